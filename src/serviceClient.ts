/** Asking the service over HTTP, for the commands: one request, every failure as one sentence. */
import { z } from 'zod';
import { readToken } from './config.ts';
import { oneLine } from './connectors/inputError.ts';

/** Where a service that was started without a word about it listens. */
export const DEFAULT_URL = 'http://127.0.0.1:4000/graphql';

/** The service could not be asked, or did not take the request. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
}

/** A batch of a thousand artifacts takes a second; a service under load may need longer, but not this long. */
const ANSWER_MILLISECONDS = 10 * 60 * 1000;

const errorsSchema = z
  .array(z.object({ message: z.string(), extensions: z.object({ code: z.unknown() }).nullish() }))
  .nullish();

/**
 * The data of an answer.
 * @param what What was asked, for the sentence that says that it was refused, e.g. `the import`.
 * @throws ServiceError
 */
export async function askService<Data>(request: {
  readonly url: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly data: z.ZodType<Data>;
  readonly what: string;
}): Promise<Data> {
  const { url, query, variables, data, what } = request;
  const token = readToken();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
  }).catch((error: unknown) => {
    throw new ServiceError(`the service at ${url} cannot be reached (${causeOf(error)}); is it running? npm start`);
  });
  const text = await response.text().catch((error: unknown) => {
    throw new ServiceError(`the service at ${url} broke off its answer (${causeOf(error)})`);
  });
  const answer = z.object({ data: data.nullish(), errors: errorsSchema }).safeParse(parseJson(text));
  if (!answer.success) {
    throw new ServiceError(`${url} answered ${response.status}, and not as the service does: ${oneLine(text, 200)}`);
  }
  const refused = answer.data.errors?.[0];
  if (refused) {
    // The message is for who sends headers; a command has its token from the environment.
    const hint = refused.extensions?.code === 'UNAUTHENTICATED' ? ' (this command sends SAFETYOPS_TOKEN)' : '';
    throw new ServiceError(`the service refused ${what}: ${oneLine(refused.message)}${hint}`);
  }
  if (answer.data.data === null || answer.data.data === undefined) {
    const hint = response.status === 404 ? '; the address of the service ends in /graphql' : '';
    throw new ServiceError(`${url} answered ${response.status} without a result${hint}`);
  }
  return answer.data.data as Data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `fetch failed` says nothing; the reason is below it. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  const { cause } = error;
  if (cause instanceof Error)
    return 'code' in cause && typeof cause.code === 'string' ? cause.code : oneLine(cause.message);
  return oneLine(error.message);
}
