/**
 * Scenario: a browser, curl, a hostile page and a client that asks for too much meet the server. Result: who should is
 * served, everybody else gets an answer that says what is wrong, and never a stack trace.
 */
import { request } from 'node:http';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseError } from '../../graph/store/database.ts';
import { EXAMPLES } from '../../src/graphiql/examples.ts';
import { LIMITS } from '../../src/limits.ts';
import { type Api, startApi } from '../support/api.ts';
import { GOLDEN_BATCHES } from '../support/goldenBatches.ts';

let api: Api;

beforeAll(async () => {
  api = await startApi();
  await api.ingest(GOLDEN_BATCHES.batch);
});
afterAll(() => api?.close());

const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(api.url, { method: 'POST', headers, body });

describe('a request', () => {
  it('as curl sends it is answered, with an id to find it by', async () => {
    const response = await post('{"query":"{ revision }"}');
    expect(response.status).toBe(200);
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await response.json()).toEqual({ data: { revision: 1 } });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'of type %s, which any page may send without asking, is refused',
    async (type) => {
      const response = await post('{"query":"{ revision }"}', { 'content-type': type });
      expect([400, 415]).toContain(response.status);
      expect(await response.text()).not.toContain('"revision"');
    },
  );

  it('that asks whether another site may ask gets no leave', async () => {
    const preflight = await fetch(api.url, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    const response = await post('{"query":"{ revision }"}', {
      'content-type': 'application/json',
      origin: 'https://evil.example',
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('by another name of this machine is refused (DNS rebinding), by localhost it is not', async () => {
    expect(await statusForHost('evil.example')).toBe(421);
    expect(await statusForHost('localhost')).toBe(200);
  });

  it.each([
    ['{"query":', 400],
    ['[{"query":"{ revision }"},{"query":"{ revision }"}]', 400],
    ['{}', 400],
    ['"revision"', 400],
  ])('with the body %s is refused', async (body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toMatch(/^BAD_(USER_INPUT|REQUEST)$/);
  });

  it('over 64 MiB is refused with what to do', async () => {
    const response = await post('x'.repeat(LIMITS.bodyBytes.value + 1)).catch((error: unknown) => error);
    // The server may close the connection before all of it is sent; curl and browsers show the answer then too.
    if (!(response instanceof Response)) return expect(String(response)).toMatch(/fetch failed/);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
  });

  it('that is no GraphQL, or asks for what is not there, is told where', async () => {
    expect((await api.expectErrors('{ revision'))[0]).toMatchObject({ extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
    const [error] = await api.expectErrors('{ revisio }');
    expect(error).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    expect(error?.message).toMatch(/Did you mean "revision"/);
  });
});

describe('health', () => {
  it('is good while the database answers', async () => {
    const response = await fetch(`${api.origin}/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok', revision: 1 }]);
  });
});

describe('GraphiQL', () => {
  it('is a page that loads from here alone, under a policy that lets nothing else in', async () => {
    const response = await fetch(api.url, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|unsafe-eval/);
    const page = await response.text();
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address as string);
    expect(addresses).toEqual(['data:,', 'graphiql/page.css', 'graphiql/page.js']);
    expect(page).not.toMatch(/<script(?![^>]*(src=|type="application\/json"))/);
  });

  it.each([
    ['page.js', 'text/javascript'],
    ['page.css', 'text/css'],
    ['editor.worker.js', 'text/javascript'],
    ['json.worker.js', 'text/javascript'],
    ['graphql.worker.js', 'text/javascript'],
    ['codicon.ttf', 'font/ttf'],
  ])('has %s', async (name, type) => {
    const response = await fetch(`${api.origin}/graphiql/${name}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(new RegExp(`^${type}`));
    const body = await response.text();
    expect(body.length).toBeGreaterThan(10_000);
    if (name.endsWith('.css')) expect(body).not.toMatch(/url\(["']?(https?:)?\/\//);
    expect(body).not.toMatch(/https?:\/\/[^"'`\s]*(cdn|unpkg|jsdelivr|esm\.sh)/);
  });

  it('has nothing else', async () => {
    for (const name of ['nothing.js', '..%2f..%2fpackage.json']) {
      expect((await fetch(`${api.origin}/graphiql/${name}`)).status).toBe(404);
    }
  });

  it('is where the root leads', async () => {
    const response = await fetch(`${api.origin}/`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, 'graphql']);
  });

  it('may read the schema, and its examples run on the story', async () => {
    expect(
      (await api.query(getIntrospectionQuery({ inputValueDeprecation: true }))).__schema.types.length,
    ).toBeGreaterThan(100);
    for (const { query } of EXAMPLES) await api.query(query);
    const impact = await api.query(EXAMPLES[0]?.query ?? '');
    expect(impact.impact).toMatchObject({ verdict: 'FAIL', counts: { total: 11 } });
  });
});

/** The largest question that is worth asking in one request. */
const BIG_IMPACT = `query ($input: ImpactInput!) { impact(input: $input) {
  revision complete incompleteBecause verdict frontier
  gates { gate { id kind title } verdict unmet }
  counts { total byEffect { effect count } byKind { kind count } byModality { modality count } }
  plan { reuse levels { groups obligations { id action subject parts responsible accountable clause notBefore } } }
  links(first: 1000) { totalCount nodes { link verdict parts ruling reason } }
  items(first: 1000) { totalCount pageInfo { hasNextPage endCursor } nodes {
    effects modality distance reason
    states { effect modality cutBy scope { affected unaffected unknown } }
    obligations { id action subject parts responsible accountable clause notBefore }
    witness { from to link relation changedEnd rule kindIn effectIn effectOut with }
    witnesses(first: 5) { pathSet paths { steps { from to link relation rule } } }
    version { id label content recordedAt }
    artifact { __typename id kind subkind title sources
      ... on Requirement { criterion { metric op value } verifiedBy(first: 20) { nodes { id title } } }
      ... on Dataset { rows parts usedBy(first: 20) { nodes { role from { id } toVersion { id } } } }
      ... on Claim { text logic supportedBy(first: 20) { nodes { id ... on Evidence { outcome results { metric part value } } } } }
      outgoing(first: 50) { nodes { id type role verdict to { id title current { id content } } } }
    }
  } }
} }`;

describe('the limits', () => {
  it('let the largest sensible question pass', async () => {
    const input = { configuration: 'R1', changes: [{ subject: 'D1@v1', kind: 'RETRACT' }] };
    const { impact } = await api.query(BIG_IMPACT, { input });
    expect(impact.items.totalCount).toBe(12);
    expect(impact.items.nodes.every((item: { reason: string }) => item.reason.length > 10)).toBe(true);
  });

  it.each([
    [
      'depth',
      `{ artifact(id: "H1") ${'{ current { artifact '.repeat(11)} { id } ${'} }'.repeat(11)} }`,
      /depth limit of 20/,
    ],
    [
      'aliases',
      `{ ${Array.from({ length: 61 }, (_, place) => `a${place}: revision`).join(' ')} }`,
      /limit of 60 exceeded, found 61/,
    ],
    ['directives', `{ revision ${'@include(if: true) '.repeat(51)} }`, /limit of 50 exceeded/],
    ['tokens', `{ ${'revision '.repeat(15_001)} }`, /15000 tokens/],
    [
      'cost',
      '{ artifacts(first: 1000) { nodes { incoming(first: 1000) { nodes { from { outgoing(first: 1000) { totalCount } } } } } } }',
      /Cost limit of 2000000 exceeded/,
    ],
  ])('refuse too much %s before anything is read', async (_, document, message) => {
    api.takeStatements();
    const [error] = await api.expectErrors(document);
    expect(error).toMatchObject({ extensions: { code: 'LIMIT_EXCEEDED' } });
    expect(error?.message).toMatch(message);
    expect(api.takeStatements()).toEqual([]);
  });

  it('pass what is just within', async () => {
    await api.query(`{ ${Array.from({ length: 60 }, (_, place) => `a${place}: revision`).join(' ')} }`);
    await api.query(`{ artifact(id: "H1") ${'{ current { artifact '.repeat(9)} { id } ${'} }'.repeat(9)} }`);
  });

  it('stop lists within lists that multiply by variables', async () => {
    const requirements = Array.from({ length: 400 }, (_, place) => ({
      id: `many${place}`,
      kind: 'REQUIREMENT' as const,
    }));
    await api.ingest({
      artifacts: requirements,
      links: requirements.map(({ id }) => ({ type: 'MITIGATES' as const, from: id, to: 'H1' })),
    });
    const LISTS = `query ($first: Int) { artifact(id: "H1") { incoming(first: $first) { nodes { to { incoming(first: $first) { nodes { id } } } } } } }`;
    await api.query(LISTS, { first: 300 });
    const [error] = await api.expectErrors(LISTS, { first: 400 });
    expect(error).toMatchObject({ extensions: { code: 'LIMIT_EXCEEDED' } });
    expect(error?.message).toMatch(/smaller pages/);
  });

  it('refuse more ways into an item than anybody reads', async () => {
    const document =
      'query ($first: Int) { impact(input: { configuration: "R1", changes: [{ subject: "D1@v1", kind: RETRACT }] }) { items(first: 1) { nodes { witnesses(first: $first) { pathSet } } } } }';
    await api.query(document, { first: 100 });
    for (const first of [0, 101]) {
      expect((await api.expectErrors(document, { first }))[0]).toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', input: 'first' },
      });
    }
  });
});

describe('what goes wrong inside', () => {
  it('is told without a stack trace, under an id that the log has', async () => {
    const broken = await startApi({
      empty: false,
      wrap: (graph) =>
        new Proxy(graph, {
          get: (target, name) => {
            if (name === 'contents') return () => Promise.reject(new Error('secret at /home/somebody/graph.ts'));
            if (name === 'verifyJournal') {
              return () =>
                Promise.reject(new DatabaseError('UNAVAILABLE', 'Neo4j at bolt://127.0.0.1:1 does not answer'));
            }
            const value = Reflect.get(target, name);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        }),
    });
    const [error] = await broken.expectErrors('{ artifact(id: "H1") { id current { content } } }');
    expect(error).toMatchObject({
      message: 'something went wrong in the service; its log has the details under the request id',
      path: ['artifact', 'current', 'content'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(error?.extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(error)).not.toMatch(/secret|stack|\.ts/);
    const [unavailable] = await broken.expectErrors('{ verifyJournal { ok } }');
    expect(unavailable).toMatchObject({
      message: 'Neo4j at bolt://127.0.0.1:1 does not answer',
      extensions: { code: 'DATABASE_UNAVAILABLE' },
    });
    await broken.close();
  });

  it('or takes too long ends at the deadline', async () => {
    const slow = await startApi({
      empty: false,
      readMilliseconds: 200,
      wrap: (graph) =>
        new Proxy(graph, {
          get: (target, name) => {
            if (name === 'contents') return () => new Promise(() => {});
            const value = Reflect.get(target, name);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        }),
    });
    await slow.query('{ revision }');
    const [error] = await slow.expectErrors('{ artifact(id: "H1") { current { content } } }');
    expect(error).toMatchObject({ extensions: { code: 'DEADLINE_EXCEEDED' } });
    await slow.close();
  });
});

function statusForHost(host: string): Promise<number> {
  const { port } = new URL(api.url);
  const body = '{"query":"{ revision }"}';
  return new Promise((resolve, reject) => {
    request(
      {
        host: '127.0.0.1',
        port,
        path: '/graphql',
        method: 'POST',
        headers: { host, 'content-type': 'application/json' },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    )
      .on('error', reject)
      .end(body);
  });
}
