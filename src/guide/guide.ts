/** The guide that Neo4j Browser plays after it has connected: what is in the graph, and what to ask it. */
import type { GraphView } from '../../graph/index/graphView.ts';
import type { ArtifactKind } from '../../graph/metamodel/kinds.ts';
import type { RelationType } from '../../graph/metamodel/relations.ts';
import type { ReportQuestion } from '../../resolvers/context.ts';
import { type Picture, picturePath } from '../../resolvers/picturePage.ts';
import { examplesFor, firstOf } from '../graphiql/examples.ts';
import { pathOf, REGISTRY_PATH } from '../pages/addresses.ts';
import {
  COUNT_KINDS,
  COUNT_RELATIONS,
  contentsOfRelease,
  dependantsOfDataset,
  EVIDENCE_TO_GATE,
  NEWEST_ENTRIES,
  OPEN_SUSPICIONS,
  PICTURE_OF_SUSPICIONS,
  pictureOfRelease,
  UNMITIGATED_HAZARDS,
  UNVERIFIED_REQUIREMENTS,
} from './guideQueries.ts';
import { command, guidePage, type Html, html, link, runnable, type Slide } from './html.ts';

/** What the guide takes its examples from: of the story where it is there, else of what is. */
export interface GuideExamples {
  /** Null: the graph holds none. */
  readonly baseline: string | null;
  readonly dataset: string | null;
  /** A question for GraphiQL that this graph answers. */
  readonly query: string;
  /** Pages of analyses, systems, models, gates and processes. */
  readonly pages: readonly GuidePage[];
  /** Pictures of arguments and fault trees. */
  readonly pictures: readonly GuidePicture[];
}

export interface GuidePage {
  readonly title: string;
  /** Below the API's origin. */
  readonly path: string;
}

/** A page with a picture. */
export interface GuidePicture {
  readonly text: string;
  /** Below the API's origin. */
  readonly path: string;
}

/** Pages of each sort that the guide links to: a slide of more would have to be scrolled. */
const MOST_PAGES = 5;

/** Pictures of each sort that the guide leads to: more would not fit its page. */
const MOST_PICTURES = 5;

/** Artifacts that are looked through for an example. */
const LOOKED_THROUGH = 10_000;

/** Examples out of a graph: those of the story first. */
export function examplesOf(view: GraphView): GuideExamples {
  return {
    baseline: exampleOf({ view, kind: 'BASELINE', id: 'R1' }),
    dataset: exampleOf({ view, kind: 'DATASET', id: 'D1' }),
    query: examplesFor(view)[0]?.query ?? '',
    pages: pagesOf(view),
    pictures: picturesOf(view),
  };
}

/** All models first, then analyses, systems, gates and processes. */
function pagesOf(view: GraphView): GuidePage[] {
  const sorts: readonly [ArtifactKind, string, (artifact: number) => boolean][] = [
    ['ANALYSIS', '', () => true],
    ['SYSTEM', 'Hazards of ', () => true],
    ['GATE', 'Gate: ', () => true],
    ['CONTROL', 'Who does what: ', (one) => view.facts(one).subkind === 'PROCESS' && hasRaci(view, one)],
  ];
  const registry = { title: 'Registry of models', path: REGISTRY_PATH };
  const found: GuidePage[] = firstOf(view, 'MODEL') === null ? [] : [registry];
  for (const [kind, what, isShown] of sorts) {
    let count = 0;
    for (const artifact of view.ofKind(kind)) {
      if (count === MOST_PAGES) break;
      const path = pathOf(view, artifact);
      if (path === null || view.isRetired(artifact) || !isShown(artifact)) continue;
      found.push({ title: `${what}${view.state(artifact).title ?? view.id(artifact)}`, path });
      count += 1;
    }
  }
  return found;
}

/** Does somebody answer for a part of it? */
function hasRaci(view: GraphView, process: number): boolean {
  return view
    .incoming(process)
    .filter((slot) => view.link(slot).type === 'PART_OF')
    .some((slot) => view.incoming(view.index.linkFrom(slot)).some((one) => view.link(one).type === 'RESPONSIBLE_FOR'));
}

/** Of systems (the case that is generated for each), of top goals and of top events. */
function picturesOf(view: GraphView): GuidePicture[] {
  // Beneath nothing of its own sort: a top event causes a hazard, and no other gate.
  const isTop = (artifact: number, type: RelationType) => {
    const { kind, subkind } = view.facts(artifact);
    return view.outgoing(artifact).every((slot) => {
      const upper = view.facts(view.index.linkTo(slot));
      return (
        view.link(slot).type !== type || upper.kind !== kind || (kind === 'FAILURE_MODE' && upper.subkind !== subkind)
      );
    });
  };
  const sorts: readonly [ArtifactKind, string | null, RelationType | null, Picture, string][] = [
    ['SYSTEM', null, null, 'argument', 'Generated safety case of'],
    ['CLAIM', 'GOAL', 'SUPPORTS', 'argument', 'Argument for'],
    ['FAILURE_MODE', 'FT_GATE', 'CAUSES', 'fault-tree', 'Fault tree of'],
  ];
  return sorts.flatMap(([kind, subkind, upwards, picture, what]) => {
    const found: GuidePicture[] = [];
    for (const artifact of view.ofKind(kind)) {
      if (found.length === MOST_PICTURES) break;
      if (view.isRetired(artifact) || (subkind !== null && view.facts(artifact).subkind !== subkind)) continue;
      if (upwards !== null && !isTop(artifact, upwards)) continue;
      const id = view.id(artifact);
      found.push({ text: `${what} ${view.state(artifact).title ?? id}`, path: picturePath(picture, id) });
    }
    return found;
  });
}

function exampleOf({ view, kind, id }: { view: GraphView; kind: ArtifactKind; id: string }): string | null {
  const isGood = (artifact: number): boolean => view.kind(artifact) === kind && !view.state(artifact).retired;
  const preferred = view.find(id);
  if (preferred >= 0 && isGood(preferred)) return id;
  const count = Math.min(view.artifactCount, LOOKED_THROUGH);
  for (let artifact = 0; artifact < count; artifact += 1) if (isGood(artifact)) return view.id(artifact);
  return null;
}

/** The question whose report the guide opens: more training data. */
export function exampleQuestion({
  examples,
  revision,
  validAt,
}: {
  examples: GuideExamples;
  revision: number;
  validAt: number;
}): ReportQuestion | null {
  if (examples.dataset === null) return null;
  const change = { subject: examples.dataset, kind: 'DATA_APPEND', to: null, parts: [], interval: null } as const;
  return { type: 'IMPACT', revision, validAt, configuration: examples.baseline, changes: [change] };
}

/** The page. */
export function guide({
  examples,
  origin,
  reportAddress,
}: {
  examples: GuideExamples;
  /** Of the API, as the analyst's browser reaches it. */
  origin: string;
  /** Guide of the example's report; null: there is no example. */
  reportAddress: string | null;
}): string {
  return guidePage({
    title: 'SafetyOps Graph',
    slides: [
      welcome(origin),
      inTheGraph(),
      ...(examples.baseline === null ? [] : [release(examples.baseline)]),
      ...(examples.dataset === null ? [] : [dependants(examples.dataset)]),
      argument(),
      suspicions(),
      gaps(),
      ...(examples.pages.length === 0 ? [] : [tables(origin, examples.pages)]),
      ...(examples.pictures.length === 0 ? [] : [pictures(origin, examples.pictures)]),
      journal(),
      impact({ origin, dataset: examples.dataset, query: examples.query, reportAddress }),
    ],
  });
}

const HOW_TO_RUN = html`<p>The round button in a grey box runs the Cypher in it; a click on its text copies it to the editor,
where it can be changed.</p>
`;

function welcome(origin: string): Slide {
  return {
    title: 'SafetyOps Graph',
    body: [
      html`<p>Everything that makes a safety-critical ML system trustworthy, in one graph: hazards, requirements, data, code,
models, tests, evidence, arguments, approvals and the links between them. What you see here is what the service works on; please
do not write to it from here, for the journal would no longer agree with it.</p>
${HOW_TO_RUN}<p>First give each engineering world its colour, once for this browser (<code>:style reset</code> takes it back):</p>
${runnable(`:style ${origin}/guide/style.grass`)}<p>The arrows below lead from page to page.</p>
`,
    ],
  };
}

function inTheGraph(): Slide {
  return {
    title: 'What is in the graph',
    body: [
      html`<p>An <b>artifact</b> has a label of its kind (<code>:Artifact:Hazard</code>) and immutable <b>versions</b>, one of them
current. A link ends at an artifact or at one version, and has the name of its relation.</p>
<pre class="code">(:Artifact:Dataset)-[:HAS_VERSION]-&gt;(:Version)&lt;-[:USED]-(:Artifact:Run)
                  -[:CURRENT]----&gt;</pre>
<p>How many artifacts of each kind, and links of each relation:</p>
`,
      runnable(COUNT_KINDS),
      runnable(COUNT_RELATIONS),
    ],
  };
}

function release(baseline: string): Slide {
  return {
    title: `The story of ${baseline}`,
    body: [
      html`<p>What belongs to <b>${baseline}</b>, and how it hangs together: from the hazard over requirement, model and data to the
evidence and the argument.</p>
`,
      runnable(pictureOfRelease(baseline)),
      html`<p>The versions that it includes, as a list:</p>
`,
      runnable(contentsOfRelease(baseline)),
    ],
  };
}

function dependants(dataset: string): Slide {
  return {
    title: `What depends on ${dataset}`,
    body: [
      html`<p>Runs that used a version of <b>${dataset}</b>, what they made, the evidence measured on that, and the claims that rest
on the evidence.</p>
`,
      runnable(dependantsOfDataset(dataset)),
      html`<p>Being reachable is not being affected: which change travels over which end of which link is what the rules say. The last
page asks them.</p>
`,
    ],
  };
}

function argument(): Slide {
  return {
    title: 'From evidence over claims to the gate',
    body: [
      html`<p>A gate requires claims, claims are supported by claims, and in the end by evidence.</p>
`,
      runnable(EVIDENCE_TO_GATE),
    ],
  };
}

function suspicions(): Slide {
  return {
    title: 'Open suspicions',
    body: [
      html`<p>Links whose ends somebody reviewed, and of which an end has changed since. Nobody has said yet whether they still
hold. No rows: none is open.</p>
`,
      runnable(OPEN_SUSPICIONS),
      runnable(PICTURE_OF_SUSPICIONS),
    ],
  };
}

function gaps(): Slide {
  return {
    title: 'Gaps',
    body: [
      html`<p>Requirements that no test case and no analysis verifies. No rows: there are none.</p>
`,
      runnable(UNVERIFIED_REQUIREMENTS),
      html`<p>Hazards that nothing mitigates, the most severe first:</p>
`,
      runnable(UNMITIGATED_HAZARDS),
    ],
  };
}

function tables(origin: string, pages: readonly GuidePage[]): Slide {
  return {
    title: 'Analyses, models, gates and processes as tables',
    body: [
      html`<p>Hazards, failure modes and hardware metrics as the worksheets that engineers know, models with their states, gates with what
was decided there, processes with who does what: made from the graph as it is now. They open in a tab of their own.</p>
<ul>${pages.map(({ title, path }) => html`<li>${link({ address: `${origin}${path}`, text: title })}</li>`)}</ul>
`,
    ],
  };
}

function pictures(origin: string, found: readonly GuidePicture[]): Slide {
  return {
    title: 'Safety cases and fault trees as pictures',
    body: [
      html`<p>Arguments in the notation of GSN and fault trees in that of IEC 61025, drawn from the graph as it is now. They open in a
tab of their own; a page has the same as a document, too.</p>
<ul>${found.map(({ text, path }) => html`<li>${link({ address: `${origin}${path}`, text })}</li>`)}</ul>
`,
    ],
  };
}

function journal(): Slide {
  return {
    title: 'Who wrote what',
    body: [
      html`<p>The journal is append-only and each entry holds the hash of the one before. Its newest entries:</p>
`,
      runnable(NEWEST_ENTRIES),
    ],
  };
}

function impact({
  origin,
  dataset,
  query: text,
  reportAddress,
}: {
  origin: string;
  dataset: string | null;
  query: string;
  reportAddress: string | null;
}): Slide {
  const query = new URLSearchParams({ query: text });
  const body: Html[] = [
    html`<p>What a change invalidates, with the reason and the work that follows, is a question to the API:
${link({ address: `${origin}/graphql?${query}`, text: 'open the example in GraphiQL' })} and run it. Its field
<code>browserLink</code> opens the answer here.</p>
`,
  ];
  if (dataset !== null && reportAddress !== null) {
    body.push(html`<p>Such an answer, as a guide: ${command({ text: `${dataset} gets more rows`, run: `play ${reportAddress}` })}</p>
`);
  }
  return { title: 'What would a change invalidate?', body };
}
