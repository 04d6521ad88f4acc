/**
 * The graph on a real Neo4j: what is written, that it is written whole or not at all, and that it comes back.
 *
 *     instance A ─ingest─▶ Neo4j (projection + journal) ◀─follow─ instance B
 *                            └─ a new instance reads the journal and is where A was
 */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GraphIndex } from '../../../graph/index/graphIndex.ts';
import type { GraphView } from '../../../graph/index/graphView.ts';
import type { ArtifactInput, IngestInput, LinkInput } from '../../../graph/ingest/input.ts';
import { createMetamodel } from '../../../graph/metamodel/metamodel.ts';
import type { Json } from '../../../graph/model/delta.ts';
import { linkId } from '../../../graph/model/linkIdentity.ts';
import { SafetyGraph, type SafetyGraphOptions } from '../../../graph/safetyGraph.ts';
import { loadSeed } from '../../../seeds/loadSeed.ts';
import { STORY } from '../../../seeds/story.ts';
import { cypher, emptyGraph, operatorsOf, testDatabase } from '../../support/database.ts';

const metamodel = createMetamodel();
const author = { actor: 'engineer', reason: 'test' };
const open: SafetyGraph[] = [];

async function openGraph(options: Partial<SafetyGraphOptions> = {}): Promise<SafetyGraph> {
  const graph = await SafetyGraph.open({ connection: testDatabase(), metamodel, ...options });
  open.push(graph);
  return graph;
}

beforeAll(() => emptyGraph());
beforeEach(async () => {
  // The schema stays: making it anew for each test would take most of the time.
  await cypher('MATCH (node) DETACH DELETE node');
});
afterEach(async () => {
  for (const graph of open.splice(0)) await graph.close();
});
afterAll(() => emptyGraph());

const count = async (pattern: string): Promise<number> =>
  Number((await cypher(`MATCH ${pattern} RETURN count(*) AS n`))[0]?.n);

const dataset = (id: string, rows: number, label = 'v1'): IngestInput => ({
  source: 'tool',
  artifacts: [{ id, kind: 'DATASET', version: { label, content: { rows } } }],
});

/** All that an index holds, as plain data; not what it keeps of what it was asked. */
function everything(index: GraphIndex): unknown {
  const plain = (value: unknown): unknown => {
    if (value instanceof Map) return [...value].map(plain);
    if (value instanceof Set) return [...value].map(plain);
    if (Array.isArray(value)) return value.map(plain);
    if (ArrayBuffer.isView(value)) return null;
    if (value === null || typeof value !== 'object') return value;
    if ('get' in value && 'length' in value) {
      const column = value as { get(position: number): number; length: number };
      return Array.from({ length: column.length }, (_, position) => column.get(position));
    }
    const members = Object.entries(value).filter(([key]) => !key.startsWith('known'));
    return Object.fromEntries(members.map(([key, member]) => [key, plain(member)]));
  };
  return plain(index);
}

const indexOf = (graph: SafetyGraph): GraphIndex => (graph.viewAt(null) as { index: GraphIndex }).index;

describe('a batch', () => {
  it('becomes nodes, versions and relationships that an analyst can read', async () => {
    const graph = await openGraph();
    expect(await graph.ingest(STORY, author)).toEqual({
      revision: 1,
      replayed: false,
      created: 69,
      updated: 0,
      unchanged: 0,
      retired: 0,
      errors: [],
    });
    expect(await count('(:Artifact)')).toBe(25);
    expect(await count('(:Version)')).toBe(20);
    expect(await count('(:Hazard {id: "H1", name: "missed pedestrian", subkind: "HAZARDOUS_EVENT"})')).toBe(1);
    expect(await count('(:TestResult:Evidence {id: "EV1"})')).toBe(1);
    expect(await count('(:SignOff)-[:APPROVES]->(:Baseline {id: "R1", closed: true})')).toBe(1);
    expect(await count('(:Run {id: "T1"})-[:USED {role: "TRAIN"}]->(:Version {id: "D1@v1", rows: 100000})')).toBe(1);
    expect(await count('(:Hazard)-[:HAS_VERSION]->(:Version {severity: "S3"})<-[:CURRENT]-(:Hazard)')).toBe(1);
    expect(await count('(:Requirement)-[:MITIGATES {verdict: "VALID"}]->(:Hazard)')).toBe(1);
    const [version] = await cypher('MATCH (v:Version {id: "SR1@v1"}) RETURN v.content AS content, v.name AS name');
    expect(version).toEqual({ content: '{"criterion":{"metric":"recall","op":">=","value":0.93}}', name: 'SR1@v1' });
    const relationships = await cypher(
      'MATCH (:Artifact|Version)-[r]->(:Artifact|Version) WHERE r.id IS NOT NULL RETURN r.id AS id',
    );
    expect(relationships.map((row) => row.id).sort()).toEqual(
      (STORY.links as LinkInput[]).map((link) => linkId({ ...link, role: link.role ?? null })).sort(),
    );
  });

  it('is written whole or not at all', async () => {
    const graph = await openGraph();
    await graph.ingest(dataset('D1', 1), author);
    const receipt = await graph.ingest(
      {
        source: 'tool',
        artifacts: [
          { id: 'D2', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 } } },
          { id: 'D1', kind: 'DATASET', version: { label: 'v1', content: { rows: 2 } } },
        ],
      },
      author,
    );
    expect(receipt).toMatchObject({ revision: 1, created: 0, errors: [{ code: 'VERSION_IMMUTABLE', id: 'D1' }] });
    expect(await count('(:Artifact)')).toBe(1);
    expect(await count('(:JournalEntry)')).toBe(1);
    expect((await graph.catchUp()).find('D2')).toBe(-1);
  });

  it('leaves nothing behind when the database fails in the middle of it', async () => {
    const graph = await openGraph();
    await graph.ingest(dataset('D1', 1), author);
    // A relationship that takes the id of the link: the last statements of the transaction fail.
    await cypher('MATCH (a:Artifact {id: "D1"}) CREATE (a)-[:DERIVED_FROM {id: $id}]->(a)', {
      id: linkId({ type: 'DERIVED_FROM', from: 'D2@v1', to: 'D1@v1', role: null }),
    });
    const batch: IngestInput = {
      ...dataset('D2', 2),
      idempotencyKey: 'k',
      links: [{ type: 'DERIVED_FROM', from: 'D2@v1', to: 'D1@v1' }],
    };
    await expect(graph.ingest(batch, author)).rejects.toMatchObject({ name: 'DatabaseError', kind: 'FAILED' });
    expect(await count('(:Artifact)')).toBe(1);
    expect(await count('(:JournalEntry)')).toBe(1);
    expect(await count('(:IdempotencyKey)')).toBe(0);
    expect((await graph.catchUp()).revision).toBe(1);
    await cypher('MATCH ()-[r:DERIVED_FROM]->() DELETE r');
    expect(await graph.ingest(batch, author)).toMatchObject({ revision: 2, replayed: false, created: 2 });
  });

  it('that waits behind one that fails is planned on what is there, not on what was to come', async () => {
    const graph = await openGraph();
    await graph.ingest(dataset('D1', 1), author);
    await cypher('MATCH (a:Artifact {id: "D1"}) CREATE (a)-[:DERIVED_FROM {id: $id}]->(a)', {
      id: linkId({ type: 'DERIVED_FROM', from: 'D2@v1', to: 'D1@v1', role: null }),
    });
    const link = (from: string, to: string): LinkInput => ({
      type: 'DERIVED_FROM',
      from: `${from}@v1`,
      to: `${to}@v1`,
    });
    const outcomes = await Promise.allSettled([
      graph.ingest({ ...dataset('D2', 2), links: [link('D2', 'D1')] }, author),
      graph.ingest({ ...dataset('D3', 3), links: [link('D3', 'D2')] }, author),
      graph.ingest({ ...dataset('D4', 4), links: [link('D4', 'D1')] }, author),
    ]);
    expect(outcomes).toMatchObject([
      // What failed first is told, not that the statements after it found the transaction over.
      { status: 'rejected', reason: { kind: 'FAILED', code: 'Neo.ClientError.Schema.ConstraintValidationFailed' } },
      { status: 'fulfilled', value: { created: 0, errors: [{ code: 'DANGLING_END', path: 'links[0].to' }] } },
      { status: 'fulfilled', value: { revision: 2, created: 2, errors: [] } },
    ]);
    expect(await count('(:JournalEntry)')).toBe(2);
    expect((await graph.verifyJournal()).ok).toBe(true);
  });

  it('may bring several versions of a new artifact, or none', async () => {
    const graph = await openGraph();
    const receipt = await graph.ingest(
      {
        source: 'tool',
        artifacts: [
          { id: 'D1', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 } } },
          { id: 'D2', kind: 'DATASET' },
          { id: 'D1', kind: 'DATASET', version: { label: 'v2', content: { rows: 2 } } },
        ],
      },
      author,
    );
    expect(receipt).toMatchObject({ revision: 1, errors: [] });
    expect(await count('(:Dataset {id: "D1"})-[:HAS_VERSION]->(:Version {kind: "DATASET"})')).toBe(2);
    expect(await cypher('MATCH (:Artifact)-[:CURRENT]->(v) RETURN v.id AS id, v.rows AS rows')).toEqual([
      { id: 'D1@v2', rows: 2 },
    ]);
    expect(await count('(:Dataset {id: "D2"}) WHERE NOT EXISTS { (:Dataset {id: "D2"})-->() }')).toBe(1);
    await graph.ingest(dataset('D2', 3), author);
    expect(await count('(:Dataset {id: "D2"})-[:CURRENT]->(:Version {id: "D2@v1"})')).toBe(1);
  });

  it('that comes again under its key is answered with the first receipt', async () => {
    const graph = await openGraph();
    const batch = { ...dataset('D1', 1), idempotencyKey: 'once' };
    expect(await graph.ingest(batch, author)).toMatchObject({ revision: 1, replayed: false, created: 1 });
    await graph.ingest(dataset('D2', 1), author);
    // The order of keys is no other body.
    const { source, artifacts, idempotencyKey } = batch;
    const again = await graph.ingest({ idempotencyKey, artifacts, source } as IngestInput, author);
    expect(again).toMatchObject({ revision: 1, replayed: true, created: 1 });
    const other = await graph.ingest({ ...dataset('D1', 2, 'v2'), idempotencyKey: 'once' }, author);
    expect(other).toMatchObject({
      replayed: false,
      created: 0,
      errors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: 'idempotencyKey' }],
    });
    expect(await count('(:JournalEntry)')).toBe(2);
    // Another instance knows the key too.
    const second = await openGraph();
    expect(await second.ingest(batch, author)).toMatchObject({ revision: 1, replayed: true });
  });

  it('that was refused does not use up its key', async () => {
    const graph = await openGraph();
    const bad: IngestInput = { source: 'tool', idempotencyKey: 'k', artifacts: [{ id: 'a@b', kind: 'DATASET' }] };
    expect(await graph.ingest(bad, author)).toMatchObject({ revision: 0, errors: [{ code: 'ID_INVALID' }] });
    expect(await graph.ingest({ ...dataset('D1', 1), idempotencyKey: 'k' }, author)).toMatchObject({
      revision: 1,
      errors: [],
    });
  });

  it('of 10,000 artifacts and 30,000 links is one transaction with a handful of statements', async () => {
    const statements: string[] = [];
    const graph = await openGraph({ onStatement: ({ name }) => statements.push(name) });
    statements.length = 0;
    const size = 10_000;
    const batch: IngestInput = {
      source: 'large',
      artifacts: Array.from({ length: size }, (_, number) => ({
        id: `code:${number}`,
        kind: 'CODE_UNIT',
        version: { label: 'v1', content: { ast: `a${number}` } },
      })),
      links: Array.from({ length: 3 * size }, (_, number) => ({
        type: 'DEPENDS_ON',
        from: `code:${number % size}`,
        to: `code:${(number * 7 + 1) % size}`,
        role: `r${Math.floor(number / size)}`,
      })),
    };
    expect(await graph.ingest(batch, author)).toMatchObject({ created: 40_000, errors: [] });
    expect(await count('(:CodeUnit)-[:HAS_VERSION]->(:Version)')).toBe(10_000);
    expect(await count('()-[:DEPENDS_ON]->()')).toBe(30_000);
    expect(statements.length).toBeLessThan(30);
    statements.length = 0;
    const again = await graph.ingest(batch, author);
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 40_000 });
    // What is unchanged is not written once more.
    expect(statements.filter((name) => /Links|Artifacts|Versions/.test(name))).toEqual([]);
    expect((await graph.verifyJournal()).ok).toBe(true);
  });
});

describe('retirement', () => {
  it('leaves the node and takes the relationships, and gives them back', async () => {
    const graph = await openGraph();
    const full: IngestInput = {
      source: 's',
      mode: 'REPLACE_SOURCE',
      artifacts: [
        { id: 'A', kind: 'COMPONENT' },
        { id: 'B', kind: 'COMPONENT' },
      ],
    };
    await graph.ingest(full, author);
    await graph.ingest({ source: 'other', links: [{ type: 'DEPENDS_ON', from: 'A', to: 'B' }] }, author);
    expect(await count('()-[:DEPENDS_ON]->()')).toBe(1);
    const retired = await graph.ingest({ ...full, artifacts: [{ id: 'A', kind: 'COMPONENT' }] }, author);
    expect(retired).toMatchObject({ unchanged: 1, retired: 1 });
    expect(await count('(:Component:Retired {id: "B", retired: true})')).toBe(1);
    expect(await count('()-[:DEPENDS_ON]->()')).toBe(0);
    await graph.ingest(full, author);
    expect(await count('(:Retired)')).toBe(0);
    expect(await count('(:Component {id: "A"})-[:DEPENDS_ON {sources: ["other"]}]->(:Component {id: "B"})')).toBe(1);
  });

  it('waits for the last batch of an import', async () => {
    const graph = await openGraph();
    const batch = (id: string, last: boolean): IngestInput => ({
      source: 's',
      mode: 'REPLACE_SOURCE',
      import: 'i',
      lastOfImport: last,
      artifacts: [{ id, kind: 'COMPONENT' }],
    });
    await graph.ingest(
      { source: 's', artifacts: ['A', 'B', 'C'].map((id) => ({ id, kind: 'COMPONENT' as const })) },
      author,
    );
    expect((await graph.ingest(batch('A', false), author)).retired).toBe(0);
    // The batches may come through different instances, one of them just started.
    const second = await openGraph();
    expect((await second.ingest(batch('B', true), author)).retired).toBe(1);
    expect(await cypher('MATCH (a:Retired) RETURN a.id AS id')).toEqual([{ id: 'C' }]);
  });
});

describe('time', () => {
  it('as of a revision is what was known then, contents and metadata too', async () => {
    const graph = await openGraph();
    const write = (title: string, rows: number, label: string, metadata: Json) =>
      graph.ingest(
        {
          source: 's',
          artifacts: [{ id: 'D1', kind: 'DATASET', title, version: { label, content: { rows }, metadata } }],
        },
        author,
      );
    await write('first', 1, 'v1', { owner: 'A' });
    await write('second', 1, 'v1', { owner: 'B' });
    await write('third', 1, 'v1', { owner: 'C' });
    await write('fourth', 2, 'v2', null);
    const titles = [1, 2, 3, 4].map((revision) => graph.viewAt(revision)?.state(0).title);
    expect(titles).toEqual(['first', 'second', 'third', 'fourth']);
    expect(graph.viewAt(0)?.find('D1')).toBe(-1);
    expect(graph.viewAt(5)).toBeUndefined();
    expect(graph.viewAt(-1)).toBeUndefined();
    const owners: unknown[] = [];
    for (const revision of [1, 2, 3, 4, null]) {
      owners.push((await graph.contents(['D1@v1'], revision)).get('D1@v1')?.metadata);
    }
    expect(owners).toEqual([{ owner: 'A' }, { owner: 'B' }, { owner: 'C' }, { owner: 'C' }, { owner: 'C' }]);
    expect([...(await graph.contents(['D1@v2', 'D9@v1'], 3)).keys()]).toEqual([]);
    expect((await graph.contents(['D1@v2'])).get('D1@v2')).toEqual({
      id: 'D1@v2',
      content: { rows: 2 },
      metadata: null,
    });
  });

  it('never runs backwards, whatever a clock says', async () => {
    const times = [new Date('2026-11-21T10:00:00Z'), new Date('2026-11-21T09:00:00Z')];
    const graph = await openGraph({ now: () => times.shift() as Date });
    await graph.ingest(dataset('D1', 1), author);
    await graph.ingest(dataset('D2', 1), author);
    const { rows } = await graph.journal({ first: 10 });
    expect(rows.map((row) => row.recordedAt)).toEqual(['2026-11-21T10:00:00.000Z', '2026-11-21T10:00:00.000Z']);
  });
});

describe('several instances', () => {
  it('follow the one journal, and each other', async () => {
    const [left, right] = [await openGraph(), await openGraph()];
    const heard: number[] = [];
    right.onApplied((entry) => heard.push(entry.revision));
    await left.ingest(dataset('D1', 1), author);
    expect(right.viewAt(null)?.revision).toBe(0);
    expect((await right.catchUp()).find('D1')).toBe(0);
    await right.ingest(dataset('D2', 1), author);
    await left.ingest(dataset('D3', 1), author);
    expect((await right.catchUp()).revision).toBe(3);
    expect(heard).toEqual([1, 2, 3]);
    expect(everything(indexOf(right))).toEqual(everything(indexOf(left)));
  });

  it('write at the same time without losing a batch or a number', async () => {
    const graphs = [await openGraph(), await openGraph(), await openGraph()];
    const receipts = await Promise.all(
      Array.from({ length: 18 }, (_, number) =>
        (graphs[number % 3] as SafetyGraph).ingest(
          { source: 's', artifacts: [{ id: 'shared', kind: 'DATASET', version: { content: { rows: number } } }] },
          author,
        ),
      ),
    );
    expect(receipts.map((receipt) => receipt.revision).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 18 }, (_, number) => number + 1),
    );
    const view = await (graphs[0] as SafetyGraph).catchUp();
    expect(view.versions(0)).toHaveLength(18);
    expect(await (graphs[1] as SafetyGraph).verifyJournal()).toMatchObject({ ok: true, entries: 18, versions: 18 });
  });

  it('see a write that came before they were asked, however many ask', async () => {
    const [left, right] = [await openGraph(), await openGraph()];
    const asked = [right.catchUp(), right.catchUp()];
    await left.ingest(dataset('D1', 1), author);
    asked.push(right.catchUp(), right.catchUp());
    const views = await Promise.all(asked);
    expect(views.slice(2).map((view) => view.revision)).toEqual([1, 1]);
  });

  it('start anew when the database holds another journal', async () => {
    const graph = await openGraph();
    await graph.ingest(dataset('D1', 1), author);
    await graph.ingest(dataset('D2', 1), author);
    await cypher('MATCH (n) DETACH DELETE n');
    expect((await graph.catchUp()).revision).toBe(0);
    await graph.ingest(dataset('D3', 1), author);
    expect((await graph.catchUp()).find('D3')).toBe(0);
    // And one that missed it all, and finds as many entries as it knows, but others.
    const other = await openGraph();
    await cypher('MATCH (n) DETACH DELETE n');
    const third = await openGraph();
    await third.ingest(dataset('D4', 1), author);
    const view = await other.catchUp();
    expect([view.find('D3'), view.find('D4')]).toEqual([-1, 0]);
  });
});

describe('a restart', () => {
  it('gives the same index', async () => {
    const graph = await openGraph();
    await loadSeed({ graph, seed: 'story' });
    await graph.ingest(
      {
        source: 'story:golden',
        mode: 'REPLACE_SOURCE',
        import: 'i',
        lastOfImport: false,
        artifacts: [
          {
            id: 'SR1',
            kind: 'REQUIREMENT',
            title: 'ä 🚗',
            version: {
              label: 'v1',
              metadata: { text: 'x' },
              retracted: { at: '2026-11-01', reason: 'r', parts: ['slice:day'] },
            },
          },
        ],
        links: [
          { type: 'MITIGATES', from: 'SR1', to: 'H1', scope: ['slice:day'], attributes: { a: [1, { b: null }] } },
        ],
      },
      author,
    );
    await graph.ingest({ source: 'x', mode: 'REPLACE_SOURCE', artifacts: [{ id: 'X', kind: 'DATASET' }] }, author);
    await graph.ingest({ source: 'x', mode: 'REPLACE_SOURCE' }, author);
    const restarted = await openGraph();
    expect(everything(indexOf(restarted))).toEqual(everything(indexOf(graph)));
    expect(indexOf(restarted).revision).toBe(4);
    // The comparison would see a difference.
    await graph.ingest({ source: 'x', artifacts: [{ id: 'X', kind: 'DATASET', title: 'now' }] }, author);
    expect(everything(indexOf(restarted))).not.toEqual(everything(indexOf(graph)));
  });

  it('loads the seed into an empty graph alone', async () => {
    const graph = await openGraph();
    expect(await loadSeed({ graph, seed: 'none' })).toBe(false);
    expect(await loadSeed({ graph, seed: 'story' })).toBe(true);
    expect(await loadSeed({ graph, seed: 'story' })).toBe(false);
    expect((await graph.catchUp()).revision).toBe(1);
  });
});

describe('the journal', () => {
  it('tells who wrote what, when and why, page by page', async () => {
    const graph = await openGraph({ now: () => new Date('2026-11-21T09:00:00Z') });
    for (const number of [1, 2, 3])
      await graph.ingest({ ...dataset(`D${number}`, 1), reason: `because ${number}` }, author);
    const page = await graph.journal({ first: 2 });
    expect(page).toMatchObject({ totalCount: 3, hasNextPage: true });
    expect(page.rows[0]).toMatchObject({
      revision: 1,
      recordedAt: '2026-11-21T09:00:00.000Z',
      actor: 'engineer',
      reason: 'because 1',
      source: 'tool',
      operation: 'ingest',
      counts: { created: 1, updated: 0, unchanged: 0, retired: 0 },
      previousHash: '',
    });
    const next = await graph.journal({ first: 2, after: 2 });
    expect(next).toMatchObject({ hasNextPage: false, rows: [{ revision: 3 }] });
    expect(next.rows[0]?.previousHash).toBe((await graph.entry(2))?.hash);
    expect((await graph.entry(3))?.delta.artifacts).toMatchObject([{ id: 'D3' }]);
    expect(await graph.entry(4)).toBeNull();
  });

  it('of one artifact holds what touched it, its versions or its links', async () => {
    const graph = await openGraph();
    await graph.ingest(dataset('D1', 1), author);
    await graph.ingest(dataset('D2', 1), author);
    await graph.ingest({ source: 't', links: [{ type: 'DERIVED_FROM', from: 'D2@v1', to: 'D1@v1' }] }, author);
    await graph.ingest(dataset('D2', 2, 'v2'), author);
    await graph.ingest(
      { source: 't', artifacts: [{ id: 'D1', kind: 'DATASET', version: { label: 'v1', metadata: { a: 1 } } }] },
      author,
    );
    await graph.ingest({ source: 't', mode: 'REPLACE_SOURCE' }, author);
    const revisions = async (artifact: string, after = 0) =>
      (await graph.journal({ first: 10, artifact, after })).rows.map((row) => row.revision);
    expect(await revisions('D1')).toEqual([1, 3, 5, 6]);
    expect(await revisions('D2')).toEqual([2, 3, 4, 6]);
    expect(await revisions('D2', 3)).toEqual([4, 6]);
    expect(await revisions('D9')).toEqual([]);
  });

  it('keeps a delta of many megabytes', async () => {
    const graph = await openGraph();
    // Digits of a generator: they hardly shrink.
    let seed = 1;
    const noise = (length: number): string => {
      let text = '';
      while (text.length < length) {
        seed = (seed * 48_271) % 2_147_483_647;
        text += seed.toString(36);
      }
      return text;
    };
    const artifacts = Array.from({ length: 40 }, (_, number) => ({
      id: `D${number}`,
      kind: 'DATASET' as const,
      version: { label: 'v1', content: { noise: noise(200_000) } },
    }));
    await graph.ingest({ source: 's', artifacts }, author);
    expect(await count('(:JournalEntry)-[:HAS_CHUNK]->()')).toBeGreaterThan(4);
    const restarted = await openGraph();
    expect(everything(indexOf(restarted))).toEqual(everything(indexOf(graph)));
    expect(await restarted.verifyJournal()).toMatchObject({ ok: true, versions: 40 });
  });
});

describe('tampering is found', () => {
  let graph: SafetyGraph;
  beforeEach(async () => {
    graph = await openGraph();
    for (const number of [1, 2, 3]) await graph.ingest(dataset(`D${number}`, number), author);
  });
  const firstBad = async (by: SafetyGraph = graph) => (await by.verifyJournal()).firstBad;

  it('and nothing is where nobody tampered', async () => {
    expect(await graph.verifyJournal()).toEqual({ ok: true, entries: 3, versions: 3, firstBad: null });
  });

  it.each([
    ['another actor', 'MATCH (e:JournalEntry {revision: 2}) SET e.actor = "nobody"', 2],
    ['another reason', 'MATCH (e:JournalEntry {revision: 2}) REMOVE e.reason', 2],
    ['another instant', 'MATCH (e:JournalEntry {revision: 3}) SET e.recordedAt = "2020-01-01T00:00:00.000Z"', 3],
    ['other counts', 'MATCH (e:JournalEntry {revision: 1}) SET e.created = 0', 1],
    ['an entry taken out', 'MATCH (e:JournalEntry {revision: 2})-[:HAS_CHUNK]->(c) DETACH DELETE e, c', 2],
    ['the last entry taken out', 'MATCH (e:JournalEntry {revision: 3}) DETACH DELETE e', 3],
    ['what was written taken out', 'MATCH (:JournalEntry {revision: 2})-[:HAS_CHUNK]->(c) DETACH DELETE c', 2],
    [
      'what was written exchanged for that of another entry',
      'MATCH (:JournalEntry {revision: 1})-[:HAS_CHUNK]->(a), (:JournalEntry {revision: 2})-[:HAS_CHUNK]->(b) SET b.bytes = a.bytes',
      2,
    ],
  ])('%s', async (_name, text, revision) => {
    await cypher(text);
    expect(await firstBad()).toMatchObject({ revision, version: null });
  });

  it('an entry rewritten with a hash that fits, by the one that follows it', async () => {
    const { entryHash } = await import('../../../graph/model/journal.ts');
    const { sha256 } = await import('../../../graph/model/canonicalJson.ts');
    const { deltaText } = await import('../../../graph/model/journal.ts');
    const entry = await graph.entry(2);
    if (!entry) throw new Error('no entry');
    const { delta, hash: _, ...head } = entry;
    const forged = entryHash({ ...head, actor: 'nobody' }, sha256(deltaText(delta)));
    await cypher('MATCH (e:JournalEntry {revision: 2}) SET e.actor = "nobody", e.hash = $forged', { forged });
    expect(await firstBad()).toMatchObject({ revision: 3 });
  });

  it('a tail that was cut off together with the head, by an instance that knew it', async () => {
    const entry = await graph.entry(2);
    await cypher('MATCH (e:JournalEntry {revision: 3}) DETACH DELETE e');
    await cypher('MATCH (h:JournalHead) SET h.revision = 2, h.hash = $hash', { hash: entry?.hash });
    expect(await firstBad()).toMatchObject({ revision: 3 });
  });

  it.each([
    ['content', 'SET v.content = \'{"rows":99}\''],
    ['content that is no JSON', 'SET v.content = "{"'],
    ['metadata', 'SET v.metadata = \'{"owner":"X"}\''],
    ['raw digest', 'SET v.digest = "md5:1"'],
    ['the version itself', 'DETACH DELETE v'],
  ])('in a stored version: %s', async (_name, change) => {
    await cypher(`MATCH (v:Version {id: "D2@v1"}) ${change}`);
    expect(await firstBad()).toMatchObject({ revision: null, version: 'D2@v1' });
  });

  it('by a version that nobody recorded', async () => {
    await cypher('CREATE (:Version {id: "D2@v9", content: "{}", metadata: "null", revision: 1})');
    expect(await firstBad()).toMatchObject({ revision: null, version: 'D2@v9' });
  });

  it('after a restart as well, which warns and starts', async () => {
    await cypher('MATCH (e:JournalEntry {revision: 2}) SET e.actor = "nobody"');
    const warnings: string[] = [];
    const logger = {
      debug: () => {},
      info: () => {},
      warn: (_: object, message: string) => void warnings.push(message),
    };
    const restarted = await openGraph({ logger });
    expect(warnings).toHaveLength(1);
    expect(await firstBad(restarted)).toMatchObject({ revision: 2 });
  });
});

describe('a review', () => {
  it('rules on the contents as they are, once, and clears a suspicion', async () => {
    const graph = await openGraph();
    await loadSeed({ graph, seed: 'story' });
    const link = linkId({ type: 'VERIFIES', from: 'TC1', to: 'SR1', role: null });
    const verdict = async () =>
      (await cypher('MATCH (:TestCase)-[r:VERIFIES]->(:Requirement) RETURN r.verdict AS verdict'))[0]?.verdict;
    const criterion = { metric: 'recall', op: '>=', value: 0.95 };
    await graph.ingest(
      {
        source: 'r',
        artifacts: [{ id: 'SR1', kind: 'REQUIREMENT', version: { label: 'v2', content: { criterion } } }],
      },
      author,
    );
    expect(await verdict()).toBe('SUSPECT');
    const by = { ...author, source: 'review' };
    expect(await graph.reviewLink({ link, verdict: 'VALID' }, by)).toMatchObject({
      revision: 3,
      updated: 1,
      errors: [],
    });
    expect(await verdict()).toBe('VALID');
    expect(await graph.reviewLink({ link, verdict: 'VALID' }, by)).toMatchObject({ unchanged: 1 });
    await graph.reviewLink({ link, verdict: 'INVALID' }, by);
    expect(await verdict()).toBe('INVALID');
    // Links without a verdict, and no link at all.
    const used = linkId({ type: 'USED', from: 'T1', to: 'C1@v1', role: null });
    expect((await graph.reviewLink({ link: used, verdict: 'VALID' }, by)).errors).toMatchObject([
      { code: 'RELATION_NOT_ALLOWED' },
    ]);
    expect((await graph.reviewLink({ link: 'none', verdict: 'VALID' }, by)).errors).toMatchObject([
      { code: 'DANGLING_END' },
    ]);
  });
});

describe('search', () => {
  beforeEach(async () => {
    const graph = await openGraph();
    await loadSeed({ graph, seed: 'story' });
    await graph.ingest(
      {
        source: 's',
        artifacts: [
          { id: 'dataset:perception/night', kind: 'DATASET', title: 'Straßen bei Nacht' },
          { id: 'D2', kind: 'DATASET', version: { label: 'v2', content: { labels: 'zebra' } } },
        ],
      },
      author,
    );
  });
  const find = async (text: string, revision: number | null = null) => {
    const graph = open[0] as SafetyGraph;
    const view = graph.viewAt(revision);
    const result = await graph.search({ text, ...(view && { view }) });
    return result.ok ? result.hits.map((hit) => hit.id).sort() : result.problem;
  };

  it.each([
    ['missed', ['H1']],
    ['MISSED Pedestr', ['H1']],
    ['perception', ['dataset:perception/night']],
    ['perception/night', ['dataset:perception/night']],
    ['straße', ['dataset:perception/night']],
    ['0.93', ['SR1']],
    ['shall be', ['SR1']],
    ['missed zebra', []],
    // A word like others: it stands in the title of the clause.
    ['AND', ['AIA-Art15']],
    ['"missed', ['H1']],
    ['missed* OR', []],
    ['title:missed', []],
  ])('%j finds %j', async (text, ids) => {
    expect(await find(text)).toEqual(ids);
  });

  it('looks into the versions that are current, then as now', async () => {
    expect(await find('zebra')).toEqual(['D2']);
    expect(await find('zebra', 1)).toEqual([]);
    expect(await find('r1', 1)).toContain('D2');
    expect(await find('r1')).not.toContain('D2');
  });

  it('tells where it cannot see all that holds the words', async () => {
    const graph = open[0] as SafetyGraph;
    // The same word in 1,000 old versions: more than a search for a few hits looks at.
    const labels = Array.from({ length: 1_000 }, (_, number) => `v${number}`);
    const version = (label: string) => ({ label, content: { batch: label, kept: 'heron' } });
    const artifacts = labels.map((label) => ({ id: 'OLD', kind: 'DATASET', version: version(label) }) as const);
    await graph.ingest({ source: 's', artifacts }, author);
    const { errors } = await graph.ingest(
      { source: 's', artifacts: [{ id: 'OLD', kind: 'DATASET', version: { label: 'last', content: {} } }] },
      author,
    );
    expect(errors).toEqual([]);
    expect(await graph.search({ text: 'heron', limit: 100 })).toMatchObject({ ok: false, reason: 'TOO_MANY' });
    // Negative control: a search that looks at all of them.
    expect(await graph.search({ text: 'heron', limit: 1_000 })).toEqual({ ok: true, hits: [] });
  });

  it('finds the titles and metadata of then, and not those of now', async () => {
    const graph = open[0] as SafetyGraph;
    const described = (title: string, text: string): ArtifactInput => {
      return {
        id: 'N1',
        kind: 'MODEL',
        title,
        version: { label: 'v1', content: { size: 'small' }, metadata: { text } },
      };
    };
    const revision = async (artifact: ArtifactInput) => {
      const { revision: at, errors } = await graph.ingest({ source: 's', artifacts: [artifact] }, author);
      expect(errors).toEqual([]);
      return at;
    };
    const first = await revision(described('Amber', 'ocelot'));
    const second = await revision(described('Cobalt', 'ocelot'));
    const third = await revision(described('Cobalt', 'marmot'));
    const expected = { amber: [first], cobalt: [second, third], ocelot: [first, second], marmot: [third] };
    for (const at of [first, second, third]) {
      for (const [word, revisions] of Object.entries(expected)) {
        expect([word, at, await find(word, at)]).toEqual([word, at, revisions.includes(at) ? ['N1'] : []]);
      }
      // What did not change is found throughout: content, id, and both with the words of then.
      expect(await find('small', at)).toEqual(['N1']);
      expect(await find('n1', at)).toEqual(['N1']);
    }
    // No more contents of then are read than the limit says.
    const limited = (at: number) =>
      graph.search({ text: 'ocelot', view: graph.viewAt(at) as GraphView, mostReworded: 0 });
    expect(await limited(second)).toMatchObject({ ok: false, reason: 'TOO_MANY' });
    expect(await limited(third)).toEqual({ ok: true, hits: [] });
    expect(await find('sma ocel', second)).toEqual(['N1']);
    expect(await find('small ocelot', third)).toEqual([]);
    expect(await find('amber', first - 1)).toEqual([]);
  });

  it.each(['', '   ', '+-&&||!(){}[]^"~*?:\\/'])('has nothing to look for in %j', async (text) => {
    expect(await find(text)).toContain('nothing to search for');
  });
});

describe('statements', () => {
  it('stay as many however many versions are read', async () => {
    const names: string[] = [];
    const graph = await openGraph({ onStatement: ({ name }) => names.push(name) });
    await graph.ingest(
      { source: 's', artifacts: Array.from({ length: 200 }, (_, n) => dataset(`D${n}`, n).artifacts?.[0] as never) },
      author,
    );
    const read = async (many: number) => {
      names.length = 0;
      const contents = await graph.contents(Array.from({ length: many }, (_, n) => `D${n}@v1`));
      return [contents.size, names.length];
    };
    expect(await read(1)).toEqual([1, 1]);
    expect(await read(200)).toEqual([200, 1]);
    names.length = 0;
    await graph.catchUp();
    expect(names).toEqual(['readHead']);
  });

  it('look ids up by index, also where Neo4j plans them for a graph that holds next to nothing', async () => {
    const texts = new Set<string>();
    const listen: Partial<SafetyGraphOptions> = { onStatement: ({ text }) => texts.add(text) };
    const graph = await openGraph(listen);
    const batches: IngestInput[] = [
      { ...dataset('D', 1), idempotencyKey: 'once' },
      dataset('D', 2, 'v2'),
      {
        source: 'code',
        mode: 'REPLACE_SOURCE',
        artifacts: [
          { id: 'C', kind: 'COMPONENT' },
          { id: 'R', kind: 'RUN' },
        ],
        links: [
          { type: 'DEPENDS_ON', from: 'C', to: 'C' },
          { type: 'USED', from: 'R', to: 'D@v1' },
          { type: 'DERIVED_FROM', from: 'D@v2', to: 'D@v1' },
        ],
      },
      { source: 'code', links: [{ type: 'USED', from: 'R', to: 'D@v1', attributes: { seed: 7 } }] },
      { source: 'code', mode: 'REPLACE_SOURCE', artifacts: [{ id: 'C', kind: 'COMPONENT' }] },
    ];
    for (const batch of batches) expect((await graph.ingest(batch, author)).errors).toEqual([]);
    await graph.contents(['D@v1']);
    await (await openGraph(listen)).verifyJournal();
    const lookUps = [...texts].filter((text) => /MATCH .*\{(id|revision|key): /.test(text));
    expect(lookUps.length).toBeGreaterThan(10);
    const scanning = async (change: (text: string) => string): Promise<readonly string[]> => {
      const scans: string[] = [];
      for (const text of lookUps) {
        const operators = await operatorsOf(change(text));
        if (operators.some((operator) => operator.includes('Scan'))) scans.push(text);
      }
      return scans;
    };
    await graph.ingest(batches[2] as IngestInput, author);
    expect(await scanning((text) => text)).toEqual([]);
    // Negative control: by what has no index, it has to read everything.
    const byName = (text: string) => text.replace(/USING INDEX SEEK \S+/g, '').replaceAll('{id: ', '{name: ');
    expect(await scanning(byName)).not.toEqual([]);
    await cypher('MATCH (node) DETACH DELETE node');
    expect(await scanning((text) => text)).toEqual([]);
  });

  it('carry their names, and only the store knows the driver', () => {
    const source = readFileSync(new URL('../../../graph/safetyGraph.ts', import.meta.url), 'utf8');
    expect(source).not.toContain('neo4j-driver');
  });
});

describe('a database that is not there', () => {
  it('ends in one clear error', async () => {
    const connection = { uri: 'bolt://127.0.0.1:27719' };
    await expect(SafetyGraph.open({ connection, metamodel })).rejects.toMatchObject({
      name: 'DatabaseError',
      kind: 'UNAVAILABLE',
      message: expect.stringMatching(/^Neo4j at bolt:\/\/127\.0\.0\.1:27719 cannot be reached: [^\n]+$/),
    });
  });
});
