import { assess } from '../graph/impact/assessment.ts';
import { Configuration } from '../graph/index/configuration.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, notFound } from './errors.ts';
import { askChanges, askFindings, askImpact, countsOf, pagedBy, pointOf } from './impact.ts';
import type { ChangeAssessmentNode, ImpactReportNode, ReadPoint } from './nodes.ts';
import type { ChangeAssessmentResolvers, QueryResolvers } from './types.generated.ts';

/** The most items that are given as reasons: each is explained by its shortest way in. All of them are in the report. */
export const MAXIMUM_REASONS = 100;

export const assessChangeQueries: Pick<QueryResolvers, 'assessChange'> = {
  assessChange: async (_, { input, commit, base, configuration }, context) => {
    if (input && (commit || base || configuration)) {
      const message = 'give input, or commit with its base and configuration: they are two questions';
      throw badUserInput({ input: commit ? 'commit' : base ? 'base' : 'configuration', message });
    }
    if (input) {
      const report = await askImpact({ at: await pointOf(input, context), input, asked: pagedBy(input), context });
      return { report, assessment: assess(report.report.analysis) };
    }
    if (!commit && base) throw badUserInput({ input: 'base', message: 'base is of a commit: give commit, too' });
    if (!commit && !configuration) {
      const message = 'give input, or commit: what was changed? Or configuration alone: how does it stand?';
      throw badUserInput({ input: 'input', message });
    }
    const report = commit
      ? await askCommit({ commit, base: base ?? null, configuration: configuration ?? null, context })
      : await askFindings({ at: await context.readPoint(null), configuration, asked: { configuration }, context });
    return { report, assessment: assess(report.report.analysis) };
  },
};

async function askCommit({
  commit,
  base,
  configuration,
  context,
}: {
  commit: string;
  base: string | null;
  configuration: string | null;
  context: RequestContext;
}): Promise<ImpactReportNode> {
  const at = await context.readPoint(null);
  const versions = versionsOf({ id: commit, input: 'commit', at });
  const { replacing, removed, since } =
    base === null ? sinceTheOneBefore({ commit, versions, at }) : sinceBase({ base, commit, versions, at });
  const { view } = at;
  const asked = { commit, base, configuration };
  if (configuration === null) {
    // What has come back is judged as what it is now.
    const gone = removed.filter((unit) => view.isRetired(unit));
    const replaced = replacing.filter((version) => !isLaterDeletion(version, since, view));
    const units = [...replaced.map((version) => view.artifactOf(version)), ...gone];
    return askFindings({ at, since, only: units.map((unit) => view.id(unit)), asked, context });
  }
  const common = { parts: [], interval: null };
  const changes = [
    ...replacing.map((version) => ({
      ...common,
      subject: view.id(view.artifactOf(version)),
      kind: null,
      to: { label: view.version(version).label, digest: null },
    })),
    ...removed.map((unit) => ({
      ...common,
      subject: view.id(unit),
      kind: 'BEHAVIOUR' as const,
      to: null,
      isRemoval: true,
    })),
  ];
  const request = { changes, configuration, budget: null, resume: null };
  const node = await askChanges({ at, request, prefix: '', filter: null, asked, context });
  // Who asks by a guide cannot say that something was removed.
  return removed.length > 0 ? { ...node, question: null } : node;
}

/** Did the commit only name the unit again, and is it another one that deleted it? A tool may label every file with every commit. */
function isLaterDeletion(version: number, since: number, view: GraphView): boolean {
  const artifact = view.artifactOf(version);
  const before = view.at(since).current(artifact);
  return view.isRetired(artifact) && before !== NONE && view.digest(before) === view.digest(version);
}

/** What a commit changes. */
interface Replacing {
  /** Numbers of versions of code units that stand in the place of others. */
  readonly replacing: readonly number[];
  /** Numbers of code units that are not there any more. */
  readonly removed: readonly number[];
  /** Revision at which the others stood. */
  readonly since: number;
}
interface CommitAsked {
  readonly commit: string;
  readonly versions: readonly number[];
  readonly at: ReadPoint;
}

/** Each version of the commit against the one before it, and what went between the commits before and after it. */
function sinceTheOneBefore({ commit, versions, at: { view } }: CommitAsked): Replacing {
  const replacing = versions.filter((version) => hasPredecessor(view, version));
  const own = ownUnits(versions, view);
  const { before, end } = spanOf(versions, own, view);
  const then = view.at(before);
  // Who names one version of a unit asks about that unit alone.
  const removed = isOneVersion(commit, view)
    ? []
    : removedBy({ own, end, view, wasThere: (unit) => isThere(unit, then) && then.current(unit) !== NONE });
  if (replacing.length === 0 && removed.length > 0) return { replacing, removed, since: before };
  if (replacing.length === 0) {
    const units = versions.map((version) => view.id(view.artifactOf(version))).join(', ');
    const message = `${commit} is the first version of ${units}: there is nothing that it changes. Post the state before it, too, or ask with input`;
    throw badUserInput({ input: 'commit', message });
  }
  const first = Math.min(...replacing.map((version) => view.version(version).revision)) - 1;
  return { replacing, removed, since: removed.length > 0 ? Math.min(first, before) : first };
}

/**
 * Code units of those who posted the commit: of the sources that say all of it, else of any that says some. What a tool of another
 * repository posts meanwhile is none of it.
 */
function ownUnits(versions: readonly number[], view: GraphView): ReadonlySet<number> {
  const posted = versions.map((version) => {
    const { artifact, revision } = view.version(version);
    return view.at(revision).state(artifact).sources;
  });
  const ofAll = new Set(posted[0]?.filter((source) => posted.every((sources) => sources.includes(source))));
  const sources = ofAll.size > 0 ? ofAll : new Set(posted.flat());
  const everSaid = (unit: number) =>
    [...view.index.past(unit).map(({ state }) => state), view.index.state(unit)].flatMap((state) => state.sources);
  return new Set([...view.ofKind('CODE_UNIT')].filter((unit) => everSaid(unit).some((source) => sources.has(source))));
}

/**
 * The revisions that belong to a commit: those after the last code of another commit before it, up to the one before the
 * next. A tool may say in another batch what is not there any more than what is new.
 */
function spanOf(
  versions: readonly number[],
  own: ReadonlySet<number>,
  view: GraphView,
): { readonly before: number; readonly end: number } {
  const labels = new Set(versions.map((version) => view.version(version).label));
  const revisions = versions.map((version) => view.version(version).revision);
  const [first, last] = [Math.min(...revisions), Math.max(...revisions)];
  let before = 0;
  let end = view.revision;
  for (const unit of own) {
    for (const version of view.versions(unit)) {
      const { label, revision } = view.version(version);
      if (labels.has(label)) continue;
      if (revision < first) before = Math.max(before, revision);
      if (revision > last) end = Math.min(end, revision - 1);
    }
  }
  return { before, end };
}

/** Code units that were there and are gone at the end of the commit. */
function removedBy(asked: {
  readonly own: ReadonlySet<number>;
  readonly end: number;
  readonly view: GraphView;
  readonly wasThere: (unit: number) => boolean;
}): number[] {
  const { own, end, view, wasThere } = asked;
  const then = view.at(end);
  return [...own].filter((unit) => then.isRetired(unit) && wasThere(unit));
}

function isThere(unit: number, view: GraphView): boolean {
  return view.index.artifactSince.get(unit) <= view.revision && !view.isRetired(unit);
}

function isOneVersion(commit: string, view: GraphView): boolean {
  const place = view.resolve(commit);
  return place !== null && view.facts(place.artifact).subkind !== 'COMMIT';
}

/**
 * Every code unit that is another one at the commit than at the base, whichever of the commits between changed it. What the same tool
 * posted of other branches in between counts, too: revisions know no branches, and rather too much is looked at than too little.
 */
function sinceBase({ base, commit, versions, at }: CommitAsked & { readonly base: string }): Replacing {
  const { view } = at;
  const until = Math.max(...versions.map((version) => view.version(version).revision));
  const then = view.at(until);
  const place = view.resolve(base);
  const baseline = place && view.kind(place.artifact) === 'BASELINE' ? place.artifact : NONE;
  const before = baseline === NONE ? commitState({ base, commit, until, at }) : baselineState(view, baseline);
  const replacing: number[] = [];
  let since = before.revision;
  const own = ownUnits(versions, view);
  const { end } = spanOf(versions, own, view);
  const removed = removedBy({ own, end, view, wasThere: before.wasThere });
  const gone = new Set(removed);
  for (const unit of own) {
    if (gone.has(unit)) continue;
    const was = before.versionOf(unit);
    const is = then.current(unit);
    if (was === NONE || is === NONE || was === is) continue;
    replacing.push(is);
    // A baseline may keep a version that was not the newest when it was closed.
    if (baseline !== NONE) since = Math.min(since, view.version(was).revision);
  }
  return { replacing, removed, since: removed.length > 0 ? Math.min(since, before.stood) : since };
}

interface CodeState {
  readonly revision: number;
  /** Revision at which what went since was there. */
  readonly stood: number;
  /** -1: it was not there yet, or is no part of it. */
  readonly versionOf: (unit: number) => number;
  readonly wasThere: (unit: number) => boolean;
}

function commitState(asked: {
  readonly base: string;
  readonly commit: string;
  readonly until: number;
  readonly at: ReadPoint;
}): CodeState {
  const { base, commit, until, at } = asked;
  const versions = versionsOf({ id: base, input: 'base', at });
  const revision = Math.max(...versions.map((version) => at.view.version(version).revision));
  if (revision >= until) {
    const message = `${base} was posted at revision ${revision}, ${commit} at ${until}: name one that was posted before it`;
    throw badUserInput({ input: 'base', message });
  }
  const then = at.view.at(revision);
  return {
    revision,
    stood: revision,
    versionOf: (unit) => then.current(unit),
    wasThere: (unit) => isThere(unit, then),
  };
}

function baselineState(view: GraphView, baseline: number): CodeState {
  const configuration = new Configuration(view, baseline);
  const stood = view.closedAt(baseline);
  const then = view.at(stood);
  // Releases seldom include the code that they were made from: it is meant as it was then.
  const wasThere = (unit: number) => configuration.has(unit) || isThere(unit, then);
  return {
    revision: view.revision,
    stood,
    versionOf: (unit) => {
      const pinned = configuration.pinnedVersionOf(unit);
      return pinned === NONE && wasThere(unit) ? then.current(unit) : pinned;
    },
    wasThere,
  };
}

/** The versions of code units that make up a commit. */
function versionsOf(asked: {
  readonly id: string;
  readonly input: 'commit' | 'base';
  readonly at: ReadPoint;
}): number[] {
  const { id: commit, input, at } = asked;
  const { view } = at;
  const place = view.resolve(commit);
  if (!place) {
    const labelled = labelledVersions(view, commit);
    if (labelled.length > 0) return labelled;
    const message = `there is no ${commit}: post the commit as versions of CODE_UNITs that carry it as their label`;
    throw notFound({ input, message });
  }
  const { kind, subkind } = view.facts(place.artifact);
  if (kind !== 'CODE_UNIT') {
    throw badUserInput({ input, message: `${commit} is a ${kind}; a commit is a version of CODE_UNITs` });
  }
  const version = place.version === NONE ? view.current(place.artifact) : place.version;
  if (version === NONE) throw notFound({ input, message: `${commit} has no version: post its content` });
  return subkind === 'COMMIT' ? labelledVersions(view, view.version(version).label) : [version];
}

function labelledVersions(view: GraphView, label: string): number[] {
  return [...view.ofKind('CODE_UNIT')]
    .map((unit) => view.index.findVersion(unit, label))
    .filter((version) => version !== NONE && view.version(version).revision <= view.revision);
}

/** Was there another content before it? */
function hasPredecessor(view: GraphView, version: number): boolean {
  const { artifact, revision } = view.version(version);
  return view.versions(artifact).some((other) => other !== version && view.version(other).revision < revision);
}

/** The rules behind a verdict, in the order in which the items come. */
function violatedRules({ report, assessment }: ChangeAssessmentNode, context: RequestContext) {
  const { at } = report;
  const { analysis } = report.report;
  const hits = new Map<string, Set<number>>();
  for (const item of assessment.because.slice(0, MAXIMUM_REASONS)) {
    const rule = analysis.witness(item).at(-1)?.rule;
    if (rule !== undefined) hits.set(rule, (hits.get(rule) ?? new Set()).add(item.artifact));
  }
  const metamodel = at.rules.ok ? at.rules.rules.metamodel : context.graph.metamodel;
  const rows = new Map([...metamodel.firstHopRules, ...metamodel.transferRules].map((row) => [row.id, row]));
  const rules = [...hits].map(([rule, artifacts]) => ({
    rule,
    sentence: rows.get(rule)?.sentence ?? '',
    clause: rows.get(rule)?.clause ?? '',
    artifacts: [...artifacts].map((artifact) => ({ at, artifact })),
  }));
  const gates = new Map<number, number[]>();
  for (const { gate, requirement } of assessment.unmet) {
    gates.set(gate, [...(gates.get(gate) ?? []), requirement]);
  }
  const unmet = [...gates].map(([gate, required]) => ({
    rule: 'GATE',
    sentence: `Gate ${at.view.id(gate)} lacks ${required.map((one) => at.view.id(one)).join(', ')}.`,
    clause: 'ISO 26262-2:2018, 6.4.13 (release for production)',
    artifacts: required.map((artifact) => ({ at, artifact })),
  }));
  const all = [...unmet, ...rules];
  context.spend(all.reduce((sum, { artifacts }) => sum + artifacts.length, all.length));
  return all;
}

export const ChangeAssessment: ChangeAssessmentResolvers = {
  verdict: ({ report }) => report.report.analysis.verdict,
  exitCode: ({ assessment }) => assessment.exitCode,
  revision: ({ report }) => report.at.view.revision,
  complete: ({ report }) => report.report.analysis.complete,
  headline: ({ assessment }) => assessment.headline,
  unmet: ({ report: { at }, assessment }) =>
    assessment.unmet.map(({ gate, requirement, reason }) => ({
      gate: { at, artifact: gate },
      requirement: { at, artifact: requirement },
      reason,
    })),
  because: ({ report: { at, report, supposed }, assessment }, { first }, context) => {
    const wanted = first ?? 10;
    if (wanted < 1 || wanted > MAXIMUM_REASONS) {
      throw badUserInput({ input: 'first', message: `first is ${wanted}; it may be 1 to ${MAXIMUM_REASONS}` });
    }
    const items = assessment.because.slice(0, wanted);
    context.spend(items.length);
    return items.map((item) => ({ at, analysis: report.analysis, item, happened: false, supposed }));
  },
  violatedRules: (node, _, context) => violatedRules(node, context),
  becauseCount: ({ assessment }) => assessment.because.length,
  fixes: ({ assessment }) => assessment.fixes,
  counts: ({ report }) => countsOf(report),
  report: ({ report }) => report,
};
