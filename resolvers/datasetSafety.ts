/** Life cycle and safety properties of a data set. */
import { partList } from '../graph/model/parts.ts';
import { type DatasetSafetyRead, readDatasetSafety } from '../graph/reading/ai/readDatasetSafety.ts';
import { DATASET_PROPERTIES } from '../graph/safety/ai/datasetProperties.ts';
import type { ReadPoint } from './nodes.ts';
import { readerAt, requireKind } from './reading.ts';
import type { DatasetSafetyResolvers, QueryResolvers } from './types.generated.ts';

/** A data set at a point in history. */
export interface DatasetSafetyNode {
  readonly at: ReadPoint;
  readonly read: DatasetSafetyRead;
}

export const datasetSafetyQueries: Pick<QueryResolvers, 'datasetSafety'> = {
  datasetSafety: async (_, { dataset: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const dataset = requireKind({ at, id, input: 'dataset', kinds: ['DATASET'] }, context);
    return { at, read: await readDatasetSafety(readerAt(at, context), dataset, at.validAt) };
  },
};

export const DatasetSafety: DatasetSafetyResolvers = {
  dataset: ({ at, read }) => ({ at, artifact: read.dataset }),
  lifecycle: ({ at, read }, _, context) => {
    context.spend(read.phases.reduce((sum, { artifacts }) => sum + 1 + artifacts.length, 0));
    return read.phases.map(({ phase, artifacts }) => ({
      phase,
      done: artifacts.length > 0,
      artifacts: artifacts.map((artifact) => ({ at, artifact })),
    }));
  },
  properties: ({ at, read }, _, context) => {
    context.spend(read.properties.reduce((sum, { evidence }) => sum + 1 + evidence.length, 0));
    return read.properties.map(({ property, status, evidence }) => ({
      property,
      status,
      evidence: evidence.map((artifact) => ({ at, artifact })),
      metrics: [...DATASET_PROPERTIES[property].metrics],
    }));
  },
  leakage: ({ at, read }, _, context) => {
    context.spend(read.leaks.length);
    return read.leaks.map(({ one, other, origin, kind, parts }) => {
      const [own, theirs] = one.dataset === read.dataset ? [one, other] : [other, one];
      return {
        kind,
        role: own.role,
        other: { at, artifact: theirs.dataset },
        otherRole: theirs.role,
        origin: { at, artifact: origin },
        parts: partList(parts),
      };
    });
  },
  missing: ({ read }) => [
    ...read.phases.filter(({ artifacts }) => artifacts.length === 0).map(({ phase }) => phase),
    ...read.properties.filter(({ status }) => status === 'NOT_ASSESSED').map(({ property }) => property),
  ],
};
