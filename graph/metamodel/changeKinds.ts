/** The 15 kinds of change. */

/** How a change of this kind is read. */
export type Reading =
  /** Configuration plus change: what the candidate would no longer have. */
  | 'CANDIDATE'
  /** A fact about what is already there: acts on every recorded version, pins notwithstanding. */
  | 'IN_PLACE'
  /** SUPERSEDE: candidate with a new version, else the news that a newer version exists. */
  | 'DEPENDS';

export const CHANGE_KINDS = {
  EDITORIAL: { code: 'ED', reading: 'CANDIDATE', sentence: 'Wording only; the meaning is the same.' },
  METADATA: { code: 'MD', reading: 'CANDIDATE', sentence: 'Owner, tags, addresses and the like.' },
  INTERFACE: { code: 'IF', reading: 'CANDIDATE', sentence: 'What others see of it changed.' },
  BEHAVIOUR: { code: 'BE', reading: 'CANDIDATE', sentence: 'What it does or says changed.' },
  STRUCTURE: { code: 'ST', reading: 'CANDIDATE', sentence: 'Its decomposition changed.' },
  PARAMETER: { code: 'PA', reading: 'CANDIDATE', sentence: 'A threshold or setting changed.' },
  DATA_APPEND: { code: 'DA', reading: 'CANDIDATE', sentence: 'Rows were added or removed.' },
  DATA_RELABEL: { code: 'DR', reading: 'CANDIDATE', sentence: 'Labels changed.' },
  DATA_SCHEMA: { code: 'DS', reading: 'CANDIDATE', sentence: 'The schema changed.' },
  SUPERSEDE: { code: 'SU', reading: 'DEPENDS', sentence: 'A newer version exists.' },
  RETRACT: {
    code: 'RE',
    reading: 'IN_PLACE',
    sentence: 'The version was withdrawn: defect, consent, licence or recall.',
  },
  CONTEXT: {
    code: 'CX',
    reading: 'IN_PLACE',
    sentence: 'The world around it changed: operational domain, intended purpose, toolchain, an amended clause.',
  },
  FIELD: {
    code: 'FI',
    reading: 'IN_PLACE',
    sentence: 'The field contradicts it: a monitor or indicator was breached, an incident happened.',
  },
  EXPIRY: { code: 'EX', reading: 'IN_PLACE', sentence: 'Its validity ended.' },
  AUTHORITY: { code: 'AU', reading: 'IN_PLACE', sentence: 'The authority of a person was void in an interval.' },
} as const satisfies Record<string, { code: string; reading: Reading; sentence: string }>;

export type ChangeKind = keyof typeof CHANGE_KINDS;
export const CHANGE_KIND_NAMES = Object.keys(CHANGE_KINDS) as ChangeKind[];

/** Kinds that say only that content may differ: they act by the difference of contents, never by themselves. */
export const NOMINAL_CHANGE_KINDS: ReadonlySet<ChangeKind> = new Set(['EDITORIAL', 'METADATA', 'SUPERSEDE']);

/** Kinds that are about one version: an artifact id then means its version in the configuration. */
export const VERSION_LEVEL_CHANGE_KINDS: ReadonlySet<ChangeKind> = new Set([
  'SUPERSEDE',
  'RETRACT',
  'DATA_APPEND',
  'DATA_RELABEL',
  'DATA_SCHEMA',
]);
