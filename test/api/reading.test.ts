/**
 * Graph: one artifact of each kind with all typed fields, one link of each relation (test/support/everyKind.ts).
 *
 *     frames@v1 ◀─USED{TRAIN}─ training ─GENERATED─▶ detector@v1 ◀─EVALUATES─ result ─EVIDENCES─▶ sub ─SUPPORTS─▶ safe
 *     frames@v2 ─REVISION_OF─▶ frames@v1                 └─IMPLEMENTS─▶ recall ─MITIGATES─▶ missed
 *
 * Scenario: each kind is read by its own type. Result: its fields say what was written, in the form that the schema
 * promises; what is not there is null or an empty list, never an error.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';
import { EVERY_KIND } from '../support/everyKind.ts';

let api: Api;

beforeAll(async () => {
  api = await startApi({ now: () => new Date('2026-11-21T00:00:00Z') });
  await api.ingest(EVERY_KIND);
});
afterAll(() => api?.close());

const ids = (connection: { nodes: { id: string }[] }) => connection.nodes.map((node) => node.id);

/** [id, selection on its type, expected] */
const FIELDS: readonly (readonly [id: string, type: string, selection: string, expected: Record<string, unknown>])[] = [
  [
    'car',
    'System',
    'kind subkind criticality intendedPurpose riskClass tier',
    {
      kind: 'SYSTEM',
      subkind: 'AI_SYSTEM',
      criticality: 'SAFETY_CRITICAL',
      intendedPurpose: 'detect pedestrians',
      riskClass: 'HIGH',
      tier: '1',
    },
  ],
  [
    'camera',
    'Component',
    'api integrityLevel supplier',
    { api: { frames: 'rgb' }, integrityLevel: 'ASIL B', supplier: 'Acme' },
  ],
  [
    'recall',
    'Requirement',
    'text criterion { metric op value } integrityLevel',
    {
      text: 'The recall shall be at least 0.93.',
      criterion: { metric: 'recall', op: '>=', value: 0.93 },
      integrityLevel: 'ASIL B',
    },
  ],
  ['goal', 'Requirement', 'text criterion { metric }', { text: null, criterion: null }],
  [
    'missed',
    'Hazard',
    'severity exposure controllability asil harmTarget riskSource',
    {
      severity: 'S3',
      exposure: 'E4',
      controllability: 'C3',
      asil: 'D',
      harmTarget: ['HUMAN'],
      riskSource: 'INSUFFICIENCY',
    },
  ],
  [
    'blind',
    'FailureMode',
    'formula failureRate probability safeShare ratings { severity occurrence detection } rpn actionPriority severityLoweredBy',
    {
      formula: { or: ['a', 'b'] },
      failureRate: 1e-7,
      probability: 0.25,
      safeShare: 0.5,
      ratings: { severity: 9, occurrence: 4, detection: 3 },
      rpn: 108,
      actionPriority: 'H',
      severityLoweredBy: 'more-data',
    },
  ],
  ['night', 'Scenario', 'area text', { area: 2, text: 'driving at night' }],
  [
    'braking',
    'SafetyMeasure',
    'text diagnosticCoverage latentCoverage',
    { text: 'brakes early', diagnosticCoverage: 0.99, latentCoverage: 0.9 },
  ],
  [
    'hara',
    'Analysis',
    'text performedAt validUntil expired',
    {
      text: 'the whole car',
      performedAt: '2026-05-01T00:00:00.000Z',
      validUntil: '2027-05-01T10:00:00.000Z',
      expired: false,
    },
  ],
  ['train.py', 'CodeUnit', 'ast api path', { ast: 'a1', api: ['train'], path: 'src/train.py' }],
  ['image', 'Environment', 'image toolConfidenceLevel', { image: 'train:1', toolConfidenceLevel: 'TCL1' }],
  [
    'frames',
    'Dataset',
    'role rows labels schema parts current { id }',
    { role: 'TRAIN', rows: 6e9, labels: null, schema: null, parts: null, current: { id: 'frames@v2' } },
  ],
  ['frames-night', 'Part', 'part', { part: 'slice:night' }],
  [
    'detector',
    'Model',
    'lockState architecture stage validUntil expired',
    {
      lockState: 'LOCKED',
      architecture: { family: 'yolo' },
      stage: 'PRODUCTION',
      validUntil: '2026-01-01T00:00:00.000Z',
      expired: true,
    },
  ],
  [
    'training',
    'Run',
    'startedAt endedAt parameters',
    { startedAt: '2026-06-01T08:00:00.000Z', endedAt: '2026-06-01T09:30:00.000Z', parameters: { epochs: 3 } },
  ],
  ['recall-test', 'TestCase', 'procedure injects', { procedure: 'recall per slice', injects: ['blind'] }],
  [
    'result',
    'Evidence',
    'outcome results { metric part value } validUntil expired',
    {
      outcome: 'PASS',
      results: [
        { metric: 'recall', part: 'slice:night', value: 0.96 },
        { metric: 'recall', part: null, value: 0.97 },
      ],
      validUntil: '2030-01-01T00:00:00.000Z',
      expired: false,
    },
  ],
  [
    'recall-metric',
    'Metric',
    'criterion { metric op value } unit',
    { criterion: { metric: 'recall', op: '>', value: 0.9 }, unit: '1' },
  ],
  [
    'safe',
    'Claim',
    'text logic k undeveloped uninstantiated public origin',
    {
      text: 'pedestrians are detected',
      logic: 'K_OF_N',
      k: 2,
      undeveloped: false,
      uninstantiated: true,
      public: true,
      origin: 'INTERNAL',
    },
  ],
  ['sub', 'Claim', 'logic k undeveloped public', { logic: null, k: null, undeveloped: null, public: null }],
  [
    'art15',
    'Clause',
    'number text effectiveFrom inForce',
    { number: '15', text: 'Accuracy …', effectiveFrom: '2026-08-02T00:00:00.000Z', inForce: true },
  ],
  [
    'envelope',
    'Control',
    'text effectiveFrom inForce validUntil expired bounds { subject field metric op value parts }',
    {
      text: 'more data',
      effectiveFrom: '2028-01-01T00:00:00.000Z',
      inForce: false,
      validUntil: '2029-01-01T00:00:00.000Z',
      expired: false,
      bounds: [
        { subject: 'frames', field: 'rows', metric: null, op: 'GROWTH_AT_MOST', value: 0.1, parts: [] },
        { subject: 'recall', field: null, metric: 'recall', op: '>=', value: 0.95, parts: ['slice:night'] },
      ],
    },
  ],
  ['ada', 'Person', 'name organisation competence', { name: 'Ada', organisation: 'Safety', competence: ['ISO 26262'] }],
  ['officer', 'Role', 'name independence', { name: 'safety officer', independence: 'I2' }],
  [
    'approval',
    'SignOff',
    'verdict signedAt validUntil expired subjectDigest closureDigest signature reason meaning',
    {
      verdict: 'APPROVED',
      signedAt: '2026-10-01T00:00:00.000Z',
      validUntil: '2026-11-01T00:00:00.000Z',
      expired: true,
      subjectDigest: 'sha256:1',
      closureDigest: 'sha256:2',
      signature: 'ed25519:…',
      reason: 'all gates passed',
      meaning: 'approval',
    },
  ],
  ['release-gate', 'Gate', 'text', { text: 'nothing leaves untested' }],
  ['release', 'Baseline', 'closed', { closed: true }],
  ['fleet', 'Deployment', 'environment instances', { environment: 'vehicles', instances: 120 }],
  ['drift', 'Monitor', 'spi', { spi: 'night share' }],
  [
    'near-miss',
    'Incident',
    'text occurredAt severity',
    { text: 'late braking', occurredAt: '2026-11-01T22:00:00.000Z', severity: 'minor' },
  ],
  ['more-data', 'Change', 'text status url', { text: 'adds rain', status: 'open', url: 'https://git.example/1' }],
  [
    'assessment',
    'ImpactAssessment',
    'status level rationale code expiresAt',
    { status: 'complete', level: 'low', rationale: 'rain is covered', code: null, expiresAt: null },
  ],
];

describe('the fields of a kind', () => {
  it.each(FIELDS)('%s, a %s', async (id, type, selection, expected) => {
    const { artifact } = await api.query(
      `query ($id: ID!) { artifact(id: $id) { __typename title source sources retired ... on ${type} { ${selection} } } }`,
      { id },
    );
    expect(artifact).toEqual({
      __typename: type,
      title: `the ${id}`,
      source: 'test:every-kind',
      sources: ['test:every-kind'],
      retired: false,
      ...expected,
    });
  });

  it('has a row for each of the 30 kinds', async () => {
    const { __type } = await api.query('{ __type(name: "Artifact") { possibleTypes { name } } }');
    const covered = new Set(FIELDS.map(([, type]) => type));
    expect(
      __type.possibleTypes.map((type: { name: string }) => type.name).filter((name: string) => !covered.has(name)),
    ).toEqual([]);
  });
});

/** [id, type, field, ids of the artifacts that it lists] */
const RELATIONS: readonly (readonly [id: string, type: string, field: string, expected: readonly string[]])[] = [
  ['car', 'System', 'analyses', ['hara']],
  ['car', 'System', 'failures', ['missed']],
  ['car', 'System', 'components', []],
  ['recall', 'Requirement', 'mitigates', ['missed']],
  ['recall', 'Requirement', 'refines', ['goal']],
  ['goal', 'Requirement', 'refinedBy', ['recall']],
  ['recall', 'Requirement', 'implementedBy', ['detector']],
  ['recall', 'Requirement', 'verifiedBy', ['recall-test']],
  ['recall', 'Requirement', 'compliesWith', ['art15']],
  ['recall', 'Requirement', 'claims', ['sub']],
  ['missed', 'Hazard', 'mitigatedBy', ['recall']],
  ['missed', 'Hazard', 'causedBy', ['blind']],
  ['missed', 'Hazard', 'elements', ['car']],
  ['missed', 'Hazard', 'analyses', ['hara']],
  ['blind', 'FailureMode', 'effects', ['missed']],
  ['night', 'Scenario', 'coveredBy', ['recall-test']],
  ['hara', 'Analysis', 'analyzes', ['car']],
  ['hara', 'Analysis', 'rows', ['missed']],
  ['train.py', 'CodeUnit', 'dependents', []],
  ['frames', 'Dataset', 'derived', []],
  ['frames-night', 'Part', 'partOf', ['frames']],
  ['detector', 'Model', 'implements', ['recall']],
  ['detector', 'Model', 'generatedBy', ['training']],
  ['detector', 'Model', 'trainedOn', ['frames']],
  ['detector', 'Model', 'evaluations', ['result']],
  ['detector', 'Model', 'includedIn', ['release']],
  ['recall-test', 'TestCase', 'results', ['result']],
  ['recall-test', 'TestCase', 'covers', ['night']],
  ['safe', 'Claim', 'supportedBy', ['sub']],
  ['sub', 'Claim', 'supportedBy', ['result']],
  ['safe', 'Claim', 'challengedBy', ['near-miss']],
  ['art15', 'Clause', 'compliedBy', ['recall']],
  ['ada', 'Person', 'attributed', ['approval']],
  ['officer', 'Role', 'responsibleFor', ['envelope']],
  ['officer', 'Role', 'requiredBy', ['release-gate']],
  ['approval', 'SignOff', 'signedBy', ['ada']],
  ['release', 'Baseline', 'gates', ['release-gate']],
  ['release', 'Baseline', 'signOffs', ['approval']],
  ['release', 'Baseline', 'includedIn', ['fleet']],
  ['fleet', 'Deployment', 'monitoredBy', ['drift']],
  ['drift', 'Monitor', 'monitors', ['fleet']],
  ['near-miss', 'Incident', 'challenges', ['safe']],
  ['more-data', 'Change', 'assessedBy', ['assessment']],
  ['assessment', 'ImpactAssessment', 'assesses', ['more-data']],
];

describe('the relations of a kind', () => {
  it.each(RELATIONS)('%s (%s): %s are %j', async (id, type, field, expected) => {
    const { artifact } = await api.query(
      `query ($id: ID!) { artifact(id: $id) { ... on ${type} { ${field} { totalCount nodes { id } } } } }`,
      { id },
    );
    expect(ids(artifact[field])).toEqual(expected);
    expect(artifact[field].totalCount).toBe(expected.length);
  });

  it('that have a role, parts or a version are links', async () => {
    const { frames, fleet, ada } = await api.query(`{
      frames: artifact(id: "frames") { ... on Dataset { usedBy { nodes { type role scope assurance verdict from { id } fromVersion { id } toVersion { id } } } } }
      fleet: artifact(id: "fleet") { ... on Deployment { includes { nodes { to { id } toVersion { id } } } } }
      ada: artifact(id: "ada") { ... on Person { holds { nodes { to { id } attributes assertions { source attributes } } } } }
    }`);
    expect(frames.usedBy.nodes).toEqual([
      {
        type: 'USED',
        role: 'TRAIN',
        scope: ['slice:day', 'slice:night'],
        assurance: 'DECLARED',
        verdict: null,
        from: { id: 'training' },
        fromVersion: null,
        toVersion: { id: 'frames@v1' },
      },
    ]);
    expect(fleet.includes.nodes).toEqual([{ to: { id: 'release' }, toVersion: null }]);
    expect(ada.holds.nodes).toEqual([
      {
        to: { id: 'officer' },
        attributes: { from: '2026-01-01' },
        assertions: [{ source: 'test:every-kind', attributes: { from: '2026-01-01' } }],
      },
    ]);
  });
});

describe('links both ways', () => {
  it('come by type, each with the artifact at its other end', async () => {
    const { artifact } = await api.query(`{ artifact(id: "recall") {
      incoming { totalCount nodes { type from { id } } }
      outgoing(types: [MITIGATES, COMPLIES_WITH]) { totalCount nodes { type to { id } verdict } }
    } }`);
    expect(artifact.incoming).toEqual({
      totalCount: 3,
      nodes: [
        { type: 'IMPLEMENTS', from: { id: 'detector' } },
        { type: 'VERIFIES', from: { id: 'recall-test' } },
        { type: 'IN_CONTEXT_OF', from: { id: 'sub' } },
      ],
    });
    expect(artifact.outgoing).toEqual({
      totalCount: 2,
      nodes: [
        { type: 'MITIGATES', to: { id: 'missed' }, verdict: 'VALID' },
        { type: 'COMPLIES_WITH', to: { id: 'art15' }, verdict: 'UNASSESSED' },
      ],
    });
  });

  it('are found by id, and none by an id that is none', async () => {
    const { artifact } = await api.query(
      '{ artifact(id: "recall") { outgoing(types: [MITIGATES]) { nodes { id } } } }',
    );
    const { link, none } = await api.query(
      'query ($id: ID!) { link(id: $id) { id type from { id } to { id } } none: link(id: "none") { id } }',
      { id: artifact.outgoing.nodes[0].id },
    );
    expect(link).toEqual({
      id: artifact.outgoing.nodes[0].id,
      type: 'MITIGATES',
      from: { id: 'recall' },
      to: { id: 'missed' },
    });
    expect(none).toBeNull();
  });
});

describe('versions', () => {
  it('come in the order in which they were recorded, with content and digests', async () => {
    const { artifact } = await api.query(`{ artifact(id: "frames") { versions { totalCount nodes {
      id label content metadata digest semanticDigest metadataDigest revision retracted retractions { reason } artifact { id }
    } } } }`);
    expect(artifact.versions.totalCount).toBe(2);
    expect(artifact.versions.nodes).toMatchObject([
      {
        id: 'frames@v1',
        label: 'v1',
        content: { rows: 5e9, labels: 'r1', schema: ['image', 'box'], parts: ['slice:day', 'slice:night'] },
        metadata: null,
        digest: null,
        revision: 1,
        retracted: false,
        retractions: [],
        artifact: { id: 'frames' },
      },
      { id: 'frames@v2', content: { rows: 6e9 } },
    ]);
    const [one, two] = artifact.versions.nodes;
    expect(one.semanticDigest).toMatch(/\S{20,}/);
    expect(one.semanticDigest).not.toBe(two.semanticDigest);
    expect(one.metadataDigest).toBe(two.metadataDigest);
  });

  it('are found by id', async () => {
    const data = await api.query(`{
      known: version(id: "frames@v1") { label } label: version(id: "frames@v9") { label }
      artifact: version(id: "frames") { label } none: version(id: "nothing@v1") { label }
    }`);
    expect(data).toEqual({ known: { label: 'v1' }, label: null, artifact: null, none: null });
  });
});

describe('an artifact that is not there', () => {
  it('is null, also by the id of a version', async () => {
    expect(await api.query('{ a: artifact(id: "nothing") { id } b: artifact(id: "frames@v1") { id } }')).toEqual({
      a: null,
      b: null,
    });
  });
});
