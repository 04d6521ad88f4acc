/**
 * An FMEA as the graph has it: its rows with what they are failures of, what they cause, what is done against them, how they
 * are rated, and how soon they ask for an action.
 *
 *     component ◀─DEPENDS_ON─ row {severity, occurrence, detection} ─CAUSES▶ effect     row ◀─CAUSES─ cause
 *     analysis FMEA ◀─PART_OF─ row ◀─MITIGATES PREVENTION, DETECTION─ measure     row ◀─MITIGATES ACTION─ action {actionState}
 */
import {
  ACTION_PRIORITY_EDITIONS,
  ACTION_STATES,
  type ActionPriorityEdition,
  type ActionState,
} from '../../metamodel/content.ts';
import { isJsonObject } from '../../model/contentDigest.ts';
import type { Json, JsonObject } from '../../model/delta.ts';
import {
  ACTION_PRIORITIES,
  type ActionPriority,
  actionPriority,
  DEFAULT_EDITION,
  needsManagementReview,
} from '../../safety/fmea/actionPriority.ts';
import {
  completeRatings,
  type GivenRatings,
  RATING_NAMES,
  type Ratings,
  riskPriorityNumber,
} from '../../safety/fmea/ratings.ts';
import type { GraphReader } from '../graphReader.ts';
import { inTurns } from '../inTurns.ts';
import { isOrphaned, rowElements, rowsOf } from './rowElements.ts';

/** An action that is to improve a row. */
export interface FmeaAction {
  /** Number of the CONTROL. */
  readonly action: number;
  readonly failureMode: number;
  readonly state: ActionState;
  /** As it was written. */
  readonly dueAt: string | null;
  readonly justification: string | null;
  readonly designChange: string | null;
  readonly before: Ratings | null;
  readonly after: Ratings | null;
  /** Roles and persons who do it. */
  readonly responsible: readonly number[];
}

export interface FmeaRow {
  readonly failureMode: number;
  /** The element that fails; of an orphaned row the retired one. */
  readonly components: readonly number[];
  readonly orphaned: boolean;
  readonly functions: readonly number[];
  readonly effects: readonly number[];
  readonly causes: readonly number[];
  readonly prevention: readonly number[];
  readonly detection: readonly number[];
  /** What mitigates it and is called neither. */
  readonly otherControls: readonly number[];
  readonly ratings: GivenRatings;
  /** Null: a rating is missing. */
  readonly rpn: number | null;
  readonly actionPriority: ActionPriority | null;
  readonly managementReview: boolean;
  readonly actions: readonly FmeaAction[];
}

export interface FmeaTable {
  readonly analysis: number;
  readonly edition: ActionPriorityEdition;
  /** H first, then M, L and what is not rated; within one by severity, occurrence, detection, and as they came. */
  readonly rows: readonly FmeaRow[];
}

/** The whole table; contents are read with few statements, however many rows it has. */
export async function readFmea(reader: GraphReader, analysis: number): Promise<FmeaTable> {
  const rows = rowsOf(reader, analysis);
  await reader.load([analysis, ...rows, ...rows.flatMap((row) => actionsOf(reader, row))]);
  const edition = editionOf(reader.content(analysis));
  const read = await inTurns(rows, (row) => fmeaRow(reader, row, edition));
  return { analysis, edition, rows: read.toSorted(byPriority) };
}

/** The edition that the content of an analysis names. */
export function editionOf({ actionPriorityEdition: named }: JsonObject): ActionPriorityEdition {
  return typeof named === 'string' && Object.hasOwn(ACTION_PRIORITY_EDITIONS, named)
    ? (named as ActionPriorityEdition)
    : DEFAULT_EDITION;
}

/** Numbers of the actions on a row, as they came. */
export function actionsOf(reader: GraphReader, failureMode: number): number[] {
  return reader.others(failureMode, { end: 'TARGET', type: 'MITIGATES', roles: ['ACTION'], kinds: ['CONTROL'] });
}

/** One row; load it and its actions first. */
export function fmeaRow(reader: GraphReader, failureMode: number, edition: ActionPriorityEdition): FmeaRow {
  const elements = rowElements(reader, failureMode);
  const ratings = ratingsOf(reader.content(failureMode));
  const complete = completeRatings(ratings);
  const priority = complete && actionPriority(complete, edition);
  const controls = (...roles: (string | null)[]) =>
    reader.others(failureMode, { end: 'TARGET', type: 'MITIGATES', ...(roles.length > 0 ? { roles } : {}) });
  const prevention = controls('PREVENTION');
  const detection = controls('DETECTION');
  const actions = actionsOf(reader, failureMode);
  const named = new Set([...prevention, ...detection, ...actions]);
  return {
    failureMode,
    components: elements.elements.length > 0 ? elements.elements : elements.gone,
    orphaned: isOrphaned(elements),
    functions: elements.functions,
    effects: reader.others(failureMode, { end: 'SOURCE', type: 'CAUSES' }),
    causes: reader.others(failureMode, { end: 'TARGET', type: 'CAUSES' }),
    prevention,
    detection,
    otherControls: controls().filter((control) => !named.has(control)),
    ratings,
    rpn: complete && riskPriorityNumber(complete),
    actionPriority: priority,
    managementReview: complete !== null && priority !== null && needsManagementReview(complete.severity, priority),
    actions: actions.map((action) => fmeaAction(reader, action, failureMode)),
  };
}

/** As far as they are stated. */
export function ratingsOf(content: JsonObject): GivenRatings {
  const [severity, occurrence, detection] = RATING_NAMES.map((name) => {
    const value = content[name];
    return typeof value === 'number' ? value : null;
  }) as [number | null, number | null, number | null];
  return { severity, occurrence, detection };
}

/** Is there still something to do? */
export function isOpen({ state }: FmeaAction): boolean {
  return state !== 'COMPLETED' && state !== 'NOT_IMPLEMENTED';
}

/** How many rows have which priority; null: not rated. */
export function countsOf({ rows }: FmeaTable): ReadonlyMap<ActionPriority | null, number> {
  const counts = new Map<ActionPriority | null, number>();
  for (const { actionPriority: priority } of rows) counts.set(priority, (counts.get(priority) ?? 0) + 1);
  return counts;
}

function fmeaAction(reader: GraphReader, action: number, failureMode: number): FmeaAction {
  const state = reader.text(action, 'actionState');
  return {
    action,
    failureMode,
    state: state !== null && Object.hasOwn(ACTION_STATES, state) ? (state as ActionState) : 'OPEN',
    dueAt: reader.text(action, 'dueAt'),
    justification: reader.text(action, 'justification'),
    designChange: reader.text(action, 'designChange'),
    before: ratingsIn(reader.content(action).ratingsBefore),
    after: ratingsIn(reader.content(action).ratingsAfter),
    responsible: reader.others(action, { end: 'TARGET', type: 'RESPONSIBLE_FOR', roles: ['R'] }),
  };
}

function ratingsIn(value: Json | undefined): Ratings | null {
  return value !== undefined && isJsonObject(value) ? completeRatings(ratingsOf(value)) : null;
}

const PRIORITY_ORDER = Object.keys(ACTION_PRIORITIES) as ActionPriority[];

function byPriority(left: FmeaRow, right: FmeaRow): number {
  const rank = ({ actionPriority: priority }: FmeaRow) =>
    priority === null ? PRIORITY_ORDER.length : PRIORITY_ORDER.indexOf(priority);
  return (
    rank(left) - rank(right) ||
    worse(left.ratings.severity, right.ratings.severity) ||
    worse(left.ratings.occurrence, right.ratings.occurrence) ||
    worse(left.ratings.detection, right.ratings.detection) ||
    left.failureMode - right.failureMode
  );
}

function worse(left: number | null, right: number | null): number {
  return (right ?? 0) - (left ?? 0);
}
