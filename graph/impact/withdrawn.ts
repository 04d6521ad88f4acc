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
import type { EngineFacts } from '../metamodel/content.ts';
import { ALL_PARTS, narrow } from '../model/parts.ts';
import type { ResolvedChange } from './changes.ts';
import { statusChanges } from './findings.ts';
import type { Propagation } from './propagation.ts';
import { StandingArgument } from './standing.ts';

/** Withdrawals and lapses that were ever recorded. */
export function withdrawals(configuration: Configuration, validAt: number): ResolvedChange[] {
  const found = [...statusChanges({ configuration, since: 0, ever: true, validAt, amended: new Set() })];
  return found
    .filter(({ kinds }) => kinds.every((kind) => kind === 'RETRACT' || kind === 'EXPIRY'))
    .filter(({ kinds }) => kinds.length > 0)
    .map((change, position) => ({ ...NOTHING_ELSE, ...change, position }));
}

/** What gates of a baseline ask beside the changes. */
export class WithdrawnGround {
  private readonly withdrawn: Propagation;
  private readonly changed: Propagation;
  private readonly lost = new Map<NodeNumber, boolean>();
  private readonly argument: StandingArgument;

  /**
   * @param withdrawn What the withdrawals bring about.
   * @param changed What the changes that are asked about bring about: a claim may lose one support to each.
   */
  constructor(withdrawn: Propagation, changed: Propagation) {
    this.withdrawn = withdrawn;
    this.changed = changed;
    this.argument = new StandingArgument(changed.configuration, (node) => this.factsOf(node));
  }

  /** Does the claim stand on what is left? */
  stands(claim: NodeNumber): boolean {
    return this.argument.of(claim) === 'SUPPORTED';
  }

  /** Is it what was withdrawn, or made with it? */
  isHit(node: NodeNumber): boolean {
    const { configuration } = this.changed;
    return configuration.has(configuration.artifactOf(node)) && (this.isWithdrawn(node) || hits(this.withdrawn, node));
  }

  private factsOf(node: NodeNumber): EngineFacts {
    const facts = this.changed.factsOf(node);
    const kind = this.changed.configuration.view.kind(this.changed.configuration.artifactOf(node));
    if (kind === 'EVIDENCE' && this.isLost(node)) return { ...facts, outcome: 'fail' };
    if (kind === 'CLAIM' && this.isWithdrawn(node)) return { ...facts, undeveloped: true };
    return facts;
  }

  private isLost(evidence: NodeNumber): boolean {
    const known = this.lost.get(evidence);
    if (known !== undefined) return known;
    const isLost = this.isHit(evidence) || hits(this.changed, evidence);
    this.lost.set(evidence, isLost);
    return isLost;
  }

  private isWithdrawn(node: NodeNumber): boolean {
    const { crossing, input } = this.withdrawn;
    return input.roots.some((root) => crossing.placeOf(root) === node);
  }
}

const NOTHING_ELSE = {
  parts: ALL_PARTS,
  isNews: false,
  toDigest: null,
  toFacts: null,
  fields: [],
  interval: null,
} as const;

/** Is it made with what was withdrawn, in a part that somebody uses it for? */
function hits(propagation: Propagation, node: NodeNumber): boolean {
  const { configuration } = propagation;
  const tokens = propagation.tokensAt(node, 'ACTUAL').filter(({ code }) => code === 'e' || code === 'x');
  if (tokens.length === 0) return false;
  const uses = [...configuration.linksAt(node)].flatMap(({ slot, end }) => {
    const link = configuration.view.link(slot);
    return end === 'SOURCE' && link.type === 'EVIDENCES' ? [link.scope] : [];
  });
  return uses.length === 0 || uses.some((scope) => tokens.some(({ parts }) => narrow(parts, scope) !== null));
}
