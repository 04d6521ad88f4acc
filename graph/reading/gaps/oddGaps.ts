import { coverageOf } from '../../safety/sotif/oddCoverage.ts';
import type { GraphReader } from '../graphReader.ts';
import { fallbacksOf, type OddContents, readOdd, systemsOf } from '../sotif/readOdd.ts';
import { systemScope } from '../systemScope.ts';
import type { Gap } from './gapKinds.ts';

/** Elements of the operational design domain with permitted values that no data set of the system has a sample of, or that cannot be read. */
export async function oddCoverageGaps(reader: GraphReader): Promise<readonly Gap[]> {
  const contents = new Map<number, OddContents>();
  const gaps: Gap[] = [];
  for (const element of reader.ofKind('SCENARIO', 'ODD_ELEMENT')) {
    for (const system of systemsOf(reader, element)) {
      const read = contents.get(system) ?? (await readOdd(reader, systemScope(reader, system)));
      contents.set(system, read);
      const { attribute, problem } = read.elements.find(({ artifact }) => artifact === element) ?? {};
      if (!attribute) {
        if (problem)
          gaps.push({
            artifact: element,
            reason: `nobody can tell what covers it: ${problem.message}`,
            related: [system],
          });
        continue;
      }
      const coverage = coverageOf({
        dimensions: [attribute],
        domain: read.elements.flatMap((one) => (one.attribute ? [one.attribute] : [])),
        minimumSamples: 1,
        data: read.data,
        scenarios: [],
      });
      const empty = coverage.cells.filter(({ covered }) => !covered).map(({ bins }) => bins.join());
      if (empty.length === 0) continue;
      const reason = `no data set of ${reader.name(system)} has a sample of ${attribute.name} ${empty.join(', ')}: collect data, or take it out of the domain`;
      gaps.push({ artifact: element, reason, related: [system] });
    }
  }
  return gaps;
}

/** Elements whose values may be left without anything that takes over. */
export async function oddExitGaps(reader: GraphReader): Promise<readonly Gap[]> {
  return reader
    .ofKind('SCENARIO', 'ODD_ELEMENT')
    .filter((element) => fallbacksOf(reader, element).length === 0)
    .map((element) => ({
      artifact: element,
      reason: `nothing takes over when ${reader.name(element)} is left: record what that causes (CAUSES) and a SAFETY_MEASURE FALLBACK that mitigates it`,
      related: [],
    }));
}
