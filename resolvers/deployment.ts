import { artifactFields } from './artifact.ts';
import { jsonField, textField } from './content.ts';
import { deploymentMoveFields } from './environmentMove.ts';
import { linksField, neighboursField } from './neighbours.ts';
import type { DeploymentResolvers } from './types.generated.ts';

export const Deployment: DeploymentResolvers = {
  ...artifactFields,
  environment: textField('environment'),
  instances: jsonField('instances'),
  includes: linksField('SOURCE', 'INCLUDES'),
  monitoredBy: neighboursField({ end: 'TARGET', types: ['MONITORS'] }),
  governedBy: neighboursField({ end: 'TARGET', types: ['APPLIES_TO'] }),
  ...deploymentMoveFields,
  evaluations: neighboursField({ end: 'TARGET', types: ['EVALUATES'] }),
};
