/**
 * The default policy of data-subject rights: GDPR and CCPA as they are read in the sources, to be replaced by the organisation's own.
 * Days are counted in the time zone of the establishment. A period that ends on a weekend or holiday is not prolonged: the
 * earlier day is the safe reading.
 */
import { RIGHTS_POLICY_ID } from '../../graph/governance/dataProtection/rightsPolicy.ts';
import type { IngestInput } from '../../graph/ingest/input.ts';

const ERASURE = {
  DATASET: 'PURGE',
  MODEL: 'ASSESS_MEMORISATION',
  DEPLOYMENT: 'DECIDE_ON_DEPLOYMENT',
};
const DISCLOSURE = { DATASET: 'DISCLOSE' };
const OBJECTION = { DATASET: 'STOP_USE', MODEL: 'ASSESS_MEMORISATION', DEPLOYMENT: 'DECIDE_ON_DEPLOYMENT' };

/** Art. 12(3): one month, by two further months where necessary. */
const gdpr = (clause: string, duties: Readonly<Record<string, string>>) => ({
  clause,
  period: { count: 1, unit: 'CALENDAR_MONTHS' },
  extension: { count: 2, unit: 'CALENDAR_MONTHS' },
  duties,
});
/** §1798.130(a)(2): 45 days, once extended by another 45. */
const ccpa = (clause: string, duties: Readonly<Record<string, string>>) => ({
  clause,
  period: { count: 45, unit: 'CALENDAR_DAYS' },
  extension: { count: 45, unit: 'CALENDAR_DAYS' },
  duties,
});
/** 11 CCR §7026(f): 15 business days and no extension; as many calendar days end earlier, whatever the holidays. */
const ccpaOptOut = (clause: string, duties: Readonly<Record<string, string>>) => ({
  clause,
  period: { count: 15, unit: 'CALENDAR_DAYS' },
  duties,
});

export const DATA_PROTECTION: IngestInput = {
  source: 'seed:data-protection',
  artifacts: [
    {
      id: RIGHTS_POLICY_ID,
      kind: 'CONTROL',
      subkind: 'POLICY',
      title: 'Rights of data subjects',
      version: {
        label: '2020',
        content: {
          effectiveFrom: '2020-01-01',
          laws: {
            GDPR: {
              timeZone: 'Europe/Berlin',
              rights: {
                INFORMATION: gdpr('GDPR Art. 13, 14', DISCLOSURE),
                ACCESS: gdpr('GDPR Art. 15', DISCLOSURE),
                RECTIFICATION: gdpr('GDPR Art. 16', {
                  DATASET: 'RECTIFY',
                  MODEL: 'ASSESS_MEMORISATION',
                  DEPLOYMENT: 'DECIDE_ON_DEPLOYMENT',
                }),
                ERASURE: gdpr('GDPR Art. 17', ERASURE),
                RESTRICTION: gdpr('GDPR Art. 18', { DATASET: 'STOP_USE' }),
                PORTABILITY: gdpr('GDPR Art. 20', DISCLOSURE),
                OBJECTION: gdpr('GDPR Art. 21', OBJECTION),
                AUTOMATED_DECISION: gdpr('GDPR Art. 22', { DEPLOYMENT: 'HUMAN_REVIEW' }),
              },
            },
            CCPA: {
              timeZone: 'America/Los_Angeles',
              rights: {
                ACCESS: ccpa('CCPA §1798.100, 1798.110', DISCLOSURE),
                RECTIFICATION: ccpa('CCPA §1798.106', { DATASET: 'RECTIFY' }),
                ERASURE: ccpa('CCPA §1798.105', ERASURE),
                OBJECTION: ccpaOptOut('CCPA §1798.120; 11 CCR §7026(f)', { DATASET: 'STOP_USE' }),
              },
            },
          },
        },
      },
    },
  ],
};
