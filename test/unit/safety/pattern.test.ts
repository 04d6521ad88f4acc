/*
 * Graph:    pattern P {hazard, requirement of the hazard, evidence of the requirement}:
 *           top "{system} is safe" ─▶ over ─▶ [forEach hazard] mitigated "{hazard} …" ─▶ [forEach requirement, optional] met;
 *           met is solved by evidence; mitigated by choice from `test` or `review`
 *           H1 ◀─MITIGATES─ R1, R2;  H2 ◀─MITIGATES─ R2;  H3;  EV ─EVIDENCES▶ R1
 * Scenario: the pattern is instantiated from the graph.
 * Result:   one goal per hazard, one per requirement of it, each with its text, ids that are the same again, and its evidence;
 *           what nothing supports is undeveloped.
 * Negative control: an unknown placeholder, one with several values, too few values, a choice that nobody made, two top goals and
 *           an instance that is too large are each refused by their rule.
 */
import { describe, expect, it } from 'vitest';
import { GraphReader } from '../../../graph/reading/graphReader.ts';
import { PatternValues, readPattern } from '../../../graph/reading/readPattern.ts';
import { type InstantiationResult, instantiate } from '../../../graph/safety/argument/pattern.ts';
import { links, MemoryGraph } from '../../support/memoryGraph.ts';

const part = (name: string, subkind: string, text: string, more: Record<string, unknown> = {}) => ({
  id: `P/${name}`,
  kind: 'CLAIM' as const,
  subkind,
  version: { content: { text, uninstantiated: true, ...more } as never },
});
const supports = (from: string, to: string, attributes: Record<string, unknown> = {}) => ({
  type: 'SUPPORTS' as const,
  from: `P/${from}`,
  to: `P/${to}`,
  attributes: attributes as never,
});

const PARAMETERS = [
  { name: 'system', kind: 'SYSTEM' },
  { name: 'hazard', kind: 'HAZARD' },
  { name: 'requirement', kind: 'REQUIREMENT', follow: { from: 'hazard', relation: 'MITIGATES', end: 'TARGET' } },
  { name: 'evidence', kind: 'EVIDENCE', follow: { from: 'requirement', relation: 'EVIDENCES', end: 'TARGET' } },
];

function story(): MemoryGraph {
  const graph = new MemoryGraph();
  const goals = ['top', 'over', 'mitigated', 'met', 'complete'];
  graph.ingest({
    artifacts: [
      {
        id: 'P',
        kind: 'CLAIM',
        subkind: 'MODULE',
        version: { content: { text: 'P', parameters: PARAMETERS } as never },
      },
      part('top', 'GOAL', '{system} is safe'),
      part('over', 'STRATEGY', 'Over the hazards'),
      part('mitigated', 'GOAL', '{hazard} of {system} is mitigated', { about: ['hazard'] }),
      part('met', 'GOAL', '{requirement} is met', { solvedBy: ['evidence'] }),
      part('complete', 'JUSTIFICATION', 'The hazards of {system} are known'),
      { id: 'S', kind: 'SYSTEM', title: 'The brake' },
      ...['H1', 'H2', 'H3'].map((id) => ({ id, kind: 'HAZARD' as const, title: `Hazard ${id}` })),
      { id: 'ELSEWHERE', kind: 'HAZARD' },
      { id: 'R1', kind: 'REQUIREMENT' },
      { id: 'R2', kind: 'REQUIREMENT' },
      { id: 'EV', kind: 'EVIDENCE', version: { content: { outcome: 'pass' } } },
    ],
    links: [
      ...goals.map((name) => ({ type: 'PART_OF' as const, from: `P/${name}`, to: 'P' })),
      supports('over', 'top'),
      supports('mitigated', 'over', { forEach: 'hazard' }),
      supports('met', 'mitigated', { forEach: 'requirement', optional: true, max: 2 }),
      ...links(
        'P/over IN_CONTEXT_OF P/complete JUSTIFICATION',
        'P/top IN_CONTEXT_OF S CONTEXT',
        'H1 DEPENDS_ON S',
        'H2 DEPENDS_ON S',
        'H3 DEPENDS_ON S',
        'R1 MITIGATES H1',
        'R2 MITIGATES H1',
        'R2 MITIGATES H2',
        'EV EVIDENCES R1',
      ),
    ],
  });
  return graph;
}

async function instance(
  graph: MemoryGraph,
  more: { bound?: Record<string, string[]>; choices?: Record<string, string>; without?: string[]; most?: number } = {},
): Promise<InstantiationResult> {
  const reader = new GraphReader({ view: graph.view, contentsOf: (ids) => graph.contents(ids) });
  const stored = await readPattern(reader, graph.view.find('P'));
  if (typeof stored === 'string') throw new Error(stored);
  const values = new PatternValues({
    reader,
    parameters: stored.parameters,
    bound: new Map(Object.entries(more.bound ?? {})),
    system: graph.view.find('S'),
  });
  return instantiate({
    pattern: stored.pattern,
    prefix: 'case',
    choices: new Map(Object.entries(more.choices ?? {})),
    without: new Set(more.without ?? []),
    valuesOf: (name, binding) => values.of(name, binding),
    most: more.most ?? 100,
  });
}

const rules = (result: InstantiationResult) => (result.ok ? [] : result.problems.map(({ rule }) => rule));

describe('a pattern', () => {
  it('becomes one goal per hazard and per requirement of it', async () => {
    const result = await instance(story());
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { elements, relations, top } = result.instance;
    expect(top).toBe('case/top/S');
    expect(elements.map(({ id, text, undeveloped }) => `${id}: ${text}${undeveloped ? ' (undeveloped)' : ''}`)).toEqual(
      [
        'case/top/S: The brake is safe',
        'case/over/S: Over the hazards',
        'case/mitigated/S/H1: Hazard H1 of The brake is mitigated',
        'case/mitigated/S/H2: Hazard H2 of The brake is mitigated',
        'case/mitigated/S/H3: Hazard H3 of The brake is mitigated (undeveloped)',
        'case/complete/S: The hazards of The brake are known',
        'case/met/S/H1/R1: R1 is met',
        'case/met/S/H1/R2: R2 is met (undeveloped)',
        'case/met/S/H2/R2: R2 is met (undeveloped)',
      ],
    );
    expect(relations.map(({ type, from, to }) => `${from} ${type} ${to}`).sort()).toEqual([
      'case/met/S/H1/R1 SUPPORTED_BY EV',
      'case/mitigated/S/H1 IN_CONTEXT_OF H1',
      'case/mitigated/S/H1 SUPPORTED_BY case/met/S/H1/R1',
      'case/mitigated/S/H1 SUPPORTED_BY case/met/S/H1/R2',
      'case/mitigated/S/H2 IN_CONTEXT_OF H2',
      'case/mitigated/S/H2 SUPPORTED_BY case/met/S/H2/R2',
      'case/mitigated/S/H3 IN_CONTEXT_OF H3',
      'case/over/S IN_CONTEXT_OF case/complete/S',
      'case/over/S SUPPORTED_BY case/mitigated/S/H1',
      'case/over/S SUPPORTED_BY case/mitigated/S/H2',
      'case/over/S SUPPORTED_BY case/mitigated/S/H3',
      'case/top/S IN_CONTEXT_OF S',
      'case/top/S SUPPORTED_BY case/over/S',
    ]);
  });

  it('shares a context that names no placeholder', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [part('method', 'CONTEXT', 'What mitigated means')],
      links: links('P/method PART_OF P', 'P/mitigated IN_CONTEXT_OF P/method CONTEXT'),
    });
    const result = await instance(graph);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { elements, relations } = result.instance;
    expect(elements.filter(({ from }) => from.id === 'P/method').map(({ id }) => id)).toEqual(['case/method']);
    expect(relations.filter(({ to }) => to === 'case/method')).toHaveLength(3);
  });

  it('takes what is bound, leaves out what is optional, and takes what is chosen', async () => {
    const graph = story();
    const one = await instance(graph, { bound: { hazard: ['H2'] }, without: ['met'] });
    expect(one.ok && one.instance.elements.map(({ id }) => id)).toEqual([
      'case/top/S',
      'case/over/S',
      'case/mitigated/S/H2',
      'case/complete/S',
    ]);
    graph.ingest({
      artifacts: [part('test', 'GOAL', 'Tested'), part('review', 'GOAL', 'Reviewed')],
      links: [
        ...links('P/test PART_OF P', 'P/review PART_OF P'),
        supports('test', 'mitigated', { choice: 'how' }),
        supports('review', 'mitigated', { choice: 'how' }),
      ],
    });
    expect(rules(await instance(graph))).toEqual(['PATTERN_CHOICE', 'PATTERN_CHOICE', 'PATTERN_CHOICE']);
    const chosen = await instance(graph, { bound: { hazard: ['H3'] }, choices: { how: 'review' } });
    expect(chosen.ok && chosen.instance.elements.map(({ id }) => id)).toContain('case/review/S/H3');
    expect(chosen.ok && chosen.instance.elements.some(({ id }) => id.startsWith('case/test'))).toBe(false);
  });

  it('is refused where it cannot be instantiated', async () => {
    const [unknown, several, few, tops] = [story(), story(), story(), story()];
    unknown.ingest({ artifacts: [part('over', 'STRATEGY', 'Over {nothing}')] });
    expect(rules(await instance(unknown))).toEqual(['PATTERN_PARAMETER']);
    several.ingest({ artifacts: [part('over', 'STRATEGY', 'Over {hazard}')] });
    const result = await instance(several);
    expect(result).toMatchObject({
      ok: false,
      problems: [{ message: '{hazard} in P/over has 3 values: repeat the element with forEach, or bind one value' }],
    });
    few.ingest({ links: [supports('met', 'mitigated', { forEach: 'requirement', min: 1 })] });
    const problems = await instance(few);
    expect(problems).toMatchObject({
      ok: false,
      problems: [
        {
          rule: 'PATTERN_MULTIPLICITY',
          message: 'P/met stands at least 1 times, and there are 0 values of requirement for S, H3',
        },
      ],
    });
    tops.ingest({ artifacts: [part('second', 'GOAL', 'Another')], links: links('P/second PART_OF P') });
    expect(rules(await instance(tops))).toEqual(['PATTERN_TOP']);
    expect(rules(await instance(story(), { most: 5 }))).toEqual(['PATTERN_TOO_LARGE']);
  });
});
