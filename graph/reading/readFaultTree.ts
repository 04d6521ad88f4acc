/**
 * The fault tree under a gate, as the graph has it at a revision.
 *
 *     TOP {FT_GATE, formula: {type: AND, inputs: [A, G1]}} ◀─CAUSES─ A {BASIC_EVENT, probability: 0.01}
 *                                                          ◀─CAUSES─ G1 {FT_GATE, formula: {type: OR}} ◀─CAUSES─ …
 *
 * CAUSES says what belongs to a gate, the formula how (metamodel: FailureMode). Both have to say the same: what causes a gate
 * and is not in its formula would be left out without a word.
 *
 * A failure mode with a `beta` is a common cause of the leaves that it CAUSES:
 *
 *     A, B {BASIC_EVENT, probability: 0.01} ◀─CAUSES─ SUPPLY {BASIC_EVENT, beta: 0.1}
 */
import { z } from 'zod';
import { Configuration } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import { isJsonObject } from '../model/contentDigest.ts';
import type { Json } from '../model/delta.ts';
import { privatePartOf, sharedEventOf } from '../safety/faultTree/commonCause.ts';
import {
  type BetaFactorGroup,
  type FaultTreeModel,
  type Formula,
  GATE_TYPES,
  type Gate,
  type GateType,
  type Input,
  isFormula,
  type Leaf,
  type LeafKind,
} from '../safety/faultTree/model.ts';
import type { ProbabilityModel } from '../safety/faultTree/probabilityModel.ts';
import { type FaultTreeProblem, faultTreeProblem } from '../safety/faultTree/problems.ts';
import { isWithdrawn } from './retracted.ts';

/** Where contents come from. */
export interface FaultTreeSource {
  contents(ids: readonly string[], revision: number): Promise<ReadonlyMap<string, { readonly content: Json }>>;
}

export type FaultTreeRead =
  | {
      readonly ok: true;
      readonly model: FaultTreeModel;
      /** By id of a gate or leaf, and of what a common cause makes of a leaf; common causes are among them. */
      readonly artifacts: ReadonlyMap<string, number>;
    }
  | { readonly ok: false; readonly problems: readonly FaultTreeProblem[] };

const LEAF_KIND_OF: Readonly<Record<string, LeafKind>> = {
  UNDEVELOPED: 'UNDEVELOPED',
  CONDITIONING: 'CONDITIONING',
  HOUSE: 'HOUSE',
};

type GivenInput = string | boolean | GivenFormula;
/** As it stands in the content. Without inputs: all that CAUSES the gate, by id. */
interface GivenFormula extends Omit<Formula, 'type' | 'inputs'> {
  readonly type: GateType;
  readonly inputs?: readonly GivenInput[] | undefined;
}

const wholeNumber = z.int().optional();
const formulaSchema: z.ZodType<GivenFormula> = z.lazy(() =>
  z.strictObject({
    type: z.enum(Object.keys(GATE_TYPES) as [GateType, ...GateType[]]),
    inputs: z.array(z.union([z.string(), z.boolean(), formulaSchema])).optional(),
    k: wholeNumber,
    low: wholeNumber,
    high: wholeNumber,
    condition: z.string().optional(),
  }),
) as z.ZodType<GivenFormula>;

/** Gates and leaves that are read, at most: a diagram of more would not fit any budget, and 100,000 are some 20 MB. */
export const MOST_ELEMENTS = 100_000;

/** Finds gates and leaves by CAUSES, and reads their contents with one statement. */
export async function readFaultTree(parameters: {
  readonly source: FaultTreeSource;
  readonly view: GraphView;
  /** Number of the gate at the top. */
  readonly top: number;
  /** Default: {@link MOST_ELEMENTS}. */
  readonly most?: number;
}): Promise<FaultTreeRead> {
  const { source, view, top, most = MOST_ELEMENTS } = parameters;
  const reader = new Reader(view);
  const artifacts = new Map<string, number>([[view.id(top), top]]);
  // Members that are added on the way are visited, too.
  for (const artifact of artifacts.values()) {
    for (const { artifact: cause } of reader.causesOf(artifact).values()) artifacts.set(view.id(cause), cause);
    if (artifacts.size <= most) continue;
    const what = `More than ${most} gates and leaves are under ${view.id(top)}`;
    return { ok: false, problems: [faultTreeProblem('FTA_BUDGET', view.id(top), what)] };
  }
  const groups = reader.causesOfLeaves(artifacts);
  const versions = [...artifacts.values(), ...groups.keys()].map((artifact) => view.current(artifact));
  const ids = versions.filter((version) => version !== NONE).map((version) => view.versionId(version));
  const contents = ids.length > 0 ? await source.contents(ids, view.revision) : new Map<string, { content: Json }>();
  const contentOf = (artifact: number): Readonly<Record<string, Json>> => {
    const version = view.current(artifact);
    const content = version === NONE ? null : (contents.get(view.versionId(version))?.content ?? null);
    return isJsonObject(content) ? content : {};
  };
  for (const artifact of artifacts.values()) reader.read(artifact, contentOf(artifact));
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  const commonCauses: BetaFactorGroup[] = [];
  for (const [group, members] of groups) {
    const { beta } = contentOf(group);
    // Of a group of which the tree has one member only, nothing fails together in it.
    if (typeof beta !== 'number' || members.length < 2) continue;
    const cause = view.id(group);
    commonCauses.push({ id: cause, members, beta });
    artifacts.set(cause, group);
    artifacts.set(sharedEventOf(cause), group);
    for (const member of members) artifacts.set(privatePartOf(member), artifacts.get(member) as number);
  }
  const id = view.id(top);
  const trees = [{ id, tops: [id], gates: reader.gates }];
  return {
    ok: true,
    model: { trees, leaves: reader.leaves, ...(commonCauses.length > 0 ? { commonCauses } : {}) },
    artifacts,
  };
}

/** An inferred link says nothing for sure. */
interface Cause {
  readonly artifact: number;
  readonly isSure: boolean;
}
const NO_CAUSES: ReadonlyMap<string, Cause> = new Map();

class Reader {
  readonly gates: Gate[] = [];
  readonly leaves: Leaf[] = [];
  readonly problems: FaultTreeProblem[] = [];
  private readonly view: GraphView;
  private readonly configuration: Configuration;

  constructor(view: GraphView) {
    this.view = view;
    this.configuration = new Configuration(view, null);
  }

  read(artifact: number, content: Readonly<Record<string, Json>>): void {
    const id = this.view.id(artifact);
    if (!this.isGate(artifact)) {
      const { subkind } = this.view.facts(artifact);
      const leaf = leafOf({ id, kind: LEAF_KIND_OF[subkind ?? ''] ?? 'BASIC', content });
      // The failure can still happen; nobody knows any more how probable it is.
      const { probability, ...unknown } = leaf;
      this.leaves.push(probability && isWithdrawn(this.view, artifact) ? unknown : leaf);
      return;
    }
    const causes = this.causesOf(artifact);
    const named = [...causes.keys()].sort();
    const parsed = formulaSchema.safeParse(content.formula);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const path = [id, 'formula', ...(issue?.path ?? [])].join('.');
      this.problems.push(
        faultTreeProblem('FTA_FORMULA', path, `${id} has no formula that can be read: ${issue?.message}`),
      );
      return;
    }
    const formula = completed(parsed.data, named);
    this.compare(id, formula, causes);
    this.gates.push({ id, formula });
  }

  private isGate(artifact: number): boolean {
    const { kind, subkind } = this.view.facts(artifact);
    return kind === 'FAILURE_MODE' && subkind === 'FT_GATE';
  }

  /** What causes a gate, by id. What causes a leaf is not of the tree. */
  causesOf(artifact: number): ReadonlyMap<string, Cause> {
    return this.isGate(artifact) ? this.linkedCauses(artifact) : NO_CAUSES;
  }

  private linkedCauses(artifact: number): ReadonlyMap<string, Cause> {
    const causes = new Map<string, Cause>();
    for (const { slot, end, other } of this.configuration.linksAt(this.configuration.primary(artifact))) {
      const link = this.view.link(slot);
      if (link.type !== 'CAUSES' || end !== 'TARGET') continue;
      const cause = this.configuration.artifactOf(other);
      const id = this.view.id(cause);
      const isSure = link.assurance !== 'INFERRED' || causes.get(id)?.isSure === true;
      causes.set(id, { artifact: cause, isSure });
    }
    return causes;
  }

  /** What may be a common cause, with the ids of the leaves that it causes for sure. */
  causesOfLeaves(elements: ReadonlyMap<string, number>): ReadonlyMap<number, readonly string[]> {
    const found = new Map<number, string[]>();
    for (const [id, artifact] of elements) {
      if (this.isGate(artifact)) continue;
      for (const { artifact: cause, isSure } of this.linkedCauses(artifact).values()) {
        if (!isSure || this.isGate(cause) || this.view.facts(cause).kind !== 'FAILURE_MODE') continue;
        found.set(cause, [...(found.get(cause) ?? []), id]);
      }
    }
    return found;
  }

  private compare(id: string, formula: Formula, causes: ReadonlyMap<string, Cause>): void {
    const inFormula = new Set(namesIn(formula));
    for (const name of inFormula) {
      if (causes.has(name)) continue;
      this.problems.push(
        faultTreeProblem(
          'FTA_MEMBERSHIP',
          `${id}.formula`,
          `The formula of ${id} names ${name}, which does not cause it`,
        ),
      );
    }
    for (const [name, { isSure }] of causes) {
      if (inFormula.has(name) || !isSure) continue;
      this.problems.push(
        faultTreeProblem('FTA_MEMBERSHIP', `${id}.formula`, `${name} causes ${id}, whose formula does not name it`),
      );
    }
  }
}

function completed(given: GivenFormula, causes: readonly string[]): Formula {
  const { inputs, condition, ...rest } = given;
  const stated = inputs ?? causes.filter((id) => id !== condition);
  return {
    ...rest,
    ...(condition === undefined ? {} : { condition }),
    inputs: stated.map((input): Input => (typeof input === 'object' ? completed(input, []) : input)),
  };
}

function* namesIn({ inputs, condition }: Formula): Generator<string> {
  if (condition !== undefined) yield condition;
  for (const input of inputs) {
    if (typeof input === 'string') yield input;
    else if (typeof input === 'object' && isFormula(input)) yield* namesIn(input);
  }
}

function leafOf({ id, kind, content }: { id: string; kind: LeafKind; content: Readonly<Record<string, Json>> }): Leaf {
  if (kind === 'HOUSE') return { id, kind, state: content.state === true };
  const probability = probabilityOf(content);
  return probability ? { id, kind, probability } : { id, kind };
}

/** A probability that is stated counts before one that follows from a rate. */
function probabilityOf(content: Readonly<Record<string, Json>>): ProbabilityModel | null {
  const numberIn = (name: string) => (typeof content[name] === 'number' ? content[name] : null);
  const p = numberIn('probability');
  if (p !== null) return { type: 'CONSTANT', p };
  const lambda = numberIn('failureRate');
  if (lambda === null) return null;
  const mu = numberIn('repairRate');
  if (mu !== null) return { type: 'REPAIRABLE', lambda, mu };
  const tau = numberIn('testInterval');
  return tau === null ? { type: 'EXPONENTIAL', lambda } : { type: 'PERIODIC_TEST', lambda, tau };
}
