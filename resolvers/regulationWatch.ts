/** What comes into force, what it will touch, and the tasks that follow. */
import { NONE } from '../graph/index/graphIndex.ts';
import { parseInstant } from '../graph/metamodel/content.ts';
import type { Effect } from '../graph/metamodel/effects.ts';
import { sha256 } from '../graph/model/canonicalJson.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import {
  decisionsUnderOlder,
  type UpcomingRule as Upcoming,
  upcomingRules,
} from '../graph/reading/policy/upcomingRules.ts';
import { isoText } from './content.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, deadlineExceeded, limitExceeded } from './errors.ts';
import { askFindings } from './impact.ts';
import type { ReadPoint } from './nodes.ts';
import { readerAt } from './reading.ts';
import type { MutationResolvers, QueryResolvers, UpcomingRuleResolvers } from './types.generated.ts';
import { together, writeAsJudged } from './writeAsJudged.ts';
import { placedArtifact, placedLink } from './writeTogether.ts';

/** Rules of one answer: each asks the engine for what it touches. Some years of a large organisation. */
export const MAXIMUM_UPCOMING = 100;

/** A rule that comes, at a point in history. */
export interface UpcomingRuleNode extends Upcoming {
  readonly at: ReadPoint;
}

interface Touched {
  readonly artifact: number;
  readonly effects: readonly Effect[];
}

export const regulationWatchQueries: Pick<QueryResolvers, 'regulationWatch'> = {
  regulationWatch: async (_, { until, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const last = parseInstant(until) ?? Date.parse(until);
    const upcoming = upcomingRules(readerAt(at, context), at.validAt, last);
    if (upcoming.length > MAXIMUM_UPCOMING) {
      throw limitExceeded(
        `${upcoming.length} versions come into force until then; one answer has ${MAXIMUM_UPCOMING}: ask for a nearer date`,
      );
    }
    context.spend(upcoming.length);
    return upcoming.map((one) => ({ ...one, at }));
  },
};

export const UpcomingRule: UpcomingRuleResolvers = {
  rule: ({ at, artifact }) => ({ at, artifact }),
  version: ({ at, version }) => ({ at, version }),
  effectiveFrom: ({ effectiveFrom }) => isoText(effectiveFrom) as string,
  touches: async (rule, _, context) => {
    const touched = await touchedBy(rule, context);
    context.spend(touched.length);
    return touched.map(({ artifact, effects }) => ({ artifact: { at: rule.at, artifact }, effects: [...effects] }));
  },
  tasks: async ({ at, version }, _, context) => {
    const tasks = await tasksOf(readerAt(at, context), at.view.versionId(version));
    context.spend(tasks.length);
    return tasks.map((artifact) => ({ at, artifact }));
  },
};

/** @throws GraphQLError DEADLINE_EXCEEDED: half of what is touched would look like all of it. */
async function touchedBy({ at, artifact, version, effectiveFrom }: UpcomingRuleNode, context: RequestContext) {
  const then = { ...at, validAt: effectiveFrom };
  const only = [at.view.id(artifact)];
  const { report } = await context.inTime(askFindings({ at: then, only, asked: {}, context }));
  if (!report.analysis.complete) throw deadlineExceeded();
  const touched = new Map<number, readonly Effect[]>();
  for (const item of report.analysis.items) {
    const effects = item.effects.filter((effect) => effect !== 'INFORM');
    if (item.artifact !== artifact && item.modality === 'ACTUAL' && effects.length > 0) {
      touched.set(item.artifact, [...new Set([...(touched.get(item.artifact) ?? []), ...effects])]);
    }
  }
  for (const decision of await decisionsUnderOlder(readerAt(at, context), { artifact, version, effectiveFrom })) {
    if (!touched.has(decision)) touched.set(decision, []);
  }
  return [...touched]
    .map(([one, effects]): Touched => ({ artifact: one, effects }))
    .sort((left, right) => left.artifact - right.artifact);
}

async function tasksOf(reader: GraphReader, versionId: string): Promise<number[]> {
  const changes = reader.ofKind('CHANGE', 'AMENDMENT');
  await reader.load(changes);
  return changes.filter((change) => reader.text(change, 'rule') === versionId);
}

export const regulationWatchMutations: Pick<MutationResolvers, 'openReviewTasks'> = {
  openReviewTasks: async (_, { input }, context) => {
    let wanted: string[] = [];
    let opened = 0;
    const { receipt, at } = await writeAsJudged(async (at) => {
      const rule = ruleOf(at, input.version, context);
      const touched = await touchedBy(rule, context);
      const tasks = touched.map(({ artifact, effects }) => {
        const subject = at.view.id(artifact);
        return { id: `review:${sha256(`${input.version} ${subject}`).slice(0, 24)}`, subject, effects };
      });
      wanted = tasks.map(({ id }) => id);
      const missing = tasks.filter(({ id }) => at.view.find(id) === NONE);
      opened = missing.length;
      if (missing.length === 0) return { operation: 'openReviewTasks', authorship: input, input: null };
      return together({
        operation: 'openReviewTasks',
        input,
        artifacts: missing.map(({ id, subject, effects }) =>
          placedArtifact('version', {
            id,
            kind: 'CHANGE',
            subkind: 'AMENDMENT',
            title: `Review of ${subject} for ${input.version}`,
            version: {
              content: {
                status: 'OPEN',
                rule: input.version,
                subject,
                effects: [...effects],
                dueAt: isoText(rule.effectiveFrom),
              },
            },
          }),
        ),
        links: missing.map(({ id, subject }) =>
          placedLink('version', {
            type: 'AFFECTS',
            from: id,
            to: subject,
            // It asks for a look; it changes nothing.
            attributes: { kind: 'METADATA' },
            assurance: 'TOOL_DERIVED',
          }),
        ),
      });
    }, context);
    if (receipt.errors.length > 0) return { tasks: [], opened: 0, receipt };
    context.spend(wanted.length);
    return {
      tasks: wanted.map((id) => ({ at, artifact: at.view.find(id) })),
      opened,
      receipt: opened > 0 ? receipt : null,
    };
  },
};

/** @throws GraphQLError NOT_FOUND, BAD_USER_INPUT */
function ruleOf(at: ReadPoint, id: string, context: RequestContext): UpcomingRuleNode {
  const { artifact } = context.require({ at, id, input: 'input.version' });
  const version = at.view.resolve(id)?.version ?? NONE;
  const { kind, subkind } = at.view.facts(artifact);
  const isRule = kind === 'CLAUSE' || (kind === 'CONTROL' && subkind === 'POLICY');
  const effectiveFrom = version === NONE ? undefined : at.view.version(version).facts.effectiveFrom;
  if (!isRule || effectiveFrom === undefined) {
    const message = `${id} is no version of a CLAUSE or CONTROL POLICY that says from when it binds`;
    throw badUserInput({ input: 'input.version', message });
  }
  return { at, artifact, version, effectiveFrom };
}
