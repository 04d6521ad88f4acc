/**
 * Standing of goals by what supports them, from the bottom up (metamodel, claims): a goal with a lost goal below it is in
 * doubt; where all that is lost is evidence that can be renewed, it is degraded. A goal whose context fell is in doubt as well.
 */
import type { Argument, ArgumentElement, ArgumentStatus } from './model.ts';

/** Statuses with which a support is lost. */
const LOST: ReadonlySet<ArgumentStatus> = new Set(['DEGRADED', 'IN_DOUBT', 'DEFEATED', 'UNDEVELOPED']);

/** Statuses with which a context says nothing any more. */
const FALLEN: ReadonlySet<ArgumentStatus | null> = new Set(['IN_DOUBT', 'DEFEATED']);

/**
 * The argument with a status and reason for each goal and strategy.
 * @param argument Without circles of support. Solutions have their status; of a goal it says what is known of itself, null
 *   where that is nothing.
 */
export function rolledUp(argument: Argument): Argument {
  const byId = new Map(argument.elements.map((one) => [one.id, one]));
  const supports = new Map<string, string[]>();
  /** Contexts that do not hold, by what is said in them. */
  const fallen = new Map<string, ArgumentElement>();
  for (const { type, from, to } of argument.relations) {
    const context = type === 'IN_CONTEXT_OF' ? byId.get(to) : undefined;
    if (context && FALLEN.has(context.status) && !fallen.has(from)) fallen.set(from, context);
    if (type === 'SUPPORTED_BY') supports.set(from, [...(supports.get(from) ?? []), to]);
  }
  const judged = new Map<string, ArgumentElement>();
  for (const { id } of argument.elements) {
    // What is below first, without recursion: arguments may be deep.
    const open = [id];
    const isOpen = new Set(open);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const below = (supports.get(top) ?? []).filter((one) => byId.has(one));
      const unknown = below.filter((one) => !judged.has(one) && !isOpen.has(one));
      if (judged.has(top) || unknown.length === 0) {
        open.pop();
        isOpen.delete(top);
        const element = byId.get(top) as ArgumentElement;
        if (!judged.has(top))
          judged.set(
            top,
            withStatus(
              element,
              fallen.get(top) ?? null,
              below.flatMap((one) => judged.get(one) ?? []),
            ),
          );
      } else {
        open.push(...unknown);
        for (const one of unknown) isOpen.add(one);
      }
    }
  }
  return { ...argument, elements: argument.elements.map(({ id }) => judged.get(id) as ArgumentElement) };
}

function withStatus(
  element: ArgumentElement,
  fallen: ArgumentElement | null,
  supports: readonly ArgumentElement[],
): ArgumentElement {
  if (element.type !== 'GOAL' && element.type !== 'STRATEGY') return element;
  if (element.undeveloped)
    return { ...element, status: 'UNDEVELOPED', reason: element.reason ?? 'Nothing supports it yet.' };
  const lost = supports.filter(({ status }) => status !== null && LOST.has(status));
  const needed =
    element.logic === 'ALL' ? supports.length : element.logic === 'ANY' ? 1 : (element.k ?? supports.length);
  const fails = lost.length > 0 && supports.length - lost.length < needed;
  if (element.status === 'DEFEATED' || element.status === 'IN_DOUBT') return element;
  if (fallen) return { ...element, status: 'IN_DOUBT', reason: `Its context ${fallen.id} is ${fallen.status}.` };
  if (!fails)
    return element.status === null ? { ...element, status: 'SUPPORTED', reason: 'Its supports hold.' } : element;
  const isRenewable = lost.every(({ type, status }) => type === 'SOLUTION' && status === 'DEGRADED');
  const names = lost.map(({ id, status }) => `${id} (${status})`);
  const shown =
    names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`] : names;
  return { ...element, status: isRenewable ? 'DEGRADED' : 'IN_DOUBT', reason: `Lost: ${shown.join(', ')}.` };
}

/** Supports that a reason names. */
const MOST_NAMED = 5;
