/**
 *     the AEB item with its safety case; arguments of this test begin with claim:arg/
 *
 * Scenario: claims and evidence are recorded against the rules; an import brings the same; challenges are made and answered; a
 *           pattern is tried, instantiated and instantiated again; two baselines are compared.
 * Result:   typed mutations refuse with the name of the rule, the import is kept and told of; standing follows the challenge;
 *           an instance adds what has come since; the difference tells what lost support.
 * Negative control: the same writes without the defect pass; a dry run writes nothing; equal baselines do not differ.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyseFindings, analyseImpact } from '../../graph/impact/analyse.ts';
import { ARGUMENT_RULES } from '../../graph/safety/argument/wellFormed.ts';
import { AEB } from '../../seeds/aeb/aeb.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.ingest(AEB);
});
afterAll(() => api?.close());

const RECORD = `mutation ($input: RecordClaimInput!) { recordClaim(input: $input) {
  artifact { id status } receipt { errors { code path message } } } }`;

const record = async (input: Record<string, unknown>) => (await api.query(RECORD, { input })).recordClaim;
async function refused(input: Record<string, unknown>) {
  const revision = (await api.query('{ revision }')).revision;
  const [error] = await api.expectErrors(RECORD, { input });
  expect((await api.query('{ revision }')).revision).toBe(revision);
  return error?.extensions;
}

const claim = (id: string, subkind: string, content: Record<string, unknown> = {}) => ({
  id: `claim:arg/${id}`,
  kind: 'CLAIM' as const,
  subkind,
  version: { content: { text: `${id} holds`, ...content } as never },
});

it('the guide tells the answer of the item as it is seeded', async () => {
  const guide = readFileSync(new URL('../../docs/safety-case.md', import.meta.url), 'utf8');
  const [, question] = /```graphql\n([\s\S]*?)```/.exec(guide) ?? [];
  const [, answer] = /Of the seeded AEB item:\n\n```json\n([\s\S]*?)```/.exec(guide) ?? [];
  expect(await api.query(question as string)).toEqual(JSON.parse(answer as string));
  // Each rule is in its table, and no other.
  const named = [...guide.matchAll(/^\| `((?:GSN_|SUPPORT_CYCLE)\w*)` \|/gm)].map(([, rule]) => rule);
  expect(named).toEqual(Object.keys(ARGUMENT_RULES));
});

describe('claims that are recorded', () => {
  it('keep to the strict profile; an import is kept as it comes, and told of', async () => {
    const goal = await record({ id: 'claim:arg/goal', subkind: 'GOAL', text: 'safe' });
    expect(goal).toMatchObject({ artifact: { status: 'UNDEVELOPED' }, receipt: { errors: [] } });
    await record({ id: 'claim:arg/strategy', subkind: 'STRATEGY', text: 'over', supports: ['claim:arg/goal'] });
    expect(await refused({ id: 'claim:arg/strategy', evidence: ['evidence:aeb/fusion-review'] })).toMatchObject({
      code: 'RULE_VIOLATED',
      rule: 'GSN_STRATEGY_SUPPORT',
      input: 'input.evidence[0]',
      source: 'GSN v3 (SCSC-141C), core notation',
    });
    expect(
      await refused({ id: 'claim:arg/s2', subkind: 'STRATEGY', text: 's', supports: ['claim:arg/strategy'] }),
    ).toMatchObject({ rule: 'GSN_STRATEGY_SUPPORT', input: 'input.supports[0]' });
    expect(
      await refused({ id: 'claim:arg/context', subkind: 'CONTEXT', text: 'c', supportedBy: ['claim:arg/goal'] }),
    ).toMatchObject({ rule: 'GSN_LEAF_SUPPORTED' });
    expect(
      await refused({ id: 'claim:arg/other', subkind: 'GOAL', text: 'o', assumptions: ['claim:arg/goal'] }),
    ).toMatchObject({ rule: 'GSN_CONTEXT_ENDS', input: 'input.assumptions[0]' });
    expect(await refused({ id: 'claim:arg/goal', text: 'safe', undeveloped: true })).toMatchObject({
      rule: 'GSN_UNDEVELOPED_WITH_SUPPORT',
    });
    expect(await refused({ id: 'claim:arg/goal', subkind: 'CONTEXT' })).toMatchObject({ rule: 'GSN_LEAF_SUPPORTED' });
    expect(
      await refused({ id: 'claim:arg/away', subkind: 'AWAY_GOAL', text: 'a', cites: 'claim:aeb/missed' }),
    ).toMatchObject({ rule: 'GSN_AWAY_NOT_PUBLIC', input: 'input.cites' });
    const away = await record({ id: 'claim:arg/away', subkind: 'AWAY_GOAL', text: 'a', cites: 'claim:aeb/perception' });
    expect(away).toMatchObject({ artifact: { status: 'SUPPORTED' }, receipt: { errors: [] } });
    // A cycle has its own code everywhere.
    const cycle = await record({ id: 'claim:arg/strategy', supportedBy: ['claim:arg/goal'] });
    expect(cycle.receipt.errors).toMatchObject([{ code: 'SUPPORT_CYCLE' }]);

    const result = `mutation ($claim: ID!) { recordTestResult(input: { id: "evidence:arg/new", outcome: PASS, evaluates: ["code:aeb/fusion@v1"], evidences: [$claim] }) {
      receipt { errors { code } } } }`;
    const [error] = await api.expectErrors(result, { claim: 'claim:arg/strategy' });
    expect(error?.extensions).toMatchObject({ rule: 'GSN_STRATEGY_SUPPORT', input: 'input.evidences[0]' });

    await api.ingest({
      links: [{ type: 'EVIDENCES', from: 'evidence:aeb/fusion-review', to: 'claim:arg/strategy' }],
    });
    const problems = `query ($profile: ArgumentProfile!) {
      argumentProblems(top: "claim:arg/goal", profile: $profile) { nodes { rule severity element source } } }`;
    const expected = {
      rule: 'GSN_STRATEGY_SUPPORT',
      element: 'claim:arg/strategy',
      source: 'GSN v3 (SCSC-141C), core notation',
    };
    const strict = (await api.query(problems, { profile: 'STRICT' })).argumentProblems.nodes;
    expect(strict).toEqual([{ ...expected, severity: 'ERROR' }]);
    const tolerant = (await api.query(problems, { profile: 'TOLERANT' })).argumentProblems.nodes;
    expect(tolerant).toEqual([{ ...expected, severity: 'WARNING' }]);
    const { gaps } = await api.query(
      '{ gaps(kinds: [ARGUMENT_MALFORMED]) { nodes { artifact { id } reason related { id } } } }',
    );
    const [gap, ...others] = gaps.nodes.filter(
      ({ artifact }: { artifact: { id: string } }) => artifact.id === 'claim:arg/strategy',
    );
    expect(others).toEqual([]);
    expect(gap).toMatchObject({
      reason: expect.stringMatching(
        /^GSN_STRATEGY_SUPPORT: claim:arg\/strategy, a STRATEGY, is supported by evidence:aeb/,
      ),
      related: [{ id: 'evidence:aeb/fusion-review' }],
    });
    const ofTheItem = gaps.nodes.filter(({ artifact }: { artifact: { id: string } }) =>
      artifact.id.startsWith('claim:aeb/'),
    );
    expect(ofTheItem).toEqual([]);
  });
});

const CHALLENGE = `mutation ($input: ChallengeInput!) { challenge(input: $input) {
  challenge { id attributes } challenger { id subkind } challenged { id kind } receipt { errors { message } } } }`;
const RESOLVE = `mutation ($challenge: ID!, $state: ChallengeResolution!) {
  resolveChallenge(input: { challenge: $challenge, state: $state, reason: "looked at" }) {
    challenge { attributes } receipt { errors { message } } } }`;

describe('a challenge', () => {
  const status = async (id: string) =>
    (await api.query('query ($id: ID!) { artifact(id: $id) { ... on Claim { status } } }', { id })).artifact.status;

  it('puts a claim in doubt, defeats it, and leaves it alone, as it is answered', async () => {
    const input = {
      target: 'claim:aeb/unintended',
      id: 'claim:arg/ghosts',
      text: 'The radar sees ghosts under bridges',
    };
    const { challenge } = await api.query(CHALLENGE, { input });
    expect(challenge).toMatchObject({
      challenge: { attributes: { state: 'OPEN' } },
      challenger: { id: 'claim:arg/ghosts', subkind: 'COUNTER_GOAL' },
      challenged: { id: 'claim:aeb/unintended' },
      receipt: { errors: [] },
    });
    const { id } = challenge.challenge;
    expect(await status('claim:aeb/unintended')).toBe('IN_DOUBT');
    await api.query(RESOLVE, { challenge: id, state: 'ACCEPTED' });
    expect([await status('claim:aeb/unintended'), await status('claim:aeb/top')]).toEqual(['DEFEATED', 'IN_DOUBT']);
    // A tool that asserts the challenge again does not undo the answer.
    const { resolveChallenge } = await api.query(RESOLVE, { challenge: id, state: 'REJECTED' });
    expect(resolveChallenge.challenge.attributes).toMatchObject({ state: 'REJECTED', resolution: 'looked at' });
    expect([await status('claim:aeb/unintended'), await status('claim:aeb/top')]).toEqual(['SUPPORTED', 'SUPPORTED']);

    const circle = { by: 'claim:aeb/unintended', target: 'claim:arg/ghosts', text: 'there are no bridges' };
    const [error] = await api.expectErrors(CHALLENGE, { input: circle });
    expect(error?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'GSN_CHALLENGE_CYCLE' });
    const [wrong] = await api.expectErrors(CHALLENGE, { input: { ...circle, by: 'claim:aeb/few-nights' } });
    expect(wrong?.extensions).toMatchObject({ rule: 'GSN_CHALLENGER', input: 'input.by' });
    const [both] = await api.expectErrors(CHALLENGE, { input: { ...circle, id: 'claim:arg/x' } });
    expect(both?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.by' });
    const { journal } = await api.query('{ journal(first: 1000) { nodes { operation } } }');
    const operations = journal.nodes.map(({ operation }: { operation: string }) => operation);
    expect(operations).toEqual(expect.arrayContaining(['challenge', 'resolveChallenge', 'recordClaim']));
  });

  it('may be against a relation, and the case is not complete until it is answered', async () => {
    const complete = async () =>
      (await api.query('{ safetyCase(top: "claim:aeb/top") { complete incompleteBecause } }')).safetyCase;
    expect(await complete()).toMatchObject({ complete: true });
    const { safetyCase } = await api.query(
      '{ safetyCase(top: "claim:aeb/top") { relations(first: 100, types: [SUPPORTED_BY]) { nodes { id from to } } } }',
    );
    const relation = safetyCase.relations.nodes.find(({ to }: { to: string }) => to === 'evidence:aeb/radar-review').id;
    const input = { target: relation, by: 'evidence:aeb/fusion-review', text: 'A review of another radar' };
    const { challenge } = await api.query(CHALLENGE, { input });
    expect(challenge.challenged).toEqual({ id: `relation:${relation}`, kind: 'PART' });
    expect(await complete()).toEqual({
      complete: false,
      incompleteBecause: [
        `evidence:aeb/fusion-review challenges the relation ${relation}, and the challenge is not answered.`,
      ],
    });
    // A browser shows the case that was asked for.
    const of = (asked: string) => api.query(`{ safetyCase(${asked}) { page } }`);
    const shown = await fetch((await of('top: "claim:aeb/top"')).safetyCase.page);
    expect([shown.status, (await shown.text()).includes('claim:aeb/top')]).toEqual([200, true]);
    expect((await of('system: "system:aeb"')).safetyCase.page).toBeNull();
    // All parts are there all the same, and that is what an export asks.
    expect(
      (await api.query('{ exportSafetyCase(top: "claim:aeb/top", format: MARKDOWN) { complete missing { element } } }'))
        .exportSafetyCase,
    ).toEqual({ complete: true, missing: [] });
    // What the relation brings no longer counts there, and the reason says so; the evidence itself stands.
    const host = safetyCase.relations.nodes.find(({ id }: { id: string }) => id === relation).from;
    const { artifact } = await api.query(
      'query ($id: ID!) { artifact(id: $id) { ... on Claim { status statusBecause { sentence } } } }',
      { id: host },
    );
    expect(artifact.status).toBe('IN_DOUBT');
    expect(artifact.statusBecause.sentence).toContain(
      'lacks evidence:aeb/radar-review (that it supports is challenged by evidence:aeb/fusion-review, and nobody has answered)',
    );
    expect(await status('claim:aeb/top')).toBe('IN_DOUBT');
    await api.query(RESOLVE, { challenge: challenge.challenge.id, state: 'REJECTED' });
    expect(await complete()).toMatchObject({ complete: true });
    expect([await status(host), await status('claim:aeb/top')]).toEqual(['SUPPORTED', 'SUPPORTED']);
    const [error] = await api.expectErrors(CHALLENGE, { input: { ...input, target: 'no-such-relation' } });
    expect(error?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'GSN_CHALLENGED', input: 'input.target' });
  });
});

it('evidence against a claim that nobody took up is shown wherever the claim stands', async () => {
  const against = 'evidence:arg/against';
  await api.ingest({
    artifacts: [
      claim('stands', 'GOAL'),
      { id: 'evidence:arg/for', kind: 'EVIDENCE', version: { content: { outcome: 'pass' } } },
      { id: against, kind: 'EVIDENCE', version: { content: { outcome: 'fail' } } },
      { id: 'baseline:arg/stands', kind: 'BASELINE', subkind: 'RELEASE' },
      { id: 'gate:arg/stands', kind: 'GATE' },
    ],
    links: [
      { type: 'EVIDENCES', from: 'evidence:arg/for', to: 'claim:arg/stands' },
      { type: 'EVIDENCES', from: against, to: 'claim:arg/stands', role: 'AGAINST' },
      { type: 'INCLUDES', from: 'baseline:arg/stands', to: 'claim:arg/stands@1' },
      { type: 'REQUIRES', from: 'gate:arg/stands', to: 'claim:arg/stands' },
    ],
  });
  const top = 'claim:arg/stands';
  const shown = () =>
    api.query(`{ artifact(id: "${top}") { ... on Claim { status statusBecause { sentence } } }
      safetyCase(top: "${top}") { complete incompleteBecause reason }
      exportSafetyCase(top: "${top}", format: MARKDOWN) { text }
      assessmentPackage(release: "baseline:arg/stands") { products { artifacts { nodes { artifact { id } status reason } } } }
      gaps(kinds: [COUNTER_EVIDENCE]) { nodes { artifact { id } related { id } } } }`);
  const told = await shown();
  // By the metamodel it stands; nobody reads that alone.
  const sentence = expect.stringContaining(`But ${against} speaks against it, and nobody has recorded the challenge.`);
  expect(told.artifact).toEqual({ status: 'SUPPORTED', statusBecause: { sentence } });
  expect(told.safetyCase).toEqual({
    complete: false,
    incompleteBecause: [`${against} speaks against ${top}, and nobody has recorded the challenge.`],
    reason: sentence,
  });
  expect(told.exportSafetyCase.text).toContain(`| ${against} | ${top} | Evidence against it, without a challenge |`);
  const packaged = told.assessmentPackage.products.flatMap(
    (one: { artifacts: { nodes: unknown[] } }) => one.artifacts.nodes,
  );
  expect(packaged).toContainEqual({
    artifact: { id: top },
    status: 'PRESENT',
    reason: `Evidence against it is no challenge yet: ${against}.`,
  });
  expect(told.gaps.nodes).toEqual([{ artifact: { id: top }, related: [{ id: against }] }]);

  const pageOfGate = async () => (await fetch(`${api.origin}/safety/gate/gate:arg%2Fstands`)).text();
  expect(await pageOfGate()).toContain('Evidence against that, which nobody has recorded as a challenge');

  // Who takes it up decides; rejected, it is answered.
  const challenge = { by: against, target: top, text: 'It failed.' };
  const recorded = await api.query(CHALLENGE, { input: challenge });
  expect((await shown()).artifact.status).toBe('IN_DOUBT');
  await api.query(RESOLVE, { challenge: recorded.challenge.challenge.id, state: 'REJECTED' });
  const answered = await shown();
  expect(answered.artifact.status).toBe('SUPPORTED');
  expect(answered.artifact.statusBecause.sentence).not.toContain('But');
  expect([answered.safetyCase.complete, answered.gaps.nodes]).toEqual([true, []]);
  expect(await pageOfGate()).not.toContain('Evidence against that');
});

const INSTANTIATE = `mutation ($input: InstantiatePatternInput!) { instantiatePattern(input: $input) {
  top { id status } elements { id text undeveloped isNew } relations { type from to }
  receipt { errors { message } created unchanged } } }`;

it('a pattern is tried, instantiated, and instantiated again for what has come since', async () => {
  const hazard = (name: string) => ({ id: `hazard:arg/${name}`, kind: 'HAZARD' as const, title: name });
  const parameters = [{ name: 'hazard', kind: 'HAZARD', subkind: null, follow: null }];
  await api.ingest({
    artifacts: [
      { id: 'system:arg', kind: 'SYSTEM', title: 'Another item' },
      hazard('one'),
      claim('pattern', 'MODULE', { parameters }),
      claim('pattern/top', 'GOAL', { text: 'All hazards are mitigated', uninstantiated: true }),
      claim('pattern/each', 'GOAL', { text: '{hazard} is mitigated', uninstantiated: true, about: ['hazard'] }),
    ],
    links: [
      { type: 'DEPENDS_ON', from: 'hazard:arg/one', to: 'system:arg' },
      ...['top', 'each'].map((name) => ({
        type: 'PART_OF' as const,
        from: `claim:arg/pattern/${name}`,
        to: 'claim:arg/pattern',
      })),
      {
        type: 'SUPPORTS',
        from: 'claim:arg/pattern/each',
        to: 'claim:arg/pattern/top',
        attributes: { forEach: 'hazard' },
      },
    ],
  });
  const input = { pattern: 'claim:arg/pattern', id: 'claim:arg/made', system: 'system:arg' };
  const { revision } = await api.query('{ revision }');
  const tried = (await api.query(INSTANTIATE, { input: { ...input, dryRun: true } })).instantiatePattern;
  expect(tried).toEqual({
    top: null,
    elements: [
      { id: 'claim:arg/made/top', text: 'All hazards are mitigated', undeveloped: false, isNew: true },
      { id: 'claim:arg/made/each/hazard:arg/one', text: 'one is mitigated', undeveloped: true, isNew: true },
    ],
    relations: [
      { type: 'SUPPORTED_BY', from: 'claim:arg/made/top', to: 'claim:arg/made/each/hazard:arg/one' },
      { type: 'IN_CONTEXT_OF', from: 'claim:arg/made/each/hazard:arg/one', to: 'hazard:arg/one' },
    ],
    receipt: null,
  });
  expect((await api.query('{ revision }')).revision).toBe(revision);
  const written = (await api.query(INSTANTIATE, { input })).instantiatePattern;
  expect(written).toMatchObject({
    top: { id: 'claim:arg/made/top', status: 'IN_DOUBT' },
    receipt: { errors: [], created: 4, unchanged: 0 },
  });
  await api.ingest({
    artifacts: [hazard('two')],
    links: [{ type: 'DEPENDS_ON', from: 'hazard:arg/two', to: 'system:arg' }],
  });
  const again = (await api.query(INSTANTIATE, { input })).instantiatePattern;
  expect(again.receipt).toEqual({ errors: [], created: 3, unchanged: 4 });
  expect(again.elements.filter(({ isNew }: { isNew: boolean }) => isNew)).toMatchObject([{ text: 'two is mitigated' }]);
  // A pattern is no defect of the graph.
  const { gaps } = await api.query('{ gaps(kinds: [ARGUMENT_MALFORMED]) { nodes { artifact { id } } } }');
  expect(
    gaps.nodes.filter(({ artifact }: { artifact: { id: string } }) => artifact.id.startsWith('claim:arg/pattern')),
  ).toEqual([]);

  const [error] = await api.expectErrors(INSTANTIATE, { input: { ...input, under: 'claim:aeb/few-nights' } });
  expect(error?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'GSN_LEAF_SUPPORTED', input: 'input.under' });
  const [none] = await api.expectErrors(INSTANTIATE, { input: { ...input, pattern: 'claim:aeb/perception-module' } });
  expect(none?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.pattern' });
});

it('an instance takes nothing over from others, drops nothing, and marks nothing as undeveloped that is', async () => {
  const parameters = [{ name: 'hazard', kind: 'HAZARD', subkind: null, follow: null }];
  const each = (name: string, marks = {}) => ({
    type: 'SUPPORTS' as const,
    from: `claim:arg/twins/${name}`,
    to: 'claim:arg/twins/top',
    attributes: { forEach: 'hazard', ...marks },
  });
  const names = ['top', 'fail/goal', 'misuse/goal'];
  const goal = (name: string) => claim(`twins/${name}`, 'GOAL', { text: `${name} of {hazard}`, uninstantiated: true });
  await api.ingest({
    artifacts: [
      { id: 'system:arg/twins', kind: 'SYSTEM' },
      { id: 'hazard:arg/single', kind: 'HAZARD' },
      claim('twins', 'MODULE', { parameters }),
      claim('twins/top', 'GOAL', { text: 'The item is safe', uninstantiated: true }),
      goal('fail/goal'),
      goal('misuse/goal'),
      claim('elsewhere/top', 'GOAL', { text: 'Somebody else says so' }),
      claim('by-hand', 'GOAL', { undeveloped: true }),
    ],
    links: [
      { type: 'DEPENDS_ON', from: 'hazard:arg/single', to: 'system:arg/twins' },
      ...names.map((name) => ({
        type: 'PART_OF' as const,
        from: `claim:arg/twins/${name}`,
        to: 'claim:arg/twins',
      })),
      each('fail/goal', { optional: true }),
      each('misuse/goal', { optional: true }),
    ],
  });
  const input = { pattern: 'claim:arg/twins', id: 'claim:arg/twin', system: 'system:arg/twins' };
  const refusal = async (more: Record<string, unknown>) => {
    const [error] = await api.expectErrors(INSTANTIATE, { input: { ...input, ...more } });
    const extensions = error?.extensions as { code: string; input: string; rule?: string } | undefined;
    return [extensions?.rule ?? extensions?.code, extensions?.input];
  };
  // Two elements of one name would become one claim, and the other would be gone.
  expect(await refusal({})).toEqual(['PATTERN_NAME', 'input.pattern']);
  await api.query('mutation ($input: RetireInput!) { retire(input: $input) { retired } }', {
    input: { artifacts: ['claim:arg/twins/misuse/goal'], source: 'test', reason: 'named like another' },
  });
  await api.ingest({
    artifacts: [{ ...goal('misuse/goal'), id: 'claim:arg/twins/misuse' }],
    links: [
      { type: 'PART_OF', from: 'claim:arg/twins/misuse', to: 'claim:arg/twins' },
      each('misuse', { optional: true }),
    ],
  });

  // Names that the pattern does not have, and values that nothing stands for.
  expect(await refusal({ id: ' ' })).toEqual(['BAD_USER_INPUT', 'input.id']);
  expect(await refusal({ without: ['misuse', 'misused'] })).toEqual(['BAD_USER_INPUT', 'input.without[1]']);
  const choices = [{ choice: 'how', take: 'goal' }];
  expect(await refusal({ choices })).toEqual(['BAD_USER_INPUT', 'input.choices[0].choice']);
  const values = ['hazard:arg/single'];
  const bind = [{ parameter: 'hazard', values }];
  const twice = [...bind, { parameter: 'hazard', values: ['hazard:aeb/missed-pedestrian'] }];
  expect(await refusal({ bind: twice })).toEqual(['BAD_USER_INPUT', 'input.bind[1].parameter']);
  const stray = [{ parameter: 'hazard', values: [...values, 'hazard:aeb/missed-pedestrian'] }];
  expect(await refusal({ bind: stray })).toEqual(['BAD_USER_INPUT', 'input.bind[0].values[1]']);

  // A claim of somebody else, and the pattern itself, stay what they are.
  expect(await refusal({ id: 'claim:arg/elsewhere', dryRun: true })).toEqual(['PATTERN_ID_TAKEN', 'input.id']);
  expect(await refusal({ id: 'claim:arg/twins' })).toEqual(['PATTERN_ID_TAKEN', 'input.id']);
  const kept = await api.query(`{ elsewhere: artifact(id: "claim:arg/elsewhere/top") { current { content } }
    pattern: artifact(id: "claim:arg/twins/top") { current { content } } }`);
  expect(kept.elsewhere.current.content).toEqual({ text: 'Somebody else says so' });
  expect(kept.pattern.current.content).toMatchObject({ uninstantiated: true });

  const made = (await api.query(INSTANTIATE, { input: { ...input, bind } })).instantiatePattern;
  expect(made.elements.map(({ id, undeveloped }: { id: string; undeveloped: boolean }) => [id, undeveloped])).toEqual([
    ['claim:arg/twin/top', false],
    ['claim:arg/twin/goal/hazard:arg/single', true],
    ['claim:arg/twin/misuse/hazard:arg/single', true],
  ]);
  // Who develops a goal by hand does not find it marked as undeveloped again.
  const id = 'claim:arg/twin/goal/hazard:arg/single';
  await record({ id, undeveloped: false, supportedBy: ['claim:arg/by-hand'] });
  const again = (await api.query(INSTANTIATE, { input })).instantiatePattern;
  expect(again).toMatchObject({ receipt: { created: 0, errors: [] } });
  expect(again.elements).toMatchObject([{ undeveloped: false }, { undeveloped: false }, { undeveloped: true }]);
  const { argumentProblems } = await api.query(`{ argumentProblems(top: "${id}") { nodes { rule } } }`);
  expect(argumentProblems.nodes).toEqual([]);
});

it('no placeholder of a pattern and no goal that is not developed gets into a release', async () => {
  await api.ingest({
    artifacts: [
      claim('case', 'GOAL'),
      claim('library', 'MODULE', { parameters: [{ name: 'hazard', kind: 'HAZARD', subkind: null, follow: null }] }),
      claim('library/each', 'GOAL', { text: '{hazard} is mitigated', uninstantiated: true, about: ['hazard'] }),
      claim('left', 'GOAL', { text: '{hazard} is mitigated', uninstantiated: true }),
    ],
    links: [
      { type: 'PART_OF', from: 'claim:arg/library/each', to: 'claim:arg/library' },
      { type: 'SUPPORTS', from: 'claim:arg/left', to: 'claim:arg/case' },
    ],
  });
  const RELEASE = `mutation ($id: ID!, $subkind: String, $ids: [ID!]) {
    createBaseline(input: { id: $id, subkind: $subkind, from: { ids: $ids } }) { members receipt { errors { message } } } }`;
  const ids = ['case', 'library', 'library/each', 'left'].map((name) => `claim:arg/${name}`);
  const refusals = async (): Promise<string[]> => {
    const [error] = await api.expectErrors(RELEASE, { id: 'baseline:arg/r1', subkind: 'RELEASE', ids });
    const extensions: unknown = error?.extensions;
    const { rules } = extensions as { rules: { rule: string; input: string; message: string }[] };
    return rules.map(({ rule, input, message }) => `${rule} ${input} ${message.split(' ')[0]}`);
  };
  expect(await refusals()).toEqual(['GSN_UNINSTANTIATED_RELEASED input.from claim:arg/left']);
  // A library of patterns is no case; a claim of it is part of one as soon as a case stands on it.
  await api.ingest({ links: [{ type: 'SUPPORTS', from: 'claim:arg/library/each', to: 'claim:arg/case' }] });
  expect((await refusals()).sort()).toEqual([
    'GSN_UNINSTANTIATED_RELEASED input.from claim:arg/left',
    'GSN_UNINSTANTIATED_RELEASED input.from claim:arg/library/each',
  ]);
  // What only remembers may hold anything; one that is released by an import is a gap.
  const { createBaseline } = await api.query(RELEASE, { id: 'baseline:arg/increment', subkind: 'INCREMENT', ids });
  expect(createBaseline).toEqual({ members: 4, receipt: { errors: [] } });
  await api.ingest({
    artifacts: [{ id: 'baseline:arg/imported', kind: 'BASELINE', subkind: 'RELEASE' }],
    links: ['left', 'library/each'].map((name) => ({
      type: 'INCLUDES' as const,
      from: 'baseline:arg/imported',
      to: `claim:arg/${name}@1`,
    })),
  });
  const { gaps } = await api.query('{ gaps(kinds: [ARGUMENT_MALFORMED]) { nodes { artifact { id } reason } } }');
  const released = gaps.nodes.filter(({ reason }: { reason: string }) =>
    reason.startsWith('GSN_UNINSTANTIATED_RELEASED'),
  );
  expect(released.map(({ artifact }: { artifact: { id: string } }) => artifact.id).sort()).toEqual([
    'claim:arg/left',
    'claim:arg/library/each',
  ]);
  // Filled in, it still says that it is not developed; a challenger that says so owes nothing.
  const fill = (undeveloped: boolean) =>
    api.ingest({
      artifacts: [
        claim('left', 'GOAL', { text: 'Rain is mitigated', uninstantiated: false, undeveloped }),
        claim('doubt', 'COUNTER_GOAL', { undeveloped: true }),
      ],
    });
  const filled = { id: 'baseline:arg/r2', subkind: 'RELEASE' };
  const filledIds = ['case', 'left', 'doubt'].map((name) => `claim:arg/${name}`);
  await fill(true);
  const [undeveloped] = await api.expectErrors(RELEASE, { ...filled, ids: filledIds });
  expect(undeveloped?.extensions).toMatchObject({
    code: 'RULE_VIOLATED',
    rule: 'GSN_UNDEVELOPED_RELEASED',
    input: 'input.from',
    rules: [{ message: expect.stringMatching(/^claim:arg\/left is marked as undeveloped: support it/) }],
  });
  const remembered = { id: 'baseline:arg/increment-2', subkind: 'INCREMENT', ids: filledIds };
  expect((await api.query(RELEASE, remembered)).createBaseline).toEqual({ members: 3, receipt: { errors: [] } });
  await fill(false);
  expect((await api.query(RELEASE, { ...filled, ids: filledIds })).createBaseline).toEqual({
    members: 3,
    receipt: { errors: [] },
  });
});

it('two baselines of a case differ in support, defeaters and assumptions', async () => {
  const DIFF = `query ($before: ID!, $after: ID!) { safetyCaseDiff(before: $before, after: $after, system: "system:aeb") {
    counts { lostSupport gainedSupport otherClaims newDefeaters answeredDefeaters movedAssumptions }
    lostSupport { nodes { claim { id } before after } } gainedSupport { nodes { claim { id } before after } }
    newDefeaters { nodes { challenger { id } challenged { id } after } }
    answeredDefeaters { nodes { challenger { id } challenged { id } before after } }
    movedAssumptions { nodes { assumption { artifact { id } fields } claims { id } } } } }`;
  const baseline = (id: string) =>
    api.query('mutation ($id: ID!) { createBaseline(input: { id: $id }) { receipt { errors { message } } } }', { id });
  await baseline('baseline:arg/before');
  const equal = (await api.query(DIFF, { before: 'baseline:arg/before', after: 'baseline:arg/before' })).safetyCaseDiff;
  expect(Object.values(equal.counts)).toEqual([0, 0, 0, 0, 0, 0]);
  const input = { target: 'claim:aeb/radar-backup', by: 'evidence:aeb/fusion-review', text: 'Not in the rain' };
  const { challenge } = (await api.query(CHALLENGE, { input })).challenge;
  await api.ingest({
    artifacts: [
      {
        id: 'claim:aeb/few-nights',
        kind: 'CLAIM',
        version: { label: 'v2', content: { text: 'Less than a third of the driving is at night', origin: 'EXTERNAL' } },
      },
    ],
  });
  await baseline('baseline:arg/after');
  const diff = (await api.query(DIFF, { before: 'baseline:arg/before', after: 'baseline:arg/after' })).safetyCaseDiff;
  const lost = diff.lostSupport.nodes.map(
    ({ claim: { id }, before, after }: { claim: { id: string }; before: string; after: string }) => [id, before, after],
  );
  expect(lost).toEqual(
    ['missed', 'over-hazards', 'radar-backup', 'top'].map((name) => [`claim:aeb/${name}`, 'SUPPORTED', 'IN_DOUBT']),
  );
  expect(diff.newDefeaters.nodes).toEqual([
    { challenger: { id: 'evidence:aeb/fusion-review' }, challenged: { id: 'claim:aeb/radar-backup' }, after: 'OPEN' },
  ]);
  expect(diff.movedAssumptions.nodes).toEqual([
    {
      assumption: { artifact: { id: 'claim:aeb/few-nights' }, fields: ['text'] },
      claims: [{ id: 'claim:aeb/missed' }],
    },
  ]);
  expect([diff.gainedSupport.nodes, diff.answeredDefeaters.nodes]).toEqual([[], []]);

  // The other way round: what was lost is gained, and the challenge is not there any more.
  const back = (await api.query(DIFF, { before: 'baseline:arg/after', after: 'baseline:arg/before' })).safetyCaseDiff;
  const gained = ['missed', 'over-hazards', 'radar-backup', 'top'].map((name) => ({
    claim: { id: `claim:aeb/${name}` },
    before: 'IN_DOUBT',
    after: 'SUPPORTED',
  }));
  const answered = {
    challenger: { id: 'evidence:aeb/fusion-review' },
    challenged: { id: 'claim:aeb/radar-backup' },
    before: 'OPEN',
  };
  expect(back).toMatchObject({
    lostSupport: { nodes: [] },
    gainedSupport: { nodes: gained },
    newDefeaters: { nodes: [] },
    answeredDefeaters: { nodes: [{ ...answered, after: null }] },
  });

  // Rejected, it is answered, and the claims are supported again; the assumption stays as it was.
  await api.query(RESOLVE, { challenge: challenge.id, state: 'REJECTED' });
  await baseline('baseline:arg/rejected');
  const rejected = (await api.query(DIFF, { before: 'baseline:arg/after', after: 'baseline:arg/rejected' }))
    .safetyCaseDiff;
  expect(rejected).toMatchObject({
    lostSupport: { nodes: [] },
    gainedSupport: { nodes: gained },
    newDefeaters: { nodes: [] },
    answeredDefeaters: { nodes: [{ ...answered, after: 'REJECTED' }] },
    movedAssumptions: { nodes: [] },
  });
});

it('findings that were cut are no answer: nothing that rests on them is shown', async () => {
  // More than is walked between two looks at the clock, which jumps a minute with each look.
  const runs = Array.from({ length: 1_100 }, (_, place) => `run:arg/many/${place}`);
  const recalled = { at: '2026-11-20T00:00:00Z', reason: 'recalled' };
  await api.ingest({
    artifacts: [
      { id: 'dataset:arg/many', kind: 'DATASET', version: { label: 'v1', content: {}, retracted: recalled } },
      ...runs.map((id) => ({ id, kind: 'RUN' as const, version: { label: 'v1', content: {} } })),
    ],
    links: runs.map((id) => ({ type: 'USED' as const, from: id, to: 'dataset:arg/many@v1' })),
  });
  let now = 0;
  const clock = () => {
    now += 60_000;
    return now;
  };
  const reports = {
    impact: analyseImpact,
    findings: (question: Parameters<typeof analyseFindings>[0]) => analyseFindings({ ...question, clock }),
  };
  const hurried = await startApi({ empty: false, reports });
  const { findings } = await hurried.query('{ findings { complete } }');
  expect(findings.complete).toBe(false);
  const questions = {
    recorded: 'safetyCase(top: "claim:aeb/top") { status }',
    claim: 'artifact(id: "claim:aeb/top") { ... on Claim { status } }',
    generated: 'generatedSafetyCase(system: "system:aeb") { status }',
    export: 'exportSafetyCase(top: "claim:aeb/top", format: MARKDOWN) { text }',
    exportOfSystem: 'exportSafetyCase(system: "system:aeb", format: GSN_YAML) { text }',
    package: 'assessmentPackage(release: "system:aeb") { complete }',
  };
  for (const [name, question] of Object.entries(questions)) {
    const [error] = await hurried.expectErrors(`{ ${question} }`);
    expect([name, error?.extensions.code]).toEqual([name, 'DEADLINE_EXCEEDED']);
    // Who has the time is answered.
    expect(await api.query(`{ ${question} }`), name).toBeTruthy();
  }
  const { safetySync } = await hurried.query('{ safetySync(system: "system:aeb") { complete inStep } }');
  expect(safetySync).toEqual({ complete: false, inStep: false });
  const page = `/safety/argument/${encodeURIComponent('claim:aeb/top')}`;
  const shown = await Promise.all([hurried, api].map(async ({ origin }) => (await fetch(`${origin}${page}`)).status));
  expect(shown).toEqual([503, 200]);
  await hurried.close();
});
