/*
 * Scenario: the service starts with a file of its own, without one, and with files that do not do.
 * Result:   the rules of the file are in force; each defect of a file is named with file and line in one line of text.
 * Negative control: without a file the built-in rules are in force.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readMetamodel } from '../../../src/metamodelFile.ts';
import { StartError } from '../../../src/startError.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'metamodel-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('takes the built-in rules without a file', async () => {
  const metamodel = await readMetamodel({ file: null });
  expect(metamodel.firstHop('USED', 'TARGET', 'CALIBRATION').map(({ id }) => id)).toEqual(['F12']);
});

it('takes the rules of the file', async () => {
  const file = fileURLToPath(new URL('../../../docs/metamodel-extension.yaml', import.meta.url));
  const metamodel = await readMetamodel({ file });
  expect(metamodel.firstHop('USED', 'TARGET', 'CALIBRATION').map(({ id }) => id)).toEqual(['X12-calibration']);
});

it('names every defect in one line', async () => {
  const file = join(folder, 'own.yaml');
  await writeFile(file, 'extra: 1\nsubkinds:\n  ROBOT: {}\n');
  const failure = await readMetamodel({ file }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StartError);
  const { message } = failure as StartError;
  expect(message).toContain(`SAFETYOPS_METAMODEL: ${file}:1: unknown key extra; allowed: subkinds`);
  expect(message).toContain(` · ${file}:3: unknown kind ROBOT; allowed: SYSTEM`);
  expect(message).not.toContain('\n');
});

it('says that a file is not there', async () => {
  const file = join(folder, 'missing.yaml');
  await expect(readMetamodel({ file })).rejects.toThrow(`SAFETYOPS_METAMODEL: ${file} cannot be read: ENOENT`);
});
