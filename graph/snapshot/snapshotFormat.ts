/**
 * The file of an index: what a restart reads instead of the whole journal. It is never the truth (ADR 0001): whatever is
 * wrong with it, it is refused, and the journal is read.
 *
 *     header    64 bytes   magic, format, where the table is, its checksum, length of the file, checksum of the header
 *     sections             columns and bytes as they lie in memory, or JSON; each begins at a multiple of 8
 *     table     JSON       revision and hash, and for each section where it is, how long, and its checksum
 *
 * Checksums are CRC-32: every byte of the file is under one, so damage is found; forgery is not (ADR 0044). The header is
 * written last: a file that was not finished has none.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { crc32 } from 'node:zlib';
import { z } from 'zod';

/** Raised with every change of this layout. Changes of what the sections hold are seen by {@link indexCode}. */
export const SNAPSHOT_FORMAT = 1;
export const HEADER_BYTES = 64;
/** Integers are used where they lie: a multiple of their size. */
export const ALIGNMENT = 8;

const MAGIC = Buffer.from('SGINDEX\n', 'latin1');

/** BINARY: as in memory. JSON: one value. LIST: lines, each a JSON array of some of the values. */
export type SectionKind = 'BINARY' | 'JSON' | 'LIST';

const sectionRow = z.object({
  kind: z.enum(['BINARY', 'JSON', 'LIST']),
  start: z.int().nonnegative(),
  length: z.int().nonnegative(),
  /** Of the section and the zeros up to the next multiple of 8. */
  checksum: z.int().nonnegative(),
});
export type Section = z.infer<typeof sectionRow>;

const tableSchema = z.object({
  /** Columns are written as they lie in memory. */
  byteOrder: z.enum(['LE', 'BE']),
  code: z.string(),
  revision: z.int().positive(),
  /** Hash of the entry of that revision, and of the first entry. */
  hash: z.string(),
  journal: z.string(),
  sections: z.array(sectionRow),
});
/** What the file says about itself. */
export type SnapshotTable = z.infer<typeof tableSchema>;

/** A file that cannot be used, and why. */
export interface Unusable {
  readonly ok: false;
  readonly problem: string;
}

interface Header {
  readonly tableStart: number;
  readonly tableBytes: number;
  readonly tableChecksum: number;
  readonly fileBytes: number;
}

export function encodeHeader({ tableStart, tableBytes, tableChecksum, fileBytes }: Header): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  MAGIC.copy(header);
  header.writeUInt32LE(SNAPSHOT_FORMAT, 8);
  header.writeUInt32LE(tableChecksum, 12);
  header.writeDoubleLE(tableStart, 16);
  header.writeDoubleLE(tableBytes, 24);
  header.writeDoubleLE(fileBytes, 32);
  header.writeUInt32LE(crc32(header.subarray(0, HEADER_BYTES - 4)), HEADER_BYTES - 4);
  return header;
}

/** `fileBytes`: what the file system says. */
export function decodeHeader(
  header: Buffer,
  fileBytes: number,
): { readonly ok: true; readonly header: Header } | Unusable {
  if (header.length < HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) {
    return { ok: false, problem: 'it is no finished snapshot' };
  }
  // Before the checksum: another format may have it elsewhere.
  const format = header.readUInt32LE(8);
  if (format !== SNAPSHOT_FORMAT) {
    return { ok: false, problem: `it has format ${format}; this service reads format ${SNAPSHOT_FORMAT}` };
  }
  if (header.readUInt32LE(HEADER_BYTES - 4) !== crc32(header.subarray(0, HEADER_BYTES - 4))) {
    return { ok: false, problem: 'it is damaged: its header does not have its checksum' };
  }
  const decoded = {
    tableStart: header.readDoubleLE(16),
    tableBytes: header.readDoubleLE(24),
    tableChecksum: header.readUInt32LE(12),
    fileBytes: header.readDoubleLE(32),
  };
  if (decoded.fileBytes !== fileBytes || decoded.tableStart + decoded.tableBytes !== fileBytes) {
    return { ok: false, problem: `it is damaged: it has ${fileBytes} bytes instead of ${decoded.fileBytes}` };
  }
  return { ok: true, header: decoded };
}

export function encodeTable(table: Omit<SnapshotTable, 'byteOrder' | 'code'>): Buffer {
  return Buffer.from(JSON.stringify({ byteOrder: endianness(), code: indexCode(), ...table } satisfies SnapshotTable));
}

/** Says no to what this service, on this machine, would not have written. */
export function decodeTable(
  bytes: Buffer,
  header: Header,
): { readonly ok: true; readonly table: SnapshotTable } | Unusable {
  if (crc32(bytes) !== header.tableChecksum) {
    return { ok: false, problem: 'it is damaged: its table does not have its checksum' };
  }
  const table = tableSchema.parse(JSON.parse(bytes.toString('utf8')));
  if (table.byteOrder !== endianness()) return { ok: false, problem: 'it was written on a machine of another kind' };
  if (table.code !== indexCode()) return { ok: false, problem: 'another version of the service wrote it' };
  return { ok: true, table };
}

export function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

/** The rooms that decide what an index makes of the journal. */
const ROOMS = ['index', 'metamodel', 'model'];
let code: string | null = null;

/**
 * Digest of the source that folds the journal. What a version of the service read of a content, another one might read
 * differently: after an update of these rooms the journal is read once more.
 */
export function indexCode(): string {
  if (code !== null) return code;
  const hash = createHash('sha256');
  for (const room of ROOMS) {
    const folder = new URL(`../${room}/`, import.meta.url);
    for (const name of readdirSync(folder).sort()) hash.update(`${name}\n`).update(readFileSync(new URL(name, folder)));
  }
  code = hash.digest('hex');
  return code;
}
