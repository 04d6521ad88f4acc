/**
 * How long records of a retired model are kept.
 *
 *     CONTROL POLICY {retention: [{records, period, source}], timeZone, effectiveFrom}  ─APPLIES_TO▶ MODEL, or to none: to all
 */
import { addPeriod, parsePeriod } from '../../governance/calendar/period.ts';
import { NONE } from '../../index/graphIndex.ts';
import { isJsonObject } from '../../model/contentDigest.ts';
import type { Json, JsonObject } from '../../model/delta.ts';
import type { GraphReader } from '../graphReader.ts';
import { lifeCyclesOf, transitionsOf } from '../lifeCycleInstance.ts';
import { versionInForce } from '../policy/policyInForce.ts';

export interface RetentionClock {
  readonly records: string;
  readonly period: string;
  readonly source: string;
  /** Number of the version of the policy that was in force when the model was retired. */
  readonly policy: number;
  readonly timeZone: string;
  /** Ms since 1970. */
  readonly from: number;
  readonly until: number;
}

/** When the model was retired by a life cycle, up to the instant; null: it was not. Ms since 1970. */
export async function retiredAtOf(reader: GraphReader, model: number, until: number): Promise<number | null> {
  const instants: number[] = [];
  for (const control of lifeCyclesOf(reader, model)) {
    const history = await transitionsOf({ reader, artifact: model, control, until });
    const retired = history.find(({ change }) => reader.text(change, 'lockState') === 'RETIRED');
    if (retired) instants.push(retired.at);
  }
  return instants.length > 0 ? Math.min(...instants) : null;
}

/** Clocks that began when the model was retired, by the policies of then. Empty: it was not retired, or no policy says anything. */
export async function retentionOf(reader: GraphReader, model: number, until: number): Promise<RetentionClock[]> {
  const from = await retiredAtOf(reader, model, until);
  if (from === null) return [];
  const clocks: RetentionClock[] = [];
  for (const policy of policiesFor(reader, model)) {
    const version = versionInForce(reader.view, policy, from);
    if (version === NONE) continue;
    const content = (await reader.contentsOfVersions([version])).get(version) ?? {};
    const timeZone = typeof content.timeZone === 'string' ? content.timeZone : 'UTC';
    for (const rule of rulesIn(content)) {
      const period = parsePeriod(String(rule.period));
      if (!period) continue;
      clocks.push({
        records: String(rule.records),
        period: String(rule.period),
        source: String(rule.source ?? ''),
        policy: version,
        timeZone,
        from,
        until: addPeriod(from, period, timeZone),
      });
    }
  }
  return clocks;
}

function rulesIn({ retention }: JsonObject): JsonObject[] {
  return Array.isArray(retention) ? (retention as Json[]).filter(isJsonObject) : [];
}

/** Policies that apply to the artifact, then those that apply to nothing in particular. */
export function policiesFor(reader: GraphReader, artifact: number): number[] {
  const own = reader.others(artifact, { end: 'TARGET', type: 'APPLIES_TO', kinds: ['CONTROL'], subkinds: ['POLICY'] });
  const general = reader
    .ofKind('CONTROL', 'POLICY')
    .filter((policy) => reader.others(policy, { end: 'SOURCE', type: 'APPLIES_TO' }).length === 0);
  return [...own, ...general];
}
