/**
 * Why: paths of steps from a change to an effect, shortest first, simple in (artifact, effect).
 *
 * Paths are found with Yen's scheme over the steps of one world: never by listing all of them, so that forty stacked
 * diamonds answer at once. One path more than asked for is looked for; if there is none, the set is EXHAUSTIVE.
 */

import type { NodeNumber } from '../index/configuration.ts';
import { CODES, type Effect } from '../metamodel/effects.ts';
import { nodesLeadingTo } from './leading.ts';
import type { Propagation } from './propagation.ts';
import type { WitnessSet, WitnessStep } from './report.ts';
import { shownStates } from './states.ts';
import type { Step, Token, World } from './token.ts';
import { forEachStepInto, homeOf, shortestWay, stepKey } from './walk.ts';

/** The shortest witness of a token: follows the last steps that were measured. */
export function shortestWitness(propagation: Propagation, token: Token): WitnessStep[] {
  return shortestWay(propagation, token).map((step) => presented(propagation, step));
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
  const graph = new StepGraph(...detailed(propagation, targets, world));
  const found = graph.shortestPaths(first + 1);
  if (found.length === 0) return { pathSet: 'EXHAUSTIVE', paths: detours(propagation, targets) };
  return {
    pathSet: found.length > first || graph.gaveUp ? 'TRUNCATED' : 'EXHAUSTIVE',
    paths: found.slice(0, first).map((path) => ({ steps: path.map(({ step }) => presented(propagation, step)) })),
  };
}

/**
 * What the walk left out, because the whole of a node is concerned already, may be a way of its own: where it left out
 * anything, everything that leads to the targets is walked again in detail.
 */
function detailed(
  propagation: Propagation,
  targets: readonly Token[],
  world: World,
): [Propagation, World, readonly Token[]] {
  if (!propagation.leftOut && !propagation.outside?.leftOut) return [propagation, world, targets];
  const nodes = new Set(targets.map((token) => token.node));
  const leading = nodesLeadingTo(propagation, nodes);
  if (propagation.outside) for (const node of nodesLeadingTo(propagation.outside, nodes)) leading.add(node);
  const inDetail = propagation.inDetail(leading);
  const wanted = new Set(targets.map((token) => `${token.node} ${CODES[token.code].effect}`));
  const found = [...nodes].flatMap((node) => inDetail.tokensAt(node, world));
  return [inDetail, world, found.filter((token) => wanted.has(`${token.node} ${CODES[token.code].effect}`))];
}

/** Where an effect is reached only over other parts of the same, no way is simple: then the shortest is told. */
function detours(propagation: Propagation, targets: readonly Token[]): { steps: WitnessStep[] }[] {
  const ways = targets.map((token) => shortestWitness(propagation, token)).filter((steps) => steps.length > 0);
  ways.sort((left, right) => left.length - right.length);
  return ways.slice(0, 1).map((steps) => ({ steps }));
}

/**
 * A token on a way: as something actual, or as something that is only possible. A way begins with what is actual, and
 * what is only possible never becomes actual again; a rule that asks for an actual effect is not taken behind that.
 */
interface Stop {
  /** Of which walk it is a token. */
  readonly propagation: Propagation;
  readonly token: Token;
  readonly world: World;
  /** (artifact, effect): a way goes there once. */
  readonly place: string;
  readonly number: number;
}

/** A step between two stops; `from` null: it leaves a change. */
interface Leg {
  readonly step: Step;
  readonly from: Stop | null;
  readonly to: Stop;
  readonly key: string;
}

/** Written from its end backwards while it is searched. */
type Path = readonly Leg[];

/** Stops that a thorough search for one path looks at before it gives up. */
const MOST_LOOKED_AT = 5_000;

/** The steps that lead to the targets, walked backwards; found when they are asked for. */
class StepGraph {
  private readonly propagation: Propagation;
  private readonly targets: readonly Stop[];
  private readonly stops = new Map<Token, { ACTUAL?: Stop; POTENTIAL?: Stop }>();
  private readonly legs = new Map<Stop, Leg[]>();
  private readonly twins = new Map<string, boolean>();
  private readonly world: World;
  private count = 0;
  /** A search was too long: there may be more paths than were found. */
  gaveUp = false;

  constructor(propagation: Propagation, world: World, targets: readonly Token[]) {
    this.propagation = propagation;
    this.world = world;
    this.targets = [...targets]
      .sort((left, right) => (left.parts.key < right.parts.key ? -1 : 1))
      .flatMap((token) =>
        (token.actual ? [...new Set<World>(['ACTUAL', world])] : [world]).map((one) =>
          this.stop(propagation, token, one),
        ),
      );
  }

  /** Up to `count` paths, shortest first. */
  shortestPaths(count: number): Path[] {
    const accepted: Path[] = [];
    /** By what a reader sees: paths that differ in parts only are one. */
    const distinct = new Map<string, Path>();
    const candidates: Path[] = [];
    const seen = new Set<string>();
    const offer = (path: Path | null) => {
      if (!path) return;
      const key = path.map((leg) => branchKey(leg)).join(' < ');
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
          if (samePrefix(other, suffix)) forbidden.add(branchKey(other[kept] as Leg));
        }
        offer(this.search(suffix, forbidden));
      }
    }
    return [...distinct.values()].map((path) => [...path].reverse());
  }

  /** Shortest way from the end of `suffix` (the targets, if it is empty) back to a change, without forbidden branches. */
  private search(suffix: Path, forbidden: ReadonlySet<string>): Path | null {
    const quick = this.walk(suffix, forbidden, false);
    // Where several stops are at one place, the first way to one may bar the only way on: look at the others, too.
    return quick ?? (this.sawTwins ? this.walk(suffix, forbidden, true) : null);
  }
  private sawTwins = false;

  private walk(suffix: Path, forbidden: ReadonlySet<string>, thorough: boolean): Path | null {
    const last = suffix.at(-1);
    // A path that already reached a change cannot go further back.
    if (last && last.from === null) return null;
    const closed = new Set<string>(suffix.map((leg) => leg.to.place));
    let level: { at: Stop; path: Path; visited: ReadonlySet<string> }[] = last
      ? [{ at: last.from as Stop, path: suffix, visited: closed }]
      : this.targets.map((at) => ({ at, path: [], visited: closed }));
    if (last && closed.has((last.from as Stop).place)) return null;
    const best = new Set<string>();
    let looked = 0;
    let first = true;
    while (level.length > 0) {
      const next: typeof level = [];
      const arrived: Path[] = [];
      for (const { at, path, visited } of level) {
        const barred = thorough ? [...visited].filter((place) => this.twins.get(place)).sort() : [];
        const key = `${at.number} ${barred.join(' ')}`;
        if (best.has(key)) continue;
        best.add(key);
        looked += 1;
        if (thorough && looked > MOST_LOOKED_AT) {
          this.gaveUp = true;
          return null;
        }
        if (visited.has(at.place)) continue;
        const through = new Set(visited).add(at.place);
        for (const leg of this.legsInto(at)) {
          if (first && forbidden.has(branchKey(leg))) continue;
          if (leg.from === null) arrived.push([...path, leg]);
          else if (!through.has(leg.from.place)) next.push({ at: leg.from, path: [...path, leg], visited: through });
        }
      }
      if (arrived.length > 0) {
        return arrived.sort((left, right) => (this.pathKey(left) < this.pathKey(right) ? -1 : 1))[0] as Path;
      }
      level = next;
      first = false;
    }
    return null;
  }

  /** Steps that end in a stop, in a fixed order. */
  private legsInto(to: Stop): readonly Leg[] {
    const known = this.legs.get(to);
    if (known) return known;
    const legs: Leg[] = [];
    const { propagation } = to;
    const taken = new Set<string>();
    const collect = (world: World) => (step: Step) => {
      const key = stepKey(propagation, step);
      const from = step.from === null ? null : this.stop(propagation, step.from, world);
      legs.push({ step, from, to, key });
    };
    const target = to.token;
    if (to.world === 'ACTUAL') {
      forEachStepInto({ propagation, target, world: 'ACTUAL', isActual: true, onStep: collect('ACTUAL') });
    } else {
      // From what is actual, only the steps that make something merely possible; the others lead to the actual stop.
      if (target.actual) {
        const onStep = (step: Step) => taken.add(stepKey(propagation, step));
        forEachStepInto({ propagation, target, world: 'ACTUAL', isActual: true, onStep });
      }
      const fromActual = (step: Step) => {
        if (step.from !== null && !step.from.actual) return;
        if (!taken.has(stepKey(propagation, step))) collect('ACTUAL')(step);
      };
      forEachStepInto({ propagation, target, world: 'POTENTIAL', isActual: null, onStep: fromActual });
      const fromPossible = (step: Step) => {
        if (step.from !== null) collect('POTENTIAL')(step);
      };
      forEachStepInto({ propagation, target, world: 'POTENTIAL', isActual: false, onStep: fromPossible });
    }
    legs.sort((left, right) => (left.key < right.key ? -1 : 1));
    this.legs.set(to, legs);
    return legs;
  }

  private stop(walked: Propagation, reached: Token, world: World): Stop {
    const { propagation, token } = homeOf(walked, reached);
    const known = this.stops.get(token) ?? {};
    this.stops.set(token, known);
    const place = `${token.node} ${CODES[token.code].effect}`;
    if (!this.twins.has(place)) {
      const { effect } = CODES[token.code];
      const others = propagation.tokensAt(token.node, this.world).filter((one) => CODES[one.code].effect === effect);
      const stops = this.world === 'POTENTIAL' && others.some((one) => one.actual) ? 2 : others.length;
      this.twins.set(place, stops > 1);
      if (stops > 1) this.sawTwins = true;
    }
    const stop = known[world] ?? { propagation, token, world, place, number: this.count };
    if (!known[world]) {
      known[world] = stop;
      this.count += 1;
    }
    return stop;
  }

  private pathKey(path: Path): string {
    const { view } = this.propagation.configuration;
    return path
      .map(({ step, from }) => `${from ? from.place : ''}|${view.link(step.slot).id}|${step.rule}|${step.kindIn ?? ''}`)
      .join(' < ');
  }
}

/** What tells a step from others that leave the same end of a path. */
function branchKey({ step, to, from, key }: Leg): string {
  return `${to.place} ${step.parts.key} ${from?.world ?? ''} ${key}`;
}

function samePrefix(path: Path, prefix: Path): boolean {
  return prefix.every((leg, position) => {
    const other = path[position];
    return other !== undefined && branchKey(other) === branchKey(leg);
  });
}
