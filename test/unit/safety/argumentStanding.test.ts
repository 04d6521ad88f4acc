/*
 * Graph:    TOP ◀─ G1 (ALL) ◀─ E1, E2;  TOP ◀─ G2 ◀─ E3;  TOP ◀─ G3A (AWAY_GOAL) ◀─AWAY─ G3 in M ◀─ E4;  G1 in the context of A
 * Scenario: evidence goes stale, expires, fails or is withdrawn; claims are challenged and challenges answered; an assumption is
 *           refuted; a claim is not developed; a relation is challenged; a module holds what is in doubt.
 * Result:   the status of metamodel 3.8 for each element, with a sentence, the links and the ids that it rests on.
 * Negative control: the argument as it is stands, and what is beside the damage keeps standing in each scenario.
 */
import { describe, expect, it } from 'vitest';
import { ArgumentStanding } from '../../../graph/reading/argumentStanding.ts';
import { GraphReader } from '../../../graph/reading/graphReader.ts';
import { type ArgumentScope, readArgument } from '../../../graph/reading/readArgument.ts';
import { incompleteBecause } from '../../../graph/safety/argument/completeness.ts';
import { checkArgument } from '../../../graph/safety/argument/wellFormed.ts';
import { links, MemoryGraph } from '../../support/memoryGraph.ts';

const claim = (id: string, subkind = 'GOAL', content: Record<string, unknown> = {}) => ({
  id,
  kind: 'CLAIM' as const,
  subkind,
  version: { content: { text: `${id} holds`, ...content } as never },
});
const evidence = (id: string, content: Record<string, unknown> = {}) => ({
  id,
  kind: 'EVIDENCE' as const,
  version: { content: { outcome: 'pass', ...content } as never },
});

function story(changes: { e1?: Record<string, unknown>; g1?: Record<string, unknown> } = {}): MemoryGraph {
  const graph = new MemoryGraph();
  graph.ingest({
    artifacts: [
      claim('TOP'),
      claim('G1', 'GOAL', changes.g1),
      claim('G2'),
      claim('G3A', 'AWAY_GOAL'),
      claim('G3', 'GOAL', { public: true }),
      claim('M', 'MODULE'),
      claim('A', 'ASSUMPTION', { origin: 'EXTERNAL' }),
      evidence('E1', changes.e1),
      evidence('E2'),
      evidence('E3'),
      evidence('E4'),
      { id: 'MODEL', kind: 'MODEL', version: { label: 'v1', content: { architecture: 'a' } } },
    ],
    links: links(
      'G1 SUPPORTS TOP',
      'G2 SUPPORTS TOP',
      'G3A SUPPORTS TOP',
      'G3 SUPPORTS G3A AWAY',
      'G3 PART_OF M',
      'E1 EVIDENCES G1',
      'E2 EVIDENCES G1',
      'E3 EVIDENCES G2',
      'E4 EVIDENCES G3',
      'E1 EVALUATES MODEL@v1',
      'G1 IN_CONTEXT_OF A ASSUMPTION',
    ),
  });
  return graph;
}

const readerOf = (graph: MemoryGraph) =>
  new GraphReader({ view: graph.view, contentsOf: (ids) => graph.contents(ids) });

async function standings(graph: MemoryGraph, validAt?: string): Promise<ArgumentStanding> {
  return new ArgumentStanding(await graph.findings(validAt ? { validAt } : {}));
}

/** Statuses of elements, by id. */
async function statuses(graph: MemoryGraph, ids: readonly string[], validAt?: string): Promise<string> {
  const standing = await standings(graph, validAt);
  return ids.map((id) => `${id} ${standing.of(graph.view.find(id)).status}`).join(', ');
}

const ALL = ['TOP', 'G1', 'G2', 'G3A', 'G3', 'M', 'A', 'E1', 'E2', 'E3', 'E4'];

describe('an argument', () => {
  it('stands while nothing is wrong', async () => {
    const graph = story();
    expect(await statuses(graph, ALL)).toBe(
      'TOP SUPPORTED, G1 SUPPORTED, G2 SUPPORTED, G3A SUPPORTED, G3 SUPPORTED, M SUPPORTED, A ASSUMED, E1 SUPPORTED, E2 SUPPORTED, E3 SUPPORTED, E4 SUPPORTED',
    );
    const found = (await standings(graph)).of(graph.view.find('G1'));
    expect(found.reason).toMatch(/^G1 is supported: it needs all of its 2 supports, and has E[12], E[12]\.$/);
    expect(found.links).toHaveLength(2);
  });

  it('is degraded where evidence is stale and in doubt above it', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [{ id: 'MODEL', kind: 'MODEL', version: { label: 'v2', content: { architecture: 'b' } } }],
    });
    const seen = ['E1', 'G1', 'TOP', 'E2', 'G2', 'G3'];
    expect(await statuses(graph, seen)).toBe(
      'E1 DEGRADED, G1 DEGRADED, TOP IN_DOUBT, E2 SUPPORTED, G2 SUPPORTED, G3 SUPPORTED',
    );
    const found = (await standings(graph)).of(graph.view.find('G1'));
    expect(found.reason).toContain('G1@1 is degraded: E1@1 EVIDENCES G1@1, and E1@1 is stale.');
    expect(found.restsOn).toEqual(['MODEL@v1', 'E1@1']);
    expect(found.links).toHaveLength(2);
  });

  it('is in doubt where what the evidence is about was withdrawn', async () => {
    const graph = story();
    const retracted = { at: '2026-11-01', reason: 'defect', parts: [] };
    graph.ingest({ artifacts: [{ id: 'MODEL', kind: 'MODEL', version: { label: 'v1', retracted } }] });
    expect(await statuses(graph, ['E1', 'G1', 'TOP', 'E2', 'G2'])).toBe(
      'E1 IN_DOUBT, G1 IN_DOUBT, TOP IN_DOUBT, E2 SUPPORTED, G2 SUPPORTED',
    );
    const found = (await standings(graph)).of(graph.view.find('G1'));
    expect(found.reason).toContain('G1@1 is in doubt: E1@1 EVIDENCES G1@1, and E1@1 is tainted.');
  });

  it('is degraded where the validity of evidence has ended, for as long as it has', async () => {
    const graph = story({ e1: { validUntil: '2026-06-01' } });
    expect(await statuses(graph, ['E1', 'G1', 'TOP', 'G2'], '2026-07-01T00:00:00Z')).toBe(
      'E1 DEGRADED, G1 DEGRADED, TOP IN_DOUBT, G2 SUPPORTED',
    );
    expect(await statuses(graph, ['E1', 'G1', 'TOP'], '2026-05-01T00:00:00Z')).toBe(
      'E1 SUPPORTED, G1 SUPPORTED, TOP SUPPORTED',
    );
  });

  it('is in doubt where evidence failed, unless the claim needs less', async () => {
    expect(await statuses(story({ e1: { outcome: 'fail' } }), ['E1', 'G1', 'TOP', 'G2'])).toBe(
      'E1 IN_DOUBT, G1 IN_DOUBT, TOP IN_DOUBT, G2 SUPPORTED',
    );
    const any = story({ e1: { outcome: 'fail' }, g1: { logic: 'ANY' } });
    expect(await statuses(any, ['E1', 'G1', 'TOP'])).toBe('E1 IN_DOUBT, G1 SUPPORTED, TOP SUPPORTED');
    const graph = story({ e1: { outcome: 'fail' } });
    const found = (await standings(graph)).of(graph.view.find('G1'));
    expect(found.reason).toBe('G1 is in doubt: it needs all of its 2 supports, and lacks E1 (failed).');
    expect(found.restsOn).toEqual(['E1@1']);
  });

  it('follows a challenge: open, accepted, rejected, and its challenger defeated', async () => {
    const graph = story();
    const say = (from: string, to: string, state: string) =>
      graph.ingest({ links: [{ type: 'CHALLENGES', from, to, attributes: { state } }] });
    graph.ingest({ artifacts: [claim('D', 'COUNTER_GOAL', { undeveloped: true })] });
    const seen = ['G2', 'TOP', 'G1'];
    say('D', 'G2', 'OPEN');
    expect(await statuses(graph, seen)).toBe('G2 IN_DOUBT, TOP IN_DOUBT, G1 SUPPORTED');
    say('D', 'G2', 'ACCEPTED');
    expect(await statuses(graph, seen)).toBe('G2 DEFEATED, TOP IN_DOUBT, G1 SUPPORTED');
    const found = (await standings(graph)).of(graph.view.find('G2'));
    expect(found.reason).toBe('G2 is defeated: D challenges it, and the challenge was accepted.');
    expect((await standings(graph)).of(graph.view.find('TOP')).reason).toBe(
      'TOP is in doubt: it needs all of its 3 supports, and lacks G2 (defeated).',
    );
    say('D', 'G2', 'REJECTED');
    expect(await statuses(graph, seen)).toBe('G2 SUPPORTED, TOP SUPPORTED, G1 SUPPORTED');
    // A defeated defeater restores what it challenged.
    say('D', 'G2', 'ACCEPTED');
    graph.ingest({ artifacts: [claim('DD', 'COUNTER_GOAL', { undeveloped: true })] });
    say('DD', 'D', 'ACCEPTED');
    expect(await statuses(graph, ['D', ...seen])).toBe('D DEFEATED, G2 SUPPORTED, TOP SUPPORTED, G1 SUPPORTED');
  });

  it('carries standing over modules', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [claim('D', 'COUNTER_GOAL')],
      links: [{ type: 'CHALLENGES', from: 'D', to: 'G3', attributes: { state: 'OPEN' } }],
    });
    expect(await statuses(graph, ['G3', 'M', 'G3A', 'TOP', 'G1'])).toBe(
      'G3 IN_DOUBT, M IN_DOUBT, G3A IN_DOUBT, TOP IN_DOUBT, G1 SUPPORTED',
    );
    expect((await standings(graph)).of(graph.view.find('M')).reason).toBe(
      'M stands as the weakest of what is in it. G3 is in doubt: D challenges it, and nobody has answered.',
    );
  });

  it('is in doubt under and above a refuted assumption', async () => {
    const graph = story();
    graph.ingest({ links: [{ type: 'CHALLENGES', from: 'E3', to: 'A', attributes: { state: 'ACCEPTED' } }] });
    expect(await statuses(graph, ['A', 'G1', 'TOP', 'G2'])).toBe('A DEFEATED, G1 IN_DOUBT, TOP IN_DOUBT, G2 SUPPORTED');
    expect((await standings(graph)).of(graph.view.find('G1')).reason).toBe(
      'G1 is in doubt: it is made in the context of A, which is defeated.',
    );
  });

  it('stands on what a contract maps a goal to, and waits for a contract that is not there', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [claim('G4', 'GOAL', { toBeSupportedByContract: true })],
      links: links('G4 SUPPORTS TOP'),
    });
    const check = async () => {
      const { argument } = await readArgument(readerOf(graph), { type: 'TOP', claim: graph.view.find('TOP') });
      const problems = checkArgument(argument, { profile: 'STRICT' });
      return [...problems.map(({ rule }) => rule), ...incompleteBecause(argument, problems)];
    };
    expect(await statuses(graph, ['G4', 'TOP'])).toBe('G4 UNDEVELOPED, TOP IN_DOUBT');
    expect(await check()).toEqual(['G4: no contract gives its support.']);
    graph.ingest({
      artifacts: [claim('K', 'CONTRACT'), claim('G5'), evidence('E5')],
      links: links('K SUPPORTS G4', 'G5 SUPPORTS K', 'E5 EVIDENCES G5'),
    });
    expect(await statuses(graph, ['G5', 'K', 'G4', 'TOP'])).toBe(
      'G5 SUPPORTED, K SUPPORTED, G4 SUPPORTED, TOP SUPPORTED',
    );
    expect(await check()).toEqual([]);
    graph.ingest({ links: [{ type: 'CHALLENGES', from: 'E3', to: 'E5', attributes: { state: 'ACCEPTED' } }] });
    expect(await statuses(graph, ['E5', 'G5', 'K', 'G4', 'G1'])).toBe(
      'E5 DEFEATED, G5 IN_DOUBT, K IN_DOUBT, G4 IN_DOUBT, G1 SUPPORTED',
    );
  });

  it('is defeated where an indicator that it is made on failed', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [{ id: 'SPI', kind: 'METRIC', subkind: 'SPI' }, evidence('FIELD', { outcome: 'fail' })],
      links: links('G2 IN_CONTEXT_OF SPI ABOUT'),
    });
    expect(await statuses(graph, ['G2', 'TOP'])).toBe('G2 SUPPORTED, TOP SUPPORTED');
    graph.ingest({ links: links('FIELD EVIDENCES SPI') });
    expect(await statuses(graph, ['G2', 'TOP', 'G1'])).toBe('G2 DEFEATED, TOP IN_DOUBT, G1 SUPPORTED');
    expect((await standings(graph)).of(graph.view.find('G2')).reason).toBe(
      'G2 is defeated: SPI, an indicator that it is made on, failed.',
    );
  });

  it('is undeveloped where nothing supports it, marked or not', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [claim('N1', 'GOAL', { undeveloped: true }), claim('N2')],
      links: links('N2 SUPPORTS G2'),
    });
    expect(await statuses(graph, ['N1', 'N2', 'G2', 'TOP', 'G1'])).toBe(
      'N1 UNDEVELOPED, N2 UNDEVELOPED, G2 IN_DOUBT, TOP IN_DOUBT, G1 SUPPORTED',
    );
    expect((await standings(graph)).of(graph.view.find('G2')).reason).toBe(
      'G2 is in doubt: it needs all of its 2 supports, and lacks N2 (undeveloped).',
    );
  });
});

describe('a recorded argument', () => {
  const read = async (graph: MemoryGraph, scope: ArgumentScope, most?: number) =>
    readArgument(readerOf(graph), scope, most);

  it('is read from its top over modules, from a module, and no further than its limit', async () => {
    const graph = story();
    const top = await read(graph, { type: 'TOP', claim: graph.view.find('TOP') });
    expect(top.argument.elements.map(({ id }) => id).sort()).toEqual([...ALL].sort());
    expect(top.argument.elements.find(({ id }) => id === 'G3A')?.cites).toEqual({ element: 'G3', module: 'M' });
    expect(top.argument.elements.find(({ id }) => id === 'E4')).toMatchObject({
      type: 'SOLUTION',
      module: 'M',
      evidence: { version: 'E4@1' },
    });
    expect(top.argument.relations.map(({ type, from, to }) => `${from} ${type} ${to}`)).toContain('G1 IN_CONTEXT_OF A');
    expect(checkArgument(top.argument, { profile: 'STRICT' })).toEqual([]);
    const module = await read(graph, { type: 'MODULE', module: graph.view.find('M') });
    expect(module.argument.elements.map(({ id }) => id).sort()).toEqual(['E4', 'G3', 'M']);
    const some = await read(graph, { type: 'TOP', claim: graph.view.find('TOP') }, 3);
    expect([some.whole, some.argument.elements.length, top.whole]).toEqual([false, 3, true]);
  });

  it('knows what a module cites without reading on, and what is no longer public', async () => {
    const graph = story();
    graph.ingest({ artifacts: [claim('N', 'MODULE')], links: links('G3A PART_OF N') });
    const module = await read(graph, { type: 'MODULE', module: graph.view.find('N') });
    expect(module.elsewhere).toEqual(new Map([['G3', { type: 'GOAL', module: 'M', public: true }]]));
    const options = { profile: 'STRICT', elsewhere: module.elsewhere } as const;
    expect(checkArgument(module.argument, options).map(({ rule }) => rule)).toEqual(['GSN_ROOT_NOT_GOAL']);
    graph.ingest({ artifacts: [claim('G3')] });
    const top = await read(graph, { type: 'TOP', claim: graph.view.find('TOP') });
    expect(checkArgument(top.argument, { profile: 'STRICT' }).map(({ rule }) => rule)).toEqual(['GSN_AWAY_NOT_PUBLIC']);
  });

  it('has no place for evidence against a claim, nor for what was only inferred', async () => {
    const graph = story();
    graph.ingest({
      artifacts: [evidence('AGAINST'), evidence('GUESS')],
      links: [
        ...links('AGAINST EVIDENCES G2 AGAINST'),
        { type: 'EVIDENCES', from: 'GUESS', to: 'G2', assurance: 'INFERRED' },
      ],
    });
    const { argument } = await read(graph, { type: 'TOP', claim: graph.view.find('TOP') });
    expect(argument.elements.map(({ id }) => id).sort()).toEqual([...ALL].sort());
  });

  it('may not be released with a placeholder', async () => {
    const graph = story({ g1: { uninstantiated: true } });
    const release = (subkind: string, id: string) =>
      graph.ingest({ artifacts: [{ id, kind: 'BASELINE', subkind }], links: links(`${id} INCLUDES G1@1`) });
    const rules = async () => {
      const { argument, released } = await read(graph, { type: 'TOP', claim: graph.view.find('TOP') });
      return checkArgument(argument, { profile: 'STRICT', released }).map(({ rule, element }) => `${rule} ${element}`);
    };
    release('INCREMENT', 'B1');
    expect(await rules()).toEqual([]);
    release('RELEASE', 'B2');
    expect(await rules()).toEqual(['GSN_UNINSTANTIATED_RELEASED G1']);
  });

  it('may not be released with a goal that is marked as undeveloped', async () => {
    const graph = story();
    const release = (id: string, member: string): void => {
      graph.ingest({
        artifacts: [{ id, kind: 'BASELINE', subkind: 'RELEASE' }],
        links: links(`${id} INCLUDES ${member}`),
      });
    };
    graph.ingest({ artifacts: [claim('N', 'GOAL', { undeveloped: true })], links: links('N SUPPORTS TOP') });
    release('B1', 'G1@1');
    const rules = async () => {
      const { argument, released } = await read(graph, { type: 'TOP', claim: graph.view.find('TOP') });
      return checkArgument(argument, { profile: 'STRICT', released }).map(({ rule, element }) => `${rule} ${element}`);
    };
    expect(await rules()).toEqual([]);
    release('B2', 'N@1');
    expect(await rules()).toEqual(['GSN_UNDEVELOPED_RELEASED N']);
  });

  it('shows a challenged relation, which is no longer complete', async () => {
    const graph = story();
    const slot = graph.view.incoming(graph.view.find('G2')).find((one) => graph.view.link(one).type === 'EVIDENCES');
    const relation = graph.view.link(slot as number).id;
    const lacking = async () => {
      const { argument } = await read(graph, { type: 'TOP', claim: graph.view.find('TOP') });
      return incompleteBecause(argument, checkArgument(argument, { profile: 'TOLERANT' }));
    };
    expect(await lacking()).toEqual([]);
    graph.ingest({
      artifacts: [
        claim('D', 'COUNTER_GOAL', { undeveloped: true }),
        { id: 'P', kind: 'PART', subkind: 'GSN_RELATION', version: { content: { relation } } },
      ],
      links: links('P PART_OF G2', 'D CHALLENGES P'),
    });
    expect(await lacking()).toEqual([`D challenges the relation ${relation}, and the challenge is not answered.`]);
    // E3 stands; that it supports G2 does not.
    expect(await statuses(graph, ['TOP', 'G1', 'G2', 'E3'])).toBe(
      'TOP IN_DOUBT, G1 SUPPORTED, G2 IN_DOUBT, E3 SUPPORTED',
    );
    expect((await standings(graph)).of(graph.view.find('G2')).reason).toBe(
      'G2 is in doubt: it needs its support, and lacks E3 (that it supports is challenged by D, and nobody has answered).',
    );
    // Who challenges is refuted: the relation holds again.
    graph.ingest({
      artifacts: [claim('DD', 'COUNTER_GOAL', { undeveloped: true })],
      links: [{ type: 'CHALLENGES', from: 'DD', to: 'D', attributes: { state: 'ACCEPTED' } }],
    });
    expect(await statuses(graph, ['TOP', 'G2'])).toBe('TOP SUPPORTED, G2 SUPPORTED');
    graph.ingest({ links: [{ type: 'CHALLENGES', from: 'DD', to: 'D', attributes: { state: 'REJECTED' } }] });
    graph.ingest({ links: [{ type: 'CHALLENGES', from: 'D', to: 'P', attributes: { state: 'ACCEPTED' } }] });
    expect(await statuses(graph, ['TOP', 'G2', 'E3'])).toBe('TOP IN_DOUBT, G2 IN_DOUBT, E3 SUPPORTED');
    graph.ingest({ links: [{ type: 'CHALLENGES', from: 'D', to: 'P', attributes: { state: 'REJECTED' } }] });
    expect(await lacking()).toEqual([]);
    expect(await statuses(graph, ['TOP', 'G2'])).toBe('TOP SUPPORTED, G2 SUPPORTED');
  });

  it('of a claim by one of two is enough where any will do, and of a context puts what is made in it in doubt', async () => {
    const graph = story({ g1: { logic: 'ANY' } });
    const relationOf = (claim: string, type: string, end: 'incoming' | 'outgoing') => {
      const slot = graph.view[end](graph.view.find(claim)).find((one) => graph.view.link(one).type === type);
      return graph.view.link(slot as number).id;
    };
    const challenge = (name: string, relation: string) =>
      graph.ingest({
        artifacts: [
          claim(`D-${name}`, 'COUNTER_GOAL', { undeveloped: true }),
          { id: `P-${name}`, kind: 'PART', subkind: 'GSN_RELATION', version: { content: { relation } } },
        ],
        links: links(`P-${name} PART_OF G1`, `D-${name} CHALLENGES P-${name}`),
      });
    challenge('support', relationOf('G1', 'EVIDENCES', 'incoming'));
    expect(await statuses(graph, ['TOP', 'G1'])).toBe('TOP SUPPORTED, G1 SUPPORTED');
    challenge('context', relationOf('G1', 'IN_CONTEXT_OF', 'outgoing'));
    expect(await statuses(graph, ['TOP', 'G1', 'A'])).toBe('TOP IN_DOUBT, G1 IN_DOUBT, A ASSUMED');
    expect((await standings(graph)).of(graph.view.find('G1')).reason).toBe(
      'G1 is in doubt: that it is made in the context of A is challenged by D-context, and nobody has answered.',
    );
  });
});
