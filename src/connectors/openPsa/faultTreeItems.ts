/**
 * A fault tree model in the words of the ingest contract: what `graph/reading/readFaultTree.ts` reads, written.
 *
 *     define-fault-tree T   ─▶ ANALYSIS FTA                        ◀─PART_OF─ its top gates
 *     define-gate G         ─▶ FAILURE_MODE FT_GATE {formula}      ◀─CAUSES─ what its formula names
 *     define-basic-event x  ─▶ FAILURE_MODE BASIC_EVENT {probability …}
 *     define-CCF-group C    ─▶ FAILURE_MODE BASIC_EVENT {beta}     ─CAUSES─▶ its members
 */
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import type { JsonObject } from '../../../graph/model/delta.ts';
import {
  type FaultTreeModel,
  type Formula,
  type Gate,
  type Input,
  isFormula,
  isTransfer,
  type Leaf,
} from '../../../graph/safety/faultTree/model.ts';
import { type ProbabilityModel, probabilityAt } from '../../../graph/safety/faultTree/probabilityModel.ts';
import { artifactId } from '../identifiers.ts';

export interface FaultTreeItems {
  readonly artifacts: readonly ArtifactInput[];
  readonly links: readonly LinkInput[];
  readonly findings: readonly { readonly reason: string; readonly example: string; readonly what: string }[];
}

const SUBKIND_OF = {
  BASIC: 'BASIC_EVENT',
  UNDEVELOPED: 'UNDEVELOPED',
  CONDITIONING: 'CONDITIONING',
  HOUSE: 'HOUSE',
} as const;

/**
 * @param parameters.model One that passed the checks.
 * @param parameters.tops Top events by tree.
 */
export function faultTreeItems(parameters: {
  readonly model: FaultTreeModel;
  readonly tops: ReadonlyMap<string, readonly string[]>;
  readonly namespace: string;
}): FaultTreeItems {
  const { model, tops, namespace } = parameters;
  const artifacts: ArtifactInput[] = [];
  const links: LinkInput[] = [];
  const findings: { reason: string; example: string; what: string }[] = [];
  const idOf = (name: string): string => artifactId({ kind: 'FAILURE_MODE', namespace, name });
  const mode = (name: string, subkind: string, label: string | undefined, content: JsonObject) =>
    artifacts.push({ id: idOf(name), kind: 'FAILURE_MODE', subkind, title: label || name, version: { content } });

  for (const leaf of model.leaves) {
    const { content, isFixed } = contentOf(leaf);
    if (isFixed) {
      const reason = 'the file gives the rate a mission time of its own: sent as the probability at that time';
      findings.push({ reason, example: leaf.id, what: leaf.id });
    }
    mode(leaf.id, SUBKIND_OF[leaf.kind], leaf.label, content);
  }
  for (const { id, beta, members } of model.commonCauses ?? []) {
    mode(id, 'BASIC_EVENT', undefined, { beta });
    for (const member of members) links.push({ type: 'CAUSES', from: idOf(id), to: idOf(member) });
  }
  /** The same over the ids of the graph. */
  const inGraph = (input: Input): string | boolean | Formula => {
    if (typeof input === 'boolean') return input;
    if (typeof input === 'string') return idOf(input);
    if (isTransfer(input)) return idOf(input.top ?? (tops.get(input.transfer)?.[0] as string));
    return formulaInGraph(input);
  };
  const formulaInGraph = ({ inputs, condition, ...rest }: Formula): Formula => ({
    ...rest,
    inputs: inputs.map(inGraph),
    ...(condition === undefined ? {} : { condition: idOf(condition) }),
  });
  for (const tree of model.trees) {
    const analysis = artifactId({ kind: 'ANALYSIS', namespace, name: tree.id });
    artifacts.push({
      id: analysis,
      kind: 'ANALYSIS',
      subkind: 'FTA',
      title: tree.label || tree.id,
      version: { content: { text: tree.label || tree.id } },
    });
    for (const gate of tree.gates) {
      const formula = formulaInGraph(formulaOf(gate));
      mode(gate.id, 'FT_GATE', gate.label, { formula: formula as unknown as JsonObject });
      for (const cause of namesIn(formula)) links.push({ type: 'CAUSES', from: cause, to: idOf(gate.id) });
    }
    for (const top of tops.get(tree.id) ?? []) links.push({ type: 'PART_OF', from: idOf(top), to: analysis });
  }
  return { artifacts, links, findings };
}

/** A gate that only passes something on is an OR of it. */
function formulaOf({ formula }: Gate): Formula {
  return typeof formula === 'object' && isFormula(formula) ? formula : { type: 'OR', inputs: [formula] };
}

function contentOf({ kind, probability, state }: Leaf): { content: JsonObject; isFixed: boolean } {
  if (kind === 'HOUSE') return { content: { state: state ?? false }, isFixed: false };
  if (!probability) return { content: {}, isFixed: false };
  const isFixed = 'time' in probability && probability.time !== undefined;
  return { content: isFixed ? { probability: probabilityAt(probability, 0) } : fieldsOf(probability), isFixed };
}

function fieldsOf(probability: ProbabilityModel): JsonObject {
  switch (probability.type) {
    case 'CONSTANT':
      return { probability: probability.p };
    case 'EXPONENTIAL':
      return { failureRate: probability.lambda };
    case 'REPAIRABLE':
      return { failureRate: probability.lambda, repairRate: probability.mu };
    case 'PERIODIC_TEST':
      return { failureRate: probability.lambda, testInterval: probability.tau };
    case 'SHARE':
      return { probability: probabilityAt(probability, 0) };
  }
}

/** Ids in a formula; each once. */
function namesIn(formula: Formula): Set<string> {
  const found = new Set<string>();
  const open: Input[] = [formula];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') found.add(next);
    if (typeof next !== 'object' || !isFormula(next)) continue;
    open.push(...next.inputs);
    if (next.condition !== undefined) found.add(next.condition);
  }
  return found;
}
