/** Addresses of pages: where an analysis, a system, a gate, a process or the registry of models is shown as a table. */
import type { GraphView } from '../../graph/index/graphView.ts';
import type { PageAddresses } from '../../resolvers/context.ts';

/** Tables, with what they may be of. */
export const TABLES = {
  fmea: { kinds: ['ANALYSIS'], subkinds: ['FMEA', 'FMEDA'] },
  hara: { kinds: ['ANALYSIS', 'SYSTEM'], subkinds: null },
  gate: { kinds: ['GATE'], subkinds: null },
  raci: { kinds: ['CONTROL'], subkinds: null },
} as const;
export type TableName = keyof typeof TABLES;

/** Below the API's origin. */
export const PAGES_PATH = '/safety';
/** The registry of models: there is one. */
export const REGISTRY_PATH = `${PAGES_PATH}/registry`;

/** @param origin Of the API, as the reader's browser reaches it; known once it listens. */
export function pageAddresses(origin: () => string): PageAddresses {
  return {
    of: (view, artifact) => {
      const path = pathOf(view, artifact);
      return path === null ? null : `${origin()}${path}`;
    },
    registry: (view) => `${origin()}${REGISTRY_PATH}${revisionOf(view)}`,
  };
}

/** Path of the page as of the view; null: there is none for what it is. */
export function pathOf(view: GraphView, artifact: number): string | null {
  const table = tableOf(view, artifact);
  if (table === null) return null;
  // One segment: in several a browser would take `..` of an id for the way up.
  const id = encodeURIComponent(view.id(artifact)).replaceAll('%3A', ':');
  return `${PAGES_PATH}/${table}/${id}${revisionOf(view)}`;
}

/** The newest needs no mention: who comes back later wants what is newest then. */
function revisionOf(view: GraphView): string {
  return view.isNewest ? '' : `?revision=${view.revision}`;
}

function tableOf(view: GraphView, artifact: number): TableName | null {
  const { kind, subkind } = view.facts(artifact);
  if (kind === 'SYSTEM') return 'hara';
  if (kind === 'GATE') return 'gate';
  if (kind === 'CONTROL') return 'raci';
  if (kind !== 'ANALYSIS') return null;
  if (subkind === 'HARA') return 'hara';
  return subkind === 'FMEA' || subkind === 'FMEDA' ? 'fmea' : null;
}
