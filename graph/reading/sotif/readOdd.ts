/**
 * The operational design domain of a system, as the graph has it.
 *
 *     analysis ◀─PART_OF─ SCENARIO {ODD_ELEMENT; taxonomy, attribute, range or values} ◀─COVERS─ DATASET {oddCoverage}
 *     element ─CAUSES▶ failure mode "acts outside" ◀─MITIGATES─ SAFETY_MEASURE {FALLBACK}
 *     scenario {odd: {attribute: value}}
 *
 * How many samples a cell has is said by `oddCoverage` of the data alone; the link says that the data depend on the element.
 */
import { isJsonObject } from '../../model/contentDigest.ts';
import type { Json, JsonObject } from '../../model/delta.ts';
import {
  type OddAttribute,
  type OddRange,
  type OddTaxonomy,
  type OddValue,
  type Permitted,
  permittedProblems,
} from '../../safety/sotif/odd.ts';
import type { CoveringData, DeclaredSamples, PlacedScenario } from '../../safety/sotif/oddCoverage.ts';
import type { SotifProblem } from '../../safety/sotif/rules.ts';
import type { GraphReader } from '../graphReader.ts';
import { isRetracted, isWithdrawn } from '../retracted.ts';
import { effectsOf } from './effects.ts';

export interface OddElement {
  readonly artifact: number;
  /** Null: what it permits cannot be read, see problem. */
  readonly attribute: OddAttribute | null;
  readonly problem: SotifProblem | null;
  /** Of its attribute; where it names none, its id. */
  readonly name: string;
}

export interface OddContents {
  readonly elements: readonly OddElement[];
  readonly data: readonly CoveringData<number>[];
  readonly scenarios: readonly PlacedScenario<number>[];
}

/** Elements, data and scenarios of a scope. */
export async function readOdd(reader: GraphReader, scope: ReadonlySet<number>): Promise<OddContents> {
  const members = [...scope].sort((left, right) => left - right);
  const scenarios = members.filter((one) => reader.kind(one) === 'SCENARIO');
  const sets = members.filter((one) => reader.kind(one) === 'DATASET');
  await reader.load([...scenarios, ...sets]);
  return {
    elements: scenarios.filter((one) => reader.subkind(one) === 'ODD_ELEMENT').map((one) => elementOf(reader, one)),
    data: sets.flatMap((one) => coveringData(reader, one)),
    scenarios: scenarios
      .filter((one) => reader.subkind(one) !== 'ODD_ELEMENT' && reader.text(one, 'status') !== 'REJECTED')
      .filter((one) => !isWithdrawn(reader.view, one))
      .flatMap((key): PlacedScenario<number>[] => {
        const odd = reader.content(key).odd ?? null;
        return isJsonObject(odd) ? [{ key, odd: placesOf(odd) }] : [];
      }),
  };
}

/** Load it first. */
export function elementOf(reader: GraphReader, artifact: number): OddElement {
  const content = reader.content(artifact);
  const attribute = attributeOf(content);
  const name = reader.text(artifact, 'attribute') ?? reader.id(artifact);
  const refuse = (message: string): OddElement => ({
    artifact,
    name,
    attribute: null,
    problem: { rule: 'ODD_RANGE_INVALID', message },
  });
  if (!attribute) return refuse(`${reader.name(artifact)} names no attribute, or has neither a range nor values`);
  const [problem] = permittedProblems(attribute.name, attribute.permitted);
  return problem ? { artifact, name, attribute: null, problem } : { artifact, name, attribute, problem: null };
}

/** What a content permits; null: it says too little. A range wins over values. */
export function attributeOf(content: JsonObject): OddAttribute | null {
  const { attribute: name, taxonomy } = content;
  const permitted = permittedIn(content);
  if (typeof name !== 'string' || !permitted) return null;
  return { name, taxonomy: typeof taxonomy === 'string' ? (taxonomy as OddTaxonomy) : null, permitted };
}

function permittedIn({ range, values }: JsonObject): Permitted | null {
  if (isJsonObject(range ?? null)) {
    const read = rangeOf(range as JsonObject);
    return read && { type: 'RANGE', range: read };
  }
  if (!Array.isArray(values) || !values.every((value) => typeof value === 'string')) return null;
  return { type: 'VALUES', values };
}

function rangeOf({ min, max, unit, edges }: JsonObject): OddRange | null {
  if (typeof min !== 'number' || typeof max !== 'number') return null;
  const inner = Array.isArray(edges) ? edges.filter((edge) => typeof edge === 'number') : [];
  return { min, max, unit: typeof unit === 'string' ? unit : null, edges: inner };
}

function coveringData(reader: GraphReader, key: number): CoveringData<number>[] {
  const rows = reader.content(key).oddCoverage;
  if (!Array.isArray(rows)) return [];
  const declared = rows.flatMap((row): DeclaredSamples[] => {
    if (!isJsonObject(row) || !isJsonObject(row.cell ?? null) || typeof row.samples !== 'number') return [];
    const cell = Object.entries(row.cell as JsonObject).filter(([, value]) => isValue(value)) as [string, OddValue][];
    return [{ cell: Object.fromEntries(cell), samples: row.samples }];
  });
  // What was withdrawn covers nothing, and of what lost a part nobody knows which samples are left.
  if (isWithdrawn(reader.view, key)) return [{ key, declared: declared.map(({ samples }) => ({ cell: {}, samples })) }];
  return [{ key, declared }];
}

function isValue(value: Json): value is OddValue {
  return typeof value === 'string' || typeof value === 'number';
}

/** A value, a list of them, or { min, max } per attribute. */
function placesOf(odd: JsonObject): Record<string, OddValue[]> {
  const places: [string, OddValue[]][] = Object.entries(odd).map(([attribute, value]) => {
    if (Array.isArray(value)) return [attribute, value.filter(isValue)];
    if (isJsonObject(value) && typeof value.min === 'number' && typeof value.max === 'number') {
      return [attribute, [`${value.min}..${value.max}`]];
    }
    return [attribute, isValue(value) ? [value] : []];
  });
  return Object.fromEntries(places);
}

/** Fallbacks that take over when the element's permitted values are left; none that was withdrawn. */
export function fallbacksOf(reader: GraphReader, element: number): number[] {
  const asked = { end: 'TARGET', type: 'MITIGATES', kinds: ['SAFETY_MEASURE'], subkinds: ['FALLBACK'] } as const;
  const found = new Set(effectsOf(reader, element).flatMap((effect) => reader.others(effect, asked)));
  return [...found].filter((one) => !isRetracted(reader.view, one));
}

/** Systems whose domain an element belongs to: over the analysis that it is part of. */
export function systemsOf(reader: GraphReader, element: number): number[] {
  const analyses = reader.others(element, { end: 'SOURCE', type: 'PART_OF', kinds: ['ANALYSIS'] });
  const asked = { end: 'SOURCE', type: 'ANALYZES', kinds: ['SYSTEM'] } as const;
  return [...new Set(analyses.flatMap((analysis) => reader.others(analysis, asked)))];
}
