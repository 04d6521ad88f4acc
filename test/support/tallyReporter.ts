/**
 * Ends every run with one line that a machine can read:
 *
 *     412 passed, 0 failed
 *
 * Failed counts tests, test files that could not be loaded, and errors outside of tests. A skipped test is neither, so it
 * is told on a line of its own.
 */
import type { Reporter, TestModule } from 'vitest/node';

/** What the closing line counts. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Counts a finished run. */
export function tally(modules: readonly TestModule[], errorsOutsideTests: number): Tally {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
  const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
  const brokenSuites = modules
    .flatMap((module) => [...module.children.allSuites()])
    .filter((suite) => suite.errors().length > 0).length;
  return {
    passed: count('passed'),
    // A test without a result was never run: an error in a hook, or the run was broken off.
    failed: count('failed') + count('pending') + brokenFiles + brokenSuites + errorsOutsideTests,
    skipped: count('skipped'),
  };
}

/** Vitest makes one of these by the path in its configuration. */
export class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: string): void {
    const { passed, failed, skipped } = tally(modules, errors.length);
    if (skipped > 0) process.stdout.write(`\n${skipped} skipped`);
    // A run that failed without a failing test (nothing was found, it was interrupted) must not read as a success.
    const atLeast = reason === 'passed' ? 0 : 1;
    process.stdout.write(`\n${passed} passed, ${Math.max(failed, atLeast)} failed\n`);
  }
}
