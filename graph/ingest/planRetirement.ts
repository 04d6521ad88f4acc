/** What a source takes back by hand: artifacts and links that it no longer asserts. */
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import type { Metamodel } from '../metamodel/metamodel.ts';
import { type Problem, textProblems } from './checks.ts';
import type { ArtifactDraft, GraphDraft, LinkDraft } from './draft.ts';
import type { IngestErrorCode, RetirementInput } from './input.ts';
import { INGEST_LIMITS } from './limits.ts';
import { type BatchPlan, type LinkCorrection, planSteps, type Withdrawal } from './planBatch.ts';
import { isClosedMembership } from './planLink.ts';

/**
 * Works out what the retirement does: all or nothing. What nobody else asserts is retired; with an artifact go the links at
 * it that the same source asserts, so that they do not come back with it. What is retired already stays so.
 */
export function planRetirement(request: {
  readonly view: GraphView;
  readonly metamodel: Metamodel;
  readonly retirement: RetirementInput;
}): BatchPlan {
  const { view, metamodel, retirement } = request;
  return planSteps({ view, metamodel, source: retirement.source, steps: [(draft) => stepOf(draft, retirement)] });
}

function stepOf(
  draft: GraphDraft,
  { source, ...retirement }: RetirementInput,
): ReturnType<Parameters<typeof planSteps>[0]['steps'][number]> {
  const artifacts = [...new Set(retirement.artifacts ?? [])];
  const links = [...new Set(retirement.links ?? [])];
  const problems: Problem[] = [];
  const refuse = (path: string, code: IngestErrorCode, message: string) => problems.push({ path, code, message });
  const count = artifacts.length + links.length;
  const { retirements: most, reasonLength: limit } = INGEST_LIMITS;
  problems.push(...textProblems({ value: retirement.reason, path: 'reason', what: 'the reason', limit }));
  if (count === 0) refuse('', 'VALUE_INVALID', 'name what is to be retired, in artifacts or links');
  if (count > most) {
    refuse('', 'TOO_LARGE', `${count} artifacts and links are over the limit of ${most} at once: retire them in turn`);
  }
  if (problems.length > 0) return { ok: false, problems };

  const withdrawals: Withdrawal[] = [];
  const corrections = new Map<LinkDraft, LinkCorrection>();
  const takeBack = (link: LinkDraft, path: string) =>
    corrections.set(link, { link, path, assertions: link.assertions.filter((one) => one.source !== source) });

  for (const [position, id] of links.entries()) {
    const path = `links[${position}]`;
    const slot = draft.view.index.findLink(id);
    if (slot === NONE) {
      refuse(path, 'DANGLING_END', `there is no link ${id}`);
      continue;
    }
    const link = draft.linkAt(slot);
    const sources = link.assertions.map((one) => one.source);
    if (sources.length > 0 && !sources.includes(source))
      refuse(path, 'VALUE_INVALID', saidByOthers(id, source, sources));
    else takeBack(link, path);
  }
  for (const [position, id] of artifacts.entries()) {
    const path = `artifacts[${position}]`;
    const artifact = draft.artifact(id);
    if (!artifact) {
      refuse(path, 'DANGLING_END', `there is no artifact ${id}`);
      continue;
    }
    const { retired, sources } = artifact.state;
    if (retired) continue;
    if (!sources.includes(source)) {
      refuse(path, 'VALUE_INVALID', saidByOthers(id, source, sources));
      continue;
    }
    withdrawals.push({ artifact, path });
    if (sources.length > 1) continue;
    for (const link of linksAt(draft, artifact)) {
      if (!isClosedMembership(link) && link.assertions.some((one) => one.source === source)) takeBack(link, path);
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, step: { corrections: [...corrections.values()], withdrawals } };
}

function linksAt(draft: GraphDraft, artifact: ArtifactDraft): LinkDraft[] {
  return [...draft.asserted(artifact, 'FROM'), ...draft.asserted(artifact, 'TO')];
}

function saidByOthers(id: string, source: string, sources: readonly string[]): string {
  return `${id} is asserted by ${sources.join(', ')}, not by ${source}: name that source, or let its next import leave it out`;
}
