import { NONE } from '../../index/graphIndex.ts';
import { readSubjectRequest } from '../data/dataSubjectRequest.ts';
import { biasChecksOf, biasEvidenceOf, highRiskModels } from '../data/modelChecks.ts';
import { columnsOf, labellingOf, lackOf, statesOrigin } from '../data/origin.ts';
import { trainingDataOf } from '../data/pipelineRun.ts';
import { environmentBlocksOf, includedModels, releasesOf, runsOfVersion } from '../data/release.ts';
import { skewsOf } from '../data/skew.ts';
import type { GraphReader } from '../graphReader.ts';
import { activeAmong } from '../lockedModel/included.ts';
import { trainingRunsOf } from '../lockedModel/modelLock.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

/** Requests of data subjects that nobody has finished in time. */
export async function overdueSubjectRequests(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  for (const change of reader.ofKind('CHANGE', 'DATA_SUBJECT_REQUEST')) {
    const request = await readSubjectRequest(reader, change);
    if (!request || request.status === 'CLOSED' || validAt < request.end.overAt) continue;
    const open = request.hops.filter(({ state }) => state === 'OPEN').map(({ artifact }) => artifact);
    const what = open.length > 0 ? `settle ${open.map((one) => reader.name(one)).join(', ')}` : 'finish it';
    const reason = `${reader.id(change)} was due on ${request.end.lastDay} (${request.rule.clause}): ${what}`;
    gaps.push({ artifact: change, reason, related: open });
  }
  return gaps;
}

/** Releases and deployments with a model that came of an uncontrolled environment. */
export async function uncontrolledReleases(reader: GraphReader): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  for (const release of releasesOf(reader)) {
    for (const { version, because, detail } of await environmentBlocksOf(reader, includedModels(reader, release))) {
      const model = reader.view.artifactOf(version);
      const reason = `${reader.name(release)}: ${detail}: train it again in a controlled environment`;
      gaps.push({ artifact: release, reason, related: [model, because] });
    }
  }
  return gaps;
}

/** Personal data without legal basis or owner. */
export async function unlawfulPersonalData(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const datasets = reader.ofKind('DATASET');
  // Together: one by one the columns of each data set would be a statement of their own.
  await reader.load([...datasets, ...datasets.flatMap((dataset) => columnsOf(reader, dataset))]);
  const gaps: Gap[] = [];
  for (const dataset of datasets) {
    const lack = await lackOf(reader, dataset, validAt);
    if (!lack) continue;
    const what = lack.lacks.map((one) => (one === 'OWNER' ? 'owner' : 'legal basis')).join(' and no ');
    const reason = `${reader.name(dataset)} holds personal data and has no ${what}: state it, or take the data out of use`;
    gaps.push({ artifact: dataset, reason, related: [] });
  }
  return gaps;
}

/** Running deployments whose features are not those of the training. */
export async function featureSkews(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  const { view } = reader;
  for (const deployment of activeAmong(reader, reader.ofKind('DEPLOYMENT'), validAt)) {
    for (const { model, training, serving } of await skewsOf(reader, deployment)) {
      const reason = `${view.versionId(model)} was trained with ${view.versionId(training)}, and ${reader.name(deployment)} serves it with ${view.versionId(serving)}: train it again, or serve it with the former`;
      gaps.push({
        artifact: deployment,
        reason,
        related: [view.artifactOf(model), view.artifactOf(serving)],
      });
    }
  }
  return gaps;
}

/** Data of released models whose origin nobody states. */
export async function unstatedOrigins(reader: GraphReader): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  const told = new Set<number>();
  // Together: one by one each data set would be a statement of its own.
  await reader.load(reader.ofKind('DATASET'));
  for (const release of releasesOf(reader)) {
    for (const version of includedModels(reader, release)) {
      const runs = runsOfVersion(reader, version);
      const data = runs.flatMap((run) => reader.others(run, { end: 'SOURCE', type: 'USED', kinds: ['DATASET'] }));
      for (const dataset of new Set(data)) {
        if (told.has(dataset)) continue;
        told.add(dataset);
        const missing = await unstatedOf(reader, dataset);
        if (missing.length === 0) continue;
        const model = reader.view.artifactOf(version);
        const reason = `${reader.name(dataset)}, data of ${reader.name(model)} in ${reader.name(release)}, does not say ${missing.join(', ')}: state it in origin and labelling`;
        gaps.push({ artifact: dataset, reason, related: [model, release] });
      }
    }
  }
  return gaps;
}

async function unstatedOf(reader: GraphReader, dataset: number): Promise<string[]> {
  const missing: string[] = [];
  for (const field of ['kind', 'licence', 'storage'] as const) {
    if (!(await statesOrigin(reader, dataset, field))) missing.push(field);
  }
  if ((await labellingOf(reader, dataset)) === null) missing.push('labelling');
  return missing;
}

/** Trained models of which a version was trained on no version of data that is recorded. */
export async function modelsWithoutTrainingData(reader: GraphReader): Promise<readonly Gap[]> {
  const { view } = reader;
  return reader.ofKind('MODEL').flatMap((model): Gap[] => {
    const blind = [...view.versions(model), NONE].flatMap((version) => {
      const runs = trainingRunsOf(reader, model, version);
      if (runs.length === 0 || runs.some((run) => trainingDataOf(reader, run).length > 0)) return [];
      return [{ name: version === NONE ? view.id(model) : view.versionId(version), runs }];
    });
    if (blind.length === 0) return [];
    const runs = blind.flatMap((one) => one.runs);
    const reason = `${blind.map(({ name }) => name).join(', ')} was trained by ${runs.map((run) => reader.name(run)).join(', ')}, on no version of data that is recorded: link the versions (USED, role TRAIN)`;
    return [{ artifact: model, reason, related: runs }];
  });
}

/** Models of high-risk systems of which nobody looked at subgroups. */
export async function missingBiasChecks(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  const models = await highRiskModels(reader, validAt);
  await reader.load([...models.keys()].flatMap((model) => biasEvidenceOf(reader, model, validAt)));
  for (const [model, system] of models) {
    const checks = await biasChecksOf(reader, model, validAt);
    const check = checks.find(({ source }) => source === 'TARGET_SUBGROUP');
    if (check && check.outcome !== null && check.subgroups.length > 0) continue;
    const reason = `${reader.name(model)} belongs to ${reader.name(system)}, of high risk, and nobody checked how it does for subgroups: record evidence with biasSource TARGET_SUBGROUP and results by part`;
    gaps.push({ artifact: model, reason, related: [system] });
  }
  return gaps;
}

/** Documents that no commit is known of. */
export async function documentsWithoutCommit(reader: GraphReader): Promise<readonly Gap[]> {
  return reader.ofKind('CODE_UNIT', 'DOCUMENT').flatMap((document): Gap[] => {
    const current = reader.view.current(document);
    const commits = reader
      .linked(document, { end: 'SOURCE', type: 'DERIVED_FROM', subkinds: ['COMMIT', 'REPO'] })
      .filter(({ slot }) => reader.view.index.linkFromVersion(slot) === current);
    if (commits.length > 0) return [];
    const reason = `${reader.name(document)} is bound to no commit as it is now: record it with one (recordDocument)`;
    return [{ artifact: document, reason, related: [] }];
  });
}
