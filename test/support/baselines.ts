/** Baselines in a graph in memory: made as createBaseline makes them, and comparisons in a form that a test can write down. */
import { BaselineDiff, type MemberDifference } from '../../graph/baseline/baselineDiff.ts';
import { type SelectionRequest, selectMembers } from '../../graph/baseline/members.ts';
import { configurationOf } from '../../graph/impact/analyse.ts';
import { NONE } from '../../graph/index/graphIndex.ts';
import type { MemoryGraph } from './memoryGraph.ts';

export const ALL_OF_HEAD: SelectionRequest = {
  baseline: null,
  passes: null,
  ids: null,
  replacements: [],
  without: [],
  baselinesToo: false,
};

export function select(graph: MemoryGraph, request: Partial<SelectionRequest> = {}, revision?: number) {
  const head = graph.view;
  const view = head.at(revision ?? head.revision);
  return selectMembers({ request: { ...ALL_OF_HEAD, ...request }, view, head, metamodel: graph.metamodel });
}

/** Selects and writes; a refused selection fails the test. Nothing to select: nothing is written. */
export function makeBaseline(
  graph: MemoryGraph,
  id: string,
  request: Partial<SelectionRequest> = {},
  options: { recordedAt?: string } = {},
): void {
  const selection = select(graph, request);
  if (!selection.ok) throw new Error(JSON.stringify(selection.problems));
  const { view } = graph;
  graph.ingest(
    {
      artifacts: [{ id, kind: 'BASELINE' }],
      links: selection.members.map(({ artifact, version }) => ({
        type: 'INCLUDES' as const,
        from: id,
        to: version === NONE ? view.id(artifact) : view.versionId(version),
      })),
    },
    options,
  );
}

export function diffOf(
  graph: MemoryGraph,
  before: string,
  after: string | null,
  { validAt = '2026-11-21T00:00:00Z', revision }: { validAt?: string; revision?: number } = {},
): BaselineDiff {
  const view = graph.view.at(revision ?? graph.index.revision);
  const baselineOf = (id: string | null) => {
    const found = configurationOf(view, id);
    if (!found.ok) throw new Error(found.problem.message);
    return found.value.baseline;
  };
  return new BaselineDiff({
    view,
    before: baselineOf(before) as number,
    after: baselineOf(after),
    metamodel: graph.metamodel,
    validAt: Date.parse(validAt),
  });
}

/** The whole comparison as texts; an empty list: no difference of that sort. */
export function diffTexts(diff: BaselineDiff): Record<string, string[]> {
  const { view } = diff;
  const id = (artifact: number) => view.id(artifact);
  const ids = (artifacts: readonly number[]) => `{${artifacts.map(id).join(',')}}`;
  const version = (number: number | null) =>
    number === null ? '-' : number === NONE ? '.' : view.version(number).label;
  const member = (one: MemberDifference) =>
    `${id(one.artifact)} ${version(one.before)} ${version(one.after)}${one.contentEqual ? ' same' : ''} r${one.revision}`;
  const link = (slot: number) => {
    const { from, to } = { from: view.index.linkFrom(slot), to: view.index.linkTo(slot) };
    return `${view.link(slot).type} ${id(from)} ${id(to)}`;
  };
  return {
    added: diff.added.map(member),
    removed: diff.removed.map(member),
    changed: diff.changed.map(member),
    linksAdded: diff.linksAdded.map(link).sort(),
    linksRemoved: diff.linksRemoved.map(link).sort(),
    linksChanged: diff.linksChanged.map((one) => `${link(one.before)} ${one.aspects.join(',')}`).sort(),
    verdicts: diff.verdicts.map((one) => `${link(one.before)} ${one.verdictBefore} ${one.verdictAfter}`).sort(),
    claims: diff.claims.map(
      (one) =>
        `${id(one.artifact)} ${one.change} ${one.before ?? '-'} ${one.after ?? '-'} +${ids(one.supportsAdded)} -${ids(one.supportsRemoved)} old ${ids(one.outdatedBefore)} ${ids(one.outdatedAfter)}`,
    ),
    challenges: diff.challenges.map(
      (one) => `${id(one.challenger)} ${id(one.challenged)} ${one.before ?? '-'} ${one.after ?? '-'}`,
    ),
    assumptions: diff.assumptions.map((one) => `${member(one)} ${ids(one.claims)}`),
    gates: diff.gates.map(
      ({ gate, before, after }) =>
        `${id(gate)} ${before?.verdict ?? '-'} {${before?.unmet ?? ''}} ${after?.verdict ?? '-'} {${after?.unmet ?? ''}}`,
    ),
    approvals: diff.approvals.map(
      (one) =>
        `${id(one.signOff)} ${id(one.subject)} ${one.change} by ${ids(diff.movedUnder(one).map((moved) => moved.artifact))}`,
    ),
  };
}
