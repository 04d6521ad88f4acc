/**
 * How probable it is that a cut set with a given leaf happens, for each leaf (Fussell and Vesely's importance, exactly). A cut set with a leaf of module M is one
 * of M put in the place of M in a set above, so the two probabilities multiply:
 *
 *     P(∪ sets with leaf) = P(∪ rests of sets above with M) · P(∪ rests of sets of M with leaf) · p(leaf)
 */
import { Bdd, OR } from './bdd.ts';
import type { CutSetDiagram, CutSetModule } from './cutSetDiagram.ts';
import { BOTTOM, FULL, TOP } from './nodeTable.ts';
import type { Steps } from './operations.ts';

/** How many nodes the unions of a module may take together, in diagrams of their own. */
export const UNION_NODES = 2_000_000;

/** By leaf number; null: more nodes than UNION_NODES would be needed. */
export function* unionsWithLeaf(parameters: {
  readonly cutSets: CutSetDiagram;
  readonly probabilityOf: (leaf: number) => number;
  /** Probability by module number. */
  readonly moduleProbability: (module: number) => number;
}): Steps<ReadonlyMap<number, number> | null> {
  const { cutSets, probabilityOf, moduleProbability } = parameters;
  const { modules, leafOf, moduleOf } = cutSets;
  const pOf = (level: number): number => {
    const leaf = leafOf[level] as number;
    return leaf === -1 ? moduleProbability(moduleOf[level] as number) : probabilityOf(leaf);
  };
  const found = new Map<number, number>();
  /** P(∪ rests) of the sets with the module, in all that it is part of. */
  const above = new Float64Array(modules.length);
  above[modules.length - 1] = 1;
  let left = UNION_NODES;
  for (let number = modules.length - 1; number >= 0; number -= 1) {
    const unions = new ModuleUnions(cutSets, modules[number] as CutSetModule, pOf, left);
    for (const level of unions.levels) {
      const rest = yield* unions.restsWith(level);
      if (rest === null) return null;
      const leaf = leafOf[level] as number;
      if (leaf === -1) above[moduleOf[level] as number] = (above[number] as number) * rest;
      else found.set(leaf, (above[number] as number) * rest * probabilityOf(leaf));
    }
    left -= unions.made;
    if (number % 1024 === 0) yield unions.made;
  }
  return found;
}

class ModuleUnions {
  readonly levels: ReadonlySet<number>;
  private readonly cutSets: CutSetDiagram;
  private readonly module: CutSetModule;
  private readonly pOf: (level: number) => number;
  private readonly bdd: Bdd;
  private readonly known = new Map<number, number>();
  private readonly values: number[] = [0, 1];

  constructor(cutSets: CutSetDiagram, module: CutSetModule, pOf: (level: number) => number, nodes: number) {
    this.cutSets = cutSets;
    this.module = module;
    this.pOf = pOf;
    this.bdd = new Bdd(nodes);
    this.levels = levelsOf(cutSets, module);
  }

  get made(): number {
    return this.bdd.table.count;
  }

  /** P(∪ S without the element) over the sets S with it; null: there is no room. */
  *restsWith(wanted: number): Steps<number | null> {
    const { table } = this.cutSets;
    const { root, from } = this.module;
    // Nodes above the level, each with the union of what it leads to; from the lowest number up.
    const needed = new Set<number>(root > TOP ? [root] : []);
    for (const node of needed) {
      const at = table.levelOf(node);
      for (const below of at < wanted ? [table.lowOf(node), table.highOf(node)] : []) {
        if (below >= from && table.levelOf(below) <= wanted) needed.add(below);
      }
    }
    const rests = new Map<number, number>();
    for (const node of [...needed].sort((left, right) => left - right)) {
      const level = table.levelOf(node);
      const high = table.highOf(node);
      const union =
        level === wanted
          ? yield* this.unionOf(high)
          : yield* this.put(level, rests.get(table.lowOf(node)) ?? BOTTOM, rests.get(high) ?? BOTTOM);
      if (union === FULL) return null;
      rests.set(node, union);
    }
    return this.probability(rests.get(root) ?? BOTTOM);
  }

  /** The sets of a node as a function: that one of them has happened. */
  private *unionOf(root: number): Steps<number> {
    const { table } = this.cutSets;
    const { known } = this;
    const of = (node: number) => (node <= TOP ? node : known.get(node));
    const stack = [root];
    while (stack.length > 0) {
      const node = stack.at(-1) as number;
      const low = of(table.lowOf(node));
      const high = of(table.highOf(node));
      if (of(node) !== undefined) stack.pop();
      else if (low === undefined) stack.push(table.lowOf(node));
      else if (high === undefined) stack.push(table.highOf(node));
      else {
        const union = yield* this.put(table.levelOf(node), low, high);
        if (union === FULL) return FULL;
        known.set(node, union);
      }
    }
    return of(root) as number;
  }

  /** low ∨ (variable ∧ high) */
  private *put(level: number, low: number, high: number): Steps<number> {
    const either = yield* this.bdd.finished(this.bdd.apply(OR, low, high));
    return either === FULL ? FULL : this.bdd.node(level, low, either);
  }

  private probability(root: number): number {
    const { table } = this.bdd;
    const { count } = table;
    for (let node = this.values.length; node < count; node += 1) {
      const p = this.pOf(table.levelOf(node));
      this.values.push(
        p * (this.values[table.highOf(node)] as number) + (1 - p) * (this.values[table.lowOf(node)] as number),
      );
    }
    return this.values[root] as number;
  }
}

function levelsOf({ table }: CutSetDiagram, { from, to }: CutSetModule): Set<number> {
  const levels = new Set<number>();
  for (let node = from; node < to; node += 1) levels.add(table.levelOf(node));
  return levels;
}
