/**
 * Graph:    none
 * Scenario: ports that are free, taken here, taken on every address, or on an address that is not this machine's
 * Result:   free ones pass; the others are named together with the variable that moves them
 */
import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { findFreePorts, isListening, requireFreePort } from '../../../src/neo4j/ports.ts';

let server: Server | null = null;

afterEach(() => {
  server?.close();
  server = null;
});

async function take(host: string): Promise<number> {
  const [port] = (await findFreePorts(1)) as [number];
  server = createServer();
  await new Promise<void>((resolve) => (server as Server).listen({ port, host }, resolve));
  return port;
}

const need = (port: number, host = '127.0.0.1') => requireFreePort({ port, host, variable: 'PORT', what: 'the API' });

test('free ports are free, and differ', async () => {
  const ports = await findFreePorts(5);
  expect(new Set(ports).size).toBe(5);
  for (const port of ports) {
    await need(port);
    expect(await isListening({ port, host: '127.0.0.1' })).toBe(false);
  }
});

test.each(['127.0.0.1', '0.0.0.0'])('one that a program on %s has is not', async (host) => {
  const port = await take(host);
  await expect(need(port)).rejects.toThrow(
    `port ${port} on 127.0.0.1, which the API needs, is in use (by another SafetyOps Graph?); stop that program or set PORT to a free port`,
  );
  await expect(need(port, '0.0.0.0')).rejects.toThrow('is in use');
});

test('any free one is always free', async () => {
  await need(0);
});

test('an address of another machine', async () => {
  await expect(need(4000, '192.0.2.1')).rejects.toThrow(
    /^cannot listen on 192\.0\.2\.1 port 4000 \(.*\); set HOST or PORT/,
  );
});
