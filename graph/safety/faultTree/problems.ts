/** What can be wrong with a fault tree. */

/** A code, and the sentence that says what to do about it. */
export const FAULT_TREE_PROBLEMS = {
  FTA_CYCLE: 'A gate must not depend on itself: take one of the listed references out.',
  FTA_K_OUT_OF_RANGE: 'Give a whole k from 1 to the number of inputs.',
  FTA_CARDINALITY_RANGE: 'Give whole numbers with 0 ≤ low ≤ high ≤ number of inputs.',
  FTA_INPUT_COUNT: 'Give the gate as many inputs as its type takes.',
  FTA_UNDEFINED_REFERENCE: 'Define what is referred to, or correct the reference.',
  FTA_REDEFINED: 'One gate or leaf has one definition: give another id, or take all but one out.',
  FTA_PROBABILITY_RANGE: 'A probability is from 0 to 1.',
  FTA_PARAMETER_RANGE: 'Rates and times are finite and not negative, a β is from 0 to 1.',
  FTA_CONDITION: 'An INHIBIT gate, and no other, has a leaf as its condition.',
  FTA_NO_TOP: 'Name the gate at the top of the tree.',
  FTA_TRANSFER: 'Name one of the top events of the tree that is transferred from.',
  FTA_GROUP_UNEQUAL: 'The β-factor model takes leaves of one and the same probability: split the group.',
  FTA_GROUP_MEMBER: 'A common-cause group has two or more basic events, none of which is in another group.',
  FTA_CURSOR: 'Go on with the cursor of a page of these very cut sets, or begin without one.',
  FTA_BUDGET: 'Allow more nodes, cut the tree, or make do with the cut sets of low order.',
  FTA_PRIME_LIMIT: 'Make do with the minimal positive parts, or ask for a smaller tree.',
  FTA_XML: 'Give well-formed XML of the Open-PSA Model Exchange Format.',
  FTA_FORMULA:
    'Give { type, inputs } with the ids of what CAUSES the gate; k, low, high or condition where the type needs them.',
  FTA_MEMBERSHIP: 'Let CAUSES and the formula of a gate name the same inputs.',
  FTA_UNSUPPORTED: 'Say it with an element that is supported, see docs/fault-trees.md.',
} as const;
export type FaultTreeProblemCode = keyof typeof FAULT_TREE_PROBLEMS;

export interface FaultTreeProblem<Code extends FaultTreeProblemCode = FaultTreeProblemCode> {
  readonly code: Code;
  /** What is wrong, and what to do. */
  readonly message: string;
  /** Into the model, as in `trees[0].gates[3].formula.inputs[1]`. */
  readonly path: string;
}

/** Why an analysis is not complete. */
export type FaultTreeLimit = FaultTreeProblem<'FTA_BUDGET'>;

/** @param what What is wrong here, without a full stop; what to do is added. */
export function faultTreeProblem<Code extends FaultTreeProblemCode>(
  code: Code,
  path: string,
  what: string,
): FaultTreeProblem<Code> {
  return { code, path, message: `${what}. ${FAULT_TREE_PROBLEMS[code]}` };
}
