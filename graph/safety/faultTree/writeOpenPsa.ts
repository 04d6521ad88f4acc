/**
 * A fault tree as text of the Open-PSA Model Exchange Format. What the format has no element for is an attribute named
 * `flavor` of the gate or event, as other tools have it; an INHIBIT or PAND inside a formula becomes a gate of its own,
 * and a transfer a reference.
 */

import { escaped, escapedAttribute } from '../picture/svg.ts';
import { type CheckedModel, transferred } from './checkModel.ts';
import { type FaultTreeModel, type Formula, type Gate, type Input, isFormula, isTransfer, type Leaf } from './model.ts';
import type { ProbabilityModel } from './probabilityModel.ts';
import { FLAVOR, type FLAVORS } from './readOpenPsa.ts';

/**
 * @param model As it is to be written, its common causes as groups.
 * @param checked The result of its check.
 */
export function writeOpenPsa(model: FaultTreeModel, checked: CheckedModel): string {
  const writer = new Writer(model, checked);
  return writer.write();
}

class Writer {
  private readonly lines: string[] = [];
  private readonly model: FaultTreeModel;
  private readonly checked: CheckedModel;
  private readonly kinds: ReadonlyMap<string, Leaf['kind']>;
  /** Ids of gates and leaves. */
  private readonly taken: Set<string>;

  constructor(model: FaultTreeModel, checked: CheckedModel) {
    this.model = model;
    this.checked = checked;
    this.kinds = new Map(model.leaves.map(({ id, kind }) => [id, kind]));
    const gates = model.trees.flatMap((tree) => tree.gates.map(({ id }) => id));
    this.taken = new Set([...gates, ...this.kinds.keys()]);
  }

  write(): string {
    const { trees, leaves, commonCauses = [] } = this.model;
    this.lines.push('<?xml version="1.0" encoding="UTF-8"?>', '<opsa-mef>');
    for (const tree of trees) {
      this.lines.push(`<define-fault-tree ${name(tree.id)}>`, ...label(tree.label));
      const gates: Gate[] = [...tree.gates];
      // A gate that comes out of a formula goes to the end, and is written in its turn.
      for (const gate of gates) this.gate(gate, gates);
      this.lines.push('</define-fault-tree>');
    }
    this.lines.push('<model-data>');
    for (const leaf of leaves) this.leaf(leaf);
    for (const { id, members, beta } of commonCauses) {
      const list = members.map((member) => `<basic-event ${name(member)}/>`).join('');
      this.lines.push(
        `<define-CCF-group ${name(id)} model="beta-factor">`,
        `<members>${list}</members>`,
        `<factor level="${members.length}"><float value="${beta}"/></factor>`,
        '</define-CCF-group>',
      );
    }
    this.lines.push('</model-data>', '</opsa-mef>', '');
    return this.lines.join('\n');
  }

  private gate(gate: Gate, gates: Gate[]): void {
    const flavor = isFormula(gate.formula) ? flavorOf(gate.formula) : null;
    this.lines.push(`<define-gate ${name(gate.id)}>`, ...label(gate.label), ...attributes(flavor));
    const stack: { input: Input; isOutermost: boolean; closing: string | null }[] = [
      { input: gate.formula, isOutermost: true, closing: null },
    ];
    for (let one = stack.pop(); one; one = stack.pop()) {
      const { input, isOutermost, closing } = one;
      if (closing !== null) {
        this.lines.push(closing);
      } else if (!isFormula(input)) {
        this.lines.push(this.reference(input));
      } else if (!isOutermost && flavorOf(input)) {
        const id = freeId(gate.id, this.taken);
        gates.push({ id, formula: input });
        this.lines.push(`<gate ${name(id)}/>`);
      } else {
        const [element, opening] = openingOf(input);
        this.lines.push(opening);
        stack.push({ input, isOutermost, closing: `</${element}>` });
        const inputs = input.condition === undefined ? input.inputs : [...input.inputs, input.condition];
        for (const below of [...inputs].reverse()) stack.push({ input: below, isOutermost: false, closing: null });
      }
    }
    this.lines.push('</define-gate>');
  }

  private reference(input: Exclude<Input, Formula>): string {
    if (typeof input === 'boolean') return `<constant value="${input}"/>`;
    const id = isTransfer(input) ? transferred(this.checked, input) : input;
    const kind = this.kinds.get(id);
    return `<${kind === undefined ? 'gate' : kind === 'HOUSE' ? 'house-event' : 'basic-event'} ${name(id)}/>`;
  }

  private leaf({ id, label: text, kind, probability, state }: Leaf): void {
    if (kind === 'HOUSE') {
      const value = `<constant value="${state === true}"/>`;
      this.lines.push(`<define-house-event ${name(id)}>`, ...label(text), value, '</define-house-event>');
      return;
    }
    const flavor =
      kind === 'UNDEVELOPED'
        ? 'undeveloped'
        : kind === 'CONDITIONING'
          ? 'conditional'
          : probability?.type === 'PERIODIC_TEST'
            ? 'periodic-test'
            : null;
    const expression = probability ? [expressionOf(probability)] : [];
    this.lines.push(
      `<define-basic-event ${name(id)}>`,
      ...label(text),
      ...attributes(flavor),
      ...expression,
      '</define-basic-event>',
    );
  }
}

function flavorOf({ type }: Formula): keyof typeof FLAVORS | null {
  return type === 'INHIBIT' ? 'inhibit' : type === 'PAND' ? 'pand' : null;
}

/** The element of a formula, and its opening tag. */
function openingOf({ type, k, low, high }: Formula): readonly [string, string] {
  if (type === 'INHIBIT' || type === 'PAND') return ['and', '<and>'];
  const element = type.toLowerCase();
  if (type === 'ATLEAST') return [element, `<atleast min="${k}">`];
  if (type === 'CARDINALITY') return [element, `<cardinality min="${low}" max="${high}">`];
  return [element, `<${element}>`];
}

function expressionOf(model: ProbabilityModel): string {
  const float = (value: number) => `<float value="${value}"/>`;
  const time = (value: number | undefined) => (value === undefined ? '<system-mission-time/>' : float(value));
  switch (model.type) {
    case 'CONSTANT':
      return float(model.p);
    case 'EXPONENTIAL':
      return `<exponential>${float(model.lambda)}${time(model.time)}</exponential>`;
    case 'REPAIRABLE':
      return `<GLM>${float(0)}${float(model.lambda)}${float(model.mu)}${time(model.time)}</GLM>`;
    case 'PERIODIC_TEST':
      // Others compute the product, which is above 1 where there is always a failure before the test.
      if (model.lambda * model.tau > 2) return float(1);
      return `<mul>${float(model.lambda)}${float(model.tau)}${float(0.5)}</mul>`;
    case 'SHARE':
      return `<mul>${float(model.share)}${expressionOf(model.of)}</mul>`;
  }
}

function attributes(flavor: keyof typeof FLAVORS | null): string[] {
  return flavor ? [`<attributes><attribute name="${FLAVOR}" value="${flavor}"/></attributes>`] : [];
}

/** An id that a gate out of a formula gets: no other element of the model has it. */
function freeId(gate: string, taken: Set<string>): string {
  for (let further = 1; ; further += 1) {
    const id = `${gate}.${further}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

function label(text: string | undefined): string[] {
  return text ? [`<label>${escaped(text)}</label>`] : [];
}

function name(id: string): string {
  return `name="${escapedAttribute(id)}"`;
}
