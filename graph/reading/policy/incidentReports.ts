/**
 * Serious incidents and when they have to be reported.
 *
 *     INCIDENT SERIOUS_INCIDENT {awareAt, consequences} ─policy INCIDENT_REPORTING of awareAt─▶ due
 *     EVIDENCE REPORT {incident, reportedAt}            the report of it
 */
import { dueAfterDays } from '../../governance/calendar/dueDate.ts';
import { reportingDays } from '../../governance/policy/policyTopics.ts';
import type { GraphReader } from '../graphReader.ts';
import { isWithdrawn } from '../retracted.ts';
import { instantIn, textsIn } from './decisions.ts';
import { policyInForce } from './policyInForce.ts';

export interface IncidentReport {
  readonly incident: number;
  /** Ms since 1970. */
  readonly awareAt: number;
  readonly consequences: readonly string[];
  /** Calendar days. */
  readonly days: number;
  /** Clause that gives the days. */
  readonly source: string;
  /** Version of the policy by which it is counted. */
  readonly policy: number;
  /** The last day, in the zone of the policy. */
  readonly dueDay: string;
  /** When that day is over. */
  readonly dueAt: number;
  /** The report, and when it was made; null: there is none up to the instant. */
  readonly report: { readonly evidence: number; readonly reportedAt: number } | null;
  /** Not reported though the day is over, at the instant. */
  readonly overdue: boolean;
}

/** All serious incidents that somebody was aware of up to the instant, the one due first first. */
export async function incidentReports(reader: GraphReader, validAt: number): Promise<readonly IncidentReport[]> {
  const incidents = reader.ofKind('INCIDENT', 'SERIOUS_INCIDENT');
  const evidence = reader.ofKind('EVIDENCE', 'REPORT');
  await reader.load([...incidents, ...evidence]);
  const reports = new Map<string, { evidence: number; reportedAt: number }>();
  for (const one of evidence) {
    const incident = reader.text(one, 'incident');
    const reportedAt = instantIn(reader.content(one).reportedAt);
    if (incident === null || reportedAt === null || reportedAt > validAt || isWithdrawn(reader.view, one)) continue;
    const known = reports.get(incident);
    if (!known || reportedAt < known.reportedAt) reports.set(incident, { evidence: one, reportedAt });
  }
  const found: IncidentReport[] = [];
  for (const incident of incidents) {
    const content = reader.content(incident);
    const awareAt = instantIn(content.awareAt) ?? instantIn(content.occurredAt) ?? recordedAt(reader, incident);
    if (awareAt > validAt) continue;
    const answer = await policyInForce(reader, 'INCIDENT_REPORTING', { validAt: awareAt });
    if (!answer.ok) continue;
    const { definition, version } = answer.policy;
    const consequences = textsIn(content.consequences);
    const { days, source } = reportingDays(definition, consequences);
    const due = dueAfterDays({ from: awareAt, days, zone: definition.zone });
    const report = reports.get(reader.id(incident)) ?? null;
    const overdue = report === null && due.over <= validAt;
    const dates = { dueDay: due.day, dueAt: due.over };
    found.push({ incident, awareAt, consequences, days, source, policy: version, ...dates, report, overdue });
  }
  return found.sort((left, right) => left.dueAt - right.dueAt || left.incident - right.incident);
}

/** Who recorded it without a date was aware of it by then. Ms since 1970. */
function recordedAt({ view }: GraphReader, incident: number): number {
  return view.instantOf(view.index.artifactSince.get(incident));
}
