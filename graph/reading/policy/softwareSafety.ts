/**
 * Software safety classes of components, and software of unknown provenance (SOUP), IEC 62304:2006 with Amendment 1:2015.
 *
 *     COMPONENT {softwareClass, segregation} ─PART_OF▶ COMPONENT     …     DEPENDS_ON▶ ENVIRONMENT LIBRARY {maker, exactVersion}
 */
import { type ClassInForce, classInForce } from '../../governance/softwareSafety/softwareClass.ts';
import { SOFTWARE_CLASSES, type SoftwareClass } from '../../metamodel/governanceTerms.ts';
import type { GraphReader } from '../graphReader.ts';
import { systemScope } from '../systemScope.ts';
import { instantIn } from './decisions.ts';

export interface ClassifiedComponent extends ClassInForce {
  readonly component: number;
  readonly stated: SoftwareClass | null;
  readonly segregation: string | null;
  /** Components that it is part of. */
  readonly wholes: readonly number[];
}

/** Software is what is software or learned, and components above it. */
const SOFTWARE = ['SYSTEM', 'SW', 'ML', 'SERVICE'];

/** The class of a component from what it states and what it is part of. Parts cannot form a cycle that goes on for ever. */
export async function softwareClassOf(
  reader: GraphReader,
  component: number,
  above: readonly number[] = [],
): Promise<ClassifiedComponent> {
  await reader.load([component]);
  const wholes = reader
    .others(component, { end: 'SOURCE', type: 'PART_OF', kinds: ['COMPONENT'], subkinds: SOFTWARE })
    .filter((whole) => whole !== component && !above.includes(whole));
  const classes: SoftwareClass[] = [];
  for (const whole of wholes) classes.push((await softwareClassOf(reader, whole, [...above, component])).inForce);
  const named = reader.text(component, 'softwareClass');
  const stated = named !== null && Object.hasOwn(SOFTWARE_CLASSES, named) ? (named as SoftwareClass) : null;
  const segregation = reader.text(component, 'segregation');
  return { ...classInForce({ stated, segregation }, classes), component, stated, segregation, wholes };
}

/** Fields of a SOUP record, by what each is for. */
export const SOUP_FIELDS = {
  maker: 'who makes it (8.1.2)',
  exactVersion: 'its exact version (8.1.2)',
  anomalyListReviewedAt: 'when its list of known anomalies was looked at (7.1.3)',
} as const;

export interface SoupRecord {
  readonly library: number;
  readonly name: string;
  readonly maker: string | null;
  readonly exactVersion: string | null;
  /** Ms since 1970. */
  readonly anomalyListReviewedAt: number | null;
  /** What the record lacks. */
  readonly missing: readonly (keyof typeof SOUP_FIELDS)[];
}

/** Wildcards and ranges say no exact version. */
const RANGE = /[*^~<>|]|\bx\b|latest/i;

/** Libraries that components of a system depend on; of the whole graph where there is no system. */
export async function soupRecords(reader: GraphReader, system: number | null): Promise<readonly SoupRecord[]> {
  const libraries =
    system === null
      ? reader.ofKind('ENVIRONMENT', 'LIBRARY')
      : [...systemScope(reader, system)].filter(
          (one) => reader.kind(one) === 'ENVIRONMENT' && reader.subkind(one) === 'LIBRARY',
        );
  await reader.load(libraries);
  return [...libraries]
    .sort((left, right) => left - right)
    .map((library) => {
      const maker = reader.text(library, 'maker');
      const version = reader.text(library, 'exactVersion');
      const exactVersion = version === null || RANGE.test(version) ? null : version;
      const anomalyListReviewedAt = instantIn(reader.content(library).anomalyListReviewedAt);
      const fields = { maker, exactVersion, anomalyListReviewedAt };
      const missing = (Object.keys(SOUP_FIELDS) as (keyof typeof SOUP_FIELDS)[]).filter(
        (field) => fields[field] === null || fields[field] === '',
      );
      return { library, name: reader.name(library), ...fields, missing };
    });
}
