import { assess } from '../graph/impact/assessment.ts';
import { badUserInput } from './errors.ts';
import { askImpact, countsOf, pagedBy, pointOf } from './impact.ts';
import type { ChangeAssessmentResolvers, QueryResolvers } from './types.generated.ts';

/** The most items that are given as reasons: each is explained by its shortest way in. All of them are in the report. */
export const MAXIMUM_REASONS = 100;

export const assessChangeQueries: Pick<QueryResolvers, 'assessChange'> = {
  assessChange: async (_, { input }, context) => {
    const report = await askImpact({ at: await pointOf(input, context), input, asked: pagedBy(input), context });
    return { report, assessment: assess(report.report.analysis) };
  },
};

export const ChangeAssessment: ChangeAssessmentResolvers = {
  verdict: ({ report }) => report.report.analysis.verdict,
  exitCode: ({ assessment }) => assessment.exitCode,
  revision: ({ report }) => report.at.view.revision,
  complete: ({ report }) => report.report.analysis.complete,
  headline: ({ assessment }) => assessment.headline,
  unmet: ({ report: { at }, assessment }) =>
    assessment.unmet.map(({ gate, requirement, reason }) => ({
      gate: { at, artifact: gate },
      requirement: { at, artifact: requirement },
      reason,
    })),
  because: ({ report: { at, report, supposed }, assessment }, { first }, context) => {
    const wanted = first ?? 10;
    if (wanted < 1 || wanted > MAXIMUM_REASONS) {
      throw badUserInput({ input: 'first', message: `first is ${wanted}; it may be 1 to ${MAXIMUM_REASONS}` });
    }
    const items = assessment.because.slice(0, wanted);
    context.spend(items.length);
    return items.map((item) => ({ at, analysis: report.analysis, item, happened: false, supposed }));
  },
  becauseCount: ({ assessment }) => assessment.because.length,
  fixes: ({ assessment }) => assessment.fixes,
  counts: ({ report }) => countsOf(report),
  report: ({ report }) => report,
};
