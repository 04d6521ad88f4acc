/** Policies, and the decisions that are taken by them. */
import { dueAfterMonths } from '../graph/governance/calendar/dueDate.ts';
import { type Answers, type Decision, decide } from '../graph/governance/policy/decisionTable.ts';
import {
  type DecidingTopic,
  POLICY_TOPICS,
  type PolicyTopic,
  readPolicy,
} from '../graph/governance/policy/policyTopics.ts';
import { readPolicyYaml } from '../graph/governance/policy/policyYaml.ts';
import { POLICY_RULES } from '../graph/governance/policy/rules.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import { isJsonObject } from '../graph/model/contentDigest.ts';
import type { Json, JsonObject } from '../graph/model/delta.ts';
import { decisionId, decisionsOf, type PolicyDecision as ReadDecision } from '../graph/reading/policy/decisions.ts';
import { type PolicyInForce, policyInForce, versionInForce } from '../graph/reading/policy/policyInForce.ts';
import { attribution } from './attribution.ts';
import { isoText } from './content.ts';
import type { RequestContext } from './context.ts';
import { type BrokenRule, badUserInput, rulesViolated } from './errors.ts';
import type { ReadPoint } from './nodes.ts';
import { readerAt, requireKind } from './reading.ts';
import { recordWrite } from './record.ts';
import type { MutationResolvers, PolicyDecisionResolvers, QueryResolvers } from './types.generated.ts';
import { together, writeAsJudged } from './writeAsJudged.ts';
import { placedArtifact, placedLink } from './writeTogether.ts';

/** A decision at a point in history. */
export interface PolicyDecisionNode extends ReadDecision {
  readonly at: ReadPoint;
}

/** What may be classified by each topic. */
const SUBJECTS = {
  AI_RISK_CLASS: ['SYSTEM'],
  USE_CASE_CLASSIFICATION: ['SYSTEM'],
  MODEL_RISK_TIER: ['MODEL', 'SYSTEM'],
} as const;

export const policyQueries: Pick<QueryResolvers, 'policy' | 'classify' | 'classifyUseCase' | 'policyDecisions'> = {
  policy: async (_, { topic, subject: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const subject = id ? context.require({ at, id, input: 'subject' }).artifact : null;
    const answer = await policyInForce(readerAt(at, context), topic, { validAt: at.validAt, subject });
    if (!answer.ok) return null;
    const { control, version, definition } = answer.policy;
    const { sentence, source } = POLICY_TOPICS[topic];
    return {
      topic,
      sentence,
      source,
      control: { at, artifact: control },
      version: { at, version },
      definition: definition as Json,
    };
  },
  classify: async (_, { topic, answers, justifications, at: moment }, context) =>
    classification({ topic, answers, justifications, at: await context.readPoint(moment), context }),
  classifyUseCase: async (_, { answers, at: moment }, context) => {
    const at = await context.readPoint(moment);
    return classification({ topic: 'USE_CASE_CLASSIFICATION', answers, justifications: null, at, context });
  },
  policyDecisions: async (_, { subject: id, topic, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const subject = context.require({ at, id, input: 'subject' }).artifact;
    const decisions = await decisionsOf({ reader: readerAt(at, context), subject, topic, until: at.validAt });
    context.spend(decisions.length);
    return decisions.map((decision) => ({ ...decision, at }));
  },
};

export const PolicyDecision: PolicyDecisionResolvers = {
  decision: ({ at, control }) => ({ at, artifact: control }),
  version: ({ at, version }) => ({ at, version }),
  topic: ({ topic }) => topic,
  policy: ({ policy }) => policy,
  policyOutdated: ({ at, policy }) => {
    const place = at.view.resolve(policy);
    return place === null || versionInForce(at.view, place.artifact, at.validAt) !== place.version;
  },
  answers: ({ answers }) => answers,
  justifications: ({ justifications }) => justifications,
  outcomes: ({ outcomes }) => outcomes.map(({ key, values }) => ({ key, values: [...values] })),
  rules: ({ rules }) => [...rules],
  decidedAt: ({ decidedAt }) => isoText(decidedAt) as string,
  reviewBy: ({ reviewBy }) => isoText(reviewBy),
  overdue: ({ at, reviewBy }) => reviewBy !== null && reviewBy <= at.validAt,
};

/** @throws GraphQLError RULE_VIOLATED: there is no policy of the topic in force. */
export async function requirePolicy<Topic extends PolicyTopic>(
  asked: { readonly at: ReadPoint; readonly topic: Topic; readonly subject?: number | null },
  context: RequestContext,
): Promise<PolicyInForce<Topic>> {
  const { at, topic, subject = null } = asked;
  const answer = await policyInForce(readerAt(at, context), topic, { validAt: at.validAt, subject });
  if (answer.ok) return answer.policy;
  const { source } = POLICY_RULES.POLICY_MISSING;
  throw rulesViolated([{ rule: 'POLICY_MISSING', message: answer.message, input: 'topic', source }]);
}

interface Classifying {
  readonly topic: DecidingTopic;
  readonly answers: Json;
  readonly justifications: Json | undefined;
  readonly at: ReadPoint;
  readonly context: RequestContext;
  readonly subject?: number;
  /** Where the arguments are: empty, or `input.`. */
  readonly prefix?: string;
}

async function classification(asked: Classifying) {
  const { decision, policy } = await decided(asked);
  const { at } = asked;
  return {
    policy: { at, version: policy.version },
    outcomes: decision.outcomes.map(({ key, values }) => ({ key, values: [...values] })),
    rules: [...decision.fired],
    reviewMonths: decision.reviewMonths,
  };
}

/** @throws GraphQLError INCOMPLETE_CLASSIFICATION, RULE_VIOLATED */
async function decided(asked: Classifying): Promise<{
  readonly decision: Extract<Decision, { ok: true }>;
  readonly policy: PolicyInForce<DecidingTopic>;
}> {
  const { topic, at, context, subject = null, prefix = '' } = asked;
  const policy = await requirePolicy({ at, topic, subject }, context);
  const answers = answersOf(asked.answers, `${prefix}answers`);
  const justifications = textsOf(asked.justifications ?? null, `${prefix}justifications`);
  const decision = decide(policy.definition, answers, justifications);
  if (decision.ok) return { decision, policy };
  const [first, ...others] = decision.problems.map(({ rule, question, message, source }): BrokenRule => {
    const field = rule === 'ANSWER_UNJUSTIFIED' ? 'justifications' : 'answers';
    return { rule, message, source, input: `${prefix}${field}${question === null ? '' : `.${question}`}` };
  });
  const incomplete = decision.problems.some(({ rule }) => rule === 'INCOMPLETE_CLASSIFICATION');
  throw rulesViolated([first as BrokenRule, ...others], incomplete ? 'INCOMPLETE_CLASSIFICATION' : 'RULE_VIOLATED');
}

function answersOf(value: Json, input: string): Answers {
  const isAnswer = (one: Json) =>
    typeof one === 'string' || (Array.isArray(one) && one.every((each) => typeof each === 'string'));
  if (!isJsonObject(value) || !Object.values(value).every(isAnswer)) {
    throw badUserInput({ input, message: 'answers are an object { question: value or list of values }' });
  }
  return value as Answers;
}

function textsOf(value: Json, input: string): Readonly<Record<string, string>> {
  if (value === null) return {};
  if (!isJsonObject(value) || !Object.values(value).every((one) => typeof one === 'string')) {
    throw badUserInput({ input, message: 'justifications are an object { question: text }' });
  }
  return value as Readonly<Record<string, string>>;
}

export const policyMutations: Pick<MutationResolvers, 'recordPolicy' | 'recordClassification' | 'classifyAISystem'> = {
  recordPolicy: async (_, { input }, context) => {
    const { topic, effectiveFrom } = input;
    return recordWrite({
      operation: 'recordPolicy',
      kind: 'CONTROL',
      subkind: 'POLICY',
      input,
      content: { topic, effectiveFrom, definition: definitionOf(input) },
      links: [{ type: 'APPLIES_TO', field: 'appliesTo', to: input.appliesTo }],
      context,
    });
  },
  recordClassification: async (_, { input }, context) =>
    recordDecision({ ...input, operation: 'recordClassification', subjectField: 'input.subject' }, context),
  classifyAISystem: async (_, { input }, context) =>
    recordDecision(
      {
        ...input,
        topic: 'AI_RISK_CLASS',
        subject: input.system,
        operation: 'classifyAISystem',
        subjectField: 'input.system',
      },
      context,
    ),
};

/** @throws GraphQLError RULE_VIOLATED with all that is wrong; BAD_USER_INPUT for none or both of definition and yaml. */
function definitionOf(input: {
  readonly topic: PolicyTopic;
  readonly definition?: Json | undefined;
  readonly yaml?: string | null | undefined;
}): Json {
  const { topic, definition = null, yaml = null } = input;
  if ((definition === null) === (yaml === null)) {
    throw badUserInput({ input: 'input.definition', message: 'give one of definition and yaml' });
  }
  const { sentence, source } = POLICY_RULES.POLICY_MALFORMED;
  const broken = (message: string, place: string): BrokenRule => ({
    rule: 'POLICY_MALFORMED',
    message: `${message}. ${sentence}`,
    input: place,
    source,
  });
  if (yaml !== null) {
    const read = readPolicyYaml(topic, yaml);
    if (read.ok) return read.definition as Json;
    const [first, ...others] = read.problems.map(({ line, message }) =>
      broken(`line ${line}: ${message}`, 'input.yaml'),
    );
    throw rulesViolated([first as BrokenRule, ...others]);
  }
  const check = readPolicy(topic, definition);
  if (check.ok) return definition;
  const [first, ...others] = check.problems.map(({ path, message }) =>
    broken(message, ['input.definition', ...path].join('.')),
  );
  throw rulesViolated([first as BrokenRule, ...others]);
}

interface Deciding {
  readonly topic: DecidingTopic;
  readonly subject: string;
  readonly answers: Json;
  readonly justifications?: Json | undefined;
  readonly operation: string;
  readonly subjectField: string;
  readonly source?: string | null | undefined;
  readonly actor?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

async function recordDecision(input: Deciding, context: RequestContext) {
  const { topic, answers, justifications, operation, subjectField } = input;
  const kinds = SUBJECTS[topic];
  let id = '';
  let subjectNumber = NONE;
  const written = await writeAsJudged(async (at) => {
    subjectNumber = requireKind({ at, id: input.subject, input: subjectField, kinds }, context);
    const subject = at.view.id(subjectNumber);
    id = decisionId(topic, subject);
    const asked = { topic, answers, justifications, at, context, subject: subjectNumber, prefix: 'input.' };
    const { decision, policy } = await decided(asked);
    const now = context.now.getTime();
    const months = decision.reviewMonths;
    const content: JsonObject = {
      topic,
      policy: at.view.versionId(policy.version),
      answers,
      justifications: justifications ?? null,
      outcomes: Object.fromEntries(decision.outcomes.map(({ key, values }) => [key, [...values]])),
      rules: decision.fired.map((one) => one.id),
      decidedAt: context.now.toISOString(),
      reviewBy: months === null ? null : isoText(dueAfterMonths({ from: now, months, zone: 'UTC' }).over),
    };
    return together({
      operation,
      input,
      artifacts: [
        placedArtifact('subject', {
          id,
          kind: 'CONTROL',
          subkind: 'DECISION',
          title: `${POLICY_TOPICS[topic].sentence} ${subject}`,
          version: { content },
        }),
      ],
      links: [
        placedLink('subject', { type: 'APPLIES_TO', from: id, to: subject, assurance: 'TOOL_DERIVED' }),
        ...attribution({ at, from: id, input, context }),
      ],
    });
  }, context);
  const { receipt, at } = written;
  if (receipt.errors.length > 0) return { decision: null, receipt };
  const until = Number.POSITIVE_INFINITY;
  const decisions = await decisionsOf({ reader: readerAt(at, context), subject: subjectNumber, topic, until });
  const current = at.view.current(at.view.find(id));
  const own = decisions.find(({ version }) => version === current);
  return { decision: own ? { ...own, at } : null, receipt };
}
