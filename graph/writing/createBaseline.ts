/** Writes a baseline: selects its members and records it with all of them in one journal entry, which closes it. */
import {
  type LeftOut,
  type Member,
  type Selection,
  type SelectionRequest,
  selectMembers,
} from '../baseline/members.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import type { IngestError, IngestReceipt } from '../ingest/input.ts';
import { NO_COUNTS } from '../ingest/planBatch.ts';
import type { Authorship, SafetyGraph } from '../safetyGraph.ts';

export interface BaselineRequest {
  readonly id: string;
  readonly title: string | null;
  readonly subkind: string | null;
  readonly selection: SelectionRequest;
  /** The baseline that this one takes the place of. */
  readonly supersedes: string | null;
  readonly source: string;
}

/** What came of it. The receipt has errors: nothing was written. */
export interface CreatedBaseline {
  readonly receipt: IngestReceipt;
  readonly members: number;
  readonly leftOut: readonly LeftOut[];
}

/** @param view The graph that is selected from: the head, or an earlier revision of it. */
export async function createBaseline(parameters: {
  readonly graph: SafetyGraph;
  readonly view: GraphView;
  readonly request: BaselineRequest;
  readonly authorship: Authorship;
  /** Looks at what would be in it, and throws what has to be refused. */
  readonly judge?: (members: readonly Member[]) => Promise<void>;
}): Promise<CreatedBaseline> {
  const { graph, view, request, authorship } = parameters;
  const head = await graph.catchUp();
  const selection = selectMembers({ request: request.selection, view, head, metamodel: graph.metamodel });
  const errors = [...identityErrors(request, head), ...selectionErrors(selection)];
  if (!selection.ok || errors.length > 0) {
    return { receipt: { revision: head.revision, replayed: false, ...NO_COUNTS, errors }, members: 0, leftOut: [] };
  }
  const { members, leftOut } = selection;
  await parameters.judge?.(members);
  const { id, title, subkind, supersedes, source } = request;
  const links = members.map(({ artifact, version }) => ({
    type: 'INCLUDES' as const,
    from: id,
    to: version === NONE ? view.id(artifact) : view.versionId(version),
    assurance: 'TOOL_DERIVED' as const,
  }));
  const receipt = await graph.write({
    ...authorship,
    operation: 'createBaseline',
    input: {
      source,
      artifacts: [
        { id, kind: 'BASELINE', title, subkind, version: supersedes === null ? null : { content: { supersedes } } },
      ],
      links,
    },
  });
  if (receipt.errors.length === 0) return { receipt, members: members.length, leftOut };
  return { receipt: { ...receipt, errors: inTermsOfRequest(receipt.errors, links) }, members: 0, leftOut: [] };
}

function identityErrors(request: BaselineRequest, head: GraphView): IngestError[] {
  const { id, supersedes } = request;
  const errors: IngestError[] = [];
  const taken = head.find(id);
  if (taken !== NONE) {
    const message = `${id} is a ${head.kind(taken)} already: a baseline is made once, choose another id`;
    errors.push({ path: 'id', id, code: head.state(taken).closed ? 'BASELINE_CLOSED' : 'VALUE_INVALID', message });
  }
  if (supersedes !== null) {
    const older = head.find(supersedes);
    if (older === NONE || head.kind(older) !== 'BASELINE') {
      const message = `there is no baseline ${supersedes}`;
      errors.push({ path: 'supersedes', id: supersedes, code: 'DANGLING_END', message });
    }
  }
  return errors;
}

function selectionErrors(selection: Selection): IngestError[] {
  if (selection.ok) return [];
  return selection.problems.map(({ path, ...problem }) => ({
    ...problem,
    path: path === '' ? 'from' : `from.${path}`,
  }));
}

/**
 * The batch is not what the caller wrote: an error at a link is one of the member that it names. Of a baseline that cannot
 * be recorded itself, its members say nothing more.
 */
function inTermsOfRequest(errors: readonly IngestError[], links: readonly { readonly to: string }[]): IngestError[] {
  const own = errors.filter(({ path }) => !path.startsWith('links['));
  return (own.length > 0 ? own : errors).map((error) => {
    const position = /^links\[(\d+)\]/.exec(error.path)?.[1];
    if (position !== undefined) return { ...error, path: 'from', id: links[Number(position)]?.to ?? null };
    if (error.path === '') return { ...error, path: 'from' };
    return { ...error, path: error.path.replace(/^artifacts\[0\]\.?(version\.content\.?)?/, '') };
  });
}
