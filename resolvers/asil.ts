/** The ASIL in force for an artifact, with its reasons, and the sign-off by which one falls. */

import DataLoader from 'dataloader';
import type { Pacing } from '../graph/impact/analyse.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { Asil } from '../graph/metamodel/content.ts';
import type { RelationType } from '../graph/metamodel/relations.ts';
import type { ContentsOf } from '../graph/reading/graphReader.ts';
import { AsilHistory, type AsilStep as FoundStep } from '../graph/reading/hara/asilHistory.ts';
import { ASIL_KINDS } from '../graph/reading/hara/asilLinks.ts';
import { authorsOf } from '../graph/reading/hara/authors.ts';
import { doubtsIn } from '../graph/reading/hara/doubts.ts';
import type { DoubtOf } from '../graph/reading/hara/elements.ts';
import { asilNotation, isHigher } from '../graph/safety/hara/asil.ts';
import type { AsilRelation } from '../graph/safety/hara/inheritance.ts';
import { HARA_RULES } from '../graph/safety/hara/rules.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, deadlineExceeded, limitExceeded, rulesViolated } from './errors.ts';
import { askFindings, PACING } from './impact.ts';
import { judgedAgain, unlessWrittenTo } from './judgedAgain.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { contentsAt, requireKind } from './reading.ts';
import { recordWrite } from './record.ts';
import type {
  AsilInForceResolvers,
  LowerAsilInput,
  MutationResolvers,
  ResolversParentTypes,
} from './types.generated.ts';

/** The ASIL of an artifact at a point in history. */
export interface AsilNode extends ArtifactNode {
  readonly history: AsilHistory;
}

/** Fields of a request that ask at the same time are answered together. */
const loaders = new WeakMap<ReadPoint, DataLoader<number, AsilHistory>>();

export const asilInForceField = async (node: ArtifactNode, _: unknown, context: RequestContext): Promise<AsilNode> => {
  const { at, artifact } = node;
  let loader = loaders.get(at);
  if (!loader) {
    loader = new DataLoader(async (artifacts) => {
      const history = await asilsOf({ at, artifacts }, context);
      return artifacts.map(() => history);
    });
    loaders.set(at, loader);
  }
  return { at, artifact, history: await loader.load(artifact) };
};

/**
 * The ASILs of these.
 * @throws GraphQLError LIMIT_EXCEEDED where their history is too long.
 */
export async function asilsOf(
  asked: {
    readonly at: ReadPoint;
    readonly artifacts: readonly number[];
    /** Contents that are supposed. Default: those at the point. */
    readonly contentsOf?: ContentsOf;
  },
  context: RequestContext,
): Promise<AsilHistory> {
  const { at, artifacts, contentsOf = contentsAt(at, context) } = asked;
  const read = await context.inTime(
    AsilHistory.read({
      view: at.view,
      validAt: at.validAt,
      contentsOf,
      artifacts,
      doubts: () => doubtsAt(at, context),
      pacing: pacingOf(context),
    }),
  );
  if (!read.ok) throw limitExceeded(read.problem);
  return read.asils;
}

/** Others get their turn, and the work ends at the deadline of the request. */
export function pacingOf(context: RequestContext): Pacing {
  const pause = async (): Promise<void> => {
    if (context.millisecondsLeft === 0) throw deadlineExceeded();
    await PACING.pause();
  };
  return { clock: PACING.clock, pause };
}

/** What the impact engine says of analyses at this point. */
export async function doubtsAt(at: ReadPoint, context: RequestContext): Promise<DoubtOf> {
  const { report } = await context.inTime(askFindings({ at, asked: null, context }));
  return doubtsIn(report.analysis, at.validAt);
}

export const AsilInForce: AsilInForceResolvers = {
  computed: ({ history, artifact }) => history.of(artifact).computed,
  floor: ({ history, artifact }) => history.of(artifact).floor,
  effective: ({ history, artifact }) => history.of(artifact).effective,
  beforeDecomposition: ({ history, artifact }) => history.of(artifact).undivided,
  notation: ({ history, artifact }) => {
    const { effective, undivided } = history.of(artifact);
    return effective === null ? null : asilNotation({ asil: effective, goal: undivided });
  },
  floorSince: ({ history, artifact }) => history.of(artifact).floorSince,
  reasons: (node, _, context) => {
    const reasons = reasonsOf(node);
    context.spend(reasons.reduce((sum, { path }) => sum + path.length, 0));
    return reasons;
  },
  lowerings: ({ at, history, artifact }) =>
    history.of(artifact).lowerings.map(({ signOff, ...rest }) => ({ ...rest, signOff: { at, artifact: signOff } })),
  ignoredLowerings: ({ at, history, artifact }) =>
    history.of(artifact).idle.map(({ signOff, because }) => ({ because, signOff: { at, artifact: signOff } })),
};

function reasonsOf({ at, history, artifact }: AsilNode): ResolversParentTypes['AsilReason'][] {
  const { computed, floor, floorSince, lowerings } = history.of(artifact);
  const reasons: ResolversParentTypes['AsilReason'][] = [];
  if (computed !== null) {
    const path = history.path(artifact).map((step) => stepOf(step, at));
    reasons.push({ kind: 'COMPUTED', asil: computed, because: path.at(-1)?.because ?? '', path });
  }
  if (floor !== null) {
    const lowering = lowerings.at(-1);
    const because =
      lowering && lowering.revision === floorSince
        ? `${at.view.id(lowering.signOff)} approves ${lowering.from} to ${lowering.to}`
        : `${floor} came into force at revision ${floorSince}, and nobody signed for less`;
    const step = { artifact: { at, artifact }, asil: floor, relation: null, link: null, because };
    reasons.push({ kind: 'FLOOR', asil: floor, because, path: [step] });
  }
  return reasons;
}

function stepOf({ artifact, giver, asil, because }: FoundStep, at: ReadPoint): ResolversParentTypes['AsilStep'] {
  return {
    artifact: { at, artifact },
    asil,
    because,
    link: giver?.link ?? null,
    relation: giver ? RELATION_OF[giver.relation] : null,
  };
}

/** The relation of the link by which an ASIL is given. */
const RELATION_OF = {
  MITIGATES: 'MITIGATES',
  REFINES: 'REFINES',
  IMPLEMENTS: 'IMPLEMENTS',
  CARRIES_OUT: 'IMPLEMENTS',
  CONTAINS: 'PART_OF',
  PART_OF: 'PART_OF',
} as const satisfies Record<AsilRelation, RelationType>;

export const asilMutations: Pick<MutationResolvers, 'lowerAsil'> = {
  lowerAsil: (_, { input }, context) => judgedAgain((at) => lowered(input, at, context), context),
};

/** @throws GraphQLError where it may not fall. */
async function lowered(input: LowerAsilInput, at: ReadPoint, context: RequestContext) {
  const { view } = at;
  const artifact = requireKind({ at, id: input.artifact, input: 'input.artifact', kinds: ASIL_KINDS }, context);
  const signer = requireKind({ at, id: input.signedBy, input: 'input.signedBy', kinds: ['PERSON'] }, context);
  const version = view.current(artifact);
  if (version === NONE) {
    const message = `${input.artifact} has no version that could be approved: record one`;
    throw badUserInput({ input: 'input.artifact', message });
  }
  if (input.rationale.trim() === '') {
    throw badUserInput({ input: 'input.rationale', message: 'say why the ASIL may fall' });
  }
  const { effective, computed } = (await asilsOf({ at, artifacts: [artifact] }, context)).of(artifact);
  const message = refusalOf({ id: input.artifact, effective, computed, from: input.from ?? effective, to: input.to });
  if (message !== null) {
    const { source } = HARA_RULES.ASIL_NOT_LOWERED;
    throw rulesViolated([{ rule: 'ASIL_NOT_LOWERED', message, input: 'input.to', source }]);
  }
  const made = authorsOf(view, [artifact]).get(signer);
  if (made !== undefined) {
    throw separationOfDuties(
      `${input.signedBy} is an author of ${input.artifact}, and does not sign for a lower ASIL of it`,
    );
  }
  const payload = await recordWrite({
    operation: 'lowerAsil',
    kind: 'SIGN_OFF',
    input: { id: input.id, title: input.title, source: input.source, actor: input.actor, reason: input.reason },
    content: {
      verdict: 'APPROVED',
      signedAt: input.signedAt ?? context.now.toISOString(),
      reason: input.rationale,
      asilFrom: effective,
      asilTo: input.to,
    },
    renamed: { reason: 'rationale' },
    guard: unlessWrittenTo(at),
    links: [
      { type: 'APPROVES', field: 'artifact', to: view.versionId(version) },
      { type: 'ATTRIBUTED_TO', field: 'signedBy', to: input.signedBy },
    ],
    context,
  });
  const written = payload.artifact;
  const asilInForce = written ? await asilInForceField({ at: written.at, artifact }, null, context) : null;
  return { signOff: written, asilInForce, receipt: payload.receipt };
}

/** Null: it may fall. */
function refusalOf(asked: {
  readonly id: string;
  readonly effective: Asil | null;
  readonly computed: Asil | null;
  readonly from: Asil | null;
  readonly to: Asil;
}): string | null {
  const { id, effective, computed, from, to } = asked;
  if (from !== effective) return `${id} has ${effective ?? 'no ASIL'} in force, not ${from}`;
  if (!isHigher(effective, to)) return `${id} has ${effective ?? 'no ASIL'} in force, which ${to} is not below`;
  if (!isHigher(computed, to)) return null;
  return `${computed} is computed for ${id}: change what that comes from (reasons say what), then sign`;
}

/** Clause of the independence that confirmation measures ask for. */
export const INDEPENDENCE_SOURCE = 'ISO 26262-2:2018, confirmation measures';

export function separationOfDuties(message: string, input = 'input.signedBy') {
  const rule = 'SEPARATION_OF_DUTIES';
  return rulesViolated([{ rule, message, input, source: INDEPENDENCE_SOURCE }], 'SEPARATION_OF_DUTIES');
}
