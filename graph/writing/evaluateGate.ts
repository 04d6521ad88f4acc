/**
 * Evaluates a gate and keeps the evaluation. From the same inputs comes the same answer, so it is kept once:
 *
 *     last record has the same digest ─▶ that one          else ─▶ a new record behind it
 */

import type { Answer } from '../impact/analyse.ts';
import type { GraphView } from '../index/graphView.ts';
import { OWN_SOURCES } from '../model/ownSources.ts';
import {
  evaluationsOf,
  previousDigest,
  type RecordedEvaluation,
  readEvaluation,
  recordKey,
} from '../reading/gate/evaluations.ts';
import { GraphReader } from '../reading/graphReader.ts';
import type { Authorship, SafetyGraph } from '../safetyGraph.ts';
import { evaluationBatch } from './gateEvaluationBatch.ts';
import { type GateEvaluation, type GateQuestion, judgeGate } from './judgeGate.ts';
import { type Judgement, writeAsJudged } from './writeAsJudged.ts';

export type GateGraph = Pick<SafetyGraph, 'metamodel' | 'catchUp' | 'contents' | 'rulesAt' | 'write'>;

/** A reader of what is written, at a view. */
export function readerOf(graph: Pick<SafetyGraph, 'contents'>, view: GraphReader['view']): GraphReader {
  return new GraphReader({ view, contentsOf: (ids) => graph.contents(ids, view.revision) });
}

/** A gate at the newest revision. */
export async function judgeNow(
  parameters: Pick<GateQuestion, 'clock' | 'pause' | 'configuration' | 'passing'> & {
    readonly graph: GateGraph;
    readonly reader: GraphReader;
    readonly gate: number;
    readonly now: number;
  },
): Promise<Answer<GateEvaluation>> {
  const { graph, reader, gate, configuration, passing, clock, pause, now } = parameters;
  const rules = await graph.rulesAt({ revision: reader.view.revision, choice: 'AS_OF' });
  return judgeGate({
    source: graph,
    at: { view: reader.view, validAt: now, rules },
    reader,
    gate,
    configuration,
    ...(passing ? { passing } : {}),
    clock,
    ...(pause ? { pause } : {}),
  });
}

/** The evaluation of the gate and configuration, for all that it applies to, that was recorded last; null: there is none. */
export async function lastEvaluation(
  reader: GraphReader,
  gate: number,
  configuration: string | null,
): Promise<RecordedEvaluation | null> {
  const all = evaluationsOf(reader, gate);
  await reader.load(all);
  return (
    all
      .map((one) => readEvaluation(reader, one))
      .filter((one) => one !== null && one.configuration === configuration && one.only === null)
      .at(-1) ?? null
  );
}

export type EvaluateAnswer =
  | { readonly ok: true; readonly id: string; readonly isNew: boolean; readonly evaluation: GateEvaluation }
  | { readonly ok: false; readonly message: string };

export async function evaluateGate(
  parameters: Pick<GateQuestion, 'clock' | 'pause' | 'configuration'> & {
    readonly graph: GateGraph;
    /** Id of the GATE. */
    readonly gate: string;
    readonly authorship: Authorship;
    /** Ms since 1970 at which it is decided by the graph. It is asked at each judgement. */
    readonly now: (view: GraphView) => number;
  },
): Promise<EvaluateAnswer> {
  const { graph, configuration, authorship } = parameters;
  const { answer, receipt } = await writeAsJudged(graph, async (): Promise<Judgement<EvaluateAnswer>> => {
    const view = await graph.catchUp();
    const now = parameters.now(view);
    const reader = readerOf(graph, view);
    const gate = view.find(parameters.gate);
    const judged = await judgeNow({ ...parameters, reader, gate, now });
    if (!judged.ok) return { view, answer: { ok: false, message: judged.problem.message }, write: null };
    const evaluation = judged.value;
    const last = await lastEvaluation(reader, gate, configuration);
    if (last && last.digest === evaluation.digest) {
      return { view, answer: { ok: true, id: reader.id(last.evidence), isNew: false, evaluation }, write: null };
    }
    const previous = (at: GraphReader) => previousDigest(at, gate);
    const key = recordKey([parameters.gate, configuration, evaluation.digest, previous(reader)]);
    const batch = evaluationBatch({ reader, evaluation, key, purpose: 'EVALUATION', now });
    return {
      view,
      answer: { ok: true, id: batch.id, isNew: true, evaluation },
      write: {
        ...authorship,
        operation: 'evaluateGate',
        trusted: true,
        input: { source: `${OWN_SOURCES}gate`, artifacts: batch.artifacts, links: batch.links },
      },
      // A record is chained to the one before it.
      restsOn: (newest) => String(previous(readerOf(graph, newest))),
    };
  });
  const [error] = receipt?.errors ?? [];
  if (error) throw new Error(`an evaluation could not be written: ${error.path}: ${error.message}`);
  return answer;
}
