/**
 *     system:aeb ◀─PART_OF─ perception ◀─DEPENDS_ON─ hazard:gaps/unmitigated {asil: C}
 *                                      ◀─DEPENDS_ON─ hazard:gaps/mitigated {asil: C} ◀─MITIGATES─ requirement:aeb/recall
 *     hazard:gaps/elsewhere {asil: A} ─DEPENDS_ON▶ system:gaps/other
 *
 * Scenario: gaps are asked for, in the whole graph and in one system.
 * Result:   hazards that nothing mitigates, each with a sentence that says what to do.
 * Negative control: a mitigated hazard and one rated QM are none; a thing that is no system is refused.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { type Api, startApi } from '../../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.ingest(AEB);
});
afterAll(() => api?.close());

const GAPS = `query ($system: ID) { gaps(kinds: [UNMITIGATED_HAZARD], system: $system) {
  totalCount nodes { kind artifact { id } reason source related { id } } } }`;

it('004-18 hazards that nothing mitigates', async () => {
  const before = (await api.query(GAPS, { system: 'system:aeb' })).gaps.totalCount;
  const hazard = (name: string, asil: string) => ({
    id: `hazard:gaps/${name}`,
    kind: 'HAZARD' as const,
    subkind: 'HAZARDOUS_EVENT',
    title: name,
    version: { content: { asil } },
  });
  await api.ingest({
    artifacts: [
      { id: 'system:gaps/other', kind: 'SYSTEM' },
      hazard('unmitigated', 'C'),
      hazard('mitigated', 'C'),
      hazard('quality', 'QM'),
      hazard('elsewhere', 'A'),
    ],
    links: [
      ...['unmitigated', 'mitigated', 'quality'].map((name) => ({
        type: 'DEPENDS_ON' as const,
        from: `hazard:gaps/${name}`,
        to: 'component:aeb/perception',
      })),
      { type: 'DEPENDS_ON', from: 'hazard:gaps/elsewhere', to: 'system:gaps/other' },
      { type: 'MITIGATES', from: 'requirement:aeb/recall', to: 'hazard:gaps/mitigated' },
    ],
  });
  const { gaps } = await api.query(GAPS, { system: 'system:aeb' });
  expect(gaps.totalCount).toBe(before + 1);
  expect(gaps.nodes.at(-1)).toEqual({
    kind: 'UNMITIGATED_HAZARD',
    artifact: { id: 'hazard:gaps/unmitigated' },
    reason: 'unmitigated has ASIL C and nothing mitigates it: record a safety goal or measure that does',
    source: 'ISO 26262-3:2018, 6.4.4: a safety goal for each',
    related: [],
  });
  const everywhere = (await api.query(GAPS)).gaps.nodes.map(
    ({ artifact }: { artifact: { id: string } }) => artifact.id,
  );
  expect(everywhere).toContain('hazard:gaps/elsewhere');
  expect(everywhere).not.toContain('hazard:gaps/quality');

  const [none] = await api.expectErrors(GAPS, { system: 'component:aeb/camera' });
  expect(none?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'system' });
});
