/**
 * Who answers for what a policy sets up, level by level, and who sponsors it.
 *
 *     CONTROL POLICY {responsibilityLevels, sponsorRole} ◀─RESPONSIBLE_FOR─ ROLE {level} ◀─HOLDS─ PERSON
 */
import { heldRoles } from '../index/heldRoles.ts';
import { RESPONSIBILITY_LEVELS, type ResponsibilityLevel } from '../metamodel/content.ts';
import type { GraphReader } from './graphReader.ts';
import { policyVersions } from './policy/policiesInForce.ts';

/** A role with who holds it at the instant. */
export interface HeldBy {
  readonly role: number;
  /** A body of the organisation that was there before and takes the role on; null: none is named. */
  readonly body: string | null;
  readonly holders: readonly number[];
}

export interface Responsibilities {
  /** Number of the policy. */
  readonly policy: number;
  /** In the order in which the policy names them. */
  readonly levels: readonly { readonly level: ResponsibilityLevel; readonly roles: readonly HeldBy[] }[];
  /** Null: the policy asks for none. */
  readonly sponsor: { readonly name: string; readonly role: HeldBy | null } | null;
}

/** What the policies in force that ask for responsibility say; of one policy, or of all. */
export async function responsibilitiesAt(
  reader: GraphReader,
  validAt: number,
  only: number | null = null,
): Promise<Responsibilities[]> {
  const { view } = reader;
  const contents = await reader.contentsOfVersions(policyVersions(view, validAt));
  const found: Responsibilities[] = [];
  for (const [version, content] of contents) {
    const policy = view.resolve(view.versionId(version))?.artifact as number;
    if (only !== null && policy !== only) continue;
    const { responsibilityLevels, sponsorRole } = content;
    if (!Array.isArray(responsibilityLevels) && typeof sponsorRole !== 'string') continue;
    const roles = reader.others(policy, { end: 'TARGET', type: 'RESPONSIBLE_FOR', kinds: ['ROLE'] });
    await reader.load(roles);
    const held = roles.map(
      (role): HeldBy => ({
        role,
        body: reader.text(role, 'body'),
        holders: holdersOf(reader, role, validAt),
      }),
    );
    const levels = (Array.isArray(responsibilityLevels) ? responsibilityLevels : []).filter(
      (level): level is ResponsibilityLevel => typeof level === 'string' && Object.hasOwn(RESPONSIBILITY_LEVELS, level),
    );
    const sponsor = typeof sponsorRole === 'string' ? sponsorRole : null;
    found.push({
      policy,
      levels: levels.map((level) => ({
        level,
        roles: held.filter(({ role }) => reader.text(role, 'level') === level),
      })),
      sponsor:
        sponsor === null
          ? null
          : {
              name: sponsor,
              role: held.find(({ role }) => [reader.id(role), reader.text(role, 'name')].includes(sponsor)) ?? null,
            },
    });
  }
  return found;
}

/** Persons who hold the role at the instant, with authority. */
export function holdersOf(reader: GraphReader, role: number, at: number): number[] {
  return reader
    .others(role, { end: 'TARGET', type: 'HOLDS', kinds: ['PERSON'] })
    .filter((person) => heldRoles(reader.view, person, at).some((one) => one.role === role && !one.isVoid));
}
