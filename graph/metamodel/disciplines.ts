/**
 * The engineering world of an artifact. The SafetyOps paper names five (DevOps, TestOps, DataOps, MLOps, safety
 * engineering); what is decided, signed and regulated is in none of them and has a sixth, GOVERNANCE (docs/adr/0055).
 */
import { ARTIFACT_KINDS, type ArtifactKind, type Discipline } from './kinds.ts';

/** Subkinds that belong to another world than most of their kind. */
const OF_SUBKIND: Readonly<Partial<Record<ArtifactKind, Readonly<Record<string, Discipline>>>>> = {
  COMPONENT: { ML: 'MLOPS', HUMAN: 'SAFETY', FUNCTION: 'SAFETY' },
  REQUIREMENT: { DATA: 'DATAOPS', GOVERNANCE: 'GOVERNANCE' },
  HAZARD: { COMPLIANCE_RISK: 'GOVERNANCE' },
  ANALYSIS: { DPIA: 'GOVERNANCE', GAP: 'GOVERNANCE' },
  CODE_UNIT: { NOTEBOOK: 'MLOPS' },
  ENVIRONMENT: { SERVING: 'MLOPS' },
  PART: { REQ_CLAUSE: 'SAFETY', FUNCTION: 'DEVOPS', GSN_RELATION: 'SAFETY' },
  RUN: {
    EVALUATE: 'TESTOPS',
    BUILD: 'DEVOPS',
    LABEL: 'DATAOPS',
    VALIDATE_DATA: 'DATAOPS',
    DEPLOY: 'DEVOPS',
    REVIEW: 'SAFETY',
    ANALYSE: 'SAFETY',
    TASK: 'GOVERNANCE',
  },
  EVIDENCE: {
    ANALYSIS_RESULT: 'SAFETY',
    TRAINING_RECORD: 'MLOPS',
    GATE_EVALUATION: 'GOVERNANCE',
    CERTIFICATE: 'GOVERNANCE',
    FIELD_DATA: 'DATAOPS',
  },
  METRIC: { SPI: 'SAFETY', ACCEPTANCE_CRITERION: 'SAFETY', VALIDATION_TARGET: 'SAFETY' },
  MONITOR: { DATA_DRIFT: 'DATAOPS' },
  INCIDENT: { DATA_ANOMALY: 'DATAOPS' },
};

/** Where an artifact belongs; a subkind of the project's own belongs where its kind does. */
export function disciplineOf({ kind, subkind }: { kind: ArtifactKind; subkind: string | null }): Discipline {
  const special = OF_SUBKIND[kind];
  if (special && subkind !== null && Object.hasOwn(special, subkind)) return special[subkind] as Discipline;
  return ARTIFACT_KINDS[kind].discipline;
}
