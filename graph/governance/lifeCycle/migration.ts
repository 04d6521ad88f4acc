/** What it takes that something goes on by another version of its life cycle or process. */
export const MIGRATION_RULES = {
  MIGRATION_TARGET: {
    sentence: 'Name another version (id@label) of the life cycle or process that it follows, well formed.',
    source: 'ModelOps: a life cycle is designed, versioned and followed',
  },
  MIGRATION_STATE: {
    sentence:
      'Name a state of the new version only where that of the old one is not in it, and one that is behind no gate or condition that was not passed.',
    source: 'ModelOps: a life cycle is designed, versioned and followed',
  },
  MIGRATION_UNSIGNED: {
    sentence:
      'Let a person approve the new version by a sign-off that stands, and name it; under a managed process one who is accountable for the policy.',
    source: 'ISO 26262-2:2018, 5.4.2; 21 CFR 11.70',
  },
} as const;
export type MigrationRule = keyof typeof MIGRATION_RULES;
