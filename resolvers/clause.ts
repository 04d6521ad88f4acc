import { artifactFields } from './artifact.ts';
import { forceFields, textField, wordingField } from './content.ts';
import { neighboursField } from './neighbours.ts';
import { recordWrite } from './record.ts';
import type { ClauseResolvers, MutationResolvers } from './types.generated.ts';

export const Clause: ClauseResolvers = {
  ...artifactFields,
  number: textField('number'),
  text: wordingField,
  ...forceFields,
  compliedBy: neighboursField({ end: 'TARGET', types: ['COMPLIES_WITH'] }),
  appliesTo: neighboursField({ end: 'SOURCE', types: ['APPLIES_TO'] }),
  partOf: neighboursField({ end: 'SOURCE', types: ['PART_OF'] }),
  parts: neighboursField({ end: 'TARGET', types: ['PART_OF'] }),
};

export const clauseMutations: Pick<MutationResolvers, 'recordClause'> = {
  recordClause: (_, { input }, context) =>
    recordWrite({
      operation: 'recordClause',
      kind: 'CLAUSE',
      input,
      content: { number: input.number, text: input.text, effectiveFrom: input.effectiveFrom },
      links: [
        { type: 'APPLIES_TO', field: 'appliesTo', to: input.appliesTo },
        { type: 'COMPLIES_WITH', field: 'compliedBy', from: input.compliedBy },
        { type: 'PART_OF', field: 'partOf', to: input.partOf },
      ],
      context,
    }),
};
