/**
 * Graph: the golden story.
 * Scenario: a newcomer opens the GraphQL address in a browser and presses Execute; then subscribes to the findings of the
 * release, while somebody else writes: first a title, then the recall of the training data.
 * Result: GraphiQL loads from the service alone, and the example's verdict appears. The subscription shows the present
 * state, then the recall with who wrote it, until the newcomer presses Stop.
 * Negative controls: the verdict is not there before; neither the title nor what is written after Stop is shown.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORY } from '../../seeds/story.ts';
import { type Api, startApi } from '../support/api.ts';
import { LOOPBACK, openPage, startChromium } from '../support/chromium.ts';
import { subscribe } from '../support/subscription.ts';

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

  it('shows what a subscription tells, as it happens', async () => {
    const query = `subscription { findingsChanged(configuration: "R1") {
      cause entry { actor } verdictAfter appeared { nodes { artifact } }
    } }`;
    const { page, hosts } = await openPage({ browser, address: `${api.url}?${new URLSearchParams({ query })}` });
    // The editor has no-break spaces.
    const shown = async () => (await page.locator('.result-window').innerText()).replaceAll('\u00a0', ' ');
    const retracted = { at: '2026-11-20T00:00:00Z', reason: 'consent was withdrawn' };
    const criterion = { metric: 'recall', op: '>=', value: 0.95 };
    const recall = { id: 'D1', kind: 'DATASET' as const, version: { label: 'v1', retracted } };
    const tightened = { id: 'SR1', kind: 'REQUIREMENT' as const, version: { label: 'v2', content: { criterion } } };
    // Somebody who listens to the same all the time.
    const other = subscribe({ url: `${api.url}/stream`, query });
    const told = async () => (await other.next()).data.findingsChanged;
    expect(await told()).toMatchObject({ cause: 'PRESENT_STATE', verdictAfter: 'PASS' });
    await page.locator('.graphiql-execute-button').click();
    await expect.poll(shown, { timeout: 15_000 }).toMatch(/"cause": "PRESENT_STATE"/);
    expect(await shown()).toMatch(/"verdictAfter": "PASS"/);

    await api.ingest({ actor: 'title-writer', artifacts: [{ id: 'D1', kind: 'DATASET', title: 'Another title' }] });
    await api.ingest({ actor: 'recaller', artifacts: [recall] });
    expect(await told()).toMatchObject({ cause: 'WRITE', entry: { actor: 'recaller' } });
    await expect.poll(shown, { timeout: 15_000 }).toMatch(/"cause": "WRITE"/);
    expect(await shown()).toMatch(/"actor": "recaller"[\s\S]*"verdictAfter": "FAIL"[\s\S]*"artifact": "M1"/);

    const before = await shown();
    await page.locator('.graphiql-execute-button').click();
    await expect.poll(() => page.locator('.graphiql-execute-button').getAttribute('aria-label')).toMatch(/Execute/);
    await api.ingest({ actor: 'tightener', artifacts: [tightened] });
    expect(await told()).toMatchObject({ cause: 'WRITE', entry: { actor: 'tightener' } });
    other.end();
    expect(await shown()).toBe(before);
    expect([...hosts].filter((host) => !LOOPBACK.has(host))).toEqual([]);
    await page.close();
  });
});
