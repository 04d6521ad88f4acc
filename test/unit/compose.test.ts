/**
 * Graph:    none; docker-compose.yml and the Dockerfile, read as data
 * Scenario: no container engine runs here, so what can be checked without one is checked
 * Result:   services, health checks, volumes, pinned images; only settings that the service knows; a command that exists
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseConfig, SETTINGS } from '../../src/config.ts';
import { NEO4J_IMAGE } from '../../src/neo4j/container.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFile(new URL(name, root), 'utf8');

const serviceSchema = z.strictObject({
  image: z.string(),
  build: z.string().optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()),
  volumes: z.array(z.string()),
  healthcheck: z.strictObject({
    test: z.tuple([z.enum(['CMD', 'CMD-SHELL'])], z.string()),
    interval: z.string(),
    timeout: z.string(),
    retries: z.number(),
    start_period: z.string(),
  }),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.string() })).optional(),
  stop_grace_period: z.string(),
  restart: z.string(),
});
const composeSchema = z.strictObject({
  services: z.strictObject({ neo4j: serviceSchema, api: serviceSchema }),
  volumes: z.record(z.string(), z.null()),
});

const compose = composeSchema.parse(parse(await read('docker-compose.yml')));
const { neo4j, api } = compose.services;

describe('docker-compose.yml', () => {
  test('pins its images, Neo4j to the release that the service runs elsewhere', async () => {
    expect(neo4j.image).toBe(NEO4J_IMAGE);
    expect(neo4j.image).toMatch(/^neo4j:5\.26\.\d+-community$/);
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(await read('package.json')));
    expect(api.image).toBe(`safetyops-graph:${version}`);
  });

  test('starts the API when Neo4j is healthy, and tells when the API is', () => {
    expect(api.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(neo4j.healthcheck.test.join(' ')).toContain('http://localhost:7474');
    expect(api.healthcheck.test.slice(0, 3)).toEqual(['CMD', 'node', '-e']);
    expect(api.healthcheck.test[3]).toContain('http://127.0.0.1:4000/health');
  });

  test('keeps what must not be lost in named volumes', () => {
    const used = [...neo4j.volumes, ...api.volumes].map((volume) => volume.split(':')[0] as string);
    expect(used.sort()).toEqual(Object.keys(compose.volumes).sort());
    expect(neo4j.volumes).toContain('neo4j-data:/data');
  });

  test('opens nothing to the network, and holds no password', () => {
    for (const port of [...neo4j.ports, ...api.ports]) expect(port).toMatch(/^127\.0\.0\.1:(\d+):\1$/);
    // Compose refuses to start without it.
    expect(neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?/);
    expect(api.environment.NEO4J_PASSWORD).toMatch(/^\$\{NEO4J_PASSWORD:\?/);
  });

  test('gives the API settings that it knows, and that it takes', () => {
    expect(Object.keys(SETTINGS)).toEqual(expect.arrayContaining(Object.keys(api.environment)));
    const environment = Object.fromEntries(
      Object.entries(api.environment).map(([name, value]) => [
        name,
        value.replace(/\$\{\w+:-(\w*)\}/, '$1').replace(/\$\{\w+:\?.*\}/, 'long-enough'),
      ]),
    );
    expect(parseConfig({ environment, workingDirectory: '/app', homeDirectory: '/home/node' })).toMatchObject({
      ok: true,
      config: {
        host: '0.0.0.0',
        port: 4000,
        neo4j: { kind: 'uri', uri: 'bolt://neo4j:7687', user: 'neo4j', password: 'long-enough' },
        dataDirectory: '/data',
        seed: 'none',
        logLevel: 'info',
      },
    });
  });
});

describe('the Dockerfile', () => {
  test('copies what there is, and runs what `npm start` runs', async () => {
    const lines = (await read('Dockerfile')).split('\n');
    expect(lines.find((line) => line.startsWith('FROM '))).toMatch(/^FROM node:20\.\d+-[a-z]+-slim$/);
    const copied = lines.filter((line) => line.startsWith('COPY ')).flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied).toEqual(expect.arrayContaining(['graph', 'resolvers', 'schema', 'seeds', 'src']));
    expect(copied.filter((name) => !existsSync(new URL(name, root)))).toEqual([]);
    const command = lines.find((line) => line.startsWith('CMD '))?.slice('CMD '.length) ?? '';
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(await read('package.json')));
    expect(`exec ${z.array(z.string()).parse(JSON.parse(command)).join(' ')}`).toBe(scripts.start);
    expect(lines).toContain('USER node');
  });

  test('is given exactly that by .dockerignore', async () => {
    const allowed = (await read('.dockerignore')).split('\n').filter((line) => line.startsWith('!'));
    const copied = (await read('Dockerfile'))
      .split('\n')
      .filter((line) => line.startsWith('COPY '))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(allowed.map((line) => line.slice(1)).sort()).toEqual(copied.sort());
  });
});
