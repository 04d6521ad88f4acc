/** What is worked out once for a configuration of a revision, whoever asks. */
import type { Configuration } from './configuration.ts';
import type { GraphIndex } from './graphIndex.ts';

/** Configurations of a revision for which it is kept: HEAD, and some baselines that are asked about in turn. */
const MOST_KEPT = 4;

/** Goes with the index that it was worked out from. */
export class PerConfiguration<Value> {
  private readonly workOut: (configuration: Configuration) => Value;
  private readonly kept = new WeakMap<GraphIndex, Map<string, Value>>();

  constructor(workOut: (configuration: Configuration) => Value) {
    this.workOut = workOut;
  }

  of(configuration: Configuration): Value {
    const { index } = configuration.view;
    const kept = this.kept.get(index) ?? new Map<string, Value>();
    this.kept.set(index, kept);
    const { key } = configuration;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = this.workOut(configuration);
    for (const oldest of kept.keys()) if (kept.size >= MOST_KEPT) kept.delete(oldest);
    kept.set(key, value);
    return value;
  }
}
