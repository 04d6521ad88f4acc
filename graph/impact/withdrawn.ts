/**
 * What a release rests on and was withdrawn, or ran out, whenever that was.
 *
 *     D1@v1 recalled (revision 5)     M1@v1 trained on it, EV1 evaluates M1@v1     R INCLUDES M1@v1, EV1 (closed in revision 6)
 *
 * `findings` of R tells what came after revision 6, and nobody would ever hear that R was put together from what was recalled. So
 * gates of a baseline look themselves. Of evidence only that which the baseline includes: what was recalled before and left out
 * is no part of it.
 */
import type { Configuration, NodeNumber } from '../index/configuration.ts';
import type { ChangeKind } from '../metamodel/changeKinds.ts';
import { narrow, type PartSet } from '../model/parts.ts';
import { type ResolvedChange, type Root, rootsOf } from './changes.ts';
import { recorded, statusChanges } from './findings.ts';
import type { Propagation } from './propagation.ts';
import type { StandingArgument, Support } from './standing.ts';

/** Withdrawals and lapses that were ever recorded, also by records that say that they AFFECT something so. */
export function withdrawals(configuration: Configuration, validAt: number): ResolvedChange[] {
  const found = [...statusChanges({ configuration, since: 0, ever: true, validAt, amended: new Set() })];
  return found.map(recorded).filter((change) => rootsOf(change, configuration).some(isWithdrawal));
}

/** Does what changes there take something away, for sure? A record may AFFECT something else in another way. */
export function isWithdrawal({ kinds, onlyPossible }: Root): boolean {
  return !onlyPossible && kinds.length > 0 && kinds.every(isLoss);
}

function isLoss(kind: ChangeKind): boolean {
  return kind === 'RETRACT' || kind === 'EXPIRY';
}

/** What gates of a baseline ask beside the changes. */
export class WithdrawnGround {
  private readonly withdrawn: Loss;
  private readonly configuration: Configuration;
  private readonly argument: StandingArgument;

  /**
   * @param withdrawn What the withdrawals bring about.
   * @param changed What the changes that are asked about bring about: a claim may lose one support to each.
   */
  constructor(withdrawn: Propagation, changed: Propagation) {
    this.withdrawn = new Loss(withdrawn);
    this.configuration = changed.configuration;
    const losses = [this.withdrawn, new Loss(changed)];
    this.argument = changed.standing.without((support) => losses.some((loss) => loss.takes(support)));
  }

  /** Does the claim stand on what is left? */
  stands(claim: NodeNumber): boolean {
    return this.argument.of(claim) === 'SUPPORTED';
  }

  /** Is it what was withdrawn, or made with it? */
  isHit(node: NodeNumber): boolean {
    return this.configuration.has(this.configuration.artifactOf(node)) && this.withdrawn.hits(node);
  }
}

/** What changes take from the argument. */
class Loss {
  private readonly propagation: Propagation;
  /** By node that was taken back or ran out itself: in which parts. */
  private readonly roots = new Map<NodeNumber, PartSet[]>();
  /** By evidence: in which parts it is what changed, or made with it. */
  private readonly lost = new Map<NodeNumber, readonly PartSet[]>();

  constructor(propagation: Propagation) {
    this.propagation = propagation;
    for (const root of propagation.input.roots) {
      // Other content may well be enough: rules of changes say so.
      if (root.onlyPossible || !root.kinds.some(isLoss)) continue;
      const node = propagation.crossing.placeOf(root);
      this.roots.set(node, [...(this.roots.get(node) ?? []), root.parts]);
    }
  }

  /** Is the node what was taken back, or made with what changed, in a part that somebody uses it for? */
  hits(node: NodeNumber): boolean {
    if (this.roots.has(node)) return true;
    const parts = this.madeWith(node);
    if (parts.length === 0) return false;
    const { configuration } = this.propagation;
    const uses = [...configuration.linksAt(node)].flatMap(({ slot, end }) => {
      const { type, scope } = configuration.view.link(slot);
      return end === 'SOURCE' && type === 'EVIDENCES' ? [{ slot, node, scope }] : [];
    });
    return uses.length === 0 || uses.some((use) => this.takes(use));
  }

  /** Is it lost in what the link speaks of, and does no judgment say that this does not matter? */
  takes({ slot, node, scope }: Pick<Support, 'slot' | 'node' | 'scope'>): boolean {
    if (this.propagation.input.cuts.has(slot)) return false;
    return this.partsOf(node).some((parts) => narrow(parts, scope) !== null);
  }

  private partsOf(node: NodeNumber): readonly PartSet[] {
    const known = this.lost.get(node);
    if (known) return known;
    const { configuration } = this.propagation;
    // What effects on claims mean is for the argument to say.
    const isEvidence = configuration.view.kind(configuration.artifactOf(node)) === 'EVIDENCE';
    const parts = [...(this.roots.get(node) ?? []), ...(isEvidence ? this.madeWith(node) : [])];
    this.lost.set(node, parts);
    return parts;
  }

  private madeWith(node: NodeNumber): PartSet[] {
    const tokens = this.propagation.tokensAt(node, 'ACTUAL').filter(({ code }) => code === 'e' || code === 'x');
    return tokens.map(({ parts }) => parts);
  }
}
