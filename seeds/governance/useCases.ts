/** How use cases and models are classified, and what each class demands: house rules to begin with. */
import type { Json } from '../../graph/model/delta.ts';

const STEP_1 = 'Model governance, step 1: classify use cases';
const question = (key: string, text: string, values: string[], several = false): Json => ({
  key,
  text,
  values,
  several,
});
const rule = (id: string, text: string, when: Json, give: Json, source = STEP_1): Json => ({
  id,
  text,
  when,
  give,
  source,
});

export const USE_CASE_CLASSIFICATION: Json = {
  questions: [
    question(
      'regulations',
      'Which regulations apply?',
      ['NONE', 'PRIVACY', 'GXP', 'FINANCE', 'MEDICAL_DEVICE', 'AI_ACT_HIGH', 'OTHER'],
      true,
    ),
    question('consumers', 'Who uses the results?', ['SELF', 'TEAM', 'INTERNAL', 'CUSTOMERS', 'PUBLIC']),
    question('availability', 'When does it have to be there?', [
      'BEST_EFFORT',
      'BUSINESS_HOURS',
      'ALWAYS',
      'ON_DEVICE',
    ]),
    question('errorImpact', 'What does an error do?', ['LOW', 'OPERATIONAL', 'FINANCIAL', 'RIGHTS', 'LIFE'], true),
    question('cadence', 'How often and how urgently is it released?', ['ONE_OFF', 'PERIODIC', 'CONTINUOUS']),
    question(
      'lifetime',
      'How long do the model and the decisions taken with it live?',
      ['SHORT', 'LONG_MODEL', 'LONG_DECISION'],
      true,
    ),
    question('decay', 'How fast does its quality decay?', ['SLOW', 'FAST']),
    question('explainability', 'Does somebody need an explanation?', ['NONE', 'DESIRED', 'REQUIRED']),
  ],
  outcomes: [
    {
      key: 'category',
      text: 'Kinds of use case, by which the variant of the process is chosen',
      values: ['SELF_SERVICE_ANALYTICS', 'INTERNAL_MODEL', 'PUBLIC_SERVICE', 'EDGE_DEVICE', 'REGULATED'],
      pick: 'ALL',
      otherwise: 'INTERNAL_MODEL',
    },
    {
      key: 'level',
      text: 'Level of governance',
      values: ['LIGHT', 'MEDIUM', 'STRICT'],
      pick: 'WORST',
      otherwise: 'LIGHT',
      means: {
        LIGHT: { text: 'Few demands.', reviewMonths: 24 },
        MEDIUM: { text: 'The usual demands.', reviewMonths: 12 },
        STRICT: { text: 'All demands.', reviewMonths: 6 },
      },
    },
  ],
  rules: [
    rule(
      'C1',
      'A one-off is self-service analytics.',
      { cadence: ['ONE_OFF'] },
      { category: 'SELF_SERVICE_ANALYTICS' },
    ),
    rule(
      'C2',
      'What is kept up for colleagues is an internal model.',
      { consumers: ['SELF', 'TEAM', 'INTERNAL'], cadence: ['PERIODIC', 'CONTINUOUS'] },
      { category: 'INTERNAL_MODEL' },
    ),
    rule(
      'C3',
      'What outsiders use is a public service.',
      { consumers: ['CUSTOMERS', 'PUBLIC'] },
      { category: 'PUBLIC_SERVICE' },
    ),
    rule('C4', 'What runs on devices is an edge device.', { availability: ['ON_DEVICE'] }, { category: 'EDGE_DEVICE' }),
    rule(
      'C5',
      'What a regulation is about is regulated.',
      { regulations: ['PRIVACY', 'GXP', 'FINANCE', 'MEDICAL_DEVICE', 'AI_ACT_HIGH', 'OTHER'] },
      { category: 'REGULATED' },
    ),
    rule('M1', 'Outsiders rely on it.', { consumers: ['CUSTOMERS', 'PUBLIC'] }, { level: 'MEDIUM' }),
    rule(
      'M2',
      'An error costs more than time.',
      { errorImpact: ['OPERATIONAL', 'FINANCIAL', 'RIGHTS'] },
      { level: 'MEDIUM' },
    ),
    rule(
      'M3',
      'The model, or what is decided with it, lives long: also of a one-off analysis.',
      { lifetime: ['LONG_MODEL', 'LONG_DECISION'] },
      { level: 'MEDIUM' },
    ),
    rule('M4', 'A regulation applies.', { regulations: ['PRIVACY', 'FINANCE', 'OTHER'] }, { level: 'MEDIUM' }),
    rule('M5', 'It has to be there at any time.', { availability: ['ALWAYS', 'ON_DEVICE'] }, { level: 'MEDIUM' }),
    rule(
      'M6',
      'Its quality decays fast while it stays in use.',
      { decay: ['FAST'], cadence: ['PERIODIC', 'CONTINUOUS'] },
      { level: 'MEDIUM' },
    ),
    rule('M7', 'Somebody has to be given an explanation.', { explainability: ['REQUIRED'] }, { level: 'MEDIUM' }),
    rule(
      'S1',
      'An error hurts outsiders in their money, rights or life.',
      { consumers: ['CUSTOMERS', 'PUBLIC'], errorImpact: ['FINANCIAL', 'RIGHTS', 'LIFE'] },
      { level: 'STRICT' },
    ),
    rule('S2', 'An error may cost a life, whoever uses it.', { errorImpact: ['LIFE'] }, { level: 'STRICT' }),
    rule(
      'S3',
      'A regulation of safety or health applies.',
      { regulations: ['GXP', 'MEDICAL_DEVICE', 'AI_ACT_HIGH'] },
      { level: 'STRICT' },
    ),
  ],
};

const row = (light: Json, medium: string, strict: string): Json => ({
  LIGHT: typeof light === 'string' ? { measure: light } : light,
  MEDIUM: { measure: medium },
  STRICT: { measure: strict },
});
const optional = (measure: string): Json => ({ measure, optional: true });

export const POLICY_MATRIX: Json = {
  considerations: {
    REPRODUCIBILITY: row('deployed metrics', 'environment rebuild + data sample', 'full data + image snapshot'),
    DOCUMENTATION: row(optional('optional'), 'auto doc of deployed model', 'every change + experiment with reasons'),
    HUMAN_SIGN_OFF: row('owner', 'pre-prod + prod', 'each environment move, ≥ 2 roles'),
    PRE_PRODUCTION_CHECK: row(
      'name/version checks',
      'automated tests in prod-like env',
      '+ independent re-implementation or challenger',
    ),
    EXPLAINABILITY: row(optional('any algorithm'), 'post-hoc tool', 'interpretable or justified'),
    BIAS_AND_HARM_TEST: row(optional('none/basic'), 'automated subgroup', '+ red team'),
    DEPLOYMENT_MODE: row('single server', 'container, rollback', 'HA, load-tested, staged'),
    MONITORING: row('infra alerts', 'weekly drift, manual retrain', 'real-time, fairness, KPI, auto-halt'),
    DATA_QUALITY: row('schema checks', 'anomaly checks + PII review', 'column lineage + PII anonymised + legal basis'),
  },
};

const MRM = 'SR 26-2 (formerly SR 11-7), house rule';
export const MODEL_RISK_TIER: Json = {
  questions: [
    question('materiality', 'How much is at stake?', ['LOW', 'MEDIUM', 'HIGH']),
    question('complexity', 'How complex is the model?', ['LOW', 'MEDIUM', 'HIGH']),
    question('uncertainty', 'How uncertain are inputs and assumptions?', ['LOW', 'MEDIUM', 'HIGH']),
    question('use', 'What is done with the output?', ['INFORMS', 'SUPPORTS_DECISIONS', 'DECIDES']),
  ],
  outcomes: [
    {
      key: 'tier',
      text: 'Tier',
      values: ['TIER_3', 'TIER_2', 'TIER_1'],
      pick: 'WORST',
      otherwise: 'TIER_3',
      means: {
        TIER_1: { text: 'Independent full validation, every year.', validation: 'INDEPENDENT_FULL', reviewMonths: 12 },
        TIER_2: {
          text: 'Lighter independent validation, every two years.',
          validation: 'INDEPENDENT_LIGHT',
          reviewMonths: 24,
        },
        TIER_3: { text: 'Self-check, every three years.', validation: 'SELF_CHECK', reviewMonths: 36 },
      },
    },
  ],
  rules: [
    rule(
      'T1A',
      'Much is at stake and the output decides or helps to decide.',
      { materiality: ['HIGH'], use: ['SUPPORTS_DECISIONS', 'DECIDES'] },
      { tier: 'TIER_1' },
      MRM,
    ),
    rule(
      'T1B',
      'Much is at stake and the model is complex.',
      { materiality: ['HIGH'], complexity: ['HIGH'] },
      { tier: 'TIER_1' },
      MRM,
    ),
    rule(
      'T1C',
      'Much is at stake and much is uncertain.',
      { materiality: ['HIGH'], uncertainty: ['HIGH'] },
      { tier: 'TIER_1' },
      MRM,
    ),
    rule('T2A', 'Much is at stake.', { materiality: ['HIGH'] }, { tier: 'TIER_2' }, MRM),
    rule(
      'T2B',
      'Something is at stake and the model is complex.',
      { materiality: ['MEDIUM'], complexity: ['HIGH'] },
      { tier: 'TIER_2' },
      MRM,
    ),
    rule(
      'T2C',
      'Something is at stake and much is uncertain.',
      { materiality: ['MEDIUM'], uncertainty: ['HIGH'] },
      { tier: 'TIER_2' },
      MRM,
    ),
    rule(
      'T2D',
      'Something is at stake and the output decides.',
      { materiality: ['MEDIUM'], use: ['DECIDES'] },
      { tier: 'TIER_2' },
      MRM,
    ),
  ],
};

const principle = (id: string, group: string, text: string): Json => ({ id, group, text });
export const ETHICAL_STANCE: Json = {
  principles: [
    principle('EQUALITY', 'SOCIAL_GOODS', 'Groups are treated equally, and that is measured.'),
    principle('PRIVACY', 'SOCIAL_GOODS', 'No more personal data than the purpose needs.'),
    principle('DIGNITY', 'SOCIAL_GOODS', 'Nobody is reduced to a score.'),
    principle('JOBS', 'SOCIAL_GOODS', 'Effects on work are said beforehand.'),
    principle('DEMOCRACY', 'SOCIAL_GOODS', 'Nothing is made to sway votes.'),
    principle('BIAS', 'SOCIAL_GOODS', 'Bias is looked for from the first data on.'),
    principle('NO_DECEPTION', 'PSYCHOLOGY', 'Nobody is deceived about what they deal with.'),
    principle('NO_MANIPULATION', 'PSYCHOLOGY', 'Weaknesses are not exploited.'),
    principle('FAIR_TERMS', 'FINANCE', 'Prices and credit do not depend on what people cannot know of.'),
    principle('OPENNESS', 'TRANSPARENCY', 'People are told that a model decided, and why.'),
    principle('ANSWERABLE', 'LIABILITY', 'A named role answers for each model in production.'),
  ],
};

export const ROLE_DIVERSITY: Json = {
  roles: [
    { id: 'ANALYST', text: 'Looks at what the business needs.' },
    { id: 'SUBJECT_MATTER_EXPERT', text: 'Knows the field.' },
    { id: 'DATA_SCIENTIST', text: 'Makes the model.' },
    { id: 'DATA_ENGINEER', text: 'Makes the data flow.' },
    { id: 'RISK_MANAGER', text: 'Looks at what may go wrong.' },
    { id: 'ARCHITECT', text: 'Looks at the whole.' },
  ],
};
