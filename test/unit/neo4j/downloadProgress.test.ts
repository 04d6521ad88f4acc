/**
 * Graph:    none
 * Scenario: a download is shown where there is no terminal
 * Result:   a line at the beginning and one for each quarter: a log stays readable
 */
import { expect, test } from 'vitest';
import { createDownloadProgress } from '../../../src/neo4j/downloadProgress.ts';

function linesOf(work: (progress: ReturnType<typeof createDownloadProgress>) => void): string[] {
  const lines: string[] = [];
  work(createDownloadProgress({ what: 'Neo4j 5.26.30', bar: false, write: (line) => void lines.push(line) }));
  return lines;
}

test('a line per quarter', () => {
  expect(
    linesOf((progress) => {
      progress.start({ files: 3, bytes: 100e6, present: 0 });
      for (let part = 0; part < 100; part++) progress.advance(1e6);
      progress.stop();
    }),
  ).toEqual([
    'Fetching Neo4j 5.26.30 (once): 3 files, 100 MB\n',
    'Fetching Neo4j 5.26.30: 25 of 100 MB\n',
    'Fetching Neo4j 5.26.30: 50 of 100 MB\n',
    'Fetching Neo4j 5.26.30: 75 of 100 MB\n',
    'Fetching Neo4j 5.26.30: 100 of 100 MB\n',
  ]);
});

test('one that goes on tells what is there', () => {
  expect(
    linesOf((progress) => {
      progress.start({ files: 1, bytes: 100e6, present: 60e6 });
      progress.advance(40e6);
      progress.stop();
    }),
  ).toEqual([
    'Fetching Neo4j 5.26.30 (once): 1 files, 100 MB, 60 MB are there already\n',
    'Fetching Neo4j 5.26.30: 100 of 100 MB\n',
  ]);
});
