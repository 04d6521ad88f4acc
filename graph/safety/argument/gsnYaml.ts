/**
 * An argument in the YAML of the GSN community (gsn2x), written and read.
 *
 *     G1:                                  the id says what it is by its first letters, else nodeType does
 *       text: The item is safe
 *       supportedBy: [S1]
 *       inContextOf: [C1]
 *     CG1:
 *       text: It brakes under bridges
 *       challenges: G1 -> S1               an element, or a relation by its ends
 *
 * What the format has no word for stands under the key `graph` of an element: other tools keep further keys and pass over
 * them. Where things are to be drawn (ranks, indices, styles) is not read, for it is no part of an argument.
 */
import { Document, isMap, isNode, parseDocument, visit, type YAMLMap } from 'yaml';
import {
  ARGUMENT_STATUSES,
  type Argument,
  type ArgumentElement,
  type ArgumentRelation,
  type ArgumentStatus,
  ELEMENT_TYPES,
  type ElementType,
} from './model.ts';

/** Types that the format knows, and what the ids of such elements begin with; the longest beginning counts. */
const NODE_TYPES = {
  CSn: 'CounterSolution',
  CG: 'CounterGoal',
  Sn: 'Solution',
  G: 'Goal',
  S: 'Strategy',
  C: 'Context',
  A: 'Assumption',
  J: 'Justification',
} as const;
type NodeType = (typeof NODE_TYPES)[keyof typeof NODE_TYPES];

/** What an element is written as; the last four by what they resemble, and `graph` says what they are. */
const WRITTEN_AS: Readonly<Record<ElementType, NodeType>> = {
  GOAL: 'Goal',
  STRATEGY: 'Strategy',
  SOLUTION: 'Solution',
  CONTEXT: 'Context',
  ASSUMPTION: 'Assumption',
  JUSTIFICATION: 'Justification',
  COUNTER_GOAL: 'CounterGoal',
  AWAY_GOAL: 'Goal',
  AWAY_SOLUTION: 'Solution',
  AWAY_CONTEXT: 'Context',
  AWAY_ASSUMPTION: 'Assumption',
  AWAY_JUSTIFICATION: 'Justification',
  MODULE: 'Goal',
  CONTRACT: 'Goal',
};

const READ_AS: Readonly<Record<NodeType, ElementType>> = {
  Goal: 'GOAL',
  Strategy: 'STRATEGY',
  Solution: 'SOLUTION',
  CounterSolution: 'SOLUTION',
  Context: 'CONTEXT',
  Assumption: 'ASSUMPTION',
  Justification: 'JUSTIFICATION',
  CounterGoal: 'COUNTER_GOAL',
};

/** The key that is no element. */
const MODULE = 'module';
const ARROW = ' -> ';

function typeById(id: string): NodeType | null {
  const beginnings = Object.keys(NODE_TYPES) as (keyof typeof NODE_TYPES)[];
  const fits = beginnings.filter((one) => id.startsWith(one)).sort((one, other) => other.length - one.length);
  return fits[0] ? NODE_TYPES[fits[0]] : null;
}

/** The text; the same argument gives the same. Ids of relations are not written: the ends say which it is. */
export function writeGsnYaml(argument: Argument, { name }: { readonly name: string }): string {
  const byId = new Map(argument.relations.map((one) => [one.id, one]));
  const from = new Map<string, ArgumentRelation[]>();
  for (const relation of argument.relations) from.set(relation.from, [...(from.get(relation.from) ?? []), relation]);
  const challengers = new Set(argument.relations.filter(({ type }) => type === 'CHALLENGES').map((one) => one.from));
  // A map, for an object puts ids that are numbers first.
  const nodes = new Map<string, unknown>([[MODULE, { name }]]);
  for (const element of argument.elements) {
    const relations = from.get(element.id) ?? [];
    const ends = (type: ArgumentRelation['type']) => relations.filter((one) => one.type === type).map(({ to }) => to);
    const challenges = relations.filter(({ type }) => type === 'CHALLENGES');
    const isCounterSolution = element.type === 'SOLUTION' && challengers.has(element.id);
    const written = isCounterSolution ? 'CounterSolution' : WRITTEN_AS[element.type];
    const byName = typeById(element.id);
    const node = withoutNothing({
      nodeType: byName === written || (byName && READ_AS[byName] === element.type) ? null : written,
      text: element.text === '' ? null : element.text,
      undeveloped: element.undeveloped || null,
      defeated: element.defeated || element.status === 'DEFEATED' || null,
      supportedBy: orNull(ends('SUPPORTED_BY')),
      inContextOf: orNull(ends('IN_CONTEXT_OF')),
      challenges: orNull(
        challenges.map(({ to }) => {
          const relation = byId.get(to);
          return relation && !argument.elements.some(({ id }) => id === to)
            ? `${relation.from}${ARROW}${relation.to}`
            : to;
        }),
      ),
      graph: orNothing(
        withoutNothing({
          type: READ_AS[written] === element.type ? null : element.type,
          module: element.module,
          uninstantiated: element.uninstantiated || null,
          public: element.public || null,
          toBeSupportedByContract: element.toBeSupportedByContract || null,
          cites: element.cites,
          logic: element.logic === 'ALL' ? null : element.logic,
          k: element.k,
          evidence:
            element.evidence && withoutNothing({ version: element.evidence.version, sha256: element.evidence.digest }),
          status: element.status,
          reason: element.reason,
          challengeStates: orNull(challenges.flatMap(({ state }) => (state ? [state] : []))),
        }),
      ),
    });
    nodes.set(element.id, node);
  }
  const document = new Document(nodes, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && UNSEEN.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  const asEscape = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return document.toString({ lineWidth: 120 }).replace(new RegExp(UNSEEN, 'g'), asEscape);
}

/** What other tools take for the end of a line (YAML 1.1), and what turns the direction in which a text is shown. */
const UNSEEN = /[\u0085\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/;

function withoutNothing(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}

function orNull<Value>(values: readonly Value[]): readonly Value[] | null {
  return values.length > 0 ? values : null;
}

function orNothing(object: Record<string, unknown>): Record<string, unknown> | null {
  return Object.keys(object).length > 0 ? object : null;
}

/** Something in a text that is no argument. */
export interface GsnYamlProblem {
  readonly message: string;
  /** The first line is 1; null: not known. */
  readonly line: number | null;
}

export type GsnYamlResult =
  | { readonly ok: true; readonly argument: Argument; readonly name: string | null }
  | { readonly ok: false; readonly problems: readonly GsnYamlProblem[] };

/** Characters of a text: a case of 100,000 elements has some 20 million. */
const MOST_CHARACTERS = 20_000_000;
/** Nodes that aliases of one element may stand for: a small text could be made to mean a huge one. */
const MOST_ALIASES = 100;

/** Reads a file. Ends that it does not have stay as they are written: other files of the case may have them. */
export function readGsnYaml(text: string): GsnYamlResult {
  if (text.length > MOST_CHARACTERS) return failed([`the text is over ${MOST_CHARACTERS} characters`]);
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) return failed([error.message.split('\n')[0] as string], error.linePos?.[0].line ?? null);
  if (!isMap(document.contents)) return failed(['a case is a mapping from ids to elements'], 1);
  let all: [string, unknown][];
  try {
    all = entriesOf(document.contents, document);
  } catch (thrown) {
    return failed([thrown instanceof Error ? thrown.message : String(thrown)]);
  }
  const nodes = all.filter(([id]) => id !== MODULE);
  const elements: ArgumentElement[] = [];
  const relations: ArgumentRelation[] = [];
  const problems: string[] = [];
  const pending: { from: string; to: string; state: ArgumentRelation['state'] }[] = [];
  const add = (relation: Omit<ArgumentRelation, 'id'>): void => {
    const id = `${relation.type} ${relation.from} ${relation.to}`;
    if (!relations.some((one) => one.id === id)) relations.push({ id, ...relation });
  };
  for (const [id, value] of nodes) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      problems.push(`${id} is no element: give it a mapping, {} if there is nothing to say`);
      continue;
    }
    const node = value as Readonly<Record<string, unknown>>;
    const own = (node.graph ?? {}) as Readonly<Record<string, unknown>>;
    const type = typeOf(id, node, own);
    if (!type) {
      problems.push(
        `${id}: nothing says what it is: begin its id with one of ${Object.keys(NODE_TYPES).join(', ')}, or give a nodeType`,
      );
      continue;
    }
    elements.push({
      id,
      type,
      text: typeof node.text === 'string' ? node.text : '',
      module: textOr(own.module),
      undeveloped: node.undeveloped === true,
      uninstantiated: own.uninstantiated === true,
      public: own.public === true,
      toBeSupportedByContract: own.toBeSupportedByContract === true,
      cites: citesOf(own.cites),
      logic: own.logic === 'ANY' || own.logic === 'K_OF_N' ? own.logic : 'ALL',
      k: typeof own.k === 'number' ? own.k : null,
      evidence: evidenceOf(own.evidence),
      status: typeof own.status === 'string' && own.status in ARGUMENT_STATUSES ? (own.status as ArgumentStatus) : null,
      reason: textOr(own.reason),
      ...(node.defeated === true && own.status !== 'DEFEATED' ? { defeated: true } : {}),
    });
    for (const to of names(node.supportedBy)) add({ type: 'SUPPORTED_BY', from: id, to, state: null });
    for (const to of names(node.inContextOf)) add({ type: 'IN_CONTEXT_OF', from: id, to, state: null });
    const states = names(own.challengeStates);
    for (const [position, to] of names(node.challenges).entries()) {
      pending.push({ from: id, to, state: stateOf(states[position]) });
    }
  }
  for (const { from, to, state } of pending) {
    const [start, end] = to.split(ARROW).map((one) => one.trim());
    const challenged =
      end === undefined
        ? to
        : relations.find(
            (one) =>
              (one.from === start && one.to === end) ||
              (one.type === 'CHALLENGES' && one.from === end && one.to === start),
          )?.id;
    if (challenged === undefined) problems.push(`${from} challenges ${to}, and there is no such relation`);
    else add({ type: 'CHALLENGES', from, to: challenged, state });
  }
  if (elements.length === 0 && problems.length === 0) problems.push('the text has no elements');
  if (problems.length > 0) return failed(problems);
  return { ok: true, argument: { elements, relations }, name: nameOf(all) };
}

function typeOf(
  id: string,
  node: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
): ElementType | null {
  if (typeof own.type === 'string' && own.type in ELEMENT_TYPES) return own.type as ElementType;
  const given = typeof node.nodeType === 'string' ? node.nodeType : typeById(id);
  return given !== null && given in READ_AS ? READ_AS[given as NodeType] : null;
}

function failed(messages: readonly string[], line: number | null = null): GsnYamlResult {
  return { ok: false, problems: messages.map((message) => ({ message, line })) };
}

function names(value: unknown): string[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return list.map(String);
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function stateOf(value: string | undefined): ArgumentRelation['state'] {
  return value === 'OPEN' || value === 'ACCEPTED' || value === 'REJECTED' ? value : null;
}

function citesOf(value: unknown): ArgumentElement['cites'] {
  const { element, module } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof element === 'string' && typeof module === 'string' ? { element, module } : null;
}

function evidenceOf(value: unknown): ArgumentElement['evidence'] {
  const { version, sha256 } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof version === 'string' ? { version, digest: textOr(sha256) } : null;
}

function nameOf(all: readonly (readonly [string, unknown])[]): string | null {
  const module = all.find(([id]) => id === MODULE)?.[1];
  return textOr(((module ?? {}) as Readonly<Record<string, unknown>>).name);
}

/** In the order of the text; aliases are followed a bounded number of times. */
function entriesOf(map: YAMLMap, document: Document): [string, unknown][] {
  return map.items.map(({ key, value }) => [
    String(isNode(key) ? key.toJS(document) : key),
    isNode(value) ? value.toJS(document, { maxAliasCount: MOST_ALIASES }) : value,
  ]);
}
