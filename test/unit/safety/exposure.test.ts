/*
 * Graph:    none: numbers alone.
 * Scenario: exposure is asked for, with and without events, and held against published quantiles of χ².
 * Result:   the literal numbers of the tables (NIST/SEMATECH e-Handbook 1.3.6.7.4); the worked case of 95 % and 1e-5 per km.
 * Negative control: impossible rates, confidences and events are refused; more events need more exposure.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareQuantile, MOST_EVENTS, requiredExposure, upperRate } from '../../../graph/safety/sotif/exposure.ts';

describe('quantiles of χ²', () => {
  it.each([
    // probability, degrees of freedom, published value
    [0.95, 1, 3.841],
    [0.95, 2, 5.991465],
    [0.95, 4, 9.487729],
    [0.95, 6, 12.591587],
    [0.9, 10, 15.987],
    [0.99, 20, 37.566],
    [0.975, 30, 46.979],
    [0.999, 100, 149.449],
    [0.05, 10, 3.94],
    [0.01, 4, 0.297],
  ])('%d of %d degrees', (probability, degreesOfFreedom, published) => {
    const digits = String(published).split('.')[1]?.length ?? 0;
    expect(chiSquareQuantile({ probability, degreesOfFreedom })).toBeCloseTo(published, Math.max(2, digits - 1));
  });

  it('agree with the sum of Poisson terms, where one is at hand', () => {
    // P(at most k events | expected χ²(c, 2k + 2) / 2) is 1 − c: another way to the same number.
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0.01, max: 0.999, noNaN: true }), (k, c) => {
        const expected = chiSquareQuantile({ probability: c, degreesOfFreedom: 2 * k + 2 }) / 2;
        let term = Math.exp(-expected);
        let sum = term;
        for (let i = 1; i <= k; i += 1) {
          term *= expected / i;
          sum += term;
        }
        expect(sum).toBeCloseTo(1 - c, 10);
      }),
    );
  });

  it('hold for many events', () => {
    // Far out the distribution is nearly normal: 2k + 2 ± 1.644854 √(4k + 4), a third of a percent of the deviation off.
    const degreesOfFreedom = 2 * MOST_EVENTS + 2;
    const normal = degreesOfFreedom + 1.6448536 * Math.sqrt(2 * degreesOfFreedom);
    expect(chiSquareQuantile({ probability: 0.95, degreesOfFreedom }) / normal).toBeCloseTo(1, 5);
  });
});

describe('required exposure', () => {
  it('without an event is −ln(1 − confidence) / rate', () => {
    expect(requiredExposure({ rate: 1e-5, confidence: 0.95 })).toBeCloseTo(299573.2, 1);
  });

  it('with events follows χ²', () => {
    // 9.487729 / 2 and 12.591587 / 2 events are expected at most.
    expect(requiredExposure({ rate: 1e-5, confidence: 0.95, events: 1 })).toBeCloseTo(474386.45, 1);
    expect(requiredExposure({ rate: 1e-5, confidence: 0.95, events: 2 })).toBeCloseTo(629579.4, 0);
  });

  it('grows with events and confidence and falls with the rate', () => {
    const rate = fc.double({ min: 1e-9, max: 1, noNaN: true });
    const confidence = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(rate, confidence, fc.nat(200), (r, c, events) => {
        const base = requiredExposure({ rate: r, confidence: c, events });
        expect(requiredExposure({ rate: r, confidence: c, events: events + 1 })).toBeGreaterThan(base);
        expect(requiredExposure({ rate: r, confidence: c + 0.005, events })).toBeGreaterThan(base);
        expect(requiredExposure({ rate: r * 2, confidence: c, events })).toBeLessThan(base);
      }),
    );
  });

  it('is just what brings the upper rate down to the rate', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.double({ min: 0.5, max: 0.99, noNaN: true }), (events, confidence) => {
        const exposure = requiredExposure({ rate: 1e-4, confidence, events });
        expect(upperRate({ exposure, confidence, events }) / 1e-4).toBeCloseTo(1, 10);
        expect(upperRate({ exposure: exposure / 2, confidence, events })).toBeGreaterThan(1e-4);
      }),
    );
    expect(upperRate({ exposure: 0, confidence: 0.95, events: 0 })).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    { rate: 0, confidence: 0.95, events: 0 },
    { rate: -1, confidence: 0.95, events: 0 },
    { rate: 1e-5, confidence: 1, events: 0 },
    { rate: 1e-5, confidence: 0, events: 0 },
    { rate: 1e-5, confidence: 0.95, events: 0.5 },
    { rate: 1e-5, confidence: 0.95, events: MOST_EVENTS + 1 },
  ])('is refused for %o', (asked) => {
    expect(() => requiredExposure(asked)).toThrow(RangeError);
  });
});
