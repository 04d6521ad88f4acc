/*
 * Graph:    the golden story, then what really happens to it: new versions, retractions, reviews, incidents, dates.
 * Scenario: `findings` is asked, of the release R1 and of HEAD.
 * Result:   the same items that `impact` foretold for the same change (the literals of the golden rows).
 * Negative controls: nothing has happened → nothing is found; content that comes back brings its verdicts back.
 */
import { describe, expect, it } from 'vitest';
import type { ArtifactInput, IngestInput } from '../../../graph/ingest/input.ts';
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

const RECALL = { at: '2026-11-01T00:00:00Z', reason: 'recall' };
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

  describe('of amendments that come one after another', () => {
    const amended = (
      ...versions: readonly { label: string; effectiveFrom: string; text: string; recordedAt?: string }[]
    ) => {
      const graph = story();
      for (const { label, recordedAt, ...content } of versions) {
        graph.ingest(
          {
            artifacts: [
              { id: 'AIA-Art15', kind: 'CLAUSE', version: { label, content: { number: 'Art. 15', ...content } } },
            ],
          },
          { recordedAt: recordedAt ?? '2026-11-02T00:00:00Z' },
        );
      }
      return graph;
    };
    const JANUARY = { label: '2027', effectiveFrom: '2027-01-20', text: 'amended' };
    const JUNE = { label: '2028', effectiveFrom: '2027-06-01', text: 'amended again' };
    const MARCH = '2027-03-01T00:00:00Z';
    const due = async (graph: MemoryGraph, validAt: string, since?: number) => {
      const found = await graph.findings({ configuration: 'R1', validAt, since });
      const reviews = found.items.flatMap(({ obligations }) => obligations.map(({ notBefore }) => notBefore));
      const plan = found.plan.flatMap(({ obligations }) =>
        obligations.map(({ action, subject }) => `${action} ${subject}`),
      );
      return { items: itemTexts(found), reviews, plan };
    };

    it('one that is to come takes nothing from the one that has come', async () => {
      const graph = amended(JANUARY, JUNE);
      const later = '2027-06-01T00:00:00.000Z';
      expect(await due(graph, '2026-11-21T00:00:00Z')).toEqual({ items: expected('h1'), reviews: [later], plan: [] });
      // Two reviews of the same thing: one now, and one when the other binds.
      const now = ['REVIEW SR1'];
      expect(await due(graph, MARCH)).toEqual({ items: expected('h2'), reviews: [null, later], plan: now });
      expect(await due(graph, later)).toEqual({ items: expected('h2'), reviews: [null], plan: now });
      // Both were known, and one of them has begun to bind since.
      expect(await due(graph, MARCH, 3)).toMatchObject({ items: expected('h2'), plan: now });
      expect((await graph.findings({ validAt: MARCH })).verdict).toBe('FAIL');
    });

    it('a review of the one that binds clears it, and not the one to come', async () => {
      const graph = amended(JANUARY, JUNE);
      graph.ingest({
        links: [{ type: 'COMPLIES_WITH', from: 'SR1', to: 'AIA-Art15', reviewed: { from: 'v1', to: '2027' } }],
      });
      expect((await due(graph, MARCH)).items).toEqual(expected('h1'));
      expect((await due(graph, '2027-06-01T00:00:00Z')).items).toEqual(expected('h2'));
    });

    it.each([
      ['its date was moved', amended(JANUARY, { ...JANUARY, label: 'moved', effectiveFrom: '2027-06-01' })],
      [
        'it was withdrawn',
        () => {
          const graph = amended(JANUARY, JUNE);
          graph.ingest({
            artifacts: [{ id: 'AIA-Art15', kind: 'CLAUSE', version: { label: '2027', retracted: RECALL } }],
          });
          return graph;
        },
      ],
    ])('one does not bind when %s', async (_, made) => {
      const graph = made instanceof MemoryGraph ? made : made();
      const { items } = await due(graph, MARCH);
      expect(items.filter((text) => text.startsWith('SR1'))).toEqual(['SR1 INFORM A']);
    });
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

it('a signature that was over before the release took no approval from it, whichever of them was recorded first', async () => {
  const over = (validUntil: string): Partial<IngestInput> => ({
    artifacts: [{ id: 'SO9', kind: 'SIGN_OFF', version: { content: { verdict: 'APPROVED', validUntil } } }],
    links: links('SO9 APPROVES R1', 'SO9 ATTRIBUTED_TO P1'),
  });
  const recordedAt = '2026-10-02T00:00:00Z';
  const together = (validUntil: string) => {
    const graph = new MemoryGraph();
    const { artifacts, links: all, ...rest } = GOLDEN_BATCHES.batch;
    const more = over(validUntil);
    graph.ingest(
      {
        ...rest,
        artifacts: [...(artifacts ?? []), ...(more.artifacts ?? [])],
        links: [...(all ?? []), ...(more.links ?? [])],
      },
      { recordedAt },
    );
    return graph;
  };
  const later = (validUntil: string) => {
    const graph = story();
    graph.ingest(over(validUntil), { recordedAt });
    return graph;
  };
  const answers = async (validUntil: string) =>
    Promise.all(
      [together(validUntil), later(validUntil)].map(async (graph) =>
        itemTexts(await graph.findings({ configuration: 'R1' })),
      ),
    );
  expect(await answers('2026-09-01')).toEqual([[], []]);
  // Negative control: one that ends when the release is closed.
  const taken = ['R1 NEEDS_REAPPROVAL A', 'SO1 NEEDS_REAPPROVAL A', 'SO9 NEEDS_REAPPROVAL A'];
  expect(await answers('2026-11-01')).toEqual([taken, taken]);
});

describe('of a deployment that has ended', () => {
  const ENDED = '2026-11-10T00:00:00Z';
  const [BEFORE, AFTER] = ['2026-11-09T23:59:59.999Z', ENDED];
  const STEP = { machine: 'deployment', from: 'ACTIVE', to: 'ENDED', cause: 'recall', at: ENDED };

  function ended(step: object = STEP, assurance: 'DECLARED' | 'INFERRED' = 'DECLARED'): MemoryGraph {
    const graph = story();
    graph.ingest({
      artifacts: [{ id: 'END', kind: 'CHANGE', subkind: 'STATE_TRANSITION', version: { content: step as never } }],
      links: [{ type: 'AFFECTS', from: 'END', to: 'DEP1', assurance, attributes: { kind: 'METADATA' } }],
    });
    return graph;
  }
  /** The row, with no more than news of the deployment. */
  const told = (row: string) => [...expected(row).filter((text) => !text.startsWith('DEP1 ')), 'DEP1 INFORM A'].sort();

  it.each([
    ['b', [{ subject: 'D1@v1', kind: 'RETRACT' as const }], 'ROLLBACK_DECISION'],
    ['f', [{ subject: 'MON1', kind: 'FIELD' as const }], 'REVIEW'],
  ])('row %s tells of it and asks for nothing about it, from its end on', async (row, changes, action) => {
    const graph = ended();
    for (const [validAt, items, owed] of [
      [BEFORE, expected(row), [action]],
      [AFTER, told(row), []],
    ] as const) {
      const analysis = await graph.impact({ changes, configuration: 'R1', validAt });
      expect(itemTexts(analysis)).toEqual(items);
      const of = analysis.plan.flatMap(({ obligations }) => obligations).filter(({ subject }) => subject === 'DEP1');
      expect(of.map((one) => one.action)).toEqual(owed);
      const item = analysis.items.find(({ artifact }) => analysis.configuration.view.id(artifact) === 'DEP1');
      expect(analysis.reason(item as never).includes('it has ended')).toBe(validAt === AFTER);
    }
  });

  it('also where other changes are asked about in a candidate, and where it has happened', async () => {
    const graph = ended();
    const recall = { subject: 'D1@v1', kind: 'RETRACT' as const };
    const mixed = [recall, { subject: 'C1', to: { label: 'v2', content: { ast: 'a2' }, digest: null } }];
    const deployed = async (validAt: string) =>
      itemTexts(await graph.impact({ changes: mixed, configuration: 'R1', validAt })).filter((text) =>
        text.startsWith('DEP1'),
      );
    expect([await deployed(BEFORE), await deployed(AFTER)]).toEqual([['DEP1 ROLLBACK_DECISION A'], ['DEP1 INFORM A']]);
    graph.ingest({ artifacts: [{ id: 'D1', kind: 'DATASET', version: { label: 'v1', retracted: RECALL } }] });
    expect(itemTexts(await graph.findings({ configuration: 'R1', validAt: BEFORE }))).toEqual(expected('b'));
    expect(itemTexts(await graph.findings({ configuration: 'R1', validAt: AFTER }))).toEqual(told('b'));
    // As it was known before it ended.
    expect(
      itemTexts(await graph.impact({ changes: [recall], configuration: 'R1', revision: 1, validAt: AFTER })),
    ).toEqual(expected('b'));
  });

  it('only by a step that ends it, of which somebody is sure, and that was not withdrawn', async () => {
    const recall = { changes: [{ subject: 'D1@v1', kind: 'RETRACT' as const }], configuration: 'R1', validAt: AFTER };
    const withdrawn = ended();
    withdrawn.ingest({
      artifacts: [
        { id: 'END', kind: 'CHANGE', subkind: 'STATE_TRANSITION', version: { label: '1', retracted: RECALL } },
      ],
    });
    for (const graph of [
      ended({ ...STEP, to: 'ACTIVE' }),
      ended({ ...STEP, machine: 'lifecycle:x@v1' }),
      ended({ ...STEP, at: '2026-11-22' }),
      ended(STEP, 'INFERRED'),
      withdrawn,
    ]) {
      expect(itemTexts(await graph.impact(recall))).toEqual(expected('b'));
    }
    expect(itemTexts(await ended({ ...STEP, to: 'ROLLED_BACK' }).impact(recall))).toEqual(told('b'));
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

  it('counts no more, asked of HEAD, when what is in the field has ended', async () => {
    const graph = reimported();
    const at = '2026-11-10T00:00:00Z';
    const content = { machine: 'deployment', from: 'ACTIVE', to: 'ENDED', at };
    graph.ingest({
      artifacts: [{ id: 'END', kind: 'CHANGE', subkind: 'STATE_TRANSITION', version: { content } }],
      links: [{ type: 'AFFECTS', from: 'END', to: 'DEP1', attributes: { kind: 'METADATA' } }],
    });
    const recalled = async (validAt: string) =>
      itemTexts(await graph.impact({ changes: [{ subject: 'D1@v1', kind: 'RETRACT' }], validAt })).filter(
        (text) => !text.startsWith('R1') && !text.startsWith('SO1'),
      );
    expect(await recalled('2026-11-09T00:00:00Z')).toContain('M1 TAINTED A');
    expect(await recalled(at)).toEqual(['DEP1 INFORM A']);
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

  it('keeps what had happened to what is listed no more: a recall, and an incident', async () => {
    for (const happened of [
      { artifacts: [{ id: 'D1', kind: 'DATASET' as const, version: { label: 'v1', retracted: RECALL } }] },
      {
        artifacts: [{ id: 'INC', kind: 'INCIDENT' as const }],
        links: links('INC AFFECTS M1@v1'),
        source: 'field',
      },
    ]) {
      const graph = story();
      const { artifacts, links: all, ...rest } = GOLDEN_BATCHES.batch;
      graph.ingest({ source: rest.source, ...happened });
      const before = [await graph.findings({ configuration: 'R1' }), await graph.findings({})];
      expect(itemTexts(before[0] as never)).toContain('DEP1 ROLLBACK_DECISION A');
      graph.ingest({
        ...rest,
        mode: 'REPLACE_SOURCE',
        artifacts: (artifacts ?? []).filter(({ id }) => id !== 'D1' && id !== 'M1'),
        links: (all ?? []).filter(({ from, to }) => ![from, to].some((end) => /^(D1|M1)(@|$)/.test(end))),
      });
      expect(['D1', 'M1'].map((id) => graph.view.isRetired(graph.view.find(id)))).toEqual([true, true]);
      const after = [await graph.findings({ configuration: 'R1' }), await graph.findings({})];
      expect(after.map(itemTexts)).toEqual(before.map(itemTexts));
      expect(after.map(({ verdict }) => verdict)).toEqual(['FAIL', 'FAIL']);
    }
  });

  it('of a record that says it is recalled, too, asked of HEAD', async () => {
    const graph = reimported();
    const link = { type: 'AFFECTS' as const, from: 'CH', to: 'D1@v1', attributes: { kind: 'RETRACT' } };
    graph.ingest({ source: 'recalls', artifacts: [{ id: 'CH', kind: 'CHANGE' }], links: [link] });
    expect(itemTexts(await graph.findings({}))).toContain('DEP1 ROLLBACK_DECISION A');
    // Negative control: a change of content is one of what is there now.
    graph.ingest({ source: 'recalls', links: [{ ...link, attributes: { kind: 'BEHAVIOUR' } }] });
    expect(itemTexts(await graph.findings({}))).toEqual([]);
  });

  it('counts as it was when an included baseline was closed', async () => {
    // DEP ─▶ R ─INCLUDES▶ S ─INCLUDES▶ M@v1 ◀GENERATED─ T ─USED▶ D@v1: T is retired after S was closed, before R was.
    const graph = new MemoryGraph();
    const kept: ArtifactInput[] = [
      { id: 'D', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 } } },
      { id: 'M', kind: 'MODEL', version: { label: 'v1', content: { layers: 1 } } },
    ];
    const run = { id: 'T', kind: 'RUN' as const, subkind: 'TRAIN' };
    graph.ingest({ artifacts: [...kept, run], links: links('T USED D@v1 TRAIN', 'T GENERATED M@v1') });
    graph.ingest({ source: 'releases', artifacts: [{ id: 'S', kind: 'BASELINE' }], links: links('S INCLUDES M@v1') });
    graph.ingest({ mode: 'REPLACE_SOURCE', artifacts: kept, lastOfImport: true, import: 'nightly' });
    graph.ingest({
      source: 'releases',
      artifacts: [
        { id: 'R', kind: 'BASELINE' },
        { id: 'DEP', kind: 'DEPLOYMENT' },
      ],
      links: links('R INCLUDES S', 'DEP INCLUDES R'),
    });
    const expected = ['DEP ROLLBACK_DECISION A', 'M TAINTED A', 'T TAINTED A'];
    for (const configuration of ['S', 'R', null]) {
      const recall = await graph.impact({ changes: [{ subject: 'D@v1', kind: 'RETRACT' }], configuration });
      expect(itemTexts(recall)).toEqual(expect.arrayContaining(expected));
    }
  });

  it('is about the parts that it was about', async () => {
    const graph = story();
    const night = {
      changes: [{ subject: 'D2@v1', kind: 'RETRACT' as const, parts: ['slice:night'] }],
      configuration: 'R1',
    };
    const before = itemTexts(await graph.impact(night));
    expect(before).toContain('V1 TAINTED A {slice:night}');
    const used = { type: 'USED' as const, from: 'V1', to: 'D2@v1', role: 'TEST', scope: ['slice:day'] };
    graph.ingest({ source: 'story:golden', links: [{ ...used, assurance: 'DECLARED_REVIEWED' }] });
    expect(itemTexts(await graph.impact(night))).toEqual(before);
    // Negative control: a candidate of HEAD is made of what links say now.
    const relabelled = { changes: [{ subject: 'D2', kind: 'DATA_RELABEL' as const, parts: ['slice:night'] }] };
    expect(itemTexts(await graph.impact(relabelled))).toEqual([]);
  });
});

describe('what came after the release', () => {
  it('a clause that came after it and was amended then', async () => {
    const graph = story();
    const clause = (label: string) => ({
      id: 'LAW',
      kind: 'CLAUSE' as const,
      version: { label, content: { text: label } },
    });
    graph.ingest({ source: 'law', artifacts: [clause('v1')], links: links('SR1 COMPLIES_WITH LAW') });
    expect(itemTexts(await graph.findings({ configuration: 'R1' }))).toEqual([]);
    graph.ingest({ source: 'law', artifacts: [clause('v2')] });
    const found = await graph.findings({ configuration: 'R1' });
    expect([itemTexts(found), found.verdict]).toEqual([expect.arrayContaining(['SR1 SUSPECT A']), 'UNKNOWN']);
  });

  it('evidence whose time was over when it came', async () => {
    const graph = story();
    graph.ingest({
      source: 'late',
      artifacts: [{ id: 'EVX', kind: 'EVIDENCE', version: { content: { outcome: 'pass', validUntil: '2026-09-01' } } }],
      links: links('EVX EVALUATES M1@v1', 'EVX EVIDENCES G2'),
    });
    for (const question of [{}, { since: 1 }, { configuration: 'R1' }]) {
      expect(itemTexts(await graph.findings(question))).toContain('G2 DEGRADED A');
    }
    expect(itemTexts(await graph.findings({ since: 2 }))).toEqual([]);
  });
});

describe('versions of one content', () => {
  /** T USED D@v1; D@v2 says the same; D@v3 does not. */
  function labelled(): MemoryGraph {
    const graph = new MemoryGraph();
    const post = (label: string, rows: number) =>
      graph.ingest({ artifacts: [{ id: 'D', kind: 'DATASET', version: { label, content: { rows } } }] });
    post('v1', 1);
    graph.ingest({ artifacts: [{ id: 'T', kind: 'RUN', subkind: 'TRAIN' }], links: links('T USED D@v1 TRAIN') });
    post('v2', 1);
    return graph;
  }

  it('are one to a change: who used any of them used what changes', async () => {
    const graph = labelled();
    const to = { label: 'v3', content: { rows: 2 }, digest: null };
    expect(itemTexts(await graph.impact({ changes: [{ subject: 'D', to }] }))).toEqual(['T STALE A']);
    expect((await graph.prove({ changes: [{ subject: 'D', to }], target: 'T' })).type).toBe('WITNESS');
    graph.ingest({ artifacts: [{ id: 'D', kind: 'DATASET', version: { label: 'v3', content: { rows: 2 } } }] });
    for (const question of [{}, { since: 1 }, { since: 3 }]) {
      expect(itemTexts(await graph.findings(question))).toEqual(['T STALE A']);
    }
    // Negative control: the new content has no user.
    const next = { label: 'v4', content: { rows: 3 }, digest: null };
    expect(itemTexts(await graph.impact({ changes: [{ subject: 'D', to: next }] }))).toEqual([]);
  });

  it('are one to a change of an earlier one, too: what names only the artifact depends on the newest', async () => {
    const graph = new MemoryGraph();
    const requirement = (id: string, label: string): ArtifactInput => ({
      id,
      kind: 'REQUIREMENT',
      version: { label, content: { name: id } },
    });
    graph.ingest({ artifacts: [requirement('Q', 'v1')] });
    graph.ingest({ artifacts: [requirement('Q', 'v2'), requirement('S', 'v1')], links: links('S DEPENDS_ON Q') });
    const changed = (subject: string) => graph.impact({ changes: [{ subject, kind: 'BEHAVIOUR' }] });
    expect(itemTexts(await changed('Q@v1'))).toEqual(itemTexts(await changed('Q')));
    expect(itemTexts(await changed('Q@v1'))).toEqual(['S SUSPECT A']);
  });

  it('but a recall is of the version that it names', async () => {
    const graph = labelled();
    expect(itemTexts(await graph.impact({ changes: [{ subject: 'D@v2', kind: 'RETRACT' }] }))).toEqual([]);
  });
});
