/** What a deployment keeps of the passage that let it into its environment, and the evaluations of gates that are recorded with it. */

import { NONE } from '../index/graphIndex.ts';
import type { ArtifactInput, LinkInput } from '../ingest/input.ts';
import type { JsonObject } from '../model/delta.ts';
import { OWN_SOURCES } from '../model/ownSources.ts';
import { recordKey } from '../reading/gate/evaluations.ts';
import type { GraphReader } from '../reading/graphReader.ts';
import { evaluationBatch } from './gateEvaluationBatch.ts';
import type { Passage } from './judgePassage.ts';

/** Of deployments that the service itself let through. */
export const DEPLOYMENT_SOURCE = `${OWN_SOURCES}deployment`;

export interface PassageRecords {
  /** Fields of the deployment; none where no chain applies. */
  readonly content: JsonObject;
  /** Id of the evaluation that it names; null: no gate was asked. */
  readonly evaluation: string | null;
  readonly artifacts: readonly ArtifactInput[];
  readonly links: readonly LinkInput[];
}

/** Where several chains apply, the deployment names the first; the gates of all are recorded. */
export function passageRecords(of: {
  readonly reader: GraphReader;
  readonly passages: readonly Passage[];
  /** Id of the DEPLOYMENT. */
  readonly deployment: string;
  /** Baseline id; null: HEAD. */
  readonly configuration: string | null;
  /** Ms since 1970. */
  readonly now: number;
}): PassageRecords {
  const { reader, passages, deployment, configuration, now } = of;
  const { view } = reader;
  const [first] = passages;
  if (!first) return { content: {}, evaluation: null, artifacts: [], links: [] };
  const evaluated = passages.map(({ evaluation, passing }) => {
    if (evaluation === null) return null;
    const about = passing.map(({ artifact, version }) =>
      version === NONE ? view.id(artifact) : view.versionId(version),
    );
    const key = recordKey([deployment, evaluation.digest, view.revision]);
    return evaluationBatch({ reader, evaluation, key, about, purpose: 'ENVIRONMENT_MOVE', now });
  });
  const evaluation = evaluated[0]?.id ?? null;
  return {
    content: {
      chain: view.versionId(first.chain),
      configuration,
      movedFrom: first.from === NONE ? null : view.id(first.from),
      movedAt: new Date(now).toISOString(),
      evaluation,
      confirmations: first.confirmed,
    },
    evaluation,
    artifacts: evaluated.flatMap((one) => one?.artifacts ?? []),
    links: evaluated.flatMap((one) => one?.links ?? []),
  };
}
