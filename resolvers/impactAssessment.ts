import { DISPOSITION_CODES } from '../graph/impact/disposition.ts';
import { artifactFields } from './artifact.ts';
import { instantField, oneOfField, textField } from './content.ts';
import { neighboursField } from './neighbours.ts';
import type { ImpactAssessmentResolvers } from './types.generated.ts';

export const ImpactAssessment: ImpactAssessmentResolvers = {
  ...artifactFields,
  status: textField('status'),
  level: textField('level'),
  code: oneOfField('code', DISPOSITION_CODES),
  rationale: textField('rationale'),
  expiresAt: instantField('expiresAt'),
  assesses: neighboursField({ end: 'SOURCE', types: ['ASSESSES'] }),
  signOffs: neighboursField({ end: 'TARGET', types: ['APPROVES'] }),
  attributedTo: neighboursField({ end: 'SOURCE', types: ['ATTRIBUTED_TO'] }),
};
