/**
 * Graph: the golden story.
 * Scenario: a newcomer opens the GraphQL address in a browser and presses Execute.
 * Result: GraphiQL loads from the service alone, and the example's verdict appears.
 * Negative control: the verdict is not there before.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORY } from '../../seeds/story.ts';
import { type Api, startApi } from '../support/api.ts';
import { LOOPBACK, openPage, startChromium } from '../support/chromium.ts';

let api: Api;
let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
  api = await startApi();
  await api.ingest(STORY);
});
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

describe('GraphiQL', () => {
  it('runs the example, and asks no host but this machine', async () => {
    const { page, hosts } = await openPage({ browser, address: api.url });
    const answer = page.locator('.result-window');
    await page.locator('.graphiql-execute-button').waitFor();
    expect(await answer.innerText()).not.toContain('verdict');
    await page.locator('.graphiql-execute-button').click();
    await expect.poll(() => answer.innerText(), { timeout: 15_000 }).toMatch(/"verdict":\s*"FAIL"/);
    expect([...hosts].filter((host) => !LOOPBACK.has(host))).toEqual([]);
    await page.close();
  });

  it('opens with the question of an impact report', async () => {
    const query = 'query Q($id: ID!) { artifact(id: $id) { title } }';
    const asked = new URLSearchParams({ query, variables: '{"id": "H1"}' });
    const { page } = await openPage({ browser, address: `${api.url}?${asked}` });
    const answer = page.locator('.result-window');
    await page.locator('.graphiql-execute-button').click();
    // The editor has no-break spaces.
    await expect.poll(() => answer.innerText(), { timeout: 15_000 }).toMatch(/missed\spedestrian/);
    await page.close();
  });
});
