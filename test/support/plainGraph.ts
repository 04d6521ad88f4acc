/**
 * A graph and a question about it as plain data, the way they come over HTTP: ids, kinds, contents, links. Read for the
 * checker (checker.ts) without any of the engine: which version stands for an artifact, which links hang at it, where
 * the changes act. Written from the text of the semantics (3.6, 3.8), not from the code.
 */
import { CHANGE_KINDS, type ChangeKind } from '../../graph/metamodel/changeKinds.ts';
import { type EngineFacts, engineFacts } from '../../graph/metamodel/content.ts';
import type { ArtifactKind } from '../../graph/metamodel/kinds.ts';
import type { RelationType } from '../../graph/metamodel/relations.ts';
import type { LinkEnd } from '../../graph/metamodel/ruleRow.ts';

/** Parts, `dimension:value`: in each dimension that is named one of the values. Empty: everything. */
export type Box = readonly string[];

export interface PlainArtifact {
  readonly id: string;
  readonly kind: ArtifactKind;
  readonly subkind: string | null;
  /** Label of the current version; null: it has none. */
  readonly current: string | null;
  readonly versions: readonly { readonly label: string; readonly content: unknown }[];
}

export interface PlainLink {
  readonly id: string;
  readonly type: RelationType;
  /** Artifact id, or id@label. */
  readonly from: string;
  readonly to: string;
  readonly role: string | null;
  readonly scope: Box;
  readonly inferred: boolean;
  /** Were the current contents of its ends ruled VALID? */
  readonly reviewed: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface PlainChange {
  readonly subject: string;
  readonly kind?: ChangeKind | null;
  readonly to?: { readonly label?: string | null; readonly content?: unknown } | null;
  readonly parts?: Box | null;
  readonly interval?: { readonly from?: string | null; readonly until?: string | null } | null;
}

export interface PlainQuestion {
  readonly artifacts: readonly PlainArtifact[];
  readonly links: readonly PlainLink[];
  readonly changes: readonly PlainChange[];
  /** A baseline; null: HEAD. */
  readonly configuration: string | null;
  readonly validAt: string;
  /** Links, or artifacts, at which a standing disposition of the (one) change cuts. */
  readonly cuts?: readonly string[];
}

/** One kind of change at one node. */
export interface Root {
  /** The change that it comes from. */
  readonly change: PlainChange;
  readonly node: string;
  readonly kind: ChangeKind;
  readonly parts: Box;
  /** The new content; undefined: none is stated. */
  readonly to: unknown;
  /** It changed only if an inferred link is right. */
  readonly onlyPossible: boolean;
  readonly interval: PlainChange['interval'];
}

/** A link as seen from one of its ends. */
export interface Hop {
  readonly link: PlainLink;
  readonly end: LinkEnd;
  readonly near: string;
  readonly far: string;
}

export function idOf(name: string): string {
  return name.split('@')[0] as string;
}

/** What two boxes share; null: nothing. A dimension that only one of them names narrows the other. */
export function meet(left: Box, right: Box): Box | null {
  const dimension = (part: string) => part.split(':')[0];
  const result: string[] = [];
  for (const one of new Set([...left, ...right].map(dimension))) {
    const [mine, theirs] = [left, right].map((box) => box.filter((part) => dimension(part) === one)) as unknown as [
      Box,
      Box,
    ];
    const shared = mine.length && theirs.length ? mine.filter((part) => theirs.includes(part)) : [...mine, ...theirs];
    if (shared.length === 0) return null;
    result.push(...shared);
  }
  return [...new Set(result)].sort();
}

/** The box at this part, whatever it said about that dimension before. */
export function at(box: Box, part: string): Box {
  return [...box.filter((one) => one.split(':')[0] !== part.split(':')[0]), part].sort();
}

/** Equal whatever the order of keys. */
export function sameJson(left: unknown, right: unknown): boolean {
  const ordered = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  return JSON.stringify(left ?? null, ordered) === JSON.stringify(right ?? null, ordered);
}

const FIELD_KINDS: Readonly<Record<string, ChangeKind>> = {
  criterion: 'PARAMETER',
  threshold: 'PARAMETER',
  rows: 'DATA_APPEND',
  labels: 'DATA_RELABEL',
  schema: 'DATA_SCHEMA',
  api: 'INTERFACE',
};
/** Kinds that act in place on every recorded version, unless one is named. */
const EVERY_VERSION: readonly ChangeKind[] = ['CONTEXT', 'FIELD', 'EXPIRY', 'AUTHORITY'];

export class PlainGraph {
  readonly question: PlainQuestion;
  readonly roots: readonly Root[];
  /** Nodes that a change is about although nothing changes there. */
  readonly unchanged: readonly string[];
  /** The baseline asked about and those that it includes. */
  readonly baselines = new Set<string>();
  private readonly artifacts: ReadonlyMap<string, PlainArtifact>;
  private readonly pinned = new Map<string, string>();
  private readonly hopsByNode = new Map<string, Hop[]>();
  private readonly candidate = new Map<string, unknown>();

  constructor(question: PlainQuestion) {
    this.question = question;
    this.artifacts = new Map(question.artifacts.map((artifact) => [artifact.id, artifact]));
    if (question.configuration !== null) this.pin(question.configuration);
    for (const link of question.links) {
      const [from, to] = [this.node(link.from), this.node(link.to)];
      this.hang({ link, end: 'SOURCE', near: from, far: to });
      this.hang({ link, end: 'TARGET', near: to, far: from });
    }
    const roots = question.changes.map((change) => this.rootsOf(change));
    this.roots = roots.flat();
    const own = question.changes.map((change) => this.node(change.subject));
    this.unchanged = own.filter((node, number) => !roots[number]?.some((root) => root.node === node));
    for (const { node, to } of this.roots) {
      if (to !== undefined && node === this.node(idOf(node)) && !sameJson(to, this.content(node)))
        this.candidate.set(node, to);
    }
  }

  artifact(name: string): PlainArtifact {
    const artifact = this.artifacts.get(idOf(name));
    if (!artifact) throw new Error(`no artifact ${name}`);
    return artifact;
  }

  /** The version that stands for an artifact in the configuration; an artifact without versions stands for itself. */
  node(name: string): string {
    if (name.includes('@')) return name;
    const label = this.pinned.get(name) ?? this.artifact(name).current;
    return label === null ? name : `${name}@${label}`;
  }

  nodes(id: string): string[] {
    const { versions } = this.artifact(id);
    return versions.length === 0 ? [id] : versions.map(({ label }) => `${id}@${label}`);
  }

  hops(node: string): readonly Hop[] {
    return this.hopsByNode.get(node) ?? [];
  }

  content(node: string): unknown {
    return this.artifact(node).versions.find(({ label }) => `${idOf(node)}@${label}` === node)?.content ?? null;
  }

  /** Its content in the candidate: configuration plus changes. */
  contentNow(node: string): unknown {
    return this.candidate.has(node) ? this.candidate.get(node) : this.content(node);
  }

  facts(node: string, content: unknown = this.contentNow(node)): EngineFacts {
    return engineFacts({ kind: this.artifact(node).kind, content });
  }

  partName(node: string): string {
    const selected = this.node(idOf(node));
    return this.facts(selected, this.content(selected)).part ?? `part:${idOf(node)}`;
  }

  /** Deployments, and baselines that were not asked about, are never part of a candidate. */
  isOutside(node: string): boolean {
    const { kind, id } = this.artifact(node);
    return kind === 'DEPLOYMENT' || (kind === 'BASELINE' && !this.baselines.has(id));
  }

  private hang(hop: Hop): void {
    this.hopsByNode.set(hop.near, [...this.hops(hop.near), hop]);
  }

  private pin(baseline: string): void {
    if (this.baselines.has(baseline)) return;
    this.baselines.add(baseline);
    for (const { type, from, to } of this.question.links) {
      if (type !== 'INCLUDES' || from !== baseline) continue;
      const { id, kind, versions } = this.artifact(to);
      if (kind === 'BASELINE') this.pin(id);
      const order = (label: string | undefined) => versions.findIndex((version) => version.label === label);
      const label = to.slice(id.length + 1);
      // Of two versions the one that was recorded later stands for the artifact.
      if (label !== '' && order(label) > order(this.pinned.get(id))) this.pinned.set(id, label);
    }
  }

  /** The new content that a change states, in full or by the label of a stored version. */
  newContent({ subject, to }: PlainChange): unknown {
    return to
      ? (to.content ?? this.artifact(subject).versions.find(({ label }) => label === to.label)?.content)
      : undefined;
  }

  /** Where a change acts, and as what: the kinds that the difference of contents shows, and the kind that is stated. */
  private rootsOf(change: PlainChange): Root[] {
    const { kind: artifactKind } = this.artifact(change.subject);
    const node = this.node(change.subject);
    const to = this.newContent(change);
    const fields = to === undefined ? [] : changedFields(this.content(node), to);
    const inWorld = artifactKind === 'CLAUSE' || artifactKind === 'SCENARIO';
    const kinds = new Set<ChangeKind>(
      fields
        .filter((field) => field !== 'effectiveFrom')
        .map((field) => (inWorld ? 'CONTEXT' : (FIELD_KINDS[field] ?? 'BEHAVIOUR'))),
    );
    const stated = change.kind ?? null;
    if (stated && !['EDITORIAL', 'METADATA', 'SUPERSEDE'].includes(stated)) kinds.add(stated);
    if (stated === 'SUPERSEDE' && to === undefined) kinds.add(stated);
    const isRecord = artifactKind === 'CHANGE' || artifactKind === 'INCIDENT';
    const silent = kinds.size === 0 && isRecord;
    if (silent) kinds.add(artifactKind === 'INCIDENT' ? 'FIELD' : 'BEHAVIOUR');
    const everywhere = !change.subject.includes('@') || (fields.length > 0 && node === this.node(idOf(node)));
    const found = new Map<string, Root>();
    const open: Root[] = [...kinds].flatMap((kind) =>
      (EVERY_VERSION.includes(kind) && everywhere ? this.nodes(idOf(node)) : [node]).map((one) => ({
        change,
        node: one,
        kind,
        parts: [...(change.parts ?? [])].sort(),
        to,
        onlyPossible: false,
        interval: change.interval,
      })),
    );
    const stating = new Set(silent ? open : []);
    for (let root = open.shift(); root; root = open.shift()) {
      const key = JSON.stringify([root.node, root.kind, root.parts, root.onlyPossible, root.to === undefined]);
      if (found.has(key)) continue;
      found.set(key, root);
      open.push(...this.carriedBy(root, everywhere), ...this.twinsOf(root));
    }
    // A record that only carries its targets is not changed itself.
    return [...found.values()].filter((root) => !stating.has(root));
  }

  /** A change of content is one of every version that has it. */
  private twinsOf(root: Root): Root[] {
    const content = this.content(root.node);
    if (!isCandidate(root) || content === null) return [];
    const others = this.nodes(idOf(root.node)).filter((node) => node !== root.node);
    return others.filter((node) => sameJson(this.content(node), content)).map((node) => ({ ...root, node }));
  }

  /** A change of a part is one of its whole, there; what a change record or incident affects is changed itself. */
  private *carriedBy(root: Root, everywhere: boolean): Generator<Root> {
    const { kind } = this.artifact(root.node);
    for (const { link, end } of this.nodes(idOf(root.node)).flatMap((node) => [...this.hops(node)])) {
      if (end !== 'SOURCE') continue;
      const onlyPossible = root.onlyPossible || link.inferred;
      if (link.type === 'PART_OF' && kind === 'PART') {
        const parts = meet(at(root.parts, this.partName(root.node)), link.scope);
        const places =
          EVERY_VERSION.includes(root.kind) && everywhere ? this.nodes(idOf(link.to)) : [this.node(link.to)];
        if (parts) for (const node of places) yield { ...root, node, parts, to: undefined, onlyPossible };
      } else if (link.type === 'AFFECTS') {
        const affected = (link.attributes.kind as ChangeKind | undefined) ?? root.kind;
        const parts = [...((link.attributes.parts as Box | undefined) ?? root.parts)].sort();
        const all = EVERY_VERSION.includes(affected) && !link.to.includes('@');
        const interval = { from: link.attributes.from as string, until: link.attributes.to as string };
        for (const node of all ? this.nodes(idOf(link.to)) : [this.node(link.to)])
          yield { ...root, node, kind: affected, parts, to: undefined, onlyPossible, interval };
      }
    }
  }
}

export function isCandidate(root: Root): boolean {
  return CHANGE_KINDS[root.kind].reading === 'CANDIDATE';
}

/** Top-level fields that differ; contents that are no objects are one field without a name. */
export function changedFields(before: unknown, after: unknown): string[] {
  const object = (value: unknown): Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : value === null
        ? {}
        : { '': value };
  const [old, now] = [object(before), object(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((field) => !sameJson(old[field], now[field]));
}
