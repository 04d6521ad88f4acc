import { checkArgument } from '../../safety/argument/wellFormed.ts';
import type { GraphReader } from '../graphReader.ts';
import { readArgument } from '../readArgument.ts';
import { claimsOfPatterns, isOnlyPattern } from '../unfinishedClaims.ts';
import type { Gap } from './gapKinds.ts';

/**
 * Elements that break a rule of GSN, in all arguments of the graph. What a pattern leaves open is no defect, and that there
 * are several arguments is none either.
 */
export async function malformedArguments(reader: GraphReader): Promise<readonly Gap[]> {
  const patterns = await claimsOfPatterns(reader);
  const claims = reader.ofKind('CLAIM').filter((claim) => !isOnlyPattern(reader, claim, patterns));
  const all = { type: 'CLAIMS', claims } as const;
  const { argument, artifacts, elsewhere, released } = await readArgument(reader, all, Number.POSITIVE_INFINITY);
  const relations = new Map(argument.relations.map((relation) => [relation.id, relation]));
  return checkArgument(argument, { profile: 'TOLERANT', elsewhere, released }).flatMap((problem): Gap[] => {
    if (problem.rule === 'GSN_SEVERAL_TOPS') return [];
    const relation = relations.get(problem.relation ?? '');
    const artifact = artifacts.get(problem.element ?? relation?.from ?? '');
    if (artifact === undefined || isOnlyPattern(reader, artifact, patterns)) return [];
    const other = relation && artifacts.get(relation.to);
    const reason = `${problem.rule}: ${problem.message}`;
    return [{ artifact, reason, related: other === undefined || other === artifact ? [] : [other] }];
  });
}
