/**
 * How critical a system is in effect. A mission-critical system whose failure can hurt people, natural resources or the
 * environment is a safety-critical one, whatever it is declared as (SafetyOps, section 1).
 */

export const CRITICALITIES = {
  SAFETY_CRITICAL: 'Its failure can hurt people, natural resources or the environment.',
  MISSION_CRITICAL: 'Its failure can make the undertaking fail.',
  NONE: 'Neither.',
} as const;
export type Criticality = keyof typeof CRITICALITIES;

/** Whom or what a hazard has to harm for a promotion. */
export const PROTECTED_TARGETS = {
  HUMAN: 'People.',
  NATURE: 'Natural resources.',
  ENVIRONMENT: 'The environment.',
} as const;
export type ProtectedTarget = keyof typeof PROTECTED_TARGETS;

/** A hazard that depends on the system or on a part of it. */
export interface HarmfulHazard {
  /** Number of the hazard. */
  readonly hazard: number;
  /** As its content has them, in any case. */
  readonly harmTargets: readonly string[];
}

export interface PromotionReason {
  readonly hazard: number;
  readonly targets: readonly ProtectedTarget[];
}

export interface EffectiveCriticality {
  readonly effective: Criticality;
  /** The hazards that promote it; empty where it is what it is declared as. */
  readonly reasons: readonly PromotionReason[];
}

/**
 * @param declared What the content says; anything that is not in the closed set (an import may say so) counts as NONE.
 */
export function effectiveCriticality(declared: string | null, hazards: readonly HarmfulHazard[]): EffectiveCriticality {
  const own = declaredCriticality(declared);
  if (own !== 'MISSION_CRITICAL') return { effective: own, reasons: [] };
  const reasons = hazards.flatMap(({ hazard, harmTargets }): PromotionReason[] => {
    const targets = protectedAmong(harmTargets);
    return targets.length > 0 ? [{ hazard, targets }] : [];
  });
  return { effective: reasons.length > 0 ? 'SAFETY_CRITICAL' : own, reasons };
}

export function declaredCriticality(declared: string | null): Criticality {
  return declared !== null && Object.hasOwn(CRITICALITIES, declared) ? (declared as Criticality) : 'NONE';
}

function protectedAmong(targets: readonly string[]): ProtectedTarget[] {
  const stated = new Set(targets.map((target) => target.trim().toUpperCase()));
  return (Object.keys(PROTECTED_TARGETS) as ProtectedTarget[]).filter((target) => stated.has(target));
}
