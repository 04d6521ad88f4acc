/*
 * Graph:    the seed story, as `npm start` loads it; the AEB item for the example of safety engineering.
 * Scenario: every GraphQL example of README.md is sent as it stands there.
 * Result:   the answer that README.md shows behind it.
 * Negative control: an example without an answer in the list below fails.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seeds/loadSeed.ts';
import { assessOver } from '../../src/assess/assessClient.ts';
import { assessCommand } from '../../src/assess/assessCommand.ts';
import { type Api, startApi } from '../support/api.ts';

const README = new URL('../../README.md', import.meta.url);

interface Example {
  readonly name: string;
  readonly document: string;
  readonly answer: string;
}

function examplesOf(text: string): Example[] {
  const pattern = /```graphql\n([\s\S]*?)```[\s\S]*?<!-- answer:(\w+) -->\n```json\n([\s\S]*?)```/g;
  return [...text.matchAll(pattern)].map(([, document, name, answer]) => ({
    name: name as string,
    document: document as string,
    answer: answer as string,
  }));
}

const text = readFileSync(README, 'utf8');
const examples = examplesOf(text);

/** Examples of another seed than the story. */
const OF_AEB = ['safety'];

describe('the examples of README.md', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ now: () => new Date('2026-11-21T00:00:00Z') });
    await loadSeed({ graph: api.graph, seed: 'story' });
  });
  afterAll(() => api.close());

  it('are all found', () => {
    expect(examples.map((example) => example.name)).toEqual([
      'relabelled',
      'certificate',
      'leastCost',
      'whatIf',
      'witnesses',
      'reading',
      'safety',
    ]);
    expect(text.split('```graphql').length - 1).toBe(examples.length);
  });

  it('say each thing once: a field that stands twice would hide the first one', () => {
    for (const { name, answer } of examples) {
      const bare = answer.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
      expect(bare, name).toBe(JSON.stringify(JSON.parse(answer)));
    }
  });

  it('show of `npm run assess` what it prints', async () => {
    const [, texts = '', shown] = /npm run assess -- (.*)\n```\n\n```\n([\s\S]*?)\n```/.exec(text) ?? [];
    const printed: string[] = [];
    const code = await assessCommand({
      arguments: ['--url', api.url, ...texts.split(' ')],
      output: { print: (line) => printed.push(line), complain: (line) => printed.push(line) },
      connect: assessOver,
    });
    expect([code, printed.join('\n')]).toEqual([1, shown]);
  });

  const ofStory = examples.filter(({ name }) => !OF_AEB.includes(name));
  it.each(ofStory.map((example) => [example.name, example] as const))('%s', async (_name, { document, answer }) => {
    expect(await api.query(document)).toEqual(JSON.parse(answer));
  });
});

describe('the examples of the AEB item', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ now: () => new Date('2026-11-21T00:00:00Z') });
    await loadSeed({ graph: api.graph, seed: 'aeb' });
  });
  afterAll(() => api.close());

  const ofAeb = examples.filter(({ name }) => OF_AEB.includes(name));
  it.each(ofAeb.map((example) => [example.name, example] as const))('%s', async (_name, { document, answer }) => {
    expect(await api.query(document)).toEqual(JSON.parse(answer));
  });
});
