/** `npm run import`: arguments, both passes, what is told to the user. Everything but the terminal itself. */
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { argumentProblem } from '../argumentProblem.ts';
import { readToken } from '../config.ts';
import { DEFAULT_URL, ServiceError } from '../serviceClient.ts';
import { checkInput, type InputSummary } from './checkInput.ts';
import { DEFAULT_MAX_SIZE } from './connector.ts';
import { FORMAT_NAMES, FORMATS, type FormatName } from './formats.ts';
import type { SendBatch } from './ingestClient.ts';
import { InputError, oneLine, placeText, readSafely } from './inputError.ts';
import { fileStamps } from './inputFile.ts';
import { type ImportReceipt, RefusedError, sendImport } from './sendImport.ts';

export const USAGE = `Usage: npm run import -- <format> <path> [options]

Formats
${FORMAT_NAMES.map((name) => `  ${name.padEnd(14)}${FORMATS[name].sentence}`).join('\n')}

Options
  --source NAME    who says it, kept on everything that is imported; default
                   <format>:<project>
  --dry-run        read and check everything, say what would be sent; no more
  --max-size N     bytes that may be read, also as 500K, 64M, 2G; default 256M
  --mapping FILE   sphinx-needs: the project's own kinds and relations
                   (docs/connectors.md)
  --url URL        the service; default ${DEFAULT_URL}
  --actor NAME     who imports; default the name of the user, or who
                   SAFETYOPS_TOKEN is of
  --reason TEXT    why; default "import of <source>"
  --verbose        name everything that was left out, not only the first of
                   each kind
`;

/** Where the command writes. */
export interface CommandOutput {
  /** Results. */
  readonly print: (line: string) => void;
  /** Errors and warnings. */
  readonly complain: (line: string) => void;
  readonly progress: ProgressReport;
}

export interface ProgressReport {
  readonly start: (total: number) => void;
  readonly step: (done: number) => void;
  readonly stop: () => void;
}

interface ImportArguments {
  readonly format: FormatName;
  readonly path: string;
  readonly source: string | null;
  readonly dryRun: boolean;
  readonly maxSize: number;
  readonly mapping: string | null;
  readonly url: string;
  /** Null: who the token is of. */
  readonly actor: string | null;
  readonly reason: string | null;
  readonly verbose: boolean;
}

/** Runs the command; 0: done, 1: not. */
export async function importCommand(input: {
  arguments: readonly string[];
  output: CommandOutput;
  /** A sender to an address. */
  connect: (url: string) => SendBatch;
}): Promise<0 | 1> {
  const { output } = input;
  if (input.arguments.includes('--help') || input.arguments.includes('-h')) {
    output.print(USAGE);
    return 0;
  }
  const parsed = parseImportArguments(input.arguments);
  if ('problem' in parsed) {
    output.complain(`error: ${parsed.problem}`);
    output.complain('npm run import -- --help shows how');
    return 1;
  }
  const result = await readSafely(() => run({ ...input, options: parsed }));
  if (result.ok) return result.value;
  output.progress.stop();
  output.complain(`error: ${placeText(result.error.place)}: ${oneLine(result.error.message)}`);
  return 1;
}

async function run(input: {
  options: ImportArguments;
  output: CommandOutput;
  connect: (url: string) => SendBatch;
}): Promise<0 | 1> {
  const { options, output } = input;
  const format = FORMATS[options.format];
  const read = await format.read({
    path: options.path,
    source: options.source,
    maxSize: options.maxSize,
    mapping: options.mapping,
  });
  const stamp = await fileStamps(read.files);
  const summary = await checkInput(read, { examples: options.verbose ? Number.POSITIVE_INFINITY : 3 });
  if (summary.artifacts === 0) {
    // Sent, it would retire all that the source ever said.
    const place = { file: options.path, line: null, what: null };
    throw new InputError(place, 'nothing in it can be imported; --dry-run --verbose with another mapping may say why');
  }
  if (options.dryRun) {
    for (const line of summaryText({ source: read.source, summary })) output.print(line);
    output.print('Dry run: nothing was sent.');
    return 0;
  }
  output.progress.start(summary.artifacts + summary.links);
  try {
    const receipt = await sendImport({
      input: read,
      send: input.connect(options.url),
      actor: options.actor,
      reason: options.reason ?? `import of ${read.source}`,
      stamp,
      onProgress: output.progress.step,
    });
    output.progress.stop();
    for (const line of summaryText({ source: read.source, summary })) output.print(line);
    output.print(receiptText(receipt));
    return 0;
  } catch (error) {
    output.progress.stop();
    if (error instanceof ServiceError) {
      output.complain(`error: ${error.message}`);
      return 1;
    }
    if (error instanceof RefusedError) {
      for (const { place, message } of error.refusals.slice(0, options.verbose ? undefined : 10)) {
        output.complain(`error: ${placeText(place)}: ${message}`);
      }
      output.complain(`error: ${error.message}; its batch was not written and nothing was retired`);
      return 1;
    }
    throw error;
  }
}

/** @returns the arguments, or what is wrong with them. */
export function parseImportArguments(texts: readonly string[]): ImportArguments | { problem: string } {
  let parsed: ReturnType<typeof parseTexts>;
  try {
    parsed = parseTexts(texts);
  } catch (error) {
    return { problem: argumentProblem(error) };
  }
  const { values, positionals } = parsed;
  const [format, path, ...rest] = positionals;
  if (format === undefined || path === undefined) return { problem: 'a format and a path are needed' };
  if (!isFormat(format)) return { problem: `${oneLine(format)} is no format; there are ${FORMAT_NAMES.join(', ')}` };
  if (rest.length > 0) return { problem: `one path at a time; ${oneLine(rest.join(' '))} is too much` };
  const maxSize = values['max-size'] === undefined ? DEFAULT_MAX_SIZE : parseSize(values['max-size']);
  if (maxSize === null) return { problem: `--max-size takes a number of bytes such as 1000000, 500K, 64M, 2G` };
  if (values.source !== undefined && values.source.trim() === '') return { problem: '--source is empty' };
  if (values.mapping !== undefined && format !== 'sphinx-needs')
    return { problem: '--mapping is for sphinx-needs only' };
  const url = values.url ?? DEFAULT_URL;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return { problem: `--url takes an http address` };
  return {
    format,
    path,
    source: values.source?.trim() ?? null,
    dryRun: values['dry-run'] ?? false,
    maxSize,
    mapping: values.mapping ?? null,
    url,
    // Nobody writes for another: beside a token, the name of the user would be refused.
    actor: values.actor ?? (readToken() === null ? userInfo().username : null),
    reason: values.reason ?? null,
    verbose: values.verbose ?? false,
  };
}

function parseTexts(texts: readonly string[]) {
  return parseArgs({
    args: [...texts],
    allowPositionals: true,
    options: {
      source: { type: 'string' },
      'dry-run': { type: 'boolean' },
      'max-size': { type: 'string' },
      mapping: { type: 'string' },
      url: { type: 'string' },
      actor: { type: 'string' },
      reason: { type: 'string' },
      verbose: { type: 'boolean' },
    },
  });
}

function isFormat(text: string): text is FormatName {
  return Object.hasOwn(FORMATS, text);
}

function parseSize(text: string): number | null {
  const [, digits, unit = ''] = /^(\d{1,12})([KMG]?)B?$/i.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const size =
    Number(digits) * { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 }[unit.toUpperCase() as '' | 'K' | 'M' | 'G'];
  return size > 0 ? size : null;
}

function summaryText(input: { source: string; summary: InputSummary }): string[] {
  const { summary } = input;
  const lines = [
    `${input.source}: ${summary.artifacts} artifacts, ${summary.links} links`,
    `  artifacts  ${countsText(summary.byKind)}`,
    `  links      ${countsText(summary.byRelation)}`,
  ];
  for (const { reason, count, examples } of summary.findings) {
    const more = count > examples.length ? ', …' : '';
    lines.push(
      `  ${count} × ${oneLine(reason)}: ${examples.map((example) => oneLine(example, 120)).join(', ')}${more}`,
    );
  }
  return lines;
}

function countsText(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ') || 'none';
}

function receiptText(receipt: ImportReceipt): string {
  const { created, updated, unchanged, retired, batches, revision } = receipt;
  const inBatches = `${batches} ${batches === 1 ? 'batch' : 'batches'}`;
  return `created ${created}, updated ${updated}, unchanged ${unchanged}, retired ${retired} (${inBatches}, revision ${revision})`;
}
