/**
 * What the bench needs of the engine, in one place: when the engine changes its form, this file follows.
 */
import { readdir } from 'node:fs/promises';
import {
  type AnalysisReport,
  analyseFindings,
  analyseImpact,
  type ChangeRequest,
  type NonImpactAnswer,
  proveNoImpact,
} from '../../graph/impact/analyse.ts';
import type { ImpactAnalysis } from '../../graph/impact/impactAnalysis.ts';
import type { ImpactItem } from '../../graph/impact/report.ts';
import type { GraphView } from '../../graph/index/graphView.ts';
import { ARTIFACT_KINDS } from '../../graph/metamodel/kinds.ts';
import type { SafetyGraph } from '../../graph/safetyGraph.ts';
import { suppose } from '../../graph/whatIf/hypotheticalGraph.ts';

/** No analysis of the bench runs out of time: what is measured is the whole answer. */
const ENDLESS = { nodes: null, milliseconds: Number.MAX_SAFE_INTEGER };

const clock = (): number => performance.now();

function requestFor(subject: string) {
  const change: ChangeRequest = { subject, kind: 'RETRACT', to: null, parts: [], interval: null };
  return { changes: [change], configuration: null, budget: ENDLESS, resume: null };
}

function pointOf(graph: SafetyGraph): { view: GraphView; validAt: number } {
  return { view: graph.viewAt(null) as GraphView, validAt: Date.now() };
}

/** The whole analysis of a recall. */
export async function impactOf(graph: SafetyGraph, subject: string): Promise<ImpactAnalysis> {
  const answer = await analyseImpact({ source: graph, at: pointOf(graph), request: requestFor(subject), clock });
  return complete(answer).analysis;
}

/** The proof that a recall does not reach the target. */
export async function proofOf(graph: SafetyGraph, subject: string, target: string): Promise<NonImpactAnswer> {
  const answer = await proveNoImpact({
    source: graph,
    at: pointOf(graph),
    request: requestFor(subject),
    target,
    clock,
  });
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

/** What has happened since a revision. */
export async function findingsOf(graph: SafetyGraph, since: number): Promise<ImpactAnalysis> {
  const request = { configuration: null, since };
  return complete(await analyseFindings({ source: graph, at: pointOf(graph), request, clock })).analysis;
}

function complete(answer: Awaited<ReturnType<typeof analyseImpact>>): AnalysisReport {
  if (!answer.ok) throw new Error(answer.problem.message);
  const { analysis } = answer.value;
  if (!analysis.complete) throw new Error(`the analysis is not complete: ${analysis.incompleteBecause.join(' ')}`);
  return answer.value;
}

/** Ids (id@label, or the artifact's where it is a record) of what is tainted for certain. */
export function taintedNodes(analysis: ImpactAnalysis): Set<string> {
  const tainted = new Set<string>();
  for (const node of analysis.list.slice([TAINTED], 0, analysis.list.length)) tainted.add(nameOf(analysis, node));
  return tainted;
}

/** An item that is tainted for certain, as far from the change as any. */
export function farthestTainted(analysis: ImpactAnalysis): ImpactItem {
  const count = analysis.list.count([TAINTED]);
  return analysis.page([TAINTED], count - 1, count)[0] as ImpactItem;
}

const TAINTED = { effects: ['TAINTED'], modalities: ['ACTUAL'] } as const;

/** The name under which links of that node are stored: records are named without their only version. */
function nameOf({ configuration }: ImpactAnalysis, node: number): string {
  const { view } = configuration;
  const artifact = configuration.artifactOf(node);
  return isRecord(view, artifact) ? view.id(artifact) : configuration.nodeId(node);
}

function isRecord(view: GraphView, artifact: number): boolean {
  return ARTIFACT_KINDS[view.kind(artifact)].singleVersion;
}

/** Links that the engine looked at, once for each effect that met them. */
export function lookedOf(analysis: ImpactAnalysis): number {
  return analysis.looked;
}

/** Bytes that the index takes: the columns and arrays of links, and dictionaries of ids and texts. */
export function memoryOf(graph: SafetyGraph): { arrays: number; dictionaries: number } {
  const { index } = graph.viewAt(null) as GraphView;
  const { links, dictionaries } = index.memory();
  return { arrays: links, dictionaries };
}

/** What a recall that nobody has written would bring: an overlay, and the findings over it. */
export async function whatIfOf(graph: SafetyGraph, subject: string): Promise<ImpactAnalysis> {
  const { view, validAt } = pointOf(graph);
  const retract = { version: subject, reason: 'measured' };
  const overlay = { source: 'bench', operations: [{ retract }] };
  const supposed = suppose({ base: view, metamodel: graph.metamodel, overlay, now: validAt });
  if (!supposed.ok) throw new Error(JSON.stringify(supposed.errors));
  const source = supposed.graph.source(graph);
  const request = { configuration: null, since: view.revision };
  const at = { view: supposed.graph.view, validAt };
  return complete(await analyseFindings({ source, at, request, clock })).analysis;
}

/** The file in which the service keeps its index for the next start; null: there is none. */
export async function snapshotIn(dataDirectory: string): Promise<string | null> {
  const files = await readdir(dataDirectory, { recursive: true });
  return files.find((file) => /snapshot/i.test(file)) ?? null;
}
