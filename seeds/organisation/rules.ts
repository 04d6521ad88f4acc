/** What the organisation has to keep: laws, policies, two life cycles, and the gate before a release. */

import type { JsonObject } from '../../graph/model/delta.ts';
import { artifact, link, type SeedPart } from '../aeb/build.ts';
import { MONITOR_MANDATES } from '../governance/monitorMandates.ts';

const RELEASE_GATE = 'gate:org/release';
/** Signatures that a release needs. */
const RELEASE_ROLES = ['risk-manager', 'safety-officer', 'compliance-officer'];

const MACHINE_LEARNING: JsonObject = {
  initial: 'PROPOSED',
  states: [
    'PROPOSED',
    'CLASSIFIED',
    'IN_DEVELOPMENT',
    'IN_VALIDATION',
    'APPROVED',
    'DEPLOYED',
    'SUSPENDED',
    'RETIRED',
  ].map((name) => ({ name, final: name === 'RETIRED' })),
  transitions: [
    {
      from: 'PROPOSED',
      to: 'CLASSIFIED',
      roles: ['role:org/compliance-officer'],
      trigger: 'the questionnaire is answered',
    },
    { from: 'CLASSIFIED', to: 'IN_DEVELOPMENT', roles: ['role:org/scientist'] },
    { from: 'IN_DEVELOPMENT', to: 'IN_VALIDATION', roles: ['role:org/scientist'], trigger: 'marked as ready' },
    { from: 'IN_VALIDATION', to: 'IN_DEVELOPMENT' },
    { from: 'IN_VALIDATION', to: 'APPROVED', guard: RELEASE_GATE },
    { from: 'APPROVED', to: 'DEPLOYED', roles: ['role:org/operator'] },
    { from: 'DEPLOYED', to: 'SUSPENDED', roles: ['role:org/operator'], trigger: 'an alert' },
    { from: 'SUSPENDED', to: 'DEPLOYED', guard: RELEASE_GATE, roles: ['role:org/operator'] },
    { from: 'DEPLOYED', to: 'RETIRED', roles: ['role:org/owner'] },
    { from: 'SUSPENDED', to: 'RETIRED', roles: ['role:org/owner'] },
  ],
};

const STATISTICAL: JsonObject = {
  initial: 'DRAFT',
  states: ['DRAFT', 'REVIEWED', 'IN_USE', 'RETIRED'].map((name) => ({ name, final: name === 'RETIRED' })),
  transitions: [
    { from: 'DRAFT', to: 'REVIEWED' },
    { from: 'REVIEWED', to: 'DRAFT' },
    { from: 'REVIEWED', to: 'IN_USE', roles: ['role:org/operator'] },
    { from: 'IN_USE', to: 'RETIRED', roles: ['role:org/owner'] },
  ],
};

export const RULES: SeedPart = {
  artifacts: [
    ...(MONITOR_MANDATES.artifacts ?? []),
    artifact('CLAUSE', 'ARTICLE', 'clause:org/ai-act-15', 'AI Act Art. 15: accuracy, robustness, cybersecurity', {
      number: 'Art. 15',
      effectiveFrom: '2026-08-02',
    }),
    artifact('CONTROL', 'POLICY', 'policy:org/two-pairs-of-eyes', 'Nobody releases what they made'),
    artifact('CONTROL', 'RISK_CONTROL', 'control:org/manual-review', 'A person reviews refusals near the threshold'),
    artifact(
      'CONTROL',
      'LIFECYCLE',
      'lifecycle:org/machine-learning',
      'Life cycle of learned models',
      MACHINE_LEARNING,
    ),
    artifact('CONTROL', 'LIFECYCLE', 'lifecycle:org/statistical', 'Life cycle of statistical models', STATISTICAL),
    artifact('GATE', 'RELEASE', RELEASE_GATE, 'Release of a learned model'),
  ],
  links: RELEASE_ROLES.map((role) => link(RELEASE_GATE, 'REQUIRES', `role:org/${role}`, { role: 'A' })),
};
