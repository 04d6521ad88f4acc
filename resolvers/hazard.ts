import { artifactFields } from './artifact.ts';
import { asilInForceField } from './asil.ts';
import { textField, textsField } from './content.ts';
import { ratingsField, refuseContradiction } from './hazardousEvent.ts';
import { neighboursField } from './neighbours.ts';
import { recordWrite } from './record.ts';
import type { HazardResolvers, MutationResolvers } from './types.generated.ts';

export const Hazard: HazardResolvers = {
  ...artifactFields,
  severity: textField('severity'),
  exposure: textField('exposure'),
  controllability: textField('controllability'),
  asil: textField('asil'),
  severityRationale: textField('severityRationale'),
  exposureRationale: textField('exposureRationale'),
  controllabilityRationale: textField('controllabilityRationale'),
  asilReason: textField('asilReason'),
  asilInForce: asilInForceField,
  ratings: ratingsField,
  harmTarget: textsField('harmTarget'),
  riskSource: textField('riskSource'),
  mitigatedBy: neighboursField({ end: 'TARGET', types: ['MITIGATES'] }),
  causedBy: neighboursField({ end: 'TARGET', types: ['CAUSES'] }),
  elements: neighboursField({ end: 'SOURCE', types: ['DEPENDS_ON'] }),
  analyses: neighboursField({ end: 'SOURCE', types: ['PART_OF'] }),
  claims: neighboursField({ end: 'TARGET', types: ['IN_CONTEXT_OF'] }),
};

export const hazardMutations: Pick<MutationResolvers, 'recordHazard'> = {
  recordHazard: async (_, { input }, context) => {
    const { severity, exposure, controllability, asil } = input;
    refuseContradiction({ severity, exposure, controllability, asil });
    return recordWrite({
      operation: 'recordHazard',
      kind: 'HAZARD',
      input,
      content: {
        severity: input.severity,
        exposure: input.exposure,
        controllability: input.controllability,
        asil: input.asil,
        harmTarget: input.harmTarget,
        riskSource: input.riskSource,
      },
      links: [
        { type: 'MITIGATES', field: 'mitigatedBy', from: input.mitigatedBy },
        { type: 'CAUSES', field: 'causedBy', from: input.causedBy },
        { type: 'PART_OF', field: 'partOf', to: input.partOf },
        { type: 'DEPENDS_ON', field: 'dependsOn', to: input.dependsOn },
      ],
      context,
    });
  },
};
