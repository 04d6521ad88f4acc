/**
 * Action priority: how soon a row of an FMEA asks for an action. It replaced the risk priority number in 2019, and is no
 * threshold on it: severity counts before occurrence, occurrence before detection.
 *
 * The map is data, one per edition. It is for design and process FMEA (DFMEA, PFMEA); the supplemental FMEA for monitoring
 * and system response (FMEA-MSR) has another one over other ratings.
 */
import type { ActionPriorityEdition } from '../../metamodel/content.ts';
import type { Ratings } from './ratings.ts';

export const ACTION_PRIORITIES = {
  H: 'High: improve prevention or detection, or justify formally why the controls suffice.',
  M: 'Medium: the controls should be improved, or the reason why not be written down.',
  L: 'Low: the controls may be improved.',
} as const;
export type ActionPriority = keyof typeof ACTION_PRIORITIES;

/** From, to; both are within. */
type Band = readonly [number, number];

interface ActionPriorityMap {
  /** Where it is printed. */
  readonly source: string;
  readonly detection: readonly Band[];
  readonly occurrence: readonly Band[];
  /** Per band of severity one word per band of occurrence, one letter in it per band of detection. */
  readonly rows: readonly { readonly severity: Band; readonly priorities: readonly string[] }[];
}

export const ACTION_PRIORITY_MAPS: Readonly<Record<ActionPriorityEdition, ActionPriorityMap>> = {
  'AIAG-VDA-2019': {
    source: 'AIAG & VDA FMEA Handbook, 1st edition (2019), action priority for DFMEA and PFMEA',
    detection: [
      [7, 10],
      [5, 6],
      [2, 4],
      [1, 1],
    ],
    occurrence: [
      [8, 10],
      [6, 7],
      [4, 5],
      [2, 3],
      [1, 1],
    ],
    rows: [
      { severity: [9, 10], priorities: ['HHHH', 'HHHH', 'HHHM', 'HMLL', 'LLLL'] },
      { severity: [7, 8], priorities: ['HHHH', 'HHHM', 'HMMM', 'MMLL', 'LLLL'] },
      { severity: [4, 6], priorities: ['HHMM', 'MMML', 'MLLL', 'LLLL', 'LLLL'] },
      { severity: [2, 3], priorities: ['MMLL', 'LLLL', 'LLLL', 'LLLL', 'LLLL'] },
      { severity: [1, 1], priorities: ['LLLL', 'LLLL', 'LLLL', 'LLLL', 'LLLL'] },
    ],
  },
};

/** The edition of analyses that name none. */
export const DEFAULT_EDITION: ActionPriorityEdition = 'AIAG-VDA-2019';

/**
 * The priority by the map of an edition.
 * @throws RangeError for ratings outside 1 to 10: check them first.
 */
export function actionPriority(ratings: Ratings, edition: ActionPriorityEdition): ActionPriority {
  const map = ACTION_PRIORITY_MAPS[edition];
  const row = map.rows.find(({ severity }) => isWithin(ratings.severity, severity));
  const word = row?.priorities[map.occurrence.findIndex((band) => isWithin(ratings.occurrence, band))];
  const letter = word?.[map.detection.findIndex((band) => isWithin(ratings.detection, band))];
  if (letter === undefined) throw new RangeError(`no action priority for ${JSON.stringify(ratings)}`);
  return letter as ActionPriority;
}

/** Severity 9 or 10 with priority H or M: the handbook asks that management reviews the row with its actions. */
export function needsManagementReview(severity: number, priority: ActionPriority): boolean {
  return severity >= 9 && priority !== 'L';
}

function isWithin(value: number, [from, to]: Band): boolean {
  return value >= from && value <= to;
}
