/**
 * Graph:    none; a project of two files and the launcher
 * Scenario: its program is started, started again, changed, and started where nothing can be kept
 * Result:   it does each time what its sources say, and is joined once for each state of them
 * Negative control: a program that throws ends with an error that names the line of its source.
 */
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let project: string;

beforeEach(async () => {
  project = await realpath(await mkdtemp(join(tmpdir(), 'safetyops-launch-')));
  for (const folder of ['graph', 'resolvers', 'schema', 'seeds', 'src']) await mkdir(join(project, folder));
  await symlink(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  await copyFile(join(ROOT, 'src', 'launch.mjs'), join(project, 'src', 'launch.mjs'));
  await writeFile(join(project, 'package.json'), '{"type": "module"}');
  await writeFile(join(project, 'graph', 'answer.ts'), 'export const answer: number = 42;\n');
  await writeFile(
    join(project, 'src', 'main.ts'),
    `import { GraphQLError } from 'graphql';
import { answer } from '../graph/answer.ts';
console.log(JSON.stringify([answer, process.argv.slice(1), import.meta.url, new GraphQLError('kept').message]));
if (process.argv[2] === 'throw') throw new Error('on purpose');
`,
  );
});

afterEach(() => rm(project, { recursive: true, force: true }));

function start(...given: string[]): {
  readonly printed: unknown;
  readonly stderr: string;
  readonly code: number | null;
} {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/launch.mjs', 'src/main.ts', ...given], {
    cwd: project,
    encoding: 'utf8',
  });
  return { printed: stdout === '' ? null : JSON.parse(stdout), stderr, code: status };
}

const kept = () => readdir(join(project, '.cache', 'programs'));
const printed = (answer: number, ...given: string[]) => [
  answer,
  [join(project, 'src', 'main.ts'), ...given],
  `file://${join(project, 'src', 'main.ts')}`,
  'kept',
];

test('a program is joined once, and again after a source has changed', async () => {
  expect(start('--one', 'two')).toEqual({ printed: printed(42, '--one', 'two'), stderr: '', code: 0 });
  const first = await kept();
  expect(first).toEqual([expect.stringMatching(/^src-main-ts-[0-9a-f]{16}\.mjs$/)]);

  expect(start().printed).toEqual(printed(42));
  expect(await kept()).toEqual(first);

  await writeFile(join(project, 'graph', 'answer.ts'), 'export const answer: number = 43;\n');
  expect(start().printed).toEqual(printed(43));
  const second = await kept();
  expect(second).toHaveLength(1);
  expect(second).not.toEqual(first);
});

test('where nothing can be kept, the sources are loaded one by one', async () => {
  await writeFile(join(project, '.cache'), 'a file, not a folder');
  expect(start('x')).toEqual({ printed: printed(42, 'x'), stderr: '', code: 0 });
});

test('an error names the line of its source', () => {
  const { stderr, code } = start('throw');
  expect(code).toBe(1);
  expect(stderr).toContain('Error: on purpose');
  expect(stderr).toContain('src/main.ts:4');
});

test('a program that is not there is named', () => {
  const { stderr, status } = spawnSync(process.execPath, ['src/launch.mjs', 'src/other.ts'], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('src/other.ts');
});
