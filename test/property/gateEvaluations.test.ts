/*
 * Graphs:   the golden story and random typed graphs (test/support/randomGraph.ts) with gates, in memory.
 * Scenario: gates without predicates are evaluated; then one gets predicates that are met, are not, or cannot be read.
 * Result:   without predicates the verdict and what is unmet are those of impact and findings, worst wins; predicates only worsen.
 * Negative control: a predicate that nobody can read is UNKNOWN, never PASS; one that is met changes nothing.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GateOutcome, worstJudgement } from '../../graph/governance/gate/judgement.ts';
import type { IngestInput } from '../../graph/ingest/input.ts';
import type { Json } from '../../graph/model/delta.ts';
import { GraphReader } from '../../graph/reading/graphReader.ts';
import { judgeGate } from '../../graph/writing/judgeGate.ts';
import { STORY } from '../../seeds/story.ts';
import { MemoryGraph } from '../support/memoryGraph.ts';
import { engineGraph } from '../support/oracleComparison.ts';
import { randomGraph, THEMES } from '../support/randomGraph.ts';

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 100);
const NOW = Date.parse('2026-11-21T00:00:00Z');

async function evaluated(graph: MemoryGraph, id: string, configuration: string | null, validAt = NOW) {
  const { view } = graph;
  const reader = new GraphReader({ view, contentsOf: (ids) => graph.contents(ids) });
  const answer = await judgeGate({
    source: graph,
    at: { view, validAt },
    reader,
    gate: view.find(id),
    configuration,
    clock: () => 0,
  });
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

/** As the engine says it; null: the gate does not apply. */
async function byEngine(graph: MemoryGraph, id: string, configuration: string | null, validAt = NOW) {
  const at = { configuration, validAt: new Date(validAt).toISOString() };
  const reports = [await graph.impact({ ...at, changes: [] }), await graph.findings(at)];
  const judged = reports.map(({ gates, configuration: { view } }) => gates.find(({ gate }) => view.id(gate) === id));
  if (judged.every((one) => !one)) return null;
  return worstJudgement(judged.map((one) => ({ verdict: one?.verdict ?? 'PASS', unmet: one?.unmet ?? [] })));
}

const ids = ({ unmet }: { readonly unmet: readonly { readonly id: string }[] }) => [
  ...new Set(unmet.map(({ id }) => id)),
];

/** What may have happened to the golden story. */
const HAPPENED: Readonly<Record<string, Partial<IngestInput>>> = {
  nothing: {},
  relabelled: {
    artifacts: [
      {
        id: 'D2',
        kind: 'DATASET',
        version: { label: 'v2', content: { rows: 8000, labels: 'r2', parts: ['slice:day', 'slice:night'] } },
      },
    ],
  },
  recalled: {
    artifacts: [
      { id: 'D1', kind: 'DATASET', version: { label: 'v1', retracted: { at: '2026-11-01', reason: 'consent' } } },
    ],
  },
  'authority void': {
    links: [
      {
        type: 'HOLDS',
        from: 'P1',
        to: 'RO1',
        attributes: { from: '2026-01-01', voidFrom: '2026-09-01', voidUntil: '2026-12-31' },
      },
    ],
  },
};

describe('a gate without predicates', () => {
  it.each(Object.entries(HAPPENED))('of the golden story says what the engine says: %s', async (_, input) => {
    const graph = new MemoryGraph();
    graph.ingest(STORY);
    if (Object.keys(input).length > 0) graph.ingest(input);
    const evaluation = await evaluated(graph, 'REL1', 'R1');
    const expected = await byEngine(graph, 'REL1', 'R1');
    expect({ verdict: evaluation.verdict, unmet: ids(evaluation) }).toEqual(expected);
  });

  it('says what the engine says on random graphs', async () => {
    const seen = new Set<GateOutcome>();
    await fc.assert(
      fc.asyncProperty(randomGraph(THEMES.APPROVAL), async (given) => {
        const graph = engineGraph(given);
        const { configuration } = given;
        for (const gate of graph.view.ofKind('GATE')) {
          const id = graph.view.id(gate);
          const expected = await byEngine(graph, id, configuration);
          const evaluation = await evaluated(graph, id, configuration);
          if (!expected) {
            // Where the engine has nothing to say, the gate does not apply, or only may.
            expect(evaluation.verdict).toBe(evaluation.applies ? 'PASS' : 'UNKNOWN');
            continue;
          }
          seen.add(expected.verdict);
          expect({ verdict: evaluation.verdict, unmet: ids(evaluation) }).toEqual(expected);
        }
      }),
      { numRuns: RUNS },
    );
    expect([...seen].length).toBeGreaterThan(1);
  });
});

describe('predicates', () => {
  const given = async (predicates: Json[], input: Partial<IngestInput> = {}) => {
    const graph = new MemoryGraph();
    graph.ingest(STORY);
    if (Object.keys(input).length > 0) graph.ingest(input);
    graph.ingest({ artifacts: [{ id: 'REL1', kind: 'GATE', version: { label: 'x', content: { predicates } } }] });
    return evaluated(graph, 'REL1', 'R1');
  };

  it('only worsen the verdict', async () => {
    const recall = (value: number) => ({ kind: 'METRIC_THRESHOLD', metric: 'recall', op: '>=', value });
    expect(await given([recall(0.95)])).toMatchObject({ verdict: 'PASS', unmet: [] });
    expect(await given([recall(0.99)])).toMatchObject({ verdict: 'FAIL' });
    const failing = await given([recall(0.95)], HAPPENED['authority void']);
    expect(failing).toMatchObject({ verdict: 'FAIL' });
    expect(ids(failing)).toContain('RO1');
  });

  it.each([
    [{ kind: 'NO_SUCH_KIND' }],
    [{ kind: 'METRIC_THRESHOLD', metric: 'recall' }],
    [{ kind: 'METRIC_THRESHOLD', metric: 'nobody measured it', op: '>=', value: 0 }],
    [{ kind: 'NO_GAPS', kinds: ['NO_SUCH_GAP'] }],
    [{ kind: 'NO_OPEN_RISK_CONTROL' }],
    [{ kind: 'LIFE_CYCLE_STATE', states: ['APPROVED'] }],
    [{ kind: 'ITERATIONS_ACCEPTED', subkind: 'PR' }],
    [{ kind: 'TRAINING', role: 'nobody', topic: 'x' }],
    [{ kind: 'SIGN_OFF', role: 'no such role' }],
    [{ kind: 'METRIC_THRESHOLD', metric: 'recall', op: '>=', value: 0, when: { riskClass: ['HIGH'] } }],
  ] as Json[][])('are UNKNOWN where nobody knows: %j', async (predicate) => {
    const evaluation = await given([predicate as Json]);
    expect(evaluation.verdict).toBe('UNKNOWN');
    expect(evaluation.unmet[0]).toMatchObject({ outcome: 'UNKNOWN' });
    expect(evaluation.unmet[0]?.fix).not.toBe('');
  });

  it('ask for iterations, training, states and outputs', async () => {
    const graph = new MemoryGraph();
    graph.ingest(STORY);
    graph.ingest({
      artifacts: [
        { id: 'it1', kind: 'CHANGE', subkind: 'PR', version: { content: { release: 'R1', status: 'ACCEPTED' } } },
        { id: 'it2', kind: 'CHANGE', subkind: 'PR', version: { content: { release: 'R1' } } },
        { id: 'it3', kind: 'CHANGE', subkind: 'PR', version: { content: { release: 'another' } } },
        { id: 'P7', kind: 'PERSON' },
        { id: 'operator', kind: 'ROLE' },
        {
          id: 't1',
          kind: 'EVIDENCE',
          subkind: 'TRAINING_RECORD',
          version: { content: { topic: 'safety', validUntil: '2026-12-31' } },
        },
        {
          id: 'REL1',
          kind: 'GATE',
          version: {
            label: 'x',
            content: {
              predicates: [
                { kind: 'ITERATIONS_ACCEPTED', subkind: 'PR' },
                { kind: 'TRAINING', role: 'operator', topic: 'safety' },
                {
                  kind: 'MISSING_OUTPUTS',
                  outputs: [{ kind: 'MODEL' }, { name: 'recording', kind: 'EVIDENCE', subkind: 'RECORDING' }],
                },
              ],
            },
          },
        },
      ],
      links: [
        { type: 'HOLDS', from: 'P7', to: 'operator', attributes: { from: '2026-01-01' } },
        { type: 'ATTRIBUTED_TO', from: 't1', to: 'P7' },
      ],
    });
    expect(ids(await evaluated(graph, 'REL1', 'R1'))).toEqual(['it2', 'recording']);
    // The training expires with the year.
    expect(ids(await evaluated(graph, 'REL1', 'R1', Date.parse('2027-01-01')))).toEqual(['P7', 'it2', 'recording']);
    graph.ingest({
      artifacts: [
        {
          id: 'st',
          kind: 'CHANGE',
          subkind: 'STATE_TRANSITION',
          version: { content: { from: 'OPEN', to: 'ACCEPTED', at: '2026-11-20' } },
        },
      ],
      links: [{ type: 'AFFECTS', from: 'st', to: 'it2', attributes: { kind: 'METADATA' } }],
    });
    expect(ids(await evaluated(graph, 'REL1', 'R1'))).toEqual(['recording']);
  });
});
