/** The three lines that a newcomer acts on, printed when the service is ready. */

/** An address for links: what a browser on this machine can open. */
export function addressFor({ host, port }: { host: string; port: number }): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

/** A change in the example story whose answer shows what the service is for: the training data is recalled. */
const STORY_QUERY =
  '{ impact(input: {configuration: "R1", changes: [{subject: "D1@v1", kind: RETRACT}]}) { verdict items { nodes { artifact { id } effects reason } } } }';

/** The same of a graph that has another data set. */
const changedData = (dataset: string): string =>
  `{ impact(input: {changes: [{subject: ${JSON.stringify(dataset)}, kind: DATA_APPEND}]}) { verdict items { nodes { artifact { id } effects reason } } } }`;

/** Answers on an empty graph too. */
const EMPTY_QUERY = '{ revision }';

/** The lines, each ending in a line break. */
export function banner({
  graphqlUrl,
  browserUrl,
  neo4jUri,
  hasStory,
  dataset,
}: {
  graphqlUrl: string;
  /** Null: not known (a Neo4j that somebody else runs). */
  browserUrl: string | null;
  neo4jUri: string;
  /** Whether the example story is in the graph. */
  hasStory: boolean;
  /** Id of a data set in the graph; null: there is none. */
  dataset: string | null;
}): string {
  const query = hasStory ? STORY_QUERY : dataset === null ? EMPTY_QUERY : changedData(dataset);
  // Within the quotes of a shell, whatever the id is.
  const body = JSON.stringify({ query }).replaceAll("'", "'\\''");
  const elsewhere = graphqlUrl === 'http://127.0.0.1:4000/graphql' ? '' : ` --url ${graphqlUrl}`;
  return [
    `GraphQL        ${graphqlUrl}  try: curl -s ${graphqlUrl} -H 'content-type: application/json' -d '${body}'`,
    `Neo4j Browser  ${browserUrl ?? `of your own server, connected to ${neo4jUri}`}`,
    `Your project   npm run import -- dvc path/to/project${elsewhere}  (or: sphinx-needs path/to/needs.json)`,
    '',
  ].join('\n');
}
