/**
 *     policies v1 of 13 topics, frameworks with their principles            (seeds/governance)
 *     system:aeb with its model, hazards, tests and evidence                (seeds/aeb)
 *     …:com/…  small systems, clauses and gaps of this file, each for one capability
 *
 * Scenario: clauses are complied with, documents drawn up, incidents reported, gaps closed, canvases answered, decisions taken,
 *           and a clause is amended from a date to come.
 * Result:   statuses with their evidence, holes and due dates; what the amendment will touch, before it binds, and its tasks once.
 * Negative control: what is not shown, not answered, not owned or late is listed by name; what is complete is not.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { DEFAULT_POLICIES, GOVERNANCE_POLICIES } from '../../../seeds/governance/policies.ts';
import { type Api, startApi } from '../../support/api.ts';

let api: Api;
/** After everything that is written here: the journal has the machine's clock. */
let now = '2027-01-20T12:00:00Z';
beforeAll(async () => {
  api = await startApi({ now: () => new Date(now) });
  await api.ingest(AEB);
  await api.ingest(GOVERNANCE_POLICIES);
});
afterAll(() => api?.close());

const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);
const node = (
  kind: ArtifactInput['kind'],
  subkind: string | null,
  id: string,
  content: object = {},
): ArtifactInput => ({
  id,
  kind,
  subkind,
  version: { label: 'v1', content: content as never },
});
const link = (from: string, type: LinkInput['type'], to: string, more: Partial<LinkInput> = {}): LinkInput => ({
  type,
  from,
  to,
  ...more,
});
interface FoundGap {
  readonly artifact: { id: string };
  readonly reason: string;
  readonly related: { id: string }[];
}
const gaps = async (kind: string, prefix: string, at: object | null = null): Promise<FoundGap[]> => {
  const { gaps: found } = await api.query(
    'query ($kinds: [GapKind!], $at: At) { gaps(kinds: $kinds, at: $at, first: 500) { nodes { artifact { id } reason related { id } } } }',
    { kinds: [kind], at },
  );
  return found.nodes.filter(({ artifact }: FoundGap) => artifact.id.includes(prefix));
};

it('000-03 a regulated domain selects further activities', async () => {
  const ACTIVITIES = `query ($domain: String!, $system: ID) { requiredActivities(domain: $domain, system: $system) {
    policy { id } points { id met } holes } }`;
  const of = async (domain: string) => ids((await api.query(ACTIVITIES, { domain })).requiredActivities.points);
  const none = await of('NONE');
  expect(none).toEqual(['DATA_STAGE', 'EXPERIMENT_STAGE', 'DEPLOYMENT_STAGE']);
  for (const domain of ['MEDICAL_DEVICE', 'HEALTH', 'AVIATION', 'DEFENCE', 'AUTOMOTIVE']) {
    const activities = await of(domain);
    expect(activities.slice(0, none.length)).toEqual(none);
    expect(activities.length).toBeGreaterThan(none.length);
  }
  expect(await of('MEDICAL_DEVICE')).toEqual(expect.arrayContaining(['SOUP_LIST', 'CHANGE_CONTROL_PLAN']));
  const { requiredActivities } = await api.query(ACTIVITIES, { domain: 'AUTOMOTIVE', system: 'system:aeb' });
  const met = Object.fromEntries(
    requiredActivities.points.map((one: { id: string; met: boolean }) => [one.id, one.met]),
  );
  expect(met).toMatchObject({ HARA: true, SOTIF: true, SAFETY_CASE: true, DEPLOYMENT_STAGE: false });
  expect(requiredActivities.holes).toEqual(['DEPLOYMENT_STAGE']);
  const [unknown] = await api.expectErrors(ACTIVITIES, { domain: 'SPACE' });
  expect(unknown?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'domain' });
});

it('000-04 a project in design or later knows the regulations that apply to it', async () => {
  await api.ingest({
    artifacts: [
      node('SYSTEM', 'PRODUCT', 'system:com/04', { phase: 'CONCEPT' }),
      node('SYSTEM', 'PRODUCT', 'system:com/04-none', {}),
      node('CLAUSE', 'REGULATION', 'regulation:com/04'),
      node('CLAUSE', 'ARTICLE', 'regulation:com/04/9'),
      node('CLAUSE', 'INTERNAL_POLICY', 'policy:com/04'),
    ],
    links: [
      link('regulation:com/04/9', 'PART_OF', 'regulation:com/04'),
      link('policy:com/04', 'APPLIES_TO', 'system:com/04'),
    ],
  });
  expect(await gaps('NO_APPLICABLE_REGULATION', 'com/04')).toEqual([]);
  await api.ingest({ artifacts: [{ id: 'system:com/04', kind: 'SYSTEM', version: { content: { phase: 'DESIGN' } } }] });
  // A house policy is no regulation.
  expect(await gaps('NO_APPLICABLE_REGULATION', 'com/04')).toEqual([
    {
      artifact: { id: 'system:com/04' },
      reason: expect.stringContaining('is in DESIGN and no regulation or standard APPLIES_TO it'),
      related: [{ id: 'policy:com/04' }],
    },
  ]);
  // Design or later; a project that says no phase, or an earlier one, need not know yet.
  const inPhase = async (phase: string) => {
    await api.ingest({ artifacts: [{ id: 'system:com/04', kind: 'SYSTEM', version: { content: { phase } } }] });
    return (await gaps('NO_APPLICABLE_REGULATION', 'com/04')).map(({ artifact }) => artifact.id);
  };
  expect(await inPhase('IDEA')).toEqual([]);
  for (const phase of ['DEVELOPMENT', 'VALIDATION', 'OPERATION']) {
    expect([phase, await inPhase(phase)]).toEqual([phase, ['system:com/04']]);
  }
  await api.ingest({ links: [link('regulation:com/04/9', 'APPLIES_TO', 'system:com/04')] });
  expect(await gaps('NO_APPLICABLE_REGULATION', 'com/04')).toEqual([]);
});

const CLAUSE_STATUS = `query ($clause: ID!, $system: ID) { clauseStatus(clause: $clause, system: $system) {
  status satisfied compliers { id } notShown { id } failedBy { id } hazards { id } evidence { id } } }`;

it('000-05 a clause is judged by requirements and hazards, not by a technology', async () => {
  await api.ingest({
    artifacts: [
      node('CLAUSE', 'ARTICLE', 'clause:com/05'),
      node('CONTROL', 'CHECK', 'control:com/05-tool', { text: 'We use an approved tool.' }),
      node('CONTROL', 'RISK_CONTROL', 'control:com/05', { text: 'Stops on doubt.' }),
      node('HAZARD', 'RISK_CONCERN', 'hazard:com/05'),
      node('EVIDENCE', 'REPORT', 'evidence:com/05-tool', { outcome: 'pass' }),
      node('EVIDENCE', 'REPORT', 'evidence:com/05', { outcome: 'pass' }),
    ],
    links: [
      link('control:com/05-tool', 'COMPLIES_WITH', 'clause:com/05'),
      link('evidence:com/05-tool', 'EVIDENCES', 'control:com/05-tool'),
    ],
  });
  const status = async () => (await api.query(CLAUSE_STATUS, { clause: 'clause:com/05' })).clauseStatus;
  // A tool with evidence and no hazard behind it says nothing about the outcome.
  expect(await status()).toMatchObject({ status: 'UNTRACED', satisfied: false, compliers: [] });
  await api.ingest({
    links: [
      link('control:com/05', 'COMPLIES_WITH', 'clause:com/05'),
      link('control:com/05', 'MITIGATES', 'hazard:com/05'),
    ],
  });
  expect(await status()).toMatchObject({
    status: 'OPEN',
    satisfied: false,
    notShown: [{ id: 'control:com/05' }],
    hazards: [{ id: 'hazard:com/05' }],
  });
  await api.ingest({ links: [link('evidence:com/05', 'EVIDENCES', 'control:com/05')] });
  expect(await status()).toMatchObject({ status: 'SATISFIED', satisfied: true, evidence: [{ id: 'evidence:com/05' }] });
  // A test that passes shows nothing of what newer evidence of the control itself says has failed; until that is withdrawn.
  const failed: ArtifactInput = node('EVIDENCE', 'OBSERVATION', 'evidence:com/05-field', { outcome: 'fail' });
  await api.ingest({
    artifacts: [
      node('TEST_CASE', 'SYSTEM', 'test:com/05'),
      node('EVIDENCE', 'TEST_RESULT', 'evidence:com/05-test', { outcome: 'pass' }),
      failed,
    ],
    links: [
      link('test:com/05', 'VERIFIES', 'control:com/05'),
      link('evidence:com/05-test', 'EVIDENCES', 'test:com/05'),
      link('evidence:com/05-field', 'EVIDENCES', 'control:com/05'),
    ],
  });
  expect(await status()).toMatchObject({ status: 'OPEN', satisfied: false, notShown: [{ id: 'control:com/05' }] });
  const retracted = { at: '2027-01-20', reason: 'another vehicle' };
  await api.ingest({ artifacts: [{ ...failed, version: { ...failed.version, retracted } }] });
  expect(await status()).toMatchObject({ status: 'SATISFIED', notShown: [] });
  // An audit of the clause itself that fails leaves it open, until a newer one passes.
  const audited = async (id: string, outcome: string) => {
    await api.ingest({
      artifacts: [node('EVIDENCE', 'REPORT', id, { outcome })],
      links: [link(id, 'COMPLIES_WITH', 'clause:com/05')],
    });
    return status();
  };
  expect(await audited('evidence:com/05-audit', 'fail')).toMatchObject({
    status: 'OPEN',
    satisfied: false,
    notShown: [],
  });
  expect((await status()).failedBy).toEqual({ id: 'evidence:com/05-audit' });
  expect(await audited('evidence:com/05-audit-2', 'pass')).toMatchObject({ status: 'SATISFIED', failedBy: null });
  // What is not carried out any more complies with nothing.
  await api.query('mutation ($input: RetireInput!) { retire(input: $input) { revision } }', {
    input: { artifacts: ['control:com/05'], source: 'test', reason: 'taken out' },
  });
  expect(await status()).toMatchObject({
    status: 'UNTRACED',
    satisfied: false,
    compliers: [],
    evidence: [{ id: 'evidence:com/05-audit-2' }],
  });
});

it('000-10 a system is certified when every clause that applies is satisfied or does not apply for a reason', async () => {
  const CERTIFICATION = `{ certificationStatus(system: "system:com/10") { certified clauses {
    clause { id } status satisfied inForce evidence { id } exemption { id } } } }`;
  const certification = async () => {
    const { certified, clauses } = (await api.query(CERTIFICATION)).certificationStatus;
    const status = Object.fromEntries(
      clauses.map((one: { clause: { id: string }; status: string }) => [one.clause.id.slice(-1), one.status]),
    );
    return { certified, ...status };
  };
  await api.ingest({ artifacts: [node('SYSTEM', 'PRODUCT', 'system:com/10')] });
  expect(await certification()).toEqual({ certified: false });
  await api.ingest({
    artifacts: [
      node('CLAUSE', 'STANDARD', 'standard:com/10'),
      ...['a', 'b', 'c', 'gone'].map((one) => node('CLAUSE', 'ARTICLE', `standard:com/10/${one}`)),
      node('CLAUSE', 'ARTICLE', 'standard:com/10/d', { effectiveFrom: '2028-01-01' }),
      node('HAZARD', 'RISK_CONCERN', 'hazard:com/10'),
      node('REQUIREMENT', 'SW', 'requirement:com/10'),
      node('TEST_CASE', 'SYSTEM', 'test:com/10'),
      node('EVIDENCE', 'TEST_RESULT', 'evidence:com/10-1', { outcome: 'pass' }),
      node('CONTROL', 'DECISION', 'decision:com/10-b', { decision: 'NOT_APPLICABLE' }),
      // A decision of another sort exempts from nothing, whatever its reason.
      node('CONTROL', 'DECISION', 'decision:com/10-d', { decision: 'OTHER', text: 'It binds in 2028.' }),
      node('REQUIREMENT', 'SW', 'requirement:com/10-c'),
      node('EVIDENCE', 'REPORT', 'evidence:com/10-c', { outcome: 'pass', validUntil: '2027-06-01' }),
    ],
    links: [
      ...['a', 'b', 'c', 'd', 'gone'].map((one) => link(`standard:com/10/${one}`, 'PART_OF', 'standard:com/10')),
      link('decision:com/10-d', 'COMPLIES_WITH', 'standard:com/10/d'),
      link('decision:com/10-d', 'APPLIES_TO', 'system:com/10'),
      link('standard:com/10', 'APPLIES_TO', 'system:com/10'),
      link('hazard:com/10', 'DEPENDS_ON', 'system:com/10'),
      link('requirement:com/10', 'MITIGATES', 'hazard:com/10'),
      link('requirement:com/10-c', 'MITIGATES', 'hazard:com/10'),
      link('requirement:com/10', 'COMPLIES_WITH', 'standard:com/10/a'),
      link('test:com/10', 'VERIFIES', 'requirement:com/10'),
      link('evidence:com/10-1', 'EVIDENCES', 'test:com/10'),
      link('decision:com/10-b', 'COMPLIES_WITH', 'standard:com/10/b'),
      link('decision:com/10-b', 'APPLIES_TO', 'system:com/10'),
      link('requirement:com/10-c', 'COMPLIES_WITH', 'standard:com/10/c'),
    ],
  });
  // A clause that the standard does not have any more is none of it.
  await api.query('mutation ($input: RetireInput!) { retire(input: $input) { revision } }', {
    input: { artifacts: ['standard:com/10/gone'], source: 'test', reason: 'second edition' },
  });
  // A decision without a reason exempts from nothing.
  expect(await certification()).toEqual({ certified: false, a: 'SATISFIED', b: 'UNTRACED', c: 'OPEN', d: 'UNTRACED' });
  const reason = { decision: 'NOT_APPLICABLE', text: 'There is no radio in it.' };
  await api.ingest({
    artifacts: [{ id: 'decision:com/10-b', kind: 'CONTROL', version: { content: reason } }],
    links: [link('evidence:com/10-c', 'EVIDENCES', 'requirement:com/10-c')],
  });
  // Each clause names what shows it, or why it does not apply.
  expect((await api.query(CERTIFICATION)).certificationStatus.clauses).toEqual([
    {
      clause: { id: 'standard:com/10/a' },
      status: 'SATISFIED',
      satisfied: true,
      inForce: true,
      evidence: [{ id: 'evidence:com/10-1' }],
      exemption: null,
    },
    {
      clause: { id: 'standard:com/10/b' },
      status: 'NOT_APPLICABLE',
      satisfied: true,
      inForce: true,
      evidence: [],
      exemption: { id: 'decision:com/10-b' },
    },
    {
      clause: { id: 'standard:com/10/c' },
      status: 'SATISFIED',
      satisfied: true,
      inForce: true,
      evidence: [{ id: 'evidence:com/10-c' }],
      exemption: null,
    },
    {
      clause: { id: 'standard:com/10/d' },
      status: 'UNTRACED',
      satisfied: false,
      inForce: false,
      evidence: [],
      exemption: null,
    },
  ]);
  // The last one does not bind yet.
  expect(await certification()).toEqual({
    certified: true,
    a: 'SATISFIED',
    b: 'NOT_APPLICABLE',
    c: 'SATISFIED',
    d: 'UNTRACED',
  });
  now = '2027-06-01T00:00:00Z';
  expect(await certification()).toMatchObject({ certified: false, c: 'OPEN' });
  now = '2027-01-20T12:00:00Z';
  await api.ingest({
    artifacts: [node('EVIDENCE', 'TEST_RESULT', 'evidence:com/10-2', { outcome: 'fail' })],
    links: [link('evidence:com/10-2', 'EVIDENCES', 'test:com/10')],
  });
  expect(await certification()).toMatchObject({ certified: false, a: 'OPEN', c: 'SATISFIED' });
  // A decision that was withdrawn exempts from nothing.
  const { current } = (await api.query('{ artifact(id: "decision:com/10-b") { current { label } } }')).artifact;
  const retracted = { at: '2027-01-20', reason: 'there is a radio in it' };
  await api.ingest({
    artifacts: [{ id: 'decision:com/10-b', kind: 'CONTROL', version: { label: current.label, retracted } }],
  });
  expect(await certification()).toMatchObject({ certified: false, b: 'UNTRACED' });
});

const CREATE_GAP = `mutation ($input: CreateGapInput!) { createGap(input: $input) {
  gap { hazard { id } area practice clause { id } state actions { id } } receipt { errors { path message } } } }`;
const CLOSE_GAP = `mutation ($input: CloseGapInput!) { closeGap(input: $input) {
  gap { state evidence { id } } receipt { errors { path message } } } }`;
const MATURITY = `query ($area: String!, $at: At) { maturity(area: $area, at: $at) {
  level highest next blockedBy { hazard { id } practice } gaps { state } policy { id } } }`;

const MATURITY_GAPS = 'query ($area: String!) { maturity(area: $area) { gaps { hazard { id } state } } }';

it('000-11 a gap of the practice is closed by an action and its evidence', async () => {
  await api.ingest({ artifacts: [node('CLAUSE', 'ARTICLE', 'clause:com/11')] });
  const input = { id: 'gap:com/11', area: 'OUTPUT_MONITORING', practice: 'BIAS_MONITOR', clause: 'clause:com/11' };
  const [odd] = await api.expectErrors(CREATE_GAP, { input: { ...input, practice: 'MODEL_LOCK' } });
  expect(odd?.extensions).toMatchObject({ rule: 'PRACTICE_UNKNOWN', input: 'input.practice' });
  const [dangling] = await api.expectErrors(CREATE_GAP, { input: { ...input, clause: 'clause:com/nowhere' } });
  expect(dangling?.extensions).toMatchObject({ code: 'NOT_FOUND', input: 'input.clause' });
  expect((await api.query(CREATE_GAP, { input })).createGap.gap).toEqual({
    hazard: { id: 'gap:com/11' },
    area: 'OUTPUT_MONITORING',
    practice: 'BIAS_MONITOR',
    clause: { id: 'clause:com/11' },
    state: 'OPEN',
    actions: [],
  });

  const close = { gap: 'gap:com/11', conclusion: 'Bias is watched.' };
  const [actionless] = await api.expectErrors(CLOSE_GAP, { input: close });
  expect(actionless?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'GAP_WITHOUT_ACTION' });
  await api.ingest({
    artifacts: [
      node('CONTROL', 'CHECK', 'action:com/11', { text: 'Watch bias.' }),
      node('EVIDENCE', 'REPORT', 'evidence:com/11-fail', { outcome: 'fail' }),
    ],
    links: [link('action:com/11', 'MITIGATES', 'gap:com/11', { role: 'ACTION' })],
  });
  const [bare] = await api.expectErrors(CLOSE_GAP, { input: close });
  expect(bare?.extensions).toMatchObject({ rule: 'GAP_WITHOUT_EVIDENCE' });
  await api.ingest({ links: [link('evidence:com/11-fail', 'EVIDENCES', 'action:com/11')] });
  const [failed] = await api.expectErrors(CLOSE_GAP, { input: close });
  expect(failed?.extensions).toMatchObject({ rule: 'GAP_WITHOUT_EVIDENCE' });
  await api.ingest({
    artifacts: [node('EVIDENCE', 'REPORT', 'evidence:com/11', { outcome: 'pass' })],
    links: [link('evidence:com/11', 'EVIDENCES', 'action:com/11')],
  });
  expect((await api.query(CLOSE_GAP, { input: close })).closeGap.gap.state).toBe('CLOSED');
  const [again] = await api.expectErrors(CLOSE_GAP, { input: close });
  expect(again?.extensions).toMatchObject({ rule: 'GAP_CLOSED' });
  // An action that was given up closes nothing, whatever was shown of it.
  await api.ingest({
    artifacts: [node('CONTROL', 'CHECK', 'action:com/11-given-up', { text: 'Watch by hand.' })],
    links: [link('evidence:com/11', 'EVIDENCES', 'action:com/11-given-up')],
  });
  const other = { ...input, id: 'gap:com/11-other', actions: ['action:com/11-given-up'] };
  expect((await api.query(CREATE_GAP, { input: other })).createGap.gap.actions).toEqual([
    { id: 'action:com/11-given-up' },
  ]);
  await api.query('mutation ($input: RetireInput!) { retire(input: $input) { revision } }', {
    input: { artifacts: ['action:com/11-given-up'], source: 'test', reason: 'nobody does it' },
  });
  const [given] = await api.expectErrors(CLOSE_GAP, { input: { ...close, gap: 'gap:com/11-other' } });
  expect(given?.extensions).toMatchObject({ rule: 'GAP_WITHOUT_ACTION' });
  // Nor does an import that says it is closed.
  await api.ingest({
    artifacts: [
      node('HAZARD', 'COMPLIANCE_RISK', 'gap:com/11-said', {
        area: 'OUTPUT_MONITORING',
        practice: 'BIAS_MONITOR',
        clause: 'clause:com/11',
        gapState: 'CLOSED',
      }),
    ],
  });
  const { maturity } = await api.query(MATURITY_GAPS, { area: 'OUTPUT_MONITORING' });
  expect(maturity.gaps.map((one: { hazard: { id: string }; state: string }) => [one.hazard.id, one.state])).toEqual([
    ['gap:com/11', 'CLOSED'],
    ['gap:com/11-other', 'OPEN'],
    ['gap:com/11-said', 'OPEN'],
  ]);
  // A newer failure opens it again, for as long as it is not withdrawn.
  const firstGap = async () => (await api.query(MATURITY_GAPS, { area: 'OUTPUT_MONITORING' })).maturity.gaps[0].state;
  const later = node('EVIDENCE', 'REPORT', 'evidence:com/11-later', { outcome: 'fail' });
  await api.ingest({
    artifacts: [later],
    links: [link('evidence:com/11-later', 'EVIDENCES', 'action:com/11', { role: 'AGAINST' })],
  });
  expect(await firstGap()).toBe('OPEN');
  const retracted = { at: '2027-01-19', reason: 'measured wrongly' };
  await api.ingest({ artifacts: [{ id: later.id, kind: 'EVIDENCE', version: { retracted } }] });
  expect(await firstGap()).toBe('CLOSED');
  // Evidence that is withdrawn opens it again.
  await api.ingest({
    artifacts: [
      {
        id: 'evidence:com/11',
        kind: 'EVIDENCE',
        version: { retracted: { at: '2027-01-20', reason: 'of another product' } },
      },
    ],
  });
  const [open] = (await api.query(MATURITY_GAPS, { area: 'OUTPUT_MONITORING' })).maturity.gaps;
  expect(open.state).toBe('OPEN');
});

it('000-12 closing gaps raises the maturity of an area as the rule predicts', async () => {
  const maturity = async (area: string, at: object | null = null) => (await api.query(MATURITY, { area, at })).maturity;
  // Where nobody has looked, nothing is known.
  expect(await maturity('DATASETS')).toMatchObject({ level: null, highest: 3, next: null });
  await api.ingest({
    artifacts: [
      node('CLAUSE', 'ARTICLE', 'clause:com/12'),
      node('CONTROL', 'CHECK', 'action:com/12', { text: 'Keep every version.' }),
      node('EVIDENCE', 'REPORT', 'evidence:com/12', { outcome: 'pass' }),
    ],
    links: [link('evidence:com/12', 'EVIDENCES', 'action:com/12')],
  });
  for (const practice of ['DATA_VERSIONS', 'DATA_VALIDATION']) {
    const input = {
      id: `gap:com/12/${practice}`,
      area: 'DATASETS',
      practice,
      clause: 'clause:com/12',
      actions: ['action:com/12'],
    };
    await api.query(CREATE_GAP, { input });
  }
  const before = await maturity('DATASETS');
  expect(before).toMatchObject({
    level: 1,
    next: 2,
    blockedBy: [{ hazard: { id: 'gap:com/12/DATA_VERSIONS' }, practice: 'DATA_VERSIONS' }],
  });
  const { revision } = await api.query('{ revision }');
  // Closing a gap of a higher level alone changes nothing.
  await api.query(CLOSE_GAP, { input: { gap: 'gap:com/12/DATA_VALIDATION', conclusion: 'done' } });
  expect(await maturity('DATASETS')).toMatchObject({ level: 1, next: 3 });
  await api.query(CLOSE_GAP, { input: { gap: 'gap:com/12/DATA_VERSIONS', conclusion: 'done' } });
  expect(await maturity('DATASETS')).toMatchObject({ level: 3, next: null, blockedBy: [] });
  expect(await maturity('DATASETS', { revision })).toMatchObject({ level: before.level });
  // The practice has a gap again: it is the open one that keeps the area back.
  const again = { id: 'gap:com/12/again', area: 'DATASETS', practice: 'DATA_VERSIONS', clause: 'clause:com/12' };
  await api.query(CREATE_GAP, { input: again });
  const fallen = await maturity('DATASETS');
  expect(fallen).toMatchObject({ level: 1, next: 3 });
  expect(fallen.blockedBy.map(({ hazard }: { hazard: { id: string } }) => hazard.id)).toEqual(['gap:com/12/again']);
  const [unknown] = await api.expectErrors(MATURITY, { area: 'COFFEE' });
  expect(unknown?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'area' });
});

const REPORT = `mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) {
  report { days dueDay dueAt source overdue policy { id } } receipt { errors { path message } } } }`;

it('001-10 serious incidents have a due date by the calendar, and overdue ones are listed', async () => {
  await api.ingest({ artifacts: [node('DEPLOYMENT', null, 'deployment:com/10', { environment: 'FIELD' })] });
  const report = async (id: string, awareAt: string, consequences: string[]) => {
    const earlier = now;
    now = awareAt;
    const input = { id: `incident:com/${id}`, awareAt, consequences, affects: ['deployment:com/10'] };
    const answer = (await api.query(REPORT, { input })).reportIncident;
    now = earlier;
    return answer.report;
  };
  // 15 days over a month end; midnight in Brussels is 23:00 UTC in winter.
  expect(await report('plain', '2027-01-31T12:00:00Z', [])).toMatchObject({
    days: 15,
    dueDay: '2027-02-15',
    dueAt: '2027-02-15T23:00:00.000Z',
    overdue: false,
    policy: { id: 'policy:incident-reporting@v1' },
  });
  // Over the night of 28 March 2027 clocks go forward: calendar days, so the end of the day is 22:00 UTC.
  expect(await report('death', '2027-03-25T09:00:00Z', ['DEATH'])).toMatchObject({
    days: 10,
    dueDay: '2027-04-04',
    dueAt: '2027-04-04T22:00:00.000Z',
    source: 'Regulation (EU) 2024/1689, Art. 73(4)',
  });
  // Several consequences: the fewest days. 23:30 UTC is the next day in Brussels.
  expect(await report('wide', '2027-02-27T23:30:00Z', ['DEATH', 'CRITICAL_INFRASTRUCTURE'])).toMatchObject({
    days: 2,
    dueDay: '2027-03-02',
    dueAt: '2027-03-02T23:00:00.000Z',
  });
  const [unknown] = await api.expectErrors(REPORT, {
    input: { id: 'incident:com/x', consequences: ['NOISE'], affects: ['deployment:com/10'] },
  });
  expect(unknown?.extensions).toMatchObject({ rule: 'CONSEQUENCE_UNKNOWN', input: 'input.consequences[0]' });
  const [future] = await api.expectErrors(REPORT, {
    input: { id: 'incident:com/x', awareAt: '2028-01-01T00:00:00Z', affects: ['deployment:com/10'] },
  });
  expect(future?.extensions).toMatchObject({ rule: 'INCIDENT_IN_FUTURE', input: 'input.awareAt' });

  const overdue = async (validAt: string) =>
    (
      await api.query('query ($at: At) { incidentReports(overdue: true, at: $at) { incident { id } } }', {
        at: { validAt },
      })
    ).incidentReports.map((one: { incident: { id: string } }) => one.incident.id.slice('incident:com/'.length));
  expect(await overdue('2027-02-15T22:59:59.999Z')).toEqual([]);
  expect(await overdue('2027-02-15T23:00:00Z')).toEqual(['plain']);
  expect(await overdue('2027-04-04T21:59:59Z')).toEqual(['plain', 'wide']);
  expect(await overdue('2027-04-04T22:00:00Z')).toEqual(['plain', 'wide', 'death']);
  const SUBMIT = `mutation ($input: SubmitIncidentReportInput!) { submitIncidentReport(input: $input) {
    report { overdue reportedAt report { id } } receipt { errors { path message } } } }`;
  now = '2027-02-14T08:00:00Z';
  await api.query(SUBMIT, { input: { id: 'report:com/plain', incident: 'incident:com/plain', reference: 'file 12' } });
  now = '2027-01-20T12:00:00Z';
  expect(await overdue('2027-04-04T22:00:00Z')).toEqual(['wide', 'death']);
  expect(
    (await gaps('INCIDENT_REPORT_OVERDUE', 'com/', { validAt: '2027-03-03T00:00:00Z' })).map((one) => one.artifact.id),
  ).toEqual(['incident:com/wide']);

  // The first report counts, and one that is made later than the instant asked for is not there yet.
  const later = (id: string, incident: string, reportedAt: string) =>
    node('EVIDENCE', 'REPORT', `report:com/${id}`, { incident: `incident:com/${incident}`, reportedAt });
  await api.ingest({
    artifacts: [
      later('plain-2', 'plain', '2027-02-20T08:00:00Z'),
      later('wide', 'wide', '2027-03-05T08:00:00Z'),
      later('none', 'nobody-knows', '2027-03-05T08:00:00Z'),
    ],
  });
  expect(await overdue('2027-03-05T07:59:59Z')).toEqual(['wide']);
  expect(await overdue('2027-03-05T08:00:00Z')).toEqual([]);
  const { incidentReports } = await api.query(
    '{ incidentReports(at: { validAt: "2027-04-05T00:00:00Z" }) { incident { id } reportedAt overdue } }',
  );
  const [tooEarly] = await api.expectErrors(SUBMIT, {
    input: { id: 'report:com/x', incident: 'incident:com/plain', reportedAt: '2027-01-10T00:00:00Z' },
  });
  expect(tooEarly?.extensions).toMatchObject({ rule: 'INCIDENT_IN_FUTURE', input: 'input.reportedAt' });
  expect(incidentReports).toEqual([
    { incident: { id: 'incident:com/plain' }, reportedAt: '2027-02-14T08:00:00.000Z', overdue: false },
    { incident: { id: 'incident:com/wide' }, reportedAt: '2027-03-05T08:00:00.000Z', overdue: false },
    { incident: { id: 'incident:com/death' }, reportedAt: null, overdue: true },
  ]);
  // A report that was withdrawn is none.
  await api.ingest({
    artifacts: [
      {
        id: 'report:com/wide',
        kind: 'EVIDENCE',
        version: { label: 'v1', retracted: { at: '2027-01-20', reason: 'sent to the wrong authority' } },
      },
    ],
  });
  expect(await overdue('2027-03-05T08:00:00Z')).toEqual(['wide']);
  // Of an incident that came without a date, somebody was aware when it was recorded.
  await api.ingest({
    artifacts: [node('INCIDENT', 'SERIOUS_INCIDENT', 'incident:com/undated', { consequences: ['DEATH'] })],
  });
  const undated = async (validAt: string) =>
    (
      await api.query('query ($at: At) { incidentReports(at: $at) { incident { id } days } }', { at: { validAt } })
    ).incidentReports.filter((one: { incident: { id: string } }) => one.incident.id === 'incident:com/undated');
  expect(await undated('2099-01-01T00:00:00Z')).toMatchObject([{ days: 10 }]);
  expect(await undated('2001-01-01T00:00:00Z')).toEqual([]);
});

it('001-11 the technical documentation has nine points, and says which have holes', async () => {
  const DOCUMENTATION = `query ($system: ID!) { technicalDocumentation(system: $system) {
    policy { id } points { id met holes artifacts { id } } holes } }`;
  const { technicalDocumentation } = await api.query(DOCUMENTATION, { system: 'system:aeb' });
  expect(technicalDocumentation.points).toHaveLength(9);
  // The item has no life cycle and no change on record, applies no standard, and lacks both documents.
  expect(technicalDocumentation.holes).toEqual(['LIFECYCLE_CHANGES', 'STANDARDS', 'DECLARATION', 'MONITORING_PLAN']);
  const development = technicalDocumentation.points.find(({ id }: { id: string }) => id === 'DEVELOPMENT');
  expect(ids(development.artifacts)).toEqual(
    expect.arrayContaining(['model:aeb/detector', 'run:aeb/train', 'dataset:aeb/train', 'test:aeb/recall']),
  );
  await api.ingest({
    artifacts: [
      node('CLAUSE', 'STANDARD', 'standard:com/11'),
      node('EVIDENCE', 'CERTIFICATE', 'evidence:com/11-declaration', {
        document: 'EU_DECLARATION',
        validUntil: '2027-01-20',
      }),
      node('EVIDENCE', 'CERTIFICATE', 'evidence:com/11-refused', { document: 'EU_DECLARATION', outcome: 'fail' }),
      node('CONTROL', 'PROCESS', 'plan:com/11', { plan: 'POST_MARKET_MONITORING' }),
      node('SYSTEM', 'AI_SYSTEM', 'system:com/11-bare'),
    ],
    links: [
      link('standard:com/11', 'APPLIES_TO', 'system:aeb'),
      link('evidence:com/11-declaration', 'EVALUATES', 'system:aeb@v1'),
      link('evidence:com/11-refused', 'EVALUATES', 'system:aeb@v1'),
      link('plan:com/11', 'APPLIES_TO', 'system:aeb'),
    ],
  });
  const documentation = async () =>
    (await api.query(DOCUMENTATION, { system: 'system:aeb' })).technicalDocumentation as {
      holes: string[];
      points: { id: string; met: boolean; artifacts: { id: string }[] }[];
    };
  // Neither a declaration that has expired nor one that was refused fills the hole.
  expect((await documentation()).holes).toEqual(['LIFECYCLE_CHANGES', 'DECLARATION']);
  await api.ingest({
    // The record that the gate before the market asks for (001-12) is the declaration.
    artifacts: [node('EVIDENCE', 'CERTIFICATE', 'evidence:com/11-renewed', { record: 'EU_DECLARATION_OF_CONFORMITY' })],
    links: [link('evidence:com/11-renewed', 'EVALUATES', 'system:aeb@v1')],
  });
  const after = await documentation();
  expect(after.points.find(({ id }) => id === 'DECLARATION')).toMatchObject({
    met: true,
    artifacts: [{ id: 'evidence:com/11-renewed' }],
  });
  for (const id of ['STANDARDS', 'DECLARATION', 'MONITORING_PLAN']) expect(after.holes).not.toContain(id);
  // One that was refused since then is there no more, until there is a newer one; a failed test is no refusal of a document.
  const declared = async (name: string, content: object) => {
    const id = `evidence:com/11-${name}`;
    await api.ingest({
      artifacts: [node('EVIDENCE', 'CERTIFICATE', id, content)],
      links: [link(id, 'EVALUATES', 'system:aeb@v1')],
    });
    return (await documentation()).holes.includes('DECLARATION');
  };
  const record = 'EU_DECLARATION_OF_CONFORMITY';
  expect(await declared('other', { outcome: 'fail' })).toBe(false);
  expect(await declared('refused-2', { record, outcome: 'fail' })).toBe(true);
  expect(await declared('renewed-2', { record })).toBe(false);
  // Negative control: what another system has fills no hole of this one.
  expect((await api.query(DOCUMENTATION, { system: 'system:com/11-bare' })).technicalDocumentation.holes).toHaveLength(
    9,
  );
});

it('001-13 the six principles of MLOps have a status each, with evidence', async () => {
  const SCORE = `query ($project: ID!) { principlesScore(project: $project) {
    framework { id } satisfied total principles { clause { id } status evidence { id } notShown { id } } } }`;
  await api.ingest({
    artifacts: [
      node('SYSTEM', 'AI_SYSTEM', 'system:com/13'),
      node('CONTROL', 'CHECK', 'control:com/13-testing', { text: 'Tests run on each change.' }),
      node('CONTROL', 'CHECK', 'control:com/13-versioning', { text: 'Data, code and models are versioned.' }),
      node('EVIDENCE', 'REPORT', 'evidence:com/13', { outcome: 'pass' }),
    ],
    links: [
      link('control:com/13-testing', 'APPLIES_TO', 'system:com/13'),
      link('control:com/13-versioning', 'APPLIES_TO', 'system:com/13'),
      link('control:com/13-testing', 'COMPLIES_WITH', 'principle:mlops/testing'),
      link('control:com/13-versioning', 'COMPLIES_WITH', 'principle:mlops/versioning'),
      link('evidence:com/13', 'EVIDENCES', 'control:com/13-testing'),
    ],
  });
  const { principlesScore } = await api.query(SCORE, { project: 'system:com/13' });
  expect(principlesScore).toMatchObject({ framework: { id: 'framework:mlops' }, satisfied: 1, total: 6 });
  expect(
    principlesScore.principles.map((one: { clause: { id: string }; status: string }) => [
      one.clause.id.replace('principle:mlops/', ''),
      one.status,
    ]),
  ).toEqual([
    ['automation', 'UNTRACED'],
    ['versioning', 'OPEN'],
    ['testing', 'SATISFIED'],
    ['reproducibility', 'UNTRACED'],
    ['deployment', 'UNTRACED'],
    ['monitoring', 'UNTRACED'],
  ]);
  expect(principlesScore.principles[2].evidence).toEqual([{ id: 'evidence:com/13' }]);
  expect(principlesScore.principles[1].notShown).toEqual([{ id: 'control:com/13-versioning' }]);
  expect((await api.query(SCORE, { project: 'system:com/10' })).principlesScore.satisfied).toBe(0);
});

it('001-15 tests are counted by kind, and kinds without any are found', async () => {
  const test = (kind: string, subkind: string, content: object = {}) =>
    node('TEST_CASE', subkind, `test:com/15/${kind}`, content);
  await api.ingest({
    artifacts: [
      node('SYSTEM', 'AI_SYSTEM', 'system:com/15'),
      node('COMPONENT', 'ML', 'component:com/15'),
      node('REQUIREMENT', 'AI_SAFETY', 'requirement:com/15'),
      test('unit', 'UNIT'),
      test('integration', 'INTEGRATION'),
      test('data', 'DATA'),
      test('performance', 'MODEL', { quality: 'PERFORMANCE' }),
      test('fairness', 'MODEL', { quality: 'FAIRNESS' }),
      test('bias', 'BIAS'),
      test('odd', 'MODEL'),
      node('EVIDENCE', 'TEST_RESULT', 'evidence:com/15', { outcome: 'pass' }),
      node('EVIDENCE', 'TEST_RESULT', 'evidence:com/15-fail', { outcome: 'fail' }),
    ],
    links: [
      link('component:com/15', 'PART_OF', 'system:com/15'),
      link('component:com/15', 'IMPLEMENTS', 'requirement:com/15'),
      ...['unit', 'integration', 'data', 'performance', 'fairness', 'bias', 'odd'].map((one) =>
        link(`test:com/15/${one}`, 'VERIFIES', 'requirement:com/15'),
      ),
      link('evidence:com/15', 'EVIDENCES', 'test:com/15/unit'),
      link('evidence:com/15-fail', 'EVIDENCES', 'test:com/15/bias'),
    ],
  });
  const { coverage } = await api.query(`{ coverage(by: TEST_KIND, system: "system:com/15") {
    rows { key total covered ratio uncovered { id } } unclassified { id } } }`);
  const counts = Object.fromEntries(
    coverage.rows.map((one: { key: string; total: number; covered: number }) => [
      one.key,
      `${one.covered}/${one.total}`,
    ]),
  );
  expect(counts).toEqual({
    UNIT: '1/1',
    INTEGRATION: '0/1',
    DATA: '0/1',
    MODEL_PERFORMANCE: '0/1',
    MODEL_FAIRNESS: '0/1',
    MODEL_NON_DISCRIMINATION: '0/0',
    MODEL_BIAS: '0/1',
    MODEL_ROBUSTNESS: '0/0',
  });
  expect(coverage.rows.filter(({ total }: { total: number }) => total === 0)).toEqual([
    { key: 'MODEL_NON_DISCRIMINATION', total: 0, covered: 0, ratio: null, uncovered: [] },
    { key: 'MODEL_ROBUSTNESS', total: 0, covered: 0, ratio: null, uncovered: [] },
  ]);
  expect(coverage.unclassified).toEqual([{ id: 'test:com/15/odd' }]);
});

it('001-20 the stack canvas has eleven blocks, and a mandatory question without an answer is a gap', async () => {
  const CANVAS = `query ($project: ID!) { canvas(project: $project) {
    blocks { id number area answered { id answer } open { id mandatory } } open dilemmas { id answer } } }`;
  const ANSWER = `mutation ($input: AnswerCanvasInput!) { answerCanvas(input: $input) {
    canvas { open } receipt { errors { path message } } } }`;
  await api.ingest({ artifacts: [node('SYSTEM', 'AI_SYSTEM', 'system:com/20')] });
  const canvas = async () => (await api.query(CANVAS, { project: 'system:com/20' })).canvas;
  const empty = await canvas();
  expect(empty.blocks.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(new Set(empty.blocks.map(({ area }: { area: string }) => area))).toEqual(
    new Set([null, 'DATA_AND_CODE', 'MODEL', 'METADATA']),
  );
  expect(ids(empty.dilemmas)).toEqual(['TOOLS', 'PLATFORM', 'SKILLS']);
  // A project without a canvas is not judged by it.
  expect(await gaps('CANVAS_UNANSWERED', 'com/20')).toEqual([]);

  const answers = Object.fromEntries(empty.open.map((one: string) => [one, `answer of ${one}`]));
  const { FALLBACK: _, ...some } = answers;
  const first = await api.query(ANSWER, {
    input: { system: 'system:com/20', answers: { ...some, TOOLS: 'open source' } },
  });
  expect(first.answerCanvas.canvas.open).toEqual(['FALLBACK']);
  expect(await gaps('CANVAS_UNANSWERED', 'com/20')).toEqual([
    {
      artifact: { id: 'system:com/20' },
      reason: 'block 10 MONITORING does not answer FALLBACK: What happens when it cannot be trusted?',
      related: [{ id: 'canvas:system:com/20' }],
    },
  ]);
  const second = await api.query(ANSWER, {
    input: { system: 'system:com/20', answers: { FALLBACK: 'The old model.' } },
  });
  expect(second.answerCanvas.canvas.open).toEqual([]);
  expect(await gaps('CANVAS_UNANSWERED', 'com/20')).toEqual([]);
  const monitoring = (await canvas()).blocks[9];
  expect(monitoring.answered).toContainEqual({ id: 'FALLBACK', answer: 'The old model.' });
  const [unknown] = await api.expectErrors(ANSWER, { input: { system: 'system:com/20', answers: { COLOUR: 'red' } } });
  expect(unknown?.extensions).toMatchObject({ rule: 'CANVAS_QUESTION_UNKNOWN', input: 'input.answers.COLOUR' });
});

it('001-26 requirements of quality are tested in a pipeline', async () => {
  await api.ingest({
    artifacts: [
      node('REQUIREMENT', 'SW', 'requirement:com/26', { quality: 'ROBUSTNESS' }),
      node('REQUIREMENT', 'SW', 'requirement:com/26-other', { quality: 'PERFORMANCE' }),
      node('TEST_CASE', 'MODEL', 'test:com/26', { quality: 'ROBUSTNESS' }),
      node('CODE_UNIT', 'PIPELINE', 'code:com/26'),
      node('CODE_UNIT', 'FILE', 'code:com/26-file'),
      { id: 'run:com/26', kind: 'RUN', subkind: 'EVALUATE' },
    ],
  });
  const reasons = async () =>
    (await gaps('QUALITY_UNTESTED', 'com/26')).map(({ artifact, reason }) => `${artifact.id}: ${reason}`);
  expect(await reasons()).toEqual([expect.stringContaining('demands ROBUSTNESS and no test VERIFIES it')]);
  await api.ingest({
    links: [
      link('test:com/26', 'VERIFIES', 'requirement:com/26'),
      link('run:com/26', 'USED', 'test:com/26@v1'),
      link('run:com/26', 'USED', 'code:com/26-file@v1'),
    ],
  });
  // A file is no pipeline.
  expect(await reasons()).toEqual([expect.stringContaining('no test of it is bound to a pipeline')]);
  await api.ingest({ links: [link('run:com/26', 'USED', 'code:com/26@v1')] });
  expect(await reasons()).toEqual([]);
});

it('001-34 decisions keep their alternatives, and what was superseded stays', async () => {
  const DECIDE = `mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) {
    decision { decision { id } chosen supersedes { id } alternatives { name consequences risks chosen } } receipt { errors { path message } } } }`;
  const alternatives = [
    { name: 'build', consequences: 'Two people for a year.', risks: ['late'] },
    { name: 'open source', consequences: 'We run it ourselves.', risks: [] },
  ];
  await api.ingest({ artifacts: [node('SYSTEM', 'AI_SYSTEM', 'system:com/34')] });
  const input = {
    id: 'decision:com/34-1',
    kind: 'BUILD_OR_BUY',
    text: 'It is there already.',
    alternatives,
    chosen: 'open source',
    appliesTo: ['system:com/34'],
  };
  const [lonely] = await api.expectErrors(DECIDE, { input: { ...input, alternatives: alternatives.slice(1) } });
  expect(lonely?.extensions).toMatchObject({ rule: 'DECISION_NEEDS_ALTERNATIVES', input: 'input.alternatives' });
  const [strange] = await api.expectErrors(DECIDE, { input: { ...input, chosen: 'buy' } });
  expect(strange?.extensions).toMatchObject({ rule: 'DECISION_CHOICE_UNKNOWN' });
  await api.query(DECIDE, { input });
  const [rewritten] = await api.expectErrors(DECIDE, { input: { ...input, chosen: 'build' } });
  expect(rewritten?.extensions).toMatchObject({ rule: 'DECISION_RECORDED', input: 'input.id' });
  const later = { ...input, id: 'decision:com/34-2', chosen: 'build', supersedes: input.id };
  await api.query(DECIDE, { input: later });
  const [twice] = await api.expectErrors(DECIDE, { input: { ...later, id: 'decision:com/34-3' } });
  expect(twice?.extensions).toMatchObject({ rule: 'DECISION_SUPERSEDED', input: 'input.supersedes' });

  // Platform and skills are decided like this as well; what is no kind of decision is refused.
  for (const kind of ['PLATFORM', 'SKILLS']) {
    const { recordDecision } = await api.query(DECIDE, {
      input: { ...input, id: `decision:com/34-${kind}`, kind, appliesTo: ['system:aeb'] },
    });
    expect(recordDecision.receipt.errors).toEqual([]);
  }
  const others = await api.query('{ projectDecisions(subject: "system:aeb") { kind } }');
  expect(others.projectDecisions.map(({ kind }: { kind: string }) => kind)).toEqual(['PLATFORM', 'SKILLS']);
  await api.expectErrors(DECIDE, { input: { ...input, id: 'decision:com/34-x', kind: 'TASTE' } });

  const { projectDecisions } = await api.query(`{ projectDecisions(subject: "system:com/34") {
    decision { id } kind chosen supersedes { id } supersededBy { id } alternatives { name consequences risks chosen } } }`);
  expect(projectDecisions).toEqual([
    {
      decision: { id: input.id },
      kind: 'BUILD_OR_BUY',
      chosen: 'open source',
      supersedes: null,
      supersededBy: { id: later.id },
      alternatives: [
        { name: 'build', consequences: 'Two people for a year.', risks: ['late'], chosen: false },
        { name: 'open source', consequences: 'We run it ourselves.', risks: [], chosen: true },
      ],
    },
    expect.objectContaining({
      decision: { id: later.id },
      chosen: 'build',
      alternatives: [
        expect.objectContaining({ name: 'build', chosen: true }),
        expect.objectContaining({ chosen: false }),
      ],
      supersedes: { id: input.id },
      supersededBy: null,
    }),
  ]);
});

it('001-35 a model in production has an owner', async () => {
  await api.ingest({
    artifacts: [
      node('MODEL', null, 'model:com/35', { architecture: 'x' }),
      node('MODEL', null, 'model:com/35-idle', { architecture: 'y' }),
      node('DEPLOYMENT', null, 'deployment:com/35', { environment: 'PRODUCTION' }),
      { id: 'role:com/35', kind: 'ROLE', title: 'Owner' },
      { id: 'person:com/35', kind: 'PERSON' },
    ],
    links: [link('deployment:com/35', 'INCLUDES', 'model:com/35@v1')],
  });
  const ownerless = async (validAt = now) =>
    (await gaps('OWNERLESS_MODEL', 'com/35', { validAt })).map(({ artifact, reason }) => [artifact.id, reason]);
  expect(await ownerless()).toEqual([['model:com/35', expect.stringContaining('nobody is accountable for it')]]);
  await api.ingest({ links: [link('role:com/35', 'RESPONSIBLE_FOR', 'model:com/35', { role: 'A' })] });
  expect(await ownerless()).toEqual([['model:com/35', expect.stringContaining('nobody holds the accountable role')]]);
  await api.ingest({
    links: [link('person:com/35', 'HOLDS', 'role:com/35', { attributes: { from: '2027-01-01', to: '2027-12-31' } })],
  });
  expect(await ownerless()).toEqual([]);
  // Whoever held it has gone.
  expect(await ownerless('2028-01-02T00:00:00Z')).toHaveLength(1);
  // Deployed by way of a baseline it is in production, too, until that deployment was ended.
  await api.ingest({
    artifacts: [
      node('BASELINE', 'RELEASE', 'release:com/35'),
      node('DEPLOYMENT', null, 'deployment:com/35-2', { environment: 'production' }),
    ],
    links: [
      link('release:com/35', 'INCLUDES', 'model:com/35-idle@v1'),
      link('deployment:com/35-2', 'INCLUDES', 'release:com/35'),
    ],
  });
  expect((await ownerless()).map(([id]) => id)).toEqual(['model:com/35-idle']);
  await api.ingest({
    artifacts: [
      node('CHANGE', 'STATE_TRANSITION', 'change:com/35', {
        machine: 'deployment',
        from: 'ACTIVE',
        to: 'ROLLED_BACK',
        at: '2027-01-19T00:00:00Z',
      }),
    ],
    links: [link('change:com/35', 'AFFECTS', 'deployment:com/35-2', { attributes: { kind: 'METADATA' } })],
  });
  expect(await ownerless()).toEqual([]);
  expect(await ownerless('2027-01-18T00:00:00Z')).toHaveLength(1);
});

it('002-01 duties to stakeholders are answered by policies, and those that are not are listed', async () => {
  const duty = (id: string, kind: string, towards: string[]) =>
    node('REQUIREMENT', 'GOVERNANCE', `duty:com/${id}`, { duty: kind, towards });
  await api.ingest({
    artifacts: [
      duty('returns', 'FINANCIAL', ['SHAREHOLDERS']),
      duty('privacy', 'LEGAL', ['CUSTOMERS', 'PUBLIC']),
      duty('jobs', 'ETHICAL', ['STAFF']),
      duty('filing', 'LEGAL', ['STATE']),
      node('CONTROL', 'POLICY', 'control:com/privacy-policy', { text: 'How we treat personal data.' }),
      node('CONTROL', 'CHECK', 'control:com/check', { text: 'A check is no policy.' }),
    ],
    links: [
      link('duty:com/privacy', 'REQUIRES', 'control:com/privacy-policy'),
      link('duty:com/jobs', 'REQUIRES', 'control:com/check'),
    ],
  });
  const DUTIES = `query ($kind: DutyKind, $towards: Stakeholder, $mapped: Boolean) {
    stakeholderDuty(kind: $kind, towards: $towards, mapped: $mapped) { requirement { id } kind towards policies { id } mapped } }`;
  const of = async (asked: Record<string, unknown>) =>
    (await api.query(DUTIES, asked)).stakeholderDuty.map((one: { requirement: { id: string } }) => one.requirement.id);
  expect(await of({ kind: 'LEGAL', towards: 'CUSTOMERS' })).toEqual(['duty:com/privacy']);
  expect(await of({ kind: 'LEGAL' })).toEqual(['duty:com/privacy', 'duty:com/filing']);
  expect(await of({ kind: 'FINANCIAL', towards: 'STATE' })).toEqual([]);
  expect(await of({ mapped: false })).toEqual(['duty:com/returns', 'duty:com/jobs', 'duty:com/filing']);
  expect((await gaps('DUTY_UNMAPPED', 'com/')).map(({ artifact }) => artifact.id)).toEqual(await of({ mapped: false }));
  await api.ingest({ links: [link('duty:com/jobs', 'REQUIRES', 'control:com/privacy-policy')] });
  expect(await of({ mapped: false })).not.toContain('duty:com/jobs');
  // Whoever it is owed to, it is found by that; a policy that was taken back answers nothing.
  const towards = { SHAREHOLDERS: 'returns', STAFF: 'jobs', CUSTOMERS: 'privacy', PUBLIC: 'privacy', STATE: 'filing' };
  for (const [whom, id] of Object.entries(towards)) expect(await of({ towards: whom })).toEqual([`duty:com/${id}`]);
  const retracted = { at: '2027-01-19', reason: 'it was never adopted' };
  const policy = { id: 'control:com/privacy-policy', kind: 'CONTROL' as const, version: { label: 'v1', retracted } };
  await api.ingest({ artifacts: [policy] });
  expect(await of({ mapped: false })).toEqual([
    'duty:com/returns',
    'duty:com/privacy',
    'duty:com/jobs',
    'duty:com/filing',
  ]);
  const [odd] = await api.expectErrors(DUTIES, { towards: 'COMPETITORS' });
  expect(odd?.extensions.code).toBe('BAD_USER_INPUT');
});

it('002-04 a risk assessment that nobody looked at again is overdue', async () => {
  const RECORD = `mutation ($input: RecordClassificationInput!) { recordClassification(input: $input) {
    decision { policy outcomes { key values } reviewBy overdue } receipt { errors { path message } } } }`;
  await api.ingest({ artifacts: [node('MODEL', null, 'model:com/04', { architecture: 'x' })] });
  const answers = { materiality: 'HIGH', complexity: 'LOW', uncertainty: 'LOW', use: 'DECIDES' };
  const input = { topic: 'MODEL_RISK_TIER', subject: 'model:com/04', answers };
  now = '2027-01-31T12:00:00Z';
  // Tier 1 is looked at every year, tier 2 every two, tier 3 every three: whole days, in UTC.
  const { recordClassification } = await api.query(RECORD, { input });
  expect(recordClassification.decision).toMatchObject({
    outcomes: [{ key: 'tier', values: ['TIER_1'] }],
    reviewBy: '2028-02-01T00:00:00.000Z',
    overdue: false,
  });
  const overdue = async (validAt: string) =>
    (await gaps('OVERDUE_REVIEW', 'model:com/04', { validAt })).map(({ reason }) => reason);
  expect(await overdue('2028-01-31T23:59:59Z')).toEqual([]);
  expect(await overdue('2028-02-01T00:00:00Z')).toEqual([
    expect.stringContaining('was to be looked at again by 2028-02-01'),
  ]);
  // Decided again: looked at.
  now = '2028-02-02T00:00:00Z';
  const again = await api.query(RECORD, { input: { ...input, answers: { ...answers, materiality: 'MEDIUM' } } });
  expect(again.recordClassification.decision).toMatchObject({
    outcomes: [{ key: 'tier', values: ['TIER_2'] }],
    reviewBy: '2030-02-03T00:00:00.000Z',
  });
  expect(await overdue('2028-02-03T00:00:00Z')).toEqual([]);
  now = '2027-01-20T12:00:00Z';
  const { classify } = await api.query(
    'query ($answers: JSON!) { classify(topic: MODEL_RISK_TIER, answers: $answers) { outcomes { values } reviewMonths } }',
    { answers: { ...answers, materiality: 'LOW' } },
  );
  expect(classify).toEqual({ outcomes: [{ values: ['TIER_3'] }], reviewMonths: 36 });
  // Other assessments of risk are reviewed like that: analyses and records of impact.
  await api.ingest({
    artifacts: [
      node('ANALYSIS', 'HARA', 'analysis:com/04', { reviewBy: '2027-06-30T00:00:00Z' }),
      node('IMPACT_ASSESSMENT', null, 'assessment:com/04', { reviewBy: '2027-07-31T00:00:00Z' }),
    ],
    links: [
      link('analysis:com/04', 'ANALYZES', 'model:com/04'),
      link('assessment:com/04', 'ASSESSES', 'model:com/04@v1'),
    ],
  });
  const assessed = async (validAt: string) =>
    (await gaps('OVERDUE_REVIEW', 'com/04', { validAt })).map(({ artifact, reason }) => `${artifact.id}: ${reason}`);
  expect(await assessed('2027-06-29T23:59:59Z')).toEqual([]);
  expect(await assessed('2027-06-30T00:00:00Z')).toEqual([
    expect.stringMatching(/^analysis:com\/04: the analysis of model:com\/04 was to be looked at again by 2027-06-30/),
  ]);
  expect(await assessed('2027-07-31T00:00:00Z')).toHaveLength(2);
  // Carried out again, with another date.
  const again2 = { label: 'v2', content: { reviewBy: '2028-06-30T00:00:00Z' } };
  await api.ingest({ artifacts: [{ id: 'analysis:com/04', kind: 'ANALYSIS', version: again2 }] });
  expect(await assessed('2027-07-31T00:00:00Z')).toEqual([expect.stringMatching(/^assessment:com\/04: /)]);
  const [partial] = await api.expectErrors(RECORD, { input: { ...input, answers: { materiality: 'HIGH' } } });
  expect(partial?.extensions).toMatchObject({ code: 'INCOMPLETE_CLASSIFICATION', input: 'input.answers.complexity' });
});

it('002-10 a measure is bound to one step of the process and one team', async () => {
  const MEASURE = `mutation ($input: RecordMeasureInput!) { recordMeasure(input: $input) { artifact { id } receipt { errors { path message } } } }`;
  await api.ingest({
    artifacts: [
      node('SYSTEM', 'USE_CASE', 'system:com/10b'),
      node('CONTROL', 'PROCESS_STEP', 'step:com/10b-1'),
      node('CONTROL', 'PROCESS_STEP', 'step:com/10b-2'),
      { id: 'role:com/10b-1', kind: 'ROLE' },
      { id: 'role:com/10b-2', kind: 'ROLE' },
      node('CONTROL', 'GOVERNANCE_MEASURE', 'measure:com/10b-loose', {
        consideration: 'MONITORING',
        governanceLevel: 'LIGHT',
      }),
    ],
  });
  const reasons = async () =>
    (await gaps('MEASURE_WITHOUT_STEP_OR_TEAM', 'com/10b')).map(({ artifact, reason }) => [artifact.id, reason]);
  expect(await reasons()).toEqual([
    [
      'measure:com/10b-loose',
      expect.stringContaining('0 steps REQUIRE it, it needs one; 0 teams are accountable for it, it needs one'),
    ],
  ]);
  const input = {
    id: 'measure:com/10b',
    consideration: 'MONITORING',
    level: 'LIGHT',
    appliesTo: ['system:com/10b'],
    step: 'step:com/10b-1',
    team: 'role:com/10b-1',
  };
  const [noStep] = await api.expectErrors(MEASURE, { input: { ...input, step: 'system:com/10b' } });
  expect(noStep?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.step' });
  await api.query(MEASURE, { input });
  expect(await reasons()).toHaveLength(1);
  const [second] = await api.expectErrors(MEASURE, { input: { ...input, team: 'role:com/10b-2' } });
  expect(second?.extensions).toMatchObject({ rule: 'MEASURE_WITHOUT_STEP_OR_TEAM', input: 'input.team' });
  // An import may bring a second step; then it shows.
  await api.ingest({ links: [link('step:com/10b-2', 'REQUIRES', 'measure:com/10b')] });
  expect(await reasons()).toContainEqual(['measure:com/10b', expect.stringContaining('2 steps REQUIRE it')]);
  await api.ingest({
    artifacts: [node('CONTROL', 'GOVERNANCE_MEASURE', 'measure:com/10b-two', { consideration: 'MONITORING' })],
    links: [
      link('step:com/10b-1', 'REQUIRES', 'measure:com/10b-two'),
      link('role:com/10b-1', 'RESPONSIBLE_FOR', 'measure:com/10b-two', { role: 'A' }),
      // Who helps is not who answers.
      link('role:com/10b-2', 'RESPONSIBLE_FOR', 'measure:com/10b-two', { role: 'R' }),
    ],
  });
  expect((await reasons()).map(([id]) => id)).not.toContain('measure:com/10b-two');
  // A person is no team.
  await api.ingest({
    artifacts: [
      { id: 'person:com/10b', kind: 'PERSON' },
      node('CONTROL', 'GOVERNANCE_MEASURE', 'measure:com/10b-alone'),
    ],
    links: [
      link('step:com/10b-1', 'REQUIRES', 'measure:com/10b-alone'),
      link('person:com/10b', 'RESPONSIBLE_FOR', 'measure:com/10b-alone', { role: 'A' }),
    ],
  });
  expect(await reasons()).toContainEqual(['measure:com/10b-alone', expect.stringContaining('0 teams are accountable')]);
  await api.ingest({ links: [link('role:com/10b-2', 'RESPONSIBLE_FOR', 'measure:com/10b-two', { role: 'A' })] });
  expect(await reasons()).toContainEqual([
    'measure:com/10b-two',
    expect.stringContaining('2 teams are accountable for it'),
  ]);
});

it('002-20 an amended clause shows what it will touch before it binds, and opens its tasks once', async () => {
  const WATCH = `query ($until: DateTime!, $at: At) { regulationWatch(until: $until, at: $at) {
    rule { id } version { id } effectiveFrom touches { artifact { id } effects } tasks { id } } }`;
  const OPEN = `mutation ($input: OpenReviewTasksInput!) { openReviewTasks(input: $input) { opened tasks { id current { content } } } }`;
  await api.ingest({
    artifacts: [
      node('CLAUSE', 'ARTICLE', 'clause:com/20', { text: 'Logs are kept for six months.' }),
      node('REQUIREMENT', 'GOVERNANCE', 'requirement:com/20'),
      node('CONTROL', 'CHECK', 'control:com/20'),
      node('CONTROL', 'CHECK', 'control:com/20-other'),
      node('CLAUSE', 'ARTICLE', 'clause:com/20-other'),
    ],
    links: [
      link('requirement:com/20', 'COMPLIES_WITH', 'clause:com/20'),
      link('control:com/20', 'COMPLIES_WITH', 'clause:com/20'),
      link('control:com/20-other', 'COMPLIES_WITH', 'clause:com/20-other'),
    ],
  });
  await api.ingest({
    artifacts: [
      {
        id: 'clause:com/20',
        kind: 'CLAUSE',
        version: { label: 'v2', content: { text: 'Logs are kept for a year.', effectiveFrom: '2027-09-01' } },
      },
    ],
  });
  const watch = async (until: string, at: object | null = null) =>
    (await api.query(WATCH, { until, at })).regulationWatch.filter((one: { rule: { id: string } }) =>
      one.rule.id.includes('com/20'),
    );
  expect(await watch('2027-08-31T23:59:59Z')).toEqual([]);
  const touches = [
    { artifact: { id: 'requirement:com/20' }, effects: ['SUSPECT'] },
    { artifact: { id: 'control:com/20' }, effects: ['SUSPECT'] },
  ];
  const upcoming = {
    rule: { id: 'clause:com/20' },
    version: { id: 'clause:com/20@v2' },
    effectiveFrom: '2027-09-01T00:00:00.000Z',
  };
  expect(await watch('2027-09-01T00:00:00Z')).toEqual([{ ...upcoming, touches, tasks: [] }]);
  // Until then the far ends are told, and no more.
  const effectsAt = async (validAt: string) => {
    const { findings } = await api.query(
      'query ($at: At) { findings(at: $at) { items(first: 1000) { nodes { artifact { id } effects } } } }',
      { at: { validAt } },
    );
    return findings.items.nodes
      .filter(({ artifact }: { artifact: { id: string } }) => artifact.id === 'requirement:com/20')
      .map(({ effects }: { effects: string[] }) => effects);
  };
  expect(await effectsAt('2027-08-31T23:59:59Z')).toEqual([['INFORM']]);
  expect(await effectsAt('2027-09-01T00:00:00Z')).toEqual([['SUSPECT']]);

  const answers = await Promise.all(
    Array.from({ length: 20 }, () => api.query(OPEN, { input: { version: 'clause:com/20@v2' } })),
  );
  expect(answers.reduce((sum, { openReviewTasks }) => sum + openReviewTasks.opened, 0)).toBe(2);
  const { opened, tasks } = (await api.query(OPEN, { input: { version: 'clause:com/20@v2' } })).openReviewTasks;
  expect(opened).toBe(0);
  expect(tasks.map((one: { current: { content: object } }) => one.current.content)).toEqual([
    {
      status: 'OPEN',
      rule: 'clause:com/20@v2',
      subject: 'requirement:com/20',
      effects: ['SUSPECT'],
      dueAt: '2027-09-01T00:00:00.000Z',
    },
    expect.objectContaining({ subject: 'control:com/20' }),
  ]);
  // The tasks change nothing themselves; once it binds it is no longer upcoming.
  expect(await watch('2027-12-31T00:00:00Z')).toEqual([
    { ...upcoming, touches, tasks: tasks.map(({ id }: { id: string }) => ({ id })) },
  ]);
  expect(await watch('2027-12-31T00:00:00Z', { validAt: '2027-09-01T00:00:00Z' })).toEqual([]);

  // A policy that comes touches the decisions that were taken by its older versions, and they stay as they were.
  const DECISION = `{ policyDecisions(subject: "model:com/20", topic: MODEL_RISK_TIER) { policy answers outcomes { key values } decidedAt } }`;
  await api.ingest({ artifacts: [node('MODEL', null, 'model:com/20', { architecture: 'x' })] });
  const tiered = { materiality: 'HIGH', complexity: 'LOW', uncertainty: 'LOW', use: 'INFORMS' };
  await api.query(
    'mutation ($input: RecordClassificationInput!) { recordClassification(input: $input) { receipt { errors { path message } } } }',
    { input: { topic: 'MODEL_RISK_TIER', subject: 'model:com/20', answers: tiered } },
  );
  const taken = await api.query(DECISION);
  expect(taken.policyDecisions).toMatchObject([
    { policy: 'policy:model-risk-tier@v1', outcomes: [{ key: 'tier', values: ['TIER_2'] }] },
  ]);
  await api.ingest({
    artifacts: [
      {
        id: 'policy:model-risk-tier',
        kind: 'CONTROL',
        version: {
          label: 'v2-com/20',
          content: {
            topic: 'MODEL_RISK_TIER',
            definition: DEFAULT_POLICIES.MODEL_RISK_TIER,
            effectiveFrom: '2027-10-01',
          },
        },
      },
    ],
  });
  const all = (await api.query(WATCH, { until: '2027-12-31T00:00:00Z', at: null })).regulationWatch;
  const coming = all.find(({ rule }: { rule: { id: string } }) => rule.id === 'policy:model-risk-tier');
  const decision = { artifact: { id: 'decision:model-risk-tier:model:com/20' }, effects: [] };
  expect(coming.touches).toContainEqual(decision);
  await api.query(OPEN, { input: { version: 'policy:model-risk-tier@v2-com/20' } });
  expect(await api.query(DECISION)).toEqual(taken);
  const [undated] = await api.expectErrors(OPEN, { input: { version: 'clause:com/20@v1' } });
  expect(undated?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.version' });
});

it('a new edition of a standard is watched like an amended clause, and opens one task', async () => {
  const WATCH = `query ($until: DateTime!, $at: At) { regulationWatch(until: $until, at: $at) {
    rule { id } version { id } effectiveFrom touches { artifact { id } effects } tasks { id } } }`;
  const OPEN = `mutation ($input: OpenReviewTasksInput!) { openReviewTasks(input: $input) { opened tasks { id current { content } } } }`;
  await api.ingest({
    artifacts: [
      node('CLAUSE', 'STANDARD', 'standard:com/22', { text: 'Road vehicles, first edition.' }),
      node('CLAUSE', 'STANDARD', 'standard:com/22-other', { text: 'Something else.' }),
      node('REQUIREMENT', 'GOVERNANCE', 'requirement:com/22'),
      node('REQUIREMENT', 'GOVERNANCE', 'requirement:com/22-other'),
    ],
    links: [
      link('requirement:com/22', 'COMPLIES_WITH', 'standard:com/22'),
      link('requirement:com/22-other', 'COMPLIES_WITH', 'standard:com/22-other'),
    ],
  });
  await api.ingest({
    artifacts: [
      {
        id: 'standard:com/22',
        kind: 'CLAUSE',
        subkind: 'STANDARD',
        version: {
          label: 'v2',
          content: { text: 'Road vehicles, second edition.', effectiveFrom: '2027-11-01' },
        },
      },
    ],
  });
  const watch = async (until: string, at: object | null = null) =>
    (await api.query(WATCH, { until, at })).regulationWatch.filter((one: { rule: { id: string } }) =>
      one.rule.id.startsWith('standard:com/22'),
    );
  const version = 'standard:com/22@v2';
  const edition = {
    rule: { id: 'standard:com/22' },
    version: { id: version },
    effectiveFrom: '2027-11-01T00:00:00.000Z',
    touches: [{ artifact: { id: 'requirement:com/22' }, effects: ['SUSPECT'] }],
  };
  expect(await watch('2027-10-31T23:59:59Z')).toEqual([]);
  expect(await watch('2027-11-01T00:00:00Z')).toEqual([{ ...edition, tasks: [] }]);

  const first = (await api.query(OPEN, { input: { version } })).openReviewTasks;
  expect(first.opened).toBe(1);
  expect(first.tasks.map(({ current }: { current: { content: object } }) => current.content)).toEqual([
    {
      status: 'OPEN',
      rule: version,
      subject: 'requirement:com/22',
      effects: ['SUSPECT'],
      dueAt: '2027-11-01T00:00:00.000Z',
    },
  ]);
  const again = (await api.query(OPEN, { input: { version } })).openReviewTasks;
  expect(again).toEqual({ opened: 0, tasks: first.tasks });
  // Asked again by somebody else, at another time: no second one either.
  now = '2027-10-31T12:00:00Z';
  const later = (await api.query(OPEN, { input: { version } }, { 'x-actor': 'P2' })).openReviewTasks;
  now = '2027-01-20T12:00:00Z';
  expect(later.opened).toBe(0);
  expect(await watch('2027-12-31T00:00:00Z')).toEqual([{ ...edition, tasks: [{ id: first.tasks[0].id }] }]);
  // Once it binds it comes no more, and the edition that binds now has no date to wait for.
  expect(await watch('2027-12-31T00:00:00Z', { validAt: '2027-11-01T00:00:00Z' })).toEqual([]);
  const [undated] = await api.expectErrors(OPEN, { input: { version: 'standard:com/22@v1' } });
  expect(undated?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.version' });
});

it('a review task is closed once, by who is responsible, with what was done or why it does not apply', async () => {
  const TASKS = `query ($open: Boolean, $at: At) { reviewTasks(open: $open, at: $at) { task { id } subject { id } rule { id } dueAt open overdue
    deciders { id } decision { outcome reason decidedBy { id } decidedAt record { id } } } }`;
  const DECIDE = `mutation ($input: DecideReviewInput!) { decideReview(input: $input) { isNew review { open overdue
    decision { outcome reason decidedBy { id } decidedAt } } } }`;
  const OPEN = `mutation ($input: OpenReviewTasksInput!) { openReviewTasks(input: $input) { tasks { id } } }`;
  const amended = {
    id: 'clause:com/21',
    kind: 'CLAUSE' as const,
    version: { label: 'v2', content: { text: 'Logs are kept for two years.', effectiveFrom: '2027-09-01' } },
  };
  await api.ingest({
    artifacts: [
      node('CLAUSE', 'ARTICLE', 'clause:com/21', { text: 'Logs are kept for a year.' }),
      node('CONTROL', 'CHECK', 'control:com/21'),
      node('CONTROL', 'CHECK', 'control:com/21-orphan'),
      ...['officer', 'owner', 'stranger', 'former', 'trainee'].map((one) =>
        node('PERSON', null, `person:com/21-${one}`),
      ),
      node('ROLE', null, 'role:com/21'),
      node('ROLE', null, 'role:com/21-trained', { training: ['records'] }),
    ],
    links: [
      link('control:com/21', 'COMPLIES_WITH', 'clause:com/21'),
      link('control:com/21-orphan', 'COMPLIES_WITH', 'clause:com/21'),
      link('role:com/21', 'RESPONSIBLE_FOR', 'control:com/21', { role: 'A' }),
      link('person:com/21-owner', 'RESPONSIBLE_FOR', 'control:com/21', { role: 'R' }),
      link('person:com/21-officer', 'HOLDS', 'role:com/21', { attributes: { from: '2026-01-01' } }),
      link('person:com/21-former', 'HOLDS', 'role:com/21', { attributes: { from: '2026-01-01', to: '2026-12-31' } }),
    ],
  });
  await api.ingest({ artifacts: [amended] });
  await api.query(OPEN, { input: { version: 'clause:com/21@v2' } });
  interface Task {
    readonly task: { id: string };
    readonly subject: { id: string };
    readonly [field: string]: unknown;
  }
  const tasks = async (open: boolean | null, at: object | null = null): Promise<Task[]> =>
    (await api.query(TASKS, { open, at })).reviewTasks.filter(({ subject }: Task) => subject.id.includes('com/21'));
  const before = await tasks(true);
  expect(before.map(({ subject, deciders }) => [subject.id, deciders])).toEqual([
    ['control:com/21', [{ id: 'role:com/21' }, { id: 'person:com/21-owner' }]],
    ['control:com/21-orphan', []],
  ]);
  expect(before[0]).toMatchObject({
    rule: { id: 'clause:com/21@v2' },
    dueAt: '2027-09-01T00:00:00.000Z',
    overdue: false,
  });
  // Late from the instant at which the rule binds.
  expect((await tasks(true, { validAt: '2027-08-31T23:59:59Z' }))[0]?.overdue).toBe(false);
  expect((await tasks(true, { validAt: '2027-09-01T00:00:00Z' }))[0]?.overdue).toBe(true);

  const [task, orphan] = before.map((one) => one.task.id) as [string, string];
  const decide = (by: string, more: object = {}) => ({
    input: { task, outcome: 'DONE', reason: 'retention set to two years', actor: `person:com/21-${by}`, ...more },
  });
  const refusal = async (...given: Parameters<typeof decide>) =>
    (await api.expectErrors(DECIDE, decide(...given)))[0]?.extensions as { code: string; rule: string };
  for (const by of ['stranger', 'former', 'nobody']) {
    expect(await refusal(by)).toMatchObject({ code: 'FORBIDDEN', rule: 'REVIEW_ROLE' });
  }
  // Nobody is responsible: not just anybody decides.
  expect(await refusal('officer', { task: orphan })).toMatchObject({ code: 'FORBIDDEN', rule: 'REVIEW_ROLE' });
  expect(await refusal('officer', { reason: ' ' })).toMatchObject({ code: 'RULE_VIOLATED', rule: 'REVIEW_REASON' });
  expect(await refusal('officer', { task: 'control:com/21' })).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(await tasks(true)).toEqual(before);

  // Twenty at once: one decision.
  const answers = await Promise.all(Array.from({ length: 20 }, () => api.query(DECIDE, decide('officer'))));
  expect(answers.filter(({ decideReview }) => decideReview.isNew)).toHaveLength(1);
  const decision = {
    outcome: 'DONE',
    reason: 'retention set to two years',
    decidedBy: { id: 'person:com/21-officer' },
    decidedAt: '2027-01-20T12:00:00.000Z',
  };
  for (const { decideReview } of answers)
    expect(decideReview.review).toEqual({ open: false, overdue: false, decision });
  expect(await refusal('owner', { outcome: 'NOT_APPLICABLE' })).toMatchObject({ rule: 'REVIEW_DECIDED' });
  expect((await tasks(true)).map((one) => one.task.id)).toEqual([orphan]);
  expect(await tasks(false)).toMatchObject([
    { task: { id: task }, decision: { ...decision, record: { id: `${task}/decision` } } },
  ]);
  // As it was asked before: open then, and so it stays readable.
  expect((await tasks(true, { validAt: '2027-01-20T11:59:59Z' })).map((one) => one.task.id)).toContain(task);
  const { revision } = await api.query('{ revision }');
  const { journalEntry } = await api.query(
    'query ($revision: Int!) { journalEntry(revision: $revision) { entry { operation actor reason } } }',
    { revision },
  );
  expect(journalEntry.entry).toEqual({
    operation: 'decideReview',
    actor: 'person:com/21-officer',
    reason: 'retention set to two years',
  });
  // Who answers for the rule decides, too; and nobody forges a decision.
  await api.ingest({ links: [link('role:com/21', 'RESPONSIBLE_FOR', 'clause:com/21', { role: 'A' })] });
  await api.ingest({ artifacts: [{ id: `${orphan}/forged`, kind: 'RUN', subkind: 'REVIEW' }] });
  // Ability is part of it, as for any other decision: the training of the role, on the day.
  const HOLDS_IT = link('person:com/21-trainee', 'HOLDS', 'role:com/21-trained', {
    attributes: { from: '2026-01-01' },
  });
  await api.ingest({
    links: [HOLDS_IT, link('role:com/21-trained', 'RESPONSIBLE_FOR', 'clause:com/21', { role: 'R' })],
  });
  const untrained = async () =>
    (await api.expectErrors(DECIDE, decide('trainee', { task: orphan, reason: 'it keeps no logs' })))[0];
  expect((await untrained())?.message).toContain('no training record that counts now of records');
  const training = (id: string, validUntil: string) => ({
    artifacts: [node('EVIDENCE', 'TRAINING_RECORD', id, { topic: 'records', completedAt: '2026-01-20', validUntil })],
    links: [link(id, 'ATTRIBUTED_TO', 'person:com/21-trainee')],
  });
  await api.ingest(training('evidence:com/21-expired', '2027-01-20T12:00:00Z'));
  expect((await untrained())?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'REVIEW_ROLE' });
  await api.ingest(training('evidence:com/21', '2027-01-20T12:00:01Z'));
  const orphaned = decide('trainee', { task: orphan, outcome: 'NOT_APPLICABLE', reason: 'it keeps no logs' });
  expect((await api.query(DECIDE, orphaned)).decideReview.review.decision).toMatchObject({ outcome: 'NOT_APPLICABLE' });
  expect(await tasks(true)).toEqual([]);
});

it('002-24 frameworks have their principles, each with a status', async () => {
  const COMPLIANCE = `query ($framework: ID!, $system: ID) { compliance(framework: $framework, system: $system) {
    satisfied total principles { clause { id } status evidence { id } } } }`;
  const of = async (framework: string, system: string | null = null) =>
    (await api.query(COMPLIANCE, { framework: `framework:${framework}`, system })).compliance;
  const totals = { 'eu-trust': 7, oecd: 5, 'nist-ai-rmf': 19, mlops: 6, mrm: 5 };
  for (const [framework, total] of Object.entries(totals)) expect((await of(framework)).total).toBe(total);
  // The seven requirements of the High-Level Expert Group, 2019; OECD/LEGAL/0449, 1.1 to 1.5; GOVERN 1-6, MAP 1-5, MEASURE and
  // MANAGE 1-4.
  const upTo = (name: string, last: number) => Array.from({ length: last }, (_, place) => `${name}-${place + 1}`);
  const named = {
    'eu-trust': ['human-agency', 'robustness', 'privacy', 'transparency', 'fairness', 'well-being', 'accountability'],
    oecd: ['growth', 'rights', 'transparency', 'robustness', 'accountability'],
    'nist-ai-rmf': [...upTo('govern', 6), ...upTo('map', 5), ...upTo('measure', 4), ...upTo('manage', 4)],
  };
  const clausesOf = async (framework: string) =>
    ids((await of(framework)).principles.map((one: { clause: { id: string } }) => one.clause));
  for (const [framework, principles] of Object.entries(named)) {
    expect((await clausesOf(framework)).toSorted()).toEqual(
      principles.map((one) => `principle:${framework}/${one}`).toSorted(),
    );
  }
  await api.ingest({
    artifacts: [
      node('SYSTEM', 'AI_SYSTEM', 'system:com/24'),
      node('CONTROL', 'CHECK', 'control:com/24', { text: 'A person can stop it.' }),
      node('EVIDENCE', 'REPORT', 'evidence:com/24', { outcome: 'pass' }),
      node('CONTROL', 'CHECK', 'control:com/24-open', { text: 'What it decides is written down.' }),
      node('EVIDENCE', 'REPORT', 'evidence:com/24-open', { outcome: 'fail' }),
    ],
    links: [
      link('control:com/24-open', 'APPLIES_TO', 'system:com/24'),
      link('control:com/24-open', 'COMPLIES_WITH', 'principle:eu-trust/transparency'),
      link('evidence:com/24-open', 'EVIDENCES', 'control:com/24-open'),
      link('control:com/24', 'APPLIES_TO', 'system:com/24'),
      link('control:com/24', 'COMPLIES_WITH', 'principle:eu-trust/human-agency'),
      link('evidence:com/24', 'EVIDENCES', 'control:com/24'),
    ],
  });
  const status = await of('eu-trust', 'system:com/24');
  expect(status.principles[0]).toEqual({
    clause: { id: 'principle:eu-trust/human-agency' },
    status: 'SATISFIED',
    evidence: [{ id: 'evidence:com/24' }],
  });
  expect(status).toMatchObject({ satisfied: 1, total: 7 });
  // A control whose report failed leaves its principle open; the other five are traced to nothing.
  const states = Object.fromEntries(
    status.principles.map((one: { clause: { id: string }; status: string }) => [
      one.clause.id.split('/')[1],
      one.status,
    ]),
  );
  expect(states).toEqual({
    'human-agency': 'SATISFIED',
    robustness: 'UNTRACED',
    privacy: 'UNTRACED',
    transparency: 'OPEN',
    fairness: 'UNTRACED',
    'well-being': 'UNTRACED',
    accountability: 'UNTRACED',
  });
  // Of another system it says nothing.
  expect((await of('eu-trust', 'system:com/10')).satisfied).toBe(0);
  // Evidence about a principle itself counts alone (the newest of it), a gate does not: OECD/LEGAL/0449 says nothing of either.
  const robust = async (kind: 'EVIDENCE' | 'GATE', id: string, content: object) => {
    await api.ingest({
      artifacts: [node(kind, null, id, content)],
      links: [link(id, 'COMPLIES_WITH', 'principle:oecd/robustness')],
    });
    const { principles } = await of('oecd');
    return principles.find((one: { clause: { id: string } }) => one.clause.id === 'principle:oecd/robustness');
  };
  expect(await robust('GATE', 'gate:com/24', { text: 'red team' })).toMatchObject({ status: 'UNTRACED', evidence: [] });
  expect(await robust('EVIDENCE', 'evidence:com/24-robust', { outcome: 'pass' })).toMatchObject({
    status: 'SATISFIED',
    evidence: [{ id: 'evidence:com/24-robust' }],
  });
  expect(await robust('EVIDENCE', 'evidence:com/24-attacked', { outcome: 'fail' })).toMatchObject({ status: 'OPEN' });
  const { artifacts } = await api.query(
    '{ artifacts(filter: { kinds: [CLAUSE], subkinds: ["FRAMEWORK"] }, first: 50) { nodes { id current { content } } } }',
  );
  const regions = artifacts.nodes.map(
    (one: { current: { content: { region: string } } }) => one.current.content.region,
  );
  expect(regions).toEqual(expect.arrayContaining(['European Union', 'OECD', 'Japan', 'Singapore', 'Canada']));
  const [none] = await api.expectErrors(COMPLIANCE, { framework: 'clause:com/05' });
  expect(none?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'framework' });
});

it('002-25 a model has a purpose, and legal data', async () => {
  await api.ingest({
    artifacts: [
      node('MODEL', null, 'model:com/25', { architecture: 'x' }),
      { id: 'run:com/25', kind: 'RUN', subkind: 'TRAIN' },
      node('DATASET', 'TRAIN', 'dataset:com/25', { rows: 10 }),
      node('DATASET', 'SOURCE', 'dataset:com/25-source', { rows: 10 }),
    ],
    links: [
      link('run:com/25', 'GENERATED', 'model:com/25@v1'),
      link('run:com/25', 'USED', 'dataset:com/25@v1', { role: 'TRAIN' }),
      link('dataset:com/25@v1', 'DERIVED_FROM', 'dataset:com/25-source@v1'),
    ],
  });
  expect(await gaps('MODEL_WITHOUT_PURPOSE', 'com/25')).toMatchObject([{ artifact: { id: 'model:com/25' } }]);
  expect(await gaps('DATA_WITHOUT_LEGALITY', 'com/25')).toMatchObject([
    { artifact: { id: 'model:com/25' }, related: [{ id: 'dataset:com/25' }] },
  ]);
  // A model of a system with an intended purpose has one.
  expect(await gaps('MODEL_WITHOUT_PURPOSE', 'model:aeb')).toEqual([]);
  await api.ingest({
    artifacts: [
      {
        id: 'model:com/25',
        kind: 'MODEL',
        version: { content: { architecture: 'x', purpose: 'Counts bolts; nothing about people.' } },
      },
      { id: 'dataset:com/25-source', kind: 'DATASET', version: { content: { rows: 10, licence: 'CC-BY-4.0' } } },
    ],
  });
  expect(await gaps('MODEL_WITHOUT_PURPOSE', 'com/25')).toEqual([]);
  expect(await gaps('DATA_WITHOUT_LEGALITY', 'com/25')).toEqual([]);
  // That there is no consent, and a licence of blanks, make nothing legal; nor does one of two sources.
  const source = (content: object) =>
    api.ingest({
      artifacts: [{ id: 'dataset:com/25-source', kind: 'DATASET', version: { content: { rows: 10, ...content } } }],
    });
  const isLegal = async () => (await gaps('DATA_WITHOUT_LEGALITY', 'com/25')).length === 0;
  for (const [content, legal] of [
    [{ consent: false }, false],
    [{ licence: ' ' }, false],
    [{ consent: { form: 'signed' } }, true],
    [{ legalBasis: 'CONTRACT' }, true],
  ] as const) {
    await source(content);
    expect([content, await isLegal()]).toEqual([content, legal]);
  }
  await api.ingest({
    artifacts: [node('DATASET', 'SOURCE', 'dataset:com/25-scraped', { rows: 5 })],
    links: [link('dataset:com/25@v1', 'DERIVED_FROM', 'dataset:com/25-scraped@v1')],
  });
  expect(await isLegal()).toBe(false);
});

it('002-27 a project has people in every role that projects need', async () => {
  const NEEDED = ['ANALYST', 'SUBJECT_MATTER_EXPERT', 'DATA_SCIENTIST', 'DATA_ENGINEER', 'RISK_MANAGER', 'ARCHITECT'];
  const present = NEEDED.filter((name) => name !== 'RISK_MANAGER');
  await api.ingest({
    artifacts: [
      node('SYSTEM', 'AI_SYSTEM', 'system:com/27'),
      ...NEEDED.map((name) => ({ id: `role:com/27/${name}`, kind: 'ROLE' as const, version: { content: { name } } })),
      { id: 'person:com/27', kind: 'PERSON' },
    ],
    links: NEEDED.map((name) => link(`role:com/27/${name}`, 'RESPONSIBLE_FOR', 'system:com/27', { role: 'R' })),
  });
  const reasons = async () => (await gaps('ROLE_DIVERSITY', 'com/27')).map(({ reason }) => reason);
  // Roles that nobody holds are nobody.
  expect(await reasons()).toEqual([expect.stringContaining(`has nobody as ${NEEDED.join(', ')}`)]);
  const holds = (name: string) =>
    link('person:com/27', 'HOLDS', `role:com/27/${name}`, { attributes: { from: '2027-01-01' } });
  await api.ingest({ links: present.map(holds) });
  expect(await reasons()).toEqual([expect.stringContaining('has nobody as RISK_MANAGER:')]);
  await api.ingest({ links: [holds('RISK_MANAGER')] });
  expect(await reasons()).toEqual([]);

  // A project on which people work who are named themselves, and one on which nobody works yet.
  await api.ingest({
    artifacts: [
      node('SYSTEM', 'AI_SYSTEM', 'system:com/27b'),
      node('SYSTEM', 'AI_SYSTEM', 'system:com/27c', { phase: 'DESIGN' }),
      node('SYSTEM', 'AI_SYSTEM', 'system:com/27d', { phase: 'RETIRED' }),
      { id: 'person:com/27b', kind: 'PERSON' },
    ],
    links: [
      link('person:com/27b', 'RESPONSIBLE_FOR', 'system:com/27b', { role: 'R' }),
      link('person:com/27b', 'HOLDS', 'role:com/27/ANALYST', { attributes: { from: '2027-01-01' } }),
      link('person:com/27b', 'HOLDS', 'role:com/27/ARCHITECT', {
        attributes: { from: '2026-01-01', to: '2026-12-31' },
      }),
    ],
  });
  const others = NEEDED.filter((name) => name !== 'ANALYST');
  expect((await gaps('ROLE_DIVERSITY', 'com/27')).map(({ artifact, reason }) => [artifact.id, reason])).toEqual([
    ['system:com/27b', expect.stringContaining(`has nobody as ${others.join(', ')}:`)],
    ['system:com/27c', expect.stringContaining(`has nobody as ${NEEDED.join(', ')}:`)],
  ]);
});

it('software has the class of its whole unless segregation is justified, and SOUP is on record', async () => {
  const SAFETY = `query ($component: ID!) { softwareSafety(component: $component) { stated inForce reason activities { id } } }`;
  const component = (id: string, content: object = {}) => node('COMPONENT', 'SW', `component:com/soft-${id}`, content);
  await api.ingest({
    artifacts: [
      node('SYSTEM', 'PRODUCT', 'system:com/soft'),
      component('whole'),
      component('heir'),
      component('bold', { softwareClass: 'A' }),
      component('segregated', { softwareClass: 'A', segregation: 'Another processor, no shared memory.' }),
      node('ENVIRONMENT', 'LIBRARY', 'library:com/soft-1', {
        maker: 'M',
        exactVersion: '^1.2',
        anomalyListReviewedAt: '2027-01-01',
      }),
      node('ENVIRONMENT', 'LIBRARY', 'library:com/soft-2', {
        maker: 'M',
        exactVersion: '1.2.3',
        anomalyListReviewedAt: '2027-01-01',
      }),
    ],
    links: [
      link('component:com/soft-whole', 'PART_OF', 'system:com/soft'),
      ...['heir', 'bold', 'segregated'].map((one) =>
        link(`component:com/soft-${one}`, 'PART_OF', 'component:com/soft-whole'),
      ),
      link('component:com/soft-whole', 'DEPENDS_ON', 'library:com/soft-1'),
      link('component:com/soft-whole', 'DEPENDS_ON', 'library:com/soft-2'),
    ],
  });
  const classOf = async (id: string) => {
    const { stated, inForce, reason } = (await api.query(SAFETY, { component: `component:com/soft-${id}` }))
      .softwareSafety;
    return `${stated} ${inForce} ${reason}`;
  };
  expect(await classOf('whole')).toBe('null C DEFAULT');
  expect(await classOf('heir')).toBe('null C INHERITED');
  expect(await classOf('bold')).toBe('A C SEGREGATION_MISSING');
  expect(await classOf('segregated')).toBe('A A SEGREGATED');
  expect((await gaps('SEGREGATION_UNJUSTIFIED', 'com/soft')).map(({ artifact }) => artifact.id)).toEqual([
    'component:com/soft-bold',
  ]);
  const activities = async (softwareClass: string) =>
    ids(
      (
        await api.query(
          'query ($class: SoftwareSafetyClass!) { softwareActivities(class: $class) { points { id } } }',
          { class: softwareClass },
        )
      ).softwareActivities.points,
    );
  const [a, b, c] = [await activities('A'), await activities('B'), await activities('C')];
  expect(b.filter((one) => !a.includes(one))).toEqual(
    expect.arrayContaining(['ARCHITECTURE', 'SOUP_REQUIREMENTS', 'UNIT_VERIFICATION', 'INTEGRATION_TESTING']),
  );
  expect(c.filter((one) => !b.includes(one))).toEqual(['SEGREGATION', 'DETAILED_DESIGN']);
  const { soup } = await api.query('{ soup(system: "system:com/soft") { library { id } exactVersion missing } }');
  // A range is no version.
  expect(soup).toEqual([
    { library: { id: 'library:com/soft-1' }, exactVersion: null, missing: ['exactVersion'] },
    { library: { id: 'library:com/soft-2' }, exactVersion: '1.2.3', missing: [] },
  ]);
  expect((await gaps('SOUP_INCOMPLETE', 'com/soft')).map(({ artifact }) => artifact.id)).toEqual([
    'library:com/soft-1',
  ]);
});
