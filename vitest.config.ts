import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { TallyReporter } from './test/support/tallyReporter.ts';

/** Node loads this file of graphql for its users in node_modules; with another one beside it a schema would fit nowhere. */
const oneGraphql = {
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
};

/** Files that share the run's one database: one after another. Vitest wants them in a group of their own. */
const withDatabase = {
  globalSetup: ['test/support/neo4jForTheRun.ts'],
  fileParallelism: false,
  maxWorkers: 1,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  sequence: { groupOrder: 1 },
};

/** Vitest leaves one core idle by itself: of two, half. Projects that run side by side have to say the same. */
const onAllCores = { maxWorkers: '100%' };

export default defineConfig({
  test: {
    // A forgotten `.only` would leave out the other tests without a word.
    allowOnly: false,
    reporters: ['default', new TallyReporter()],
    projects: [
      {
        ...oneGraphql,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/property/**/*.test.ts'],
          setupFiles: ['test/support/propertySeed.ts'],
          // Property tests take minutes where other work shares the cores.
          testTimeout: 300_000,
          ...onAllCores,
          sequence: { groupOrder: 0 },
        },
      },
      { test: { name: 'rules', include: ['test/rules/**/*.test.ts'], testTimeout: 600_000, ...onAllCores } },
      {
        ...oneGraphql,
        test: {
          name: 'database',
          include: ['test/integration/**/*.test.ts', 'test/api/**/*.test.ts'],
          ...withDatabase,
        },
      },
      { ...oneGraphql, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...withDatabase } },
      {
        ...oneGraphql,
        test: { name: 'realdata', include: ['test/realdata/**/*.test.ts'], ...withDatabase, testTimeout: 600_000 },
      },
    ],
  },
});
