/** What plans of releases and iterations have to keep. */
export const PLAN_RULES = {
  PLAN_PROCESS: {
    sentence: 'Name a version of a CONTROL PROCESS that is well formed.',
    source: 'Compliant MLOps: a release records which process version it followed',
  },
  PLAN_EXISTS: {
    sentence: 'A plan that exists is changed by amendReleasePlan, with the reason.',
    source: 'Compliant MLOps: plan-driven and agile in balance',
  },
  PLAN_ITEM_UNKNOWN: {
    sentence: 'Record the work first, e.g. as a requirement or change request.',
    source: 'Compliant MLOps: plan-driven and agile in balance',
  },
  PLAN_UNCHANGED: {
    sentence: 'Add or take out some work.',
    source: 'Compliant MLOps: plan-driven and agile in balance',
  },
  ITERATION_RELEASE: {
    sentence: 'Every iteration belongs to one release.',
    source: 'Compliant MLOps: development cycle nested in the release cycle',
  },
} as const;
export type PlanRule = keyof typeof PLAN_RULES;
