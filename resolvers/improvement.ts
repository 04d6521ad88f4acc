/** What would make a fault tree better, and what makes it worse than it looks. */
import { Configuration } from '../graph/index/configuration.ts';
import { couplingsOf } from '../graph/safety/faultTree/couplings.ts';
import type { PageResult } from '../graph/safety/faultTree/cutSets.ts';
import {
  candidatesFor,
  DEFAULT_IMPROVEMENT_SETTINGS,
  type Improvement,
  type ImprovementSettings,
  improvement,
  ranked,
} from '../graph/safety/faultTree/improvements.ts';
import type { TreeQuestions } from '../graph/safety/faultTree/questions.ts';
import type { RequestContext } from './context.ts';
import { badUserInput } from './errors.ts';
import { analysedNode, answeredBy, type FaultTreeNode, nodeOf } from './faultTree.ts';
import type { ReadPoint } from './nodes.ts';
import { pageSize } from './page.ts';
import type { FaultTreeResolvers, ImprovementSettingsInput } from './types.generated.ts';

/** Single points that are looked at: a hundred analyses of the tree, and more than anybody changes at once. */
const MOST_SINGLE_POINTS = 25;
/** Pairs that are looked at: a second or so. */
const MOST_PAIRS = 10_000;
const PAGE = 1000;
/** Nodes of the tree with a change in it, at the most. */
const MOST_NODES = 1_000_000;

export const improvementFields: Pick<FaultTreeResolvers, 'improvements' | 'commonCauses'> = {
  improvements: async (tree, { first, settings: given }, context) => {
    const size = pageSize(first);
    const settings = settingsOf(given);
    const { summary } = tree.analysed;
    if (!summary.coherent || summary.limit) return null;
    const singlePoints = summary.countsByOrder[1] ?? 0n;
    const before = { singlePoints, probability: (await tree.quantification()).probability };
    const events = await singlePointsOf(tree);
    const found: Improvement[] = [];
    let notComputed = 0;
    for (const event of events) {
      for (const candidate of candidatesFor(tree.checked, event, settings)) {
        const { missionTime } = tree;
        const after = await analysedNode({
          read: { ...tree, checked: candidate.checked },
          asked: { missionTime, nodes: MOST_NODES },
          context,
          signal: context.end,
          lowOrders: false,
        });
        if (after.analysed.summary.limit) {
          notComputed += 1;
          continue;
        }
        const { probability } = await after.quantification();
        const counts = after.analysed.summary.countsByOrder;
        found.push(improvement({ candidate, before, after: { singlePoints: counts[1] ?? 0n, probability }, settings }));
      }
    }
    const list = ranked(found);
    const nodes = list.slice(0, size);
    context.spend(nodes.length);
    return {
      singlePoints,
      considered: events.length,
      notComputed,
      totalCount: list.length,
      nodes: nodes.map(({ event, ...one }) => ({ ...one, event: nodeOf(tree, event), name: event })),
    };
  },
  commonCauses: async (tree, { first }, context) => {
    const size = pageSize(first);
    const { pairs, complete } = await pairsOf(tree, context);
    const { at } = tree;
    const dependenciesOf = dependencies(at);
    const artifactOf = (id: string) => at.view.id(tree.artifacts.get(id) as number);
    const couplings = couplingsOf({
      pairs: pairs.map(([one, other]) => [artifactOf(one), artifactOf(other)] as const),
      dependenciesOf,
    });
    const nodes = couplings.slice(0, size);
    context.spend(nodes.reduce((sum, { elements }) => sum + 3 + elements.length, 0));
    const found = (id: string) => ({ at, artifact: at.view.find(id) });
    return {
      totalCount: couplings.length,
      complete,
      nodes: nodes.map(({ events, elements }) => ({ events: events.map(found), elements: elements.map(found) })),
    };
  },
};

function settingsOf(given: ImprovementSettingsInput | null | undefined): ImprovementSettings {
  const { costs, ...shares } = DEFAULT_IMPROVEMENT_SETTINGS;
  const settings: ImprovementSettings = {
    diagnosticCoverage: given?.diagnosticCoverage ?? shares.diagnosticCoverage,
    mechanismProbability: given?.mechanismProbability ?? shares.mechanismProbability,
    costs: {
      REDUNDANCY: given?.redundancyCost ?? costs.REDUNDANCY,
      MECHANISM: given?.mechanismCost ?? costs.MECHANISM,
      VOTING: given?.votingCost ?? costs.VOTING,
      SPLIT: given?.splitCost ?? costs.SPLIT,
    },
  };
  for (const name of ['diagnosticCoverage', 'mechanismProbability'] as const) {
    const value = settings[name];
    if (value >= 0 && value <= 1) continue;
    throw badUserInput({ input: `settings.${name}`, message: `${name} is ${value}; it may be 0 to 1` });
  }
  for (const [type, cost] of Object.entries(settings.costs)) {
    if (cost > 0) continue;
    const name = `${type.toLowerCase()}Cost`;
    throw badUserInput({ input: `settings.${name}`, message: `${name} is ${cost}; it has to be above 0` });
  }
  return settings;
}

/** The most probable ones first; those without a probability last. */
async function singlePointsOf(tree: FaultTreeNode): Promise<string[]> {
  const result = await answeredBy(tree.analysed.page({ first: PAGE, cutOff: { order: 1 } }));
  const events = result.ok ? result.page.sets.flatMap((set) => (set.length === 1 ? (set as string[]) : [])) : [];
  const by = new Map(events.map((event) => [event, tree.probabilityOf(event) ?? -1]));
  return events
    .sort((left, right) => (by.get(right) as number) - (by.get(left) as number) || (left < right ? -1 : 1))
    .slice(0, MOST_SINGLE_POINTS);
}

async function pairsOf(
  tree: FaultTreeNode,
  context: RequestContext,
): Promise<{ pairs: [string, string][]; complete: boolean }> {
  const pairs: [string, string][] = [];
  for (let after: string | null = null; pairs.length < MOST_PAIRS; ) {
    const asked: TreeQuestions['PAGE'] = { first: PAGE, cutOff: { order: 2 }, ...(after === null ? {} : { after }) };
    const result: PageResult = await answeredBy(tree.analysed.page(asked));
    context.end.throwIfAborted();
    if (!result.ok) return { pairs, complete: false };
    for (const set of result.page.sets) if (set.length === 2) pairs.push([set[0] as string, set[1] as string]);
    after = result.page.next;
    if (after === null) return { pairs, complete: true };
  }
  return { pairs, complete: false };
}

/** What an artifact depends on, for sure. */
function dependencies({ view }: ReadPoint): (id: string) => readonly string[] {
  const configuration = new Configuration(view, null);
  const known = new Map<string, readonly string[]>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const found: string[] = [];
    for (const { slot, end, other } of configuration.linksAt(configuration.primary(view.find(id)))) {
      const { type, assurance } = view.link(slot);
      if (type === 'DEPENDS_ON' && end === 'SOURCE' && assurance !== 'INFERRED') {
        found.push(view.id(configuration.artifactOf(other)));
      }
    }
    known.set(id, found);
    return found;
  };
}
