/** Steps between changes and tokens at the fixpoint: what witnesses, distances and the order of work are read from. */
import type { NodeNumber } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { Root } from './changes.ts';
import type { ClaimOutcome, Loss } from './claims.ts';
import type { Origin, Place, Visitor } from './crossing.ts';
import type { Propagation } from './propagation.ts';
import type { Step, Token, World } from './token.ts';
import type { TokenStore } from './tokenStore.ts';

export type Source = { readonly root: Root; readonly token: null } | { readonly root: null; readonly token: Token };

/**
 * Calls back for every step that leaves the source, with the token in which it ends.
 * @param isActual Whether the effect of the source counts as actual; what it is, unless stated.
 */
export function forEachStep(parameters: {
  readonly propagation: Propagation;
  readonly source: Source;
  readonly world: World;
  readonly isActual?: boolean;
  readonly onStep: (step: Step, target: Token) => void;
}): void {
  const { propagation, source, world, onStep } = parameters;
  const visitor = visitorOf(propagation, world, onStep);
  if (source.root) propagation.crossing.ofRoot(source.root, world, visitor);
  else if (source.token) propagation.crossing.ofToken(source.token, world, visitor, parameters.isActual);
}

/** The same for every step that ends in the token. */
export function forEachStepInto(parameters: {
  readonly propagation: Propagation;
  readonly target: Token;
  readonly world: World;
  /** What counts as actual of the effects from which the steps come; null: what they are. */
  readonly isActual: boolean | null;
  /** Which steps are wanted, by where they begin: others are not looked for. Absent: all. */
  readonly from?: { readonly roots: boolean; readonly token: (token: Token) => boolean };
  readonly onStep: (step: Step) => void;
}): void {
  const { propagation, target, world, isActual, from, onStep } = parameters;
  const { configuration, crossing } = propagation;
  const visitor = visitorOf(propagation, world, (step, reached) => {
    if (reached === target) onStep(step);
  });
  const rootsAt = rootsByArtifact(propagation);
  for (const { slot, end, other } of configuration.linksAt(target.node)) {
    const roots = from?.roots === false ? undefined : rootsAt.get(configuration.artifactOf(other));
    const tokens = propagation.has(other) ? propagation.tokensAt(other, world) : [];
    if (!roots && tokens.length === 0) continue;
    // Seen from the other end.
    const back = { slot, end: end === 'SOURCE' ? ('TARGET' as const) : ('SOURCE' as const), other: target.node };
    for (const token of tokens) {
      if (token.inert || from?.token(token) === false) continue;
      crossing.tokenOver(token, back, world, visitor, isActual ?? token.actual);
    }
    for (const root of roots ?? []) {
      if (configuration.isLinkOf(root, back)) crossing.rootOver(root, back, world, visitor);
    }
  }
}

const rootIndexes = new WeakMap<Propagation, ReadonlyMap<number, readonly Root[]>>();

/** Changes by the artifact that they are about. */
export function rootsByArtifact(propagation: Propagation): ReadonlyMap<number, readonly Root[]> {
  const known = rootIndexes.get(propagation);
  if (known) return known;
  const roots = new Map<number, Root[]>();
  for (const root of propagation.input.roots) roots.set(root.artifact, [...(roots.get(root.artifact) ?? []), root]);
  rootIndexes.set(propagation, roots);
  return roots;
}

function visitorOf(propagation: Propagation, world: World, onStep: (step: Step, target: Token) => void): Visitor {
  return {
    step: (step) => {
      const { target: node, code, parts, via } = step;
      const target = propagation.findIncluding({ node, code, parts, via });
      if (target && (world === 'POTENTIAL' || target.actual)) onStep(step, target);
    },
    support: (place: Place, origin: Origin, rule: string) => {
      for (const { target, others } of contributions({ propagation, world, place })) {
        const step: Step = {
          root: origin.root,
          kindIn: origin.kind,
          from: origin.token,
          slot: place.slot,
          changedEnd: place.end,
          rule,
          target: target.node,
          code: target.code,
          parts: target.parts,
          via: target.via,
          with: others,
        };
        onStep(step, target);
      }
    },
  };
}

/** A support of a claim that was hit. */
interface SupportPlace {
  readonly slot: number;
  /** The claim. */
  readonly other: NodeNumber;
}

/** Which effects of a claim the loss of this support brings about, and with which other supports. */
export function contributions(parameters: {
  propagation: Propagation;
  world: World;
  place: SupportPlace;
}): { target: Token; others: readonly NodeNumber[] }[] {
  const { propagation, world, place } = parameters;
  const outcome = propagation.outcomeOf(place.other, world);
  const mine = lossesOf(propagation, outcome, place.slot);
  if (mine.length === 0) return [];
  const found: { target: Token; others: readonly NodeNumber[] }[] = [];
  for (const target of propagation.tokensAt(place.other, world)) {
    if (target.code !== 'g' && target.code !== 'c') continue;
    if (!target.inert && !bringsAbout(outcome, mine, target.code)) continue;
    found.push({ target, others: target.inert ? [] : othersLost(outcome, mine, target.code) });
  }
  return found;
}

/** A threshold reaches the claim over its context; the supports that it made invalid are the ones that count. */
export function lossesOf(propagation: Propagation, { losses }: ClaimOutcome, slot: number): readonly Loss[] {
  const own = losses.filter((loss) => loss.slot === slot);
  return own.length > 0 ? own : losses.filter((loss) => propagation.invalidLinks.has(loss.slot));
}

/** Do these losses bring the effect about, alone or together with others? */
export function bringsAbout(outcome: ClaimOutcome, mine: readonly Loss[], code: 'g' | 'c'): boolean {
  if (!outcome.needsAll) return outcome.fails && (code === 'g' || outcome.code === 'c');
  // What can be renewed brings doubt only together with what was lost before any change.
  return code === 'g' || mine.some((loss) => !loss.renewable) || outcome.losses.some((loss) => loss.before);
}

function othersLost({ needsAll, losses }: ClaimOutcome, mine: readonly Loss[], code: 'g' | 'c'): readonly NodeNumber[] {
  if (needsAll) {
    const isEnough = code === 'g' || mine.some((loss) => !loss.renewable);
    return isEnough ? [] : supportsOf(losses.filter((loss) => loss.before));
  }
  const own = new Set(mine.map((loss) => loss.support));
  return supportsOf(losses.filter((loss) => !own.has(loss.support)));
}

function supportsOf(losses: readonly Loss[]): NodeNumber[] {
  return [...new Set(losses.map((loss) => loss.support))].sort((left, right) => left - right);
}

/**
 * Measures anew how far each token is from a change, by following every step breadth first. The walk knows that already,
 * unless it learned late that something is reached on a shorter way.
 */
export function measure(propagation: Propagation): void {
  const { store } = propagation;
  store.unmeasure();
  let level: { source: Source; world: World }[] = propagation.input.roots.flatMap((root) => [
    { source: { root, token: null }, world: 'ACTUAL' as const },
    { source: { root, token: null }, world: 'POTENTIAL' as const },
  ]);
  const lastInjected = propagation.injected.reduce((last, { level }) => Math.max(last, level), 0);
  for (let distance = 1; level.length > 0 || distance <= lastInjected; distance += 1) {
    const next: typeof level = [];
    const reach = (token: Token, world: World, isInjected = false) => {
      if (store.distance(token, world) !== null || (propagation.isForeign(token.node) && !isInjected)) return;
      store.setDistance(token, world, distance);
      next.push({ source: { root: null, token }, world });
    };
    for (const { token, world, level: at } of propagation.injected) {
      const same = at === distance ? propagation.find(token) : undefined;
      if (same) reach(same, world, true);
    }
    for (const { source, world } of level) {
      const isActual = world === 'ACTUAL';
      if (isActual) {
        forEachStep({
          propagation,
          source,
          world,
          isActual,
          onStep: (_, target) => {
            reach(target, 'ACTUAL');
            reach(target, 'POTENTIAL');
          },
        });
      }
      forEachStep({
        propagation,
        source,
        world: 'POTENTIAL',
        isActual,
        onStep: (_, target) => reach(target, 'POTENTIAL'),
      });
    }
    level = next;
  }
}

/** The last step of a way, and the world of what it comes from. */
export interface LastStep {
  readonly step: Step;
  readonly world: World;
  readonly propagation: Propagation;
}

/** Last steps that are remembered of one walk: ways to many items share their beginnings. */
const MOST_STEPS = 20_000;

/** By the tokens of a walk: one that is walked again has others. */
const lastSteps = new WeakMap<TokenStore, Record<World, Map<Token, LastStep | null>>>();

/**
 * The last step of the shortest witness of a token in the world, and what it comes from; null: the token is not there.
 * Of several, the first in an order that does not depend on how the graph was written.
 */
export function lastStep(walked: Propagation, reached: Token, world: World): LastStep | null {
  const { propagation, token } = homeOf(walked, reached);
  const known = lastSteps.get(propagation.store) ?? { ACTUAL: new Map(), POTENTIAL: new Map() };
  lastSteps.set(propagation.store, known);
  const steps = known[world];
  const remembered = steps.get(token);
  if (remembered !== undefined) return remembered;
  if (steps.size >= MOST_STEPS) steps.clear();
  const found = findLastStep(propagation, token, world);
  steps.set(token, found);
  return found;
}

function findLastStep(propagation: Propagation, token: Token, world: World): LastStep | null {
  const distance = propagation.distance(token, world);
  if (distance === null) return null;
  let best: (LastStep & { readonly key: string }) | null = null;
  const stepFrom = (from: World) => (step: Step) => {
    // What brings a part of it ends in it too, where the part is not told apart; but goes on as that part alone.
    const isPart = step.parts.key !== token.parts.key || step.via !== token.via;
    const key = `${isPart ? 1 : 0} ${stepKey(propagation, step)}`;
    if (best === null || key < best.key) best = { step, world: from, propagation, key };
  };
  // Nearly all that leads to a token is on a longer way, and need not be looked at.
  const roots = distance === 1;
  const isBefore = (from: World) => (one: Token) => propagation.distance(one, from) === distance - 1;
  if (world === 'ACTUAL') {
    const from = { roots, token: isBefore('ACTUAL') };
    forEachStepInto({ propagation, target: token, world, isActual: true, from, onStep: stepFrom('ACTUAL') });
  } else {
    // The way to something possible may begin with what is actual.
    const possible = { roots, token: isBefore('POTENTIAL') };
    forEachStepInto({
      propagation,
      target: token,
      world,
      isActual: false,
      from: possible,
      onStep: stepFrom('POTENTIAL'),
    });
    const isActualBefore = isBefore('ACTUAL');
    const actual = { roots, token: (one: Token) => one.actual && isActualBefore(one) };
    forEachStepInto({ propagation, target: token, world, isActual: null, from: actual, onStep: stepFrom('ACTUAL') });
  }
  return best;
}

/** Where the ways to a token are: those to what is outside the candidate are ways of the changes in place alone. */
export function homeOf(propagation: Propagation, token: Token): { propagation: Propagation; token: Token } {
  const home = propagation.ownerOf(token.node);
  return { propagation: home, token: home === propagation ? token : (home.find(token) ?? token) };
}

/** The steps from a change to the token, the shortest way. Empty: it was not measured. */
export function shortestWay(propagation: Propagation, token: Token): Step[] {
  const steps: Step[] = [];
  let at: Token | null = token;
  let home = propagation;
  let world: World = token.actual ? 'ACTUAL' : 'POTENTIAL';
  while (at) {
    const last = lastStep(home, at, world);
    if (!last) return [];
    steps.push(last.step);
    at = last.step.from;
    world = last.world;
    home = last.propagation;
  }
  return steps.reverse();
}

/** A fixed order of steps that does not depend on the order in which links came. */
export function stepKey(propagation: Propagation, step: Step): string {
  const { configuration } = propagation;
  const { from, parts } = step;
  const cause = from ? `${configuration.nodeId(from.node)} ${from.code}` : '';
  // Effects on the same parts are two where a way is closed to one of them.
  const via = from && from.via !== NONE ? configuration.nodeId(from.via) : '';
  const rule = `${configuration.view.link(step.slot).id}|${step.rule}|${step.kindIn ?? ''}`;
  return `${cause}|${rule}|${from?.parts.key ?? ''}|${via}|${parts.key}`;
}
