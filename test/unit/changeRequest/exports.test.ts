/*
 * Graph:    the golden story in memory, its recall assessed; one row accepted, one re-verified, one decision revoked.
 * Scenario: the request is exported in three formats, with texts that try to be markup.
 * Result:   the Markdown has one document's structure and the texts as they were given; the JSON comes back as it went;
 *           every name in the JSON-LD is an element or an imported one, and every instant is one of the record.
 * Negative control: a JSON with a field too many, or another version, is refused.
 */
import type { Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { digestOfRows } from '../../../graph/changeRequest/assess.ts';
import { exportMarkdown } from '../../../graph/changeRequest/exportMarkdown.ts';
import {
  type ChangeRequestExport,
  changeRequestExport,
  exportRecord,
} from '../../../graph/changeRequest/exportRecord.ts';
import { exportSpdx } from '../../../graph/changeRequest/exportSpdx.ts';
import type { ChangeRequestRecords, ImpactRow } from '../../../graph/changeRequest/records.ts';
import { standingChangeRequest } from '../../../graph/changeRequest/standing.ts';
import { inSlices } from '../../../graph/impact/analyse.ts';
import { assessed, conclusion, decision, requestOf, revocation } from '../../support/changeRequests.ts';
import { GOLDEN_BATCHES } from '../../support/goldenBatches.ts';
import { MemoryGraph } from '../../support/memoryGraph.ts';

const HOSTILE = 'a | b\n\n# Approved <script>alert(1)</script> `code` ![x](http://y) **bold** _it_ \\| & &lt; 1. - >';

async function exported(more: Partial<ChangeRequestRecords> = {}, texts = {}): Promise<ChangeRequestExport> {
  const graph = new MemoryGraph();
  graph.ingest(GOLDEN_BATCHES.batch);
  graph.ingest({ artifacts: [{ id: 'P2', kind: 'PERSON' }], links: [{ type: 'HOLDS', from: 'P2', to: 'RO1' }] });
  const said = await assessed(graph, { configuration: 'R1', changes: [{ subject: 'D1@v1', kind: 'RETRACT' }] });
  const [first, second, third] = said.rows as [ImpactRow, ImpactRow, ImpactRow];
  const records: ChangeRequestRecords = {
    ...requestOf(said, texts),
    decisions: [
      decision(1, [first], { rationale: HOSTILE }),
      decision(2, [second], { decision: 'REVERIFIED', evidence: 'EV3' }),
      decision(3, [third], { decision: 'NO_IMPACT', code: 'MITIGATED' }),
      decision(4, [first]),
    ],
    revocations: [revocation(5, 'CR1/decision/3')],
    ...more,
  };
  const moment = { view: graph.view, validAt: Date.parse('2026-11-22') };
  return exportRecord(standingChangeRequest({ records, impact: said, moment }), graph.view.revision);
}

describe('Markdown', () => {
  const markdown = (record: Parameters<typeof exportMarkdown>[0]) =>
    inSlices(exportMarkdown(record), { clock: () => 0 });
  const parsed = (text: string) =>
    fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const textOf = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : '';
  const kindsIn = (node: Nodes): string[] => [
    node.type,
    ...('children' in node ? (node.children as Nodes[]).flatMap(kindsIn) : []),
  ];

  it('keeps texts of users as texts', async () => {
    const record = await exported({}, { title: HOSTILE, reason: HOSTILE });
    const root = parsed(await markdown(record));
    const headings = root.children.filter((node) => node.type === 'heading');
    const flat = HOSTILE.replace(/\s+/g, ' ');
    expect(headings.map((node) => textOf(node).replace(/\s+/g, ' '))).toEqual([
      `Change request CR1: ${flat}`,
      'Open points',
      'Rows',
      'Decisions',
      'Plan',
      'Assessments',
    ]);
    const kinds = new Set(kindsIn(root));
    for (const kind of ['html', 'link', 'image', 'code', 'inlineCode', 'emphasis', 'thematicBreak']) {
      expect([kind, kinds.has(kind)]).toEqual([kind, false]);
    }
    const [rows, decisions] = root.children.filter((node): node is Table => node.type === 'table');
    expect(rows?.children).toHaveLength(1 + 13);
    expect(new Set(rows?.children.map((line) => line.children.length))).toEqual(new Set([6]));
    expect(decisions?.children.map((line) => textOf(line.children[3] as Nodes))).toEqual([
      'Rationale',
      HOSTILE,
      'judged',
      'judged',
      'judged',
    ]);
  });

  it('is one table of all rows, whatever steps it is written in, and others get their turn', async () => {
    const record = await exported();
    const [row] = record.rows;
    if (!row) throw new Error('no row');
    const rows = Array.from({ length: 1_234 }, (_, number) => ({ ...row, artifact: `M|${number}` }));
    const steps = exportMarkdown({ ...record, rows });
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses += 1;
    const tables = parsed(step.value).children.filter((node): node is Table => node.type === 'table');
    expect(tables[0]?.children.slice(1).map((line) => textOf(line.children[0] as Nodes))).toEqual(
      rows.map(({ artifact, version }) => (version === null ? artifact : `${artifact}@${version}`)),
    );
    expect(step.value).not.toMatch(/\n{3}/);
    expect(pauses).toBeGreaterThan(tables.length + 1_234 / 500);
  });

  it('says what is open and what was decided', async () => {
    const text = await markdown(await exported());
    expect(text).toContain('- 11 of 13 rows are open.');
    expect(text).toContain('**Verdict with the changes**: FAIL (REL1 FAIL, lacks G1, RO1)');
    expect(text).toContain('revoked by P2 as RO1, 2026-11-22T00:00:00.000Z: taken back');
    expect(text).toContain('- Step 1: RETRAIN T1');
    expect(text).toContain('Claims no conformance');
    const done = await markdown(
      await exported({ conclusion: conclusion({ status: 'stopped', reason: 'not needed', checked: null }) }),
    );
    expect(done).toContain('**Concluded**: stopped by P2 as RO1');
  });
});

describe('JSON', () => {
  it('comes back as it went', async () => {
    for (const more of [{}, { conclusion: conclusion() }]) {
      const record = await exported(more);
      const read = changeRequestExport.parse(JSON.parse(JSON.stringify(record)));
      expect(read).toEqual(record);
      // Who has the export can compute what the signers saw.
      const rows = read.rows.map(({ open: _, decision: __, ...row }) => row);
      expect(digestOfRows({ rows, obligations: read.obligations })).toBe(read.assessments[0]?.rowsDigest);
    }
  });

  it('is refused with a field too many or another version', async () => {
    const record = await exported();
    expect(changeRequestExport.safeParse({ ...record, verdict: 'PASS' }).success).toBe(false);
    expect(changeRequestExport.safeParse({ ...record, format: 'safetyops-graph/change-request/2' }).success).toBe(
      false,
    );
  });
});

describe('SPDX', () => {
  // biome-ignore lint/suspicious/noExplicitAny: JSON-LD nodes are open
  const graphOf = (text: string): any[] => JSON.parse(text)['@graph'];

  it('names nothing that is neither an element nor imported', async () => {
    const nodes = graphOf(exportSpdx(await exported({ conclusion: conclusion() })));
    const elements = nodes.filter(({ spdxId }) => spdxId);
    const ids = elements.map(({ spdxId }) => spdxId);
    expect(new Set(ids).size).toBe(ids.length);
    const [document] = nodes.filter(({ type }) => type === 'SpdxDocument');
    expect(document.element.toSorted()).toEqual(ids.filter((id) => id !== document.spdxId).sort());
    expect(document).not.toHaveProperty('profileConformance');
    const imported = document.import.map(({ externalSpdxId }: { externalSpdxId: string }) => externalSpdxId);
    const known = new Set([...ids, ...imported, ...nodes.map((node) => node['@id']).filter(Boolean)]);
    const names = nodes.flatMap((node) =>
      [node.from, node.to, node.subject, node.originatedBy, node.creationInfo, node.createdBy, node.createdUsing]
        .concat(node.functionalsafety_impactedElement, node.rootElement)
        .flat()
        .filter(Boolean),
    );
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
    expect(imported).toContain('urn:safetyops-graph:artifact:M1%40v1');
  });

  it('maps analysis, level, status, decisions and their state', async () => {
    const nodes = graphOf(exportSpdx(await exported()));
    const [analysis] = nodes.filter(({ type }) => type === 'functionalsafety_ChangeImpactAnalysis');
    expect(analysis).toMatchObject({
      functionalsafety_impactAnalysisStatus: 'inProgress',
      functionalsafety_impactLevel: 'safetyImpact',
      rationale: 'consent was withdrawn',
    });
    // The golden row has 13 rows on 12 artifacts.
    expect(analysis.functionalsafety_impactedElement).toHaveLength(12);
    expect(nodes.filter(({ type }) => type === 'functionalsafety_ChangeTrigger')).toMatchObject([
      { name: 'recall', originatedBy: ['urn:safetyops-graph:artifact:P1'] },
    ]);
    const decisions = nodes.filter(({ type }) => type === 'Decision');
    expect(decisions.map(({ decisionType, decisionStatus }) => [decisionType, decisionStatus])).toEqual([
      ['approve', 'superseded'],
      ['approve', 'recorded'],
      ['noAction', 'withdrawn'],
      ['approve', 'recorded'],
    ]);
    const evidence = nodes.filter(({ relationshipType }) => relationshipType === 'hasEvidence');
    expect(evidence).toMatchObject([{ to: ['urn:safetyops-graph:artifact:EV3'] }]);
  });

  it('takes its instants from the record, and is the same text each time', async () => {
    const record = await exported({ conclusion: conclusion() });
    const text = exportSpdx(record);
    expect(exportSpdx(JSON.parse(JSON.stringify(record)))).toBe(text);
    const created = graphOf(text)
      .filter(({ type }) => type === 'CreationInfo')
      .map((one) => one.created);
    expect(new Set(created)).toEqual(new Set(['2026-11-21T00:00:00Z']));
  });
});
