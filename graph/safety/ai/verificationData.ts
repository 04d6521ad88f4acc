/** Are verification data hidden from those who develop the model? (AMLAS v1.1, stage 3) */

export interface VerificationData<Key> {
  readonly key: Key;
  /** People and roles that may read it; null: nobody said. */
  readonly readers: readonly Key[] | null;
  /** Was the model trained or validated with it? */
  readonly usedForDevelopment: boolean;
}

export interface Developer<Key> {
  readonly key: Key;
  /** Roles that the person holds. */
  readonly roles: readonly Key[];
}

export interface Exposure<Key> {
  readonly data: Key;
  /** Developers who may read it; empty: the model was developed with it. */
  readonly developers: readonly Key[];
}

export interface Hidden<Key> {
  readonly verdict: 'PASS' | 'FAIL' | 'UNKNOWN';
  readonly exposed: readonly Exposure<Key>[];
  /** Data of which nobody says who may read them. */
  readonly unsaid: readonly Key[];
}

/** UNKNOWN: there are no such data, nobody says who may read them, or who developed the model. */
export function judgeHidden<Key>(judged: {
  readonly data: readonly VerificationData<Key>[];
  readonly developers: readonly Developer<Key>[];
}): Hidden<Key> {
  const { data, developers } = judged;
  const exposed = data.flatMap(({ key, readers, usedForDevelopment }): Exposure<Key>[] => {
    const reading = developers
      .filter((one) => readers?.some((reader) => reader === one.key || one.roles.includes(reader)))
      .map((one) => one.key);
    return reading.length > 0 || usedForDevelopment ? [{ data: key, developers: reading }] : [];
  });
  const unsaid = data.filter(({ readers }) => readers === null).map(({ key }) => key);
  if (exposed.length > 0) return { verdict: 'FAIL', exposed, unsaid };
  const isKnown = data.length > 0 && developers.length > 0 && unsaid.length === 0;
  return { verdict: isKnown ? 'PASS' : 'UNKNOWN', exposed, unsaid };
}
