/** Reads change requests from the graph, as known at any revision, and computes their reports again. */
import { type Assessed, assess } from '../changeRequest/assess.ts';
import { differenceOfRows, type RowDifference } from '../changeRequest/difference.ts';
import { KeptRows } from '../changeRequest/keptRows.ts';
import {
  assessmentRecord,
  type ChangeRequestRecords,
  conclusionRecord,
  currentAssessment,
  decisionRecord,
  type ImpactRows,
  type Recorded,
  type RequestRecord,
  requestRecord,
  revocationRecord,
  rowsRecord,
} from '../changeRequest/records.ts';
import type { Moment } from '../changeRequest/standing.ts';
import {
  type Answer,
  analyseImpact,
  type BudgetRequest,
  type ContentSource,
  configurationOf,
  inSlices,
  type Pacing,
  resolveChanges,
} from '../impact/analyse.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import type { Json } from '../model/delta.ts';

/** Contents of versions of a view, in order; null where there is none. */
export type ReadVersions = (versions: readonly number[]) => Promise<readonly Json[]>;

/** Reads from the service at the view's revision, all at once. */
export function versionReader(source: ContentSource, view: GraphView): ReadVersions {
  return async (versions) => {
    const ids = versions.map((version) => view.versionId(version));
    const contents = ids.length > 0 ? await source.contents(ids, view.revision) : new Map<string, { content: Json }>();
    return ids.map((id) => contents.get(id)?.content ?? null);
  };
}

/** Artifacts that are change requests of this service, the oldest first. */
export function changeRequestsIn(view: GraphView): number[] {
  const found: number[] = [];
  for (let artifact = 0; artifact < view.artifactCount; artifact += 1) {
    if (isChangeRequest(view, artifact)) found.push(artifact);
  }
  return found;
}

/** A CHANGE that this service has assessed: others are changes that tools report. */
export function isChangeRequest(view: GraphView, artifact: number): boolean {
  return (
    view.kind(artifact) === 'CHANGE' && recordsOf(view, artifact).some(({ subkind }) => subkind === 'CHANGE_IMPACT')
  );
}

/** How many records a request has: it moves with every step. */
export function recordCount(view: GraphView, change: number): number {
  return recordsOf(view, change).length;
}

/**
 * The change's own records, retired or not, the oldest first: named after it. Those of another request that is about this change assess
 * it, too.
 */
function recordsOf(view: GraphView, change: number): { artifact: number; subkind: string }[] {
  const records = new Map<number, { artifact: number; subkind: string }>();
  const prefix = `${view.id(change)}/`;
  for (const slot of view.index.slotsIn(change)) {
    if (view.link(slot).type !== 'ASSESSES' || !view.isAsserted(slot)) continue;
    const artifact = view.index.linkFrom(slot);
    const { subkind } = view.state(artifact);
    if (subkind !== null && RECORD_SUBKINDS.has(subkind) && view.id(artifact).startsWith(prefix))
      records.set(artifact, { artifact, subkind });
  }
  return [...records.values()].sort((left, right) => left.artifact - right.artifact);
}

const RECORD_SUBKINDS = new Set(['CHANGE_IMPACT', 'CHANGE_IMPACT_ROWS', 'ROW_DECISION', 'CONCLUSION']);

/**
 * The records of a change request, but for the rows.
 * @throws ZodError where the journal holds something else than this service wrote.
 */
export async function readRecords(parameters: {
  readonly view: GraphView;
  readonly change: number;
  readonly read: ReadVersions;
}): Promise<ChangeRequestRecords> {
  const { view, change, read } = parameters;
  const places = recordsOf(view, change).filter(({ subkind }) => subkind !== 'CHANGE_IMPACT_ROWS');
  const artifacts = [change, ...places.map(({ artifact }) => artifact)];
  const contents = await read(artifacts.map((artifact) => view.current(artifact)));
  const recorded = <Content>(place: number, parse: (content: unknown) => Content): Recorded<Content> => {
    const artifact = artifacts[place] as number;
    const { revision } = view.version(view.current(artifact));
    const recordedAt = new Date(view.instantOf(revision)).toISOString();
    return { id: view.id(artifact), revision, recordedAt, content: parse(contents[place]) };
  };
  const all = <Content>(subkind: string, parse: (content: unknown) => Content | null) =>
    places.flatMap((record, position) => {
      if (record.subkind !== subkind) return [];
      const one = recorded(position + 1, parse);
      return one.content === null ? [] : [one as Recorded<Content>];
    });
  const isRevocation = (content: unknown) => typeof content === 'object' && content !== null && 'revokes' in content;
  return {
    id: view.id(change),
    request: recorded(0, (content) => requestRecord.parse(content)),
    assessments: all('CHANGE_IMPACT', (content) => assessmentRecord.parse(content)),
    decisions: all('ROW_DECISION', (content) => (isRevocation(content) ? null : decisionRecord.parse(content))),
    revocations: all('ROW_DECISION', (content) => (isRevocation(content) ? revocationRecord.parse(content) : null)),
    conclusion: all('CONCLUSION', (content) => conclusionRecord.parse(content))[0] ?? null,
  };
}

const keptRows = new KeptRows();

/** The rows of the last assessment. */
export async function readRows(parameters: {
  readonly view: GraphView;
  readonly records: ChangeRequestRecords;
  readonly read: ReadVersions;
}): Promise<ImpactRows> {
  const { view, records, read } = parameters;
  const versions = currentAssessment(records).content.pages.map((id) => view.current(view.find(id)));
  const digests = versions.map((version) => view.digest(version));
  return keptRows.of(digests, async () => {
    const pages = (await read(versions)).map((content) => rowsRecord.parse(content));
    return { rows: pages.flatMap((page) => page.rows), obligations: pages.flatMap((page) => page.obligations) };
  });
}

/** The report of what is asked for, in the words of an assessment. */
export async function assessRequest(
  parameters: {
    readonly source: ContentSource;
    readonly request: Pick<RequestRecord, 'changes' | 'configuration'>;
    readonly at: Moment;
    readonly budget: BudgetRequest | null;
  } & Pacing,
): Promise<Answer<Assessed>> {
  const { source, request, at, budget } = parameters;
  const configuration = configurationOf(at.view, request.configuration);
  if (!configuration.ok) return configuration;
  const changes = request.changes.map((change) => ({
    ...change,
    to: change.to && { ...change.to, content: change.to.content ?? null },
  }));
  const resolved = await resolveChanges({ source, configuration: configuration.value, changes });
  if (!resolved.ok) return resolved;
  const asked = { changes, configuration: request.configuration, budget, resume: null };
  const report = await analyseImpact({ ...parameters, source, at, request: asked });
  if (!report.ok) return report;
  const { analysis } = report.value;
  const steps = assess({ analysis, changes: resolved.value, metamodel: source.metamodel });
  return { ok: true, value: await inSlices(steps, parameters) };
}

/** The instant at which a request is judged again: what has come into force since counts. */
export function instantOf({ validAt }: Pick<RequestRecord, 'validAt'>, now: number): number {
  return Math.max(validAt ?? now, now);
}

/** What the report computed at this point has beside the assessment. */
export async function differenceSince(
  parameters: {
    readonly source: ContentSource;
    readonly records: ChangeRequestRecords;
    readonly impact: ImpactRows;
    readonly at: Moment;
    readonly budget: BudgetRequest | null;
  } & Pacing,
): Promise<Answer<{ readonly assessed: Assessed; readonly difference: RowDifference }>> {
  const { records, impact, at } = parameters;
  const { content: request } = records.request;
  const validAt = instantOf(request, at.validAt);
  const answer = await assessRequest({ ...parameters, request, at: { view: at.view, validAt } });
  if (!answer.ok) return answer;
  const difference = differenceOfRows({ assessed: impact.rows, now: answer.value.rows });
  return { ok: true, value: { assessed: answer.value, difference } };
}

/** The change request with this id; -1: there is none. */
export function findChangeRequest(view: GraphView, id: string): number {
  const change = view.find(id);
  return change !== NONE && isChangeRequest(view, change) ? change : NONE;
}
