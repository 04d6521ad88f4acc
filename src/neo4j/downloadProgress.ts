/** Shows a download: a bar on a terminal, a line now and then elsewhere. On standard error. */
import { createRequire } from 'node:module';
import type { SingleBar } from 'cli-progress';
import type { DownloadProgress } from './jars.ts';

const require = createRequire(import.meta.url);

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);

/** Elsewhere than on a terminal: a line each time another quarter has come. */
const STEPS = 4;

/** Makes the display for one download. */
export function createDownloadProgress({
  what,
  bar = process.stderr.isTTY === true,
  write = (line: string) => void process.stderr.write(line),
}: {
  /** What comes, e.g. `Neo4j 5.26.30`. */
  what: string;
  /** True: a moving bar; false: plain lines. */
  bar?: boolean;
  write?: (line: string) => void;
}): DownloadProgress {
  let total = 0;
  let done = 0;
  let step = 0;
  let shown: SingleBar | null = null;
  return {
    start({ files, bytes, present }) {
      total = bytes;
      done = present;
      if (!bar) {
        step = Math.floor((STEPS * done) / total);
        const resumed = present > 0 ? `, ${megabytes(present)} MB are there already` : '';
        write(`Fetching ${what} (once): ${files} files, ${megabytes(bytes)} MB${resumed}\n`);
        return;
      }
      const cliProgress = require('cli-progress') as typeof import('cli-progress');
      shown = new cliProgress.SingleBar({
        format: `Fetching ${what} (once) {bar} {percentage} % of ${megabytes(bytes)} MB, {eta_formatted} left`,
        barsize: 30,
        hideCursor: true,
        etaBuffer: 50,
        gracefulExit: false, // signals are the business of `main`
        stream: process.stderr,
      });
      shown.start(total, done);
    },
    advance(bytes) {
      done += bytes;
      shown?.update(Math.max(0, done));
      if (bar) return;
      const reached = Math.floor((STEPS * done) / total);
      if (reached > step) {
        step = reached;
        write(`Fetching ${what}: ${megabytes(done)} of ${megabytes(total)} MB\n`);
      }
    },
    wait() {
      write(`Another process is fetching ${what} into the same cache; waiting for it\n`);
    },
    stop() {
      shown?.stop();
    },
  };
}
