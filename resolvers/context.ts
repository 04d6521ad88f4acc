/** What one request works with: the graph, the point in history it reads, loaders, and who asks. */
import DataLoader from 'dataloader';
import { FaultTreeThreads } from '../graph/faultTreeThreads/threadPool.ts';
import type { SubjectKeys } from '../graph/governance/dataProtection/subjectKeys.ts';
import { type ChangeRequest, EACH_ANEW, type Reports } from '../graph/impact/analyse.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import type { JournalWatch } from '../graph/journalWatch.ts';
import type { RuleChoice } from '../graph/metamodel/rulesInForce.ts';
import { splitVersionId } from '../graph/model/linkIdentity.ts';
import type { Authorship, JournalRow, SafetyGraph } from '../graph/safetyGraph.ts';
import type { VersionContents } from '../graph/store/contentStore.ts';
import { badUserInput, deadlineExceeded, limitExceeded, notFound } from './errors.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { MAXIMUM_PAGE } from './page.ts';
import { permitted } from './permittedGraph.ts';

/** What an identity token proved. */
export interface TokenProof {
  readonly subject: string;
  readonly issuer: string;
  /** When the person last proved to be it; ms since 1970. */
  readonly authenticatedAt: number;
  /** Id of the PERSON that the subject stands for; null: of none, so it holds no role and signs nothing. */
  readonly person: string | null;
}

/** What came of looking at a signing secret. */
export type SecretCheck = 'RIGHT' | 'WRONG' | 'NOT_SET' | 'LOCKED';

/** What only the signer knows, kept outside the graph. */
export interface SigningSecrets {
  has(person: string): Promise<boolean>;
  /** LOCKED: too many wrong ones came; for a while none is looked at. */
  check(person: string, secret: string): Promise<SecretCheck>;
  /** Wrong ones that were given since the last right one. */
  wrongTries(person: string): Promise<WrongTries>;
  /** Without `current` only where none is set. RIGHT: it is set. */
  set(of: { readonly person: string; readonly secret: string; readonly current: string | null }): Promise<SecretCheck>;
}

export interface WrongTries {
  readonly tries: number;
  /** Ms since 1970; null: none. */
  readonly last: number | null;
  /** Ms since 1970: until then none is looked at. Null: the next one is. */
  readonly lockedUntil: number | null;
}

/** Who sends the request: what headers say, or what a token proved; arguments name no other actor then. */
export interface Caller {
  /** Null: nobody said. */
  readonly actor: string | null;
  readonly reason: string | null;
  /** True: the actor was proved; arguments cannot name another. */
  readonly authenticated: boolean;
  /** Absent: no token proved anything. */
  readonly proof?: TokenProof;
}

/** All that decides about a report: asked again, it has the same answer. */
export type ReportQuestion = {
  readonly revision: number;
  /** The instant at which expiries and effective dates are judged, in ms since 1970. */
  readonly validAt: number;
  /** Digest of the rule tables that answer it; absent: those that were in force at the revision. */
  readonly rules?: string | undefined;
  /** A baseline; null: HEAD. */
  readonly configuration: string | null;
} & (
  | { readonly type: 'IMPACT'; readonly changes: readonly ChangeRequest[] }
  | { readonly type: 'FINDINGS'; readonly since: number | null }
);

/** Where reports open in Neo4j Browser. */
export interface BrowserAddresses {
  of(question: ReportQuestion): {
    /** For the Browser's `:play`. */
    readonly guide: string;
    /** Opens the Browser with it; null: nobody knows where the Browser is. */
    readonly link: string | null;
  };
  /** Address of a page of the service. */
  page(path: string): string;
}

/** Where pages of the service are that show an analysis. */
export interface PageAddresses {
  /** Null: there is none for what it is. */
  of(view: GraphView, artifact: number): string | null;
  /** Of the registry of models. */
  registry(view: GraphView): string;
}

/** What a subscription lives on. */
export interface LiveSource {
  readonly watch: JournalWatch;
  /** Comes when the client is gone or the service stops. */
  readonly signal: AbortSignal;
  /** The clock: a subscription lasts longer than the instant of its request. */
  readonly now: () => Date;
}

/** The actor of writes for which nobody gave a name. */
export const ANONYMOUS = 'anonymous';

/** Contents in one statement: those of the largest page. More (pages within pages) come in several. */
const MAXIMUM_CONTENTS = MAXIMUM_PAGE;

/** A point in history as clients name it. */
export interface AtArguments {
  readonly revision?: number | null | undefined;
  readonly validAt?: string | null | undefined;
}

/** Made anew for each request. */
export class RequestContext {
  /** Writes are held against the permissions of who asks. */
  readonly graph: SafetyGraph;
  /** Who answers questions about what is written. */
  readonly reports: Reports;
  readonly caller: Caller;
  /** Null: identities are not proved, the service has a single user who states who it is. */
  readonly secrets: SigningSecrets | null;
  private instant: Date;
  private readonly clock: (() => Date) | null;
  /** Null: the service has no guide. */
  readonly browserAddresses: BrowserAddresses | null;
  /** Null: the service has no pages. */
  readonly pages: PageAddresses | null;
  /** Null: the request is none that can subscribe. */
  readonly live: LiveSource | null;
  /** Where large fault trees are analysed. */
  readonly faultTreeThreads: FaultTreeThreads;
  /** Null: no keys of data subjects are kept. */
  readonly subjectKeys: SubjectKeys | null;
  /** Comes when the client is gone. */
  private readonly gone: AbortSignal;
  private ending: AbortSignal | null = null;
  /** In ms of `performance.now`; infinite: none. */
  private readonly deadline: number;
  private nodesLeft: number;
  private headPromise: Promise<GraphView> | null = null;
  private readonly contentsLoader: DataLoader<string, VersionContents | null>;
  private readonly entryLoader: DataLoader<number, JournalRow | null>;

  constructor({
    graph,
    reports = EACH_ANEW,
    caller,
    secrets = null,
    now,
    clock = null,
    browserAddresses = null,
    pages = null,
    live = null,
    faultTreeThreads = new FaultTreeThreads(),
    subjectKeys = null,
    gone = new AbortController().signal,
    milliseconds = Number.POSITIVE_INFINITY,
    nodes = Number.POSITIVE_INFINITY,
  }: {
    graph: SafetyGraph;
    reports?: Reports;
    caller: Caller;
    secrets?: SigningSecrets | null;
    now: Date;
    /** That of the journal. Null: the instant of the request stays what it is. */
    clock?: (() => Date) | null;
    browserAddresses?: BrowserAddresses | null;
    pages?: PageAddresses | null;
    live?: LiveSource | null;
    faultTreeThreads?: FaultTreeThreads;
    subjectKeys?: SubjectKeys | null;
    gone?: AbortSignal;
    /** How long reading may take. */
    milliseconds?: number;
    /** How many nodes the lists of the answer may hold in all. */
    nodes?: number;
  }) {
    this.graph = permitted(graph, { caller, now });
    this.reports = reports;
    this.caller = caller;
    this.secrets = secrets;
    this.instant = now;
    this.clock = clock;
    this.browserAddresses = browserAddresses;
    this.pages = pages;
    this.live = live;
    this.faultTreeThreads = faultTreeThreads;
    this.subjectKeys = subjectKeys;
    this.gone = gone;
    this.deadline = performance.now() + milliseconds;
    this.nodesLeft = nodes;
    this.contentsLoader = new DataLoader((keys) => this.loadContents(keys), { maxBatchSize: MAXIMUM_CONTENTS });
    this.entryLoader = new DataLoader((revisions) => this.loadEntries(revisions));
  }

  /** The instant of the request: the same for all its fields, but that of a decision comes with it, see {@link decideAt}. */
  get now(): Date {
    return this.instant;
  }

  /**
   * The instant at which something is decided by the graph: not before what is written there. Of requests that come at once, or to services
   * whose clocks differ, the later ones would otherwise not see what the first one decided, for it would lie in their future.
   * @returns Ms since 1970; `now` from then on.
   */
  decideAt(view: GraphView): number {
    if (this.clock) {
      const instant = Math.max(this.clock().getTime(), view.instantOf(view.revision), this.instant.getTime());
      this.instant = new Date(instant);
    }
    return this.instant.getTime();
  }

  /** The graph at the revision of this request: one look at the journal, however many fields ask. */
  head(): Promise<GraphView> {
    this.headPromise ??= this.inTime(this.graph.catchUp());
    return this.headPromise;
  }

  /** Milliseconds until the deadline; 0: it is over. */
  get millisecondsLeft(): number {
    return Math.max(0, this.deadline - performance.now());
  }

  /** Comes when nobody waits for the answer any more: the client is gone, or the deadline has come (DEADLINE_EXCEEDED). */
  get end(): AbortSignal {
    if (this.ending) return this.ending;
    this.ending = this.gone;
    if (this.deadline !== Number.POSITIVE_INFINITY) {
      const late = new AbortController();
      setTimeout(() => late.abort(deadlineExceeded()), this.millisecondsLeft).unref();
      this.ending = AbortSignal.any([this.gone, late.signal]);
    }
    return this.ending;
  }

  /**
   * Takes nodes out of the budget of the request. Lists within lists multiply, and only here is it known how far.
   * @throws GraphQLError LIMIT_EXCEEDED, DEADLINE_EXCEEDED
   */
  spend(nodes: number): void {
    this.nodesLeft -= nodes;
    if (this.nodesLeft < 0) {
      throw limitExceeded('the answer would hold too many nodes: ask for smaller pages of the lists within lists');
    }
    if (this.millisecondsLeft === 0) throw deadlineExceeded();
  }

  /**
   * Waits for something that only reads.
   * @throws GraphQLError DEADLINE_EXCEEDED when it takes longer than the request has left.
   */
  async inTime<Result>(work: Promise<Result>): Promise<Result> {
    if (this.deadline === Number.POSITIVE_INFINITY) return work;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(deadlineExceeded()), this.millisecondsLeft);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** After a write of this request: what is read next sees it. */
  forgetHead(): void {
    this.headPromise = null;
  }

  /**
   * The graph with what this request has just written, for the answer to the write. Not by the deadline of reads: who
   * asked has to hear that it was written.
   */
  async afterWrite(): Promise<ReadPoint> {
    this.forgetHead();
    const view = this.graph.viewAt(null);
    if (!view) throw new RangeError('the newest revision is always there');
    const rules = await this.graph.rulesAt({ revision: view.revision, choice: 'AS_OF' });
    return { view, validAt: this.now.getTime(), rules };
  }

  /**
   * The point in history that a field asks about, with the rule tables of then or (CURRENT) of now.
   * @param input Where it stands in the arguments.
   * @throws GraphQLError BAD_USER_INPUT for a revision that is not written yet.
   */
  async readPoint(
    at: AtArguments | null | undefined,
    { choice = 'AS_OF', input = 'at' }: { choice?: RuleChoice | undefined; input?: string } = {},
  ): Promise<ReadPoint> {
    const view = await this.viewAt(at, input);
    const validAt = at?.validAt ? Date.parse(at.validAt) : this.now.getTime();
    const rules = await this.inTime(this.graph.rulesAt({ revision: view.revision, choice }));
    return { view, validAt, rules };
  }

  private async viewAt(at: AtArguments | null | undefined, input: string): Promise<GraphView> {
    const head = await this.head();
    if (at?.revision === null || at?.revision === undefined) return head;
    const view = at.revision > head.revision ? undefined : this.graph.viewAt(at.revision);
    if (!view) {
      throw badUserInput({
        input: `${input}.revision`,
        message: `there is no revision ${at.revision}: the newest is ${head.revision}, and 0 is the empty graph`,
      });
    }
    return view;
  }

  /**
   * An artifact or version id as an artifact.
   * @throws GraphQLError NOT_FOUND
   */
  require({ at, id, input }: { at: ReadPoint; id: string; input: string }): ArtifactNode {
    const place = at.view.resolve(id);
    if (!place) throw notFound({ input, message: `there is no ${id} at revision ${at.view.revision}` });
    return { at, artifact: place.artifact };
  }

  /** Content and metadata of a version, with those of all other versions that are asked for at the same time. */
  contents({ at, version }: { at: ReadPoint; version: number }): Promise<VersionContents | null> {
    const { view, hypothesis } = at;
    const id = view.versionId(version);
    const stored = (revision: number) => this.contentsLoader.load(`${revision}@${id}`);
    return hypothesis ? hypothesis.contents(id, () => stored(hypothesis.base.revision)) : stored(view.revision);
  }

  /** A journal entry without what it wrote, with all others that are asked for at the same time. */
  journalEntry(revision: number): Promise<JournalRow | null> {
    return this.entryLoader.load(revision);
  }

  private async loadEntries(revisions: readonly number[]): Promise<(JournalRow | null)[]> {
    const rows = await this.inTime(this.graph.journalRows(revisions));
    const found = new Map(rows.map((row) => [row.revision, row]));
    return revisions.map((revision) => found.get(revision) ?? null);
  }

  /** Who writes, and why. An authenticated caller stands; else the argument wins over the header. */
  authorship(given: { actor?: string | null | undefined; reason?: string | null | undefined }): Authorship {
    const actor = this.caller.authenticated ? this.caller.actor : (given.actor ?? this.caller.actor);
    return { actor: actor ?? ANONYMOUS, reason: given.reason ?? this.caller.reason };
  }

  /** Keys are revision@id@label: metadata differs between revisions. One statement for each revision. */
  private async loadContents(keys: readonly string[]): Promise<(VersionContents | null)[]> {
    const idsByRevision = new Map<string, string[]>();
    for (const key of keys) {
      const { artifact: revision, label: id } = splitVersionId(key);
      const ids = idsByRevision.get(revision);
      if (ids) ids.push(id as string);
      else idsByRevision.set(revision, [id as string]);
    }
    const found = new Map<string, VersionContents>();
    for (const [revision, ids] of idsByRevision) {
      for (const [id, contents] of await this.inTime(this.graph.contents(ids, Number(revision)))) {
        found.set(`${revision}@${id}`, contents);
      }
    }
    return keys.map((key) => found.get(key) ?? null);
  }
}
