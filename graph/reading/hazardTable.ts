/**
 * Hazards as a table, of an analysis or of a system.
 *
 *     analysis HARA ◀─PART_OF─ hazard {severity, exposure, controllability, asil} ─DEPENDS_ON▶ element
 *     failure mode ─CAUSES▶ hazard ◀─MITIGATES─ safety goal {safeState, fttiMilliseconds}, measure
 *     scenario     ─CAUSES▶ (the situation: exposure and controllability are those in it)
 */
import { NONE } from '../index/graphIndex.ts';
import type { JsonObject } from '../model/delta.ts';
import { determineAsil, ratingOf } from '../safety/hara/asil.ts';
import type { GraphReader } from './graphReader.ts';
import { inTurns } from './inTurns.ts';
import { systemScope } from './systemScope.ts';

/** The three classes of a rating, and where the reasons stand in the content. */
export const RATED = {
  severity: 'severityRationale',
  exposure: 'exposureRationale',
  controllability: 'controllabilityRationale',
} as const;
export type Rated = keyof typeof RATED;

/** What a version said; null: it did not. */
export interface HazardRating extends Readonly<Record<Rated, string | null>> {
  readonly asil: string | null;
  /** What the classes come to (ISO 26262-3:2018, table 4); null: a class is missing. */
  readonly computed: string | null;
}

export interface EarlierRating extends HazardRating {
  readonly label: string;
  /** Of the journal. */
  readonly revision: number;
}

/** A safety goal as the table shows it. */
export interface GoalCell {
  readonly goal: number;
  readonly safeState: string | null;
  readonly fttiMilliseconds: number | null;
}

export interface HazardRow extends HazardRating {
  readonly hazard: number;
  readonly rationales: Readonly<Record<Rated, string | null>>;
  /** Ratings that were in force before and differ from what came after them, the latest first. */
  readonly earlier: readonly EarlierRating[];
  readonly elements: readonly number[];
  /** Scenarios that it takes. */
  readonly situations: readonly number[];
  /** What else brings it about. */
  readonly causes: readonly number[];
  readonly goals: readonly GoalCell[];
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
  await reader.load([...hazards, ...hazards.flatMap((hazard) => goalsOf(reader, hazard))]);
  const before = await earlierRatings(reader, hazards);
  const rank = ({ asil }: HazardRow) => (ORDER.includes(asil) ? ORDER.indexOf(asil) : ORDER.indexOf(null));
  const rows = await inTurns(hazards, (hazard) => hazardRow(reader, hazard, before.get(hazard) ?? []));
  return rows.sort((left, right) => rank(left) - rank(right) || left.hazard - right.hazard);
}

function goalsOf(reader: GraphReader, hazard: number): number[] {
  return reader.others(hazard, { end: 'TARGET', type: 'MITIGATES', kinds: ['REQUIREMENT'], subkinds: ['SAFETY_GOAL'] });
}

function hazardRow(reader: GraphReader, hazard: number, earlier: readonly EarlierRating[]): HazardRow {
  const goals = goalsOf(reader, hazard);
  const causing = reader.others(hazard, { end: 'TARGET', type: 'CAUSES' });
  const isScenario = (artifact: number) => reader.kind(artifact) === 'SCENARIO';
  return {
    hazard,
    ...ratingIn(reader.content(hazard)),
    rationales: {
      severity: reader.text(hazard, RATED.severity),
      exposure: reader.text(hazard, RATED.exposure),
      controllability: reader.text(hazard, RATED.controllability),
    },
    earlier,
    elements: reader.others(hazard, { end: 'SOURCE', type: 'DEPENDS_ON' }),
    situations: causing.filter(isScenario),
    causes: causing.filter((artifact) => !isScenario(artifact)),
    goals: goals.map((goal) => ({
      goal,
      safeState: reader.text(goal, 'safeState'),
      fttiMilliseconds: reader.number(goal, 'fttiMilliseconds'),
    })),
    measures: reader
      .others(hazard, { end: 'TARGET', type: 'MITIGATES' })
      .filter((artifact) => !goals.includes(artifact)),
  };
}

/** Who changes only a wording rates nothing anew. */
async function earlierRatings(
  reader: GraphReader,
  hazards: readonly number[],
): Promise<ReadonlyMap<number, readonly EarlierRating[]>> {
  const { view } = reader;
  const versionsOf = new Map(
    hazards.flatMap((hazard) => {
      const versions = view.versions(hazard);
      return versions.length > 1 ? [[hazard, versions] as const] : [];
    }),
  );
  const contents = await reader.contentsOfVersions([...versionsOf.values()].flat());
  const found = new Map<number, EarlierRating[]>();
  for (const [hazard, versions] of versionsOf) {
    const current = view.current(hazard);
    let after = current === NONE ? null : JSON.stringify(ratingIn(contents.get(current) ?? {}));
    const earlier: EarlierRating[] = [];
    for (const version of versions.slice(0, versions.indexOf(current)).reverse()) {
      const rating = ratingIn(contents.get(version) ?? {});
      if (JSON.stringify(rating) === after) continue;
      after = JSON.stringify(rating);
      const { label, revision } = view.version(version);
      earlier.push({ ...rating, label, revision });
    }
    found.set(hazard, earlier);
  }
  return found;
}

function ratingIn(content: JsonObject): HazardRating {
  const text = (field: string) => (typeof content[field] === 'string' ? (content[field] as string) : null);
  const stated = {
    severity: text('severity'),
    exposure: text('exposure'),
    controllability: text('controllability'),
  };
  const rating = ratingOf(stated);
  return { ...stated, asil: text('asil'), computed: rating ? determineAsil(rating).asil : null };
}
