/**
 * What of a need means something (version content: a difference is a change) and what does not (metadata). An
 * unchanged need has the same content however it was exported: defaults are restored before, empty values count as
 * absent, places and layout are metadata.
 */
import { ASILS, CONTROLLABILITIES, EXPOSURES, SEVERITIES } from '../../../graph/metamodel/content.ts';
import type { ArtifactKind } from '../../../graph/metamodel/kinds.ts';
import type { Json, JsonObject } from '../../../graph/model/delta.ts';
import { isObject, type Need, textOf } from './needsFile.ts';

/** Fields that are the need itself, not said about it. */
const STRUCTURE: ReadonlySet<string> = new Set([
  'id',
  'type',
  'type_name',
  'title',
  'full_title',
  'content',
  'description',
  'parts',
  'parent_need',
  'id_complete',
  'id_parent',
  'is_need',
  'is_part',
]);

/** Fields of sphinx-needs and its services that say where and how a need is shown, or what a build found out. */
const METADATA: ReadonlySet<string> = new Set(
  `arch_ avatar branch_coverage_percent closed_at collapse completion constraints constraints_error constraints_passed
   constraints_results content_node created_at delete docname doctype duration external_css external_url has_dead_links
   has_forbidden_dead_links hidden hide hide_status hide_tags id_prefix image is_external is_import is_modified
   jinja_content layout lineno lineno_content line line_coverage_percent location max_amount max_content_lines
   modifications params post_content post_template pre_content pre_template prefix project query section_name sections
   service signature specific status style tags target_id template type_color type_prefix type_style updated_at url
   url_postfix user version
   approver approvers assignee author authors contact customer email github issue jira owner persons priority reviewer
   reviewers team tracking
   code_location codelink file hash implemented parent_covered parent_has_problem reqcovered
   requirements_tests_completely_passed_percent source_code_link testcovered testlink
   date effort time local-url remote-url remote_url valid_from`.split(/\s+/),
);

/** What a run of a test found is not what the test is: it becomes evidence beside it. */
const RESULT_FIELDS: ReadonlySet<string> = new Set([
  'result',
  'result_text',
  'case',
  'passed',
  'failed',
  'skipped',
  'errors',
]);

export interface FieldPolicy {
  /** Fields that the project's mapping file declares to be content. */
  readonly content: ReadonlySet<string>;
  /** Fields that it declares to be metadata. */
  readonly metadata: ReadonlySet<string>;
}

export interface NeedVersion {
  readonly content: JsonObject;
  readonly metadata: JsonObject;
}

/** Divides a need; link fields are left out, they become links. */
export function needVersion(input: {
  need: Need;
  kind: ArtifactKind;
  linkFields: ReadonlySet<string>;
  policy: FieldPolicy;
}): NeedVersion {
  const { need, kind, policy } = input;
  const fields: Record<string, Json> = {};
  const metadata: Record<string, Json> = {};
  for (const [name, value] of Object.entries(need.fields)) {
    if (STRUCTURE.has(name) || isEmpty(value)) continue;
    if (input.linkFields.has(name) || name.endsWith('_back')) continue;
    const meant =
      policy.content.has(name) ||
      (!policy.metadata.has(name) && !METADATA.has(name) && !(kind === 'TEST_CASE' && RESULT_FIELDS.has(name)));
    (meant ? fields : metadata)[name] = value;
  }
  if (need.typeName !== '') metadata.type_name = need.typeName;
  metadata.type = need.type;
  // People and roles are who they are: what is written about them is not their meaning.
  if (kind === 'PERSON' || kind === 'ROLE') {
    return { content: { name: need.title }, metadata: { ...metadata, ...fields, ...textField(need) } };
  }
  return {
    content: { ...textField(need), ...typedFields(kind, need), ...(isEmpty(fields) ? {} : { fields }) },
    metadata,
  };
}

/** The wording. A need without text states what it states in its title. */
function textField(need: Need): JsonObject {
  const text = (textOf(need.fields.content) || textOf(need.fields.description)).replaceAll('\r\n', '\n').trim();
  return { text: text === '' ? need.title : text };
}

/** Fields that the graph knows by type, where the need's own value fits. */
function typedFields(kind: ArtifactKind, need: Need): JsonObject {
  const typed: Record<string, Json> = {};
  const put = (name: string, value: string | null): void => {
    if (value !== null) typed[name] = value;
  };
  const word = (name: string): string => textOf(need.fields[name]).trim().toUpperCase();
  const level = integrityLevel(need.fields);
  if (kind === 'REQUIREMENT' || kind === 'COMPONENT') put('integrityLevel', level);
  if (kind === 'HAZARD') {
    put('severity', firstOf(SEVERITIES, word('severity'), 'S'));
    put('exposure', firstOf(EXPOSURES, word('exposure'), 'E'));
    put('controllability', firstOf(CONTROLLABILITIES, word('controllability'), 'C'));
    put('asil', level === null ? null : firstOf(ASILS, level.replace('ASIL_', ''), ''));
  }
  if (kind === 'EVIDENCE') put('outcome', outcomeOf(textOf(need.fields.result)));
  return typed;
}

/** `S3`, `3`, `S3 (life-threatening)` are the same value of a table. */
function firstOf(table: Readonly<Record<string, string>>, text: string, letter: string): string | null {
  const found = /^[A-Z]*\d*/.exec(text)?.[0] ?? '';
  if (found === '') return null;
  if (Object.hasOwn(table, found)) return found;
  return Object.hasOwn(table, `${letter}${found}`) ? `${letter}${found}` : null;
}

/** `asil: D`, `safety: ASIL_B`, `safety: QM` … as QM, ASIL_B, ASIL_B(D), SIL_2, DAL_C. */
export function integrityLevel(fields: JsonObject): string | null {
  for (const name of ['asil', 'safety', 'integrity_level', 'safety_level', 'sil', 'dal']) {
    const text = textOf(fields[name])
      .trim()
      .toUpperCase()
      .replace(/[\s-]+/g, '_');
    if (text === 'QM') return 'QM';
    const full = /^(ASIL|SIL|DAL)_?([A-E0-4](\([A-D]\))?)$/.exec(text);
    if (full) return `${full[1]}_${full[2]}`;
    if (/^[A-D](\([A-D]\))?$/.test(text) && name === 'asil') return `ASIL_${text}`;
    if (/^[1-4]$/.test(text) && name === 'sil') return `SIL_${text}`;
    if (/^[A-E]$/.test(text) && name === 'dal') return `DAL_${text}`;
  }
  return null;
}

/** A test's result in the graph's words; null: it has none. */
export function outcomeOf(result: string): 'pass' | 'fail' | 'inconclusive' | null {
  switch (result.trim().toLowerCase()) {
    case '':
      return null;
    case 'passed':
    case 'pass':
    case 'ok':
    case 'success':
    case 'successful':
      return 'pass';
    case 'failed':
    case 'fail':
    case 'failure':
    case 'error':
    case 'errored':
    case 'nok':
      return 'fail';
    default:
      return 'inconclusive';
  }
}

function isEmpty(value: Json): boolean {
  if (value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}
