/*
 * Graph:    none; distributions and counts of decisions.
 * Scenario: drift and fairness of the fixture of the specification: expected 25 % ×4, actual 10/20/30/40 %; groups
 *           a = (TP 40, FP 10, TN 40, FN 10) and b = (24, 6, 54, 16).
 * Result:   the literal numbers of the specification; equal distributions give 0; KL(a‖e) + KL(e‖a) = PSI.
 * Negative control: other bins, negative counts, an empty side and empty groups are refused with the place.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breachRows, type RowObservation } from '../../../graph/governance/monitoring/breachRows.ts';
import {
  kolmogorovSmirnov,
  kolmogorovSmirnovCritical,
  kullbackLeibler,
  populationStabilityIndex,
} from '../../../graph/governance/monitoring/drift.ts';
import {
  demographicParityDifference,
  demographicParityRatio,
  equalizedOddsDifference,
  groupRates,
} from '../../../graph/governance/monitoring/fairness.ts';
import { type Observation, observed, STATISTICS } from '../../../graph/governance/monitoring/statistics.ts';
import type { MonitorStatistic } from '../../../graph/metamodel/content.ts';

const EXPECTED = [25, 25, 25, 25];
const ACTUAL = [10, 20, 30, 40];
const A = { truePositives: 40, falsePositives: 10, trueNegatives: 40, falseNegatives: 10 };
const B = { truePositives: 24, falsePositives: 6, trueNegatives: 54, falseNegatives: 16 };

describe('drift', () => {
  it('has the numbers of the specification', () => {
    expect(populationStabilityIndex(EXPECTED, ACTUAL)).toBeCloseTo(0.2282174096, 10);
    expect(kullbackLeibler(ACTUAL, EXPECTED)).toBeCloseTo(0.1064401353, 10);
    expect(kullbackLeibler(EXPECTED, ACTUAL)).toBeCloseTo(0.1217772743, 10);
    expect(kolmogorovSmirnov(EXPECTED, ACTUAL)).toBeCloseTo(0.2, 12);
    expect(kolmogorovSmirnovCritical(100, 100)).toBeCloseTo(0.192, 3);
    // 1.358·√(250/10000) = 1.358·0.1581138830
    expect(kolmogorovSmirnovCritical(50, 200)).toBeCloseTo(0.2147186531, 10);
    // The largest distance may be one below as well: 0.25, 0.5, 0.75, 1 against 0.1, 0.3, 0.6, 1 the other way round.
    expect(kolmogorovSmirnov(ACTUAL, EXPECTED)).toBeCloseTo(0.2, 12);
  });

  it('is 0 between equal distributions, and PSI is the sum of both divergences', () => {
    const bins = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(bins, bins, fc.integer({ min: 2, max: 9 }), (p, q, factor) => {
        const scaled = p.map((count) => count * factor);
        expect(populationStabilityIndex(p, scaled)).toBeCloseTo(0, 12);
        expect(kolmogorovSmirnov(p, scaled)).toBeCloseTo(0, 12);
        expect(kullbackLeibler(p, q) + kullbackLeibler(q, p)).toBeCloseTo(populationStabilityIndex(p, q), 10);
        expect(kullbackLeibler(p, q)).toBeGreaterThan(-1e-12);
      }),
    );
  });

  it('stays finite where a bin is empty', () => {
    expect(populationStabilityIndex([50, 50, 0], [50, 0, 50])).toBeGreaterThan(1);
    // An empty bin counts as ε = 1e-6: PSI = 2·(0.5 − ε)/(1 + ε)·ln(0.5/ε) = 0.999997000003·13.1223633774.
    expect(populationStabilityIndex([50, 50, 0], [50, 0, 50])).toBeCloseTo(13.1223240103, 8);
  });
});

describe('fairness', () => {
  it('has the numbers of the specification', () => {
    expect(groupRates(A)).toEqual({ selection: 0.5, truePositive: 0.8, falsePositive: 0.2 });
    expect(groupRates(B)).toEqual({ selection: 0.3, truePositive: 0.6, falsePositive: 0.1 });
    expect(demographicParityDifference([A, B])).toBeCloseTo(0.2, 12);
    expect(demographicParityRatio([A, B])).toBeCloseTo(0.6, 12);
    expect(equalizedOddsDifference([A, B])).toBeCloseTo(0.2, 12);
  });

  it('is not known where a group has nobody to take a rate of', () => {
    const nobody = { truePositives: 0, falsePositives: 0, trueNegatives: 5, falseNegatives: 0 };
    expect(equalizedOddsDifference([A, nobody])).toBeNull();
    expect(demographicParityDifference([A])).toBeNull();
    // One group of three that is empty is enough.
    const empty = { truePositives: 0, falsePositives: 0, trueNegatives: 0, falseNegatives: 0 };
    expect(demographicParityDifference([A, B, empty])).toBeNull();
    expect(demographicParityRatio([A, empty, B])).toBeNull();
    expect(demographicParityDifference([A, B, A])).toBeCloseTo(0.2, 12);
    expect(demographicParityRatio([nobody, nobody])).toBe(1);
  });
});

describe('an observation', () => {
  const nothing: Observation = { bins: null, groups: null, value: null };

  it('gives the number of its statistic', () => {
    const psi = observed({ statistic: 'PSI', reference: EXPECTED, observation: { ...nothing, bins: ACTUAL } });
    expect(psi).toEqual({ ok: true, value: expect.closeTo(0.2282174096, 10) });
    const kl = observed({ statistic: 'KL', reference: EXPECTED, observation: { ...nothing, bins: ACTUAL } });
    expect(kl).toEqual({ ok: true, value: expect.closeTo(0.1064401353, 10) });
    const ks = observed({ statistic: 'KS', reference: EXPECTED, observation: { ...nothing, bins: ACTUAL } });
    // To the last digit: what is exactly at a bound of 0.2 is within it.
    expect(ks).toEqual({ ok: true, value: 0.2 });
    // Groups in which the three differ: selection 50/100 and 20/130, TPR 0.8 and 0.5, FPR 0.2 and 0.05.
    const c = { truePositives: 15, falsePositives: 5, trueNegatives: 95, falseNegatives: 15 };
    const ofGroups = (statistic: MonitorStatistic) =>
      observed({ statistic, reference: [], observation: { ...nothing, groups: [A, c] } });
    expect(ofGroups('DEMOGRAPHIC_PARITY_DIFFERENCE')).toEqual({ ok: true, value: expect.closeTo(0.5 - 20 / 130, 12) });
    expect(ofGroups('DEMOGRAPHIC_PARITY_RATIO')).toEqual({ ok: true, value: expect.closeTo(20 / 130 / 0.5, 12) });
    expect(ofGroups('EQUALIZED_ODDS_DIFFERENCE')).toEqual({ ok: true, value: expect.closeTo(0.3, 12) });
    // The groups of the specification: 0.8 − 0.6 and 0.5 − 0.3. 72 of 100 against 90 of 100 is four fifths.
    const at = (statistic: MonitorStatistic, groups: Observation['groups']) =>
      observed({ statistic, reference: [], observation: { ...nothing, groups } });
    const selected = (positives: number) => ({
      truePositives: positives,
      falsePositives: 0,
      trueNegatives: 100 - positives,
      falseNegatives: 0,
    });
    expect(at('EQUALIZED_ODDS_DIFFERENCE', [A, B])).toEqual({ ok: true, value: 0.2 });
    expect(at('DEMOGRAPHIC_PARITY_DIFFERENCE', [A, B])).toEqual({ ok: true, value: 0.2 });
    expect(at('DEMOGRAPHIC_PARITY_RATIO', [selected(90), selected(72)])).toEqual({ ok: true, value: 0.8 });
    // One person of 100,000 is no rounding.
    const many = (positives: number) => ({ ...selected(0), truePositives: positives, trueNegatives: 1e5 - positives });
    const parity = at('DEMOGRAPHIC_PARITY_RATIO', [many(90_000), many(71_999)]);
    expect(parity).toEqual({ ok: true, value: expect.closeTo(71_999 / 90_000, 12) });
    const value = observed({ statistic: 'VALUE', reference: [], observation: { ...nothing, value: 0.7 } });
    expect(value).toEqual({ ok: true, value: 0.7 });
    expect(Object.entries(STATISTICS).map(([name, { metric, takes }]) => [name, metric, takes])).toEqual([
      ['PSI', 'psi', 'BINS'],
      ['KL', 'kl', 'BINS'],
      ['KS', 'ks', 'BINS'],
      ['DEMOGRAPHIC_PARITY_DIFFERENCE', 'demographicParityDifference', 'GROUPS'],
      ['DEMOGRAPHIC_PARITY_RATIO', 'demographicParityRatio', 'GROUPS'],
      ['EQUALIZED_ODDS_DIFFERENCE', 'equalizedOddsDifference', 'GROUPS'],
      ['VALUE', 'value', 'VALUE'],
    ]);
  });

  it.each([
    ['PSI', { ...nothing, value: 1 }, 'bins'],
    ['PSI', { ...nothing, bins: [1, 2, 3, 4], value: 1 }, 'value'],
    ['PSI', { ...nothing, bins: [1, 2, 3] }, 'bins'],
    ['KS', { ...nothing, bins: [1, 2, -3, 4] }, 'bins[2]'],
    ['KL', { ...nothing, bins: [0, 0, 0, 0] }, 'bins'],
    ['KS', { ...nothing, bins: [-1, 2, 3, 4] }, 'bins[0]'],
    ['KS', { ...nothing, bins: [1, Number.POSITIVE_INFINITY, 3, 4] }, 'bins[1]'],
    ['VALUE', { ...nothing, value: Number.NaN }, 'value'],
    // Each is finite and their sum is not: all shares would be 0, and so equal.
    ['PSI', { ...nothing, bins: [1e308, 1e308, 0, 0] }, 'bins'],
    [
      'DEMOGRAPHIC_PARITY_RATIO',
      { ...nothing, groups: [A, { ...B, truePositives: 1e308, trueNegatives: 1e308 }] },
      'groups[1]',
    ],
    ['DEMOGRAPHIC_PARITY_RATIO', { ...nothing, groups: [{ ...A, trueNegatives: -1 }, B] }, 'groups[0]'],
    ['DEMOGRAPHIC_PARITY_RATIO', { ...nothing, groups: [A, B], bins: [1] }, 'bins'],
    ['DEMOGRAPHIC_PARITY_RATIO', { ...nothing, bins: [1] }, 'bins'],
    ['DEMOGRAPHIC_PARITY_RATIO', { ...nothing, groups: [A] }, 'groups'],
    ['DEMOGRAPHIC_PARITY_RATIO', { ...nothing, groups: [A, { ...B, falsePositives: -1 }] }, 'groups[1]'],
  ] as const)('%s of %j is refused at %s', (statistic, observation, field) => {
    expect(observed({ statistic, reference: EXPECTED, observation })).toMatchObject({ ok: false, field });
  });

  it('of a monitor with a bad reference says that it is the reference', () => {
    const observation = { ...nothing, bins: ACTUAL };
    const bad = (reference: number[]) => observed({ statistic: 'PSI', reference, observation });
    expect(bad([25, -1, 25, 25])).toMatchObject({
      field: 'bins[1]',
      message: expect.stringContaining('the reference'),
    });
    expect(bad([0, 0, 0, 0])).toMatchObject({ field: 'bins', message: expect.stringContaining('the reference') });
    const own = observed({ statistic: 'PSI', reference: EXPECTED, observation: { ...nothing, bins: [1, 2, 3] } });
    expect(own).toMatchObject({ message: 'there are 4 expected bins and 3 actual ones: use the same bins' });
    expect(
      observed({ statistic: 'PSI', reference: EXPECTED, observation: { ...nothing, bins: [0, 0, 0, 0] } }),
    ).toEqual({
      ok: false,
      field: 'bins',
      message: 'at least one bin has to hold something',
    });
  });
});

describe('rows of observations that break the bound', () => {
  /** `10k`: at ten it was kept; `11b`: at eleven broken; `12b/v2`: of another version. */
  const seen = (text: string): RowObservation[] =>
    text.split(' ').map((one, position) => {
      const [, hour, mark, about = 'v1'] = /^(\d+)([kb])(?:\/(\w+))?$/.exec(one) ?? [];
      return { id: `${one}#${position}`, observedAt: Number(hour), breached: mark === 'b', about };
    });
  const rows = (text: string) =>
    breachRows(seen(text)).map(({ observations, after }) =>
      [after ?? '-', ...observations].map((one) => one.replace(/#.*/, '')).join(' '),
    );

  it.each([
    ['10k 11b 12b 13k 14b', ['10k 11b 12b', '13k 14b']],
    ['10b', ['- 10b']],
    ['10k 11k', []],
    // Late ones belong where they were made: they join a row, begin one, or divide one.
    ['10k 12b 11b', ['10k 11b 12b']],
    ['12k 11b', ['- 11b']],
    ['10b 12b 11k', ['- 10b', '11k 12b']],
    // One instant: as they were recorded.
    ['10b 10k 10b', ['- 10b', '10k 10b']],
    // Another version has rows of its own, also where both are seen in turn.
    ['10b 11b/v2 12b 13k 14b/v2', ['- 10b 12b', '- 11b/v2 14b/v2']],
  ])('of %s are %j', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
});
