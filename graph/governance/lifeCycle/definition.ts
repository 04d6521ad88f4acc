/**
 * A life cycle as an asset: states, and the transitions between them with what guards each.
 *
 *     PROPOSED ──▶ IN_DEVELOPMENT ──▶ IN_VALIDATION ──[gate]──▶ APPROVED ──▶ DEPLOYED ──▶ RETIRED (final)
 *                        ▲                  │
 *                        └──────────────────┘
 *
 * A life cycle is well formed when every state can be reached from the initial one and can reach a final one.
 */
import { z } from 'zod';
import { LOCK_STATES, type LockState } from '../../metamodel/content.ts';
import { readForm } from '../definitionForm.ts';
import { TRANSITION_CONDITION_NAMES, type TransitionCondition } from './conditions.ts';

export interface LifeCycleState {
  readonly name: string;
  /** Nothing has to follow. */
  readonly final: boolean;
  /** Whether a model that comes into it may still learn; null: as before. */
  readonly lockState: LockState | null;
}

export interface Transition {
  readonly from: string;
  readonly to: string;
  /** Id of the GATE that has to pass; null: none. */
  readonly guard: string | null;
  /** Ids or names of the roles that may take it; empty: anybody. */
  readonly roles: readonly string[];
  /** What sets it off, in the words of the organisation: a timer, new data, a person. */
  readonly trigger: string | null;
  /** What the version that takes it has to keep, beside the gate. */
  readonly conditions: readonly TransitionCondition[];
}

export interface LifeCycle {
  readonly initial: string;
  readonly states: readonly LifeCycleState[];
  readonly transitions: readonly Transition[];
  /** Version (id@label) that it was made from; null: it is no copy. */
  readonly derivedFrom: string | null;
}

/** The state of a system that may be sold and put into service; a life cycle with this state is one of the market. */
export const MARKET_STATE = 'ON_MARKET';

/** What a life cycle has to keep. */
export const LIFE_CYCLE_RULES = {
  LIFE_CYCLE_FORM: 'Give { initial, states: [{ name, final }], transitions: [{ from, to, guard, roles, trigger }] }.',
  LIFE_CYCLE_STATE_TWICE: 'Each state has a name of its own.',
  LIFE_CYCLE_STATE_UNKNOWN: 'Name one of the states.',
  LIFE_CYCLE_TRANSITION_TWICE: 'From one state to another there is one transition.',
  LIFE_CYCLE_UNREACHABLE: 'Every state can be reached from the initial one: add a transition, or take the state out.',
  LIFE_CYCLE_DEAD_END: 'From every state a final one can be reached: add a transition, or mark the state final.',
  LIFE_CYCLE_ORIGIN_UNKNOWN: 'derivedFrom names a version (id@label) of a life cycle of the graph.',
  LIFE_CYCLE_GUARD_UNKNOWN: 'A guard is a GATE of the graph: record it first.',
} as const;
/** Where they come from. */
export const LIFE_CYCLE_SOURCE = 'ModelOps: a life cycle is designed, versioned and followed';
export type LifeCycleRule = keyof typeof LIFE_CYCLE_RULES;

export interface LifeCycleProblem {
  readonly rule: LifeCycleRule;
  /** Into the definition, e.g. `transitions[2].to`. */
  readonly path: string;
  readonly message: string;
}

export type LifeCycleCheck =
  | { readonly ok: true; readonly lifeCycle: LifeCycle }
  | { readonly ok: false; readonly problems: readonly LifeCycleProblem[] };

const name = z.string().min(1);
const form = z.object({
  initial: name,
  states: z
    .array(
      z.object({
        name,
        final: z.boolean().nullish(),
        lockState: z.enum(Object.keys(LOCK_STATES) as [LockState, ...LockState[]]).nullish(),
      }),
    )
    .min(1),
  transitions: z.array(
    z.object({
      from: name,
      to: name,
      guard: name.nullish(),
      roles: z.array(name).nullish(),
      trigger: z.string().nullish(),
      conditions: z
        .array(z.enum(TRANSITION_CONDITION_NAMES as [TransitionCondition, ...TransitionCondition[]]))
        .nullish(),
    }),
  ),
  derivedFrom: name.nullish(),
});

/** Reads a definition out of a content, with all that is wrong with it. Whether guards exist is asked of the graph. */
export function readLifeCycle(content: unknown): LifeCycleCheck {
  const read = readForm(form, content);
  if (!read.ok) {
    return { ok: false, problems: read.problems.map(({ path, message }) => problem('LIFE_CYCLE_FORM', path, message)) };
  }
  const { initial, states, transitions, derivedFrom } = read.value;
  const lifeCycle: LifeCycle = {
    initial,
    states: states.map((state) => ({
      name: state.name,
      final: state.final ?? false,
      lockState: state.lockState ?? null,
    })),
    transitions: transitions.map(({ from, to, guard, roles, trigger, conditions }) => ({
      from,
      to,
      guard: guard ?? null,
      roles: roles ?? [],
      trigger: trigger ?? null,
      conditions: conditions ?? [],
    })),
    derivedFrom: derivedFrom ?? null,
  };
  const named = [...namesProblems(lifeCycle)];
  // Reachability among names that are wrong says nothing.
  const problems = named.length > 0 ? named : [...pathsProblems(lifeCycle)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, lifeCycle };
}

function* namesProblems({ initial, states, transitions }: LifeCycle): Generator<LifeCycleProblem> {
  const names = new Set<string>();
  for (const [position, state] of states.entries()) {
    if (names.has(state.name)) yield problem('LIFE_CYCLE_STATE_TWICE', `states[${position}].name`, state.name);
    names.add(state.name);
  }
  if (!names.has(initial)) yield problem('LIFE_CYCLE_STATE_UNKNOWN', 'initial', initial);
  const pairs = new Set<string>();
  for (const [position, { from, to }] of transitions.entries()) {
    if (!names.has(from)) yield problem('LIFE_CYCLE_STATE_UNKNOWN', `transitions[${position}].from`, from);
    if (!names.has(to)) yield problem('LIFE_CYCLE_STATE_UNKNOWN', `transitions[${position}].to`, to);
    const pair = JSON.stringify([from, to]);
    if (pairs.has(pair)) yield problem('LIFE_CYCLE_TRANSITION_TWICE', `transitions[${position}]`, `${from} to ${to}`);
    pairs.add(pair);
  }
}

function* pathsProblems({ initial, states, transitions }: LifeCycle): Generator<LifeCycleProblem> {
  const reached = closure([initial], transitions, 'from', 'to');
  const finals = states.filter((state) => state.final).map((state) => state.name);
  const ending = closure(finals, transitions, 'to', 'from');
  for (const [position, state] of states.entries()) {
    if (!reached.has(state.name)) yield problem('LIFE_CYCLE_UNREACHABLE', `states[${position}]`, state.name);
    else if (!ending.has(state.name)) yield problem('LIFE_CYCLE_DEAD_END', `states[${position}]`, state.name);
  }
}

function closure(
  start: readonly string[],
  transitions: readonly Transition[],
  near: 'from' | 'to',
  far: 'from' | 'to',
): ReadonlySet<string> {
  const reached = new Set(start);
  // States that are added on the way are visited, too.
  for (const state of reached) for (const one of transitions) if (one[near] === state) reached.add(one[far]);
  return reached;
}

/** @param what What is wrong here; what to do is added. */
export function problem(rule: LifeCycleRule, path: string, what: string): LifeCycleProblem {
  return { rule, path, message: `${what}: ${LIFE_CYCLE_RULES[rule]}` };
}

/** Transitions that leave a state. */
export function transitionsFrom(lifeCycle: LifeCycle, state: string): Transition[] {
  return lifeCycle.transitions.filter(({ from }) => from === state);
}

/** What a transition asks for: its guard gate and its conditions. */
export function demandsOf({ guard, conditions }: Transition): string[] {
  return [...(guard === null ? [] : [guard]), ...conditions];
}

/** What every way from the initial state to the state asks for. */
export function demandsBefore({ initial, transitions }: LifeCycle, state: string): string[] {
  const all = new Set(transitions.flatMap(demandsOf));
  return [...all].filter((demand) => {
    const without = transitions.filter((one) => !demandsOf(one).includes(demand));
    return !closure([initial], without, 'from', 'to').has(state);
  });
}
