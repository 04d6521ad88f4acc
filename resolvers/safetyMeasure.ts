import { artifactFields } from './artifact.ts';
import { asilInForceField } from './asil.ts';
import { numberField, wordingField } from './content.ts';
import { neighboursField } from './neighbours.ts';
import type { SafetyMeasureResolvers } from './types.generated.ts';

export const SafetyMeasure: SafetyMeasureResolvers = {
  ...artifactFields,
  text: wordingField,
  diagnosticCoverage: numberField('diagnosticCoverage'),
  asilInForce: asilInForceField,
  latentCoverage: numberField('latentCoverage'),
  mitigates: neighboursField({ end: 'SOURCE', types: ['MITIGATES'] }),
  implementedBy: neighboursField({ end: 'SOURCE', types: ['IMPLEMENTS'], kinds: ['COMPONENT'] }),
  implements: neighboursField({ end: 'SOURCE', types: ['IMPLEMENTS'] }),
  verifiedBy: neighboursField({ end: 'TARGET', types: ['VERIFIES'] }),
};
