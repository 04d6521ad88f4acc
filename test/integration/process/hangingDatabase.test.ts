/**
 * A Neo4j that hangs: it is there, takes connections, and does not answer any more.
 *
 *     service ──▶ relay ──▶ Neo4j of the run       the relay stops relaying, both ways
 *
 * Scenario: the service is asked to stop while a write waits for it, and while it waits for it to start.
 * Result:   the stop ends when its time is over, and says so; the start is broken off at once.
 * Negative control: while the relay relays, the write is answered and the stop succeeds, with the same time for it.
 */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { type Service, startService } from '../../../src/service.ts';
import { emptyGraph, testDatabase } from '../../support/database.ts';
import { endAllProcesses, startService as startProcessOfService } from '../../support/serviceProcess.ts';

vi.setConfig({ testTimeout: 300_000 });

/** A server on any free port; sockets are ended after the test. */
const servers: { readonly server: Server; readonly sockets: Set<Socket> }[] = [];

async function listen(onConnection: (socket: Socket) => Socket[]): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    for (const one of [socket, ...onConnection(socket)]) sockets.add(one.on('error', () => {}));
  });
  servers.push({ server, sockets });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as { port: number }).port;
}

afterEach(async () => {
  await endAllProcesses();
  for (const { server, sockets } of servers.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** The service behind the relay. */
async function startBehindRelay(stopMilliseconds: number): Promise<{ service: Service; hang: () => void }> {
  await emptyGraph();
  const database = testDatabase();
  const { hostname, port } = new URL(database.uri);
  let hangs = false;
  const relayed = await listen((client) => {
    const neo4j = connect(Number(port), hostname);
    client.on('data', (data) => hangs || neo4j.write(data));
    neo4j.on('data', (data) => hangs || client.write(data));
    client.on('close', () => neo4j.destroy());
    neo4j.on('close', () => hangs || client.destroy());
    return [neo4j];
  });
  const service = await startService({
    config: {
      ...readConfig(),
      host: '127.0.0.1',
      port: 0,
      seed: 'none',
      metamodelFile: null,
      snapshotDirectory: null,
      subjectKeyDirectory: null,
    },
    neo4j: { ...database, uri: `bolt://127.0.0.1:${relayed}` },
    log: createLog({ level: 'silent' }),
    stopMilliseconds,
  });
  return { service, hang: () => (hangs = true) };
}

function write({ graphqlUrl }: Service): Promise<unknown> {
  const query =
    'mutation { ingest(input: { source: "test", artifacts: [{ id: "S1", kind: SYSTEM }] }) { created errors { code } } }';
  return fetch(graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  }).then((response) => response.json());
}

it('holds up a stop only until its time is over', async () => {
  const { service, hang } = await startBehindRelay(2_000);
  hang();
  const answer = write(service).catch(() => 'no answer');
  await new Promise((resolve) => setTimeout(resolve, 300));
  const began = performance.now();
  await expect(service.close()).rejects.toThrow(/^not closed within 2 s, .*as a whole or not at all$/);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(await Promise.race([answer, 'still waiting'])).toBe('still waiting');
});

it('is no obstacle while it answers', async () => {
  const { service } = await startBehindRelay(30_000);
  expect(await write(service)).toEqual({ data: { ingest: { created: 1, errors: [] } } });
  await expect(service.close()).resolves.toBeUndefined();
});

it('does not hold up a stop before the start is over', async () => {
  let connected = (): void => {};
  const waits = new Promise<void>((resolve) => {
    connected = resolve;
  });
  const silent = await listen(() => {
    connected();
    return [];
  });
  const service = startProcessOfService({ PORT: '0', NEO4J_URI: `bolt://127.0.0.1:${silent}` });
  await waits;
  const began = performance.now();
  service.child.kill('SIGTERM');
  expect(await service.ended).toMatchObject({ code: 0, signal: null, stdout: '' });
  expect(performance.now() - began).toBeLessThan(20_000);
});
