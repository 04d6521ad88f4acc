/**
 * What the policy matrix demands of a use case, and what is done.
 *
 *     decision USE_CASE_CLASSIFICATION of the system ─▶ level ─▶ nine cells of the matrix in force
 *     CONTROL GOVERNANCE_MEASURE {consideration, governanceLevel} ─APPLIES_TO▶ system, model or deployment ─▶ what is done
 */
import { higherLevel, type MatrixCell, matrixCells, suffices } from '../../governance/policy/policyTopics.ts';
import { NONE } from '../../index/graphIndex.ts';
import { GOVERNANCE_LEVELS, type GovernanceLevel } from '../../metamodel/governanceTerms.ts';
import type { GraphReader } from '../graphReader.ts';
import { activeAmong } from '../lockedModel/included.ts';
import { isRetracted } from '../retracted.ts';
import { systemScope } from '../systemScope.ts';
import { decisionInForce, outcomeOf, type PolicyDecision } from './decisions.ts';
import { policyInForce } from './policyInForce.ts';
import { type ClassOfSystem, riskClassOf } from './riskClass.ts';

export interface JudgedCell extends MatrixCell {
  /** The highest level that a measure reaches; null: there is none. */
  readonly have: GovernanceLevel | null;
  /** Numbers of the measures. */
  readonly measures: readonly number[];
  readonly sufficient: boolean;
}

export interface DeploymentPolicy extends ClassOfSystem {
  readonly system: number;
  /** Null: the use case is not classified. */
  readonly level: GovernanceLevel | null;
  readonly classification: PolicyDecision | null;
  /** Version of the matrix in force; -1: none is. */
  readonly matrix: number;
  /** Version of the ethical stance in force; -1: none is. */
  readonly ethicalStance: number;
  /** Empty where level or matrix is not known. */
  readonly cells: readonly JudgedCell[];
}

/** @param included Numbers of models and of the deployment itself, beside the system. */
export async function readDeploymentPolicy(parameters: {
  readonly reader: GraphReader;
  readonly system: number;
  readonly included: readonly number[];
  readonly validAt: number;
}): Promise<DeploymentPolicy> {
  const { reader, system, included, validAt } = parameters;
  const risk = await riskClassOf(reader, system, validAt);
  const classification = await decisionInForce({
    reader,
    subject: system,
    topic: 'USE_CASE_CLASSIFICATION',
    until: validAt,
  });
  const [named] = outcomeOf(classification, 'level');
  const level = named !== undefined && Object.hasOwn(GOVERNANCE_LEVELS, named) ? (named as GovernanceLevel) : null;
  const matrix = await policyInForce(reader, 'POLICY_MATRIX', { validAt, subject: system });
  const stance = await policyInForce(reader, 'ETHICAL_STANCE', { validAt, subject: system });
  const measures = await measuresOn(reader, [system, ...included]);
  const cells = level !== null && matrix.ok ? matrixCells(matrix.policy.definition, level) : [];
  return {
    ...risk,
    system,
    level,
    classification,
    matrix: matrix.ok ? matrix.policy.version : NONE,
    ethicalStance: stance.ok ? stance.policy.version : NONE,
    cells: cells.map((cell) => judged(cell, measures)),
  };
}

interface Measure {
  readonly control: number;
  readonly consideration: string;
  readonly level: GovernanceLevel;
}

async function measuresOn(reader: GraphReader, subjects: readonly number[]): Promise<readonly Measure[]> {
  const asked = { end: 'TARGET', type: 'APPLIES_TO', kinds: ['CONTROL'], subkinds: ['GOVERNANCE_MEASURE'] } as const;
  const controls = [...new Set(subjects.flatMap((subject) => reader.others(subject, asked)))].filter(
    (control) => !isRetracted(reader.view, control),
  );
  await reader.load(controls);
  return controls.flatMap((control) => {
    const consideration = reader.text(control, 'consideration');
    const level = reader.text(control, 'governanceLevel');
    if (consideration === null || level === null || !Object.hasOwn(GOVERNANCE_LEVELS, level)) return [];
    return [{ control, consideration, level: level as GovernanceLevel }];
  });
}

function judged(cell: MatrixCell, measures: readonly Measure[]): JudgedCell {
  const own = measures.filter(({ consideration }) => consideration === cell.consideration);
  const have = own.reduce<GovernanceLevel | null>((best, { level }) => higherLevel(best, level), null);
  return { ...cell, have, measures: own.map(({ control }) => control), sufficient: suffices(cell, have) };
}

/** How a violated cell is named in sentences. */
export function cellText({ consideration, level, measure, have }: JudgedCell): string {
  return `${consideration} × ${level} ("${measure}"), where there is ${have ?? 'nothing'}`;
}

/** Deployments of what belongs to the system that run at the instant, with the models that each includes. */
export async function runningDeploymentsOf(
  reader: GraphReader,
  system: number,
  at: number,
): Promise<{ deployment: number; models: number[] }[]> {
  const deployments = [...systemScope(reader, system)].filter(
    (one) => reader.kind(one) === 'DEPLOYMENT' && !reader.view.isRetired(one),
  );
  return activeAmong(reader, deployments, at)
    .sort((left, right) => left - right)
    .map((deployment) => ({
      deployment,
      models: reader.others(deployment, { end: 'SOURCE', type: 'INCLUDES', kinds: ['MODEL'] }),
    }));
}
