/** The subscription to findings: the present state, then each real change, see liveChanges.ts. */

import { analyseFindings } from '../graph/impact/analyse.ts';
import { statePasses } from '../graph/impact/itemList.ts';
import type { ImpactItem as EngineItem } from '../graph/impact/report.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import type { RequestContext } from './context.ts';
import { onlyOverStream } from './errors.ts';
import { answered, findingsNode, itemsOf, PACING } from './impact.ts';
import { entryOf } from './journal.ts';
import { type LiveChange, liveChanges } from './liveChanges.ts';
import type { ImpactReportNode } from './nodes.ts';
import type {
  ChangedFinding,
  ChangedFindings,
  FindingState,
  FindingsChangeResolvers,
  ImpactFilter,
  SubscriptionResolvers,
} from './types.generated.ts';

/** Changed items in one list of an event: more than anybody reads; the report of the event has pages. */
const MAXIMUM_CHANGED = 100;

/** An event. */
export type FindingsChangeNode = LiveChange<Findings>;

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
      const changes = liveChanges({
        context,
        live,
        first,
        stateAt: (at) => findingsAt({ context, question, ...at }),
        isSame: (left, right) => isSame(left.facts, right.facts),
      });
      return eventsOf(changes);
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
  revision: ({ after }) => after.view.revision,
  entry: ({ entry }) => entry && entryOf(entry),
  writes: ({ writes }) => writes,
  verdictBefore: ({ before }) => before?.facts.verdict ?? null,
  verdictAfter: ({ after }) => after.facts.verdict,
  appeared: (change) => difference({ ...factsAround(change), is: (old) => old === null }),
  disappeared: (change) => {
    const around = factsAround(change);
    return difference({ ...around, of: around.before, is: (_, now) => now === null });
  },
  changed: (change) =>
    difference({
      ...factsAround(change),
      is: (old, now) => old !== null && now !== null && old.text !== now.text,
    }),
  report: ({ after }) => after.report,
};

/** Of the present state nothing differs. */
function factsAround({ before, after }: FindingsChangeNode): { of: Facts; before: Facts; after: Facts } {
  return { of: after.facts, before: before?.facts ?? after.facts, after: after.facts };
}

async function* eventsOf(changes: AsyncGenerator<FindingsChangeNode>): AsyncGenerator<FindingsEvent> {
  for await (const findingsChanged of changes) yield { findingsChanged };
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
