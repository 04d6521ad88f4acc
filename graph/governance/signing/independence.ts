/**
 * Who may not judge what: independence of a person from those who made something, keyed by person and never by role, for one person
 * may hold two.
 *
 *     rule { made: who counts as maker, judged: what kinds of sign-off, level }  ×  signer  ×  makers ─▶ conflicts
 */

import {
  INDEPENDENCE_ORDER,
  type IndependenceLevel,
  type IndependenceRule,
  type MakersOf,
} from '../../metamodel/policies.ts';

/** Where a person stands in the organisation; null: nobody said. */
export interface Affiliation {
  readonly id: string;
  readonly team: string | null;
  readonly department: string | null;
  readonly organisation: string | null;
}

/**
 * The least that holds where no policy says more: another person. An organisation replaces them by a POLICY with
 * `independenceRules`.
 */
export const LEAST_INDEPENDENCE: readonly IndependenceRule[] = [
  {
    name: 'AUTHOR_IS_NOT_APPROVER',
    makersOf: 'SUBJECT',
    meanings: ['REVIEW', 'APPROVAL', 'BUSINESS_ACCEPTANCE'],
    level: 'I1',
    source: 'ISO 26262-2:2018, 6.4.9: another person than the author',
  },
  {
    name: 'VERIFIER_IS_NOT_IMPLEMENTER',
    makersOf: 'EVALUATED',
    meanings: ['REVIEW', 'APPROVAL'],
    level: 'I1',
    source: 'ISO 26262-8:2018, clause 9: verification is not by the implementer alone',
  },
  {
    name: 'DESIGNER_DOES_NOT_JUDGE_SAFETY',
    makersOf: 'ANALYSED_DESIGN',
    meanings: ['REVIEW', 'APPROVAL', 'RESPONSIBILITY'],
    level: 'I1',
    source: 'ISO 26262-2:2018, confirmation measures',
  },
];

/** How independent two persons are. `unknown`: what would be needed to say more. */
export function independenceOf(
  one: Affiliation,
  other: Affiliation,
): { readonly level: IndependenceLevel; readonly unknown: string | null } {
  if (one.id === other.id) return { level: 'I0', unknown: null };
  const differs = (field: 'team' | 'department' | 'organisation'): boolean | null =>
    one[field] === null || other[field] === null ? null : one[field] !== other[field];
  const [organisation, department, team] = [differs('organisation'), differs('department'), differs('team')];
  if (organisation === true || department === true) return { level: 'I3', unknown: null };
  if (team === true) return { level: 'I2', unknown: department === null ? 'department' : null };
  return { level: 'I1', unknown: team === null ? 'team' : department === null ? 'department' : null };
}

/** Is the level at least the one that is asked for? */
export function isAtLeast(level: IndependenceLevel, asked: IndependenceLevel): boolean {
  return INDEPENDENCE_ORDER.indexOf(level) >= INDEPENDENCE_ORDER.indexOf(asked);
}

/** A person who made something that the signer judges. */
export interface Maker {
  readonly person: Affiliation;
  /** Id of what the person made. */
  readonly made: string;
  readonly of: MakersOf;
}

export interface IndependenceConflict {
  readonly rule: IndependenceRule;
  readonly maker: Maker;
  readonly level: IndependenceLevel;
  readonly asked: IndependenceLevel;
  /** What is not known of one of the two, and could show more independence; null: it is known not to be enough. */
  readonly unknown: string | null;
}

/**
 * All conflicts of a signature with the rules; what is not known is a conflict, for it never passes.
 * @param least Independence that the role of the signer asks for; a rule asks for the higher one.
 */
export function independenceConflicts(parameters: {
  readonly rules: readonly IndependenceRule[];
  readonly signer: Affiliation;
  readonly meaning: string;
  readonly makers: readonly Maker[];
  readonly least: IndependenceLevel;
}): IndependenceConflict[] {
  const { rules, signer, meaning, makers, least } = parameters;
  return rules.flatMap((rule) => {
    if (rule.meanings.length > 0 && !rule.meanings.includes(meaning)) return [];
    const asked = isAtLeast(rule.level, least) ? rule.level : least;
    return makers.flatMap((maker): IndependenceConflict[] => {
      if (maker.of !== rule.makersOf) return [];
      const { level, unknown } = independenceOf(signer, maker.person);
      return isAtLeast(level, asked) ? [] : [{ rule, maker, level, asked, unknown }];
    });
  });
}

/** A conflict as a sentence. */
export function conflictText({ rule, maker, level, asked, unknown }: IndependenceConflict, signer: string): string {
  const who = maker.person.id === signer ? `${signer} made ${maker.made}` : `${maker.person.id} made ${maker.made}`;
  const known = unknown === null ? '' : `; nobody said of both of which ${unknown} they are`;
  return `${rule.name}: ${who}, and ${signer} is independent of that at ${level} where ${asked} is asked for${known}`;
}
