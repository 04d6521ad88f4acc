/*
 * Graph:    none: a report that counts more items than may be ordered by weight.
 * Scenario: its items are asked for, heaviest first.
 * Result:   refused with the number, before a weight is read.
 * Negative control: a list of weights is put in order, ties and missing ones in their own.
 */
import { describe, expect, it } from 'vitest';
import { byWeight, weightIn } from '../../../graph/reading/businessWeight.ts';
import type { RequestContext } from '../../../resolvers/context.ts';
import { ImpactReport, MAXIMUM_WEIGHED } from '../../../resolvers/impact.ts';
import type { ImpactReportNode } from '../../../resolvers/nodes.ts';

type Items = (parent: ImpactReportNode, args: object, context: RequestContext, info: unknown) => Promise<unknown>;

describe('items by weight', () => {
  it('are refused where there are too many', async () => {
    const node = {
      report: { analysis: { list: { count: () => MAXIMUM_WEIGHED + 1 } } },
      filter: null,
      question: null,
      key: '',
    } as unknown as ImpactReportNode;
    const asked = (ImpactReport.items as unknown as Items)(node, { orderBy: 'WEIGHT' }, {} as RequestContext, null);
    await expect(asked).rejects.toMatchObject({ message: expect.stringContaining('10001') });
  });

  it('are in order, ties and those without in the order of the list', () => {
    expect(byWeight([1, undefined, 3, 1, -2, undefined, 3])).toEqual([2, 6, 0, 3, 4, 1, 5]);
    expect(byWeight([])).toEqual([]);
  });

  it('weigh what is a number', () => {
    expect([weightIn({ businessWeight: 0 }), weightIn({ businessWeight: '5' }), weightIn(null), weightIn({})]).toEqual([
      0,
      null,
      null,
      null,
    ]);
  });
});
