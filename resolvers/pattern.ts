/** Patterns of arguments, instantiated from the graph. */
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import type { JsonObject } from '../graph/model/delta.ts';
import { PatternValues, readPattern } from '../graph/reading/readPattern.ts';
import {
  type Instance,
  type InstanceElement,
  instantiate,
  PATTERN_RULES,
  type PatternProblem,
} from '../graph/safety/argument/pattern.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, rulesViolated } from './errors.ts';
import type { ReadPoint } from './nodes.ts';
import { readerAt, requireKind } from './reading.ts';
import { type PlannedRelation, refuseViolations, strictViolations, violationError } from './strictArgument.ts';
import type { InstantiatePatternInput, MutationResolvers, PatternElement } from './types.generated.ts';
import { type PlacedArtifact, type PlacedLink, writeTogether } from './writeTogether.ts';

/** Claims that an instance may have: they are one journal entry, and people have to read them. */
export const MOST_INSTANCE_ELEMENTS = 2_000;

export const patternMutations: Pick<MutationResolvers, 'instantiatePattern'> = {
  instantiatePattern: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    const instance = await instanceOf(input, at, context);
    context.spend(instance.elements.length + instance.relations.length);
    const violationsIn = (view: GraphView) =>
      strictViolations(view, { claim: null, relations: relationToParent(input, instance) });
    refuseViolations(violationsIn(at.view));
    const shown = {
      elements: instance.elements.map((element) => shownElement(element, at.view)),
      relations: instance.relations.map(({ type, from, to }) => ({ type, from, to })),
    };
    if (input.dryRun) return { top: null, ...shown, receipt: null };
    const { receipt, at: now } = await writeTogether(
      {
        operation: 'instantiatePattern',
        input,
        artifacts: instance.elements.map((element) => claimOf(element, input)),
        links: [...linksOf(instance, at.view), ...outerLinks(input, instance)],
        guard: (view) => violationError(violationsIn(view)),
      },
      context,
    );
    const top = receipt.errors.length > 0 ? null : { at: now, artifact: now.view.find(instance.top) };
    return { top, ...shown, receipt };
  },
};

/** @throws GraphQLError RULE_VIOLATED, BAD_USER_INPUT */
async function instanceOf(input: InstantiatePatternInput, at: ReadPoint, context: RequestContext): Promise<Instance> {
  const reader = readerAt(at, context);
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
  for (const [place, { parameter, values }] of (input.bind ?? []).entries()) {
    const field = `input.bind[${place}]`;
    if (!pattern.parameters.has(parameter)) {
      const message = `${parameter} is no parameter of ${pattern.id}; it has ${[...pattern.parameters].join(', ')}`;
      throw badUserInput({ input: `${field}.parameter`, message });
    }
    for (const [position, id] of values.entries()) context.require({ at, id, input: `${field}.values[${position}]` });
  }
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
  return result.instance;
}

function refused(problems: readonly PatternProblem[]) {
  const [first, ...others] = problems.map(({ rule, message }) => ({
    rule,
    message: `${message}. ${PATTERN_RULES[rule]}`,
    input: 'input.pattern',
    source: 'GSN v3 (SCSC-141C), pattern extension',
  }));
  if (!first) throw new RangeError('a refusal has a reason');
  return rulesViolated([first, ...others]);
}

function relationToParent({ under }: InstantiatePatternInput, { top }: Instance): PlannedRelation[] {
  if (!under) return [];
  return [{ type: 'SUPPORTED_BY', from: under, to: top, field: 'under', toType: 'GOAL' }];
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
