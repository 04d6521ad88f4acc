/*
 * Graph:    the golden story (test/support/goldenBatches.ts), and small graphs without a gate.
 * Scenario: the changes of the golden rows, assessed for a pipeline.
 * Result:   the verdict of the row as an exit code; the fixes are the row's plan without the work that leads to no unmet
 *           gate (worked out by hand from the rule tables); the reasons are what the unmet requirements name.
 * Negative control: a change of nothing has no reason and no fix; a walk that was cut never passes.
 */
import { describe, expect, it } from 'vitest';
import { assess } from '../../../graph/impact/assessment.ts';
import type { ImpactAnalysis } from '../../../graph/impact/impactAnalysis.ts';
import { GOLDEN_BATCHES } from '../../support/goldenBatches.ts';
import { GOLDEN_ROWS } from '../../support/goldenRows.ts';
import { links, MemoryGraph, type Question } from '../../support/memoryGraph.ts';

/** Work of the plan that brings no gate back. */
const OFF_THE_WAY: Readonly<Record<string, readonly string[]>> = {
  // The decision about the fleet, and the look at it, lead to nothing that REL1 requires.
  b: ['ROLLBACK_DECISION DEP1'],
  c2: ['ROLLBACK_DECISION DEP1'],
  f: ['REVIEW DEP1'],
  // A broken envelope has to be looked at, but nothing rests on that: UNCONFIRMED goes no further from ENV1.
  k2: ['REVIEW ENV1'],
  k3: ['REVIEW ENV1'],
};
const EXIT = { PASS: 0, FAIL: 1, UNKNOWN: 2 } as const;

function texts(analysis: ImpactAnalysis) {
  const { view } = analysis.configuration;
  const { unmet, because, fixes, headline, exitCode } = assess(analysis);
  return {
    exitCode,
    headline,
    because: because.map((item) => view.id(item.artifact)),
    unmet: unmet.map(({ gate, requirement }) => `${view.id(gate)} ${view.id(requirement)}`),
    fixes: fixes.map(({ action, subject }) => `${action} ${subject}`),
  };
}

describe('the golden story', () => {
  // Row j needs a judgment to be signed first; its analysis is that of c1 or of a sign-off alone.
  it.each(GOLDEN_ROWS.filter((row) => !row.disposition))('row $row: $scenario', async (row) => {
    const graph = new MemoryGraph();
    for (const name of row.before) graph.ingest(GOLDEN_BATCHES[name]);
    const changes = row.changes as unknown as Question['changes'];
    const found = texts(await graph.impact({ changes, configuration: 'R1', validAt: row.validAt }));
    const off = OFF_THE_WAY[row.row] ?? [];
    const plan = row.plan.map((level) => level.filter((work) => !off.includes(work)).toSorted());
    let next = 0;
    const byLevel: string[][] = [];
    for (const level of plan) {
      byLevel.push(found.fixes.slice(next, next + level.length).toSorted());
      next += level.length;
    }
    expect(byLevel).toEqual(plan);
    expect(found.fixes.length).toBe(next);
    expect(found.exitCode).toBe(EXIT[row.verdict]);
    expect(found.unmet).toEqual(row.unmet.map((id) => `REL1 ${id}`));
    if (row.verdict === 'FAIL') {
      // Role RO1 is held up by its sign-off.
      const behind = row.unmet.map((id) => (id === 'RO1' ? 'SO1' : id));
      expect(found.because.toSorted()).toEqual(behind.toSorted());
      const things = found.fixes.length === 1 ? '1 thing' : `${found.fixes.length} things`;
      expect(found.headline).toBe(`FAIL: gate REL1 lacks ${row.unmet.join(', ')}; ${things} to do.`);
    }
    if (row.verdict === 'PASS') {
      expect([found.because, found.headline]).toEqual([[], 'PASS: nothing stands against R1.']);
    }
  });

  it('names every suspicion where the verdict is UNKNOWN', async () => {
    const graph = new MemoryGraph();
    graph.ingest(GOLDEN_BATCHES.batch);
    const row = GOLDEN_ROWS.find((one) => one.row === 'h2');
    const changes = row?.changes as unknown as Question['changes'];
    const found = texts(await graph.impact({ changes, configuration: 'R1', validAt: row?.validAt as string }));
    const ids = new Set(row?.items.map((text) => text.split(' ')[0]));
    expect(found.because.toSorted()).toEqual([...ids].toSorted());
    expect(found.headline).toBe('UNKNOWN: 9 artifacts of R1 hit or suspected, and nobody has looked; 1 thing to do.');
  });

  it('says of a walk that was cut that it was cut, and never passes', async () => {
    const graph = new MemoryGraph();
    graph.ingest(GOLDEN_BATCHES.batch);
    const budget = { nodes: 1, milliseconds: null };
    const changes = [{ subject: 'D1@v1', kind: 'SUPERSEDE' as const }];
    const found = texts(await graph.impact({ changes, configuration: 'R1', budget }));
    expect(found.exitCode).toBe(2);
    expect(found.headline).toMatch(/^UNKNOWN: The budget ended with \d+ effects not followed further\.$/);
    expect(texts(await graph.impact({ changes, configuration: 'R1' })).exitCode).toBe(0);
  });
});

describe('what was not met before the change either', () => {
  it('has a reason, no item, and no fix in the plan', async () => {
    // REL1 requires a claim without support and a role that nobody signed in; nothing changes.
    const graph = new MemoryGraph();
    graph.ingest({
      artifacts: [
        { id: 'M1', kind: 'MODEL', version: { label: 'v1', content: {} } },
        { id: 'G1', kind: 'CLAIM', subkind: 'GOAL', version: { label: 'v1', content: {} } },
        { id: 'RO1', kind: 'ROLE' },
        { id: 'R1', kind: 'BASELINE' },
        { id: 'REL1', kind: 'GATE', version: { label: 'v1', content: {} } },
      ],
      links: links('R1 INCLUDES M1@v1', 'REL1 APPLIES_TO R1', 'REL1 REQUIRES G1', 'REL1 REQUIRES RO1 A'),
    });
    const analysis = await graph.impact({ changes: [], configuration: 'R1' });
    expect(texts(analysis)).toMatchObject({ exitCode: 1, because: [], unmet: ['REL1 G1', 'REL1 RO1'], fixes: [] });
    expect(assess(analysis).unmet.map(({ reason }) => reason)).toEqual([
      'G1 does not stand as it is recorded, whatever the change does: it is not supported, challenged, not developed, or rests on what was withdrawn.',
      'No sign-off of a holder of RO1 stands for what the gate is about.',
    ]);
  });
});

describe('without a gate', () => {
  // D1 ─USED─ T1 ─GENERATED─ M1; M1 implements SR1
  const graph = new MemoryGraph();
  graph.ingest({
    artifacts: [
      { id: 'D1', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 } } },
      { id: 'T1', kind: 'RUN', subkind: 'TRAIN' },
      { id: 'M1', kind: 'MODEL', version: { label: 'v1', content: {} } },
      { id: 'H1', kind: 'HAZARD', version: { label: 'v1', content: {} } },
    ],
    links: links('T1 USED D1@v1', 'T1 GENERATED M1@v1'),
  });

  it('every actual effect decides, and the whole plan is the fix', async () => {
    const changes = [{ subject: 'D1', to: { label: 'new', content: { rows: 2 }, digest: null } }];
    expect(texts(await graph.impact({ changes }))).toEqual({
      exitCode: 1,
      headline: 'FAIL: 2 artifacts of HEAD hit; 1 thing to do.',
      because: ['T1', 'M1'],
      unmet: [],
      fixes: ['RETRAIN T1'],
    });
  });

  it('what touches nobody passes', async () => {
    const changes = [{ subject: 'H1', to: { label: 'new', content: { severity: 'S3' }, digest: null } }];
    expect(texts(await graph.impact({ changes }))).toMatchObject({ exitCode: 0, because: [], fixes: [] });
  });
});
