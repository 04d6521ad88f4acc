/**
 *     claim:aeb/top ─IN_CONTEXT_OF▶ system:aeb, baseline:aeb/case, driver-warned (INTERNAL)
 *     claim:aeb/missed ─IN_CONTEXT_OF▶ few-nights (EXTERNAL), hazard, concern, measure:gsn/warning (stand-ins of this test)
 *     claim:aeb/missed ◀─SUPPORTS─ perception-cited, radar-backup      claim:aeb/over-hazards ◀─SUPPORTS─ missed, unintended
 *
 * Scenario: the case is asked what it depends on, and each of that changes; an assumption is violated and restored.
 * Result:   all seven aspects; each change puts claims in doubt; the violation reaches the goals above and below, with ways.
 * Negative control: goals beside the assumption stay as they are; a goal is no assumption; an editorial change does nothing.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { type Api, startApi } from '../../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.ingest(AEB);
  await api.ingest({
    artifacts: [
      { id: 'hazard:gsn/missed', kind: 'HAZARD', subkind: 'HAZARDOUS_EVENT', version: { content: { severity: 'S3' } } },
      { id: 'hazard:gsn/crowd', kind: 'HAZARD', subkind: 'RISK_CONCERN', version: { content: { text: 'crowds' } } },
      {
        id: 'measure:gsn/warning',
        kind: 'SAFETY_MEASURE',
        subkind: 'MECHANISM',
        version: { content: { text: 'warns' } },
      },
    ],
    links: ['hazard:gsn/missed', 'hazard:gsn/crowd', 'measure:gsn/warning'].map((to) => ({
      type: 'IN_CONTEXT_OF' as const,
      from: 'claim:aeb/missed',
      to,
      role: 'CONTEXT',
      assurance: 'DECLARED_REVIEWED' as const,
    })),
  });
});
afterAll(() => api?.close());

const IMPACT = `query ($subject: ID!, $kind: ChangeKind!) {
  impact(input: { changes: [{ subject: $subject, kind: $kind }], filter: { kinds: [CLAIM], modalities: [ACTUAL] } }) {
    items(first: 100) { nodes { artifact { id } effects } } } }`;

const STANDING = `{ safetyCase(system: "system:aeb") {
  status complete elements(first: 100, types: [GOAL, STRATEGY, AWAY_GOAL, ASSUMPTION]) {
    nodes { id status because { sentence links restsOn } } } } }`;

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly because: {
    readonly sentence: string;
    readonly links: readonly string[];
    readonly restsOn: readonly string[];
  };
}

async function standing(): Promise<Map<string, Shown>> {
  const { safetyCase } = await api.query(STANDING);
  return new Map(safetyCase.elements.nodes.map((node: Shown) => [node.id, node]));
}

it('004-14 the safety case lists the seven kinds of things that it depends on, and a change to any affects claims', async () => {
  const { safetyCase } = await api.query(`{ safetyCase(top: "claim:aeb/top") {
    status complete incompleteBecause dependsOn { __typename artifact { id } claims { id } } } }`);
  expect(safetyCase).toMatchObject({ status: 'SUPPORTED', complete: true, incompleteBecause: [] });
  const found = new Map<string, string[]>();
  for (const { __typename, artifact } of safetyCase.dependsOn) {
    found.set(__typename, [...(found.get(__typename) ?? []), artifact.id]);
  }
  expect(Object.fromEntries(found)).toEqual({
    DesignDependency: ['system:aeb', 'component:aeb/radar', 'model:aeb/detector'],
    ExternalAssumption: ['claim:aeb/few-nights'],
    InternalAssumption: ['claim:aeb/driver-warned'],
    ConfigurationDependency: ['baseline:aeb/case'],
    HazardDependency: ['hazard:gsn/missed'],
    RiskConcernDependency: ['hazard:gsn/crowd'],
    SafetyMeasureDependency: ['measure:gsn/warning'],
    OtherDependency: ['requirement:aeb/recall'],
  });

  // By rule F18 a changed context puts the claim in doubt, and F17a, T17a what it supports.
  const above = ['claim:aeb/missed', 'claim:aeb/over-hazards', 'claim:aeb/top'];
  const hit = async (subject: string, kind: string) => {
    const { impact } = await api.query(IMPACT, { subject, kind });
    return new Map<string, string[]>(
      impact.items.nodes.map((item: { artifact: { id: string }; effects: string[] }) => [
        item.artifact.id,
        item.effects,
      ]),
    );
  };
  for (const [subject, kind, claims] of [
    ['component:aeb/radar', 'BEHAVIOUR', ['claim:aeb/radar-backup', ...above]],
    ['model:aeb/detector', 'BEHAVIOUR', ['claim:aeb/perception', 'claim:aeb/perception-cited', ...above]],
    ['claim:aeb/few-nights', 'BEHAVIOUR', above],
    ['claim:aeb/driver-warned', 'FIELD', ['claim:aeb/top']],
    ['baseline:aeb/case', 'CONTEXT', ['claim:aeb/top']],
    ['hazard:gsn/missed', 'PARAMETER', above],
    ['hazard:gsn/crowd', 'BEHAVIOUR', above],
    ['measure:gsn/warning', 'BEHAVIOUR', above],
  ] as const) {
    const items = await hit(subject, kind);
    expect([subject, claims.filter((claim) => !items.get(claim)?.includes('IN_DOUBT'))]).toEqual([subject, []]);
  }
  expect((await hit('component:aeb/radar', 'EDITORIAL')).size).toBe(0);
  // What stands beside the changed context stays.
  expect((await hit('hazard:gsn/missed', 'PARAMETER')).has('claim:aeb/unintended')).toBe(false);
  const [refused] = await api.expectErrors('{ safetyCase(top: "system:aeb") { complete } }');
  expect(refused?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'top' });
});

const VIOLATE = `mutation ($input: ViolateAssumptionInput!) { violateAssumption(input: $input) {
  incident { id kind } challenge { id attributes } receipt { errors { message } }
  report { items(first: 100, filter: { kinds: [CLAIM] }) { nodes {
    artifact { id } effects modality witness { from to relation rule effectOut } } } } } }`;

it('004-15 a violated assumption puts the goals in its context in doubt, with paths', async () => {
  const input = {
    assumption: 'claim:aeb/few-nights',
    id: 'incident:gsn/many-nights',
    reason: 'A third of the driving of the fleet is at night',
  };
  const { violateAssumption } = await api.query(VIOLATE, { input });
  expect(violateAssumption.receipt.errors).toEqual([]);
  expect(violateAssumption.incident).toEqual({ id: 'incident:gsn/many-nights', kind: 'INCIDENT' });
  const items = new Map<string, { effects: string[]; witness: { from: string; to: string; rule: string }[] }>(
    violateAssumption.report.items.nodes.map((node: { artifact: { id: string } }) => [node.artifact.id, node]),
  );
  // The goal itself, what it supports, and (F18: k is inherited) what supports it; not the goal beside it.
  const inDoubt = [
    ...['missed', 'over-hazards', 'top', 'radar-backup', 'perception-cited', 'perception'],
    // T03d: a module with a claim in doubt is in doubt.
    'perception-module',
  ];
  expect([...items.keys()].sort()).toEqual(inDoubt.map((name) => `claim:aeb/${name}`).sort());
  for (const item of items.values()) expect(item.effects).toEqual(['IN_DOUBT']);
  expect(items.get('claim:aeb/top')?.witness.map(({ from, rule }) => [from, rule])).toEqual([
    ['claim:aeb/few-nights@v1', 'F18'],
    ['claim:aeb/missed@v1', 'T17a'],
    ['claim:aeb/over-hazards@v1', 'T17a'],
  ]);

  const violated = await standing();
  expect(violated.get('claim:aeb/few-nights')).toMatchObject({
    status: 'DEFEATED',
    because: {
      sentence:
        'claim:aeb/few-nights is defeated: incident:gsn/many-nights challenges it, and the challenge was accepted.',
      links: [violateAssumption.challenge.id],
      restsOn: ['incident:gsn/many-nights@1'],
    },
  });
  expect(violated.get('claim:aeb/missed')).toMatchObject({
    status: 'IN_DOUBT',
    because: {
      sentence: 'claim:aeb/missed is in doubt: it is made in the context of claim:aeb/few-nights, which is defeated.',
    },
  });
  expect(violated.get('claim:aeb/radar-backup')?.status).toBe('IN_DOUBT');
  expect(violated.get('claim:aeb/top')?.status).toBe('IN_DOUBT');
  expect(violated.get('claim:aeb/unintended')?.status).toBe('SUPPORTED');
  const { findings } = await api.query(
    '{ findings(filter: { kinds: [CLAIM], effects: [IN_DOUBT] }) { items(first: 100) { nodes { artifact { id } } } } }',
  );
  expect(findings.items.nodes).toHaveLength(inDoubt.length);

  // Answered: the violation is withdrawn, and everything stands again.
  const { resolveChallenge } = await api.query(
    `mutation ($challenge: ID!) { resolveChallenge(input: { challenge: $challenge, state: REJECTED,
      reason: "The clock of the recorder was wrong" }) { challenge { attributes } receipt { errors { message } retired } } }`,
    { challenge: violateAssumption.challenge.id },
  );
  expect(resolveChallenge).toMatchObject({
    challenge: { attributes: { state: 'REJECTED', resolution: 'The clock of the recorder was wrong' } },
    receipt: { errors: [], retired: 1 },
  });
  const restored = await standing();
  expect(restored.get('claim:aeb/few-nights')?.status).toBe('ASSUMED');
  expect(restored.get('claim:aeb/top')?.status).toBe('SUPPORTED');

  const [refused] = await api.expectErrors(VIOLATE, { input: { ...input, id: 'x', assumption: 'claim:aeb/missed' } });
  expect(refused?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.assumption' });
  const [taken] = await api.expectErrors(VIOLATE, { input });
  expect(taken?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.id' });
});
