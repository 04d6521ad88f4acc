/**
 * The prime implicants of a tree that is not coherent: the least combinations of failures and of things that work which
 * cause the top event, whatever else happens (Coudert and Madre 1992).
 *
 *     primes(f) = primes(f₀ ∧ f₁) ∪ x · (primes(f₁) less those) ∪ ¬x · (primes(f₀) less those)
 *
 * There are far more of them than cut sets, so that they are told of small trees only.
 */
import { AND, type Bdd } from './bdd.ts';
import { diagramOf } from './diagram.ts';
import type { FormulaGraph } from './formulaGraph.ts';
import { withoutModules } from './modules.ts';
import { BOTTOM, FULL, TOP } from './nodeTable.ts';
import type { Steps } from './operations.ts';
import { type FaultTreeProblem, faultTreeProblem } from './problems.ts';
import { Zbdd } from './zbdd.ts';

/**
 * Above these nobody reads them. The first also bounds how deep the recursion goes; the last bounds what is kept for the
 * next page: 8 bytes each.
 */
export const PRIME_LIMITS = { leaves: 200, nodes: 1_000_000, implicants: 100_000, literals: 4_000_000 } as const;
/** Implicants between two looks at who waits. */
const LISTED_PER_STEP = 1 << 12;

export interface Literal {
  readonly leaf: string;
  readonly isNegated: boolean;
}

/** Those with the fewest literals first, each with its literals by name; then by name. */
export type PrimeImplicants =
  | { readonly ok: true; readonly implicants: readonly (readonly Literal[])[] }
  | { readonly ok: false; readonly problem: FaultTreeProblem };

/** Some of them, and how many there are. */
export type PrimeImplicantPage =
  | { readonly ok: true; readonly totalCount: number; readonly implicants: readonly (readonly Literal[])[] }
  | { readonly ok: false; readonly problem: FaultTreeProblem };

/** How a literal is written. */
export function literalName({ leaf, isNegated }: Literal): string {
  return `${leaf}${isNegated ? '¬' : ''}`;
}

export function* primeImplicantsOf(graph: FormulaGraph): Steps<PrimeImplicants> {
  const { leaves, nodes, implicants, literals } = PRIME_LIMITS;
  if (graph.leaves.length > leaves) return tooLarge(`${graph.leaves.length} leaves are more than ${leaves}`);
  const diagram = yield* diagramOf({ graph: withoutModules(graph), nodes });
  if (!diagram) return tooLarge(`The diagram has more than ${nodes} nodes`);
  const primes = new Primes(diagram.bdd);
  const root = yield* primes.of(diagram.root);
  if (root === FULL) return tooLarge(`Their diagram has more than ${nodes} nodes`);
  // By rank, and not by level, so that they come out sorted.
  const literalAt = (level: number): Literal => ({
    leaf: graph.leaves[diagram.leafOf[level >> 1] as number] as string,
    isNegated: (level & 1) === 1,
  });
  const byName = Array.from({ length: 2 * diagram.leafOf.length }, (_, level) => ({ level, literal: literalAt(level) }))
    .map((one) => ({ ...one, name: literalName(one.literal) }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const rankOf = new Int32Array(byName.length);
  for (const [rank, { level }] of byName.entries()) rankOf[level] = rank;
  const found = yield* primes.list(root, rankOf);
  if (found === 'IMPLICANTS') return tooLarge(`There are more than ${implicants}`);
  if (found === 'LITERALS') return tooLarge(`They have more than ${literals} literals together`);
  found.sort(compareRanks);
  yield 0;
  return {
    ok: true,
    implicants: found.map((ranks) => Array.from(ranks, (rank) => byName[rank]?.literal as Literal)),
  };
}

/** The shorter one first, then by the first literal that differs. */
function compareRanks(left: Uint16Array, right: Uint16Array): number {
  if (left.length !== right.length) return left.length - right.length;
  const at = left.findIndex((rank, position) => rank !== right[position]);
  return at === -1 ? 0 : (left[at] as number) - (right[at] as number);
}

function tooLarge(what: string): PrimeImplicants {
  return { ok: false, problem: faultTreeProblem('FTA_PRIME_LIMIT', 'primeImplicants', what) };
}

/** Families of literals: twice the level of a variable, plus one where it is negated. */
class Primes {
  private readonly bdd: Bdd;
  private readonly zbdd = new Zbdd(PRIME_LIMITS.nodes);
  private readonly known = new Map<number, number>();
  private readonly differences = new Map<string, number>();

  constructor(bdd: Bdd) {
    this.bdd = bdd;
  }

  /** FULL where there is no room. */
  *of(node: number): Steps<number> {
    if (node <= TOP) return node;
    const before = this.known.get(node);
    if (before !== undefined) return before;
    const level = this.bdd.table.levelOf(node);
    const low = this.bdd.table.lowOf(node);
    const high = this.bdd.table.highOf(node);
    const both = yield* this.bdd.finished(this.bdd.apply(AND, low, high));
    if (both === FULL) return FULL;
    yield 0;
    const [always, ifFalse, ifTrue] = [yield* this.of(both), yield* this.of(low), yield* this.of(high)];
    if (always === FULL || ifFalse === FULL || ifTrue === FULL) return FULL;
    const withNegation = this.put(2 * level + 1, always, this.less(ifFalse, always));
    const result = this.put(2 * level, withNegation, this.less(ifTrue, always));
    this.known.set(node, result);
    return result;
  }

  /** Sorted ranks of the literals of every implicant, or of what there are too many. */
  *list(root: number, rankOf: Int32Array): Steps<Uint16Array[] | 'IMPLICANTS' | 'LITERALS'> {
    const { table } = this.zbdd;
    const found: Uint16Array[] = [];
    let literals = 0;
    const stack: { node: number; ranks: readonly number[] }[] = [{ node: root, ranks: [] }];
    for (let one = stack.pop(); one; one = stack.pop()) {
      const { node, ranks } = one;
      if (node === BOTTOM) continue;
      if (node === TOP) {
        literals += ranks.length;
        if (found.length === PRIME_LIMITS.implicants) return 'IMPLICANTS';
        if (literals > PRIME_LIMITS.literals) return 'LITERALS';
        found.push(Uint16Array.from(ranks).sort());
        if (found.length % LISTED_PER_STEP === 0) yield table.count;
        continue;
      }
      stack.push({ node: table.lowOf(node), ranks });
      stack.push({ node: table.highOf(node), ranks: [...ranks, rankOf[table.levelOf(node)] as number] });
    }
    return found;
  }

  /** The sets of one family that are not in another. */
  private less(sets: number, others: number): number {
    if (sets === FULL || others === FULL) return FULL;
    if (sets === others || sets === BOTTOM) return BOTTOM;
    if (others === BOTTOM) return sets;
    const key = `${sets} ${others}`;
    const before = this.differences.get(key);
    if (before !== undefined) return before;
    const { table } = this.zbdd;
    const [own, theirs] = [table.levelOf(sets), table.levelOf(others)];
    let result: number;
    if (own > theirs) result = this.less(sets, table.lowOf(others));
    else {
      const isShared = own === theirs;
      const low = this.less(table.lowOf(sets), isShared ? table.lowOf(others) : others);
      const high = this.less(table.highOf(sets), isShared ? table.highOf(others) : BOTTOM);
      result = this.put(own, low, high);
    }
    this.differences.set(key, result);
    return result;
  }

  private put(level: number, low: number, high: number): number {
    return low === FULL || high === FULL ? FULL : this.zbdd.node(level, low, high);
  }
}
