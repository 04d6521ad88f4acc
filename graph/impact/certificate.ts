/**
 * Proof that something is not affected: a closed set that holds every change and not the target, with the reason at
 * each link that leaves it.
 */

import type { NodeNumber } from '../index/configuration.ts';
import type { CutReason } from '../metamodel/effects.ts';
import type { Propagation } from './propagation.ts';
import type { BoundaryLink } from './report.ts';

export interface Certificate {
  /** Ids of the nodes in the set, sorted. */
  readonly inside: readonly string[];
  readonly boundary: readonly BoundaryLink[];
}

/** From the strongest statement to the weakest: where several rules meet a link, the most specific reason is given. */
const REASONS: readonly CutReason[] = [
  'DISPOSITION',
  'WITHIN_ENVELOPE',
  'THRESHOLD_MET',
  'DIGEST_EQUAL',
  'NOT_IN_FORCE',
  'SCOPE_DISJOINT',
  'KEEPS_ITS_VERSION',
  'OTHER_SUPPORT_HOLDS',
  'RULE_DOES_NOT_CARRY',
];

export function certificateOf(parameters: {
  readonly propagation: Propagation;
  /** Nodes that the changes are about, also where nothing changed. */
  readonly changed: ReadonlySet<NodeNumber>;
  /** Of them, those whose content did not change. */
  readonly equal: ReadonlySet<NodeNumber>;
  /** Does an envelope suppress all effects of the node? */
  readonly isWithinEnvelope: (node: NodeNumber) => boolean;
}): Certificate {
  const { propagation, changed, equal } = parameters;
  const { configuration } = propagation;
  const inside = new Set<NodeNumber>([...changed, ...propagation.nodes()]);
  const withinEnvelope = new Set([...inside].filter(parameters.isWithinEnvelope));
  for (const node of withinEnvelope) inside.delete(node);
  const reasons = blockedLinks(propagation);
  const boundary: BoundaryLink[] = [];
  for (const node of inside) {
    for (const { slot, other } of configuration.linksAt(node)) {
      if (inside.has(other)) continue;
      const link = configuration.view.link(slot);
      boundary.push({
        link: link.id,
        relation: link.type,
        inside: configuration.nodeId(node),
        outside: configuration.nodeId(other),
        reason: reasonOf({ slot, node, other, reasons, equal, withinEnvelope, propagation }),
      });
    }
  }
  return {
    inside: [...inside].map((node) => configuration.nodeId(node)).sort(),
    boundary: boundary.sort((left, right) => (boundaryKey(left) < boundaryKey(right) ? -1 : 1)),
  };
}

function boundaryKey(link: BoundaryLink): string {
  return `${link.inside} ${link.relation} ${link.outside} ${link.link}`;
}

function reasonOf(parameters: {
  slot: number;
  node: NodeNumber;
  other: NodeNumber;
  reasons: ReadonlyMap<number, CutReason>;
  equal: ReadonlySet<NodeNumber>;
  withinEnvelope: ReadonlySet<NodeNumber>;
  propagation: Propagation;
}): CutReason {
  const { slot, node, other, reasons, equal, withinEnvelope, propagation } = parameters;
  if (withinEnvelope.has(other)) return 'WITHIN_ENVELOPE';
  const blocked = reasons.get(slot);
  if (blocked) return blocked;
  const tokens = propagation.tokensAt(node, 'POTENTIAL');
  if (tokens.length === 0 && equal.has(node)) return 'DIGEST_EQUAL';
  if (tokens.length > 0 && tokens.every((token) => token.inert)) return 'OTHER_SUPPORT_HOLDS';
  return 'RULE_DOES_NOT_CARRY';
}

/** Why rules that would carry did not, per link. */
function blockedLinks(propagation: Propagation): Map<number, CutReason> {
  const reasons = new Map<number, CutReason>();
  const visitor = {
    step: () => undefined,
    support: () => undefined,
    blocked: (place: { slot: number }, reason: CutReason) => {
      const known = reasons.get(place.slot);
      if (!known || REASONS.indexOf(reason) < REASONS.indexOf(known)) reasons.set(place.slot, reason);
    },
  };
  const { crossing } = propagation;
  for (const root of propagation.input.roots) crossing.ofRoot(root, 'POTENTIAL', visitor);
  for (const token of propagation.tokens()) crossing.ofToken(token, 'POTENTIAL', visitor);
  return reasons;
}
