import { artifactFields } from './artifact.ts';
import { textField } from './content.ts';
import { linksField, neighboursField } from './neighbours.ts';
import type { EnvironmentResolvers } from './types.generated.ts';

export const Environment: EnvironmentResolvers = {
  ...artifactFields,
  image: textField('image'),
  toolConfidenceLevel: textField('toolConfidenceLevel'),
  dependsOn: neighboursField({ end: 'SOURCE', types: ['DEPENDS_ON'] }),
  dependents: neighboursField({ end: 'TARGET', types: ['DEPENDS_ON'] }),
  usedBy: linksField('TARGET', 'USED'),
};
