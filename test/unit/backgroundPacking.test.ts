/*
 * Graph:    60,000 links between places, enough that packing them is wanted.
 * Scenario: packing is started, links come meanwhile, other work waits for its turn, it is broken off.
 * Result:   the links are packed in the end, what came meanwhile too when it is much; other work gets turns between.
 * Negative control: few links are not packed; after the stop nothing goes on.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { BackgroundPacking } from '../../graph/backgroundPacking.ts';
import { Adjacency } from '../../graph/index/adjacency.ts';

const LINKS = 60_000;
const PLACES = 5_000;
const packing = new BackgroundPacking();
afterEach(() => packing.stop());

function addLinks(adjacency: Adjacency, first: number, count: number): void {
  for (let slot = first; slot < first + count; slot += 1) {
    adjacency.addLink({ slot, from: slot % PLACES, to: PLACES + ((slot * 7) % PLACES), fromClass: 1, toClass: 2 });
  }
}

const endsOf = (adjacency: Adjacency) => Array.from({ length: 2 * PLACES }, (_, place) => [...adjacency.endsAt(place)]);

async function turnsUntil(isDone: () => boolean): Promise<number> {
  let turns = 0;
  for (; !isDone() && turns < 1_000; turns += 1) await turn();
  return turns;
}

describe('packing in the background', () => {
  it('packs, and lets other work have its turns', async () => {
    const adjacency = new Adjacency();
    addLinks(adjacency, 0, LINKS);
    const before = endsOf(adjacency);
    packing.start(adjacency);
    expect(adjacency.packed.ends).toHaveLength(0);
    // A reader that began before sees what was there.
    const reader = adjacency.endsAt(0);
    const read = [reader.next().value];
    const turns = await turnsUntil(() => adjacency.packed.ends.length > 0);
    expect(turns).toBeGreaterThan(3);
    expect(adjacency.packed.ends).toHaveLength(2 * LINKS);
    expect(adjacency.nexts).toHaveLength(0);
    expect(endsOf(adjacency)).toEqual(before);
    addLinks(adjacency, LINKS, 1);
    expect([...read, ...reader]).toEqual(before[0]);
  });

  it('packs what came meanwhile, too, and one packing at a time', async () => {
    const adjacency = new Adjacency();
    const loose = new Adjacency();
    addLinks(loose, 0, 3 * LINKS);
    addLinks(adjacency, 0, LINKS);
    for (let count = 0; count < 3; count += 1) {
      packing.start(adjacency);
      await turn();
    }
    addLinks(adjacency, LINKS, 2 * LINKS);
    await turnsUntil(() => adjacency.packed.ends.length === 6 * LINKS);
    expect(adjacency.packed.ends).toHaveLength(6 * LINKS);
    expect(endsOf(adjacency)).toEqual(endsOf(loose));
  });

  it('leaves few links as they lie', async () => {
    const adjacency = new Adjacency();
    addLinks(adjacency, 0, 100);
    packing.start(adjacency);
    expect(await turnsUntil(() => adjacency.packed.ends.length > 0)).toBe(1_000);
  });

  it('can be broken off, and the links stay', async () => {
    const adjacency = new Adjacency();
    addLinks(adjacency, 0, LINKS);
    const before = endsOf(adjacency);
    packing.start(adjacency);
    await turn();
    packing.stop();
    expect(await turnsUntil(() => adjacency.packed.ends.length > 0)).toBe(1_000);
    expect(endsOf(adjacency)).toEqual(before);
    packing.start(adjacency);
    await turnsUntil(() => adjacency.packed.ends.length > 0);
    expect(endsOf(adjacency)).toEqual(before);
  });

  it('turns to other links where the index is read anew', async () => {
    const [old, anew] = [new Adjacency(), new Adjacency()];
    for (const adjacency of [old, anew]) addLinks(adjacency, 0, LINKS);
    packing.start(old);
    await turn();
    packing.start(anew);
    await turnsUntil(() => anew.packed.ends.length > 0);
    expect(anew.packed.ends).toHaveLength(2 * LINKS);
    expect(old.packed.ends).toHaveLength(0);
  });
});
