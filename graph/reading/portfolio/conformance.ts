/**
 * What applies to a model, and whether it is kept, as it stands.
 *
 *     CLAUSE  ─APPLIES_TO▶ model, its homes, its deployments   ◀─COMPLIES_WITH─ requirement, control, evidence, gate
 *     CONTROL ─APPLIES_TO▶                                     ◀─EVIDENCES─ evidence      mandated monitors     targets of KPIs
 */
import {
  type ConformanceDimension,
  type ConformanceState,
  type Support,
  stateOf,
} from '../../governance/portfolio/conformance.ts';
import { NONE } from '../../index/graphIndex.ts';
import type { GraphReader } from '../graphReader.ts';
import { versionInForce } from '../policy/policyInForce.ts';
import type { Standing } from '../standing.ts';
import type { ModelRecord } from './modelRecords.ts';
import type { ModelMandate } from './monitorMandates.ts';
import { reachOf } from './surroundings.ts';

export interface ConformanceItem {
  readonly dimension: ConformanceDimension;
  /** Number of the CLAUSE, CONTROL or METRIC. */
  readonly obligation: number;
  readonly state: ConformanceState;
  readonly reason: string;
  /** Numbers of what shows it, or speaks against it. */
  readonly shownBy: readonly number[];
}

/** Subkinds of CONTROL that ask something of a model, and of what nature that is. */
const ASKING: Readonly<Record<string, ConformanceDimension>> = {
  POLICY: 'BUSINESS_POLICY',
  GOVERNANCE_MEASURE: 'BUSINESS_POLICY',
  CHECK: 'BUSINESS_POLICY',
  RISK_CONTROL: 'RISK_CONTROL',
};

const REASONS: Readonly<Record<ConformanceState, string>> = {
  MET: 'something shows it, and nothing stands against that',
  IN_DOUBT: 'what showed it is no longer certain: look at it again',
  UNMET: 'nothing shows it, or something speaks against it',
};

/** All obligations, regulation first, then in the order in which they were recorded. */
export function conformanceOf(parameters: {
  readonly reader: GraphReader;
  readonly record: ModelRecord;
  readonly mandates: readonly ModelMandate[];
  readonly standing: Standing;
  readonly validAt: number;
}): ConformanceItem[] {
  const { reader, record, mandates, standing, validAt } = parameters;
  const applying = reachOf(reader, record.model).flatMap((one) =>
    reader.others(one, { end: 'TARGET', type: 'APPLIES_TO', kinds: ['CLAUSE', 'CONTROL'] }),
  );
  const mandating = new Set(mandates.map(({ policy }) => policy));
  const items: ConformanceItem[] = [];
  for (const obligation of [...new Set(applying)].sort((left, right) => left - right)) {
    const dimension = dimensionOf(reader, obligation);
    // What says which monitors there have to be is kept by having them.
    if (dimension === null || mandating.has(obligation) || !binds(reader, obligation, validAt)) continue;
    const supports = supportsOf(reader, obligation, standing);
    const state = stateOf(supports);
    items.push({ dimension, obligation, state, reason: REASONS[state], shownBy: supports.map(({ by }) => by) });
  }
  for (const mandate of mandates) {
    for (const subkind of mandate.monitors) items.push(monitored({ reader, record, mandate, subkind }));
  }
  for (const { metric, isMet, monitor } of record.kpis) {
    if (isMet === null) continue;
    const reason = isMet ? 'the last observation meets the target' : 'the last observation misses the target';
    const state = isMet ? 'MET' : 'UNMET';
    items.push({ dimension: 'BUSINESS_POLICY', obligation: metric, state, reason, shownBy: [monitor] });
  }
  const first = (item: ConformanceItem) => (item.dimension === 'REGULATION' ? 0 : 1);
  return items.sort((left, right) => first(left) - first(right));
}

function dimensionOf(reader: GraphReader, obligation: number): ConformanceDimension | null {
  const subkind = reader.subkind(obligation) ?? '';
  if (reader.kind(obligation) === 'CONTROL') return ASKING[subkind] ?? null;
  return subkind === 'INTERNAL_POLICY' ? 'BUSINESS_POLICY' : 'REGULATION';
}

/** A clause or control with versions of which none is in force binds nobody. */
function binds(reader: GraphReader, obligation: number, validAt: number): boolean {
  if (reader.view.current(obligation) === NONE) return true;
  return versionInForce(reader.view, obligation, validAt) !== NONE;
}

function supportsOf(reader: GraphReader, obligation: number, standing: Standing): (Support & { by: number })[] {
  const shown =
    reader.kind(obligation) === 'CLAUSE'
      ? reader.linked(obligation, { end: 'TARGET', type: 'COMPLIES_WITH' })
      : reader.linked(obligation, { end: 'TARGET', type: 'EVIDENCES', roles: [null, 'FOR', 'AGAINST'] });
  return shown.map(({ artifact: by, role }) => {
    const version = reader.view.current(by);
    const outcome = version === NONE ? undefined : reader.view.version(version).facts.outcome;
    return {
      by,
      isDoubtful: outcome === 'inconclusive' || standing.effects(by).some((effect) => effect !== 'INFORM'),
      isAgainst: role === 'AGAINST' || outcome === 'fail',
    };
  });
}

function monitored(parameters: {
  readonly reader: GraphReader;
  readonly record: ModelRecord;
  readonly mandate: ModelMandate;
  readonly subkind: string;
}): ConformanceItem {
  const { reader, record, mandate, subkind } = parameters;
  const monitors = record.monitors.filter((monitor) => reader.subkind(monitor) === subkind);
  const breached = record.breaches.filter(({ isOpen, monitor }) => isOpen && monitors.includes(monitor));
  const item = { dimension: 'BUSINESS_POLICY' as const, obligation: mandate.policy, shownBy: monitors };
  if (monitors.length === 0) return { ...item, state: 'UNMET', reason: `no monitor of kind ${subkind} watches it` };
  if (breached.length === 0) return { ...item, state: 'MET', reason: `a monitor of kind ${subkind} watches it` };
  const [first] = breached;
  const reason = `${reader.name(first?.change ?? NONE)}, and it goes on`;
  return { ...item, state: 'UNMET', reason, shownBy: breached.map(({ change }) => change) };
}
