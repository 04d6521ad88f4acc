import { NONE } from '../../index/graphIndex.ts';
import { instantText } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';
import { iterationsOf } from '../process/processRun.ts';
import { umbrellasOf, unplannedItems } from '../process/releasePlan.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

/** Releases with an umbrella activity that rested while there was work. */
export async function interruptedUmbrellas(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  for (const release of reader.ofKind('CONTROL', 'RELEASE_PLAN')) {
    for (const { activity, holes } of await umbrellasOf(reader, release, validAt)) {
      if (holes.length === 0) continue;
      const when = holes.map(({ from, until }) => `from ${instantText(from)} to ${instantText(until)}`).join(', ');
      const reason = `${reader.name(release)}: ${activity} did not go on ${when}: look at what was done meanwhile, and go on with it`;
      gaps.push({ artifact: release, reason, related: [] });
    }
  }
  return gaps;
}

/** Iterations with work that their release does not plan, and those that are not of one release. */
export async function unplannedWork(reader: GraphReader): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  for (const iteration of reader.ofKind('CONTROL', 'ITERATION')) {
    const asked = { end: 'SOURCE', type: 'PART_OF', kinds: ['CONTROL'], subkinds: ['RELEASE_PLAN'] } as const;
    const releases = reader.others(iteration, asked);
    if (releases.length === 1) continue;
    const what = releases.map((one) => reader.name(one)).join(', ') || 'no release';
    const reason = `${reader.name(iteration)} is part of ${what}, so one plan does not hold its work: let it be PART_OF one release`;
    gaps.push({ artifact: iteration, reason, related: releases });
  }
  for (const release of reader.ofKind('CONTROL', 'RELEASE_PLAN')) {
    for (const iteration of iterationsOf(reader, release)) {
      const items = await unplannedItems(reader, release, iteration);
      if (items.length === 0) continue;
      const known = items.map((item) => reader.view.resolve(item)?.artifact ?? NONE).filter((item) => item !== NONE);
      const reason = `${reader.name(iteration)} does ${items.join(', ')}, which ${reader.name(release)} does not plan: amend the plan, or take it out`;
      gaps.push({ artifact: iteration, reason, related: [...known, release] });
    }
  }
  return gaps;
}
