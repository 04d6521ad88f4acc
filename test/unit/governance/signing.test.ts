/**
 * Graph:    none: closures, persons and rows as data.
 * Scenario: closures move, signers are near and far, exports are cut, rows allow and deny.
 * Result:   digests that depend on content alone; levels I0 to I3; the defect of an export; the first thing that is refused.
 * Negative control: an order, another label, or a maker of another thing changes nothing; what is not known never passes.
 */
import { describe, expect, it } from 'vitest';
import { ALCOA_RULES, alcoaViolations } from '../../../graph/governance/integrity/alcoa.ts';
import { refusalText, refusedTouch, type Touch } from '../../../graph/governance/permission/permissions.ts';
import {
  closureDigest,
  exportDefect,
  exportSignOffs,
  movedMembers,
} from '../../../graph/governance/signing/digests.ts';
import {
  type Affiliation,
  conflictText,
  independenceConflicts,
  independenceOf,
  LEAST_INDEPENDENCE,
} from '../../../graph/governance/signing/independence.ts';
import { worstState } from '../../../graph/governance/signing/rules.ts';
import type { IndependenceRule, PermissionRow } from '../../../graph/metamodel/policies.ts';
import { DEFAULT_PERMISSIONS } from '../../../seeds/governance/permissions.ts';

describe('a closure', () => {
  const a = { id: 'A@v1', digest: 'a' };
  const b = { id: 'B@v1', digest: 'b' };
  it('has a digest that no order changes', () => {
    expect(closureDigest([a, b])).toBe(closureDigest([b, a]));
    expect(closureDigest([a, b])).not.toBe(closureDigest([a]));
    expect(closureDigest([a, { ...b, digest: 'c' }])).not.toBe(closureDigest([a, b]));
  });
  it('moves with its content, and not with its labels', () => {
    expect(movedMembers([a, b], [a, { id: 'B@v2', digest: 'b' }])).toEqual([]);
    const changed = { id: 'B@v2', digest: 'x' };
    expect(movedMembers([a, b], [changed, a])).toEqual([{ artifact: 'B', from: b, to: changed }]);
    expect(movedMembers([a], [a, b])).toEqual([{ artifact: 'B', from: null, to: b }]);
    expect(movedMembers([a, b], [a])).toEqual([{ artifact: 'B', from: b, to: null }]);
  });
});

describe('independence', () => {
  const at = (id: string, team: string | null, department: string | null = null, organisation: string | null = null) =>
    ({ id, team, department, organisation }) satisfies Affiliation;
  it('goes from the same person to another department', () => {
    const one = at('P1', 'vision', 'engineering', 'Acme');
    expect(independenceOf(one, one).level).toBe('I0');
    expect(independenceOf(one, at('P2', 'vision', 'engineering', 'Acme'))).toEqual({ level: 'I1', unknown: null });
    expect(independenceOf(one, at('P2', 'radar', 'engineering', 'Acme')).level).toBe('I2');
    expect(independenceOf(one, at('P2', 'radar', 'quality', 'Acme')).level).toBe('I3');
    expect(independenceOf(one, at('P2', null, null, 'Other')).level).toBe('I3');
    expect(independenceOf(one, at('P2', null))).toEqual({ level: 'I1', unknown: 'team' });
    expect(independenceOf(one, at('P2', 'radar'))).toEqual({ level: 'I2', unknown: 'department' });
    expect(independenceOf(one, at('P2', 'radar', 'engineering'))).toEqual({ level: 'I2', unknown: null });
    expect(independenceOf(one, at('P2', 'vision'))).toEqual({ level: 'I1', unknown: 'department' });
  });
  it('is judged by person, meaning and level', () => {
    const maker = { person: at('P1', 'vision'), made: 'M1', of: 'SUBJECT' as const };
    const judge = (signer: Affiliation, meaning: string, least: 'I0' | 'I2' = 'I0') =>
      independenceConflicts({ rules: LEAST_INDEPENDENCE, signer, meaning, makers: [maker], least }).map(
        ({ rule, level, asked, unknown }) => [rule.name, level, asked, unknown],
      );
    expect(judge(at('P1', 'vision'), 'APPROVAL')).toEqual([['AUTHOR_IS_NOT_APPROVER', 'I0', 'I1', null]]);
    // Who made it says so, and need not be another.
    expect(judge(at('P1', 'vision'), 'AUTHORSHIP')).toEqual([]);
    expect(judge(at('P2', 'vision'), 'APPROVAL')).toEqual([]);
    expect(judge(at('P2', 'vision'), 'APPROVAL', 'I2')).toEqual([['AUTHOR_IS_NOT_APPROVER', 'I1', 'I2', 'department']]);
    expect(judge(at('P2', null), 'APPROVAL', 'I2')).toEqual([['AUTHOR_IS_NOT_APPROVER', 'I1', 'I2', 'team']]);
    expect(judge(at('P2', 'radar'), 'APPROVAL', 'I2')).toEqual([]);
  });
  it('is asked of whoever reviews, approves or accepts: another person, by each of three rules', () => {
    // ISO 26262-2:2018, I1: another person. Responsibility is taken by the author as well, but not for a safety analysis.
    const asked = (of: 'SUBJECT' | 'EVALUATED' | 'ANALYSED_DESIGN') =>
      ['REVIEW', 'APPROVAL', 'BUSINESS_ACCEPTANCE', 'RESPONSIBILITY', 'AUTHORSHIP'].flatMap((meaning) => {
        const signer = at('P1', null);
        const makers = [{ person: signer, made: 'M1', of }];
        return independenceConflicts({ rules: LEAST_INDEPENDENCE, signer, meaning, makers, least: 'I0' }).map(
          ({ rule }) => `${rule.name} ${rule.level} ${meaning}`,
        );
      });
    expect(asked('SUBJECT')).toEqual([
      'AUTHOR_IS_NOT_APPROVER I1 REVIEW',
      'AUTHOR_IS_NOT_APPROVER I1 APPROVAL',
      'AUTHOR_IS_NOT_APPROVER I1 BUSINESS_ACCEPTANCE',
    ]);
    expect(asked('EVALUATED')).toEqual([
      'VERIFIER_IS_NOT_IMPLEMENTER I1 REVIEW',
      'VERIFIER_IS_NOT_IMPLEMENTER I1 APPROVAL',
    ]);
    expect(asked('ANALYSED_DESIGN')).toEqual([
      'DESIGNER_DOES_NOT_JUDGE_SAFETY I1 REVIEW',
      'DESIGNER_DOES_NOT_JUDGE_SAFETY I1 APPROVAL',
      'DESIGNER_DOES_NOT_JUDGE_SAFETY I1 RESPONSIBILITY',
    ]);
    // A rule without meanings holds for all.
    const always = {
      name: 'ALWAYS',
      makersOf: 'SUBJECT',
      meanings: [],
      level: 'I1',
      source: 'house',
    } satisfies IndependenceRule;
    const signer = at('P1', null);
    const makers = [{ person: signer, made: 'M1', of: 'SUBJECT' as const }];
    expect(independenceConflicts({ rules: [always], signer, meaning: 'AUTHORSHIP', makers, least: 'I0' })).toHaveLength(
      1,
    );
  });
  it('is said in a sentence, with what is not known', () => {
    const conflict = (signer: Affiliation, least: 'I0' | 'I2') => {
      const makers = [{ person: at('P1', 'vision'), made: 'M1', of: 'SUBJECT' as const }];
      const [found] = independenceConflicts({ rules: LEAST_INDEPENDENCE, signer, meaning: 'REVIEW', makers, least });
      return found && conflictText(found, signer.id);
    };
    expect(conflict(at('P1', 'vision'), 'I0')).toBe(
      'AUTHOR_IS_NOT_APPROVER: P1 made M1, and P1 is independent of that at I0 where I1 is asked for',
    );
    expect(conflict(at('P2', null), 'I2')).toBe(
      'AUTHOR_IS_NOT_APPROVER: P1 made M1, and P2 is independent of that at I1 where I2 is asked for; nobody said of both of which team they are',
    );
  });
});

describe('an export', () => {
  const records = ['S1', 'S2', 'S3'].map((id, place) => ({
    id,
    revision: place + 1,
    recordedAt: '2026-01-01T00:00:00.000Z',
    retired: false,
    content: { verdict: 'APPROVED' },
  }));
  const whole = exportSignOffs(records);
  it('is whole', () => {
    expect(exportDefect(whole)).toBeNull();
    expect(exportDefect(exportSignOffs([]))).toBeNull();
  });
  it('tells what is missing, moved or changed', () => {
    const [first, second, third] = whole.signOffs as [never, never, never];
    expect(exportDefect({ ...whole, signOffs: [first, third] })).toContain('holds 2');
    expect(exportDefect({ ...whole, count: 2, signOffs: [first, third] })).toBe(
      'before S3 one is missing, was added or was moved',
    );
    expect(exportDefect({ ...whole, count: 2, signOffs: [first, second] })).toBe('the last ones are missing');
    expect(exportDefect({ ...whole, signOffs: [second, first, third] })).toContain('S2');
    const edited = { ...(first as object), content: { verdict: 'REJECTED' } } as never;
    expect(exportDefect({ ...whole, signOffs: [edited, second, third] })).toContain('S1 does not have the digest');
  });
});

it('stands as its worst state says', () => {
  expect(worstState([])).toBe('VALID');
  expect(worstState(['MOVED', 'EXPIRED'])).toBe('EXPIRED');
  expect(worstState(['EXPIRED', 'REVOKED', 'BROKEN'])).toBe('BROKEN');
});

describe('permissions', () => {
  const touch = (more: Partial<Touch>): Touch => ({
    act: 'CONTENT',
    kind: 'MODEL',
    subkind: null,
    artifact: 'M1',
    locked: true,
    ...more,
  });
  const refusal = (one: Touch, ...roles: string[]) =>
    refusedTouch({ rows: DEFAULT_PERMISSIONS, touches: [one], roles: new Set(roles) })?.row.roles[0] ?? null;
  it('deny whatever else is held', () => {
    expect(refusal(touch({}), 'DEVELOPER', 'MODEL_OPERATOR')).toBe('DEVELOPER');
    expect(refusal(touch({ act: 'APPROVAL' }), 'DEVELOPER')).toBe('DEVELOPER');
    expect(refusal(touch({ locked: false }), 'DEVELOPER')).toBeNull();
    expect(refusal(touch({}), 'MODEL_OPERATOR')).toBeNull();
  });
  it('leave an owner alone with what it owns', () => {
    const monitor = touch({ kind: 'MONITOR', locked: false });
    expect(refusal(monitor, 'DATA_SCIENTIST')).toBe('MODEL_OPERATOR');
    expect(refusal(monitor)).toBe('MODEL_OPERATOR');
    expect(refusal(monitor, 'MODEL_OPERATOR', 'DATA_SCIENTIST')).toBeNull();
    expect(refusal(touch({ kind: 'CONTROL', subkind: 'LIFECYCLE' }), 'DATA_SCIENTIST')).toBe('ENTERPRISE_AI_ARCHITECT');
    expect(refusal(touch({ kind: 'CONTROL', subkind: 'PROCESS' }), 'DATA_SCIENTIST')).toBeNull();
  });
  it('hold one row of several roles, acts and kinds against one that fits it, and say why', () => {
    const deny = { permission: 'DENY', roles: ['A', 'B'], acts: ['CONTENT'], kinds: ['MODEL'], locked: true } as const;
    const only = {
      permission: 'ONLY',
      roles: ['C', 'D'],
      acts: ['CONTENT'],
      kinds: ['CONTROL'],
      subkinds: ['POLICY'],
      step: 'GOVERN',
    } as const;
    const first = (one: Touch, ...roles: string[]) =>
      refusedTouch({ rows: [deny, only] as unknown as PermissionRow[], touches: [one], roles: new Set(roles) });
    const said = (one: Touch, ...roles: string[]) => {
      const found = first(one, ...roles);
      return found && refusalText(found, 'P1');
    };
    // One of the roles is enough to be denied, and to be let.
    expect(said(touch({}), 'B')).toBe('CONTENT of the locked MODEL M1 is not for A, B, a role that P1 holds');
    expect(said(touch({}), 'C')).toBeNull();
    expect(said(touch({ act: 'APPROVAL' }), 'A')).toBeNull();
    expect(said(touch({ kind: 'DATASET' }), 'A')).toBeNull();
    const policy = touch({ kind: 'CONTROL', subkind: 'POLICY', artifact: 'C1', locked: false });
    expect(said(policy, 'A')).toBe('GOVERN: CONTENT of CONTROL C1 is for C, D alone, a role that P1 does not hold now');
    expect(said(policy, 'D')).toBeNull();
    expect(said(touch({ kind: 'CONTROL', subkind: null }))).toBeNull();
    // The second thing of a write is looked at as well.
    const second = refusedTouch({
      rows: [deny] as unknown as PermissionRow[],
      touches: [touch({ artifact: 'M0', locked: false }), touch({})],
      roles: new Set(['A']),
    });
    expect(second?.touch.artifact).toBe('M1');
  });
});

it('finds what ALCOA asks for and a record lacks', () => {
  const good = {
    hasAuthor: true,
    statedAt: 5,
    recordedAt: 10,
    needsTime: true,
    hasOriginalHash: true,
    needsOriginalHash: true,
    isFirst: false,
    hasReason: true,
  };
  expect(alcoaViolations(good)).toEqual([]);
  expect(alcoaViolations({ ...good, statedAt: 10 })).toEqual([]);
  expect(alcoaViolations({ ...good, recordedAt: -1, statedAt: null, needsTime: false })).toEqual([]);
  // Which letter of ALCOA+ each of them is about (MHRA GxP Data Integrity 2018).
  expect(Object.entries(ALCOA_RULES).map(([name, { principle }]) => [name, principle])).toEqual([
    ['NO_AUTHOR', 'ATTRIBUTABLE'],
    ['NO_TIME', 'CONTEMPORANEOUS'],
    ['TIME_AFTER_RECORD', 'CONTEMPORANEOUS'],
    ['NO_ORIGINAL_HASH', 'ORIGINAL'],
    ['NO_REASON_FOR_CHANGE', 'COMPLETE'],
  ]);
  expect(
    alcoaViolations({ ...good, hasAuthor: false, statedAt: null, hasOriginalHash: false, hasReason: false }),
  ).toEqual(['NO_AUTHOR', 'NO_TIME', 'NO_ORIGINAL_HASH', 'NO_REASON_FOR_CHANGE']);
  expect(alcoaViolations({ ...good, statedAt: 11, isFirst: true, hasReason: false })).toEqual(['TIME_AFTER_RECORD']);
  expect(
    alcoaViolations({ ...good, needsTime: false, statedAt: null, needsOriginalHash: false, hasOriginalHash: false }),
  ).toEqual([]);
});
