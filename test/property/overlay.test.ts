/*
 * Graphs:   random typed graphs of five themes (test/support/randomGraph.ts); some of their links are kept back.
 * Scenario: up to five random operations, as an overlay, and as what the source itself would send if they had happened:
 *           one batch that replaces everything it said before.
 * Result:   what is found over the overlay is what is found after the commit, to the byte: items with witnesses and
 *           obligations, verdict, gates, plan, links; other questions have the same answers too. The graph under the
 *           overlay says before and after the same, to the byte.
 * Negative control: with one operation less the answer is often another one.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseFindings, analyseImpact, type ChangeRequest } from '../../graph/impact/analyse.ts';
import type { ImpactAnalysis } from '../../graph/impact/impactAnalysis.ts';
import { GraphView } from '../../graph/index/graphView.ts';
import type { ArtifactInput, IngestInput, LinkInput } from '../../graph/ingest/input.ts';
import type { Json, JsonObject } from '../../graph/model/delta.ts';
import { type HypotheticalGraph, suppose } from '../../graph/whatIf/hypotheticalGraph.ts';
import type { OverlayOperation } from '../../graph/whatIf/overlay.ts';
import { MemoryGraph } from '../support/memoryGraph.ts';
import { type RandomGraph, randomGraph, THEMES } from '../support/randomGraph.ts';
import { viewText } from '../support/viewText.ts';

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 60);
const NOW = Date.parse('2026-11-21T00:00:00Z');
const FROM = '2026-03-01T00:00:00.000Z';
const UNTIL = '2026-09-01T00:00:00.000Z';

/** What an operation does is decided by where it meets the graph. */
interface Throw {
  readonly type: number;
  readonly pick: number;
  readonly parts: readonly string[];
}
const throws: fc.Arbitrary<Throw[]> = fc.array(
  fc.record({
    type: fc.nat(7),
    pick: fc.nat(1000),
    parts: fc.subarray(['slice:day', 'slice:night', 'class:car'], { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 5 },
);

/** What the source says: all of it, in order. */
interface Told {
  artifacts: ArtifactInput[];
  links: LinkInput[];
  /** Not said yet. */
  kept: LinkInput[];
}

const isMembership = ({ type, from }: LinkInput) => type === 'INCLUDES' && from.startsWith('BASELINE');

/** Somebody who signed something in the interval that an operation may void. */
const SIGNER: Pick<Told, 'artifacts' | 'links'> = {
  artifacts: [
    { id: 'SIGNER', kind: 'PERSON' },
    { id: 'OFFICE', kind: 'ROLE' },
    { id: 'SIGNATURE', kind: 'SIGN_OFF', version: { content: { verdict: 'APPROVED', signedAt: '2026-06-01' } } },
  ],
  links: [
    { type: 'HOLDS', from: 'SIGNER', to: 'OFFICE', attributes: { from: '2026-01-01' } },
    { type: 'ATTRIBUTED_TO', from: 'SIGNATURE', to: 'SIGNER' },
  ],
};

/** The members of baselines are final once they are closed, so they are all said at first. */
function toldBy({ artifacts, links }: RandomGraph): Told {
  const isKept = (link: LinkInput, position: number) => position % 4 === 0 && !isMembership(link);
  return {
    artifacts: [...artifacts, ...SIGNER.artifacts],
    links: [...links.filter((link, position) => !isKept(link, position)), ...SIGNER.links],
    kept: links.filter(isKept),
  };
}

function batchesOf({ artifacts, links }: Told): Partial<IngestInput>[] {
  const isSecond = (artifact: ArtifactInput) => artifact.version?.label === 'v2';
  return [
    { artifacts: artifacts.filter((artifact) => !isSecond(artifact)) },
    { artifacts: artifacts.filter(isSecond) },
    { links },
  ];
}

function built(batches: readonly Partial<IngestInput>[]): MemoryGraph {
  const graph = new MemoryGraph();
  for (const batch of batches) graph.ingest(batch);
  return graph;
}

/** The operation, and what the source says once it has happened; null: the graph has nothing for it. */
function operationOf(thrown: Throw, number: number, told: Told): OverlayOperation | null {
  const { type, pick, parts } = thrown;
  const chosen = <Item>(items: readonly Item[]): Item | undefined => items[pick % Math.max(items.length, 1)];
  const kinds = new Map(told.artifacts.map((artifact) => [artifact.id, artifact]));
  const all = [...kinds.values()];
  const versioned = all.filter(({ kind, version }) => version && !['EVIDENCE', 'SIGN_OFF', 'ROLE'].includes(kind));
  const say = (id: string, version: ArtifactInput['version']): void => {
    const { kind, subkind } = kinds.get(id) as ArtifactInput;
    told.artifacts.push({ id, kind, subkind, version });
  };
  const replace = (old: LinkInput, next: LinkInput | null): void => {
    told.links = told.links.flatMap((link) => (link !== old ? [link] : next ? [next] : []));
  };
  const referenceTo = ({ type: relation, from, to, role }: LinkInput) => ({ ends: { type: relation, from, to, role } });
  const retracted = { at: FROM, reason: 'defect' };
  switch (type) {
    case 0: {
      const artifact = chosen(versioned);
      if (!artifact) return null;
      const content: Json = {
        ...(artifact.version?.content as JsonObject),
        note: pick,
        ...(pick % 2 && { rows: pick }),
      };
      const version = { label: `w${number}`, content };
      say(artifact.id, version);
      return { swapVersion: { artifact: artifact.id, version } };
    }
    case 1: {
      const isOrdered = (id: string) =>
        [...told.links, ...told.kept].some((link) => link.from === `${id}@v2` && link.type === 'REVISION_OF');
      const current = (id: string) =>
        told.artifacts.findLast((one) => one.id === id && !one.version?.retracted)?.version?.label;
      const artifact = chosen(versioned.filter(({ id }) => current(id) !== 'v1' && !isOrdered(id)));
      if (!artifact) return null;
      const first = told.artifacts.find(({ id }) => id === artifact.id) as ArtifactInput;
      say(artifact.id, first.version);
      return { swapVersion: { artifact: artifact.id, version: { label: 'v1' } } };
    }
    case 2: {
      const link = told.kept.shift();
      if (!link) return null;
      told.links.push(link);
      return { addLinks: [link] };
    }
    case 3: {
      const link = chosen(told.links.filter((one) => !isMembership(one)));
      if (!link) return null;
      replace(link, null);
      return { removeLink: referenceTo(link) };
    }
    case 4: {
      const link = chosen(told.links.filter((one) => !isMembership(one)));
      if (!link) return null;
      replace(link, { ...link, scope: parts });
      return { rescopeLink: { link: referenceTo(link), scope: parts } };
    }
    case 5: {
      const artifact = chosen(versioned);
      const label = artifact?.version?.label;
      if (!artifact || !label) return null;
      if (artifact.kind === 'CLAIM') {
        const current = told.artifacts.findLast((one) => one.id === artifact.id && one.version?.content);
        say(artifact.id, { label: current?.version?.label, retracted });
        return { withdrawClaim: { id: artifact.id, reason: 'defect', at: FROM } };
      }
      say(artifact.id, { label, retracted: { ...retracted, parts } });
      return { retract: { version: `${artifact.id}@${label}`, parts, reason: 'defect', at: FROM } };
    }
    case 6: {
      const clause = chosen(versioned.filter(({ kind }) => kind === 'CLAUSE'));
      if (!clause) return null;
      const effectiveFrom = pick % 3 === 0 ? null : pick % 3 === 1 ? FROM : '2027-03-01T00:00:00.000Z';
      const content = { note: `amended ${number}` };
      say(clause.id, { label: `a${number}`, content: effectiveFrom ? { ...content, effectiveFrom } : content });
      return { amendClause: { id: clause.id, label: `a${number}`, content, effectiveFrom } };
    }
    default: {
      const held = chosen(told.links.filter((link) => link.type === 'HOLDS'));
      const same = told.links.filter(
        (link) => link.type === 'HOLDS' && link.from === held?.from && link.to === held.to,
      );
      const isVoid = ({ attributes }: LinkInput) => (attributes as JsonObject | null)?.voidFrom !== undefined;
      if (!held || same.some(isVoid)) return null;
      const until = pick % 2 === 0 ? UNTIL : null;
      const interval = { voidFrom: FROM, ...(until && { voidUntil: until }) };
      for (const link of same)
        replace(link, { ...link, attributes: { ...(link.attributes as JsonObject), ...interval } });
      return { removeFromRole: { person: held.from, role: held.to, from: FROM, until } };
    }
  }
}

function everything(analysis: ImpactAnalysis): string {
  const { view } = analysis.configuration;
  return JSON.stringify({
    items: analysis.items.map((item) => {
      const numbers = { node: 0, artifact: 0, version: 0 };
      return [analysis.configuration.nodeId(item.node), { ...item, ...numbers }, analysis.witness(item)];
    }),
    verdict: analysis.verdict,
    gates: analysis.gates.map((gate) => ({ ...gate, gate: view.id(gate.gate) })),
    plan: [analysis.plan, analysis.reuse],
    links: analysis.links,
    complete: analysis.complete,
  });
}

interface Answers {
  readonly found: string;
  readonly asked: string;
}

async function answersOf({
  graph,
  over,
  given,
  since,
}: {
  graph: MemoryGraph;
  over: HypotheticalGraph | null;
  given: RandomGraph;
  since: number;
}): Promise<Answers> {
  const { configuration } = given;
  const common = {
    source: over ? over.source(graph) : graph,
    at: { view: over?.view ?? graph.view, validAt: Date.parse(given.validAt) },
    clock: () => 0,
  };
  const changes = given.changes.map(
    (change): ChangeRequest => ({
      ...change,
      interval: change.interval && { from: Date.parse(FROM), until: null },
    }),
  );
  const found = await analyseFindings({ ...common, request: { configuration, since } });
  const asked = await analyseImpact({ ...common, request: { changes, configuration, budget: null, resume: null } });
  if (!found.ok) throw new Error(found.problem.message);
  const told = asked.ok ? everything(asked.value.analysis) : JSON.stringify(asked.problem);
  return { found: everything(found.value.analysis), asked: told };
}

function supposed(graph: MemoryGraph, operations: readonly OverlayOperation[]): HypotheticalGraph {
  const { view: base, metamodel } = graph;
  const supposition = suppose({ base, metamodel, overlay: { source: 'test', operations }, now: NOW });
  if (!supposition.ok) throw new Error(JSON.stringify([supposition.errors, operations], null, 2));
  return supposition.graph;
}

let counted = 0;
let withEffect = 0;
let differentWithout = 0;

describe.each(Object.entries(THEMES))('an overlay on graphs of theme %s', (_name, theme) => {
  it('answers what a commit of the same would, and leaves the graph as it was', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph(theme), throws, async (given, thrown) => {
        const told = toldBy(given);
        const graph = built(batchesOf(told));
        const since = graph.index.revision;
        const operations = thrown.flatMap((one, number) => operationOf(one, number, told) ?? []);
        if (operations.length === 0) return;
        const before = [viewText(graph.view), await answersOf({ graph, over: null, given, since })];
        const over = supposed(graph, operations);
        const answers = await answersOf({ graph, over, given, since });
        const fewer = supposed(graph, operations.slice(0, -1));
        const without = await answersOf({ graph, over: fewer, given, since });
        expect([viewText(graph.view), await answersOf({ graph, over: null, given, since })]).toEqual(before);

        graph.ingest({ mode: 'REPLACE_SOURCE', artifacts: told.artifacts, links: told.links });
        expect(answers).toEqual(await answersOf({ graph, over: null, given, since }));
        counted += 1;
        if (answers.found !== (before[1] as Answers).found) withEffect += 1;
        if (answers.found !== without.found) differentWithout += 1;
      }),
      { numRuns: RUNS },
    );
  });
});

it('was compared often enough to mean something', () => {
  expect(counted).toBeGreaterThan(RUNS * 3);
  expect(withEffect).toBeGreaterThan(RUNS);
  expect(differentWithout).toBeGreaterThan(RUNS / 2);
});

describe('a fork of the index', () => {
  it('at a revision is the fold of the entries up to it, and goes its own way from there', () => {
    fc.assert(
      fc.property(randomGraph(THEMES.ALL), throws, throws, (given, first, second) => {
        const told = toldBy(given);
        const batches = batchesOf(told);
        for (const [round, thrown] of [first, second].entries()) {
          for (const [number, one] of thrown.entries()) operationOf(one, 10 * round + number, told);
          batches.push({ mode: 'REPLACE_SOURCE', artifacts: [...told.artifacts], links: [...told.links] });
        }
        expectForksOf(batches);
      }),
      { numRuns: RUNS },
    );
  });

  it('shares nothing that a later entry changes', () => {
    const retracted = (parts: string[]) => ({ label: 'v1', retracted: { at: FROM, reason: 'defect', parts } });
    const dataset = (version: ArtifactInput['version'], title?: string): Partial<IngestInput> => ({
      artifacts: [{ id: 'D', kind: 'DATASET', title, version }],
    });
    expectForksOf([
      dataset({ label: 'v1', content: { rows: 1 }, metadata: { owner: 'a' } }, 'data'),
      { links: [], artifacts: [{ id: 'R', kind: 'RUN' }], import: 'long', lastOfImport: false },
      {
        artifacts: [{ id: 'D', kind: 'DATASET' }],
        links: [{ type: 'USED', from: 'R', to: 'D@v1' }],
        import: 'long',
        lastOfImport: false,
      },
      dataset({ label: 'v1', metadata: { owner: 'b' } }, 'more data'),
      dataset({ label: 'v1', metadata: { owner: 'c' }, digest: 'sha256:1' }, 'most data'),
      dataset({ label: 'v2', content: { rows: 2 } }),
      dataset({ label: 'v1', content: { rows: 1 } }),
      dataset({ label: 'v2', content: { rows: 2 } }),
      dataset(retracted(['slice:day'])),
      dataset(retracted(['slice:night'])),
      { links: [{ type: 'REVISION_OF', from: 'D@v2', to: 'D@v1' }] },
      { links: [{ type: 'USED', from: 'R', to: 'D@v1', scope: ['slice:day'], assurance: 'TOOL_DERIVED' }] },
      { artifacts: [{ id: 'B', kind: 'BASELINE' }], links: [{ type: 'INCLUDES', from: 'B', to: 'D@v1' }] },
      { mode: 'REPLACE_SOURCE', import: 'long', artifacts: [], links: [] },
      dataset({ label: 'v3', content: { rows: 3 } }),
    ]);
  });
});

/** A fork at each revision is the fold up to it; it and its origin go on, each without the other. */
function expectForksOf(batches: readonly Partial<IngestInput>[]): void {
  const graph = built(batches);
  const whole = viewText(graph.view);
  for (let revision = 0; revision <= batches.length; revision += 1) {
    const before = built(batches.slice(0, revision));
    const fork = graph.index.fork(revision);
    expect(viewText(new GraphView(fork))).toBe(viewText(before.view));
    const continued = new MemoryGraph(graph.metamodel, before.index.fork());
    for (const batch of batches.slice(revision)) continued.ingest(batch);
    expect(viewText(continued.view)).toBe(whole);
    // The origin goes on with as many other entries: at their revisions it would see what it shares with the fork.
    const others: Partial<IngestInput>[] = batches
      .slice(revision)
      .map((_, number) => ({ artifacts: [{ id: `X${number}`, kind: 'SYSTEM' }] }));
    others.push({ mode: 'REPLACE_SOURCE', import: 'long', artifacts: [], links: [] });
    for (const batch of others) before.ingest(batch);
    expect(viewText(before.view)).toBe(viewText(built([...batches.slice(0, revision), ...others]).view));
  }
  expect(viewText(graph.view)).toBe(whole);
}
