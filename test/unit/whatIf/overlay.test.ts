/*
 * Graph:    the golden story (test/support/goldenBatches.ts), in memory.
 * Scenario: each operation of an overlay that cannot be, and what links and sign-offs that are added, removed or put
 *           right change.
 * Result:   errors that lead to the member at fault, with a code; answers that follow the links.
 * Negative control: the same operations without the fault are taken.
 */
import { describe, expect, it } from 'vitest';
import { analyseFindings, analyseImpact } from '../../../graph/impact/analyse.ts';
import type { ImpactAnalysis } from '../../../graph/impact/impactAnalysis.ts';
import type { IngestError } from '../../../graph/ingest/input.ts';
import { type HypotheticalGraph, suppose } from '../../../graph/whatIf/hypotheticalGraph.ts';
import { MAXIMUM_OVERLAY_ITEMS, type OverlayOperation } from '../../../graph/whatIf/overlay.ts';
import { GOLDEN_BATCHES } from '../../support/goldenBatches.ts';
import { itemTexts, MemoryGraph } from '../../support/memoryGraph.ts';

const NOW = Date.parse('2026-11-21T00:00:00Z');
const FROM = '2026-09-01T00:00:00.000Z';

function story(): MemoryGraph {
  const graph = new MemoryGraph();
  graph.ingest(GOLDEN_BATCHES.batch);
  return graph;
}

function supposed(graph: MemoryGraph, operations: readonly OverlayOperation[], source = 'what-if') {
  const { view: base, metamodel } = graph;
  return suppose({ base, metamodel, overlay: { source, operations }, now: NOW });
}

function errorsOf(...operations: OverlayOperation[]): string[] {
  return errorsIn(supposed(story(), operations));
}

function errorsIn(supposition: ReturnType<typeof suppose>): string[] {
  return supposition.ok ? [] : supposition.errors.map(({ path, code }: IngestError) => `${path} ${code}`);
}

function taken(graph: MemoryGraph, ...operations: OverlayOperation[]): HypotheticalGraph {
  const supposition = supposed(graph, operations);
  if (!supposition.ok) throw new Error(JSON.stringify(supposition.errors));
  return supposition.graph;
}

async function found(graph: MemoryGraph, over: HypotheticalGraph, configuration: string | null = 'R1') {
  const request = { configuration, since: over.base.revision };
  const at = { view: over.view, validAt: NOW };
  const answer = await analyseFindings({ source: over.source(graph), at, request, clock: () => 0 });
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value.analysis;
}

function gatesOf(analysis: ImpactAnalysis): string[] {
  const { view } = analysis.configuration;
  return analysis.gates.map(({ gate, verdict, unmet }) => `${view.id(gate)} ${verdict} ${unmet.join(',')}`);
}

const D2 = { artifact: 'D2', version: { label: 'v2', content: { rows: 8000, labels: 'r2' } } };
const P1 = { person: 'P1', role: 'RO1', from: FROM };
const ART15 = { id: 'AIA-Art15', label: '2027', content: { number: 'Art. 15', robustness: 'more' } };
const usedD2 = { ends: { type: 'USED', from: 'V1', to: 'D2@v1', role: 'TEST' } } as const;

describe('an operation that cannot be', () => {
  it.each<[string, OverlayOperation, string]>([
    ['no member', {}, ' VALUE_INVALID'],
    ['two members', { swapVersion: D2, withdrawClaim: { id: 'G3' } }, ' VALUE_INVALID'],
    ['no such artifact', { swapVersion: { ...D2, artifact: 'D9' } }, '.swapVersion.artifact DANGLING_END'],
    ['no version said', { swapVersion: { artifact: 'D2', version: {} } }, '.swapVersion.version VALUE_INVALID'],
    [
      'no such version',
      { swapVersion: { artifact: 'D2', version: { label: 'v9' } } },
      '.swapVersion.version VALUE_INVALID',
    ],
    [
      'the version that is current, by its label',
      { swapVersion: { artifact: 'D2', version: { label: 'v1' } } },
      '.swapVersion.version VALUE_INVALID',
    ],
    [
      'the version that is current, by its content',
      { swapVersion: { artifact: 'C2', version: { content: { ast: 'm1' } } } },
      '.swapVersion.version VALUE_INVALID',
    ],
    [
      'a retraction in a swap',
      { swapVersion: { ...D2, version: { ...D2.version, retracted: { at: FROM, reason: 'x' } } } },
      '.swapVersion.version.retracted VALUE_INVALID',
    ],
    [
      'a stored version with another content',
      { swapVersion: { artifact: 'D2', version: { label: 'v1', content: { rows: 1 } } } },
      '.swapVersion.version.label VERSION_IMMUTABLE',
    ],
    [
      'a second version of a record',
      { swapVersion: { artifact: 'EV1', version: { content: { outcome: 'fail' } } } },
      '.swapVersion.version ONE_VERSION_ONLY',
    ],
    [
      'a field of the wrong type',
      { addArtifacts: [{ id: 'X', kind: 'CLAIM', version: { content: { logic: 7 } } }] },
      '.addArtifacts[0].version.content.logic VALUE_INVALID',
    ],
    ['a dangling end', { addLinks: [{ type: 'USED', from: 'T1', to: 'D9' }] }, '.addLinks[0].to DANGLING_END'],
    ['a circular argument', { addLinks: [{ type: 'SUPPORTS', from: 'G1', to: 'G2' }] }, '.addLinks[0] SUPPORT_CYCLE'],
    [
      'a new member of a closed baseline',
      { addLinks: [{ type: 'INCLUDES', from: 'R1', to: 'MON1@v1' }] },
      '.addLinks[0] BASELINE_CLOSED',
    ],
    ['no such link', { removeLink: { id: 'nowhere' } }, '.removeLink.id DANGLING_END'],
    [
      'no link with these ends',
      { removeLink: { ends: { type: 'USED', from: 'V1', to: 'D2@v1' } } },
      '.removeLink.ends DANGLING_END',
    ],
    [
      'a member of a closed baseline',
      { removeLink: { ends: { type: 'INCLUDES', from: 'R1', to: 'EV1@v1' } } },
      '.removeLink BASELINE_CLOSED',
    ],
    [
      'a scope without a dimension',
      { rescopeLink: { link: usedD2, scope: ['night'] } },
      '.rescopeLink.scope[0] VALUE_INVALID',
    ],
    ['a claim that is none', { withdrawClaim: { id: 'D1' } }, '.withdrawClaim.id VALUE_INVALID'],
    [
      'a withdrawal without a reason',
      { withdrawClaim: { id: 'G3', reason: ' ' } },
      '.withdrawClaim.reason VALUE_INVALID',
    ],
    ['which version', { retract: { version: 'D1' } }, '.retract.version VALUE_INVALID'],
    ['no such version to retract', { retract: { version: 'D1@v9' } }, '.retract.version DANGLING_END'],
    ['a part without a dimension', { retract: { version: 'D1@v1', parts: ['x'] } }, '.retract.parts[0] VALUE_INVALID'],
    ['a clause that is none', { amendClause: { ...ART15, id: 'SR1' } }, '.amendClause.id VALUE_INVALID'],
    ['a clause without fields', { amendClause: { ...ART15, content: 'more' } }, '.amendClause.content VALUE_INVALID'],
    [
      'no date',
      { amendClause: { ...ART15, content: { effectiveFrom: 'soon' } } },
      '.amendClause.content.effectiveFrom VALUE_INVALID',
    ],
    ['a label that is taken', { amendClause: { ...ART15, label: '2024' } }, '.amendClause.label VERSION_IMMUTABLE'],
    [
      'an amendment that is none',
      { amendClause: { id: 'AIA-Art15', content: { number: 'Art. 15' } } },
      '.amendClause.content VALUE_INVALID',
    ],
    ['somebody else', { removeFromRole: { ...P1, person: 'RO1' } }, '.removeFromRole.person VALUE_INVALID'],
    ['no such role', { removeFromRole: { ...P1, role: 'RO9' } }, '.removeFromRole.role DANGLING_END'],
    [
      'an interval that ends before it begins',
      { removeFromRole: { ...P1, until: '2026-08-01T00:00:00.000Z' } },
      '.removeFromRole.until VALUE_INVALID',
    ],
  ])('%s', (_what, operation, expected) => {
    expect(errorsOf(operation)).toEqual([`operations[0]${expected}`]);
  });

  it('is found with all others, in their order', () => {
    const cycle = { addLinks: [{ type: 'SUPPORTS' as const, from: 'G1', to: 'G2' }] };
    expect(errorsOf(cycle, { swapVersion: D2 }, { removeLink: { id: 'nowhere' } })).toEqual([
      'operations[0].addLinks[0] SUPPORT_CYCLE',
      'operations[2].removeLink.id DANGLING_END',
    ]);
    expect(errorsOf({ swapVersion: D2 }, { removeLink: usedD2 }, { amendClause: ART15 })).toEqual([]);
  });

  it('is refused in view of those before it', () => {
    expect(errorsOf({ removeFromRole: P1 }, { removeFromRole: P1 })).toEqual([
      'operations[1].removeFromRole.from VALUE_INVALID',
    ]);
    const { ends } = usedD2;
    expect(errorsOf({ removeLink: usedD2 }, { rescopeLink: { link: { ends }, scope: [] } })).toEqual([
      'operations[1].rescopeLink.link.ends DANGLING_END',
    ]);
    const supports = (from: string, to: string) => ({ type: 'SUPPORTS' as const, from, to });
    const turned = { addLinks: [supports('G1', 'G2')] };
    expect(errorsOf({ removeLink: { ends: supports('G2', 'G1') } }, turned)).toEqual([]);
    expect(errorsOf(turned, { removeLink: { ends: supports('G1', 'G2') } })).toEqual([]);
    const ordered = { addLinks: [{ type: 'REVISION_OF' as const, from: 'D2@v2', to: 'D2@v1' }] };
    const back = { swapVersion: { artifact: 'D2', version: { label: 'v1' } } };
    expect(errorsOf({ swapVersion: D2 }, ordered, back)).toEqual(['operations[2].swapVersion.version VALUE_INVALID']);
    expect(errorsOf({ swapVersion: D2 }, back)).toEqual([]);
  });

  it('is one about what was signed or is gone', async () => {
    const graph = story();
    await graph.disposition({
      id: 'J',
      change: { subject: 'D2', kind: 'DATA_RELABEL', to: { label: 'v2', content: { labels: 'r2' }, digest: null } },
      target: 'V1',
      code: 'NOT_USED',
      signedBy: 'P1',
    });
    graph.ingest({ source: 'other', artifacts: [{ id: 'D3', kind: 'DATASET' }] });
    graph.ingest({ source: 'other', mode: 'REPLACE_SOURCE' });
    const gone = { swapVersion: { artifact: 'D3', version: { label: 'v1', content: {} } } };
    expect(errorsIn(supposed(graph, [gone]))).toEqual(['operations[0].swapVersion.artifact DANGLING_END']);
    const forged = { addArtifacts: [{ id: 'J2', kind: 'IMPACT_ASSESSMENT' as const, subkind: 'DISPOSITION' }] };
    expect(errorsIn(supposed(graph, [forged]))).toEqual(['operations[0].addArtifacts[0].subkind VALUE_INVALID']);
  });

  it('is one too many, or one of nobody', () => {
    const many = (length: number) => [
      { addArtifacts: Array.from({ length }, (_, number) => ({ id: `S${number}`, kind: 'SYSTEM' as const })) },
    ];
    expect(errorsIn(supposed(story(), many(MAXIMUM_OVERLAY_ITEMS + 1)))).toEqual(['operations TOO_LARGE']);
    expect(errorsIn(supposed(story(), Array(MAXIMUM_OVERLAY_ITEMS + 1).fill({})))).toEqual(['operations TOO_LARGE']);
    expect(errorsIn(supposed(story(), many(MAXIMUM_OVERLAY_ITEMS)))).toEqual([]);
    expect(errorsIn(supposed(story(), [], ' '))).toEqual(['source VALUE_INVALID']);
  });
});

describe('an overlay', () => {
  it('without operations finds nothing', async () => {
    const graph = story();
    const analysis = await found(graph, taken(graph));
    expect([itemTexts(analysis), analysis.verdict]).toEqual([[], 'PASS']);
  });

  it('that narrows a link lets a change of other parts pass by', async () => {
    const graph = story();
    const reached = async (...operations: OverlayOperation[]) => {
      const over = taken(graph, ...operations);
      const changes = [
        { subject: 'D2', kind: 'DATA_RELABEL' as const, to: null, parts: ['slice:night'], interval: null },
      ];
      const answer = await analyseImpact({
        source: over.source(graph),
        at: { view: over.view, validAt: NOW },
        request: { changes, configuration: null, budget: null, resume: null },
        clock: () => 0,
      });
      if (!answer.ok) throw new Error(answer.problem.message);
      return itemTexts(answer.value.analysis).some((text) => text.startsWith('V1 '));
    };
    expect(await reached()).toBe(true);
    expect(await reached({ rescopeLink: { link: usedD2, scope: ['slice:day'] } })).toBe(false);
    const slot = graph.view.outgoing(graph.view.find('V1')).find((one) => graph.view.link(one).role === 'TEST');
    const { id } = graph.view.link(slot as number);
    expect(await reached({ removeLink: { id } })).toBe(false);
  });

  it('that takes the evidence of a claim away leaves the release what it was, and the argument at HEAD without it', async () => {
    const graph = story();
    const gate = { addLinks: [{ type: 'APPLIES_TO' as const, from: 'REL1', to: 'M1' }] };
    const evidence = { removeLink: { ends: { type: 'EVIDENCES', from: 'EV3', to: 'G3' } } } as const;
    const unmetAtHead = async (...operations: OverlayOperation[]) =>
      (await found(graph, taken(graph, gate, ...operations), null)).gates.flatMap(({ unmet }) => unmet);
    expect(await unmetAtHead()).not.toContain('G1');
    expect(await unmetAtHead(evidence)).toContain('G1');
    const release = await found(graph, taken(graph, evidence));
    expect([itemTexts(release), gatesOf(release)]).toEqual([[], ['REL1 PASS ']]);
  });

  it('that withdraws the claim that the gate requires leaves it unmet by the claim itself', async () => {
    const graph = story();
    const withdrawn = (id: string) => found(graph, taken(graph, { withdrawClaim: { id, reason: 'no longer upheld' } }));
    expect(gatesOf(await withdrawn('G1'))).toEqual(['REL1 FAIL G1,RO1']);
    expect(gatesOf(await found(graph, taken(graph)))).toEqual(['REL1 PASS ']);
  });

  it('in which somebody else signs instead', async () => {
    const graph = story();
    const removed = { removeFromRole: P1 };
    const signed = [
      {
        addArtifacts: [
          { id: 'P2', kind: 'PERSON' as const },
          {
            id: 'SO2',
            kind: 'SIGN_OFF' as const,
            version: { content: { verdict: 'APPROVED', signedAt: '2026-11-20' } },
          },
        ],
      },
      {
        addLinks: [
          { type: 'HOLDS' as const, from: 'P2', to: 'RO1', attributes: { from: '2026-01-01' } },
          { type: 'ATTRIBUTED_TO' as const, from: 'SO2', to: 'P2' },
          { type: 'APPROVES' as const, from: 'SO2', to: 'R1' },
        ],
      },
    ];
    expect(gatesOf(await found(graph, taken(graph, removed)))).toEqual(['REL1 FAIL RO1']);
    expect(gatesOf(await found(graph, taken(graph, removed, ...signed)))).toEqual(['REL1 PASS ']);
  });

  it('counts what a commit of it would', () => {
    const graph = story();
    const over = taken(
      graph,
      { swapVersion: D2 },
      { addArtifacts: [{ id: 'S1', kind: 'SYSTEM' }] },
      { removeLink: usedD2 },
      { removeFromRole: P1 },
    );
    expect(over.counts).toEqual({ created: 1, updated: 2, unchanged: 0, retired: 1 });
    expect([over.view.revision, graph.index.revision]).toEqual([2, 1]);
    const same = { rescopeLink: { link: usedD2, scope: ['slice:night', 'slice:day'] } };
    expect(taken(graph, same).counts).toEqual({ created: 0, updated: 0, unchanged: 1, retired: 0 });
  });
});
