/** Change requests: the records are read once for a request, rows and reports only where they are asked for. */

import { EXPORT_FORMAT, exportRecord } from '../graph/changeRequest/exportRecord.ts';
import { exportSpdx, SPDX_ADAPTER } from '../graph/changeRequest/exportSpdx.ts';
import {
  type AssessmentRecord,
  currentAssessment,
  type ImpactRow,
  type Recorded,
  statusOf,
} from '../graph/changeRequest/records.ts';
import { type DecidedRow, type StandingDecision, standingChangeRequest } from '../graph/changeRequest/standing.ts';
import { inSlices } from '../graph/impact/analyse.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import { splitVersionId } from '../graph/model/linkIdentity.ts';
import {
  changeRequestsIn,
  differenceSince,
  findChangeRequest,
  readRecords,
  readRows,
} from '../graph/writing/readChangeRequest.ts';
import {
  closeChangeRequest,
  decideRows,
  openChangeRequest,
  reassessChangeRequest,
  revokeDecision,
  type Step,
  type StepReceipt,
  stopChangeRequest,
} from '../graph/writing/writeChangeRequest.ts';
import type { RequestContext } from './context.ts';
import { notFound } from './errors.ts';
import { budgetOf, changeRequestOf, PACING } from './impact.ts';
import type { ChangeImpactRowNode, ChangeRequestNode, ReadPoint } from './nodes.ts';
import { once } from './once.ts';
import { type Page, type PageArguments, pageOf, pageOfRanking } from './page.ts';
import type {
  ChangeImpactDifferenceResolvers,
  ChangeImpactRowFilter,
  ChangeImpactRowResolvers,
  ChangeRequestFilter,
  ChangeRequestResolvers,
  MutationResolvers,
  QueryResolvers,
  RecordedAssessment,
  ResolversTypes,
  RowDecision,
} from './types.generated.ts';

export const changeRequestQueries: Pick<QueryResolvers, 'changeRequest' | 'changeRequests' | 'changeRequestExport'> = {
  changeRequest: async (_, { id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    return nodeWithId(id, at, context);
  },
  changeRequests: async (_, { filter, at: moment, ...page }, context) => {
    const at = await context.readPoint(moment);
    const nodes = changeRequestsIn(at.view).map((change) => nodeOf(change, at, context));
    const passing = await passingFilter(nodes, filter ?? {});
    const byChange = new Map(passing.map((node) => [node.change, node]));
    return pageOf({
      keys: [...byChange.keys()],
      page,
      list: `change requests ${JSON.stringify(filter ?? {})}`,
      revision: at.view.revision,
      context,
      node: (change) => byChange.get(change) as ChangeRequestNode,
    });
  },
  changeRequestExport: async (_, { id, format, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const node = nodeWithId(id, at, context);
    if (!node)
      throw notFound({ input: 'id', message: `there is no change request ${id} at revision ${at.view.revision}` });
    const record = exportRecord(await node.standing(), at.view.revision);
    const { conformance } = record;
    const name = id.replace(/[^\w.-]+/g, '_');
    switch (format) {
      case 'MARKDOWN': {
        // With its writer of Markdown, which few processes ever need.
        const { exportMarkdown } = await import('../graph/changeRequest/exportMarkdown.ts');
        return {
          mediaType: 'text/markdown',
          fileName: `${name}.md`,
          text: await inSlices(exportMarkdown(record), PACING),
          adapter: 'safetyops-graph/change-request-markdown/1',
          conformance,
        };
      }
      case 'JSON':
        return {
          mediaType: 'application/json',
          fileName: `${name}.json`,
          text: `${JSON.stringify(record, null, 2)}\n`,
          adapter: EXPORT_FORMAT,
          conformance,
        };
      case 'SPDX_3_1_DRAFT_FUNCTIONAL_SAFETY':
        return {
          mediaType: 'application/ld+json',
          fileName: `${name}.spdx.json`,
          text: exportSpdx(record),
          adapter: SPDX_ADAPTER,
          conformance,
        };
    }
  },
};

export const changeRequestMutations: Pick<
  MutationResolvers,
  | 'openChangeRequest'
  | 'reassessChangeRequest'
  | 'dispositionRow'
  | 'revokeRowDecision'
  | 'closeChangeRequest'
  | 'stopChangeRequest'
> = {
  openChangeRequest: async (_, { input }, context) => {
    const { id, title, reason, configuration, changes, at, openedBy, budget } = input;
    const step = stepOf(context, { signer: openedBy ?? null, reason });
    return payload(
      await openChangeRequest(step, {
        id,
        title,
        reason,
        configuration: configuration ?? null,
        changes: changes.map(plainChange),
        validAt: at?.validAt ? Date.parse(at.validAt) : null,
        revision: at?.revision ?? null,
        openedBy: openedBy ?? null,
        budget: budgetOf(budget, context),
      }),
      context,
    );
  },
  reassessChangeRequest: async (_, { input: { id, reason, assessedBy, budget } }, context) => {
    const step = stepOf(context, { signer: assessedBy ?? null, reason });
    const asked = { id, reason, assessedBy: assessedBy ?? null, budget: budgetOf(budget, context) };
    return payload(await reassessChangeRequest(step, asked), context, id);
  },
  dispositionRow: async (_, { input }, context) => {
    const step = stepOf(context, { signer: input.signedBy, reason: input.rationale });
    const { assessment, rows, decision, rationale, signedBy } = input;
    return payload(
      await decideRows(step, {
        assessment,
        rows,
        decision,
        code: input.code ?? null,
        target: input.target ?? null,
        basis: input.basis ?? [],
        expiresAt: input.expiresAt ? Date.parse(input.expiresAt) : null,
        disposition: input.disposition ?? null,
        evidence: input.evidence ?? null,
        rationale,
        signedBy,
      }),
      context,
    );
  },
  revokeRowDecision: async (_, { input }, context) => {
    const step = stepOf(context, { signer: input.signedBy, reason: input.rationale });
    return payload(await revokeDecision(step, input), context);
  },
  closeChangeRequest: async (_, { input: { id, signedBy, reason, budget } }, context) => {
    const step = stepOf(context, { signer: signedBy, reason });
    return payload(
      await closeChangeRequest(step, { id, signedBy, reason, budget: budgetOf(budget, context) }),
      context,
      id,
    );
  },
  stopChangeRequest: async (_, { input: { id, signedBy, reason, duplicateOf } }, context) => {
    const step = stepOf(context, { signer: signedBy, reason });
    return payload(
      await stopChangeRequest(step, { id, signedBy, reason, duplicateOf: duplicateOf ?? null }),
      context,
      id,
    );
  },
};

export const ChangeRequest: ChangeRequestResolvers = {
  id: ({ at, change }) => at.view.id(change),
  change: ({ at, change }) => ({ at, artifact: change }),
  title: async ({ records }) => (await records()).request.content.title,
  reason: async ({ records }) => (await records()).request.content.text,
  status: async ({ records }) => statusOf(await records()),
  configuration: async ({ records }) => (await records()).request.content.configuration,
  openedBy: async ({ records }) => (await records()).request.content.openedBy,
  openedAt: async ({ records }) => (await records()).request.recordedAt,
  openedRevision: async ({ records }) => (await records()).request.revision,
  assessment: async ({ records }) => assessmentOf(currentAssessment(await records())),
  assessments: async ({ records }) => (await records()).assessments.map(assessmentOf),
  rows: async (node, { filter, ...page }, context) => {
    const { rows } = await node.standing();
    return rowPage({
      rows: rows.filter((one) => passes(one, filter ?? {})).map((decided) => ({ row: decided.row, decided })),
      page,
      list: `rows of ${node.at.view.id(node.change)} ${JSON.stringify(filter ?? {})}`,
      at: node.at,
      context,
    });
  },
  openRows: async ({ standing }) => (await standing()).rows.filter(({ open }) => open).length,
  plan: async ({ standing }) => (await standing()).obligations,
  decisions: async ({ standing }) => (await standing()).decisions.map(decisionOf),
  conclusion: async ({ standing }) => {
    const { records, conclusionFellBecause } = await standing();
    if (!records.conclusion) return null;
    const { id, revision, content } = records.conclusion;
    const { status, duplicateOf, reason, signedBy, roles, rowsDigest, checked } = content;
    return {
      ...{ id, revision, status, duplicateOf, reason, signedBy, roles, rowsDigest },
      signedAt: isoText(content.signedAt),
      checkedRevision: checked?.revision ?? null,
      verdict: checked?.verdict ?? null,
      fellBecause: conclusionFellBecause,
    };
  },
  rowsAddedSince: async ({ at, change, records, standing }, { budget }, context) => {
    const [known, { rows, obligations }] = await Promise.all([records(), standing()]);
    const answer = await differenceSince({
      source: context.graph,
      records: known,
      impact: { rows: rows.map(({ row }) => row), obligations },
      at,
      budget: budgetOf(budget, context),
      ...PACING,
    });
    const request = at.view.id(change);
    if (!answer.ok) {
      const nothing = { added: [], dropped: [] };
      return {
        at,
        request,
        problem: answer.problem.message,
        assessed: null,
        changesDiffer: false,
        difference: nothing,
      };
    }
    const { assessed, difference } = answer.value;
    const changesDiffer = assessed.changesDigest !== currentAssessment(known).content.changesDigest;
    return { at, request, problem: null, assessed, changesDiffer, difference };
  },
};

export const ChangeImpactDifference: ChangeImpactDifferenceResolvers = {
  revision: ({ at }) => at.view.revision,
  complete: ({ assessed }) => assessed?.complete ?? false,
  problem: ({ problem }) => problem,
  changesDiffer: ({ changesDiffer }) => changesDiffer,
  added: ({ at, request, difference }, page, context) =>
    rowPage({ rows: difference.added.map(undecided), page, list: `rows added to ${request}`, at, context }),
  dropped: ({ at, request, difference }, page, context) =>
    rowPage({ rows: difference.dropped.map(undecided), page, list: `rows dropped of ${request}`, at, context }),
};

export const ChangeImpactRow: ChangeImpactRowResolvers = {
  id: ({ row }) => row.id,
  artifact: ({ row }) => row.artifact,
  version: ({ row }) => row.version,
  kind: ({ row }) => row.kind,
  effect: ({ row }) => row.effect,
  modality: ({ row }) => row.modality,
  parts: ({ row }) => row.parts,
  cutBy: ({ row }) => row.cutBy,
  distance: ({ row }) => row.distance,
  reason: ({ row }) => row.reason,
  obligations: ({ row }) => row.obligations,
  open: ({ decided }) => decided?.open ?? true,
  decision: ({ decided }) => (decided?.decision ? decisionOf(decided.decision) : null),
};

// ---- nodes ---------------------------------------------------------------------------------------------------

function nodeWithId(id: string, at: ReadPoint, context: RequestContext): ChangeRequestNode | null {
  const change = findChangeRequest(at.view, id);
  return change === NONE ? null : nodeOf(change, at, context);
}

function nodeOf(change: number, at: ReadPoint, context: RequestContext): ChangeRequestNode {
  const { view } = at;
  const read = async (versions: readonly number[]) => {
    const contents = await Promise.all(versions.map((version) => context.contents({ at, version })));
    return contents.map((one) => one?.content ?? null);
  };
  const records = once(() => readRecords({ view, change, read }));
  const standing = once(async () => {
    const known = await records();
    const impact = await readRows({ view, records: known, read });
    return standingChangeRequest({ records: known, impact, moment: at });
  });
  return { at, change, records, standing };
}

function assessmentOf({ id, recordedAt, content }: Recorded<AssessmentRecord>): RecordedAssessment {
  return { ...content, id, recordedAt, validAt: isoText(content.validAt) };
}

function decisionOf({ record, revokedBy, fellBecause }: StandingDecision): RowDecision {
  const { id, revision, content } = record;
  return {
    ...content,
    id,
    revision,
    signedAt: isoText(content.signedAt),
    rowCount: content.rows.length,
    revokedBy: revokedBy?.id ?? null,
    fellBecause,
  };
}

function undecided(row: ImpactRow): ChangeImpactRowNode {
  return { row, decided: null };
}

function isoText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

// ---- lists ---------------------------------------------------------------------------------------------------

function rowPage({
  rows,
  page,
  list,
  at,
  context,
}: {
  rows: readonly ChangeImpactRowNode[];
  page: PageArguments;
  list: string;
  at: ReadPoint;
  context: RequestContext;
}): Page<ChangeImpactRowNode> {
  return pageOfRanking({ items: rows, page, list, revision: at.view.revision, context });
}

function passes({ row, open }: DecidedRow, filter: ChangeImpactRowFilter): boolean {
  if (typeof filter.open === 'boolean' && filter.open !== open) return false;
  if (filter.kinds?.length && !filter.kinds.includes(row.kind)) return false;
  if (filter.effects?.length && (row.effect === null || !filter.effects.includes(row.effect))) return false;
  return !filter.modalities?.length || filter.modalities.includes(row.modality);
}

async function passingFilter(
  nodes: readonly ChangeRequestNode[],
  { statuses, configuration, openedBy, subject }: ChangeRequestFilter,
): Promise<readonly ChangeRequestNode[]> {
  if (!statuses?.length && !configuration && !openedBy && !subject) return nodes;
  const kept = await Promise.all(
    nodes.map(async ({ records }) => {
      const known = await records();
      const { content } = known.request;
      if (statuses?.length && !statuses.includes(statusOf(known))) return false;
      if (configuration && content.configuration !== configuration) return false;
      if (openedBy && content.openedBy !== openedBy) return false;
      if (!subject) return true;
      const subjects = [...content.changes, ...currentAssessment(known).content.changes].map((one) => one.subject);
      return subjects.some((one) => one === subject || splitVersionId(one).artifact === subject);
    }),
  );
  return nodes.filter((_, place) => kept[place]);
}

// ---- steps ---------------------------------------------------------------------------------------------------

function stepOf(context: RequestContext, { signer, reason }: { signer: string | null; reason: string }): Step {
  return {
    graph: context.graph,
    // Who signs also writes, unless the request comes from somebody else.
    authorship: context.authorship({ actor: context.caller.actor ?? signer, reason }),
    now: context.now.getTime(),
    ...PACING,
  };
}

async function payload(
  receipt: StepReceipt,
  context: RequestContext,
  id: string | null = receipt.request,
): Promise<Awaited<ResolversTypes['ChangeRequestPayload']>> {
  const at = await context.afterWrite();
  const { revision, replayed, errors } = receipt;
  return {
    changeRequest: id === null ? null : nodeWithId(id, at, context),
    revision,
    replayed,
    errors: errors.map((error) => ({ ...error, rows: error.rows.map(undecided) })),
  };
}

/** Input objects of GraphQL have no prototype and may hold undefined: JSON as it is stored has neither. */
function plainChange(change: Parameters<typeof changeRequestOf>[0]) {
  return JSON.parse(JSON.stringify(changeRequestOf(change))) as ReturnType<typeof changeRequestOf> & {
    parts: string[];
  };
}
