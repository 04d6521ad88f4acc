/** Records that break a rule of ALCOA+, read out of the graph and its journal. */
import { type AlcoaRule, alcoaViolations } from '../governance/integrity/alcoa.ts';
import { NONE } from '../index/graphIndex.ts';
import { parseInstant } from '../metamodel/content.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { GraphReader } from './graphReader.ts';

/** Kinds that GxP calls records, with the content fields that say when it happened; null: the server's time does. */
const RECORD_KINDS = {
  DATASET: null,
  MODEL: null,
  RUN: ['startedAt', 'endedAt'],
  EVIDENCE: ['observedAt', 'completedAt', 'evaluatedAt'],
  SIGN_OFF: ['signedAt'],
  INCIDENT: ['occurredAt'],
} as const satisfies Partial<Record<ArtifactKind, readonly string[] | null>>;
export type RecordKind = keyof typeof RECORD_KINDS;
export const RECORD_KIND_NAMES = Object.keys(RECORD_KINDS) as RecordKind[];

/** Their bytes lie elsewhere; of the others the content is the record. */
const ORIGINAL_ELSEWHERE: readonly RecordKind[] = ['DATASET', 'MODEL', 'EVIDENCE'];

export interface AlcoaViolation {
  /** Number of the artifact. */
  readonly artifact: number;
  /** Number of its current version. */
  readonly version: number;
  readonly rule: AlcoaRule;
}

/** What the journal says of the entry that recorded a version. */
export type EntryOf = (revision: number) => Promise<{ readonly actor: string; readonly reason: string | null } | null>;

/**
 * Violations of the current versions of records, artifact by artifact.
 * @param nobody The actor under whose name those write who say none.
 */
export async function alcoaViolationsIn(
  reader: GraphReader,
  {
    kinds,
    entryOf,
    nobody,
  }: { readonly kinds: readonly RecordKind[]; readonly entryOf: EntryOf; readonly nobody: string },
): Promise<AlcoaViolation[]> {
  const { view } = reader;
  const records = kinds.flatMap((kind) => reader.ofKind(kind)).filter((record) => view.current(record) !== NONE);
  const makers = new Map(
    records.map((record) => [record, reader.others(record, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] })]),
  );
  await reader.load([...records, ...[...makers.values()].flat()]);
  const entries = await Promise.all(
    records.map((record) => entryOf(view.index.versionRevisionOf(view.current(record)))),
  );
  return records.flatMap((artifact, place): AlcoaViolation[] => {
    const version = view.current(artifact);
    const kind = reader.kind(artifact) as RecordKind;
    const entry = entries[place];
    const attributed = reader.linked(artifact, { end: 'SOURCE', type: 'ATTRIBUTED_TO' });
    const broken = alcoaViolations({
      hasAuthor: attributed.length > 0 || (entry !== null && entry !== undefined && entry.actor !== nobody),
      statedAt: statedAt(reader, artifact, makers.get(artifact) ?? []),
      recordedAt: view.instantOf(view.index.versionRevisionOf(version)),
      needsTime: RECORD_KINDS[kind] !== null,
      hasOriginalHash: view.rawDigest(version) !== null,
      needsOriginalHash: ORIGINAL_ELSEWHERE.includes(kind),
      isFirst: view.versions(artifact)[0] === version,
      hasReason: (entry?.reason ?? '').trim() !== '',
    });
    return broken.map((rule) => ({ artifact, version, rule }));
  });
}

/** When it happened by its own content, else by the run that made it. */
function statedAt(reader: GraphReader, artifact: number, runs: readonly number[]): number | null {
  const fieldsOf = (one: number) => RECORD_KINDS[reader.kind(one) as RecordKind] ?? [];
  for (const one of [artifact, ...runs]) {
    for (const field of fieldsOf(one)) {
      const instant = parseInstant(reader.text(one, field) ?? '');
      if (instant !== null) return instant;
    }
  }
  return null;
}
