/**
 * The process: settings → log → Neo4j → graph and server → banner, and all of it back in reverse order when it is asked
 * to stop.
 *
 *     exit code 0   asked to stop (Ctrl-C, SIGTERM, a closed terminal), everything closed; or asked for help
 *     exit code 1   could not start or go on: one line on standard error says why
 */
import { DatabaseError } from '../graph/store/database.ts';
import { JournalError } from '../graph/store/journalStore.ts';
import { addressFor, banner } from './banner.ts';
import { readConfig } from './config.ts';
import { createLog, type Logger } from './log.ts';
import { requireFreePort } from './neo4j/ports.ts';
import { provideNeo4j } from './neo4j/provideNeo4j.ts';
import { startService } from './service.ts';
import { startCommand } from './startCommand.ts';
import { StartError } from './startError.ts';

/** How the process came to be asked to stop. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function run(): Promise<number> {
  let log: Logger | null = null;
  /** What has been started, the newest last. */
  const started: { readonly what: string; readonly stop: () => Promise<void> }[] = [];
  const stopping = new AbortController();
  let failure: unknown;

  for (const signal of STOP_SIGNALS) {
    process.on(signal, () => {
      // A second Ctrl-C changes nothing: a stop that is broken off is how data gets lost.
      log?.info({ signal }, stopping.signal.aborted ? 'still stopping' : 'stopping');
      stopping.abort();
    });
  }
  const onSurprise = (error: unknown): void => {
    failure ??= error;
    stopping.abort();
  };
  process.on('uncaughtException', onSurprise).on('unhandledRejection', onSurprise);
  const stopRequested = new Promise<'stop'>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve('stop'), { once: true });
  });

  try {
    const config = readConfig();
    log = createLog({ level: config.logLevel });
    await requireFreePort({ port: config.port, host: config.host, variable: 'PORT', what: 'the API' });
    const neo4j = await provideNeo4j({
      config,
      guideUrl: config.port === 0 ? null : `${addressFor(config)}/guide`,
      log,
      signal: stopping.signal,
    });
    started.push({ what: 'Neo4j', stop: neo4j.stop });
    const serving = startService({ config, neo4j, log });
    serving.catch(() => {}); // not a surprise when the stop came first
    const first = await Promise.race([serving, neo4j.died, stopRequested]);
    if (first instanceof StartError) throw first;
    if (first !== 'stop') {
      started.push({ what: 'service', stop: first.close });
      process.stdout.write(banner({ ...first, browserUrl: neo4j.browserUrl, neo4jUri: neo4j.uri }));
      const end = await Promise.race([neo4j.died, stopRequested]);
      if (end instanceof StartError) throw end;
    }
  } catch (error) {
    // Broken off because the user asked for it: not a failure.
    if (!stopping.signal.aborted || error instanceof StartError) failure ??= error;
  }

  if (failure !== undefined) tell(failure, log);
  for (const { what, stop } of started.reverse()) {
    await stop().catch((error: unknown) => {
      failure ??= error;
      tell(error, log);
    });
    log?.debug({}, `${what} stopped`);
  }
  return failure === undefined ? 0 : 1;
}

/** Failures whose message is written for whoever runs the service. */
const FOR_THE_USER = [StartError, DatabaseError, JournalError] as const;

/** One line for what a user can mend; everything there is for a mistake of ours. */
function tell(failure: unknown, log: Logger | null): void {
  if (FOR_THE_USER.some((kind) => failure instanceof kind) && failure instanceof Error) {
    process.stderr.write(`SafetyOps Graph: ${failure.message.replace(/\s*\n\s*/g, ' ')}\n`);
  } else if (log === null) {
    process.stderr.write(`${failure instanceof Error ? failure.stack : String(failure)}\n`);
  } else {
    log.fatal({ err: failure }, 'this should not have happened');
  }
}

const instead = startCommand(process.argv.slice(2));
if (instead === null) process.exit(await run());
(instead.code === 0 ? process.stdout : process.stderr).write(instead.text);
process.exitCode = instead.code;
