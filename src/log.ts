/**
 * The log: JSON lines on standard error, or readable lines where standard error is a terminal. Standard output is
 * kept for what the user asked for (the banner, an import's summary).
 */
import { createRequire } from 'node:module';
import { destination, type Logger, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from './config.ts';

export type { Logger } from 'pino';

const STANDARD_ERROR = 2;
const require = createRequire(import.meta.url);

/** Makes the process's logger. Writes at once (no buffer), so nothing is lost when the process ends. */
export function createLog({
  level,
  readable = process.stderr.isTTY === true,
}: {
  level: LogLevel;
  /** True: for people; false: JSON lines. Default: whether standard error is a terminal. */
  readable?: boolean;
}): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    redact: ['password', '*.password', 'authorization', '*.authorization'],
  };
  if (!readable) return pino(options, destination({ dest: STANDARD_ERROR, sync: true }));
  // Loaded for people alone: a service is mostly started by machines.
  const { build: pretty } = require('pino-pretty') as typeof import('pino-pretty');
  return pino(
    options,
    pretty({ destination: STANDARD_ERROR, sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' }),
  );
}
