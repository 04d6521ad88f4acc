/** The seeded organisation fits the metamodel, and both of its life cycles are well formed. */
import { expect, it } from 'vitest';
import { readLifeCycle } from '../../../graph/governance/lifeCycle/definition.ts';
import { ORGANISATION } from '../../../seeds/organisation/organisation.ts';
import { PlanningGraph } from '../../support/planningGraph.ts';

it('fits the metamodel', () => {
  expect(new PlanningGraph().ingest(ORGANISATION).errors).toEqual([]);
});

it('has two life cycles, three models and one incident', () => {
  const of = (kind: string, subkind?: string) =>
    (ORGANISATION.artifacts ?? []).filter((one) => one.kind === kind && (!subkind || one.subkind === subkind));
  const cycles = of('CONTROL', 'LIFECYCLE');
  expect(cycles).toHaveLength(2);
  for (const { version } of cycles) expect(readLifeCycle(version?.content ?? null).ok).toBe(true);
  expect(new Set(of('MODEL').map(({ id }) => id)).size).toBe(3);
  expect(of('INCIDENT')).toHaveLength(1);
});
