/**
 * The metamodel that is in force: the built-in tables, extended by a project's own. Everything that asks
 * "which kinds, which relations, which rule" asks here.
 */
import { type CellText, type Emission, isCellText, parseCell } from './cells.ts';
import { CHANGE_KIND_NAMES, type ChangeKind } from './changeKinds.ts';
import { CODE_NAMES, type Code } from './effects.ts';
import { FIRST_HOP_RULES } from './firstHop.ts';
import { ARTIFACT_KIND_NAMES, ARTIFACT_KINDS, type ArtifactKind } from './kinds.ts';
import { RELATION_NAMES, RELATIONS, type RelationRow, type RelationType } from './relations.ts';
import type { EndFilter, FirstHopRow, LinkEnd, TransferRow } from './ruleRow.ts';
import { SUBKIND_SENTENCES } from './subkinds.ts';
import { TRANSFER_RULES } from './transfer.ts';

/** A row of the first-hop table, ready to use. */
export interface FirstHopRule extends FirstHopRow {
  readonly id: string;
  readonly emissions: ReadonlyMap<ChangeKind, readonly Emission[]>;
}

/** A row of the transfer table, ready to use. */
export interface TransferRule extends TransferRow {
  readonly id: string;
  readonly emissions: ReadonlyMap<Code, readonly Emission[]>;
}

/** What a project adds to the built-in tables. */
export interface MetamodelExtension {
  readonly subkinds: Readonly<Partial<Record<ArtifactKind, readonly string[]>>>;
  /** A sentence per subkind of the project's own. */
  readonly subkindSentences?: Readonly<Partial<Record<ArtifactKind, Readonly<Record<string, string>>>>>;
  /** Roles of the project's own, with a sentence each. */
  readonly roles?: Readonly<Partial<Record<RelationType, Readonly<Record<string, string>>>>>;
  /** Content fields that make up the meaning of a kind; the others count as metadata. */
  readonly significantFields: Readonly<Partial<Record<ArtifactKind, readonly string[]>>>;
  readonly firstHop: Readonly<Record<string, FirstHopRow>>;
  readonly transfer: Readonly<Record<string, TransferRow>>;
}

/** The rule tables that a metamodel is built on. */
export interface RuleTables {
  readonly firstHop: Readonly<Record<string, FirstHopRow>>;
  readonly transfer: Readonly<Record<string, TransferRow>>;
}

/** The tables of this service. */
export const BUILT_IN_RULES: RuleTables = { firstHop: FIRST_HOP_RULES, transfer: TRANSFER_RULES };

export interface Metamodel {
  /** What it was built from. */
  readonly builtFrom: { readonly extension: MetamodelExtension; readonly tables: RuleTables };
  readonly subkinds: ReadonlyMap<ArtifactKind, readonly string[]>;
  /** The sentence of every subkind that has one. */
  readonly subkindSentences: ReadonlyMap<ArtifactKind, Readonly<Record<string, string>>>;
  /** Roles with a meaning of their own, with a sentence each; others are kept as they come. */
  readonly roles: ReadonlyMap<RelationType, Readonly<Record<string, string>>>;
  readonly significantFields: ReadonlyMap<ArtifactKind, readonly string[]>;
  readonly firstHopRules: readonly FirstHopRule[];
  readonly transferRules: readonly TransferRule[];
  /** Rules for a change at this end of a link of this relation and role. */
  firstHop(relation: RelationType, changedEnd: LinkEnd, role: string | null): readonly FirstHopRule[];
  /** Rules for an effect at this end of a link of this relation and role. */
  transfer(relation: RelationType, changedEnd: LinkEnd, role: string | null): readonly TransferRule[];
  /** May a link of this relation join these two? */
  allows(relation: RelationType, from: EndFacts, to: EndFacts): boolean;
}

/** What a rule looks at in an artifact. */
export interface EndFacts {
  readonly kind: ArtifactKind;
  readonly subkind: string | null;
}

const NO_EXTENSION: MetamodelExtension = { subkinds: {}, significantFields: {}, firstHop: {}, transfer: {} };

/** Thrown when the tables do not fit together; the message lists every defect. */
export class MetamodelError extends Error {
  override readonly name = 'MetamodelError';
}

/**
 * Builds the metamodel.
 * @param tables Other tables than the built-in ones: those of an earlier time, or defective ones.
 * @param relations The relations that the tables have to decide about; those of an earlier time had fewer.
 * @throws MetamodelError when a relation has no row in one of the rule tables, a cell cannot be read, or a row of the
 * extension has the id of a built-in one.
 */
export function createMetamodel(
  extension: MetamodelExtension = NO_EXTENSION,
  tables: RuleTables = BUILT_IN_RULES,
  relations: readonly RelationType[] = RELATION_NAMES,
): Metamodel {
  requireDistinctIds(extension, tables);
  const firstHopRules = compile<ChangeKind, FirstHopRow>(
    { ...tables.firstHop, ...extension.firstHop },
    CHANGE_KIND_NAMES,
  );
  const transferRules = compile<Code, TransferRow>({ ...tables.transfer, ...extension.transfer }, CODE_NAMES);
  requireRules(relations, firstHopRules, transferRules);

  const subkinds = new Map<ArtifactKind, readonly string[]>();
  const subkindSentences = new Map<ArtifactKind, Readonly<Record<string, string>>>();
  for (const kind of ARTIFACT_KIND_NAMES) {
    subkinds.set(kind, [...ARTIFACT_KINDS[kind].subkinds, ...(extension.subkinds[kind] ?? [])]);
    subkindSentences.set(kind, { ...SUBKIND_SENTENCES[kind], ...extension.subkindSentences?.[kind] });
  }
  const roles = new Map<RelationType, Readonly<Record<string, string>>>();
  for (const relation of RELATION_NAMES) {
    roles.set(relation, { ...RELATIONS[relation].roles, ...extension.roles?.[relation] });
  }
  const significantFields = new Map<ArtifactKind, readonly string[]>();
  for (const kind of ARTIFACT_KIND_NAMES) {
    const fields = extension.significantFields[kind];
    if (fields) significantFields.set(kind, fields);
  }
  const firstHopLookup = byEndAndRole(firstHopRules);
  const transferLookup = byEndAndRole(transferRules);
  return {
    builtFrom: { extension, tables },
    subkinds,
    subkindSentences,
    roles,
    significantFields,
    firstHopRules,
    transferRules,
    firstHop: firstHopLookup,
    transfer: transferLookup,
    allows: (relation, from, to) => allows(RELATIONS[relation], from, to),
  };
}

/** Does an artifact pass the filter of an end? */
export function passes(filter: EndFilter | undefined, end: EndFacts): boolean {
  if (!filter) return true;
  if (filter.kinds && !filter.kinds.includes(end.kind)) return false;
  if (filter.notKinds?.includes(end.kind)) return false;
  return !filter.subkinds || filter.subkinds.includes(end.subkind);
}

function allows(relation: RelationRow, from: EndFacts, to: EndFacts): boolean {
  return relation.ends.some(
    (ends) =>
      ends.from.includes(from.kind) &&
      ends.to.includes(to.kind) &&
      (!ends.sameKind || from.kind === to.kind) &&
      (!ends.toSubkind || ends.toSubkind === to.subkind),
  );
}

function compile<Key extends string, Row extends { cells: Readonly<Partial<Record<Key, CellText>>> }>(
  rows: Readonly<Record<string, Row>>,
  keys: readonly Key[],
): readonly (Row & { id: string; emissions: ReadonlyMap<Key, readonly Emission[]> })[] {
  return Object.entries(rows).map(([id, row]) => {
    const emissions = new Map<Key, readonly Emission[]>();
    for (const key of keys) {
      const text = row.cells[key];
      if (text === undefined) continue;
      if (!isCellText(text)) throw new MetamodelError(`${id}: the cell ${key} cannot be read: ${text}`);
      emissions.set(key, parseCell(text));
    }
    return { ...row, id, emissions };
  });
}

/** A row of a project stands beside the built-in ones; taking the place of one would be silent. */
function requireDistinctIds(extension: MetamodelExtension, tables: RuleTables): void {
  const taken = [
    ...Object.keys(extension.firstHop).filter((id) => Object.hasOwn(tables.firstHop, id)),
    ...Object.keys(extension.transfer).filter((id) => Object.hasOwn(tables.transfer, id)),
  ];
  if (taken.length > 0)
    throw new MetamodelError(`rules of the extension have the ids of built-in ones: ${taken.join(', ')}`);
}

/** A relation that nobody decided about must not look like one that carries nothing. */
function requireRules(
  relations: readonly RelationType[],
  firstHop: readonly FirstHopRule[],
  transfer: readonly TransferRule[],
): void {
  const defects: string[] = [];
  for (const relation of relations) {
    if (!firstHop.some((rule) => rule.relation === relation)) defects.push(`${relation} has no first-hop rule`);
    if (!transfer.some((rule) => rule.relation === relation)) defects.push(`${relation} has no transfer rule`);
  }
  if (defects.length > 0) throw new MetamodelError(defects.join('; '));
}

/** Rows for the role of the link win over rows without a role, where there are any. */
function byEndAndRole<Rule extends { relation: RelationType; changedEnd: LinkEnd; role?: string }>(
  rules: readonly Rule[],
): (relation: RelationType, changedEnd: LinkEnd, role: string | null) => readonly Rule[] {
  const general = new Map<string, Rule[]>();
  const special = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = `${rule.relation} ${rule.changedEnd}`;
    const table = rule.role === undefined ? general : special;
    const tableKey = rule.role === undefined ? key : `${key} ${rule.role}`;
    const list = table.get(tableKey);
    if (list) list.push(rule);
    else table.set(tableKey, [rule]);
  }
  const none: readonly Rule[] = [];
  return (relation, changedEnd, role) => {
    const key = `${relation} ${changedEnd}`;
    return (role !== null && special.get(`${key} ${role}`)) || general.get(key) || none;
  };
}
