/**
 * What an organisation brings in place of the defaults: laws, matrices, roles, processes, life cycles, gates and chains of environments, as
 * one file of YAML in the form of a batch (see IngestInput). What is wrong is said with its line, all of it at once.
 *
 *     source: organisation:acme
 *     artifacts:
 *       - { id: lifecycle:acme/model, kind: CONTROL, subkind: LIFECYCLE, version: { label: v1, content: { initial: DRAFT, … } } }
 *     links:
 *       - { type: APPLIES_TO, from: lifecycle:acme/model, to: model:detector }
 *
 * The service takes any content that has the form of its kind; a definition that nobody could follow later is refused here.
 */
import { z } from 'zod';
import { readRightsPolicy } from '../graph/governance/dataProtection/rightsPolicy.ts';
import { readChain } from '../graph/governance/gate/environments.ts';
import { readGateContent } from '../graph/governance/gate/gateContent.ts';
import { readLifeCycle } from '../graph/governance/lifeCycle/definition.ts';
import { POLICY_TOPIC_NAMES, type PolicyTopic, readPolicy } from '../graph/governance/policy/policyTopics.ts';
import { readProcess } from '../graph/governance/process/definition.ts';
import type { IngestInput } from '../graph/ingest/input.ts';
import { isJsonObject } from '../graph/model/contentDigest.ts';
import type { Json, JsonObject } from '../graph/model/delta.ts';
import { predicateProblems } from '../graph/reading/gate/predicateKinds.ts';
import { toJson } from './connectors/plainJson.ts';
import { checkYaml, parseYaml, type YamlInput } from './connectors/yamlInput.ts';

/** Something that is wrong with a definition. */
interface DefinitionProblem {
  /** Into the content. */
  readonly path: Steps;
  readonly message: string;
}
type Steps = readonly (string | number)[];

/** What is wrong with the file, where. */
export interface FileProblem {
  /** From 1; null: there is no line. */
  readonly line: number | null;
  readonly path: string;
  readonly message: string;
}

export interface OrganisationFile {
  readonly batch: IngestInput;
  readonly problems: readonly FileProblem[];
  /** Where something of the batch stands that the service refuses, e.g. `artifacts[2].version.content.states[0]`. */
  placed(path: string, message: string): FileProblem;
}

const form = z.strictObject({
  source: z.string().min(1),
  reason: z.string().min(1).nullish(),
  artifacts: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        kind: z.string().min(1),
        subkind: z.string().nullish(),
        title: z.string().nullish(),
        version: z
          .strictObject({ label: z.string().nullish(), content: z.unknown(), metadata: z.unknown() })
          .partial()
          .nullish(),
      }),
    )
    .nullish(),
  links: z.array(z.looseObject({ type: z.string(), from: z.string(), to: z.string() })).nullish(),
});

/** @throws InputError when it is not one sound YAML document in the form of a batch. */
export function readOrganisationFile(input: { readonly file: string; readonly text: string }): OrganisationFile {
  const yaml = parseYaml(input);
  checkYaml({ ...yaml, value: toJson(yaml.value) }, form);
  const batch = toJson(yaml.value) as unknown as IngestInput;
  const problems = (batch.artifacts ?? []).flatMap(({ kind, subkind, version }, position) => {
    const content = version?.content;
    if (!isJsonObject(content)) return [];
    return definitionProblems({ kind, subkind: subkind ?? null, content }).map(({ path, message }) =>
      placedAt(yaml, ['artifacts', position, 'version', 'content', ...path], message),
    );
  });
  return {
    batch,
    problems: [...problems].sort((left, right) => (left.line ?? 0) - (right.line ?? 0)),
    placed: (path, message) => placedAt(yaml, stepsOf(path), message),
  };
}

function placedAt(yaml: YamlInput, path: Steps, message: string): FileProblem {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return { line: yaml.lineOf(path), path: text.replace(/^\./, ''), message };
}

/** `states[1].name` */
function stepsOf(path: string): Steps {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, place, name]) =>
    place === undefined ? (name as string) : Number(place),
  );
}

interface Definition {
  readonly kind: string;
  readonly subkind: string | null;
  readonly content: JsonObject;
}

/** What a reader of it would stumble over. Empty: it can be followed, or it is no definition. */
function definitionProblems({ kind, subkind, content }: Definition): readonly DefinitionProblem[] {
  if (kind === 'GATE') return gateProblems(content);
  if (kind !== 'CONTROL') return [];
  if (subkind === 'LIFECYCLE') {
    const check = readLifeCycle(content);
    return check.ok ? [] : check.problems.map(({ path, message }) => ({ path: stepsOf(path), message }));
  }
  if (subkind === 'PROCESS') return [...chainProblems(content.environments), ...processProblems(content)];
  return subkind === 'POLICY' ? policyProblems(content) : [];
}

function processProblems(content: JsonObject): readonly DefinitionProblem[] {
  // A chain of environments need not have steps.
  if (content.steps === undefined && content.environments !== undefined) return [];
  const check = readProcess(content);
  return check.ok ? [] : check.problems.map(({ path, message }) => ({ path: stepsOf(path), message }));
}

function chainProblems(environments: Json | undefined): readonly DefinitionProblem[] {
  if (environments === undefined) return [];
  const check = readChain(environments);
  return check.ok ? [] : [{ path: ['environments', ...dotted(check.path)], message: check.message }];
}

function policyProblems(content: JsonObject): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const { topic, definition, laws } = content;
  if (topic !== undefined && !POLICY_TOPIC_NAMES.includes(topic as PolicyTopic)) {
    const message = `there is no topic ${JSON.stringify(topic)}; the topics are ${POLICY_TOPIC_NAMES.join(', ')}`;
    problems.push({ path: ['topic'], message });
  } else if (topic !== undefined) {
    const check = readPolicy(topic as PolicyTopic, definition ?? null);
    if (!check.ok) {
      problems.push(...check.problems.map(({ path, message }) => ({ path: ['definition', ...path], message })));
    }
  }
  if (laws !== undefined) {
    const read = readRightsPolicy(content);
    if (!read.ok) problems.push({ path: dotted(read.path), message: read.message });
  }
  return problems;
}

function gateProblems(content: JsonObject): readonly DefinitionProblem[] {
  const gate = readGateContent(content);
  if (gate === null) {
    const message = 'a gate has predicates: [{ kind, … }] and waivers: { roles, mostDays, never }';
    return [{ path: content.predicates === undefined ? ['waivers'] : ['predicates'], message }];
  }
  return gate.predicates.flatMap((stated, position) =>
    predicateProblems(stated).map(({ path, message }) => ({
      path: ['predicates', position, ...dotted(path)],
      message,
    })),
  );
}

/** `0.name`; numbers are places in lists. */
function dotted(path: string): Steps {
  return path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
