/**
 * `npm run dev`: the service, started anew at each change of a source file. Neo4j is started once here and keeps running
 * meanwhile, so a change is live after a second.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { addressFor } from '../src/banner.ts';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { provideNeo4j } from '../src/neo4j/provideNeo4j.ts';
import { startCommand } from '../src/startCommand.ts';
import { StartError } from '../src/startError.ts';

const instead = startCommand(process.argv.slice(2));
if (instead !== null) {
  (instead.code === 0 ? process.stdout : process.stderr).write(instead.text);
  process.exit(instead.code);
}

try {
  const config = readConfig();
  const log = createLog({ level: config.logLevel });
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());

  const neo4j = await provideNeo4j({ config, guideUrl: `${addressFor(config)}/guide`, log, signal: stopping.signal });
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const watching = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', 'src/main.ts'], {
    stdio: 'inherit',
    // A group of its own: Ctrl-C reaches it once, through here, and not a second time from the terminal.
    detached: process.platform !== 'win32',
    env: {
      ...process.env,
      NEO4J_URI: neo4j.uri,
      NEO4J_USER: neo4j.user ?? '',
      NEO4J_PASSWORD: neo4j.password ?? '',
      NEO4J_DATABASE: neo4j.database ?? '',
      NEO4J_BROWSER_URL: neo4j.browserUrl ?? '',
    },
  });
  stopping.signal.addEventListener('abort', () => watching.kill('SIGTERM'));
  if (stopping.signal.aborted) watching.kill('SIGTERM');
  await new Promise((resolve) => watching.once('exit', resolve));
  await neo4j.stop();
  process.exit(0);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(`SafetyOps Graph: ${error.message}`);
  process.exit(1);
}
