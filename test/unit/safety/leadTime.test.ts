/*
 * Graph:    none: instants of changes and of what approved them.
 * Scenario: lead times are summed up.
 * Result:   hours by nearest rank, always a value that occurred.
 * Negative control: open changes count as changes and have no lead time; without an approved one there is no number.
 */
import { expect, it } from 'vitest';
import { leadHours, leadTimes } from '../../../graph/safety/pipeline/leadTime.ts';

const HOUR = 3_600_000;
const taking = (hours: number) => ({ recorded: 7 * HOUR, approved: (7 + hours) * HOUR });

it('sums up the lead times of approved changes', () => {
  const open = { recorded: 0, approved: null };
  // Ten values: the fifth is the median, the ninth the 90th percentile.
  const hours = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
  expect(leadTimes([...hours.map(taking), open])).toEqual({
    changes: 11,
    approved: 10,
    median: 5,
    percentile90: 9,
    longest: 10,
  });
  expect(leadTimes([open])).toEqual({ changes: 1, approved: 0, median: null, percentile90: null, longest: null });
  expect(leadTimes([taking(0.25)])).toMatchObject({ median: 0.25, percentile90: 0.25, longest: 0.25 });
  expect(leadHours(open)).toBeNull();
});
