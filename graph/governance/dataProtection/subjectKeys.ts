/**
 * Names for records of data subjects that say nothing about them: `record:<HMAC of the subject by a key of its own>`. The graph and
 * its journal hold the names alone. Who destroys the key makes the name one that nobody can tell the subject of any more,
 * in every copy of the journal at once.
 */
export interface SubjectKeys {
  /** The name of the subject's record; a subject that has none gets a key. */
  recordOf(subject: string): Promise<string>;
  /** The same for a subject that is known; null: it is not, or its key was destroyed. */
  findRecord(subject: string): Promise<string | null>;
  /** Destroys the key by which the record was named. True: it is destroyed, now or before. False: it was never here. */
  destroy(record: string): Promise<boolean>;
}

/** How the name of a record begins: it is a part, of the dimension `record`. */
export const RECORD_PREFIX = 'record:';
