/** Requests of data subjects. Their identifiers come in here, are turned into names of records, and go no further. */

import { DECISIONS_OF, RIGHTS_POLICY_ID, SUBJECT_DUTIES } from '../graph/governance/dataProtection/rightsPolicy.ts';
import { DATA_SUBJECT_RULES } from '../graph/governance/dataProtection/rules.ts';
import type { SubjectKeys } from '../graph/governance/dataProtection/subjectKeys.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { ArtifactInput, IngestInput, IngestReceipt } from '../graph/ingest/input.ts';
import { sha256 } from '../graph/model/canonicalJson.ts';
import type { JsonObject } from '../graph/model/delta.ts';
import {
  DATA_SUBJECT_SOURCE,
  erasuresOf,
  readSubjectRequest,
  rightsPolicyInForce,
  type SubjectRequest,
  stopId,
} from '../graph/reading/data/dataSubjectRequest.ts';
import { actingPerson } from './actingPerson.ts';
import { isoText } from './content.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, brokenRuleOf, rulesViolated } from './errors.ts';
import type { ReadPoint } from './nodes.ts';
import { readerAt, requireKind } from './reading.ts';
import type { DataSubjectRequestResolvers, MutationResolvers, QueryResolvers } from './types.generated.ts';
import { writeAsJudged } from './writeAsJudged.ts';

const broken = brokenRuleOf(DATA_SUBJECT_RULES);

/** Subjects named at once: each costs two files. */
export const MAXIMUM_SUBJECTS = 1_000;
const IS_REQUEST = { kinds: ['CHANGE'], subkinds: ['DATA_SUBJECT_REQUEST'] } as const;

/** A request at a point in history. */
export interface DataSubjectRequestNode extends SubjectRequest {
  readonly at: ReadPoint;
}

export const dataSubjectRequestQueries: Pick<QueryResolvers, 'dataSubjectRequest'> = {
  dataSubjectRequest: async (_, { id, at: moment }, context) =>
    requestAt({ at: await context.readPoint(moment), id, input: 'id' }, context),
};

async function requestAt(
  asked: { readonly at: ReadPoint; readonly id: string; readonly input: string },
  context: RequestContext,
): Promise<DataSubjectRequestNode> {
  const { at, id, input } = asked;
  const change = requireKind({ at, id, input, ...IS_REQUEST }, context);
  const request = await readSubjectRequest(readerAt(at, context), change);
  if (request) return { ...request, at };
  throw badUserInput({ input, message: `${id} names no right that its version of the policy knows` });
}

export const DataSubjectRequest: DataSubjectRequestResolvers = {
  id: ({ at, change }) => at.view.id(change),
  change: ({ at, change }) => ({ at, artifact: change }),
  right: ({ right }) => right,
  law: ({ law }) => law,
  clause: ({ rule }) => rule.clause,
  policy: ({ at, policy }) => ({ at, version: at.view.resolve(policy)?.version as number }),
  record: ({ record }) => record,
  receivedAt: ({ receivedAt }) => isoText(receivedAt) as string,
  dueOn: ({ end }) => end.lastDay,
  lateFrom: ({ end }) => isoText(end.overAt) as string,
  unit: ({ rule }) => rule.period.unit,
  extended: ({ extended }) => extended,
  overdue: ({ at, end, status }) => status !== 'CLOSED' && at.validAt >= end.overAt,
  status: ({ status }) => status,
  erased: ({ erased }) => erased,
  hops: ({ at, hops }, _, context) => {
    context.spend(hops.length);
    return hops.map(({ stage, artifact, version, stated, duty, state, decision, decidedBy, heldBy }) => ({
      stage,
      artifact: { at, artifact },
      version: version === null ? null : { at, version },
      stated,
      duty,
      state,
      decision,
      decidedBy: decidedBy === null ? null : { at, artifact: decidedBy },
      heldBy: heldBy.map((hold) => ({ at, artifact: hold })),
    }));
  },
};

type DataSubjectMutation =
  | 'pseudonymise'
  | 'openDataSubjectRequest'
  | 'extendDataSubjectRequest'
  | 'settleDataSubjectDuty'
  | 'eraseDataSubject'
  | 'placeLegalHold'
  | 'releaseLegalHold';

export const dataSubjectRequestMutations: Pick<MutationResolvers, DataSubjectMutation> = {
  pseudonymise: async (_, { input }, context) => {
    const keys = keysOf(context);
    const { length } = input.subjects;
    if (length < 1 || length > MAXIMUM_SUBJECTS) {
      const message = `there are ${length} subjects; there may be 1 to ${MAXIMUM_SUBJECTS}`;
      throw badUserInput({ input: 'input.subjects', message });
    }
    for (const [place, subject] of input.subjects.entries()) checkSubject(subject, `input.subjects[${place}]`);
    const records: string[] = [];
    for (const subject of input.subjects) records.push(await keys.recordOf(subject));
    return { records };
  },
  openDataSubjectRequest: async (_, { input }, context) => {
    checkSubject(input.subject, 'input.subject');
    checkUnnamed(input, context);
    const record = await keysOf(context).findRecord(input.subject);
    const receivedAt = input.receivedAt ?? context.now.toISOString();
    if (Date.parse(receivedAt) > context.now.getTime()) {
      throw rulesViolated([broken('REQUEST_IN_FUTURE', 'input.receivedAt', `${receivedAt} is after now`)]);
    }
    const written = await writeAsJudged(async (at) => {
      const found = await rightsPolicyInForce(readerAt(at, context), Date.parse(receivedAt));
      if (!found)
        throw rulesViolated([
          broken(
            'RIGHTS_POLICY',
            'input.receivedAt',
            `${RIGHTS_POLICY_ID} has no version in force at ${receivedAt}; npm run policies writes the default one`,
          ),
        ]);
      const policy = at.view.versionId(found.version);
      if (!found.policy.laws.get(input.law)?.rights[input.right]) {
        const laws = [...found.policy.laws].map(([name, { rights }]) => `${name}: ${Object.keys(rights).join(', ')}`);
        throw rulesViolated([broken('RIGHT_UNKNOWN', 'input.right', `${policy} has ${laws.join('; ')}`)]);
      }
      const content = { right: input.right, law: input.law, policy, record, receivedAt };
      const title = `${input.law}: ${input.right}`;
      return {
        operation: 'openDataSubjectRequest',
        authorship: input,
        trusted: true,
        restsOn: () => '',
        input: {
          source: DATA_SUBJECT_SOURCE,
          artifacts: [{ id: input.id, kind: 'CHANGE', subkind: 'DATA_SUBJECT_REQUEST', title, version: { content } }],
        },
      };
    }, context);
    return payload(input.id, written, context);
  },
  extendDataSubjectRequest: async (_, { input }, context) => {
    const written = await writeAsJudged(async (at) => {
      const request = await requestAt({ at, id: input.request, input: 'input.request' }, context);
      const person = personOf(at, input.actor, context);
      const why =
        request.rule.extension === null
          ? `${request.rule.clause} allows none`
          : request.extended
            ? `${input.request} is extended already`
            : context.now.getTime() >= request.end.overAt
              ? `${input.request} was due on ${request.end.lastDay}`
              : null;
      if (why !== null) throw rulesViolated([broken('REQUEST_EXTENDED', 'input.request', why)]);
      const id = `${input.request}/extension`;
      const content = { at: context.now.toISOString(), reason: input.reason };
      return {
        operation: 'extendDataSubjectRequest',
        authorship: { actor: person, reason: input.reason },
        trusted: true,
        restsOn: (view) => String(view.find(id)),
        input: {
          source: DATA_SUBJECT_SOURCE,
          artifacts: [{ id, kind: 'CHANGE', subkind: 'AMENDMENT', version: { content } }],
          links: [
            { type: 'AFFECTS', from: id, to: input.request, attributes: { kind: 'METADATA' } },
            { type: 'ATTRIBUTED_TO', from: id, to: person },
          ],
        },
      };
    }, context);
    return payload(input.request, written, context);
  },
  settleDataSubjectDuty: async (_, { input }, context) => {
    const id = `${input.request}/duty/${sha256(input.at).slice(0, 24)}`;
    const written = await writeAsJudged(async (at) => {
      const request = await requestAt({ at, id: input.request, input: 'input.request' }, context);
      const reader = readerAt(at, context);
      const hop = request.hops.find((one) => stopId(reader, one) === input.at);
      if (!hop?.duty) {
        const places = request.hops.filter(({ duty }) => duty !== null).map((one) => stopId(reader, one));
        const message = `${input.at} has no duty of ${input.request}; these have: ${places.join(', ') || 'none'}`;
        throw badUserInput({ input: 'input.at', message });
      }
      const person = personOf(at, input.actor, context);
      const allowed = DECISIONS_OF[hop.duty];
      if (!allowed.includes(input.decision)) {
        const detail = `${input.at} has the duty ${hop.duty}: ${SUBJECT_DUTIES[hop.duty]} It takes ${allowed.join(', ') || 'no decision'}`;
        throw rulesViolated([broken('DUTY_DECISION', 'input.decision', detail)]);
      }
      if (hop.state === 'SETTLED' && hop.decision !== input.decision) {
        throw badUserInput({ input: 'input.decision', message: `${input.at} is settled already by ${hop.decision}` });
      }
      const content = { at: input.at, duty: hop.duty, decision: input.decision, reason: input.reason };
      return {
        operation: 'settleDataSubjectDuty',
        authorship: { actor: person, reason: input.reason },
        trusted: true,
        restsOn: (view) => String(view.find(id)),
        input:
          hop.state === 'SETTLED'
            ? null
            : {
                source: DATA_SUBJECT_SOURCE,
                artifacts: [{ id, kind: 'IMPACT_ASSESSMENT', subkind: 'DATA_SUBJECT_DUTY', version: { content } }],
                links: [
                  { type: 'ASSESSES', from: id, to: input.request },
                  { type: 'ASSESSES', from: id, to: input.at },
                  { type: 'ATTRIBUTED_TO', from: id, to: person },
                ],
              },
      };
    }, context);
    return payload(input.request, written, context);
  },
  eraseDataSubject: async (_, { input }, context) => {
    const keys = keysOf(context);
    const retracted = await writeAsJudged(async (at) => {
      const request = await erasureAt(at, input, context);
      const person = personOf(at, input.actor, context);
      const reader = readerAt(at, context);
      const { record, rule } = request;
      const purge = request.hops.filter(({ duty, state }) => duty === 'PURGE' && state === 'OPEN');
      const held = request.hops.filter(({ state }) => state === 'HELD');
      const moment = context.now.toISOString();
      const reason = reasonOf(input.request, rule.clause);
      const content = {
        record,
        at: moment,
        erased: purge.map((one) => stopId(reader, one)),
        held: held.map((one) => ({
          version: stopId(reader, one),
          holds: one.heldBy.map((hold) => reader.id(hold)),
        })),
        keyDestroyed: false,
      };
      // What is retired would be listed again by what is said of it; it has no users any more to whom it could be said.
      const listed = purge.filter(({ artifact }) => !at.view.isRetired(artifact));
      const artifacts: ArtifactInput[] = listed.map(({ artifact, version }) => ({
        id: reader.id(artifact),
        kind: 'DATASET',
        version: {
          label: at.view.version(version as number).label,
          retracted: { at: moment, reason, parts: record === null ? [] : [record] },
        },
      }));
      return {
        operation: 'eraseDataSubject',
        authorship: { actor: person, reason: input.reason ?? reason },
        trusted: true,
        input:
          record === null || purge.length === 0
            ? null
            : await tombstone({ at, request, person, content, artifacts }, context),
      };
    }, context);
    if (retracted.receipt.errors.length > 0) return payload(input.request, retracted, context);
    const { record, hops, erased } = await erasureAt(retracted.at, input, context);
    const isHeld = hops.some(({ state }) => state === 'HELD');
    if (record === null || isHeld || erased) return payload(input.request, retracted, context);
    // After the journal, and said after it is done: what was cut short is open, and goes on when it is sent again.
    if (!(await keys.destroy(record))) throw rulesViolated([broken('KEY_ELSEWHERE', 'input.request', record)]);
    const destroyed = await writeAsJudged(async (at) => {
      const now = await erasureAt(at, input, context);
      const person = personOf(at, input.actor, context);
      const reason = reasonOf(input.request, now.rule.clause);
      const content = { record, at: context.now.toISOString(), erased: [], held: [], keyDestroyed: true };
      return {
        operation: 'eraseDataSubject',
        authorship: { actor: person, reason: input.reason ?? reason },
        trusted: true,
        input: now.erased ? null : await tombstone({ at, request: now, person, content, artifacts: [] }, context),
      };
    }, context);
    return payload(input.request, destroyed, context);
  },
  placeLegalHold: (_, { input }, context) =>
    writeHold(input, { legalHold: 'IN_FORCE', clause: input.clause, reason: input.reason }, context),
  releaseLegalHold: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    const hold = requireKind({ at, id: input.id, input: 'input.id', kinds: ['CONTROL'] }, context);
    const reader = readerAt(at, context);
    await reader.load([hold]);
    if (reader.text(hold, 'legalHold') !== 'IN_FORCE') {
      throw badUserInput({ input: 'input.id', message: `${input.id} is no legal hold in force` });
    }
    const content = { legalHold: 'RELEASED', clause: reader.text(hold, 'clause') ?? '', reason: input.reason };
    return writeHold(input, content, context);
  },
};

/** @throws GraphQLError RULE_VIOLATED: it asks for something else. */
async function erasureAt(
  at: ReadPoint,
  { request: id }: { readonly request: string },
  context: RequestContext,
): Promise<DataSubjectRequestNode> {
  const request = await requestAt({ at, id, input: 'input.request' }, context);
  if (request.right === 'ERASURE') return request;
  throw rulesViolated([broken('NO_ERASURE', 'input.request', `${id} asks for ${request.right}`)]);
}

function reasonOf(request: string, clause: string): string {
  return `erased by ${request} (${clause})`;
}

/** The batch with the next tombstone of the request. */
async function tombstone(
  of: {
    readonly at: ReadPoint;
    readonly request: DataSubjectRequestNode;
    readonly person: string;
    readonly content: JsonObject;
    readonly artifacts: readonly ArtifactInput[];
  },
  context: RequestContext,
): Promise<IngestInput> {
  const { at, request, person, content, artifacts } = of;
  const name = at.view.id(request.change);
  const before = (await erasuresOf(readerAt(at, context), request.change)).length;
  const id = `${name}/erasure/${before + 1}`;
  return {
    source: DATA_SUBJECT_SOURCE,
    artifacts: [...artifacts, { id, kind: 'RUN', subkind: 'TASK', version: { content } }],
    links: [
      { type: 'USED', from: id, to: name },
      { type: 'ATTRIBUTED_TO', from: id, to: person },
    ],
  };
}

/** @throws GraphQLError BAD_USER_INPUT; it does not say what was given. */
function checkSubject(subject: string, input: string): void {
  if (subject !== '' && subject.trim() === subject) return;
  throw badUserInput({ input, message: 'an identifier of a data subject is a text without blanks around it' });
}

/** Shorter identifiers are in many texts that do not mean them. */
const TELLING_LENGTH = 4;

/** @throws GraphQLError RULE_VIOLATED: the record would hold who it is. */
function checkUnnamed(
  input: { readonly id: string; readonly subject: string; readonly actor?: Given; readonly reason?: Given },
  context: RequestContext,
): void {
  const named = input.subject.normalize('NFC').toLowerCase();
  if (named.length < TELLING_LENGTH) return;
  const { actor, reason } = context.authorship(input);
  for (const [field, text] of Object.entries({ id: input.id, actor, reason })) {
    if (!text?.normalize('NFC').toLowerCase().includes(named)) continue;
    throw rulesViolated([broken('SUBJECT_NAMED', `input.${field}`, `${field} names the data subject`)]);
  }
}
type Given = string | null | undefined;

async function writeHold(
  input: {
    readonly id: string;
    readonly title?: string | null | undefined;
    readonly datasets?: readonly string[];
    readonly actor?: string | null | undefined;
    readonly reason: string;
  },
  content: Readonly<Record<string, string>>,
  context: RequestContext,
) {
  const { receipt, at } = await writeAsJudged(async (at) => {
    const person = personOf(at, input.actor, context);
    await refuseOther(at, input.id, context);
    return {
      operation: input.datasets ? 'placeLegalHold' : 'releaseLegalHold',
      authorship: { actor: person, reason: input.reason },
      trusted: true,
      restsOn: () => '',
      input: {
        source: DATA_SUBJECT_SOURCE,
        artifacts: [
          { id: input.id, kind: 'CONTROL', subkind: 'GOVERNANCE_MEASURE', title: input.title, version: { content } },
        ],
        links: (input.datasets ?? []).map((to) => ({ type: 'APPLIES_TO', from: input.id, to })),
      },
    };
  }, context);
  if (receipt.errors.length > 0) {
    const errors = receipt.errors.map((error) => ({
      ...error,
      path: error.path.replace(/^links\[(\d+)\].*/, 'datasets[$1]').replace(/^artifacts\[0\]\.?/, ''),
    }));
    return { hold: null, receipt: { ...receipt, errors } };
  }
  return { hold: { at, artifact: at.view.find(input.id) }, receipt };
}

/** @throws GraphQLError BAD_USER_INPUT: the id is that of something else. */
async function refuseOther(at: ReadPoint, id: string, context: RequestContext): Promise<void> {
  const known = at.view.find(id);
  if (known === NONE) return;
  const reader = readerAt(at, context);
  await reader.load([known]);
  if (reader.text(known, 'legalHold') !== null) return;
  throw badUserInput({ input: 'input.id', message: `${id} is no legal hold: give the hold an id of its own` });
}

/** @throws GraphQLError RULE_VIOLATED */
function keysOf(context: RequestContext): SubjectKeys {
  if (context.subjectKeys) return context.subjectKeys;
  throw rulesViolated([broken('KEYS_MISSING', 'input', 'this service keeps no keys')]);
}

function personOf(at: ReadPoint, actor: string | null | undefined, context: RequestContext): string {
  const { sentence, source } = DATA_SUBJECT_RULES.PERSON_NEEDED;
  return actingPerson({ at, actor, rule: { rule: 'PERSON_NEEDED', message: sentence, source } }, context);
}

async function payload(
  id: string,
  { receipt, at }: { readonly receipt: IngestReceipt; readonly at: ReadPoint },
  context: RequestContext,
) {
  if (receipt.errors.length > 0) {
    const errors = receipt.errors.map((error) => ({
      ...error,
      path: error.path.replace(/^artifacts\[0\]\.?(version\.?)?/, ''),
    }));
    return { request: null, receipt: { ...receipt, errors } };
  }
  return { request: await requestAt({ at, id, input: 'input.request' }, context), receipt };
}
