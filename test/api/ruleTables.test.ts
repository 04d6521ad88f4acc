/**
 * Graph: the golden story; question: the night slice of test set D2 was relabelled, in release R1.
 *
 * Scenario: the service is started again with tables in which a relabelled input does nothing to the run that used it
 * (F12 without the cell DATA_RELABEL, where the built-in table says eᵖ). Result: the start is one journal entry; what was asked before
 * is answered by the tables of then, byte for byte, and by those of now only where the question says so.
 * Negative control: on an empty graph, and with the same tables, a start writes nothing; the new tables do give another
 * answer; edited tables are found by verifyJournal and are not used.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { BUILT_IN_RULES, createMetamodel } from '../../graph/metamodel/metamodel.ts';
import { ruleTablesText } from '../../graph/metamodel/ruleTablesText.ts';
import { sha256 } from '../../graph/model/canonicalJson.ts';
import { deltaText, entryHash } from '../../graph/model/journal.ts';
import { type Api, startApi } from '../support/api.ts';
import { cypher } from '../support/database.ts';
import { GOLDEN_BATCHES } from '../support/goldenBatches.ts';

const builtIn = createMetamodel();
const { F12 } = BUILT_IN_RULES.firstHop;
if (!F12) throw new Error('there is no rule F12');
const { DATA_RELABEL: _, ...otherCells } = F12.cells;
const milder = createMetamodel(undefined, {
  ...BUILT_IN_RULES,
  firstHop: { ...BUILT_IN_RULES.firstHop, F12: { ...F12, cells: otherCells } },
});
const digestOf = (metamodel: typeof builtIn): string => sha256(ruleTablesText(metamodel));
const BUILT_IN = digestOf(builtIn);
const MILDER = digestOf(milder);

const apis: Api[] = [];
afterEach(async () => {
  await Promise.all(apis.splice(0).map((api) => api.close()));
});

async function start(options: Parameters<typeof startApi>[0] = {}): Promise<Api> {
  const api = await startApi({ now: () => new Date('2026-11-21T00:00:00Z'), ...options });
  apis.push(api);
  return api;
}

/** With the story in it. */
async function startStory(): Promise<Api> {
  const api = await start();
  await api.ingest(GOLDEN_BATCHES.batch);
  return api;
}

async function restart(api: Api, options: Parameters<typeof startApi>[0] = {}): Promise<Api> {
  apis.splice(apis.indexOf(api), 1);
  await api.close();
  return start({ empty: false, ...options });
}

/** Everything that an answer says but for whether the tables are still today's. */
const QUESTIONS = `query ($revision: Int, $rules: RuleChoice, $target: ID = "EV1") {
  impact(input: {
    configuration: "R1", at: { revision: $revision }, rules: $rules
    changes: [{ subject: "D2", kind: DATA_RELABEL, parts: ["slice:night"] }]
  }) { ...report }
  findings(since: 0, at: { revision: $revision }, rules: $rules) { ...report }
  proveNoImpact(target: $target, input: {
    configuration: "R1", at: { revision: $revision }, rules: $rules
    changes: [{ subject: "D2", kind: DATA_RELABEL, parts: ["slice:night"] }]
  }) {
    __typename
    ... on ImpactWitness { item { ...item } }
    ... on NonImpactCertificate { reached inside { nodes } boundary { nodes { link inside outside reason } } rules { digest } }
  }
}
fragment report on ImpactReport {
  revision rules { digest revision } complete verdict
  gates { gate { id } verdict unmet }
  counts { total byEffect { effect count } byModality { modality count } }
  items(first: 100) { totalCount nodes { ...item } }
  links(first: 100) { nodes { link verdict parts ruling reason } }
  plan { levels { obligations { id action subject parts clause } groups } reuse }
}
fragment item on ImpactItem {
  artifact { id } version { id } states { effect modality scope { affected unaffected unknown } cutBy } distance reason
  witness { from to link relation changedEnd rule kindIn effectIn effectOut with }
}`;

type Answers = Record<string, unknown> & {
  impact: { rules: unknown; items: { nodes: { artifact: { id: string }; states: { effect: string }[] }[] } };
};

async function ask(api: Api, variables: { revision?: number; rules?: 'AS_OF' | 'CURRENT' } = {}): Promise<Answers> {
  return api.query(QUESTIONS, variables);
}

function effectsOf({ impact }: Answers, id: string): string[] {
  return impact.items.nodes
    .filter((node) => node.artifact.id === id)
    .flatMap(({ states }) => states.map((s) => s.effect));
}

async function journalOf(api: Api): Promise<unknown[]> {
  return (await api.query('{ journal { nodes { revision operation actor rules } } }')).journal.nodes;
}

const INGESTED = { revision: 1, operation: 'ingest', actor: 'anonymous', rules: BUILT_IN };
const ADOPTED = { revision: 2, operation: 'adoptRules', actor: 'safetyops-graph', rules: MILDER };

describe('the journal', () => {
  it('of an empty graph stays empty, whatever tables the service starts with', async () => {
    const first = await start();
    const second = await restart(first, { metamodel: milder });
    expect(await second.query('{ revision metamodel { digest inForce history { revision } } }')).toEqual({
      revision: 0,
      metamodel: { digest: MILDER, inForce: true, history: [] },
    });
  });

  it('says with the first entry by which tables it begins', async () => {
    const api = await startStory();
    await api.ingest({ artifacts: [{ id: 'H9', kind: 'HAZARD', title: 'another hazard' }] });
    expect(await journalOf(api)).toEqual([INGESTED, { ...INGESTED, revision: 2, rules: null }]);
    expect(await cypher('MATCH (tables:RuleTables) RETURN tables.digest AS digest, tables.text AS text')).toEqual([
      { digest: BUILT_IN, text: ruleTablesText(builtIn) },
    ]);
  });

  it('gets an entry when the service starts with other tables, and none when with the same', async () => {
    const same = await restart(await startStory());
    expect(await journalOf(same)).toEqual([INGESTED]);
    const other = await restart(same, { metamodel: milder });
    expect(await journalOf(other)).toEqual([INGESTED, ADOPTED]);
    const again = await restart(other, { metamodel: milder });
    expect(await journalOf(again)).toEqual([INGESTED, ADOPTED]);
    // Back to the first: an entry, but no second copy of the tables.
    const back = await restart(again);
    expect(await journalOf(back)).toEqual([INGESTED, ADOPTED, { ...ADOPTED, revision: 3, rules: BUILT_IN }]);
    expect(await cypher('MATCH (tables:RuleTables) RETURN count(tables) AS count')).toEqual([{ count: 2 }]);
    expect((await back.query('{ metamodel { history { revision digest isCurrent } } }')).metamodel.history).toEqual([
      { revision: 1, digest: BUILT_IN, isCurrent: true },
      { revision: 2, digest: MILDER, isCurrent: false },
      { revision: 3, digest: BUILT_IN, isCurrent: true },
    ]);
  });

  it('of the time before tables were recorded keeps its hashes, and its questions the first tables recorded', async () => {
    const api = await startStory();
    const stored = await api.graph.entry(1);
    if (!stored) throw new Error('there is no entry 1');
    const { rules: _rules, delta, hash: _hash, ...head } = stored;
    await cypher(
      `MATCH (entry:JournalEntry {revision: 1}) REMOVE entry.rules SET entry.hash = $hash
       WITH entry MATCH (head:JournalHead) SET head.hash = $hash
       WITH head MATCH (tables:RuleTables) DELETE tables`,
      { hash: entryHash(head, sha256(deltaText(delta))) },
    );
    const upgraded = await restart(api);
    expect(await journalOf(upgraded)).toEqual([
      { ...INGESTED, rules: null },
      { ...ADOPTED, rules: BUILT_IN },
    ]);
    expect(await upgraded.graph.verifyJournal()).toMatchObject({ ok: true, entries: 2 });
    const later = await restart(upgraded, { metamodel: milder });
    expect((await ask(later, { revision: 1 })).impact.rules).toEqual({ digest: BUILT_IN, revision: 2 });
  });
});

describe('a question about a revision', () => {
  it('is answered as it was then, and by the tables of now where it says so', async () => {
    const before = await startStory();
    const then = await ask(before, { revision: 1 });
    expect(effectsOf(then, 'V1')).toEqual(['PARTIALLY_STALE']);
    expect(effectsOf(then, 'EV1')).toEqual(['PARTIALLY_STALE']);
    expect(then.impact.rules).toEqual({ digest: BUILT_IN, revision: 1 });
    expect(then.proveNoImpact).toMatchObject({ __typename: 'ImpactWitness' });

    const after = await restart(before, { metamodel: milder });
    expect(JSON.stringify(await ask(after, { revision: 1 }))).toBe(JSON.stringify(then));
    expect(JSON.stringify(await ask(after, { revision: 1, rules: 'AS_OF' }))).toBe(JSON.stringify(then));

    const today = await ask(after, { revision: 1, rules: 'CURRENT' });
    expect(effectsOf(today, 'V1')).toEqual([]);
    expect(effectsOf(today, 'EV1')).toEqual([]);
    expect(today.impact.rules).toEqual({ digest: MILDER, revision: 2 });
    expect(today.proveNoImpact).toMatchObject({ __typename: 'NonImpactCertificate', rules: { digest: MILDER } });

    // Now: both say the same, for the tables of now are in force.
    const newest = await ask(after);
    expect(effectsOf(newest, 'V1')).toEqual([]);
    expect(JSON.stringify(await ask(after, { rules: 'CURRENT' }))).toBe(JSON.stringify(newest));
  });

  it('says whether its tables are those of now', async () => {
    const api = await restart(await startStory(), { metamodel: milder });
    const question = `query ($revision: Int, $rules: RuleChoice) {
      findings(at: { revision: $revision }, rules: $rules) { rules { digest isCurrent } } }`;
    const rules = async (variables: object) => (await api.query(question, { ...variables })).findings.rules;
    expect(await rules({ revision: 1 })).toEqual({ digest: BUILT_IN, isCurrent: false });
    expect(await rules({ revision: 1, rules: 'CURRENT' })).toEqual({ digest: MILDER, isCurrent: true });
    expect(await rules({})).toEqual({ digest: MILDER, isCurrent: true });
  });

  it('can be checked against the rules of then', async () => {
    const api = await restart(await startStory(), { metamodel: milder });
    const question = `query ($revision: Int) {
      metamodel(revision: $revision) { digest inForce rules(ids: ["F12"]) { builtIn cells { on notation } } } }`;
    const f12 = async (revision: number | null) => {
      const { metamodel } = await api.query(question, { revision });
      const [rule] = metamodel.rules;
      const cell = rule.cells.find(({ on }: { on: string }) => on === 'DATA_RELABEL');
      return { ...metamodel, rules: [rule.builtIn, cell?.notation ?? null] };
    };
    expect(await f12(1)).toEqual({ digest: BUILT_IN, inForce: false, rules: [true, 'eᵖ'] });
    expect(await f12(2)).toEqual({ digest: MILDER, inForce: true, rules: [true, null] });
    expect(await f12(null)).toEqual({ digest: MILDER, inForce: true, rules: [true, null] });
    const [error] = await api.expectErrors(question, { revision: 3 });
    expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('keeps its tables in the address of its report', async () => {
    const before = await startStory();
    const question = `query ($rules: RuleChoice) { impact(input: { configuration: "R1", at: { revision: 1 }, rules: $rules
      changes: [{ subject: "D2", kind: DATA_RELABEL, parts: ["slice:night"] }] }) { browserGuide } }`;
    const port = Number(new URL(before.url).port);
    const address = (await before.query(question, { rules: 'CURRENT' })).impact.browserGuide;
    const page = await (await fetch(address)).text();
    const after = await restart(before, { metamodel: milder, port });
    const today = (await after.query(question, { rules: 'CURRENT' })).impact.browserGuide;
    const effects = (html: string) => [...new Set(html.match(/partially stale|PARTIALLY_STALE/g))];
    expect(effects(page)).toContain('PARTIALLY_STALE');
    expect(effects(await (await fetch(address)).text())).toEqual(effects(page));
    expect(effects(await (await fetch(today)).text())).toEqual([]);
  });
});

describe('two instances with different tables', () => {
  it('answer alike what nobody asks for by the tables of now, and the earlier one says that it is behind', async () => {
    const told: { fields: object; message: string }[] = [];
    const tell = (fields: object, message: string) => told.push({ fields, message });
    const earlier = await start({ logger: { debug: () => {}, info: () => {}, warn: tell } });
    await earlier.ingest(GOLDEN_BATCHES.batch);
    const later = await start({ empty: false, metamodel: milder });

    expect(JSON.stringify(await ask(earlier))).toBe(JSON.stringify(await ask(later)));
    expect(effectsOf(await ask(earlier), 'V1')).toEqual([]);
    expect(effectsOf(await ask(earlier, { rules: 'CURRENT' }), 'V1')).toEqual(['PARTIALLY_STALE']);
    expect(effectsOf(await ask(later, { rules: 'CURRENT' }), 'V1')).toEqual([]);

    const state = '{ metamodel { digest inForce } }';
    expect((await earlier.query(state)).metamodel).toEqual({ digest: BUILT_IN, inForce: false });
    expect((await later.query(state)).metamodel).toEqual({ digest: MILDER, inForce: true });
    expect(told).toEqual([
      {
        fields: { revision: 2, actor: 'safetyops-graph', inForce: MILDER, ours: BUILT_IN },
        message: expect.stringMatching(/^another instance put other rule tables in force/),
      },
    ]);

    // A write of the earlier one puts no tables back in force.
    const receipt = await earlier.ingest({ artifacts: [{ id: 'H9', kind: 'HAZARD' }] });
    expect(receipt.revision).toBe(3);
    expect(effectsOf(await ask(later), 'V1')).toEqual([]);
    expect((await later.query(state)).metamodel.inForce).toBe(true);
  });

  it('that start at once adopt the tables once', async () => {
    const first = await startStory();
    const both = await Promise.all([1, 2].map(() => start({ empty: false, metamodel: milder })));
    expect(await journalOf(both[0] as Api)).toEqual([INGESTED, ADOPTED]);
    expect(await journalOf(first)).toEqual([INGESTED, ADOPTED]);
  });
});

describe('stored tables', () => {
  const verify = '{ verifyJournal { ok entries firstBad { revision version why } } }';

  it('that nobody touched are in order', async () => {
    const api = await restart(await startStory(), { metamodel: milder });
    expect((await api.query(verify)).verifyJournal).toEqual({ ok: true, entries: 2, firstBad: null });
  });

  it.each([
    [
      'were edited',
      'MATCH (t:RuleTables {digest: $digest}) SET t.text = replace(t.text, \'"RETRACT":"xᵖ"\', \'"RETRACT":"i"\')',
      /^the stored rule tables have the digest [0-9a-f]{64}; [0-9a-f]{64} was recorded$/,
      /were edited/,
    ],
    [
      'were removed',
      'MATCH (t:RuleTables {digest: $digest}) DELETE t',
      /^it adopted the rule tables/,
      /are not stored/,
    ],
  ])('that %s are found, and answer nothing', async (_, tamper, why, refusal) => {
    const api = await restart(await startStory(), { metamodel: milder });
    await cypher(tamper, { digest: BUILT_IN });
    expect((await api.query(verify)).verifyJournal).toEqual({
      ok: false,
      entries: 2,
      firstBad: { revision: 1, version: null, why: expect.stringMatching(why) },
    });
    const errors = await api.expectErrors(QUESTIONS, { revision: 1 });
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(refusal),
      extensions: { code: 'BAD_USER_INPUT', input: expect.stringMatching(/at\.revision$/) },
    });
    // What needs no rules is still read, and the tables of now are not concerned.
    expect(await api.query('{ artifact(id: "D2", at: { revision: 1 }) { id } }')).toEqual({ artifact: { id: 'D2' } });
    expect(effectsOf(await ask(api, { revision: 1, rules: 'CURRENT' }), 'V1')).toEqual([]);
  });

  it('that no entry recorded are found', async () => {
    const api = await startStory();
    await cypher("CREATE (:RuleTables {digest: 'abc', text: '{}', revision: 1})");
    expect((await api.query(verify)).verifyJournal).toMatchObject({
      ok: false,
      firstBad: { why: 'rule tables with the digest abc are stored, but the journal never recorded them' },
    });
  });

  it('cannot be exchanged in the journal either', async () => {
    const api = await restart(await startStory(), { metamodel: milder });
    await cypher('MATCH (e:JournalEntry {revision: 2}) SET e.rules = $digest', { digest: BUILT_IN });
    expect((await api.query(verify)).verifyJournal).toMatchObject({
      ok: false,
      firstBad: { revision: 2, why: expect.stringMatching(/^its hash is/) },
    });
  });
});
