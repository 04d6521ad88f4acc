/**
 * One link of a batch: its ends made canonical, checked against the metamodel, and taken into the draft.
 *
 *     record (RUN, EVIDENCE …)      named with or without @label: the same, stored without
 *     artifact-level end            id;         id@label is refused: `reviewed` is for what a review looked at
 *     version-level end             id@label;   id only where the artifact has no version at all
 */
import { attributeProblems } from '../metamodel/content.ts';
import type { Metamodel } from '../metamodel/metamodel.ts';
import { type EndLevel, RELATIONS, type RelationRow, type RelationType } from '../metamodel/relations.ts';
import { canonicalJson } from '../model/canonicalJson.ts';
import { checkedJson, pathText, recordProblems } from '../model/checkedJson.ts';
import { isJsonObject } from '../model/contentDigest.ts';
import { ASSURANCES, type JsonObject, type LinkAssertion } from '../model/delta.ts';
import { linkId, splitVersionId } from '../model/linkIdentity.ts';
import { partSet } from '../model/parts.ts';
import { nameProblems, type Problem, partsProblems } from './checks.ts';
import type { ArtifactDraft, GraphDraft, LinkDraft } from './draft.ts';
import type { LinkInput } from './input.ts';
import { INGEST_LIMITS } from './limits.ts';
import { type ItemStatus, operationOfRecord } from './planArtifact.ts';

export interface LinkItem {
  readonly draft: GraphDraft;
  readonly metamodel: Metamodel;
  readonly source: string;
  readonly trusted: boolean;
  readonly item: LinkInput;
  /** Ids that the batch lists, those of refused items included. */
  readonly listed: ReadonlySet<string>;
  /** e.g. links[3] */
  readonly path: string;
}

export type LinkResult =
  | { ok: true; status: ItemStatus; link: LinkDraft; first: boolean }
  /** `id`: the identity of the link that was meant, where its ends are known. */
  | { ok: false; problems: readonly Problem[]; id: string | null };

/** Relations in which something may be linked to itself: it can depend on itself (recursion) and cause itself. */
const SELF_LINKS: ReadonlySet<RelationType> = new Set(['DEPENDS_ON', 'CAUSES']);

interface ResolvedEnd {
  readonly artifact: ArtifactDraft;
  /** Canonical: artifact id, with @label where the end is a version. */
  readonly text: string;
}

/** Takes the item into the draft, or says why not. */
export function planLink(request: LinkItem): LinkResult {
  const { draft, item, path } = request;
  if (!Object.hasOwn(RELATIONS, item.type)) {
    const problem: Problem = { path: `${path}.type`, code: 'VALUE_INVALID', message: `${item.type} is no relation` };
    return { ok: false, problems: [problem], id: null };
  }
  const relation = RELATIONS[item.type];
  const problems: Problem[] = [];
  const from = resolveEnd(request, 'from', relation.fromLevel, problems);
  const to = resolveEnd(request, 'to', relation.toLevel, problems);
  const role = item.role ? item.role : null;
  if (role !== null) {
    problems.push(
      ...nameProblems({ value: role, path: `${path}.role`, what: 'the role', limit: INGEST_LIMITS.nameLength }),
    );
  }
  const assertion = readAssertion(request, problems);
  if (item.reviewed && !relation.trace) {
    const message = `${item.type} carries no verdict, so there is nothing that a review could say of it`;
    problems.push({ path: `${path}.reviewed`, code: 'VALUE_INVALID', message });
  }
  if (!from || !to) {
    // Where the relation joins no such kinds, naming the ends in another way would not help.
    const ends = (['from', 'to'] as const).map((end) => knownEnd(request, end));
    const wrong = ends[0] && ends[1] ? kindProblem(request, ends[0], ends[1]) : null;
    return { ok: false, problems: wrong ? [wrong] : problems, id: null };
  }
  problems.push(...reviewedProblems(request, 'from', from.artifact), ...reviewedProblems(request, 'to', to.artifact));
  const identity = { type: item.type, from: from.text, to: to.text, role };
  const id = linkId(identity);
  if (problems.length === 0) problems.push(...endProblems(request, from, to));
  if (problems.length > 0 || !assertion) return { ok: false, problems, id };

  const link = draft.link({ id, ...identity }, { fromArtifact: from.artifact, toArtifact: to.artifact });
  if (isClosedMembership(link)) return closedMembership({ link, assertion, path });
  return { ok: true, ...assert(link, assertion), link };
}

/** `type|from|to|role`, as errors name a link. */
export function linkText(link: { type: string; from: string; to: string; role?: string | null }): string {
  return `${link.type}|${link.from}|${link.to}|${link.role ?? ''}`;
}

/** A member of a baseline that was closed before this batch. */
export function isClosedMembership(link: LinkDraft): boolean {
  return link.type === 'INCLUDES' && link.fromArtifact.kind === 'BASELINE' && link.fromArtifact.stored?.closed === true;
}

function resolveEnd(request: LinkItem, field: 'from' | 'to', level: EndLevel, problems: Problem[]): ResolvedEnd | null {
  const path = `${request.path}.${field}`;
  const text = request.item[field];
  if (typeof text !== 'string') {
    return refuse(problems, { path, code: 'VALUE_INVALID', message: 'an end has to be a text' });
  }
  const { artifact: id, label } = splitVersionId(text);
  const artifact = request.draft.artifact(id);
  if (!artifact) {
    // Listed and yet not there: it was refused, and that error is the one to mend.
    const why = request.listed.has(id)
      ? 'was refused, see its own error'
      : 'is neither in the graph nor among the artifacts of the batch';
    return refuse(problems, { path, code: 'DANGLING_END', message: `${id} ${why}` });
  }
  const retired = artifact.state.retired;
  if (retired) problems.push({ path, code: 'DANGLING_END', message: `${id} is retired; list it again to link to it` });
  if (label === null) {
    if (level === 'VERSION' && !artifact.singleVersion && artifact.versions.length > 0) {
      const example = `${id}@${artifact.versions.at(-1)?.label}`;
      const message = `${request.item.type} joins versions here: name one, e.g. ${example}`;
      return refuse(problems, { path, code: 'RELATION_NOT_ALLOWED', message });
    }
    return { artifact, text: id };
  }
  if (!artifact.version(label)) {
    return refuse(problems, { path, code: 'DANGLING_END', message: `${id} has no version ${label}` });
  }
  if (artifact.singleVersion) return { artifact, text: id };
  if (level === 'ARTIFACT') {
    const message = `${request.item.type} joins artifacts here: name ${id}, and pin versions with \`reviewed\``;
    return refuse(problems, { path, code: 'RELATION_NOT_ALLOWED', message });
  }
  return { artifact, text };
}

function refuse(problems: Problem[], problem: Problem): null {
  problems.push(problem);
  return null;
}

function readAssertion(request: LinkItem, problems: Problem[]): LinkAssertion | null {
  const { item, path, source } = request;
  const before = problems.length;
  const scope = item.scope ?? [];
  problems.push(...partsProblems(scope, `${path}.scope`));
  const assurance = item.assurance ?? 'DECLARED';
  if (!ASSURANCES.includes(assurance)) {
    const message = `expected one of ${ASSURANCES.join(', ')}`;
    problems.push({ path: `${path}.assurance`, code: 'VALUE_INVALID', message });
  }
  const attributes = readAttributes(request, problems);
  if (problems.length > before) return null;
  return { source, scope: [...new Set(scope)].sort(), assurance, attributes };
}

function readAttributes({ item, path }: LinkItem, problems: Problem[]): JsonObject | null {
  if (item.attributes === null || item.attributes === undefined) return null;
  const attributesPath = `${path}.attributes`;
  if (!isJsonObject(item.attributes)) {
    problems.push({ path: attributesPath, code: 'VALUE_INVALID', message: 'expected an object' });
    return null;
  }
  const checked = checkedJson(item.attributes, attributesPath, 'the attributes');
  if (!checked.ok) {
    problems.push(...checked.problems);
    return null;
  }
  problems.push(...recordProblems(item.attributes, checked.text, attributesPath));
  for (const problem of attributeProblems({ type: item.type, attributes: item.attributes })) {
    const { message } = problem;
    problems.push({ path: `${attributesPath}${pathText(problem.path)}`, code: 'VALUE_INVALID', message });
  }
  return JSON.parse(checked.text) as JsonObject;
}

function knownEnd({ item, draft }: LinkItem, end: 'from' | 'to'): ArtifactDraft | null {
  const text = item[end];
  return typeof text === 'string' ? (draft.artifact(splitVersionId(text).artifact) ?? null) : null;
}

function kindProblem({ item, path, metamodel }: LinkItem, from: ArtifactDraft, to: ArtifactDraft): Problem | null {
  if (metamodel.allows(item.type, from.state, to.state)) return null;
  const message = `${item.type} joins ${allowedText(item.type)}; not ${kindText(from)} → ${kindText(to)}`;
  return { path: `${path}.type`, code: 'RELATION_NOT_ALLOWED', message };
}

function endProblems(request: LinkItem, from: ResolvedEnd, to: ResolvedEnd): Problem[] {
  const { item, path } = request;
  const wrong = kindProblem(request, from.artifact, to.artifact);
  if (wrong) return [wrong];
  if (from.text === to.text && !SELF_LINKS.has(item.type)) {
    if (isAcyclic(item.type)) {
      return [{ path, code: 'SUPPORT_CYCLE', message: `${from.text} would support itself: ${from.text} → ${to.text}` }];
    }
    return [{ path, code: 'RELATION_NOT_ALLOWED', message: `${item.type} cannot join ${from.text} with itself` }];
  }
  const operation = operationOfRecord(from.artifact.state);
  if (!request.trusted && operation !== null && item.type === 'ASSESSES') {
    const message = `a ${from.artifact.state.subkind} is written by the operation ${operation}, its links too`;
    return [{ path: `${path}.from`, code: 'VALUE_INVALID', message }];
  }
  return [];
}

/**
 * The semantic digest of what a review looked at: a version label of the artifact, or the digest itself (of a content
 * that the graph may never have held). Null: not stated. Undefined: neither.
 */
export function reviewedDigest(artifact: ArtifactDraft, stated: string | null | undefined): string | null | undefined {
  if (stated === null || stated === undefined) return null;
  return artifact.version(stated)?.semanticDigest ?? (/^[0-9a-f]{64}$/.test(stated) ? stated : undefined);
}

function reviewedProblems({ item, path }: LinkItem, end: 'from' | 'to', artifact: ArtifactDraft): Problem[] {
  const stated = item.reviewed?.[end];
  if (reviewedDigest(artifact, stated) !== undefined) return [];
  const labels = artifact.versions.slice(-5).map((version) => version.label);
  const choice = labels.length === 0 ? 'it has no versions' : `its last versions are ${labels.join(', ')}`;
  const message = `${stated} is neither a version label of ${artifact.id} nor a semantic digest; ${choice}`;
  return [{ path: `${path}.reviewed.${end}`, code: 'VALUE_INVALID', message }];
}

/** The links of this relation may not form a cycle. */
export function isAcyclic(type: RelationType): boolean {
  const relation: RelationRow = RELATIONS[type];
  return relation.acyclic === true;
}

function kindText(artifact: ArtifactDraft): string {
  const { kind, subkind } = artifact.state;
  return subkind === null ? kind : `${kind}(${subkind})`;
}

/** Longer lists of kinds than this are named by their length. */
const KINDS_NAMED = 16;

function allowedText(type: RelationType): string {
  return RELATIONS[type].ends
    .map((ends) => {
      const names = (kinds: readonly string[]): string => (kinds.length > KINDS_NAMED ? 'any kind' : kinds.join(', '));
      const subkind = 'toSubkind' in ends ? `(${ends.toSubkind})` : '';
      const same = 'sameKind' in ends ? ' of the same kind' : '';
      return `${names(ends.from)} → ${names(ends.to)}${subkind}${same}`;
    })
    .join('; or ');
}

/** A closed baseline takes nothing new, and hears what it holds already without a change: not even a new source. */
function closedMembership(place: { link: LinkDraft; assertion: LinkAssertion; path: string }): LinkResult {
  const { link, assertion, path } = place;
  const scope = partSet(assertion.scope).key;
  const same = link.assertions.some(
    (one) => partSet(one.scope).key === scope && canonicalJson(one.attributes) === canonicalJson(assertion.attributes),
  );
  if (same) return { ok: true, status: 'unchanged', link, first: false };
  const message = `${link.fromArtifact.id} is closed: its members are final; make another baseline`;
  return { ok: false, problems: [{ path, code: 'BASELINE_CLOSED', message }], id: link.id };
}

function assert(link: LinkDraft, assertion: LinkAssertion): { status: ItemStatus; first: boolean } {
  const first = link.stored === null && link.assertions.length === 0;
  const known = link.assertions.length > 0;
  const position = link.assertions.findIndex((one) => one.source === assertion.source);
  if (position < 0) link.assertions = [...link.assertions, assertion];
  else if (canonicalJson(link.assertions[position]) === canonicalJson(assertion)) return { status: 'unchanged', first };
  else link.assertions = link.assertions.with(position, assertion);
  return { status: known ? 'updated' : 'created', first };
}
