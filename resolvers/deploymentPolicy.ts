/** What policies demand of deployments; deployments and measures that keep to them. */
import { matrixCells } from '../graph/governance/policy/policyTopics.ts';
import { POLICY_RULES } from '../graph/governance/policy/rules.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { IngestError } from '../graph/ingest/input.ts';
import { STRATEGY_SUBKINDS } from '../graph/metamodel/content.ts';
import { canonicalJson } from '../graph/model/canonicalJson.ts';
import type { JsonObject } from '../graph/model/delta.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import { isActive } from '../graph/reading/lockedModel/included.ts';
import { type DeploymentPolicy as ReadPolicy, readDeploymentPolicy } from '../graph/reading/policy/deploymentPolicy.ts';
import { DEPLOYMENT_SOURCE, passageRecords } from '../graph/writing/passageRecords.ts';
import { attribution } from './attribution.ts';
import { textOf } from './content.ts';
import type { RequestContext } from './context.ts';
import { requireDeployable } from './deployable.ts';
import { type BrokenRule, badUserInput, rulesViolated } from './errors.ts';
import type { ReadPoint } from './nodes.ts';
import { requirePolicy } from './policy.ts';
import { currentId, readerAt, requireKind } from './reading.ts';
import { objectOf, recordWrite } from './record.ts';
import type {
  DeploymentPolicyResolvers,
  MutationResolvers,
  QueryResolvers,
  RecordDeploymentInput,
} from './types.generated.ts';
import { together, writeAsJudged } from './writeAsJudged.ts';
import { placedArtifact, placedLink } from './writeTogether.ts';

/** What is demanded and done, at a point in history. */
export interface DeploymentPolicyNode extends ReadPolicy {
  readonly at: ReadPoint;
}

export const deploymentPolicyQueries: Pick<QueryResolvers, 'policyMatrix' | 'deploymentPolicy'> = {
  policyMatrix: async (_, { class: level, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const { version, definition } = await requirePolicy({ at, topic: 'POLICY_MATRIX' }, context);
    return { policy: { at, version }, class: level, cells: [...matrixCells(definition, level)] };
  },
  deploymentPolicy: async (_, { system: id, models, deployment, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const system = requireKind({ at, id, input: 'system', kinds: ['SYSTEM'] }, context);
    const included = (models ?? []).map((model, place) =>
      requireKind({ at, id: model, input: `models[${place}]`, kinds: ['MODEL'] }, context),
    );
    if (deployment) {
      included.push(requireKind({ at, id: deployment, input: 'deployment', kinds: ['DEPLOYMENT'] }, context));
    }
    const reader = readerAt(at, context);
    return { ...(await readDeploymentPolicy({ reader, system, included, validAt: at.validAt })), at };
  },
};

export const DeploymentPolicy: DeploymentPolicyResolvers = {
  system: ({ at, system }) => ({ at, artifact: system }),
  riskClass: ({ riskClass }) => riskClass,
  level: ({ level }) => level,
  classification: ({ at, classification }) => (classification === null ? null : { ...classification, at }),
  matrix: ({ at, matrix }) => (matrix === NONE ? null : { at, version: matrix }),
  ethicalStance: ({ at, ethicalStance }) => (ethicalStance === NONE ? null : { at, version: ethicalStance }),
  cells: ({ at, cells }, _, context) => {
    context.spend(cells.reduce((sum, { measures }) => sum + 1 + measures.length, 0));
    return cells.map((cell) => ({ ...cell, measures: cell.measures.map((artifact) => ({ at, artifact })) }));
  },
  verdict: ({ riskClass, level, cells }) => {
    if (riskClass === 'UNACCEPTABLE' || cells.some(({ sufficient }) => !sufficient)) return 'FAIL';
    return level === null || cells.length === 0 ? 'UNKNOWN' : 'PASS';
  },
};

export const deploymentPolicyMutations: Pick<MutationResolvers, 'recordDeployment' | 'recordMeasure'> = {
  recordDeployment: async (_, { input }, context) => {
    const more = objectOf(input.more, 'input.more');
    if (input.models.length === 0) {
      throw badUserInput({ input: 'input.models', message: 'name the models that are put into service' });
    }
    const { id, title, strategy, environment, configuration } = input;
    const subkind = input.subkind ?? STRATEGY_SUBKINDS[strategy] ?? null;
    if (Object.hasOwn(more, 'strategy')) {
      throw badUserInput({
        input: 'input.more',
        message: 'strategy has a field of its own: state it there, not in more',
      });
    }
    if (Object.hasOwn(STRATEGY_SUBKINDS, subkind ?? '') && subkind !== STRATEGY_SUBKINDS[strategy]) {
      throw badUserInput({ input: 'input.subkind', message: `${subkind} is another strategy than ${strategy}` });
    }
    let policy: ReadPolicy | null = null;
    const { receipt, at } = await writeAsJudged(async (at) => {
      requireKind({ at, id: input.system, input: 'input.system', kinds: ['SYSTEM'] }, context);
      for (const [place, model] of input.models.entries()) {
        requireKind({ at, id: model, input: `input.models[${place}]`, kinds: ['MODEL'] }, context);
      }
      const reader = readerAt(at, context);
      const said = await sameRecord({ at, reader, input, more });
      // What has ended does not run because it is said again.
      const runs = said !== null && isActive(reader, reader.find(id), context.now.getTime());
      const leave = await requireDeployable(
        {
          id: runs ? null : id,
          deployed: input.models.map((model, place) => ({ id: model, path: `models[${place}]` })),
          useCase: { id: input.system, path: 'system' },
          environment,
          chain: input.chain ?? null,
          configuration: configuration ?? null,
          strategy,
          decisionMode: textOf(more.decisionMode),
        },
        at,
        context,
      );
      const judged = leave.policies[0] as ReadPolicy;
      policy = judged;
      // Without a gate or a managed process it stays what somebody says.
      const isOwn = leave.isManaged || leave.passages.length > 0;
      const records = passageRecords({
        reader,
        passages: leave.passages,
        deployment: id,
        configuration: configuration ?? null,
        now: context.now.getTime(),
      });
      const content = said ?? { ...more, environment, strategy, policies: policiesOf(judged, at), ...records.content };
      const includes = [input.system, ...input.models].map((_one, place) => {
        const field = place === 0 ? 'system' : `models[${place - 1}]`;
        // The use case is the last of the versions.
        const to = leave.versions.at(place - 1) as string;
        return placedLink(field, { type: 'INCLUDES', from: id, to });
      });
      const judgedBatch = together({
        operation: 'recordDeployment',
        input: isOwn ? { ...input, source: DEPLOYMENT_SOURCE } : input,
        artifacts: [
          placedArtifact('', { id, kind: 'DEPLOYMENT', subkind, title, version: { content } }),
          ...(said ? [] : records.artifacts).map((one) => placedArtifact('environment', one)),
        ],
        links: [
          ...includes,
          ...(configuration ? [placedLink('configuration', { type: 'INCLUDES', from: id, to: configuration })] : []),
          ...(said ? [] : records.links).map((one) => placedLink('environment', one)),
          ...attribution({ at, from: id, input, context }),
        ],
      });
      return { ...judgedBatch, trusted: isOwn };
    }, context);
    if (receipt.errors.length > 0) return { artifact: null, policy: null, receipt };
    const by = policy as ReadPolicy | null;
    return { artifact: { at, artifact: at.view.find(id) }, policy: by && { ...by, at }, receipt };
  },

  recordMeasure: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    const step = { at, id: input.step, input: 'input.step' };
    requireKind({ ...step, kinds: ['CONTROL'], subkinds: ['PROCESS_STEP'] }, context);
    requireKind({ at, id: input.team, input: 'input.team', kinds: ['ROLE'] }, context);
    const reader = readerAt(at, context);
    const known = reader.find(input.id);
    const others = known === NONE ? [] : boundElsewhere({ at, known, input, context });
    const [first, ...more] = others;
    if (first) throw rulesViolated([first, ...more]);
    return recordWrite({
      operation: 'recordMeasure',
      kind: 'CONTROL',
      subkind: 'GOVERNANCE_MEASURE',
      input,
      content: { consideration: input.consideration, governanceLevel: input.level, text: input.text },
      renamed: { governanceLevel: 'level' },
      links: [
        { type: 'APPLIES_TO', field: 'appliesTo', to: input.appliesTo },
        { type: 'REQUIRES', field: 'step', from: input.step },
        { type: 'RESPONSIBLE_FOR', field: 'team', from: input.team, role: 'A' },
      ],
      guard: ({ revision }): IngestError | null =>
        revision === at.view.revision
          ? null
          : {
              path: 'step',
              id: input.id,
              code: 'VALUE_INVALID',
              message: 'something was written meanwhile: try again',
            },
      context,
    });
  },
};

/** Another step or team than the one that is named now. */
function boundElsewhere(asked: {
  readonly at: ReadPoint;
  readonly known: number;
  readonly input: { readonly id: string; readonly step: string; readonly team: string };
  readonly context: RequestContext;
}): BrokenRule[] {
  const { at, known, input, context } = asked;
  const reader = readerAt(at, context);
  const { source, sentence } = POLICY_RULES.MEASURE_WITHOUT_STEP_OR_TEAM;
  const broken = (field: 'step' | 'team', now: readonly number[]): BrokenRule[] =>
    now
      .filter((one) => at.view.id(one) !== input[field])
      .map((one) => ({
        rule: 'MEASURE_WITHOUT_STEP_OR_TEAM',
        message: `${input.id} is bound to ${at.view.id(one)} already. ${sentence}`,
        input: `input.${field}`,
        source,
      }));
  const steps = { end: 'TARGET', type: 'REQUIRES', kinds: ['CONTROL'], subkinds: ['PROCESS_STEP'] } as const;
  const teams = { end: 'TARGET', type: 'RESPONSIBLE_FOR', roles: ['A'] } as const;
  return [...broken('step', reader.others(known, steps)), ...broken('team', reader.others(known, teams))];
}

/** Versions of the policies by which it was let through. */
export function policiesOf(
  { classification, decision, matrix, ethicalStance }: ReadPolicy,
  { view }: ReadPoint,
): JsonObject {
  return {
    classification: classification && view.versionId(classification.version),
    riskClass: decision && view.versionId(decision.version),
    matrix: matrix === NONE ? null : view.versionId(matrix),
    ethicalStance: ethicalStance === NONE ? null : view.versionId(ethicalStance),
  };
}

/** What the record says, where it says the same already: to say it again changes nothing. Null: it does not. */
async function sameRecord(asked: {
  readonly at: ReadPoint;
  readonly reader: GraphReader;
  readonly input: RecordDeploymentInput;
  readonly more: JsonObject;
}): Promise<JsonObject | null> {
  const { at, reader, input, more } = asked;
  const known = reader.find(input.id);
  if (known === NONE || reader.kind(known) !== 'DEPLOYMENT') return null;
  await reader.load([known]);
  const content = reader.content(known);
  const wanted = { ...more, environment: input.environment, strategy: input.strategy };
  const isSame = Object.entries(wanted).every(
    ([field, value]) => canonicalJson(content[field] ?? null) === canonicalJson(value),
  );
  const included = new Set(
    reader.linked(known, { end: 'SOURCE', type: 'INCLUDES', kinds: ['SYSTEM', 'MODEL'] }).map(({ artifact, slot }) => {
      const version = at.view.index.linkToVersion(slot);
      return version === NONE ? at.view.id(artifact) : at.view.versionId(version);
    }),
  );
  const named = [input.system, ...input.models].map((id) => {
    const place = at.view.resolve(id);
    return place && place.version === NONE ? currentId(at, place.artifact) : id;
  });
  return isSame && included.size === new Set(named).size && named.every((one) => included.has(one)) ? content : null;
}
