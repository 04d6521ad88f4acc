import type { GraphReader } from '../graphReader.ts';
import { asilsAt } from '../hara/asilsAt.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

/** Decompositions that lack a condition, at the requirement that is divided. */
export async function invalidDecompositions(reader: GraphReader, point: GapPoint): Promise<readonly Gap[]> {
  const { view } = reader;
  const parts = { end: 'TARGET', type: 'REFINES', roles: ['DECOMPOSITION'] } as const;
  const divided = reader.ofKind('REQUIREMENT').filter((requirement) => reader.linked(requirement, parts).length > 0);
  const asils = await asilsAt({ reader, ...point, artifacts: divided });
  return divided.flatMap((requirement) =>
    asils.decompositions(requirement).flatMap(({ group, problems, parts: children }): Gap[] => {
      if (problems.length === 0) return [];
      const why = problems.map(({ rule, message }) => `${rule}: ${message}`).join('; ');
      const name = group === '' ? '' : ` ${group}`;
      const reason = `the decomposition${name} of ${view.id(requirement)} does not count, and its parts have the whole ASIL: ${why}`;
      return [{ artifact: requirement, reason, related: children.map(({ child }) => child) }];
    }),
  );
}
