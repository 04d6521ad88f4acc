/**
 * ASIL decomposition (ISO 26262-9:2018, clause 5): which levels a requirement may be divided into, and what has to hold for
 * the division to count.
 *
 *     parent D ◀─REFINES DECOMPOSITION─ child B, allocated to the camera ─┐
 *              ◀─REFINES DECOMPOSITION─ child B, allocated to the radar  ─┴─ DFA verifies both, passed and not stale
 *
 * Where one condition fails the division is invalid, and its children have the parent's ASIL.
 */
import type { Asil } from '../../metamodel/content.ts';
import { asilNotation, weightOf } from './asil.ts';
import { HARA_RULES, type HaraRule } from './rules.ts';

/** The pairs that a level may be divided into; the order within a pair means nothing. */
export const DECOMPOSITION_PAIRS: Readonly<Record<Asil, readonly (readonly [Asil, Asil])[]>> = {
  QM: [],
  A: [['A', 'QM']],
  B: [
    ['A', 'A'],
    ['B', 'QM'],
  ],
  C: [
    ['B', 'A'],
    ['C', 'QM'],
  ],
  D: [
    ['C', 'A'],
    ['B', 'B'],
    ['D', 'QM'],
  ],
};

/** Requirements that one is divided into, at most: D is used up by four of ASIL A, and further ones are QM. */
export const MOST_CHILDREN = 8;

/** May the level be divided into these? More than two: by dividing pairs again. */
export function canDecompose(from: Asil, into: readonly Asil[]): boolean {
  if (into.length < 2 || into.length > MOST_CHILDREN) return false;
  return merges(
    from,
    into.toSorted((left, right) => weightOf(left) - weightOf(right)),
    new Set(),
  );
}

/** Goes backwards: two of them may have come from a level that has them as a pair. */
function merges(from: Asil, parts: readonly Asil[], seen: Set<string>): boolean {
  if (parts.length === 1) return parts[0] === from;
  const key = parts.join();
  if (seen.has(key)) return false;
  seen.add(key);
  for (const [first, left] of parts.entries()) {
    for (let second = first + 1; second < parts.length; second += 1) {
      const rest = parts.filter((_, place) => place !== first && place !== second);
      for (const whole of wholesOf(left, parts[second] as Asil)) {
        const merged = [...rest, whole].sort((one, other) => weightOf(one) - weightOf(other));
        if (merges(from, merged, seen)) return true;
      }
    }
  }
  return false;
}

function wholesOf(left: Asil, right: Asil): Asil[] {
  return (Object.keys(DECOMPOSITION_PAIRS) as Asil[]).filter((whole) =>
    DECOMPOSITION_PAIRS[whole].some(
      ([one, other]) => (one === left && other === right) || (one === right && other === left),
    ),
  );
}

/** Where the dependent failure analysis stands. */
export const ANALYSIS_STATES = {
  PASSED: 'Evidence about its current version says pass, and nothing it rests on has changed since.',
  FAILED: 'Evidence about its current version says fail.',
  STALE: 'What it analyses has changed since, or what it rests on is in doubt.',
  UNKNOWN: 'No evidence says that its current version passed.',
} as const;
export type AnalysisState = keyof typeof ANALYSIS_STATES;

/** What is known of a division. */
export interface DecompositionFacts {
  /** What is divided. */
  readonly parent: { readonly id: string; readonly asil: Asil | null };
  readonly children: readonly DecomposedRequirement[];
  /** Dependent failure analyses that verify at least one of the children. */
  readonly analyses: readonly CoveringAnalysis[];
  /** Integration tests of parent and children, and hardware analyses, with the ASIL that they state. */
  readonly statedAt: readonly { readonly id: string; readonly what: 'INTEGRATION' | 'HARDWARE'; readonly asil: Asil }[];
}

export interface DecomposedRequirement {
  readonly id: string;
  /** What it is divided to; null: nobody says. */
  readonly asil: Asil | null;
  /** Why it satisfies the parent on its own. */
  readonly rationale: string | null;
  /** Siblings that it refines or depends on. */
  readonly needs: readonly string[];
  /** Elements that it is allocated to. */
  readonly elements: readonly string[];
  /** Of these, what was withdrawn. */
  readonly withdrawn: readonly string[];
  /** What those are part of. */
  readonly within: readonly string[];
  /** What those consist of. */
  readonly contains: readonly string[];
  /** Elements that those, or what they consist of, depend on, directly or through others. */
  readonly dependsOn: readonly string[];
  /** Code and models that realise it, its elements, or what they consist of. */
  readonly builtFrom: readonly string[];
}

export interface CoveringAnalysis {
  readonly id: string;
  /** Ids of the children that it verifies. */
  readonly verifies: readonly string[];
  readonly state: AnalysisState;
  /** Completes "analysis … is …" in a sentence. */
  readonly because: string;
}

/** A condition that does not hold. */
export interface DecompositionProblem {
  readonly rule: HaraRule;
  /** With the names in it, and what to do. */
  readonly message: string;
  /** Ids of what it is about. */
  readonly about: readonly string[];
}

/** All conditions that do not hold, in the order of the rules. None: the division is valid. */
export function decompositionProblems(facts: DecompositionFacts): DecompositionProblem[] {
  return [
    ...levelProblems(facts),
    ...redundancyProblems(facts),
    ...allocationProblems(facts),
    ...analysisProblems(facts),
    ...unloweredProblems(facts),
    ...homogeneityProblems(facts),
  ];
}

/** Whether the levels add up; what can be said before anything else is recorded. */
export function levelProblems({
  parent,
  children,
}: {
  readonly parent: DecompositionFacts['parent'];
  readonly children: readonly Pick<DecomposedRequirement, 'id' | 'asil'>[];
}): DecompositionProblem[] {
  const about = children.map(({ id }) => id);
  const problem = (rule: HaraRule, message: string): DecompositionProblem[] => [{ rule, message, about }];
  if (children.length < 2) {
    return problem(
      'DECOMPOSITION_SINGLE',
      `${parent.id} is divided into ${children.length} requirement: it takes two or more`,
    );
  }
  if (children.length > MOST_CHILDREN) {
    return problem(
      'DECOMPOSITION_TOO_MANY',
      `${parent.id} is divided into ${children.length} requirements: at most ${MOST_CHILDREN}`,
    );
  }
  if (parent.asil === null || parent.asil === 'QM') {
    return problem('DECOMPOSITION_OF_QM', `${parent.id} has ${parent.asil ?? 'no ASIL'}: there is nothing to divide`);
  }
  const silent = children.filter(({ asil }) => asil === null).map(({ id }) => id);
  if (silent.length > 0) {
    const message = `nobody says what ASIL ${silent.join(', ')} is divided to: state attributes.asil on the link`;
    return [{ rule: 'DECOMPOSITION_ASIL_MISSING', message, about: silent }];
  }
  const into = children.map(({ asil }) => asil as Asil);
  if (into.every((asil) => asil === 'QM')) {
    return problem(
      'DECOMPOSITION_ALL_QM',
      `all parts of ${parent.id} are QM: one of them has to carry its ASIL ${parent.asil}`,
    );
  }
  if (canDecompose(parent.asil, into)) return [];
  const allowed = DECOMPOSITION_PAIRS[parent.asil].map(([left, right]) => `${left}+${right}`).join(', ');
  return problem(
    'DECOMPOSITION_PAIR',
    `${into.join('+')} is no decomposition of ASIL ${parent.asil} of ${parent.id}: allowed are ${allowed}, and their own decompositions`,
  );
}

/** Condition 1: each child satisfies the parent on its own. */
function redundancyProblems({ parent, children }: DecompositionFacts): DecompositionProblem[] {
  return children.flatMap(({ id, rationale, needs }): DecompositionProblem[] => {
    const problems: DecompositionProblem[] = [];
    if (!rationale?.trim()) {
      const message = `nobody says why ${id} satisfies ${parent.id} on its own: state attributes.rationale on the link`;
      problems.push({ rule: 'DECOMPOSITION_NOT_REDUNDANT', message, about: [id] });
    }
    if (needs.length > 0) {
      const message = `${id} needs ${needs.join(', ')}, so it does not satisfy ${parent.id} on its own`;
      problems.push({ rule: 'DECOMPOSITION_NOT_REDUNDANT', message, about: [id, ...needs] });
    }
    return problems;
  });
}

/** Condition 2: different, sufficiently independent elements. */
function allocationProblems({ children }: DecompositionFacts): DecompositionProblem[] {
  const problems: DecompositionProblem[] = children
    .filter(({ elements, withdrawn }) => elements.length === withdrawn.length)
    .map(({ id, withdrawn }) => ({
      rule: 'DECOMPOSITION_NOT_ALLOCATED',
      message:
        withdrawn.length === 0
          ? `${id} is allocated to no element: let a component implement it`
          : `${id} is allocated to ${withdrawn.join(', ')}, which was withdrawn: let another component implement it`,
      about: [id, ...withdrawn],
    }));
  for (const [one, other] of pairsOf(children)) {
    const shared = [
      ...new Set([
        ...common(one.elements, [...other.elements, ...other.within]),
        ...common(other.elements, [...one.elements, ...one.within]),
      ]),
    ];
    if (shared.length > 0) {
      problems.push({
        rule: 'DECOMPOSITION_SHARED_ELEMENT',
        message: `${one.id} and ${other.id} are both allocated to ${shared.join(', ')}`,
        about: shared,
      });
    }
    const inBoth = common(one.contains, other.contains).filter((element) => !shared.includes(element));
    if (shared.length === 0 && inBoth.length > 0) {
      const message = `${inBoth.join(', ')} is part of what ${one.id} and of what ${other.id} is allocated to`;
      problems.push({ rule: 'DECOMPOSITION_SHARED_ELEMENT', message, about: inBoth });
    }
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const own = new Set([...from.elements, ...from.contains]);
      const needed = common(from.dependsOn, [...to.elements, ...to.contains]).filter((element) => !own.has(element));
      if (needed.length === 0) continue;
      const message = `the elements of ${from.id} depend on ${needed.join(', ')}, by which ${to.id} is realised`;
      problems.push({ rule: 'DECOMPOSITION_DEPENDENT_ELEMENTS', message, about: needed });
    }
  }
  return problems;
}

/** Condition 3: an analysis of dependent failures that passed covers the pair. */
function analysisProblems({ children, analyses }: DecompositionFacts): DecompositionProblem[] {
  const ids = children.map(({ id }) => id);
  const covering = analyses.filter(({ verifies }) => ids.every((id) => verifies.includes(id)));
  if (covering.length === 0) {
    const message = `no dependent failure analysis verifies ${ids.join(' and ')}`;
    return [{ rule: 'DECOMPOSITION_DFA_MISSING', message, about: analyses.map(({ id }) => id) }];
  }
  // One that failed is not mended by another that passed.
  const worst =
    covering.find(({ state }) => state === 'FAILED') ??
    (covering.some(({ state }) => state === 'PASSED') ? null : covering[0]);
  if (!worst) return [];
  const rule = DFA_RULES[worst.state as Exclude<AnalysisState, 'PASSED'>];
  return [{ rule, message: `${worst.id} ${worst.because}`, about: [worst.id] }];
}

const DFA_RULES = {
  FAILED: 'DECOMPOSITION_DFA_FAILED',
  STALE: 'DECOMPOSITION_DFA_STALE',
  UNKNOWN: 'DECOMPOSITION_DFA_UNKNOWN',
} as const satisfies Record<Exclude<AnalysisState, 'PASSED'>, HaraRule>;

/** Conditions 4 and 5: integration and hardware targets stay at the ASIL before the division. */
function unloweredProblems({ parent, statedAt }: DecompositionFacts): DecompositionProblem[] {
  const { asil: before } = parent;
  if (before === null) return [];
  return statedAt
    .filter(({ asil }) => weightOf(asil) < weightOf(before))
    .map(({ id, what, asil }) => ({
      rule: what === 'INTEGRATION' ? 'DECOMPOSITION_INTEGRATION_LOWERED' : 'DECOMPOSITION_HARDWARE_LOWERED',
      message: `${id} is done at ${asilNotation({ asil, goal: null })}; it stays at ASIL ${before} of ${parent.id}`,
      about: [id],
    }));
}

/** Condition 6: the same software (or model) twice is no independence against systematic faults. */
function homogeneityProblems({ children }: DecompositionFacts): DecompositionProblem[] {
  return pairsOf(children).flatMap(([one, other]): DecompositionProblem[] => {
    const same = common(one.builtFrom, other.builtFrom);
    if (same.length === 0) return [];
    const message = `${one.id} and ${other.id} are both built from ${same.join(', ')}, which fails in both at once`;
    return [{ rule: 'DECOMPOSITION_HOMOGENEOUS', message, about: same }];
  });
}

function* pairs<Item>(items: readonly Item[]): Generator<readonly [Item, Item]> {
  for (const [place, one] of items.entries()) for (const other of items.slice(place + 1)) yield [one, other];
}

function pairsOf<Item>(items: readonly Item[]): (readonly [Item, Item])[] {
  return [...pairs(items)];
}

function common(left: readonly string[], right: readonly string[]): string[] {
  const wanted = new Set(right);
  return [...new Set(left)].filter((one) => wanted.has(one));
}

/** Clause or paper of a problem. */
export function sourceOf({ rule }: DecompositionProblem): string {
  return HARA_RULES[rule].source;
}
