/** Experiments: what can be done again, and what differs. */

import { partList } from '../graph/model/parts.ts';
import {
  differenceOf,
  experimentsOf,
  type Experiment as Found,
  readExperiment,
} from '../graph/reading/data/experiments.ts';
import type { UsedVersion } from '../graph/reading/data/pipelineRun.ts';
import { type Manifest, manifestOf, type PinnedVersion } from '../graph/reading/data/reproducibility.ts';
import type { ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import type { QueryResolvers } from './types.generated.ts';

export const experimentQueries: Pick<QueryResolvers, 'reproduce' | 'experiments' | 'diffRuns'> = {
  reproduce: async (_, { run: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const run = requireKind({ at, id, input: 'run', kinds: ['RUN'] }, context);
    const manifest = await manifestOf(readerAt(at, context), run);
    return manifestNode(at, run, manifest);
  },
  experiments: async (_, { model: id, at: moment, ...page }, context) => {
    const at = await context.readPoint(moment);
    const model = requireKind({ at, id, input: 'model', kinds: ['MODEL'] }, context);
    const items = (await experimentsOf(readerAt(at, context), model)).map((one) => experimentNode(at, one));
    return pageOfRanking({ items, page, list: `experiments ${id}`, revision: at.view.revision, context });
  },
  diffRuns: async (_, { a, b, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const reader = readerAt(at, context);
    const [left, right] = [
      requireKind({ at, id: a, input: 'a', kinds: ['RUN'] }, context),
      requireKind({ at, id: b, input: 'b', kinds: ['RUN'] }, context),
    ];
    const difference = differenceOf(reader, await readExperiment(reader, left), await readExperiment(reader, right));
    const version = (used: UsedVersion | null) => (used === null ? null : { at, version: used.version });
    const parts = (used: UsedVersion | null) => (used === null ? [] : partList(at.view.link(used.slot).scope));
    context.spend(difference.inputs.length + difference.parameters.length + difference.metrics.length);
    return {
      inputs: difference.inputs.map((one) => ({
        artifact: { at, artifact: one.artifact },
        role: one.role,
        a: version(one.a),
        b: version(one.b),
        aParts: [...parts(one.a)],
        bParts: [...parts(one.b)],
      })),
      parameters: [...difference.parameters],
      metrics: [...difference.metrics],
    };
  },
};

function manifestNode(at: ReadPoint, run: number, manifest: Manifest) {
  const pinned = (list: readonly PinnedVersion[]) => list.map((one) => pinnedNode(at, one));
  return {
    run: { at, artifact: run },
    reproducible: manifest.missing.length === 0,
    missing: [...manifest.missing],
    seed: manifest.seed,
    framework: manifest.framework,
    imageDigest: manifest.imageDigest,
    commit: manifest.commit,
    hyperparameters: manifest.parameters,
    datasets: pinned(manifest.datasets),
    code: pinned(manifest.code),
    configuration: pinned(manifest.configuration),
    environments: pinned(manifest.environments),
    models: pinned(manifest.models),
  };
}

function pinnedNode(at: ReadPoint, { version, role, hash }: PinnedVersion) {
  return { version: { at, version }, role, hash };
}

function experimentNode(at: ReadPoint, { run, models, inputs, parameters, framework, metrics }: Found) {
  const { view } = at;
  const datasets = inputs.filter(({ version }) => view.kind(view.artifactOf(version)) === 'DATASET');
  return {
    run: { at, artifact: run },
    models: models.map((version) => ({ at, version })),
    datasets: datasets.map(({ version, role }) => pinnedNode(at, { version, role, hash: view.rawDigest(version) })),
    hyperparameters: parameters,
    framework,
    metrics: [...metrics],
  };
}
