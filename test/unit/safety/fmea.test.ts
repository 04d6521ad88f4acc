/**
 * Graph:    none; ratings of rows of an FMEA, and the rows of an FMEDA: MCU (100 FIT), CAM (200 FIT), PSU (20 FIT).
 * Scenario: every cell of the action priority map is looked up; the metrics of the three elements are computed.
 * Result:   histogram, spot checks and worked numbers of the specification, the shares as exact fractions.
 * Negative control: what is not stated makes a metric unknown and is named; bad values and a total of zero are refused.
 */
import { describe, expect, it } from 'vitest';
import { ACTION_PRIORITY_EDITIONS } from '../../../graph/metamodel/content.ts';
import {
  ACTION_PRIORITY_MAPS,
  actionPriority,
  DEFAULT_EDITION,
  needsManagementReview,
} from '../../../graph/safety/fmea/actionPriority.ts';
import { type FmedaInput, type HardwareMetrics, hardwareMetrics } from '../../../graph/safety/fmea/hardwareMetrics.ts';
import { HARDWARE_TARGETS, meetsTarget } from '../../../graph/safety/fmea/hardwareTargets.ts';
import { completeRatings, isRating, lowersSeverity, riskPriorityNumber } from '../../../graph/safety/fmea/ratings.ts';
import { Rational } from '../../../graph/safety/fmea/rational.ts';

const ONE_TO_TEN = Array.from({ length: 10 }, (_, position) => position + 1);
const CELLS = ONE_TO_TEN.flatMap((severity) =>
  ONE_TO_TEN.flatMap((occurrence) => ONE_TO_TEN.map((detection) => ({ severity, occurrence, detection }))),
);

describe('ratings', () => {
  it('are whole numbers from 1 to 10', () => {
    expect(ONE_TO_TEN.every(isRating)).toBe(true);
    expect([0, 11, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY].some(isRating)).toBe(false);
    expect(completeRatings({ severity: 9, occurrence: 1, detection: 3 })).toEqual({
      severity: 9,
      occurrence: 1,
      detection: 3,
    });
    expect(completeRatings({ severity: null, occurrence: 1, detection: 3 })).toBeNull();
    expect(completeRatings({ severity: 9, occurrence: 1, detection: null })).toBeNull();
    expect(completeRatings({ severity: 0, occurrence: 1, detection: 3 })).toBeNull();
    expect(completeRatings({ severity: 9, occurrence: null, detection: 3 })).toBeNull();
    expect(completeRatings({ severity: 9, occurrence: 11, detection: 3 })).toBeNull();
  });

  it('have 120 different products from 1 to 1000', () => {
    const products = CELLS.map(riskPriorityNumber);
    expect(new Set(products).size).toBe(120);
    expect([Math.min(...products), Math.max(...products)]).toEqual([1, 1000]);
  });

  it('lower the severity also by leaving it out', () => {
    expect([lowersSeverity(9, 8), lowersSeverity(9, null)]).toEqual([true, true]);
    expect([lowersSeverity(9, 9), lowersSeverity(8, 9), lowersSeverity(null, 1)]).toEqual([false, false, false]);
  });
});

describe('the action priority of 2019', () => {
  it('has 318 cells H, 214 M and 468 L', () => {
    const counts = { H: 0, M: 0, L: 0 };
    for (const cell of CELLS) counts[actionPriority(cell, DEFAULT_EDITION)] += 1;
    expect(counts).toEqual({ H: 318, M: 214, L: 468 });
  });

  it('is that of the handbook, row by row', () => {
    // For S and each O from high to low: D 7–10, 5–6, 2–4, 1.
    const rows: readonly (readonly [readonly number[], string])[] = [
      [[9, 10], 'HHHH HHHH HHHM HMLL LLLL'],
      [[7, 8], 'HHHH HHHM HMMM MMLL LLLL'],
      [[4, 5, 6], 'HHMM MMML MLLL LLLL LLLL'],
      [[2, 3], 'MMLL LLLL LLLL LLLL LLLL'],
      [[1], 'LLLL LLLL LLLL LLLL LLLL'],
    ];
    const bins = [[8, 9, 10], [6, 7], [4, 5], [2, 3], [1]];
    const detections = [[7, 8, 9, 10], [5, 6], [2, 3, 4], [1]];
    let cells = 0;
    for (const [severities, text] of rows) {
      for (const [place, letters] of text.split(' ').entries()) {
        for (const severity of severities) {
          for (const occurrence of bins[place] as number[]) {
            for (const [column, group] of detections.entries()) {
              for (const detection of group) {
                const found = actionPriority({ severity, occurrence, detection }, DEFAULT_EDITION);
                expect([severity, occurrence, detection, found]).toEqual([
                  severity,
                  occurrence,
                  detection,
                  letters[column],
                ]);
                cells += 1;
              }
            }
          }
        }
      }
    }
    expect(cells).toBe(1000);
  });

  it.each([
    [9, 1, 10, 'L'],
    [10, 2, 5, 'M'],
    [9, 4, 1, 'M'],
    [8, 6, 1, 'M'],
    [8, 4, 6, 'M'],
    [7, 3, 5, 'M'],
    [6, 8, 4, 'M'],
    [5, 6, 1, 'L'],
    [3, 9, 5, 'M'],
    [1, 10, 10, 'L'],
  ] as const)('S%i O%i D%i is %s', (severity, occurrence, detection, expected) => {
    expect(actionPriority({ severity, occurrence, detection }, DEFAULT_EDITION)).toBe(expected);
  });

  it('does not fall when a rating rises', () => {
    const rank = { L: 0, M: 1, H: 2 };
    const of = (cell: (typeof CELLS)[number]) => rank[actionPriority(cell, DEFAULT_EDITION)];
    const falls = CELLS.flatMap((cell) =>
      (['severity', 'occurrence', 'detection'] as const)
        .filter((rating) => cell[rating] < 10 && of({ ...cell, [rating]: cell[rating] + 1 }) < of(cell))
        .map((rating) => ({ ...cell, rating })),
    );
    expect(falls).toEqual([]);
  });

  it('has a map for each edition, with a cell for each rating', () => {
    expect(Object.keys(ACTION_PRIORITY_MAPS)).toEqual(Object.keys(ACTION_PRIORITY_EDITIONS));
    expect(() => actionPriority({ severity: 11, occurrence: 1, detection: 1 }, DEFAULT_EDITION)).toThrow(RangeError);
  });

  it('asks management to look at severities 9 and 10 with H or M', () => {
    expect([needsManagementReview(9, 'M'), needsManagementReview(10, 'H')]).toEqual([true, true]);
    expect([needsManagementReview(9, 'L'), needsManagementReview(8, 'H')]).toEqual([false, false]);
  });
});

const row = (id: string, rate: number | null, more: Partial<FmedaInput> = {}): FmedaInput => ({
  id,
  rate,
  safeShare: 0.5,
  mechanisms: [],
  ...more,
});
const mechanism = (id: string, residualCoverage: number | null, latentCoverage: number | null) => ({
  mechanisms: [{ id, residualCoverage, latentCoverage }],
});
const MCU = row('MCU', 1e-7, mechanism('watchdog', 0.99, 0.9));
const CAM = row('CAM', 2e-7, mechanism('plausibility', 0.97, 0.8));
const PSU = row('PSU', 2e-8);
const DUAL_POINT = { detectedRate: 5e-8, latentRate: 1e-8, lifetimeHours: 1e4 };

function metricsOf(rows: readonly FmedaInput[], dualPoint = DUAL_POINT): HardwareMetrics {
  const answer = hardwareMetrics(rows, dualPoint);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.metrics;
}

function problemsOf(rows: readonly FmedaInput[], dualPoint = DUAL_POINT): (readonly [string, string | null])[] {
  const answer = hardwareMetrics(rows, dualPoint);
  return answer.ok ? [] : answer.problems.map(({ code, id }) => [code, id] as const);
}

describe('the hardware metrics', () => {
  it('are those of the worked example, as fractions', () => {
    const { sum, spfm, lfm, pmhf } = metricsOf([MCU, CAM, PSU]);
    const fits = (rate: Rational | null) => rate?.times(Rational.of(1e9)).toNumber();
    expect([sum.total, sum.singlePoint, sum.residual, sum.latent].map(fits)).toEqual([320, 10, 3.5, 24.35]);
    expect(String(spfm.value)).toBe('613/640');
    expect(String(lfm.value)).toBe('5643/6130');
    expect(spfm.value?.toNumber()).toBe(0.9578125);
    expect(lfm.value?.toNumber()).toBeCloseTo(0.920555, 6);
    expect(pmhf.value?.compare(Rational.of(1.3505e-8))).toBe(0);
  });

  it('meet the targets of B, fail those of C and D on SPFM, and that of D on PMHF', () => {
    const { spfm, lfm, pmhf } = metricsOf([MCU, CAM, PSU]);
    const met = (['B', 'C', 'D'] as const).map((asil) => {
      const { targets } = HARDWARE_TARGETS[asil];
      if (!targets || !spfm.value || !lfm.value || !pmhf.value) throw new Error('all are known');
      return [
        meetsTarget(spfm.value, targets.SPFM),
        meetsTarget(lfm.value, targets.LFM),
        meetsTarget(pmhf.value, targets.PMHF),
      ];
    });
    expect(met).toEqual([
      [true, true, true],
      [false, true, true],
      [false, true, false],
    ]);
  });

  it('have targets that are recommended for B and required for C and D', () => {
    expect(Object.entries(HARDWARE_TARGETS).map(([asil, { obligation }]) => `${asil} ${obligation}`)).toEqual([
      'QM NONE',
      'A NONE',
      'B RECOMMENDED',
      'C REQUIRED',
      'D REQUIRED',
    ]);
    expect([HARDWARE_TARGETS.QM.targets, HARDWARE_TARGETS.A.targets]).toEqual([null, null]);
    // ISO 26262-5:2018, tables 4 to 6: at least so much SPFM and LFM, and less PMHF per hour.
    const written = (['B', 'C', 'D'] as const).map((asil) => {
      const { targets } = HARDWARE_TARGETS[asil];
      return (['SPFM', 'LFM', 'PMHF'] as const).map((name) => `${targets?.[name].op} ${targets?.[name].value}`);
    });
    expect(written).toEqual([
      ['>= 9/10', '>= 3/5', '< 1/10000000'],
      ['>= 97/100', '>= 4/5', '< 1/10000000'],
      ['>= 99/100', '>= 9/10', '< 1/100000000'],
    ]);
  });

  it('meet a share that is just the target, and not a rate that is', () => {
    const { targets } = HARDWARE_TARGETS.D;
    // 0.3 × 0.1 and the like lose the last bit as doubles: 1 − 0.01 has to be 0.99 here.
    const just = metricsOf([row('X', 0.3, { safeShare: 0, ...mechanism('m', 0.99, 0.9) })]);
    expect(targets && just.spfm.value && meetsTarget(just.spfm.value, targets.SPFM)).toBe(true);
    expect(targets && meetsTarget(Rational.of(1e-8), targets.PMHF)).toBe(false);
  });

  it('count the mechanism that covers most, not their product', () => {
    const two = row('X', 1e-7, {
      safeShare: 0,
      mechanisms: [
        { id: 'a', residualCoverage: 0.9, latentCoverage: 0.2 },
        { id: 'b', residualCoverage: 0.6, latentCoverage: 0.8 },
      ],
    });
    const [split] = metricsOf([two]).rows;
    expect([String(split?.residual), String(split?.latent)]).toEqual(['1/100000000', '9/500000000']);
  });

  it('divide a rate without a rest', () => {
    const [mcu] = metricsOf([MCU]).rows;
    const parts = [mcu?.safe, mcu?.singlePoint, mcu?.residual, mcu?.latent, mcu?.detectedOrPerceived] as Rational[];
    expect(parts.reduce((sum, part) => sum.plus(part), Rational.ZERO).compare(Rational.of(1e-7))).toBe(0);
  });
});

describe('what is not stated', () => {
  it('makes what needs it unknown, and is named', () => {
    const latent = metricsOf([MCU, row('CAM', 2e-7, mechanism('plausibility', 0.97, null)), PSU]);
    expect(String(latent.spfm.value)).toBe('613/640');
    expect(latent.lfm).toEqual({
      value: null,
      problem: null,
      missing: [{ code: 'LATENT_COVERAGE', id: 'plausibility' }],
    });

    const rate = metricsOf([MCU, row('CAM', null), PSU]);
    expect(rate.spfm).toEqual({ value: null, problem: null, missing: [{ code: 'FAILURE_RATE', id: 'CAM' }] });
    expect(rate.pmhf.missing).toEqual([{ code: 'FAILURE_RATE', id: 'CAM' }]);

    const more = metricsOf([row('X', 1e-7, { safeShare: null }), row('Y', 1e-7, mechanism('m', null, 0.9))]);
    expect(more.spfm.missing).toEqual([
      { code: 'SAFE_SHARE', id: 'X' },
      { code: 'RESIDUAL_COVERAGE', id: 'm' },
    ]);
    const dual = metricsOf([MCU], { detectedRate: null, latentRate: null, lifetimeHours: null } as never);
    expect(dual.pmhf.value).toBeNull();
    expect(dual.pmhf.missing.map(({ code }) => code)).toEqual([
      'DUAL_POINT_DETECTED_RATE',
      'DUAL_POINT_LATENT_RATE',
      'LIFETIME',
    ]);
  });

  it('is named once, however many rows need it', () => {
    const shared = mechanism('m', null, 0.9);
    const { missing } = metricsOf([row('X', 1e-7, shared), row('Y', 1e-7, shared)]).spfm;
    expect(missing).toEqual([{ code: 'RESIDUAL_COVERAGE', id: 'm' }]);
  });

  it('is everything where there are no rows, also for the sum of nothing', () => {
    const { spfm, lfm, pmhf } = metricsOf([]);
    for (const metric of [spfm, lfm, pmhf]) {
      expect(metric).toEqual({ value: null, problem: null, missing: [{ code: 'ROWS', id: null }] });
    }
  });

  it('is not asked for where it makes no difference', () => {
    expect(metricsOf([MCU, row('SAFE', 1e-7, { safeShare: 1, ...mechanism('m', null, null) })]).lfm.missing).toEqual(
      [],
    );
    expect(metricsOf([MCU, row('NONE', 0, { safeShare: null })]).spfm.value?.toNumber()).toBeCloseTo(0.995, 12);
  });
});

describe('bad values', () => {
  it.each([
    ['a negative rate', row('X', -1e-9), 'FMEDA_RATE_NEGATIVE', 'X'],
    ['an infinite rate', row('X', Number.POSITIVE_INFINITY), 'FMEDA_RATE_NEGATIVE', 'X'],
    ['a safe share above 1', row('X', 1e-9, { safeShare: 1.01 }), 'FMEDA_SHARE_OUT_OF_RANGE', 'X'],
    ['a coverage above 1', row('X', 1e-9, mechanism('m', 1.5, 0.9)), 'FMEDA_SHARE_OUT_OF_RANGE', 'm'],
    ['a coverage below 0', row('X', 1e-9, mechanism('m', 0.9, -0.1)), 'FMEDA_SHARE_OUT_OF_RANGE', 'm'],
  ] as const)('%s is refused', (_, bad, code, id) => {
    expect(problemsOf([MCU, bad])).toEqual([[code, id]]);
  });

  it('a negative life is refused', () => {
    expect(problemsOf([MCU], { ...DUAL_POINT, lifetimeHours: -1 })).toEqual([['FMEDA_RATE_NEGATIVE', null]]);
  });

  it('a share of nothing is no number', () => {
    const { spfm, lfm } = metricsOf([row('X', 0)]);
    expect([spfm.value, spfm.problem?.code]).toEqual([null, 'FMEDA_TOTAL_ZERO']);
    expect([lfm.value, lfm.problem?.code]).toEqual([null, 'FMEDA_TOTAL_ZERO']);
    const single = metricsOf([row('X', 1e-9, { safeShare: 0 })]);
    expect([String(single.spfm.value), single.lfm.problem?.code]).toEqual(['0', 'FMEDA_TOTAL_ZERO']);
  });
});

describe('exact decimals', () => {
  it('are what is written, whatever the double is', () => {
    const compared = [
      [0.5, 0.25],
      [0.25, 0.5],
      [0.5, 0.5],
      [-0.5, 0.25],
      [0.1, -0.2],
    ].map(([left, right]) => Rational.of(left as number).compare(Rational.of(right as number)));
    expect(compared).toEqual([1, -1, 0, -1, 1]);
    expect([0.1, 1e-7, 100, 1.5e21, 0].map((value) => String(Rational.of(value)))).toEqual([
      '1/10',
      '1/10000000',
      '100',
      '1500000000000000000000',
      '0',
    ]);
    expect(() => Rational.of(Number.NaN)).toThrow(RangeError);
    expect(() => Rational.ONE.dividedBy(Rational.ZERO)).toThrow(RangeError);
  });

  it('come back as doubles, however small', () => {
    for (const value of [0.1, -0.3, 1e-7, 1.7976931348623157e308, 2.2250738585072014e-308, 5e-324, 123456.789, 0]) {
      expect(Rational.of(value).toNumber()).toBe(value);
    }
  });
});
