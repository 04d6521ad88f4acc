/**
 * The risk class of an AI system, and whether it may be deployed at all.
 *
 *     decision AI_RISK_CLASS {outcomes: {riskClass}}    the last one up to the instant
 *     SYSTEM {riskClass}                                what the record states; the worse of the two counts
 */
import { RISK_CLASSES } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';
import { decisionInForce, outcomeOf, type PolicyDecision } from './decisions.ts';

export type RiskClass = keyof typeof RISK_CLASSES;

export interface ClassOfSystem {
  /** Null: nobody has classified it. */
  readonly riskClass: RiskClass | null;
  readonly decision: PolicyDecision | null;
}

/** @param until Decisions after this instant do not count. */
export async function riskClassOf(reader: GraphReader, system: number, until: number): Promise<ClassOfSystem> {
  await reader.load([system]);
  const decision = await decisionInForce({ reader, subject: system, topic: 'AI_RISK_CLASS', until });
  const named = [reader.text(system, 'riskClass'), ...outcomeOf(decision, 'riskClass')];
  // The table has the worst first.
  const riskClass = (Object.keys(RISK_CLASSES) as RiskClass[]).find((one) => named.includes(one)) ?? null;
  return { riskClass, decision };
}
