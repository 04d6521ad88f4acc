import { artifactFields } from './artifact.ts';
import { textField, wordingField } from './content.ts';
import { linksField, neighboursField } from './neighbours.ts';
import type { ChangeResolvers } from './types.generated.ts';

export const Change: ChangeResolvers = {
  ...artifactFields,
  text: wordingField,
  status: textField('status'),
  url: textField('url'),
  affects: linksField('SOURCE', 'AFFECTS'),
  assessedBy: neighboursField({ end: 'TARGET', types: ['ASSESSES'] }),
  attributedTo: neighboursField({ end: 'SOURCE', types: ['ATTRIBUTED_TO'] }),
};
