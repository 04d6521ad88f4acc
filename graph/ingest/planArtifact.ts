/**
 * One artifact of a batch: is it sound, and what does it change? An item is taken whole or not at all.
 *
 * A version is known again by its label, and where the service numbers versions by its content:
 *
 *     v1 {a}   then v1 {a}          unchanged
 *     v1 {a}   then v1 {b}          VERSION_IMMUTABLE
 *     v1 {a}   then v2 {a}          a new version (of a record: the same one, its label stays v1)
 *     v1 {a}, v2 {b}, then v1 {a}   no new version, v1 is the current one again
 *     1  {a}   then {a} unlabelled  unchanged;  {b} → 2;  {a} again → 3, for 2 was current
 */
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import { engineFacts, parseInstant } from '../metamodel/content.ts';
import { ARTIFACT_KINDS, type ArtifactKind, oneOfKind } from '../metamodel/kinds.ts';
import type { Metamodel } from '../metamodel/metamodel.ts';
import { sha256 } from '../model/canonicalJson.ts';
import { checkedContent, checkedJson } from '../model/checkedJson.ts';
import { contentDigest, divideContent, metadataDigest, semanticDigest } from '../model/contentDigest.ts';
import type { ArtifactState, Json, Retraction, VersionAmendment, VersionRecord } from '../model/delta.ts';
import { dimensionOf, listedInstead } from '../model/parts.ts';
import { idProblems, nameProblems, type Problem, partsProblems, textProblems } from './checks.ts';
import type { ArtifactDraft, GraphDraft, VersionDraft } from './draft.ts';
import type { ArtifactInput, VersionInput } from './input.ts';
import { INGEST_LIMITS } from './limits.ts';

export type ItemStatus = 'created' | 'updated' | 'unchanged';
export type ItemResult = { ok: true; status: ItemStatus } | { ok: false; problems: readonly Problem[] };

export interface ArtifactItem {
  readonly draft: GraphDraft;
  readonly metamodel: Metamodel;
  readonly source: string;
  /** True: records that the service alone writes may be written. */
  readonly trusted: boolean;
  readonly item: ArtifactInput;
  /** e.g. artifacts[3] */
  readonly path: string;
}

/** The subkinds of IMPACT_ASSESSMENT that the service alone writes, with the operation that checks what they say. */
const SERVICE_RECORDS: Readonly<Record<string, string>> = {
  DISPOSITION: 'disposition',
  CHANGE_IMPACT: 'openChangeRequest',
  CHANGE_IMPACT_ROWS: 'openChangeRequest',
  ROW_DECISION: 'dispositionRow',
  CONCLUSION: 'closeChangeRequest',
  WAIVER: 'waiveGateItem',
};

/** The operation that writes records of this kind and subkind; null: anybody may. */
export function operationOfRecord({ kind, subkind }: { kind: ArtifactKind; subkind: string | null }): string | null {
  if (kind !== 'IMPACT_ASSESSMENT' || subkind === null || !Object.hasOwn(SERVICE_RECORDS, subkind)) return null;
  return SERVICE_RECORDS[subkind] as string;
}

/** Takes the item into the draft, or says why not. */
export function planArtifact(request: ArtifactItem): ItemResult {
  const { draft, item, path } = request;
  const idDefects = idProblems(item.id, `${path}.id`);
  if (idDefects.length > 0) return { ok: false, problems: idDefects };
  const known = draft.artifact(item.id);
  const problems = artifactProblems(request, known);
  const version = item.version ? readVersion(request, item.version, known) : null;
  if (version) problems.push(...version.problems);
  if (problems.length > 0) return { ok: false, problems };

  const returned = known?.state.retired === true;
  const artifact =
    known ??
    draft.addArtifact({
      id: item.id,
      kind: item.kind,
      subkind: item.subkind ?? null,
      title: item.title ?? null,
      sources: [request.source],
      retired: false,
      closed: false,
    });
  const stateChanged = known ? updateState(known, request) : true;
  const versionChanged = version?.parsed ? applyVersion(artifact, version.parsed) : false;
  if (!known || returned) return { ok: true, status: 'created' };
  return { ok: true, status: stateChanged || versionChanged ? 'updated' : 'unchanged' };
}

function artifactProblems(request: ArtifactItem, known: ArtifactDraft | undefined): Problem[] {
  const { item, path, metamodel } = request;
  const problems: Problem[] = [];
  if (!Object.hasOwn(ARTIFACT_KINDS, item.kind)) {
    return [invalid(`${path}.kind`, `${item.kind} is no kind of artifact`)];
  }
  if (known && known.kind !== item.kind) {
    problems.push(
      invalid(`${path}.kind`, `${item.id} is ${oneOfKind(known.kind)}; the kind of an artifact never changes`),
    );
  }
  const subkind = item.subkind ?? null;
  if (subkind !== null) {
    const allowed = metamodel.subkinds.get(item.kind) ?? [];
    if (!allowed.includes(subkind)) {
      const choice = allowed.length === 0 ? 'has no subkinds' : `has the subkinds ${allowed.join(', ')}`;
      problems.push(invalid(`${path}.subkind`, `${item.kind} ${choice}; not ${subkind}`));
    } else if (known?.kind === item.kind && known.state.subkind !== null && known.state.subkind !== subkind) {
      problems.push(...subkindChangeProblems(request, known, subkind));
    }
  }
  const effective = subkind ?? known?.state.subkind ?? null;
  const operation =
    operationOfRecord({ kind: item.kind, subkind: effective }) ?? (known ? operationOfRecord(known.state) : null);
  if (!request.trusted && operation !== null) {
    const name = subkind ?? known?.state.subkind;
    const message = `a ${name} is written by the operation ${operation}, which checks who signs it`;
    problems.push(invalid(`${path}.subkind`, message));
  }
  if (item.title !== null && item.title !== undefined) {
    const { titleLength: limit } = INGEST_LIMITS;
    problems.push(...textProblems({ value: item.title, path: `${path}.title`, what: 'the title', limit }));
  }
  return problems;
}

function invalid(path: string, message: string): Problem {
  return { path, code: 'VALUE_INVALID', message };
}

/** A link that is allowed because of the subkind of an end must not be left behind. */
function subkindChangeProblems(request: ArtifactItem, known: ArtifactDraft, subkind: string): Problem[] {
  const { draft, metamodel, path } = request;
  const after = { kind: known.kind, subkind };
  for (const direction of ['FROM', 'TO'] as const) {
    for (const link of draft.asserted(known, direction)) {
      const from = direction === 'FROM' ? after : link.fromArtifact.state;
      const to = direction === 'TO' ? after : link.toArtifact.state;
      if (metamodel.allows(link.type, from, to)) continue;
      const message = `as ${subkind} it could not keep the link ${link.from} ${link.type} ${link.to}`;
      return [{ path: `${path}.subkind`, code: 'VALUE_INVALID', message }];
    }
  }
  return [];
}

function updateState(artifact: ArtifactDraft, { item, source }: ArtifactItem): boolean {
  const { state } = artifact;
  const listed = state.retired ? [source] : state.sources;
  const next: ArtifactState = {
    ...state,
    subkind: item.subkind ?? state.subkind,
    title: item.title ?? state.title,
    sources: listed.includes(source) ? listed : [...listed, source],
    retired: false,
  };
  const changed =
    next.subkind !== state.subkind ||
    next.title !== state.title ||
    next.sources !== state.sources ||
    next.retired !== state.retired;
  if (changed) artifact.state = next;
  return changed;
}

/** A version as it would be stored. `target` null: a new one. */
interface ParsedVersion {
  readonly target: VersionDraft | null;
  readonly label: string | null;
  readonly content: Json;
  readonly digest: string | null;
  readonly semanticDigest: string;
  /** Null: not stated. */
  readonly metadata: { readonly value: Json; readonly digest: string } | null;
  readonly retraction: Retraction | null;
}

function readVersion(
  request: ArtifactItem,
  input: VersionInput,
  known: ArtifactDraft | undefined,
): { problems: Problem[]; parsed: ParsedVersion | null } {
  const { item, metamodel } = request;
  const path = `${request.path}.version`;
  const problems: Problem[] = [];
  const label = input.label ?? null;
  if (label !== null) {
    const { labelLength: limit } = INGEST_LIMITS;
    problems.push(...nameProblems({ value: label, path: `${path}.label`, what: 'the label', limit }));
  }
  const digest = input.digest ?? null;
  if (digest !== null) {
    const { nameLength: limit } = INGEST_LIMITS;
    problems.push(...nameProblems({ value: digest, path: `${path}.digest`, what: 'the digest', limit }));
  }
  const content = checkedContent({ kind: item.kind, content: input.content, path: `${path}.content` });
  if (!content.ok) problems.push(...content.problems);
  const metadata = checkedJson(input.metadata, `${path}.metadata`, 'the metadata');
  if (!metadata.ok) problems.push(...metadata.problems);
  const retraction = readRetraction(input, `${path}.retracted`, problems);
  // The canonical texts are what is stored: dates and absent members are out of them.
  if (problems.length > 0 || !content.ok || !metadata.ok) return { problems, parsed: null };

  const stated = { content: JSON.parse(content.text) as Json, metadata: JSON.parse(metadata.text) as Json };
  // The service's own records are read back as they were written, whatever a project calls significant.
  const isRecord = operationOfRecord({ kind: item.kind, subkind: item.subkind ?? null }) !== null;
  const divided = isRecord ? stated : divideContent({ ...stated, kind: item.kind, metamodel });
  // The texts are canonical already, unless the project moved fields from the one to the other.
  const isWhole = divided.content === stated.content && divided.metadata === stated.metadata;
  const parsed = {
    label,
    content: divided.content,
    digest,
    semanticDigest:
      isWhole && divided.content !== null
        ? contentDigest(content.text)
        : semanticDigest({ content: divided.content, digest, label }),
    metadata:
      divided.metadata === null
        ? null
        : { value: divided.metadata, digest: isWhole ? sha256(metadata.text) : metadataDigest(divided.metadata) },
    retraction,
  };
  const match = matchVersion(request.draft, known, parsed, path);
  if ('code' in match) return { problems: [match], parsed: null };
  const slips = slipsOfThePen(request, known, { ...parsed, target: match.target });
  if (slips.length > 0) return { problems: slips, parsed: null };
  return { problems: [], parsed: { ...parsed, target: match.target } };
}

/** A recall of a part that the version does not have reaches nothing, and would be told as "not affected". */
function slipsOfThePen(request: ArtifactItem, known: ArtifactDraft | undefined, version: ParsedVersion): Problem[] {
  const { item, path } = request;
  const stated = item.version?.retracted?.parts ?? [];
  const listed = stated.length > 0 ? partsOfVersion(request, known, version) : [];
  return stated.flatMap((part, position): Problem[] => {
    const others = listedInstead(part, listed);
    if (!others || isInScope(request.draft.view, known, part)) return [];
    const message = `${item.id} has no part ${part}; it lists ${others.join(', ')}`;
    return [{ path: `${path}.version.retracted.parts[${position}]`, code: 'VALUE_INVALID', message }];
  });
}

/** The parts that the content of the version lists. */
function partsOfVersion(
  { item: { kind }, draft: { view } }: ArtifactItem,
  known: ArtifactDraft | undefined,
  { content, target }: ParsedVersion,
): readonly string[] {
  if (content !== null || !known || !target) return engineFacts({ kind, content }).parts ?? [];
  const added = known.newVersions.find(({ label }) => label === target.label);
  if (added) return engineFacts({ kind, content: added.content }).parts ?? [];
  return view.index.contentFactsOf(view.index.findVersion(known.number, target.label)).parts ?? [];
}

/** Does a stored link at the artifact name the part? */
function isInScope({ index }: GraphView, known: ArtifactDraft | undefined, part: string): boolean {
  if (!known || known.number === NONE) return false;
  const slots = [...index.slotsOut(known.number), ...index.slotsIn(known.number)];
  return slots.some((slot) => index.asserted(slot).scope.dimensions.get(dimensionOf(part))?.has(part));
}

function readRetraction(input: VersionInput, path: string, problems: Problem[]): Retraction | null {
  const { retracted } = input;
  if (!retracted) return null;
  const instant = retracted.at instanceof Date ? retracted.at.getTime() : parseInstant(String(retracted.at));
  if (instant === null || Number.isNaN(instant)) {
    const message = 'expected an ISO 8601 date or an instant with its zone';
    problems.push({ path: `${path}.at`, code: 'VALUE_INVALID', message });
  }
  const reasonPath = `${path}.reason`;
  const { reasonLength: limit } = INGEST_LIMITS;
  problems.push(...textProblems({ value: retracted.reason, path: reasonPath, what: 'the reason', limit }));
  if (typeof retracted.reason === 'string' && retracted.reason.trim() === '') {
    problems.push({ path: reasonPath, code: 'VALUE_INVALID', message: 'a retraction needs a reason' });
  }
  const parts = retracted.parts ?? [];
  problems.push(...partsProblems(parts, `${path}.parts`));
  if (problems.length > 0) return null;
  return { at: new Date(instant as number).toISOString(), reason: retracted.reason, parts: [...new Set(parts)].sort() };
}

/** The stored version that is meant, null for a new one, or why it can be neither. */
function matchVersion(
  draft: GraphDraft,
  artifact: ArtifactDraft | undefined,
  version: Omit<ParsedVersion, 'target'>,
  path: string,
): { target: VersionDraft | null } | Problem {
  if (!artifact || artifact.versions.length === 0) return { target: null };
  const named = version.label === null ? undefined : artifact.version(version.label);
  if (named) {
    const conflict = immutableConflict(artifact, named, version);
    return conflict ? { path: `${path}.label`, code: 'VERSION_IMMUTABLE', message: conflict } : { target: named };
  }
  if (version.label !== null && !artifact.singleVersion) return { target: null };
  const current = draft.current(artifact) as VersionDraft;
  if (saysTheSame(current, version)) return { target: current };
  if (!artifact.singleVersion) return { target: null };
  const message = `${artifact.id} is ${oneOfKind(artifact.kind)}, a record of something that happened: it has one version, ${current.label}; record another ${artifact.kind} instead`;
  return { path, code: 'ONE_VERSION_ONLY', message };
}

function immutableConflict(
  artifact: ArtifactDraft,
  stored: VersionDraft,
  version: Omit<ParsedVersion, 'target'>,
): string | null {
  const id = `${artifact.id}@${stored.label}`;
  if (version.content !== null && version.semanticDigest !== stored.semanticDigest) {
    return `${id} is stored with another content; versions never change: give the new content a new label`;
  }
  if (version.digest !== null && stored.digest !== null && version.digest !== stored.digest) {
    return `${id} is stored with the digest ${stored.digest}, not ${version.digest}; give the new bytes a new label`;
  }
  return null;
}

/** Does an unlabelled version (or one of a record) say what is stored? What it does not state it does not contradict. */
function saysTheSame(stored: VersionDraft, version: Omit<ParsedVersion, 'target'>): boolean {
  if (version.content === null) return version.digest === null || version.digest === stored.digest;
  if (version.semanticDigest !== stored.semanticDigest) return false;
  return version.digest === null || stored.digest === null || version.digest === stored.digest;
}

function applyVersion(artifact: ArtifactDraft, version: ParsedVersion): boolean {
  if (version.target) {
    // A status event or amendment about an old version does not make it the one that is in use.
    const isAsserted = version.content !== null || version.digest !== null;
    if (isAsserted && version.retraction === null) artifact.ingestAgain(version.target);
    return amend(artifact, version.target, version);
  }
  const label = version.label ?? nextNumber(artifact);
  const record = {
    artifact: artifact.id,
    label,
    content: version.content,
    metadata: version.metadata?.value ?? null,
    digest: version.digest,
    // A version without content and digest is known by its label, and the service's own number is one.
    semanticDigest:
      version.label === label
        ? version.semanticDigest
        : semanticDigest({ content: version.content, digest: version.digest, label }),
    metadataDigest: version.metadata?.digest ?? metadataDigest(null),
  };
  artifact.newVersions.push(record);
  const added: VersionDraft = {
    label,
    semanticDigest: record.semanticDigest,
    metadataDigest: record.metadataDigest,
    digest: record.digest,
    retractions: [],
  };
  artifact.versions.push(added);
  if (version.retraction) amend(artifact, added, { ...version, metadata: null, digest: null });
  return true;
}

function amend(
  artifact: ArtifactDraft,
  target: VersionDraft,
  version: Pick<ParsedVersion, 'metadata' | 'digest' | 'retraction'>,
): boolean {
  const { metadata, digest, retraction } = version;
  const newMetadata = metadata !== null && metadata.digest !== target.metadataDigest ? metadata : undefined;
  const newDigest = digest !== null && target.digest === null ? digest : undefined;
  const newRetraction = retraction !== null && !isRetracted(target, retraction) ? retraction : undefined;
  if (!newMetadata && newDigest === undefined && !newRetraction) return false;
  recordAmendment(artifact, {
    artifact: artifact.id,
    label: target.label,
    ...(newMetadata && { metadata: newMetadata }),
    ...(newDigest !== undefined && { digest: newDigest }),
    ...(newRetraction && { retraction: newRetraction }),
  });
  if (newMetadata) target.metadataDigest = newMetadata.digest;
  if (newDigest !== undefined) target.digest = newDigest;
  if (newRetraction) target.retractions.push(newRetraction);
  return true;
}

/** Of several amendments of a version in one batch the last metadata holds: nobody can have read the others. */
function recordAmendment(artifact: ArtifactDraft, amendment: VersionAmendment): void {
  const { metadata, digest, retraction, label } = amendment;
  const isNew = artifact.newVersions.findIndex((version) => version.label === label);
  if (isNew >= 0) {
    const version = artifact.newVersions[isNew] as VersionRecord;
    artifact.newVersions[isNew] = {
      ...version,
      ...(metadata && { metadata: metadata.value, metadataDigest: metadata.digest }),
      ...(digest !== undefined && { digest }),
    };
    if (retraction) artifact.amendments.push({ artifact: artifact.id, label, retraction });
    return;
  }
  if (metadata) {
    artifact.amendments.forEach(({ metadata: _, ...others }, position) => {
      if (others.label === label) artifact.amendments[position] = others;
    });
  }
  artifact.amendments.push(amendment);
}

/** Whole, or exactly these parts: parts of several dimensions are one box, so a union of boxes says less than it seems. */
function isRetracted(target: VersionDraft, retraction: Retraction): boolean {
  const key = retraction.parts.join('\u0000');
  return target.retractions.some((one) => one.parts.length === 0 || one.parts.join('\u0000') === key);
}

/** 1, 2, 3 …: the number after as many versions as there are, or the next one that is free. */
function nextNumber(artifact: ArtifactDraft): string {
  let number = artifact.versions.length + 1;
  while (artifact.version(String(number))) number += 1;
  return String(number);
}
