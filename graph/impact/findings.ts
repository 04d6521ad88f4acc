/**
 * What has really happened since a revision, as changes that the engine understands.
 *
 *     new version of D1        D1@v1 ─▶ the kinds that the difference of contents shows
 *     retraction               RETRACT of that version, unless it is of a signature that was given again
 *     HOLDS got a void interval  AUTHORITY of the person
 *     incident or change that AFFECTS  its targets
 *     validUntil passed        EXPIRY          effectiveFrom passed   CONTEXT
 *     link reviewed against content that is not here any more   a change at that end, over this link alone
 *     retired, and asked about by name   BEHAVIOUR of what it was: what it did for others is not there any more
 */

import type { Configuration } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import type { ChangeKind } from '../metamodel/changeKinds.ts';
import { parseInstant } from '../metamodel/content.ts';
import { RELATIONS } from '../metamodel/relations.ts';
import type { Json } from '../model/delta.ts';
import { ALL_PARTS, partSet } from '../model/parts.ts';
import type { bindingMeanwhile } from './binding.ts';
import { affectedBy, type ResolvedChange } from './changes.ts';
import { CONTEXT_KINDS, differencesOf, isUnexplained, kindsOfDifference } from './difference.ts';
import { isGivenAgain } from './givenAgain.ts';

/** A pair of versions whose contents have to be compared. */
export interface Replacement {
  readonly artifact: number;
  readonly before: number;
  readonly after: number;
  /** The version that is current and does not bind yet: until then `after` does. */
  readonly until?: number;
}

/** Null revision: since the baseline was closed; ever, for HEAD. */
export function sinceOf(configuration: Configuration, since: number | null): number {
  if (since !== null) return since;
  return configuration.baseline === null ? 0 : configuration.view.closedAt(configuration.baseline);
}

/** Versions that were replaced since, with what replaced them, where their digests differ. */
export function replacements(
  configuration: Configuration,
  since: number,
  meanwhile: ReturnType<typeof bindingMeanwhile>,
): Replacement[] {
  const { view } = configuration;
  const then = view.at(since);
  const found: Replacement[] = [];
  // Where there is one version, nothing was replaced.
  for (const artifact of ascending(view.index.severalVersions)) {
    if (artifact >= view.artifactCount) continue;
    const versions = view.versions(artifact);
    if (versions.length < 2 || (view.isRetired(artifact) && !isLinked(artifact, configuration))) continue;
    const after = view.current(artifact);
    const isNew = (version: number) => view.version(version).revision > since;
    const pinned = configuration.pinnedVersionOf(artifact);
    const base = pinned === NONE ? then.current(artifact) : pinned;
    // Nothing was recorded since, nor did an older version come back.
    if (!versions.some(isNew) && then.current(artifact) === after) continue;
    // What the baseline does not hold goes on changing beside it, as at HEAD.
    const isHeld = configuration.isHeld(artifact);
    const old = isHeld ? [base] : versions.filter((version) => version === base || isNew(version));
    const differs = (before: number, now: number) => before !== now && view.digest(before) !== view.digest(now);
    const binding = meanwhile.get(artifact) ?? [];
    for (const before of old) {
      if (before === NONE) continue;
      const place = binding.indexOf(before);
      const newer = place < 0 ? binding.filter((one) => one > before) : binding.slice(0, place);
      for (const one of newer) if (differs(before, one)) found.push({ artifact, before, after: one, until: after });
      // What is current comes last: everything else is held against it.
      if (differs(before, after)) found.push({ artifact, before, after });
    }
  }
  return found;
}

/** Does a link of it count? What was retired counts in releases, and in what is in the field. */
function isLinked(artifact: number, configuration: Configuration): boolean {
  const { index } = configuration.view;
  return [...index.slotsOut(artifact), ...index.slotsIn(artifact)].some((slot) => configuration.isLive(slot));
}

/**
 * Versions that were in use since, of artifacts that are gone now. That something is gone is asked for by name alone: what a tool no
 * longer lists is retired all the time, and carries nothing.
 */
function* removals(only: ReadonlySet<number>, { view }: Configuration, since: number): Generator<Found> {
  const then = view.at(since);
  for (const artifact of only) {
    if (!view.isRetired(artifact)) continue;
    const retiredIn = view.retiredIn(artifact);
    const base = then.current(artifact);
    const later = view.versions(artifact).filter((version) => view.version(version).revision > since);
    for (const version of base === NONE && later.length > 0 ? later : [base, ...later]) {
      const history = { since, onlyLink: null };
      yield { artifact, version, kinds: ['BEHAVIOUR'], isRemoval: true, history, recordedIn: retiredIn };
    }
  }
}

/** A recorded change of which nothing more is said. */
export function recorded(
  change: Partial<ResolvedChange> & Pick<ResolvedChange, 'artifact' | 'version' | 'kinds'>,
  position: number,
): ResolvedChange {
  return {
    parts: ALL_PARTS,
    isNews: false,
    toDigest: null,
    toFacts: null,
    fields: [],
    interval: null,
    ...change,
    position,
  };
}

/** All changes recorded after `since`; `contentOf` gives the contents of the replaced versions. */
export function recordedChanges(parameters: {
  readonly configuration: Configuration;
  readonly since: number;
  /** True: nobody named a revision, and HEAD is asked about. */
  readonly ever: boolean;
  readonly validAt: number;
  readonly replaced: readonly Replacement[];
  readonly contentOf: (version: number) => Json;
  /** See {@link bindingMeanwhile}; `contentOf` gives the contents of all versions of its artifacts, too. */
  readonly meanwhile: ReturnType<typeof bindingMeanwhile>;
  /** Changes of these artifacts alone. Default: of all. */
  readonly only?: ReadonlySet<number> | null;
}): ResolvedChange[] {
  const { configuration, since, replaced, only = null } = parameters;
  const { view } = configuration;
  const changes: ResolvedChange[] = [];
  const push = (change: Parameters<typeof recorded>[0]) => {
    if (only && !only.has(change.artifact)) return;
    changes.push(recorded(change, changes.length));
  };
  const amended = new Set<number>();
  const inForce = new Map(
    [...parameters.meanwhile].map(([artifact, binding]) => [artifact, newestOf(artifact, binding)]),
  );
  for (const { artifact, before, after, until } of replaced) {
    if (until !== undefined && inForce.get(artifact) !== after) continue;
    const change = replacementChange({
      artifact,
      before,
      after,
      since,
      configuration,
      contentOf: parameters.contentOf,
    });
    // A version that only binds from another date changes nothing until then.
    if (change.kinds.length > 0) amended.add(artifact);
    push(change);
  }
  for (const change of statusChanges({ ...parameters, amended, inForce })) push(change);
  if (only) for (const change of removals(only, configuration, since)) push(change);
  if (parameters.ever) for (const change of reviewedElsewhere(configuration.view, replaced)) push(change);
  return changes;

  /** The newest that binds. One of which the current version has moved the date alone binds no more until that comes; null: none does. */
  function newestOf(artifact: number, binding: readonly number[]): number | null {
    const { contentOf } = parameters;
    const now = contentOf(view.current(artifact));
    const isMoved = (version: number) =>
      differencesOf(view.kind(artifact), contentOf(version), now).every(({ field }) => field === 'effectiveFrom');
    return binding.find((version) => !isMoved(version)) ?? null;
  }
}

type Found = Partial<ResolvedChange> & Pick<ResolvedChange, 'artifact' | 'version' | 'kinds'>;

function replacementChange(
  parameters: Replacement & {
    since: number;
    configuration: Configuration;
    contentOf: (version: number) => Json;
  },
): Found {
  const { artifact, before, after, since, configuration, contentOf } = parameters;
  const { view } = configuration;
  const kind = view.kind(artifact);
  const fields = differencesOf(kind, contentOf(before), contentOf(after));
  const kinds = kindsOfDifference(kind, fields);
  if (isUnexplained(fields)) kinds.add(CONTEXT_KINDS.has(kind) ? 'CONTEXT' : 'BEHAVIOUR');
  return {
    artifact,
    version: before,
    kinds: [...kinds].sort(),
    fields,
    toDigest: view.digest(after),
    toFacts: view.version(after).facts,
    history: { since, onlyLink: null },
    recordedIn: after === view.current(artifact) ? becameCurrentAt(artifact, view) : view.version(after).revision,
  };
}

/** When the current version was recorded, or asserted again after others. */
function becameCurrentAt(artifact: number, view: GraphView): number {
  const current = view.current(artifact);
  const again = (view.index.ingestedAgain.get(artifact) ?? []).findLast(
    (event) => event.version === current && event.revision <= view.revision,
  );
  return again?.revision ?? view.version(current).revision;
}

/** Kinds whose records say that something has happened. */
const STATUS_KINDS = ['PERSON', 'INCIDENT', 'CHANGE'] as const;

function ascending(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((left, right) => left - right);
}

/** Withdrawals, lapses, dates that have come, void authorities, and what records say is affected. */
export function* statusChanges(parameters: {
  configuration: Configuration;
  since: number;
  ever: boolean;
  validAt: number;
  /** Artifacts with a change of content already. */
  amended: ReadonlySet<number>;
  /** By artifact: the version that binds where the current one does not yet; null: none. Others: the one that is selected. */
  inForce?: ReadonlyMap<number, number | null>;
}): Generator<Found> {
  const { configuration, since, ever, validAt, amended } = parameters;
  const { view } = configuration;
  const retracted = [...view.index.retractedVersions()].map((version) => view.index.artifactAt(version * 2 + 1));
  const ofStatus = STATUS_KINDS.flatMap((kind) => [...view.ofKind(kind)]);
  let field: Configuration | null = null;
  const isInField = (artifact: number): boolean => {
    field ??= configuration.withField(validAt);
    return isLinked(artifact, field);
  };
  for (const artifact of ascending(new Set([...retracted, ...view.index.dated, ...ofStatus]))) {
    if (artifact >= view.artifactCount || (view.isRetired(artifact) && !isInField(artifact))) continue;
    for (const version of view.versions(artifact)) {
      for (const retraction of view.retractions(version)) {
        if (retraction.revision <= since) continue;
        // A signature that was given again asks for no further one.
        if (!isGivenAgain(view, artifact, { after: retraction.revision, validAt }))
          yield {
            artifact,
            version,
            kinds: ['RETRACT'],
            parts: partSet(retraction.parts),
            recordedIn: retraction.revision,
          };
      }
    }
    yield* datedChanges({
      artifact,
      configuration,
      since,
      ever,
      validAt,
      amended: amended.has(artifact),
      binding: parameters.inForce?.get(artifact) ?? null,
    });
    const kind = view.kind(artifact);
    if (view.isRetired(artifact)) continue;
    if (kind === 'PERSON') yield* voidAuthorities(artifact, view, since);
    if (kind === 'INCIDENT' || kind === 'CHANGE') {
      const affected = affectedBy(artifact, view).filter((slot) => view.index.linkBorn(slot) > since);
      const isThere = (one: number) => !view.isRetired(one) || isInField(one);
      if (affected.some((slot) => isThere(view.index.linkTo(slot))))
        yield { artifact, version: NONE, kinds: kind === 'INCIDENT' ? ['FIELD'] : [] };
    }
  }
}

function* datedChanges(parameters: {
  artifact: number;
  configuration: Configuration;
  since: number;
  ever: boolean;
  validAt: number;
  amended: boolean;
  /** The version that binds; null: the one that is selected. */
  binding: number | null;
}): Generator<Found> {
  const { artifact, configuration, since, ever, validAt, amended } = parameters;
  const { view } = configuration;
  const version = configuration.versionOf(artifact);
  if (version === NONE) return;
  const { validUntil } = view.version(version).facts;
  const binding = parameters.binding ?? version;
  const { effectiveFrom } = view.version(binding).facts;
  const recorded = view.instantOf(Math.max(since, view.version(binding).revision));
  const passed = (instant: number | undefined, after: number) =>
    instant !== undefined && after < instant && instant <= validAt;
  const kind = view.kind(artifact);
  // What came when its time was over already was never good. A signature of that sort approved nothing, and took no approval away.
  const isCounted = ever || (view.version(version).revision > since && kind !== 'SIGN_OFF');
  const lapsed = passed(validUntil, isCounted ? Number.NEGATIVE_INFINITY : view.instantOf(since));
  if (lapsed && !isGivenAgain(view, artifact, { after: view.version(version).revision, validAt }))
    yield { artifact, version, kinds: ['EXPIRY'] };
  if (!amended && (kind === 'CLAUSE' || kind === 'CONTROL') && passed(effectiveFrom, recorded)) {
    yield { artifact, version: NONE, kinds: ['CONTEXT'] };
  }
}

function* voidAuthorities(person: number, view: GraphView, since: number): Generator<Found> {
  const instant = (value: Json | undefined) => (typeof value === 'string' ? parseInstant(value) : null);
  for (const slot of view.outgoing(person)) {
    const link = view.link(slot);
    if (link.type !== 'HOLDS' || view.index.linkSince.get(slot) <= since) continue;
    const from = instant(link.attributes?.voidFrom);
    const until = instant(link.attributes?.voidUntil);
    if (from !== null || until !== null)
      yield {
        artifact: person,
        version: NONE,
        kinds: ['AUTHORITY'],
        interval: { from, until },
        recordedIn: view.index.linkSince.get(slot),
      };
  }
}

/** Links that were reviewed against contents that the graph never held, or that had gone before the link came. */
function* reviewedElsewhere(view: GraphView, replaced: readonly Replacement[]): Generator<Found> {
  const amended = new Set(replaced.map((one) => one.artifact));
  for (const slot of ascending(view.index.bornSuspect)) {
    const link = view.link(slot);
    if (link.rulings.length === 0 || !RELATIONS[link.type].trace || !view.isLive(slot)) continue;
    if (view.currentVerdict(slot) !== 'SUSPECT') continue;
    for (const end of ['from', 'to'] as const) {
      const artifact = end === 'from' ? view.index.linkFrom(slot) : view.index.linkTo(slot);
      const version = view.current(artifact);
      if (amended.has(artifact) || version === NONE) continue;
      const digest = view.digest(version);
      if (link.rulings.some((ruling) => ruling[end] === digest)) continue;
      const kinds: ChangeKind[] = [CONTEXT_KINDS.has(view.kind(artifact)) ? 'CONTEXT' : 'BEHAVIOUR'];
      yield { artifact, version, kinds, history: { since: 0, onlyLink: slot }, recordedIn: view.index.linkBorn(slot) };
    }
  }
}
