/**
 * Graph:    none
 * Scenario: programs that call themselves Java, made here as scripts
 * Result:   17 and newer are taken; others end with what is there, what is needed and how to get it
 */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findJava, javaVersionIn } from '../../../src/neo4j/java.ts';

describe('the version in the answer', () => {
  test.each([
    ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
    ['openjdk version "21" 2023-09-19', 21],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "22-ea" 2024-03-19', 22],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "25.0.1" 2025-10-21', 25],
    ['bash: java: not today', null],
  ])('%j is %j', (answer, version) => {
    expect(javaVersionIn(answer)).toBe(version);
  });
});

describe('finding Java', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safetyops-java-'));
    for (const [name, script] of Object.entries({
      eleven: 'echo \'openjdk version "11.0.22" 2024-01-16\' >&2',
      seventeen: 'echo \'openjdk version "17.0.1" 2021-10-19\' >&2',
      // What macOS has where no Java is installed.
      stub: 'echo "Unable to locate a Java Runtime." >&2; exit 1',
    })) {
      await mkdir(join(folder, name, 'bin'), { recursive: true });
      await writeFile(join(folder, name, 'bin', 'java'), `#!/bin/sh\n${script}\n`);
      await chmod(join(folder, name, 'bin', 'java'), 0o755);
    }
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('17 is new enough', async () => {
    expect(await findJava({ javaHome: join(folder, 'seventeen') })).toEqual({
      program: join(folder, 'seventeen', 'bin', 'java'),
      version: 17,
    });
  });

  test('11 is not', async () => {
    await expect(findJava({ javaHome: join(folder, 'eleven') })).rejects.toThrow(
      /^the local Neo4j needs Java 17 or newer, and there is Java 11 at JAVA_HOME=.*eleven; install a newer one with: \w+/,
    );
  });

  test.each(['stub', 'nothing'])('%s is none', async (name) => {
    await expect(findJava({ javaHome: join(folder, name) })).rejects.toThrow(/there is none at JAVA_HOME=.*install it/);
  });
});
