/**
 * The passes of a model through data, experiments and deployment: one for each version.
 *
 *     DATASET ◀─USED─ RUN TRAIN ─GENERATED▶ MODEL@v ◀─EVALUATES─ EVIDENCE        DEPLOYMENT ─INCLUDES▶ MODEL@v
 *     data stage      experiment stage                                           deploy stage
 */
import type { GraphReader } from '../graphReader.ts';
import { evaluationsOf } from './conditions.ts';
import { deploymentsOf } from './included.ts';
import { trainingRunsOf } from './modelLock.ts';

export interface ModelCycle {
  /** From 1, in the order in which the versions were recorded. */
  readonly number: number;
  /** Number of the version. */
  readonly version: number;
  /** Numbers of the data sets that the training used. */
  readonly data: readonly number[];
  readonly trainings: readonly number[];
  readonly evaluations: readonly number[];
  readonly deployments: readonly number[];
}

export function modelCyclesOf(reader: GraphReader, model: number): ModelCycle[] {
  return reader.view.versions(model).map((version, position) => {
    const trainings = trainingRunsOf(reader, model, version);
    const asked = { end: 'SOURCE', type: 'USED', kinds: ['DATASET'] } as const;
    return {
      number: position + 1,
      version,
      data: [...new Set(trainings.flatMap((run) => reader.others(run, asked)))],
      trainings,
      evaluations: evaluationsOf(reader, model, version),
      deployments: deploymentsOf(reader, model, version),
    };
  });
}
