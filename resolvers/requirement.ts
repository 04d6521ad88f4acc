import { artifactFields } from './artifact.ts';
import { asilInForceField } from './asil.ts';
import { currentFacts, numberField, textField, wordingField } from './content.ts';
import { neighboursField } from './neighbours.ts';
import { recordWrite } from './record.ts';
import type { MutationResolvers, RequirementResolvers } from './types.generated.ts';

export const Requirement: RequirementResolvers = {
  ...artifactFields,
  text: wordingField,
  criterion: (parent) => currentFacts(parent).criterion ?? null,
  integrityLevel: textField('integrityLevel'),
  safeState: textField('safeState'),
  fttiMilliseconds: numberField('fttiMilliseconds'),
  asilInForce: asilInForceField,
  mitigates: neighboursField({ end: 'SOURCE', types: ['MITIGATES'] }),
  implementedBy: neighboursField({ end: 'TARGET', types: ['IMPLEMENTS'] }),
  verifiedBy: neighboursField({ end: 'TARGET', types: ['VERIFIES'] }),
  refines: neighboursField({ end: 'SOURCE', types: ['REFINES'] }),
  refinedBy: neighboursField({ end: 'TARGET', types: ['REFINES'] }),
  compliesWith: neighboursField({ end: 'SOURCE', types: ['COMPLIES_WITH'] }),
  claims: neighboursField({ end: 'TARGET', types: ['IN_CONTEXT_OF'] }),
  evidence: neighboursField({ end: 'TARGET', types: ['EVIDENCES'] }),
};

export const requirementMutations: Pick<MutationResolvers, 'recordRequirement'> = {
  recordRequirement: (_, { input }, context) =>
    recordWrite({
      operation: 'recordRequirement',
      kind: 'REQUIREMENT',
      input,
      content: { criterion: input.criterion, integrityLevel: input.integrityLevel },
      wording: input.text,
      links: [
        { type: 'MITIGATES', field: 'mitigates', to: input.mitigates },
        { type: 'REFINES', field: 'refines', to: input.refines },
        { type: 'COMPLIES_WITH', field: 'compliesWith', to: input.compliesWith },
        { type: 'VERIFIES', field: 'verifiedBy', from: input.verifiedBy },
        { type: 'IMPLEMENTS', field: 'implementedBy', from: input.implementedBy },
      ],
      context,
    }),
};
