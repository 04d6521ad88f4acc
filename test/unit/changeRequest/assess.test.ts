/*
 * Graph:    the golden story in memory; and rows by the thousand.
 * Scenario: reports become the rows of an assessment, and rows the contents of records.
 * Result:   exactly one row per artifact, effect and modality of the golden row, the same ids when nothing differs; no
 *           record over its limit, nothing lost on the way.
 * Negative control: another change has other ids; more rows than the limit, or a row that fits no record, are refused.
 */
import { describe, expect, it } from 'vitest';
import { portionsOf } from '../../../graph/changeRequest/assess.ts';
import { CHANGE_REQUEST_LIMITS, type ImpactRow, rowsRecord } from '../../../graph/changeRequest/records.ts';
import { INGEST_LIMITS } from '../../../graph/ingest/limits.ts';
import { assessed } from '../../support/changeRequests.ts';
import { GOLDEN_BATCHES } from '../../support/goldenBatches.ts';
import { GOLDEN_ROWS } from '../../support/goldenRows.ts';
import { MemoryGraph, type Question } from '../../support/memoryGraph.ts';

async function story(): Promise<MemoryGraph> {
  const graph = new MemoryGraph();
  graph.ingest(GOLDEN_BATCHES.batch);
  return graph;
}

const RECALL: Question = { configuration: 'R1', changes: [{ subject: 'D1@v1', kind: 'RETRACT' }] };

describe('rows', () => {
  it.each(GOLDEN_ROWS.filter(({ before, disposition }) => before.length === 1 && !disposition))(
    'of row $row are exactly its items',
    async ({ changes, validAt, items, verdict, obligations }) => {
      const said = await assessed(await story(), {
        configuration: 'R1',
        changes: changes as unknown as Question['changes'],
        validAt,
      });
      const texts = said.rows.map(({ artifact, effect, modality, parts }) => {
        return `${artifact} ${effect} ${modality.charAt(0)}${parts.length > 0 ? ` {${parts.join(',')}}` : ''}`;
      });
      expect(texts.sort()).toEqual([...items].sort());
      expect([said.verdict, said.complete]).toEqual([verdict, true]);
      const work = said.obligations.map(({ action, subject }) => `${action} ${subject}`);
      expect(work.sort()).toEqual(obligations.map((one) => one.split(' ').slice(0, 2).join(' ')).sort());
      // Every row names its work.
      const known = new Set(said.obligations.map(({ id }) => id));
      expect(said.rows.flatMap((row) => row.obligations).filter((id) => !known.has(id))).toEqual([]);
    },
  );

  it('hold what nothing is known of', async () => {
    const graph = await story();
    graph.ingest({ artifacts: [{ id: 'T9', kind: 'RUN', version: { label: 'v1', content: {} } }] });
    const said = await assessed(graph, { ...RECALL, configuration: null });
    const unknown = said.rows.filter(({ modality }) => modality === 'UNKNOWN');
    expect(unknown).toMatchObject([{ artifact: 'T9', version: 'v1', effect: null, parts: [] }]);
    expect(unknown[0]?.reason).toContain('Nothing says what the run used');
  });

  it('have the same ids as long as nothing differs, and others for another change', async () => {
    const graph = await story();
    const first = await assessed(graph, RECALL);
    graph.ingest({ artifacts: [{ id: 'X', kind: 'COMPONENT' }] });
    expect(await assessed(graph, RECALL)).toEqual(first);
    const partial = await assessed(graph, {
      configuration: 'R1',
      changes: [{ subject: 'D2@v1', kind: 'RETRACT', parts: ['slice:night'] }],
    });
    const whole = await assessed(graph, { configuration: 'R1', changes: [{ subject: 'D2@v1', kind: 'RETRACT' }] });
    const ids = new Set([...first.rows, ...partial.rows, ...whole.rows].map(({ id }) => id));
    expect(ids.size).toBe(first.rows.length + partial.rows.length + whole.rows.length);
    expect(new Set([first.rowsDigest, partial.rowsDigest, whole.rowsDigest]).size).toBe(3);
    expect(new Set([first.changesDigest, partial.changesDigest, whole.changesDigest]).size).toBe(3);
  });

  it('give a level by the worst effect, and none where the report was cut', async () => {
    const graph = await story();
    const level = async (question: Question) => (await assessed(graph, question)).level;
    expect(await level(RECALL)).toBe('critical');
    expect(await level({ configuration: 'R1', changes: [{ subject: 'D1', kind: 'SUPERSEDE' }] })).toBe('none');
    expect(await level({ configuration: 'R1', changes: [] })).toBe('none');
    expect(await level({ ...RECALL, budget: { nodes: 1, milliseconds: null } })).toBeNull();
  });
});

describe('records', () => {
  const row = (number: number, more: Partial<ImpactRow> = {}): ImpactRow => ({
    id: `row${number}`,
    artifact: `evidence:project/${number}`,
    version: 'v1',
    kind: 'EVIDENCE',
    effect: 'STALE',
    modality: 'ACTUAL',
    parts: [],
    cutBy: null,
    distance: 3,
    reason: 'It is stale: '.padEnd(300, 'x'),
    obligations: [`work${number}`],
    ...more,
  });
  const work = (number: number) => ({
    id: `work${number}`,
    action: 'RERUN' as const,
    subject: `evidence:project/${number}`,
    parts: [],
    responsible: [],
    accountable: null,
    clause: null,
    notBefore: null,
    level: 1,
  });

  it('hold twelve thousand rows, each within the limit of a content', () => {
    const rows = Array.from({ length: 12_000 }, (_, number) => row(number));
    const obligations = rows.map((_, number) => work(number));
    const pages = portionsOf({ rows, obligations });
    if ('tooLarge' in pages) throw new Error(pages.tooLarge);
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.flatMap((page) => page.rows)).toEqual(rows);
    expect(pages.flatMap((page) => page.obligations)).toEqual(obligations);
    const request = 'x'.repeat(CHANGE_REQUEST_LIMITS.idLength);
    for (const page of pages) {
      const content = rowsRecord.parse({ request, ...page });
      expect(Buffer.byteLength(JSON.stringify(content))).toBeLessThan(INGEST_LIMITS.jsonBytes);
    }
  });

  it('are none where there are no rows', () => {
    expect(portionsOf({ rows: [], obligations: [] })).toEqual([]);
  });

  it('are refused over the limit, with the number', () => {
    const rows = Array.from({ length: CHANGE_REQUEST_LIMITS.rows + 1 }, () => row(1));
    expect(portionsOf({ rows, obligations: [] })).toMatchObject({ tooLarge: expect.stringContaining('25001 rows') });
    const parts = Array.from({ length: 10_000 }, (_, number) => `slice:${number}`.padEnd(30, 'x'));
    expect(portionsOf({ rows: [row(1, { parts })], obligations: [] })).toMatchObject({
      tooLarge: expect.stringContaining('too many parts'),
    });
  });
});
