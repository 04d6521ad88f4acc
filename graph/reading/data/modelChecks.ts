/** Checks of a model for bias, and explanations of it. */
import { NONE } from '../../index/graphIndex.ts';
import {
  BIAS_SOURCES,
  type BiasSource,
  EXPLANATION_KINDS,
  type ExplanationKind,
  isOver,
} from '../../metamodel/content.ts';
import { dataOfModel } from '../ai/modelData.ts';
import type { GraphReader, LinksAsked } from '../graphReader.ts';
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

/** One row per source of bias, in the order of the table: of the version of the model that is current, and of its data. */
export async function biasChecksOf(reader: GraphReader, model: number, validAt: number): Promise<BiasCheck[]> {
  const evidence = biasEvidenceOf(reader, model, validAt);
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

/** Evidence about the model, as it is now, and its data, the oldest first. */
export function biasEvidenceOf(reader: GraphReader, model: number, validAt: number): number[] {
  const data = new Set(dataOfModel(reader, model).map(({ dataset }) => dataset));
  const asked = { end: 'TARGET', type: 'EVALUATES', kinds: ['EVIDENCE'] } as const;
  const found = [
    ...evidenceOfCurrent(reader, model, asked),
    ...[...data].flatMap((dataset) => reader.others(dataset, asked)),
  ];
  return [...new Set(found)].filter((one) => isValid(reader, one, validAt)).sort((left, right) => left - right);
}

/** Evidence that explains the version of the model that is current, by what it explains, in the order of the table. */
export async function explanationsOf(
  reader: GraphReader,
  model: number,
  validAt: number,
): Promise<{ readonly kind: ExplanationKind; readonly evidence: readonly number[] }[]> {
  const asked = { end: 'TARGET', type: 'EVALUATES', kinds: ['EVIDENCE'], subkinds: ['EXPLANATION'] } as const;
  const evidence = evidenceOfCurrent(reader, model, asked).filter((one) => isValid(reader, one, validAt));
  await reader.load(evidence);
  return (Object.keys(EXPLANATION_KINDS) as ExplanationKind[]).map((kind) => ({
    kind,
    evidence: evidence.filter((one) => reader.text(one, 'explains') === kind),
  }));
}

/** Evidence about the current version of the artifact, about one of the same content, or about no version that it names. */
function evidenceOfCurrent(reader: GraphReader, artifact: number, asked: LinksAsked): number[] {
  const { view } = reader;
  const current = view.current(artifact);
  const found = reader.linked(artifact, asked).filter(({ slot }) => {
    const about = view.index.linkToVersion(slot);
    return about === NONE || about === current || view.digest(about) === view.digest(current);
  });
  return [...new Set(found.map((one) => one.artifact))];
}

/** Neither retracted nor out of date. */
function isValid({ view }: GraphReader, evidence: number, validAt: number): boolean {
  const version = view.current(evidence);
  if (version === NONE) return true;
  return view.retractions(version).length === 0 && !isOver(view.version(version).facts, validAt);
}

/** Models that belong to a system of high risk, as recorded or decided, with the first such system. */
export async function highRiskModels(reader: GraphReader, validAt: number): Promise<ReadonlyMap<number, number>> {
  const systems = reader.ofKind('SYSTEM');
  await reader.load(systems);
  const found = new Map<number, number>();
  for (const system of systems) {
    if ((await riskClassOf(reader, system, validAt)).riskClass !== 'HIGH') continue;
    for (const one of systemScope(reader, system)) {
      if (reader.kind(one) === 'MODEL' && !found.has(one)) found.set(one, system);
    }
  }
  return found;
}
