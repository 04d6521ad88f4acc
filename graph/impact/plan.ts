/**
 * The order in which obligations can be done: one comes after those whose effect reaches its own, over steps of both
 * worlds. What reaches each other is one group.
 *
 *     RETRAIN T1 ─▶ RERUN V1 ─▶ REVIEW G2 ─▶ REVIEW G1 ─▶ REAPPROVE SO1
 */
import { Int32List } from '../index/columns.ts';
import { allAtOnce } from './allAtOnce.ts';
import type { OwnedObligation } from './obligations.ts';
import type { Propagation } from './propagation.ts';
import type { Obligation, PlanLevel } from './report.ts';
import type { Token } from './token.ts';

/** Decisions are taken at once, whatever else is going on. */
const WAIT_FOR_NOTHING: ReadonlySet<string> = new Set(['ROLLBACK_DECISION', 'REASSESS', 'REPORT']);

/** An obligation with the effects that ask for it. */
interface Owned {
  readonly obligation: Obligation;
  /** Numbers in the graph of effects. */
  readonly effects: readonly number[];
}

/** Effects followed between two pauses: a few milliseconds. */
const EFFECTS_PER_STEP = 2_048;

export function planOf(obligations: readonly OwnedObligation[], propagation: Propagation): PlanLevel[] {
  return allAtOnce(planSteps(obligations, propagation));
}

/** The same in steps of a few milliseconds, so that others get their turn. */
export function* planSteps(
  obligations: readonly OwnedObligation[],
  propagation: Propagation,
): Generator<void, PlanLevel[]> {
  const graph = new EffectGraph(propagation);
  const owned = new Map<string, Owned>();
  for (const [position, { obligation, key, node, code }] of obligations.entries()) {
    if (owned.has(key)) continue;
    const tokens = propagation.tokensAt(node, 'POTENTIAL').filter((token) => token.code === code);
    owned.set(key, { obligation, effects: graph.together(tokens) });
    if (position % EFFECTS_PER_STEP === 0) yield;
  }
  const components = yield* graph.components();
  yield;
  return levelsOf([...owned.values()], components);
}

/** Strongly connected components: of each effect its own, and the edges between them. Targets come before sources. */
interface Components {
  /** By effect; lower numbers come later in the order of work. */
  readonly of: Int32List;
  readonly count: number;
  /** Effects, component after component. */
  readonly members: Int32List;
  forEachTarget(effect: number, call: (target: number) => void): void;
}

/** Effects that the given ones reach, as numbers, with what follows from each. */
class EffectGraph {
  private readonly propagation: Propagation;
  private readonly tokens: Token[] = [];
  private readonly numbers = new Map<Token, number>();
  /** Effects that ask for the same obligation count as one. */
  private readonly siblings = new Map<number, readonly number[]>();
  /** Targets of effect n: from starts[n] as far as those that were added with it. */
  private readonly targets = new Int32List();
  private readonly starts = new Int32List();
  private readonly ends = new Int32List();

  constructor(propagation: Propagation) {
    this.propagation = propagation;
  }

  /** Numbers of effects that ask for one obligation. */
  together(tokens: readonly Token[]): readonly number[] {
    const numbers = tokens.map((token) => this.numberOf(token));
    if (numbers.length > 1) for (const number of numbers) this.siblings.set(number, numbers);
    return numbers;
  }

  private numberOf(token: Token): number {
    const known = this.numbers.get(token);
    if (known !== undefined) return known;
    const number = this.tokens.length;
    this.numbers.set(token, number);
    this.tokens.push(token);
    this.starts.push(-1);
    this.ends.push(-1);
    return number;
  }

  private findTargets(effect: number): void {
    this.starts.items[effect] = this.targets.length;
    this.propagation.forEachFollowing(this.tokens[effect] as Token, (token) => {
      this.targets.push(this.numberOf(token));
    });
    for (const sibling of this.siblings.get(effect) ?? []) this.targets.push(sibling);
    this.ends.items[effect] = this.targets.length;
  }

  /** Tarjan's algorithm, without recursion. */
  *components(): Generator<void, Components> {
    const of = new Int32List();
    const members = new Int32List();
    const low = new Int32List();
    const index = new Int32List();
    const stack: number[] = [];
    const path: { effect: number; next: number }[] = [];
    let count = 0;
    let opened = 0;
    const open = (effect: number) => {
      for (let next = index.length; next <= effect; next += 1) for (const list of [index, low, of]) list.push(-1);
      index.items[effect] = opened;
      low.items[effect] = opened;
      opened += 1;
      stack.push(effect);
      this.findTargets(effect);
      path.push({ effect, next: this.starts.items[effect] as number });
    };
    const given = this.tokens.length;
    for (let source = 0; source < given; source += 1) {
      if (source < index.length && index.items[source] !== -1) continue;
      open(source);
      for (let top = path.at(-1); top; top = path.at(-1)) {
        const { effect } = top;
        if (top.next < (this.ends.items[effect] as number)) {
          const target = this.targets.items[top.next] as number;
          top.next += 1;
          if (target >= index.length || index.items[target] === -1) {
            open(target);
            if (opened % EFFECTS_PER_STEP === 0) yield;
          }
          // Not in a component yet: it is on the stack.
          else if (of.items[target] === -1) lower(low, effect, index.items[target] as number);
          continue;
        }
        path.pop();
        const parent = path.at(-1);
        if (parent) lower(low, parent.effect, low.items[effect] as number);
        if (low.items[effect] !== index.items[effect]) continue;
        for (let member = -1; member !== effect; ) {
          member = stack.pop() as number;
          of.items[member] = count;
          members.push(member);
        }
        count += 1;
      }
    }
    const forEachTarget = (effect: number, call: (target: number) => void) => {
      for (let at = this.starts.items[effect] as number; at < (this.ends.items[effect] as number); at += 1) {
        call(this.targets.items[at] as number);
      }
    };
    return { of, count, members, forEachTarget };
  }
}

function lower(list: Int32List, position: number, value: number): void {
  if (value < (list.items[position] as number)) list.items[position] = value;
}

/** Longest chain of obligations before each one: components come targets first, so walk them backwards. */
function levelsOf(owned: readonly Owned[], components: Components): PlanLevel[] {
  const inComponent = new Map<number, number[]>();
  for (const [position, { effects }] of owned.entries()) {
    for (const number of new Set(effects.map((effect) => components.of.items[effect] as number))) {
      const here = inComponent.get(number);
      if (here) here.push(position);
      else inComponent.set(number, [position]);
    }
  }
  const before = new Int32Array(components.count);
  const level = new Int32Array(owned.length).fill(-1);
  const groups = new Map<number, string[][]>();
  for (let last = components.members.length - 1; last >= 0; ) {
    const number = components.of.items[components.members.items[last] as number] as number;
    const here = inComponent.get(number) ?? [];
    const depth = before[number] as number;
    const waiting = here.filter((position) => !WAIT_FOR_NOTHING.has((owned[position] as Owned).obligation.action));
    for (const position of here) level[position] = Math.max(level[position] as number, 0);
    for (const position of waiting) level[position] = Math.max(level[position] as number, depth);
    if (waiting.length > 1) {
      const ids = waiting.map((position) => (owned[position] as Owned).obligation.id).sort();
      groups.set(depth, [...(groups.get(depth) ?? []), ids]);
    }
    const after = here.length > 0 ? depth + 1 : depth;
    for (; last >= 0; last -= 1) {
      const member = components.members.items[last] as number;
      if (components.of.items[member] !== number) break;
      components.forEachTarget(member, (target) => {
        const next = components.of.items[target] as number;
        if (next !== number && (before[next] as number) < after) before[next] = after;
      });
    }
  }
  const levels = new Map<number, Obligation[]>();
  for (const [position, { obligation }] of owned.entries()) {
    const depth = level[position] as number;
    const here = levels.get(depth);
    if (here) here.push(obligation);
    else levels.set(depth, [obligation]);
  }
  return [...levels]
    .sort(([left], [right]) => left - right)
    .map(([depth, obligations]) => ({ obligations: inOrder(obligations), groups: groups.get(depth) ?? [] }));
}

/** By action, subject and parts. */
function inOrder(obligations: readonly Obligation[]): Obligation[] {
  return obligations
    .map((obligation) => ({ obligation, key: orderKey(obligation) }))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ obligation }) => obligation);
}

export function compareObligations(left: Obligation, right: Obligation): number {
  return orderKey(left) < orderKey(right) ? -1 : 1;
}

function orderKey({ action, subject, parts }: Obligation): string {
  return `${action} ${subject} ${parts.join(' ')}`;
}
