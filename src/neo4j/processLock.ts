/**
 * Who holds a folder: a small file that names a process so that a later one can tell whether it still runs.
 *
 * A process id alone is not enough: after a restart of the machine (or in a container) the number may belong to another
 * program. So the file also holds when the process started, as the operating system tells it.
 */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { lock } from 'proper-lockfile';
import { z } from 'zod';

const recordSchema = z.object({
  pid: z.number().int().positive(),
  /** When the process started, as an opaque text; null where the system does not tell. */
  started: z.string().nullable(),
});

/** A process, so that it is not mistaken for a later one with the same number. */
export type ProcessRecord = z.infer<typeof recordSchema>;

/** Describes a process that runs now; null when there is none with this id. */
export async function recordOf(pid: number): Promise<ProcessRecord | null> {
  if (!isAlive(pid)) return null;
  return { pid, started: await startOf(pid) };
}

/** Whether exactly this process still runs. */
export async function isRunning(record: ProcessRecord): Promise<boolean> {
  if (!isAlive(record.pid) || (await isZombie(record.pid))) return false;
  const started = await startOf(record.pid);
  return started === null || record.started === null || started === record.started;
}

/** The words that a process was started with, joined by spaces; null when they cannot be read. */
export async function commandLineOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
    return text === null ? null : text.replaceAll('\0', ' ').trim();
  }
  return fromPs(pid, 'command=');
}

/** Reads a record that {@link writeRecord} wrote; null when there is none, or it is not readable as one. */
export async function readRecord(file: string): Promise<ProcessRecord | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return recordSchema.parse(JSON.parse(text));
  } catch {
    return null; // cut off by a crash: as good as none
  }
}

/** Writes a record in one step: a reader sees the old one or the new one. */
export async function writeRecord(file: string, record: ProcessRecord): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(record)}\n`);
  await rename(draft, file);
}

/**
 * Takes a folder for this process. Asking and writing happen under a short lock, so of two processes that come at the
 * same moment one gets it. The claim outlives a killed process only as a file, which the next one sees through.
 * @returns how to give it back, or the process that has it.
 */
export async function claim(
  file: string,
): Promise<{ ok: true; release: () => Promise<void> } | { ok: false; holder: ProcessRecord }> {
  return withLock(dirname(file), async () => {
    const holder = await readRecord(file);
    if (holder !== null && holder.pid !== process.pid && (await isRunning(holder))) return { ok: false, holder };
    await writeRecord(file, { pid: process.pid, started: await startOf(process.pid) });
    return { ok: true, release: () => rm(file, { force: true }) };
  });
}

/**
 * Runs one piece of work while no other process runs one for the same folder. Waits as long as the other one lives:
 * it renews its lock; ten seconds after it was killed the lock counts as left behind.
 */
export async function withLock<Result>(
  folder: string,
  work: () => Promise<Result>,
  { onWait }: { onWait?: () => void } = {},
): Promise<Result> {
  await mkdir(folder, { recursive: true });
  const take = (retries: number): Promise<() => Promise<void>> =>
    lock(folder, {
      stale: 10_000,
      update: 2_000,
      retries: { retries, factor: 1, minTimeout: 250, maxTimeout: 250 },
      // Lost only when this process was stopped for longer than `stale`; every write under the lock is a rename of a
      // checked file, so the worst that follows is a file written twice.
      onCompromised: () => {},
    });
  const release = await take(0).catch((error: unknown) => {
    if (!isLocked(error)) throw error;
    onWait?.();
    return take(4 * 60 * 60);
  });
  try {
    return await work();
  } finally {
    await release().catch(() => {}); // a lock that was taken over is not ours to remove
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ELOCKED';
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // there, but somebody else's
  }
}

async function startOf(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return fromPs(pid, 'lstart=');
  const [fields, boot] = await Promise.all([
    statOf(pid),
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
  ]);
  // Field 22 of the whole line: the start in clock ticks since the machine booted.
  return fields === null ? null : `${boot.trim()} ${fields[19]}`;
}

/** Ended, but nobody has asked how: in a container without an init that is how an orphan stays for ever. */
async function isZombie(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return (await fromPs(pid, 'state='))?.startsWith('Z') === true;
  return (await statOf(pid))?.[0] === 'Z';
}

/** The fields of /proc/<pid>/stat from the third on: the second is the program's name and may hold anything. */
async function statOf(pid: number): Promise<readonly string[] | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return line === null ? null : line.slice(line.lastIndexOf(')') + 2).split(' ');
}

async function fromPs(pid: number, column: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', column, '-p', String(pid)]);
    return stdout.trim() === '' ? null : stdout.trim();
  } catch {
    return null; // no `ps` (Windows): the process id has to do
  }
}
