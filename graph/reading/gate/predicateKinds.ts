/**
 * What a gate may ask for: one row for each kind of predicate. A new kind is a row here, and nothing else.
 *
 *     { kind: 'METRIC_THRESHOLD', metric: 'recall', op: '>=', value: 0.9 }   in the content of a GATE
 */
import type { StatedPredicate } from '../../governance/gate/gateContent.ts';
import type { PredicateAnswer } from '../../governance/gate/judgement.ts';
import { type RiskClass, riskClassOf } from '../policy/riskClass.ts';
import { type GateGround, scopeOf } from './ground.ts';
import { metricThreshold } from './metricThreshold.ts';
import { signOff, training } from './people.ts';
import type { PredicateRow } from './predicateRow.ts';
import {
  completeWorkProducts,
  iterationsAccepted,
  lifeCycleState,
  missingOutputs,
  noGaps,
  noOpenRiskControl,
  records,
} from './work.ts';

export const PREDICATE_KINDS = {
  METRIC_THRESHOLD: metricThreshold,
  NO_OPEN_RISK_CONTROL: noOpenRiskControl,
  NO_GAPS: noGaps,
  SIGN_OFF: signOff,
  TRAINING: training,
  LIFE_CYCLE_STATE: lifeCycleState,
  ITERATIONS_ACCEPTED: iterationsAccepted,
  MISSING_OUTPUTS: missingOutputs,
  RECORDS: records,
  COMPLETE_WORK_PRODUCTS: completeWorkProducts,
} as const satisfies Record<string, PredicateRow>;

export type PredicateKind = keyof typeof PREDICATE_KINDS;

function rowOf(kind: string): PredicateRow | null {
  return Object.hasOwn(PREDICATE_KINDS, kind) ? PREDICATE_KINDS[kind as PredicateKind] : null;
}

export interface PredicateProblem {
  /** Into the predicate, e.g. `value`. */
  readonly path: string;
  readonly message: string;
}

/** What is wrong with a predicate as it is stated. Empty: it can be judged. */
export function predicateProblems({ kind, parameters }: StatedPredicate): PredicateProblem[] {
  const row = rowOf(kind);
  if (!row) {
    const known = Object.keys(PREDICATE_KINDS).join(', ');
    return [{ path: 'kind', message: `there is no predicate ${kind}; the kinds are ${known}` }];
  }
  const parsed = row.schema.safeParse(parameters);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
}

export interface JudgedPredicate extends PredicateAnswer {
  readonly inputs: readonly number[];
}

/** Judges a predicate; one that cannot be read is not known to be met. */
export async function judgePredicate(stated: StatedPredicate, ground: GateGround): Promise<JudgedPredicate> {
  const { kind, name, parameters } = stated;
  const [problem] = predicateProblems(stated);
  if (problem) {
    const where = problem.path === '' ? '' : `${problem.path}: `;
    const reason = `the predicate ${name} cannot be read: ${where}${problem.message}`;
    const fix = 'correct the gate';
    return {
      predicate: name,
      kind,
      items: [{ id: name, predicate: name, outcome: 'UNKNOWN', reason, fix }],
      inputs: [],
    };
  }
  const when = whenOf(parameters);
  if (!when) {
    const { items, inputs } = await (rowOf(kind) as PredicateRow).evaluate(parameters, ground);
    return { predicate: name, kind, items: items.map((item) => ({ ...item, predicate: name })), inputs };
  }
  const { classes, inputs: classified } = await classesOf(ground);
  const asked = isAsked(when.riskClass, classes, ground);
  if (asked !== true) {
    const items = asked === false ? [] : [{ ...asked, predicate: name }];
    return { predicate: name, kind, items, inputs: classified };
  }
  const { items, inputs } = await (rowOf(kind) as PredicateRow).evaluate(
    parameters,
    askedOf(when.riskClass, classes, ground),
  );
  return {
    predicate: name,
    kind,
    items: items.map((item) => ({ ...item, predicate: name })),
    inputs: [...new Set([...inputs, ...classified])],
  };
}

/** Risk classes by SYSTEM in scope, and what they were taken from. */
type Classes = ReadonlyMap<number, RiskClass | null>;

async function classesOf({
  reader,
  scope,
  validAt,
}: GateGround): Promise<{ readonly classes: Classes; readonly inputs: readonly number[] }> {
  const classes = new Map<number, RiskClass | null>();
  const inputs: number[] = [];
  for (const system of scope) {
    if (reader.kind(system) !== 'SYSTEM') continue;
    const { riskClass, decision } = await riskClassOf(reader, system, validAt);
    classes.set(system, riskClass);
    inputs.push(system, ...(decision ? [decision.control] : []));
  }
  return { classes, inputs };
}

/** Does `when` hold? An item: nobody knows. */
function isAsked(wanted: readonly string[], classes: Classes, { reader }: GateGround) {
  const known = [...classes.values()];
  if (known.some((one) => one !== null && wanted.includes(one))) return true;
  if (known.length > 0 && known.every((one) => one !== null)) return false;
  const unclassified = [...classes.keys()].find((one) => classes.get(one) === null);
  const id = unclassified === undefined ? 'riskClass' : reader.id(unclassified);
  const reason =
    unclassified === undefined
      ? 'no SYSTEM belongs to what the gate is about, so its risk class is not known'
      : `the risk class of ${id} is not known`;
  return { id, outcome: 'UNKNOWN' as const, reason, fix: 'classify the system' };
}

function whenOf(parameters: StatedPredicate['parameters']) {
  return parameters.when as { readonly riskClass: readonly string[] } | null | undefined;
}

/** Without the systems of which `when` does not hold; one whose class nobody knows stays. */
function askedOf(wanted: readonly string[], classes: Classes, ground: GateGround): GateGround {
  const { reader, configuration } = ground;
  const isOut = (one: number): boolean => {
    const systems = [...scopeOf(reader, configuration, [one])].filter((part) => reader.kind(part) === 'SYSTEM');
    const own = systems.map((part) => classes.get(part) ?? null);
    return own.length > 0 && own.every((each) => each !== null && !wanted.includes(each));
  };
  const subjects = ground.subjects.filter((one) => !isOut(one));
  if (subjects.length === ground.subjects.length || subjects.length === 0) return ground;
  return { ...ground, subjects, scope: scopeOf(reader, configuration, subjects) };
}
