/**
 * What is missing in the graph, by rule: each kind of gap with what it says, where the rule comes from, and how it is found.
 * A gap is no finding of a change: it stands as long as nobody closes it.
 */
import type { GraphReader } from '../graphReader.ts';
import type { StandingSource } from '../standing.ts';
import { orphanedRows } from './orphanedRows.ts';
import { unaddressedRows } from './unaddressedRows.ts';
import { unmitigatedHazards } from './unmitigatedHazards.ts';
import { unverifiedMechanisms } from './unverifiedMechanisms.ts';

/** Something that is missing. */
export interface Gap {
  /** Number of the artifact that lacks something. */
  readonly artifact: number;
  /** What is missing and what to do about it, as one sentence with the names in it. */
  readonly reason: string;
  /** Numbers of other artifacts that the sentence names. */
  readonly related: readonly number[];
}

export interface GapKindRow {
  /** What a gap of this kind says. */
  readonly sentence: string;
  /** Clause or paper that asks for it. */
  readonly source: string;
  /**
   * All gaps of the kind, in the order in which the artifacts were recorded.
   * @param standing For kinds that ask whether something is still what it was; it costs the findings of HEAD.
   */
  readonly find: (reader: GraphReader, standing: StandingSource, validAt: number) => Promise<readonly Gap[]>;
}

export const GAP_KINDS = {
  UNMITIGATED_HAZARD: {
    sentence: 'A hazardous event of ASIL A or higher that nothing mitigates.',
    source: 'ISO 26262-3:2018, 6.4.4: a safety goal for each',
    find: unmitigatedHazards,
  },
  ORPHANED: {
    sentence: 'A row of an FMEA or FMEDA whose element is retired, or that names none.',
    source: 'AIAG & VDA FMEA Handbook, 1st edition (2019), step 2: structure analysis',
    find: orphanedRows,
  },
  HIGH_ACTION_PRIORITY: {
    sentence: 'A row of an FMEA with action priority H that nobody is improving and nobody has justified.',
    source:
      'AIAG & VDA FMEA Handbook, 1st edition (2019), steps 5 and 6: H asks for an action or a documented justification',
    find: unaddressedRows,
  },
  UNVERIFIED_SAFETY_MECHANISM: {
    sentence:
      'A safety mechanism without a passing fault-injection test, still fresh, of each failure mode that it mitigates.',
    source:
      'ISO 26262-4:2018, 7.4.3 and 8.4.1; ISO 26262-5:2018, 10.4: safety mechanisms are tested, with injected faults',
    find: unverifiedMechanisms,
  },
} as const satisfies Record<string, GapKindRow>;

export type GapKind = keyof typeof GAP_KINDS;
