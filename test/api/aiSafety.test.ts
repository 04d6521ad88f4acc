/**
 *     car ◀─PART_OF─ eye ◀─IMPLEMENTS─ net ◀─GENERATED─ training ─USED TRAIN▶ learn ─DERIVED_FROM {slice:day}▶ drives
 *                                      ▲                         ─USED VALIDATION▶ choose ─DERIVED_FROM▶ drives
 *                                      └──────USED─ measuring ─USED TEST▶ judge ─DERIVED_FROM {slice:night}▶ drives
 *     top ◀─SUPPORTS─ rare ─IN_CONTEXT_OF▶ misses (SPI)
 *
 * Scenario: values of an indicator come in, one outside its threshold; the safety of data sets and the AMLAS artefacts of the
 *           model are asked for.
 * Result:   the breach defeats the claim in the findings and puts the one above in doubt; properties by their evidence; what
 *           of the template is there and what is missing.
 * Negative control: a value inside defeats nothing; an indicator without a claim is refused, and a gap where it was imported;
 *           data that parts keep apart do not leak.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import type { ArtifactKind } from '../../graph/metamodel/kinds.ts';
import type { RelationType } from '../../graph/metamodel/relations.ts';
import type { Json } from '../../graph/model/delta.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;

const of = (kind: ArtifactKind, id: string, subkind: string | null, content: Json = {}): ArtifactInput => ({
  id,
  kind,
  subkind,
  title: id,
  version: { label: 'v1', content },
});
const to = (from: string, type: RelationType, end: string, more: Partial<LinkInput> = {}): LinkInput => ({
  type,
  from,
  to: end,
  assurance: 'DECLARED_REVIEWED',
  ...more,
});

beforeAll(async () => {
  api = await startApi();
  await api.ingest({
    artifacts: [
      of('SYSTEM', 'car', 'ITEM'),
      of('COMPONENT', 'eye', 'ML'),
      of('MODEL', 'net', null),
      of('RUN', 'training', 'TRAIN'),
      of('RUN', 'measuring', 'EVALUATE'),
      of('DATASET', 'drives', 'RAW'),
      of('DATASET', 'learn', 'TRAIN'),
      of('DATASET', 'choose', 'VALIDATION'),
      of('DATASET', 'judge', 'TEST'),
      of('REQUIREMENT', 'recall', 'AI_SAFETY', { criterion: { metric: 'recall', op: '>=', value: 0.95 } }),
      of('REQUIREMENT', 'labels', 'DATA', { criterion: { metric: 'labelAccuracy', op: '>=', value: 0.99 } }),
      of('EVIDENCE', 'measured', 'TEST_RESULT', {
        outcome: 'pass',
        results: [{ metric: 'recall', part: null, value: 0.97 }],
      }),
      of('PERSON', 'maker', null),
      of('PERSON', 'verifier', null),
      of('ROLE', 'ml', null, { name: 'ML_ENGINEER' }),
      of('CLAIM', 'top', 'GOAL'),
      of('CLAIM', 'rare', 'GOAL'),
      of('CLAIM', 'other', 'GOAL'),
    ],
    links: [
      to('eye', 'PART_OF', 'car'),
      to('net', 'IMPLEMENTS', 'eye'),
      to('net', 'IMPLEMENTS', 'recall'),
      to('eye', 'IMPLEMENTS', 'recall', { role: 'ALLOCATED' }),
      to('training', 'GENERATED', 'net@v1'),
      to('training', 'USED', 'learn@v1', { role: 'TRAIN' }),
      to('training', 'USED', 'choose@v1', { role: 'VALIDATION' }),
      to('training', 'ATTRIBUTED_TO', 'maker'),
      to('maker', 'HOLDS', 'ml'),
      to('measuring', 'USED', 'net@v1'),
      to('measuring', 'USED', 'judge@v1', { role: 'TEST' }),
      to('measuring', 'GENERATED', 'measured'),
      to('measured', 'EVALUATES', 'net@v1'),
      to('measured', 'EVIDENCES', 'rare'),
      to('measured', 'EVIDENCES', 'other'),
      to('learn@v1', 'DERIVED_FROM', 'drives@v1', { scope: ['slice:day'] }),
      to('choose@v1', 'DERIVED_FROM', 'drives@v1'),
      to('judge@v1', 'DERIVED_FROM', 'drives@v1', { scope: ['slice:night'] }),
      to('learn', 'IMPLEMENTS', 'labels'),
      to('rare', 'SUPPORTS', 'top'),
      to('rare', 'IN_CONTEXT_OF', 'car', { role: 'ABOUT' }),
    ],
  });
});
afterAll(() => api?.close());

describe('a safety performance indicator', () => {
  const RECORD = `mutation ($input: RecordSpiInput!) { recordSpi(input: $input) {
    spi { metric { id } indicator criterion { metric op value } claims { id } breached } receipt { errors { path message } } } }`;
  const OBSERVE = `mutation ($input: RecordSpiObservationInput!) { recordSpiObservation(input: $input) {
    breached evidence { id } falsifies { id } incident { id } receipt { revision errors { path message } } } }`;
  const FINDINGS = `query ($since: Int!) { findings(since: $since) { items(first: 100, filter: { kinds: [CLAIM] }) {
    nodes { artifact { id } effects modality witness { from to relation rule } } } } }`;
  const misses = {
    id: 'misses',
    title: 'Missed pedestrians',
    criterion: { metric: 'missedPer1000km', op: '<=', value: 2 },
    unit: '1/1000 km',
    indicator: 'LEADING',
    claims: ['rare'],
  };
  const seen = (id: string, value: number) => ({ id, spi: 'misses', value, evaluates: ['car@v1'] });

  it('conditions a claim, and a value outside its threshold falsifies that', async () => {
    const [bare] = await api.expectErrors(RECORD, { input: { ...misses, claims: [] } });
    expect(bare?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'SPI_WITHOUT_CLAIM', input: 'input.claims' });
    const { recordSpi } = await api.query(RECORD, { input: misses });
    expect(recordSpi.spi).toEqual({
      metric: { id: 'misses' },
      indicator: 'LEADING',
      criterion: misses.criterion,
      claims: [{ id: 'rare' }],
      breached: false,
    });

    const good = (await api.query(OBSERVE, { input: seen('seen-1', 2) })).recordSpiObservation;
    expect(good).toMatchObject({ breached: false, falsifies: [], incident: null, receipt: { errors: [] } });
    const calm = await api.query(FINDINGS, { since: good.receipt.revision - 1 });
    expect(calm.findings.items.nodes).toEqual([]);

    const bad = (await api.query(OBSERVE, { input: seen('seen-2', 2.5) })).recordSpiObservation;
    expect(bad).toMatchObject({
      breached: true,
      evidence: { id: 'seen-2' },
      falsifies: [{ id: 'rare' }],
      incident: { id: 'incident:seen-2' },
    });
    const { findings } = await api.query(FINDINGS, { since: bad.receipt.revision - 1 });
    interface Item {
      artifact: { id: string };
      effects: string[];
      modality: string;
    }
    const effects = Object.fromEntries(findings.items.nodes.map((item: Item) => [item.artifact.id, item.effects]));
    expect(effects).toEqual({ rare: ['DEFEATED'], top: ['IN_DOUBT'] });
    const [defeated] = findings.items.nodes.filter((item: Item) => item.artifact.id === 'rare');
    expect(defeated.modality).toBe('ACTUAL');
    expect(defeated.witness.map(({ rule }: { rule: string }) => rule)).toEqual(['F19']);

    const { spis } = await api.query(`{ spis(system: "car") {
      metric { id } breaches breached latest { evidence { id } value breached } observations { totalCount nodes { value breached } } } }`);
    expect(spis).toEqual([
      {
        metric: { id: 'misses' },
        breaches: 1,
        breached: true,
        latest: { evidence: { id: 'seen-2' }, value: 2.5, breached: true },
        observations: {
          totalCount: 2,
          nodes: [
            { value: 2, breached: false },
            { value: 2.5, breached: true },
          ],
        },
      },
    ]);
  });

  it('falsifies by its number, where an import says nothing of the outcome', async () => {
    const value = (id: string, rate: number) => ({
      artifacts: [of('EVIDENCE', id, 'FIELD_DATA', { results: [{ metric: 'late', part: null, value: rate }] })],
      links: [to(id, 'EVIDENCES', 'late')],
    });
    await api.ingest({
      artifacts: [
        of('CLAIM', 'timely', 'GOAL'),
        of('EVIDENCE', 'timed', 'TEST_RESULT', { outcome: 'pass' }),
        of('METRIC', 'late', 'SPI', { criterion: { metric: 'late', op: '<=', value: 0.01 } }),
      ],
      links: [to('timed', 'EVIDENCES', 'timely'), to('timely', 'IN_CONTEXT_OF', 'late', { role: 'ABOUT' })],
    });
    const status = async () => (await api.query('{ safetyCase(top: "timely") { status } }')).safetyCase.status;
    await api.ingest(value('on-the-threshold', 0.01));
    expect(await status()).toBe('SUPPORTED');
    await api.ingest(value('above-it', 0.02));
    expect(await status()).toBe('DEFEATED');
  });

  it('that was imported without a claim is a gap, and takes no value', async () => {
    await api.ingest({
      artifacts: [
        of('METRIC', 'loose', 'SPI', { criterion: { metric: 'x', op: '<', value: 1 } }),
        of('METRIC', 'kpi', 'KPI'),
      ],
    });
    const { gaps } = await api.query('{ gaps(kinds: [SPI_WITHOUT_CLAIM]) { nodes { artifact { id } source } } }');
    expect(gaps.nodes).toEqual([{ artifact: { id: 'loose' }, source: 'ANSI/UL 4600, clause 16' }]);
    const [refused] = await api.expectErrors(OBSERVE, { input: { ...seen('seen-3', 5), spi: 'loose' } });
    expect(refused?.extensions).toMatchObject({ rule: 'SPI_WITHOUT_CLAIM', input: 'input.spi' });
    const [kind] = await api.expectErrors(OBSERVE, { input: { ...seen('seen-3', 5), spi: 'kpi' } });
    expect(kind?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('the safety of a data set', () => {
  const SAFETY = `query ($id: ID!) { datasetSafety(dataset: $id) {
    lifecycle { phase done artifacts { id } } properties { property status evidence { id } }
    leakage { kind role other { id } otherRole origin { id } parts } missing } }`;
  // biome-ignore lint/suspicious/noExplicitAny: answers of GraphQL.
  const safety = async (id: string): Promise<any> => (await api.query(SAFETY, { id })).datasetSafety;
  type Property = { property: string; status: string };
  const statusOf = (answer: { properties: Property[] }, property: string) =>
    answer.properties.find((one) => one.property === property)?.status;

  it('is life cycle and properties by evidence', async () => {
    const before = await safety('learn');
    const done = (answer: { lifecycle: { phase: string; done: boolean }[] }) =>
      answer.lifecycle.filter((one) => one.done).map(({ phase }) => phase);
    expect(done(before)).toEqual(['REQUIREMENTS', 'IMPLEMENTATION']);
    expect(statusOf(before, 'ACCURACY')).toBe('NOT_ASSESSED');
    await api.ingest({
      artifacts: [
        of('EVIDENCE', 'label-check', 'REPORT', { results: [{ metric: 'labelAccuracy', part: null, value: 0.995 }] }),
        of('EVIDENCE', 'gap-check', 'REPORT', {
          outcome: 'fail',
          results: [{ metric: 'completeness', part: null, value: 0.8 }],
        }),
        of('EVIDENCE', 'served', 'REPORT', { phase: 'VALIDATION', outcome: 'pass' }),
        of('RUN', 'checking', 'VALIDATE_DATA'),
      ],
      links: [
        ...['label-check', 'gap-check', 'served'].map((id) => to(id, 'EVALUATES', 'learn@v1')),
        to('checking', 'USED', 'learn@v1'),
      ],
    });
    const after = await safety('learn');
    expect(done(after)).toEqual(['REQUIREMENTS', 'IMPLEMENTATION', 'VERIFICATION', 'VALIDATION']);
    // 0.995 keeps to the 0.99 of the requirement on the data.
    expect(statusOf(after, 'ACCURACY')).toBe('MET');
    expect(statusOf(after, 'COMPLETENESS')).toBe('NOT_MET');
    expect(after.missing).toEqual([
      'DESIGN',
      'SAFETY_ANALYSIS',
      'MAINTENANCE',
      'INDEPENDENCE',
      'TRACEABILITY',
      'CORRECTNESS',
      'INTEGRITY',
      'REPRESENTATIVENESS',
      'TEMPORALITY',
      'VERIFIABILITY',
    ]);
    // The data move on, and what was found in them is outdated.
    await api.ingest({ artifacts: [{ id: 'learn', kind: 'DATASET', version: { label: 'v2', content: { rows: 7 } } }] });
    expect(statusOf(await safety('learn'), 'ACCURACY')).toBe('OUTDATED');
    const [none] = await api.expectErrors(SAFETY, { id: 'net' });
    expect(none?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'dataset' });
  });

  it('shows no property by evidence that has expired', async () => {
    const until = (id: string, validUntil: string) => ({
      artifacts: [
        of('DATASET', `of-${id}`, 'TEST'),
        of('EVIDENCE', id, 'TEST_RESULT', {
          outcome: 'pass',
          validUntil,
          results: [{ metric: 'accuracy', part: null, value: 0.99 }],
        }),
      ],
      links: [to(`${id}@v1`, 'EVALUATES', `of-${id}@v1`)],
    });
    await api.ingest(until('over', '2020-01-01T00:00:00Z'));
    await api.ingest(until('valid', '2999-01-01T00:00:00Z'));
    const accuracy = async (dataset: string) =>
      (await api.query(`{ datasetSafety(dataset: "${dataset}") { properties { property status } } }`)).datasetSafety
        .properties[0];
    expect(await accuracy('of-over')).toEqual({ property: 'ACCURACY', status: 'OUTDATED' });
    expect(await accuracy('of-valid')).toEqual({ property: 'ACCURACY', status: 'MET' });
  });

  it('sees what training and test share', async () => {
    // Day and night are kept apart; of the validation data nobody says which parts they are.
    expect((await safety('judge')).leakage).toEqual([
      {
        kind: 'POSSIBLE',
        role: 'TEST',
        other: { id: 'choose' },
        otherRole: 'VALIDATION',
        origin: { id: 'drives' },
        parts: ['slice:night'],
      },
    ]);
    const GAPS = '{ gaps(kinds: [DATA_LEAKAGE]) { nodes { artifact { id } reason related { id } } } }';
    expect((await api.query(GAPS)).gaps.nodes).toEqual([]);
    // The same data set again, in parts of it that were learned from.
    await api.ingest({ links: [to('measuring', 'USED', 'learn@v1', { role: 'TEST', scope: ['slice:dusk'] })] });
    const leaks = (await safety('learn')).leakage;
    expect(leaks).toContainEqual({
      kind: 'SHARED',
      role: 'TRAIN',
      other: { id: 'learn' },
      otherRole: 'TEST',
      origin: { id: 'learn' },
      parts: ['slice:dusk'],
    });
    expect(statusOf(await safety('learn'), 'INDEPENDENCE')).toBe('NOT_MET');
    const { gaps } = await api.query(GAPS);
    expect(gaps.nodes).toEqual([
      {
        artifact: { id: 'learn' },
        reason: 'learn (TRAIN) and learn (TEST) of net share learn (slice:dusk): split it by parts, or use other data',
        related: [{ id: 'learn' }, { id: 'learn' }, { id: 'net' }],
      },
    ]);
  });
});

describe('AMLAS', () => {
  const AMLAS = `{ amlas(model: "net") {
    stages { number complete outputs { letter artefact status artifacts { id } } }
    missing { letter } rules { rule verdict artifacts { id } } } }`;

  it('shows what of the template is there', async () => {
    const { amlas } = await api.query(AMLAS);
    const outputs = new Map<string, { artefact: string; artifacts: { id: string }[] }>(
      amlas.stages.flatMap((stage: { outputs: { letter: string }[] }) => stage.outputs.map((one) => [one.letter, one])),
    );
    const idsOf = (letter: string) => outputs.get(letter)?.artifacts.map(({ id }) => id);
    expect(idsOf('E')).toEqual(['recall']);
    expect(idsOf('H')).toEqual(['recall']);
    expect(idsOf('L')).toEqual(['labels']);
    expect(idsOf('N')).toEqual(['learn']);
    expect(idsOf('O')).toEqual(['choose']);
    expect(idsOf('P')).toContain('judge');
    expect(idsOf('U')).toEqual(['training']);
    expect(idsOf('V')).toEqual(['net']);
    expect(idsOf('Z')).toEqual(['measured']);
    expect(outputs.get('Z')?.artefact).toBe('ML verification results');
    const missing = amlas.missing.map(({ letter }: { letter: string }) => letter);
    expect(missing).toEqual(expect.arrayContaining(['A', 'F', 'K', 'CC', 'HH']));
    expect(missing).not.toContain('Z');
    expect(amlas.stages.every(({ complete }: { complete: boolean }) => !complete)).toBe(true);

    // An artefact without a place of its own is named by its letter.
    await api.ingest({
      artifacts: [
        { ...of('CLAIM', 'verified', 'GOAL'), version: { label: 'v1', content: {}, metadata: { amlas: ['CC', 'K'] } } },
      ],
      links: [to('verified', 'IN_CONTEXT_OF', 'net', { role: 'ABOUT' })],
    });
    const after = (await api.query(AMLAS)).amlas.missing.map(({ letter }: { letter: string }) => letter);
    expect(missing.filter((letter: string) => !after.includes(letter))).toEqual(['K', 'CC']);
  });

  it('holds verification data against who may read them', async () => {
    const rule = async (name: string) =>
      (await api.query(AMLAS)).amlas.rules.find((one: { rule: string }) => one.rule === name);
    // learn was both learned from and tested with (above); judge says nothing about who may read it.
    const exposed = await rule('AMLAS_VERIFICATION_DATA_EXPOSED');
    expect(exposed).toMatchObject({ verdict: 'FAIL', artifacts: expect.arrayContaining([{ id: 'learn' }]) });
    await api.ingest({
      artifacts: [{ id: 'judge', kind: 'DATASET', version: { label: 'v2', content: { access: ['verifier', 'ml'] } } }],
    });
    const { gaps } = await api.query(
      '{ gaps(kinds: [AMLAS_VERIFICATION_DATA_EXPOSED]) { nodes { artifact { id } reason } } }',
    );
    expect(gaps.nodes).toContainEqual({
      artifact: { id: 'judge' },
      reason: expect.stringContaining('may be read by maker, who developed it'),
    });
    await api.ingest({
      artifacts: [{ id: 'judge', kind: 'DATASET', version: { label: 'v3', content: { access: ['verifier'] } } }],
    });
    const after = await api.query('{ gaps(kinds: [AMLAS_VERIFICATION_DATA_EXPOSED]) { nodes { artifact { id } } } }');
    expect(after.gaps.nodes).toEqual([{ artifact: { id: 'learn' } }]);
  });

  it('traces each requirement to results', async () => {
    const GAPS = '{ gaps(kinds: [AMLAS_REQUIREMENT_UNVERIFIED]) { nodes { artifact { id } related { id } } } }';
    // The result speaks for a claim, not for the requirement.
    expect((await api.query(GAPS)).gaps.nodes).toEqual([{ artifact: { id: 'recall' }, related: [{ id: 'net' }] }]);
    await api.ingest({
      artifacts: [of('TEST_CASE', 'recall-test', 'MODEL')],
      links: [to('recall-test', 'VERIFIES', 'recall'), to('measured', 'EVIDENCES', 'recall-test')],
    });
    expect((await api.query(GAPS)).gaps.nodes).toEqual([]);
  });
});
