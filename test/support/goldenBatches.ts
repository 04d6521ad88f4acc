/** The golden story's batches, as literals of their own: the seed that ships is held against them. */
import type { IngestInput } from '../../graph/ingest/input.ts';

const story: IngestInput = {
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
      version: {
        label: 'v1',
        content: { criterion: { metric: 'recall', op: '>=', value: 0.93 } },
        metadata: { text: 'The recall of pedestrian detection shall be at least 0.93' },
      },
    },
    {
      id: 'M1',
      kind: 'MODEL',
      version: { label: 'v1', content: { architecture: 'yolo-s', lockState: 'LOCKED' }, digest: 'sha256:m1v1' },
    },
    {
      id: 'D1',
      kind: 'DATASET',
      subkind: 'TRAIN',
      version: { label: 'v1', content: { rows: 100000, schema: ['image', 'box', 'class'] } },
    },
    {
      id: 'D2',
      kind: 'DATASET',
      subkind: 'TEST',
      version: { label: 'v1', content: { rows: 8000, labels: 'r1', parts: ['slice:day', 'slice:night'] } },
    },
    {
      id: 'C1',
      kind: 'CODE_UNIT',
      subkind: 'PIPELINE',
      version: { label: 'v1', content: { ast: 'a1' }, digest: 'sha256:c1v1' },
    },
    {
      id: 'C2',
      kind: 'CODE_UNIT',
      subkind: 'CONFIG',
      title: 'monitor configuration',
      version: { label: 'v1', content: { ast: 'm1' } },
    },
    { id: 'E1', kind: 'ENVIRONMENT', subkind: 'CONTAINER', version: { label: 'v1', content: { image: 'train:1' } } },
    {
      id: 'TC1',
      kind: 'TEST_CASE',
      subkind: 'MODEL',
      version: { label: 'v1', content: { procedure: 'recall per slice' } },
    },
    { id: 'T1', kind: 'RUN', subkind: 'TRAIN' },
    { id: 'V1', kind: 'RUN', subkind: 'EVALUATE' },
    {
      id: 'EV1',
      kind: 'EVIDENCE',
      subkind: 'TEST_RESULT',
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
      version: { label: 'v1', content: { text: 'pedestrians are detected well enough', logic: 'ALL' } },
    },
    { id: 'G2', kind: 'CLAIM', subkind: 'GOAL', version: { label: 'v1', content: { text: 'SR1 met', logic: 'ALL' } } },
    {
      id: 'G3',
      kind: 'CLAIM',
      subkind: 'GOAL',
      version: { label: 'v1', content: { text: 'monitoring adequate', logic: 'ALL' } },
    },
    {
      id: 'A1',
      kind: 'CLAIM',
      subkind: 'ASSUMPTION',
      version: { label: 'v1', content: { text: 'night share < 20 %' } },
    },
    { id: 'AIA-Art15', kind: 'CLAUSE', subkind: 'ARTICLE', version: { label: '2024', content: { number: 'Art. 15' } } },
    { id: 'R1', kind: 'BASELINE', subkind: 'RELEASE' },
    { id: 'DEP1', kind: 'DEPLOYMENT', subkind: 'EDGE' },
    { id: 'MON1', kind: 'MONITOR', subkind: 'PERFORMANCE', version: { label: 'v1', content: { spi: 'night share' } } },
    { id: 'P1', kind: 'PERSON' },
    { id: 'RO1', kind: 'ROLE', version: { label: 'v1', content: { name: 'safety officer' } } },
    { id: 'SO1', kind: 'SIGN_OFF', version: { label: 'v1', content: { verdict: 'APPROVED', signedAt: '2026-10-01' } } },
    { id: 'REL1', kind: 'GATE', subkind: 'RELEASE', version: { label: 'v1', content: {} } },
  ],
  links: [
    { type: 'MITIGATES', from: 'SR1', to: 'H1', assurance: 'DECLARED_REVIEWED' },
    { type: 'IMPLEMENTS', from: 'M1', to: 'SR1', assurance: 'DECLARED_REVIEWED' },
    { type: 'VERIFIES', from: 'TC1', to: 'SR1', assurance: 'DECLARED_REVIEWED' },
    { type: 'COMPLIES_WITH', from: 'SR1', to: 'AIA-Art15', assurance: 'DECLARED_REVIEWED' },
    { type: 'USED', from: 'T1', to: 'D1@v1', assurance: 'DECLARED_REVIEWED', role: 'TRAIN' },
    { type: 'USED', from: 'T1', to: 'C1@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'USED', from: 'T1', to: 'E1@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'GENERATED', from: 'T1', to: 'M1@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'USED', from: 'V1', to: 'M1@v1', assurance: 'DECLARED_REVIEWED' },
    {
      type: 'USED',
      from: 'V1',
      to: 'D2@v1',
      assurance: 'DECLARED_REVIEWED',
      role: 'TEST',
      scope: ['slice:day', 'slice:night'],
    },
    { type: 'USED', from: 'V1', to: 'TC1@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'GENERATED', from: 'V1', to: 'EV1', assurance: 'DECLARED_REVIEWED' },
    { type: 'EVALUATES', from: 'EV1', to: 'M1@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'EVIDENCES', from: 'EV1', to: 'G2', assurance: 'DECLARED_REVIEWED' },
    { type: 'EVALUATES', from: 'EV3', to: 'C2@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'EVIDENCES', from: 'EV3', to: 'G3', assurance: 'DECLARED_REVIEWED' },
    { type: 'SUPPORTS', from: 'G2', to: 'G1', assurance: 'DECLARED_REVIEWED' },
    { type: 'SUPPORTS', from: 'G3', to: 'G1', assurance: 'DECLARED_REVIEWED' },
    { type: 'IN_CONTEXT_OF', from: 'G1', to: 'A1', assurance: 'DECLARED_REVIEWED', role: 'ASSUMPTION' },
    { type: 'IN_CONTEXT_OF', from: 'G2', to: 'SR1', assurance: 'DECLARED_REVIEWED', role: 'ABOUT' },
    { type: 'INCLUDES', from: 'R1', to: 'H1@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'INCLUDES', from: 'R1', to: 'SR1@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'INCLUDES', from: 'R1', to: 'M1@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'INCLUDES', from: 'R1', to: 'D1@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'INCLUDES', from: 'R1', to: 'D2@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'INCLUDES', from: 'R1', to: 'C1@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'INCLUDES', from: 'R1', to: 'C2@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'INCLUDES', from: 'R1', to: 'E1@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'INCLUDES', from: 'R1', to: 'TC1@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'INCLUDES', from: 'R1', to: 'G1@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'INCLUDES', from: 'R1', to: 'G2@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'INCLUDES', from: 'R1', to: 'G3@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'INCLUDES', from: 'R1', to: 'A1@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'INCLUDES', from: 'R1', to: 'EV1', assurance: 'DECLARED_REVIEWED' },
    { type: 'INCLUDES', from: 'R1', to: 'EV3', assurance: 'DECLARED_REVIEWED' },
    { type: 'APPROVES', from: 'SO1', to: 'R1', assurance: 'DECLARED_REVIEWED' },
    { type: 'ATTRIBUTED_TO', from: 'SO1', to: 'P1', assurance: 'DECLARED_REVIEWED' },
    { type: 'HOLDS', from: 'P1', to: 'RO1', assurance: 'DECLARED_REVIEWED', attributes: { from: '2026-01-01' } },
    { type: 'INCLUDES', from: 'DEP1', to: 'R1', assurance: 'DECLARED_REVIEWED' },
    { type: 'MONITORS', from: 'MON1', to: 'DEP1', assurance: 'DECLARED_REVIEWED' },
    { type: 'MONITORS', from: 'MON1', to: 'A1', assurance: 'DECLARED_REVIEWED' },
    { type: 'REQUIRES', from: 'REL1', to: 'RO1', assurance: 'DECLARED_REVIEWED', role: 'A' },
    { type: 'REQUIRES', from: 'REL1', to: 'G1', assurance: 'DECLARED_REVIEWED' },
    { type: 'APPLIES_TO', from: 'REL1', to: 'R1', assurance: 'DECLARED_REVIEWED' },
  ],
};

/** An element of the operational domain that a judgment rests on, and its second version. */
const odd: IngestInput = {
  source: 'story:golden',
  artifacts: [
    { id: 'ODD1', kind: 'SCENARIO', subkind: 'ODD_ELEMENT', version: { label: 'v1', content: { light: ['day'] } } },
  ],
  links: [],
};
const odd2: IngestInput = {
  source: 'story:golden',
  artifacts: [
    {
      id: 'ODD1',
      kind: 'SCENARIO',
      subkind: 'ODD_ELEMENT',
      version: { label: 'v2', content: { light: ['day', 'night'] } },
    },
  ],
  links: [],
};

/** An envelope of predetermined changes of the model. */
const env: IngestInput = {
  source: 'story:golden',
  artifacts: [
    {
      id: 'ENV1',
      kind: 'CONTROL',
      subkind: 'ENVELOPE',
      version: {
        label: 'v1',
        content: {
          bounds: [
            { subject: 'M1', field: 'architecture', op: 'UNCHANGED' },
            { subject: 'D1', field: 'rows', op: 'GROWTH_AT_MOST', value: 0.1 },
            { subject: 'SR1', metric: 'recall', op: '>=', value: 0.95, parts: ['slice:day', 'slice:night'] },
          ],
        },
      },
    },
    { id: 'RO2', kind: 'ROLE', version: { label: 'v1', content: { name: 'compliance officer' } } },
    { id: 'SO2', kind: 'SIGN_OFF', version: { label: 'v1', content: { verdict: 'APPROVED', signedAt: '2026-10-01' } } },
    { id: 'P2', kind: 'PERSON' },
  ],
  links: [
    { type: 'APPLIES_TO', from: 'ENV1', to: 'M1', assurance: 'DECLARED_REVIEWED' },
    { type: 'REQUIRES', from: 'ENV1', to: 'TC1', assurance: 'DECLARED_REVIEWED' },
    { type: 'EVIDENCES', from: 'EV1', to: 'ENV1', assurance: 'DECLARED_REVIEWED' },
    { type: 'APPROVES', from: 'SO2', to: 'ENV1@v1', assurance: 'DECLARED_REVIEWED' },
    { type: 'ATTRIBUTED_TO', from: 'SO2', to: 'P2', assurance: 'DECLARED_REVIEWED' },
    { type: 'RESPONSIBLE_FOR', from: 'RO2', to: 'ENV1', assurance: 'DECLARED_REVIEWED', role: 'A' },
  ],
};

export const GOLDEN_BATCHES = { batch: story, odd, odd2, env } as const;
export type BatchName = keyof typeof GOLDEN_BATCHES;
