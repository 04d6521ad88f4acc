/*
 * Graph:    the golden story, and small graphs of a gate, a claim, its evidence and sign-offs.
 * Scenario: changes of the golden rows and some more; the least-cost plan is asked for.
 * Result:   the steps that the decision on least-cost plans gives by hand (docs/adr/0035), what is skipped and why, and
 *           what nothing brings back.
 * Negative control: rows in which the gate stands have an empty plan; `Plan.levels` still lists all that is owed.
 */
import { describe, expect, it } from 'vitest';
import { leastCostPlanOf } from '../../../graph/impact/leastCost/leastCostPlan.ts';
import { DEFAULT_PLAN_WEIGHTS } from '../../../graph/impact/leastCost/weights.ts';
import type { Obligation } from '../../../graph/impact/report.ts';
import type { ArtifactInput } from '../../../graph/ingest/input.ts';
import { GOLDEN_BATCHES } from '../../support/goldenBatches.ts';
import { GOLDEN_ROWS } from '../../support/goldenRows.ts';
import { links, MemoryGraph, type Question } from '../../support/memoryGraph.ts';

const text = ({ action, subject }: Obligation) => `${action} ${subject}`;

async function planOf(graph: MemoryGraph, question: Question) {
  const analysis = await graph.impact(question);
  const plan = leastCostPlanOf({ analysis, weights: DEFAULT_PLAN_WEIGHTS });
  return {
    owed: analysis.plan.flatMap((level) => level.obligations.map(text)),
    levels: plan.levels.map((level) => level.steps.map((step) => text(step.obligation))),
    groups: plan.levels.flatMap((level) => level.groups.map((group) => group.length)),
    cost: plan.cost,
    decisions: plan.decisions.map((step) => text(step.obligation)),
    skipped: plan.skipped.map(({ obligation, reason }) => `${text(obligation)}: ${reason}`),
    unreachable: plan.unreachable.map(({ subject }) => subject),
    because: plan.unreachable.flatMap(({ because }) => because),
  };
}

describe('of the golden rows', () => {
  const nothing = { levels: [], skipped: [], unreachable: [], decisions: [], cost: 0 };
  it.each([
    ['a1', nothing],
    ['d', nothing],
    // Nothing that REL1 requires depends on the suspect test or clause: they stay owed.
    ['e', { levels: [['REAPPROVE SO1']], cost: 2, skipped: ['REVIEW TC1: NOT_REQUIRED_BY_A_GATE'] }],
    ['h2', { ...nothing, skipped: ['REVIEW SR1: NOT_REQUIRED_BY_A_GATE'] }],
    // The night result stays below the new bound, whoever looks at it.
    [
      'e2',
      {
        levels: [['REAPPROVE SO1']],
        unreachable: ['G1'],
        skipped: [
          'REVIEW G1: GOAL_UNREACHABLE',
          'REVIEW G2: GOAL_UNREACHABLE',
          'REVIEW M1: NOT_REQUIRED_BY_A_GATE',
          'REVIEW TC1: NOT_REQUIRED_BY_A_GATE',
        ],
      },
    ],
    [
      'f',
      {
        levels: [['RE_ARGUE A1'], ['RE_ARGUE G1'], ['RE_ARGUE G2', 'RE_ARGUE G3']],
        cost: 32,
        skipped: ['REVIEW DEP1: NOT_REQUIRED_BY_A_GATE'],
      },
    ],
    // Within the envelope its review stands for those of the claims.
    ['k1', { levels: [['RETRAIN T1'], ['RERUN V1'], ['REVIEW ENV1']], cost: 29, skipped: [] }],
    [
      'k2',
      {
        levels: [['RETRAIN T1'], ['RERUN V1'], ['REVIEW G2'], ['REVIEW G1'], ['REAPPROVE SO1']],
        decisions: ['REASSESS M1'],
        skipped: ['REVIEW ENV1: NOT_REQUIRED_BY_A_GATE'],
      },
    ],
  ])('row %s', async (name, expected) => {
    const row = GOLDEN_ROWS.find((one) => one.row === name);
    if (!row) throw new Error(`no row ${name}`);
    const graph = new MemoryGraph();
    for (const batch of row.before) graph.ingest(GOLDEN_BATCHES[batch]);
    const changes = row.changes as unknown as Question['changes'];
    const plan = await planOf(graph, { changes, configuration: 'R1', validAt: row.validAt });
    expect(plan).toMatchObject(expected);
    expect(plan.owed.sort()).toEqual(row.plan.flat().sort());
  });
});

const artifact = (id: string, kind: ArtifactInput['kind'], content: Record<string, unknown> = {}): ArtifactInput => {
  return { id, kind, version: { label: 'v1', content: content as never } };
};

/** REL requires C over E1 and E2, of runs V1 and V2 on D1 and D2; and a signature in role RO on D1. */
function small(logic: string, more: readonly string[] = []): MemoryGraph {
  const graph = new MemoryGraph();
  graph.ingest({
    artifacts: [
      ...['D1', 'D2'].map((id) => artifact(id, 'DATASET', { rows: 1 })),
      ...['V1', 'V2'].map((id): ArtifactInput => ({ id, kind: 'RUN', subkind: 'EVALUATE' })),
      ...['E1', 'E2'].map((id) => artifact(id, 'EVIDENCE', { outcome: 'pass' })),
      artifact('C', 'CLAIM', { logic }),
      artifact('B', 'CLAIM', { logic: 'ALL' }),
      artifact('RO', 'ROLE'),
      ...['S1', 'S2'].map((id) => artifact(id, 'SIGN_OFF', { verdict: 'APPROVED', signedAt: '2026-01-01' })),
      artifact('REL', 'GATE'),
    ],
  });
  graph.ingest({
    links: links(
      'V1 USED D1@v1',
      'V1 GENERATED E1',
      'V2 USED D2@v1',
      'V2 GENERATED E2',
      'E1 EVIDENCES C',
      'E2 EVIDENCES C',
      'E2 EVIDENCES B',
      'REL REQUIRES C',
      'REL APPLIES_TO D1',
      ...more,
    ),
  });
  return graph;
}

const grown = (subject: string) => ({ subject, to: { label: 'v2', content: { rows: 2 }, digest: null } });

describe('of a gate that requires a claim', () => {
  it('with ALL, does both runs again', async () => {
    const plan = await planOf(small('ALL'), { changes: [grown('D1'), grown('D2')] });
    expect(plan).toMatchObject({ levels: [['RERUN V1', 'RERUN V2'], ['REVIEW C']], cost: 9 });
    expect(plan.skipped).toEqual(['REVIEW B: NOT_REQUIRED_BY_A_GATE']);
  });

  it('with ANY, one of them', async () => {
    const plan = await planOf(small('ANY'), { changes: [grown('D1'), grown('D2')] });
    expect(plan.cost).toBe(5);
    expect(plan.levels[1]).toEqual(['REVIEW C']);
    expect(plan.skipped.filter((one) => one.endsWith('OTHER_SUPPORT_SUFFICES'))).toHaveLength(1);
  });

  it('with ANY and another claim that needs E2, the run that serves both', async () => {
    const graph = small('ANY', ['REL REQUIRES B']);
    const plan = await planOf(graph, { changes: [grown('D1'), grown('D2')] });
    expect(plan.levels).toEqual([['RERUN V2'], ['REVIEW B', 'REVIEW C']]);
    expect(plan.skipped).toEqual(['RERUN V1: OTHER_SUPPORT_SUFFICES']);
  });

  it('over evidence that was withdrawn, says that nothing brings it back', async () => {
    const withdrawn = { subject: 'E1', kind: 'RETRACT' as const };
    expect(await planOf(small('ALL'), { changes: [withdrawn] })).toMatchObject({
      levels: [],
      unreachable: ['C'],
      because: ['E1@v1 supports C@v1 no more: it was withdrawn, and nobody owes another.'],
      skipped: ['REVIEW C: GOAL_UNREACHABLE'],
    });
    // With another support that can be made again the claim stands.
    const plan = await planOf(small('ANY'), { changes: [withdrawn, grown('D2')] });
    expect(plan).toMatchObject({ levels: [['RERUN V2'], ['REVIEW C']], unreachable: [] });
  });

  it('asks one of two signers of a role again', async () => {
    const signed = ['S1 APPROVES D1@v1', 'S2 APPROVES D1@v1', 'S1 ATTRIBUTED_TO RO', 'S2 ATTRIBUTED_TO RO'];
    const graph = small('ANY', ['REL REQUIRES RO', ...signed]);
    const plan = await planOf(graph, { changes: [grown('D1')] });
    expect(plan.cost).toBe(2);
    expect(plan.skipped.filter((one) => one.endsWith('OTHER_SIGN_OFF_SUFFICES'))).toHaveLength(1);
  });

  it('whose role nobody has signed in, says so', async () => {
    const plan = await planOf(small('ALL', ['REL REQUIRES RO']), { changes: [grown('D1')] });
    expect(plan).toMatchObject({
      levels: [['RERUN V1'], ['REVIEW C']],
      unreachable: ['RO'],
      because: ['No sign-off by RO is there that could be given again.'],
    });
  });

  it('brings back what it only may require', async () => {
    const graph = small('ALL');
    graph.ingest({ links: links('REL REQUIRES B').map((link) => ({ ...link, assurance: 'INFERRED' })) });
    const plan = await planOf(graph, { changes: [grown('D2')] });
    expect(plan).toMatchObject({ levels: [['RERUN V2'], ['REVIEW B', 'REVIEW C']], unreachable: [] });
    // Control: without that link nothing is done for B.
    const without = await planOf(small('ALL'), { changes: [grown('D2')] });
    expect(without.skipped).toEqual(['REVIEW B: NOT_REQUIRED_BY_A_GATE']);
  });

  it('takes a cycle as one group', async () => {
    // V1 and a run W feed each other: D3 of W goes into V1, and E1's run is an input of W by way of D4.
    const graph = small('ALL');
    graph.ingest({
      artifacts: [artifact('D3', 'DATASET'), artifact('D4', 'DATASET'), { id: 'W', kind: 'RUN', subkind: 'LABEL' }],
    });
    graph.ingest({ links: links('V1 USED D3@v1', 'V1 GENERATED D4@v1', 'W USED D4@v1', 'W GENERATED D3@v1') });
    const plan = await planOf(graph, { changes: [grown('D1')] });
    expect(plan).toMatchObject({ levels: [['RERUN V1', 'RERUN W'], ['REVIEW C']], groups: [2], cost: 9 });
  });
});
