/** `npm run assess`: arguments, the question, and the answer as a table. Everything but the terminal itself. */
import { parseArgs } from 'node:util';
import { CHANGE_KIND_NAMES, type ChangeKind } from '../../graph/metamodel/changeKinds.ts';
import { argumentProblem } from '../argumentProblem.ts';
import { oneLine } from '../connectors/inputError.ts';
import { DEFAULT_URL, ServiceError } from '../serviceClient.ts';
import type { AskAssessment, AssessAnswer, AssessedChange, AssessQuestion } from './assessClient.ts';

/** What the process ends with when there is no verdict: wrong arguments, no service, a refused question. */
export const ERROR_EXIT_CODE = 3;

export const USAGE = `Usage: npm run assess -- --subject ID [options of the change] [--subject ID …]
       npm run assess -- --commit LABEL [--base LABEL]
       npm run assess -- --configuration ID

Asks whether changes may go into a configuration, and ends with
0 PASS, 1 FAIL, 2 UNKNOWN, 3 error.

Changes: each --subject begins one, the options after it are about it
  --subject ID        artifact or version that changes
  --kind KIND         what sort of change; with --to-label it is computed from
                      the difference of contents, else it is needed
  --to-label LABEL    label of the recorded version that takes its place
  --part PART         only this part changed (slice:night); may be given again

  --commit LABEL      instead: what a commit changed, posted as versions of code
                      that have it as their label
  --base LABEL        of several commits: the one before the first of them, or a
                      baseline; default: just before

Options
  --configuration ID  the baseline that is asked about; default HEAD
  --json              the answer as JSON, for other programs
  --url URL           the service; default ${DEFAULT_URL}

With --configuration alone: the verdict by all that has happened to it since.
`;

export interface AssessOutput {
  /** The answer. */
  readonly print: (line: string) => void;
  /** Errors. */
  readonly complain: (line: string) => void;
}

export interface AssessArguments extends AssessQuestion {
  readonly url: string;
  readonly json: boolean;
}

/** Runs the command; gives the exit code. */
export async function assessCommand(input: {
  arguments: readonly string[];
  output: AssessOutput;
  connect: (url: string) => AskAssessment;
}): Promise<number> {
  const { output } = input;
  if (input.arguments.includes('--help') || input.arguments.includes('-h')) {
    output.print(USAGE);
    return 0;
  }
  const parsed = parseAssessArguments(input.arguments);
  if ('problem' in parsed) {
    output.complain(`error: ${parsed.problem}`);
    output.complain('npm run assess -- --help shows how');
    return ERROR_EXIT_CODE;
  }
  const { url, json, configuration, commit, base, changes } = parsed;
  try {
    const answer = await input.connect(url)({ configuration, commit, base, changes });
    if (json) output.print(JSON.stringify(answer, null, 2));
    else for (const line of table(answer)) output.print(line);
    return answer.exitCode;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    output.complain(`error: ${error.message}`);
    return ERROR_EXIT_CODE;
  }
}

/** @returns the arguments, or what is wrong with them. */
export function parseAssessArguments(texts: readonly string[]): AssessArguments | { problem: string } {
  let parsed: ReturnType<typeof parseTexts>;
  try {
    parsed = parseTexts(texts);
  } catch (error) {
    return { problem: argumentProblem(error) };
  }
  const { values, tokens } = parsed;
  const url = values.url ?? DEFAULT_URL;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return { problem: '--url takes an http address' };
  const changes: AssessedChange[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option' || !OF_A_CHANGE.has(token.name)) continue;
    const value = token.value ?? '';
    if (value.trim() === '') return { problem: `--${token.name} is empty` };
    if (token.name === 'subject') {
      changes.push({ subject: value, kind: null, to: null, parts: [] });
      continue;
    }
    const change = changes.pop();
    if (!change) return { problem: `--${token.name} is about a change: name its --subject before it` };
    const stated = withOption(change, token.name, value);
    if ('problem' in stated) return stated;
    changes.push(stated);
  }
  const commit = values.commit ?? null;
  if (commit !== null && commit.trim() === '') return { problem: '--commit is empty' };
  if (commit !== null && changes.length > 0) return { problem: 'give --commit or --subject, not both' };
  const base = values.base ?? null;
  if (base !== null && base.trim() === '') return { problem: '--base is empty' };
  if (base !== null && commit === null) return { problem: '--base is of a commit: give --commit, too' };
  const vague = changes.find(({ kind, to }) => kind === null && to === null);
  if (vague) {
    return { problem: `what changes in ${oneLine(vague.subject)}? Give --kind, or --to-label of a recorded version` };
  }
  const configuration = values.configuration ?? null;
  if (configuration !== null && configuration.trim() === '') return { problem: '--configuration is empty' };
  if (configuration === null && commit === null && changes.length === 0) {
    return {
      problem: 'what changes? Give --subject or --commit, or --configuration alone to have it judged as it stands',
    };
  }
  return { url, json: values.json ?? false, configuration, commit, base, changes };
}

function withOption(change: AssessedChange, name: string, value: string): AssessedChange | { problem: string } {
  if (name === 'part') return { ...change, parts: [...change.parts, value] };
  if (name === 'to-label') {
    return change.to
      ? { problem: `--to-label of ${oneLine(change.subject)} is given twice` }
      : { ...change, to: { label: value } };
  }
  if (change.kind !== null) return { problem: `--kind of ${oneLine(change.subject)} is given twice` };
  if (!isChangeKind(value)) {
    return { problem: `${oneLine(value)} is no kind of change; there are ${CHANGE_KIND_NAMES.join(', ')}` };
  }
  return { ...change, kind: value };
}

/** Options that belong to the subject before them. */
const OF_A_CHANGE: ReadonlySet<string> = new Set(['subject', 'kind', 'to-label', 'part']);

function parseTexts(texts: readonly string[]) {
  return parseArgs({
    args: [...texts],
    tokens: true,
    options: {
      subject: { type: 'string', multiple: true },
      kind: { type: 'string', multiple: true },
      'to-label': { type: 'string', multiple: true },
      part: { type: 'string', multiple: true },
      commit: { type: 'string' },
      base: { type: 'string' },
      configuration: { type: 'string' },
      url: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
}

function isChangeKind(text: string): text is ChangeKind {
  return (CHANGE_KIND_NAMES as readonly string[]).includes(text);
}

/** What comes from the graph may hold anything: it stays on its line. */
function table(answer: AssessAnswer): string[] {
  const lines = [`${oneLine(answer.headline, 1_000)} (revision ${answer.revision})`];
  const section = (title: string, rows: readonly (readonly string[])[]) => {
    if (rows.length > 0) lines.push('', title, ...columns(rows).map((row) => `  ${row}`));
  };
  const told = new Set(answer.because.map(({ reason }) => reason));
  section(
    'unmet',
    answer.unmet.map(({ gate, requirement, reason }) => [gate.id, requirement.id, told.has(reason) ? '' : reason]),
  );
  section(
    'because',
    answer.because.map(({ artifact, effects, modality, reason }) => [
      artifact.id,
      artifact.kind,
      modality,
      effects.join(', '),
      reason,
    ]),
  );
  const more = answer.becauseCount - answer.because.length;
  if (more > 0) lines.push(`  and ${more} more`);
  section(
    'to do',
    answer.fixes.map(({ action, subject, parts, responsible, accountable }, position) => [
      `${position + 1}.`,
      action,
      [subject, ...parts].join(' '),
      [...responsible, ...(accountable === null ? [] : [accountable])].join(', '),
    ]),
  );
  return lines;
}

/** As wide as the widest cell of each column; the last one is as long as it is. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map((cell) => oneLine(cell, 400)));
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
