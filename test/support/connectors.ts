/** Inputs for connectors: folders of small files, and all that a connector makes of them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import type { Finding, ReadInput } from '../../src/connectors/connector.ts';
import { importCommand } from '../../src/connectors/importCommand.ts';
import { ingestOver } from '../../src/connectors/ingestClient.ts';
import { InputError, placeText } from '../../src/connectors/inputError.ts';

/** Runs a test on a folder that holds these files; the folder is gone afterwards. */
export async function withFiles<Result>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'connector-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export interface ReadAll {
  readonly source: string;
  readonly artifacts: readonly ArtifactInput[];
  readonly links: readonly LinkInput[];
  readonly findings: readonly Finding[];
}

/** Everything that an input yields. */
export async function readAll(input: ReadInput): Promise<ReadAll> {
  const findings: Finding[] = [];
  input.onFinding = (finding) => findings.push(finding);
  const artifacts: ArtifactInput[] = [];
  const links: LinkInput[] = [];
  for await (const { item } of input.artifacts()) artifacts.push(item);
  for await (const { item } of input.links()) links.push(item);
  return { source: input.source, artifacts, links, findings };
}

/** The one line that a user gets for an input that is refused; fails the test when it is taken. */
export async function refusalOf(read: () => Promise<unknown>): Promise<string> {
  try {
    await read();
  } catch (error) {
    if (error instanceof InputError) return `${placeText(error.place)}: ${error.message}`;
    throw error;
  }
  throw new Error('the input was taken');
}

/** `KIND/SUBKIND title` of every artifact, and `from TYPE to` of every link by titles: what a test can write down. */
export function shortTexts(all: ReadAll): { artifacts: string[]; links: string[] } {
  const titles = new Map(all.artifacts.map((artifact) => [artifact.id, artifact.title ?? artifact.id]));
  const titleOf = (end: string): string => titles.get(end) ?? titles.get(end.slice(0, end.indexOf('@'))) ?? end;
  return {
    artifacts: all.artifacts.map(({ kind, subkind, title }) => `${kind}${subkind ? `/${subkind}` : ''} ${title}`),
    links: all.links.map((link) => {
      const extras = [link.role, ...(link.scope ?? []), link.assurance === 'DECLARED' ? 'DECLARED' : null];
      return [titleOf(link.from), link.type, titleOf(link.to), ...extras.filter((extra) => extra)].join(' ');
    }),
  };
}

/** How often each text occurs. */
export function countsOf(texts: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}

/** What the import command printed, and how it ended. */
export interface CommandRun {
  readonly code: 0 | 1;
  readonly printed: readonly string[];
  readonly complained: readonly string[];
}

/** `npm run import` against a running service. */
export async function runImport(url: string, ...texts: readonly string[]): Promise<CommandRun> {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await importCommand({
    arguments: [...texts, '--url', url],
    output: {
      print: (line) => printed.push(line),
      complain: (line) => complained.push(line),
      progress: { start: () => {}, step: () => {}, stop: () => {} },
    },
    connect: ingestOver,
  });
  return { code, printed, complained };
}
