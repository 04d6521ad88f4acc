/** Where the risk of a hazard comes from: as it states, else by what causes it. */
import { RISK_SOURCES } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';

export type RiskSource = keyof typeof RISK_SOURCES;

/** Causes by kind and subkind. Scenarios that are only the situation of a hazard say nothing. */
const BY_CAUSE: Readonly<Record<string, RiskSource>> = {
  'SCENARIO MISUSE': 'MISUSE',
  'SCENARIO TRIGGERING_CONDITION': 'INSUFFICIENCY',
  'FAILURE_MODE FUNCTIONAL_INSUFFICIENCY': 'INSUFFICIENCY',
  'FAILURE_MODE OUTPUT_INSUFFICIENCY': 'INSUFFICIENCY',
};

/** Load the hazard first. */
export function riskSourcesOf(reader: GraphReader, hazard: number): ReadonlySet<RiskSource> {
  const stated = reader.text(hazard, 'riskSource');
  if (stated !== null && Object.hasOwn(RISK_SOURCES, stated)) return new Set([stated as RiskSource]);
  const found = new Set<RiskSource>();
  for (const cause of reader.others(hazard, { end: 'TARGET', type: 'CAUSES' })) {
    const kind = reader.kind(cause);
    const source = BY_CAUSE[`${kind} ${reader.subkind(cause)}`] ?? (kind === 'FAILURE_MODE' ? 'FAILURE' : null);
    if (source) found.add(source);
  }
  return found;
}
