/*
 * Graphs:   none: an effect and the kind of what has it; one run with roles, drawn at its test.
 * Scenario: every effect on every kind of artifact that no run stands for.
 * Result:   the work that the paragraph "Obligations" of the semantics (metamodel 3.8) asks for, written down from it kind by kind; for all other
 *           kinds what it says of "others", or nothing.
 * Negative control: the last column: what is not named is asked for nothing but to be run again when it is stale, and reviewed when suspect.
 */
import { expect, it } from 'vitest';
import { actionFor } from '../../../graph/impact/obligations.ts';
import { CODES, type Code } from '../../../graph/metamodel/effects.ts';
import { ARTIFACT_KINDS, type ArtifactKind } from '../../../graph/metamodel/kinds.ts';
import { links, MemoryGraph } from '../../support/memoryGraph.ts';

type Row = readonly [codes: string, kinds: Readonly<Partial<Record<ArtifactKind, string>>>, others: string | null];

const ROWS: readonly Row[] = [
  ['i', {}, null],
  ['s', { HAZARD: 'REANALYSE', FAILURE_MODE: 'REANALYSE', ANALYSIS: 'REANALYSE' }, 'REVIEW'],
  // A baseline is as stale as its members, which carry the work.
  ['ex', { MODEL: 'RETRAIN', ANALYSIS: 'REANALYSE', TEST_CASE: 'REVIEW', BASELINE: '' }, 'RERUN'],
  ['u', { HAZARD: 'REANALYSE', FAILURE_MODE: 'REANALYSE', CLAUSE: 'REVIEW', CONTROL: 'REVIEW' }, null],
  ['gc', { CLAIM: 'REVIEW' }, null],
  ['kf', { CLAIM: 'RE_ARGUE' }, null],
  ['a', { SIGN_OFF: 'REAPPROVE' }, null],
  ['d', {}, 'ROLLBACK_DECISION'],
  ['r', {}, 'REASSESS'],
];

it.each(ROWS)('%s', (codes, kinds, others) => {
  for (const code of codes) {
    for (const kind of Object.keys(ARTIFACT_KINDS) as ArtifactKind[]) {
      const expected = kinds[kind] ?? others;
      expect([kind, actionFor(code, kind, null)]).toEqual([kind, expected === '' ? null : expected]);
    }
  }
});

it('of a run depends on what it did, and every effect has its row', () => {
  const actions = ['TRAIN', 'EVALUATE', 'BUILD', null].map((subkind) => actionFor('e', 'RUN', subkind));
  expect(actions).toEqual(['RETRAIN', 'RERUN', 'RERUN', 'RERUN']);
  const written = ROWS.flatMap(([codes]) => [...codes]).sort();
  expect((Object.keys(CODES) as Code[]).sort()).toEqual(written);
});

it('is done by who is responsible for it, and approved by who is accountable', async () => {
  // D ◀─USED─ T;  P2, P1 ─RESPONSIBLE_FOR{R}▶ T;  RO ─{A}▶ T;  P3 ─{I}▶ T;  P3 ─{R}▶ D
  const graph = new MemoryGraph();
  graph.ingest({
    artifacts: [
      { id: 'D', kind: 'DATASET', version: { label: 'v1', content: {} } },
      { id: 'T', kind: 'RUN', subkind: 'TRAIN' },
      { id: 'RO', kind: 'ROLE', version: { label: 'v1', content: {} } },
      ...['P2', 'P1', 'P3'].map((id) => ({ id, kind: 'PERSON' as const })),
    ],
    links: links(
      'T USED D@v1',
      'P2 RESPONSIBLE_FOR T R',
      'P1 RESPONSIBLE_FOR T R',
      'RO RESPONSIBLE_FOR T A',
      'P3 RESPONSIBLE_FOR T I',
      'P3 RESPONSIBLE_FOR D R',
    ),
  });
  const { items } = await graph.impact({ changes: [{ subject: 'D', kind: 'DATA_RELABEL' }] });
  const owed = items.flatMap(({ obligations }) => obligations);
  expect(owed.map(({ action, responsible, accountable }) => [action, responsible, accountable])).toEqual([
    ['RETRAIN', ['P1', 'P2'], 'RO'],
  ]);
});
