/*
 * Graph:    the golden story (test/support/goldenBatches.ts), with more officers P2 and P5 who HOLD RO1, a clerk P3 who
 *           holds nothing, and P4 whose term is over.
 *
 *           D1@v1 ─USED─ T1 ─GENERATED─▶ M1@v1 ◀─EVALUATES─ EV1 … R1 … DEP1          row b: D1@v1 is recalled
 *
 * Scenario: P1 opens a change request for row b, people decide its rows in each of the three ways, P2 closes it.
 * Result:   the rows are exactly those of the golden row; it closes when every row is decided, by somebody else than who
 *           opened it, in one journal entry per step, as of any revision; three exports say so.
 * Negative control: old, failed or foreign evidence, a signer without a role, the author, open rows, a cut report and a
 *           world that moved are refused; an open request changes no answer about R1 or HEAD.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeRequestExport } from '../../graph/changeRequest/exportRecord.ts';
import type { IngestInput } from '../../graph/ingest/input.ts';
import { type Api, startApi } from '../support/api.ts';
import { emptyGraph } from '../support/database.ts';
import { GOLDEN_BATCHES } from '../support/goldenBatches.ts';
import { GOLDEN_ROWS } from '../support/goldenRows.ts';

const PAYLOAD = `revision replayed errors { path code message rows { artifact effect modality } }
  changeRequest { id status openRows assessment { id number revision complete rowCount rowsDigest } }`;
const OPEN = `mutation ($input: OpenChangeRequestInput!) { result: openChangeRequest(input: $input) { ${PAYLOAD} } }`;
const DECIDE = `mutation ($input: DispositionRowInput!) { result: dispositionRow(input: $input) { ${PAYLOAD} } }`;
const REVOKE = `mutation ($input: RevokeRowDecisionInput!) { result: revokeRowDecision(input: $input) { ${PAYLOAD} } }`;
const CLOSE = `mutation ($input: CloseChangeRequestInput!) { result: closeChangeRequest(input: $input) { ${PAYLOAD} } }`;
const STOP = `mutation ($input: StopChangeRequestInput!) { result: stopChangeRequest(input: $input) { ${PAYLOAD} } }`;
const REASSESS = `mutation ($input: ReassessChangeRequestInput!) { result: reassessChangeRequest(input: $input) { ${PAYLOAD} } }`;
const EXPORT = `query ($format: ChangeRequestExportFormat!, $at: At) {
  changeRequestExport(id: "CR1", format: $format, at: $at) { mediaType fileName text adapter conformance } }`;
const ROWS = `query ($at: At) { changeRequest(id: "CR1", at: $at) {
  status openRows rows(first: 100) { totalCount nodes {
    id artifact version effect modality parts open decision { id decision signedBy evidence code }
  } }
} }`;
const VERDICTS = `{
  now: impact(input: { configuration: "R1", changes: [] }) { verdict items { totalCount } }
  recall: impact(input: { configuration: "R1", changes: [{ subject: "D1@v1", kind: RETRACT }] }) { verdict items { totalCount } }
  authority: impact(input: { configuration: "R1", changes: [{ subject: "P1", kind: AUTHORITY, interval: { from: "2026-10-15" } }] }) {
    verdict items { totalCount }
  }
  released: findings(configuration: "R1") { verdict counts { total } }
  head: findings { verdict counts { total } }
}`;

interface Row {
  readonly id: string;
  readonly artifact: string;
  readonly version: string | null;
  readonly effect: string | null;
  readonly modality: string;
  readonly open: boolean;
  readonly decision: { readonly id: string; readonly decision: string } | null;
}

const NOW = new Date('2026-11-21T00:00:00Z');

const PEOPLE: Partial<IngestInput> = {
  source: 'people',
  artifacts: ['P2', 'P3', 'P4', 'P5'].map((id) => ({ id, kind: 'PERSON' as const })),
  links: [
    { type: 'HOLDS', from: 'P2', to: 'RO1', attributes: { from: '2026-01-01' } },
    { type: 'HOLDS', from: 'P5', to: 'RO1' },
    { type: 'HOLDS', from: 'P4', to: 'RO1', attributes: { from: '2025-01-01', to: '2026-01-01' } },
  ],
};

const CHANGES = [{ subject: 'D1@v1', kind: 'RETRACT' }];
const INPUT = {
  id: 'CR1',
  title: 'Recall the training data',
  reason: 'consent was withdrawn',
  configuration: 'R1',
  changes: CHANGES,
  openedBy: 'P1',
};

let api: Api;
beforeAll(async () => {
  api = await startApi({ now: () => NOW });
});
afterAll(() => api?.close());
beforeEach(async () => {
  await emptyGraph();
  await api.ingest(GOLDEN_BATCHES.batch);
  await api.ingest(PEOPLE);
});

async function call(document: string, input: object, headers = {}) {
  const { result } = await api.query(document, { input }, headers);
  return result;
}
async function taken(document: string, input: object, headers = {}) {
  const result = await call(document, input, headers);
  expect(result.errors).toEqual([]);
  return result;
}
async function refused(document: string, input: object, headers = {}): Promise<string[]> {
  const before = await api.query('{ revision }');
  const result = await call(document, input, headers);
  expect(await api.query('{ revision }')).toEqual(before);
  return result.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`);
}
async function rows(at?: object): Promise<Row[]> {
  const { changeRequest } = await api.query(ROWS, { at });
  return changeRequest.rows.nodes;
}
const idsOf = (some: readonly Row[]) => some.map(({ id }) => id);
const decide = (assessment: string, some: readonly Row[], more: object = {}) => ({
  assessment,
  rows: idsOf(some),
  decision: 'ACCEPTED_RISK',
  rationale: 'the fleet is grounded',
  signedBy: 'P1',
  ...more,
});

/** A model that was trained anew and evaluated: evidence about M1 and for G2. */
const renewed = (id: string, outcome: string): Partial<IngestInput> => ({
  artifacts: [
    {
      id: 'M1',
      kind: 'MODEL',
      version: { label: 'v2', content: { architecture: 'yolo-s', lockState: 'LOCKED' }, digest: 'sha256:m1v2' },
    },
    { id: 'T2', kind: 'RUN', subkind: 'TRAIN' },
    { id: 'D9', kind: 'DATASET', version: { label: 'v1', content: { rows: 90000 } } },
    { id, kind: 'EVIDENCE', subkind: 'TEST_RESULT', version: { label: 'v1', content: { outcome } } },
  ],
  links: [
    { type: 'USED', from: 'T2', to: 'D9@v1', role: 'TRAIN' },
    { type: 'GENERATED', from: 'T2', to: 'M1@v2' },
    { type: 'EVALUATES', from: id, to: 'M1@v2' },
  ],
});

describe('opening', () => {
  it('gives exactly the rows of the golden row, in one entry of who opened it', async () => {
    const opened = await taken(OPEN, INPUT);
    expect(opened).toMatchObject({
      revision: 3,
      replayed: false,
      changeRequest: {
        status: 'new',
        openRows: 13,
        assessment: { id: 'CR1/impact/1', number: 1, revision: 2, complete: true, rowCount: 13 },
      },
    });
    const golden = GOLDEN_ROWS.find(({ row }) => row === 'b');
    const texts = (await rows()).map(({ artifact, effect, modality }) => `${artifact} ${effect} ${modality.charAt(0)}`);
    expect(texts.sort()).toEqual([...(golden?.items ?? [])].sort());
    const { journalEntry, artifact, changeRequest } = await api.query(`{
      journalEntry(revision: 3) { entry { operation actor reason } }
      artifact(id: "CR1") { kind subkind ... on Change { assessedBy { nodes { id } } affects { totalCount } } }
      changeRequest(id: "CR1") {
        title reason configuration openedBy openedRevision
        assessment { verdict level changes { subject kinds parts toDigest } }
        plan { action subject level }
        rowsAddedSince { complete changesDiffer problem added { totalCount } dropped { totalCount } }
      }
    }`);
    expect(journalEntry.entry).toEqual({
      operation: 'openChangeRequest',
      actor: 'P1',
      reason: 'consent was withdrawn',
    });
    expect(artifact).toEqual({
      kind: 'CHANGE',
      subkind: 'CHANGE_REQUEST',
      assessedBy: { nodes: [{ id: 'CR1/impact/1' }, { id: 'CR1/impact/1/rows/1' }] },
      affects: { totalCount: 0 },
    });
    expect(changeRequest).toMatchObject({
      title: 'Recall the training data',
      reason: 'consent was withdrawn',
      configuration: 'R1',
      openedBy: 'P1',
      openedRevision: 3,
      assessment: {
        verdict: 'FAIL',
        level: 'critical',
        changes: [{ subject: 'D1@v1', kinds: ['RETRACT'], parts: [] }],
      },
      rowsAddedSince: {
        complete: true,
        changesDiffer: false,
        problem: null,
        added: { totalCount: 0 },
        dropped: { totalCount: 0 },
      },
    });
    const plan = changeRequest.plan.map((one: { action: string; subject: string; level: number }) => one);
    expect(plan.map(({ action, subject, level }: (typeof plan)[0]) => `${level} ${action} ${subject}`).sort()).toEqual([
      '1 RETRAIN T1',
      '1 ROLLBACK_DECISION DEP1',
      '2 RERUN V1',
      '3 REVIEW G2',
      '4 REVIEW G1',
      '5 REAPPROVE SO1',
    ]);
  });

  it('changes no verdict of R1 or HEAD, nor does deciding', async () => {
    const before = await api.query(VERDICTS);
    expect(before).toMatchObject({
      now: { verdict: 'PASS' },
      recall: { verdict: 'FAIL' },
      released: { verdict: 'PASS' },
    });
    const { changeRequest } = await taken(OPEN, INPUT);
    expect(await api.query(VERDICTS)).toEqual(before);
    await taken(DECIDE, decide(changeRequest.assessment.id, await rows()));
    expect(await api.query(VERDICTS)).toEqual(before);
    // Negative control: the change itself would.
    await api.ingest({
      artifacts: [{ id: 'real', kind: 'CHANGE' }],
      links: [{ type: 'AFFECTS', from: 'real', to: 'D1@v1', attributes: { kind: 'RETRACT' } }],
    });
    expect((await api.query(VERDICTS)).released.verdict).toBe('FAIL');
  });

  it('is no change to ask about: it would be answered with "nothing"', async () => {
    await taken(OPEN, INPUT);
    const [error] = await api.expectErrors('{ impact(input: { changes: [{ subject: "CR1" }] }) { verdict } }');
    expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', input: 'input.changes[0].subject' } });
    expect(error?.message).toContain('CR1 is a change request');
  });

  it('again is the first receipt, of something else an error', async () => {
    const first = await taken(OPEN, INPUT);
    expect(await taken(OPEN, INPUT)).toEqual({ ...first, replayed: true });
    expect(await refused(OPEN, { ...INPUT, reason: 'another' })).toEqual(['id ID_TAKEN']);
    expect(await refused(OPEN, { ...INPUT, id: 'H1' })).toEqual(['id ID_TAKEN']);
  });

  it('tells what is wrong with the input', async () => {
    expect(await refused(OPEN, { ...INPUT, title: ' ', reason: '', changes: [] })).toEqual([
      'title VALUE_INVALID',
      'reason VALUE_INVALID',
      'changes VALUE_INVALID',
    ]);
    expect(await refused(OPEN, { ...INPUT, id: 'a@b' })).toEqual(['id VALUE_INVALID']);
    expect(await refused(OPEN, { ...INPUT, id: 'x'.repeat(401) })).toEqual(['id TOO_LARGE']);
    expect(await refused(OPEN, { ...INPUT, reason: 'x'.repeat(2001) })).toEqual(['reason TOO_LARGE']);
    expect(await refused(OPEN, { ...INPUT, openedBy: 'H1' })).toEqual(['openedBy VALUE_INVALID']);
    expect(await refused(OPEN, { ...INPUT, openedBy: null })).toEqual(['openedBy VALUE_INVALID']);
    expect(await refused(OPEN, { ...INPUT, changes: [{ subject: 'none', kind: 'RETRACT' }] })).toEqual([
      'changes[0].subject NOT_FOUND',
    ]);
    expect(await refused(OPEN, { ...INPUT, configuration: 'none' })).toEqual(['configuration NOT_FOUND']);
    const large = (subject: string, length: number) => ({
      subject,
      to: { label: 'v2', content: { rows: 1, text: 'x'.repeat(length) } },
    });
    // No content of a version may be as large; nor may what the record holds, of contents that each may be.
    expect(await refused(OPEN, { ...INPUT, changes: [large('D1', 262_144)] })).toEqual([
      'changes[0].to.content TOO_LARGE',
    ]);
    expect(await refused(OPEN, { ...INPUT, changes: [large('D1', 200_000), large('D2', 200_000)] })).toEqual([
      'changes TOO_LARGE',
    ]);
    // A header names who opens it, too.
    expect(await call(OPEN, { ...INPUT, openedBy: null }, { 'x-actor': 'P1' })).toMatchObject({
      errors: [],
      revision: 3,
    });
  });

  it('of what is retired is kept, too', async () => {
    await api.ingest({
      source: 'old',
      artifacts: [{ id: 'OLD', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 } } }],
    });
    await api.ingest({ source: 'old', mode: 'REPLACE_SOURCE' });
    const opened = await taken(OPEN, { ...INPUT, changes: [...CHANGES, { subject: 'OLD@v1', kind: 'RETRACT' }] });
    expect(opened.changeRequest.openRows).toBe(13);
  });

  it('is assessed at the point that is asked for', async () => {
    expect(await refused(OPEN, { ...INPUT, at: { revision: 99 } })).toEqual(['at.revision VALUE_INVALID']);
    const use = {
      artifacts: [{ id: 'T7', kind: 'RUN' as const }],
      links: [{ type: 'USED' as const, from: 'T7', to: 'D1@v1' }],
    };
    await api.ingest(use);
    const opened = await taken(OPEN, { ...INPUT, at: { revision: 2, validAt: '2026-11-01' } });
    expect(opened.changeRequest.assessment).toMatchObject({ revision: 2, rowCount: 13 });
    const { changeRequest } = await api.query(
      '{ changeRequest(id: "CR1") { assessment { validAt } rowsAddedSince { added { nodes { artifact } } } } }',
    );
    expect(changeRequest).toEqual({
      assessment: { validAt: '2026-11-01T00:00:00.000Z' },
      rowsAddedSince: { added: { nodes: [{ artifact: 'T7' }] } },
    });
  });

  it('is written by no batch', async () => {
    await taken(OPEN, INPUT);
    const forge = (artifacts: IngestInput['artifacts'], links: IngestInput['links'] = []) =>
      api.graph.ingest({ source: 'forger', artifacts, links }, { actor: 'forger' });
    for (const subkind of ['CHANGE_IMPACT', 'CHANGE_IMPACT_ROWS', 'ROW_DECISION', 'CONCLUSION']) {
      const { errors } = await forge([{ id: 'forged', kind: 'IMPACT_ASSESSMENT', subkind }]);
      expect(errors).toMatchObject([{ path: 'artifacts[0].subkind', code: 'VALUE_INVALID' }]);
    }
    const link = await forge([], [{ type: 'ASSESSES', from: 'CR1/impact/1', to: 'H1' }]);
    expect(link.errors).toMatchObject([{ path: 'links[0].from', code: 'VALUE_INVALID' }]);
    // Who spoke as the service and listed nothing would retire the request.
    const takeover = { source: 'safetyops:changeRequest', mode: 'REPLACE_SOURCE', artifacts: [] } as const;
    const { errors } = await api.graph.ingest(takeover, { actor: 'forger' });
    expect(errors).toMatchObject([{ path: 'source', code: 'VALUE_INVALID' }]);
    expect((await api.query(ROWS)).changeRequest).toMatchObject({ status: 'new', openRows: 13 });
  });
});

describe('deciding and closing', () => {
  it('is done row by row in three ways, approved by another person, and exported', async () => {
    const { changeRequest } = await taken(OPEN, INPUT);
    const assessment = changeRequest.assessment.id;
    const close = { id: 'CR1', signedBy: 'P2', reason: 'all rows are decided' };
    const all = await rows();

    const early = await call(CLOSE, close);
    expect(early.errors).toMatchObject([{ path: 'id', code: 'ROWS_OPEN' }]);
    expect(early.errors[0].rows).toHaveLength(13);

    await api.ingest(renewed('EV9', 'pass'));
    const model = all.filter(({ artifact }) => artifact === 'M1');
    const requirement = all.filter(({ artifact }) => ['SR1', 'H1', 'AIA-Art15'].includes(artifact));
    const others = all.filter((row) => !model.includes(row) && !requirement.includes(row));
    const reverified = await taken(
      DECIDE,
      decide(assessment, model, { decision: 'REVERIFIED', evidence: 'EV9', signedBy: 'P2' }),
    );
    expect(reverified.changeRequest).toMatchObject({ status: 'inProgress', openRows: 12 });
    await taken(DECIDE, decide(assessment, requirement, { decision: 'NO_IMPACT', code: 'COVERED_BY_OTHER_EVIDENCE' }));
    const last = await call(CLOSE, close);
    expect(last.errors).toMatchObject([{ code: 'ROWS_OPEN' }]);
    expect(last.errors[0].rows).toHaveLength(9);
    await taken(DECIDE, decide(assessment, others));

    expect(await refused(CLOSE, { ...close, signedBy: 'P1' })).toEqual(['signedBy NOT_INDEPENDENT']);
    // Nor by writing in another's name.
    expect(await refused(CLOSE, close, { 'x-actor': 'P1' })).toEqual(['signedBy NOT_INDEPENDENT']);
    const closed = await taken(CLOSE, close);
    expect(closed.changeRequest).toMatchObject({ status: 'complete', openRows: 0 });
    expect(await taken(CLOSE, close)).toEqual({ ...closed, replayed: true });
    expect(await refused(CLOSE, { ...close, reason: 'again' })).toEqual([' CONCLUDED']);
    expect(await refused(DECIDE, decide(assessment, model))).toEqual([' CONCLUDED']);
    expect(await refused(STOP, close)).toEqual([' CONCLUDED']);

    // One entry per step: opened at 3, evidence 4, decisions 5 to 7, closed at 8.
    const { journal, request, earlier, before } = await api.query(`{
      journal(artifact: "CR1") { nodes { revision operation actor } }
      request: changeRequest(id: "CR1") {
        conclusion { status signedBy roles signedAt checkedRevision verdict fellBecause }
        decisions { decision signedBy roles signedAt rowCount evidence code fellBecause revokedBy }
      }
      earlier: changeRequest(id: "CR1", at: { revision: 5 }) { status openRows conclusion { id } }
      before: changeRequest(id: "CR1", at: { revision: 2 }) { status }
    }`);
    expect(journal.nodes).toEqual([
      { revision: 3, operation: 'openChangeRequest', actor: 'P1' },
      { revision: 5, operation: 'dispositionRow', actor: 'P2' },
      { revision: 6, operation: 'dispositionRow', actor: 'P1' },
      { revision: 7, operation: 'dispositionRow', actor: 'P1' },
      { revision: 8, operation: 'closeChangeRequest', actor: 'P2' },
    ]);
    expect(earlier).toEqual({ status: 'inProgress', openRows: 12, conclusion: null });
    expect(before).toBeNull();
    const signed = { roles: ['RO1'], signedAt: NOW.toISOString(), fellBecause: null };
    expect(request.conclusion).toEqual({
      ...signed,
      status: 'complete',
      signedBy: 'P2',
      checkedRevision: 7,
      verdict: 'FAIL',
    });
    expect(request.decisions).toEqual([
      { ...signed, decision: 'REVERIFIED', signedBy: 'P2', rowCount: 1, evidence: 'EV9', code: null, revokedBy: null },
      {
        ...signed,
        decision: 'NO_IMPACT',
        signedBy: 'P1',
        rowCount: 3,
        evidence: null,
        code: 'COVERED_BY_OTHER_EVIDENCE',
        revokedBy: null,
      },
      {
        ...signed,
        decision: 'ACCEPTED_RISK',
        signedBy: 'P1',
        rowCount: 9,
        evidence: null,
        code: null,
        revokedBy: null,
      },
    ]);

    const markdown = (await api.query(EXPORT, { format: 'MARKDOWN' })).changeRequestExport;
    expect(markdown).toMatchObject({ mediaType: 'text/markdown', fileName: 'CR1.md' });
    expect(markdown.conformance).toContain('Claims no conformance');
    expect(markdown.text).toContain('# Change request CR1: Recall the training data');
    expect(markdown.text).toContain('**Status**: complete');
    expect(markdown.text).toMatch(/M1@v1 \| MODEL \| TAINTED \| ACTUAL \| .* \| REVERIFIED by P2/);
    const json = (await api.query(EXPORT, { format: 'JSON' })).changeRequestExport;
    const record = changeRequestExport.parse(JSON.parse(json.text));
    expect(record).toMatchObject({ id: 'CR1', status: 'complete', readAtRevision: 8 });
    expect(record.rows).toHaveLength(13);
    const spdx = (await api.query(EXPORT, { format: 'SPDX_3_1_DRAFT_FUNCTIONAL_SAFETY' })).changeRequestExport;
    expect(spdx).toMatchObject({ mediaType: 'application/ld+json', fileName: 'CR1.spdx.json' });
    expect(spdx.adapter).toMatch(/^spdx-3\.1-draft-functional-safety@[0-9a-f]{40}$/);
    expect(spdx.text).toContain('"functionalsafety_impactAnalysisStatus": "complete"');
    // Written later, read as of then: the same bytes.
    await api.ingest({ artifacts: [{ id: 'later', kind: 'COMPONENT' }] });
    for (const [format, made] of [
      ['MARKDOWN', markdown],
      ['JSON', json],
      ['SPDX_3_1_DRAFT_FUNCTIONAL_SAFETY', spdx],
    ]) {
      const again = await api.query(EXPORT, { format, at: { revision: 8 } });
      expect(again.changeRequestExport).toEqual(made);
    }
    const [missing] = await api.expectErrors('{ changeRequestExport(id: "none", format: JSON) { text } }');
    expect(missing).toMatchObject({ extensions: { code: 'NOT_FOUND', input: 'id' } });
  });

  it('takes evidence that is new, is about the row, and does not fail', async () => {
    const { changeRequest } = await taken(OPEN, INPUT);
    const all = await rows();
    const model = all.filter(({ artifact }) => artifact === 'M1');
    const with_ = (evidence: string | null, some = model) =>
      decide(changeRequest.assessment.id, some, { decision: 'REVERIFIED', evidence });
    expect(await refused(DECIDE, with_('EV1'))).toEqual(['evidence EVIDENCE_INVALID']);
    expect(await refused(DECIDE, with_('none'))).toEqual(['evidence EVIDENCE_INVALID']);
    expect(await refused(DECIDE, with_('H1'))).toEqual(['evidence EVIDENCE_INVALID']);
    expect(await refused(DECIDE, with_(null))).toEqual(['evidence VALUE_INVALID']);
    await api.ingest(renewed('EV8', 'fail'));
    await api.ingest(renewed('EV7', 'inconclusive'));
    await api.ingest(renewed('EV9', 'pass'));
    expect(await refused(DECIDE, with_('EV8'))).toEqual(['evidence EVIDENCE_INVALID']);
    expect(await refused(DECIDE, with_('EV7'))).toEqual(['evidence EVIDENCE_INVALID']);
    const other = await call(
      DECIDE,
      with_(
        'EV9',
        all.filter(({ artifact }) => ['M1', 'G1', 'V1'].includes(artifact)),
      ),
    );
    expect(
      other.errors.map(({ code, rows }: { code: string; rows: Row[] }) => [code, rows.map((row) => row.artifact)]),
    ).toEqual([
      ['EVIDENCE_INVALID', ['V1']],
      ['EVIDENCE_INVALID', ['G1']],
    ]);
    expect((await taken(DECIDE, with_('EV9'))).changeRequest.openRows).toBe(12);
    // Withdrawn evidence no longer re-verifies.
    await api.ingest({
      artifacts: [
        {
          id: 'EV9',
          kind: 'EVIDENCE',
          version: { label: 'v1', retracted: { at: '2026-11-21', reason: 'wrong bench' } },
        },
      ],
    });
    const { changeRequest: fallen } = await api.query(
      '{ changeRequest(id: "CR1") { openRows decisions { fellBecause } } }',
    );
    expect(fallen).toEqual({ openRows: 13, decisions: [{ fellBecause: 'EV9 is retracted.' }] });
  });

  it('is signed by a person who holds a role now, and says what goes with what', async () => {
    const { changeRequest } = await taken(OPEN, INPUT);
    const assessment = changeRequest.assessment.id;
    const all = await rows();
    for (const signedBy of ['P3', 'P4', 'H1', 'none']) {
      expect(await refused(DECIDE, decide(assessment, all, { signedBy }))).toEqual(['signedBy SIGNER_INVALID']);
      expect(await refused(CLOSE, { id: 'CR1', signedBy, reason: 'done' })).toEqual(['signedBy SIGNER_INVALID']);
      expect(await refused(STOP, { id: 'CR1', signedBy, reason: 'done' })).toEqual(['signedBy SIGNER_INVALID']);
    }
    expect(await refused(DECIDE, decide(assessment, all, { rationale: ' ' }))).toEqual(['rationale VALUE_INVALID']);
    expect(await refused(DECIDE, decide(assessment, all, { code: 'NOT_USED', evidence: 'EV1' }))).toEqual([
      'code VALUE_INVALID',
      'evidence VALUE_INVALID',
    ]);
    expect(await refused(DECIDE, decide(assessment, all, { decision: 'NO_IMPACT' }))).toEqual(['code VALUE_INVALID']);
    expect(await refused(DECIDE, decide(assessment, []))).toEqual(['rows VALUE_INVALID']);
    expect(await refused(DECIDE, { ...decide(assessment, []), rows: [idsOf(all)[0], 'none'] })).toEqual([
      'rows[1] NOT_FOUND',
    ]);
    expect(await refused(DECIDE, { ...decide(assessment, []), rows: Array(5_001).fill('x') })).toEqual([
      'rows TOO_LARGE',
    ]);
    expect(await refused(DECIDE, decide('none', all))).toEqual(['assessment NOT_FOUND']);
    expect(await refused(CLOSE, { id: 'none', signedBy: 'P2', reason: 'done' })).toEqual(['id NOT_FOUND']);
  });

  it('can be revoked and decided anew; nothing is overwritten', async () => {
    const { changeRequest } = await taken(OPEN, INPUT);
    const assessment = changeRequest.assessment.id;
    const all = await rows();
    const first = await taken(DECIDE, decide(assessment, all));
    expect(await taken(DECIDE, decide(assessment, all))).toEqual({ ...first, replayed: true });
    const revocation = { decision: 'CR1/decision/1', rationale: 'signed too early', signedBy: 'P2' };
    const revoked = await taken(REVOKE, revocation);
    expect(revoked.changeRequest).toMatchObject({ status: 'inProgress', openRows: 13 });
    expect(await taken(REVOKE, revocation)).toEqual({ ...revoked, replayed: true });
    expect(await refused(REVOKE, { ...revocation, rationale: 'another' })).toEqual(['decision VALUE_INVALID']);
    expect(await refused(REVOKE, { ...revocation, decision: 'none' })).toEqual(['decision NOT_FOUND']);
    expect(await refused(CLOSE, { id: 'CR1', signedBy: 'P2', reason: 'done' })).toEqual(['id ROWS_OPEN']);
    const again = await taken(DECIDE, decide(assessment, all));
    expect(again.changeRequest.openRows).toBe(0);
    expect((await rows({ revision: first.revision })).every(({ decision }) => decision?.id === 'CR1/decision/1')).toBe(
      true,
    );
    expect((await rows()).every(({ decision }) => decision?.id === 'CR1/decision/3')).toBe(true);
  });

  it('is done by several at once: each step is one entry, and none is lost', async () => {
    const both = await Promise.all([taken(OPEN, INPUT), taken(OPEN, INPUT)]);
    expect(both.map(({ replayed }) => replayed).sort()).toEqual([false, true]);
    const all = await rows();
    const { revision } = await api.query('{ revision }');
    const thirds = [all.slice(0, 4), all.slice(4, 8), all.slice(8)];
    await Promise.all(thirds.map((some) => taken(DECIDE, decide('CR1/impact/1', some))));
    expect(await api.query('{ revision }')).toEqual({ revision: revision + 3 });
    const { changeRequest } = await api.query('{ changeRequest(id: "CR1") { openRows decisions { id } } }');
    expect(changeRequest).toEqual({
      openRows: 0,
      decisions: [{ id: 'CR1/decision/1' }, { id: 'CR1/decision/2' }, { id: 'CR1/decision/3' }],
    });
  });

  it('falls with the authority of who signed', async () => {
    const { changeRequest } = await taken(OPEN, INPUT);
    await taken(DECIDE, decide(changeRequest.assessment.id, await rows()));
    await api.ingest({
      source: 'story:golden',
      links: [
        {
          type: 'HOLDS',
          from: 'P1',
          to: 'RO1',
          assurance: 'DECLARED_REVIEWED',
          attributes: { from: '2026-01-01', voidFrom: '2026-11-01' },
        },
      ],
    });
    expect(await refused(CLOSE, { id: 'CR1', signedBy: 'P2', reason: 'done' })).toEqual(
      expect.arrayContaining(['id ROWS_OPEN']),
    );
  });

  it('makes the disposition of the engine where a target is named, and takes it back', async () => {
    const { changeRequest } = await taken(OPEN, INPUT);
    const assessment = changeRequest.assessment.id;
    const effect = `{ impact(input: { configuration: "R1", changes: [{ subject: "D1@v1", kind: RETRACT }] }) {
      items(first: 50) { nodes { artifact { id } modality states { effect modality cutBy } } } } }`;
    const modalities = async () => {
      const { impact } = await api.query(effect);
      return Object.fromEntries(
        impact.items.nodes.map((one: { artifact: { id: string }; modality: string }) => [
          one.artifact.id,
          one.modality,
        ]),
      );
    };
    expect((await modalities()).T1).toBe('ACTUAL');
    const t1 = (await rows()).filter(({ artifact }) => artifact === 'T1');
    const noImpact = decide(assessment, t1, { decision: 'NO_IMPACT', code: 'NOT_USED', target: 'T1' });
    expect(await refused(DECIDE, { ...noImpact, target: 'none' })).toEqual(['target VALUE_INVALID']);
    expect(await refused(DECIDE, { ...noImpact, target: null, disposition: 'none' })).toEqual([
      'disposition NOT_FOUND',
    ]);
    await taken(DECIDE, noImpact);
    expect((await modalities()).T1).toBe('SUPPRESSED');
    // What it suppresses is a milder form of the rows: nothing was added.
    const { changeRequest: since } = await api.query(
      '{ changeRequest(id: "CR1") { openRows rowsAddedSince { added { totalCount } } decisions { dispositions } } }',
    );
    expect(since).toEqual({
      openRows: 12,
      rowsAddedSince: { added: { totalCount: 0 } },
      decisions: [{ dispositions: ['CR1/decision/1/disposition/1'] }],
    });
    await taken(REVOKE, { decision: 'CR1/decision/1', rationale: 'it was used', signedBy: 'P2' });
    expect((await modalities()).T1).toBe('ACTUAL');
    expect((await api.query('{ changeRequest(id: "CR1") { openRows } }')).changeRequest.openRows).toBe(13);
  });
});

it('about a change record without a kind, no judgment is promised that nobody makes', async () => {
  // PR ─AFFECTS (RETRACT)▶ D1@v1: the answer is that of row b; what PR will affect later is not known, so it is not judged as a whole.
  await api.ingest({
    artifacts: [{ id: 'PR', kind: 'CHANGE' }],
    links: [{ type: 'AFFECTS', from: 'PR', to: 'D1@v1', attributes: { kind: 'RETRACT' } }],
  });
  const { changeRequest } = await taken(OPEN, { ...INPUT, changes: [{ subject: 'PR' }] });
  const t1 = (await rows()).filter(({ artifact }) => artifact === 'T1');
  expect(t1).toHaveLength(1);
  const noImpact = decide(changeRequest.assessment.id, t1, { decision: 'NO_IMPACT', code: 'NOT_USED' });
  expect(await refused(DECIDE, { ...noImpact, target: 'T1' })).toEqual(['target VALUE_INVALID']);
  // Nor is the record that is assessed a request itself.
  const { changeRequests } = await api.query('{ changeRequests { nodes { id } } }');
  expect(changeRequests.nodes).toEqual([{ id: 'CR1' }]);
  // Negative control: the row itself may be decided, which cuts nothing in the engine.
  expect((await taken(DECIDE, noImpact)).changeRequest).toMatchObject({ status: 'inProgress' });
});

describe('a world that moves', () => {
  const close = { id: 'CR1', signedBy: 'P2', reason: 'done' };

  it('refuses closing, says which rows came, and is assessed again with the decisions kept', async () => {
    const { changeRequest } = await taken(OPEN, INPUT);
    const first = changeRequest.assessment.id;
    await taken(DECIDE, decide(first, await rows()));
    // Another run used the data: it is tainted, too.
    await api.ingest({
      artifacts: [{ id: 'T7', kind: 'RUN', subkind: 'TRAIN' }],
      links: [{ type: 'USED', from: 'T7', to: 'D1@v1' }],
    });
    const moved = await call(CLOSE, close);
    expect(moved.errors).toMatchObject([
      { code: 'WORLD_MOVED', rows: [{ artifact: 'T7', effect: 'TAINTED', modality: 'ACTUAL' }] },
    ]);
    expect(moved.errors[0].message).toContain('reassessChangeRequest');
    const { changeRequest: read } = await api.query(
      '{ changeRequest(id: "CR1") { rowsAddedSince { added { nodes { artifact effect open } } dropped { totalCount } } } }',
    );
    expect(read.rowsAddedSince).toEqual({
      added: { nodes: [{ artifact: 'T7', effect: 'TAINTED', open: true }] },
      dropped: { totalCount: 0 },
    });

    const again = await taken(REASSESS, { id: 'CR1', reason: 'T7 came', assessedBy: 'P1' });
    expect(again.changeRequest).toMatchObject({
      openRows: 1,
      assessment: { id: 'CR1/impact/2', number: 2, rowCount: 14 },
    });
    expect(await taken(REASSESS, { id: 'CR1', reason: 'once more', assessedBy: 'P1' })).toEqual({
      ...again,
      replayed: true,
    });
    const open = (await rows()).filter((row) => row.open);
    expect(open.map(({ artifact }) => artifact)).toEqual(['T7']);
    expect(await refused(DECIDE, decide(first, open))).toEqual(['assessment SUPERSEDED']);
    await taken(DECIDE, decide('CR1/impact/2', open));
    expect((await taken(CLOSE, close)).changeRequest.status).toBe('complete');
    expect(await refused(REASSESS, { id: 'CR1', reason: 'late', assessedBy: 'P1' })).toEqual([' CONCLUDED']);
  });

  it('that only loses rows does not', async () => {
    await api.ingest({
      source: 'other',
      artifacts: [{ id: 'T7', kind: 'RUN', subkind: 'TRAIN' }],
      links: [{ type: 'USED', from: 'T7', to: 'D1@v1' }],
    });
    const { changeRequest } = await taken(OPEN, { ...INPUT, configuration: null });
    await taken(DECIDE, decide(changeRequest.assessment.id, await rows()));
    await api.ingest({ source: 'other', mode: 'REPLACE_SOURCE' });
    const { changeRequest: read } = await api.query(
      '{ changeRequest(id: "CR1") { rowsAddedSince { added { totalCount } dropped { nodes { artifact } } } } }',
    );
    expect(read.rowsAddedSince).toEqual({ added: { totalCount: 0 }, dropped: { nodes: [{ artifact: 'T7' }] } });
    await taken(CLOSE, close);
  });

  it('does not close what was cut by its budget', async () => {
    const { changeRequest } = await taken(OPEN, { ...INPUT, budget: { nodes: 1 } });
    expect(changeRequest.assessment.complete).toBe(false);
    await taken(DECIDE, decide(changeRequest.assessment.id, await rows()));
    expect(await refused(CLOSE, close)).toEqual(['id INCOMPLETE', 'id WORLD_MOVED']);
    const whole = await taken(REASSESS, { id: 'CR1', reason: 'whole', assessedBy: 'P2' });
    expect(whole.changeRequest.assessment).toMatchObject({ number: 2, complete: true, rowCount: 13 });
    await taken(
      DECIDE,
      decide(
        'CR1/impact/2',
        (await rows()).filter((row) => row.open),
      ),
    );
    // Who assessed it may not close it either.
    expect(await refused(CLOSE, close)).toEqual(['signedBy NOT_INDEPENDENT']);
    const third = { ...close, signedBy: 'P5' };
    expect(await refused(CLOSE, { ...third, budget: { nodes: 1 } })).toEqual(['id WORLD_MOVED']);
    await taken(CLOSE, third);
  });
});

describe('giving up', () => {
  it('needs a reason and a signature; a duplicate names what covers it', async () => {
    await taken(OPEN, INPUT);
    await taken(OPEN, { ...INPUT, id: 'CR2' });
    await taken(OPEN, {
      ...INPUT,
      id: 'CR3',
      configuration: null,
      changes: [{ subject: 'D2', kind: 'SUPERSEDE' }],
      openedBy: 'P2',
    });
    expect(await refused(STOP, { id: 'CR2', signedBy: 'P1', reason: ' ' })).toEqual(['reason VALUE_INVALID']);
    expect(await refused(STOP, { id: 'CR2', signedBy: 'P1', reason: 'twice', duplicateOf: 'CR2' })).toEqual([
      'duplicateOf VALUE_INVALID',
    ]);
    expect(await refused(STOP, { id: 'CR2', signedBy: 'P1', reason: 'twice', duplicateOf: 'H1' })).toEqual([
      'duplicateOf NOT_FOUND',
    ]);
    const duplicate = { id: 'CR2', signedBy: 'P1', reason: 'asked twice', duplicateOf: 'CR1' };
    const stopped = await taken(STOP, duplicate);
    expect(stopped.changeRequest.status).toBe('duplicate');
    expect(await taken(STOP, duplicate)).toEqual({ ...stopped, replayed: true });
    await taken(STOP, { id: 'CR3', signedBy: 'P1', reason: 'not needed' });
    const list = async (filter: object | null, page = {}) => {
      const { changeRequests } = await api.query(
        `query ($filter: ChangeRequestFilter, $first: Int, $after: String, $at: At) {
          changeRequests(filter: $filter, first: $first, after: $after, at: $at) { totalCount pageInfo { hasNextPage endCursor } nodes { id status } } }`,
        { filter, ...page },
      );
      return changeRequests;
    };
    const ids = async (filter: object | null, page = {}) =>
      (await list(filter, page)).nodes.map(({ id }: { id: string }) => id);
    expect((await list(null)).nodes).toEqual([
      { id: 'CR1', status: 'new' },
      { id: 'CR2', status: 'duplicate' },
      { id: 'CR3', status: 'stopped' },
    ]);
    expect(await ids({ statuses: ['stopped', 'new'] })).toEqual(['CR1', 'CR3']);
    expect(await ids({ subject: 'D2' })).toEqual(['CR3']);
    expect(await ids({ subject: 'D1@v1', openedBy: 'P1', configuration: 'R1' })).toEqual(['CR1', 'CR2']);
    expect(await ids(null, { at: { revision: 4 } })).toEqual(['CR1', 'CR2']);
    const page = await list(null, { first: 2 });
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(await ids(null, { first: 2, after: page.pageInfo.endCursor })).toEqual(['CR3']);
  });
});
