/** Errors that a client can do something about. Everything else is masked by the server. */
import { GraphQLError } from 'graphql';

/** `extensions.code` of the answers, beside GraphQL's own (GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED). */
export const ERROR_CODES = {
  BAD_USER_INPUT: 'An argument or variable does not fit; the message says what would.',
  NOT_FOUND: 'The graph has nothing with this id at the revision asked about.',
  DATABASE_UNAVAILABLE: 'The database cannot be reached; the same request may succeed later.',
  DEADLINE_EXCEEDED: 'The request took longer than the service gives one; ask for less.',
  RULE_VIOLATED:
    'What would be written breaks a rule; extensions.rule names it, extensions.source says where it is from.',
  SEPARATION_OF_DUTIES: 'Who made something may not also judge it.',
  UNAUTHENTICATED: 'Who asks has not proved who it is: no identity token, or one that does not hold.',
  IDENTITY_UNAVAILABLE: 'Identity tokens cannot be checked now, for want of the keys of their issuer.',
  FORBIDDEN: 'The role of who asks does not allow it.',
  MODEL_LOCKED: 'The model version is locked: what changes is another version.',
  STEP_OUT_OF_ORDER: 'A step before it is not accepted; the message names it.',
  PROHIBITED_PRACTICE: 'A law forbids it whatever else is done (Regulation (EU) 2024/1689, Art. 5).',
  POLICY_VIOLATION: 'A policy of the organisation demands more than is done; extensions.rules has what, cell by cell.',
  INCOMPLETE_CLASSIFICATION: 'Questions of a classification are not answered; extensions.rules has which.',
  SUPPORT_CYCLE: 'A claim would support itself in the end.',
  LIMIT_EXCEEDED: 'The request is larger or deeper than the service takes; the message has the number.',
  COMPUTATION_FAILED: 'A computation ended without a result, e.g. for want of memory; the message says what to do.',
  INTERNAL_SERVER_ERROR: 'A fault of the service; its log has the details under the request id.',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** @param input Where in the arguments, e.g. `after` or `filter.text`. */
export function badUserInput({ message, input }: { message: string; input: string }): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, input } });
}

export function notFound({ message, input }: { message: string; input: string }): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'NOT_FOUND' satisfies ErrorCode, input } });
}

/** A rule that what was sent breaks. */
export interface BrokenRule {
  /** Name of the rule, e.g. `HARA_ASIL_CONTRADICTED`. */
  readonly rule: string;
  /** What is wrong, and what to do. */
  readonly message: string;
  /** Where in the arguments, e.g. `input.asil`. */
  readonly input: string;
  /** Clause or paper. */
  readonly source: string;
}

/** The first one tells the story; `extensions.rules` lists all. */
export function rulesViolated(
  broken: readonly [BrokenRule, ...BrokenRule[]],
  code:
    | 'RULE_VIOLATED'
    | 'SEPARATION_OF_DUTIES'
    | 'FORBIDDEN'
    | 'UNAUTHENTICATED'
    | 'MODEL_LOCKED'
    | 'STEP_OUT_OF_ORDER'
    | 'PROHIBITED_PRACTICE'
    | 'POLICY_VIOLATION'
    | 'INCOMPLETE_CLASSIFICATION'
    | 'STEP_OUT_OF_ORDER'
    | 'SUPPORT_CYCLE' = 'RULE_VIOLATED',
): GraphQLError {
  const [{ rule, message, input, source }] = broken;
  const more = broken.length > 1 ? ` (and ${broken.length - 1} more)` : '';
  const text = `${rule}: ${message}${more}`;
  return new GraphQLError(text, {
    extensions: { code: code satisfies ErrorCode, rule, input, source, rules: broken },
  });
}

/** @param message What was too much, and what to do. */
export function limitExceeded(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED' satisfies ErrorCode } });
}

export function deadlineExceeded(): GraphQLError {
  return new GraphQLError('the request took longer than the service gives one: ask for less, or in several requests', {
    extensions: { code: 'DEADLINE_EXCEEDED' satisfies ErrorCode },
  });
}

/** @param message What happened, and what to do. */
export function computationFailed(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'COMPUTATION_FAILED' satisfies ErrorCode } });
}

/** A subscription that was sent like a query. */
export function onlyOverStream(): GraphQLError {
  return badUserInput({
    input: 'query',
    message: 'send subscriptions to POST /graphql/stream, accept: text/event-stream',
  });
}

/** Tells of rules of a table how they are broken, and where in the arguments, e.g. `input.parts[0]`. */
export function brokenRuleOf<Rule extends string>(
  rules: Readonly<Record<Rule, { readonly sentence: string; readonly source: string }>>,
): (rule: Rule, input: string, detail: string) => BrokenRule {
  return (rule, input, detail) => {
    const { sentence, source } = rules[rule];
    return { rule, input, source, message: `${detail}. ${sentence}` };
  };
}
