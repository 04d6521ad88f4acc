/** Systems, what they are made of and how critical they are. */
import { inSlices } from '../graph/impact/analyse.ts';
import { disciplineOf } from '../graph/metamodel/disciplines.ts';
import { ARTIFACT_KIND_NAMES, type ArtifactKind, type Discipline } from '../graph/metamodel/kinds.ts';
import {
  elementsOf,
  type PlacedElement,
  pathToProduct,
  performersOf,
  realisersOf,
  wholesOf,
} from '../graph/reading/architecture.ts';
import { criticalityOf } from '../graph/reading/criticality.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import { ORPHAN_RULES, orphanSteps } from '../graph/reading/orphans.ts';
import { CRITICALITIES, type EffectiveCriticality } from '../graph/safety/criticality/effectiveCriticality.ts';
import { jsonField } from './content.ts';
import type { RequestContext } from './context.ts';
import { badUserInput } from './errors.ts';
import { PACING } from './impact.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { pageOf, pageOfRanking } from './page.ts';
import { readerAt } from './reading.ts';
import { recordWrite } from './record.ts';
import type {
  ArchitectureElementResolvers,
  ArchitectureResolvers,
  MutationResolvers,
  QueryResolvers,
} from './types.generated.ts';

/** What a system is made of. */
export interface ArchitectureNode {
  readonly at: ReadPoint;
  readonly system: number;
  readonly reader: GraphReader;
}

export interface ArchitectureElementNode extends ArtifactNode, PlacedElement {
  readonly reader: GraphReader;
}

export const architectureMutations: Pick<MutationResolvers, 'createSystem'> = {
  createSystem: (_, { input }, context) =>
    recordWrite({
      operation: 'createSystem',
      kind: 'SYSTEM',
      input,
      content: {
        // Absent means none: a system without the field and one that says NONE are the same.
        criticality: input.criticality === 'NONE' ? null : input.criticality,
        intendedPurpose: input.intendedPurpose,
      },
      links: [{ type: 'PART_OF', field: 'partOf', to: input.partOf }],
      context,
    }),
};

export const architectureQueries: Pick<QueryResolvers, 'systems' | 'orphans' | 'schemaStats'> = {
  systems: async (_, { criticality, at: moment, ...page }, context) => {
    const at = await context.readPoint(moment);
    const reader = readerAt(at, context);
    let keys = reader.ofKind('SYSTEM');
    if (criticality) {
      const found = await criticalityOf(reader, keys);
      keys = keys.filter((system) => found.get(system)?.effective === criticality);
    }
    const list = `systems ${criticality ?? ''}`;
    return pageOf({
      keys,
      page,
      list,
      revision: at.view.revision,
      context,
      node: (artifact) => ({ at, artifact }),
    });
  },
  orphans: async (_, { label, at: moment, ...page }, context) => {
    if (label && !ORPHAN_RULES[label]) {
      const kinds = Object.keys(ORPHAN_RULES).join(', ');
      throw badUserInput({ input: 'label', message: `a ${label} needs no link of its own; kinds that do: ${kinds}` });
    }
    const at = await context.readPoint(moment);
    const found = await inSlices(orphanSteps(readerAt(at, context), label ?? null), PACING);
    const items = found.map(({ artifact, reason }) => ({ artifact: { at, artifact }, reason }));
    return pageOfRanking({ items, page, list: `orphans ${label ?? ''}`, revision: at.view.revision, context });
  },
  schemaStats: async (_, { at: moment }, context) => {
    const { view } = await context.readPoint(moment);
    return inSlices(countSteps(view), PACING);
  },
};

/** Artifacts counted between two looks at the clock. */
const COUNTED_PER_STEP = 4_096;

function* countSteps(view: ReadPoint['view']) {
  const kinds = new Map<ArtifactKind, number>(ARTIFACT_KIND_NAMES.map((kind) => [kind, 0]));
  const disciplines = new Map<Discipline, number>(DISCIPLINES.map((discipline) => [discipline, 0]));
  let total = 0;
  for (let artifact = 0; artifact < view.artifactCount; artifact += 1) {
    if (artifact % COUNTED_PER_STEP === COUNTED_PER_STEP - 1) yield;
    if (view.isRetired(artifact)) continue;
    const facts = view.facts(artifact);
    const discipline = disciplineOf(facts);
    total += 1;
    kinds.set(facts.kind, (kinds.get(facts.kind) ?? 0) + 1);
    disciplines.set(discipline, (disciplines.get(discipline) ?? 0) + 1);
  }
  return {
    total,
    byDiscipline: [...disciplines].map(([discipline, count]) => ({ discipline, count })),
    byKind: [...kinds].map(([kind, count]) => ({ kind, count })),
  };
}

const DISCIPLINES: readonly Discipline[] = ['DEVOPS', 'TESTOPS', 'DATAOPS', 'MLOPS', 'SAFETY', 'GOVERNANCE'];

export const Architecture: ArchitectureResolvers = {
  product: ({ at, reader, system }) => ({ at, artifact: pathToProduct(reader, system).at(-1) as number }),
  path: ({ at, reader, system }) => pathToProduct(reader, system).map((artifact) => ({ at, artifact })),
  elements: ({ at, reader, system }, page, context) =>
    pageOfRanking({
      items: elementsOf(reader, system).map((placed) => ({ ...placed, at, artifact: placed.element, reader })),
      page,
      list: `architecture ${reader.id(system)}`,
      revision: at.view.revision,
      context,
    }),
};

export const ArchitectureElement: ArchitectureElementResolvers = {
  element: ({ at, element }) => ({ at, artifact: element }),
  depth: ({ depth }) => depth,
  parent: ({ at, parent }) => (parent < 0 ? null : { at, artifact: parent }),
  api: jsonField('api'),
  interfaces: (node, _, context) =>
    listed(
      node,
      dependenciesOf(node).filter((one) => isInterface(node, one)),
      context,
    ),
  dependsOn: (node, _, context) =>
    listed(
      node,
      dependenciesOf(node).filter((one) => !isInterface(node, one)),
      context,
    ),
  allocated: (node, _, context) => {
    const { reader, element } = node;
    const found = reader.others(element, { end: 'SOURCE', type: 'IMPLEMENTS', roles: ['ALLOCATED'] });
    return listed(node, found, context);
  },
  realisedBy: (node, _, context) => listed(node, realisersOf(node.reader, node.element), context),
};

function dependenciesOf({ reader, element }: ArchitectureElementNode): number[] {
  return reader.others(element, { end: 'SOURCE', type: 'DEPENDS_ON' });
}

function isInterface({ reader }: ArchitectureElementNode, artifact: number): boolean {
  return reader.kind(artifact) === 'COMPONENT' && reader.subkind(artifact) === 'INTERFACE';
}

/** A list that has no pages: it takes its share of the nodes that the answer may hold. */
function listed({ at }: ArchitectureElementNode, artifacts: readonly number[], context: RequestContext) {
  context.spend(artifacts.length);
  return artifacts.map((artifact): ArtifactNode => ({ at, artifact }));
}

/** The effective criticality of one system. */
export async function criticalityAt(
  { at, artifact }: ArtifactNode,
  context: RequestContext,
): Promise<EffectiveCriticality> {
  const found = await criticalityOf(readerAt(at, context), [artifact]);
  return found.get(artifact) as EffectiveCriticality;
}

/** The hazards that promote a system, each with a sentence. */
export async function criticalityReasons(node: ArtifactNode, _: unknown, context: RequestContext) {
  const { at, artifact } = node;
  const reader = readerAt(at, context);
  const { reasons } = await criticalityAt(node, context);
  context.spend(reasons.length);
  return reasons.map(({ hazard, targets }) => ({
    hazard: { at, artifact: hazard },
    harmTargets: [...targets],
    reason: `${reader.name(artifact)} is mission-critical, and ${reader.name(hazard)} harms ${targets.join(', ')}: SAFETY_CRITICAL. ${CRITICALITIES.SAFETY_CRITICAL}`,
  }));
}

/** The functions of a system with the components that they are allocated to. */
export function safetyFunctions({ at, artifact }: ArtifactNode, _: unknown, context: RequestContext) {
  const reader = readerAt(at, context);
  const functions = elementsOf(reader, artifact)
    .map(({ element }) => element)
    .filter((element) => reader.kind(element) === 'COMPONENT' && reader.subkind(element) === 'FUNCTION');
  return functions.map((element) => {
    const performers = performersOf(reader, element);
    context.spend(1 + performers.length);
    return {
      function: { at, artifact: element },
      performedBy: performers.map((performer) => ({ at, artifact: performer })),
    };
  });
}

/** The nearest system that a component is part of. */
export function systemOf({ at, artifact }: ArtifactNode, _: unknown, context: RequestContext): ArtifactNode | null {
  const reader = readerAt(at, context);
  const system = wholesOf(reader, artifact).find((whole) => reader.kind(whole) === 'SYSTEM');
  return system === undefined ? null : { at, artifact: system };
}
