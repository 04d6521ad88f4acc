/** Traces between artifacts, and how much of a system is traceable. */
import { inSlices } from '../graph/impact/analyse.ts';
import { EXIT_CODES } from '../graph/impact/assessment.ts';
import type { Verdict } from '../graph/impact/report.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import { systemScopeSteps } from '../graph/reading/systemScope.ts';
import { coverageSteps, type LinkCoverage, loadForCoverage, TRACE_LINKS } from '../graph/reading/trace/coverage.ts';
import { traceGraph } from '../graph/reading/trace/traceGraph.ts';
import { PathBudgetExceeded, type PathSet, pathSetSteps } from '../graph/safety/trace/pathSet.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, limitExceeded } from './errors.ts';
import { PACING } from './impact.ts';
import type { ReadPoint } from './nodes.ts';
import { pageOf, pageOfRanking } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import type { QueryResolvers, TraceabilityCoverageResolvers, TraceResolvers } from './types.generated.ts';

/** Artifacts that a trace may visit: some three seconds of work (48,000 took 1.1), in slices. */
export const MAXIMUM_TRACE = 200_000;

/** What lies between two artifacts. */
export interface TraceNode {
  readonly at: ReadPoint;
  readonly found: PathSet;
  /** Both ends, for pages: the same list from either. */
  readonly ends: string;
}

/** How traceable a system is. */
export interface CoverageNode {
  readonly at: ReadPoint;
  readonly system: string;
  readonly target: number;
  readonly links: readonly LinkCoverage[];
  readonly reader: GraphReader;
}

export const traceQueries: Pick<QueryResolvers, 'trace' | 'traceabilityCoverage'> = {
  trace: async (_, { from, to, budget, at: moment }, context) => {
    const wanted = budget ?? MAXIMUM_TRACE;
    if (wanted < 1 || wanted > MAXIMUM_TRACE) {
      throw badUserInput({ input: 'budget', message: `budget is ${wanted}; it may be 1 to ${MAXIMUM_TRACE}` });
    }
    const at = await context.readPoint(moment);
    const start = context.require({ at, id: from, input: 'from' }).artifact;
    const end = context.require({ at, id: to, input: 'to' }).artifact;
    const steps = pathSetSteps(traceGraph(readerAt(at, context)), start, end, wanted);
    try {
      const found = await context.inTime(inSlices(steps, PACING));
      const ends = [start, end].sort((left, right) => left - right).join(' ');
      return { at, found, ends };
    } catch (error) {
      if (!(error instanceof PathBudgetExceeded)) throw error;
      throw limitExceeded(`a trace between ${from} and ${to} visits more than ${wanted} artifacts: name nearer ones`);
    }
  },
  traceabilityCoverage: async (_, { system, target, at: moment }, context) => {
    if (!(target >= 0 && target <= 1)) {
      throw badUserInput({ input: 'target', message: `target is ${target}; it is a share from 0 to 1` });
    }
    const at = await context.readPoint(moment);
    const root = requireKind({ at, id: system, input: 'system', kinds: ['SYSTEM'] }, context);
    const reader = readerAt(at, context);
    const scope = await context.inTime(inSlices(systemScopeSteps(reader, root), PACING));
    return { at, system, target, reader, links: await coverageOf(reader, scope, context) };
  },
};

/** Coverage of these artifacts. */
export async function coverageOf(reader: GraphReader, scope: ReadonlySet<number>, context: RequestContext) {
  await loadForCoverage(reader, scope);
  return context.inTime(inSlices(coverageSteps(reader, scope), PACING));
}

/** Of all that has to be traced, over all link types; null: there is nothing. */
export function overallRatio(links: readonly LinkCoverage[]): number | null {
  const total = links.reduce((sum, link) => sum + link.total, 0);
  return total === 0 ? null : links.reduce((sum, link) => sum + link.traced, 0) / total;
}

export const Trace: TraceResolvers = {
  connected: ({ found }) => found.nodes.length > 0,
  nodes: ({ at, found, ends }, page, context) =>
    pageOf({
      keys: found.nodes,
      page,
      list: `trace ${ends}`,
      revision: at.view.revision,
      context,
      node: (artifact) => ({ at, artifact }),
    }),
  shortest: ({ at, found }, _, context) => {
    context.spend(found.shortest.length);
    return found.shortest.map((artifact) => ({ at, artifact }));
  },
};

export const TraceabilityCoverage: TraceabilityCoverageResolvers = {
  target: ({ target }) => target,
  verdict: (node) => verdictOf(node),
  exitCode: (node) => EXIT_CODES[verdictOf(node)],
  ratio: ({ links }) => overallRatio(links),
  byLink: ({ links, target }) =>
    links.map((coverage) => {
      const { link, total, traced } = coverage;
      return {
        link,
        source: TRACE_LINKS[link].source,
        total,
        traced,
        ratio: ratioOf(coverage),
        met: isMet(coverage, target),
      };
    }),
  untraced: ({ at, links: all, reader, system }, { links, ...page }, context) => {
    const items = all
      .filter(({ link }) => !links || links.includes(link))
      .flatMap(({ link, untraced }) =>
        untraced.map((artifact) => ({
          artifact: { at, artifact },
          link,
          reason: `${reader.name(artifact)} is not traced: ${TRACE_LINKS[link].mend}`,
        })),
      );
    const list = `untraced ${system} ${links?.join() ?? ''}`;
    return pageOfRanking({ items, page, list, revision: at.view.revision, context });
  },
};

function ratioOf({ total, traced }: LinkCoverage): number | null {
  return total === 0 ? null : traced / total;
}

function isMet(coverage: LinkCoverage, target: number): boolean | null {
  const ratio = ratioOf(coverage);
  return ratio === null ? null : ratio >= target;
}

function verdictOf({ links, target }: CoverageNode): Verdict {
  const met = links.map((coverage) => isMet(coverage, target));
  if (met.includes(false)) return 'FAIL';
  return met.includes(true) ? 'PASS' : 'UNKNOWN';
}
