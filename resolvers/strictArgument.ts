/**
 * Typed mutations keep arguments to the strict profile of GSN v3. What an ingest brings is kept as it comes, and
 * argumentProblems tells of it.
 *
 *     recordClaim { id: S, subkind: STRATEGY, evidence: [EV] }   refused: GSN_STRATEGY_SUPPORT
 *
 * A claim is built step by step, so what is still missing (a support, a top goal) is no reason to refuse.
 */
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import type { IngestError } from '../graph/ingest/input.ts';
import { type ArgumentRelationType, ELEMENT_TYPES, type ElementType } from '../graph/safety/argument/model.ts';
import { ARGUMENT_RULES, type ArgumentRule, brokenByEnds } from '../graph/safety/argument/wellFormed.ts';
import { type BrokenRule, rulesViolated } from './errors.ts';

/** A relation that a mutation is about to write. */
export interface PlannedRelation {
  readonly type: ArgumentRelationType;
  /** Ids of artifacts. */
  readonly from: string;
  readonly to: string;
  /** The field of the typed input that asks for it. */
  readonly field: string;
  /** What the far end is, where it is written along with the relation. */
  readonly toType?: ElementType;
}

/** What a mutation is about to write about a claim itself. */
export interface PlannedClaim {
  readonly id: string;
  /** Null: what is known stays. */
  readonly subkind: string | null;
  /** Null: what is known stays. */
  readonly undeveloped: boolean | null;
}

/** A rule that would be broken, and the field that asks for it. */
export interface Violation {
  readonly rule: ArgumentRule;
  readonly message: string;
  readonly field: string;
}

/** Which rules the graph would break with these relations. */
export function strictViolations(
  view: GraphView,
  planned: { readonly claim: PlannedClaim | null; readonly relations: readonly PlannedRelation[] },
): Violation[] {
  const { claim, relations } = planned;
  const found: Violation[] = [];
  for (const { type, from, to, field, toType } of relations) {
    const [source, target] = [typeOf(view, from, claim), toType ?? typeOf(view, to, claim)];
    // An end that is not there is told by the ingest.
    const rule = source && target ? brokenByEnds(type, source, target) : null;
    if (rule) {
      const verb = { SUPPORTED_BY: 'is supported by', IN_CONTEXT_OF: 'is in the context of', CHALLENGES: 'challenges' };
      const message = `${from}, a ${source}, ${verb[type]} ${to}, a ${target}. ${ARGUMENT_RULES[rule].sentence}`;
      found.push({ rule, field, message });
    }
    if (type === 'SUPPORTED_BY' && isUndeveloped(view, from, claim)) {
      const message = `${from} is marked as undeveloped, and ${to} supports it: record it with undeveloped false first`;
      found.push({ rule: 'GSN_UNDEVELOPED_WITH_SUPPORT', field, message });
    }
  }
  if (claim) found.push(...violationsOfStored(view, claim));
  return found;
}

/** Links that are there already, where the claim becomes something else. */
function violationsOfStored(view: GraphView, claim: PlannedClaim): Violation[] {
  const artifact = view.find(claim.id);
  if (artifact === NONE) return [];
  const found: Violation[] = [];
  const isRetyped = claim.subkind !== null && claim.subkind !== view.facts(artifact).subkind;
  for (const slot of [...view.incoming(artifact), ...view.outgoing(artifact)]) {
    const { type, role, assurance } = view.link(slot);
    if (assurance === 'INFERRED' || role === 'AWAY' || role === 'AGAINST') continue;
    const [from, to] = [view.id(view.index.linkFrom(slot)), view.id(view.index.linkTo(slot))];
    const isSupport = type === 'SUPPORTS' || type === 'EVIDENCES';
    if (isSupport && to === claim.id && claim.undeveloped === true) {
      const message = `${claim.id} has the support ${from}: it cannot be marked as undeveloped`;
      found.push({ rule: 'GSN_UNDEVELOPED_WITH_SUPPORT', field: 'undeveloped', message });
    }
    if (!isRetyped || !(isSupport || type === 'IN_CONTEXT_OF')) continue;
    const [upper, lower] = isSupport ? [to, from] : [from, to];
    const [source, target] = [typeOf(view, upper, claim), typeOf(view, lower, claim)];
    const rule = source && target && brokenByEnds(isSupport ? 'SUPPORTED_BY' : 'IN_CONTEXT_OF', source, target);
    if (!rule) continue;
    const message = `${upper} would be a ${source} over ${lower}, a ${target}. ${ARGUMENT_RULES[rule].sentence}`;
    found.push({ rule, field: 'subkind', message });
  }
  return found;
}

/** What an artifact is as an element; null: it is not there. */
export function typeOf(view: GraphView, id: string, claim: PlannedClaim | null): ElementType | null {
  if (claim?.id === id && claim.subkind !== null) return elementType(claim.subkind);
  const artifact = view.find(id);
  if (artifact === NONE) return claim?.id === id ? 'GOAL' : null;
  const { kind, subkind } = view.facts(artifact);
  if (kind === 'CLAIM') return elementType(subkind);
  return ['EVIDENCE', 'INCIDENT', 'MONITOR'].includes(kind) ? 'SOLUTION' : 'CONTEXT';
}

function elementType(subkind: string | null): ElementType {
  return subkind !== null && Object.hasOwn(ELEMENT_TYPES, subkind) ? (subkind as ElementType) : 'GOAL';
}

function isUndeveloped(view: GraphView, id: string, claim: PlannedClaim | null): boolean {
  if (claim?.id === id && claim.undeveloped !== null) return claim.undeveloped;
  const artifact = view.find(id);
  const version = artifact === NONE ? NONE : view.current(artifact);
  return version !== NONE && view.version(version).facts.undeveloped === true;
}

/** @throws GraphQLError RULE_VIOLATED where there is any. */
export function refuseViolations(violations: readonly Violation[]): void {
  const broken = violations.map(
    ({ rule, message, field }): BrokenRule => ({
      rule,
      message,
      input: `input.${field}`,
      source: ARGUMENT_RULES[rule].source,
    }),
  );
  const [first, ...others] = broken;
  if (first) throw rulesViolated([first, ...others]);
}

/** The same for a look at the graph in the moment of writing: somebody else was quicker. */
export function violationError(violations: readonly Violation[]): IngestError | null {
  const [first] = violations;
  if (!first) return null;
  const { rule, message, field } = first;
  return { path: field, id: null, code: 'RELATION_NOT_ALLOWED', message: `${rule}: ${message}` };
}
