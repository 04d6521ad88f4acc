/** Writes an index to a file, a little at a time: between two pieces the process answers requests. */
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Int32Column } from '../index/columns.ts';
import type { GraphIndex } from '../index/graphIndex.ts';
import type { SnapshotSink } from '../index/texts.ts';
import { aligned, encodeHeader, encodeTable, HEADER_BYTES, type Section, type SectionKind } from './snapshotFormat.ts';

/** Written with one call; copying and summing that much, or making it from values, is a few milliseconds. */
const STEP_BYTES = 1 << 20;
/** Values are put together to lines of about this length. */
const LINE_CHARACTERS = 1 << 16;

/**
 * Writes the index, and has it on the disk when it answers. `index`: a fork that nobody changes.
 * @returns bytes of the file.
 * @throws what the file system says.
 */
export async function writeSnapshot({ path, index }: { path: string; index: GraphIndex }): Promise<number> {
  const sections = new Sections();
  index.save(sections);
  // For its owner alone: it holds what the graph holds.
  const file = await open(path, 'wx', 0o600);
  try {
    const out = new Output(file);
    const rows: Section[] = [];
    for (const { kind, pieces } of sections.sections) rows.push({ kind, ...(await out.section(pieces)) });
    const { revision, hash, journal } = index;
    const table = encodeTable({ revision, hash, journal, sections: rows });
    const tableStart = out.position;
    await out.add(table);
    await out.flush();
    const fileBytes = out.position;
    const header = encodeHeader({ tableStart, tableBytes: table.length, tableChecksum: crc32(table), fileBytes });
    await writeFully(file, header, 0);
    await file.sync();
    return fileBytes;
  } finally {
    await file.close();
  }
}

/** What is to be written; read when its turn comes. */
class Sections implements SnapshotSink {
  readonly sections: { readonly kind: SectionKind; readonly pieces: Iterable<Uint8Array> }[] = [];

  column(column: Int32Column): void {
    this.bytes(column.pieces());
  }

  bytes(pieces: Iterable<Uint8Array>): void {
    this.sections.push({ kind: 'BINARY', pieces });
  }

  json(value: unknown): void {
    this.sections.push({ kind: 'JSON', pieces: [Buffer.from(JSON.stringify(value))] });
  }

  list(values: Iterable<unknown>): void {
    this.sections.push({ kind: 'LIST', pieces: lines(values) });
  }
}

function* lines(values: Iterable<unknown>): Generator<Uint8Array> {
  let texts: string[] = [];
  let characters = 0;
  const line = () => Buffer.from(`[${texts.join(',')}]\n`);
  for (const value of values) {
    const text = JSON.stringify(value);
    texts.push(text);
    characters += text.length;
    if (characters < LINE_CHARACTERS) continue;
    yield line();
    texts = [];
    characters = 0;
  }
  if (texts.length > 0) yield line();
}

/**
 * Copies what it is given before it sums and writes it: the arrays go on changing behind what a fork reads of them, and
 * links may be marked to be looked up anew.
 */
class Output {
  private readonly file: FileHandle;
  private readonly step = Buffer.alloc(STEP_BYTES);
  private filled = 0;
  private written = HEADER_BYTES;
  private checksum = 0;

  constructor(file: FileHandle) {
    this.file = file;
  }

  get position(): number {
    return this.written + this.filled;
  }

  async section(pieces: Iterable<Uint8Array>): Promise<Omit<Section, 'kind'>> {
    const start = this.position;
    this.checksum = 0;
    for (const piece of pieces) await this.add(piece);
    const length = this.position - start;
    await this.add(new Uint8Array(aligned(length) - length));
    return { start, length, checksum: this.checksum };
  }

  async add(piece: Uint8Array): Promise<void> {
    for (let start = 0; start < piece.length; ) {
      if (this.filled === STEP_BYTES) await this.flush();
      const some = piece.subarray(start, start + STEP_BYTES - this.filled);
      const copy = this.step.subarray(this.filled, this.filled + some.length);
      copy.set(some);
      this.checksum = crc32(copy, this.checksum);
      this.filled += some.length;
      start += some.length;
    }
  }

  async flush(): Promise<void> {
    await writeFully(this.file, this.step.subarray(0, this.filled), this.written);
    this.written += this.filled;
    this.filled = 0;
  }
}

async function writeFully(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let start = 0; start < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, start, bytes.length - start, position + start);
    start += bytesWritten;
  }
}
