/**
 * Graph:    arguments of 10, 100 and 300 elements, and a fault tree in which a gate and a leaf are used twice.
 *
 *     gate:p/top = OR ◀─ gate:p/both (AND: leaf:p/a, leaf:p/b), gate:p/vote (2 of a, b, c), gate:p/again (AND: gate:p/both, leaf:p/c)
 *
 * Scenario: somebody opens their pages in a browser, enlarges the picture, and follows a goal to its own picture.
 * Result:   no two elements overlap, every text is inside its element, and nothing but this machine is asked for anything.
 * Negative control: a page of an id that is not there says so with 404; the check finds texts that are too wide.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../graph/model/delta.ts';
import { type Api, startApi } from '../support/api.ts';
import { LOOPBACK, openPage, startChromium } from '../support/chromium.ts';
import { largeArgument, recordedArgument } from '../support/sampleArguments.ts';

const SIZES = [10, 100, 300];
const topOf = (size: number) => `claim:sample${size}/goal-0`;

let api: Api;
let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
  api = await startApi();
  for (const size of SIZES) {
    const batch = recordedArgument(largeArgument(size));
    await api.ingest(JSON.parse(JSON.stringify(batch).replaceAll(':sample/', `:sample${size}/`)));
  }
  await api.ingest(faultTree());
});
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

function faultTree() {
  const gate = (name: string, title: string, formula: JsonObject) => ({
    id: `gate:p/${name}`,
    kind: 'FAILURE_MODE' as const,
    subkind: 'FT_GATE',
    title,
    version: { label: 'v1', content: { formula } },
  });
  const leaf = (name: string, subkind: string, content: JsonObject) => ({
    id: `leaf:p/${name}`,
    kind: 'FAILURE_MODE' as const,
    subkind,
    title: `The ${name} of a long story that does not fit one line`,
    version: { label: 'v1', content },
  });
  const inputs = {
    top: ['gate:p/both', 'gate:p/vote', 'gate:p/again', 'gate:p/inhibited'],
    both: ['leaf:p/a', 'leaf:p/b'],
    vote: ['leaf:p/a', 'leaf:p/b', 'leaf:p/c'],
    again: ['gate:p/both', 'leaf:p/c'],
    inhibited: ['leaf:p/d'],
  };
  return {
    artifacts: [
      gate('top', 'Pedestrian is not seen', { type: 'OR', inputs: inputs.top }),
      gate('both', 'Both sensors blind', { type: 'AND', inputs: inputs.both }),
      gate('vote', 'Most sensors blind', { type: 'ATLEAST', k: 2, inputs: inputs.vote }),
      gate('again', 'Blind, and no power', { type: 'AND', inputs: inputs.again }),
      gate('inhibited', 'Glare', { type: 'INHIBIT', inputs: inputs.inhibited, condition: 'leaf:p/low-sun' }),
      leaf('a', 'BASIC_EVENT', { probability: 0.01 }),
      leaf('b', 'BASIC_EVENT', { probability: 0.02 }),
      leaf('c', 'UNDEVELOPED', { probability: 0.001 }),
      leaf('d', 'BASIC_EVENT', { probability: 0.1 }),
      leaf('low-sun', 'CONDITIONING', { probability: 0.05 }),
    ],
    links: [
      ...Object.entries(inputs).flatMap(([name, from]) =>
        from.map((one) => ({ type: 'CAUSES' as const, from: one, to: `gate:p/${name}` })),
      ),
      { type: 'CAUSES' as const, from: 'leaf:p/low-sun', to: 'gate:p/inhibited' },
    ],
  };
}

interface Drawn {
  readonly elements: number;
  readonly overlaps: readonly string[];
  readonly outside: readonly string[];
}

/**
 * What the browser itself says about places. In the page's own words: tests know nothing of the DOM. A text may be as wide as
 * the symbol at its height, which for round ones is less than the box around them.
 */
const LOOK = `(() => {
  const boxes = [], outside = [];
  const place = (one) => one.getBoundingClientRect();
  for (const group of document.querySelectorAll('main svg .element')) {
    const shape = group.querySelector(':scope > rect, :scope > circle, :scope > ellipse, :scope > path');
    const { left, right, top, bottom, width, height } = place(shape);
    boxes.push({ name: group.querySelector('title').textContent.split('\\n')[0], left, right, top, bottom });
    const isRound = shape.tagName === 'circle' || shape.tagName === 'ellipse';
    for (const text of group.querySelectorAll(':scope > text:not(.letter)')) {
      const at = place(text);
      if (at.top > bottom - 2) continue;
      const middle = (at.top + at.bottom) / 2 - (top + bottom) / 2;
      const half = isRound ? width / 2 * Math.sqrt(Math.max(0, 1 - (middle / (height / 2)) ** 2)) : width / 2;
      const centre = (left + right) / 2;
      if (at.left < centre - half - 1 || at.right > centre + half + 1 || at.top < top - 2) outside.push(text.textContent);
    }
  }
  const overlaps = [];
  for (const [position, one] of boxes.entries()) for (const other of boxes.slice(position + 1)) {
    if (one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1)
      overlaps.push(one.name + ' and ' + other.name);
  }
  return { elements: boxes.length, overlaps, outside };
})()`;

const look = (page: Page): Promise<Drawn> => page.evaluate(LOOK) as Promise<Drawn>;

describe('the picture of an argument', () => {
  it.each(SIZES.flatMap((size) => ['DOWN', 'RIGHT'].map((direction) => ({ size, direction }))))(
    'of $size elements ($direction) has no overlaps',
    async ({ size, direction }) => {
      const address = `${api.origin}/safety/argument/${encodeURIComponent(topOf(size))}?direction=${direction}`;
      const { page, hosts } = await openPage({ browser, address });
      expect(await look(page)).toEqual({ elements: size, overlaps: [], outside: [] });
      expect([...hosts].filter((host) => !LOOPBACK.has(host))).toEqual([]);
      await page.close();
    },
  );

  it('is enlarged, and leads from a goal to its own picture', async () => {
    const { page } = await openPage({
      browser,
      address: `${api.origin}/safety/argument/${encodeURIComponent(topOf(100))}`,
    });
    const width = async () => Number(await page.locator('main svg').getAttribute('width'));
    const before = await width();
    await page.locator('[data-zoom=in]').click();
    expect(await width()).toBeCloseTo(before * 1.25, 3);
    await page.locator('[data-zoom=fit]').click();
    expect(await width()).toBeLessThan(before);
    await page.locator('[data-zoom=one]').click();
    const goal = page.locator('main svg a').nth(1);
    const address = (await goal.getAttribute('href')) as string;
    await goal.click();
    await page.waitForURL(`**${address}`);
    expect((await look(page)).elements).toBeLessThan(100);
    await page.close();
  });

  it('would be found to be wrong where a text is too wide', async () => {
    const { page } = await openPage({
      browser,
      address: `${api.origin}/safety/argument/${encodeURIComponent(topOf(10))}`,
    });
    await page.evaluate(
      `document.querySelector('main svg .element text:nth-of-type(2)').textContent = 'wide '.repeat(20)`,
    );
    expect((await look(page)).outside).toEqual(['wide '.repeat(20)]);
    await page.close();
  });
});

it('the picture of a fault tree shows each gate once, and what was computed', async () => {
  const { page } = await openPage({ browser, address: `${api.origin}/safety/fault-tree/gate:p%2Ftop` });
  // 5 gates, one of them again as a triangle, and 2 + 3 + 1 + 2 leaves.
  expect(await look(page)).toEqual({ elements: 14, overlaps: [], outside: [] });
  const text = await page.locator('main svg').textContent();
  expect(text?.match(/drawn elsewhere/g)).toHaveLength(2);
  expect(text).toContain('p = 0.01');
  expect(text).toContain('4 minimal cut sets: 4 of order 2');
  await page.close();
});

it('a picture is printed whole', async () => {
  const address = `${api.origin}/safety/argument/${encodeURIComponent(topOf(100))}`;
  const { page } = await openPage({ browser, address });
  const width = () => page.locator('main svg').evaluate((svg) => svg.getBoundingClientRect().width);
  expect(await width()).toBeGreaterThan(1032);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 1032, height: 703 });
  expect(await width()).toBeLessThanOrEqual(1032);
  await page.close();
});

it('a page that is not there says so', async () => {
  const response = await fetch(`${api.origin}/safety/argument/claim:none`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('there is no claim&#58;none at revision');
});
