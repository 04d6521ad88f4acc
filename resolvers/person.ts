import { artifactFields } from './artifact.ts';
import { textField, textsField } from './content.ts';
import { linksField, neighboursField } from './neighbours.ts';
import type { PersonResolvers } from './types.generated.ts';

export const Person: PersonResolvers = {
  ...artifactFields,
  name: textField('name'),
  organisation: textField('organisation'),
  competence: textsField('competence'),
  holds: linksField('SOURCE', 'HOLDS'),
  responsibleFor: neighboursField({ end: 'SOURCE', types: ['RESPONSIBLE_FOR'] }),
  attributed: neighboursField({ end: 'TARGET', types: ['ATTRIBUTED_TO'] }),
};
