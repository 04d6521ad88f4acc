/*
 * Graph:    the golden story (test/support/goldenBatches.ts): one release of a pedestrian detector, with its data,
 *           runs, evidence, argument, approval, deployment and monitor.
 * Scenario: eighteen changes, one per row.
 * Result:   exactly the items, verdict, gate, plan, obligations, links and witness counts that the row writes down.
 * Negative control: the artifacts of `notReached` are proved unaffected by a certificate.
 */
import { describe, expect, it } from 'vitest';
import { splitVersionId } from '../../../graph/model/linkIdentity.ts';
import { GOLDEN_BATCHES } from '../../support/goldenBatches.ts';
import { GOLDEN_ROWS, type GoldenRow } from '../../support/goldenRows.ts';
import { itemTexts, MemoryGraph, type Question } from '../../support/memoryGraph.ts';

async function prepared(row: GoldenRow): Promise<{ graph: MemoryGraph; question: Question }> {
  const graph = new MemoryGraph();
  for (const name of row.before) graph.ingest(GOLDEN_BATCHES[name]);
  const changes = row.changes as unknown as Question['changes'];
  if (row.disposition) {
    const [slot] = graph.view.incoming(graph.view.find('D2')).filter((one) => graph.view.link(one).type === 'USED');
    await graph.disposition({
      id: 'J1',
      change: changes[0] as Question['changes'][number],
      configuration: 'R1',
      target: graph.view.link(slot as number).id,
      code: 'NOT_IN_SCOPE',
      signedBy: 'P1',
      basis: ['ODD1'],
    });
  }
  for (const name of row.afterwards ?? []) graph.ingest(GOLDEN_BATCHES[name]);
  return { graph, question: { changes, configuration: 'R1', validAt: row.validAt } };
}

describe.each(GOLDEN_ROWS)('row $row: $scenario', (row) => {
  it('gives the items, verdict, gate, plan and obligations', async () => {
    const { graph, question } = await prepared(row);
    const analysis = await graph.impact(question);
    const { view } = analysis.configuration;
    expect(itemTexts(analysis)).toEqual([...row.items].sort());
    expect(analysis.verdict).toBe(row.verdict);
    expect(analysis.gates.map((gate) => [view.id(gate.gate), gate.verdict, gate.unmet])).toEqual([
      ['REL1', row.gate, row.unmet],
    ]);
    const plan = analysis.plan.map((level) => level.obligations.map((one) => `${one.action} ${one.subject}`).sort());
    expect(plan).toEqual(row.plan.map((level) => [...level].sort()));
    const obligations = analysis.items
      .flatMap((item) => item.obligations)
      .map((one) => {
        const parts = one.parts.length > 0 ? ` {${one.parts.join(',')}}` : '';
        return `${one.action} ${one.subject}${parts}${one.notBefore ? ` from ${one.notBefore.replace('.000Z', 'Z')}` : ''}`;
      });
    expect([...new Set(obligations)].sort()).toEqual([...row.obligations].sort());
  });

  it('moves the links and rulings', async () => {
    const { graph, question } = await prepared(row);
    const analysis = await graph.impact(question);
    const name = (id: string) => {
      const { view } = graph;
      const slot = view.findLink(id);
      const ends = [view.index.linkFrom(slot), view.index.linkTo(slot)].map((artifact) => view.id(artifact));
      return `${view.link(slot).type}|${ends[0]}|${ends[1]}|${view.link(slot).role ?? ''}`;
    };
    const invalid = analysis.links.filter((link) => link.verdict === 'INVALID');
    expect(invalid.map((link) => `${name(link.link)} {${link.parts.join(',')}}`).sort()).toEqual(
      [...row.invalid].sort(),
    );
    const rulings = analysis.links.filter((link) => link.ruling);
    expect(rulings.map((link) => `${name(link.link)} ${link.ruling}`).sort()).toEqual([...row.rulings].sort());
  });

  it('has exactly the witnesses', async () => {
    const { graph, question } = await prepared(row);
    const analysis = await graph.impact(question);
    for (const [text, count] of Object.entries(row.witnesses)) {
      const [artifact, effect] = text.split(' ') as [string, 'STALE'];
      const item = analysis.items.find((one) => graph.view.id(one.artifact) === artifact);
      const set = item ? analysis.witnesses(item, effect, 50) : null;
      expect([text, set?.paths.length, set?.pathSet]).toEqual([text, count, 'EXHAUSTIVE']);
      if (!item || count < 2) continue;
      expect(analysis.witnesses(item, effect, count - 1).pathSet).toBe('TRUNCATED');
    }
  });

  it('proves that the others are not affected', async () => {
    const { graph, question } = await prepared(row);
    const reached = new Set(row.items.map((item) => item.split(' ')[0]));
    for (const target of row.notReached) {
      const proof = await graph.prove({ ...question, target });
      expect([target, proof.type]).toEqual([target, 'CERTIFICATE']);
      if (proof.type !== 'CERTIFICATE') continue;
      expect(proof.inside.map((id) => splitVersionId(id).artifact)).not.toContain(target);
      expect(proof.boundary.every((link) => !proof.inside.includes(link.outside))).toBe(true);
    }
    // Negative control: what is reached has no certificate.
    for (const target of reached) {
      const item = row.items.find((text) => text.startsWith(`${target} `)) as string;
      if (row.items.some((text) => text.startsWith(`${target} `) && !text.includes(' S'))) {
        expect([item, (await graph.prove({ ...question, target: target as string })).type]).toEqual([item, 'WITNESS']);
      }
    }
  });
});

describe('reasons of the certificates', () => {
  it('row c1: the model is not affected, because no rule carries over the links that touch it', async () => {
    const { graph, question } = await prepared(GOLDEN_ROWS.find((row) => row.row === 'c1') as GoldenRow);
    const proof = await graph.prove({ ...question, target: 'M1' });
    if (proof.type !== 'CERTIFICATE') throw new Error(proof.type);
    const toModel = proof.boundary.filter((link) => link.outside === 'M1@v1');
    expect(toModel.map((link) => `${link.relation} ${link.inside} ${link.reason}`).sort()).toEqual([
      'EVALUATES EV1@v1 RULE_DOES_NOT_CARRY',
      'INCLUDES R1 RULE_DOES_NOT_CARRY',
      'USED V1 RULE_DOES_NOT_CARRY',
    ]);
  });

  it.each(['d', 'i'])('row %s: nothing changed, because the contents are equal', async (name) => {
    const row = GOLDEN_ROWS.find((one) => one.row === name) as GoldenRow;
    const { graph, question } = await prepared(row);
    const proof = await graph.prove({ ...question, target: row.notReached[0] as string });
    if (proof.type !== 'CERTIFICATE') throw new Error(proof.type);
    expect(new Set(proof.boundary.map((link) => link.reason))).toEqual(new Set(['DIGEST_EQUAL']));
  });

  it('row j1: the evidence is cut off by the judgment', async () => {
    const { graph, question } = await prepared(GOLDEN_ROWS.find((row) => row.row === 'j1') as GoldenRow);
    const proof = await graph.prove({ ...question, target: 'EV1' });
    if (proof.type !== 'CERTIFICATE') throw new Error(proof.type);
    expect(proof.boundary.filter((link) => link.outside === 'V1').map((link) => link.reason)).toEqual(['DISPOSITION']);
  });
});

/** What clears an artifact falls with what it rests on, though that has the same content as before. */
describe('what a judgment rests on', () => {
  const j1 = GOLDEN_ROWS.find((row) => row.row === 'j1') as GoldenRow;
  const suppressed = 'V1 PARTIALLY_STALE S {slice:night} by J1';
  const source = { source: GOLDEN_BATCHES.batch.source };
  const odd = (version: object) => ({ ...source, artifacts: [{ id: 'ODD1', kind: 'SCENARIO' as const, version }] });
  const itemsOf = async ({ graph, question }: Awaited<ReturnType<typeof prepared>>) =>
    itemTexts(await graph.impact(question));

  it.each([
    ['is withdrawn', odd({ label: 'v1', retracted: { at: '2026-11-01T00:00:00Z', reason: 'wrong' } })],
    [
      'was signed without authority',
      {
        ...source,
        links: [
          {
            type: 'HOLDS' as const,
            from: 'P1',
            to: 'RO1',
            assurance: 'DECLARED_REVIEWED' as const,
            attributes: { from: '2026-01-01', voidFrom: '2026-11-01', voidUntil: '2026-12-31' },
          },
        ],
      },
    ],
  ])('%s', async (_, happened) => {
    const story = await prepared(j1);
    expect(await itemsOf(story)).toContain(suppressed);
    story.graph.ingest(happened as never);
    const after = await itemsOf(story);
    expect(after).toContain('V1 PARTIALLY_STALE A {slice:night}');
    expect(after).not.toContain(suppressed);
  });

  it('moves, also where a version of it is named; and it has to be there when it is signed', async () => {
    const named = async (basis: string) => {
      const { graph, question } = await prepared({ ...j1, disposition: undefined } as never);
      const sign = (id: string) =>
        graph.disposition({
          id,
          change: question.changes[0] as Question['changes'][number],
          configuration: 'R1',
          target: 'V1',
          code: 'NOT_IN_SCOPE',
          signedBy: 'P1',
          basis: [basis],
        });
      await sign('J9');
      return { graph, question, sign };
    };
    const story = await named('ODD1@v1');
    expect(await itemsOf(story)).toContain('V1 PARTIALLY_STALE S {slice:night} by J9');
    story.graph.ingest(odd({ label: 'v2', content: { area: 2 } }) as never);
    expect(await itemsOf(story)).toContain('V1 PARTIALLY_STALE A {slice:night}');
    const gone = { retracted: { at: '2026-11-01T00:00:00Z', reason: 'wrong' } };
    story.graph.ingest(odd({ label: 'v1', ...gone }) as never);
    await expect(story.sign('J10')).rejects.toThrow('basis[0]: ODD1@v1 was withdrawn');
  });

  it('and results that were withdrawn meet no bound', async () => {
    const row = GOLDEN_ROWS.find((one) => one.row === 'e') as GoldenRow;
    const story = await prepared(row);
    expect(await itemsOf(story)).not.toContain('M1 SUSPECT A');
    const retracted = { at: '2026-11-01T00:00:00Z', reason: 'wrong sensor' };
    story.graph.ingest({ artifacts: [{ id: 'EV1', kind: 'EVIDENCE', version: { label: 'v1', retracted } }] });
    expect(await itemsOf(story)).toEqual(expect.arrayContaining(['G2 IN_DOUBT A', 'M1 SUSPECT A']));
  });
});
