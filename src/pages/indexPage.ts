/** Where all pages are found: tables and pictures of what the graph has. */
import type { GuideExamples } from '../guide/guide.ts';
import { html } from '../guide/html.ts';
import { page } from './frame.ts';

export function indexPage({ pages, pictures }: Pick<GuideExamples, 'pages' | 'pictures'>): string {
  // Relative to /safety, so that it works behind a path of a proxy.
  const address = (path: string) => path.replace(/^\//, '');
  // As people write it; both ways lead there.
  const told = (path: string) => path.replaceAll('%2F', '/');
  return page({
    title: 'Pages',
    body: [
      html`<h1>Pages</h1>
<p>What is in the graph, as tables and pictures; each also as of an earlier <code>?revision=</code>. Long lists are cut here: the field
<code>page</code> of an answer in <a href="graphql">GraphiQL</a> is the address of its page.</p>
<h2>Tables</h2>
<ul>${pages.map(({ title, path }) => html`<li><a href="${address(path)}">${title}</a> <span class="id">${told(path)}</span></li>`)}</ul>
<h2>Pictures</h2>
<ul>${pictures.map(({ text, path }) => html`<li><a href="${address(path)}">${text}</a> <span class="id">${told(path)}</span></li>`)}</ul>`,
    ],
  });
}
