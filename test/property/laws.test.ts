/*
 * Graphs:   random typed graphs of five themes (test/support/randomGraph.ts).
 * Scenario: one to three random changes; the same in another order, one at a time, within a budget, with a link more
 *           that is only inferred, with a link that is only inferred instead of declared.
 * Result:   what must hold whatever the graph is. Order never matters; a batch is the join of its single changes where
 *           no claim of several ways, threshold or envelope takes part; a batch that is written in several commits says the
 *           same as in one; a walk that was cut never passes and goes on to
 *           the same report; what is only inferred clears nothing.
 * Negative controls: each law is seen to bite: single changes differ from the batch, budgets do cut, inferred links do
 *           change reports.
 */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ImpactAnalysis } from '../../graph/impact/impactAnalysis.ts';
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import { EFFECT_ORDER, EFFECTS, type Effect } from '../../graph/metamodel/effects.ts';
import { itemTexts, MemoryGraph, type Question } from '../support/memoryGraph.ts';
import { engineGraph } from '../support/oracleComparison.ts';
import { type RandomGraph, randomGraph, THEMES } from '../support/randomGraph.ts';

// Hundreds of graphs each, also where other work shares the cores.
vi.setConfig({ testTimeout: 300_000 });

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 150);

/** Kinds that should have a relation, and the kinds from which it comes (3.4 of the semantics). */
const BARE: Readonly<Record<string, readonly string[]>> = {
  MODEL: ['RUN', 'DATASET', 'PART', 'MODEL', 'CODE_UNIT'],
  RUN: ['DATASET', 'MODEL', 'CODE_UNIT', 'ENVIRONMENT', 'TEST_CASE'],
  EVIDENCE: ['RUN', 'MODEL', 'CODE_UNIT', 'DATASET', 'COMPONENT', 'DEPLOYMENT', 'SYSTEM', 'ANALYSIS'],
  CLAIM: ['CLAIM', 'EVIDENCE'],
};

function question({ changes, validAt, configuration }: RandomGraph): Question {
  return { changes: changes as Question['changes'], validAt, configuration };
}

const byId = (left: { readonly id: string }, right: { readonly id: string }) => (left.id < right.id ? -1 : 1);

/** Which of several equally good ways is told; each of them holds (checker.test.ts). */
const TOLD_BY_ONE_WAY: readonly string[] = ['clause', 'witness', 'reason'];

/** The whole answer, without numbers that depend on the order in which things came. */
function bytes(analysis: ImpactAnalysis, without: readonly string[] = []): string {
  const items = analysis.items.map((item) => ({
    ...item,
    node: analysis.configuration.nodeId(item.node),
    artifact: 0,
    version: 0,
    witness: analysis.witness(item),
    reason: analysis.reason(item),
    obligations: item.obligations.toSorted(byId),
  }));
  // Obligations of one level can go in parallel.
  const levels = analysis.plan.map((level) => ({ ...level, obligations: level.obligations.toSorted(byId) }));
  const { verdict, gates, links, reuse } = analysis;
  const judged = gates.map((gate) => ({ ...gate, gate: analysis.configuration.view.id(gate.gate) }));
  const told = (key: string, value: unknown) => (without.includes(key) ? undefined : value);
  return JSON.stringify({ items, verdict, gates: judged, links, levels, reuse }, told);
}

interface Worst {
  readonly effect: Effect;
  /** Null: all of them. */
  readonly parts: readonly string[] | null;
}

/** "node axis world" → the worst effect there, with its parts. Staleness of some parts is staleness of those. */
type Join = Map<string, Worst>;

const whole = (effect: Effect): Effect => (effect === 'PARTIALLY_STALE' ? 'STALE' : effect);
const rank = (effect: Effect) => EFFECT_ORDER.indexOf(whole(effect));

function add(join: Join, key: string, one: Worst): void {
  const known = join.get(key);
  if (!known || rank(one.effect) < rank(known.effect)) join.set(key, one);
  else if (rank(one.effect) === rank(known.effect)) {
    const parts = known.parts && one.parts ? [...new Set([...known.parts, ...one.parts])].sort() : null;
    join.set(key, { effect: one.effect, parts });
  }
}

/** What is ACTUAL is possible too. */
function joined(analyses: readonly ImpactAnalysis[]): Join {
  const join: Join = new Map();
  for (const analysis of analyses) {
    for (const { node, states } of analysis.items) {
      for (const { effect, modality, scope } of states) {
        // News that nobody has to act on are shown only where there is nothing else.
        if (effect === 'INFORM') continue;
        const parts = effect === 'PARTIALLY_STALE' ? (scope?.affected ?? null) : null;
        for (const world of modality === 'ACTUAL' ? ['ACTUAL', 'POTENTIAL'] : [modality]) {
          const key = `${analysis.configuration.nodeId(node)} ${EFFECTS[effect].axis} ${world}`;
          add(join, key, { effect: whole(effect), parts });
        }
      }
    }
  }
  return join;
}

const texts = (join: Join) => [...join].map(([key, { effect }]) => `${key} ${effect}`).sort();

/** Nothing of which a batch may be more than its parts: only claims that need everything, no bounds, no envelopes. */
function additive(given: RandomGraph): RandomGraph {
  const plain = (artifact: ArtifactInput): ArtifactInput => {
    const { criterion: _, ...content } = { ...(artifact.version?.content as Record<string, never> | null) };
    const version = artifact.version && {
      ...artifact.version,
      content: { ...content, ...(artifact.kind === 'CLAIM' ? { logic: 'ALL' } : {}) },
    };
    return { ...artifact, version, subkind: artifact.subkind === 'ENVELOPE' ? null : (artifact.subkind ?? null) };
  };
  const changes = given.changes.map((change) => ({ ...change, to: null, kind: change.kind ?? ('BEHAVIOUR' as const) }));
  return { ...given, artifacts: given.artifacts.map(plain), changes };
}

describe.each(Object.entries(THEMES))('on graphs of theme %s', (_name, theme) => {
  it('order never matters, of artifacts, links or changes', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph(theme), fc.infiniteStream(fc.nat()), async (given, dice) => {
        const shuffled = <Item>(items: readonly Item[]) =>
          items
            .map((item) => ({ item, key: dice.next().value as number }))
            .sort((left, right) => left.key - right.key)
            .map(({ item }) => item);
        // Of two new contents of one artifact the last stands.
        const subjects = given.changes.map(({ subject }) => subject.split('@')[0]);
        const changes = new Set(subjects).size < subjects.length ? given.changes : shuffled(given.changes);
        const turned = { ...given, links: shuffled(given.links), changes };
        // A later version stays later.
        const artifacts = shuffled(given.artifacts.filter(({ version }) => version?.label !== 'v2'));
        const later = given.artifacts.filter(({ version }) => version?.label === 'v2');
        const graph = engineGraph({ ...turned, artifacts: [...artifacts, ...later] });
        const first = await engineGraph(given).impact(question(given));
        const other = await graph.impact(question(turned));
        expect(bytes(other, TOLD_BY_ONE_WAY)).toBe(bytes(first, TOLD_BY_ONE_WAY));
      }),
      { numRuns: RUNS },
    );
  });

  it('a batch contains the join of its single changes, and is it where everything is needed', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph(theme), fc.boolean(), async (random, plain) => {
        const given = plain ? additive(random) : random;
        const graph = engineGraph(given);
        const batch = joined([await graph.impact(question(given))]);
        const single = joined(
          await Promise.all(
            given.changes.map((change) => graph.impact({ ...question(given), changes: [change as never] })),
          ),
        );
        for (const [key, { effect }] of single) {
          const found = batch.get(key);
          expect(found && rank(found.effect) <= rank(effect), `${key} ${effect}`).toBe(true);
        }
        if (plain) expect(texts(batch)).toEqual(texts(single));
      }),
      { numRuns: RUNS },
    );
  });

  it('what should have a relation and has none is UNKNOWN as soon as that could have led to it', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph(theme), async (given) => {
        const bare = Object.keys(BARE).map((kind): ArtifactInput => {
          const version = kind === 'RUN' ? null : { label: 'v1', content: {} };
          return { id: `BARE-${kind}`, kind: kind as ArtifactInput['kind'], version };
        });
        const graph = engineGraph({ ...given, artifacts: [...given.artifacts, ...bare] });
        const { items, verdict, configuration } = await graph.impact({ ...question(given), configuration: null });
        const { view } = configuration;
        const before = await engineGraph(given).impact({ ...question(given), configuration: null });
        const reached = before.items.filter(({ modality }) => modality === 'ACTUAL').map(({ artifact }) => artifact);
        // A change of nothing, and a record that nothing is affected by, lead nowhere: only what reached something is sure to.
        const kinds = new Set(reached.map((artifact) => before.configuration.view.kind(artifact)));
        for (const [kind, sources] of Object.entries(BARE)) {
          const item = items.find(({ artifact }) => view.id(artifact) === `BARE-${kind}`);
          if (![...kinds].some((one) => sources.includes(one))) continue;
          expect(item, kind).toMatchObject({ modality: 'UNKNOWN', effects: [] });
          expect(verdict).not.toBe('PASS');
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('a walk that was cut never passes, and goes on to the same report', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph(theme), fc.integer({ min: 1, max: 3 }), async (given, nodes) => {
        const graph = engineGraph(given);
        const complete = bytes(await graph.impact(question(given)));
        let resume: string | undefined;
        for (let walks = 0; ; walks += 1) {
          expect(walks).toBeLessThan(100);
          const budget = { nodes, milliseconds: null };
          const { analysis, frontier } = await graph.ask({ ...question(given), budget, ...(resume ? { resume } : {}) });
          if (analysis.complete) {
            expect(bytes(analysis)).toBe(complete);
            expect(frontier).toBeNull();
            return;
          }
          expect(analysis.verdict).not.toBe('PASS');
          expect(analysis.incompleteBecause).not.toEqual([]);
          resume = frontier as string;
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('a link that is only inferred takes no effect away and makes no verdict better', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph(theme), fc.nat(), async (given, pick) => {
        if (given.links.length === 0) return;
        const at = pick % given.links.length;
        // What a baseline includes says which version is asked about: the same effect is then one of another version.
        if (given.links[at]?.type === 'INCLUDES') return;
        const ask = async (links: RandomGraph['links']) => {
          const graph: MemoryGraph = engineGraph({ ...given, links });
          return graph.impact(question(given));
        };
        const inferred = { ...given.links[at], assurance: 'INFERRED' as const } as RandomGraph['links'][number];
        const [without, more, declared] = [
          await ask(given.links.toSpliced(at, 1)),
          await ask(given.links.with(at, inferred)),
          await ask(given.links),
        ];
        const [less, now] = [joined([without]), joined([more])];
        for (const [key, { effect }] of less) {
          const found = now.get(key);
          expect(found && rank(found.effect) <= rank(effect), `${key} ${effect}`).toBe(true);
        }
        const order = ['PASS', 'UNKNOWN', 'FAIL'];
        expect(order.indexOf(more.verdict)).toBeGreaterThanOrEqual(order.indexOf(without.verdict));
        // An inferred support counts for nothing, so that its loss takes nothing away (3.8, Claims).
        const isSupport = inferred.type === 'SUPPORTS' || inferred.type === 'EVIDENCES';
        if (declared.verdict === 'FAIL' && !isSupport) expect(more.verdict).not.toBe('PASS');
      }),
      { numRuns: RUNS * 2 },
    );
  });
});

it('the laws bite: batches are more than one change, budgets do cut, inferred links do act', async () => {
  const bitten = { batch: 0, budget: 0, inferred: 0 };
  for (const given of Object.values(THEMES).flatMap((theme) =>
    fc.sample(randomGraph(theme), { numRuns: 20, seed: 3 }),
  )) {
    const graph = engineGraph(given);
    const batch = await graph.impact(question(given));
    const [first] = given.changes;
    const single = await graph.impact({ ...question(given), changes: [first as never] });
    if (texts(joined([batch])).length > texts(joined([single])).length) bitten.batch += 1;
    const cut = await graph.impact({ ...question(given), budget: { nodes: 1, milliseconds: null } });
    if (!cut.complete) bitten.budget += 1;
    const inferred = given.links.map((link) => ({ ...link, assurance: 'INFERRED' as const }));
    const doubted = await engineGraph({ ...given, links: inferred }).impact(question(given));
    if (texts(joined([doubted])).join() !== texts(joined([batch])).join()) bitten.inferred += 1;
  }
  for (const [law, count] of Object.entries(bitten)) expect(count, law).toBeGreaterThan(15);
});

/** All but the artifacts with these numbers, and what is linked with them; then those, in one commit or in several. */
async function written(given: RandomGraph, late: readonly number[], commits: number): Promise<MemoryGraph> {
  const artifacts = given.artifacts.filter(({ version }) => version?.label !== 'v2');
  const isLate = (id: string) =>
    late.some((number) => {
      const one = artifacts[number % artifacts.length];
      return one?.id === id && one.kind !== 'BASELINE';
    });
  const ends = ({ from, to }: LinkInput) => [from, to].map((end) => end.split('@') as [string, string?]);
  // What a baseline includes is recorded with it, and what happened to others is found since: both have an order.
  const links = given.links.filter(
    (link) =>
      link.type !== 'AFFECTS' &&
      ends(link).every(([id, label]) => label !== 'v2' && !(link.type === 'INCLUDES' && isLate(id))),
  );
  const isLateLink = (link: LinkInput) => ends(link).some(([id]) => isLate(id));
  const now = [
    ...artifacts.filter(({ id }) => isLate(id)).map((artifact) => ({ artifact, link: null })),
    ...links.filter(isLateLink).map((link) => ({ artifact: null, link })),
  ];
  const size = Math.max(1, Math.ceil(now.length / Math.max(1, commits)));
  const batches = [
    { artifacts: artifacts.filter(({ id }) => !isLate(id)), links: links.filter((link) => !isLateLink(link)) },
    ...Array.from({ length: Math.ceil(now.length / size) }, (_, number) => {
      const batch = now.slice(number * size, (number + 1) * size);
      return {
        artifacts: batch.flatMap(({ artifact }) => artifact ?? []),
        links: batch.flatMap(({ link }) => link ?? []),
      };
    }),
  ];
  const [first, ...others] = batches as [(typeof batches)[number], ...typeof batches];
  const graph = new MemoryGraph();
  if (commits > 0) for (const batch of [first, ...others]) graph.ingest(batch);
  else graph.ingest({ artifacts: batches.flatMap((one) => one.artifacts), links: batches.flatMap((one) => one.links) });
  return graph;
}

it.each(['ALL', 'APPROVAL'] as const)(
  'a batch of theme %s in several commits says what it says in one',
  async (theme) => {
    let found = 0;
    const numbers = fc.array(fc.nat(12), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        randomGraph(THEMES[theme]),
        numbers,
        fc.integer({ min: 2, max: 8 }),
        async (given, late, commits) => {
          const baselines = given.artifacts.filter(({ kind }) => kind === 'BASELINE').map(({ id }) => id);
          const answers = async (graph: MemoryGraph) =>
            Promise.all(
              [null, ...baselines].map(async (configuration) => {
                const analysis = await graph.findings({ configuration, validAt: given.validAt });
                const gates = analysis.gates.map(({ gate, ...rest }) => ({ ...rest, gate: graph.view.id(gate) }));
                return [configuration, analysis.verdict, itemTexts(analysis), gates];
              }),
            );
          // All of it at once, with the baselines; what came later after them; and that in pieces.
          const [atOnce, later, inPieces] = await Promise.all(
            [0, 1, commits].map(async (many) => answers(await written(given, late, many))),
          );
          expect(later).toEqual(atOnce);
          expect(inPieces).toEqual(atOnce);
          if (atOnce?.some(([, verdict]) => verdict !== 'PASS')) found += 1;
        },
      ),
      { numRuns: Math.max(RUNS, 60) },
    );
    expect(found).toBeGreaterThan(0);
  },
);
