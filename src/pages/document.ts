/** What every page is in: one document of HTML with its style in it, so that it fetches nothing. */
import { type HtmlValue, html } from '../guide/html.ts';

/** @param style CSS of the service's own. */
export function htmlDocument({ title, style, body }: { title: string; style: string; body: HtmlValue }): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${{ html: style }}</style>
</head>
<body>
${body}
</body>
</html>
`.html;
}
