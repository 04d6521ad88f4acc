/**
 * Graph:    none; files that name processes
 * Scenario: this process, one that runs, one that has ended, and a number that has been given to another program
 * Result:   a claim holds while exactly its process runs, and no longer
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  claim,
  commandLineOf,
  isRunning,
  readRecord,
  recordOf,
  withLock,
  writeRecord,
} from '../../../src/neo4j/processLock.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safetyops-lock-'));
  file = join(folder, 'service.json');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function withProcess<Result>(work: (pid: number) => Promise<Result>): Promise<Result> {
  const child = spawn('sleep', ['600']);
  await new Promise((resolve) => child.once('spawn', resolve));
  try {
    return await work(child.pid as number);
  } finally {
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
  }
}

describe('a process', () => {
  test('is itself while it runs', async () => {
    const record = await withProcess(async (pid) => {
      const found = await recordOf(pid);
      expect(found?.pid).toBe(pid);
      expect(await commandLineOf(pid)).toBe('sleep 600');
      expect(await isRunning(found as NonNullable<typeof found>)).toBe(true);
      // The same number, but begun at another time: another program.
      expect(await isRunning({ pid, started: 'some other boot 12345' })).toBe(false);
      return found;
    });
    expect(await isRunning(record as NonNullable<typeof record>)).toBe(false);
  });

  test('that is not there has no record', async () => {
    expect(await recordOf(2 ** 22 + 1)).toBeNull(); // above the largest process id of Linux
  });
});

describe('a claim', () => {
  test('is refused while another process holds it, and names that one', async () => {
    await withProcess(async (pid) => {
      await writeRecord(file, (await recordOf(pid)) as { pid: number; started: string | null });
      expect(await claim(file)).toMatchObject({ ok: false, holder: { pid } });
    });
    // The holder was killed: nobody has to clean up.
    expect(await claim(file)).toMatchObject({ ok: true });
  });

  test('is given back', async () => {
    const taken = await claim(file);
    expect(await readRecord(file)).toMatchObject({ pid: process.pid });
    if (taken.ok) await taken.release();
    expect(await readRecord(file)).toBeNull();
  });

  test('sees through a file that a crash cut off', async () => {
    await writeFile(file, '{"pid": 12');
    expect(await claim(file)).toMatchObject({ ok: true });
  });
});

describe('a lock', () => {
  test('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    let waited = 0;
    let bothWait: () => void = () => {};
    const othersWait = new Promise<void>((resolve) => {
      bothWait = resolve;
    });
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await othersWait; // the first stays inside until the two others have come to the door
      inside -= 1;
    };
    const onWait = () => {
      waited += 1;
      if (waited === 2) bothWait();
    };
    await Promise.all([1, 2, 3].map(() => withLock(folder, work, { onWait })));
    expect(most).toBe(1);
    expect(waited).toBe(2);
  });

  test('is let go when the work fails', async () => {
    await expect(withLock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(folder, async () => 'in')).toBe('in');
  });
});
