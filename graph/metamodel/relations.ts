/**
 * The 29 relations with their allowed ends. A link is stored from its source to its target, as its name reads
 * ("REQUIREMENT MITIGATES HAZARD"); in which direction a change travels is said by the rule tables, not here.
 */
import { ARTIFACT_KIND_NAMES, type ArtifactKind } from './kinds.ts';

/**
 * What an end of a link names. ARTIFACT: the artifact, whatever its version. VERSION: one version of it
 * (of kinds with a single version, and of artifacts that have no version at all, the artifact id says the same).
 * EITHER: both are accepted and kept apart.
 */
export type EndLevel = 'ARTIFACT' | 'VERSION' | 'EITHER';

export interface AllowedEnds {
  readonly from: readonly ArtifactKind[];
  readonly to: readonly ArtifactKind[];
  /** Narrower: both ends are of the same kind. */
  readonly sameKind?: boolean;
  /** Narrower: the target has this subkind. */
  readonly toSubkind?: string;
}

export interface RelationRow {
  readonly number: number;
  readonly sentence: string;
  /** A link is allowed when one of these admits both ends. */
  readonly ends: readonly AllowedEnds[];
  readonly fromLevel: EndLevel;
  readonly toLevel: EndLevel;
  /** True: a trace link. It remembers the contents of both ends it was reviewed against and has a verdict. */
  readonly trace: boolean;
  /** Roles with a meaning of their own; others are kept as they come. */
  readonly roles: Readonly<Record<string, string>>;
  /** True: the links of this relation may not form a cycle. */
  readonly acyclic?: boolean;
}

const ANY: readonly ArtifactKind[] = ARTIFACT_KIND_NAMES;
const ANY_BUT_CLAIM: readonly ArtifactKind[] = ARTIFACT_KIND_NAMES.filter((kind) => kind !== 'CLAIM');
const DEPENDENTS: readonly ArtifactKind[] = ['COMPONENT', 'CODE_UNIT', 'MODEL', 'REQUIREMENT', 'ENVIRONMENT'];

export const RELATIONS = {
  REVISION_OF: {
    number: 2,
    sentence: 'A version follows an older version of the same artifact.',
    ends: [{ from: ANY, to: ANY, sameKind: true }],
    fromLevel: 'VERSION',
    toLevel: 'VERSION',
    trace: false,
    roles: {},
  },
  PART_OF: {
    number: 3,
    sentence: 'A part, element, analysis row or argument element belongs to a whole.',
    ends: [
      { from: ['PART'], to: ANY },
      { from: ANY_BUT_CLAIM, to: ANY_BUT_CLAIM, sameKind: true },
      { from: ['COMPONENT'], to: ['SYSTEM'] },
      { from: ['HAZARD', 'FAILURE_MODE', 'SCENARIO'], to: ['ANALYSIS'] },
      { from: ['CLAIM'], to: ['CLAIM'], toSubkind: 'MODULE' },
    ],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: {},
  },
  REFINES: {
    number: 4,
    sentence: 'A lower requirement refines an upper one.',
    ends: [{ from: ['REQUIREMENT'], to: ['REQUIREMENT'] }],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: { DECOMPOSITION: 'One of the redundant requirements of a decomposition; attributes.group names it.' },
  },
  MITIGATES: {
    number: 5,
    sentence: 'A measure, requirement or control mitigates a hazard or failure mode.',
    ends: [{ from: ['SAFETY_MEASURE', 'REQUIREMENT', 'CONTROL'], to: ['HAZARD', 'FAILURE_MODE'] }],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: {
      PREVENTION: 'Row of an FMEA: it keeps the cause from happening.',
      DETECTION: 'Row of an FMEA: it finds the cause or failure before it does harm.',
      ACTION: 'Row of an FMEA: an action that is to improve it.',
    },
  },
  IMPLEMENTS: {
    number: 6,
    sentence: 'An element implements a requirement or function.',
    ends: [
      {
        from: ['COMPONENT', 'CODE_UNIT', 'MODEL', 'DATASET', 'SAFETY_MEASURE'],
        to: ['REQUIREMENT', 'COMPONENT'],
      },
    ],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: { ALLOCATED: 'It is planned to.', REALISED: 'It does.' },
  },
  DEPENDS_ON: {
    number: 7,
    sentence: 'An element depends on another; a failure mode or hazard on the element it is a failure of.',
    ends: [
      { from: DEPENDENTS, to: DEPENDENTS },
      { from: ['FAILURE_MODE', 'HAZARD'], to: ['COMPONENT', 'SYSTEM', 'MODEL', 'ENVIRONMENT'] },
    ],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: {},
  },
  ANALYZES: {
    number: 8,
    sentence: 'An analysis analyses a system, component, model, data set or scenario.',
    ends: [{ from: ['ANALYSIS'], to: ['SYSTEM', 'COMPONENT', 'MODEL', 'DATASET', 'SCENARIO'] }],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: {},
  },
  CAUSES: {
    number: 9,
    sentence: 'A failure mode or scenario causes another failure mode or a hazard.',
    ends: [{ from: ['FAILURE_MODE', 'SCENARIO'], to: ['FAILURE_MODE', 'HAZARD'] }],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: {},
  },
  VERIFIES: {
    number: 10,
    sentence: 'A test or analysis verifies a requirement, measure or control.',
    ends: [{ from: ['TEST_CASE', 'ANALYSIS'], to: ['REQUIREMENT', 'SAFETY_MEASURE', 'CONTROL'] }],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: {},
  },
  COVERS: {
    number: 11,
    sentence: 'A test, data set or monitor covers a scenario or part.',
    ends: [{ from: ['TEST_CASE', 'DATASET', 'MONITOR'], to: ['SCENARIO', 'PART'] }],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: {},
  },
  USED: {
    number: 12,
    sentence: 'A run used a version as input.',
    ends: [{ from: ['RUN'], to: ANY }],
    fromLevel: 'ARTIFACT',
    toLevel: 'VERSION',
    trace: false,
    roles: { TRAIN: 'As training data.', VALIDATION: 'As validation data.', TEST: 'As test data.' },
  },
  GENERATED: {
    number: 13,
    sentence: 'A run generated a version.',
    ends: [{ from: ['RUN'], to: ANY }],
    fromLevel: 'ARTIFACT',
    toLevel: 'VERSION',
    trace: false,
    roles: {},
  },
  DERIVED_FROM: {
    number: 14,
    sentence: 'A version was derived from another; attributes.map says which parts from which.',
    ends: [{ from: ['DATASET', 'PART', 'MODEL', 'CODE_UNIT'], to: ['DATASET', 'PART', 'MODEL', 'CODE_UNIT'] }],
    fromLevel: 'VERSION',
    toLevel: 'VERSION',
    trace: false,
    roles: {
      DIRECT: 'The values come from there.',
      INDIRECT: 'The origin decided which values there are: it concerns the whole.',
    },
  },
  EVALUATES: {
    number: 15,
    sentence: 'Evidence is about a version that was evaluated.',
    ends: [
      {
        from: ['EVIDENCE'],
        to: ['MODEL', 'CODE_UNIT', 'DATASET', 'COMPONENT', 'DEPLOYMENT', 'SYSTEM', 'ANALYSIS'],
      },
    ],
    fromLevel: 'ARTIFACT',
    toLevel: 'VERSION',
    trace: false,
    roles: {},
  },
  EVIDENCES: {
    number: 16,
    sentence: 'Evidence speaks for or against a test, requirement, control, claim or metric.',
    ends: [{ from: ['EVIDENCE'], to: ['TEST_CASE', 'REQUIREMENT', 'CONTROL', 'CLAIM', 'METRIC'] }],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: {
      FOR: 'It supports it (the default).',
      AGAINST: 'It speaks against it and is no support.',
      AWAY: 'A solution of another module, cited here.',
    },
  },
  SUPPORTS: {
    number: 17,
    sentence: 'A claim supports a claim.',
    ends: [{ from: ['CLAIM'], to: ['CLAIM'] }],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: { AWAY: 'A goal of another module, cited here.' },
    acyclic: true,
  },
  IN_CONTEXT_OF: {
    number: 18,
    sentence: 'A claim is made in the context of something.',
    ends: [
      {
        from: ['CLAIM'],
        to: [
          'CLAIM',
          'SYSTEM',
          'COMPONENT',
          'MODEL',
          'HAZARD',
          'SCENARIO',
          'CLAUSE',
          'BASELINE',
          'REQUIREMENT',
          'METRIC',
          'CONTROL',
          'DATASET',
          'TEST_CASE',
          'SAFETY_MEASURE',
          'FAILURE_MODE',
          'DEPLOYMENT',
        ],
      },
    ],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: {
      ABOUT: 'The claim says that the requirement or metric is met.',
      CONTEXT: 'Scope of the claim.',
      ASSUMPTION: 'Assumed without proof.',
      JUSTIFICATION: 'Why the claim is made this way.',
      AWAY: 'A context of another module, cited here.',
    },
  },
  CHALLENGES: {
    number: 19,
    sentence: 'A counter claim, incident, monitor or evidence challenges a claim, evidence, measure or relation.',
    ends: [{ from: ['CLAIM', 'INCIDENT', 'MONITOR', 'EVIDENCE'], to: ['CLAIM', 'EVIDENCE', 'SAFETY_MEASURE', 'PART'] }],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: {},
  },
  COMPLIES_WITH: {
    number: 20,
    sentence: 'A requirement, control, evidence or gate complies with a clause.',
    ends: [{ from: ['REQUIREMENT', 'CONTROL', 'EVIDENCE', 'GATE'], to: ['CLAUSE'] }],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: {},
  },
  APPLIES_TO: {
    number: 21,
    sentence: 'A clause, control or gate applies to part of the system; a gate also to a baseline.',
    ends: [
      {
        from: ['CLAUSE', 'CONTROL', 'GATE'],
        to: ['SYSTEM', 'MODEL', 'COMPONENT', 'DEPLOYMENT', 'DATASET', 'CODE_UNIT'],
      },
      { from: ['GATE'], to: ['BASELINE'] },
    ],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: {},
  },
  RESPONSIBLE_FOR: {
    number: 22,
    sentence: 'A role or person is responsible, accountable, consulted or informed.',
    ends: [{ from: ['ROLE', 'PERSON'], to: ANY }],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: false,
    roles: { R: 'Does the work.', A: 'Approves it.', C: 'Is asked.', I: 'Is told.' },
  },
  HOLDS: {
    number: 23,
    sentence: 'A person holds a role in an interval; attributes from, to, voidFrom, voidUntil.',
    ends: [{ from: ['PERSON'], to: ['ROLE'] }],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: false,
    roles: {},
  },
  APPROVES: {
    number: 24,
    sentence: 'A sign-off approves a version, baseline, gate, impact assessment or envelope.',
    ends: [{ from: ['SIGN_OFF'], to: ANY }],
    fromLevel: 'ARTIFACT',
    toLevel: 'VERSION',
    trace: false,
    roles: {},
  },
  ATTRIBUTED_TO: {
    number: 25,
    sentence: 'A sign-off, change, version or run is attributed to a person or role.',
    ends: [{ from: ANY, to: ['PERSON', 'ROLE'] }],
    fromLevel: 'EITHER',
    toLevel: 'ARTIFACT',
    trace: false,
    roles: {},
  },
  REQUIRES: {
    number: 26,
    sentence: 'A gate, control or requirement requires something before it is met.',
    ends: [
      { from: ['GATE', 'CONTROL', 'REQUIREMENT'], to: ['CONTROL', 'METRIC', 'TEST_CASE', 'ROLE', 'EVIDENCE', 'CLAIM'] },
    ],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: { A: 'The sign-off of a holder of this role is required.' },
  },
  INCLUDES: {
    number: 27,
    sentence: 'A baseline or deployment includes versions, records and baselines.',
    ends: [{ from: ['BASELINE', 'DEPLOYMENT'], to: ANY }],
    fromLevel: 'ARTIFACT',
    toLevel: 'VERSION',
    trace: false,
    roles: {},
  },
  MONITORS: {
    number: 28,
    sentence: 'A monitor watches a deployment, model, metric or claim.',
    ends: [{ from: ['MONITOR'], to: ['DEPLOYMENT', 'MODEL', 'METRIC', 'CLAIM'] }],
    fromLevel: 'ARTIFACT',
    toLevel: 'ARTIFACT',
    trace: true,
    roles: {},
  },
  AFFECTS: {
    number: 29,
    sentence: 'A change or incident affects something; attributes kind and parts say how.',
    ends: [{ from: ['CHANGE', 'INCIDENT'], to: ANY }],
    fromLevel: 'ARTIFACT',
    toLevel: 'EITHER',
    trace: false,
    roles: {},
  },
  ASSESSES: {
    number: 30,
    sentence: 'An impact assessment assesses a change, version or artifact.',
    ends: [{ from: ['IMPACT_ASSESSMENT'], to: ANY }],
    fromLevel: 'ARTIFACT',
    toLevel: 'EITHER',
    trace: false,
    roles: {},
  },
} as const satisfies Record<string, RelationRow>;

export type RelationType = keyof typeof RELATIONS;
export const RELATION_NAMES = Object.keys(RELATIONS) as RelationType[];
