/** What must hold after any crash, as a pure function of what the client remembers and what is found. */

/** What a batch wrote: of each batch all of it has to be there, or nothing. */
export interface Extent {
  readonly artifacts: number;
  readonly versions: number;
  readonly links: number;
}

/** A batch as the client remembers it. */
export interface RememberedBatch {
  /** Its source, which no other batch has: everything that it wrote carries it. */
  readonly source: string;
  readonly extent: Extent;
  /** Revision of the receipt; null: no answer came. */
  readonly acknowledged: number | null;
}

/** What was found after the restart. */
export interface Found {
  /** By source, as Neo4j holds it now. */
  readonly extents: ReadonlyMap<string, Extent>;
  /** The journal, the oldest entry first. */
  readonly journal: readonly {
    readonly revision: number;
    readonly source: string;
    readonly hash: string;
    readonly previousHash: string;
  }[];
  /** The service's own verification of the journal. */
  readonly verified: { readonly ok: boolean; readonly entries: number; readonly why: string | null };
}

const NOTHING: Extent = { artifacts: 0, versions: 0, links: 0 };

/** A sentence for everything that is not as it has to be; none when all is well. */
export function violations(batches: readonly RememberedBatch[], found: Found): string[] {
  return [...batches.flatMap((batch) => batchViolations(batch, found)), ...journalViolations(batches, found)];
}

/** Batches that are in the graph. */
export function writtenBatches(batches: readonly RememberedBatch[], found: Found): RememberedBatch[] {
  return batches.filter(({ source }) => found.extents.has(source));
}

function batchViolations({ source, extent, acknowledged }: RememberedBatch, { extents, journal }: Found): string[] {
  const there = extents.get(source) ?? NOTHING;
  const entries = journal.filter((entry) => entry.source === source);
  const problems: string[] = [];
  const isWhole = equal(there, extent);
  const isNothing = equal(there, NOTHING);
  if (!isWhole && !isNothing) {
    problems.push(`${source} is half there: ${JSON.stringify(there)} of ${JSON.stringify(extent)}`);
  }
  if (entries.length > 1) problems.push(`${source} was written ${entries.length} times`);
  if (isNothing !== (entries.length === 0)) {
    problems.push(`${source}: the journal has ${entries.length} entries of it, the graph ${JSON.stringify(there)}`);
  }
  if (acknowledged === null) return problems;
  if (isNothing) problems.push(`${source} was acknowledged as revision ${acknowledged} and is lost`);
  if (entries[0] !== undefined && entries[0].revision !== acknowledged) {
    problems.push(
      `${source} was acknowledged as revision ${acknowledged}; the journal has it as ${entries[0].revision}`,
    );
  }
  return problems;
}

function journalViolations(batches: readonly RememberedBatch[], { extents, journal, verified }: Found): string[] {
  const problems: string[] = [];
  let previous = '';
  for (const [position, entry] of journal.entries()) {
    if (entry.revision !== position + 1) problems.push(`entry ${position + 1} of the journal is missing`);
    if (entry.previousHash !== previous) problems.push(`entry ${entry.revision} does not follow the one before`);
    previous = entry.hash;
  }
  if (!verified.ok) problems.push(`the journal does not verify: ${verified.why}`);
  if (verified.entries !== journal.length) {
    problems.push(`${verified.entries} entries were verified, the journal lists ${journal.length}`);
  }
  const sent = new Set(batches.map(({ source }) => source));
  for (const source of extents.keys()) if (!sent.has(source)) problems.push(`nobody sent ${source}`);
  return problems;
}

function equal(left: Extent, right: Extent): boolean {
  return left.artifacts === right.artifacts && left.versions === right.versions && left.links === right.links;
}

/** The first lines in which two dumps differ; none when they are the same. */
export function differences(left: readonly string[], right: readonly string[], most = 3): string[] {
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  return [
    ...left.filter((line) => !inRight.has(line)).map((line) => `only in the first: ${line}`),
    ...right.filter((line) => !inLeft.has(line)).map((line) => `only in the second: ${line}`),
    ...(left.length === right.length ? [] : [`${left.length} lines against ${right.length}`]),
  ].slice(0, most);
}
