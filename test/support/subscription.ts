/** A client of subscriptions: that of graphql-sse, which others use too. It gives up at the first failure. */
import { createClient, type ExecutionResult } from 'graphql-sse';

/** One subscription. */
export interface Subscription {
  /** The next result; undefined: it has ended. */
  // biome-ignore lint/suspicious/noExplicitAny: tests compare results with literals as a whole
  next(): Promise<any>;
  /** Leaves. */
  end(): void;
}

export function subscribe({
  url,
  query,
  variables = {},
  headers = {},
}: {
  url: string;
  query: string;
  variables?: Record<string, unknown>;
  headers?: Record<string, string>;
}): Subscription {
  const client = createClient({ url, headers, retryAttempts: 0 });
  const results: AsyncIterator<ExecutionResult> = client.iterate({ query, variables });
  return {
    next: async () => {
      const { done, value } = await results.next();
      return done ? undefined : value;
    },
    end: () => client.dispose(),
  };
}
