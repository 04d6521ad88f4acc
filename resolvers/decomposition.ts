/** ASIL decompositions: judged as they stand, and recorded. */

import type { AsilHistory, JudgedDecomposition } from '../graph/reading/hara/asilHistory.ts';
import { textOf } from '../graph/reading/hara/asilLinks.ts';
import { ElementsOfDesign } from '../graph/reading/hara/elements.ts';
import { systemScope } from '../graph/reading/systemScope.ts';
import { asilNotation } from '../graph/safety/hara/asil.ts';
import { levelProblems, sourceOf } from '../graph/safety/hara/decomposition.ts';
import { HARA_RULES } from '../graph/safety/hara/rules.ts';
import { asilsOf } from './asil.ts';
import type { RequestContext } from './context.ts';
import { type BrokenRule, rulesViolated } from './errors.ts';
import { judgedAgain, unlessWrittenTo } from './judgedAgain.ts';
import type { ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import type { DecomposeInput, DecompositionResolvers, MutationResolvers, QueryResolvers } from './types.generated.ts';
import { type PlacedArtifact, type PlacedLink, writeTogether } from './writeTogether.ts';

/** A decomposition at a point in history. */
export interface DecompositionNode extends JudgedDecomposition {
  readonly at: ReadPoint;
  readonly history: AsilHistory;
}

export const decompositionQueries: Pick<QueryResolvers, 'decompositions'> = {
  decompositions: async (_, { system, at: moment, ...page }, context) => {
    const at = await context.readPoint(moment);
    const reader = readerAt(at, context);
    const root = system ? requireKind({ at, id: system, input: 'system', kinds: ['SYSTEM'] }, context) : null;
    const scope = root === null ? null : systemScope(reader, root);
    const design = new ElementsOfDesign(at.view);
    const divided = reader
      .ofKind('REQUIREMENT')
      .filter((requirement) => scope === null || scope.has(requirement))
      .filter((requirement) => partsOf(design, requirement).length > 0);
    const parts = divided.flatMap((requirement) => partsOf(design, requirement));
    const history = await asilsOf({ at, artifacts: [...divided, ...parts] }, context);
    const items = divided.flatMap((requirement) =>
      history.decompositions(requirement).map((one): DecompositionNode => ({ ...one, at, history })),
    );
    const list = `decompositions ${JSON.stringify(system ?? null)}`;
    return pageOfRanking({ items, page, list, revision: at.view.revision, context });
  },
};

function partsOf(design: ElementsOfDesign, requirement: number): number[] {
  const { view } = design;
  return design
    .slots(requirement, 'TARGET', 'REFINES')
    .filter((slot) => view.link(slot).role === 'DECOMPOSITION')
    .map((slot) => view.index.linkFrom(slot));
}

export const Decomposition: DecompositionResolvers = {
  requirement: ({ at, parent }) => ({ at, artifact: parent }),
  group: ({ group }) => group,
  asil: ({ asil }) => asil,
  parts: ({ at, parts, history, parent }) =>
    parts.map(({ child, slot, asil }) => ({
      requirement: { at, artifact: child },
      asil,
      notation: asil === null ? null : asilNotation({ asil, goal: history.of(parent).undivided }),
      rationale: textOf(at.view.link(slot).attributes?.rationale),
    })),
  valid: ({ problems }) => problems.length === 0,
  problems: ({ at, problems }) =>
    problems.map((problem) => ({
      rule: problem.rule,
      message: problem.message,
      source: sourceOf(problem),
      about: problem.about.map((id) => ({ at, artifact: at.view.find(id) })),
    })),
};

export const decompositionMutations: Pick<MutationResolvers, 'decompose'> = {
  decompose: (_, { input }, context) => judgedAgain((at) => decomposed(input, at, context), context),
};

/** @throws GraphQLError with the rules that it breaks. */
async function decomposed(input: DecomposeInput, at: ReadPoint, context: RequestContext) {
  const kinds = ['REQUIREMENT'] as const;
  const parent = requireKind({ at, id: input.requirement, input: 'input.requirement', kinds }, context);
  if (input.analysis) {
    const analysis = { at, id: input.analysis, input: 'input.analysis' };
    requireKind({ ...analysis, kinds: ['ANALYSIS'], subkinds: ['DFA'] }, context);
  }
  const asil = (await asilsOf({ at, artifacts: [parent] }, context)).of(parent).effective;
  const broken: BrokenRule[] = [
    ...levelProblems({ parent: { id: input.requirement, asil }, children: input.parts }).map((problem) => ({
      rule: problem.rule,
      message: problem.message,
      input: 'input.parts',
      source: sourceOf(problem),
    })),
    ...input.parts.flatMap(({ id, rationale }, place): BrokenRule[] => {
      if (rationale.trim() !== '') return [];
      const rule = 'DECOMPOSITION_NOT_REDUNDANT';
      const message = `say why ${id} satisfies ${input.requirement} on its own`;
      return [{ rule, message, input: `input.parts[${place}].rationale`, source: HARA_RULES[rule].source }];
    }),
  ];
  const [first, ...others] = broken;
  if (first) throw rulesViolated([first, ...others]);
  const { receipt, at: after } = await writeTogether(
    {
      operation: 'decompose',
      input,
      artifacts: artifactsOf(input, at),
      links: linksOf(input),
      guard: unlessWrittenTo(at),
    },
    context,
  );
  if (receipt.errors.length > 0) return { decomposition: null, receipt };
  const artifacts = [parent, ...input.parts.map(({ id }) => after.view.find(id))];
  const history = await asilsOf({ at: after, artifacts }, context);
  const judged = history.decompositions(parent).find(({ group }) => group === input.group);
  const decomposition: DecompositionNode | null = judged ? { ...judged, at: after, history } : null;
  return { decomposition, receipt };
}

function artifactsOf(input: DecomposeInput, at: ReadPoint): PlacedArtifact[] {
  return input.parts.map(({ id, title, text, subkind }, place) => {
    const isNew = at.view.find(id) < 0;
    const metadata = text ? { text } : null;
    const version = isNew || metadata ? { content: isNew ? {} : null, metadata } : null;
    return { artifact: { id, kind: 'REQUIREMENT', title, subkind, version }, field: `parts[${place}]` };
  });
}

function linksOf({ requirement, group, parts, analysis, assurance }: DecomposeInput): PlacedLink[] {
  return parts.flatMap(({ id, asil, rationale, allocatedTo }, place): PlacedLink[] => {
    const field = `parts[${place}]`;
    const refines = { type: 'REFINES', from: id, to: requirement, role: 'DECOMPOSITION', assurance } as const;
    return [
      { link: { ...refines, attributes: { group: group ?? '1', asil, rationale } }, field },
      ...(allocatedTo ?? []).map(
        (element, position): PlacedLink => ({
          link: { type: 'IMPLEMENTS', from: element, to: id, role: 'ALLOCATED', assurance },
          field: `${field}.allocatedTo[${position}]`,
        }),
      ),
      ...(analysis
        ? [{ link: { type: 'VERIFIES', from: analysis, to: id, assurance } as const, field: 'analysis' }]
        : []),
    ];
  });
}
