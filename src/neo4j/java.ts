/** Finds the Java that runs the local Neo4j. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../startError.ts';

/** The least version that Neo4j 5.26 runs on. */
export const LEAST_JAVA = 17;

/** A Java that can run Neo4j. */
export interface Java {
  /** The program to start. */
  readonly program: string;
  /** The feature release, e.g. 17 or 21. */
  readonly version: number;
}

/**
 * Finds Java 17 or newer.
 * @throws StartError with the command that installs it.
 */
export async function findJava({
  javaHome,
}: {
  /** Null: `java` from PATH. */ javaHome: string | null;
}): Promise<Java> {
  const program = javaHome === null ? 'java' : join(javaHome, 'bin', 'java');
  const place = javaHome === null ? 'in PATH' : `at JAVA_HOME=${javaHome}`;
  const needed = `the local Neo4j needs Java ${LEAST_JAVA} or newer, and there is`;
  let answer: string;
  try {
    // Every Java says its version on standard error, in the same words since 1.2.
    answer = (await promisify(execFile)(program, ['-version'], { timeout: 20_000 })).stderr;
  } catch {
    throw new StartError(`${needed} none ${place}; install it with: ${await installCommand()}`);
  }
  const version = javaVersionIn(answer);
  if (version === null || version < LEAST_JAVA) {
    const found = version === null ? `something that calls itself "${answer.split('\n')[0]}"` : `Java ${version}`;
    throw new StartError(`${needed} ${found} ${place}; install a newer one with: ${await installCommand()}`);
  }
  return { program, version };
}

/** The feature release in the answer of `java -version`: `17.0.15` is 17, `1.8.0_392` is 8. */
export function javaVersionIn(answer: string): number | null {
  const found = /version "(?:1\.)?(\d+)/.exec(answer);
  return found === null ? null : Number(found[1]);
}

/** How each family of systems installs Java, by a word of `ID` or `ID_LIKE` in /etc/os-release. */
const LINUX_COMMANDS = {
  debian: 'sudo apt-get install openjdk-17-jre-headless',
  fedora: 'sudo dnf install java-21-openjdk-headless',
  rhel: 'sudo dnf install java-21-openjdk-headless',
  suse: 'sudo zypper install java-21-openjdk-headless',
  arch: 'sudo pacman -S jre21-openjdk-headless',
  alpine: 'sudo apk add openjdk17-jre-headless',
} as const;

async function installCommand(): Promise<string> {
  if (process.platform === 'darwin') return 'brew install --cask temurin@21';
  if (process.platform === 'win32') return 'winget install EclipseAdoptium.Temurin.21.JRE';
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const families = release.match(/^ID(?:_LIKE)?=.*$/gm)?.join(' ') ?? '';
  const family = Object.keys(LINUX_COMMANDS).find((name) => families.includes(name));
  return LINUX_COMMANDS[(family ?? 'debian') as keyof typeof LINUX_COMMANDS];
}
