/*
 * Graph:    the AEB item, which begins without the policies of governance.
 * Scenario: what needs a policy is asked before and after `npm run policies`.
 * Result:   before, it is refused and names the command; after, it is answered; the command again writes nothing twice.
 * Negative control: a graph that got nothing has no policy; wrong arguments and a service that is not there end with 1.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSeed } from '../../seeds/loadSeed.ts';
import { ingestOver } from '../../src/connectors/ingestClient.ts';
import { policiesCommand } from '../../src/policiesCommand.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({});
  await loadSeed({ graph: api.graph, seed: 'aeb' });
});
afterAll(() => api?.close());

async function run(...texts: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await policiesCommand({
    arguments: texts,
    output: { print: (line) => printed.push(line), complain: (line) => complained.push(line) },
    connect: ingestOver,
  });
  return { code, printed, complained };
}
const MATRIX = '{ policyMatrix(class: STRICT) { __typename } artifact(id: "policy:data-subject-rights") { id } }';

it('the default policies come into a graph that has begun, once', async () => {
  const [missing] = await api.expectErrors(MATRIX);
  expect(missing).toMatchObject({ extensions: { code: 'RULE_VIOLATED', rule: 'POLICY_MISSING' } });
  expect(missing?.message).toContain('npm run policies');

  const first = await run('--url', api.url);
  expect([first.code, first.complained]).toEqual([0, []]);
  expect(first.printed).toEqual([
    expect.stringMatching(/^seed:governance: created \d+, updated 0, unchanged 0 \(revision 3\)$/),
    expect.stringMatching(/^seed:data-protection: created 1, updated 0, unchanged 0 \(revision 4\)$/),
  ]);
  const again = await run('--url', api.url);
  expect(again.printed).toEqual([
    expect.stringMatching(/^seed:governance: created 0, updated 0, unchanged \d+ /),
    expect.stringMatching(/^seed:data-protection: created 0, updated 0, unchanged 1 /),
  ]);
  const { artifact } = await api.query(MATRIX);
  expect(artifact).toEqual({ id: 'policy:data-subject-rights' });
});

it('says in a line why it could not', async () => {
  const gone = await run('--url', 'http://127.0.0.1:9/graphql');
  expect([gone.code, gone.printed]).toEqual([1, []]);
  expect(gone.complained[0]).toMatch(/^error: the service at http:\/\/127\.0\.0\.1:9\/graphql cannot be reached/);
  const wrong = await run('--uri', 'x');
  expect([wrong.code, wrong.complained[0]]).toEqual([1, expect.stringContaining("Unknown option '--uri'")]);
});
