/**
 *     monitor:drift {PSI, expected 25 % ×4, bound psi <= 0.25} ─MONITORS▶ DEP1, G1
 *     M1 (LOCKED) ◀─INCLUDES─ R1 ◀─INCLUDES─ DEP1        the golden story
 *
 * Scenario: observations are recorded, the last of them far from what is expected.
 * Result:   the numbers of the specification; the first one that breaks the bound reports one breach, which puts the claim in
 *           doubt and the deployment under review; a breach goes on until an observation keeps the bound again.
 * Negative control: observations that keep the bound change nothing; twenty requests at once report one breach; what does not
 *           fit the statistic is refused, with its place, and nothing is written.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORY } from '../../seeds/story.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ now: () => new Date('2026-11-20T12:00:00Z') });
  await api.ingest(STORY);
});
afterAll(() => api?.close());

const EXPECTED = [0.25, 0.25, 0.25, 0.25];
const CLOSE = [24, 26, 25, 25];
const FAR = [5, 15, 30, 50];

const RECORD = `mutation ($input: RecordMonitorInput!) { recordMonitor(input: $input) {
  artifact { id statistic reference criterion { metric op value } silenceHours action } receipt { errors { path code message } } } }`;
const OBSERVE = `mutation ($input: RecordMonitorObservationsInput!) { recordMonitorObservations(input: $input) {
  breach { id title } breaches { id } observations { value breached observedAt evidence { id outcome } }
  receipt { created errors { path code message } } } }`;

const monitor = (id: string, more: object = {}) => ({
  id,
  subkind: 'DATA_DRIFT',
  statistic: 'PSI',
  reference: EXPECTED,
  criterion: { metric: 'psi', op: '<=', value: 0.25 },
  silenceHours: 24,
  monitors: ['DEP1', 'G1'],
  ...more,
});

const observe = (id: string, monitorId: string, ...bins: (readonly number[])[]) =>
  observeFrom(10, id, monitorId, ...bins);

/** One an hour, from the hour on. */
async function observeFrom(hour: number, id: string, monitorId: string, ...bins: (readonly number[])[]) {
  const observations = bins.map((one, position) => ({ observedAt: `2026-11-19T${hour + position}:00:00Z`, bins: one }));
  return (await api.query(OBSERVE, { input: { id, monitor: monitorId, observations } })).recordMonitorObservations;
}

const ids = (all: { id: string }[]) => all.map(({ id }) => id);

/** Of what has happened, the sure ones. */
async function effects(): Promise<Record<string, string[]>> {
  const { findings } = await api.query(
    '{ findings { items(first: 1000, filter: { modalities: [ACTUAL] }) { nodes { artifact { id } effects } } } }',
  );
  return Object.fromEntries(
    findings.items.nodes.map((item: { artifact: { id: string }; effects: string[] }) => [
      item.artifact.id,
      item.effects,
    ]),
  );
}

describe('a monitor', () => {
  it('computes the numbers of the specification', async () => {
    await api.query(RECORD, { input: monitor('monitor:numbers', { monitors: ['M1'] }) });
    const { observations, breach } = await observe('batch:numbers', 'monitor:numbers', [10, 20, 30, 40]);
    expect(observations).toEqual([
      {
        value: expect.closeTo(0.2282174096, 10),
        breached: false,
        observedAt: '2026-11-19T10:00:00.000Z',
        evidence: { id: 'batch:numbers/0', outcome: 'PASS' },
      },
    ]);
    expect(breach).toBeNull();
    const parity = {
      statistic: 'DEMOGRAPHIC_PARITY_RATIO',
      reference: null,
      criterion: { metric: 'ratio', op: '>=', value: 0.8 },
    };
    await api.query(RECORD, { input: monitor('monitor:parity', { ...parity, subkind: 'FAIRNESS', monitors: ['M1'] }) });
    const group = (truePositives: number, falsePositives: number, trueNegatives: number, falseNegatives: number) => ({
      truePositives,
      falsePositives,
      trueNegatives,
      falseNegatives,
    });
    const seen = { observedAt: '2026-11-19T10:00:00Z', groups: [group(40, 10, 40, 10), group(24, 6, 54, 16)] };
    const answer = await api.query(OBSERVE, {
      input: { id: 'batch:parity', monitor: 'monitor:parity', observations: [seen] },
    });
    expect(answer.recordMonitorObservations.observations).toMatchObject([
      { value: expect.closeTo(0.6, 12), breached: true },
    ]);
  });

  it('reports a breach once, with its effects, and another one after it was over', async () => {
    const recorded = (await api.query(RECORD, { input: monitor('monitor:drift') })).recordMonitor;
    expect(recorded.artifact).toEqual({
      id: 'monitor:drift',
      statistic: 'PSI',
      reference: EXPECTED,
      criterion: { metric: 'psi', op: '<=', value: 0.25 },
      silenceHours: 24,
      action: 'NOTIFY',
    });
    expect((await observe('batch:1', 'monitor:drift', CLOSE)).breach).toBeNull();
    const before = await effects();
    expect(before.G1).toBeUndefined();

    const { breach } = await observeFrom(11, 'batch:2', 'monitor:drift', CLOSE, FAR, FAR);
    expect(breach.id).toBe('batch:2/breach');
    expect((await observeFrom(14, 'batch:3', 'monitor:drift', FAR)).breach).toBeNull();
    const after = await effects();
    expect(after.G1).toEqual(['IN_DOUBT']);
    expect(after.DEP1).toEqual(['SUSPECT']);
    // A sibling that the monitor does not watch.
    expect(after.EV3).toEqual(before.EV3);

    expect((await observeFrom(15, 'batch:4', 'monitor:drift', CLOSE)).breach).toBeNull();
    expect((await observeFrom(16, 'batch:5', 'monitor:drift', FAR)).breach.id).toBe('batch:5/breach');
    const { artifact } = await api.query(
      `{ artifact(id: "monitor:drift") { ... on Monitor { observations { totalCount nodes { breached } } breaches { nodes { id } } } } }`,
    );
    expect(artifact.observations.nodes.map(({ breached }: { breached: boolean }) => breached)).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(artifact.breaches.nodes).toEqual([{ id: 'batch:2/breach' }, { id: 'batch:5/breach' }]);
  });

  it('reports one breach of twenty requests at once, and the same again changes nothing', async () => {
    await api.query(RECORD, { input: monitor('monitor:crowd', { monitors: ['M1'] }) });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) => observe(`batch:crowd/${number}`, 'monitor:crowd', FAR)),
    );
    expect(answers.filter(({ breach }) => breach !== null)).toHaveLength(1);
    const again = await observe('batch:crowd/0', 'monitor:crowd', FAR);
    expect(again.breach).toBeNull();
    expect(again.receipt.created).toBe(0);
    const { artifact } = await api.query(
      '{ artifact(id: "monitor:crowd") { ... on Monitor { breaches { totalCount } observations { totalCount } } } }',
    );
    expect(artifact).toEqual({ breaches: { totalCount: 1 }, observations: { totalCount: 20 } });
  });

  it('puts what came late where it was made, and reports a breach for each row', async () => {
    await api.ingest({ artifacts: [{ id: 'M-late', kind: 'MODEL', version: { label: 'v1', content: { late: 1 } } }] });
    await api.query(RECORD, { input: monitor('monitor:late', { monitors: ['M-late'] }) });
    const reported = async (hour: number, id: string, ...bins: (readonly number[])[]) =>
      ids((await observeFrom(hour, id, 'monitor:late', ...bins)).breaches);
    expect(await reported(10, 'late:1', CLOSE, FAR, CLOSE, FAR)).toEqual(['late:1/breach', 'late:1/breach/2']);
    expect(await reported(14, 'late:2', CLOSE)).toEqual([]);
    expect(await reported(18, 'late:3', FAR)).toEqual(['late:3/breach']);
    // Before it, and after it: the same row.
    expect(await reported(17, 'late:4', FAR)).toEqual([]);
    expect(await reported(20, 'late:5', FAR)).toEqual([]);
    // Between them it was kept: what came afterwards is a row of its own.
    expect(await reported(19, 'late:6', CLOSE)).toEqual(['late:6/breach']);
    const { artifact } = await api.query('{ artifact(id: "late:6/breach") { current { content } } }');
    expect(artifact.current.content).toMatchObject({
      observation: 'late:5/0',
      observedAt: '2026-11-19T20:00:00.000Z',
      value: expect.any(Number),
      bound: { metric: 'psi', op: '<=', value: 0.25 },
    });
    // The same again, and more of the same batch.
    expect(await reported(10, 'late:1', CLOSE, FAR, CLOSE, FAR)).toEqual([]);
    expect(await reported(20, 'late:5', FAR, FAR)).toEqual([]);
    // What somebody imported reports nothing, so what follows does; so it does after a false alarm.
    const results = [{ metric: 'psi', value: 1 }];
    const seen = { observedAt: '2026-11-19T22:30:00Z', outcome: 'fail', results };
    await api.ingest({
      artifacts: [
        { id: 'late:import', kind: 'RUN', subkind: 'TASK' },
        { id: 'late:import/0', kind: 'EVIDENCE', subkind: 'FIELD_DATA', version: { content: seen } },
      ],
      links: [
        { type: 'USED', from: 'late:import', to: 'monitor:late@1' },
        { type: 'GENERATED', from: 'late:import', to: 'late:import/0' },
        { type: 'EVALUATES', from: 'late:import/0', to: 'M-late@v1' },
      ],
    });
    expect(await reported(22, 'late:7', CLOSE, FAR)).toEqual(['late:7/breach']);
    const retracted = { at: '2026-11-19', reason: 'the sensor was covered' };
    await api.ingest({
      artifacts: [{ id: 'late:7/breach', kind: 'CHANGE', version: { label: '1', retracted } }],
    });
    expect(await reported(23, 'late:8', FAR)).toEqual(['late:8/breach']);
    // Another version of the model, or of the bound, is another matter.
    await api.ingest({ artifacts: [{ id: 'M-late', kind: 'MODEL', version: { label: 'v2', content: { late: 2 } } }] });
    expect(await reported(23, 'late:9', FAR)).toEqual(['late:9/breach']);
    expect(await reported(23, 'late:10', FAR)).toEqual([]);
    const criterion = { metric: 'psi', op: '<=', value: 0.2 };
    await api.query(RECORD, { input: monitor('monitor:late', { monitors: ['M-late'], criterion }) });
    expect(await reported(23, 'late:11', FAR)).toEqual(['late:11/breach']);
    expect(await reported(23, 'late:12', FAR)).toEqual([]);
  });
});

describe('a refusal', () => {
  it.each([
    ['what the statistic does not take', { value: 3 }, 'OBSERVATION_FORM', 'input.observations[0].bins'],
    ['other bins', { bins: [1, 2] }, 'OBSERVATION_FORM', 'input.observations[0].bins'],
    ['a negative count', { bins: [1, 2, -1, 3] }, 'OBSERVATION_FORM', 'input.observations[0].bins[2]'],
  ])('of %s names the place, and nothing is written', async (_, seen, rule, input) => {
    const { revision } = await api.query('{ revision }');
    const observations = [{ observedAt: '2026-11-19T10:00:00Z', ...seen }];
    const [error] = await api.expectErrors(OBSERVE, {
      input: { id: 'batch:bad', monitor: 'monitor:drift', observations },
    });
    expect(error?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule, input });
    expect((await api.query('{ revision }')).revision).toBe(revision);
  });

  it('of too many, of none, and of a monitor without a bound', async () => {
    const of = async (monitorId: string, count: number) => {
      const observations = Array.from({ length: count }, () => ({ observedAt: '2026-11-19T10:00:00Z', value: 1 }));
      const [error] = await api.expectErrors(OBSERVE, { input: { id: 'batch:bad', monitor: monitorId, observations } });
      return error?.extensions;
    };
    expect(await of('monitor:drift', 0)).toMatchObject({ rule: 'OBSERVATION_COUNT' });
    expect(await of('monitor:drift', 1001)).toMatchObject({ rule: 'OBSERVATION_COUNT' });
    expect(await of('MON1', 1)).toMatchObject({ rule: 'MONITOR_INCOMPLETE', input: 'input.monitor' });
    expect(await of('M1', 1)).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.monitor' });
  });

  it('of learning in the field: a locked model, or a deployment of one', async () => {
    for (const watched of ['M1', 'DEP1']) {
      const input = monitor('monitor:learning', { monitors: [watched], action: 'AUTO_RETRAIN_IN_PLACE' });
      const [error] = await api.expectErrors(RECORD, { input });
      expect(error?.extensions).toMatchObject({ rule: 'MONITOR_LEARNS_IN_PLACE', input: 'input.action' });
    }
    const input = monitor('monitor:learning', { monitors: ['M1'], action: 'RETRAIN_ELSEWHERE' });
    expect((await api.query(RECORD, { input })).recordMonitor.receipt.errors).toEqual([]);
    const [bins] = await api.expectErrors(RECORD, { input: monitor('monitor:bins', { reference: [] }) });
    expect(bins?.extensions).toMatchObject({ rule: 'MONITOR_REFERENCE', input: 'input.reference' });
  });
});

it('a silent monitor is a gap from the hour on at which it has been silent for too long', async () => {
  await api.query(RECORD, { input: monitor('monitor:silent', { monitors: ['M1'] }) });
  await observe('batch:silent', 'monitor:silent', CLOSE);
  const silentAt = async (validAt: string) => {
    const { gaps } = await api.query(
      'query ($at: At) { gaps(kinds: [MONITOR_SILENT], at: $at, first: 1000) { nodes { artifact { id } reason } } }',
      { at: { validAt } },
    );
    return gaps.nodes.find(({ artifact }: { artifact: { id: string } }) => artifact.id === 'monitor:silent');
  };
  expect(await silentAt('2026-11-20T10:00:00Z')).toBeUndefined();
  const silent = expect.stringContaining('the last observation is of 2026-11-19T10:00:00.000Z');
  expect((await silentAt('2026-11-20T10:00:01Z')).reason).toEqual(silent);
  // That it was heard again later does not take back that it was silent.
  const again = [{ observedAt: '2026-11-20T11:00:00Z', bins: CLOSE }];
  await api.query(OBSERVE, { input: { id: 'batch:again', monitor: 'monitor:silent', observations: again } });
  expect((await silentAt('2026-11-20T10:00:01Z')).reason).toEqual(silent);
  expect(await silentAt('2026-11-20T11:00:00Z')).toBeUndefined();
  // Nobody expects it to be heard once it watches no more.
  expect(await silentAt('2026-11-21T11:00:01Z')).toBeDefined();
  const more = { endedAt: '2026-11-20T12:00:00Z' };
  await api.query(RECORD, { input: monitor('monitor:silent', { monitors: ['M1'], more }) });
  expect(await silentAt('2026-11-21T11:00:01Z')).toBeUndefined();
});
