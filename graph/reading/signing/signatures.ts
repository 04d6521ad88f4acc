/** Sign-offs as the graph has them, and how each stands. */

import { type ClosureMember, closureDigest, type MovedMember, movedMembers } from '../../governance/signing/digests.ts';
import { conflictText } from '../../governance/signing/independence.ts';
import { type SignatureState, worstState } from '../../governance/signing/rules.ts';
import { NONE } from '../../index/graphIndex.ts';
import { heldRoles } from '../../index/heldRoles.ts';
import { instantText } from '../../metamodel/content.ts';
import type { IndependenceRule } from '../../metamodel/policies.ts';
import type { JsonObject } from '../../model/delta.ts';
import type { GraphReader, Linked } from '../graphReader.ts';
import { isWithdrawn } from '../retracted.ts';
import { closureOf, roleViewOf, type Selection, type Subject } from './closure.ts';
import { conflictsOf, independenceRulesAt, personsBehind } from './independence.ts';

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
  /** The environment that a move to it is confirmed for; null: of none in particular. */
  readonly environment: string | null;
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

/** Did the service make it? */
function isMade({ view }: GraphReader, signOff: number): boolean {
  return view.state(signOff).sources[0] === SIGNATURE_SOURCE;
}

/** Anybody may link a signature to something else, or to somebody else; only what the service itself says was signed counts. */
function isSignedLink(reader: GraphReader, signOff: number, slot: number): boolean {
  if (!isMade(reader, signOff)) return true;
  return reader.view.link(slot).assertions.some(({ source }) => source === SIGNATURE_SOURCE);
}

/** Links of sign-offs that approve the artifact, or one of its versions, the oldest first. */
export function approvalLinks(reader: GraphReader, artifact: number): Linked[] {
  return reader
    .linked(artifact, { end: 'TARGET', type: 'APPROVES', kinds: ['SIGN_OFF'] })
    .filter((one) => isSignedLink(reader, one.artifact, one.slot));
}

/** Persons and roles that signed it. */
export function signersOf(reader: GraphReader, signOff: number): number[] {
  const signed = reader
    .linked(signOff, { end: 'SOURCE', type: 'ATTRIBUTED_TO', kinds: ['PERSON', 'ROLE'] })
    .filter(({ slot }) => isSignedLink(reader, signOff, slot));
  return [...new Set(signed.map((one) => one.artifact))];
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
    const person = signersOf(reader, signOff).find((one) => reader.kind(one) === 'PERSON') ?? null;
    const approved = reader
      .linked(signOff, { end: 'SOURCE', type: 'APPROVES' })
      .filter(({ slot }) => isSignedLink(reader, signOff, slot));
    const seenAt = reader.number(signOff, 'seenAt');
    return {
      signOff,
      made: isMade(reader, signOff),
      person,
      role: found(text('role')),
      meaning: text('meaning'),
      environment: text('environment'),
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
  return [...new Set(approvalLinks(reader, artifact).map((one) => one.artifact))];
}

/** What sign-offs are held against. */
export interface StandingPoint {
  /** Ms since 1970. */
  readonly validAt: number;
  /** Versions that are asked about. Default: the current ones. */
  readonly selected?: Selection;
}

/**
 * How sign-offs stand at an instant: what decides, wherever approvals are counted. Independence is judged by what is known now: a
 * conflict that is found later counts. The role and its authority are judged at the instant of signing: who left since has signed all
 * the same.
 */
export async function standingOfSignOffs(
  reader: GraphReader,
  signOffs: readonly number[],
  { validAt, selected = (artifact) => reader.view.current(artifact) }: StandingPoint,
): Promise<SignatureStanding[]> {
  if (signOffs.length === 0) return [];
  const signatures = await readSignatures(reader, signOffs);
  const rules = await independenceRulesAt(reader, validAt);
  // At once what is asked for one by one below.
  const judged = signatures.filter(({ person, meaning }) => person !== null && meaning !== null);
  const behind = judged.flatMap(({ person, role, subjects }) => [
    person ?? NONE,
    role ?? NONE,
    ...subjects.flatMap(({ artifact }) => personsBehind(reader, artifact)),
  ]);
  await reader.load(new Set(behind.filter((one) => one !== NONE)));
  const views = await roleViewsThen(reader, signatures);
  const standings: SignatureStanding[] = [];
  for (const signature of signatures) {
    standings.push(await standingOf(reader, signature, { rules, validAt, selected, views }));
  }
  return standings;
}

interface Judging extends Required<StandingPoint> {
  readonly rules: readonly IndependenceRule[];
  /** What signers had to look at, by the version of their role. */
  readonly views: ReadonlyMap<number, JsonObject>;
}

async function standingOf(reader: GraphReader, signature: Signature, judging: Judging): Promise<SignatureStanding> {
  const { view } = reader;
  const { rules, validAt } = judging;
  const states: SignatureState[] = [];
  const reasons: string[] = [];
  const because = (state: SignatureState, reason: string) => {
    states.push(state);
    reasons.push(reason);
  };
  const { signOff, verdict, signedAt, validUntil, revokedBy } = signature;
  if (verdict !== null && verdict !== 'APPROVED') because('NOT_APPROVING', `Its verdict is ${verdict}.`);
  if (signedAt !== null && signedAt > validAt)
    because('NOT_APPROVING', `It was signed later, at ${instantText(signedAt)}.`);
  if (validUntil !== null && validUntil <= validAt)
    because('EXPIRED', `It was valid until ${instantText(validUntil)}.`);
  if (revokedBy !== null) because('REVOKED', `${reader.id(revokedBy)} takes it back.`);
  else if (isWithdrawn(reader.view, signOff)) because('REVOKED', 'It was withdrawn.');
  const authority = authorityProblem(reader, signature);
  if (authority !== null) because('WITHOUT_AUTHORITY', authority);
  for (const conflict of await conflictsOfSignature(reader, signature, rules)) because('CONFLICTED', conflict);
  const content = contentOf(reader, signature, judging);
  if (content.broken !== null) because('BROKEN', content.broken);
  const subjects = new Set(signature.subjects.map(({ artifact }) => view.id(artifact)));
  for (const moved of content.moved) because(subjects.has(moved.artifact) ? 'SUPERSEDED' : 'MOVED', movedText(moved));
  const state = worstState(states);
  return { signature, state, covers: state === 'VALID', reasons, moved: content.moved };
}

/** Sign-offs that do not cover what they are about, each with why: for sentences. Empty: all do. */
export function lapsedText(reader: GraphReader, standings: readonly SignatureStanding[]): string {
  return standings
    .filter(({ covers }) => !covers)
    .map(({ signature, state, reasons }) => `${reader.id(signature.signOff)} is ${state}: ${reasons.join(' ')}`)
    .join('; ');
}

function movedText({ artifact, from, to, revision }: Moved): string {
  const named = (member: ClosureMember | null) =>
    member === null ? 'not being there' : member.digest === '' ? member.id : `${member.id} (${member.digest})`;
  return `${artifact} moved from ${named(from)} to ${named(to)}${revision === null ? '' : ` in revision ${revision}`}.`;
}

function authorityProblem({ view }: GraphReader, { person, role, signedAt }: Signature): string | null {
  if (person === null || role === null || signedAt === null) return null;
  const held = heldRoles(view, person, signedAt).filter((one) => one.role === role);
  if (held.some(({ isVoid }) => !isVoid)) return null;
  const why = held.length > 0 ? 'and its authority was void' : 'but did not hold it';
  return `${view.id(person)} signed in the role ${view.id(role)} at ${instantText(signedAt)}, ${why}.`;
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

/** What was signed, held against what the graph held then and what is asked about now. */
function contentOf(
  reader: GraphReader,
  signature: Signature,
  { selected, views }: Judging,
): { readonly broken: string | null; readonly moved: readonly Moved[] } {
  const { view } = reader;
  const { made, seenAt } = signature;
  const [subject] = signature.subjects;
  // What was recorded from elsewhere states digests of its own making, if any.
  if (!made || seenAt === null || !subject || seenAt > view.revision) return { broken: null, moved: [] };
  const then = view.at(seenAt);
  const sees = roleViewOf(views.get(roleVersionThen(reader, signature))?.sees);
  const before = closureOf(then, subject, sees) ?? [];
  if (signature.subjectDigest !== then.digest(subject.version) || signature.closureDigest !== closureDigest(before)) {
    return { broken: `It does not fit what the graph held at revision ${seenAt}.`, moved: [] };
  }
  const current = selected(subject.artifact);
  const isSame = view.digest(current) === view.digest(subject.version);
  const after = closureOf(view, isSame ? subject : { ...subject, version: current }, sees, selected) ?? [];
  const moved = movedMembers(before, after).map((one): Moved => ({ ...one, revision: cameAt(reader, one.to) }));
  return { broken: null, moved };
}

/** Contents of the roles as they were when somebody signed in them; one statement for all. */
async function roleViewsThen(
  reader: GraphReader,
  signatures: readonly Signature[],
): Promise<ReadonlyMap<number, JsonObject>> {
  const versions = new Set(signatures.map((signature) => roleVersionThen(reader, signature)));
  versions.delete(NONE);
  return reader.contentsOfVersions(versions);
}

/** Version of the role that the signer looked at; -1: there was none. */
function roleVersionThen({ view }: GraphReader, { made, role, seenAt }: Signature): number {
  return !made || role === null || seenAt === null || seenAt > view.revision ? NONE : view.at(seenAt).current(role);
}

function cameAt({ view }: GraphReader, member: ClosureMember | null): number | null {
  const place = member === null ? null : view.resolve(member.id);
  if (!place) return null;
  return place.version === NONE
    ? view.index.artifactSince.get(place.artifact)
    : view.index.versionRevisionOf(place.version);
}
