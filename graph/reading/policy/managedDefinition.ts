/**
 * Which version of a life cycle, a process or a chain of environments something goes by.
 *
 *     policy {enforced} ─APPLIES_TO▶ model ◀─APPLIES_TO─ chain@v1 (there when it came under the process), chain@v2 ◀─APPROVES─ SIGN_OFF
 *
 * Usually the current one. Under a managed process whoever may record a chain would choose the way: so a later version counts from
 * when somebody who is accountable for the policy has signed it.
 */
import { NONE } from '../../index/graphIndex.ts';
import { approvalsOf } from '../approvals.ts';
import { isOwn } from '../gate/evaluations.ts';
import type { GraphReader } from '../graphReader.ts';
import { signersOf } from '../signing/signatures.ts';
import { type Enforcement, enforcements, isAccountable } from './managed.ts';

export interface DefinitionInForce {
  /** Number; -1: it has none. */
  readonly version: number;
  /** That the current version does not count yet, as a sentence; null: it does. */
  readonly waiting: string | null;
}

export async function definitionInForce(of: {
  readonly reader: GraphReader;
  /** Number of the CONTROL. */
  readonly control: number;
  /** What goes by it. */
  readonly artifact: number;
  /** Ms since 1970. */
  readonly at: number;
}): Promise<DefinitionInForce> {
  const { reader, control, artifact } = of;
  const { view } = reader;
  const current = view.current(control);
  const enforcing = enforcements(reader, artifact);
  const [first] = enforcing;
  if (!first) return { version: current, waiting: null };
  const since = Math.max(first.since, boundSince(reader, control));
  const later = view.versions(control).filter((version) => view.version(version).revision > since);
  let version = view.at(since).current(control);
  for (const one of later.reverse()) {
    const isSigned = async () => (await accountableApprovals({ ...of, version: one }, enforcing)).length > 0;
    if (version !== NONE && !(await isSigned())) continue;
    version = one;
    break;
  }
  if (version === current) return { version, waiting: null };
  const policy = reader.id(first.policy);
  const waiting = `${view.versionId(current)} does not count for it before somebody who is accountable for ${policy} has signed that version`;
  return { version, waiting };
}

/** Since which revision it applies to anything. */
function boundSince({ view }: GraphReader, control: number): number {
  const born = view.index
    .slotsOut(control)
    .filter((slot) => view.link(slot).type === 'APPLIES_TO' && view.index.linkSince.get(slot) <= view.revision)
    .map((slot) => view.index.linkBorn(slot));
  return born.length === 0 ? 0 : Math.min(...born);
}

/** Sign-offs of the version that stand at the instant and were made here by somebody who is accountable for one of the policies. */
export async function accountableApprovals(
  of: { readonly reader: GraphReader; readonly control: number; readonly version: number; readonly at: number },
  enforcing: readonly Enforcement[],
): Promise<number[]> {
  const { reader, control, version, at } = of;
  const { view } = reader;
  const approvals = await approvalsOf({ reader, artifact: control, version, at });
  return approvals.filter((signOff) => {
    // Anybody may import one.
    if (!isOwn(reader, signOff)) return false;
    const signedAt = view.version(view.current(signOff)).facts.signedAt ?? at;
    return signersOf(reader, signOff).some((person) =>
      enforcing.some(({ policy }) => isAccountable(view, { artifact: policy, person, at: signedAt })),
    );
  });
}
