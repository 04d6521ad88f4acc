/**
 *     process:release ◀─PART_OF─ step:train, step:approve ◀─RESPONSIBLE_FOR {R, A, C, I}─ developer, validator, sponsor ◀─HOLDS─ P1, P2, P3
 *
 * Scenario: the matrix is asked for, before and after the sponsor has left.
 * Result:   tasks, letters and who acts; the role that nobody holds any more is vacant from that instant on.
 * Negative control: before that instant the matrix is valid; what is no CONTROL is refused.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LinkInput } from '../../graph/ingest/input.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  const responsible = (from: string, role: string, to: string): LinkInput => ({
    type: 'RESPONSIBLE_FOR',
    from,
    to,
    role,
  });
  await api.ingest({
    artifacts: [
      { id: 'process:release', kind: 'CONTROL', subkind: 'PROCESS' },
      { id: 'step:train', kind: 'CONTROL', subkind: 'PROCESS_STEP' },
      { id: 'step:approve', kind: 'CONTROL', subkind: 'PROCESS_STEP' },
      ...['developer', 'validator', 'sponsor'].map((id) => ({ id, kind: 'ROLE' as const })),
      ...['P1', 'P2', 'P3'].map((id) => ({ id, kind: 'PERSON' as const })),
    ],
    links: [
      { type: 'PART_OF', from: 'step:train', to: 'process:release' },
      { type: 'PART_OF', from: 'step:approve', to: 'process:release' },
      responsible('developer', 'R', 'step:train'),
      responsible('validator', 'C', 'step:train'),
      responsible('sponsor', 'A', 'step:train'),
      responsible('validator', 'R', 'step:approve'),
      responsible('sponsor', 'A', 'step:approve'),
      responsible('developer', 'I', 'step:approve'),
      { type: 'HOLDS', from: 'P1', to: 'developer' },
      { type: 'HOLDS', from: 'P2', to: 'validator' },
      { type: 'HOLDS', from: 'P3', to: 'sponsor', attributes: { from: '2026-01-01', to: '2026-06-01' } },
    ],
  });
});
afterAll(() => api?.close());

const RACI = `query ($at: At, $process: ID = "process:release") { raci(process: $process, at: $at) { valid
  tasks { task { id } entries { who { id } letter holders { id } } }
  problems { code severity task { id } who { id } message } } }`;

it('tells who does what, and which role is vacant when', async () => {
  const before = (await api.query(RACI, { at: { validAt: '2026-05-31T23:59:59Z' } })).raci;
  expect(before).toMatchObject({ valid: true, problems: [] });
  expect(before.tasks[0]).toEqual({
    task: { id: 'step:train' },
    entries: [
      { who: { id: 'developer' }, letter: 'R', holders: [{ id: 'P1' }] },
      { who: { id: 'validator' }, letter: 'C', holders: [{ id: 'P2' }] },
      { who: { id: 'sponsor' }, letter: 'A', holders: [{ id: 'P3' }] },
    ],
  });
  const after = (await api.query(RACI, { at: { validAt: '2026-06-01T00:00:00Z' } })).raci;
  expect(after.valid).toBe(false);
  expect(after.problems).toEqual(
    ['step:train', 'step:approve'].map((id) => ({
      code: 'VACANT_ROLE',
      severity: 'ERROR',
      task: { id },
      who: [{ id: 'sponsor' }],
      message: 'Let a person hold the role.',
    })),
  );
  const [error] = await api.expectErrors(RACI, { process: 'P1' });
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'process' });
});
