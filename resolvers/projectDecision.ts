/** Decisions of projects. */
import { NONE } from '../graph/index/graphIndex.ts';
import { projectDecisions, type ProjectDecision as ReadDecision } from '../graph/reading/policy/projectDecisions.ts';
import { attribution } from './attribution.ts';
import { isoText } from './content.ts';
import type { RequestContext } from './context.ts';
import type { ReadPoint } from './nodes.ts';
import { policyRefusal } from './policyRule.ts';
import { readerAt } from './reading.ts';
import type { MutationResolvers, ProjectDecisionResolvers, QueryResolvers } from './types.generated.ts';
import { together, writeAsJudged } from './writeAsJudged.ts';
import { placedArtifact, placedLink } from './writeTogether.ts';

/** A decision at a point in history. */
export interface ProjectDecisionNode extends ReadDecision {
  readonly at: ReadPoint;
}

export const projectDecisionQueries: Pick<QueryResolvers, 'projectDecisions'> = {
  projectDecisions: async (_, { subject: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const subject = context.require({ at, id, input: 'subject' }).artifact;
    const reader = readerAt(at, context);
    const about = new Set(
      reader.others(subject, { end: 'TARGET', type: 'APPLIES_TO', kinds: ['CONTROL'], subkinds: ['DECISION'] }),
    );
    const decisions = (await projectDecisions(reader)).filter(({ control }) => about.has(control));
    context.spend(decisions.length);
    return decisions.map((decision) => ({ ...decision, at }));
  },
};

export const ProjectDecision: ProjectDecisionResolvers = {
  decision: ({ at, control }) => ({ at, artifact: control }),
  kind: ({ kind }) => kind,
  text: ({ text }) => text,
  alternatives: ({ alternatives, chosen }) =>
    alternatives.map((one) => ({ ...one, risks: [...one.risks], chosen: one.name === chosen })),
  chosen: ({ chosen }) => chosen,
  decidedAt: ({ decidedAt }) => isoText(decidedAt),
  supersedes: ({ at, supersedes }) => (supersedes === NONE ? null : { at, artifact: supersedes }),
  supersededBy: ({ at, supersededBy }) => (supersededBy === NONE ? null : { at, artifact: supersededBy }),
};

export const projectDecisionMutations: Pick<MutationResolvers, 'recordDecision'> = {
  recordDecision: async (_, { input }, context) => {
    const { id, title, kind, text, chosen, supersedes } = input;
    const names = input.alternatives.map(({ name }) => name);
    if (names.length < 2 || new Set(names).size < names.length) {
      const what = `there are ${new Set(names).size} alternatives`;
      throw policyRefusal('DECISION_NEEDS_ALTERNATIVES', what, 'input.alternatives');
    }
    if (!names.includes(chosen)) {
      throw policyRefusal('DECISION_CHOICE_UNKNOWN', `${chosen} is none of ${names.join(', ')}`, 'input.chosen');
    }
    const written = await writeAsJudged(async (at) => {
      if (at.view.find(id) !== NONE) throw policyRefusal('DECISION_RECORDED', `${id} is recorded`, 'input.id');
      if (supersedes) {
        const before = (await decisionsAt(at, context)).find(({ control }) => at.view.id(control) === supersedes);
        if (!before || before.supersededBy !== NONE) {
          const what = before
            ? `${at.view.id(before.supersededBy)} has come in the place of ${supersedes}`
            : `${supersedes} is no decision of a project`;
          throw policyRefusal('DECISION_SUPERSEDED', what, 'input.supersedes');
        }
      }
      const content = {
        decision: kind,
        text,
        alternatives: input.alternatives.map((one) => ({
          name: one.name,
          consequences: one.consequences,
          risks: [...(one.risks ?? [])],
        })),
        chosen,
        decidedAt: context.now.toISOString(),
        ...(supersedes ? { supersedes } : {}),
      };
      return together({
        operation: 'recordDecision',
        input,
        artifacts: [placedArtifact('', { id, kind: 'CONTROL', subkind: 'DECISION', title, version: { content } })],
        links: [
          ...input.appliesTo.map((to, place) =>
            placedLink(`appliesTo[${place}]`, { type: 'APPLIES_TO', from: id, to }),
          ),
          ...attribution({ at, from: id, input, context }),
        ],
      });
    }, context);
    const { receipt, at } = written;
    if (receipt.errors.length > 0) return { decision: null, receipt };
    const own = (await decisionsAt(at, context)).find(({ control }) => at.view.id(control) === id);
    return { decision: own ? { ...own, at } : null, receipt };
  },
};

function decisionsAt(at: ReadPoint, context: RequestContext) {
  return projectDecisions(readerAt(at, context));
}
