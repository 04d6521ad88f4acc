/**
 * From what a caller says has changed to what the engine starts from.
 *
 *     ChangeInput ──▶ ResolvedChange (what differs, which kinds) ──▶ roots (places where it acts)
 *
 * A content change is read in the candidate (configuration plus change) and starts at the version that the
 * configuration selects; a fact about the world (retraction, context, field, expiry, authority) acts in place, on
 * every recorded version.
 */

import type { Configuration } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import {
  CHANGE_KINDS,
  type ChangeKind,
  NOMINAL_CHANGE_KINDS,
  VERSION_LEVEL_CHANGE_KINDS,
} from '../metamodel/changeKinds.ts';
import { type EngineFacts, engineFacts, PART_PATTERN, parseInstant } from '../metamodel/content.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { Json } from '../model/delta.ts';
import { splitVersionId } from '../model/linkIdentity.ts';
import { listedInstead, narrow, type PartSet, partSet, withPart } from '../model/parts.ts';
import { CONTEXT_KINDS, differencesOf, type FieldDifference, isUnexplained, kindsOfDifference } from './difference.ts';
import { knownParts } from './knownParts.ts';

/** A change as the API takes it, with the digest of `to.content` computed by the caller. */
export interface StatedChange {
  readonly subject: string;
  readonly kind: ChangeKind | null;
  readonly to: StatedVersion | null;
  readonly parts: readonly string[];
  /** AUTHORITY: milliseconds; null: open. */
  readonly interval: { readonly from: number | null; readonly until: number | null } | null;
  /** True: the change is that it was retired. */
  readonly isRemoval?: boolean;
}

export interface StatedVersion {
  /** Semantic digest of the content; null: neither content nor digest is known. */
  readonly semanticDigest: string | null;
  /** Null: not known. */
  readonly content: Json;
}

/** A change with everything that the engine needs to know about it. */
export interface ResolvedChange {
  /** Position in the input; errors and witnesses name it. */
  readonly position: number;
  readonly artifact: number;
  /** The version that changes; -1: the artifact as a whole. */
  readonly version: number;
  /** Empty: it changes nothing. */
  readonly kinds: readonly ChangeKind[];
  readonly parts: PartSet;
  /** True: SUPERSEDE without a new version. A newer one exists and the configuration keeps its own. */
  readonly isNews: boolean;
  readonly toDigest: string | null;
  readonly toFacts: EngineFacts | null;
  readonly fields: readonly FieldDifference[];
  readonly interval: { readonly from: number | null; readonly until: number | null } | null;
  /** Set where the change has really happened: which links of the artifact it came after. */
  readonly history?: ChangeHistory;
  /** True: the change is that it was retired. Its links of before count. */
  readonly isRemoval?: boolean;
  /** The journal entry that recorded it. Absent: it is asked about, or time alone brought it about, or a record carries it. */
  readonly recordedIn?: number;
}

/** A recorded change acts on links that name only the artifact if they were made when it was still the old version. */
export interface ChangeHistory {
  /** Links older than this revision count as made at it. */
  readonly since: number;
  /** Only this link is concerned: it was reviewed against content that is not in the graph. */
  readonly onlyLink: number | null;
}

/** Records that say of themselves that something else changed: their targets by AFFECTS change. */
export const CARRYING_KINDS: ReadonlySet<ArtifactKind> = new Set(['CHANGE', 'INCIDENT']);

export type ChangeProblem = {
  readonly position: number;
  readonly path: string;
  readonly code: 'NOT_FOUND' | 'VALUE_INVALID';
  readonly message: string;
};

/** Where a change acts. */
export interface Root {
  readonly change: number;
  readonly artifact: number;
  /** Links that name this version are concerned; -1: none. */
  readonly version: number;
  /** Links that name only the artifact are concerned too. */
  readonly asArtifact: boolean;
  readonly kinds: readonly ChangeKind[];
  readonly inPlace: boolean;
  readonly parts: PartSet;
  /** Digest of the new content; null: not known. Not set for changes in place without new content. */
  readonly toDigest: string | null;
  /** Old and new bound, where the criterion and no other parameter changed. */
  readonly bound: Bound | null;
  /** Milliseconds before which a change of a clause or control does not bind. */
  readonly effectiveFrom: number | null;
  readonly interval: { readonly from: number | null; readonly until: number | null } | null;
  readonly history: ChangeHistory | null;
  /** It changed only if an inferred link is right: it acts in the POTENTIAL world alone. */
  readonly onlyPossible: boolean;
}

export interface Bound {
  readonly before: NonNullable<EngineFacts['criterion']>;
  readonly after: NonNullable<EngineFacts['criterion']>;
}

/**
 * Which version a change is about, before its content is read; the caller loads the contents of these versions.
 */
export function subjectOf(
  change: Pick<StatedChange, 'subject' | 'kind'>,
  configuration: Configuration,
): { artifact: number; version: number } | null {
  const subject = configuration.view.resolve(change.subject);
  if (!subject) return null;
  if (subject.version !== NONE) return subject;
  const inPlace = change.kind !== null && CHANGE_KINDS[change.kind].reading === 'IN_PLACE';
  if (inPlace && !VERSION_LEVEL_CHANGE_KINDS.has(change.kind as ChangeKind)) return subject;
  return { artifact: subject.artifact, version: configuration.versionOf(subject.artifact) };
}

/** Why an id names nothing, with what it may have been meant to name. */
export function noSuchSubject(text: string, view: GraphView): string {
  const { artifact: id, label } = splitVersionId(text);
  const artifact = view.find(id);
  if (label === null || artifact === NONE) {
    return `There is no artifact or version ${text}; \`artifacts(filter: { text: … })\` finds ids by their words.`;
  }
  const versions = view.byIngestion(artifact);
  if (versions.length === 0) return `${id} has no version ${label}: none of it is recorded.`;
  const current = view.versionId(view.current(artifact));
  const others = versions.length > 1 ? ` and is one of ${versions.length}` : '';
  return `${id} has no version ${label}; its current one is ${current}${others}.`;
}

/** Computes what a change amounts to. `before`: content of the version that changes, as stored. */
export function resolveChange(parameters: {
  readonly change: StatedChange;
  readonly position: number;
  readonly configuration: Configuration;
  /** Content and digest of the subject's version in the configuration. */
  readonly before: { readonly content: Json; readonly semanticDigest: string } | null;
}): ResolvedChange | ChangeProblem {
  const { change, position, configuration, before } = parameters;
  const at = `changes[${position}]`;
  const subject = subjectOf(change, configuration);
  if (!subject) {
    return {
      position,
      path: `${at}.subject`,
      code: 'NOT_FOUND',
      message: noSuchSubject(change.subject, configuration.view),
    };
  }
  if (change.kind === null && change.to === null) {
    if (!CARRYING_KINDS.has(configuration.view.kind(subject.artifact))) {
      return {
        position,
        path: `${at}.kind`,
        code: 'VALUE_INVALID',
        message: 'State a kind, or give `to` so that the kind can be computed from the difference of contents.',
      };
    }
    if (isOnlyAskedFor(subject.artifact, configuration)) {
      return {
        position,
        path: `${at}.subject`,
        code: 'VALUE_INVALID',
        message: `${change.subject} is a change request and AFFECTS nothing yet: ask about the changes that it asks for.`,
      };
    }
  }
  const kind = configuration.view.kind(subject.artifact);
  const equal = change.to !== null && before !== null && before.semanticDigest === change.to.semanticDigest;
  const known = change.to !== null && !equal && change.to.content !== null;
  const fields = known ? differencesOf(kind, before?.content ?? null, (change.to as StatedVersion).content) : [];
  const kinds = kindsOfDifference(kind, fields);
  const nominal = change.kind === null || NOMINAL_CHANGE_KINDS.has(change.kind);
  // The bytes differ and nobody says in what: the author's word counts, else the worst is assumed.
  if (change.to !== null && !equal && isUnexplained(fields) && nominal)
    kinds.add(CONTEXT_KINDS.has(kind) ? 'CONTEXT' : 'BEHAVIOUR');
  const toFacts = change.to ? engineFacts({ kind, content: change.to.content }) : null;
  const partProblem = unknownPart({ change, at, subject, toFacts, configuration });
  if (partProblem) return { position, ...partProblem, code: 'VALUE_INVALID' };
  const isNews = change.kind === 'SUPERSEDE' && change.to === null;
  if (change.kind !== null && (isNews || !NOMINAL_CHANGE_KINDS.has(change.kind))) kinds.add(change.kind);
  return {
    position,
    ...subject,
    kinds: [...kinds].sort(),
    parts: partSet(change.parts),
    isNews,
    toDigest: change.to?.semanticDigest ?? null,
    toFacts,
    fields,
    interval: change.interval,
    ...(change.isRemoval ? { isRemoval: true } : {}),
  };
}

/** A request that nobody has carried out would be answered with "nothing is affected". */
function isOnlyAskedFor(artifact: number, { view }: Configuration): boolean {
  if (view.facts(artifact).subkind !== 'CHANGE_REQUEST') return false;
  return affectedBy(artifact, view).length === 0;
}

/**
 * A part that the subject cannot have is a slip of the pen, and would be answered with "nothing is affected". Where the
 * content lists the parts of a dimension, other values of it are unknown; dimensions that it does not list are open.
 */
function unknownPart(parameters: {
  readonly change: StatedChange;
  readonly at: string;
  readonly subject: { readonly artifact: number; readonly version: number };
  readonly toFacts: EngineFacts | null;
  readonly configuration: Configuration;
}): { readonly path: string; readonly message: string } | null {
  const { change, at, subject, toFacts, configuration } = parameters;
  const version = subject.version === NONE ? configuration.versionOf(subject.artifact) : subject.version;
  const stored: EngineFacts = version === NONE ? {} : configuration.view.version(version).facts;
  const listed = [...(stored.parts ?? []), ...(toFacts?.parts ?? [])];
  const node = configuration.node(subject.artifact, version);
  for (const [position, part] of change.parts.entries()) {
    const path = `${at}.parts[${position}]`;
    if (!PART_PATTERN.test(part)) {
      return { path, message: `"${part}" is not a part: write dimension:value, e.g. slice:night.` };
    }
    const others = listedInstead(part, listed);
    if (!others || knownParts(node, configuration, stored).includes(part)) continue;
    const id = configuration.view.id(subject.artifact);
    return { path, message: `${id} has no part ${part}; it lists ${others.join(', ')}.` };
  }
  return null;
}

/**
 * The places where a change acts. A change of a part is one of the same kind of its whole, at that part; what a change
 * record or incident affects is changed itself; and either may again be a part, or such a record.
 */
export function rootsOf(change: ResolvedChange, configuration: Configuration): Root[] {
  const roots: Root[] = [];
  const seen = new Set<string>();
  const open: Carried[] = [{ change, onlyPossible: false }];
  for (let next = 0; next < open.length; next += 1) {
    const { change: here, onlyPossible } = open[next] as Carried;
    const key = [here.artifact, here.version, here.kinds, here.parts.key, onlyPossible].join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    for (const root of placesOf({ change: here, configuration })) roots.push({ ...root, onlyPossible });
    for (const carried of carriedBy(here, configuration)) {
      open.push({ ...carried, onlyPossible: onlyPossible || carried.onlyPossible });
    }
  }
  return roots;
}

/** A change that another one is, too. */
interface Carried {
  readonly change: ResolvedChange;
  /** The link between them is only inferred. */
  readonly onlyPossible: boolean;
}

function* carriedBy(change: ResolvedChange, configuration: Configuration): Generator<Carried> {
  const kind = configuration.view.kind(change.artifact);
  const carries = kind === 'PART' ? 'PART_OF' : CARRYING_KINDS.has(kind) ? 'AFFECTS' : null;
  if (carries === null) return;
  const { view } = configuration;
  const slots = carries === 'AFFECTS' ? affectedBy(change.artifact, view) : configuration.outgoing(change.artifact);
  for (const slot of slots) {
    const link = view.link(slot);
    if (link.type !== carries) continue;
    const other =
      carries === 'PART_OF'
        ? changeOfWhole(change, configuration, slot)
        : changeOfAffected(change, configuration, slot);
    if (other) yield { change: other, onlyPossible: link.assurance === 'INFERRED' };
  }
}

/** Links to what a record says is affected: also where no source lists that any more, for it may be in a release. */
export function affectedBy(record: number, view: GraphView): number[] {
  return view.index
    .slotsOut(record)
    .filter((slot) => view.index.formOf(slot).type === 'AFFECTS' && view.isAsserted(slot))
    .reverse();
}

/** The same change of the whole, at the part; null: the link is about other parts. */
function changeOfWhole(change: ResolvedChange, configuration: Configuration, slot: number): ResolvedChange | null {
  const part = withPart(change.parts, partName(configuration, change.artifact));
  const parts = narrow(part, configuration.view.link(slot).scope);
  if (!parts) return null;
  const whole = configuration.view.index.linkTo(slot);
  const version = change.version === NONE ? NONE : configuration.versionOf(whole);
  return { ...change, artifact: whole, version, parts, toDigest: null, toFacts: null };
}

/** The targets of AFFECTS are changed themselves, with the kind and parts of the link. */
function changeOfAffected(change: ResolvedChange, configuration: Configuration, slot: number): ResolvedChange {
  const { view } = configuration;
  const attributes = view.link(slot).attributes ?? {};
  const stated = change.kinds.length > 0 ? change.kinds : null;
  const fallback: readonly ChangeKind[] = stated ?? [view.kind(change.artifact) === 'INCIDENT' ? 'FIELD' : 'BEHAVIOUR'];
  const kinds = typeof attributes.kind === 'string' ? [attributes.kind as ChangeKind] : fallback;
  const artifact = view.index.linkTo(slot);
  const named = view.index.linkToVersion(slot);
  const wholeArtifact = kinds.every(
    (one) => CHANGE_KINDS[one].reading === 'IN_PLACE' && !VERSION_LEVEL_CHANGE_KINDS.has(one),
  );
  const parts = Array.isArray(attributes.parts) ? partSet(attributes.parts.map(String)) : change.parts;
  return {
    ...change,
    artifact,
    version: named === NONE && !wholeArtifact ? configuration.versionOf(artifact) : named,
    kinds,
    parts,
    toDigest: null,
    toFacts: null,
    fields: [],
    interval: { from: instantOf(attributes.from), until: instantOf(attributes.to) },
  };
}

function instantOf(value: Json | undefined): number | null {
  return typeof value === 'string' ? parseInstant(value) : null;
}

function* placesOf(parameters: { change: ResolvedChange; configuration: Configuration }): Generator<Root> {
  const { change, configuration } = parameters;
  const candidate = change.kinds.filter((kind) => CHANGE_KINDS[kind].reading === 'CANDIDATE');
  const inPlace = change.kinds.filter((kind) => CHANGE_KINDS[kind].reading !== 'CANDIDATE');
  if (candidate.length > 0) {
    yield rootAt({ change, configuration, kinds: candidate, inPlace: false, version: change.version });
    for (const version of twinsOf(change, configuration)) {
      const twin = rootAt({ change, configuration, kinds: candidate, inPlace: false, version });
      // Links that name only the artifact are met once, at the selected version: of what has happened, already by the first.
      yield { ...twin, asArtifact: twin.asArtifact && change.history === undefined };
    }
  }
  if (inPlace.length === 0) return;
  yield rootAt({ change, configuration, kinds: inPlace, inPlace: true, version: change.version });
  if (change.version !== NONE && !isAboutTheWorld(change, configuration)) return;
  // The artifact as a whole: every recorded version of it.
  for (const version of configuration.view.versions(change.artifact)) {
    if (version !== change.version && version !== configuration.versionOf(change.artifact)) {
      yield { ...rootAt({ change, configuration, kinds: inPlace, inPlace: true, version }), asArtifact: false };
    }
  }
}

/**
 * Other versions with the content that changes: who used one of them has used what changes. A tool that labels every file with
 * every commit makes one a day.
 */
function twinsOf({ artifact, version, history }: ResolvedChange, { view, baseline }: Configuration): number[] {
  if (version === NONE) return [];
  const digest = view.digest(version);
  const until = history && baseline === null ? history.since : view.revision;
  // Versions that came later are changes of their own among what has happened.
  if (view.version(version).revision > until) return [];
  return view
    .versions(artifact)
    .filter((other) => other !== version && view.digest(other) === digest && view.version(other).revision <= until);
}

/** A change of context computed from contents is about the artifact, whichever version carried the old wording. */
function isAboutTheWorld(change: ResolvedChange, configuration: Configuration): boolean {
  return change.fields.length > 0 && configuration.versionOf(change.artifact) === change.version;
}

function rootAt(parameters: {
  change: ResolvedChange;
  configuration: Configuration;
  kinds: readonly ChangeKind[];
  inPlace: boolean;
  version: number;
}): Root {
  const { change, configuration, kinds, inPlace } = parameters;
  const selected = configuration.versionOf(change.artifact);
  const version = parameters.version === NONE ? selected : parameters.version;
  const dated = ['CLAUSE', 'CONTROL'].includes(configuration.view.kind(change.artifact));
  return {
    change: change.position,
    artifact: change.artifact,
    version,
    asArtifact: change.history !== undefined || version === selected,
    history: change.history ?? null,
    onlyPossible: false,
    kinds,
    inPlace,
    parts: change.parts,
    toDigest: change.toDigest,
    bound: boundOf(change, configuration),
    effectiveFrom: dated ? (change.toFacts?.effectiveFrom ?? null) : null,
    interval: change.interval,
  };
}

function boundOf(change: ResolvedChange, configuration: Configuration): Bound | null {
  const names = change.fields.map((difference) => difference.field);
  if (!names.includes('criterion') || names.includes('threshold') || change.version === NONE) return null;
  const before = configuration.view.version(change.version).facts.criterion;
  const after = change.toFacts?.criterion;
  return before && after ? { before, after } : null;
}

/** The name under which a part is known: its content says, else its own id. */
export function partName(configuration: Configuration, artifact: number): string {
  const version = configuration.versionOf(artifact);
  const stated = version === NONE ? undefined : configuration.view.index.contentFactsOf(version).part;
  return stated ?? `part:${configuration.view.id(artifact)}`;
}
