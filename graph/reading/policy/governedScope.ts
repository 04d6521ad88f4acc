/** All that belongs to a system, and what governs it: clauses, controls and gates that apply, metrics, changes, people. */
import type { GraphReader } from '../graphReader.ts';
import { systemScope } from '../systemScope.ts';

export function governedScope(reader: GraphReader, system: number): ReadonlySet<number> {
  const scope = new Set(systemScope(reader, system));
  for (const member of [...scope]) {
    const governs = reader.others(member, { end: 'TARGET', type: 'APPLIES_TO' });
    const changes = reader.others(member, { end: 'TARGET', type: 'AFFECTS', kinds: ['CHANGE', 'INCIDENT'] });
    const baselines = reader.others(member, { end: 'TARGET', type: 'INCLUDES', kinds: ['BASELINE'] });
    const metrics =
      reader.kind(member) === 'EVIDENCE'
        ? reader.others(member, { end: 'SOURCE', type: 'EVIDENCES', kinds: ['METRIC'] })
        : [];
    for (const one of [...governs, ...changes, ...baselines, ...metrics]) scope.add(one);
  }
  // What shows a control belongs to it.
  for (const member of [...scope]) {
    if (reader.kind(member) !== 'CONTROL') continue;
    for (const one of reader.others(member, { end: 'TARGET', type: 'EVIDENCES' })) scope.add(one);
  }
  return scope;
}
