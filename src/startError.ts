/**
 * Why the service cannot start (or go on), in words for whoever typed the command: what is wrong, with which value, and
 * what to do. `main` prints the message as one line and exits with 1; there is never a stack trace.
 */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(message: string, options?: { cause?: unknown }) {
    // One line, whatever the message was put together from (a log, an answer of another program).
    super(message.replace(/\s*\n\s*/g, ' ').trim(), options);
  }
}

/** The message of anything that was thrown, on one line. Node's network errors hide theirs in `cause` and `errors`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (error.cause instanceof Error && !(error instanceof StartError)) return reasonOf(error.cause);
  const message = error.message.replace(/\s*\n\s*/g, ' ').trim();
  return message === '' ? code || error.name : message;
}
