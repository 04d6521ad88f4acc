/** Steps between changes and tokens at the fixpoint: what witnesses, distances and the order of work are read from. */
import type { NodeNumber } from '../index/configuration.ts';
import type { Root } from './changes.ts';
import type { Origin, Propagation } from './propagation.ts';
import type { Step, Token, World } from './token.ts';

export type Source = { readonly root: Root; readonly token: null } | { readonly root: null; readonly token: Token };

/** Calls back for every step that leaves the source, with the token in which it ends. */
export function forEachStep(parameters: {
  readonly propagation: Propagation;
  readonly source: Source;
  readonly world: World;
  readonly onStep: (step: Step, target: Token) => void;
}): void {
  const { propagation, source, world, onStep } = parameters;
  const visitor = {
    step: (step: Step) => {
      const target = propagation.find({ node: step.target, code: step.code, parts: step.parts, via: step.via });
      if (target && (world === 'POTENTIAL' || target.actual)) onStep(step, target);
    },
    support: (place: { slot: number; end: Step['changedEnd']; other: NodeNumber }, origin: Origin, rule: string) => {
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
  if (source.root) propagation.visitRoot(source.root, world, visitor);
  else if (source.token) propagation.visitToken(source.token, world, visitor);
}

/** Which effects of a claim the loss of this support brings about, and with which other supports. */
function* contributions(parameters: {
  propagation: Propagation;
  world: World;
  place: { slot: number; other: NodeNumber };
}): Generator<{ target: Token; others: readonly NodeNumber[] }> {
  const { propagation, world, place } = parameters;
  const outcome = propagation.outcomeOf(place.other, world);
  // A threshold reaches the claim over its context; the supports that it made invalid are the ones that count.
  const own = outcome.losses.filter((loss) => loss.slot === place.slot);
  const mine = own.length > 0 ? own : outcome.losses.filter((loss) => propagation.invalidLinks.has(loss.slot));
  if (mine.length === 0) return;
  const { standing, configuration } = propagation;
  const wasLost = (node: NodeNumber) =>
    configuration.view.kind(configuration.artifactOf(node)) === 'CLAIM'
      ? standing.isLost(node)
      : standing.evidenceIsLost(node);
  const lostBefore = [...new Set(outcome.losses.map((loss) => loss.support))].filter(wasLost).sort((a, b) => a - b);
  for (const target of propagation.tokensAt(place.other, world)) {
    if (target.code !== 'g' && target.code !== 'c') continue;
    if (target.inert) {
      yield { target, others: [] };
    } else if (outcome.needsAll) {
      if (target.code === 'g' || mine.some((loss) => !loss.renewable)) yield { target, others: [] };
      // What can be renewed brings doubt only together with what was lost before any change.
      else if (lostBefore.length > 0) yield { target, others: lostBefore };
    } else if (outcome.fails && (target.code === 'g' || outcome.code === 'c')) {
      const own = mine.map((loss) => loss.support);
      const others = outcome.losses.map((loss) => loss.support).filter((support) => !own.includes(support));
      yield { target, others: [...new Set(others)].sort((left, right) => left - right) };
    }
  }
}

/**
 * Length and last step of the shortest witness of every token: breadth first over the steps of each world, so that a
 * report does not depend on the order in which the fixpoint was found.
 */
export function measure(propagation: Propagation): void {
  measureWorld(propagation, 'ACTUAL');
  measureWorld(propagation, 'POTENTIAL');
}

function measureWorld(propagation: Propagation, world: World): void {
  const reached = new Set<Token>();
  let level: Source[] = propagation.input.roots.map((root) => ({ root, token: null }));
  for (let distance = 1; level.length > 0; distance += 1) {
    const best = new Map<Token, Step>();
    for (const source of level) {
      forEachStep({
        propagation,
        source,
        world,
        onStep: (step, target) => {
          if (reached.has(target)) return;
          const known = best.get(target);
          if (!known || compareSteps(propagation, step, known) < 0) best.set(target, step);
        },
      });
    }
    level = [];
    for (const [token, step] of best) {
      reached.add(token);
      level.push({ root: null, token });
      const way = { distance, last: step };
      if (world === 'POTENTIAL') token.possibleWay = way;
      if (world === 'ACTUAL' || !token.actual) token.way = way;
    }
  }
}

/** A fixed order of steps that does not depend on the order in which links came. */
export function compareSteps(propagation: Propagation, left: Step, right: Step): number {
  return stepKey(propagation, left) < stepKey(propagation, right) ? -1 : 1;
}

export function stepKey(propagation: Propagation, step: Step): string {
  const { view } = propagation.configuration;
  const from = step.from ? `${propagation.configuration.nodeId(step.from.node)} ${step.from.code}` : '';
  return `${from}|${view.link(step.slot).id}|${step.rule}|${step.kindIn ?? ''}|${step.from?.parts.key ?? ''}|${step.parts.key}`;
}
