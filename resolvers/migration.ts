/** Going on by another version of a life cycle or process: never by itself, always by a signed record. */
import { demandsBefore, demandsOf, readLifeCycle } from '../graph/governance/lifeCycle/definition.ts';
import { MIGRATION_RULES, type MigrationRule } from '../graph/governance/lifeCycle/migration.ts';
import { readProcess } from '../graph/governance/process/definition.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import { splitVersionId } from '../graph/model/linkIdentity.ts';
import { approvalsOf } from '../graph/reading/approvals.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import { lifeCyclesOf, readInstance, type TakenTransition } from '../graph/reading/lifeCycleInstance.ts';
import { enforcements } from '../graph/reading/policy/managed.ts';
import { accountableApprovals } from '../graph/reading/policy/managedDefinition.ts';
import { processesOf, readProcessRun } from '../graph/reading/process/processRun.ts';
import type { RequestContext } from './context.ts';
import { rulesViolated } from './errors.ts';
import type { ReadPoint } from './nodes.ts';
import { stepBatch } from './process.ts';
import { readerAt } from './reading.ts';
import type { MigrateLifeCycleInput, MigrateProcessInput, MutationResolvers } from './types.generated.ts';
import { recordAsJudged } from './writeAsJudged.ts';

export const migrationMutations: Pick<MutationResolvers, 'migrateProcess' | 'migrateLifeCycle'> = {
  migrateProcess: async (_, { input }, context) => {
    const { answer, at } = await recordAsJudged(
      { operation: 'migrateProcess', part: 'process', input },
      async (point) => {
        const now = point.validAt;
        const { artifact: subject } = context.require({ at: point, id: input.subject, input: 'input.subject' });
        const reader = readerAt(point, context);
        const control = targetOf({ reader, followed: await processesOf(reader, subject), to: input.to });
        const read = await readProcessRun({ reader, subject, control, until: now });
        const target = readProcess(await reader.contentOfVersion(input.to));
        if (!read.ok || !target.ok || read.run.machine === input.to) throw broken('MIGRATION_TARGET', 'to', input.to);
        await requireApproval({ reader, point, input, artifact: subject, now }, context);
        const { run } = read;
        const record = { ...recordOf(input, { now, from: run.machine }), step: '', action: 'MIGRATE' };
        const { actor } = context.authorship(input);
        return { write: stepBatch({ reader, run, actor, record }), answer: { subject, control } };
      },
      context,
    );
    const read = await readProcessRun({ reader: readerAt(at, context), ...answer, until: at.validAt });
    const record = read.ok ? read.run.history.at(-1) : undefined;
    if (!read.ok || !record) throw new Error(`${input.subject} was migrated and cannot be read`);
    return { run: { ...read.run, at }, record: { ...record, point: at } };
  },
  migrateLifeCycle: async (_, { input }, context) => {
    const { answer, at } = await recordAsJudged(
      { operation: 'migrateLifeCycle', part: 'lifecycle', input },
      async (point) => {
        const now = point.validAt;
        const { artifact } = context.require({ at: point, id: input.artifact, input: 'input.artifact' });
        const reader = readerAt(point, context);
        const control = targetOf({ reader, followed: lifeCyclesOf(reader, artifact), to: input.to });
        const read = await readInstance({ reader, artifact, control, until: now });
        const target = readLifeCycle(await reader.contentOfVersion(input.to));
        if (!read.ok || !target.ok || read.instance.machine === input.to) {
          throw broken('MIGRATION_TARGET', 'to', input.to);
        }
        const { state: from, machine } = read.instance;
        const to = input.state ?? from;
        const has = (state: string) => target.lifeCycle.states.some(({ name }) => name === state);
        if (!has(to) || (to !== from && has(from))) throw broken('MIGRATION_STATE', 'state', to);
        if (to !== from) {
          const passed = await demandsPassed(reader, read.instance.history);
          const missing = demandsBefore(target.lifeCycle, to).filter((demand) => !passed.has(demand));
          if (missing.length > 0) throw broken('MIGRATION_STATE', 'state', `${to} is behind ${missing.join(', ')}`);
        }
        await requireApproval({ reader, point, input, artifact, now }, context);
        const record = {
          ...recordOf(input, { now, from: machine }),
          from,
          to,
          evaluation: null,
          step: from,
          action: to,
        };
        const { actor } = context.authorship(input);
        return {
          write: stepBatch({ reader, run: { subject: artifact }, actor, record }),
          answer: { artifact, control },
        };
      },
      context,
    );
    const read = await readInstance({ reader: readerAt(at, context), ...answer, until: at.validAt });
    const taken = read.ok ? read.instance.history.at(-1) : undefined;
    if (!read.ok || !taken) throw new Error(`${input.artifact} was migrated and cannot be read`);
    return { instance: { ...read.instance, at, artifact: answer.artifact }, transition: { ...taken, point: at } };
  },
};

/** Guards and conditions of the transitions that it has taken. */
async function demandsPassed(reader: GraphReader, history: readonly TakenTransition[]): Promise<ReadonlySet<string>> {
  const passed = new Set<string>();
  for (const { machine, from, to } of history) {
    const then = readLifeCycle(await reader.contentOfVersion(machine));
    const taken = then.ok ? then.lifeCycle.transitions.find((one) => one.from === from && one.to === to) : undefined;
    if (taken) for (const demand of demandsOf(taken)) passed.add(demand);
  }
  return passed;
}

function recordOf(
  { to, signOff, cause }: MigrateProcessInput | MigrateLifeCycleInput,
  { now, from }: { readonly now: number; readonly from: string },
) {
  return { machine: to, migratedFrom: from, signOff, cause, at: new Date(now).toISOString() };
}

/** The control among those that are followed of which `to` is a version. */
function targetOf(parameters: {
  readonly reader: GraphReader;
  readonly followed: readonly number[];
  readonly to: string;
}): number {
  const { reader, followed, to } = parameters;
  const control = followed.find((one) => reader.id(one) === splitVersionId(to).artifact);
  if (control === undefined) throw broken('MIGRATION_TARGET', 'to', to);
  return control;
}

async function requireApproval(
  parameters: {
    readonly reader: GraphReader;
    readonly point: ReadPoint;
    readonly input: MigrateProcessInput | MigrateLifeCycleInput;
    /** What goes on. */
    readonly artifact: number;
    readonly now: number;
  },
  context: RequestContext,
): Promise<void> {
  const { reader, point, input, artifact, now } = parameters;
  const { artifact: signOff } = context.require({ at: point, id: input.signOff, input: 'input.signOff' });
  const place = point.view.resolve(input.to);
  if (!place || place.version === NONE) throw broken('MIGRATION_TARGET', 'to', input.to);
  const asked = { reader, control: place.artifact, version: place.version, at: now };
  const enforcing = enforcements(reader, artifact);
  const approvals =
    enforcing.length > 0
      ? await accountableApprovals(asked, enforcing)
      : await approvalsOf({ reader, ...place, at: now });
  if (!approvals.includes(signOff)) throw broken('MIGRATION_UNSIGNED', 'signOff', input.signOff);
}

function broken(rule: MigrationRule, field: string, what: string) {
  const { sentence, source } = MIGRATION_RULES[rule];
  return rulesViolated([{ rule, message: `${what}: ${sentence}`, input: `input.${field}`, source }]);
}
