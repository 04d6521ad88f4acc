/**
 * The subscription to findings: the present state, then each real change.
 *
 *     journal grows ─▶ each new revision (too many: the newest) ─▶ findings ─▶ as before? nothing : an event
 *
 * The generator works only when its reader asks for the next event. A slow reader so gets fewer events, each about the
 * newest state, and nothing queues up.
 */

import { analyseFindings } from '../graph/impact/analyse.ts';
import { statePasses } from '../graph/impact/itemList.ts';
import type { ImpactItem as EngineItem } from '../graph/impact/report.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import type { JournalRow } from '../graph/safetyGraph.ts';
import type { LiveSource, RequestContext } from './context.ts';
import { onlyOverStream } from './errors.ts';
import { answered, findingsNode, itemsOf, PACING } from './impact.ts';
import { entryOf } from './journal.ts';
import type { ImpactReportNode } from './nodes.ts';
import type {
  ChangedFinding,
  ChangedFindings,
  FindingState,
  FindingsChangeCause,
  FindingsChangeResolvers,
  ImpactFilter,
  SubscriptionResolvers,
} from './types.generated.ts';

/** New revisions that are looked at one by one, so that each event names its write. Beyond: the newest alone. */
const MAXIMUM_STEPS = 16;

/** Changed items in one list of an event: more than anybody reads; the report of the event has pages. */
const MAXIMUM_CHANGED = 100;

/** Without a write the findings are worked out anew after this long: validities end by themselves, by the day or hour. */
const TIME_MILLISECONDS = 60_000;

/** An event. */
export interface FindingsChangeNode {
  readonly cause: FindingsChangeCause;
  readonly entry: JournalRow | null;
  readonly writes: number;
  /** Null: the first. */
  readonly before: Facts | null;
  readonly after: Facts;
  readonly report: ImpactReportNode;
}

/** Findings as far as they are compared. */
interface Facts {
  readonly verdict: FindingsReport['verdict'];
  /** Verdict, gates and completeness. */
  readonly head: string;
  /** By artifact and version, in the order of the report. */
  readonly items: ReadonlyMap<string, Fact>;
}

interface Fact {
  readonly artifact: string;
  readonly version: string | null;
  readonly state: FindingState;
  readonly text: string;
}

type FindingsReport = ImpactReportNode['report']['analysis'];

interface Findings {
  readonly view: GraphView;
  readonly facts: Facts;
  readonly report: ImpactReportNode;
}

/** As GraphQL takes it: the value of the field by its name. */
interface FindingsEvent {
  readonly findingsChanged: FindingsChangeNode;
}

interface Question {
  readonly configuration: string | null;
  readonly since: number | null;
  readonly filter: ImpactFilter | null;
}

export const findingsSubscriptions: Pick<SubscriptionResolvers, 'findingsChanged'> = {
  findingsChanged: {
    subscribe: async (_, { configuration, since, filter }, context) => {
      const { live } = context;
      if (!live) throw onlyOverStream();
      const question = { configuration: configuration ?? null, since: since ?? null, filter: filter ?? null };
      // Here and not in the generator: what cannot be asked is refused before the first event.
      const view = await context.head();
      const first = await context.inTime(findingsAt({ context, question, view, validAt: context.now.getTime() }));
      return findingsChanges({ context, live, question, first });
    },
    // Over POST /graphql the field is asked like one of a query, without an event.
    resolve: (event: FindingsEvent | undefined) => {
      if (!event) throw onlyOverStream();
      return event.findingsChanged;
    },
  },
};

export const FindingsChange: FindingsChangeResolvers = {
  cause: ({ cause }) => cause,
  revision: ({ report }) => report.at.view.revision,
  entry: ({ entry }) => entry && entryOf(entry),
  writes: ({ writes }) => writes,
  verdictBefore: ({ before }) => before?.verdict ?? null,
  verdictAfter: ({ after }) => after.verdict,
  appeared: ({ before, after }) => difference({ of: after, before: before ?? after, after, is: (old) => old === null }),
  disappeared: ({ before, after }) =>
    difference({ of: before ?? after, before: before ?? after, after, is: (_, now) => now === null }),
  changed: ({ before, after }) =>
    difference({
      of: after,
      before: before ?? after,
      after,
      is: (old, now) => old !== null && now !== null && old.text !== now.text,
    }),
  report: ({ report }) => report,
};

async function* findingsChanges({
  context,
  live,
  question,
  first,
}: {
  context: RequestContext;
  live: LiveSource;
  question: Question;
  first: Findings;
}): AsyncGenerator<FindingsEvent> {
  const { watch, signal, now } = live;
  let last = first;
  yield eventOf({ cause: 'PRESENT_STATE', entry: null, writes: 0, before: null, after: last });
  while (!signal.aborted) {
    const newest = await watch.next({ after: last.view, milliseconds: TIME_MILLISECONDS, signal });
    if (signal.aborted) return;
    for (const view of newest === null ? [last.view] : stepsBetween(last.view, newest)) {
      const before = last;
      const at = { context, question, validAt: now().getTime() };
      const after = await findingsAt({ ...at, view });
      last = after;
      if (signal.aborted) return;
      if (view.index !== before.view.index) {
        yield eventOf({ cause: 'PRESENT_STATE', entry: null, writes: 0, before: before.facts, after });
        continue;
      }
      if (isSame(before.facts, after.facts)) continue;
      const writes = view.revision - before.view.revision;
      // Did the write do it, or the time that has passed since?
      const passed = writes === 0 ? after : await findingsAt({ ...at, view: before.view });
      if (!isSame(before.facts, passed.facts)) {
        yield eventOf({ cause: 'TIME', entry: null, writes: 0, before: before.facts, after: passed });
      }
      if (isSame(passed.facts, after.facts)) continue;
      const cause = writes === 1 ? 'WRITE' : 'SEVERAL_WRITES';
      const entry = writes === 1 ? await entryAt(context, view.revision) : null;
      yield eventOf({ cause, entry, writes, before: passed.facts, after });
    }
  }
}

function eventOf({
  after,
  ...rest
}: Omit<FindingsChangeNode, 'after' | 'report'> & { after: Findings }): FindingsEvent {
  return { findingsChanged: { ...rest, after: after.facts, report: after.report } };
}

/** One by one where they are few and of one journal. */
function stepsBetween(last: GraphView, newest: GraphView): GraphView[] {
  const count = newest.revision - last.revision;
  if (newest.index !== last.index || count > MAXIMUM_STEPS) return [newest];
  return Array.from({ length: count }, (_, position) => newest.at(last.revision + position + 1));
}

async function findingsAt({
  context,
  question,
  view,
  validAt,
}: {
  context: RequestContext;
  question: Question;
  view: GraphView;
  validAt: number;
}): Promise<Findings> {
  const { graph } = context;
  const { filter, ...request } = question;
  const at = { view, validAt, rules: await graph.rulesAt({ revision: view.revision, choice: 'AS_OF' }) };
  const answer = await analyseFindings({ source: graph, at, request, ...PACING });
  const report = findingsNode({
    report: answered(answer, ''),
    at,
    filter,
    request,
    asked: { request, moment: { revision: view.revision, validAt }, filter },
  });
  return { view, facts: factsOf(report), report };
}

function factsOf(node: ImpactReportNode): Facts {
  const { view } = node.at;
  const { verdict, complete, incompleteBecause, gates } = node.report.analysis;
  const judged = gates.map(({ gate, ...rest }) => [view.id(gate), rest.verdict, rest.unmet]);
  const items = itemsOf(node, null);
  const facts = items.slice(0, items.length).map(({ item }) => factOf(item, node));
  return {
    verdict,
    head: JSON.stringify([verdict, complete, incompleteBecause, judged]),
    items: new Map(facts.map((fact) => [fact.version ?? fact.artifact, fact])),
  };
}

function factOf(item: EngineItem, node: ImpactReportNode): Fact {
  const { view } = node.at;
  const { effects, modality } = item;
  const artifact = view.id(item.artifact);
  const version = item.version === NONE ? null : view.versionId(item.version);
  const states = item.states.filter((state) => statePasses(state, node.filter ?? {}));
  return {
    artifact,
    version,
    state: { effects: [...effects], modality, states },
    text: JSON.stringify([modality, states]),
  };
}

function isSame(left: Facts, right: Facts): boolean {
  if (left.head !== right.head || left.items.size !== right.items.size) return false;
  return [...left.items].every(([key, { text }]) => right.items.get(key)?.text === text);
}

function difference({
  of,
  before,
  after,
  is,
}: {
  of: Facts;
  before: Facts;
  after: Facts;
  is: (before: Fact | null, after: Fact | null) => boolean;
}): ChangedFindings {
  const nodes: ChangedFinding[] = [];
  let totalCount = 0;
  for (const [key, { artifact, version }] of of.items) {
    const old = before.items.get(key) ?? null;
    const now = after.items.get(key) ?? null;
    if (!is(old, now)) continue;
    totalCount += 1;
    if (nodes.length < MAXIMUM_CHANGED) {
      nodes.push({ artifact, version, before: old?.state ?? null, after: now?.state ?? null });
    }
  }
  return { totalCount, nodes };
}

async function entryAt({ graph }: RequestContext, revision: number): Promise<JournalRow | null> {
  const { rows } = await graph.journal({ first: 1, after: revision - 1 });
  return rows[0] ?? null;
}
