import { MAXIMUM_JSON_BYTES } from '../model/checkedJson.ts';

/** How much a batch may say in one place. Each limit with its reason; the size of a whole batch is the server's to limit. */
export const INGEST_LIMITS = {
  /** Characters of an id: it is a key in the database and travels in every answer. */
  idLength: 512,
  /** Characters of a version label: with the id it makes the version's id. */
  labelLength: 512,
  /** Characters of a title: one line that people read. */
  titleLength: 2_000,
  /** Bytes of a content, a metadata or an attributes value as UTF-8 JSON. */
  jsonBytes: MAXIMUM_JSON_BYTES,
  /** Characters of a source, role, raw digest, import id, idempotency key, actor or a single part. */
  nameLength: 512,
  /** Characters of a reason. */
  reasonLength: 2_000,
  /** Artifacts and links retired by hand at once: more than anybody looks through; tools replace what they say. */
  retirements: 1_000,
  /** Parts in one scope or retraction: more than a wide table has columns. */
  parts: 10_000,
} as const;
