/** What monitors and their observations have to keep. */
export const MONITOR_RULES = {
  MONITOR_LEARNS_IN_PLACE: {
    sentence: 'A locked model does not learn in the field: let its monitor ask for a new version (RETRAIN_ELSEWHERE).',
    source: 'FDA 21 CFR 820 (design changes); AI Act Art. 43(4)',
  },
  MONITOR_REFERENCE: {
    sentence: 'PSI, KL and KS compare with expected bins, the other statistics with nothing.',
    source: 'definition of the statistic',
  },
  MONITOR_INCOMPLETE: {
    sentence:
      'A monitor needs a statistic and a bound before observations of it can be judged: record it again with both.',
    source: 'AI Act Art. 72 (post-market monitoring)',
  },
  OBSERVATION_FORM: {
    sentence: 'An observation holds what the statistic of its monitor takes, and nothing else.',
    source: 'definition of the statistic',
  },
  OBSERVATION_COUNT: {
    sentence: 'A batch holds 1 to 1,000 observations: more are several batches.',
    source: 'one transaction, and an answer that can be read',
  },
  ALERT_WITHIN_BOUND: {
    sentence:
      'An alert is about an observation beyond the bound of its monitor: record others with recordMonitorObservations.',
    source: 'AI Act Art. 72 (post-market monitoring)',
  },
} as const;
export type MonitorRule = keyof typeof MONITOR_RULES;
