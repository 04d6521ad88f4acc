import { z } from 'zod';
import { NONE } from '../../index/graphIndex.ts';
import { COMPARISONS, type Comparison, type RecordedResult } from '../../metamodel/content.ts';
import { type GateGround, isFresh } from './ground.ts';
import { predicate } from './predicateRow.ts';

/** Kinds of which a number may be recorded. */
const MEASURED = ['MODEL', 'CODE_UNIT', 'DATASET', 'COMPONENT', 'DEPLOYMENT', 'SYSTEM', 'ANALYSIS'];

export const metricThreshold = predicate({
  sentence: 'The newest fresh result of the metric, for each part that was measured, keeps the bound.',
  source: 'CRISP-ML(Q), evaluation: tests before deployment with metrics and thresholds; AI Act Art. 15',
  parameters: {
    metric: z.string().min(1),
    op: z.enum(Object.keys(COMPARISONS) as [Comparison, ...Comparison[]]),
    value: z.number(),
    /** Id of the artifact that was measured; absent: whatever the gate is about. */
    subject: z.string().min(1).nullish(),
    /** Only this part; absent: every part that was measured. */
    part: z.string().min(1).nullish(),
  },
  evaluate: ({ metric, op, value, subject, part }, ground) => {
    const { reader } = ground;
    const wanted = subject ? [reader.find(subject)].filter((one) => one !== NONE) : measuredOf(ground);
    const what = `${metric}${part ? ` of ${part}` : ''}`;
    const bound = `${op} ${value}`;
    const { results, all, stale } = newestResults(ground, wanted, metric, part ?? null);
    if (results.length === 0) {
      const why =
        stale.length > 0
          ? `only ${stale.map((one) => reader.id(one)).join(', ')} measured ${what}, which does not stand any more`
          : `nobody measured ${what} of what the gate is about`;
      const fix = `measure ${what} and record it as evidence that EVALUATES the version`;
      return {
        items: [{ id: metric, outcome: 'UNKNOWN', reason: `${why}; asked for is ${bound}`, fix }],
        inputs: all,
      };
    }
    const items = results
      .filter(({ result }) => !keeps(result.value, op, value))
      .map(({ evidence, measured, result }) => ({
        id: reader.id(evidence),
        outcome: 'FAIL' as const,
        reason: `${result.metric}${result.part ? ` of ${result.part}` : ''} of ${reader.name(measured)} is ${result.value} by ${reader.id(evidence)}; the threshold is ${bound}`,
        fix: `bring ${what} of ${reader.id(measured)} to ${bound} and measure it again`,
      }));
    return { items, inputs: all };
  },
});

function measuredOf({ reader, configuration, subjects }: GateGround): number[] {
  const { baseline } = configuration;
  const members = baseline !== null && subjects.includes(baseline) ? [...configuration.artifacts()] : [];
  return [...new Set([...subjects, ...members])].filter((one) => MEASURED.includes(reader.kind(one)));
}

interface Measured {
  readonly evidence: number;
  readonly measured: number;
  readonly result: RecordedResult;
}

/** By artifact and part the result that was recorded last, among evidence about the version that the configuration selects. */
function newestResults(ground: GateGround, wanted: readonly number[], metric: string, part: string | null) {
  const { reader, configuration } = ground;
  const newest = new Map<string, Measured>();
  const all = new Set<number>();
  const stale: number[] = [];
  for (const measured of wanted) {
    for (const { artifact: evidence, slot } of reader.linked(measured, {
      end: 'TARGET',
      type: 'EVALUATES',
      kinds: ['EVIDENCE'],
    })) {
      const version = reader.view.index.linkToVersion(slot);
      if (version !== NONE && version !== configuration.versionOf(measured)) continue;
      const current = reader.view.current(evidence);
      const results = current === NONE ? [] : (reader.view.version(current).facts.results ?? []);
      const fitting = results.filter((one) => one.metric === metric && (part === null || one.part === part));
      if (fitting.length === 0) continue;
      all.add(evidence);
      if (!isFresh(ground, evidence)) {
        stale.push(evidence);
        continue;
      }
      for (const result of fitting) {
        const key = JSON.stringify([measured, result.part]);
        const known = newest.get(key);
        if (!known || known.evidence < evidence) newest.set(key, { evidence, measured, result });
      }
    }
  }
  return { results: [...newest.values()], all: [...all], stale };
}

function keeps(value: number, op: Comparison, bound: number): boolean {
  if (op === '>=') return value >= bound;
  if (op === '>') return value > bound;
  if (op === '<=') return value <= bound;
  return value < bound;
}
