/**
 * A pattern of an argument as it is stored, and what its placeholders can stand for in the graph.
 *
 *     MODULE {parameters: [{name: hazard, kind: HAZARD}, {name: requirement, kind: REQUIREMENT,
 *                          follow: {from: hazard, relation: MITIGATES, end: TARGET}}]}
 *       ◀─PART_OF─ claims {uninstantiated: true, text: "{hazard} is mitigated", about: [hazard], solvedBy: [evidence]}
 *     child ─SUPPORTS {forEach: hazard, min, max, optional, choice}▶ parent
 */
import { z } from 'zod';
import { ARTIFACT_KIND_NAMES, type ArtifactKind } from '../metamodel/kinds.ts';
import { RELATION_NAMES, type RelationType } from '../metamodel/relations.ts';
import type { LinkEnd } from '../metamodel/ruleRow.ts';
import type { Binding, Pattern, PatternValue } from '../safety/argument/pattern.ts';
import type { GraphReader } from './graphReader.ts';
import { readArgument } from './readArgument.ts';
import { systemScope } from './systemScope.ts';

/** What a placeholder of a pattern stands for. */
export interface PatternParameter {
  readonly name: string;
  readonly kind: ArtifactKind;
  readonly subkind: string | null;
  /** From the value of an earlier parameter, which is that end of the relation. Null: all of the system. */
  readonly follow: { readonly from: string; readonly relation: RelationType; readonly end: LinkEnd } | null;
}

export interface StoredPattern {
  readonly pattern: Pattern;
  readonly parameters: readonly PatternParameter[];
}

const parametersSchema = z.array(
  z.object({
    name: z.string(),
    kind: z.enum(ARTIFACT_KIND_NAMES as [ArtifactKind, ...ArtifactKind[]]),
    subkind: z
      .string()
      .nullish()
      .transform((value) => value ?? null),
    follow: z
      .object({
        from: z.string(),
        relation: z.enum(RELATION_NAMES as [RelationType, ...RelationType[]]),
        end: z.enum(['SOURCE', 'TARGET']),
      })
      .nullish()
      .transform((value) => value ?? null),
  }),
);

/** The pattern that a module holds; a text: why it is none. */
export async function readPattern(reader: GraphReader, module: number): Promise<StoredPattern | string> {
  const { argument, artifacts } = await readArgument(reader, { type: 'MODULE', module });
  const id = reader.id(module);
  const parsed = parametersSchema.safeParse(reader.content(module).parameters);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `${id} is no pattern: parameters.${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
  }
  const members = argument.elements.filter((element) => element.module === id && element.type !== 'SOLUTION');
  const named = (field: string) =>
    new Map(
      members.map((element): [string, readonly string[]] => {
        const value = reader.content(artifacts.get(element.id) as number)[field];
        return [element.id, Array.isArray(value) ? value.map(String) : []];
      }),
    );
  const pattern: Pattern = {
    id,
    argument,
    members: new Set(members.map((element) => element.id)),
    parameters: new Set(parsed.data.map(({ name }) => name)),
    about: named('about'),
    solvedBy: named('solvedBy'),
  };
  return { pattern, parameters: parsed.data };
}

/** Finds what parameters can stand for. Values are in the order of their ids: the same graph gives the same instance. */
export class PatternValues {
  private readonly reader: GraphReader;
  private readonly parameters: ReadonlyMap<string, PatternParameter>;
  /** Ids that a caller binds a parameter to. */
  private readonly bound: ReadonlyMap<string, readonly string[]>;
  private readonly system: number | null;
  private scope: ReadonlySet<number> | null = null;
  /** By parameter that was asked for: ids that it was found to stand for. */
  private readonly found = new Map<string, Set<string>>();

  constructor(parameters: {
    readonly reader: GraphReader;
    readonly parameters: readonly PatternParameter[];
    readonly bound: ReadonlyMap<string, readonly string[]>;
    readonly system: number | null;
  }) {
    this.reader = parameters.reader;
    this.parameters = new Map(parameters.parameters.map((parameter) => [parameter.name, parameter]));
    this.bound = parameters.bound;
    this.system = parameters.system;
  }

  of(name: string, binding: Binding): PatternValue[] {
    const parameter = this.parameters.get(name);
    if (!parameter) return [];
    const ids = this.bound.get(name);
    const found = this.candidates(parameter, binding).filter((artifact) => {
      if (ids && !ids.includes(this.reader.id(artifact))) return false;
      return parameter.subkind === null || this.reader.subkind(artifact) === parameter.subkind;
    });
    const known = this.found.get(name) ?? new Set();
    for (const artifact of found) known.add(this.reader.id(artifact));
    this.found.set(name, known);
    return found
      .map((artifact) => ({ id: this.reader.id(artifact), name: this.reader.name(artifact) }))
      .sort((left, right) => (left.id < right.id ? -1 : 1));
  }

  /** Was the parameter asked for, and this value that it is bound to never among the answers? */
  isMissed(name: string, id: string): boolean {
    return this.found.get(name)?.has(id) === false;
  }

  /** What a parameter stands for, in words. */
  wants(name: string): string {
    const parameter = this.parameters.get(name);
    if (!parameter) return 'nothing';
    const { kind, subkind, follow } = parameter;
    const what = subkind === null ? kind : `${kind} ${subkind}`;
    return follow === null ? `a ${what}` : `a ${what} that ${follow.relation} joins to a ${follow.from}`;
  }

  private candidates({ kind, follow }: PatternParameter, binding: Binding): number[] {
    const { reader, system } = this;
    if (follow) {
      const from = binding.get(follow.from);
      if (!from) return [];
      return reader.others(reader.find(from.id), { end: follow.end, type: follow.relation, kinds: [kind] });
    }
    if (system === null) return reader.ofKind(kind);
    if (kind === 'SYSTEM') return [system];
    this.scope ??= systemScope(reader, system);
    return [...this.scope].filter((artifact) => reader.kind(artifact) === kind);
  }
}
