/**
 * Why: paths of steps from a change to an effect, shortest first, simple in (artifact, effect).
 *
 * Paths are found with Yen's scheme over the steps of one world: never by listing all of them, so that forty stacked
 * diamonds answer at once. One path more than asked for is looked for; if there is none, the set is EXHAUSTIVE.
 */

import type { NodeNumber } from '../index/configuration.ts';
import { CODES, type Effect } from '../metamodel/effects.ts';
import type { Propagation } from './propagation.ts';
import type { WitnessSet, WitnessStep } from './report.ts';
import { shownStates } from './states.ts';
import { type Step, shortestWay, type Token, type World } from './token.ts';
import { forEachStep, stepKey } from './walk.ts';

/** The shortest witness of a token: follows the last steps that were measured. */
export function shortestWitness(propagation: Propagation, token: Token): WitnessStep[] {
  return shortestWay(token).map((step) => presented(propagation, step));
}

/** A step as the API shows it. */
export function presented(propagation: Propagation, step: Step): WitnessStep {
  const { configuration } = propagation;
  const link = configuration.view.link(step.slot);
  const from = step.changedEnd === 'SOURCE' ? configuration.from(step.slot) : configuration.to(step.slot);
  return {
    from: rootId(propagation, step) ?? configuration.nodeId(from),
    to: configuration.nodeId(step.target),
    link: link.id,
    relation: link.type,
    changedEnd: step.changedEnd,
    rule: step.rule,
    kindIn: step.kindIn,
    effectIn: step.from ? effectOf(propagation, step.from.node, step.from.code) : null,
    effectOut: effectOf(propagation, step.target, step.code),
    with: step.with.map((node) => configuration.nodeId(node)).sort(),
  };
}

/** A change of an older version acts from there, also over links that name only the artifact. */
function rootId(propagation: Propagation, step: Step): string | null {
  if (!step.root || step.root.version === -1) return null;
  return propagation.configuration.view.versionId(step.root.version);
}

/** The name of an effect on a node: staleness of some parts has its own. */
function effectOf(propagation: Propagation, node: NodeNumber, code: Token['code']): Effect {
  if (code !== 'e') return CODES[code].effect;
  const shown = shownStates(propagation, node).find((state) => state.code === 'e');
  return shown?.effect ?? 'STALE';
}

/** All ways in, as far as asked for. `effect` null: to any effect that the node shows. */
export function witnesses(parameters: {
  readonly propagation: Propagation;
  readonly targets: readonly Token[];
  readonly first: number;
}): WitnessSet {
  const { propagation, targets, first } = parameters;
  if (targets.length === 0) return { pathSet: 'EXHAUSTIVE', paths: [] };
  const world: World = targets.every((token) => token.actual) ? 'ACTUAL' : 'POTENTIAL';
  const graph = new StepGraph(propagation, world, targets);
  const found = graph.shortestPaths(first + 1);
  return {
    pathSet: found.length > first || graph.gaveUp ? 'TRUNCATED' : 'EXHAUSTIVE',
    paths: found.slice(0, first).map((path) => ({ steps: path.map((step) => presented(propagation, step)) })),
  };
}

type Path = readonly Step[];

/** Tokens that a thorough search for one path looks at before it gives up. */
const MOST_LOOKED_AT = 5_000;

/** The steps that lead to the targets, walked backwards. */
class StepGraph {
  private readonly propagation: Propagation;
  private readonly targets: ReadonlySet<Token>;
  /** Steps that end in a token, in a fixed order. */
  private readonly into = new Map<Token, Step[]>();
  private readonly keys = new Map<Step, string>();
  /** (artifact, effect) that several tokens have, for different parts. */
  private readonly twins = new Set<string>();
  /** A search was too long: there may be more paths than were found. */
  gaveUp = false;

  constructor(propagation: Propagation, world: World, targets: readonly Token[]) {
    this.propagation = propagation;
    this.targets = new Set(targets);
    const tokens = propagation.tokens.filter((token) => world === 'POTENTIAL' || token.actual);
    const states = new Set<string>();
    for (const token of tokens) {
      const state = this.stateOf(token);
      if (states.has(state)) this.twins.add(state);
      states.add(state);
    }
    const onStep = (step: Step, target: Token) => {
      const steps = this.into.get(target);
      if (steps) steps.push(step);
      else this.into.set(target, [step]);
      this.keys.set(step, stepKey(propagation, step));
    };
    for (const root of propagation.input.roots)
      forEachStep({ propagation, source: { root, token: null }, world, onStep });
    for (const token of tokens) forEachStep({ propagation, source: { root: null, token }, world, onStep });
    for (const steps of this.into.values()) {
      steps.sort((left, right) => ((this.keys.get(left) as string) < (this.keys.get(right) as string) ? -1 : 1));
    }
  }

  /** Up to `count` paths, shortest first. A path is written from its target backwards while it is searched. */
  shortestPaths(count: number): Path[] {
    const accepted: Path[] = [];
    /** By what a reader sees: paths that differ in parts only are one. */
    const distinct = new Map<string, Path>();
    const candidates: Path[] = [];
    const seen = new Set<string>();
    const offer = (path: Path | null) => {
      if (!path) return;
      const key = path.map((step) => this.branchKey(step)).join(' < ');
      if (seen.has(key)) return;
      seen.add(key);
      candidates.push(path);
    };
    offer(this.search([], new Set()));
    while (distinct.size < count && candidates.length > 0) {
      candidates.sort(
        (left, right) => left.length - right.length || (this.pathKey(left) < this.pathKey(right) ? -1 : 1),
      );
      const path = candidates.shift() as Path;
      accepted.push(path);
      const shown = this.pathKey(path);
      if (!distinct.has(shown)) distinct.set(shown, path);
      // Deviate at every step: keep the end of the path, forbid the steps that accepted paths took from there.
      for (let kept = 0; kept < path.length; kept += 1) {
        const suffix = path.slice(0, kept);
        const forbidden = new Set<string>();
        for (const other of accepted) {
          if (samePrefix(other, suffix, this.keys)) forbidden.add(this.branchKey(other[kept] as Step));
        }
        offer(this.search(suffix, forbidden));
      }
    }
    return [...distinct.values()].map((path) => [...path].reverse());
  }

  /** Shortest way from the end of `suffix` (the targets, if it is empty) back to a change, without forbidden branches. */
  private search(suffix: Path, forbidden: ReadonlySet<string>): Path | null {
    const quick = this.walk(suffix, forbidden, false);
    // Where effects differ in parts only, the first way to one may bar the only way on: look at the others, too.
    return quick ?? (this.twins.size > 0 ? this.walk(suffix, forbidden, true) : null);
  }

  private walk(suffix: Path, forbidden: ReadonlySet<string>, thorough: boolean): Path | null {
    const closed = new Set<string>(suffix.map((step) => this.stateOf(tokenOf(this.propagation, step))));
    const last = suffix.at(-1);
    // A path that already reached a change cannot go further back.
    if (last && last.from === null) return null;
    let level: { at: Token; path: Step[]; visited: ReadonlySet<string> }[] = last
      ? [{ at: last.from as Token, path: [...suffix], visited: closed }]
      : [...this.targets]
          .sort((left, right) => (left.parts.key < right.parts.key ? -1 : 1))
          .map((at) => ({ at, path: [], visited: closed }));
    if (last && closed.has(this.stateOf(last.from as Token))) return null;
    const best = new Set<string>();
    let looked = 0;
    let first = true;
    while (level.length > 0) {
      const next: typeof level = [];
      const arrived: Step[][] = [];
      for (const { at, path, visited } of level) {
        const barred = thorough ? [...visited].filter((state) => this.twins.has(state)).sort() : [];
        const key = `${at.number} ${barred.join(' ')}`;
        if (best.has(key)) continue;
        best.add(key);
        looked += 1;
        if (thorough && looked > MOST_LOOKED_AT) {
          this.gaveUp = true;
          return null;
        }
        const state = this.stateOf(at);
        if (visited.has(state)) continue;
        const through = new Set(visited).add(state);
        for (const step of this.into.get(at) ?? []) {
          if (first && forbidden.has(this.branchKey(step))) continue;
          if (step.from === null) arrived.push([...path, step]);
          else if (!through.has(this.stateOf(step.from)))
            next.push({ at: step.from, path: [...path, step], visited: through });
        }
      }
      if (arrived.length > 0)
        return arrived.sort((left, right) => (this.pathKey(left) < this.pathKey(right) ? -1 : 1))[0] as Path;
      level = next;
      first = false;
    }
    return null;
  }

  /** Two tokens that differ in parts only are the same (artifact, effect). */
  private stateOf(token: Token): string {
    return `${token.node} ${CODES[token.code].effect}`;
  }

  private branchKey(step: Step): string {
    return `${this.stateOf(tokenOf(this.propagation, step))} ${step.parts.key} ${this.keys.get(step) ?? ''}`;
  }

  private pathKey(path: Path): string {
    const { view } = this.propagation.configuration;
    return path
      .map(
        (step) =>
          `${step.from ? this.stateOf(step.from) : ''}|${view.link(step.slot).id}|${step.rule}|${step.kindIn ?? ''}`,
      )
      .join(' < ');
  }
}

function tokenOf(propagation: Propagation, step: Step): Token {
  return propagation.find({ node: step.target, code: step.code, parts: step.parts, via: step.via }) as Token;
}

function samePrefix(path: Path, prefix: Path, keys: ReadonlyMap<Step, string>): boolean {
  return prefix.every((step, position) => {
    const other = path[position];
    return (
      other === step || (other !== undefined && keys.get(other) === keys.get(step) && other.target === step.target)
    );
  });
}
