/**
 * A second implementation of the propagation, to hold the engine against: slow, plain and written from the text of the
 * semantics, not from the engine. The graph is a list of artifacts and a list of links, the state two sets of tokens,
 * the fixpoint "try every rule over every link until nothing is added". It shares with the engine the rule tables, the
 * reader of their cells and the reader of contents; nothing of `graph/impact`, `graph/index` or `graph/model`.
 */
import type { ArtifactInput, IngestInput, LinkInput } from '../../graph/ingest/input.ts';
import { type Emission, parseCell } from '../../graph/metamodel/cells.ts';
import type { ChangeKind } from '../../graph/metamodel/changeKinds.ts';
import { type Criterion, type EngineFacts, engineFacts, parseInstant } from '../../graph/metamodel/content.ts';
import {
  type Axis,
  axisOf,
  CODES,
  type Code,
  EFFECT_ORDER,
  EFFECTS,
  type Effect,
} from '../../graph/metamodel/effects.ts';
import { FIRST_HOP_RULES } from '../../graph/metamodel/firstHop.ts';
import type { ArtifactKind } from '../../graph/metamodel/kinds.ts';
import { RELATIONS, type RelationType } from '../../graph/metamodel/relations.ts';
import type { EndFilter, FirstHopRow, LinkEnd, TransferRow } from '../../graph/metamodel/ruleRow.ts';
import { TRANSFER_RULES } from '../../graph/metamodel/transfer.ts';
import type { Json } from '../../graph/model/delta.ts';

export interface OracleArtifact {
  readonly id: string;
  readonly kind: ArtifactKind;
  readonly subkind: string | null;
  readonly retired: boolean;
  /** In the order in which they were recorded. */
  readonly versions: readonly { readonly label: string; readonly content: Json }[];
}

export interface OracleLink {
  readonly type: RelationType;
  /** Artifact id, or id@label. */
  readonly from: string;
  readonly to: string;
  readonly role: string | null;
  readonly scope: readonly string[];
  readonly inferred: boolean;
  /** Nobody ruled on the contents at its ends when it came in. */
  readonly unreviewed: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface OracleGraph {
  readonly artifacts: readonly OracleArtifact[];
  readonly links: readonly OracleLink[];
}

export interface OracleChange {
  readonly subject: string;
  readonly kind?: ChangeKind | null;
  readonly to?: { readonly label?: string | null; readonly content?: Json } | null;
  readonly parts?: readonly string[];
  readonly interval?: { readonly from?: unknown; readonly until?: unknown } | null;
}

/** A signed judgment, with the graph as it was when it was signed. */
export interface OracleDisposition {
  readonly id: string;
  readonly change: OracleChange;
  /** An artifact, or the position of a link in the graph. */
  readonly target: string | number;
  readonly basis: readonly string[];
  readonly expiresAt: number | null;
  readonly signedOn: OracleGraph;
}

export interface OracleQuestion {
  readonly graph: OracleGraph;
  readonly changes: readonly OracleChange[];
  /** A baseline; null: HEAD. */
  readonly configuration: string | null;
  /** Milliseconds since 1970. */
  readonly validAt: number;
  readonly dispositions?: readonly OracleDisposition[];
}

export interface OracleState {
  readonly effect: Effect;
  readonly modality: 'ACTUAL' | 'POTENTIAL' | 'SUPPRESSED';
  readonly cutBy: string | null;
  /** The boxes of parts that have the effect; a box without parts is everything. */
  readonly boxes: readonly (readonly string[])[];
}

export interface OracleReport {
  /** Per node (id@label, or the id of an artifact without version). An item of modality UNKNOWN has no states. */
  readonly items: ReadonlyMap<string, readonly OracleState[]>;
  readonly verdict: 'PASS' | 'FAIL' | 'UNKNOWN';
  readonly gates: readonly { readonly gate: string; readonly verdict: string; readonly unmet: readonly string[] }[];
  /** EVIDENCES links that a threshold makes INVALID, by their position, with the parts that fail. */
  readonly invalid: ReadonlyMap<number, readonly string[]>;
}

/** What the batches say, without anything that the service makes of it. A later batch adds versions and links. */
export function oracleGraph(...batches: readonly Pick<IngestInput, 'artifacts' | 'links'>[]): OracleGraph {
  const artifacts = new Map<string, OracleArtifact>();
  const links = new Map<string, OracleLink>();
  for (const batch of batches) {
    for (const input of batch.artifacts ?? []) artifacts.set(input.id, merged(artifacts.get(input.id), input));
    for (const input of batch.links ?? []) {
      links.set(`${input.type} ${input.from} ${input.to} ${input.role ?? ''}`, linkOf(input));
    }
  }
  return { artifacts: [...artifacts.values()], links: [...links.values()] };
}

function merged(before: OracleArtifact | undefined, input: ArtifactInput): OracleArtifact {
  const versions = [...(before?.versions ?? [])];
  if (input.version) {
    versions.push({ label: input.version.label ?? `${versions.length + 1}`, content: input.version.content ?? null });
  }
  return { id: input.id, kind: input.kind, subkind: input.subkind ?? null, retired: false, versions };
}

function linkOf(input: LinkInput): OracleLink {
  return {
    type: input.type,
    from: input.from,
    to: input.to,
    role: input.role ?? null,
    scope: input.scope ?? [],
    inferred: input.assurance === 'INFERRED',
    unreviewed: input.assurance !== 'DECLARED_REVIEWED' && input.assurance !== 'TOOL_DERIVED',
    attributes: (input.attributes ?? {}) as Record<string, unknown>,
  };
}

// ---- parts: a box of "dimension:value", [] is everything --------------------------------------------------------

type Box = readonly string[];

function dimension(part: string): string {
  return part.includes(':') ? part.slice(0, part.indexOf(':')) : '';
}

/** What two boxes share; null: nothing. A dimension that only one of them names narrows the other. */
function meet(left: Box, right: Box): Box | null {
  const result = new Set<string>();
  for (const one of new Set([...left, ...right].map(dimension))) {
    const mine = left.filter((part) => dimension(part) === one);
    const theirs = right.filter((part) => dimension(part) === one);
    const shared =
      mine.length === 0 ? theirs : theirs.length === 0 ? mine : mine.filter((part) => theirs.includes(part));
    if (shared.length === 0) return null;
    for (const part of shared) result.add(part);
  }
  return [...result].sort();
}

/** The box at one part of the far end: whatever else it said about that dimension is about the near end. */
function at(box: Box, part: string): Box {
  return [...box.filter((one) => dimension(one) !== dimension(part)), part].sort();
}

// ---- the graph as asked about -----------------------------------------------------------------------------------

const CONTENT_KINDS: readonly ChangeKind[] = [
  'INTERFACE',
  'BEHAVIOUR',
  'STRUCTURE',
  'PARAMETER',
  'DATA_APPEND',
  'DATA_RELABEL',
  'DATA_SCHEMA',
];
const ONE_VERSION: readonly ChangeKind[] = ['SUPERSEDE', 'RETRACT', 'DATA_APPEND', 'DATA_RELABEL', 'DATA_SCHEMA'];
/** Kinds that say that something differs, not what. */
const NOMINAL: readonly ChangeKind[] = ['EDITORIAL', 'METADATA', 'SUPERSEDE'];

function artifactId(name: string): string {
  const at = name.indexOf('@');
  return at < 0 ? name : name.slice(0, at);
}

/** Reads the graph for one question: which version stands for an artifact, where links hang, what contents say. */
class Asked {
  readonly question: OracleQuestion;
  readonly byId: ReadonlyMap<string, OracleArtifact>;
  /** Live links with the nodes at which they hang. */
  readonly links: readonly (OracleLink & { readonly at: number; readonly source: string; readonly target: string })[];
  /** The baseline asked about and those that it includes. */
  readonly baselines: ReadonlySet<string>;
  private readonly members: ReadonlyMap<string, string | null>;

  constructor(question: OracleQuestion) {
    this.question = question;
    this.byId = new Map(question.graph.artifacts.map((artifact) => [artifact.id, artifact]));
    const live = question.graph.links
      .map((link, position) => ({ ...link, at: position }))
      .filter((link) => [link.from, link.to].every((end) => this.byId.get(artifactId(end))?.retired === false));
    const baselines = new Set(question.configuration === null ? [] : [question.configuration]);
    const members = new Map<string, string | null>();
    for (const baseline of baselines) {
      for (const link of live) {
        if (link.type !== 'INCLUDES' || link.from !== baseline) continue;
        const member = artifactId(link.to);
        if (this.artifact(member).kind === 'BASELINE') baselines.add(member);
        const versions = this.artifact(member).versions.map((version) => version.label);
        const label = link.to.includes('@') ? link.to.slice(member.length + 1) : (versions.at(-1) ?? null);
        const before = members.get(member);
        // Two versions of one artifact: the one that was recorded later stands for it.
        if (before && label && versions.indexOf(before) > versions.indexOf(label)) continue;
        members.set(member, label);
      }
    }
    this.baselines = baselines;
    this.members = members;
    const older = new Set(live.filter((link) => link.type === 'REVISION_OF').map((link) => link.to));
    this.current = new Map(
      question.graph.artifacts.map((artifact) => {
        const labels = artifact.versions.map((version) => version.label);
        return [
          artifact.id,
          labels.findLast((label) => !older.has(`${artifact.id}@${label}`)) ?? labels.at(-1) ?? null,
        ];
      }),
    );
    this.links = live.map((link) => ({ ...link, source: this.node(link.from), target: this.node(link.to) }));
    for (const change of question.changes) {
      const node = this.node(change.subject);
      const to = change.to?.content;
      if (to === undefined || node !== this.node(artifactId(change.subject))) continue;
      if (canonical(to) !== canonical(this.content(node))) this.candidate.set(node, to);
    }
  }

  private readonly current: ReadonlyMap<string, string | null>;
  /** New contents of changed artifacts, by node. */
  private readonly candidate = new Map<string, Json>();
  /** What a single change makes stale, by the change and the links that are cut. */
  readonly staleAlone = new Map<string, ReadonlySet<string>>();

  artifact(name: string): OracleArtifact {
    const artifact = this.byId.get(artifactId(name));
    if (!artifact) throw new Error(`no artifact ${name}`);
    return artifact;
  }

  /** The node of an artifact in the configuration, or of the version that the name names. */
  node(name: string): string {
    if (name.includes('@')) return name;
    const label = this.members.get(name) ?? this.current.get(name) ?? null;
    return label === null ? name : `${name}@${label}`;
  }

  /** All recorded versions of the artifact, or itself where it has none. */
  nodes(id: string): string[] {
    const { versions } = this.artifact(id);
    return versions.length === 0 ? [id] : versions.map((version) => `${id}@${version.label}`);
  }

  /** The other versions with this content. */
  sameContent(node: string): string[] {
    const content = this.content(node);
    if (content === null) return [];
    return this.nodes(artifactId(node)).filter(
      (other) => other !== node && canonical(this.content(other)) === canonical(content),
    );
  }

  inConfiguration(id: string): boolean {
    return this.question.configuration === null ? !this.artifact(id).retired : this.members.has(id);
  }

  content(node: string): Json {
    const artifact = this.artifact(node);
    const label = node.includes('@') ? node.slice(artifact.id.length + 1) : null;
    return artifact.versions.find((version) => version.label === label)?.content ?? null;
  }

  /** What the engine reads of the recorded content. */
  recorded(node: string): EngineFacts {
    return engineFacts({ kind: this.artifact(node).kind, content: this.content(node) });
  }

  /** The same in the candidate: a changed artifact has its new content there. */
  facts(node: string): EngineFacts {
    const changed = this.candidate.get(node);
    if (changed === undefined) return this.recorded(node);
    return engineFacts({ kind: this.artifact(node).kind, content: changed });
  }

  /** The part that an artifact of kind PART is; one that does not say is a part of its own. */
  part(node: string): string {
    return this.recorded(this.node(artifactId(node))).part ?? `part:${artifactId(node)}`;
  }

  /** Was the link, with these contents at its ends, reviewed when it came in? It came after all the versions. */
  isReviewed(link: OracleLink & { source: string; target: string }, changed: string, to: Json): boolean {
    if (!RELATIONS[link.type].trace || link.unreviewed) return false;
    return [link.source, link.target].every((node) => {
      const now = node === changed ? to : (this.candidate.get(node) ?? this.content(node));
      return canonical(now) === canonical(this.content(this.head(node)));
    });
  }

  private head(node: string): string {
    const label = this.current.get(artifactId(node)) ?? null;
    return label === null ? artifactId(node) : `${artifactId(node)}@${label}`;
  }
}

/** Equal meaning: equal JSON whatever the order of keys. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one as Json)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as Record<string, Json>);
  return `{${entries
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join(',')}}`;
}

// ---- changes ----------------------------------------------------------------------------------------------------

/** One kind of change at one node. */
interface Root {
  readonly node: string;
  readonly kind: ChangeKind;
  readonly parts: Box;
  readonly candidate: boolean;
  /** Only if an open suspicion is true. */
  readonly potential: boolean;
  readonly to: Json | undefined;
  /** It is about the artifact, whatever the version. */
  readonly allVersions: boolean;
  readonly interval: { readonly from?: unknown; readonly until?: unknown } | null;
}

const FIELD_KINDS: Readonly<Record<string, ChangeKind>> = {
  criterion: 'PARAMETER',
  threshold: 'PARAMETER',
  rows: 'DATA_APPEND',
  labels: 'DATA_RELABEL',
  schema: 'DATA_SCHEMA',
  api: 'INTERFACE',
};

export function changedFields(before: Json, after: Json): string[] {
  const object = (value: Json) =>
    (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : { '': value }) as Record<
      string,
      Json
    >;
  const [old, now] = [object(before), object(after)];
  const fields = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...fields].filter((field) => canonical(old[field] ?? null) !== canonical(now[field] ?? null)).sort();
}

function floorKinds(kind: ArtifactKind, fields: readonly string[]): ChangeKind[] {
  if (kind === 'CLAUSE' || kind === 'SCENARIO') {
    return fields.some((field) => field !== 'effectiveFrom') ? ['CONTEXT'] : [];
  }
  const kinds = fields
    .filter((field) => field !== 'effectiveFrom')
    .map((field): ChangeKind => FIELD_KINDS[field] ?? 'BEHAVIOUR');
  return [...new Set(kinds)];
}

function rootsOf(asked: Asked, change: OracleChange): Root[] {
  const artifact = asked.artifact(change.subject);
  const before = asked.content(asked.node(change.subject));
  const to = change.to?.content;
  const floor = to === undefined ? [] : floorKinds(artifact.kind, changedFields(before, to));
  const stated = change.kind ?? null;
  const kinds = new Set<ChangeKind>(floor);
  if (stated !== null && !NOMINAL.includes(stated)) kinds.add(stated);
  if (stated === 'SUPERSEDE' && to === undefined) kinds.add('SUPERSEDE');
  const roots: Root[] = [];
  for (const kind of kinds) {
    const isSelected = asked.node(change.subject) === asked.node(artifact.id);
    const aboutTheWorld = isSelected && to !== undefined && changedFields(before, to).length > 0;
    const named = isCandidate(kind) || ((change.subject.includes('@') || ONE_VERSION.includes(kind)) && !aboutTheWorld);
    const nodes = named ? [asked.node(change.subject)] : asked.nodes(artifact.id);
    for (const node of nodes) {
      roots.push({
        node,
        kind,
        parts: [...(change.parts ?? [])].sort(),
        candidate: isCandidate(kind),
        potential: false,
        to,
        allVersions: !named,
        interval: change.interval ?? null,
      });
    }
  }
  // What carries targets carries them whatever is said of itself.
  if (roots.length === 0 && (artifact.kind === 'CHANGE' || artifact.kind === 'INCIDENT')) {
    const kind = artifact.kind === 'INCIDENT' ? 'FIELD' : 'BEHAVIOUR';
    const record: Root = {
      node: asked.node(artifact.id),
      kind,
      parts: [...(change.parts ?? [])].sort(),
      candidate: isCandidate(kind),
      potential: false,
      to: undefined,
      allVersions: false,
      interval: null,
    };
    return spread(asked, [record]).filter((root) => root !== record);
  }
  return spread(asked, roots);
}

/** SUPERSEDE with a new version has become the kinds that its contents show; without, it is news about what is. */
function isCandidate(kind: ChangeKind): boolean {
  return CONTENT_KINDS.includes(kind);
}

/** A change of a part is one of its whole, there; what a change or incident affects is changed itself. */
function spread(asked: Asked, given: readonly Root[]): Root[] {
  const found = new Map<string, Root>();
  const open = [...given];
  for (let root = open.shift(); root; root = open.shift()) {
    const key = JSON.stringify([root.node, root.kind, root.parts, root.potential, root.to ?? null, root.interval]);
    if (found.has(key)) continue;
    found.set(key, root);
    // Who used another version of the same content used what changes.
    if (root.candidate) for (const node of asked.sameContent(root.node)) open.push({ ...root, node });
    for (const link of asked.links) {
      if (artifactId(link.source) !== artifactId(root.node)) continue;
      const potential = root.potential || link.inferred;
      if (link.type === 'PART_OF' && asked.artifact(root.node).kind === 'PART') {
        const parts = meet(at(root.parts, asked.part(root.node)), link.scope);
        if (parts === null) continue;
        for (const node of root.allVersions ? asked.nodes(artifactId(link.target)) : [link.target]) {
          open.push({ ...root, node, parts, potential, to: undefined });
        }
      }
      if (link.type === 'AFFECTS') {
        const kind = (link.attributes.kind ?? root.kind) as ChangeKind;
        const parts = [...((link.attributes.parts ?? root.parts) as string[])].sort();
        const named = link.to.includes('@') || ONE_VERSION.includes(kind) || isCandidate(kind);
        const nodes = named ? [link.target] : asked.nodes(artifactId(link.to));
        for (const node of nodes) {
          open.push({
            ...root,
            node,
            kind,
            parts,
            potential,
            candidate: isCandidate(kind),
            allVersions: !named,
            to: undefined,
            interval: { from: link.attributes.from, until: link.attributes.to },
          });
        }
      }
    }
  }
  return [...found.values()];
}

// ---- the fixpoint -----------------------------------------------------------------------------------------------

interface Token {
  readonly node: string;
  readonly code: Code;
  readonly parts: Box;
  /** Of a run: the input by which it came. A mapped derivation from that input closes the detour over the run. */
  readonly via: string;
}

type World = Map<string, Token>;

interface Run {
  readonly asked: Asked;
  readonly roots: readonly Root[];
  readonly actual: World;
  readonly potential: World;
  /** Links over which something went, with the node it went to. */
  readonly entered: Set<string>;
  readonly invalid: Map<number, readonly string[]>;
  /** Claims that lost something and stand. */
  readonly weakened: Set<string>;
  readonly changes: readonly OracleChange[];
  readonly cut: ReadonlySet<number>;
}

interface RunInput {
  readonly asked: Asked;
  readonly roots: readonly Root[];
  readonly cut: ReadonlySet<number>;
  readonly standing: ReadonlySet<string>;
  /** The same for the changes in place alone: what deployments and other baselines get. */
  readonly inPlace: Run | null;
  readonly changes: readonly OracleChange[];
}

function passes(filter: EndFilter | undefined, artifact: OracleArtifact): boolean {
  if (filter?.kinds && !filter.kinds.includes(artifact.kind)) return false;
  if (filter?.notKinds?.includes(artifact.kind)) return false;
  if (filter?.subkinds && !filter.subkinds.includes(artifact.subkind)) return false;
  return true;
}

function rows<Row extends FirstHopRow | TransferRow>(
  table: Readonly<Record<string, Row>>,
  link: OracleLink,
  end: LinkEnd,
): Row[] {
  const all = Object.values(table).filter((row) => row.relation === link.type && row.changedEnd === end);
  const special = all.filter((row) => row.role !== undefined && row.role === link.role);
  return special.length > 0 ? special : all.filter((row) => row.role === undefined);
}

const FIRST: Readonly<Record<string, FirstHopRow>> = FIRST_HOP_RULES;
const FURTHER: Readonly<Record<string, TransferRow>> = TRANSFER_RULES;

function propagate(input: RunInput): Run {
  const { asked, roots, cut, inPlace } = input;
  const actual: World = new Map();
  const potential: World = new Map();
  const run: Run = {
    asked,
    roots,
    actual,
    potential,
    entered: new Set(),
    invalid: new Map(),
    weakened: new Set(),
    changes: input.changes,
    cut,
  };
  let grew = true;
  const add = (token: Token, world: 'ACTUAL' | 'POTENTIAL') => {
    const key = JSON.stringify([token.node, token.code, token.parts, token.via]);
    for (const set of world === 'ACTUAL' ? [actual, potential] : [potential]) {
      if (set.has(key)) continue;
      set.set(key, token);
      grew = true;
    }
  };
  if (inPlace) {
    for (const entry of inPlace.entered) run.entered.add(entry);
    for (const [world, tokens] of [
      ['ACTUAL', inPlace.actual],
      ['POTENTIAL', inPlace.potential],
    ] as const) {
      for (const token of tokens.values()) if (keptFromCandidates(asked, token.node)) add(token, world);
    }
  }
  const links = asked.links.filter((link) => !cut.has(link.at));

  const emit = (given: {
    link: (typeof links)[number];
    end: LinkEnd;
    near: string;
    far: string;
    emission: Emission;
    parts: Box;
    incoming: 'ACTUAL' | 'POTENTIAL';
    only: EndFilter | undefined;
    via: string;
    isEntry: boolean;
    /** The suspicion of some parts, where a claim has the whole as its context. */
    scopedSuspicion: boolean;
  }) => {
    const { link, near, far, emission, incoming } = given;
    if (!passes(given.only, asked.artifact(far))) return;
    if (emission.when === 'ACTUAL_ONLY' && incoming !== 'ACTUAL') return;
    if (inPlace && keptFromCandidates(asked, far)) return;
    if (asked.artifact(far).kind === 'GATE') return;
    const world =
      incoming === 'POTENTIAL' || link.inferred || emission.when === 'POTENTIAL_ONLY' ? 'POTENTIAL' : 'ACTUAL';
    const narrowed = meet(given.parts, link.scope);
    if (narrowed === null) return;
    let boxes: Box[] = [emission.keepsParts ? narrowed : []];
    if (link.type === 'PART_OF') {
      if (given.end === 'TARGET' && asked.artifact(far).kind === 'PART') {
        if (meet(narrowed, [asked.part(far)]) === null) return;
      } else if (given.end === 'SOURCE' && emission.keepsParts) {
        const isPart = asked.artifact(near).kind === 'PART';
        boxes = [at(narrowed, isPart ? asked.part(near) : `element:${artifactId(near)}`)];
      }
    }
    if (link.type === 'GENERATED') {
      if (given.via !== '' && detourClosed(asked, far, given.via)) return;
      const keeps = ['EVALUATE', 'VALIDATE_DATA', 'LABEL'].includes(asked.artifact(near).subkind ?? '');
      if (!keeps) boxes = [[]];
    }
    if (link.type === 'DERIVED_FROM') {
      const map = link.attributes.map as { to: string; from: string[] }[] | undefined;
      if (map !== undefined) {
        const entries = map.filter((entry) => entry.from.some((part) => meet(narrowed, [part]) !== null));
        if (entries.length === 0) return;
        boxes = entries.map((entry) => (emission.keepsParts && entry.to !== '*' ? [entry.to] : []));
      }
      if (link.role === 'INDIRECT') boxes = [[]];
    }
    // The question of a substantial modification is one that a judgment on the change does not answer.
    if (given.isEntry) run.entered.add(`${link.at} ${far}`);
    if (emission.code === 'F') return;
    let code: Code = emission.code;
    if (given.scopedSuspicion && link.scope.length === 0) code = 'i';
    const via = link.type === 'USED' ? near : '';
    for (const parts of boxes) add({ node: far, code, parts, via }, world);
  };

  while (grew) {
    grew = false;
    for (const link of links) {
      for (const end of ['SOURCE', 'TARGET'] as const) {
        const [near, far] = end === 'SOURCE' ? [link.source, link.target] : [link.target, link.source];
        const both = [asked.artifact(near), asked.artifact(far)] as const;
        for (const root of roots.filter((one) => one.node === near)) {
          for (const row of rows(FIRST, link, end)) {
            const cell = row.cells[root.kind];
            if (!cell || !passes(row.changed, both[0]) || !passes(row.other, both[1])) continue;
            for (const incoming of root.potential ? (['POTENTIAL'] as const) : (['ACTUAL', 'POTENTIAL'] as const)) {
              const emissions = parseCell(cell);
              for (const emission of firstHopEmissions({ run, link, row, root, far, world: incoming, emissions })) {
                const { parts } = root;
                emit({
                  link,
                  end,
                  near,
                  far,
                  emission,
                  parts,
                  incoming,
                  only: undefined,
                  isEntry: true,
                  via: '',
                  scopedSuspicion: false,
                });
              }
            }
          }
        }
        for (const row of rows(FURTHER, link, end)) {
          if (!passes(row.changed, both[0]) || !passes(row.other, both[1])) continue;
          for (const [incoming, world] of [
            ['ACTUAL', actual],
            ['POTENTIAL', potential],
          ] as const) {
            for (const token of [...world.values()].filter((one) => one.node === near)) {
              const cell = row.cells[token.code];
              if (!cell) continue;
              if (row.condition === 'ENVELOPE_BROKEN' && !envelopeBroken(run, near)) continue;
              if (link.type === 'CHALLENGES' && link.attributes.state === 'REJECTED') continue;
              for (const emission of parseCell(cell)) {
                emit({
                  link,
                  end,
                  near,
                  far,
                  emission,
                  parts: token.parts,
                  incoming,
                  only: row.only?.[token.code],
                  isEntry: row.condition !== 'ENVELOPE_BROKEN',
                  via: link.type === 'GENERATED' ? token.via : '',
                  scopedSuspicion: link.type === 'IN_CONTEXT_OF' && token.code === 's' && token.parts.length > 0,
                });
              }
            }
          }
        }
      }
    }
    for (const claim of claimsOf(asked)) {
      for (const world of ['ACTUAL', 'POTENTIAL'] as const) {
        const fallen = formula({ run, cut, claim, world, standing: input.standing });
        if (fallen !== null && fallen !== 'HOLDS') add({ node: claim, code: fallen, parts: [], via: '' }, world);
      }
    }
  }
  for (const claim of claimsOf(asked)) {
    if (formula({ run, cut, claim, world: 'POTENTIAL', standing: input.standing }) === 'HOLDS') run.weakened.add(claim);
  }
  return run;
}

/** Deployments, and baselines that were not asked about, are never part of a candidate. */
function keptFromCandidates(asked: Asked, node: string): boolean {
  const { kind, id } = asked.artifact(node);
  return kind === 'DEPLOYMENT' || (kind === 'BASELINE' && !asked.baselines.has(id));
}

function detourClosed(asked: Asked, output: string, inputNode: string): boolean {
  return asked.links.some(
    (link) =>
      link.type === 'DERIVED_FROM' &&
      !link.inferred &&
      link.source === output &&
      link.target === inputNode &&
      link.attributes.map !== undefined,
  );
}

// ---- first hop: dates, thresholds, conditions -------------------------------------------------------------------

function firstHopEmissions(given: {
  run: Run;
  link: Run['asked']['links'][number];
  row: FirstHopRow;
  root: Root;
  far: string;
  world: 'ACTUAL' | 'POTENTIAL';
  emissions: readonly Emission[];
}): readonly Emission[] {
  const { run, link, row, root, far } = given;
  const { asked } = run;
  let { emissions } = given;
  // A stated change of equal content is the author's word against the digest; the word counts.
  if (root.to !== undefined && canonical(root.to) !== canonical(asked.content(root.node))) {
    if (asked.node(artifactId(root.node)) === root.node && asked.isReviewed(link, root.node, root.to)) return [];
  }
  if (row.condition === 'OUTCOME_FAIL') {
    const { kind } = asked.artifact(root.node);
    const facts = root.to === undefined ? asked.facts(root.node) : engineFacts({ kind, content: root.to });
    if (facts.outcome !== 'fail') return [];
  }
  if (row.condition === 'SIGNED_IN_INTERVAL') {
    const { signedAt } = asked.facts(far);
    const from = instant(root.interval?.from) ?? Number.NEGATIVE_INFINITY;
    const until = instant(root.interval?.until) ?? Number.POSITIVE_INFINITY;
    // A signature without a date may have been made then.
    if (signedAt !== undefined && (signedAt < from || signedAt > until)) return [];
  }
  if (link.type === 'CHALLENGES') {
    const state = link.attributes.state ?? 'OPEN';
    if (state === 'REJECTED') return [];
    if (state === 'ACCEPTED') emissions = emissions.map((one) => (one.code === 'c' ? { ...one, code: 'f' } : one));
  }
  if (!inForce(asked, root) && emissions.length > 0) {
    return [{ code: 'i', keepsParts: false, when: 'ALWAYS', threshold: null }];
  }
  return emissions.filter((emission) => {
    if (emission.threshold === null) return true;
    const before = asked.recorded(root.node).criterion;
    const kind = asked.artifact(root.node).kind;
    const after = root.to === undefined ? undefined : engineFacts({ kind, content: root.to }).criterion;
    // Without an old and a new bound that differ there is nothing to compare: the change acts.
    if (!before || !after || canonical({ ...before }) === canonical({ ...after })) return true;
    if (emission.threshold === 'IMPLIED') return !implies(after, before);
    return !thresholdHolds({ run, link, root, far, bound: after, test: emission.threshold, world: given.world });
  });
}

function instant(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? parseInstant(value) : null;
}

function inForce(asked: Asked, root: Root): boolean {
  if (root.to === undefined || !['CLAUSE', 'CONTROL'].includes(asked.artifact(root.node).kind)) return true;
  const { effectiveFrom } = engineFacts({ kind: asked.artifact(root.node).kind, content: root.to });
  return effectiveFrom === undefined || effectiveFrom <= asked.question.validAt;
}

function implies(now: Criterion | undefined, before: Criterion | undefined): boolean {
  if (!now || !before || now.metric !== before.metric || now.op[0] !== before.op[0]) return false;
  const stricter = now.op[0] === '>' ? now.value - before.value : before.value - now.value;
  // "at least 5" does not imply "more than 5"
  return now.op.endsWith('=') && !before.op.endsWith('=') ? stricter > 0 : stricter >= 0;
}

function meetsBound(value: number, bound: Criterion): boolean {
  if (bound.op === '>=') return value >= bound.value;
  if (bound.op === '>') return value > bound.value;
  return bound.op === '<=' ? value <= bound.value : value < bound.value;
}

/** Evidence that speaks for a requirement. */
function evidenceFor(asked: Asked, requirement: string): Set<string> {
  const about = asked.links.filter(
    (link) => link.type === 'IN_CONTEXT_OF' && link.role === 'ABOUT' && link.target === requirement,
  );
  const claims = new Set(about.filter((link) => !link.inferred).map((link) => link.source));
  const found = new Set<string>();
  for (const link of asked.links) {
    if (link.inferred) continue;
    if (
      link.type === 'EVIDENCES' &&
      link.role !== 'AGAINST' &&
      (claims.has(link.target) || link.target === requirement)
    ) {
      found.add(link.source);
    }
    if (link.type === 'VERIFIES' && link.target === requirement) {
      for (const evidence of evidenceOfTest(asked, link.source)) found.add(evidence);
    }
  }
  return found;
}

function evidenceOfTest(asked: Asked, test: string): Set<string> {
  const found = new Set<string>();
  for (const link of asked.links) {
    if (link.inferred) continue;
    if (link.type === 'EVIDENCES' && link.role !== 'AGAINST' && link.target === test) found.add(link.source);
    if (link.type !== 'USED' || link.target !== test) continue;
    for (const output of asked.links) {
      if (output.type === 'GENERATED' && !output.inferred && output.source === link.source) found.add(output.target);
    }
  }
  return new Set([...found].filter((node) => asked.artifact(node).kind === 'EVIDENCE'));
}

function thresholdHolds(given: {
  run: Run;
  link: OracleLink & { readonly at: number };
  root: Root;
  far: string;
  bound: Criterion;
  test: NonNullable<Emission['threshold']>;
  world: 'ACTUAL' | 'POTENTIAL';
}): boolean {
  const { run, link, root, far, bound, test, world } = given;
  const { asked } = run;
  const numbers = (evidence: Iterable<string>) =>
    [...evidence].flatMap((node) =>
      (asked.facts(node).results ?? [])
        .filter((result) => result.metric === bound.metric)
        .map((result) => ({ ...result, evidence: node })),
    );
  const counts = (result: { evidence: string; part: string | null; value: number }) =>
    !meetsBound(result.value, bound) || isFresh(run, world, result.evidence, result.part);
  if (test === 'NO_NUMBER') return numbers(evidenceFor(asked, root.node)).some(counts);
  if (test === 'RESULTS') {
    const speaking = evidenceFor(asked, root.node);
    const about = [...speaking].filter((node) =>
      asked.links.some((one) => one.type === 'EVALUATES' && !one.inferred && one.source === node && one.target === far),
    );
    const found = numbers(about);
    return found.length > 0 && found.every((result) => meetsBound(result.value, bound) && counts(result));
  }
  // ?k: only of a claim that says that the bound is met
  if (link.role !== 'ABOUT') return false;
  const supports = asked.links.filter(
    (one) => one.type === 'EVIDENCES' && one.target === far && one.role !== 'AGAINST' && !one.inferred,
  );
  let uncounted = 0;
  let found = 0;
  for (const support of supports) {
    const results = numbers([support.source]).filter(
      (result) => result.part === null || meet([result.part], support.scope) !== null,
    );
    const failing = results.filter((result) => !meetsBound(result.value, bound));
    found += results.length;
    uncounted += results.filter((result) => !counts(result)).length;
    if (failing.length === 0) continue;
    const whole = failing.length === results.length || failing.some((result) => result.part === null);
    run.invalid.set(support.at, whole ? [] : [...new Set(failing.map((result) => result.part as string))].sort());
  }
  // Where some fail, their links are invalid and the formula decides.
  if (supports.some((support) => run.invalid.has(support.at))) {
    run.entered.add(`${link.at} ${far}`);
    return true;
  }
  return found > 0 && uncounted === 0;
}

/** Is the evidence still what it was, in that part? */
function isFresh(run: Run, world: 'ACTUAL' | 'POTENTIAL', evidence: string, part: string | null): boolean {
  const meets = (parts: Box) => part === null || meet(parts, [part]) !== null;
  const changed = run.roots.some(
    (root) =>
      root.node === evidence &&
      FALLING_KINDS.includes(root.kind) &&
      (world === 'POTENTIAL' || !root.potential) &&
      meets(root.parts),
  );
  const codes: readonly Code[] = world === 'ACTUAL' ? ['e', 'x'] : ['e', 'x', 's'];
  const tokens = [...(world === 'ACTUAL' ? run.actual : run.potential).values()];
  return (
    !changed && !tokens.some((token) => token.node === evidence && codes.includes(token.code) && meets(token.parts))
  );
}

/** Kinds of change by which evidence stops being what it was. */
const FALLING_KINDS: readonly ChangeKind[] = ['BEHAVIOUR', 'STRUCTURE', 'PARAMETER', 'RETRACT', 'FIELD', 'EXPIRY'];

// ---- claims -----------------------------------------------------------------------------------------------------

function claimsOf(asked: Asked): string[] {
  return asked.question.graph.artifacts
    .filter((artifact) => artifact.kind === 'CLAIM' && !artifact.retired)
    .flatMap((artifact) => asked.nodes(artifact.id));
}

function isSupport(link: OracleLink): boolean {
  return (link.type === 'SUPPORTS' || (link.type === 'EVIDENCES' && link.role !== 'AGAINST')) && !link.inferred;
}

/** g or c: what becomes of the claim; HOLDS: it lost something and stands; null: it lost nothing. */
function formula(given: {
  run: Run;
  cut: ReadonlySet<number>;
  claim: string;
  world: 'ACTUAL' | 'POTENTIAL';
  standing: ReadonlySet<string>;
}): 'g' | 'c' | 'HOLDS' | null {
  const { run, cut, claim, world, standing } = given;
  const { asked } = run;
  const tokens = [...(world === 'ACTUAL' ? run.actual : run.potential).values()];
  const supports = asked.links.filter((link) => isSupport(link) && link.target === claim);
  const all = new Set(supports.map((link) => link.source));
  const lost = new Map<string, 'SOFT' | 'HARD'>();
  let news = false;
  const lose = (support: string, how: 'SOFT' | 'HARD') => {
    if (lost.get(support) !== 'HARD') lost.set(support, how);
  };
  for (const link of supports) {
    const near = link.source;
    if (standing.has(near)) lose(near, 'HARD');
    // Beyond a link that is cut the change does not matter: the support is held.
    if (cut.has(link.at)) continue;
    for (const root of run.roots.filter((one) => one.node === near && (world === 'POTENTIAL' || !one.potential))) {
      const parts = meet(root.parts, link.scope);
      if (parts === null) continue;
      for (const row of rows(FIRST, link, 'SOURCE')) {
        if (row.cells[root.kind] !== 'F' || !passes(row.other, asked.artifact(claim))) continue;
        news = true;
        // Evidence that changed or expired can be renewed; what the field contradicts, or is recalled, is gone.
        const renewable =
          link.type === 'EVIDENCES' &&
          (root.kind === 'RETRACT' ? isPartial(asked, link, [root.parts]) : root.kind !== 'FIELD');
        lose(near, renewable ? 'SOFT' : 'HARD');
      }
    }
    const here = tokens.filter((token) => token.node === near);
    if (link.type === 'SUPPORTS') {
      if (!here.some((token) => ['g', 'c', 'k', 'f'].includes(token.code))) continue;
      news = true;
      lose(near, 'HARD');
      continue;
    }
    const meeting = (code: Code) =>
      here.filter((token) => token.code === code && meet(token.parts, link.scope) !== null);
    if (here.some((token) => token.code === 'c' || token.code === 'f')) {
      news = true;
      lose(near, 'HARD');
    }
    if (meeting('e').length > 0) {
      news = true;
      lose(near, 'SOFT');
    }
    const tainted = meeting('x').map((token) => token.parts);
    if (tainted.length > 0) {
      news = true;
      lose(near, isPartial(asked, link, tainted) ? 'SOFT' : 'HARD');
    }
    if (world === 'POTENTIAL' && meeting('s').length > 0) {
      news = true;
      lose(near, 'SOFT');
    }
    const invalid = run.invalid.get(link.at);
    if (invalid) {
      news = true;
      lose(near, isPartial(asked, link, [invalid]) ? 'SOFT' : 'HARD');
    }
  }
  if (!news) return null;
  const { logic, k } = asked.facts(claim);
  const held = all.size - lost.size;
  const fails = logic === 'ANY' ? held === 0 : logic === 'K_OF_N' ? held < (k ?? all.size) : lost.size > 0;
  if (!fails) return 'HOLDS';
  return [...lost.values()].every((how) => how === 'SOFT') ? 'g' : 'c';
}

/** Do the boxes leave a part of the evidence that the link is about? */
function isPartial(asked: Asked, link: { source: string; scope: readonly string[] }, boxes: readonly Box[]): boolean {
  const parts = link.scope.length > 0 ? link.scope : knownParts(asked, link.source);
  return parts.some((part) => boxes.every((box) => meet(box, [part]) === null));
}

/** Parts known of a node: those that its content lists, that its results are about, that its links name. */
function knownParts(asked: Asked, node: string, facts: EngineFacts = asked.facts(node)): string[] {
  const results = (facts.results ?? []).flatMap((result) => (result.part === null ? [] : [result.part]));
  const scopes = asked.links
    .filter((link) => link.source === node || link.target === node)
    .flatMap((link) => link.scope);
  return [...new Set([...(facts.parts ?? []), ...(facts.part ? [facts.part] : []), ...results, ...scopes])].sort();
}

// ---- challenges as they stand -----------------------------------------------------------------------------------

/** What stands before any change. */
interface Standing {
  /** Doubted, defeated, failed or not developed. */
  readonly fallen: ReadonlySet<string>;
  /** Claims for which nothing is recorded. */
  readonly unsupported: ReadonlySet<string>;
}

const AXIOMATIC = /ASSUMPTION|CONTEXT|JUSTIFICATION/;

function standingOf(asked: Asked): Standing {
  const challenges = asked.links.filter((link) => link.type === 'CHALLENGES' && !link.inferred);
  const defeated = (node: string, seen: readonly string[]): boolean => {
    if (seen.includes(node)) throw new Error(`challenges form a cycle: ${[...seen, node].join(', ')}`);
    return challenges.some(
      (link) => link.target === node && link.attributes.state === 'ACCEPTED' && !defeated(link.source, [...seen, node]),
    );
  };
  const fallen = new Set<string>();
  for (const link of challenges) {
    const state = link.attributes.state ?? 'OPEN';
    if (state !== 'REJECTED' && !defeated(link.source, [])) fallen.add(link.target);
  }
  for (const artifact of asked.question.graph.artifacts) {
    for (const node of asked.nodes(artifact.id)) {
      const facts = asked.facts(node);
      if (facts.undeveloped || (artifact.kind === 'EVIDENCE' && facts.outcome === 'fail')) fallen.add(node);
    }
  }
  const contextFell = (claim: string) =>
    asked.links.some(
      (link) =>
        link.type === 'IN_CONTEXT_OF' &&
        !link.inferred &&
        link.source === claim &&
        fallen.has(link.target) &&
        asked.artifact(link.target).kind === 'CLAIM',
    );
  const supportsOf = (claim: string) => [
    ...new Set(asked.links.filter((link) => isSupport(link) && link.target === claim).map((link) => link.source)),
  ];
  const isShort = (claim: string, gone: ReadonlySet<string>) => {
    const all = supportsOf(claim).length;
    const held = supportsOf(claim).filter((support) => !gone.has(support)).length;
    const { logic, k } = asked.facts(claim);
    return held < all && held < (logic === 'ANY' ? 1 : logic === 'K_OF_N' ? (k ?? all) : all);
  };
  for (let grew = true; grew; ) {
    grew = false;
    for (const claim of claimsOf(asked)) {
      if (fallen.has(claim) || !(contextFell(claim) || isShort(claim, fallen))) continue;
      fallen.add(claim);
      grew = true;
    }
  }
  const isBare = (claim: string) =>
    supportsOf(claim).length === 0 && !AXIOMATIC.test(asked.artifact(claim).subkind ?? '') && !fallen.has(claim);
  const unsupported = new Set(claimsOf(asked).filter(isBare));
  for (let grew = true; grew; ) {
    grew = false;
    for (const claim of claimsOf(asked)) {
      if (fallen.has(claim) || unsupported.has(claim)) continue;
      if (!isShort(claim, new Set([...fallen, ...unsupported]))) continue;
      unsupported.add(claim);
      grew = true;
    }
  }
  return { fallen, unsupported };
}

// ---- envelopes --------------------------------------------------------------------------------------------------

function isEnvelope(artifact: OracleArtifact): boolean {
  return artifact.kind === 'CONTROL' && artifact.subkind === 'ENVELOPE';
}

/** Does a change that engages the envelope break it, or is the envelope not validly signed? */
function envelopeBroken(run: Run, envelope: string): boolean {
  const engaging = engagements(run, envelope);
  return (
    engaging.some((change) => !keepsBounds(run.asked, envelope, change)) ||
    (engaging.length > 0 && !isSigned(run, run.asked, envelope))
  );
}

/** Changes of what the envelope applies to, or that make it stale. */
function engagements(run: Run, envelope: string): OracleChange[] {
  const { asked } = run;
  const subjects = asked.links
    .filter((link) => link.type === 'APPLIES_TO' && !link.inferred && link.source === envelope)
    .map((link) => artifactId(link.target));
  return effective(asked, run.changes).filter(
    (change) =>
      rootsOf(asked, change).some((root) => !root.potential && subjects.includes(artifactId(root.node))) ||
      [...staleBy(run, change)].some((node) => subjects.includes(artifactId(node))),
  );
}

/** Nodes that a change alone makes stale. */
function staleBy(run: Run, change: OracleChange): ReadonlySet<string> {
  const stale = (world: World) =>
    new Set([...world.values()].filter((token) => token.code === 'e').map((token) => token.node));
  if (run.changes.length === 1) return stale(run.actual);
  const { asked } = run;
  const key = JSON.stringify([change, [...run.cut]]);
  const known = asked.staleAlone.get(key) ?? stale(solve(asked, [change], run.cut).actual);
  asked.staleAlone.set(key, known);
  return known;
}

/** Changes that change something; that a newer version exists somewhere changes nothing here. */
function effective(asked: Asked, changes: readonly OracleChange[]): OracleChange[] {
  return changes.filter((change) => rootsOf(asked, change).some((root) => root.kind !== 'SUPERSEDE'));
}

/** Every changed field must be named by a bound, and keep all bounds that name it. */
function keepsBounds(asked: Asked, envelope: string, change: OracleChange): boolean {
  const bounds = asked.facts(envelope).bounds ?? [];
  // What happened in place, and what nobody wrote down, no bound names.
  if (change.to?.content === undefined) return false;
  const before = asked.content(asked.node(change.subject)) as Record<string, Json>;
  const after = change.to.content as Record<string, Json>;
  const fields = changedFields(before, after);
  const keeps = (field: string) => {
    const naming = bounds.filter(
      (bound) => 'field' in bound && bound.subject === artifactId(change.subject) && bound.field === field,
    );
    const [old, now] = [before?.[field], after?.[field]];
    const grows = (most: number) =>
      typeof old === 'number' && typeof now === 'number' && old > 0 && now >= old && (now - old) / old <= most;
    return (
      naming.length > 0 &&
      naming.every((bound) => 'field' in bound && bound.op !== 'UNCHANGED' && grows(bound.value ?? 0))
    );
  };
  return fields.length > 0 && fields.every(keeps);
}

function isSigned(run: Run, asked: Asked, envelope: string): boolean {
  return asked.links.some((link) => {
    if (link.type !== 'APPROVES' || link.target !== envelope || link.inferred) return false;
    const { verdict, validUntil, signedAt } = asked.facts(link.source);
    if ((verdict ?? 'APPROVED') !== 'APPROVED') return false;
    if (validUntil !== undefined && validUntil <= asked.question.validAt) return false;
    if (signedAt !== undefined && signedAt > asked.question.validAt) return false;
    const isAttributed = asked.links.some(
      (by) => by.type === 'ATTRIBUTED_TO' && !by.inferred && by.source === link.source,
    );
    return isAttributed && !has(run.actual, link.source, ['a']);
  });
}

function has(world: World, node: string, codes: readonly Code[]): boolean {
  return [...world.values()].some((token) => token.node === node && codes.includes(token.code));
}

// ---- dispositions -----------------------------------------------------------------------------------------------

function solve(asked: Asked, changes: readonly OracleChange[], cut: ReadonlySet<number>): Run {
  const roots = changes.flatMap((change) => rootsOf(asked, change));
  const standing = standingOf(asked).fallen;
  const common = { asked, cut, standing, changes };
  const happened = changes.filter((change) => rootsOf(asked, change).every((root) => !root.candidate));
  const inPlace = propagate({
    ...common,
    changes: happened,
    roots: roots.filter((root) => !root.candidate),
    inPlace: null,
  });
  return propagate({ ...common, roots, inPlace });
}

/** Links that every change of the batch which reaches them alone has a valid disposition for, with those. */
function cutsOf(asked: Asked): Map<number, string[]> {
  const { question } = asked;
  const reach = question.changes.map((change) => solve(asked, [change], new Set()).entered);
  const cuts = new Map<number, string[]>();
  for (const link of asked.links) {
    const reaching = question.changes.filter((_, number) =>
      [...(reach[number] as Set<string>)].some((key) => key.startsWith(`${link.at} `)),
    );
    if (reaching.length === 0) continue;
    const by = reaching.map((change) => {
      const entered = reach[question.changes.indexOf(change)] as Set<string>;
      return (question.dispositions ?? []).find((disposition) => cutsLink(asked, disposition, change, link, entered));
    });
    if (by.every((disposition) => disposition !== undefined)) {
      cuts.set(link.at, [...new Set(by.map((disposition) => (disposition as OracleDisposition).id))].sort());
    }
  }
  return cuts;
}

function cutsLink(
  asked: Asked,
  disposition: OracleDisposition,
  change: OracleChange,
  link: Asked['links'][number],
  entered: ReadonlySet<string>,
): boolean {
  const key = (one: OracleChange) =>
    canonical([
      judgedSubject(asked, one),
      one.kind ?? null,
      (one.to?.content ?? null) as Json,
      [...(one.parts ?? [])].sort(),
    ] as Json);
  if (key(disposition.change) !== key(change)) return false;
  if (disposition.expiresAt !== null && disposition.expiresAt <= asked.question.validAt) return false;
  const head = (graph: OracleGraph, id: string) =>
    canonical(
      (graph.artifacts.find((artifact) => artifact.id === artifactId(id))?.versions.at(-1)?.content ?? null) as Json,
    );
  const moved = (id: string) => head(disposition.signedOn, id) !== head(asked.question.graph, id);
  if (disposition.basis.some(moved)) return false;
  const far = [link.source, link.target].filter((node) => entered.has(`${link.at} ${node}`));
  if (typeof disposition.target === 'number') return disposition.target === link.at && !far.some(moved);
  return far.some((node) => artifactId(node) === disposition.target) && !moved(disposition.target);
}

/** What a judgment names as changed: a version, or the artifact as a whole, which is more than the selected version. */
function judgedSubject(asked: Asked, { subject, kind }: OracleChange): string {
  const ofVersions = [...CONTENT_KINDS, ...ONE_VERSION, ...NOMINAL];
  const isWhole = !subject.includes('@') && kind && !ofVersions.includes(kind);
  return isWhole ? subject : asked.node(subject);
}

// ---- the report -------------------------------------------------------------------------------------------------

const AXIS_NAMES: readonly Axis[] = ['BASIS', 'PROOF', 'ASSENT', 'FITNESS'];

interface Shown {
  readonly effect: Effect;
  /** Within the axis; of some parts only, half a step less. */
  readonly rank: number;
  readonly modality: 'ACTUAL' | 'POTENTIAL';
  readonly boxes: readonly Box[];
}

/** The worst token of an axis; a possible one only where it is worse than the actual one. */
function shownOn(run: Run, node: string, axis: Axis): Shown[] {
  const { asked } = run;
  const weakened: Token[] = run.weakened.has(node) ? [{ node, code: 'g', parts: [], via: '' }] : [];
  const worstOf = (tokens: readonly Token[], modality: Shown['modality']) => {
    const here = tokens.filter((token) => token.node === node && axisOf(token.code) === axis);
    const worst = Math.max(0, ...here.map((token) => CODES[token.code].rank));
    const boxes = here.filter((token) => CODES[token.code].rank === worst).map((token) => token.parts);
    const code = here.find((token) => CODES[token.code].rank === worst)?.code;
    if (code === undefined) return null;
    // The parts of the version that has the effect, not of the one that would replace it.
    const known = knownParts(asked, node, asked.recorded(node));
    const isPartial = code === 'e' && known.some((part) => boxes.every((box) => meet(box, [part]) === null));
    const effect: Effect = isPartial ? 'PARTIALLY_STALE' : CODES[code].effect;
    return { effect, rank: isPartial ? worst - 0.5 : worst, modality, boxes };
  };
  const sure = worstOf([...run.actual.values()], 'ACTUAL');
  const may = worstOf([...run.potential.values(), ...weakened], 'POTENTIAL');
  return [sure, may && may.rank > (sure?.rank ?? 0) ? may : null].filter((one) => one !== null);
}

function allNodes(run: Run): Set<string> {
  return new Set([...[...run.potential.values()].map((token) => token.node), ...run.weakened]);
}

/** An envelope that covers; null: not every change is covered, or one breaks an envelope. */
function coveringEnvelope(run: Run): string | null {
  const { asked } = run;
  const envelopes = asked.question.graph.artifacts
    .filter((artifact) => isEnvelope(artifact) && !artifact.retired)
    .map((artifact) => asked.node(artifact.id));
  const changes = effective(asked, run.changes);
  if (changes.length === 0 || envelopes.some((envelope) => envelopeBroken(run, envelope))) return null;
  const covering = changes.map((change) => envelopes.find((envelope) => engagements(run, envelope).includes(change)));
  return covering.every((envelope) => envelope !== undefined) ? artifactId(covering[0] as string) : null;
}

/** The whole answer. */
export function askOracle(question: OracleQuestion): OracleReport {
  const asked = new Asked(question);
  const without = solve(asked, question.changes, new Set());
  const cuts = question.dispositions?.length ? cutsOf(asked) : new Map<number, string[]>();
  const run = cuts.size === 0 ? without : solve(asked, question.changes, new Set(cuts.keys()));
  const signers = [...new Set([...cuts.values()].flat())].sort();

  const within = coveringEnvelope(run);

  const items = new Map<string, OracleState[]>();
  for (const node of new Set([...allNodes(run), ...allNodes(without)])) {
    const states: OracleState[] = [];
    for (const axis of AXIS_NAMES) {
      const shown = shownOn(run, node, axis);
      const before = shownOn(without, node, axis);
      for (const one of shown) {
        const { effect } = one;
        const cut = effect === 'NEEDS_REAPPROVAL' && within !== null;
        states.push({
          effect,
          modality: cut ? 'SUPPRESSED' : one.modality,
          cutBy: cut ? within : null,
          boxes: one.boxes,
        });
      }
      for (const one of before.toSorted((left, right) => right.rank - left.rank)) {
        // Kept or listed as bad or worse, it is said; and news that nobody has to act on needs no judgment.
        const isSaid = states.some(
          (other) =>
            EFFECTS[other.effect].axis === axis &&
            EFFECT_ORDER.indexOf(other.effect) <= EFFECT_ORDER.indexOf(one.effect),
        );
        if (isSaid || one.effect === 'INFORM') continue;
        states.push({ effect: one.effect, modality: 'SUPPRESSED', cutBy: signers[0] ?? null, boxes: one.boxes });
      }
    }
    const standing = states.filter((state) => state.modality !== 'SUPPRESSED');
    const isTelling = standing.some((state) => state.effect !== 'INFORM');
    if (states.length > 0) items.set(node, isTelling ? states.filter((state) => state.effect !== 'INFORM') : states);
  }
  for (const node of unknown(asked, run, items)) items.set(node, []);
  const gates = gatesOf(run, items);
  const told = gates.map(({ gate, verdict, unmet }) => ({ gate, verdict, unmet }));
  return { items, gates: told, verdict: verdictOf(items, gates), invalid: run.invalid };
}

/** Artifacts of which the graph knows too little: the relation that is missing could have led to them. */
function unknown(asked: Asked, run: Run, items: ReadonlyMap<string, readonly OracleState[]>): string[] {
  const started = new Set(run.roots.map((root) => asked.artifact(root.node).kind));
  for (const [node, states] of items) {
    if (states.some((state) => state.modality === 'ACTUAL')) started.add(asked.artifact(node).kind);
  }
  // What only an inferred link says has changed is no better known for it.
  const roots = new Set(run.roots.filter((root) => !root.potential).map((root) => artifactId(root.node)));
  const found: string[] = [];
  for (const artifact of asked.question.graph.artifacts) {
    const node = asked.node(artifact.id);
    // That there may be news of it says nothing about it.
    const isItem = items.get(node)?.some((state) => state.effect !== 'INFORM' || state.modality !== 'POTENTIAL');
    if (!asked.inConfiguration(artifact.id) || isItem || artifact.retired || roots.has(artifact.id)) continue;
    const missing = (needed: readonly (readonly [RelationType, LinkEnd])[]) =>
      !asked.links.some((link) =>
        needed.some(
          ([type, end]) =>
            link.type === type && !link.inferred && (end === 'SOURCE' ? link.source : link.target) === node,
        ),
      ) &&
      needed.some(([type, end]) =>
        RELATIONS[type].ends.some((ends) => {
          const [mine, other] = end === 'SOURCE' ? [ends.from, ends.to] : [ends.to, ends.from];
          return (mine as readonly ArtifactKind[]).includes(artifact.kind) && other.some((kind) => started.has(kind));
        }),
      );
    const facts = asked.facts(node);
    const isUnknown =
      (artifact.kind === 'MODEL' &&
        missing([
          ['GENERATED', 'TARGET'],
          ['DERIVED_FROM', 'SOURCE'],
        ])) ||
      (artifact.kind === 'RUN' && missing([['USED', 'SOURCE']])) ||
      (artifact.kind === 'EVIDENCE' &&
        missing([
          ['EVALUATES', 'SOURCE'],
          ['GENERATED', 'TARGET'],
        ])) ||
      (artifact.kind === 'CLAIM' &&
        !facts.undeveloped &&
        !/ASSUMPTION|CONTEXT|JUSTIFICATION/.test(artifact.subkind ?? '') &&
        missing([
          ['SUPPORTS', 'TARGET'],
          ['EVIDENCES', 'TARGET'],
        ]));
    if (isUnknown) found.push(node);
  }
  return found;
}

interface JudgedGate {
  readonly gate: string;
  readonly verdict: string;
  readonly unmet: readonly string[];
  /** It is only inferred to apply. */
  readonly onlyPossible: boolean;
}

/**
 * Does a change at this end of the link take away what a gate rests on? What requires or is signed otherwise gets an
 * effect by the first-hop rows; a gate never does, but is no better off. Judgments are about effects. MAYBE: by an
 * inferred record of the change.
 */
function takenAway(run: Run, link: Run['asked']['links'][number], end: LinkEnd): 'NO' | 'MAYBE' | 'YES' {
  const { asked } = run;
  const [near, far] = end === 'SOURCE' ? [link.source, link.target] : [link.target, link.source];
  const gate = asked.artifact(far).kind === 'GATE';
  const stand: OracleArtifact = gate ? { ...asked.artifact(far), kind: 'CONTROL', subkind: null } : asked.artifact(far);
  let answer: 'NO' | 'MAYBE' | 'YES' = 'NO';
  for (const root of run.roots) {
    if (root.node !== near || meet(root.parts, link.scope) === null) continue;
    for (const row of rows(FIRST, link, end)) {
      const cell = row.cells[root.kind];
      if (!cell || !passes(row.changed, asked.artifact(near)) || !passes(row.other, stand)) continue;
      const given = { run, link, row, root, far, world: 'POTENTIAL' as const, emissions: parseCell(cell) };
      const acting = firstHopEmissions(given).filter((one) => one.code !== 'i');
      if (acting.length === 0) continue;
      const isSure = !root.potential && acting.some((one) => one.when !== 'POTENTIAL_ONLY');
      if (isSure) return 'YES';
      answer = 'MAYBE';
    }
  }
  return answer;
}

function gatesOf(run: Run, items: ReadonlyMap<string, readonly OracleState[]>): JudgedGate[] {
  const { asked } = run;
  const { configuration } = asked.question;
  const standing = standingOf(asked);
  const applying = asked.links.filter(
    (link) =>
      link.type === 'APPLIES_TO' &&
      asked.artifact(link.source).kind === 'GATE' &&
      (artifactId(link.target) === configuration || asked.inConfiguration(artifactId(link.target))) &&
      // A gate of a baseline is not one of HEAD.
      (configuration !== null || asked.artifact(link.target).kind !== 'BASELINE'),
  );
  const gates = [...new Set(applying.map((link) => artifactId(link.source)))].sort();
  const judged = gates.map((gate) => {
    const own = applying.filter((link) => artifactId(link.source) === gate);
    const sure = own.filter((link) => !link.inferred);
    const subjects = new Set([gate, ...(sure.length > 0 ? sure : own).map((link) => artifactId(link.target))]);
    const unmet = new Set<string>();
    let isOpen = false;
    let fails = false;
    for (const link of asked.links) {
      if (link.type !== 'REQUIRES' || artifactId(link.source) !== gate) continue;
      const required = asked.artifact(link.target);
      const isHit = (items.get(link.target) ?? []).some(
        (state) => state.modality === 'ACTUAL' && state.effect !== 'INFORM',
      );
      const signed = required.kind === 'ROLE' ? signedFor(run, items, subjects, required.id) : 'YES';
      const taken = takenAway(run, link, 'TARGET');
      const hasFallen = required.kind === 'CLAIM' && standing.fallen.has(link.target);
      const isBare = required.kind === 'CLAIM' && standing.unsupported.has(link.target);
      const isLost = taken === 'YES' || signed === 'NO' || hasFallen || (isHit && required.kind !== 'ROLE');
      if (!(isLost || isBare || taken === 'MAYBE' || signed === 'MAYBE')) continue;
      unmet.add(required.id);
      if (isLost && !link.inferred) fails = true;
      else isOpen = true;
    }
    const onlyPossible = sure.length === 0;
    const verdict = fails && !onlyPossible ? 'FAIL' : fails || isOpen ? 'UNKNOWN' : 'PASS';
    return { gate, verdict, unmet: [...unmet].sort(), onlyPossible };
  });
  // What only may apply speaks against a configuration, never for it.
  return judged.filter(({ verdict, onlyPossible }) => !onlyPossible || verdict !== 'PASS');
}

/** Has a holder of the role signed one of the subjects in the version asked about, and does the signature stand? */
function signedFor(
  run: Run,
  items: ReadonlyMap<string, readonly OracleState[]>,
  subjects: ReadonlySet<string>,
  role: string,
): 'NO' | 'MAYBE' | 'YES' {
  const { asked } = run;
  const standing = asked.links.filter((approval) => {
    if (approval.type !== 'APPROVES' || approval.inferred) return false;
    if (!subjects.has(artifactId(approval.target)) || asked.node(artifactId(approval.target)) !== approval.target)
      return false;
    const { verdict, validUntil, signedAt } = asked.facts(approval.source);
    if ((verdict ?? 'APPROVED') !== 'APPROVED') return false;
    if (validUntil !== undefined && validUntil <= asked.question.validAt) return false;
    if (signedAt !== undefined && signedAt > asked.question.validAt) return false;
    const states = items.get(approval.source) ?? [];
    if (states.some((state) => state.effect === 'NEEDS_REAPPROVAL' && state.modality === 'ACTUAL')) return false;
    const signers = asked.links.filter(
      (by) => by.type === 'ATTRIBUTED_TO' && !by.inferred && by.source === approval.source,
    );
    return signers.some(
      (by) =>
        artifactId(by.target) === role ||
        asked.links.some((holds) => {
          if (holds.type !== 'HOLDS' || holds.inferred) return false;
          if (holds.source !== by.target || artifactId(holds.target) !== role) return false;
          const from = instant(holds.attributes.from) ?? Number.NEGATIVE_INFINITY;
          const until = instant(holds.attributes.to) ?? Number.POSITIVE_INFINITY;
          return signedAt === undefined || (from <= signedAt && signedAt < until);
        }),
    );
  });
  // A signature that is taken back is taken back for everything that it signs.
  const lost = standing.map(({ source }) => {
    const own = asked.links.filter((link) => link.type === 'APPROVES' && link.source === source);
    const answers = own.map((link) => takenAway(run, link, 'SOURCE'));
    return answers.includes('YES') ? 'YES' : answers.includes('MAYBE') ? 'MAYBE' : 'NO';
  });
  return lost.includes('NO') ? 'YES' : lost.includes('MAYBE') ? 'MAYBE' : 'NO';
}

function verdictOf(
  items: ReadonlyMap<string, readonly OracleState[]>,
  gates: readonly JudgedGate[],
): 'PASS' | 'FAIL' | 'UNKNOWN' {
  const states = [...items.values()].flat();
  const isActual = states.some((state) => state.modality === 'ACTUAL' && state.effect !== 'INFORM');
  const isGated = gates.some((gate) => !gate.onlyPossible);
  if (gates.some((gate) => gate.verdict === 'FAIL') || (!isGated && isActual)) return 'FAIL';
  const isOpen =
    gates.some((gate) => gate.verdict === 'UNKNOWN') ||
    [...items.values()].some((states) => states.length === 0) ||
    states.some((state) => state.modality !== 'SUPPRESSED' && state.effect !== 'INFORM');
  return isOpen ? 'UNKNOWN' : 'PASS';
}
