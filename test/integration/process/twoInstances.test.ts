/**
 * Two API processes on one Neo4j, each with an index of its own.
 *
 * Graph:    data set D is used by run R, which generated evidence E; then models that one of the two processes records
 * Scenario: both start at the same moment on an empty database; A writes and B is asked at once, without a pause, 50 times over, and the other way round; then both write at
 *           the same time
 * Result:   each answer holds what was acknowledged before it was asked for; the journal is one chain without a gap, in
 *           which each write stands once; both processes serve the same graph
 * Negative control: as of the revision before a write, B serves a graph that does not hold it
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFreePorts } from '../../../src/neo4j/ports.ts';
import { emptyGraph, testDatabaseEnvironment } from '../../support/database.ts';
import { endAllProcesses, startService } from '../../support/serviceProcess.ts';

const TIMES = 50;
const WRITERS = 10;

/** One of the two processes, as a client sees it. */
class Instance {
  readonly name: string;
  private readonly url: string;

  constructor(name: string, port: number) {
    this.name = name;
    this.url = `http://127.0.0.1:${port}/graphql`;
  }

  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
    if (errors || !data) expect.fail(`${this.name} answered ${JSON.stringify(errors)}`);
    return data;
  }

  /** Answers the revision of the write. */
  async write(input: { source: string; artifacts?: object[]; links?: object[] }): Promise<number> {
    const { ingest } = await this.ask<{ ingest: { revision: number; errors: unknown[] } }>(
      'mutation ($input: IngestInput!) { ingest(input: $input) { revision errors { path code message } } }',
      { input },
    );
    expect(ingest.errors).toEqual([]);
    return ingest.revision;
  }

  /** Everything that is served: artifacts with their versions and links. */
  async dump(): Promise<readonly unknown[]> {
    const { artifacts } = await this.ask<{ artifacts: { totalCount: number; nodes: unknown[] } }>(
      `{ artifacts(first: 200) { totalCount nodes {
           id kind current { id } versions(first: 100) { nodes { id semanticDigest } }
           outgoing(first: 20) { nodes { id type verdict } } } } }`,
    );
    expect(artifacts.nodes).toHaveLength(artifacts.totalCount);
    return artifacts.nodes;
  }
}

const versioned = (id: string, kind: string, content: object) => ({ id, kind, version: { label: 'v1', content } });

let folder: string;
let a: Instance;
let b: Instance;

beforeAll(async () => {
  await emptyGraph();
  folder = await mkdtemp(join(tmpdir(), 'safetyops-two-'));
  const ports = await findFreePorts(2);
  const services = ports.map((port, number) =>
    startService({
      ...testDatabaseEnvironment(),
      PORT: String(port),
      SAFETYOPS_SEED: 'none',
      SAFETYOPS_DATA: join(folder, String(number)),
    }),
  );
  await Promise.all(services.map((service) => service.untilStdout(/^Your project .*$/m)));
  [a, b] = ports.map((port, number) => new Instance(`instance ${number}`, port)) as [Instance, Instance];
  await a.write({
    source: 'test',
    artifacts: [versioned('D', 'DATASET', { rows: 100 }), { id: 'R', kind: 'RUN' }, { id: 'E', kind: 'EVIDENCE' }],
    links: [
      { type: 'USED', from: 'R', to: 'D@v1' },
      { type: 'GENERATED', from: 'R', to: 'E' },
    ],
  });
});

afterAll(async () => {
  await endAllProcesses();
  await rm(folder, { recursive: true, force: true });
});

describe('two processes on one database', () => {
  test('what one has acknowledged, both answer with at once', async () => {
    const READ = `query ($id: ID!) {
      revision
      artifact(id: $id) { id current { content } }
      impact(input: { changes: [{ subject: "D@v1", kind: RETRACT }] }) { revision counts { total } }
    }`;
    interface Answer {
      readonly revision: number;
      readonly artifact: { readonly current: { readonly content: unknown } } | null;
      readonly impact: { readonly revision: number; readonly counts: { readonly total: number } };
    }
    // R and E are tainted; each model that is derived from D is one more.
    let affected = 2;
    for (let time = 0; time < TIMES; time += 1) {
      const [writer, reader] = time % 2 === 0 ? [a, b] : [b, a];
      const id = `M${time}`;
      const revision = await writer.write({
        source: writer.name,
        artifacts: [versioned(id, 'MODEL', { time })],
        links: [{ type: 'DERIVED_FROM', from: `${id}@v1`, to: 'D@v1' }],
      });
      affected += 1;
      // The other one first: asking the writer must not be what brings it up to date.
      for (const instance of [reader, writer]) {
        const answer = await instance.ask<Answer>(READ, { id });
        expect(answer, `${instance.name}, write ${time} by ${writer.name}`).toEqual({
          revision,
          artifact: { id, current: { content: { time } } },
          impact: { revision, counts: { total: affected } },
        });
      }
    }

    const before = await b.ask<{ revision: number }>('{ revision }');
    const revision = await a.write({ source: a.name, artifacts: [versioned('last', 'MODEL', {})] });
    expect(revision).toBe(before.revision + 1);
    const asOf = 'query ($revision: Int!) { artifact(id: "last", at: { revision: $revision }) { id } }';
    expect(await b.ask(asOf, { revision: before.revision })).toEqual({ artifact: null });
    expect(await b.ask(asOf, { revision })).toEqual({ artifact: { id: 'last' } });
  });

  test('writers on both make one chain, and both serve the same graph', async () => {
    const { revision: before } = await a.ask<{ revision: number }>('{ revision }');
    const writes = Array.from({ length: WRITERS * 2 }, (_, number) => {
      const instance = number % 2 === 0 ? a : b;
      // Each also says something about an artifact that the others write about: the order decides which is current.
      const shared = { id: 'shared', kind: 'CODE_UNIT', version: { label: `v${number}`, content: { number } } };
      return instance.write({
        source: `writer ${number}`,
        artifacts: [shared, versioned(`C${number}`, 'CODE_UNIT', { number })],
        links: [{ type: 'DEPENDS_ON', from: `C${number}`, to: 'shared' }],
      });
    });
    const revisions = await Promise.all(writes);
    expect([...revisions].sort((left, right) => left - right)).toEqual(
      Array.from({ length: WRITERS * 2 }, (_, number) => before + 1 + number),
    );

    const JOURNAL = `{
      verifyJournal { ok entries firstBad { why } }
      journal(first: 1000) { nodes { revision source hash previousHash } }
    }`;
    interface Journal {
      readonly verifyJournal: unknown;
      readonly journal: { readonly nodes: { revision: number; source: string; hash: string; previousHash: string }[] };
    }
    const [ofA, ofB] = [await a.ask<Journal>(JOURNAL), await b.ask<Journal>(JOURNAL)];
    expect(ofB).toEqual(ofA);
    const entries = ofA.journal.nodes;
    expect(ofA.verifyJournal).toEqual({ ok: true, entries: entries.length, firstBad: null });
    expect(entries.map(({ revision }) => revision)).toEqual(entries.map((_, position) => position + 1));
    expect(entries.slice(1).map(({ previousHash }) => previousHash)).toEqual(
      entries.slice(0, -1).map(({ hash }) => hash),
    );
    // Each acknowledged write stands once, where its receipt says.
    revisions.forEach((revision, number) => {
      expect(entries.filter(({ source }) => source === `writer ${number}`)).toMatchObject([{ revision }]);
    });

    const dump = await a.dump();
    expect(dump).toHaveLength(3 + TIMES + 1 + 1 + WRITERS * 2);
    expect(await b.dump()).toEqual(dump);
    const last = revisions.indexOf(Math.max(...revisions));
    expect(dump).toContainEqual(expect.objectContaining({ id: 'shared', current: { id: `shared@v${last}` } }));
  });
});
