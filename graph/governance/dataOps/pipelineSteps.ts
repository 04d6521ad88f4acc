/**
 * The steps of a pipeline: a graph without cycles, worked through in an order in which each step comes after those it needs.
 *
 *     validation ─▶ selection ─▶ cleaning ─▶ features ─▶ training
 */
import { z } from 'zod';

export interface PipelineStep {
  readonly name: string;
  /** Names of the steps that have to be done before it. */
  readonly after: readonly string[];
}

const step = z.object({ name: z.string().min(1), after: z.array(z.string()).nullish() });

/** Steps as a pipeline's content holds them; none where it says nothing that can be read. */
export function stepsIn(content: Readonly<Record<string, unknown>>): readonly PipelineStep[] {
  const parsed = z.array(step).safeParse(content.steps);
  return parsed.success ? parsed.data.map(({ name, after }) => ({ name, after: after ?? [] })) : [];
}

/** Why steps cannot be worked through. */
export interface StepProblem {
  readonly rule: 'PIPELINE_STEP_TWICE' | 'PIPELINE_STEP_UNKNOWN' | 'PIPELINE_CYCLE';
  /** Into the list, e.g. `[2].after[0]`. */
  readonly path: string;
  readonly message: string;
}

export type StepOrder =
  | { readonly ok: true; readonly order: readonly string[] }
  | { readonly ok: false; readonly problems: readonly StepProblem[] };

/** Names in topological order; of steps that may come next, the one that is listed first. */
export function orderOf(steps: readonly PipelineStep[]): StepOrder {
  const problems = nameProblems(steps);
  if (problems.length > 0) return { ok: false, problems };
  const order: string[] = [];
  const done = new Set<string>();
  while (order.length < steps.length) {
    const next = steps.find(({ name, after }) => !done.has(name) && after.every((one) => done.has(one)));
    if (!next) return { ok: false, problems: [cycleAmong(steps, done)] };
    done.add(next.name);
    order.push(next.name);
  }
  return { ok: true, order };
}

function nameProblems(steps: readonly PipelineStep[]): StepProblem[] {
  const names = steps.map(({ name }) => name);
  return steps.flatMap(({ name, after }, place): StepProblem[] => {
    const twice = names.indexOf(name) < place;
    return [
      ...(twice
        ? [{ rule: 'PIPELINE_STEP_TWICE' as const, path: `[${place}].name`, message: `${name} is there already` }]
        : []),
      ...after.flatMap((one, position): StepProblem[] =>
        names.includes(one)
          ? []
          : [
              {
                rule: 'PIPELINE_STEP_UNKNOWN',
                path: `[${place}].after[${position}]`,
                message: `${name} comes after ${one}, and there is no such step`,
              },
            ],
      ),
    ];
  });
}

/** Walks back over open steps until one comes again. */
function cycleAmong(steps: readonly PipelineStep[], done: ReadonlySet<string>): StepProblem {
  const open = new Map(steps.filter(({ name }) => !done.has(name)).map((one) => [one.name, one]));
  const path: string[] = [];
  let [at] = open.keys();
  while (at !== undefined && !path.includes(at)) {
    path.push(at);
    at = open.get(at)?.after.find((one) => open.has(one));
  }
  const cycle = [...path.slice(path.indexOf(at as string)), at as string].reverse();
  const place = steps.findIndex(({ name }) => name === cycle[0]);
  return { rule: 'PIPELINE_CYCLE', path: `[${place}].after`, message: `${cycle.join(' → ')} is a cycle` };
}

/** Steps that have to be done before this one and are not. */
export function missingBefore(steps: readonly PipelineStep[], name: string, done: ReadonlySet<string>): string[] {
  return (steps.find((one) => one.name === name)?.after ?? []).filter((one) => !done.has(one));
}
