/**
 * GraphiQL served by ourselves: machines in safety work are often offline, and a page that may write to the graph should
 * not run code of a stranger's server.
 *
 * The bundle is made from node_modules when the page is first asked for (about two seconds) and kept in memory, so there
 * is no build step and it always fits the installed version.
 */
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Example } from './examples.ts';

/** A file of the bundle. */
export interface Asset {
  readonly contentType: string;
  readonly body: Buffer;
  readonly gzipped: Buffer;
}

/** Where the assets are served, relative to the API. */
export const ASSETS_PATH = '/graphiql/';

const PAGE = fileURLToPath(new URL('page.js', import.meta.url));
const ENTRY_POINTS = {
  page: PAGE,
  'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
};

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  ttf: 'font/ttf',
};

let assetsPromise: Promise<ReadonlyMap<string, Asset>> | null = null;

/** The files by name; made once for each process. */
export function graphiqlAssets(): Promise<ReadonlyMap<string, Asset>> {
  assetsPromise ??= bundle().catch((error: unknown) => {
    assetsPromise = null;
    throw error;
  });
  return assetsPromise;
}

async function bundle(): Promise<ReadonlyMap<string, Asset>> {
  // Not before somebody asks for the page: it would be loaded at each start.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: ENTRY_POINTS,
    absWorkingDir: fileURLToPath(new URL('../../', import.meta.url)),
    outdir: 'graphiql',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    loader: { '.ttf': 'file' },
    assetNames: '[name]',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const assets = new Map<string, Asset>();
  for (const { path, contents } of outputFiles) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const contentType = CONTENT_TYPES[name.slice(name.lastIndexOf('.') + 1)];
    if (!contentType) throw new Error(`the GraphiQL bundle has a file of an unknown type: ${name}`);
    const body = Buffer.from(contents);
    assets.set(name, { contentType, body, gzipped: await promisify(gzip)(body) });
  }
  return assets;
}

/** The page. All addresses in it are relative, so that it works behind a path of a proxy. */
export function graphiqlPage(tabs: readonly Example[]): string {
  // '<' would end the script element early.
  const examples = JSON.stringify(tabs).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SafetyOps Graph</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="graphiql/page.css">
</head>
<body>
<div id="graphiql">Loading GraphiQL …</div>
<script type="application/json" id="examples">${examples}</script>
<script src="graphiql/page.js" defer></script>
</body>
</html>
`;
}
