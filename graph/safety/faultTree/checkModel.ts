/** Checks of a whole model: what passes has one definition per id, only known references, and no cycle. */
import { withCommonCauses } from './commonCause.ts';
import {
  type FaultTree,
  type FaultTreeModel,
  type Formula,
  GATE_TYPES,
  type Gate,
  type Input,
  isFormula,
  isTransfer,
  type Leaf,
} from './model.ts';
import { probabilityModelProblems } from './probabilityModel.ts';
import { type FaultTreeProblem, faultTreeProblem } from './problems.ts';

/** A model without problems, with its definitions by id, and its common causes written out as gates. */
export interface CheckedModel {
  readonly model: FaultTreeModel;
  readonly gates: ReadonlyMap<string, Gate>;
  readonly leaves: ReadonlyMap<string, Leaf>;
  /** Top events by tree. */
  readonly tops: ReadonlyMap<string, readonly string[]>;
}

export type ModelCheck =
  | { readonly ok: true; readonly checked: CheckedModel }
  | { readonly ok: false; readonly problems: readonly FaultTreeProblem[] };

export function checkModel(model: FaultTreeModel): ModelCheck {
  const check = new Check(model);
  const checked = check.run();
  if (check.problems.length > 0) return { ok: false, problems: check.problems };
  // What is written out for common causes is checked as well: an id may be taken.
  return model.commonCauses?.length ? checkModel(withCommonCauses(model)) : { ok: true, checked };
}

/** The gate that a transfer stands for. Only for a model that passed the checks. */
export function transferred(checked: CheckedModel, input: { transfer: string; top?: string }): string {
  return input.top ?? (checked.tops.get(input.transfer)?.[0] as string);
}

class Check {
  readonly problems: FaultTreeProblem[] = [];
  private readonly model: FaultTreeModel;
  private readonly gates = new Map<string, Gate>();
  private readonly leaves = new Map<string, Leaf>();
  private readonly trees = new Map<string, FaultTree>();
  private readonly tops = new Map<string, readonly string[]>();
  /** What each gate refers to, transfers resolved. */
  private readonly references = new Map<string, string[]>();

  constructor(model: FaultTreeModel) {
    this.model = model;
  }

  run(): CheckedModel {
    this.define();
    this.model.leaves.forEach((leaf, position) => {
      if (leaf.probability) {
        this.problems.push(...probabilityModelProblems(leaf.probability, `leaves[${position}].probability`));
      }
    });
    this.findTops();
    this.model.trees.forEach((tree, number) => {
      tree.gates.forEach((gate, position) => {
        this.checkFormula(gate, `trees[${number}].gates[${position}]`);
      });
    });
    if (this.problems.length === 0) this.checkCycles();
    this.checkGroups();
    return { model: this.model, gates: this.gates, leaves: this.leaves, tops: this.tops };
  }

  private define(): void {
    const pathOf = new Map<string, string>();
    const isNew = (id: string, path: string): boolean => {
      const before = pathOf.get(id);
      if (before === undefined) pathOf.set(id, path);
      else this.problems.push(faultTreeProblem('FTA_REDEFINED', path, `${id} is defined at ${before} already`));
      return before === undefined;
    };
    this.model.leaves.forEach((leaf, position) => {
      if (isNew(leaf.id, `leaves[${position}]`)) this.leaves.set(leaf.id, leaf);
    });
    this.model.trees.forEach((tree, number) => {
      if (this.trees.has(tree.id)) {
        this.problems.push(faultTreeProblem('FTA_REDEFINED', `trees[${number}]`, `Tree ${tree.id} is defined already`));
      }
      this.trees.set(tree.id, tree);
      tree.gates.forEach((gate, position) => {
        if (isNew(gate.id, `trees[${number}].gates[${position}]`)) this.gates.set(gate.id, gate);
      });
    });
  }

  private findTops(): void {
    const referred = new Set<string>();
    for (const gate of this.gates.values()) {
      for (const { input } of inputsWithin(gate.formula)) if (typeof input === 'string') referred.add(input);
    }
    this.model.trees.forEach((tree, number) => {
      const tops = tree.tops ?? tree.gates.map(({ id }) => id).filter((id) => !referred.has(id));
      this.tops.set(tree.id, tops);
      tree.tops?.forEach((top, position) => {
        if (this.gates.has(top)) return;
        const path = `trees[${number}].tops[${position}]`;
        this.problems.push(faultTreeProblem('FTA_UNDEFINED_REFERENCE', path, `There is no gate ${top}`));
      });
      // Gates of which each is referred to are in a cycle, which is told as such.
      if (tops.length === 0 && tree.gates.length === 0) {
        this.problems.push(faultTreeProblem('FTA_NO_TOP', `trees[${number}]`, `Tree ${tree.id} has no top event`));
      }
    });
  }

  private checkFormula(gate: Gate, path: string): void {
    const references: string[] = [];
    this.references.set(gate.id, references);
    for (const { input, at } of inputsWithin(gate.formula)) {
      const here = `${path}.formula${at}`;
      if (typeof input === 'string') {
        references.push(input);
        if (this.gates.has(input) || this.leaves.has(input)) continue;
        this.problems.push(
          faultTreeProblem('FTA_UNDEFINED_REFERENCE', here, `${gate.id} refers to ${input}, which is nowhere`),
        );
      } else if (isFormula(input)) {
        this.checkArity(input, here);
      } else if (isTransfer(input)) {
        const tops = this.tops.get(input.transfer);
        const top = input.top ?? (tops?.length === 1 ? tops[0] : undefined);
        if (top !== undefined && tops?.includes(top)) references.push(top);
        else if (!tops) {
          this.problems.push(faultTreeProblem('FTA_UNDEFINED_REFERENCE', here, `There is no tree ${input.transfer}`));
        } else {
          const what = `Tree ${input.transfer} has the top events ${tops.join(', ')}`;
          this.problems.push(faultTreeProblem('FTA_TRANSFER', here, what));
        }
      }
    }
  }

  private checkArity(formula: Formula, path: string): void {
    const { type, inputs, k, low, high, condition } = formula;
    const { fewest, most } = GATE_TYPES[type];
    const refuse = (code: Parameters<typeof faultTreeProblem>[0], what: string) =>
      this.problems.push(faultTreeProblem(code, path, what));
    if (inputs.length < fewest || inputs.length > most) {
      const range = most === fewest ? `${fewest}` : `${fewest} or more`;
      refuse('FTA_INPUT_COUNT', `${type} has ${inputs.length} inputs and takes ${range}`);
    }
    if (type === 'ATLEAST' && !(k !== undefined && Number.isInteger(k) && k >= 1 && k <= inputs.length)) {
      refuse('FTA_K_OUT_OF_RANGE', `ATLEAST has k = ${k} and ${inputs.length} inputs`);
    }
    if (type === 'CARDINALITY') {
      const isRange = Number.isInteger(low) && Number.isInteger(high);
      if (!isRange || !(0 <= low! && low! <= high! && high! <= inputs.length)) {
        refuse('FTA_CARDINALITY_RANGE', `CARDINALITY has low = ${low}, high = ${high} and ${inputs.length} inputs`);
      }
    }
    if (type === 'INHIBIT' ? condition === undefined || this.gates.has(condition) : condition !== undefined) {
      refuse('FTA_CONDITION', `${type} has ${condition === undefined ? 'no condition' : `${condition} as condition`}`);
    }
  }

  /** Iterative: a tree may be as deep as it is large. */
  private checkCycles(): void {
    const finished = new Set<string>();
    for (const start of this.gates.keys()) {
      const stack: { gate: string; next: number }[] = [];
      const positions = new Map<string, number>();
      const enter = (gate: string): void => {
        positions.set(gate, stack.length);
        stack.push({ gate, next: 0 });
      };
      if (!finished.has(start)) enter(start);
      for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
        const below = this.references.get(frame.gate)?.[frame.next];
        frame.next += 1;
        if (below === undefined) {
          finished.add(frame.gate);
          positions.delete(frame.gate);
          stack.pop();
          continue;
        }
        const back = positions.get(below);
        if (back !== undefined) {
          const cycle = [...stack.slice(back).map(({ gate }) => gate), below];
          const path = this.pathOf(below);
          this.problems.push(faultTreeProblem('FTA_CYCLE', path, `${cycle.join(' → ')} is a cycle`));
          return;
        }
        if (this.gates.has(below) && !finished.has(below)) enter(below);
      }
    }
  }

  private pathOf(gate: string): string {
    const number = this.model.trees.findIndex((tree) => tree.gates.some(({ id }) => id === gate));
    const position = this.model.trees[number]?.gates.findIndex(({ id }) => id === gate);
    return `trees[${number}].gates[${position}]`;
  }

  private checkGroups(): void {
    const taken = new Set<string>();
    this.model.commonCauses?.forEach(({ id, members, beta }, position) => {
      const path = `commonCauses[${position}]`;
      const refuse = (code: Parameters<typeof faultTreeProblem>[0], at: string, what: string) =>
        this.problems.push(faultTreeProblem(code, `${path}${at}`, what));
      if (!(beta >= 0 && beta <= 1)) refuse('FTA_PARAMETER_RANGE', '.beta', `β is ${beta}`);
      if (members.length < 2) refuse('FTA_GROUP_MEMBER', '.members', `${id} has ${members.length} members`);
      const models = new Set<string>();
      members.forEach((member, number) => {
        const leaf = this.leaves.get(member);
        const at = `.members[${number}]`;
        if (!leaf) refuse('FTA_UNDEFINED_REFERENCE', at, `There is no leaf ${member}`);
        else if (leaf.kind === 'HOUSE' || leaf.kind === 'CONDITIONING') {
          refuse('FTA_GROUP_MEMBER', at, `${member} is of kind ${leaf.kind}`);
        } else if (taken.has(member)) refuse('FTA_GROUP_MEMBER', at, `${member} is in a group already`);
        taken.add(member);
        const entries = Object.entries(leaf?.probability ?? {});
        models.add(JSON.stringify(entries.sort(([left], [right]) => (left < right ? -1 : 1))));
      });
      if (models.size > 1) refuse('FTA_GROUP_UNEQUAL', '.members', `The members of ${id} differ in probability`);
    });
  }
}

/** Every input of a formula with its path, outermost first; the condition of an INHIBIT gate is one of them. */
export function* inputsWithin(formula: Input): Generator<{ readonly input: Input; readonly at: string }> {
  const stack: { input: Input; at: string }[] = [{ input: formula, at: '' }];
  for (let one = stack.pop(); one; one = stack.pop()) {
    yield one;
    const { input, at } = one;
    if (!isFormula(input)) continue;
    if (input.condition !== undefined) stack.push({ input: input.condition, at: `${at}.condition` });
    for (let position = input.inputs.length - 1; position >= 0; position -= 1) {
      stack.push({ input: input.inputs[position] as Input, at: `${at}.inputs[${position}]` });
    }
  }
}
