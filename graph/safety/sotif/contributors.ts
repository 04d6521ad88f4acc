/**
 * Who has to contribute to a SOTIF analysis: people of both families of roles (SafetyOps; ISO 21448:2022 clause 4.4: the
 * activities take those who develop the function and those who are responsible for its safety).
 */

/** Families of roles with the names of the roles that belong to them, as `content.name` of a ROLE says it. */
export const ROLE_FAMILIES = {
  DEVELOPER: {
    sentence: 'Those who make the function: system, software, hardware, data and model development.',
    roles: [
      'DEVELOPER',
      'SYSTEM_ENGINEER',
      'FUNCTION_DEVELOPER',
      'SOFTWARE_DEVELOPER',
      'HARDWARE_DEVELOPER',
      'ML_ENGINEER',
      'DATA_ENGINEER',
      'DATA_SCIENTIST',
    ],
  },
  SAFETY_ENGINEER: {
    sentence: 'Those who are responsible for its safety.',
    roles: ['SAFETY_ENGINEER', 'SOTIF_ENGINEER', 'FUNCTIONAL_SAFETY_ENGINEER', 'SAFETY_MANAGER', 'SAFETY_EXPERT'],
  },
} as const satisfies Record<string, { sentence: string; roles: readonly string[] }>;
export type RoleFamily = keyof typeof ROLE_FAMILIES;
export const ROLE_FAMILY_NAMES = Object.keys(ROLE_FAMILIES) as RoleFamily[];

/** Roles of the attribution that make a person a contributor. */
export const CONTRIBUTING = ['AUTHOR', 'CONTRIBUTOR'] as const;

/** The family of a role by its name, however it is written ("Safety engineer"); null: of neither. */
export function familyOf(name: string): RoleFamily | null {
  const written = name
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  return (
    ROLE_FAMILY_NAMES.find((family) => (ROLE_FAMILIES[family].roles as readonly string[]).includes(written)) ?? null
  );
}

/** Families of which nobody contributed. */
export function missingFamilies(contributions: Iterable<Iterable<RoleFamily>>): RoleFamily[] {
  const there = new Set<RoleFamily>();
  for (const families of contributions) for (const family of families) there.add(family);
  return ROLE_FAMILY_NAMES.filter((family) => !there.has(family));
}
