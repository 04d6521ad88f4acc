/*
 * Graph:    H (hazardous event) ◀─MITIGATES─ G (goal) ◀─REFINES─ R ◀─IMPLEMENTS─ E (component); decompositions of R; parts of E.
 * Scenario: ratings, links and analyses change from entry to entry, and somebody signs.
 * Result:   what is computed follows at once, what was in force stays until it is signed for, and both are explained.
 * Negative control: sign-offs that do not fit do not count; as of an earlier entry all is as it was.
 */
import { describe, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import type { ArtifactKind } from '../../../graph/metamodel/kinds.ts';
import type { RelationType } from '../../../graph/metamodel/relations.ts';
import type { JsonObject } from '../../../graph/model/delta.ts';
import { AsilHistory } from '../../../graph/reading/hara/asilHistory.ts';
import { doubtsIn } from '../../../graph/reading/hara/doubts.ts';
import { MemoryGraph } from '../../support/memoryGraph.ts';

const PACING = { clock: () => performance.now() };
const NOW = Date.parse('2026-11-21T00:00:00Z');

function artifact(
  kind: ArtifactKind,
  id: string,
  content: JsonObject = {},
  subkind: string | null = null,
): ArtifactInput {
  return { id, kind, subkind, version: { content } };
}
const hazard = (id: string, content: JsonObject) => artifact('HAZARD', id, content, 'HAZARDOUS_EVENT');
const rating = (severity: string, exposure: string, controllability: string) => ({
  severity,
  exposure,
  controllability,
});

function link(from: string, type: RelationType, to: string, more: Partial<LinkInput> = {}): LinkInput {
  return { type, from, to, assurance: 'DECLARED_REVIEWED', ...more };
}

function part(from: string, to: string, asil: string | null, group = 'g'): LinkInput {
  const attributes = { group, rationale: 'alone', ...(asil === null ? {} : { asil }) };
  return link(from, 'REFINES', to, { role: 'DECOMPOSITION', attributes });
}

/** H rated D, G, R, E in a chain. */
function chain(): MemoryGraph {
  const graph = new MemoryGraph();
  graph.ingest({
    artifacts: [
      hazard('H', rating('S3', 'E4', 'C3')),
      artifact('REQUIREMENT', 'G', {}, 'SAFETY_GOAL'),
      artifact('REQUIREMENT', 'R', {}, 'FSR'),
      artifact('COMPONENT', 'E', {}, 'SW'),
      artifact('PERSON', 'P1'),
      artifact('PERSON', 'P2'),
    ],
    links: [
      link('G', 'MITIGATES', 'H'),
      link('R', 'REFINES', 'G'),
      link('E', 'IMPLEMENTS', 'R', { role: 'ALLOCATED' }),
    ],
  });
  return graph;
}

async function read(graph: MemoryGraph, ids: readonly string[], revision = graph.view.revision): Promise<AsilHistory> {
  const view = graph.view.at(revision);
  const answer = await AsilHistory.read({
    view,
    validAt: NOW,
    pacing: PACING,
    contentsOf: (wanted) => graph.contents(wanted),
    artifacts: ids.map((id) => view.find(id)),
    doubts: async () => doubtsIn(await graph.findings({ revision }), NOW),
  });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.asils;
}

/** `computed floor effective` of each. */
async function asils(graph: MemoryGraph, ids: readonly string[], revision?: number): Promise<string[]> {
  const history = await read(graph, ids, revision);
  return ids.map((id) => {
    const { computed, floor, effective } = history.of(graph.view.find(id));
    return `${id} ${computed} ${floor} ${effective}`;
  });
}

function sign(graph: MemoryGraph, id: string, subject: string, from: string, to: string, more: Lowered = {}): void {
  const { verdict = 'APPROVED', by = 'P1', validUntil } = more;
  const content = {
    verdict,
    signedAt: '2026-11-01',
    asilFrom: from,
    asilTo: to,
    ...(validUntil ? { validUntil } : {}),
  };
  graph.ingest({
    source: `sign-off ${id}`,
    artifacts: [artifact('SIGN_OFF', id, content)],
    links: [
      { type: 'APPROVES', from: id, to: graph.view.versionId(graph.view.current(graph.view.find(subject))) },
      ...(by === null ? [] : [{ type: 'ATTRIBUTED_TO' as const, from: id, to: by }]),
    ],
  });
}
interface Lowered {
  readonly verdict?: string;
  readonly by?: string | null;
  readonly validUntil?: string;
}

const CHAIN = ['H', 'G', 'R', 'E'];

describe('what was in force', () => {
  it('stays until it is signed for, each for itself, and is passed on as it is in force', async () => {
    const graph = chain();
    expect(await asils(graph, CHAIN)).toEqual(['H D D D', 'G D D D', 'R D D D', 'E D D D']);
    graph.ingest({ artifacts: [hazard('H', rating('S3', 'E3', 'C2'))] });
    expect(await asils(graph, CHAIN)).toEqual(['H B D D', 'G D D D', 'R D D D', 'E D D D']);
    sign(graph, 'S1', 'H', 'D', 'B');
    expect(await asils(graph, CHAIN)).toEqual(['H B B B', 'G B D D', 'R D D D', 'E D D D']);
    // What comes after the rating fell still has what the goal has in force.
    graph.ingest({ artifacts: [artifact('REQUIREMENT', 'LATE')], links: [link('LATE', 'REFINES', 'G')] });
    expect(await asils(graph, ['LATE'])).toEqual(['LATE D D D']);
    sign(graph, 'S2', 'G', 'D', 'B');
    expect(await asils(graph, CHAIN)).toEqual(['H B B B', 'G B B B', 'R B D D', 'E D D D']);
    // As it was known right after the first entry, and after the second.
    expect(await asils(graph, CHAIN, 1)).toEqual(['H D D D', 'G D D D', 'R D D D', 'E D D D']);
    expect(await asils(graph, ['H'], 2)).toEqual(['H B D D']);
  });

  it('rises at once, and a second rise counts from the level that was signed for', async () => {
    const graph = chain();
    graph.ingest({ artifacts: [hazard('H', rating('S1', 'E4', 'C2'))] });
    sign(graph, 'S1', 'H', 'D', 'A');
    graph.ingest({ artifacts: [hazard('H', rating('S3', 'E4', 'C2'))] });
    expect(await asils(graph, ['H'])).toEqual(['H C C C']);
    graph.ingest({ artifacts: [hazard('H', rating('S1', 'E4', 'C2'))] });
    expect(await asils(graph, ['H'])).toEqual(['H A C C']);
    const { lowerings, floorSince } = (await read(graph, ['H'])).of(graph.view.find('H'));
    expect(lowerings).toEqual([{ signOff: graph.view.find('S1'), from: 'D', to: 'A', revision: 3 }]);
    expect(floorSince).toBe(4);
  });

  it.each<[string, string, string, Lowered, string]>([
    ['from another level', 'C', 'B', {}, 'S approves C to B, and D was in force'],
    ['upwards', 'B', 'D', {}, 'S approves B to D, and D was in force'],
    ['rejected', 'D', 'B', { verdict: 'REJECTED' }, 'S says REJECTED, which approves nothing'],
    ['expired', 'D', 'B', { validUntil: '2026-11-20' }, 'S is not valid any more'],
    ['by nobody', 'D', 'B', { by: null }, 'nobody is named who signed S'],
    ['by its author', 'D', 'B', { by: 'P2' }, 'P2, who signed S, is an author of H'],
  ])('does not fall by a sign-off %s', async (_name, from, to, more, because) => {
    const graph = chain();
    graph.ingest({
      artifacts: [hazard('H', rating('S3', 'E3', 'C2'))],
      links: [link('H', 'ATTRIBUTED_TO', 'P2', { role: 'AUTHOR' })],
    });
    sign(graph, 'S', 'H', from, to, more);
    expect(await asils(graph, ['H'])).toEqual(['H B D D']);
    expect((await read(graph, ['H'])).of(graph.view.find('H')).idle).toEqual([
      { signOff: graph.view.find('S'), because },
    ]);
  });

  it('is back when the sign-off is taken out of the graph', async () => {
    const graph = chain();
    graph.ingest({ artifacts: [hazard('H', rating('S3', 'E3', 'C2'))] });
    sign(graph, 'S', 'H', 'D', 'B');
    expect(await asils(graph, ['H'])).toEqual(['H B B B']);
    graph.ingest({ source: 'sign-off S', mode: 'REPLACE_SOURCE' });
    expect(await asils(graph, ['H'])).toEqual(['H B D D']);
  });

  it('is not what it was before the sign-off, because the hazard that was signed for is retired', async () => {
    const graph = new MemoryGraph();
    graph.ingest({ source: 'hara', artifacts: [hazard('H', rating('S3', 'E4', 'C3'))] });
    graph.ingest({
      artifacts: [artifact('REQUIREMENT', 'G', {}, 'SAFETY_GOAL'), artifact('PERSON', 'P1')],
      links: [link('G', 'MITIGATES', 'H')],
    });
    graph.ingest({ source: 'hara', artifacts: [hazard('H', rating('S3', 'E3', 'C2'))] });
    sign(graph, 'S1', 'H', 'D', 'B');
    sign(graph, 'S2', 'G', 'D', 'B');
    expect(await asils(graph, ['G'])).toEqual(['G B B B']);
    graph.ingest({ source: 'hara', mode: 'REPLACE_SOURCE' });
    expect(await asils(graph, ['G'])).toEqual(['G null B B']);
    // Without its sign-off it had D in force, as before.
    graph.ingest({ source: 'sign-off S2', mode: 'REPLACE_SOURCE' });
    expect(await asils(graph, ['G'])).toEqual(['G null D D']);
  });

  it('is told with the way by which it came', async () => {
    const graph = chain();
    graph.ingest({ artifacts: [hazard('H', rating('S3', 'E3', 'C2'))] });
    const history = await read(graph, ['E', 'H']);
    expect(history.path(graph.view.find('E')).map(({ because, asil }) => [because, asil])).toEqual([
      ['H had ASIL D at revision 1, and nobody signed for less', 'D'],
      ['G mitigates H (D)', 'D'],
      ['R refines G (D)', 'D'],
      ['E implements R (D)', 'D'],
    ]);
    expect(history.path(graph.view.find('H')).map(({ because }) => because)).toEqual(['H: S3, E3 and C2 are B']);
  });
});

describe('inheritance', () => {
  it('takes the highest of several, and nothing from guesses or from what was taken away', async () => {
    const graph = chain();
    graph.ingest({
      artifacts: [hazard('H2', rating('S3', 'E3', 'C2')), artifact('REQUIREMENT', 'G2', {}, 'SAFETY_GOAL')],
      links: [link('G2', 'MITIGATES', 'H2'), link('R', 'REFINES', 'G2')],
    });
    graph.ingest({
      artifacts: [artifact('REQUIREMENT', 'GUESS'), artifact('REQUIREMENT', 'ONLY_B')],
      links: [link('GUESS', 'REFINES', 'G', { assurance: 'INFERRED' }), link('ONLY_B', 'REFINES', 'G2')],
    });
    expect(await asils(graph, ['R', 'GUESS', 'ONLY_B'])).toEqual(['R D D D', 'GUESS null null null', 'ONLY_B B B B']);
  });

  it('gives a measure the ASIL of its hazard, and the component that carries it out that of the measure', async () => {
    const graph = chain();
    graph.ingest({
      artifacts: [artifact('SAFETY_MEASURE', 'M', {}, 'MECHANISM'), artifact('COMPONENT', 'E2', {}, 'HW')],
      links: [link('M', 'MITIGATES', 'H'), link('M', 'IMPLEMENTS', 'E2')],
    });
    expect(await asils(graph, ['M', 'E2'])).toEqual(['M D D D', 'E2 D D D']);
  });

  it('raises the parts of an element, unless an analysis says that they do not disturb it', async () => {
    const graph = chain();
    graph.ingest({
      artifacts: [
        artifact('COMPONENT', 'SUB', {}, 'SW'),
        artifact('COMPONENT', 'FREE', {}, 'SW'),
        artifact('ANALYSIS', 'FFI', {}, 'DFA'),
      ],
      links: [
        ...[link('SUB', 'PART_OF', 'E'), link('FREE', 'PART_OF', 'E')],
        ...[link('FFI', 'ANALYZES', 'FREE'), link('FFI', 'ANALYZES', 'E')],
      ],
    });
    // The analysis has not passed yet.
    expect(await asils(graph, ['SUB', 'FREE'])).toEqual(['SUB D D D', 'FREE D D D']);
    const passing = chain();
    passing.ingest({
      artifacts: [
        ...[
          artifact('COMPONENT', 'SUB', {}, 'SW'),
          artifact('COMPONENT', 'FREE', {}, 'SW'),
          artifact('ANALYSIS', 'FFI', {}, 'DFA'),
        ],
        artifact('EVIDENCE', 'EV', { outcome: 'pass' }),
      ],
      links: [
        ...[link('SUB', 'PART_OF', 'E'), link('FREE', 'PART_OF', 'E'), link('EV', 'EVALUATES', 'FFI@1')],
        ...[link('FFI', 'ANALYZES', 'FREE'), link('FFI', 'ANALYZES', 'E')],
      ],
    });
    expect(await asils(passing, ['SUB', 'FREE'])).toEqual(['SUB D D D', 'FREE null null null']);
    // While the engine doubts the analysis, it does not say so; afterwards it does.
    const doubt = { type: 'AFFECTS' as const, from: 'CH', to: 'FFI', attributes: { kind: 'RETRACT' } };
    passing.ingest({ source: 'doubt', artifacts: [artifact('CHANGE', 'CH')], links: [doubt] });
    expect(await asils(passing, ['FREE'])).toEqual(['FREE D null D']);
    passing.ingest({ source: 'doubt', mode: 'REPLACE_SOURCE', artifacts: [], links: [] });
    expect(await asils(passing, ['FREE'])).toEqual(['FREE null null null']);
    // What it analysed changes: it no longer says so.
    passing.ingest({ artifacts: [artifact('COMPONENT', 'E', { api: 2 }, 'SW')] });
    expect(await asils(passing, ['FREE'])).toEqual(['FREE D D D']);
  });

  it('raises an element to the highest of its parts, and the other parts with it', async () => {
    const graph = chain();
    graph.ingest({
      artifacts: [artifact('COMPONENT', 'WHOLE', {}, 'SW'), artifact('COMPONENT', 'SIBLING', {}, 'SW')],
      links: [link('E', 'PART_OF', 'WHOLE'), link('SIBLING', 'PART_OF', 'WHOLE')],
    });
    const history = await read(graph, ['WHOLE', 'SIBLING']);
    expect(history.path(graph.view.find('SIBLING')).map(({ because }) => because)).toEqual([
      'H: S3, E4 and C3 are D',
      'G mitigates H (D)',
      'R refines G (D)',
      'E implements R (D)',
      'WHOLE contains E (D)',
      'SIBLING is part of WHOLE (D)',
    ]);
  });

  it('goes through requirements that refine each other, and down a chain of 5,000', async () => {
    const graph = chain();
    graph.ingest({ links: [link('R', 'REFINES', 'G'), link('G', 'REFINES', 'R')] });
    expect(await asils(graph, ['G', 'R', 'E'])).toEqual(['G D D D', 'R D D D', 'E D D D']);
    const long = chain();
    const ids = Array.from({ length: 5_000 }, (_, number) => `R${number}`);
    long.ingest({
      artifacts: ids.map((id) => artifact('REQUIREMENT', id)),
      links: ids.map((id, number) => link(id, 'REFINES', ids[number - 1] ?? 'R')),
    });
    expect(await asils(long, ['R4999'])).toEqual(['R4999 D D D']);
  });

  it('ends where its history takes more than is allowed', async () => {
    const graph = chain();
    for (let time = 0; time < 5; time += 1) {
      graph.ingest({ artifacts: [hazard('H', { ...rating('S3', 'E4', 'C3'), time })] });
    }
    const { view } = graph;
    const asked = { view, validAt: NOW, pacing: PACING, contentsOf: (ids: readonly string[]) => graph.contents(ids) };
    const artifacts = [view.find('E')];
    const most = 20;
    expect(await AsilHistory.read({ ...asked, artifacts, most })).toEqual({
      ok: false,
      problem: 'the ASILs of 1 artifacts over their history take more than 20 computations: ask about fewer',
    });
    expect((await AsilHistory.read({ ...asked, artifacts, most: 30 })).ok).toBe(true);
  });
});

/** R divided into RL and RR, allocated to EL and ER, with an analysis that passed. */
function divided(left = 'B', right = 'B'): MemoryGraph {
  const graph = chain();
  graph.ingest({
    artifacts: [
      ...[artifact('REQUIREMENT', 'RL'), artifact('REQUIREMENT', 'RR')],
      ...[artifact('COMPONENT', 'EL', {}, 'HW'), artifact('COMPONENT', 'ER', {}, 'HW')],
      ...[artifact('ANALYSIS', 'DFA', {}, 'DFA'), artifact('EVIDENCE', 'EV', { outcome: 'pass' })],
    ],
    links: [
      ...[part('RL', 'R', left), part('RR', 'R', right)],
      ...[link('EL', 'IMPLEMENTS', 'RL', { role: 'ALLOCATED' }), link('ER', 'IMPLEMENTS', 'RR', { role: 'ALLOCATED' })],
      ...[link('DFA', 'ANALYZES', 'EL'), link('DFA', 'ANALYZES', 'ER')],
      ...[link('DFA', 'VERIFIES', 'RL'), link('DFA', 'VERIFIES', 'RR'), link('EV', 'EVALUATES', 'DFA@1')],
    ],
  });
  return graph;
}

async function problems(graph: MemoryGraph): Promise<string[]> {
  const history = await read(graph, ['R', 'RL', 'RR']);
  return history.decompositions(graph.view.find('R')).flatMap((one) => one.problems.map(({ rule }) => rule));
}

describe('a decomposition', () => {
  it('gives its parts their part, and what is below them too, with the letter of the goal', async () => {
    const graph = divided();
    expect(await problems(graph)).toEqual([]);
    expect(await asils(graph, ['R', 'RL', 'RR', 'EL'])).toEqual(['R D D D', 'RL B B B', 'RR B B B', 'EL B B B']);
    expect((await read(graph, ['EL'])).of(graph.view.find('EL')).undivided).toBe('D');
  });

  it('that is divided again keeps the letter of the goal', async () => {
    const graph = divided('C', 'A');
    graph.ingest({
      artifacts: [
        ...[artifact('REQUIREMENT', 'RX'), artifact('REQUIREMENT', 'RY')],
        ...[artifact('COMPONENT', 'EX', {}, 'SW'), artifact('COMPONENT', 'EY', {}, 'SW')],
        ...[artifact('ANALYSIS', 'DFA2', {}, 'DFA'), artifact('EVIDENCE', 'EV2', { outcome: 'pass' })],
      ],
      links: [
        ...[part('RX', 'RL', 'B'), part('RY', 'RL', 'A')],
        ...[link('EX', 'IMPLEMENTS', 'RX'), link('EY', 'IMPLEMENTS', 'RY')],
        ...[link('DFA2', 'VERIFIES', 'RX'), link('DFA2', 'VERIFIES', 'RY'), link('EV2', 'EVALUATES', 'DFA2@1')],
      ],
    });
    const history = await read(graph, ['RX', 'RY']);
    const found = ['RX', 'RY'].map((id) => history.of(graph.view.find(id)));
    expect(found.map(({ effective, undivided }) => `${effective}(${undivided})`)).toEqual(['B(D)', 'A(D)']);
  });

  it('whose analysis is stale gives the whole, which a new analysis does not take back without a sign-off', async () => {
    const graph = divided();
    graph.ingest({ artifacts: [artifact('COMPONENT', 'EL', { supplier: 'another' }, 'HW')] });
    expect(await problems(graph)).toEqual(['DECOMPOSITION_DFA_STALE']);
    expect(await asils(graph, ['RL', 'RR', 'EL'])).toEqual(['RL D D D', 'RR D D D', 'EL D D D']);
    graph.ingest({
      artifacts: [artifact('ANALYSIS', 'DFA', { edition: 2 }, 'DFA'), artifact('EVIDENCE', 'EV2', { outcome: 'pass' })],
      links: [
        link('EV2', 'EVALUATES', 'DFA@2'),
        link('DFA', 'ANALYZES', 'EL', { reviewed: { from: '2', to: '2' } }),
        link('DFA', 'ANALYZES', 'ER', { reviewed: { from: '2', to: '1' } }),
        link('DFA', 'VERIFIES', 'RL', { reviewed: { from: '2', to: '1' } }),
        link('DFA', 'VERIFIES', 'RR', { reviewed: { from: '2', to: '1' } }),
        link('EL', 'IMPLEMENTS', 'RL', { role: 'ALLOCATED', reviewed: { from: '2', to: '1' } }),
      ],
    });
    expect(await problems(graph)).toEqual([]);
    expect(await asils(graph, ['RL', 'RR'])).toEqual(['RL B D D', 'RR B D D']);
    sign(graph, 'S', 'RL', 'D', 'B');
    expect(await asils(graph, ['RL', 'RR'])).toEqual(['RL B B B', 'RR B D D']);
  });

  it('is not mended by a new version of the analysis whose links nobody has reviewed', async () => {
    const graph = divided();
    graph.ingest({ artifacts: [artifact('COMPONENT', 'EL', { supplier: 'another' }, 'HW')] });
    graph.ingest({
      artifacts: [artifact('ANALYSIS', 'DFA', { edition: 2 }, 'DFA'), artifact('EVIDENCE', 'EV2', { outcome: 'pass' })],
      links: [link('EV2', 'EVALUATES', 'DFA@2')],
    });
    expect((await read(graph, ['R', 'RL'])).decompositions(graph.view.find('R'))[0]?.problems).toMatchObject([
      { rule: 'DECOMPOSITION_DFA_STALE', message: 'DFA is about EL as it was before it changed' },
    ]);
  });

  it('whose analysis the engine doubts gives the whole as long as the doubt lasts', async () => {
    const graph = divided();
    graph.ingest({
      artifacts: [artifact('CHANGE', 'CH')],
      links: [{ type: 'AFFECTS', from: 'CH', to: 'DFA', attributes: { kind: 'RETRACT' } }],
    });
    expect(await problems(graph)).toEqual(['DECOMPOSITION_DFA_STALE']);
    expect(await asils(graph, ['RL'])).toEqual(['RL D B D']);
    // So does the end of the validity of what says that it passed.
    const ended = divided();
    const old = { outcome: 'pass', validUntil: '2026-01-01T00:00:00Z' };
    ended.ingest({ source: 'doubt', artifacts: [artifact('ANALYSIS', 'DFA', { edition: 2 }, 'DFA')] });
    ended.ingest({
      artifacts: [artifact('EVIDENCE', 'OLD', old)],
      links: [...['RL', 'RR'].map((one) => link('DFA', 'VERIFIES', one)), link('OLD', 'EVALUATES', 'DFA@2')],
    });
    expect(await problems(ended)).toEqual(['DECOMPOSITION_DFA_STALE']);
    // Also where nobody asks about the parts.
    const whole = (await read(graph, ['R'])).decompositions(graph.view.find('R'));
    expect(whole.flatMap((one) => one.problems.map(({ rule }) => rule))).toEqual(['DECOMPOSITION_DFA_STALE']);
  });

  it.each<[string, Partial<Parameters<MemoryGraph['ingest']>[0]>, string]>([
    [
      'evidence that fails',
      { artifacts: [artifact('EVIDENCE', 'BAD', { outcome: 'fail' })], links: [link('BAD', 'EVALUATES', 'DFA@1')] },
      'DECOMPOSITION_DFA_FAILED',
    ],
    [
      'a version that no evidence is about',
      { artifacts: [artifact('ANALYSIS', 'DFA', { edition: 2 }, 'DFA')] },
      'DECOMPOSITION_DFA_UNKNOWN',
    ],
    [
      'code that realises both',
      {
        artifacts: [artifact('CODE_UNIT', 'X')],
        links: [link('X', 'IMPLEMENTS', 'EL'), link('X', 'IMPLEMENTS', 'ER')],
      },
      'DECOMPOSITION_HOMOGENEOUS',
    ],
    [
      'one model in parts of both elements',
      {
        artifacts: [artifact('MODEL', 'X'), artifact('COMPONENT', 'IL'), artifact('COMPONENT', 'IR')],
        links: [
          ...[link('IL', 'PART_OF', 'EL'), link('IR', 'PART_OF', 'ER')],
          ...[link('X', 'IMPLEMENTS', 'IL'), link('X', 'IMPLEMENTS', 'IR')],
        ],
      },
      'DECOMPOSITION_HOMOGENEOUS',
    ],
    [
      'a part of one element that depends on a part of the other',
      {
        artifacts: [artifact('COMPONENT', 'IL'), artifact('COMPONENT', 'IR')],
        links: [...[link('IL', 'PART_OF', 'EL'), link('IR', 'PART_OF', 'ER')], link('IL', 'DEPENDS_ON', 'IR')],
      },
      'DECOMPOSITION_DEPENDENT_ELEMENTS',
    ],
    [
      'elements that share a part',
      {
        artifacts: [artifact('COMPONENT', 'CHIP')],
        links: [link('CHIP', 'PART_OF', 'EL'), link('CHIP', 'PART_OF', 'ER')],
      },
      'DECOMPOSITION_SHARED_ELEMENT',
    ],
    [
      'an element that was withdrawn',
      {
        artifacts: [
          {
            ...artifact('COMPONENT', 'EL', {}, 'HW'),
            version: { content: {}, retracted: { at: '2026-11-20T00:00:00Z', reason: 'recalled' } },
          },
        ],
      },
      'DECOMPOSITION_NOT_ALLOCATED',
    ],
    [
      'elements that depend on each other over a third',
      {
        artifacts: [artifact('COMPONENT', 'Z')],
        links: [link('EL', 'DEPENDS_ON', 'Z'), link('Z', 'DEPENDS_ON', 'ER')],
      },
      'DECOMPOSITION_DEPENDENT_ELEMENTS',
    ],
    ['one part that refines the other', { links: [link('RL', 'REFINES', 'RR')] }, 'DECOMPOSITION_NOT_REDUNDANT'],
    [
      'integration at a lower level',
      {
        artifacts: [artifact('TEST_CASE', 'T', { integrityLevel: 'ASIL_B' }, 'INTEGRATION')],
        links: [link('T', 'VERIFIES', 'R')],
      },
      'DECOMPOSITION_INTEGRATION_LOWERED',
    ],
    [
      'hardware targets of a lower level',
      { artifacts: [artifact('ANALYSIS', 'F', { targetAsil: 'B' }, 'FMEDA')], links: [link('F', 'VERIFIES', 'RL')] },
      'DECOMPOSITION_HARDWARE_LOWERED',
    ],
    [
      'a third part that does not add up',
      {
        artifacts: [artifact('REQUIREMENT', 'R3'), artifact('COMPONENT', 'E3')],
        links: [part('R3', 'R', 'A'), link('E3', 'IMPLEMENTS', 'R3'), link('DFA', 'VERIFIES', 'R3')],
      },
      'DECOMPOSITION_PAIR',
    ],
  ])('is invalid with %s', async (_name, batch, rule) => {
    const graph = divided();
    graph.ingest(batch);
    expect(await problems(graph)).toContain(rule);
    expect((await asils(graph, ['RL']))[0]).toBe('RL D D D');
  });

  it('says its levels on the links or on the requirements', async () => {
    const graph = chain();
    graph.ingest({
      artifacts: [
        artifact('REQUIREMENT', 'RL', { integrityLevel: 'ASIL_D(D)' }),
        artifact('REQUIREMENT', 'RR', { integrityLevel: 'QM(D)' }),
      ],
      links: [part('RL', 'R', null), part('RR', 'R', null)],
    });
    const rules = await problems(graph);
    expect(rules).not.toContain('DECOMPOSITION_PAIR');
    expect(rules).not.toContain('DECOMPOSITION_ASIL_MISSING');
    expect(rules).toContain('DECOMPOSITION_DFA_MISSING');
    expect(await asils(graph, ['RR'])).toEqual(['RR D D D']);
  });

  it('whose whole is rated higher later does not add up any more', async () => {
    const graph = new MemoryGraph();
    graph.ingest({
      artifacts: [
        hazard('H', rating('S3', 'E3', 'C2')),
        artifact('REQUIREMENT', 'R'),
        artifact('REQUIREMENT', 'RL'),
        artifact('REQUIREMENT', 'RR'),
      ],
      links: [link('R', 'MITIGATES', 'H'), part('RL', 'R', 'A'), part('RR', 'R', 'A')],
    });
    expect(await problems(graph)).not.toContain('DECOMPOSITION_PAIR');
    graph.ingest({ artifacts: [hazard('H', rating('S3', 'E4', 'C2'))] });
    expect(await problems(graph)).toContain('DECOMPOSITION_PAIR');
    expect(await asils(graph, ['RL'])).toEqual(['RL C C C']);
  });
});
