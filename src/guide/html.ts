/**
 * HTML as Neo4j Browser's guide player takes it: an article whose `<slide>`s become a carousel, `pre.runnable` whose
 * play button sends the Cypher in it.
 */

/** A piece of HTML that is safe to put into a page. */
export interface Html {
  readonly html: string;
}

/** What may stand in a template: text is escaped, HTML is taken as it is, lists one after another. */
export type HtmlValue = string | number | Html | readonly (string | number | Html)[];

/**
 * HTML from a template; every text put in is escaped.
 * @example html`<li>${artifact.title}</li>`
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = strings[0] as string;
  for (const [position, value] of values.entries()) text += htmlOf(value) + (strings[position + 1] as string);
  return { html: text };
}

function htmlOf(value: HtmlValue): string {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if ('html' in value) return value.html;
  return value.map(htmlOf).join('');
}

/**
 * More than HTML itself needs: Neo4j Browser runs regular expressions over a guide's source that cut out what looks like
 * an event handler (` onset=1`) or a script link, even in the middle of a text. As numbers these characters pass.
 */
function escaped(text: string): string {
  return (
    text
      // A lone surrogate and control characters have no place in a page; tab and line break do.
      .replace(/\p{Cs}|(?![\t\n])\p{Cc}/gu, '\u{FFFD}')
      .replace(/[&<>"'`=:/\\]/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}

/** A page of the carousel. */
export interface Slide {
  readonly title: string;
  readonly body: readonly Html[];
}

/** The whole guide. */
export function guidePage({ title, slides }: { title: string; slides: readonly Slide[] }): string {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>
<article class="guide">
<carousel class="deck container-fluid">
${slides.map(
  (slide) => html`<slide class="row-fluid">
<div class="col-sm-12">
<h3>${slide.title}</h3>
${slide.body}
</div>
</slide>
`,
)}
</carousel>
</article>
</body>
</html>
`.html;
}

/** Cypher with a play button. */
export function runnable(cypher: string): Html {
  return html`<figure><pre class="pre-scrollable code runnable">${cypher.trim()}</pre></figure>
`;
}

/** A table; cells are texts or HTML. */
export function table({ head, rows }: { head: readonly string[]; rows: readonly (readonly HtmlValue[])[] }): Html {
  return html`<table class="table table-condensed" style="margin-bottom:16px">
<thead><tr>${head.map((cell) => html`<th style="text-align:left;padding-right:16px">${cell}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) => html`<tr>${row.map((cell) => html`<td style="padding-right:16px;vertical-align:top">${cell}</td>`)}</tr>
`,
)}</tbody>
</table>
`;
}

/** A link to another page, in a tab of its own. */
export function link({ address, text }: { address: string; text: string }): Html {
  return html`<a href="${attribute(address)}" target="_blank" rel="noreferrer">${text}</a>`;
}

/** A link that runs a command of Neo4j Browser, e.g. `play http://…`, without its colon. */
export function command({ text, run }: { text: string; run: string }): Html {
  return html`<a exec-topic="${attribute(run)}">${text}</a>`;
}

/** An address stays readable: Neo4j Browser's expressions only mind quotes and spaces in it, and it has none. */
function attribute(address: string): Html {
  return { html: address.replace(/[&"<>\s]/g, (character) => `&#${character.charCodeAt(0)};`) };
}
