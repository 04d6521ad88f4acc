/**
 * Life cycles of models by default, and the policies that go with them: data, replaceable by a version of the organisation's own.
 *
 *     PROPOSED ▶ REGISTERED ▶ IN_DEVELOPMENT ▶ IN_VALIDATION ▶ APPROVED ▶ PACKAGED ▶ LOCKED ▶ DEPLOYED ▶ MONITORED ▶ RETIRED ▶ ARCHIVED
 *                                                  ▲   │                                     ▲ ▼         │
 *                                                  │   └▶ REJECTED                        SUSPENDED      ▼
 *                                                  └──────────────────────────────────────────────── RETRAINING
 */
import type { Json } from '../../graph/model/delta.ts';
import { artifact, type SeedPart } from '../aeb/build.ts';

const STATES: readonly Json[] = [
  ...['PROPOSED', 'REGISTERED', 'IN_DEVELOPMENT', 'IN_VALIDATION', 'APPROVED', 'PACKAGED'].map((name) => ({ name })),
  { name: 'LOCKED', lockState: 'LOCKED' },
  ...['DEPLOYED', 'MONITORED', 'SUSPENDED', 'RETRAINING'].map((name) => ({ name })),
  { name: 'REJECTED', final: true },
  { name: 'RETIRED', lockState: 'RETIRED' },
  { name: 'ARCHIVED', final: true },
];

const step = (from: string, to: string, more: { readonly [field: string]: Json } = {}): Json => ({ from, to, ...more });

const PROMOTED = { conditions: ['LOCKED', 'VERIFIED', 'APPROVED'] };

/** Always: what is locked, verified and approved is what is deployed. */
const TRANSITIONS: readonly Json[] = [
  step('PROPOSED', 'REGISTERED', { conditions: ['REGISTERED'], trigger: 'ready-mark' }),
  step('REGISTERED', 'IN_DEVELOPMENT', { trigger: 'manual' }),
  step('IN_DEVELOPMENT', 'IN_VALIDATION', { trigger: 'ready-mark' }),
  step('IN_VALIDATION', 'APPROVED', { trigger: 'manual' }),
  step('IN_VALIDATION', 'REJECTED', { trigger: 'manual' }),
  step('APPROVED', 'PACKAGED', { trigger: 'notification' }),
  step('PACKAGED', 'LOCKED', { trigger: 'manual' }),
  step('LOCKED', 'DEPLOYED', { ...PROMOTED, trigger: 'manual' }),
  step('DEPLOYED', 'MONITORED', { conditions: ['MONITORED'], trigger: 'notification' }),
  step('DEPLOYED', 'SUSPENDED', { trigger: 'notification' }),
  step('MONITORED', 'SUSPENDED', { trigger: 'notification' }),
  step('DEPLOYED', 'RETRAINING', { trigger: 'new data' }),
  step('MONITORED', 'RETRAINING', { trigger: 'timer' }),
  step('RETRAINING', 'IN_VALIDATION', { trigger: 'ready-mark' }),
  ...['DEPLOYED', 'MONITORED', 'SUSPENDED'].map((from) => step(from, 'RETIRED', { trigger: 'manual' })),
  step('RETIRED', 'ARCHIVED', { trigger: 'timer' }),
];

const MODEL_OPS = artifact(
  'CONTROL',
  'LIFECYCLE',
  'lifecycle:modelops',
  'Life cycle of a model',
  {
    initial: 'PROPOSED',
    states: STATES,
    // Without a duty to lock, what is approved may be deployed.
    transitions: [
      ...TRANSITIONS,
      step('APPROVED', 'DEPLOYED', { trigger: 'manual' }),
      step('SUSPENDED', 'DEPLOYED', { trigger: 'manual' }),
    ],
  },
  { source: 'ModelOps: default states' },
);

const LOCKED_MODEL = artifact(
  'CONTROL',
  'LIFECYCLE',
  'lifecycle:locked-model',
  'Life cycle of a model that is locked before it is deployed',
  {
    initial: 'PROPOSED',
    states: STATES,
    // Another version than the one that was suspended comes back by a lock, a verification and an approval of its own.
    transitions: [...TRANSITIONS, step('SUSPENDED', 'DEPLOYED', { ...PROMOTED, trigger: 'manual' })],
    derivedFrom: 'lifecycle:modelops@v1',
  },
  { source: 'doi:10.1007/s42979-021-00726-1' },
);

const RETENTION = artifact(
  'CONTROL',
  'POLICY',
  'policy:retention',
  'Records after retirement',
  {
    effectiveFrom: '2026-08-02',
    timeZone: 'Europe/Brussels',
    retention: [
      { records: 'DOCUMENTATION', period: 'P10Y', source: 'Regulation (EU) 2024/1689, Art. 18' },
      { records: 'LOGS', period: 'P6M', source: 'Regulation (EU) 2024/1689, Art. 19: at least' },
    ],
  },
  { source: 'Regulation (EU) 2024/1689, Art. 18 and 19' },
);

const CHAMPIONS = artifact(
  'CONTROL',
  'POLICY',
  'policy:champions',
  'Swap of champion and challenger',
  { reviewRoles: ['Compliance officer'] },
  { source: 'SR 26-2; ModelOps: a swap starts a compliance process' },
);

export const LIFE_CYCLES: SeedPart = { artifacts: [MODEL_OPS, LOCKED_MODEL, RETENTION, CHAMPIONS], links: [] };
