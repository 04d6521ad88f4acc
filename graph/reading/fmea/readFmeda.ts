/**
 * An FMEDA as the graph has it, for one safety goal or for all.
 *
 *     analysis FMEDA {dualPoint…, lifetimeHours} ◀─PART_OF─ row {failureRate, safeShare} ◀─MITIGATES─ MECHANISM {diagnosticCoverage, latentCoverage}
 *                                                           row ─CAUSES▶ … ─CAUSES▶ hazard ◀─MITIGATES─ safety goal
 */
import type { Asil } from '../../metamodel/content.ts';
import {
  type FmedaProblem,
  type HardwareMetrics,
  hardwareMetrics,
  lacking,
  type MechanismInput,
  type RateSplit,
} from '../../safety/fmea/hardwareMetrics.ts';
import type { GraphReader } from '../graphReader.ts';
import { inTurns } from '../inTurns.ts';
import { isRetracted, isWithdrawn } from '../retracted.ts';
import { isOrphaned, rowElements, rowsOf } from './rowElements.ts';

export interface FmedaRow {
  readonly failureMode: number;
  /** The element that fails; of an orphaned row the retired one. */
  readonly components: readonly number[];
  readonly orphaned: boolean;
  readonly mechanisms: readonly number[];
  readonly split: RateSplit;
}

export type FmedaRead =
  | {
      readonly ok: true;
      readonly rows: readonly FmedaRow[];
      readonly metrics: HardwareMetrics;
      /** By id, of rows and mechanisms. */
      readonly artifacts: ReadonlyMap<string, number>;
    }
  | { readonly ok: false; readonly problems: readonly FmedaProblem[] };

export async function readFmeda(asked: {
  readonly reader: GraphReader;
  readonly analysis: number;
  /** Only rows that lead to a hazard which it mitigates. Null: all rows. */
  readonly goal: number | null;
}): Promise<FmedaRead> {
  const { reader, analysis, goal } = asked;
  const all = rowsOf(reader, analysis);
  const concerned = goal === null ? { rows: all, unassigned: [] } : rowsFor({ reader, rows: all, goal });
  const mechanismsOf = new Map(concerned.rows.map((row) => [row, mechanismsAgainst(reader, row)]));
  await reader.load([analysis, ...concerned.rows, ...[...mechanismsOf.values()].flat()]);
  const inputs = concerned.rows.map((row) => ({
    id: reader.id(row),
    // What a row stated that was withdrawn is not known any more.
    rate: isWithdrawn(reader.view, row) ? null : reader.number(row, 'failureRate'),
    safeShare: reader.number(row, 'safeShare'),
    mechanisms: (mechanismsOf.get(row) ?? []).map(
      (mechanism): MechanismInput => ({
        id: reader.id(mechanism),
        residualCoverage: reader.number(mechanism, 'diagnosticCoverage'),
        latentCoverage: reader.number(mechanism, 'latentCoverage'),
      }),
    ),
  }));
  const answer = hardwareMetrics(inputs, {
    detectedRate: reader.number(analysis, 'dualPointDetectedRate'),
    latentRate: reader.number(analysis, 'dualPointLatentRate'),
    lifetimeHours: reader.number(analysis, 'lifetimeHours'),
  });
  if (!answer.ok) return answer;
  const unassigned = concerned.unassigned.map((row) => ({ code: 'HAZARD' as const, id: reader.id(row) }));
  const metrics = lacking(answer.metrics, unassigned);
  const rows = await inTurns(concerned.rows, (failureMode, position): FmedaRow => {
    const elements = rowElements(reader, failureMode);
    return {
      failureMode,
      components: elements.elements.length > 0 ? elements.elements : elements.gone,
      orphaned: isOrphaned(elements),
      mechanisms: mechanismsOf.get(failureMode) ?? [],
      split: metrics.rows[position] as RateSplit,
    };
  });
  const named = [...concerned.rows, ...concerned.unassigned, ...[...mechanismsOf.values()].flat()];
  const artifacts = new Map(named.map((artifact) => [reader.id(artifact), artifact]));
  return { ok: true, rows, metrics, artifacts };
}

/** All that the metrics and their targets are computed from: analysis, rows, mechanisms, the safety goal and its hazards. */
export function fmedaMembers(asked: {
  readonly reader: GraphReader;
  readonly analysis: number;
  readonly goal: number | null;
}): number[] {
  const { reader, analysis, goal } = asked;
  const all = rowsOf(reader, analysis);
  const { rows, unassigned } = goal === null ? { rows: all, unassigned: [] } : rowsFor({ reader, rows: all, goal });
  const mechanisms = rows.flatMap((row) => mechanismsAgainst(reader, row));
  const aims =
    goal === null ? [] : [goal, ...reader.others(goal, { end: 'SOURCE', type: 'MITIGATES', kinds: ['HAZARD'] })];
  return [analysis, ...rows, ...unassigned, ...mechanisms, ...aims];
}

/** The ASIL that a safety goal states. Null: it states none. */
export async function statedAsil(reader: GraphReader, goal: number): Promise<Asil | null> {
  await reader.load([goal]);
  return asilIn(reader.text(goal, 'integrityLevel')) ?? asilIn(reader.text(goal, 'asil'));
}

/** `D`, `ASIL_D` and `ASIL D`; of a decomposed `ASIL_B(D)` the D: hardware targets are those of the safety goal. */
function asilIn(text: string | null): Asil | null {
  const found = /^(?:ASIL[ _])?(QM|[A-D])(?:\((QM|[A-D])\))?$/.exec(text ?? '');
  return ((found?.[2] ?? found?.[1]) as Asil | undefined) ?? null;
}

/** None that was withdrawn: it covers nothing any more. */
function mechanismsAgainst(reader: GraphReader, row: number): number[] {
  const asked = { end: 'TARGET', type: 'MITIGATES', kinds: ['SAFETY_MEASURE'], subkinds: ['MECHANISM'] } as const;
  return reader.others(row, asked).filter((mechanism) => !isRetracted(reader.view, mechanism));
}

function rowsFor(asked: { reader: GraphReader; rows: readonly number[]; goal: number }): {
  rows: number[];
  unassigned: number[];
} {
  const { reader, rows, goal } = asked;
  const own = whatCauses(reader, reader.others(goal, { end: 'SOURCE', type: 'MITIGATES', kinds: ['HAZARD'] }));
  const any = whatCauses(reader, reader.ofKind('HAZARD'));
  return { rows: rows.filter((row) => own.has(row)), unassigned: rows.filter((row) => !any.has(row)) };
}

/** All that leads to one of the hazards, over however many failure modes. */
function whatCauses(reader: GraphReader, hazards: readonly number[]): ReadonlySet<number> {
  const found = new Set(hazards);
  // Members that are added on the way are visited, too.
  for (const artifact of found) {
    for (const cause of reader.others(artifact, { end: 'TARGET', type: 'CAUSES' })) found.add(cause);
  }
  return found;
}
