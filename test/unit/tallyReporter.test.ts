/**
 * Graph:    none; small test files that are made here and run by a vitest of their own
 * Scenario: everything passes; a test fails; a file cannot be loaded; a hook throws; a test is skipped; nothing is found
 * Result:   the last line counts them, and the exit code agrees
 */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProcess } from '../support/serviceProcess.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const IMPORT = "import { afterAll, beforeAll, describe, expect, test } from 'vitest';\n";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safetyops-tally-'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(
    join(folder, 'vitest.config.ts'),
    `import { TallyReporter } from '${join(ROOT, 'test', 'support', 'tallyReporter.ts')}';\n` +
      'export default { test: { reporters: [new TallyReporter()], allowOnly: false } };\n',
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const TWO_PASS = "test('a', () => {});\ntest('b', () => {});\n";

test.each([
  ['two pass', { one: TWO_PASS }, '2 passed, 0 failed', 0],
  ['one fails', { one: `${TWO_PASS}test('c', () => expect(1).toBe(2));` }, '2 passed, 1 failed', 1],
  ['a file does not load', { one: TWO_PASS, two: "throw new Error('broken');" }, '2 passed, 1 failed', 1],
  ['a file holds no test', { one: TWO_PASS, two: '' }, '2 passed, 1 failed', 1],
  [
    'a hook throws: its tests did not run',
    { one: `describe('s', () => { beforeAll(() => { throw new Error('x'); });\n${TWO_PASS} });test('d', () => {});` },
    '1 passed, 1 failed',
    1,
  ],
  [
    'an error outside of tests',
    { one: `${TWO_PASS}afterAll(() => { void Promise.reject(new Error('late')); });` },
    '2 passed, 1 failed',
    1,
  ],
  [
    'one is skipped, which is told',
    { one: `${TWO_PASS}test.skip('c', () => {});` },
    '1 skipped\n2 passed, 0 failed',
    0,
  ],
  ['a forgotten .only', { one: `${TWO_PASS}test.only('c', () => {});` }, /0 passed, [1-9]\d* failed$/, 1],
  ['nothing is found', {}, '0 passed, 1 failed', 1],
] as const)('%s', async (name, files, closing, code) => {
  const place = join(folder, name.replace(/\W/g, '-'));
  await mkdir(place);
  for (const [file, text] of Object.entries(files)) await writeFile(join(place, `${file}.test.ts`), IMPORT + text);
  const ended = await startProcess([
    process.execPath,
    join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
    ...['run', '--root', folder, '--dir', place],
  ]).ended;
  const output = ended.stdout.trimEnd();
  if (typeof closing === 'string') expect(output.endsWith(closing), output + ended.stderr).toBe(true);
  else expect(output).toMatch(closing);
  expect(ended.code).toBe(code);
});
