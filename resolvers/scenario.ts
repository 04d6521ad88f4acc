import { artifactFields } from './artifact.ts';
import { integerField, jsonField, textField, wordingField } from './content.ts';
import { neighboursField } from './neighbours.ts';
import type { ScenarioResolvers } from './types.generated.ts';

export const Scenario: ScenarioResolvers = {
  ...artifactFields,
  area: integerField('area'),
  odd: jsonField('odd'),
  attribute: textField('attribute'),
  status: textField('status'),
  text: wordingField,
  coveredBy: neighboursField({ end: 'TARGET', types: ['COVERS'] }),
  causes: neighboursField({ end: 'SOURCE', types: ['CAUSES'] }),
  analyses: neighboursField({ end: 'SOURCE', types: ['PART_OF'] }),
};
