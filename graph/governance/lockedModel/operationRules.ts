/** What deployments, rollbacks and swaps of models have to keep. */
export const OPERATION_RULES = {
  DEPLOYMENT_WITHOUT_EXPERIMENT: {
    sentence: 'Record the run that trained just this version, and evidence that evaluates it; then deploy it.',
    source: 'Compliant MLOps: data, experiments, deployment',
  },
  DEPLOYMENT_EXISTS: {
    sentence: 'A deployment is a record: give this one an id of its own.',
    source: 'Compliant MLOps: data, experiments, deployment',
  },
  MODEL_RETIRED: {
    sentence: 'A retired model is not put into use again: deploy another one.',
    source: 'ModelOps: monitoring lasts until retirement; Regulation (EU) 2024/1689, Art. 18 and 19',
  },
  SYSTEM_NOT_ON_MARKET: {
    sentence: 'It follows a life cycle of the market: place it on the market first, with placeOnMarket.',
    source: 'Regulation (EU) 2024/1689, Art. 16, 43, 47 and 49',
  },
  DEPLOYMENT_ENDED: {
    sentence: 'It was ended or rolled back before: name a deployment that runs.',
    source: 'MLOps: registry, versions and rollback',
  },
  ROLLBACK_TARGET: {
    sentence: 'Name a model version that was built, or a baseline: one that is not retracted, and not what runs now.',
    source: 'MLOps: rollback to a previously built model',
  },
  ROLLBACK_GATE: {
    sentence: 'All gates of what is rolled back to have to pass today: bring back what is unmet.',
    source: 'MLOps: rollback to a previously built model; ISO 26262-2:2018, 6.4.13',
  },
  ROLLBACK_APPROVAL: {
    sentence: 'A sign-off that approves what is rolled back to has to stand today: let it be approved again.',
    source: 'MLOps: rollback to a previously built model',
  },
  CHAMPION_POLICY_MISSING: {
    sentence: 'Record a policy (CONTROL POLICY) with reviewRoles that applies to the use case, or to all.',
    source: 'SR 26-2; ModelOps: a swap starts a compliance process',
  },
  CHAMPION_ALREADY: {
    sentence: 'It is the champion already: there is nothing to swap.',
    source: 'ModelOps: one champion for a use case and segment',
  },
  SWAP_PENDING: {
    sentence: 'Another swap waits for its review: let that be decided first.',
    source: 'ModelOps: one champion for a use case and segment',
  },
  SWAP_NOT_APPROVED: {
    sentence: 'A holder of one of the roles of the review, who did not ask for the swap, has to approve it.',
    source: 'SR 26-2; ModelOps: a swap starts a compliance process',
  },
  SWAP_REJECTED: {
    sentence: 'The review refused it: ask for another swap.',
    source: 'SR 26-2; ModelOps: a swap starts a compliance process',
  },
  MODIFICATION_UNDECIDED: {
    sentence:
      'One of the roles that decide has to say, with a sign-off of the decision, whether it is a substantial modification.',
    source: 'Regulation (EU) 2024/1689, Art. 3(23) and 43(4)',
  },
  MODIFICATION_SUBSTANTIAL: {
    sentence:
      'It needs a new conformity assessment: record that as evidence (content.record) that EVALUATES the model or system.',
    source: 'Regulation (EU) 2024/1689, Art. 43(4)',
  },
  REVIEW_OVERDUE: {
    sentence: 'The rule binds by now: look at what it touches, then close the task with decideReview.',
    source: 'Model governance, step 8: watch changes of regulation; Regulation (EU) 2024/1689, Art. 17(1)(a)',
  },
  VERSION_RETRACTED: {
    sentence: 'What was taken back is not put into use: deploy another version.',
    source: 'MLOps: registry, versions and rollback',
  },
} as const;
export type OperationRule = keyof typeof OPERATION_RULES;
