/**
 *     hazard:aeb/missed-pedestrian D ◀─ requirement:aeb/sg-brake ◀─ fsr-detect D ◀─DECOMPOSITION─ camera path B(D), radar path B(D)
 *
 * Scenario: goals, decompositions and sign-offs are made by typed mutations, and the design changes under them.
 * Result:   the ASILs in force with their reasons; gaps for what an import leaves open; a what-if changes nothing.
 *           Two who write at once: one hears that what it rests on is gone.
 * Negative control: divisions that do not add up, goals of two items, lowering below what is computed or by the author are refused,
 * with the name of the rule.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AEB } from '../../seeds/aeb/aeb.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.ingest(AEB);
});
afterAll(() => api?.close());

const ASIL = `query ($id: ID!, $at: At) { artifact(id: $id, at: $at) {
  ... on Requirement { asilInForce { ...asil } } ... on Component { asilInForce { ...asil } } ... on Model { asilInForce { ...asil } } } }
  fragment asil on AsilInForce { computed floor effective notation beforeDecomposition
    reasons { kind because path { artifact { id } relation asil } } lowerings { signOff { id } from to } ignoredLowerings { because } }`;
// biome-ignore lint/suspicious/noExplicitAny: answers of GraphQL.
const asilOf = async (id: string): Promise<any> => (await api.query(ASIL, { id })).artifact.asilInForce;

it('an ASIL comes down from the hazard to the model, through a valid decomposition', async () => {
  const model = await asilOf('model:aeb/detector');
  expect(model).toMatchObject({ computed: 'B', effective: 'B', notation: 'ASIL B(D)', beforeDecomposition: 'D' });
  const [computed] = model.reasons;
  expect(
    computed.path.map(({ artifact, asil }: { artifact: { id: string }; asil: string }) => `${artifact.id} ${asil}`),
  ).toEqual([
    'hazard:aeb/missed-pedestrian D',
    'requirement:aeb/sg-brake D',
    'requirement:aeb/fsr-detect D',
    'requirement:aeb/fsr-detect-camera B',
    'requirement:aeb/recall B',
    'component:aeb/perception B',
    'model:aeb/detector B',
  ]);
  expect(computed.because).toBe('model:aeb/detector implements component:aeb/perception (B)');
  expect(await asilOf('component:aeb/fusion')).toMatchObject({ effective: 'D', notation: 'ASIL D' });
  // The seeded item lacks nothing by the rules of hazard analysis.
  const kinds = [
    'UNMITIGATED_HAZARD',
    'HAZARDOUS_EVENT_WITHOUT_GOAL',
    'SAFETY_GOAL_WITHOUT_SAFE_STATE',
    'SAFETY_GOAL_WITHOUT_FTTI',
  ];
  const more = ['RATING_WITHOUT_RATIONALE', 'ASIL_CONTRADICTED', 'DECOMPOSITION_INVALID', 'SEPARATION_OF_DUTIES'];
  const { gaps } = await api.query(
    'query ($kinds: [GapKind!]) { gaps(kinds: $kinds, system: "system:aeb") { nodes { kind reason } } }',
    {
      kinds: [...kinds, ...more],
    },
  );
  expect(gaps.nodes).toEqual([]);
});

const GOAL = `mutation ($input: CreateSafetyGoalInput!) { createSafetyGoal(input: $input) {
  artifact { id subkind text safeState fttiMilliseconds asilInForce { effective } mitigates { nodes { id } } } receipt { errors { path } } } }`;
const goal = (more: object) => ({
  input: {
    id: 'goal:hara-api/g',
    title: 'Warn the driver',
    text: 'The driver shall be warned.',
    hazardousEvents: ['hazard:aeb/unintended-braking', 'hazard:aeb/driver-relies'],
    safeState: 'off',
    fttiMilliseconds: 200,
    ...more,
  },
});

it('a safety goal has the highest ASIL of its events, a safe state and a time', async () => {
  const { createSafetyGoal } = await api.query(GOAL, goal({ asil: 'B' }));
  expect(createSafetyGoal.artifact).toEqual({
    id: 'goal:hara-api/g',
    subkind: 'SAFETY_GOAL',
    text: 'The driver shall be warned.',
    safeState: 'off',
    fttiMilliseconds: 200,
    asilInForce: { effective: 'B' },
    mitigates: { nodes: [{ id: 'hazard:aeb/unintended-braking' }, { id: 'hazard:aeb/driver-relies' }] },
  });
  await api.ingest({
    artifacts: [
      { id: 'system:hara-api/other', kind: 'SYSTEM' },
      { id: 'hazard:hara-api/other', kind: 'HAZARD', subkind: 'HAZARDOUS_EVENT', version: { content: { asil: 'A' } } },
    ],
    links: [{ type: 'DEPENDS_ON', from: 'hazard:hara-api/other', to: 'system:hara-api/other' }],
  });
  const refused = async (more: object) =>
    (await api.expectErrors(GOAL, goal({ id: 'goal:hara-api/no', ...more })))[0]?.extensions;
  expect(await refused({ asil: 'A' })).toMatchObject({
    code: 'RULE_VIOLATED',
    rule: 'HARA_ASIL_CONTRADICTED',
    input: 'input.asil',
  });
  expect(await refused({ fttiMilliseconds: 0 })).toMatchObject({ rule: 'HARA_FTTI_NOT_POSITIVE' });
  expect(await refused({ safeState: ' ' })).toMatchObject({ rule: 'HARA_GOAL_SAFE_STATE' });
  expect(await refused({ hazardousEvents: [] })).toMatchObject({ rule: 'HARA_GOAL_WITHOUT_EVENT' });
  const two = { hazardousEvents: ['hazard:aeb/driver-relies', 'hazard:hara-api/other'] };
  expect(await refused(two)).toMatchObject({ rule: 'HARA_GOAL_OF_ONE_ITEM' });
  expect(await refused({ hazardousEvents: ['system:aeb'] })).toMatchObject({
    code: 'BAD_USER_INPUT',
    input: 'input.hazardousEvents[0]',
  });
});

const DECOMPOSE = `mutation ($input: DecomposeInput!) { decompose(input: $input) { receipt { errors { path code } }
  decomposition { asil valid problems { rule about { id } } parts { requirement { id asilInForce { effective } } asil notation rationale } } } }`;
const parts = (...levels: string[]) =>
  levels.map((asil, place) => ({
    id: `requirement:hara-api/p${place}`,
    asil,
    rationale: 'alone',
    allocatedTo: [`component:hara-api/c${place}`],
  }));

it('a requirement is divided by the table, and its parts have their part once an analysis passed', async () => {
  await api.ingest({
    artifacts: [
      ...[0, 1].map((place) => ({
        id: `component:hara-api/c${place}`,
        kind: 'COMPONENT' as const,
        version: { content: {} },
      })),
      { id: 'analysis:hara-api/dfa', kind: 'ANALYSIS', subkind: 'DFA', version: { label: 'v1', content: {} } },
      { id: 'evidence:hara-api/dfa', kind: 'EVIDENCE', version: { content: { outcome: 'pass' } } },
    ],
    links: [{ type: 'EVALUATES', from: 'evidence:hara-api/dfa', to: 'analysis:hara-api/dfa@v1' }],
  });
  const input = (more: object) => ({ input: { requirement: 'requirement:aeb/fsr-brake', group: 'two', ...more } });
  const refused = async (more: object) => (await api.expectErrors(DECOMPOSE, input(more)))[0]?.extensions;
  expect(await refused({ parts: parts('B', 'A') })).toMatchObject({
    code: 'RULE_VIOLATED',
    rule: 'DECOMPOSITION_PAIR',
    input: 'input.parts',
  });
  expect(await refused({ parts: parts('C', 'QM') })).toMatchObject({ rule: 'DECOMPOSITION_PAIR' });
  expect(await refused({ parts: parts('QM', 'QM') })).toMatchObject({ rule: 'DECOMPOSITION_ALL_QM' });
  expect(await refused({ parts: parts('D') })).toMatchObject({ rule: 'DECOMPOSITION_SINGLE' });
  const [bare] = parts('B');
  expect(
    await refused({ parts: [...parts('B'), { ...bare, id: 'requirement:hara-api/x', rationale: '' }] }),
  ).toMatchObject({
    rule: 'DECOMPOSITION_NOT_REDUNDANT',
    input: 'input.parts[1].rationale',
  });
  expect((await api.query('{ artifact(id: "requirement:hara-api/p0") { id } }')).artifact).toBeNull();

  const { decompose } = await api.query(
    DECOMPOSE,
    input({ parts: parts('C', 'A'), analysis: 'analysis:hara-api/dfa' }),
  );
  expect(decompose).toEqual({
    receipt: { errors: [] },
    decomposition: {
      asil: 'D',
      valid: true,
      problems: [],
      parts: [
        {
          requirement: { id: 'requirement:hara-api/p0', asilInForce: { effective: 'C' } },
          asil: 'C',
          notation: 'ASIL C(D)',
          rationale: 'alone',
        },
        {
          requirement: { id: 'requirement:hara-api/p1', asilInForce: { effective: 'A' } },
          asil: 'A',
          notation: 'ASIL A(D)',
          rationale: 'alone',
        },
      ],
    },
  });
  const [unknown] = (
    await api.query(
      DECOMPOSE,
      input({
        group: 'three',
        parts: parts('B', 'B').map((part) => ({ ...part, allocatedTo: ['component:hara-api/none'] })),
      }),
    )
  ).decompose.receipt.errors;
  expect(unknown).toEqual({ path: 'parts[0].allocatedTo[0]', code: 'DANGLING_END' });
});

const LOWER = `mutation ($input: LowerAsilInput!) { lowerAsil(input: $input) {
  signOff { id asilFrom asilTo reason } asilInForce { computed floor effective } receipt { errors { code } } } }`;

it('a changed design takes the decomposition away, and only a sign-off brings the lower ASIL back', async () => {
  const LIST =
    '{ decompositions(system: "system:aeb") { nodes { requirement { id } valid problems { rule message about { id } } } } }';
  const isDetect = ({ requirement }: { requirement: { id: string } }) =>
    requirement.id === 'requirement:aeb/fsr-detect';
  // Asked as a what-if first: nothing is written.
  const { whatIf } = await api.query(`{ whatIf(overlay: { operations: [
    { swapVersion: { artifact: "component:aeb/radar", version: { label: "v2", content: { supplier: "supplier C" } } } }] }) {
    errors { message } artifact(id: "requirement:aeb/fsr-detect-radar") { ... on Requirement { asilInForce { effective } } } } }`);
  expect(whatIf).toEqual({ errors: [], artifact: { asilInForce: { effective: 'D' } } });
  expect((await asilOf('component:aeb/radar')).effective).toBe('B');

  await api.ingest({
    artifacts: [
      { id: 'component:aeb/radar', kind: 'COMPONENT', version: { label: 'v2', content: { supplier: 'supplier C' } } },
    ],
  });
  const stale = (await api.query(LIST)).decompositions.nodes.find(isDetect);
  expect(stale).toMatchObject({
    valid: false,
    problems: [{ rule: 'DECOMPOSITION_DFA_STALE', about: [{ id: 'analysis:aeb/dfa-paths' }] }],
  });
  const { gaps } = await api.query(
    '{ gaps(kinds: [DECOMPOSITION_INVALID]) { nodes { artifact { id } related { id } source } } }',
  );
  expect(gaps.nodes).toContainEqual({
    artifact: { id: 'requirement:aeb/fsr-detect' },
    related: [{ id: 'requirement:aeb/fsr-detect-camera' }, { id: 'requirement:aeb/fsr-detect-radar' }],
    source: 'ISO 26262-9:2018, clause 5',
  });
  expect(await asilOf('component:aeb/radar')).toMatchObject({
    computed: 'D',
    floor: 'D',
    effective: 'D',
    notation: 'ASIL D',
  });

  const lower = (more: object) => ({
    input: {
      id: 'signoff:hara-api/radar',
      artifact: 'component:aeb/radar',
      to: 'B',
      rationale: 'analysed again',
      signedBy: 'person:aeb/assessor',
      ...more,
    },
  });
  const refused = async (more: object) => (await api.expectErrors(LOWER, lower(more)))[0]?.extensions;
  // The analysis is still stale: D is computed.
  expect(await refused({})).toMatchObject({ code: 'RULE_VIOLATED', rule: 'ASIL_NOT_LOWERED', input: 'input.to' });

  // The analysis is done again on the radar as it is now, and passes.
  await api.ingest({
    artifacts: [
      {
        id: 'analysis:aeb/dfa-paths',
        kind: 'ANALYSIS',
        version: { label: 'v2', content: { performedAt: '2026-11-20' } },
      },
      { id: 'evidence:hara-api/paths', kind: 'EVIDENCE', version: { content: { outcome: 'pass' } } },
    ],
    links: [
      { type: 'EVALUATES', from: 'evidence:hara-api/paths', to: 'analysis:aeb/dfa-paths@v2' },
      ...['camera', 'perception', 'power'].map((name) => ({
        type: 'ANALYZES' as const,
        from: 'analysis:aeb/dfa-paths',
        to: `component:aeb/${name}`,
        assurance: 'DECLARED_REVIEWED' as const,
        reviewed: { from: 'v2', to: 'v1' },
      })),
      {
        type: 'ANALYZES',
        from: 'analysis:aeb/dfa-paths',
        to: 'component:aeb/radar',
        assurance: 'DECLARED_REVIEWED',
        reviewed: { from: 'v2', to: 'v2' },
      },
      ...['camera', 'radar'].map((name) => ({
        type: 'VERIFIES' as const,
        from: 'analysis:aeb/dfa-paths',
        to: `requirement:aeb/fsr-detect-${name}`,
        assurance: 'DECLARED_REVIEWED' as const,
        reviewed: { from: 'v2', to: 'v1' },
      })),
      {
        type: 'IMPLEMENTS',
        from: 'component:aeb/radar',
        to: 'requirement:aeb/fsr-detect-radar',
        role: 'ALLOCATED',
        assurance: 'DECLARED_REVIEWED',
        reviewed: { from: 'v2', to: 'v1' },
      },
    ],
  });
  expect((await api.query(LIST)).decompositions.nodes.find(isDetect).problems).toEqual([]);
  expect(await asilOf('requirement:aeb/fsr-detect-radar')).toMatchObject({ computed: 'B', floor: 'D', effective: 'D' });
  // The radar has what its requirement has in force.
  expect(await refused({})).toMatchObject({ rule: 'ASIL_NOT_LOWERED' });
  const radarRequirement = { id: 'signoff:hara-api/requirement', artifact: 'requirement:aeb/fsr-detect-radar' };
  expect(await refused({ ...radarRequirement, from: 'C' })).toMatchObject({ rule: 'ASIL_NOT_LOWERED' });
  expect(await refused({ ...radarRequirement, rationale: ' ' })).toMatchObject({
    code: 'BAD_USER_INPUT',
    input: 'input.rationale',
  });
  const { lowerAsil } = await api.query(LOWER, lower({ ...radarRequirement, from: 'D' }));
  expect(lowerAsil).toEqual({
    signOff: { id: 'signoff:hara-api/requirement', asilFrom: 'D', asilTo: 'B', reason: 'analysed again' },
    asilInForce: { computed: 'B', floor: 'B', effective: 'B' },
    receipt: { errors: [] },
  });
  expect(await refused({ signedBy: 'person:aeb/designer' })).toMatchObject({
    code: 'SEPARATION_OF_DUTIES',
    input: 'input.signedBy',
  });
  expect((await api.query(LOWER, lower({}))).lowerAsil.asilInForce).toEqual({
    computed: 'B',
    floor: 'B',
    effective: 'B',
  });
  const radar = await asilOf('component:aeb/radar');
  expect(radar.lowerings).toEqual([{ signOff: { id: 'signoff:hara-api/radar' }, from: 'D', to: 'B' }]);
  expect(radar.reasons[1]).toMatchObject({ kind: 'FLOOR', because: 'signoff:hara-api/radar approves D to B' });
});

it('what is judged is what is written, whoever writes at the same time', async () => {
  const numbers = Array.from({ length: 8 }, (_, number) => number);
  const event = (id: string, asil: string) =>
    ({ id, kind: 'HAZARD', subkind: 'HAZARDOUS_EVENT', version: { content: { asil } } }) as const;
  await api.ingest({
    artifacts: numbers.flatMap((number) => [
      event(`hazard:race/${number}`, 'B'),
      { id: `requirement:race/${number}`, kind: 'REQUIREMENT', version: { content: {} } } as const,
      event(`hazard:race/was-d-${number}`, 'D'),
    ]),
    links: numbers.map((number) => ({
      type: 'MITIGATES',
      from: `requirement:race/${number}`,
      to: `hazard:race/${number}`,
    })),
  });
  // What was D once stays so until somebody signs for less.
  await api.ingest({ artifacts: numbers.map((number) => event(`hazard:race/was-d-${number}`, 'A')) });

  const LOWER =
    'mutation ($input: LowerAsilInput!) { lowerAsil(input: $input) { signOff { id } receipt { revision } } }';
  const RECEIPT =
    'mutation ($input: DecomposeInput!) { decompose(input: $input) { receipt { revision errors { code } } } }';
  // biome-ignore lint/suspicious/noExplicitAny: answers of GraphQL.
  const ask = async (query: string, variables: object): Promise<any> => {
    const answer = await fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return answer.json();
  };
  for (const number of numbers) {
    const lower = (to: string) =>
      ask(LOWER, {
        input: {
          id: `sign-off:race/${number}-${to}`,
          artifact: `hazard:race/was-d-${number}`,
          from: 'D',
          to,
          signedBy: 'person:aeb/assessor',
          rationale: 'the hazard is a lesser one',
        },
      });
    // Each is right by itself: from D. The second to be written would no longer lower from what is in force.
    const lowered = await Promise.all([lower('C'), lower('B')]);
    const outcomes = lowered.map(({ data, errors }) =>
      data ? 'written' : (errors[0].extensions.rule ?? errors[0].message),
    );
    expect(outcomes.sort()).toEqual(['ASIL_NOT_LOWERED', 'written']);

    // A requirement of ASIL B is divided into A(B) and A(B), while its hazard is rated D.
    const division = {
      requirement: `requirement:race/${number}`,
      group: 'one',
      parts: ['a', 'b'].map((part) => ({ id: `requirement:race/${number}${part}`, asil: 'A', rationale: 'alone' })),
    };
    const [divided, raised] = await Promise.all([
      ask(RECEIPT, { input: division }),
      api.ingest({ artifacts: [event(`hazard:race/${number}`, 'D')] }),
    ]);
    const written = divided.data?.decompose.receipt.revision ?? null;
    if (written === null) expect(divided.errors[0].extensions.rule).toBe('DECOMPOSITION_PAIR');
    else expect(written).toBeLessThan(raised.revision);
  }
});

it('an import is kept as it comes, and what contradicts or is missing is a gap', async () => {
  await api.ingest({
    artifacts: [
      { id: 'system:hara-api/import', kind: 'SYSTEM' },
      {
        id: 'hazard:hara-api/import',
        kind: 'HAZARD',
        subkind: 'HAZARDOUS_EVENT',
        title: 'imported',
        version: {
          content: { severity: 'S3', exposure: 'E3', controllability: 'C2', asil: 'A', severityRationale: 'fatal' },
        },
      },
      {
        id: 'goal:hara-api/import',
        kind: 'REQUIREMENT',
        subkind: 'SAFETY_GOAL',
        title: 'the goal',
        version: { content: { integrityLevel: 'ASIL_A' } },
      },
      {
        id: 'hazard:hara-api/half',
        kind: 'HAZARD',
        subkind: 'HAZARDOUS_EVENT',
        title: 'half',
        version: {
          content: { severity: 'S3', severityRationale: 'fatal', exposure: 'E4', exposureRationale: 'daily' },
        },
      },
    ],
    links: [
      { type: 'DEPENDS_ON', from: 'hazard:hara-api/half', to: 'system:hara-api/import' },
      { type: 'DEPENDS_ON', from: 'hazard:hara-api/import', to: 'system:hara-api/import' },
      { type: 'MITIGATES', from: 'goal:hara-api/import', to: 'hazard:hara-api/import' },
    ],
  });
  const { gaps } = await api.query('{ gaps(system: "system:hara-api/import") { nodes { kind reason } } }');
  const reasons = new Map(
    gaps.nodes.map(({ kind, reason }: { kind: string; reason: string }) => [`${kind} ${reason.split(' ')[0]}`, reason]),
  );
  expect(reasons.get('ASIL_CONTRADICTED imported')).toBe(
    'imported states ASIL A, but S3, E3 and C2 are B; the higher one counts until it is mended',
  );
  expect(reasons.get('ASIL_CONTRADICTED the')).toBe(
    'the goal states A, and B is in force for it: raise it, or sign for less',
  );
  expect(reasons.get('RATING_WITHOUT_RATIONALE imported')).toMatch(
    /^imported does not say why its exposure, controllability are/,
  );
  // Not rated is not QM.
  expect(reasons.get('RATING_WITHOUT_RATIONALE half')).toBe(
    'half does not state its controllability, so nobody knows whether it needs a safety goal: updateHazardousEvent',
  );
  expect(reasons.get('SAFETY_GOAL_WITHOUT_SAFE_STATE the')).toBe('the goal has no safe state: state safeState');
  expect(reasons.get('SAFETY_GOAL_WITHOUT_FTTI the')).toBe(
    'the goal has no fault tolerant time interval: state fttiMilliseconds',
  );
  expect([...reasons.keys()].filter((key) => /WITHOUT_GOAL|UNMITIGATED/.test(String(key)))).toEqual([]);
});
