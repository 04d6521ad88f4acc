/*
 * Graphs:   random typed graphs of five themes with dates (test/support/randomGraph.ts), and what happens to them later.
 * Scenario: a report is asked for through the cache and not read yet. The graph is written to, other instants are asked
 *           about; then everything that was kept is read to the end.
 * Result:   to the byte what somebody is told who asks the engine itself at that revision and instant.
 * Negative controls: reports do come from the cache; over a date, or a write, the kept one would often have been wrong.
 */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type AnalysisReport, type Answer, EACH_ANEW, type Reports } from '../../graph/impact/analyse.ts';
import type { ImpactAnalysis } from '../../graph/impact/impactAnalysis.ts';
import { ReportCache } from '../../graph/reportCache.ts';
import type { MemoryGraph, Question } from '../support/memoryGraph.ts';
import { engineGraph } from '../support/oracleComparison.ts';
import { type RandomGraph, randomGraph, THEMES } from '../support/randomGraph.ts';
import { happen, randomHistory } from '../support/randomHistory.ts';

// Hundreds of graphs each, also where other work shares the cores.
vi.setConfig({ testTimeout: 300_000 });

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 40);
/** Before, between, at and after the dates in the graph. */
const INSTANTS = ['2025-01-01', '2026-06-30', '2026-11-21', '2027-01-01', '2027-06-30', '2027-11-21', '2030-01-01'].map(
  (day) => `${day}T00:00:00Z`,
);

interface Asked {
  readonly kind: keyof Reports;
  readonly validAt: string;
  readonly revision: number;
}

/** Every third version is valid until a date: without it dates seldom decide about anything. */
function withEnds(given: RandomGraph): RandomGraph {
  const artifacts = given.artifacts.map((artifact, position) => {
    const { version } = artifact;
    if (position % 3 !== 0 || !version || typeof version.content !== 'object') return artifact;
    const content = { validUntil: INSTANTS[position % INSTANTS.length] as string, ...version.content };
    return { ...artifact, version: { ...version, content } };
  });
  return { ...given, artifacts };
}

/** Everything that a report says. */
function bytes({ value: { analysis, frontier } }: Answer<AnalysisReport> & { ok: true }): string {
  const { view } = analysis.configuration;
  const told = (one: ImpactAnalysis['items'][number]) => ({
    ...one,
    witness: analysis.witness(one),
    all: analysis.witnesses(one, null, 3),
    reason: analysis.reason(one),
  });
  const { verdict, links, plan, reuse, complete } = analysis;
  const gates = analysis.gates.map((gate) => ({ ...gate, gate: view.id(gate.gate) }));
  return JSON.stringify({ items: analysis.items.map(told), verdict, gates, links, plan, reuse, complete, frontier });
}

function answeredBy(reports: Reports, graph: MemoryGraph, given: RandomGraph, { kind, ...at }: Asked) {
  const { configuration } = given;
  const question = { changes: given.changes as Question['changes'], configuration, ...at };
  const parameters = graph.parameters(question);
  return kind === 'impact'
    ? reports.impact(parameters)
    : reports.findings({ ...parameters, request: { configuration, since: null } });
}

describe.each(Object.entries(THEMES))('kept reports about %s', (_, theme) => {
  it('are what the engine would say', async () => {
    const seen = { asked: 0, runs: 0, otherByDate: 0, otherByWrite: 0 };
    const counted: Reports = {
      impact: (question) => {
        seen.runs += 1;
        return EACH_ANEW.impact(question);
      },
      findings: (question) => {
        seen.runs += 1;
        return EACH_ANEW.findings(question);
      },
    };
    const asks = fc.array(
      fc.record({ kind: fc.constantFrom('impact', 'findings'), validAt: fc.constantFrom(...INSTANTS) }),
      { minLength: 2, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(randomGraph(theme).map(withEnds), asks, randomHistory(5), async (given, questions, history) => {
        const graph = engineGraph(given);
        const cache = new ReportCache({ reports: counted });
        const { revision } = graph.index;
        const kept: { readonly asked: Asked; readonly answer: Answer<AnalysisReport> }[] = [];
        const ask = async (asked: Asked) => {
          seen.asked += 1;
          kept.push({ asked, answer: await answeredBy(cache, graph, given, asked) });
        };
        for (const question of questions) await ask({ ...question, revision });
        for (const step of history) happen(graph, given, step);
        for (const question of questions) {
          await ask({ ...question, revision });
          await ask({ ...question, revision: graph.index.revision });
        }
        const first = new Map<string, { readonly asked: Asked; readonly text: string }>();
        for (const { asked, answer } of kept) {
          const anew = await answeredBy(EACH_ANEW, graph, given, asked);
          expect(answer.ok).toBe(anew.ok);
          if (!answer.ok || !anew.ok) continue;
          const text = bytes(answer);
          expect(text).toBe(bytes(anew));
          const before = first.get(asked.kind) ?? { asked, text };
          first.set(asked.kind, before);
          if (before.text === text) continue;
          if (before.asked.revision === asked.revision) seen.otherByDate += 1;
          else seen.otherByWrite += 1;
        }
      }),
      { numRuns: RUNS },
    );
    expect(seen.runs).toBeLessThan(seen.asked * 0.8);
    expect(seen.otherByWrite).toBeGreaterThan(0);
    expect(seen.otherByDate).toBeGreaterThan(0);
  });
});
