/*
 * Graph:    arguments as plain data: one of every symbol, a small one by hand, large ones, and one whose texts are an attack.
 * Scenario: they are written as GSN YAML, Markdown, SACM and SVG, and read back where that is meant.
 * Result:   YAML reads back the same; SACM is the file written by hand and has no reference that leads nowhere; every XML is
 *           well formed; the same argument gives the same text.
 * Negative control: texts that are no argument are refused with the line; an argument that is too large is not drawn; a
 *           solution without a version, a bare goal and a placeholder are each missing.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { drawArgument, MOST_DRAWN } from '../../../graph/safety/argument/drawArgument.ts';
import { argumentMarkdown } from '../../../graph/safety/argument/exportMarkdown.ts';
import { readGsnYaml, writeGsnYaml } from '../../../graph/safety/argument/gsnYaml.ts';
import { missingParts } from '../../../graph/safety/argument/missingParts.ts';
import type { Argument, ArgumentElement } from '../../../graph/safety/argument/model.ts';
import { rolledUp } from '../../../graph/safety/argument/rollUp.ts';
import { rootsOf } from '../../../graph/safety/argument/roots.ts';
import { writeSacm } from '../../../graph/safety/argument/writeSacm.ts';
import { textWidth, wrapText } from '../../../graph/safety/picture/text.ts';
import {
  ALL_TYPES,
  argumentElement as element,
  everySymbol,
  largeArgument,
  argumentRelation as relation,
} from '../../support/sampleArguments.ts';

const SMALL: Argument = {
  elements: [
    element('G1', 'GOAL', 'The item is safe', { status: 'SUPPORTED' }),
    element('S1', 'STRATEGY', 'Over hazards'),
    element('G2', 'GOAL', 'Not missed'),
    element('G3', 'GOAL', 'Later', { undeveloped: true }),
    element('A1', 'ASSUMPTION', 'Few nights'),
    element('Sn1', 'SOLUTION', 'Recall', { evidence: { version: 'EV1@v1', digest: 'ab12' } }),
    element('CG1', 'COUNTER_GOAL', 'Low sun'),
  ],
  relations: [
    relation('SUPPORTED_BY', 'G1', 'S1'),
    relation('SUPPORTED_BY', 'S1', 'G2'),
    relation('SUPPORTED_BY', 'S1', 'G3'),
    relation('IN_CONTEXT_OF', 'S1', 'A1'),
    relation('SUPPORTED_BY', 'G2', 'Sn1'),
    relation('CHALLENGES', 'CG1', 'SUPPORTED_BY G2 Sn1', 'OPEN'),
  ],
};

const HOSTILE = '</text><script>alert(1)</script> & "quoted" \u0000\ud800 ]]> `# heading` | cell | *x*';
const ATTACK: Argument = {
  elements: [
    element('__proto__', 'GOAL', HOSTILE, { reason: HOSTILE, status: 'IN_DOUBT' }),
    element('7', 'GOAL', HOSTILE),
    element('module"><b>', 'SOLUTION', HOSTILE, { evidence: { version: HOSTILE, digest: HOSTILE } }),
  ],
  relations: [relation('SUPPORTED_BY', '__proto__', '7'), relation('SUPPORTED_BY', '7', 'module"><b>')],
};

const ALL: Readonly<Record<string, Argument>> = {
  SMALL,
  ATTACK,
  everySymbol: everySymbol(),
  large: largeArgument(300),
};

/** Elements of an XML text, which has to be well formed. */
function tagsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const parser = sax.parser(true);
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => tags.push({ name, attributes: attributes as Record<string, string> });
  parser.write(xml).close();
  return tags;
}

describe('GSN YAML', () => {
  it.each(Object.keys(ALL).filter((name) => name !== 'ATTACK'))('reads back what it wrote: %s', (name) => {
    const argument = ALL[name] as Argument;
    const read = readGsnYaml(writeGsnYaml(argument, { name: 'case' }));
    expect(read).toMatchObject({ ok: true, name: 'case' });
    if (!read.ok) return;
    expect(read.argument.elements).toEqual(argument.elements);
    const sorted = (one: Argument) => [...one.relations].sort((left, right) => (left.id < right.id ? -1 : 1));
    expect(sorted(read.argument)).toEqual(sorted(argument));
  });

  it('keeps ids and texts whatever they hold', () => {
    const read = readGsnYaml(writeGsnYaml(ATTACK, { name: HOSTILE }));
    expect(read.ok && read.argument.elements.map(({ id }) => id)).toEqual(['__proto__', '7', 'module"><b>']);
    expect(read.ok && read.argument.relations).toEqual(ATTACK.relations);
  });

  it('shows what no reader sees, so that no tool breaks a line there and no status is turned around', () => {
    const unseen = 'one \u2028 two \u202E evil \u2066 three \u0085';
    const argument: Argument = { elements: [element('G1', 'GOAL', unseen)], relations: [] };
    const yaml = writeGsnYaml(argument, { name: unseen });
    expect(yaml).not.toMatch(/[\u0085\u2028\u202E\u2066]/);
    expect(readGsnYaml(yaml)).toMatchObject({ ok: true, name: unseen, argument: { elements: [{ text: unseen }] } });
    const markdown = argumentMarkdown(argument, { title: 'A \u001B[2J case\r', missing: [] });
    expect(markdown).not.toMatch(/\u0085|\u202E|\u2066|\r/);
    expect(markdown).not.toContain('\u001B');
    expect(markdown).toContain('evil');
  });

  it('has every type of element in its sample', () => {
    expect(new Set(everySymbol().elements.map(({ type }) => type))).toEqual(new Set(ALL_TYPES));
  });

  it.each([
    ['G1: {}\nG1: {}\n', 'Map keys must be unique', 2],
    ['- G1\n', 'a case is a mapping from ids to elements', 1],
    ['module:\n  name: A\n', 'the text has no elements', null],
    ['G1: a goal\n', 'G1 is no element', null],
    ['X1: {}\n', 'X1: nothing says what it is', null],
    ['G1: {}\nCG1: { challenges: G1 -> S9 }\n', 'CG1 challenges G1 -> S9, and there is no such relation', null],
  ])('refuses %j', (text, message, line) => {
    const read = readGsnYaml(text);
    expect(read).toMatchObject({ ok: false, problems: [{ line }] });
    expect(!read.ok && read.problems[0]?.message).toContain(message);
  });

  it('does not expand aliases without end', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`,
    );
    const read = readGsnYaml(`G1: {}\nl0: &l0 [x]\n${levels.join('\n')}\n`);
    expect(read).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('alias') }] });
  });
});

describe('SACM', () => {
  it('is the file written by hand', () => {
    const text = (value: string) =>
      `<description><content><value lang="en" content="${value}"/></content></description>`;
    const tag = (key: string, value: string) =>
      `<taggedValue><key><value lang="en" content="${key}"/></key><content><value lang="en" content="${value}"/></content></taggedValue>`;
    const name = (value: string) => `<name lang="en" content="${value}"/>`;
    const claim = (id: string, gid: string, more: string, says: string, type: string, rest = '') =>
      `<argumentationElement xsi:type="argumentation_:Claim" xmi:id="${id}" gid="${gid}"${more}>${name(gid)}${text(says)}${tag('gsn.type', type)}${rest}</argumentationElement>`;
    const expected = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<assuranceCase_:AssuranceCasePackage xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:assuranceCase_="http://omg.sacm/2.0/assurancecase" xmlns:argumentation_="http://omg.sacm/2.0/argumentation" xmlns:artifact_="http://omg.sacm/2.0/artifact" xmlns:base_="http://omg.sacm/2.0/base" xmi:id="case" gid="AEB">',
      name('AEB'),
      '<argumentPackage xmi:id="argument" gid="AEB argument">',
      name('AEB argument'),
      claim('e1', 'G1', '', 'The item is safe', 'GOAL', tag('gsn.status', 'SUPPORTED')),
      `<argumentationElement xsi:type="argumentation_:ArgumentReasoning" xmi:id="e2" gid="S1">${name('S1')}${text('Over hazards')}${tag('gsn.type', 'STRATEGY')}</argumentationElement>`,
      claim('e3', 'G2', '', 'Not missed', 'GOAL'),
      claim('e4', 'G3', ' assertionDeclaration="needsSupport"', 'Later', 'GOAL'),
      claim('e5', 'A1', ' assertionDeclaration="assumed"', 'Few nights', 'ASSUMPTION'),
      `<argumentationElement xsi:type="argumentation_:ArtifactReference" xmi:id="e6" gid="Sn1" referencedArtifactElement="e6.artifact">${name('Sn1')}${text('Recall')}${tag('gsn.type', 'SOLUTION')}${tag('gsn.evidence', 'EV1@v1')}</argumentationElement>`,
      claim('e7', 'CG1', '', 'Low sun', 'COUNTER_GOAL'),
      '<argumentationElement xsi:type="argumentation_:AssertedInference" xmi:id="s1" reasoning="e2" source="e3 e4" target="e1"/>',
      '<argumentationElement xsi:type="argumentation_:AssertedEvidence" xmi:id="s2" source="e6" target="e3"/>',
      '<argumentationElement xsi:type="argumentation_:AssertedContext" xmi:id="r1" source="e5" target="e2"/>',
      `<argumentationElement xsi:type="argumentation_:AssertedInference" xmi:id="r2" isCounter="true" source="e7" target="s2">${tag('gsn.challenge', 'OPEN')}</argumentationElement>`,
      '</argumentPackage>',
      '<artifactPackage xmi:id="artifacts" gid="AEB artifacts">',
      name('AEB artifacts'),
      `<artifactElement xsi:type="artifact_:Artifact" xmi:id="e6.artifact" gid="EV1@v1" version="v1">${name('EV1@v1')}${tag('sha256', 'ab12')}</artifactElement>`,
      '</artifactPackage>',
      '</assuranceCase_:AssuranceCasePackage>',
    ].join('');
    expect(writeSacm(SMALL, { name: 'AEB' }).replace(/\n\s*/g, '')).toBe(expected);
  });

  it.each(Object.keys(ALL))('is well formed, and every reference leads somewhere: %s', (name) => {
    const tags = tagsOf(writeSacm(ALL[name] as Argument, { name: HOSTILE }));
    const ids = tags.flatMap(({ attributes }) => attributes['xmi:id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [
      'source',
      'target',
      'reasoning',
      'citedElement',
      'referencedArtifactElement',
      'participantPackage',
      'implements',
    ];
    const named = tags.flatMap(({ attributes }) => references.flatMap((one) => attributes[one]?.split(' ') ?? []));
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((one) => !ids.includes(one))).toEqual([]);
  });

  it('says what GSN says in the words of SACM', () => {
    const tags = tagsOf(writeSacm(everySymbol(), { name: 'all' }));
    const of = (gid: string) => tags.find(({ attributes }) => attributes.gid === gid);
    expect(of('J1')?.attributes).toMatchObject({
      'xsi:type': 'argumentation_:Claim',
      assertionDeclaration: 'axiomatic',
    });
    expect(of('G3')?.attributes.assertionDeclaration).toBe('defeated');
    expect(of('G5')?.attributes.isAbstract).toBe('true');
    expect(of('AW-GOAL')?.attributes).toMatchObject({ isCitation: 'true', assertionDeclaration: 'asCited' });
    expect(of('M1')?.name).toBe('argumentPackage');
    expect(of('K1')?.attributes['xsi:type']).toBe('argumentation_:ArgumentPackageBinding');
    const open = tags.find(({ attributes }) => attributes['xmi:id'] === 'interface');
    expect(open?.attributes['xsi:type']).toBe('argumentation_:ArgumentPackageInterface');
  });
});

describe('Markdown', () => {
  const nodesOf = (text: string) =>
    fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }).children;

  it('tells the argument from the top, each element once', () => {
    const text = argumentMarkdown(everySymbol(), { title: 'All', missing: [] });
    expect(text).toContain('- **goal G1**: The item is safe');
    expect(text).toContain('**goal G2**: Missed pedestrians \\[DEGRADED; at least 2 of its supports]');
    expect(text.match(/\*\*solution Sn1\*\*: /g)).toHaveLength(1);
    expect(text).toContain('**solution Sn1** (see above)');
    expect(text).toContain('| CG1 | G3 | ACCEPTED |');
  });

  it('keeps the texts of users text', () => {
    const nodes = nodesOf(argumentMarkdown(ATTACK, { title: HOSTILE, missing: missingParts(ATTACK) }));
    expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(6);
    expect(nodes.map(({ type }) => type)).not.toContain('html');
    expect(JSON.stringify(nodes)).not.toContain('"type":"html"');
  });

  it('tells deep arguments at the left again', () => {
    const elements = Array.from({ length: 40 }, (_, depth) => element(`G${depth}`, 'GOAL', `At depth ${depth}`));
    const relations = elements.slice(1).map(({ id }, depth) => relation('SUPPORTED_BY', `G${depth}`, id));
    const text = argumentMarkdown({ elements, relations }, { title: 'Deep', missing: [] });
    for (const { id } of elements) expect(text.split(`**goal ${id}**: `)).toHaveLength(2);
    expect(text).toContain('**goal G12** (see below)');
  });
});

describe('the picture', () => {
  it.each(Object.keys(ALL))('is well formed, and the same each time: %s', (name) => {
    const argument = ALL[name] as Argument;
    const svg = drawArgument(argument, { title: HOSTILE });
    const tags = tagsOf(svg);
    expect(tags.filter(({ name: tag, attributes }) => tag === 'g' && attributes.class === 'element')).toHaveLength(
      argument.elements.length,
    );
    expect(tags.filter(({ name: tag }) => tag === 'script')).toEqual([]);
    expect(drawArgument(argument, { title: HOSTILE })).toBe(svg);
  });

  it('has a line for each relation', () => {
    const lines = (argument: Argument) =>
      tagsOf(drawArgument(argument, { title: 't' })).filter((one) => 'marker-end' in one.attributes);
    // Three of the lines are of the legend: supports, contexts, challenges that are open.
    expect(lines(SMALL)).toHaveLength(SMALL.relations.length + 3);
  });

  it('is not made of too much', () => {
    expect(() => drawArgument(largeArgument(MOST_DRAWN + 1), { title: 't' })).toThrow(
      '601 elements are too many to draw',
    );
  });

  it('survives circles and ends that are not there', () => {
    const elements = [element('G1', 'GOAL', 'a'), element('G2', 'GOAL', 'b')];
    const relations = [
      ['G1', 'G2'],
      ['G2', 'G1'],
      ['G1', 'G1'],
      ['G1', 'G9'],
    ].map(([from, to]) => relation('SUPPORTED_BY', from as string, to as string));
    expect(tagsOf(drawArgument({ elements, relations }, { title: 't' })).length).toBeGreaterThan(5);
  });

  it('breaks lines where they fit, and says when it cut', () => {
    const font = { size: 12 };
    const wrap = (text: string, most: number) => wrapText({ text, font, most, widthOf: () => 100 });
    for (const text of ['short', HOSTILE, 'a'.repeat(100), '第三方评估报告'.repeat(5), '']) {
      const { lines } = wrap(text, 3);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(textWidth(line, font)).toBeLessThanOrEqual(100);
    }
    expect(wrap('one two', 3)).toEqual({ lines: ['one two'], isShortened: false });
    expect(wrap('a'.repeat(100), 3).isShortened).toBe(true);
  });
});

it('what is missing is told by element', () => {
  const missing = missingParts({
    elements: [
      element('G1', 'GOAL', 'top'),
      element('G2', 'GOAL', 'bare'),
      element('G3', 'GOAL', '{hazard}', { uninstantiated: true }),
      element('Sn1', 'SOLUTION', 'nothing'),
      element('Sn2', 'SOLUTION', 'something', { evidence: { version: 'E@v1', digest: 'd' } }),
      element('AG1', 'AWAY_GOAL', 'elsewhere'),
    ],
    relations: ['G2', 'G3', 'Sn1', 'Sn2', 'AG1', 'G9'].map((to) => relation('SUPPORTED_BY', 'G1', to)),
  });
  expect(missing).toEqual([
    { element: 'G2', reason: 'nothing supports it' },
    { element: 'G3', reason: 'it still holds a placeholder of a pattern' },
    { element: 'Sn1', reason: 'it refers to no evidence that is recorded' },
    { element: 'AG1', reason: 'it cites no element of another module' },
    { element: 'G1', reason: 'G9, which it names, is not in the argument' },
  ]);
});

describe('standing by support', () => {
  const standing = (
    status: 'SUPPORTED' | 'DEGRADED' | 'IN_DOUBT',
    logic: 'ALL' | 'ANY' | 'K_OF_N',
    k: number | null = null,
  ) => {
    const { elements } = rolledUp({
      elements: [
        element('G1', 'GOAL', 'top'),
        element('G2', 'GOAL', 'sub', { logic, k }),
        element('Sn1', 'SOLUTION', 'a', { status: 'SUPPORTED' }),
        element('Sn2', 'SOLUTION', 'b', { status }),
        element('Sn3', 'SOLUTION', 'c', { status }),
      ],
      relations: [
        relation('SUPPORTED_BY', 'G1', 'G2'),
        ...['Sn1', 'Sn2', 'Sn3'].map((to) => relation('SUPPORTED_BY', 'G2', to)),
      ],
    });
    return [elements[1]?.status, elements[0]?.status];
  };

  it('is lost with what it needs', () => {
    expect(standing('SUPPORTED', 'ALL')).toEqual(['SUPPORTED', 'SUPPORTED']);
    // All that is lost is evidence that can be renewed: degraded; a goal that is lost cannot be renewed.
    expect(standing('DEGRADED', 'ALL')).toEqual(['DEGRADED', 'IN_DOUBT']);
    expect(standing('IN_DOUBT', 'ALL')).toEqual(['IN_DOUBT', 'IN_DOUBT']);
    expect(standing('IN_DOUBT', 'ANY')).toEqual(['SUPPORTED', 'SUPPORTED']);
    expect(standing('IN_DOUBT', 'K_OF_N', 2)).toEqual(['IN_DOUBT', 'IN_DOUBT']);
  });

  const judged = (elements: ArgumentElement[], ...supports: [string, string][]) => {
    const relations = supports.map(([from, to]) => relation('SUPPORTED_BY', from, to));
    const found = rolledUp({ elements, relations: [...relations, relation('IN_CONTEXT_OF', 'G', 'C')] }).elements;
    return Object.fromEntries(found.map(({ id, status, reason }) => [id, `${status}: ${reason}`]));
  };
  const lost = (id: string, status: ArgumentElement['status'] = 'DEGRADED') => element(id, 'SOLUTION', 'x', { status });

  it('names what is lost, five of it at most', () => {
    const ids = ['A', 'B', 'C1', 'D', 'E', 'F', 'H'];
    const of = (count: number) =>
      judged(
        [element('G', 'GOAL', 'top'), ...ids.slice(0, count).map((id) => lost(id)), lost('Z', 'SUPPORTED')],
        ...ids.slice(0, count).map((id): [string, string] => ['G', id]),
        ['G', 'Z'],
      ).G;
    expect(of(2)).toBe('DEGRADED: Lost: A (DEGRADED), B (DEGRADED).');
    const five = 'A (DEGRADED), B (DEGRADED), C1 (DEGRADED), D (DEGRADED), E (DEGRADED)';
    expect(of(5)).toBe(`DEGRADED: Lost: ${five}.`);
    expect(of(7)).toBe(`DEGRADED: Lost: ${five}, 2 more.`);
    // One that cannot be renewed is enough for doubt.
    expect(judged([element('G', 'GOAL', 'x'), lost('A'), lost('B', 'DEFEATED')], ['G', 'A'], ['G', 'B']).G).toBe(
      'IN_DOUBT: Lost: A (DEGRADED), B (DEFEATED).',
    );
  });

  it('leaves alone what is known by itself, is no goal, or is not there', () => {
    const known = (status: ArgumentElement['status']) =>
      judged([element('G', 'GOAL', 'x', { status, reason: 'seen' }), lost('A')], ['G', 'A']).G;
    expect(known('DEFEATED')).toBe('DEFEATED: seen');
    expect(known('IN_DOUBT')).toBe('IN_DOUBT: seen');
    expect(known('SUPPORTED')).toBe('DEGRADED: Lost: A (DEGRADED).');
    const held = (status: ArgumentElement['status']) =>
      judged([element('G', 'GOAL', 'x', { status, reason: 'seen' }), lost('A', 'SUPPORTED')], ['G', 'A']).G;
    expect(held('SUPPORTED')).toBe('SUPPORTED: seen');
    expect(held(null)).toBe('SUPPORTED: Its supports hold.');
    expect(judged([element('G', 'STRATEGY', 'x'), lost('A')], ['G', 'A'], ['G', 'NONE']).G).toBe(
      'DEGRADED: Lost: A (DEGRADED).',
    );
    expect(judged([element('M', 'MODULE', 'x'), lost('A')], ['M', 'A']).M).toBe('null: null');
    const undeveloped = element('G', 'GOAL', 'x', { undeveloped: true });
    expect(judged([undeveloped, lost('A')], ['G', 'A']).G).toBe('UNDEVELOPED: Nothing supports it yet.');
  });

  it('judges a goal that two share once, in whatever order they stand', () => {
    const elements = [element('G', 'GOAL', 'x'), element('S', 'STRATEGY', 'x'), element('P', 'GOAL', 'x'), lost('A')];
    const supports: [string, string][] = [
      ['G', 'S'],
      ['G', 'P'],
      ['S', 'P'],
      ['P', 'A'],
    ];
    for (const order of [elements, elements.toReversed()]) {
      expect(judged(order, ...supports)).toEqual({
        G: 'IN_DOUBT: Lost: S (IN_DOUBT), P (DEGRADED).',
        S: 'IN_DOUBT: Lost: P (DEGRADED).',
        P: 'DEGRADED: Lost: A (DEGRADED).',
        A: 'DEGRADED: null',
      });
    }
  });

  it('begins at top goals, then at challengers, then at the first of each circle', () => {
    const ids = ['C', 'G', 'S', 'X', 'Y', 'Z', 'G2', 'D'];
    const elements = ids.map((id) => element(id, id === 'D' ? 'COUNTER_GOAL' : 'GOAL', 'x'));
    const relations = [
      relation('SUPPORTED_BY', 'G', 'S'),
      relation('IN_CONTEXT_OF', 'G', 'C'),
      relation('CHALLENGES', 'D', 'G'),
      relation('SUPPORTED_BY', 'X', 'Y'),
      relation('SUPPORTED_BY', 'Y', 'X'),
      relation('SUPPORTED_BY', 'Y', 'Z'),
    ];
    expect(rootsOf({ elements, relations })).toEqual(['G', 'G2', 'D', 'X']);
    // A goal that is challenged is a root all the same; one that challenges and supports is none.
    const also = [...relations, relation('SUPPORTED_BY', 'G2', 'D')];
    expect(rootsOf({ elements, relations: also })).toEqual(['G', 'G2', 'X']);
    expect(rootsOf({ elements: [], relations: [] })).toEqual([]);
  });

  it('works on deep arguments', () => {
    const elements = Array.from({ length: 20_000 }, (_, depth) =>
      element(`G${depth}`, 'GOAL', 'x', { undeveloped: depth === 19_999 }),
    );
    const relations = elements.slice(1).map(({ id }, depth) => relation('SUPPORTED_BY', `G${depth}`, id));
    expect(rolledUp({ elements, relations }).elements[0]?.status).toBe('IN_DOUBT');
  });
});
