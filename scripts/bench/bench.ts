/**
 * `npm run bench -- --size 100k`: makes a graph, loads it through the product's writing path, and measures what users wait
 * for against what they would have without it. docs/performance.md says what each number means.
 *
 *     --size 10k | 100k | 1m   how many artifacts (default 10k)
 *     --only a,b               ingest, engine, answers, memory, start, http (default all)
 *     --runs n                 how often each thing is run, or for two seconds where that is more (default 5)
 *     --seconds n              how long all runs of one thing may take (default 20)
 *     --seed n                 of the graph (default 1)
 *     --data folder            keeps Neo4j's data there; a graph of this size and seed in it is not loaded again
 *     --json file              writes everything there too
 *
 * Exit code 1 when two answers differ that have to be the same; never because of a goal.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createMetamodel } from '../../graph/metamodel/metamodel.ts';
import { SafetyGraph } from '../../graph/safetyGraph.ts';
import { Database } from '../../graph/store/database.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { findFreePorts } from '../../src/neo4j/ports.ts';
import { provideNeo4j } from '../../src/neo4j/provideNeo4j.ts';
import { endAllProcesses } from '../../test/support/serviceProcess.ts';
import { planGraph, SIZES, type Size } from './generator.ts';
import { load } from './load.ts';
import { machine } from './machine.ts';
import { measureHttp, measureStart } from './overHttp.ts';
import { isMet, Report } from './report.ts';
import { measureAnswers, measureEngine, measureMemory } from './sections.ts';

const SECTIONS = ['ingest', 'engine', 'answers', 'memory', 'start', 'http'] as const;

const { values: given } = parseArgs({
  options: {
    size: { type: 'string', default: '10k' },
    only: { type: 'string', default: SECTIONS.join(',') },
    runs: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    data: { type: 'string' },
    json: { type: 'string' },
  },
});

const size = oneOf('--size', given.size, Object.keys(SIZES) as Size[]);
const only = new Set(given.only.split(',').map((name) => oneOf('--only', name.trim(), SECTIONS)));
const effort = { runs: wholeNumber('--runs', given.runs), seconds: wholeNumber('--seconds', given.seconds) };
const seed = wholeNumber('--seed', given.seed);

const plan = planGraph({ artifacts: SIZES[size], seed });
const report = new Report();
const folder = given.data === undefined ? await mkdtemp(join(tmpdir(), 'safetyops-bench-')) : resolve(given.data);
const config = readConfig();
const [boltPort, httpPort] = (await findFreePorts(2)) as [number, number];
const log = createLog({ level: 'warn' });
const neo4j = await provideNeo4j({
  config: {
    ...config,
    dataDirectory: folder,
    ...(config.neo4j.kind === 'local' ? { neo4j: { kind: 'local', boltPort, httpPort } } : {}),
  },
  log,
});
// Whatever happens, no Java process must be left behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void stop().then(() => process.exit(130)));
process.on('uncaughtException', (error) => {
  console.error(error);
  void stop().then(() => process.exit(1));
});

try {
  const metamodel = createMetamodel();
  const open = (): Promise<SafetyGraph> => SafetyGraph.open({ connection: neo4j, metamodel, logger: log });
  const about = { size, seed, artifacts: plan.artifacts, ...machine() };
  console.log(`SafetyOps Graph bench  ${JSON.stringify(about)}`);

  await inProcess(open);
  const http = { neo4j, plan, report, effort };
  await section('memory', () => measureMemory({ open, report }));
  await section('start', () => measureStart(http));
  await section('http', () => measureHttp({ ...http, seconds: Math.min(effort.seconds, 10) }));

  console.log(report.summary());
  if (given.json !== undefined) {
    const { wrong, failed } = report;
    const rows = report.rows.map((row) => ({ ...row, met: isMet(row) }));
    const text = JSON.stringify({ at: new Date().toISOString(), ...about, wrong, failed, rows }, null, 2);
    await writeFile(given.json, `${text}\n`);
  }
} finally {
  await stop();
}
process.exit(report.wrong.length === 0 ? 0 : 1);

/** The graph of this process is let go before other processes need the memory. */
async function inProcess(open: () => Promise<SafetyGraph>): Promise<void> {
  const graph = await open();
  const database = await Database.connect(neo4j);
  try {
    await fill(graph, database);
    const bench = { graph, database, plan, report, effort };
    await section('engine', () => measureEngine(bench));
    await section('answers', () => measureAnswers(bench));
  } finally {
    await database.close();
    await graph.close();
  }
}

async function section(name: (typeof SECTIONS)[number], work: () => Promise<void>): Promise<void> {
  if (only.has(name)) await report.attempt(name, work);
}

async function fill(graph: SafetyGraph, database: Database): Promise<void> {
  report.begin('ingest');
  const view = await graph.catchUp();
  if (view.find(plan.mark) !== -1) {
    report.skip('ingest', `the graph is in ${neo4j.uri} already`);
    return;
  }
  if (view.revision > 0) throw new Error(`the database at ${neo4j.uri} holds another graph: give an empty one`);
  await load({ graph, database, plan, report, compare: only.has('ingest') });
}

async function stop(): Promise<void> {
  await endAllProcesses();
  await neo4j.stop();
  if (given.data === undefined) await rm(folder, { recursive: true, force: true });
}

function oneOf<Name extends string>(option: string, text: string, names: readonly Name[]): Name {
  const name = names.find((one) => one === text);
  if (name !== undefined) return name;
  console.error(`${option} ${text}: it may be ${names.join(', ')}`);
  return process.exit(2);
}

function wholeNumber(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  console.error(`${option} ${text}: it has to be a whole number`);
  return process.exit(2);
}
