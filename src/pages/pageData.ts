/** What every page needs: the point it shows, a reader, and what stands against what it shows. */
import type { Effect } from '../../graph/metamodel/effects.ts';
import type { GraphReader } from '../../graph/reading/graphReader.ts';
import type { Standing } from '../../graph/reading/standing.ts';
import { type Html, type HtmlValue, html } from '../guide/html.ts';
import { listed, NOTHING, type Tone, tag } from './frame.ts';

export interface PageData {
  readonly reader: GraphReader;
  readonly standing: Standing;
  /** What the page is of. */
  readonly root: number;
  readonly newestRevision: number;
  /** The first row that is shown, from 1. */
  readonly from: number;
}

/** A date, and below it the time of day; whole, for a date that is broken at its dashes is hard to read. */
export function instant(text: string): Html {
  const [day = '', time] = text.replace(/\.000Z$/, 'Z').split('T');
  return html`<span class="whole">${day}</span>${time === undefined ? '' : html` <span class="whole">${time}</span>`}`;
}

/** Rows on a page: one of 2,000 is some two megabytes, and nobody reads more. */
export const MOST_ROWS = 2_000;

const TONES: Readonly<Partial<Record<Effect, Tone>>> = {
  INFORM: 'plain',
  SUSPECT: 'fair',
  UNCONFIRMED: 'fair',
  PARTIALLY_STALE: 'poor',
  DEGRADED: 'poor',
};

/** Title, id, revision, and what stands against the whole. */
export function heading({ reader, standing, root, newestRevision }: PageData): Html {
  const { revision } = reader.view;
  const kind = reader.subkind(root) ?? reader.kind(root);
  const older = revision < newestRevision ? ` (the newest is ${newestRevision})` : '';
  const effects = standing.effects(root);
  return html`<h1>${reader.name(root)}</h1>
<div class="id">${kind} ${reader.id(root)}</div>
<div class="facts"><span>As of revision <b>${revision}</b>${older}</span>
<span>What has happened since it was made: ${effects.length === 0 ? tag('nothing against it', 'good') : effectTags(effects)}</span></div>`;
}

export function effectTags(effects: readonly Effect[]): Html {
  if (effects.length === 0) return NOTHING;
  return html`${effects.map((effect) => html`${tag(effect.replaceAll('_', ' ').toLowerCase(), TONES[effect] ?? 'bad')} `)}`;
}

/** Titles of others; the id shows when pointed at, for with it each row would be twice as high. */
export function names(reader: GraphReader, artifacts: readonly number[]): HtmlValue {
  return listed(
    artifacts.map((artifact) => html`<span title="${reader.id(artifact)}">${titleOf(reader, artifact)}</span>`),
  );
}

function titleOf(reader: GraphReader, artifact: number): HtmlValue {
  const title = reader.name(artifact);
  return title === reader.id(artifact) ? idText(title) : title;
}

/** Title and id of what a row is about. */
export function name(reader: GraphReader, artifact: number): Html {
  const id = reader.id(artifact);
  const title = reader.name(artifact);
  return title === id ? idText(id) : html`${title} <div class="id">${idText(id)}</div>`;
}

/** An id may be broken where it has a mark, so that it is not broken in a word. */
export function idText(id: string): Html {
  return html`${id.split(/(?<=[/:._-])/).map((piece, position) => (position === 0 ? html`${piece}` : html`<wbr>${piece}`))}`;
}

/** The rows that the page shows; where there are more, which ones, with links to those before and after, as of the same revision. */
export function shown<Row>(
  rows: readonly Row[],
  { reader, from }: Pick<PageData, 'reader' | 'from'>,
): { readonly rows: readonly Row[]; readonly note: readonly Html[] } {
  if (rows.length <= MOST_ROWS && from === 1) return { rows, note: [] };
  const part = rows.slice(from - 1, from - 1 + MOST_ROWS);
  const last = from - 1 + part.length;
  const link = (to: number, text: string) =>
    html` <a href="?revision=${reader.view.revision}&amp;from=${to}">${text}</a>`;
  const which =
    part.length === 0
      ? html`There are ${rows.length} rows, and no row ${from}.`
      : html`Rows ${from} to ${last} of ${rows.length} are shown.`;
  const note = html`<p class="note">${which}${from > 1 ? link(Math.max(1, from - MOST_ROWS), 'Those before') : ''}${
    last < rows.length && part.length > 0 ? link(last + 1, 'Those after') : ''
  }</p>`;
  return { rows: part, note: [note] };
}

/** Opens the question behind the page in GraphiQL. */
export function askTheApi(query: string): Html {
  const address = `/graphql?${new URLSearchParams({ query })}`;
  return html`<p>The same as data: <a href="${{ html: address.replaceAll('&', '&amp;').replaceAll('"', '%22') }}">ask the API</a>.</p>`;
}
