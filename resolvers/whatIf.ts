/**
 * Questions over a graph that nobody wrote. The overlay is applied to a fork of the index, and the ordinary resolvers read
 * that.
 */
import { NONE } from '../graph/index/graphIndex.ts';
import { suppose } from '../graph/whatIf/hypotheticalGraph.ts';
import { badUserInput } from './errors.ts';
import { askFindings, askImpact, askProof, digestOf, pagedBy } from './impact.ts';
import type { WhatIfNode } from './nodes.ts';
import type { ImpactInput, QueryResolvers, WhatIfResolvers } from './types.generated.ts';

export const whatIfQueries: Pick<QueryResolvers, 'whatIf'> = {
  whatIf: async (_, { overlay }, context): Promise<WhatIfNode> => {
    const base = await context.readPoint(overlay.at, { input: 'overlay.at' });
    const supposed = suppose({
      base: base.view,
      metamodel: context.graph.metamodel,
      overlay: { source: overlay.source ?? 'what-if', operations: overlay.operations },
      now: context.now.getTime(),
    });
    const key = digestOf(pagedBy(overlay));
    if (!supposed.ok) return { base, at: null, errors: supposed.errors, key };
    const { graph } = supposed;
    return { base, at: { ...base, view: graph.view, hypothesis: graph }, errors: [], key };
  },
};

export const WhatIf: WhatIfResolvers = {
  revision: ({ base }) => base.view.revision,
  errors: ({ errors }) => errors,
  delta: ({ at }) => at?.hypothesis.counts ?? null,
  impact: ({ at, key }, { input }, context) => {
    refuseMoment(input);
    return at && askImpact({ at, input, asked: { key, input }, context });
  },
  findings: ({ base, at, key }, question, context) => {
    const since = question.since ?? base.view.revision;
    return at && askFindings({ at, ...question, since, asked: { key, question }, context });
  },
  verdict: async ({ base, at, key }, { configuration }, context) => {
    if (!at) return null;
    const since = base.view.revision;
    const { report } = await askFindings({ at, configuration, since, asked: key, context });
    return report.analysis.verdict;
  },
  compare: async ({ base, at, key }, question, context) => {
    if (!at) return null;
    const { configuration } = question;
    const isNew = configuration !== null && configuration !== undefined && base.view.find(configuration) === NONE;
    const asked = { key, question };
    const after = await askFindings({ at, ...question, asked, context });
    return { before: isNew ? null : await askFindings({ at: base, ...question, asked, context }), after };
  },
  proveNoImpact: ({ at }, { input, target }, context) => {
    refuseMoment(input);
    return at && askProof({ at, input, target, context });
  },
  artifact: ({ at }, { id }) => {
    const artifact = at ? at.view.find(id) : NONE;
    return at && artifact !== NONE ? { at, artifact } : null;
  },
};

/** One moment for all fields: that of the overlay. */
function refuseMoment({ at, rules }: ImpactInput): void {
  if (rules === 'CURRENT') {
    throw badUserInput({
      input: 'input.rules',
      message: 'an overlay is judged by the rule tables in force at its base',
    });
  }
  if (!at) return;
  throw badUserInput({ input: 'input.at', message: 'leave out input.at: overlay.at says when for all fields' });
}
