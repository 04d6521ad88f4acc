/** Who made what a sign-off is about, and whether the signer is independent enough of them. */
import {
  type Affiliation,
  type IndependenceConflict,
  independenceConflicts,
  LEAST_INDEPENDENCE,
  type Maker,
} from '../../governance/signing/independence.ts';
import type { ArtifactKind } from '../../metamodel/kinds.ts';
import {
  INDEPENDENCE_ORDER,
  type IndependenceRule,
  independenceRule,
  type MakersOf,
} from '../../metamodel/policies.ts';
import type { GraphReader } from '../graphReader.ts';
import { authorsOf, designOf, SAFETY_ANALYSES } from '../hara/authors.ts';
import { ElementsOfDesign } from '../hara/elements.ts';
import { policyField } from '../policy/policiesInForce.ts';

/** Members of a baseline whose authors count as makers of it: what is put into service. */
const PRODUCT: readonly ArtifactKind[] = ['MODEL', 'CODE_UNIT', 'COMPONENT', 'DATASET'];

/** The rules of the policies in force; where none says anything, the least that holds anyway. */
export async function independenceRulesAt(reader: GraphReader, validAt: number): Promise<readonly IndependenceRule[]> {
  const stated = await policyField(reader, 'independenceRules', validAt);
  if (stated.length === 0) return LEAST_INDEPENDENCE;
  return stated.flatMap((rules) =>
    (Array.isArray(rules) ? rules : []).flatMap((rule) => independenceRule.safeParse(rule).data ?? []),
  );
}

/** Conflicts of a person who signs these in a role. */
export async function conflictsOf(
  reader: GraphReader,
  asked: {
    readonly person: number;
    /** Null: in none that is known. */
    readonly role: number | null;
    readonly meaning: string;
    readonly subjects: readonly number[];
    readonly rules: readonly IndependenceRule[];
  },
): Promise<IndependenceConflict[]> {
  const { person, role, meaning, subjects, rules } = asked;
  const made = subjects.flatMap((subject) => [...makersOf(reader, subject)]);
  await reader.load([...(role === null ? [person] : [person, role]), ...made.map((one) => one.person)]);
  const makers = made.map(
    (one): Maker => ({ person: affiliationOf(reader, one.person), made: reader.id(one.made), of: one.of }),
  );
  const wanted = role === null ? null : reader.text(role, 'independence');
  const least = INDEPENDENCE_ORDER.find((level) => level === wanted) ?? 'I0';
  return independenceConflicts({ rules, signer: affiliationOf(reader, person), meaning, makers, least });
}

/** Who made it, each once: those whose contents {@link conflictsOf} asks for. */
export function personsBehind(reader: GraphReader, subject: number): number[] {
  return [...new Set([...makersOf(reader, subject)].map(({ person }) => person))];
}

/** Where the person stands. Load it first. */
export function affiliationOf(reader: GraphReader, person: number): Affiliation {
  const text = (field: string) => reader.text(person, field);
  return {
    id: reader.id(person),
    team: text('team'),
    department: text('department'),
    organisation: text('organisation'),
  };
}

function* makersOf(
  reader: GraphReader,
  subject: number,
): Generator<{ readonly person: number; readonly made: number; readonly of: MakersOf }> {
  const { view } = reader;
  const works: Readonly<Record<MakersOf, readonly number[]>> = {
    SUBJECT: [...new Set([subject, ...productOf(reader, subject)].flatMap((one) => [one, ...runsOf(reader, one)]))],
    EVALUATED: evaluatedBy(reader, subject),
    ANALYSED_DESIGN: isSafetyAnalysis(reader, subject) ? [...designOf(view, subject)] : [],
  };
  for (const of of Object.keys(works) as MakersOf[]) {
    for (const [person, made] of authorsOf(view, works[of])) yield { person, made, of };
  }
}

function isSafetyAnalysis(reader: GraphReader, artifact: number): boolean {
  return reader.kind(artifact) === 'ANALYSIS' && SAFETY_ANALYSES.some((one) => one === reader.subkind(artifact));
}

/** What a baseline puts into service, also by baselines that it includes. */
function productOf(reader: GraphReader, subject: number): number[] {
  if (reader.kind(subject) !== 'BASELINE') return [];
  const baselines = new Set([subject]);
  const product = new Set<number>();
  for (const baseline of baselines) {
    for (const member of reader.others(baseline, { end: 'SOURCE', type: 'INCLUDES' })) {
      if (reader.kind(member) === 'BASELINE') baselines.add(member);
      else if (PRODUCT.includes(reader.kind(member))) product.add(member);
    }
  }
  return [...product];
}

/** Who trains a model, or builds what a build makes, is an author of it. */
function runsOf(reader: GraphReader, artifact: number): number[] {
  return reader.others(artifact, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'], subkinds: ['TRAIN', 'BUILD'] });
}

function evaluatedBy(reader: GraphReader, subject: number): number[] {
  const kind = reader.kind(subject);
  if (kind === 'EVIDENCE') {
    const evaluated = reader.others(subject, { end: 'SOURCE', type: 'EVALUATES' });
    return [...new Set(evaluated.flatMap((one) => [one, ...runsOf(reader, one)]))];
  }
  if (kind !== 'TEST_CASE') return [];
  const design = new ElementsOfDesign(reader.view);
  const verified = reader.others(subject, { end: 'SOURCE', type: 'VERIFIES' });
  return verified
    .flatMap((one) => design.builtFrom(one, design.elementsOf(one)))
    .concat(verified.flatMap((one) => design.elementsOf(one)));
}
