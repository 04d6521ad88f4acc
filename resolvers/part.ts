import { artifactFields } from './artifact.ts';
import { currentFacts } from './content.ts';
import { neighboursField } from './neighbours.ts';
import type { PartResolvers } from './types.generated.ts';

export const Part: PartResolvers = {
  ...artifactFields,
  part: (parent) => currentFacts(parent).part ?? null,
  partOf: neighboursField({ end: 'SOURCE', types: ['PART_OF'] }),
  coveredBy: neighboursField({ end: 'TARGET', types: ['COVERS'] }),
  derivedFrom: neighboursField({ end: 'SOURCE', types: ['DERIVED_FROM'] }),
  derived: neighboursField({ end: 'TARGET', types: ['DERIVED_FROM'] }),
};
