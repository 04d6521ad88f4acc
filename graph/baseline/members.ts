/**
 * What a baseline is made of.
 *
 *     HEAD, a filter, or another baseline          the selected version of each artifact
 *          + replacements  (D1@v2 for D1@v1)       takes the place of the artifact's version, or joins
 *          − without       (D9)
 *     or a list of ids                             exactly these
 */
import { Configuration } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import { ARTIFACT_KINDS, type ArtifactKind } from '../metamodel/kinds.ts';
import type { Metamodel } from '../metamodel/metamodel.ts';

/**
 * The most members of a baseline. They are one transaction, one journal entry and one answer: all or nothing. A hundred
 * thousand are the largest projects that we know of, and a baseline may include baselines.
 */
export const MAXIMUM_MEMBERS = 100_000;

/** Why an artifact that the selection meets is no member. */
export const LEFT_OUT_REASONS = {
  NOT_PART_OF_A_CONFIGURATION:
    'It says who, where or what happened: a person, role, sign-off, deployment, incident, change or assessment is no part of what is put together.',
  BASELINE: 'A baseline is included only where it is named.',
  NOT_CLOSED: 'The members of that baseline are not final yet.',
  NO_VERSION: 'None of its versions is recorded, so there is nothing that could be held fast.',
  RETIRED: 'No source lists it any more.',
} as const;
export type LeftOutReason = keyof typeof LEFT_OUT_REASONS;

/** Records with one version that a configuration is made of; all other records are about it. */
const RECORDS_INSIDE: ReadonlySet<ArtifactKind> = new Set(['BASELINE', 'EVIDENCE', 'RUN']);

export interface Member {
  readonly artifact: number;
  /** -1: a record without content. */
  readonly version: number;
}

export interface LeftOut {
  readonly artifact: number;
  readonly reason: LeftOutReason;
}

export interface SelectionRequest {
  /** Begin with the members of this baseline. */
  readonly baseline: string | null;
  /** Begin with the artifacts that pass; null: all. */
  readonly passes: ((artifact: number) => boolean) | null;
  /** Exactly these; null: not by list. */
  readonly ids: readonly string[] | null;
  /** Artifact or version ids that take the place of the version of the same artifact, or join. */
  readonly replacements: readonly string[];
  /** Artifact ids that are left out. */
  readonly without: readonly string[];
  /** True: baselines that pass are members, too; they were named. */
  readonly baselinesToo: boolean;
}

export interface SelectionProblem {
  /** Below the selection, e.g. `ids[3]`; empty: the selection as a whole. */
  readonly path: string;
  readonly id: string | null;
  readonly code: 'DANGLING_END' | 'VALUE_INVALID' | 'RELATION_NOT_ALLOWED' | 'TOO_LARGE';
  readonly message: string;
}

export type Selection =
  | { readonly ok: true; readonly members: readonly Member[]; readonly leftOut: readonly LeftOut[] }
  | { readonly ok: false; readonly problems: readonly SelectionProblem[] };

/** May a baseline hold the artifact as it is in the view? Null: yes. */
export function whyLeftOut(view: GraphView, artifact: number, metamodel: Metamodel): LeftOutReason | null {
  const facts = view.facts(artifact);
  const isRecord = ARTIFACT_KINDS[facts.kind].singleVersion;
  const allowed = metamodel.allows('INCLUDES', { kind: 'BASELINE', subkind: null }, facts);
  if (!allowed || (isRecord && !RECORDS_INSIDE.has(facts.kind))) return 'NOT_PART_OF_A_CONFIGURATION';
  if (view.state(artifact).retired) return 'RETIRED';
  if (facts.kind === 'BASELINE' && !view.state(artifact).closed) return 'NOT_CLOSED';
  return !isRecord && view.current(artifact) === NONE ? 'NO_VERSION' : null;
}

/**
 * The members that a request selects.
 * @param view The graph that is selected from.
 * @param head The graph that the baseline is written to: what was retired since cannot be a member any more.
 */
export function selectMembers(parameters: {
  readonly request: SelectionRequest;
  readonly view: GraphView;
  readonly head: GraphView;
  readonly metamodel: Metamodel;
}): Selection {
  const selection = new MemberSelection(parameters);
  const { request } = parameters;
  if (request.ids !== null) selection.takeNamed(request.ids, 'ids');
  else if (request.baseline !== null) selection.takeBaseline(request.baseline);
  else selection.takeHead();
  selection.leaveOut(request.without);
  selection.takeNamed(request.replacements, 'replacements');
  return selection.finish();
}

class MemberSelection {
  private readonly request: SelectionRequest;
  private readonly view: GraphView;
  private readonly head: GraphView;
  private readonly metamodel: Metamodel;
  /** Version by artifact. */
  private readonly members = new Map<number, number>();
  private readonly leftOut = new Map<number, LeftOutReason>();
  private readonly problems: SelectionProblem[] = [];

  constructor({ request, view, head, metamodel }: Parameters<typeof selectMembers>[0]) {
    this.request = request;
    this.view = view;
    this.head = head;
    this.metamodel = metamodel;
  }

  takeHead(): void {
    const { passes, baselinesToo } = this.request;
    for (let artifact = 0; artifact < this.view.artifactCount; artifact += 1) {
      if (this.view.state(artifact).retired || (passes && !passes(artifact))) continue;
      if (this.view.kind(artifact) === 'BASELINE' && !baselinesToo) this.leftOut.set(artifact, 'BASELINE');
      else this.take(artifact, this.view.current(artifact));
    }
  }

  takeBaseline(id: string): void {
    const baseline = this.view.find(id);
    if (baseline === NONE || this.view.kind(baseline) !== 'BASELINE') {
      this.refuse('baseline', id, baseline === NONE ? 'DANGLING_END' : 'VALUE_INVALID', `there is no baseline ${id}`);
      return;
    }
    const configuration = new Configuration(this.view, baseline);
    for (const slot of configuration.outgoing(baseline)) {
      if (this.view.link(slot).type !== 'INCLUDES') continue;
      const artifact = this.view.index.linkTo(slot);
      this.take(artifact, configuration.versionOf(artifact));
    }
  }

  /** What somebody names has to be there: it is an error, not left out. */
  takeNamed(ids: readonly string[], path: 'ids' | 'replacements'): void {
    const named = new Map<number, number>();
    for (const [position, id] of ids.entries()) {
      const at = `${path}[${position}]`;
      const subject = this.view.resolve(id);
      if (!subject) {
        const message = `there is no artifact or version ${id} at revision ${this.view.revision}`;
        this.refuse(at, id, 'DANGLING_END', message);
        continue;
      }
      const { artifact } = subject;
      const version = subject.version === NONE ? this.view.current(artifact) : subject.version;
      const reason = this.whyNot(artifact);
      if (reason !== null) {
        const code = reason === 'NOT_PART_OF_A_CONFIGURATION' ? 'RELATION_NOT_ALLOWED' : 'DANGLING_END';
        const kind = this.view.kind(artifact);
        this.refuse(
          at,
          id,
          code,
          `${this.view.id(artifact)} (${kind}) cannot be a member: ${LEFT_OUT_REASONS[reason]}`,
        );
        continue;
      }
      const other = named.get(artifact);
      if (other !== undefined && other !== version) {
        const message = `${this.view.versionId(other)} is named, too: a baseline holds one version of an artifact`;
        this.refuse(at, id, 'VALUE_INVALID', message);
        continue;
      }
      named.set(artifact, version);
      this.members.set(artifact, version);
      this.leftOut.delete(artifact);
    }
  }

  leaveOut(ids: readonly string[]): void {
    for (const [position, id] of ids.entries()) {
      const artifact = this.view.find(id);
      if (artifact !== NONE && (this.members.delete(artifact) || this.leftOut.delete(artifact))) continue;
      this.refuse(
        `without[${position}]`,
        id,
        'DANGLING_END',
        `${id} is not among what is selected: name an artifact id`,
      );
    }
  }

  finish(): Selection {
    if (this.problems.length === 0 && this.members.size === 0) {
      this.refuse('', null, 'VALUE_INVALID', 'nothing is selected: a baseline has at least one member');
    }
    if (this.members.size > MAXIMUM_MEMBERS) {
      const message = `${this.members.size} members; at most ${MAXIMUM_MEMBERS}: divide them into baselines, and name those as members of one`;
      this.refuse('', null, 'TOO_LARGE', message);
    }
    if (this.problems.length > 0) return { ok: false, problems: this.problems };
    const byNumber = <Value>(entries: ReadonlyMap<number, Value>) =>
      [...entries].sort(([left], [right]) => left - right);
    return {
      ok: true,
      members: byNumber(this.members).map(([artifact, version]) => ({ artifact, version })),
      leftOut: byNumber(this.leftOut).map(([artifact, reason]) => ({ artifact, reason })),
    };
  }

  private take(artifact: number, version: number): void {
    const reason = this.whyNot(artifact);
    if (reason === null) this.members.set(artifact, version);
    else this.leftOut.set(artifact, reason);
  }

  private whyNot(artifact: number): LeftOutReason | null {
    const reason = whyLeftOut(this.view, artifact, this.metamodel);
    // A baseline keeps its own version of what was retired or lost since, but nothing new can be linked to it.
    if (this.head.state(artifact).retired) return reason === 'NOT_PART_OF_A_CONFIGURATION' ? reason : 'RETIRED';
    return reason;
  }

  private refuse(path: string, id: string | null, code: SelectionProblem['code'], message: string): void {
    this.problems.push({ path, id, code, message });
  }
}
