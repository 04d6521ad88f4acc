/** sphinx-needs: `npm run import -- sphinx-needs <needs.json, or the folder that holds it>`. */
import { basename, dirname, join, resolve } from 'node:path';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import type { ArtifactKind } from '../../../graph/metamodel/kinds.ts';
import { ARTIFACT_KINDS } from '../../../graph/metamodel/kinds.ts';
import { createMetamodel } from '../../../graph/metamodel/metamodel.ts';
import { RELATIONS } from '../../../graph/metamodel/relations.ts';
import { canonicalJson, sha256 } from '../../../graph/model/canonicalJson.ts';
import { contentDigest } from '../../../graph/model/contentDigest.ts';
import type { Json, JsonObject } from '../../../graph/model/delta.ts';
import type { Finding, Placed, ReadInput, ReadOptions } from '../connector.ts';
import { artifactId, jsonDigest, namesOf } from '../identifiers.ts';
import { InputError, oneLine, type Place } from '../inputError.ts';
import { isFileWithin, kindOfPath } from '../inputFile.ts';
import { type MappedKind, mapKind } from './kindMapping.ts';
import { chooseLink, KNOWN_LINK_NAMES, type LinkCandidate, linkCandidates } from './linkMapping.ts';
import { type Mapping, readMapping } from './mappingFile.ts';
import { type NeedVersion, needVersion, outcomeOf } from './needContent.ts';
import { idList, indexNeeds, isIdList, isObject, type Need, type NeedsIndex, readNeeds, textOf } from './needsFile.ts';
import { findTarget, parseCondition, type Target } from './targets.ts';
import {
  type NamedTest,
  nameOfTest,
  readTestResults,
  TEST_RESULTS_FILE,
  type TestResult,
  testsOfLink,
} from './testCases.ts';

const METAMODEL = createMetamodel();
const MAX_TITLE = 2000;

/** Fields that pin a link to one state of its target. */
const PINNING_FIELDS: ReadonlySet<string> = new Set(['version', 'hash', 'revision', 'rev', 'digest']);

/** A need that is sent, as links need to know it. */
interface SentNeed extends MappedKind {
  readonly artifact: string;
  /** Semantic digest of its content. */
  readonly digest: string;
  /** Its values of the fields that conditions ask about. */
  readonly conditions: Readonly<Record<string, string>>;
}

/**
 * Reads the file twice without keeping it: once for ids and types, once for contents' digests. What comes back reads
 * it again, need by need.
 * @throws InputError when the file is broken or hostile.
 */
export async function readSphinxNeeds(options: ReadOptions): Promise<ReadInput> {
  const { file, testResults } = await filesOf(options.path);
  const mapping = await readMapping(options.mapping);
  const listFields = new Set([...KNOWN_LINK_NAMES, ...[...mapping.links.keys()].map((name) => name.toLowerCase())]);
  const index = await indexNeeds({ file, maxSize: options.maxSize, listFields });
  const tests = testResults === null ? [] : await readTestResults({ file: testResults, maxSize: options.maxSize });
  const project = index.project === '' ? basename(dirname(resolve(file))) : index.project;
  const names = namesOf({ format: 'sphinx-needs', source: options.source, project });
  const converter = new Converter({ index, mapping, tests, namespace: names.namespace, maxSize: options.maxSize });
  await converter.prepare();
  const input: ReadInput = {
    source: names.source,
    files: [file, ...(testResults === null ? [] : [testResults])],
    onFinding: null,
    artifacts: () => converter.artifacts((finding) => input.onFinding?.(finding)),
    links: () => converter.links((finding) => input.onFinding?.(finding)),
  };
  return input;
}

async function filesOf(path: string): Promise<{ file: string; testResults: string | null }> {
  if ((await kindOfPath(path)) === 'FILE') return { file: path, testResults: null };
  const file = join(path, 'needs.json');
  if (!(await isFileWithin(path, file))) {
    throw new InputError({ file: path, line: null, what: null }, 'there is no needs.json in this folder');
  }
  const testResults = join(path, TEST_RESULTS_FILE);
  return { file, testResults: (await isFileWithin(path, testResults)) ? testResults : null };
}

type Report = (finding: Finding) => void;

class Converter {
  readonly #index: NeedsIndex;
  readonly #mapping: Mapping;
  readonly #namespace: string;
  readonly #maxSize: number;
  readonly #linkFields: ReadonlySet<string>;
  readonly #results: readonly TestResult[];
  readonly #sent = new Map<string, SentNeed>();
  /** Tests that are not needs of the file, by id. */
  readonly #tests = new Map<string, NamedTest & { readonly result: TestResult | null }>();
  /** Ids that back lists have for a test of this name. */
  readonly #testsByName = new Map<string, string[]>();
  /** `field from to` of every link in the file, to hold the back lists against. */
  readonly #stated = new Set<string>();

  constructor(input: {
    index: NeedsIndex;
    mapping: Mapping;
    tests: readonly TestResult[];
    namespace: string;
    maxSize: number;
  }) {
    this.#index = input.index;
    this.#mapping = input.mapping;
    this.#namespace = input.namespace;
    this.#maxSize = input.maxSize;
    this.#linkFields = new Set(input.index.linkFields);
    this.#results = input.tests;
  }

  /** Ids, digests and conditions of all needs, and the tests that only back lists name. */
  async prepare(): Promise<void> {
    const asked = new Set(PINNING_FIELDS);
    const linked: NamedTest[] = [];
    for await (const need of this.#needs()) {
      for (const field of this.#index.linkFields) {
        const ids = need.fields[field];
        if (ids === undefined || ids === null || isIdList(ids)) continue;
        throw new InputError(need.place, `${oneLine(field, 80)} has to be a list of ids`);
      }
      for (const { targetText, target, field } of this.#targetsOf(need)) {
        if (target) this.#stated.add(`${field} ${need.id} ${target.need}`);
        const condition = /\[([^\]]*)\]$/.exec(targetText)?.[1];
        const parsed = condition === undefined ? null : parseCondition(condition);
        if (parsed) asked.add(parsed.field);
      }
      linked.push(...testsOfLink(textOf(need.fields.testlink)));
      for (const [field, ids] of backLists(need)) {
        if (!isVerification(field)) continue;
        for (const id of ids) {
          if (this.#target(id) === null) this.#addTest({ id, name: nameOfTest(id), file: null, url: null }, null);
        }
      }
    }
    // The back lists have the ids that count; the others name the same tests, and a few more.
    for (const { id, name } of this.#tests.values())
      this.#testsByName.set(name, [...(this.#testsByName.get(name) ?? []), id]);
    for (const test of linked) this.#addTest(test, null);
    for (const test of this.#results) this.#addTest(test, test);
    for await (const need of this.#needs()) {
      const mapped = this.#kindOf(need);
      if (mapped === null) continue;
      const { content } = this.#version(need, mapped.kind);
      const conditions: Record<string, string> = {};
      for (const field of asked) {
        const value = need.fields[field];
        if (typeof value === 'string' || typeof value === 'number') conditions[field] = String(value);
      }
      this.#sent.set(need.id, {
        ...mapped,
        artifact: this.#artifactOf({ kind: mapped.kind, name: need.id, content }),
        digest: contentDigest(canonicalJson(content)),
        conditions,
      });
    }
  }

  async *artifacts(report: Report): AsyncGenerator<Placed<ArtifactInput>> {
    for (const version of this.#index.otherVersions) {
      report({
        reason: `only the current version of the documentation (${oneLine(this.#index.version, 80)}) is imported`,
        example: oneLine(version, 80),
        place: { file: this.#index.file, line: null, what: null },
      });
    }
    for await (const need of this.#needs()) {
      const sent = this.#sent.get(need.id);
      if (!sent) {
        const wanted = this.#mapping.types.has(need.type);
        report({
          reason: wanted
            ? `the mapping file says to ignore the type ${need.type}`
            : `the type ${oneLine(need.type, 80)} is not known: give it a kind in a mapping file`,
          example: need.id,
          place: need.place,
        });
        continue;
      }
      const version = this.#version(need, sent.kind);
      yield {
        item: {
          id: sent.artifact,
          kind: sent.kind,
          ...(sent.subkind === null ? {} : { subkind: sent.subkind }),
          title: titleOf(need.title),
          version,
        },
        place: need.place,
      };
      for (const [part, facts] of partsOf(need)) yield this.#partArtifact({ need, sent, part, facts });
      if (sent.kind === 'TEST_CASE') {
        const result = textOf(need.fields.result);
        const evidence = this.#evidence({ test: need.id, title: need.title, result, place: need.place });
        if (evidence) yield evidence;
      }
    }
    for (const test of this.#tests.values()) {
      const place = { file: this.#index.file, line: null, what: `test ${test.id}` };
      const metadata: Record<string, Json> = { type: 'testcase' };
      if (test.url !== null) metadata.url = test.url;
      if (test.file !== null) metadata.file = test.file;
      yield {
        item: {
          id: this.#testArtifact(test.id),
          kind: 'TEST_CASE',
          title: titleOf(test.name),
          version: { content: { text: test.name }, metadata },
        },
        place,
      };
      const evidence = this.#evidence({ test: test.id, title: test.name, result: test.result?.result ?? '', place });
      if (evidence) yield evidence;
    }
  }

  async *links(report: Report): AsyncGenerator<Placed<LinkInput>> {
    const told = new Set<string>();
    const once = function* (placed: Placed<LinkInput> | null): Generator<Placed<LinkInput>> {
      if (placed === null) return;
      const { type, from, to, role, scope } = placed.item;
      const key = `${type} ${from} ${to} ${role ?? ''}`;
      if (told.has(key)) {
        const what = `${type} ${from} ${to}${scope?.length ? ` ${scope.join(' ')}` : ''}`;
        report({ reason: 'the same link is stated more than once: sent once', example: what, place: placed.place });
        return;
      }
      told.add(key);
      yield placed;
    };
    for await (const need of this.#needs()) {
      this.#checkBackLists(need, report);
      const sent = this.#sent.get(need.id);
      for (const stated of this.#targetsOf(need)) yield* once(this.#needLink({ need, sent, ...stated, report }));
      if (!sent) continue;
      for (const [part] of partsOf(need)) {
        const from = this.#partId(need.id, part);
        yield* once({ item: { type: 'PART_OF', from, to: sent.artifact }, place: need.place });
      }
      if (sent.kind === 'TEST_CASE') {
        const evidence = this.#evidence({
          test: need.id,
          title: need.title,
          result: textOf(need.fields.result),
          place: need.place,
        });
        if (evidence) yield* once(evidenceLink(evidence, sent.artifact));
      }
      for (const link of this.#testLinks(need, sent, report)) yield* once(link);
    }
    for (const test of this.#tests.values()) {
      const place = { file: this.#index.file, line: null, what: `test ${test.id}` };
      const evidence = this.#evidence({ test: test.id, title: test.name, result: test.result?.result ?? '', place });
      if (evidence) yield* once(evidenceLink(evidence, this.#testArtifact(test.id)));
      for (const { need, field } of test.result?.verifies ?? []) {
        const target = this.#target(need);
        const far = target === null ? undefined : this.#sent.get(target.need);
        if (!target || !far) {
          report({ reason: 'the far end is not in this file', example: `${test.id} ${field} ${need}`, place });
        } else {
          const told = this.#testLink({ test: test.id, need: far, field, target, place, report });
          // The need itself says so too, in its back list: that is one statement, not two.
          if (told && !this.#isTold(told)) yield* once(told);
        }
      }
    }
  }

  // ---- needs ------------------------------------------------------------------------------------------------------

  #needs(): AsyncGenerator<Need> {
    return readNeeds(this.#index, this.#maxSize);
  }

  #kindOf(need: Need): MappedKind | null {
    const own = this.#mapping.types.get(need.type);
    return own !== undefined ? own : mapKind({ type: need.type, typeName: need.typeName });
  }

  #version(need: Need, kind: ArtifactKind): NeedVersion {
    return needVersion({ need, kind, linkFields: this.#linkFields, policy: this.#mapping });
  }

  /** Of a record another content is another record, so the id holds its digest; people and roles stay who they are. */
  #artifactOf(input: { kind: ArtifactKind; name: string; content: JsonObject }): string {
    const { kind, name, content } = input;
    const record = ARTIFACT_KINDS[kind].singleVersion && kind !== 'PERSON' && kind !== 'ROLE';
    return artifactId({ kind, namespace: this.#namespace, name: record ? `${name}/${jsonDigest(content)}` : name });
  }

  #partId(need: string, part: string): string {
    return artifactId({ kind: 'PART', namespace: this.#namespace, name: `${need}.${part}` });
  }

  #partArtifact(input: { need: Need; sent: SentNeed; part: string; facts: JsonObject }): Placed<ArtifactInput> {
    const { need, sent, part, facts } = input;
    const text = textOf(facts.content) || textOf(facts.title);
    return {
      item: {
        id: this.#partId(need.id, part),
        kind: 'PART',
        ...(sent.kind === 'REQUIREMENT' ? { subkind: 'REQ_CLAUSE' } : {}),
        title: titleOf(text === '' ? `${need.id}.${part}` : text),
        version: { content: { part: partName(part), ...(text === '' ? {} : { text }) } },
      },
      place: { ...need.place, what: `need ${need.id}.${part}` },
    };
  }

  // ---- links ------------------------------------------------------------------------------------------------------

  #target(text: string): Target | null {
    return findTarget({ text, partsOf: (id) => this.#index.needs.get(id)?.parts });
  }

  /** All that a need and its parts name. */
  *#targetsOf(
    need: Need,
  ): Generator<{ field: string; targetText: string; target: Target | null; part: string | null }> {
    for (const field of this.#index.linkFields) {
      for (const targetText of idList(need.fields[field])) {
        yield { field, targetText, target: this.#target(targetText), part: null };
      }
      for (const [part, facts] of partsOf(need)) {
        for (const targetText of idList(facts[field])) {
          yield { field, targetText, target: this.#target(targetText), part };
        }
      }
    }
  }

  #needLink(input: {
    need: Need;
    sent: SentNeed | undefined;
    field: string;
    targetText: string;
    target: Target | null;
    part: string | null;
    report: Report;
  }): Placed<LinkInput> | null {
    const { need, sent, field, target, part, report } = input;
    const example = `${need.id} ${field} ${oneLine(input.targetText, 120)}`;
    const leaveOut = (reason: string): null => {
      report({ reason, example, place: need.place });
      return null;
    };
    if (target === null) return leaveOut('the far end is not in this file');
    const far = this.#sent.get(target.need);
    if (!sent || !far) return leaveOut('the need at one end is not imported');
    if (target.need === need.id) return leaveOut('the need names itself');
    const candidates = this.#candidates(field);
    if (candidates === null) return leaveOut(`the mapping file says to ignore the link ${field}`);
    if (candidates.length === 0) {
      return leaveOut(
        `the meaning of the link ${oneLine(field, 80)} is not known: give it a relation in a mapping file`,
      );
    }
    const chosen = chooseLink({ candidates, metamodel: METAMODEL, holder: sent, target: far });
    if (chosen === null) return leaveOut(`no relation lets a ${sent.kind} say ${field} of a ${far.kind}`);
    const forward = chosen.direction === 'FORWARD';
    const scope = [
      ...(part === null ? [] : [partName(part)]),
      ...(target.part === null ? [] : [partName(target.part)]),
    ];
    const pin = this.#pin({ target, far, report, example, place: need.place });
    return {
      item: {
        type: chosen.relation,
        from: forward ? sent.artifact : far.artifact,
        to: forward ? far.artifact : sent.artifact,
        ...(chosen.role === null ? {} : { role: chosen.role }),
        ...(scope.length === 0 ? {} : { scope }),
        attributes: { link: field, ...(target.condition === null ? {} : { condition: target.condition }) },
        ...(pin !== null && RELATIONS[chosen.relation].trace
          ? { reviewed: forward ? { to: pin } : { from: pin } }
          : {}),
      },
      place: need.place,
    };
  }

  /**
   * The content of the far end that whoever wrote the link has looked at. A pin that holds: the content of now. One
   * that does not: a content that nobody has any more, which makes the link suspect.
   */
  #pin(input: { target: Target; far: SentNeed; report: Report; example: string; place: Place }): string | null {
    const { target, far } = input;
    const condition = target.condition === null ? null : parseCondition(target.condition);
    if (condition === null || !PINNING_FIELDS.has(condition.field)) return null;
    const now = far.conditions[condition.field];
    if (now === condition.value) return far.digest;
    input.report({
      reason: 'the link is pinned to another version of its far end: sent as suspect',
      example: input.example,
      place: input.place,
    });
    return sha256(`pinned ${far.artifact} ${condition.field}==${condition.value}`);
  }

  /** Empty: not known. Null: ignored on purpose. */
  #candidates(field: string): readonly LinkCandidate[] | null {
    const own = this.#mapping.links.get(field);
    return own !== undefined ? own : (linkCandidates(field) ?? []);
  }

  /** Back lists repeat what the other need says; one that says more is worth telling. */
  #checkBackLists(need: Need, report: Report): void {
    for (const [field, ids] of backLists(need)) {
      if (!this.#linkFields.has(field)) continue;
      for (const text of ids) {
        const target = this.#target(text);
        const example = `${need.id} ${field}_back ${oneLine(text, 120)}`;
        if (target === null) {
          if (!isVerification(field))
            report({ reason: 'a back list names a need that is not in this file', example, place: need.place });
        } else if (!this.#stated.has(`${field} ${target.need} ${need.id}`)) {
          report({ reason: 'a back list names a link that the other need does not have', example, place: need.place });
        }
      }
    }
  }

  // ---- tests ------------------------------------------------------------------------------------------------------

  #addTest(test: NamedTest, result: TestResult | null): void {
    const id = this.#testId(test);
    if (this.#index.needs.has(id)) return;
    const known = this.#tests.get(id);
    this.#tests.set(id, {
      id,
      name: known?.name ?? test.name,
      file: known?.file ?? test.file,
      url: known?.url ?? test.url,
      result: known?.result ?? result,
    });
  }

  /** The id of a test; where S-CORE made ids otherwise once, that of the only test with its name. */
  #testId(test: NamedTest): string {
    if (this.#index.needs.has(test.id) || this.#tests.has(test.id)) return test.id;
    const [only, ...more] = this.#testsByName.get(test.name) ?? [];
    return only !== undefined && more.length === 0 ? only : test.id;
  }

  #testArtifact(id: string): string {
    return this.#sent.get(id)?.artifact ?? artifactId({ kind: 'TEST_CASE', namespace: this.#namespace, name: id });
  }

  /** Links of tests that show at the need alone. */
  *#testLinks(need: Need, sent: SentNeed, report: Report): Generator<Placed<LinkInput>> {
    const target: Target = { need: need.id, part: null, condition: null };
    const named = new Set<string>();
    for (const [field, ids] of backLists(need)) {
      if (!isVerification(field)) continue;
      for (const test of ids) {
        if (this.#target(test) !== null) continue;
        named.add(test);
        const link = this.#testLink({ test, need: sent, field, target, place: need.place, report });
        if (link) yield link;
      }
    }
    for (const test of testsOfLink(textOf(need.fields.testlink))) {
      const id = this.#testId(test);
      if (named.has(id) || this.#index.needs.has(id)) continue;
      named.add(id);
      const link = this.#testLink({ test: id, need: sent, field: 'testlink', target, place: need.place, report });
      if (link) yield link;
    }
    for (const test of named) this.#toldByNeeds.add(`${test} ${sent.artifact}`);
  }

  readonly #toldByNeeds = new Set<string>();

  #isTold(placed: Placed<LinkInput>): boolean {
    const test = placed.place.what?.replace(/^test /, '') ?? '';
    return this.#toldByNeeds.has(`${test} ${placed.item.to}`);
  }

  #testLink(input: {
    test: string;
    need: SentNeed;
    field: string;
    target: Target;
    place: Place;
    report: Report;
  }): Placed<LinkInput> | null {
    const { test, need, field, target, place, report } = input;
    if (!METAMODEL.allows('VERIFIES', { kind: 'TEST_CASE', subkind: null }, need)) {
      report({
        reason: `no relation lets a TEST_CASE say ${field} of a ${need.kind}`,
        example: `${test} ${field} ${target.need}`,
        place,
      });
      return null;
    }
    return {
      item: {
        type: 'VERIFIES',
        from: this.#testArtifact(test),
        to: need.artifact,
        ...(target.part === null ? {} : { scope: [partName(target.part)] }),
        attributes: { link: field },
      },
      place,
    };
  }

  /** What a test found, as a record of its own. */
  #evidence(input: { test: string; title: string; result: string; place: Place }): Placed<ArtifactInput> | null {
    const outcome = outcomeOf(input.result);
    if (outcome === null) return null;
    const content = { test: input.test, outcome, result: input.result };
    return {
      item: {
        id: this.#artifactOf({ kind: 'EVIDENCE', name: `${input.test}/result`, content }),
        kind: 'EVIDENCE',
        subkind: 'TEST_RESULT',
        title: titleOf(`${input.title}: ${input.result}`),
        version: { content },
      },
      place: input.place,
    };
  }
}

function evidenceLink(evidence: Placed<ArtifactInput>, test: string): Placed<LinkInput> {
  return {
    item: { type: 'EVIDENCES', from: evidence.item.id, to: test, assurance: 'TOOL_DERIVED' },
    place: evidence.place,
  };
}

function* backLists(need: Need): Generator<[field: string, ids: string[]]> {
  for (const [name, value] of Object.entries(need.fields)) {
    if (name.endsWith('_back')) yield [name.slice(0, -'_back'.length), idList(value)];
  }
}

/** Would a link of this name come from a test? */
function isVerification(field: string): boolean {
  return (
    linkCandidates(field)?.some(({ relation, direction }) => relation === 'VERIFIES' && direction === 'FORWARD') ===
      true && /verif|test|valid/i.test(field)
  );
}

function partsOf(need: Need): [part: string, facts: JsonObject][] {
  const { parts } = need.fields;
  if (!isObject(parts)) return [];
  return Object.entries(parts).map(([part, facts]) => [part, isObject(facts) ? facts : {}]);
}

/** A part as scopes name it. */
function partName(part: string): string {
  return `clause:${part}`;
}

function titleOf(title: string): string {
  const line = oneLine(title, MAX_TITLE - 1);
  return line === '' ? '-' : line;
}
