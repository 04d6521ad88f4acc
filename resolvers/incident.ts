import { artifactFields } from './artifact.ts';
import { instantField, textField, wordingField } from './content.ts';
import { linksField, neighboursField } from './neighbours.ts';
import type { IncidentResolvers } from './types.generated.ts';

export const Incident: IncidentResolvers = {
  ...artifactFields,
  text: wordingField,
  occurredAt: instantField('occurredAt'),
  severity: textField('severity'),
  affects: linksField('SOURCE', 'AFFECTS'),
  challenges: neighboursField({ end: 'SOURCE', types: ['CHALLENGES'] }),
};
