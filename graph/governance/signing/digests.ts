/**
 * What binds a signature to what was signed: digests over the members of a closure, over the signature's own words, and over a list
 * of signatures, so that each can be computed again by whoever has the list.
 */
import { canonicalJson, sha256 } from '../../model/canonicalJson.ts';
import type { Json } from '../../model/delta.ts';

/** Something that a signer had to look at. */
export interface ClosureMember {
  /** Version id (id@label), or id of an artifact without versions. */
  readonly id: string;
  /** Semantic digest of its content; '' without versions. */
  readonly digest: string;
}

/** SHA-256 over the members in the order of their ids: no order in which they were found changes it. */
export function closureDigest(members: Iterable<ClosureMember>): string {
  const rows = [...members]
    .map(({ id, digest }) => [id, digest])
    .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1));
  return sha256(canonicalJson(rows));
}

/** A member that is not what it was: null on the side where it is no member. */
export interface MovedMember {
  readonly artifact: string;
  readonly from: ClosureMember | null;
  readonly to: ClosureMember | null;
}

/** Members whose content differs, by artifact; another label with the same content is no difference. */
export function movedMembers(before: readonly ClosureMember[], after: readonly ClosureMember[]): MovedMember[] {
  const artifactOf = ({ id }: ClosureMember) => id.split('@')[0] as string;
  const group = (members: readonly ClosureMember[]) => {
    const groups = new Map<string, ClosureMember[]>();
    for (const member of members) {
      const artifact = artifactOf(member);
      groups.set(artifact, [...(groups.get(artifact) ?? []), member]);
    }
    return groups;
  };
  const [old, now] = [group(before), group(after)];
  const moved: MovedMember[] = [];
  for (const artifact of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const lost = (old.get(artifact) ?? []).filter((one) => !holds(now.get(artifact), one));
    const come = (now.get(artifact) ?? []).filter((one) => !holds(old.get(artifact), one));
    for (let place = 0; place < Math.max(lost.length, come.length); place += 1) {
      moved.push({ artifact, from: lost[place] ?? null, to: come[place] ?? null });
    }
  }
  return moved;
}

function holds(members: readonly ClosureMember[] | undefined, { digest }: ClosureMember): boolean {
  return (members ?? []).some((one) => one.digest === digest);
}

/** A sign-off in an export. */
export interface ExportedSignOff {
  readonly id: string;
  /** Revision of the entry that recorded it. */
  readonly revision: number;
  readonly recordedAt: string;
  /** Retired ones are listed, too: taking one out of the lists does not take it out of the record. */
  readonly retired: boolean;
  readonly content: Json;
  /** SHA-256 over id, revision and content. */
  readonly recordDigest: string;
  /** SHA-256 over the chain digest before and recordDigest. */
  readonly chainDigest: string;
}

export interface SignOffExport {
  readonly count: number;
  /** Chain digest of the last one; of none: that of nothing. */
  readonly digest: string;
  readonly signOffs: readonly ExportedSignOff[];
}

/** A chain begins with the digest of nothing. */
const CHAIN_START = sha256('');

/** The export of sign-offs in the order in which they were recorded. */
export function exportSignOffs(
  records: Iterable<Omit<ExportedSignOff, 'recordDigest' | 'chainDigest'>>,
): SignOffExport {
  let digest = CHAIN_START;
  const signOffs = [...records].map((record): ExportedSignOff => {
    const recordDigest = digestOfRecord(record);
    digest = sha256(`${digest}${recordDigest}`);
    return { ...record, recordDigest, chainDigest: digest };
  });
  return { count: signOffs.length, digest, signOffs };
}

function digestOfRecord({ id, revision, content }: Pick<ExportedSignOff, 'id' | 'revision' | 'content'>): string {
  return sha256(canonicalJson({ id, revision, content }));
}

/** Why an export is not whole; null: count, chain and every record fit. */
export function exportDefect({ count, digest, signOffs }: SignOffExport): string | null {
  if (signOffs.length !== count) return `it says that there are ${count} and holds ${signOffs.length}`;
  const again = exportSignOffs(signOffs);
  for (const [place, { id, recordDigest, chainDigest }] of signOffs.entries()) {
    const computed = again.signOffs[place];
    if (computed?.recordDigest !== recordDigest) return `${id} does not have the digest that it states`;
    if (computed.chainDigest !== chainDigest) return `before ${id} one is missing, was added or was moved`;
  }
  return again.digest === digest ? null : 'the last ones are missing';
}
