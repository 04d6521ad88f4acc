/** Runs programs of ours as a user does: as processes of their own, judged by what they print and how they end. */
import { type ChildProcess, spawn } from 'node:child_process';

const ROOT = new URL('../..', import.meta.url);

/** How a process ended, and everything it printed. */
export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program that runs. */
export interface RunningProcess {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** Waits until standard output matches; throws with all output when the program ends before. */
  untilStdout(pattern: RegExp): Promise<RegExpExecArray>;
}

const running = new Set<ChildProcess>();

/** Starts a program in the project's folder. The environment is exactly the given one and PATH, HOME. */
export function startProcess(
  command: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>> = {},
): RunningProcess {
  const child = spawn(command[0], command.slice(1), {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, so that a test can send a terminal's Ctrl-C to the whole of it
  });
  running.add(child);
  let stdout = '';
  let stderr = '';
  const waiting = new Set<() => void>();
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    for (const check of waiting) check();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal, stdout, stderr });
    });
  });
  ended.catch(() => {});
  return {
    child,
    pid: child.pid ?? Number.NaN,
    ended,
    untilStdout: (pattern) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          const found = pattern.exec(stdout);
          if (found === null) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
        void ended.then(({ code, signal }) => {
          reject(new Error(`ended (${signal ?? code}) before ${pattern} was printed\n${stdout}\n${stderr}`));
        }, reject);
      }),
  };
}

/** Starts the service: what `npm start` runs, without npm. */
export function startService(environment: Readonly<Record<string, string>>): RunningProcess {
  return startProcess([process.execPath, 'src/launch.mjs', 'src/main.ts'], environment);
}

/** For `afterAll`: ends what a failed test has left. The services among them get time to stop their Neo4j. */
export async function endAllProcesses(): Promise<void> {
  const left = [...running];
  await Promise.all(
    left.map(
      (child) =>
        new Promise<void>((resolve) => {
          child.once('close', () => resolve());
          child.kill('SIGTERM');
        }),
    ),
  );
}
