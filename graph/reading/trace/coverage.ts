/** How much of what has to be traceable is: link type by link type, with what is not. */
import type { ArtifactKind } from '../../metamodel/kinds.ts';
import type { GraphReader, LinksAsked } from '../graphReader.ts';

/** A kind of trace that artifacts of some kind have to have. */
interface TraceLinkRow {
  /** What is traced to what. */
  readonly sentence: string;
  /** Clause or paper that asks for it. */
  readonly source: string;
  readonly kind: ArtifactKind;
  /** Only these subkinds. Default: all. */
  readonly subkinds?: readonly string[];
  /** Only those of which this holds, by their content. */
  readonly when?: (reader: GraphReader, artifact: number) => boolean;
  /** One of these ways has to lead somewhere; a way is one link after another. */
  readonly ways: readonly (readonly LinksAsked[])[];
  /** What to do about one that is not traced. */
  readonly mend: string;
}

const TECHNICAL = ['FSR', 'TSR', 'SW', 'HW', 'AI_SAFETY', 'DATA'];

export const TRACE_LINKS = {
  HAZARD_TO_GOAL: {
    sentence: 'A hazardous event of ASIL A or higher is traced to a safety goal.',
    source: 'ISO 26262-3:2018, 6.4.4',
    kind: 'HAZARD',
    subkinds: ['HAZARDOUS_EVENT'],
    when: (reader, hazard) => reader.text(hazard, 'asil') !== 'QM',
    ways: [[{ end: 'TARGET', type: 'MITIGATES', kinds: ['REQUIREMENT'], subkinds: ['SAFETY_GOAL'] }]],
    mend: 'link a safety goal that MITIGATES it',
  },
  GOAL_TO_REQUIREMENT: {
    sentence: 'A safety goal is traced to a functional safety requirement that refines it.',
    source: 'ISO 26262-3:2018, 7.4.2.2',
    kind: 'REQUIREMENT',
    subkinds: ['SAFETY_GOAL'],
    ways: [[{ end: 'TARGET', type: 'REFINES', kinds: ['REQUIREMENT'] }]],
    mend: 'link a requirement that REFINES it',
  },
  REQUIREMENT_TO_ELEMENT: {
    sentence: 'A safety requirement is traced to what implements it, or to requirements that refine it.',
    source: 'ISO 26262-8:2018, 6.4.3.2',
    kind: 'REQUIREMENT',
    subkinds: TECHNICAL,
    ways: [[{ end: 'TARGET', type: 'IMPLEMENTS' }], [{ end: 'TARGET', type: 'REFINES', kinds: ['REQUIREMENT'] }]],
    mend: 'link what IMPLEMENTS or REFINES it',
  },
  REQUIREMENT_TO_TEST: {
    sentence: 'A safety requirement is traced to a test or analysis that verifies it.',
    source: 'ISO 26262-8:2018, 6.4.3.2 and 9',
    kind: 'REQUIREMENT',
    subkinds: TECHNICAL,
    ways: [[{ end: 'TARGET', type: 'VERIFIES' }]],
    mend: 'link a test that VERIFIES it',
  },
  TEST_TO_EVIDENCE: {
    sentence: 'A test is traced to a result of it.',
    source: 'ISO 26262-8:2018, 9.4.3',
    kind: 'TEST_CASE',
    ways: [[{ end: 'TARGET', type: 'EVIDENCES', kinds: ['EVIDENCE'] }]],
    mend: 'link the evidence that EVIDENCES it',
  },
  EVIDENCE_TO_RUN: {
    sentence: 'The result of a test or analysis is traced to the run that generated it.',
    source: 'ISO 26262-8:2018, 9.4.3; W3C PROV-DM, generation',
    kind: 'EVIDENCE',
    subkinds: ['TEST_RESULT', 'ANALYSIS_RESULT'],
    ways: [[{ end: 'TARGET', type: 'GENERATED' }]],
    mend: 'link the run that GENERATED it',
  },
  MEASURE_TO_FAILURE: {
    sentence: 'A safety measure is traced to the failure mode or hazard that it mitigates.',
    source: 'ISO 26262-4:2018, 6.4.2',
    kind: 'SAFETY_MEASURE',
    ways: [[{ end: 'SOURCE', type: 'MITIGATES' }]],
    mend: 'link it MITIGATES the failure mode or hazard',
  },
  FAILURE_TO_ELEMENT: {
    sentence: 'A failure mode is traced to the element that fails.',
    source: 'ISO 26262-9:2018, 8.4',
    kind: 'FAILURE_MODE',
    subkinds: ['FAILURE_MODE', 'MALFUNCTION', 'FUNCTIONAL_INSUFFICIENCY'],
    ways: [[{ end: 'SOURCE', type: 'DEPENDS_ON' }]],
    mend: 'link it DEPENDS_ON the element',
  },
  MODEL_TO_COMPONENT: {
    sentence: 'A model is traced to the component that it realises.',
    source: 'SafetyOps, surrogate model; ISO/PAS 8800:2024, architecture of the AI system',
    kind: 'MODEL',
    ways: [
      [{ end: 'SOURCE', type: 'IMPLEMENTS', kinds: ['COMPONENT'] }],
      [{ end: 'TARGET', type: 'DEPENDS_ON', kinds: ['COMPONENT'] }],
    ],
    mend: 'link it IMPLEMENTS its component',
  },
  MODEL_TO_RUN: {
    sentence: 'A model is traced to the run that trained it.',
    source: 'EU AI Act, Annex IV 2(a); W3C PROV-DM, generation',
    kind: 'MODEL',
    ways: [[{ end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] }]],
    mend: 'link the run that GENERATED it',
  },
  MODEL_TO_DATASET: {
    sentence: 'A model is traced to the data that it was trained on.',
    source: 'EU AI Act, Art. 10 and Annex IV 2(d)',
    kind: 'MODEL',
    ways: [
      [
        { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] },
        { end: 'SOURCE', type: 'USED', kinds: ['DATASET'] },
      ],
      [{ end: 'SOURCE', type: 'DERIVED_FROM', kinds: ['DATASET'] }],
    ],
    mend: 'link the data set that the training run USED',
  },
  DATASET_TO_REQUIREMENT: {
    sentence: 'Data for training, validation and test is traced to the requirement that it meets.',
    source: 'ISO/PAS 8800:2024, data requirements',
    kind: 'DATASET',
    subkinds: ['TRAIN', 'VALIDATION', 'TEST'],
    ways: [[{ end: 'SOURCE', type: 'IMPLEMENTS', kinds: ['REQUIREMENT'] }]],
    mend: 'link it IMPLEMENTS the data requirement',
  },
  GOAL_TO_SUPPORT: {
    sentence: 'A goal of the safety case is traced to the goals or evidence that support it.',
    source: 'GSN Community Standard v3, 1:2.3',
    kind: 'CLAIM',
    subkinds: ['GOAL'],
    ways: [[{ end: 'TARGET', type: 'SUPPORTS' }], [{ end: 'TARGET', type: 'EVIDENCES' }]],
    mend: 'link what SUPPORTS or EVIDENCES it',
  },
} as const satisfies Record<string, TraceLinkRow>;

export type TraceLink = keyof typeof TRACE_LINKS;
export const TRACE_LINK_NAMES = Object.keys(TRACE_LINKS) as TraceLink[];

/** Coverage of one link type. */
export interface LinkCoverage {
  readonly link: TraceLink;
  readonly total: number;
  readonly traced: number;
  /** Numbers of those that are not, in the order in which they were recorded. */
  readonly untraced: readonly number[];
}

/** All link types, in the order of the table. Contents that the table looks at are read first. */
export async function loadForCoverage(reader: GraphReader, scope: Iterable<number>): Promise<void> {
  await reader.load([...scope].filter((artifact) => reader.kind(artifact) === 'HAZARD'));
}

const ARTIFACTS_PER_STEP = 256;

/** @param scope Artifacts that are looked at; what they are traced to may be outside. */
export function* coverageSteps(reader: GraphReader, scope: Iterable<number>): Generator<void, LinkCoverage[]> {
  const members = [...scope].sort((left, right) => left - right);
  const found: LinkCoverage[] = [];
  for (const link of TRACE_LINK_NAMES) {
    const row: TraceLinkRow = TRACE_LINKS[link];
    const untraced: number[] = [];
    let total = 0;
    for (const [position, artifact] of members.entries()) {
      if (position % ARTIFACTS_PER_STEP === ARTIFACTS_PER_STEP - 1) yield;
      if (!concerns(reader, row, artifact)) continue;
      total += 1;
      if (!row.ways.some((way) => leadsSomewhere(reader, artifact, way))) untraced.push(artifact);
    }
    found.push({ link, total, traced: total - untraced.length, untraced });
  }
  return found;
}

function concerns(reader: GraphReader, { kind, subkinds, when }: TraceLinkRow, artifact: number): boolean {
  if (reader.kind(artifact) !== kind) return false;
  if (subkinds && !subkinds.includes(reader.subkind(artifact) ?? '')) return false;
  return !when || when(reader, artifact);
}

function leadsSomewhere(reader: GraphReader, artifact: number, way: readonly LinksAsked[]): boolean {
  let at = [artifact];
  for (const hop of way) at = at.flatMap((one) => reader.others(one, hop));
  return at.length > 0;
}
