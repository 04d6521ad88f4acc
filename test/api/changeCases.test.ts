/*
 * Graph:    72 fixtures (test/cases), one for each kind of change of the catalogue, all in one graph in Neo4j.
 * Scenario: each change is asked about as a client asks; then each is recorded, and what was found is asked for; then two days pass.
 * Result:   exactly the items, verdict, gates, work and who must do it that the case names, each item with a way that leads from the change to it by
 *           known rules; the findings say the same; gaps of exactly the named kinds have opened.
 * Negative control: asking leaves revision, journal and every node and relationship as they were; the look-alikes are no items and
 *           get no gap; a batch that would edit a version in place is refused.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IngestInput } from '../../graph/ingest/input.ts';
import { FIRST_HOP_RULES } from '../../graph/metamodel/firstHop.ts';
import { TRANSFER_RULES } from '../../graph/metamodel/transfer.ts';
import { type Answer, ChangeCase, type ChangeText, LATER, NOW, ownersOf } from '../cases/changeCase.ts';
import { CHANGE_CASES } from '../cases/changeCases.ts';
import { type Api, startApi } from '../support/api.ts';
import { type CanonicalDigest, canonicalDigest } from '../support/canonicalDigest.ts';
import { cypher } from '../support/database.ts';

const REPORT = `
  complete verdict gates { gate { id } verdict unmet }
  items(first: 1000) { totalCount nodes {
    artifact { id } modality reason states { effect modality scope { affected } cutBy }
    witness { from to rule kindIn effectIn effectOut }
    obligations { action subject parts responsible accountable clause notBefore }
  } }`;
const IMPACT = `query ($input: ImpactInput!) { impact(input: $input) { ${REPORT} } }`;
const FINDINGS = `query ($configuration: ID, $since: Int, $at: At) {
  findings(configuration: $configuration, since: $since, at: $at) { ${REPORT} }
}`;
const GAPS = `query ($at: At, $after: String) {
  gaps(at: $at, first: 1000, after: $after) { pageInfo { hasNextPage endCursor } nodes { kind artifact { id } reason } }
}`;
const INGEST = `mutation ($input: IngestInput!) { ingest(input: $input) { revision errors { path code message } } }`;
const RETIRE = `mutation ($input: RetireInput!) { retire(input: $input) { revision retired } }`;
const PROOF = `query ($input: ImpactInput!, $target: ID!) { proveNoImpact(input: $input, target: $target) {
  __typename ... on NonImpactCertificate { inside { nodes } boundary { nodes { relation inside outside reason } } } } }`;

interface State {
  readonly effect: string;
  readonly modality: string;
  readonly scope: { readonly affected: readonly string[] } | null;
  readonly cutBy: string | null;
}
interface Step {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly kindIn: string | null;
  readonly effectIn: string | null;
  readonly effectOut: string;
}
interface Item {
  readonly artifact: { readonly id: string };
  readonly modality: string;
  readonly reason: string;
  readonly states: readonly State[];
  readonly witness: readonly Step[];
  readonly obligations: readonly {
    readonly action: string;
    readonly subject: string;
    readonly parts: readonly string[];
    readonly responsible: readonly string[];
    readonly accountable: string | null;
    readonly clause: string | null;
    readonly notBefore: string | null;
  }[];
}
interface Report {
  readonly complete: boolean;
  readonly verdict: string;
  readonly gates: readonly {
    readonly gate: { readonly id: string };
    readonly verdict: string;
    readonly unmet: readonly string[];
  }[];
  readonly items: { readonly totalCount: number; readonly nodes: readonly Item[] };
}

const SOURCE = 'test:changes';
const RULES: ReadonlySet<string> = new Set([...Object.keys(FIRST_HOP_RULES), ...Object.keys(TRANSFER_RULES)]);
const TITLED = CHANGE_CASES.map((one) => ({ one, title: `${one.text.row} ${one.text.title}` }));

let api: Api;
let gapsBefore: ReadonlySet<string>;
let digestBefore: CanonicalDigest;
let headBefore: { revision: number; hash: string };

beforeAll(async () => {
  const now = () => new Date(NOW);
  api = await startApi({ now, journalNow: now });
  const batches = CHANGE_CASES.map((one) => one.batches());
  await write(batches.flatMap((own) => (own.length > 1 ? [own[0] as Batch] : [])));
  await write(batches.map((own) => own.at(-1) as Batch));
  gapsBefore = new Set(await gapsAt(NOW));
  digestBefore = await canonicalDigest();
  headBefore = await headOfJournal();
});
afterAll(() => api.close());

type Batch = Pick<IngestInput, 'artifacts' | 'links'>;

async function write(batches: readonly Batch[]): Promise<void> {
  const artifacts = batches.flatMap((batch) => batch.artifacts ?? []);
  const links = batches.flatMap((batch) => batch.links ?? []);
  if (artifacts.length + links.length > 0) await api.ingest({ source: SOURCE, artifacts, links });
}

/** `KIND id`, of all gaps at an instant. */
async function gapsAt(validAt: string): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const {
      gaps,
    }: {
      gaps: {
        nodes: { kind: string; artifact: { id: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    } = await api.query(GAPS, { at: { validAt }, after });
    found.push(...gaps.nodes.map((gap) => `${gap.kind} ${gap.artifact.id}`));
    if (!gaps.pageInfo.hasNextPage) return found;
    after = gaps.pageInfo.endCursor;
  }
}

/** Revision and hash of the newest journal entry. */
async function headOfJournal() {
  const { revision } = await api.query('{ revision }');
  const { journalEntry } = await api.query(
    'query ($revision: Int!) { journalEntry(revision: $revision) { entry { hash } } }',
    {
      revision,
    },
  );
  return { revision, hash: journalEntry.entry.hash };
}

function inputOf(one: ChangeCase, asked: { changes: readonly ChangeText[]; validAt?: string | undefined } = one.text) {
  const { configuration, validAt = NOW } = one.text;
  return {
    changes: one.changes(asked.changes),
    configuration: configuration ? one.id(configuration) : null,
    at: { validAt: asked.validAt ?? validAt },
  };
}

function textsOf(one: ChangeCase, items: readonly Item[]): string[] {
  return items.flatMap(({ artifact, modality, states }) => {
    if (modality === 'UNKNOWN') return [`${one.short(artifact.id)} UNKNOWN`];
    return states.map((state) => {
      const parts = state.scope ? ` {${state.scope.affected.join(',')}}` : '';
      const by = state.cutBy ? ` by ${state.cutBy}` : '';
      return one.short(`${artifact.id} ${state.effect} ${state.modality.charAt(0)}${parts}${by}`);
    });
  });
}

function said(one: ChangeCase, report: Report) {
  const unmet = report.gates.filter((gate) => gate.verdict !== 'PASS');
  expect([report.complete, report.items.totalCount]).toEqual([true, report.items.nodes.length]);
  return {
    items: textsOf(one, report.items.nodes).sort(),
    verdict: report.verdict,
    unmet: Object.fromEntries(
      unmet.map((gate) => [one.short(gate.gate.id), gate.unmet.map((id) => one.short(id)).sort()]),
    ),
  };
}

function named({ expected, verdict, unmet = {} }: Answer) {
  return { items: [...expected].sort(), verdict, unmet };
}

function artifactOf(id: string): string {
  return id.split('@')[0] as string;
}

/** Each item is reached: from a change, link by link, to itself, by rules that there are. */
function expectWays(one: ChangeCase, { items }: Report): void {
  const subjects = one.text.changes.map(({ subject }) => artifactOf(one.id(subject)));
  // A change of a part is one of what it is a part of.
  const links = one.batches().flatMap((batch) => batch.links ?? []);
  const wholes = links.filter((link) => link.type === 'PART_OF' && subjects.includes(link.from));
  const starts = [...subjects, ...wholes.map((link) => link.to)];
  for (const { artifact, reason, witness, obligations } of items.nodes) {
    expect(reason).not.toBe('');
    expect(starts, one.short(artifact.id)).toContain(artifactOf(witness[0]?.from ?? ''));
    expect(artifactOf(witness.at(-1)?.to ?? '')).toBe(artifact.id);
    for (const [position, step] of witness.entries()) {
      expect(RULES).toContain(step.rule);
      expect([step.kindIn !== null, step.effectIn !== null]).toEqual([position === 0, position > 0]);
      if (position > 0) expect(artifactOf(step.from)).toBe(artifactOf((witness[position - 1] as Step).to));
    }
    for (const { clause } of obligations) expect(clause).toEqual(expect.stringMatching(/\w/));
  }
}

describe.each(TITLED)('change $title', ({ one }) => {
  it('is answered over HTTP exactly as the case says, and nothing is written', async () => {
    const { text } = one;
    const before = await headOfJournal();
    const { impact }: { impact: Report } = await api.query(IMPACT, { input: inputOf(one) });
    expect(said(one, impact)).toEqual(named(text));
    expectWays(one, impact);
    const owed = impact.items.nodes.flatMap(({ obligations }) =>
      obligations.map(({ action, subject, parts, notBefore }) => {
        const about = parts.length > 0 ? ` {${parts.join(',')}}` : '';
        return one.short(`${action} ${artifactOf(subject)}${about}${notBefore ? ` from ${notBefore}` : ''}`);
      }),
    );
    expect([...new Set(owed)].sort()).toEqual([...text.work].sort());
    const ownersIn = ({ items }: Report) =>
      ownersOf(
        one,
        items.nodes.flatMap(({ obligations }) => obligations),
      );
    expect(ownersIn(impact)).toEqual([...(text.owners ?? [])].sort());
    for (const other of text.also ?? []) {
      const { impact: answer } = await api.query(IMPACT, { input: inputOf(one, other) });
      expect(said(one, answer), other.when).toEqual(named(other));
      if (other.owners) expect(ownersIn(answer)).toEqual([...other.owners].sort());
    }
    const reached = impact.items.nodes.map(({ artifact }) => artifact.id);
    for (const name of text.untouched) expect(reached).not.toContain(one.id(name));
    expect(await headOfJournal()).toEqual(before);
  });
});

it('is the graph that it was after all these questions: revision, head of the journal and canonical digest', async () => {
  expect(await headOfJournal()).toEqual(headBefore);
  expect(await canonicalDigest()).toEqual(digestBefore);
  expect(digestBefore.nodes).toBeGreaterThan(1000);
  expect(digestBefore.relationships).toBeGreaterThan(digestBefore.nodes);
  await api.ingest({ source: SOURCE, artifacts: [{ id: 'i00:one-more', kind: 'SCENARIO' }] });
  expect((await headOfJournal()).hash).not.toBe(headBefore.hash);
  expect((await canonicalDigest()).digest).not.toBe(digestBefore.digest);
});

it('digests what is there: not the order or place in which the database holds it', async () => {
  const { digest } = await canonicalDigest();
  const probe = async (pattern: string) => {
    await cypher(`CREATE ${pattern}`);
    const { digest: withIt } = await canonicalDigest();
    await cypher('MATCH (probe:Probe) DETACH DELETE probe');
    return withIt;
  };
  const one = await probe("(:Probe {name: 'a', size: 1})-[:NEXT {since: 1}]->(:Probe {name: 'b', size: 2})");
  const other = await probe("(b:Probe {size: 2, name: 'b'})<-[:NEXT {since: 1}]-(:Probe {size: 1, name: 'a'})");
  expect(one).not.toBe(digest);
  expect(other).toBe(one);
  // The same nodes, joined the other way round; with another property; twice.
  for (const pattern of [
    "(:Probe {name: 'a', size: 1})<-[:NEXT {since: 1}]-(:Probe {name: 'b', size: 2})",
    "(:Probe {name: 'a', size: 1})-[:NEXT {since: 2}]->(:Probe {name: 'b', size: 2})",
    "(:Probe {name: 'a', size: 1})-[:NEXT {since: 1}]->(:Probe {name: 'b', size: 2}), (:Probe {name: 'a', size: 1})",
  ]) {
    expect(await probe(pattern)).not.toBe(one);
  }
  expect((await canonicalDigest()).digest).toBe(digest);
});

it('proves that a commit of comments alone reaches nothing (14)', async () => {
  const one = CHANGE_CASES.find(({ text }) => text.row === 14) as ChangeCase;
  const { proveNoImpact } = await api.query(PROOF, { input: inputOf(one), target: one.id('binary') });
  expect(proveNoImpact.__typename).toBe('NonImpactCertificate');
  expect(proveNoImpact.boundary.nodes).toContainEqual({
    relation: 'USED',
    inside: one.id('code@v1'),
    outside: one.id('build'),
    reason: 'DIGEST_EQUAL',
  });
  const other = inputOf(one, { changes: [{ subject: 'code', to: { ast: 'a2' } }] });
  const { proveNoImpact: refuted } = await api.query(PROOF, { input: other, target: one.id('binary') });
  expect(refuted.__typename).toBe('ImpactWitness');
});

it('refuses to edit a version in place (2)', async () => {
  const one = CHANGE_CASES.find(({ text }) => text.row === 2) as ChangeCase;
  const { refused } = one.text;
  if (!refused) throw new Error('the case names no batch');
  const edit = new ChangeCase({ ...one.text, nodes: refused.nodes, links: [] });
  const before = await headOfJournal();
  const { ingest } = await api.query(INGEST, { input: { source: SOURCE, artifacts: edit.batches()[0]?.artifacts } });
  expect(ingest.errors).toEqual([
    { path: 'artifacts[0].version.label', code: refused.code, message: expect.stringMatching(/i02:raw/) },
  ]);
  expect(await headOfJournal()).toEqual(before);
});

describe('when the changes have happened', () => {
  it.each(TITLED)('change $title is found', async ({ one }) => {
    const { text } = one;
    const { revision: since } = await api.query('{ revision }');
    const record = one.record();
    if (record) await write([record]);
    const { configuration, at } = inputOf(one);
    const { findings }: { findings: Report } = await api.query(FINDINGS, { configuration, since, at });
    const own = findings.items.nodes.filter(({ artifact }) => artifact.id.startsWith(one.prefix));
    // Versions that other fixtures recorded came from nowhere, and are UNKNOWN; at a later date, what is dated there has come about, too.
    const foreign = findings.items.nodes.filter(({ artifact }) => !artifact.id.startsWith(one.prefix));
    if (at.validAt === NOW) expect(foreign.filter(({ modality }) => modality !== 'UNKNOWN')).toEqual([]);
    expect([...new Set(textsOf(one, own))].sort()).toEqual([...(text.found?.expected ?? text.expected)].sort());
    for (const name of text.found ? [] : text.untouched) {
      expect(own.map(({ artifact }) => artifact.id)).not.toContain(one.id(name));
    }
  });

  it('an ASIL has risen by itself (18), and has not fallen by itself (19)', async () => {
    const { raised, lowered, hazard, other } = await api.query(
      `{ raised: artifact(id: "i18:goal") { ...asil } lowered: artifact(id: "i19:goal") { ...asil } hazard: artifact(id: "i19:hazard") { ... on Hazard { asilInForce { computed effective } } } other: artifact(id: "i18:otherGoal") { ...asil } }
       fragment asil on Requirement { asilInForce { computed effective } }`,
    );
    expect(raised.asilInForce).toEqual({ computed: 'C', effective: 'C' });
    // The table gives B; what was in force stays so, here and below, until somebody signs for less.
    expect(hazard.asilInForce).toEqual({ computed: 'B', effective: 'C' });
    expect(lowered.asilInForce.effective).toBe('C');
    expect(other.asilInForce).toEqual({ computed: 'B', effective: 'B' });
  });

  it('opens exactly the gaps that the cases name', async () => {
    for (const one of CHANGE_CASES) {
      const artifacts = one.text.retires?.map((name) => one.id(name)) ?? [];
      if (artifacts.length > 0) await api.query(RETIRE, { input: { artifacts, source: SOURCE, reason: 'deleted' } });
    }
    const opened = (await gapsAt(LATER)).filter((gap) => !gapsBefore.has(gap));
    const expected = CHANGE_CASES.flatMap((one) =>
      (one.text.gaps ?? []).map((gap) => {
        const [kind, name] = gap.split(' ');
        return `${kind} ${one.id(name ?? '')}`;
      }),
    );
    expect(opened.sort()).toEqual(expected.sort());
  });
});
