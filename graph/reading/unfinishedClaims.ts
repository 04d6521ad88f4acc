/** What an argument that is to be released leaves open: placeholders of patterns, and goals that are marked as not developed (GSN v3). */
import { NONE } from '../index/graphIndex.ts';
import type { ArgumentRule } from '../safety/argument/wellFormed.ts';
import type { GraphReader } from './graphReader.ts';

/** Modules that are patterns, and the claims in them. */
export async function claimsOfPatterns(reader: GraphReader): Promise<ReadonlySet<number>> {
  const modules = reader.ofKind('CLAIM', 'MODULE');
  await reader.load(modules);
  const patterns = modules.filter((module) => Array.isArray(reader.content(module).parameters));
  const asked = { end: 'TARGET', type: 'PART_OF', kinds: ['CLAIM'] } as const;
  return new Set(patterns.flatMap((module) => [module, ...reader.others(module, asked)]));
}

/** A pattern is kept for later cases and is no case: its placeholders are left open there, unless a case stands on one. */
export function isOnlyPattern(reader: GraphReader, claim: number, patterns: ReadonlySet<number>): boolean {
  if (!patterns.has(claim)) return false;
  const above = reader.others(claim, { end: 'SOURCE', type: 'SUPPORTS', kinds: ['CLAIM'] });
  return above.every((one) => patterns.has(one));
}

/** A claim that may not be released, and the rule that says so. */
export interface UnfinishedClaim {
  readonly claim: number;
  readonly rule: Extract<ArgumentRule, 'GSN_UNINSTANTIATED_RELEASED' | 'GSN_UNDEVELOPED_RELEASED'>;
}

/** Of these versions the claims that are not finished, though they are part of a case. */
export async function unfinishedClaims(
  reader: GraphReader,
  members: readonly { readonly artifact: number; readonly version: number }[],
): Promise<UnfinishedClaim[]> {
  const claims = members.filter(
    ({ artifact, version }) =>
      version !== NONE && reader.kind(artifact) === 'CLAIM' && reader.subkind(artifact) !== 'MODULE',
  );
  if (claims.length === 0) return [];
  const contents = await reader.contentsOfVersions(claims.map(({ version }) => version));
  const found = claims.flatMap(({ artifact, version }): UnfinishedClaim[] => {
    const { uninstantiated, undeveloped } = contents.get(version) ?? {};
    // Who challenges owes no argument.
    const owes = reader.subkind(artifact) !== 'COUNTER_GOAL';
    return [
      ...(uninstantiated === true ? [{ claim: artifact, rule: 'GSN_UNINSTANTIATED_RELEASED' as const }] : []),
      ...(undeveloped === true && owes ? [{ claim: artifact, rule: 'GSN_UNDEVELOPED_RELEASED' as const }] : []),
    ];
  });
  if (found.length === 0) return [];
  const patterns = await claimsOfPatterns(reader);
  return found.filter(({ claim }) => !isOnlyPattern(reader, claim, patterns));
}
