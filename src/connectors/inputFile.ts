/** Reading files of an input within a budget of bytes, never following symbolic links out of it. */
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { InputError } from './inputError.ts';

/** How many bytes may still be read. */
export class ByteBudget {
  readonly limit: number;
  #spent = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** @throws InputError when the file takes more than is left. */
  spend(file: string, bytes: number): void {
    this.#spent += bytes;
    if (this.#spent > this.limit) {
      throw new InputError(
        { file, line: null, what: null },
        `the input is larger than ${this.limit} bytes; raise --max-size if that is meant`,
      );
    }
  }
}

/** Is it a file, a folder or not there? */
export async function kindOfPath(path: string): Promise<'FILE' | 'FOLDER'> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return 'FOLDER';
  if (found?.isFile()) return 'FILE';
  throw new InputError({ file: path, line: null, what: null }, 'there is no such file or folder');
}

/**
 * The text of a small file.
 * @throws InputError when it is too large, cannot be read or is not UTF-8.
 */
export async function readText(input: {
  file: string;
  shown: string;
  budget: ByteBudget;
  limit?: number;
}): Promise<string> {
  const place = { file: input.shown, line: null, what: null };
  const handle = await open(input.file, 'r').catch(() => {
    throw new InputError(place, 'the file cannot be read');
  });
  try {
    const { size } = await handle.stat();
    if (input.limit !== undefined && size > input.limit) {
      throw new InputError(place, `the file has ${size} bytes, more than the ${input.limit} that are read of its kind`);
    }
    input.budget.spend(input.shown, size);
    const bytes = await handle.readFile();
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(place, 'the file is not UTF-8 text');
  } finally {
    await handle.close();
  }
}

/** Folders that hold no input of a project: tools' own, caches, installed packages. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  '.dvc',
  'node_modules',
  '.venv',
  'venv',
  '.tox',
  '__pycache__',
]);

/** All regular files below a folder whose name is wanted, as paths relative to it with '/', sorted. */
export async function findFiles(input: { folder: string; wanted: (name: string) => boolean }): Promise<string[]> {
  const found: string[] = [];
  const open: string[] = [''];
  for (let relative = open.pop(); relative !== undefined; relative = open.pop()) {
    const entries = await readdir(join(input.folder, relative), { withFileTypes: true }).catch(() => {
      throw new InputError({ file: join(input.folder, relative), line: null, what: null }, 'the folder cannot be read');
    });
    for (const entry of entries) {
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(entry.name)) open.push(path);
      } else if (entry.isFile() && input.wanted(entry.name)) {
        found.push(path);
      }
    }
  }
  return found.sort();
}

/** The folder itself, or the one that holds the file. */
export async function folderOf(path: string): Promise<string> {
  return (await kindOfPath(path)) === 'FOLDER' ? path : dirname(path);
}

/** Size and time of change: enough to see that a file was written to between two readings. */
export async function fileStamps(files: readonly string[]): Promise<string> {
  const stamps: string[] = [];
  for (const file of files) {
    const found = await stat(file).catch(() => null);
    stamps.push(`${basename(file)} ${found?.size} ${found?.mtimeMs}`);
  }
  return stamps.join('\n');
}

/** Is there a regular file, also after links are followed, that lies within the folder? */
export async function isFileWithin(folder: string, file: string): Promise<boolean> {
  const root = await realpath(folder).catch(() => null);
  const real = await realpath(file).catch(() => null);
  if (root === null || real === null || !real.startsWith(root + sep)) return false;
  return (await stat(real).catch(() => null))?.isFile() ?? false;
}
