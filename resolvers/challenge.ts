/**
 * The dialectic of an argument: challenges, what was answered to them, and assumptions that turned out wrong.
 *
 *     challenge          counter goal or evidence ─CHALLENGES {state: OPEN}▶ claim | evidence | PART {relation: link}
 *     resolveChallenge   the same link with state ACCEPTED or REJECTED, as said last
 *     violateAssumption  INCIDENT ─AFFECTS {kind: FIELD}▶ assumption ◀─CHALLENGES {state: ACCEPTED}─ evidence or the incident
 */
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import { type IngestError, type IngestReceipt, type LinkInput, MANUAL_SOURCE } from '../graph/ingest/input.ts';
import type { JsonObject, LinkAssertion } from '../graph/model/delta.ts';
import { linkId } from '../graph/model/linkIdentity.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, notFound } from './errors.ts';
import { askChanges } from './impact.ts';
import type { ArtifactNode, ImpactReportNode, LinkNode, ReadPoint } from './nodes.ts';
import { requireKind } from './reading.ts';
import {
  type PlannedRelation,
  refuseViolations,
  strictViolations,
  type Violation,
  violationError,
} from './strictArgument.ts';
import type { MutationResolvers } from './types.generated.ts';
import { type PlacedArtifact, writeTogether } from './writeTogether.ts';

/** How the names of sources begin under which violations are recorded: each its own, so that it can be taken back whole. */
const VIOLATION_SOURCE = 'violation:';

interface ChallengeNode {
  readonly challenge: LinkNode | null;
  readonly challenger: ArtifactNode | null;
  readonly challenged: ArtifactNode | null;
  readonly receipt: IngestReceipt;
}

export const challengeMutations: Pick<MutationResolvers, 'challenge' | 'resolveChallenge' | 'violateAssumption'> = {
  challenge: async (_, { input }, context): Promise<ChallengeNode> => {
    const { text } = input;
    const at = await context.readPoint(null);
    const challenger = challengerOf(input, at, context);
    const target = targetOf(input.target, at, context);
    const relation: PlannedRelation = {
      type: 'CHALLENGES',
      from: challenger.id,
      to: target.challenged,
      field: challenger.field,
    };
    const violationsIn = (view: GraphView) => violationsOf(view, relation, challenger.isNew);
    refuseViolations(violationsIn(at.view));
    const link: LinkInput = {
      type: 'CHALLENGES',
      from: challenger.id,
      to: target.challenged,
      attributes: { state: 'OPEN', ...(challenger.isNew ? {} : { reason: text }) },
    };
    const counterGoal: PlacedArtifact = {
      field: 'input',
      artifact: {
        id: challenger.id,
        kind: 'CLAIM',
        subkind: 'COUNTER_GOAL',
        version: { content: { text, undeveloped: true } },
      },
    };
    const written = await writeTogether(
      {
        operation: 'challenge',
        input,
        artifacts: [...(challenger.isNew ? [counterGoal] : []), ...target.artifacts],
        links: [{ link, field: 'input' }, ...target.links.map((one) => ({ link: one, field: 'input.target' }))],
        guard: (view) => takenId(view, challenger) ?? violationError(violationsIn(view)),
      },
      context,
    );
    return nodeOf({ ...written, link });
  },

  resolveChallenge: async (_, { input }, context): Promise<ChallengeNode> => {
    const { challenge, state, reason } = input;
    const at = await context.readPoint(null);
    const { view } = at;
    const slot = view.findLink(challenge);
    if (slot === NONE || !view.isLive(slot)) {
      throw notFound({ input: 'input.challenge', message: `there is no link ${challenge}` });
    }
    const { type, assertions, attributes, role, from, to } = placed(view, slot);
    if (type !== 'CHALLENGES') {
      throw badUserInput({
        input: 'input.challenge',
        message: `${challenge} is a ${type}; only CHALLENGES is resolved`,
      });
    }
    const violation = assertions.find(({ source }) => isViolation(view, source));
    const { source, assertion } = violation
      ? { source: violation.source, assertion: violation }
      : speaker(assertions, state);
    const link: LinkInput = {
      type: 'CHALLENGES',
      from,
      to,
      role,
      scope: assertion?.scope ?? [],
      assurance: assertion?.assurance ?? 'DECLARED',
      attributes: { ...attributes, state, resolution: reason },
    };
    const authorship = context.authorship({ actor: input.actor, reason });
    const receipt = violation
      ? await context.graph.write({
          ...authorship,
          operation: 'resolveChallenge',
          input: { source, mode: 'REPLACE_SOURCE', ...answeredViolation({ source, link, state }) },
        })
      : await context.graph.write({ ...authorship, operation: 'resolveChallenge', input: { source, links: [link] } });
    return nodeOf({ receipt, at: await context.afterWrite(), link });
  },

  violateAssumption: async (_, { input }, context) => {
    const { id, assumption, reason, evidence, occurredAt } = input;
    const at = await context.readPoint(null);
    requireKind({ at, id: assumption, input: 'input.assumption', kinds: ['CLAIM'], subkinds: ['ASSUMPTION'] }, context);
    if (evidence) requireKind({ at, id: evidence, input: 'input.evidence', kinds: ['EVIDENCE'] }, context);
    const isTaken = (view: GraphView) => takenId(view, { id, isNew: true, field: 'id' });
    const taken = isTaken(at.view);
    if (taken) throw badUserInput({ input: 'input.id', message: taken.message });
    const link: LinkInput = {
      type: 'CHALLENGES',
      from: evidence ?? id,
      to: assumption,
      attributes: { state: 'ACCEPTED', reason, incident: id },
    };
    const { receipt, at: now } = await writeTogether(
      {
        operation: 'violateAssumption',
        input: { source: `${VIOLATION_SOURCE}${id}`, actor: input.actor, reason },
        artifacts: [
          {
            field: 'input',
            artifact: {
              id,
              kind: 'INCIDENT',
              title: `Violation of ${assumption}`,
              version: { content: { text: reason, ...(occurredAt ? { occurredAt } : {}) } },
            },
          },
        ],
        links: [
          { link: affects(id, assumption), field: 'input.assumption' },
          { link, field: evidence ? 'input.evidence' : 'input.assumption' },
        ],
        guard: isTaken,
      },
      context,
    );
    if (receipt.errors.length > 0) return { incident: null, assumption: null, challenge: null, report: null, receipt };
    return {
      incident: artifactOf(now, id),
      assumption: artifactOf(now, assumption),
      challenge: linkOf(now, link),
      report: await reportOf(id, now, context),
      receipt,
    };
  },
};

// ---- challenge -------------------------------------------------------------------------------------------------

interface Challenger {
  readonly id: string;
  /** A counter goal that comes with the challenge. */
  readonly isNew: boolean;
  readonly field: string;
}

function challengerOf(
  { by, id, text }: { by?: string | null | undefined; id?: string | null | undefined; text: string },
  at: ReadPoint,
  context: RequestContext,
): Challenger {
  if (Boolean(by) === Boolean(id)) {
    throw badUserInput({
      input: 'input.by',
      message: 'give either `by`, something that is there, or `id`, that of a new counter goal',
    });
  }
  if (text.trim() === '') throw badUserInput({ input: 'input.text', message: 'say what the challenge is' });
  if (by) {
    requireKind({ at, id: by, input: 'input.by', kinds: ['CLAIM', 'EVIDENCE', 'INCIDENT', 'MONITOR'] }, context);
    return { id: by, isNew: false, field: 'by' };
  }
  const challenger = { id: id as string, isNew: true, field: 'id' };
  const taken = takenId(at.view, challenger);
  if (taken) throw badUserInput({ input: 'input.id', message: taken.message });
  return challenger;
}

function takenId(view: GraphView, { id, isNew, field }: Challenger): IngestError | null {
  const artifact = isNew ? view.find(id) : NONE;
  if (artifact === NONE) return null;
  const message = `${id} is a ${view.kind(artifact)} already: choose another id`;
  return { path: `input.${field}`, id, code: 'VALUE_INVALID', message };
}

interface Target {
  /** Id of the artifact that the challenge is linked to. */
  readonly challenged: string;
  /** What stands for a relation is written along. */
  readonly artifacts: readonly PlacedArtifact[];
  readonly links: readonly LinkInput[];
}

/** Relations of an argument, and which of their ends is the element that they leave. */
const HOST_END: Readonly<Record<string, 'from' | 'to'>> = { SUPPORTS: 'to', EVIDENCES: 'to', IN_CONTEXT_OF: 'from' };

function targetOf(id: string, at: ReadPoint, context: RequestContext): Target {
  const { view } = at;
  if (view.resolve(id)) {
    const kinds = ['CLAIM', 'EVIDENCE', 'SAFETY_MEASURE'] as const;
    requireKind({ at, id, input: 'input.target', kinds: [...kinds] }, context);
    return { challenged: id, artifacts: [], links: [] };
  }
  const slot = view.findLink(id);
  const isThere = slot !== NONE && view.isLive(slot);
  const relation = isThere ? placed(view, slot) : null;
  const host = relation && HOST_END[relation.type];
  if (!relation || !host) {
    const message = relation
      ? `${id} is a ${relation.type}, which is no relation of an argument`
      : `${id} is neither an element nor a relation of an argument that is there`;
    refuseViolations([{ rule: 'GSN_CHALLENGED', field: 'target', message }]);
    throw new RangeError('a violation is always refused');
  }
  const part = `relation:${id}`;
  const title = `${relation.from} ${relation.type} ${relation.to}`;
  return {
    challenged: part,
    artifacts: [
      {
        field: 'input.target',
        artifact: { id: part, kind: 'PART', subkind: 'GSN_RELATION', title, version: { content: { relation: id } } },
      },
    ],
    links: [{ type: 'PART_OF', from: part, to: relation[host] }],
  };
}

function violationsOf(view: GraphView, relation: PlannedRelation, isNew: boolean): Violation[] {
  const { from, to, field } = relation;
  if (from === to) {
    return [{ rule: 'GSN_SELF_RELATION', field, message: `${from} cannot challenge itself` }];
  }
  const claim = isNew ? { id: from, subkind: 'COUNTER_GOAL', undeveloped: null } : null;
  const found = strictViolations(view, { claim, relations: [relation] });
  const cycle = challengeCycle(view, from, to);
  if (cycle) {
    const message = `these would challenge each other in a circle, which decides nothing: ${cycle.join(' challenges ')}`;
    found.push({ rule: 'GSN_CHALLENGE_CYCLE', field: 'target', message });
  }
  return found;
}

/** Ids along the circle that a challenge of `to` by `from` would close, `from` first and last; null: none. */
function challengeCycle(view: GraphView, from: string, to: string): string[] | null {
  const start = view.find(to);
  const goal = view.find(from);
  if (start === NONE || goal === NONE) return null;
  const before = new Map<number, number>([[start, NONE]]);
  for (const artifact of before.keys()) {
    if (artifact === goal) {
      const way: string[] = [];
      for (let at: number | undefined = artifact; at !== undefined && at !== NONE; at = before.get(at))
        way.unshift(view.id(at));
      return [from, ...way];
    }
    for (const slot of view.outgoing(artifact)) {
      const { type, assurance } = view.link(slot);
      const next = view.index.linkTo(slot);
      if (type === 'CHALLENGES' && assurance !== 'INFERRED' && !before.has(next)) before.set(next, artifact);
    }
  }
  return null;
}

// ---- answers ---------------------------------------------------------------------------------------------------

interface PlacedChallenge {
  readonly type: string;
  readonly role: string | null;
  readonly attributes: JsonObject | null;
  readonly assertions: readonly LinkAssertion[];
  readonly from: string;
  readonly to: string;
}

function placed(view: GraphView, slot: number): PlacedChallenge {
  const { type, role, attributes, assertions } = view.link(slot);
  const { index } = view;
  return { type, role, attributes, assertions, from: view.id(index.linkFrom(slot)), to: view.id(index.linkTo(slot)) };
}

/**
 * Under which source the answer is recorded. Attributes of later sources win over those of earlier ones: the answer of a
 * person stays when the tool that found the challenge asserts it again, and where a later source says otherwise it is
 * that one's word which changes.
 */
function speaker(
  assertions: readonly LinkAssertion[],
  state: string,
): { readonly source: string; readonly assertion: LinkAssertion | undefined } {
  const own = assertions.findIndex(({ source }) => source === MANUAL_SOURCE);
  const later = own < 0 ? [] : assertions.slice(own + 1);
  const last = later.findLast(({ attributes }) => attributes?.state !== undefined && attributes.state !== state);
  const assertion = last ?? assertions[own] ?? assertions.at(-1);
  return { source: last?.source ?? MANUAL_SOURCE, assertion };
}

/** Is it the source of a violation that is recorded? */
function isViolation(view: GraphView, source: string): boolean {
  if (!source.startsWith(VIOLATION_SOURCE)) return false;
  const incident = view.find(source.slice(VIOLATION_SOURCE.length));
  return incident !== NONE && view.kind(incident) === 'INCIDENT';
}

/** The record of a violation as it is after the answer: rejected, the incident affects nothing any more. */
function answeredViolation({ source, link, state }: { source: string; link: LinkInput; state: string }) {
  const id = source.slice(VIOLATION_SOURCE.length);
  const affected = state === 'ACCEPTED' ? [affects(id, link.to)] : [];
  return { artifacts: [{ id, kind: 'INCIDENT' as const }], links: [link, ...affected] };
}

function affects(incident: string, assumption: string): LinkInput {
  return { type: 'AFFECTS', from: incident, to: assumption, attributes: { kind: 'FIELD' } };
}

// ---- what comes back -------------------------------------------------------------------------------------------

function nodeOf({ receipt, at, link }: { receipt: IngestReceipt; at: ReadPoint; link: LinkInput }): ChallengeNode {
  if (receipt.errors.length > 0) return { challenge: null, challenger: null, challenged: null, receipt };
  return {
    challenge: linkOf(at, link),
    challenger: artifactOf(at, link.from),
    challenged: artifactOf(at, link.to),
    receipt,
  };
}

function linkOf(at: ReadPoint, { type, from, to, role }: LinkInput): LinkNode | null {
  const slot = at.view.findLink(linkId({ type, from, to, role: role ?? null }));
  return slot === NONE ? null : { at, slot };
}

function artifactOf(at: ReadPoint, id: string): ArtifactNode {
  return { at, artifact: at.view.find(id) };
}

function reportOf(incident: string, at: ReadPoint, context: RequestContext): Promise<ImpactReportNode> {
  return askChanges({
    at,
    request: {
      changes: [{ subject: incident, kind: null, to: null, parts: [], interval: null }],
      configuration: null,
      budget: null,
      resume: null,
    },
    prefix: '',
    filter: null,
    asked: { violation: incident },
    context,
  });
}
