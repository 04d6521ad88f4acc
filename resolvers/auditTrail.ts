/** What is recorded of an artifact, in the order in which it came into the graph. */
import { NONE } from '../graph/index/graphIndex.ts';
import {
  AUDIT_EVENTS,
  type AuditEventType,
  auditTrailOf,
  type AuditEvent as Event,
} from '../graph/reading/auditTrail.ts';
import { isoText } from './content.ts';
import type { RequestContext } from './context.ts';
import { entryOf } from './journal.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { type PageArguments, pageOfRanking } from './page.ts';
import { readerAt } from './reading.ts';
import type { AuditEventResolvers, AuditTrailResolvers, QueryResolvers } from './types.generated.ts';

/** The trail of an artifact at a point in history. */
export interface AuditTrailNode extends ArtifactNode {
  readonly events: readonly Event[];
}

export interface AuditEventNode extends Event {
  readonly point: ReadPoint;
}

export const auditTrailQueries: Pick<QueryResolvers, 'auditTrail'> = {
  auditTrail: async (_, { artifact: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const node = context.require({ at, id, input: 'artifact' });
    return { ...node, events: await context.inTime(auditTrailOf(readerAt(at, context), node.artifact)) };
  },
};

export const AuditTrail: AuditTrailResolvers = {
  artifact: ({ at, artifact }) => ({ at, artifact }),
  counts: ({ events }) =>
    (Object.keys(AUDIT_EVENTS) as AuditEventType[])
      .map((type) => ({ type, count: events.filter((event) => event.type === type).length }))
      .filter(({ count }) => count > 0),
  events: (trail, { types, ...page }, context) =>
    pageOfEvents({
      trail,
      events: trail.events.filter(({ type }) => !types || types.includes(type)),
      list: types?.toSorted().join() ?? '*',
      page,
      context,
    }),
  fairnessEvents: (trail, page, context) =>
    pageOfEvents({
      trail,
      events: trail.events.filter(({ isFairness }) => isFairness),
      list: 'fairness',
      page,
      context,
    }),
};

export const AuditEvent: AuditEventResolvers = {
  type: ({ type }) => type,
  entry: async ({ revision }, _, context) => {
    const row = await context.journalEntry(revision);
    if (!row) throw new Error(`the journal has no entry ${revision}`);
    return entryOf(row);
  },
  record: ({ point, record }) => (record === NONE ? null : { at: point, artifact: record }),
  happenedAt: ({ at }) => isoText(at),
  summary: async ({ point: { view }, type, revision, record }, _, context) => {
    if (record !== NONE) return `${view.id(record)}: ${view.state(record).title ?? AUDIT_EVENTS[type]}`;
    const row = await context.journalEntry(revision);
    return `${row?.operation ?? 'entry'} of ${row?.source ?? 'the service'}`;
  },
};

function pageOfEvents(asked: {
  readonly trail: AuditTrailNode;
  readonly events: readonly Event[];
  readonly list: string;
  readonly page: PageArguments;
  readonly context: RequestContext;
}) {
  const { trail, events, list, page, context } = asked;
  const { at, artifact } = trail;
  return pageOfRanking({
    items: events.map((event): AuditEventNode => ({ ...event, point: at })),
    page,
    list: `auditTrail ${at.view.id(artifact)} ${list}`,
    revision: at.view.revision,
    context,
  });
}
