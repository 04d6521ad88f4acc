/*
 * Graphs:   the smallest ones on which the independent checker (test/support/checker.ts) refused what the engine said.
 * Scenario: two changes at once, or a claim that had lost a support before.
 * Result:   the effect was right each time; now the way in and the reason are, too.
 * Negative control: in each graph the other way, or the other reason, is asked for as well.
 */
import { describe, expect, it } from 'vitest';
import type { WitnessStep } from '../../../graph/impact/report.ts';
import type { ArtifactInput } from '../../../graph/ingest/input.ts';
import type { Effect } from '../../../graph/metamodel/effects.ts';
import { links, MemoryGraph, type Question } from '../../support/memoryGraph.ts';

const RECORDS: readonly string[] = ['BASELINE', 'DEPLOYMENT', 'RUN'];

function graphOf(
  artifacts: readonly (readonly [string, ArtifactInput['kind'], object?, string?])[],
  ...texts: string[]
) {
  const graph = new MemoryGraph();
  graph.ingest({
    artifacts: artifacts.map(([id, kind, content = {}, subkind]) => ({
      id,
      kind,
      subkind: subkind ?? null,
      version: RECORDS.includes(kind) ? null : { label: 'v1', content: content as never },
    })),
    links: links(...texts),
  });
  return graph;
}

/** Every way in, as "FROM RULE; … (with others)". */
async function ways(graph: MemoryGraph, changes: Question['changes'], node: string, effect: Effect) {
  const analysis = await graph.impact({ changes });
  const item = analysis.items.find((one) => analysis.configuration.nodeId(one.node) === node);
  if (!item) return null;
  const text = ({ steps }: { readonly steps: readonly WitnessStep[] }) =>
    steps.map(({ from, rule, with: others }) => `${from} ${rule}${others.map((one) => ` and ${one}`)}`).join('; ');
  return {
    ways: analysis.witnesses(item, effect, 20).paths.map(text),
    shortest: text({ steps: analysis.witness(item) }),
  };
}

it('content did not change only where no change of the batch changes it', async () => {
  const graph = graphOf(
    [
      ['WHOLE', 'DATASET'],
      ['ELEMENT', 'DATASET'],
    ],
    'ELEMENT PART_OF WHOLE',
  );
  const reasons = async (...kinds: ('EDITORIAL' | 'BEHAVIOUR')[]) => {
    const proof = await graph.prove({ changes: kinds.map((kind) => ({ subject: 'WHOLE', kind })), target: 'ELEMENT' });
    return proof.type === 'CERTIFICATE' && proof.boundary.map((link) => link.reason);
  };
  expect(await reasons('EDITORIAL')).toEqual(['DIGEST_EQUAL']);
  expect(await reasons('EDITORIAL', 'BEHAVIOUR')).toEqual(['RULE_DOES_NOT_CARRY']);
});

describe('a claim', () => {
  const evidence = [
    ['RERUN', 'EVIDENCE', { outcome: 'pass' }],
    ['FAILED', 'EVIDENCE', { outcome: 'fail' }],
  ] as const;

  it('that had lost a support before is in doubt by the next one together with that', async () => {
    const graph = graphOf([...evidence, ['CLAIM', 'CLAIM']], 'RERUN EVIDENCES CLAIM', 'FAILED EVIDENCES CLAIM');
    const changes = [{ subject: 'RERUN', kind: 'BEHAVIOUR' as const }];
    const way = 'RERUN@v1 F16a and FAILED@v1';
    expect(await ways(graph, changes, 'CLAIM@v1', 'IN_DOUBT')).toEqual({ ways: [way], shortest: way });
  });

  it('that loses what can be renewed is put in doubt by something else, and that alone is a way in', async () => {
    const graph = graphOf(
      [
        ['RERUN', 'EVIDENCE', { outcome: 'pass' }],
        ['FIELD', 'EVIDENCE', { outcome: 'pass' }],
        ['ARGUMENT', 'CLAIM'],
        ['MODULE', 'CLAIM', { logic: 'K_OF_N', k: 2 }, 'MODULE'],
      ],
      'RERUN EVIDENCES MODULE',
      'FIELD EVIDENCES ARGUMENT',
      'ARGUMENT PART_OF MODULE',
    );
    const changes = [
      { subject: 'RERUN', kind: 'BEHAVIOUR' as const },
      { subject: 'FIELD', kind: 'FIELD' as const },
    ];
    const found = await ways(graph, changes, 'MODULE@v1', 'IN_DOUBT');
    expect(found?.ways).toEqual(['FIELD@v1 F16a; ARGUMENT@v1 T03d']);
    expect((await ways(graph, changes.slice(0, 1), 'MODULE@v1', 'DEGRADED'))?.ways).toEqual(['RERUN@v1 F16a']);
  });
});

describe('a baseline that was not asked about', () => {
  const graph = () =>
    graphOf(
      [
        ['NEW', 'MODEL'],
        ['RECALLED', 'MODEL'],
        ['RELEASE', 'BASELINE'],
        ['SIGNED', 'SIGN_OFF', { verdict: 'APPROVED' }],
      ],
      'RELEASE INCLUDES NEW@v1',
      'RELEASE INCLUDES RECALLED@v1',
      'SIGNED APPROVES RELEASE',
    );
  const changes = [
    { subject: 'NEW', kind: 'BEHAVIOUR' as const },
    { subject: 'RECALLED', kind: 'RETRACT' as const },
  ];

  it('is reached by what happens in place, and is no way for a change that makes a candidate', async () => {
    const found = await ways(graph(), changes, 'SIGNED@v1', 'NEEDS_REAPPROVAL');
    expect(found?.ways).not.toEqual([]);
    for (const way of found?.ways ?? []) expect(way).toMatch(/^RECALLED@v1 F27a; RELEASE T24a$/);
    expect(await ways(graph(), changes.slice(0, 1), 'SIGNED@v1', 'NEEDS_REAPPROVAL')).toBeNull();
  });
});
