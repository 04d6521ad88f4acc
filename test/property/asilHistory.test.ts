/*
 * Graph:    two hazards, six requirements, four components, an analysis of dependent failures with evidence; links between them.
 * Scenario: up to 14 entries at random: ratings, contents, links and parts of decompositions come and go.
 * Result:   the ASILs of going through the journal, where each entry costs only what it reaches, are those of computing all of them
 *           at each entry; asked alone, an artifact has the same as among all.
 * Negative control: what is in force is often above what is computed, so floors matter.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { IngestInput, LinkInput } from '../../graph/ingest/input.ts';
import type { Asil } from '../../graph/metamodel/content.ts';
import { AsilHistory } from '../../graph/reading/hara/asilHistory.ts';
import { type ContentOf, giversOf, textOf } from '../../graph/reading/hara/asilLinks.ts';
import { partsByGroup, problemsOf } from '../../graph/reading/hara/decompositions.ts';
import { ASIL_ORDER, isHigher, rateHazard } from '../../graph/safety/hara/asil.ts';
import { inheritAsils, NO_ASIL } from '../../graph/safety/hara/inheritance.ts';
import { MemoryGraph } from '../support/memoryGraph.ts';

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 150);
const NOW = Date.parse('2026-11-21T00:00:00Z');
const HAZARDS = ['H0', 'H1'];
const REQUIREMENTS = ['R0', 'R1', 'R2', 'R3', 'R4', 'R5'];
const COMPONENTS = ['C0', 'C1', 'C2', 'C3'];
const ALL = [...HAZARDS, ...REQUIREMENTS, ...COMPONENTS];

type Step = { readonly batch: Partial<IngestInput> } | { readonly retire: number };

function content(id: string, kind: 'HAZARD' | 'COMPONENT' | 'ANALYSIS', value: object): Step {
  const subkind = kind === 'ANALYSIS' ? 'DFA' : null;
  return { batch: { artifacts: [{ id, kind, subkind, version: { content: value as never } }] } };
}
const linked = (...links: LinkInput[]): Step => ({ batch: { links } });

const level = fc.constantFrom<Asil>(...ASIL_ORDER);
const requirement = fc.constantFrom(...REQUIREMENTS);
const component = fc.constantFrom(...COMPONENTS);
const hazard = fc.constantFrom(...HAZARDS);
/** Mostly such as are allowed. */
const PAIRS = fc.constantFrom<readonly [Asil, Asil]>(['C', 'A'], ['B', 'B'], ['D', 'QM'], ['A', 'A'], ['B', 'A']);
const assurance = 'DECLARED_REVIEWED' as const;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(hazard, level).map(([id, asil]) => content(id, 'HAZARD', { asil })),
  fc.tuple(component, fc.nat(3)).map(([id, supplier]) => content(id, 'COMPONENT', { supplier: String(supplier) })),
  fc.nat(2).map((edition) => content('DFA', 'ANALYSIS', { edition })),
  fc.tuple(requirement, hazard).map(([from, to]) => linked({ type: 'MITIGATES', from, to, assurance })),
  fc
    .tuple(requirement, requirement)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => linked({ type: 'REFINES', from, to, assurance })),
  fc.tuple(component, requirement).map(([from, to]) => linked({ type: 'IMPLEMENTS', from, to, assurance })),
  fc
    .tuple(component, component)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => linked({ type: 'PART_OF', from, to, assurance })),
  fc
    .tuple(component, component)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => linked({ type: 'DEPENDS_ON', from, to, assurance })),
  fc
    .tuple(component, component)
    .map((about) => linked(...about.map((to): LinkInput => ({ type: 'ANALYZES', from: 'DFA', to, assurance })))),
  // A whole decomposition: parts, elements, analysis.
  fc
    .tuple(
      fc.uniqueArray(requirement, { minLength: 3, maxLength: 3 }),
      fc.uniqueArray(component, { minLength: 2, maxLength: 2 }),
      PAIRS,
    )
    .map(([[whole, ...parts], elements, levels]) =>
      linked(
        ...parts.flatMap((part, place): LinkInput[] => [
          {
            type: 'REFINES',
            from: part,
            to: whole as string,
            role: 'DECOMPOSITION',
            assurance,
            attributes: { group: 'g', asil: (levels as readonly Asil[])[place] as Asil, rationale: 'alone' },
          },
          { type: 'IMPLEMENTS', from: elements[place] as string, to: part, assurance },
          { type: 'VERIFIES', from: 'DFA', to: part, assurance },
        ]),
      ),
    ),
  fc.nat(12).map((retire) => ({ retire })),
);

function written(steps: readonly Step[]): MemoryGraph {
  const graph = new MemoryGraph();
  graph.ingest({
    source: 'base',
    artifacts: [
      ...HAZARDS.map((id) => ({ id, kind: 'HAZARD' as const, version: { content: { asil: 'D' } } })),
      ...REQUIREMENTS.map((id) => ({ id, kind: 'REQUIREMENT' as const, version: { content: {} } })),
      ...COMPONENTS.map((id) => ({ id, kind: 'COMPONENT' as const, version: { content: {} } })),
      { id: 'DFA', kind: 'ANALYSIS', subkind: 'DFA', version: { label: 'v1', content: { edition: 0 } } },
      { id: 'EV', kind: 'EVIDENCE', version: { content: { outcome: 'pass' } } },
    ],
    links: [
      { type: 'EVALUATES', from: 'EV', to: 'DFA@v1' },
      { type: 'MITIGATES', from: 'R0', to: 'H0' },
      { type: 'REFINES', from: 'R1', to: 'R0' },
    ],
  });
  for (const [place, one] of steps.entries()) {
    if ('batch' in one) graph.ingest({ source: `step ${place}`, ...one.batch });
    else if (one.retire < place && 'batch' in (steps[one.retire] as Step)) {
      graph.ingest({ source: `step ${one.retire}`, mode: 'REPLACE_SOURCE' });
    }
  }
  return graph;
}

/** `computed effective` of each, by computing all of them at each entry. */
async function naive(graph: MemoryGraph): Promise<string[]> {
  const { view } = graph;
  const artifacts = ALL.map((id) => view.find(id));
  const ids = [...artifacts, view.find('DFA')].flatMap((one) =>
    view.versions(one).map((version) => view.versionId(version)),
  );
  const contents = await graph.contents(ids);
  const contentOf: ContentOf = (artifact, at) =>
    (contents.get(at.versionId(at.current(artifact)))?.content ?? {}) as never;
  const floors = new Map<number, Asil>();
  let values = new Map<number, { readonly computed: Asil | null; readonly effective: Asil | null }>();
  for (let revision = 1; revision <= view.revision; revision += 1) {
    const at = view.at(revision);
    values = inheritAsils(artifacts, {
      own: (artifact) => {
        const rated = rateHazard({
          severity: null,
          exposure: null,
          controllability: null,
          asil: textOf(contentOf(artifact, at).asil),
        });
        return at.kind(artifact) === 'HAZARD' && rated.asil ? { asil: rated.asil, because: '' } : null;
      },
      givers: (artifact) => giversOf(at, artifact, contentOf, () => null),
      floor: (artifact) => floors.get(artifact) ?? null,
      known: () => NO_ASIL,
      isValid: (parent, group, asil) => {
        const parts = partsByGroup(at, parent, contentOf).get(group) ?? [];
        return problemsOf({ view: at, parent, asil, parts, contentOf, doubtOf: () => null }).length === 0;
      },
    });
    for (const [artifact, { effective }] of values) {
      if (effective !== null && isHigher(effective, floors.get(artifact) ?? null)) floors.set(artifact, effective);
    }
  }
  return artifacts.map((artifact) => `${values.get(artifact)?.computed} ${values.get(artifact)?.effective}`);
}

async function throughTheJournal(graph: MemoryGraph, asked: readonly string[]): Promise<string[]> {
  const { view } = graph;
  const artifacts = asked.map((id) => view.find(id));
  const pacing = { clock: () => 0 };
  const read = await AsilHistory.read({
    view,
    validAt: NOW,
    contentsOf: (ids) => graph.contents(ids),
    artifacts,
    pacing,
  });
  if (!read.ok) throw new Error(read.problem);
  return artifacts.map((artifact) => `${read.asils.of(artifact).computed} ${read.asils.of(artifact).effective}`);
}

it('ASILs through the journal are those of computing all of them at each entry', async () => {
  let above = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const graph = written(steps);
      const expected = await naive(graph);
      expect(await throughTheJournal(graph, ALL)).toEqual(expected);
      if (expected.some((one) => one.split(' ')[0] !== one.split(' ')[1])) above += 1;
      for (const [place, id] of ALL.entries()) {
        if (place % 4 === 0) expect(await throughTheJournal(graph, [id])).toEqual([expected[place]]);
      }
    }),
    { numRuns: RUNS },
  );
  expect(above).toBeGreaterThan(RUNS / 10);
});
