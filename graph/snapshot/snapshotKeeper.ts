/**
 * Keeps a snapshot that is new enough for a quick restart: watches how far the index moved since the last one, and
 * writes in the background. A snapshot that cannot be written is told and costs nothing but time at the next start.
 */
import type { GraphIndex } from '../index/graphIndex.ts';
import { storeSnapshot } from './snapshotFolder.ts';

/** When a new snapshot is worth writing. */
export const SNAPSHOT_RULES = {
  entries: { value: 1_000, reason: 'Fewer small ones are read from the journal with four statements.' },
  rows: {
    value: 10_000,
    reason: 'Artifacts, versions and links: fewer are read from the journal in a blink, whatever they are a tenth of.',
  },
  growth: { value: 0.1, reason: 'A tenth more: while a graph is loaded, each of its rows is written about ten times.' },
  milliseconds: { value: 60_000, reason: 'Hundreds of megabytes: the disk has other things to do.' },
} as const;

/** How far an index is. */
export interface Extent {
  readonly revision: number;
  /** Artifacts, versions and states of links. */
  readonly rows: number;
}

/** Did the index move by so much since the last snapshot that another one is worth it? */
export function isWorthWriting({ last, now }: { last: Extent; now: Extent }): boolean {
  const rows = now.rows - last.rows;
  return (
    now.revision - last.revision >= SNAPSHOT_RULES.entries.value ||
    (rows >= SNAPSHOT_RULES.rows.value && rows >= last.rows * SNAPSHOT_RULES.growth.value)
  );
}

/** What a snapshot holds. */
export interface Kept extends Extent {
  /** Hash of the first entry: whose journal it is. */
  readonly journal: string;
}

export interface SnapshotKeeperOptions {
  readonly folder: string;
  /** The index to keep; null: it is not to be kept now. */
  readonly current: () => GraphIndex | null;
  /** What the newest snapshot holds; null: there is none. */
  readonly last: Kept | null;
  readonly logger: {
    debug(fields: object, message: string): void;
    warn(fields: object, message: string): void;
  };
  /** Milliseconds between two snapshots, at least; tests shorten it. */
  readonly milliseconds?: number;
}

const NOTHING: Kept = { revision: 0, rows: 0, journal: '' };

export class SnapshotKeeper {
  private readonly options: Required<SnapshotKeeperOptions>;
  private last: Kept;
  private startedAt = Number.NEGATIVE_INFINITY;
  private writing: Promise<void> | null = null;
  private later: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(options: SnapshotKeeperOptions) {
    this.options = { milliseconds: SNAPSHOT_RULES.milliseconds.value, ...options };
    this.last = options.last ?? NOTHING;
  }

  /** The index moved: writes a snapshot if that is worth it, now or when enough time has passed. */
  moved(): void {
    if (this.closed || this.writing || this.later) return;
    const index = this.options.current();
    if (!index || !isWorthWriting({ last: this.lastOf(index), now: extentOf(index) })) return;
    const wait = this.startedAt + this.options.milliseconds - performance.now();
    if (wait <= 0) this.start(index);
    else this.later = setTimeout(() => this.lookAgain(), wait).unref();
  }

  /** Waits for what is being written, and writes what is newer than the newest snapshot. */
  async close(): Promise<void> {
    this.closed = true;
    if (this.later) clearTimeout(this.later);
    await this.writing;
    const index = this.options.current();
    if (index && index.revision > this.lastOf(index).revision) this.start(index);
    await this.writing;
  }

  private lookAgain(): void {
    this.later = null;
    this.moved();
  }

  /** What the newest snapshot holds of this journal: nothing where the database holds another one now. */
  private lastOf(index: GraphIndex): Extent {
    const { last } = this;
    return last.journal === index.journal && last.revision <= index.revision ? last : NOTHING;
  }

  private start(index: GraphIndex): void {
    this.startedAt = performance.now();
    this.writing = this.write(index.fork()).finally(() => {
      this.writing = null;
      // What came meanwhile may be much again.
      this.moved();
    });
  }

  private async write(index: GraphIndex): Promise<void> {
    const { folder, logger } = this.options;
    const { revision } = index;
    try {
      const { path, bytes } = await storeSnapshot({ folder, index });
      this.last = extentOf(index);
      const milliseconds = Math.round(performance.now() - this.startedAt);
      logger.debug({ path, revision, bytes, milliseconds }, 'snapshot of the index is written');
    } catch (error) {
      const problem = (error as Error).message;
      logger.warn({ folder, revision, problem }, 'no snapshot of the index: the next start reads the journal instead');
    }
  }
}

export function extentOf(index: GraphIndex): Kept {
  const { revision, journal } = index;
  return { revision, journal, rows: index.artifactCount + index.versionCount + index.slotCount };
}
