/*
 * Graph:    none
 * Scenario: commands are given arguments that they do not know, or are asked for help
 * Result:   they say what they take, in lines of a terminal of 80 columns; a start that was meant otherwise does not happen
 * Negative control: without arguments the service is started.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { USAGE as ASSESS } from '../../src/assess/assessCommand.ts';
import { SETTINGS } from '../../src/config.ts';
import { USAGE as IMPORT } from '../../src/connectors/importCommand.ts';
import { USAGE as TOKEN } from '../../src/identity/tokenCommand.ts';
import { USAGE as POLICIES } from '../../src/policiesCommand.ts';
import { USAGE as START, startCommand } from '../../src/startCommand.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const start = (...given: string[]) =>
  spawnSync(process.execPath, ['src/launch.mjs', 'src/main.ts', ...given], { cwd: ROOT, encoding: 'utf8' });

test('npm start explains itself, and starts nothing that was asked for in another way', () => {
  expect(startCommand([])).toBeNull();
  expect(startCommand(['-h'])).toEqual({ text: START, code: 0 });
  const refused = start('--port', '5000');
  expect(refused).toMatchObject({ status: 1, stdout: '' });
  expect(refused.stderr).toMatch(
    /^SafetyOps Graph: --port 5000: npm start takes no arguments; settings are environment variables, .*\n$/,
  );
});

test('it names settings that there are', () => {
  const named = START.match(/^ {2}([A-Z0-9_]+(?:, [A-Z0-9_]+)*),? /gm)?.flatMap(
    (line) => line.match(/[A-Z0-9_]{4,}/g) ?? [],
  );
  expect(named?.length).toBeGreaterThan(4);
  for (const name of START.match(/\b(?:NEO4J|SAFETYOPS|LOG)_[A-Z0-9_]+/g) ?? [])
    expect(Object.keys(SETTINGS)).toContain(name);
});

test.each(Object.entries({ START, ASSESS, IMPORT, POLICIES, TOKEN }))('help fits a terminal: %s', (_, text) => {
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
});
