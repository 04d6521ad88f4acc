/**
 * Approves to pass a gate without one of the things that it asks for.
 *
 *     is it unmet now? ─▶ may it be waived, by this person, so long? ─▶ IMPACT_ASSESSMENT WAIVER
 */

import { WAIVER_RULES, type WaiverRule, waiverTerm } from '../governance/gate/waiverTerm.ts';
import type { Pacing } from '../impact/analyse.ts';
import { Configuration } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import type { IngestError } from '../ingest/input.ts';
import { OWN_SOURCES } from '../model/ownSources.ts';
import { recordKey } from '../reading/gate/evaluations.ts';
import type { GraphReader } from '../reading/graphReader.ts';
import { authorsOf } from '../reading/hara/authors.ts';
import { holdsOneOf, lackOfRole } from '../reading/rolesHeld.ts';
import type { Authorship } from '../safetyGraph.ts';
import { type GateGraph, judgeNow, readerOf } from './evaluateGate.ts';
import type { GateEvaluation } from './judgeGate.ts';

export interface WaiverRequest {
  /** Id of the GATE. */
  readonly gate: string;
  readonly item: string;
  readonly configuration: string | null;
  /** Id of a PERSON. */
  readonly approver: string;
  readonly rationale: string;
  readonly lastDay: string | null;
  readonly months: number | null;
  readonly days: number | null;
  readonly timeZone: string;
}

export interface WaiverRefusal {
  readonly rule: WaiverRule;
  /** Into the request. */
  readonly path: keyof WaiverRequest;
  readonly message: string;
}

export type WaiverAnswer =
  | { readonly ok: true; readonly id: string; readonly expiresAt: number }
  | { readonly ok: false; readonly refusal: WaiverRefusal };

export async function waiveGateItem(
  parameters: Pacing & {
    readonly graph: GateGraph;
    readonly request: WaiverRequest;
    readonly authorship: Authorship;
    /** Ms since 1970. */
    readonly now: number;
  },
): Promise<WaiverAnswer> {
  const { graph, request, authorship, now, clock, pause } = parameters;
  const { configuration } = request;
  const view = await graph.catchUp();
  const reader = readerOf(graph, view);
  const gate = view.find(request.gate);
  const judged = await judgeNow({ graph, reader, gate, configuration, now, clock, ...(pause ? { pause } : {}) });
  if (!judged.ok) return refused('WAIVER_ITEM', 'configuration', judged.problem.message);
  const evaluation = judged.value;
  const lacking = [...evaluation.unmet, ...evaluation.waived.map(({ item }) => item)];
  const items = lacking.filter(({ id }) => id === request.item);
  const [item] = items;
  if (!item) {
    const ids = [...new Set(lacking.map(({ id }) => id))].join(', ') || 'nothing';
    return refused('WAIVER_ITEM', 'item', `${request.gate} does not lack ${request.item}; it lacks ${ids}`);
  }
  const policy = evaluation.content?.waivers ?? { roles: [], mostDays: null, never: [] };
  const isNever = items.some(
    ({ id, predicate }) => policy.never.includes(id) || policy.never.includes(predicate ?? ''),
  );
  // A gate that does not apply, or cannot be judged, is no item to be waived.
  if (isNever || item.id === request.gate) return refused('WAIVER_NEVER', 'item', `${item.id} may not be waived`);
  const term = waiverTerm({ ...request, now, mostDays: policy.mostDays });
  if (!term.ok) return refused('WAIVER_EXPIRY', term.field, term.message);
  if (!mayWaive({ view, reader, roles: policy.roles, approver: request.approver, now })) {
    const roles = policy.roles.join(', ') || 'none: nobody may waive anything';
    const message = `${request.approver} holds none of the roles for waivers of ${request.gate} now (${roles})`;
    return refused('WAIVER_ROLE', 'approver', message);
  }
  const unfit = await lackOfRole({ reader, actor: request.approver, roles: policy.roles, at: now });
  if (unfit !== null) return refused('WAIVER_ROLE', 'approver', unfit);
  const made = madeBy(reader, evaluation, item.id, view.find(request.approver));
  if (made !== null) {
    return refused('WAIVER_OF_OWN_WORK', 'approver', `${request.approver} is an author of ${view.id(made)}`);
  }
  const { expiresAt, lastDay } = term;
  const id = `waiver:${recordKey([request.gate, item.id, configuration, request.approver, request.rationale, expiresAt])}`;
  const receipt = await graph.write({
    ...authorship,
    operation: 'waiveGateItem',
    trusted: true,
    guard: (newest) => {
      if (newest.find(id) !== NONE) return THERE;
      const still = mayWaive({
        view: newest,
        reader: readerOf(graph, newest),
        roles: policy.roles,
        approver: request.approver,
        now,
      });
      return still ? null : GONE;
    },
    input: {
      source: `${OWN_SOURCES}gate`,
      artifacts: [
        {
          id,
          kind: 'IMPACT_ASSESSMENT',
          subkind: 'WAIVER',
          title: `${request.gate} without ${item.id} until ${lastDay}`,
          version: {
            content: {
              item: item.id,
              configuration,
              reason: request.rationale,
              lastDay,
              timeZone: request.timeZone,
              expiresAt: new Date(expiresAt).toISOString(),
              approvedAt: new Date(now).toISOString(),
            },
          },
        },
      ],
      links: [
        { type: 'ASSESSES', from: id, to: request.gate, assurance: 'TOOL_DERIVED' },
        { type: 'ATTRIBUTED_TO', from: id, to: request.approver, assurance: 'TOOL_DERIVED' },
      ],
    },
  });
  const [error] = receipt.errors;
  if (!error || error.message === THERE.message) return { ok: true, id, expiresAt };
  if (error.message === GONE.message) return refused('WAIVER_ROLE', 'approver', GONE.message);
  throw new Error(`a waiver could not be written: ${error.path}: ${error.message}`);
}

const THERE: IngestError = { path: '', id: null, code: 'VALUE_INVALID', message: 'the same waiver is recorded' };
const GONE: IngestError = { path: '', id: null, code: 'VALUE_INVALID', message: 'the role was taken back meanwhile' };

function mayWaive(parameters: {
  readonly view: GraphView;
  readonly reader: GraphReader;
  readonly roles: readonly string[];
  readonly approver: string;
  readonly now: number;
}): boolean {
  const { reader, roles, approver, now } = parameters;
  return roles.length > 0 && holdsOneOf({ reader, actor: approver, roles, at: now });
}

/** What of the item, and of what the gate is about, the person made; null: nothing. */
function madeBy(reader: GraphReader, evaluation: GateEvaluation, item: string, person: number): number | null {
  const { view } = reader;
  const wanted = new Set<number>(evaluation.subjects);
  const artifact = view.find(item);
  if (artifact !== NONE) wanted.add(artifact);
  if (evaluation.configuration !== null) {
    const { configuration, subjects } = evaluation;
    const baseline = view.find(configuration);
    if (subjects.includes(baseline)) {
      for (const member of new Configuration(view, baseline).artifacts()) {
        if (['MODEL', 'SYSTEM', 'COMPONENT'].includes(view.kind(member))) wanted.add(member);
      }
    }
  }
  // Who ran what made it is an author, too.
  for (const one of [...wanted]) {
    for (const run of reader.others(one, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] })) wanted.add(run);
  }
  return authorsOf(view, wanted).get(person) ?? null;
}

function refused(rule: WaiverRule, path: keyof WaiverRequest, what: string): WaiverAnswer {
  return { ok: false, refusal: { rule, path, message: `${what}. ${WAIVER_RULES[rule].sentence}` } };
}
