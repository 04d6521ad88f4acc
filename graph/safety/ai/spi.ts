/** Safety performance indicators: a value outside the threshold falsifies the claims that the indicator conditions (UL 4600). */
import type { Comparison, Criterion } from '../../metamodel/content.ts';

const HOLDS: Readonly<Record<Comparison, (value: number, bound: number) => boolean>> = {
  '>=': (value, bound) => value >= bound,
  '>': (value, bound) => value > bound,
  '<=': (value, bound) => value <= bound,
  '<': (value, bound) => value < bound,
};

/** Does the value keep to the threshold? */
export function keeps({ op, value: bound }: Pick<Criterion, 'op' | 'value'>, value: number): boolean {
  return HOLDS[op](value, bound);
}
