/** Where an argument begins. */
import type { Argument } from './model.ts';

/**
 * Elements that support nothing and are the context of nothing: top goals, then challengers. Where all support one another
 * in circles, the first of each circle.
 */
export function rootsOf({ elements, relations }: Argument): string[] {
  const isBelow = new Set(relations.filter(({ type }) => type !== 'CHALLENGES').map(({ to }) => to));
  const challengers = new Set(relations.filter(({ type }) => type === 'CHALLENGES').map(({ from }) => from));
  const roots = elements.map(({ id }) => id).filter((id) => !isBelow.has(id));
  const found = [...roots.filter((id) => !challengers.has(id)), ...roots.filter((id) => challengers.has(id))];
  const below = new Map<string, string[]>();
  for (const { type, from, to } of relations)
    if (type !== 'CHALLENGES') below.set(from, [...(below.get(from) ?? []), to]);
  const reached = new Set<string>();
  const reach = (start: string): void => {
    const open = [start];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      open.push(...(below.get(id) ?? []));
    }
  };
  for (const id of found) reach(id);
  for (const { id } of elements) {
    if (reached.has(id)) continue;
    found.push(id);
    reach(id);
  }
  return found;
}
