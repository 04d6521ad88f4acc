import { MONITOR_RULES, type MonitorRule } from '../graph/governance/monitoring/rules.ts';
import { type Observation, observed, STATISTICS } from '../graph/governance/monitoring/statistics.ts';
import { meetsBound } from '../graph/impact/thresholds.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import {
  type Criterion,
  criterionIn,
  MONITOR_ACTIONS,
  MONITOR_STATISTICS,
  type MonitorStatistic,
  parseInstant,
} from '../graph/metamodel/content.ts';
import { canonicalJson, sha256 } from '../graph/model/canonicalJson.ts';
import type { Json, JsonObject } from '../graph/model/delta.ts';
import { pipelinesOfModel, triggerBatch } from '../graph/pipelineTriggers.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import { lockRecordOf, modelsWithLock } from '../graph/reading/lockedModel/modelLock.ts';
import {
  aboutNow,
  type MonitorObservation as Observed,
  observationsOf,
  type ReportedRow,
  reportedRows,
} from '../graph/reading/monitorObservations.ts';
import { deployedVersions } from '../graph/reading/portfolio/inclusions.ts';
import { breachesOf } from '../graph/reading/portfolio/modelRecords.ts';
import { artifactFields } from './artifact.ts';
import { isoText, numberField, oneOfField, textField } from './content.ts';
import type { RequestContext } from './context.ts';
import { type BrokenRule, rulesViolated } from './errors.ts';
import { artifactPage, neighboursField } from './neighbours.ts';
import type { ReadPoint } from './nodes.ts';
import { pageOf } from './page.ts';
import { contentOf, readerAt, requireKind } from './reading.ts';
import { recordWrite } from './record.ts';
import type {
  MonitorObservationResolvers,
  MonitorResolvers,
  MutationResolvers,
  RaiseAlertInput,
  RecordMonitorObservationsInput,
} from './types.generated.ts';
import { type PlacedArtifact, type PlacedLink, writeTogether } from './writeTogether.ts';

/** An observation at a point in history. */
export interface MonitorObservationNode extends Observed {
  readonly at: ReadPoint;
}

export const Monitor: MonitorResolvers = {
  ...artifactFields,
  spi: textField('spi'),
  statistic: oneOfField('statistic', MONITOR_STATISTICS),
  reference: async (parent, _, context) => numbersIn((await contentOf(parent, context)).reference),
  criterion: async (parent, _, context) => criterionIn(await contentOf(parent, context)),
  silenceHours: numberField('silenceHours'),
  action: oneOfField('action', MONITOR_ACTIONS),
  observations: async ({ at, artifact }, page, context) => {
    const observations = await observationsOf(readerAt(at, context), artifact);
    const byEvidence = new Map(observations.map((one) => [one.evidence, one]));
    return pageOf({
      keys: [...byEvidence.keys()],
      page,
      list: `observations ${at.view.id(artifact)}`,
      revision: at.view.revision,
      context,
      node: (evidence) => ({ ...(byEvidence.get(evidence) as Observed), at }),
    });
  },
  breaches: (parent, page, context) =>
    artifactPage({
      parent,
      artifacts: new Set(breachesOf(readerAt(parent.at, context), parent.artifact)),
      list: 'breaches',
      page,
      context,
    }),
  monitors: neighboursField({ end: 'SOURCE', types: ['MONITORS'] }),
  covers: neighboursField({ end: 'SOURCE', types: ['COVERS'] }),
  challenges: neighboursField({ end: 'SOURCE', types: ['CHALLENGES'] }),
};

export const MonitorObservation: MonitorObservationResolvers = {
  evidence: ({ at, evidence }) => ({ at, artifact: evidence }),
  observedAt: ({ observedAt }) => isoText(observedAt) as string,
  value: ({ value }) => value,
  breached: ({ breached }) => breached,
};

function numbersIn(value: Json | undefined): number[] | null {
  return Array.isArray(value) && value.every((one) => typeof one === 'number') ? (value as number[]) : null;
}

export const monitorMutations: Pick<MutationResolvers, 'recordMonitor' | 'recordMonitorObservations' | 'raiseAlert'> = {
  recordMonitor: async (_, { input }, context) => {
    const reader = readerAt(await context.readPoint(null), context);
    let watchedModels: readonly number[] = [];
    const takesBins = STATISTICS[input.statistic].takes === 'BINS';
    if (takesBins !== (input.reference ?? []).length > 0)
      throw rulesViolated([broken('MONITOR_REFERENCE', 'input.reference')]);
    if (input.action === 'AUTO_RETRAIN_IN_PLACE') {
      // What it watches already counts, too: the record adds to that.
      const known = reader.find(input.id);
      const watched = [
        ...input.monitors.map((id) => reader.find(id)).filter((one) => one !== NONE),
        ...(known === NONE ? [] : reader.others(known, { end: 'SOURCE', type: 'MONITORS' })),
      ];
      watchedModels = modelsAmong(reader, watched);
      const locked = await modelsWithLock(reader, watchedModels);
      if (locked.length > 0) {
        const names = locked.map((model) => reader.id(model)).join(', ');
        throw rulesViolated([broken('MONITOR_LEARNS_IN_PLACE', 'input.action', `${names} is locked`)]);
      }
    }
    return recordWrite({
      operation: 'recordMonitor',
      kind: 'MONITOR',
      input,
      content: {
        statistic: input.statistic,
        reference: input.reference,
        criterion: { ...input.criterion },
        silenceHours: input.silenceHours,
        action: input.action,
      },
      links: [{ type: 'MONITORS', field: 'monitors', to: input.monitors }],
      guard: (view) => {
        const locked = watchedModels.some((model) => view.versions(model).some((one) => lockRecordOf(view, one)));
        if (!locked) return null;
        const message = `it was locked meanwhile: ${MONITOR_RULES.MONITOR_LEARNS_IN_PLACE.sentence}`;
        return { path: 'action', id: input.id, code: 'VALUE_INVALID', message };
      },
      context,
    });
  },
  recordMonitorObservations: (_, { input }, context) =>
    inTurn(input.monitor, () => untilWritten(() => recordObservations(input, context))),
  raiseAlert: (_, { input }, context) => inTurn(input.monitor, () => raiseAlert(input, context)),
};

async function untilWritten<Written>(write: () => Promise<Written | 'MOVED'>): Promise<Written> {
  for (;;) {
    const written = await write();
    if (written !== 'MOVED') return written;
  }
}

/** Records the observation under an id that follows from it, and answers the alert that stands then. */
async function raiseAlert({ monitor: id, observation, ...authorship }: RaiseAlertInput, context: RequestContext) {
  const before = await context.readPoint(null);
  const monitor = requireKind({ at: before, id, input: 'input.monitor', kinds: ['MONITOR'] }, context);
  const { statistic, criterion, reference } = await judgedBy(readerAt(before, context), monitor);
  const seen: Observation = {
    bins: observation.bins ?? null,
    groups: observation.groups ?? null,
    value: observation.value ?? null,
  };
  const found = observed({ statistic, reference, observation: seen });
  if (!found.ok) throw rulesViolated([broken('OBSERVATION_FORM', `input.observation.${found.field}`, found.message)]);
  if (meetsBound(found.value, criterion)) {
    const detail = `${statistic} ${found.value} is ${criterion.op} ${criterion.value}`;
    throw rulesViolated([broken('ALERT_WITHIN_BOUND', 'input.observation', detail)]);
  }
  const key = sha256(canonicalJson({ monitor: id, observedAt: observation.observedAt, seen }));
  const batch = { ...authorship, id: `alert:${key.slice(0, 32)}`, monitor: id, observations: [observation] };
  const written = await untilWritten(() => recordObservations(batch, context, 'raiseAlert'));
  const { receipt } = written;
  const at = written.monitor?.at;
  if (!at) return { alert: null, raised: false, models: [], observation: null, receipt };
  const reader = readerAt(at, context);
  const recorded = await observationsOf(reader, monitor);
  const seenAgain = recorded.find((one) => reader.id(one.evidence) === `${batch.id}/0`);
  const breaches = breachesOf(reader, monitor);
  const rows = await reportedRows(reader, { monitor, recorded, breaches, coming: [], about: '' });
  const row = rows.find(({ observations }) => observations.includes(`${batch.id}/0`));
  const standing = row?.breach ?? breaches.at(-1);
  return {
    alert: standing === undefined ? null : { at, artifact: standing },
    raised: written.breaches.length > 0,
    models: modelsWatchedBy(reader, monitor).map((artifact) => ({ at, artifact })),
    observation: seenAgain ? { ...seenAgain, at } : null,
    receipt,
  };
}

/** Models that the monitor watches, or that deployments which it watches include. */
function modelsWatchedBy(reader: GraphReader, monitor: number): number[] {
  const watched = reader.others(monitor, { end: 'SOURCE', type: 'MONITORS', kinds: ['MODEL', 'DEPLOYMENT'] });
  const models = watched.flatMap((one) =>
    reader.kind(one) === 'MODEL'
      ? [one]
      : deployedVersions(reader, one)
          .map(({ artifact }) => artifact)
          .filter((artifact) => reader.kind(artifact) === 'MODEL'),
  );
  return [...new Set(models)];
}

/** What observations of the monitor are judged by. @throws GraphQLError RULE_VIOLATED: MONITOR_INCOMPLETE */
async function judgedBy(reader: GraphReader, monitor: number) {
  await reader.load([monitor]);
  const statistic = reader.text(monitor, 'statistic') as MonitorStatistic | null;
  const criterion = criterionIn(reader.content(monitor));
  if (statistic === null || criterion === null) throw rulesViolated([broken('MONITOR_INCOMPLETE', 'input.monitor')]);
  return { statistic, criterion, reference: numbersIn(reader.content(monitor).reference) ?? [] };
}

const turns = new Map<string, Promise<unknown>>();

/** One after another for a monitor: at once they would only find each other in the way. Other processes are seen by the guard. */
async function inTurn<Result>(monitor: string, work: () => Promise<Result>): Promise<Result> {
  const turn = (turns.get(monitor) ?? Promise.resolve()).then(work, work);
  turns.set(monitor, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(monitor) === turn) turns.delete(monitor);
  }
}

/** Models among them, and in what the deployments among them run. */
function modelsAmong(reader: GraphReader, watched: readonly number[]): number[] {
  const included = (artifact: number): number[] => [
    artifact,
    ...reader
      .others(artifact, { end: 'SOURCE', type: 'INCLUDES', kinds: ['MODEL', 'BASELINE', 'DEPLOYMENT'] })
      .flatMap(included),
  ];
  return [...new Set(watched.flatMap(included))].filter((artifact) => reader.kind(artifact) === 'MODEL');
}

/** Observations in a batch: one transaction, and an answer that can be read. */
export const MAXIMUM_OBSERVATIONS = 1_000;

/** `MOVED`: another observation came in between, and whether this one reports a breach has to be asked again. */
async function recordObservations(
  input: RecordMonitorObservationsInput,
  context: RequestContext,
  operation: 'recordMonitorObservations' | 'raiseAlert' = 'recordMonitorObservations',
) {
  context.forgetHead();
  const at = await context.readPoint(null);
  const monitor = requireKind({ at, id: input.monitor, input: 'input.monitor', kinds: ['MONITOR'] }, context);
  const reader = readerAt(at, context);
  const { length } = input.observations;
  if (length < 1 || length > MAXIMUM_OBSERVATIONS) {
    throw rulesViolated([broken('OBSERVATION_COUNT', 'input.observations', `there are ${length}`)]);
  }
  const { statistic, criterion, reference } = await judgedBy(reader, monitor);
  const values = valuesOf({ input, statistic, reference });

  const before = await observationsOf(reader, monitor);
  const known = new Set(before.map(({ evidence }) => reader.id(evidence)));
  const observedAt = (position: number) => parseInstant(input.observations[position]?.observedAt ?? '') as number;
  const coming = values
    .map((value, position) => ({
      id: `${input.id}/${position}`,
      observedAt: observedAt(position),
      breached: !meetsBound(value, criterion),
    }))
    .filter(({ id }) => !known.has(id));
  const about = aboutNow(reader, monitor, subjectsOf(reader, monitor));
  const rows = await reportedRows(reader, {
    monitor,
    recorded: before,
    breaches: breachesOf(reader, monitor),
    coming,
    about,
  });
  const isNew = new Set(coming.map(({ id }) => id));
  // What has come may also divide a row that was there.
  const unreported = rows.filter(
    ({ breach, after, observations }) =>
      breach === null && (observations.some((one) => isNew.has(one)) || (after !== null && isNew.has(after))),
  );
  const batch = batchOf({ input, at, monitor, values, criterion, statistic, reader, unreported });
  const count = before.length;
  const { receipt, at: after } = await writeTogether(
    {
      operation,
      input,
      artifacts: batch.artifacts,
      links: batch.links,
      guard: (view) => (runsOf(view, monitor) === runsOf(at.view, monitor) ? null : MOVED),
    },
    context,
  );
  if (receipt.errors.some(({ code, path }) => code === MOVED.code && path === MOVED.path)) return 'MOVED' as const;
  if (receipt.errors.length > 0) return { monitor: null, observations: [], breach: null, breaches: [], receipt };
  const all = await observationsOf(readerAt(after, context), monitor);
  const breaches = batch.breaches.map((id) => ({ at: after, artifact: after.view.find(id) }));
  return {
    monitor: { at: after, artifact: monitor },
    observations: all.slice(count).map((one) => ({ ...one, at: after })),
    breach: breaches[0] ?? null,
    breaches,
    receipt,
  };
}

/** Says so to this very mutation, and never to a client. */
const MOVED = {
  path: 'monitor',
  id: null,
  code: 'VALUE_INVALID',
  message: 'another observation came in between',
} as const;

/** How many links there are to the monitor and its versions: another batch of observations adds one. */
function runsOf(view: GraphView, monitor: number): number {
  return view.incoming(monitor).filter((slot) => view.link(slot).type === 'USED').length;
}

function valuesOf(parameters: {
  readonly input: RecordMonitorObservationsInput;
  readonly statistic: MonitorStatistic;
  readonly reference: readonly number[];
}): number[] {
  const { input, statistic, reference } = parameters;
  const rules: BrokenRule[] = [];
  const values = input.observations.map((given, position) => {
    const observation: Observation = {
      bins: given.bins ?? null,
      groups: given.groups ?? null,
      value: given.value ?? null,
    };
    const found = observed({ statistic, reference, observation });
    if (found.ok) return found.value;
    const place = `input.observations[${position}].${found.field}`;
    rules.push(broken('OBSERVATION_FORM', place, found.message));
    return 0;
  });
  const [first, ...others] = rules;
  if (first) throw rulesViolated([first, ...others]);
  return values;
}

/** What the monitor's observations evaluate. */
function subjectsOf(reader: GraphReader, monitor: number): number[] {
  return reader.others(monitor, { end: 'SOURCE', type: 'MONITORS', kinds: ['MODEL', 'DEPLOYMENT'] });
}

/** The run, the evidence of each observation, and a breach for each row of those that break the bound. */
function batchOf(parameters: {
  readonly input: RecordMonitorObservationsInput;
  readonly at: ReadPoint;
  readonly monitor: number;
  readonly values: readonly number[];
  readonly criterion: Criterion;
  readonly statistic: MonitorStatistic;
  readonly reader: GraphReader;
  /** Rows of which a breach has to be reported. */
  readonly unreported: readonly ReportedRow[];
}): { readonly artifacts: PlacedArtifact[]; readonly links: PlacedLink[]; readonly breaches: readonly string[] } {
  const { input, at, monitor, values, criterion, statistic, reader, unreported } = parameters;
  const { view } = at;
  const monitorVersion = view.versionId(view.current(monitor));
  const artifacts: PlacedArtifact[] = [{ artifact: { id: input.id, kind: 'RUN', subkind: 'TASK' }, field: 'input.id' }];
  const links: PlacedLink[] = [
    { link: { type: 'USED', from: input.id, to: monitorVersion, assurance: 'TOOL_DERIVED' }, field: 'input.monitor' },
  ];
  const subjects = subjectsOf(reader, monitor);
  const metrics = reader.others(monitor, { end: 'SOURCE', type: 'MONITORS', kinds: ['METRIC'] });
  /** By the id of the observation. */
  const written = new Map<string, { readonly field: string; readonly content: JsonObject; readonly value: number }>();
  for (const [position, value] of values.entries()) {
    const field = `input.observations[${position}]`;
    const id = `${input.id}/${position}`;
    const observedAt = new Date(parseInstant(input.observations[position]?.observedAt ?? '') as number).toISOString();
    const keeps = meetsBound(value, criterion);
    const content = {
      observedAt,
      outcome: keeps ? 'pass' : 'fail',
      results: [{ metric: STATISTICS[statistic].metric, value }],
      bound: { ...criterion },
    };
    written.set(id, { field, content, value });
    artifacts.push({ artifact: { id, kind: 'EVIDENCE', subkind: 'FIELD_DATA', version: { content } }, field });
    links.push({ link: { type: 'GENERATED', from: input.id, to: id, assurance: 'TOOL_DERIVED' }, field });
    for (const subject of subjects) {
      const version = view.current(subject);
      const to = version === NONE ? view.id(subject) : view.versionId(version);
      links.push({ link: { type: 'EVALUATES', from: id, to, assurance: 'TOOL_DERIVED' }, field });
    }
    for (const metric of metrics) {
      const role = keeps ? 'FOR' : 'AGAINST';
      links.push({
        link: { type: 'EVIDENCES', from: id, to: view.id(metric), role, assurance: 'TOOL_DERIVED' },
        field,
      });
    }
  }
  const breaches: string[] = [];
  for (const { observations } of unreported) {
    const observation = (observations.find((one) => written.has(one)) ?? observations[0]) as string;
    const recorded = reader.find(observation);
    const { field, content, value } = written.get(observation) ?? {
      // A row that was there, and that something divides now.
      field: 'input.observations',
      content: reader.content(recorded),
      value: view.version(view.current(recorded)).facts.results?.[0]?.value as number,
    };
    const breach = `${input.id}/breach${breaches.length === 0 ? '' : `/${breaches.length + 1}`}`;
    breaches.push(breach);
    const { bound = null, observedAt = null } = content;
    const cause = { cause: 'MONITOR_BREACH', observation, value, bound, observedAt };
    const judged = criterionIn({ criterion: bound }) ?? criterion;
    const title = `${reader.name(monitor)}: ${statistic} ${value} is not ${judged.op} ${judged.value}`;
    artifacts.push({ artifact: { id: breach, kind: 'CHANGE', title, version: { content: cause } }, field });
    links.push({
      link: { type: 'AFFECTS', from: breach, to: view.id(monitor), attributes: { kind: 'FIELD' } },
      field,
    });
    const triggers = driftTriggers(reader, { monitor, breach });
    artifacts.push(...triggers.artifacts.map((artifact) => ({ artifact, field })));
    links.push(...triggers.links.map((link) => ({ link, field })));
  }
  return { artifacts, links, breaches };
}

/** Subkinds of monitors whose breach asks for another training. */
const DRIFT = ['DATA_DRIFT', 'CONCEPT_DRIFT'];

/** The triggers of the pipelines that made what drifts: written with the breach, so as often as it, once. */
function driftTriggers(reader: GraphReader, { monitor, breach }: { monitor: number; breach: string }) {
  if (!DRIFT.includes(reader.subkind(monitor) ?? '')) return { artifacts: [], links: [] };
  const { view } = reader;
  const pipelines = modelsWatched(reader, monitor).flatMap((model) => pipelinesOfModel(view, model));
  const triggers = [...new Set(pipelines.filter((one) => isStarted(reader, one)))].map((pipeline) =>
    triggerBatch(view, { pipeline, type: 'EVENT', cause: 'DRIFT', key: breach, subject: view.id(monitor) }),
  );
  return { artifacts: triggers.map(({ artifact }) => artifact), links: triggers.flatMap(({ links }) => links) };
}

/** Models that it watches, alone or in a deployment. */
function modelsWatched(reader: GraphReader, monitor: number): number[] {
  const watched = reader.others(monitor, { end: 'SOURCE', type: 'MONITORS', kinds: ['MODEL', 'DEPLOYMENT'] });
  return modelsAmong(reader, watched);
}

/** A pipeline with a standing trigger; others are only known to have been run. */
function isStarted(reader: GraphReader, pipeline: number): boolean {
  const asked = { end: 'TARGET', type: 'APPLIES_TO', roles: ['STARTS'], subkinds: ['TRIGGER'] } as const;
  return reader.others(pipeline, asked).length > 0;
}

function broken(rule: MonitorRule, input: string, detail?: string): BrokenRule {
  const { sentence, source } = MONITOR_RULES[rule];
  return { rule, input, source, message: detail ? `${detail}. ${sentence}` : sentence };
}
