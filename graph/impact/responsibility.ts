/** Who does, who approves, and which sign-offs stand. */
import type { Configuration, NodeNumber } from '../index/configuration.ts';
import { holdsRole } from '../index/heldRoles.ts';
import { type EngineFacts, isOver } from '../metamodel/content.ts';

/** Ids of roles and persons that are responsible for an artifact in the given way, sorted. */
export function responsibleFor(artifact: number, role: 'R' | 'A', configuration: Configuration): string[] {
  const ids = new Set<string>();
  for (const slot of configuration.incoming(artifact)) {
    const link = configuration.view.link(slot);
    if (link.type === 'RESPONSIBLE_FOR' && link.role === role) {
      ids.add(configuration.view.id(configuration.view.index.linkFrom(slot)));
    }
  }
  return [...ids].sort();
}

/** Does a sign-off stand at an instant: a verdict that approves, and not expired? No verdict counts as approval. */
export function signOffStands(parameters: {
  readonly signOff: NodeNumber;
  readonly factsOf: (node: NodeNumber) => EngineFacts;
  readonly validAt: number;
}): boolean {
  const { signOff, validAt } = parameters;
  const facts = parameters.factsOf(signOff);
  if (facts.verdict !== undefined && facts.verdict !== 'APPROVED') return false;
  return !isOver(facts, validAt);
}

/** Was the sign-off made by a holder of the role, or in the role itself? */
export function signedInRole(parameters: {
  readonly signOff: NodeNumber;
  readonly role: number;
  readonly configuration: Configuration;
  readonly factsOf: (node: NodeNumber) => EngineFacts;
}): boolean {
  const { signOff, role, configuration } = parameters;
  const signedAt = parameters.factsOf(signOff).signedAt ?? null;
  const { view } = configuration;
  for (const slot of view.outgoing(configuration.artifactOf(signOff))) {
    const link = view.link(slot);
    if (link.type !== 'ATTRIBUTED_TO' || link.assurance === 'INFERRED') continue;
    const signer = view.index.linkTo(slot);
    if (signer === role || holdsRole(view, { person: signer, role, at: signedAt })) return true;
  }
  return false;
}
