/**
 * What a signer has to look at: what is signed, and from there over the relations that the role follows.
 *
 *     BASELINE ─INCLUDES▶ model ◀─EVALUATES─ evidence          GATE ─REQUIRES▶ claim,  ─APPLIES_TO▶ baseline
 */
import type { ClosureMember } from '../../governance/signing/digests.ts';
import { NONE } from '../../index/graphIndex.ts';
import type { GraphView } from '../../index/graphView.ts';
import { ARTIFACT_KIND_NAMES, type ArtifactKind } from '../../metamodel/kinds.ts';
import { RELATION_NAMES, type RelationType } from '../../metamodel/relations.ts';

/** What a role looks at. */
export interface RoleView {
  readonly follow: readonly { readonly type: RelationType; readonly forward: boolean }[];
  readonly depth: number;
  /** Of these kinds alone; null: of any. */
  readonly kinds: readonly ArtifactKind[] | null;
}

/** For roles that do not say what they look at. */
const WHOLE_VIEW: RoleView = {
  follow: [
    { type: 'INCLUDES', forward: true },
    { type: 'REQUIRES', forward: true },
    { type: 'APPLIES_TO', forward: true },
    { type: 'EVALUATES', forward: false },
  ],
  depth: 4,
  kinds: null,
};

/**
 * Signatures, judgments and who is responsible are about the content and no part of it: with them every signature would undo the
 * one before it.
 */
const NO_CONTENT: readonly ArtifactKind[] = ['SIGN_OFF', 'PERSON', 'ROLE', 'CHANGE', 'IMPACT_ASSESSMENT'];
/** What the field shows comes after every signature; what it takes away is said by the FIELD change of a breach. */
const NO_CONTENT_EVIDENCE = ['GATE_EVALUATION', 'TRAINING_RECORD', 'FIELD_DATA'];

/** Members at most: nobody looks at more, and each signature walks over them. */
export const MOST_MEMBERS = 20_000;

/** What is signed: an artifact in a version; -1: it has none. */
export interface Subject {
  readonly artifact: number;
  readonly version: number;
}

/** `sees` of a role. */
export function roleViewOf(sees: unknown): RoleView {
  if (typeof sees !== 'object' || sees === null) return WHOLE_VIEW;
  const { follow, depth, kinds } = sees as { follow?: unknown; depth?: unknown; kinds?: unknown };
  const relations = (Array.isArray(follow) ? follow : []).flatMap((text) => {
    const type = RELATION_NAMES.find((name) => typeof text === 'string' && name === text.slice(0, -1));
    return type ? [{ type, forward: text.endsWith('>') }] : [];
  });
  return {
    follow: relations,
    depth: typeof depth === 'number' ? depth : WHOLE_VIEW.depth,
    kinds: Array.isArray(kinds) ? ARTIFACT_KIND_NAMES.filter((kind) => kinds.includes(kind)) : null,
  };
}

/** Which version of an artifact is looked at where a link names none; -1: it has none. */
export type Selection = (artifact: number) => number;

/**
 * Null: more than {@link MOST_MEMBERS}. What is signed is a member itself.
 * @param selected Default: the current version.
 */
export function closureOf(
  view: GraphView,
  subject: Subject,
  sees: RoleView,
  selected: Selection = (artifact) => view.current(artifact),
): ClosureMember[] | null {
  const idOf = ({ artifact, version }: Subject) => (version === NONE ? view.id(artifact) : view.versionId(version));
  const found = new Map<string, Subject>([[idOf(subject), subject]]);
  let layer = [subject];
  for (let depth = 0; depth < sees.depth && layer.length > 0; depth += 1) {
    const next: Subject[] = [];
    for (const member of layer) {
      for (const other of neighbours(view, member, { ...sees, selected })) {
        const id = idOf(other);
        if (found.has(id)) continue;
        if (found.size === MOST_MEMBERS) return null;
        found.set(id, other);
        next.push(other);
      }
    }
    layer = next;
  }
  return [...found].map(([id, { version }]) => ({ id, digest: view.digest(version) }));
}

function* neighbours(
  view: GraphView,
  member: Subject,
  { follow, kinds, selected }: RoleView & { readonly selected: Selection },
): Generator<Subject> {
  for (const { type, forward } of follow) {
    for (const slot of forward ? view.outgoing(member.artifact) : view.incoming(member.artifact)) {
      const link = view.link(slot);
      if (link.type !== type || link.assurance === 'INFERRED') continue;
      const { index } = view;
      const own = forward ? index.linkFromVersion(slot) : index.linkToVersion(slot);
      // A link of another version is no link of this one.
      if (own !== NONE && own !== member.version) continue;
      const artifact = forward ? index.linkTo(slot) : index.linkFrom(slot);
      const named = forward ? index.linkToVersion(slot) : index.linkFromVersion(slot);
      if (!isContent(view, artifact) || (kinds !== null && !kinds.includes(view.kind(artifact)))) continue;
      yield { artifact, version: named === NONE ? selected(artifact) : named };
    }
  }
}

function isContent(view: GraphView, artifact: number): boolean {
  const { kind, subkind } = view.facts(artifact);
  return !NO_CONTENT.includes(kind) && !(kind === 'EVIDENCE' && NO_CONTENT_EVIDENCE.includes(subkind ?? ''));
}
