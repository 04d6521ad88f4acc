/** A recorded FMEDA, done again. */
import { NONE } from '../graph/index/graphIndex.ts';
import { fmedaMembers, readFmeda } from '../graph/reading/fmea/readFmeda.ts';
import { GraphReader } from '../graph/reading/graphReader.ts';
import { HARDWARE_TARGETS } from '../graph/safety/fmea/hardwareTargets.ts';
import { fmedaSettingsIn, HARDWARE_METRIC_NAMES, hardwareNumbers } from '../graph/safety/fmea/recordedFmeda.ts';
import { highestAsil, parseAsil } from '../graph/safety/hara/asil.ts';
import { asilOfGoal } from './fmeda.ts';
import type { AgainReader } from './recomputed.ts';
import type { Criterion } from './types.generated.ts';

export const fmedaAgain: AgainReader = async ({ at, content, source }, context) => {
  const settings = fmedaSettingsIn(content);
  if (!settings) return null;
  const { view } = at;
  const reader = new GraphReader({
    view,
    contentsOf: async (ids) => context.inTime(source.contents(ids, view.revision)),
  });
  const analysis = view.find(settings.analysis);
  const goal = settings.safetyGoal === null ? null : view.find(settings.safetyGoal);
  const lost = [
    ...(analysis === NONE ? [settings.analysis] : []),
    ...(goal === NONE ? [settings.safetyGoal as string] : []),
  ];
  if (lost.length > 0) {
    const because = `there is no ${lost.join(', ')}`;
    return { metrics: HARDWARE_METRIC_NAMES, members: because, compute: async () => because, bounds: async () => [] };
  }
  const recordedAsil = parseAsil(settings.asilInForce);
  return {
    metrics: HARDWARE_METRIC_NAMES,
    members: new Set(fmedaMembers({ reader, analysis, goal })),
    compute: async () => {
      const read = await context.inTime(readFmeda({ reader, analysis, goal }));
      if (!read.ok) return `${read.problems[0]?.code}: ${read.problems[0]?.message}`;
      const numbers = new Map<string, number>(
        hardwareNumbers(read.metrics).map(({ metric, value }) => [metric, value]),
      );
      return numbers.size > 0 ? numbers : 'no metric is known: ask fmeda what is missing';
    },
    bounds: async () => {
      const given = parseAsil(settings.asil);
      // An ASIL falls by a sign-off alone: never because a rating is supposed to be lower.
      const asil =
        given ?? (goal === null ? null : highestAsil([recordedAsil, await asilOfGoal({ at, reader, goal }, context)]));
      return HARDWARE_METRIC_NAMES.flatMap((metric) => {
        const target = (of: typeof asil): Criterion | null => {
          const found = of && HARDWARE_TARGETS[of].targets?.[metric];
          return found ? { metric, op: found.op, value: found.value.toNumber() } : null;
        };
        const after = target(asil);
        const artifact = { at, artifact: goal ?? analysis };
        return after ? [{ artifact, before: target(given ?? recordedAsil), after }] : [];
      });
    },
  };
};
