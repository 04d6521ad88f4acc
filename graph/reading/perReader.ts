/** What is worked out once for as long as a reader lives: hubs are met again for everything that came of them. */
import type { GraphReader } from './graphReader.ts';

/** By number of an artifact, what a reader has found out about it. */
export function perReader<Value>(): (reader: GraphReader) => Map<number, Value> {
  const found = new WeakMap<GraphReader, Map<number, Value>>();
  return (reader) => {
    const known = found.get(reader) ?? new Map<number, Value>();
    found.set(reader, known);
    return known;
  };
}
