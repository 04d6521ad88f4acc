import { systemOf } from './architecture.ts';
import { artifactFields } from './artifact.ts';
import { jsonField, textField } from './content.ts';
import { neighboursField } from './neighbours.ts';
import type { ComponentResolvers } from './types.generated.ts';

export const Component: ComponentResolvers = {
  ...artifactFields,
  api: jsonField('api'),
  integrityLevel: textField('integrityLevel'),
  supplier: textField('supplier'),
  implements: neighboursField({ end: 'SOURCE', types: ['IMPLEMENTS'] }),
  dependsOn: neighboursField({ end: 'SOURCE', types: ['DEPENDS_ON'] }),
  dependents: neighboursField({ end: 'TARGET', types: ['DEPENDS_ON'] }),
  system: systemOf,
  partOf: neighboursField({ end: 'SOURCE', types: ['PART_OF'] }),
  parts: neighboursField({ end: 'TARGET', types: ['PART_OF'] }),
};
