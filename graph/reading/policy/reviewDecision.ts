/** Who decided a review task, and how. */
import { REVIEW_OUTCOMES, type ReviewOutcome } from '../../governance/policy/reviewRules.ts';
import { parseInstant } from '../../metamodel/content.ts';
import { OWN_SOURCES } from '../../model/ownSources.ts';
import type { GraphReader } from '../graphReader.ts';

/** Under which decisions are recorded; nobody else may write under this name. */
export const REVIEW_SOURCE = `${OWN_SOURCES}review`;

export interface ReviewDecision {
  /** Number of the RUN. */
  readonly record: number;
  readonly outcome: ReviewOutcome;
  readonly reason: string;
  /** Number of the PERSON. */
  readonly decidedBy: number;
  /** Ms since 1970. */
  readonly decidedAt: number;
}

/** The id of the record: a task is decided once, however many ask at the same time. */
export function reviewDecisionId(task: string): string {
  return `${task}/decision`;
}

/** The decision up to the instant; null: there is none. */
export async function reviewDecisionOf(
  reader: GraphReader,
  task: number,
  until: number,
): Promise<ReviewDecision | null> {
  const record = reader.find(reviewDecisionId(reader.id(task)));
  if (record < 0 || !reader.view.state(record).sources.includes(REVIEW_SOURCE)) return null;
  await reader.load([record]);
  const outcome = reader.text(record, 'decision');
  const decidedAt = parseInstant(reader.text(record, 'endedAt') ?? '');
  const [decidedBy] = reader.others(record, { end: 'SOURCE', type: 'ATTRIBUTED_TO', kinds: ['PERSON'] });
  if (outcome === null || !Object.hasOwn(REVIEW_OUTCOMES, outcome)) return null;
  if (decidedAt === null || decidedAt > until || decidedBy === undefined) return null;
  return {
    record,
    outcome: outcome as ReviewOutcome,
    reason: reader.text(record, 'reason') ?? '',
    decidedBy,
    decidedAt,
  };
}
