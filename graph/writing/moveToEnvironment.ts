/**
 * Moves a version to another environment of its chain.
 *
 *     may it be deployed there? ─▶ one batch: DEPLOYMENT {environment, strategy, …} ─INCLUDES▶ version, and the evaluation of the gate
 */

import type { Pacing } from '../impact/analyse.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import type { ArtifactInput, IngestError, LinkInput } from '../ingest/input.ts';
import { type DeploymentStrategy, STRATEGY_SUBKINDS } from '../metamodel/content.ts';
import type { Json } from '../model/delta.ts';
import { recordKey } from '../reading/gate/evaluations.ts';
import type { GraphReader } from '../reading/graphReader.ts';
import { isActive } from '../reading/lockedModel/included.ts';
import type { Authorship } from '../safetyGraph.ts';
import { type GateGraph, readerOf } from './evaluateGate.ts';
import { type DeploymentLeave, type DeploymentRefusal, judgeDeployment } from './judgeDeployment.ts';
import { DEPLOYMENT_SOURCE, passageRecords } from './passageRecords.ts';
import { type Judgement, writeAsJudged } from './writeAsJudged.ts';

export interface MoveRequest {
  /** Id of the DEPLOYMENT; null: made from what is moved where and how. */
  readonly id: string | null;
  /** Artifact or version id. */
  readonly subject: string;
  readonly environment: string;
  /** Id of the CONTROL PROCESS; null: the one that applies. */
  readonly chain: string | null;
  /** Baseline id; null: HEAD. */
  readonly configuration: string | null;
  readonly strategy: DeploymentStrategy;
  /** Further content fields of the deployment. */
  readonly more: Readonly<Record<string, Json>>;
  /** Ids of what it includes beside the subject, e.g. its fallback. */
  readonly includes: readonly string[];
}

export type MoveAnswer =
  | { readonly ok: true; readonly deployment: string; readonly evaluation: string | null; readonly isNew: boolean }
  | DeploymentRefusal
  | { readonly ok: false; readonly errors: readonly IngestError[] };

interface Asked extends Pacing {
  readonly graph: GateGraph;
  /** What it names has to be in the graph. */
  readonly request: MoveRequest;
  readonly authorship: Authorship;
  /** Ms since 1970 at which it is decided by the graph. It is asked at each judgement. */
  readonly now: (view: GraphView) => number;
}

/** At one judgement. */
type Moving = Omit<Asked, 'now'> & { readonly now: number };

/** @throws Error when others write faster than the move can be judged. */
export async function moveToEnvironment(moving: Asked): Promise<MoveAnswer> {
  const { answer, receipt } = await writeAsJudged(moving.graph, () => judgeMove(moving));
  if (receipt && receipt.errors.length > 0) return { ok: false, errors: receipt.errors };
  return answer;
}

async function judgeMove(asked: Asked): Promise<Judgement<MoveAnswer>> {
  const { graph, request, clock, pause } = asked;
  const view = await graph.catchUp();
  const now = asked.now(view);
  const moving = { ...asked, now };
  const reader = readerOf(graph, view);
  const { decisionMode } = request.more;
  const leave = await judgeDeployment({
    graph,
    reader,
    request: {
      ...request,
      deployed: [
        { id: request.subject, path: 'subject', needsChain: true },
        ...request.includes.flatMap((id, place) => {
          const kind = view.kind(view.resolve(id)?.artifact ?? NONE);
          const runs = kind === 'MODEL' || kind === 'BASELINE';
          return runs ? [{ id, path: `includes[${place}]`, isBeside: true } as const] : [];
        }),
      ],
      useCase: null,
      decisionMode: typeof decisionMode === 'string' ? decisionMode : null,
    },
    now,
    clock,
    ...(pause ? { pause } : {}),
  });
  if (!leave.ok) return { view, answer: leave, write: null };
  return moveOf(moving, reader, leave);
}

async function moveOf(
  { request, authorship, now }: Moving,
  reader: GraphReader,
  leave: DeploymentLeave,
): Promise<Judgement<MoveAnswer>> {
  const { view } = reader;
  const { environment, strategy, configuration, more, includes } = request;
  const [subject = request.subject] = leave.versions;
  const [passage] = leave.passages;
  const chain = passage ? view.versionId(passage.chain) : null;
  const id = request.id ?? (await idOfMove(reader, [...said(request, subject), chain], now));
  const known = reader.find(id);
  if (known !== NONE) {
    await reader.load([known]);
    const answer = { ok: true, deployment: id, evaluation: reader.text(known, 'evaluation'), isNew: false } as const;
    return { view, answer, write: null };
  }
  const records = passageRecords({ reader, passages: leave.passages, deployment: id, configuration, now });
  const artifacts: ArtifactInput[] = [
    {
      id,
      kind: 'DEPLOYMENT',
      subkind: STRATEGY_SUBKINDS[strategy] ?? null,
      title: `${subject} in ${environment}`,
      version: { content: { ...more, environment, strategy, ...records.content } },
    },
    ...records.artifacts,
  ];
  const links: LinkInput[] = [
    ...[subject, ...(configuration === null ? [] : [configuration]), ...includes].map(
      (to): LinkInput => ({ type: 'INCLUDES', from: id, to, assurance: 'TOOL_DERIVED' }),
    ),
    ...records.links,
  ];
  const person = reader.find(authorship.actor);
  if (person !== NONE && reader.kind(person) === 'PERSON') {
    links.push({ type: 'ATTRIBUTED_TO', from: id, to: authorship.actor, assurance: 'TOOL_DERIVED' });
  }
  return {
    view,
    answer: { ok: true, deployment: id, evaluation: records.evaluation, isNew: true },
    write: {
      ...authorship,
      operation: 'moveToEnvironment',
      trusted: true,
      input: { source: DEPLOYMENT_SOURCE, artifacts, links },
    },
  };
}

/** What makes a move the same one. */
function said({ environment, strategy, configuration, more, includes }: MoveRequest, subject: string): Json[] {
  return [subject, environment, strategy, configuration, { ...more }, [...includes]];
}

/** That of the same move, as long as what it brought there runs; what has ended is brought there anew. */
async function idOfMove(reader: GraphReader, move: readonly Json[], now: number): Promise<string> {
  for (let time = 0; ; time += 1) {
    const id = `deployment:${recordKey(time === 0 ? move : [...move, time])}`;
    const known = reader.find(id);
    if (known === NONE || isActive(reader, known, now)) return id;
  }
}
