/** Signs a disposition: checks it against the graph, and writes it as an IMPACT_ASSESSMENT that the journal keeps. */
import { randomUUID } from 'node:crypto';
import { type Answer, type ChangeRequest, configurationOf, resolveChanges } from '../impact/analyse.ts';
import {
  asContent,
  type DispositionCode,
  recordDisposition,
  type StandingDisposition,
  standingDispositions,
} from '../impact/disposition.ts';
import { OWN_SOURCES } from '../ingest/input.ts';
import type { Authorship, SafetyGraph } from '../safetyGraph.ts';

export interface DispositionRequest {
  readonly change: ChangeRequest;
  readonly configuration: string | null;
  /** Link id, or artifact or version id. */
  readonly target: string;
  readonly code: DispositionCode;
  readonly rationale: string;
  readonly signedBy: string;
  readonly basis: readonly string[];
  /** Milliseconds; null: it does not expire by itself. */
  readonly expiresAt: number | null;
}

/** Writes the disposition and answers with it as it stands. */
export async function signDisposition(parameters: {
  readonly graph: SafetyGraph;
  readonly request: DispositionRequest;
  readonly authorship: Authorship;
  /** Milliseconds: the instant at which it is judged whether it is active. */
  readonly now: number;
}): Promise<Answer<StandingDisposition>> {
  const { graph, request, authorship, now } = parameters;
  const head = await graph.catchUp();
  const configuration = configurationOf(head, request.configuration);
  if (!configuration.ok) return configuration;
  const resolved = await resolveChanges({
    source: graph,
    configuration: configuration.value,
    changes: [request.change],
  });
  if (!resolved.ok) {
    const path = resolved.problem.path.replace(/^changes\[0\]/, 'change');
    return { ok: false, problem: { ...resolved.problem, path } };
  }
  const [change] = resolved.value;
  if (!change) throw new RangeError('one change in, one change out');
  const recorded = recordDisposition({ change, configuration: configuration.value, head, now, input: request });
  if (!recorded.ok) {
    return { ok: false, problem: { path: recorded.path, code: 'VALUE_INVALID', message: recorded.message } };
  }
  const id = `disposition:${randomUUID()}`;
  const assessed = head.resolve(request.target) ? [request.target] : [];
  const receipt = await graph.write({
    ...authorship,
    operation: 'disposition',
    trusted: true,
    input: {
      source: `${OWN_SOURCES}disposition`,
      artifacts: [
        {
          id,
          kind: 'IMPACT_ASSESSMENT',
          subkind: 'DISPOSITION',
          title: `${request.code}: ${request.rationale}`.slice(0, 200),
          version: { content: asContent(recorded.record) },
        },
      ],
      links: [
        ...assessed.map((to) => ({ type: 'ASSESSES' as const, from: id, to })),
        { type: 'ATTRIBUTED_TO' as const, from: id, to: request.signedBy },
      ],
    },
  });
  const [problem] = receipt.errors;
  if (problem) {
    return { ok: false, problem: { path: problem.path, code: 'VALUE_INVALID', message: problem.message } };
  }
  const written = standingDispositions(await graph.catchUp(), now).find((one) => one.id === id);
  if (!written) throw new Error(`the disposition ${id} was written and is not there`);
  return { ok: true, value: written };
}
