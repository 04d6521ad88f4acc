/**
 * The order in which obligations can be done: one comes after those whose effect reaches its own, over steps of both
 * worlds. What reaches each other is one group.
 *
 *     RETRAIN T1 ─▶ RERUN V1 ─▶ REVIEW G2 ─▶ REVIEW G1 ─▶ REAPPROVE SO1
 */
import type { NodeNumber } from '../index/configuration.ts';
import type { OwnedObligation } from './obligations.ts';
import type { Propagation } from './propagation.ts';
import type { Obligation, PlanLevel } from './report.ts';
import type { Token } from './token.ts';
import { forEachStep } from './walk.ts';

/** Decisions are taken at once, whatever else is going on. */
const WAIT_FOR_NOTHING: ReadonlySet<string> = new Set(['ROLLBACK_DECISION', 'REASSESS', 'REPORT']);

export function planOf(obligations: readonly OwnedObligation[], propagation: Propagation): PlanLevel[] {
  const owned = new Map<string, { obligation: Obligation; tokens: Token[] }>();
  for (const { obligation, node, code } of obligations) {
    if (owned.has(obligation.id)) continue;
    const tokens = tokensOf(propagation, node, code);
    owned.set(obligation.id, { obligation, tokens });
  }
  const groups = [...owned.values()].map((one) => one.tokens);
  const { component, order } = components(propagation, groups);
  return levelsOf({ owned: [...owned.values()], component, order });
}

function tokensOf(propagation: Propagation, node: NodeNumber, code: string): Token[] {
  return propagation.tokensAt(node, 'POTENTIAL').filter((token) => token.code === code);
}

/**
 * Strongly connected components of the effects that the given ones reach, targets before sources (Tarjan, iterative).
 * Effects that ask for the same obligation count as one.
 */
function components(
  propagation: Propagation,
  groups: readonly (readonly Token[])[],
): { component: Map<Token, number>; order: Set<number>[] } {
  const component = new Map<Token, number>();
  /** Per component, the components that it leads to. */
  const order: Set<number>[] = [];
  const siblings = new Map<Token, readonly Token[]>();
  for (const group of groups) for (const token of group) siblings.set(token, group);
  const targetsOf = new Map<Token, readonly Token[]>();
  const index = new Map<Token, number>();
  const low = new Map<Token, number>();
  const onStack = new Set<Token>();
  const stack: Token[] = [];
  for (const source of groups.flat()) {
    if (index.has(source)) continue;
    const frames: { token: Token; targets: readonly Token[]; next: number }[] = [];
    const open = (token: Token) => {
      index.set(token, index.size);
      low.set(token, index.get(token) as number);
      stack.push(token);
      onStack.add(token);
      const targets = [...successors(propagation, token), ...(siblings.get(token) ?? [])];
      targetsOf.set(token, targets);
      frames.push({ token, targets, next: 0 });
    };
    open(source);
    while (frames.length > 0) {
      const frame = frames.at(-1) as (typeof frames)[number];
      const target = frame.targets[frame.next];
      frame.next += 1;
      if (target) {
        if (!index.has(target)) open(target);
        else if (onStack.has(target))
          low.set(frame.token, Math.min(low.get(frame.token) as number, index.get(target) as number));
        continue;
      }
      frames.pop();
      const parent = frames.at(-1);
      if (parent) low.set(parent.token, Math.min(low.get(parent.token) as number, low.get(frame.token) as number));
      if (low.get(frame.token) !== index.get(frame.token)) continue;
      const members: Token[] = [];
      for (;;) {
        const member = stack.pop() as Token;
        onStack.delete(member);
        component.set(member, order.length);
        members.push(member);
        if (member === frame.token) break;
      }
      const next = new Set<number>();
      for (const member of members) {
        for (const reached of targetsOf.get(member) ?? []) {
          const number = component.get(reached) as number;
          if (number !== order.length) next.add(number);
        }
      }
      order.push(next);
    }
  }
  return { component, order };
}

/** Effects that this one leads to. Steps of the actual world are steps of the possible one too. */
function successors(propagation: Propagation, token: Token): Token[] {
  const targets = new Set<Token>();
  const onStep = (_step: unknown, target: Token) => targets.add(target);
  forEachStep({ propagation, source: { root: null, token }, world: 'POTENTIAL', onStep });
  return [...targets];
}

/** Longest chain of obligations before each one: components come targets first, so walk them backwards. */
function levelsOf(parameters: {
  owned: readonly { obligation: Obligation; tokens: Token[] }[];
  component: ReadonlyMap<Token, number>;
  order: readonly ReadonlySet<number>[];
}): PlanLevel[] {
  const { owned, component, order } = parameters;
  const inComponent = new Map<number, { obligation: Obligation; tokens: Token[] }[]>();
  for (const one of owned) {
    for (const number of new Set(one.tokens.map((token) => component.get(token) as number))) {
      inComponent.set(number, [...(inComponent.get(number) ?? []), one]);
    }
  }
  const before = new Array<number>(order.length).fill(0);
  const level = new Map<string, number>();
  const groups = new Map<number, string[][]>();
  for (let number = order.length - 1; number >= 0; number -= 1) {
    const here = inComponent.get(number) ?? [];
    const waiting = here.filter((one) => !WAIT_FOR_NOTHING.has(one.obligation.action));
    const depth = before[number] as number;
    for (const one of waiting) level.set(one.obligation.id, Math.max(level.get(one.obligation.id) ?? 0, depth));
    for (const one of here) if (!waiting.includes(one)) level.set(one.obligation.id, 0);
    if (waiting.length > 1) {
      const ids = waiting.map((one) => one.obligation.id).sort();
      groups.set(depth, [...(groups.get(depth) ?? []), ids]);
    }
    const after = here.length > 0 ? depth + 1 : depth;
    for (const next of order[number] as ReadonlySet<number>) before[next] = Math.max(before[next] as number, after);
  }
  const used = [...new Set(level.values())].sort((left, right) => left - right);
  return used.map((depth) => ({
    obligations: owned
      .map((one) => one.obligation)
      .filter((obligation) => level.get(obligation.id) === depth)
      .sort(compareObligations),
    groups: groups.get(depth) ?? [],
  }));
}

export function compareObligations(left: Obligation, right: Obligation): number {
  const key = (obligation: Obligation) => `${obligation.action} ${obligation.subject} ${obligation.parts.join(' ')}`;
  return key(left) < key(right) ? -1 : 1;
}
