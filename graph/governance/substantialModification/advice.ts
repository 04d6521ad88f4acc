/**
 * Is a change after placing on the market a substantial modification? What the definition says about the answers of a person: advice
 * for who decides, never a decision (Regulation (EU) 2024/1689, Art. 3(23) and 43(4)).
 */

export interface ModificationAnswers {
  /** The intended purpose changes. */
  readonly purposeChanged: boolean;
  /** It was foreseen in the initial conformity assessment, and keeps the bounds of then. */
  readonly predetermined: boolean;
  /** It affects compliance with Chapter III, Section 2. */
  readonly affectsRequirements: boolean;
}

/** The safe reading: another purpose always counts. */
export function advisesSubstantial({
  purposeChanged,
  predetermined,
  affectsRequirements,
}: ModificationAnswers): boolean {
  return purposeChanged || (!predetermined && affectsRequirements);
}

export const MODIFICATION_SOURCE = 'Regulation (EU) 2024/1689, Art. 3(23) and 43(4); FD&C Act, section 515C';
