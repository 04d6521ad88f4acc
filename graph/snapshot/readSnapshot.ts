/** Reads the file of an index. What is wrong with it is a value: the caller reads the journal instead. */
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { Int32Column } from '../index/columns.ts';
import { GraphIndex } from '../index/graphIndex.ts';
import type { SnapshotSource } from '../index/texts.ts';
import {
  aligned,
  decodeHeader,
  decodeTable,
  HEADER_BYTES,
  type Section,
  type SectionKind,
  type SnapshotTable,
  type Unusable,
} from './snapshotFormat.ts';

/** Read with one call: systems end at 2 GiB. */
const MOST_BYTES = 1 << 30;

/** What the file says about itself, without reading the index. */
export async function readTable(
  path: string,
): Promise<{ readonly ok: true; readonly table: SnapshotTable } | Unusable> {
  return withFile(path, tableOf);
}

/** The index, whole and as it was written. */
export async function readSnapshot(
  path: string,
): Promise<{ readonly ok: true; readonly index: GraphIndex } | Unusable> {
  return withFile(path, async (file) => {
    const found = await tableOf(file);
    if (!found.ok) return found;
    const { sections } = found.table;
    const reading = sections.map(({ start, length }) => readBytes(file, start, aligned(length)));
    // Those behind one that fails are not waited for.
    for (const one of reading) one.catch(() => {});
    const contents: Buffer[] = [];
    for (const [number, section] of sections.entries()) {
      const bytes = (await reading[number]) as Buffer;
      if (crc32(bytes) !== section.checksum) {
        return { ok: false, problem: `it is damaged: section ${number} does not have its checksum` };
      }
      contents.push(bytes.subarray(0, section.length));
    }
    return { ok: true, index: GraphIndex.load(new Contents(sections, contents)) };
  });
}

async function withFile<Result>(
  path: string,
  read: (file: FileHandle) => Promise<Result | Unusable>,
): Promise<Result | Unusable> {
  try {
    const file = await open(path, 'r');
    try {
      return await read(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    // The journal has everything: no file is worth not starting for.
    return { ok: false, problem: `it cannot be read (${(error as Error).message})` };
  }
}

async function tableOf(file: FileHandle): Promise<{ readonly ok: true; readonly table: SnapshotTable } | Unusable> {
  const { size } = await file.stat();
  const head = await readBytes(file, 0, Math.min(size, HEADER_BYTES));
  const decoded = decodeHeader(head, size);
  if (!decoded.ok) return decoded;
  const { tableStart, tableBytes } = decoded.header;
  return decodeTable(await readBytes(file, tableStart, tableBytes), decoded.header);
}

/** Memory of its own for each section: what is replaced later (packed links) can be given back. */
async function readBytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let start = 0; start < length; ) {
    const { bytesRead } = await file.read(bytes, start, Math.min(length - start, MOST_BYTES), position + start);
    if (bytesRead === 0) throw new RangeError('it ends too early');
    start += bytesRead;
  }
  return bytes;
}

/** Gives section after section to the index. */
class Contents implements SnapshotSource {
  private readonly sections: readonly Section[];
  private readonly contents: readonly Buffer[];
  private next = 0;

  constructor(sections: readonly Section[], contents: readonly Buffer[]) {
    this.sections = sections;
    this.contents = contents;
  }

  column(): Int32Column {
    return Int32Column.over(this.ints());
  }

  ints(): Int32Array {
    const { buffer, byteOffset, length } = this.take('BINARY');
    return new Int32Array(buffer, byteOffset, length / Int32Array.BYTES_PER_ELEMENT);
  }

  bytes(): Uint8Array {
    return this.take('BINARY');
  }

  json(): unknown {
    return JSON.parse(this.take('JSON').toString('utf8'));
  }

  list(): Iterable<unknown> {
    return valuesOf(this.take('LIST'));
  }

  private take(kind: SectionKind): Buffer {
    const number = this.next;
    if (this.sections[number]?.kind !== kind) throw new RangeError(`section ${number} is no ${kind}`);
    this.next += 1;
    return this.contents[number] as Buffer;
  }
}

function* valuesOf(lines: Buffer): Generator<unknown> {
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf('\n', start);
    yield* JSON.parse(lines.toString('utf8', start, end)) as unknown[];
    start = end + 1;
  }
}
