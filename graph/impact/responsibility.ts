/** Who does, who approves, and which sign-offs stand. */
import type { Configuration, NodeNumber } from '../index/configuration.ts';
import { heldRoles, holdsRole } from '../index/heldRoles.ts';
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

/**
 * Does a sign-off stand at an instant: a verdict that approves, signed by then, and not expired? No verdict counts as approval, and what
 * says of no instant when it was signed counts at all of them.
 */
export function signOffStands(parameters: {
  readonly signOff: NodeNumber;
  readonly factsOf: (node: NodeNumber) => EngineFacts;
  readonly validAt: number;
}): boolean {
  const { signOff, validAt } = parameters;
  const facts = parameters.factsOf(signOff);
  if (facts.verdict !== undefined && facts.verdict !== 'APPROVED') return false;
  return isSignedBy(facts, validAt) && !isOver(facts, validAt);
}

/** Had it been signed by that instant? What is to be signed later approves nothing yet. */
export function isSignedBy({ signedAt }: Pick<EngineFacts, 'signedAt'>, at: number): boolean {
  return signedAt === undefined || signedAt <= at;
}

interface Signature {
  readonly signOff: NodeNumber;
  readonly configuration: Configuration;
  readonly factsOf: (node: NodeNumber) => EngineFacts;
}

/** Was the sign-off made by a holder of the role, or in the role itself? */
export function signedInRole(parameters: Signature & { readonly role: number }): boolean {
  const { role, configuration } = parameters;
  const { signers, signedAt } = signatureOf(parameters);
  const holds = (person: number) => holdsRole(configuration.view, { person, role, at: signedAt });
  return signers.some((signer) => signer === role || holds(signer));
}

/** Was the sign-off made by somebody whose authority was not void then, in whatever role? */
export function isSignedWithAuthority(parameters: Signature): boolean {
  const { signers, signedAt } = signatureOf(parameters);
  const { view } = parameters.configuration;
  return signers.some((signer) => !heldRoles(view, signer, signedAt).some(({ isVoid }) => isVoid));
}

/** Who signed, for sure, and when; null: nobody says. */
function signatureOf({ signOff, configuration, factsOf }: Signature): { signers: number[]; signedAt: number | null } {
  const { view } = configuration;
  const signers = view.outgoing(configuration.artifactOf(signOff)).flatMap((slot) => {
    const link = view.link(slot);
    const isSigner = link.type === 'ATTRIBUTED_TO' && link.assurance !== 'INFERRED';
    return isSigner ? [view.index.linkTo(slot)] : [];
  });
  return { signers, signedAt: factsOf(signOff).signedAt ?? null };
}
