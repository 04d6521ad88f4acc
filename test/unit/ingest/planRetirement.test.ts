/*
 * Graph:    A (manual), B (manual and tool), A DEPENDS_ON B and B DEPENDS_ON A (manual), baseline R (tool, closed) with A@v1.
 * Scenario: a source takes back artifacts and links, one that is not its own, one that nobody knows, a closed baseline.
 * Result:   what nobody else asserts is retired, with the links of the same source at it; everything is refused together.
 * Negative control: what another source asserts stays, and so do the members of the baseline.
 */
import { beforeEach, expect, it } from 'vitest';
import type { LinkInput } from '../../../graph/ingest/input.ts';
import { INGEST_LIMITS } from '../../../graph/ingest/limits.ts';
import { planRetirement } from '../../../graph/ingest/planRetirement.ts';
import { linkId } from '../../../graph/model/linkIdentity.ts';
import { PlanningGraph } from '../../support/planningGraph.ts';

const forth: LinkInput = { type: 'DEPENDS_ON', from: 'A', to: 'B' };
const back: LinkInput = { type: 'DEPENDS_ON', from: 'B', to: 'A' };
const member: LinkInput = { type: 'INCLUDES', from: 'R', to: 'A@v1' };
const idOf = ({ type, from, to }: LinkInput) => linkId({ type, from, to, role: null });

let graph: PlanningGraph;
beforeEach(() => {
  graph = new PlanningGraph();
  const a = { id: 'A', kind: 'COMPONENT', version: { label: 'v1' } } as const;
  graph.ingest({ source: 'manual', artifacts: [a, { id: 'B', kind: 'COMPONENT' }], links: [forth, back] });
  graph.ingest({
    source: 'tool',
    artifacts: [
      { id: 'B', kind: 'COMPONENT' },
      { id: 'R', kind: 'BASELINE' },
    ],
    links: [member],
  });
});

function retire(given: { artifacts?: string[]; links?: string[]; source?: string; reason?: string }) {
  const { source = 'manual', reason = 'a mistake', ...what } = given;
  const { view, metamodel } = graph;
  const plan = planRetirement({ view, metamodel, retirement: { source, reason, ...what } });
  graph.applied(plan, source);
  const { created, updated, unchanged, retired } = plan.counts;
  return {
    counts: `${created}/${updated}/${unchanged}/${retired}`,
    errors: plan.errors.map(({ path, code }) => `${path} ${code}`),
    messages: plan.errors.map(({ message }) => message),
  };
}

it('retires an artifact that nobody else asserts, with the links of the same source', () => {
  expect(retire({ artifacts: ['A'] })).toMatchObject({ counts: '0/0/0/3', errors: [] });
  expect([graph.retired('A'), graph.retired('B')]).toEqual([true, false]);
  // What was released stays what it was.
  const { view } = graph;
  expect(view.link(view.index.findLink(idOf(member))).assertions).toMatchObject([{ source: 'tool' }]);
  // Recorded again it is back, its links are not.
  graph.ingest({ source: 'manual', artifacts: [{ id: 'A', kind: 'COMPONENT' }] });
  expect([graph.retired('A'), graph.isLive(forth), graph.isLive(back)]).toEqual([false, false, false]);
});

it('leaves what another source asserts too, and its links', () => {
  expect(retire({ artifacts: ['B'] })).toMatchObject({ counts: '0/1/0/0', errors: [] });
  expect(graph.view.state(graph.view.find('B'))).toMatchObject({ retired: false, sources: ['tool'] });
  expect([graph.isLive(forth), graph.isLive(back)]).toEqual([true, true]);
});

it('retires one link', () => {
  expect(retire({ links: [idOf(forth)] })).toMatchObject({ counts: '0/0/0/1', errors: [] });
  expect([graph.isLive(forth), graph.isLive(back)]).toEqual([false, true]);
  // Once more there is nothing to take back.
  expect(retire({ links: [idOf(forth)] })).toMatchObject({ counts: '0/0/1/0', errors: [] });
});

it('is refused as a whole, with everything that is wrong', () => {
  const outcome = retire({ artifacts: ['A', 'NOBODY', 'R'], links: [idOf(member), 'no link'] });
  expect(outcome.errors).toEqual([
    'artifacts[1] DANGLING_END',
    'artifacts[2] VALUE_INVALID',
    'links[0] VALUE_INVALID',
    'links[1] DANGLING_END',
  ]);
  expect(outcome.messages[1]).toBe(
    'R is asserted by tool, not by manual: name that source, or let its next import leave it out',
  );
  expect(graph.retired('A')).toBe(false);
});

it('is refused for what is final', () => {
  expect(retire({ source: 'tool', artifacts: ['R'] }).errors).toEqual(['artifacts[0] BASELINE_CLOSED']);
  expect(retire({ source: 'tool', links: [idOf(member)] }).errors).toEqual(['links[0] BASELINE_CLOSED']);
});

it.each([
  [{}, ' VALUE_INVALID'],
  [{ artifacts: Array.from({ length: INGEST_LIMITS.retirements + 1 }, (_, n) => `X${n}`) }, ' TOO_LARGE'],
  [{ artifacts: ['A'], source: 'safetyops:disposition' }, 'source VALUE_INVALID'],
  [{ artifacts: ['A'], reason: 'x'.repeat(INGEST_LIMITS.reasonLength + 1) }, 'reason TOO_LARGE'],
] as const)('is refused where it is none: %#', (given, error) => {
  expect(retire(given as Parameters<typeof retire>[0]).errors).toEqual([error]);
  expect(graph.retired('A')).toBe(false);
});
