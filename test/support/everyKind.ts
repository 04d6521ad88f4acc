/**
 * One artifact of each of the 30 kinds with all typed fields, and one link of each of the 29 relations: the content of
 * an answer is known in advance.
 */
import type { ArtifactInput, IngestInput, LinkInput } from '../../graph/ingest/input.ts';
import type { ArtifactKind } from '../../graph/metamodel/kinds.ts';
import type { RelationType } from '../../graph/metamodel/relations.ts';
import type { Json } from '../../graph/model/delta.ts';

function of(
  kind: ArtifactKind,
  id: string,
  subkind: string | null,
  content: Json,
  metadata: Json = null,
): ArtifactInput {
  return { id, kind, subkind, title: `the ${id}`, version: { label: 'v1', content, metadata } };
}

function link(type: RelationType, from: string, to: string, rest: Partial<LinkInput> = {}): LinkInput {
  return { type, from, to, ...rest };
}

export const EVERY_KIND: IngestInput = {
  source: 'test:every-kind',
  artifacts: [
    of('SYSTEM', 'car', 'AI_SYSTEM', {
      criticality: 'SAFETY_CRITICAL',
      intendedPurpose: 'detect pedestrians',
      riskClass: 'HIGH',
      tier: 1,
    }),
    of('COMPONENT', 'camera', 'HW', { api: { frames: 'rgb' }, integrityLevel: 'ASIL B', supplier: 'Acme' }),
    of(
      'REQUIREMENT',
      'recall',
      'AI_SAFETY',
      { criterion: { metric: 'recall', op: '>=', value: 0.93 }, integrityLevel: 'ASIL B' },
      { text: 'The recall shall be at least 0.93.' },
    ),
    of('REQUIREMENT', 'goal', 'SAFETY_GOAL', {
      integrityLevel: 'ASIL D',
      safeState: 'the driver brakes',
      fttiMilliseconds: 300,
    }),
    of('HAZARD', 'missed', 'HAZARDOUS_EVENT', {
      severity: 'S3',
      exposure: 'E4',
      controllability: 'C3',
      asil: 'D',
      severityRationale: 'fatal at 50 km/h',
      exposureRationale: 'in towns every day',
      controllabilityRationale: 'too late to brake',
      harmTarget: ['HUMAN'],
      riskSource: 'INSUFFICIENCY',
    }),
    of('FAILURE_MODE', 'blind', 'BASIC_EVENT', {
      formula: { or: ['a', 'b'] },
      failureRate: 1e-7,
      probability: 0.25,
      repairRate: 0.5,
      testInterval: 720,
      beta: 0.1,
      state: true,
      severity: 9,
      occurrence: 4,
      detection: 3,
      severityLoweredBy: 'more-data',
      safeShare: 0.5,
    }),
    of('SCENARIO', 'night', 'ODD_ELEMENT', { area: 2, text: 'driving at night' }),
    of('SAFETY_MEASURE', 'braking', 'MECHANISM', {
      text: 'brakes early',
      diagnosticCoverage: 0.99,
      latentCoverage: 0.9,
    }),
    of('ANALYSIS', 'hara', 'HARA', {
      text: 'the whole car',
      performedAt: '2026-05-01',
      targetAsil: 'D',
      validUntil: '2027-05-01T12:00:00+02:00',
    }),
    of('CODE_UNIT', 'train.py', 'PIPELINE', { ast: 'a1', api: ['train'], path: 'src/train.py' }),
    of('ENVIRONMENT', 'image', 'CONTAINER', { image: 'train:1', toolConfidenceLevel: 'TCL1' }),
    of('DATASET', 'frames', 'TRAIN', {
      rows: 5_000_000_000,
      labels: 'r1',
      schema: ['image', 'box'],
      parts: ['slice:day', 'slice:night'],
    }),
    of('PART', 'frames-night', 'SLICE', { part: 'slice:night' }),
    of('MODEL', 'detector', null, {
      lockState: 'LOCKED',
      architecture: { family: 'yolo' },
      stage: 'PRODUCTION',
      validUntil: '2026-01-01',
    }),
    of('RUN', 'training', 'TRAIN', {
      startedAt: '2026-06-01T08:00:00Z',
      endedAt: '2026-06-01T09:30:00Z',
      parameters: { epochs: 3 },
    }),
    of('TEST_CASE', 'recall-test', 'MODEL', { procedure: 'recall per slice', injects: ['blind'] }),
    of('EVIDENCE', 'result', 'TEST_RESULT', {
      outcome: 'pass',
      results: [
        { metric: 'recall', part: 'slice:night', value: 0.96 },
        { metric: 'recall', value: 0.97 },
      ],
      validUntil: '2030-01-01',
    }),
    of('METRIC', 'recall-metric', 'SPI', { criterion: { metric: 'recall', op: '>', value: 0.9 }, unit: '1' }),
    of('CLAIM', 'safe', 'GOAL', {
      text: 'pedestrians are detected',
      logic: 'K_OF_N',
      k: 2,
      undeveloped: false,
      uninstantiated: true,
      public: true,
      origin: 'INTERNAL',
    }),
    of('CLAIM', 'sub', 'GOAL', { text: 'recall is met' }),
    of('CLAUSE', 'art15', 'ARTICLE', { number: 15, effectiveFrom: '2026-08-02' }, { text: 'Accuracy …' }),
    of('CONTROL', 'envelope', 'ENVELOPE', {
      text: 'more data',
      effectiveFrom: '2028-01-01',
      validUntil: '2029-01-01',
      bounds: [
        { subject: 'frames', field: 'rows', op: 'GROWTH_AT_MOST', value: 0.1 },
        { subject: 'recall', metric: 'recall', op: '>=', value: 0.95, parts: ['slice:night'] },
      ],
    }),
    of('PERSON', 'ada', null, { name: 'Ada', organisation: 'Safety', competence: 'ISO 26262' }),
    of('ROLE', 'officer', null, { name: 'safety officer', independence: 'I2' }),
    of('SIGN_OFF', 'approval', null, {
      verdict: 'APPROVED',
      signedAt: '2026-10-01',
      validUntil: '2026-11-01',
      asilFrom: 'D',
      asilTo: 'B',
      subjectDigest: 'sha256:1',
      closureDigest: 'sha256:2',
      signature: 'ed25519:…',
      reason: 'all gates passed',
      meaning: 'approval',
    }),
    of('GATE', 'release-gate', 'RELEASE', { text: 'nothing leaves untested' }),
    of('BASELINE', 'release', 'RELEASE', {}),
    of('DEPLOYMENT', 'fleet', 'EDGE', { environment: 'vehicles', instances: 120 }),
    of('MONITOR', 'drift', 'DATA_DRIFT', {
      spi: 'night share',
      statistic: 'PSI',
      reference: [0.5, 0.5],
      criterion: { metric: 'psi', op: '<=', value: 0.25 },
      silenceHours: 24,
      action: 'NOTIFY',
    }),
    of('INCIDENT', 'near-miss', 'MALFUNCTION', {
      text: 'late braking',
      occurredAt: '2026-11-01T22:00:00Z',
      severity: 'minor',
    }),
    of('CHANGE', 'more-data', 'PR', { text: 'adds rain', status: 'open', url: 'https://git.example/1' }),
    of('IMPACT_ASSESSMENT', 'assessment', null, { status: 'complete', level: 'low', rationale: 'rain is covered' }),
    { id: 'frames', kind: 'DATASET', version: { label: 'v2', content: { rows: 6_000_000_000 } } },
  ],
  links: [
    link('REVISION_OF', 'frames@v2', 'frames@v1'),
    link('PART_OF', 'frames-night', 'frames'),
    link('PART_OF', 'missed', 'hara'),
    link('REFINES', 'recall', 'goal'),
    link('MITIGATES', 'recall', 'missed', { assurance: 'DECLARED_REVIEWED' }),
    link('IMPLEMENTS', 'detector', 'recall', { role: 'REALISED' }),
    link('DEPENDS_ON', 'missed', 'car'),
    link('ANALYZES', 'hara', 'car'),
    link('CAUSES', 'blind', 'missed'),
    link('VERIFIES', 'recall-test', 'recall'),
    link('COVERS', 'recall-test', 'night'),
    link('USED', 'training', 'frames@v1', { role: 'TRAIN', scope: ['slice:night', 'slice:day'] }),
    link('GENERATED', 'training', 'detector@v1'),
    link('DERIVED_FROM', 'detector@v1', 'train.py@v1'),
    link('EVALUATES', 'result', 'detector@v1'),
    link('EVIDENCES', 'result', 'sub'),
    link('EVIDENCES', 'result', 'recall-test'),
    link('SUPPORTS', 'sub', 'safe'),
    link('IN_CONTEXT_OF', 'sub', 'recall', { role: 'ABOUT' }),
    link('CHALLENGES', 'near-miss', 'safe', { attributes: { state: 'OPEN' } }),
    link('COMPLIES_WITH', 'recall', 'art15'),
    link('APPLIES_TO', 'release-gate', 'release'),
    link('RESPONSIBLE_FOR', 'officer', 'envelope', { role: 'A' }),
    link('HOLDS', 'ada', 'officer', { attributes: { from: '2026-01-01' } }),
    link('APPROVES', 'approval', 'release'),
    link('ATTRIBUTED_TO', 'approval', 'ada'),
    link('REQUIRES', 'release-gate', 'officer', { role: 'A' }),
    link('INCLUDES', 'release', 'detector@v1'),
    link('INCLUDES', 'fleet', 'release'),
    link('MONITORS', 'drift', 'fleet'),
    link('AFFECTS', 'near-miss', 'fleet', { attributes: { kind: 'FIELD' } }),
    link('ASSESSES', 'assessment', 'more-data'),
  ],
};
