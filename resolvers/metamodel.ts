import { CHANGE_KIND_NAMES, CHANGE_KINDS, type ChangeKind } from '../graph/metamodel/changeKinds.ts';
import { COMMON_FIELDS, CONTENT_FIELDS, type ContentField, LINK_ATTRIBUTES } from '../graph/metamodel/content.ts';
import { describeCode, describeEmission } from '../graph/metamodel/describe.ts';
import { disciplineOf } from '../graph/metamodel/disciplines.ts';
import { AXES, type Axis, type Code, EFFECT_ORDER, EFFECTS } from '../graph/metamodel/effects.ts';
import { ARTIFACT_KIND_NAMES, ARTIFACT_KINDS, type ArtifactKind } from '../graph/metamodel/kinds.ts';
import type { FirstHopRule, Metamodel as MetamodelInForce, TransferRule } from '../graph/metamodel/metamodel.ts';
import { RELATION_NAMES, RELATIONS, type RelationRow, type RelationType } from '../graph/metamodel/relations.ts';
import type { EndFilter } from '../graph/metamodel/ruleRow.ts';
import { writtenRulesOf } from '../graph/ruleHistory.ts';
import { badUserInput } from './errors.ts';
import type {
  ContentFieldDefinition,
  KindDefinition,
  MetamodelResolvers,
  QueryResolvers,
  RelationDefinition,
  Rule,
  RuleCell,
  RuleEnd,
} from './types.generated.ts';

export const metamodelQueries: Pick<QueryResolvers, 'metamodel'> = {
  metamodel: async (_, { revision }, context) => {
    if (revision === null || revision === undefined) return context.graph.metamodel;
    const { rules } = await context.readPoint({ revision });
    if (!rules.ok) throw badUserInput({ input: 'revision', message: rules.problem });
    return rules.rules.metamodel;
  },
};

export const Metamodel: MetamodelResolvers = {
  digest: (metamodel) => writtenRulesOf(metamodel).digest,
  inForce: async (metamodel, _, context) => {
    await context.head();
    const { digest } = writtenRulesOf(metamodel);
    return digest === (context.graph.ruleAdoptions.at(-1)?.digest ?? digest);
  },
  history: async (_, __, context) => {
    await context.head();
    const { ruleAdoptions, rulesDigest } = context.graph;
    context.spend(ruleAdoptions.length);
    return ruleAdoptions.map((adoption) => ({ ...adoption, isCurrent: adoption.digest === rulesDigest }));
  },
  kinds: (metamodel, { names }) => chosen(ARTIFACT_KIND_NAMES, names).map((kind) => kindOf(metamodel, kind)),
  relations: (metamodel, { types }) => chosen(RELATION_NAMES, types).map((type) => relationOf(metamodel, type)),
  changeKinds: () =>
    CHANGE_KIND_NAMES.map((kind) => ({
      kind,
      sentence: CHANGE_KINDS[kind].sentence,
      reading: CHANGE_KINDS[kind].reading,
    })),
  effects: () => EFFECT_ORDER.map((effect) => ({ effect, ...EFFECTS[effect] })),
  axes: () =>
    (Object.keys(AXES) as Axis[]).map((axis) => ({
      axis,
      sentence: AXES[axis],
      effects: EFFECT_ORDER.filter((effect) => EFFECTS[effect].axis === axis),
    })),
  rules: (metamodel, { table, relation, ids }) =>
    rulesOf(metamodel).filter(
      (rule) =>
        (!table || rule.table === table) &&
        (!relation || rule.relation === relation) &&
        (!ids || ids.includes(rule.id)),
    ),
};

/** In the order of the tables, whatever the order asked for. */
function chosen<Name>(names: readonly Name[], wanted: readonly Name[] | null | undefined): readonly Name[] {
  return wanted ? names.filter((name) => wanted.includes(name)) : names;
}

function kindOf(metamodel: MetamodelInForce, kind: ArtifactKind): KindDefinition {
  const { sentence, discipline, standards, singleVersion, subkinds } = ARTIFACT_KINDS[kind];
  const sentences = metamodel.subkindSentences.get(kind) ?? {};
  const significant = metamodel.significantFields.get(kind);
  return {
    kind,
    sentence,
    discipline,
    standards,
    singleVersion,
    subkinds: (metamodel.subkinds.get(kind) ?? []).map((name) => ({
      name,
      sentence: sentences[name] ?? '',
      discipline: disciplineOf({ kind, subkind: name }),
      builtIn: subkinds.includes(name),
    })),
    fields: fieldsOf({ ...CONTENT_FIELDS[kind], ...COMMON_FIELDS }),
    significantFields: significant ? [...significant] : null,
  };
}

function fieldsOf(fields: Readonly<Record<string, ContentField>>): ContentFieldDefinition[] {
  return Object.entries(fields).map(([name, { sentence, engine }]) => ({ name, sentence, readByEngine: engine }));
}

function relationOf(metamodel: MetamodelInForce, type: RelationType): RelationDefinition {
  const row: RelationRow = RELATIONS[type];
  return {
    type,
    sentence: row.sentence,
    ends: row.ends.map(({ from, to, sameKind, toSubkind }) => ({
      from: [...from],
      to: [...to],
      sameKind: sameKind ?? false,
      toSubkind: toSubkind ?? null,
    })),
    fromLevel: row.fromLevel,
    toLevel: row.toLevel,
    trace: row.trace,
    acyclic: row.acyclic ?? false,
    roles: Object.entries(metamodel.roles.get(type) ?? {}).map(([name, sentence]) => ({
      name,
      sentence,
      builtIn: Object.hasOwn(row.roles, name),
    })),
    attributes: fieldsOf(LINK_ATTRIBUTES[type] ?? {}),
    rules: rulesOf(metamodel).filter((rule) => rule.relation === type),
  };
}

/* A metamodel never changes: its rules are put into words once. */
const rulesInWords = new WeakMap<MetamodelInForce, Rule[]>();

function rulesOf(metamodel: MetamodelInForce): Rule[] {
  let rules = rulesInWords.get(metamodel);
  if (!rules) {
    rules = describeRules(metamodel);
    rulesInWords.set(metamodel, rules);
  }
  return rules;
}

function describeRules(metamodel: MetamodelInForce): Rule[] {
  return [
    ...metamodel.firstHopRules.map((rule) => ({
      ...commonOf(rule),
      table: 'FIRST_HOP' as const,
      builtIn: Object.hasOwn(metamodel.builtFrom.tables.firstHop, rule.id),
      cells: [...rule.emissions].map(
        ([kind, emits]): RuleCell => ({
          on: kind,
          changeKind: kind satisfies ChangeKind,
          effect: null,
          contextFell: null,
          other: null,
          emits: emits.map(describeEmission),
          notation: rule.cells[kind] ?? '',
        }),
      ),
    })),
    ...metamodel.transferRules.map((rule) => ({
      ...commonOf(rule),
      table: 'TRANSFER' as const,
      builtIn: Object.hasOwn(metamodel.builtFrom.tables.transfer, rule.id),
      cells: [...rule.emissions].map(([code, emits]): RuleCell => {
        const { effect, contextFell } = describeCode(code satisfies Code);
        return {
          on: effect,
          changeKind: null,
          effect,
          contextFell: effect === 'IN_DOUBT' ? contextFell : null,
          other: rule.only?.[code] ? endOf(rule.only[code]) : null,
          emits: emits.map(describeEmission),
          notation: rule.cells[code] ?? '',
        };
      }),
    })),
  ];
}

function commonOf(rule: FirstHopRule | TransferRule): Omit<Rule, 'table' | 'builtIn' | 'cells'> {
  return {
    id: rule.id,
    relation: rule.relation,
    changedEnd: rule.changedEnd,
    role: rule.role ?? null,
    changed: endOf(rule.changed),
    other: endOf(rule.other),
    condition: rule.condition ?? null,
    sentence: rule.sentence,
    obligation: rule.obligation || null,
    clause: rule.clause,
  };
}

function endOf(filter: EndFilter | undefined): RuleEnd {
  return {
    kinds: filter?.kinds ? [...filter.kinds] : null,
    notKinds: filter?.notKinds ? [...filter.notKinds] : null,
    subkinds: filter?.subkinds ? [...filter.subkinds] : null,
  };
}
