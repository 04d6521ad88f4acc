/** What pipelines, their runs and their data have to keep. */
export const DATA_RULES = {
  PIPELINE_STEP_TWICE: {
    sentence: 'Each step of a pipeline has a name of its own.',
    source: 'continuous delivery for machine learning: a pipeline is a graph of steps',
  },
  PIPELINE_STEP_UNKNOWN: {
    sentence: 'A step comes after steps of the same pipeline.',
    source: 'continuous delivery for machine learning: a pipeline is a graph of steps',
  },
  PIPELINE_CYCLE: {
    sentence: 'The steps of a pipeline form no cycle: take one of these dependencies out.',
    source: 'continuous delivery for machine learning: a pipeline is a graph of steps',
  },
  TRIGGER_CAUSE: {
    sentence: 'SCHEDULED goes with SCHEDULE, AD_HOC with REQUEST, EVENT with CODE, DATA, MODEL or DRIFT.',
    source: 'ModelOps: triggers of retraining',
  },
  RUN_SPLIT_UNKNOWN: {
    sentence: 'Data are split into TRAIN, VALIDATION and TEST.',
    source: 'CRISP-ML(Q), phase 3: test design',
  },
  RUN_STEP_UNKNOWN: {
    sentence: 'A run goes through the steps of its pipeline, and no others.',
    source: 'ML metadata store: run, steps, splits',
  },
  STEP_OUT_OF_ORDER: {
    sentence: 'A step is done after those that it comes after: record them first.',
    source: 'continuous delivery for machine learning: a pipeline is a graph of steps',
  },
  RUN_STEP_FAILED: {
    sentence: 'A run with a failed step makes no model: start another run.',
    source: 'ML metadata store: run, steps, splits',
  },
  RUN_HALTED: {
    sentence:
      'The data of the run were found inconsistent: it goes on when a person has resolved that (resolveDataAnomaly).',
    source: 'compliant MLOps: inconsistent input stops the pipeline until a human resolves it; AI Act Art. 10',
  },
  RUN_FINISHED: {
    sentence: 'The run is finished: what is done again is another run.',
    source: 'ML metadata store: run, steps, splits',
  },
  ANOMALY_NEEDS_PERSON: {
    sentence:
      'Only a person may resolve it, not a tool: send the id of a PERSON of the graph as actor (x-actor), and do not name another one.',
    source: 'compliant MLOps: inconsistent input stops the pipeline until a human resolves it',
  },
  ENVIRONMENT_UNCONTROLLED: {
    sentence:
      'What a continuous training run made becomes a release candidate only when it ran in CONTROLLED environments: train it again in one.',
    source: 'compliant MLOps: the training pipeline runs in a controlled environment; ISO 26262-8:2018, clause 7',
  },
  PERSONAL_DATA_BLOCKED: {
    sentence:
      'Personal data need a legal basis and an owner before what was made of them is deployed: state legalBasis in the content, and who answers for them (RESPONSIBLE_FOR, A or R).',
    source: 'GDPR Art. 5(2), 6; AI Act Art. 10(2)',
  },
  DOCUMENT_WITHOUT_COMMIT: {
    sentence: 'A document is bound to the commit that it was written at: name a version of a COMMIT or REPO.',
    source: 'documentation as code',
  },
  EXTERNAL_REF_TAKEN: {
    sentence: 'An id of another system names one artifact.',
    source: 'ModelOps: integrations are idempotent',
  },
  SLICE_UNKNOWN: {
    sentence: 'Name a part that a version of the data set has.',
    source: 'AI Act Art. 10(2); ISO/PAS 8800:2024, clause 11',
  },
} as const;
export type DataRule = keyof typeof DATA_RULES;
