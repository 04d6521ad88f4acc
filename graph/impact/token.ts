/** What the engine moves through the graph. */

import type { NodeNumber } from '../index/configuration.ts';
import type { ChangeKind } from '../metamodel/changeKinds.ts';
import type { Code } from '../metamodel/effects.ts';
import type { LinkEnd } from '../metamodel/ruleRow.ts';
import type { PartSet } from '../model/parts.ts';
import type { Root } from './changes.ts';

/** ACTUAL is contained in POTENTIAL: the same rules, run as if every open suspicion were true. */
export type World = 'ACTUAL' | 'POTENTIAL';

/** An effect, on parts of a node. */
export interface Token {
  /** Position in the order of discovery. */
  readonly number: number;
  readonly node: NodeNumber;
  readonly code: Code;
  readonly parts: PartSet;
  /**
   * On a run: the input from which the effect came, where an output of the run says by a map which of its parts come
   * from that input; the way over the run is then closed. -1: none.
   */
  readonly via: NodeNumber;
  actual: boolean;
  /** Nothing goes on from it: a claim that lost a support and still stands. */
  readonly inert: boolean;
  /** Shortest witness in the world in which the token holds; null: not measured yet. */
  way: Way | null;
  /** Shortest witness in the POTENTIAL world: it may be shorter than the actual one. */
  possibleWay: Way | null;
}

/** How the shortest witness ends. */
export interface Way {
  /** Number of links. */
  readonly distance: number;
  readonly last: Step;
}

/** The steps from a change to the token, the shortest way. Empty: it was not measured. */
export function shortestWay(token: Token): Step[] {
  const steps: Step[] = [];
  for (let at: Token | null = token; at; ) {
    const step: Step | undefined = (token.actual ? at.way : at.possibleWay)?.last;
    if (!step) return [];
    steps.push(step);
    at = step.from;
  }
  return steps.reverse();
}

/** One application of a rule: over one link, from a change or a token to an effect. */
export interface Step {
  readonly root: Root | null;
  readonly kindIn: ChangeKind | null;
  readonly from: Token | null;
  readonly slot: number;
  readonly changedEnd: LinkEnd;
  readonly rule: string;
  readonly target: NodeNumber;
  readonly code: Code;
  readonly parts: PartSet;
  readonly via: NodeNumber;
  /** Other supports of the claim that had to be lost too. */
  readonly with: readonly NodeNumber[];
}
