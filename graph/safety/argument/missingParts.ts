/**
 * What an argument lacks before it can be handed over: every goal has to end in evidence that can be looked up, and nothing is
 * marked as not finished. Whether it is well formed and unchallenged is asked by `incompleteBecause`, which asks this as well.
 */
import type { Argument, ArgumentElement } from './model.ts';

/** Something that is missing. */
export interface MissingPart {
  /** Id of the element that lacks it. */
  readonly element: string;
  /** One sentence: what is missing. */
  readonly reason: string;
}

/** In the order of the elements; none: all parts are there. */
export function missingParts({ elements, relations }: Argument): MissingPart[] {
  const supported = new Set(relations.filter(({ type }) => type === 'SUPPORTED_BY').map(({ from }) => from));
  const known = new Set(elements.map(({ id }) => id));
  const missing: MissingPart[] = [];
  for (const element of elements) {
    const reason = lackOf(element, supported.has(element.id));
    if (reason) missing.push({ element: element.id, reason });
  }
  for (const { from, to, type } of relations) {
    if (type !== 'CHALLENGES' && !known.has(to))
      missing.push({ element: from, reason: `${to}, which it names, is not in the argument` });
  }
  return missing;
}

function lackOf(element: ArgumentElement, isSupported: boolean): string | null {
  const { type, uninstantiated, undeveloped } = element;
  // Who challenges owes no argument.
  const isMarked = undeveloped && type !== 'COUNTER_GOAL';
  if (uninstantiated) return 'it still holds a placeholder of a pattern';
  return lackByType(element, isSupported) ?? (isMarked ? 'it is marked as undeveloped' : null);
}

function lackByType(
  { type, evidence, cites, toBeSupportedByContract }: ArgumentElement,
  isSupported: boolean,
): string | null {
  switch (type) {
    case 'SOLUTION':
      if (evidence === null) return 'it refers to no evidence that is recorded';
      if (evidence.withdrawn) return `${evidence.version}, which it refers to, was withdrawn`;
      return evidence.digest === null ? `nothing is recorded of what ${evidence.version} says` : null;
    case 'GOAL':
    case 'STRATEGY':
    case 'COUNTER_GOAL':
      if (isSupported || type === 'COUNTER_GOAL') return null;
      return toBeSupportedByContract ? 'no contract gives its support' : 'nothing supports it';
    case 'AWAY_GOAL':
    case 'AWAY_SOLUTION':
    case 'AWAY_CONTEXT':
    case 'AWAY_ASSUMPTION':
    case 'AWAY_JUSTIFICATION':
      return cites === null ? 'it cites no element of another module' : null;
    default:
      return null;
  }
}
