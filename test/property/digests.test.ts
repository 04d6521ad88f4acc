/**
 * A digest must be equal for equal values and for nothing else.
 *
 *     {"a":1,"b":2} and {"b":2,"a":1}     equal: the order of keys says nothing
 *     {"ab":"c"} and {"a":"bc"}           differ: names and separators are part of the text
 *     [["a"],"b"] and [["a","b"]]         differ
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CanonicalJsonError, canonicalJson, sha256 } from '../../graph/model/canonicalJson.ts';
import { metadataDigest, semanticDigest } from '../../graph/model/contentDigest.ts';
import type { Json } from '../../graph/model/delta.ts';
import { linkId } from '../../graph/model/linkIdentity.ts';

const json = fc.jsonValue({ maxDepth: 5 }) as fc.Arbitrary<Json>;

/** The same value with the keys of every object in another order. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  const turned: Record<string, Json> = {};
  for (const [key, member] of Object.entries(value).reverse()) {
    Object.defineProperty(turned, key, { value: reversed(member), enumerable: true });
  }
  return turned;
}

/** RFC 8785 as it reads: members by the UTF-16 units of their names, no spaces, values as ECMAScript writes them. */
function byDefinition(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(byDefinition).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${byDefinition(member)}`).join(',')}}`;
}

const digest = (content: Json): string => semanticDigest({ content, digest: null, label: 'v1' });

describe('canonical JSON', () => {
  it('says the same value again', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is the text that its definition gives, also for names that JavaScript puts first, sets or calls', () => {
    const name = fc.oneof(fc.constantFrom('10', '9', '01', '-1', '__proto__', 'toJSON', 'constructor'), fc.string());
    const { value: odd } = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'medium' },
        fc.jsonValue({ maxDepth: 0 }) as fc.Arbitrary<Json>,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: false }),
      ),
    }));
    let numbered = 0;
    fc.assert(
      fc.property(odd, (value) => {
        const text = byDefinition(value);
        if (/"9"/.test(text) && /"10"/.test(text)) numbered += 1;
        expect(canonicalJson(value)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
    expect(numbered).toBeGreaterThan(0);
    // Names by their UTF-16 units, RFC 8785 section 3.2.3; JavaScript's own order is 9, 10.
    expect(canonicalJson({ 9: 1, 10: 2, b: { y: 1, x: undefined, a: [undefined] }, a: 0 })).toBe(
      '{"10":2,"9":1,"a":0,"b":{"a":[null],"y":1}}',
    );
  });

  it('says where it cannot be written, whatever stands before it', () => {
    for (const before of [{}, { z: 1, b: 1 }, { 10: 1, 9: 1 }]) {
      expect(() => canonicalJson({ a: { ...before, c: [0, Number.NaN] } })).toThrow(
        expect.objectContaining({ path: ['a', 'c', 1] }),
      );
      expect(() => canonicalJson({ a: { ...before, c: [[]] } }, { depth: 3 })).toThrow(
        expect.objectContaining({ path: ['a', 'c', 0] }),
      );
      expect(canonicalJson({ a: { ...before, c: [[]] } }, { depth: 4 })).toContain('"c":[[]]');
    }
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('is stable: what was parsed from it is written as it was', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it('is what another tool writes: RFC 8785, section 3.2.2 and 3.2.3', () => {
    const value = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('writes dates as instants, leaves out what is absent, and refuses what JSON cannot say', () => {
    expect(canonicalJson({ at: new Date(0), gone: undefined, none: null })).toBe(
      '{"at":"1970-01-01T00:00:00.000Z","none":null}',
    );
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, () => 1, 1n]) {
      expect(() => canonicalJson({ a: [value] })).toThrow(CanonicalJsonError);
    }
  });
});

describe('digests', () => {
  it('are equal exactly for equal values', () => {
    fc.assert(
      fc.property(json, json, (left, right) => {
        expect(metadataDigest(left) === metadataDigest(right)).toBe(canonicalJson(left) === canonicalJson(right));
      }),
    );
  });

  it('tell apart what only a separator tells apart', () => {
    const values: Json[] = [
      { ab: 'c' },
      { a: 'bc' },
      { a: 'b', c: '' },
      { a: { b: 'c' } },
      [['a'], 'b'],
      [['a', 'b']],
      ['a', 'b'],
      ['a,b'],
      ['a","b'],
      { 'a":"b': 'c' },
      '1',
      1,
      [1],
      {},
      [],
      '',
      false,
    ];
    expect(new Set(values.map(digest)).size).toBe(values.length);
  });

  it('of a content are SHA-256 of its canonical text, as anybody can recompute it', () => {
    // printf '{"a":[1,2],"b":"x"}' | sha256sum
    expect(digest({ b: 'x', a: [1, 2] })).toBe('d0f56dda38d34376527524ddd98f7ec117d5cbfb240f86e11bfb9d2d01a717d9');
  });

  it('of a content are never those of bytes or of a label', () => {
    const text = 'md5:1';
    const all = [
      semanticDigest({ content: text, digest: null, label: null }),
      semanticDigest({ content: null, digest: text, label: null }),
      semanticDigest({ content: null, digest: null, label: text }),
      sha256(text),
    ];
    expect(new Set(all).size).toBe(4);
  });

  it('of a link tell its four fields apart', () => {
    const name = fc.string({ minLength: 1, maxLength: 4 }).filter((text) => !text.includes('\u0000'));
    fc.assert(
      fc.property(fc.tuple(name, name, name), fc.tuple(name, name, name), (left, right) => {
        const [a, b] = [left, right].map(([from, to, role]) => linkId({ type: 'USED', from, to, role }));
        expect(a === b).toBe(left.join('\u0000') === right.join('\u0000'));
      }),
    );
  });
});
