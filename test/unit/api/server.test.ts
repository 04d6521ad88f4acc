/** Scenario: parts of the server that need no database. Result: as each test says. */

import { buildSchema, parse, parseValue, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { dateTimeScalar, jsonScalar } from '../../../resolvers/scalar.ts';
import { callerFromHeaders } from '../../../src/caller.ts';
import { LIMITS } from '../../../src/limits.ts';
import { isHostAllowed } from '../../../src/server.ts';

describe('the host of a request', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1', true],
    ['127.0.0.1', 'localhost', true],
    ['localhost', 'LOCALHOST', true],
    ['::1', '[::1]', true],
    ['127.0.0.1', 'evil.example', false],
    ['127.0.0.1', '127.0.0.1.evil.example', false],
    ['127.0.0.1', '', false],
    ['0.0.0.0', 'graph.example', true],
    ['192.0.2.7', 'graph.example', true],
  ])('of a service on %s, asked as %j: %s', (listensOn, host, allowed) => {
    expect(isHostAllowed({ listensOn, host })).toBe(allowed);
  });
});

describe('the caller', () => {
  it('is who the headers name, in UTF-8 as curl sends it', () => {
    const bytes = Buffer.from('Zoë 検証', 'utf8').toString('latin1');
    expect(callerFromHeaders({ 'x-actor': bytes, 'x-reason': ' audit ' })).toEqual({
      actor: 'Zoë 検証',
      reason: 'audit',
      authenticated: false,
    });
  });

  it('is read as Latin-1 where the bytes are no UTF-8', () => {
    expect(callerFromHeaders({ 'x-actor': 'Zo\u00eb' }).actor).toBe('Zoë');
  });

  it('is nobody without headers', () => {
    expect(callerFromHeaders({ 'x-actor': '  ' })).toEqual({ actor: null, reason: null, authenticated: false });
  });
});

describe('DateTime', () => {
  it.each([
    ['2026-10-01', '2026-10-01T00:00:00.000Z'],
    ['2026-10-01T12:30:00Z', '2026-10-01T12:30:00.000Z'],
    ['2026-10-01T12:30:00+02:00', '2026-10-01T10:30:00.000Z'],
  ])('reads %s as %s', (text, instant) => {
    expect(dateTimeScalar.parseValue(text)).toBe(instant);
    expect(dateTimeScalar.serialize(text)).toBe(instant);
  });

  it.each(['2026-02-30', '2026-10-01T12:30:00', 'yesterday', '', 17.5, true, null])('refuses %j', (value) => {
    expect(() => dateTimeScalar.parseValue(value)).toThrow(/ISO 8601/);
  });

  it('is refused in a document with its place', () => {
    const schema = buildSchema('scalar DateTime type Query { at(from: DateTime, until: DateTime): Int }');
    Object.assign(schema.getType('DateTime') ?? {}, { parseLiteral: dateTimeScalar.parseLiteral });
    const errors = validate(schema, parse('{ at(from: "2026-10-01", until: "soon") }'));
    expect(errors.map(({ locations }) => locations)).toEqual([[{ line: 1, column: 33 }]]);
  });
});

describe('JSON', () => {
  const literal = (text: string, variables = {}) => jsonScalar.parseLiteral(parseValue(text), variables);

  it('is what a literal says, with its variables', () => {
    const said = '{ a: [1, -2.5, true, null, "x"], b: { c: $given }, d: {} }';
    expect(JSON.parse(JSON.stringify(literal(said, { given: { e: [] } })))).toEqual({
      a: [1, -2.5, true, null, 'x'],
      b: { c: { e: [] } },
      d: {},
    });
  });

  it('is no bare word, wherever it stands', () => {
    for (const said of ['YES', '[YES]', '{ a: [{ b: YES }] }']) {
      expect(() => literal(said)).toThrow('JSON has no bare words: write "YES"');
    }
  });
});

describe('the limits', () => {
  it('are numbers with a unit and a reason', () => {
    for (const [name, { value, unit, reason }] of Object.entries(LIMITS)) {
      expect(value, name).toBeGreaterThan(0);
      expect(unit, name).not.toBe('');
      expect(reason, name).toMatch(/\.$/);
    }
    expect(LIMITS.bodyBytes.value).toBe(67_108_864);
    expect(LIMITS.page.value).toBe(1000);
    expect(LIMITS.idLength.value).toBe(512);
    expect(LIMITS.titleLength.value).toBe(2000);
    expect(LIMITS.jsonBytes.value).toBe(262_144);
  });
});
