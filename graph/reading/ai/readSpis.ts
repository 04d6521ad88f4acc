/** Safety performance indicators with the claims that they condition, and what was observed of them (UL 4600). */
import { NONE } from '../../index/graphIndex.ts';
import { type Criterion, parseInstant } from '../../metamodel/content.ts';
import { keeps } from '../../safety/ai/spi.ts';
import type { GraphReader } from '../graphReader.ts';

export interface SpiObservationRead {
  readonly evidence: number;
  /** ms since 1970: when it was observed, else recorded. */
  readonly at: number;
  readonly value: number;
  readonly part: string | null;
  readonly breached: boolean;
}

export interface SpiRead {
  readonly metric: number;
  readonly criterion: Criterion | null;
  readonly claims: readonly number[];
  /** The oldest first. */
  readonly observations: readonly SpiObservationRead[];
}

/** Claims in the context of an indicator; an inferred link conditions nothing. */
export function claimsOfSpi(reader: GraphReader, metric: number): number[] {
  return reader.others(metric, { end: 'TARGET', type: 'IN_CONTEXT_OF', kinds: ['CLAIM'] });
}

export function criterionOf(reader: GraphReader, metric: number): Criterion | null {
  const version = reader.view.current(metric);
  return version === NONE ? null : (reader.view.version(version).facts.criterion ?? null);
}

export async function readSpi(reader: GraphReader, metric: number): Promise<SpiRead> {
  const { view } = reader;
  const criterion = criterionOf(reader, metric);
  const evidence = reader.others(metric, { end: 'TARGET', type: 'EVIDENCES', kinds: ['EVIDENCE'] });
  await reader.load([metric, ...evidence]);
  const observations = evidence.flatMap((one): SpiObservationRead[] => {
    const version = view.current(one);
    if (version === NONE || view.retractions(version).length > 0) return [];
    const at =
      parseInstant(reader.text(one, 'observedAt') ?? '') ?? view.instantOf(view.index.versionRevisionOf(version));
    return (view.version(version).facts.results ?? [])
      .filter((result) => criterion === null || result.metric === criterion.metric)
      .map(({ value, part }) => ({
        evidence: one,
        at,
        value,
        part,
        breached: criterion !== null && !keeps(criterion, value),
      }));
  });
  return {
    metric,
    criterion,
    claims: claimsOfSpi(reader, metric),
    observations: observations.sort((left, right) => left.at - right.at || left.evidence - right.evidence),
  };
}
