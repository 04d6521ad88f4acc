/*
 * Graph:    D1@v1 is used by the training run T1 of M1; EV1 speaks of M1 for the claim G1, and is valid until a date.
 * Scenario: the same question again and at the same time; others by revision, instant, rules, budget; a clock that the
 *           test turns; more reports, and heavier ones, than are kept. Each run of the engine is counted.
 * Result:   one run for the same question, whoever asks; one more for each other one. What is kept is bounded.
 * Negative controls: a write, a date that passes, other rules and a budget each run the engine again; what was cut is
 *           shared with nobody.
 */
import { describe, expect, it } from 'vitest';
import { EACH_ANEW, type ImpactQuestion, type Reports } from '../../graph/impact/analyse.ts';
import { type Clock, REPORT_CACHE_LIMITS, ReportCache } from '../../graph/reportCache.ts';
import { links, MemoryGraph, type Question } from '../support/memoryGraph.ts';

const ENDS = '2027-01-20T00:00:00Z';
const RECALL: Question = { changes: [{ subject: 'D1@v1', kind: 'RETRACT' }], validAt: '2026-11-21T00:00:00Z' };

function recalled(): MemoryGraph {
  const graph = new MemoryGraph();
  graph.ingest({
    artifacts: [
      { id: 'D1', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 } } },
      { id: 'T1', kind: 'RUN', subkind: 'TRAIN', version: { label: 'v1', content: {} } },
      { id: 'M1', kind: 'MODEL', version: { label: 'v1', content: {} } },
      { id: 'EV1', kind: 'EVIDENCE', version: { label: 'v1', content: { validUntil: ENDS } } },
      { id: 'G1', kind: 'CLAIM', subkind: 'GOAL' },
    ],
    links: links('T1 USED D1@v1 TRAIN', 'T1 GENERATED M1@v1', 'EV1 EVALUATES M1@v1', 'EV1 EVIDENCES G1'),
  });
  return graph;
}

/** A clock that stands until the test turns it. */
class TurnedClock implements Clock {
  private time = 0;
  private planned: { readonly at: number; readonly call: () => void }[] = [];
  readonly now = (): number => this.time;
  readonly after = (milliseconds: number, call: () => void): void => {
    this.planned.push({ at: this.time + milliseconds, call });
  };

  turn(milliseconds: number): void {
    this.time += milliseconds;
    const due = this.planned.filter(({ at }) => at <= this.time);
    this.planned = this.planned.filter(({ at }) => at > this.time);
    for (const { call } of due) call();
  }
}

function setUp(limits: ConstructorParameters<typeof ReportCache>[0] & object = {}) {
  const graph = recalled();
  const clock = new TurnedClock();
  const runs: ImpactQuestion[] = [];
  /** What a run waits for before it begins. */
  const gate = { open: Promise.resolve() };
  const counted: Reports = {
    impact: async (question) => {
      runs.push(question);
      await gate.open;
      return EACH_ANEW.impact(question);
    },
    findings: async (question) => {
      runs.push({ ...question, request: { changes: [], budget: null, resume: null, ...question.request } });
      return EACH_ANEW.findings(question);
    },
  };
  const cache = new ReportCache({ reports: counted, clock, ...limits });
  const ask = async (question: Partial<Question> & Partial<Pick<ImpactQuestion['at'], 'rules'>> = {}) => {
    const { rules, ...asked } = question;
    const parameters = graph.parameters({ ...RECALL, ...asked });
    const answer = await cache.impact({ ...parameters, at: { ...parameters.at, ...(rules ? { rules } : {}) } });
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value;
  };
  return { graph, clock, runs, gate, cache, ask };
}

function doors() {
  let open = (): void => {};
  const closed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { closed, open: () => open() };
}

describe('the same question', () => {
  it('runs the engine once, and gets the same analysis', async () => {
    const { ask, runs } = setUp();
    const first = await ask();
    const second = await ask();
    expect(runs.length).toBe(1);
    expect(second.analysis).toBe(first.analysis);
    expect(first.analysis.items.map(({ artifact }) => first.analysis.configuration.view.id(artifact)).sort()).toEqual([
      'EV1',
      'G1',
      'M1',
      'T1',
    ]);
  });

  it('at another instant is the same one until a date passes', async () => {
    const { ask, runs } = setUp();
    await ask({ validAt: '2026-11-21T00:00:00Z' });
    await ask({ validAt: '2027-01-19T23:59:59.999Z' });
    expect(runs.length).toBe(1);
    const after = await ask({ validAt: ENDS });
    expect(runs.length).toBe(2);
    expect(after.analysis.workload.validAt).toBe(Date.parse(ENDS));
    await ask({ validAt: '2026-12-01T00:00:00Z' });
    expect(runs.length).toBe(2);
  });

  it('of findings too, where a date that passes is what happened', async () => {
    const { graph, cache, runs } = setUp();
    const findings = async (validAt: string) => {
      const { source, at, clock } = graph.parameters({ ...RECALL, validAt });
      const answer = await cache.findings({ source, at, clock, request: { configuration: null, since: 1 } });
      return answer.ok ? answer.value.analysis.list.length : -1;
    };
    expect([await findings('2026-11-21T00:00:00Z'), await findings('2026-11-22T00:00:00Z')]).toEqual([0, 0]);
    expect(runs.length).toBe(1);
    expect(await findings('2027-02-01T00:00:00Z')).toBeGreaterThan(0);
    expect(runs.length).toBe(2);
  });
});

describe('another question', () => {
  it('is that after a write, while the revision before it stays the same', async () => {
    const { ask, runs, graph } = setUp();
    await ask();
    graph.ingest({ artifacts: [{ id: 'D2', kind: 'DATASET' }] });
    await ask();
    expect(runs.length).toBe(2);
    await ask({ revision: 1 });
    expect(runs.length).toBe(2);
  });

  it('is that to another journal with the same revisions', async () => {
    const { ask, runs, graph } = setUp();
    await ask();
    graph.index = recalled().index;
    await ask();
    expect(runs.length).toBe(2);
  });

  it.each<[string, Partial<Question>]>([
    ['changes', { changes: [{ subject: 'D1@v1', kind: 'DATA_APPEND' }] }],
    ['parts', { changes: [{ subject: 'D1@v1', kind: 'RETRACT', parts: ['slice:night'] }] }],
    ['a budget of nodes', { budget: { nodes: 1_000, milliseconds: null } }],
  ])('is that with other %s', async (_, other) => {
    const { ask, runs } = setUp();
    await ask();
    await ask(other);
    expect(runs.length).toBe(2);
  });

  it('is that by other rule tables', async () => {
    const { ask, runs, graph } = setUp();
    const by = (digest: string) =>
      ({ ok: true, rules: { metamodel: graph.metamodel, digest, revision: 1, isCurrent: true } }) as const;
    await ask({ rules: by('a') });
    await ask({ rules: by('b') });
    await ask({ rules: by('a') });
    expect(runs.length).toBe(2);
  });

  it('is not that with another time to walk, once the walk is done', async () => {
    const { ask, runs } = setUp();
    await ask();
    const { analysis } = await ask({ budget: { nodes: null, milliseconds: 1 } });
    expect([runs.length, analysis.complete]).toEqual([1, true]);
  });
});

describe('a report that was cut', () => {
  it('is kept for nobody', async () => {
    const { ask, runs, cache } = setUp();
    const cut = { budget: { nodes: 1, milliseconds: null } };
    expect((await ask(cut)).analysis.complete).toBe(false);
    await ask(cut);
    expect([runs.length, cache.size.reports]).toEqual([2, 0]);
  });

  it('is resumed where it ended, and the whole of it is kept', async () => {
    const { ask, runs } = setUp();
    const { frontier } = await ask({ budget: { nodes: 1, milliseconds: null } });
    const rest = { budget: { nodes: 100, milliseconds: null }, resume: frontier as string };
    expect((await ask(rest)).analysis.complete).toBe(true);
    await ask(rest);
    expect(runs.length).toBe(2);
    await expect(ask({ ...rest, validAt: '2026-11-22T00:00:00Z' })).rejects.toThrow(/frontier/);
  });
});

describe('the same question at the same time', () => {
  it('shares one run', async () => {
    const { ask, runs, gate } = setUp();
    const { closed, open } = doors();
    gate.open = closed;
    const asked = [ask(), ask(), ask({ validAt: '2026-11-22T00:00:00Z' })];
    open();
    const [first, second, third] = await Promise.all(asked);
    expect(runs.length).toBe(1);
    expect(new Set([first?.analysis, second?.analysis, third?.analysis]).size).toBe(1);
  });

  it('works it out alone where it has less time than the run may take', async () => {
    const { ask, runs, gate } = setUp();
    const { closed, open } = doors();
    gate.open = closed;
    const asked = [ask(), ask({ budget: { nodes: null, milliseconds: 10 } })];
    open();
    await Promise.all(asked);
    expect(runs.map(({ request }) => request.budget?.milliseconds)).toEqual([30_000, 10]);
  });

  it('goes on by itself with the time it has left where the run was cut by the other one’s budget', async () => {
    const { graph, cache, clock, runs, gate } = setUp();
    const { closed, open } = doors();
    gate.open = closed;
    // The walk of the first sees its time pass from one look at the clock to the next.
    let ticks = 0;
    const slow = {
      ...graph.parameters({ ...RECALL, budget: { nodes: null, milliseconds: 5 } }),
      clock: () => ticks++ * 100,
    };
    const patient = graph.parameters({ ...RECALL, budget: { nodes: null, milliseconds: 1_000 } });
    const asked = Promise.all([cache.impact(slow), cache.impact(patient)]);
    clock.turn(5);
    open();
    const complete = (await asked).map((answer) => answer.ok && answer.value.analysis.complete);
    expect(complete).toEqual([false, true]);
    expect(runs.map(({ request }) => request.budget?.milliseconds)).toEqual([5, 995]);
  });

  it('learns what is wrong with it, and a surprise, from the same run; neither is kept', async () => {
    const { graph, cache, runs } = setUp();
    const wrong = graph.parameters({ changes: [{ subject: 'NONE', kind: 'RETRACT' }] });
    const answers = await Promise.all([cache.impact(wrong), cache.impact(wrong)]);
    expect([runs.length, ...answers.map(({ ok }) => ok)]).toEqual([1, false, false]);
    await cache.impact(wrong);
    expect(runs.length).toBe(2);

    const lost = graph.parameters({ changes: [{ subject: 'D1', to: { label: 'v1', content: null, digest: null } }] });
    const contents = () => Promise.reject(new Error('the database is gone'));
    const failing = { ...lost, source: { metamodel: graph.metamodel, contents } };
    const failures = await Promise.allSettled([cache.impact(failing), cache.impact(failing)]);
    expect(failures.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(runs.length).toBe(3);
    await cache.impact(lost);
    expect(runs.length).toBe(4);
  });
});

describe('what is kept', () => {
  const about = (number: number): Partial<Question> => ({
    changes: [{ subject: 'D1@v1', kind: 'RETRACT', parts: [`slice:${number}`] }],
  });

  it('is so many reports, those that were used last', async () => {
    const { ask, runs, cache } = setUp({ limits: { reports: 2 } });
    await ask(about(1));
    await ask(about(2));
    await ask(about(1));
    await ask(about(3));
    expect([runs.length, cache.size.reports]).toEqual([3, 2]);
    await ask(about(1));
    expect(runs.length).toBe(3);
    await ask(about(2));
    expect(runs.length).toBe(4);
  });

  it('weighs so much, also when what was asked later made it heavier', async () => {
    const { ask, cache } = setUp();
    const { analysis } = await ask(about(1));
    const light = analysis.bytes;
    expect(cache.size.bytes).toBe(light);
    // The least is a bit set and a row of the log for each node that was reached.
    expect(light).toBeGreaterThan(analysis.visited * 24);

    const tight = setUp({ limits: { bytes: light * 1.5 } });
    await tight.ask(about(1));
    await tight.ask(about(2));
    expect(tight.cache.size.reports).toBe(1);

    const grown = setUp({ limits: { bytes: light + 1 } });
    const kept = await grown.ask();
    expect(grown.cache.size.reports).toBe(1);
    expect(kept.analysis.plan.length).toBeGreaterThan(0);
    await grown.ask(about(2));
    expect(grown.cache.size.bytes).toBeLessThanOrEqual(light + 1);
  });

  it('goes a minute after it was used last, though nobody asks any more', async () => {
    const { ask, runs, cache, clock } = setUp();
    await ask();
    clock.turn(59_000);
    await ask();
    clock.turn(59_000);
    await ask();
    expect(runs.length).toBe(1);
    clock.turn(60_000);
    clock.turn(60_000);
    expect(cache.size.reports).toBe(0);
    await ask();
    expect(runs.length).toBe(2);
  });

  it('is bounded by numbers with a reason', () => {
    const values = Object.values(REPORT_CACHE_LIMITS).map(({ value }) => value);
    expect(values).toEqual([32, 268_435_456, 60_000]);
    for (const { reason } of Object.values(REPORT_CACHE_LIMITS)) expect(reason).toMatch(/\.$/);
  });
});
