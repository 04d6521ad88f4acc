/** What a safety case depends on, by aspect: a change to any of it is one to the context of claims. */
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { GraphReader } from './graphReader.ts';
import type { ReadArgument } from './readArgument.ts';

/** Aspects of what a case depends on. */
export const CASE_ASPECTS = {
  DESIGN: 'System, components, models, data and code that the claims are about.',
  EXTERNAL_ASSUMPTION: 'Assumed about the world around the item.',
  INTERNAL_ASSUMPTION: 'Assumed about the item and its development.',
  CONFIGURATION: 'The baseline that the claims are made for.',
  HAZARD: 'Hazards that the claims say are mitigated.',
  RISK_CONCERN: 'Risks that are no hazardous events: concerns, harms of bias, failure modes.',
  SAFETY_MEASURE: 'Measures that the claims rely on.',
  OTHER: 'Requirements, metrics, clauses, scenarios and others.',
} as const;
export type CaseAspect = keyof typeof CASE_ASPECTS;

export interface CaseDependency {
  readonly aspect: CaseAspect;
  readonly artifact: number;
  /** Claims in whose context it stands. */
  readonly claims: readonly number[];
}

const ASPECT_OF_KIND: Readonly<Partial<Record<ArtifactKind, CaseAspect>>> = {
  SYSTEM: 'DESIGN',
  COMPONENT: 'DESIGN',
  MODEL: 'DESIGN',
  DATASET: 'DESIGN',
  BASELINE: 'CONFIGURATION',
  FAILURE_MODE: 'RISK_CONCERN',
  SAFETY_MEASURE: 'SAFETY_MEASURE',
};

/** Aspect by aspect, within an aspect in the order of the argument. */
export async function caseDependencies(
  reader: GraphReader,
  { argument, artifacts }: ReadArgument,
): Promise<CaseDependency[]> {
  const claims = new Map<number, Set<number>>();
  for (const { type, from, to } of argument.relations) {
    if (type !== 'IN_CONTEXT_OF') continue;
    const context = artifacts.get(to) as number;
    const made = claims.get(context) ?? new Set();
    claims.set(context, made.add(artifacts.get(from) as number));
  }
  await reader.load(claims.keys());
  const found = [...claims].flatMap(([artifact, made]): CaseDependency[] => {
    const aspect = aspectOf(reader, artifact);
    return aspect === null ? [] : [{ aspect, artifact, claims: [...made] }];
  });
  const order = Object.keys(CASE_ASPECTS);
  return found.sort((left, right) => order.indexOf(left.aspect) - order.indexOf(right.aspect));
}

/** Null: a context or justification in words, which is part of the argument. */
function aspectOf(reader: GraphReader, artifact: number): CaseAspect | null {
  const kind = reader.kind(artifact);
  const subkind = reader.subkind(artifact);
  if (kind === 'HAZARD') return subkind === null || subkind === 'HAZARDOUS_EVENT' ? 'HAZARD' : 'RISK_CONCERN';
  if (kind !== 'CLAIM') return ASPECT_OF_KIND[kind] ?? 'OTHER';
  if (subkind !== 'ASSUMPTION' && subkind !== 'AWAY_ASSUMPTION') return null;
  const origin = reader.text(artifact, 'origin');
  if (origin === 'EXTERNAL') return 'EXTERNAL_ASSUMPTION';
  return origin === 'INTERNAL' ? 'INTERNAL_ASSUMPTION' : 'OTHER';
}
