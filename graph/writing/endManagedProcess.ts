/** Ends a managed process: the policy gets a version that enforces nothing, by who is accountable for it. */

import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import type { IngestError } from '../ingest/input.ts';
import { OWN_SOURCES } from '../model/ownSources.ts';
import { isAccountable } from '../reading/policy/managed.ts';
import type { Authorship } from '../safetyGraph.ts';
import { type GateGraph, readerOf } from './evaluateGate.ts';

/** @returns What is wrong; null: it is ended. */
export async function endManagedProcess(parameters: {
  readonly graph: GateGraph;
  /** Id of a CONTROL POLICY. */
  readonly policy: string;
  /** Id of a PERSON. */
  readonly approver: string;
  readonly rationale: string;
  readonly authorship: Authorship;
  /** Ms since 1970. */
  readonly now: number;
}): Promise<string | null> {
  const { graph, policy, approver, rationale, authorship, now } = parameters;
  const view = await graph.catchUp();
  const reader = readerOf(graph, view);
  const control = view.find(policy);
  await reader.load([control]);
  if (reader.content(control).enforced !== true) return null;
  const refusal: IngestError = {
    path: 'approver',
    id: policy,
    code: 'VALUE_INVALID',
    message: `${approver} is not accountable for ${policy} now`,
  };
  if (!mayEnd(view, { policy, approver, now })) return refusal.message;
  const content = {
    ...reader.content(control),
    enforced: false,
    ended: { by: approver, at: new Date(now).toISOString(), reason: rationale },
  };
  const receipt = await graph.write({
    ...authorship,
    operation: 'endManagedProcess',
    trusted: true,
    guard: (newest) => (mayEnd(newest, { policy, approver, now }) ? null : refusal),
    input: {
      source: `${OWN_SOURCES}policy`,
      artifacts: [{ id: policy, kind: 'CONTROL', subkind: 'POLICY', version: { content } }],
    },
  });
  return receipt.errors[0]?.message ?? null;
}

function mayEnd(
  view: GraphView,
  { policy, approver, now }: { readonly policy: string; readonly approver: string; readonly now: number },
): boolean {
  const person = view.find(approver);
  return person !== NONE && isAccountable(view, { artifact: view.find(policy), person, at: now });
}
