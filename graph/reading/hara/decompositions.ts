/**
 * Decompositions as the graph has them: the parts of a requirement that name the same group, and what speaks for them.
 *
 *     parent ◀─REFINES {role DECOMPOSITION, attributes {group, asil, rationale}}─ child ◀─IMPLEMENTS─ element
 *     child ◀─VERIFIES─ analysis DFA ◀─EVALUATES─ evidence {outcome: pass}
 */

import { NONE } from '../../index/graphIndex.ts';
import type { GraphView } from '../../index/graphView.ts';
import type { Asil } from '../../metamodel/content.ts';
import { parseAsil } from '../../safety/hara/asil.ts';
import {
  type CoveringAnalysis,
  type DecomposedRequirement,
  type DecompositionFacts,
  type DecompositionProblem,
  decompositionProblems,
} from '../../safety/hara/decomposition.ts';
import { isRetracted } from '../retracted.ts';
import { type ContentOf, groupOf, partAsil, textOf } from './asilLinks.ts';
import { type DoubtOf, ElementsOfDesign } from './elements.ts';

/** A part of a decomposition. */
export interface DecompositionPart {
  readonly child: number;
  readonly slot: number;
  /** What it is divided to: of the link, else of the requirement; null: nobody says. */
  readonly asil: Asil | null;
}

/** Decompositions of a requirement, in the order in which their first parts were recorded. */
export function partsByGroup(
  view: GraphView,
  parent: number,
  contentOf: ContentOf,
): ReadonlyMap<string, readonly DecompositionPart[]> {
  const groups = new Map<string, DecompositionPart[]>();
  for (const slot of new ElementsOfDesign(view).slots(parent, 'TARGET', 'REFINES')) {
    const { role, attributes } = view.link(slot);
    if (role !== 'DECOMPOSITION') continue;
    const child = view.index.linkFrom(slot);
    const group = groupOf(attributes);
    const parts = groups.get(group) ?? [];
    parts.push({ child, slot, asil: partAsil(view, slot, contentOf) });
    groups.set(group, parts);
  }
  return groups;
}

/** All conditions of a decomposition that do not hold. */
export function problemsOf(asked: {
  readonly view: GraphView;
  readonly parent: number;
  readonly asil: Asil | null;
  readonly parts: readonly DecompositionPart[];
  readonly contentOf: ContentOf;
  readonly doubtOf: DoubtOf;
}): DecompositionProblem[] {
  return decompositionProblems(factsOf(asked));
}

function factsOf({
  view,
  parent,
  asil,
  parts,
  contentOf,
  doubtOf,
}: Parameters<typeof problemsOf>[0]): DecompositionFacts {
  const design = new ElementsOfDesign(view);
  const ids = (artifacts: Iterable<number>) => [...artifacts].map((artifact) => view.id(artifact));
  const all = parts.map(({ child }) => child);
  const children = parts.map((part): DecomposedRequirement => {
    const { child } = part;
    const siblings = all.filter((one) => one !== child);
    const needed = new Set(
      (['REFINES', 'DEPENDS_ON'] as const).flatMap((type) => design.others(child, 'SOURCE', type, ['REQUIREMENT'])),
    );
    const elements = design.elementsOf(child);
    const parts = design.partsOf(elements);
    return {
      id: view.id(child),
      asil: part.asil,
      rationale: textOf(view.link(part.slot).attributes?.rationale),
      needs: ids(siblings.filter((one) => needed.has(one))),
      elements: ids(elements),
      withdrawn: ids(elements.filter((element) => isRetracted(view, element))),
      within: ids(design.reach(elements, 'PART_OF', ['COMPONENT'])),
      contains: ids(parts),
      dependsOn: ids(design.reach([...elements, ...parts], 'DEPENDS_ON')),
      builtFrom: ids(design.builtFrom(child, [...elements, ...parts])),
    };
  });
  const analyses = new Map<number, CoveringAnalysis>();
  for (const child of all) {
    for (const analysis of analysesOf(design, child)) {
      const verifies = ids(design.others(analysis, 'SOURCE', 'VERIFIES', ['REQUIREMENT']));
      analyses.set(analysis, { id: view.id(analysis), verifies, ...design.stateOf(analysis, doubtOf) });
    }
  }
  return {
    parent: { id: view.id(parent), asil },
    children,
    analyses: [...analyses.values()],
    statedAt: statedLevels({ design, requirements: [parent, ...all], contentOf }),
  };
}

/** Analyses of dependent failures that verify a requirement. */
export function analysesOf(design: ElementsOfDesign, requirement: number): number[] {
  return design
    .others(requirement, 'TARGET', 'VERIFIES', ['ANALYSIS'])
    .filter((analysis) => design.view.facts(analysis).subkind === 'DFA');
}

/** Integration tests and hardware analyses that say at which ASIL they are done. */
export const LEVEL_FIELDS = { INTEGRATION: 'integrityLevel', HARDWARE: 'targetAsil' } as const;

/** Tests and analyses whose level may not be lowered. */
export function unloweredOf(view: GraphView, verifying: number): keyof typeof LEVEL_FIELDS | null {
  const { kind, subkind } = view.facts(verifying);
  if (kind === 'TEST_CASE' && (subkind === 'INTEGRATION' || subkind === 'SYSTEM')) return 'INTEGRATION';
  return kind === 'ANALYSIS' && subkind === 'FMEDA' ? 'HARDWARE' : null;
}

function statedLevels({
  design,
  requirements,
  contentOf,
}: {
  readonly design: ElementsOfDesign;
  readonly requirements: readonly number[];
  readonly contentOf: ContentOf;
}): DecompositionFacts['statedAt'] {
  const { view } = design;
  const verifying = new Set(requirements.flatMap((one) => design.others(one, 'TARGET', 'VERIFIES')));
  return [...verifying].flatMap((one) => {
    const what = unloweredOf(view, one);
    if (what === null || view.current(one) === NONE) return [];
    const asil = parseAsil(textOf(contentOf(one, view)[LEVEL_FIELDS[what]]));
    return asil === null ? [] : [{ id: view.id(one), what, asil }];
  });
}
