/** Fault trees as pictures. */
import { sha256 } from '../graph/model/canonicalJson.ts';
import { readFaultTree } from '../graph/reading/readFaultTree.ts';
import { checkModel } from '../graph/safety/faultTree/checkModel.ts';
import { drawFaultTree, MOST_BOXES, planFaultTree } from '../graph/safety/faultTree/drawFaultTree.ts';
import { probabilityAt } from '../graph/safety/faultTree/probabilityModel.ts';
import type { Direction } from '../graph/safety/picture/layeredLayout.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, limitExceeded } from './errors.ts';
import { analysedNode, countOf, type FaultTreeNode, illFormed } from './faultTree.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { picturePage, picturePath } from './picturePage.ts';
import { requireKind } from './reading.ts';
import type { QueryResolvers } from './types.generated.ts';

/** Nodes of the decision diagrams: a tree that can be looked at needs a fraction of these, and `faultTree` has more. */
const NODES = 200_000;
/** Hours; the same as faultTree takes. */
const LONGEST_MISSION = 1e8;

/** A picture with what it says. */
export interface FaultTreePictureNode {
  readonly top: ArtifactNode;
  readonly title: string;
  readonly revision: number;
  readonly boxes: number;
  readonly facts: readonly string[];
  readonly svg: string;
  readonly digest: string;
  readonly page: string;
}

export const faultTreePictureQueries: Pick<QueryResolvers, 'faultTreePicture'> = {
  faultTreePicture: async (_, { top, missionTime, direction, at: moment }, context) => {
    if (!(missionTime >= 0 && missionTime <= LONGEST_MISSION)) {
      throw badUserInput({
        input: 'missionTime',
        message: `missionTime is ${missionTime}; it may be 0 to ${LONGEST_MISSION}`,
      });
    }
    const at = await context.readPoint(moment);
    return faultTreePicture({ at, id: top, input: 'top', missionTime, direction: direction ?? null }, context);
  },
};

/** @throws GraphQLError NOT_FOUND, BAD_USER_INPUT, LIMIT_EXCEEDED, COMPUTATION_FAILED */
export async function faultTreePicture(
  asked: {
    readonly at: ReadPoint;
    readonly id: string;
    /** Where the id stands in the arguments. */
    readonly input: string;
    readonly missionTime: number;
    readonly direction: Direction | null;
    /** Gates lead to their own pictures. */
    readonly linked?: boolean;
  },
  context: RequestContext,
): Promise<FaultTreePictureNode> {
  const { at, id, input, missionTime, direction, linked = false } = asked;
  const { view } = at;
  const top = requireKind({ at, id, input, kinds: ['FAILURE_MODE'], subkinds: ['FT_GATE'] }, context);
  const read = await context.inTime(readFaultTree({ source: context.graph, view, top }));
  if (!read.ok) throw illFormed(read.problems, input);
  const check = checkModel(read.model);
  if (!check.ok) throw illFormed(check.problems, input);
  const { checked } = check;
  const topId = view.id(top);
  const plan = planFaultTree(checked, topId);
  if (!plan) {
    throw limitExceeded(`the tree has more than ${MOST_BOXES} gates and leaves to draw: ask for a gate further down`);
  }
  const tree = await analysedNode({
    read: { at, top, checked, artifacts: read.artifacts },
    asked: { missionTime, nodes: NODES },
    context,
    signal: context.end,
    isCutShort: true,
  });
  const facts = await factsOf(tree);
  const leaves = new Map(checked.model.leaves.map((leaf) => [leaf.id, leaf]));
  const gates = new Set(checked.model.trees.flatMap((tree) => tree.gates.map((gate) => gate.id)));
  const nameOf = (one: string): string | null => {
    const artifact = read.artifacts.get(one);
    return artifact === undefined ? null : view.state(artifact).title;
  };
  const title = `Fault tree of ${nameOf(topId) ?? topId}, at revision ${view.revision}`;
  const svg = drawFaultTree(plan, {
    title,
    notes: {
      nameOf,
      probabilityOf: (one) => {
        const model = leaves.get(one)?.probability;
        return model ? probabilityAt(model, missionTime) : null;
      },
      facts,
      linkOf: (one) =>
        linked && gates.has(one) && one !== topId
          ? `${picturePath('fault-tree', one)}?revision=${view.revision}`
          : null,
    },
    ...(direction ? { direction } : {}),
  });
  return {
    top: { at, artifact: top },
    title,
    revision: view.revision,
    boxes: plan.boxes.length,
    facts,
    svg,
    digest: sha256(svg),
    page: picturePage({ picture: 'fault-tree', id: topId, at }, context),
  };
}

async function factsOf({ analysed, missionTime, quantification }: FaultTreeNode): Promise<string[]> {
  const { coherent, countsByOrder, limit } = analysed.summary;
  const { probability, missing } = await quantification();
  const byOrder = countsByOrder.flatMap((count, order) => (count === 0n ? [] : [`${count} of order ${order}`]));
  const sets = coherent ? 'minimal cut sets' : 'minimal positive parts (the tree is not coherent)';
  return [
    `${countOf(analysed)} ${sets}${byOrder.length > 0 ? `: ${byOrder.join(', ')}` : ''}`,
    probability === null
      ? missing.length > 0
        ? `No probability: ${missing.length} leaves have none`
        : 'No probability: the tree did not fit the budget of this picture'
      : `P(top) = ${probability.toPrecision(6)}, exact, after ${missionTime} h`,
    ...(limit ? [limit.message] : []),
  ];
}
