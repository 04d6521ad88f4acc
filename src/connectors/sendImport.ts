/**
 * The second pass: an input in batches that share one import.
 *
 *     batch 1   artifacts …                       a batch ends at 1,000 artifacts, 3,000 links or 8 MiB
 *     batch 2   artifacts … links …               ends of links come before them
 *     batch 3   links …         lastOfImport      only now is retired what the source no longer lists
 *
 * A batch that is refused ends the import: nothing of it is written, nothing is retired, and sending the whole again
 * finds what was written before unchanged.
 */
import { randomUUID } from 'node:crypto';
import type { ArtifactInput, IngestError, LinkInput } from '../../graph/ingest/input.ts';
import type { ReadInput } from './connector.ts';
import type { SendBatch } from './ingestClient.ts';
import { InputError, oneLine, type Place } from './inputError.ts';
import { fileStamps } from './inputFile.ts';

export const BATCH_ARTIFACTS = 1_000;
export const BATCH_LINKS = 3_000;
/** Well under what a request may have (64 MiB). */
export const BATCH_BYTES = 8 * 1024 * 1024;

/** What the service did with an import. */
export interface ImportReceipt {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly retired: number;
  readonly batches: number;
  /** Revision of the journal after it. */
  readonly revision: number;
}

/** The service refused items; each with its place in the input. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly refusals: readonly { readonly place: Place; readonly message: string }[];

  constructor(refusals: readonly { place: Place; message: string }[]) {
    super(`the service refused ${refusals.length} ${refusals.length === 1 ? 'item' : 'items'} of the import`);
    this.refusals = refusals;
  }
}

interface Batch {
  readonly artifacts: ArtifactInput[];
  readonly artifactPlaces: Place[];
  readonly links: LinkInput[];
  readonly linkPlaces: Place[];
  bytes: number;
}

/**
 * Sends all of an input that was checked.
 * @param options.stamp of the files when they were checked: another one now ends the import.
 * @throws RefusedError, ServiceError; InputError when the files changed in between.
 */
export async function sendImport(options: {
  input: ReadInput;
  send: SendBatch;
  actor: string | null;
  reason: string | null;
  stamp: string;
  onProgress: (items: number) => void;
}): Promise<ImportReceipt> {
  const { input } = options;
  const importId = randomUUID();
  const total = { created: 0, updated: 0, unchanged: 0, retired: 0, batches: 0, revision: 0 };
  let sent = 0;

  const flush = async (batch: Batch, last: boolean): Promise<void> => {
    if ((await fileStamps(input.files)) !== options.stamp) {
      const place = { file: input.files[0] ?? '', line: null, what: null };
      throw new InputError(place, 'the input was changed while it was imported; import it again');
    }
    const receipt = await options.send({
      source: input.source,
      mode: 'REPLACE_SOURCE',
      actor: options.actor,
      reason: options.reason,
      import: importId,
      lastOfImport: last,
      onError: 'REJECT_BATCH',
      artifacts: batch.artifacts,
      links: batch.links,
    });
    if (receipt.errors.length > 0) {
      throw new RefusedError(receipt.errors.map((error) => refusal(error, batch, input)));
    }
    total.created += receipt.created;
    total.updated += receipt.updated;
    total.unchanged += receipt.unchanged;
    total.retired += receipt.retired;
    total.revision = receipt.revision;
    total.batches += 1;
    sent += batch.artifacts.length + batch.links.length;
    options.onProgress(sent);
  };

  let batch = emptyBatch();
  const roomFor = async (bytes: number, full: boolean): Promise<void> => {
    if (!full && batch.bytes + bytes <= BATCH_BYTES) return;
    if (batch.artifacts.length + batch.links.length > 0) await flush(batch, false);
    batch = emptyBatch();
  };
  for await (const { item, place } of input.artifacts()) {
    const bytes = sizeOf(item);
    await roomFor(bytes, batch.artifacts.length >= BATCH_ARTIFACTS);
    batch.artifacts.push(item);
    batch.artifactPlaces.push(place);
    batch.bytes += bytes;
  }
  for await (const { item, place } of input.links()) {
    const bytes = sizeOf(item);
    await roomFor(bytes, batch.links.length >= BATCH_LINKS);
    batch.links.push(item);
    batch.linkPlaces.push(place);
    batch.bytes += bytes;
  }
  await flush(batch, true);
  return total;
}

function emptyBatch(): Batch {
  return { artifacts: [], artifactPlaces: [], links: [], linkPlaces: [], bytes: 0 };
}

function sizeOf(item: unknown): number {
  return Buffer.byteLength(JSON.stringify(item));
}

/** `artifacts[3].version.label` is the service's view; the user knows the file, the need, the stage. */
function refusal(error: IngestError, batch: Batch, input: ReadInput): { place: Place; message: string } {
  const [, list, index, field = ''] = /^(artifacts|links)\[(\d+)\]\.?(.*)$/.exec(error.path) ?? [];
  const places = list === 'artifacts' ? batch.artifactPlaces : list === 'links' ? batch.linkPlaces : [];
  const place = places[Number(index)] ?? { file: input.files[0] ?? '', line: null, what: null };
  const where = field === '' ? '' : `${field}: `;
  return { place, message: oneLine(`${error.code} ${where}${error.message}`) };
}
