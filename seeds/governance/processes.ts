/**
 * Processes as they are followed by default: data, replaceable by a version of the organisation's own.
 *
 *     process:crisp-ml-q           six phases with tasks, risks, methods, outputs and ways back
 *     process:nested-cycles        iterations (INNER) within releases (OUTER), and umbrella activities over both
 *     process:model-governance     the six steps of a model, with variants for four ways of use
 *     process:governance-set-up    the eight steps by which governance is set up
 *     process:registration, process:operation, process:risk-management, process:monitoring    what operating models consists of
 */

import type { ArtifactInput } from '../../graph/ingest/input.ts';
import type { Json } from '../../graph/model/delta.ts';
import { artifact, type SeedPart } from '../aeb/build.ts';

function process(id: string, title: string, content: Json, source: string): ArtifactInput {
  return artifact('CONTROL', 'PROCESS', `process:${id}`, title, content, { source });
}

const CRISP = process(
  'crisp-ml-q',
  'CRISP-ML(Q)',
  {
    steps: [
      {
        name: 'BUSINESS_DATA_UNDERSTANDING',
        title: 'Business and data understanding',
        requirements: ['Scope of the application', 'Feasibility: legal, robustness, explainability, resources'],
        tasks: [
          'Define goals and scope',
          'Define business, ML and economic success criteria',
          'Find and collect data',
          'Describe and explore data',
          'Verify data quality',
          'Assess feasibility',
        ],
        risks: ['Goal that cannot be measured', 'Data that does not represent the use'],
        qaMethods: ['Measurable criteria', 'Data requirements and versioning', 'Feasibility review'],
        outputs: ['GOALS', 'SUCCESS_CRITERIA', 'DATA_QUALITY_REPORT', 'FEASIBILITY_REPORT'],
      },
      {
        name: 'DATA_PREPARATION',
        title: 'Data preparation',
        requirements: ['Statistics of the training data alone'],
        tasks: [
          'Select data',
          'Clean data',
          'Construct data',
          'Integrate data',
          'Format data',
          'Treat imbalance, augment, normalise',
        ],
        risks: ['Sampling bias', 'Leakage between splits'],
        qaMethods: ['Leakage check', 'Cleaning tests', 'Feature selection rationale', 'Train-only statistics'],
        outputs: ['FINAL_DATASET', 'CONSTRUCTION_RECORD'],
        backTo: ['BUSINESS_DATA_UNDERSTANDING'],
      },
      {
        name: 'MODELLING',
        title: 'Modelling',
        requirements: ['Reproducible method and result'],
        tasks: [
          'Choose technique',
          'Design tests',
          'Build model',
          'Assess model',
          'Use domain knowledge',
          'Compress, build ensembles',
        ],
        risks: ['Overfitting', 'Result that cannot be reproduced'],
        qaMethods: [
          'Cross-validation',
          'Baselines',
          'Seeds',
          'Experiment tracking',
          'Reproduction of method and result',
        ],
        outputs: ['TEST_DESIGN', 'CHOSEN_MODEL'],
        backTo: ['BUSINESS_DATA_UNDERSTANDING', 'DATA_PREPARATION'],
      },
      {
        name: 'EVALUATION',
        title: 'Evaluation',
        requirements: ['Data that was held out'],
        tasks: ['Evaluate results', 'Review process', 'Decide what is next'],
        risks: ['Failure under noise', 'Decision that nobody can explain'],
        qaMethods: [
          'Held-out data',
          'Robustness and noise tests',
          'Explainability for developer and user',
          'Comparison with criteria',
        ],
        outputs: ['APPROVAL', 'DEPLOYMENT_PLAN'],
        backTo: ['BUSINESS_DATA_UNDERSTANDING', 'DATA_PREPARATION', 'MODELLING'],
      },
      {
        name: 'DEPLOYMENT',
        title: 'Deployment',
        requirements: ['Target hardware'],
        tasks: [
          'Plan roll-out and monitoring',
          'Test under conditions of production',
          'Let users accept',
          'Write final report',
          'Review',
        ],
        risks: ['Behaviour that differs in production'],
        qaMethods: ['Staged roll-out', 'Fallback', 'Rollback drill', 'Security'],
        outputs: ['MONITORING_PLAN', 'FINAL_REPORT'],
        backTo: ['DATA_PREPARATION', 'MODELLING', 'EVALUATION'],
      },
      {
        name: 'MONITORING_MAINTENANCE',
        title: 'Monitoring and maintenance',
        requirements: ['Validation again at each update'],
        tasks: ['Monitor', 'Evaluate', 'Retrain or update'],
        risks: ['Drift that nobody notices', 'Sensors and systems that age'],
        qaMethods: ['Drift tests', 'Alarms', 'Validation again at update', 'Watch over sensor and system ageing'],
        outputs: ['MONITOR_CONFIGURATION', 'RETRAIN_RECORD'],
        backTo: ['BUSINESS_DATA_UNDERSTANDING', 'DATA_PREPARATION', 'MODELLING', 'DEPLOYMENT'],
      },
    ],
  },
  'CRISP-ML(Q), doi:10.3390/make3020020',
);

const NESTED = process(
  'nested-cycles',
  'Development cycles within release cycles',
  {
    steps: [
      { name: 'REQUIREMENTS_REVIEW', title: 'Requirements review', level: 'INNER' },
      { name: 'ARCHITECTURE', title: 'Architecture', level: 'INNER' },
      { name: 'VERIFY_AGAINST_REQUIREMENTS', title: 'Verify against requirements', level: 'INNER' },
      { name: 'OUTLINE_UNIT_DESIGN', title: 'Outline unit design', level: 'INNER' },
      {
        name: 'DETAILED_UNIT_DESIGN',
        title: 'Detailed unit design',
        level: 'INNER',
        optional: true,
        backTo: ['ARCHITECTURE'],
      },
      { name: 'ACCEPT_DESIGN', title: 'Accept the design', level: 'INNER', backTo: ['ARCHITECTURE'] },
      { name: 'IMPLEMENT', title: 'Implement', level: 'INNER', backTo: ['ACCEPT_DESIGN'] },
      { name: 'UNIT_TEST', title: 'Unit tests', level: 'INNER', after: ['IMPLEMENT'], backTo: ['IMPLEMENT'] },
      {
        name: 'INTEGRATION_TEST',
        title: 'Integration tests',
        level: 'INNER',
        after: ['IMPLEMENT'],
        backTo: ['IMPLEMENT'],
      },
      {
        name: 'SYSTEM_TEST',
        title: 'System tests',
        level: 'INNER',
        after: ['UNIT_TEST', 'INTEGRATION_TEST'],
        backTo: ['IMPLEMENT'],
      },
      { name: 'FINAL_INTEGRATION', title: 'Final integration and regression', level: 'OUTER' },
      { name: 'FINAL_REVIEW', title: 'Final review', level: 'OUTER', backTo: ['FINAL_INTEGRATION'] },
      {
        name: 'VERIFICATION_VALIDATION',
        title: 'Verification and validation',
        level: 'OUTER',
        backTo: ['FINAL_INTEGRATION'],
      },
      { name: 'REGULATORY_APPROVAL', title: 'Regulatory approval', level: 'OUTER', backTo: ['FINAL_REVIEW'] },
      { name: 'RISK_MANAGEMENT', title: 'Risk management', level: 'OUTER', umbrella: true },
      { name: 'SAFETY_ENGINEERING', title: 'Safety engineering', level: 'OUTER', umbrella: true },
    ],
    // IEC 62304: detailed design of units is asked for in class C, here for what the AI Act calls high risk as well.
    rules: [
      { field: 'riskClass', oneOf: ['HIGH'], steps: ['DETAILED_UNIT_DESIGN'] },
      { field: 'softwareSafetyClass', oneOf: ['C'], steps: ['DETAILED_UNIT_DESIGN'] },
    ],
  },
  'doi:10.1007/s42979-021-00726-1; IEC 62304:2006+A1, 5.4.2',
);

/** Steps of the governance of a model, with what they check. */
const GOVERNANCE_STEPS = [
  {
    name: 'BUSINESS_SCOPING',
    title: 'Business scoping',
    checks: ['Record objectives', 'Define key performance indicators', 'Record sign-off for internal governance'],
  },
  {
    name: 'IDEATION',
    title: 'Ideation',
    checks: [
      'Data discovery: data quality and regulatory constraints',
      'Choice of algorithm by what has to be explained',
    ],
  },
  {
    name: 'DEVELOPMENT',
    title: 'Development',
    checks: [
      'Data preparation: personal data, legal regions kept apart, no bias in the input',
      'Model development: reproducible and auditable',
      'Tests: bias and harm, explainability',
    ],
  },
  {
    name: 'PRE_PRODUCTION',
    title: 'Pre-production',
    checks: ['Performance and bias on production data', 'Readiness for production: scalability'],
  },
  {
    name: 'DEPLOYMENT',
    title: 'Deployment',
    checks: [
      'Strategy by level of operation',
      'Verification of the deployment',
      'Shadow challenger or A/B test in production',
    ],
  },
  {
    name: 'MONITORING_FEEDBACK',
    title: 'Monitoring and feedback',
    checks: ['Performance metrics and alerts', 'Log analysis for drift of the input, with alerts'],
  },
];
const GOVERNANCE_SOURCE = 'MLOps governance in eight steps: mapping of measures to process steps';

const steps = (...left: string[]) => GOVERNANCE_STEPS.filter(({ name }) => !left.includes(name));
const GOVERNANCE = process('model-governance', 'Governance of a model', { steps: GOVERNANCE_STEPS }, GOVERNANCE_SOURCE);
const VARIANTS = [
  variant('one-off-analysis', 'One-off self-service analysis', {
    categories: ['ONE_OFF_ANALYSIS', 'SELF_SERVICE_ANALYTICS'],
    // Nothing is deployed; an analysis with long effects is reviewed all the same.
    steps: [
      ...steps('PRE_PRODUCTION', 'DEPLOYMENT', 'MONITORING_FEEDBACK'),
      { name: 'REVIEW', title: 'Review', optional: true },
    ],
    rules: [
      { field: 'decisionLifetime', oneOf: ['LONG'], steps: ['REVIEW'] },
      { field: 'lifetime', oneOf: ['LONG_DECISION'], steps: ['REVIEW'] },
    ],
  }),
  variant('internal-model', 'Model for internal use', { categories: ['INTERNAL_MODEL'], steps: GOVERNANCE_STEPS }),
  variant('public-web', 'Model within a public web site', {
    categories: ['PUBLIC_WEB', 'PUBLIC_SERVICE'],
    steps: [
      ...steps('DEPLOYMENT', 'MONITORING_FEEDBACK'),
      { name: 'ETHICS_REVIEW', title: 'Review of harm and ethics', checks: ['Bias and harm for the public'] },
      ...GOVERNANCE_STEPS.slice(4),
    ],
  }),
  variant('iot', 'Model on devices', {
    categories: ['IOT', 'EDGE_DEVICE'],
    steps: [
      ...steps('DEPLOYMENT', 'MONITORING_FEEDBACK'),
      {
        name: 'DEVICE_TEST',
        title: 'Test on the device',
        checks: ['Hardware fit', 'Update and fallback without a network'],
      },
      ...GOVERNANCE_STEPS.slice(4),
    ],
  }),
];

function variant(id: string, title: string, content: { readonly [field: string]: Json }): ArtifactInput {
  const derivedFrom = 'process:model-governance@v1';
  return process(`model-governance/${id}`, title, { ...content, derivedFrom }, GOVERNANCE_SOURCE);
}

const SET_UP = process(
  'governance-set-up',
  'Setting up governance in eight steps',
  {
    steps: [
      { name: 'CLASSIFY_USE_CASES', title: 'Understand and classify use cases' },
      { name: 'ETHICAL_STANCE', title: 'Establish an ethical stance' },
      { name: 'RESPONSIBILITIES', title: 'Establish responsibilities' },
      { name: 'GOVERNANCE_POLICIES', title: 'Determine governance policies' },
      { name: 'INTEGRATE_INTO_PROCESS', title: 'Bind the measures to the process' },
      { name: 'CENTRAL_TOOL', title: 'Choose the tool for central management' },
      { name: 'ENGAGE_AND_TRAIN', title: 'Engage and train people' },
      {
        name: 'MONITOR_AND_REFINE',
        title: 'Monitor and refine',
        backTo: ['CLASSIFY_USE_CASES', 'GOVERNANCE_POLICIES'],
      },
    ],
  },
  'MLOps governance in eight steps',
);

/** The predefined processes by which models are operated; each is to be copied and refined. */
const OPERATING = [
  process(
    'registration',
    'Registration of a model',
    {
      steps: [
        { name: 'RECORD_ENTRY', title: 'Record owner, business unit and use case' },
        { name: 'STORE_MODEL', title: 'Store the model', checks: ['Address and digest are recorded'] },
        { name: 'CLASSIFY_RISK', title: 'Classify its risk' },
        { name: 'ACCEPT_ENTRY', title: 'Accept the entry', backTo: ['RECORD_ENTRY', 'STORE_MODEL'] },
      ],
    },
    'ModelOps: registry of all models',
  ),
  process(
    'operation',
    'Operation of a model',
    {
      steps: [
        { name: 'PACKAGE', title: 'Package for the runtime' },
        { name: 'DEPLOY', title: 'Deploy', backTo: ['PACKAGE'] },
        { name: 'RUN_INFERENCE', title: 'Serve predictions' },
        { name: 'AUDIT_COMPLIANCE', title: 'Audit compliance', backTo: ['PACKAGE', 'DEPLOY'] },
      ],
    },
    'ModelOps: operating loop',
  ),
  process(
    'risk-management',
    'Risk management',
    {
      steps: [
        { name: 'RISK_ANALYSIS', title: 'Analyse risks' },
        { name: 'RISK_EVALUATION', title: 'Evaluate risks' },
        {
          name: 'RISK_CONTROL',
          title: 'Control risks',
          checks: ['Controls are carried out', 'Controls are effective', 'New risks were looked for'],
        },
        { name: 'OVERALL_RESIDUAL_RISK', title: 'Evaluate the overall residual risk', backTo: ['RISK_CONTROL'] },
        { name: 'RISK_MANAGEMENT_REVIEW', title: 'Review risk management' },
        { name: 'POST_PRODUCTION', title: 'Collect what production and use show', backTo: ['RISK_ANALYSIS'] },
      ],
    },
    'ISO 14971:2019, clauses 5 to 10',
  ),
  process(
    'monitoring',
    'Monitoring of a model',
    {
      steps: [
        { name: 'CHOOSE_MONITORS', title: 'Choose monitors, thresholds and references' },
        { name: 'OBSERVE', title: 'Observe', checks: ['Data drift, concept drift, fairness, explanations, features'] },
        { name: 'RESPOND', title: 'Respond to alerts', backTo: ['CHOOSE_MONITORS'] },
      ],
    },
    'ModelOps: monitoring until retirement',
  ),
];

export const PROCESSES: SeedPart = {
  artifacts: [CRISP, NESTED, GOVERNANCE, ...VARIANTS, SET_UP, ...OPERATING],
  links: [],
};
