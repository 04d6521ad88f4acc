/**
 * Who does what in a process: responsible, accountable, consulted, informed, task by task, and what is wrong with it.
 *
 *              developer   validator   sponsor
 *     train    R           C           A
 *     approve  I           R           A
 */

export const RACI_LETTERS = {
  R: 'Does the work.',
  A: 'Answers for it, and approves it.',
  C: 'Is asked before, and answers.',
  I: 'Is told afterwards.',
} as const;
export type RaciLetter = keyof typeof RACI_LETTERS;

/** Who has which letter for a task. */
export interface RaciEntry {
  /** Id of a ROLE or PERSON. */
  readonly who: string;
  readonly letter: RaciLetter;
}

export interface RaciTask {
  readonly id: string;
  readonly entries: readonly RaciEntry[];
}

export interface RaciMatrix {
  readonly tasks: readonly RaciTask[];
  /** By id of a role or person: the persons who act for it at the time. A person acts for himself. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
}

export const RACI_PROBLEMS = {
  NO_ACCOUNTABLE: { severity: 'ERROR', sentence: 'Make exactly one role or person accountable (A).' },
  MULTIPLE_ACCOUNTABLE: { severity: 'ERROR', sentence: 'Leave exactly one accountable (A).' },
  NO_RESPONSIBLE: { severity: 'ERROR', sentence: 'Make at least one role or person responsible (R).' },
  VACANT_ROLE: { severity: 'ERROR', sentence: 'Let a person hold the role.' },
  ACCOUNTABLE_GROUP: { severity: 'ERROR', sentence: 'One person answers: let one person hold the accountable role.' },
  SEVERAL_LETTERS: { severity: 'ERROR', sentence: 'Leave one letter for a task; only A and R go together.' },
  MANY_RESPONSIBLE: { severity: 'WARNING', sentence: 'More than three do the work: split the task.' },
  CONSULTED_EVERYWHERE: {
    severity: 'WARNING',
    sentence: 'Asked about every task: tell (I) where an answer changes nothing.',
  },
} as const satisfies Record<string, { readonly severity: 'ERROR' | 'WARNING'; readonly sentence: string }>;
export type RaciProblemCode = keyof typeof RACI_PROBLEMS;

export interface RaciProblem {
  readonly code: RaciProblemCode;
  /** Id of the task; null: of all of them. */
  readonly task: string | null;
  /** Ids of the roles or persons that it is about. */
  readonly who: readonly string[];
}

/** Responsible for one task at most without a warning. */
const MOST_RESPONSIBLE = 3;

/** All that is wrong, task by task in their order. */
export function validateRaci(matrix: RaciMatrix): RaciProblem[] {
  return [...matrix.tasks.flatMap((task) => [...taskProblems(task, matrix)]), ...consultedEverywhere(matrix)];
}

function* taskProblems({ id: task, entries }: RaciTask, { holders }: RaciMatrix): Generator<RaciProblem> {
  const having = (letter: RaciLetter) => entries.filter((one) => one.letter === letter).map(({ who }) => who);
  const accountable = having('A');
  const responsible = having('R');
  if (accountable.length === 0) yield { code: 'NO_ACCOUNTABLE', task, who: [] };
  if (accountable.length > 1) yield { code: 'MULTIPLE_ACCOUNTABLE', task, who: accountable };
  if (responsible.length === 0) yield { code: 'NO_RESPONSIBLE', task, who: [] };
  if (responsible.length > MOST_RESPONSIBLE) yield { code: 'MANY_RESPONSIBLE', task, who: responsible };
  for (const who of new Set(entries.map((one) => one.who))) {
    const letters = new Set(entries.filter((one) => one.who === who).map(({ letter }) => letter));
    const together = letters.size === 2 && letters.has('A') && letters.has('R');
    if (letters.size > 1 && !together) yield { code: 'SEVERAL_LETTERS', task, who: [who] };
    const acting = holders.get(who) ?? [];
    if (acting.length === 0) yield { code: 'VACANT_ROLE', task, who: [who] };
    if (acting.length > 1 && letters.has('A')) yield { code: 'ACCOUNTABLE_GROUP', task, who: [who] };
  }
}

/** With one task it says nothing. */
function consultedEverywhere({ tasks }: RaciMatrix): RaciProblem[] {
  if (tasks.length < 2) return [];
  const consulted = tasks.map(
    ({ entries }) => new Set(entries.filter(({ letter }) => letter === 'C').map(({ who }) => who)),
  );
  const [first, ...others] = consulted as [Set<string>, ...Set<string>[]];
  const everywhere = [...first].filter((who) => others.every((task) => task.has(who)));
  return everywhere.map((who) => ({ code: 'CONSULTED_EVERYWHERE', task: null, who: [who] }));
}
