/**
 * Who made a design, and so does not judge the analyses of it.
 *
 *     component ─ATTRIBUTED_TO▶ person        version of it ─ATTRIBUTED_TO▶ role ◀─HOLDS─ person
 */
import type { GraphView } from '../../index/graphView.ts';
import { ElementsOfDesign } from './elements.ts';

/** Roles of ATTRIBUTED_TO that say who made something; a link without a role says it, too. */
export const AUTHOR_ROLES = ['AUTHOR', 'DESIGNER', 'DEVELOPER'] as const;

/** Analyses that are safety work, which who made the design does not judge. */
export const SAFETY_ANALYSES = ['HARA', 'FMEA', 'FMEDA', 'FTA', 'DFA', 'SOTIF', 'STPA'] as const;

/** Persons to whom these, or versions of them, are attributed as author: themselves, or by a role that they hold. */
export function authorsOf(view: GraphView, artifacts: Iterable<number>): ReadonlyMap<number, number> {
  const design = new ElementsOfDesign(view);
  const authors = new Map<number, number>();
  for (const artifact of artifacts) {
    for (const slot of design.slots(artifact, 'SOURCE', 'ATTRIBUTED_TO')) {
      const { role } = view.index.formOf(slot);
      if (role !== null && !AUTHOR_ROLES.some((one) => one === role)) continue;
      const author = view.index.linkTo(slot);
      const persons = view.kind(author) === 'PERSON' ? [author] : design.others(author, 'TARGET', 'HOLDS', ['PERSON']);
      for (const person of persons) if (!authors.has(person)) authors.set(person, artifact);
    }
  }
  return authors;
}

/** What an analysis is about: what it names, what implements what it verifies, what its rows are failures of, and their parts. */
export function designOf(view: GraphView, analysis: number): Set<number> {
  const design = new ElementsOfDesign(view);
  const rows = design.others(analysis, 'TARGET', 'PART_OF', ['HAZARD', 'FAILURE_MODE']);
  const analysed = new Set([
    ...design.others(analysis, 'SOURCE', 'ANALYZES'),
    ...rows.flatMap((row) => design.others(row, 'SOURCE', 'DEPENDS_ON')),
    ...design.others(analysis, 'SOURCE', 'VERIFIES', ['REQUIREMENT']).flatMap((one) => design.elementsOf(one)),
  ]);
  // Members that are added on the way are visited, too.
  for (const one of analysed) {
    for (const part of design.others(one, 'TARGET', 'PART_OF', ['COMPONENT', 'SYSTEM'])) analysed.add(part);
    const kind = view.kind(one);
    if (kind !== 'COMPONENT') continue;
    for (const made of design.others(one, 'TARGET', 'IMPLEMENTS', ['MODEL', 'CODE_UNIT', 'COMPONENT'])) {
      analysed.add(made);
    }
  }
  return analysed;
}

/** A signer who made some of what the analysis is about. */
export interface JudgedOwnWork {
  readonly person: number;
  /** What the person made. */
  readonly made: number;
}

/**
 * Null: who signs made none of it, or it is no safety analysis.
 * @param signer A PERSON; or a ROLE, of which nobody knows which of its holders signed.
 */
export function judgesOwnWork(view: GraphView, analysis: number, signer: number): JudgedOwnWork | null {
  const { kind, subkind } = view.facts(analysis);
  if (kind !== 'ANALYSIS' || !SAFETY_ANALYSES.some((one) => one === subkind)) return null;
  const authors = authorsOf(view, designOf(view, analysis));
  const isPerson = view.kind(signer) === 'PERSON';
  const persons = isPerson ? [signer] : new ElementsOfDesign(view).others(signer, 'TARGET', 'HOLDS', ['PERSON']);
  for (const person of persons) {
    const made = authors.get(person);
    if (made !== undefined) return { person, made };
  }
  return null;
}
