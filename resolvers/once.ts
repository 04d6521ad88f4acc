/** Work that several fields ask for: done when the first one asks, and once for all of them. */
export function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let known: Promise<Result> | null = null;
  return () => {
    known ??= work();
    return known;
  };
}
