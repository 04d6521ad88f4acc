/**
 * From an operation of an overlay to a step of the planner: what a commit of the same would assert or correct.
 *
 *     swapVersion      the version is ingested (again) and the current one       retract, withdrawClaim   RETRACT of a version
 *     amendClause      a new version with effectiveFrom                         removeFromRole           HOLDS with voidFrom
 *     addArtifacts, addLinks   as at ingest                                     removeLink, rescopeLink  corrections of a link
 */
import { type Problem, partsProblems } from '../ingest/checks.ts';
import type { ArtifactDraft, GraphDraft, LinkDraft } from '../ingest/draft.ts';
import type { VersionInput } from '../ingest/input.ts';
import type { BatchStep, LinkCorrection, PlanStep } from '../ingest/planBatch.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import { isJsonObject } from '../model/contentDigest.ts';
import type { JsonObject, LinkAssertion } from '../model/delta.ts';
import { linkId, splitVersionId } from '../model/linkIdentity.ts';
import type {
  AmendClause,
  LinkReference,
  OperationName,
  OverlayOperation,
  RemoveFromRole,
  RescopeLink,
  RetractVersion,
  SwapVersion,
  WithdrawClaim,
} from './overlay.ts';

type Given<Name extends OperationName> = NonNullable<OverlayOperation[Name]>;
type Translated = ReturnType<PlanStep>;

interface Place {
  readonly draft: GraphDraft;
  /** Of the operation, e.g. operations[2].retract */
  readonly path: string;
  /** ISO 8601. */
  readonly now: string;
}

const TRANSLATIONS: { readonly [Name in OperationName]-?: (given: Given<Name>, place: Place) => Translated } = {
  swapVersion,
  addArtifacts: (artifacts, { path }) =>
    does({ artifacts: artifacts.map((item, position) => ({ item, path: `${path}[${position}]` })) }),
  addLinks: (links, { path }) =>
    does({ links: links.map((item, position) => ({ item, path: `${path}[${position}]` })) }),
  removeLink,
  rescopeLink,
  withdrawClaim,
  retract,
  amendClause,
  removeFromRole,
};

/** Members that an operation has under another name than the artifact or link that is made of it. */
const OWN_NAMES: { readonly [Name in OperationName]?: readonly (readonly [string, string])[] } = {
  swapVersion: [['.id', '.artifact']],
  withdrawClaim: [['.version.retracted', '']],
  retract: [
    ['.version.retracted', ''],
    ['.version.label', '.version'],
  ],
  amendClause: [
    ['.version.content', '.content'],
    ['.version.label', '.label'],
    ['.version', ''],
  ],
};

/** The step that an operation stands for. It has exactly one member. */
export function stepOf(operation: OverlayOperation, place: Omit<Place, 'draft'>): PlanStep {
  const given = givenIn(operation);
  if (given.length !== 1) {
    const message = `an operation does one thing; this one has ${given.length === 0 ? 'none' : given.join(' and ')}`;
    return () => cannot({ path: place.path, code: 'VALUE_INVALID', message });
  }
  const name = given[0] as OperationName;
  const translate = TRANSLATIONS[name] as (given: unknown, place: Place) => Translated;
  return (draft) => translate(operation[name], { ...place, path: `${place.path}.${name}`, draft });
}

/** How many operations, artifacts and links it is. */
export function itemsOf(operation: OverlayOperation): number {
  return Math.max(1, (operation.addArtifacts ?? []).length + (operation.addLinks ?? []).length);
}

/** A path of the planner in the words of the operation. */
export function ownPath(path: string, operation: OverlayOperation): string {
  const [name] = givenIn(operation);
  const match = /^(operations\[\d+\]\.\w+)(.*)$/.exec(path);
  const renamed = name && match ? OWN_NAMES[name]?.find(([theirs]) => match[2]?.startsWith(theirs)) : undefined;
  return match && renamed ? `${match[1]}${renamed[1]}${match[2]?.slice(renamed[0].length)}` : path;
}

function givenIn(operation: OverlayOperation): OperationName[] {
  const names = Object.keys(TRANSLATIONS) as OperationName[];
  return names.filter((name) => operation[name] !== null && operation[name] !== undefined);
}

function swapVersion({ artifact: id, version }: SwapVersion, { draft, path }: Place): Translated {
  const artifact = known({ draft, id, path: `${path}.artifact` });
  if ('code' in artifact) return cannot(artifact);
  const { label = null, content = null, digest = null, retracted = null } = version;
  if (retracted !== null) {
    const message = 'a swap retracts nothing: say so with an operation retract';
    return cannot({ path: `${path}.version.retracted`, code: 'VALUE_INVALID', message });
  }
  const isSaid = content !== null || digest !== null;
  if (!isSaid && label === null) {
    const message = 'say which version: a label of a stored one, or the content or digest of a new one';
    return cannot({ path: `${path}.version`, code: 'VALUE_INVALID', message });
  }
  return does({
    artifacts: isSaid ? [versionItem(artifact, version, path)] : [],
    adoption: { artifact, label: isSaid ? null : label, path: `${path}.version` },
  });
}

function retract({ version: id, parts, reason, at }: RetractVersion, { draft, path, now }: Place): Translated {
  const { artifact: artifactId, label } = splitVersionId(id);
  const artifact = known({ draft, id: artifactId, path: `${path}.version` });
  if ('code' in artifact) return cannot(artifact);
  const current = draft.current(artifact)?.label ?? null;
  if (label === null && !artifact.singleVersion && current !== null) {
    const message = `say which version of ${id}, e.g. ${id}@${current}`;
    return cannot({ path: `${path}.version`, code: 'VALUE_INVALID', message });
  }
  if (label !== null && !artifact.version(label)) {
    const message = `${artifactId} has no version ${label}${current === null ? '' : `; its current one is ${current}`}`;
    return cannot({ path: `${path}.version`, code: 'DANGLING_END', message });
  }
  return does({ artifacts: [retraction({ artifact, label: label ?? current, parts, reason, at, now, path })] });
}

/**
 * A claim that is withdrawn is one whose version is retracted: nobody upholds it, in whichever baseline it is. Retiring it
 * would take it out of the argument as if it had never been needed, and marking it undeveloped would still state it.
 */
function withdrawClaim({ id, reason, at }: WithdrawClaim, { draft, path, now }: Place): Translated {
  const artifact = known({ draft, id, path: `${path}.id`, kind: 'CLAIM' });
  if ('code' in artifact) return cannot(artifact);
  const label = draft.current(artifact)?.label ?? null;
  return does({ artifacts: [retraction({ artifact, label, reason, at, now, path })] });
}

function amendClause({ id, label, content, effectiveFrom }: AmendClause, { draft, path }: Place): Translated {
  const artifact = known({ draft, id, path: `${path}.id`, kind: 'CLAUSE' });
  if ('code' in artifact) return cannot(artifact);
  if (!isJsonObject(content)) {
    const message = 'the content of a clause is an object: all of it, not only what differs';
    return cannot({ path: `${path}.content`, code: 'VALUE_INVALID', message });
  }
  const amended: JsonObject = effectiveFrom ? { ...content, effectiveFrom } : content;
  return does({
    artifacts: [versionItem(artifact, { label, content: amended }, path)],
    adoption: { artifact, label: null, path: `${path}.content` },
  });
}

function removeFromRole({ person: personId, role: roleId, from, until }: RemoveFromRole, place: Place): Translated {
  const { draft, path } = place;
  const person = known({ draft, id: personId, path: `${path}.person`, kind: 'PERSON' });
  const role = known({ draft, id: roleId, path: `${path}.role`, kind: 'ROLE' });
  if ('code' in person) return cannot(person);
  if ('code' in role) return cannot(role);
  if (until && Date.parse(until) < Date.parse(from)) {
    return cannot({ path: `${path}.until`, code: 'VALUE_INVALID', message: 'the interval ends before it begins' });
  }
  const held = [...draft.asserted(person, 'FROM', 'HOLDS')].filter((link) => link.toArtifact === role);
  if (held.length === 0) {
    return cannot({ path: `${path}.role`, code: 'DANGLING_END', message: `${personId} does not hold ${roleId}` });
  }
  // A second interval would take the place of the first and so heal what that one voids.
  if (held.some((link) => link.assertions.some(isVoid))) {
    const message = `${personId} HOLDS ${roleId} with a void interval as it is, and a link keeps one`;
    return cannot({ path: `${path}.from`, code: 'VALUE_INVALID', message });
  }
  const interval = { voidFrom: from, ...(until && { voidUntil: until }) };
  const voided = (one: LinkAssertion): LinkAssertion => ({ ...one, attributes: { ...one.attributes, ...interval } });
  return does({ corrections: held.map((link) => correction({ link, change: voided, path })) });
}

function removeLink(reference: LinkReference, { draft, path }: Place): Translated {
  const link = referred(reference, draft, path);
  return 'code' in link ? cannot(link) : does({ corrections: [{ link, assertions: [], path }] });
}

function rescopeLink({ link: reference, scope }: RescopeLink, { draft, path }: Place): Translated {
  const link = referred(reference, draft, `${path}.link`);
  const problems = partsProblems(scope, `${path}.scope`);
  if ('code' in link) return cannot(link, ...problems);
  if (problems.length > 0) return cannot(...problems);
  const parts = [...new Set(scope)].sort();
  return does({ corrections: [correction({ link, change: (one) => ({ ...one, scope: parts }), path })] });
}

function correction(place: {
  link: LinkDraft;
  change: (assertion: LinkAssertion) => LinkAssertion;
  path: string;
}): LinkCorrection {
  return { link: place.link, assertions: place.link.assertions.map(place.change), path: place.path };
}

function isVoid({ attributes }: LinkAssertion): boolean {
  return (attributes?.voidFrom ?? attributes?.voidUntil ?? null) !== null;
}

function retraction(place: {
  artifact: ArtifactDraft;
  label: string | null;
  parts?: readonly string[] | null | undefined;
  reason?: string | null | undefined;
  at?: string | null | undefined;
  now: string;
  path: string;
}) {
  const { artifact, label, parts, reason, at, now, path } = place;
  return versionItem(artifact, { label, retracted: { at: at ?? now, reason: reason ?? 'what if', parts } }, path);
}

function versionItem({ id, kind }: ArtifactDraft, version: VersionInput, path: string) {
  return { item: { id, kind, version }, path };
}

/** The artifact with this id, as the operations before have left it. */
function known(place: { draft: GraphDraft; id: string; path: string; kind?: ArtifactKind }): ArtifactDraft | Problem {
  const { draft, id, path, kind } = place;
  const artifact = draft.artifact(id);
  if (!artifact) return { path, code: 'DANGLING_END', message: `there is no artifact ${id}` };
  if (artifact.state.retired) return { path, code: 'DANGLING_END', message: `${id} is retired` };
  if (kind === undefined || artifact.kind === kind) return artifact;
  return { path, code: 'VALUE_INVALID', message: `${id} is a ${artifact.kind}, not a ${kind}` };
}

/** The link that is meant, as the operations before have left it. */
function referred({ id, ends }: LinkReference, draft: GraphDraft, path: string): LinkDraft | Problem {
  if (ends) {
    const { type, role } = ends;
    const [from, to] = [canonicalEnd(ends.from, draft), canonicalEnd(ends.to, draft)];
    const link = draft.findLink(linkId({ type, from, to, role: role ? role : null }));
    const text = `${ends.from} ${type} ${ends.to}${role ? ` in the role ${role}` : ' without a role'}`;
    return link ?? { path: `${path}.ends`, code: 'DANGLING_END', message: `nobody asserts ${text}` };
  }
  const message = `there is no link ${id} in force; outgoing and incoming of an artifact have the ids of its links`;
  return draft.findLink(id ?? '') ?? { path: `${path}.id`, code: 'DANGLING_END', message };
}

/** Records have one version: naming it or not is the same. */
function canonicalEnd(text: string, draft: GraphDraft): string {
  const { artifact } = splitVersionId(text);
  return draft.artifact(artifact)?.singleVersion ? artifact : text;
}

function does(step: BatchStep): Translated {
  return { ok: true, step };
}

function cannot(...problems: Problem[]): Translated {
  return { ok: false, problems };
}
