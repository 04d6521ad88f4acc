/** FMEDA: hardware metrics against their targets. */
import { ASILS, type Asil } from '../graph/metamodel/content.ts';
import { type FmedaRow as ReadRow, readFmeda, statedAsil } from '../graph/reading/fmea/readFmeda.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import type { StandingSource } from '../graph/reading/standing.ts';
import {
  FMEDA_MISSING,
  FMEDA_PROBLEMS,
  type FmedaProblem,
  type HardwareMetrics,
  type Metric,
  type RateSplit,
} from '../graph/safety/fmea/hardwareMetrics.ts';
import {
  HARDWARE_TARGETS,
  type HardwareMetricName,
  type HardwareTarget,
  meetsTarget,
} from '../graph/safety/fmea/hardwareTargets.ts';
import { highestAsil } from '../graph/safety/hara/asil.ts';
import { asilsOf } from './asil.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, rulesViolated } from './errors.ts';
import type { ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import { standingAt } from './standing.ts';
import type {
  FmedaResolvers,
  FmedaRowResolvers,
  HardwareMetricResolvers,
  QueryResolvers,
  RateSplit as RateSplitType,
  TargetVerdict,
} from './types.generated.ts';

/** An FMEDA at a point. */
export interface FmedaNode {
  readonly at: ReadPoint;
  readonly analysis: number;
  readonly goal: number | null;
  readonly asil: Asil | null;
  readonly metrics: HardwareMetrics;
  readonly rows: readonly ReadRow[];
  readonly artifacts: ReadonlyMap<string, number>;
  readonly standing: StandingSource;
}

export interface FmedaRowNode {
  readonly at: ReadPoint;
  readonly row: ReadRow;
}

export interface HardwareMetricNode {
  readonly fmeda: FmedaNode;
  readonly name: HardwareMetricName;
  readonly metric: Metric;
}

export const fmedaQueries: Pick<QueryResolvers, 'fmeda'> = {
  fmeda: async (_, { analysis: id, safetyGoal, asil, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const analysis = requireKind({ at, id, input: 'analysis', kinds: ['ANALYSIS'], subkinds: ['FMEDA'] }, context);
    const goal = safetyGoal
      ? requireKind({ at, id: safetyGoal, input: 'safetyGoal', kinds: ['REQUIREMENT'] }, context)
      : null;
    return askFmeda({ at, analysis, goal, asil: asilArgument(asil), context });
  },
};

/** @throws GraphQLError RULE_VIOLATED for values that nothing can be computed from. */
export async function askFmeda(asked: {
  readonly at: ReadPoint;
  readonly analysis: number;
  readonly goal: number | null;
  readonly asil: Asil | null;
  readonly context: RequestContext;
}): Promise<FmedaNode> {
  const { at, analysis, goal, context } = asked;
  const reader = readerAt(at, context);
  const read = await context.inTime(readFmeda({ reader, analysis, goal }));
  if (!read.ok) throw illFormed(read.problems);
  const asil = asked.asil ?? (goal === null ? null : await asilOfGoal({ at, reader, goal }, context));
  const { metrics, rows, artifacts } = read;
  return { at, analysis, goal, asil, metrics, rows, artifacts, standing: standingAt(at, context) };
}

/**
 * The ASIL that sets the targets for a safety goal: the highest of the one in force, the one it would have undivided (targets stay
 * those of the goal when requirements are decomposed: ISO 26262-9:2018, clause 5), and the one it states.
 */
export async function asilOfGoal(
  asked: { readonly at: ReadPoint; readonly reader: GraphReader; readonly goal: number },
  context: RequestContext,
): Promise<Asil | null> {
  const { at, reader, goal } = asked;
  const { effective, undivided } = (
    await asilsOf({ at, artifacts: [goal], contentsOf: reader.contentsOf }, context)
  ).of(goal);
  return highestAsil([effective, undivided, await context.inTime(statedAsil(reader, goal))]);
}

export const Fmeda: FmedaResolvers = {
  analysis: ({ at, analysis }) => ({ at, artifact: analysis }),
  safetyGoal: ({ at, goal }) => (goal === null ? null : { at, artifact: goal }),
  asil: ({ asil }) => asil,
  obligation: ({ asil }) => asil && HARDWARE_TARGETS[asil].obligation,
  status: async ({ analysis, standing }) => (await standing()).effects(analysis),
  spfm: (fmeda) => ({ fmeda, name: 'SPFM', metric: fmeda.metrics.spfm }),
  lfm: (fmeda) => ({ fmeda, name: 'LFM', metric: fmeda.metrics.lfm }),
  pmhf: (fmeda) => ({ fmeda, name: 'PMHF', metric: fmeda.metrics.pmhf }),
  sum: ({ metrics }) => inDoubles(metrics.sum),
  rows: ({ at, analysis, goal, rows }, page, context) =>
    pageOfRanking({
      items: rows.map((row) => ({ at, row })),
      page,
      list: `fmeda ${at.view.id(analysis)} ${goal === null ? '' : at.view.id(goal)}`,
      revision: at.view.revision,
      context,
    }),
  page: ({ at, analysis }, _, { pages }) => pages?.of(at.view, analysis) ?? null,
};

export const FmedaRow: FmedaRowResolvers = {
  failureMode: ({ at, row }) => ({ at, artifact: row.failureMode }),
  component: ({ at, row }) => (row.components[0] === undefined ? null : { at, artifact: row.components[0] }),
  orphaned: ({ row }) => row.orphaned,
  mechanisms: ({ at, row }, _, context) => {
    context.spend(row.mechanisms.length);
    return row.mechanisms.map((artifact) => ({ at, artifact }));
  },
  split: ({ row }) => inDoubles(row.split),
};

export const HardwareMetric: HardwareMetricResolvers = {
  value: ({ metric }) => metric.value?.toNumber() ?? null,
  fraction: ({ metric }) => metric.value?.toString() ?? null,
  target: (node) => {
    const target = targetOf(node);
    return target && { op: target.op, value: target.value.toNumber() };
  },
  verdict: (node) => targetVerdict(node),
  missing: ({ fmeda, metric }, _, context) => {
    context.spend(metric.missing.length);
    return metric.missing.map(({ code, id }) => ({
      code,
      artifact: { at: fmeda.at, artifact: id === null ? fmeda.analysis : (fmeda.artifacts.get(id) as number) },
      message: FMEDA_MISSING[code],
    }));
  },
  problem: ({ metric }) => metric.problem?.message ?? null,
};

/** Is the target met, as far as that is known? */
export function targetVerdict({ fmeda, name, metric }: HardwareMetricNode): TargetVerdict {
  if (fmeda.asil === null) return 'UNKNOWN';
  const target = targetOf({ fmeda, name, metric });
  if (!target) return 'NO_TARGET';
  if (!metric.value) return 'UNKNOWN';
  return meetsTarget(metric.value, target) ? 'MET' : 'NOT_MET';
}

function targetOf({ fmeda: { asil }, name }: HardwareMetricNode): HardwareTarget | null {
  return (asil && HARDWARE_TARGETS[asil].targets?.[name]) ?? null;
}

function inDoubles(split: RateSplit): RateSplitType {
  return {
    total: split.total?.toNumber() ?? null,
    safe: split.safe?.toNumber() ?? null,
    singlePoint: split.singlePoint?.toNumber() ?? null,
    residual: split.residual?.toNumber() ?? null,
    latent: split.latent?.toNumber() ?? null,
    detectedOrPerceived: split.detectedOrPerceived?.toNumber() ?? null,
  };
}

/** @throws GraphQLError BAD_USER_INPUT */
export function asilArgument(asil: string | null | undefined, input = 'asil'): Asil | null {
  if (asil === null || asil === undefined) return null;
  if (Object.hasOwn(ASILS, asil)) return asil as Asil;
  throw badUserInput({ input, message: `asil is ${asil}; it may be ${Object.keys(ASILS).join(', ')}` });
}

function illFormed(problems: readonly FmedaProblem[]) {
  const broken = problems.map(({ code, message }) => ({
    rule: code,
    message,
    input: 'analysis',
    source: `ISO 26262-5:2018, annex C: ${FMEDA_PROBLEMS[code]}`,
  }));
  const [first, ...more] = broken;
  if (!first) throw new RangeError('no problem');
  return rulesViolated([first, ...more]);
}
