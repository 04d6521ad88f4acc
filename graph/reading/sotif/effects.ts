import type { GraphReader } from '../graphReader.ts';

/** Failure modes and hazards that something causes, through others too. */
export function effectsOf(
  reader: GraphReader,
  cause: number,
  { inferred = false }: { readonly inferred?: boolean } = {},
): number[] {
  const effects = new Set<number>();
  const open = [cause];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const effect of reader.others(next, { end: 'SOURCE', type: 'CAUSES', inferred })) {
      if (effects.has(effect)) continue;
      effects.add(effect);
      open.push(effect);
    }
  }
  return [...effects];
}
