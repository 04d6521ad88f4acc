/**
 * What a release plan holds, and whether its own steps may begin.
 *
 *     CONTROL RELEASE_PLAN {process, system, items} ◀─PART_OF─ CONTROL ITERATION {items}
 */
import { type Coverage, coverageOf, type Period } from '../../governance/process/span.ts';
import { NONE } from '../../index/graphIndex.ts';
import type { GraphReader } from '../graphReader.ts';
import { iterationsOf, type ProcessRun, processesOf, readProcessRun } from './processRun.ts';

/** Something that keeps the release from beginning. */
export interface EntryObstacle {
  /** Number of the iteration. */
  readonly artifact: number;
  /** Steps that are not accepted. */
  readonly steps: readonly string[];
  /** Work that is not in the plan. */
  readonly items: readonly string[];
}

export interface ReleaseEntry {
  /** UNKNOWN: no iteration was planned. */
  readonly verdict: 'PASS' | 'FAIL' | 'UNKNOWN';
  readonly unmet: readonly EntryObstacle[];
}

/** Ids of the work that an iteration does or a release plans. */
export async function itemsOf(reader: GraphReader, plan: number): Promise<readonly string[]> {
  await reader.load([plan]);
  const { items } = reader.content(plan);
  return Array.isArray(items) ? items.filter((item): item is string => typeof item === 'string') : [];
}

/** Work of the iteration that its release does not plan. */
export async function unplannedItems(reader: GraphReader, release: number, iteration: number): Promise<string[]> {
  const planned = new Set(await itemsOf(reader, release));
  return (await itemsOf(reader, iteration)).filter((item) => !planned.has(item));
}

/** How far the plan is in the process that its release follows; null: that cannot be read. */
export async function runOfPlan(reader: GraphReader, plan: number, until: number): Promise<ProcessRun | null> {
  const [control] = await processesOf(reader, plan);
  if (control === undefined) return null;
  const read = await readProcessRun({ reader, subject: plan, control, until });
  return read.ok ? read.run : null;
}

/** May the release begin: are all planned iterations accepted, and was all their work planned? */
export async function releaseEntry(reader: GraphReader, release: number, until: number): Promise<ReleaseEntry> {
  const iterations = iterationsOf(reader, release);
  const unmet: EntryObstacle[] = [];
  for (const iteration of iterations) {
    const run = await runOfPlan(reader, iteration, until);
    const steps = (run?.steps ?? [])
      .filter(({ required, state }) => required && state !== 'ACCEPTED')
      .map(({ step }) => step.name);
    const items = await unplannedItems(reader, release, iteration);
    if (run === null || steps.length > 0 || items.length > 0) unmet.push({ artifact: iteration, steps, items });
  }
  if (unmet.length > 0) return { verdict: 'FAIL', unmet };
  return { verdict: iterations.length === 0 ? 'UNKNOWN' : 'PASS', unmet };
}

export interface Umbrella extends Coverage {
  readonly activity: string;
  /** From the first step of any loop to the certification (acceptance of the last step), else to now; null: nothing has begun. */
  readonly asked: Period | null;
  /** Is all of what was asked for covered? */
  readonly covers: boolean;
}

/** Umbrella activities of a release, each held against the time from its first requirement to its certification. */
export async function umbrellasOf(reader: GraphReader, release: number, now: number): Promise<readonly Umbrella[]> {
  const own = await runOfPlan(reader, release, now);
  if (own === null) return [];
  const runs = [own];
  for (const iteration of iterationsOf(reader, release)) {
    const run = await runOfPlan(reader, iteration, now);
    if (run) runs.push(run);
  }
  const work = runs.flatMap(({ steps }) => steps).filter(({ step }) => !step.umbrella);
  const began = work.flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt]));
  const last = own.steps.filter(({ step, required }) => !step.umbrella && required).at(-1);
  const certified = last?.state === 'ACCEPTED' ? last.acceptedAt : null;
  const from = began.length > 0 ? Math.min(...began) : null;
  return own.steps
    .filter(({ step }) => step.umbrella)
    .map(({ step, periods }) => {
      const asked = from === null ? null : { from, until: certified };
      const { span, holes } = coverageOf(
        periods,
        asked ? { from: asked.from, until: certified ?? now } : { from: now, until: now },
      );
      return { activity: step.name, asked, span, holes, covers: asked !== null && holes.length === 0 };
    });
}

/** Number of the plan; -1: there is no such RELEASE_PLAN or ITERATION. */
export function planOf(reader: GraphReader, id: string): number {
  const plan = reader.find(id);
  if (plan === NONE || reader.kind(plan) !== 'CONTROL') return NONE;
  return ['RELEASE_PLAN', 'ITERATION'].includes(reader.subkind(plan) ?? '') ? plan : NONE;
}
