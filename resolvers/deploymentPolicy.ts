/** What policies demand of deployments; deployments and measures that keep to them. */
import { matrixCells } from '../graph/governance/policy/policyTopics.ts';
import { POLICY_RULES } from '../graph/governance/policy/rules.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { IngestError } from '../graph/ingest/input.ts';
import { isJsonObject } from '../graph/model/contentDigest.ts';
import type { JsonObject } from '../graph/model/delta.ts';
import {
  cellText,
  type DeploymentPolicy as ReadPolicy,
  readDeploymentPolicy,
} from '../graph/reading/policy/deploymentPolicy.ts';
import { PROHIBITED_PRACTICE } from '../graph/reading/policy/riskClass.ts';
import { attribution } from './attribution.ts';
import type { RequestContext } from './context.ts';
import { refuseBlocked } from './dataLineage.ts';
import { type BrokenRule, badUserInput, rulesViolated } from './errors.ts';
import type { ReadPoint } from './nodes.ts';
import { requirePolicy } from './policy.ts';
import { currentId, readerAt, requireKind } from './reading.ts';
import { recordWrite } from './record.ts';
import type { DeploymentPolicyResolvers, MutationResolvers, QueryResolvers } from './types.generated.ts';
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
    const more = input.more ?? {};
    if (!isJsonObject(more)) throw badUserInput({ input: 'input.more', message: 'more takes an object' });
    if (input.models.length === 0) {
      throw badUserInput({ input: 'input.models', message: 'name the models that are put into service' });
    }
    let policy: ReadPolicy | null = null;
    const written = await writeAsJudged(async (at) => {
      const system = requireKind({ at, id: input.system, input: 'input.system', kinds: ['SYSTEM'] }, context);
      const models = input.models.map((id, place) => ({
        id,
        model: requireKind({ at, id, input: `input.models[${place}]`, kinds: ['MODEL'] }, context),
      }));
      policy = await readDeploymentPolicy({
        reader: readerAt(at, context),
        system,
        included: models.map(({ model }) => model),
        validAt: at.validAt,
      });
      refuse(policy, at);
      const members = input.models.map((id, place) => ({ id, input: `input.models[${place}]` }));
      await refuseBlocked(members, at, context);
      const content: JsonObject = {
        ...more,
        environment: input.environment,
        policies: {
          classification: policy.classification && at.view.versionId(policy.classification.version),
          riskClass: policy.decision && at.view.versionId(policy.decision.version),
          matrix: policy.matrix === NONE ? null : at.view.versionId(policy.matrix),
          ethicalStance: policy.ethicalStance === NONE ? null : at.view.versionId(policy.ethicalStance),
        },
      };
      const { id, title, subkind } = input;
      return together({
        operation: 'recordDeployment',
        input,
        artifacts: [placedArtifact('', { id, kind: 'DEPLOYMENT', subkind, title, version: { content } })],
        links: [
          placedLink('system', { type: 'INCLUDES', from: id, to: currentId(at, system) }),
          ...models.map((one, place) => {
            const named = at.view.resolve(one.id);
            const to = named && named.version !== NONE ? one.id : currentId(at, one.model);
            return placedLink(`models[${place}]`, { type: 'INCLUDES', from: id, to });
          }),
          ...attribution({ at, from: id, input, context }),
        ],
      });
    }, context);
    const { receipt, at } = written;
    if (receipt.errors.length > 0) return { artifact: null, policy: null, receipt };
    const judged = policy as ReadPolicy | null;
    return { artifact: { at, artifact: at.view.find(input.id) }, policy: judged && { ...judged, at }, receipt };
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

/** @throws GraphQLError PROHIBITED_PRACTICE, INCOMPLETE_CLASSIFICATION, POLICY_VIOLATION */
function refuse(policy: ReadPolicy, at: ReadPoint): void {
  const system = at.view.id(policy.system);
  if (policy.riskClass === 'UNACCEPTABLE') {
    const rules = policy.decision ? ` (${policy.decision.rules.join(', ')})` : '';
    const message = `${system} is of class UNACCEPTABLE${rules}. ${PROHIBITED_PRACTICE.sentence}`;
    const { source } = PROHIBITED_PRACTICE;
    throw rulesViolated(
      [{ rule: 'PROHIBITED_PRACTICE', message, input: 'input.system', source }],
      'PROHIBITED_PRACTICE',
    );
  }
  if (policy.level === null) {
    const { sentence, source } = POLICY_RULES.USE_CASE_UNCLASSIFIED;
    const message = `${system} has no governance level. ${sentence}`;
    const broken = { rule: 'USE_CASE_UNCLASSIFIED', message, input: 'input.system', source };
    throw rulesViolated([broken], 'INCOMPLETE_CLASSIFICATION');
  }
  if (policy.matrix === NONE) {
    const { sentence, source } = POLICY_RULES.POLICY_MISSING;
    const message = `there is no POLICY_MATRIX. ${sentence}`;
    throw rulesViolated([{ rule: 'POLICY_MISSING', message, input: 'input.system', source }]);
  }
  const { sentence, source } = POLICY_RULES.POLICY_VIOLATION;
  const [first, ...others] = policy.cells
    .filter(({ sufficient }) => !sufficient)
    .map((cell): BrokenRule => {
      const message = `${system} is below ${cellText(cell)}, by ${at.view.versionId(policy.matrix)}. ${sentence}`;
      return { rule: 'POLICY_VIOLATION', message, input: 'input.models', source };
    });
  if (first) throw rulesViolated([first, ...others], 'POLICY_VIOLATION');
}
