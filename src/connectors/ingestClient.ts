/** The `ingest` mutation over HTTP: one request per batch, every failure as one sentence. */
import { z } from 'zod';
import type { IngestInput, IngestReceipt } from '../../graph/ingest/input.ts';
import { oneLine } from './inputError.ts';

/** The service could not be asked, or did not take the request. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
}

export type SendBatch = (batch: IngestInput) => Promise<IngestReceipt>;

const INGEST = /* GraphQL */ `
  mutation Import($input: IngestInput!) {
    ingest(input: $input) {
      revision
      replayed
      created
      updated
      unchanged
      retired
      errors {
        path
        id
        code
        message
      }
    }
  }
`;

const receiptSchema = z.object({
  revision: z.number(),
  replayed: z.boolean(),
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  retired: z.number(),
  errors: z.array(z.object({ path: z.string(), id: z.string().nullable(), code: z.string(), message: z.string() })),
});
const answerSchema = z.object({
  data: z.object({ ingest: receiptSchema }).nullish(),
  errors: z.array(z.object({ message: z.string() })).nullish(),
});

/** A batch of a thousand artifacts takes a second; a service under load may need longer, but not this long. */
const ANSWER_MILLISECONDS = 10 * 60 * 1000;

/** A sender of batches to the service at an address. */
export function ingestOver(url: string): SendBatch {
  return async (batch) => {
    const body = JSON.stringify({ query: INGEST, variables: { input: batch } });
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    }).catch((error: unknown) => {
      throw new ServiceError(`the service at ${url} cannot be reached (${causeOf(error)}); is it running? npm start`);
    });
    const text = await response.text().catch((error: unknown) => {
      throw new ServiceError(`the service at ${url} broke off its answer (${causeOf(error)})`);
    });
    const answer = answerSchema.safeParse(parseJson(text));
    if (!answer.success) {
      throw new ServiceError(`${url} answered ${response.status}, and not as the service does: ${oneLine(text, 200)}`);
    }
    const refused = answer.data.errors?.[0];
    if (refused) throw new ServiceError(`the service refused the import: ${oneLine(refused.message)}`);
    if (!answer.data.data) {
      const hint = response.status === 404 ? '; the address of the service ends in /graphql' : '';
      throw new ServiceError(`${url} answered ${response.status} without a receipt${hint}`);
    }
    return answer.data.data.ingest as IngestReceipt;
  };
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
