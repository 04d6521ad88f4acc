/** A real browser for tests: Chromium of this machine, with an empty profile, driven by playwright-core. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { readConfig } from '../../src/config.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** No sandbox: as root Chromium starts only so. It opens nothing but pages of this test. The rest keeps it from calling home. */
const OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page, and the hosts that were asked for anything since it was opened. */
export interface OpenPage {
  readonly page: Page;
  readonly hosts: ReadonlySet<string>;
}

/**
 * The program: CHROMIUM_PATH, else by its usual names from PATH.
 * @throws Error in one line when there is none.
 */
export function findChromium(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const { chromiumPath } = readConfig(environment);
  const candidates =
    chromiumPath !== null
      ? [chromiumPath]
      : (environment.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = candidates.find(isProgram);
  if (found !== undefined) return found;
  throw new Error(
    chromiumPath !== null
      ? `CHROMIUM_PATH=${chromiumPath} is no program`
      : 'browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH',
  );
}

/** Starts it. Every page has its own empty profile. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: OPTIONS });
}

/**
 * Opens an address. Requests to hosts other than this machine are refused, so that a test says the same online and
 * offline, and noted.
 */
export async function openPage({ browser, address }: { browser: Browser; address: string }): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const hosts = new Set<string>();
  await page.route(
    () => true,
    async (route) => {
      const { protocol, hostname } = new URL(route.request().url());
      if (protocol.startsWith('http')) hosts.add(hostname);
      if (!protocol.startsWith('http') || LOOPBACK.has(hostname)) await route.fallback();
      else await route.abort();
    },
  );
  await page.goto(address);
  return { page, hosts };
}

/** Names of this machine. */
export const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost']);

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
