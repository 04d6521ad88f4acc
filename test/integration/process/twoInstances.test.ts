/**
 * Two API processes on one Neo4j, each with an index of its own.
 *
 * Graph:    data set D is used by run R, which generated evidence E; then models that one of the two processes records
 * Scenario: both start at the same moment on an empty database; A writes and B is asked at once, without a pause, 50 times over, and the other way round; then both write at
 *           the same time; then both are asked twenty times at once for the same decision, of each kind that there is
 * Result:   each answer holds what was acknowledged before it was asked for; the journal is one chain without a gap, in
 *           which each write stands once; both processes serve the same graph; each decision is taken once, and one breach, alert,
 *           signature and erasure is recorded
 * Negative control: as of the revision before a write, B serves a graph that does not hold it
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATA_PROTECTION } from '../../../seeds/governance/dataProtection.ts';
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

  /** The data; null: it was refused. */
  async tryTo<Data>(query: string, variables: object, actor: string): Promise<Data | null> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-actor': actor },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as {
      data?: Data;
      errors?: { message: string; extensions: { code: string } }[];
    };
    const surprise = errors?.find(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR');
    if (surprise) expect.fail(`${this.name} failed: ${surprise.message}`);
    return errors ? null : (data ?? null);
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
      SAFETYOPS_SUBJECT_KEYS: join(folder, 'keys'),
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

  describe('twenty requests over both, at once', () => {
    /** Ids of sources of links of the type to the artifact. */
    const sources = async (id: string, type: string, instance = b): Promise<string[]> => {
      const { artifact } = await instance.ask<{ artifact: { incoming: { nodes: { from: { id: string } }[] } } }>(
        'query ($id: ID!, $type: RelationType!) { artifact(id: $id) { incoming(types: [$type], first: 100) { nodes { from { id } } } } }',
        { id, type },
      );
      return artifact.incoming.nodes.map(({ from }) => from.id);
    };
    /** The answers that are no refusals. */
    const twenty = async <Data>(
      query: string,
      variables: (number: number) => object,
      actor = 'P1',
    ): Promise<Data[]> => {
      const asked = Array.from({ length: 20 }, (_, number) =>
        (number % 2 === 0 ? a : b).tryTo<Data>(query, variables(number), actor),
      );
      return (await Promise.all(asked)).filter((one) => one !== null);
    };
    const LIFE_CYCLE = { states: [{ name: 'DRAFT' }, { name: 'DONE', final: true }], initial: 'DRAFT' };
    const transitions = [{ from: 'DRAFT', to: 'DONE' }];

    beforeAll(async () => {
      await a.write(DATA_PROTECTION as { source: string; artifacts: object[] });
      const held = { from: '2026-01-01' };
      await a.write({
        source: 'test',
        artifacts: [
          { id: 'P1', kind: 'PERSON' },
          { id: 'P2', kind: 'PERSON' },
          { id: 'role:officer', kind: 'ROLE', title: 'officer' },
          versioned('champion', 'MODEL', { name: 'champion' }),
          versioned('challenger', 'MODEL', { name: 'challenger' }),
          versioned('use', 'SYSTEM', { intendedPurpose: 'scoring' }),
          { id: 'gate', kind: 'GATE', version: { label: 'v1', content: {} } },
          { id: 'fleet', kind: 'DEPLOYMENT', version: { content: { environment: 'field' } } },
          { ...versioned('policy:swaps', 'CONTROL', { reviewRoles: ['role:officer'] }), subkind: 'POLICY' },
          { ...versioned('cycle', 'CONTROL', { ...LIFE_CYCLE, transitions }), subkind: 'LIFECYCLE' },
          versioned('clause', 'CLAUSE', { text: 'Keep logs.' }),
          versioned('control', 'CONTROL', { text: 'Logs are kept.' }),
        ],
        links: [
          { type: 'HOLDS', from: 'P1', to: 'role:officer', attributes: held },
          { type: 'APPLIES_TO', from: 'policy:swaps', to: 'use' },
          { type: 'APPLIES_TO', from: 'cycle', to: 'champion' },
          { type: 'APPLIES_TO', from: 'cycle', to: 'challenger' },
          { type: 'APPLIES_TO', from: 'gate', to: 'champion' },
          { type: 'COMPLIES_WITH', from: 'control', to: 'clause' },
          { type: 'RESPONSIBLE_FOR', from: 'P1', to: 'control', role: 'A' },
        ],
      });
    });

    test('sign a gate once for a person and meaning, and swap champions once', async () => {
      const SIGN = 'mutation ($input: SignInput!) { sign(input: $input) { replayed signOff { id } } }';
      const signature = { subject: 'gate', role: 'role:officer', meaning: 'APPROVAL' };
      const signed = await twenty<{ sign: { replayed: boolean; signOff: { id: string } } }>(SIGN, (number) => ({
        input: { ...signature, reason: `looked at it, ${number}` },
      }));
      expect(signed).toHaveLength(20);
      expect(signed.filter(({ sign }) => !sign.replayed)).toHaveLength(1);
      expect(await sources('gate', 'APPROVES')).toEqual([signed[0]?.sign.signOff.id]);

      const SWAP = 'mutation ($input: SwapChampionInput!) { swapChampion(input: $input) { swap { review { id } } } }';
      const asked = await twenty<{ swapChampion: { swap: { review: { id: string } } } }>(
        SWAP,
        () => ({
          input: { useCase: 'use', to: 'challenger@v1', cause: 'better', actor: 'P2' },
        }),
        'P2',
      );
      const reviews = new Set(asked.map(({ swapChampion }) => swapChampion.swap.review.id));
      expect(reviews.size).toBe(1);
      const [review] = [...reviews] as [string];
      expect(await a.tryTo(SIGN, { input: { ...signature, subject: review, reason: 'better' } }, 'P1')).not.toBeNull();
      const ACTIVATE =
        'mutation ($input: ActivateChampionInput!) { activateChampion(input: $input) { champion { version { id } } } }';
      await twenty(ACTIVATE, () => ({ input: { review, actor: 'P2' } }), 'P2');
      const { champions } = await b.ask<{ champions: unknown }>(
        '{ champions(useCase: "use") { version { id } previous { id } pending { review { id } } } }',
      );
      expect(champions).toEqual([{ version: { id: 'challenger@v1' }, previous: [], pending: null }]);
      expect((await sources(review, 'AFFECTS')).length).toBe(1);
    });

    test('raise one alert, of the same observation and of twenty', async () => {
      await a.ask(
        'mutation ($input: RecordMonitorInput!) { recordMonitor(input: $input) { receipt { errors { message } } } }',
        {
          input: {
            id: 'watch',
            statistic: 'VALUE',
            criterion: { metric: 'value', op: '<=', value: 1 },
            monitors: ['champion'],
          },
        },
      );
      const RAISE = 'mutation ($input: RaiseAlertInput!) { raiseAlert(input: $input) { raised alert { id } } }';
      interface Raised {
        readonly raiseAlert: { readonly raised: boolean; readonly alert: { readonly id: string } };
      }
      const raised = [
        ...(await twenty<Raised>(RAISE, () => ({
          input: { monitor: 'watch', observation: { observedAt: '2026-11-20T10:00:00Z', value: 2 } },
        }))),
        ...(await twenty<Raised>(RAISE, (number) => ({
          input: { monitor: 'watch', observation: { observedAt: '2026-11-20T11:00:00Z', value: 3 + number } },
        }))),
      ];
      expect(raised).toHaveLength(40);
      expect(raised.filter(({ raiseAlert }) => raiseAlert.raised)).toHaveLength(1);
      expect(new Set(raised.map(({ raiseAlert }) => raiseAlert.alert.id)).size).toBe(1);
      expect(await sources('watch', 'AFFECTS')).toHaveLength(1);
      expect(await sources('watch', 'USED')).toHaveLength(21);
    });

    test('end a deployment, take a step, migrate a life cycle and decide a review once', async () => {
      const ended = await twenty(
        'mutation ($input: EndDeploymentInput!) { endDeployment(input: $input) { change { id } } }',
        () => ({
          input: { deployment: 'fleet', cause: 'sold', actor: 'P1' },
        }),
      );
      expect(ended).toHaveLength(1);
      expect(await sources('fleet', 'AFFECTS')).toHaveLength(1);

      const TAKE = 'mutation ($input: TakeTransitionInput!) { takeTransition(input: $input) { transition { to } } }';
      const step = { artifact: 'champion', to: 'DONE', cause: 'built', actor: 'P1' };
      expect(await twenty(TAKE, () => ({ input: step }))).toHaveLength(1);

      // The challenger has begun by version 1 when version 2 comes.
      const back = [...transitions, { from: 'DRAFT', to: 'DRAFT' }];
      await a.write({
        source: 'test',
        artifacts: [
          {
            ...versioned('cycle', 'CONTROL', {}),
            version: { label: 'v2', content: { ...LIFE_CYCLE, transitions: back } },
          },
        ],
      });
      const SIGN = 'mutation ($input: SignInput!) { sign(input: $input) { signOff { id } } }';
      const signed = await a.tryTo<{ sign: { signOff: { id: string } } }>(
        SIGN,
        {
          input: { subject: 'cycle', role: 'role:officer', meaning: 'APPROVAL', reason: 'read it' },
        },
        'P1',
      );
      const MIGRATE =
        'mutation ($input: MigrateLifeCycleInput!) { migrateLifeCycle(input: $input) { instance { state } } }';
      const migration = {
        artifact: 'champion',
        to: 'cycle@v2',
        signOff: signed?.sign.signOff.id,
        cause: 'new rules',
        actor: 'P1',
      };
      expect(await twenty(MIGRATE, () => ({ input: migration }))).toHaveLength(1);
      // The step and the migration.
      expect(await sources('champion', 'AFFECTS')).toHaveLength(2);

      await a.write({
        source: 'test',
        artifacts: [
          {
            id: 'clause',
            kind: 'CLAUSE',
            version: { label: 'v2', content: { text: 'Keep logs for two years.', effectiveFrom: '2099-01-01' } },
          },
        ],
      });
      const OPEN = 'mutation ($input: OpenReviewTasksInput!) { openReviewTasks(input: $input) { tasks { id } } }';
      const opened = await twenty<{ openReviewTasks: { tasks: { id: string }[] } }>(OPEN, () => ({
        input: { version: 'clause@v2' },
      }));
      const tasks = new Set(opened.flatMap(({ openReviewTasks }) => openReviewTasks.tasks.map(({ id }) => id)));
      expect(tasks.size).toBe(1);
      const [task] = [...tasks] as [string];
      const DECIDE = 'mutation ($input: DecideReviewInput!) { decideReview(input: $input) { isNew } }';
      const decided = await twenty<{ decideReview: { isNew: boolean } }>(DECIDE, () => ({
        input: { task, outcome: 'DONE', reason: 'retention is set', actor: 'P1' },
      }));
      expect(decided.filter(({ decideReview }) => decideReview.isNew)).toHaveLength(1);
      expect(await sources(task, 'USED')).toEqual([`${task}/decision`]);
    });

    test('erase a data subject once, with one name for it', async () => {
      const NAME = 'mutation ($input: PseudonymiseInput!) { pseudonymise(input: $input) { records } }';
      const names = await twenty<{ pseudonymise: { records: string[] } }>(NAME, () => ({
        input: { subjects: ['subject-two'] },
      }));
      const [name, ...others] = new Set(names.flatMap(({ pseudonymise }) => pseudonymise.records));
      expect(others).toEqual([]);
      await a.write({ source: 'test', artifacts: [versioned('people', 'DATASET', { parts: [name] })] });
      const OPEN =
        'mutation ($input: OpenDataSubjectRequestInput!) { openDataSubjectRequest(input: $input) { request { id } } }';
      await a.ask(OPEN, { input: { id: 'request', right: 'ERASURE', law: 'GDPR', subject: 'subject-two' } });
      const ERASE =
        'mutation ($input: EraseDataSubjectInput!) { eraseDataSubject(input: $input) { request { erased status } receipt { errors { message } } } }';
      const erased = await twenty<{ eraseDataSubject: unknown }>(ERASE, () => ({
        input: { request: 'request', actor: 'P1' },
      }));
      expect(erased).toHaveLength(20);
      for (const { eraseDataSubject } of erased) {
        expect(eraseDataSubject).toEqual({ request: { erased: true, status: 'CLOSED' }, receipt: { errors: [] } });
      }
      // What was retracted, and that the key is gone: each once.
      expect((await sources('request', 'USED')).sort()).toEqual(['request/erasure/1', 'request/erasure/2']);
      const { artifact } = await b.ask<{ artifact: { versions: { nodes: { retractions: unknown[] }[] } } }>(
        '{ artifact(id: "people") { versions { nodes { retractions { parts } } } } }',
      );
      expect(artifact.versions.nodes).toEqual([{ retractions: [{ parts: [name] }] }]);
      const { verifyJournal } = await b.ask<{ verifyJournal: unknown }>('{ verifyJournal { ok } }');
      expect(verifyJournal).toEqual({ ok: true });
    });
  });
});
