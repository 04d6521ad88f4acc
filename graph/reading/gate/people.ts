/** Predicates about people: who signed, in which role and with which meaning, and who was trained. */
import { z } from 'zod';
import { conflictText } from '../../governance/signing/independence.ts';
import { approvalLoss } from '../../impact/approvalLoss.ts';
import { NONE } from '../../index/graphIndex.ts';
import { holdsRole } from '../../index/heldRoles.ts';
import { INDEPENDENCE_LEVELS } from '../../metamodel/content.ts';
import type { IndependenceLevel, IndependenceRule } from '../../metamodel/policies.ts';
import { authorsOf } from '../hara/authors.ts';
import { conflictsOf } from '../signing/independence.ts';
import { approvalLinks, type SignatureStanding, signersOf, standingOfSignOffs } from '../signing/signatures.ts';
import { factsOf, type GateGround, isFresh, standsAgainst } from './ground.ts';
import { predicate } from './predicateRow.ts';

const name = z.string().min(1);

export const signOff = predicate({
  sentence:
    'Enough people, in the role and with the meaning, signed what the gate is about, and their signatures stand.',
  source: '21 CFR 11.50: meaning of a signature; ISO 26262-2:2018, 6.4.9: independence of confirmation measures',
  parameters: {
    /** Id or name; absent: any. */
    role: name.nullish(),
    /** E.g. BUSINESS_ACCEPTANCE; absent: any. */
    meaning: name.nullish(),
    /** The environment that the signature is about; absent: any. */
    environment: name.nullish(),
    /** Of who made what was signed. I1 and above: an author does not count; I2, I3: nor who is in the same team or department. */
    independence: z.enum(Object.keys(INDEPENDENCE_LEVELS) as [IndependenceLevel, ...IndependenceLevel[]]).nullish(),
    /** People, not signatures. Default: 1. */
    minimum: z.int().positive().nullish(),
  },
  evaluate: async ({ role, meaning, environment, independence, minimum }, ground) => {
    const { reader, subjects, gate } = ground;
    const needed = minimum ?? 1;
    const roles = role ? rolesNamed(ground, role) : null;
    const about = role ?? 'a signer';
    const what = [meaning && `with the meaning ${meaning}`, environment && `for ${environment}`].filter(Boolean);
    const asked = [`a signature of ${about}`, ...what].join(' ');
    const id = role ?? meaning ?? 'SIGN_OFF';
    const fix = `get ${asked}, on ${subjects.map((one) => reader.id(one)).join(', ') || 'what the gate is about'}`;
    if (roles && roles.length === 0) {
      const reason = `there is no role ${role}, so nobody can sign in it`;
      return {
        items: [{ id, outcome: 'UNKNOWN', reason, fix: `record the role ${role} and who holds it` }],
        inputs: [],
      };
    }
    const signOffs = [
      ...new Set([...subjects, ...(gate === null ? [] : [gate])].flatMap((one) => signOffsAbout(ground, one))),
    ];
    await reader.load(signOffs);
    const fitting = signOffs.filter((one) => {
      if (meaning && reader.text(one, 'meaning') !== meaning) return false;
      return !environment || reader.text(one, 'environment') === environment;
    });
    const level = independence ?? 'I0';
    const authors = level === 'I0' ? new Map<number, number>() : authorsOf(reader.view, subjects);
    const people = new Set<number>();
    const rejected: string[] = [];
    const counted: number[] = [];
    const moved: number[] = [];
    for (const standing of await standingInGate(ground, fitting)) {
      const one = standing.signature.signOff;
      const why = whyNot(ground, standing);
      for (const person of signersOf(reader, one)) {
        if (roles && !roles.some((wanted) => signedAs(ground, one, person, wanted))) continue;
        counted.push(one);
        moved.push(...movedIn(ground, standing));
        const near =
          why === null && !authors.has(person) ? await tooNear(ground, { person, level, signOff: standing }) : null;
        if (authors.has(person)) {
          rejected.push(`${reader.id(one)} is by ${reader.id(person)}, an author of what was signed`);
        } else if (why !== null || near !== null) rejected.push(`${reader.id(one)} ${why ?? near}`);
        else people.add(person);
      }
    }
    const inputs = [...new Set([...fitting, ...moved])];
    if (people.size >= needed) return { items: [], inputs };
    const missing = needed === 1 ? 'there is none' : `there are ${people.size} of ${needed}`;
    const because = rejected.length > 0 ? ` (${rejected.join('; ')})` : '';
    const reason = `asked for is ${asked}: ${missing}${because}`;
    return { items: [{ id, outcome: 'FAIL', reason, fix, signOffs: [...new Set(counted)] }], inputs };
  },
});

/** Sign-offs that approve the artifact as an artifact, or in the version that the configuration selects. */
function signOffsAbout({ reader, configuration }: GateGround, artifact: number): number[] {
  return approvalLinks(reader, artifact)
    .filter(({ slot }) => {
      const { view } = reader;
      const version = view.index.linkToVersion(slot);
      // A new version with the same content keeps what was signed.
      return version === NONE || view.digest(version) === view.digest(configuration.versionOf(artifact));
    })
    .map((one) => one.artifact);
}

/** How sign-offs stand for what the gate judges. */
export function standingInGate(
  { reader, configuration, validAt }: GateGround,
  signOffs: readonly number[],
): Promise<SignatureStanding[]> {
  return standingOfSignOffs(reader, signOffs, { validAt, selected: (artifact) => configuration.versionOf(artifact) });
}

/** What moved since it was signed: numbers of what is there. */
export function movedIn({ reader }: GateGround, { moved }: SignatureStanding): number[] {
  return moved.map(({ artifact }) => reader.view.find(artifact)).filter((one) => one !== NONE);
}

/** Null: it stands. */
export function whyNot(ground: GateGround, { signature, state, covers, reasons }: SignatureStanding): string | null {
  if (!covers) return `is ${state}: ${reasons.join(' ')}`;
  const lost = standsAgainst(ground, signature.signOff).includes('NEEDS_REAPPROVAL');
  return lost ? `does not cover what has changed since${lossText(ground, signature.signOff)}` : null;
}

/** What took the approval by the rule tables, as the end of a sentence. */
function lossText({ findings, configuration }: GateGround, signOff: number): string {
  const [item] = findings.itemsAt([configuration.primary(signOff)]);
  const loss = item ? approvalLoss({ analysis: findings, item, happened: true }) : null;
  if (!loss) return '';
  const { kind, movedArtifact, movedFrom, movedTo, revision } = loss;
  const digests = movedFrom !== null && movedTo !== null ? ` from ${movedFrom} to ${movedTo}` : '';
  return `: ${kind} of ${movedArtifact}${digests}${revision === null ? '' : ` in revision ${revision}`}`;
}

/** Why the signer is not as independent as the gate asks for; null: the signer is. */
async function tooNear(
  { reader }: GateGround,
  of: { readonly person: number; readonly level: IndependenceLevel; readonly signOff: SignatureStanding },
): Promise<string | null> {
  const { person, level, signOff } = of;
  if (level === 'I0' || reader.kind(person) !== 'PERSON') return null;
  const { subjects } = signOff.signature;
  const rule: IndependenceRule = { name: 'The gate', makersOf: 'SUBJECT', meanings: [], level, source: '' };
  const about = subjects.map(({ artifact }) => artifact);
  const [conflict] = await conflictsOf(reader, { person, role: null, meaning: '', subjects: about, rules: [rule] });
  return conflict ? `is not independent enough: ${conflictText(conflict, reader.id(person))}` : null;
}

function rolesNamed({ reader }: GateGround, role: string): number[] {
  return reader.ofKind('ROLE').filter((one) => reader.id(one) === role || reader.name(one) === role);
}

/** Was it signed in the role, or by who held it then? */
export function signedAs(ground: GateGround, one: number, person: number, role: number): boolean {
  const { view } = ground.reader;
  return person === role || holdsRole(view, { person, role, at: factsOf(ground, one).signedAt ?? null });
}

export const training = predicate({
  sentence: 'Everybody who holds the role now has a training record of the topic that has not expired.',
  source: 'ISO 26262-2:2018, 5.4.2: competence management; AI Act Art. 4: AI literacy',
  parameters: { role: name, topic: name },
  evaluate: async ({ role, topic }, ground) => {
    const { reader, validAt } = ground;
    const roles = rolesNamed(ground, role);
    const holders = reader
      .ofKind('PERSON')
      .filter((person) => roles.some((one) => holdsRole(reader.view, { person, role: one, at: validAt })));
    if (holders.length === 0) {
      const reason = `nobody holds ${role}, so nobody is trained in ${topic}`;
      const fix = `let a trained PERSON hold ${role}`;
      return { items: [{ id: role, outcome: 'UNKNOWN', reason, fix }], inputs: roles };
    }
    const records = new Map(
      holders.map((person) => [
        person,
        reader.others(person, {
          end: 'TARGET',
          type: 'ATTRIBUTED_TO',
          kinds: ['EVIDENCE'],
          subkinds: ['TRAINING_RECORD'],
        }),
      ]),
    );
    await reader.load([...records.values()].flat());
    const inputs = [...records.values()].flat().filter((one) => reader.text(one, 'topic') === topic);
    const items = holders
      .filter((person) => {
        const own = (records.get(person) ?? []).filter((one) => reader.text(one, 'topic') === topic);
        return !own.some((one) => reader.text(one, 'outcome') !== 'fail' && isFresh(ground, one));
      })
      .map((person) => ({
        id: reader.id(person),
        outcome: 'FAIL' as const,
        reason: `${reader.name(person)} holds ${role} without a valid training record in ${topic}`,
        fix: `train ${reader.id(person)} in ${topic} and record it (EVIDENCE TRAINING_RECORD)`,
      }));
    return { items, inputs };
  },
});
