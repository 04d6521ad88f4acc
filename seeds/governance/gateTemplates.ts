/**
 * Gates to begin with: what a regulated release asks for, its three signatures among it, what a deployment asks for, what a SOTIF
 * analysis asks for before it is reviewed, and what a system asks for before it is placed on the market. Let them apply to your
 * releases, models and systems; replace them by versions of your own.
 */
import type { IngestInput } from '../../graph/ingest/input.ts';
import { RELEASE_ROLES, releaseRoles } from './releaseGate.ts';

export const GATE_TEMPLATES: IngestInput = {
  source: 'template:gates',
  artifacts: [
    { id: 'role:quality-manager', kind: 'ROLE', title: 'Quality manager' },
    ...releaseRoles(),
    {
      id: 'gate:regulated-release',
      kind: 'GATE',
      subkind: 'RELEASE',
      title: 'Release under regulation',
      version: {
        label: '1',
        content: {
          predicates: [
            { kind: 'NO_OPEN_RISK_CONTROL' },
            { kind: 'NO_GAPS', name: 'NO_OPEN_HAZARD', kinds: ['UNMITIGATED_HAZARD', 'UNVERIFIED_SAFETY_MECHANISM'] },
            { kind: 'ITERATIONS_ACCEPTED' },
            ...RELEASE_ROLES.map(({ id: role, name, independence }) => ({
              kind: 'SIGN_OFF',
              name,
              role,
              meaning: 'APPROVAL',
              independence,
            })),
          ],
          waivers: { roles: ['role:quality-manager'], mostDays: 90, never: ['NO_OPEN_RISK_CONTROL'] },
        },
        metadata: { source: 'ISO 14971:2019, 7 and 8; ISO 26262-2:2018, 6.4.13' },
      },
    },
    {
      id: 'gate:deployment',
      kind: 'GATE',
      subkind: 'DEPLOY',
      title: 'Deployment of a model',
      version: {
        label: '1',
        content: {
          predicates: [
            {
              kind: 'MISSING_OUTPUTS',
              outputs: [
                { name: 'explanation', kind: 'EVIDENCE', subkind: 'EXPLANATION' },
                { name: 'robustness result', kind: 'EVIDENCE', subkind: 'TEST_RESULT', quality: 'ROBUSTNESS' },
              ],
            },
            { kind: 'SIGN_OFF', name: 'BUSINESS_ACCEPTANCE', meaning: 'BUSINESS_ACCEPTANCE', independence: 'I1' },
          ],
          waivers: { roles: ['role:quality-manager'], mostDays: 30 },
        },
        metadata: { source: 'CRISP-ML(Q), evaluation: explainability, robustness, acceptance of the success criteria' },
      },
    },
    {
      id: 'gate:sotif-review',
      kind: 'GATE',
      subkind: 'STAGE',
      title: 'Review of a SOTIF analysis',
      version: {
        label: '1',
        content: {
          predicates: [
            { kind: 'MISSING_OUTPUTS', outputs: [{ name: 'SOTIF analysis', kind: 'ANALYSIS', subkind: 'SOTIF' }] },
            { kind: 'NO_GAPS', name: 'CONTRIBUTORS', kinds: ['SOTIF_CONTRIBUTORS'] },
          ],
        },
        metadata: { source: 'ISO 21448:2022, 4.4: developers and safety engineers' },
      },
    },
    {
      id: 'gate:market',
      kind: 'GATE',
      subkind: 'RELEASE',
      title: 'Placing on the market',
      version: {
        label: '1',
        content: {
          predicates: [
            {
              kind: 'RECORDS',
              name: 'CONFORMITY',
              when: { riskClass: ['HIGH'] },
              records: ['CONFORMITY_ASSESSMENT', 'EU_DECLARATION_OF_CONFORMITY', 'CE_MARKING', 'EU_REGISTRATION'],
            },
          ],
        },
        metadata: { source: 'Regulation (EU) 2024/1689, Art. 43, 47, 48, 49' },
      },
    },
    {
      id: 'lifecycle:market',
      kind: 'CONTROL',
      subkind: 'LIFECYCLE',
      title: 'On the market or not',
      version: {
        label: '1',
        content: {
          initial: 'NOT_ON_MARKET',
          states: [{ name: 'NOT_ON_MARKET' }, { name: 'ON_MARKET' }, { name: 'WITHDRAWN', final: true }],
          transitions: [
            { from: 'NOT_ON_MARKET', to: 'ON_MARKET', guard: 'gate:market' },
            { from: 'ON_MARKET', to: 'WITHDRAWN' },
            { from: 'NOT_ON_MARKET', to: 'WITHDRAWN' },
          ],
        },
        metadata: { source: 'Regulation (EU) 2024/1689, Art. 3(9) and 3(17)' },
      },
    },
  ],
};
