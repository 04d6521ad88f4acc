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
import type { GraphView } from '../../graph/index/graphView.ts';
import { ARTIFACT_KINDS } from '../../graph/metamodel/kinds.ts';
import type { SafetyGraph } from '../../graph/safetyGraph.ts';

/** A measurement that this build cannot make, and why. */
export interface Skipped {
  readonly skipped: string;
}

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
  for (const item of analysis.items) {
    if (!item.states.some(({ effect, modality }) => effect === 'TAINTED' && modality === 'ACTUAL')) continue;
    tainted.add(nameOf(analysis, item.node));
  }
  return tainted;
}

/** The name under which links of that node are stored: records are named without their only version. */
function nameOf({ configuration }: ImpactAnalysis, node: number): string {
  const { view } = configuration;
  const artifact = configuration.artifactOf(node);
  return isRecord(view, artifact) ? view.id(artifact) : configuration.nodeId(node);
}

function isRecord(view: GraphView, artifact: number): boolean {
  return ARTIFACT_KINDS[view.kind(artifact)].singleVersion;
}

/** Links that the engine looked at; null: it does not say. */
export function lookedOf(analysis: ImpactAnalysis): number | null {
  return (analysis as { readonly looked?: number }).looked ?? null;
}

/** Bytes that the index takes; null: it does not say. */
export function memoryOf(graph: SafetyGraph): { arrays: number; dictionaries: number } | null {
  const { index } = graph.viewAt(null) as GraphView;
  const { memory } = index as { memory?: () => { arrays: number; dictionaries: number } };
  return memory?.call(index) ?? null;
}

/** A recall asked of a graph with changes that nobody has written. */
export function whatIfOf(): Skipped {
  return { skipped: 'this build has no what-if overlay' };
}

/** The file in which the service keeps its index for the next start; null: there is none. */
export async function snapshotIn(dataDirectory: string): Promise<string | null> {
  const files = await readdir(dataDirectory, { recursive: true });
  return files.find((file) => /snapshot/i.test(file)) ?? null;
}
