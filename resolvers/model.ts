import { hostsOf } from '../graph/reading/architecture.ts';
import { lockStateOf } from '../graph/reading/lockedModel/modelLock.ts';
import { artifactFields } from './artifact.ts';
import { asilInForceField } from './asil.ts';
import { jsonField, textField, validityFields } from './content.ts';
import { modelLineageFields } from './dataLineage.ts';
import { instancesOf } from './lifeCycle.ts';
import { artifactPage, neighboursField, otherEnds, slotsOf } from './neighbours.ts';
import type { ArtifactNode } from './nodes.ts';
import { kpisOf, registeredModel } from './portfolio.ts';
import { readerAt } from './reading.ts';
import { type RecordedLink, recordWrite } from './record.ts';
import type { ModelResolvers, MutationResolvers, RecordModelVersionInput } from './types.generated.ts';

export const Model: ModelResolvers = {
  ...artifactFields,
  ...modelLineageFields,
  lockState: ({ at, artifact }, _, context) => lockStateOf(readerAt(at, context), artifact, at.validAt),
  lifeCycles: ({ at, artifact }, { validAt }, context) =>
    instancesOf({ artifact, at: validAt ? { ...at, validAt: Date.parse(validAt) } : at }, context),
  registryEntry: textField('registryEntry'),
  storageUri: textField('storageUri'),
  refreshPeriod: textField('refreshPeriod'),
  architecture: jsonField('architecture'),
  stage: textField('stage'),
  ...validityFields,
  asilInForce: asilInForceField,
  partOf: (parent, page, context) => {
    const hosts = new Set(hostsOf(readerAt(parent.at, context), parent.artifact));
    return artifactPage({ parent, artifacts: hosts, list: 'partOf', page, context });
  },
  implements: neighboursField({ end: 'SOURCE', types: ['IMPLEMENTS'] }),
  generatedBy: neighboursField({ end: 'TARGET', types: ['GENERATED'] }),
  trainedOn: (parent, page, context) =>
    artifactPage({ parent, artifacts: trainingData(parent), list: 'trainedOn', page, context }),
  evaluations: neighboursField({ end: 'TARGET', types: ['EVALUATES'] }),
  includedIn: neighboursField({ end: 'TARGET', types: ['INCLUDES'] }),
  monitoredBy: neighboursField({ end: 'TARGET', types: ['MONITORS'] }),
  registry: (parent, _, context) => registeredModel(parent, context),
  kpi: async (parent, _, context) => kpisOf(await registeredModel(parent, context), context),
};

/** What the runs that generated it used as TRAIN, and the data that it was derived from. */
function trainingData(model: ArtifactNode): Set<number> {
  const { view } = model.at;
  const data = new Set<number>();
  for (const origin of otherEnds(model, { end: 'SOURCE', types: ['DERIVED_FROM'] })) {
    if (view.kind(origin) === 'DATASET') data.add(origin);
  }
  for (const run of otherEnds(model, { end: 'TARGET', types: ['GENERATED'] })) {
    for (const slot of slotsOf({ at: model.at, artifact: run }, { end: 'SOURCE', types: ['USED'] })) {
      if (view.link(slot).role === 'TRAIN') data.add(view.index.linkTo(slot));
    }
  }
  return data;
}

export const modelMutations: Pick<MutationResolvers, 'recordModelVersion'> = {
  recordModelVersion: (_, { input }, context) =>
    recordWrite({
      operation: 'recordModelVersion',
      kind: 'MODEL',
      input,
      content: {
        lockState: input.lockState,
        architecture: input.architecture,
        stage: input.stage,
        registryEntry: input.registryEntry,
        storageUri: input.storageUri,
        refreshPeriod: input.refreshPeriod,
      },
      before: input.trainingRun ? [{ id: input.trainingRun, kind: 'RUN', subkind: 'TRAIN', field: 'trainingRun' }] : [],
      links: [{ type: 'IMPLEMENTS', field: 'implements', to: input.implements }, ...trainingLinks(input)],
      context,
    }),
};

/** With a run: what it used and that it generated the version. Without: what the version was derived from. */
function trainingLinks(input: RecordModelVersionInput): RecordedLink[] {
  const run = input.trainingRun;
  if (!run) {
    return [
      { type: 'DERIVED_FROM', field: 'trainedOn', to: input.trainedOn, ownEnd: 'VERSION' },
      { type: 'USED', field: 'trainedWith', to: input.trainedWith, needs: 'trainingRun' },
    ];
  }
  return [
    { type: 'GENERATED', field: 'trainingRun', from: run, ownEnd: 'VERSION' },
    { type: 'USED', field: 'trainedOn', to: input.trainedOn, role: 'TRAIN', own: run },
    { type: 'USED', field: 'trainedWith', to: input.trainedWith, own: run },
  ];
}
