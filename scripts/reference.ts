/**
 * The written reference: Markdown tables made from the tables in the code, kept between markers. The metamodel is in
 * docs/metamodel.md (whole) and README.md (short), settings and limits are in README.md.
 */
import { readFileSync } from 'node:fs';
import { CHANGE_KIND_NAMES, CHANGE_KINDS } from '../graph/metamodel/changeKinds.ts';
import { COMMON_FIELDS, CONTENT_FIELDS, LINK_ATTRIBUTES } from '../graph/metamodel/content.ts';
import {
  AXES,
  CODE_NAMES,
  CODES,
  CUT_REASONS,
  EFFECT_ORDER,
  EFFECTS,
  MODALITIES,
  OBLIGATION_ACTIONS,
} from '../graph/metamodel/effects.ts';
import { ARTIFACT_KIND_NAMES, ARTIFACT_KINDS, type ArtifactKind } from '../graph/metamodel/kinds.ts';
import { createMetamodel, type FirstHopRule, type TransferRule } from '../graph/metamodel/metamodel.ts';
import { RELATION_NAMES, RELATIONS, type RelationRow, type RelationType } from '../graph/metamodel/relations.ts';
import type { EndFilter } from '../graph/metamodel/ruleRow.ts';
import { SUBKIND_SENTENCES } from '../graph/metamodel/subkinds.ts';
import { SETTINGS } from '../src/config.ts';
import { LIMITS } from '../src/limits.ts';

const ROOT = new URL('../', import.meta.url);

/** Sections that are made, by the name in their markers. */
export const SECTIONS = {
  full: fullReference,
  short: shortReference,
  settings: settingsReference,
  limits: limitsReference,
} as const;
export type SectionName = keyof typeof SECTIONS;

/** Where a section comes from. */
const EDIT: Readonly<Record<SectionName, string>> = {
  full: 'graph/metamodel/',
  short: 'graph/metamodel/',
  settings: 'src/config.ts',
  limits: 'src/limits.ts',
};

/** The files that hold them, relative to the repository. */
export const REFERENCE_FILES: readonly { readonly file: string; readonly sections: readonly SectionName[] }[] = [
  { file: 'docs/metamodel.md', sections: ['full'] },
  { file: 'README.md', sections: ['settings', 'limits', 'short'] },
];

export interface ReferenceFile {
  readonly file: string;
  /** Null: the file is not there, or lacks one of its sections. */
  readonly before: string | null;
  readonly after: string | null;
}

function begin(section: SectionName): string {
  return `<!-- reference:${section}:begin (made by "npm run reference": edit ${EDIT[section]}, not this) -->`;
}

function end(section: SectionName): string {
  return `<!-- reference:${section}:end -->`;
}

/** Each file as it is and as it should be. */
export function references(): ReferenceFile[] {
  return REFERENCE_FILES.map(({ file, sections }) => {
    const before = readText(file);
    let after = before;
    for (const section of sections) after = after === null ? null : withSection({ text: after, section });
    return { file, before, after };
  });
}

/** Files that do not hold what the tables say, each with what is wrong. */
export function staleReferences(files: readonly ReferenceFile[] = references()): string[] {
  return files.flatMap(({ file, before, after }) => {
    if (after === null) return [`${file} lacks a section that "npm run reference" writes, or its markers`];
    return before === after ? [] : [`${file} is stale: run "npm run reference" and commit what it writes`];
  });
}

function readText(file: string): string | null {
  try {
    return readFileSync(new URL(file, ROOT), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The text with the section made anew; null where it has no markers. */
export function withSection({ text, section }: { text: string; section: SectionName }): string | null {
  const [from, to] = [text.indexOf(begin(section)), text.indexOf(end(section))];
  if (from < 0 || to < from) return null;
  return `${text.slice(0, from)}${begin(section)}\n\n${SECTIONS[section]()}\n${text.slice(to)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (text: string) => `\`${text}\``;
const codes = (names: readonly string[]) => names.map(code).join(' ');

function shortReference(): string {
  const kinds = ARTIFACT_KIND_NAMES.map((kind) => [code(kind), ARTIFACT_KINDS[kind].sentence]);
  const relations = RELATION_NAMES.map((relation) => [code(relation), RELATIONS[relation].sentence]);
  const effects = EFFECT_ORDER.map((effect) => [code(effect), EFFECTS[effect].sentence]);
  const changes = CHANGE_KIND_NAMES.map((kind) => [code(kind), CHANGE_KINDS[kind].sentence]);
  return `${[
    details(`The ${kinds.length} kinds of artifact`, table(['Kind', 'An artifact of this kind is'], kinds)),
    details(`The ${relations.length} relations`, table(['Relation', 'It says'], relations)),
    details(`The ${changes.length} kinds of change`, table(['Change', 'What happened'], changes)),
    details(`The ${effects.length} effects, worst first`, table(['Effect', 'It says'], effects)),
  ].join('\n\n')}\n`;
}

function details(title: string, body: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}

function settingsReference(): string {
  const rows = Object.entries(SETTINGS).map(([name, { default: value, meaning, allowed }]) => [
    code(name),
    value,
    `${meaning} Allowed: ${allowed}.`,
  ]);
  return `${table(['Variable', 'Default', 'Meaning'], rows)}\n`;
}

function limitsReference(): string {
  const rows = Object.values(LIMITS).map(({ value, unit, reason }) => [
    `${value.toLocaleString('en-US')} ${unit}`,
    reason,
  ]);
  return `${table(['At most', 'Because'], rows)}\n`;
}

function fullReference(): string {
  const { firstHopRules, transferRules } = createMetamodel();
  return `${[
    '## Kinds',
    `The ${ARTIFACT_KIND_NAMES.length} kinds of artifact. ° A record of something that happened: it has exactly one version.`,
    table(
      ['Kind', 'An artifact of this kind is', 'Standard terms'],
      ARTIFACT_KIND_NAMES.map((kind) => {
        const { sentence, singleVersion, standards } = ARTIFACT_KINDS[kind];
        return [`${code(kind)}${singleVersion ? '°' : ''}`, sentence, standards];
      }),
    ),
    '### Subkinds',
    table(
      ['Kind', 'Subkind', 'Meaning'],
      ARTIFACT_KIND_NAMES.flatMap((kind) =>
        Object.entries(SUBKIND_SENTENCES[kind]).map(([subkind, sentence]) => [code(kind), code(subkind), sentence]),
      ),
    ),
    '### Content fields with a type',
    'Content is free JSON but for these fields: one of the wrong type is refused. The engine reads those marked ●.',
    table(
      ['Kind', 'Field', '', 'Meaning'],
      [
        ...fieldRows('every kind', COMMON_FIELDS),
        ...ARTIFACT_KIND_NAMES.flatMap((kind) => fieldRows(code(kind), CONTENT_FIELDS[kind])),
      ],
    ),
    '## Relations',
    'A link is stored from source to target, as its name reads. In which direction a change travels is said by the rules.',
    table(
      ['#', 'Relation', 'It says', 'From → to'],
      RELATION_NAMES.map((relation) => {
        const row: RelationRow = RELATIONS[relation];
        return [String(row.number), code(relation), row.sentence, endsOf(row)];
      }),
    ),
    'A **trace link** remembers the contents of both ends that it was reviewed against, and has a verdict: ' +
      `${codes(RELATION_NAMES.filter((relation) => RELATIONS[relation].trace))}. ` +
      'The others record what was done, or who.',
    '### Roles',
    table(
      ['Relation', 'Role', 'Meaning'],
      RELATION_NAMES.flatMap((relation) =>
        Object.entries(RELATIONS[relation].roles).map(([role, sentence]) => [code(relation), code(role), sentence]),
      ),
    ),
    '### Attributes that the engine reads',
    table(
      ['Relation', 'Attribute', 'Meaning'],
      (Object.keys(LINK_ATTRIBUTES) as RelationType[]).flatMap((relation) =>
        Object.entries(LINK_ATTRIBUTES[relation] ?? {}).map(([name, { sentence }]) => [
          code(relation),
          code(name),
          sentence,
        ]),
      ),
    ),
    '## Changes and effects',
    table(
      ['Change', '', 'What happened', 'Read'],
      CHANGE_KIND_NAMES.map((kind) => [
        code(kind),
        CHANGE_KINDS[kind].code,
        CHANGE_KINDS[kind].sentence,
        { CANDIDATE: 'in the candidate', IN_PLACE: 'in place', DEPENDS: 'in the candidate, or as news' }[
          CHANGE_KINDS[kind].reading
        ],
      ]),
    ),
    'Effects belong to four axes; the worst of each axis is shown. Across axes, worst first:',
    table(
      ['Effect', 'Axis', 'It says'],
      EFFECT_ORDER.map((effect) => [code(effect), EFFECTS[effect].axis, EFFECTS[effect].sentence]),
    ),
    table(
      ['Axis', 'It asks'],
      Object.entries(AXES).map(([axis, question]) => [axis, question]),
    ),
    table(
      ['Modality', 'It says'],
      Object.entries(MODALITIES).map(([name, sentence]) => [code(name), sentence]),
    ),
    table(
      ['Obligation', 'It asks'],
      Object.entries(OBLIGATION_ACTIONS).map(([name, sentence]) => [code(name), sentence]),
    ),
    table(
      ['Why a link carries nothing further', ''],
      Object.entries(CUT_REASONS).map(([name, sentence]) => [code(name), sentence]),
    ),
    '## Rules',
    `A cell names what the other end gets: ${CODE_NAMES.map((name) => `**${name}** ${CODES[name].effect}`).join(', ')} ` +
      '(**k** because the context of the claim fell, **c** for other reasons), **F** by the logic of the claim, · nothing. ' +
      'ᵖ at the parts that changed, else the whole other end · ° only if an open suspicion turns out to be true · ' +
      '! only from an effect that is ACTUAL · **?u** u unless the new bound implies the old one · ' +
      '**?s** s unless every recorded result meets the new bound · **?s/e** s, and e where no number can be compared · ' +
      "**?k** k unless the claim's results meet the new bound · **x+a** both. What is not listed carries nothing.",
    '### First hop: what a change does to the neighbours',
    cellTable(firstHopRules, CHANGE_KIND_NAMES, (kind) => CHANGE_KINDS[kind].code),
    ruleTable(firstHopRules),
    '### Transfer: how an effect goes on',
    cellTable(transferRules, CODE_NAMES, (name) => name),
    ruleTable(transferRules),
  ].join('\n\n')}\n`;
}

function fieldRows(kind: string, fields: (typeof CONTENT_FIELDS)[ArtifactKind]): string[][] {
  return Object.entries(fields).map(([name, { engine, sentence }]) => [kind, code(name), engine ? '●' : '', sentence]);
}

function endsOf(row: RelationRow): string {
  return row.ends
    .map((ends) => {
      const to = ends.sameKind ? 'the same kind' : kindsInWords(ends.to);
      return `${kindsInWords(ends.from)} → ${to}${ends.toSubkind ? ` (${ends.toSubkind})` : ''}`;
    })
    .join('; ');
}

function kindsInWords(kinds: readonly ArtifactKind[]): string {
  const missing = ARTIFACT_KIND_NAMES.filter((kind) => !kinds.includes(kind));
  if (missing.length === 0) return 'any';
  return missing.length <= 2 ? `any but ${missing.join(', ')}` : kinds.join(', ');
}

function cellTable<Key extends string>(
  rules: readonly {
    readonly id: string;
    readonly relation: string;
    readonly cells: Readonly<Partial<Record<Key, string>>>;
  }[],
  keys: readonly Key[],
  head: (key: Key) => string,
): string {
  return table(
    ['Rule', 'Relation', ...keys.map(head)],
    rules.map(({ id, relation, cells }) => [id, code(relation), ...keys.map((key) => cells[key] ?? '·')]),
  );
}

function ruleTable(rules: readonly (FirstHopRule | TransferRule)[]): string {
  return table(
    ['Rule', 'Which end has changed ⇒ the other', 'What happens', 'Work', 'Behind it'],
    rules.map((rule) => [
      rule.id,
      `${rule.changedEnd === 'SOURCE' ? 'source ⇒ target' : 'target ⇒ source'}${filterInWords(rule)}`,
      rule.sentence,
      rule.obligation || 'none',
      rule.clause,
    ]),
  );
}

function filterInWords(rule: FirstHopRule | TransferRule): string {
  const words = [
    endInWords('changed', rule.changed),
    endInWords('other', rule.other),
    ...('only' in rule
      ? Object.entries(rule.only ?? {}).map(([name, filter]) => endInWords(`other, for ${name}`, filter))
      : []),
    rule.condition ? `only if ${rule.condition}` : '',
  ].filter((text) => text !== '');
  return words.length > 0 ? ` (${words.join('; ')})` : '';
}

function endInWords(end: string, filter: EndFilter | undefined): string {
  if (!filter) return '';
  const parts = [
    filter.kinds?.join(', '),
    filter.notKinds ? `any but ${filter.notKinds.join(', ')}` : undefined,
    filter.subkinds?.map((subkind) => subkind ?? 'without subkind').join(', '),
  ].filter((text) => text !== undefined);
  return `${end}: ${parts.join(' ')}`;
}
