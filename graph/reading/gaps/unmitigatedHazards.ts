import type { GraphReader } from '../graphReader.ts';
import type { Gap } from './gapKinds.ts';

/** Hazardous events of ASIL A or higher without anything that mitigates them. */
export async function unmitigatedHazards(reader: GraphReader): Promise<readonly Gap[]> {
  const events = reader.ofKind('HAZARD', 'HAZARDOUS_EVENT');
  await reader.load(events);
  return events.flatMap((event): Gap[] => {
    const asil = reader.text(event, 'asil');
    if (asil === null || asil === 'QM') return [];
    if (reader.linked(event, { end: 'TARGET', type: 'MITIGATES' }).length > 0) return [];
    const reason = `${reader.name(event)} has ASIL ${asil} and nothing mitigates it: record a safety goal or measure that does`;
    return [{ artifact: event, reason, related: [] }];
  });
}
