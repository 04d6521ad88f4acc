/** Policies and frameworks to begin with; an organisation puts versions of its own in their place. */
import { POLICY_TOPIC_NAMES, POLICY_TOPICS, type PolicyTopic } from '../../graph/governance/policy/policyTopics.ts';
import type { IngestInput } from '../../graph/ingest/input.ts';
import type { Json } from '../../graph/model/delta.ts';
import { artifact } from '../aeb/build.ts';
import { AI_RISK_CLASS, INCIDENT_REPORTING, QUALITY_ASSURANCE, TECHNICAL_DOCUMENTATION } from './aiAct.ts';
import { FRAMEWORK_PART } from './frameworks.ts';
import { CANVAS, DOMAIN_ACTIVITIES, MATURITY, SOFTWARE_SAFETY } from './practice.ts';
import { ETHICAL_STANCE, MODEL_RISK_TIER, POLICY_MATRIX, ROLE_DIVERSITY, USE_CASE_CLASSIFICATION } from './useCases.ts';

/** The definition of each topic. */
export const DEFAULT_POLICIES: Readonly<Record<PolicyTopic, Json>> = {
  AI_RISK_CLASS,
  USE_CASE_CLASSIFICATION,
  MODEL_RISK_TIER,
  POLICY_MATRIX,
  QUALITY_ASSURANCE,
  TECHNICAL_DOCUMENTATION,
  INCIDENT_REPORTING,
  DOMAIN_ACTIVITIES,
  SOFTWARE_SAFETY,
  CANVAS,
  MATURITY,
  ETHICAL_STANCE,
  ROLE_DIVERSITY,
};

/** Id of the policy of a topic, e.g. policy:policy-matrix. */
export function policyId(topic: PolicyTopic): string {
  return `policy:${topic.toLowerCase().replaceAll('_', '-')}`;
}

export const GOVERNANCE_POLICIES: IngestInput = {
  source: 'seed:governance',
  artifacts: [
    ...POLICY_TOPIC_NAMES.map((topic) =>
      artifact('CONTROL', 'POLICY', policyId(topic), POLICY_TOPICS[topic].sentence, {
        topic,
        definition: DEFAULT_POLICIES[topic],
      }),
    ),
    ...FRAMEWORK_PART.artifacts,
  ],
  links: FRAMEWORK_PART.links,
};
