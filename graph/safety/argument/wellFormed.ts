/**
 * Is an argument well formed by the rules of GSN v3 (SCSC-141C)? Each rule has a name, a sentence and the part of the
 * standard that it is from. STRICT is what typed mutations hold to; TOLERANT warns of what other tools accept.
 */
import type { Argument, ArgumentElement, ArgumentRelation, ArgumentRelationType, ElementType } from './model.ts';

/** How strictly an argument is read. */
export const ARGUMENT_PROFILES = {
  STRICT: 'GSN v3 as it is written.',
  TOLERANT: 'The same, with a warning where widespread tools accept what the standard does not.',
} as const;
export type ArgumentProfile = keyof typeof ARGUMENT_PROFILES;

/** How bad a problem is. */
export const PROBLEM_SEVERITIES = {
  ERROR: 'The argument is not well formed.',
  WARNING: 'It is legal, or widely accepted, and somebody should look.',
} as const;
export type ProblemSeverity = keyof typeof PROBLEM_SEVERITIES;

interface RuleRow {
  readonly sentence: string;
  /** Part of the standard. */
  readonly source: string;
  readonly severity: Readonly<Record<ArgumentProfile, ProblemSeverity>>;
}

const ERROR = { STRICT: 'ERROR', TOLERANT: 'ERROR' } as const;
const WARNING = { STRICT: 'WARNING', TOLERANT: 'WARNING' } as const;
const TOLERATED = { STRICT: 'ERROR', TOLERANT: 'WARNING' } as const;
const CORE = 'GSN v3 (SCSC-141C), core notation';
const MODULAR = 'GSN v3 (SCSC-141C), modular extension';
const PATTERN = 'GSN v3 (SCSC-141C), pattern extension';
const DIALECTIC = 'GSN v3 (SCSC-141C), dialectic extension';

export const ARGUMENT_RULES = {
  GSN_LEAF_SUPPORTED: {
    sentence: 'A solution, context, assumption or justification is supported by nothing.',
    source: CORE,
    severity: ERROR,
  },
  GSN_STRATEGY_SUPPORT: {
    sentence: 'A strategy is not supported by a solution or by another strategy; put a goal in between.',
    source: CORE,
    severity: TOLERATED,
  },
  GSN_SUPPORT_ENDS: {
    sentence:
      'A goal is supported by goals, strategies, solutions, away goals, modules and contracts; a strategy by goals, away goals and modules; a module by modules and contracts.',
    source: CORE,
    severity: ERROR,
  },
  SUPPORT_CYCLE: { sentence: 'Nothing supports itself in the end.', source: CORE, severity: ERROR },
  GSN_SELF_RELATION: { sentence: 'No relation joins an element with itself.', source: CORE, severity: ERROR },
  GSN_DUPLICATE_RELATION: {
    sentence: 'Two elements are joined once by relations of a type.',
    source: CORE,
    severity: ERROR,
  },
  GSN_RELATION_END: { sentence: 'A relation joins elements of the argument.', source: CORE, severity: ERROR },
  GSN_CONTEXT_ENDS: {
    sentence:
      'Goals and strategies are in the context of contexts, assumptions, justifications (their own or away) and modules; modules of modules.',
    source: CORE,
    severity: ERROR,
  },
  GSN_DEVELOPED_WITHOUT_SUPPORT: {
    sentence: 'A goal or strategy that is not marked as undeveloped has at least one support.',
    source: CORE,
    severity: ERROR,
  },
  GSN_UNDEVELOPED_WITH_SUPPORT: {
    sentence: 'A goal or strategy that is marked as undeveloped has no support.',
    source: CORE,
    severity: ERROR,
  },
  GSN_UNDEVELOPED_BY_CONTRACT: {
    sentence: 'What a contract is to support is not marked as undeveloped as well.',
    source: MODULAR,
    severity: ERROR,
  },
  GSN_ROOT_NOT_GOAL: { sentence: 'An argument begins with a goal.', source: CORE, severity: ERROR },
  GSN_UNREACHABLE: { sentence: 'Every element is reached from a top goal.', source: CORE, severity: ERROR },
  GSN_SEVERAL_TOPS: {
    sentence: 'An argument of several top goals is legal; it is easily an accident.',
    source: CORE,
    severity: WARNING,
  },
  GSN_AWAY_TARGET: {
    sentence: 'An away element cites an element of its own type that exists.',
    source: MODULAR,
    severity: ERROR,
  },
  GSN_AWAY_NOT_PUBLIC: { sentence: 'Only public elements are cited by others.', source: MODULAR, severity: ERROR },
  GSN_AWAY_SAME_MODULE: {
    sentence: 'An away element cites an element of another module.',
    source: MODULAR,
    severity: ERROR,
  },
  GSN_DEFEATED_UNCHALLENGED: {
    sentence: 'What is defeated is challenged by something.',
    source: DIALECTIC,
    severity: ERROR,
  },
  GSN_CHALLENGER: { sentence: 'Only goals and solutions challenge.', source: DIALECTIC, severity: ERROR },
  GSN_CHALLENGED: {
    sentence: 'A challenge is against an element or a relation that the argument has.',
    source: DIALECTIC,
    severity: ERROR,
  },
  GSN_CHALLENGE_CYCLE: {
    sentence: 'Challenges do not go in a circle: such a circle decides nothing.',
    source: DIALECTIC,
    severity: ERROR,
  },
  GSN_UNINSTANTIATED_RELEASED: {
    sentence: 'No placeholder of a pattern is left in a case that is released.',
    source: PATTERN,
    severity: ERROR,
  },
  GSN_UNDEVELOPED_RELEASED: {
    sentence:
      'No goal or strategy is marked as undeveloped in a case that is released: the mark says that it is not finished.',
    source: CORE,
    severity: ERROR,
  },
  GSN_DUPLICATE_ID: { sentence: 'Each id stands for one element or relation.', source: CORE, severity: ERROR },
} as const satisfies Record<string, RuleRow>;
export type ArgumentRule = keyof typeof ARGUMENT_RULES;

/** A rule that an argument breaks. */
export interface ArgumentProblem {
  readonly rule: ArgumentRule;
  readonly severity: ProblemSeverity;
  /** What is wrong, with the ids, and what to do. */
  readonly message: string;
  /** Id of the element that it is about; null: a relation alone. */
  readonly element: string | null;
  readonly relation: string | null;
}

/** An element that is not part of the argument: away elements may cite it. */
export type CitedElement = Pick<ArgumentElement, 'type' | 'module' | 'public'>;

export interface CheckOptions {
  readonly profile: ArgumentProfile;
  /** Elements of other arguments, by id. */
  readonly elsewhere?: ReadonlyMap<string, CitedElement>;
  /** Ids of elements that are part of a released case. */
  readonly released?: ReadonlySet<string>;
}

const LEAVES: ReadonlySet<ElementType> = new Set(['SOLUTION', 'CONTEXT', 'ASSUMPTION', 'JUSTIFICATION']);
const CHALLENGERS: ReadonlySet<ElementType> = new Set([
  'GOAL',
  'COUNTER_GOAL',
  'SOLUTION',
  'AWAY_GOAL',
  'AWAY_SOLUTION',
]);

const OF_A_GOAL: readonly ElementType[] = [
  'GOAL',
  'STRATEGY',
  'SOLUTION',
  'AWAY_GOAL',
  'AWAY_SOLUTION',
  'MODULE',
  'CONTRACT',
];
/** What may support what. A contract is supported by what it maps its goal to, so that standing passes through it. */
const SUPPORTS_OF: Readonly<Partial<Record<ElementType, readonly ElementType[]>>> = {
  GOAL: OF_A_GOAL,
  COUNTER_GOAL: [...OF_A_GOAL, 'COUNTER_GOAL'],
  STRATEGY: ['GOAL', 'AWAY_GOAL', 'MODULE'],
  MODULE: ['MODULE', 'CONTRACT'],
  CONTRACT: ['GOAL', 'AWAY_GOAL', 'MODULE'],
};

const CONTEXTS: readonly ElementType[] = [
  'CONTEXT',
  'ASSUMPTION',
  'JUSTIFICATION',
  'AWAY_CONTEXT',
  'AWAY_ASSUMPTION',
  'AWAY_JUSTIFICATION',
  'MODULE',
];
const CONTEXTS_OF: Readonly<Partial<Record<ElementType, readonly ElementType[]>>> = {
  GOAL: CONTEXTS,
  COUNTER_GOAL: CONTEXTS,
  STRATEGY: CONTEXTS,
  MODULE: ['MODULE'],
};

/** What each away element cites. */
export const CITED_TYPES: Readonly<Partial<Record<ElementType, ElementType>>> = {
  AWAY_GOAL: 'GOAL',
  AWAY_SOLUTION: 'SOLUTION',
  AWAY_CONTEXT: 'CONTEXT',
  AWAY_ASSUMPTION: 'ASSUMPTION',
  AWAY_JUSTIFICATION: 'JUSTIFICATION',
};

/** The rule that a relation between elements of these types breaks; null: it is legal in the strict profile. */
export function brokenByEnds(type: ArgumentRelationType, from: ElementType, to: ElementType): ArgumentRule | null {
  if (type === 'CHALLENGES') return CHALLENGERS.has(from) ? null : 'GSN_CHALLENGER';
  if (type === 'IN_CONTEXT_OF') return CONTEXTS_OF[from]?.includes(to) ? null : 'GSN_CONTEXT_ENDS';
  if (LEAVES.has(from)) return 'GSN_LEAF_SUPPORTED';
  if (SUPPORTS_OF[from]?.includes(to)) return null;
  const isTolerated = from === 'STRATEGY' && (to === 'STRATEGY' || to === 'SOLUTION' || to === 'AWAY_SOLUTION');
  return isTolerated ? 'GSN_STRATEGY_SUPPORT' : 'GSN_SUPPORT_ENDS';
}

/** All problems, rule by rule as they are listed above within an element or relation; in the order of the argument. */
export function checkArgument(argument: Argument, options: CheckOptions): ArgumentProblem[] {
  return new Check(argument, options).run();
}

class Check {
  private readonly argument: Argument;
  private readonly options: CheckOptions;
  private readonly elements = new Map<string, ArgumentElement>();
  private readonly relations = new Map<string, ArgumentRelation>();
  private readonly supports = new Map<string, string[]>();
  /** Challenged elements by challenger. */
  private readonly challenges = new Map<string, string[]>();
  private readonly problems: ArgumentProblem[] = [];

  constructor(argument: Argument, options: CheckOptions) {
    this.argument = argument;
    this.options = options;
  }

  run(): ArgumentProblem[] {
    this.checkIds();
    for (const relation of this.argument.relations) this.checkRelation(relation);
    this.checkDuplicates();
    for (const element of this.argument.elements) this.checkElement(element);
    this.checkCycles('SUPPORT_CYCLE', this.supports, 'is supported by');
    this.checkCycles('GSN_CHALLENGE_CYCLE', this.challenges, 'challenges');
    this.checkShape();
    return this.problems;
  }

  private report(rule: ArgumentRule, place: { element?: string; relation?: string; message: string }): void {
    const { element = null, relation = null, message } = place;
    const severity = ARGUMENT_RULES[rule].severity[this.options.profile];
    this.problems.push({ rule, severity, message, element, relation });
  }

  private checkIds(): void {
    for (const element of this.argument.elements) {
      if (this.elements.has(element.id)) {
        const message = `${element.id} stands for two elements: give one of them another id`;
        this.report('GSN_DUPLICATE_ID', { element: element.id, message });
      } else this.elements.set(element.id, element);
    }
    for (const relation of this.argument.relations) {
      if (this.relations.has(relation.id) || this.elements.has(relation.id)) {
        const message = `${relation.id} stands for a relation and for something else: give one of them another id`;
        this.report('GSN_DUPLICATE_ID', { relation: relation.id, message });
      } else this.relations.set(relation.id, relation);
    }
  }

  private checkRelation({ id, type, from, to }: ArgumentRelation): void {
    if (from === to) {
      this.report('GSN_SELF_RELATION', {
        element: from,
        relation: id,
        message: `${from} is joined with itself by ${type}: remove the relation`,
      });
      return;
    }
    const source = this.elements.get(from);
    const target = this.elements.get(to);
    if (!source) {
      this.report('GSN_RELATION_END', { relation: id, message: `${type} leaves ${from}, which the argument lacks` });
      return;
    }
    if (type === 'CHALLENGES') {
      if (brokenByEnds(type, source.type, source.type)) {
        const message = `${from} is a ${source.type}: let a goal, a counter goal or a solution challenge ${to}`;
        this.report('GSN_CHALLENGER', { element: from, relation: id, message });
      }
      if (!target && !this.relations.has(to)) {
        const message = `${from} challenges ${to}, which is neither an element nor a relation of the argument`;
        this.report('GSN_CHALLENGED', { element: from, relation: id, message });
      }
      if (target) add(this.challenges, from, to);
      return;
    }
    if (!target) {
      this.report('GSN_RELATION_END', { relation: id, message: `${type} of ${from} names ${to}, which is missing` });
      return;
    }
    if (type === 'SUPPORTED_BY') add(this.supports, from, to);
    const rule = brokenByEnds(type, source.type, target.type);
    if (rule === null) return;
    const verb = type === 'SUPPORTED_BY' ? 'is supported by' : 'is in the context of';
    const message = `${from}, a ${source.type}, ${verb} ${to}, a ${target.type}. ${ARGUMENT_RULES[rule].sentence}`;
    this.report(rule, { element: from, relation: id, message });
  }

  private checkDuplicates(): void {
    const seen = new Map<string, string>();
    for (const { id, type, from, to } of this.argument.relations) {
      const key = JSON.stringify([type, from, to]);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, id);
      else if (first !== id) {
        const message = `${from} and ${to} are joined twice by ${type}: remove one of the relations`;
        this.report('GSN_DUPLICATE_RELATION', { element: from, relation: id, message });
      }
    }
  }

  private checkElement(element: ArgumentElement): void {
    const { id, type } = element;
    if (type === 'GOAL' || type === 'STRATEGY') this.checkDevelopment(element);
    if (CITED_TYPES[type]) this.checkCitation(element);
    const isChallenged = () => this.argument.relations.some((one) => one.type === 'CHALLENGES' && one.to === id);
    if (element.defeated && !isChallenged()) {
      const message = `${id} is marked as defeated and nothing challenges it: record the challenge, or take the mark away`;
      this.report('GSN_DEFEATED_UNCHALLENGED', { element: id, message });
    }
    if (element.uninstantiated && this.options.released?.has(id)) {
      const message = `${id} still holds a placeholder and is part of a released case: instantiate it or leave it out`;
      this.report('GSN_UNINSTANTIATED_RELEASED', { element: id, message });
    }
  }

  private checkDevelopment({ id, type, undeveloped, toBeSupportedByContract }: ArgumentElement): void {
    const count = this.supports.get(id)?.length ?? 0;
    if (undeveloped && toBeSupportedByContract) {
      const message = `${id} is to be supported by contract and marked as undeveloped: keep one of the marks`;
      this.report('GSN_UNDEVELOPED_BY_CONTRACT', { element: id, message });
    }
    if (undeveloped && count > 0) {
      const message = `${id} is marked as undeveloped and has ${count === 1 ? 'a support' : `${count} supports`}: take the mark or the support away`;
      this.report('GSN_UNDEVELOPED_WITH_SUPPORT', { element: id, message });
    }
    if (undeveloped && this.options.released?.has(id)) {
      const message = `${id} is marked as undeveloped and is part of a released case: support it, or leave it out`;
      this.report('GSN_UNDEVELOPED_RELEASED', { element: id, message });
    }
    if (!undeveloped && !toBeSupportedByContract && count === 0) {
      const message = `${id}, a ${type}, has no support: give it one, or mark it as undeveloped`;
      this.report('GSN_DEVELOPED_WITHOUT_SUPPORT', { element: id, message });
    }
  }

  private checkCitation({ id, type, module, cites }: ArgumentElement): void {
    const wanted = CITED_TYPES[type] as ElementType;
    const cited = cites && (this.elements.get(cites.element) ?? this.options.elsewhere?.get(cites.element));
    if (!cites || !cited) {
      const what = cites ? `cites ${cites.element}, which does not exist` : 'cites nothing';
      this.report('GSN_AWAY_TARGET', {
        element: id,
        message: `${id} ${what}: name a public ${wanted} of another module`,
      });
      return;
    }
    if (cited.type !== wanted) {
      const message = `${id} is an ${type} and cites ${cites.element}, a ${cited.type}: name a ${wanted}`;
      this.report('GSN_AWAY_TARGET', { element: id, message });
    }
    if (!cited.public) {
      const message = `${id} cites ${cites.element}, which is not public: make it public, or cite another one`;
      this.report('GSN_AWAY_NOT_PUBLIC', { element: id, message });
    }
    if (cited.module === module) {
      const where = module === null ? 'no module, as it is itself' : `the same module ${module}`;
      const message = `${id} cites ${cites.element}, which is in ${where}: link to it directly`;
      this.report('GSN_AWAY_SAME_MODULE', { element: id, message });
    }
  }

  /** One cycle is named for each knot of elements that lead to each other. Iterative: arguments may be deep. */
  private checkCycles(rule: ArgumentRule, next: ReadonlyMap<string, readonly string[]>, verb: string): void {
    const finished = new Set<string>();
    for (const start of next.keys()) {
      if (finished.has(start)) continue;
      const positions = new Map<string, number>();
      const path: { readonly id: string; readonly left: string[] }[] = [];
      const enter = (id: string) => {
        positions.set(id, path.length);
        path.push({ id, left: [...(next.get(id) ?? [])].reverse() });
      };
      enter(start);
      for (let top = path.at(-1); top; top = path.at(-1)) {
        const far = top.left.pop();
        if (far === undefined) {
          finished.add(top.id);
          positions.delete(top.id);
          path.pop();
          continue;
        }
        const back = positions.get(far);
        if (back === undefined) {
          if (!finished.has(far)) enter(far);
          continue;
        }
        const cycle = [...path.slice(back).map(({ id }) => id), far];
        const itself = rule === 'SUPPORT_CYCLE' ? 'supports itself' : 'challenges itself';
        const message = `${far} ${itself}: ${cycle.join(` ${verb} `)}; remove one of these relations`;
        this.report(rule, { element: far, message });
        for (const id of cycle) finished.add(id);
      }
    }
  }

  /** Roots, and what is reached from them. */
  private checkShape(): void {
    const { elements, relations } = this.argument;
    const below = new Set<string>();
    const challengers = new Set<string>();
    const next = new Map<string, string[]>();
    const lead = (from: string, to: string) => add(next, from, to);
    for (const { type, from, to } of relations) {
      if (from === to) continue;
      if (type === 'CHALLENGES') {
        // Who challenges a relation belongs to the element that it leaves.
        const host = this.elements.has(to) ? to : this.relations.get(to)?.from;
        if (host !== undefined) {
          challengers.add(from);
          lead(host, from);
        }
        continue;
      }
      below.add(to);
      lead(from, to);
    }
    for (const { id, cites, module } of elements) {
      if (cites) {
        below.add(cites.element);
        lead(id, cites.element);
      }
      if (module !== null) {
        lead(id, module);
        below.add(module);
      }
    }
    const roots = elements.filter(({ id }) => !below.has(id) && !challengers.has(id));
    const tops = roots.filter(({ type }) => type === 'GOAL');
    for (const { id, type } of roots) {
      if (type === 'GOAL') continue;
      const message = `${id}, a ${type}, stands above everything else: put it under a goal`;
      this.report('GSN_ROOT_NOT_GOAL', { element: id, message });
    }
    const own = tops.filter(({ module, public: isPublic }) => module === null || !isPublic);
    if (own.length > 1) {
      const [first] = own;
      const message = `${own.length} goals stand above everything else: ${own.map(({ id }) => id).join(', ')}`;
      this.report('GSN_SEVERAL_TOPS', { element: (first as ArgumentElement).id, message });
    }
    const reached = new Set(roots.map(({ id }) => id));
    for (const id of reached) for (const far of next.get(id) ?? []) reached.add(far);
    for (const { id, type } of elements) {
      if (reached.has(id)) continue;
      this.report('GSN_UNREACHABLE', { element: id, message: `${id}, a ${type}, is not reached from any top goal` });
    }
  }
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}
