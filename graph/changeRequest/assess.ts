/** From an answer of the engine to the rows that have to be decided, and from rows to records that fit. */
import type { ResolvedChange } from '../impact/changes.ts';
import type { ImpactAnalysis } from '../impact/impactAnalysis.ts';
import type { EffectState, ImpactItem } from '../impact/report.ts';
import type { Configuration } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { Effect } from '../metamodel/effects.ts';
import type { Metamodel } from '../metamodel/metamodel.ts';
import { canonicalJson, sha256 } from '../model/canonicalJson.ts';
import { partList } from '../model/parts.ts';
import {
  type AssessedChange,
  type AssessmentRecord,
  CHANGE_REQUEST_LIMITS,
  type ImpactLevel,
  type ImpactRow,
  type ImpactRows,
  type PlannedObligation,
} from './records.ts';

/** What a report says, in the words of an assessment. */
export interface Assessed
  extends ImpactRows,
    Pick<
      AssessmentRecord,
      'changes' | 'changesDigest' | 'rulesDigest' | 'complete' | 'incompleteBecause' | 'verdict' | 'gates' | 'level'
    > {
  readonly rowsDigest: string;
}

const LEVEL_OF_EFFECT: Readonly<Record<Effect, ImpactLevel>> = {
  ROLLBACK_DECISION: 'critical',
  TAINTED: 'critical',
  DEFEATED: 'critical',
  NEEDS_REAPPROVAL: 'high',
  REASSESS: 'high',
  STALE: 'high',
  IN_DOUBT: 'high',
  PARTIALLY_STALE: 'medium',
  DEGRADED: 'medium',
  SUSPECT: 'low',
  UNCONFIRMED: 'low',
  INFORM: 'none',
};
const LEVEL_ORDER: readonly ImpactLevel[] = ['none', 'low', 'medium', 'high', 'critical'];

/** Rows made between two pauses: each takes a tenth of a millisecond. */
const ROWS_PER_STEP = 64;

/** Rows, work and verdict of a report, in steps of a few milliseconds, so that others get their turn. */
export function* assess(parameters: {
  readonly analysis: ImpactAnalysis;
  readonly changes: readonly ResolvedChange[];
  readonly metamodel: Metamodel;
}): Generator<void, Assessed> {
  const { analysis, metamodel } = parameters;
  const { view } = analysis.configuration;
  const changes = parameters.changes.map((change) => assessedChange(change, analysis.configuration));
  const changesDigest = sha256(canonicalJson(changes));
  const rows: ImpactRow[] = [];
  for (const [position, item] of (yield* analysis.itemSteps()).entries()) {
    rows.push(...rowsOf({ item, analysis, changesDigest }));
    if (position % ROWS_PER_STEP === 0) yield;
  }
  const obligations = obligationsOf(analysis);
  yield;
  return {
    changes,
    changesDigest,
    rulesDigest: rulesDigest(metamodel),
    complete: analysis.complete,
    incompleteBecause: [...analysis.incompleteBecause],
    verdict: analysis.verdict,
    gates: analysis.gates.map(({ gate, verdict, unmet }) => ({ gate: view.id(gate), verdict, unmet: [...unmet] })),
    level: analysis.complete ? levelOf(rows) : null,
    rows,
    obligations,
    rowsDigest: digestOfRows({ rows, obligations }),
  };
}

/** SHA-256 over rows and obligations: what a signer saw. */
export function digestOfRows({ rows, obligations }: ImpactRows): string {
  return sha256(canonicalJson({ rows, obligations }));
}

/** The rule tables in force, as one digest. */
export function rulesDigest({ firstHopRules, transferRules }: Metamodel): string {
  const plain = [...firstHopRules, ...transferRules].map(({ emissions: _, ...rule }) => rule);
  return sha256(canonicalJson(plain));
}

function assessedChange(change: ResolvedChange, { view }: Configuration): AssessedChange {
  return {
    subject: change.version === NONE ? view.id(change.artifact) : view.versionId(change.version),
    kinds: [...change.kinds].sort(),
    parts: partList(change.parts),
    fromDigest: change.version === NONE ? null : view.digest(change.version),
    toDigest: change.toDigest,
    interval: change.interval,
  };
}

function rowsOf(parameters: { item: ImpactItem; analysis: ImpactAnalysis; changesDigest: string }): ImpactRow[] {
  const { item, analysis, changesDigest } = parameters;
  const { view } = analysis.configuration;
  const node = analysis.configuration.nodeId(item.node);
  const unknown = { effect: null, modality: item.modality, scope: null, cutBy: null };
  const states: readonly (Omit<EffectState, 'effect'> & { readonly effect: Effect | null })[] =
    item.states.length > 0 ? item.states : [unknown];
  const reason = analysis.reason(item);
  return states.map(({ effect, modality, scope, cutBy }) => {
    // Where nobody knows the parts of an item, the whole of it is concerned.
    const parts = scope && !scope.unknown ? [...scope.affected] : [];
    return {
      id: sha256(canonicalJson([changesDigest, node, effect, modality, parts])).slice(0, 24),
      artifact: view.id(item.artifact),
      version: item.version === NONE ? null : view.version(item.version).label,
      kind: view.kind(item.artifact),
      effect,
      modality,
      parts,
      cutBy,
      distance: item.distance,
      reason,
      obligations: item.obligations.map((obligation) => obligation.id),
    };
  });
}

/** All work, that which is not due yet too. */
function obligationsOf(analysis: ImpactAnalysis): PlannedObligation[] {
  const planned = new Map<string, PlannedObligation>();
  analysis.plan.forEach(({ obligations }, place) => {
    for (const one of obligations) planned.set(one.id, plain(one, place + 1));
  });
  for (const item of analysis.items) {
    for (const one of item.obligations) if (!planned.has(one.id)) planned.set(one.id, plain(one, null));
  }
  return [...planned.values()];
}

function plain(obligation: ImpactItem['obligations'][number], level: number | null): PlannedObligation {
  const { id, action, subject, parts, responsible, accountable, clause, notBefore } = obligation;
  return {
    id,
    action,
    subject,
    parts: [...parts],
    responsible: [...responsible],
    accountable,
    clause,
    notBefore,
    level,
  };
}

/** By the worst effect; null: nothing worse than INFORM is known, and of some items nothing is. */
function levelOf(rows: readonly ImpactRow[]): ImpactLevel | null {
  let worst = 0;
  for (const { effect, modality } of rows) {
    if (effect === null || modality === 'SUPPRESSED') continue;
    worst = Math.max(worst, LEVEL_ORDER.indexOf(LEVEL_OF_EFFECT[effect]));
  }
  if (worst === 0 && rows.some(({ effect }) => effect === null)) return null;
  return LEVEL_ORDER[worst] as ImpactLevel;
}

/** The rows and obligations in portions that fit a record each, or why they cannot be kept. */
export function portionsOf({ rows, obligations }: ImpactRows): readonly ImpactRows[] | { readonly tooLarge: string } {
  const { rows: mostRows, pageBytes } = CHANGE_REQUEST_LIMITS;
  if (rows.length > mostRows) {
    return {
      tooLarge: `The report has ${rows.length} rows; at most ${mostRows} are kept. Ask for a narrower change or configuration, or in several requests.`,
    };
  }
  const pages: { rows: ImpactRow[]; obligations: PlannedObligation[] }[] = [];
  let bytes = Number.POSITIVE_INFINITY;
  /** The page that has room for it. */
  const pageFor = (value: ImpactRow | PlannedObligation) => {
    const size = Buffer.byteLength(canonicalJson(value)) + 1;
    if (size > pageBytes) return null;
    if (bytes + size > pageBytes) {
      pages.push({ rows: [], obligations: [] });
      bytes = 0;
    }
    bytes += size;
    return pages.at(-1) as (typeof pages)[number];
  };
  for (const row of rows) {
    const page = pageFor(row);
    if (!page) return { tooLarge: `The row of ${row.artifact} is over ${pageBytes} bytes: it names too many parts.` };
    page.rows.push(row);
  }
  for (const obligation of obligations) {
    const page = pageFor(obligation);
    if (!page)
      return { tooLarge: `The work on ${obligation.subject} is over ${pageBytes} bytes: it names too many parts.` };
    page.obligations.push(obligation);
  }
  return pages;
}
