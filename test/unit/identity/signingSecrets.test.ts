/**
 * Graph:    none; a file in a folder of its own.
 * Scenario: a secret is set, tried, changed, guessed.
 * Result:   right or wrong; the file has a salted scrypt hash with its cost, readable by its owner alone.
 *           Wrong tries are counted in the file, so a restart gives no new ones, and are told to who watches the service.
 * Negative control: five wrong guesses and even the right secret is not looked at for a quarter of an hour, for that person alone.
 */
import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { LOCKED_MILLISECONDS, MOST_WRONG_TRIES, SigningSecretFile } from '../../../src/identity/signingSecrets.ts';

const SECRET = 'correct horse battery';
let path: string;
let now = 0;
let secrets: SigningSecretFile;
beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'secrets-')), 'inside', 'secrets.json');
  now = Date.UTC(2026, 0, 1);
  secrets = new SigningSecretFile({ path, cost: { N: 2 ** 10, r: 8, p: 1 }, now: () => now });
});

it('is set once, and then changed by who knows it', async () => {
  expect([await secrets.has('P1'), await secrets.check('P1', SECRET)]).toEqual([false, 'NOT_SET']);
  expect(await secrets.set({ person: 'P1', secret: SECRET, current: null })).toBe('RIGHT');
  expect([await secrets.has('P1'), await secrets.check('P1', SECRET)]).toEqual([true, 'RIGHT']);
  expect(await secrets.check('P1', `${SECRET}!`)).toBe('WRONG');
  expect(await secrets.set({ person: 'P1', secret: 'stolen by another', current: null })).toBe('WRONG');
  expect(await secrets.set({ person: 'P1', secret: 'a new one of mine', current: SECRET })).toBe('RIGHT');
  expect(await secrets.check('P1', SECRET)).toBe('WRONG');
  expect(await secrets.check('P1', 'a new one of mine')).toBe('RIGHT');
  expect(await secrets.check('constructor', SECRET)).toBe('NOT_SET');
});

it('is kept as a hash that no two have in common', async () => {
  const real = new SigningSecretFile({ path, now: () => now });
  await real.set({ person: 'P1', secret: SECRET, current: null });
  await real.set({ person: 'P2', secret: SECRET, current: null });
  const text = await readFile(path, 'utf8');
  expect(text).not.toContain(SECRET);
  const { P1, P2 } = JSON.parse(text);
  expect(P1.hash).not.toBe(P2.hash);
  // One of OWASP's settings for scrypt.
  expect(P1).toMatchObject({ N: 32768, r: 8, p: 3 });
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await secrets.check('P1', SECRET)).toBe('RIGHT');
});

it('is not looked at for a while after wrong ones', async () => {
  await secrets.set({ person: 'P1', secret: SECRET, current: null });
  await secrets.set({ person: 'P2', secret: SECRET, current: null });
  const guesses = await Promise.all(Array.from({ length: 7 }, () => secrets.check('P1', 'a guess of mine')));
  expect(guesses).toEqual([...Array(MOST_WRONG_TRIES).fill('WRONG'), 'LOCKED', 'LOCKED']);
  expect(await secrets.check('P1', SECRET)).toBe('LOCKED');
  expect(await secrets.check('P2', SECRET)).toBe('RIGHT');
  now += LOCKED_MILLISECONDS - 1;
  expect(await secrets.check('P1', SECRET)).toBe('LOCKED');
  now += 1;
  expect(await secrets.check('P1', SECRET)).toBe('RIGHT');
});

it('remembers wrong tries over a restart, and tells of each', async () => {
  await secrets.set({ person: 'P1', secret: SECRET, current: null });
  const told: unknown[] = [];
  const restarted = () =>
    new SigningSecretFile({
      path,
      cost: { N: 2 ** 10, r: 8, p: 1 },
      now: () => now,
      onWrong: (wrong) => told.push(wrong),
    });
  for (let tries = 1; tries <= MOST_WRONG_TRIES; tries += 1) {
    expect(await restarted().check('P1', 'a guess of mine')).toBe('WRONG');
  }
  expect(await restarted().check('P1', SECRET)).toBe('LOCKED');
  expect(told).toEqual([1, 2, 3, 4, 5, 5].map((tries) => ({ person: 'P1', tries, locked: tries >= MOST_WRONG_TRIES })));
  expect(await restarted().wrongTries('P1')).toEqual({ tries: 5, last: now, lockedUntil: now + LOCKED_MILLISECONDS });
  expect(await readFile(path, 'utf8')).not.toContain('a guess of mine');
  // A wrong `current` of a change counts, too; the right one begins anew.
  now += LOCKED_MILLISECONDS;
  expect(await restarted().set({ person: 'P1', secret: 'stolen by another', current: 'a guess' })).toBe('WRONG');
  expect(await restarted().wrongTries('P1')).toMatchObject({ tries: 1, lockedUntil: null });
  expect(await restarted().check('P1', SECRET)).toBe('RIGHT');
  expect(await restarted().wrongTries('P1')).toEqual({ tries: 0, last: null, lockedUntil: null });
  expect(await restarted().wrongTries('P2')).toEqual({ tries: 0, last: null, lockedUntil: null });
});
