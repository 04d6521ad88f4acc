/**
 * Gaps of the practice, and the maturity that they leave.
 *
 *     HAZARD COMPLIANCE_RISK {area, practice, clause, gapState} ◀─MITIGATES ACTION─ CONTROL ◀─EVIDENCES─ EVIDENCE
 */
import type { PolicyDefinition } from '../../governance/policy/policyTopics.ts';
import { PRACTICE_GAP_STATES, type PracticeGapState } from '../../metamodel/governanceTerms.ts';
import type { GraphReader } from '../graphReader.ts';
import { newestResult } from '../latestResult.ts';
import { isWithdrawn } from '../retracted.ts';

export interface PracticeGap {
  readonly hazard: number;
  readonly area: string;
  readonly practice: string;
  /** Id. */
  readonly clause: string | null;
  readonly state: PracticeGapState;
  readonly actions: readonly number[];
  readonly evidence: readonly number[];
}

/** Null: it is no gap of the practice. Load it first. */
export function practiceGap(reader: GraphReader, hazard: number): PracticeGap | null {
  if (reader.subkind(hazard) !== 'COMPLIANCE_RISK') return null;
  const area = reader.text(hazard, 'area');
  const practice = reader.text(hazard, 'practice');
  const state = reader.text(hazard, 'gapState') ?? 'OPEN';
  if (area === null || practice === null || !Object.hasOwn(PRACTICE_GAP_STATES, state)) return null;
  const actions = actionsOf(reader, hazard);
  const evidence = actions.flatMap((one) => reader.others(one, { end: 'TARGET', type: 'EVIDENCES' }));
  const clause = reader.text(hazard, 'clause');
  // Whoever says that it is closed: it takes an action, and evidence that it was done.
  const isShown = actions.length > 0 && actions.every((action) => isDone(reader, action));
  return {
    hazard,
    area,
    practice,
    clause,
    state: state === 'CLOSED' && !isShown ? 'OPEN' : (state as PracticeGapState),
    actions,
    evidence: [...new Set(evidence)],
  };
}

/** Does the newest evidence that was not withdrawn say so? */
function isDone(reader: GraphReader, action: number): boolean {
  return newestResult(reader, action, (one) => !isWithdrawn(reader.view, one))?.speaksFor ?? false;
}

export function actionsOf(reader: GraphReader, hazard: number): number[] {
  return reader.others(hazard, { end: 'TARGET', type: 'MITIGATES', roles: ['ACTION'], kinds: ['CONTROL'] });
}

type Area = PolicyDefinition<'MATURITY'>['areas'][number];

export interface Maturity {
  /** Null: nobody has looked. */
  readonly level: number | null;
  readonly highest: number;
  /** Open gaps that keep it from the next level. */
  readonly blockedBy: readonly PracticeGap[];
  /** The level with these closed. */
  readonly next: number | null;
  readonly gaps: readonly PracticeGap[];
}

export async function readMaturity(reader: GraphReader, area: Area): Promise<Maturity> {
  const hazards = reader.ofKind('HAZARD', 'COMPLIANCE_RISK');
  await reader.load(hazards);
  const gaps = hazards.flatMap((hazard) => practiceGap(reader, hazard) ?? []).filter((one) => one.area === area.id);
  const highest = area.levels.length;
  if (gaps.length === 0) return { level: null, highest, blockedBy: [], next: null, gaps };
  const open = new Set(gaps.filter(({ state }) => state === 'OPEN').map(({ practice }) => practice));
  /** The level below the first that has an open gap which is not forgiven. */
  const levelWithout = (forgiven: ReadonlySet<string>) => {
    const first = area.levels.findIndex(({ practices }) =>
      practices.some(({ id }) => open.has(id) && !forgiven.has(id)),
    );
    return first < 0 ? highest : first;
  };
  const level = levelWithout(new Set());
  if (level === highest) return { level, highest, blockedBy: [], next: null, gaps };
  const blocking = new Set(area.levels[level]?.practices.map(({ id }) => id));
  const blockedBy = gaps.filter(({ state, practice }) => state === 'OPEN' && blocking.has(practice));
  return { level, highest, blockedBy, next: levelWithout(blocking), gaps };
}
