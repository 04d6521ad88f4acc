import { artifactFields } from './artifact.ts';
import { textField } from './content.ts';
import { neighboursField } from './neighbours.ts';
import type { MonitorResolvers } from './types.generated.ts';

export const Monitor: MonitorResolvers = {
  ...artifactFields,
  spi: textField('spi'),
  monitors: neighboursField({ end: 'SOURCE', types: ['MONITORS'] }),
  covers: neighboursField({ end: 'SOURCE', types: ['COVERS'] }),
  challenges: neighboursField({ end: 'SOURCE', types: ['CHALLENGES'] }),
};
