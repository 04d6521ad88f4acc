/** The same question to the engine and to the oracle, and both answers in one form. */
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import { MemoryGraph } from './memoryGraph.ts';
import { askOracle, type OracleDisposition, type OracleGraph, oracleGraph } from './oracle.ts';
import type { RandomGraph } from './randomGraph.ts';

/** What engine and oracle both say, in a form that can be compared. */
export interface ComparedAnswer {
  readonly items: readonly string[];
  readonly verdict: string;
  readonly gates: readonly string[];
  readonly invalid: readonly string[];
}

/** The graph as the engine knows it. */
export function engineGraph(given: RandomGraph): MemoryGraph {
  const graph = new MemoryGraph();
  const isSecond = (artifact: ArtifactInput) => artifact.version?.label === 'v2';
  graph.ingest({ artifacts: given.artifacts.filter((artifact) => !isSecond(artifact)) });
  graph.ingest({ artifacts: given.artifacts.filter(isSecond) });
  graph.ingest({ links: [...given.links] });
  return graph;
}

function graphOf(given: Pick<RandomGraph, 'artifacts' | 'links'>): OracleGraph {
  return oracleGraph({ artifacts: [...given.artifacts], links: [...given.links] });
}

/** The engine's answer. */
export async function engineSays(given: RandomGraph, graph = engineGraph(given)): Promise<ComparedAnswer> {
  const { changes, validAt, configuration } = given;
  const analysis = await graph.impact({ changes: changes as never, validAt, configuration });
  const position = (id: string) => {
    const { view } = graph;
    const slot = view.findLink(id);
    const link = view.link(slot);
    const end = (artifact: number, version: number) => (version === -1 ? view.id(artifact) : view.versionId(version));
    const { index } = view;
    return `${link.type} ${end(index.linkFrom(slot), index.linkFromVersion(slot))} ${end(index.linkTo(slot), index.linkToVersion(slot))} ${link.role ?? ''}`;
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
export function oracleSays(
  given: RandomGraph,
  graph = graphOf(given),
  dispositions: OracleDisposition[] = [],
): ComparedAnswer {
  const { changes, validAt, configuration } = given;
  const report = askOracle({ graph, changes, configuration, validAt: Date.parse(validAt), dispositions });
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

/** What a judgment rests on, who signs it, and in which role. */
const SIGNERS: readonly ArtifactInput[] = [
  { id: 'BASIS', kind: 'SCENARIO', version: { label: 'v1', content: { light: 'day' } } },
  { id: 'SIGNER', kind: 'PERSON' },
  { id: 'OFFICE', kind: 'ROLE', version: { label: 'v1', content: {} } },
];
const HOLDS: LinkInput = { type: 'HOLDS', from: 'SIGNER', to: 'OFFICE' };

/**
 * The graph with a judgment on its first change, at the artifact with this number, and (`moves`) what it rests on in a
 * second version since. Null: the engine says that there is nothing to judge.
 */
export async function signed(
  given: RandomGraph,
  options: { target: number; moves: boolean },
): Promise<{ engine: () => Promise<ComparedAnswer>; oracle: () => ComparedAnswer } | null> {
  const signedOn = { ...given, artifacts: [...given.artifacts, ...SIGNERS], links: [...given.links, HOLDS] };
  const graph = engineGraph(signedOn);
  const [change] = given.changes;
  const target = given.artifacts[options.target % given.artifacts.length]?.id;
  if (!change || !target) return null;
  const { configuration } = given;
  const question = { change: change as never, configuration: configuration ?? undefined, target, basis: ['BASIS'] };
  try {
    await graph.disposition({ id: 'J', ...question, code: 'NOT_USED', signedBy: 'SIGNER' });
  } catch {
    // The change changes nothing, or nothing leads to the target.
    return null;
  }
  const since: ArtifactInput[] = [
    { id: 'BASIS', kind: 'SCENARIO', version: { label: 'v2', content: { light: 'night' } } },
  ];
  const moved = options.moves ? since : [];
  if (options.moves) graph.ingest({ artifacts: moved });
  const known = { ...signedOn, artifacts: [...signedOn.artifacts, ...moved] };
  const disposition: OracleDisposition = {
    id: 'J',
    change,
    target,
    basis: ['BASIS'],
    expiresAt: null,
    signedOn: graphOf(signedOn),
  };
  return {
    engine: () => engineSays(known, graph),
    oracle: () => oracleSays(known, graphOf(known), [disposition]),
  };
}
