/*
 * Graph:    the project's own source files and their imports.
 * Scenario: each import is held against the rooms of the house.
 * Result:   src → resolvers → graph, and inside graph impact → index → metamodel, store → metamodel: never back;
 *           graph/changeRequest stands beside ingest and store on top of impact; graph/safety and graph/governance need the
 *           metamodel alone, graph/reading reads the graph for them, graph/writing stands on all of graph;
 *           only graph/store knows the database driver, only src/config.ts reads the environment.
 * Negative control: an import against the direction is found by the same check.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What a room may import from, beside itself. A room is the longest prefix that fits. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'graph/metamodel': [],
  'graph/model': ['graph/metamodel'],
  'graph/index': ['graph/metamodel', 'graph/model'],
  'graph/snapshot': ['graph/index'],
  'graph/store': ['graph/metamodel', 'graph/model'],
  'graph/ingest': ['graph/metamodel', 'graph/model', 'graph/index'],
  'graph/impact': ['graph/metamodel', 'graph/model', 'graph/index'],
  'graph/baseline': ['graph/metamodel', 'graph/model', 'graph/index', 'graph/impact'],
  'graph/whatIf': ['graph/metamodel', 'graph/model', 'graph/index', 'graph/ingest', 'graph/impact'],
  'graph/safety': ['graph/metamodel'],
  'graph/governance': ['graph/metamodel', 'graph/model'],
  'graph/reading': [
    'graph/metamodel',
    'graph/model',
    'graph/index',
    'graph/safety',
    'graph/governance',
    'graph/impact',
  ],
  'graph/changeRequest': ['graph/metamodel', 'graph/model', 'graph/index', 'graph/impact'],
  graph: [
    'graph/metamodel',
    'graph/model',
    'graph/index',
    'graph/snapshot',
    'graph/store',
    'graph/ingest',
    'graph/impact',
    'graph/baseline',
    'graph/changeRequest',
    'graph/safety',
    'graph/governance',
    'graph/reading',
  ],
  'graph/writing': ['graph'],
  resolvers: ['graph'],
  seeds: ['graph'],
  src: ['resolvers', 'seeds', 'graph'],
};

/** Rooms of `graph/` are part of it for those above. */
function isWithin(room: string, allowed: string): boolean {
  return room === allowed || room.startsWith(`${allowed}/`);
}

function roomOf(file: string): string | null {
  const rooms = Object.keys(MAY_IMPORT).filter((room) => file.startsWith(`${room}/`));
  return rooms.sort((left, right) => right.length - left.length)[0] ?? null;
}

interface Import {
  readonly file: string;
  readonly target: string;
}

function importsOf(file: string, text: string): Import[] {
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string);
  return found.map((target) => ({
    file,
    target: target.startsWith('.') ? normalize(join(dirname(file), target)) : target,
  }));
}

function againstTheDirection(imports: readonly Import[]): string[] {
  return imports
    .filter(({ file, target }) => {
      const from = roomOf(file);
      const to = roomOf(target);
      if (!from || !to || from === to) return false;
      return !(MAY_IMPORT[from] as readonly string[]).some((allowed) => isWithin(to, allowed));
    })
    .map(({ file, target }) => `${file} imports ${target}`);
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

const files = ['graph', 'resolvers', 'seeds', 'src'].flatMap(sources);
const imports = files.flatMap((file) => importsOf(file, readFileSync(join(ROOT, file), 'utf8')));

describe('imports', () => {
  it('go one way', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(againstTheDirection(imports)).toEqual([]);
  });

  it('against the direction would be found', () => {
    const text =
      "import { startServer } from '../../src/server.ts';\nimport type { Query } from '../index/graphView.ts';";
    expect(againstTheDirection(importsOf('graph/metamodel/kinds.ts', text))).toEqual([
      'graph/metamodel/kinds.ts imports src/server.ts',
      'graph/metamodel/kinds.ts imports graph/index/graphView.ts',
    ]);
  });

  it('of the database driver are in graph/store alone', () => {
    const users = imports.filter(({ target }) => target === 'neo4j-driver').map(({ file }) => file);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !file.startsWith('graph/store/'))).toEqual([]);
  });

  it('of GraphQL and HTTP are not in graph', () => {
    const outside = /^(graphql|@apollo|fastify|@fastify|dataloader)/;
    expect(imports.filter(({ file, target }) => file.startsWith('graph/') && outside.test(target))).toEqual([]);
  });
});

it('the environment is read in src/config.ts alone', () => {
  const readers = files.filter((file) => /(?<!['"])process\.env/.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(readers).toEqual(['src/config.ts']);
});
