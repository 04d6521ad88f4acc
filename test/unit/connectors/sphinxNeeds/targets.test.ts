/** How needs name each other. REQ_1 has parts a and b.c; "REQ.2" and "t[x]_y" are ids although they hold dots and brackets. */
import { expect, test } from 'vitest';
import { findTarget, parseCondition } from '../../../../src/connectors/sphinxNeeds/targets.ts';

const parts = new Map([
  ['REQ_1', new Set(['a', 'b.c'])],
  ['REQ.2', new Set<string>()],
  ['t[x]_y', new Set<string>()],
  ['t[x]', new Set<string>()],
]);
const find = (text: string) => findTarget({ text, partsOf: (id) => parts.get(id) });

test.each([
  ['REQ_1', ['REQ_1', null, null]],
  ['REQ_1.a', ['REQ_1', 'a', null]],
  ['REQ_1.b.c', ['REQ_1', 'b.c', null]],
  ['REQ_1[version==1]', ['REQ_1', null, 'version==1']],
  ['REQ_1.a[version==1]', ['REQ_1', 'a', 'version==1']],
  ['REQ.2', ['REQ.2', null, null]],
  ['t[x]_y', ['t[x]_y', null, null]],
  ['t[x]', ['t[x]', null, null]],
  ['t[x][status=="open"]', ['t[x]', null, 'status=="open"']],
])('%s', (text, [need, part, condition]) => {
  expect(find(text)).toEqual({ need, part, condition });
});

test.each(['REQ_9', 'REQ_1.z', 'REQ_9[version==1]', '[version==1]', '', 'constructor'])('%j names nothing', (text) => {
  expect(find(text)).toBeNull();
});

test('conditions that are comparisons are read, others are not', () => {
  expect(parseCondition('version==2')).toEqual({ field: 'version', value: '2' });
  expect(parseCondition('status == "in progress"')).toEqual({ field: 'status', value: 'in progress' });
  expect(parseCondition('version>=2')).toBeNull();
  expect(parseCondition('version==2 and x')).toBeNull();
});
