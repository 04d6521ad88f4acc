/** The schema with its resolvers, as the server asks it. */
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLSchema, parse } from 'graphql';
import { resolvers } from './resolvers.ts';
import { readTypeDefs } from './typeDefs.ts';

/**
 * Built at each start, so in the shortest way: the tests have judged the text, and a schema that nobody else holds needs
 * no copy to get its resolvers. That is less than half of the work.
 */
export function executableSchema(): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: parse(readTypeDefs(), { noLocation: true }),
    resolvers,
    assumeValidSDL: true,
    updateResolversInPlace: true,
  });
}
