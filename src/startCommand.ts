/** What `npm start` and `npm run dev` make of their arguments: they take none, and say so instead of starting otherwise than was meant. */
import { oneLine } from './connectors/inputError.ts';

/** For a terminal of 80 columns. */
export const USAGE = `Usage: npm start

Starts the service and a Neo4j of its own, and goes on until Ctrl-C; nothing is
lost. It takes no arguments: settings are environment variables, as in

  PORT=5000 NEO4J_BOLT_PORT=7688 NEO4J_HTTP_PORT=7475 npm start

  PORT, HOST        where the API listens; default 127.0.0.1, port 4000
  NEO4J_BOLT_PORT,
  NEO4J_HTTP_PORT   ports of the local Neo4j; default 7687 and 7474
  NEO4J_URI         a Neo4j 5 of your own instead of the local one
  SAFETYOPS_DATA    folder of the data; default ./.safetyops
  SAFETYOPS_SEED    what an empty graph starts with: story, aeb, governance,
                    organisation or none; default story
  LOG_LEVEL         trace, debug, info, warn, error, fatal or silent

All of them: README.md, Configuration.
`;

/** Null: start. Else what is to be printed, and what the process ends with. */
export function startCommand(texts: readonly string[]): { text: string; code: 0 | 1 } | null {
  if (texts.includes('--help') || texts.includes('-h')) return { text: USAGE, code: 0 };
  if (texts.length === 0) return null;
  const given = oneLine(texts.join(' '));
  return {
    text: `SafetyOps Graph: ${given}: npm start takes no arguments; settings are environment variables, npm start -- --help names them\n`,
    code: 1,
  };
}
