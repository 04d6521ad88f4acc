/**
 * A project's own meanings, `--mapping file.yaml`:
 *
 *     types:   { feat_req: { kind: REQUIREMENT, subkind: SW }, poster: ignore }
 *     links:   { fulfils: { relation: IMPLEMENTS, role: REALISED }, tests: { relation: VERIFIES, reverse: true }, note: ignore }
 *     content: [safe_state]       fields that mean something
 *     metadata: [rationale]       fields that do not
 */
import { z } from 'zod';
import { ARTIFACT_KIND_NAMES } from '../../../graph/metamodel/kinds.ts';
import { RELATION_NAMES } from '../../../graph/metamodel/relations.ts';
import { ByteBudget, readText } from '../inputFile.ts';
import { checkYaml, MAX_YAML_BYTES, parseYaml } from '../yamlInput.ts';
import type { MappedKind } from './kindMapping.ts';
import type { LinkCandidate } from './linkMapping.ts';
import type { FieldPolicy } from './needContent.ts';

export interface Mapping extends FieldPolicy {
  /** Null: not imported, on purpose. */
  readonly types: ReadonlyMap<string, MappedKind | null>;
  readonly links: ReadonlyMap<string, readonly LinkCandidate[] | null>;
}

export const NO_MAPPING: Mapping = { types: new Map(), links: new Map(), content: new Set(), metadata: new Set() };

const ignored = z.literal('ignore', 'expected "ignore" or a mapping');
const mappingSchema = z.strictObject({
  types: z
    .record(
      z.string(),
      z.union([
        ignored,
        z.strictObject({
          kind: z.enum(ARTIFACT_KIND_NAMES),
          subkind: z
            .string()
            .regex(/^[A-Z][A-Z0-9_]*$/, 'expected a subkind such as SAFETY_GOAL')
            .optional(),
        }),
      ]),
    )
    .nullish(),
  links: z
    .record(
      z.string(),
      z.union([
        ignored,
        z.strictObject({
          relation: z.enum(RELATION_NAMES),
          reverse: z.boolean().optional(),
          role: z.string().optional(),
        }),
      ]),
    )
    .nullish(),
  content: z.array(z.string()).nullish(),
  metadata: z.array(z.string()).nullish(),
});

/** @throws InputError with the line of what is wrong. */
export async function readMapping(file: string | null): Promise<Mapping> {
  if (file === null) return NO_MAPPING;
  const text = await readText({ file, shown: file, budget: new ByteBudget(MAX_YAML_BYTES), limit: MAX_YAML_BYTES });
  const yaml = parseYaml({ file, text });
  if (yaml.value === null) return NO_MAPPING;
  const mapping = checkYaml(yaml, mappingSchema);
  const types = new Map<string, MappedKind | null>();
  for (const [name, entry] of Object.entries(mapping.types ?? {})) {
    if (entry === 'ignore') {
      types.set(name, null);
      continue;
    }
    types.set(name, { kind: entry.kind, subkind: entry.subkind ?? null });
  }
  const links = new Map<string, readonly LinkCandidate[] | null>();
  for (const [name, entry] of Object.entries(mapping.links ?? {})) {
    const direction = entry !== 'ignore' && entry.reverse === true ? 'REVERSE' : 'FORWARD';
    links.set(name, entry === 'ignore' ? null : [{ relation: entry.relation, direction, role: entry.role ?? null }]);
  }
  return { types, links, content: new Set(mapping.content ?? []), metadata: new Set(mapping.metadata ?? []) };
}
