/*
 * Graphs:   random typed graphs (test/support/randomGraph.ts). B is made of everything at HEAD, then second versions of
 *           some artifacts are recorded, then C is made of everything again.
 * Scenario: B is compared with itself, with C and with HEAD; what changed since is asked about in both ways.
 * Result:   a baseline does not differ from itself; the other way round is the mirror; HEAD is what a baseline of HEAD
 *           would be; where only new versions were recorded, impactSince(B) and findings(B) have the same items.
 * Negative control: the differences that are mirrored, and the items that agree, are there at all.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../graph/baseline/changesBetween.ts';
import type { ArtifactInput } from '../../graph/ingest/input.ts';
import { diffOf, diffTexts, makeBaseline, select } from '../support/baselines.ts';
import { itemTexts, MemoryGraph } from '../support/memoryGraph.ts';
import { type RandomGraph, randomGraph, THEMES } from '../support/randomGraph.ts';

const RUNS = 60;

/** The first versions with their links; then, after B, the second versions. Null: there is nothing to make B of. */
function history(random: RandomGraph, recordedAt: string): { graph: MemoryGraph; later: ArtifactInput[] } | null {
  const isLater = (artifact: ArtifactInput) => artifact.version?.label === 'v2';
  const links = random.links.filter(({ from, to }) => !from.endsWith('@v2') && !to.endsWith('@v2'));
  const graph = new MemoryGraph();
  graph.ingest({ artifacts: random.artifacts.filter((artifact) => !isLater(artifact)), links }, { recordedAt });
  if (!select(graph).ok) return null;
  makeBaseline(graph, 'B', {}, { recordedAt });
  return { graph, later: random.artifacts.filter(isLater) };
}

/** What is before and after, added and removed, lost and gained, changes places. */
function mirrored(texts: Record<string, string[]>): Record<string, string[]> {
  const twoAfter = (text: string, words: number) => {
    const parts = text.split(' ');
    const [one, other] = [parts[words] as string, parts[words + 1] as string];
    return parts
      .with(words, other)
      .with(words + 1, one)
      .join(' ');
  };
  const swap = (text: string, one: string, other: string) =>
    text.includes(one) ? text.replace(one, other) : text.replace(other, one);
  const member = (text: string) => twoAfter(text, 1);
  const of = (name: string) => texts[name] as string[];
  return {
    added: of('removed').map(member),
    removed: of('added').map(member),
    changed: of('changed').map(member),
    linksAdded: of('linksRemoved'),
    linksRemoved: of('linksAdded'),
    linksChanged: of('linksChanged'),
    verdicts: of('verdicts')
      .map((text) => twoAfter(text, 3))
      .sort(),
    claims: of('claims').map((text) => {
      const supports = twoAfter(text, 2).replace(/ \+(\S+) -(\S+)/, ' +$2 -$1');
      return swap(swap(twoAfter(supports, 7), 'LOST_SUPPORT', 'GAINED_SUPPORT'), ' ADDED', ' REMOVED');
    }),
    challenges: of('challenges').map((text) => twoAfter(text, 2)),
    assumptions: of('assumptions').map(member),
    gates: of('gates').map((text) => text.replace(/(\S+) (\{.*?\}) (\S+) (\{.*?\})$/, '$3 $4 $1 $2')),
    approvals: of('approvals').map((text) => swap(text, 'LOST', 'GAINED')),
  };
}

describe.each(Object.entries(THEMES))('graphs of %s', (_, theme) => {
  it('do not differ from themselves, are mirrored the other way round, and HEAD is as its baseline', () => {
    let differences = 0;
    fc.assert(
      fc.property(randomGraph(theme), fc.subarray(['links', 'members']), (random, more) => {
        const made = history(random, random.validAt);
        if (!made) return;
        const { graph, later } = made;
        graph.ingest({ artifacts: later }, { recordedAt: random.validAt });
        if (more.includes('links'))
          graph.ingest(
            {
              source: 'test',
              mode: 'REPLACE_SOURCE',
              artifacts: random.artifacts.filter((one) => one.version?.label !== 'v2').slice(1),
              links: [],
            },
            { recordedAt: random.validAt },
          );
        if (more.includes('members'))
          graph.ingest(
            { artifacts: [{ id: 'NEW', kind: 'HAZARD', version: { label: 'v1', content: {} } }] },
            { recordedAt: random.validAt },
          );
        if (!select(graph).ok) return;
        const options = { validAt: random.validAt };
        const toHead = diffTexts(diffOf(graph, 'B', null, options));
        makeBaseline(graph, 'C', {}, { recordedAt: random.validAt });
        expect(Object.values(diffTexts(diffOf(graph, 'B', 'B', options))).flat()).toEqual([]);
        const forth = diffTexts(diffOf(graph, 'B', 'C', options));
        const back = diffTexts(diffOf(graph, 'C', 'B', options));
        expect(back).toEqual(mirrored(forth));
        for (const list of ['linksAdded', 'linksRemoved', 'linksChanged', 'verdicts', 'claims', 'challenges']) {
          expect(toHead[list], list).toEqual(forth[list]);
        }
        const versions = (texts: readonly string[] | undefined) => texts?.map((text) => text.replace(/ r\d+$/, ''));
        for (const list of ['added', 'removed', 'changed'])
          expect(versions(toHead[list])).toEqual(versions(forth[list]));
        differences += Object.values(forth).flat().length;
      }),
      { numRuns: RUNS },
    );
    expect(differences).toBeGreaterThan(RUNS);
  });

  it('give impactSince and findings the same items, where only new versions were recorded', async () => {
    let items = 0;
    await fc.assert(
      fc.asyncProperty(randomGraph(theme), async (random) => {
        const made = history(random, random.validAt);
        if (!made) return;
        const { graph, later } = made;
        if (later.length > 0) graph.ingest({ artifacts: later }, { recordedAt: random.validAt });
        const changes = changesBetween(diffOf(graph, 'B', null));
        const question = { configuration: 'B', validAt: random.validAt };
        const since = await graph.impact({ ...question, changes });
        const found = await graph.findings(question);
        expect(itemTexts(since)).toEqual(itemTexts(found));
        expect(since.verdict).toBe(found.verdict);
        items += since.items.length;
      }),
      { numRuns: RUNS },
    );
    expect(items).toBeGreaterThan(RUNS / 2);
  });
});
