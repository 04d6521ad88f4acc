/** How much of each class is covered. */
import { NONE } from '../graph/index/graphIndex.ts';
import { RISK_SOURCES } from '../graph/metamodel/content.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import { type RiskSource, riskSourcesOf } from '../graph/reading/hara/riskSources.ts';
import { passingResult } from '../graph/reading/latestResult.ts';
import { TEST_KIND_NAMES, testKindOf } from '../graph/reading/policy/testKinds.ts';
import { systemScope } from '../graph/reading/systemScope.ts';
import type { RequestContext } from './context.ts';
import type { ReadPoint } from './nodes.ts';
import { MAXIMUM_PAGE } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import { standingAt } from './standing.ts';
import type { CoverageDimension, QueryResolvers, ResolversParentTypes } from './types.generated.ts';

/** What is counted: all classes, what belongs to which, and what is covered. */
interface Counted {
  readonly classes: readonly string[];
  /** Classes by artifact. */
  readonly members: ReadonlyMap<number, ReadonlySet<string>>;
  readonly covered: ReadonlySet<number>;
}

export const coverageQueries: Pick<QueryResolvers, 'coverage'> = {
  coverage: async (_, { by, system, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const reader = readerAt(at, context);
    const root = system ? requireKind({ at, id: system, input: 'system', kinds: ['SYSTEM'] }, context) : null;
    const scope = root === null ? null : systemScope(reader, root);
    const { classes, members, covered } = await COUNTING[by]({ reader, scope, at, context });
    const rows = classes.map((key): ResolversParentTypes['CoverageRow'] => {
      const all = [...members].filter(([, of]) => of.has(key)).map(([artifact]) => artifact);
      const uncovered = all.filter((artifact) => !covered.has(artifact));
      const count = all.length - uncovered.length;
      const listed = uncovered.slice(0, MAXIMUM_PAGE);
      context.spend(listed.length);
      return {
        key,
        total: all.length,
        covered: count,
        ratio: all.length === 0 ? null : count / all.length,
        uncovered: listed.map((artifact) => ({ at, artifact })),
      };
    });
    const unclassified = [...members].filter(([, of]) => of.size === 0).slice(0, MAXIMUM_PAGE);
    context.spend(unclassified.length);
    return { by, rows, unclassified: unclassified.map(([artifact]) => ({ at, artifact })) };
  },
};

interface Counting {
  readonly reader: GraphReader;
  /** Null: the whole graph. */
  readonly scope: ReadonlySet<number> | null;
  readonly at: ReadPoint;
  readonly context: RequestContext;
}

const COUNTING: Readonly<Record<CoverageDimension, (counting: Counting) => Promise<Counted>>> = {
  RISK_SOURCE: async ({ reader, scope }) => {
    const hazards = reader.ofKind('HAZARD').filter((hazard) => scope === null || scope.has(hazard));
    await reader.load(hazards);
    const members = new Map(
      hazards.map((hazard) => [hazard, riskSourcesOf(reader, hazard) as ReadonlySet<string>] as const),
    );
    const covered = hazards.filter((hazard) => reader.linked(hazard, { end: 'TARGET', type: 'MITIGATES' }).length > 0);
    return { classes: Object.keys(RISK_SOURCES) as RiskSource[], members, covered: new Set(covered) };
  },
  TEST_KIND: async ({ reader, scope, at, context }) => {
    const tests = reader.ofKind('TEST_CASE').filter((test) => scope === null || scope.has(test));
    await reader.load(tests);
    const members = new Map(
      tests.map((test) => {
        const kind = testKindOf(reader, test);
        return [test, new Set(kind === null ? [] : [kind])] as const;
      }),
    );
    const point = { validAt: at.validAt, standing: standingAt(at, context) };
    const covered = new Set<number>();
    for (const test of tests) if ((await passingResult(reader, test, point)) !== NONE) covered.add(test);
    return { classes: TEST_KIND_NAMES, members, covered };
  },
};
