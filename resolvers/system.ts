import { artifactFields } from './artifact.ts';
import { textField } from './content.ts';
import { neighboursField } from './neighbours.ts';
import type { SystemResolvers } from './types.generated.ts';

export const System: SystemResolvers = {
  ...artifactFields,
  criticality: textField('criticality'),
  intendedPurpose: textField('intendedPurpose'),
  riskClass: textField('riskClass'),
  tier: textField('tier'),
  components: neighboursField({ end: 'TARGET', types: ['PART_OF'] }),
  governedBy: neighboursField({ end: 'TARGET', types: ['APPLIES_TO'] }),
  analyses: neighboursField({ end: 'TARGET', types: ['ANALYZES'] }),
  failures: neighboursField({ end: 'TARGET', types: ['DEPENDS_ON'] }),
};
