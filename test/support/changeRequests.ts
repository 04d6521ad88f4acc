/** A change request without a database: assessed by the engine on a MemoryGraph, its records written as literals. */
import { type Assessed, assess } from '../../graph/changeRequest/assess.ts';
import type {
  ChangeRequestRecords,
  ConclusionRecord,
  DecisionRecord,
  ImpactRow,
  Recorded,
  RevocationRecord,
} from '../../graph/changeRequest/records.ts';
import type { ChangeRequest } from '../../graph/impact/analyse.ts';
import { configurationOf, inSlices, resolveChanges } from '../../graph/impact/analyse.ts';
import type { MemoryGraph, Question } from './memoryGraph.ts';

const RECORDED_AT = '2026-11-21T00:00:00.000Z';
const SIGNED_AT = Date.parse('2026-11-22T00:00:00Z');

/** What an assessment of the question says. */
export async function assessed(graph: MemoryGraph, question: Question): Promise<Assessed> {
  const analysis = await graph.impact(question);
  const changes = question.changes.map((change) => ({ kind: null, to: null, parts: [], interval: null, ...change }));
  const configuration = configurationOf(graph.view, question.configuration ?? null);
  if (!configuration.ok) throw new Error(configuration.problem.message);
  const resolved = await resolveChanges({
    source: graph,
    configuration: configuration.value,
    changes: changes as ChangeRequest[],
  });
  if (!resolved.ok) throw new Error(resolved.problem.message);
  const steps = assess({ analysis, changes: resolved.value, metamodel: graph.metamodel });
  return inSlices(steps, { clock: () => 0 });
}

/** A request opened by P1 with one assessment. */
export function requestOf(
  { rows, obligations: _, ...said }: Assessed,
  more: { readonly title?: string; readonly reason?: string; readonly configuration?: string | null } = {},
): ChangeRequestRecords {
  const { title = 'recall', reason = 'consent was withdrawn', configuration = 'R1' } = more;
  return {
    id: 'CR1',
    request: recorded('CR1', 3, {
      text: reason,
      title,
      openedBy: 'P1',
      configuration,
      validAt: null,
      revision: null,
      changes: said.changes.map(({ subject }) => ({ subject, kind: null, to: null, parts: [], interval: null })),
    }),
    assessments: [
      recorded('CR1/impact/1', 3, {
        ...said,
        request: 'CR1',
        number: 1,
        revision: 2,
        validAt: Date.parse(RECORDED_AT),
        configuration,
        assessedBy: 'P1',
        reason,
        rowCount: rows.length,
        pages: [],
      }),
    ],
    decisions: [],
    revocations: [],
    conclusion: null,
  };
}

function recorded<Content>(id: string, revision: number, content: Content): Recorded<Content> {
  return { id, revision, recordedAt: RECORDED_AT, content };
}

const signature = {
  request: 'CR1',
  assessment: 'CR1/impact/1',
  rowsDigest: '',
  signedBy: 'P2',
  roles: ['RO1'],
  signedAt: SIGNED_AT,
};

export function decision(
  number: number,
  rows: readonly Pick<ImpactRow, 'id'>[],
  more: Partial<DecisionRecord> = {},
): Recorded<DecisionRecord> {
  return recorded(`CR1/decision/${number}`, 3 + number, {
    ...signature,
    number,
    rows: rows.map(({ id }) => id),
    rationale: 'judged',
    decision: 'ACCEPTED_RISK',
    code: null,
    target: null,
    dispositions: [],
    basis: [],
    expiresAt: null,
    evidence: null,
    ...more,
  });
}

export function revocation(number: number, revokes: string): Recorded<RevocationRecord> {
  return recorded(`CR1/decision/${number}`, 3 + number, { ...signature, number, rationale: 'taken back', revokes });
}

export function conclusion(more: Partial<ConclusionRecord> = {}): Recorded<ConclusionRecord> {
  return recorded('CR1/conclusion', 20, {
    ...signature,
    status: 'complete',
    duplicateOf: null,
    decisions: [],
    checked: { revision: 19, verdict: 'FAIL', gates: [] },
    reason: 'all rows are decided',
    ...more,
  });
}
