/**
 *     system:aeb ◀─PART_OF─ perception ◀─DEPENDS_ON─ hazard:gaps/unmitigated {asil: C}
 *                                      ◀─DEPENDS_ON─ hazard:gaps/classes {S3, E3, C2: no asil is stated, B is computed}
 *                                      ◀─DEPENDS_ON─ hazard:gaps/mitigated {asil: C} ◀─MITIGATES─ requirement:aeb/recall
 *     measure:gaps/watch ─MITIGATES▶ failure:gaps/blind, hazard:gaps/measured     ─IMPLEMENTS▶ component:aeb/brake-controller
 *     hazard:gaps/elsewhere {asil: A} ─DEPENDS_ON▶ system:gaps/other
 *
 * Scenario: gaps are asked for, in the whole graph and in one system; a measure is read with what it mitigates and who carries it out.
 * Result:   hazards that nothing mitigates, each with a sentence that says what to do; what was once rated higher still counts.
 * Negative control: a mitigated hazard and one rated QM are none; a thing that is no system is refused.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Json } from '../../../graph/model/delta.ts';
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

it('004-18 measures mitigate and are carried out; hazards that nothing mitigates are gaps', async () => {
  const before = (await api.query(GAPS, { system: 'system:aeb' })).gaps.totalCount;
  const hazard = (name: string, content: object) => ({
    id: `hazard:gaps/${name}`,
    kind: 'HAZARD' as const,
    subkind: 'HAZARDOUS_EVENT',
    title: name,
    version: { content: content as Json },
  });
  await api.ingest({
    artifacts: [
      { id: 'system:gaps/other', kind: 'SYSTEM' },
      hazard('unmitigated', { asil: 'C' }),
      hazard('classes', { severity: 'S3', exposure: 'E3', controllability: 'C2' }),
      hazard('mitigated', { asil: 'C' }),
      hazard('measured', { asil: 'D' }),
      hazard('quality', { asil: 'QM' }),
      hazard('nothing', { severity: 'S0', exposure: 'E4', controllability: 'C3' }),
      hazard('elsewhere', { asil: 'A' }),
      { id: 'failure:gaps/blind', kind: 'FAILURE_MODE', subkind: 'FAILURE_MODE' },
      { id: 'measure:gaps/watch', kind: 'SAFETY_MEASURE', subkind: 'MECHANISM' },
    ],
    links: [
      ...['unmitigated', 'classes', 'mitigated', 'measured', 'quality', 'nothing'].map((name) => ({
        type: 'DEPENDS_ON' as const,
        from: `hazard:gaps/${name}`,
        to: 'component:aeb/perception',
      })),
      { type: 'DEPENDS_ON', from: 'hazard:gaps/elsewhere', to: 'system:gaps/other' },
      { type: 'MITIGATES', from: 'requirement:aeb/recall', to: 'hazard:gaps/mitigated' },
      { type: 'MITIGATES', from: 'measure:gaps/watch', to: 'hazard:gaps/measured' },
      { type: 'MITIGATES', from: 'measure:gaps/watch', to: 'failure:gaps/blind' },
      { type: 'IMPLEMENTS', from: 'measure:gaps/watch', to: 'component:aeb/brake-controller' },
    ],
  });
  const { gaps } = await api.query(GAPS, { system: 'system:aeb' });
  expect(gaps.totalCount).toBe(before + 2);
  expect(gaps.nodes.at(-1)).toMatchObject({
    artifact: { id: 'hazard:gaps/classes' },
    reason: 'classes has ASIL B and nothing mitigates it: record a safety goal or measure that does',
  });
  expect(gaps.nodes.at(-2)).toEqual({
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

  const { artifact: measure } = await api.query(`{ artifact(id: "measure:gaps/watch") { ... on SafetyMeasure {
    mitigates { nodes { id } } implementedBy { nodes { id } } asilInForce { effective } } } }`);
  expect(measure).toEqual({
    mitigates: { nodes: [{ id: 'hazard:gaps/measured' }, { id: 'failure:gaps/blind' }] },
    implementedBy: { nodes: [{ id: 'component:aeb/brake-controller' }] },
    asilInForce: { effective: 'D' },
  });

  // Rated QM from now on: what was in force stays, and so does the gap.
  await api.ingest({ artifacts: [hazard('unmitigated', { asil: 'QM' })] });
  expect((await api.query(GAPS, { system: 'system:aeb' })).gaps.nodes.at(-2).reason).toBe(
    'unmitigated has ASIL C and nothing mitigates it: record a safety goal or measure that does',
  );

  // Whatever it is called: what is recorded with classes alone is a hazard of an ASIL as well. A measure that was withdrawn is none.
  const RECORD = `mutation ($input: RecordHazardInput!) { recordHazard(input: $input) { receipt { errors { message } } } }`;
  const bare = { id: 'hazard:gaps/bare', severity: 'S3', exposure: 'E4', controllability: 'C3' };
  await api.query(RECORD, { input: { ...bare, dependsOn: ['component:aeb/perception'] } });
  const last = async () => (await api.query(GAPS, { system: 'system:aeb' })).gaps.nodes.at(-1);
  expect(await last()).toMatchObject({
    artifact: { id: bare.id },
    reason: `${bare.id} has ASIL D and nothing mitigates it: record a safety goal or measure that does`,
  });
  const curtain = { id: 'measure:gaps/curtain', kind: 'SAFETY_MEASURE' as const, subkind: 'MECHANISM' };
  await api.ingest({
    artifacts: [{ ...curtain, version: { label: 'v1', content: { diagnosticCoverage: 0.9 } } }],
    links: [{ type: 'MITIGATES', from: curtain.id, to: bare.id }],
  });
  expect((await last()).artifact.id).not.toBe(bare.id);
  const retracted = { at: '2026-11-20', reason: 'it fails in the sun' };
  await api.ingest({ artifacts: [{ ...curtain, version: { label: 'v1', retracted } }] });
  expect(await last()).toMatchObject({
    artifact: { id: bare.id },
    reason: expect.stringContaining('what mitigates it was retracted (measure:gaps/curtain)'),
    related: [{ id: curtain.id }],
  });

  const [none] = await api.expectErrors(GAPS, { system: 'component:aeb/camera' });
  expect(none?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'system' });
});
