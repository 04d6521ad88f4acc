/**
 * The 30 kinds of artifact that the graph holds, with their subkinds.
 * Source: the SafetyOps "model of models"; each kind names the standard terms it carries.
 */

export interface KindRow {
  /** One sentence: what an artifact of this kind is. */
  readonly sentence: string;
  /** Finer types within the kind; projects add their own by an extension file. */
  readonly subkinds: readonly string[];
  /** True: a record of something that happened. It has exactly one version and a second content is refused. */
  readonly singleVersion: boolean;
  /** The engineering world the kind belongs to. */
  readonly discipline: Discipline;
  /** Where the term comes from. */
  readonly standards: string;
}

export type Discipline = 'SAFETY' | 'DEVOPS' | 'TESTOPS' | 'DATAOPS' | 'MLOPS' | 'GOVERNANCE';

function kind(
  discipline: Discipline,
  sentence: string,
  subkinds: readonly string[],
  standards: string,
  options: { singleVersion?: boolean } = {},
): KindRow {
  return { sentence, subkinds, singleVersion: options.singleVersion ?? false, discipline, standards };
}

export const ARTIFACT_KINDS = {
  SYSTEM: kind(
    'SAFETY',
    'An item, product, AI system or use case that is put into service as a whole.',
    ['ITEM', 'PRODUCT', 'AI_SYSTEM', 'USE_CASE'],
    'ISO 26262 item; ISO/PAS 8800 AI system; AI Act AI system; CRISP-ML(Q) business goal',
  ),
  COMPONENT: kind(
    'DEVOPS',
    'A part of the architecture: system, software, hardware or ML element, human item, safety function, interface or service.',
    ['SYSTEM', 'SW', 'HW', 'ML', 'HUMAN', 'FUNCTION', 'INTERFACE', 'SERVICE'],
    'ISO 26262 element, component, unit; ISO/PAS 8800 AI component; SysML part',
  ),
  REQUIREMENT: kind(
    'SAFETY',
    'A statement that the system, its data or its processes have to fulfil.',
    ['SAFETY_GOAL', 'FSR', 'TSR', 'SW', 'HW', 'AI_SAFETY', 'DATA', 'GOVERNANCE', 'SUCCESS_CRITERION'],
    'ISO 26262 safety goal, FSR, TSR; ISO/PAS 8800 AI safety requirement; SPDX requirement',
  ),
  HAZARD: kind(
    'SAFETY',
    'A source of harm that is rated and has to be mitigated.',
    ['HAZARDOUS_EVENT', 'RISK_CONCERN', 'ML_RISK', 'BIAS_HARM', 'COMPLIANCE_RISK'],
    'ISO 26262 hazardous event; AI Act Art. 9 risk; CRISP-ML(Q) risk',
  ),
  FAILURE_MODE: kind(
    'SAFETY',
    'A way in which an element fails or is insufficient; also an event or gate of a fault tree.',
    [
      'FAILURE_MODE',
      'MALFUNCTION',
      'BASIC_EVENT',
      'UNDEVELOPED',
      'HOUSE',
      'CONDITIONING',
      'FT_GATE',
      'FUNCTIONAL_INSUFFICIENCY',
      'OUTPUT_INSUFFICIENCY',
    ],
    'FMEA and FTA (Open-PSA); ISO 21448 functional insufficiency; ISO/PAS 8800 error',
  ),
  SCENARIO: kind(
    'SAFETY',
    'A situation in which the system operates, or a condition that triggers hazardous behaviour.',
    ['OPERATIONAL_SITUATION', 'TRIGGERING_CONDITION', 'ODD_ELEMENT', 'MISUSE', 'SAMPLED'],
    'ISO 21448 scenario, triggering condition, misuse; UL 4600 ODD',
  ),
  SAFETY_MEASURE: kind(
    'SAFETY',
    'A mechanism, mitigation, oversight, fallback or model lock that reduces a risk.',
    ['MECHANISM', 'MITIGATION', 'HUMAN_OVERSIGHT', 'FALLBACK', 'MODEL_LOCK'],
    'ISO 26262 safety mechanism; AI Act Art. 14',
  ),
  ANALYSIS: kind(
    'SAFETY',
    'A safety or compliance analysis of part of the system.',
    ['HARA', 'FMEA', 'FMEDA', 'FTA', 'DFA', 'SOTIF', 'STPA', 'BIAS', 'DPIA', 'GAP', 'CANVAS'],
    'ISO 26262 work product; SPDX verification method analysis',
  ),
  CODE_UNIT: kind(
    'DEVOPS',
    'A piece of code or configuration under version control.',
    ['REPO', 'COMMIT', 'FILE', 'FUNCTION', 'PIPELINE', 'CONFIG', 'NOTEBOOK', 'DOCUMENT'],
    'OpenLineage job and source code location; CRISP-ML(Q) phase scripts',
  ),
  ENVIRONMENT: kind(
    'DEVOPS',
    'What something is built, trained, tested or served with.',
    ['TOOLCHAIN', 'CONTAINER', 'HARDWARE', 'LIBRARY', 'SERVING'],
    'ISO 26262-8 tool confidence; SPDX usesTool; PROV plan',
  ),
  DATASET: kind(
    'DATAOPS',
    'Data used to train, validate, test or monitor.',
    ['SOURCE', 'RAW', 'FEATURE_SET', 'TRAIN', 'VALIDATION', 'TEST', 'FIELD'],
    'OpenLineage dataset; SPDX DatasetPackage; AI Act Art. 10; Croissant',
  ),
  PART: kind(
    'DATAOPS',
    'A named part of another artifact: a column, class, slice, clause of a requirement, function, or relation of an argument.',
    ['COLUMN', 'CLASS', 'SLICE', 'RECORD', 'REQ_CLAUSE', 'FUNCTION', 'GSN_RELATION', 'EXTERNAL_REF'],
    'OpenLineage field and subset facets',
  ),
  MODEL: kind(
    'MLOPS',
    'A trained model; its versions may be locked.',
    [],
    'MLflow registered model; SPDX AIPackage; CycloneDX machine-learning-model',
  ),
  RUN: kind(
    'MLOPS',
    'Something that was executed: a training, evaluation, build, labelling, validation, deployment, review, analysis or task.',
    ['TRAIN', 'EVALUATE', 'BUILD', 'LABEL', 'VALIDATE_DATA', 'DEPLOY', 'REVIEW', 'ANALYSE', 'TASK'],
    'PROV Activity; OpenLineage run; MLMD execution; MLflow run',
    { singleVersion: true },
  ),
  TEST_CASE: kind(
    'TESTOPS',
    'A test or protocol that verifies a requirement, measure or control.',
    ['UNIT', 'COMPONENT', 'INTEGRATION', 'SYSTEM', 'DATA', 'MODEL', 'FAULT_INJECTION', 'BIAS', 'RED_TEAM', 'PROTOCOL'],
    'SPDX RequirementVerification; ISO 26262-8 verification specification; FDA PCCP protocol',
  ),
  EVIDENCE: kind(
    'TESTOPS',
    'A result that speaks for or against something.',
    [
      'TEST_RESULT',
      'ANALYSIS_RESULT',
      'TRAINING_RECORD',
      'GATE_EVALUATION',
      'EXPLANATION',
      'REPORT',
      'LOG',
      'RECORDING',
      'OBSERVATION',
      'CERTIFICATE',
      'FIELD_DATA',
    ],
    'SPDX EvidenceType; SACM artefact; GSN Solution; in-toto statement',
    { singleVersion: true },
  ),
  METRIC: kind(
    'TESTOPS',
    'A quantity with a criterion: performance or safety indicator, acceptance criterion, validation target.',
    ['KPI', 'SPI', 'ACCEPTANCE_CRITERION', 'VALIDATION_TARGET'],
    'UL 4600 SPI; ISO 21448 acceptance criterion; SPDX metricDecisionThreshold',
  ),
  CLAIM: kind(
    'SAFETY',
    'An element of the safety argument.',
    [
      'GOAL',
      'STRATEGY',
      'ASSUMPTION',
      'JUSTIFICATION',
      'CONTEXT',
      'COUNTER_GOAL',
      'MODULE',
      'CONTRACT',
      'AWAY_GOAL',
      'AWAY_CONTEXT',
      'AWAY_ASSUMPTION',
      'AWAY_JUSTIFICATION',
      'AWAY_SOLUTION',
    ],
    'GSN v3 with dialectic extension; SACM Claim; CycloneDX claim',
  ),
  CLAUSE: kind(
    'GOVERNANCE',
    'A clause of a regulation, standard, framework or internal policy.',
    ['FRAMEWORK', 'PRINCIPLE', 'REGULATION', 'STANDARD', 'ARTICLE', 'ANNEX_ITEM', 'INTERNAL_POLICY'],
    'AI Act articles; GxP and ALCOA; GDPR; OSCAL control',
  ),
  CONTROL: kind(
    'GOVERNANCE',
    'Something the organisation does to stay in control: measure, policy, check, process, life cycle, decision, envelope of predetermined changes.',
    [
      'GOVERNANCE_MEASURE',
      'POLICY',
      'CHECK',
      'RISK_CONTROL',
      'PROCESS',
      'PROCESS_STEP',
      'LIFECYCLE',
      'DECISION',
      'DELEGATION',
      'TRIGGER',
      'ENVELOPE',
      'RELEASE_PLAN',
      'ITERATION',
    ],
    'CycloneDX requirement; AI Act Art. 43(4); FDA predetermined change control plan',
  ),
  PERSON: kind('GOVERNANCE', 'A person who acts, with competence and organisation.', [], 'PROV Person; SPDX Agent', {
    singleVersion: true,
  }),
  ROLE: kind(
    'GOVERNANCE',
    'A role that people hold: responsible, accountable, independent assessor, officer.',
    [],
    'ISO 26262-2 confirmation measures; RACI',
    { singleVersion: true },
  ),
  SIGN_OFF: kind(
    'GOVERNANCE',
    'A signed verdict of a person or role about a subject.',
    [],
    'SPDX approvedBy; CycloneDX affirmation; 21 CFR Part 11',
    { singleVersion: true },
  ),
  GATE: kind(
    'GOVERNANCE',
    'A point that a configuration passes only when what the gate requires holds.',
    ['STAGE', 'RELEASE', 'DEPLOY', 'RETIRE', 'INNER_LOOP', 'OUTER_LOOP'],
    'CRISP-ML(Q) phases; ModelOps life cycle; ISO 26262 release for production',
  ),
  BASELINE: kind(
    'GOVERNANCE',
    'A closed set of versions that belong together.',
    ['INCREMENT', 'RELEASE', 'SAFETY_CASE', 'TECH_DOC'],
    'SysML v2 commit and tag; ISO 26262-8 configuration; SPDX Bundle',
    { singleVersion: true },
  ),
  DEPLOYMENT: kind(
    'MLOPS',
    'A set of instances that run a version or baseline in an environment.',
    ['CANARY', 'SHADOW', 'BLUE_GREEN', 'EDGE'],
    'AI Act putting into service; UL 4600 instance; ModelOps',
    { singleVersion: true },
  ),
  MONITOR: kind(
    'MLOPS',
    'Watches a deployment, model, metric or assumption in the field.',
    [
      'DATA_DRIFT',
      'CONCEPT_DRIFT',
      'PERFORMANCE',
      'FAIRNESS',
      'HEALTH',
      'LOCK_CHECK',
      'EXPLAINABILITY',
      'POPULATION',
      'FEATURE_STABILITY',
      'SKEW',
      'LATENCY',
      'BUSINESS',
      'PRODUCT_HEALTH',
      'INFERENCE',
      'COMPLIANCE',
    ],
    'AI Act Art. 72; UL 4600 SPI monitor',
  ),
  INCIDENT: kind(
    'GOVERNANCE',
    'Something that went wrong in the field or in a pipeline.',
    ['MALFUNCTION', 'SERIOUS_INCIDENT', 'DATA_ANOMALY'],
    'AI Act Art. 73; SPDX AnalysisTrigger',
    { singleVersion: true },
  ),
  CHANGE: kind(
    'GOVERNANCE',
    'A change that was proposed or made, with what it affects.',
    [
      'PR',
      'CHANGE_REQUEST',
      'NEW_VERSION',
      'AMENDMENT',
      'RETRAIN',
      'STATE_TRANSITION',
      'DATA_SUBJECT_REQUEST',
      'CHAMPION_SWAP',
    ],
    'ISO 26262-8 clause 8 change request; SPDX ChangeTrigger',
    { singleVersion: true },
  ),
  IMPACT_ASSESSMENT: kind(
    'GOVERNANCE',
    'A recorded judgment about the impact of a change, with its dispositions.',
    [
      'DISPOSITION',
      'CHANGE_IMPACT',
      'CHANGE_IMPACT_ROWS',
      'ROW_DECISION',
      'CONCLUSION',
      'COMMENT',
      'WAIVER',
      'DATA_SUBJECT_DUTY',
    ],
    'ISO 26262-8 8.4.3; SPDX ChangeImpactAnalysis; AI Act substantial modification',
    { singleVersion: true },
  ),
} as const satisfies Record<string, KindRow>;

export type ArtifactKind = keyof typeof ARTIFACT_KINDS;
export const ARTIFACT_KIND_NAMES = Object.keys(ARTIFACT_KINDS) as ArtifactKind[];

/** The kind as sentences name one of it: an EVIDENCE, a MODEL. */
export function oneOfKind(kind: ArtifactKind): string {
  return `${/^[AEIO]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
