/** Regulation (EU) 2024/1689 as data: classes, quality assurance, technical documentation, reporting of incidents. */
import type { Json } from '../../graph/model/delta.ts';

const ACT = 'Regulation (EU) 2024/1689';

/** Art. 5(1): letter, practice, what it is. */
const PROHIBITED = [
  [
    'a',
    'SUBLIMINAL_MANIPULATION',
    'Subliminal, manipulative or deceptive techniques that distort behaviour and do harm.',
  ],
  ['b', 'EXPLOITING_VULNERABILITY', 'Exploiting age, disability or a social or economic situation.'],
  ['c', 'SOCIAL_SCORING', 'Scoring people by social behaviour, with detrimental treatment.'],
  ['d', 'CRIME_PREDICTION_BY_PROFILING', 'Predicting that a person commits an offence by profiling alone.'],
  ['e', 'FACE_SCRAPING', 'Databases of faces by untargeted scraping.'],
  ['f', 'EMOTION_AT_WORK_OR_SCHOOL', 'Inferring emotions at work or in education.'],
  ['g', 'BIOMETRIC_CATEGORISATION', 'Categorising people biometrically to infer sensitive attributes.'],
  ['h', 'REMOTE_BIOMETRIC_IDENTIFICATION', 'Real-time remote biometric identification in public for law enforcement.'],
] as const;
const AREAS = [
  'BIOMETRICS',
  'CRITICAL_INFRASTRUCTURE',
  'EDUCATION',
  'EMPLOYMENT',
  'ESSENTIAL_SERVICES',
  'LAW_ENFORCEMENT',
  'MIGRATION_AND_BORDER',
  'JUSTICE_AND_DEMOCRACY',
];
const GROUNDS = ['NARROW_PROCEDURAL_TASK', 'IMPROVES_COMPLETED_ACTIVITY', 'DETECTS_DEVIATIONS', 'PREPARATORY_TASK'];
const DISCLOSED = ['INTERACTS_WITH_PEOPLE', 'SYNTHETIC_CONTENT', 'EMOTION_OR_CATEGORISATION', 'DEEP_FAKE'];

export const AI_RISK_CLASS: Json = {
  questions: [
    {
      key: 'practices',
      text: 'Which of these practices does the system serve?',
      values: [...PROHIBITED.map(([, practice]) => practice), 'NONE'],
      several: true,
      source: `${ACT}, Art. 5(1)`,
    },
    {
      key: 'safetyComponent',
      text: 'Is it a product of Annex I, or its safety component, that a third party has to assess?',
      values: ['YES', 'NO'],
      source: `${ACT}, Art. 6(1)`,
    },
    {
      key: 'areas',
      text: 'In which areas is it used?',
      values: [...AREAS, 'NONE'],
      several: true,
      source: `${ACT}, Annex III`,
    },
    { key: 'profiling', text: 'Does it profile natural persons?', values: ['YES', 'NO'], source: `${ACT}, Art. 6(3)` },
    {
      key: 'derogation',
      text: 'Why does it pose no significant risk though it is used in such an area?',
      values: [...GROUNDS, 'NONE'],
      justify: GROUNDS,
      source: `${ACT}, Art. 6(3) and 6(4)`,
    },
    {
      key: 'transparency',
      text: 'Which duties of transparency does it come under?',
      values: [...DISCLOSED, 'NONE'],
      several: true,
      source: `${ACT}, Art. 50`,
    },
  ],
  outcomes: [
    {
      key: 'riskClass',
      text: 'Risk class',
      values: ['MINIMAL', 'LIMITED', 'HIGH', 'UNACCEPTABLE'],
      pick: 'WORST',
      otherwise: 'MINIMAL',
      means: {
        MINIMAL: { text: 'No duties of this regulation beyond AI literacy.', reviewMonths: 36 },
        LIMITED: { text: 'Duties of transparency.', reviewMonths: 24 },
        HIGH: { text: 'Chapter III, section 2, and conformity assessment before the market.', reviewMonths: 12 },
        UNACCEPTABLE: { text: 'May not be placed on the market, put into service or used.', reviewMonths: 12 },
      },
    },
  ],
  rules: [
    ...PROHIBITED.map(([letter, practice, text]) => ({
      id: `ART_5_1_${letter}`,
      text,
      when: { practices: [practice] },
      give: { riskClass: 'UNACCEPTABLE' },
      source: `${ACT}, Art. 5(1)(${letter})`,
    })),
    {
      id: 'ART_6_1',
      text: 'A safety component of a product that a third party has to assess.',
      when: { safetyComponent: ['YES'] },
      give: { riskClass: 'HIGH' },
      source: `${ACT}, Art. 6(1)`,
    },
    {
      id: 'ART_6_2',
      text: 'Used in an area of Annex III.',
      when: { areas: AREAS, derogation: ['NONE'] },
      give: { riskClass: 'HIGH' },
      source: `${ACT}, Art. 6(2)`,
    },
    {
      id: 'ART_6_3_PROFILING',
      text: 'Who profiles natural persons in an area of Annex III cannot derogate: answer derogation with NONE.',
      when: { areas: AREAS, profiling: ['YES'], derogation: GROUNDS },
      refuse: 'DEROGATION_WITH_PROFILING',
      source: `${ACT}, Art. 6(3), last subparagraph`,
    },
    {
      id: 'ART_6_3',
      text: 'A documented derogation: no significant risk of harm. It has to be registered all the same (Art. 49(2)).',
      when: { areas: AREAS, profiling: ['NO'], derogation: GROUNDS },
      give: { riskClass: 'MINIMAL' },
      source: `${ACT}, Art. 6(3) and 6(4)`,
    },
    {
      id: 'ART_50',
      text: 'People have to be told.',
      when: { transparency: DISCLOSED },
      give: { riskClass: 'LIMITED' },
      source: `${ACT}, Art. 50`,
    },
  ],
};

const point = (id: string, text: string, source: string, ...needs: Json[]): Json => ({ id, text, source, needs });
const need = (text: string, ...anyOf: Json[]): Json => ({ text, anyOf });

export const QUALITY_ASSURANCE: Json = {
  classes: [
    {
      name: 'MINIMAL',
      text: 'What every system gets.',
      points: [
        point(
          'TEST_RESULT',
          'The model is tested on data of its own',
          'CRISP-ML(Q), phase 4',
          need('a test with a result', { kind: 'TEST_CASE', shown: true }),
        ),
        point(
          'INTENDED_PURPOSE',
          'The intended purpose is written down',
          `${ACT}, Art. 3(12)`,
          need('an intended purpose', { kind: 'SYSTEM', has: ['intendedPurpose'] }),
        ),
      ],
    },
    {
      name: 'LIMITED',
      text: 'What is added where people have to be told.',
      points: [
        point(
          'DISCLOSURE',
          'People are told that they deal with an AI system',
          `${ACT}, Art. 50`,
          need(
            'a requirement or control of disclosure',
            { kind: 'REQUIREMENT', where: { provides: ['DISCLOSURE'] } },
            { kind: 'CONTROL', where: { provides: ['DISCLOSURE'] } },
          ),
        ),
        point(
          'ROBUSTNESS_TEST',
          'The model is tested for robustness',
          'CRISP-ML(Q), phase 4',
          need('a robustness test that passed', { kind: 'TEST_CASE', shown: true, where: { quality: ['ROBUSTNESS'] } }),
        ),
      ],
    },
    {
      name: 'HIGH',
      text: 'What is added where the risk is high.',
      points: [
        point(
          'RISK_MANAGEMENT',
          'Risks are identified, evaluated and mitigated',
          `${ACT}, Art. 9`,
          need('hazards', { kind: 'HAZARD' }),
          need('measures', { kind: 'SAFETY_MEASURE' }, { kind: 'CONTROL', subkinds: ['RISK_CONTROL'] }),
        ),
        point(
          'DATA_GOVERNANCE',
          'Data sets are governed',
          `${ACT}, Art. 10`,
          need('training data', { kind: 'DATASET', subkinds: ['TRAIN'] }),
          need('test data', { kind: 'DATASET', subkinds: ['TEST'] }),
        ),
        point(
          'BIAS_TEST',
          'The model is tested for bias and unequal treatment',
          `${ACT}, Art. 10(2)(f)`,
          need(
            'a bias test that passed',
            { kind: 'TEST_CASE', subkinds: ['BIAS'], shown: true },
            { kind: 'TEST_CASE', shown: true, where: { quality: ['BIAS', 'FAIRNESS', 'NON_DISCRIMINATION'] } },
          ),
        ),
        point(
          'ANNEX_IV_FILE',
          'The technical documentation is drawn up',
          `${ACT}, Art. 11`,
          need('a baseline of the documentation', { kind: 'BASELINE', subkinds: ['TECH_DOC'] }),
        ),
        point(
          'LOGS',
          'Events are logged and kept for six months or longer',
          `${ACT}, Art. 12 and 19`,
          need(
            'a control of record-keeping',
            { kind: 'CONTROL', where: { provides: ['RECORD_KEEPING'] } },
            { kind: 'EVIDENCE', subkinds: ['LOG'] },
          ),
        ),
        point(
          'INSTRUCTIONS',
          'Deployers get instructions for use',
          `${ACT}, Art. 13`,
          need('instructions', { kind: 'EVIDENCE', where: { document: ['INSTRUCTIONS_FOR_USE'] } }),
        ),
        point(
          'HUMAN_OVERSIGHT',
          'People oversee it and can stop it',
          `${ACT}, Art. 14`,
          need('a measure of human oversight', { kind: 'SAFETY_MEASURE', subkinds: ['HUMAN_OVERSIGHT'] }),
        ),
        point(
          'ACCURACY_ROBUSTNESS_SECURITY',
          'Accuracy, robustness and cybersecurity are shown',
          `${ACT}, Art. 15`,
          need('evidence about the model', { kind: 'EVIDENCE', subkinds: ['TEST_RESULT'] }),
        ),
        point(
          'POST_MARKET_MONITORING',
          'It is monitored after it is on the market',
          `${ACT}, Art. 72`,
          need('a monitor', { kind: 'MONITOR' }),
        ),
      ],
    },
  ],
};

export const TECHNICAL_DOCUMENTATION: Json = {
  points: [
    point(
      'GENERAL',
      '1. General description',
      `${ACT}, Annex IV, 1`,
      need('the intended purpose', { kind: 'SYSTEM', has: ['intendedPurpose'] }),
    ),
    point(
      'DEVELOPMENT',
      '2. Elements and process of development',
      `${ACT}, Annex IV, 2`,
      need('the model', { kind: 'MODEL' }),
      need('the training', { kind: 'RUN', subkinds: ['TRAIN'] }),
      need('the training data', { kind: 'DATASET', subkinds: ['TRAIN'] }),
      need('the tests', { kind: 'TEST_CASE' }),
    ),
    point(
      'MONITORING_AND_CONTROL',
      '3. Monitoring, functioning and control',
      `${ACT}, Annex IV, 3`,
      need(
        'human oversight or a monitor',
        { kind: 'SAFETY_MEASURE', subkinds: ['HUMAN_OVERSIGHT'] },
        { kind: 'MONITOR' },
      ),
    ),
    point(
      'METRICS',
      '4. Appropriateness of the performance metrics',
      `${ACT}, Annex IV, 4`,
      need(
        'a metric or a requirement with a criterion',
        { kind: 'METRIC' },
        { kind: 'REQUIREMENT', has: ['criterion'] },
      ),
    ),
    point('RISK_MANAGEMENT', '5. Risk management system', `${ACT}, Annex IV, 5`, need('hazards', { kind: 'HAZARD' })),
    point(
      'LIFECYCLE_CHANGES',
      '6. Changes through the life cycle',
      `${ACT}, Annex IV, 6`,
      need('changes, or the life cycle', { kind: 'CHANGE' }, { kind: 'CONTROL', subkinds: ['LIFECYCLE'] }),
    ),
    point(
      'STANDARDS',
      '7. Standards applied',
      `${ACT}, Annex IV, 7`,
      need('a standard', { kind: 'CLAUSE', subkinds: ['STANDARD'] }),
    ),
    point(
      'DECLARATION',
      '8. EU declaration of conformity',
      `${ACT}, Annex IV, 8`,
      need(
        'the declaration',
        // As the gate before the market asks for it.
        { kind: 'EVIDENCE', where: { record: ['EU_DECLARATION_OF_CONFORMITY'] } },
        { kind: 'EVIDENCE', where: { document: ['EU_DECLARATION'] } },
      ),
    ),
    point(
      'MONITORING_PLAN',
      '9. Plan of post-market monitoring',
      `${ACT}, Annex IV, 9`,
      need('the plan', { kind: 'CONTROL', where: { plan: ['POST_MARKET_MONITORING'] } }),
    ),
  ],
};

export const INCIDENT_REPORTING: Json = {
  zone: 'Europe/Brussels',
  days: 15,
  shorter: [
    { consequence: 'DEATH', days: 10, source: `${ACT}, Art. 73(4)` },
    { consequence: 'WIDESPREAD_INFRINGEMENT', days: 2, source: `${ACT}, Art. 73(3)` },
    { consequence: 'CRITICAL_INFRASTRUCTURE', days: 2, source: `${ACT}, Art. 73(3)` },
  ],
};
