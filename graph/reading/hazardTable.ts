/**
 * Hazards as a table, of an analysis or of a system.
 *
 *     analysis HARA ◀─PART_OF─ hazard {severity, exposure, controllability, asil} ─DEPENDS_ON▶ element
 *     failure mode, scenario ─CAUSES▶ hazard ◀─MITIGATES─ safety goal, measure
 */
import type { GraphReader } from './graphReader.ts';
import { inTurns } from './inTurns.ts';
import { systemScope } from './systemScope.ts';

export interface HazardRow {
  readonly hazard: number;
  /** As they were rated; null: nobody has. */
  readonly severity: string | null;
  readonly exposure: string | null;
  readonly controllability: string | null;
  readonly asil: string | null;
  readonly elements: readonly number[];
  readonly causes: readonly number[];
  readonly goals: readonly number[];
  /** What else mitigates it. */
  readonly measures: readonly number[];
}

/** The worst first; those that are not rated come before QM, for nobody knows. */
const ORDER = ['D', 'C', 'B', 'A', null, 'QM'];

/** @param root An ANALYSIS, whose rows are meant, or a SYSTEM, whose hazards are. */
export async function readHazardTable(reader: GraphReader, root: number): Promise<HazardRow[]> {
  const hazards =
    reader.kind(root) === 'ANALYSIS'
      ? reader.others(root, { end: 'TARGET', type: 'PART_OF', kinds: ['HAZARD'] })
      : [...systemScope(reader, root)].filter((artifact) => reader.kind(artifact) === 'HAZARD');
  await reader.load(hazards);
  const rank = ({ asil }: HazardRow) => (ORDER.includes(asil) ? ORDER.indexOf(asil) : ORDER.indexOf(null));
  const rows = await inTurns(hazards, (hazard) => hazardRow(reader, hazard));
  return rows.sort((left, right) => rank(left) - rank(right) || left.hazard - right.hazard);
}

function hazardRow(reader: GraphReader, hazard: number): HazardRow {
  const mitigating = reader.others(hazard, { end: 'TARGET', type: 'MITIGATES' });
  const isGoal = (artifact: number) => reader.subkind(artifact) === 'SAFETY_GOAL';
  return {
    hazard,
    severity: reader.text(hazard, 'severity'),
    exposure: reader.text(hazard, 'exposure'),
    controllability: reader.text(hazard, 'controllability'),
    asil: reader.text(hazard, 'asil'),
    elements: reader.others(hazard, { end: 'SOURCE', type: 'DEPENDS_ON' }),
    causes: reader.others(hazard, { end: 'TARGET', type: 'CAUSES' }),
    goals: mitigating.filter(isGoal),
    measures: mitigating.filter((artifact) => !isGoal(artifact)),
  };
}
