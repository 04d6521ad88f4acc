/** Whose token is it: the PERSON whose content names the subject, else the PERSON that has it as its id. */
import { NONE } from '../../graph/index/graphIndex.ts';
import type { GraphView } from '../../graph/index/graphView.ts';
import type { SafetyGraph } from '../../graph/safetyGraph.ts';

/** Ids of the persons that a subject stands for: one, none, or several (then it stands for nobody). */
export type PeopleOf = (subject: string) => Promise<readonly string[]>;

/** People are read again when one of them changed. */
export function peopleBySubject(graph: SafetyGraph): PeopleOf {
  let known: { readonly key: string; readonly bySubject: ReadonlyMap<string, readonly string[]> } | null = null;
  return async (subject) => {
    const view = await graph.catchUp();
    const people = [...view.ofKind('PERSON')].filter((person) => !view.isRetired(person));
    const key = people.map((person) => `${person}:${view.current(person)}`).join();
    if (known?.key !== key) known = { key, bySubject: await subjectsOf(graph, view, people) };
    const named = known.bySubject.get(subject) ?? [];
    const same = view.find(subject);
    const isPerson = same !== NONE && view.kind(same) === 'PERSON' && !view.isRetired(same);
    return [...new Set(isPerson ? [...named, subject] : named)];
  };
}

async function subjectsOf(graph: SafetyGraph, view: GraphView, people: readonly number[]) {
  const versions = new Map<string, string>();
  for (const person of people) {
    const version = view.current(person);
    if (version !== NONE) versions.set(view.versionId(version), view.id(person));
  }
  const bySubject = new Map<string, string[]>();
  for (const [version, { content }] of await graph.contents([...versions.keys()], view.revision)) {
    if (typeof content !== 'object' || content === null || Array.isArray(content)) continue;
    const { subject } = content as { readonly subject?: unknown };
    if (typeof subject !== 'string') continue;
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), versions.get(version) as string]);
  }
  return bySubject;
}
