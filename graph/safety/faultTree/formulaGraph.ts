/**
 * A top event as a graph of four kinds of gates over leaves: constants are gone, NOT is at the leaves alone.
 *
 *     TOP = NAND(A, OR(B, HOUSE false))          OR ─┬─ ¬A
 *                                                    └─ ¬B
 *
 * An input is a literal: twice the number of a node, plus one where it is negated. Leaves have the lowest numbers, then
 * gates, each after its inputs. Equal formulas are one gate.
 */
import { type CheckedModel, transferred } from './checkModel.ts';
import { type Formula, type Input, isFormula, isTransfer } from './model.ts';

export type Operator = 'AND' | 'OR' | 'ATLEAST' | 'XOR';

export interface GateNode {
  readonly operator: Operator;
  /** ATLEAST: how many inputs at the least. */
  readonly k: number;
  readonly inputs: readonly number[];
}

export interface FormulaGraph {
  /** Ids of the leaves that are used; the position is the node number. */
  readonly leaves: readonly string[];
  /** The first is node number `leaves.length`. No gate but those below the top. */
  readonly gates: readonly GateNode[];
  /** Literal of a gate, or a constant. */
  readonly top: number | boolean;
  /** Ids of gates of which only an approximation is computed. */
  readonly approximated: readonly string[];
  /** Without negated leaves and XOR: a further failure never mends what has failed. */
  readonly coherent: boolean;
}

export function negated(literal: number): number {
  return literal ^ 1;
}

export function nodeOf(literal: number): number {
  return literal >> 1;
}

export function isNegated(literal: number): boolean {
  return (literal & 1) === 1;
}

/** @param houses State of house events, where it is not to be that of the model. */
export function formulaGraph(parameters: {
  readonly checked: CheckedModel;
  readonly top: string;
  readonly houses?: ReadonlyMap<string, boolean>;
}): FormulaGraph {
  const signed = new SignedGraph(parameters.checked, parameters.houses ?? new Map());
  const top = signed.literalOf(parameters.top);
  return inNegationNormalForm(signed, top);
}

/** Literals while constants are still around: node 0 is true. */
const TRUE = 0;
const FALSE = 1;

/** A visit to a formula whose inputs are not all known yet. */
interface Frame {
  readonly input: Input;
  /** Id of the gate that it defines. */
  readonly gate: string | null;
  readonly known: number[];
}

/** The formulas as written, with signs on every edge. */
class SignedGraph {
  readonly nodes: (GateNode | string | null)[] = [null];
  readonly approximated: string[] = [];
  private readonly checked: CheckedModel;
  private readonly houses: ReadonlyMap<string, boolean>;
  private readonly byId = new Map<string, number>();
  private readonly byFormula = new Map<string, number>();

  constructor(checked: CheckedModel, houses: ReadonlyMap<string, boolean>) {
    this.checked = checked;
    this.houses = houses;
  }

  /** Iterative: a tree may be as deep as it is large. */
  literalOf(top: string): number {
    const stack: Frame[] = [{ input: top, gate: top, known: [] }];
    for (;;) {
      const frame = stack.at(-1) as Frame;
      const next = this.nextInput(frame);
      if (next !== null) {
        const literal = this.immediate(next);
        if (literal !== null) frame.known.push(literal);
        else stack.push({ input: next, gate: typeof next === 'string' ? next : null, known: [] });
        continue;
      }
      if (isFormula(frame.input) && frame.input.type === 'PAND') {
        this.approximated.push(stack.findLast(({ gate }) => gate !== null)?.gate as string);
      }
      const literal = isFormula(frame.input) ? this.apply(frame.input, frame.known) : (frame.known[0] as number);
      if (frame.gate !== null) this.byId.set(frame.gate, literal);
      stack.pop();
      const below = stack.at(-1);
      if (!below) return literal;
      below.known.push(literal);
    }
  }

  private nextInput({ input, known }: Frame): Input | null {
    const at = known.length;
    if (isFormula(input)) return input.inputs[at] ?? (at === input.inputs.length ? (input.condition ?? null) : null);
    if (at > 0) return null;
    if (typeof input === 'string') return this.checked.gates.get(input)?.formula ?? null;
    return isTransfer(input) ? transferred(this.checked, input) : input;
  }

  /** What needs no visit. */
  private immediate(input: Input): number | null {
    if (typeof input === 'boolean') return input ? TRUE : FALSE;
    if (typeof input !== 'string') return null;
    const known = this.byId.get(input);
    if (known !== undefined) return known;
    const leaf = this.checked.leaves.get(input);
    if (!leaf) return null;
    let literal: number;
    if (leaf.kind === 'HOUSE') literal = (this.houses.get(leaf.id) ?? leaf.state) ? TRUE : FALSE;
    else literal = 2 * (this.nodes.push(leaf.id) - 1);
    this.byId.set(input, literal);
    return literal;
  }

  private apply(formula: Formula, inputs: readonly number[]): number {
    switch (formula.type) {
      case 'AND':
      case 'INHIBIT':
      case 'PAND':
        return this.and(inputs);
      case 'OR':
        return this.or(inputs);
      case 'NAND':
        return negated(this.and(inputs));
      case 'NOR':
        return negated(this.or(inputs));
      case 'NOT':
        return negated(inputs[0] as number);
      case 'IMPLY':
        return this.or([negated(inputs[0] as number), inputs[1] as number]);
      case 'XOR':
        return this.xor(inputs);
      case 'IFF':
        return negated(this.xor(inputs));
      case 'ATLEAST':
        return this.atLeast(formula.k as number, inputs);
      case 'CARDINALITY':
        return this.and([
          this.atLeast(formula.low as number, inputs),
          negated(this.atLeast((formula.high as number) + 1, inputs)),
        ]);
    }
  }

  private and(inputs: readonly number[]): number {
    return this.junction('AND', inputs, FALSE);
  }

  private or(inputs: readonly number[]): number {
    return this.junction('OR', inputs, TRUE);
  }

  /** @param decisive The constant that decides it alone; the other says nothing. */
  private junction(operator: 'AND' | 'OR', inputs: readonly number[], decisive: number): number {
    const said = new Set<number>();
    for (const literal of inputs) {
      if (literal === decisive || said.has(negated(literal))) return decisive;
      if (literal !== negated(decisive)) said.add(literal);
    }
    if (said.size === 0) return negated(decisive);
    return this.gate(operator, 0, [...said]);
  }

  private xor(inputs: readonly number[]): number {
    const odd = new Set<number>();
    let flip = 0;
    for (const literal of inputs) {
      flip ^= literal & 1;
      const node = nodeOf(literal);
      if (node === 0) flip ^= 1;
      else if (!odd.delete(node)) odd.add(node);
    }
    if (odd.size === 0) return flip ? TRUE : FALSE;
    return (
      this.gate(
        'XOR',
        0,
        [...odd].map((node) => 2 * node),
      ) ^ flip
    );
  }

  private atLeast(k: number, inputs: readonly number[]): number {
    const open = inputs.filter((literal) => nodeOf(literal) !== 0);
    const missing = k - inputs.filter((literal) => literal === TRUE).length;
    if (missing <= 0) return TRUE;
    if (missing > open.length) return FALSE;
    if (missing === 1) return this.or(open);
    if (missing === open.length) return this.and(open);
    return this.gate('ATLEAST', missing, open);
  }

  private gate(operator: Operator, k: number, inputs: number[]): number {
    if (inputs.length === 1) return inputs[0] as number;
    const key = `${operator} ${k} ${[...inputs].sort((left, right) => left - right).join(' ')}`;
    let node = this.byFormula.get(key);
    if (node === undefined) {
      node = this.nodes.push({ operator, k, inputs }) - 1;
      this.byFormula.set(key, node);
    }
    return 2 * node;
  }
}

/** De Morgan from the top down: a gate that is used both ways is there twice. */
function inNegationNormalForm(signed: SignedGraph, top: number): FormulaGraph {
  const { nodes, approximated } = signed;
  if (nodeOf(top) === 0) return { leaves: [], gates: [], top: top === TRUE, approximated, coherent: true };
  const isGate = (literal: number) => typeof nodes[nodeOf(literal)] === 'object';
  const isUsed = new Uint8Array(2 * nodes.length);
  isUsed[top] = 1;
  // Inputs come before their gates, so that one run from the end meets every use first.
  for (let node = nodes.length - 1; node > 0; node -= 1) {
    for (const literal of [2 * node, 2 * node + 1]) {
      if (isUsed[literal] && isGate(literal))
        for (const input of pushed(nodes[node] as GateNode, literal)) isUsed[input] = 1;
    }
  }
  const leaves: string[] = [];
  const renamed = new Int32Array(2 * nodes.length);
  for (const [node, leaf] of nodes.entries()) {
    if (typeof leaf !== 'string' || !(isUsed[2 * node] || isUsed[2 * node + 1])) continue;
    renamed[2 * node] = 2 * (leaves.push(leaf) - 1);
    renamed[2 * node + 1] = negated(renamed[2 * node] as number);
  }
  const gates: GateNode[] = [];
  let coherent = true;
  for (let literal = 2; literal < 2 * nodes.length; literal += 1) {
    if (!isUsed[literal]) continue;
    if (!isGate(literal)) {
      if (isNegated(literal)) coherent = false;
      continue;
    }
    const { operator, k, inputs } = nodes[nodeOf(literal)] as GateNode;
    if (operator === 'XOR') coherent = false;
    const dual = operator === 'AND' ? 'OR' : operator === 'OR' ? 'AND' : operator;
    const isPushed = isNegated(literal) && operator !== 'XOR';
    gates.push({
      operator: isPushed ? dual : operator,
      k: isPushed && operator === 'ATLEAST' ? inputs.length - k + 1 : k,
      inputs: pushed(nodes[nodeOf(literal)] as GateNode, literal).map((input) => renamed[input] as number),
    });
    renamed[literal] = 2 * (leaves.length + gates.length - 1);
  }
  if (!isGate(top)) gates.push({ operator: 'AND', k: 0, inputs: [renamed[top] as number] });
  return { leaves, gates, top: isGate(top) ? (renamed[top] as number) : 2 * leaves.length, approximated, coherent };
}

/** The inputs of a gate of which the sign of `literal` is taken inside. */
function pushed({ operator, inputs }: GateNode, literal: number): readonly number[] {
  if (!isNegated(literal)) return inputs;
  if (operator !== 'XOR') return inputs.map(negated);
  // A parity turns with any one of its inputs.
  return inputs.map((input, position) => (position === 0 ? negated(input) : input));
}
