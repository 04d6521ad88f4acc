/**
 * Whether a clause is satisfied. Regulators judge outcomes and hazards, so a clause counts only with a requirement, or a control
 * against a hazard, that is shown by evidence; a principle of a framework also with a control or evidence of its own.
 *
 *     CLAUSE ◀─COMPLIES_WITH─ REQUIREMENT ◀─EVIDENCES─ EVIDENCE {outcome: pass}
 *            ◀─COMPLIES_WITH─ CONTROL ─MITIGATES▶ HAZARD,   CONTROL ◀─EVIDENCES─ EVIDENCE
 *            ◀─COMPLIES_WITH─ CONTROL DECISION {decision: NOT_APPLICABLE, text: why} ─APPLIES_TO▶ system
 */

import { NONE } from '../../index/graphIndex.ts';
import type { GraphReader } from '../graphReader.ts';
import { failedBy, resultsIn, type ShownPoint, shownBy, stands } from '../latestResult.ts';
import { isWithdrawn } from '../retracted.ts';
import { governedScope } from './governedScope.ts';
import { versionInForce } from './policyInForce.ts';

export const CLAUSE_STATES = {
  SATISFIED: 'All that complies with it is shown by evidence that stands.',
  NOT_APPLICABLE: 'It does not apply, for a reason that is written down.',
  OPEN: 'Something complies with it that is not shown, or the newest evidence of the clause itself says that it fails.',
  UNTRACED: 'No requirement and no hazard is traced to it.',
} as const;
export type ClauseState = keyof typeof CLAUSE_STATES;

export interface ClauseStatus {
  readonly clause: number;
  readonly state: ClauseState;
  /** Does a version of it bind at the instant? */
  readonly inForce: boolean;
  /** Requirements and controls that comply with it. */
  readonly compliers: readonly number[];
  /** Of them, what is not shown. */
  readonly notShown: readonly number[];
  /** The newest evidence of the clause itself, where it fails; null: it does not. */
  readonly failedBy: number | null;
  readonly hazards: readonly number[];
  readonly evidence: readonly number[];
  /** The decision that it does not apply; null: there is none. */
  readonly exemption: number | null;
}

interface Asked extends ShownPoint {
  readonly reader: GraphReader;
  /** Null: of the whole graph. */
  readonly system: number | null;
}

export async function clauseStatuses(clauses: readonly number[], asked: Asked): Promise<readonly ClauseStatus[]> {
  const { reader, system } = asked;
  const scope = system === null ? null : governedScope(reader, system);
  const found: ClauseStatus[] = [];
  for (const clause of clauses) found.push(await clauseStatusWithin(clause, { ...asked, scope }));
  return found;
}

/** The same of one clause, for what belongs to the scope alone; null: for the whole graph. */
export async function clauseStatusWithin(
  clause: number,
  asked: ShownPoint & { readonly reader: GraphReader; readonly scope: ReadonlySet<number> | null },
): Promise<ClauseStatus> {
  const { reader, scope, validAt } = asked;
  const complying = reader
    .others(clause, { end: 'TARGET', type: 'COMPLIES_WITH' })
    .filter((one) => (scope === null || scope.has(one)) && !isWithdrawn(reader.view, one));
  await reader.load(complying);
  const exemption = complying.find((one) => isExemption(reader, one)) ?? null;
  const isPrinciple = reader.subkind(clause) === 'PRINCIPLE';
  const mitigated = (control: number) =>
    reader.others(control, { end: 'SOURCE', type: 'MITIGATES', kinds: ['HAZARD'] });
  const compliers = complying.filter((one) => {
    const kind = reader.kind(one);
    if (kind === 'REQUIREMENT') return true;
    return kind === 'CONTROL' && !isDecision(reader, one) && (isPrinciple || mitigated(one).length > 0);
  });
  const evidence = new Set<number>();
  const notShown: number[] = [];
  for (const one of compliers) {
    const shown = await shownBy(reader, one, asked);
    if (shown.length === 0) notShown.push(one);
    for (const each of shown) evidence.add(each);
  }
  const direct = complying.filter((each) => reader.kind(each) === 'EVIDENCE');
  for (const one of direct) if (await stands(reader, one, asked)) evidence.add(one);
  // Evidence about the clause itself: the newest counts, as of everything.
  const failed = await failedBy(reader, resultsIn(reader, direct), asked);
  const traced = compliers.length > 0 || (isPrinciple && evidence.size > 0);
  const shownState = notShown.length === 0 && failed === NONE ? 'SATISFIED' : 'OPEN';
  const state = exemption !== null ? 'NOT_APPLICABLE' : traced ? shownState : 'UNTRACED';
  return {
    clause,
    state,
    inForce: versionInForce(reader.view, clause, validAt) !== NONE || reader.view.versions(clause).length === 0,
    compliers,
    notShown,
    failedBy: failed === NONE ? null : failed,
    hazards: [...new Set(compliers.flatMap(mitigated))],
    evidence: [...evidence].sort((left, right) => left - right),
    exemption,
  };
}

function isDecision(reader: GraphReader, control: number): boolean {
  return reader.kind(control) === 'CONTROL' && reader.subkind(control) === 'DECISION';
}

/** A decision without a reason exempts from nothing. */
function isExemption(reader: GraphReader, control: number): boolean {
  if (!isDecision(reader, control) || reader.text(control, 'decision') !== 'NOT_APPLICABLE') return false;
  return (reader.text(control, 'text') ?? '').trim() !== '';
}

/** The clauses at the bottom of these: what has no parts of its own. */
export function leavesOf(reader: GraphReader, clauses: readonly number[]): number[] {
  const leaves: number[] = [];
  const seen = new Set(clauses);
  for (const clause of seen) {
    const parts = reader
      .others(clause, { end: 'TARGET', type: 'PART_OF', kinds: ['CLAUSE'] })
      .filter((part) => !reader.view.isRetired(part));
    if (parts.length === 0) leaves.push(clause);
    for (const part of parts) seen.add(part);
  }
  return leaves;
}

/** Clauses that apply to the system or to a part of its architecture, without frameworks. */
export function applyingClauses(reader: GraphReader, system: number): number[] {
  const elements = [...governedScope(reader, system)].filter((one) =>
    ['SYSTEM', 'COMPONENT', 'MODEL', 'DATASET', 'DEPLOYMENT', 'CODE_UNIT'].includes(reader.kind(one)),
  );
  const applying = elements.flatMap((one) =>
    reader.others(one, { end: 'TARGET', type: 'APPLIES_TO', kinds: ['CLAUSE'] }),
  );
  return [...new Set(applying)].filter((clause) => !reader.view.isRetired(clause));
}
