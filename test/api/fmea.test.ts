/**
 *     analysis:aeb/fmea ─ANALYZES▶ component:aeb/perception ◀─DEPENDS_ON─ failure:aeb/perception-misses
 *     analysis:aeb/fmeda ◀─PART_OF─ mcu-fault (100 FIT), camera-fault (200 FIT), power-fault (20 FIT)
 *     failure:row/pump ─DEPENDS_ON▶ component:row/pump ◀─PART_OF─ …    written by the typed mutations
 *
 * Scenario: rows and actions are written by hand; an interface of the design changes; metrics are asked for; pages are opened.
 * Result:   priorities before and after; the analysis STALE and its rows SUSPECT; the worked numbers as exact fractions.
 * Negative control: each rule refuses what breaks it, and nothing is written; what lacks is named and not taken as 0; text of
 *           the graph is no markup of a page.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import type { ArtifactKind } from '../../graph/metamodel/kinds.ts';
import type { RelationType } from '../../graph/metamodel/relations.ts';
import type { Json } from '../../graph/model/delta.ts';
import { AEB } from '../../seeds/aeb/aeb.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;
/** What somebody else does just before the next write. */
let meanwhile: (() => Promise<unknown>) | null = null;
beforeAll(async () => {
  api = await startApi({
    now: () => new Date('2026-11-27T12:00:00Z'),
    wrap: (graph) => {
      const write = graph.write.bind(graph);
      graph.write = async (request) => {
        const other = meanwhile;
        meanwhile = null;
        await other?.();
        return write(request);
      };
      return graph;
    },
  });
  await api.ingest(AEB);
});
afterAll(() => api?.close());

function of(kind: ArtifactKind, subkind: string, id: string, content: Json = {}, label = 'v1'): ArtifactInput {
  return { id, kind, subkind, version: { label, content } };
}
function joins(from: string, type: RelationType, to: string, rest: Partial<LinkInput> = {}): LinkInput {
  return { type, from, to, ...rest };
}

// biome-ignore lint/suspicious/noExplicitAny: answers of GraphQL.
type Answer = any;

const RECORD = `mutation ($input: RecordFailureModeInput!) { recordFailureMode(input: $input) {
  artifact { id rpn actionPriority component { id } severityLoweredBy effects { nodes { id } } causes { nodes { id } }
    ratings { severity occurrence detection } analyses { nodes { id } } mitigatedBy { nodes { id } } }
  version { label } receipt { created updated unchanged errors { path code message } } } }`;
const ACT = `mutation ($input: RecordFmeaActionInput!) { recordFmeaAction(input: $input) {
  artifact { id } receipt { created updated errors { path code message } } } }`;
const COMPLETE = `mutation ($input: CompleteFmeaActionInput!) { completeFmeaAction(input: $input) {
  action { state priorityBefore priorityAfter designChange before { severity occurrence detection }
    after { severity occurrence detection } failureMode { rpn severityLoweredBy current { content } } }
  receipt { updated errors { path code message } } } }`;

async function refusal(document: string, input: object): Promise<Answer[]> {
  const { revision } = await api.query('{ revision }');
  const [error] = await api.expectErrors(document, { input });
  expect((await api.query('{ revision }')).revision).toBe(revision);
  const { code, rule, input: path } = (error?.extensions ?? {}) as Answer;
  return [code, rule, path];
}

const PUMP = {
  id: 'failure:row/pump',
  title: 'Pump stops',
  component: 'component:row/pump',
  functions: ['component:row/press'],
  analyses: ['analysis:row/fmea'],
  effects: ['failure:aeb/no-braking'],
  causes: ['failure:row/wear'],
  preventionControls: ['measure:aeb/window-coating'],
  detectionControls: ['measure:aeb/watchdog'],
};

describe('a row written by hand', () => {
  beforeAll(async () => {
    await api.ingest({
      artifacts: [
        of('COMPONENT', 'HW', 'component:row/pump'),
        of('COMPONENT', 'FUNCTION', 'component:row/press'),
        of('ANALYSIS', 'FMEA', 'analysis:row/fmea'),
        of('FAILURE_MODE', 'FAILURE_MODE', 'failure:row/wear'),
        of('CHANGE', 'CHANGE_REQUEST', 'change:row/second-pump'),
      ],
    });
    await api.ingest({ source: 'design:row', artifacts: [of('COMPONENT', 'HW', 'component:row/old')] });
    await api.ingest({ source: 'design:row', mode: 'REPLACE_SOURCE', artifacts: [] });
  });

  it('has its links, and the same again changes nothing', async () => {
    const input = { ...PUMP, ratings: { severity: 10, occurrence: 5, detection: 6 } };
    const { recordFailureMode } = await api.query(RECORD, { input });
    expect(recordFailureMode).toMatchObject({
      artifact: {
        id: 'failure:row/pump',
        rpn: 300,
        actionPriority: 'H',
        component: { id: 'component:row/pump' },
        effects: { nodes: [{ id: 'failure:aeb/no-braking' }] },
        causes: { nodes: [{ id: 'failure:row/wear' }] },
        analyses: { nodes: [{ id: 'analysis:row/fmea' }] },
      },
      receipt: { created: 8, errors: [] },
    });
    const again = (await api.query(RECORD, { input })).recordFailureMode.receipt;
    expect([again.created, again.updated, again.unchanged]).toEqual([0, 0, 8]);
    const { fmea } = await api.query(`{ fmea(analysis: "analysis:row/fmea") { rows { nodes {
      functions { id } prevention { id } detection { id } otherControls { id } effects { id } causes { id } } } } }`);
    expect(fmea.rows.nodes).toEqual([
      {
        functions: [{ id: 'component:row/press' }],
        prevention: [{ id: 'measure:aeb/window-coating' }],
        detection: [{ id: 'measure:aeb/watchdog' }],
        otherControls: [],
        effects: [{ id: 'failure:aeb/no-braking' }],
        causes: [{ id: 'failure:row/wear' }],
      },
    ]);
  });

  it.each([
    ['a rating above 10', { ratings: { severity: 11 } }, 'FMEA_RATING_OUT_OF_RANGE', 'input.ratings.severity'],
    ['a rating of 0', { ratings: { detection: 0 } }, 'FMEA_RATING_OUT_OF_RANGE', 'input.ratings.detection'],
    ['a retired element', { component: 'component:row/old' }, 'FMEA_ROW_NEEDS_COMPONENT', 'input.component'],
    ['a function as element', { component: 'component:row/press' }, 'FMEA_ROW_NEEDS_COMPONENT', 'input.component'],
    [
      'a lower severity without a change of the design',
      { ratings: { severity: 8, occurrence: 5, detection: 6 } },
      'FMEA_SEVERITY_NEEDS_DESIGN_CHANGE',
      'input.severityLoweredBy',
    ],
    [
      'a severity that is left out',
      { ratings: { occurrence: 5, detection: 6 } },
      'FMEA_SEVERITY_NEEDS_DESIGN_CHANGE',
      'input.severityLoweredBy',
    ],
    [
      'a first version as change of the design',
      { ratings: { severity: 8 }, severityLoweredBy: 'component:row/pump@v1' },
      'FMEA_SEVERITY_NEEDS_DESIGN_CHANGE',
      'input.severityLoweredBy',
    ],
    [
      'a change of the design that nobody recorded',
      { ratings: { severity: 8 }, severityLoweredBy: 'change:row/nothing' },
      'FMEA_SEVERITY_NEEDS_DESIGN_CHANGE',
      'input.severityLoweredBy',
    ],
  ])('is refused for %s', async (_, part, rule, path) => {
    expect(await refusal(RECORD, { ...PUMP, ...part })).toEqual(['RULE_VIOLATED', rule, path]);
  });

  it('is refused for ends of another kind, and for content that is none', async () => {
    const noComponent = await refusal(RECORD, { ...PUMP, component: 'measure:aeb/watchdog' });
    expect(noComponent).toEqual(['BAD_USER_INPUT', undefined, 'input.component']);
    const noFunction = await refusal(RECORD, { ...PUMP, functions: ['component:row/pump'] });
    expect(noFunction).toEqual(['BAD_USER_INPUT', undefined, 'input.functions[0]']);
    const noFmea = await refusal(RECORD, { ...PUMP, analyses: ['failure:row/wear'] });
    expect(noFmea).toEqual(['BAD_USER_INPUT', undefined, 'input.analyses[0]']);
    const { recordFailureMode } = await api.query(RECORD, { input: { ...PUMP, id: 'failure:row/x', safeShare: 1.5 } });
    expect(recordFailureMode.receipt.errors[0]).toMatchObject({ path: 'safeShare', code: 'VALUE_INVALID' });
    expect(recordFailureMode.artifact).toBeNull();
  });
});

describe('an action', () => {
  const action = (id: string, more: object = {}) => ({
    input: { id: `action:row/${id}`, failureMode: 'failure:row/pump', text: 'Improve it', ...more },
  });
  const open = async () =>
    (await api.query('{ fmea(analysis: "analysis:row/fmea") { openActions { control { id } state } } }')).fmea
      .openActions;

  it('is open until it is completed', async () => {
    await api.query(ACT, action('sensor', { dueAt: '2027-01-15T00:00:00Z', responsible: ['role:aeb/developer'] }));
    await api.query(ACT, action('second', { state: 'DECISION_PENDING' }));
    expect(await open()).toEqual([
      { control: { id: 'action:row/sensor' }, state: 'OPEN' },
      { control: { id: 'action:row/second' }, state: 'DECISION_PENDING' },
    ]);
    const input = { action: 'action:row/sensor', ratings: { severity: 10, occurrence: 3, detection: 2 } };
    const { completeFmeaAction } = await api.query(COMPLETE, { input });
    expect(completeFmeaAction.receipt.errors).toEqual([]);
    expect(completeFmeaAction.action).toMatchObject({
      state: 'COMPLETED',
      priorityBefore: 'H',
      priorityAfter: 'L',
      before: { severity: 10, occurrence: 5, detection: 6 },
      after: { severity: 10, occurrence: 3, detection: 2 },
      failureMode: { rpn: 60, severityLoweredBy: null },
    });
    expect(await open()).toEqual([{ control: { id: 'action:row/second' }, state: 'DECISION_PENDING' }]);
    // Between the two nothing is open: whoever rated the row again has looked at both.
    const { artifact } = await api.query(
      '{ artifact(id: "failure:row/pump") { incoming(types: [MITIGATES]) { nodes { role verdict from { id } } } } }',
    );
    const link = artifact.incoming.nodes.find(({ from }: Answer) => from.id === 'action:row/sensor');
    expect(link).toMatchObject({ role: 'ACTION', verdict: 'VALID' });
  });

  it('lowers the severity by a change of the design alone', async () => {
    const input = { action: 'action:row/second', ratings: { severity: 6, occurrence: 3, detection: 2 } };
    expect(await refusal(COMPLETE, input)).toEqual([
      'RULE_VIOLATED',
      'FMEA_SEVERITY_NEEDS_DESIGN_CHANGE',
      'input.designChange',
    ]);
    expect((await refusal(COMPLETE, { ...input, designChange: 'component:row/pump@v1' }))[1]).toBe(
      'FMEA_SEVERITY_NEEDS_DESIGN_CHANGE',
    );
    const named = { ...input, designChange: 'change:row/second-pump' };
    const { completeFmeaAction } = await api.query(COMPLETE, { input: named });
    expect(completeFmeaAction.action).toMatchObject({
      state: 'COMPLETED',
      priorityAfter: 'L',
      designChange: 'change:row/second-pump',
      failureMode: { rpn: 36, severityLoweredBy: 'change:row/second-pump' },
    });
  });

  it('is refused where it breaks a rule', async () => {
    const again = { action: 'action:row/second', ratings: { severity: 6, occurrence: 1, detection: 1 } };
    expect((await refusal(COMPLETE, again))[1]).toBe('FMEA_ACTION_CLOSED');
    expect((await refusal(ACT, action('second').input))[1]).toBe('FMEA_ACTION_CLOSED');
    expect((await refusal(ACT, action('third', { state: 'COMPLETED' }).input))[1]).toBe(
      'FMEA_ACTION_COMPLETED_BY_RE_RATING',
    );
    expect((await refusal(ACT, action('third', { state: 'NOT_IMPLEMENTED', justification: ' ' }).input))[1]).toBe(
      'FMEA_ACTION_NEEDS_JUSTIFICATION',
    );
    await api.query(ACT, { input: { ...action('wear').input, failureMode: 'failure:row/wear' } });
    const unrated = { action: 'action:row/wear', ratings: { severity: 6, occurrence: 1, detection: 1 } };
    expect((await refusal(COMPLETE, unrated))[1]).toBe('FMEA_ROW_NEEDS_RATINGS');
    await api.query(ACT, action('partial'));
    const partial = { action: 'action:row/partial', ratings: { severity: 6, occurrence: 1 } };
    expect((await refusal(COMPLETE, partial))[1]).toBe('FMEA_ROW_NEEDS_RATINGS');
    const outside = { action: 'action:row/partial', ratings: { severity: 6, occurrence: 1, detection: 12 } };
    expect((await refusal(COMPLETE, outside))[1]).toBe('FMEA_RATING_OUT_OF_RANGE');
    await api.ingest({ artifacts: [of('CONTROL', 'RISK_CONTROL', 'action:row/loose')] });
    expect((await refusal(COMPLETE, { ...partial, action: 'action:row/loose' }))[1]).toBe('FMEA_ACTION_NEEDS_ROW');
  });
});

it('a row of priority H without an action or a justification is a gap', async () => {
  const gaps = async () =>
    (await api.query('{ gaps(kinds: [HIGH_ACTION_PRIORITY]) { nodes { artifact { id } reason } } }')).gaps.nodes;
  // The camera has an action under way; that of the perception is completed, and it is H still.
  expect(await gaps()).toEqual([
    {
      artifact: { id: 'failure:aeb/perception-misses' },
      reason:
        'Pedestrian in the path is not in the object list has action priority H with its actions completed: record an action, or why none is needed',
    },
    {
      artifact: { id: 'failure:aeb/driver-overtrusts' },
      reason:
        'Driver no longer watches the road has action priority H and nothing is done about it: record an action, or why none is needed',
    },
  ]);
  const action = { id: 'action:row/monitor', failureMode: 'failure:aeb/driver-overtrusts' };
  await api.query(ACT, { input: { ...action, state: 'NOT_IMPLEMENTED', justification: 'Driver monitoring does it' } });
  await api.query(ACT, { input: { id: 'action:row/rain', failureMode: 'failure:aeb/perception-misses' } });
  expect(await gaps()).toEqual([]);
});

it('a row that somebody else changes meanwhile is not rated over', async () => {
  const content = { severity: 3, occurrence: 3, detection: 3 };
  await api.query(RECORD, { input: { ...PUMP, id: 'failure:row/race', causes: [], ratings: content } });
  await api.query(ACT, { input: { id: 'action:row/race', failureMode: 'failure:row/race' } });
  const other = of('FAILURE_MODE', 'FAILURE_MODE', 'failure:row/race', { ...content, occurrence: 9 }, 'other');
  meanwhile = () => api.ingest({ artifacts: [other] });
  const input = { action: 'action:row/race', ratings: { ...content, detection: 1 } };
  const { completeFmeaAction } = await api.query(COMPLETE, { input });
  expect(completeFmeaAction).toEqual({
    action: null,
    receipt: {
      updated: 0,
      errors: [
        {
          path: 'action',
          code: 'VALUE_INVALID',
          message: 'failure:row/race was changed by somebody else meanwhile: look at it again and repeat',
        },
      ],
    },
  });
  const again = (await api.query(COMPLETE, { input })).completeFmeaAction.action;
  expect([again.before.occurrence, again.after]).toEqual([9, { ...content, detection: 1 }]);
});

const METRICS = `query ($analysis: ID!, $goal: ID, $asil: String, $at: At) { fmeda(analysis: $analysis, safetyGoal: $goal, asil: $asil, at: $at) {
  asil obligation rows { totalCount nodes { failureMode { id } split { total latent } } } sum { total singlePoint residual latent }
  spfm { ...metric } lfm { ...metric } pmhf { ...metric } } }
  fragment metric on HardwareMetric { value fraction verdict target { op value } problem missing { code artifact { id } } }`;
async function metrics(analysis: string, more: object = {}): Promise<Answer> {
  return (await api.query(METRICS, { analysis, ...more })).fmeda;
}

it('what outlives an element stays among the gaps and the unfinished work of its system', async () => {
  const board = of('COMPONENT', 'HW', 'component:left/board', { api: 1 });
  await api.ingest({
    artifacts: [
      of('SYSTEM', 'SYSTEM', 'system:left'),
      of('SYSTEM', 'SYSTEM', 'system:right'),
      board,
      of('COMPONENT', 'HW', 'component:left/chip'),
      of('COMPONENT', 'HW', 'component:right'),
      of('ANALYSIS', 'FMEA', 'analysis:left/fmea'),
      ...['stays', 'moves'].map((name) =>
        of('FAILURE_MODE', 'FAILURE_MODE', `failure:left/${name}`, { severity: 9, occurrence: 9, detection: 9 }),
      ),
    ].map((one) => (one.kind === 'SYSTEM' ? { ...one, subkind: null } : one)),
    links: [
      joins(board.id, 'PART_OF', 'system:left'),
      joins('component:left/chip', 'PART_OF', board.id),
      joins('component:right', 'PART_OF', 'system:right'),
      joins('analysis:left/fmea', 'ANALYZES', 'component:left/chip'),
      ...['stays', 'moves'].flatMap((name) => [
        joins(`failure:left/${name}`, 'PART_OF', 'analysis:left/fmea'),
        joins(`failure:left/${name}`, 'DEPENDS_ON', 'component:left/chip'),
      ]),
    ],
  });
  const told = async (system: string) => {
    const { gaps, safetySync } = await api.query(
      `query ($id: ID!) { gaps(kinds: [ORPHANED, HIGH_ACTION_PRIORITY], system: $id) { nodes { kind artifact { id } } }
        safetySync(system: $id) { inStep outOfStep { nodes { artifact { id } } } } }`,
      { id: system },
    );
    const shown = gaps.nodes.map(({ kind, artifact }: Answer) => `${kind} ${artifact.id}`).sort();
    return { gaps: shown, outOfStep: safetySync.outOfStep.nodes.map(({ artifact }: Answer) => artifact.id).sort() };
  };
  const [stays, moves] = ['failure:left/stays', 'failure:left/moves'] as const;
  const high = [moves, stays].map((id) => `HIGH_ACTION_PRIORITY ${id}`);
  expect(await told('system:left')).toEqual({ gaps: high, outOfStep: [] });
  await api.ingest({ artifacts: [of('COMPONENT', 'HW', 'component:left/chip', { api: 2 }, 'v2')] });
  const hit = ['analysis:left/fmea', moves, stays];
  expect(await told('system:left')).toEqual({ gaps: high, outOfStep: hit });

  // The board goes, and the chip with it: one row is named anew in another system, the other is still to be decided about.
  const retire = 'mutation ($input: RetireInput!) { retire(input: $input) { errors { message } } }';
  for (const id of [board.id, 'component:left/chip']) {
    await api.query(retire, { input: { artifacts: [id], source: 'test', reason: 'another board' } });
  }
  await api.ingest({ links: [joins(moves, 'DEPENDS_ON', 'component:right')] });
  const left = await told('system:left');
  expect(left.gaps).toEqual([...high, `ORPHANED ${stays}`]);
  const right = await told('system:right');
  expect(right.gaps).toEqual([`HIGH_ACTION_PRIORITY ${moves}`]);
  expect(right.outOfStep).not.toContain(stays);
});

describe('the hardware metrics', () => {
  it('are those of the worked example', async () => {
    const d = await metrics('analysis:aeb/fmeda', { asil: 'D' });
    expect(d.spfm).toEqual({
      value: 0.9578125,
      fraction: '613/640',
      verdict: 'NOT_MET',
      target: { op: '>=', value: 0.99 },
      problem: null,
      missing: [],
    });
    expect(d.lfm).toMatchObject({ fraction: '5643/6130', verdict: 'MET', target: { op: '>=', value: 0.9 } });
    expect(d.pmhf).toMatchObject({ value: 1.3505e-8, verdict: 'NOT_MET', target: { op: '<', value: 1e-8 } });
    expect(d.obligation).toBe('REQUIRED');
    expect(d.sum).toEqual({ total: 3.2e-7, singlePoint: 1e-8, residual: 3.5e-9, latent: 2.435e-8 });
    const verdicts = async (asil: string | null) => {
      const { spfm, lfm, pmhf, obligation } = await metrics('analysis:aeb/fmeda', { asil });
      return [obligation, spfm.verdict, lfm.verdict, pmhf.verdict];
    };
    expect(await verdicts('C')).toEqual(['REQUIRED', 'NOT_MET', 'MET', 'MET']);
    expect(await verdicts('B')).toEqual(['RECOMMENDED', 'MET', 'MET', 'MET']);
    expect(await verdicts('A')).toEqual(['NONE', 'NO_TARGET', 'NO_TARGET', 'NO_TARGET']);
    expect(await verdicts(null)).toEqual([null, 'UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
  });

  it('count no mechanism that was withdrawn, and no rate', async () => {
    const row = of('FAILURE_MODE', 'FAILURE_MODE', 'failure:taken/a', { failureRate: 1e-7, safeShare: 0 });
    const content = { diagnosticCoverage: 0.99, latentCoverage: 0.9 };
    const mechanism = of('SAFETY_MEASURE', 'MECHANISM', 'measure:taken/a', content);
    await api.ingest({
      artifacts: [of('ANALYSIS', 'FMEDA', 'analysis:taken/fmeda'), row, mechanism],
      links: [joins(row.id, 'PART_OF', 'analysis:taken/fmeda'), joins(mechanism.id, 'MITIGATES', row.id)],
    });
    const withdraw = (artifact: typeof row) => {
      const retracted = { at: '2026-11-20T00:00:00Z', reason: 'measured on another part' };
      return api.ingest({ artifacts: [{ ...artifact, version: { ...artifact.version, retracted } }] });
    };
    const spfm = async () => (await metrics('analysis:taken/fmeda', { asil: 'D' })).spfm;
    expect(await spfm()).toMatchObject({ fraction: '99/100', verdict: 'MET' });
    await withdraw(mechanism);
    expect(await spfm()).toMatchObject({ fraction: '0', verdict: 'NOT_MET' });
    await withdraw(row);
    const missing = [{ code: 'FAILURE_RATE', artifact: { id: row.id } }];
    expect(await spfm()).toMatchObject({ value: null, verdict: 'UNKNOWN', missing });
  });

  it('are unknown where something is not stated, and say what', async () => {
    await api.ingest({
      artifacts: [
        of('ANALYSIS', 'FMEDA', 'analysis:rates/fmeda'),
        of('ANALYSIS', 'FMEDA', 'analysis:rates/empty'),
        of('FAILURE_MODE', 'FAILURE_MODE', 'failure:rates/a', { failureRate: 1e-7 }),
        of('FAILURE_MODE', 'FAILURE_MODE', 'failure:rates/b', { failureRate: 1e-7, safeShare: 0 }),
        of('FAILURE_MODE', 'FAILURE_MODE', 'failure:rates/c', { safeShare: 0 }),
        of('SAFETY_MEASURE', 'MECHANISM', 'measure:rates/b'),
      ],
      links: [
        ...['a', 'b', 'c'].map((name) => joins(`failure:rates/${name}`, 'PART_OF', 'analysis:rates/fmeda')),
        joins('measure:rates/b', 'MITIGATES', 'failure:rates/b'),
      ],
    });
    const { spfm, lfm, pmhf } = await metrics('analysis:rates/fmeda', { asil: 'D' });
    const missing = (metric: Answer) => metric.missing.map((one: Answer) => `${one.code} ${one.artifact.id}`);
    const alike = ['SAFE_SHARE failure:rates/a', 'RESIDUAL_COVERAGE measure:rates/b', 'FAILURE_RATE failure:rates/c'];
    expect([spfm.value, spfm.verdict, missing(spfm)]).toEqual([null, 'UNKNOWN', alike]);
    expect([lfm.value, missing(lfm)]).toEqual([null, alike.toSpliced(2, 0, 'LATENT_COVERAGE measure:rates/b')]);
    expect(missing(pmhf)).toEqual([
      ...alike,
      'DUAL_POINT_DETECTED_RATE analysis:rates/fmeda',
      'DUAL_POINT_LATENT_RATE analysis:rates/fmeda',
      'LIFETIME analysis:rates/fmeda',
    ]);
    const empty = await metrics('analysis:rates/empty', { asil: 'D' });
    expect([empty.pmhf.verdict, missing(empty.pmhf)]).toEqual(['UNKNOWN', ['ROWS analysis:rates/empty']]);
  });

  it('of a safety goal are those of the rows that lead to its hazards', async () => {
    await api.ingest({
      artifacts: [
        of('ANALYSIS', 'FMEDA', 'analysis:goal/fmeda'),
        of('HAZARD', 'HAZARDOUS_EVENT', 'hazard:goal/own', { asil: 'B' }),
        of('HAZARD', 'HAZARDOUS_EVENT', 'hazard:goal/other', { asil: 'D' }),
        of('REQUIREMENT', 'SAFETY_GOAL', 'requirement:goal/own'),
        of('FAILURE_MODE', 'MALFUNCTION', 'failure:goal/effect'),
        ...['own', 'other'].map((name) =>
          of('FAILURE_MODE', 'FAILURE_MODE', `failure:goal/${name}`, { failureRate: 1e-8, safeShare: 0.9 }),
        ),
      ],
      links: [
        ...['own', 'other'].map((name) => joins(`failure:goal/${name}`, 'PART_OF', 'analysis:goal/fmeda')),
        joins('failure:goal/own', 'CAUSES', 'failure:goal/effect'),
        joins('failure:goal/effect', 'CAUSES', 'hazard:goal/own'),
        joins('failure:goal/other', 'CAUSES', 'hazard:goal/other'),
        joins('requirement:goal/own', 'MITIGATES', 'hazard:goal/own'),
      ],
    });
    const asked = { goal: 'requirement:goal/own' };
    const own = await metrics('analysis:goal/fmeda', asked);
    expect([own.asil, own.rows.totalCount, own.rows.nodes[0].failureMode.id]).toEqual(['B', 1, 'failure:goal/own']);
    expect(own.spfm).toMatchObject({ fraction: '9/10', verdict: 'MET' });
    expect((await metrics('analysis:goal/fmeda')).rows.totalCount).toBe(2);

    // The hazard is rated D from now on: the same metrics miss the targets, at once and without a word in the goal. As of before
    // they meet them.
    const { revision } = await api.query('{ revision }');
    await api.ingest({
      artifacts: [{ id: 'hazard:goal/own', kind: 'HAZARD', version: { label: 'v2', content: { asil: 'D' } } }],
    });
    const raised = await metrics('analysis:goal/fmeda', asked);
    expect([raised.asil, raised.spfm.fraction, raised.spfm.verdict]).toEqual(['D', '9/10', 'NOT_MET']);
    expect((await metrics('analysis:goal/fmeda', { ...asked, at: { revision } })).asil).toBe('B');
    // A rating that falls takes no ASIL back: that takes a sign-off. And a goal that states a lower one changes nothing.
    await api.ingest({
      artifacts: [
        { id: 'hazard:goal/own', kind: 'HAZARD', version: { label: 'v3', content: { asil: 'A' } } },
        {
          id: 'requirement:goal/own',
          kind: 'REQUIREMENT',
          version: { label: 'v2', content: { integrityLevel: 'ASIL A' } },
        },
      ],
    });
    expect((await metrics('analysis:goal/fmeda', asked)).asil).toBe('D');

    // A row that leads nowhere may concern the goal: nobody can tell.
    await api.ingest({
      artifacts: [of('FAILURE_MODE', 'FAILURE_MODE', 'failure:goal/loose', { failureRate: 1e-8, safeShare: 0.9 })],
      links: [joins('failure:goal/loose', 'PART_OF', 'analysis:goal/fmeda')],
    });
    const unsure = await metrics('analysis:goal/fmeda', asked);
    expect([unsure.spfm.value, unsure.spfm.missing]).toEqual([
      null,
      [{ code: 'HAZARD', artifact: { id: 'failure:goal/loose' } }],
    ]);
    expect((await metrics('analysis:goal/fmeda')).spfm.fraction).toBe('9/10');
  });

  it('are refused for what is no FMEDA, no ASIL, and no coverage', async () => {
    const code = async (variables: object) => {
      const [error] = await api.expectErrors(METRICS, variables as never);
      return [error?.extensions.code, error?.extensions.input];
    };
    expect(await code({ analysis: 'analysis:aeb/fmea' })).toEqual(['BAD_USER_INPUT', 'analysis']);
    expect(await code({ analysis: 'analysis:aeb/fmeda', asil: 'E' })).toEqual(['BAD_USER_INPUT', 'asil']);
    expect(await code({ analysis: 'analysis:nobody' })).toEqual(['NOT_FOUND', 'analysis']);
    expect(await code({ analysis: 'analysis:aeb/fmeda', goal: 'hazard:goal/own' })).toEqual([
      'BAD_USER_INPUT',
      'safetyGoal',
    ]);
    const { ingest } = await api.query(
      'mutation ($input: IngestInput!) { ingest(input: $input) { errors { path code } } }',
      {
        input: {
          source: 'test',
          artifacts: [
            of('SAFETY_MEASURE', 'MECHANISM', 'measure:bad', { latentCoverage: 1.1 }),
            of('FAILURE_MODE', 'FAILURE_MODE', 'failure:bad', { failureRate: -1, severity: 2.5 }),
            of('ANALYSIS', 'FMEDA', 'analysis:bad', { lifetimeHours: -1, actionPriorityEdition: 'AIAG-4' }),
          ],
        },
      },
    );
    expect(ingest.errors.map(({ path }: Answer) => path).sort()).toEqual([
      'artifacts[0].version.content.latentCoverage',
      'artifacts[1].version.content.failureRate',
      'artifacts[1].version.content.severity',
      'artifacts[2].version.content.actionPriorityEdition',
      'artifacts[2].version.content.lifetimeHours',
    ]);
  });
});

describe('pages', () => {
  const get = async (address: string) => {
    const response = await fetch(address.startsWith('http') ? address : `${api.origin}${address}`);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  /** What a reader sees, each cell on its own. */
  const words = (page: string) =>
    page
      .replace(/<style>[\s\S]*?<\/style>|<wbr>/g, '')
      .replace(/<[^>]*>/g, '|')
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
      .replace(/[|\s]*\|[|\s]*/g, '|');

  it('are linked from the answers of the API and from the guide', async () => {
    const { fmea, fmeda, artifact } = await api.query(`{
      fmea(analysis: "analysis:aeb/fmea") { page } fmeda(analysis: "analysis:aeb/fmeda") { page }
      artifact(id: "analysis:aeb/fmea") { ... on Analysis { page } } }`);
    expect(fmea.page).toBe(`${api.origin}/safety/fmea/analysis:aeb%2Ffmea`);
    expect(artifact.page).toBe(fmea.page);
    expect((await get(fmeda.page)).status).toBe(200);
    expect((await get('/guide')).text).toContain(`href="${fmea.page}"`);
  });

  it('hold the numbers of the FMEA, and fetch nothing', async () => {
    const { status, headers, text } = await get('/safety/fmea/analysis:aeb/fmea');
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).not.toMatch(/<(script|img|iframe)\b|<link (?!rel="icon" href="data:,")/);
    const seen = words(text);
    expect(seen).toContain('|H|review|10|6|5|300|Pedestrian perception|component:aeb/perception|');
    expect(seen).toContain('|H|3|M|3|L|2|not rated|0|');
    expect(seen).toContain('Heat the window of the camera|implementation pending, due 2027-02-01|');
    expect(seen).toContain('Train with more night images|completed 10/8/5 → 10/6/5|');
  });

  it('hold the metrics of the FMEDA and the shares of each rate', async () => {
    const seen = words((await get('/safety/fmea/analysis:aeb/fmeda')).text);
    expect(seen).toContain('|95.7813 %|613/640|met|≥ 90 %|not met|≥ 97 %|not met|≥ 99 %|');
    expect(seen).toContain('|1.3505e-8 per hour|met|< 1e-7|met|< 1e-7|not met|< 1e-8|');
    expect(seen).toContain('|Sum|320|160|10|3.5|24.35|122.15|');
    const unknown = words((await get('/safety/fmea/analysis:rates/fmeda')).text);
    expect(unknown).toContain('|unknown|failure:rates/a: State its safeShare: 0 where every failure is dangerous.|');
  });

  it('hold the hazards, the highest ASIL first, of a system or of an analysis', async () => {
    await api.ingest({
      artifacts: [
        of('ANALYSIS', 'HARA', 'analysis:page/hara'),
        ...['A', 'D', 'QM'].map((asil) =>
          of('HAZARD', 'HAZARDOUS_EVENT', `hazard:page/${asil}`, {
            asil,
            severity: 'S3',
            exposure: 'E4',
            controllability: 'C3',
          }),
        ),
        of('REQUIREMENT', 'SAFETY_GOAL', 'requirement:page/goal'),
        of('SCENARIO', 'OPERATIONAL_SITUATION', 'situation:page/town'),
      ],
      links: [
        joins('analysis:page/hara', 'ANALYZES', 'system:aeb'),
        ...['A', 'D', 'QM'].map((asil) => joins(`hazard:page/${asil}`, 'PART_OF', 'analysis:page/hara')),
        joins('hazard:page/D', 'DEPENDS_ON', 'component:aeb/camera'),
        joins('requirement:page/goal', 'MITIGATES', 'hazard:page/D'),
        joins('situation:page/town', 'CAUSES', 'hazard:page/D'),
      ],
    });
    const seen = words((await get('/safety/hara/analysis:page/hara')).text);
    const bare = '|S3|no reason given|E4|no reason given|C3|no reason given|';
    expect(seen).toContain(
      `|D|hazard:page/D|situation:page/town${bare}–|Front camera|requirement:page/goal|no safe state|·|no FTTI|–|–|`,
    );
    // S3, E4 and C3 come to D, whatever was stated.
    expect(seen).toContain(`|A|D computed|hazard:page/A|–${bare}–|–|none|–|–|`);
    expect(seen).toContain('3 hazards; 1 of ASIL A or higher');
    expect(seen).not.toContain('Before:');

    const rated = (label: string, why: string) =>
      of(
        'HAZARD',
        'HAZARDOUS_EVENT',
        'hazard:page/D',
        {
          asil: 'C',
          severity: 'S3',
          severityRationale: 'Somebody may die.',
          exposure: 'E3',
          exposureRationale: 'Towns are few.',
          controllability: 'C3',
          controllabilityRationale: why,
        },
        label,
      );
    await api.ingest({ artifacts: [rated('v2', 'Nobody can.')] });
    const goal = { safeState: 'Stands still', fttiMilliseconds: 300 };
    await api.ingest({
      artifacts: [
        // Another wording is no other rating.
        rated('v3', 'Nobody can in time.'),
        of('REQUIREMENT', 'SAFETY_GOAL', 'requirement:page/goal', goal, 'v2'),
      ],
    });
    const again = words((await get('/safety/hara/analysis:page/hara')).text);
    expect(again).toContain(
      '|S3|Somebody may die.|E3|Towns are few.|C3|Nobody can in time.|Before: S3 E4 C3 (D) in v1, revision',
    );
    expect(again.split('Before:')).toHaveLength(2);
    expect(again).toContain('|requirement:page/goal|Stands still · 300 ms|');
    expect(words((await get('/safety/hara/system:aeb')).text)).toContain('|C|hazard:page/D|');
  });

  it('are as of a revision, and say so', async () => {
    const { revision } = await api.query('{ revision }');
    const input = {
      ...PUMP,
      id: 'failure:row/late',
      causes: [],
      ratings: { severity: 2, occurrence: 2, detection: 2 },
    };
    await api.query(RECORD, { input });
    const then = words((await get(`/safety/fmea/analysis:row/fmea?revision=${revision}`)).text);
    const now = words((await get('/safety/fmea/analysis:row/fmea')).text);
    expect(then).toContain(`As of revision|${revision}|(the newest is ${revision + 1})`);
    expect([then.includes('failure:row/late'), now.includes('failure:row/late')]).toEqual([false, true]);
    const { fmea } = await api.query(`{ fmea(analysis: "analysis:row/fmea", at: { revision: ${revision} }) { page } }`);
    expect(fmea.page).toMatch(new RegExp(`\\?revision=${revision}$`));
  });

  it('take text of the graph as text', async () => {
    const id = `failure:<b>"&'</b>`;
    await api.ingest({
      artifacts: [
        { ...of('ANALYSIS', 'FMEA', 'analysis:page/hostile'), title: '<script>alert(1)</script>' },
        { ...of('FAILURE_MODE', 'FAILURE_MODE', id), title: '<img src=x onerror=alert(2)>' },
      ],
      links: [joins(id, 'PART_OF', 'analysis:page/hostile')],
    });
    const { text } = await get('/safety/fmea/analysis:page/hostile');
    expect(text).not.toMatch(/<(script|img)\b|<b>[^\d]/);
    expect(words(text)).toContain('<img src=x onerror=alert(2)>');
    expect(words(text)).toContain(id);
  });

  it('say why they cannot be shown', async () => {
    const long = `analysis:${'x'.repeat(400)}`;
    await api.ingest({ artifacts: [of('ANALYSIS', 'FMEA', long)] });
    const statuses = await Promise.all(
      [
        '/safety/fmea/analysis:nobody',
        '/safety/fmea/component:aeb/camera',
        '/safety/fmea/analysis:aeb/fmea?revision=soon',
        '/safety/fmea/analysis:aeb/fmea?revision=999999',
        '/safety/hara/component:aeb/camera',
        `/safety/fmea/${long}`,
      ].map(async (address) => (await get(address)).status),
    );
    expect(statuses).toEqual([404, 400, 400, 400, 400, 200]);
    const { text } = await get('/safety/fmea/%3Cb%3Enobody');
    expect(text).not.toContain('<b>');
    expect(words(text)).toContain('there is no <b>nobody');
  });

  it('of no such address are said as a page to a browser, and as data to a program', async () => {
    const asked = async (address: string, accept: string) => {
      const response = await fetch(`${api.origin}${address}`, { headers: { accept } });
      return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
    };
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    for (const [address, index] of [
      ['/safety/nothing', '../safety'],
      ['/safety/a/b/c?x=1', '../../../safety'],
      ['/safety/fmea/analysis:nobody', '../../safety'],
    ] as const) {
      const page = await asked(address, browser);
      expect([page.status, page.type]).toEqual([404, 'text/html; charset=utf-8']);
      expect(page.text).toContain('There is no such page');
      expect(new URL(index, `${api.origin}${address}`).pathname).toBe('/safety');
      expect(page.text).toContain(`<a href="${index}">All pages</a>`);
      const data = await asked(address, 'application/json');
      expect([data.status, data.type]).toEqual([404, 'application/json; charset=utf-8']);
      expect(JSON.parse(data.text).errors[0].extensions.code).toBe('NOT_FOUND');
    }
    expect((await asked('/safety/nothing', '*/*')).type).toMatch(/json/);
    expect((await asked('/safety/<b>nothing', browser)).text).not.toContain('<b>');
    // What is there is still there, and other addresses are none of the pages.
    expect((await asked('/safety', browser)).status).toBe(200);
    expect((await asked('/elsewhere', browser)).type).toMatch(/json/);
  });

  it('show so many rows and link to the others', async () => {
    const numbers = Array.from({ length: 2_001 }, (_, position) => position);
    await api.ingest({ artifacts: [of('ANALYSIS', 'FMEA', 'analysis:page/large')] });
    await api.ingest({
      artifacts: numbers.map((number) => of('FAILURE_MODE', 'FAILURE_MODE', `failure:large/${number}`)),
      links: numbers.map((number) => joins(`failure:large/${number}`, 'PART_OF', 'analysis:page/large')),
    });
    const first = await get('/safety/fmea/analysis:page/large');
    expect(first.text.match(/<tr id/g)).toHaveLength(2_000);
    expect(words(first.text)).toContain('Rows 1 to 2000 of 2001 are shown.');
    // The link leads to the rest, as of the same revision, and that back again.
    const { revision } = await api.query('{ revision }');
    const after = `?revision=${revision}&amp;from=2001`;
    expect(first.text).toContain(`<a href="${after}">Those after</a>`);
    expect(first.text).not.toContain('Those before');
    const rest = await get(`/safety/fmea/analysis:page%2Flarge${after.replace('&amp;', '&')}`);
    expect(words(rest.text)).toContain('Rows 2001 to 2001 of 2001 are shown.');
    const idsOf = (text: string) => [...text.matchAll(/<tr id="([^"]+)"/g)].map(([, id]) => id);
    expect(idsOf(rest.text)).toHaveLength(1);
    expect(new Set([...idsOf(first.text), ...idsOf(rest.text)]).size).toBe(2_001);
    expect(rest.text).toContain(`<a href="?revision=${revision}&amp;from=1">Those before</a>`);
    expect(rest.text).not.toContain('Those after');
    // A short table says nothing, and a row that is no number is refused.
    expect(words((await get('/safety/fmea/analysis:aeb/fmea')).text)).not.toContain('are shown');
    expect((await get('/safety/fmea/analysis:page/large?from=0')).status).toBe(400);
    expect(words((await get('/safety/fmea/analysis:page/large?from=9999')).text)).toContain('no row 9999');
  });
});

it('a changed interface makes the analysis stale and its rows suspect, until somebody has looked', async () => {
  const status = async () => {
    const { fmea } = await api.query(
      `{ fmea(analysis: "analysis:aeb/fmea") { status rows { nodes { failureMode { id } status } } } }`,
    );
    const rows = fmea.rows.nodes.filter((row: Answer) => row.status.length > 0);
    return [fmea.status, rows.map((row: Answer) => `${row.failureMode.id} ${row.status}`).sort()];
  };
  expect(await status()).toEqual([[], []]);
  await api.ingest({
    artifacts: [of('COMPONENT', 'ML', 'component:aeb/perception', { api: { objects: ['polygon'] } }, 'v2')],
  });
  const [analysis, rows] = await status();
  expect(analysis).toEqual(['STALE']);
  expect(rows).toEqual(
    expect.arrayContaining(['failure:aeb/perception-invents SUSPECT', 'failure:aeb/perception-misses SUSPECT']),
  );
  expect(rows).not.toContain('failure:aeb/camera-blind SUSPECT');
  const text = await (await fetch(`${api.origin}/safety/fmea/analysis:aeb/fmea`)).text();
  expect(text).toContain('>stale</span>');

  const reviewed = { from: 'v1', to: 'v2' };
  await api.ingest({
    links: [
      joins('analysis:aeb/fmea', 'ANALYZES', 'component:aeb/perception', { reviewed }),
      ...['misses', 'invents'].map((name) =>
        joins(`failure:aeb/perception-${name}`, 'DEPENDS_ON', 'component:aeb/perception', { reviewed }),
      ),
    ],
  });
  const [after, left] = (await status()) as [string[], string[]];
  expect(after).not.toContain('STALE');
  expect(left.filter((row) => row.startsWith('failure:aeb/perception-'))).toEqual([]);
});
