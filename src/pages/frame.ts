/** What all pages look like. They hold no script and fetch nothing. */
import { type Html, type HtmlValue, html } from '../guide/html.ts';
import { htmlDocument } from './document.ts';

const STYLE = `
:root { color-scheme: light; --line: #d9dce3; --soft: #f5f6f9; --dim: #5d6470; --ink: #1d2129; }
* { box-sizing: border-box; }
body { margin: 0; padding: 20px 24px 40px; font: 14px/1.45 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; color: var(--ink); background: #fff; }
h1 { margin: 0 0 2px; font-size: 22px; }
h2 { margin: 26px 0 8px; font-size: 16px; }
p { margin: 4px 0; max-width: 90ch; }
a { color: #1a5fb4; }
.id { color: var(--dim); font-size: 12px; overflow-wrap: anywhere; }
.whole { white-space: nowrap; }
.facts { display: flex; flex-wrap: wrap; gap: 6px 18px; margin: 8px 0 12px; align-items: center; }
.facts b { font-weight: 600; }
table { border-collapse: separate; border-spacing: 0; width: 100%; table-layout: fixed; }
table.small { width: auto; table-layout: auto; min-width: 480px; }
thead th { position: sticky; top: 0; z-index: 1; background: #e9ecf2; border-bottom: 2px solid #b9bfca; text-align: left; font-weight: 600; font-size: 12.5px; padding: 6px 8px; vertical-align: bottom; }
tbody td { border-bottom: 1px solid var(--line); padding: 6px 8px; vertical-align: top; overflow-wrap: anywhere; }
tbody tr:nth-child(even) td { background: var(--soft); }
tbody tr:target td { background: #fff5cf; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
tbody td.number { white-space: nowrap; }
td.centre, th.centre { text-align: center; }
ul { margin: 0; padding: 0; list-style: none; }
li + li { margin-top: 4px; }
.tag { display: inline-block; min-width: 24px; padding: 0 7px; border-radius: 9px; text-align: center; font-weight: 600; font-size: 12.5px; white-space: nowrap; background: #e4e7ec; color: #333a45; }
.bad { background: #c5352b; color: #fff; }
.poor { background: #f2b33d; color: #2a2100; }
.fair { background: #ffe7ae; color: #4a3900; }
.good { background: #cfe9d1; color: #1c4a22; }
.none { color: #9aa1ac; }
.bar { display: flex; height: 10px; width: 320px; border-radius: 5px; overflow: hidden; background: #e4e7ec; }
.note { background: #fff5cf; border-left: 4px solid #f2b33d; padding: 6px 10px; margin: 8px 0; max-width: 90ch; }
/* Where columns would be narrower than words, the table is moved and not squeezed. */
@media screen and (max-width: 900px) { .wide { overflow-x: auto; } .wide > table:not(.small) { min-width: 1000px; } .bar { width: 100%; } }
/* Wide tables on paper; colours are kept, for white letters without them are the faintest of the page. */
@page { size: landscape; margin: 12mm; }
@media print { body { padding: 0; font-size: 10.5px; } .id { font-size: 9px; } thead th, .tag { font-size: 9.5px; } thead th { position: static; } tr { break-inside: avoid; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

/** How a tag is coloured: the worse, the stronger. */
export type Tone = 'bad' | 'poor' | 'fair' | 'good' | 'plain';

/** A whole page. */
export function page({ title, body }: { title: string; body: readonly Html[] }): string {
  return htmlDocument({ title, style: STYLE, body });
}

export function tag(text: string, tone: Tone): Html {
  return html`<span class="tag ${tone}">${text}</span>`;
}

/** How shares of a whole compare, as a bar with the numbers beside it. */
export function shares(parts: readonly { readonly name: string; readonly count: number; readonly tone: Tone }[]): Html {
  return html`<div class="facts">
${parts.map(({ name, count, tone }) => html`<span>${tag(name, tone)} <b>${count}</b></span>`)}
<span class="bar">${parts.map(({ count, tone }) => html`<span class="${tone}" style="flex:${count}"></span>`)}</span>
</div>`;
}

export interface Column {
  readonly title: string;
  /** Share of the width, in per cent. */
  readonly width: number;
  readonly align?: 'number' | 'centre';
}

export function table({
  columns,
  rows,
}: {
  columns: readonly Column[];
  rows: readonly { readonly anchor: string; readonly cells: readonly HtmlValue[] }[];
}): Html {
  const classOf = (position: number) => columns[position]?.align ?? 'text';
  return html`<div class="wide"><table>
<colgroup>${columns.map(({ width }) => html`<col style="width:${width}%">`)}</colgroup>
<thead><tr>${columns.map(({ title }, position) => html`<th class="${classOf(position)}">${title}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ anchor, cells }) => html`<tr id="${anchor}">${cells.map(
    (cell, position) => html`<td class="${classOf(position)}">${cell}</td>`,
  )}</tr>
`,
)}</tbody>
</table></div>`;
}

/** Something with nothing in it. */
export const NOTHING: Html = html`<span class="none">–</span>`;

export function listed(items: readonly HtmlValue[]): HtmlValue {
  return items.length === 0 ? NOTHING : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
