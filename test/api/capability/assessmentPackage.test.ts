/**
 * Graph:    the architecture of the AEB item with a hazard analysis, its event and goal, and a sign-off; a baseline that includes some of it:
 *
 *     system:aeb ◀─DEPENDS_ON─ hazard:package/missed ─PART_OF▶ analysis:package/hara ─ANALYZES▶ system:aeb
 *                              hazard:package/missed ◀─MITIGATES─ requirement:package/goal ◀─REFINES─ requirement:aeb/recall
 *     baseline:package/r1 ─INCLUDES▶ system:aeb, component:aeb/perception, model:aeb/detector, requirement:aeb/recall, evidence:aeb/recall
 *
 * Scenario: the package of the system and of the baseline is asked for; the same graph is recorded in another order; a content
 *           changes; a safety case is generated for the system.
 * Result:   every required work product is listed with version, digest and status, the missing ones by name; the digest is that
 *           of the manifest, the same for any order, another after a change; the generated case ends in evidence, and follows
 *           what happens without being stored.
 * Negative control: a title that changes leaves the digest; a person is no release; a component has no case.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, IngestInput, LinkInput } from '../../../graph/ingest/input.ts';
import type { Json } from '../../../graph/model/delta.ts';
import { ARCHITECTURE } from '../../../seeds/aeb/architecture.ts';
import { type Api, startApi } from '../../support/api.ts';

/** Of the item, its architecture alone: what is missing in a package has to be missing here. */
const AEB = { source: 'story:aeb', ...ARCHITECTURE };

const EXTRA: Pick<IngestInput, 'artifacts' | 'links'> = {
  artifacts: [
    {
      id: 'analysis:package/hara',
      kind: 'ANALYSIS',
      subkind: 'HARA',
      title: 'HARA',
      version: { label: 'v1', content: { performedAt: '2026-01-10' } },
    },
    {
      id: 'hazard:package/missed',
      kind: 'HAZARD',
      subkind: 'HAZARDOUS_EVENT',
      title: 'A pedestrian is hit',
      version: { label: 'v1', content: { severity: 'S3', exposure: 'E4', controllability: 'C3', asil: 'D' } },
    },
    {
      id: 'hazard:package/glare',
      kind: 'HAZARD',
      subkind: 'HAZARDOUS_EVENT',
      title: 'Glare',
      version: { label: 'v1', content: { asil: 'A' } },
    },
    {
      id: 'requirement:package/goal',
      kind: 'REQUIREMENT',
      subkind: 'SAFETY_GOAL',
      title: 'Brake for pedestrians',
      version: { label: 'v1', content: { text: 'It brakes for pedestrians' } },
    },
    {
      id: 'scenario:package/town',
      kind: 'SCENARIO',
      subkind: 'ODD_ELEMENT',
      title: 'Roads in towns',
      version: { label: 'v1', content: {} },
    },
    {
      id: 'signoff:package/assessor',
      kind: 'SIGN_OFF',
      version: { label: 'v1', content: { verdict: 'APPROVED', signedAt: '2026-02-01' } },
    },
    { id: 'baseline:package/r1', kind: 'BASELINE', subkind: 'RELEASE', title: 'Release 1' },
  ],
  links: [
    { type: 'ANALYZES', from: 'analysis:package/hara', to: 'system:aeb' },
    { type: 'PART_OF', from: 'hazard:package/missed', to: 'analysis:package/hara' },
    { type: 'DEPENDS_ON', from: 'hazard:package/missed', to: 'system:aeb' },
    { type: 'DEPENDS_ON', from: 'hazard:package/glare', to: 'system:aeb' },
    { type: 'MITIGATES', from: 'requirement:package/goal', to: 'hazard:package/missed' },
    { type: 'REFINES', from: 'requirement:aeb/recall', to: 'requirement:package/goal' },
    { type: 'COVERS', from: 'dataset:aeb/test', to: 'scenario:package/town' },
    { type: 'APPROVES', from: 'signoff:package/assessor', to: 'analysis:package/hara@v1' },
    ...[
      'system:aeb',
      'component:aeb/perception',
      'model:aeb/detector',
      'requirement:aeb/recall',
      'evidence:aeb/recall',
    ].map((id) => ({
      type: 'INCLUDES' as const,
      from: 'baseline:package/r1',
      to: `${id}@v1`,
    })),
  ],
};

const PACKAGE = `query ($release: ID!, $standards: [AssessedStandard!], $at: At) {
  assessmentPackage(release: $release, standards: $standards, at: $at) {
    revision digest manifest complete upToDate traces missing { id name clause }
    products { id standard required status artifacts { totalCount nodes { artifact { id } version { id } digest status reason } } } } }`;

const CASE = `query ($system: ID!) { generatedSafetyCase(system: $system) {
  status complete missing { element reason } page counts { status count }
  elements(first: 200) { nodes { id type text undeveloped status reason evidence { id } artifact { id } supportedBy inContextOf } } } }`;

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.ingest(AEB);
  await api.ingest(EXTRA);
});
afterAll(() => api?.close());

const packageOf = async (release: string, more = {}) =>
  (await api.query(PACKAGE, { release, ...more })).assessmentPackage;
// biome-ignore lint/suspicious/noExplicitAny: an answer as it came
const productIn = (found: any, id: string) => found.products.find((one: { id: string }) => one.id === id);

it('004-27 the assessment package lists every required work product with version, digest and status', async () => {
  const found = await packageOf('system:aeb');
  expect(found.digest).toBe(createHash('sha256').update(found.manifest).digest('hex'));
  expect(productIn(found, 'HARA_REPORT')).toMatchObject({
    required: true,
    status: 'PRESENT',
    artifacts: {
      totalCount: 1,
      nodes: [
        {
          artifact: { id: 'analysis:package/hara' },
          version: { id: 'analysis:package/hara@v1' },
          status: 'PRESENT',
          reason: null,
        },
      ],
    },
  });
  expect(productIn(found, 'CONFIRMATION_MEASURES')).toMatchObject({ status: 'PRESENT', artifacts: { totalCount: 1 } });
  expect(productIn(found, 'FIELD_MONITORING')).toMatchObject({ required: false, status: 'NOT_APPLICABLE' });
  expect(found.complete).toBe(false);
  const missing = found.missing.map(({ id }: { id: string }) => id);
  expect(missing).toEqual(expect.arrayContaining(['DEPENDENT_FAILURES', 'SOTIF_ANALYSIS', 'DATA_REQUIREMENTS']));
  expect(missing).not.toContain('HARA_REPORT');
  expect((await packageOf('system:aeb', { standards: ['ISO_21448'] })).products).toHaveLength(5);

  // A release has the versions that it includes and no others.
  const release = await packageOf('baseline:package/r1');
  expect(productIn(release, 'MODELS').artifacts.nodes).toMatchObject([{ version: { id: 'model:aeb/detector@v1' } }]);
  expect(release.missing.map(({ id }: { id: string }) => id)).toContain('HARA_REPORT');

  // A title is no content.
  await api.ingest({
    artifacts: [{ id: 'analysis:package/hara', kind: 'ANALYSIS', subkind: 'HARA', title: 'HARA of the item' }],
  });
  expect((await packageOf('system:aeb')).digest).toBe(found.digest);
  await api.ingest({
    artifacts: [
      {
        id: 'hazard:package/glare',
        kind: 'HAZARD',
        subkind: 'HAZARDOUS_EVENT',
        version: { label: 'v2', content: { asil: 'B' } },
      },
    ],
  });
  const changed = await packageOf('system:aeb');
  expect(changed.digest).not.toBe(found.digest);
  expect((await packageOf('system:aeb', { at: { revision: found.revision } })).digest).toBe(found.digest);

  for (const [release, code] of [
    ['person:aeb/assessor', 'BAD_USER_INPUT'],
    ['baseline:package/none', 'NOT_FOUND'],
  ] as const) {
    const [error] = await api.expectErrors(PACKAGE, { release });
    expect(error?.extensions).toMatchObject({ code, input: 'release' });
  }
});

it('is the same whatever the order in which things were recorded, and follows a result that is outdated', async () => {
  const before = await packageOf('system:aeb');
  await api.close();
  api = await startApi();
  const artifacts = [...(AEB.artifacts ?? []), ...(EXTRA.artifacts ?? [])].reverse();
  await api.ingest({ source: 'other', artifacts });
  await api.ingest({ source: 'other', links: [...(AEB.links ?? []), ...(EXTRA.links ?? [])].reverse() });
  const first = await packageOf('system:aeb');
  const glare = { id: 'hazard:package/glare', kind: 'HAZARD' as const, subkind: 'HAZARDOUS_EVENT' };
  await api.ingest({ artifacts: [{ ...glare, version: { label: 'v2', content: { asil: 'B' } } }] });
  expect((await packageOf('system:aeb')).digest).toBe(before.digest);
  expect(first.digest).not.toBe(before.digest);

  // The test data are relabelled: what was measured on them is stale.
  await api.ingest({
    artifacts: [
      {
        id: 'dataset:aeb/test',
        kind: 'DATASET',
        subkind: 'TEST',
        version: { label: 'v2', content: { rows: 9000, labels: 'r2', parts: ['slice:day', 'slice:night'] } },
      },
    ],
  });
  const stale = productIn(await packageOf('system:aeb'), 'VERIFICATION_REPORT');
  expect(stale.status).toBe('STALE');
  expect(stale.artifacts.nodes).toMatchObject([
    { artifact: { id: 'evidence:aeb/recall' }, status: 'STALE', reason: expect.stringContaining('STALE') },
  ]);

  const { generatedSafetyCase } = await api.query(CASE, { system: 'system:aeb' });
  // biome-ignore lint/suspicious/noExplicitAny: an answer as it came
  const byId = new Map<string, any>(generatedSafetyCase.elements.nodes.map((one: { id: string }) => [one.id, one]));
  expect(byId.get('solution/evidence:aeb/recall')).toMatchObject({
    status: 'DEGRADED',
    evidence: { id: 'evidence:aeb/recall@v1' },
  });
  // Its goal lost evidence that can be renewed; what stands on that goal is in doubt.
  expect(byId.get('goal/requirement:aeb/recall')).toMatchObject({
    status: 'DEGRADED',
    supportedBy: ['solution/evidence:aeb/recall'],
  });
  expect(byId.get('goal/requirement:package/goal')).toMatchObject({
    status: 'IN_DOUBT',
    supportedBy: ['goal/requirement:aeb/recall'],
  });
  expect(generatedSafetyCase.status).toBe('IN_DOUBT');
});

it('a safety case is generated from the graph, down to the evidence', async () => {
  await api.close();
  api = await startApi();
  await api.ingest(AEB);
  await api.ingest(EXTRA);
  const revision = (await api.query('{ revision }')).revision;
  const { generatedSafetyCase } = await api.query(CASE, { system: 'system:aeb' });
  // biome-ignore lint/suspicious/noExplicitAny: an answer as it came
  const byId = new Map<string, any>(generatedSafetyCase.elements.nodes.map((one: { id: string }) => [one.id, one]));
  expect(generatedSafetyCase.elements.nodes[0]).toMatchObject({
    id: 'goal/system:aeb',
    text: 'Pedestrian AEB is acceptably safe',
    supportedBy: ['strategy/hazards/system:aeb'],
    inContextOf: ['context/purpose/system:aeb', 'context/scenario:package/town'],
  });
  expect(byId.get('strategy/hazards/system:aeb')).toMatchObject({
    text: 'Over each of the 2 hazards of Pedestrian AEB',
    supportedBy: ['goal/hazard:package/glare', 'goal/hazard:package/missed'],
  });
  expect(byId.get('goal/hazard:package/missed')).toMatchObject({
    text: 'A pedestrian is hit is mitigated (ASIL D)',
    status: 'SUPPORTED',
    artifact: { id: 'hazard:package/missed' },
    supportedBy: ['goal/requirement:package/goal'],
  });
  expect(byId.get('goal/hazard:package/glare')).toMatchObject({
    undeveloped: true,
    status: 'UNDEVELOPED',
    reason: 'Nothing mitigates the hazard.',
  });
  expect(generatedSafetyCase).toMatchObject({
    status: 'IN_DOUBT',
    complete: false,
    missing: [{ element: 'goal/hazard:package/glare', reason: 'nothing supports it' }],
    page: `${api.origin}/safety/argument/system:aeb?revision=${revision}`,
  });
  // It is never stored.
  expect((await api.query('{ revision }')).revision).toBe(revision);
  const page = await fetch(generatedSafetyCase.page);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('A pedestrian is hit is mitigated');
  const svg = await fetch(`${generatedSafetyCase.page}&format=SVG`);
  expect(svg.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
  const bad = await fetch(`${generatedSafetyCase.page}&direction=UP`);
  expect(bad.status).toBe(400);
  const [error] = await api.expectErrors(CASE, { system: 'component:aeb/camera' });
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'system' });
});

it('neither rests on what is challenged, violated or expired, and the package has the criteria that requirements name', async () => {
  const made = (
    kind: ArtifactInput['kind'],
    subkind: string | null,
    name: string,
    content: Json = {},
  ): ArtifactInput => ({
    id: `against:${name}`,
    kind,
    subkind,
    version: { label: 'v1', content },
  });
  const to = (from: string, type: LinkInput['type'], end: string, role: string | null = null): LinkInput => ({
    type,
    from: `against:${from}`,
    to: `against:${end}`,
    role,
    assurance: 'DECLARED_REVIEWED',
  });
  await api.ingest({
    artifacts: [
      made('SYSTEM', null, 'system'),
      made('COMPONENT', 'ML', 'component'),
      made('MODEL', null, 'model'),
      made('HAZARD', 'HAZARDOUS_EVENT', 'hazard', { severity: 'S3', exposure: 'E4', controllability: 'C3', asil: 'D' }),
      made('REQUIREMENT', 'SAFETY_GOAL', 'goal', { text: 'Brake' }),
      made('EVIDENCE', 'TEST_RESULT', 'result', { outcome: 'pass' }),
      made('CLAIM', 'GOAL', 'claim', { text: 'It brakes' }),
      made('CLAIM', 'ASSUMPTION', 'assumption', { text: 'Few nights' }),
      made('METRIC', 'ACCEPTANCE_CRITERION', 'criterion', { criterion: { metric: 'rate', op: '<=', value: 1e-5 } }),
      made('METRIC', 'VALIDATION_TARGET', 'target', {}),
    ],
    links: [
      to('component', 'PART_OF', 'system'),
      to('model', 'IMPLEMENTS', 'component'),
      to('hazard', 'DEPENDS_ON', 'component'),
      to('component', 'IMPLEMENTS', 'goal'),
      to('goal', 'MITIGATES', 'hazard'),
      to('goal', 'REQUIRES', 'criterion'),
      to('target', 'PART_OF', 'criterion'),
      to('result', 'EVIDENCES', 'goal'),
      to('result', 'EVIDENCES', 'claim'),
      to('claim', 'IN_CONTEXT_OF', 'component', 'ABOUT'),
      to('claim', 'IN_CONTEXT_OF', 'assumption', 'ASSUMPTION'),
    ],
  });
  const asked = async () => {
    const { generatedSafetyCase, assessmentPackage } = await api.query(`{
      generatedSafetyCase(system: "against:system") { status reason elements { nodes { id status } } }
      assessmentPackage(release: "against:system") { products { id status artifacts { nodes { artifact { id } status } } } } }`);
    const elements = new Map<string, string>(
      generatedSafetyCase.elements.nodes.map(({ id, status }: { id: string; status: string }) => [id, status]),
    );
    const products = new Map<string, string>(
      assessmentPackage.products.map(({ id, status }: { id: string; status: string }) => [id, status]),
    );
    const packaged = new Map<string, string>(
      assessmentPackage.products.flatMap(
        ({ artifacts }: { artifacts: { nodes: { artifact: { id: string }; status: string }[] } }) =>
          artifacts.nodes.map(({ artifact, status }) => [artifact.id, status] as const),
      ),
    );
    return { ...generatedSafetyCase, elements, products, packaged };
  };
  const sound = await asked();
  expect([sound.status, sound.elements.get('assumption/against:assumption')]).toEqual(['SUPPORTED', 'ASSUMED']);
  expect(['ACCEPTANCE_CRITERIA', 'VALIDATION_TARGETS'].map((id) => sound.products.get(id))).toEqual([
    'PRESENT',
    'PRESENT',
  ]);
  expect(sound.packaged.get('against:result')).toBe('PRESENT');
  await api.query(
    'mutation { violateAssumption(input: { assumption: "against:assumption", id: "against:nights", reason: "many nights" }) { incident { id } } }',
  );
  const violated = await asked();
  expect([violated.status, violated.reason]).toEqual([
    'IN_DOUBT',
    'Its context assumption/against:assumption is DEFEATED.',
  ]);
  // What was seen of the goal is not touched by it.
  expect(violated.elements.get('goal/against:goal')).toBe('SUPPORTED');
  await api.query(
    'mutation { challenge(input: { target: "against:result", id: "against:counter", text: "The rig was broken" }) { challenge { id } } }',
  );
  const challenged = await asked();
  expect(
    ['solution/against:result', 'goal/against:goal', 'goal/against:hazard'].map((id) => challenged.elements.get(id)),
  ).toEqual(['IN_DOUBT', 'IN_DOUBT', 'IN_DOUBT']);
  expect(challenged.packaged.get('against:result')).toBe('INVALID');
  await api.ingest({
    artifacts: [
      made('REQUIREMENT', 'SAFETY_GOAL', 'other', { text: 'Warn' }),
      made('EVIDENCE', 'TEST_RESULT', 'expired', { outcome: 'pass', validUntil: '2020-01-01T00:00:00Z' }),
    ],
    links: [to('component', 'IMPLEMENTS', 'other'), to('expired', 'EVIDENCES', 'other')],
  });
  const expired = await asked();
  expect(['solution/against:expired', 'goal/against:other'].map((id) => expired.elements.get(id))).toEqual([
    'DEGRADED',
    'DEGRADED',
  ]);
  expect(expired.packaged.get('against:expired')).toBe('STALE');
});
