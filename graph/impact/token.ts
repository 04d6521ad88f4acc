/** What the engine moves through the graph. */

import type { NodeNumber } from '../index/configuration.ts';
import type { ChangeKind } from '../metamodel/changeKinds.ts';
import type { Code } from '../metamodel/effects.ts';
import type { LinkEnd } from '../metamodel/ruleRow.ts';
import type { PartSet } from '../model/parts.ts';
import type { Root } from './changes.ts';

/** ACTUAL is contained in POTENTIAL: the same rules, run as if every open suspicion were true. */
export type World = 'ACTUAL' | 'POTENTIAL';

/** An effect, on parts of a node. There is one object for each, so tokens may be keys. */
export interface Token {
  readonly node: NodeNumber;
  readonly code: Code;
  readonly parts: PartSet;
  /**
   * On a run: the input from which the effect came, where an output of the run says by a map which of its parts come
   * from that input; the way over the run is then closed. -1: none.
   */
  readonly via: NodeNumber;
  readonly actual: boolean;
  /** Nothing goes on from it: a claim that lost a support and still stands. */
  readonly inert: boolean;
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
