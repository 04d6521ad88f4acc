/**
 * Was a model challenged by somebody independent of those who developed it (model risk management)?
 *
 *     developers   who it, or the training that made it, is attributed to
 *     validators   who evaluations and reviews that used it, or evidence about it, are attributed to, and who signed it as reviewed
 */
import { independenceOf, isAtLeast } from '../governance/signing/independence.ts';
import type { SignatureState } from '../governance/signing/rules.ts';
import { NONE } from '../index/graphIndex.ts';
import type { IndependenceLevel } from '../metamodel/policies.ts';
import type { GraphReader } from './graphReader.ts';
import { authorsOf } from './hara/authors.ts';
import { isWithdrawn } from './retracted.ts';
import { affiliationOf } from './signing/independence.ts';
import { standingOfSignOffs } from './signing/signatures.ts';

export interface ModelValidator {
  readonly person: number;
  /** Run, evidence or sign-off by which the person validated it. */
  readonly by: number;
  /** Independence of the developer who is nearest. */
  readonly level: IndependenceLevel;
  /** What is not known and could show more; null: nothing. */
  readonly unknown: string | null;
  readonly independent: boolean;
  /** What came of it: pass, fail, inconclusive, or the verdict of a sign-off; null: nobody said. */
  readonly outcome: string | null;
}

export interface EffectiveChallenge {
  readonly verdict: 'PASS' | 'FAIL' | 'UNKNOWN';
  readonly reason: string;
  readonly developers: readonly number[];
  readonly validators: readonly ModelValidator[];
}

/** @param asked Independence that a validator needs; I2 is another team. */
export async function effectiveChallengeOf(
  reader: GraphReader,
  model: number,
  { asked, validAt }: { readonly asked: IndependenceLevel; readonly validAt: number },
): Promise<EffectiveChallenge> {
  const { view } = reader;
  const training = reader.others(model, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] });
  const developers = [...authorsOf(view, [model, ...training]).keys()];
  const validations = await standingValidations(reader, model, validAt);
  const people = validations.flatMap((by) =>
    reader.others(by, { end: 'SOURCE', type: 'ATTRIBUTED_TO', kinds: ['PERSON'] }).map((person) => ({ person, by })),
  );
  await reader.load([...developers, ...people.map(({ person }) => person), ...validations]);
  const validators = people
    .filter(({ by }) => reader.kind(by) !== 'SIGN_OFF' || reader.text(by, 'meaning') === 'REVIEW')
    .map(({ person, by }): ModelValidator => {
      const distances = developers.map((one) =>
        independenceOf(affiliationOf(reader, person), affiliationOf(reader, one)),
      );
      const nearest = distances.reduce(
        (least, one) => (isAtLeast(one.level, least.level) ? least : one),
        distances[0] ?? { level: 'I3' as const, unknown: null },
      );
      return { person, by, ...nearest, independent: isAtLeast(nearest.level, asked), outcome: outcomeOf(reader, by) };
    });
  return { ...verdictOf({ reader, developers, validators, asked }), developers, validators };
}

/** Standings of a review that was none: a refusal is a challenge, too, and how independent it was is asked for by itself. */
const NO_REVIEW: readonly SignatureState[] = ['BROKEN', 'REVOKED', 'WITHOUT_AUTHORITY'];

async function standingValidations(reader: GraphReader, model: number, validAt: number): Promise<number[]> {
  const all = validationsOf(reader, model);
  const signOffs = all.filter((one) => reader.kind(one) === 'SIGN_OFF');
  const standings = await standingOfSignOffs(reader, signOffs, { validAt });
  const lapsed = new Set(
    standings.filter(({ state }) => NO_REVIEW.includes(state)).map(({ signature }) => signature.signOff),
  );
  // What was taken back did not challenge it.
  return all.filter((one) => !lapsed.has(one) && !isWithdrawn(reader.view, one));
}

/** Of a run the worst of the evidence that it generated. */
function outcomeOf(reader: GraphReader, by: number): string | null {
  const { view } = reader;
  const facts = (one: number) => (view.current(one) === NONE ? {} : view.version(view.current(one)).facts);
  if (reader.kind(by) === 'SIGN_OFF') return facts(by).verdict ?? null;
  if (reader.kind(by) === 'EVIDENCE') return facts(by).outcome ?? null;
  const made = reader.others(by, { end: 'SOURCE', type: 'GENERATED', kinds: ['EVIDENCE'] });
  const outcomes = made.filter((one) => !isWithdrawn(view, one)).map((one) => facts(one).outcome ?? null);
  return ['fail', 'inconclusive', 'pass'].find((one) => outcomes.some((outcome) => outcome === one)) ?? null;
}

/** Of the current version: what challenged an earlier one did not challenge this. */
function validationsOf(reader: GraphReader, model: number): number[] {
  const { view } = reader;
  const current = view.current(model);
  const isOfCurrent = ({ slot }: { slot: number }) => [NONE, current].includes(view.index.linkToVersion(slot));
  const runs = reader
    .linked(model, { end: 'TARGET', type: 'USED', kinds: ['RUN'] })
    .filter(
      (one) => isOfCurrent(one) && ['EVALUATE', 'REVIEW', 'ANALYSE'].includes(reader.subkind(one.artifact) ?? ''),
    );
  const evidence = reader.linked(model, { end: 'TARGET', type: 'EVALUATES', kinds: ['EVIDENCE'] }).filter(isOfCurrent);
  const signOffs = reader.linked(model, { end: 'TARGET', type: 'APPROVES', kinds: ['SIGN_OFF'] }).filter(isOfCurrent);
  return [...new Set([...runs, ...evidence, ...signOffs].map(({ artifact }) => artifact))];
}

function verdictOf(found: {
  readonly reader: GraphReader;
  readonly developers: readonly number[];
  readonly validators: readonly ModelValidator[];
  readonly asked: IndependenceLevel;
}): Pick<EffectiveChallenge, 'verdict' | 'reason'> {
  const { reader, developers, validators, asked } = found;
  if (developers.length === 0) return { verdict: 'UNKNOWN', reason: 'Nobody said who developed it.' };
  if (validators.length === 0) return { verdict: 'FAIL', reason: 'Nobody validated this version of it.' };
  const independent =
    validators.find((one) => one.independent && one.outcome !== null) ?? validators.find((one) => one.independent);
  if (independent) {
    return {
      verdict: 'PASS',
      reason: `${reader.id(independent.person)} validated it by ${reader.id(independent.by)}${independent.outcome === null ? '' : ` (${independent.outcome})`}.`,
    };
  }
  const open = validators.find(({ unknown }) => unknown !== null);
  const names = [...new Set(validators.map(({ person }) => reader.id(person)))].join(', ');
  const known = open ? `; nobody said of all of them which ${open.unknown} they are` : '';
  return { verdict: 'FAIL', reason: `${names} validated it, none at ${asked} from all who developed it${known}.` };
}
