/** What the hardware metrics have to reach for a safety goal (ISO 26262-5:2018, tables 4 to 6). */
import type { Asil } from '../../metamodel/content.ts';
import { Rational } from './rational.ts';

/** How strongly the standard asks for it. */
export const TARGET_OBLIGATIONS = {
  NONE: 'There is no target.',
  RECOMMENDED: 'The standard recommends it.',
  REQUIRED: 'The standard requires it.',
} as const;
export type TargetObligation = keyof typeof TARGET_OBLIGATIONS;

export const HARDWARE_METRICS = {
  SPFM: 'Single-point fault metric: the share of the failure rate that is no single-point or residual fault.',
  LFM: 'Latent-fault metric: the share of the remaining rate that does not stay latent.',
  PMHF: 'Probabilistic metric for random hardware failures, per hour.',
} as const;
export type HardwareMetricName = keyof typeof HARDWARE_METRICS;

/** A share has to be at least the number, PMHF (per hour) below it. */
export interface HardwareTarget {
  readonly op: '>=' | '<';
  readonly value: Rational;
}

interface TargetRow {
  readonly obligation: TargetObligation;
  readonly targets: Readonly<Record<HardwareMetricName, HardwareTarget>> | null;
}

export const HARDWARE_TARGETS: Readonly<Record<Asil, TargetRow>> = {
  QM: { obligation: 'NONE', targets: null },
  A: { obligation: 'NONE', targets: null },
  B: { obligation: 'RECOMMENDED', targets: targets(0.9, 0.6, 1e-7) },
  C: { obligation: 'REQUIRED', targets: targets(0.97, 0.8, 1e-7) },
  D: { obligation: 'REQUIRED', targets: targets(0.99, 0.9, 1e-8) },
};

function targets(spfm: number, lfm: number, pmhf: number): Readonly<Record<HardwareMetricName, HardwareTarget>> {
  return {
    SPFM: { op: '>=', value: Rational.of(spfm) },
    LFM: { op: '>=', value: Rational.of(lfm) },
    PMHF: { op: '<', value: Rational.of(pmhf) },
  };
}

export function meetsTarget(value: Rational, { op, value: bound }: HardwareTarget): boolean {
  return op === '>=' ? value.compare(bound) >= 0 : value.compare(bound) < 0;
}
