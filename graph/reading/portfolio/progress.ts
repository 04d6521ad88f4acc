/**
 * How far models have come, by what is recorded.
 *
 *     life cycle: the shortest way from the initial state to the one it is in ─▶ steps due; those with a transition (and, where a gate
 *     guards it, its evaluation) ─▶ executed
 *     process that applies to it: its steps ─▶ due; a RUN that used the step and the model ─▶ executed
 */

import type { LifeCycle, Transition } from '../../governance/lifeCycle/definition.ts';
import type { ModelProgress } from '../../governance/metrics/governanceKpis.ts';
import { NONE } from '../../index/graphIndex.ts';
import { parseInstant } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';
import { type LifeCycleInstance, lifeCyclesOf, readInstance } from '../lifeCycleInstance.ts';
import type { RollOut } from './rollOuts.ts';
import { homesOf } from './surroundings.ts';

/** Reads at once what the progress of many models rests on. */
export async function loadProgress(reader: GraphReader, models: readonly number[]): Promise<void> {
  const evaluations = models.flatMap((model) => evaluationsAbout(reader, model));
  const steps = new Set(models.flatMap((model) => stepsDueOf(reader, model)));
  await reader.load([...evaluations, ...[...steps].flatMap((step) => runsOf(reader, step))]);
}

export async function progressOf(parameters: {
  readonly reader: GraphReader;
  readonly model: number;
  readonly team: string | null;
  /** Roll-outs to production, the oldest first. */
  readonly rollOuts: readonly RollOut[];
  /** Ms since 1970; what happened then or later is not looked at. */
  readonly until: number;
}): Promise<ModelProgress> {
  const { reader, model, team, rollOuts, until } = parameters;
  const instances: LifeCycleInstance[] = [];
  for (const control of lifeCyclesOf(reader, model)) {
    const read = await readInstance({ reader, artifact: model, control, until: until - 1 });
    if (read.ok) instances.push(read.instance);
  }
  const steps = [
    ...instances.flatMap((instance) => lifeCycleSteps(reader, instance)),
    ...(await processSteps(reader, model, until)),
  ];
  const inProduction = rollOuts.find(({ versions }) => versions.some(({ artifact }) => artifact === model));
  return {
    team,
    stepsDue: steps.length,
    stepsExecuted: steps.filter((isExecuted) => isExecuted).length,
    firstEvaluations: await firstEvaluations(reader, model),
    began: await beganAt(reader, model, instances),
    inProduction: inProduction?.at ?? null,
  };
}

/** For each step on the way to where it is: was it taken, and its gate evaluated? */
function lifeCycleSteps(reader: GraphReader, { lifeCycle, state, history }: LifeCycleInstance): boolean[] {
  return wayTo(lifeCycle, state).map(({ from, to, guard }) =>
    history.some(
      (taken) =>
        taken.from === from && taken.to === to && (guard === null || reader.text(taken.change, 'evaluation') !== null),
    ),
  );
}

/** Transitions of the shortest way from the initial state; empty: it is there, or no way leads there. */
export function wayTo(lifeCycle: LifeCycle, state: string): Transition[] {
  const ways = new Map<string, readonly Transition[]>([[lifeCycle.initial, []]]);
  for (const [reached, way] of ways) {
    for (const transition of lifeCycle.transitions) {
      if (transition.from === reached && !ways.has(transition.to)) ways.set(transition.to, [...way, transition]);
    }
  }
  return [...(ways.get(state) ?? [])];
}

/** Steps of the processes that apply to the model, or to a component or system that it is part of. */
function stepsDueOf(reader: GraphReader, model: number): number[] {
  const processes = [model, ...homesOf(reader, model)].flatMap((one) =>
    reader.others(one, { end: 'TARGET', type: 'APPLIES_TO', kinds: ['CONTROL'], subkinds: ['PROCESS'] }),
  );
  return [...new Set(processes)].flatMap((process) =>
    reader.others(process, { end: 'TARGET', type: 'PART_OF', kinds: ['CONTROL'], subkinds: ['PROCESS_STEP'] }),
  );
}

function runsOf(reader: GraphReader, step: number): number[] {
  return reader.others(step, { end: 'TARGET', type: 'USED', kinds: ['RUN'] });
}

async function processSteps(reader: GraphReader, model: number, until: number): Promise<boolean[]> {
  const steps = stepsDueOf(reader, model);
  await reader.load(steps.flatMap((step) => runsOf(reader, step)));
  const touching = new Set([
    ...reader.others(model, { end: 'TARGET', type: 'USED', kinds: ['RUN'] }),
    ...reader.others(model, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] }),
  ]);
  return steps.map((step) =>
    runsOf(reader, step).some((run) => touching.has(run) && instantOf(reader, run, 'endedAt') < until),
  );
}

function evaluationsAbout(reader: GraphReader, model: number): number[] {
  return reader.others(model, {
    end: 'TARGET',
    type: 'EVALUATES',
    kinds: ['EVIDENCE'],
    subkinds: ['GATE_EVALUATION'],
  });
}

async function firstEvaluations(reader: GraphReader, model: number): Promise<ModelProgress['firstEvaluations']> {
  const evaluations = evaluationsAbout(reader, model);
  await reader.load(evaluations);
  const firsts = new Map<string, { readonly at: number; readonly passed: boolean }>();
  for (const evaluation of evaluations.sort((left, right) => left - right)) {
    const gate = reader.text(evaluation, 'gate');
    if (gate === null) continue;
    const at = instantOf(reader, evaluation, 'evaluatedAt');
    const before = firsts.get(gate);
    if (before && before.at <= at) continue;
    firsts.set(gate, { at, passed: reader.text(evaluation, 'verdict') === 'PASS' });
  }
  return [...firsts.values()];
}

/** The earliest of: its first version in the journal, the start of a run that generated one, its first transition. */
async function beganAt(reader: GraphReader, model: number, instances: readonly LifeCycleInstance[]): Promise<number> {
  const { view } = reader;
  const runs = reader.others(model, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] });
  const started = runs.flatMap((run) => {
    const version = view.current(run);
    return version === NONE ? [] : (view.version(version).facts.startedAt ?? []);
  });
  const transitions = instances.flatMap(({ history }) => history.slice(0, 1).map(({ at }) => at));
  const [first] = view.versions(model);
  const recorded = view.instantOf(
    first === undefined ? view.index.artifactSince.get(model) : view.version(first).revision,
  );
  return Math.min(recorded, ...started, ...transitions);
}

/** The instant that a content field states, else that of the record. */
function instantOf(reader: GraphReader, artifact: number, field: string): number {
  const stated = parseInstant(reader.text(artifact, field) ?? '');
  return stated ?? reader.view.instantOf(reader.view.index.artifactSince.get(artifact));
}
