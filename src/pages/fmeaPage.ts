/** An FMEA as a page: the handbook's worksheet, the most urgent row first. */
import { countsOf, type FmeaAction, type FmeaRow, type FmeaTable } from '../../graph/reading/fmea/readFmea.ts';
import {
  ACTION_PRIORITIES,
  ACTION_PRIORITY_MAPS,
  type ActionPriority,
} from '../../graph/safety/fmea/actionPriority.ts';
import { type Html, html } from '../guide/html.ts';
import { type Column, listed, NOTHING, page, shares, type Tone, table, tag } from './frame.ts';
import { askTheApi, effectTags, heading, name, names, type PageData, shown } from './pageData.ts';

const PRIORITY_TONES: Readonly<Record<ActionPriority, Tone>> = { H: 'bad', M: 'poor', L: 'good' };

const COLUMNS: readonly Column[] = [
  { title: 'Priority', width: 5.5, align: 'centre' },
  { title: 'S', width: 3, align: 'number' },
  { title: 'O', width: 3, align: 'number' },
  { title: 'D', width: 3, align: 'number' },
  { title: 'RPN', width: 4, align: 'number' },
  { title: 'Element and function', width: 13.5 },
  { title: 'Failure mode', width: 13.5 },
  { title: 'Effects', width: 10 },
  { title: 'Causes', width: 8.5 },
  { title: 'Prevention', width: 9.5 },
  { title: 'Detection', width: 9.5 },
  { title: 'Actions', width: 10.5 },
  { title: 'Status', width: 6.5 },
];

export function fmeaPage(data: PageData, read: FmeaTable): string {
  const { reader } = data;
  const counts = countsOf(read);
  const parts = (Object.keys(ACTION_PRIORITIES) as ActionPriority[]).map((priority) => ({
    name: priority,
    count: counts.get(priority) ?? 0,
    tone: PRIORITY_TONES[priority],
  }));
  const { rows, note } = shown(read.rows, data);
  const reviews = read.rows.filter((row) => row.managementReview).length;
  const orphans = read.rows.filter((row) => row.orphaned).length;
  return page({
    title: reader.name(data.root),
    body: [
      heading(data),
      html`<p>Action priority by ${ACTION_PRIORITY_MAPS[read.edition].source}. ${read.rows.length} rows; ${reviews} of them need a
review by management (severity 9 or 10, priority H or M).</p>`,
      shares([...parts, { name: 'not rated', count: counts.get(null) ?? 0, tone: 'plain' }]),
      ...(orphans === 0
        ? []
        : [html`<p class="note">${orphans} of the rows are failures of an element that is retired (ORPHANED).</p>`]),
      ...note,
      table({
        columns: COLUMNS,
        rows: rows.map((row) => ({ anchor: reader.id(row.failureMode), cells: cells(data, row) })),
      }),
      askTheApi(`{
  fmea(analysis: ${JSON.stringify(reader.id(data.root))}) {
    edition status histogram { high medium low unrated }
    rows { nodes { failureMode { id title } component { id title } rpn actionPriority status } }
  }
}`),
    ],
  });
}

function cells({ reader, standing }: PageData, row: FmeaRow) {
  const { severity, occurrence, detection } = row.ratings;
  const priority = row.actionPriority;
  const rating = (value: number | null) => value ?? NOTHING;
  return [
    html`${priority === null ? tag('?', 'plain') : tag(priority, PRIORITY_TONES[priority])}${
      row.managementReview
        ? html`<div class="id" title="Severity 9 or 10 with priority H or M: management reviews it">review</div>`
        : ''
    }`,
    rating(severity),
    rating(occurrence),
    rating(detection),
    rating(row.rpn),
    element(reader, row),
    name(reader, row.failureMode),
    names(reader, row.effects),
    names(reader, row.causes),
    names(reader, row.prevention),
    names(reader, [...row.detection, ...row.otherControls]),
    listed(row.actions.map((action) => actionCell(reader, action))),
    effectTags(standing.effects(row.failureMode)),
  ];
}

export function element(
  reader: PageData['reader'],
  row: { components: readonly number[]; orphaned: boolean; functions?: readonly number[] },
): Html {
  return html`${row.components.length === 0 ? NOTHING : listed(row.components.map((one) => name(reader, one)))}${
    row.orphaned ? tag('orphaned', 'bad') : ''
  }${(row.functions ?? []).map((one) => html`<div class="id">↳ ${reader.name(one)}</div>`)}`;
}

function actionCell(reader: PageData['reader'], action: FmeaAction): Html {
  const state = action.state.replaceAll('_', ' ').toLowerCase();
  const due = action.dueAt === null ? '' : `, due ${action.dueAt.slice(0, 10)}`;
  const moved = action.before && action.after ? ` ${ratingsText(action.before)} → ${ratingsText(action.after)}` : '';
  return html`${reader.name(action.action)} <div class="id">${state}${due}${moved}</div>`;
}

function ratingsText({ severity, occurrence, detection }: NonNullable<FmeaAction['before']>): string {
  return `${severity}/${occurrence}/${detection}`;
}
