import { artifactFields } from './artifact.ts';
import { instantField, jsonField } from './content.ts';
import { linksField, neighboursField } from './neighbours.ts';
import type { RunResolvers } from './types.generated.ts';

export const Run: RunResolvers = {
  ...artifactFields,
  startedAt: instantField('startedAt'),
  endedAt: instantField('endedAt'),
  parameters: jsonField('parameters'),
  used: linksField('SOURCE', 'USED'),
  generated: linksField('SOURCE', 'GENERATED'),
  attributedTo: neighboursField({ end: 'SOURCE', types: ['ATTRIBUTED_TO'] }),
};
