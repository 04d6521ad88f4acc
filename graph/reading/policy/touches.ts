/** What a batch does to which artifacts, for the permissions of who writes it. */
import type { Touch } from '../../governance/permission/permissions.ts';
import { NONE } from '../../index/graphIndex.ts';
import type { GraphView } from '../../index/graphView.ts';
import type { ArtifactKind } from '../../metamodel/kinds.ts';
import type { Act } from '../../metamodel/policies.ts';
import type { RelationType } from '../../metamodel/relations.ts';
import { splitVersionId } from '../../model/linkIdentity.ts';

/** What of a batch decides; ingest's own input fits. */
export interface Written {
  readonly artifacts?:
    | readonly { readonly id: string; readonly kind: ArtifactKind; readonly subkind?: string | null }[]
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
 */
export function* touchesOf(
  view: GraphView,
  { artifacts, links }: Written,
  locked: ReadonlySet<number>,
): Generator<Touch> {
  const inBatch = new Map((artifacts ?? []).map((one) => [one.id, one]));
  const touch = (act: Act, id: string): Touch | null => {
    const known = view.find(id);
    const given = inBatch.get(id);
    if (known === NONE && !given) return null;
    const kind = known === NONE ? (given?.kind as ArtifactKind) : view.kind(known);
    const subkind = given?.subkind ?? (known === NONE ? null : view.facts(known).subkind);
    return { act, kind, subkind, artifact: id, locked: locked.has(known) };
  };
  for (const { id } of inBatch.values()) {
    const content = touch('CONTENT', id);
    if (content) yield content;
  }
  for (const { type, from, to } of links ?? []) {
    const [source, target] = [splitVersionId(from).artifact, splitVersionId(to).artifact];
    if (type === 'APPROVES') {
      for (const id of [target, ...approvedThrough(view, target)]) {
        const approval = touch('APPROVAL', id);
        if (approval) yield approval;
      }
      continue;
    }
    const isStep = type === 'AFFECTS' && inBatch.get(source)?.subkind === 'STATE_TRANSITION';
    const ends = USES.includes(type) ? [touch('LINKS', source)] : [touch('LINKS', source), touch('LINKS', target)];
    for (const one of isStep ? [touch('STATE', target)] : ends) if (one) yield one;
  }
}

/** Artifacts that retiring these touches: themselves, and what a retired link joined. */
export function* retiredTouches(
  view: GraphView,
  { artifacts, links }: { readonly artifacts: readonly string[]; readonly links: readonly string[] },
  locked: ReadonlySet<number>,
): Generator<Touch> {
  const touch = (act: Act, artifact: number): Touch => {
    const { kind, subkind } = view.facts(artifact);
    return { act, kind, subkind, artifact: view.id(artifact), locked: locked.has(artifact) };
  };
  for (const id of artifacts) {
    const artifact = view.find(id);
    if (artifact === NONE) continue;
    yield touch('RETIREMENT', artifact);
    if (view.kind(artifact) !== 'SIGN_OFF') continue;
    for (const slot of view.outgoing(artifact)) {
      if (view.link(slot).type !== 'APPROVES') continue;
      const approved = view.index.linkTo(slot);
      yield touch('APPROVAL', approved);
      for (const through of approvedThrough(view, view.id(approved))) yield touch('APPROVAL', view.find(through));
    }
  }
  for (const id of links) {
    const slot = view.findLink(id);
    if (slot === NONE) continue;
    const act: Act = view.link(slot).type === 'APPROVES' ? 'APPROVAL' : 'RETIREMENT';
    for (const end of [view.index.linkFrom(slot), view.index.linkTo(slot)]) yield touch(act, end);
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
      const member = view.find(through);
      if (view.kind(member) === 'MODEL') models.add(member);
    }
  }
  return [...models];
}

/** Models of a baseline, or that a sign-off approves: who approves, or takes back, decides about them. */
function approvedThrough(view: GraphView, id: string): string[] {
  const start = view.find(id);
  if (start === NONE) return [];
  const open = [start];
  const seen = new Set(open);
  const models: string[] = [];
  for (const one of open) {
    const kind = view.kind(one);
    const type: RelationType | null = kind === 'BASELINE' ? 'INCLUDES' : kind === 'SIGN_OFF' ? 'APPROVES' : null;
    if (kind === 'MODEL' && one !== start) models.push(view.id(one));
    if (type === null) continue;
    for (const slot of view.outgoing(one)) {
      const other = view.index.linkTo(slot);
      if (view.link(slot).type !== type || seen.has(other)) continue;
      seen.add(other);
      open.push(other);
    }
  }
  return models;
}
