/** What requests of data subjects have to keep. */
export const DATA_SUBJECT_RULES = {
  RIGHTS_POLICY: {
    sentence: 'A version of the policy of data-subject rights has to be in force when the request comes.',
    source: 'GDPR Art. 5(2), 24(2)',
  },
  RIGHT_UNKNOWN: {
    sentence: 'The law, as the policy in force has it, gives this right.',
    source: 'GDPR Art. 12 to 22; CCPA §1798.100 to 1798.125',
  },
  KEYS_MISSING: {
    sentence: 'The service needs a folder for the keys of data subjects (SAFETYOPS_SUBJECT_KEYS).',
    source: 'GDPR Art. 4(5), 25: pseudonymisation',
  },
  PERSON_NEEDED: {
    sentence:
      'A person decides it: send the id of a PERSON of the graph as actor (x-actor), and do not name another one.',
    source: 'GDPR Art. 22; EDPB Opinion 28/2024',
  },
  DUTY_DECISION: {
    sentence: 'ASSESS_MEMORISATION is settled by RETRAIN, UNLEARN or JUSTIFIED; PURGE by eraseDataSubject alone.',
    source: 'EDPB Opinion 28/2024',
  },
  REQUEST_EXTENDED: {
    sentence: 'A period is extended once, with a reason, before it is over, where the law allows it.',
    source: 'GDPR Art. 12(3); CCPA §1798.130(a)(2)',
  },
  REQUEST_IN_FUTURE: {
    sentence: 'A request is recorded when it has come: its period begins on that day.',
    source: 'GDPR Art. 12(3): within one month of receipt of the request',
  },
  SUBJECT_NAMED: {
    sentence: 'What is recorded of a request never holds who it is: choose another id, and leave it out of texts.',
    source: 'GDPR Art. 4(5), 5(1)(c), 25: pseudonymisation',
  },
  KEY_ELSEWHERE: {
    sentence: 'The key of the record is destroyed where it is kept: ask the service that has that folder of keys.',
    source: 'GDPR Art. 17',
  },
  NO_ERASURE: {
    sentence: 'Only what a request for ERASURE asks for is erased.',
    source: 'GDPR Art. 17',
  },
} as const;
export type DataSubjectRule = keyof typeof DATA_SUBJECT_RULES;
