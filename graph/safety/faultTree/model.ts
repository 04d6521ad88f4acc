/**
 * What a fault tree is: gates with one formula each over gates and leaves, in one or several trees.
 *
 *     TOP = A ∧ (B ∨ C)        { id: 'TOP', formula: { type: 'AND', inputs: ['A', { type: 'OR', inputs: ['B', 'C'] }] } }
 *
 * The names are those of the Open-PSA Model Exchange Format (MEF) where it has one.
 */
import type { ProbabilityModel } from './probabilityModel.ts';

/** What a gate says of its inputs. `fewest` and `most`: how many inputs it takes. */
export const GATE_TYPES = {
  AND: { fewest: 1, most: Number.POSITIVE_INFINITY, means: 'All inputs are true.' },
  OR: { fewest: 1, most: Number.POSITIVE_INFINITY, means: 'An input is true.' },
  ATLEAST: { fewest: 1, most: Number.POSITIVE_INFINITY, means: 'k inputs or more are true.' },
  XOR: { fewest: 2, most: Number.POSITIVE_INFINITY, means: 'An odd number of inputs is true; of two, exactly one.' },
  NOT: { fewest: 1, most: 1, means: 'The input is false.' },
  NAND: { fewest: 1, most: Number.POSITIVE_INFINITY, means: 'An input is false.' },
  NOR: { fewest: 1, most: Number.POSITIVE_INFINITY, means: 'All inputs are false.' },
  IMPLY: { fewest: 2, most: 2, means: 'The first input is false or the second is true.' },
  IFF: { fewest: 2, most: 2, means: 'Both inputs are true or both are false.' },
  CARDINALITY: { fewest: 1, most: Number.POSITIVE_INFINITY, means: 'From `low` to `high` inputs are true.' },
  INHIBIT: { fewest: 1, most: 1, means: 'The input is true while the condition holds.' },
  PAND: {
    fewest: 1,
    most: Number.POSITIVE_INFINITY,
    means: 'The inputs come true from left to right. Computed as AND, which is true in more cases: approximated.',
  },
} as const;
export type GateType = keyof typeof GATE_TYPES;

/** What a leaf is. */
export const LEAF_KINDS = {
  BASIC: 'A failure that is not taken apart further.',
  UNDEVELOPED: 'A failure that could be taken apart and was not; computed as a basic event.',
  CONDITIONING: 'A condition under which an INHIBIT gate lets its input through.',
  HOUSE: 'A switch: true or false by decision, not by chance.',
} as const;
export type LeafKind = keyof typeof LEAF_KINDS;

/** A formula over inputs. */
export interface Formula {
  readonly type: GateType;
  readonly inputs: readonly Input[];
  /** ATLEAST: how many inputs at the least. */
  readonly k?: number;
  /** CARDINALITY: how many inputs at the least, and at the most. */
  readonly low?: number;
  readonly high?: number;
  /** INHIBIT: id of the leaf that is its condition. */
  readonly condition?: string;
}

/** The top event of another tree. */
export interface Transfer {
  /** Id of the tree. */
  readonly transfer: string;
  /** Id of one of its top events; not needed where it has one only. */
  readonly top?: string;
}

/** Id of a gate or a leaf, a constant, a formula of its own, or a transfer. */
export type Input = string | boolean | Formula | Transfer;

export interface Gate {
  readonly id: string;
  readonly label?: string;
  readonly formula: Input;
}

export interface Leaf {
  readonly id: string;
  readonly label?: string;
  readonly kind: LeafKind;
  /** Where nothing is said the cut sets are found all the same, and no probability. Not for house events. */
  readonly probability?: ProbabilityModel;
  /** Of a house event; false when nothing is said (MEF). */
  readonly state?: boolean;
}

export interface FaultTree {
  readonly id: string;
  readonly label?: string;
  readonly gates: readonly Gate[];
  /** Ids of its top events; when nothing is said: its gates that no formula of the model refers to. */
  readonly tops?: readonly string[];
}

/** Leaves that can fail together by one cause: a share β of the probability of each is that of the shared event. */
export interface BetaFactorGroup {
  readonly id: string;
  /** Ids of leaves; all have the same probability. */
  readonly members: readonly string[];
  /** 0 to 1. */
  readonly beta: number;
}

/** Ids of gates and leaves are unique in a model. */
export interface FaultTreeModel {
  readonly trees: readonly FaultTree[];
  readonly leaves: readonly Leaf[];
  readonly commonCauses?: readonly BetaFactorGroup[];
}

export function isTransfer(input: Input): input is Transfer {
  return typeof input === 'object' && 'transfer' in input;
}

export function isFormula(input: Input): input is Formula {
  return typeof input === 'object' && 'type' in input;
}
