/*
 * Graphs:   72 fixtures (test/cases), one for each kind of change of the catalogue, all in one graph in memory.
 * Scenario: each change is asked about before it has happened, and again, on its own fixture, when it was recorded; the same question to the
 *           second implementation.
 * Result:   exactly the items, verdict, gates and work that the case names, by the engine and by the other one.
 * Negative control: the look-alikes of each case are not reached; asking changes nothing of what the graph says of itself.
 */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ImpactAnalysis } from '../../graph/impact/impactAnalysis.ts';
import { type Answer, type ChangeCase, type ChangeText, NOW, ownersOf } from '../cases/changeCase.ts';
import { CHANGE_CASES } from '../cases/changeCases.ts';
import { dumpAt } from '../support/graphDump.ts';
import { itemTexts, MemoryGraph } from '../support/memoryGraph.ts';
import { askOracle, oracleGraph } from '../support/oracle.ts';

const TITLED = CHANGE_CASES.map((one) => ({ one, title: `${one.text.row} ${one.text.title}` }));

function graphOf(cases: readonly ChangeCase[]): MemoryGraph {
  const graph = new MemoryGraph();
  for (const one of cases) for (const batch of one.batches()) graph.ingest(batch, { recordedAt: NOW });
  return graph;
}

const together = graphOf(CHANGE_CASES);

function configurationOf({ text, id }: { text: ChangeCase['text']; id: string | null }) {
  return text.configuration ? id : null;
}

function question(one: ChangeCase, asked: { changes: readonly ChangeText[]; validAt?: string | undefined } = one.text) {
  const configuration = configurationOf({ text: one.text, id: one.id(one.text.configuration ?? '') });
  return {
    changes: one.changes(asked.changes) as never,
    configuration,
    validAt: asked.validAt ?? one.text.validAt ?? NOW,
  };
}

/** What the engine says, in the form of the cases. */
function said(one: ChangeCase, analysis: ImpactAnalysis) {
  const { view } = analysis.configuration;
  const unknown = analysis.items
    .filter((item) => item.modality === 'UNKNOWN')
    .map((item) => `${view.id(item.artifact)} UNKNOWN`);
  const unmet = analysis.gates
    .filter((gate) => gate.verdict !== 'PASS')
    .map((gate) => [one.short(view.id(gate.gate)), gate.unmet.map((id) => one.short(id)).sort()] as const);
  return {
    items: [...itemTexts(analysis), ...unknown].map((text) => one.short(text)).sort(),
    verdict: analysis.verdict,
    unmet: Object.fromEntries(unmet),
  };
}

function named({ expected, verdict, unmet = {} }: Answer) {
  return { items: [...expected].sort(), verdict, unmet };
}

describe.each(TITLED)('change $title', ({ one }) => {
  const { text } = one;

  it('does exactly what the case says', async () => {
    const before = digestOf(together);
    const analysis = await together.impact(question(one));
    expect(said(one, analysis)).toEqual(named(text));
    expect(workOf(one, analysis)).toEqual([...text.work].sort());
    expect(whoActs(one, analysis)).toEqual([...(text.owners ?? [])].sort());
    for (const other of text.also ?? []) {
      const answer = await together.impact(question(one, other));
      expect(said(one, answer), other.when).toEqual(named(other));
      if (other.owners) expect(whoActs(one, answer)).toEqual([...other.owners].sort());
    }
    const reached = new Set(analysis.items.map((item) => one.short(analysis.configuration.view.id(item.artifact))));
    expect(text.untouched.length).toBeGreaterThan(0);
    for (const name of text.untouched) {
      expect(together.view.find(one.id(name)), `${name} is in the graph`).toBeGreaterThan(-1);
      expect([...reached]).not.toContain(name);
    }
    expect(digestOf(together)).toBe(before);
  });

  it('does the same by the second implementation', () => {
    const graph = oracleGraph(...one.batches());
    for (const asked of [text, ...(text.also ?? [])]) {
      const { changes, configuration, validAt } = question(one, asked);
      const report = askOracle({ graph, changes, configuration, validAt: Date.parse(validAt) });
      const items = [...report.items].flatMap(([node, states]) =>
        states.map((state) => {
          const cut = state.cutBy ? ` by ${one.short(state.cutBy)}` : '';
          return `${one.short(node.split('@')[0] as string)} ${state.effect} ${state.modality.charAt(0)}${cut}`;
        }),
      );
      const unmet = report.gates.filter((gate) => gate.verdict !== 'PASS');
      expect({
        items: items.sort(),
        verdict: report.verdict,
        unmet: Object.fromEntries(unmet.map((gate) => [one.short(gate.gate), gate.unmet.map((id) => one.short(id))])),
      }).toEqual({ ...named(asked), items: asked.expected.map(withoutParts).sort() });
    }
  });

  it('is found when it has happened', async () => {
    const graph = graphOf([one]);
    const since = graph.index.revision;
    const record = one.record();
    if (record) graph.ingest(record, { recordedAt: NOW });
    const configuration = question(one).configuration;
    const analysis = await graph.findings({ configuration, since, validAt: text.validAt ?? NOW });
    const found = new Set(said(one, analysis).items);
    expect([...found]).toEqual([...(text.found?.expected ?? text.expected)].sort());
  });
});

function whoActs(one: ChangeCase, { items }: ImpactAnalysis): string[] {
  return ownersOf(
    one,
    items.flatMap((item) => item.obligations),
  );
}

it('says who must act wherever the catalogue does (column "R:")', () => {
  const named = CHANGE_CASES.filter(({ text }) => [text, ...(text.also ?? [])].some(({ owners }) => owners));
  expect(named.map(({ text }) => text.row).sort((left, right) => left - right)).toEqual([
    1, 3, 6, 12, 15, 18, 21, 29, 31, 38, 47,
  ]);
});

function withoutParts(item: string): string {
  return item.replace(/ \{.*\}/, '');
}

/** The work that is owed, each piece once. */
function workOf(one: ChangeCase, analysis: ImpactAnalysis): string[] {
  const owed = analysis.items.flatMap((item) => item.obligations);
  const texts = owed.map(({ action, subject, parts, notBefore }) => {
    const about = parts.length > 0 ? ` {${parts.join(',')}}` : '';
    return one.short(`${action} ${subject.split('@')[0]}${about}${notBefore ? ` from ${notBefore}` : ''}`);
  });
  return [...new Set(texts)].sort();
}

function digestOf(graph: MemoryGraph): string {
  const digest = createHash('sha256').update(JSON.stringify(dumpAt(graph.view)));
  return `${graph.index.revision} ${digest.digest('hex')}`;
}
