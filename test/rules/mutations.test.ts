/*
 * Graphs:   per cell of the two rule tables two artifacts and a link, and what gives the first one its effect
 *           (test/support/ruleMutations.ts).
 * Scenario: the cell is as it is; the cell is blank.
 * Result:   with the cell the far end shows what test/support/cells.ts says in words; without it that is noticed, for
 *           each of the 457 cells: by the effect, or by the way in where another rule brings the same effect.
 * Negative control: a "mutation" that writes the cell as it was is not noticed: a survivor would be seen.
 */
import { afterAll, expect, it } from 'vitest';
import { BUILT_IN_RULES } from '../../graph/metamodel/metamodel.ts';
import { CELLS, type Cell, noticed, scenarioOf, textOf } from '../support/ruleMutations.ts';

const id = (cell: Cell) => `${cell.rule} ${cell.column}`;
const killed = new Map<string, string>();
const survivors: string[] = [];
const unshown: string[] = [];

afterAll(() => {
  const byEffect = [...killed.values()].filter((finding) => finding === 'EFFECT_GONE').length;
  const summary = [
    `${CELLS.length} cells, ${killed.size} killed (${byEffect} by an effect that is gone, ${killed.size - byEffect} by a way in that is gone)`,
    `survivors: ${survivors.join(', ') || 'none'}`,
    `cells that no graph shows: ${unshown.join(', ') || 'none'}`,
  ];
  process.stdout.write(`${summary.join('\n')}\n`);
});

it('there is a cell here for each cell of the tables', () => {
  const count = (table: Readonly<Record<string, { readonly cells: object }>>) =>
    Object.values(table).reduce((sum, row) => sum + Object.keys(row.cells).length, 0);
  // T21d stands beside the tables of the text: test/unit/metamodel/cells.test.ts and the golden rows k2, k3.
  expect(CELLS).toHaveLength(count(BUILT_IN_RULES.firstHop) + count(BUILT_IN_RULES.transfer) - 1);
  expect(new Set(CELLS.map(id)).size).toBe(457);
});

it('each cell does what is written of it, and is missed when it is blank', async () => {
  for (const cell of CELLS) {
    const scenario = await scenarioOf(cell);
    if (!scenario) {
      unshown.push(id(cell));
      continue;
    }
    // Written as it was, it is not missed: a survivor would be seen.
    expect(await noticed(cell, scenario, textOf(cell)), id(cell)).toBe('AS_WRITTEN');
    const finding = await noticed(cell, scenario, null);
    if (finding === 'AS_WRITTEN') survivors.push(id(cell));
    else killed.set(id(cell), finding);
  }
  expect({ unshown, survivors }).toEqual({ unshown: [], survivors: [] });
  expect(killed.size).toBe(457);
}, 600_000);
