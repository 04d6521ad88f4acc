import { readSubjectRequest } from '../data/dataSubjectRequest.ts';
import type { GraphReader } from '../graphReader.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

/** Requests of data subjects that nobody has finished in time. */
export async function overdueSubjectRequests(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  for (const change of reader.ofKind('CHANGE', 'DATA_SUBJECT_REQUEST')) {
    const request = await readSubjectRequest(reader, change);
    if (!request || request.status === 'CLOSED' || validAt < request.end.overAt) continue;
    const open = request.hops.filter(({ state }) => state === 'OPEN').map(({ artifact }) => artifact);
    const what = open.length > 0 ? `settle ${open.map((one) => reader.name(one)).join(', ')}` : 'finish it';
    const reason = `${reader.id(change)} was due on ${request.end.lastDay} (${request.rule.clause}): ${what}`;
    gaps.push({ artifact: change, reason, related: open });
  }
  return gaps;
}
