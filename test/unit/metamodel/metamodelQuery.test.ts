/*
 * Graph:    none; the metamodel is asked through the schema, with the resolvers of the service.
 * Scenario: a client reads kinds, relations and rules, of the built-in metamodel and of an extended one.
 * Result:   the rows that metamodel.md names, in words; the project's own marked as such.
 * Negative control: a relation that carries nothing answers with rules without cells, not with no rules.
 */
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CHANGE_KIND_NAMES } from '../../../graph/metamodel/changeKinds.ts';
import {
  CHALLENGE_STATES,
  CLAIM_LOGICS,
  LOCK_STATES,
  OUTCOMES,
  SIGN_OFF_VERDICTS,
} from '../../../graph/metamodel/content.ts';
import { AXES, CUT_REASONS, EFFECT_ORDER, MODALITIES, OBLIGATION_ACTIONS } from '../../../graph/metamodel/effects.ts';
import { readMetamodelExtension } from '../../../graph/metamodel/extension.ts';
import { ARTIFACT_KIND_NAMES } from '../../../graph/metamodel/kinds.ts';
import { createMetamodel, type Metamodel } from '../../../graph/metamodel/metamodel.ts';
import { RELATION_NAMES } from '../../../graph/metamodel/relations.ts';
import type { RequestContext } from '../../../resolvers/context.ts';
import { resolvers } from '../../../resolvers/resolvers.ts';
import { readTypeDefs } from '../../../resolvers/typeDefs.ts';

const typeDefs = readTypeDefs();
type Config = ConstructorParameters<typeof ApolloServer<RequestContext>>[0];
const server = new ApolloServer<RequestContext>({ typeDefs, resolvers: resolvers as Config['resolvers'] });

async function ask(query: string, metamodel: Metamodel = createMetamodel()): Promise<Record<string, unknown>> {
  const contextValue = { graph: { metamodel } } as unknown as RequestContext;
  const { body } = await server.executeOperation({ query }, { contextValue });
  if (body.kind !== 'single' || body.singleResult.errors) throw new Error(JSON.stringify(body));
  return (body.singleResult.data as { metamodel: Record<string, unknown> }).metamodel;
}

describe('rules', () => {
  it('F12 in words', async () => {
    const { rules } = await ask(`{ metamodel { rules(ids: ["F12"]) {
      id table relation changedEnd role changed { kinds } other { kinds notKinds subkinds } condition sentence
      obligation clause builtIn
      cells { on changeKind effect contextFell notation emits { effect contextFell keepsParts world threshold } }
    } } }`);
    expect(rules).toHaveLength(1);
    const [rule] = rules as { cells: { on: string }[] }[];
    expect(rule).toMatchObject({
      id: 'F12',
      table: 'FIRST_HOP',
      relation: 'USED',
      changedEnd: 'TARGET',
      role: null,
      changed: { kinds: null },
      condition: null,
      sentence: 'A run is stale when an input it used changed, and tainted when the input was retracted.',
      obligation: 'RERUN the run (RETRAIN for a TRAIN run)',
      builtIn: true,
    });
    expect(rule?.cells.map(({ on }) => on)).toEqual([
      'INTERFACE',
      'BEHAVIOUR',
      'STRUCTURE',
      'PARAMETER',
      'DATA_APPEND',
      'DATA_RELABEL',
      'DATA_SCHEMA',
      'SUPERSEDE',
      'RETRACT',
    ]);
    expect(rule?.cells[4]).toEqual({
      on: 'DATA_APPEND',
      changeKind: 'DATA_APPEND',
      effect: null,
      contextFell: null,
      notation: 'eᵖ',
      emits: [{ effect: 'STALE', contextFell: false, keepsParts: true, world: 'ALWAYS', threshold: null }],
    });
  });

  it('a claim by its formula, a context that fell, a narrowed cell, two effects', async () => {
    const { rules } = await ask(`{ metamodel { rules(ids: ["T12a", "T17b", "T16a", "F27a"]) {
      id condition cells { on contextFell other { kinds subkinds } emits { effect contextFell world } }
    } } }`);
    const cells = Object.fromEntries(
      (rules as { id: string; cells: { on: string }[] }[]).map(({ id, cells: list }) => [
        id,
        Object.fromEntries(list.map(({ on, ...cell }) => [on, cell])),
      ]),
    );
    expect(cells.T17b).toEqual({
      IN_DOUBT: {
        contextFell: true,
        other: null,
        emits: [{ effect: 'IN_DOUBT', contextFell: true, world: 'ALWAYS' }],
      },
    });
    expect(cells.T16a?.SUSPECT).toEqual({
      contextFell: null,
      other: null,
      emits: [{ effect: null, contextFell: false, world: 'POTENTIAL_ONLY' }],
    });
    expect(cells.T12a?.INFORM).toMatchObject({
      other: { kinds: ['RUN'], subkinds: ['TRAIN', 'BUILD', 'LABEL', null] },
    });
    expect(cells.F27a?.FIELD).toMatchObject({
      emits: [
        { effect: 'ROLLBACK_DECISION', world: 'ALWAYS' },
        { effect: 'NEEDS_REAPPROVAL', world: 'ALWAYS' },
      ],
    });
  });

  it('are there for a relation that carries nothing, without cells', async () => {
    const { relations } = await ask(
      '{ metamodel { relations(types: [HOLDS]) { type rules { id table cells { on } } attributes { name } } } }',
    );
    expect(relations).toEqual([
      {
        type: 'HOLDS',
        rules: [
          { id: 'F23', table: 'FIRST_HOP', cells: [] },
          { id: 'T23', table: 'TRANSFER', cells: [] },
        ],
        attributes: [{ name: 'from' }, { name: 'to' }, { name: 'voidFrom' }, { name: 'voidUntil' }],
      },
    ]);
  });

  it('filter by table and relation', async () => {
    const { rules } = await ask('{ metamodel { rules(table: TRANSFER, relation: INCLUDES) { id } } }');
    expect(rules).toEqual([{ id: 'T27a' }, { id: 'T27b' }, { id: 'T27c' }]);
  });
});

describe('kinds, relations, changes, effects', () => {
  it('a kind with subkinds and typed fields', async () => {
    const { kinds } = await ask(`{ metamodel { kinds(names: [METRIC]) {
      kind discipline singleVersion significantFields subkinds { name builtIn } fields { name readByEngine }
    } } }`);
    expect(kinds).toEqual([
      {
        kind: 'METRIC',
        discipline: 'TESTOPS',
        singleVersion: false,
        significantFields: null,
        subkinds: [
          { name: 'KPI', builtIn: true },
          { name: 'SPI', builtIn: true },
          { name: 'ACCEPTANCE_CRITERION', builtIn: true },
          { name: 'VALIDATION_TARGET', builtIn: true },
        ],
        fields: [
          { name: 'criterion', readByEngine: true },
          { name: 'unit', readByEngine: false },
          { name: 'indicator', readByEngine: false },
          { name: 'confidence', readByEngine: false },
          { name: 'principle', readByEngine: false },
          { name: 'validUntil', readByEngine: true },
          { name: 'text', readByEngine: false },
        ],
      },
    ]);
  });

  it('a relation with ends and roles', async () => {
    const { relations } = await ask(`{ metamodel { relations(types: [PART_OF, EVIDENCES]) {
      type fromLevel toLevel trace acyclic ends { from to sameKind toSubkind } roles { name builtIn }
    } } }`);
    const [partOf, evidences] = relations as { ends: unknown[] }[];
    expect(partOf?.ends.at(-1)).toEqual({ from: ['CLAIM'], to: ['CLAIM'], sameKind: false, toSubkind: 'MODULE' });
    expect(evidences).toEqual({
      type: 'EVIDENCES',
      fromLevel: 'ARTIFACT',
      toLevel: 'ARTIFACT',
      trace: true,
      acyclic: false,
      ends: [
        {
          from: ['EVIDENCE'],
          to: ['TEST_CASE', 'REQUIREMENT', 'CONTROL', 'CLAIM', 'METRIC'],
          sameKind: false,
          toSubkind: null,
        },
      ],
      roles: [
        { name: 'FOR', builtIn: true },
        { name: 'AGAINST', builtIn: true },
        { name: 'AWAY', builtIn: true },
      ],
    });
  });

  it('everything, whole', async () => {
    const { kinds, relations, changeKinds, effects, axes, rules } = (await ask(`{ metamodel {
      kinds { kind } relations { type } changeKinds { kind reading sentence } effects { effect axis }
      axes { axis effects } rules { id }
    } }`)) as Record<string, unknown[]>;
    expect(kinds).toHaveLength(30);
    expect(relations).toHaveLength(29);
    expect(changeKinds).toHaveLength(15);
    expect(changeKinds?.[10]).toEqual({
      kind: 'RETRACT',
      reading: 'IN_PLACE',
      sentence: 'The version was withdrawn: defect, consent, licence or recall.',
    });
    expect(effects?.[0]).toEqual({ effect: 'ROLLBACK_DECISION', axis: 'BASIS' });
    expect(axes).toEqual([
      { axis: 'BASIS', effects: ['ROLLBACK_DECISION', 'TAINTED', 'STALE', 'PARTIALLY_STALE', 'SUSPECT', 'INFORM'] },
      { axis: 'PROOF', effects: ['DEFEATED', 'IN_DOUBT', 'DEGRADED', 'UNCONFIRMED'] },
      { axis: 'ASSENT', effects: ['NEEDS_REAPPROVAL'] },
      { axis: 'FITNESS', effects: ['REASSESS'] },
    ]);
    const ids = (rules as { id: string }[]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('F02');
    expect(ids).toContain('T28a');
  });

  it('marks what the project added', async () => {
    const text = readFileSync(new URL('../../../docs/metamodel-extension.yaml', import.meta.url), 'utf8');
    const extension = readMetamodelExtension({ text, fileName: 'example' });
    if (!extension.ok) throw new Error(JSON.stringify(extension.problems));
    const answer = await ask(
      `{ metamodel {
        kinds(names: [DATASET]) { significantFields subkinds { name builtIn sentence } }
        relations(types: [USED]) { roles { name builtIn } }
        rules(ids: ["X12-calibration", "F12"]) { id role builtIn }
      } }`,
      createMetamodel(extension.extension),
    );
    const [dataset] = answer.kinds as { significantFields: string[]; subkinds: unknown[] }[];
    expect(dataset?.significantFields).toContain('licence');
    expect(dataset?.subkinds.at(-1)).toEqual({
      name: 'CALIBRATION',
      builtIn: false,
      sentence: 'Data that sensors are calibrated with.',
    });
    expect((answer.relations as { roles: unknown[] }[])[0]?.roles.at(-1)).toEqual({
      name: 'CALIBRATION',
      builtIn: false,
    });
    expect(answer.rules).toEqual([
      { id: 'F12', role: null, builtIn: true },
      { id: 'X12-calibration', role: 'CALIBRATION', builtIn: false },
    ]);
  });
});

describe('enums of the schema are those of the tables', () => {
  const schema = buildSchema(typeDefs);
  const values = (name: string) => (schema.getType(name) as GraphQLEnumType).getValues().map((value) => value.name);
  const cases: [string, readonly string[]][] = [
    ['ArtifactKind', ARTIFACT_KIND_NAMES],
    ['RelationType', RELATION_NAMES],
    ['ChangeKind', CHANGE_KIND_NAMES],
    ['Effect', EFFECT_ORDER],
    ['Axis', Object.keys(AXES)],
    ['Modality', Object.keys(MODALITIES)],
    ['ObligationAction', Object.keys(OBLIGATION_ACTIONS)],
    ['CutReason', Object.keys(CUT_REASONS)],
    ['ClaimLogic', Object.keys(CLAIM_LOGICS)],
    ['LockState', Object.keys(LOCK_STATES)],
    ['SignOffVerdict', Object.keys(SIGN_OFF_VERDICTS)],
    ['Outcome', Object.keys(OUTCOMES).map((outcome) => outcome.toUpperCase())],
  ];
  for (const [name, names] of cases) {
    it(name, () => expect([...values(name)].sort()).toEqual([...names].sort()));
  }
  it('challenges have three states', () =>
    expect(Object.keys(CHALLENGE_STATES)).toEqual(['OPEN', 'ACCEPTED', 'REJECTED']));
});
