/**
 * Loads the graph through the product's own writing path, and times the same nodes and relationships written by plain
 * `UNWIND` into the same database: what a write costs beside the journal, the plan and the checks.
 */
import { z } from 'zod';
import type { SafetyGraph } from '../../graph/safetyGraph.ts';
import type { Database, Statement } from '../../graph/store/database.ts';
import type { Batch, GraphPlan } from './generator.ts';
import { median } from './measure.ts';
import { numberText, type Report } from './report.ts';

/** Batches of which a raw copy is written and timed. */
const SAMPLES = 10;
/** Rows sent with one statement. */
const ROWS = 5_000;

const properties = z.record(z.string(), z.unknown());

const readNodes: Statement<{ id: string; labels: string[]; properties: Record<string, unknown>; versions: unknown[] }> =
  {
    name: 'benchReadNodes',
    text: `UNWIND $ids AS id
      MATCH (artifact:Artifact {id: id})
      USING INDEX SEEK artifact:Artifact(id)
      RETURN id, labels(artifact) AS labels, properties(artifact) AS properties,
        COLLECT {
          MATCH (artifact)-[:HAS_VERSION]->(version)
          RETURN {properties: version {.*, recordedAt: null}, current: EXISTS { (artifact)-[:CURRENT]->(version) }}
        } AS versions`,
    row: z.object({ id: z.string(), labels: z.array(z.string()), properties, versions: z.array(z.unknown()) }),
  };

const versionRow = z.object({ properties, current: z.boolean() });

const linkRow = z.object({ type: z.string(), from: z.string(), to: z.string(), ends: z.string(), properties });

const readLinks: Statement<z.infer<typeof linkRow>> = {
  name: 'benchReadLinks',
  text: `UNWIND $ids AS id
    MATCH (artifact:Artifact {id: id})
    USING INDEX SEEK artifact:Artifact(id)
    CALL (artifact) {
      RETURN artifact AS source
      UNION
      MATCH (artifact)-[:HAS_VERSION]->(source) RETURN source
    }
    MATCH (source)-[link]->(target) WHERE link.revision = $revision
    RETURN type(link) AS type, source.id AS from, target.id AS to, properties(link) AS properties,
      CASE WHEN source:Version THEN 'Version' ELSE 'Artifact' END + ' ' +
      CASE WHEN target:Version THEN 'Version' ELSE 'Artifact' END AS ends`,
  row: linkRow,
};

const anything = z.unknown();

const createNodes: Statement<unknown> = {
  name: 'benchCreateNodes',
  text: 'UNWIND $rows AS row CREATE (artifact:$(row.labels)) SET artifact = row.properties',
  row: anything,
};

const createVersions: Statement<unknown> = {
  name: 'benchCreateVersions',
  text: `UNWIND $rows AS row
    MATCH (artifact:Artifact {id: row.artifact})
    USING INDEX SEEK artifact:Artifact(id)
    CREATE (artifact)-[:HAS_VERSION]->(version:Version)
    SET version = row.properties, version.recordedAt = datetime($recordedAt)
    FOREACH (_ IN CASE WHEN row.current THEN [1] ELSE [] END | CREATE (artifact)-[:CURRENT]->(version))`,
  row: anything,
};

function createLinks(ends: string): Statement<unknown> {
  const [from, to] = ends.split(' ');
  return {
    name: 'benchCreateLinks',
    text: `UNWIND $rows AS row
      MATCH (source:${from} {id: row.from})
      USING INDEX SEEK source:${from}(id)
      MATCH (target:${to} {id: row.to})
      USING INDEX SEEK target:${to}(id)
      CREATE (source)-[link:$(row.type)]->(target)
      SET link = row.properties`,
    row: anything,
  };
}

const deleteCopies: Statement<unknown> = {
  name: 'benchDeleteCopies',
  text: `UNWIND $ids AS id
    MATCH (artifact:Artifact {id: 'raw:' + id})
    OPTIONAL MATCH (artifact)-[:HAS_VERSION]->(version)
    DETACH DELETE artifact, version`,
  row: anything,
};

/** Ingests every batch; compares some of them with a raw copy. */
export async function load(place: {
  readonly graph: SafetyGraph;
  readonly database: Database;
  readonly plan: GraphPlan;
  readonly report: Report;
  /** False: only loads. */
  readonly compare: boolean;
}): Promise<void> {
  const { graph, database, plan, report, compare } = place;
  const ingests: number[] = [];
  const ratios: { ratio: number; ingest: number; raw: number; nodes: number; links: number }[] = [];
  let links = 0;
  const every = Math.max(1, Math.round(plan.artifacts / 7_800 / SAMPLES));
  let number = 0;
  for (const batch of plan.batches()) {
    const started = performance.now();
    const receipt = await graph.ingest({ source: 'bench', ...batch }, { actor: 'bench' });
    const ingest = performance.now() - started;
    if (receipt.errors.length > 0) throw new Error(`batch ${number} was refused: ${JSON.stringify(receipt.errors[0])}`);
    ingests.push(ingest);
    links += batch.links.length;
    // The first batch meets a database and a process that are cold.
    if (compare && number > 0 && number % every === 0) {
      const copy = await writeCopy(database, batch, receipt.revision);
      ratios.push({ ...copy, ingest, ratio: copy.raw / ingest });
    }
    number += 1;
    if (number % 10 === 0) console.error(`  … ${number} batches, ${numberText(links)} links`);
  }
  const seconds = ingests.reduce((sum, one) => sum + one, 0) / 1000;
  report.row({ what: 'load all batches', value: seconds, unit: 's', note: `${number} batches, ${links} links` });
  if (ratios.length === 0) return;
  const middle = (of: (one: (typeof ratios)[number]) => number): number => median(ratios.map(of));
  const runs = ratios.length;
  const size = `${numberText(middle((one) => one.nodes))} nodes, ${numberText(middle((one) => one.links))} relationships`;
  report.row({ what: 'ingest of a batch', value: middle((one) => one.ingest), unit: 'ms', runs, note: size });
  report.row({ what: 'raw UNWIND of the same', value: middle((one) => one.raw), unit: 'ms', runs });
  report.row({
    what: 'speed of ingest, raw UNWIND being 1',
    value: middle((one) => one.ratio),
    unit: '×',
    runs,
    goal: { op: '>=', bound: 0.7 },
  });
}

/** Writes what the batch became once more, under ids of its own, and removes it again. */
async function writeCopy(
  database: Database,
  batch: Batch,
  revision: number,
): Promise<{ raw: number; nodes: number; links: number }> {
  const ids = [...new Set(batch.artifacts.map(({ id }) => id))];
  const own = new Set(ids);
  const fresh = (id: string): string => (own.has(id.split('@')[0] as string) ? `raw:${id}` : id);
  const artifacts = await database.read(readNodes, { ids });
  const nodes = artifacts.map((row) => ({
    labels: row.labels,
    properties: { ...row.properties, id: fresh(row.id) },
  }));
  const versions = artifacts.flatMap((row) =>
    row.versions.map((version) => {
      const { properties, current } = versionRow.parse(version);
      return { artifact: fresh(row.id), current, properties: { ...properties, id: fresh(String(properties.id)) } };
    }),
  );
  const linksByEnds = new Map<string, object[]>();
  const links = await database.read(readLinks, { ids, revision });
  for (const { ends, from, to, type, properties } of links) {
    const row = { type, from: fresh(from), to: fresh(to), properties: { ...properties, id: `raw:${properties.id}` } };
    const rows = linksByEnds.get(ends);
    if (rows) rows.push(row);
    else linksByEnds.set(ends, [row]);
  }
  const recordedAt = new Date().toISOString();
  const started = performance.now();
  await database.write('benchRaw', async ({ run }) => {
    const send = async (statement: Statement<unknown>, rows: readonly object[]): Promise<void> => {
      for (let from = 0; from < rows.length; from += ROWS) {
        await run(statement, { rows: rows.slice(from, from + ROWS), recordedAt });
      }
    };
    await send(createNodes, nodes);
    await send(createVersions, versions);
    for (const [ends, rows] of linksByEnds) await send(createLinks(ends), rows);
  });
  const raw = performance.now() - started;
  for (let from = 0; from < ids.length; from += ROWS) {
    await database.write('benchDelete', ({ run }) => run(deleteCopies, { ids: ids.slice(from, from + ROWS) }));
  }
  return { raw, nodes: nodes.length + versions.length, links: links.length };
}
