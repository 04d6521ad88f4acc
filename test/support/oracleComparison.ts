/** The same question to the engine and to the oracle, and both answers in one form. */
import { MemoryGraph } from './memoryGraph.ts';
import { askOracle, oracleGraph } from './oracle.ts';
import type { RandomGraph } from './randomGraph.ts';

/** What engine and oracle both say, in a form that can be compared. */
export interface ComparedAnswer {
  readonly items: readonly string[];
  readonly verdict: string;
  readonly gates: readonly string[];
  readonly invalid: readonly string[];
}

function engineGraph(given: RandomGraph): MemoryGraph {
  const graph = new MemoryGraph();
  const seen = new Set<string>();
  const [first, later] = [[], []] as RandomGraph['artifacts'][number][][] as [
    RandomGraph['artifacts'][number][],
    RandomGraph['artifacts'][number][],
  ];
  for (const artifact of given.artifacts) {
    (seen.has(artifact.id) ? later : first).push(artifact);
    seen.add(artifact.id);
  }
  graph.ingest({ artifacts: first });
  if (later.length > 0) graph.ingest({ artifacts: later });
  graph.ingest({ links: [...given.links] });
  return graph;
}

/** The engine's answer. */
export async function engineSays(given: RandomGraph): Promise<ComparedAnswer> {
  const graph = engineGraph(given);
  const { changes, validAt, configuration } = given;
  const analysis = await graph.impact({ changes: changes as never, validAt, configuration });
  const position = (id: string) => {
    const { view } = graph;
    const slot = view.findLink(id);
    const link = view.link(slot);
    const end = (artifact: number, version: number) => (version === -1 ? view.id(artifact) : view.versionId(version));
    const { index } = view;
    return `${link.type} ${end(index.linkFrom.get(slot), index.linkFromVersion.get(slot))} ${end(index.linkTo.get(slot), index.linkToVersion.get(slot))} ${link.role ?? ''}`;
  };
  return {
    items: analysis.items
      .flatMap((item) => {
        const node = analysis.configuration.nodeId(item.node);
        if (item.modality === 'UNKNOWN') return [`${node} UNKNOWN`];
        return item.states.map(
          (state) => `${node} ${state.effect} ${state.modality}${state.cutBy ? ` by ${state.cutBy}` : ''}`,
        );
      })
      .sort(),
    verdict: analysis.verdict,
    gates: analysis.gates
      .map((gate) => `${graph.view.id(gate.gate)} ${gate.verdict} ${[...gate.unmet].sort().join(',')}`)
      .sort(),
    invalid: analysis.links
      .filter((link) => link.verdict === 'INVALID')
      .map((link) => `${position(link.link)} {${link.parts.join(',')}}`)
      .sort(),
  };
}

/** The oracle's answer. */
export function oracleSays(given: RandomGraph): ComparedAnswer {
  const graph = oracleGraph({ artifacts: given.artifacts as never, links: given.links as never });
  const { changes, validAt, configuration } = given;
  const report = askOracle({ graph, changes, configuration, validAt: Date.parse(validAt) });
  return {
    items: [...report.items]
      .flatMap(([node, states]) =>
        states.length === 0
          ? [`${node} UNKNOWN`]
          : states.map(
              (state) => `${node} ${state.effect} ${state.modality}${state.cutBy ? ` by ${state.cutBy}` : ''}`,
            ),
      )
      .sort(),
    verdict: report.verdict,
    gates: report.gates.map((gate) => `${gate.gate} ${gate.verdict} ${gate.unmet.join(',')}`).sort(),
    invalid: [...report.invalid]
      .map(([position, parts]) => {
        const link = graph.links[position];
        return `${link?.type} ${link?.from} ${link?.to} ${link?.role ?? ''} {${parts.join(',')}}`;
      })
      .sort(),
  };
}
