/** Hazards of an analysis or a system as a page, the highest ASIL first. */
import type { HazardRow } from '../../graph/reading/hazardTable.ts';
import { html } from '../guide/html.ts';
import { type Column, NOTHING, page, shares, type Tone, table, tag } from './frame.ts';
import { askTheApi, effectTags, heading, name, names, type PageData, shown } from './pageData.ts';

const COLUMNS: readonly Column[] = [
  { title: 'ASIL', width: 5, align: 'centre' },
  { title: 'S', width: 3, align: 'centre' },
  { title: 'E', width: 3, align: 'centre' },
  { title: 'C', width: 3, align: 'centre' },
  { title: 'Hazard', width: 21 },
  { title: 'Element', width: 14 },
  { title: 'Causes', width: 15 },
  { title: 'Safety goals', width: 16 },
  { title: 'Other measures', width: 13 },
  { title: 'Status', width: 7 },
];

const ASIL_TONES: Readonly<Record<string, Tone>> = { D: 'bad', C: 'bad', B: 'poor', A: 'fair', QM: 'good' };

export function haraPage(data: PageData, hazards: readonly HazardRow[]): string {
  const { reader } = data;
  const { rows, note } = shown(hazards);
  const count = (asil: string | null) => hazards.filter((row) => row.asil === asil).length;
  const open = hazards.filter(({ asil, goals }) => asil !== null && asil !== 'QM' && goals.length === 0).length;
  return page({
    title: `Hazards: ${reader.name(data.root)}`,
    body: [
      heading(data),
      html`<p>Severity, exposure and controllability as rated (ISO 26262-3:2018). ${hazards.length} hazards; ${open} of ASIL A or higher
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
  artifacts(filter: { kinds: [HAZARD] }) { nodes { id title ... on Hazard { severity exposure controllability asil } } }
}`),
    ],
  });
}

function cells({ reader, standing }: PageData, row: HazardRow) {
  const { asil, severity, exposure, controllability } = row;
  return [
    asil === null ? tag('?', 'plain') : tag(asil, ASIL_TONES[asil] ?? 'plain'),
    severity ?? NOTHING,
    exposure ?? NOTHING,
    controllability ?? NOTHING,
    name(reader, row.hazard),
    names(reader, row.elements),
    names(reader, row.causes),
    row.goals.length === 0 && asil !== null && asil !== 'QM' ? tag('none', 'bad') : names(reader, row.goals),
    names(reader, row.measures),
    effectTags(standing.effects(row.hazard)),
  ];
}
