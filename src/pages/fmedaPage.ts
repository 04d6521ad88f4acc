/** An FMEDA as a page: the hardware metrics against the targets of every ASIL, and how each rate divides. */
import type { FmedaRow } from '../../graph/reading/fmea/readFmeda.ts';
import { FMEDA_MISSING, type Metric, type RateSplit } from '../../graph/safety/fmea/hardwareMetrics.ts';
import {
  HARDWARE_METRICS,
  HARDWARE_TARGETS,
  type HardwareMetricName,
} from '../../graph/safety/fmea/hardwareTargets.ts';
import { Rational } from '../../graph/safety/fmea/rational.ts';
import { type FmedaNode, targetVerdict } from '../../resolvers/fmeda.ts';
import { type Html, html } from '../guide/html.ts';
import { element } from './fmeaPage.ts';
import { type Column, listed, NOTHING, page, type Tone, table, tag } from './frame.ts';
import { askTheApi, effectTags, heading, name, type PageData, shown } from './pageData.ts';

const COLUMNS: readonly Column[] = [
  { title: 'Element', width: 15 },
  { title: 'Failure mode', width: 20 },
  { title: 'λ, FIT', width: 7, align: 'number' },
  { title: 'Safe', width: 7, align: 'number' },
  { title: 'Single-point', width: 7, align: 'number' },
  { title: 'Residual', width: 7, align: 'number' },
  { title: 'Latent', width: 7, align: 'number' },
  { title: 'Detected or perceived', width: 8, align: 'number' },
  { title: 'Mechanisms', width: 15 },
  { title: 'Status', width: 7 },
];

const WITH_TARGETS = ['B', 'C', 'D'] as const;
const VERDICTS: Readonly<Record<ReturnType<typeof targetVerdict>, { readonly text: string; readonly tone: Tone }>> = {
  MET: { text: 'met', tone: 'good' },
  NOT_MET: { text: 'not met', tone: 'bad' },
  UNKNOWN: { text: 'unknown', tone: 'poor' },
  NO_TARGET: { text: 'no target', tone: 'plain' },
};
const PER_FIT = Rational.of(1e9);

export function fmedaPage(data: PageData, fmeda: FmedaNode): string {
  const { reader } = data;
  const { rows, note } = shown(fmeda.rows, data);
  return page({
    title: reader.name(data.root),
    body: [
      heading(data),
      html`<h2>Hardware metrics</h2>`,
      metrics(data, fmeda),
      html`<p class="id">Targets of ISO 26262-5:2018, recommended for B, required for C and D; A and QM have none. PMHF in the
simplified form of ISO 26262-10. All rows count: the API tells the metrics of one safety goal.</p>`,
      html`<h2>Failure rates, in FIT (1e-9 per hour)</h2>`,
      ...note,
      table({
        columns: COLUMNS,
        rows: [
          ...rows.map((row) => ({ anchor: reader.id(row.failureMode), cells: cells(data, row) })),
          {
            anchor: 'sum',
            cells: [html`<b>Sum</b>`, '', ...splitCells(fmeda.metrics.sum), '', ''],
          },
        ],
      }),
      askTheApi(`{
  fmeda(analysis: ${JSON.stringify(reader.id(data.root))}, asil: "B") {
    spfm { value fraction verdict } lfm { value fraction verdict } pmhf { value verdict missing { message } }
  }
}`),
    ],
  });
}

function metrics(data: PageData, fmeda: FmedaNode): Html {
  const named: readonly (readonly [HardwareMetricName, Metric])[] = [
    ['SPFM', fmeda.metrics.spfm],
    ['LFM', fmeda.metrics.lfm],
    ['PMHF', fmeda.metrics.pmhf],
  ];
  return html`<div class="wide"><table class="small"><thead><tr><th>Metric</th><th class="number">Value</th>${WITH_TARGETS.map(
    (asil) => html`<th>ASIL ${asil}</th>`,
  )}</tr></thead><tbody>
${named.map(
  ([key, metric]) => html`<tr><td><b>${key}</b><div class="id">${HARDWARE_METRICS[key]}</div></td>
<td class="number">${metric.value === null ? unknown(data, fmeda, metric) : value(key, metric.value)}</td>${WITH_TARGETS.map(
    (asil) => html`<td>${target(fmeda, key, metric, asil)}</td>`,
  )}</tr>
`,
)}</tbody></table></div>`;
}

function value(key: HardwareMetricName, metric: Rational): Html {
  if (key === 'PMHF') return html`${significant(metric.toNumber())} per hour`;
  const digits = metric.toString();
  const fraction = digits.length <= 24 ? html`<div class="id">${digits}</div>` : '';
  return html`${significant(metric.toNumber() * 100)} %${fraction}`;
}

function unknown({ reader }: PageData, fmeda: FmedaNode, metric: Metric): Html {
  if (metric.problem) return html`none: ${metric.problem.message}`;
  const lacking = metric.missing.map(({ code, id }) => {
    const what = id === null ? reader.id(fmeda.analysis) : id;
    return html`<span class="id">${what}: ${FMEDA_MISSING[code]}</span>`;
  });
  return html`${tag('unknown', 'poor')}${listed(lacking.slice(0, 20))}`;
}

function target(fmeda: FmedaNode, key: HardwareMetricName, metric: Metric, asil: (typeof WITH_TARGETS)[number]): Html {
  const { text, tone } = VERDICTS[targetVerdict({ fmeda: { ...fmeda, asil }, name: key, metric })];
  const bound = HARDWARE_TARGETS[asil].targets?.[key];
  if (!bound) return NOTHING;
  const number = bound.value.toNumber();
  const shown = key === 'PMHF' ? String(number) : `${significant(number * 100)} %`;
  return html`${tag(text, tone)} <span class="id">${bound.op === '<' ? '<' : '≥'} ${shown}</span>`;
}

function cells({ reader, standing }: PageData, row: FmedaRow) {
  return [
    element(reader, row),
    name(reader, row.failureMode),
    ...splitCells(row.split),
    listed(row.mechanisms.map((mechanism) => mechanismCell(reader, mechanism))),
    effectTags(standing.effects(row.failureMode)),
  ];
}

function mechanismCell(reader: PageData['reader'], mechanism: number): Html {
  const percent = (field: string) => {
    const share = reader.number(mechanism, field);
    return share === null ? 'not stated' : `${significant(share * 100)} %`;
  };
  return html`${reader.name(mechanism)} <div class="id">residual ${percent('diagnosticCoverage')}, latent ${percent('latentCoverage')}</div>`;
}

function splitCells({ total, safe, singlePoint, residual, latent, detectedOrPerceived }: RateSplit) {
  return [total, safe, singlePoint, residual, latent, detectedOrPerceived].map((rate) =>
    rate === null ? tag('unknown', 'poor') : significant(rate.times(PER_FIT).toNumber()),
  );
}

/** Six digits, without the zeros at the end. */
function significant(number: number): string {
  return String(Number(number.toPrecision(6)));
}
