/**
 * How much each leaf matters, from T = P(top), T1 = P(top | leaf true) and T0 = P(top | leaf false).
 *
 * P(top) is linear in the probability of each module and leaf. So T1 and T0 of a leaf in module M follow from those of
 * M: T0(leaf) = T0(M) + P(M | leaf false) · Birnbaum(M), without a difference of numbers that are nearly equal.
 */
import type { Diagram, DiagramModule } from './diagram.ts';
import { TOP } from './nodeTable.ts';
import type { Steps } from './operations.ts';
import { nodeProbabilities } from './quantify.ts';

/** The measures, by formula. */
export const IMPORTANCE_MEASURES = {
  birnbaum: 'T1 − T0 = ∂T/∂p',
  criticality: '(T1 − T0) · p / T = 1 − T0/T',
  fussellVesely: 'See its variant.',
  diagnostic: 'p · T1 / T',
  riskAchievementWorth: 'T1 / T',
  riskReductionWorth: 'T / T0',
} as const;

/** There are several definitions of the Fussell-Vesely importance. */
export const FUSSELL_VESELY_VARIANTS = {
  UNION_OF_CUT_SETS: 'P(at least one minimal cut set with the leaf happens) / T.',
  ONE_MINUS_T0_BY_T:
    '1 − T0/T: the share of T that the leaf alone takes part in. Told where the union would take too long.',
} as const;
export type FussellVeselyVariant = keyof typeof FUSSELL_VESELY_VARIANTS;

/** T and the ratios: null where they are not defined. */
export interface LeafImportance {
  readonly leaf: string;
  readonly p: number;
  readonly ifTrue: number;
  readonly ifFalse: number;
  readonly birnbaum: number;
  readonly criticality: number | null;
  readonly fussellVesely: number | null;
  readonly diagnostic: number | null;
  readonly riskAchievementWorth: number | null;
  readonly riskReductionWorth: number | null;
  /** True: T0 is 0 and T is not, so that the risk reduction worth has no number. */
  readonly isReductionInfinite: boolean;
}

/** T1 and T0 of a leaf, by leaf number. */
export interface Conditional {
  readonly ifTrue: number;
  readonly ifFalse: number;
}

/** A difference that leaves less than this of a number has lost too many of its digits. */
const CANCELLED = 1e-4;

/** Leaves that no diagram asks for are missing: they make no difference. */
export function* conditionals(parameters: {
  readonly diagram: Diagram;
  readonly probabilityOf: (leaf: number) => number;
}): Steps<ReadonlyMap<number, Conditional>> {
  const { diagram, probabilityOf } = parameters;
  const { modules, leafOf, moduleOf } = diagram;
  const values = nodeProbabilities(diagram, probabilityOf);
  const probabilityAtLevel = (level: number): number => {
    const leaf = leafOf[level] as number;
    return leaf === -1 ? (values[modules[moduleOf[level] as number]?.root as number] as number) : probabilityOf(leaf);
  };
  const found = new Map<number, Conditional>();
  const ofModule: Conditional[] = modules.map(() => ({ ifTrue: 1, ifFalse: 0 }));
  for (let number = modules.length - 1; number >= 0; number -= 1) {
    const module = modules[number] as DiagramModule;
    const whole = ofModule[number] as Conditional;
    const inside = insideModule(diagram, module, values, probabilityAtLevel);
    for (let position = 0; position < module.levels; position += 1) {
      const level = module.firstLevel + position;
      const { ifTrue, ifFalse, isCheap } = inside(level);
      const lift = (within: number) => whole.ifFalse + within * (whole.ifTrue - whole.ifFalse);
      const conditional = { ifTrue: lift(ifTrue), ifFalse: lift(ifFalse) };
      const leaf = leafOf[level] as number;
      if (leaf === -1) ofModule[moduleOf[level] as number] = conditional;
      else found.set(leaf, conditional);
      if (!isCheap) yield diagram.bdd.table.count;
    }
    if (number % 1024 === 0) yield diagram.bdd.table.count;
  }
  return found;
}

/** P(module | variable true) and P(module | variable false). */
function insideModule(
  diagram: Diagram,
  { root, from, to, firstLevel, levels }: DiagramModule,
  values: Float64Array,
  probabilityAtLevel: (level: number) => number,
): (level: number) => Conditional & { readonly isCheap: boolean } {
  const { table } = diagram.bdd;
  const p = Float64Array.from({ length: levels }, (_, position) => probabilityAtLevel(firstLevel + position));
  const slopes = new Float64Array(levels);
  const whole = values[root] as number;
  if (root > TOP) {
    // The derivative by each node, from the root down (reverse accumulation).
    const weights = new Float64Array(to - from);
    weights[root - from] = 1;
    for (let node = root; node >= from; node -= 1) {
      const weight = weights[node - from] as number;
      if (weight === 0) continue;
      const position = table.levelOf(node) - firstLevel;
      const without = table.lowOf(node);
      const within = table.highOf(node);
      slopes[position]! += weight * ((values[within] as number) - (values[without] as number));
      if (without > TOP) weights[without - from]! += weight * (1 - (p[position] as number));
      if (within > TOP) weights[within - from]! += weight * (p[position] as number);
    }
  }
  let scratch: Float64Array | null = null;
  const again = (position: number, fixed: number): number => {
    if (root <= TOP) return whole;
    scratch ??= new Float64Array(root + 1 - from);
    const result = (node: number) => (node <= TOP ? node : (scratch![node - from] as number));
    for (let node = from; node <= root; node += 1) {
      const at = table.levelOf(node) - firstLevel;
      const q = at === position ? fixed : (p[at] as number);
      scratch[node - from] = q * result(table.highOf(node)) + (1 - q) * result(table.lowOf(node));
    }
    return scratch[root - from] as number;
  };
  return (at) => {
    const position = at - firstLevel;
    const slope = slopes[position] as number;
    let ifFalse = whole - (p[position] as number) * slope;
    let ifTrue = whole + (1 - (p[position] as number)) * slope;
    const isFalseLost = Math.abs(ifFalse) < CANCELLED * whole;
    const isTrueLost = Math.abs(ifTrue) < CANCELLED * whole;
    if (isFalseLost) ifFalse = again(position, 0);
    if (isTrueLost) ifTrue = again(position, 1);
    return { ifTrue, ifFalse, isCheap: !isFalseLost && !isTrueLost };
  };
}

/** @param parameters.fussellVesely By the variant that is told with the list. */
export function importanceOf(parameters: {
  readonly leaf: string;
  readonly p: number;
  readonly total: number;
  readonly conditional: Conditional;
  readonly fussellVesely: number | null;
}): LeafImportance {
  const { leaf, p, total, conditional, fussellVesely } = parameters;
  const { ifTrue, ifFalse } = conditional;
  const birnbaum = ifTrue - ifFalse;
  const ratio = (value: number): number | null => (total === 0 ? null : value / total);
  return {
    leaf,
    p,
    ifTrue,
    ifFalse,
    birnbaum,
    criticality: ratio(birnbaum * p),
    fussellVesely: total === 0 ? null : fussellVesely,
    diagnostic: ratio(p * ifTrue),
    riskAchievementWorth: ratio(ifTrue),
    riskReductionWorth: total === 0 || ifFalse === 0 ? null : total / ifFalse,
    isReductionInfinite: total !== 0 && ifFalse === 0,
  };
}
