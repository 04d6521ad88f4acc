/**
 * Scenario: integrations are written against the names of the contract. Result: the schema has each of them, with its
 * type, nullability and default, and asks nothing more of them.
 */
import {
  astFromValue,
  buildSchema,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  print,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { INGEST_ERROR_CODES } from '../../../graph/ingest/input.ts';
import { ARTIFACT_KIND_NAMES } from '../../../graph/metamodel/kinds.ts';
import { TYPE_OF_KIND } from '../../../resolvers/artifact.ts';
import { readTypeDefs } from '../../../resolvers/typeDefs.ts';
import { CONTRACT_INGEST_ERRORS, CONTRACT_NAMES } from '../../support/contractNames.ts';

const schema = buildSchema(readTypeDefs());

describe('the contract', () => {
  it('is in the schema, name by name', () => {
    const names = namesOf(schema);
    expect(CONTRACT_NAMES.length).toBe(397);
    expect(CONTRACT_NAMES.filter((name) => !names.has(name))).toEqual([]);
  });

  it('is not in a schema that lacks a field, has another type or another default', () => {
    const changed = readTypeDefs()
      .replace(/(type ArtifactConnection \{[^}]*totalCount): Int!/, '$1: Float!')
      .replace('mode: IngestMode = MERGE', 'mode: IngestMode = REPLACE_SOURCE')
      .replace('  replayed: Boolean!\n  created', '  created');
    const names = namesOf(buildSchema(changed));
    expect(CONTRACT_NAMES.filter((name) => !names.has(name))).toEqual(
      [
        'input IngestInput.mode: IngestMode = MERGE',
        'ArtifactConnection.totalCount: Int!',
        'IngestReceipt.replayed: Boolean!',
      ].sort(byContract),
    );
  });

  it('has ten reasons for which an item is refused, and no other', () => {
    expect(Object.keys(INGEST_ERROR_CODES).toSorted()).toEqual(CONTRACT_INGEST_ERRORS.toSorted());
    // The contract leaves them a text, so the schema does not hold the list.
    expect(CONTRACT_NAMES).toContain('IngestError.code: String!');
  });

  it('asks nothing more: what its inputs and arguments have beside it is optional', () => {
    const known = new Set(CONTRACT_NAMES);
    const contractInputs = new Set(CONTRACT_NAMES.map((name) => /^input (\w+)\./.exec(name)?.[1]));
    const contractFields = new Set(CONTRACT_NAMES.map((name) => /^(\w+\.\w+):/.exec(name)?.[1]));
    const demands = [...namesOf(schema)].filter((name) => {
      const owner = /^input (\w+)\./.exec(name)?.[1] ?? /^(\w+\.\w+)\(/.exec(name)?.[1];
      const ofContract = owner !== undefined && (contractInputs.has(owner) || contractFields.has(owner));
      return ofContract && !known.has(name) && /!\)?$/.test(name);
    });
    expect(demands).toEqual([]);
  });
});

describe('the kinds', () => {
  it('are object types of the interface, each with fields of its own', () => {
    const artifact = schema.getType('Artifact');
    if (!isInterfaceType(artifact)) throw new Error('Artifact is no interface');
    const common = Object.keys(artifact.getFields());
    expect(ARTIFACT_KIND_NAMES.length).toBe(30);
    expect(
      schema
        .getPossibleTypes(artifact)
        .map((type) => type.name)
        .sort(),
    ).toEqual(Object.values(TYPE_OF_KIND).sort());
    for (const type of schema.getPossibleTypes(artifact)) {
      const own = Object.keys(type.getFields()).filter((name) => !common.includes(name));
      expect(own.length, `fields of ${type.name}`).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('the descriptions', () => {
  it('say what is meant: every type, every value of an enum and every query and mutation has one', () => {
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
      if (isEnumType(type) && type.name !== 'ArtifactKind') {
        for (const value of type.getValues()) {
          if (!value.description && !type.description) silent.push(`${type.name}.${value.name}`);
        }
      }
      if (!isObjectType(type)) continue;
      const isRoot = type.name === 'Query' || type.name === 'Mutation';
      for (const field of Object.values(type.getFields())) {
        if (isRoot && !field.description) silent.push(`${type.name}.${field.name}`);
      }
    }
    expect(silent).toEqual([]);
  });
});

/** One line for each name with its type and default. */
function namesOf(of: GraphQLSchema): Set<string> {
  const names: string[] = [];
  for (const type of Object.values(of.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    if (isScalarType(type)) names.push(`scalar ${type.name}`);
    if (isEnumType(type)) names.push(...type.getValues().map((value) => `${type.name}.${value.name}`));
    if (isUnionType(type)) names.push(...type.getTypes().map((member) => `${type.name} | ${member.name}`));
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) names.push(`input ${type.name}.${withDefault(field)}`);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      names.push(`${type.name}.${field.name}: ${field.type}`);
      for (const argument of field.args) names.push(`${type.name}.${field.name}(${withDefault(argument)})`);
    }
  }
  return new Set(names);
}

function withDefault(value: GraphQLArgument | GraphQLInputField): string {
  const node = value.defaultValue === undefined ? null : astFromValue(value.defaultValue, value.type);
  return `${value.name}: ${value.type}${node ? ` = ${print(node)}` : ''}`;
}

function byContract(left: string, right: string): number {
  return CONTRACT_NAMES.indexOf(left) - CONTRACT_NAMES.indexOf(right);
}
