/** Software safety classes and SOUP. */
import { softwareClassOf, soupRecords } from '../graph/reading/policy/softwareSafety.ts';
import { isoText } from './content.ts';
import type { RequestContext } from './context.ts';
import type { ReadPoint } from './nodes.ts';
import { requirePolicy } from './policy.ts';
import { readerAt, requireKind } from './reading.ts';
import type { QueryResolvers, SoftwareSafetyClass } from './types.generated.ts';

export const softwareSafetyQueries: Pick<QueryResolvers, 'softwareSafety' | 'softwareActivities' | 'soup'> = {
  softwareSafety: async (_, { component: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const component = requireKind({ at, id, input: 'component', kinds: ['COMPONENT'] }, context);
    const classified = await softwareClassOf(readerAt(at, context), component);
    const { points } = await activitiesOf(at, classified.inForce, context);
    return { ...classified, component: { at, artifact: component }, activities: points };
  },
  softwareActivities: async (_, { class: softwareClass, at: moment }, context) => {
    const at = await context.readPoint(moment);
    return activitiesOf(at, softwareClass, context);
  },
  soup: async (_, { system: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const system = requireKind({ at, id, input: 'system', kinds: ['SYSTEM'] }, context);
    const records = await soupRecords(readerAt(at, context), system);
    context.spend(records.length);
    return records.map((record) => ({
      ...record,
      library: { at, artifact: record.library },
      anomalyListReviewedAt: isoText(record.anomalyListReviewedAt),
      missing: [...record.missing],
    }));
  },
};

async function activitiesOf(at: ReadPoint, softwareClass: SoftwareSafetyClass, context: RequestContext) {
  const { version, definition } = await requirePolicy({ at, topic: 'SOFTWARE_SAFETY' }, context);
  const place = definition.classes.findIndex(({ name }) => name === softwareClass);
  const points = definition.classes
    .slice(0, place + 1)
    .flatMap((one) => one.points)
    .map(({ id, text, source }) => ({ id, text, source, met: null, holes: [], artifacts: [] }));
  context.spend(points.length);
  return { policy: { at, version }, points, holes: [] };
}
