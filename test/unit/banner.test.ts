/**
 * Graph:    none
 * Scenario: the service is ready, with and without the example story, with a Neo4j of its own or somebody else's
 * Result:   three lines, each with something to do
 */
import { expect, test } from 'vitest';
import { addressFor, banner } from '../../src/banner.ts';

test('three lines that a newcomer acts on', () => {
  expect(
    banner({
      graphqlUrl: 'http://127.0.0.1:4000/graphql',
      browserUrl: 'http://127.0.0.1:7474/browser/?dbms=bolt://127.0.0.1:7687',
      neo4jUri: 'bolt://127.0.0.1:7687',
      hasStory: true,
      dataset: 'D1',
    }),
  ).toBe(
    `GraphQL        http://127.0.0.1:4000/graphql  try: curl -s http://127.0.0.1:4000/graphql -H 'content-type: application/json' -d '{"query":"{ impact(input: {configuration: \\"R1\\", changes: [{subject: \\"D1@v1\\", kind: RETRACT}]}) { verdict items { nodes { artifact { id } effects reason } } } }"}'
Neo4j Browser  http://127.0.0.1:7474/browser/?dbms=bolt://127.0.0.1:7687
Your project   npm run import -- dvc path/to/project  (or: sphinx-needs path/to/needs.json)
`,
  );
});

test('elsewhere, the import is told where, and an empty graph gets a query that it can answer', () => {
  const text = banner({
    graphqlUrl: 'http://127.0.0.1:4001/graphql',
    browserUrl: null,
    neo4jUri: 'neo4j://db.example',
    hasStory: false,
    dataset: null,
  });
  expect(text).toContain('npm run import -- dvc path/to/project --url http://127.0.0.1:4001/graphql ');
  expect(text).toContain('of your own server, connected to neo4j://db.example');
  expect(text).not.toContain('D1');
});

test('another graph gets a question about what it has, quoted for the shell', () => {
  const text = banner({
    graphqlUrl: 'http://127.0.0.1:4000/graphql',
    browserUrl: null,
    neo4jUri: 'neo4j://db.example',
    hasStory: false,
    dataset: "dataset:it's",
  });
  expect(text).toContain(
    String.raw`changes: [{subject: \"dataset:it'\''s\", kind: DATA_APPEND}]`.replaceAll('\\\\', '\\'),
  );
});

test('an address that listens everywhere is shown as one that can be opened', () => {
  expect(addressFor({ host: '0.0.0.0', port: 4000 })).toBe('http://127.0.0.1:4000');
  expect(addressFor({ host: '::', port: 4000 })).toBe('http://127.0.0.1:4000');
  expect(addressFor({ host: '::1', port: 4000 })).toBe('http://[::1]:4000');
  expect(addressFor({ host: 'localhost', port: 1 })).toBe('http://localhost:1');
});
