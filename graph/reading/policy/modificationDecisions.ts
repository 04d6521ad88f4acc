/**
 * Questions whether a change is a substantial modification, and what they are about.
 *
 *     ROLE ─RESPONSIBLE_FOR A▶ CONTROL DECISION {decision: SUBSTANTIAL_MODIFICATION, subjects, proposed} ◀─APPROVES─ SIGN_OFF {substantial}
 *
 * `subjects` are ids of what changes, `proposed` version ids of the new contents as far as they were named.
 */
import { NONE } from '../../index/graphIndex.ts';
import { approvalsOf } from '../approvals.ts';
import type { GraphReader } from '../graphReader.ts';
import { deploymentsOf } from '../lockedModel/included.ts';
import { pinsOf } from '../lockedModel/modelLock.ts';
import { holdsOneOf } from '../rolesHeld.ts';
import { signersOf } from '../signing/signatures.ts';

/** Name of the decision in its content. */
export const MODIFICATION_DECISION = 'SUBSTANTIAL_MODIFICATION';

export interface Modification {
  /** Number of the DECISION. */
  readonly decision: number;
  readonly state: 'OPEN' | 'SUBSTANTIAL' | 'NOT_SUBSTANTIAL';
  /** Numbers of the ROLEs that decide. */
  readonly responsible: readonly number[];
}

/** By the last sign-off of who may decide, which says `substantial`. */
export async function readModification(reader: GraphReader, decision: number, at: number): Promise<Modification> {
  const { view } = reader;
  const responsible = reader
    .linked(decision, { end: 'TARGET', type: 'RESPONSIBLE_FOR', roles: ['A'], kinds: ['ROLE'] })
    .map(({ artifact }) => artifact);
  const roles = responsible.map((role) => reader.id(role));
  const approvals = await approvalsOf({ reader, artifact: decision, version: view.current(decision), at });
  const about = approvals.filter((signOff) => {
    const { signedAt } = view.version(view.current(signOff)).facts;
    return signersOf(reader, signOff).some(
      (signer) =>
        responsible.includes(signer) || holdsOneOf({ reader, actor: reader.id(signer), roles, at: signedAt ?? at }),
    );
  });
  await reader.load([decision, ...about]);
  let state: Modification['state'] = 'OPEN';
  for (const signOff of roles.length > 0 ? about : []) {
    const { substantial } = reader.content(signOff);
    if (typeof substantial === 'boolean') state = substantial ? 'SUBSTANTIAL' : 'NOT_SUBSTANTIAL';
  }
  return { decision, state, responsible };
}

/** A version of an artifact; -1: the artifact has none. */
export interface Concerned {
  readonly artifact: number;
  readonly version: number;
}

/**
 * What was asked and says no yet about something that is to be put into use: nobody has decided, or it is substantial and no conformity
 * assessment was recorded since.
 * @param deployed What is put into use.
 * @param around What it belongs to: systems, components.
 */
export async function modificationsAgainst(
  reader: GraphReader,
  asked: { readonly deployed: readonly Concerned[]; readonly around: readonly number[]; readonly at: number },
): Promise<Modification[]> {
  const { view } = reader;
  const decisions = reader.ofKind('CONTROL', 'DECISION');
  await reader.load(decisions);
  const against: Modification[] = [];
  for (const decision of decisions) {
    const { decision: name, subjects, proposed } = reader.content(decision);
    const recorded = view.current(decision);
    if (name !== MODIFICATION_DECISION || recorded === NONE) continue;
    const question = {
      subjects: texts(subjects),
      proposed: texts(proposed),
      revision: view.version(recorded).revision,
    };
    const about = asked.deployed.filter((one) => !ranBefore(reader, one, question.revision));
    if (!about.some((one) => isAbout(reader, question, one, asked.around))) continue;
    const modification = await readModification(reader, decision, asked.at);
    if (modification.state === 'NOT_SUBSTANTIAL') continue;
    const isAssessed = await assessedSince(
      reader,
      [...about.map(({ artifact }) => artifact), ...asked.around],
      recorded,
    );
    if (modification.state === 'SUBSTANTIAL' && isAssessed) continue;
    against.push(modification);
  }
  return against;
}

interface Question {
  readonly subjects: readonly string[];
  readonly proposed: readonly string[];
  /** At which it was asked. */
  readonly revision: number;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** What a deployment ran when it was asked is not what is asked about. */
function ranBefore(reader: GraphReader, { artifact, version }: Concerned, revision: number): boolean {
  const { view } = reader;
  const running =
    reader.kind(artifact) === 'MODEL'
      ? deploymentsOf(reader, artifact, version)
      : reader.others(artifact, { end: 'TARGET', type: 'INCLUDES', kinds: ['DEPLOYMENT'] });
  return running.some((one) => {
    const [first] = view.versions(one);
    return first !== undefined && view.version(first).revision <= revision;
  });
}

/** About the version, what it was trained with, or what it belongs to. */
function isAbout(reader: GraphReader, question: Question, one: Concerned, around: readonly number[]): boolean {
  const { view } = reader;
  const pins = reader.kind(one.artifact) === 'MODEL' ? pinsOf(reader, one.artifact, one.version) : [];
  const pinned = pins.flatMap(({ version }) => view.resolve(version) ?? []);
  const whole = around.map((artifact) => ({ artifact, version: view.current(artifact) }));
  return [one, ...pinned, ...whole].some((concerned) => isAsked(reader, question, concerned));
}

function isAsked({ view }: GraphReader, question: Question, { artifact, version }: Concerned): boolean {
  const { subjects, proposed, revision } = question;
  const isSubject = subjects.some((subject) => view.resolve(subject)?.artifact === artifact);
  if (!isSubject || version === NONE) return isSubject;
  const named = proposed.filter((one) => view.id(artifact) === one.slice(0, one.lastIndexOf('@')));
  if (named.length === 0) return true;
  return named.includes(view.versionId(version)) || view.version(version).revision > revision;
}

/** Art. 43(4): a new conformity assessment. */
async function assessedSince(reader: GraphReader, concerned: readonly number[], decision: number): Promise<boolean> {
  const { view } = reader;
  const evidence = concerned
    .flatMap((one) => reader.others(one, { end: 'TARGET', type: 'EVALUATES', kinds: ['EVIDENCE'] }))
    .filter((one) => {
      const current = view.current(one);
      return current > decision && view.retractions(current).length === 0;
    });
  await reader.load(evidence);
  return evidence.some(
    (one) => reader.text(one, 'record') === 'CONFORMITY_ASSESSMENT' && reader.text(one, 'outcome') !== 'fail',
  );
}
