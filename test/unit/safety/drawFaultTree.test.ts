/*
 * Graph:    TOP = OR(BOTH, VOTE, AGAIN, HOUSE), BOTH = AND(A, B), VOTE = 2 of (A, B, C), AGAIN = AND(BOTH, NOT(C))
 * Scenario: the tree is planned and drawn, both ways.
 * Result:   each gate is drawn once and is a triangle where it is used again; leaves are drawn wherever they are used; the SVG is
 *           well formed and the same each time.
 * Negative control: more boxes than allowed are no picture; texts that are an attack stay texts.
 */
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { checkModel } from '../../../graph/safety/faultTree/checkModel.ts';
import { drawFaultTree, planFaultTree } from '../../../graph/safety/faultTree/drawFaultTree.ts';
import type { FaultTreeModel } from '../../../graph/safety/faultTree/model.ts';

const MODEL: FaultTreeModel = {
  trees: [
    {
      id: 'T',
      tops: ['TOP'],
      gates: [
        { id: 'TOP', formula: { type: 'OR', inputs: ['BOTH', 'VOTE', 'AGAIN', 'HOUSE'] } },
        { id: 'BOTH', formula: { type: 'AND', inputs: ['A', 'B'] } },
        { id: 'VOTE', formula: { type: 'ATLEAST', k: 2, inputs: ['A', 'B', 'C'] } },
        { id: 'AGAIN', formula: { type: 'AND', inputs: ['BOTH', { type: 'NOT', inputs: ['C'] }] } },
      ],
    },
  ],
  leaves: [
    { id: 'A', kind: 'BASIC', probability: { type: 'CONSTANT', p: 0.01 } },
    { id: 'B', kind: 'BASIC' },
    { id: 'C', kind: 'UNDEVELOPED' },
    { id: 'HOUSE', kind: 'HOUSE', state: true },
  ],
};

function checked() {
  const check = checkModel(MODEL);
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  return check.checked;
}

const ATTACK = '"><script>alert(1)</script>';
const notes = {
  nameOf: (id: string) => `${id} ${ATTACK}`,
  probabilityOf: (id: string) => (id === 'A' ? 0.01 : null),
  facts: [ATTACK],
};

describe('the picture of a fault tree', () => {
  it('has each gate once and each leaf wherever it is used', () => {
    const plan = planFaultTree(checked(), 'TOP');
    const drawn = plan?.boxes.map(({ id, symbol, letter }) => `${id} ${symbol} ${letter}`.trim()).sort();
    expect(drawn).toEqual([
      'A BASIC',
      'A BASIC',
      'AGAIN AND',
      'B BASIC',
      'B BASIC',
      'BOTH AND',
      'BOTH TRANSFER',
      'C UNDEVELOPED',
      'C UNDEVELOPED',
      'HOUSE HOUSE 1',
      'TOP OR',
      'VOTE GATE 2/3',
      'null GATE ¬',
    ]);
    expect(plan?.lines).toHaveLength(12);
    // A gate further down is a tree of its own.
    expect(planFaultTree(checked(), 'BOTH')?.boxes).toHaveLength(3);
  });

  it('is not made of too much', () => {
    expect(planFaultTree(checked(), 'TOP', 13)?.boxes).toHaveLength(13);
    expect(planFaultTree(checked(), 'TOP', 12)).toBeNull();
  });

  it.each(['DOWN', 'RIGHT'] as const)('is well formed, and the same each time (%s)', (direction) => {
    const plan = planFaultTree(checked(), 'TOP');
    if (!plan) throw new Error('it is small');
    const svg = drawFaultTree(plan, { title: ATTACK, notes, direction });
    const names: string[] = [];
    const parser = sax.parser(true);
    parser.onerror = (error) => {
      throw error;
    };
    parser.onopentag = ({ name, attributes }) => names.push(attributes.class === 'element' ? 'element' : name);
    parser.write(svg).close();
    expect(names.filter((name) => name === 'element')).toHaveLength(13);
    expect(names).not.toContain('script');
    expect(svg).toContain('p = 0.01');
    expect(drawFaultTree(plan, { title: ATTACK, notes, direction })).toBe(svg);
  });
});
