/**
 * Who may do what to which artifacts: a table that an organisation keeps as a POLICY, and that every write is held against.
 *
 *     { permission: DENY, roles: [DEVELOPER], acts: [CONTENT, APPROVAL], kinds: [MODEL], locked: true }
 *     { permission: ONLY, roles: [MODEL_OPERATOR], acts: [CONTENT], kinds: [MONITOR] }
 */
import type { ArtifactKind } from '../../metamodel/kinds.ts';
import type { Act, PermissionRow } from '../../metamodel/policies.ts';

/** Something that a write does. */
export interface Touch {
  readonly act: Act;
  readonly kind: ArtifactKind;
  readonly subkind: string | null;
  readonly artifact: string;
  readonly locked: boolean;
}

export interface PermissionRefusal {
  readonly row: PermissionRow;
  readonly touch: Touch;
}

/**
 * The first thing that the writer may not do; null: all of it is allowed.
 * @param roles Ids and names of the roles that the writer holds at that instant with authority.
 */
export function refusedTouch(parameters: {
  readonly rows: readonly PermissionRow[];
  readonly touches: Iterable<Touch>;
  readonly roles: ReadonlySet<string>;
}): PermissionRefusal | null {
  const { rows, touches, roles } = parameters;
  for (const touch of touches) {
    for (const row of rows) {
      if (!concerns(row, touch)) continue;
      const holds = row.roles.some((role) => roles.has(role));
      if (row.permission === 'DENY' ? holds : !holds) return { row, touch };
    }
  }
  return null;
}

function concerns({ acts, kinds, subkinds, locked }: PermissionRow, touch: Touch): boolean {
  if (!acts.includes(touch.act) || !kinds.includes(touch.kind)) return false;
  if (subkinds && !subkinds.includes(touch.subkind ?? '')) return false;
  return !locked || touch.locked;
}

/** Why, as a sentence. */
export function refusalText({ row, touch }: PermissionRefusal, who: string): string {
  const what = `${touch.act} of ${touch.locked ? 'the locked ' : ''}${touch.kind} ${touch.artifact}`;
  const step = row.step ? `${row.step}: ` : '';
  return row.permission === 'DENY'
    ? `${step}${what} is not for ${row.roles.join(', ')}, a role that ${who} holds`
    : `${step}${what} is for ${row.roles.join(', ')} alone, a role that ${who} does not hold now`;
}
