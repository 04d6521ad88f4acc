/**
 * What is missing in the graph, by rule: each kind of gap with what it says, where the rule comes from, and how it is found.
 * A gap is no finding of a change: it stands as long as nobody closes it.
 */
import type { GraphReader } from '../graphReader.ts';
import { malformedArguments } from './malformedArguments.ts';
import { unmitigatedHazards } from './unmitigatedHazards.ts';

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
  /** All gaps of the kind, in the order in which the artifacts were recorded. */
  readonly find: (reader: GraphReader) => Promise<readonly Gap[]>;
}

export const GAP_KINDS = {
  UNMITIGATED_HAZARD: {
    sentence: 'A hazardous event of ASIL A or higher that nothing mitigates.',
    source: 'ISO 26262-3:2018, 6.4.4: a safety goal for each',
    find: unmitigatedHazards,
  },
  ARGUMENT_MALFORMED: {
    sentence: 'An element of an argument that breaks a rule of GSN.',
    source: 'GSN v3 (SCSC-141C)',
    find: malformedArguments,
  },
} as const satisfies Record<string, GapKindRow>;

export type GapKind = keyof typeof GAP_KINDS;
