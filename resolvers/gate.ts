import { artifactFields } from './artifact.ts';
import { wordingField } from './content.ts';
import { gateEvaluationFields } from './gateEvaluation.ts';
import { linksField, neighboursField } from './neighbours.ts';
import type { GateResolvers } from './types.generated.ts';

export const Gate: GateResolvers = {
  ...artifactFields,
  text: wordingField,
  requires: linksField('SOURCE', 'REQUIRES'),
  appliesTo: neighboursField({ end: 'SOURCE', types: ['APPLIES_TO'] }),
  signOffs: neighboursField({ end: 'TARGET', types: ['APPROVES'] }),
  page: ({ at, artifact }, _, { pages }) => pages?.of(at.view, artifact) ?? null,
  responsible: linksField('TARGET', 'RESPONSIBLE_FOR'),
  ...gateEvaluationFields,
};
