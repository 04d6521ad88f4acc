/** Looks at the graph in three ways: through the API, in Neo4j, and by an index read anew from the journal. */
import { z } from 'zod';
import type { GraphView } from '../../graph/index/graphView.ts';
import { createMetamodel } from '../../graph/metamodel/metamodel.ts';
import { SafetyGraph } from '../../graph/safetyGraph.ts';
import { Database, type Statement } from '../../graph/store/database.ts';
import type { CrashClient } from './client.ts';
import type { Extent, Found } from './violations.ts';

const countRow = z.object({ source: z.string(), count: z.number() });

const countArtifacts: Statement<z.infer<typeof countRow>> = {
  name: 'crashArtifacts',
  text: 'MATCH (artifact:Artifact) UNWIND artifact.sources AS source RETURN source, count(*) AS count',
  row: countRow,
};

/* A version has no source of its own; in this test its label says which batch wrote it. */
const countVersions: Statement<z.infer<typeof countRow>> = {
  name: 'crashVersions',
  text: `MATCH (:Artifact)-[:HAS_VERSION]->(version:Version)
    RETURN 'crash:' + substring(version.label, 1) AS source, count(*) AS count`,
  row: countRow,
};

const countLinks: Statement<z.infer<typeof countRow>> = {
  name: 'crashLinks',
  text: 'MATCH (:Artifact)-[link:DEPENDS_ON]->(:Artifact) UNWIND link.sources AS source RETURN source, count(*) AS count',
  row: countRow,
};

const JOURNAL = `query ($after: String) {
  journal(first: 1000, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { revision source hash previousHash }
  }
}`;

const DUMP = `query ($after: String) {
  artifacts(first: 500, after: $after, filter: { includeRetired: true }) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id kind
      current { id }
      versions(first: 50) { nodes { id semanticDigest } }
      outgoing(first: 50) { nodes { id type verdict } }
    }
  }
}`;

/** What Neo4j holds of each batch. */
async function extentsIn(uri: string): Promise<Map<string, Extent>> {
  const database = await Database.connect({ uri });
  try {
    const extents = new Map<string, Extent>();
    for (const [field, statement] of [
      ['artifacts', countArtifacts],
      ['versions', countVersions],
      ['links', countLinks],
    ] as const) {
      for (const { source, count } of await database.read(statement)) {
        const known = extents.get(source) ?? { artifacts: 0, versions: 0, links: 0 };
        extents.set(source, { ...known, [field]: count });
      }
    }
    return extents;
  } finally {
    await database.close();
  }
}

/** What the API says of the journal, with what Neo4j holds. */
export async function look(client: CrashClient, uri: string): Promise<Found> {
  const { verifyJournal } = await client.ask<{
    verifyJournal: { ok: boolean; entries: number; firstBad: { why: string } | null };
  }>('{ verifyJournal { ok entries firstBad { why } } }');
  const { ok, entries, firstBad } = verifyJournal;
  return {
    extents: await extentsIn(uri),
    journal: await allPages(client, JOURNAL, 'journal'),
    verified: { ok, entries, why: firstBad?.why ?? null },
  };
}

interface DumpedArtifact {
  readonly id: string;
  readonly kind: string;
  readonly current: { readonly id: string } | null;
  readonly versions: { readonly nodes: readonly { id: string; semanticDigest: string }[] };
  readonly outgoing: { readonly nodes: readonly { id: string; type: string; verdict: string | null }[] };
}

/** Everything that the API serves, a line for each artifact, version and link. */
export async function dumpOfApi(client: CrashClient): Promise<string[]> {
  const artifacts = await allPages<DumpedArtifact>(client, DUMP, 'artifacts');
  return artifacts
    .flatMap(({ id, kind, current, versions, outgoing }) => [
      `${kind} ${id} now ${current?.id}`,
      ...versions.nodes.map((version) => `${version.id} ${version.semanticDigest}`),
      ...outgoing.nodes.map((link) => `${id} ${link.type} ${link.id} ${link.verdict}`),
    ])
    .sort();
}

/** The same of an index that is read anew from the journal in Neo4j. */
export async function dumpOfNeo4j(uri: string): Promise<string[]> {
  const graph = await SafetyGraph.open({ connection: { uri }, metamodel: createMetamodel() });
  try {
    return dumpOfView(await graph.catchUp());
  } finally {
    await graph.close();
  }
}

function dumpOfView(view: GraphView): string[] {
  const lines: string[] = [];
  for (let artifact = 0; artifact < view.artifactCount; artifact += 1) {
    const id = view.id(artifact);
    lines.push(`${view.kind(artifact)} ${id} now ${view.versionId(view.current(artifact))}`);
    for (const version of view.versions(artifact)) lines.push(`${view.versionId(version)} ${view.digest(version)}`);
    for (const slot of view.outgoing(artifact)) {
      lines.push(`${id} ${view.link(slot).type} ${view.link(slot).id} ${view.currentVerdict(slot)}`);
    }
  }
  return lines.sort();
}

async function allPages<Node>(client: CrashClient, document: string, field: string): Promise<Node[]> {
  interface Page {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly Node[];
  }
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const answer: Record<string, Page> = await client.ask(document, { after });
    const page = answer[field] as Page;
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}
