/**
 * Automotive safety integrity levels: their order, and how the classes of a hazardous event determine one
 * (ISO 26262-3:2018, 6.4.3 and table 4).
 *
 *     determineAsil({ severity: 'S3', exposure: 'E4', controllability: 'C3' })   { asil: 'D', because: 'S3, E4 and C3 …' }
 */
import { ASILS, type Asil, CONTROLLABILITIES, EXPOSURES, SEVERITIES } from '../../metamodel/content.ts';

export type Severity = keyof typeof SEVERITIES;
export type Exposure = keyof typeof EXPOSURES;
export type Controllability = keyof typeof CONTROLLABILITIES;

/** The lowest first: QM < A < B < C < D. */
export const ASIL_ORDER = Object.keys(ASILS) as readonly Asil[];

/** QM 0, A 1, B 2, C 3, D 4: what ASIL decomposition adds up. */
export function weightOf(asil: Asil): number {
  return ASIL_ORDER.indexOf(asil);
}

/** Is the left one the higher? Null, none at all, is below QM. */
export function isHigher(left: Asil | null, right: Asil | null): boolean {
  return rank(left) > rank(right);
}

/** The highest of them; null: there is none. */
export function highestAsil(asils: Iterable<Asil | null>): Asil | null {
  let highest: Asil | null = null;
  for (const asil of asils) if (isHigher(asil, highest)) highest = asil;
  return highest;
}

function rank(asil: Asil | null): number {
  return asil === null ? -1 : weightOf(asil);
}

/** The classes of a hazardous event. */
export interface Rating {
  readonly severity: Severity;
  readonly exposure: Exposure;
  readonly controllability: Controllability;
}

/** ISO 26262-3:2018, table 4: by severity and exposure, then for C1, C2, C3. */
const TABLE: Readonly<Record<string, readonly [Asil, Asil, Asil]>> = {
  S1E1: ['QM', 'QM', 'QM'],
  S1E2: ['QM', 'QM', 'QM'],
  S1E3: ['QM', 'QM', 'A'],
  S1E4: ['QM', 'A', 'B'],
  S2E1: ['QM', 'QM', 'QM'],
  S2E2: ['QM', 'QM', 'A'],
  S2E3: ['QM', 'A', 'B'],
  S2E4: ['A', 'B', 'C'],
  S3E1: ['QM', 'QM', 'A'],
  S3E2: ['QM', 'A', 'B'],
  S3E3: ['A', 'B', 'C'],
  S3E4: ['B', 'C', 'D'],
};

/** An ASIL, and the sentence that says where it is from. */
export interface DeterminedAsil {
  readonly asil: Asil;
  readonly because: string;
  /** Where a class of 0 makes that no ASIL is assigned: that class. Null: the table says it. */
  readonly none: string | null;
}

/** S0, E0 or C0: no ASIL is assigned, which is QM with the class as the reason. */
export function determineAsil({ severity, exposure, controllability }: Rating): DeterminedAsil {
  const none = [severity, exposure, controllability].find((one) => one.endsWith('0')) ?? null;
  if (none !== null) return { asil: 'QM', because: `${none}: no ASIL is assigned`, none };
  const asil = TABLE[`${severity}${exposure}`]?.[Number(controllability[1]) - 1];
  if (asil === undefined) throw new RangeError(`no cell for ${severity} ${exposure} ${controllability}`);
  return { asil, because: `${severity}, ${exposure} and ${controllability} are ${asil}`, none };
}

/** What the content of a hazard says, as far as it is one of the classes. */
export interface StatedRating {
  readonly severity: string | null;
  readonly exposure: string | null;
  readonly controllability: string | null;
  readonly asil: string | null;
}

/** What a stated rating comes to. */
export interface RatedHazard {
  /** The higher of what the table gives and what is stated; null: neither is there. */
  readonly asil: Asil | null;
  /** By the table; null: not all three classes are stated. */
  readonly determined: DeterminedAsil | null;
  readonly stated: Asil | null;
  /** True: what is stated is not what the table gives. */
  readonly isContradicted: boolean;
  readonly because: string;
}

/** Nothing is lowered by a contradiction: until somebody mends it, the higher one counts. */
export function rateHazard(said: StatedRating): RatedHazard {
  const rating = ratingOf(said);
  const determined = rating ? determineAsil(rating) : null;
  const stated = isAsil(said.asil) ? said.asil : null;
  const isContradicted = determined !== null && stated !== null && stated !== determined.asil;
  if (determined && !(isContradicted && isHigher(stated, determined.asil))) {
    return { asil: determined.asil, determined, stated, isContradicted, because: determined.because };
  }
  const because =
    stated === null
      ? 'it is not rated'
      : determined
        ? `it states ${stated}, which is above what its classes are: ${determined.because}`
        : `it states ${stated}`;
  return { asil: stated, determined, stated, isContradicted, because };
}

/** Null: a class is missing, or is none. */
export function ratingOf({ severity, exposure, controllability }: Omit<StatedRating, 'asil'>): Rating | null {
  if (!isOneOf(SEVERITIES, severity) || !isOneOf(EXPOSURES, exposure)) return null;
  return isOneOf(CONTROLLABILITIES, controllability) ? { severity, exposure, controllability } : null;
}

export function isAsil(text: string | null | undefined): text is Asil {
  return isOneOf(ASILS, text);
}

function isOneOf<Value extends string>(table: Readonly<Record<Value, string>>, text: unknown): text is Value {
  return typeof text === 'string' && Object.hasOwn(table, text);
}

/** `B`, `ASIL_B`, `ASIL B(D)` and the like; null: another scale, or nothing of the kind. */
export function parseAsil(text: string | null | undefined): Asil | null {
  const match = /^\s*(?:ASIL[ _-]?)?(QM|[A-D])\s*(?:\(\s*(?:QM|[A-D])\s*\))?\s*$/i.exec(text ?? '');
  return match ? ((match[1] as string).toUpperCase() as Asil) : null;
}

/** `ASIL B(D)`: the letter in parentheses is that of the safety goal (ISO 26262-9:2018, clause 5). */
export function asilNotation({ asil, goal }: { readonly asil: Asil; readonly goal: Asil | null }): string {
  const level = asil === 'QM' ? 'QM' : `ASIL ${asil}`;
  return goal !== null && isHigher(goal, asil) ? `${level}(${goal})` : level;
}
