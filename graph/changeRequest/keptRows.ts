/**
 * The rows of the assessments that were read last, so that a page of them costs what a page costs: read, checked and put
 * together again for each page, 12,000 rows take most of its time.
 *
 * Rows are recorded once and never change. They are kept under the digests of the contents that hold them, so who asks at
 * another revision, or after the database was exchanged for another one, gets no others.
 */
import type { ImpactRows } from './records.ts';

/** Rows that are kept, in all: two assessments of the largest size, about 30 MB. */
export const MOST_ROWS_KEPT = 50_000;

export class KeptRows {
  private readonly most: number;
  /** The one that was asked for last comes last. */
  private readonly kept = new Map<string, ImpactRows>();
  private count = 0;

  constructor(most: number = MOST_ROWS_KEPT) {
    this.most = most;
  }

  /** The rows that contents with these digests hold. What cannot be read is asked for again. */
  async of(digests: readonly string[], read: () => Promise<ImpactRows>): Promise<ImpactRows> {
    const key = digests.join(' ');
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const rows = await read();
    this.keep(key, rows);
    return rows;
  }

  private keep(key: string, rows: ImpactRows): void {
    if (this.kept.has(key) || sizeOf(rows) > this.most) return;
    this.kept.set(key, rows);
    this.count += sizeOf(rows);
    for (const [oldest, old] of this.kept) {
      if (this.count <= this.most) return;
      this.kept.delete(oldest);
      this.count -= sizeOf(old);
    }
  }
}

function sizeOf({ rows, obligations }: ImpactRows): number {
  return rows.length + obligations.length;
}
