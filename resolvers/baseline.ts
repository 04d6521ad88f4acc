import { artifactFields } from './artifact.ts';
import { linksField, neighboursField } from './neighbours.ts';
import type { BaselineResolvers } from './types.generated.ts';

export const Baseline: BaselineResolvers = {
  ...artifactFields,
  closed: ({ at, artifact }) => at.view.state(artifact).closed,
  includes: linksField('SOURCE', 'INCLUDES'),
  gates: neighboursField({ end: 'TARGET', types: ['APPLIES_TO'] }),
  signOffs: neighboursField({ end: 'TARGET', types: ['APPROVES'] }),
  includedIn: neighboursField({ end: 'TARGET', types: ['INCLUDES'] }),
};
