/*
 * Graph:    the golden story in memory; P1 opened, P1 and P2 HOLD RO1.
 * Scenario: decisions are signed, replaced, revoked and fall; reports are computed again and differ.
 * Result:   a row is open unless its last decision counts; a request closes only when nothing stands against it.
 * Negative control: each rule is broken alone, and that rule alone is named.
 */
import { describe, expect, it } from 'vitest';
import type { Assessed } from '../../../graph/changeRequest/assess.ts';
import { closingProblems } from '../../../graph/changeRequest/closing.ts';
import { differenceOfRows } from '../../../graph/changeRequest/difference.ts';
import type { ChangeRequestRecords, ImpactRow } from '../../../graph/changeRequest/records.ts';
import { rolesHeld, standingChangeRequest } from '../../../graph/changeRequest/standing.ts';
import { assessed, decision, requestOf, revocation } from '../../support/changeRequests.ts';
import { GOLDEN_BATCHES } from '../../support/goldenBatches.ts';
import { MemoryGraph } from '../../support/memoryGraph.ts';

const NOW = Date.parse('2026-11-22T00:00:00Z');

async function setUp(): Promise<{ graph: MemoryGraph; said: Assessed; records: ChangeRequestRecords }> {
  const graph = new MemoryGraph();
  graph.ingest(GOLDEN_BATCHES.batch);
  graph.ingest({ artifacts: [{ id: 'P2', kind: 'PERSON' }], links: [{ type: 'HOLDS', from: 'P2', to: 'RO1' }] });
  const said = await assessed(graph, { configuration: 'R1', changes: [{ subject: 'D1@v1', kind: 'RETRACT' }] });
  return { graph, said, records: requestOf(said) };
}

function standing(graph: MemoryGraph, said: Assessed, records: ChangeRequestRecords) {
  return standingChangeRequest({ records, impact: said, moment: { view: graph.view, validAt: NOW } });
}

describe('decisions', () => {
  it('count by the last word on the row', async () => {
    const { graph, said, records } = await setUp();
    const [first, second] = said.rows as [ImpactRow, ImpactRow];
    const open = (more: Partial<ChangeRequestRecords>) => {
      const { rows, status } = standing(graph, said, { ...records, ...more });
      return [status, rows.slice(0, 2).map((one) => one.decision?.record.id ?? 'open')];
    };
    const one = decision(1, [first, second]);
    const two = decision(2, [first], { decision: 'NO_IMPACT', code: 'NOT_USED' });
    expect(open({})).toEqual(['new', ['open', 'open']]);
    expect(open({ decisions: [one] })).toEqual(['inProgress', ['CR1/decision/1', 'CR1/decision/1']]);
    expect(open({ decisions: [one, two] })).toEqual(['inProgress', ['CR1/decision/2', 'CR1/decision/1']]);
    // A decision that is taken back does not bring the one before back.
    expect(open({ decisions: [one, two], revocations: [revocation(3, two.id)] })).toEqual([
      'inProgress',
      ['open', 'CR1/decision/1'],
    ]);
    expect(open({ decisions: [one, two], revocations: [revocation(3, one.id)] })).toEqual([
      'inProgress',
      ['CR1/decision/2', 'open'],
    ]);
  });

  it('fall with authority, evidence or disposition', async () => {
    const { graph, said, records } = await setUp();
    const because = (more: Parameters<typeof decision>[2]) => {
      const decisions = [decision(1, said.rows, more)];
      return standing(graph, said, { ...records, decisions }).decisions[0]?.fellBecause ?? null;
    };
    expect(because({})).toBeNull();
    expect(because({ signedBy: 'H1' })).toContain('H1 held no role');
    expect(because({ signedBy: 'P1', signedAt: Date.parse('2025-12-31') })).toContain('P1 held no role');
    expect(because({ evidence: 'EV3' })).toBeNull();
    expect(because({ dispositions: ['J1'] })).toBe('The disposition J1 is not there.');
    graph.ingest({
      artifacts: [
        { id: 'EV3', kind: 'EVIDENCE', version: { label: 'v1', retracted: { at: '2026-11-22', reason: 'wrong' } } },
      ],
    });
    expect(because({ evidence: 'EV3' })).toBe('EV3 is retracted.');
    const change = { subject: 'D1@v1', kind: 'RETRACT' as const };
    await graph.disposition({
      id: 'J1',
      change,
      configuration: 'R1',
      target: 'T1',
      code: 'NOT_USED',
      signedBy: 'P2',
      basis: ['SR1'],
    });
    expect(because({ dispositions: ['J1'] })).toBeNull();
    graph.ingest({
      artifacts: [
        {
          id: 'SR1',
          kind: 'REQUIREMENT',
          version: { label: 'v2', content: { criterion: { metric: 'recall', op: '>=', value: 0.9 } } },
        },
      ],
    });
    expect(because({ dispositions: ['J1'] })).toContain('SR1 moved');
  });

  it('are not needed for what is suppressed', async () => {
    const { graph, said, records } = await setUp();
    const suppressed = said.rows.map((row) => ({ ...row, modality: 'SUPPRESSED' as const, cutBy: 'J1' }));
    const { rows } = standing(graph, { ...said, rows: suppressed }, records);
    expect(rows.some((one) => one.open)).toBe(false);
  });

  it('are signed in a role that is held then', async () => {
    const { graph } = await setUp();
    const held = (person: string, at: string) => rolesHeld({ person, at: Date.parse(at), view: graph.view });
    expect(held('P1', '2026-01-01')).toEqual(['RO1']);
    expect(held('P1', '2025-12-31')).toEqual([]);
    expect(held('RO1', '2026-01-01')).toEqual([]);
    expect(held('nobody', '2026-01-01')).toEqual([]);
  });
});

describe('closing', () => {
  it('has nothing against it when every row is decided and the report says the same', async () => {
    const { graph, said, records } = await setUp();
    const all = { ...records, decisions: [decision(1, said.rows)] };
    const codes = (more: {
      records?: ChangeRequestRecords;
      now?: readonly ImpactRow[];
      complete?: boolean;
      changesDigest?: string;
      signedBy?: string;
      actor?: string;
    }) => {
      const difference = differenceOfRows({ assessed: said.rows, now: more.now ?? said.rows });
      const problems = closingProblems({
        standing: standing(graph, said, more.records ?? all),
        recomputed: {
          revision: 9,
          complete: more.complete ?? true,
          changesDigest: more.changesDigest ?? said.changesDigest,
          difference,
        },
        signedBy: more.signedBy ?? 'P2',
        actor: more.actor ?? 'P2',
      });
      return problems.map(({ path, code, rows }) => `${path} ${code} ${rows.length}`);
    };
    expect(codes({})).toEqual([]);
    expect(codes({ actor: 'portal' })).toEqual([]);
    expect(codes({ signedBy: 'P1' })).toEqual(['signedBy NOT_INDEPENDENT 0']);
    expect(codes({ actor: 'P1' })).toEqual(['signedBy NOT_INDEPENDENT 0']);
    expect(codes({ records: { ...all, decisions: [decision(1, said.rows.slice(1))] } })).toEqual(['id ROWS_OPEN 1']);
    expect(codes({ records })).toEqual(['id ROWS_OPEN 13']);
    const more = [...said.rows, { ...(said.rows[0] as ImpactRow), artifact: 'X' }];
    expect(codes({ now: more })).toEqual(['id WORLD_MOVED 1']);
    expect(codes({ now: said.rows.slice(2) })).toEqual([]);
    expect(codes({ changesDigest: 'another' })).toEqual(['id WORLD_MOVED 0']);
    expect(codes({ complete: false })).toEqual(['id WORLD_MOVED 0']);
    const [first] = all.assessments as [ChangeRequestRecords['assessments'][0]];
    const cut = { ...first, content: { ...first.content, complete: false, incompleteBecause: ['The budget ended.'] } };
    expect(codes({ records: { ...all, assessments: [cut] } })).toEqual(['id INCOMPLETE 0']);
    // All that stands against it is said at once.
    expect(codes({ records: { ...records, assessments: [cut] }, now: more, signedBy: 'P1' })).toEqual([
      'signedBy NOT_INDEPENDENT 0',
      'id INCOMPLETE 0',
      'id ROWS_OPEN 13',
      'id WORLD_MOVED 1',
    ]);
  });
});

describe('a report computed again', () => {
  const row = (modality: ImpactRow['modality'], parts: string[] = [], more: Partial<ImpactRow> = {}): ImpactRow => ({
    id: '',
    artifact: 'V1',
    version: null,
    kind: 'RUN',
    effect: 'STALE',
    modality,
    parts,
    cutBy: null,
    distance: 1,
    reason: '',
    obligations: [],
    ...more,
  });

  it.each([
    { assessed: row('ACTUAL'), now: row('ACTUAL'), added: 0, dropped: 0 },
    { assessed: row('ACTUAL'), now: row('POTENTIAL'), added: 0, dropped: 0 },
    { assessed: row('ACTUAL'), now: row('SUPPRESSED'), added: 0, dropped: 0 },
    { assessed: row('POTENTIAL'), now: row('ACTUAL'), added: 1, dropped: 1 },
    { assessed: row('SUPPRESSED'), now: row('ACTUAL'), added: 1, dropped: 1 },
    { assessed: row('ACTUAL'), now: row('ACTUAL', ['slice:night']), added: 0, dropped: 0 },
    { assessed: row('ACTUAL', ['slice:night']), now: row('ACTUAL'), added: 1, dropped: 1 },
    { assessed: row('ACTUAL', ['slice:night']), now: row('ACTUAL', ['slice:day']), added: 1, dropped: 1 },
    { assessed: row('ACTUAL', ['slice:day', 'slice:night']), now: row('ACTUAL', ['slice:day']), added: 0, dropped: 0 },
    { assessed: row('ACTUAL'), now: row('ACTUAL', [], { effect: 'TAINTED' }), added: 1, dropped: 1 },
    { assessed: row('ACTUAL'), now: row('ACTUAL', [], { version: 'v2' }), added: 1, dropped: 1 },
    { assessed: row('UNKNOWN', [], { effect: null }), now: row('UNKNOWN', [], { effect: null }), added: 0, dropped: 0 },
    { assessed: row('UNKNOWN', [], { effect: null }), now: row('ACTUAL'), added: 1, dropped: 1 },
    { assessed: row('ACTUAL'), now: row('UNKNOWN', [], { effect: null }), added: 1, dropped: 1 },
    { assessed: row('ACTUAL', ['slice:day']), now: row('ACTUAL', [], { effect: 'INFORM' }), added: 0, dropped: 1 },
    { assessed: row('ACTUAL', [], { effect: 'INFORM' }), now: row('ACTUAL'), added: 1, dropped: 1 },
    { assessed: row('POTENTIAL'), now: row('ACTUAL', [], { effect: 'INFORM' }), added: 1, dropped: 1 },
    {
      assessed: row('UNKNOWN', [], { effect: null }),
      now: row('ACTUAL', [], { effect: 'INFORM' }),
      added: 1,
      dropped: 1,
    },
  ])('$assessed.modality $assessed.parts, then $now.effect $now.modality $now.parts: $added added', (one) => {
    const { added, dropped } = differenceOfRows({ assessed: [one.assessed], now: [one.now] });
    expect([added.length, dropped.length]).toEqual([one.added, one.dropped]);
  });
});
