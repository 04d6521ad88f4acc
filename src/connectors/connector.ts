/**
 * What every connector yields, whatever it reads: artifacts and links in the words of the ingest contract, each
 * with the place where it was found, and an account of all that it left out.
 */
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import type { Place } from './inputError.ts';

/** An item to send and where it comes from. */
export interface Placed<Item> {
  readonly item: Item;
  readonly place: Place;
}

/** Something of the input that is not sent, or sent with less than the input says. */
export interface Finding {
  /** Counted by this: one sentence that holds no names, e.g. `the target is not in this file`. */
  readonly reason: string;
  /** The one at hand, e.g. `REQ_1 satisfies SPEC_9`. */
  readonly example: string;
  readonly place: Place;
}

/** A checked input, ready to be read as often as needed; each reading yields the same in the same order. */
export interface ReadInput {
  /** Who says it, as the graph keeps it, e.g. `dvc:perception`. */
  readonly source: string;
  /** Everything that links need comes before them: all artifacts, oldest version first. */
  artifacts(): AsyncIterable<Placed<ArtifactInput>>;
  links(): AsyncIterable<Placed<LinkInput>>;
  /** Called anew with every reading; `links` and `artifacts` report into it as they go. */
  onFinding: ((finding: Finding) => void) | null;
  /** Files that were read; a change of one of them between two readings ends the import. */
  readonly files: readonly string[];
}

/** What the user asked for. */
export interface ReadOptions {
  /** File or folder. */
  readonly path: string;
  /** `--source`; null: made from the format and the project's name. */
  readonly source: string | null;
  /** Bytes that may be read in all. */
  readonly maxSize: number;
  /** `--mapping`: file with the project's own meanings of types and links; null: the defaults. */
  readonly mapping: string | null;
}

/** Read by default: 256 MiB. */
export const DEFAULT_MAX_SIZE = 256 * 1024 * 1024;
