/** What artifacts weigh for the business, as their metadata says: `{ "businessWeight": 5 }`. Higher weighs more. */
import type { GraphReader } from './graphReader.ts';

/** By number; absent: it does not say, or says something that is no number. */
export async function businessWeights(
  reader: GraphReader,
  artifacts: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  await reader.load(artifacts);
  const weights = new Map<number, number>();
  for (const artifact of artifacts) {
    const weight = weightIn(reader.metadata(artifact));
    if (weight !== null) weights.set(artifact, weight);
  }
  return weights;
}

/** The weight that metadata states; null: none. */
export function weightIn(metadata: unknown): number | null {
  const weight = typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, 'businessWeight') : null;
  return typeof weight === 'number' && Number.isFinite(weight) ? weight : null;
}

/**
 * Positions of a list, the heaviest first, then those without a weight. What weighs the same stays in the order of the list.
 */
export function byWeight(weights: readonly (number | undefined)[]): number[] {
  const heaviness = (position: number) => weights[position] ?? Number.NEGATIVE_INFINITY;
  return weights
    .map((_, position) => position)
    .sort((left, right) => {
      const [a, b] = [heaviness(left), heaviness(right)];
      return a === b ? left - right : b > a ? 1 : -1;
    });
}
