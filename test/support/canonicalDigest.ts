/**
 * One digest of everything that Neo4j holds: two databases that agree in it hold the same graph.
 *
 *     each node          ─▶ canonical text of its labels and properties
 *     each relationship  ─▶ canonical text of its type, properties, and the texts of both ends
 *     all lines, sorted  ─▶ sha256
 *
 * It knows no internal ids and no order, so neither a restart nor a copy changes it. What equals in all it says is the same, so
 * equal nodes count by how many there are.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../graph/model/canonicalJson.ts';
import { cypher } from './database.ts';

export interface CanonicalDigest {
  readonly digest: string;
  readonly nodes: number;
  readonly relationships: number;
}

const NODES = 'MATCH (node) RETURN elementId(node) AS id, labels(node) AS labels, properties(node) AS properties';
const LINKS =
  'MATCH (from)-[link]->(to) RETURN type(link) AS type, properties(link) AS properties, elementId(from) AS from, elementId(to) AS to';

export async function canonicalDigest(): Promise<CanonicalDigest> {
  const nodes = await cypher(NODES);
  const texts = new Map(
    nodes.map(({ id, labels, properties }) => [id, lineOf([[...(labels as string[])].sort(), properties])]),
  );
  const links = await cypher(LINKS);
  const lines = [
    ...texts.values(),
    ...links.map(({ type, properties, from, to }) => lineOf([type, properties, texts.get(from), texts.get(to)])),
  ];
  const digest = createHash('sha256').update(lines.sort().join('\n')).digest('hex');
  return { digest, nodes: nodes.length, relationships: links.length };
}

/** Values of the driver that are no JSON (integers, instants) are said by their text. */
function lineOf(value: unknown): string {
  return canonicalJson(JSON.parse(JSON.stringify(value)));
}
