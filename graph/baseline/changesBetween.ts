/** The differences between a baseline and another configuration, as changes that are asked about in the baseline. */
import type { ChangeRequest } from '../impact/analyse.ts';
import { bindingVersion } from '../impact/binding.ts';
import { NONE } from '../index/graphIndex.ts';
import type { BaselineDiff, MemberDifference } from './baselineDiff.ts';

/**
 *     D1@v1 ─▶ D1@v2         a change of D1@v1 to the stored version; its kinds come from the difference of contents
 *     D9@v1 ─▶ no member     BEHAVIOUR: what it did, or showed, for others is not there any more
 *     no member ─▶ D7        nothing: nothing in the baseline can rest on it
 */
export function changesBetween(diff: BaselineDiff): ChangeRequest[] {
  return [...diff.changed, ...diff.removed].flatMap((member) => changeOf(member, diff) ?? []);
}

function changeOf(
  { artifact, before, after, contentEqual }: MemberDifference,
  diff: BaselineDiff,
): ChangeRequest | null {
  const { view } = diff;
  const common = { parts: [], interval: null };
  const subject = before === null || before === NONE ? view.id(artifact) : view.versionId(before);
  if (after === null) return { ...common, subject, kind: 'BEHAVIOUR', to: null };
  // A record whose content came later says what it was, not that it changed.
  if (contentEqual || before === NONE || after === NONE) return null;
  // A change gives one new content: what binds already, where what is there does not yet.
  const binding = bindingVersion(view, after, diff.validAt);
  const to = before !== null && binding > before ? binding : after;
  return { ...common, subject, kind: null, to: { label: view.version(to).label, digest: null } };
}
