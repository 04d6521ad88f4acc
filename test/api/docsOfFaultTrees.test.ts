/*
 * Graph:    what docs/fault-trees.md ingests, block by block; nothing else.
 * Scenario: its blocks are taken one after another: batches are ingested, questions are asked as they stand there.
 * Result:   each question gets the answer that the document shows below it; the subscription ends with the tree.
 * Negative control: the numbers are those of the worked examples, by hand; a document whose blocks are not found fails.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';
import { subscribe } from '../support/subscription.ts';

const BLOCK = /```(json|graphql)\n([^`]*?)```/g;

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.close());

it('docs/fault-trees.md shows what is answered', async () => {
  const text = readFileSync(new URL('../../docs/fault-trees.md', import.meta.url), 'utf8');
  const blocks = [...text.matchAll(BLOCK)].map(([, type = '', body = '']) => ({ type, body }));
  const subscriptions: string[] = [];
  const answers: unknown[] = [];
  let batches = 0;
  for (let at = 0; at < blocks.length; at += 1) {
    const { type, body } = blocks[at] as (typeof blocks)[number];
    if (type === 'json') {
      await api.ingest(JSON.parse(body));
      batches += 1;
    } else if (body.startsWith('subscription')) subscriptions.push(body);
    else {
      at += 1;
      const shown = blocks[at];
      expect(shown?.type, body).toBe('json');
      const answer = await api.query(body);
      expect(answer, body).toEqual(JSON.parse(shown?.body as string));
      answers.push(answer);
    }
  }
  expect([batches, subscriptions.length, answers.length]).toEqual([3, 1, 5]);
  const [loss, both, recorded, supposed] = answers as [never, never, never, never];
  expect(loss).toMatchObject({
    faultTree: { topProbability: expect.closeTo(2486972531 / 3125000000000, 16), cutSetCount: 5 },
  });
  expect(both).toMatchObject({ faultTree: { topProbability: expect.closeTo(0.001080919, 15) } });
  expect(recorded).toMatchObject({
    recordFaultTreeAnalysis: { run: { used: { totalCount: 9 } }, receipt: { errors: [] } },
  });
  // All but PWR: 1 - (1 - P) / (1 - 1e-4); then with 2e-4 in its place.
  const after = 1 - ((1 - 2486972531 / 3125000000000) / (1 - 1e-4)) * (1 - 2e-4);
  const metrics = [{ metric: 'topProbability', after: expect.closeTo(after, 15) }, {}, {}, {}];
  expect(supposed).toMatchObject({
    impact: {
      items: {
        nodes: expect.arrayContaining([
          expect.objectContaining({
            artifact: { id: 'RESULT' },
            recomputed: expect.objectContaining({ metrics: metrics.map((one) => expect.objectContaining(one)) }),
          }),
        ]),
      },
    },
  });

  const events = subscribe({ url: `${api.origin}/graphql/stream`, query: subscriptions[0] as string, variables: {} });
  let event = await events.next();
  while (event?.data.faultTreeProgress.tree === null) event = await events.next();
  expect(event?.data.faultTreeProgress).toMatchObject({ phase: 'DONE', tree: { cutSetCount: 5 } });
});
