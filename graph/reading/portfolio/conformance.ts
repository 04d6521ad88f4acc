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
import { isOver } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';
import { activeMonitorsOf } from '../lockedModel/included.ts';
import { type ClauseStatus, clauseStatusWithin } from '../policy/clauseStatus.ts';
import { governedScope } from '../policy/governedScope.ts';
import { versionInForce } from '../policy/policyInForce.ts';
import { isWithdrawn } from '../retracted.ts';
import type { Standing } from '../standing.ts';
import type { ModelRecord } from './modelRecords.ts';
import type { ModelMandate } from './monitorMandates.ts';
import { homesOf, reachOf } from './surroundings.ts';

export interface ConformanceItem {
  readonly dimension: ConformanceDimension;
  /** Number of the CLAUSE, CONTROL or METRIC. */
  readonly obligation: number;
  /** Which of several things that it asks for: a subkind of MONITOR, the monitor of a KPI. */
  readonly asks?: string;
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

interface Asked {
  readonly reader: GraphReader;
  readonly standing: Standing;
  readonly validAt: number;
}

/** All obligations, regulation first, then in the order in which they were recorded. */
export async function conformanceOf(
  parameters: Asked & { readonly record: ModelRecord; readonly mandates: readonly ModelMandate[] },
): Promise<ConformanceItem[]> {
  const { reader, record, mandates, validAt } = parameters;
  const applying = reachOf(reader, record.model).flatMap((one) =>
    reader.others(one, { end: 'TARGET', type: 'APPLIES_TO', kinds: ['CLAUSE', 'CONTROL'] }),
  );
  const mandating = new Set(mandates.map(({ policy }) => policy));
  const items: ConformanceItem[] = [];
  let scope: ReadonlySet<number> | null | undefined;
  for (const obligation of [...new Set(applying)].sort((left, right) => left - right)) {
    const dimension = dimensionOf(reader, obligation);
    // What says which monitors there have to be is kept by having them.
    if (dimension === null || mandating.has(obligation) || !binds(reader, obligation, validAt)) continue;
    if (reader.kind(obligation) === 'CLAUSE') {
      scope = scope === undefined ? scopeOf(reader, record.model) : scope;
      items.push({ dimension, obligation, ...(await clauseKept({ ...parameters, clause: obligation, scope })) });
      continue;
    }
    const supports = [obligation, ...testsOf(reader, obligation)].flatMap((one) => supportsOf(one, parameters));
    const state = stateOf(supports);
    items.push({ dimension, obligation, state, reason: REASONS[state], shownBy: supports.map(({ by }) => by) });
  }
  const watching =
    mandates.length > 0 ? await activeMonitorsOf(reader, [record.model, ...record.deployments], validAt) : [];
  for (const mandate of mandates) {
    for (const subkind of mandate.monitors) items.push(monitored({ ...parameters, mandate, subkind, watching }));
  }
  for (const { metric, isMet, monitor } of record.kpis) {
    if (isMet === null) continue;
    const reason = isMet ? 'the last observation meets the target' : 'the last observation misses the target';
    const state = isMet ? 'MET' : 'UNMET';
    const asks = reader.id(monitor);
    items.push({ dimension: 'BUSINESS_POLICY', obligation: metric, asks, state, reason, shownBy: [monitor] });
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

/** What belongs to the systems that the model is part of; null: it is part of none, so all that there is may show it. */
function scopeOf(reader: GraphReader, model: number): ReadonlySet<number> | null {
  const systems = homesOf(reader, model).filter((home) => reader.kind(home) === 'SYSTEM');
  if (systems.length === 0) return null;
  return new Set(systems.flatMap((system) => [...governedScope(reader, system)]));
}

/** As {@link clauseStatusWithin} says; that what showed it is no longer certain is told from that nothing did. */
async function clauseKept(
  asked: Asked & { readonly clause: number; readonly scope: ReadonlySet<number> | null },
): Promise<Pick<ConformanceItem, 'state' | 'reason' | 'shownBy'>> {
  const { standing } = asked;
  const status = await clauseStatusWithin(asked.clause, { ...asked, standing: async () => standing });
  if (status.state === 'NOT_APPLICABLE') {
    const shownBy = status.exemption === null ? [] : [status.exemption];
    return { state: 'MET', reason: 'it does not apply, for a reason that is written down', shownBy };
  }
  // That something else no longer confirms it is answered by what shows it now.
  const isDoubted = (one: number) =>
    standing.effects(one).some((effect) => effect !== 'INFORM' && effect !== 'UNCONFIRMED');
  if (status.state === 'SATISFIED') {
    const state = status.compliers.some(isDoubted) ? 'IN_DOUBT' : 'MET';
    return { state, reason: REASONS[state], shownBy: status.evidence };
  }
  if (status.state === 'UNTRACED') {
    const reason = 'no requirement complies with it, and no control against a hazard';
    return { state: 'UNMET', reason, shownBy: [] };
  }
  return notShown(status, asked);
}

function notShown(
  { notShown: open, failedBy }: ClauseStatus,
  asked: Asked,
): Pick<ConformanceItem, 'state' | 'reason' | 'shownBy'> {
  const { reader } = asked;
  if (failedBy !== null) {
    return { state: 'UNMET', reason: `${reader.name(failedBy)} says that it fails`, shownBy: [failedBy] };
  }
  const states = open.map((one) => {
    const supports = [one, ...testsOf(reader, one)].flatMap((each) => supportsOf(each, asked));
    // A test without a result leaves it open, whatever the others say.
    return { state: stateOf(supports) === 'UNMET' ? 'UNMET' : 'IN_DOUBT', supports } as const;
  });
  const state = states.some((one) => one.state === 'UNMET') ? 'UNMET' : 'IN_DOUBT';
  const names = open.map((one) => reader.name(one)).join(', ');
  const reason = `${names}: ${REASONS[state]}`;
  return { state, reason, shownBy: states.flatMap(({ supports }) => supports.map(({ by }) => by)) };
}

function testsOf(reader: GraphReader, target: number): number[] {
  return reader.others(target, { end: 'TARGET', type: 'VERIFIES', kinds: ['TEST_CASE'] });
}

/** Evidence for and against. Of results the newest counts, see latestResult.ts; what speaks against it counts until it falls. */
function supportsOf(target: number, { reader, standing, validAt }: Asked): (Support & { by: number })[] {
  const { view } = reader;
  const shown = reader
    .linked(target, { end: 'TARGET', type: 'EVIDENCES', roles: [null, 'FOR', 'AGAINST'] })
    .toSorted((left, right) => left.artifact - right.artifact)
    .map(({ artifact: by, role }) => {
      const version = view.current(by);
      const facts = version === NONE ? {} : view.version(version).facts;
      return {
        by,
        isResult: role !== 'AGAINST' && (facts.outcome === 'pass' || facts.outcome === 'fail'),
        isDoubtful:
          isOver(facts, validAt) ||
          isWithdrawn(view, by) ||
          facts.outcome === 'inconclusive' ||
          standing.effects(by).some((effect) => effect !== 'INFORM'),
        isAgainst: role === 'AGAINST' || facts.outcome === 'fail',
      };
    });
  const newest = shown.findLast(({ isResult }) => isResult);
  return shown.filter((one) => !one.isResult || one === newest);
}

function monitored(parameters: {
  readonly reader: GraphReader;
  readonly record: ModelRecord;
  readonly mandate: ModelMandate;
  readonly subkind: string;
  /** Monitors of the model that have not ended. */
  readonly watching: readonly number[];
}): ConformanceItem {
  const { reader, record, mandate, subkind, watching } = parameters;
  const monitors = watching.filter((monitor) => reader.subkind(monitor) === subkind);
  const breached = record.breaches.filter(({ isOpen, monitor }) => isOpen && monitors.includes(monitor));
  const asked = { dimension: 'BUSINESS_POLICY' as const, obligation: mandate.policy, asks: subkind };
  const item = { ...asked, shownBy: monitors };
  if (monitors.length === 0) return { ...item, state: 'UNMET', reason: `no monitor of kind ${subkind} watches it` };
  if (breached.length === 0) return { ...item, state: 'MET', reason: `a monitor of kind ${subkind} watches it` };
  const [first] = breached;
  const reason = `${reader.name(first?.change ?? NONE)}, and it goes on`;
  return { ...item, state: 'UNMET', reason, shownBy: breached.map(({ change }) => change) };
}
