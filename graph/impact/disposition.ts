/**
 * Dispositions: signed judgments that a change does not matter beyond a link.
 *
 * A disposition is for one change (subject, kinds, new digest, parts) and cuts one link, or every link by which the
 * change enters an artifact. It holds while the digest of its target and of everything it rests on are what they were
 * when it was signed, neither it nor any of that was withdrawn or has run out, its signer had the authority, and until it
 * expires; then the cut is gone and the report says why.
 */
import { z } from 'zod';
import type { Configuration, NodeNumber } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import { heldRoles } from '../index/heldRoles.ts';
import type { ChangeKind } from '../metamodel/changeKinds.ts';
import { isOver } from '../metamodel/content.ts';
import type { Json } from '../model/delta.ts';
import { partList } from '../model/parts.ts';
import { CARRYING_KINDS, noSuchSubject, type ResolvedChange } from './changes.ts';

/** Why a change does not matter there. The codes follow VEX justifications. */
export const DISPOSITION_CODES = {
  NOT_USED: 'What changed is not used there.',
  NOT_IN_SCOPE: 'What changed is outside the operational domain or scope.',
  BEHAVIOUR_EQUIVALENT: 'The new version behaves the same there.',
  COVERED_BY_OTHER_EVIDENCE: 'Other evidence covers it.',
  MITIGATED: 'A measure takes care of it.',
  WITHIN_ENVELOPE: 'An envelope of predetermined changes covers it.',
} as const;
export type DispositionCode = keyof typeof DISPOSITION_CODES;

const digestsById = z.record(z.string(), z.string());

/** What a disposition keeps, as the content of an IMPACT_ASSESSMENT. */
export const recordedDisposition = z.object({
  change: z.object({
    /** Version id, or artifact id where the change is about the artifact as a whole. */
    subject: z.string(),
    kinds: z.array(z.string()),
    /** Semantic digest of the new content; null: not known. */
    toDigest: z.string().nullable(),
    parts: z.array(z.string()),
  }),
  configuration: z.string().nullable(),
  target: z.string(),
  code: z.enum(Object.keys(DISPOSITION_CODES) as [DispositionCode, ...DispositionCode[]]),
  rationale: z.string(),
  signedBy: z.string(),
  /** Digest at HEAD of the target (of both ends of a link, but for the changed one). */
  targetDigests: digestsById,
  /** Digest at HEAD of everything the judgment rests on. */
  basis: digestsById,
  expiresAt: z.number().nullable(),
});
export type RecordedDisposition = z.infer<typeof recordedDisposition>;

/** A disposition as it stands at a revision and instant. */
export interface StandingDisposition {
  readonly id: string;
  readonly record: RecordedDisposition;
  readonly active: boolean;
  readonly expiredBecause: string | null;
}

/** The key of a change: another one is another question. */
export function changeKey(change: ResolvedChange, configuration: Configuration): RecordedDisposition['change'] {
  const { view } = configuration;
  return {
    subject: change.version === NONE ? view.id(change.artifact) : view.versionId(change.version),
    kinds: [...change.kinds].sort(),
    toDigest: change.toDigest,
    parts: partList(change.parts),
  };
}

/** All dispositions that are known at the revision. */
export function standingDispositions(view: GraphView, validAt: number): StandingDisposition[] {
  const dispositions: StandingDisposition[] = [];
  for (const artifact of view.index.dispositions) {
    if (artifact >= view.artifactCount || view.state(artifact).retired) continue;
    const version = view.current(artifact);
    const record = version === NONE ? undefined : view.index.dispositionRecords.get(version);
    if (!record) continue;
    const parsed = recordedDisposition.safeParse(record);
    if (!parsed.success) continue;
    const expiredBecause = whyExpired({ version, record: parsed.data, view, validAt });
    dispositions.push({ id: view.id(artifact), record: parsed.data, active: expiredBecause === null, expiredBecause });
  }
  return dispositions.sort((left, right) => (left.id < right.id ? -1 : 1));
}

function whyExpired(parameters: {
  /** Of the judgment. */
  readonly version: number;
  readonly record: RecordedDisposition;
  readonly view: GraphView;
  readonly validAt: number;
}): string | null {
  const { version, record, view, validAt } = parameters;
  const signedIn = view.version(version).revision;
  if (view.retractions(version).length > 0) return 'It was withdrawn.';
  if (record.expiresAt !== null && record.expiresAt <= validAt) {
    return `It expired at ${new Date(record.expiresAt).toISOString()}.`;
  }
  if (!mayJudge(record.signedBy, view, view.instantOf(signedIn))) {
    return `${record.signedBy} held no role, or held it without authority, when it was signed.`;
  }
  for (const [id, digest] of Object.entries(record.basis)) {
    if (basisAtHead(id, view) !== digest) return `${id} moved: the judgment rests on it.`;
    const lost = whyLost(id, { view, validAt, signedIn });
    if (lost !== null) return `${id} ${lost}: the judgment rests on it.`;
  }
  for (const [id, digest] of Object.entries(record.targetDigests)) {
    if (digestAtHead(id, view) !== digest) return `${id} moved: it is what was judged.`;
  }
  return null;
}

/** Does the person hold a role with authority at the instant? */
function mayJudge(id: string, view: GraphView, at: number): boolean {
  const person = view.find(id);
  return person !== NONE && heldRoles(view, person, at).some(({ isVoid }) => !isVoid);
}

/** What a judgment rests on moves when the artifact does, also where one of its versions is named: that one never would. */
function basisAtHead(id: string, view: GraphView): string | null {
  const subject = view.resolve(id);
  return subject && digestAtHead(view.id(subject.artifact), view);
}

/**
 * Was what a judgment rests on taken back, or is its time over? Its content is the same then. What had lost a part before was looked at
 * as it was; what lost all holds nothing up, whenever it did. Null: neither.
 */
function whyLost(
  id: string,
  { view, validAt, signedIn }: { readonly view: GraphView; readonly validAt: number; readonly signedIn: number },
): string | null {
  const subject = view.resolve(id);
  if (!subject) return null;
  const version = subject.version === NONE ? view.current(subject.artifact) : subject.version;
  if (version === NONE) return null;
  const counts = view.retractions(version).some(({ revision, parts }) => parts.length === 0 || revision > signedIn);
  if (counts) return 'was withdrawn';
  return isOver(view.version(version).facts, validAt) ? 'has run out' : null;
}

/** Digest of the current version of an artifact (of the named version, for a version id); '' without versions. */
function digestAtHead(id: string, view: GraphView): string | null {
  const subject = view.resolve(id);
  if (!subject || view.state(subject.artifact).retired) return null;
  return view.digest(subject.version === NONE ? view.current(subject.artifact) : subject.version);
}

/** Does the disposition answer this change? Kinds and parts have to be the same, not merely similar. */
export function answers(record: RecordedDisposition, change: ResolvedChange, configuration: Configuration): boolean {
  const key = changeKey(change, configuration);
  return (
    record.change.subject === key.subject &&
    record.change.toDigest === key.toDigest &&
    sameTexts(record.change.kinds, key.kinds) &&
    sameTexts(record.change.parts, key.parts)
  );
}

function sameTexts(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, position) => text === right[position]);
}

/** The live links that a target names: itself, or every link of the artifact or version. */
export function targetLinks(target: string, configuration: Configuration): number[] {
  const { view } = configuration;
  const slot = view.findLink(target);
  if (slot !== NONE && configuration.isLive(slot)) return [slot];
  const subject = view.resolve(target);
  if (!subject) return [];
  if (subject.version === NONE)
    return [...configuration.outgoing(subject.artifact), ...configuration.incoming(subject.artifact)];
  return [...configuration.linksAt(configuration.node(subject.artifact, subject.version))].map((place) => place.slot);
}

/** Links with the nodes that a change enters by them. */
export type Entries = ReadonlyMap<number, ReadonlySet<NodeNumber>>;

/**
 * The links that a disposition cuts: the one that it names, or those by which the change enters what it names. Not
 * those that leave it: a judgment on the changed artifact itself says nothing about what depends on it.
 */
function linksCut(target: string, configuration: Configuration, entries: () => Entries): number[] {
  const { view } = configuration;
  const subject = view.resolve(target);
  const slots = targetLinks(target, configuration);
  if (!subject) return slots;
  const isTarget = (node: NodeNumber) =>
    subject.version === NONE
      ? configuration.artifactOf(node) === subject.artifact
      : node === configuration.node(subject.artifact, subject.version);
  return slots.filter((slot) => [...(entries().get(slot) ?? [])].some(isTarget));
}

/**
 * Which links are cut, and by which disposition. In a batch a link is cut only if every change that alone reaches it is
 * dispositioned there.
 */
export function cutsOf(parameters: {
  readonly dispositions: readonly StandingDisposition[];
  readonly changes: readonly ResolvedChange[];
  readonly configuration: Configuration;
  /** Links that a change alone travels over, with the nodes that it enters by them. */
  readonly entriesOf: (change: ResolvedChange) => Entries;
}): Map<number, string> {
  const { dispositions, changes, configuration } = parameters;
  const byLink = new Map<number, Map<number, string>>();
  for (const disposition of dispositions) {
    if (!disposition.active) continue;
    for (const change of changes) {
      if (!answers(disposition.record, change, configuration)) continue;
      for (const slot of linksCut(disposition.record.target, configuration, () => parameters.entriesOf(change))) {
        const answered = byLink.get(slot) ?? new Map<number, string>();
        if (!answered.has(change.position)) answered.set(change.position, disposition.id);
        byLink.set(slot, answered);
      }
    }
  }
  const cuts = new Map<number, string>();
  for (const [slot, answered] of byLink) {
    const others = changes.filter((change) => !answered.has(change.position));
    if (others.some((change) => parameters.entriesOf(change).has(slot))) continue;
    cuts.set(slot, [...answered.values()].sort()[0] as string);
  }
  return cuts;
}

/** Builds the record of a disposition to be signed now; a problem with its path where it cannot be. */
export function recordDisposition(parameters: {
  readonly change: ResolvedChange;
  readonly configuration: Configuration;
  readonly head: GraphView;
  /** Milliseconds: when it is signed. */
  readonly now: number;
  readonly input: {
    readonly configuration: string | null;
    readonly target: string;
    readonly code: DispositionCode;
    readonly rationale: string;
    readonly signedBy: string;
    readonly basis: readonly string[];
    readonly expiresAt: number | null;
  };
}):
  | { readonly ok: true; readonly record: RecordedDisposition }
  | { readonly ok: false; readonly path: string; readonly message: string } {
  const { change, configuration, head, now, input } = parameters;
  if (change.kinds.length === 0) {
    const carries = CARRYING_KINDS.has(configuration.view.kind(change.artifact));
    const message = carries
      ? `${configuration.view.id(change.artifact)} says of no kind what it changes, and may AFFECT more later: judge the changes that it carries.`
      : 'The change changes nothing: there is nothing to disposition.';
    return { ok: false, path: 'change', message };
  }
  const slots = targetLinks(input.target, configuration);
  if (slots.length === 0) {
    return {
      ok: false,
      path: 'target',
      message: `There is no link, artifact or version ${input.target} with links to cut.`,
    };
  }
  if (!mayJudge(input.signedBy, head, now)) {
    const message = `${input.signedBy} is not a PERSON who HOLDS a role now, with authority.`;
    return { ok: false, path: 'signedBy', message };
  }
  if (input.rationale.trim() === '') {
    return { ok: false, path: 'rationale', message: 'Say why the change does not matter there.' };
  }
  const targetDigests: Record<string, string> = {};
  const remember = (id: string) => {
    targetDigests[id] = digestAtHead(id, head) ?? '';
  };
  if (head.resolve(input.target)) {
    remember(input.target);
  } else {
    for (const slot of slots) {
      for (const artifact of [head.index.linkFrom(slot), head.index.linkTo(slot)]) {
        if (artifact !== change.artifact) remember(head.id(artifact));
      }
    }
  }
  const basis: Record<string, string> = {};
  for (const [position, id] of input.basis.entries()) {
    const digest = basisAtHead(id, head);
    const path = `basis[${position}]`;
    if (digest === null) return { ok: false, path, message: noSuchSubject(id, head) };
    const lost = whyLost(id, { view: head, validAt: now, signedIn: head.revision });
    if (lost !== null)
      return { ok: false, path, message: `${id} ${lost}: a judgment cannot rest on it. Name what stands.` };
    basis[id] = digest;
  }
  const record: RecordedDisposition = {
    change: changeKey(change, configuration),
    configuration: input.configuration,
    target: input.target,
    code: input.code,
    rationale: input.rationale,
    signedBy: input.signedBy,
    targetDigests,
    basis,
    expiresAt: input.expiresAt,
  };
  return { ok: true, record };
}

/** Kept as JSON. */
export function asContent(record: RecordedDisposition): Json {
  return { ...record, change: { ...record.change, kinds: record.change.kinds as ChangeKind[] } } as unknown as Json;
}
