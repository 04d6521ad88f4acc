/**
 * What a small fault tree means, found the slow way: every combination of its leaves is tried. Knows the model and
 * nothing of the engine.
 */
import type { FaultTreeModel, Input } from '../../graph/safety/faultTree/model.ts';

export interface Truth {
  /** Ids of leaves that are not house events, in the order of the bits. */
  readonly leaves: readonly string[];
  /** Per combination: the top event. */
  readonly isTrue: readonly boolean[];
}

export function truthOf(model: FaultTreeModel, top: string): Truth {
  const formulas = new Map(model.trees.flatMap(({ gates }) => gates).map((gate) => [gate.id, gate.formula]));
  const leaves = model.leaves.filter(({ kind }) => kind !== 'HOUSE').map(({ id }) => id);
  const houses = new Map(
    model.leaves.filter(({ kind }) => kind === 'HOUSE').map(({ id, state }) => [id, state === true]),
  );
  const isTrue = Array.from({ length: 2 ** leaves.length }, (_, combination) => {
    const known = new Map<string, boolean>(houses);
    for (const [bit, leaf] of leaves.entries()) known.set(leaf, ((combination >> bit) & 1) === 1);
    const evaluate = (input: Input): boolean => {
      if (typeof input === 'boolean') return input;
      if (typeof input === 'string') {
        const value = known.get(input) ?? evaluate(formulas.get(input) as Input);
        known.set(input, value);
        return value;
      }
      if ('transfer' in input)
        return evaluate(input.top ?? (model.trees.find(({ id }) => id === input.transfer)?.tops?.[0] as string));
      const values = input.inputs.map(evaluate);
      const count = values.filter(Boolean).length;
      switch (input.type) {
        case 'AND':
        case 'PAND':
          return count === values.length;
        case 'OR':
          return count > 0;
        case 'ATLEAST':
          return count >= (input.k as number);
        case 'XOR':
          return count % 2 === 1;
        case 'NOT':
        case 'NOR':
          return count === 0;
        case 'NAND':
          return count < values.length;
        case 'IMPLY':
          return !values[0] || values[1] === true;
        case 'IFF':
          return values[0] === values[1];
        case 'CARDINALITY':
          return (input.low as number) <= count && count <= (input.high as number);
        case 'INHIBIT':
          return count === 1 && evaluate(input.condition as string);
      }
    };
    return evaluate(top);
  });
  return { leaves, isTrue };
}

/** P(top) as the sum over all combinations. */
export function probabilityByTruth({ leaves, isTrue }: Truth, probabilityOf: (leaf: string) => number): number {
  return isTrue.reduce((sum, holds, combination) => {
    if (!holds) return sum;
    return (
      sum +
      leaves.reduce(
        (product, leaf, bit) => product * ((combination >> bit) & 1 ? probabilityOf(leaf) : 1 - probabilityOf(leaf)),
        1,
      )
    );
  }, 0);
}

/** The least sets of leaves that cause the top event while no other leaf is true: for coherent trees the minimal cut sets. */
export function leastSets({ leaves, isTrue }: Truth): string[][] {
  const found: number[] = [];
  const bySize = [...isTrue.keys()].sort((left, right) => bits(left) - bits(right));
  for (const set of bySize) if (isTrue[set] && !found.some((smaller) => (smaller & set) === smaller)) found.push(set);
  return found.map((set) => leaves.filter((_, bit) => (set >> bit) & 1));
}

/** The prime implicants after Quine: merged until nothing merges. A literal is an id, or `¬` and an id. */
export function quine({ leaves, isTrue }: Truth): string[][] {
  // A cube: which leaves it names, and which of them are true.
  let cubes = new Map<string, { named: number; ones: number }>(
    isTrue.flatMap((holds, ones) =>
      holds ? ([[`${2 ** leaves.length - 1} ${ones}`, { named: 2 ** leaves.length - 1, ones }]] as const) : [],
    ),
  );
  const primes: { named: number; ones: number }[] = [];
  while (cubes.size > 0) {
    const merged = new Map<string, { named: number; ones: number }>();
    for (const { named, ones } of cubes.values()) {
      let isPrime = true;
      for (let bit = 0; bit < leaves.length; bit += 1) {
        if (!((named >> bit) & 1) || !cubes.has(`${named} ${ones ^ (1 << bit)}`)) continue;
        isPrime = false;
        const wider = { named: named & ~(1 << bit), ones: ones & ~(1 << bit) };
        merged.set(`${wider.named} ${wider.ones}`, wider);
      }
      if (isPrime) primes.push({ named, ones });
    }
    cubes = merged;
  }
  return primes.map(({ named, ones }) =>
    leaves.flatMap((leaf, bit) => ((named >> bit) & 1 ? [(ones >> bit) & 1 ? leaf : `¬${leaf}`] : [])),
  );
}

/**
 * MOCUS (Fussell and Vesely 1972): rows of what has to happen, gates replaced until only leaves are left.
 * @returns null when it would be more rows than `most`: they grow exponentially with the gates.
 */
export function mocus(model: FaultTreeModel, top: string, most = 100_000): string[][] | null {
  const formulas = new Map(model.trees.flatMap(({ gates }) => gates).map((gate) => [gate.id, gate.formula]));
  const houses = new Map(
    model.leaves.filter(({ kind }) => kind === 'HOUSE').map(({ id, state }) => [id, state === true]),
  );
  let done: Set<string>[] = [];
  const rows: Input[][] = [[top]];
  let taken = 0;
  for (let row = rows.pop(); row; row = rows.pop()) {
    taken += 1;
    if (taken > most) return null;
    const open = row.findIndex((one) => typeof one !== 'string' || formulas.has(one) || houses.has(one));
    if (open === -1) {
      const set = new Set(row as string[]);
      if (done.some((other) => [...other].every((leaf) => set.has(leaf)))) continue;
      done = [...done.filter((other) => ![...set].every((leaf) => other.has(leaf))), set];
      continue;
    }
    const rest = row.filter((_, position) => position !== open);
    const input = row[open] as Input;
    if (typeof input === 'boolean' || (typeof input === 'string' && houses.has(input))) {
      if (input === true || houses.get(input as string)) rows.push(rest);
    } else if (typeof input === 'string') rows.push([formulas.get(input) as Input, ...rest]);
    else if ('type' in input) {
      const needed = input.type === 'OR' ? 1 : input.type === 'ATLEAST' ? (input.k as number) : input.inputs.length;
      const all = input.condition === undefined ? input.inputs : [...input.inputs, input.condition];
      for (const some of choices(all, input.condition === undefined ? needed : all.length))
        rows.push([...some, ...rest]);
    }
  }
  return done.map((set) => [...set]);
}

function choices(inputs: readonly Input[], k: number): Input[][] {
  if (k === 0) return [[]];
  if (k > inputs.length) return [];
  const [first, ...others] = inputs;
  return [...choices(others, k - 1).map((some) => [first as Input, ...some]), ...choices(others, k)];
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) count += 1;
  return count;
}
