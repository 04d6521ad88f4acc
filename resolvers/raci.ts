/** RACI matrices of processes. */
import {
  type RaciMatrix as Matrix,
  type RaciProblem as Problem,
  RACI_PROBLEMS,
  validateRaci,
} from '../graph/governance/responsibility/raci.ts';
import { raciMatrixOf } from '../graph/reading/raciMatrix.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { readerAt, requireKind } from './reading.ts';
import type { QueryResolvers, RaciMatrixResolvers } from './types.generated.ts';

/** A matrix at a point in history. */
export interface RaciMatrixNode extends Matrix {
  readonly at: ReadPoint;
  /** Number of the process. */
  readonly process: number;
}

export const raciQueries: Pick<QueryResolvers, 'raci' | 'validateRaci'> = {
  validateRaci: async (_, { process: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const process = requireKind({ at, id, input: 'process', kinds: ['CONTROL'] }, context);
    const problems = validateRaci(raciMatrixOf(readerAt(at, context), process, at.validAt));
    context.spend(problems.length);
    const of = (severity: 'ERROR' | 'WARNING') =>
      problems.filter(({ code }) => RACI_PROBLEMS[code].severity === severity).map((one) => problemOf(at, one));
    return { valid: of('ERROR').length === 0, errors: of('ERROR'), warnings: of('WARNING') };
  },
  raci: async (_, { process: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const process = requireKind({ at, id, input: 'process', kinds: ['CONTROL'] }, context);
    const matrix = raciMatrixOf(readerAt(at, context), process, at.validAt);
    context.spend(matrix.tasks.reduce((sum, { entries }) => sum + 1 + entries.length, 0));
    return { ...matrix, at, process };
  },
};

export const RaciMatrix: RaciMatrixResolvers = {
  process: ({ at, process }) => ({ at, artifact: process }),
  tasks: ({ at, tasks, holders }) =>
    tasks.map(({ id, entries }) => ({
      task: nodeOf(at, id),
      entries: entries.map(({ who, letter }) => ({
        who: nodeOf(at, who),
        letter,
        holders: (holders.get(who) ?? []).map((person) => nodeOf(at, person)),
      })),
    })),
  problems: (matrix) => validateRaci(matrix).map((problem) => problemOf(matrix.at, problem)),
  page: ({ at, process }, _, { pages }) => pages?.of(at.view, process) ?? null,
  valid: (matrix) => validateRaci(matrix).every(({ code }) => RACI_PROBLEMS[code].severity !== 'ERROR'),
};

function problemOf(at: ReadPoint, { code, task, who }: Problem) {
  const { severity, sentence } = RACI_PROBLEMS[code];
  return {
    code,
    severity,
    message: sentence,
    task: task === null ? null : nodeOf(at, task),
    who: who.map((one) => nodeOf(at, one)),
  };
}

function nodeOf(at: ReadPoint, id: string): ArtifactNode {
  return { at, artifact: at.view.find(id) };
}
