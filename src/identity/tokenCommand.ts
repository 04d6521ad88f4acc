/** `npm run token`: identity tokens for trying out. Everything but the terminal itself. */
import { parseArgs } from 'node:util';
import { argumentProblem } from '../argumentProblem.ts';
import { StartError } from '../startError.ts';
import { TRYING_OUT_MINUTES, type TryingOutIssuer } from './tryingOut.ts';

export const USAGE = `Usage: npm run token -- PERSON
       npm run token -- --settings

Identity tokens for trying out on this machine what needs them, e.g. signing.
The keys are made in SAFETYOPS_DATA, and whoever may read that folder may be
anybody: for real work, set the issuer of your organisation.

  PERSON      prints a token of the person (the id of a PERSON, or its subject);
              it lasts ${TRYING_OUT_MINUTES} minutes
  --settings  prints the settings by which a service takes such tokens:
              eval "$(npm run -s token -- --settings)"

A service with these settings listens on this machine alone. A signature wants a
token of the last five minutes.
`;

export interface TokenOutput {
  /** The token, or the settings, alone. */
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Runs the command; gives the exit code. */
export async function tokenCommand(input: {
  arguments: readonly string[];
  output: TokenOutput;
  issuer: () => Promise<TryingOutIssuer>;
}): Promise<number> {
  const { output } = input;
  if (input.arguments.includes('--help') || input.arguments.includes('-h')) {
    output.print(USAGE);
    return 0;
  }
  const asked = parse(input.arguments);
  if ('problem' in asked) {
    output.complain(`error: ${asked.problem}`);
    output.complain('npm run token -- --help shows how');
    return 1;
  }
  try {
    const issuer = await input.issuer();
    if (asked.subject === null) {
      for (const [name, value] of Object.entries(issuer.settings)) output.print(`export ${name}=${quoted(value)}`);
    } else {
      output.print(await issuer.token(asked.subject));
    }
    return 0;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    output.complain(`error: ${error.message}`);
    return 1;
  }
}

function parse(texts: readonly string[]): { subject: string | null } | { problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...texts],
      allowPositionals: true,
      options: { settings: { type: 'boolean' } },
    });
    const [subject = '', ...more] = positionals;
    if (values.settings) return positionals.length === 0 ? { subject: null } : { problem: '--settings stands alone' };
    if (subject.trim() === '') return { problem: 'whose token? Give the id of a PERSON' };
    return more.length === 0 ? { subject } : { problem: 'one person at a time' };
  } catch (error) {
    return { problem: argumentProblem(error) };
  }
}

/** As a word of a shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
