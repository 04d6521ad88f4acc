/**
 *     TOP (OR) ◀─CAUSES─ VOTE (2 of S1, S2, S3), PWR, INH (V while COND)      perception loss
 *     DOUBLE (OR) ◀─ LEFT (A and B), RIGHT (A and C)                            a repeated event
 *     EITHER (XOR A, B; or C and not A)                                         not coherent
 *
 * Scenario: the fault trees of the specification are ingested as failure modes, and asked for over HTTP.
 * Result:   cut sets, probabilities and importance are its literal numbers; as of an earlier revision they are those of then.
 * Negative control: another probability gives another number; trees that say two things at once are refused.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import type { Json } from '../../graph/model/delta.ts';
import { analyseTopEvent, runComputation } from '../../graph/safety/faultTree/analyse.ts';
import { checkModel } from '../../graph/safety/faultTree/checkModel.ts';
import { readOpenPsa } from '../../graph/safety/faultTree/readOpenPsa.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;

function mode(id: string, subkind: string, content: Json): ArtifactInput {
  return { id, kind: 'FAILURE_MODE', subkind, version: { label: 'v1', content } };
}
const gate = (id: string, formula: Json) => mode(id, 'FT_GATE', { formula });
const basic = (id: string, probability: number) => mode(id, 'BASIC_EVENT', { probability });
const causes = (to: string, ...from: string[]): LinkInput[] => from.map((one) => ({ type: 'CAUSES', from: one, to }));

beforeAll(async () => {
  api = await startApi();
  await api.ingest({
    artifacts: [
      gate('TOP', { type: 'OR', inputs: ['VOTE', 'PWR', 'INH'] }),
      gate('VOTE', { type: 'ATLEAST', k: 2 }),
      gate('INH', { type: 'INHIBIT', inputs: ['V'], condition: 'COND' }),
      ...[basic('S1', 0.01), basic('S2', 0.01), basic('S3', 0.02), basic('PWR', 1e-4), basic('V', 1e-3)],
      mode('COND', 'CONDITIONING', { probability: 0.2 }),
      gate('DOUBLE', { type: 'OR', inputs: ['LEFT', 'RIGHT'] }),
      gate('LEFT', { type: 'AND', inputs: ['A', 'B'] }),
      gate('RIGHT', { type: 'AND' }),
      ...[basic('A', 0.1), basic('B', 0.2), basic('C', 0.3)],
      gate('EITHER', {
        type: 'OR',
        inputs: [
          { type: 'XOR', inputs: ['A', 'B'] },
          { type: 'AND', inputs: ['C', { type: 'NOT', inputs: ['A'] }] },
        ],
      }),
    ],
    links: [
      ...causes('TOP', 'VOTE', 'PWR', 'INH'),
      ...causes('VOTE', 'S1', 'S2', 'S3'),
      ...causes('INH', 'V', 'COND'),
      ...causes('DOUBLE', 'LEFT', 'RIGHT'),
      ...causes('LEFT', 'A', 'B'),
      ...causes('RIGHT', 'A', 'C'),
      ...causes('EITHER', 'A', 'B', 'C'),
    ],
  });
});
afterAll(() => api?.close());

const TREE = `query ($top: ID!, $at: At, $time: Float! = 0) { faultTree(top: $top, missionTime: $time, at: $at) {
  top { id } coherent complete topProbability missing { id } approximated { id }
  minCutUpperBound { value isBound clamped } rareEvent { value isBound }
  cutSetMeaning cutSetCount cutSetsByOrder { order count }
  minimalCutSets { totalCount nodes { order events { id } probability } }
  importance { fussellVeselyVariant leaves {
    event { id } birnbaum criticality fussellVesely riskAchievementWorth riskReductionWorth isReductionInfinite } }
} }`;

// biome-ignore lint/suspicious/noExplicitAny: answers of GraphQL.
async function tree(top: string, more: object = {}): Promise<any> {
  return (await api.query(TREE, { top, ...more })).faultTree;
}

type CutSetsOf = { minimalCutSets: { nodes: { events: { id: string }[] }[] } };

/** Smallest first as they came; sets of one order by their text, for their order is not promised. */
function setsOf(...answers: CutSetsOf[]): string[] {
  const sets = answers.flatMap(({ minimalCutSets }) =>
    minimalCutSets.nodes.map(({ events }) => events.map(({ id }) => id)),
  );
  const orders = sets.map((set) => set.length);
  expect(orders).toEqual(orders.toSorted((left, right) => left - right));
  return sets
    .map((set) => ({ order: set.length, text: set.join(' ') }))
    .sort((left, right) => left.order - right.order || (left.text < right.text ? -1 : 1))
    .map(({ text }) => text);
}

describe('the fault tree of the loss of perception', () => {
  it('has the cut sets and probabilities of the specification', async () => {
    const answer = await tree('TOP');
    expect(setsOf(answer)).toEqual(['PWR', 'COND V', 'S1 S2', 'S1 S3', 'S2 S3']);
    expect(answer).toMatchObject({
      top: { id: 'TOP' },
      coherent: true,
      complete: true,
      missing: [],
      cutSetMeaning: 'MINIMAL_CUT_SETS',
      cutSetCount: 5,
      cutSetsByOrder: [
        { order: 1, count: 1 },
        { order: 2, count: 4 },
      ],
    });
    expect(answer.topProbability).toBeCloseTo(2486972531 / 3125000000000, 16);
    expect(answer.minCutUpperBound.value).toBeCloseTo(7.99750038e-4, 12);
    expect(answer.rareEvent).toEqual({ value: expect.closeTo(8e-4, 15), isBound: true });
    const leaf = (id: string) =>
      answer.importance.leaves.find(({ event }: { event: { id: string } }) => event.id === id);
    expect(leaf('PWR').birnbaum).toBeCloseTo(0.999304, 6);
    expect(leaf('PWR').riskAchievementWorth).toBeCloseTo(1256.548, 3);
    expect(leaf('S3').riskReductionWorth).toBeCloseTo(1.98983, 5);
  });

  it('tells cut sets page by page, and leaves out those that are too large', async () => {
    const page = (more: string) =>
      api.query(`{ faultTree(top: "TOP") { minimalCutSets(${more}) {
        totalCount pageInfo { hasNextPage endCursor } nodes { events { id } } } } }`);
    const first = (await page('first: 2')).faultTree.minimalCutSets;
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    const rest = (await page(`first: 5, after: "${first.pageInfo.endCursor}"`)).faultTree.minimalCutSets;
    expect(setsOf({ minimalCutSets: first }, { minimalCutSets: rest })).toEqual([
      'PWR',
      'COND V',
      'S1 S2',
      'S1 S3',
      'S2 S3',
    ]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect((await page('maxOrder: 1')).faultTree.minimalCutSets.nodes).toEqual([{ events: [{ id: 'PWR' }] }]);
  });

  it('says what a cut-off by order or probability leaves out', async () => {
    const cut = async (more: string, top = 'TOP') =>
      (
        await api.query(`{ faultTree(top: "${top}") { minimalCutSets(${more}) { totalCount nodes { order events { id } }
        cutOff { kept leftOut leftOutProbability isCounted } } } }`)
      ).faultTree.minimalCutSets;
    // 2e-4 each: COND V, S1 S3, S2 S3; 1e-4 each: PWR, S1 S2.
    const probable = await cut('minProbability: 1.5e-4');
    expect(setsOf({ minimalCutSets: probable })).toEqual(['COND V', 'S1 S3', 'S2 S3']);
    expect(probable).toMatchObject({
      totalCount: 5,
      cutOff: { kept: 3, leftOut: 2, leftOutProbability: expect.closeTo(2e-4, 12), isCounted: true },
    });
    expect((await cut('maxOrder: 1')).cutOff).toEqual({
      kept: 1,
      leftOut: 4,
      leftOutProbability: expect.closeTo(7e-4, 12),
      isCounted: true,
    });
    expect((await cut('maxOrder: 1, minProbability: 1.5e-4')).cutOff).toMatchObject({ kept: 0, leftOut: 5 });
    expect((await cut('first: 5')).cutOff).toBeNull();
    const refused = async (more: string) => {
      const [error] = await api.expectErrors(`{ faultTree(top: "TOP") { minimalCutSets(${more}) { totalCount } } }`);
      return error?.extensions;
    };
    for (const value of ['0', '1.1', '-1']) {
      expect(await refused(`minProbability: ${value}`)).toMatchObject({
        code: 'BAD_USER_INPUT',
        input: 'minProbability',
      });
    }
  });
});

it('a repeated event counts once, and makes an infinite risk reduction worth', async () => {
  const answer = await tree('DOUBLE');
  expect(setsOf(answer)).toEqual(['A B', 'A C']);
  expect(answer.topProbability).toBeCloseTo(0.044, 15);
  expect(answer.minCutUpperBound.value).toBeCloseTo(0.0494, 12);
  expect(answer.rareEvent.value).toBeCloseTo(0.05, 15);
  expect(answer.importance.leaves[0]).toMatchObject({
    event: { id: 'A' },
    birnbaum: expect.closeTo(0.44, 12),
    riskAchievementWorth: expect.closeTo(10, 9),
    riskReductionWorth: null,
    isReductionInfinite: true,
  });
});

it('goes to other tools as Open-PSA, and is the same tree there', async () => {
  const { faultTree } = await api.query('{ faultTree(top: "TOP") { openPsa topProbability } }');
  const read = readOpenPsa(faultTree.openPsa);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const check = checkModel(read.model);
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  const done = runComputation({ computation: analyseTopEvent({ checked: check.checked, top: 'TOP' }) });
  if (done.isCancelled) throw new Error('nobody cancels');
  expect(done.result.cutSets.count()).toBe(5n);
  const quantified = runComputation({ computation: done.result.quantify(0) });
  expect(!quantified.isCancelled && quantified.result.probability).toBeCloseTo(faultTree.topProbability, 16);
});

it('a tree with negations is exact, and says that its cut sets are an over-approximation', async () => {
  const answer = await tree('EITHER');
  expect(answer).toMatchObject({ coherent: false, cutSetMeaning: 'MINIMAL_POSITIVE_PARTS' });
  expect(setsOf(answer)).toEqual(['A', 'B', 'C']);
  expect(answer.topProbability).toBeCloseTo(0.476, 15);
  expect(answer.rareEvent.isBound).toBe(false);
});

it('a tree with negations has prime implicants, page by page; a large one says that it is too large', async () => {
  const primesOf = async (top: string, more = '') =>
    (
      await api.query(`{ faultTree(top: "${top}") { primeImplicants${more} { known because totalCount
      pageInfo { hasNextPage endCursor } nodes { order literals { event { id } name negated } } } } }`)
    ).faultTree.primeImplicants;
  const textOf = ({ literals }: { literals: { name: string; negated: boolean }[] }) =>
    literals
      .map(({ name, negated }) => `${negated ? '¬' : ''}${name}`)
      .sort()
      .join(' ');
  const all = await primesOf('EITHER');
  expect(all).toMatchObject({ known: true, because: null, totalCount: 4 });
  // (A ⊕ B) ∨ (C ∧ ¬A), with the consensus of the last two.
  expect(all.nodes.map(textOf).sort()).toEqual(['A ¬B', 'B ¬A', 'C ¬A', 'C ¬B'].sort());
  const first = await primesOf('EITHER', '(first: 3)');
  const rest = await primesOf('EITHER', `(first: 3, after: "${first.pageInfo.endCursor}")`);
  expect([...first.nodes, ...rest.nodes].map(textOf)).toEqual(all.nodes.map(textOf));
  expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
  // Of a coherent tree they are the minimal cut sets, the smallest first.
  expect((await primesOf('TOP')).nodes.map(textOf)).toEqual(['PWR', 'COND V', 'S1 S2', 'S1 S3', 'S2 S3']);
  const leaves = Array.from({ length: 201 }, (_, number) => `MANY${number}`);
  await api.ingest({
    artifacts: [gate('MANY', { type: 'OR' }), ...leaves.map((id) => basic(id, 0.001))],
    links: causes('MANY', ...leaves),
  });
  expect(await primesOf('MANY')).toMatchObject({
    known: false,
    because: expect.stringContaining('201 leaves are more than 200'),
    totalCount: 0,
    nodes: [],
  });
});

it('is computed as of a revision: a new probability moves the number, and not the one of then', async () => {
  const { revision } = await api.query('{ revision }');
  await api.ingest({
    artifacts: [{ id: 'PWR', kind: 'FAILURE_MODE', version: { label: 'v2', content: { probability: 2e-4 } } }],
  });
  const [then, now] = [await tree('TOP', { at: { revision } }), await tree('TOP')];
  expect(then.topProbability).toBeCloseTo(2486972531 / 3125000000000, 16);
  expect(now.topProbability).toBeCloseTo(then.topProbability + 1e-4 * 0.999304, 9);
});

it('a rate needs a mission time, and a leaf without either leaves the probability open', async () => {
  await api.ingest({
    artifacts: [
      gate('RATES', { type: 'OR' }),
      mode('WEAR', 'BASIC_EVENT', { failureRate: 1e-3 }),
      gate('OPEN', { type: 'OR' }),
      mode('NEW', 'UNDEVELOPED', {}),
    ],
    links: [...causes('RATES', 'WEAR'), ...causes('OPEN', 'WEAR', 'NEW')],
  });
  expect((await tree('RATES')).topProbability).toBe(0);
  expect((await tree('RATES', { time: 1000 })).topProbability).toBeCloseTo(1 - Math.exp(-1), 14);
  expect(await tree('OPEN', { time: 1000 })).toMatchObject({
    topProbability: null,
    missing: [{ id: 'NEW' }],
    importance: null,
    cutSetCount: 2,
  });
  // What has no probability is not cut off by it, and what a cut-off by order leaves out has none.
  const cut = (more: string) => `{ faultTree(top: "OPEN", missionTime: 1000) { minimalCutSets(${more}) {
    cutOff { kept leftOut leftOutProbability } } } }`;
  const [error] = await api.expectErrors(cut('minProbability: 0.1'));
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'minProbability' });
  expect(error?.message).toContain('NEW');
  expect((await api.query(cut('maxOrder: 1'))).faultTree.minimalCutSets.cutOff).toMatchObject({ kept: 2, leftOut: 0 });
});

it('a tree that does not fit into the nodes says so by its code, and one that fits has none', async () => {
  // The diagram of 40 of 80 has a node for each pair of votes counted and votes left: 40 times 41, more than 1,000.
  const voters = Array.from({ length: 80 }, (_, number) => `VOTER${number}`);
  await api.ingest({
    artifacts: [gate('BALLOT', { type: 'ATLEAST', k: 40 }), ...voters.map((id) => basic(id, 0.5))],
    links: causes('BALLOT', ...voters),
  });
  const within = async (nodes: number, top = 'BALLOT') =>
    (
      await api.query(`{ faultTree(top: "${top}", nodes: ${nodes}) {
        complete incompleteCode incompleteBecause topProbability cutSetCount } }`)
    ).faultTree;
  expect(await within(1_000)).toMatchObject({
    complete: false,
    incompleteCode: 'FTA_BUDGET',
    incompleteBecause: expect.stringContaining('1000 nodes do not hold'),
    topProbability: null,
  });
  expect(await within(100_000)).toMatchObject({
    complete: true,
    incompleteCode: null,
    incompleteBecause: null,
    // 80 over 40, of which each has 2^-80; a half, and half of that in the middle.
    cutSetCount: '107507208733336176461620',
    topProbability: expect.closeTo(0.5 + Number(107507208733336176461620n) / 2 ** 81, 12),
  });
  expect(await within(1_000, 'DOUBLE')).toMatchObject({ complete: true, incompleteCode: null });
});

describe('counts of cut sets beyond what readers of JSON keep', () => {
  // AND of ORs without a leaf in common: as many cut sets as the product of the sizes, all with one leaf of each OR.
  const COUNTS: [string, readonly number[], number | string][] = [
    ['beyond 2^31', [82, 100, 100, 100, 100, 10], 82_000_000_000],
    ['below 2^53', Array(52).fill(2), 4_503_599_627_370_496],
    ['2^53', Array(53).fill(2), '9007199254740992'],
    ['10^30', Array(30).fill(10), '1000000000000000000000000000000'],
  ];
  it.each(COUNTS)('%s are a number up to 2^53 - 1, and digits above it', async (name, sizes, count) => {
    const top = `PRODUCT ${name}`;
    const ors = sizes.map((size, or) => Array.from({ length: size }, (_, leaf) => `${top} ${or} ${leaf}`));
    await api.ingest({
      artifacts: [
        gate(top, { type: 'AND', inputs: ors.map((inputs) => ({ type: 'OR', inputs })) }),
        ...ors.flat().map((id) => basic(id, 0.5)),
      ],
      links: causes(top, ...ors.flat()),
    });
    const { faultTree } =
      await api.query(`{ faultTree(top: "${top}") { complete cutSetCount cutSetsByOrder { order count }
      minimalCutSets(first: 1) { totalCount nodes { order } } } }`);
    expect(faultTree).toEqual({
      complete: true,
      cutSetCount: count,
      cutSetsByOrder: [{ order: sizes.length, count }],
      minimalCutSets: { totalCount: count, nodes: [{ order: sizes.length }] },
    });
  });
});

describe('leaves by their models, from the graph', () => {
  const probabilityOf = async (top: string, time: number): Promise<number> =>
    (await api.query(`{ faultTree(top: "${top}", missionTime: ${time}) { topProbability } }`)).faultTree.topProbability;
  const switched = (state: boolean): ArtifactInput => ({
    ...mode('HOUSE', 'HOUSE', { state }),
    version: { label: String(state), content: { state } },
  });

  beforeAll(async () => {
    await api.ingest({
      artifacts: [
        switched(true),
        mode('REPAIRED', 'BASIC_EVENT', { failureRate: 1e-3, repairRate: 0.1 }),
        mode('TESTED', 'BASIC_EVENT', { failureRate: 1e-4, testInterval: 730 }),
        gate('OF_REPAIRED', { type: 'OR' }),
        gate('OF_TESTED', { type: 'OR' }),
        gate('WITH_HOUSE', { type: 'AND' }),
        gate('OR_HOUSE', { type: 'OR' }),
        gate('ALL_MODELS', { type: 'OR', inputs: [{ type: 'AND', inputs: ['HOUSE', 'REPAIRED'] }, 'TESTED'] }),
      ],
      links: [
        ...causes('OF_REPAIRED', 'REPAIRED'),
        ...causes('OF_TESTED', 'TESTED'),
        ...causes('WITH_HOUSE', 'HOUSE', 'A'),
        ...causes('OR_HOUSE', 'HOUSE', 'A'),
        ...causes('ALL_MODELS', 'HOUSE', 'REPAIRED', 'TESTED'),
      ],
    });
  });

  // λ / (λ + μ) (1 - e^-(λ + μ) t), and λ τ / 2 at any time.
  const repaired = (1e-3 / 0.101) * (1 - Math.exp(-10.1));
  const tested = 0.0365;

  it('one that is repaired and one that is tested have the probability of the hour', async () => {
    expect(repaired).toBeCloseTo(0.00990058, 8);
    expect(await probabilityOf('OF_REPAIRED', 100)).toBeCloseTo(repaired, 15);
    expect(await probabilityOf('OF_REPAIRED', 0)).toBe(0);
    expect(await probabilityOf('OF_TESTED', 100)).toBeCloseTo(tested, 15);
    expect(await probabilityOf('OF_TESTED', 0)).toBeCloseTo(tested, 15);
  });

  it('a house event that is true happens, is in no cut set, and one that is false does not happen', async () => {
    expect(await probabilityOf('WITH_HOUSE', 0)).toBeCloseTo(0.1, 15);
    expect(setsOf(await tree('WITH_HOUSE'))).toEqual(['A']);
    expect(await probabilityOf('OR_HOUSE', 0)).toBe(1);
    expect(await probabilityOf('ALL_MODELS', 100)).toBeCloseTo(1 - (1 - repaired) * (1 - tested), 15);
    await api.ingest({ artifacts: [switched(false)] });
    expect(await probabilityOf('WITH_HOUSE', 0)).toBe(0);
    expect(setsOf(await tree('WITH_HOUSE'))).toEqual([]);
    expect(await probabilityOf('OR_HOUSE', 0)).toBeCloseTo(0.1, 15);
    expect(await probabilityOf('ALL_MODELS', 100)).toBeCloseTo(tested, 15);
  });
});

it('a share above 1 or below 0 is refused where it is written, and nothing of its batch is kept', async () => {
  const write = async (field: string, value: number) => {
    const artifacts = [
      mode('SHARE before', 'BASIC_EVENT', {}),
      mode(`SHARE ${field}`, 'BASIC_EVENT', { [field]: value }),
    ];
    const document = 'mutation ($input: IngestInput!) { ingest(input: $input) { errors { path code message } } }';
    return (await api.query(document, { input: { source: 'test', artifacts } })).ingest.errors;
  };
  const now = () => api.query('{ revision artifact(id: "SHARE before") { id } }');
  const { revision } = await now();
  for (const [field, value] of [
    ['probability', 1.5],
    ['probability', -0.1],
    ['beta', 1.5],
    ['beta', -0.1],
  ] as const) {
    expect(await write(field, value)).toEqual([
      {
        path: `artifacts[1].version.content.${field}`,
        code: 'VALUE_INVALID',
        message: expect.stringContaining('expected a number from 0 to 1'),
      },
    ]);
    expect(await now()).toEqual({ revision, artifact: null });
  }
  expect([await write('probability', 1), await write('beta', 0)]).toEqual([[], []]);
  expect(await now()).toEqual({ revision: expect.any(Number), artifact: { id: 'SHARE before' } });
});

describe('is refused with the rule', () => {
  const refusal = async (top: string, input: { artifacts: ArtifactInput[]; links: LinkInput[] } | null, more = '') => {
    if (input) await api.ingest(input);
    const [error] = await api.expectErrors(`{ faultTree(top: "${top}"${more}) { topProbability } }`);
    const { code, problems = [] } = (error?.extensions ?? {}) as { code?: string; problems?: { code: string }[] };
    return [code, ...new Set(problems.map((problem) => problem.code))];
  };

  it.each<[string, string, { artifacts: ArtifactInput[]; links: LinkInput[] } | null, string, string[]]>([
    ['what is no gate', 'A', null, '', ['BAD_USER_INPUT']],
    ['what is not there', 'NOBODY', null, '', ['NOT_FOUND']],
    ['a mission in the past', 'TOP', null, ', missionTime: -1', ['BAD_USER_INPUT']],
    ['a budget of nothing', 'TOP', null, ', nodes: 999', ['BAD_USER_INPUT']],
    ['a budget of everything', 'TOP', null, ', nodes: 40000001', ['BAD_USER_INPUT']],
    [
      'an input that the formula forgets',
      'FORGETS',
      { artifacts: [gate('FORGETS', { type: 'OR', inputs: ['A'] })], links: causes('FORGETS', 'A', 'B') },
      '',
      ['BAD_USER_INPUT', 'FTA_MEMBERSHIP'],
    ],
    [
      'an input that does not cause it',
      'INVENTS',
      { artifacts: [gate('INVENTS', { type: 'OR', inputs: ['A', 'B'] })], links: causes('INVENTS', 'A') },
      '',
      ['BAD_USER_INPUT', 'FTA_MEMBERSHIP'],
    ],
    [
      'a cycle',
      'CYCLE1',
      {
        artifacts: [gate('CYCLE1', { type: 'OR' }), gate('CYCLE2', { type: 'OR' })],
        links: [...causes('CYCLE1', 'CYCLE2'), ...causes('CYCLE2', 'CYCLE1')],
      },
      '',
      ['BAD_USER_INPUT', 'FTA_CYCLE'],
    ],
    [
      'a k above n',
      'FOUR',
      { artifacts: [gate('FOUR', { type: 'ATLEAST', k: 4 })], links: causes('FOUR', 'A', 'B') },
      '',
      ['BAD_USER_INPUT', 'FTA_K_OUT_OF_RANGE'],
    ],
    [
      'a formula that is none',
      'NONSENSE',
      { artifacts: [gate('NONSENSE', { or: ['A'] })], links: causes('NONSENSE', 'A') },
      '',
      ['BAD_USER_INPUT', 'FTA_FORMULA'],
    ],
  ])('%s', async (_, top, input, more, expected) => {
    expect(await refusal(top, input, more)).toEqual(expected);
  });
});

describe('what would make it better', () => {
  it('is ranked by gain per cost, with the exact probability of each', async () => {
    const { faultTree } =
      await api.query(`{ faultTree(top: "DOUBLE2") { topProbability improvements { singlePoints considered
      totalCount nodes { type event { id } singlePoints probability gain cost gainPerCost } } } }`);
    const { improvements } = faultTree;
    // S or (A and B): q of S is 0.1, or 1 - 0.99 (1 - 0.09 0.01), 0.1², 3 0.1² - 2 0.1³; the rest does not fail with 0.98.
    const p = (q: number) => 1 - (1 - q) * 0.98;
    expect(faultTree.topProbability).toBeCloseTo(p(0.1), 15);
    expect(improvements).toMatchObject({ singlePoints: 1, considered: 1, totalCount: 3 });
    expect(improvements.nodes.map(({ type, singlePoints }: never) => [type, singlePoints])).toEqual([
      ['MECHANISM', 1],
      ['REDUNDANCY', 0],
      ['VOTING', 0],
    ]);
    const told = improvements.nodes.map(({ probability }: { probability: number }) => probability);
    for (const [position, q] of [1 - 0.99 * (1 - 0.0009), 0.01, 0.028].entries()) {
      expect(told[position]).toBeCloseTo(p(q), 14);
    }
    const dear =
      await api.query(`{ faultTree(top: "DOUBLE2") { improvements(first: 1, settings: { mechanismCost: 100 }) {
      nodes { type } } none: improvements(settings: { diagnosticCoverage: 0 }) { nodes { type } } } }`);
    expect(dear.faultTree.improvements.nodes).toEqual([{ type: 'REDUNDANCY' }]);
    expect(dear.faultTree.none.nodes.map(({ type }: { type: string }) => type)).toEqual(['REDUNDANCY', 'VOTING']);
  });

  it('is not told of a tree that is not coherent, nor with a cost of nothing', async () => {
    const { faultTree } = await api.query('{ faultTree(top: "EITHER") { improvements { totalCount } } }');
    expect(faultTree.improvements).toBeNull();
    const [error] = await api.expectErrors(
      '{ faultTree(top: "DOUBLE2") { improvements(settings: { splitCost: 0 }) { totalCount } } }',
    );
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'settings.splitCost' });
  });

  it('two events that one element brings about are told with it', async () => {
    const { faultTree } = await api.query(`{ faultTree(top: "DOUBLE2") { commonCauses { totalCount complete
      nodes { events { id } elements { id } } } } }`);
    expect(faultTree.commonCauses).toEqual({
      totalCount: 1,
      complete: true,
      nodes: [{ events: [{ id: 'A2' }, { id: 'B2' }], elements: [{ id: 'SUPPLY' }] }],
    });
  });

  beforeAll(async () => {
    const element = (id: string): ArtifactInput => ({ id, kind: 'COMPONENT', version: { label: 'v1', content: {} } });
    await api.ingest({
      artifacts: [
        gate('DOUBLE2', { type: 'OR', inputs: ['S', { type: 'AND', inputs: ['A2', 'B2'] }] }),
        ...[basic('S', 0.1), basic('A2', 0.1), basic('B2', 0.2)],
        ...['CAMERA1', 'CAMERA2', 'SUPPLY', 'BATTERY'].map(element),
      ],
      links: [
        ...causes('DOUBLE2', 'S', 'A2', 'B2'),
        ...[
          ['A2', 'CAMERA1'],
          ['B2', 'CAMERA2'],
          ['CAMERA1', 'SUPPLY'],
          ['CAMERA2', 'SUPPLY'],
          ['SUPPLY', 'BATTERY'],
        ].map(([from, to]): LinkInput => ({ type: 'DEPENDS_ON', from: from as string, to: to as string })),
      ],
    });
  });
});
