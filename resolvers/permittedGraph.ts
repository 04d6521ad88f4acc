/**
 * The graph as a request may write it: every write is held against the permissions in force, wherever in the service it comes from,
 * so that none can be forgotten.
 *
 *     graph.write(batch) ─▶ what does it touch? ─▶ may who asks? ─▶ written, if neither policies, roles nor locks changed meanwhile
 */
import {
  type PermissionRefusal,
  refusalText,
  refusedTouch,
  type Touch,
} from '../graph/governance/permission/permissions.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import { heldRoles } from '../graph/index/heldRoles.ts';
import type { IngestError, IngestInput, IngestReceipt, RetirementInput } from '../graph/ingest/input.ts';
import { type PermissionRow, permissionRow } from '../graph/metamodel/policies.ts';
import { GraphReader } from '../graph/reading/graphReader.ts';
import { lockedVersionsOf } from '../graph/reading/lockedModel/modelLock.ts';
import { policyVersions } from '../graph/reading/policy/policiesInForce.ts';
import { modelsIn, retiredTouches, touchesOf } from '../graph/reading/policy/touches.ts';
import type { Authorship, SafetyGraph, WriteRequest } from '../graph/safetyGraph.ts';
import type { Caller } from './context.ts';
import { rulesViolated } from './errors.ts';

/** Who asks, and when. */
interface Asking {
  readonly caller: Caller;
  readonly now: Date;
}

/** What a write does, as far as permissions ask. */
interface Doing {
  /** Whom the write names beside the caller. */
  readonly actors: readonly (string | null | undefined)[];
  /** Ids among which the models are that it touches. */
  readonly ids: (view: GraphView) => Iterable<string>;
  readonly touches: (view: GraphView, locked: ReadonlySet<number>) => Iterable<Touch>;
}

/** What was judged, to be held against the graph that is written to. */
interface Judged {
  readonly policies: string;
  readonly rows: readonly PermissionRow[];
  /** Numbers of versions of models. */
  readonly locked: ReadonlySet<number>;
  readonly locks: string;
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Times that it is judged again because policies, roles or locks changed meanwhile. */
const MOST_ATTEMPTS = 10;

export function permitted(graph: SafetyGraph, asking: Asking): SafetyGraph {
  const gate = new WriteGate(graph, asking);
  const own: Partial<Record<string | symbol, unknown>> = {
    write: (request: WriteRequest) => gate.write(request),
    ingest: (input: IngestInput, authorship: Authorship) => gate.write({ ...authorship, operation: 'ingest', input }),
    retire: async (...[retirement, request]: Parameters<SafetyGraph['retire']>) => {
      await gate.mayRetire(retirement, request.actor);
      return graph.retire(retirement, request);
    },
    reviewLink: async (...[review, request]: Parameters<SafetyGraph['reviewLink']>) => {
      await gate.mayRule(review.link, request.actor);
      return graph.reviewLink(review, request);
    },
  };
  return new Proxy(graph, {
    get: (target, key) => {
      if (Object.hasOwn(own, key)) return own[key];
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

class WriteGate {
  private readonly graph: SafetyGraph;
  private readonly asking: Asking;

  constructor(graph: SafetyGraph, asking: Asking) {
    this.graph = graph;
    this.asking = asking;
  }

  async write(request: WriteRequest): Promise<IngestReceipt> {
    const { input, guard = () => null } = request;
    const doing: Doing = {
      actors: [request.actor, input.actor],
      ids: (view) => [...idsOf(input), ...replacedBy(view, input)],
      touches: (view, locked) => [
        ...touchesOf(view, input, locked),
        ...retiredTouches(view, { artifacts: replacedBy(view, input), links: [] }, locked),
      ],
    };
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const view = this.graph.viewAt(null) as GraphView;
      const judged = await this.judge(view, doing);
      const refusal = this.refusal(view, judged, doing);
      if (refusal) throw refusal;
      let late: ReturnType<WriteGate['refusal']> | 'MOVED' = null;
      const receipt = await this.graph.write({
        ...request,
        guard: (newest) => {
          late = this.hasMoved(newest, judged, doing) ? 'MOVED' : this.refusal(newest, judged, doing);
          return late ? HELD_BACK : guard(newest);
        },
      });
      if (late === null) return receipt;
      if (late !== 'MOVED') throw late;
    }
    throw new Error(`policies, roles or locks changed ${MOST_ATTEMPTS} times while a write was judged`);
  }

  async mayRetire({ artifacts, links }: RetirementInput, actor: string): Promise<void> {
    const retired = { artifacts: artifacts ?? [], links: links ?? [] };
    await this.may({
      actors: [actor],
      ids: (view) => [...retired.artifacts, ...endsOf(view, retired.links)],
      touches: (view, locked) => retiredTouches(view, retired, locked),
    });
  }

  async mayRule(link: string, actor: string): Promise<void> {
    await this.may({
      actors: [actor],
      ids: (view) => endsOf(view, [link]),
      touches: (view, locked) =>
        [...retiredTouches(view, { artifacts: [], links: [link] }, locked)].map((one) => ({ ...one, act: 'LINKS' })),
    });
  }

  private async may(doing: Doing): Promise<void> {
    const view = await this.graph.catchUp();
    const refusal = this.refusal(view, await this.judge(view, doing), doing);
    if (refusal) throw refusal;
  }

  private async judge(view: GraphView, doing: Doing): Promise<Judged> {
    const now = this.asking.now.getTime();
    const versions = policyVersions(view, now);
    const policies = versions.join();
    if (versions.length === 0) return { policies, rows: [], locked: new Set(), locks: '', roles: new Map() };
    const reader = new GraphReader({ view, contentsOf: (ids) => this.graph.contents(ids, view.revision) });
    const contents = await reader.contentsOfVersions(versions);
    const rows = [...contents.values()].flatMap(({ permissions }) =>
      (Array.isArray(permissions) ? permissions : []).flatMap((row) => permissionRow.safeParse(row).data ?? []),
    );
    if (rows.length === 0) return { policies, rows, locked: new Set(), locks: '', roles: new Map() };
    const models = modelsIn(view, doing.ids(view));
    const locked = new Set<number>();
    for (const model of models) for (const one of await lockedVersionsOf(reader, model, now)) locked.add(one);
    const roles = new Map<string, ReadonlySet<string>>();
    for (const actor of this.actorsOf(doing)) {
      const held = rolesOf(view, actor, now);
      await reader.load(held);
      roles.set(actor, new Set(held.flatMap((role) => [view.id(role), reader.text(role, 'name') ?? view.id(role)])));
    }
    return { policies, rows, locked, locks: this.locksIn(view, doing), roles };
  }

  private refusal(view: GraphView, { rows, locked, roles }: Judged, doing: Doing) {
    if (rows.length === 0) return null;
    const touches = [...doing.touches(view, locked)];
    for (const [actor, held] of roles) {
      const refused = refusedTouch({ rows, touches, roles: held });
      if (refused) return forbidden(refused, actor);
    }
    return null;
  }

  private hasMoved(newest: GraphView, judged: Judged, doing: Doing): boolean {
    const now = this.asking.now.getTime();
    if (policyVersions(newest, now).join() !== judged.policies) return true;
    if (judged.rows.length === 0) return false;
    if (this.locksIn(newest, doing) !== judged.locks) return true;
    return this.actorsOf(doing).some((actor) => {
      const ids = rolesOf(newest, actor, now).map((role) => newest.id(role));
      const known = judged.roles.get(actor) ?? new Set();
      return (
        !ids.every((id) => known.has(id)) || ![...known].every((id) => newest.find(id) === NONE || ids.includes(id))
      );
    });
  }

  /** Changes when a model of these gets another version, or another step of a life cycle. */
  private locksIn(view: GraphView, doing: Doing): string {
    const models = modelsIn(view, doing.ids(view));
    return models.map((model) => `${model}:${view.current(model)}:${stepsOf(view, model)}`).join();
  }

  private actorsOf({ actors }: Doing): string[] {
    return [...new Set([this.asking.caller.actor, ...actors])].filter((actor) => typeof actor === 'string');
  }
}

const HELD_BACK: IngestError = {
  path: '',
  id: null,
  code: 'VALUE_INVALID',
  message: 'permissions changed while it was judged',
};

function stepsOf(view: GraphView, model: number): number {
  return view.incoming(model).filter((slot) => view.link(slot).type === 'AFFECTS').length;
}

/** Roles of an actor with authority: of a PERSON those that it holds, of a ROLE itself. */
function rolesOf(view: GraphView, actor: string, now: number): number[] {
  const found = view.find(actor);
  if (found === NONE) return [];
  if (view.kind(found) === 'ROLE') return [found];
  return heldRoles(view, found, now)
    .filter(({ isVoid }) => !isVoid)
    .map(({ role }) => role);
}

function idsOf({ artifacts, links }: IngestInput): string[] {
  return [...(artifacts ?? []).map(({ id }) => id), ...(links ?? []).flatMap(({ from, to }) => [from, to])];
}

function endsOf(view: GraphView, links: readonly string[]): string[] {
  return links.flatMap((link) => {
    const slot = view.findLink(link);
    return slot === NONE ? [] : [view.index.linkFrom(slot), view.index.linkTo(slot)].map((end) => view.id(end));
  });
}

/** Artifacts that a source which is replaced no longer lists; batches of an import before the last may list them still. */
function replacedBy(view: GraphView, { mode, source, artifacts }: IngestInput): string[] {
  if (mode !== 'REPLACE_SOURCE') return [];
  const listed = new Set((artifacts ?? []).map(({ id }) => id));
  const lost: string[] = [];
  for (let artifact = 0; artifact < view.artifactCount; artifact += 1) {
    const { id, sources, retired } = view.state(artifact);
    if (!retired && sources.length === 1 && sources[0] === source && !listed.has(id)) lost.push(id);
  }
  return lost;
}

function forbidden(refusal: PermissionRefusal, actor: string) {
  const { row } = refusal;
  const rule = row.permission === 'DENY' ? 'ROLE_MAY_NOT' : 'ROLE_OF_ANOTHER';
  return rulesViolated(
    [{ rule, message: refusalText(refusal, actor), input: 'x-actor', source: row.source }],
    'FORBIDDEN',
  );
}
