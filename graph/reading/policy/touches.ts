/** What a batch does to which artifacts, for the permissions of who writes it. */
import type { Touch } from '../../governance/permission/permissions.ts';
import { NONE } from '../../index/graphIndex.ts';
import type { GraphView } from '../../index/graphView.ts';
import type { ArtifactKind } from '../../metamodel/kinds.ts';
import type { Act } from '../../metamodel/policies.ts';
import type { RelationType } from '../../metamodel/relations.ts';
import { splitVersionId, versionId } from '../../model/linkIdentity.ts';

/** What of a batch decides; ingest's own input fits. */
export interface Written {
  readonly artifacts?:
    | readonly {
        readonly id: string;
        readonly kind: ArtifactKind;
        readonly subkind?: string | null;
        readonly version?: { readonly label?: string | null } | null;
      }[]
    | null;
  readonly links?: readonly { readonly type: RelationType; readonly from: string; readonly to: string }[] | null;
}

/** Links that say that a run or a reader worked with something: they do nothing to it. */
const USES: readonly RelationType[] = [
  'USED',
  'EVALUATES',
  'MONITORS',
  'INCLUDES',
  'DEPENDS_ON',
  'ASSESSES',
  'ATTRIBUTED_TO',
];

/**
 * Everything that the batch touches. A sign-off is an approval of what it approves, and of the models that a baseline includes; a step
 * is a change of state of what it affects.
 * @param locked Numbers of versions of models: who names such a version touches what is locked, and so does who touches a model of
 *               which it is the current one.
 */
export function* touchesOf(
  view: GraphView,
  { artifacts, links }: Written,
  locked: ReadonlySet<number>,
): Generator<Touch> {
  const inBatch = new Map((artifacts ?? []).map((one) => [one.id, one]));
  /** @param id Of the artifact, or of a version of it. */
  const touch = (act: Act, id: string): Touch | null => {
    const place = view.resolve(id);
    const artifactId = splitVersionId(id).artifact;
    const known = view.find(artifactId);
    const given = inBatch.get(artifactId);
    if (known === NONE && !given) return null;
    const kind = known === NONE ? (given?.kind as ArtifactKind) : view.kind(known);
    const subkind = given?.subkind ?? (known === NONE ? null : view.facts(known).subkind);
    const isLocked = known !== NONE && [view.current(known), place?.version ?? NONE].some((one) => locked.has(one));
    return { act, kind, subkind, artifact: artifactId, locked: isLocked };
  };
  for (const { id, version } of inBatch.values()) {
    const content = touch('CONTENT', version?.label ? versionId(id, version.label) : id);
    if (content) yield content;
  }
  for (const { type, from, to } of links ?? []) {
    const source = splitVersionId(from).artifact;
    if (type === 'APPROVES') {
      for (const id of [to, ...approvedThrough(view, splitVersionId(to).artifact)]) {
        const approval = touch('APPROVAL', id);
        if (approval) yield approval;
      }
      continue;
    }
    const isStep = type === 'AFFECTS' && inBatch.get(source)?.subkind === 'STATE_TRANSITION';
    const ends = USES.includes(type) ? [touch('LINKS', from)] : [touch('LINKS', from), touch('LINKS', to)];
    for (const one of isStep ? [touch('STATE', to)] : ends) if (one) yield one;
  }
}

/** Artifacts that retiring these touches: themselves in all their versions, and what a retired link joined. */
export function* retiredTouches(
  view: GraphView,
  { artifacts, links }: { readonly artifacts: readonly string[]; readonly links: readonly string[] },
  locked: ReadonlySet<number>,
): Generator<Touch> {
  const touch = (act: Act, artifact: number, versions: readonly number[]): Touch => {
    const { kind, subkind } = view.facts(artifact);
    const isLocked = [view.current(artifact), ...versions].some((one) => locked.has(one));
    return { act, kind, subkind, artifact: view.id(artifact), locked: isLocked };
  };
  for (const id of artifacts) {
    const artifact = view.find(id);
    if (artifact === NONE) continue;
    yield touch('RETIREMENT', artifact, view.versions(artifact));
    if (view.kind(artifact) !== 'SIGN_OFF') continue;
    for (const slot of view.outgoing(artifact)) {
      if (view.link(slot).type !== 'APPROVES') continue;
      const approved = view.index.linkTo(slot);
      yield touch('APPROVAL', approved, [view.index.linkToVersion(slot)]);
      for (const through of approvedThrough(view, view.id(approved))) {
        const place = view.resolve(through);
        if (place) yield touch('APPROVAL', place.artifact, [place.version]);
      }
    }
  }
  for (const id of links) {
    const slot = view.findLink(id);
    if (slot === NONE) continue;
    const act: Act = view.link(slot).type === 'APPROVES' ? 'APPROVAL' : 'RETIREMENT';
    yield touch(act, view.index.linkFrom(slot), [view.index.linkFromVersion(slot)]);
    yield touch(act, view.index.linkTo(slot), [view.index.linkToVersion(slot)]);
  }
}

/** Numbers of the models that a batch may touch: those of which it has to be known whether they are locked. */
export function modelsIn(view: GraphView, ids: Iterable<string>): number[] {
  const models = new Set<number>();
  for (const id of ids) {
    const artifact = view.find(splitVersionId(id).artifact);
    if (artifact === NONE) continue;
    if (view.kind(artifact) === 'MODEL') models.add(artifact);
    for (const through of approvedThrough(view, view.id(artifact))) {
      const member = view.resolve(through)?.artifact ?? NONE;
      if (member !== NONE && view.kind(member) === 'MODEL') models.add(member);
    }
  }
  return [...models];
}

/** Models of a baseline, or that a sign-off approves, as links name them: who approves, or takes back, decides about them. */
function approvedThrough(view: GraphView, id: string): string[] {
  const start = view.find(id);
  if (start === NONE) return [];
  const open = [start];
  const seen = new Set(open);
  const models = new Set<string>();
  for (const one of open) {
    const kind = view.kind(one);
    const type: RelationType | null = kind === 'BASELINE' ? 'INCLUDES' : kind === 'SIGN_OFF' ? 'APPROVES' : null;
    if (type === null) continue;
    for (const slot of view.outgoing(one)) {
      const other = view.index.linkTo(slot);
      if (view.link(slot).type !== type) continue;
      const version = view.index.linkToVersion(slot);
      if (view.kind(other) === 'MODEL') models.add(version === NONE ? view.id(other) : view.versionId(version));
      if (seen.has(other)) continue;
      seen.add(other);
      open.push(other);
    }
  }
  return [...models];
}
