/**
 * The golden story: a pedestrian detector, from hazard to release. The smallest graph in which every world meets.
 *
 *     H1 ◀─MITIGATES─ SR1 ◀─VERIFIES─ TC1         AIA-Art15 ◀─COMPLIES_WITH─ SR1
 *                     ▲ ▲
 *         IMPLEMENTS──┘ └──ABOUT── G2 ─SUPPORTS─▶ G1 ◀─SUPPORTS─ G3 ◀─EVIDENCES─ EV3 ─EVALUATES─▶ C2
 *             │                    ▲               └─ASSUMPTION─▶ A1 ◀─MONITORS─ MON1 ─▶ DEP1
 *     D1 ─▶ T1 ─▶ M1 ─▶ V1 ─▶ EV1 ─┘                                                      │
 *     C1, E1 ─┘    D2, TC1 ─┘                     SO1 ─APPROVES─▶ R1 (includes all of it) ◀┘
 */
import type { IngestInput, LinkInput } from '../graph/ingest/input.ts';

/** A link that somebody has looked at. */
function reviewed(link: LinkInput): LinkInput {
  return { ...link, assurance: 'DECLARED_REVIEWED' };
}

/** The story as one batch. */
export const STORY: IngestInput = {
  source: 'story:golden',
  artifacts: [
    {
      id: 'H1',
      kind: 'HAZARD',
      subkind: 'HAZARDOUS_EVENT',
      title: 'missed pedestrian',
      version: { label: 'v1', content: { severity: 'S3', exposure: 'E4', controllability: 'C3' } },
    },
    {
      id: 'SR1',
      kind: 'REQUIREMENT',
      subkind: 'AI_SAFETY',
      title: 'Pedestrians are recalled well enough',
      version: {
        label: 'v1',
        content: { criterion: { metric: 'recall', op: '>=', value: 0.93 } },
        metadata: { text: 'The recall of pedestrian detection shall be at least 0.93' },
      },
    },
    {
      id: 'M1',
      kind: 'MODEL',
      title: 'Pedestrian detector',
      version: { label: 'v1', content: { architecture: 'yolo-s', lockState: 'LOCKED' }, digest: 'sha256:m1v1' },
    },
    {
      id: 'D1',
      kind: 'DATASET',
      subkind: 'TRAIN',
      title: 'Training images',
      version: { label: 'v1', content: { rows: 100000, schema: ['image', 'box', 'class'] } },
    },
    {
      id: 'D2',
      kind: 'DATASET',
      subkind: 'TEST',
      title: 'Test images',
      version: { label: 'v1', content: { rows: 8000, labels: 'r1', parts: ['slice:day', 'slice:night'] } },
    },
    {
      id: 'C1',
      kind: 'CODE_UNIT',
      subkind: 'PIPELINE',
      title: 'Training pipeline',
      version: { label: 'v1', content: { ast: 'a1' }, digest: 'sha256:c1v1' },
    },
    {
      id: 'C2',
      kind: 'CODE_UNIT',
      subkind: 'CONFIG',
      title: 'monitor configuration',
      version: { label: 'v1', content: { ast: 'm1' } },
    },
    {
      id: 'E1',
      kind: 'ENVIRONMENT',
      subkind: 'CONTAINER',
      title: 'Training container',
      version: { label: 'v1', content: { image: 'train:1' } },
    },
    {
      id: 'TC1',
      kind: 'TEST_CASE',
      subkind: 'MODEL',
      title: 'Recall per slice',
      version: { label: 'v1', content: { procedure: 'recall per slice' } },
    },
    { id: 'T1', kind: 'RUN', subkind: 'TRAIN', title: 'Training run of the detector' },
    { id: 'V1', kind: 'RUN', subkind: 'EVALUATE', title: 'Evaluation run of the detector' },
    {
      id: 'EV1',
      kind: 'EVIDENCE',
      subkind: 'TEST_RESULT',
      title: 'Recall measured on the test images',
      version: {
        label: 'v1',
        content: {
          outcome: 'pass',
          results: [
            { metric: 'recall', part: 'slice:day', value: 0.97 },
            { metric: 'recall', part: 'slice:night', value: 0.96 },
          ],
        },
      },
    },
    {
      id: 'EV3',
      kind: 'EVIDENCE',
      subkind: 'REPORT',
      title: 'monitoring review',
      version: { label: 'v1', content: { outcome: 'pass' } },
    },
    {
      id: 'G1',
      kind: 'CLAIM',
      subkind: 'GOAL',
      title: 'Pedestrians are detected well enough',
      version: { label: 'v1', content: { text: 'pedestrians are detected well enough', logic: 'ALL' } },
    },
    {
      id: 'G2',
      kind: 'CLAIM',
      subkind: 'GOAL',
      title: 'SR1 is met',
      version: { label: 'v1', content: { text: 'SR1 met', logic: 'ALL' } },
    },
    {
      id: 'G3',
      kind: 'CLAIM',
      subkind: 'GOAL',
      title: 'Monitoring is adequate',
      version: { label: 'v1', content: { text: 'monitoring adequate', logic: 'ALL' } },
    },
    {
      id: 'A1',
      kind: 'CLAIM',
      subkind: 'ASSUMPTION',
      title: 'Less than a fifth of the driving is at night',
      version: { label: 'v1', content: { text: 'night share < 20 %' } },
    },
    {
      id: 'AIA-Art15',
      kind: 'CLAUSE',
      subkind: 'ARTICLE',
      title: 'AI Act, Article 15: accuracy, robustness and cybersecurity',
      version: { label: '2024', content: { number: 'Art. 15' } },
    },
    { id: 'R1', kind: 'BASELINE', subkind: 'RELEASE', title: 'Release 1' },
    { id: 'DEP1', kind: 'DEPLOYMENT', subkind: 'EDGE', title: 'Vehicle fleet' },
    {
      id: 'MON1',
      kind: 'MONITOR',
      subkind: 'PERFORMANCE',
      title: 'Share of driving at night',
      version: { label: 'v1', content: { spi: 'night share' } },
    },
    { id: 'P1', kind: 'PERSON', title: 'Safety officer of release 1' },
    { id: 'RO1', kind: 'ROLE', title: 'Safety officer', version: { label: 'v1', content: { name: 'safety officer' } } },
    {
      id: 'SO1',
      kind: 'SIGN_OFF',
      title: 'Approval of release 1',
      version: { label: 'v1', content: { verdict: 'APPROVED', signedAt: '2026-10-01' } },
    },
    { id: 'REL1', kind: 'GATE', subkind: 'RELEASE', title: 'Release gate', version: { label: 'v1', content: {} } },
  ],
  links: [
    reviewed({ type: 'MITIGATES', from: 'SR1', to: 'H1' }),
    reviewed({ type: 'IMPLEMENTS', from: 'M1', to: 'SR1' }),
    reviewed({ type: 'VERIFIES', from: 'TC1', to: 'SR1' }),
    reviewed({ type: 'COMPLIES_WITH', from: 'SR1', to: 'AIA-Art15' }),
    reviewed({ type: 'USED', from: 'T1', to: 'D1@v1', role: 'TRAIN' }),
    reviewed({ type: 'USED', from: 'T1', to: 'C1@v1' }),
    reviewed({ type: 'USED', from: 'T1', to: 'E1@v1' }),
    reviewed({ type: 'GENERATED', from: 'T1', to: 'M1@v1' }),
    reviewed({ type: 'USED', from: 'V1', to: 'M1@v1' }),
    reviewed({ type: 'USED', from: 'V1', to: 'D2@v1', role: 'TEST', scope: ['slice:day', 'slice:night'] }),
    reviewed({ type: 'USED', from: 'V1', to: 'TC1@v1' }),
    reviewed({ type: 'GENERATED', from: 'V1', to: 'EV1' }),
    reviewed({ type: 'EVALUATES', from: 'EV1', to: 'M1@v1' }),
    reviewed({ type: 'EVIDENCES', from: 'EV1', to: 'G2' }),
    reviewed({ type: 'EVALUATES', from: 'EV3', to: 'C2@v1' }),
    reviewed({ type: 'EVIDENCES', from: 'EV3', to: 'G3' }),
    reviewed({ type: 'SUPPORTS', from: 'G2', to: 'G1' }),
    reviewed({ type: 'SUPPORTS', from: 'G3', to: 'G1' }),
    reviewed({ type: 'IN_CONTEXT_OF', from: 'G1', to: 'A1', role: 'ASSUMPTION' }),
    reviewed({ type: 'IN_CONTEXT_OF', from: 'G2', to: 'SR1', role: 'ABOUT' }),
    reviewed({ type: 'INCLUDES', from: 'R1', to: 'H1@v1' }),
    reviewed({ type: 'INCLUDES', from: 'R1', to: 'SR1@v1' }),
    reviewed({ type: 'INCLUDES', from: 'R1', to: 'M1@v1' }),
    reviewed({ type: 'INCLUDES', from: 'R1', to: 'D1@v1' }),
    reviewed({ type: 'INCLUDES', from: 'R1', to: 'D2@v1' }),
    reviewed({ type: 'INCLUDES', from: 'R1', to: 'C1@v1' }),
    reviewed({ type: 'INCLUDES', from: 'R1', to: 'C2@v1' }),
    reviewed({ type: 'INCLUDES', from: 'R1', to: 'E1@v1' }),
    reviewed({ type: 'INCLUDES', from: 'R1', to: 'TC1@v1' }),
    reviewed({ type: 'INCLUDES', from: 'R1', to: 'G1@v1' }),
    reviewed({ type: 'INCLUDES', from: 'R1', to: 'G2@v1' }),
    reviewed({ type: 'INCLUDES', from: 'R1', to: 'G3@v1' }),
    reviewed({ type: 'INCLUDES', from: 'R1', to: 'A1@v1' }),
    reviewed({ type: 'INCLUDES', from: 'R1', to: 'EV1' }),
    reviewed({ type: 'INCLUDES', from: 'R1', to: 'EV3' }),
    reviewed({ type: 'APPROVES', from: 'SO1', to: 'R1' }),
    reviewed({ type: 'ATTRIBUTED_TO', from: 'SO1', to: 'P1' }),
    reviewed({ type: 'HOLDS', from: 'P1', to: 'RO1', attributes: { from: '2026-01-01' } }),
    reviewed({ type: 'INCLUDES', from: 'DEP1', to: 'R1' }),
    reviewed({ type: 'MONITORS', from: 'MON1', to: 'DEP1' }),
    reviewed({ type: 'MONITORS', from: 'MON1', to: 'A1' }),
    reviewed({ type: 'REQUIRES', from: 'REL1', to: 'RO1', role: 'A' }),
    reviewed({ type: 'REQUIRES', from: 'REL1', to: 'G1' }),
    reviewed({ type: 'APPLIES_TO', from: 'REL1', to: 'R1' }),
  ],
};
