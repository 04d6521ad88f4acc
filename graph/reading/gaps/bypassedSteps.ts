import { LOCKABLE_STATE } from '../../governance/lifeCycle/conditions.ts';
import { type LifeCycle, readLifeCycle, type Transition } from '../../governance/lifeCycle/definition.ts';
import { NONE } from '../../index/graphIndex.ts';
import { signOffsAbout } from '../approvals.ts';
import { isOwn } from '../gate/evaluations.ts';
import { GraphReader } from '../graphReader.ts';
import { lifeCyclesOf, type TakenTransition, transitionsOf } from '../lifeCycleInstance.ts';
import { unmetConditions } from '../lockedModel/conditions.ts';
import { lockRecordOf } from '../lockedModel/modelLock.ts';
import { bypassedRecords } from './bypassedRecords.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

/** Steps that no life cycle would have let through, wherever they were recorded. */
export async function bypassedSteps(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const changes = reader.ofKind('CHANGE', 'STATE_TRANSITION');
  const moved = new Set(changes.flatMap((change) => reader.others(change, { end: 'SOURCE', type: 'AFFECTS' })));
  const definitions = new Map<string, LifeCycle | null>();
  const definition = async (machine: string): Promise<LifeCycle | null> => {
    if (!definitions.has(machine)) {
      const check = readLifeCycle(await reader.contentOfVersion(machine));
      definitions.set(machine, check.ok ? check.lifeCycle : null);
    }
    return definitions.get(machine) ?? null;
  };
  const gaps: Gap[] = [];
  for (const artifact of [...moved].sort((left, right) => left - right)) {
    for (const control of lifeCyclesOf(reader, artifact)) {
      const history = await transitionsOf({ reader, artifact, control, until: validAt });
      let state: string | null = null;
      for (const step of history) {
        const why = await defectOf({ step, artifact, state, lifeCycle: await definition(step.machine), reader });
        state = step.to;
        if (why === null) continue;
        const reason = `${reader.name(artifact)} went from ${step.from} to ${step.to} by ${step.machine}, but ${why}: take the step again as the life cycle has it, or correct the record`;
        gaps.push({ artifact, reason, related: [step.change, control] });
      }
    }
  }
  return [...gaps, ...bypassedRecords(reader)];
}

/** Null: the step is as it should be. */
async function defectOf(parameters: {
  readonly step: TakenTransition;
  readonly artifact: number;
  /** Where the step before led; null: there was none. */
  readonly state: string | null;
  readonly lifeCycle: LifeCycle | null;
  readonly reader: GraphReader;
}): Promise<string | null> {
  const { step, artifact, state, lifeCycle, reader } = parameters;
  if (!lifeCycle) return 'that is no life cycle';
  const before = state ?? lifeCycle.initial;
  if (step.from !== before) return `it was in ${before}`;
  if (typeof reader.content(step.change).migratedFrom === 'string') return migrationDefect(step, { lifeCycle, reader });
  const transition = lifeCycle.transitions.find(({ from, to }) => from === step.from && to === step.to);
  if (!transition) return 'that has no such transition';
  const unmet = await unmetThen({ reader, step, artifact, lifeCycle, transition });
  if (unmet.length > 0) return unmet.join('; ');
  if (transition.guard === null) return null;
  const evaluation = reader.find(reader.text(step.change, 'evaluation') ?? '');
  if (evaluation === NONE) return `its gate ${transition.guard} was not evaluated`;
  await reader.load([evaluation]);
  const isOfGate = reader.text(evaluation, 'gate') === transition.guard;
  if (isOfGate && reader.text(evaluation, 'verdict') === 'PASS') return null;
  return `${reader.id(evaluation)} does not say that its gate ${transition.guard} passed`;
}

/**
 * Conditions that the version did not keep when the step was recorded, for steps that the service did not take: it has judged its own.
 * Judged by the graph of then, for what is missing today may have been there.
 */
async function unmetThen(of: {
  readonly reader: GraphReader;
  readonly step: TakenTransition;
  readonly artifact: number;
  readonly lifeCycle: LifeCycle;
  readonly transition: Transition;
}): Promise<string[]> {
  const { reader, step, artifact, lifeCycle, transition } = of;
  const locks = lifeCycle.states.some(({ name, lockState }) => name === step.to && lockState === 'LOCKED');
  if (isOwn(reader, step.change) || (transition.conditions.length === 0 && !locks)) return [];
  const { index } = reader.view;
  const affecting = reader
    .linked(step.change, { end: 'SOURCE', type: 'AFFECTS' })
    .find((one) => one.artifact === artifact);
  const born = affecting ? index.linkBorn(affecting.slot) : index.artifactSince.get(step.change);
  const view = reader.view.at(born);
  const named = affecting ? index.linkToVersion(affecting.slot) : NONE;
  const version = named === NONE ? view.current(artifact) : named;
  const then = new GraphReader({ view, contentsOf: reader.contentsOf });
  const unmet = await unmetConditions({ reader: then, artifact, version, at: step.at }, transition.conditions);
  const told = unmet.map(({ rule, what }) => `${what} (${rule})`);
  if (locks && step.from !== LOCKABLE_STATE) told.push(`a model is locked from ${LOCKABLE_STATE} alone`);
  if (locks && version !== NONE && !lockRecordOf(view, version))
    told.push('no MODEL_LOCK says what it was locked with');
  return told;
}

/** Going on by another version of the life cycle takes a sign-off of that version. */
function migrationDefect(
  step: TakenTransition,
  { lifeCycle, reader }: { readonly lifeCycle: LifeCycle; readonly reader: GraphReader },
): string | null {
  if (!lifeCycle.states.some(({ name }) => name === step.to)) return `that has no state ${step.to}`;
  const signOff = reader.find(reader.text(step.change, 'signOff') ?? '');
  const place = reader.view.resolve(step.machine);
  const about = place && signOff !== NONE ? signOffsAbout({ reader, ...place }) : [];
  return about.includes(signOff) ? null : 'no sign-off approves that it goes on by this version';
}
