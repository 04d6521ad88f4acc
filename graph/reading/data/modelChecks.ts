/** Checks of a model for bias, and explanations of it. */
import { BIAS_SOURCES, type BiasSource, EXPLANATION_KINDS, type ExplanationKind } from '../../metamodel/content.ts';
import { dataOfModel } from '../ai/modelData.ts';
import type { GraphReader } from '../graphReader.ts';
import { riskClassOf } from '../policy/riskClass.ts';
import { systemScope } from '../systemScope.ts';
import { recordedResults } from './results.ts';

export interface BiasCheck {
  readonly source: BiasSource;
  /** pass, fail or inconclusive, of the newest evidence; null: nobody looked. */
  readonly outcome: string | null;
  /** Parts that it says a number of. */
  readonly subgroups: readonly string[];
  /** The oldest first. */
  readonly evidence: readonly number[];
}

/** One row per source of bias, in the order of the table. */
export async function biasChecksOf(reader: GraphReader, model: number): Promise<BiasCheck[]> {
  const evidence = biasEvidenceOf(reader, model);
  await reader.load(evidence);
  return (Object.keys(BIAS_SOURCES) as BiasSource[]).map((source): BiasCheck => {
    const found = evidence.filter((one) => reader.text(one, 'biasSource') === source);
    const last = found.at(-1);
    const parts = last === undefined ? [] : recordedResults(reader.content(last)).map(({ part }) => part);
    return {
      source,
      outcome: last === undefined ? null : reader.text(last, 'outcome'),
      subgroups: [...new Set(parts.filter((part) => part !== null))],
      evidence: found,
    };
  });
}

/** Evidence about the model and its data, the oldest first. */
export function biasEvidenceOf(reader: GraphReader, model: number): number[] {
  const data = dataOfModel(reader, model).map(({ dataset }) => dataset);
  const asked = { end: 'TARGET', type: 'EVALUATES', kinds: ['EVIDENCE'] } as const;
  const evidence = new Set([...new Set([model, ...data])].flatMap((one) => reader.others(one, asked)));
  return [...evidence].sort((left, right) => left - right);
}

/** Evidence that explains the model, by what it explains, in the order of the table. */
export async function explanationsOf(
  reader: GraphReader,
  model: number,
): Promise<{ readonly kind: ExplanationKind; readonly evidence: readonly number[] }[]> {
  const asked = { end: 'TARGET', type: 'EVALUATES', kinds: ['EVIDENCE'], subkinds: ['EXPLANATION'] } as const;
  const evidence = reader.others(model, asked);
  await reader.load(evidence);
  return (Object.keys(EXPLANATION_KINDS) as ExplanationKind[]).map((kind) => ({
    kind,
    evidence: evidence.filter((one) => reader.text(one, 'explains') === kind),
  }));
}

/** Models that belong to a system of high risk, with the first such system. */
export async function highRiskModels(reader: GraphReader, validAt: number): Promise<ReadonlyMap<number, number>> {
  const found = new Map<number, number>();
  for (const system of reader.ofKind('SYSTEM')) {
    if ((await riskClassOf(reader, system, validAt)).riskClass !== 'HIGH') continue;
    for (const one of systemScope(reader, system)) {
      if (reader.kind(one) === 'MODEL' && !found.has(one)) found.set(one, system);
    }
  }
  return found;
}
