/*
 * Graph:    the golden story, then what really happens to it: new versions, retractions, reviews, incidents, dates.
 * Scenario: `findings` is asked, of the release R1 and of HEAD.
 * Result:   the same items that `impact` foretold for the same change (the literals of the golden rows).
 * Negative controls: nothing has happened → nothing is found; content that comes back brings its verdicts back.
 */
import { describe, expect, it } from 'vitest';
import { GOLDEN_BATCHES } from '../../support/goldenBatches.ts';
import { GOLDEN_ROWS } from '../../support/goldenRows.ts';
import { itemTexts, links, MemoryGraph } from '../../support/memoryGraph.ts';

function story(): MemoryGraph {
  const graph = new MemoryGraph();
  graph.ingest(GOLDEN_BATCHES.batch, { recordedAt: '2026-10-02T00:00:00Z' });
  return graph;
}

function expected(row: string): readonly string[] {
  return [...(GOLDEN_ROWS.find((one) => one.row === row)?.items ?? [])].sort();
}

const recallAtLeast = (value: number) => ({ criterion: { metric: 'recall', op: '>=', value } });

describe('of the release', () => {
  it('finds nothing where nothing has happened', async () => {
    const found = await story().findings({ configuration: 'R1' });
    expect([itemTexts(found), found.verdict]).toEqual([[], 'PASS']);
  });

  it('finds an appended data set as row a2 foretold', async () => {
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
    expect(itemTexts(await graph.findings({ configuration: 'R1' }))).toEqual(expected('a2'));
  });

  it('finds a retraction as row b foretold, and as of before it nothing', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [
        {
          id: 'D1',
          kind: 'DATASET',
          version: { label: 'v1', retracted: { at: '2026-11-01T00:00:00Z', reason: 'recall' } },
        },
      ],
    });
    expect(itemTexts(await graph.findings({ configuration: 'R1' }))).toEqual(expected('b'));
    expect(itemTexts(await graph.findings({ configuration: 'R1', revision: 1 }))).toEqual([]);
    expect(itemTexts(await graph.findings({ configuration: 'R1', since: 2 }))).toEqual([]);
  });

  it('finds a tightened bound as row e foretold', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [{ id: 'SR1', kind: 'REQUIREMENT', version: { label: 'v2', content: recallAtLeast(0.95) } }],
    });
    expect(itemTexts(await graph.findings({ configuration: 'R1' }))).toEqual(expected('e'));
  });

  it('finds a void authority as row g foretold', async () => {
    const graph = story();
    graph.ingest({
      source: 'story:golden',
      links: [
        {
          type: 'HOLDS',
          from: 'P1',
          to: 'RO1',
          assurance: 'DECLARED_REVIEWED',
          attributes: { from: '2026-01-01', voidFrom: '2026-09-01', voidUntil: '2026-12-31' },
        },
      ],
    });
    expect(itemTexts(await graph.findings({ configuration: 'R1' }))).toEqual(expected('g'));
  });

  it.each([
    ['since a day before the signature', { voidFrom: '2026-09-01' }, 'g'],
    ['since a day after it', { voidFrom: '2026-11-01' }, null],
    ['until a day after it', { voidUntil: '2026-12-31' }, 'g'],
    ['until a day before it', { voidUntil: '2026-09-30' }, null],
  ])('finds an authority that is void %s (2026-10-01), as an open interval', async (_when, attributes, row) => {
    const graph = story();
    graph.ingest({ source: 'story:golden', links: [{ type: 'HOLDS', from: 'P1', to: 'RO1', attributes }] });
    expect(itemTexts(await graph.findings({ configuration: 'R1' }))).toEqual(row === null ? [] : expected(row));
  });

  it('finds a change record that says no kind as a change of behaviour', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [{ id: 'CR', kind: 'CHANGE', subkind: 'PR' }],
      links: [{ type: 'AFFECTS', from: 'CR', to: 'C1@v1' }],
    });
    const asked = await story().impact({ changes: [{ subject: 'C1', kind: 'BEHAVIOUR' }], configuration: 'R1' });
    expect(itemTexts(await graph.findings({ configuration: 'R1' }))).toEqual(itemTexts(asked));
    expect(itemTexts(asked)).toContain('T1 STALE A');
  });

  it('finds an incident of the monitored deployment: the monitor and its claims are not touched, the release is', async () => {
    // INC ─AFFECTS▶ MON1: as row f
    const graph = story();
    graph.ingest({
      artifacts: [{ id: 'INC', kind: 'INCIDENT', subkind: 'MALFUNCTION' }],
      links: [{ type: 'AFFECTS', from: 'INC', to: 'MON1', attributes: { kind: 'FIELD' } }],
    });
    expect(itemTexts(await graph.findings({ configuration: 'R1' }))).toEqual(expected('f'));
  });

  it('finds an amended clause at the instant at which it binds, as rows h1 and h2 foretold', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [
        {
          id: 'AIA-Art15',
          kind: 'CLAUSE',
          version: { label: '2027', content: { number: 'Art. 15', effectiveFrom: '2027-01-20', text: 'amended' } },
        },
      ],
    });
    expect(itemTexts(await graph.findings({ configuration: 'R1', validAt: '2026-11-21T00:00:00Z' }))).toEqual(
      expected('h1'),
    );
    expect(itemTexts(await graph.findings({ configuration: 'R1', validAt: '2027-01-21T00:00:00Z' }))).toEqual(
      expected('h2'),
    );
  });

  it('finds a clause that only binds from another date once it binds, and nothing before', async () => {
    const graph = story();
    const content = { number: 'Art. 15', effectiveFrom: '2027-01-20' };
    graph.ingest({ artifacts: [{ id: 'AIA-Art15', kind: 'CLAUSE', version: { label: '2027', content } }] });
    const at = async (validAt: string) => itemTexts(await graph.findings({ configuration: 'R1', since: 1, validAt }));
    expect(await at('2026-11-21T00:00:00Z')).toEqual([]);
    expect(await at('2027-01-21T00:00:00Z')).toEqual(expected('h2'));
  });

  it('finds a sign-off that ran out', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [
        {
          id: 'SO9',
          kind: 'SIGN_OFF',
          version: { content: { verdict: 'APPROVED', signedAt: '2026-10-01', validUntil: '2026-12-01' } },
        },
      ],
      links: links('SO9 APPROVES R1', 'SO9 ATTRIBUTED_TO P1'),
    });
    expect(itemTexts(await graph.findings({ configuration: 'R1', validAt: '2026-11-21T00:00:00Z' }))).toEqual([]);
    // From that instant on, as the gate counts it.
    const atThen = await graph.findings({ configuration: 'R1', validAt: '2026-12-01T00:00:00Z' });
    const justBefore = await graph.findings({ configuration: 'R1', validAt: '2026-11-30T23:59:59.999Z' });
    expect([atThen.items.length > 0, justBefore.items.length > 0]).toEqual([true, false]);
    // Asked since a revision that came when it had run out already, it is no news.
    graph.ingest({ artifacts: [{ id: 'NEWS', kind: 'SYSTEM' }] }, { recordedAt: '2026-12-05T00:00:00Z' });
    const since = graph.index.revision;
    expect((await graph.findings({ configuration: 'R1', since, validAt: '2026-12-06T00:00:00Z' })).items).toEqual([]);
    // SO1 has no end of validity; it falls with the release, whose approval lapsed.
    const after = await graph.findings({ configuration: 'R1', validAt: '2026-12-02T00:00:00Z' });
    expect(itemTexts(after)).toEqual(['R1 NEEDS_REAPPROVAL A', 'SO1 NEEDS_REAPPROVAL A', 'SO9 NEEDS_REAPPROVAL A']);
  });
});

describe('of HEAD', () => {
  it('a revert restores the verdicts; asserting again does not', async () => {
    const graph = story();
    const version = (label: string, value: number) => ({
      artifacts: [
        {
          id: 'SR1',
          kind: 'REQUIREMENT' as const,
          version: { label, content: recallAtLeast(value) },
        },
      ],
    });
    const original = {
      artifacts: [{ id: 'SR1', kind: 'REQUIREMENT' as const, version: { label: 'v9', content: recallAtLeast(0.93) } }],
    };
    graph.ingest(version('v2', 0.99));
    const hit = ['M1 SUSPECT A', 'TC1 SUSPECT A'];
    expect(itemTexts(await graph.findings({}))).toEqual(expect.arrayContaining(hit));
    graph.ingest({ ...GOLDEN_BATCHES.batch, artifacts: [] });
    expect(itemTexts(await graph.findings({}))).toEqual(expect.arrayContaining(hit));
    graph.ingest(original);
    expect(itemTexts(await graph.findings({}))).toEqual([]);
  });

  it('a review of the new content clears the link that was reviewed, and no other', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [
        { id: 'SR1', kind: 'REQUIREMENT', version: { label: 'v2', content: { ...recallAtLeast(0.93), scope: 'all' } } },
      ],
    });
    const before = itemTexts(await graph.findings({}));
    expect(before).toEqual(expect.arrayContaining(['M1 SUSPECT A', 'TC1 STALE A']));
    graph.ingest({ links: [{ type: 'IMPLEMENTS', from: 'M1', to: 'SR1', reviewed: { from: 'v1', to: 'v2' } }] });
    const after = itemTexts(await graph.findings({}));
    expect(after).toContain('TC1 STALE A');
    expect(after).not.toContain('M1 SUSPECT A');
  });

  it('links made after the change are not touched by it', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [{ id: 'SR1', kind: 'REQUIREMENT', version: { label: 'v2', content: recallAtLeast(0.5) } }],
    });
    graph.ingest({
      artifacts: [{ id: 'C7', kind: 'COMPONENT', version: { label: 'v1', content: {} } }],
      links: [{ type: 'IMPLEMENTS', from: 'C7', to: 'SR1' }],
    });
    const texts = itemTexts(await graph.findings({}));
    expect(texts).toContain('TC1 SUSPECT A');
    expect(texts.some((text) => text.startsWith('C7'))).toBe(false);
  });

  it('links made after the change that name the old version are', async () => {
    const graph = story();
    graph.ingest({ artifacts: [{ id: 'D1', kind: 'DATASET', version: { label: 'v2', content: { rows: 1 } } }] });
    graph.ingest({
      artifacts: [
        { id: 'T7', kind: 'RUN', subkind: 'TRAIN' },
        { id: 'T8', kind: 'RUN', subkind: 'TRAIN' },
      ],
      links: links('T7 USED D1@v1', 'T8 USED D1@v2'),
    });
    const texts = itemTexts(await graph.findings({}));
    expect(texts).toContain('T7 STALE A');
    expect(texts.some((text) => text.startsWith('T8'))).toBe(false);
  });

  it('a requirement has no date on which it begins to bind', async () => {
    const graph = story();
    const content = { effectiveFrom: '2027-01-20' };
    graph.ingest({
      artifacts: [{ id: 'K', kind: 'REQUIREMENT', version: { content } }],
      links: links('M1 IMPLEMENTS K'),
    });
    expect(itemTexts(await graph.findings({ since: 2, validAt: '2027-01-20T00:00:00Z' }))).toEqual([]);
  });

  it.each(['CLAUSE', 'CONTROL'] as const)('a %s begins to bind at its instant, and not before', async (kind) => {
    // K ─APPLIES_TO▶ M1: row F21b, CONTEXT: the model has to be reassessed.
    const graph = story();
    const content = { effectiveFrom: '2027-01-20' };
    graph.ingest({ artifacts: [{ id: 'K', kind, version: { content } }], links: links('K APPLIES_TO M1') });
    const at = async (validAt: string) => itemTexts(await graph.findings({ since: 2, validAt }));
    expect(await at('2027-01-19T23:59:59.999Z')).toEqual([]);
    expect(await at('2027-01-20T00:00:00Z')).toContain('M1 REASSESS A');
  });

  it('a link that was reviewed against content that is not here is a finding', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [{ id: 'C7', kind: 'COMPONENT', version: { label: 'v1', content: {} } }],
      links: [{ type: 'IMPLEMENTS', from: 'C7', to: 'SR1', reviewed: { from: 'v1', to: 'f'.repeat(64) } }],
    });
    expect(itemTexts(await graph.findings({}))).toEqual(['C7 SUSPECT A']);
    // At the other end it is the component that is another one: the requirement is no longer shown, nor what it mitigates or complies with.
    const mirrored = story();
    mirrored.ingest({
      artifacts: [{ id: 'C7', kind: 'COMPONENT', version: { label: 'v1', content: {} } }],
      links: [{ type: 'IMPLEMENTS', from: 'C7', to: 'SR1', reviewed: { from: 'f'.repeat(64), to: 'v1' } }],
    });
    expect(itemTexts(await mirrored.findings({}))).toEqual([
      'AIA-Art15 UNCONFIRMED P',
      'H1 UNCONFIRMED P',
      'SR1 UNCONFIRMED A',
    ]);
  });

  it('retired artifacts carry nothing', async () => {
    const graph = story();
    graph.ingest({ artifacts: [{ id: 'D1', kind: 'DATASET', version: { label: 'v2', content: { rows: 1 } } }] });
    expect(itemTexts(await graph.findings({}))).toContain('T1 STALE A');
    const { artifacts, ...rest } = GOLDEN_BATCHES.batch;
    const without = (artifacts ?? []).filter((artifact) => artifact.id !== 'T1');
    const keep = (rest.links ?? []).filter((link) => link.from !== 'T1');
    graph.ingest({ ...rest, artifacts: without, links: keep, mode: 'REPLACE_SOURCE' });
    expect(itemTexts(await graph.findings({}))).toEqual([]);
  });
});

describe('what was retired after it was released', () => {
  /** A later import lists other runs and evidence: T1, V1 and EV1 are retired. */
  function reimported(): MemoryGraph {
    const graph = story();
    const gone = new Set(['T1', 'V1', 'EV1']);
    const { artifacts, links: all, ...rest } = GOLDEN_BATCHES.batch;
    graph.ingest({
      ...rest,
      mode: 'REPLACE_SOURCE',
      artifacts: (artifacts ?? []).filter((artifact) => !gone.has(artifact.id)),
      links: (all ?? []).filter((link) => !gone.has(link.from) && !gone.has(link.to)),
    });
    return graph;
  }

  it('still counts in the release', async () => {
    const graph = reimported();
    const recall = { changes: [{ subject: 'D1@v1', kind: 'RETRACT' as const }], validAt: '2026-11-21T00:00:00Z' };
    expect(itemTexts(await graph.impact({ ...recall, configuration: 'R1' }))).toEqual(expected('b'));
    const row = GOLDEN_ROWS.find((one) => one.row === 'a2');
    const changes = row?.changes as never;
    expect(itemTexts(await graph.impact({ changes, configuration: 'R1', validAt: '2026-11-21T00:00:00Z' }))).toEqual(
      expected('a2'),
    );
  });

  it('still counts for what is in the field, asked of HEAD', async () => {
    const graph = reimported();
    const recall = await graph.impact({ changes: [{ subject: 'D1@v1', kind: 'RETRACT' }] });
    expect(itemTexts(recall)).toEqual(expect.arrayContaining(['M1 TAINTED A', 'DEP1 ROLLBACK_DECISION A']));
    // So it is where a record says that the data set is recalled, whatever the record is said to be.
    for (const kind of ['CHANGE', 'INCIDENT'] as const) {
      graph.ingest({
        artifacts: [{ id: kind, kind }],
        links: [{ type: 'AFFECTS', from: kind, to: 'D1@v1', attributes: { kind: 'RETRACT' } }],
      });
      for (const stated of [null, 'BEHAVIOUR'] as const) {
        const carried = await graph.impact({ changes: [{ subject: kind, kind: stated }] });
        expect(itemTexts(carried)).toEqual(itemTexts(recall));
      }
    }
    expect(itemTexts(await graph.findings({}))).toContain('DEP1 ROLLBACK_DECISION A');
    // Negative control: a candidate of HEAD is made of what is there now.
    expect(itemTexts(await graph.impact({ changes: [{ subject: 'D1', kind: 'DATA_RELABEL' }] }))).toEqual([]);
    graph.ingest({
      artifacts: [{ id: 'RELABELLED', kind: 'CHANGE' }],
      links: [{ type: 'AFFECTS', from: 'RELABELLED', to: 'D1@v1', attributes: { kind: 'DATA_RELABEL' } }],
    });
    expect(itemTexts(await graph.impact({ changes: [{ subject: 'RELABELLED' }] }))).toEqual([]);
    const both = await graph.impact({ changes: [{ subject: 'RELABELLED' }, { subject: 'CHANGE' }] });
    expect(itemTexts(both)).toContain('M1 TAINTED A');
  });
});
