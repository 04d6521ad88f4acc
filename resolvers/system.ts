import { riskClassOf } from '../graph/reading/policy/riskClass.ts';
import { criticalityAt, criticalityReasons, safetyFunctions } from './architecture.ts';
import { artifactFields } from './artifact.ts';
import { textField } from './content.ts';
import { neighboursField } from './neighbours.ts';
import { readerAt } from './reading.ts';
import type { SystemResolvers } from './types.generated.ts';

export const System: SystemResolvers = {
  ...artifactFields,
  criticality: textField('criticality'),
  effectiveCriticality: async (system, _, context) => (await criticalityAt(system, context)).effective,
  criticalityReasons,
  safetyFunctions,
  architecture: ({ at, artifact }, _, context) => ({ at, system: artifact, reader: readerAt(at, context) }),
  intendedPurpose: textField('intendedPurpose'),
  riskClass: async ({ at, artifact }, _, context) =>
    (await riskClassOf(readerAt(at, context), artifact, at.validAt)).riskClass,
  tier: textField('tier'),
  components: neighboursField({ end: 'TARGET', types: ['PART_OF'] }),
  governedBy: neighboursField({ end: 'TARGET', types: ['APPLIES_TO'] }),
  analyses: neighboursField({ end: 'TARGET', types: ['ANALYZES'] }),
  failures: neighboursField({ end: 'TARGET', types: ['DEPENDS_ON'] }),
};
