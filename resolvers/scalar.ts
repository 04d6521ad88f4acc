/** The scalars: two of the contract, and whole numbers of any size. */
import {
  type EnumValueNode,
  GraphQLError,
  GraphQLScalarType,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { parseInstant } from '../graph/metamodel/content.ts';

/** ISO 8601 in and out. Inside it is text in UTC with milliseconds, so that the same instant is the same text. */
export const dateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  serialize: (value) => (typeof value === 'number' ? new Date(value).toISOString() : normalised(value)),
  parseValue: (value) => normalised(value),
  parseLiteral: (node) => normalised(node.kind === Kind.STRING ? node.value : undefined, node),
});

/** Only given back: a number where JSON readers keep it exactly, else its digits. (The library's own writes to the console.) */
export const bigIntScalar = new GraphQLScalarType<bigint, number | string>({
  name: 'BigInt',
  serialize: (value) => {
    const whole = BigInt(value as bigint);
    return whole <= Number.MAX_SAFE_INTEGER && whole >= Number.MIN_SAFE_INTEGER ? Number(whole) : whole.toString();
  },
  parseValue: (value) => BigInt(value as string),
});

/** Any JSON value: as it is in answers and variables, and what a literal in a document says. */
export const jsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => {
    visit(node, { EnumValue: refuseWord });
    return valueFromASTUntyped(node as ValueNode, variables);
  },
  specifiedByURL: 'https://ecma-international.org/publications-and-standards/standards/ecma-404/',
});

function refuseWord(node: EnumValueNode): never {
  const message = `JSON has no bare words: write "${node.value}"`;
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' }, nodes: [node] });
}

/** @param node Where it stands in a document, so that the error says which of several it is. */
function normalised(value: unknown, node?: ValueNode): string {
  const milliseconds = typeof value === 'string' ? parseInstant(value) : null;
  if (milliseconds !== null) return new Date(milliseconds).toISOString();
  throw new GraphQLError(
    'DateTime takes an ISO 8601 date (2027-01-20, read as 00:00 UTC) or instant with its zone (2027-01-20T09:30:00Z)',
    { extensions: { code: 'BAD_USER_INPUT' }, ...(node === undefined ? {} : { nodes: [node] }) },
  );
}
