/**
 *     malfunction:aeb/no-braking, situation:aeb/crossing ─CAUSES▶ hazard:hara/<name> ─DEPENDS_ON▶ system:aeb
 *     hazard:hara/re-rated ◀─MITIGATES─ goal:hara/g ◀─REFINES─ requirement:hara/r ◀─IMPLEMENTS─ component:hara/c
 *     person:aeb/designer is author of the components that analysis:aeb/hara is about
 *
 * Scenario: hazardous events are rated and rated anew, analyses are signed, risk sources are counted.
 * Result:   ASILs are computed and passed on, earlier ratings stay, independent people sign, all sources are told.
 * Negative control: ratings that contradict or are out of range, the author as the judge, a system that is none.
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

const event = (name: string, more: object = {}) => ({
  input: {
    id: `hazard:hara/${name}`,
    title: name,
    item: 'system:aeb',
    malfunction: 'malfunction:aeb/no-braking',
    operationalSituation: 'situation:aeb/crossing',
    analysis: 'analysis:aeb/hara',
    severity: 'S3',
    severityRationale: 'It may be fatal.',
    exposure: 'E4',
    exposureRationale: 'It is there all day.',
    controllability: 'C3',
    controllabilityRationale: 'Nobody can react in time.',
    ...more,
  },
});

const CREATE = `mutation ($input: CreateHazardousEventInput!) { createHazardousEvent(input: $input) {
  asil because artifact { id subkind severity exposure controllability asil severityRationale
    elements { nodes { id } } causedBy { nodes { id } } analyses { nodes { id } } asilInForce { effective notation } }
  changed { artifact { id } before after } receipt { errors { path code } } } }`;

it('004-06 the ASIL of a hazardous event is computed from S, E and C', async () => {
  const { createHazardousEvent } = await api.query(CREATE, event('created'));
  expect(createHazardousEvent).toEqual({
    asil: 'D',
    because: 'S3, E4 and C3 are D',
    artifact: {
      id: 'hazard:hara/created',
      subkind: 'HAZARDOUS_EVENT',
      severity: 'S3',
      exposure: 'E4',
      controllability: 'C3',
      asil: 'D',
      severityRationale: 'It may be fatal.',
      elements: { nodes: [{ id: 'system:aeb' }] },
      causedBy: { nodes: [{ id: 'malfunction:aeb/no-braking' }, { id: 'situation:aeb/crossing' }] },
      analyses: { nodes: [{ id: 'analysis:aeb/hara' }] },
      asilInForce: { effective: 'D', notation: 'ASIL D' },
    },
    changed: [{ artifact: { id: 'hazard:hara/created' }, before: null, after: 'D' }],
    receipt: { errors: [] },
  });
  // The same again changes nothing; another rating under the same id is no new event.
  expect((await api.query(CREATE, event('created'))).createHazardousEvent.changed).toEqual([]);
  const [again] = await api.expectErrors(CREATE, event('created', { severity: 'S2' }));
  expect(again?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.id' });
  const none = await api.query(CREATE, event('none', { severity: 'S0', asil: 'QM' }));
  expect(none.createHazardousEvent).toMatchObject({ asil: 'QM', because: 'S0: no ASIL is assigned' });

  const [contradicted] = await api.expectErrors(CREATE, event('refused', { asil: 'B' }));
  expect(contradicted?.extensions).toMatchObject({
    code: 'RULE_VIOLATED',
    rule: 'HARA_ASIL_CONTRADICTED',
    input: 'input.asil',
    source: 'ISO 26262-3:2018, 6.4.3 and table 4',
  });
  const [outOfRange] = await api.expectErrors(CREATE, event('refused', { exposure: 'E5', exposureRationale: ' ' }));
  expect(outOfRange?.extensions).toMatchObject({
    rule: 'HARA_CLASS_UNKNOWN',
    input: 'input.exposure',
    rules: [{ rule: 'HARA_CLASS_UNKNOWN' }, { rule: 'HARA_RATIONALE_MISSING', input: 'input.exposureRationale' }],
  });
  const [unknown] = await api.expectErrors(CREATE, event('refused', { malfunction: 'malfunction:hara/none' }));
  expect(unknown?.extensions).toMatchObject({ code: 'NOT_FOUND', input: 'input.malfunction' });
  const [byHand] = await api.expectErrors(
    `mutation { recordHazard(input: { id: "hazard:hara/refused", severity: "S1", exposure: "E1", controllability: "C1", asil: "D" }) { artifact { id } } }`,
  );
  expect(byHand?.extensions).toMatchObject({ rule: 'HARA_ASIL_CONTRADICTED' });
  expect((await api.query('{ artifact(id: "hazard:hara/refused") { id } }')).artifact).toBeNull();
});

it('004-16 a hazardous event rated anew keeps its earlier rating and passes the new ASIL on', async () => {
  const mild = { severity: 'S2', exposure: 'E3', controllability: 'C3' };
  await api.query(CREATE, event('re-rated', mild));
  await api.ingest({
    artifacts: [
      { id: 'goal:hara/g', kind: 'REQUIREMENT', subkind: 'SAFETY_GOAL', version: { content: {} } },
      { id: 'requirement:hara/r', kind: 'REQUIREMENT', subkind: 'FSR', version: { content: {} } },
      { id: 'component:hara/c', kind: 'COMPONENT', subkind: 'SW', version: { content: {} } },
    ],
    links: [
      { type: 'MITIGATES', from: 'goal:hara/g', to: 'hazard:hara/re-rated' },
      { type: 'REFINES', from: 'requirement:hara/r', to: 'goal:hara/g' },
      { type: 'IMPLEMENTS', from: 'component:hara/c', to: 'requirement:hara/r', role: 'ALLOCATED' },
    ],
  });
  const ASIL = '{ artifact(id: "component:hara/c") { ... on Component { asilInForce { computed floor effective } } } }';
  expect((await api.query(ASIL)).artifact.asilInForce).toEqual({ computed: 'B', floor: 'B', effective: 'B' });

  const UPDATE = `mutation ($input: UpdateHazardousEventInput!) { updateHazardousEvent(input: $input) {
    asil changed { artifact { id } before after computed } artifact { asil severity exposure exposureRationale
      elements { totalCount } ratings { totalCount nodes { version { id } severity exposure controllability asil computed revision recordedAt severityRationale } } } } }`;
  const update = (more: object) => api.query(UPDATE, { input: { id: 'hazard:hara/re-rated', ...more } });
  const { updateHazardousEvent } = await update({ severity: 'S3', severityRationale: 'A child was hit in a trial.' });
  expect(updateHazardousEvent).toMatchObject({
    asil: 'C',
    artifact: {
      asil: 'C',
      severity: 'S3',
      exposure: 'E3',
      exposureRationale: 'It is there all day.',
      elements: { totalCount: 1 },
      ratings: {
        totalCount: 2,
        nodes: [
          { severity: 'S2', asil: 'B', computed: 'B', severityRationale: 'It may be fatal.' },
          { severity: 'S3', asil: 'C', computed: 'C', severityRationale: 'A child was hit in a trial.' },
        ],
      },
    },
  });
  const [before, after] = updateHazardousEvent.artifact.ratings.nodes;
  expect(after.revision).toBe(before.revision + 2);
  expect(Date.parse(after.recordedAt)).toBeGreaterThanOrEqual(Date.parse(before.recordedAt));
  expect(updateHazardousEvent.changed).toEqual(
    ['hazard:hara/re-rated', 'goal:hara/g', 'requirement:hara/r', 'component:hara/c'].map((id) => ({
      artifact: { id },
      before: 'B',
      after: 'C',
      computed: 'C',
    })),
  );
  // A lower rating is computed at once; what was in force stays.
  const lowered = (await update({ severity: 'S1', severityRationale: 'Speeds are limited.' })).updateHazardousEvent;
  expect(lowered.asil).toBe('A');
  expect((await api.query(ASIL)).artifact.asilInForce).toEqual({ computed: 'C', floor: 'C', effective: 'C' });
  const [bare] = await api.expectErrors(UPDATE, { input: { id: 'hazard:hara/re-rated', exposure: 'E1' } });
  expect(bare?.extensions).toMatchObject({ rule: 'HARA_RATIONALE_MISSING', input: 'input.exposureRationale' });
  const [none] = await api.expectErrors(UPDATE, { input: { id: 'hazard:hara/absent', severity: 'S1' } });
  expect(none?.extensions.code).toBe('NOT_FOUND');
});

const SIGN = `mutation ($input: RecordSignOffInput!) { recordSignOff(input: $input) {
  artifact { id signedBy { nodes { id } } } receipt { errors { code } } } }`;
const signOff = (id: string, signedBy: string, approves: string) => ({
  input: { id: `signoff:hara/${id}`, verdict: 'APPROVED', signedAt: '2026-11-20', approves: [approves], signedBy },
});

it('004-10 an author of the analysed design does not sign the analysis of it', async () => {
  const [refused] = await api.expectErrors(SIGN, signOff('author', 'person:aeb/designer', 'analysis:aeb/hara@v1'));
  expect(refused?.extensions).toMatchObject({
    code: 'SEPARATION_OF_DUTIES',
    rule: 'SEPARATION_OF_DUTIES',
    input: 'input.approves[0]',
  });
  expect(refused?.message).toContain('person:aeb/designer is an author of component:aeb/');
  expect((await api.query('{ artifact(id: "signoff:hara/author") { id } }')).artifact).toBeNull();
  const { recordSignOff } = await api.query(SIGN, signOff('assessor', 'person:aeb/assessor', 'analysis:aeb/hara@v1'));
  expect(recordSignOff).toEqual({
    artifact: { id: 'signoff:hara/assessor', signedBy: { nodes: [{ id: 'person:aeb/assessor' }] } },
    receipt: { errors: [] },
  });
  // Authors sign their own design, and others' work; a design that is attributed to a role is that of its holders.
  await api.query(SIGN, signOff('design', 'person:aeb/designer', 'dataset:aeb/test@v1'));
  await api.ingest({
    artifacts: [
      { id: 'component:hara/by-role', kind: 'COMPONENT', version: { label: 'v1', content: {} } },
      { id: 'analysis:hara/fta', kind: 'ANALYSIS', subkind: 'FTA', version: { label: 'v1', content: {} } },
      { id: 'signoff:hara/imported', kind: 'SIGN_OFF', version: { content: { verdict: 'APPROVED' } } },
    ],
    links: [
      { type: 'ATTRIBUTED_TO', from: 'component:hara/by-role@v1', to: 'role:aeb/developer', role: 'AUTHOR' },
      { type: 'ANALYZES', from: 'analysis:hara/fta', to: 'component:hara/by-role' },
      { type: 'APPROVES', from: 'signoff:hara/imported', to: 'analysis:hara/fta@v1' },
      { type: 'ATTRIBUTED_TO', from: 'signoff:hara/imported', to: 'person:aeb/designer' },
    ],
  });
  const [byRole] = await api.expectErrors(SIGN, signOff('role', 'person:aeb/designer', 'analysis:hara/fta@v1'));
  expect(byRole?.extensions.code).toBe('SEPARATION_OF_DUTIES');
  // Nor does the author sign as a role, of which nobody knows who signed.
  const [asRole] = await api.expectErrors(SIGN, signOff('as-role', 'role:aeb/developer', 'analysis:aeb/hara@v1'));
  expect(asRole?.extensions.code).toBe('SEPARATION_OF_DUTIES');
  expect(asRole?.message).toContain(
    'person:aeb/designer, who holds role:aeb/developer, is an author of component:aeb/',
  );
  const independent = signOff('as-assessor', 'role:aeb/external-assessor', 'analysis:aeb/hara@v1');
  expect((await api.query(SIGN, independent)).recordSignOff.receipt.errors).toEqual([]);
  // What is imported is kept, and is a gap.
  const { gaps } = await api.query(
    `{ gaps(kinds: [SEPARATION_OF_DUTIES]) { nodes { artifact { id } reason related { id } } } }`,
  );
  expect(gaps.nodes).toEqual([
    {
      artifact: { id: 'analysis:hara/fta' },
      reason:
        'person:aeb/designer signed analysis:hara/fta by signoff:hara/imported, and is an author of component:hara/by-role, which it analyses: let somebody else sign',
      related: [{ id: 'signoff:hara/imported' }, { id: 'person:aeb/designer' }, { id: 'component:hara/by-role' }],
    },
  ]);
  await api.ingest({
    artifacts: [{ id: 'signoff:hara/by-role', kind: 'SIGN_OFF', version: { content: { verdict: 'APPROVED' } } }],
    links: [
      { type: 'APPROVES', from: 'signoff:hara/by-role', to: 'analysis:hara/fta@v1' },
      { type: 'ATTRIBUTED_TO', from: 'signoff:hara/by-role', to: 'role:aeb/developer' },
    ],
  });
  const { gaps: byRoles } = await api.query(`{ gaps(kinds: [SEPARATION_OF_DUTIES]) { nodes { reason } } }`);
  expect(byRoles.nodes.map(({ reason }: { reason: string }) => reason)).toContainEqual(
    expect.stringContaining('role:aeb/developer, which person:aeb/designer holds, signed analysis:hara/fta'),
  );
});

it('004-21 failure, insufficiency and misuse are all covered', async () => {
  const COVERAGE = `query ($system: ID) { coverage(by: RISK_SOURCE, system: $system) {
    by rows { key total covered ratio uncovered { id } } unclassified { id } } }`;
  await api.ingest({
    artifacts: [
      { id: 'system:hara/other', kind: 'SYSTEM' },
      ...['hazard:hara/stated', 'hazard:hara/by-condition', 'hazard:hara/silent'].map((id) => ({
        id,
        kind: 'HAZARD' as const,
        version: { content: (id.endsWith('stated') ? { riskSource: 'MISUSE' } : {}) as Json },
      })),
      { id: 'scenario:hara/sun', kind: 'SCENARIO', subkind: 'TRIGGERING_CONDITION' },
      { id: 'measure:hara/shade', kind: 'SAFETY_MEASURE' },
    ],
    links: [
      ...['stated', 'by-condition', 'silent'].map((name) => ({
        type: 'DEPENDS_ON' as const,
        from: `hazard:hara/${name}`,
        to: 'system:hara/other',
      })),
      { type: 'CAUSES', from: 'scenario:hara/sun', to: 'hazard:hara/by-condition' },
      { type: 'MITIGATES', from: 'measure:hara/shade', to: 'hazard:hara/by-condition' },
    ],
  });
  const { coverage } = await api.query(COVERAGE, { system: 'system:hara/other' });
  expect(coverage).toEqual({
    by: 'RISK_SOURCE',
    rows: [
      { key: 'FAILURE', total: 0, covered: 0, ratio: null, uncovered: [] },
      { key: 'INSUFFICIENCY', total: 1, covered: 1, ratio: 1, uncovered: [] },
      { key: 'MISUSE', total: 1, covered: 0, ratio: 0, uncovered: [{ id: 'hazard:hara/stated' }] },
    ],
    unclassified: [{ id: 'hazard:hara/silent' }],
  });
  const item = (await api.query(COVERAGE, { system: 'system:aeb' })).coverage;
  expect(item.rows.map(({ key, total }: { key: string; total: number }) => [key, total > 0])).toEqual([
    ['FAILURE', true],
    ['INSUFFICIENCY', true],
    ['MISUSE', true],
  ]);
  const [none] = await api.expectErrors(COVERAGE, { system: 'component:aeb/camera' });
  expect(none?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'system' });
});
