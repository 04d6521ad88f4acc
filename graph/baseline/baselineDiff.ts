/**
 * What differs between two configurations: artifacts, links, verdicts of links, the argument, gates and approvals.
 * Pure; each list is worked out when it is asked for, and its order depends on ids alone. Compared the other way round
 * everything is mirrored: added is removed, before is after.
 */

import { CONTEXT_KINDS, differencesOf, isUnexplained, kindsOfDifference } from '../impact/difference.ts';
import { isRetracted } from '../impact/gates.ts';
import { ImpactAnalysis } from '../impact/impactAnalysis.ts';
import type { GateVerdict, Verdict } from '../impact/report.ts';
import { signOffStands } from '../impact/responsibility.ts';
import { challengeState, type Standing } from '../impact/standing.ts';
import type { Configuration } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import type { ChangeKind } from '../metamodel/changeKinds.ts';
import type { ChallengeState } from '../metamodel/content.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { Metamodel } from '../metamodel/metamodel.ts';
import { RELATIONS } from '../metamodel/relations.ts';
import { canonicalJson } from '../model/canonicalJson.ts';
import type { Json, LinkVerdict } from '../model/delta.ts';
import { narrow, partSet } from '../model/parts.ts';
import { Side } from './side.ts';

/** A member that is not the same on both sides. */
export interface MemberDifference {
  readonly artifact: number;
  /** Null: no member there. -1: a record without content. */
  readonly before: number | null;
  readonly after: number | null;
  /** Another version with the same meaning: no change. */
  readonly contentEqual: boolean;
  /** The journal entry that made the difference. */
  readonly revision: number;
}

/** What differs in a link that both sides have. */
export const LINK_ASPECTS = {
  SCOPE: 'It is about other parts.',
  ASSURANCE: 'It is more, or less, sure.',
  ATTRIBUTES: 'What the relation says in particular differs.',
} as const;
export type LinkAspect = keyof typeof LINK_ASPECTS;

/** Slots of a link on both sides. */
export interface LinkDifference {
  readonly before: number;
  readonly after: number;
  readonly aspects: readonly LinkAspect[];
}

/** Slots of a link on both sides, and what is ruled on it. */
export interface LinkVerdictDifference {
  readonly before: number;
  readonly after: number;
  readonly verdictBefore: LinkVerdict;
  readonly verdictAfter: LinkVerdict;
}

/** What became of a claim. */
export const CLAIM_CHANGES = {
  LOST_SUPPORT:
    'Its argument is worth less, more of its supports were withdrawn or made with other versions, or it has fewer supports.',
  GAINED_SUPPORT:
    'Its argument is worth more, fewer of its supports were withdrawn or made with other versions, or it has more supports.',
  OTHER_SUPPORT: 'Its argument is worth the same, on other supports.',
  ADDED: 'It was not claimed before.',
  REMOVED: 'It is not claimed any more.',
} as const;
export type ClaimChange = keyof typeof CLAIM_CHANGES;

export interface ClaimDifference {
  readonly artifact: number;
  readonly change: ClaimChange;
  /** Null: no member there. */
  readonly before: Standing | null;
  readonly after: Standing | null;
  /** Members that support it on one side only. */
  readonly supportsAdded: readonly number[];
  readonly supportsRemoved: readonly number[];
  /** Supports of it that were made with other versions than the side holds, or had been withdrawn when it was put together. */
  readonly outdatedBefore: readonly number[];
  readonly outdatedAfter: readonly number[];
}

/** A challenge that is new, closed, or judged otherwise. */
export interface ChallengeDifference {
  /** Slot of the link; null: there is no such challenge on that side. */
  readonly beforeSlot: number | null;
  readonly afterSlot: number | null;
  readonly challenger: number;
  readonly challenged: number;
  readonly before: ChallengeState | null;
  readonly after: ChallengeState | null;
}

/** An assumption that moved under the claims that rest on it. */
export interface AssumptionDifference extends MemberDifference {
  /** Claims that are made in its context, on either side. */
  readonly claims: readonly number[];
}

export interface GateDifference {
  readonly gate: number;
  /** Null: it does not apply to that side. */
  readonly before: GateVerdict | null;
  readonly after: GateVerdict | null;
}

export interface ApprovalDifference {
  readonly signOff: number;
  /** What it approves: the baseline itself, one that it includes, or a member. */
  readonly subject: number;
  readonly change: 'LOST' | 'GAINED';
  /** True: it approves a baseline, so every difference of content tells. */
  readonly isOfBaseline: boolean;
}

/** Best first. */
const STANDING_ORDER: readonly Standing[] = ['SUPPORTED', 'UNSUPPORTED', 'IN_DOUBT', 'DEFEATED'];

export class BaselineDiff {
  /** The graph asked about. */
  readonly view: GraphView;
  readonly before: Side;
  readonly after: Side;
  private readonly metamodel: Metamodel;
  /** Milliseconds. */
  readonly validAt: number;
  private readonly cache = new Map<string, unknown>();

  constructor(input: {
    readonly view: GraphView;
    /** A baseline. */
    readonly before: number;
    /** A baseline; null: HEAD. */
    readonly after: number | null;
    readonly metamodel: Metamodel;
    /** Milliseconds: the instant at which sign-offs are judged. */
    readonly validAt: number;
  }) {
    const { view, metamodel } = input;
    this.view = view;
    this.metamodel = metamodel;
    this.validAt = input.validAt;
    this.before = new Side({ view, baseline: input.before, metamodel });
    this.after = input.after === input.before ? this.before : new Side({ view, baseline: input.after, metamodel });
  }

  // ---- artifacts ---------------------------------------------------------------------------------------------

  /** All members that are not the same on both sides, by id. */
  get members(): readonly MemberDifference[] {
    return this.once('members', () => {
      const found: MemberDifference[] = [];
      for (const artifact of union(this.before.members.keys(), this.after.members.keys())) {
        const before = this.before.members.get(artifact) ?? null;
        const after = this.after.members.get(artifact) ?? null;
        if (before === after) continue;
        const contentEqual = before !== null && after !== null && this.view.digest(before) === this.view.digest(after);
        found.push({ artifact, before, after, contentEqual, revision: this.revisionOf(artifact, before, after) });
      }
      return found.sort((left, right) => this.byId(left.artifact, right.artifact));
    });
  }

  get added(): readonly MemberDifference[] {
    return this.once('added', () => this.members.filter((member) => member.before === null));
  }

  get removed(): readonly MemberDifference[] {
    return this.once('removed', () => this.members.filter((member) => member.after === null));
  }

  get changed(): readonly MemberDifference[] {
    return this.once('changed', () => this.members.filter((member) => member.before !== null && member.after !== null));
  }

  /**
   * The entry that made the difference: it recorded the later of the two versions. A member that came or went without a
   * new version came with the later side, or went when it was retired.
   */
  private revisionOf(artifact: number, before: number | null, after: number | null): number {
    const recordedIn = (version: number) =>
      version === NONE ? this.view.index.artifactSince.get(artifact) : this.view.version(version).revision;
    if (before !== null && after !== null) return Math.max(recordedIn(before), recordedIn(after));
    const recorded = recordedIn((before ?? after) as number);
    const moments = [this.before.view.revision, this.after.view.revision];
    if (recorded > Math.min(...moments)) return recorded;
    return this.retiredIn(artifact) ?? Math.max(...moments);
  }

  private retiredIn(artifact: number): number | null {
    const touchesHead = this.before.baseline === null || this.after.baseline === null;
    if (!touchesHead || !this.view.state(artifact).retired) return null;
    const { index } = this.view;
    const past = index
      .past(artifact)
      .find(({ since, until }) => since <= this.view.revision && this.view.revision < until);
    return past?.since ?? index.stateSince.get(artifact);
  }

  // ---- links -------------------------------------------------------------------------------------------------

  get linksAdded(): readonly number[] {
    return this.once('linksAdded', () => onlyIn(this.sideLinks.after, this.sideLinks.before));
  }

  get linksRemoved(): readonly number[] {
    return this.once('linksRemoved', () => onlyIn(this.sideLinks.before, this.sideLinks.after));
  }

  get linksChanged(): readonly LinkDifference[] {
    return this.once('linksChanged', () =>
      this.commonLinks.flatMap(({ before, after }) => {
        const aspects = before === after ? [] : this.aspectsOf(before, after);
        return aspects.length === 0 ? [] : [{ before, after, aspects }];
      }),
    );
  }

  /** Trace links that both sides have and that are ruled on otherwise for the contents that each selects. */
  get verdicts(): readonly LinkVerdictDifference[] {
    return this.once('verdicts', () =>
      this.commonLinks.flatMap(({ before, after }) => {
        if (!RELATIONS[this.view.link(before).type].trace) return [];
        const verdictBefore = verdictOn(this.before, before);
        const verdictAfter = verdictOn(this.after, after);
        return verdictBefore === verdictAfter ? [] : [{ before, after, verdictBefore, verdictAfter }];
      }),
    );
  }

  private get sideLinks(): { before: Map<string, number>; after: Map<string, number> } {
    return this.once('sideLinks', () => {
      const before = this.before.links();
      return { before, after: this.after === this.before ? before : this.after.links() };
    });
  }

  private get commonLinks(): readonly { before: number; after: number }[] {
    return this.once('commonLinks', () => {
      const { before, after } = this.sideLinks;
      return [...before.keys()]
        .filter((id) => after.has(id))
        .sort()
        .map((id) => ({ before: before.get(id) as number, after: after.get(id) as number }));
    });
  }

  private aspectsOf(before: number, after: number): LinkAspect[] {
    const one = this.view.link(before);
    const other = this.view.link(after);
    const aspects: LinkAspect[] = [];
    if (one.scope.key !== other.scope.key) aspects.push('SCOPE');
    if (one.assurance !== other.assurance) aspects.push('ASSURANCE');
    if (canonicalJson(one.attributes) !== canonicalJson(other.attributes)) aspects.push('ATTRIBUTES');
    return aspects;
  }

  // ---- the argument ------------------------------------------------------------------------------------------

  get claims(): readonly ClaimDifference[] {
    return this.once('claims', () => {
      const all = [...union(this.before.members.keys(), this.after.members.keys())];
      const claims = this.sorted(all.filter((artifact) => this.view.kind(artifact) === 'CLAIM'));
      return claims.flatMap((artifact) => {
        const before = this.before.members.has(artifact) ? this.before.standing(artifact) : null;
        const after = this.after.members.has(artifact) ? this.after.standing(artifact) : null;
        const had = before === null ? new Set<number>() : supportsOf(this.before, artifact);
        const has = after === null ? new Set<number>() : supportsOf(this.after, artifact);
        const found = {
          artifact,
          before,
          after,
          supportsAdded: this.sorted([...has].filter((support) => !had.has(support))),
          supportsRemoved: this.sorted([...had].filter((support) => !has.has(support))),
          outdatedBefore: this.sorted([...had].filter((support) => isSpent(this.before, support, artifact))),
          outdatedAfter: this.sorted([...has].filter((support) => isSpent(this.after, support, artifact))),
        };
        const change = changeOfClaim(found);
        return change === null ? [] : [{ ...found, change }];
      });
    });
  }

  /** Challenges of members: claims, evidence, measures and parts. */
  get challenges(): readonly ChallengeDifference[] {
    return this.once('challenges', () => {
      const before = challengesOf(this.before);
      const after = this.after === this.before ? before : challengesOf(this.after);
      return [...union(before.keys(), after.keys())].sort().flatMap((id) => {
        const beforeSlot = before.get(id) ?? null;
        const afterSlot = after.get(id) ?? null;
        const stateBefore = beforeSlot === null ? null : challengeState(beforeSlot, this.before.configuration);
        const stateAfter = afterSlot === null ? null : challengeState(afterSlot, this.after.configuration);
        if (stateBefore === stateAfter) return [];
        const slot = (beforeSlot ?? afterSlot) as number;
        const challenger = this.view.index.linkFrom(slot);
        const challenged = this.view.index.linkTo(slot);
        return [{ beforeSlot, afterSlot, challenger, challenged, before: stateBefore, after: stateAfter }];
      });
    });
  }

  /** Assumptions that came, went, or say something else. */
  get assumptions(): readonly AssumptionDifference[] {
    return this.once('assumptions', () =>
      this.members.flatMap((member) => {
        if (member.contentEqual) return [];
        const claims = new Set<number>();
        for (const side of [this.before, this.after]) {
          if (side.members.has(member.artifact))
            for (const claim of claimsAssuming(side, member.artifact)) claims.add(claim);
        }
        const { subkind } = this.view.facts(member.artifact);
        const isAssumption = subkind === 'ASSUMPTION' || subkind === 'AWAY_ASSUMPTION';
        if (!isAssumption && claims.size === 0) return [];
        return [{ ...member, claims: this.sorted([...claims]) }];
      }),
    );
  }

  // ---- gates and approvals -----------------------------------------------------------------------------------

  /** The verdict of each side as it stands, as known at the revision asked about. */
  get verdictBefore(): Verdict {
    return this.judged.before.verdict;
  }

  get verdictAfter(): Verdict {
    return this.judged.after.verdict;
  }

  get gates(): readonly GateDifference[] {
    return this.once('gates', () => {
      const before = new Map(this.judged.before.gates.map((gate) => [gate.gate, gate]));
      const after = new Map(this.judged.after.gates.map((gate) => [gate.gate, gate]));
      return this.sorted([...union(before.keys(), after.keys())]).flatMap((gate) => {
        const one = before.get(gate) ?? null;
        const other = after.get(gate) ?? null;
        const same = one?.verdict === other?.verdict && one?.unmet.join('\n') === other?.unmet.join('\n');
        return same ? [] : [{ gate, before: one, after: other }];
      });
    });
  }

  get approvals(): readonly ApprovalDifference[] {
    return this.once('approvals', () => {
      const before = this.approvalsOf(this.before);
      const after = this.after === this.before ? before : this.approvalsOf(this.after);
      const only = (mine: typeof before, other: typeof before, change: ApprovalDifference['change']) =>
        [...mine].filter(([key]) => !other.has(key)).map(([, approval]) => ({ ...approval, change }));
      return [...only(before, after, 'LOST'), ...only(after, before, 'GAINED')].sort(
        (left, right) => this.byId(left.signOff, right.signOff) || this.byId(left.subject, right.subject),
      );
    });
  }

  /** What moved under an approval: what it approves itself, or everything that differs in the baseline. */
  movedUnder(approval: ApprovalDifference): readonly MemberDifference[] {
    const moved = this.members.filter((member) => !member.contentEqual);
    return approval.isOfBaseline ? moved : moved.filter((member) => member.artifact === approval.subject);
  }

  /** Why the approval stands on one side only, in a sentence. */
  reasonOf(approval: ApprovalDifference): string {
    const signOff = this.view.id(approval.signOff);
    const subject = this.view.id(approval.subject);
    const [mine, other] = approval.change === 'LOST' ? [this.before, this.after] : [this.after, this.before];
    const moved = this.movedUnder(approval).length;
    if (!approval.isOfBaseline) {
      const held = other.node(approval.subject);
      const instead = held === undefined ? 'does not hold it' : `holds ${other.configuration.nodeId(held)}`;
      return `${signOff} approves ${mine.known.nodeId(mine.known.primary(approval.subject))}; ${this.nameOf(other)} ${instead}.`;
    }
    const contents = moved === 0 ? 'with the same contents' : `in which ${moved} of the contents differ`;
    return `${signOff} approves ${subject}, not ${this.nameOf(other)}, ${contents}.`;
  }

  private nameOf(side: Side): string {
    return side.baseline === null ? 'HEAD' : this.view.id(side.baseline);
  }

  /** Sign-offs that stand, by what they approve in which content: equal content keeps its approval. */
  private approvalsOf(side: Side): Map<string, Omit<ApprovalDifference, 'change'>> {
    const found = new Map<string, Omit<ApprovalDifference, 'change'>>();
    const consider = (subject: number, isOfBaseline: boolean) => {
      const digest = this.view.digest(side.known.versionOf(subject));
      for (const signOff of approversOf(side.known, subject, digest)) {
        const stands = signOffStands({
          signOff: side.known.primary(signOff),
          factsOf: (node) => side.known.factsOf(node),
          validAt: this.validAt,
        });
        // What was taken back stands nowhere.
        if (stands && !isRetracted(side.known.primary(signOff), side.known))
          found.set(`${signOff} ${subject} ${digest}`, { signOff, subject, isOfBaseline });
      }
    };
    for (const baseline of side.baselines) consider(baseline, true);
    for (const artifact of side.members.keys()) consider(artifact, false);
    return found;
  }

  private get judged(): { before: ImpactAnalysis; after: ImpactAnalysis } {
    return this.once('judged', () => {
      const before = this.judge(this.before);
      return { before, after: this.after === this.before ? before : this.judge(this.after) };
    });
  }

  /** Asked without changes, the engine judges the gates and walks nowhere. */
  private judge(side: Side): ImpactAnalysis {
    return ImpactAnalysis.run({
      configuration: side.known,
      metamodel: this.metamodel,
      changes: [],
      validAt: this.validAt,
      budget: { nodes: Number.POSITIVE_INFINITY, isOver: () => false },
    });
  }

  // ---- common ------------------------------------------------------------------------------------------------

  private sorted(artifacts: readonly number[]): number[] {
    return [...artifacts].sort((left, right) => this.byId(left, right));
  }

  private byId(left: number, right: number): number {
    const one = this.view.id(left);
    const other = this.view.id(right);
    return one < other ? -1 : one > other ? 1 : 0;
  }

  private once<Value>(name: string, compute: () => Value): Value {
    if (!this.cache.has(name)) this.cache.set(name, compute());
    return this.cache.get(name) as Value;
  }
}

/** What kinds of change lead from one content to the other: at least one, as the contents differ. */
export function changeBetween(member: { kind: ArtifactKind; before: Json; after: Json }): {
  readonly kinds: readonly ChangeKind[];
  readonly fields: readonly string[];
} {
  const { kind, before, after } = member;
  const fields = differencesOf(kind, before, after);
  const kinds = kindsOfDifference(kind, fields);
  // The bytes differ and nobody says in what: the worst is assumed, as everywhere.
  if (isUnexplained(fields)) kinds.add(CONTEXT_KINDS.has(kind) ? 'CONTEXT' : 'BEHAVIOUR');
  return { kinds: [...kinds].sort(), fields: fields.map(({ field }) => field) };
}

/** Null: nothing differs. */
function changeOfClaim(claim: Omit<ClaimDifference, 'change'>): ClaimChange | null {
  const { before, after, supportsAdded, supportsRemoved, outdatedBefore, outdatedAfter } = claim;
  if (before === null) return 'ADDED';
  if (after === null) return 'REMOVED';
  const worse =
    STANDING_ORDER.indexOf(after) - STANDING_ORDER.indexOf(before) || outdatedAfter.length - outdatedBefore.length;
  if (worse !== 0) return worse > 0 ? 'LOST_SUPPORT' : 'GAINED_SUPPORT';
  if (supportsAdded.length + supportsRemoved.length === 0) {
    return outdatedBefore.join() === outdatedAfter.join() ? null : 'OTHER_SUPPORT';
  }
  if (supportsAdded.length === 0) return 'LOST_SUPPORT';
  return supportsRemoved.length === 0 ? 'GAINED_SUPPORT' : 'OTHER_SUPPORT';
}

function verdictOn(side: Side, slot: number): LinkVerdict {
  const digest = (artifact: number) => side.view.digest(side.configuration.versionOf(artifact));
  const { index } = side.view;
  return side.view.verdict(slot, digest(index.linkFrom(slot)), digest(index.linkTo(slot))) as LinkVerdict;
}

/** Members that support a claim, as the engine counts supports. */
function supportsOf(side: Side, claim: number): Set<number> {
  const supports = new Set<number>();
  for (const { slot, end, other } of side.configuration.linksAt(side.configuration.primary(claim))) {
    const link = side.view.link(slot);
    if (end !== 'TARGET' || link.assurance === 'INFERRED') continue;
    const isSupport = link.type === 'SUPPORTS' || (link.type === 'EVIDENCES' && link.role !== 'AGAINST');
    const artifact = side.configuration.artifactOf(other);
    if (isSupport && side.members.has(artifact)) supports.add(artifact);
  }
  return supports;
}

/** Was the support made with other versions, or had it been withdrawn in what it is a support by? */
function isSpent(side: Side, support: number, claim: number): boolean {
  if (side.isOutdated(support)) return true;
  const { view, configuration } = side;
  const version = configuration.versionOf(support);
  const withdrawn = version === NONE ? [] : view.retractions(version);
  if (withdrawn.length === 0) return false;
  return [...configuration.linksAt(configuration.primary(support))].some(({ slot, end, other }) => {
    const { type, scope } = view.link(slot);
    const isOfClaim = end === 'SOURCE' && other === configuration.primary(claim);
    if (!isOfClaim || (type !== 'SUPPORTS' && type !== 'EVIDENCES')) return false;
    return withdrawn.some(({ parts }) => narrow(partSet(parts), scope) !== null);
  });
}

/** Slots of challenges of members, by link id. */
function challengesOf(side: Side): Map<string, number> {
  const found = new Map<string, number>();
  for (const artifact of side.members.keys()) {
    for (const slot of side.configuration.incoming(artifact)) {
      const link = side.view.link(slot);
      if (link.type === 'CHALLENGES') found.set(link.id, slot);
    }
  }
  return found;
}

/** Sign-offs that approve this content of an artifact, under whatever label. An inferred link approves nothing. */
function* approversOf(known: Configuration, artifact: number, digest: string): Generator<number> {
  for (const slot of known.view.incoming(artifact)) {
    const link = known.view.link(slot);
    if (link.type !== 'APPROVES' || link.assurance === 'INFERRED') continue;
    if (known.view.digest(known.versionOfNode(known.to(slot))) === digest) yield known.view.index.linkFrom(slot);
  }
}

function* claimsAssuming(side: Side, artifact: number): Generator<number> {
  for (const slot of side.configuration.incoming(artifact)) {
    const link = side.view.link(slot);
    if (link.type === 'IN_CONTEXT_OF' && link.role === 'ASSUMPTION') yield side.view.index.linkFrom(slot);
  }
}

function onlyIn(mine: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number[] {
  return [...mine.keys()]
    .filter((id) => !other.has(id))
    .sort()
    .map((id) => mine.get(id) as number);
}

function union<Value>(left: Iterable<Value>, right: Iterable<Value>): Set<Value> {
  return new Set([...left, ...right]);
}
