/**
 * Three models: a score card that is retired, a credit model that is locked and deployed, a triage model in development.
 *
 *     model ─IMPLEMENTS▶ component ─PART_OF▶ AI system {riskClass}
 *     baseline:org/credit-2 ─INCLUDES▶ model:org/credit@2    deployment:org/credit ─INCLUDES▶ baseline:org/credit-2
 */
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import { artifact, link, type SeedPart } from '../aeb/build.ts';

/** A version of a model, and what is no part of its content: whose it is and what it is worth. */
function model(id: string, title: string, label: string, content: object, metadata: object): ArtifactInput {
  return {
    id: `model:org/${id}`,
    kind: 'MODEL',
    title,
    version: { label, content: { ...content }, metadata: { ...metadata } },
  };
}

/** A step in a life cycle that was taken. */
function step(
  name: string,
  of: string,
  lifeCycle: string,
  [from, to]: readonly [string, string],
  at: string,
  evaluation?: string,
): SeedPart {
  const id = `transition:org/${name}`;
  const content = {
    machine: `lifecycle:org/${lifeCycle}@v1`,
    from,
    to,
    cause: 'by plan',
    at,
    evaluation: evaluation ?? null,
  };
  return {
    artifacts: [artifact('CHANGE', 'STATE_TRANSITION', id, `${of}: ${from} to ${to}`, content)],
    links: [link(id, 'AFFECTS', of, { attributes: { kind: 'METADATA' } })],
  };
}

/** An evaluation of the release gate. */
function evaluated(
  name: string,
  of: string,
  evaluatedAt: string,
  verdict: 'PASS' | 'FAIL',
  unmet: readonly string[],
): SeedPart {
  const evaluation = `gate-evaluation:org/${name}`;
  const run = `gate-evaluation-run:org/${name}`;
  const content = {
    outcome: verdict === 'PASS' ? 'pass' : 'fail',
    gate: 'gate:org/release',
    verdict,
    unmet: [...unmet],
    configuration: 'baseline:org/credit-2',
    evaluatedAt,
  };
  return {
    artifacts: [
      artifact('RUN', 'REVIEW', run, 'Evaluation of gate:org/release'),
      artifact('EVIDENCE', 'GATE_EVALUATION', evaluation, `gate:org/release: ${verdict}`, content),
    ],
    links: [
      link(run, 'USED', 'gate:org/release@v1'),
      link(run, 'GENERATED', evaluation),
      link(evaluation, 'EVALUATES', of),
    ],
  };
}

const SIGNATURES = [
  ['risk', 'p6'],
  ['safety', 'p7'],
  ['compliance', 'p8'],
] as const;

const HISTORY: readonly SeedPart[] = [
  step('scorecard-1', 'model:org/scorecard@1', 'statistical', ['DRAFT', 'REVIEWED'], '2026-02-02T09:00:00Z'),
  step('scorecard-2', 'model:org/scorecard@1', 'statistical', ['REVIEWED', 'IN_USE'], '2026-02-16T09:00:00Z'),
  step('scorecard-3', 'model:org/scorecard@1', 'statistical', ['IN_USE', 'RETIRED'], '2026-09-30T09:00:00Z'),
  step('credit-1', 'model:org/credit@1', 'machine-learning', ['PROPOSED', 'CLASSIFIED'], '2026-03-02T09:00:00Z'),
  step('credit-2', 'model:org/credit@1', 'machine-learning', ['CLASSIFIED', 'IN_DEVELOPMENT'], '2026-03-09T09:00:00Z'),
  step(
    'credit-3',
    'model:org/credit@2',
    'machine-learning',
    ['IN_DEVELOPMENT', 'IN_VALIDATION'],
    '2026-07-06T09:00:00Z',
  ),
  evaluated('credit-1', 'model:org/credit@2', '2026-08-03T09:00:00Z', 'FAIL', ['role:org/compliance-officer']),
  evaluated('credit-2', 'model:org/credit@2', '2026-08-24T09:00:00Z', 'PASS', []),
  step(
    'credit-4',
    'model:org/credit@2',
    'machine-learning',
    ['IN_VALIDATION', 'APPROVED'],
    '2026-08-24T09:00:00Z',
    'gate-evaluation:org/credit-2',
  ),
  step('credit-5', 'model:org/credit@2', 'machine-learning', ['APPROVED', 'DEPLOYED'], '2026-09-01T06:00:00Z'),
  step('triage-1', 'model:org/triage@1', 'machine-learning', ['PROPOSED', 'CLASSIFIED'], '2026-10-05T09:00:00Z'),
  step('triage-2', 'model:org/triage@1', 'machine-learning', ['CLASSIFIED', 'IN_DEVELOPMENT'], '2026-10-12T09:00:00Z'),
];

const CREDIT = { businessUnit: 'Lending', team: 'credit', value: 900 };
const links: LinkInput[] = [
  link('component:org/scoring', 'PART_OF', 'system:org/lending'),
  link('component:org/routing', 'PART_OF', 'system:org/service'),
  link('model:org/scorecard', 'IMPLEMENTS', 'component:org/scoring'),
  link('model:org/credit', 'IMPLEMENTS', 'component:org/scoring'),
  link('model:org/triage', 'IMPLEMENTS', 'component:org/routing'),
  link('lifecycle:org/statistical', 'APPLIES_TO', 'model:org/scorecard'),
  link('lifecycle:org/machine-learning', 'APPLIES_TO', 'model:org/credit'),
  link('lifecycle:org/machine-learning', 'APPLIES_TO', 'model:org/triage'),
  ...['scorecard', 'credit', 'triage'].map((one) =>
    link('role:org/owner', 'RESPONSIBLE_FOR', `model:org/${one}`, { role: 'A' }),
  ),
  link('run:org/credit-training', 'USED', 'dataset:org/applications@v1', { role: 'TRAIN' }),
  link('run:org/credit-training', 'USED', 'code:org/credit@v1'),
  link('run:org/credit-training', 'USED', 'environment:org/training@v1'),
  link('run:org/credit-training', 'GENERATED', 'model:org/credit@2'),
  link('run:org/credit-check', 'USED', 'model:org/credit@2'),
  link('run:org/credit-check', 'USED', 'dataset:org/held-out@v1', { role: 'TEST' }),
  link('run:org/credit-check', 'GENERATED', 'evidence:org/credit-check'),
  link('evidence:org/credit-check', 'EVALUATES', 'model:org/credit@2'),
  link('evidence:org/credit-check', 'COMPLIES_WITH', 'clause:org/ai-act-15'),
  link('evidence:org/credit-check', 'EVIDENCES', 'policy:org/two-pairs-of-eyes'),
  link('evidence:org/credit-check', 'EVIDENCES', 'control:org/manual-review'),
  link('clause:org/ai-act-15', 'APPLIES_TO', 'system:org/lending'),
  link('policy:org/two-pairs-of-eyes', 'APPLIES_TO', 'model:org/credit'),
  link('control:org/manual-review', 'APPLIES_TO', 'component:org/scoring'),
  link('baseline:org/credit-2', 'INCLUDES', 'model:org/credit@2'),
  link('baseline:org/credit-2', 'INCLUDES', 'code:org/credit@v1'),
  link('deployment:org/credit', 'INCLUDES', 'baseline:org/credit-2'),
  link('gate:org/release', 'APPLIES_TO', 'baseline:org/credit-2'),
  ...SIGNATURES.flatMap(([name, person]) => [
    link(`sign-off:org/credit-${name}`, 'APPROVES', 'baseline:org/credit-2'),
    link(`sign-off:org/credit-${name}`, 'ATTRIBUTED_TO', `person:org/${person}`),
  ]),
];

export const MODELS: SeedPart = {
  artifacts: [
    artifact('SYSTEM', 'AI_SYSTEM', 'system:org/lending', 'Decisions on consumer credit', {
      intendedPurpose: 'Decide on applications for consumer credit.',
      riskClass: 'HIGH',
    }),
    artifact('SYSTEM', 'AI_SYSTEM', 'system:org/service', 'Customer service', {
      intendedPurpose: 'Pass requests of customers on to who can help.',
      riskClass: 'LIMITED',
    }),
    artifact('COMPONENT', 'ML', 'component:org/scoring', 'Scoring of applicants'),
    artifact('COMPONENT', 'ML', 'component:org/routing', 'Routing of requests'),
    model(
      'scorecard',
      'Score card',
      '1',
      { modelKind: 'STATISTICAL', lockState: 'RETIRED' },
      {
        businessUnit: 'Lending',
        team: 'credit',
        value: 200,
      },
    ),
    model('credit', 'Credit model', '1', { modelKind: 'AI_ML', architecture: 'gradient boosting' }, CREDIT),
    model(
      'credit',
      'Credit model',
      '2',
      { modelKind: 'AI_ML', architecture: 'gradient boosting, monotonic', lockState: 'LOCKED' },
      CREDIT,
    ),
    model(
      'triage',
      'Triage of requests',
      '1',
      { modelKind: 'AI_ML', architecture: 'transformer', lockState: 'UNLOCKED' },
      {
        businessUnit: 'Service',
        team: 'service',
        value: 150,
      },
    ),
    artifact('DATASET', 'TRAIN', 'dataset:org/applications', 'Applications 2020 to 2025', { rows: 420_000 }),
    artifact('DATASET', 'TEST', 'dataset:org/held-out', 'Applications held out', { rows: 60_000 }),
    artifact('CODE_UNIT', 'COMMIT', 'code:org/credit', 'Training code', { committedAt: '2026-08-20T16:00:00Z' }),
    artifact('ENVIRONMENT', 'CONTAINER', 'environment:org/training', 'Training image', { image: 'training:7' }),
    artifact('RUN', 'TRAIN', 'run:org/credit-training', 'Training of the credit model', {
      startedAt: '2026-06-29T08:00:00Z',
      endedAt: '2026-06-29T11:00:00Z',
    }),
    artifact('RUN', 'EVALUATE', 'run:org/credit-check', 'Evaluation of the credit model'),
    artifact('EVIDENCE', 'TEST_RESULT', 'evidence:org/credit-check', 'The credit model on applications held out', {
      outcome: 'pass',
      results: [{ metric: 'auc', value: 0.86 }],
    }),
    artifact('BASELINE', 'RELEASE', 'baseline:org/credit-2', 'Release 2 of the credit model'),
    artifact('DEPLOYMENT', null, 'deployment:org/credit', 'Credit model in production', {
      environment: 'production',
      deployedAt: '2026-09-01T06:00:00Z',
    }),
    ...SIGNATURES.map(([name], day) =>
      artifact('SIGN_OFF', null, `sign-off:org/credit-${name}`, `Release 2 of the credit model: ${name}`, {
        verdict: 'APPROVED',
        signedAt: `2026-08-${20 + day}T10:00:00Z`,
        meaning: 'approval',
      }),
    ),
    ...HISTORY.flatMap(({ artifacts }) => artifacts),
  ],
  links: [...links, ...HISTORY.flatMap((part) => part.links)],
};
