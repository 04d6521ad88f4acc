/**
 * What sets pipelines off.
 *
 *     CONTROL TRIGGER ─APPLIES_TO STARTS▶ pipeline     stands: the pipeline watches these
 *                     ─APPLIES_TO WATCHES▶ code, data, model
 *     CHANGE RETRAIN {type, cause, key, subject} ─AFFECTS METADATA▶ pipeline, its models     happened: it was set off
 *
 * The id of a trigger comes from its pipeline and key, and its content from nothing else: told again, however often and by
 * however many at once, it is the same one.
 */
import type { TRIGGER_ROLES, TriggerCause, TriggerType } from './governance/dataOps/triggers.ts';
import { NONE } from './index/graphIndex.ts';
import type { GraphView } from './index/graphView.ts';
import { type ArtifactInput, type LinkInput, OWN_SOURCES } from './ingest/input.ts';
import type { Following, NewVersion } from './ingest/planBatch.ts';
import type { ArtifactKind } from './metamodel/kinds.ts';
import { sha256 } from './model/canonicalJson.ts';
import { versionId } from './model/linkIdentity.ts';

/** No import retires what is asserted under it. */
export const TRIGGER_SOURCE = `${OWN_SOURCES}triggers`;

export interface TriggerRequest {
  /** Number of the pipeline. */
  readonly pipeline: number;
  readonly type: TriggerType;
  readonly cause: TriggerCause;
  /** Tells occasions apart: the same key of a pipeline is the same trigger. */
  readonly key: string;
  /** Version or artifact id of what it comes from; null: nothing in the graph. */
  readonly subject: string | null;
}

/** Characters of a digest in an id: 96 bits, more than chance or anybody's patience brings together. */
const DIGITS = 24;

/** Id of the trigger of a pipeline with this key. */
export function triggerId(pipeline: string, key: string): string {
  return `trigger:${sha256(JSON.stringify([pipeline, key])).slice(0, DIGITS)}`;
}

/** A trigger as a batch writes it. */
export function triggerBatch(
  view: GraphView,
  request: TriggerRequest,
): { readonly id: string; readonly artifact: ArtifactInput; readonly links: readonly LinkInput[] } {
  const { pipeline, type, cause, key, subject } = request;
  const name = view.id(pipeline);
  const id = triggerId(name, key);
  const artifact: ArtifactInput = {
    id,
    kind: 'CHANGE',
    subkind: 'RETRAIN',
    version: { content: { type, cause, key, subject, pipeline: name } },
  };
  const links = [pipeline, ...modelsOfPipeline(view, pipeline)].map(
    (target): LinkInput => ({
      type: 'AFFECTS',
      from: id,
      to: view.id(target),
      attributes: { kind: 'METADATA' },
      assurance: 'TOOL_DERIVED',
    }),
  );
  return { id, artifact, links };
}

/** The triggers that new versions of watched code, data and models set off; null: none. What is new is watched by nobody yet. */
export function triggersOf(view: GraphView, versions: readonly NewVersion[]): Following | null {
  const found = versions.flatMap(({ artifact: id, label }) => {
    const artifact = view.find(id);
    if (artifact === NONE || view.current(artifact) === NONE) return [];
    const subject = versionId(id, label);
    return pipelinesWatching(view, artifact).map((pipeline) =>
      triggerBatch(view, { pipeline, type: 'EVENT', cause: causeOf(view.kind(artifact)), key: subject, subject }),
    );
  });
  if (found.length === 0) return null;
  return {
    source: TRIGGER_SOURCE,
    artifacts: found.map(({ artifact }) => artifact),
    links: found.flatMap(({ links }) => links),
  };
}

function causeOf(kind: ArtifactKind): TriggerCause {
  if (kind === 'DATASET') return 'DATA';
  return kind === 'MODEL' ? 'MODEL' : 'CODE';
}

/** Pipelines that a standing trigger starts when the artifact changes. */
export function pipelinesWatching(view: GraphView, artifact: number): number[] {
  const found = new Set<number>();
  for (const trigger of ends(view, artifact, { incoming: true, type: 'APPLIES_TO', role: 'WATCHES' })) {
    if (view.facts(trigger).subkind !== 'TRIGGER') continue;
    for (const pipeline of ends(view, trigger, { incoming: false, type: 'APPLIES_TO', role: 'STARTS' })) {
      found.add(pipeline);
    }
  }
  return [...found];
}

/** Models that runs of the pipeline made. */
export function modelsOfPipeline(view: GraphView, pipeline: number): number[] {
  const runs = ends(view, pipeline, { incoming: true, type: 'USED' });
  const made = runs.flatMap((run) => ends(view, run, { incoming: false, type: 'GENERATED' }));
  return [...new Set(made)].filter((one) => view.kind(one) === 'MODEL');
}

/** Pipelines whose runs made the model. */
export function pipelinesOfModel(view: GraphView, model: number): number[] {
  const runs = ends(view, model, { incoming: true, type: 'GENERATED' });
  const used = runs.flatMap((run) => ends(view, run, { incoming: false, type: 'USED' }));
  return [...new Set(used)].filter((one) => view.facts(one).subkind === 'PIPELINE');
}

function ends(
  view: GraphView,
  artifact: number,
  { incoming, type, role }: { incoming: boolean; type: string; role?: keyof typeof TRIGGER_ROLES },
): number[] {
  return (incoming ? view.incoming(artifact) : view.outgoing(artifact)).flatMap((slot) => {
    const link = view.link(slot);
    if (link.type !== type || (role !== undefined && link.role !== role)) return [];
    return [incoming ? view.index.linkFrom(slot) : view.index.linkTo(slot)];
  });
}
