import type { SoftwareClass } from '../../metamodel/governanceTerms.ts';

/**
 * Software safety classes of IEC 62304:2006 with Amendment 1:2015, 4.3.
 *
 *     SW system, nothing said        C       default until classified
 *       └─ SW item, nothing said     C       inherits
 *       └─ SW item {class A}         C       a lower class needs a justified segregation
 *       └─ SW item {class A, segregation: "other processor, no shared memory"}   A
 */

export interface ClassifiedItem {
  readonly stated: SoftwareClass | null;
  /** Why a lower class than that of the whole is right; null: nobody says. */
  readonly segregation: string | null;
}

export interface ClassInForce {
  readonly inForce: SoftwareClass;
  readonly reason: 'DEFAULT' | 'STATED' | 'INHERITED' | 'SEGREGATED' | 'SEGREGATION_MISSING';
}

/** @param wholes Classes in force of what the item is part of; empty: of nothing that is software. */
export function classInForce({ stated, segregation }: ClassifiedItem, wholes: readonly SoftwareClass[]): ClassInForce {
  const above = [...wholes].sort().at(-1);
  if (stated === null) return above ? { inForce: above, reason: 'INHERITED' } : { inForce: 'C', reason: 'DEFAULT' };
  if (above === undefined || stated >= above) return { inForce: stated, reason: 'STATED' };
  if (segregation?.trim()) return { inForce: stated, reason: 'SEGREGATED' };
  return { inForce: above, reason: 'SEGREGATION_MISSING' };
}
