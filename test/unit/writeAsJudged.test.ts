/*
 * Graph:    a revision that each write moves on by one, and a field that some writes set.
 * Scenario: writes that rest on a judgement, alone, many at once, and against a writer that never rests.
 * Result:   what was judged is what is written: each judges the graph that it is written to, or says that it cannot.
 * Negative control: what a judgement does not rest on may change meanwhile; a refusal writes nothing.
 */
import { expect, it } from 'vitest';
import type { GraphView } from '../../graph/index/graphView.ts';
import type { IngestReceipt } from '../../graph/ingest/input.ts';
import { NO_COUNTS } from '../../graph/ingest/planBatch.ts';
import type { WriteRequest } from '../../graph/safetyGraph.ts';
import { MOST_JUDGEMENTS, writeAsJudged } from '../../graph/writing/writeAsJudged.ts';

class Ledger {
  revision = 0;
  readonly written: string[] = [];
  /** Somebody else, between judgement and write. */
  meanwhile: (() => void) | null = null;

  get view(): GraphView {
    return { revision: this.revision } as GraphView;
  }

  async write({ guard, operation }: WriteRequest): Promise<IngestReceipt> {
    this.meanwhile?.();
    await Promise.resolve();
    const error = guard?.(this.view) ?? null;
    if (!error) {
      this.revision += 1;
      this.written.push(operation);
    }
    return { revision: this.revision, replayed: false, ...NO_COUNTS, errors: error ? [error] : [] };
  }
}

const writing = (operation: string) => ({
  operation,
  actor: 'P1',
  input: { source: 'test', artifacts: [], links: [] },
});

it('judges again what was written to meanwhile, and lets each of many judge what the others wrote', async () => {
  const ledger = new Ledger();
  let judgements = 0;
  const once = () =>
    writeAsJudged(ledger, async () => {
      judgements += 1;
      await Promise.resolve();
      const isThere = ledger.written.includes('first');
      return { view: ledger.view, answer: isThere, write: isThere ? null : writing('first') };
    });
  const answers = await Promise.all(Array.from({ length: 20 }, once));
  expect(ledger.written).toEqual(['first']);
  expect(answers.filter(({ receipt }) => receipt !== null)).toHaveLength(1);
  expect(judgements).toBe(39);
});

it('holds as long as what it rests on is the same', async () => {
  const ledger = new Ledger();
  ledger.meanwhile = () => {
    ledger.revision += 1;
  };
  let judgements = 0;
  const judge = (restsOn?: () => string) => async () => {
    judgements += 1;
    return { view: ledger.view, answer: null, write: writing('one'), ...(restsOn ? { restsOn } : {}) };
  };
  await writeAsJudged(
    ledger,
    judge(() => 'a field that nobody touched'),
  );
  expect([judgements, ledger.written]).toEqual([1, ['one']]);
  // On all of the graph, with a writer that never rests: it gives up, and has written nothing.
  judgements = 0;
  await expect(writeAsJudged(ledger, judge())).rejects.toThrow(/50 times/);
  expect([judgements, ledger.written]).toEqual([MOST_JUDGEMENTS, ['one']]);
  // Who comes later is not held up by it.
  ledger.meanwhile = null;
  await writeAsJudged(ledger, judge());
  expect(ledger.written).toEqual(['one', 'one']);
});

it('throws what a judgement throws', async () => {
  const ledger = new Ledger();
  await expect(
    writeAsJudged(ledger, async () => {
      throw new Error('refused');
    }),
  ).rejects.toThrow('refused');
  expect(ledger.written).toEqual([]);
});
