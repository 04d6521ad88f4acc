import { artifactFields } from './artifact.ts';
import { currentFacts, numberField, textField } from './content.ts';
import { neighboursField } from './neighbours.ts';
import type { MetricResolvers } from './types.generated.ts';

export const Metric: MetricResolvers = {
  ...artifactFields,
  criterion: (parent) => currentFacts(parent).criterion ?? null,
  unit: textField('unit'),
  indicator: textField('indicator'),
  confidence: numberField('confidence'),
  principle: textField('principle'),
  evidence: neighboursField({ end: 'TARGET', types: ['EVIDENCES'] }),
  monitoredBy: neighboursField({ end: 'TARGET', types: ['MONITORS'] }),
  requiredBy: neighboursField({ end: 'TARGET', types: ['REQUIRES'] }),
  claims: neighboursField({ end: 'TARGET', types: ['IN_CONTEXT_OF'] }),
};
