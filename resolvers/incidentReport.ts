/** Serious incidents and their reports. */

import { dueAfterDays } from '../graph/governance/calendar/dueDate.ts';
import { reportingDays } from '../graph/governance/policy/policyTopics.ts';
import type { IngestReceipt } from '../graph/ingest/input.ts';
import { parseInstant } from '../graph/metamodel/content.ts';
import { incidentReports, type IncidentReport as ReadReport } from '../graph/reading/policy/incidentReports.ts';
import { policyInForce } from '../graph/reading/policy/policyInForce.ts';
import { attribution } from './attribution.ts';
import { isoText } from './content.ts';
import type { RequestContext } from './context.ts';
import type { ReadPoint } from './nodes.ts';
import { policyRefusal } from './policyRule.ts';
import { currentId, readerAt, requireKind } from './reading.ts';
import type { IncidentReportResolvers, MutationResolvers, QueryResolvers } from './types.generated.ts';
import { together, writeAsJudged } from './writeAsJudged.ts';
import { placedArtifact, placedLink } from './writeTogether.ts';

/** An incident with its due date, at a point in history. */
export interface IncidentReportNode extends ReadReport {
  readonly at: ReadPoint;
}

export const incidentReportQueries: Pick<QueryResolvers, 'incidentReports'> = {
  incidentReports: async (_, { overdue, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const reports = await reportsAt(at, context);
    const wanted = reports.filter((one) => overdue === null || overdue === undefined || one.overdue === overdue);
    context.spend(wanted.length);
    return wanted;
  },
};

async function reportsAt(at: ReadPoint, context: RequestContext): Promise<IncidentReportNode[]> {
  const reports = await context.inTime(incidentReports(readerAt(at, context), at.validAt));
  return reports.map((report) => ({ ...report, at }));
}

export const IncidentReport: IncidentReportResolvers = {
  incident: ({ at, incident }) => ({ at, artifact: incident }),
  awareAt: ({ awareAt }) => isoText(awareAt) as string,
  consequences: ({ consequences }) => [...consequences],
  days: ({ days }) => days,
  source: ({ source }) => source,
  policy: ({ at, policy }) => ({ at, version: policy }),
  dueDay: ({ dueDay }) => dueDay,
  dueAt: ({ dueAt }) => isoText(dueAt) as string,
  report: ({ at, report }) => (report === null ? null : { at, artifact: report.evidence }),
  reportedAt: ({ report }) => isoText(report?.reportedAt),
  overdue: ({ overdue }) => overdue,
};

export const incidentReportMutations: Pick<MutationResolvers, 'reportIncident' | 'submitIncidentReport'> = {
  reportIncident: async (_, { input }, context) => {
    const now = context.now.getTime();
    const awareAt = parseInstant(input.awareAt ?? '') ?? now;
    const occurredAt = parseInstant(input.occurredAt ?? '') ?? awareAt;
    if (awareAt > now) throw policyRefusal('INCIDENT_IN_FUTURE', 'awareAt is after now', 'input.awareAt');
    if (occurredAt > awareAt) {
      throw policyRefusal('INCIDENT_IN_FUTURE', 'it became known before it happened', 'input.occurredAt');
    }
    const consequences = [...(input.consequences ?? [])];
    const written = await writeAsJudged(async (at) => {
      const answer = await policyInForce(readerAt(at, context), 'INCIDENT_REPORTING', { validAt: awareAt });
      if (!answer.ok) throw policyRefusal('POLICY_MISSING', answer.message, 'input.awareAt');
      const { definition } = answer.policy;
      const known = definition.shorter.map(({ consequence }) => consequence);
      const unknown = consequences.findIndex((one) => !known.includes(one));
      if (unknown >= 0) {
        const what = `${consequences[unknown]} is none of ${known.join(', ')}`;
        throw policyRefusal('CONSEQUENCE_UNKNOWN', what, `input.consequences[${unknown}]`);
      }
      const { days } = reportingDays(definition, consequences);
      const due = dueAfterDays({ from: awareAt, days, zone: definition.zone });
      const affected = input.affects.map((id, place) => {
        const { artifact } = context.require({ at, id, input: `input.affects[${place}]` });
        const named = at.view.resolve(id);
        return named && named.version >= 0 ? id : currentId(at, artifact);
      });
      const { id, title, text } = input;
      const content = {
        ...(text ? { text } : {}),
        severity: 'SERIOUS',
        occurredAt: isoText(occurredAt),
        awareAt: isoText(awareAt),
        consequences,
        reportDueAt: isoText(due.over),
      };
      return together({
        operation: 'reportIncident',
        input,
        artifacts: [
          placedArtifact('', { id, kind: 'INCIDENT', subkind: 'SERIOUS_INCIDENT', title, version: { content } }),
        ],
        links: [
          ...affected.map((to, place) =>
            placedLink(`affects[${place}]`, { type: 'AFFECTS', from: id, to, attributes: { kind: 'FIELD' } }),
          ),
          ...attribution({ at, from: id, input, context }),
        ],
      });
    }, context);
    return payload({ ...written, incident: input.id, context });
  },

  submitIncidentReport: async (_, { input }, context) => {
    const reportedAt = parseInstant(input.reportedAt ?? '') ?? context.now.getTime();
    if (reportedAt > context.now.getTime()) {
      throw policyRefusal('INCIDENT_IN_FUTURE', 'reportedAt is after now', 'input.reportedAt');
    }
    const written = await writeAsJudged(async (at) => {
      const place = { at, id: input.incident, input: 'input.incident' };
      const number = requireKind({ ...place, kinds: ['INCIDENT'], subkinds: ['SERIOUS_INCIDENT'] }, context);
      const known = (await incidentReports(readerAt(at, context), Number.MAX_SAFE_INTEGER)).find(
        (one) => one.incident === number,
      );
      if (known && reportedAt < known.awareAt) {
        throw policyRefusal('INCIDENT_IN_FUTURE', 'it was reported before anybody was aware of it', 'input.reportedAt');
      }
      const { id, incident, reference } = input;
      const content = { incident, reportedAt: isoText(reportedAt), ...(reference ? { reference } : {}) };
      const title = `Report of ${incident}`;
      return together({
        operation: 'submitIncidentReport',
        input,
        artifacts: [placedArtifact('', { id, kind: 'EVIDENCE', subkind: 'REPORT', title, version: { content } })],
        links: attribution({ at, from: id, input, context }),
      });
    }, context);
    return payload({ ...written, incident: input.incident, context });
  },
};

async function payload(asked: {
  readonly receipt: IngestReceipt;
  readonly at: ReadPoint;
  readonly incident: string;
  readonly context: RequestContext;
}) {
  const { receipt, at, incident, context } = asked;
  if (receipt.errors.length > 0) return { report: null, receipt };
  const reports = await reportsAt(at, context);
  return { report: reports.find((one) => at.view.id(one.incident) === incident) ?? null, receipt };
}
