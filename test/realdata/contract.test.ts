/**
 * Scenario: the contract that integrations are written against lies beside the repository. Result: the schema breaks
 * none of it, and the names that the repository keeps of it are all of them. Negative control: the contract does break
 * when it is taken for the schema and ours for the contract.
 */
import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { readTypeDefs } from '../../resolvers/typeDefs.ts';
import { CONTRACT_INGEST_ERRORS, CONTRACT_NAMES } from '../support/contractNames.ts';

const text = readFileSync(new URL('../../../shared/contract/core.graphql', import.meta.url), 'utf8');
const contract = buildSchema(text);
const ours = buildSchema(readTypeDefs());

it('is kept', () => {
  expect(findBreakingChanges(contract, ours)).toEqual([]);
  expect(findBreakingChanges(ours, contract).length).toBeGreaterThan(50);
});

it('is known by name: nothing is in it that the list lacks', () => {
  const known = new Set(CONTRACT_NAMES.map((name) => name.replace(/^input /, '').replace(/[(:].*$/, '')));
  const missing = Object.values(contract.getTypeMap())
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) =>
      'getFields' in type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    )
    .filter((name) => !known.has(name));
  expect(missing).toEqual([]);
});

it('has the reasons of a refused item in one description, and the list is these', () => {
  const type = contract.getType('IngestError');
  const told = isObjectType(type) ? type.getFields().code?.description : undefined;
  // Whole sentences in brackets are about them.
  const codes = told?.replace(/\([^)]*\)/g, '').match(/\b[A-Z]+(_[A-Z]+)+\b/g);
  expect(codes?.toSorted()).toEqual(CONTRACT_INGEST_ERRORS.toSorted());
});
