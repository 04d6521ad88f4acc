/** GraphiQL as the browser runs it. Bundled by bundle.ts; nothing in it is fetched from elsewhere. */
import { GraphiQL } from 'graphiql';
import { getOperationAST } from 'graphql';
import { createClient } from 'graphql-sse';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './page.css';

globalThis.MonacoEnvironment = {
  getWorker: (_, label) =>
    new Worker(`graphiql/${label === 'json' || label === 'graphql' ? label : 'editor'}.worker.js`),
};

function fetcher(request, { headers = {}, documentAST } = {}) {
  const operation = documentAST && getOperationAST(documentAST, request.operationName)?.operation;
  // Without trying again: who watches the page sees that the service is gone, and runs it again.
  if (operation === 'subscription') {
    return createClient({ url: 'graphql/stream', headers, retryAttempts: 0 }).iterate(request);
  }
  return post(request, headers);
}

async function post(request, headers) {
  const response = await fetch('graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify(request),
  });
  return response.json();
}

const examples = JSON.parse(document.getElementById('examples').textContent);
const asked = new URLSearchParams(location.search);
const tabs = asked.has('query')
  ? [{ query: asked.get('query'), variables: asked.get('variables') ?? undefined }]
  : examples;

createRoot(document.getElementById('graphiql')).render(
  createElement(GraphiQL, {
    fetcher,
    defaultTabs: tabs,
    ...(asked.has('query') ? { initialQuery: tabs[0].query, initialVariables: tabs[0].variables } : {}),
    defaultEditorToolsVisibility: 'variables',
    shouldPersistHeaders: false,
  }),
);
