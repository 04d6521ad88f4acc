/*
 * Graph:    the golden story (test/support/goldenBatches.ts).
 * Scenario: its eighteen rows, asked of the oracle (test/support/oracle.ts), which shares no code with the engine.
 * Result:   the items, verdict and gate that the row writes down: an oracle that is wrong about what is known is none.
 * Negative control: the oracle asked about another row's change does not give the row's items.
 */
import { describe, expect, it } from 'vitest';
import { GOLDEN_BATCHES } from '../../support/goldenBatches.ts';
import { GOLDEN_ROWS, type GoldenRow } from '../../support/goldenRows.ts';
import { askOracle, type OracleChange, oracleGraph } from '../../support/oracle.ts';

function asked(row: GoldenRow, changes: GoldenRow['changes'] = row.changes) {
  const before = oracleGraph(...row.before.map((name) => GOLDEN_BATCHES[name]));
  const graph = oracleGraph(...[...row.before, ...(row.afterwards ?? [])].map((name) => GOLDEN_BATCHES[name]));
  const target = before.links.findIndex((link) => link.type === 'USED' && link.to === 'D2@v1');
  const change = row.changes[0] as unknown as OracleChange;
  return askOracle({
    graph,
    changes: changes as unknown as OracleChange[],
    configuration: 'R1',
    validAt: Date.parse(row.validAt),
    dispositions: row.disposition
      ? [{ id: 'J1', change, target, basis: ['ODD1'], expiresAt: null, signedOn: before }]
      : [],
  });
}

/** The story's parts are all slices, so an item that is partial is so in the slices of its boxes. */
function texts(report: ReturnType<typeof asked>): string[] {
  return [...report.items]
    .flatMap(([node, states]) =>
      states.map((state) => {
        const cut = state.cutBy ? ` by ${state.cutBy}` : '';
        return `${node.split('@')[0]} ${state.effect} ${state.modality.charAt(0)}${cut}`;
      }),
    )
    .sort();
}

function withoutParts(items: readonly string[]): string[] {
  return items.map((item) => item.replace(/ \{.*?\}/, '')).sort();
}

describe.each(GOLDEN_ROWS)('row $row: $scenario', (row) => {
  it('is what the oracle says', () => {
    const report = asked(row);
    expect(texts(report)).toEqual(withoutParts(row.items));
    expect([report.verdict, report.gates]).toEqual([
      row.verdict,
      [{ gate: 'REL1', verdict: row.gate, unmet: row.unmet }],
    ]);
    const names = [...report.invalid].map(([position, parts]) => {
      const link = oracleGraph(...row.before.map((name) => GOLDEN_BATCHES[name])).links[position];
      return `${link?.type}|${link?.from}|${link?.to}|${link?.role ?? ''} {${parts.join(',')}}`;
    });
    expect(names).toEqual(row.invalid);
  });
});

it('is not what the oracle says about another change', () => {
  const [first, second] = GOLDEN_ROWS as unknown as [GoldenRow, GoldenRow];
  expect(texts(asked(first, second.changes))).not.toEqual(withoutParts(first.items));
});
