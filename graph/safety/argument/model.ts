/**
 * A safety argument: elements and relations of GSN v3 (SCSC-141C), as plain data. Everything that checks, judges, draws or
 * exports an argument works on this; where it comes from (recorded claims, a pattern, the graph of a system) is not its
 * business.
 */

/** Types of elements, with what each is. */
export const ELEMENT_TYPES = {
  GOAL: 'A claim: a proposition.',
  STRATEGY: 'The inference from sub-goals to a goal.',
  SOLUTION: 'A reference to evidence: a noun phrase.',
  CONTEXT: 'What the claim is about: scope, definitions.',
  ASSUMPTION: 'Assumed without proof.',
  JUSTIFICATION: 'Why a goal or strategy is put this way.',
  COUNTER_GOAL: 'A claim that challenges (dialectic extension).',
  MODULE: 'An argument of its own.',
  CONTRACT: 'What maps a goal of one module to goals of others.',
  AWAY_GOAL: 'A public goal of another module, cited here.',
  AWAY_SOLUTION: 'A public solution of another module, cited here.',
  AWAY_CONTEXT: 'A public context of another module, cited here.',
  AWAY_ASSUMPTION: 'A public assumption of another module, cited here.',
  AWAY_JUSTIFICATION: 'A public justification of another module, cited here.',
} as const;
export type ElementType = keyof typeof ELEMENT_TYPES;

/** Standing of an element by the argument logic, best first. */
export const ARGUMENT_STATUSES = {
  SUPPORTED: 'Its support holds.',
  ASSUMED: 'An assumption that nothing contradicts.',
  AXIOMATIC: 'A justification or context: not argued for.',
  UNDEVELOPED: 'Nothing supports it yet.',
  DEGRADED: 'Some of its support is stale and can be renewed.',
  IN_DOUBT: 'Its argument does not hold, or an open challenge stands against it.',
  DEFEATED: 'An accepted challenge refutes it.',
} as const;
export type ArgumentStatus = keyof typeof ARGUMENT_STATUSES;

export const ARGUMENT_RELATION_TYPES = {
  SUPPORTED_BY: 'From the supported element to its support.',
  IN_CONTEXT_OF: 'From a goal or strategy to its context, assumption or justification.',
  CHALLENGES: 'From the challenger to the element (or relation) that it challenges.',
} as const;
export type ArgumentRelationType = keyof typeof ARGUMENT_RELATION_TYPES;

export interface ArgumentElement {
  /** Unique in the argument; the artifact's id where it stands for one. */
  readonly id: string;
  readonly type: ElementType;
  /** The statement. */
  readonly text: string;
  /** Id of the module that it is in; null: of the argument itself. */
  readonly module: string | null;
  /** It has no support yet, on purpose. */
  readonly undeveloped: boolean;
  /** It holds a placeholder of a pattern. */
  readonly uninstantiated: boolean;
  /** Other modules may cite it. */
  readonly public: boolean;
  /** A contract gives its support. */
  readonly toBeSupportedByContract: boolean;
  /** The element of another module that an away element cites. */
  readonly cites: { readonly element: string; readonly module: string } | null;
  /** How many of its supports it needs. */
  readonly logic: 'ALL' | 'ANY' | 'K_OF_N';
  /** K_OF_N. */
  readonly k: number | null;
  /** The version that a solution refers to (id@label) and its digest; null: none, or it is missing. */
  readonly evidence: {
    readonly version: string;
    readonly digest: string | null;
    /** It, or a part of it, was taken back. */
    readonly withdrawn?: true;
  } | null;
  /** Null: not judged. */
  readonly status: ArgumentStatus | null;
  /** One sentence for the status. */
  readonly reason: string | null;
  /** Marked as defeated where it was written down; absent: not marked. What is judged says it by its status. */
  readonly defeated?: boolean;
}

export interface ArgumentRelation {
  /** Unique in the argument; the link's id where it stands for one. */
  readonly id: string;
  readonly type: ArgumentRelationType;
  /** Id of an element. */
  readonly from: string;
  /** Id of an element; of a relation, where a challenge is against one. */
  readonly to: string;
  /** CHALLENGES: where it stands. */
  readonly state: 'OPEN' | 'ACCEPTED' | 'REJECTED' | null;
  /** Set in a pattern alone. */
  readonly pattern?: RelationPattern;
}

/** What a relation of a pattern leaves open (GSN v3, pattern extension). */
export interface RelationPattern {
  /** Name of the parameter for each value of which the far end is repeated; null: it stands once. */
  readonly forEach: string | null;
  /** How often it stands at least and at most; null: no bound. */
  readonly min: number | null;
  readonly max: number | null;
  /** It may be left out. */
  readonly optional: boolean;
  /** Of the relations of one element with the same choice, one is taken. */
  readonly choice: string | null;
}

export interface Argument {
  readonly elements: readonly ArgumentElement[];
  readonly relations: readonly ArgumentRelation[];
  /** Evidence against claims of it that nobody has recorded as a challenge: by ids. Absent: there is none. */
  readonly counterEvidence?: readonly { readonly evidence: string; readonly claim: string }[];
}
