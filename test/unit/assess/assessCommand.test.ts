/**
 * Scenario: `npm run assess` is given arguments, good ones and bad ones. Result: the question that they ask, or what is
 * wrong with them and exit code 3. (What it prints, and the codes of verdicts: test/api/assessChange.test.ts, against a
 * service.) Negative control: the same arguments without the flaw are accepted.
 */
import { describe, expect, it, vi } from 'vitest';
import { assessOver } from '../../../src/assess/assessClient.ts';
import { assessCommand, parseAssessArguments } from '../../../src/assess/assessCommand.ts';

const URL = 'http://127.0.0.1:4000/graphql';
const change = { kind: null, to: null, parts: [] };

describe('arguments', () => {
  it.each<[string, string[], object]>([
    [
      'a configuration alone',
      ['--configuration', 'R1'],
      { url: URL, json: false, configuration: 'R1', commit: null, base: null, changes: [] },
    ],
    [
      'one subject',
      ['--configuration', 'R1', '--subject', 'D2', '--kind', 'DATA_RELABEL', '--part', 'slice:night', '--json'],
      {
        url: URL,
        json: true,
        configuration: 'R1',
        commit: null,
        base: null,
        changes: [{ ...change, subject: 'D2', kind: 'DATA_RELABEL', parts: ['slice:night'] }],
      },
    ],
    [
      'options about the subject before them',
      [
        '--subject',
        'D1',
        '--to-label',
        'v2',
        '--subject=M1',
        '--url=https://graph.example/graphql',
        '--kind',
        'RETRACT',
      ],
      {
        url: 'https://graph.example/graphql',
        json: false,
        configuration: null,
        commit: null,
        base: null,
        changes: [
          { ...change, subject: 'D1', to: { label: 'v2' } },
          { ...change, subject: 'M1', kind: 'RETRACT' },
        ],
      },
    ],
    [
      'a commit',
      ['--commit', 'a1b2c3', '--configuration', 'R1'],
      { url: URL, json: false, configuration: 'R1', commit: 'a1b2c3', base: null, changes: [] },
    ],
    [
      'several commits',
      ['--commit', 'a1b2c3', '--base', 'main-7'],
      { url: URL, json: false, configuration: null, commit: 'a1b2c3', base: 'main-7', changes: [] },
    ],
  ])('%s', (_, texts, expected) => {
    expect(parseAssessArguments(texts)).toEqual(expected);
  });

  it.each<[string, string[], RegExp]>([
    ['an option before any subject', ['--kind', 'RETRACT'], /^--kind is about a change: name its --subject before it$/],
    ['no kind', ['--subject', 'D1', '--kind', 'OTHER'], /^OTHER is no kind of change; there are EDITORIAL, METADATA, /],
    ['two kinds', ['--subject', 'D1', '--kind', 'RETRACT', '--kind', 'FIELD'], /^--kind of D1 is given twice$/],
    ['two labels', ['--subject', 'D1', '--to-label', 'a', '--to-label', 'b'], /^--to-label of D1 is given twice$/],
    ['an empty subject', ['--subject', ''], /^--subject is empty$/],
    ['a commit and a subject', ['--commit', 'c', '--subject', 'D1'], /^give --commit or --subject, not both$/],
    ['a base of no commit', ['--base', 'main-7'], /^--base is of a commit: give --commit, too$/],
    ['an empty base', ['--commit', 'c', '--base', ''], /^--base is empty$/],
    ['an empty commit', ['--commit', ' '], /^--commit is empty$/],
    ['an empty configuration', ['--configuration', ''], /^--configuration is empty$/],
    // A pipeline that forgot them must not be told PASS.
    ['none', [], /^what changes\? Give --subject or --commit, or --configuration alone/],
    [
      'a subject and nothing of it',
      ['--subject', 'D1', '--part', 'p'],
      /^what changes in D1\? Give --kind, or --to-label/,
    ],
    ['an option that is none', ['--subjects', 'D1'], /^Unknown option '--subjects'$/],
    ['an argument without a name', ['D1'], /Unexpected argument 'D1'/],
    ['no address', ['--url', 'graph'], /^--url takes an http address$/],
  ])('are refused: %s', (_, texts, problem) => {
    expect(parseAssessArguments(texts)).toEqual({ problem: expect.stringMatching(problem) });
  });
});

async function run(texts: readonly string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await assessCommand({
    arguments: texts,
    output: { print: (line) => printed.push(line), complain: (line) => complained.push(line) },
    connect: assessOver,
  });
  return { code, printed, complained };
}

describe('the command', () => {
  it('ends with 3 and says what to do where the arguments are wrong', async () => {
    expect(await run(['--kind', 'RETRACT'])).toEqual({
      code: 3,
      printed: [],
      complained: [
        'error: --kind is about a change: name its --subject before it',
        'npm run assess -- --help shows how',
      ],
    });
  });

  it('ends with 3 where nobody listens', async () => {
    const { code, printed, complained } = await run(['--configuration', 'R1', '--url', 'http://127.0.0.1:9/graphql']);
    expect([code, printed]).toEqual([3, []]);
    expect(complained[0]).toMatch(/^error: the service at http:\/\/127\.0\.0\.1:9\/graphql cannot be reached/);
  });

  it('says where its token comes from when the service wants one', async () => {
    const refuse = async () =>
      Response.json(
        { errors: [{ message: 'send authorization', extensions: { code: 'UNAUTHENTICATED' } }] },
        { status: 401 },
      );
    vi.stubGlobal('fetch', refuse);
    const { code, complained } = await run(['--configuration', 'R1']);
    vi.unstubAllGlobals();
    expect([code, complained]).toEqual([
      3,
      ['error: the service refused the question: send authorization (this command sends SAFETYOPS_TOKEN)'],
    ]);
  });

  it('explains itself', async () => {
    const { code, printed } = await run(['--help']);
    expect(code).toBe(0);
    expect(printed[0]).toContain('0 PASS, 1 FAIL, 2 UNKNOWN, 3 error');
  });
});
