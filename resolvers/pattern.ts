/** Patterns of arguments, instantiated from the graph. */
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import { isJsonObject } from '../graph/model/contentDigest.ts';
import type { JsonObject } from '../graph/model/delta.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import { PatternValues, readPattern } from '../graph/reading/readPattern.ts';
import {
  type Instance,
  type InstanceElement,
  instantiate,
  localName,
  PATTERN_RULES,
  type Pattern,
  type PatternProblem,
} from '../graph/safety/argument/pattern.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, rulesViolated } from './errors.ts';
import { judgedAgain, unlessBroken } from './judgedAgain.ts';
import type { ReadPoint } from './nodes.ts';
import { readerAt, requireKind } from './reading.ts';
import { refuseViolations, strictViolations, type Violation, violationError } from './strictArgument.ts';
import type { InstantiatePatternInput, MutationResolvers, PatternElement } from './types.generated.ts';
import { type PlacedArtifact, type PlacedLink, writeTogether } from './writeTogether.ts';

/** Claims that an instance may have: they are one journal entry, and people have to read them. */
export const MOST_INSTANCE_ELEMENTS = 2_000;

export const patternMutations: Pick<MutationResolvers, 'instantiatePattern'> = {
  instantiatePattern: async (_, { input }, context) => {
    if (!input.dryRun) return judgedAgain((at) => instantiated(input, at, context), context);
    const at = await context.readPoint(null);
    return { top: null, ...shownInstance(await instanceOf(input, at, context), at.view), receipt: null };
  },
};

/** @throws GraphQLError RULE_VIOLATED, BAD_USER_INPUT */
async function instantiated(input: InstantiatePatternInput, at: ReadPoint, context: RequestContext) {
  const instance = await instanceOf(input, at, context);
  const isMarkedWrongly = unlessBroken((newest) => instance.elements.some((one) => isOtherwise(one, at.view, newest)));
  const { receipt, at: now } = await writeTogether(
    {
      operation: 'instantiatePattern',
      input,
      artifacts: instance.elements.map((element) => claimOf(element, input)),
      links: [...linksOf(instance, at.view), ...outerLinks(input, instance)],
      guard: (view) => isMarkedWrongly(view) ?? violationError(violationsAbove(view, input, instance)),
    },
    context,
  );
  const top = receipt.errors.length > 0 ? null : { at: now, artifact: now.view.find(instance.top) };
  return { top, ...shownInstance(instance, at.view), receipt };
}

/** Has somebody else recorded the claim, or a support of it, since it was judged? */
function isOtherwise({ id, undeveloped }: InstanceElement, judged: GraphView, newest: GraphView): boolean {
  if (judged.find(id) === NONE && newest.find(id) !== NONE) return true;
  return undeveloped && hasSupport(newest, id);
}

function shownInstance({ elements, relations }: Instance, view: GraphView) {
  return {
    elements: elements.map((element) => shownElement(element, view)),
    relations: relations.map(({ type, from, to }) => ({ type, from, to })),
  };
}

/** @throws GraphQLError RULE_VIOLATED, BAD_USER_INPUT */
async function instanceOf(input: InstantiatePatternInput, at: ReadPoint, context: RequestContext): Promise<Instance> {
  const reader = readerAt(at, context);
  if (input.id.trim() === '') throw badUserInput({ input: 'input.id', message: 'id is empty: say how ids begin' });
  const module = requireKind(
    { at, id: input.pattern, input: 'input.pattern', kinds: ['CLAIM'], subkinds: ['MODULE'] },
    context,
  );
  const system = input.system
    ? requireKind({ at, id: input.system, input: 'input.system', kinds: ['SYSTEM'] }, context)
    : null;
  if (input.under) requireKind({ at, id: input.under, input: 'input.under', kinds: ['CLAIM'] }, context);
  if (input.module) {
    requireKind({ at, id: input.module, input: 'input.module', kinds: ['CLAIM'], subkinds: ['MODULE'] }, context);
  }
  const stored = await context.inTime(readPattern(reader, module));
  if (typeof stored === 'string') throw badUserInput({ input: 'input.pattern', message: stored });
  const { pattern, parameters } = stored;
  const bound = new Set<string>();
  for (const [place, { parameter, values }] of (input.bind ?? []).entries()) {
    const field = `input.bind[${place}]`;
    if (bound.has(parameter)) {
      const message = `${parameter} is bound twice: name all its values at once`;
      throw badUserInput({ input: `${field}.parameter`, message });
    }
    bound.add(parameter);
    if (!pattern.parameters.has(parameter)) {
      const message = `${parameter} is no parameter of ${pattern.id}; it has ${[...pattern.parameters].join(', ')}`;
      throw badUserInput({ input: `${field}.parameter`, message });
    }
    for (const [position, id] of values.entries()) context.require({ at, id, input: `${field}.values[${position}]` });
  }
  refuseUnknownNames(input, pattern);
  const values = new PatternValues({
    reader,
    parameters,
    bound: new Map((input.bind ?? []).map(({ parameter, values: ids }) => [parameter, ids])),
    system,
  });
  const result = instantiate({
    pattern,
    prefix: input.id,
    choices: new Map((input.choices ?? []).map(({ choice, take }) => [choice, take])),
    without: new Set(input.without ?? []),
    valuesOf: (parameter, binding) => values.of(parameter, binding),
    most: MOST_INSTANCE_ELEMENTS,
  });
  if (!result.ok) throw refused(result.problems);
  refuseUnused(input, values);
  // What people developed by hand, or an earlier instance supports, is developed.
  const elements = result.instance.elements.map((element) =>
    element.undeveloped && hasSupport(at.view, element.id) ? { ...element, undeveloped: false } : element,
  );
  const instance = { ...result.instance, elements };
  context.spend(instance.elements.length + instance.relations.length);
  const taken = await takenIds(reader, instance);
  if (taken.length > 0) throw refused(taken, 'input.id');
  refuseViolations(violationsAbove(at.view, input, instance));
  return instance;
}

/** Names that the pattern does not have would leave nothing out and choose nothing. */
function refuseUnknownNames({ without, choices }: InstantiatePatternInput, { id, argument }: Pattern): void {
  const marks = argument.relations.flatMap(({ pattern, to }) => (pattern ? [{ ...pattern, name: localName(to) }] : []));
  const refuse = (field: string, name: string, what: string, known: readonly string[]): void => {
    if (known.includes(name)) return;
    const has = known.length > 0 ? `it has ${[...new Set(known)].join(', ')}` : 'it has none';
    throw badUserInput({ input: field, message: `${name} is no ${what} of ${id}; ${has}` });
  };
  const optional = marks.filter((mark) => mark.optional).map(({ name }) => name);
  for (const [place, name] of (without ?? []).entries()) {
    refuse(`input.without[${place}]`, name, 'optional element', optional);
  }
  const choosing = marks.flatMap(({ choice }) => (choice ? [choice] : []));
  const chosen = new Set<string>();
  for (const [place, { choice }] of (choices ?? []).entries()) {
    const field = `input.choices[${place}].choice`;
    refuse(field, choice, 'choice', choosing);
    if (chosen.has(choice)) throw badUserInput({ input: field, message: `${choice} is decided twice: take one` });
    chosen.add(choice);
  }
}

/** A value that nothing stands for would be left out without a word. */
function refuseUnused({ bind, system }: InstantiatePatternInput, values: PatternValues): void {
  for (const [place, { parameter, values: ids }] of (bind ?? []).entries()) {
    for (const [position, id] of ids.entries()) {
      if (!values.isMissed(parameter, id)) continue;
      const where = system ? ` that belongs to ${system}` : '';
      const message = `${id} is not found for ${parameter}: it is ${values.wants(parameter)}${where}`;
      throw badUserInput({ input: `input.bind[${place}].values[${position}]`, message });
    }
  }
}

/** Claims that are there and were not made from this element of the pattern: they are somebody else's. */
async function takenIds({ view, contentsOf }: GraphReader, { elements }: Instance): Promise<PatternProblem[]> {
  const there = elements.flatMap((element) => {
    const artifact = view.find(element.id);
    if (artifact === NONE) return [];
    return [{ element, versions: view.versions(artifact).map((version) => view.versionId(version)) }];
  });
  const found = await contentsOf(there.flatMap(({ versions }) => versions));
  const isMadeFrom = (version: string, pattern: string): boolean => {
    const metadata = found.get(version)?.metadata ?? null;
    return isJsonObject(metadata) && metadata.pattern === pattern;
  };
  return there
    .filter(({ element, versions }) => !versions.some((version) => isMadeFrom(version, element.from.id)))
    .map(({ element: { id, from } }) => ({
      rule: 'PATTERN_ID_TAKEN',
      element: from.id,
      message: `${id} is there already and was not made from ${from.id}: let ids begin in another way`,
    }));
}

function hasSupport(view: GraphView, id: string): boolean {
  return strictViolations(view, { claim: { id, subkind: null, undeveloped: true }, relations: [] }).length > 0;
}

function refused(problems: readonly PatternProblem[], input = 'input.pattern') {
  const [first, ...others] = problems.map(({ rule, message }) => ({
    rule,
    message: `${message}. ${PATTERN_RULES[rule]}`,
    input,
    source: 'GSN v3 (SCSC-141C), pattern extension',
  }));
  if (!first) throw new RangeError('a refusal has a reason');
  return rulesViolated([first, ...others]);
}

/** Rules that the relation to what the instance supports would break. */
function violationsAbove(view: GraphView, { under }: InstantiatePatternInput, { top }: Instance): Violation[] {
  if (!under) return [];
  const relations = [{ type: 'SUPPORTED_BY', from: under, to: top, field: 'under', toType: 'GOAL' }] as const;
  return strictViolations(view, { claim: null, relations });
}

function shownElement({ id, from, text, binding, undeveloped }: InstanceElement, view: GraphView): PatternElement {
  return {
    id,
    type: from.type,
    text,
    pattern: from.id,
    values: [...binding].map(([parameter, value]) => ({ parameter, id: value.id })),
    undeveloped,
    isNew: view.find(id) === NONE,
  };
}

function claimOf(
  { id, from, text, binding, undeveloped }: InstanceElement,
  input: InstantiatePatternInput,
): PlacedArtifact {
  const content: JsonObject = {
    text,
    ...(from.logic === 'ALL' ? {} : { logic: from.logic }),
    ...(from.k === null ? {} : { k: from.k }),
    ...(undeveloped ? { undeveloped } : {}),
    ...(from.public ? { public: true } : {}),
  };
  const values = Object.fromEntries([...binding].map(([parameter, value]) => [parameter, value.id]));
  return {
    field: 'input.pattern',
    // Where it comes from does not change what it says.
    artifact: {
      id,
      kind: 'CLAIM',
      subkind: from.type,
      version: { content, metadata: { pattern: from.id, values, by: input.pattern } },
    },
  };
}

const CONTEXT_ROLES: Readonly<Record<string, string>> = { ASSUMPTION: 'ASSUMPTION', JUSTIFICATION: 'JUSTIFICATION' };

function linksOf({ elements, relations }: Instance, view: GraphView): PlacedLink[] {
  const types = new Map(elements.map(({ id, from }) => [id, from.type]));
  return relations.map(({ type, from, to, isAbout }): PlacedLink => {
    const field = 'input.pattern';
    if (type === 'SUPPORTED_BY') {
      const artifact = view.find(to);
      const isEvidence = !types.has(to) && artifact !== NONE && view.kind(artifact) === 'EVIDENCE';
      return { field, link: { type: isEvidence ? 'EVIDENCES' : 'SUPPORTS', from: to, to: from } };
    }
    const role = isAbout ? 'ABOUT' : (CONTEXT_ROLES[types.get(to) ?? ''] ?? 'CONTEXT');
    return { field, link: { type: 'IN_CONTEXT_OF', from, to, role } };
  });
}

/** What joins the instance to the argument around it. */
function outerLinks({ under, module }: InstantiatePatternInput, { top, elements }: Instance): PlacedLink[] {
  const links: PlacedLink[] = [];
  if (under) links.push({ field: 'input.under', link: { type: 'SUPPORTS', from: top, to: under } });
  if (module) {
    for (const { id } of elements)
      links.push({ field: 'input.module', link: { type: 'PART_OF', from: id, to: module } });
  }
  return links;
}
