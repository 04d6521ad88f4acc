/*
 * Scenario: the tables as a whole: are they complete, do they fit together, is a hole in them found at start-up?
 * Result:   30 kinds, 29 relations, 15 change kinds by the names of the public contract; every row, kind, subkind and
 *           role has its sentence; every rule stands between ends that its relation admits.
 * Negative control: tables with a relation, cell or id spoilt do not start.
 */
import { describe, expect, it } from 'vitest';
import { CHANGE_KIND_NAMES, CHANGE_KINDS } from '../../../graph/metamodel/changeKinds.ts';
import { CUT_REASONS, EFFECT_ORDER, MODALITIES, OBLIGATION_ACTIONS } from '../../../graph/metamodel/effects.ts';
import { FIRST_HOP_RULES } from '../../../graph/metamodel/firstHop.ts';
import { ARTIFACT_KIND_NAMES, ARTIFACT_KINDS, type ArtifactKind } from '../../../graph/metamodel/kinds.ts';
import { BUILT_IN_RULES, createMetamodel, MetamodelError, passes } from '../../../graph/metamodel/metamodel.ts';
import { RELATION_NAMES, RELATIONS, type RelationType } from '../../../graph/metamodel/relations.ts';
import type { FirstHopRow, TransferRow } from '../../../graph/metamodel/ruleRow.ts';
import { SUBKIND_SENTENCES } from '../../../graph/metamodel/subkinds.ts';
import { TRANSFER_RULES } from '../../../graph/metamodel/transfer.ts';
import { RULE_PLACES } from '../../support/cells.ts';

const words = (text: string) => text.trim().split(/\s+/);

describe('names of the contract', () => {
  it('30 kinds', () => {
    expect(ARTIFACT_KIND_NAMES).toEqual(
      words(`SYSTEM COMPONENT REQUIREMENT HAZARD FAILURE_MODE SCENARIO SAFETY_MEASURE ANALYSIS CODE_UNIT ENVIRONMENT
        DATASET PART MODEL RUN TEST_CASE EVIDENCE METRIC CLAIM CLAUSE CONTROL PERSON ROLE SIGN_OFF GATE BASELINE
        DEPLOYMENT MONITOR INCIDENT CHANGE IMPACT_ASSESSMENT`),
    );
  });
  it('29 relations', () => {
    expect(RELATION_NAMES).toEqual(
      words(`REVISION_OF PART_OF REFINES MITIGATES IMPLEMENTS DEPENDS_ON ANALYZES CAUSES VERIFIES COVERS USED GENERATED
        DERIVED_FROM EVALUATES EVIDENCES SUPPORTS IN_CONTEXT_OF CHALLENGES COMPLIES_WITH APPLIES_TO RESPONSIBLE_FOR
        HOLDS APPROVES ATTRIBUTED_TO REQUIRES INCLUDES MONITORS AFFECTS ASSESSES`),
    );
    expect(RELATION_NAMES.map((relation) => RELATIONS[relation].number)).toEqual(
      Array.from({ length: 29 }, (_, position) => position + 2),
    );
  });
  it('15 change kinds', () => {
    expect(CHANGE_KIND_NAMES).toEqual(
      words(`EDITORIAL METADATA INTERFACE BEHAVIOUR STRUCTURE PARAMETER DATA_APPEND DATA_RELABEL DATA_SCHEMA SUPERSEDE
        RETRACT CONTEXT FIELD EXPIRY AUTHORITY`),
    );
  });
  it('12 effects, worst first across axes', () => {
    expect(EFFECT_ORDER).toEqual(
      words(`ROLLBACK_DECISION TAINTED DEFEATED NEEDS_REAPPROVAL REASSESS STALE IN_DOUBT PARTIALLY_STALE DEGRADED
        SUSPECT UNCONFIRMED INFORM`),
    );
  });
  it('modalities, obligations, cut reasons', () => {
    expect(Object.keys(MODALITIES)).toEqual(words('ACTUAL POTENTIAL SUPPRESSED UNKNOWN'));
    expect(Object.keys(OBLIGATION_ACTIONS)).toEqual(
      words('REVIEW RERUN REANALYSE RETRAIN RE_ARGUE REAPPROVE REASSESS ROLLBACK_DECISION REPORT'),
    );
    expect(Object.keys(CUT_REASONS)).toEqual(
      words(`RULE_DOES_NOT_CARRY SCOPE_DISJOINT DIGEST_EQUAL DISPOSITION THRESHOLD_MET NOT_IN_FORCE KEEPS_ITS_VERSION
        OTHER_SUPPORT_HOLDS WITHIN_ENVELOPE`),
    );
  });
  it('kinds that have exactly one version', () => {
    expect(ARTIFACT_KIND_NAMES.filter((kind) => ARTIFACT_KINDS[kind].singleVersion)).toEqual(
      words('RUN EVIDENCE PERSON ROLE SIGN_OFF BASELINE DEPLOYMENT INCIDENT CHANGE IMPACT_ASSESSMENT'),
    );
  });
});

const ROWS: [string, FirstHopRow | TransferRow][] = [
  ...Object.entries<FirstHopRow>(FIRST_HOP_RULES),
  ...Object.entries<TransferRow>(TRANSFER_RULES),
];

describe('sentences', () => {
  it('every row says in a sentence what it does, and why', () => {
    for (const [id, row] of ROWS) {
      expect(row.sentence, id).toMatch(/^[A-Z].*[.?]$/);
      expect(row.sentence, id).not.toMatch(/[⇒→]|[A-Z]+_[A-Z]+:/);
      expect(row.clause, id).not.toBe('');
      expect(row.clause, id).toMatch(/\d|practice: |GSN v3|SACM|PROV-DM|ALCOA/);
    }
  });
  it('a row that makes work says which', () => {
    const working: Record<string, RegExp> = {
      F12: /^RERUN .*RETRAIN/,
      F08a: /^REANALYSE$/,
      F18: /^RE_ARGUE/,
      F24a: /^REAPPROVE/,
      F27b: /^ROLLBACK_DECISION/,
      F21b: /^REASSESS/,
      T13: /^RERUN/,
    };
    for (const [id, pattern] of Object.entries(working)) {
      expect(ROWS.find(([row]) => row === id)?.[1].obligation, id).toMatch(pattern);
    }
    /* UNCONFIRMED brings work on hazards, failure modes, clauses and controls only. */
    for (const id of ['F04b', 'F06b', 'F11b', 'T04b', 'T06b', 'T11b']) {
      expect(ROWS.find(([row]) => row === id)?.[1].obligation, id).toBe('');
    }
  });
  it('every change kind and relation says what it is', () => {
    for (const kind of CHANGE_KIND_NAMES) expect(CHANGE_KINDS[kind].sentence).toMatch(/\.$/);
    for (const relation of RELATION_NAMES) expect(RELATIONS[relation].sentence).toMatch(/\.$/);
  });
  it('every subkind has one, and no sentence is left over', () => {
    for (const kind of ARTIFACT_KIND_NAMES) {
      expect(Object.keys(SUBKIND_SENTENCES[kind]), kind).toEqual([...ARTIFACT_KINDS[kind].subkinds]);
      for (const sentence of Object.values(SUBKIND_SENTENCES[kind])) expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('conditions', () => {
  it('stand at these rows and no others', () => {
    const conditions = ROWS.filter(([, row]) => row.condition).map(([id, row]) => `${id} ${row.condition}`);
    expect(conditions).toEqual([
      'F15b OUTCOME_FAIL',
      'F20a IN_FORCE',
      'F21b IN_FORCE',
      'F25 SIGNED_IN_INTERVAL',
      'T21d ENVELOPE_BROKEN',
    ]);
  });
});

describe('ends', () => {
  const metamodel = createMetamodel();

  it('every pair of ends that a rule is tested with may be linked', () => {
    for (const [id, { relation, changedEnd, ends }] of Object.entries(RULE_PLACES)) {
      for (const [changed, other] of ends) {
        const [near, far] = [changed, other].map((text) => {
          const [kind, subkind] = text.split(':');
          return { kind: kind as ArtifactKind, subkind: subkind ?? null };
        }) as [{ kind: ArtifactKind; subkind: string | null }, { kind: ArtifactKind; subkind: string | null }];
        const [from, to] = changedEnd === 'SOURCE' ? [near, far] : [far, near];
        expect(metamodel.allows(relation, from, to), `${id}: ${changed}, ${other}`).toBe(true);
      }
    }
  });

  it('every filter names kinds that stand at that end', () => {
    for (const [id, row] of ROWS) {
      const ends = RELATIONS[row.relation].ends;
      const at = (end: 'SOURCE' | 'TARGET') =>
        new Set<ArtifactKind>(ends.flatMap((pair) => (end === 'SOURCE' ? pair.from : pair.to)));
      const otherEnd = row.changedEnd === 'SOURCE' ? 'TARGET' : 'SOURCE';
      for (const kind of row.changed?.kinds ?? []) expect(at(row.changedEnd).has(kind), `${id} changed`).toBe(true);
      for (const kind of row.other?.kinds ?? []) expect(at(otherEnd).has(kind), `${id} other`).toBe(true);
    }
  });

  const refused: [RelationType, ArtifactKind, ArtifactKind][] = [
    ['MITIGATES', 'HAZARD', 'REQUIREMENT'],
    ['REVISION_OF', 'MODEL', 'DATASET'],
    ['SUPPORTS', 'EVIDENCE', 'CLAIM'],
    ['USED', 'DATASET', 'RUN'],
    ['PART_OF', 'CLAIM', 'CLAIM'],
    ['PART_OF', 'COMPONENT', 'MODEL'],
    ['APPLIES_TO', 'CLAUSE', 'BASELINE'],
  ];
  for (const [relation, from, to] of refused) {
    it(`no ${from} ${relation} ${to}`, () => {
      expect(metamodel.allows(relation, { kind: from, subkind: null }, { kind: to, subkind: null })).toBe(false);
    });
  }
  it('a claim is part of a module only', () => {
    const claim = { kind: 'CLAIM', subkind: 'GOAL' } as const;
    expect(metamodel.allows('PART_OF', claim, { kind: 'CLAIM', subkind: 'MODULE' })).toBe(true);
    expect(metamodel.allows('PART_OF', claim, claim)).toBe(false);
  });
  it('a filter of subkinds tells artifacts without one from the others', () => {
    expect(passes({ subkinds: ['TRAIN', null] }, { kind: 'RUN', subkind: null })).toBe(true);
    expect(passes({ subkinds: ['TRAIN'] }, { kind: 'RUN', subkind: null })).toBe(false);
    expect(passes({ notKinds: ['RUN'] }, { kind: 'RUN', subkind: null })).toBe(false);
    expect(passes(undefined, { kind: 'RUN', subkind: null })).toBe(true);
  });
});

describe('start-up fails', () => {
  const without = <Row extends { relation: RelationType }>(
    rows: Readonly<Record<string, Row>>,
    relation: RelationType,
  ) => Object.fromEntries(Object.entries(rows).filter(([, row]) => row.relation !== relation));

  for (const relation of RELATION_NAMES) {
    it(`on ${relation} without a rule`, () => {
      expect(() =>
        createMetamodel(undefined, { ...BUILT_IN_RULES, firstHop: without(BUILT_IN_RULES.firstHop, relation) }),
      ).toThrow(new MetamodelError(`${relation} has no first-hop rule`));
      expect(() =>
        createMetamodel(undefined, { ...BUILT_IN_RULES, transfer: without(BUILT_IN_RULES.transfer, relation) }),
      ).toThrow(new MetamodelError(`${relation} has no transfer rule`));
    });
  }

  it('on a cell that cannot be read', () => {
    const row = { ...FIRST_HOP_RULES.F12, cells: { RETRACT: 'q' } } as unknown as FirstHopRow;
    expect(() =>
      createMetamodel(undefined, { ...BUILT_IN_RULES, firstHop: { ...BUILT_IN_RULES.firstHop, F12: row } }),
    ).toThrow(new MetamodelError('F12: the cell RETRACT cannot be read: q'));
  });

  it('on a row of an extension that would take the place of a built-in one', () => {
    const extension = { subkinds: {}, significantFields: {}, firstHop: { F12: FIRST_HOP_RULES.F12 }, transfer: {} };
    expect(() => createMetamodel(extension)).toThrow(
      new MetamodelError('rules of the extension have the ids of built-in ones: F12'),
    );
  });

  it('not on the tables as they are', () => {
    expect(() => createMetamodel()).not.toThrow();
  });
});
