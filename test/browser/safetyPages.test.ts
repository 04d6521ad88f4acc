/**
 * Graph: the AEB item, and an FMEA of 300 rows.
 * Scenario: an engineer opens the table, scrolls to its end, and goes on to the question behind it.
 * Result: the head of the table stays in view, every row is there and none is wider than the window; the page asks no host but
 * this machine and its own policy forbids nothing that it holds; the question opens in GraphiQL.
 * On a phone and on paper words stay whole, and the worst class is not the faintest.
 * Negative control: the title of a row that is markup shows as text and runs nothing.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AEB } from '../../seeds/aeb/aeb.ts';
import { ORGANISATION } from '../../seeds/organisation/organisation.ts';
import { type Api, startApi } from '../support/api.ts';
import { LOOPBACK, openPage, startChromium } from '../support/chromium.ts';

const NUMBERS = Array.from({ length: 300 }, (_, number) => number);
const MARKUP = '<img src=x onerror="document.title=1">';

let api: Api;
let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
  api = await startApi();
  await api.ingest(AEB);
  await api.ingest({
    artifacts: [
      { id: 'analysis:large/fmea', kind: 'ANALYSIS', subkind: 'FMEA', title: 'Large', version: { content: {} } },
      ...NUMBERS.map((number) => ({
        id: `failure:large/${number}`,
        kind: 'FAILURE_MODE' as const,
        subkind: 'FAILURE_MODE',
        title: number === 0 ? MARKUP : `Signal ${number} is late, and nobody is told before it does harm`,
        version: { content: { severity: 1 + (number % 10), occurrence: 5, detection: 5 } },
      })),
    ],
    links: NUMBERS.flatMap((number) => [
      { type: 'PART_OF' as const, from: `failure:large/${number}`, to: 'analysis:large/fmea' },
      { type: 'DEPENDS_ON' as const, from: `failure:large/${number}`, to: 'component:aeb/fusion' },
      { type: 'CAUSES' as const, from: `failure:large/${number}`, to: 'failure:aeb/no-braking' },
    ]),
  });
});
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

it('a table of 300 rows can be read', async () => {
  const { fmea } = await api.query('{ fmea(analysis: "analysis:large/fmea") { page } }');
  const { page, hosts } = await openPage({ browser, address: fmea.page });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.reload();
  const rows = page.locator('tbody tr');
  expect(await rows.count()).toBe(300);
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

  await rows.last().scrollIntoViewIfNeeded();
  const head = await page.locator('thead th').first().boundingBox();
  expect(head?.y).toBe(0);
  expect((await rows.last().boundingBox())?.y).toBeGreaterThan(0);

  expect(await page.getByText(MARKUP).count()).toBe(1);
  expect(await page.title()).toBe('Large');
  expect(complaints).toEqual([]);

  await page.getByRole('link', { name: 'ask the API' }).click();
  await page.locator('.graphiql-execute-button').click();
  await expect
    .poll(() => page.locator('.result-window').innerText(), { timeout: 15_000 })
    .toMatch(/"actionPriority":\s"H"/);
  expect([...hosts].filter((host) => !LOOPBACK.has(host))).toEqual([]);
  await page.close();
});

it('the registry, a gate and a RACI matrix can be read, from the addresses that the API gives', async () => {
  await api.ingest(ORGANISATION);
  const { report, raci, artifact } = await api.query(`{
    report { page models }
    raci(process: "process:org/governance") { page }
    artifact(id: "gate:org/release") { ... on Gate { page } }
  }`);
  for (const [address, rows, text] of [
    [report.page, report.models, 'Credit model'],
    // Two evaluations, three signatures.
    [artifact.page, 2 + 3, 'Compliance officer'],
    // Six steps, and who holds the roles.
    [raci.page, 6 + 1, 'Business scoping'],
  ] as const) {
    const { page, hosts } = await openPage({ browser, address });
    expect(await page.locator('tbody tr').count()).toBe(rows);
    expect(await page.getByText(text).count()).toBeGreaterThan(0);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await page.getByRole('link', { name: 'ask the API' }).click();
    await page.locator('.graphiql-execute-button').click();
    await expect.poll(() => page.locator('.result-window').innerText(), { timeout: 15_000 }).toMatch(/"data":/);
    expect(await page.locator('.result-window').innerText()).not.toContain('"errors"');
    expect([...hosts].filter((host) => !LOOPBACK.has(host))).toEqual([]);
    await page.close();
  }
});

it('a table can be read on a phone, and printed in its colours', async () => {
  const { page } = await openPage({ browser, address: `${api.origin}/safety/hara/system:aeb` });
  const asked: string[] = [];
  page.on('response', (response) => asked.push(`${response.status()} ${new URL(response.url()).pathname}`));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  // Nothing else is asked for, and the page itself is not wider than the phone: its table is moved.
  expect(asked).toEqual(['200 /safety/hara/system:aeb']);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  const cells = await page
    .locator('tbody tr')
    .first()
    .locator('td')
    .evaluateAll((all) => all.map((one) => one.clientWidth));
  expect(Math.min(...cells)).toBeGreaterThanOrEqual(50);

  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 1032, height: 703 }); // A4, landscape, within its margins
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1032);
  expect(await page.evaluate("getComputedStyle(document.querySelector('tbody .tag.bad')).printColorAdjust")).toBe(
    'exact',
  );
  await page.close();
});
