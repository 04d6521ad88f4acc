/**
 * How a process is followed.
 *
 *     CONTROL PROCESS ─APPLIES_TO▶ SYSTEM, MODEL, …    ◀─AFFECTS METADATA─ CHANGE STATE_TRANSITION {machine, step, action, at, …}
 *     CONTROL RELEASE_PLAN {process: id@label} ◀─PART_OF─ CONTROL ITERATION
 *
 * A state of a step is never stored: it is a fold of what was recorded. A subject stays with the version of the process that its
 * first record named, until a migration says otherwise.
 */
import { type Process, type ProcessCheck, readProcess, requiredSteps } from '../../governance/process/definition.ts';
import {
  type RiskTreatment,
  STEP_ACTIONS,
  type StepAction,
  type StepEvent,
  type StepOutput,
  type StepStanding,
  standings,
} from '../../governance/process/standing.ts';
import { NONE } from '../../index/graphIndex.ts';
import { isJsonObject } from '../../model/contentDigest.ts';
import type { Json, JsonObject } from '../../model/delta.ts';
import { splitVersionId } from '../../model/linkIdentity.ts';
import type { GraphReader } from '../graphReader.ts';
import { decisionInForce } from '../policy/decisions.ts';
import { riskClassOf } from '../policy/riskClass.ts';
import { riskClassOfModel } from '../portfolio/surroundings.ts';
import { machineFor, type StateTransition, stateTransitionsOf } from '../stateTransitions.ts';

/** A record of a step, or that the subject goes on by another version of the process. */
export interface StepRecord extends StateTransition, Omit<StepEvent, 'action' | 'at'> {
  readonly action: StepAction | 'MIGRATE';
}

export interface ProcessRun {
  /** Number of the artifact that follows the process. */
  readonly subject: number;
  /** Number of the CONTROL PROCESS. */
  readonly control: number;
  /** Version (id@label) that is followed. */
  readonly machine: string;
  /** With the steps of the loop of the subject alone. */
  readonly process: Process;
  readonly steps: readonly StepStanding[];
  /** Oldest first. */
  readonly history: readonly StepRecord[];
}

export type ProcessRunRead =
  | { readonly ok: true; readonly run: ProcessRun }
  | { readonly ok: false; readonly message: string };

/** Loops of a nested process, by the subkind of what follows them. */
const LEVELS: Readonly<Record<string, string>> = { RELEASE_PLAN: 'OUTER', ITERATION: 'INNER' };

/** The release that an iteration belongs to; the release itself; -1: neither. */
export function releaseOf(reader: GraphReader, subject: number): number {
  if (reader.subkind(subject) === 'RELEASE_PLAN') return subject;
  if (reader.subkind(subject) !== 'ITERATION') return NONE;
  const asked = { end: 'SOURCE', type: 'PART_OF', kinds: ['CONTROL'], subkinds: ['RELEASE_PLAN'] } as const;
  return reader.others(subject, asked)[0] ?? NONE;
}

/** Iterations of a release, in the order in which they were planned. */
export function iterationsOf(reader: GraphReader, release: number): number[] {
  return reader.others(release, { end: 'TARGET', type: 'PART_OF', kinds: ['CONTROL'], subkinds: ['ITERATION'] });
}

/** Processes that the subject follows or may follow: that of its release, else those that apply to it. */
export async function processesOf(reader: GraphReader, subject: number): Promise<number[]> {
  const release = releaseOf(reader, subject);
  if (release !== NONE) {
    await reader.load([release]);
    const control = reader.find(splitVersionId(reader.text(release, 'process') ?? '').artifact);
    return control === NONE ? [] : [control];
  }
  return reader.others(subject, { end: 'TARGET', type: 'APPLIES_TO', kinds: ['CONTROL'], subkinds: ['PROCESS'] });
}

/** Records of steps of the subject by any version of the process up to the instant, oldest first. */
export async function stepRecordsOf(parameters: {
  readonly reader: GraphReader;
  readonly subject: number;
  readonly control: number;
  readonly until: number;
}): Promise<StepRecord[]> {
  const { reader, subject, control, until } = parameters;
  const taken = await stateTransitionsOf({ reader, artifact: subject, control, until });
  return taken.flatMap((one): StepRecord[] => {
    const content = reader.content(one.change);
    const step = reader.text(one.change, 'step');
    const action = reader.text(one.change, 'action') ?? '';
    if (step === null || !(Object.hasOwn(STEP_ACTIONS, action) || action === 'MIGRATE')) return [];
    return [
      {
        ...one,
        step,
        action: action as StepRecord['action'],
        outputs: objectsIn(content.outputs).flatMap(outputOf),
        treatments: objectsIn(content.treatments).flatMap(treatmentOf),
      },
    ];
  });
}

/** How far the subject is in the process at the instant. */
export async function readProcessRun(parameters: {
  readonly reader: GraphReader;
  readonly subject: number;
  readonly control: number;
  readonly until: number;
}): Promise<ProcessRunRead> {
  const { reader, subject, control } = parameters;
  const history = await stepRecordsOf(parameters);
  const machine = history.at(-1)?.machine ?? (await plannedMachine(parameters));
  const check: ProcessCheck = readProcess(await reader.contentOfVersion(machine));
  if (!check.ok) {
    const [first] = check.problems;
    return {
      ok: false,
      message: `${machine || reader.id(control)} is no process: ${first?.path} ${first?.message}`,
    };
  }
  const level = LEVELS[reader.subkind(subject) ?? ''] ?? null;
  const process = level === null ? check.process : ofLevel(check.process, level);
  const required = requiredSteps(process, await factsOf(reader, subject, parameters.until));
  const there = stepsIn(history).map((event) => ({
    ...event,
    outputs: event.outputs.filter(({ artifact }) => isThere(reader, artifact)),
  }));
  const steps = standings(process, there, required);
  return { ok: true, run: { subject, control, machine, process, steps, history } };
}

/** Is what was given as an output in the graph, neither retired nor withdrawn? */
export function isThere({ view }: GraphReader, id: string): boolean {
  const place = view.resolve(id);
  if (!place || view.isRetired(place.artifact)) return false;
  const version = place.version === NONE ? view.current(place.artifact) : place.version;
  return version === NONE || view.retractions(version).length === 0;
}

/** What was recorded of steps alone. */
export function stepsIn(history: readonly StepRecord[]): StepEvent[] {
  return history.flatMap(({ action, ...record }) => (action === 'MIGRATE' ? [] : [{ ...record, action }]));
}

async function plannedMachine(of: {
  readonly reader: GraphReader;
  readonly subject: number;
  readonly control: number;
  readonly until: number;
}): Promise<string> {
  const { reader, subject, control } = of;
  const release = releaseOf(reader, subject);
  if (release !== NONE) {
    await reader.load([release]);
    const planned = reader.text(release, 'process') ?? '';
    if (splitVersionId(planned).label !== null) return planned;
  }
  return machineFor({ reader, artifact: subject, control, at: of.until });
}

function ofLevel(process: Process, level: string): Process {
  const steps = process.steps.filter((step) => step.level === level);
  const names = new Set(steps.map((step) => step.name));
  const rules = process.rules.map((rule) => ({ ...rule, steps: rule.steps.filter((step) => names.has(step)) }));
  return { ...process, steps, rules };
}

/**
 * What rules of a process may ask of a subject: what it says, what the system of its release says, and what was decided about either
 * by a policy up to the instant (the risk class, the categories, the level, the answers that led to them). Where record and decision
 * name a risk class, the worse one counts; of the rest what is recorded wins.
 */
export async function factsOf(reader: GraphReader, subject: number, until: number): Promise<JsonObject> {
  const release = releaseOf(reader, subject);
  if (release === NONE) {
    await reader.load([subject]);
    const { decided, counting } = await decidedOf(reader, subject, until);
    return { ...decided, ...reader.metadata(subject), ...reader.content(subject), ...counting };
  }
  await reader.load([release]);
  const system = reader.find(reader.text(release, 'system') ?? '');
  if (system === NONE) return reader.content(release);
  await reader.load([system]);
  const { decided, counting } = await decidedOf(reader, system, until);
  return {
    ...decided,
    ...reader.content(release),
    ...reader.metadata(system),
    ...reader.content(system),
    ...counting,
  };
}

const CLASSIFYING = ['USE_CASE_CLASSIFICATION', 'MODEL_RISK_TIER'] as const;

/** Answers and outcomes of the last decisions about the artifact; and the risk class that counts, whatever a field of it says. */
async function decidedOf(
  reader: GraphReader,
  artifact: number,
  until: number,
): Promise<{ readonly decided: JsonObject; readonly counting: JsonObject }> {
  const facts: Record<string, Json> = {};
  for (const topic of CLASSIFYING) {
    const decision = await decisionInForce({ reader, subject: artifact, topic, until });
    if (decision === null) continue;
    if (isJsonObject(decision.answers)) Object.assign(facts, decision.answers);
    for (const { key, values } of decision.outcomes) facts[key] = [...values];
  }
  const riskClass =
    reader.kind(artifact) === 'MODEL'
      ? await riskClassOfModel(reader, artifact, until)
      : (await riskClassOf(reader, artifact, until)).riskClass;
  return { decided: facts, counting: riskClass === null ? {} : { riskClass } };
}

function objectsIn(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? (value as Json[]).filter(isJsonObject) : [];
}

function outputOf({ name, artifact }: JsonObject): StepOutput[] {
  return typeof name === 'string' && typeof artifact === 'string' ? [{ name, artifact }] : [];
}

function treatmentOf({ risk, method, acceptance }: JsonObject): RiskTreatment[] {
  if (typeof risk !== 'string') return [];
  const text = (value: Json | undefined) => (typeof value === 'string' && value.trim() !== '' ? value : null);
  return [{ risk, method: text(method), acceptance: text(acceptance) }];
}
