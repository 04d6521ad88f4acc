import { artifactFields } from './artifact.ts';
import { flagField, jsonField, numberField, textField } from './content.ts';
import { rowFields } from './fmea.ts';
import { neighboursField } from './neighbours.ts';
import type { FailureModeResolvers } from './types.generated.ts';

export const FailureMode: FailureModeResolvers = {
  ...artifactFields,
  formula: jsonField('formula'),
  failureRate: numberField('failureRate'),
  probability: numberField('probability'),
  repairRate: numberField('repairRate'),
  testInterval: numberField('testInterval'),
  beta: numberField('beta'),
  state: flagField('state'),
  ...rowFields,
  severityLoweredBy: textField('severityLoweredBy'),
  safeShare: numberField('safeShare'),
  effects: neighboursField({ end: 'SOURCE', types: ['CAUSES'] }),
  causes: neighboursField({ end: 'TARGET', types: ['CAUSES'] }),
  elements: neighboursField({ end: 'SOURCE', types: ['DEPENDS_ON'] }),
  mitigatedBy: neighboursField({ end: 'TARGET', types: ['MITIGATES'] }),
  analyses: neighboursField({ end: 'SOURCE', types: ['PART_OF'] }),
};
