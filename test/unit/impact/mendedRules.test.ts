/*
 * Graphs:   small ones, drawn at each test; links DECLARED_REVIEWED unless it says otherwise.
 * Scenario: corners of the propagation that random graphs have found.
 * Result:   the exact items, as "artifact EFFECT A(ctual)|P(otential) {parts}", written from the semantics.
 * Negative controls: stand beside each test.
 */
import { describe, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import type { Json } from '../../../graph/model/delta.ts';
import { GOLDEN_BATCHES } from '../../support/goldenBatches.ts';
import { itemTexts, links, MemoryGraph, type Question } from '../../support/memoryGraph.ts';

function one(id: string, kind: ArtifactInput['kind'], content?: Json, subkind: string | null = null): ArtifactInput {
  return { id, kind, subkind, version: content === undefined ? null : { label: 'v1', content } };
}

async function items(
  artifacts: readonly ArtifactInput[],
  given: readonly LinkInput[],
  ...changes: Question['changes'][number][]
): Promise<string[]> {
  const graph = new MemoryGraph();
  graph.ingest({ artifacts: [...artifacts], links: [...given] });
  return itemTexts(await graph.impact({ changes }));
}

describe('derivations with a map', () => {
  const DATA = [one('A', 'DATASET', {}), one('B', 'DATASET', {}), one('T', 'RUN', undefined, 'BUILD')];
  const derived = (extra: Partial<LinkInput>): LinkInput => ({
    type: 'DERIVED_FROM',
    from: 'B@v1',
    to: 'A@v1',
    attributes: { map: [{ to: 'slice:day', from: ['slice:day'] }] },
    ...extra,
  });

  it('an inferred one does not close the way over the run', async () => {
    const change = { subject: 'A', kind: 'DATA_RELABEL' as const, parts: ['slice:night'] };
    const over = links('T USED A@v1', 'T GENERATED B@v1');
    expect(await items(DATA, [...over, derived({ assurance: 'INFERRED' })], change)).toEqual([
      'B STALE A',
      'T STALE A {slice:night}',
    ]);
    // Negative control: one that is declared does.
    expect(await items(DATA, [...over, derived({})], change)).toEqual(['T STALE A {slice:night}']);
  });

  it('of parts in two dimensions reaches the one and the other, not only what they share', async () => {
    const map = [
      { to: 'slice:day', from: ['column:a'] },
      { to: 'class:car', from: ['column:b'] },
    ];
    const cars: LinkInput = { type: 'USED', from: 'T', to: 'B@v1', scope: ['class:car', 'slice:night'] };
    const ask = (parts: string[]) =>
      items(DATA, [derived({ attributes: { map } }), cars], { subject: 'A', kind: 'DATA_SCHEMA', parts });
    expect(await ask(['column:a', 'column:b'])).toContain('T STALE A');
    // Negative control: what is about the day does not reach a run on the night.
    expect((await ask(['column:a'])).some((text) => text.startsWith('T '))).toBe(false);
  });

  it('closes the way over the run to what it maps, and to nothing else that the run made', async () => {
    // A ◀─USED─ T ─GENERATED▶ B, C;  B ─DERIVED_FROM {day ◀ day}▶ A: what is about the night reaches C, which says nothing.
    const made = [...links('T USED A@v1', 'T GENERATED B@v1', 'T GENERATED C@v1'), derived({})];
    const change = (slice: string) => ({ subject: 'A', kind: 'DATA_RELABEL' as const, parts: [slice] });
    const data = [...DATA, one('C', 'DATASET', {})];
    expect(await items(data, made, change('slice:night'))).toEqual(['C STALE A', 'T STALE A {slice:night}']);
    expect(await items(data, made, change('slice:day'))).toEqual([
      'B STALE A {slice:day}',
      'C STALE A',
      'T STALE A {slice:day}',
    ]);
  });

  it('to everything concerns the whole', async () => {
    const all = derived({ attributes: { map: [{ to: '*', from: ['slice:day'] }] } });
    const change = (slice: string) => ({ subject: 'A', kind: 'DATA_RELABEL' as const, parts: [slice] });
    expect(await items(DATA, [all], change('slice:day'))).toEqual(['B STALE A']);
    expect(await items(DATA, [all], change('slice:night'))).toEqual([]);
  });

  it('that is INDIRECT concerns the whole', async () => {
    const change = { subject: 'A', kind: 'DATA_RELABEL' as const, parts: ['slice:day'] };
    expect(await items(DATA, [derived({ role: 'INDIRECT' })], change)).toEqual(['B STALE A']);
    expect(await items(DATA, [derived({ role: 'DIRECT' })], change)).toEqual(['B STALE A {slice:day}']);
  });
});

describe('supports of a claim', () => {
  const argument = (k: number) => [
    one('G', 'CLAIM', { logic: 'K_OF_N', k }, 'GOAL'),
    one('E1', 'EVIDENCE', {}),
    one('E2', 'EVIDENCE', {}),
    one('M', 'MODEL', {}),
  ];
  const supports = links('E1 EVIDENCES G', 'E1 EVIDENCES G FOR', 'E2 EVIDENCES G', 'E2 EVALUATES M@v1');

  it('count once, however many links say so', async () => {
    const change = { subject: 'M', kind: 'BEHAVIOUR' as const };
    expect(await items(argument(2), supports, change)).toEqual(['E2 STALE A', 'G DEGRADED A']);
    expect(await items(argument(1), supports, change)).toEqual(['E2 STALE A', 'G DEGRADED P']);
  });

  it('are not what speaks against it: its change takes nothing away', async () => {
    const artifacts = [...argument(2), one('X', 'EVIDENCE', {}), one('MON', 'MONITOR', {})];
    const given = [
      ...links('E1 EVIDENCES G', 'E2 EVIDENCES G', 'X EVIDENCES G AGAINST'),
      { type: 'CHALLENGES' as const, from: 'MON', to: 'E2', attributes: { state: 'OPEN' } },
    ];
    expect(await items(artifacts, given, { subject: 'X', kind: 'BEHAVIOUR' })).toEqual([]);
    expect(await items(artifacts, given, { subject: 'E1', kind: 'BEHAVIOUR' })).toEqual(['G IN_DOUBT A']);
  });

  it('are lost where the effect is on parts that their link speaks of, and no others', async () => {
    // G (one of two) ◀─ E1 ─▶ M;  G ◀─ {slice:day} E2 ─▶ D
    const artifacts = [...argument(1), one('D', 'DATASET', {})];
    const given: LinkInput[] = [
      ...links('E1 EVIDENCES G', 'E1 EVALUATES M@v1', 'E2 EVALUATES D@v1'),
      { type: 'EVIDENCES', from: 'E2', to: 'G', scope: ['slice:day'] },
    ];
    const ask = async (slice: string, kind: 'DATA_RELABEL' | 'FIELD' = 'DATA_RELABEL') => {
      const ofData = { subject: 'D', kind, parts: [slice] };
      const texts = await items(artifacts, given, { subject: 'M', kind: 'BEHAVIOUR' }, ofData);
      return texts.filter((text) => text.startsWith('G '));
    };
    expect(await ask('slice:night')).toEqual(['G DEGRADED P']);
    expect(await ask('slice:day')).toEqual(['G DEGRADED A']);
    // What is suspect is lost as a possibility alone, in its parts as in the whole.
    expect(await ask('slice:day', 'FIELD')).toEqual(['G DEGRADED P']);
  });

  it.each([
    ['first', ['ACCEPTED', 'OPEN']],
    ['last', ['OPEN', 'ACCEPTED']],
  ])('fall by no challenge of a claim that is refuted, also where the refutation came %s', async (_order, states) => {
    // C1, C2 ─CHALLENGES▶ X ─CHALLENGES▶ G ◀─ E1: X is refuted by one and doubted by the other; what is refuted refutes nothing.
    const challenge = (from: string, to: string, state: string): LinkInput => {
      return { type: 'CHALLENGES', from, to, attributes: { state } };
    };
    const asked = async (of: readonly string[]) => {
      const graph = new MemoryGraph();
      graph.ingest({
        artifacts: [
          one('G', 'CLAIM', {}, 'GOAL'),
          one('E1', 'EVIDENCE', {}),
          one('GATE', 'GATE', {}),
          one('S', 'SYSTEM', {}),
          ...['X', 'C1', 'C2'].map((id) => one(id, 'CLAIM', {}, 'COUNTER_GOAL')),
        ],
        links: [
          ...links('E1 EVIDENCES G', 'GATE REQUIRES G', 'GATE APPLIES_TO S'),
          challenge('X', 'G', 'OPEN'),
          ...of.map((state, position) => challenge(`C${position + 1}`, 'X', state)),
        ],
      });
      return (await graph.impact({ changes: [] })).gates.map(({ verdict }) => verdict);
    };
    expect(await asked(states)).toEqual(['PASS']);
    expect(await asked(['OPEN', 'OPEN'])).toEqual(['FAIL']);
  });

  it('stand though they are made in the context of their parent, whoever is asked about first', async () => {
    const artifacts = [
      one('TOP', 'CLAIM', { logic: 'ANY' }, 'GOAL'),
      one('SUB', 'CLAIM', { logic: 'ALL' }, 'GOAL'),
      one('E1', 'EVIDENCE', {}),
      one('E2', 'EVIDENCE', {}),
    ];
    const given = links('SUB SUPPORTS TOP', 'SUB IN_CONTEXT_OF TOP CONTEXT', 'E1 EVIDENCES TOP', 'E2 EVIDENCES SUB');
    expect(await items(artifacts, given, { subject: 'E1', kind: 'BEHAVIOUR' })).toEqual(['TOP DEGRADED P']);
  });

  it('that a disposition cuts are held, beside others that are lost', async () => {
    const graph = new MemoryGraph();
    graph.ingest({
      artifacts: [...argument(1), one('P', 'PERSON'), one('RO', 'ROLE', {})],
      links: links('E1 EVALUATES M@v1', 'E2 EVALUATES M@v1', 'E1 EVIDENCES G', 'E2 EVIDENCES G', 'P HOLDS RO'),
    });
    const change = { subject: 'M', kind: 'BEHAVIOUR' as const };
    expect(itemTexts(await graph.impact({ changes: [change] }))).toContain('G DEGRADED A');
    const [slot] = graph.view.outgoing(graph.view.find('E1')).filter((at) => graph.view.link(at).type === 'EVIDENCES');
    const target = graph.view.link(slot as number).id;
    await graph.disposition({ id: 'J', change, target, code: 'NOT_USED', signedBy: 'P' });
    expect(itemTexts(await graph.impact({ changes: [change] }))).toEqual(['E1 STALE A', 'E2 STALE A', 'G DEGRADED P']);
  });
});

describe('a judgment at an artifact', () => {
  it('cuts the links by which the change enters it, not those that leave it', async () => {
    // D ◀─USED─ T ─GENERATED▶ M
    const graph = new MemoryGraph();
    graph.ingest({
      artifacts: [
        one('D', 'DATASET', {}),
        one('T', 'RUN'),
        one('M', 'MODEL', {}),
        one('P', 'PERSON'),
        one('RO', 'ROLE', {}),
      ],
      links: links('T USED D@v1', 'T GENERATED M@v1', 'P HOLDS RO'),
    });
    const change = { subject: 'D', kind: 'DATA_RELABEL' as const };
    const sign = (id: string, target: string) =>
      graph.disposition({ id, change, target, code: 'NOT_USED', signedBy: 'P' });
    // That the data does not matter to the data says nothing about the run that used it.
    await sign('J1', 'D');
    expect(itemTexts(await graph.impact({ changes: [change] }))).toEqual(['M STALE A', 'T STALE A']);
    await sign('J2', 'T');
    expect(itemTexts(await graph.impact({ changes: [change] }))).toEqual(['M STALE S by J2', 'T STALE S by J2']);
  });
});

describe('a judgment on one change', () => {
  // D ◀─USED─ T
  const ask = async (
    judged: Partial<Question['changes'][number]>,
    asked: Partial<Question['changes'][number]>,
    options: { expiresAt?: number; validAt?: string; retired?: boolean } = {},
  ) => {
    const graph = new MemoryGraph();
    const story = {
      artifacts: [
        one('D', 'DATASET', { rows: 1, labels: 'a' }),
        one('T', 'RUN'),
        one('P', 'PERSON'),
        one('RO', 'ROLE', {}),
      ],
      links: links('T USED D@v1', 'P HOLDS RO'),
    };
    graph.ingest(story);
    const [change, other] = [judged, asked].map((one) => ({ subject: 'D', kind: 'DATA_RELABEL' as const, ...one }));
    const { expiresAt, validAt, retired = false } = options;
    const judgment = { id: 'J', change: change as never, target: 'T', code: 'NOT_USED' as const, signedBy: 'P' };
    await graph.disposition({ ...judgment, ...(expiresAt === undefined ? {} : { expiresAt }) });
    // Revoking a decision takes its judgment out of the service's own records; no batch of others may.
    if (retired) graph.ingest({ ...story, mode: 'REPLACE_SOURCE' }, { trusted: true });
    const analysis = await graph.impact({ changes: [other as never], ...(validAt ? { validAt } : {}) });
    return itemTexts(analysis).map((text) => text.replace(/ \{.*\}/, ''));
  };
  const to = (content: Json) => ({ kind: null, to: { label: 'v2', content, digest: null } });

  it.each<[string, Partial<Question['changes'][number]>, Partial<Question['changes'][number]>, string]>([
    ['the same', {}, {}, 'T STALE S by J'],
    ['a part of it', {}, { parts: ['slice:night'] }, 'T STALE A'],
    ['all of it', { parts: ['slice:night'] }, {}, 'T STALE A'],
    ['more parts', { parts: ['slice:night'] }, { parts: ['slice:night', 'slice:rain'] }, 'T STALE A'],
    ['another part', { parts: ['slice:night'] }, { parts: ['slice:rain'] }, 'T STALE A'],
    ['another kind', {}, { kind: 'DATA_SCHEMA' }, 'T STALE A'],
    ['other content', to({ rows: 1, labels: 'b' }), to({ rows: 1, labels: 'c' }), 'T STALE A'],
    ['more kinds', to({ rows: 2, labels: 'a' }), to({ rows: 2, labels: 'b' }), 'T STALE A'],
  ])('answers %s or not', async (_what, judged, asked, expected) => {
    expect(await ask(judged, asked)).toEqual([expected]);
  });

  it('is about the version that was judged, also once the change has been made, and not about the next one', async () => {
    // D ◀─USED─ T: D@v2 is judged in advance, then recorded; then D@v3 comes, and T uses that.
    const graph = new MemoryGraph();
    const version = (label: string): ArtifactInput => {
      return { id: 'D', kind: 'DATASET', version: { label, content: { labels: label } } };
    };
    graph.ingest({
      artifacts: [version('v1'), one('T', 'RUN'), one('P', 'PERSON'), one('RO', 'ROLE', {})],
      links: links('T USED D@v1', 'P HOLDS RO'),
    });
    const [slot] = graph.view.outgoing(graph.view.find('T'));
    const target = graph.view.link(slot as number).id;
    const change = { subject: 'D', to: { label: 'v2', content: { labels: 'v2' }, digest: null } };
    await graph.disposition({ id: 'J', change, target, code: 'NOT_USED', signedBy: 'P' });
    graph.ingest({ artifacts: [version('v2')] });
    expect(itemTexts(await graph.findings({}))).toEqual(['T STALE S by J']);

    const stated = { subject: 'D', kind: 'DATA_RELABEL' as const };
    await graph.disposition({ id: 'J2', change: stated, target: 'T', code: 'NOT_USED', signedBy: 'P' });
    graph.ingest({ artifacts: [version('v3')], links: links('T USED D@v3') });
    expect(itemTexts(await graph.impact({ changes: [stated] }))).toEqual(['T STALE A']);
  });

  it('of a link ends when what stands at its other end moves, and of an artifact holds for all its versions', async () => {
    // C ─IMPLEMENTS▶ SR;  D ◀─USED─ T ─GENERATED▶ M@v1, and M@v2 that nobody knows the run of.
    const graph = new MemoryGraph();
    graph.ingest({
      artifacts: [
        one('SR', 'REQUIREMENT', { text: 'a' }),
        one('C', 'COMPONENT', { text: 'a' }),
        one('D', 'DATASET', {}),
        one('T', 'RUN'),
        one('M', 'MODEL', {}),
        one('P', 'PERSON'),
        one('RO', 'ROLE', {}),
      ],
      links: links('C IMPLEMENTS SR', 'T USED D@v1', 'T GENERATED M@v1', 'P HOLDS RO'),
    });
    graph.ingest({ artifacts: [{ id: 'M', kind: 'MODEL', version: { label: 'v2', content: { layers: 2 } } }] });
    const [slot] = graph.view.outgoing(graph.view.find('C'));
    const target = graph.view.link(slot as number).id;
    const [reworded, recalled] = [
      { subject: 'SR', kind: 'BEHAVIOUR' } as const,
      { subject: 'D', kind: 'RETRACT' } as const,
    ];
    await graph.disposition({ id: 'J1', change: reworded, target, code: 'NOT_USED', signedBy: 'P' });
    await graph.disposition({ id: 'J2', change: recalled, target: 'M', code: 'NOT_USED', signedBy: 'P' });
    const ask = async (change: Question['changes'][number]) => itemTexts(await graph.impact({ changes: [change] }));
    expect(await ask(reworded)).toEqual(['C SUSPECT S by J1']);
    expect(await ask(recalled)).toEqual(['M TAINTED S by J2', 'T TAINTED A']);
    graph.ingest({ artifacts: [{ id: 'C', kind: 'COMPONENT', version: { label: 'v2', content: { text: 'b' } } }] });
    expect(await ask(reworded)).toEqual(['C SUSPECT A']);
  });

  it('ends at the instant at which it expires, and with its record', async () => {
    const expiresAt = Date.parse('2026-12-01T00:00:00Z');
    const at = (validAt: string) => ask({}, {}, { expiresAt, validAt });
    expect(await at('2026-11-30T23:59:59.999Z')).toEqual(['T STALE S by J']);
    expect(await at('2026-12-01T00:00:00Z')).toEqual(['T STALE A']);
    expect(await ask({}, {}, { retired: true })).toEqual(['T STALE A']);
  });
});

describe('a withdrawal that is recorded', () => {
  const withdrawn = (graph: MemoryGraph, id: string, kind: ArtifactInput['kind'], parts: readonly string[] = []) => {
    const label = graph.view.versionId(graph.view.current(graph.view.find(id))).slice(id.length + 1);
    const retracted = { at: '2026-11-01T00:00:00Z', reason: 'an error was found', parts };
    graph.ingest({ artifacts: [{ id, kind, version: { label, retracted } }] }, { trusted: true });
  };

  // Golden row k1: D1 grows by 8 %, within the bounds of ENV1, which SO2 approved: no new approval. Unsigned is as broken (metamodel 3.8).
  const KEPT = ['R1 NEEDS_REAPPROVAL S by ENV1', 'SO1 NEEDS_REAPPROVAL S by ENV1'];
  const ASKED = ['M1 REASSESS A', 'R1 NEEDS_REAPPROVAL A', 'SO1 NEEDS_REAPPROVAL A'];
  const grown = { label: 'v2', content: { rows: 108000, schema: ['image', 'box', 'class'] }, digest: null };
  const decisions = async (happened: (graph: MemoryGraph) => void, ...besides: Question['changes']) => {
    const graph = new MemoryGraph();
    graph.ingest(GOLDEN_BATCHES.batch);
    graph.ingest(GOLDEN_BATCHES.env);
    happened(graph);
    const changes = [{ subject: 'D1', to: grown }, ...besides];
    const texts = itemTexts(await graph.impact({ changes, configuration: 'R1' }));
    return texts.filter((text) => /REASSESS|REAPPROVAL/.test(text));
  };
  const voided = (from: string, until: string) => (graph: MemoryGraph) => {
    const attributes = { voidFrom: from, voidUntil: until };
    graph.ingest({ links: [{ type: 'HOLDS', from: 'P2', to: 'RO2', attributes }] });
  };

  it.each<[string, object, object, readonly string[]]>([
    ['is approved', { verdict: 'APPROVED' }, {}, KEPT],
    ['is rejected', { verdict: 'REJECTED' }, {}, ASKED],
    ['was approved until now', { verdict: 'APPROVED', validUntil: '2026-11-21' }, {}, ASKED],
    ['is approved until later', { verdict: 'APPROVED', validUntil: '2026-11-22' }, {}, KEPT],
    ['was valid until now', { verdict: 'APPROVED' }, { validUntil: '2026-11-21' }, ASKED],
    ['is valid until later', { verdict: 'APPROVED' }, { validUntil: '2026-11-22' }, KEPT],
  ])('beside it, an envelope that %s covers or not', async (_what, approval, envelope, expected) => {
    const contents: Readonly<Record<string, object>> = { SO2: approval, ENV1: envelope };
    const { artifacts, ...rest } = GOLDEN_BATCHES.env;
    const graph = new MemoryGraph();
    graph.ingest(GOLDEN_BATCHES.batch);
    graph.ingest({
      ...rest,
      artifacts: (artifacts ?? []).map((artifact) => {
        const more = contents[artifact.id];
        const content = { ...(artifact.version?.content as object), ...more } as Json;
        return more ? { ...artifact, version: { label: 'v1', content } } : artifact;
      }),
    });
    const texts = itemTexts(await graph.impact({ changes: [{ subject: 'D1', to: grown }], configuration: 'R1' }));
    expect(texts.filter((text) => /REASSESS|REAPPROVAL/.test(text))).toEqual(expected);
  });

  it.each<[string, (graph: MemoryGraph) => void, readonly string[]]>([
    ['nothing', () => {}, KEPT],
    ['its approval', (graph) => withdrawn(graph, 'SO2', 'SIGN_OFF'), ASKED],
    ['the envelope itself', (graph) => withdrawn(graph, 'ENV1', 'CONTROL'), ASKED],
    ['the approval of the release, which is another one', (graph) => withdrawn(graph, 'SO1', 'SIGN_OFF'), KEPT],
    ['the authority of its signer when it was signed (2026-10-01)', voided('2026-09-01', '2026-12-31'), ASKED],
    ['the authority of its signer before that', voided('2026-08-01', '2026-09-01'), KEPT],
  ])('of %s decides whether an envelope covers what is asked later', async (_what, happened, expected) => {
    expect(await decisions(happened)).toEqual(expected);
  });

  it.each(['SO2', 'ENV1'])('or is asked about together with the change: %s', async (subject) => {
    const texts = await decisions(() => {}, { subject, kind: 'RETRACT' });
    expect(texts).toEqual(expect.arrayContaining([...ASKED]));
    // What changes nothing, and news of a newer version elsewhere, need no cover.
    expect(await decisions(() => {}, { subject: 'EV3', kind: 'METADATA' })).toEqual(KEPT);
    expect(await decisions(() => {}, { subject: 'E1', kind: 'SUPERSEDE' })).toEqual(KEPT);
  });

  it('apart from that: a test that an envelope requires is nothing that the envelope applies to', async () => {
    const graph = new MemoryGraph();
    graph.ingest(GOLDEN_BATCHES.batch);
    graph.ingest(GOLDEN_BATCHES.env);
    const texts = itemTexts(
      await graph.impact({ changes: [{ subject: 'TC1', kind: 'BEHAVIOUR' }], configuration: 'R1' }),
    );
    expect(texts.filter((text) => /REASSESS|REAPPROVAL/.test(text))).toEqual([
      'R1 NEEDS_REAPPROVAL A',
      'SO1 NEEDS_REAPPROVAL A',
    ]);
  });

  it.each([
    [110000, ['R NEEDS_REAPPROVAL S by ENV', 'SO NEEDS_REAPPROVAL S by ENV'], []],
    [110001, ['D REASSESS A', 'R NEEDS_REAPPROVAL A', 'SO NEEDS_REAPPROVAL A'], ['RO']],
    // A data set that shrinks does not grow by at most a tenth.
    [99999, ['D REASSESS A', 'R NEEDS_REAPPROVAL A', 'SO NEEDS_REAPPROVAL A'], ['RO']],
  ])('and one that applies to what changes itself is asked for %i rows', async (rows, expected, accountable) => {
    // ENV (signed) and POLICY ─APPLIES_TO▶ D; nothing uses D; R INCLUDES D, SO APPROVES R. RO answers for ENV, RO2 for POLICY.
    const bounds = [{ subject: 'D', field: 'rows', op: 'GROWTH_AT_MOST', value: 0.1 }];
    const graph = new MemoryGraph();
    graph.ingest({
      artifacts: [
        one('D', 'DATASET', { rows: 100000 }),
        one('POLICY', 'CONTROL', {}, 'POLICY'),
        one('ENV', 'CONTROL', { bounds }, 'ENVELOPE'),
        one('R', 'BASELINE'),
        one('SO', 'SIGN_OFF', { verdict: 'APPROVED' }),
        one('SE', 'SIGN_OFF', { verdict: 'APPROVED' }),
        one('P', 'PERSON'),
        one('RO', 'ROLE', {}),
        one('RO2', 'ROLE', {}),
      ],
      links: links(
        'POLICY APPLIES_TO D',
        'ENV APPLIES_TO D',
        'R INCLUDES D@v1',
        'SO APPROVES R',
        'SE APPROVES ENV@v1',
        'SE ATTRIBUTED_TO P',
        'RO RESPONSIBLE_FOR ENV A',
        'RO2 RESPONSIBLE_FOR POLICY A',
      ),
    });
    const to = { label: 'v2', content: { rows }, digest: null };
    const analysis = await graph.impact({ changes: [{ subject: 'D', to }], configuration: 'R' });
    expect(itemTexts(analysis).filter((text) => /REASSESS|REAPPROVAL/.test(text))).toEqual(expected);
    const decisions = analysis.items.flatMap(({ obligations }) => obligations.filter((o) => o.action === 'REASSESS'));
    expect(decisions.map((decision) => decision.accountable)).toEqual(accountable);
  });

  const judged = async (happened: (graph: MemoryGraph) => void, before: (graph: MemoryGraph) => void = () => {}) => {
    // D ◀─USED─ T: J judges that the change does not matter to T, for EV9 covers it.
    const graph = new MemoryGraph();
    graph.ingest({
      artifacts: [
        one('D', 'DATASET', {}),
        one('T', 'RUN'),
        one('P', 'PERSON'),
        one('RO', 'ROLE', {}),
        one('EV9', 'EVIDENCE', { outcome: 'pass' }),
        one('EV8', 'EVIDENCE', { outcome: 'pass' }),
      ],
      links: links('T USED D@v1', 'P HOLDS RO'),
    });
    before(graph);
    const change = { subject: 'D', kind: 'DATA_RELABEL' as const };
    const code = 'COVERED_BY_OTHER_EVIDENCE';
    await graph.disposition({ id: 'J', change, target: 'T', code, signedBy: 'P', basis: ['EV9'] });
    const signed = graph.index.revision;
    happened(graph);
    expect(itemTexts(await graph.impact({ changes: [change], revision: signed }))).toEqual(['T STALE S by J']);
    return itemTexts(await graph.impact({ changes: [change] }));
  };

  it.each<[string, (graph: MemoryGraph) => void, string]>([
    ['nothing', () => {}, 'T STALE S by J'],
    ['the judgment', (graph) => withdrawn(graph, 'J', 'IMPACT_ASSESSMENT'), 'T STALE A'],
    ['what it rests on', (graph) => withdrawn(graph, 'EV9', 'EVIDENCE'), 'T STALE A'],
    ['a part of what it rests on', (graph) => withdrawn(graph, 'EV9', 'EVIDENCE', ['slice:night']), 'T STALE A'],
    ['other evidence', (graph) => withdrawn(graph, 'EV8', 'EVIDENCE'), 'T STALE S by J'],
  ])('of %s decides whether a judgment still cuts', async (_what, happened, expected) => {
    expect(await judged(happened)).toEqual([expected]);
  });

  it('before a judgment was signed: of a part, it was known; of all, nothing can rest on it', async () => {
    const part = (graph: MemoryGraph) => withdrawn(graph, 'EV9', 'EVIDENCE', ['slice:night']);
    expect(await judged(() => {}, part)).toEqual(['T STALE S by J']);
    const all = (graph: MemoryGraph) => withdrawn(graph, 'EV9', 'EVIDENCE');
    await expect(judged(() => {}, all)).rejects.toThrow(/basis\[0\]: EV9 was withdrawn/);
  });
});

describe('an envelope and what changes by way of something else', () => {
  // Golden k1 with PR ─AFFECTS (BEHAVIOUR)▶ C1, which trained M1, and SL ─PART_OF▶ M1: ENV1 applies to M1 and names the rows of D1.
  const PR = { subject: 'PR' };
  const GROWN = { label: 'v2', content: { rows: 108000, schema: ['image', 'box', 'class'] }, digest: null };
  const D1 = { subject: 'D1', to: GROWN };
  const ask = async (assurance: 'DECLARED' | 'INFERRED', ...changes: Question['changes']) => {
    const graph = new MemoryGraph();
    graph.ingest(GOLDEN_BATCHES.batch);
    graph.ingest(GOLDEN_BATCHES.env);
    graph.ingest({
      artifacts: [one('PR', 'CHANGE'), one('SL', 'PART', { part: 'layer:head' })],
      links: [
        { type: 'AFFECTS', from: 'PR', to: 'C1@v1', attributes: { kind: 'BEHAVIOUR' }, assurance },
        ...links('SL PART_OF M1'),
      ],
    });
    const texts = itemTexts(await graph.impact({ changes, configuration: 'R1' }));
    return texts.filter((text) => /REASSESS|REAPPROVAL/.test(text)).map((text) => text.replace(/ \{.*\}/, ''));
  };
  const BROKEN = ['M1 REASSESS A', 'R1 NEEDS_REAPPROVAL A', 'SO1 NEEDS_REAPPROVAL A'];

  it('is broken by a change record as by the change that it carries', async () => {
    expect(await ask('DECLARED', { subject: 'C1', kind: 'BEHAVIOUR' })).toEqual(BROKEN);
    expect(await ask('DECLARED', PR)).toEqual(BROKEN);
    expect(await ask('DECLARED', D1, PR)).toEqual(BROKEN);
    // Negative control: what the envelope names alone is covered.
    expect(await ask('DECLARED', D1)).toEqual(['R1 NEEDS_REAPPROVAL S by ENV1', 'SO1 NEEDS_REAPPROVAL S by ENV1']);
  });

  it('and a record that says no kind cannot be judged away as a whole, for it may affect more later', async () => {
    const graph = new MemoryGraph();
    graph.ingest(GOLDEN_BATCHES.batch);
    graph.ingest({ artifacts: [one('PR', 'CHANGE')], links: links('PR AFFECTS C1@v1') });
    const judged = graph.disposition({ id: 'J', change: PR, target: 'T1', code: 'NOT_USED', signedBy: 'P1' });
    await expect(judged).rejects.toThrow(/change: PR says of no kind .* judge the changes that it carries/);
  });

  it('is not broken by a record that only seems to affect something, and does not cover it', async () => {
    expect(await ask('INFERRED', D1, PR)).toEqual(['R1 NEEDS_REAPPROVAL A', 'SO1 NEEDS_REAPPROVAL A']);
  });

  it('is broken by a change of a part of what it applies to', async () => {
    expect(await ask('DECLARED', { subject: 'SL', kind: 'BEHAVIOUR' })).toEqual(BROKEN);
  });
});

describe('bounds', () => {
  const criterion = (value: number): Json => ({ criterion: { metric: 'recall', op: '>=', value } });
  const results = (...values: [string, number][]): Json => ({
    results: values.map(([part, value]) => ({ metric: 'recall', part, value })),
  });
  const change = { subject: 'SR', to: { label: 'v2', content: criterion(0.95), digest: null } };
  const story = (content: Json) => [
    one('SR', 'REQUIREMENT', criterion(0.9)),
    one('M', 'MODEL', {}),
    one('G', 'CLAIM', {}, 'GOAL'),
    one('EV', 'EVIDENCE', content),
  ];
  const about = links('G IN_CONTEXT_OF SR ABOUT', 'EV EVIDENCES G', 'EV EVALUATES M@v1', 'M IMPLEMENTS SR');

  it('are not met by the pass of evidence that is itself recalled in the same batch', async () => {
    const met = story(results(['slice:day', 0.97]));
    expect(await items(met, about, change)).toEqual([]);
    expect(await items(met, about, change, { subject: 'EV', kind: 'RETRACT' })).toEqual([
      'EV STALE P',
      'G IN_DOUBT A',
      'M SUSPECT A',
    ]);
  });

  it('that are only the context of a claim put it in doubt, whatever its own results are', async () => {
    const context = links('G IN_CONTEXT_OF SR CONTEXT', 'EV EVIDENCES G');
    expect(await items(story(results(['slice:day', 0.97])), context, change)).toEqual(['G IN_DOUBT A']);
  });

  it('that are the first act as a parameter that changed, whatever was measured', async () => {
    // SR had no bound: H UNCONFIRMED (?u), M SUSPECT (?s), G k (?k).
    const artifacts = [
      ...story(results(['slice:day', 0.97])).slice(1),
      one('SR', 'REQUIREMENT', {}),
      one('H', 'HAZARD', {}),
    ];
    const given = [...about, ...links('SR MITIGATES H')];
    const expected = ['EV STALE P', 'G IN_DOUBT A', 'H UNCONFIRMED A', 'M SUSPECT A'];
    expect(await items(artifacts, given, change)).toEqual(expected);
  });

  it('are not met where nothing that can be compared was recorded', async () => {
    // `?k`: no number ⇒ k; and what implements the requirement is suspect, so its evidence may be stale.
    const other: Json = { results: [{ metric: 'precision', part: null, value: 0.97 }] };
    for (const content of [{}, other]) {
      expect(await items(story(content), about, change)).toEqual(['EV STALE P', 'G IN_DOUBT A', 'M SUSPECT A']);
    }
  });

  it('fail only in parts that the evidence link is about', async () => {
    const failing = story(results(['slice:day', 0.97], ['slice:night', 0.91]));
    const scoped = (scope: string[]) => [
      ...links('G IN_CONTEXT_OF SR ABOUT'),
      { type: 'EVIDENCES' as const, from: 'EV', to: 'G', scope },
    ];
    expect(await items(failing, scoped(['slice:day']), change)).toEqual([]);
    expect(await items(failing, scoped(['slice:night']), change)).toEqual(['G IN_DOUBT A']);
  });
});

describe('changes', () => {
  it('of equal content with a higher kind stated act on links that were reviewed, too', async () => {
    const artifacts = [one('SR', 'REQUIREMENT', { note: 1 }), one('C', 'COMPONENT', {})];
    const to = { label: 'v2', content: { note: 1 }, digest: null };
    const given = links('C IMPLEMENTS SR');
    expect(await items(artifacts, given, { subject: 'SR', kind: 'BEHAVIOUR', to })).toEqual(['C SUSPECT A']);
    expect(await items(artifacts, given, { subject: 'SR', kind: 'EDITORIAL', to })).toEqual([]);
  });

  it('that an incident makes of a part reach the whole, there', async () => {
    // I ─AFFECTS▶ P (slice:night) ─PART_OF▶ D ◀─USED {night}─ VN, D ◀─USED {day}─ VD
    const artifacts = [
      one('I', 'INCIDENT'),
      one('P', 'PART', { part: 'slice:night' }, 'SLICE'),
      one('D', 'DATASET', {}),
      one('VN', 'RUN', undefined, 'EVALUATE'),
      one('VD', 'RUN', undefined, 'EVALUATE'),
    ];
    const given: LinkInput[] = [
      { type: 'AFFECTS', from: 'I', to: 'P', attributes: { kind: 'RETRACT', parts: [] } },
      ...links('P PART_OF D'),
      { type: 'USED', from: 'VN', to: 'D@v1', scope: ['slice:night'] },
      { type: 'USED', from: 'VD', to: 'D@v1', scope: ['slice:day'] },
    ];
    const texts = await items(artifacts, given, { subject: 'I', kind: 'FIELD' });
    expect(texts).toContain('VN TAINTED A');
    expect(texts.some((text) => text.startsWith('VD '))).toBe(false);
  });

  it('that break an envelope ask for a decision that was only possible before', async () => {
    // ENV ─APPLIES_TO▶ C;  X ─PART_OF▶ ENV makes ENV suspect, hence C may have to be reassessed
    const artifacts = [
      one('ENV', 'CONTROL', { bounds: [] }, 'ENVELOPE'),
      one('X', 'CONTROL', {}),
      one('C', 'CODE_UNIT', {}),
    ];
    const given = links('ENV APPLIES_TO C', 'X PART_OF ENV');
    const breaking = { subject: 'C', kind: 'BEHAVIOUR' as const };
    const doubting = { subject: 'X', kind: 'BEHAVIOUR' as const };
    expect(await items(artifacts, given, doubting)).toContain('C REASSESS P');
    expect(await items(artifacts, given, doubting, breaking)).toContain('C REASSESS A');
  });
});
