/** Placeholders of patterns (GSN v3) that are left where an argument is to be released. */
import { NONE } from '../index/graphIndex.ts';
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

/** Of these versions the claims that still hold a placeholder, though they are part of a case. */
export async function openPlaceholders(
  reader: GraphReader,
  members: readonly { readonly artifact: number; readonly version: number }[],
): Promise<number[]> {
  const claims = members.filter(
    ({ artifact, version }) =>
      version !== NONE && reader.kind(artifact) === 'CLAIM' && reader.subkind(artifact) !== 'MODULE',
  );
  if (claims.length === 0) return [];
  const contents = await reader.contentsOfVersions(claims.map(({ version }) => version));
  const open = claims.filter(({ version }) => contents.get(version)?.uninstantiated === true);
  if (open.length === 0) return [];
  const patterns = await claimsOfPatterns(reader);
  return open.flatMap(({ artifact }) => (isOnlyPattern(reader, artifact, patterns) ? [] : [artifact]));
}
