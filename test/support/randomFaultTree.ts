/** Random fault trees: small ones of every kind for property tests, and large ones with a seed. */
import fc from 'fast-check';
import type { FaultTreeModel, Formula, Gate, GateType, Input, Leaf } from '../../graph/safety/faultTree/model.ts';

const COHERENT: readonly GateType[] = ['AND', 'OR', 'AND', 'OR', 'ATLEAST', 'INHIBIT', 'PAND'];
const ANY: readonly GateType[] = [...COHERENT, 'NOT', 'XOR', 'NAND', 'NOR', 'IMPLY', 'IFF', 'CARDINALITY'];

/** Trees of up to 10 leaves and 10 gates, of which the first is the top; gates refer to later gates and to leaves. */
export function faultTrees(options: {
  readonly coherent: boolean;
  readonly houses?: boolean;
}): fc.Arbitrary<FaultTreeModel> {
  const draft = fc.record({
    type: fc.nat(100),
    inputs: fc.array(fc.nat(100), { minLength: 2, maxLength: 4 }),
    k: fc.nat(100),
    nested: fc.nat(100),
  });
  const probability = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 60 }).map((n) => n / 100) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, 0.5) },
  );
  return fc
    .record({
      leaves: fc.array(probability, { minLength: 2, maxLength: 10, size: 'max' }),
      gates: fc.array(draft, { minLength: 1, maxLength: 10, size: 'max' }),
      house: options.houses === false ? fc.constant(9) : fc.nat(9),
    })
    .map(({ leaves, gates, house }) => {
      const kinds = options.coherent ? COHERENT : ANY;
      const found = leaves.map((p, number): Leaf => {
        // Now and then the last leaf is a house event.
        if (number === leaves.length - 1 && house < 2) return { id: `e${number}`, kind: 'HOUSE', state: house === 1 };
        return { id: `e${number}`, kind: 'BASIC', probability: { type: 'CONSTANT', p } };
      });
      const list = gates.map((one, number): Gate => {
        // Half of the inputs are gates close by, so that trees are deep and gates are shared.
        const left = gates.length - number - 1;
        const input = (at: number): string =>
          at % 2 === 0 && left > 0
            ? `g${number + 1 + ((at / 2) % Math.min(3, left))}`
            : `e${(at >> 1) % leaves.length}`;
        const condition = `e${one.k % leaves.length}`;
        const formula = formulaOf(kinds[one.type % kinds.length] as GateType, one.inputs.map(input), one.k, condition);
        // Now and then the formula has another one inside.
        if (one.nested >= 20 || one.inputs.length < 3 || formula.inputs.length < 3)
          return { id: `g${number}`, formula };
        const inner = formulaOf(one.nested % 2 ? 'AND' : 'OR', formula.inputs.slice(0, 2) as string[], 0, condition);
        return { id: `g${number}`, formula: { ...formula, ...shorter(formula, [inner, ...formula.inputs.slice(2)]) } };
      });
      return { trees: [{ id: 'tree', gates: list, tops: ['g0'] }], leaves: found };
    });
}

function formulaOf(type: GateType, inputs: readonly string[], k: number, condition: string): Formula {
  switch (type) {
    case 'ATLEAST':
      return { type, k: 1 + (k % inputs.length), inputs };
    case 'CARDINALITY': {
      const low = k % (inputs.length + 1);
      return { type, low, high: low + ((k >> 2) % (inputs.length + 1 - low)), inputs };
    }
    case 'NOT':
      return { type, inputs: inputs.slice(0, 1) };
    case 'INHIBIT':
      return { type, inputs: inputs.slice(0, 1), condition };
    case 'IMPLY':
    case 'IFF':
      return { type, inputs: inputs.slice(0, 2) };
    default:
      return { type, inputs };
  }
}

/** The same formula over other inputs, its numbers kept in range. */
function shorter({ type, k, low, high }: Formula, inputs: readonly Input[]): Formula {
  const within = (number: number | undefined) => (number === undefined ? {} : Math.min(number, inputs.length));
  return {
    type,
    inputs,
    ...(type === 'ATLEAST' ? { k: within(k) as number } : {}),
    ...(type === 'CARDINALITY' ? { low: within(low) as number, high: within(high) as number } : {}),
  };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A plant: trains of components that share supports, and supports that share supports. Like the trees of reactor
 * studies, most gates are OR, a few AND or k-of-n bring the trains together, and leaves are shared across the tree.
 */
export function plant(options: {
  readonly seed: number;
  /** Layers of systems, each over the one below. */
  readonly layers: number;
  readonly systemsPerLayer: number;
  readonly trains: number;
  /** How many systems of the layer below a train needs. */
  readonly supports: number;
  readonly ownLeaves: number;
}): FaultTreeModel {
  const { layers, systemsPerLayer, trains, supports, ownLeaves } = options;
  const random = seeded(options.seed);
  const below = (count: number) => Math.floor(random() * count);
  const gates: Gate[] = [];
  const leaves: Leaf[] = [];
  const leaf = (): string => {
    const id = `e${leaves.length}`;
    leaves.push({ id, kind: 'BASIC', probability: { type: 'CONSTANT', p: 10 ** -(1 + 3 * random()) } });
    return id;
  };
  let under: string[] = [];
  for (let layer = 0; layer < layers; layer += 1) {
    const systems: string[] = [];
    for (let number = 0; number < systemsPerLayer; number += 1) {
      const common = leaf();
      const ids = Array.from({ length: trains }, (_, train) => {
        const id = `t${layer}.${number}.${train}`;
        const needs =
          under.length === 0 ? [] : Array.from({ length: supports }, () => under[below(under.length)] as string);
        const own = Array.from({ length: ownLeaves }, leaf);
        gates.push({ id, formula: { type: 'OR', inputs: [...own, ...new Set(needs)] } });
        return id;
      });
      const id = `s${layer}.${number}`;
      const together: Formula =
        random() < 0.3 && trains > 2 ? { type: 'ATLEAST', k: 2, inputs: ids } : { type: 'AND', inputs: ids };
      gates.push({ id, formula: { type: 'OR', inputs: [common, together] } });
      systems.push(id);
    }
    under = systems;
  }
  const half = Math.ceil(under.length / 2);
  gates.push({ id: 'top', formula: { type: 'ATLEAST', k: half, inputs: under } });
  return { trees: [{ id: 'plant', gates, tops: ['top'] }], leaves };
}
