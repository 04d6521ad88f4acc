/*
 * Graph:    the golden story (test/support/goldenBatches.ts) with release R1; then the night slice of the test data is
 *           relabelled, an assumption is weakened, a counter claim challenges a goal, evidence is exchanged, and R2 is
 *           made of R1 with all of this.
 *
 *               R1   D2@v1  A1@v1  EV3 ─EVIDENCES▶ G3
 *               R2   D2@v2  A1@v2  EV4 ─EVIDENCES▶ G3    CG ─CHALLENGES▶ G2
 *
 * Scenario: R1 is compared with R2, with itself, with HEAD, and as of earlier.
 * Result:   every difference in its list, worked out by hand from the story; nothing else.
 * Negative control: R1 does not differ from itself, nor from a copy of it.
 */
import { describe, expect, it } from 'vitest';
import { changeBetween } from '../../../graph/baseline/baselineDiff.ts';
import { changesBetween } from '../../../graph/baseline/changesBetween.ts';
import { diffOf, diffTexts, makeBaseline } from '../../support/baselines.ts';
import { GOLDEN_BATCHES } from '../../support/goldenBatches.ts';
import { GOLDEN_ROWS } from '../../support/goldenRows.ts';
import { itemTexts, links, MemoryGraph } from '../../support/memoryGraph.ts';

const relabelled = { rows: 8000, labels: 'r2', parts: ['slice:day', 'slice:night'] };

function story(): MemoryGraph {
  const graph = new MemoryGraph();
  graph.ingest(GOLDEN_BATCHES.batch);
  return graph;
}

function twoReleases(): MemoryGraph {
  const graph = story();
  graph.ingest({
    source: 'story:golden',
    artifacts: [
      { id: 'D2', kind: 'DATASET', version: { label: 'v2', content: relabelled } },
      { id: 'A1', kind: 'CLAIM', version: { label: 'v2', content: { text: 'night share < 30 %' } } },
      { id: 'CG', kind: 'CLAIM', subkind: 'COUNTER_GOAL', version: { label: 'v1', content: { text: 'rain' } } },
      { id: 'EV4', kind: 'EVIDENCE', version: { label: 'v1', content: { outcome: 'pass' } } },
    ],
    links: [
      { type: 'CHALLENGES', from: 'CG', to: 'G2', attributes: { state: 'OPEN' } },
      { type: 'EVIDENCES', from: 'EV4', to: 'G3' },
      { type: 'EVIDENCES', from: 'EV1', to: 'G2', scope: ['slice:day'], assurance: 'DECLARED_REVIEWED' },
    ],
  });
  makeBaseline(graph, 'R2', { baseline: 'R1', replacements: ['D2', 'A1', 'CG', 'EV4'], without: ['EV3'] });
  return graph;
}

/** The lists that are not empty. */
function differences(texts: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(texts).filter(([, list]) => list.length > 0));
}

describe('two releases', () => {
  it('differ in what the story changed, sort by sort', () => {
    expect(differences(diffTexts(diffOf(twoReleases(), 'R1', 'R2')))).toEqual({
      added: ['CG - v1 r2', 'EV4 - v1 r2'],
      // Nobody retired EV3: the release that does not hold it any more is the third entry.
      removed: ['EV3 v1 - r3'],
      changed: ['A1 v1 v2 r2', 'D2 v1 v2 r2'],
      linksAdded: ['CHALLENGES CG G2', 'EVIDENCES EV4 G3'],
      linksRemoved: ['EVALUATES EV3 C2', 'EVIDENCES EV3 G3'],
      linksChanged: ['EVIDENCES EV1 G2 SCOPE'],
      // G1 was ruled to fit the first assumption.
      verdicts: ['IN_CONTEXT_OF G1 A1 VALID SUSPECT'],
      claims: [
        'CG ADDED - UNSUPPORTED +{} -{} old {} {}',
        'G1 LOST_SUPPORT SUPPORTED IN_DOUBT +{} -{} old {} {}',
        // EV1 is the result of V1, which used D2@v1.
        'G2 LOST_SUPPORT SUPPORTED IN_DOUBT +{} -{} old {} {EV1}',
        'G3 OTHER_SUPPORT SUPPORTED SUPPORTED +{EV4} -{EV3} old {} {}',
      ],
      challenges: ['CG G2 - OPEN'],
      assumptions: ['A1 v1 v2 r2 {G1}'],
      // What is known now of R1: the challenge holds there, too. No gate applies to R2.
      gates: ['REL1 FAIL {G1} - {}'],
      approvals: ['SO1 R1 LOST by {A1,CG,D2,EV3,EV4}'],
    });
  });

  it('say why an approval was lost', () => {
    const diff = diffOf(twoReleases(), 'R1', 'R2');
    expect(diff.approvals.map((approval) => diff.reasonOf(approval))).toEqual([
      'SO1 approves R1, not R2, in which 5 of the contents differ.',
    ]);
  });

  it('have a verdict each', () => {
    const { verdictBefore, verdictAfter } = diffOf(twoReleases(), 'R1', 'R2');
    expect([verdictBefore, verdictAfter]).toEqual(['FAIL', 'PASS']);
  });
});

describe('one release', () => {
  it('does not differ from itself', () => {
    const graph = twoReleases();
    expect(differences(diffTexts(diffOf(graph, 'R1', 'R1')))).toEqual({});
    expect(differences(diffTexts(diffOf(graph, 'R2', 'R2')))).toEqual({});
  });

  it('differs from a copy of it only in who approves it and which gate applies', () => {
    const graph = story();
    makeBaseline(graph, 'COPY', { baseline: 'R1' });
    const diff = diffOf(graph, 'R1', 'COPY');
    expect(differences(diffTexts(diff))).toEqual({
      gates: ['REL1 PASS {} - {}'],
      approvals: ['SO1 R1 LOST by {}'],
    });
    expect(diff.reasonOf(diff.approvals[0] as never)).toBe('SO1 approves R1, not COPY, with the same contents.');
  });

  it('does not differ from a baseline that includes it: its gate and its approval are those of the whole', () => {
    const graph = story();
    makeBaseline(graph, 'WHOLE', { ids: ['R1'] });
    expect(differences(diffTexts(diffOf(graph, 'R1', 'WHOLE')))).toEqual({});
  });

  it('is compared with HEAD as a baseline of HEAD would be, and as of an earlier revision with the HEAD of then', () => {
    const graph = twoReleases();
    const now = diffTexts(diffOf(graph, 'R1', null));
    expect(now.changed).toEqual(['A1 v1 v2 r2', 'D2 v1 v2 r2']);
    expect(now.removed).toEqual([]);
    // MON1, REL1, the runs and the clause were there before: they came with HEAD, whose newest entry is the third.
    expect(now.added).toEqual([
      'AIA-Art15 - 2024 r3',
      'CG - v1 r2',
      'EV4 - v1 r2',
      'MON1 - v1 r3',
      'REL1 - v1 r3',
      'T1 - . r3',
      'V1 - . r3',
    ]);
    const then = diffTexts(diffOf(graph, 'R1', null, { revision: 1 }));
    expect([then.changed, then.challenges, then.claims]).toEqual([[], [], []]);
  });

  it('shows a member that was retired since as removed, by the entry that retired it', () => {
    const graph = story();
    graph.ingest({ source: 'other', artifacts: [{ id: 'H2', kind: 'HAZARD', version: { label: 'v1', content: {} } }] });
    makeBaseline(graph, 'B', { ids: ['H2', 'H1'] });
    graph.ingest({ source: 'other', mode: 'REPLACE_SOURCE', artifacts: [] });
    expect(diffTexts(diffOf(graph, 'B', null)).removed).toEqual(['H2 v1 - r4']);
  });
});

describe('challenges', () => {
  it('are closed, or gone', () => {
    const graph = twoReleases();
    graph.ingest({
      source: 'story:golden',
      links: [{ type: 'CHALLENGES', from: 'CG', to: 'G2', attributes: { state: 'REJECTED' } }],
    });
    const diff = diffTexts(diffOf(graph, 'R2', null));
    expect(diff.challenges).toEqual(['CG G2 OPEN REJECTED']);
    expect(diff.claims?.filter((text) => /^G[12] /.test(text))).toEqual([
      'G1 GAINED_SUPPORT IN_DOUBT SUPPORTED +{} -{} old {} {}',
      'G2 GAINED_SUPPORT IN_DOUBT SUPPORTED +{} -{} old {EV1} {EV1}',
    ]);
    expect(diff.linksChanged).toEqual(['CHALLENGES CG G2 ATTRIBUTES']);
  });
});

describe('approvals of members', () => {
  const graph = story();
  graph.ingest(GOLDEN_BATCHES.env);
  makeBaseline(graph, 'B1', { ids: ['ENV1', 'M1'] });
  const ENV1 = (label: string, content: object) => ({
    id: 'ENV1',
    kind: 'CONTROL' as const,
    version: { label, content: content as never },
  });
  const bounds = GOLDEN_BATCHES.env.artifacts?.find(({ id }) => id === 'ENV1')?.version?.content;
  graph.ingest({ artifacts: [ENV1('v1-again', bounds as object)] });
  makeBaseline(graph, 'B2', { ids: ['ENV1', 'M1'] });
  graph.ingest({ artifacts: [ENV1('v2', { bounds: [] })] });
  makeBaseline(graph, 'B3', { ids: ['ENV1', 'M1'] });

  it('stand for the same content under another label', () => {
    expect(differences(diffTexts(diffOf(graph, 'B1', 'B2')))).toEqual({ changed: ['ENV1 v1 v1-again same r4'] });
  });

  it('fall when the content moves', () => {
    const diff = diffOf(graph, 'B1', 'B3');
    expect(diffTexts(diff).approvals).toEqual(['SO2 ENV1 LOST by {ENV1}']);
    expect(diff.reasonOf(diff.approvals[0] as never)).toBe('SO2 approves ENV1@v1; B3 holds ENV1@v2.');
  });

  it('do not count when they were taken back, on either side', () => {
    const taken = story();
    makeBaseline(taken, 'R2', { baseline: 'R1', without: ['EV3'] });
    const approvals = (revision?: number) => diffTexts(diffOf(taken, 'R1', 'R2', { revision })).approvals;
    expect(approvals()).toEqual(['SO1 R1 LOST by {EV3}']);
    taken.ingest({
      artifacts: [
        { id: 'SO1', kind: 'SIGN_OFF', version: { label: 'v1', retracted: { at: '2026-11-01', reason: 'x' } } },
      ],
    });
    expect([approvals(), approvals(taken.index.revision - 1)]).toEqual([[], ['SO1 R1 LOST by {EV3}']]);
  });

  it('do not count when they have expired at the instant asked about', () => {
    const sign = { verdict: 'APPROVED', signedAt: '2026-10-01', validUntil: '2026-12-01' };
    graph.ingest({
      artifacts: [{ id: 'SO3', kind: 'SIGN_OFF', version: { label: 'v1', content: sign } }],
      links: links('SO3 APPROVES ENV1@v2'),
    });
    const of = (validAt: string) => diffTexts(diffOf(graph, 'B1', 'B3', { validAt })).approvals;
    expect(of('2026-11-30T00:00:00Z')).toEqual(['SO2 ENV1 LOST by {ENV1}', 'SO3 ENV1 GAINED by {ENV1}']);
    expect(of('2026-12-02T00:00:00Z')).toEqual(['SO2 ENV1 LOST by {ENV1}']);
  });
});

describe('what was withdrawn between two baselines', () => {
  const retract = (graph: MemoryGraph, id: string, kind: 'EVIDENCE' | 'CLAIM', parts: string[] = []) =>
    graph.ingest({
      artifacts: [{ id, kind, version: { label: 'v1', retracted: { at: '2026-11-01', reason: 'x', parts } } }],
    });
  const claims = (graph: MemoryGraph) => diffTexts(diffOf(graph, 'R1', 'R2')).claims;

  it('supports the claims of the later one no more', () => {
    const graph = story();
    retract(graph, 'EV1', 'EVIDENCE');
    retract(graph, 'G3', 'CLAIM');
    makeBaseline(graph, 'R2', { baseline: 'R1' });
    expect(claims(graph)).toEqual([
      'G1 LOST_SUPPORT SUPPORTED SUPPORTED +{} -{} old {} {G3}',
      'G2 LOST_SUPPORT SUPPORTED SUPPORTED +{} -{} old {} {EV1}',
    ]);
  });

  it('but what was withdrawn of both, or after both, or in other parts than a link is about, makes no difference', () => {
    const graph = story();
    makeBaseline(graph, 'R2', { baseline: 'R1' });
    retract(graph, 'EV1', 'EVIDENCE');
    expect(claims(graph)).toEqual([]);
    const parts = story();
    parts.ingest({
      links: [{ type: 'EVIDENCES', from: 'EV3', to: 'G3', scope: ['slice:day'] }],
      source: 'story:golden',
    });
    makeBaseline(parts, 'R0', { baseline: 'R1' });
    retract(parts, 'EV3', 'EVIDENCE', ['slice:night']);
    makeBaseline(parts, 'R2', { baseline: 'R0' });
    expect(diffTexts(diffOf(parts, 'R0', 'R2')).claims).toEqual([]);
  });
});

describe('kinds of change', () => {
  it('come from the difference of contents; what nobody knows is BEHAVIOUR, of a clause CONTEXT', () => {
    const dataset = { kind: 'DATASET' as const, before: { rows: 1, labels: 'a' } };
    expect(changeBetween({ ...dataset, after: { rows: 2, labels: 'b' } })).toEqual({
      kinds: ['DATA_APPEND', 'DATA_RELABEL'],
      fields: ['labels', 'rows'],
    });
    expect(changeBetween({ kind: 'MODEL', before: null, after: null })).toEqual({ kinds: ['BEHAVIOUR'], fields: [] });
    expect(changeBetween({ kind: 'CLAUSE', before: null, after: null })).toEqual({ kinds: ['CONTEXT'], fields: [] });
  });
});

describe('the changes since', () => {
  const changesOf = (graph: MemoryGraph, after: string | null) => changesBetween(diffOf(graph, 'R1', after));

  it('have the items of the golden row for the same change', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [
        {
          id: 'D1',
          kind: 'DATASET',
          version: { label: 'v2', content: { rows: 108000, schema: ['image', 'box', 'class'] } },
        },
      ],
    });
    const analysis = await graph.impact({ changes: changesOf(graph, null), configuration: 'R1' });
    expect(itemTexts(analysis)).toEqual([...(GOLDEN_ROWS.find(({ row }) => row === 'a2')?.items ?? [])].sort());
  });

  it('are those that bind, of a clause that is amended from now and again from later', async () => {
    const graph = story();
    const amend = (label: string, effectiveFrom: string) =>
      graph.ingest({
        artifacts: [
          {
            id: 'AIA-Art15',
            kind: 'CLAUSE',
            version: { label, content: { number: 'Art. 15', text: label, effectiveFrom } },
          },
        ],
      });
    makeBaseline(graph, 'R2');
    amend('2027', '2027-01-20');
    amend('2028', '2027-06-01');
    for (const [validAt, row] of [
      ['2026-11-21T00:00:00Z', 'h1'],
      ['2027-03-01T00:00:00Z', 'h2'],
      ['2027-06-01T00:00:00Z', 'h2'],
    ] as const) {
      const changes = changesBetween(diffOf(graph, 'R2', null, { validAt }));
      const analysis = await graph.impact({ changes, configuration: 'R2', validAt });
      // Another release than that of the row, and the clause is in it.
      const texts = itemTexts(analysis).filter((text) => !/^(R|SO)\d/.test(text));
      const expected = GOLDEN_ROWS.find((one) => one.row === row)?.items.filter((text) => !/^(R|SO)\d/.test(text));
      expect(texts).toEqual([...(expected ?? [])].sort());
      expect(itemTexts(await graph.findings({ configuration: 'R2', validAt }))).toEqual(itemTexts(analysis));
    }
  });

  it('are none where the content is the same, and none for a copy', () => {
    const graph = story();
    const content = GOLDEN_BATCHES.batch.artifacts?.find(({ id }) => id === 'D1')?.version?.content;
    graph.ingest({ artifacts: [{ id: 'D1', kind: 'DATASET', version: { label: 'rebuilt', content } }] });
    expect(changesOf(graph, null)).toEqual([]);
    makeBaseline(graph, 'COPY', { baseline: 'R1' });
    expect(changesOf(graph, 'COPY')).toEqual([]);
  });

  it('know a member that is gone: the claim that rested on it is hit', async () => {
    const graph = story();
    makeBaseline(graph, 'R2', { baseline: 'R1', without: ['EV3'] });
    const changes = changesOf(graph, 'R2');
    expect(changes.map(({ subject, kind }) => `${subject} ${kind}`)).toEqual(['EV3@v1 BEHAVIOUR']);
    const analysis = await graph.impact({ changes, configuration: 'R1' });
    const { view } = analysis.configuration;
    expect(analysis.items.map((item) => view.id(item.artifact))).toEqual(
      expect.arrayContaining(['G3', 'G1', 'R1', 'SO1']),
    );
    expect(analysis.verdict).toBe('FAIL');
    // Findings speak of what was recorded: nothing was, but for R2 itself.
    expect(itemTexts(await graph.findings({ configuration: 'R1' }))).toEqual([]);
  });
});
