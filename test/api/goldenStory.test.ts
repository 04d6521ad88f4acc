/*
 * Graph:    the golden story (test/support/goldenBatches.ts), ingested over HTTP into an empty Neo4j.
 * Scenario: eighteen requests, one per row, sent as a client sends them.
 * Result:   exactly the items, verdict, gates, plan, obligations, links and witness counts of the row.
 * Negative control: each artifact of `notReached` gets a certificate that does not hold it; nothing is written by asking.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';
import { GOLDEN_BATCHES } from '../support/goldenBatches.ts';
import { GOLDEN_ROWS, type GoldenRow } from '../support/goldenRows.ts';

const INGEST = `mutation ($input: IngestInput!) { ingest(input: $input) { revision errors { path code message } } }`;

const IMPACT = `query ($input: ImpactInput!) {
  impact(input: $input) {
    complete incompleteBecause verdict
    gates { gate { id } verdict unmet }
    items(first: 200) {
      totalCount
      nodes {
        artifact { id }
        modality
        reason
        states { effect modality scope { affected } cutBy }
        obligations { action subject parts notBefore }
      }
    }
    links(first: 200) { nodes { link verdict parts ruling } }
    plan { levels { obligations { action subject } } reuse }
  }
}`;

const WITNESSES = `query ($input: ImpactInput!, $effect: Effect!, $filter: ImpactFilter) {
  impact(input: $input) {
    items(first: 200, filter: $filter) {
      nodes { artifact { id } witnesses(effect: $effect, first: 50) { pathSet paths { steps { from to rule link } } } }
    }
  }
}`;

const PROOF = `query ($input: ImpactInput!, $target: ID!) {
  proveNoImpact(input: $input, target: $target) {
    __typename
    ... on NonImpactCertificate {
      reached
      inside { nodes }
      boundary { totalCount nodes { relation inside outside reason } }
    }
  }
}`;

const DISPOSE = `mutation ($input: DispositionInput!) { disposition(input: $input) { id active expiredBecause code target } }`;

const OUTGOING = `query ($id: ID!) {
  artifact(id: $id) { outgoing(first: 100) { nodes { id type role from { id } to { id } } } }
}`;

interface Item {
  readonly artifact: { readonly id: string };
  readonly modality: string;
  readonly reason: string;
  readonly states: readonly {
    readonly effect: string;
    readonly modality: string;
    readonly scope: { readonly affected: readonly string[] } | null;
    readonly cutBy: string | null;
  }[];
  readonly obligations: readonly {
    readonly action: string;
    readonly subject: string;
    readonly parts: readonly string[];
    readonly notBefore: string | null;
  }[];
}

describe.each(GOLDEN_ROWS)('row $row over HTTP: $scenario', (row) => {
  let api: Api;
  let judgment: string | null = null;
  const input = { configuration: 'R1', changes: row.changes, at: { validAt: row.validAt } };

  beforeAll(async () => {
    api = await startApi();
    for (const name of row.before) await write(name);
    if (row.disposition) judgment = await sign();
    for (const name of row.afterwards ?? []) await write(name);
  });
  afterAll(() => api.close());

  async function write(name: keyof typeof GOLDEN_BATCHES): Promise<void> {
    const { ingest } = await api.query(INGEST, { input: GOLDEN_BATCHES[name] });
    expect(ingest.errors).toEqual([]);
  }

  async function sign(): Promise<string> {
    const { artifact } = await api.query(OUTGOING, { id: 'V1' });
    const link = artifact.outgoing.nodes.find(
      (one: { type: string; role: string; to: { id: string } }) =>
        one.type === 'USED' && one.role === 'TEST' && one.to.id === 'D2',
    );
    const { disposition } = await api.query(DISPOSE, {
      input: {
        change: row.changes[0],
        configuration: 'R1',
        target: link.id,
        code: 'NOT_IN_SCOPE',
        rationale: 'the night slice is not in the ODD',
        signedBy: 'P1',
        basis: ['ODD1'],
      },
    });
    expect(disposition).toMatchObject({ active: true, expiredBecause: null, code: 'NOT_IN_SCOPE', target: link.id });
    return disposition.id;
  }

  it('answers exactly', async () => {
    const { impact } = await api.query(IMPACT, { input });
    const items: readonly Item[] = impact.items.nodes;
    const known = items.filter((item) => item.modality !== 'UNKNOWN');
    const texts = known.flatMap(({ artifact, states }) =>
      states.map(({ effect, modality, scope, cutBy }) => {
        const parts = scope ? ` {${scope.affected.join(',')}}` : '';
        const by = cutBy ? ` by ${cutBy === judgment ? 'J1' : cutBy}` : '';
        return `${artifact.id} ${effect} ${modality.charAt(0)}${parts}${by}`;
      }),
    );
    expect(texts.sort()).toEqual([...row.items].sort());
    expect([impact.complete, impact.verdict]).toEqual([true, row.verdict]);
    expect(impact.gates).toEqual([{ gate: { id: 'REL1' }, verdict: row.gate, unmet: row.unmet }]);
    const levels: readonly { obligations: readonly { action: string; subject: string }[] }[] = impact.plan.levels;
    const plan = levels.map(({ obligations }) => obligations.map((one) => `${one.action} ${one.subject}`).sort());
    expect(plan).toEqual(row.plan.map((level) => [...level].sort()));
    const obligations = items
      .flatMap((item) => item.obligations)
      .map(({ action, subject, parts, notBefore }) => {
        const scope = parts.length > 0 ? ` {${parts.join(',')}}` : '';
        return `${action} ${subject}${scope}${notBefore ? ` from ${notBefore.replace('.000Z', 'Z')}` : ''}`;
      });
    expect([...new Set(obligations)].sort()).toEqual([...row.obligations].sort());
    for (const item of items) expect(item.reason).toContain(item.artifact.id);
  });

  it('names the links that moved and the rulings that stopped it', async () => {
    const names = await linkNames();
    const { impact } = await api.query(IMPACT, { input });
    const moved: readonly { link: string; verdict: string; parts: readonly string[]; ruling: string | null }[] =
      impact.links.nodes;
    const invalid = moved
      .filter((link) => link.verdict === 'INVALID')
      .map((link) => `${names.get(link.link)} {${link.parts.join(',')}}`);
    expect(invalid.sort()).toEqual([...row.invalid].sort());
    const rulings = moved.filter((link) => link.ruling).map((link) => `${names.get(link.link)} ${link.ruling}`);
    expect(rulings.sort()).toEqual([...row.rulings].sort());
  });

  it('counts the witnesses', async () => {
    for (const [text, count] of Object.entries(row.witnesses)) {
      const [artifact, effect] = text.split(' ');
      const { impact } = await api.query(WITNESSES, { input, effect, filter: { effects: [effect] } });
      const item = impact.items.nodes.find((one: Item) => one.artifact.id === artifact);
      expect([text, item?.witnesses.paths.length, item?.witnesses.pathSet]).toEqual([text, count, 'EXHAUSTIVE']);
    }
  });

  it('certifies what is not affected', async () => {
    const before = await api.query('{ revision }');
    for (const target of row.notReached) {
      const { proveNoImpact } = await api.query(PROOF, { input, target });
      expect([target, proveNoImpact.__typename]).toEqual([target, 'NonImpactCertificate']);
      const inside: readonly string[] = proveNoImpact.inside.nodes;
      expect(inside.map((id) => id.split('@')[0])).not.toContain(target);
      expect(proveNoImpact.reached).toBe(inside.length);
    }
    expect(await api.query('{ revision }')).toEqual(before);
  });

  async function linkNames(): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    for (const { id } of GOLDEN_BATCHES.batch.artifacts ?? []) {
      const { artifact } = await api.query(OUTGOING, { id });
      for (const link of artifact.outgoing.nodes) {
        names.set(link.id, `${link.type}|${link.from.id}|${link.to.id}|${link.role ?? ''}`);
      }
    }
    return names;
  }
});

it('holds all eighteen rows', () => {
  const rows = GOLDEN_ROWS.map((row: GoldenRow) => row.row);
  expect(rows.sort()).toEqual([
    'a1',
    'a2',
    'b',
    'c1',
    'c2',
    'd',
    'e',
    'e2',
    'f',
    'g',
    'h1',
    'h2',
    'i',
    'j1',
    'j2',
    'k1',
    'k2',
    'k3',
  ]);
});
