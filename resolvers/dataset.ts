import { artifactFields } from './artifact.ts';
import { asilInForceField } from './asil.ts';
import { currentFacts, jsonField, numberField, textsField } from './content.ts';
import { datasetLineageFields } from './dataLineage.ts';
import { linksField, neighboursField } from './neighbours.ts';
import { recordWrite } from './record.ts';
import type { DatasetResolvers, MutationResolvers } from './types.generated.ts';

export const Dataset: DatasetResolvers = {
  ...artifactFields,
  ...datasetLineageFields,
  role: ({ at, artifact }) => at.view.state(artifact).subkind,
  rows: numberField('rows'),
  labels: jsonField('labels'),
  schema: jsonField('schema'),
  asilInForce: asilInForceField,
  parts: (parent) => currentFacts(parent).parts?.slice() ?? null,
  oddCoverage: jsonField('oddCoverage'),
  access: textsField('access'),
  usedBy: linksField('TARGET', 'USED'),
  generatedBy: neighboursField({ end: 'TARGET', types: ['GENERATED'] }),
  derivedFrom: neighboursField({ end: 'SOURCE', types: ['DERIVED_FROM'] }),
  derived: neighboursField({ end: 'TARGET', types: ['DERIVED_FROM'] }),
  covers: neighboursField({ end: 'SOURCE', types: ['COVERS'] }),
  evaluations: neighboursField({ end: 'TARGET', types: ['EVALUATES'] }),
};

export const datasetMutations: Pick<MutationResolvers, 'recordDatasetVersion'> = {
  recordDatasetVersion: (_, { input }, context) =>
    recordWrite({
      operation: 'recordDatasetVersion',
      kind: 'DATASET',
      input,
      content: { rows: input.rows, labels: input.labels, schema: input.schema, parts: input.parts },
      links: [
        { type: 'DERIVED_FROM', field: 'derivedFrom', to: input.derivedFrom, ownEnd: 'VERSION' },
        ...(input.usedBy ?? []).map(({ run, role, parts }, place) => ({
          type: 'USED' as const,
          field: `usedBy[${place}].run`,
          from: run,
          role,
          scope: parts,
          ownEnd: 'VERSION' as const,
        })),
        { type: 'GENERATED', field: 'generatedBy', from: input.generatedBy, ownEnd: 'VERSION' },
        { type: 'COVERS', field: 'covers', to: input.covers },
        { type: 'IMPLEMENTS', field: 'implements', to: input.implements },
      ],
      context,
    }),
};
