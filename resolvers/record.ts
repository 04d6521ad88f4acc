/**
 * Typed mutations for people and small tools: one artifact with its links, over the same ingest path as everything else.
 *
 *     recordHazard { id, severity, mitigatedBy: [SR1] }
 *       ─▶ artifacts[0] HAZARD with content { severity }    links[0] SR1 MITIGATES it
 *       ─▶ an error at links[0].from comes back at mitigatedBy[0]
 */

import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import {
  type ArtifactInput,
  type IngestError,
  type IngestReceipt,
  type LinkInput,
  MANUAL_SOURCE,
} from '../graph/ingest/input.ts';
import type { ArtifactKind } from '../graph/metamodel/kinds.ts';
import type { RelationType } from '../graph/metamodel/relations.ts';
import { contentOfBytes, isJsonObject } from '../graph/model/contentDigest.ts';
import type { Assurance, Json, JsonObject } from '../graph/model/delta.ts';
import { versionId } from '../graph/model/linkIdentity.ts';
import type { RequestContext } from './context.ts';
import { badUserInput } from './errors.ts';
import type { ArtifactNode, VersionNode } from './nodes.ts';

type Given<Value> = Value | null | undefined;

/** What all inputs of typed mutations have. */
export interface RecordInput {
  readonly id: string;
  readonly title?: Given<string>;
  readonly subkind?: Given<string>;
  readonly label?: Given<string>;
  readonly digest?: Given<string>;
  readonly more?: Given<Json>;
  readonly metadata?: Given<Json>;
  readonly assurance?: Given<Assurance>;
  readonly source?: Given<string>;
  readonly actor?: Given<string>;
  readonly reason?: Given<string>;
}

/** Links of one relation between the recorded artifact and those that a field of the input names. */
export interface RecordedLink {
  readonly type: RelationType;
  /** The field of the input, for the paths of errors. */
  readonly field: string;
  /** They are the source and the recorded artifact the target. */
  readonly from?: Given<string | readonly string[]>;
  /** They are the target and the recorded artifact the source. */
  readonly to?: Given<string | readonly string[]>;
  readonly role?: Given<string>;
  readonly scope?: Given<readonly string[]>;
  /** VERSION: the relation joins versions, so the recorded artifact's end names the version. */
  readonly ownEnd?: 'ARTIFACT' | 'VERSION';
  /** Another artifact stands in for the recorded one, e.g. the run that trained a model. */
  readonly own?: string;
  /** The field is senseless without this other one. */
  readonly needs?: string;
}

/** Another artifact that is recorded along with it if the graph does not have it. */
export interface Companion {
  readonly id: string;
  readonly kind: ArtifactKind;
  readonly subkind: string;
  readonly field: string;
}

/** What a typed mutation answers; the artifact is of the kind that was recorded. */
export interface RecordPayload {
  readonly artifact: ArtifactNode | null;
  readonly version: VersionNode | null;
  readonly receipt: IngestReceipt;
}

/** Writes the artifact, a version where something is said about its content, and its links: all or nothing. */
export async function recordWrite({
  operation,
  kind,
  subkind,
  input,
  content,
  renamed = {},
  wording,
  before = [],
  links,
  guard,
  context,
}: {
  operation: string;
  kind: ArtifactKind;
  /** Where the mutation says it and not the input. */
  subkind?: string;
  input: RecordInput;
  /** Typed content fields; null and undefined ones are left out. */
  content: { readonly [field: string]: Given<Json> };
  /** Content fields that the input has under another name. */
  renamed?: { readonly [field: string]: string };
  /** Goes to `metadata.text`. */
  wording?: Given<string>;
  before?: readonly Companion[];
  links: readonly RecordedLink[];
  /** Looks at the graph that is written to when nobody else can write any more; paths of errors are those of the input. */
  guard?: (view: GraphView) => IngestError | null;
  context: RequestContext;
}): Promise<RecordPayload> {
  const companions = await unknownOnes(before, context);
  const artifact: ArtifactInput = {
    id: input.id,
    kind,
    subkind: subkind ?? input.subkind,
    title: input.title,
    version: versionOf({ kind, input, content, wording }),
  };
  const linkInputs = links.flatMap((link) => linksOf(link, input));
  const receipt = await context.graph.write({
    ...context.authorship(input),
    operation,
    ...(guard ? { guard } : {}),
    input: {
      source: input.source ?? MANUAL_SOURCE,
      artifacts: [artifact, ...companions.map(({ id, kind, subkind }) => ({ id, kind, subkind }))],
      links: linkInputs.map(({ link }) => link),
    },
  });
  const at = await context.afterWrite();
  if (receipt.errors.length > 0) {
    const errors = receipt.errors.map((error) => inTermsOfInput({ error, content, renamed, companions, linkInputs }));
    return { artifact: null, version: null, receipt: { ...receipt, errors } };
  }
  const number = at.view.find(input.id);
  const version = input.label ? at.view.index.findVersion(number, input.label) : at.view.current(number);
  return { artifact: { at, artifact: number }, version: version === NONE ? null : { at, version }, receipt };
}

async function unknownOnes(companions: readonly Companion[], context: RequestContext): Promise<readonly Companion[]> {
  if (companions.length === 0) return companions;
  const { view } = await context.readPoint(null);
  return companions.filter((companion) => view.find(companion.id) === NONE);
}

/** Null where nothing is said about a version: links and titles can be written without touching the content. */
function versionOf({
  kind,
  input,
  content,
  wording,
}: {
  kind: ArtifactKind;
  input: RecordInput;
  content: { readonly [field: string]: Given<Json> };
  wording: Given<string>;
}): ArtifactInput['version'] {
  const more = objectOf(input.more, 'input.more');
  const fields: { [field: string]: Json } = { ...more };
  for (const [field, value] of Object.entries(content)) {
    if (Object.hasOwn(more, field)) {
      throw badUserInput({
        input: 'input.more',
        message: `${field} has a field of its own: state it there, not in more`,
      });
    }
    if (value !== null && value !== undefined) fields[field] = plain(value);
  }
  const stated = Object.keys(fields).length > 0;
  const metadata = wording ? { ...objectOf(input.metadata, 'input.metadata'), text: wording } : input.metadata;
  if (!stated && !input.label && !input.digest && !metadata) return null;
  const digest = input.digest ?? null;
  return {
    label: input.label,
    content: contentOfBytes({ kind, content: stated ? fields : null, digest }),
    metadata,
    digest,
  };
}

/**
 * An object of the input; what is not given is empty.
 * @param input Where it is in the arguments, e.g. `input.more`.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function objectOf(value: Given<Json>, input: string): JsonObject {
  if (value === null || value === undefined) return {};
  if (isJsonObject(value)) return value;
  const field = input.split('.').at(-1);
  throw badUserInput({ input, message: `${field} takes an object: { field: value, … }` });
}

/** Input objects of GraphQL have no prototype and may hold undefined: JSON as it is stored has neither. */
function plain(value: Json): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

interface PlacedLink {
  readonly link: LinkInput;
  /** Where in the typed input the other end was named. */
  readonly field: string;
  /** The end of the link that the field names. */
  readonly otherEnd: 'from' | 'to';
}

function linksOf(recorded: RecordedLink, input: RecordInput): PlacedLink[] {
  const { type, field, role, scope } = recorded;
  const otherEnd = recorded.from === undefined ? 'to' : 'from';
  const others = recorded.from ?? recorded.to ?? [];
  const list = typeof others === 'string' ? [others] : others;
  if (list.length > 0 && recorded.needs) {
    throw badUserInput({ input: `input.${field}`, message: `${field} needs ${recorded.needs}` });
  }
  const own = ownEnd(recorded, input);
  return list.map((other, place) => ({
    link: {
      type,
      from: otherEnd === 'from' ? other : own,
      to: otherEnd === 'to' ? other : own,
      role,
      scope,
      assurance: input.assurance,
    },
    field: typeof others === 'string' ? field : `${field}[${place}]`,
    otherEnd,
  }));
}

function ownEnd({ own, ownEnd }: RecordedLink, { id, label }: RecordInput): string {
  if (own) return own;
  return ownEnd === 'VERSION' && label ? versionId(id, label) : id;
}

/** The same error with its path in the typed input. */
function inTermsOfInput({
  error,
  content,
  renamed,
  companions,
  linkInputs,
}: {
  error: IngestError;
  content: { readonly [field: string]: Given<Json> };
  renamed: { readonly [field: string]: string };
  companions: readonly Companion[];
  linkInputs: readonly PlacedLink[];
}): IngestError {
  const link = /^links\[(\d+)\](?:\.(\w+))?/.exec(error.path);
  if (link) {
    const placed = linkInputs[Number(link[1])];
    const atOwnEnd = (link[2] === 'from' || link[2] === 'to') && link[2] !== placed?.otherEnd;
    return { ...error, path: atOwnEnd ? 'id' : (placed?.field ?? error.path) };
  }
  const artifact = /^artifacts\[(\d+)\]\.?(.*)$/.exec(error.path);
  if (!artifact) return error;
  const place = Number(artifact[1]);
  if (place > 0) return { ...error, path: companions[place - 1]?.field ?? error.path };
  const inside = (artifact[2] ?? '').replace(/^version\.?/, '');
  const field = /^content\.([^.[]+)(.*)$/.exec(inside);
  if (!field) return { ...error, path: inside === 'content' ? 'more' : inside };
  const [, name, rest] = field as unknown as [string, string, string];
  const typed = Object.hasOwn(content, name);
  return { ...error, path: typed ? `${renamed[name] ?? name}${rest}` : `more.${name}${rest}` };
}
