/** Paths in DVC files: relative to a stage's folder, absolute, or addresses of other storages. */
import { posix } from 'node:path';
import { InputError, oneLine, type Place } from '../inputError.ts';

/** A path of the project, or the address of something outside of it. */
export interface DvcPath {
  /** Relative to the imported folder, with '/'; an address as it is written. */
  readonly path: string;
  readonly external: boolean;
}

/** `s3://…`, `https://…`, `remote://…`, `ds://…` */
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;
const WINDOWS_DRIVE = /^[a-z]:[\\/]/i;

/**
 * Resolves a path against the folder that it is written for.
 * @throws InputError when it is absolute or leaves the imported folder: nothing outside is looked at or named.
 */
export function resolveDvcPath(input: { folder: string; path: string; place: Place }): DvcPath {
  const { path, place } = input;
  if (path === '' || /\p{Cc}/u.test(path))
    throw new InputError(place, `not a path: ${JSON.stringify(oneLine(path, 80))}`);
  if (ADDRESS.test(path)) return { path, external: true };
  if (posix.isAbsolute(path) || WINDOWS_DRIVE.test(path)) {
    throw new InputError(
      place,
      `the path ${oneLine(path, 120)} is absolute; only paths within the project are imported`,
    );
  }
  const resolved = posix.normalize(posix.join(input.folder || '.', path)).replace(/\/+$/, '');
  if (resolved === '..' || resolved.startsWith('../')) {
    throw new InputError(
      place,
      `the path ${oneLine(path, 120)} leaves the imported folder; import the folder that holds the whole project`,
    );
  }
  return { path: resolved === '' ? '.' : resolved, external: false };
}

/** The folders around a path, nearest first: `a/b/c` gives `a/b`, `a`. */
export function foldersAround(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) folders.push(path.slice(0, end));
  return folders;
}
