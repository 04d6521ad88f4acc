import type { GraphReader } from '../graphReader.ts';
import type { Gap } from './gapKinds.ts';

/** Requirements that somebody has to build and test. A safety goal is met by those that refine it. */
const TECHNICAL = ['FSR', 'TSR', 'SW', 'HW', 'AI_SAFETY', 'DATA'] as const;

/** Requirements that no test or analysis verifies. */
export async function unverifiedRequirements(reader: GraphReader): Promise<readonly Gap[]> {
  return reader
    .ofKind('REQUIREMENT', ...TECHNICAL)
    .filter((requirement) => reader.linked(requirement, { end: 'TARGET', type: 'VERIFIES' }).length === 0)
    .map((requirement) => ({
      artifact: requirement,
      reason: `nothing verifies ${reader.name(requirement)}: record a test or analysis that does (VERIFIES)`,
      related: [],
    }));
}

/** Requirements that nothing implements and that no other requirement refines. */
export async function unallocatedRequirements(reader: GraphReader): Promise<readonly Gap[]> {
  return reader
    .ofKind('REQUIREMENT', ...TECHNICAL)
    .filter((requirement) =>
      (['IMPLEMENTS', 'REFINES'] as const).every(
        (type) => reader.linked(requirement, { end: 'TARGET', type }).length === 0,
      ),
    )
    .map((requirement) => ({
      artifact: requirement,
      reason: `${reader.name(requirement)} is allocated to nothing: link the element that IMPLEMENTS it, or what refines it`,
      related: [],
    }));
}
