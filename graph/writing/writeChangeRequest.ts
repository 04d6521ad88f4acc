/**
 * The steps of a change request. Each checks what it rests on, and becomes one journal entry; where somebody else wrote
 * in between, it is checked again.
 *
 *     open ─▶ decide rows … (revoke) ─▶ close        reassess: the world moved        stop: given up, or a duplicate
 */
import { type Assessed, portionsOf } from '../changeRequest/assess.ts';
import { type ChangeRequestError, closingProblems, problem } from '../changeRequest/closing.ts';
import {
  type AssessmentRecord,
  CHANGE_REQUEST_LIMITS,
  type ChangeRequestRecords,
  currentAssessment,
  type DecisionRecord,
  type ImpactRow,
  type ImpactRows,
  type Recorded,
  type RequestRecord,
  type RowDecisionKind,
  recordIds,
} from '../changeRequest/records.ts';
import { evidenceProblem, rolesHeld, standingChangeRequest } from '../changeRequest/standing.ts';
import {
  type BudgetRequest,
  configurationOf,
  type Pacing,
  type RequestProblem,
  resolveChanges,
} from '../impact/analyse.ts';
import { CARRYING_KINDS } from '../impact/changes.ts';
import {
  answers,
  asContent,
  type DispositionCode,
  recordDisposition,
  standingDispositions,
} from '../impact/disposition.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import { idProblems, textProblems } from '../ingest/checks.ts';
import {
  type ArtifactInput,
  type IngestError,
  type IngestInput,
  type LinkInput,
  OWN_SOURCES,
} from '../ingest/input.ts';
import { canonicalJson } from '../model/canonicalJson.ts';
import type { Json } from '../model/delta.ts';
import type { Authorship, SafetyGraph } from '../safetyGraph.ts';
import {
  assessRequest,
  differenceSince,
  findChangeRequest,
  instantOf,
  readRecords,
  readRows,
  recordCount,
  versionReader,
} from './readChangeRequest.ts';

/** What all steps need. */
export interface Step extends Pacing {
  readonly graph: SafetyGraph;
  readonly authorship: Authorship;
  /** Milliseconds: the instant of signatures. */
  readonly now: number;
}

/** The receipt of a step. */
export interface StepReceipt {
  /** Id of the change request; null where none is concerned. */
  readonly request: string | null;
  /** The entry that the step became; of a step that was refused the newest entry there is. */
  readonly revision: number;
  /** True: it had been taken before. */
  readonly replayed: boolean;
  /** Empty: the step was taken. */
  readonly errors: readonly ChangeRequestError[];
}

/** Who asserts the records. */
const SOURCE = `${OWN_SOURCES}changeRequest`;

/** How often a step is checked again because others wrote in between. */
const ATTEMPTS = 4;

type Outcome = StepReceipt | 'MOVED';

// ---- opening and assessing -----------------------------------------------------------------------------------

export interface OpenRequest extends Omit<RequestRecord, 'text' | 'openedBy'> {
  readonly id: string;
  readonly reason: string;
  /** Null: the actor. */
  readonly openedBy: string | null;
  readonly budget: BudgetRequest | null;
}

/** Opens a change request and assesses it. */
export function openChangeRequest(step: Step, input: OpenRequest): Promise<StepReceipt> {
  return repeated(step, async (head) => {
    const { id, reason, budget, ...asked } = input;
    const refused = (errors: readonly ChangeRequestError[]): StepReceipt => refusal(head, null, errors);
    const problems = [...openingProblems(input), ...authorProblems(step, head, 'openedBy', input.openedBy)];
    if (problems.length > 0) return refused(problems);
    const request: RequestRecord = { ...asked, text: reason, openedBy: input.openedBy ?? step.authorship.actor };
    const known = await found(step, head, id);
    if (known && canonicalJson(known.records.request.content) === canonicalJson(request)) {
      return { request: id, revision: known.records.request.revision, replayed: true, errors: [] };
    }
    if (head.find(id) !== NONE) {
      const message = known
        ? `${id} asks for something else: give this request an id of its own.`
        : `${id} is a ${head.kind(head.find(id))} of the graph: give the request an id of its own.`;
      return refused([problem('id', 'ID_TAKEN', message)]);
    }
    const view = request.revision === null ? head : step.graph.viewAt(request.revision);
    if (!view) return refused([problem('at.revision', 'VALUE_INVALID', `There is no revision ${request.revision}.`)]);
    const validAt = request.validAt ?? step.now;
    const answer = await assessRequest({ ...step, source: step.graph, request, at: { view, validAt }, budget });
    if (!answer.ok) return refused([ofRequest(answer.problem)]);
    const { openedBy } = request;
    const assessment = recordsOf({
      head,
      request: id,
      number: 1,
      assessed: answer.value,
      at: { revision: view.revision, validAt },
      configuration: request.configuration,
      assessedBy: openedBy,
      reason,
    });
    if ('code' in assessment) return refused([assessment]);
    const change: ArtifactInput = {
      id,
      kind: 'CHANGE',
      subkind: 'CHANGE_REQUEST',
      title: input.title,
      version: { content: request as unknown as Json },
    };
    return write(step, {
      operation: 'openChangeRequest',
      request: id,
      input: {
        source: SOURCE,
        artifacts: [change, ...assessment.artifacts],
        links: [{ type: 'ATTRIBUTED_TO', from: id, to: openedBy }, ...assessment.links],
      },
      holds: (latest) => latest.find(id) === NONE,
    });
  });
}

/** Assesses an open request again: the world moved, or the budget was too small. */
export function reassessChangeRequest(
  step: Step,
  input: {
    readonly id: string;
    readonly reason: string;
    readonly assessedBy: string | null;
    readonly budget: BudgetRequest | null;
  },
): Promise<StepReceipt> {
  return repeated(step, async (head) => {
    const known = await found(step, head, input.id);
    if (!known) return refusal(head, null, [noSuchRequest('id', input.id)]);
    const { records } = known;
    const refused = (errors: readonly ChangeRequestError[]): StepReceipt => refusal(head, records.id, errors);
    const problems = [
      ...wordingProblems('reason', input.reason),
      ...authorProblems(step, head, 'assessedBy', input.assessedBy),
      ...concluded(records),
    ];
    if (problems.length > 0) return refused(problems);
    const { content: request } = records.request;
    const validAt = instantOf(request, step.now);
    const at = { view: head, validAt };
    const answer = await assessRequest({ ...step, source: step.graph, request, at, budget: input.budget });
    if (!answer.ok) return refused([ofRequest(answer.problem)]);
    const current = currentAssessment(records);
    if (saysTheSame(current.content, answer.value)) {
      return { request: records.id, revision: current.revision, replayed: true, errors: [] };
    }
    const assessment = recordsOf({
      head,
      request: records.id,
      number: current.content.number + 1,
      assessed: answer.value,
      at: { revision: head.revision, validAt },
      configuration: request.configuration,
      assessedBy: input.assessedBy ?? step.authorship.actor,
      reason: input.reason,
    });
    if ('code' in assessment) return refused([assessment]);
    return write(step, {
      operation: 'reassessChangeRequest',
      request: records.id,
      input: { source: SOURCE, ...assessment },
      holds: unmoved(known),
    });
  });
}

function openingProblems({ id, title, reason, changes }: OpenRequest): ChangeRequestError[] {
  const problems = idProblems(id, 'id').map(({ message }) => problem('id', 'VALUE_INVALID', message));
  const { idLength, textLength } = CHANGE_REQUEST_LIMITS;
  if (problems.length === 0) {
    const long = textProblems({ value: id, path: 'id', what: 'the id of a change request', limit: idLength });
    problems.push(...long.map(({ message }) => problem('id', 'TOO_LARGE', message)));
  }
  const long = textProblems({ value: title, path: 'title', what: 'the title', limit: textLength });
  problems.push(...long.map(({ message }) => problem('title', 'TOO_LARGE', message)));
  if (title.trim() === '') problems.push(problem('title', 'VALUE_INVALID', 'Give the request a title.'));
  problems.push(...wordingProblems('reason', reason));
  if (changes.length === 0) problems.push(problem('changes', 'VALUE_INVALID', 'Say what is to be changed.'));
  return problems;
}

/** The records of an assessment, or why there can be none. */
function recordsOf(parameters: {
  head: GraphView;
  request: string;
  number: number;
  assessed: Assessed;
  at: { revision: number; validAt: number };
  configuration: string | null;
  assessedBy: string;
  reason: string;
}): { artifacts: ArtifactInput[]; links: LinkInput[] } | ChangeRequestError {
  const { head, request, number, at, configuration, assessedBy, reason } = parameters;
  const { rows, obligations, ...assessed } = parameters.assessed;
  const pages = portionsOf({ rows, obligations });
  if ('tooLarge' in pages) return problem('changes', 'TOO_LARGE', pages.tooLarge);
  const id = recordIds.assessment(request, number);
  const pageIds = pages.map((_, place) => recordIds.rows(id, place + 1));
  const content: AssessmentRecord = {
    ...assessed,
    ...at,
    request,
    number,
    configuration,
    assessedBy,
    reason,
    rowCount: rows.length,
    pages: pageIds,
  };
  // No link leads to what is retired; the assessment names it all the same.
  const isThere = (id: string) => {
    const place = head.resolve(id);
    return place !== null && !head.state(place.artifact).retired;
  };
  const subjects = [...new Set(assessed.changes.map(({ subject }) => subject))].filter(isThere);
  return {
    artifacts: [
      record(id, 'CHANGE_IMPACT', `Impact of ${request}, revision ${at.revision}`, content),
      ...pages.map((page, place) =>
        record(pageIds[place] as string, 'CHANGE_IMPACT_ROWS', `Rows of ${id}`, { request, ...page }),
      ),
    ],
    links: [
      ...[id, ...pageIds].map((from): LinkInput => ({ type: 'ASSESSES', from, to: request })),
      ...subjects.map((to): LinkInput => ({ type: 'ASSESSES', from: id, to })),
      { type: 'ATTRIBUTED_TO', from: id, to: assessedBy },
    ],
  };
}

function saysTheSame(current: AssessmentRecord, assessed: Assessed): boolean {
  const key = ({ rowsDigest, changesDigest, rulesDigest, complete, verdict, gates }: AssessmentRecord | Assessed) =>
    canonicalJson({ rowsDigest, changesDigest, rulesDigest, complete, verdict, gates });
  return key(current) === key(assessed);
}

// ---- deciding ------------------------------------------------------------------------------------------------

export interface DecisionRequest {
  readonly assessment: string;
  readonly rows: readonly string[];
  readonly decision: RowDecisionKind;
  readonly code: DispositionCode | null;
  /** Link, artifact or version id: where the change is cut, too. */
  readonly target: string | null;
  /** Of the disposition that cuts it. */
  readonly basis: readonly string[];
  readonly expiresAt: number | null;
  /** A disposition that is there already. */
  readonly disposition: string | null;
  readonly evidence: string | null;
  readonly rationale: string;
  readonly signedBy: string;
}

/** Signs a decision on rows of the current assessment. */
export function decideRows(step: Step, input: DecisionRequest): Promise<StepReceipt> {
  return repeated(step, async (head) => {
    const known = await foundByRecord(step, head, input.assessment);
    if (!known) {
      return refusal(head, null, [problem('assessment', 'NOT_FOUND', `There is no assessment ${input.assessment}.`)]);
    }
    const { records, impact } = known;
    const refused = (errors: readonly ChangeRequestError[]): StepReceipt => refusal(head, records.id, errors);
    const assessment = currentAssessment(records);
    const again = sameDecision(known, head, step, input);
    if (again !== null) return { request: records.id, revision: again, replayed: true, errors: [] };
    if (assessment.id !== input.assessment) {
      const message = `The current assessment is ${assessment.id}: look at its rows.`;
      return refused([problem('assessment', 'SUPERSEDED', message)]);
    }
    const problems = concluded(records);
    const signer = signerOf(step, head, input.signedBy);
    problems.push(...signer.problems, ...wordingProblems('rationale', input.rationale), ...shapeProblems(input));
    const rows = namedRows(input.rows, impact);
    problems.push(...rows.problems);
    if (problems.length > 0) return refused(problems);
    problems.push(...evidenceProblems({ evidence: input.evidence, rows: rows.value, assessment, head }));
    const number = records.decisions.length + records.revocations.length + 1;
    const id = recordIds.decision(records.id, number);
    const cuts = await dispositionsOf({ step, head, records, input, decision: id });
    problems.push(...cuts.problems);
    if (problems.length > 0) return refused(problems);
    const content: DecisionRecord = {
      request: records.id,
      number,
      assessment: assessment.id,
      rowsDigest: assessment.content.rowsDigest,
      rows: rows.value.map((row) => row.id),
      decision: input.decision,
      code: input.code,
      target: input.target,
      dispositions: cuts.ids,
      basis: [...input.basis],
      expiresAt: input.expiresAt,
      evidence: input.evidence,
      rationale: input.rationale,
      signedBy: input.signedBy,
      roles: signer.roles,
      signedAt: step.now,
    };
    return write(step, {
      operation: 'dispositionRow',
      request: records.id,
      input: {
        source: sourceOf(content, id),
        artifacts: [record(id, 'ROW_DECISION', `${input.decision}: ${input.rationale}`, content), ...cuts.artifacts],
        links: [...signedLinks(id, records.id, input.signedBy), ...cuts.links],
      },
      holds: unmoved(known),
    });
  });
}

/** A decision and the dispositions made with it have a source of their own, so that revoking it retires them alone. */
function sourceOf({ dispositions, target }: Pick<DecisionRecord, 'dispositions' | 'target'>, id: string): string {
  return target !== null && dispositions.length > 0 ? `${OWN_SOURCES}${id}` : SOURCE;
}

/** Which fields go with which decision. */
function shapeProblems({ decision, code, target, disposition, evidence }: DecisionRequest): ChangeRequestError[] {
  const problems: ChangeRequestError[] = [];
  const only = (path: string, value: unknown, of: RowDecisionKind) => {
    if (value !== null && decision !== of) {
      problems.push(problem(path, 'VALUE_INVALID', `${path} goes with ${of}; the decision is ${decision}.`));
    }
  };
  only('code', code, 'NO_IMPACT');
  only('target', target, 'NO_IMPACT');
  only('disposition', disposition, 'NO_IMPACT');
  only('evidence', evidence, 'REVERIFIED');
  if (decision === 'NO_IMPACT' && code === null) {
    problems.push(problem('code', 'VALUE_INVALID', 'NO_IMPACT needs a code: why the change does not matter there.'));
  }
  if (decision === 'REVERIFIED' && evidence === null) {
    problems.push(problem('evidence', 'VALUE_INVALID', 'REVERIFIED needs the id of the new evidence.'));
  }
  if (target !== null && disposition !== null) {
    problems.push(problem('disposition', 'VALUE_INVALID', 'Name a target to cut at, or a disposition: not both.'));
  }
  return problems;
}

function namedRows(
  ids: readonly string[],
  { rows }: ImpactRows,
): { value: ImpactRow[]; problems: ChangeRequestError[] } {
  const { rowsPerDecision } = CHANGE_REQUEST_LIMITS;
  if (ids.length === 0) return { value: [], problems: [problem('rows', 'VALUE_INVALID', 'Name the rows.')] };
  if (ids.length > rowsPerDecision) {
    const message = `${ids.length} rows; at most ${rowsPerDecision} under one signature.`;
    return { value: [], problems: [problem('rows', 'TOO_LARGE', message)] };
  }
  const byId = new Map(rows.map((row) => [row.id, row]));
  const value: ImpactRow[] = [];
  const problems: ChangeRequestError[] = [];
  for (const id of new Set(ids)) {
    const row = byId.get(id);
    if (row) value.push(row);
    else problems.push(problem(`rows[${ids.indexOf(id)}]`, 'NOT_FOUND', `The assessment has no row ${id}.`));
  }
  return { value, problems };
}

/** One error for each reason, with the rows that it is about. */
function evidenceProblems(parameters: {
  evidence: string | null;
  rows: readonly ImpactRow[];
  assessment: Recorded<AssessmentRecord>;
  head: GraphView;
}): ChangeRequestError[] {
  const { evidence, rows, assessment, head } = parameters;
  if (evidence === null) return [];
  const byMessage = new Map<string, ImpactRow[]>();
  for (const row of rows) {
    const message = evidenceProblem({ evidence, row, after: assessment.revision, view: head });
    if (message) byMessage.set(message, [...(byMessage.get(message) ?? []), row]);
  }
  return [...byMessage].slice(0, CHANGE_REQUEST_LIMITS.rowsInError).map(([message, concerned]) => ({
    ...problem('evidence', 'EVIDENCE_INVALID', message),
    rows: concerned.slice(0, CHANGE_REQUEST_LIMITS.rowsInError),
  }));
}

/** The revision of the decision that counts for all these rows and says the same; null: there is none. */
function sameDecision(known: Known, head: GraphView, step: Step, input: DecisionRequest): number | null {
  const standing = standingChangeRequest({ ...known, moment: { view: head, validAt: step.now } });
  const asked = new Set(input.rows);
  const named = input.disposition === null ? [] : [input.disposition];
  const counting = new Set(
    standing.rows.filter(({ row }) => asked.has(row.id)).map(({ decision }) => decision?.record),
  );
  const [only] = counting;
  if (counting.size !== 1 || !only) return null;
  const { content } = only;
  const same =
    content.rows.length === asked.size &&
    content.assessment === input.assessment &&
    content.decision === input.decision &&
    content.code === input.code &&
    content.target === input.target &&
    (input.target !== null || canonicalJson(content.dispositions) === canonicalJson(named)) &&
    canonicalJson(content.basis) === canonicalJson(input.basis) &&
    content.expiresAt === input.expiresAt &&
    content.evidence === input.evidence &&
    content.rationale === input.rationale &&
    content.signedBy === input.signedBy;
  return same ? only.revision : null;
}

/** The engine's dispositions that go with a decision: those that it makes, or the one that it names. */
async function dispositionsOf(parameters: {
  step: Step;
  head: GraphView;
  records: ChangeRequestRecords;
  input: DecisionRequest;
  decision: string;
}): Promise<{ ids: string[]; artifacts: ArtifactInput[]; links: LinkInput[]; problems: ChangeRequestError[] }> {
  const { step, head, records, input, decision } = parameters;
  const none = { ids: [], artifacts: [], links: [], problems: [] };
  const refused = (error: ChangeRequestError) => ({ ...none, problems: [error] });
  if (input.target === null && input.disposition === null) return none;
  const { content: request } = records.request;
  const configuration = configurationOf(head, request.configuration);
  if (!configuration.ok) return refused(ofRequest(configuration.problem));
  const changes = request.changes.map((change) => ({
    ...change,
    to: change.to && { ...change.to, content: change.to.content ?? null },
  }));
  const resolved = await resolveChanges({ source: step.graph, configuration: configuration.value, changes });
  if (!resolved.ok) return refused(ofRequest(resolved.problem));
  // A record that says no kind changes what it AFFECTS: it cannot be left out without a word.
  const effective = resolved.value.filter(
    ({ kinds, artifact }) => kinds.length > 0 || CARRYING_KINDS.has(head.kind(artifact)),
  );
  if (input.disposition !== null) {
    const named = standingDispositions(head, step.now).find((one) => one.id === input.disposition);
    if (!named) return refused(problem('disposition', 'NOT_FOUND', `There is no disposition ${input.disposition}.`));
    if (!named.active) {
      return refused(problem('disposition', 'VALUE_INVALID', `It does not cut any more. ${named.expiredBecause}`));
    }
    if (!effective.some((change) => answers(named.record, change, configuration.value))) {
      return refused(problem('disposition', 'VALUE_INVALID', `${named.id} is about another change.`));
    }
    return { ...none, ids: [named.id] };
  }
  const made: { id: string; content: Json }[] = [];
  for (const change of effective) {
    const { target, code, rationale, signedBy, basis, expiresAt } = input;
    const recorded = recordDisposition({
      change,
      configuration: configuration.value,
      head,
      now: step.now,
      input: {
        configuration: request.configuration,
        target: target as string,
        code: code as DispositionCode,
        rationale,
        signedBy,
        basis,
        expiresAt,
      },
    });
    if (!recorded.ok) {
      const path = recorded.path === 'change' ? 'target' : recorded.path;
      return refused(problem(path, 'VALUE_INVALID', recorded.message));
    }
    made.push({ id: recordIds.disposition(decision, made.length + 1), content: asContent(recorded.record) });
  }
  const assessed = head.resolve(input.target as string) ? [input.target as string] : [];
  return {
    ids: made.map(({ id }) => id),
    artifacts: made.map(({ id, content }) => record(id, 'DISPOSITION', `${input.code}: ${input.rationale}`, content)),
    links: made.flatMap(({ id }): LinkInput[] => [
      ...assessed.map((to): LinkInput => ({ type: 'ASSESSES', from: id, to })),
      { type: 'ATTRIBUTED_TO', from: id, to: input.signedBy },
    ]),
    problems: [],
  };
}

/** Takes a decision back: its rows are open again, and the dispositions made with it are retired. */
export function revokeDecision(
  step: Step,
  input: { readonly decision: string; readonly rationale: string; readonly signedBy: string },
): Promise<StepReceipt> {
  return repeated(step, async (head) => {
    const known = await foundByRecord(step, head, input.decision);
    const decision = known?.records.decisions.find((one) => one.id === input.decision);
    if (!known || !decision) {
      return refusal(head, null, [problem('decision', 'NOT_FOUND', `There is no decision ${input.decision}.`)]);
    }
    const { records } = known;
    const revoked = records.revocations.find((one) => one.content.revokes === decision.id);
    if (revoked?.content.signedBy === input.signedBy && revoked.content.rationale === input.rationale) {
      return { request: records.id, revision: revoked.revision, replayed: true, errors: [] };
    }
    const signer = signerOf(step, head, input.signedBy);
    const problems = [...concluded(records), ...signer.problems, ...wordingProblems('rationale', input.rationale)];
    if (revoked) {
      problems.push(problem('decision', 'VALUE_INVALID', `${revoked.content.signedBy} has revoked it: ${revoked.id}.`));
    }
    if (problems.length > 0) return refusal(head, records.id, problems);
    const number = records.decisions.length + records.revocations.length + 1;
    const id = recordIds.decision(records.id, number);
    const content = {
      request: records.id,
      number,
      assessment: decision.content.assessment,
      rowsDigest: decision.content.rowsDigest,
      rationale: input.rationale,
      signedBy: input.signedBy,
      roles: signer.roles,
      signedAt: step.now,
      revokes: decision.id,
    };
    const source = sourceOf(decision.content, decision.id);
    const batch: Pick<IngestInput, 'artifacts' | 'links'> = {
      artifacts: [record(id, 'ROW_DECISION', `Revokes ${decision.id}: ${input.rationale}`, content)],
      links: signedLinks(id, records.id, input.signedBy),
    };
    return write(step, {
      operation: 'revokeRowDecision',
      request: records.id,
      input: source === SOURCE ? { source, ...batch } : retiring({ source, batch, decision, request: records.id }),
      holds: unmoved(known),
    });
  });
}

/** Of what the decision's source asserts all but the dispositions is listed: so they alone are retired. */
function retiring(parameters: {
  source: string;
  batch: Pick<IngestInput, 'artifacts' | 'links'>;
  decision: Recorded<DecisionRecord>;
  request: string;
}): IngestInput {
  const { source, batch, decision, request } = parameters;
  return {
    source,
    mode: 'REPLACE_SOURCE',
    artifacts: [{ id: decision.id, kind: 'IMPACT_ASSESSMENT' }, ...(batch.artifacts ?? [])],
    links: [...signedLinks(decision.id, request, decision.content.signedBy), ...(batch.links ?? [])],
  };
}

// ---- concluding ----------------------------------------------------------------------------------------------

/** Approves the assessment: every row is decided, and nothing has come up since. */
export function closeChangeRequest(
  step: Step,
  input: {
    readonly id: string;
    readonly signedBy: string;
    readonly reason: string;
    readonly budget: BudgetRequest | null;
  },
): Promise<StepReceipt> {
  return repeated(step, async (head) => {
    const known = await found(step, head, input.id);
    if (!known) return refusal(head, null, [noSuchRequest('id', input.id)]);
    const { records, impact } = known;
    const refused = (errors: readonly ChangeRequestError[]): StepReceipt => refusal(head, records.id, errors);
    const again = sameConclusion(records, { ...input, status: 'complete', duplicateOf: null });
    if (again) return again;
    const signer = signerOf(step, head, input.signedBy);
    const problems = [...concluded(records), ...signer.problems, ...wordingProblems('reason', input.reason)];
    if (problems.length > 0) return refused(problems);
    const moment = { view: head, validAt: step.now };
    const { graph: source } = step;
    const answer = await differenceSince({ ...step, source, records, impact, at: moment, budget: input.budget });
    if (!answer.ok) {
      const message = `The report cannot be computed any more. ${answer.problem.message}`;
      return refused([problem('id', 'WORLD_MOVED', message)]);
    }
    const { assessed, difference } = answer.value;
    const standing = standingChangeRequest({ records, impact, moment });
    const against = closingProblems({
      standing,
      recomputed: { ...assessed, revision: head.revision, difference },
      signedBy: input.signedBy,
      actor: step.authorship.actor,
    });
    if (against.length > 0) return refused(against);
    const counting = new Set(standing.rows.flatMap(({ decision }) => (decision ? [decision.record.id] : [])));
    return conclude(step, known, {
      ...input,
      status: 'complete',
      duplicateOf: null,
      decisions: [...counting],
      checked: { revision: head.revision, verdict: assessed.verdict, gates: assessed.gates },
      roles: signer.roles,
      // What was checked is the graph as it is: any write may have added to it.
      holds: (latest) => latest.revision === head.revision,
    });
  });
}

/** Gives a request up; `duplicateOf`: another one covers it. */
export function stopChangeRequest(
  step: Step,
  input: {
    readonly id: string;
    readonly signedBy: string;
    readonly reason: string;
    readonly duplicateOf: string | null;
  },
): Promise<StepReceipt> {
  return repeated(step, async (head) => {
    const known = await found(step, head, input.id);
    if (!known) return refusal(head, null, [noSuchRequest('id', input.id)]);
    const { records } = known;
    const status = input.duplicateOf === null ? ('stopped' as const) : ('duplicate' as const);
    const again = sameConclusion(records, { ...input, status });
    if (again) return again;
    const signer = signerOf(step, head, input.signedBy);
    const problems = [...concluded(records), ...signer.problems, ...wordingProblems('reason', input.reason)];
    if (input.duplicateOf === records.id) {
      problems.push(problem('duplicateOf', 'VALUE_INVALID', 'A request is no duplicate of itself.'));
    } else if (input.duplicateOf !== null && findChangeRequest(head, input.duplicateOf) === NONE) {
      problems.push(noSuchRequest('duplicateOf', input.duplicateOf));
    }
    if (problems.length > 0) return refusal(head, records.id, problems);
    return conclude(step, known, {
      ...input,
      status,
      decisions: [],
      checked: null,
      roles: signer.roles,
      holds: unmoved(known),
    });
  });
}

function conclude(
  step: Step,
  { records }: Known,
  {
    holds,
    id: _,
    ...signed
  }: {
    readonly id: string;
    readonly status: 'complete' | 'stopped' | 'duplicate';
    readonly duplicateOf: string | null;
    readonly decisions: string[];
    readonly checked: {
      revision: number;
      verdict: AssessmentRecord['verdict'];
      gates: AssessmentRecord['gates'];
    } | null;
    readonly reason: string;
    readonly signedBy: string;
    readonly roles: string[];
    readonly holds: (latest: GraphView) => boolean;
  },
): Promise<Outcome> {
  const assessment = currentAssessment(records);
  const id = recordIds.conclusion(records.id);
  const { status, duplicateOf, decisions, checked, reason, signedBy, roles } = signed;
  const content = {
    request: records.id,
    status,
    duplicateOf,
    assessment: assessment.id,
    rowsDigest: assessment.content.rowsDigest,
    decisions,
    checked,
    reason,
    signedBy,
    roles,
    signedAt: step.now,
  };
  return write(step, {
    operation: status === 'complete' ? 'closeChangeRequest' : 'stopChangeRequest',
    request: records.id,
    input: {
      source: SOURCE,
      artifacts: [record(id, 'CONCLUSION', `${status}: ${reason}`, content)],
      links: signedLinks(id, records.id, signedBy),
    },
    holds,
  });
}

function sameConclusion(
  { id, conclusion }: ChangeRequestRecords,
  input: { status: string; signedBy: string; reason: string; duplicateOf: string | null },
): StepReceipt | null {
  if (!conclusion) return null;
  const { status, signedBy, reason, duplicateOf } = conclusion.content;
  const same =
    status === input.status &&
    signedBy === input.signedBy &&
    reason === input.reason &&
    duplicateOf === input.duplicateOf;
  return same ? { request: id, revision: conclusion.revision, replayed: true, errors: [] } : null;
}

// ---- shared --------------------------------------------------------------------------------------------------

/** A request as it was read. */
interface Known {
  readonly change: number;
  readonly count: number;
  readonly records: ChangeRequestRecords;
  readonly impact: ImpactRows;
}

async function found(step: Step, head: GraphView, id: string): Promise<Known | null> {
  const change = findChangeRequest(head, id);
  if (change === NONE) return null;
  const read = versionReader(step.graph, head);
  const records = await readRecords({ view: head, change, read });
  return { change, count: recordCount(head, change), records, impact: await readRows({ view: head, records, read }) };
}

/** The request that a record of it belongs to. */
async function foundByRecord(step: Step, head: GraphView, record: string): Promise<Known | null> {
  const place = head.find(record);
  if (place === NONE) return null;
  for (const slot of head.index.slotsOut(place)) {
    if (head.link(slot).type !== 'ASSESSES' || !head.isAsserted(slot)) continue;
    const known = await found(step, head, head.id(head.index.linkTo(slot)));
    const ids = known && [...known.records.assessments, ...known.records.decisions].map((one) => one.id);
    if (ids?.includes(record)) return known;
  }
  return null;
}

/** Nobody has added a record to the request since it was read. */
function unmoved({ change, count }: Known): (latest: GraphView) => boolean {
  return (latest) => recordCount(latest, change) === count;
}

/** Takes the step again where others wrote in between. */
async function repeated(step: Step, take: (head: GraphView) => Promise<Outcome>): Promise<StepReceipt> {
  let head = await step.graph.catchUp();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const outcome = await take(head);
    if (outcome !== 'MOVED') return outcome;
    head = await step.graph.catchUp();
  }
  const message = `The graph was written to ${ATTEMPTS} times while the step was checked. Try again.`;
  return refusal(head, null, [problem('', 'BUSY', message)]);
}

async function write(
  step: Step,
  written: {
    operation: string;
    request: string;
    input: IngestInput;
    /** Does what was checked still hold? */
    holds: (latest: GraphView) => boolean;
  },
): Promise<Outcome> {
  const { operation, request, input, holds } = written;
  let moved = false;
  const receipt = await step.graph.write({
    ...step.authorship,
    operation,
    input,
    trusted: true,
    guard: (latest) => {
      moved = !holds(latest);
      return moved ? { path: '', id: null, code: 'VALUE_INVALID', message: 'the graph moved on' } : null;
    },
  });
  if (moved) return 'MOVED';
  const errors = inTermsOfInput(receipt.errors);
  return { request: errors.length > 0 ? null : request, revision: receipt.revision, replayed: false, errors };
}

/** What ingest refuses of the records; that links of a refused record dangle is no news. */
function inTermsOfInput(errors: readonly IngestError[]): ChangeRequestError[] {
  const ofArtifacts = errors.filter(({ path }) => path.startsWith('artifacts['));
  return (ofArtifacts.length > 0 ? ofArtifacts : errors).map(({ path, id, code, message }) => {
    const asked = /^artifacts\[0\]\.version\.content\.?(changes.*)?$/.exec(path);
    if (asked) return problem(asked[1] ?? 'changes', code === 'TOO_LARGE' ? code : 'VALUE_INVALID', message);
    if (ofArtifacts.length > 0) return problem('id', 'ID_TAKEN', `${id}: ${message}`);
    return problem(path, 'VALUE_INVALID', message);
  });
}

function refusal(head: GraphView, request: string | null, errors: readonly ChangeRequestError[]): StepReceipt {
  return { request, revision: head.revision, replayed: false, errors };
}

function record(id: string, subkind: string, title: string, content: unknown): ArtifactInput {
  return { id, kind: 'IMPACT_ASSESSMENT', subkind, title: title.slice(0, 200), version: { content: content as Json } };
}

function signedLinks(id: string, request: string, signedBy: string): LinkInput[] {
  return [
    { type: 'ASSESSES', from: id, to: request },
    { type: 'ATTRIBUTED_TO', from: id, to: signedBy },
  ];
}

function signerOf(step: Step, head: GraphView, person: string): { roles: string[]; problems: ChangeRequestError[] } {
  const roles = rolesHeld({ person, at: step.now, view: head });
  if (roles.length > 0) return { roles, problems: [] };
  const when = new Date(step.now).toISOString();
  const message = `${person} is no PERSON who HOLDS a role at ${when}, with the authority not void.`;
  return { roles, problems: [problem('signedBy', 'SIGNER_INVALID', message)] };
}

/** Independence can be judged only among people that the graph knows. */
function authorProblems(step: Step, head: GraphView, path: string, named: string | null): ChangeRequestError[] {
  const author = named ?? step.authorship.actor;
  const person = head.find(author);
  if (person !== NONE && head.kind(person) === 'PERSON' && !head.state(person).retired) return [];
  const message = `${author} is no PERSON of the graph. Name one in ${path}, or in the x-actor header: who opened or assessed it may not approve it.`;
  return [problem(path, 'VALUE_INVALID', message)];
}

function concluded({ conclusion }: ChangeRequestRecords): ChangeRequestError[] {
  if (!conclusion) return [];
  const { status, signedBy } = conclusion.content;
  return [problem('', 'CONCLUDED', `${signedBy} concluded the request as ${status} (${conclusion.recordedAt}).`)];
}

function wordingProblems(path: string, value: string): ChangeRequestError[] {
  if (value.trim() === '') return [problem(path, 'VALUE_INVALID', `Say why: ${path} is empty.`)];
  const long = textProblems({ value, path, what: `the ${path}`, limit: CHANGE_REQUEST_LIMITS.textLength });
  return long.map(({ message }) => problem(path, 'TOO_LARGE', message));
}

function noSuchRequest(path: string, id: string): ChangeRequestError {
  return problem(path, 'NOT_FOUND', `There is no change request ${id}; changeRequests lists them.`);
}

function ofRequest({ path, code, message }: RequestProblem): ChangeRequestError {
  return problem(path, code, message);
}
