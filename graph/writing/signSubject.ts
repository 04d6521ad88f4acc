/**
 * Signs something, and takes a signature back.
 *
 *     who, in which role, with what training ─▶ independent? ─▶ is it what was looked at? ─▶ one record:
 *       SIGN_OFF {meaning, role, printedName, subjectDigest, closureDigest, components, …} ─APPROVES▶ the version
 *
 * Of many requests at once one writes, and the others find its signature.
 */

import { closureDigest } from '../governance/signing/digests.ts';
import { conflictText } from '../governance/signing/independence.ts';
import type { SignatureComponent, SignatureMeaning, SigningProblem, SigningRule } from '../governance/signing/rules.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import { heldRoles } from '../index/heldRoles.ts';
import type { ArtifactInput, LinkInput } from '../ingest/input.ts';
import { instantText } from '../metamodel/content.ts';
import { canonicalJson, sha256 } from '../model/canonicalJson.ts';
import type { JsonObject } from '../model/delta.ts';
import type { GraphReader } from '../reading/graphReader.ts';
import { closureOf, MOST_MEMBERS, roleViewOf, type Subject } from '../reading/signing/closure.ts';
import { conflictsOf, independenceRulesAt } from '../reading/signing/independence.ts';
import { readSignatures, SIGNATURE_SOURCE, signOffsOf, standingOfSignOffs } from '../reading/signing/signatures.ts';
import { missingTraining } from '../reading/signing/training.ts';
import type { Authorship, SafetyGraph, WriteRequest } from '../safetyGraph.ts';
import { type Judgement, writeAsJudged } from './writeAsJudged.ts';

export interface SignRequest {
  /** Id of the PERSON who signs. */
  readonly person: string;
  /** Artifact or version id. */
  readonly subject: string;
  readonly role: string;
  readonly meaning: SignatureMeaning;
  readonly reason: string;
  /** Digests that the signer looked at; null: as it stands. */
  readonly subjectDigest: string | null;
  readonly closureDigest: string | null;
  /** Ms since 1970. */
  readonly validUntil: number | null;
  /** The environment that a move to it is confirmed for; null: of none in particular. */
  readonly environment: string | null;
  readonly clientSignedAt: number | null;
  readonly components: readonly SignatureComponent[];
}

export interface RevokeRequest {
  readonly person: string;
  readonly signOff: string;
  readonly reason: string;
  readonly components: readonly SignatureComponent[];
}

export type SigningAnswer =
  /** `replayed`: the person had signed it before with that meaning; nothing was written. */
  | { readonly ok: true; readonly signOff: string; readonly revision: number; readonly replayed: boolean }
  | {
      readonly ok: false;
      readonly code: 'RULE_VIOLATED' | 'SEPARATION_OF_DUTIES' | 'FORBIDDEN' | 'NOT_FOUND';
      readonly problem: SigningProblem;
    };

interface Signing<Request> {
  readonly graph: SafetyGraph;
  readonly readerAt: (view: GraphView) => GraphReader;
  readonly request: Request;
  readonly authorship: Authorship;
  /** Ms since 1970 at which it is decided by the graph. It is asked at each judgement. */
  readonly now: (view: GraphView) => number;
}

/** At one judgement. */
type Judging<Request> = Omit<Signing<Request>, 'now'> & { readonly now: number };

export function signSubject(signing: Signing<SignRequest>): Promise<SigningAnswer> {
  return signed(signing, (view) => judgeSigning({ ...signing, now: signing.now(view) }, view));
}

export function revokeSignature(signing: Signing<RevokeRequest>): Promise<SigningAnswer> {
  return signed(signing, (view) => judgeRevoking({ ...signing, now: signing.now(view) }, view));
}

/** @throws Error when others write faster than a signature can be judged. */
async function signed(
  signing: Signing<{ readonly person: string; readonly reason: string }>,
  judge: (view: GraphView) => Promise<SigningAnswer | SignatureRecord>,
): Promise<SigningAnswer> {
  const { graph } = signing;
  const { answer, receipt } = await writeAsJudged(graph, async (): Promise<Judgement<SigningAnswer>> => {
    const view = await graph.catchUp();
    const outcome = await judge(view);
    if ('ok' in outcome) return { view, answer: outcome, write: null };
    const { revision } = view;
    return {
      view,
      answer: { ok: true, signOff: outcome.id, revision, replayed: false },
      write: writeOf(signing, outcome),
    };
  });
  const [error] = receipt?.errors ?? [];
  if (error) throw new Error(`a signature could not be written: ${error.path}: ${error.message}`);
  return receipt && answer.ok ? { ...answer, revision: receipt.revision } : answer;
}

async function judgeSigning(signing: Judging<SignRequest>, view: GraphView): Promise<SigningAnswer | SignatureRecord> {
  const { request, now } = signing;
  const reader = signing.readerAt(view);
  const signer = signerOf(view, request.person);
  if (signer === null) return refused('FORBIDDEN', 'SIGNER_UNKNOWN', 'person', `${request.person} is no PERSON`);
  const subject = subjectOf(view, request.subject);
  if (!subject) return refused('NOT_FOUND', 'NOTHING_TO_SIGN', 'subject', `there is no ${request.subject}`);
  if (request.reason.trim() === '') return refused('RULE_VIOLATED', 'REASON_NEEDED', 'reason', 'say why you sign');
  const role = view.find(request.role);
  const held = role === NONE ? [] : heldRoles(view, signer, now).filter((one) => one.role === role && !one.isVoid);
  if (held.length === 0) {
    return refused('FORBIDDEN', 'ROLE_NOT_HELD', 'role', `${request.person} does not hold ${request.role} now`);
  }
  const earlier = await earlierSignatures({ reader, signer, subject, request, now });
  if (earlier.standing !== null) {
    return { ok: true, signOff: view.id(earlier.standing), revision: view.revision, replayed: true };
  }
  const unfit = await whyUnfit(reader, { signing, signer, role, subject });
  if (unfit) return unfit;
  await reader.load([role, signer]);
  const members = closureOf(view, subject, roleViewOf(reader.content(role).sees));
  if (!members) {
    const message = `more than ${MOST_MEMBERS} artifacts would have to be looked at`;
    return refused('RULE_VIOLATED', 'CLOSURE_TOO_LARGE', 'role', message);
  }
  const seen = { subjectDigest: view.digest(subject.version), closureDigest: closureDigest(members) };
  for (const field of ['subjectDigest', 'closureDigest'] as const) {
    if (request[field] === null || request[field] === seen[field]) continue;
    const message = `${request.subject} is not what was looked at: ${field} is ${seen[field]} now. Look again, then sign`;
    return refused('RULE_VIOLATED', 'SIGNED_CONTENT_MOVED', field, message);
  }
  const own = held.find(({ delegation }) => delegation === null) ?? held[0];
  const words: JsonObject = {
    verdict: 'APPROVED',
    meaning: request.meaning,
    reason: request.reason,
    role: request.role,
    delegation: own?.delegation ?? null,
    printedName: reader.text(signer, 'name') ?? view.state(signer).title ?? request.person,
    signedAt: instantText(now),
    clientSignedAt: request.clientSignedAt === null ? null : instantText(request.clientSignedAt),
    validUntil: request.validUntil === null ? null : instantText(request.validUntil),
    environment: request.environment,
    ...seen,
    closureCount: members.length,
    seenAt: view.revision,
    components: [...request.components],
  };
  const subjectId = idOf(view, subject);
  const { person, meaning, environment } = request;
  const id = `signoff:${sha256(canonicalJson([subjectId, person, meaning, environment, earlier.count])).slice(0, 32)}`;
  const title = `${meaning} of ${subjectId}${environment === null ? '' : ` for ${environment}`}`;
  return { operation: 'sign', id, title, words, about: subjectId };
}

/** What the roles and independence of the signer have against it; null: nothing. */
async function whyUnfit(
  reader: GraphReader,
  of: { signing: Judging<SignRequest>; signer: number; role: number; subject: Subject },
): Promise<SigningAnswer | null> {
  const { signing, signer, role, subject } = of;
  const { request, now } = signing;
  const [missing] = await missingTraining(reader, { person: signer, role, at: now });
  if (missing) {
    const which =
      missing.expired === null
        ? 'has no training record'
        : `has no valid training record (${reader.id(missing.expired.record)} does not count now)`;
    const message = `${request.person} ${which} of ${missing.topic}, which ${request.role} asks for`;
    return refused('FORBIDDEN', missing.expired === null ? 'TRAINING_MISSING' : 'TRAINING_EXPIRED', 'role', message);
  }
  const [conflict] = await conflictsOf(reader, {
    person: signer,
    role,
    meaning: request.meaning,
    subjects: [subject.artifact],
    rules: await independenceRulesAt(reader, now),
  });
  if (!conflict) return null;
  return refused('SEPARATION_OF_DUTIES', 'NOT_INDEPENDENT', 'person', conflictText(conflict, request.person));
}

/**
 * Signatures of the same person, meaning, version and environment: the one that still covers it, and how many there were. One that
 * does not cover it any more is given anew.
 */
async function earlierSignatures(of: {
  readonly reader: GraphReader;
  readonly signer: number;
  readonly subject: Subject;
  readonly request: SignRequest;
  readonly now: number;
}): Promise<{ readonly standing: number | null; readonly count: number }> {
  const { reader, signer, subject, request, now } = of;
  const standings = await standingOfSignOffs(reader, signOffsOf(reader, subject.artifact), {
    validAt: now,
    selected: (artifact) => (artifact === subject.artifact ? subject.version : reader.view.current(artifact)),
  });
  const same = standings.filter(
    ({ signature }) =>
      signature.made &&
      signature.person === signer &&
      signature.meaning === request.meaning &&
      signature.environment === request.environment &&
      signature.subjects.some(({ version }) => version === subject.version),
  );
  const standing = same.find(({ covers }) => covers);
  return { standing: standing?.signature.signOff ?? null, count: same.length };
}

async function judgeRevoking(
  signing: Judging<RevokeRequest>,
  view: GraphView,
): Promise<SigningAnswer | SignatureRecord> {
  const { request, now } = signing;
  const reader = signing.readerAt(view);
  const signer = signerOf(view, request.person);
  if (signer === null) return refused('FORBIDDEN', 'SIGNER_UNKNOWN', 'person', `${request.person} is no PERSON`);
  const signOff = view.find(request.signOff);
  if (signOff === NONE || view.kind(signOff) !== 'SIGN_OFF') {
    return refused('NOT_FOUND', 'NOTHING_TO_SIGN', 'signOff', `there is no sign-off ${request.signOff}`);
  }
  if (request.reason.trim() === '') {
    return refused('RULE_VIOLATED', 'REASON_NEEDED', 'reason', 'say why it is taken back');
  }
  const [signature] = await readSignatures(reader, [signOff]);
  if (signature?.verdict !== 'APPROVED') {
    return refused('RULE_VIOLATED', 'NOT_A_SIGNATURE', 'signOff', `${request.signOff} does not approve anything`);
  }
  if (signature.revokedBy !== null) {
    const message = `${view.id(signature.revokedBy)} took ${request.signOff} back before`;
    return refused('RULE_VIOLATED', 'ALREADY_REVOKED', 'signOff', message);
  }
  const held = heldRoles(view, signer, now).filter(({ isVoid }) => !isVoid);
  if (signature.person !== signer && !held.some(({ role }) => role === signature.role)) {
    const message = `${request.person} did not give ${request.signOff}, and does not hold the role in which it was given`;
    return refused('FORBIDDEN', 'REVOCATION_NOT_ALLOWED', 'signOff', message);
  }
  await reader.load([signer]);
  const revoked = view.current(signOff);
  const words: JsonObject = {
    verdict: 'REVOKED',
    reason: request.reason,
    revokes: request.signOff,
    printedName: reader.text(signer, 'name') ?? view.state(signer).title ?? request.person,
    signedAt: instantText(now),
    subjectDigest: view.digest(revoked),
    seenAt: view.revision,
    components: [...request.components],
  };
  const about = idOf(view, { artifact: signOff, version: revoked });
  // The signature stays as it was; that it is withdrawn is a fact beside it, which gates read.
  const withdrawn: ArtifactInput = {
    id: request.signOff,
    kind: 'SIGN_OFF',
    version: { label: view.version(revoked).label, retracted: { at: instantText(now), reason: request.reason } },
  };
  const id = `revocation:${sha256(canonicalJson([about])).slice(0, 32)}`;
  const title = `Revocation of ${request.signOff}`;
  return { operation: 'revokeSignOff', id, title, words, about, withdrawn };
}

/** A signature, or one that is taken back, as it is to be recorded. */
interface SignatureRecord {
  readonly operation: string;
  readonly id: string;
  readonly title: string;
  readonly words: JsonObject;
  /** Version or record that it is about. */
  readonly about: string;
  readonly withdrawn?: ArtifactInput;
}

function writeOf(
  { authorship, request }: Signing<{ readonly person: string; readonly reason: string }>,
  { operation, id, title, words, about, withdrawn }: SignatureRecord,
): WriteRequest {
  const given = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null));
  // Over all of it with who signed and what: the words cannot be changed, or moved to another record (21 CFR 11.70).
  const signature = `sha256:${sha256(canonicalJson({ ...given, person: request.person, about }))}`;
  const links: LinkInput[] = [
    { type: 'APPROVES', from: id, to: about, assurance: 'TOOL_DERIVED' },
    { type: 'ATTRIBUTED_TO', from: id, to: request.person, assurance: 'TOOL_DERIVED' },
  ];
  const made: ArtifactInput = { id, kind: 'SIGN_OFF', title, version: { content: { ...given, signature } } };
  return {
    ...authorship,
    reason: authorship.reason ?? request.reason,
    operation,
    trusted: true,
    input: { source: SIGNATURE_SOURCE, artifacts: [made, ...(withdrawn ? [withdrawn] : [])], links },
  };
}

function signerOf(view: GraphView, id: string): number | null {
  const person = view.find(id);
  return person === NONE || view.kind(person) !== 'PERSON' || view.isRetired(person) ? null : person;
}

function subjectOf(view: GraphView, id: string): Subject | null {
  const place = view.resolve(id);
  if (!place || view.isRetired(place.artifact)) return null;
  return place.version === NONE ? { ...place, version: view.current(place.artifact) } : place;
}

function idOf(view: GraphView, { artifact, version }: Subject): string {
  return version === NONE ? view.id(artifact) : view.versionId(version);
}

function refused(
  code: 'RULE_VIOLATED' | 'SEPARATION_OF_DUTIES' | 'FORBIDDEN' | 'NOT_FOUND',
  rule: SigningRule,
  path: string,
  message: string,
): SigningAnswer {
  return { ok: false, code, problem: { rule, path, message } };
}
