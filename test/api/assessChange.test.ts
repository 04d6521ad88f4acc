/**
 * Graph: the golden story (test/support/goldenBatches.ts); changes: those of its rows c1 (night slice relabelled), d
 * (wording only), h2 (a clause that binds) and b (recall). Beside it model N, evaluated in 40 recorded hours of SIM and in 6
 * of DRIVE, for claim K that needs one of the two.
 *
 * Scenario: a pipeline asks for the verdict in one call, and from a terminal. Result: verdict, exit code, reasons and
 * fixes are those of the row; a walk that was cut is UNKNOWN; of two ways back to K both are told, and the least-cost plan of the
 * same call takes the shorter one. A release alone is judged by what has happened to it. Negative control: row d passes, with
 * nothing to do.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessOver } from '../../src/assess/assessClient.ts';
import { assessCommand } from '../../src/assess/assessCommand.ts';
import { type Api, startApi } from '../support/api.ts';
import { GOLDEN_BATCHES } from '../support/goldenBatches.ts';
import { links } from '../support/memoryGraph.ts';

let api: Api;

beforeAll(async () => {
  api = await startApi({ now: () => new Date('2026-11-21T00:00:00Z') });
  await api.ingest(GOLDEN_BATCHES.batch);
});
afterAll(() => api?.close());

const ASSESS = `query ($input: ImpactInput!, $first: Int) { assessChange(input: $input) {
  verdict exitCode revision complete headline becauseCount
  unmet { gate { id } requirement { id kind } reason }
  because(first: $first) { artifact { id } effects reason }
  fixes { action subject parts } counts { total }
  report { verdict counts { total } plan { levels { obligations { action } } } }
} }`;
const NIGHT = { configuration: 'R1', changes: [{ subject: 'D2', kind: 'DATA_RELABEL', parts: ['slice:night'] }] };
const RECALL = { configuration: 'R1', changes: [{ subject: 'D1@v1', kind: 'RETRACT' }] };

async function assess(input: object, first?: number) {
  const { assessChange } = await api.query(ASSESS, { input, first });
  return assessChange;
}

describe('assessChange', () => {
  it('says FAIL with what is unmet, why, and the shortest way back', async () => {
    expect(await assess(NIGHT)).toMatchObject({
      verdict: 'FAIL',
      exitCode: 1,
      revision: 1,
      complete: true,
      headline: 'FAIL: gate REL1 lacks G1, RO1; 4 things to do.',
      unmet: [
        {
          gate: { id: 'REL1' },
          requirement: { id: 'G1', kind: 'CLAIM' },
          reason: expect.stringMatching(/^G1@v1 is in doubt/),
        },
        {
          gate: { id: 'REL1' },
          requirement: { id: 'RO1', kind: 'ROLE' },
          reason: expect.stringMatching(/^SO1@v1 needs to be approved again/),
        },
      ],
      becauseCount: 2,
      because: [
        { artifact: { id: 'SO1' }, effects: ['NEEDS_REAPPROVAL'] },
        { artifact: { id: 'G1' }, effects: ['IN_DOUBT'] },
      ],
      fixes: [
        { action: 'RERUN', subject: 'V1', parts: ['slice:night'] },
        { action: 'REVIEW', subject: 'G2', parts: [] },
        { action: 'REVIEW', subject: 'G1', parts: [] },
        { action: 'REAPPROVE', subject: 'SO1', parts: [] },
      ],
      counts: { total: 6 },
      report: { verdict: 'FAIL', counts: { total: 6 } },
    });
  });

  it('leaves the decision about the fleet to the plan', async () => {
    const { fixes, report } = await assess(RECALL);
    const actions = (of: { action: string }[]) => of.map(({ action }) => action);
    expect(actions(fixes)).toEqual(['RETRAIN', 'RERUN', 'REVIEW', 'REVIEW', 'REAPPROVE']);
    const planned = report.plan.levels.flatMap(({ obligations }: { obligations: { action: string }[] }) =>
      actions(obligations),
    );
    expect(planned.toSorted()).toEqual([...actions(fixes), 'ROLLBACK_DECISION'].toSorted());
  });

  it('passes what changes nothing', async () => {
    const wording = {
      label: 'v2',
      content: { criterion: { metric: 'recall', op: '>=', value: 0.93 } },
      metadata: { text: 'reworded' },
    };
    const found = await assess({ configuration: 'R1', changes: [{ subject: 'SR1', to: wording }] });
    expect(found).toMatchObject({ verdict: 'PASS', exitCode: 0, because: [], unmet: [], fixes: [], becauseCount: 0 });
    expect(found.headline).toBe('PASS: nothing stands against R1.');
  });

  it('counts no signature that is given later, at whatever door', async () => {
    const verdicts = async (validAt: string) => {
      const at = { validAt };
      const answers = await api.query(
        `query ($at: At, $input: ImpactInput!) {
          impact(input: $input) { ...Judged }
          assessChange(input: $input) { verdict gates: report { gates { verdict unmet } } unmet { requirement { id } reason } }
          findings(configuration: "R1", at: $at) { ...Judged }
          whatIf(overlay: { at: $at, operations: [{ addArtifacts: [{ id: "X", kind: RUN }] }] }) {
            errors { message } findings(configuration: "R1") { ...Judged }
          }
          gate: artifact(id: "REL1", at: $at) { ... on Gate { evaluation(configuration: "R1") { verdict unmet { id } } } }
        }
        fragment Judged on ImpactReport { verdict gates { verdict unmet } }`,
        { at, input: { configuration: 'R1', changes: [{ subject: 'D1@v1', kind: 'SUPERSEDE' }], at } },
      );
      return answers;
    };
    const lacking = { verdict: 'FAIL', gates: [{ verdict: 'FAIL', unmet: ['RO1'] }] };
    // SO1 is signed on the first of October.
    expect(await verdicts('2026-09-30T23:59:59.999Z')).toMatchObject({
      impact: lacking,
      findings: lacking,
      whatIf: { findings: lacking },
      assessChange: { verdict: 'FAIL', unmet: [{ requirement: { id: 'RO1' } }] },
      gate: { evaluation: { verdict: 'FAIL', unmet: [{ id: 'RO1' }] } },
    });
    const passing = { verdict: 'PASS', gates: [{ verdict: 'PASS', unmet: [] }] };
    expect(await verdicts('2026-10-01T00:00:00Z')).toMatchObject({
      impact: passing,
      findings: passing,
      whatIf: { findings: passing },
      assessChange: { verdict: 'PASS', unmet: [] },
      gate: { evaluation: { verdict: 'PASS', unmet: [] } },
    });
  });

  it('is UNKNOWN where the walk was cut, whatever it found', async () => {
    const changes = [{ subject: 'D1@v1', kind: 'SUPERSEDE' }];
    const found = await assess({ configuration: 'R1', changes, budget: { nodes: 1 } });
    expect(found).toMatchObject({ verdict: 'UNKNOWN', exitCode: 2, complete: false });
    expect(await assess({ configuration: 'R1', changes })).toMatchObject({ verdict: 'PASS', exitCode: 0 });
  });

  it('gives as many reasons as are asked for, at most a hundred', async () => {
    expect((await assess(NIGHT, 1)).because.map(({ artifact }: { artifact: { id: string } }) => artifact.id)).toEqual([
      'SO1',
    ]);
    expect((await assess(NIGHT, 100)).because.length).toBe(2);
    for (const first of [0, 101]) {
      const [error] = await api.expectErrors(ASSESS, { input: NIGHT, first });
      expect(error).toMatchObject({
        message: `first is ${first}; it may be 1 to 100`,
        extensions: { code: 'BAD_USER_INPUT', input: 'first' },
      });
    }
  });

  it('says where the question is wrong', async () => {
    const [error] = await api.expectErrors(ASSESS, { input: { changes: [{ subject: 'D9', kind: 'RETRACT' }] } });
    expect(error?.extensions).toMatchObject({ code: 'NOT_FOUND', input: 'input.changes[0].subject' });
  });
});

describe('npm run assess', () => {
  async function run(...texts: string[]) {
    const printed: string[] = [];
    const complained: string[] = [];
    const code = await assessCommand({
      arguments: ['--url', api.url, ...texts],
      output: { print: (line) => printed.push(line), complain: (line) => complained.push(line) },
      connect: assessOver,
    });
    return { code, printed, complained };
  }
  const night = ['--configuration', 'R1', '--subject', 'D2', '--kind', 'DATA_RELABEL', '--part', 'slice:night'];

  it('prints a table and ends with the code of the verdict', async () => {
    const { code, printed, complained } = await run(...night);
    expect([code, complained]).toEqual([1, []]);
    expect(printed[0]).toBe('FAIL: gate REL1 lacks G1, RO1; 4 things to do. (revision 1)');
    expect(printed.filter((line) => !line.startsWith(' ') && line !== '')).toEqual([
      printed[0],
      'unmet',
      'because',
      'to do',
    ]);
    // Why is said below, once.
    expect(printed.slice(printed.indexOf('unmet') + 1, printed.indexOf('because') - 1)).toEqual([
      '  REL1  G1',
      '  REL1  RO1',
    ]);
    expect(printed.slice(printed.indexOf('to do') + 1)).toEqual([
      '  1.  RERUN      V1 slice:night',
      '  2.  REVIEW     G2',
      '  3.  REVIEW     G1',
      '  4.  REAPPROVE  SO1',
    ]);
    expect(printed).toContainEqual(
      expect.stringMatching(/^ {2}SO1 {2}SIGN_OFF {2}ACTUAL {2}NEEDS_REAPPROVAL {2}SO1@v1 /),
    );
  });

  it('passes what nobody objects to, and asks for a recorded version by its label', async () => {
    expect(await run('--configuration', 'R1')).toEqual({
      code: 0,
      printed: ['PASS: nothing stands against R1. (revision 1)'],
      complained: [],
    });
    expect((await run('--configuration', 'R1', '--subject', 'D2', '--to-label', 'v1')).code).toBe(0);
  });

  it('prints JSON for other programs', async () => {
    const { code, printed } = await run(...night, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(printed.join('\n'))).toMatchObject({ verdict: 'FAIL', exitCode: 1, becauseCount: 2 });
  });

  it('ends with 3 where the question is refused, or the address is not that of the service', async () => {
    const refused = await run('--subject', 'D9', '--kind', 'RETRACT');
    expect([refused.code, refused.printed]).toEqual([3, []]);
    expect(refused.complained[0]).toMatch(
      /^error: the service refused the question: There is no artifact or version D9/,
    );
    expect((await run('--url', `${api.origin}/elsewhere`)).code).toBe(3);
  });
});

describe('a configuration alone', () => {
  it('is judged by what has happened to it, also where no gate applies', async () => {
    await api.ingest({
      artifacts: [
        { id: 'data:alone', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 } } },
        { id: 'run:alone', kind: 'RUN', subkind: 'TRAIN' },
        { id: 'model:alone', kind: 'MODEL', version: { label: 'v1', content: { layers: 1 } } },
        { id: 'release:alone', kind: 'BASELINE', subkind: 'RELEASE' },
      ],
      links: [
        { type: 'USED', from: 'run:alone', to: 'data:alone@v1', role: 'TRAIN' },
        { type: 'GENERATED', from: 'run:alone', to: 'model:alone@v1' },
        { type: 'INCLUDES', from: 'release:alone', to: 'model:alone@v1' },
      ],
    });
    const alone = () =>
      api.query(
        '{ assessChange(configuration: "release:alone") { verdict headline because { artifact { id } effects } } }',
      );
    expect(await alone()).toEqual({
      assessChange: { verdict: 'PASS', headline: 'PASS: nothing stands against release:alone.', because: [] },
    });
    await api.ingest({
      artifacts: [
        {
          id: 'data:alone',
          kind: 'DATASET',
          version: { label: 'v1', retracted: { at: '2026-11-20', reason: 'recall' } },
        },
      ],
    });
    // Rows F12, T13 and T27a of the rule tables: the recall taints the run, the model and the release.
    const { assessChange } = await alone();
    expect(assessChange).toMatchObject({
      verdict: 'FAIL',
      headline: expect.stringMatching(/^FAIL: 3 artifacts of release:alone hit/),
    });
    expect(assessChange.because).toEqual(
      expect.arrayContaining(
        ['release:alone', 'run:alone', 'model:alone'].map((id) => ({
          artifact: { id },
          effects: expect.arrayContaining(['TAINTED']),
        })),
      ),
    );
    const { findings } = await api.query('{ findings(configuration: "release:alone") { verdict } }');
    expect(findings.verdict).toBe(assessChange.verdict);
  });

  it.each([
    ['{ assessChange { verdict } }', 'input'],
    ['{ assessChange(base: "release:alone") { verdict } }', 'base'],
    ['{ assessChange(configuration: "nothing") { verdict } }', 'configuration'],
  ])('%s is refused', async (query, input) => {
    expect((await api.expectErrors(query))[0]?.extensions).toMatchObject({ input });
  });
});

describe('assessChange where one of two ways back is enough', () => {
  it('tells both, and where the cheaper one is', async () => {
    const run = (id: string, hours: number) => ({
      id,
      kind: 'RUN' as const,
      subkind: 'EVALUATE',
      version: {
        content: { startedAt: '2026-11-01T00:00:00Z', endedAt: new Date(Date.UTC(2026, 10, 1, hours)).toISOString() },
      },
    });
    const result = (id: string) => ({ id, kind: 'EVIDENCE' as const, version: { content: { outcome: 'pass' } } });
    await api.ingest({
      source: 'two-ways',
      artifacts: [
        { id: 'N', kind: 'MODEL', version: { label: 'v1', content: { architecture: 'net' } } },
        ...[run('SIM', 40), run('DRIVE', 6), result('ES'), result('ED')],
        { id: 'K', kind: 'CLAIM', version: { label: 'v1', content: { logic: 'ANY' } } },
        { id: 'REL-K', kind: 'GATE' },
        { id: 'R-K', kind: 'BASELINE', subkind: 'RELEASE' },
      ],
      links: links(
        ...['SIM USED N@v1', 'DRIVE USED N@v1', 'SIM GENERATED ES', 'DRIVE GENERATED ED'],
        ...['ES EVALUATES N@v1', 'ED EVALUATES N@v1', 'ES EVIDENCES K', 'ED EVIDENCES K'],
        ...['R-K INCLUDES N@v1', 'R-K INCLUDES K@v1', 'REL-K REQUIRES K', 'REL-K APPLIES_TO R-K'],
      ),
    });
    const input = { configuration: 'R-K', changes: [{ subject: 'N', kind: 'BEHAVIOUR' }] };
    const { assessChange } = await api.query(
      `query ($input: ImpactInput!) { assessChange(input: $input) {
        verdict fixes { action subject }
        report { plan { leastCost { cost levels { steps { obligation { action subject } } } skipped { obligation { action subject } reason } } } }
      } }`,
      { input },
    );
    const texts = (of: { action: string; subject: string }[]) =>
      of.map(({ action, subject }) => `${action} ${subject}`);
    const { leastCost } = assessChange.report.plan;
    const steps = leastCost.levels.flatMap((level: { steps: { obligation: never }[] }) => level.steps);
    expect(assessChange.verdict).toBe('FAIL');
    expect(texts(assessChange.fixes).toSorted()).toEqual(['RERUN DRIVE', 'RERUN SIM', 'REVIEW K']);
    expect(texts(steps.map((step: { obligation: never }) => step.obligation))).toEqual(['RERUN DRIVE', 'REVIEW K']);
    // Six hours, and an hour for the review.
    expect(leastCost.cost).toBe(7);
    expect(leastCost.skipped).toMatchObject([
      { obligation: { action: 'RERUN', subject: 'SIM' }, reason: 'OTHER_SUPPORT_SUFFICES' },
    ]);
  });
});

describe('npm run assess of a commit', () => {
  it('asks what the commit changed, and says when nothing carries its label', async () => {
    for (const [label, digest] of [
      ['c1', 'sha256:1'],
      ['c2', 'sha256:2'],
    ]) {
      await api.query(
        'mutation ($input: RecordCodeChangeInput!) { recordCodeChange(input: $input) { receipt { revision } } }',
        {
          input: {
            id: 'code:a/train.py',
            label,
            digest,
            path: 'train.py',
            ...(label === 'c1' ? { usedBy: ['T1'] } : {}),
          },
        },
      );
    }
    const run = async (label: string) => {
      const printed: string[] = [];
      const output = { print: (line: string) => printed.push(line), complain: (line: string) => printed.push(line) };
      const texts = ['--url', api.url, '--commit', label];
      return { code: await assessCommand({ arguments: texts, output, connect: assessOver }), printed };
    };
    const found = await run('c2');
    expect(found.code).toBe(1);
    expect(found.printed).toContainEqual(expect.stringMatching(/RETRAIN\s+T1/));
    const none = await run('c9');
    expect(none.code).toBe(3);
    expect(none.printed[0]).toMatch(/^error: the service refused the question: there is no c9/);
  });
});

/**
 *     main-1: a, b, c     pr-1: a     pr-2: b (and a back to what it was)     pr-3: c, new d
 *
 * The run that used each is stale when its file is another one.
 */
describe('assessChange of a commit against a base', () => {
  const COMMIT = `query ($commit: ID, $base: ID, $configuration: ID) {
    assessChange(commit: $commit, base: $base, configuration: $configuration) { verdict report { items(first: 1000) { nodes { artifact { id } } } } } }`;
  const FILES = ['a', 'b', 'c', 'd', 'other'];
  const post = (label: string, contents: Readonly<Record<string, string>>) =>
    api.ingest({
      source: 'pull-request',
      artifacts: Object.entries(contents).map(([file, ast]) => ({
        id: `code:pr/${file}`,
        kind: 'CODE_UNIT' as const,
        version: { label, content: { ast, path: file } },
      })),
    });
  /** Runs that used what was changed. */
  const hit = async (variables: Readonly<Record<string, string>>) => {
    const { assessChange } = await api.query(COMMIT, variables);
    const ids = assessChange.report.items.nodes.map(({ artifact }: { artifact: { id: string } }) => artifact.id);
    return { verdict: assessChange.verdict, runs: FILES.filter((file) => ids.includes(`run:pr/${file}`)) };
  };

  beforeAll(async () => {
    await post('main-1', { a: 'a1', b: 'b1', c: 'c1', other: 'o1' });
    await api.ingest({
      source: 'pull-request',
      artifacts: [
        ...['a', 'b', 'c', 'other'].map((file) => ({
          id: `run:pr/${file}`,
          kind: 'RUN' as const,
          subkind: 'BUILD',
        })),
        { id: 'release:pr/main', kind: 'BASELINE' as const, subkind: 'RELEASE' },
      ],
      links: links(
        ...['a', 'b', 'c', 'other'].map((file) => `run:pr/${file} USED code:pr/${file}@main-1`),
        ...['a', 'b', 'c'].map((file) => `release:pr/main INCLUDES code:pr/${file}@main-1`),
        ...['a', 'b', 'c'].map((file) => `release:pr/main INCLUDES run:pr/${file}`),
      ),
    });
    await post('pr-1', { a: 'a2' });
    await post('pr-2', { b: 'b2' });
    await post('pr-3', { c: 'c2', d: 'd1' });
  });

  it('counts what any of the commits changed; without a base the last one alone', async () => {
    expect((await hit({ commit: 'pr-3' })).runs).toEqual(['c']);
    expect((await hit({ commit: 'pr-3', base: 'main-1' })).runs).toEqual(['a', 'b', 'c']);
    expect((await hit({ commit: 'pr-3', base: 'pr-1' })).runs).toEqual(['b', 'c']);
    expect((await hit({ commit: 'pr-2', base: 'main-1' })).runs).toEqual(['a', 'b']);
    expect((await hit({ commit: 'code:pr/c@pr-3', base: 'code:pr/b@main-1' })).runs).toEqual(['a', 'b', 'c']);
  });

  it('takes a baseline as the base, and asks another one whether it takes all of it in', async () => {
    expect((await hit({ commit: 'pr-3', base: 'release:pr/main' })).runs).toEqual(['a', 'b', 'c']);
    expect((await hit({ commit: 'pr-3', configuration: 'release:pr/main' })).runs).toEqual(['c']);
    const all = { commit: 'pr-3', base: 'main-1', configuration: 'release:pr/main' };
    expect((await hit(all)).runs).toEqual(['a', 'b', 'c']);
  });

  it('sees no change in what was taken back before the end', async () => {
    await post('pr-4', { a: 'a1' });
    expect((await hit({ commit: 'pr-4', base: 'main-1' })).runs).toEqual(['b', 'c']);
  });

  it('takes code that a release does not include as it was when the release was closed', async () => {
    await api.ingest({
      source: 'pull-request-2',
      artifacts: [
        { id: 'run:pr/d', kind: 'RUN', subkind: 'BUILD' },
        { id: 'release:pr/bare', kind: 'BASELINE', subkind: 'RELEASE' },
      ],
      links: links('run:pr/d USED code:pr/d@pr-3', 'release:pr/bare INCLUDES run:pr/d'),
    });
    await post('pr-5', { d: 'd2' });
    expect((await hit({ commit: 'pr-5', base: 'release:pr/bare' })).runs).toEqual(['d']);
    expect((await hit({ commit: 'pr-4', base: 'release:pr/bare' })).runs).toEqual([]);
  });

  it('refuses a base that is none', async () => {
    const refused = async (variables: Readonly<Record<string, string>>) =>
      (await api.expectErrors(COMMIT, variables))[0]?.extensions;
    expect(await refused({ commit: 'pr-1', base: 'pr-3' })).toMatchObject({ code: 'BAD_USER_INPUT', input: 'base' });
    expect(await refused({ commit: 'pr-1', base: 'pr-1' })).toMatchObject({ code: 'BAD_USER_INPUT', input: 'base' });
    expect(await refused({ commit: 'pr-3', base: 'pr-9' })).toMatchObject({ code: 'NOT_FOUND', input: 'base' });
    expect(await refused({ commit: 'pr-3', base: 'D1' })).toMatchObject({ code: 'BAD_USER_INPUT', input: 'base' });
    expect(await refused({ base: 'main-1' })).toMatchObject({ code: 'BAD_USER_INPUT', input: 'base' });
  });

  it('is asked from a terminal', async () => {
    const printed: string[] = [];
    const output = { print: (line: string) => printed.push(line), complain: (line: string) => printed.push(line) };
    const texts = ['--url', api.url, '--commit', 'pr-3', '--base', 'main-1'];
    await assessCommand({ arguments: texts, output, connect: assessOver });
    for (const file of ['b', 'c']) expect(printed.join('\n')).toContain(`run:pr/${file}`);
    // HEAD has the first file back as it was.
    for (const file of ['a', 'other']) expect(printed.join('\n')).not.toContain(`run:pr/${file}`);
  });
});

/**
 *     CODE_UNIT main ─DEPENDS_ON▶ gone     runs USED gone@d-1, main@d-1, late@d-1     COMPONENT C ─DEPENDS_ON▶ late
 *     d-1: main, gone, late     d-2: main edited, gone deleted     d-3: late deleted, new.py
 *
 * A tool posts each commit whole (REPLACE_SOURCE): what it does not list any more is retired, and its links with it.
 */
describe('assessChange of a commit that deletes', () => {
  const COMMIT = `query ($commit: ID, $base: ID, $configuration: ID) { assessChange(commit: $commit, base: $base, configuration: $configuration) {
    verdict becauseCount fixes { action subject } because(first: 100) { reason }
    report { browserLink items(first: 1000) { nodes { artifact { id } effects } } } } }`;
  const commit = (label: string, contents: Readonly<Record<string, string>>, ...code: string[]) =>
    api.ingest({
      source: 'git:deletes',
      mode: 'REPLACE_SOURCE',
      import: label,
      lastOfImport: true,
      artifacts: Object.entries(contents).map(([file, ast]) => ({
        id: `code:del/${file}`,
        kind: 'CODE_UNIT' as const,
        version: { label, content: { ast, path: file } },
      })),
      links: links(...code),
    });
  const ask = async (variables: Readonly<Record<string, string>>) => {
    const { assessChange } = await api.query(COMMIT, variables);
    const nodes: { artifact: { id: string }; effects: string[] }[] = assessChange.report.items.nodes;
    return {
      ...assessChange,
      items: nodes
        .filter(({ artifact, effects }) => artifact.id.includes('del/') && effects.length > 0)
        .map(({ artifact, effects }) => `${artifact.id} ${effects.join('+')}`)
        .sort(),
    };
  };
  const GONE = ['code:del/main SUSPECT', 'run:del/gone STALE'];
  const MAIN = ['run:del/main STALE'];
  const LATE = ['component:del/C SUSPECT', 'run:del/late STALE'];

  beforeAll(async () => {
    await commit('d-1', { main: 'm1', gone: 'g1', late: 'l1' }, 'code:del/main DEPENDS_ON code:del/gone');
    await api.ingest({
      source: 'ml:deletes',
      artifacts: [
        ...['main', 'gone', 'late'].map((file) => ({
          id: `run:del/${file}`,
          kind: 'RUN' as const,
          subkind: 'BUILD',
        })),
        { id: 'component:del/C', kind: 'COMPONENT', version: { label: 'v1', content: {} } },
        { id: 'release:del/R', kind: 'BASELINE', subkind: 'RELEASE' },
      ],
      links: links(
        ...['main', 'gone', 'late'].map((file) => `run:del/${file} USED code:del/${file}@d-1`),
        'component:del/C DEPENDS_ON code:del/late',
        'release:del/R INCLUDES component:del/C@v1',
      ),
    });
    await commit('d-2', { main: 'm2', late: 'l1' });
  });

  it('finds what rested on the file, at HEAD, against a base and in a release', async () => {
    const found = await ask({ commit: 'd-2' });
    expect(found).toMatchObject({ verdict: 'FAIL', items: [...GONE, ...MAIN].sort() });
    expect(found.fixes).toContainEqual({ action: 'RERUN', subject: 'run:del/gone' });
    expect(found.because.map(({ reason }: { reason: string }) => reason)).toContainEqual(
      expect.stringMatching(
        /^run:del\/gone is stale: run:del\/gone USED code:del\/gone@d-1, and code:del\/gone@d-1 was removed\. /,
      ),
    );
    expect((await ask({ commit: 'd-2', base: 'd-1' })).items).toEqual(found.items);
    expect((await ask({ commit: 'd-2', base: 'release:del/R' })).items).toEqual(found.items);
    const inReleases: Readonly<Record<string, string>>[] = [
      { commit: 'd-2', configuration: 'release:del/R' },
      { commit: 'd-2', base: 'd-1', configuration: 'release:del/R' },
    ];
    for (const variables of inReleases) {
      const inRelease = await ask(variables);
      expect(inRelease.items).toEqual(expect.arrayContaining([...GONE, ...MAIN]));
      // No guide could ask the same.
      expect(inRelease.report.browserLink).toBeNull();
    }
    // Negative control: who names one version of a file asks about that file.
    expect((await ask({ commit: 'code:del/main@d-2' })).items).toEqual(MAIN);
  });

  it('tells what went with which commit, also where all that it adds is new', async () => {
    await commit('d-3', { main: 'm2', new: 'n1' });
    expect((await ask({ commit: 'd-3' })).items).toEqual(['component:del/C SUSPECT', 'run:del/late STALE']);
    expect((await ask({ commit: 'd-3', base: 'd-1' })).items).toEqual([...GONE, ...LATE, ...MAIN].sort());
    expect((await ask({ commit: 'd-2', base: 'd-1', configuration: 'release:del/R' })).items).not.toContain(LATE[1]);
  });

  it('finds nothing any more where the file is back, but in the release that takes the commit in', async () => {
    await commit('d-4', { main: 'm2', new: 'n1', gone: 'g1', late: 'l1' });
    expect((await ask({ commit: 'd-4', base: 'd-1' })).items).toEqual(MAIN);
    expect((await ask({ commit: 'd-2', base: 'd-1' })).items).toEqual(MAIN);
    const inRelease = await ask({ commit: 'd-3', base: 'd-1', configuration: 'release:del/R' });
    expect(inRelease.items).toEqual(expect.arrayContaining(LATE));
  });
});

/**
 *     git:one    o-1: a, b               o-2: a edited, b deleted
 *     git:two    t-1: x, y, z   t-2: x edited, y deleted                    t-3: z deleted
 *
 * Two repositories in one graph, each posted whole by a tool of its own. The run that used a file is stale when that is another one.
 */
describe('assessChange of a commit beside another repository', () => {
  const COMMIT = `query ($commit: ID, $base: ID, $configuration: ID) { assessChange(commit: $commit, base: $base, configuration: $configuration) {
    report { items(first: 1000) { nodes { artifact { id } effects } } } } }`;
  const FILES = ['a', 'b', 'x', 'y', 'z'];
  const post = (source: string, label: string, contents: Readonly<Record<string, string>>) =>
    api.ingest({
      source,
      mode: 'REPLACE_SOURCE',
      import: label,
      lastOfImport: true,
      artifacts: Object.entries(contents).map(([file, ast]) => ({
        id: `code:two/${file}`,
        kind: 'CODE_UNIT' as const,
        version: { label, content: { ast, path: file } },
      })),
    });
  const hit = async (variables: Readonly<Record<string, string>>) => {
    const { assessChange } = await api.query(COMMIT, variables);
    const nodes: { artifact: { id: string }; effects: string[] }[] = assessChange.report.items.nodes;
    return FILES.filter((file) =>
      nodes.some(({ artifact, effects }) => artifact.id === `run:two/${file}` && effects.includes('STALE')),
    );
  };

  beforeAll(async () => {
    await post('git:one', 'o-1', { a: 'a1', b: 'b1' });
    await post('git:two', 't-1', { x: 'x1', y: 'y1', z: 'z1' });
    await api.ingest({
      source: 'ml:two',
      artifacts: [
        ...FILES.map((file) => ({ id: `run:two/${file}`, kind: 'RUN' as const, subkind: 'BUILD' })),
        { id: 'release:two', kind: 'BASELINE' as const, subkind: 'RELEASE' },
      ],
      links: links(
        ...FILES.map((file) => `run:two/${file} USED code:two/${file}@${'ab'.includes(file) ? 'o-1' : 't-1'}`),
        ...FILES.map((file) => `release:two INCLUDES run:two/${file}`),
      ),
    });
    await post('git:two', 't-2', { x: 'x2', z: 'z1' });
    await post('git:one', 'o-2', { a: 'a2' });
    await post('git:two', 't-3', { x: 'x2' });
  });

  it('judges what its own tool posted, whatever was edited or deleted elsewhere meanwhile', async () => {
    const release = { configuration: 'release:two' };
    for (const more of [{}, release] as Readonly<Record<string, string>>[]) {
      expect(await hit({ commit: 'o-2', ...more })).toEqual(['a', 'b']);
      expect(await hit({ commit: 'o-2', base: 'o-1', ...more })).toEqual(['a', 'b']);
      expect(await hit({ commit: 'o-2', base: 'release:two', ...more })).toEqual(['a', 'b']);
      // What a later commit of the same tool deletes is not of this one, though that named it again.
      expect(await hit({ commit: 't-2', ...more })).toEqual(['x', 'y']);
      expect(await hit({ commit: 't-2', base: 't-1', ...more })).toEqual(['x', 'y']);
      expect(await hit({ commit: 't-3', base: 't-1', ...more })).toEqual(['x', 'y', 'z']);
    }
  });
});
