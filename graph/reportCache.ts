/**
 * Reports that were worked out a moment ago: the next page of a report is the same question again.
 *
 *     ask ─▶ is it kept, and has no date passed since?          the same analysis
 *        └─▶ does somebody work it out, done before I must be?   wait for that one
 *        └─▶ work it out; keep it if it is complete
 *
 * What is kept is never too old to be right: a write makes another revision, which is another question, and dates end the
 * span of a report (steadySpan.ts). Age only says when nobody pages any more.
 */
import { createHash } from 'node:crypto';
import {
  type AnalysisPoint,
  type AnalysisReport,
  type Answer,
  DEFAULT_MILLISECONDS,
  EACH_ANEW,
  type FindingsQuestion,
  type ImpactQuestion,
  type Reports,
} from './impact/analyse.ts';
import { type SteadySpan, steadySpan } from './impact/steadySpan.ts';
import type { GraphIndex } from './index/graphIndex.ts';

/** How much is kept, and for how long. */
export const REPORT_CACHE_LIMITS = {
  reports: {
    value: 32,
    unit: 'reports that are kept for their next page',
    reason: 'A report for each of some thirty clients that page at the same time; the one used longest ago goes first.',
  },
  bytes: {
    value: 256 * 1024 * 1024,
    unit: 'bytes of the reports that are kept, about',
    reason:
      'An eighth of the heap that Node takes on a machine of 4 GiB. A report of 12,000 items is about 6 MiB, with its plan 30; one that is larger than all of this is not kept.',
  },
  milliseconds: {
    value: 60_000,
    unit: 'milliseconds that a report is kept after it was last asked for',
    reason: 'Programs ask for the next page at once, people within a minute; then the memory is free for others.',
  },
} as const;

/** Milliseconds, and how to be called later. */
export interface Clock {
  readonly now: () => number;
  readonly after: (milliseconds: number, call: () => void) => void;
}

const CLOCK: Clock = {
  now: () => performance.now(),
  // Nothing waits for old reports when the process is to end.
  after: (milliseconds, call) => void setTimeout(call, milliseconds).unref(),
};

/** A report with the instants for which it is good. */
interface Steady {
  readonly question: string;
  readonly span: SteadySpan;
  readonly report: AnalysisReport;
}

interface Kept extends Steady {
  /** When it was asked for last, by the clock. */
  usedAt: number;
}

/** A question that is being answered. */
interface Flight {
  readonly question: string;
  /** When the walk ends at the latest, by the clock. */
  readonly ends: number;
  readonly answer: Promise<Answer<AnalysisReport>>;
}

export class ReportCache implements Reports {
  private readonly limits: Readonly<Record<keyof typeof REPORT_CACHE_LIMITS, number>>;
  private readonly reports: Reports;
  private readonly clock: Clock;
  /** The one that was used last comes last. */
  private kept: Kept[] = [];
  private readonly flights = new Set<Flight>();
  private readonly numbers = new WeakMap<GraphIndex, number>();
  private indexes = 0;
  private isSweepPlanned = false;

  constructor({
    reports = EACH_ANEW,
    clock = CLOCK,
    limits = {},
  }: {
    /** Who works them out. */
    reports?: Reports;
    clock?: Clock;
    /** Default: {@link REPORT_CACHE_LIMITS}. */
    limits?: Partial<Record<keyof typeof REPORT_CACHE_LIMITS, number>>;
  } = {}) {
    const { reports: count, bytes, milliseconds } = REPORT_CACHE_LIMITS;
    this.limits = { reports: count.value, bytes: bytes.value, milliseconds: milliseconds.value, ...limits };
    this.reports = reports;
    this.clock = clock;
  }

  impact(question: ImpactQuestion): Promise<Answer<AnalysisReport>> {
    const { at, request } = question;
    const { changes, configuration, budget, resume } = request;
    // The instant is part of a frontier, so it decides whether one may be resumed.
    const resumed = resume === null ? null : { resume, validAt: at.validAt };
    return this.answer({
      question: this.keyOf(at, { changes, configuration, nodes: budget?.nodes ?? null, resumed }),
      validAt: at.validAt,
      milliseconds: budget?.milliseconds ?? DEFAULT_MILLISECONDS,
      work: (milliseconds) =>
        this.reports.impact({
          ...question,
          request: { ...request, budget: { nodes: budget?.nodes ?? null, milliseconds } },
        }),
    });
  }

  findings(question: FindingsQuestion): Promise<Answer<AnalysisReport>> {
    const { at, request } = question;
    return this.answer({
      question: this.keyOf(at, { findings: request }),
      validAt: at.validAt,
      milliseconds: DEFAULT_MILLISECONDS,
      work: () => this.reports.findings(question),
    });
  }

  /** How many are kept, and about how many bytes they are. */
  get size(): { readonly reports: number; readonly bytes: number } {
    const bytes = this.kept.reduce((sum, { report }) => sum + report.analysis.bytes, 0);
    return { reports: this.kept.length, bytes };
  }

  /** The same text for the same question to the same graph; the instant and the time that it may take are not in it. */
  private keyOf({ view, rules }: AnalysisPoint, asked: object): string {
    const graph = { index: this.numberOf(view.index), revision: view.revision };
    const by = rules === undefined ? null : rules.ok ? rules.rules.digest : rules.problem;
    return createHash('sha256')
      .update(JSON.stringify({ graph, by, ...asked }))
      .digest('base64url');
  }

  private numberOf(index: GraphIndex): number {
    const known = this.numbers.get(index);
    if (known !== undefined) return known;
    this.indexes += 1;
    this.numbers.set(index, this.indexes);
    return this.indexes;
  }

  private async answer(asked: {
    readonly question: string;
    readonly validAt: number;
    readonly milliseconds: number;
    readonly work: (milliseconds: number) => Promise<Answer<AnalysisReport>>;
  }): Promise<Answer<AnalysisReport>> {
    const { question, validAt } = asked;
    const ends = this.clock.now() + asked.milliseconds;
    for (;;) {
      const known = this.find(question, validAt);
      if (known) return { ok: true, value: known };
      // Who has less time than the one under way may take works it out alone. Others lose nothing by waiting, whatever
      // comes of it: two walks in one process would have taken turns.
      const flight = [...this.flights].find((one) => one.question === question && one.ends <= ends);
      if (!flight) return this.work({ ...asked, ends });
      const answer = await flight.answer;
      if (!answer.ok) return answer;
      // Was it cut by a budget that is not this one's, or has a date passed between the two? Then once more.
      if (answer.value.analysis.complete && isWithin(steadySpan(answer.value.analysis), validAt)) return answer;
    }
  }

  private async work(asked: {
    readonly question: string;
    readonly ends: number;
    readonly work: (milliseconds: number) => Promise<Answer<AnalysisReport>>;
  }): Promise<Answer<AnalysisReport>> {
    const { question, ends } = asked;
    const answer = asked.work(Math.max(0, ends - this.clock.now()));
    const flight = { question, ends, answer };
    this.flights.add(flight);
    try {
      const done = await answer;
      if (done.ok && done.value.analysis.complete) this.keep(question, done.value);
      return done;
    } finally {
      this.flights.delete(flight);
    }
  }

  private find(question: string, validAt: number): AnalysisReport | null {
    this.sweep();
    const found = this.kept.find((one) => one.question === question && isWithin(one.span, validAt));
    if (!found) return null;
    this.kept = [...this.kept.filter((one) => one !== found), found];
    found.usedAt = this.clock.now();
    return found.report;
  }

  private keep(question: string, report: AnalysisReport): void {
    this.kept.push({ question, span: steadySpan(report.analysis), report, usedAt: this.clock.now() });
    this.sweep();
  }

  /** Lets go what is old or too much. Reports grow with what is asked of them: they are weighed anew each time. */
  private sweep(): void {
    const oldest = this.clock.now() - this.limits.milliseconds;
    this.kept = this.kept.filter(({ usedAt }) => usedAt > oldest).slice(-this.limits.reports);
    while (this.size.bytes > this.limits.bytes) this.kept.shift();
    if (this.kept.length === 0 || this.isSweepPlanned) return;
    this.isSweepPlanned = true;
    this.clock.after(this.limits.milliseconds, () => {
      this.isSweepPlanned = false;
      this.sweep();
    });
  }
}

function isWithin({ from, until }: SteadySpan, instant: number): boolean {
  return from <= instant && instant < until;
}
