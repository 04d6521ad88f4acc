import { systemOf } from './architecture.ts';
import { artifactFields } from './artifact.ts';
import { asilInForceField } from './asil.ts';
import { jsonField, textField } from './content.ts';
import { neighboursField } from './neighbours.ts';
import { recordWrite } from './record.ts';
import type { ComponentResolvers, MutationResolvers } from './types.generated.ts';

export const Component: ComponentResolvers = {
  ...artifactFields,
  api: jsonField('api'),
  integrityLevel: textField('integrityLevel'),
  asilInForce: asilInForceField,
  supplier: textField('supplier'),
  implements: neighboursField({ end: 'SOURCE', types: ['IMPLEMENTS'] }),
  dependsOn: neighboursField({ end: 'SOURCE', types: ['DEPENDS_ON'] }),
  dependents: neighboursField({ end: 'TARGET', types: ['DEPENDS_ON'] }),
  system: systemOf,
  partOf: neighboursField({ end: 'SOURCE', types: ['PART_OF'] }),
  parts: neighboursField({ end: 'TARGET', types: ['PART_OF'] }),
};

export const componentMutations: Pick<MutationResolvers, 'recordComponent'> = {
  recordComponent: (_, { input }, context) =>
    recordWrite({
      operation: 'recordComponent',
      kind: 'COMPONENT',
      input,
      content: {
        api: input.api,
        integrityLevel: input.integrityLevel,
        supplier: input.supplier,
        // A link alone is no change of a component: the analyses of it would stay in step.
        allocated: input.allocated?.length ? input.allocated.toSorted() : null,
      },
      links: [
        { type: 'PART_OF', field: 'partOf', to: input.partOf },
        { type: 'DEPENDS_ON', field: 'dependsOn', to: input.dependsOn },
        { type: 'IMPLEMENTS', field: 'allocated', to: input.allocated, role: 'ALLOCATED' },
      ],
      context,
    }),
};
