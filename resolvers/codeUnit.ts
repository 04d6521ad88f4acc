import { artifactFields } from './artifact.ts';
import { asilInForceField } from './asil.ts';
import { jsonField, textField } from './content.ts';
import { linksField, neighboursField } from './neighbours.ts';
import { recordWrite } from './record.ts';
import type { CodeUnitResolvers, MutationResolvers } from './types.generated.ts';

export const CodeUnit: CodeUnitResolvers = {
  ...artifactFields,
  ast: jsonField('ast'),
  api: jsonField('api'),
  asilInForce: asilInForceField,
  path: textField('path'),
  implements: neighboursField({ end: 'SOURCE', types: ['IMPLEMENTS'] }),
  dependsOn: neighboursField({ end: 'SOURCE', types: ['DEPENDS_ON'] }),
  dependents: neighboursField({ end: 'TARGET', types: ['DEPENDS_ON'] }),
  usedBy: linksField('TARGET', 'USED'),
  evaluations: neighboursField({ end: 'TARGET', types: ['EVALUATES'] }),
};

export const codeUnitMutations: Pick<MutationResolvers, 'recordCodeChange'> = {
  recordCodeChange: (_, { input }, context) =>
    recordWrite({
      operation: 'recordCodeChange',
      kind: 'CODE_UNIT',
      input,
      content: { ast: input.ast, api: input.api, path: input.path },
      links: [
        { type: 'IMPLEMENTS', field: 'implements', to: input.implements },
        { type: 'DEPENDS_ON', field: 'dependsOn', to: input.dependsOn },
        { type: 'DERIVED_FROM', field: 'derivedFrom', to: input.derivedFrom, ownEnd: 'VERSION' },
        { type: 'USED', field: 'usedBy', from: input.usedBy, ownEnd: 'VERSION' },
        { type: 'ATTRIBUTED_TO', field: 'attributedTo', to: input.attributedTo, ownEnd: 'VERSION' },
      ],
      context,
    }),
};
