/** Locked models: the lock, what it forbids, and what a version needs to go into use. */
import { PROMOTION_CONDITIONS } from '../graph/governance/lifeCycle/conditions.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import type { IngestError } from '../graph/ingest/input.ts';
import { isJsonObject } from '../graph/model/contentDigest.ts';
import {
  isLockedVersion,
  type ModelLock as Lock,
  lockRecordOf,
  modelLockOf,
} from '../graph/reading/lockedModel/modelLock.ts';
import { isoText } from './content.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, rulesViolated } from './errors.ts';
import { transitionTo } from './lifeCycle.ts';
import type { ReadPoint } from './nodes.ts';
import { readerAt, requireKind } from './reading.ts';
import { recordWrite } from './record.ts';
import type { ModelLockResolvers, MutationResolvers, QueryResolvers } from './types.generated.ts';

/** A lock at a point in history. */
export interface ModelLockNode extends Lock {
  readonly at: ReadPoint;
}

export const modelLockQueries: Pick<QueryResolvers, 'modelLock'> = {
  modelLock: async (_, { version: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const { version } = requireModelVersion({ at, id, input: 'version' }, context);
    const lock = await modelLockOf(readerAt(at, context), version);
    return lock && lock.lockedAt <= at.validAt ? { ...lock, at } : null;
  },
};

/**
 * A version of a model by id@label; the id of a model stands for its current one.
 * @throws GraphQLError NOT_FOUND; BAD_USER_INPUT when it is no model, or a model without a version.
 */
export function requireModelVersion(
  asked: { readonly at: ReadPoint; readonly id: string; readonly input: string },
  context: RequestContext,
): { readonly artifact: number; readonly version: number } {
  const { at, id, input } = asked;
  const artifact = requireKind({ at, id, input, kinds: ['MODEL'] }, context);
  const named = at.view.resolve(id)?.version ?? NONE;
  const version = named === NONE ? at.view.current(artifact) : named;
  if (version === NONE) throw badUserInput({ input, message: `${id} has no version: name one, as id@label` });
  return { artifact, version };
}

export const ModelLock: ModelLockResolvers = {
  measure: ({ at, measure }) => ({ at, artifact: measure }),
  change: ({ at, change }) => ({ at, artifact: change }),
  version: ({ at, version }) => ({ at, version }),
  lockedAt: ({ lockedAt }) => isoText(lockedAt) as string,
  digest: ({ digest }) => digest,
  semanticDigest: ({ semanticDigest }) => semanticDigest,
  pins: ({ pins }) => [...pins],
  intact: ({ broken }) => broken.length === 0,
  broken: ({ broken }) => [...broken],
};

const LOCKED_SOURCE = 'Compliant MLOps: learning is disabled in the field';

export const modelLockMutations: Pick<MutationResolvers, 'lockModel' | 'updateModelWeights' | 'promoteModelVersion'> = {
  lockModel: async (_, { input }, context) => {
    requireKind(
      { at: await context.readPoint(null), id: input.model, input: 'input.model', kinds: ['MODEL'] },
      context,
    );
    return transitionTo({ input: { ...input, artifact: input.model }, to: 'LOCKED' }, context);
  },
  updateModelWeights: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    const { artifact, version } = requireModelVersion({ at, id: input.version, input: 'input.version' }, context);
    const reader = readerAt(at, context);
    const name = at.view.versionId(version);
    if (await isLockedVersion(reader, version)) throw modelLocked(name);
    const content = await reader.contentOfVersion(name);
    const guard = (view: GraphView): IngestError | null =>
      lockRecordOf(view, version)
        ? { path: 'version', id: name, code: 'VERSION_IMMUTABLE', message: `${name} was locked meanwhile` }
        : null;
    return recordWrite({
      operation: 'updateModelWeights',
      kind: 'MODEL',
      input: { id: at.view.id(artifact), digest: input.digest, actor: input.actor, reason: input.reason },
      content: {
        ...(isJsonObject(content) ? content : {}),
        ...(input.storageUri ? { storageUri: input.storageUri } : {}),
      },
      links: [],
      guard,
      context,
    });
  },
  promoteModelVersion: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    const { artifact, version } = requireModelVersion({ at, id: input.version, input: 'input.version' }, context);
    return transitionTo(
      {
        input: { ...input, artifact: at.view.id(artifact) },
        to: input.to ?? 'DEPLOYED',
        version,
        conditions: PROMOTION_CONDITIONS,
      },
      context,
    );
  },
};

function modelLocked(name: string) {
  const message = `${name} is locked: train another version, and let it be packaged, locked, verified and approved.`;
  return rulesViolated(
    [{ rule: 'MODEL_LOCKED', message, input: 'input.version', source: LOCKED_SOURCE }],
    'MODEL_LOCKED',
  );
}
