/**
 *     CHANGE c ─AFFECTS▶ CODE_UNIT U ◀USED─ RUN T1 ─GENERATED▶ M1@v1       c ─ATTRIBUTED_TO▶ PERSON p
 *     INCIDENT i ─AFFECTS▶ M1
 *     PART P ─PART_OF▶ D, ─DERIVED_FROM▶ DATASET D0 ◀USED─ RUN T0
 *     CHANGE d ─AFFECTS {kind: DATA_RELABEL}▶ DATASET D ◀USED─ T1
 *
 * Scenario: a change record, an incident, and a version of which only other bytes are known, are asked about.
 * Result:   the answer is that to the change of what they affect: BEHAVIOUR for a change, FIELD for an incident, where the link says no
 *           kind; other bytes that nobody explains are BEHAVIOUR.
 * Negative control: who made the change is not affected by it; the kind that a link says wins; equal bytes change nothing.
 */
import { expect, it } from 'vitest';
import { itemTexts, MemoryGraph, type Question } from '../../support/memoryGraph.ts';

const graph = new MemoryGraph();
graph.ingest({
  artifacts: [
    { id: 'p', kind: 'PERSON' },
    { id: 'c', kind: 'CHANGE' },
    { id: 'd', kind: 'CHANGE' },
    { id: 'i', kind: 'INCIDENT' },
    { id: 'U', kind: 'CODE_UNIT', version: { label: 'v1', digest: 'sha256:a' } },
    { id: 'D', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 } } },
    { id: 'P', kind: 'PART', version: { label: 'v1', content: { part: 'slice:night' } } },
    { id: 'D0', kind: 'DATASET', version: { label: 'v1', content: { rows: 9 } } },
    { id: 'T0', kind: 'RUN', subkind: 'TRAIN' },
    { id: 'T1', kind: 'RUN', subkind: 'TRAIN' },
    { id: 'M1', kind: 'MODEL', version: { label: 'v1', content: { layers: 1 } } },
    { id: 'FM', kind: 'FAILURE_MODE', subkind: 'FAILURE_MODE', version: { label: 'v1', content: {} } },
    { id: 'CL', kind: 'CLAIM', version: { label: 'v1', content: { text: 'good enough' } } },
  ],
  links: [
    { type: 'AFFECTS', from: 'c', to: 'U' },
    { type: 'ATTRIBUTED_TO', from: 'c', to: 'p' },
    { type: 'AFFECTS', from: 'd', to: 'D', attributes: { kind: 'DATA_RELABEL' } },
    { type: 'ATTRIBUTED_TO', from: 'd', to: 'p' },
    { type: 'AFFECTS', from: 'i', to: 'M1' },
    { type: 'USED', from: 'T1', to: 'U@v1' },
    { type: 'USED', from: 'T1', to: 'D@v1', role: 'TRAIN' },
    { type: 'GENERATED', from: 'T1', to: 'M1@v1' },
    { type: 'PART_OF', from: 'P', to: 'D' },
    { type: 'DERIVED_FROM', from: 'P@v1', to: 'D0@v1' },
    { type: 'USED', from: 'T0', to: 'D0@v1', role: 'TRAIN' },
    { type: 'DEPENDS_ON', from: 'FM', to: 'M1' },
    { type: 'IN_CONTEXT_OF', from: 'CL', to: 'M1', role: 'ABOUT' },
  ],
});

async function items(change: Question['changes'][number]): Promise<readonly string[]> {
  return itemTexts(await graph.impact({ changes: [change] }));
}

it.each([
  ['a change', { subject: 'c' }, { subject: 'U', kind: 'BEHAVIOUR' as const }],
  ['a change with its kind', { subject: 'd' }, { subject: 'D', kind: 'DATA_RELABEL' as const }],
  ['an incident', { subject: 'i' }, { subject: 'M1', kind: 'FIELD' as const }],
  [
    'other bytes',
    { subject: 'U', to: { label: 'v2', digest: 'sha256:b' } },
    { subject: 'U', kind: 'BEHAVIOUR' as const },
  ],
])('%s is one of what it affects', async (_, asked, same) => {
  const found = await items(asked);
  expect(found).toEqual(await items(same));
  expect(found.length).toBeGreaterThan(0);
  expect(found.some((text) => text.startsWith('p '))).toBe(false);
});

it('a change of a part is one of its whole, and not of what the part came from', async () => {
  const found = await items({ subject: 'P', kind: 'DATA_RELABEL' });
  expect(found.some((text) => text.startsWith('T1 '))).toBe(true);
  expect(found.some((text) => text.startsWith('T0 '))).toBe(false);
});

it('of other kinds other things follow, and of equal bytes nothing', async () => {
  expect(await items({ subject: 'i' })).not.toEqual(await items({ subject: 'M1', kind: 'RETRACT' }));
  expect(await items({ subject: 'd' })).not.toEqual(await items({ subject: 'D', kind: 'RETRACT' }));
  expect(await items({ subject: 'U', to: { label: 'v2', digest: 'sha256:a' } })).toEqual([]);
});

it('what an incident says of parts is what changes, and of no other parts', async () => {
  const other = new MemoryGraph();
  other.ingest({
    artifacts: [
      { id: 'i', kind: 'INCIDENT' },
      { id: 'D', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 } } },
      { id: 'N', kind: 'RUN', subkind: 'EVALUATE' },
      { id: 'Y', kind: 'RUN', subkind: 'EVALUATE' },
    ],
    links: [
      { type: 'AFFECTS', from: 'i', to: 'D', attributes: { kind: 'DATA_RELABEL', parts: ['slice:night'] } },
      { type: 'USED', from: 'N', to: 'D@v1', scope: ['slice:night'] },
      { type: 'USED', from: 'Y', to: 'D@v1', scope: ['slice:day'] },
    ],
  });
  expect(itemTexts(await other.impact({ changes: [{ subject: 'i' }] }))).toEqual(['N STALE A']);
});

it('a part that says no name of its own is known by its id, and parts of each other end', async () => {
  // Q ⇄ P ─PART_OF▶ D ◀USED {part:P}─ N; D ◀USED {part:X}─ Y
  const other = new MemoryGraph();
  other.ingest({
    artifacts: [
      { id: 'P', kind: 'PART', version: { label: 'v1', content: {} } },
      { id: 'Q', kind: 'PART', version: { label: 'v1', content: {} } },
      { id: 'D', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 } } },
      { id: 'N', kind: 'RUN', subkind: 'EVALUATE' },
      { id: 'Y', kind: 'RUN', subkind: 'EVALUATE' },
    ],
    links: [
      { type: 'PART_OF', from: 'P', to: 'D' },
      { type: 'PART_OF', from: 'P', to: 'Q' },
      { type: 'PART_OF', from: 'Q', to: 'P' },
      { type: 'USED', from: 'N', to: 'D@v1', scope: ['part:P'] },
      { type: 'USED', from: 'Y', to: 'D@v1', scope: ['part:X'] },
    ],
  });
  const found = itemTexts(await other.impact({ changes: [{ subject: 'P', kind: 'DATA_RELABEL' }] }));
  expect(found).toContain('N STALE A');
  expect(found.some((text) => text.startsWith('Y '))).toBe(false);
});
