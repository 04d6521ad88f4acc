/** What projects do by domain and class, what the canvas asks, and how maturity is counted. */
import type { Json } from '../../graph/model/delta.ts';

const point = (id: string, text: string, source: string, ...anyOf: Json[]): Json => ({
  id,
  text,
  source,
  needs: anyOf.length > 0 ? [{ text, anyOf }] : [],
});

const LOCKED = 'Compliant MLOps';
export const DOMAIN_ACTIVITIES: Json = {
  base: [
    point('DATA_STAGE', 'Prepare data for training', LOCKED, { kind: 'DATASET' }),
    point('EXPERIMENT_STAGE', 'Train and evaluate', LOCKED, { kind: 'RUN', subkinds: ['TRAIN', 'EVALUATE'] }),
    point('DEPLOYMENT_STAGE', 'Deploy and monitor', LOCKED, { kind: 'DEPLOYMENT' }),
  ],
  domains: {
    MEDICAL_DEVICE: {
      text: 'Devices and software for diagnosis or therapy',
      points: [
        point('RISK_FILE', 'Keep a risk management file', 'ISO 14971:2019, 4.5', { kind: 'HAZARD' }),
        point('SOFTWARE_SAFETY_CLASS', 'Classify the software', 'IEC 62304:2006+A1, 4.3', {
          kind: 'COMPONENT',
          has: ['softwareClass'],
        }),
        point('SOUP_LIST', 'List software of unknown provenance', 'IEC 62304:2006+A1, 8.1.2', {
          kind: 'ENVIRONMENT',
          subkinds: ['LIBRARY'],
        }),
        point('CHANGE_CONTROL_PLAN', 'Plan predetermined changes', 'FD&C Act §515C', {
          kind: 'CONTROL',
          subkinds: ['ENVELOPE'],
        }),
        point('CLINICAL_EVALUATION', 'Evaluate clinically', 'Regulation (EU) 2017/745, Art. 61', {
          kind: 'EVIDENCE',
          where: { document: ['CLINICAL_EVALUATION'] },
        }),
      ],
    },
    HEALTH: {
      text: 'Health data and care without a device',
      points: [
        point('HEALTH_DATA_PROTECTION', 'Assess the protection of health data', 'GDPR, Art. 9 and 35', {
          kind: 'ANALYSIS',
          subkinds: ['DPIA'],
        }),
      ],
    },
    AVIATION: {
      text: 'Airborne and ground systems',
      points: [
        point('DESIGN_ASSURANCE_LEVEL', 'Assign a design assurance level', 'ARP4754B; DO-178C', {
          kind: 'COMPONENT',
          has: ['integrityLevel'],
        }),
        point('LEARNING_ASSURANCE', 'Show learning assurance', 'EASA concept paper on level 1 and 2 machine learning', {
          kind: 'DATASET',
          subkinds: ['VALIDATION'],
        }),
      ],
    },
    DEFENCE: {
      text: 'Military systems',
      points: [point('SYSTEM_SAFETY', 'Carry out the system safety programme', 'MIL-STD-882E', { kind: 'ANALYSIS' })],
    },
    AUTOMOTIVE: {
      text: 'Road vehicles',
      points: [
        point('HARA', 'Analyse hazards and assess risks', 'ISO 26262-3:2018, clause 6', {
          kind: 'ANALYSIS',
          subkinds: ['HARA'],
        }),
        point('SOTIF', 'Analyse the safety of the intended functionality', 'ISO 21448:2022', {
          kind: 'ANALYSIS',
          subkinds: ['SOTIF'],
        }),
        point('SAFETY_CASE', 'Argue safety', 'ISO 26262-2:2018, 6.4.8', { kind: 'CLAIM' }),
      ],
    },
  },
};

const IEC = 'IEC 62304:2006+A1';
export const SOFTWARE_SAFETY: Json = {
  classes: [
    {
      name: 'A',
      text: 'Every class.',
      points: [
        point('DEVELOPMENT_PLAN', 'Plan the development', `${IEC}, 5.1`),
        point('REQUIREMENTS', 'Analyse requirements', `${IEC}, 5.2`),
        point('SYSTEM_TESTING', 'Test the system', `${IEC}, 5.7`),
        point('RELEASE', 'Release', `${IEC}, 5.8`),
        point('MAINTENANCE', 'Maintain; analyse changes (6.2.3)', `${IEC}, clause 6`),
        point('CONFIGURATION', 'Identify configurations, SOUP by name, maker and version (8.1.2)', `${IEC}, clause 8`),
        point('PROBLEM_RESOLUTION', 'Resolve problems', `${IEC}, clause 9`),
      ],
    },
    {
      name: 'B',
      text: 'Class B and C.',
      points: [
        point('ARCHITECTURE', 'Design the architecture', `${IEC}, 5.3`),
        point('SOUP_REQUIREMENTS', 'State what SOUP has to do and needs', `${IEC}, 5.3.3 and 5.3.4`),
        point('UNIT_VERIFICATION', 'Verify units', `${IEC}, 5.5`),
        point('INTEGRATION_TESTING', 'Integrate and test', `${IEC}, 5.6`),
        point(
          'SOFTWARE_RISK_MANAGEMENT',
          'Manage software risks, review anomaly lists of SOUP (7.1.3)',
          `${IEC}, clause 7`,
        ),
      ],
    },
    {
      name: 'C',
      text: 'Class C alone.',
      points: [
        point('SEGREGATION', 'Identify segregation', `${IEC}, 5.3.5`),
        point('DETAILED_DESIGN', 'Design units in detail', `${IEC}, 5.4.2 to 5.4.4`),
      ],
    },
  ],
};

const q = (id: string, text: string, mandatory = true): Json => ({ id, text, mandatory });
const block = (number: number, id: string, area: string | null, text: string, ...questions: Json[]): Json => ({
  id,
  number,
  area,
  text,
  questions,
});
export const CANVAS: Json = {
  areas: [
    { id: 'DATA_AND_CODE', text: 'Data and code management' },
    { id: 'MODEL', text: 'Model management' },
    { id: 'METADATA', text: 'Metadata management' },
  ],
  blocks: [
    block(
      1,
      'VALUE_PROPOSITION',
      null,
      'Value proposition',
      q('VALUE', 'What do we do for the user, and why does it matter?'),
      q('OWNER', 'Who owns the model in production?'),
    ),
    block(
      2,
      'DATA_SOURCES_AND_VERSIONING',
      'DATA_AND_CODE',
      'Data sources and versioning',
      q('SOURCES', 'Where does data come from: own, public, bought?'),
      q('VERSIONING', 'How are versions kept, and is it needed?'),
      q('LABELLING', 'Who labels, at what cost?', false),
    ),
    block(
      3,
      'ANALYSIS_AND_EXPERIMENTS',
      'DATA_AND_CODE',
      'Data analysis and experiment management',
      q('EXPERIMENT_METADATA', 'Which metadata of experiments is kept?'),
      q('ANALYSIS_TOOLS', 'Which languages and tools are used?', false),
    ),
    block(
      4,
      'FEATURE_STORE',
      'DATA_AND_CODE',
      'Feature store and workflows',
      q('FEATURES', 'How are the same features had in training and serving?'),
    ),
    block(
      5,
      'FOUNDATIONS',
      'DATA_AND_CODE',
      'Foundations in DevOps',
      q('CODE_VERSIONING', 'How is code kept, reviewed and delivered?'),
      q('DELIVERY_METRICS', 'What are the four delivery metrics?', false),
    ),
    block(
      6,
      'PIPELINE_ORCHESTRATION',
      'MODEL',
      'CI, CT and CD: pipeline orchestration',
      q('RETRAINING_TRIGGER', 'What makes the model be trained again?'),
      q('ORCHESTRATION', 'What runs the pipeline?'),
    ),
    block(
      7,
      'REGISTRY_AND_VERSIONING',
      'MODEL',
      'Model registry and versioning',
      q('REGISTRY', 'Where are models registered, and how are versions named?'),
    ),
    block(
      8,
      'DEPLOYMENT',
      'MODEL',
      'Model deployment',
      q('DEPLOYMENT_STRATEGY', 'Into which environment, in which format, by which strategy?'),
    ),
    block(9, 'SERVING', 'MODEL', 'Prediction serving', q('SERVING_MODE', 'Batch or online, by which pattern?')),
    block(
      10,
      'MONITORING',
      'MODEL',
      'Model, data and application monitoring',
      q('MONITORED', 'What is watched, with which thresholds?'),
      q('FALLBACK', 'What happens when it cannot be trusted?'),
    ),
    block(
      11,
      'METADATA_STORE',
      'METADATA',
      'Metadata store',
      q('METADATA_KEPT', 'Which metadata of code, data, model and pipeline is kept where?'),
    ),
  ],
  dilemmas: [
    { id: 'TOOLS', text: 'Build, buy or open source?' },
    { id: 'PLATFORM', text: 'Which platform?' },
    { id: 'SKILLS', text: 'Which skills are missing?' },
  ],
};

const level = (number: number, text: string, ...practices: Json[]): Json => ({ level: number, text, practices });
const practice = (id: string, text: string): Json => ({ id, text });
export const MATURITY: Json = {
  areas: [
    {
      id: 'MODELS',
      text: 'Models and their versions',
      levels: [
        level(1, 'Known', practice('MODEL_INVENTORY', 'All models are listed.')),
        level(2, 'Versioned', practice('MODEL_VERSIONS', 'Each version is kept with what it was made from.')),
        level(3, 'Locked', practice('MODEL_LOCK', 'What is in the field does not learn.')),
      ],
    },
    {
      id: 'DATASETS',
      text: 'Data sets and their versions',
      levels: [
        level(1, 'Known', practice('DATA_INVENTORY', 'All data sets are listed.')),
        level(
          2,
          'Versioned',
          practice('DATA_VERSIONS', 'Each version is kept.'),
          practice('DATA_LINEAGE', 'It is known what was made from it.'),
        ),
        level(3, 'Validated', practice('DATA_VALIDATION', 'Data is checked before each training.')),
      ],
    },
    {
      id: 'OUTPUT_MONITORING',
      text: 'Monitoring of output for bias and other things',
      levels: [
        level(1, 'Health', practice('HEALTH_MONITOR', 'The service is watched.')),
        level(2, 'Quality', practice('PERFORMANCE_MONITOR', 'The quality of output is watched.')),
        level(3, 'Fairness', practice('BIAS_MONITOR', 'Bias of the output is watched.')),
      ],
    },
  ],
};
