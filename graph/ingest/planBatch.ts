/**
 * What a batch does to the graph, worked out in memory before anything is written. Pure: the view at the head, the
 * input and the open imports in; a delta, counts, errors and the projection's changes out.
 *
 *     artifacts in input order ─▶ links in input order ─▶ retire what REPLACE_SOURCE no longer lists
 *       ─▶ refuse support cycles ─▶ rulings on the contents as they are now ─▶ close baselines ─▶ delta
 */
import { combined, importKey, NONE } from '../index/graphIndex.ts';
import { type GraphView, verdictOf } from '../index/graphView.ts';
import type { Metamodel } from '../metamodel/metamodel.ts';
import { RELATIONS } from '../metamodel/relations.ts';
import { canonicalJson } from '../model/canonicalJson.ts';
import type { ArtifactState, Delta, LinkAssertion, LinkRuling, LinkVerdict } from '../model/delta.ts';
import { partList } from '../model/parts.ts';
import type { LinkProjection, Projection } from '../model/projection.ts';
import { nameProblems, type Problem, textProblems } from './checks.ts';
import { type ArtifactDraft, GraphDraft, type LinkDraft, type VersionDraft } from './draft.ts';
import {
  type ArtifactInput,
  type IngestCounts,
  type IngestError,
  type IngestInput,
  type LinkInput,
  MANUAL_SOURCE,
  OWN_SOURCES,
} from './input.ts';
import { INGEST_LIMITS } from './limits.ts';
import { ManagedProcess } from './managedProcess.ts';
import { type ItemStatus, operationOfRecord, planArtifact } from './planArtifact.ts';
import { isClosedMembership, linkText, planLink, reviewedDigest } from './planLink.ts';
import { findSupportCycles } from './supportCycles.ts';

export interface BatchRequest {
  /** The graph at the head. */
  readonly view: GraphView;
  readonly metamodel: Metamodel;
  readonly input: IngestInput;
  /** True: may write what only the service itself writes (dispositions, change requests). */
  readonly trusted?: boolean;
  /** False: nothing will be written, so managed processes need not be kept. Default: true. */
  readonly governed?: boolean;
  /** What the service itself writes along with the batch because of it. */
  readonly follow?: (versions: readonly NewVersion[]) => Following | null;
}

/** A version that a batch adds. */
export interface NewVersion {
  readonly artifact: string;
  readonly label: string;
}

/** What follows from a batch. It has a source of its own: no import retires it. */
export interface Following {
  readonly source: string;
  readonly artifacts: readonly ArtifactInput[];
  readonly links: readonly LinkInput[];
}

export interface BatchPlan {
  /** Null: the batch is refused and nothing may be written. */
  readonly write: { readonly delta: Delta; readonly projection: Projection } | null;
  readonly counts: IngestCounts;
  readonly errors: readonly IngestError[];
}

export const NO_COUNTS: IngestCounts = { created: 0, updated: 0, unchanged: 0, retired: 0 };

/** Works out what the batch does. */
export function planBatch(request: BatchRequest): BatchPlan {
  const problems = wholeBatchProblems(request.input, request.trusted ?? false);
  if (problems.length > 0) return refused(problems);
  const planner = new BatchPlanner(request);
  planner.takeArtifacts(
    (request.input.artifacts ?? []).map((item, position) => ({ item, path: `artifacts[${position}]` })),
  );
  planner.takeLinks((request.input.links ?? []).map((item, position) => ({ item, path: `links[${position}]` })));
  planner.retireUnlisted();
  planner.follow();
  planner.refuseSupportCycles();
  planner.rule();
  planner.closeBaselines();
  return planner.finish();
}

/** Something of a batch, and where in the input it is. */
export interface BatchItem<Item> {
  readonly item: Item;
  /** e.g. operations[2].addLinks[0] */
  readonly path: string;
}

/** What every source says of a link, put right: nobody asserts it any more, or all do so differently. */
export interface LinkCorrection {
  readonly link: LinkDraft;
  /** Empty: the link is retired. */
  readonly assertions: readonly LinkAssertion[];
  readonly path: string;
}

/** The version of an artifact that is in use from now on. */
export interface VersionAdoption {
  readonly artifact: ArtifactDraft;
  /** A stored one, or one of the step; null: the one that the step asserts. */
  readonly label: string | null;
  readonly path: string;
}

/** An artifact of which the source of the write takes back what it says. */
export interface Withdrawal {
  readonly artifact: ArtifactDraft;
  readonly path: string;
}

/** One step of a write that is made of several. */
export interface BatchStep {
  readonly artifacts?: readonly BatchItem<ArtifactInput>[];
  readonly links?: readonly BatchItem<LinkInput>[];
  /** After the artifacts of the step. */
  readonly adoption?: VersionAdoption;
  readonly corrections?: readonly LinkCorrection[];
  readonly withdrawals?: readonly Withdrawal[];
}

/** A step in view of what the steps before it have left, or why there can be none. */
export type PlanStep = (
  draft: GraphDraft,
) => { readonly ok: true; readonly step: BatchStep } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Works out what steps do together: one delta, all or nothing. Beside what a batch may assert, a step may correct what
 * other sources assert and adopt a stored version. Ingest cannot: there each source owns what it says. So this is for
 * operations that the service itself offers.
 */
export function planSteps(
  request: Omit<BatchRequest, 'input' | 'trusted'> & { readonly source: string; readonly steps: readonly PlanStep[] },
): BatchPlan {
  const { source, steps, ...rest } = request;
  const problems = wholeBatchProblems({ source }, false);
  if (problems.length > 0) return refused(problems);
  const planner = new BatchPlanner({ ...rest, input: { source } });
  for (const step of steps) planner.takeStep(step);
  planner.refuseSupportCycles();
  planner.rule();
  planner.closeBaselines();
  return planner.finish();
}

function refused(problems: readonly Problem[]): BatchPlan {
  return { write: null, counts: NO_COUNTS, errors: problems.map((problem) => ({ ...problem, id: null })) };
}

function wholeBatchProblems(input: IngestInput, trusted: boolean): Problem[] {
  const { nameLength: limit, reasonLength } = INGEST_LIMITS;
  const problems = nameProblems({ value: input.source, path: 'source', what: 'the source', limit });
  // Who speaks as the service could retire what it recorded, or keep alive what it retires.
  if (!trusted && problems.length === 0 && input.source.startsWith(OWN_SOURCES)) {
    const message = `sources that begin with ${OWN_SOURCES} are the service's own: give the batch a source of your own`;
    problems.push({ path: 'source', code: 'VALUE_INVALID', message });
  }
  // People record one thing at a time: no batch is everything that they have said.
  if (!trusted && input.mode === 'REPLACE_SOURCE' && input.source === MANUAL_SOURCE) {
    const message = `${MANUAL_SOURCE} is what people recorded by hand, and no batch replaces that: use MERGE, or give the batch a source of its own; to take something back, name it in retire`;
    problems.push({ path: 'mode', code: 'VALUE_INVALID', message });
  }
  for (const field of ['idempotencyKey', 'import', 'actor'] as const) {
    const value = input[field];
    if (value === null || value === undefined) continue;
    problems.push(...nameProblems({ value, path: field, what: `the ${field}`, limit }));
  }
  if (input.reason !== null && input.reason !== undefined) {
    problems.push(...textProblems({ value: input.reason, path: 'reason', what: 'the reason', limit: reasonLength }));
  }
  const isLast = input.lastOfImport ?? true;
  if (input.mode === 'REPLACE_SOURCE' && !isLast && (input.import ?? null) === null) {
    const message = 'a batch that is not the last of its import has to name the import, or its items would be retired';
    problems.push({ path: 'import', code: 'VALUE_INVALID', message });
  }
  return problems;
}

const NOTHING_LISTED: ReadonlySet<string> = new Set();

interface LinkItemState {
  readonly link: LinkDraft;
  readonly path: string;
  readonly item: LinkInput;
  readonly first: boolean;
  status: ItemStatus | 'refused';
}

class BatchPlanner {
  private readonly request: BatchRequest;
  private readonly draft: GraphDraft;
  private readonly errors: IngestError[] = [];
  private readonly artifactItems: { readonly id: string; status: ItemStatus }[] = [];
  private readonly linkItems: LinkItemState[] = [];
  /** What this batch lists, refused items included. */
  private readonly listedArtifacts = new Set<string>();
  private readonly listedLinks = new Set<string>();
  private readonly baselines = new Set<ArtifactDraft>();
  private readonly isLast: boolean;
  private readonly openImport: { artifacts: ReadonlySet<string>; links: ReadonlySet<string> } | undefined;
  /** Null: the service itself writes, or nobody does. */
  private readonly managed: ManagedProcess | null;
  private retired = 0;
  private corrected = 0;
  private asItWas = 0;

  constructor(request: BatchRequest) {
    this.request = request;
    this.draft = new GraphDraft(request.view);
    this.managed = request.trusted || request.governed === false ? null : new ManagedProcess(this.draft);
    this.isLast = request.input.lastOfImport ?? true;
    const { source, import: importId } = request.input;
    this.openImport = importId ? request.view.index.openImports.get(importKey(source, importId)) : undefined;
  }

  takeArtifacts(items: readonly BatchItem<ArtifactInput>[]): void {
    const { input, metamodel, trusted = false } = this.request;
    const { source } = input;
    for (const { item, path } of items) {
      const result = planArtifact({ draft: this.draft, metamodel, source, trusted, item, path });
      if (typeof item.id === 'string') this.listedArtifacts.add(item.id);
      if (!result.ok) {
        for (const problem of result.problems) this.errors.push({ ...problem, id: item.id ?? null });
        continue;
      }
      const problem = this.managed?.artifactProblem(item, { path, status: result.status }) ?? null;
      if (problem) {
        this.draft.forget(item.id);
        this.errors.push({ ...problem, id: item.id });
        continue;
      }
      this.artifactItems.push({ id: item.id, status: result.status });
      if (item.kind === 'BASELINE') this.baselines.add(this.draft.artifact(item.id) as ArtifactDraft);
    }
  }

  takeLinks(items: readonly BatchItem<LinkInput>[]): void {
    const { input, metamodel, trusted = false } = this.request;
    const { source } = input;
    for (const { item, path } of items) {
      const problem = this.managed?.linkProblem(item, { path, source }) ?? null;
      if (problem) {
        this.errors.push({ ...problem, id: linkText(item) });
        continue;
      }
      const result = planLink({
        draft: this.draft,
        metamodel,
        source,
        trusted,
        item,
        listed: this.listedArtifacts,
        path,
      });
      if (!result.ok) {
        if (result.id) this.listedLinks.add(result.id);
        for (const problem of result.problems) this.errors.push({ ...problem, id: linkText(item) });
        continue;
      }
      this.listedLinks.add(result.link.id);
      const unordered = this.managed?.orderProblem(result.link, path) ?? null;
      if (unordered) {
        result.link.revert();
        this.errors.push({ ...unordered, id: linkText(item) });
        continue;
      }
      this.linkItems.push({ link: result.link, path, item, first: result.first, status: result.status });
    }
  }

  /** Adds what follows from the new versions. They are no items of the batch: its counts leave them out. */
  follow(): void {
    const { follow, metamodel } = this.request;
    const versions = [...this.draft.artifacts.values()].flatMap(({ newVersions }) => newVersions);
    const isRefused = this.errors.length > 0 && this.request.input.onError !== 'SKIP_ITEM';
    const following = versions.length > 0 && !isRefused ? follow?.(versions) : null;
    if (!following) return;
    const place = { draft: this.draft, metamodel, source: following.source, trusted: true };
    const results = [
      ...following.artifacts.map((item) => planArtifact({ ...place, item, path: 'follow' })),
      ...following.links.map((item) => planLink({ ...place, item, listed: NOTHING_LISTED, path: 'follow' })),
    ];
    const [problem] = results.flatMap((result) => (result.ok ? [] : result.problems));
    if (problem) throw new Error(`what follows from a batch cannot be written: ${problem.path}: ${problem.message}`);
  }

  /** A step that is no good leaves the others to be looked at: all that is wrong is reported at once. */
  takeStep(plan: PlanStep): void {
    const planned = plan(this.draft);
    if (!planned.ok) {
      for (const problem of planned.problems) this.errors.push({ ...problem, id: null });
      return;
    }
    const { artifacts = [], links = [], adoption, corrections = [], withdrawals = [] } = planned.step;
    const found = this.errors.length;
    const before = adoption && this.draft.current(adoption.artifact);
    this.takeArtifacts(artifacts);
    this.takeLinks(links);
    if (adoption && this.errors.length === found) this.adopt(adoption, before);
    for (const correction of corrections) this.correct(correction);
    for (const withdrawal of withdrawals) this.withdraw(withdrawal);
  }

  private adopt(adoption: VersionAdoption, before: VersionDraft | undefined): void {
    const { artifact, label, path } = adoption;
    const stored = label === null ? undefined : artifact.version(label);
    if (stored) {
      artifact.ingestAgain(stored);
      this.artifactItems.push({ id: artifact.id, status: 'unchanged' });
    }
    const message = this.whyNotAdopted(adoption, before);
    if (message !== null) this.errors.push({ path, id: artifact.id, code: 'VALUE_INVALID', message });
  }

  private whyNotAdopted({ artifact, label }: VersionAdoption, before: VersionDraft | undefined): string | null {
    const { id, versions } = artifact;
    if (label !== null && !artifact.version(label)) {
      const labels = versions.slice(-5).map((version) => version.label);
      const known = labels.length === 0 ? 'it has none' : `its last ones are ${labels.join(', ')}`;
      return `${id} has no version ${label}, ${known}; of a new one, say the content or the digest`;
    }
    const current = this.draft.current(artifact);
    const last = versions.at(-1);
    if (current !== last) {
      return `${id}@${last?.label} cannot be the current version: REVISION_OF says that ${current?.label} is newer`;
    }
    if (current !== before) return null;
    return `${id}@${current?.label} is the current version as it is; what a baseline that keeps another one would see of it, impact tells with a change to it`;
  }

  private correct({ link, assertions, path }: LinkCorrection): void {
    const closed = isClosedMembership(link);
    const final = closed || operationOfRecord(link.fromArtifact.state) !== null;
    if (final) {
      this.refuseFinal(link.fromArtifact.state, { path, id: linkText(link), isClosed: closed });
      return;
    }
    if (canonicalJson(assertions) === canonicalJson(link.assertions)) {
      this.asItWas += 1;
      return;
    }
    const problem = assertions.length === 0 ? this.managed?.linkRetirementProblem(link, path) : null;
    if (problem) {
      this.errors.push({ ...problem, id: linkText(link) });
      return;
    }
    link.assertions = assertions;
    if (assertions.length === 0) this.retired += 1;
    else this.corrected += 1;
  }

  private withdraw({ artifact, path }: Withdrawal): void {
    const { state } = artifact;
    if (state.closed || operationOfRecord(state) !== null) {
      this.refuseFinal(state, { path, id: state.id, isClosed: state.closed });
      return;
    }
    const problem = this.managed?.retirementProblem(artifact, path);
    if (problem) {
      this.errors.push({ ...problem, id: state.id });
      return;
    }
    this.letGo(artifact);
    if (!artifact.state.retired) this.corrected += 1;
  }

  private refuseFinal(state: ArtifactState, place: { path: string; id: string; isClosed: boolean }): void {
    const { path, id, isClosed } = place;
    const code = isClosed ? 'BASELINE_CLOSED' : 'VALUE_INVALID';
    const message = isClosed
      ? `${state.id} is closed: its members are final; make another baseline`
      : `${state.id} is a ${state.subkind}: what was signed stays as it was signed`;
    this.errors.push({ path, id, code, message });
  }

  /** The source of the write does not assert the artifact any more. */
  private letGo(artifact: ArtifactDraft): void {
    const { state } = artifact;
    const sources = state.sources.filter((source) => source !== this.request.input.source);
    // A retired artifact keeps the last that asserted it: a reader is told where it came from.
    artifact.state = sources.length > 0 ? { ...state, sources } : { ...state, retired: true };
    if (sources.length === 0) this.retired += 1;
  }

  /**
   * Retires what the source asserted, no longer lists, and nobody else asserts. Three things stay: a closed baseline with
   * its members (it says what was released then; a tool that no longer lists it cannot undo that), the service's records, and
   * managed processes with what governance owns under them.
   */
  retireUnlisted(): void {
    const { view, input } = this.request;
    if (input.mode !== 'REPLACE_SOURCE' || !this.isLast) return;
    for (let number = 0; number < view.artifactCount; number += 1) {
      const state = view.state(number);
      if (state.retired || !state.sources.includes(input.source) || this.isListedArtifact(state.id)) continue;
      if (state.closed || (operationOfRecord(state) !== null && !this.request.trusted)) continue;
      const artifact = this.draft.artifact(state.id) as ArtifactDraft;
      if (this.managed?.retirementProblem(artifact, '')) continue;
      this.letGo(artifact);
    }
    this.retireUnlistedLinks();
  }

  private retireUnlistedLinks(): void {
    const { index } = this.request.view;
    const { source } = this.request.input;
    for (let slot = 0; slot < index.slotCount; slot += 1) {
      const stored = this.request.view.link(slot);
      if (!stored.assertions.some((assertion) => assertion.source === source)) continue;
      if (index.findLink(stored.id) !== slot || this.isListedLink(stored.id)) continue;
      const link = this.draft.linkAt(slot);
      if (isClosedMembership(link) || (operationOfRecord(link.fromArtifact.state) !== null && !this.request.trusted)) {
        continue;
      }
      if (this.managed?.linkRetirementProblem(link, '')) continue;
      link.assertions = link.assertions.filter((assertion) => assertion.source !== source);
      if (link.assertions.length === 0) this.retired += 1;
    }
  }

  private isListedArtifact(id: string): boolean {
    return this.listedArtifacts.has(id) || (this.openImport?.artifacts.has(id) ?? false);
  }

  private isListedLink(id: string): boolean {
    return this.listedLinks.has(id) || (this.openImport?.links.has(id) ?? false);
  }

  refuseSupportCycles(): void {
    const items = this.linkItems.filter(({ link }) => link.type === 'SUPPORTS' && link.assertions.length > 0);
    if (items.length === 0) return;
    const { input } = this.request;
    const replaces = input.mode === 'REPLACE_SOURCE';
    const cycles = findSupportCycles({
      draft: this.draft,
      asserted: [...new Set(items.map((item) => item.link))],
      // Between the batches of an import: links that the last batch will retire unless a later one lists them.
      leaves: (link) =>
        replaces && !this.isListedLink(link.id) && link.assertions.every((one) => one.source === input.source),
    });
    for (const { link, cycle } of cycles) {
      link.revert();
      const message =
        cycle.length > 0
          ? `it closes a cycle in which claims support themselves: ${cycle.join(' → ')}`
          : 'not examined: the batch holds too many cycles of support';
      for (const item of items) {
        if (item.link !== link) continue;
        item.status = 'refused';
        this.errors.push({ path: item.path, id: linkText(item.item), code: 'SUPPORT_CYCLE', message });
      }
    }
  }

  /** Verdicts remember contents, so they are given once all versions of the batch are known. */
  rule(): void {
    for (const item of this.linkItems) {
      const { link } = item;
      if (item.status === 'refused' || !RELATIONS[link.type].trace) continue;
      const pair = item.item.reviewed ? this.reviewedPair(item) : this.firstPair(item);
      if (pair === null) continue;
      // The same review told again is no news: what a person ruled since stands.
      const known = link.rulings.some((one) => one.from === pair.from && one.to === pair.to && one.verdict === 'VALID');
      if (known) continue;
      link.rulings = [...link.rulings, { ...pair, verdict: 'VALID' }];
      if (item.status === 'unchanged') item.status = 'updated';
    }
  }

  private firstPair({ link, item, first }: LinkItemState): Omit<LinkRuling, 'verdict'> | null {
    const assurance = item.assurance ?? 'DECLARED';
    if (!first || (assurance !== 'DECLARED_REVIEWED' && assurance !== 'TOOL_DERIVED')) return null;
    return { from: this.draft.currentDigest(link.fromArtifact), to: this.draft.currentDigest(link.toArtifact) };
  }

  /** The contents that a review looked at; an end that it does not name is as it is now. */
  private reviewedPair({ link, item }: LinkItemState): Omit<LinkRuling, 'verdict'> {
    const digest = (artifact: ArtifactDraft, stated: string | null | undefined): string =>
      reviewedDigest(artifact, stated) ?? this.draft.currentDigest(artifact);
    return {
      from: digest(link.fromArtifact, item.reviewed?.from),
      to: digest(link.toArtifact, item.reviewed?.to),
    };
  }

  /** The baselines that the import listed, or gave members, are final from here on. One without members stays open. */
  closeBaselines(): void {
    if (!this.isLast) return;
    for (const item of this.linkItems) {
      if (item.link.type === 'INCLUDES') this.baselines.add(item.link.fromArtifact);
    }
    const { view } = this.request;
    for (const id of this.openImport?.artifacts ?? []) {
      // An import may have listed a million artifacts: only those that matter are drafted.
      const number = view.find(id);
      if (number === NONE || view.kind(number) !== 'BASELINE') continue;
      this.baselines.add(this.draft.artifact(id) as ArtifactDraft);
    }
    for (const id of this.openImport?.links ?? []) {
      const slot = view.index.findLink(id);
      if (slot !== NONE && view.link(slot).type === 'INCLUDES') {
        this.baselines.add(this.draft.linkAt(slot).fromArtifact);
      }
    }
    for (const baseline of this.baselines) {
      if (baseline.kind !== 'BASELINE' || baseline.state.closed || baseline.state.retired) continue;
      if (this.draft.asserted(baseline, 'FROM', 'INCLUDES').next().done) continue;
      baseline.state = { ...baseline.state, closed: true };
    }
  }

  finish(): BatchPlan {
    const { input } = this.request;
    const errors = sortedErrors(this.errors);
    if (errors.length > 0 && input.onError !== 'SKIP_ITEM') return { write: null, counts: NO_COUNTS, errors };
    this.noteVersionsThatCameBack();
    const links = [...this.draft.links.values()].filter((link) => link.changed);
    const artifacts: ArtifactState[] = [];
    const changed: ArtifactDraft[] = [];
    for (const artifact of this.draft.artifacts.values()) {
      if (artifact.state !== artifact.stored) artifacts.push(artifact.state);
      if (
        artifact.state !== artifact.stored ||
        artifact.newVersions.length > 0 ||
        artifact.reordered ||
        artifact.cameBack !== null
      ) {
        changed.push(artifact);
      }
    }
    const all = [...this.draft.artifacts.values()];
    const delta: Delta = {
      artifacts,
      versions: all.flatMap((artifact) => artifact.newVersions),
      amendments: all.flatMap((artifact) => artifact.amendments),
      links: links.map((link) => link.state()),
      listed: this.listing(),
    };
    const statuses = [...this.artifactItems.map((item) => item.status), ...this.linkItems.map((item) => item.status)];
    const count = (status: ItemStatus): number => statuses.filter((one) => one === status).length;
    return {
      write: { delta, projection: project({ draft: this.draft, changed, links }) },
      counts: {
        created: count('created'),
        updated: count('updated') + this.corrected,
        unchanged: count('unchanged') + this.asItWas,
        retired: this.retired,
      },
      errors,
    };
  }

  /** A stored version that the batch asserts last is the current one again: that is news about its artifact. */
  private noteVersionsThatCameBack(): void {
    for (const artifact of this.draft.artifacts.values()) {
      const label = artifact.cameBack;
      if (label === null) continue;
      artifact.amendments.push({ artifact: artifact.id, label, again: true });
      const item = this.artifactItems.findLast((one) => one.id === artifact.id);
      if (item?.status === 'unchanged') item.status = 'updated';
    }
  }

  private listing(): Delta['listed'] {
    const importId = this.request.input.import ?? null;
    if (importId === null) return null;
    if (this.isLast) return this.openImport ? { import: importId, last: true, artifacts: [], links: [] } : null;
    return {
      import: importId,
      last: false,
      artifacts: [...this.listedArtifacts],
      links: [...this.listedLinks],
    };
  }
}

/** Relationships, current versions and verdicts that the projection has to change. */
export function project(place: {
  draft: GraphDraft;
  changed: readonly ArtifactDraft[];
  links: readonly LinkDraft[];
}): Projection {
  const { draft } = place;
  const { view } = draft;
  const touched = new Set(place.links);
  const currents: { artifact: string; label: string }[] = [];
  for (const artifact of place.changed) {
    const current = draft.current(artifact);
    const before = artifact.number === NONE ? NONE : view.current(artifact.number);
    const moved = current !== undefined && (before === NONE || view.version(before).label !== current.label);
    if (moved) currents.push({ artifact: artifact.id, label: current.label });
    const cameOrWent = artifact.stored !== null && artifact.stored.retired !== artifact.state.retired;
    // The links of a new artifact are new themselves.
    if ((!moved && !cameOrWent) || artifact.stored === null) continue;
    for (const direction of ['FROM', 'TO'] as const) {
      for (const link of draft.asserted(artifact, direction)) {
        if (cameOrWent || draft.verdict(link) !== verdictBefore(link, view)) touched.add(link);
      }
    }
  }
  const links = [...touched]
    .map(
      (link): LinkProjection => ({
        state: link.state(),
        ...summary(link),
        wasThere: wasThere(link),
        isThere: isThere(link),
        verdict: draft.verdict(link),
      }),
    )
    .filter((link) => link.wasThere || link.isThere);
  const newArtifacts = place.changed.filter((artifact) => artifact.stored === null).map((artifact) => artifact.id);
  return { newArtifacts: new Set(newArtifacts), currents, links };
}

function summary(link: LinkDraft): Pick<LinkProjection, 'scope' | 'assurance' | 'attributes'> {
  const { scope, assurance, attributes } = combined(link.assertions);
  return { scope: partList(scope), assurance, attributes };
}

function verdictBefore(link: LinkDraft, view: GraphView): LinkVerdict | null {
  if (!RELATIONS[link.type].trace || !link.stored) return null;
  const digest = ({ number }: ArtifactDraft): string => (number === NONE ? '' : view.digest(view.current(number)));
  return verdictOf(link.stored.rulings, digest(link.fromArtifact), digest(link.toArtifact));
}

/* A closed baseline shows what it holds, also what was retired since. */
function wasThere(link: LinkDraft): boolean {
  if (link.stored === null || link.stored.assertions.length === 0) return false;
  const [from, to] = [link.fromArtifact.stored, link.toArtifact.stored];
  return isClosedMembership(link) || (from?.retired === false && to?.retired === false);
}

function isThere(link: LinkDraft): boolean {
  if (link.assertions.length === 0) return false;
  return isClosedMembership(link) || (!link.fromArtifact.state.retired && !link.toArtifact.state.retired);
}

/** In the order of the input, whatever found them. */
function sortedErrors(errors: readonly IngestError[]): IngestError[] {
  const rank = ({ path }: IngestError): [number, number] => {
    const match = /^(artifacts|links)\[(\d+)\]/.exec(path);
    if (!match) return [0, 0];
    return [match[1] === 'artifacts' ? 1 : 2, Number(match[2])];
  };
  return errors
    .map((error) => ({ error, rank: rank(error) }))
    .sort((left, right) => left.rank[0] - right.rank[0] || left.rank[1] - right.rank[1])
    .map(({ error }) => error);
}
