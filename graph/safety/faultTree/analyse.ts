/**
 * From a checked model to what is asked of a top event.
 *
 *     model ─▶ formula graph ─▶ modules ─▶ decision diagrams ─┬▶ exact probability, importance
 *                                                             └▶ cut sets ─▶ counts, pages, approximations
 */
import type { CheckedModel } from './checkModel.ts';
import { cutSetDiagramOf } from './cutSetDiagram.ts';
import { type CutOff, type CutOffReport, CutSets, type PageResult } from './cutSets.ts';
import { type Diagram, diagramOf } from './diagram.ts';
import { type FormulaGraph, formulaGraph } from './formulaGraph.ts';
import { conditionals, type FussellVeselyVariant, importanceOf, type LeafImportance } from './importance.ts';
import { HIGHEST_ORDER, lowOrderCutSets } from './lowOrder.ts';
import { minCutUpperBound } from './minCutUpperBound.ts';
import { withModules, withoutModules } from './modules.ts';
import type { Steps } from './operations.ts';
import { type PrimeImplicantPage, type PrimeImplicants, primeImplicantsOf } from './primeImplicants.ts';
import { probabilityAt } from './probabilityModel.ts';
import { type FaultTreeLimit, faultTreeProblem } from './problems.ts';
import { type Approximation, nodeProbabilities, rareEvent } from './quantify.ts';
import { unionsWithLeaf } from './unionOfCutSets.ts';

/** 20 bytes each in the table, and one of the two tables is that large: about 800 MB. */
export const DEFAULT_NODES = 40_000_000;

export interface AnalysisOptions {
  /** How many nodes a diagram may have. A number, not a time: the same answer on every machine. */
  readonly nodes?: number;
  /** False: one diagram for all; the answers are the same. */
  readonly modules?: boolean;
  /** State of house events, where it is not to be that of the model. */
  readonly houses?: ReadonlyMap<string, boolean>;
  /** False: who has no use for what is not complete does not wait for cut sets of low order either. */
  readonly lowOrders?: boolean;
  /**
   * Asked after each step: true ends what has not been found by then, and what there is is told. For who has to answer by
   * a certain time; the answer then depends on the machine, and says so.
   */
  readonly isLate?: (phase: Phase) => boolean;
}

/** What is done at the moment. */
export const PHASES = {
  DIAGRAM: 'Decision diagrams are built.',
  CUT_SETS: 'Cut sets are found in the diagrams.',
  LOW_ORDER: 'The diagrams did not fit: cut sets of low order are found without them.',
  QUANTIFY: 'Probabilities and importance are computed.',
} as const;
export type Phase = keyof typeof PHASES;

export interface Progress {
  readonly phase: Phase;
  /** How many nodes there are in the diagram that is at work. */
  readonly nodes: number;
}

/** A computation that tells where it is, some twenty times a second or more often. */
export type Computation<Result> = Generator<Progress, Result>;

/** Probabilities of a top event. */
export interface Quantification {
  /** P(top), exact for independent leaves; null: not known, as `missing` or the analysis says. */
  readonly probability: number | null;
  readonly minCutUpperBound: Approximation | null;
  readonly rareEvent: Approximation | null;
  /** Ids of leaves that have no probability. */
  readonly missing: readonly string[];
}

export interface Importance {
  /** Null: the tree is not coherent, and there is no Fussell-Vesely importance. */
  readonly fussellVeselyVariant: FussellVeselyVariant | null;
  /** Leaves of the tree; the most important by Birnbaum first. */
  readonly leaves: readonly LeafImportance[];
}

/** Builds what all answers about a top event come from. */
export function* analyseTopEvent(parameters: {
  readonly checked: CheckedModel;
  /** Id of a gate. */
  readonly top: string;
  readonly options?: AnalysisOptions;
}): Computation<TopEventAnalysis> {
  const { checked, top, options = {} } = parameters;
  const { nodes = DEFAULT_NODES, modules = true, houses, lowOrders = true, isLate = () => false } = options;
  const formula = formulaGraph({ checked, top, houses });
  const graph = modules ? withModules(formula) : withoutModules(formula);
  let reached = 0;
  let endedLate = false;
  const inTime = function* <Result>(phase: Phase, steps: Steps<Result>): Computation<Result | null> {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      reached = step.value;
      if (isLate(phase)) {
        endedLate = true;
        return null;
      }
      yield { phase, nodes: reached };
    }
  };
  const diagram = yield* inTime('DIAGRAM', diagramOf({ graph, nodes }));
  // The cut sets need room of their own.
  diagram?.bdd.close();
  const found = diagram && (yield* inTime('CUT_SETS', cutSetDiagramOf({ diagram, coherent: formula.coherent, nodes })));
  const meaning = formula.coherent ? 'MINIMAL_CUT_SETS' : 'MINIMAL_POSITIVE_PARTS';
  if (found) {
    const cutSets = new CutSets({ diagram: found, leaves: formula.leaves, meaning, truncatedAbove: null });
    if (yield* inTime('CUT_SETS', cutSets.counted())) {
      return new TopEventAnalysis({ checked, top, formula, diagram, cutSets, limit: null });
    }
  }
  const low = yield* telling(
    'LOW_ORDER',
    lowOrderCutSets({
      graph: withoutModules(formula),
      nodes: Math.min(nodes, DEFAULT_NODES / 4),
      highestOrder: lowOrders ? HIGHEST_ORDER : 0,
      isLate: () => isLate('LOW_ORDER'),
    }),
  );
  const cutSets = new CutSets({ diagram: low.diagram, leaves: formula.leaves, meaning, truncatedAbove: low.order });
  yield* telling('LOW_ORDER', cutSets.counted());
  const what = `the ${diagram ? 'cut sets' : 'diagram'} of ${top}`;
  const missed = endedLate
    ? `the time ended before ${what} came to an end, at ${reached} of ${nodes} nodes`
    : `${nodes} nodes do not hold ${what}`;
  const told = low.order === 0 ? 'no cut set is told' : `cut sets are told up to order ${low.order}`;
  const cutShort = low.endedLate ? `, and the time ended before those of order ${low.order + 1} were found` : '';
  const limit = faultTreeProblem('FTA_BUDGET', top, `${missed}; ${told}${cutShort}`);
  const wasLate = endedLate || low.endedLate;
  return new TopEventAnalysis({ checked, top, formula, diagram, cutSets, limit, endedLate: wasLate });
}

function* telling<Result>(phase: Phase, steps: Steps<Result>): Computation<Result> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield { phase, nodes: step.value };
  }
}

export class TopEventAnalysis {
  readonly top: string;
  /** Ids of the leaves that the top event depends on by its formula. */
  readonly leaves: readonly string[];
  /** No failure mends what another one broke. Judged after house events and negations were worked in. */
  readonly coherent: boolean;
  /** Ids of gates that are computed as AND though their inputs have an order. */
  readonly approximated: readonly string[];
  readonly cutSets: CutSets;
  /** Why the answer is not complete; null: it is. */
  readonly limit: FaultTreeLimit | null;
  /** The time came to its end and not the nodes: with more of it the answer may be another one. */
  readonly endedLate: boolean;
  readonly formula: FormulaGraph;
  private readonly checked: CheckedModel;
  private readonly diagram: Diagram | null;
  private primes: PrimeImplicants | null = null;

  constructor(parameters: {
    readonly checked: CheckedModel;
    readonly top: string;
    readonly formula: FormulaGraph;
    readonly diagram: Diagram | null;
    readonly cutSets: CutSets;
    readonly limit: FaultTreeLimit | null;
    readonly endedLate?: boolean;
  }) {
    this.checked = parameters.checked;
    this.top = parameters.top;
    this.formula = parameters.formula;
    this.leaves = parameters.formula.leaves;
    this.coherent = parameters.formula.coherent;
    this.approximated = parameters.formula.approximated;
    this.diagram = parameters.diagram;
    this.cutSets = parameters.cutSets;
    this.limit = parameters.limit;
    this.endedLate = parameters.endedLate ?? false;
  }

  get complete(): boolean {
    return this.limit === null;
  }

  /** The variable orders that were used, for whoever wonders about speed. */
  get orders(): readonly string[] {
    return this.diagram?.orders ?? [];
  }

  /** How many nodes the diagrams have. */
  get nodes(): number {
    return this.diagram?.bdd.table.count ?? 0;
  }

  /** @param time Mission time, in the unit of the rates; 0 when nothing depends on it. */
  *quantify(time: number): Computation<Quantification> {
    const { probabilities, missing } = this.probabilitiesAt(time);
    if (missing.length > 0) return { probability: null, minCutUpperBound: null, rareEvent: null, missing };
    const of = (leaf: number) => probabilities[leaf] as number;
    yield { phase: 'QUANTIFY', nodes: this.nodes };
    const exact = this.diagram && (nodeProbabilities(this.diagram, of)[this.diagram.root] as number);
    yield { phase: 'QUANTIFY', nodes: this.nodes };
    // Of truncated sets neither is a bound.
    const isBounding = this.coherent && this.cutSets.truncatedAbove === null;
    return {
      probability: exact,
      minCutUpperBound: yield* telling('QUANTIFY', minCutUpperBound(this.cutSets.diagram, of, isBounding)),
      rareEvent: rareEvent(this.cutSets.diagram, of, isBounding),
      missing,
    };
  }

  /** Null: a leaf has no probability, or there is no diagram. */
  *importance(time: number): Computation<Importance | null> {
    const { probabilities, missing } = this.probabilitiesAt(time);
    const { diagram } = this;
    if (missing.length > 0 || !diagram) return null;
    const probabilityOf = (leaf: number) => probabilities[leaf] as number;
    const values = nodeProbabilities(diagram, probabilityOf);
    const total = values[diagram.root] as number;
    const found = yield* telling('QUANTIFY', conditionals({ diagram, probabilityOf }));
    const moduleProbability = (module: number) => values[diagram.modules[module]?.root as number] as number;
    const hasUnions = this.coherent && this.complete;
    const unions = hasUnions
      ? yield* telling('QUANTIFY', unionsWithLeaf({ cutSets: this.cutSets.diagram, probabilityOf, moduleProbability }))
      : null;
    const leaves = this.leaves.map((leaf, number) => {
      const conditional = found.get(number) ?? { ifTrue: total, ifFalse: total };
      const fussellVesely = unions ? (unions.get(number) ?? 0) / total : 1 - conditional.ifFalse / total;
      return importanceOf({
        leaf,
        p: probabilityOf(number),
        total,
        conditional,
        fussellVesely: this.coherent ? fussellVesely : null,
      });
    });
    const byImportance = (left: LeafImportance, right: LeafImportance) =>
      right.birnbaum - left.birnbaum || (left.leaf < right.leaf ? -1 : 1);
    return {
      fussellVeselyVariant: this.coherent ? (unions ? 'UNION_OF_CUT_SETS' : 'ONE_MINUS_T0_BY_T') : null,
      leaves: leaves.sort(byImportance),
    };
  }

  /** Null: a leaf has no probability, and nothing can be cut off by it. */
  probabilityOf(time: number): ((leaf: string) => number) | null {
    const { probabilities, missing } = this.probabilitiesAt(time);
    if (missing.length > 0) return null;
    const byId = new Map(this.leaves.map((leaf, number) => [leaf, probabilities[number] as number]));
    return (leaf) => byId.get(leaf) ?? 0;
  }

  *page(asked: {
    readonly first: number;
    readonly after?: string;
    readonly cutOff?: CutOff;
    readonly time?: number;
  }): Computation<PageResult> {
    const probabilityOf = this.probabilityOf(asked.time ?? 0) ?? undefined;
    return yield* telling('CUT_SETS', this.cutSets.page({ ...asked, probabilityOf }));
  }

  /** What a cut-off keeps and leaves out; by probability it needs that of every leaf. */
  *cutOff(cutOff: CutOff, time: number): Computation<CutOffReport> {
    return yield* telling('CUT_SETS', this.cutSets.cutOff(cutOff, this.probabilityOf(time)));
  }

  /**
   * For trees that are not coherent; of a coherent one they are the minimal cut sets. Found once, and kept for the next page
   * as long as the tree is: PRIME_LIMITS says how large they may be.
   */
  *primeImplicants(): Computation<PrimeImplicants> {
    this.primes ??= yield* telling('CUT_SETS', primeImplicantsOf(this.formula));
    return this.primes;
  }

  /** Those from one place on to before another one, the shortest first. */
  *primeImplicantPage({ from, to }: { readonly from: number; readonly to: number }): Computation<PrimeImplicantPage> {
    const found = yield* this.primeImplicants();
    if (!found.ok) return found;
    return { ok: true, totalCount: found.implicants.length, implicants: found.implicants.slice(from, to) };
  }

  private probabilitiesAt(time: number): { probabilities: Float64Array; missing: string[] } {
    const missing = this.leaves.filter((leaf) => !this.checked.leaves.get(leaf)?.probability);
    const probabilities = Float64Array.from(this.leaves, (leaf) => leafProbability(this.checked, leaf, time) ?? 0);
    return { probabilities, missing };
  }
}

/** The probability of a leaf by its id; null where it has none. */
export function leafProbability(checked: CheckedModel, leaf: string, time: number): number | null {
  const model = checked.leaves.get(leaf)?.probability;
  return model ? probabilityAt(model, time) : null;
}

/** How a computation ended. */
export type Outcome<Result> = { readonly isCancelled: false; readonly result: Result } | { readonly isCancelled: true };

/** How often progress is told, in milliseconds. */
const TELL_EVERY = 1000;

/**
 * Runs a computation to its end.
 * @param parameters.clock Milliseconds from any moment on.
 * @param parameters.onProgress Called once a second.
 * @param parameters.isCancelled Asked after each step, which is every few hundredths of a second.
 */
export function runComputation<Result>(parameters: {
  readonly computation: Computation<Result>;
  readonly clock?: () => number;
  readonly onProgress?: (progress: Progress) => void;
  readonly isCancelled?: () => boolean;
}): Outcome<Result> {
  const { computation, clock, onProgress, isCancelled } = parameters;
  let told = clock?.() ?? 0;
  for (let step = computation.next(); ; step = computation.next()) {
    if (step.done) return { isCancelled: false, result: step.value };
    if (isCancelled?.()) return { isCancelled: true };
    if (!clock || !onProgress) continue;
    const now = clock();
    if (now - told < TELL_EVERY) continue;
    told = now;
    onProgress(step.value);
  }
}
