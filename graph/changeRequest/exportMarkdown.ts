/**
 * A change request for people: what was asked, what it hits, who decided what, what is still open. Texts of users go in
 * as text nodes, which the writer escapes: they stay text whatever they hold.
 */
import type { Blockquote, Heading, List, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { type ChangeRequestExport, lastAssessment } from './exportRecord.ts';
import { IMPACT_LEVELS, ROW_DECISIONS } from './records.ts';

/** Rows of a table between two pauses: some tens of milliseconds. */
const ROWS_PER_STEP = 500;

/** The document, block by block, so that others get their turn: twelve thousand rows are a second's work. */
export function* exportMarkdown(record: ChangeRequestExport): Generator<void, string> {
  const blocks: RootContent[] = [
    heading(1, `Change request ${record.id}: ${record.request.title}`),
    ...opening(record),
    heading(2, 'Open points'),
    ...openPoints(record),
    heading(2, 'Rows'),
    ...rowsTable(record),
    heading(2, 'Decisions'),
    ...decisionsTable(record),
    heading(2, 'Plan'),
    ...planList(record),
    heading(2, 'Assessments'),
    ...assessmentsTable(record),
    quote(record.conformance),
  ];
  const texts: string[] = [];
  for (const block of blocks) {
    texts.push(block.type === 'table' ? yield* tableText(block) : markdownOf(block));
    yield;
  }
  return texts.join('\n');
}

/** Cells are not aligned, so a table is its rows; a part of it repeats the head, which is two lines. */
function* tableText({ children: [head, ...rows], ...table }: Table): Generator<void, string> {
  if (!head) return '';
  const lines = markdownOf({ ...table, children: [head] });
  const parts = [lines];
  for (let start = 0; start < rows.length; start += ROWS_PER_STEP) {
    const part = markdownOf({ ...table, children: [head, ...rows.slice(start, start + ROWS_PER_STEP)] });
    parts.push(part.slice(lines.length));
    yield;
  }
  return parts.join('');
}

function markdownOf(block: RootContent): string {
  const root: Root = { type: 'root', children: [block] };
  return toMarkdown(root, { bullet: '-', extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
}

function opening(record: ChangeRequestExport): RootContent[] {
  const { request, conclusion } = record;
  const assessment = lastAssessment(record);
  const configuration = request.configuration ?? 'HEAD';
  const gates = assessment.gates.map(({ gate, verdict, unmet }) => {
    return `${gate} ${verdict}${unmet.length > 0 ? `, lacks ${unmet.join(', ')}` : ''}`;
  });
  const level = assessment.level === null ? 'not known' : `${assessment.level}: ${IMPACT_LEVELS[assessment.level]}`;
  const facts: (readonly [string, string])[] = [
    ['Status', record.status],
    ['Reason', request.text],
    ['Opened', `by ${request.openedBy}, ${request.recordedAt}`],
    ['Configuration', `${configuration}, read at revision ${assessment.revision}`],
    ['Verdict with the changes', `${assessment.verdict}${gates.length > 0 ? ` (${gates.join('; ')})` : ''}`],
    ['Impact level', level],
  ];
  if (conclusion) {
    const fell = conclusion.fellBecause ? ` It no longer counts. ${conclusion.fellBecause}` : '';
    const of = conclusion.duplicateOf ? ` of ${conclusion.duplicateOf}` : '';
    facts.push(['Concluded', `${conclusion.status}${of} by ${signature(conclusion)}: ${conclusion.reason}${fell}`]);
    if (conclusion.checked) {
      const { revision, verdict } = conclusion.checked;
      facts.push(['Computed again when closed', `revision ${revision}, verdict ${verdict}`]);
    }
  }
  const changes = assessment.changes.map(({ subject, kinds, parts, toDigest }) => {
    const to = toDigest ? `, to content ${toDigest.slice(0, 12)}` : '';
    return `${subject}: ${kinds.length > 0 ? kinds.join(', ') : 'no change'}${partsText(parts)}${to}`;
  });
  return [
    list(facts.map(([name, value]) => [strong(name), text(`: ${value}`)])),
    paragraph('Changes:'),
    textList(changes),
  ];
}

function openPoints(record: ChangeRequestExport): RootContent[] {
  const assessment = lastAssessment(record);
  const open = record.rows.filter((row) => row.open);
  const points = [
    ...assessment.incompleteBecause.map((because) => `The report is not complete. ${because}`),
    ...(open.length > 0 ? [`${open.length} of ${record.rows.length} rows are open.`] : []),
    ...open.map((row) => `${nodeText(row)} ${effectText(row)}: nobody has decided.`),
    ...record.decisions.flatMap(({ id, fellBecause }) =>
      fellBecause ? [`${id} no longer counts. ${fellBecause}`] : [],
    ),
  ];
  return points.length > 0 ? [textList(points)] : [paragraph('None.')];
}

function rowsTable(record: ChangeRequestExport): RootContent[] {
  if (record.rows.length === 0) return [paragraph('The report has no rows.')];
  const byId = new Map(record.decisions.map((one) => [one.id, one]));
  return [
    table(
      ['Artifact', 'Kind', 'Effect', 'Modality', 'Why', 'Decided'],
      record.rows.map((row) => {
        const decision = row.decision === null ? undefined : byId.get(row.decision);
        const decided = decision ? `${decision.decision} by ${decision.signedBy} (${decision.id})` : 'open';
        const suppressed = row.modality === 'SUPPRESSED' ? `suppressed by ${row.cutBy ?? 'a disposition'}` : decided;
        return [
          nodeText(row),
          row.kind,
          `${row.effect ?? 'not known'}${partsText(row.parts)}`,
          row.modality,
          row.reason,
          decision ? decided : suppressed,
        ];
      }),
    ),
  ];
}

function decisionsTable({ decisions, revocations }: ChangeRequestExport): RootContent[] {
  if (decisions.length === 0) return [paragraph('None.')];
  const revocationOf = new Map(revocations.map((one) => [one.revokes, one]));
  const content: RootContent[] = [
    table(
      ['Decision', 'Rows', 'What', 'Rationale', 'Signed', 'State'],
      decisions.map((one) => {
        const revoked = revocationOf.get(one.id);
        const state = revoked
          ? `revoked by ${signature(revoked)}: ${revoked.rationale}`
          : (one.fellBecause ?? 'signed');
        return [one.id, String(one.rows.length), whatText(one), one.rationale, signature(one), state];
      }),
    ),
  ];
  const used = [...new Set(decisions.map(({ decision }) => decision))].sort();
  return [...content, textList(used.map((decision) => `${decision}: ${ROW_DECISIONS[decision]}`))];
}

function whatText({ decision, code, evidence, dispositions }: ChangeRequestExport['decisions'][number]): string {
  const details = [code, evidence && `by ${evidence}`, dispositions.length > 0 && `cut by ${dispositions.join(', ')}`];
  return [decision, ...details.filter((one) => one)].join(' ');
}

function planList({ obligations }: ChangeRequestExport): RootContent[] {
  if (obligations.length === 0) return [paragraph('Nothing has to be done.')];
  const due = obligations.filter(({ level }) => level !== null);
  const later = obligations.filter(({ level }) => level === null);
  const line = (one: (typeof obligations)[number]) => {
    const who = [
      one.responsible.length > 0 ? `responsible ${one.responsible.join(', ')}` : '',
      one.accountable ? `accountable ${one.accountable}` : '',
      one.notBefore ? `not before ${one.notBefore}` : '',
    ].filter((part) => part !== '');
    return `${one.action} ${one.subject}${partsText(one.parts)}${who.length > 0 ? ` (${who.join('; ')})` : ''}`;
  };
  const steps = due.map((one) => `Step ${one.level}: ${line(one)}`);
  return [textList([...steps, ...later.map((one) => `Later: ${line(one)}`)])];
}

function assessmentsTable({ assessments }: ChangeRequestExport): RootContent[] {
  return [
    table(
      [
        'Assessment',
        'By',
        'Recorded',
        'Revision read',
        'Rows',
        'Complete',
        'Verdict',
        'Digest of the rows',
        'Rule tables',
      ],
      assessments.map((one) => [
        one.id,
        one.assessedBy,
        one.recordedAt,
        String(one.revision),
        String(one.rowCount),
        one.complete ? 'yes' : 'no',
        one.verdict,
        one.rowsDigest.slice(0, 16),
        one.rulesDigest.slice(0, 16),
      ]),
    ),
  ];
}

function signature({
  signedBy,
  roles,
  signedAt,
}: {
  signedBy: string;
  roles: readonly string[];
  signedAt: number;
}): string {
  return `${signedBy} as ${roles.join(', ')}, ${new Date(signedAt).toISOString()}`;
}

function nodeText({ artifact, version }: { artifact: string; version: string | null }): string {
  return version === null ? artifact : `${artifact}@${version}`;
}

function effectText({
  effect,
  modality,
  parts,
}: {
  effect: string | null;
  modality: string;
  parts: readonly string[];
}): string {
  return `${effect === null ? modality : `${effect} (${modality})`}${partsText(parts)}`;
}

function partsText(parts: readonly string[]): string {
  return parts.length > 0 ? ` at ${parts.join(', ')}` : '';
}

// ---- nodes ---------------------------------------------------------------------------------------------------

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}

function heading(depth: 1 | 2, value: string): Heading {
  return { type: 'heading', depth, children: [text(value)] };
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [text(value)] };
}

function quote(value: string): Blockquote {
  return { type: 'blockquote', children: [paragraph(value)] };
}

function list(items: readonly (readonly PhrasingContent[])[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((children) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [...children] }],
    })),
  };
}

function textList(items: readonly string[]): List {
  return list(items.map((item) => [text(item)]));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    children: [head, ...rows].map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
    })),
  };
}
