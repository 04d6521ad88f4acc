/*
 * Graph:    two artifacts and one link, nothing else: only the rule tables are asked.
 * Scenario: one end has changed, or has an effect; what does the other end get?
 * Result:   for each cell of the tables exactly what is written out in test/support/cells.ts.
 * Negative control: a change kind or effect without a cell there carries nothing, over every pair of ends of the row;
 *           pairs of ends that no row is for carry nothing at all.
 */

import { describe, expect, it } from 'vitest';
import type { Emission } from '../../../graph/metamodel/cells.ts';
import { CHANGE_KIND_NAMES, type ChangeKind } from '../../../graph/metamodel/changeKinds.ts';
import type { Code } from '../../../graph/metamodel/effects.ts';
import type { ArtifactKind } from '../../../graph/metamodel/kinds.ts';
import { createMetamodel, type EndFacts, passes } from '../../../graph/metamodel/metamodel.ts';
import type { RelationType } from '../../../graph/metamodel/relations.ts';
import type { LinkEnd } from '../../../graph/metamodel/ruleRow.ts';
import {
  type CellEffect,
  type EndText,
  FIRST_HOP_CELLS,
  RULE_PLACES,
  type RulePlace,
  TRANSFER_CELLS,
} from '../../support/cells.ts';
import { CODE_OF } from '../../support/ruleMutations.ts';

const metamodel = createMetamodel();

const EFFECT_OF: Readonly<Record<Code | 'F', CellEffect>> = {
  i: 'INFORM',
  s: 'SUSPECT',
  e: 'STALE',
  x: 'TAINTED',
  d: 'ROLLBACK_DECISION',
  u: 'UNCONFIRMED',
  g: 'DEGRADED',
  c: 'IN_DOUBT',
  f: 'DEFEATED',
  k: 'CONTEXT_FELL',
  a: 'NEEDS_REAPPROVAL',
  r: 'REASSESS',
  F: 'FORMULA',
};

const EFFECTS = Object.keys(CODE_OF) as Exclude<CellEffect, 'FORMULA'>[];

function end(text: EndText): EndFacts {
  const [kind, subkind] = text.split(':') as [ArtifactKind, string | undefined];
  return { kind, subkind: subkind ?? null };
}

/** The emission in the words of the expectation. */
function words(emission: Emission): string {
  const parts = emission.keepsParts ? ' of the parts' : '';
  const when = { ALWAYS: '', POTENTIAL_ONLY: ' (potential only)', ACTUAL_ONLY: ' (actual only)' }[emission.when];
  const threshold = {
    IMPLIED: ' unless the new bound implies the old one',
    RESULTS: ' unless the results meet the new bound',
    CLAIM: ' unless the results of the claim meet the new bound',
    NO_NUMBER: ' if there is no number',
  };
  return `${EFFECT_OF[emission.code]}${parts}${when}${emission.threshold ? threshold[emission.threshold] : ''}`;
}

interface Question {
  readonly relation: RelationType;
  readonly changedEnd: LinkEnd;
  readonly changed: EndFacts;
  readonly other: EndFacts;
}

/** What every applicable row says, as [rule, words]. */
function firstHop(question: Question, kind: ChangeKind): [string, string[]][] {
  return metamodel
    .firstHop(question.relation, question.changedEnd, null)
    .filter((rule) => passes(rule.changed, question.changed) && passes(rule.other, question.other))
    .filter((rule) => rule.emissions.has(kind))
    .map((rule) => [rule.id, (rule.emissions.get(kind) ?? []).map(words)]);
}

function transfer(question: Question, effect: Exclude<CellEffect, 'FORMULA'>): [string, string[]][] {
  const code = CODE_OF[effect];
  return metamodel
    .transfer(question.relation, question.changedEnd, null)
    .filter((rule) => passes(rule.changed, question.changed) && passes(rule.other, question.other))
    .filter((rule) => passes(rule.only?.[code], question.other) && rule.emissions.has(code))
    .map((rule) => [rule.id, (rule.emissions.get(code) ?? []).map(words)]);
}

function questions(rule: string): { title: string; question: Question }[] {
  const place = RULE_PLACES[rule] as RulePlace;
  return place.ends.map(([changed, other]) => ({
    title: `${changed} at the ${place.changedEnd} of ${place.relation}, other end ${other}`,
    question: { relation: place.relation, changedEnd: place.changedEnd, changed: end(changed), other: end(other) },
  }));
}

describe('first hop', () => {
  it('has 311 cells', () => expect(FIRST_HOP_CELLS).toHaveLength(311));

  for (const [rule, change, gets] of FIRST_HOP_CELLS) {
    it(`${rule} ${change}: ${gets.join(' and ')}`, () => {
      for (const { title, question } of questions(rule)) {
        expect(firstHop(question, change), title).toEqual([[rule, gets]]);
      }
    });
  }

  it('carries nothing where no cell is written out', () => {
    const written = new Set(FIRST_HOP_CELLS.map(([rule, change]) => `${rule} ${change}`));
    for (const rule of new Set(FIRST_HOP_CELLS.map(([id]) => id))) {
      for (const { title, question } of questions(rule)) {
        for (const change of CHANGE_KIND_NAMES) {
          if (written.has(`${rule} ${change}`)) continue;
          expect(firstHop(question, change), `${title}: ${change}`).toEqual([]);
        }
      }
    }
  });
});

describe('transfer', () => {
  it('has 146 cells', () => expect(TRANSFER_CELLS).toHaveLength(146));

  for (const [rule, effect, gets] of TRANSFER_CELLS) {
    it(`${rule} ${effect}: ${gets.join(' and ')}`, () => {
      for (const { title, question } of questions(rule)) {
        expect(transfer(question, effect), title).toEqual([[rule, gets]]);
      }
    });
  }

  it('carries nothing where no cell is written out', () => {
    const written = new Set(TRANSFER_CELLS.map(([rule, effect]) => `${rule} ${effect}`));
    for (const rule of new Set(TRANSFER_CELLS.map(([id]) => id))) {
      for (const { title, question } of questions(rule)) {
        for (const effect of EFFECTS) {
          if (written.has(`${rule} ${effect}`)) continue;
          expect(transfer(question, effect), `${title}: ${effect}`).toEqual([]);
        }
      }
    }
  });

  it('tells only training, building and labelling that an input is outdated: a measurement of it stays true', () => {
    const model: Omit<Question, 'other'> = { relation: 'USED', changedEnd: 'TARGET', changed: end('MODEL') };
    expect(transfer({ ...model, other: end('RUN:EVALUATE') }, 'INFORM')).toEqual([]);
    expect(transfer({ ...model, other: end('RUN:VALIDATE_DATA') }, 'INFORM')).toEqual([]);
    expect(transfer({ ...model, other: end('RUN:EVALUATE') }, 'STALE')).toEqual([['T12a', ['STALE of the parts']]]);
  });
});

describe('beside the tables', () => {
  it('an envelope that is unconfirmed and broken has its subject reassessed; a policy has not', () => {
    const subject: Omit<Question, 'changed'> = { relation: 'APPLIES_TO', changedEnd: 'SOURCE', other: end('MODEL') };
    expect(transfer({ ...subject, changed: end('CONTROL:ENVELOPE') }, 'UNCONFIRMED')).toEqual([['T21d', ['REASSESS']]]);
    expect(transfer({ ...subject, changed: end('CONTROL:POLICY') }, 'UNCONFIRMED')).toEqual([]);
  });
});

describe('ends that no row is for', () => {
  /* [relation, changed end, changed, other] */
  const FIRST_HOP_NOTHING: readonly (readonly [RelationType, LinkEnd, EndText, EndText])[] = [
    ['REVISION_OF', 'SOURCE', 'DATASET', 'DATASET'],
    ['PART_OF', 'SOURCE', 'PART', 'DATASET'],
    ['PART_OF', 'SOURCE', 'CLAIM', 'CLAIM:MODULE'],
    ['PART_OF', 'TARGET', 'MODEL', 'PART'],
    ['PART_OF', 'TARGET', 'CLAIM:MODULE', 'CLAIM'],
    ['DEPENDS_ON', 'SOURCE', 'CODE_UNIT', 'COMPONENT'],
    ['USED', 'SOURCE', 'RUN', 'DATASET'],
    ['GENERATED', 'TARGET', 'MODEL', 'RUN:TRAIN'],
    ['DERIVED_FROM', 'SOURCE', 'DATASET', 'DATASET'],
    ['EVIDENCES', 'TARGET', 'CLAIM', 'EVIDENCE'],
    ['EVIDENCES', 'TARGET', 'REQUIREMENT', 'EVIDENCE'],
    ['SUPPORTS', 'TARGET', 'CLAIM', 'CLAIM'],
    ['IN_CONTEXT_OF', 'SOURCE', 'CLAIM', 'CLAIM:ASSUMPTION'],
    ['CHALLENGES', 'TARGET', 'CLAIM', 'CLAIM:COUNTER_GOAL'],
    ['APPLIES_TO', 'SOURCE', 'GATE', 'BASELINE'],
    ['APPLIES_TO', 'TARGET', 'MODEL', 'CLAUSE'],
    ['APPLIES_TO', 'TARGET', 'MODEL', 'CONTROL:CHECK'],
    ['RESPONSIBLE_FOR', 'SOURCE', 'ROLE', 'MODEL'],
    ['RESPONSIBLE_FOR', 'TARGET', 'MODEL', 'ROLE'],
    ['HOLDS', 'SOURCE', 'PERSON', 'ROLE'],
    ['HOLDS', 'TARGET', 'ROLE', 'PERSON'],
    ['ATTRIBUTED_TO', 'TARGET', 'ROLE', 'SIGN_OFF'],
    ['ATTRIBUTED_TO', 'TARGET', 'PERSON', 'RUN'],
    ['ATTRIBUTED_TO', 'SOURCE', 'SIGN_OFF', 'PERSON'],
    ['REQUIRES', 'TARGET', 'CLAIM', 'GATE'],
    ['REQUIRES', 'SOURCE', 'CONTROL', 'TEST_CASE'],
    ['INCLUDES', 'SOURCE', 'BASELINE', 'MODEL'],
    ['INCLUDES', 'SOURCE', 'DEPLOYMENT', 'BASELINE'],
    ['MONITORS', 'SOURCE', 'MONITOR', 'METRIC'],
    ['AFFECTS', 'SOURCE', 'CHANGE', 'MODEL'],
    ['AFFECTS', 'TARGET', 'MODEL', 'INCIDENT'],
    ['ASSESSES', 'SOURCE', 'IMPACT_ASSESSMENT', 'CHANGE'],
    ['ASSESSES', 'TARGET', 'CHANGE', 'IMPACT_ASSESSMENT'],
  ];
  for (const [relation, changedEnd, changed, other] of FIRST_HOP_NOTHING) {
    it(`first hop: ${changed} at the ${changedEnd} of ${relation}, other end ${other}`, () => {
      const question = { relation, changedEnd, changed: end(changed), other: end(other) };
      for (const change of CHANGE_KIND_NAMES) expect(firstHop(question, change), change).toEqual([]);
    });
  }

  const TRANSFER_NOTHING: readonly (readonly [RelationType, LinkEnd, EndText, EndText])[] = [
    ['REVISION_OF', 'SOURCE', 'DATASET', 'DATASET'],
    ['PART_OF', 'TARGET', 'MODEL', 'PART'],
    ['PART_OF', 'TARGET', 'SYSTEM', 'COMPONENT'],
    ['PART_OF', 'TARGET', 'DATASET', 'DATASET'],
    ['PART_OF', 'TARGET', 'CLAIM:MODULE', 'CLAIM'],
    ['DEPENDS_ON', 'SOURCE', 'CODE_UNIT', 'COMPONENT'],
    ['ANALYZES', 'SOURCE', 'ANALYSIS', 'SYSTEM'],
    ['USED', 'SOURCE', 'RUN:TRAIN', 'DATASET'],
    ['GENERATED', 'TARGET', 'MODEL', 'RUN:TRAIN'],
    ['DERIVED_FROM', 'SOURCE', 'DATASET', 'DATASET'],
    ['EVALUATES', 'SOURCE', 'EVIDENCE', 'MODEL'],
    ['EVIDENCES', 'TARGET', 'CLAIM', 'EVIDENCE'],
    ['IN_CONTEXT_OF', 'SOURCE', 'CLAIM', 'CLAIM:ASSUMPTION'],
    ['CHALLENGES', 'TARGET', 'CLAIM', 'CLAIM:COUNTER_GOAL'],
    ['APPLIES_TO', 'SOURCE', 'GATE', 'BASELINE'],
    ['APPLIES_TO', 'TARGET', 'SYSTEM', 'CLAUSE'],
    ['APPROVES', 'SOURCE', 'SIGN_OFF', 'BASELINE'],
    ['RESPONSIBLE_FOR', 'TARGET', 'MODEL', 'ROLE'],
    ['HOLDS', 'TARGET', 'ROLE', 'PERSON'],
    ['ATTRIBUTED_TO', 'TARGET', 'PERSON', 'SIGN_OFF'],
    ['REQUIRES', 'TARGET', 'CLAIM', 'GATE'],
    ['INCLUDES', 'SOURCE', 'BASELINE', 'MODEL'],
    ['MONITORS', 'SOURCE', 'MONITOR', 'CLAIM'],
    ['AFFECTS', 'SOURCE', 'CHANGE', 'MODEL'],
    ['ASSESSES', 'SOURCE', 'IMPACT_ASSESSMENT', 'CHANGE'],
  ];
  for (const [relation, changedEnd, changed, other] of TRANSFER_NOTHING) {
    it(`transfer: ${changed} at the ${changedEnd} of ${relation}, other end ${other}`, () => {
      const question = { relation, changedEnd, changed: end(changed), other: end(other) };
      for (const effect of EFFECTS) expect(transfer(question, effect), effect).toEqual([]);
    });
  }
});
