/** What is wrong with the arguments of a command, from what Node's `parseArgs` threw. */
import { oneLine } from './connectors/inputError.ts';

/** Without Node's advice for arguments that begin with a dash, which no command has. */
export function argumentProblem(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return oneLine(message.replace(/\. To specify a positional argument starting with.*$/s, ''));
}
