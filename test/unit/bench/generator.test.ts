/**
 * Graph:    what `npm run bench` measures, in its smallest size: 10,000 artifacts made by a generator.
 * Scenario: it is made twice, and a source of its data is recalled.
 * Result:   the same graph each time, of the stated size, with every kind, in batches that the API would take; what the
 *           recall taints is what plain reachability over four relations gives, so the bench may compare the two.
 * Negative control: another seed makes another graph, and reachability over one relation less gives another set.
 */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LinkInput } from '../../../graph/ingest/input.ts';
import { ARTIFACT_KIND_NAMES } from '../../../graph/metamodel/kinds.ts';
import { RELATION_NAMES } from '../../../graph/metamodel/relations.ts';
import { taintedNodes } from '../../../scripts/bench/engine.ts';
import { BATCH_ARTIFACTS, BATCH_LINKS, PACKAGE_ARTIFACTS, planGraph, SIZES } from '../../../scripts/bench/generator.ts';
import { TAINTING_RELATIONS } from '../../../scripts/bench/reachability.ts';
import { MemoryGraph } from '../../support/memoryGraph.ts';

const plan = planGraph({ artifacts: SIZES['10k'], seed: 1 });
const batches = [...plan.batches()];
const artifacts = batches.flatMap((batch) => batch.artifacts);
const links = batches.flatMap((batch) => batch.links);

function fingerprint(seed: number): string {
  const hash = createHash('sha256');
  for (const batch of planGraph({ artifacts: SIZES['10k'], seed }).batches()) hash.update(JSON.stringify(batch));
  return hash.digest('hex');
}

describe('the generated graph', () => {
  it('is the same for a seed, and another for another', () => {
    expect(fingerprint(1)).toBe(fingerprint(1));
    expect(fingerprint(2)).not.toBe(fingerprint(1));
  });

  it('has the stated number of artifacts, with about 3.7 links each, of every kind and relation', () => {
    expect(new Set(artifacts.map(({ id }) => id)).size).toBe(10_000);
    expect(links.length / 10_000).toBeGreaterThan(3.4);
    expect(links.length / 10_000).toBeLessThan(4);
    expect(new Set(artifacts.map(({ kind }) => kind))).toEqual(new Set(ARTIFACT_KIND_NAMES));
    // Challenges are left out: a standing challenge would make claims doubtful before anything is asked.
    expect(RELATION_NAMES.filter((relation) => links.every(({ type }) => type !== relation))).toEqual(['CHALLENGES']);
    const inPackage = artifacts.filter(({ id }) => id.includes(':wp0003/')).map(({ id }) => id);
    expect(new Set(inPackage).size).toBe(PACKAGE_ARTIFACTS);
  });

  it('comes in batches that one request may hold', () => {
    for (const batch of batches) {
      expect(batch.artifacts.length).toBeLessThanOrEqual(BATCH_ARTIFACTS);
      expect(batch.links.length).toBeLessThanOrEqual(BATCH_LINKS);
    }
  });

  it('has a smaller and a larger blast radius', () => {
    expect(plan.starts.map(({ name, packages }) => [name, packages])).toEqual([
      ['small', 3],
      ['medium', 15],
    ]);
  });
});

describe('a recall', () => {
  const few = planGraph({ artifacts: 2_500, seed: 1 });
  const subject = few.starts[0]?.subject as string;
  const graph = new MemoryGraph();

  beforeAll(() => {
    for (const batch of few.batches()) graph.ingest({ source: 'bench', ...batch });
  });

  it('of a source taints what reachability says', async () => {
    const links = [...few.batches()].flatMap((batch) => batch.links);
    const analysis = await graph.impact({ changes: [{ subject, kind: 'RETRACT' }] });
    const tainted = taintedNodes(analysis);
    expect(tainted.size).toBeGreaterThan(500);
    expect(tainted).toEqual(reachable(links, subject, TAINTING_RELATIONS));
    // Negative control.
    const withoutEvaluations = TAINTING_RELATIONS.filter((relation) => relation !== 'EVALUATES');
    expect(reachable(links, subject, withoutEvaluations).size).toBeLessThan(tainted.size);
  });

  it('does not reach what is said to be unaffected', async () => {
    const proof = await graph.prove({ changes: [{ subject, kind: 'RETRACT' }], target: few.unaffected });
    expect(proof.type).toBe('CERTIFICATE');
  });
});

/** Ids that lead to the subject against the links, deployments left out: they are rolled back, not tainted. */
function reachable(links: readonly LinkInput[], subject: string, relations: readonly LinkInput['type'][]): Set<string> {
  const sources = new Map<string, string[]>();
  for (const { type, from, to } of links) {
    if (!relations.includes(type)) continue;
    sources.set(to, [...(sources.get(to) ?? []), from]);
  }
  const reached = new Set<string>();
  const left = [subject];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    for (const next of sources.get(at) ?? []) {
      if (reached.has(next) || next.startsWith('deployment:')) continue;
      reached.add(next);
      left.push(next);
    }
  }
  return reached;
}
