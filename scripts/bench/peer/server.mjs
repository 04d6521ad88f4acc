/**
 * A plain @neo4j/graphql server: what a project gets that writes its schema and one `@cypher` field, and nothing else.
 *
 *     node server.mjs <bolt address> <port>
 *
 * The question is put in the form that costs it least: one statement gives the number and the first fifty ids.
 */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const typeDefs = `#graphql
  type Affected {
    total: Int!
    items: [String!]!
  }
  type Version @node {
    id: ID!
  }
  type Query {
    affected(id: ID!): Affected
      @cypher(
        statement: """
        MATCH (start:Version {id: $id})<-[:USED|DERIVED_FROM|EVALUATES|INCLUDES*1..]-(node)
        WITH DISTINCT node WHERE NOT node:Deployment
        WITH collect(node.id) AS ids
        RETURN {total: size(ids), items: ids[0..50]} AS affected
        """
        columnName: "affected"
      )
  }
`;

const [uri, port] = process.argv.slice(2);
const driver = neo4j.driver(uri);
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const { url } = await startStandaloneServer(new ApolloServer({ schema, stopOnTerminationSignals: true }), {
  context: async () => ({}),
  listen: { port: Number(port), host: '127.0.0.1' },
});
process.stdout.write(`${url}\n`);
