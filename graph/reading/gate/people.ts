/** Predicates about people: who signed, in which role and with which meaning, and who was trained. */
import { z } from 'zod';
import { NONE } from '../../index/graphIndex.ts';
import { holdsRole } from '../../index/heldRoles.ts';
import { INDEPENDENCE_LEVELS } from '../../metamodel/content.ts';
import { authorsOf } from '../hara/authors.ts';
import { factsOf, type GateGround, isExpired, isFresh, isRetracted, standsAgainst } from './ground.ts';
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
    /** I1 and above: an author of what was signed does not count. */
    independence: z.enum(Object.keys(INDEPENDENCE_LEVELS) as [string, ...string[]]).nullish(),
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
    const people = new Set<number>();
    const rejected: string[] = [];
    const authors =
      independence && independence !== 'I0' ? authorsOf(reader.view, subjects) : new Map<number, number>();
    const fitting = signOffs.filter((one) => {
      if (meaning && reader.text(one, 'meaning') !== meaning) return false;
      return !environment || reader.text(one, 'environment') === environment;
    });
    for (const one of fitting) {
      const why = whyNot(ground, one);
      for (const person of reader.others(one, { end: 'SOURCE', type: 'ATTRIBUTED_TO', kinds: ['PERSON', 'ROLE'] })) {
        if (roles && !roles.some((wanted) => signedAs(ground, one, person, wanted))) continue;
        if (why !== null) rejected.push(`${reader.id(one)} ${why}`);
        else if (authors.has(person)) {
          rejected.push(`${reader.id(one)} is by ${reader.id(person)}, an author of what was signed`);
        } else people.add(person);
      }
    }
    if (people.size >= needed) return { items: [], inputs: fitting };
    const missing = needed === 1 ? 'there is none' : `there are ${people.size} of ${needed}`;
    const because = rejected.length > 0 ? ` (${rejected.join('; ')})` : '';
    return {
      items: [{ id, outcome: 'FAIL', reason: `asked for is ${asked}: ${missing}${because}`, fix }],
      inputs: fitting,
    };
  },
});

/** Sign-offs that approve the artifact as an artifact, or in the version that the configuration selects. */
function signOffsAbout({ reader, configuration }: GateGround, artifact: number): number[] {
  return reader
    .linked(artifact, { end: 'TARGET', type: 'APPROVES', kinds: ['SIGN_OFF'] })
    .filter(({ slot }) => {
      const version = reader.view.index.linkToVersion(slot);
      return version === NONE || version === configuration.versionOf(artifact);
    })
    .map((one) => one.artifact);
}

/** Null: it stands. */
function whyNot(ground: GateGround, one: number): string | null {
  const { verdict } = factsOf(ground, one);
  if (verdict !== undefined && verdict !== 'APPROVED') return `is ${verdict}`;
  if (isExpired(ground, one)) return 'has expired';
  if (isRetracted(ground, one)) return 'was withdrawn';
  return standsAgainst(ground, one).includes('NEEDS_REAPPROVAL') ? 'does not cover what has changed since' : null;
}

function rolesNamed({ reader }: GateGround, role: string): number[] {
  return reader.ofKind('ROLE').filter((one) => reader.id(one) === role || reader.name(one) === role);
}

function signedAs(ground: GateGround, one: number, person: number, role: number): boolean {
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
