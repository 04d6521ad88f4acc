/**
 * The questions as they are asked: loads the contents that the engine needs to compare, and runs it.
 */
import { createHash } from 'node:crypto';
import { Configuration } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import type { ChangeKind } from '../metamodel/changeKinds.ts';
import type { Metamodel } from '../metamodel/metamodel.ts';
import type { RulesAnswer } from '../metamodel/rulesInForce.ts';
import { canonicalJson } from '../model/canonicalJson.ts';
import { checkedContent } from '../model/checkedJson.ts';
import { divideContent, semanticDigest } from '../model/contentDigest.ts';
import type { Json } from '../model/delta.ts';
import { bindingMeanwhile } from './binding.ts';
import {
  type ChangeProblem,
  noSuchSubject,
  type ResolvedChange,
  resolveChange,
  type StatedVersion,
  subjectOf,
} from './changes.ts';
import { recordedChanges, replacements, sinceOf } from './findings.ts';
import { ImpactAnalysis } from './impactAnalysis.ts';
import type { BoundaryLink, ImpactItem } from './report.ts';

/** Where contents come from: the service. */
export interface ContentSource {
  readonly metamodel: Metamodel;
  contents(ids: readonly string[], revision?: number | null): Promise<ReadonlyMap<string, { readonly content: Json }>>;
}

/** One change as a caller states it; instants in milliseconds. */
export interface ChangeRequest {
  readonly subject: string;
  readonly kind: ChangeKind | null;
  readonly to: { readonly label: string | null; readonly content?: Json; readonly digest: string | null } | null;
  readonly parts: readonly string[];
  readonly interval: { readonly from: number | null; readonly until: number | null } | null;
  /** True: the change is that the subject was retired, so the links count that it had then. No caller of the API says so. */
  readonly isRemoval?: boolean;
}

export interface BudgetRequest {
  readonly nodes: number | null;
  readonly milliseconds: number | null;
}

export interface AnalysisPoint {
  readonly view: GraphView;
  /** Milliseconds. */
  readonly validAt: number;
  /** The rule tables to answer by. Absent: those of the source. */
  readonly rules?: RulesAnswer;
}

export interface ImpactRequest {
  readonly changes: readonly ChangeRequest[];
  readonly configuration: string | null;
  readonly budget: BudgetRequest | null;
  /** Frontier of a report that ran out of budget. */
  readonly resume: string | null;
}

/** A report, and where to go on when it ran out of budget. */
export interface AnalysisReport {
  readonly analysis: ImpactAnalysis;
  readonly frontier: string | null;
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: RequestProblem };

export interface RequestProblem {
  /** Into the input, e.g. `changes[2].subject`. */
  readonly path: string;
  readonly code: 'NOT_FOUND' | 'VALUE_INVALID' | 'TOO_LARGE';
  readonly message: string;
}

/** How an analysis shares the process with others. */
export interface Pacing {
  /** Milliseconds, monotonic. */
  readonly clock: () => number;
  /** Waited for now and then; absent: the analysis is done in one go. */
  readonly pause?: () => Promise<void>;
}

/** How long an analysis works before others get their turn: a tenth of what a person notices. */
const SLICE_MILLISECONDS = 10;

/** How long an analysis may take where nobody says: the server stays responsive, and a report that ran out says so. */
export const DEFAULT_MILLISECONDS = 30_000;

/** A question about changes. */
export interface ImpactQuestion extends Pacing {
  readonly source: ContentSource;
  readonly at: AnalysisPoint;
  readonly request: ImpactRequest;
}

/** A question about what has happened. */
export interface FindingsQuestion extends Pacing {
  readonly source: ContentSource;
  readonly at: AnalysisPoint;
  readonly request: {
    readonly configuration: string | null;
    readonly since: number | null;
    /** What happened to these artifacts alone: ids. Absent: to all. */
    readonly only?: readonly string[];
  };
}

/** Who works reports out, or has them already. */
export interface Reports {
  impact(question: ImpactQuestion): Promise<Answer<AnalysisReport>>;
  findings(question: FindingsQuestion): Promise<Answer<AnalysisReport>>;
}

/** Each report is worked out for who asks. */
export const EACH_ANEW: Reports = { impact: analyseImpact, findings: analyseFindings };

/** What the given changes would invalidate. */
export async function analyseImpact(parameters: ImpactQuestion): Promise<Answer<AnalysisReport>> {
  const { at, request } = parameters;
  const configuration = configurationOf(at.view, request.configuration);
  if (!configuration.ok) return configuration;
  const ruled = ruledBy(at, parameters.source);
  if (!ruled.ok) return ruled;
  const source = ruled.value;
  const resolved = await resolveChanges({ source, configuration: configuration.value, changes: request.changes });
  if (!resolved.ok) return resolved;
  const key = digestOf({
    changes: request.changes,
    configuration: request.configuration,
    validAt: at.validAt,
    rules: at.rules?.ok ? at.rules.rules.digest : null,
  });
  return run({ ...parameters, source, configuration: configuration.value, changes: resolved.value, key, request });
}

/** The same for what has really happened since a revision. */
export async function analyseFindings(parameters: FindingsQuestion): Promise<Answer<AnalysisReport>> {
  const { at, request } = parameters;
  const found = configurationOf(at.view, request.configuration);
  if (!found.ok) return found;
  const ruled = ruledBy(at, parameters.source);
  if (!ruled.ok) return ruled;
  const source = ruled.value;
  const configuration = found.value;
  if (request.since !== null && (request.since < 0 || request.since > at.view.revision)) {
    const message = `There is no revision ${request.since}; the graph asked about is at ${at.view.revision}.`;
    return { ok: false, problem: { path: 'since', code: 'VALUE_INVALID', message } };
  }
  const since = sinceOf(configuration, request.since);
  const only = request.only ? new Set(request.only.map((id) => at.view.find(id))) : null;
  const meanwhile = bindingMeanwhile(at.view, at.validAt);
  const replaced = replacements(configuration, since, meanwhile).filter((one) => !only || only.has(one.artifact));
  const amended = [...meanwhile.keys()].flatMap((artifact) => at.view.versions(artifact));
  const compared = new Set([...replaced.flatMap((one) => [one.before, one.after]), ...amended]);
  const ids = [...compared].map((version) => at.view.versionId(version));
  const contents = ids.length > 0 ? await source.contents(ids, at.view.revision) : new Map<string, { content: Json }>();
  const changes = recordedChanges({
    configuration,
    since,
    ever: request.since === null && configuration.baseline === null,
    validAt: at.validAt,
    replaced,
    meanwhile,
    contentOf: (version) => contents.get(at.view.versionId(version))?.content ?? null,
    only,
  });
  const key = digestOf({ findings: request, validAt: at.validAt });
  return run({ ...parameters, source, configuration, changes, key, request: { budget: null, resume: null } });
}

/** Proof that a target is not affected, or that it is. */
export type NonImpactAnswer =
  | { readonly type: 'CERTIFICATE'; readonly inside: readonly string[]; readonly boundary: readonly BoundaryLink[] }
  | { readonly type: 'WITNESS'; readonly item: ImpactItem; readonly report: AnalysisReport }
  | { readonly type: 'UNKNOWN'; readonly because: readonly string[] };

export async function proveNoImpact(
  parameters: ImpactQuestion & { readonly target: string; readonly reports?: Reports },
): Promise<Answer<NonImpactAnswer>> {
  const { at, target, reports = EACH_ANEW } = parameters;
  const subject = at.view.resolve(target);
  if (!subject) {
    return {
      ok: false,
      problem: { path: 'target', code: 'NOT_FOUND', message: noSuchSubject(target, at.view) },
    };
  }
  const answer = await reports.impact(parameters);
  if (!answer.ok) return answer;
  const { analysis } = answer.value;
  // An artifact stands for all its versions: each of them has to be unaffected.
  const { configuration } = analysis;
  const nodes =
    subject.version === NONE
      ? [
          configuration.primary(subject.artifact),
          ...at.view.versions(subject.artifact).map((version) => configuration.node(subject.artifact, version)),
        ]
      : [configuration.node(subject.artifact, subject.version)];
  const items = analysis.itemsAt(nodes);
  const hit = items.find((item) => item.modality === 'ACTUAL' || item.modality === 'POTENTIAL');
  if (hit) return { ok: true, value: { type: 'WITNESS', item: hit, report: answer.value } };
  if (!analysis.complete) return { ok: true, value: { type: 'UNKNOWN', because: analysis.incompleteBecause } };
  const unknown = items.filter((item) => item.modality === 'UNKNOWN').map((item) => analysis.reason(item));
  if (unknown.length > 0) return { ok: true, value: { type: 'UNKNOWN', because: unknown } };
  const gate = analysis.gates.find((one) => one.gate === subject.artifact);
  if (gate && gate.verdict !== 'PASS') {
    // A gate has no effects, so it is no item; that it does not pass is no proof that nothing befalls it.
    const because = `${target} is a gate: it has no effects but a verdict, ${gate.verdict}. It lacks ${gate.unmet.join(', ')}.`;
    return { ok: true, value: { type: 'UNKNOWN', because: [because] } };
  }
  if (analysis.isChanged(subject.artifact, subject.version)) {
    return { ok: true, value: { type: 'UNKNOWN', because: [`${target} is itself what changes.`] } };
  }
  return { ok: true, value: { type: 'CERTIFICATE', ...analysis.certificate() } };
}

/** Resolves stated changes against a configuration; shared with dispositions. */
export async function resolveChanges(parameters: {
  readonly source: ContentSource;
  readonly configuration: Configuration;
  readonly changes: readonly ChangeRequest[];
}): Promise<Answer<readonly ResolvedChange[]>> {
  const { source, configuration, changes } = parameters;
  const { view } = configuration;
  const wanted = new Set<number>();
  const subjects = changes.map((change) => {
    const subject = subjectOf(change, configuration);
    if (!subject) return null;
    const before = subject.version === NONE ? configuration.versionOf(subject.artifact) : subject.version;
    const label = change.to?.label ?? null;
    const stored = label === null ? NONE : (view.resolve(`${view.id(subject.artifact)}@${label}`)?.version ?? NONE);
    if (change.to && before !== NONE) wanted.add(before);
    if (stored !== NONE) wanted.add(stored);
    return { artifact: subject.artifact, before, stored };
  });
  const ids = [...wanted].map((version) => view.versionId(version));
  const contents = ids.length > 0 ? await source.contents(ids, view.revision) : new Map<string, { content: Json }>();
  const contentOf = (version: number) => contents.get(view.versionId(version))?.content ?? null;
  const resolved: ResolvedChange[] = [];
  for (const [position, change] of changes.entries()) {
    const subject = subjects[position] ?? null;
    const to =
      subject && change.to ? statedVersion({ change, subject, configuration, source, contentOf, position }) : null;
    if (to && 'path' in to) return { ok: false, problem: to };
    const before =
      subject && subject.before !== NONE
        ? { content: change.to ? contentOf(subject.before) : null, semanticDigest: view.digest(subject.before) }
        : null;
    const one = resolveChange({
      change: { ...change, to: to as StatedVersion | null },
      position,
      configuration,
      before,
    });
    if (isProblem(one)) return { ok: false, problem: one };
    resolved.push(one);
  }
  const problem = contradiction(changes, resolved, configuration);
  return problem ? { ok: false, problem } : { ok: true, value: resolved };
}

/** An artifact has one content in a candidate: two new ones are two questions. */
function contradiction(
  changes: readonly ChangeRequest[],
  resolved: readonly ResolvedChange[],
  { view }: Configuration,
): RequestProblem | null {
  const stated = new Map<number, { readonly content: string; readonly position: number }>();
  for (const { artifact, position, toDigest } of resolved) {
    const to = changes[position]?.to;
    if (!to) continue;
    // What is known by its label alone is another one under another label.
    const content = toDigest ?? `@${to.label ?? ''}`;
    const before = stated.get(artifact);
    if (before && before.content !== content) {
      const message = `changes[${before.position}] gives ${view.id(artifact)} another new content. Give one, or ask about each in a call of its own.`;
      return { path: `changes[${position}].to`, code: 'VALUE_INVALID', message };
    }
    stated.set(artifact, { content, position });
  }
  return null;
}

/** The new version: stated in full, or by the label of a stored one. */
function statedVersion(parameters: {
  change: ChangeRequest;
  subject: { artifact: number; stored: number };
  configuration: Configuration;
  source: ContentSource;
  contentOf: (version: number) => Json;
  position: number;
}): StatedVersion | RequestProblem {
  const { change, subject, configuration, source, contentOf, position } = parameters;
  const { view } = configuration;
  const to = change.to as NonNullable<ChangeRequest['to']>;
  const stated = to.content ?? null;
  const kind = view.kind(subject.artifact);
  // What a batch would refuse cannot become the content, and the rules would read it as if it were not there.
  const checked = checkedContent({ kind, content: stated, path: `changes[${position}].to.content` });
  const [problem] = checked.ok ? [] : checked.problems;
  if (problem) return problem;
  const divided = divideContent({
    kind,
    content: stated,
    metadata: null,
    metamodel: source.metamodel,
  });
  const known = stated !== null || to.digest !== null;
  const digest = known ? semanticDigest({ content: divided.content, digest: to.digest, label: to.label }) : null;
  if (subject.stored === NONE) return { semanticDigest: digest, content: divided.content };
  const stored = view.version(subject.stored);
  const differs =
    stated !== null
      ? digest !== stored.semanticDigest
      : to.digest !== null && stored.digest !== null && to.digest !== stored.digest;
  if (differs) {
    return {
      path: `changes[${position}].to`,
      code: 'VALUE_INVALID',
      message: `${view.versionId(subject.stored)} is stored with another content or digest. Leave out the content, or use another label.`,
    };
  }
  return { semanticDigest: stored.semanticDigest, content: contentOf(subject.stored) };
}

function isProblem(one: ResolvedChange | ChangeProblem): one is ChangeProblem {
  return 'path' in one;
}

/** The source with the rule tables that the question is answered by. */
function ruledBy({ rules }: AnalysisPoint, source: ContentSource): Answer<ContentSource> {
  if (!rules) return { ok: true, value: source };
  if (!rules.ok) return { ok: false, problem: { path: 'at.revision', code: 'VALUE_INVALID', message: rules.problem } };
  const { metamodel } = rules.rules;
  return { ok: true, value: { metamodel, contents: (ids, revision) => source.contents(ids, revision) } };
}

/** HEAD, or the baseline with this id. */
export function configurationOf(view: GraphView, id: string | null): Answer<Configuration> {
  if (id === null) return { ok: true, value: new Configuration(view, null) };
  const baseline = view.find(id);
  if (baseline === NONE) {
    return { ok: false, problem: { path: 'configuration', code: 'NOT_FOUND', message: `There is no baseline ${id}.` } };
  }
  if (view.kind(baseline) !== 'BASELINE') {
    const message = `${id} is a ${view.kind(baseline)}; a configuration is a BASELINE, or null for HEAD.`;
    return { ok: false, problem: { path: 'configuration', code: 'VALUE_INVALID', message } };
  }
  return { ok: true, value: new Configuration(view, baseline) };
}

// ---- budget and resumption -----------------------------------------------------------------------------------

interface Frontier {
  readonly revision: number;
  readonly key: string;
  /** How many nodes had an effect when the budget ended. */
  readonly nodes: number;
}

async function run(
  parameters: {
    source: ContentSource;
    at: AnalysisPoint;
    configuration: Configuration;
    changes: readonly ResolvedChange[];
    key: string;
    request: { readonly budget: BudgetRequest | null; readonly resume: string | null };
  } & Pacing,
): Promise<Answer<AnalysisReport>> {
  const { at, configuration, changes, key, request, clock } = parameters;
  const resumed = request.resume === null ? null : readFrontier(request.resume);
  if (request.resume !== null && (resumed === null || resumed.key !== key || resumed.revision !== at.view.revision)) {
    const message =
      'The frontier belongs to another request or revision. Ask with the same changes, configuration and at.revision, or without resume.';
    return { ok: false, problem: { path: 'resume', code: 'VALUE_INVALID', message } };
  }
  // The walk is the same on every run, so what was done before is done again without asking the budget.
  const done = resumed?.nodes ?? 0;
  const started = clock();
  const milliseconds = request.budget?.milliseconds ?? DEFAULT_MILLISECONDS;
  const steps = ImpactAnalysis.steps({
    configuration,
    metamodel: parameters.source.metamodel,
    changes,
    validAt: at.validAt,
    budget: {
      nodes: request.budget?.nodes == null ? Number.POSITIVE_INFINITY : done + request.budget.nodes,
      isOver: (visited: number) => visited > done && clock() - started > milliseconds,
    },
  });
  const analysis = await inSlices(steps, parameters);
  const frontier = analysis.complete
    ? null
    : writeFrontier({ revision: at.view.revision, key, nodes: Math.max(analysis.visited, done + 1) });
  return { ok: true, value: { analysis, frontier } };
}

/** Runs the steps; others get their turn in between. */
export async function inSlices<Result>(steps: Generator<unknown, Result>, { clock, pause }: Pacing): Promise<Result> {
  for (let began = clock(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (!pause || clock() - began < SLICE_MILLISECONDS) continue;
    await pause();
    began = clock();
  }
}

function writeFrontier(frontier: Frontier): string {
  return Buffer.from(JSON.stringify(frontier)).toString('base64url');
}

function readFrontier(text: string): Frontier | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const frontier = value as Frontier;
    const valid =
      typeof frontier?.revision === 'number' &&
      typeof frontier.key === 'string' &&
      Number.isSafeInteger(frontier.nodes);
    return valid ? frontier : null;
  } catch {
    return null;
  }
}

function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(value as Json))
    .digest('base64url')
    .slice(0, 22);
}
