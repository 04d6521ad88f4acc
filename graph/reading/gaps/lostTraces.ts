import type { GraphReader } from '../graphReader.ts';
import { retiredEnds } from '../retiredEnds.ts';
import type { Gap } from './gapKinds.ts';

/** What a trace ends at, kind by kind of what hangs at it. */
const TRACES = [
  { kind: 'REQUIREMENT', type: 'REFINES', mend: 'refine another requirement, or retire it' },
  { kind: 'TEST_CASE', type: 'VERIFIES', mend: 'say what else it verifies, or retire it' },
] as const;

/** Requirements and tests of which all that they refined or verified is retired. */
export async function lostTraces(reader: GraphReader): Promise<readonly Gap[]> {
  return TRACES.flatMap(({ kind, type, mend }) =>
    reader.ofKind(kind).flatMap((artifact): Gap[] => {
      if (reader.linked(artifact, { end: 'SOURCE', type }).length > 0) return [];
      const gone = retiredEnds(reader, artifact, type);
      if (gone.length === 0) return [];
      const names = gone.map((one) => reader.name(one)).join(' and ');
      const verb = type === 'REFINES' ? 'refined' : 'verified';
      return [
        { artifact, reason: `${reader.name(artifact)} ${verb} ${names}, which is retired: ${mend}`, related: gone },
      ];
    }),
  );
}
