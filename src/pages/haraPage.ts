/** Hazards of an analysis or a system as a page, the highest ASIL first. */
import type { GraphReader } from '../../graph/reading/graphReader.ts';
import { type GoalCell, type HazardRow, RATED, type Rated } from '../../graph/reading/hazardTable.ts';
import { type Html, type HtmlValue, html } from '../guide/html.ts';
import { type Column, listed, page, shares, type Tone, table, tag } from './frame.ts';
import { askTheApi, effectTags, heading, name, names, type PageData, shown } from './pageData.ts';

const COLUMNS: readonly Column[] = [
  { title: 'ASIL', width: 5, align: 'centre' },
  { title: 'Hazard', width: 13 },
  { title: 'Situation', width: 11 },
  { title: 'Severity, exposure, controllability', width: 22 },
  { title: 'Causes', width: 10 },
  { title: 'Element', width: 9 },
  { title: 'Safety goals: safe state, FTTI', width: 15 },
  { title: 'Other measures', width: 9 },
  { title: 'Status', width: 6 },
];

/** Earlier ratings that a row shows; the API has them all. */
const MOST_EARLIER = 3;

const ASIL_TONES: Readonly<Record<string, Tone>> = { D: 'bad', C: 'bad', B: 'poor', A: 'fair', QM: 'good' };

export function haraPage(data: PageData, hazards: readonly HazardRow[]): string {
  const { reader } = data;
  const { rows, note } = shown(hazards, data);
  const count = (asil: string | null) => hazards.filter((row) => row.asil === asil).length;
  const open = hazards.filter(({ asil, goals }) => asil !== null && asil !== 'QM' && goals.length === 0).length;
  return page({
    title: `Hazards: ${reader.name(data.root)}`,
    body: [
      heading(data),
      html`<p>Severity, exposure and controllability as rated, with the reasons (ISO 26262-3:2018). ${hazards.length} hazards; ${open} of ASIL A or higher
lack a safety goal.</p>`,
      shares([
        ...Object.entries(ASIL_TONES).map(([asil, tone]) => ({ name: asil, count: count(asil), tone })),
        { name: 'not rated', count: count(null), tone: 'plain' },
      ]),
      ...note,
      table({
        columns: COLUMNS,
        rows: rows.map((row) => ({ anchor: reader.id(row.hazard), cells: cells(data, row) })),
      }),
      askTheApi(`{
  artifacts(filter: { kinds: [HAZARD] }) { nodes { id title ... on Hazard { severity exposure controllability asil
    ratings { nodes { severity severityRationale exposure exposureRationale controllability controllabilityRationale asil computed recordedAt } } } } }
}`),
    ],
  });
}

function cells({ reader, standing }: PageData, row: HazardRow) {
  const { asil, computed } = row;
  const contradicts = asil !== null && computed !== null && asil !== computed;
  return [
    html`${asilTag(asil)}${contradicts ? html`<div class="id">${computed} computed</div>` : ''}`,
    name(reader, row.hazard),
    names(reader, row.situations),
    html`${listed(CLASSES.map((one) => classOf(row, one)))}${earlier(row)}`,
    names(reader, row.causes),
    names(reader, row.elements),
    row.goals.length === 0 && asil !== null && asil !== 'QM'
      ? tag('none', 'bad')
      : listed(row.goals.map((goal) => goalOf(reader, goal))),
    names(reader, row.measures),
    effectTags(standing.effects(row.hazard)),
  ];
}

function asilTag(asil: string | null): Html {
  return asil === null ? tag('?', 'plain') : tag(asil, ASIL_TONES[asil] ?? 'plain');
}

const CLASSES = Object.keys(RATED) as Rated[];

/** A class with the reason for it; a class without one is no rating (ISO 26262-3:2018, 6.4.3). */
function classOf(row: HazardRow, one: Rated): Html {
  if (row[one] === null) return html`<span class="none">${one}: not rated</span>`;
  return html`<b>${row[one]}</b> ${row.rationales[one] ?? html`<span class="tag fair">no reason given</span>`}`;
}

/** How it was rated before. */
function earlier({ earlier }: HazardRow): HtmlValue {
  if (earlier.length === 0) return '';
  const shownOnes = earlier.slice(0, MOST_EARLIER);
  return html`<div class="id">Before: ${shownOnes.map(
    ({ severity, exposure, controllability, asil, label, revision }, position) =>
      html`${position === 0 ? '' : '; '}${[severity, exposure, controllability].map((one) => one ?? '–').join(' ')} (${asil ?? 'not rated'}) in ${label}, revision ${revision}`,
  )}${earlier.length > shownOnes.length ? ` and ${earlier.length - shownOnes.length} more` : ''}</div>`;
}

function goalOf(reader: GraphReader, { goal, safeState, fttiMilliseconds }: GoalCell): Html {
  const time = fttiMilliseconds === null ? tag('no FTTI', 'fair') : `${fttiMilliseconds} ms`;
  return html`<span title="${reader.id(goal)}">${reader.name(goal)}</span>
<div class="id">${safeState ?? tag('no safe state', 'fair')} · ${time}</div>`;
}
