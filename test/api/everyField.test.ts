/**
 * Graph: one artifact of each kind with all typed fields (test/support/everyKind.ts).
 *
 * Scenario: a client asks every type for every field there is, as far as one level of objects below it. Result: no field
 * fails, so none lacks its resolver, and none has another type than the schema says. Negative control: each of the 30
 * kinds was really met.
 */
import {
  buildSchema,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTypeDefs } from '../../resolvers/typeDefs.ts';
import { type Api, startApi } from '../support/api.ts';
import { EVERY_KIND } from '../support/everyKind.ts';

const schema = buildSchema(readTypeDefs());
const artifactType = schema.getType('Artifact');
if (!isInterfaceType(artifactType)) throw new Error('Artifact is no interface');

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.ingest(EVERY_KIND);
});
afterAll(() => api?.close());

/** Fields that take one of several arguments, none of which is required by itself; their own tests ask them. */
const NEEDS_ONE = ['assessChange'];
/** Arguments of fields that need one of several, which no type says. */
const ONE_OF_SEVERAL: Readonly<Record<string, string>> = {
  safetyCase: '(top: "safe")',
  argumentProblems: '(top: "safe")',
};

/** All fields of a type; objects below it to the given depth. */
function selection(type: GraphQLObjectType | GraphQLInterfaceType, depth: number): string {
  return Object.values(type.getFields())
    .map((field) => fieldSelection(field, depth))
    .filter((text) => text !== '')
    .join(' ');
}

function fieldSelection(field: GraphQLField<unknown, unknown>, depth: number): string {
  if (field.args.some(isRequiredArgument) || NEEDS_ONE.includes(field.name)) return '';
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  if (!isCompositeType(type) || depth === 0) return '';
  const inner = isObjectType(type) ? selection(type, depth - 1) : sharedSelection(type, depth);
  return inner === '' ? '' : `${field.name}${ONE_OF_SEVERAL[field.name] ?? ''} { ${inner} }`;
}

/** Fields that all types behind an interface have. */
function sharedSelection(type: GraphQLCompositeType, depth: number): string {
  if (isInterfaceType(type) && type !== artifactType) return `__typename ${selection(type, depth - 1)}`;
  return '__typename id kind title';
}

it.each(schema.getPossibleTypes(artifactType).map((type) => [type.name, type] as const))('%s', async (name, type) => {
  const { artifacts } = await api.query(
    `{ artifacts(first: 1000) { nodes { __typename ... on ${name} { ${selection(type, 3)} } } } }`,
  );
  const met = artifacts.nodes.filter((node: { __typename: string }) => node.__typename === name);
  expect(met.length).toBeGreaterThan(0);
});

it('Query', async () => {
  const query = schema.getQueryType() as GraphQLObjectType;
  const data = await api.query(`{ ${selection(query, 4)} }`);
  expect(Object.keys(data)).toEqual(
    expect.arrayContaining([
      'revision',
      'artifacts',
      'journal',
      'verifyJournal',
      'metamodel',
      'findings',
      'safetyCase',
    ]),
  );
});

it('ImpactReport', async () => {
  const report = schema.getType('ImpactReport') as GraphQLObjectType;
  const { impact } = await api.query(
    `{ impact(input: { changes: [{ subject: "frames", kind: DATA_RELABEL }, { subject: "detector", kind: RETRACT }] }) { ${selection(report, 5)} } }`,
  );
  expect(impact.items.nodes.length).toBeGreaterThan(3);
  expect(impact.items.nodes[0].witnesses.paths[0].steps[0].rule).toMatch(/^[FT]\d\d/);
});
