/**
 * What a step that locks a model takes, and what is written with it: the lock as a measure, with all that the version was made of.
 */
import { LOCKABLE_STATE } from '../governance/lifeCycle/conditions.ts';
import type { ArtifactInput, LinkInput } from '../ingest/input.ts';
import type { GraphReader } from '../reading/graphReader.ts';
import { type UnmetCondition, unmetConditions } from '../reading/lockedModel/conditions.ts';
import { activeMonitorsOf, deploymentsOf } from '../reading/lockedModel/included.ts';
import { pinsOf } from '../reading/lockedModel/modelLock.ts';

interface Locking {
  readonly reader: GraphReader;
  readonly artifact: number;
  /** Number of the version. */
  readonly version: number;
  /** Ms since 1970. */
  readonly at: number;
}

/** What stands against locking the version in the state. Empty: nothing. */
export async function unmetForLock(locking: Locking, state: string): Promise<UnmetCondition[]> {
  const { reader, artifact, version, at } = locking;
  const unmet: UnmetCondition[] = [];
  if (reader.kind(artifact) !== 'MODEL') unmet.push({ rule: 'LOCK_OF_MODELS', what: `${reader.id(artifact)} is none` });
  if (state !== LOCKABLE_STATE) {
    unmet.push({ rule: 'LOCK_ONLY_PACKAGED', what: `${reader.id(artifact)} is ${state}` });
  }
  unmet.push(...(await unmetConditions(locking, ['REGISTERED', 'PINNED'])));
  const watched = [artifact, ...deploymentsOf(reader, artifact, version)];
  const learning = (await activeMonitorsOf(reader, watched, at)).filter(
    (monitor) => reader.text(monitor, 'action') === 'AUTO_RETRAIN_IN_PLACE',
  );
  if (learning.length > 0) {
    unmet.push({ rule: 'LEARNING_MONITOR', what: learning.map((monitor) => reader.id(monitor)).join(', ') });
  }
  return unmet;
}

/** The lock of a version, to be written with the step that locks it. */
export function lockBatch(parameters: {
  readonly reader: GraphReader;
  readonly artifact: number;
  readonly version: number;
  /** Id of the CHANGE that is the step. */
  readonly change: string;
}): { readonly artifact: ArtifactInput; readonly link: LinkInput } {
  const { reader, artifact, version, change } = parameters;
  const { view } = reader;
  const locked = view.versionId(version);
  const id = change.replace(/^transition:/, 'model-lock:');
  return {
    artifact: {
      id,
      kind: 'SAFETY_MEASURE',
      subkind: 'MODEL_LOCK',
      title: `Lock of ${locked}`,
      version: {
        content: {
          model: view.id(artifact),
          version: locked,
          digest: view.rawDigest(version),
          semanticDigest: view.digest(version),
          pins: pinsOf(reader, artifact, version).map((pin) => ({ ...pin })),
        },
      },
    },
    link: { type: 'AFFECTS', from: change, to: id, attributes: { kind: 'METADATA' }, assurance: 'TOOL_DERIVED' },
  };
}
