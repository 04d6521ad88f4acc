/**
 * A kind of change as a case: a small graph, one change, and what exactly it does.
 *
 * Rows are written with short names (`model`, `train`); in the graph each has the prefix of its row (`i03:model`), so that all
 * fixtures fit into one graph. In texts and contents `~model` stands for the prefixed name.
 */
import type { ArtifactInput, IngestInput, LinkInput } from '../../graph/ingest/input.ts';
import type { ChangeKind } from '../../graph/metamodel/changeKinds.ts';
import { ARTIFACT_KINDS, type ArtifactKind } from '../../graph/metamodel/kinds.ts';
import { RELATIONS, type RelationType } from '../../graph/metamodel/relations.ts';
import type { Json } from '../../graph/model/delta.ts';

/** `KIND` or `KIND:SUBKIND`, and the contents of its versions v1, v2 …; without contents the kind decides, see {@link BARE}. */
export type NodeText = string | readonly [kind: string, ...contents: Json[]];

/** `from RELATION to`, then the role and, in brackets, the scope; with attributes as a second member. */
export type LinkText = string | readonly [link: string, attributes: Readonly<Record<string, Json>>];

/** A change, in short names. */
export interface ChangeText {
  readonly subject: string;
  readonly kind?: ChangeKind;
  /** The whole content of the new version. */
  readonly to?: Json;
  /** Digest of the bytes of the new version. */
  readonly digest?: string;
  readonly parts?: readonly string[];
  readonly interval?: { readonly from?: string; readonly until?: string };
}

/** What a question is answered with. */
export interface Answer {
  /** `name EFFECT A|P|S`, with `{parts}` and `by name` where there are: A ACTUAL, P POTENTIAL, S SUPPRESSED. */
  readonly expected: readonly string[];
  readonly verdict: 'PASS' | 'FAIL' | 'UNKNOWN';
  /** By gate that is not passed: what it lacks. */
  readonly unmet?: Readonly<Record<string, readonly string[]>>;
  /**
   * Who must act: `ACTION name R|A role`, R who does the work and A who answers for it. The roles are made with the graph; nobody else is
   * named for any work.
   */
  readonly owners?: readonly string[];
}

export interface RowText extends Answer {
  readonly row: number;
  /** The change, in the words of the catalogue. */
  readonly title: string;
  /** Clause or practice behind it. */
  readonly clause: string;
  readonly nodes: Readonly<Record<string, NodeText>>;
  readonly links: readonly LinkText[];
  /** The baseline asked about. Default: HEAD. */
  readonly configuration?: string;
  /** Default: {@link NOW}. */
  readonly validAt?: string;
  readonly changes: readonly ChangeText[];
  /** Work that is owed: `ACTION name`, with `{parts}`, and `from` an instant before which it is not due. */
  readonly work: readonly string[];
  /** Look-alikes that are not concerned. */
  readonly untouched: readonly string[];
  /** Other questions about the same graph. */
  readonly also?: readonly (Answer & {
    readonly when: string;
    readonly changes: readonly ChangeText[];
    readonly validAt?: string;
  })[];
  /** What is recorded beside the change when it has happened. */
  readonly recordedWith?: {
    readonly nodes?: Readonly<Record<string, NodeText>>;
    readonly links?: readonly LinkText[];
  };
  /** The change is recorded by `recordedWith` alone, or by nothing at all: time passes. */
  readonly recordedBy?: 'ITSELF' | 'RECORD' | 'TIME';
  /** What the findings say after it was recorded, where that is not `expected`, and why. */
  readonly found?: { readonly expected: readonly string[]; readonly because: string };
  /** Names that are taken back afterwards. */
  readonly retires?: readonly string[];
  /** `KIND name`: gaps that are there once the change has happened and {@link LATER} has come, and were not before. */
  readonly gaps?: readonly string[];
  /** `KIND name`: the same for kinds of gaps that nothing finds yet; once something does, they belong to `gaps`. */
  readonly gapsAwaited?: readonly string[];
  /** A batch that is refused, with the code. */
  readonly refused?: { readonly nodes: Readonly<Record<string, NodeText>>; readonly code: string };
}

/** The instant at which the cases are asked, and two days later. */
export const NOW = '2026-11-21T00:00:00.000Z';
export const LATER = '2026-11-23T00:00:00.000Z';

/** Kinds without a version where no content is given. */
const BARE: ReadonlySet<string> = new Set(['RUN', 'BASELINE', 'DEPLOYMENT', 'PERSON', 'INCIDENT', 'CHANGE']);

/** A case ready to be written and asked. */
export class ChangeCase {
  readonly text: RowText;

  constructor(text: RowText) {
    this.text = text;
  }

  /** Everything in the graph, with the roles that must act. */
  private get nodes(): RowText['nodes'] {
    return { ...this.text.nodes, ...Object.fromEntries(ownersIn(this.text).map(({ role }) => [role, 'ROLE'])) };
  }

  get prefix(): string {
    return `i${String(this.text.row).padStart(2, '0')}:`;
  }

  /** The prefixed name; a version keeps its label. */
  id(name: string): string {
    return `${this.prefix}${name}`;
  }

  /** A text of the service in short names. */
  short(text: string): string {
    return text.replaceAll(this.prefix, '');
  }

  /** Batches that write the graph: first what has a later version, then the rest, then links. */
  batches(): Pick<IngestInput, 'artifacts' | 'links'>[] {
    const artifacts = artifactsOf(this, this.nodes);
    const last = new Map(artifacts.map((artifact, position) => [artifact.id, position]));
    const earlier = artifacts.filter((artifact, position) => last.get(artifact.id) !== position);
    const rest = artifacts.filter((artifact) => !earlier.includes(artifact));
    const owning = ownersIn(this.text).map(({ role, name, letter }) => `${role} RESPONSIBLE_FOR ${name} ${letter}`);
    const texts = [...this.text.links, ...new Set(owning)];
    const all = { artifacts: rest, links: texts.map((link) => linkOf(this, link, this.nodes)) };
    return earlier.length > 0 ? [{ artifacts: earlier, links: [] }, all] : [all];
  }

  /** What is asked, as the API takes it. */
  changes(texts: readonly ChangeText[] = this.text.changes) {
    return texts.map(({ subject, kind, to, digest, parts, interval }) => ({
      subject: this.id(subject),
      ...(kind ? { kind } : {}),
      ...(to !== undefined ? { to: { label: null, content: expanded(this, to), digest: digest ?? null } } : {}),
      parts: parts ?? [],
      ...(interval ? { interval } : {}),
    }));
  }

  /** The change as it is recorded when it has happened; null: nothing is recorded. */
  record(): Pick<IngestInput, 'artifacts' | 'links'> | null {
    const { recordedWith = {}, recordedBy = 'ITSELF', nodes } = this.text;
    if (recordedBy === 'TIME') return null;
    const known = { ...nodes, ...recordedWith.nodes };
    const artifacts = artifactsOf(this, recordedWith.nodes ?? {});
    const links = (recordedWith.links ?? []).map((link) => linkOf(this, link, known));
    if (recordedBy === 'RECORD') return { artifacts, links };
    const affects = new Map<'INCIDENT' | 'CHANGE', LinkInput[]>();
    for (const change of this.text.changes) {
      const name = change.subject.split('@')[0] as string;
      const [kind, subkind] = kindOf(nodes, name);
      const about = { id: this.id(name), kind, subkind };
      const label = change.subject.split('@')[1] ?? 'v1';
      if (change.to !== undefined) {
        const version = { label: `${label}+`, content: expanded(this, change.to), digest: change.digest ?? null };
        artifacts.push({ ...about, version } as ArtifactInput);
      }
      if (change.kind === 'RETRACT') {
        const retracted = { at: NOW, reason: 'by the case', parts: [...(change.parts ?? [])] };
        artifacts.push({ ...about, version: { label, retracted } } as ArtifactInput);
      } else if (change.kind === 'AUTHORITY') {
        links.push(...voidOf(this, change));
      } else if (change.kind && !(change.to !== undefined && change.kind === 'SUPERSEDE')) {
        const record = change.kind === 'FIELD' ? 'INCIDENT' : 'CHANGE';
        const attributes = { kind: change.kind, ...(change.parts ? { parts: [...change.parts] } : {}) };
        const before = affects.get(record) ?? [];
        const from = this.id(record.toLowerCase());
        affects.set(record, [...before, { type: 'AFFECTS', from, to: this.id(change.subject), attributes }]);
      }
    }
    for (const [kind, targets] of affects) {
      artifacts.push({ id: this.id(kind.toLowerCase()), kind });
      links.push(...targets);
    }
    return { artifacts, links };
  }
}

/** Whom obligations name, as the cases do. */
export function ownersOf(
  one: ChangeCase,
  obligations: readonly {
    readonly action: string;
    readonly subject: string;
    readonly responsible: readonly string[];
    readonly accountable: string | null;
  }[],
): string[] {
  const texts = obligations.flatMap(({ action, subject, responsible, accountable }) => [
    ...responsible.map((role) => `${action} ${subject.split('@')[0]} R ${role}`),
    ...(accountable === null ? [] : [`${action} ${subject.split('@')[0]} A ${accountable}`]),
  ]);
  return [...new Set(texts.map((text) => one.short(text)))].sort();
}

function ownersIn(text: RowText): { readonly name: string; readonly letter: string; readonly role: string }[] {
  return [text, ...(text.also ?? [])].flatMap(({ owners = [] }) =>
    owners.map((owner) => {
      const [, name = '', letter = '', role = ''] = owner.split(' ');
      return { name, letter, role };
    }),
  );
}

/** The authority of a person was void: said at the roles that the person holds. */
function voidOf(given: ChangeCase, { subject, interval }: ChangeText): LinkInput[] {
  const held = given.text.links
    .map((link) => linkOf(given, link, given.text.nodes))
    .filter((link) => link.type === 'HOLDS' && link.from === given.id(subject));
  return held.map((link) => ({
    ...link,
    attributes: {
      ...(link.attributes as Record<string, Json>),
      ...(interval?.from ? { voidFrom: interval.from } : {}),
      ...(interval?.until ? { voidUntil: interval.until } : {}),
    },
  }));
}

function kindOf(nodes: RowText['nodes'], name: string): [ArtifactKind, string | null] {
  const node = nodes[name];
  if (node === undefined) throw new Error(`there is no node ${name}`);
  const [kind, subkind] = (typeof node === 'string' ? node : (node[0] as string)).split(':');
  return [kind as ArtifactKind, subkind ?? null];
}

function artifactsOf(given: ChangeCase, nodes: RowText['nodes']): ArtifactInput[] {
  return Object.keys(nodes).flatMap((name) => {
    const [kind, subkind] = kindOf(nodes, name);
    const node = nodes[name] as NodeText;
    const stated = typeof node === 'string' ? [] : (node.slice(1) as Json[]);
    const about = { id: given.id(name), kind, subkind };
    if (stated.length === 0 && BARE.has(kind)) return [about];
    const contents = stated.length > 0 ? stated : [{}];
    return contents.map((content, position) => ({
      ...about,
      version: { label: `v${position + 1}`, content: expanded(given, content) },
    }));
  });
}

/** `train USED data@v1 TRAIN [slice:night]`; where a version is named and no label given, the first is meant. */
function linkOf(given: ChangeCase, link: LinkText, nodes: RowText['nodes']): LinkInput {
  const [text, attributes] = typeof link === 'string' ? [link, null] : link;
  const [, words = '', scope = ''] = /^([^[]*?)\s*(?:\[(.*)\])?$/.exec(text) ?? [];
  const [from = '', type = '', to = '', role = null] = words.split(' ');
  const relation = RELATIONS[type as RelationType];
  const end = (name: string, level: string) => {
    if (name.includes('@') || level !== 'VERSION') return given.id(name);
    const [kind] = kindOf(nodes, name);
    const hasVersion = typeof nodes[name] !== 'string' || !BARE.has(kind);
    return given.id(hasVersion && !ARTIFACT_KINDS[kind].singleVersion ? `${name}@v1` : name);
  };
  return {
    type: type as RelationType,
    from: end(from, relation.fromLevel),
    to: end(to, relation.toLevel),
    role,
    scope: scope === '' ? [] : scope.split(', '),
    assurance: 'DECLARED_REVIEWED',
    ...(attributes ? { attributes: expanded(given, attributes as Json) as Record<string, Json> } : {}),
  };
}

/** `~name` is the prefixed name. */
function expanded(given: ChangeCase, value: Json): Json {
  if (typeof value === 'string') return value.startsWith('~') ? given.id(value.slice(1)) : value;
  if (Array.isArray(value)) return value.map((one) => expanded(given, one as Json));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, expanded(given, one as Json)]));
}

// ---- pieces that many graphs have -------------------------------------------------------------------------------

type Piece = Pick<RowText, 'nodes' | 'links'>;

/** A model and the run that trained it from a data set of its own. */
export function trained(model: string, content: Json = { architecture: 'yolo-s' }): Piece {
  return {
    nodes: { [`${model}Data`]: 'DATASET:TRAIN', [`${model}Train`]: 'RUN:TRAIN', [model]: ['MODEL', content] },
    links: [`${model}Train USED ${model}Data TRAIN`, `${model}Train GENERATED ${model}`],
  };
}

/** A result about something, and the claim that it supports. */
export function shown(claim: string, result: string, about: string): Piece {
  return {
    nodes: { [claim]: 'CLAIM:GOAL', [result]: ['EVIDENCE:TEST_RESULT', { outcome: 'pass' }] },
    links: [`${result} EVALUATES ${about}`, `${result} EVIDENCES ${claim}`],
  };
}

/** A signature of October. */
export const APPROVED: NodeText = ['SIGN_OFF', { verdict: 'APPROVED', signedAt: '2026-10-01' }];
