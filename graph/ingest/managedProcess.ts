/**
 * Artifacts under a managed process: what governance owns of them comes from its own mutations alone, never from a batch.
 *
 *     CONTROL POLICY {enforced: true} ─APPLIES_TO▶ MODEL      managed: no SIGN_OFF of it, STATE_TRANSITION of it, DEPLOYMENT
 *                                                             with it, or lockState, unless the service itself writes it
 *
 * What is managed is asked of the graph before the batch: what comes together with the policy is the state that it begins with.
 * The policy cannot be taken away by a batch either, nor what says how the process goes (its life cycle, its processes and chains of
 * environments; their later versions count when they are signed), nor can the records that the service wrote be amended.
 */
import { enforcedSince } from '../index/enforcement.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import { isJsonObject } from '../model/contentDigest.ts';
import { splitVersionId } from '../model/linkIdentity.ts';
import { OWN_SOURCES } from '../model/ownSources.ts';
import type { Problem } from './checks.ts';
import type { ArtifactDraft, GraphDraft, LinkDraft } from './draft.ts';
import type { ArtifactInput, LinkInput } from './input.ts';
import type { ItemStatus } from './planArtifact.ts';

/** Rules by their names, which are in the messages. */
export const MANAGED_PROCESS_RULES = {
  MANAGED_PROCESS: 'It is under a managed process: use the mutations of the service, which check every step.',
  MANAGED_PROCESS_POLICY:
    'The policy enforces a process: it is ended by endManagedProcess, which somebody has to approve.',
  MANAGED_DEFINITION:
    'It says how something goes that is under a managed process: end that with endManagedProcess first, which somebody has to approve.',
  SERVICE_RECORD: 'The service recorded it: what was recorded stays as it was.',
} as const;
type Rule = keyof typeof MANAGED_PROCESS_RULES;

/** Records of the service that nobody else may amend. */
const KEPT: Readonly<Record<string, readonly string[] | null>> = {
  EVIDENCE: ['GATE_EVALUATION'],
  CHANGE: ['STATE_TRANSITION'],
  DEPLOYMENT: null,
  // Legal holds.
  CONTROL: ['GOVERNANCE_MEASURE'],
};

/** Subkinds of CONTROL that say how something goes. */
const DEFINING: readonly string[] = ['LIFECYCLE', 'PROCESS'];
const defines = (subkind: string | null) => subkind !== null && DEFINING.includes(subkind);

interface Known {
  readonly policies: ReadonlySet<string>;
  readonly managed: ReadonlySet<string>;
  readonly definitions: ReadonlySet<string>;
}

export class ManagedProcess {
  private readonly draft: GraphDraft;
  private readonly view: GraphView;
  private found: Known | null = null;

  constructor(draft: GraphDraft) {
    this.draft = draft;
    this.view = draft.view;
  }

  /** Policies that are enforced, what they apply to, and what says how that goes, whatever became of any: ids. */
  private get known(): Known {
    this.found ??= this.look();
    return this.found;
  }

  private look(): Known {
    const { view } = this;
    const policies = new Set<string>();
    /** With the revision since which. */
    const managed = new Map<string, number>();
    for (const control of view.ofKind('CONTROL')) {
      const current = view.current(control);
      if (view.facts(control).subkind !== 'POLICY' || current === NONE) continue;
      if (view.version(current).facts.enforced !== true) continue;
      policies.add(view.id(control));
      for (const slot of view.index.slotsOut(control)) {
        if (view.link(slot).type !== 'APPLIES_TO' || !view.isAsserted(slot)) continue;
        const id = view.id(view.index.linkTo(slot));
        const since = Math.max(view.index.linkBorn(slot), enforcedSince(view, control));
        managed.set(id, Math.min(since, managed.get(id) ?? since));
      }
    }
    const definitions = new Set([...managed].flatMap(([id, since]) => this.definitionsOf(view.find(id), since)));
    return { policies, managed: new Set(managed.keys()), definitions };
  }

  /** Those that applied when it came under the process, else the first one of each kind: what came later is no part of it. */
  private definitionsOf(artifact: number, since: number): string[] {
    const { view } = this;
    const bound = view.index
      .slotsIn(artifact)
      .filter((slot) => view.link(slot).type === 'APPLIES_TO' && view.isAsserted(slot))
      .map((slot) => ({ control: view.index.linkFrom(slot), born: view.index.linkBorn(slot) }))
      .sort((left, right) => left.born - right.born);
    return DEFINING.flatMap((subkind) => {
      const own = bound.filter(({ control }) => {
        const facts = view.facts(control);
        return facts.kind === 'CONTROL' && facts.subkind === subkind;
      });
      const before = own.filter(({ born }) => born <= since);
      return (before.length > 0 ? before : own.slice(0, 1)).map(({ control }) => view.id(control));
    });
  }

  /** Is it managed, or a baseline with something managed in it? */
  private isManaged(artifact: ArtifactDraft | undefined, seen = new Set<string>()): boolean {
    if (!artifact || seen.has(artifact.id)) return false;
    seen.add(artifact.id);
    if (this.known.managed.has(artifact.id)) return true;
    return artifact.kind === 'BASELINE' && this.leadsToManaged(artifact, 'INCLUDES', seen);
  }

  /** Before the link is taken: why not. Null: it may be. */
  linkProblem(link: LinkInput, place: { readonly path: string; readonly source: string }): Problem | null {
    const { type, from, to } = link;
    if (type === 'APPLIES_TO') return this.definingProblem(link, place.path);
    if (type === 'REQUIRES') return this.requiringProblem(link, place.path);
    if (type !== 'AFFECTS' && type !== 'APPROVES' && type !== 'INCLUDES') return null;
    if (this.known.policies.size === 0 || typeof from !== 'string' || typeof to !== 'string') return null;
    const source = this.draft.artifact(splitVersionId(from).artifact);
    const target = this.draft.artifact(splitVersionId(to).artifact);
    if (!source || !target) return null;
    const concerns =
      this.isManaged(target) ||
      // The gate of something managed; a step of a deployment, its end above all, is one of what runs there.
      (type === 'APPROVES' && target.kind === 'GATE' && this.leadsToManaged(target, 'APPLIES_TO')) ||
      (type === 'AFFECTS' && target.kind === 'DEPLOYMENT' && this.leadsToManaged(target, 'INCLUDES'));
    if (!concerns || this.isSaid(source, { type, from, to, by: place.source })) return null;
    const what = this.ownedKind(source, type);
    if (what === null) return null;
    return refused('MANAGED_PROCESS', place.path, `${source.id} is a ${what} of ${target.id}`);
  }

  /** A second life cycle would be another way; a link that is only inferred does not count where something is judged. */
  private definingProblem({ from, to, assurance }: LinkInput, path: string): Problem | null {
    const { policies, definitions, managed } = this.known;
    if (policies.size === 0 || typeof from !== 'string' || typeof to !== 'string') return null;
    const source = this.draft.artifact(splitVersionId(from).artifact);
    const target = this.draft.artifact(splitVersionId(to).artifact);
    if (!source || !target || !managed.has(target.id)) return null;
    const bound = [...this.draft.asserted(target, 'TO', 'APPLIES_TO')];
    const isBound = bound.some(({ fromArtifact }) => fromArtifact.id === source.id);
    if (isBound) {
      const rule = policies.has(source.id) ? 'MANAGED_PROCESS_POLICY' : 'MANAGED_DEFINITION';
      const isKeptLink = policies.has(source.id) || definitions.has(source.id) || source.kind === 'GATE';
      if (assurance !== 'INFERRED' || !isKeptLink) return null;
      return refused(rule, path, `${source.id} would only be inferred to apply to ${target.id}`);
    }
    if (source.state.subkind !== 'LIFECYCLE') return null;
    const other = bound.find(({ fromArtifact }) => fromArtifact.state.subkind === 'LIFECYCLE');
    if (!other) return null;
    return refused('MANAGED_DEFINITION', path, `${target.id} follows ${other.fromArtifact.id} already`);
  }

  /** What a gate asks for would be asked for no more. */
  private requiringProblem({ from, to, assurance }: LinkInput, path: string): Problem | null {
    if (this.known.policies.size === 0 || assurance !== 'INFERRED') return null;
    if (typeof from !== 'string' || typeof to !== 'string') return null;
    const source = this.draft.artifact(splitVersionId(from).artifact);
    const target = splitVersionId(to).artifact;
    if (!source || !this.isGateOfManaged(source)) return null;
    const asserted = [...this.draft.asserted(source, 'FROM', 'REQUIRES')];
    if (!asserted.some(({ toArtifact }) => toArtifact.id === target)) return null;
    return refused('MANAGED_DEFINITION', path, `${source.id} would only be inferred to require ${target}`);
  }

  private isGateOfManaged(artifact: ArtifactDraft): boolean {
    return artifact.kind === 'GATE' && this.leadsToManaged(artifact, 'APPLIES_TO');
  }

  private leadsToManaged(artifact: ArtifactDraft, type: LinkInput['type'], seen = new Set<string>()): boolean {
    for (const link of this.draft.asserted(artifact, 'FROM', type)) {
      if (this.isManaged(link.toArtifact, seen)) return true;
    }
    return false;
  }

  /** What the link would make of its source; null: nothing that governance owns. */
  private ownedKind(source: ArtifactDraft, type: LinkInput['type']): string | null {
    if (type === 'AFFECTS') return source.state.subkind === 'STATE_TRANSITION' ? 'STATE_TRANSITION' : null;
    if (type === 'APPROVES') return 'SIGN_OFF';
    if (source.kind === 'DEPLOYMENT') return 'DEPLOYMENT';
    // A baseline that is deployed or signed already would take it there.
    for (const link of this.draft.asserted(source, 'TO')) {
      const { kind } = link.fromArtifact;
      if (link.type === 'APPROVES') return 'SIGN_OFF (by what it includes)';
      if (link.type !== 'INCLUDES') continue;
      if (kind === 'DEPLOYMENT') return 'DEPLOYMENT (by what it includes)';
      const above = this.ownedKind(link.fromArtifact, type);
      if (above !== null) return above;
    }
    return null;
  }

  /** Does the same source say so already? Then nothing is new. */
  private isSaid(
    source: ArtifactDraft,
    link: { readonly type: LinkInput['type']; readonly from: string; readonly to: string; readonly by: string },
  ): boolean {
    for (const known of this.draft.asserted(source, 'FROM', link.type)) {
      if (known.to === link.to && known.assertions.some((one) => one.source === link.by)) return true;
    }
    return false;
  }

  /** After the artifact is taken: why it may not be as it is. Null: it may. */
  artifactProblem(item: ArtifactInput, place: { readonly path: string; readonly status: ItemStatus }): Problem | null {
    const { path, status } = place;
    const artifact = this.draft.artifact(item.id);
    // A stored version that is asserted last is the current one again, though the item says nothing new.
    const isNews = status !== 'unchanged' || artifact?.cameBack !== null;
    if (!artifact || artifact.stored === null || !isNews) return null;
    const number = artifact.number;
    const before = this.view.facts(number);
    if (isKept(before) && this.isOwn(number))
      return refused('SERVICE_RECORD', path, `${item.id} is a ${nameOf(before)}`);
    if (this.known.policies.size === 0) return null;
    if (this.known.policies.has(item.id) && !this.isStillEnforced(artifact)) {
      return refused('MANAGED_PROCESS_POLICY', `${path}.version.content.enforced`, `${item.id} would not enforce it`);
    }
    if (artifact.state.subkind !== before.subkind && this.definesNow(artifact, before.subkind)) {
      const what = `${item.id} would be a ${nameOf(artifact.state)} and not a ${nameOf(before)}`;
      return refused('MANAGED_DEFINITION', `${path}.subkind`, what);
    }
    const content = item.version?.content;
    if (
      item.kind === 'MODEL' &&
      this.known.managed.has(item.id) &&
      isJsonObject(content) &&
      content.lockState != null
    ) {
      const message = `${item.id} is managed, and lockState is a step of its life cycle`;
      return refused('MANAGED_PROCESS', `${path}.version.content.lockState`, message);
    }
    const owned = this.ownedOf(artifact);
    return owned === null
      ? null
      : refused('MANAGED_PROCESS', path, `${item.id} is a ${nameOf(artifact.state)} of ${owned}`);
  }

  /** Does it apply to something managed, and would it begin or cease to say how that goes? */
  private definesNow({ id, number, state }: ArtifactDraft, before: string | null): boolean {
    if (this.known.definitions.has(id)) return true;
    if (state.kind === 'GATE') return this.targetsInView(number, 'APPLIES_TO').some((one) => this.isManagedInView(one));
    if (state.kind !== 'CONTROL' || !(defines(state.subkind) || defines(before))) return false;
    return this.targetsInView(number, 'APPLIES_TO').some((target) => this.known.managed.has(this.view.id(target)));
  }

  /** What the graph says that links of the type lead to, in force or not. */
  private targetsInView(artifact: number, type: LinkInput['type']): number[] {
    const { view } = this;
    return view.index
      .slotsOut(artifact)
      .filter((slot) => view.link(slot).type === type && view.isAsserted(slot))
      .map((slot) => view.index.linkTo(slot));
  }

  /** Id of what is managed and the record is about; null: nothing, or it is no such record. */
  private ownedOf({ number, state }: ArtifactDraft): string | null {
    const type =
      state.kind === 'SIGN_OFF'
        ? 'APPROVES'
        : state.kind === 'DEPLOYMENT'
          ? 'INCLUDES'
          : state.kind === 'CHANGE' && state.subkind === 'STATE_TRANSITION'
            ? 'AFFECTS'
            : null;
    if (type === null) return null;
    // By the graph: to ask the draft would hold on to what is about to be let go.
    const owner = this.targetsInView(number, type).find(
      (target) => this.isManagedInView(target) || (type === 'AFFECTS' && this.runsManagedInView(target)),
    );
    return owner === undefined ? null : this.view.id(owner);
  }

  private runsManagedInView(artifact: number): boolean {
    if (this.view.kind(artifact) !== 'DEPLOYMENT') return false;
    return this.targetsInView(artifact, 'INCLUDES').some((target) => this.isManagedInView(target));
  }

  private isManagedInView(artifact: number, seen = new Set<number>()): boolean {
    if (seen.has(artifact)) return false;
    seen.add(artifact);
    if (this.known.managed.has(this.view.id(artifact))) return true;
    const kind = this.view.kind(artifact);
    const type = kind === 'BASELINE' ? 'INCLUDES' : kind === 'GATE' ? 'APPLIES_TO' : null;
    return type !== null && this.targetsInView(artifact, type).some((target) => this.isManagedInView(target, seen));
  }

  private isOwn(artifact: number): boolean {
    return this.view.state(artifact).sources.some((source) => source.startsWith(OWN_SOURCES));
  }

  /** Does the policy enforce with the version that is current in the draft? */
  private isStillEnforced(policy: ArtifactDraft): boolean {
    if (policy.state.subkind !== 'POLICY') return false;
    const current = this.draft.current(policy);
    if (!current) return false;
    const added = policy.newVersions.find(({ label }) => label === current.label);
    if (added) return isJsonObject(added.content) && added.content.enforced === true;
    const version = this.view.index.findVersion(policy.number, current.label);
    return version !== NONE && this.view.version(version).facts.enforced === true;
  }

  /** After a link that orders versions is taken: would the policy not enforce any more? */
  orderProblem(link: LinkDraft, path: string): Problem | null {
    if (link.type !== 'REVISION_OF' || !this.known.policies.has(link.toArtifact.id)) return null;
    if (this.isStillEnforced(link.toArtifact)) return null;
    return refused('MANAGED_PROCESS_POLICY', path, `${link.toArtifact.id} would not enforce it`);
  }

  /** Why an artifact may not be taken back. Null: it may. */
  retirementProblem(artifact: ArtifactDraft, path: string): Problem | null {
    if (artifact.stored === null || this.known.policies.size === 0) return null;
    if (this.known.policies.has(artifact.id)) {
      return refused('MANAGED_PROCESS_POLICY', path, `${artifact.id} enforces a process`);
    }
    if (this.known.definitions.has(artifact.id) || this.isGateOfManaged(artifact)) {
      return refused('MANAGED_DEFINITION', path, `${artifact.id} applies to what is managed`);
    }
    const owned = this.ownedOf(artifact);
    return owned === null ? null : refused('MANAGED_PROCESS', path, `${artifact.id} is about ${owned}`);
  }

  /** Why a link may not be taken back. Null: it may. */
  linkRetirementProblem(link: LinkDraft, path: string): Problem | null {
    if (this.known.policies.size === 0) return null;
    const from = link.fromArtifact;
    if (link.type === 'APPLIES_TO' && this.known.policies.has(from.id)) {
      return refused('MANAGED_PROCESS_POLICY', path, `${from.id} enforces a process for ${link.toArtifact.id}`);
    }
    if (
      link.type === 'APPLIES_TO' &&
      this.known.definitions.has(from.id) &&
      this.known.managed.has(link.toArtifact.id)
    ) {
      return refused('MANAGED_DEFINITION', path, `${from.id} applies to ${link.toArtifact.id}`);
    }
    const isOfGate =
      (link.type === 'REQUIRES' && this.isGateOfManaged(from)) ||
      (link.type === 'APPLIES_TO' && from.kind === 'GATE' && this.isManaged(link.toArtifact));
    if (isOfGate && from.stored !== null) {
      return refused('MANAGED_DEFINITION', path, `${from.id} ${link.type} ${link.toArtifact.id}`);
    }
    if (!['AFFECTS', 'APPROVES', 'INCLUDES'].includes(link.type) || from.number === NONE) return null;
    const isOwned = from.kind !== 'BASELINE' && this.ownedKind(from, link.type) !== null;
    const target = link.toArtifact.number;
    if (!isOwned || target === NONE) return null;
    if (!this.isManagedInView(target) && !(link.type === 'AFFECTS' && this.runsManagedInView(target))) return null;
    return refused('MANAGED_PROCESS', path, `${from.id} is about ${link.toArtifact.id}`);
  }
}

function isKept({ kind, subkind }: { readonly kind: string; readonly subkind: string | null }): boolean {
  if (!Object.hasOwn(KEPT, kind)) return false;
  const subkinds = KEPT[kind];
  return subkinds === null || subkinds === undefined || subkinds.includes(subkind ?? '');
}

function nameOf({ kind, subkind }: { readonly kind: string; readonly subkind: string | null }): string {
  return subkind === null || kind === 'SIGN_OFF' || kind === 'DEPLOYMENT' ? kind : subkind;
}

function refused(rule: Rule, path: string, what: string): Problem {
  return { path, code: 'VALUE_INVALID', message: `${rule}: ${what}. ${MANAGED_PROCESS_RULES[rule]}` };
}
