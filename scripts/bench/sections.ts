/** What is measured in the bench's own process: the engine, and what the graph takes in memory. */
import type { ImpactAnalysis } from '../../graph/impact/impactAnalysis.ts';
import type { GraphView } from '../../graph/index/graphView.ts';
import type { SafetyGraph } from '../../graph/safetyGraph.ts';
import type { Database } from '../../graph/store/database.ts';
import {
  farthestTainted,
  findingsOf,
  impactOf,
  lookedOf,
  memoryOf,
  proofOf,
  taintedNodes,
  whatIfOf,
} from './engine.ts';
import type { GraphPlan, Start } from './generator.ts';
import { bytesInUse } from './machine.ts';
import { type Effort, median, timed } from './measure.ts';
import { type Adjacency, adjacencyOf, bareSearch, CYPHER_FORMS, reachedMask } from './reachability.ts';
import { type Goal, numberText, type Report } from './report.ts';

/** What the sections work with. */
export interface Bench {
  readonly graph: SafetyGraph;
  readonly database: Database;
  readonly plan: GraphPlan;
  readonly report: Report;
  readonly effort: Effort;
}

/** A bare search is so fast that it can be run often. */
const BARE_EFFORT: Effort = { runs: 20, seconds: 10 };

/** How much faster than Cypher the engine should be: most where the answer is small. */
function cypherGoal(reached: number): Goal | null {
  if (reached >= 100_000) return { op: '>=', bound: 8 };
  return reached < 5_000 ? { op: '>=', bound: 20 } : null;
}

/** Propagation against a bare search and against Cypher, for every blast radius. */
export async function measureEngine({ graph, database, plan, report, effort }: Bench): Promise<void> {
  let adjacency: Adjacency | null = null;
  let slowForm: string | null = null;
  const perItem: { start: Start; nanoseconds: number }[] = [];
  for (const start of plan.starts) {
    report.begin(`engine, ${start.name}: recall of ${start.subject}`);
    const { milliseconds, result: analysis } = await timed(effort, () => impactOf(graph, start.subject));
    const impact = median(milliseconds);
    const reached = analysis.items.filter(({ modality }) => modality !== 'UNKNOWN').length;
    const tainted = taintedNodes(analysis).size;
    const runs = milliseconds.length;
    const note = `${numberText(reached)} reached, ${numberText(tainted)} of them tainted`;
    report.row({ what: 'impact: both worlds, statuses, ways', value: impact, unit: 'ms', runs, note });
    report.row({ what: '  per artifact reached', value: (impact * 1000) / reached, unit: 'µs', runs });
    perItem.push({ start, nanoseconds: (impact * 1e6) / reached });

    adjacency ??= adjacencyOf(analysis.configuration);
    await measureBareSearch({ analysis, adjacency, start, impact, report });

    const times: number[] = [];
    for (const [form, statement] of Object.entries(CYPHER_FORMS)) {
      // A form that was far behind on a smaller radius is not waited for on a larger one.
      if (form === slowForm) continue;
      const { milliseconds: cypher, result } = await timed(effort, () =>
        database.read(statement, { id: start.subject }),
      );
      const time = median(cypher);
      report.row({ what: `Cypher, ${form}: reachability`, value: time, unit: 'ms', runs: cypher.length });
      report.same(
        'tainted artifacts',
        { name: 'the engine', value: tainted },
        { name: `Cypher (${form})`, value: result[0]?.count ?? Number.NaN },
      );
      if (times.some((other) => time > 10 * other)) slowForm = form;
      times.push(time);
    }
    report.row({
      what: '  the faster form, by impact',
      value: Math.min(...times) / impact,
      unit: '×',
      goal: cypherGoal(reached),
    });
  }
  reportGrowth(report, perItem);
}

async function measureBareSearch(place: {
  analysis: ImpactAnalysis;
  adjacency: Adjacency;
  start: Start;
  impact: number;
  report: Report;
}): Promise<void> {
  const { analysis, adjacency, start, impact, report } = place;
  const { view } = analysis.configuration;
  const root = view.resolve(start.subject) as { artifact: number; version: number };
  const node = analysis.configuration.node(root.artifact, root.version);
  const { mask, count } = reachedMask(analysis, adjacency);
  const { milliseconds: bare, result: answer } = await timed(BARE_EFFORT, () => bareSearch(adjacency, mask, node));
  const time = median(bare);
  report.same(
    'artifacts reached',
    { name: 'the engine', value: count - (mask[node] as number) },
    { name: 'the bare search', value: answer.reached },
  );
  const looked = lookedOf(analysis);
  const note = `${numberText(answer.looked)} links`;
  report.row({ what: 'bare search over the same links', value: time, unit: 'ms', runs: bare.length, note });
  report.row({
    what: '  impact by bare search, per link looked at',
    value: impact / looked / (time / answer.looked),
    unit: '×',
    goal: { op: '<=', bound: 3 },
    note: `${numberText(looked)} links looked at by the engine`,
  });
}

/** Is the time proportional to what is reached? */
function reportGrowth(report: Report, perItem: readonly { start: Start; nanoseconds: number }[]): void {
  const [first] = perItem;
  const last = perItem.at(-1);
  if (!first || !last || first === last) return;
  report.begin('engine, growth');
  report.row({
    what: `time per artifact reached, ${last.start.name} by ${first.start.name}`,
    value: last.nanoseconds / first.nanoseconds,
    unit: '×',
    goal: { op: '<=', bound: 2 },
    note: 'linear in what is reached is 1',
  });
}

/** The other questions, for every blast radius. Findings come last: they need something that has happened. */
export async function measureAnswers({ graph, plan, report, effort }: Bench): Promise<void> {
  for (const start of plan.starts) {
    report.begin(`answers, ${start.name}`);
    const row = (what: string, { milliseconds }: { milliseconds: readonly number[] }, note = ''): void =>
      report.row({ what, value: median(milliseconds), unit: 'ms', runs: milliseconds.length, note });

    const proof = await timed(effort, () => proofOf(graph, start.subject, plan.unaffected));
    if (proof.result.type !== 'CERTIFICATE') report.wrong.push(`${start.name}: no certificate for ${plan.unaffected}`);
    row('proveNoImpact', proof, proof.result.type);

    const analysis = await impactOf(graph, start.subject);
    const far = farthestTainted(analysis);
    const ways = await timed(effort, () => analysis.witnesses(far, null, 5));
    row('witnesses(first: 5) of the farthest item', ways, `${far.distance} links away, ${ways.result.pathSet}`);
    const each = await timed({ ...effort, runs: 1 }, () => {
      for (const item of analysis.items) analysis.witness(item);
    });
    row('one witness of each item', each);
    const plans = await timed({ ...effort, runs: 0 }, () => analysis.plan.length);
    row('plan, once there is an impact', plans, `${plans.result} levels`);
    const supposed = await timed(effort, () => whatIfOf(graph, start.subject));
    row('what-if of the same', supposed, `${numberText(supposed.result.list.length)} items`);

    const since = graph.viewAt(null)?.revision as number;
    await recall(graph, start.subject);
    const found = await timed(effort, () => findingsOf(graph, since));
    row('findings after the recall', found, `${numberText(found.result.list.length)} items`);
    report.same(
      'tainted artifacts',
      { name: 'impact', value: taintedNodes(analysis).size },
      { name: 'findings', value: taintedNodes(found.result).size },
    );
  }
}

async function recall(graph: SafetyGraph, subject: string): Promise<void> {
  const [id, label] = subject.split('@') as [string, string];
  const retracted = { at: '2026-11-01T00:00:00Z', reason: 'measured' };
  const receipt = await graph.ingest(
    { source: 'bench', artifacts: [{ id, kind: 'DATASET', version: { label, retracted } }] },
    { actor: 'bench' },
  );
  if (receipt.errors.length > 0) throw new Error(JSON.stringify(receipt.errors));
}

/** What an open graph takes in memory. */
export async function measureMemory(place: {
  readonly open: () => Promise<SafetyGraph>;
  readonly report: Report;
}): Promise<void> {
  const { open, report } = place;
  report.begin('memory');
  const before = bytesInUse();
  const started = performance.now();
  const graph = await open();
  report.row({ what: 'read the graph from Neo4j', value: (performance.now() - started) / 1000, unit: 's' });
  const links = countLinks(graph.viewAt(null) as GraphView);
  const whole = bytesInUse() - before;
  report.row({ what: 'heap of the whole graph, per link', value: whole / links, unit: 'bytes' });
  const memory = memoryOf(graph);
  report.row({
    what: 'index arrays, per link',
    value: memory.arrays / links,
    unit: 'bytes',
    goal: { op: '<=', bound: 64 },
  });
  report.row({ what: 'index dictionaries, per link', value: memory.dictionaries / links, unit: 'bytes' });
  await graph.close();
}

function countLinks(view: GraphView): number {
  let links = 0;
  for (let artifact = 0; artifact < view.artifactCount; artifact += 1) links += view.outgoing(artifact).length;
  return links;
}
