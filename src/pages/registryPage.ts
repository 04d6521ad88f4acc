/** The registry of models as a page: what all of them amount to, and model by model. */
import type { PortfolioFigures } from '../../graph/governance/portfolio/portfolio.ts';
import type { ModelApproval, ModelRecord } from '../../graph/reading/portfolio/modelRecords.ts';
import { type Html, type HtmlValue, html } from '../guide/html.ts';
import { type Column, listed, NOTHING, page, type Tone, table, tag } from './frame.ts';
import { askTheApi, name, names, type PageData, shown } from './pageData.ts';

const COLUMNS: readonly Column[] = [
  { title: 'Model', width: 17 },
  { title: 'Kind', width: 8 },
  { title: 'Owner', width: 10 },
  { title: 'Business unit', width: 9 },
  { title: 'Value', width: 5, align: 'number' },
  { title: 'State', width: 14 },
  { title: 'Version', width: 6 },
  { title: 'Approvals', width: 11 },
  { title: 'Breaches', width: 9 },
  { title: 'KPIs', width: 11 },
];

const KIND_NAMES = { STATISTICAL: 'statistical', AI_ML: 'AI or ML' } as const;
const APPROVAL_TONES: Readonly<Record<ModelApproval['state'], Tone>> = {
  VALID: 'good',
  PENDING: 'fair',
  SUPERSEDED: 'plain',
  EXPIRED: 'poor',
  VOID: 'bad',
  LOST: 'bad',
  REVOKED: 'bad',
  REJECTED: 'bad',
};

export interface RegistryRow {
  readonly record: ModelRecord;
  readonly approvals: readonly ModelApproval[];
}

export function registryPage(
  data: Omit<PageData, 'root'>,
  { figures, models }: { figures: PortfolioFigures; models: readonly RegistryRow[] },
): string {
  const { reader, newestRevision } = data;
  const { revision } = reader.view;
  const { rows, note } = shown(models, data);
  const older = revision < newestRevision ? ` (the newest is ${newestRevision})` : '';
  const valid = figures.approvals.find(({ state }) => state === 'VALID')?.count ?? 0;
  return page({
    title: 'Models',
    body: [
      html`<h1>Models</h1>
<div class="facts"><span>As of revision <b>${revision}</b>${older}</span>
<span>Models <b>${figures.models}</b></span><span>Deployed <b>${figures.deployed}</b></span>
<span>Valid approvals <b>${valid}</b></span><span>Open breaches <b>${figures.breaches.open}</b></span>
<span>KPIs met <b>${figures.kpis.met}</b> of <b>${figures.kpis.total}</b></span>
<span>Incomplete records <b>${figures.incomplete}</b></span></div>`,
      html`<div class="facts">${figures.byState.map(
        ({ lifeCycle, state, models: count }) => html`<span>${tag(state ?? 'in no life cycle', 'plain')} <b>${count}</b>
<span class="id">${lifeCycle === null ? '' : reader.name(reader.find(lifeCycle))}</span></span>`,
      )}</div>`,
      ...note,
      table({
        columns: COLUMNS,
        rows: rows.map((row) => ({ anchor: reader.id(row.record.model), cells: cells(data, row) })),
      }),
      askTheApi(`{
  report { models deployed byState { lifeCycle state models } approvals { state count } breaches { total open } }
  models { nodes { model { id title } kind state value version { id } approvals { state } missing } }
}`),
    ],
  });
}

function cells({ reader }: Omit<PageData, 'root'>, { record, approvals }: RegistryRow): HtmlValue[] {
  const { view } = reader;
  const versions = view.versions(record.model);
  const current = view.current(record.model);
  const open = record.breaches.filter(({ isOpen }) => isOpen).length;
  return [
    name(reader, record.model),
    record.kind === null ? tag('not said', 'fair') : KIND_NAMES[record.kind],
    record.owners.length === 0 ? tag('nobody', 'bad') : names(reader, record.owners),
    record.businessUnit ?? NOTHING,
    record.value ?? NOTHING,
    listed(
      record.states.map(
        ({ control, state }) => html`<span title="${reader.id(control)}">${tag(state, 'plain')}</span>`,
      ),
    ),
    versions.length === 0
      ? NOTHING
      : html`${view.version(current).label} <div class="id">${versions.length} in all</div>`,
    listed(
      approvals.map(
        ({ signOff, state }) =>
          html`<span title="${reader.name(signOff)}">${tag(state.toLowerCase(), APPROVAL_TONES[state])}</span>`,
      ),
    ),
    breaches(record.breaches.length, open),
    listed(
      record.kpis.map(({ metric, actual, target, isMet }) => {
        const tone: Tone = isMet === null ? 'plain' : isMet ? 'good' : 'bad';
        const aim = target === null ? 'no target' : `${target.op} ${target.value}`;
        return html`${reader.name(metric)} ${tag(actual === null ? '?' : String(actual.value), tone)} <span class="id">${aim}</span>`;
      }),
    ),
  ];
}

function breaches(all: number, open: number): HtmlValue {
  if (all === 0) return NOTHING;
  const closed: Html = html`<span class="id">of ${all}</span>`;
  return html`${tag(`${open} open`, open > 0 ? 'bad' : 'good')} ${closed}`;
}
