/** The terminal of `npm run import`. */
import cliProgress from 'cli-progress';
import { importCommand, type ProgressReport } from '../connectors/importCommand.ts';
import { ingestOver } from '../connectors/ingestClient.ts';

process.exitCode = await importCommand({
  arguments: process.argv.slice(2),
  output: {
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
    progress: process.stderr.isTTY ? bar() : lines(),
  },
  connect: ingestOver,
});

function bar(): ProgressReport {
  const progress = new cliProgress.SingleBar({
    stream: process.stderr,
    format: 'importing {bar} {value} of {total}',
    clearOnComplete: true,
    hideCursor: true,
  });
  return {
    start: (total) => progress.start(total, 0),
    step: (done) => progress.update(done),
    stop: () => {
      if (progress.isActive) progress.stop();
    },
  };
}

function lines(): ProgressReport {
  let all = 0;
  return {
    start: (total) => {
      all = total;
    },
    step: (done) => console.error(`sent ${done} of ${all}`),
    stop: () => {},
  };
}
