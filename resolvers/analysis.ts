import { ASILS } from '../graph/metamodel/content.ts';
import { artifactFields } from './artifact.ts';
import { instantField, oneOfField, validityFields, wordingField } from './content.ts';
import { neighboursField } from './neighbours.ts';
import type { AnalysisResolvers } from './types.generated.ts';

export const Analysis: AnalysisResolvers = {
  ...artifactFields,
  text: wordingField,
  performedAt: instantField('performedAt'),
  targetAsil: oneOfField('targetAsil', ASILS),
  page: ({ at, artifact }, _, { pages }) => pages?.of(at.view, artifact) ?? null,
  ...validityFields,
  analyzes: neighboursField({ end: 'SOURCE', types: ['ANALYZES'] }),
  rows: neighboursField({ end: 'TARGET', types: ['PART_OF'] }),
  verifies: neighboursField({ end: 'SOURCE', types: ['VERIFIES'] }),
};
