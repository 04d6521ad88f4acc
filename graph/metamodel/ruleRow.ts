/** The shape of a row of the rule tables. */
import type { CellText } from './cells.ts';
import type { ChangeKind } from './changeKinds.ts';
import type { Code } from './effects.ts';
import type { ArtifactKind } from './kinds.ts';
import type { RelationType } from './relations.ts';

/** Which artifacts may stand at an end. A subkind `null` admits artifacts without one. */
export interface EndFilter {
  readonly kinds?: readonly ArtifactKind[];
  readonly notKinds?: readonly ArtifactKind[];
  readonly subkinds?: readonly (string | null)[];
}

export const LINK_ENDS = ['SOURCE', 'TARGET'] as const;
export type LinkEnd = (typeof LINK_ENDS)[number];

/** What has to hold beside the ends. */
export const RULE_CONDITIONS = [
  /** Of a clause or control: in force at the instant asked about; before it the far end is only informed. */
  'IN_FORCE',
  /** Evidence whose outcome is fail. */
  'OUTCOME_FAIL',
  /** A sign-off that was signed while the authority was void. */
  'SIGNED_IN_INTERVAL',
  /** An envelope of predetermined changes that the changes asked about do not keep. */
  'ENVELOPE_BROKEN',
] as const;
export type RuleCondition = (typeof RULE_CONDITIONS)[number];

interface RuleRow {
  readonly relation: RelationType;
  /** The end of the link at which the changed artifact stands; the effect goes to the other. */
  readonly changedEnd: LinkEnd;
  /** Narrows the changed end. */
  readonly changed?: EndFilter;
  /** Narrows the other end. */
  readonly other?: EndFilter;
  /** Narrows the relation to links of this role; a row for a role replaces the rows without one there. */
  readonly role?: string;
  readonly condition?: RuleCondition;
  /** One sentence a person understands. */
  readonly sentence: string;
  /** The work that the effect brings; empty where it brings none. */
  readonly obligation: string;
  /** The clause or practice behind it. */
  readonly clause: string;
}

export interface FirstHopRow extends RuleRow {
  readonly cells: Readonly<Partial<Record<ChangeKind, CellText>>>;
}

export interface TransferRow extends RuleRow {
  /** Narrows the other end for one code. */
  readonly only?: Readonly<Partial<Record<Code, EndFilter>>>;
  readonly cells: Readonly<Partial<Record<Code, CellText>>>;
}
