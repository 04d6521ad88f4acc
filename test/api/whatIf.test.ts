/*
 * Graph:    the golden story (test/support/goldenBatches.ts), ingested over HTTP into an empty Neo4j.
 * Scenario: what if the test data were relabelled, the training data recalled, a claim withdrawn, the signer's authority
 *           void, a clause amended: as overlays; then overlays that cannot be.
 * Result:   the golden rows of the same changes (test/support/goldenRows.ts), and errors with their paths. The journal is
 *           afterwards what it was before.
 * Negative control: another overlay has another answer; a commit of the same does move the journal.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';
import { GOLDEN_BATCHES } from '../support/goldenBatches.ts';
import { GOLDEN_ROWS, type GoldenRow } from '../support/goldenRows.ts';

const REPORT = `fragment Report on ImpactReport {
  revision verdict browserGuide
  gates { gate { id } verdict unmet }
  items(first: 200) {
    nodes {
      artifact { id }
      states { effect modality scope { affected } cutBy }
      obligations { action subject parts notBefore }
    }
  }
  plan { levels { obligations { action subject } } }
}`;

const FINDINGS = `query ($overlay: OverlayInput!, $configuration: ID = "R1") {
  whatIf(overlay: $overlay) {
    revision
    errors { path code message }
    verdict(configuration: $configuration)
    findings(configuration: $configuration) { ...Report }
  }
}
${REPORT}`;

const IMPACT = `query ($overlay: OverlayInput!, $input: ImpactInput!) {
  whatIf(overlay: $overlay) { errors { path code message } impact(input: $input) { ...Report } }
}
${REPORT}`;

const ALL = `query ($overlay: OverlayInput!) {
  whatIf(overlay: $overlay) {
    revision
    errors { path id code message }
    delta { created updated unchanged retired }
    impact(input: { changes: [{ subject: "D1", kind: RETRACT }] }) { verdict }
    findings { verdict }
    verdict
    compare { after { verdict } }
    proveNoImpact(input: { changes: [{ subject: "D1", kind: RETRACT }] }, target: "M1") { __typename }
    artifact(id: "D1") { id }
  }
}`;

const JOURNAL = `{ revision journal(first: 100) { totalCount nodes { revision hash } } verifyJournal { ok entries } }`;

const VALID_AT = '2026-11-21T00:00:00Z';
const RELABELLED = { rows: 8000, labels: 'r2', parts: ['slice:day', 'slice:night'] };
const swapD2 = { swapVersion: { artifact: 'D2', version: { label: 'v2', content: RELABELLED } } };
const overlayOf = (...operations: object[]) => ({ at: { validAt: VALID_AT }, operations });

let api: Api;
let journal: unknown;
beforeAll(async () => {
  api = await startApi({ now: () => new Date(VALID_AT) });
  await api.ingest(GOLDEN_BATCHES.batch);
  journal = await api.query(JOURNAL);
});
afterAll(async () => {
  expect(await api.query(JOURNAL)).toEqual(journal);
  await api.close();
});

function rowOf(name: string): GoldenRow {
  const row = GOLDEN_ROWS.find((one) => one.row === name);
  if (!row) throw new Error(`no row ${name}`);
  return row;
}

interface Report {
  readonly verdict: string;
  readonly gates: readonly { gate: { id: string }; verdict: string; unmet: readonly string[] }[];
  readonly items: {
    readonly nodes: readonly {
      readonly artifact: { readonly id: string };
      readonly states: readonly {
        effect: string;
        modality: string;
        scope: { affected: readonly string[] } | null;
      }[];
      readonly obligations: readonly {
        action: string;
        subject: string;
        parts: readonly string[];
        notBefore: string | null;
      }[];
    }[];
  };
  readonly plan: { readonly levels: readonly { obligations: readonly { action: string; subject: string }[] }[] };
}

/** In the short writing of the golden rows. */
function shortOf({ verdict, gates, items, plan }: Report) {
  return {
    items: items.nodes
      .flatMap(({ artifact, states }) =>
        states.map(({ effect, modality, scope }) => {
          const parts = scope ? ` {${scope.affected.join(',')}}` : '';
          return `${artifact.id} ${effect} ${modality.charAt(0)}${parts}`;
        }),
      )
      .sort(),
    verdict,
    gates: gates.map(({ gate, verdict: judged, unmet }) => `${gate.id} ${judged} ${unmet.join(',')}`),
    plan: plan.levels.map(({ obligations }) => obligations.map((one) => `${one.action} ${one.subject}`).sort()),
    obligations: [...new Set(items.nodes.flatMap((item) => item.obligations.map(obligationText)))].sort(),
  };
}

function obligationText(one: Report['items']['nodes'][number]['obligations'][number]): string {
  const parts = one.parts.length > 0 ? ` {${one.parts.join(',')}}` : '';
  const from = one.notBefore ? ` from ${one.notBefore.replace('.000Z', 'Z')}` : '';
  return `${one.action} ${one.subject}${parts}${from}`;
}

function expectedOf({ items, verdict, gate, unmet, plan, obligations }: GoldenRow) {
  return {
    items: [...items].sort(),
    verdict,
    gates: [`REL1 ${gate} ${unmet.join(',')}`],
    plan: plan.map((level) => [...level].sort()),
    obligations: [...obligations].sort(),
  };
}

async function found(overlay: object) {
  const { whatIf } = await api.query(FINDINGS, { overlay });
  expect(whatIf.errors).toEqual([]);
  expect(whatIf.verdict).toBe(whatIf.findings.verdict);
  // Nobody can ask it again by an address.
  expect(whatIf.findings.browserGuide).toBeNull();
  return shortOf(whatIf.findings);
}

describe('what is found over an overlay', () => {
  it('of a relabelled data set: all of it', async () => {
    // As row c1, but nobody said that only the night changed.
    const c1 = expectedOf(rowOf('c1'));
    const whole = (texts: readonly string[]) =>
      texts.map((text) => text.replace('PARTIALLY_STALE', 'STALE').replace(' {slice:night}', '')).sort();
    expect(await found(overlayOf(swapD2))).toEqual({
      ...c1,
      items: whole(c1.items),
      obligations: whole(c1.obligations),
    });
  });

  it('of a recalled one: row b', async () => {
    expect(await found(overlayOf({ retract: { version: 'D1@v1', reason: 'consent' } }))).toEqual(
      expectedOf(rowOf('b')),
    );
  });

  it('of a withdrawn claim: the gate fails', async () => {
    expect(await found(overlayOf({ withdrawClaim: { id: 'G3' } }))).toEqual({
      items: [
        'DEP1 ROLLBACK_DECISION A',
        'G1 IN_DOUBT A',
        'R1 NEEDS_REAPPROVAL A',
        'R1 TAINTED A',
        'SO1 NEEDS_REAPPROVAL A',
      ],
      verdict: 'FAIL',
      gates: ['REL1 FAIL G1,RO1'],
      plan: [['REVIEW G1', 'ROLLBACK_DECISION DEP1'], ['REAPPROVE SO1']],
      obligations: ['REAPPROVE SO1', 'REVIEW G1', 'ROLLBACK_DECISION DEP1'],
    });
  });

  it('of a person without authority when signing: row g; nothing where it ended before', async () => {
    const removed = (from: string, until?: string) =>
      overlayOf({ removeFromRole: { person: 'P1', role: 'RO1', from, until } });
    expect(await found(removed('2026-09-01'))).toEqual(expectedOf(rowOf('g')));
    expect(await found(removed('2026-09-01', '2026-12-31T23:59:59Z'))).toEqual(expectedOf(rowOf('g')));
    expect(await found(removed('2026-09-01', '2026-09-30'))).toMatchObject({ items: [], verdict: 'PASS' });
  });

  it.each(['h1', 'h2'])('of an amended clause: row %s', async (name) => {
    const row = rowOf(name);
    const content = { number: 'Art. 15', robustness: 'also against data poisoning' };
    const amend = { amendClause: { id: 'AIA-Art15', label: '2027', content, effectiveFrom: '2027-01-20' } };
    expect(await found({ at: { validAt: row.validAt }, operations: [amend] })).toEqual(expectedOf(row));
  });

  it('of a clause that is the same and binds from later: quiet until then', async () => {
    const amend = { amendClause: { id: 'AIA-Art15', content: { number: 'Art. 15' }, effectiveFrom: '2027-01-20' } };
    const at = (validAt: string) => found({ at: { validAt }, operations: [amend] });
    expect(await at(VALID_AT)).toMatchObject({ items: [], verdict: 'PASS' });
    expect(await at('2027-01-21T00:00:00Z')).toEqual(expectedOf(rowOf('h2')));
  });

  it('of two amendments that bind one after another: the one that has come counts, the other is planned', async () => {
    const amend = (effectiveFrom: string) => ({
      amendClause: { id: 'AIA-Art15', content: { number: 'Art. 15', text: `as from ${effectiveFrom}` }, effectiveFrom },
    });
    const operations = [amend('2027-01-20'), amend('2027-06-01')];
    const now = expectedOf(rowOf('h2'));
    const later = 'REVIEW SR1 from 2027-06-01T00:00:00Z';
    expect(await found({ at: { validAt: VALID_AT }, operations })).toMatchObject({
      verdict: 'PASS',
      obligations: [later],
    });
    expect(await found({ at: { validAt: '2027-03-01T00:00:00Z' }, operations })).toEqual({
      ...now,
      obligations: [...now.obligations, later],
    });
    expect(await found({ at: { validAt: '2027-06-01T00:00:00Z' }, operations })).toEqual(now);
  });

  it('that goes there and back: nothing', async () => {
    const back = { swapVersion: { artifact: 'D2', version: { label: 'v1' } } };
    expect(await found(overlayOf(swapD2, back))).toMatchObject({ items: [], verdict: 'PASS', plan: [] });
    const { artifacts = [] } = GOLDEN_BATCHES.batch;
    const content = artifacts?.find(({ id }) => id === 'D2')?.version?.content;
    const byContent = { swapVersion: { artifact: 'D2', version: { content } } };
    expect(await found(overlayOf(swapD2, byContent))).toMatchObject({ items: [], verdict: 'PASS', plan: [] });
    expect(await found(overlayOf(swapD2, back, swapD2))).toEqual(await found(overlayOf(swapD2)));
  });

  it('of operations together: a later one sees the earlier ones', async () => {
    const trained = [
      { addArtifacts: [{ id: 'T2', kind: 'RUN', subkind: 'TRAIN' }] },
      { addLinks: [{ type: 'USED', from: 'T2', to: 'D2@v2' }] },
    ];
    const both = await found(overlayOf(swapD2, ...trained, { retract: { version: 'D2@v2' } }));
    expect(both.items).toContain('T2 TAINTED A');
    expect((await found(overlayOf(swapD2, ...trained))).items).not.toContain('T2 TAINTED A');
  });

  it('of another overlay: something else', async () => {
    const other = await found(overlayOf({ retract: { version: 'C2@v1' } }));
    expect(other.items).not.toEqual(expectedOf(rowOf('b')).items);
    expect(other.items).toContain('EV3 TAINTED A');
  });
});

describe('further questions over an overlay', () => {
  it('name its versions: row c1', async () => {
    const row = rowOf('c1');
    const changes = row.changes.map((change) => ({ ...change, to: { label: 'v2' } }));
    const input = { configuration: 'R1', changes };
    const { whatIf } = await api.query(IMPACT, { overlay: overlayOf(swapD2), input });
    expect(shortOf(whatIf.impact)).toEqual(expectedOf(row));
  });

  it('prove that something is not affected', async () => {
    const { whatIf } = await api.query(
      `query ($overlay: OverlayInput!, $input: ImpactInput!) { whatIf(overlay: $overlay) {
        near: proveNoImpact(input: $input, target: "V1") { __typename }
        far: proveNoImpact(input: $input, target: "M1") { __typename ... on NonImpactCertificate { revision reached } }
      } }`,
      { overlay: overlayOf(swapD2), input: { configuration: 'R1', changes: [{ subject: 'D2', to: { label: 'v2' } }] } },
    );
    expect(whatIf.near.__typename).toBe('ImpactWitness');
    expect(whatIf.far).toMatchObject({ __typename: 'NonImpactCertificate', revision: 2 });
  });

  it('read its artifacts, and ask the database for none of what it adds', async () => {
    const note = { addArtifacts: [{ id: 'D1', kind: 'DATASET', version: { label: 'v1', metadata: { owner: 'me' } } }] };
    const { journalEntry } = await api.query('{ journalEntry(revision: 1) { entry { recordedAt } } }');
    api.takeStatements();
    const { whatIf } = await api.query(
      `query ($overlay: OverlayInput!) { whatIf(overlay: $overlay) {
        delta { created updated unchanged retired }
        swapped: artifact(id: "D2") {
          current { id content recordedAt revision }
          versions { nodes { label content } }
          incoming(types: [INCLUDES]) { nodes { toVersion { id } } }
        }
        annotated: artifact(id: "D1") { current { content metadata } }
        nobody: artifact(id: "D9") { id }
      } }`,
      { overlay: overlayOf(swapD2, note) },
    );
    expect(whatIf).toEqual({
      delta: { created: 0, updated: 2, unchanged: 0, retired: 0 },
      swapped: {
        // The clock of the service is behind that of the journal, and an entry is never before the one before it.
        current: { id: 'D2@v2', content: RELABELLED, recordedAt: journalEntry.entry.recordedAt, revision: 2 },
        versions: {
          nodes: [
            { label: 'v1', content: { ...RELABELLED, labels: 'r1' } },
            { label: 'v2', content: RELABELLED },
          ],
        },
        incoming: { nodes: [{ toVersion: { id: 'D2@v1' } }] },
      },
      annotated: {
        current: { content: { rows: 100000, schema: ['image', 'box', 'class'] }, metadata: { owner: 'me' } },
      },
      nobody: null,
    });
    expect(api.takeStatements().filter((name) => name === 'readContents')).toHaveLength(1);
  });

  it('have pages', async () => {
    const PAGE = `query ($overlay: OverlayInput!, $after: String) { whatIf(overlay: $overlay) {
      findings(configuration: "R1") { items(first: 4, after: $after) { pageInfo { endCursor hasNextPage } nodes { artifact { id } } } }
    } }`;
    const overlay = overlayOf(swapD2);
    const first = (await api.query(PAGE, { overlay })).whatIf.findings.items;
    const second = (await api.query(PAGE, { overlay, after: first.pageInfo.endCursor })).whatIf.findings.items;
    expect([first.nodes.length, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([4, 2, false]);
    const other = overlayOf({ retract: { version: 'D1@v1' } });
    const [error] = await api.expectErrors(PAGE, { overlay: other, after: first.pageInfo.endCursor });
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'after' });
  });

  it('have the moment of the overlay', async () => {
    const input = { changes: [], at: { validAt: '2030-01-01' } };
    const [error] = await api.expectErrors(IMPACT, { overlay: overlayOf(swapD2), input });
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.at' });
    const future = { at: { revision: 99 }, operations: [] };
    const [late] = await api.expectErrors(ALL, { overlay: future });
    expect(late?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'overlay.at.revision' });
  });
});

describe('an overlay that cannot be', () => {
  it('has errors with paths and no answers at all', async () => {
    const { whatIf } = await api.query(ALL, {
      overlay: overlayOf(
        swapD2,
        { addLinks: [{ type: 'USED', from: 'T1', to: 'D9@v1' }] },
        { retract: { version: 'D1@v9' } },
      ),
    });
    expect(whatIf).toEqual({
      revision: 1,
      errors: [
        {
          path: 'operations[1].addLinks[0].to',
          id: 'USED|T1|D9@v1|',
          code: 'DANGLING_END',
          message: 'D9 is neither in the graph nor among the artifacts of the batch',
        },
        {
          path: 'operations[2].retract.version',
          id: null,
          code: 'DANGLING_END',
          message: 'D1 has no version v9; its current one is v1',
        },
      ],
      delta: null,
      impact: null,
      findings: null,
      verdict: null,
      compare: null,
      proveNoImpact: null,
      artifact: null,
    });
  });

  it('is refused by GraphQL where an operation does two things, or nothing', async () => {
    for (const operation of [{ ...swapD2, withdrawClaim: { id: 'G3' } }, {}, { swapVersion: null }]) {
      const [error] = await api.expectErrors(ALL, { overlay: overlayOf(operation) });
      expect(error?.message).toMatch(/exactly one key|must be non-null/i);
    }
  });
});

describe('a comparison', () => {
  it('says what an overlay breaks, and over an earlier revision what one mends', async () => {
    const COMPARE = `query ($overlay: OverlayInput!, $configuration: ID) { whatIf(overlay: $overlay) {
      revision errors { path message }
      compare(configuration: $configuration) {
        before { verdict revision gates { unmet } counts { total } }
        after { verdict revision gates { unmet } counts { total } }
      }
    } }`;
    const compare = async (overlay: object, configuration = 'R1') => {
      const { whatIf } = await api.query(COMPARE, { overlay, configuration });
      expect(whatIf.errors).toEqual([]);
      return whatIf.compare;
    };
    const pass = { verdict: 'PASS', gates: [{ unmet: [] }], counts: { total: 0 } };
    const fail = { verdict: 'FAIL', gates: [{ unmet: ['G1', 'RO1'] }], counts: { total: 6 } };
    const breaks = await compare(overlayOf(swapD2));
    expect(breaks).toEqual({ before: { ...pass, revision: 1 }, after: { ...fail, revision: 2 } });

    const own = [
      { addArtifacts: [{ id: 'R2', kind: 'BASELINE', subkind: 'RELEASE' }] },
      { addLinks: [{ type: 'INCLUDES', from: 'R2', to: 'D2@v1' }] },
    ];
    expect(await compare(overlayOf(...own), 'R2')).toMatchObject({ before: null, after: { verdict: 'PASS' } });

    // A commit of the same: now an overlay may mend it.
    const { artifact: artifactId, version } = swapD2.swapVersion;
    await api.ingest({ artifacts: [{ id: artifactId, kind: 'DATASET', version }] });
    const back = { swapVersion: { artifact: 'D2', version: { label: 'v1' } } };
    expect(await compare(overlayOf(back))).toEqual({
      before: { ...fail, revision: 2 },
      after: { ...pass, revision: 3 },
    });
    // The graph of before is still there to lay an overlay on.
    expect(await compare({ ...overlayOf(swapD2), at: { validAt: VALID_AT, revision: 1 } })).toEqual(breaks);
    expect(await api.query(JOURNAL)).not.toEqual(journal);
    journal = await api.query(JOURNAL);
    expect(journal).toMatchObject({ revision: 2, verifyJournal: { ok: true, entries: 2 } });
  });
});
