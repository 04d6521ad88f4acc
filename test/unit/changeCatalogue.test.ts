/*
 * Graph:    the table of cases itself (test/cases), and small graphs of its fixtures.
 * Scenario: the table is held against the catalogue; two changes are asked about together.
 * Result:   all 72 rows are there exactly once, each says what it does and what it leaves alone; together, changes do what each does alone,
 *           the worst of each axis.
 * Negative control: a row that says nothing, one that is there twice, and one without a look-alike are each found.
 */
import { describe, expect, it } from 'vitest';
import type { ImpactAnalysis } from '../../graph/impact/impactAnalysis.ts';
import { EFFECTS, type Effect } from '../../graph/metamodel/effects.ts';
import { GAP_KINDS } from '../../graph/reading/gaps/gapKinds.ts';
import { type ChangeCase, NOW, type RowText } from '../cases/changeCase.ts';
import { CHANGE_CASES } from '../cases/changeCases.ts';
import { links, MemoryGraph } from '../support/memoryGraph.ts';

const ROWS = Array.from({ length: 72 }, (_, position) => position + 1);

/** What is wrong with the table. */
function defects(rows: readonly RowText[]): string[] {
  const known = (row: RowText, text: string) => Object.hasOwn(row.nodes, text.split(' ')[0] as string);
  return [
    ...ROWS.filter((row) => !rows.some((one) => one.row === row)).map((row) => `${row} is missing`),
    ...rows.flatMap((row, position) => {
      const found: string[] = [];
      if (!ROWS.includes(row.row)) found.push(`${row.row} is no row`);
      if (rows.findIndex((one) => one.row === row.row) !== position) found.push(`${row.row} is there twice`);
      const says = [row.expected, row.gaps ?? [], ...(row.also ?? []).map((other) => other.expected)];
      if (says.every((texts) => texts.length === 0)) found.push(`${row.row} expects nothing`);
      if (row.untouched.length === 0) found.push(`${row.row} has no look-alike`);
      if (!row.clause || !row.title) found.push(`${row.row} says not what or why`);
      for (const text of [...row.expected, ...row.untouched]) {
        if (!known(row, text)) found.push(`${row.row} speaks of ${text}, which is not in its graph`);
      }
      for (const name of row.untouched) {
        if (row.expected.some((text) => text.startsWith(`${name} `))) found.push(`${row.row} reaches ${name}`);
      }
      if (row.found && row.found.because.length < 20) found.push(`${row.row} finds something else and says not why`);
      return found;
    }),
  ];
}

describe('the catalogue of changes', () => {
  const rows = CHANGE_CASES.map((one) => one.text);

  it('has all 72 rows exactly once, each of which says something', () => {
    expect(defects(rows)).toEqual([]);
    expect(new Set(rows.map((row) => row.title)).size).toBe(72);
  });

  it('awaits only gaps that nothing finds yet', () => {
    const awaited = rows.flatMap((row) => (row.gapsAwaited ?? []).map((gap) => gap.split(' ')[0] as string));
    expect(awaited.filter((kind) => Object.hasOwn(GAP_KINDS, kind))).toEqual([]);
    const found = rows.flatMap((row) => (row.gaps ?? []).map((gap) => gap.split(' ')[0] as string));
    expect(found.filter((kind) => !Object.hasOwn(GAP_KINDS, kind))).toEqual([]);
    expect(found.length).toBeGreaterThan(15);
  });

  it('lacks nothing that the check would miss', () => {
    const [first, second, third, ...rest] = rows as [RowText, RowText, RowText, ...RowText[]];
    const { also: _, gaps: __, ...bare } = { ...first, expected: [] };
    expect(defects([bare, { ...second, untouched: ['model'] }, { ...second, untouched: [] }, ...rest])).toEqual([
      '3 is missing',
      '1 expects nothing',
      '2 reaches model',
      '2 is there twice',
      '2 has no look-alike',
    ]);
    expect(third.row).toBe(3);
  });
});

/** By artifact and axis: the worst effect that is sure. */
function worst(analyses: readonly ImpactAnalysis[]): Map<string, Effect> {
  const found = new Map<string, Effect>();
  for (const analysis of analyses) {
    for (const { artifact, states } of analysis.items) {
      for (const { effect, modality } of states) {
        if (modality !== 'ACTUAL' || effect === 'INFORM') continue;
        const key = `${analysis.configuration.view.id(artifact)} ${EFFECTS[effect].axis}`;
        const before = found.get(key);
        if (before === undefined || order(effect) < order(before)) found.set(key, effect);
      }
    }
  }
  return new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function order(effect: Effect): number {
  return Object.keys(EFFECTS).indexOf(effect);
}

describe('two changes together', () => {
  it('do the worst of what each does alone', async () => {
    const graph = new MemoryGraph();
    graph.ingest({
      artifacts: [
        { id: 'grown', kind: 'DATASET', version: { label: 'v1', content: { rows: 10 } } },
        { id: 'recalled', kind: 'DATASET', version: { label: 'v1', content: {} } },
        { id: 'train', kind: 'RUN', subkind: 'TRAIN' },
        { id: 'model', kind: 'MODEL', version: { label: 'v1', content: {} } },
        { id: 'result', kind: 'EVIDENCE', version: { label: 'v1', content: { outcome: 'pass' } } },
        { id: 'other', kind: 'EVIDENCE', version: { label: 'v1', content: { outcome: 'pass' } } },
        { id: 'goal', kind: 'CLAIM', version: { label: 'v1', content: {} } },
      ],
      links: links(
        'train USED grown@v1 TRAIN',
        'train USED recalled@v1 TRAIN',
        'train GENERATED model@v1',
        'result EVALUATES model@v1',
        'other EVALUATES grown@v1',
        'result EVIDENCES goal',
      ),
    });
    const grown = { subject: 'grown', to: { content: { rows: 20 } } } as never;
    const recalled = { subject: 'recalled', kind: 'RETRACT' } as never;
    const ask = (...changes: never[]) => graph.impact({ changes, validAt: NOW });
    const [one, two, both] = [await ask(grown), await ask(recalled), await ask(grown, recalled)];
    expect(Object.fromEntries(worst([one]))).toEqual({
      'goal PROOF': 'DEGRADED',
      'model BASIS': 'STALE',
      'other BASIS': 'STALE',
      'result BASIS': 'STALE',
      'train BASIS': 'STALE',
    });
    expect(Object.fromEntries(worst([both]))).toEqual({
      'goal PROOF': 'IN_DOUBT',
      'model BASIS': 'TAINTED',
      'other BASIS': 'STALE',
      'result BASIS': 'TAINTED',
      'train BASIS': 'TAINTED',
    });
    expect(worst([both])).toEqual(worst([one, two]));
    // Without the recall it would be less.
    expect(worst([both])).not.toEqual(worst([one]));
  });

  it('of two cases are the union of what they do', async () => {
    const asked = CHANGE_CASES.filter(({ text }) => !text.configuration && !text.validAt);
    expect(asked.length).toBeGreaterThan(50);
    for (let position = 0; position + 1 < asked.length; position += 2) {
      const pair = [asked[position], asked[position + 1]] as [ChangeCase, ChangeCase];
      const graph = new MemoryGraph();
      for (const one of pair) for (const batch of one.batches()) graph.ingest(batch, { recordedAt: NOW });
      const ask = (changes: unknown[]) => graph.impact({ changes: changes as never, validAt: NOW });
      const alone = [await ask(pair[0].changes()), await ask(pair[1].changes())];
      const both = await ask([...pair[0].changes(), ...pair[1].changes()]);
      expect(worst([both]), pair.map(({ text }) => text.row).join()).toEqual(worst(alone));
    }
  });
});
