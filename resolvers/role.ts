import { artifactFields } from './artifact.ts';
import { textField } from './content.ts';
import { linksField, neighboursField } from './neighbours.ts';
import type { RoleResolvers } from './types.generated.ts';

export const Role: RoleResolvers = {
  ...artifactFields,
  name: textField('name'),
  independence: textField('independence'),
  heldBy: linksField('TARGET', 'HOLDS'),
  responsibleFor: neighboursField({ end: 'SOURCE', types: ['RESPONSIBLE_FOR'] }),
  requiredBy: neighboursField({ end: 'TARGET', types: ['REQUIRES'] }),
};
