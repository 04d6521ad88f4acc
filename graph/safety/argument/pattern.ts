/**
 * Patterns of arguments (GSN v3, pattern extension): what is the same in many arguments is written once, with placeholders,
 * and instantiated from what there is.
 *
 *     pattern   top "{system} is safe" ─▶ over ─▶ [for each hazard] goal "{hazard} is mitigated"
 *                                                    ─▶ [for each requirement of the hazard] met "{requirement} is met"
 *     made      top ─▶ over ─▶ goal/H1 ─▶ met/H1/R1, met/H1/R2;  goal/H2 ─▶ met/H2/R3
 *
 * An id is made of the given beginning, the name of the element in the pattern, and what the placeholders stand for: the same
 * again gives the same ids.
 */
import type { Argument, ArgumentElement, ArgumentRelation } from './model.ts';

/** Something that a placeholder can stand for. */
export interface PatternValue {
  readonly id: string;
  /** What takes the place of the placeholder in a text. */
  readonly name: string;
}

/** What the placeholders in scope stand for, in the order in which they were bound. */
export type Binding = ReadonlyMap<string, PatternValue>;

export interface Pattern {
  readonly id: string;
  readonly argument: Argument;
  /** Ids of the elements that are made anew; the argument has others that are there already. */
  readonly members: ReadonlySet<string>;
  /** Names of the parameters. */
  readonly parameters: ReadonlySet<string>;
  /** By element: parameters whose values the claim is made about. */
  readonly about: ReadonlyMap<string, readonly string[]>;
  /** By element: parameters whose values are its solutions. */
  readonly solvedBy: ReadonlyMap<string, readonly string[]>;
}

export const PATTERN_RULES = {
  PATTERN_TOP: 'A pattern has one top goal.',
  PATTERN_PARAMETER: 'A placeholder names a parameter of the pattern that has one value where it stands.',
  PATTERN_CHOICE: 'Of the children with the same choice one is taken, by its name.',
  PATTERN_MULTIPLICITY: 'A child stands as often as the pattern says.',
  PATTERN_NAME: 'What is made of an element for a value has an id of its own.',
  PATTERN_ID_TAKEN: 'What is made is new, or was made from the same element before.',
  PATTERN_TOO_LARGE: 'An instance has no more elements than are written at once.',
} as const;
export type PatternRule = keyof typeof PATTERN_RULES;

export interface PatternProblem {
  readonly rule: PatternRule;
  /** Id of the element of the pattern. */
  readonly element: string;
  readonly message: string;
}

/** An element that is made. */
export interface InstanceElement {
  readonly id: string;
  /** The element of the pattern. */
  readonly from: ArgumentElement;
  readonly text: string;
  /** What its placeholders stand for. */
  readonly binding: Binding;
  /** Nothing supports it: nothing was found that could. */
  readonly undeveloped: boolean;
}

export interface InstanceRelation {
  readonly type: 'SUPPORTED_BY' | 'IN_CONTEXT_OF';
  readonly from: string;
  /** Id of an element that is made, or of something that is there. */
  readonly to: string;
  /** Set where the claim is about what a placeholder stands for. */
  readonly isAbout: boolean;
}

export interface Instance {
  /** Id of its top goal. */
  readonly top: string;
  readonly elements: readonly InstanceElement[];
  readonly relations: readonly InstanceRelation[];
}

export interface InstantiationRequest {
  readonly pattern: Pattern;
  /** How the ids of the instance begin. */
  readonly prefix: string;
  /** Names of the elements that are taken, by choice. */
  readonly choices: ReadonlyMap<string, string>;
  /** Names of optional elements that are left out. */
  readonly without: ReadonlySet<string>;
  /** What a parameter can stand for where others are bound already. */
  readonly valuesOf: (parameter: string, binding: Binding) => readonly PatternValue[];
  /** Elements that are made, at most. */
  readonly most: number;
}

export type InstantiationResult =
  | { readonly ok: true; readonly instance: Instance }
  | { readonly ok: false; readonly problems: readonly PatternProblem[] };

const PLACEHOLDER = /\{([A-Za-z][\w-]*)\}/g;
const NOTHING_BOUND: Binding = new Map();

export function instantiate(request: InstantiationRequest): InstantiationResult {
  return new Instantiation(request).run();
}

/** The last part of an id: the name of an element within its pattern. */
export function localName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

interface Open {
  readonly element: ArgumentElement;
  readonly binding: Binding;
  readonly id: string;
}

class Instantiation {
  private readonly request: InstantiationRequest;
  private readonly byId: ReadonlyMap<string, ArgumentElement>;
  private readonly below = new Map<string, ArgumentRelation[]>();
  private readonly made = new Map<string, Open>();
  /** Elements whose children are not made yet. */
  private readonly waiting: Open[] = [];
  private readonly relations = new Map<string, InstanceRelation>();
  private readonly supported = new Set<string>();
  private readonly problems: PatternProblem[] = [];

  constructor(request: InstantiationRequest) {
    this.request = request;
    const { elements, relations } = request.pattern.argument;
    this.byId = new Map(elements.map((element) => [element.id, element]));
    for (const relation of relations) {
      const known = this.below.get(relation.from);
      if (known) known.push(relation);
      else this.below.set(relation.from, [relation]);
    }
  }

  run(): InstantiationResult {
    const { pattern, most } = this.request;
    const tops = this.tops();
    const [first] = tops;
    if (!first || tops.length > 1) {
      const names = tops.map(({ id }) => id).join(', ');
      const message = first ? `${pattern.id} has several top goals: ${names}` : `${pattern.id} has no top goal`;
      return { ok: false, problems: [{ rule: 'PATTERN_TOP', element: pattern.id, message }] };
    }
    const top = this.make(first, NOTHING_BOUND);
    for (let next = 0; next < this.waiting.length && this.made.size <= most; next += 1) {
      this.fill(this.waiting[next] as Open);
    }
    if (this.made.size > most) {
      const message = `the instance would have more than ${most} elements: instantiate it for less at once`;
      this.problems.push({ rule: 'PATTERN_TOO_LARGE', element: pattern.id, message });
    }
    if (this.problems.length > 0) return { ok: false, problems: this.problems };
    const elements = [...this.made.values()].map(
      ({ element, binding, id }): InstanceElement => ({
        id,
        from: element,
        text: element.text.replaceAll(PLACEHOLDER, (text, name: string) => binding.get(name)?.name ?? text),
        binding,
        undeveloped: (element.type === 'GOAL' || element.type === 'STRATEGY') && !this.supported.has(id),
      }),
    );
    return { ok: true, instance: { top: top.id, elements, relations: [...this.relations.values()] } };
  }

  private tops(): ArgumentElement[] {
    const { elements, relations } = this.request.pattern.argument;
    const below = new Set(relations.map(({ to }) => to));
    return elements.filter(({ id, type }) => type === 'GOAL' && !below.has(id));
  }

  /** The element of the instance for one of the pattern; made once for each binding. */
  private make(element: ArgumentElement, outer: Binding): Open {
    const isGoal = element.type === 'GOAL' || element.type === 'STRATEGY';
    const binding = this.complete(element, outer, isGoal);
    const id = [this.request.prefix, localName(element.id), ...[...binding.values()].map((value) => value.id)].join(
      '/',
    );
    const known = this.made.get(id);
    if (known) {
      if (known.element.id !== element.id) {
        const message = `${known.element.id} and ${element.id} would both become ${id}: let their ids end in different names`;
        this.problems.push({ rule: 'PATTERN_NAME', element: element.id, message });
      } else if ([...known.binding].some(([name, { id: value }]) => binding.get(name)?.id !== value)) {
        const message = `${element.id} would become ${id} for different values: bind fewer at once`;
        this.problems.push({ rule: 'PATTERN_NAME', element: element.id, message });
      }
      return known;
    }
    const open: Open = { element, binding, id };
    this.made.set(id, open);
    this.waiting.push(open);
    return open;
  }

  /** Binds what the text names and is not bound yet; what is no goal keeps only what it names, so that it is shared. */
  private complete(element: ArgumentElement, outer: Binding, keepsAll: boolean): Binding {
    const { pattern, valuesOf } = this.request;
    const binding = new Map(keepsAll ? outer : []);
    const report = (message: string) => this.problems.push({ rule: 'PATTERN_PARAMETER', element: element.id, message });
    for (const [, name] of element.text.matchAll(PLACEHOLDER) as Iterable<[string, string]>) {
      if (binding.has(name)) continue;
      const bound = outer.get(name);
      if (bound) binding.set(name, bound);
      else if (!pattern.parameters.has(name)) {
        report(`${element.id} names {${name}}, which is no parameter of ${pattern.id}`);
      } else {
        const [value, ...others] = valuesOf(name, outer);
        if (value && others.length === 0) binding.set(name, value);
        else {
          const count = value ? `${others.length + 1} values` : 'no value';
          report(`{${name}} in ${element.id} has ${count}: repeat the element with forEach, or bind one value`);
        }
      }
    }
    return binding;
  }

  private fill(open: Open): void {
    const { element, binding, id } = open;
    const { pattern, valuesOf } = this.request;
    for (const relation of this.taken(element)) {
      const child = this.byId.get(relation.to);
      if (!child || relation.type === 'CHALLENGES') continue;
      // Evidence and what contexts refer to is there already.
      if (!pattern.members.has(child.id)) {
        this.relate(relation.type, id, child.id, false);
        continue;
      }
      for (const inner of this.bindingsOf(relation, child, binding)) {
        this.relate(relation.type, id, this.make(child, inner).id, false);
        if (this.made.size > this.request.most) return;
      }
    }
    const named = (names: readonly string[] | undefined) =>
      (names ?? []).flatMap((name) => {
        const bound = binding.get(name);
        return bound ? [bound] : valuesOf(name, binding);
      });
    for (const value of named(pattern.solvedBy.get(element.id))) this.relate('SUPPORTED_BY', id, value.id, false);
    for (const value of named(pattern.about.get(element.id))) this.relate('IN_CONTEXT_OF', id, value.id, true);
  }

  /** Relations that the element has in the instance. */
  private taken({ id }: ArgumentElement): ArgumentRelation[] {
    const { choices, without } = this.request;
    const relations = this.below.get(id) ?? [];
    const groups = new Map<string, string[]>();
    for (const { pattern, to } of relations) {
      if (pattern?.choice) groups.set(pattern.choice, [...(groups.get(pattern.choice) ?? []), localName(to)]);
    }
    for (const [choice, names] of groups) {
      const taken = choices.get(choice);
      if (taken !== undefined && names.includes(taken)) continue;
      const said = taken === undefined ? 'nothing is taken' : `there is no ${taken}`;
      const message = `${choice} at ${id}: ${said}; take one of ${names.join(', ')}`;
      this.problems.push({ rule: 'PATTERN_CHOICE', element: id, message });
    }
    return relations.filter(({ pattern, to }) => {
      if (pattern?.choice && choices.get(pattern.choice) !== localName(to)) return false;
      return !(pattern?.optional && without.has(localName(to)));
    });
  }

  /** One for each time that the child stands. */
  private bindingsOf({ pattern }: ArgumentRelation, child: ArgumentElement, binding: Binding): Binding[] {
    const parameter = pattern?.forEach ?? null;
    if (parameter === null) return [binding];
    if (!this.request.pattern.parameters.has(parameter)) {
      const message = `${child.id} is repeated for each ${parameter}, which is no parameter of ${this.request.pattern.id}`;
      this.problems.push({ rule: 'PATTERN_PARAMETER', element: child.id, message });
      return [];
    }
    const values = this.request.valuesOf(parameter, binding);
    const fewest = pattern?.min ?? (pattern?.optional ? 0 : 1);
    const most = pattern?.max ?? Number.POSITIVE_INFINITY;
    if (values.length < fewest || values.length > most) {
      const bounds = most === Number.POSITIVE_INFINITY ? `at least ${fewest}` : `${fewest} to ${most}`;
      const around = [...binding.values()].map((value) => value.id).join(', ');
      const message = `${child.id} stands ${bounds} times, and there are ${values.length} values of ${parameter}${around ? ` for ${around}` : ''}`;
      this.problems.push({ rule: 'PATTERN_MULTIPLICITY', element: child.id, message });
    }
    return values.map((value) => new Map([...binding, [parameter, value]]));
  }

  private relate(type: InstanceRelation['type'], from: string, to: string, isAbout: boolean): void {
    if (type === 'SUPPORTED_BY') this.supported.add(from);
    const key = JSON.stringify([type, from, to]);
    if (!this.relations.has(key)) this.relations.set(key, { type, from, to, isAbout });
  }
}
