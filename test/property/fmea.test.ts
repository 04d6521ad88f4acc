/**
 * Graph:    none; random rows of an FMEDA.
 * Scenario: the metrics are computed exactly, and once more in doubles straight from the formulas of ISO 26262-5.
 * Result:   they agree within 1e-9; the parts of a rate add up to it; more coverage never makes a share worse.
 * Negative control: a row without a rate takes the metrics away.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FmedaInput, hardwareMetrics } from '../../graph/safety/fmea/hardwareMetrics.ts';
import { Rational } from '../../graph/safety/fmea/rational.ts';

const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const rows = fc.array(
  fc.record({
    rate: fc.integer({ min: 1, max: 100_000 }).map((hundredths) => hundredths * 1e-11),
    safeShare: share,
    mechanism: fc.option(fc.record({ residualCoverage: share, latentCoverage: share })),
  }),
  { minLength: 1, maxLength: 12 },
);
type Row = typeof rows extends fc.Arbitrary<(infer Item)[]> ? Item : never;

const NO_DUAL_POINT = { detectedRate: 0, latentRate: 0, lifetimeHours: 0 };

function inputOf(row: Row, position: number): FmedaInput {
  const id = `row${position}`;
  const mechanisms = row.mechanism ? [{ id: `mechanism${position}`, ...row.mechanism }] : [];
  return { id, rate: row.rate, safeShare: row.safeShare, mechanisms };
}

function metricsOf(input: readonly FmedaInput[]) {
  const answer = hardwareMetrics(input, NO_DUAL_POINT);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.metrics;
}

function inDoubles(given: readonly Row[]) {
  let [total, single, latent] = [0, 0, 0];
  for (const { rate, safeShare, mechanism } of given) {
    const dangerous = rate * (1 - safeShare);
    const left = mechanism ? dangerous * (1 - mechanism.residualCoverage) : dangerous;
    total += rate;
    single += left;
    latent += mechanism ? (dangerous - left) * (1 - mechanism.latentCoverage) : 0;
  }
  return { spfm: 1 - single / total, lfm: 1 - latent / (total - single), single };
}

it('the metrics are those of the formulas', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const { spfm, lfm, pmhf } = metricsOf(given.map(inputOf));
      const expected = inDoubles(given);
      expect(spfm.value?.toNumber()).toBeCloseTo(expected.spfm, 9);
      expect((pmhf.value as Rational).toNumber()).toBeCloseTo(expected.single, 15);
      if (lfm.value) expect(lfm.value.toNumber()).toBeCloseTo(expected.lfm, 6);
      else expect(lfm.problem?.code).toBe('FMEDA_TOTAL_ZERO');
    }),
  );
});

it('the parts of a rate add up to it', () => {
  fc.assert(
    fc.property(rows, (given) => {
      for (const split of metricsOf(given.map(inputOf)).rows) {
        const parts = [split.safe, split.singlePoint, split.residual, split.latent, split.detectedOrPerceived];
        const sum = (parts as Rational[]).reduce((left, right) => left.plus(right), Rational.ZERO);
        expect(sum.compare(split.total as Rational)).toBe(0);
      }
    }),
  );
});

it('more coverage never makes the share of single-point faults worse', () => {
  fc.assert(
    fc.property(rows, share, (given, more) => {
      const before = metricsOf(given.map(inputOf)).spfm.value as Rational;
      const better = given.map((row) => ({
        ...row,
        mechanism: row.mechanism && {
          ...row.mechanism,
          residualCoverage: Math.max(row.mechanism.residualCoverage, more),
        },
      }));
      expect((metricsOf(better.map(inputOf)).spfm.value as Rational).compare(before)).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('a rate that nobody states takes the metrics away', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const { spfm, lfm, pmhf } = metricsOf([...given.map(inputOf), { ...inputOf(given[0] as Row, 99), rate: null }]);
      expect([spfm.value, lfm.value, pmhf.value]).toEqual([null, null, null]);
      expect(spfm.missing).toContainEqual({ code: 'FAILURE_RATE', id: 'row99' });
    }),
  );
});
