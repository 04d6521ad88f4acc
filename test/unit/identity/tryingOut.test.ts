/**
 * Scenario: `npm run token` makes the keys for trying out in an empty folder, and tokens with them.
 * Result:   a service with its settings takes the tokens; the keys are made once; nobody else reads the private one; the settings
 *           can be evaluated by a shell.
 * Negative control: a service that expects another issuer or audience, or has the keys of another folder, does not take them; old
 *           tokens, wrong arguments and a folder that is none are refused in a line.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tokenCommand } from '../../../src/identity/tokenCommand.ts';
import { createTokenCheck } from '../../../src/identity/tokens.ts';
import { TRYING_OUT_AUDIENCE, TRYING_OUT_ISSUER, tryingOutIssuer } from '../../../src/identity/tryingOut.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const newFolder = () => mkdtemp(join(tmpdir(), 'trying-out-'));

async function run(...texts: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const folder = await newFolder();
  const exitCode = await tokenCommand({
    arguments: texts,
    output: { print: (line) => printed.push(line), complain: (line) => complaints.push(line) },
    issuer: () => tryingOutIssuer(folder, () => NOW),
  });
  return { exitCode, printed, complaints, folder };
}
const checkWith = (folder: string, names: { issuer?: string; audience?: string } = {}) =>
  createTokenCheck({
    keys: { kind: 'file', path: join(folder, 'trying-out', 'public-keys.json') },
    issuer: TRYING_OUT_ISSUER,
    audience: TRYING_OUT_AUDIENCE,
    clockToleranceSeconds: 5,
    ...names,
  });

test('a token is taken with the settings that belong to it, for an hour', async () => {
  const { exitCode, printed, complaints, folder } = await run('person:org/p6');
  expect({ exitCode, complaints, count: printed.length }).toEqual({ exitCode: 0, complaints: [], count: 1 });
  const [token = ''] = printed;
  const check = await checkWith(folder);
  expect(await check(token, later(59))).toMatchObject({
    ok: true,
    token: { subject: 'person:org/p6', authenticatedAt: NOW.getTime() },
  });
  expect(await check(token, later(62))).toMatchObject({ ok: false, unavailable: false });
  expect(await (await checkWith(folder, { issuer: 'https://issuer.example' }))(token, NOW)).toMatchObject({
    ok: false,
  });
  expect(await (await checkWith(folder, { audience: 'another' }))(token, NOW)).toMatchObject({ ok: false });
  const { folder: other } = await run('person:org/p6');
  expect(await (await checkWith(other))(token, NOW)).toMatchObject({ ok: false });
});

test('the keys are made once, also by two commands at once, and the private one is for its owner alone', async () => {
  const folder = await newFolder();
  const issuers = await Promise.all(Array.from({ length: 5 }, () => tryingOutIssuer(folder, () => NOW)));
  const path = join(folder, 'trying-out', 'private-key.json');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const check = await checkWith(folder);
  for (const issuer of issuers) expect(await check(await issuer.token('P1'), NOW)).toMatchObject({ ok: true });
  const key = await readFile(path, 'utf8');
  await tryingOutIssuer(folder);
  expect(await readFile(path, 'utf8')).toBe(key);
  // What the service is given can make no token.
  const { d } = JSON.parse(key);
  expect(await readFile(join(folder, 'trying-out', 'public-keys.json'), 'utf8')).not.toContain(d);
});

test('a shell takes over the settings as they are, whatever the folder is called', async () => {
  const folder = join(await newFolder(), `it's $HOME`);
  const lines: string[] = [];
  const output = { print: (line: string) => lines.push(line), complain: () => {} };
  await tokenCommand({ arguments: ['--settings'], output, issuer: () => tryingOutIssuer(folder) });
  const script = `${lines.join('\n')}\nprintf '%s|%s|%s|%s' "$SAFETYOPS_AUTH_KEY_FILE" "$SAFETYOPS_AUTH_ISSUER" "$SAFETYOPS_AUTH_AUDIENCE" "$SAFETYOPS_AUTH_READING"`;
  expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(
    `${join(folder, 'trying-out', 'public-keys.json')}|${TRYING_OUT_ISSUER}|${TRYING_OUT_AUDIENCE}|open`,
  );
});

test.each([
  ['nobody', [], 'whose token? Give the id of a PERSON'],
  ['an empty name', [' '], 'whose token? Give the id of a PERSON'],
  ['two', ['P1', 'P2'], 'one person at a time'],
  ['settings of somebody', ['--settings', 'P1'], '--settings stands alone'],
  ['an option that there is not', ['--for', 'P1'], "Unknown option '--for'"],
])('refuses %s, and prints no token', async (_what, texts, problem) => {
  const { exitCode, printed, complaints } = await run(...texts);
  expect({ exitCode, printed }).toEqual({ exitCode: 1, printed: [] });
  expect(complaints[0]).toContain(problem);
});

test('a folder that is none is told in a line', async () => {
  const file = join(await newFolder(), 'file');
  await writeFile(file, '');
  await expect(tryingOutIssuer(file)).rejects.toThrow(/cannot be used: .*(ENOTDIR|not a directory)/);
});
