/*
 * Graph:    gate G ─APPLIES_TO▶ M (model), S (system) or R (release), in memory; beside it what a predicate looks at.
 * Scenario: one predicate at a time, with what it asks for missing, there, and there but not good any more.
 * Result:   what is unmet, by outcome and id; nothing where it is met.
 * Negative control: of each thing one that nearly fits: another version, person, role, topic, meaning or release; the instant at
 *           which it ends.
 */
import { describe, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import type { Json } from '../../../graph/model/delta.ts';
import { GraphReader } from '../../../graph/reading/graphReader.ts';
import { judgeGate } from '../../../graph/writing/judgeGate.ts';
import { links, MemoryGraph } from '../../support/memoryGraph.ts';

const NOW = Date.parse('2026-11-21T00:00:00Z');

/** A graph with a gate that states one predicate. */
class Gated {
  readonly graph = new MemoryGraph();

  /** A release is judged by what it includes. */
  private readonly configuration: string | null;

  constructor(predicate: { readonly [field: string]: Json }, ...about: string[]) {
    this.configuration = about.includes('R') ? 'R' : null;
    this.graph.ingest({
      artifacts: [
        artifact('M', 'MODEL', null, { architecture: 'a' }, 'v1'),
        artifact('S', 'SYSTEM', 'AI_SYSTEM', { riskClass: 'HIGH' }),
        artifact('R', 'BASELINE', 'RELEASE'),
        artifact('G', 'GATE', null, { predicates: [predicate] }),
      ],
      links: links(...(about.length > 0 ? about : ['M']).map((one) => `G APPLIES_TO ${one}`)),
    });
  }

  add(artifacts: ArtifactInput[], ...more: (string | LinkInput)[]): this {
    const given = more.flatMap((one) => (typeof one === 'string' ? links(one) : [one]));
    this.graph.ingest({ artifacts, links: given });
    return this;
  }

  async unmet(validAt = NOW): Promise<string[]> {
    return (await this.items(validAt)).map(({ id, outcome }) => `${outcome} ${id}`);
  }

  async reasons(): Promise<string[]> {
    return (await this.items(NOW)).map(({ reason }) => reason);
  }

  /** Of what it was judged by, those of these ids. */
  async judgedBy(...wanted: string[]): Promise<string[]> {
    const { inputs } = await this.judged(NOW);
    return inputs.map(({ id }) => id).filter((id) => wanted.includes(id));
  }

  private async items(validAt: number) {
    return (await this.judged(validAt)).unmet;
  }

  private async judged(validAt: number) {
    const { graph, configuration } = this;
    const reader = new GraphReader({ view: graph.view, contentsOf: (ids) => graph.contents(ids) });
    const gate = graph.view.find('G');
    const at = { view: graph.view, validAt };
    const answer = await judgeGate({ source: graph, at, reader, gate, configuration, clock: () => 0 });
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value;
  }
}

function artifact(
  id: string,
  kind: ArtifactInput['kind'],
  subkind: string | null = null,
  content: { readonly [field: string]: Json } = {},
  label?: string,
): ArtifactInput {
  return { id, kind, subkind, version: { ...(label ? { label } : {}), content } };
}
const retracted = { at: '2026-11-01', reason: 'withdrawn' };
const withdrawn = (one: ArtifactInput): ArtifactInput => ({ ...one, version: { ...one.version, retracted } });
const holds = (person: string, role: string, attributes: { readonly [field: string]: Json }): LinkInput => ({
  type: 'HOLDS',
  from: person,
  to: role,
  attributes,
});
const SINCE = { from: '2026-01-01' };

describe('TRAINING', () => {
  const gated = () =>
    new Gated({ kind: 'TRAINING', role: 'LEAD', topic: 'bias' }).add([
      { ...artifact('ROLE1', 'ROLE'), title: 'LEAD' },
      artifact('P', 'PERSON'),
      artifact('Q', 'PERSON'),
    ]);
  const record = (id: string, content: { readonly [field: string]: Json } = {}) =>
    artifact(id, 'EVIDENCE', 'TRAINING_RECORD', { topic: 'bias', ...content });

  it('asks everybody who holds the role now, and somebody has to', async () => {
    expect(await gated().unmet()).toEqual(['UNKNOWN LEAD']);
    const held = gated().add([], holds('P', 'ROLE1', SINCE), holds('Q', 'ROLE1', { ...SINCE, to: '2026-11-20' }));
    expect(await held.unmet()).toEqual(['FAIL P']);
    expect(await held.unmet(Date.parse('2026-11-01T00:00:00Z'))).toEqual(['FAIL P', 'FAIL Q']);
    held.add([record('T')], 'T ATTRIBUTED_TO P');
    expect(await held.unmet()).toEqual([]);
  });

  it('counts no record of another topic, that failed, ended, or was withdrawn', async () => {
    const given = (one: ArtifactInput) =>
      gated()
        .add([one], holds('P', 'ROLE1', SINCE), 'T ATTRIBUTED_TO P')
        .unmet();
    expect(await given(record('T', { topic: 'basics' }))).toEqual(['FAIL P']);
    expect(await given(record('T', { outcome: 'fail' }))).toEqual(['FAIL P']);
    expect(await given(record('T', { validUntil: '2026-11-21T00:00:00Z' }))).toEqual(['FAIL P']);
    expect(await given(record('T', { validUntil: '2026-11-21T00:00:01Z' }))).toEqual([]);
    expect(await given(withdrawn(record('T')))).toEqual(['FAIL P']);
    expect(await given(record('T', { outcome: 'pass' }))).toEqual([]);
  });
});

describe('SIGN_OFF', () => {
  const gated = (more: { readonly [field: string]: Json } = {}) =>
    new Gated({ kind: 'SIGN_OFF', ...more }).add(
      [
        { ...artifact('ROLE1', 'ROLE'), title: 'LEAD' },
        artifact('P', 'PERSON'),
        artifact('Q', 'PERSON'),
        artifact('A', 'PERSON'),
      ],
      holds('P', 'ROLE1', { from: '2026-06-01', to: '2026-11-10' }),
      { type: 'ATTRIBUTED_TO', from: 'M', to: 'A', role: 'AUTHOR' },
    );
  const signed = (content: { readonly [field: string]: Json } = {}, id = 'X') =>
    artifact(id, 'SIGN_OFF', null, { verdict: 'APPROVED', signedAt: '2026-11-01', ...content });

  it('counts what approves the version, stands, and has not ended', async () => {
    const given = (one: ArtifactInput, about = 'M@v1') =>
      gated().add([one], `X APPROVES ${about}`, 'X ATTRIBUTED_TO P').unmet();
    expect(await gated().unmet()).toEqual(['FAIL SIGN_OFF']);
    expect(await given(signed())).toEqual([]);
    expect(await given(signed(), 'G@1')).toEqual([]);
    expect(await given(signed(), 'S@1')).toEqual(['FAIL SIGN_OFF']);
    expect(await given(signed({ verdict: 'REJECTED' }))).toEqual(['FAIL SIGN_OFF']);
    expect(await given(signed({ validUntil: '2026-11-21T00:00:00Z' }))).toEqual(['FAIL SIGN_OFF']);
    expect(await given(signed({ validUntil: '2026-11-21T00:00:01Z' }))).toEqual([]);
    expect(await given(withdrawn(signed()))).toEqual(['FAIL SIGN_OFF']);
    const next = gated()
      .add([signed()], 'X APPROVES M@v1', 'X ATTRIBUTED_TO P')
      .add([artifact('M', 'MODEL', null, { architecture: 'b' }, 'v2')]);
    expect(await next.unmet()).toEqual(['FAIL SIGN_OFF']);
    const expired = gated().add([signed({ validUntil: '2026-11-02' })], 'X APPROVES M@v1', 'X ATTRIBUTED_TO P');
    expect((await expired.reasons())[0]).toMatch(/\bX\b.*expired/i);
  });

  it('asks for the role at the instant of signing, the meaning and the environment', async () => {
    const role = (signedAt: string, by = 'P') =>
      gated({ role: 'LEAD' })
        .add([signed({ signedAt })], 'X APPROVES M@v1', `X ATTRIBUTED_TO ${by}`)
        .unmet();
    expect(await role('2026-11-01')).toEqual([]);
    expect(await role('2026-05-31')).toEqual(['FAIL LEAD']);
    expect(await role('2026-11-11')).toEqual(['FAIL LEAD']);
    expect(await role('2026-11-01', 'Q')).toEqual(['FAIL LEAD']);
    expect(await gated({ role: 'NOBODY_KNOWS' }).unmet()).toEqual(['UNKNOWN NOBODY_KNOWS']);
    const with_ = (asked: { readonly [field: string]: Json }, content: { readonly [field: string]: Json }) =>
      gated(asked)
        .add([signed(content)], 'X APPROVES M@v1', 'X ATTRIBUTED_TO P')
        .unmet();
    expect(await with_({ meaning: 'REVIEW' }, { meaning: 'REVIEW' })).toEqual([]);
    expect(await with_({ meaning: 'REVIEW' }, { meaning: 'APPROVAL' })).toEqual(['FAIL REVIEW']);
    expect(await with_({ environment: 'QA' }, { environment: 'QA' })).toEqual([]);
    expect(await with_({ environment: 'QA' }, { environment: 'prod' })).toEqual(['FAIL SIGN_OFF']);
    expect(await with_({ environment: 'QA' }, {})).toEqual(['FAIL SIGN_OFF']);
  });

  it('counts people and not signatures, and no author where independence is asked for', async () => {
    const by = (asked: { readonly [field: string]: Json }, ...people: string[]) => {
      const given = gated(asked);
      for (const [place, person] of people.entries()) {
        given.add([signed({}, `X${place}`)], `X${place} APPROVES M@v1`, `X${place} ATTRIBUTED_TO ${person}`);
      }
      return given.unmet();
    };
    expect(await by({ minimum: 2 }, 'P', 'P')).toEqual(['FAIL SIGN_OFF']);
    expect(await by({ minimum: 2 }, 'P', 'Q')).toEqual([]);
    expect(await by({ independence: 'I1' }, 'A')).toEqual(['FAIL SIGN_OFF']);
    expect(await by({ independence: 'I1' }, 'A', 'P')).toEqual([]);
    expect(await by({ independence: 'I0' }, 'A')).toEqual([]);
    expect(await by({}, 'A')).toEqual([]);
  });
});

describe('a predicate', () => {
  it('that cannot be read is not known to be met', async () => {
    const strange = new Gated({ kind: 'NO_SUCH', name: 'N' });
    expect(await strange.unmet()).toEqual(['UNKNOWN N']);
    expect((await strange.reasons())[0]).toContain('kind: there is no predicate NO_SUCH');
    const partial = new Gated({ kind: 'TRAINING', role: 'LEAD' });
    expect(await partial.unmet()).toEqual(['UNKNOWN TRAINING']);
    expect((await partial.reasons())[0]).toContain('topic: ');
    expect(await new Gated({ kind: 'NO_GAPS', kinds: ['UNMITIGATED_HAZARD'], scope: 'SUBJECTS' }, 'S').unmet()).toEqual(
      [],
    );
  });

  it('says by what it was judged: when that moves, the evaluation is not the newest any more', async () => {
    const trained = new Gated({ kind: 'TRAINING', role: 'LEAD', topic: 'bias' }).add(
      [
        { ...artifact('ROLE1', 'ROLE'), title: 'LEAD' },
        artifact('P', 'PERSON'),
        artifact('T', 'EVIDENCE', 'TRAINING_RECORD', { topic: 'bias' }),
        artifact('T2', 'EVIDENCE', 'TRAINING_RECORD', { topic: 'basics' }),
      ],
      holds('P', 'ROLE1', SINCE),
      'T ATTRIBUTED_TO P',
      'T2 ATTRIBUTED_TO P',
    );
    expect(await trained.judgedBy('T', 'T2')).toEqual(['T']);
    const iterations = new Gated(
      { kind: 'ITERATIONS_ACCEPTED', artifactKind: 'CONTROL', subkind: 'ITERATION' },
      'R',
    ).add([artifact('I', 'CONTROL', 'ITERATION', { release: 'R' }), artifact('J', 'CONTROL', 'ITERATION')]);
    expect(await iterations.judgedBy('I', 'J')).toEqual(['I']);
    const outputs = new Gated({ kind: 'MISSING_OUTPUTS', outputs: [{ kind: 'EVIDENCE', subkind: 'REPORT' }] }).add(
      [artifact('E', 'EVIDENCE', 'REPORT'), artifact('F', 'EVIDENCE', 'LOG')],
      'E EVALUATES M@v1',
      'F EVALUATES M@v1',
    );
    expect(await outputs.judgedBy('E', 'F')).toEqual(['E']);
    const controls = new Gated({ kind: 'NO_OPEN_RISK_CONTROL' }, 'S').add(
      [
        artifact('C', 'CONTROL', 'RISK_CONTROL'),
        artifact('E', 'EVIDENCE', 'REPORT'),
        artifact('F', 'EVIDENCE', 'REPORT'),
      ],
      'C APPLIES_TO S',
      'E EVIDENCES C',
    );
    expect(await controls.judgedBy('C', 'E', 'F')).toEqual(['C', 'E']);
  });
});

describe('METRIC_THRESHOLD', () => {
  const gated = (more: { readonly [field: string]: Json } = {}) =>
    new Gated({ kind: 'METRIC_THRESHOLD', metric: 'recall', op: '>=', value: 0.9, ...more });
  const measured = (id: string, value: number, more: { readonly [field: string]: Json } = {}) =>
    artifact(id, 'EVIDENCE', 'TEST_RESULT', { results: [{ metric: 'recall', value, ...more }] });

  it.each([
    ['>=', 0.9, []],
    ['>=', 0.89, ['FAIL E']],
    ['>', 0.9, ['FAIL E']],
    ['>', 0.91, []],
    ['<=', 0.9, []],
    ['<=', 0.91, ['FAIL E']],
    ['<', 0.9, ['FAIL E']],
    ['<', 0.89, []],
  ] as const)('%s 0.9 holds for %d: %j', async (op, value, unmet) => {
    expect(
      await gated({ op })
        .add([measured('E', value)], 'E EVALUATES M@v1')
        .unmet(),
    ).toEqual(unmet);
  });

  it('takes the newest of each part, and of the version alone', async () => {
    expect(await gated().unmet()).toEqual(['UNKNOWN recall']);
    const twice = gated()
      .add([measured('E1', 0.8)], 'E1 EVALUATES M@v1')
      .add([measured('E2', 0.95)], 'E2 EVALUATES M@v1');
    expect(await twice.unmet()).toEqual([]);
    const worse = gated()
      .add([measured('E1', 0.95)], 'E1 EVALUATES M@v1')
      .add([measured('E2', 0.8)], 'E2 EVALUATES M@v1');
    expect(await worse.unmet()).toEqual(['FAIL E2']);
    // Taken back: the one before it speaks again.
    expect(await worse.add([withdrawn(measured('E2', 0.8))]).unmet()).toEqual([]);
    const night = measured('N', 0.7, { part: 'slice:night' });
    const parts = () => gated().add([measured('E', 0.95), night], 'E EVALUATES M@v1', 'N EVALUATES M@v1');
    expect(await parts().unmet()).toEqual(['FAIL N']);
    const day = gated({ part: 'slice:day' }).add([night], 'N EVALUATES M@v1');
    expect(await day.unmet()).toEqual(['UNKNOWN recall']);
    const next = gated()
      .add([measured('E', 0.95)], 'E EVALUATES M@v1')
      .add([artifact('M', 'MODEL', null, { architecture: 'b' }, 'v2')]);
    expect(await next.unmet()).toEqual(['UNKNOWN recall']);
    const stale = gated().add([withdrawn(measured('E', 0.95))], 'E EVALUATES M@v1');
    expect(await stale.unmet()).toEqual(['UNKNOWN recall']);
    expect((await stale.reasons())[0]).toContain('only E measured recall, which does not stand any more');
  });

  it('looks at what it names, and at its metric', async () => {
    const other = gated({ subject: 'M2' }).add(
      [artifact('M2', 'MODEL', null, {}, 'v1'), measured('E', 0.8), measured('E2', 0.95)],
      'E EVALUATES M@v1',
      'E2 EVALUATES M2@v1',
    );
    expect(await other.unmet()).toEqual([]);
    // A release is measured by its members, each by itself.
    const release = new Gated({ kind: 'METRIC_THRESHOLD', metric: 'recall', op: '>=', value: 0.9 }, 'R').add(
      [artifact('M2', 'MODEL', null, {}, 'v1'), measured('E', 0.8), measured('E2', 0.95)],
      'R INCLUDES M@v1',
      'R INCLUDES M2@v1',
      'E EVALUATES M@v1',
      'E2 EVALUATES M2@v1',
    );
    expect(await release.unmet()).toEqual(['FAIL E']);
    const precision = artifact('E', 'EVIDENCE', 'TEST_RESULT', { results: [{ metric: 'precision', value: 1 }] });
    expect(await gated().add([precision], 'E EVALUATES M@v1').unmet()).toEqual(['UNKNOWN recall']);
  });
});

describe('LIFE_CYCLE_STATE', () => {
  const content = {
    initial: 'DRAFT',
    states: [
      { name: 'DRAFT', final: false },
      { name: 'APPROVED', final: true },
    ],
    transitions: [{ from: 'DRAFT', to: 'APPROVED' }],
  };
  const gated = (more: { readonly [field: string]: Json } = {}) =>
    new Gated({ kind: 'LIFE_CYCLE_STATE', states: ['APPROVED'], ...more });
  const followed = (more: { readonly [field: string]: Json } = {}) =>
    gated(more).add([artifact('LC', 'CONTROL', 'LIFECYCLE', content, 'v1')], 'LC APPLIES_TO M');

  it('asks for one of the states, as of the instant', async () => {
    expect(await gated().unmet()).toEqual(['UNKNOWN LIFE_CYCLE_STATE']);
    expect(await followed().unmet()).toEqual(['FAIL M']);
    expect(await followed({ states: ['NEW', 'DRAFT'] }).unmet()).toEqual([]);
    expect(await followed({ lifeCycle: 'OTHER' }).unmet()).toEqual(['UNKNOWN OTHER']);
    expect(await followed({ lifeCycle: 'LC' }).unmet()).toEqual(['FAIL M']);
    const taken = followed().add(
      [
        artifact('ST', 'CHANGE', 'STATE_TRANSITION', {
          machine: 'LC@v1',
          from: 'DRAFT',
          to: 'APPROVED',
          cause: 'x',
          at: '2026-11-10T00:00:00Z',
        }),
      ],
      { type: 'AFFECTS', from: 'ST', to: 'M@v1', attributes: { kind: 'METADATA' } },
    );
    expect(await taken.unmet()).toEqual([]);
    expect(await taken.unmet(Date.parse('2026-11-09T23:59:59Z'))).toEqual(['FAIL M']);
  });
});

describe('ITERATIONS_ACCEPTED', () => {
  const gated = () => new Gated({ kind: 'ITERATIONS_ACCEPTED', artifactKind: 'CONTROL', subkind: 'ITERATION' }, 'R');
  const iteration = (id: string, content: { readonly [field: string]: Json } = {}) =>
    artifact(id, 'CONTROL', 'ITERATION', { release: 'R', ...content });
  const step = (id: string, to: string, at: string) => artifact(id, 'CHANGE', 'STATE_TRANSITION', { to, at });
  const affects = (from: string, to: string): LinkInput => ({
    type: 'AFFECTS',
    from,
    to,
    attributes: { kind: 'METADATA' },
  });

  it('asks for the last state of each iteration of the release', async () => {
    expect(await gated().unmet()).toEqual(['UNKNOWN ITERATIONS_ACCEPTED']);
    expect(
      await gated()
        .add([iteration('I', { release: 'ANOTHER' })])
        .unmet(),
    ).toEqual(['UNKNOWN ITERATIONS_ACCEPTED']);
    expect(
      await gated()
        .add([iteration('I')])
        .unmet(),
    ).toEqual(['FAIL I']);
    expect(
      await gated()
        .add([iteration('I', { status: 'ACCEPTED' }), iteration('J')])
        .unmet(),
    ).toEqual(['FAIL J']);
    const stepped = gated().add(
      [iteration('I'), step('S1', 'ACCEPTED', '2026-11-02'), step('S2', 'STARTED', '2026-11-01')],
      affects('S1', 'I@1'),
      affects('S2', 'I@1'),
    );
    expect(await stepped.unmet()).toEqual([]);
    expect(await stepped.unmet(Date.parse('2026-11-01T12:00:00Z'))).toEqual(['FAIL I']);
    stepped.add([step('S3', 'REOPENED', '2026-11-03')], affects('S3', 'I@1'));
    expect(await stepped.unmet()).toEqual(['FAIL I']);
    const signed = (verdict: string) =>
      gated()
        .add([iteration('I'), artifact('X', 'SIGN_OFF', null, { verdict })], 'X APPROVES I@1')
        .unmet();
    expect(await signed('APPROVED')).toEqual([]);
    expect(await signed('REJECTED')).toEqual(['FAIL I']);
  });
});

describe('MISSING_OUTPUTS', () => {
  const gated = (...outputs: Json[]) => new Gated({ kind: 'MISSING_OUTPUTS', outputs });
  const explanation = (id: string, content: { readonly [field: string]: Json } = {}) =>
    artifact(id, 'EVIDENCE', 'EXPLANATION', content);
  const output = { kind: 'EVIDENCE', subkind: 'EXPLANATION' };

  it('asks for as many as are needed, of the kind and subkind, that stand', async () => {
    expect(await gated(output).unmet()).toEqual(['FAIL EVIDENCE EXPLANATION']);
    expect(await gated({ ...output, name: 'why' }).unmet()).toEqual(['FAIL why']);
    const given = (asked: Json, ...list: ArtifactInput[]) =>
      gated(asked)
        .add(list, ...list.map(({ id }) => `${id} EVALUATES M@v1`))
        .unmet();
    expect(await given(output, explanation('E'))).toEqual([]);
    expect(await given(output, artifact('E', 'EVIDENCE', 'REPORT'))).toEqual(['FAIL EVIDENCE EXPLANATION']);
    expect(await given(output, explanation('E', { outcome: 'fail' }))).toEqual(['FAIL EVIDENCE EXPLANATION']);
    expect(await given(output, withdrawn(explanation('E')))).toEqual(['FAIL EVIDENCE EXPLANATION']);
    const two = { ...output, minimum: 2 };
    expect(await given(two, explanation('E'))).toEqual(['FAIL EVIDENCE EXPLANATION']);
    expect(await given(two, explanation('E'), explanation('F'))).toEqual([]);
    expect(await given({ kind: 'EVIDENCE' }, artifact('E', 'EVIDENCE', 'REPORT'))).toEqual([]);
  });
});

describe('RECORDS', () => {
  const record = (id: string, content: { readonly [field: string]: Json } = {}) =>
    artifact(id, 'EVIDENCE', 'CERTIFICATE', { record: 'CE_MARKING', outcome: 'pass', ...content });
  const of = (when: Json, ...about: string[]) =>
    new Gated({ kind: 'RECORDS', records: ['CE_MARKING'], when }, ...about);
  const other = (riskClass: string | null) => artifact('S2', 'SYSTEM', 'AI_SYSTEM', riskClass ? { riskClass } : {});

  it('are of the system, stand, and were not failed', async () => {
    const given = (one: ArtifactInput, about = 'S@1') =>
      of(null, 'S').add([one], `${one.id} EVALUATES ${about}`).unmet();
    expect(await of(null, 'S').unmet()).toEqual(['FAIL CE_MARKING']);
    expect(await given(record('E'))).toEqual([]);
    expect(await given(record('E'), 'M@v1')).toEqual(['FAIL CE_MARKING']);
    expect(await given(record('E', { record: 'EU_REGISTRATION' }))).toEqual(['FAIL CE_MARKING']);
    expect(await given(record('E', { outcome: 'fail' }))).toEqual(['FAIL CE_MARKING']);
    expect(await given(record('E', { validUntil: '2026-11-21T00:00:00Z' }))).toEqual(['FAIL CE_MARKING']);
    expect(await given(withdrawn(record('E')))).toEqual(['FAIL CE_MARKING']);
  });

  it('are asked of each system of the class by itself', async () => {
    const when = { riskClass: ['HIGH'] };
    const both = (riskClass: string | null, ...marked: string[]) => {
      const given = new Gated({ kind: 'RECORDS', records: ['CE_MARKING'], when }, 'S').add(
        [other(riskClass)],
        'G APPLIES_TO S2',
      );
      for (const system of marked) given.add([record(`E${system}`)], `E${system} EVALUATES ${system}@1`);
      return given.unmet();
    };
    expect(await both('HIGH', 'S')).toEqual(['FAIL CE_MARKING']);
    expect(await both('HIGH', 'S2')).toEqual(['FAIL CE_MARKING']);
    expect(await both('HIGH', 'S', 'S2')).toEqual([]);
    // One of another class is not asked, and what it has counts for nobody.
    expect(await both('MINIMAL', 'S')).toEqual([]);
    expect(await both('MINIMAL', 'S2')).toEqual(['FAIL CE_MARKING']);
    // One whose class nobody knows may be one of them.
    expect(await both(null, 'S')).toEqual(['FAIL CE_MARKING']);
    const low = of({ riskClass: ['LIMITED'] }, 'S');
    expect(await low.unmet()).toEqual([]);
    const unknown = of(when, 'M').add([other(null)], 'G APPLIES_TO S2');
    expect(await unknown.unmet()).toEqual(['UNKNOWN S2']);
  });
});

describe('NO_OPEN_RISK_CONTROL', () => {
  const gated = () =>
    new Gated({ kind: 'NO_OPEN_RISK_CONTROL' }, 'S').add([artifact('H', 'HAZARD', 'RISK_CONCERN')], 'H DEPENDS_ON S');
  const control = (content: { readonly [field: string]: Json } = {}) =>
    artifact('C', 'CONTROL', 'RISK_CONTROL', content);
  const shown = (content: { readonly [field: string]: Json }, state: { readonly [field: string]: Json } = {}) =>
    gated()
      .add([control(state), artifact('E', 'EVIDENCE', 'TEST_RESULT', content)], 'C MITIGATES H', 'E EVIDENCES C')
      .unmet();

  it('asks for controls that are carried out and shown to work', async () => {
    expect(await gated().unmet()).toEqual(['UNKNOWN NO_OPEN_RISK_CONTROL']);
    expect(await gated().add([control()], 'C MITIGATES H').unmet()).toEqual(['FAIL C']);
    expect(await shown({ outcome: 'pass' })).toEqual([]);
    expect(await shown({ outcome: 'fail' })).toEqual(['FAIL C']);
    expect(await shown({ outcome: 'pass', validUntil: '2026-11-21T00:00:00Z' })).toEqual(['FAIL C']);
    expect(await shown({ outcome: 'pass' }, { actionState: 'COMPLETED' })).toEqual([]);
    expect(await shown({ outcome: 'pass' }, { actionState: 'OPEN' })).toEqual(['FAIL C']);
    // By a test of it as well; evidence against it shows nothing.
    const tested = gated().add(
      [control(), artifact('T', 'TEST_CASE', 'SYSTEM'), artifact('E', 'EVIDENCE', 'TEST_RESULT', { outcome: 'pass' })],
      'C APPLIES_TO S',
      'T VERIFIES C',
      'E EVIDENCES T',
    );
    expect(await tested.unmet()).toEqual([]);
    const against = gated().add(
      [control(), artifact('E', 'EVIDENCE', 'TEST_RESULT', { outcome: 'pass' })],
      'C MITIGATES H',
      'E EVIDENCES C AGAINST',
    );
    expect(await against.unmet()).toEqual(['FAIL C']);
    const failedSince = gated().add(
      [
        control(),
        artifact('E', 'EVIDENCE', 'TEST_RESULT', { outcome: 'pass' }),
        artifact('E2', 'EVIDENCE', 'TEST_RESULT', { outcome: 'fail' }),
      ],
      'C MITIGATES H',
      'E EVIDENCES C',
      'E2 EVIDENCES C AGAINST',
    );
    expect(await failedSince.unmet()).toEqual(['FAIL C']);
  });
});

it('COMPLETE_WORK_PRODUCTS asks a release or system for its package', async () => {
  expect(await new Gated({ kind: 'COMPLETE_WORK_PRODUCTS' }).unmet()).toEqual(['UNKNOWN COMPLETE_WORK_PRODUCTS']);
  const lacking = await new Gated({ kind: 'COMPLETE_WORK_PRODUCTS' }, 'R').unmet();
  expect(lacking).toEqual(expect.arrayContaining(['FAIL HARA_REPORT', 'FAIL SAFETY_CASE', 'FAIL VERIFICATION_REPORT']));
});

it('NO_GAPS asks for gaps of what the gate is about, and of no unknown kind', async () => {
  const gated = (more: { readonly [field: string]: Json }) =>
    new Gated({ kind: 'NO_GAPS', kinds: ['UNMITIGATED_HAZARD'], ...more }, 'S').add(
      [artifact('H', 'HAZARD', 'HAZARDOUS_EVENT', { asil: 'B' }), artifact('S9', 'SYSTEM')],
      'H DEPENDS_ON S9',
    );
  expect(await gated({}).unmet()).toEqual([]);
  expect(await gated({ scope: 'GRAPH' }).unmet()).toEqual(['FAIL H']);
  expect(await gated({}).add([], 'H DEPENDS_ON S').unmet()).toEqual(['FAIL H']);
  expect(await gated({ kinds: ['NO_SUCH_GAP'] }).unmet()).toEqual(['UNKNOWN NO_SUCH_GAP']);
});
