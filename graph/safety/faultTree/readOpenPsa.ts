/**
 * Fault trees from the Open-PSA Model Exchange Format (MEF 2.0d, XML).
 *
 * Names: what is public is known by its name everywhere, what is private by its path (`Tree.Component.x`); a reference is
 * looked for in its own container, then in those around it, then everywhere. Of a name that is declared again the last
 * declaration counts, and a warning is given. Loops are found by the checks of the model, not here.
 */
import type { BetaFactorGroup, FaultTree, FaultTreeModel, Formula, Gate, GateType, Input, Leaf } from './model.ts';
import type { ProbabilityModel } from './probabilityModel.ts';
import { type FaultTreeProblem, type FaultTreeProblemCode, faultTreeProblem } from './problems.ts';
import { childrenFirst, type XmlElement, xmlElements } from './xmlElements.ts';

export type OpenPsaResult =
  | { readonly ok: true; readonly model: FaultTreeModel; readonly warnings: readonly FaultTreeProblem[] }
  | { readonly ok: false; readonly problems: readonly FaultTreeProblem[] };

export function readOpenPsa(text: string): OpenPsaResult {
  const xml = xmlElements(text);
  if (!xml.ok) return { ok: false, problems: [xml.problem] };
  if (xml.root.name !== 'opsa-mef') {
    const what = `The document is <${xml.root.name}>, not <opsa-mef>`;
    return { ok: false, problems: [faultTreeProblem('FTA_XML', `line ${xml.root.line}`, what)] };
  }
  const reader = new Reader();
  const model = reader.read(xml.root);
  return reader.problems.length > 0
    ? { ok: false, problems: reader.problems }
    : { ok: true, model, warnings: reader.warnings };
}

/** What a name may lead to. */
class Names {
  /** By container and name in it. */
  private readonly declared = new Map<string, string>();
  /** By path: of a name with a path, `A.B.x`. */
  private readonly byPath = new Map<string, string>();

  declare(path: readonly string[], name: string, id: string): void {
    this.declared.set(JSON.stringify([path.join('.'), name]), id);
    this.byPath.set([...path, name].join('.'), id);
  }

  /** Within the container, then in those around it, then everywhere. */
  resolve(path: readonly string[], name: string): string {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const around = path.slice(0, depth);
      const id =
        this.declared.get(JSON.stringify([around.join('.'), name])) ?? this.byPath.get([...around, name].join('.'));
      if (id !== undefined) return id;
    }
    return name;
  }
}

const OPERATORS: Readonly<Record<string, GateType>> = {
  and: 'AND',
  or: 'OR',
  not: 'NOT',
  xor: 'XOR',
  iff: 'IFF',
  nand: 'NAND',
  nor: 'NOR',
  imply: 'IMPLY',
  atleast: 'ATLEAST',
  cardinality: 'CARDINALITY',
};
const REFERENCES: ReadonlySet<string> = new Set(['gate', 'basic-event', 'house-event', 'event']);
const DEFINITIONS: ReadonlySet<string> = new Set([
  'define-gate',
  'define-basic-event',
  'define-house-event',
  'define-parameter',
  'define-CCF-group',
]);
/** Say nothing about the logic. */
const REMARKS: ReadonlySet<string> = new Set(['label', 'attributes']);
/** How MEF says what it has no element for: an attribute of this name. */
export const FLAVOR = 'flavor';
export const FLAVORS = {
  undeveloped: 'A basic event that could be taken apart.',
  conditional: 'A basic event that is the condition of an inhibit gate.',
  inhibit: 'An AND whose last input is a condition.',
  pand: 'An AND whose inputs come true from left to right.',
  'periodic-test': 'A product λ · τ · 0.5: the average between two tests.',
} as const;

interface Definition {
  readonly element: XmlElement;
  readonly id: string;
  /** Names of the containers around it. */
  readonly path: readonly string[];
}

class Reader {
  readonly problems: FaultTreeProblem[] = [];
  readonly warnings: FaultTreeProblem[] = [];
  private readonly definitions = new Map<string, Definition>();
  private readonly names = new Names();
  private readonly parameters = new Map<string, Definition>();
  private readonly parameterNames = new Names();
  /** Of parameters by id, as far as they were asked for. */
  private readonly values = new Map<string, number>();
  private readonly groups: Definition[] = [];

  read(root: XmlElement): FaultTreeModel {
    const trees: string[] = [];
    for (const child of root.children) {
      if (child.name === 'define-fault-tree') {
        const name = this.nameOf(child);
        if (!trees.includes(name)) trees.push(name);
        this.define(child, [name], false);
      } else if (child.name === 'model-data') this.define(child, [], false);
      else if (!REMARKS.has(child.name)) this.warn('FTA_UNSUPPORTED', child, `<${child.name}> is left out`);
    }
    const leaves: Leaf[] = [];
    const gates = new Map<string, Gate[]>(trees.map((tree) => [tree, []]));
    for (const definition of this.definitions.values()) {
      if (definition.element.name === 'define-gate') {
        // A gate outside of trees belongs to none: it gets one of its own name.
        const tree = definition.path[0] ?? definition.id;
        const list = gates.get(tree) ?? [];
        gates.set(tree, list);
        list.push(this.gate(definition));
      } else leaves.push(this.leaf(definition));
    }
    const commonCauses = this.groups.map((definition) => this.group(definition, leaves));
    const found = [...gates].map(
      ([id, list]): FaultTree => ({ id, ...labelOf(this.treeElement(root, id)), gates: list }),
    );
    return { trees: found, leaves, ...(commonCauses.length > 0 ? { commonCauses } : {}) };
  }

  private treeElement(root: XmlElement, name: string): XmlElement | undefined {
    return root.children.findLast((child) => child.name === 'define-fault-tree' && child.attributes.name === name);
  }

  /** Walks into containers. */
  private define(container: XmlElement, path: readonly string[], isPrivate: boolean): void {
    const stack = [{ container, path, isPrivate }];
    for (let one = stack.pop(); one; one = stack.pop()) {
      const within: typeof stack = [];
      for (const element of one.container.children) {
        const role = element.attributes.role;
        const isHidden = role === undefined ? one.isPrivate : role === 'private';
        if (element.name === 'define-component') {
          within.push({ container: element, path: [...one.path, this.nameOf(element)], isPrivate: isHidden });
        } else if (DEFINITIONS.has(element.name)) this.declare(element, one.path, isHidden);
        else if (!REMARKS.has(element.name)) this.warn('FTA_UNSUPPORTED', element, `<${element.name}> is left out`);
      }
      stack.push(...within.reverse());
    }
  }

  private declare(element: XmlElement, path: readonly string[], isPrivate: boolean): void {
    const name = this.nameOf(element);
    const full = [...path, name].join('.');
    const definition: Definition = { element, id: isPrivate ? full : name, path };
    const table = element.name === 'define-parameter' ? this.parameters : this.definitions;
    if (element.name === 'define-CCF-group') {
      this.groups.push(definition);
      return;
    }
    const before = table.get(definition.id);
    if (before) {
      const what = `${definition.id} was declared at line ${before.element.line}; this declaration is taken`;
      this.warn('FTA_REDEFINED', element, what);
      table.delete(definition.id);
    }
    table.set(definition.id, definition);
    const names = table === this.definitions ? this.names : this.parameterNames;
    names.declare(path, name, definition.id);
  }

  private gate({ element, id, path }: Definition): Gate {
    const formulas = element.children.filter(({ name }) => !REMARKS.has(name));
    if (formulas.length !== 1) {
      this.refuse('FTA_XML', element, `Gate ${id} has ${formulas.length} formulas`);
      return { id, formula: false };
    }
    const known = new Map<XmlElement, Input>();
    for (const one of childrenFirst(formulas[0] as XmlElement)) {
      const inputs = one.children.map((child) => known.get(child) as Input);
      known.set(one, this.formula(one, inputs, path));
    }
    const formula = known.get(formulas[0] as XmlElement) as Input;
    return { id, ...labelOf(element), formula: flavored(formula, flavorOf(element)) };
  }

  private formula(element: XmlElement, inputs: readonly Input[], path: readonly string[]): Input {
    const { name, attributes } = element;
    if (REFERENCES.has(name)) return this.resolve(element, path);
    if (name === 'constant') return this.boolean(element);
    const type = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
    if (!type) {
      this.refuse('FTA_UNSUPPORTED', element, `<${name}> is no formula that is known here`);
      return false;
    }
    const number = (attribute: string) => this.whole(element, attribute, attributes[attribute]);
    if (type === 'ATLEAST') return { type, k: number('min'), inputs };
    if (type === 'CARDINALITY') return { type, low: number('min'), high: number('max'), inputs };
    return { type, inputs };
  }

  /** The id of what is referred to; a name that is nowhere stays what it is, for the checks of the model to tell. */
  private resolve(element: XmlElement, path: readonly string[]): string {
    return this.names.resolve(path, this.nameOf(element));
  }

  private leaf({ element, id, path }: Definition): Leaf {
    const label = labelOf(element);
    const value = element.children.find(({ name }) => !REMARKS.has(name));
    if (element.name === 'define-house-event') {
      return { id, ...label, kind: 'HOUSE', state: value ? this.boolean(value) : false };
    }
    const flavor = flavorOf(element);
    const kind = flavor === 'undeveloped' ? 'UNDEVELOPED' : flavor === 'conditional' ? 'CONDITIONING' : 'BASIC';
    if (!value) return { id, ...label, kind };
    const probability = this.probability(value, flavor === 'periodic-test', path);
    return probability ? { id, ...label, kind, probability } : { id, ...label, kind };
  }

  private probability(element: XmlElement, isTested: boolean, path: readonly string[]): ProbabilityModel | null {
    const { name, children } = element;
    const argument = (position: number) => this.number(children[position] ?? element, path);
    const time = (position: number): { time?: number } => {
      const at = children[position];
      return !at || at.name === 'system-mission-time' ? {} : { time: this.number(at, path) };
    };
    if (name === 'exponential' && children.length === 2)
      return { type: 'EXPONENTIAL', lambda: argument(0), ...time(1) };
    if (name === 'GLM' && children.length === 4 && argument(0) === 0) {
      return { type: 'REPAIRABLE', lambda: argument(1), mu: argument(2), ...time(3) };
    }
    if (isTested && name === 'mul' && children.length === 3 && argument(2) === 0.5) {
      return { type: 'PERIODIC_TEST', lambda: argument(0), tau: argument(1) };
    }
    const p = this.number(element, path);
    return Number.isNaN(p) ? null : { type: 'CONSTANT', p };
  }

  /** NaN after a problem was told. */
  private number(expression: XmlElement, path: readonly string[]): number {
    const told = this.problems.length;
    const value = this.evaluate(expression, path);
    if (Number.isNaN(value) && this.problems.length === told) {
      this.refuse('FTA_XML', expression, 'What is computed here is no number');
    }
    return value;
  }

  /** Each parameter once, without recursion: they may be many, and each may name the one before twice. */
  private evaluate(expression: XmlElement, path: readonly string[]): number {
    const known = new Map<XmlElement, number>();
    const work = [{ elements: childrenFirst(expression), next: 0, path, parameter: null as string | null }];
    const onTheWay = new Set<string>();
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const one = top.elements[top.next];
      if (!one) {
        work.pop();
        if (top.parameter === null) continue;
        onTheWay.delete(top.parameter);
        this.values.set(top.parameter, known.get(top.elements.at(-1) as XmlElement) as number);
      } else if (one.name === 'parameter') {
        const id = this.parameterNames.resolve(top.path, this.nameOf(one));
        const value = this.values.get(id) ?? this.withoutValue(one, id, onTheWay);
        if (typeof value === 'number') {
          known.set(one, value);
          top.next += 1;
        } else {
          onTheWay.add(id);
          work.push({ elements: childrenFirst(value.element), next: 0, path: value.path, parameter: id });
        }
      } else {
        const values = one.children.map((child) => known.get(child) as number);
        known.set(one, this.operation(one, values));
        top.next += 1;
      }
    }
    return known.get(expression) as number;
  }

  /** The expression of a parameter; NaN after a problem was told. */
  private withoutValue(
    reference: XmlElement,
    id: string,
    onTheWay: ReadonlySet<string>,
  ): number | { readonly element: XmlElement; readonly path: readonly string[] } {
    const definition = this.parameters.get(id);
    const element = definition?.element.children.find((child) => !REMARKS.has(child.name));
    if (definition && element && !onTheWay.has(id)) return { element, path: definition.path };
    const what = element ? `Parameter ${id} depends on itself` : `There is no parameter ${id} with a value`;
    this.refuse(element ? 'FTA_CYCLE' : 'FTA_UNDEFINED_REFERENCE', reference, what);
    return Number.NaN;
  }

  private operation(element: XmlElement, values: readonly number[]): number {
    const { name, attributes } = element;
    const [first = Number.NaN] = values;
    switch (name) {
      case 'float':
      case 'int': {
        const value = Number(attributes.value);
        if (attributes.value?.trim() && Number.isFinite(value)) return value;
        this.refuse('FTA_XML', element, `${attributes.value} is no number`);
        return Number.NaN;
      }
      case 'bool':
        return this.boolean(element) ? 1 : 0;
      case 'add':
        return values.reduce((sum, value) => sum + value, 0);
      case 'mul':
        return values.reduce((product, value) => product * value, 1);
      case 'sub':
        return values.slice(1).reduce((left, value) => left - value, first);
      case 'div':
        return values.slice(1).reduce((left, value) => left / value, first);
      case 'neg':
        return -first;
      default:
        this.refuse('FTA_UNSUPPORTED', element, `<${name}> is no expression that is known here`);
        return Number.NaN;
    }
  }

  private group({ element, id, path }: Definition, leaves: Leaf[]): BetaFactorGroup {
    const child = (name: string) => element.children.find((one) => one.name === name);
    if (element.attributes.model !== 'beta-factor') {
      this.refuse(
        'FTA_UNSUPPORTED',
        element,
        `Common-cause model ${element.attributes.model} of ${id} is not known here`,
      );
    }
    const members = (child('members')?.children ?? []).map((member) => this.resolve(member, path));
    const factor = child('factor') ?? child('factors')?.children[0];
    const beta = factor?.children[0] ? this.number(factor.children[0], path) : Number.NaN;
    const distribution = child('distribution')?.children[0];
    const probability = distribution ? this.probability(distribution, false, path) : null;
    // The members of a group may be defined by it alone.
    for (const member of members) {
      const position = leaves.findIndex((leaf) => leaf.id === member);
      const leaf: Leaf = leaves[position] ?? { id: member, kind: 'BASIC' };
      const completed = leaf.probability || !probability ? leaf : { ...leaf, probability };
      if (position === -1) leaves.push(completed);
      else leaves[position] = completed;
    }
    return { id, members, beta };
  }

  private boolean(element: XmlElement): boolean {
    const { value } = element.attributes;
    if (value !== 'true' && value !== 'false') this.refuse('FTA_XML', element, `${value} is neither true nor false`);
    return value === 'true';
  }

  private whole(element: XmlElement, attribute: string, text: string | undefined): number {
    if (text !== undefined && /^\d+$/.test(text)) return Number(text);
    this.refuse('FTA_XML', element, `${attribute} of <${element.name}> is ${text ?? 'missing'}`);
    return 1;
  }

  private nameOf(element: XmlElement): string {
    const { name } = element.attributes;
    if (!name) this.refuse('FTA_XML', element, `<${element.name}> has no name`);
    return name ?? '';
  }

  private refuse(code: FaultTreeProblemCode, element: XmlElement, what: string): void {
    this.problems.push(faultTreeProblem(code, `line ${element.line}`, what));
  }

  private warn(code: FaultTreeProblemCode, element: XmlElement, what: string): void {
    this.warnings.push(faultTreeProblem(code, `line ${element.line}`, what));
  }
}

function labelOf(element: XmlElement | undefined): { label?: string } {
  const label = element?.children.find(({ name }) => name === 'label')?.text.trim();
  return label ? { label } : {};
}

function flavorOf(element: XmlElement): string | null {
  const attributes = element.children.find(({ name }) => name === 'attributes')?.children ?? [];
  return attributes.find((one) => one.attributes.name === FLAVOR)?.attributes.value ?? null;
}

/** An AND that stands for a gate which MEF does not have. */
function flavored(formula: Input, flavor: string | null): Input {
  if (typeof formula !== 'object' || !('type' in formula) || formula.type !== 'AND') return formula;
  const { inputs }: Formula = formula;
  const condition = inputs.at(-1);
  if (flavor === 'pand') return { type: 'PAND', inputs };
  if (flavor !== 'inhibit' || inputs.length !== 2 || typeof condition !== 'string') return formula;
  return { type: 'INHIBIT', inputs: inputs.slice(0, 1), condition };
}
