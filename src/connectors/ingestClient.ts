/** The `ingest` mutation over HTTP: one request per batch. */
import { z } from 'zod';
import type { IngestInput, IngestReceipt } from '../../graph/ingest/input.ts';
import { askService } from '../serviceClient.ts';

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
/** A sender of batches to the service at an address. */
export function ingestOver(url: string): SendBatch {
  return async (batch) => {
    const { ingest } = await askService({
      url,
      query: INGEST,
      variables: { input: batch },
      data: z.object({ ingest: receiptSchema }),
      what: 'the import',
    });
    return ingest as IngestReceipt;
  };
}
