import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longestFirst.ts';
import { TallyReporter } from './test/support/tallyReporter.ts';

/** Node loads this file of graphql for its users in node_modules; with another one beside it a schema would fit nowhere. */
const oneGraphql = {
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
};

/**
 * Files that need a database: one after another for each database that the run has. Vitest wants projects of unlike numbers of
 * workers in groups of their own.
 */
const withDatabase = (databases: number) => ({
  globalSetup: ['test/support/neo4jForTheRun.ts'],
  provide: { databases },
  fileParallelism: databases > 1,
  maxWorkers: databases,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  sequence: { groupOrder: databases > 1 ? 1 : 2 },
});

/** A local Neo4j is cheap enough for one on each of two cores; one that is given is one. */
const DATABASES = process.env.NEO4J_URI || process.env.SAFETYOPS_NEO4J ? 1 : 2;

/** Vitest leaves one core idle by itself: of two, half. Projects that run side by side have to say the same. */
const onAllCores = { maxWorkers: '100%' };

export default defineConfig({
  test: {
    // A forgotten `.only` would leave out the other tests without a word.
    allowOnly: false,
    sequence: { sequencer: LongestFirst },
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
          ...withDatabase(DATABASES),
          // A process for each file would load the whole service again each time, which takes longer than most files.
          isolate: false,
        },
      },
      { ...oneGraphql, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...withDatabase(1) } },
      {
        ...oneGraphql,
        test: { name: 'realdata', include: ['test/realdata/**/*.test.ts'], ...withDatabase(1), testTimeout: 600_000 },
      },
    ],
  },
});
