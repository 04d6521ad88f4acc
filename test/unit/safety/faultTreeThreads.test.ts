/*
 * Graph:    none; a plant whose tree takes seconds (hard), and one of a few gates (easy).
 * Scenario: they are analysed with a pool of threads: side by side, abandoned, with a thread that dies, with too many at once.
 * Result:   the thread of this process goes on meanwhile; who leaves is free within 200 ms and so is the thread; a dead thread is
 *           a clear error and the next question is answered; what does not fit in nodes or time is told in part; small trees
 *           need no thread.
 * Negative control: a thread that lives answers; the same tree with room is complete.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { analyseTree } from '../../../graph/faultTreeThreads/analyseTree.ts';
import {
  FaultTreeThreads,
  ThreadLost,
  type ThreadPoolOptions,
  ThreadsBusy,
} from '../../../graph/faultTreeThreads/threadPool.ts';
import type { Progress } from '../../../graph/safety/faultTree/analyse.ts';
import type { FaultTreeModel } from '../../../graph/safety/faultTree/model.ts';
import { analysisNumbers } from '../../../graph/safety/faultTree/recordedAnalysis.ts';
import {
  analysed,
  basic,
  checkedModel,
  finished,
  manyParities,
  oneTree,
  quantified,
} from '../../support/faultTrees.ts';
import { plant } from '../../support/randomFaultTree.ts';

/** Needs more than 20 million nodes in every order that is tried. */
const HARD = plant({ seed: 5, layers: 4, systemsPerLayer: 14, trains: 4, supports: 4, ownLeaves: 1 });
/** A second or so. */
const MIDDLE = plant({ seed: 3, layers: 4, systemsPerLayer: 10, trains: 3, supports: 3, ownLeaves: 1 });
/** Neither its diagram nor its third order fits. */
const PARITIES = manyParities(200, 8);
const EASY = oneTree({ TOP: { type: 'AND', inputs: ['a', 'b'] } }, [basic('a', 0.1), basic('b', 0.2)]);

let pools: FaultTreeThreads[] = [];
function pool(options: ThreadPoolOptions = {}): FaultTreeThreads {
  const made = new FaultTreeThreads(options);
  pools.push(made);
  return made;
}
afterEach(async () => {
  await Promise.all(pools.map((one) => one.close()));
  pools = [];
});

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
function analyse(
  threads: FaultTreeThreads,
  model: FaultTreeModel,
  more: {
    top?: string;
    signal?: AbortSignal;
    nodes?: number;
    within?: number;
    onProgress?: (progress: Progress) => void;
  } = {},
) {
  const { top = 'top', signal = new AbortController().signal, nodes = 40_000_000, within, onProgress } = more;
  return analyseTree({ threads, checked: checkedModel(model), top, nodes, within, signal, onProgress, pause });
}

/** Resolves when the first progress of a computation has come. */
function begun(): { readonly onProgress: (progress: Progress) => void; readonly first: Promise<Progress> } {
  let onProgress: (progress: Progress) => void = () => {};
  const first = new Promise<Progress>((resolve) => {
    onProgress = resolve;
  });
  return { onProgress, first };
}

describe('a large tree', () => {
  it('is analysed in a thread, with the answers of the computation here', async () => {
    const threads = pool();
    const tree = await analyse(threads, MIDDLE);
    expect(threads.size).toBe(1);
    const here = analysed(MIDDLE, 'top');
    expect(tree.summary.countsByOrder).toEqual(here.cutSets.countsByOrder());
    expect(await tree.quantify(0)).toEqual(quantified(here));
    const page = await tree.page({ first: 3 });
    expect(page).toEqual(finished(here.cutSets.page({ first: 3 })));
    expect(threads.size).toBe(1);
  });

  it('tells where it is, while this thread goes on', async () => {
    const controller = new AbortController();
    const { onProgress, first } = begun();
    const work = analyse(pool(), HARD, { signal: controller.signal, onProgress });
    work.catch(() => {});
    // Computed here it would leave this thread no turn at all before the first progress, a second later.
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 5);
    const { phase, nodes } = await first;
    clearInterval(timer);
    controller.abort(new Error('seen enough'));
    await expect(work).rejects.toThrow('seen enough');
    expect([phase, nodes > 1000]).toEqual(['DIAGRAM', true]);
    expect(turns).toBeGreaterThan(20);
  });

  it('is given up within 200 ms when nobody waits for it, and the thread serves the next', async () => {
    const threads = pool({ threads: 1 });
    const controller = new AbortController();
    const { onProgress, first } = begun();
    const work = analyse(threads, HARD, { signal: controller.signal, onProgress });
    work.catch(() => {});
    await first;
    const left = performance.now();
    controller.abort(new Error('gone'));
    await expect(work).rejects.toThrow('gone');
    expect(performance.now() - left).toBeLessThan(200);
    const next = await analyse(threads, MIDDLE);
    expect(next.summary.limit).toBeNull();
  });

  it('that does not fit ends with cut sets up to a stated order', async () => {
    const tree = await analyse(pool(), HARD, { nodes: 100_000 });
    const { limit, truncatedAbove } = tree.summary;
    expect(limit).toMatchObject({ code: 'FTA_BUDGET', path: 'top' });
    expect(truncatedAbove).toBeGreaterThan(0);
    expect(limit?.message).toContain(`up to order ${truncatedAbove}`);
    expect((await tree.quantify(0)).probability).toBeNull();
  });
});

describe('a tree with little time', () => {
  it('ends without the rest, with cut sets up to a stated order', async () => {
    const { summary } = await analyse(pool(), HARD, { within: 10_000 });
    expect(summary.limit).toMatchObject({ code: 'FTA_BUDGET', path: 'top' });
    expect(summary.limit?.message).toMatch(
      /^the time ended before the diagram of top came to an end, at \d+ of 40000000/,
    );
    expect(summary.truncatedAbove).toBeGreaterThan(0);
    // Those of low order are all there: the same as with any other number of nodes.
    const [, ...counts] = (await analyse(pool(), HARD, { nodes: 100_000 })).summary.countsByOrder;
    const common = Math.min(counts.length, summary.countsByOrder.length - 1, summary.truncatedAbove ?? 0);
    expect(summary.countsByOrder.slice(1, common + 1)).toEqual(counts.slice(0, common));
  });

  it('is no exception where negations keep families of sets from being used, nor for who leaves then', async () => {
    const threads = pool({ threads: 1 });
    const from = performance.now();
    const { summary } = await analyse(threads, PARITIES, { top: 'TOP', within: 4000 });
    expect(performance.now() - from).toBeLessThan(4000);
    expect(summary.limit?.message).toMatch(/^the time ended .* before those of order \d were found\./);
    expect([summary.coherent, (summary.truncatedAbove ?? 0) > 0]).toEqual([false, true]);
    const controller = new AbortController();
    const isAtLowOrders = new Promise<void>((resolve, reject) => {
      const onProgress = ({ phase }: Progress) => phase === 'LOW_ORDER' && resolve();
      // Low orders have a quarter of the time: enough to be told of, once a second.
      analyse(threads, PARITIES, { top: 'TOP', signal: controller.signal, within: 12_000, onProgress })
        .then(() => reject(new Error('it ended before it was left')))
        .catch(reject);
    });
    await isAtLowOrders;
    const left = performance.now();
    controller.abort(new Error('gone'));
    await expect.poll(() => threads.busy, { interval: 5, timeout: 5000 }).toBe(0);
    expect(performance.now() - left).toBeLessThan(200);
  });

  it('is analysed anew for who has more', async () => {
    const threads = pool({ threads: 1 });
    const hurried = await analyse(threads, MIDDLE, { within: 1 });
    expect(hurried.summary.limit?.message).toMatch(/^the time ended/);
    expect((await hurried.quantify(0)).probability).toBeNull();
    const whole = await analyse(threads, MIDDLE);
    expect(whole.summary.limit).toBeNull();
    expect((await whole.quantify(0)).probability).toBeGreaterThan(0);
  });
});

it('a small tree needs no thread', async () => {
  const threads = pool();
  const tree = await analyse(threads, EASY, { top: 'TOP' });
  const quantification = await tree.quantify(0);
  const importance = await tree.importance(0);
  expect(quantification.probability).toBeCloseTo(0.02, 15);
  // Birnbaum of one is the probability of the other.
  expect(importance?.leaves.map(({ leaf, birnbaum }) => [leaf, birnbaum])).toEqual([
    ['a', expect.closeTo(0.2, 15)],
    ['b', expect.closeTo(0.1, 15)],
  ]);
  expect(threads.size).toBe(0);
  // As a record: 0.1 · 0.2 to the last digit, so that it meets a criterion of 0.02. One cut set, of two events.
  expect(analysisNumbers(tree.summary, quantification)).toEqual([
    { metric: 'topProbability', value: 0.02 },
    { metric: 'minCutUpperBound', value: 0.02 },
    { metric: 'cutSetCount', value: 1 },
    { metric: 'singlePoints', value: 0 },
  ]);
});

describe('threads', () => {
  const module = new URL('../../fixtures/threads/ends.mjs', import.meta.url);
  const ask = (threads: FaultTreeThreads, top: string, key = top, signal = new AbortController().signal) =>
    threads.ask({
      key,
      task: { checked: checkedModel(EASY), top, nodes: 1000, lowOrders: true, frame: null },
      question: { type: 'SUMMARY' },
      signal,
    });

  it('that die are an error, and the next question is answered', async () => {
    const threads = pool({ module, threads: 1 });
    await expect(ask(threads, 'BAD')).rejects.toBeInstanceOf(ThreadLost);
    expect(await ask(threads, 'GOOD')).toEqual({ top: 'GOOD' });
    // Both of these wait for the one thread; the first ends it.
    const [bad, good] = await Promise.allSettled([ask(threads, 'BAD'), ask(threads, 'OTHER')]);
    expect([bad.status, good]).toEqual(['rejected', { status: 'fulfilled', value: { top: 'OTHER' } }]);
  });

  it('keep the tree that they were asked about last', async () => {
    const threads = pool({ module, threads: 1 });
    expect(await ask(threads, 'GOOD')).toEqual({ top: 'GOOD' });
    expect(await ask(threads, 'GOOD')).toEqual({ top: 'kept' });
    expect(await ask(threads, 'OTHER')).toEqual({ top: 'OTHER' });
    expect(await ask(threads, 'GOOD')).toEqual({ top: 'GOOD' });
  });

  it('are two at the most, and questions beyond those that may wait are refused', async () => {
    const threads = pool({ module, waiting: 1 });
    const asked = await Promise.allSettled(['A', 'B', 'C', 'D'].map((top) => ask(threads, top)));
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    expect(asked[3]).toMatchObject({ reason: expect.any(ThreadsBusy) });
    expect(threads.size).toBe(2);
  });

  it('end when nobody asks', async () => {
    const threads = pool({ module, idleMilliseconds: 10 });
    await ask(threads, 'GOOD');
    await expect.poll(() => threads.size, { timeout: 5000 }).toBe(0);
  });

  it('are not waited for by who has left', async () => {
    const threads = pool({ module, threads: 1 });
    const controller = new AbortController();
    const [first, second] = [ask(threads, 'GOOD'), ask(threads, 'LATE', 'LATE', controller.signal)];
    controller.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    expect(await first).toEqual({ top: 'GOOD' });
  });
});
