/**
 * Review tasks, and how they ended.
 *
 *     CHANGE AMENDMENT {rule, subject, dueAt} ─AFFECTS METADATA▶ what the rule touches      CONTROL DECISION of a swap ─APPLIES_TO▶ use case
 *            ▲ USED                                                                                 ▲ USED
 *     RUN REVIEW <task>/decision {decision, reason, endedAt} ─ATTRIBUTED_TO▶ PERSON
 */
import { NONE } from '../../index/graphIndex.ts';
import { parseInstant } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';
import { SWAP_DECISION, type Swap, swapsOf } from '../lockedModel/champions.ts';
import { type ReviewDecision, reviewDecisionOf } from './reviewDecision.ts';

export interface ReviewTask {
  readonly task: number;
  readonly subject: number;
  /** Number of the version that comes into force; -1: it is the review of a swap. */
  readonly rule: number;
  /** Ms since 1970; null: the review of a swap. */
  readonly dueAt: number | null;
  readonly open: boolean;
  readonly overdue: boolean;
  /** Numbers of roles and persons. */
  readonly deciders: readonly number[];
  readonly decision: ReviewDecision | null;
  /** Null: it is no swap. */
  readonly swap: Swap | null;
}

/** Null: it is no review task, or one that was not there yet. */
export async function readReviewTask(reader: GraphReader, task: number, at: number): Promise<ReviewTask | null> {
  return reader.kind(task) === 'CHANGE' ? ruleTask(reader, task, at) : swapTask(reader, task, at);
}

/** Those of rules that come, by when they are due; then those of swaps, as they were asked for. */
export async function reviewTasks(reader: GraphReader, at: number): Promise<ReviewTask[]> {
  const found: ReviewTask[] = [];
  for (const one of [...reader.ofKind('CHANGE', 'AMENDMENT'), ...reader.ofKind('CONTROL', 'DECISION')]) {
    const task = await readReviewTask(reader, one, at);
    if (task) found.push(task);
  }
  const due = ({ dueAt }: ReviewTask) => dueAt ?? Number.POSITIVE_INFINITY;
  return found.sort((left, right) => due(left) - due(right) || left.task - right.task);
}

async function ruleTask(reader: GraphReader, task: number, at: number): Promise<ReviewTask | null> {
  const { view } = reader;
  await reader.load([task]);
  const rule = view.resolve(reader.text(task, 'rule') ?? '');
  const [subject] = reader.others(task, { end: 'SOURCE', type: 'AFFECTS' });
  if (!rule || rule.version === NONE || subject === undefined || reader.text(task, 'status') === null) return null;
  const decision = await reviewDecisionOf(reader, task, at);
  const dueAt = parseInstant(reader.text(task, 'dueAt') ?? '');
  const answering = [subject, rule.artifact].flatMap((about) =>
    reader.others(about, { end: 'TARGET', type: 'RESPONSIBLE_FOR', roles: ['R', 'A'] }),
  );
  return {
    task,
    subject,
    rule: rule.version,
    dueAt,
    open: decision === null,
    overdue: decision === null && dueAt !== null && dueAt <= at,
    deciders: [...new Set(answering)],
    decision,
    swap: null,
  };
}

async function swapTask(reader: GraphReader, task: number, at: number): Promise<ReviewTask | null> {
  await reader.load([task]);
  if (reader.text(task, 'decision') !== SWAP_DECISION) return null;
  for (const subject of reader.others(task, { end: 'SOURCE', type: 'APPLIES_TO', kinds: ['SYSTEM'] })) {
    const swap = (await swapsOf(reader, subject, at)).find(({ review }) => review === task);
    if (!swap) continue;
    const roles = reader
      .ofKind('ROLE')
      .filter((role) => swap.reviewRoles.includes(reader.id(role)) || swap.reviewRoles.includes(reader.name(role)));
    const decision = await reviewDecisionOf(reader, task, at);
    const open = swap.state === 'OPEN';
    return { task, subject, rule: NONE, dueAt: null, open, overdue: false, deciders: roles, decision, swap };
  }
  return null;
}
