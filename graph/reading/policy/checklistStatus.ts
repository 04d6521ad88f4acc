/** What of a checklist a system has, and where the holes are. */

import { type Checklist, type ChecklistPoint, isSelected, type Selector } from '../../governance/policy/checklist.ts';
import { NONE } from '../../index/graphIndex.ts';
import { isOver } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';
import { newestResult } from '../latestResult.ts';
import { governedScope } from './governedScope.ts';

export interface PointStatus {
  readonly point: ChecklistPoint;
  /** What was found for each need, in their order. */
  readonly found: readonly { readonly text: string; readonly artifacts: readonly number[] }[];
}

/** Artifacts named per need: enough to see what it is. */
const NAMED = 20;

/** @param asked At which instant; what has expired or was withdrawn by then, or says that it failed, fills no hole. */
export async function checklistStatus(
  reader: GraphReader,
  asked: { readonly system: number; readonly points: Checklist; readonly validAt: number },
): Promise<readonly PointStatus[]> {
  const { system, points, validAt } = asked;
  const kinds = new Set(points.flatMap(({ needs }) => needs.flatMap(({ anyOf }) => anyOf.map(({ kind }) => kind))));
  const there = [...governedScope(reader, system)]
    .filter((member) => kinds.has(reader.kind(member)) && isThere(reader, member, validAt))
    .sort((left, right) => left - right);
  await reader.load(there);
  const members = there.filter((member) => !isFailed(reader, member));
  const matches = (selector: Selector, member: number) =>
    isSelected(selector, {
      kind: reader.kind(member),
      subkind: reader.subkind(member),
      content: reader.content(member),
      isShown: isShown(reader, member, validAt),
    });
  /** Of evidence that is named as one record or document the newest counts: one that was refused since then is there no more. */
  const foundBy = (selector: Selector): readonly number[] => {
    const found = members.filter((member) => matches(selector, member));
    if (selector.kind !== 'EVIDENCE' || Object.keys(selector.where ?? {}).length === 0) return found;
    const refused = there.findLast((member) => isFailed(reader, member) && matches(selector, member)) ?? NONE;
    return found.filter((member) => member > refused);
  };
  return points.map((point) => ({
    point,
    found: point.needs.map(({ text, anyOf }) => {
      const found = new Set(anyOf.flatMap(foundBy));
      return { text, artifacts: members.filter((member) => found.has(member)).slice(0, NAMED) };
    }),
  }));
}

/** Did the newest evidence of it that says anything pass? */
function isShown(reader: GraphReader, member: number, validAt: number): boolean {
  const newest = newestResult(reader, member);
  return newest?.speaksFor === true && isThere(reader, newest.evidence, validAt);
}

/** Neither retired nor expired nor withdrawn. */
function isThere({ view }: GraphReader, member: number, validAt: number): boolean {
  if (view.isRetired(member)) return false;
  const version = view.current(member);
  if (version === NONE) return true;
  return !isOver(view.version(version).facts, validAt) && view.retractions(version).length === 0;
}

function isFailed({ view }: GraphReader, member: number): boolean {
  const version = view.current(member);
  return version !== NONE && view.version(version).facts.outcome === 'fail';
}

/** Needs for which there is nothing. */
export function holesOf({ found }: PointStatus): readonly string[] {
  return found.filter(({ artifacts }) => artifacts.length === 0).map(({ text }) => text);
}

/** Does it have all that the point needs? A point without needs is looked at by people: null. */
export function isMet(status: PointStatus): boolean | null {
  return status.found.length === 0 ? null : holesOf(status).length === 0;
}
