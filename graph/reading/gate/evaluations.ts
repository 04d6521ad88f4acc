/**
 * Recorded evaluations of gates: read, and checked as a chain.
 *
 *     RUN REVIEW ─USED▶ GATE@v, BASELINE   ─GENERATED▶ EVIDENCE GATE_EVALUATION {…, previous} ─EVALUATES▶ what was judged
 *
 * Each holds the digest of the one before it, so none can be edited or taken out without being noticed. Only those that the
 * service wrote itself count.
 */
import { NONE } from '../../index/graphIndex.ts';
import { canonicalJson, sha256 } from '../../model/canonicalJson.ts';
import { isJsonObject, semanticDigest } from '../../model/contentDigest.ts';
import type { Json } from '../../model/delta.ts';
import { OWN_SOURCES } from '../../model/ownSources.ts';
import type { GraphReader } from '../graphReader.ts';

/** How the ids of records begin. */
export const EVALUATION_PREFIX = 'gate-evaluation:';

/** Evaluations of the gate that the service wrote and that are there, the oldest first. */
export function evaluationsOf(reader: GraphReader, gate: number): number[] {
  const runs = reader.linked(gate, { end: 'TARGET', type: 'USED', kinds: ['RUN'] });
  const found = runs
    .filter(({ slot }) => isOwnLink(reader, slot))
    .flatMap(({ artifact: run }) =>
      reader.linked(run, { end: 'SOURCE', type: 'GENERATED', kinds: ['EVIDENCE'], subkinds: ['GATE_EVALUATION'] }),
    )
    .filter(({ artifact, slot }) => isOwnLink(reader, slot) && isOwn(reader, artifact));
  return [...new Set(found.map(({ artifact }) => artifact))].sort((left, right) => left - right);
}

/** Anybody may link to what is recorded; only what the service itself says counts. */
export function isOwnLink({ view }: GraphReader, slot: number): boolean {
  return view.link(slot).assertions.some(({ source }) => source.startsWith(OWN_SOURCES));
}

/** Did the service itself write it? Nobody else may write under its name. */
export function isOwn(reader: GraphReader, artifact: number): boolean {
  return reader.view.state(artifact).sources.some((source) => source.startsWith(OWN_SOURCES));
}

/** What the next record of the gate holds as `previous`; null: it is the first. */
export function previousDigest(reader: GraphReader, gate: number): string | null {
  const last = evaluationsOf(reader, gate).at(-1);
  return last === undefined ? null : linkOf(reader, last);
}

function linkOf(reader: GraphReader, evidence: number): string {
  return sha256(`${reader.id(evidence)} ${reader.view.digest(reader.view.versions(evidence)[0] ?? NONE)}`);
}

/** What is wrong with a chain. */
export const CHAIN_PROBLEMS = {
  REMOVED: 'A record was retired, or does not hang at its gate any more.',
  EDITED: 'What is stored of a record is not what was written.',
  WITHDRAWN: 'A record was marked as withdrawn.',
  BROKEN: 'A record does not hold the digest of the one before it.',
} as const;
export type ChainProblemKind = keyof typeof CHAIN_PROBLEMS;

export interface ChainProblem {
  readonly kind: ChainProblemKind;
  /** Id of the record. */
  readonly record: string;
  readonly message: string;
}

export interface ChainCheck {
  /** Records that were looked at. */
  readonly records: number;
  readonly problems: readonly ChainProblem[];
}

/** Looks at all records that the gate ever had, against what is stored now. */
export async function checkChain(reader: GraphReader, gate: number): Promise<ChainCheck> {
  const { view } = reader;
  const there = new Set(evaluationsOf(reader, gate));
  const ever = everEvaluated(reader, gate).filter((one) => isOwn(reader, one));
  const versions = ever.map((one) => view.versions(one)[0] ?? NONE).filter((version) => version !== NONE);
  const stored = await reader.contentsOf(versions.map((version) => view.versionId(version)));
  const problems: ChainProblem[] = [];
  const add = (kind: ChainProblemKind, evidence: number, message: string) =>
    problems.push({ kind, record: reader.id(evidence), message });
  let before: number | null = null;
  for (const evidence of ever) {
    const id = reader.id(evidence);
    const version = view.versions(evidence)[0] ?? NONE;
    const content: Json = version === NONE ? null : (stored.get(view.versionId(version))?.content ?? null);
    if (!there.has(evidence)) add('REMOVED', evidence, `${id} is not among the records of the gate any more`);
    if (version === NONE || semanticDigest({ content, digest: null, label: null }) !== view.digest(version)) {
      add('EDITED', evidence, `${id} does not hold what was written`);
    }
    if (version !== NONE && view.retractions(version).length > 0) add('WITHDRAWN', evidence, `${id} was withdrawn`);
    const expected: string | null = before === null ? null : linkOf(reader, before);
    const previous = isJsonObject(content) ? (content.previous ?? null) : null;
    if (previous !== expected) {
      const message =
        before === null
          ? `${id} is the oldest record that is there, and names one before it`
          : `${id} does not hold the digest of ${reader.id(before)}`;
      add('BROKEN', evidence, message);
    }
    before = evidence;
  }
  return { records: ever.length, problems };
}

/** Also those whose links were taken away since. */
function everEvaluated(reader: GraphReader, gate: number): number[] {
  const { view } = reader;
  const { index } = view;
  const found = new Set<number>();
  for (const used of index.slotsIn(gate)) {
    if (index.linkSince.get(used) > view.revision || view.link(used).type !== 'USED') continue;
    if (!isOwnLink(reader, used)) continue;
    for (const made of index.slotsOut(index.linkFrom(used))) {
      if (index.linkSince.get(made) > view.revision || view.link(made).type !== 'GENERATED') continue;
      const evidence = index.linkTo(made);
      if (reader.id(evidence).startsWith(EVALUATION_PREFIX)) found.add(evidence);
    }
  }
  return [...found].sort((left, right) => left - right);
}

/** An input whose digest is another one than it was. */
export interface ChangedInput {
  readonly id: string;
  /** Digest that was recorded; null: it was no input then. */
  readonly before: string | null;
  /** Digest now; null: it is no input any more. */
  readonly now: string | null;
}

/** Inputs that moved between a record and now, by id. */
export function changedInputs(
  recorded: readonly { readonly id: string; readonly digest: string }[],
  current: readonly { readonly id: string; readonly digest: string }[],
): ChangedInput[] {
  const before = new Map(recorded.map(({ id, digest }) => [id, digest]));
  const now = new Map(current.map(({ id, digest }) => [id, digest]));
  return [...new Set([...before.keys(), ...now.keys()])]
    .sort()
    .map((id) => ({ id, before: before.get(id) ?? null, now: now.get(id) ?? null }))
    .filter((one) => one.before !== one.now);
}

/** A recorded evaluation as it was written. */
export interface RecordedEvaluation {
  /** Number of the EVIDENCE. */
  readonly evidence: number;
  readonly gate: string;
  readonly gateVersion: string | null;
  readonly verdict: string;
  readonly unmet: readonly string[];
  readonly waived: readonly Json[];
  readonly configuration: string | null;
  /** Ids of what it was judged for, where the gate applies to more; null: all. */
  readonly only: readonly string[] | null;
  /** Revision that was evaluated. */
  readonly revision: number;
  /** ISO instant. */
  readonly evaluatedAt: string;
  readonly inputs: readonly { readonly id: string; readonly digest: string }[];
  /** Digest of what decided; null: a record of before there were any. */
  readonly digest: string | null;
  /** What it was made for. */
  readonly purpose: string;
}

/** Load it first. Null: it does not say what a record has to. */
export function readEvaluation(reader: GraphReader, evidence: number): RecordedEvaluation | null {
  const content = reader.content(evidence);
  const text = (field: string): string | null => reader.text(evidence, field);
  const gate = text('gate');
  const verdict = text('verdict');
  const evaluatedAt = text('evaluatedAt');
  const revision = reader.number(evidence, 'revision');
  if (gate === null || verdict === null || evaluatedAt === null || revision === null) return null;
  const list = (field: string): readonly Json[] => (Array.isArray(content[field]) ? content[field] : []);
  return {
    evidence,
    gate,
    gateVersion: text('gateVersion'),
    verdict,
    unmet: list('unmet').filter((one) => typeof one === 'string'),
    waived: list('waived'),
    configuration: text('configuration'),
    only: Array.isArray(content.only) ? list('only').filter((one) => typeof one === 'string') : null,
    revision,
    evaluatedAt,
    inputs: list('inputs').flatMap((one) =>
      isJsonObject(one) && typeof one.id === 'string' && typeof one.digest === 'string'
        ? [{ id: one.id, digest: one.digest }]
        : [],
    ),
    digest: text('inputsDigest'),
    purpose: text('purpose') ?? 'TRANSITION',
  };
}

/** A name for a record that two who write the same at once choose alike. */
export function recordKey(parts: readonly Json[]): string {
  return sha256(canonicalJson([...parts]))
    .replace(/^sha256:/, '')
    .slice(0, 32);
}
