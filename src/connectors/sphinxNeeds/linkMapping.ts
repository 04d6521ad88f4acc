/**
 * What the links between needs are. A field such as `satisfies` says one thing in every project, but which relation
 * carries it depends on the kinds at its ends: a component that satisfies a requirement IMPLEMENTS it, a requirement
 * that satisfies another REFINES it. So each name has a list of relations, and the first that the metamodel allows
 * between the two ends is taken. What no relation allows is left out and counted, never bent.
 */
import type { EndFacts, Metamodel } from '../../../graph/metamodel/metamodel.ts';
import { RELATIONS, type RelationType } from '../../../graph/metamodel/relations.ts';

/** FORWARD: from the need that has the field to the one it names. */
export type LinkDirection = 'FORWARD' | 'REVERSE';

export interface LinkCandidate {
  readonly relation: RelationType;
  readonly direction: LinkDirection;
  readonly role: string | null;
}

function forward(...relations: readonly (RelationType | readonly [RelationType, string])[]): readonly LinkCandidate[] {
  return relations.map((entry) => candidate(entry, 'FORWARD'));
}

function reverse(...relations: readonly (RelationType | readonly [RelationType, string])[]): readonly LinkCandidate[] {
  return relations.map((entry) => candidate(entry, 'REVERSE'));
}

function candidate(entry: RelationType | readonly [RelationType, string], direction: LinkDirection): LinkCandidate {
  return typeof entry === 'string'
    ? { relation: entry, direction, role: null }
    : { relation: entry[0], direction, role: entry[1] };
}

/** Fulfilment, seen from what fulfils. */
const FULFILS: readonly RelationType[] = ['IMPLEMENTS', 'REFINES', 'COMPLIES_WITH', 'EVIDENCES'];
const REFINEMENT: readonly RelationType[] = ['REFINES', 'IMPLEMENTS', 'COMPLIES_WITH', 'MITIGATES', 'DEPENDS_ON'];
const VERIFICATION: readonly RelationType[] = ['VERIFIES', 'EVIDENCES', 'COVERS'];
const DEPENDENCY: readonly RelationType[] = ['DEPENDS_ON', 'REQUIRES'];

/** By the name of the field in lower case. The sentence of each row is in docs/connectors.md. */
const LINK_NAMES: Readonly<Record<string, readonly LinkCandidate[]>> = {
  satisfies: forward(...FULFILS),
  satisfied_by: reverse(...FULFILS),
  fulfils: forward(...FULFILS),
  fulfills: forward(...FULFILS),
  fulfilled_by: reverse(...FULFILS),
  implements: forward(...FULFILS),
  implemented_by: reverse(...FULFILS),
  realizes: forward(...FULFILS),
  realises: forward(...FULFILS),
  realized_by: reverse(...FULFILS),
  realised_by: reverse(...FULFILS),
  allocated_to: reverse(['IMPLEMENTS', 'ALLOCATED']),
  allocates: forward(['IMPLEMENTS', 'ALLOCATED']),
  derived_from: forward(...REFINEMENT),
  derives_from: forward(...REFINEMENT),
  derived: forward(...REFINEMENT),
  based_on: forward(...REFINEMENT),
  refines: forward(...REFINEMENT),
  refined_by: reverse(...REFINEMENT),
  derives: reverse(...REFINEMENT),
  traces_to: forward(...REFINEMENT),
  verifies: forward(...VERIFICATION),
  fully_verifies: forward(...VERIFICATION),
  partially_verifies: forward(...VERIFICATION),
  validates: forward(...VERIFICATION),
  tests: forward(...VERIFICATION),
  checks: forward(...VERIFICATION),
  verified_by: reverse(...VERIFICATION),
  validated_by: reverse(...VERIFICATION),
  tested_by: reverse(...VERIFICATION),
  test_cases: reverse(...VERIFICATION),
  covers: forward('COVERS', 'REFINES', 'IMPLEMENTS', 'VERIFIES', 'MITIGATES'),
  covered_by: reverse('COVERS', 'REFINES', 'IMPLEMENTS', 'VERIFIES', 'MITIGATES'),
  evidence: reverse('EVIDENCES'),
  evidences: forward('EVIDENCES'),
  evaluates: forward('ANALYZES'),
  runs: reverse('EVIDENCES'),
  results: reverse('EVIDENCES'),
  mitigates: forward('MITIGATES'),
  mitigated_by: reverse('MITIGATES'),
  prevents: forward('MITIGATES'),
  violates: forward('DEPENDS_ON', 'CAUSES'),
  violated_by: reverse('DEPENDS_ON', 'CAUSES'),
  failure_of: forward('DEPENDS_ON'),
  analyzes: forward('ANALYZES'),
  analyses: forward('ANALYZES'),
  analyzed_by: reverse('ANALYZES'),
  causes: forward('CAUSES'),
  leads_to: forward('CAUSES'),
  triggers: forward('CAUSES'),
  caused_by: reverse('CAUSES'),
  triggered_by: reverse('CAUSES'),
  complies: forward('COMPLIES_WITH'),
  complies_with: forward('COMPLIES_WITH'),
  conforms_to: forward('COMPLIES_WITH'),
  // A requirement that belongs to a component is allocated to it.
  belongs_to: [...forward('PART_OF', 'IMPLEMENTS'), ...reverse(['IMPLEMENTS', 'ALLOCATED'])],
  part_of: forward('PART_OF', 'IMPLEMENTS'),
  parent: forward('PART_OF', 'REFINES'),
  parent_needs: forward('PART_OF', 'REFINES'),
  included_by: forward('PART_OF', 'IMPLEMENTS'),
  includes: reverse('PART_OF', 'IMPLEMENTS'),
  contains: reverse('PART_OF', 'IMPLEMENTS'),
  consists_of: reverse('PART_OF', 'IMPLEMENTS'),
  has: reverse('PART_OF', 'IMPLEMENTS'),
  uses: forward(...DEPENDENCY),
  used_by: reverse(...DEPENDENCY),
  depends_on: forward(...DEPENDENCY),
  requires: forward('REQUIRES', 'DEPENDS_ON'),
  required_by: reverse('REQUIRES', 'DEPENDS_ON'),
  consumes: forward(...DEPENDENCY),
  calls: forward(...DEPENDENCY),
  provides: forward('IMPLEMENTS'),
  provided_by: reverse('IMPLEMENTS'),
  input: forward('REQUIRES', 'DEPENDS_ON'),
  output: reverse('REQUIRES', 'DEPENDS_ON'),
  supports: forward('SUPPORTS'),
  supported_by: [...reverse('SUPPORTS', 'EVIDENCES'), ...reverse(['RESPONSIBLE_FOR', 'C'])],
  in_context_of: forward('IN_CONTEXT_OF'),
  challenges: forward('CHALLENGES'),
  applies_to: forward('APPLIES_TO'),
  monitors: forward('MONITORS'),
  responsible: reverse(['RESPONSIBLE_FOR', 'R']),
  responsible_for: forward(['RESPONSIBLE_FOR', 'R']),
  accountable: reverse(['RESPONSIBLE_FOR', 'A']),
  approved_by: reverse(['RESPONSIBLE_FOR', 'A']),
  consulted: reverse(['RESPONSIBLE_FOR', 'C']),
  informed: reverse(['RESPONSIBLE_FOR', 'I']),
  author: forward('ATTRIBUTED_TO'),
  authors: forward('ATTRIBUTED_TO'),
  owner: forward('ATTRIBUTED_TO'),
  assignee: forward('ATTRIBUTED_TO'),
  persons: reverse('HOLDS'),
  members: reverse('HOLDS'),
};

/** Fields that only say what kind of need stands at the far end: the kinds decide, as for `links`. */
const NAMES_WITHOUT_MEANING: ReadonlySet<string> = new Set(
  'links link related relates_to refs references reqs req requirements requirement specs spec tests_links needs'.split(
    ' ',
  ),
);

/**
 * A link without a meaning of its own (`links`) between ends of different kinds: mostly one relation fits, in one
 * direction.
 */
const BY_ENDS: readonly LinkCandidate[] = [
  ...forward('VERIFIES', 'IMPLEMENTS', 'MITIGATES', 'COMPLIES_WITH', 'EVIDENCES', 'CAUSES', 'ANALYZES', 'COVERS'),
  ...reverse('VERIFIES', 'IMPLEMENTS', 'MITIGATES', 'COMPLIES_WITH', 'EVIDENCES', 'ANALYZES', 'COVERS'),
  ...forward('DEPENDS_ON'),
  ...reverse('DEPENDS_ON'),
  ...forward('ATTRIBUTED_TO', 'PART_OF'),
];
/** The same between ends of one kind: the need that has the field builds on the one it names. */
const WITHIN_A_KIND: readonly LinkCandidate[] = forward('REFINES', 'CAUSES', 'DEPENDS_ON');
/** A result among results: a run belongs to its suite and file. */
const WITHIN_EVIDENCE: readonly LinkCandidate[] = forward('PART_OF');

/** A requirement that names architecture was written for it; what fulfils a requirement names the requirement. */
const BUILDS_ON_ARCHITECTURE: readonly LinkCandidate[] = forward('DEPENDS_ON');

/** The names that are known to mean a link, for files that do not say which of their fields link. */
export const KNOWN_LINK_NAMES: ReadonlySet<string> = new Set([...Object.keys(LINK_NAMES), 'links']);

/**
 * What a field may mean; null: not known. `…_calls`, `…_verifies` and the like mean what their last word means.
 */
export function linkCandidates(field: string): readonly LinkCandidate[] | null {
  const name = field
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  for (let rest = name; rest !== ''; rest = rest.includes('_') ? rest.slice(rest.indexOf('_') + 1) : '') {
    if (Object.hasOwn(LINK_NAMES, rest)) return LINK_NAMES[rest] ?? null;
    if (NAMES_WITHOUT_MEANING.has(rest)) return BY_ENDS;
  }
  return null;
}

/** The first of the candidates that may join these ends; null: none may. */
export function chooseLink(input: {
  candidates: readonly LinkCandidate[];
  metamodel: Metamodel;
  /** The need that has the field. */
  holder: EndFacts;
  /** The need that it names. */
  target: EndFacts;
}): LinkCandidate | null {
  const { metamodel, holder, target } = input;
  for (const option of candidatesBetween(input.candidates, holder, target)) {
    // Needs are linked as artifacts; which version it was is in no needs.json.
    const { fromLevel, toLevel } = RELATIONS[option.relation];
    if (fromLevel === 'VERSION' || toLevel === 'VERSION') continue;
    const [from, to] = option.direction === 'FORWARD' ? [holder, target] : [target, holder];
    if (metamodel.allows(option.relation, from, to)) return option;
  }
  return null;
}

function candidatesBetween(
  candidates: readonly LinkCandidate[],
  holder: EndFacts,
  target: EndFacts,
): readonly LinkCandidate[] {
  if (candidates !== BY_ENDS) return candidates;
  if (holder.kind === 'REQUIREMENT' && target.kind === 'COMPONENT') return BUILDS_ON_ARCHITECTURE;
  if (holder.kind !== target.kind) return candidates;
  return holder.kind === 'EVIDENCE' ? WITHIN_EVIDENCE : WITHIN_A_KIND;
}
