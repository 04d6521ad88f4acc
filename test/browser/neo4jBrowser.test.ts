/**
 * Graph: the golden story.
 *
 *     D1@v1 ◀─USED─ T1 ─GENERATED─▶ M1@v1 ◀─EVALUATES─ EV1 ─EVIDENCES─▶ G2 ─SUPPORTS─▶ G1 ◀─REQUIRES─ REL1
 *
 * Scenario: an analyst opens the links that the service prints and gives, and clicks.
 * Result: Neo4j Browser connects by itself, plays the guide, runs its Cypher, draws readable nodes, and plays reports.
 * Negative control: without Chromium the run fails with a line that says what to do.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { STORY } from '../../seeds/story.ts';
import { type Api, startApi } from '../support/api.ts';
import { findChromium, openPage, startChromium } from '../support/chromium.ts';
import { testDatabase } from '../support/database.ts';

let api: Api;
let browser: Browser;
let browserUrl: string;

beforeAll(async () => {
  const known = testDatabase().browserUrl;
  if (known === null) {
    throw new Error('these tests need a Neo4j Browser: leave out NEO4J_URI, or set NEO4J_BROWSER_URL beside it');
  }
  browserUrl = known;
  browser = await startChromium();
  api = await startApi({ port: inject('guidePort'), browserUrl });
  await api.ingest(STORY);
});
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

/** The frame of a command's result; the newest is on top. */
const frameOf = (page: Page, text: string) => page.locator('article', { hasText: text }).first();

/** Goes to the slide with this title. */
async function slide(page: Page, title: string): Promise<void> {
  const heading = page.getByRole('heading', { name: title, exact: true });
  for (let turn = 0; turn < 12 && !(await heading.isVisible()); turn += 1) {
    await page.locator('.next-slide').last().click();
  }
  await heading.waitFor();
}

/** Runs the Cypher of a box on the present slide. */
async function play(page: Page, beginning: string): Promise<void> {
  await page.locator('pre.runnable:visible', { hasText: beginning }).first().locator('i').click();
}

describe('Neo4j Browser', () => {
  it('connects by itself and plays the guide', async () => {
    const { page } = await openPage({ browser, address: browserUrl });
    await page.getByRole('heading', { name: 'SafetyOps Graph', exact: true }).waitFor();
    expect(await page.getByText('Connect URL').count()).toBe(0);
    expect(await page.locator('input[type=password]').count()).toBe(0);
    await page.close();
  });

  it('runs the Cypher of a slide as a table', async () => {
    const { page } = await openPage({ browser, address: browserUrl });
    await slide(page, 'What is in the graph');
    await play(page, 'MATCH (artifact:Artifact)');
    await page.getByRole('cell', { name: '"CODE_UNIT"' }).waitFor();
    expect(await frameOf(page, 'RETURN artifact.kind AS kind').innerText()).toContain('"CLAIM"');
    await page.close();
  });

  it('draws what depends on a dataset, with captions that people read', async () => {
    const { page } = await openPage({ browser, address: browserUrl });
    await page.getByRole('heading', { name: 'SafetyOps Graph', exact: true }).waitFor();
    await play(page, ':style');
    await page.getByText('node.Hazard {').first().waitFor();
    await slide(page, 'What depends on D1');
    await play(page, 'MATCH made');
    await page.locator('svg g.node').first().waitFor();
    await expect
      .poll(() => captionsOf(page), { timeout: 15_000 })
      .toEqual(['D1', 'M1', 'Pedestrians are', 'Recall measured', 'SR1 is', 'Training images', 'Training run']);
    // Datasets have the colour of their discipline.
    const fills = await page
      .locator('svg g.node circle.b-outline')
      .evaluateAll((all) => all.map((one) => one.getAttribute('fill')));
    expect(fills).toContain('#57C7E3');
    await page.close();
  });

  it('plays an impact report from its link, and draws the ways of the change', async () => {
    const { impact } = await api.query(
      `{ impact(input: { configuration: "R1", changes: [{ subject: "D1", kind: DATA_APPEND }] }) { verdict browserLink } }`,
    );
    const { page } = await openPage({ browser, address: impact.browserLink });
    await page.getByRole('heading', { name: 'Impact report: FAIL', exact: true }).waitFor();
    await page.getByText('What would happen to R1 if: DATA_APPEND of D1.').waitFor();
    // It plays before it is connected.
    await page.getByText('You have a working connection').waitFor();
    await slide(page, 'Pictures');
    await play(page, 'MATCH (affected:Artifact)');
    await page.locator('svg g.node').first().waitFor();
    await expect.poll(() => page.locator('svg g.node').count()).toBe(11);
    await page.close();
  });

  it('says what to install where Chromium is missing', () => {
    expect(() => findChromium({ PATH: '/nowhere' })).toThrow(/browser tests need Chromium: install it/);
    expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).toThrow(
      'CHROMIUM_PATH=/nowhere/chromium is no program',
    );
  });
});

/** The first words of the captions of the nodes that are drawn, sorted: how much there is room for depends on fonts. */
async function captionsOf(page: Page): Promise<string[]> {
  const captions = await page
    .locator('svg g.node')
    .evaluateAll((nodes) =>
      nodes.map((node) => [...node.querySelectorAll('text.caption')].map((line) => line.textContent?.trim()).join(' ')),
    );
  return captions
    .map((caption) =>
      caption
        .replace(/[@…].*/, '')
        .split(' ')
        .slice(0, 2)
        .join(' '),
    )
    .sort();
}
