/**
 * Proof that something is not affected: a closed set that holds every change and not the target, with the reason at
 * each link that leaves it.
 */

import type { LinkAt, NodeNumber } from '../index/configuration.ts';
import type { CutReason } from '../metamodel/effects.ts';
import type { Root } from './changes.ts';
import type { Visitor } from './crossing.ts';
import type { Propagation } from './propagation.ts';
import type { BoundaryLink } from './report.ts';
import { rootsByArtifact } from './walk.ts';

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
  const roots = rootsByArtifact(propagation);
  const boundary: { readonly key: string; readonly link: BoundaryLink }[] = [];
  for (const node of inside) {
    const rootsHere = roots.get(configuration.artifactOf(node)) ?? [];
    const carries = propagation.carrying(node);
    configuration.forEachEntryAt(node, (classNumber, place, end) => {
      const slot = end >> 1;
      const other = configuration.nodeAt(place);
      if (inside.has(other) || !configuration.isLive(slot)) return;
      const link: LinkAt = { slot, end: end & 1 ? 'TARGET' : 'SOURCE', other };
      // Most links that leave the set are of a class over which nothing of the node is carried: nothing blocks it there.
      const isAsked = rootsHere.length > 0 || carries(classNumber);
      const blocked = isAsked ? blockedAt({ propagation, node, link, roots: rootsHere }) : null;
      const { id, type: relation } = configuration.view.link(slot);
      const [from, to] = [configuration.nodeId(node), configuration.nodeId(other)];
      const reason = reasonOf({ node, other, blocked, equal, withinEnvelope, propagation });
      boundary.push({
        key: `${from} ${relation} ${to} ${id}`,
        link: { link: id, relation, inside: from, outside: to, reason },
      });
    });
  }
  return {
    inside: [...inside].map((node) => configuration.nodeId(node)).sort(),
    boundary: boundary.sort((left, right) => (left.key < right.key ? -1 : 1)).map(({ link }) => link),
  };
}

function reasonOf(parameters: {
  node: NodeNumber;
  other: NodeNumber;
  blocked: CutReason | null;
  equal: ReadonlySet<NodeNumber>;
  withinEnvelope: ReadonlySet<NodeNumber>;
  propagation: Propagation;
}): CutReason {
  const { node, other, blocked, equal, withinEnvelope, propagation } = parameters;
  if (withinEnvelope.has(other)) return 'WITHIN_ENVELOPE';
  if (blocked) return blocked;
  const tokens = propagation.tokensAt(node, 'POTENTIAL');
  if (tokens.length === 0 && equal.has(node)) return 'DIGEST_EQUAL';
  if (tokens.length > 0 && tokens.every((token) => token.inert)) return 'OTHER_SUPPORT_HOLDS';
  return 'RULE_DOES_NOT_CARRY';
}

/** Why rules that would carry over the link did not; null: none would. */
function blockedAt(parameters: {
  propagation: Propagation;
  node: NodeNumber;
  link: LinkAt;
  /** Changes of the artifact. */
  roots: readonly Root[];
}): CutReason | null {
  const { propagation, node, link, roots } = parameters;
  const { crossing, configuration } = propagation;
  let found: CutReason | null = null;
  const visitor: Visitor = {
    step: () => undefined,
    support: () => undefined,
    blocked: (_, reason) => {
      if (found === null || REASONS.indexOf(reason) < REASONS.indexOf(found)) found = reason;
    },
  };
  for (const root of roots) {
    if (configuration.isLinkOf(root, link)) crossing.rootOver(root, link, 'POTENTIAL', visitor);
  }
  for (const token of propagation.tokensAt(node, 'POTENTIAL')) {
    if (!token.inert) crossing.tokenOver(token, link, 'POTENTIAL', visitor, token.actual);
  }
  return found;
}
