/** What was decided at a gate, the newest evaluation first, each with who, when and on what. */

import type { SignatureState } from '../../graph/governance/signing/rules.ts';
import { unansweredAgainst } from '../../graph/reading/evidenceAgainst.ts';
import type { GraphReader } from '../../graph/reading/graphReader.ts';
import { type Signature, type SignatureStanding, signersOf } from '../../graph/reading/signing/signatures.ts';
import { type HtmlValue, html } from '../guide/html.ts';
import { type Column, listed, NOTHING, page, type Tone, table, tag } from './frame.ts';
import { askTheApi, effectTags, heading, idText, instant, name, names, type PageData, shown } from './pageData.ts';

const COLUMNS: readonly Column[] = [
  { title: 'Evaluated', width: 12 },
  { title: 'Verdict', width: 8, align: 'centre' },
  { title: 'Of', width: 20 },
  { title: 'Configuration', width: 17 },
  { title: 'Lacked', width: 22 },
  { title: 'By', width: 11 },
  { title: 'Revision', width: 10, align: 'number' },
];
const SIGN_OFF_COLUMNS: readonly Column[] = [
  { title: 'Sign-off', width: 16 },
  { title: 'Of', width: 13 },
  { title: 'Verdict', width: 9, align: 'centre' },
  { title: 'Signed', width: 11 },
  { title: 'By', width: 11 },
  { title: 'Role', width: 11 },
  { title: 'Meaning and reason', width: 13 },
  { title: 'How it stands now', width: 16 },
];

const TONES: Readonly<Record<string, Tone>> = { PASS: 'good', FAIL: 'bad', UNKNOWN: 'fair' };
/** What was signed; whether that still counts is another column, so that no approval that was taken back is green. */
const SIGNED_TONES: Readonly<Record<string, Tone>> = { APPROVED: 'plain', PENDING: 'fair' };
const STATE_TONES: Readonly<Record<SignatureState, Tone>> = {
  VALID: 'good',
  NOT_APPROVING: 'fair',
  EXPIRED: 'poor',
  SUPERSEDED: 'poor',
  MOVED: 'bad',
  CONFLICTED: 'bad',
  WITHOUT_AUTHORITY: 'bad',
  REVOKED: 'bad',
  BROKEN: 'bad',
};

/** An evaluation and who wrote it. */
export interface EvaluationRow {
  readonly evaluation: number;
  readonly actor: string;
  readonly recordedAt: string;
}

/** Contents of the evaluations and sign-offs have to be loaded. @param signOffs How they stand at the instant that is asked about. */
export function gatePage(
  data: PageData,
  evaluations: readonly EvaluationRow[],
  signOffs: readonly SignatureStanding[],
): string {
  const { reader, root } = data;
  const { rows, note } = shown(evaluations.toReversed(), data);
  const signatures = shown(signOffs, data);
  const required = reader.others(root, { end: 'SOURCE', type: 'REQUIRES' });
  const applies = reader.others(root, { end: 'SOURCE', type: 'APPLIES_TO' });
  // A claim that stands all the same: who decides at the gate has to know.
  const against = [...new Set(required.flatMap((one) => unansweredAgainst(reader.view, one)))];
  return page({
    title: `Gate: ${reader.name(root)}`,
    body: [
      heading(data),
      html`<div class="facts"><span>Applies to</span> ${names(reader, applies)}</div>
<div class="facts"><span>Requires</span> ${names(reader, required)}</div>`,
      ...(against.length === 0
        ? []
        : [
            html`<div class="facts"><span>Evidence against that, which nobody has recorded as a challenge</span> ${names(reader, against)}</div>`,
          ]),
      html`<h2>Evaluations</h2><p>${evaluations.length} in all; none is ever changed or taken out.</p>`,
      ...note,
      table({
        columns: COLUMNS,
        rows: rows.map((row) => ({ anchor: reader.id(row.evaluation), cells: cells(reader, row) })),
      }),
      html`<h2>Sign-offs of the gate and of what it applies to</h2>`,
      ...signatures.note,
      table({
        columns: SIGN_OFF_COLUMNS,
        rows: signatures.rows.map((one) => ({ anchor: reader.id(one.signature.signOff), cells: signed(data, one) })),
      }),
      askTheApi(`{
  auditTrail(artifact: ${JSON.stringify(reader.id(root))}) {
    events(types: [GATE_EVALUATION, SIGN_OFF]) { nodes { type happenedAt summary entry { actor } } }
  }
}`),
    ],
  });
}

function cells(reader: GraphReader, { evaluation, actor, recordedAt }: EvaluationRow) {
  const verdict = reader.text(evaluation, 'verdict') ?? '?';
  const { unmet } = reader.content(evaluation);
  const lacked = Array.isArray(unmet) ? unmet.filter((one) => typeof one === 'string') : [];
  const subjects = reader.others(evaluation, { end: 'SOURCE', type: 'EVALUATES' });
  const configuration = reader.text(evaluation, 'configuration');
  const evaluatedAt = reader.text(evaluation, 'evaluatedAt') ?? recordedAt;
  return [
    html`<span title="${reader.id(evaluation)}">${instant(evaluatedAt)}</span>`,
    tag(verdict, TONES[verdict] ?? 'plain'),
    listed(subjects.map((subject) => name(reader, subject))),
    configuration === null ? NOTHING : idText(configuration),
    listed(lacked.map((id) => (reader.find(id) < 0 ? id : name(reader, reader.find(id))))),
    actor,
    reader.number(evaluation, 'revision') ?? NOTHING,
  ];
}

function signed({ reader, standing }: PageData, { signature, state, reasons }: SignatureStanding) {
  const { signOff } = signature;
  const effects = standing.effects(signOff);
  // What it says alone is not green where a change, or another signature that was taken back, brought it down.
  const stands = state === 'VALID' && effects.length > 0 ? [] : [html`${tag(spoken(state), STATE_TONES[state])} `];
  const reached = effects.length === 0 ? [] : [effectTags(effects)];
  const verdict = reader.text(signOff, 'verdict') ?? 'APPROVED';
  const signedAt = reader.text(signOff, 'signedAt');
  return [
    name(reader, signOff),
    names(reader, reader.others(signOff, { end: 'SOURCE', type: 'APPROVES' })),
    tag(verdict, SIGNED_TONES[verdict] ?? 'bad'),
    signedAt === null ? NOTHING : instant(signedAt),
    signer(reader, signature),
    signature.role === null ? NOTHING : name(reader, signature.role),
    html`${reader.text(signOff, 'meaning') ?? NOTHING}<div class="id">${reader.text(signOff, 'reason') ?? ''}</div>`,
    html`${[...stands, ...reached]}<div class="id">${reasons.join(' ')}</div>`,
  ];
}

/** The name as it was signed, whatever the person is called now (21 CFR 11.50); the id tells whose it is. */
function signer(reader: GraphReader, { signOff, person }: Signature): HtmlValue {
  const printed = reader.text(signOff, 'printedName');
  if (printed === null) {
    const persons = signersOf(reader, signOff).filter((one) => reader.kind(one) === 'PERSON');
    return names(reader, persons);
  }
  return person === null ? printed : html`${printed} <div class="id">${idText(reader.id(person))}</div>`;
}

function spoken(state: SignatureState): string {
  return state.replaceAll('_', ' ').toLowerCase();
}
