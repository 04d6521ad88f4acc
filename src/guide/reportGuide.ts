/**
 * An impact report as a guide of Neo4j Browser: verdict, what is hit and why, pictures to run, the plan.
 */

import type { AnalysisReport, ChangeRequest } from '../../graph/impact/analyse.ts';
import type { ImpactItem, Obligation, WitnessStep } from '../../graph/impact/report.ts';
import type { GraphView } from '../../graph/index/graphView.ts';
import { EFFECT_ORDER, EFFECTS, type Effect } from '../../graph/metamodel/effects.ts';
import type { ReportQuestion } from '../../resolvers/context.ts';
import { cypherList } from './cypherText.ts';
import { guidePage, type Html, html, link, runnable, type Slide, table } from './html.ts';

/** Items in the table: more than anybody reads on a slide; the API pages through all. */
export const SHOWN_ITEMS = 100;
/** Items whose way in is told step by step. */
const SHOWN_WITNESSES = 10;
/** Artifacts and links in a picture: Neo4j Browser draws 300 nodes. */
export const PICTURED = 150;
/** Obligations in the plan. */
const SHOWN_OBLIGATIONS = 200;

/** What a report guide is made from. */
export interface ReportGuideInput {
  readonly question: ReportQuestion;
  readonly report: AnalysisReport;
  readonly view: GraphView;
  /** The newest revision: pictures are drawn from the graph as it is now. */
  readonly newestRevision: number;
  /** Of the API, as the analyst's browser reaches it. */
  readonly origin: string;
}

/** The page. */
export function reportGuide(input: ReportGuideInput): string {
  return guidePage({
    title: 'Impact report',
    slides: [verdict(input), items(input), witnesses(input), pictures(input), plan(input)],
  });
}

/** The page when there is nothing to show. */
export function noReportGuide(problem: string): string {
  return guidePage({
    title: 'Impact report',
    slides: [
      {
        title: 'No report',
        body: [
          html`<p>${problem}</p>
`,
        ],
      },
    ],
  });
}

function verdict({ question, report, view, origin }: ReportGuideInput): Slide {
  const { analysis } = report;
  const body: Html[] = [
    html`<p>${whatWasAsked(question)}</p>
<p>Verdict: <b>${analysis.verdict}</b>, at revision ${view.revision}, judged at ${new Date(question.validAt).toISOString()}.</p>
`,
  ];
  if (!analysis.complete) {
    body.push(html`<p><b>Not complete:</b> ${analysis.incompleteBecause.join(' ')}</p>
`);
  }
  if (analysis.gates.length > 0) {
    body.push(
      table({
        head: ['Gate', 'Verdict', 'Unmet'],
        rows: analysis.gates.map(({ gate, verdict, unmet }) => [
          named(view, view.id(gate)),
          verdict,
          unmet.length > 0 ? unmet.join(', ') : '–',
        ]),
      }),
    );
  }
  const counts = countsByEffect(analysis.items);
  if (counts.length > 0) {
    body.push(
      table({
        head: ['Effect', 'Items', 'What it means'],
        rows: counts.map(([effect, count]) => [effect, count, EFFECTS[effect].sentence]),
      }),
    );
  } else {
    body.push(html`<p>Nothing is affected.</p>
`);
  }
  body.push(html`<p>${link({ address: graphiqlAddress({ question, origin }), text: 'Ask the same in GraphiQL' })}</p>
`);
  return { title: `Impact report: ${analysis.verdict}`, body };
}

function items({ report, view }: ReportGuideInput): Slide {
  const all = report.analysis.items;
  const shown = all.slice(0, SHOWN_ITEMS);
  return {
    title: `What is affected (${all.length})`,
    body: [
      table({
        head: ['Effect', 'How sure', 'Artifact', 'Because'],
        rows: shown.map((item) => [
          item.effects.length > 0 ? item.effects.join(', ') : '?',
          item.modality,
          named(view, idOf(view, item)),
          report.analysis.reason(item),
        ]),
      }),
      ...rest({ all: all.length, shown: shown.length, what: 'items' }),
    ],
  };
}

function witnesses({ report, view }: ReportGuideInput): Slide {
  const shown = report.analysis.items.slice(0, SHOWN_WITNESSES);
  return {
    title: 'How the change gets there',
    body: shown.map(
      (item) => html`<p><b>${idOf(view, item)}</b> ${item.effects.join(', ')} (${item.modality})<br>
${stepsAsText(report.analysis.witness(item))}</p>
`,
    ),
  };
}

function pictures({ report, view, newestRevision }: ReportGuideInput): Slide {
  const { analysis } = report;
  const affected = analysis.items.slice(0, PICTURED);
  const steps = uniqueSteps(affected.flatMap((item) => analysis.witness(item))).slice(0, PICTURED);
  const body: Html[] = [];
  if (view.revision !== newestRevision) {
    body.push(html`<p>Drawn from the graph as it is now (revision ${newestRevision}); the report is about revision
${view.revision}, so links that have gone since are missing.</p>
`);
  }
  if (affected.length > 0) {
    body.push(
      html`<p>What is affected:</p>
`,
      runnable(pictureOfAffected(affected.map((item) => view.id(item.artifact)))),
    );
  }
  if (steps.length > 0) {
    body.push(
      html`<p>The links over which the change travels:</p>
`,
      runnable(pictureOfWays(steps)),
    );
  }
  if (body.length === 0)
    body.push(html`<p>Nothing is affected, so there is nothing to draw.</p>
`);
  return {
    title: 'Pictures',
    body: [...body, ...rest({ all: analysis.items.length, shown: affected.length, what: 'items' })],
  };
}

/** Exactly the affected artifacts; Neo4j Browser draws the links between them by itself. */
export function pictureOfAffected(artifacts: readonly string[]): string {
  return `MATCH (affected:Artifact)
WHERE affected.id IN ${cypherList([...new Set(artifacts)].sort())}
RETURN affected`;
}

/** Exactly the links of witnesses. By relation, for only so does Neo4j find them by its indexes. */
export function pictureOfWays(steps: readonly Pick<WitnessStep, 'link' | 'relation'>[]): string {
  const byRelation = new Map<string, string[]>();
  for (const { link: id, relation } of steps) byRelation.set(relation, [...(byRelation.get(relation) ?? []), id]);
  return [...byRelation]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(
      ([relation, ids]) => `MATCH way = ()-[link:${relation}]->()
WHERE link.id IN ${cypherList([...new Set(ids)].sort())}
RETURN way`,
    )
    .join('\nUNION\n');
}

function plan({ report, view }: ReportGuideInput): Slide {
  const { plan: levels, reuse } = report.analysis;
  const all = levels.reduce((sum, level) => sum + level.obligations.length, 0);
  let left = SHOWN_OBLIGATIONS;
  const shown = levels.map((level) => {
    const obligations = level.obligations.slice(0, left);
    left -= obligations.length;
    return obligations;
  });
  const body: Html[] = [];
  if (all === 0) {
    body.push(html`<p>Nothing has to be done.</p>
`);
  } else {
    body.push(html`<p>In this order; what stands under one number can be done at the same time.</p>
<ol>
${shown
  .filter((level) => level.length > 0)
  .map(
    (
      level,
    ) => html`<li style="display:list-item;list-style:decimal outside;margin-left:16px">${level.map((obligation) => html`<div>${obligationText(obligation, view)}</div>`)}</li>
`,
  )}</ol>
`);
  }
  if (reuse.length > 0) {
    body.push(html`<p>Still stands, and need not be made again: ${reuse.join(', ')}</p>
`);
  }
  return {
    title: `What has to be done (${all})`,
    body: [...body, ...rest({ all, shown: all - Math.max(0, all - SHOWN_OBLIGATIONS), what: 'obligations' })],
  };
}

function obligationText(obligation: Obligation, view: GraphView): Html {
  const { action, subject, parts, responsible, accountable, clause, notBefore } = obligation;
  const more = [
    parts.length > 0 ? `only ${parts.join(', ')}` : '',
    responsible.length > 0 ? `done by ${responsible.join(', ')}` : '',
    accountable === null ? '' : `answered for by ${accountable}`,
    clause === null ? '' : `asked for by ${clause}`,
    notBefore === null ? '' : `not before ${notBefore}`,
  ].filter((text) => text !== '');
  return html`<b>${action}</b> ${named(view, subject)}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
}

function rest({ all, shown, what }: { all: number; shown: number; what: string }): Html[] {
  if (shown >= all) return [];
  return [
    html`<p>The worst ${shown} of ${all} ${what}; the API has all of them.</p>
`,
  ];
}

function whatWasAsked(question: ReportQuestion): string {
  const where = question.configuration === null ? 'the newest version of everything' : question.configuration;
  if (question.type === 'FINDINGS') {
    const since = question.since === null ? '' : ` since revision ${question.since}`;
    return `What has really changed in ${where}${since}, and what that did.`;
  }
  if (question.changes.length === 0) return `How ${where} stands, without any change.`;
  return `What would happen to ${where} if: ${question.changes.map(changeText).join('; ')}.`;
}

function changeText({ subject, kind, to, parts }: ChangeRequest): string {
  return [
    kind === null ? `${subject} changed` : `${kind} of ${subject}`,
    to?.label ? `to ${to.label}` : '',
    parts.length > 0 ? `in ${parts.join(', ')}` : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function stepsAsText(steps: readonly WitnessStep[]): Html {
  const [first] = steps;
  if (first === undefined) return html`It is what changes, or nothing leads there.`;
  return html`${first.from}${steps.map((step) => {
    // An arrow as the link points in the graph, whichever way the change went over it.
    const arrow = step.changedEnd === 'SOURCE' ? ['–', '→'] : ['←', '–'];
    return html` ${arrow[0] as string}${step.relation} (${step.rule})${arrow[1] as string} ${step.to}`;
  })}`;
}

function uniqueSteps(steps: readonly WitnessStep[]): WitnessStep[] {
  return [...new Map(steps.map((step) => [step.link, step])).values()];
}

function idOf(view: GraphView, item: ImpactItem): string {
  return item.version < 0 ? view.id(item.artifact) : view.versionId(item.version);
}

/** An id with the title of its artifact. */
function named(view: GraphView, id: string): string {
  const place = view.resolve(id);
  const title = place === null ? null : view.state(place.artifact).title;
  return title ? `${id} – ${title}` : id;
}

function countsByEffect(all: readonly ImpactItem[]): [Effect, number][] {
  const counts = new Map<Effect, number>();
  for (const item of all) for (const effect of new Set(item.effects)) counts.set(effect, (counts.get(effect) ?? 0) + 1);
  return EFFECT_ORDER.flatMap((effect): [Effect, number][] => {
    const count = counts.get(effect);
    return count === undefined ? [] : [[effect, count]];
  });
}

const IMPACT_DOCUMENT = `query Impact($input: ImpactInput!) {
  impact(input: $input) {
    verdict
    complete
    items { nodes { artifact { id title } effects modality reason } }
    plan { levels { obligations { action subject responsible accountable } } reuse }
  }
}
`;

const FINDINGS_DOCUMENT = `query Findings($configuration: ID, $since: Int, $at: At) {
  findings(configuration: $configuration, since: $since, at: $at) {
    verdict
    complete
    items { nodes { artifact { id title } effects modality reason } }
    plan { levels { obligations { action subject responsible accountable } } reuse }
  }
}
`;

/** GraphiQL with the same question; without it where it is too long for an address. */
function graphiqlAddress({ question, origin }: { question: ReportQuestion; origin: string }): string {
  const at = { revision: question.revision, validAt: new Date(question.validAt).toISOString() };
  const { configuration } = question;
  const [query, variables] =
    question.type === 'IMPACT'
      ? [IMPACT_DOCUMENT, { input: { configuration, at, changes: question.changes.map(changeInput) } }]
      : [FINDINGS_DOCUMENT, { configuration, since: question.since, at }];
  const address = `${origin}/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) })}`;
  return address.length <= GRAPHIQL_ADDRESS ? address : `${origin}/graphql`;
}

/** Characters that browsers and servers take. */
const GRAPHIQL_ADDRESS = 8_000;

function changeInput({ subject, kind, to, parts, interval }: ChangeRequest): object {
  const instant = (value: number | null) => (value === null ? null : new Date(value).toISOString());
  return {
    subject,
    ...(kind === null ? {} : { kind }),
    ...(to === null ? {} : { to: withoutNulls(to) }),
    ...(parts.length > 0 ? { parts } : {}),
    ...(interval === null ? {} : { interval: { from: instant(interval.from), until: instant(interval.until) } }),
  };
}

function withoutNulls(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined));
}
