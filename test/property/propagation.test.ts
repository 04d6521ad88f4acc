/*
 * Graphs:   random typed graphs of up to 14 artifacts with links that the metamodel allows: cycles, self-loops,
 *           diamonds, multi-edges, scopes, inferred links; a few claims with ALL, ANY and K_OF_N.
 * Scenario: one to three random changes, content and in place.
 * Result:   what must hold whatever the graph: order never matters, ACTUAL is contained in POTENTIAL, a batch contains
 *           its single changes, dispositions only remove, certificates are closed, two runs give the same bytes.
 * Negative control: a certificate with one boundary node moved inside is not closed any more.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import { CHANGE_KIND_NAMES, type ChangeKind } from '../../graph/metamodel/changeKinds.ts';
import { EFFECT_ORDER, EFFECTS, type Effect } from '../../graph/metamodel/effects.ts';
import type { ArtifactKind } from '../../graph/metamodel/kinds.ts';
import { createMetamodel } from '../../graph/metamodel/metamodel.ts';
import { RELATION_NAMES, RELATIONS, type RelationType } from '../../graph/metamodel/relations.ts';
import type { Json } from '../../graph/model/delta.ts';
import { itemTexts, MemoryGraph } from '../support/memoryGraph.ts';

const RUNS = 300;
const metamodel = createMetamodel();
const KINDS: readonly [ArtifactKind, string | null][] = [
  ['REQUIREMENT', null],
  ['REQUIREMENT', null],
  ['HAZARD', null],
  ['COMPONENT', null],
  ['MODEL', null],
  ['DATASET', null],
  ['DATASET', null],
  ['CODE_UNIT', null],
  ['RUN', 'TRAIN'],
  ['RUN', 'EVALUATE'],
  ['EVIDENCE', null],
  ['EVIDENCE', null],
  ['CLAIM', 'GOAL'],
  ['CLAIM', 'GOAL'],
  ['CLAIM', 'ASSUMPTION'],
  ['TEST_CASE', null],
  ['CLAUSE', null],
  ['PART', 'SLICE'],
  ['SIGN_OFF', null],
  ['BASELINE', null],
  ['DEPLOYMENT', null],
  ['SYSTEM', null],
  ['ANALYSIS', null],
  ['MONITOR', null],
  ['SCENARIO', null],
  ['CONTROL', null],
  ['SAFETY_MEASURE', null],
  ['FAILURE_MODE', null],
];
const PARTS = ['slice:day', 'slice:night', 'class:car'];

interface World {
  readonly artifacts: ArtifactInput[];
  readonly links: LinkInput[];
  readonly changes: { subject: string; kind: ChangeKind; parts: string[] }[];
}

const world: fc.Arbitrary<World> = fc
  .record({
    kinds: fc.array(fc.nat(KINDS.length - 1), { minLength: 2, maxLength: 14 }),
    edges: fc.array(
      fc.record({
        from: fc.nat(50),
        to: fc.nat(50),
        pick: fc.nat(1000),
        scope: fc.subarray(PARTS),
        inferred: fc.nat(9),
        role: fc.nat(3),
      }),
      { maxLength: 45 },
    ),
    logic: fc.array(fc.constantFrom('ALL', 'ANY', 'K_OF_N'), { minLength: 14, maxLength: 14 }),
    changes: fc.array(
      fc.record({
        subject: fc.nat(50),
        kind: fc.constantFrom(...CHANGE_KIND_NAMES),
        parts: fc.subarray(PARTS, { maxLength: 1 }),
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  })
  .map(({ kinds, edges, logic, changes }) => {
    const ends = kinds.map((pick) => KINDS[pick] as [ArtifactKind, string | null]);
    const records: ReadonlySet<ArtifactKind> = new Set(['RUN', 'BASELINE', 'DEPLOYMENT', 'EVIDENCE', 'SIGN_OFF']);
    const artifacts = ends.map(([kind, subkind], number): ArtifactInput => {
      const content: Json =
        kind === 'CLAIM'
          ? { logic: logic[number] as string, k: 1 }
          : kind === 'PART'
            ? { part: 'slice:night' }
            : { number };
      return { id: `A${number}`, kind, subkind, version: records.has(kind) ? null : { label: 'v', content } };
    });
    const found = new Map<string, LinkInput>();
    for (const edge of edges) {
      const from = edge.from % ends.length;
      const to = edge.to % ends.length;
      const facts = [from, to].map((number) => {
        const [kind, subkind] = ends[number] as [ArtifactKind, string | null];
        return { kind, subkind };
      });
      // Arguments may not be circular: ingest refuses them.
      const allowed = RELATION_NAMES.filter(
        (type) =>
          metamodel.allows(type, facts[0] as never, facts[1] as never) &&
          (type !== 'SUPPORTS' || from < to) &&
          type !== 'REVISION_OF' &&
          (from !== to || type === 'DEPENDS_ON'),
      );
      const type = allowed[edge.pick % Math.max(allowed.length, 1)] as RelationType | undefined;
      if (!type) continue;
      const name = (number: number, level: string) =>
        level === 'VERSION' && !records.has((ends[number] as [ArtifactKind, null])[0]) ? `A${number}@v` : `A${number}`;
      const link: LinkInput = {
        type,
        from: name(from, RELATIONS[type].fromLevel),
        to: name(to, RELATIONS[type].toLevel),
        scope: edge.scope.length === PARTS.length ? [] : edge.scope,
        assurance: edge.inferred === 0 ? 'INFERRED' : 'DECLARED_REVIEWED',
        role: edge.role === 0 ? 'X' : null,
      };
      found.set(`${link.type} ${link.from} ${link.to} ${link.role}`, link);
    }
    return {
      artifacts,
      links: [...found.values()],
      changes: changes.map((change) => ({ ...change, subject: `A${change.subject % ends.length}` })),
    };
  });

function build(from: World, order: 'AS_IS' | 'REVERSED' = 'AS_IS'): MemoryGraph {
  const graph = new MemoryGraph();
  const turn = <Item>(items: Item[]) => (order === 'AS_IS' ? items : [...items].reverse());
  graph.ingest({ artifacts: turn(from.artifacts), links: turn(from.links) });
  return graph;
}

/** [effect, modality] per artifact: worst first on each axis. */
type Shown = ReadonlyMap<string, readonly { effect: Effect; modality: string }[]>;

async function shown(graph: MemoryGraph, changes: World['changes']): Promise<Shown> {
  const analysis = await graph.impact({ changes });
  return new Map(analysis.items.map((item) => [analysis.configuration.nodeId(item.node), item.states]));
}

/** Is there an effect on the same axis that is at least as bad and at least as strong? */
function contains(larger: Shown, smaller: Shown): string[] {
  const missing: string[] = [];
  for (const [node, states] of smaller) {
    for (const state of states) {
      if (state.effect === 'INFORM' || state.modality === 'UNKNOWN') continue;
      const covered = larger
        .get(node)
        ?.some(
          (other) =>
            EFFECTS[other.effect].axis === EFFECTS[state.effect].axis &&
            EFFECT_ORDER.indexOf(other.effect) <= EFFECT_ORDER.indexOf(state.effect) &&
            (other.modality === 'ACTUAL' || state.modality !== 'ACTUAL'),
        );
      if (!covered) missing.push(`${node} ${state.effect} ${state.modality}`);
    }
  }
  return missing;
}

describe('the fixpoint', () => {
  it('does not depend on the order in which things came, and two runs give the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const bytes = async (graph: MemoryGraph) => {
          const analysis = await graph.impact({ changes: given.changes });
          const items = analysis.items.map((item) => [
            analysis.configuration.nodeId(item.node),
            { ...item, node: 0, artifact: 0, version: 0 },
            analysis.witness(item),
            analysis.reason(item),
          ]);
          return JSON.stringify([items, analysis.verdict, analysis.links, analysis.plan, analysis.certificate()]);
        };
        const graph = build(given);
        const first = await bytes(graph);
        expect(await bytes(graph)).toBe(first);
        expect(await bytes(build(given, 'REVERSED'))).toBe(first);
      }),
      { numRuns: RUNS },
    );
  });

  it('of a batch contains that of each of its changes', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const graph = build(given);
        const batch = await shown(graph, given.changes);
        for (const change of given.changes) expect(contains(batch, await shown(graph, [change]))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('every actual effect is possible too, and every effect has a witness that starts at a change', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const graph = build(given);
        const analysis = await graph.impact({ changes: given.changes });
        for (const item of analysis.items) {
          if (item.modality === 'UNKNOWN') continue;
          const steps = analysis.witness(item);
          expect(steps.length, analysis.configuration.nodeId(item.node)).toBe(item.distance);
          expect(item.distance).toBeGreaterThan(0);
          expect(steps[0]?.kindIn).not.toBeNull();
          for (const [position, step] of steps.entries()) {
            if (position === 0) continue;
            expect(step.from).toBe(steps[position - 1]?.to);
            expect(step.kindIn).toBeNull();
          }
          expect(steps.at(-1)?.to).toBe(analysis.configuration.nodeId(item.node));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('a certificate is closed: each link that leaves it is accounted for', async () => {
    let certificates = 0;
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const graph = build(given);
        for (const target of given.artifacts.slice(0, 4)) {
          const proof = await graph.prove({ changes: given.changes, target: target.id });
          if (proof.type !== 'CERTIFICATE') continue;
          certificates += 1;
          const inside = new Set(proof.inside);
          const leaving = (set: ReadonlySet<string>) => {
            const ids = new Set<string>();
            for (let slot = 0; slot < graph.index.slotCount; slot += 1) {
              const configured = (end: 'from' | 'to') => {
                const artifact = end === 'from' ? graph.index.linkFrom(slot) : graph.index.linkTo(slot);
                const version = graph.view.current(artifact);
                return version === -1 ? graph.view.id(artifact) : graph.view.versionId(version);
              };
              if (set.has(configured('from')) !== set.has(configured('to'))) ids.add(graph.view.link(slot).id);
            }
            return ids;
          };
          expect(new Set(proof.boundary.map((link) => link.link))).toEqual(leaving(inside));
          expect(
            proof.inside.some(
              (id) => id.split('@')[0] === target.id && !given.changes.some((one) => one.subject === target.id),
            ),
          ).toBe(false);
          const [edge] = proof.boundary;
          if (edge && proof.boundary.filter((one) => one.outside === edge.outside).length > 0) {
            inside.add(edge.outside);
            expect(new Set(proof.boundary.map((link) => link.link))).not.toEqual(leaving(inside));
          }
        }
      }),
      { numRuns: RUNS },
    );
    expect(certificates).toBeGreaterThan(20);
  });

  it('dispositions only remove', async () => {
    let cut = 0;
    await fc.assert(
      fc.asyncProperty(world, fc.nat(50), async (given, pick) => {
        const graph = build(given);
        graph.ingest({
          source: 'people',
          artifacts: [
            { id: 'PERSON', kind: 'PERSON' },
            { id: 'ROLE', kind: 'ROLE' },
          ],
          links: [{ type: 'HOLDS', from: 'PERSON', to: 'ROLE' }],
        });
        const before = await shown(graph, given.changes);
        const [change] = given.changes;
        const target = given.artifacts[pick % given.artifacts.length];
        if (!change || !target) return;
        try {
          await graph.disposition({ id: 'J', change, target: target.id, code: 'NOT_USED', signedBy: 'PERSON' });
        } catch {
          // Nothing to cut there: the change changes nothing, or the target has no links.
          return;
        }
        const after = await shown(graph, given.changes);
        const standing = new Map(
          [...after].map(([node, states]) => [node, states.filter((state) => state.modality !== 'SUPPRESSED')]),
        );
        expect(contains(before, standing)).toEqual([]);
        if ([...after.values()].flat().some((state) => state.modality === 'SUPPRESSED')) cut += 1;
      }),
      { numRuns: RUNS * 3 },
    );
    expect(cut).toBeGreaterThan(0);
  });

  it('is the same over a change that was asked about and one that has happened', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.nat(50), async (given, pick) => {
        const subject = given.artifacts[pick % given.artifacts.length] as ArtifactInput;
        if (!subject.version || subject.kind === 'CLAIM') return;
        const graph = build(given);
        // A part that gets another name would be another part.
        const content: Json = subject.kind === 'PART' ? { part: 'slice:night', number: 'other' } : { number: 'other' };
        const asked = await graph.impact({
          changes: [{ subject: subject.id, to: { label: 'w', content, digest: null } }],
        });
        const foretold = itemTexts(asked);
        // What comes back to the subject meets the old version before the change, and old and new one after it.
        if (foretold.some((text) => text.startsWith(`${subject.id} `))) return;
        graph.ingest({ artifacts: [{ id: subject.id, kind: subject.kind, version: { label: 'w', content } }] });
        const found = await graph.findings({ since: 1 });
        expect(itemTexts(found)).toEqual(foretold);
      }),
      { numRuns: RUNS },
    );
  });
});
