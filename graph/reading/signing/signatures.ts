/** Sign-offs as the graph has them, and how each stands. */
import { type ClosureMember, closureDigest, type MovedMember, movedMembers } from '../../governance/signing/digests.ts';
import { conflictText } from '../../governance/signing/independence.ts';
import { type SignatureState, worstState } from '../../governance/signing/rules.ts';
import { NONE } from '../../index/graphIndex.ts';
import { heldRoles } from '../../index/heldRoles.ts';
import type { IndependenceRule } from '../../metamodel/policies.ts';
import type { GraphReader } from '../graphReader.ts';
import { closureOf, roleViewOf, type Subject } from './closure.ts';
import { conflictsOf, independenceRulesAt } from './independence.ts';

/** The source under which the service itself records signatures; nobody else may write under it. */
export const SIGNATURE_SOURCE = 'safetyops:signature';

/** A sign-off, read. Numbers of artifacts; null: it does not say, or what it says is not in the graph. */
export interface Signature {
  readonly signOff: number;
  /** The service made it and checked who signed; else it was recorded from elsewhere, or by hand. */
  readonly made: boolean;
  readonly person: number | null;
  readonly role: number | null;
  readonly meaning: string | null;
  readonly verdict: string | null;
  /** Ms since 1970. */
  readonly signedAt: number | null;
  readonly validUntil: number | null;
  readonly subjects: readonly Subject[];
  readonly subjectDigest: string | null;
  readonly closureDigest: string | null;
  /** Revision that the signer looked at. */
  readonly seenAt: number | null;
  /** Number of the sign-off that takes it back. */
  readonly revokedBy: number | null;
}

/** Something that moved since it was signed. */
export interface Moved extends MovedMember {
  /** Revision of the entry that brought what is there now; null: it is not there any more. */
  readonly revision: number | null;
}

export interface SignatureStanding {
  readonly signature: Signature;
  readonly state: SignatureState;
  /** Does it approve what is there now? True of VALID alone. */
  readonly covers: boolean;
  /** Why it is not VALID, one sentence each. */
  readonly reasons: readonly string[];
  readonly moved: readonly Moved[];
}

/** Reads sign-offs; one statement for all of them, and one for those that take one back. */
export async function readSignatures(reader: GraphReader, signOffs: readonly number[]): Promise<Signature[]> {
  const { view } = reader;
  const revoking = new Map(
    signOffs.map((one) => [one, reader.others(one, { end: 'TARGET', type: 'APPROVES', kinds: ['SIGN_OFF'] })]),
  );
  await reader.load([...signOffs, ...[...revoking.values()].flat()]);
  return signOffs.map((signOff): Signature => {
    const version = view.current(signOff);
    const facts = version === NONE ? {} : view.version(version).facts;
    const text = (field: string) => reader.text(signOff, field);
    const found = (id: string | null) => {
      const artifact = id === null ? NONE : view.find(id);
      return artifact === NONE ? null : artifact;
    };
    const [person = null] = reader.others(signOff, { end: 'SOURCE', type: 'ATTRIBUTED_TO', kinds: ['PERSON'] });
    const approved = reader.linked(signOff, { end: 'SOURCE', type: 'APPROVES' });
    const seenAt = reader.number(signOff, 'seenAt');
    return {
      signOff,
      made: view.state(signOff).sources[0] === SIGNATURE_SOURCE,
      person,
      role: found(text('role')),
      meaning: text('meaning'),
      verdict: facts.verdict ?? null,
      signedAt: facts.signedAt ?? null,
      validUntil: facts.validUntil ?? null,
      subjects: approved.map(({ artifact, slot }) => {
        const named = view.index.linkToVersion(slot);
        // A link to what has one version at most (a baseline, a record) names no version: it is the one that the signer saw.
        return { artifact, version: named === NONE ? view.at(seenAt ?? view.revision).current(artifact) : named };
      }),
      subjectDigest: text('subjectDigest'),
      closureDigest: text('closureDigest'),
      seenAt,
      revokedBy: (revoking.get(signOff) ?? []).find((one) => reader.text(one, 'revokes') === view.id(signOff)) ?? null,
    };
  });
}

/** Sign-offs of an artifact, or of one of its versions, the oldest first. */
export function signOffsOf(reader: GraphReader, artifact: number): number[] {
  return reader.others(artifact, { end: 'TARGET', type: 'APPROVES', kinds: ['SIGN_OFF'] });
}

/**
 * How sign-offs stand at an instant. Independence is judged by what is known now: a conflict that is found later counts. The role
 * and its authority are judged at the instant of signing: who left since has signed all the same.
 */
export async function standingOfSignOffs(
  reader: GraphReader,
  signOffs: readonly number[],
  validAt: number,
): Promise<SignatureStanding[]> {
  const rules = await independenceRulesAt(reader, validAt);
  const standings: SignatureStanding[] = [];
  for (const signature of await readSignatures(reader, signOffs)) {
    standings.push(await standingOf(reader, signature, { rules, validAt }));
  }
  return standings;
}

async function standingOf(
  reader: GraphReader,
  signature: Signature,
  { rules, validAt }: { readonly rules: readonly IndependenceRule[]; readonly validAt: number },
): Promise<SignatureStanding> {
  const { view } = reader;
  const states: SignatureState[] = [];
  const reasons: string[] = [];
  const because = (state: SignatureState, reason: string) => {
    states.push(state);
    reasons.push(reason);
  };
  const { verdict, validUntil, revokedBy } = signature;
  if (verdict !== null && verdict !== 'APPROVED') because('NOT_APPROVING', `Its verdict is ${verdict}.`);
  if (validUntil !== null && validUntil <= validAt) because('EXPIRED', `It was valid until ${iso(validUntil)}.`);
  if (revokedBy !== null) because('REVOKED', `${reader.id(revokedBy)} takes it back.`);
  const authority = authorityProblem(reader, signature);
  if (authority !== null) because('WITHOUT_AUTHORITY', authority);
  for (const conflict of await conflictsOfSignature(reader, signature, rules)) because('CONFLICTED', conflict);
  const content = await contentOf(reader, signature);
  if (content.broken !== null) because('BROKEN', content.broken);
  const subjects = new Set(signature.subjects.map(({ artifact }) => view.id(artifact)));
  for (const { artifact, from, to } of content.moved) {
    const words = `${artifact} moved from ${from?.id ?? 'not being there'} to ${to?.id ?? 'not being there'}.`;
    because(subjects.has(artifact) ? 'SUPERSEDED' : 'MOVED', words);
  }
  const state = worstState(states);
  return { signature, state, covers: state === 'VALID', reasons, moved: content.moved };
}

function authorityProblem({ view }: GraphReader, { person, role, signedAt }: Signature): string | null {
  if (person === null || role === null || signedAt === null) return null;
  const held = heldRoles(view, person, signedAt).filter((one) => one.role === role);
  if (held.some(({ isVoid }) => !isVoid)) return null;
  const why = held.length > 0 ? 'and its authority was void' : 'but did not hold it';
  return `${view.id(person)} signed in the role ${view.id(role)} at ${iso(signedAt)}, ${why}.`;
}

async function conflictsOfSignature(
  reader: GraphReader,
  { person, role, meaning, subjects }: Signature,
  rules: readonly IndependenceRule[],
): Promise<string[]> {
  if (person === null || meaning === null) return [];
  const about = subjects.map(({ artifact }) => artifact);
  const conflicts = await conflictsOf(reader, { person, role, meaning, subjects: about, rules });
  return conflicts.map((conflict) => `${conflictText(conflict, reader.id(person))}.`);
}

/** What was signed, held against what the graph held then and holds now. */
async function contentOf(
  reader: GraphReader,
  signature: Signature,
): Promise<{ readonly broken: string | null; readonly moved: readonly Moved[] }> {
  const { view } = reader;
  const { made, seenAt, role } = signature;
  const [subject] = signature.subjects;
  // What was recorded from elsewhere states digests of its own making, if any.
  if (!made || seenAt === null || !subject || seenAt > view.revision) return { broken: null, moved: [] };
  const then = view.at(seenAt);
  const sees = roleViewOf(role === null ? null : await seesThen(reader, role, seenAt));
  const before = closureOf(then, subject, sees) ?? [];
  if (signature.subjectDigest !== then.digest(subject.version) || signature.closureDigest !== closureDigest(before)) {
    return { broken: `It does not fit what the graph held at revision ${seenAt}.`, moved: [] };
  }
  const current = view.current(subject.artifact);
  const isSame = view.digest(current) === view.digest(subject.version);
  const after = closureOf(view, isSame ? subject : { ...subject, version: current }, sees) ?? [];
  const moved = movedMembers(before, after).map((one): Moved => ({ ...one, revision: cameAt(reader, one.to) }));
  return { broken: null, moved };
}

async function seesThen(reader: GraphReader, role: number, revision: number): Promise<unknown> {
  const version = reader.view.at(revision).current(role);
  return version === NONE ? null : (await reader.contentsOfVersions([version])).get(version)?.sees;
}

function cameAt({ view }: GraphReader, member: ClosureMember | null): number | null {
  const place = member === null ? null : view.resolve(member.id);
  if (!place) return null;
  return place.version === NONE
    ? view.index.artifactSince.get(place.artifact)
    : view.index.versionRevisionOf(place.version);
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
