/** What pages with a picture look like: the picture in a window of its own that can be moved and enlarged. */
import { type Html, type HtmlValue, html } from '../guide/html.ts';
import { htmlDocument } from './document.ts';

/** Where the script of these pages is, below the origin. */
export const VIEWER_PATH = '/safety/viewer.js';

const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
html, body { height: 100%; }
body { margin: 0; display: flex; flex-direction: column; font: 14px/1.45 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; color: #1d2129; background: #fff; }
header { padding: 12px 20px 8px; border-bottom: 1px solid #d9dce3; }
h1 { margin: 0; font-size: 19px; }
.id { color: #5d6470; font-size: 12px; overflow-wrap: anywhere; }
.bar { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-top: 6px; align-items: center; }
.bar b { font-weight: 600; }
a { color: #1a5fb4; }
button { font: inherit; padding: 1px 10px; min-width: 32px; border: 1px solid #b9bfca; border-radius: 4px; background: #f5f6f9; cursor: pointer; }
main { flex: 1; min-height: 320px; overflow: auto; background: #eef0f4; }
main svg { display: block; margin: 0 auto; }
main svg a { cursor: pointer; }
details { border-top: 1px solid #d9dce3; padding: 6px 20px; max-height: 40vh; overflow: auto; flex: none; }
ul { margin: 4px 0; padding-left: 20px; }
.problem { padding: 24px; }
/* A picture as wide as the paper: what sticks out would be cut off. */
@page { size: landscape; margin: 12mm; }
@media print { html, body { height: auto; } body { display: block; } header { padding: 0 0 6px; } main { overflow: visible; background: #fff; } main svg { max-width: 100%; height: auto; } .tools, details { display: none; } }
`;

/** A link of the bar above the picture. */
export interface BarLink {
  readonly text: string;
  readonly address: string;
}

/** A whole page. */
export function picturePageHtml(page: {
  readonly title: string;
  /** Id of what is shown. */
  readonly id: string;
  readonly facts: readonly HtmlValue[];
  readonly links: readonly BarLink[];
  /** Made by the service: every text in it is escaped. */
  readonly svg: string;
  readonly details: readonly Html[];
}): string {
  const { title, id, facts, links, svg, details } = page;
  return frame(
    title,
    html`<header>
<h1>${title}</h1>
<div class="id">${id}</div>
<div class="bar">${facts.map((fact) => html`<span>${fact}</span>`)}</div>
<div class="bar tools">
<button type="button" data-zoom="out" title="Smaller">−</button><button type="button" data-zoom="in" title="Larger">+</button>
<button type="button" data-zoom="one" title="As it is drawn">100 %</button><button type="button" data-zoom="fit" title="All of it">Fit</button>
${links.map(({ text, address }) => html`<a href="${address}">${text}</a>`)}
</div>
</header>
<main tabindex="0">${{ html: svg }}</main>
${details}
<script src="${VIEWER_PATH}"></script>`,
  );
}

/** A page that says why there is no other. */
export function noPictureHtml({ title, message }: { readonly title: string; readonly message: string }): string {
  return frame(title, html`<div class="problem"><h1>${title}</h1><p>${message}</p></div>`);
}

/** A list that is folded away below the picture. */
export function folded(title: string, items: readonly HtmlValue[]): Html[] {
  if (items.length === 0) return [];
  return [html`<details><summary>${title}</summary><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></details>`];
}

function frame(title: string, body: Html): string {
  return htmlDocument({ title, style: STYLE, body });
}
