/** Review tasks, and the decisions that close them. */
import { REVIEW_RULES, type ReviewRule } from '../graph/governance/policy/reviewRules.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import {
  REVIEW_SOURCE,
  type ReviewDecision as ReadDecision,
  reviewDecisionId,
} from '../graph/reading/policy/reviewDecision.ts';
import { type ReviewTask as ReadTask, readReviewTask, reviewTasks } from '../graph/reading/policy/reviewTasks.ts';
import { lackOfRole } from '../graph/reading/rolesHeld.ts';
import { actingPerson } from './actingPerson.ts';
import { isoText } from './content.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, rulesViolated } from './errors.ts';
import type { ReadPoint } from './nodes.ts';
import { currentId, readerAt, requireKind } from './reading.ts';
import type {
  DecideReviewInput,
  MutationResolvers,
  QueryResolvers,
  ReviewDecisionResolvers,
  ReviewTaskResolvers,
} from './types.generated.ts';
import { writeAsJudged } from './writeAsJudged.ts';

/** A task at a point in history. */
export interface ReviewTaskNode extends ReadTask {
  readonly at: ReadPoint;
}
export interface ReviewDecisionNode extends ReadDecision {
  readonly at: ReadPoint;
}

export const reviewTaskQueries: Pick<QueryResolvers, 'reviewTasks'> = {
  reviewTasks: async (_, { open, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const all = await context.inTime(reviewTasks(readerAt(at, context), at.validAt));
    const wanted = all.filter((task) => open === null || open === undefined || task.open === open);
    context.spend(wanted.length);
    return wanted.map((task) => ({ ...task, at }));
  },
};

export const ReviewTask: ReviewTaskResolvers = {
  task: ({ at, task }) => ({ at, artifact: task }),
  subject: ({ at, subject }) => ({ at, artifact: subject }),
  rule: ({ at, rule }) => (rule === NONE ? null : { at, version: rule }),
  dueAt: ({ dueAt }) => isoText(dueAt),
  open: ({ open }) => open,
  overdue: ({ overdue }) => overdue,
  deciders: ({ at, deciders }, _, context) => {
    context.spend(deciders.length);
    return deciders.map((artifact) => ({ at, artifact }));
  },
  decision: ({ at, decision }) => decision && { ...decision, at },
};

export const ReviewDecision: ReviewDecisionResolvers = {
  record: ({ at, record }) => ({ at, artifact: record }),
  outcome: ({ outcome }) => outcome,
  reason: ({ reason }) => reason,
  decidedBy: ({ at, decidedBy }) => ({ at, artifact: decidedBy }),
  decidedAt: ({ decidedAt }) => isoText(decidedAt) as string,
};

export const reviewTaskMutations: Pick<MutationResolvers, 'decideReview'> = {
  decideReview: async (_, { input }, context) => {
    let isNew = true;
    const { receipt, at } = await writeAsJudged(async (point) => {
      const task = await requireTask(point, input.task, context);
      const { sentence, source } = REVIEW_RULES.REVIEW_ROLE;
      const rule = { rule: 'REVIEW_ROLE', message: sentence, source };
      const person = actingPerson({ at: point, actor: input.actor, rule }, context);
      const lack = await lackOfRight({ point, task, person, input }, context);
      if (lack !== null) {
        const who = task.deciders.map((one) => point.view.id(one)).join(', ') || 'nobody';
        throw broken('REVIEW_ROLE', 'actor', `${person} does not decide ${input.task}: ${lack}; these do: ${who}`);
      }
      if (input.reason.trim() === '') throw broken('REVIEW_REASON', 'reason', 'there is no reason');
      const { decision } = task;
      const isSame = decision?.outcome === input.outcome && point.view.id(decision.decidedBy) === person;
      isNew = !isSame;
      if (!isSame) refuseClosed(task, input, point);
      const id = reviewDecisionId(input.task);
      const used = task.swap ? currentId(point, task.task) : input.task;
      const content = { decision: input.outcome, reason: input.reason, endedAt: context.now.toISOString() };
      return {
        operation: 'decideReview',
        authorship: { actor: person, reason: input.reason },
        trusted: true,
        input: isSame
          ? null
          : {
              source: REVIEW_SOURCE,
              artifacts: [
                { id, kind: 'RUN', subkind: 'REVIEW', title: `Decision of ${input.task}`, version: { content } },
              ],
              links: [
                { type: 'USED', from: id, to: used, assurance: 'TOOL_DERIVED' },
                { type: 'ATTRIBUTED_TO', from: id, to: person, assurance: 'TOOL_DERIVED' },
              ],
            },
      };
    }, context);
    const [error] = receipt.errors;
    if (error) throw badUserInput({ input: 'input.task', message: error.message });
    const review = await readReviewTask(readerAt(at, context), at.view.find(input.task), at.validAt);
    if (!review) throw new Error(`${input.task} was decided and cannot be read`);
    return { review: { ...review, at }, isNew };
  },
};

/** @throws GraphQLError NOT_FOUND, BAD_USER_INPUT */
async function requireTask(at: ReadPoint, id: string, context: RequestContext): Promise<ReadTask> {
  const asked = { at, id, input: 'input.task', kinds: ['CHANGE', 'CONTROL'] } as const;
  const artifact = requireKind({ ...asked, subkinds: ['AMENDMENT', 'DECISION'] }, context);
  const task = await readReviewTask(readerAt(at, context), artifact, context.now.getTime());
  if (task) return task;
  throw badUserInput({ input: 'input.task', message: `${id} is no review task: see reviewTasks` });
}

/**
 * Why the person does not decide it. Null: it does, for it is responsible, or holds a role that is and has the training that the role
 * asks for; who asked for a swap may take it back.
 */
async function lackOfRight(
  asked: {
    readonly point: ReadPoint;
    readonly task: ReadTask;
    readonly person: string;
    readonly input: DecideReviewInput;
  },
  context: RequestContext,
): Promise<string | null> {
  const { point, task, person, input } = asked;
  const { view } = point;
  if (task.swap?.requestedBy === person && input.outcome === 'NOT_APPLICABLE') return null;
  const ids = task.deciders.map((one) => view.id(one));
  if (ids.includes(person)) return null;
  const roles = ids.filter((id) => view.kind(view.find(id)) === 'ROLE');
  // No roles would mean anybody.
  if (roles.length === 0) return 'it is not responsible';
  return lackOfRole({ reader: readerAt(point, context), actor: person, roles, at: context.now.getTime() });
}

/** @throws GraphQLError RULE_VIOLATED */
function refuseClosed({ open, decision, swap }: ReadTask, { task, outcome }: DecideReviewInput, { view }: ReadPoint) {
  if (decision) {
    throw broken('REVIEW_DECIDED', 'task', `${view.id(decision.decidedBy)} decided ${task}: ${decision.outcome}`);
  }
  if (swap && outcome === 'DONE') throw broken('REVIEW_SIGNED', 'outcome', task);
  if (!open && swap?.state !== 'APPROVED') throw broken('REVIEW_DECIDED', 'task', `${task} is ${swap?.state}`);
}

function broken(rule: ReviewRule, field: string, what: string) {
  const { sentence, source } = REVIEW_RULES[rule];
  const code = rule === 'REVIEW_ROLE' ? 'FORBIDDEN' : 'RULE_VIOLATED';
  return rulesViolated([{ rule, message: `${what}. ${sentence}`, input: `input.${field}`, source }], code);
}
