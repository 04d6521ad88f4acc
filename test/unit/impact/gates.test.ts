/*
 * Graph:    EV EVIDENCES C and EVALUATES M · G (gate) APPLIES_TO M, REQUIRES C, TC, ME, K, and RO{A}
 *           SO APPROVES G, ATTRIBUTED_TO P, who HOLDS RO · C9 is a claim that no gate requires
 * Scenario: what the gate requires, or the sign-off, is itself what changes: stated, recorded, in an older version, only
 *           possibly; and it is retired.
 * Result:   the gate does not pass. Which kinds of change count is what row F26 of the semantics says of a control that
 *           requires the same.
 * Negative controls: kinds that F26 does not carry; a claim that is not required; an old version; the revision before;
 *           new content that was reviewed.
 */
import { describe, expect, it } from 'vitest';
import type { ImpactAnalysis } from '../../../graph/impact/impactAnalysis.ts';
import { leastCostPlanOf } from '../../../graph/impact/leastCost/leastCostPlan.ts';
import { DEFAULT_PLAN_WEIGHTS } from '../../../graph/impact/leastCost/weights.ts';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import { CHANGE_KIND_NAMES, type ChangeKind } from '../../../graph/metamodel/changeKinds.ts';
import type { ArtifactKind } from '../../../graph/metamodel/kinds.ts';
import { links, MemoryGraph } from '../../support/memoryGraph.ts';

const artifact = (id: string, kind: ArtifactKind, subkind: string | null = null): ArtifactInput => {
  return { id, kind, subkind, version: kind === 'PERSON' ? null : { label: 'v1', content: { name: id } } };
};
const REQUIRED = ['C', 'TC', 'ME', 'K'];
const RETRACTED = { at: '2026-11-01T00:00:00Z', reason: 'withdrawn' };

function released(inferred: string | null = null): MemoryGraph {
  const graph = new MemoryGraph();
  const given = links(
    'EV EVALUATES M@v1',
    'EV EVIDENCES C',
    'EV EVIDENCES C9',
    'G APPLIES_TO M',
    ...REQUIRED.map((id) => `G REQUIRES ${id}`),
    'G REQUIRES RO A',
    'SO APPROVES G@v1',
    'SO ATTRIBUTED_TO P',
    'P HOLDS RO',
  );
  graph.ingest({
    artifacts: [
      artifact('M', 'MODEL'),
      artifact('T', 'RUN', 'TRAIN'),
      artifact('D', 'DATASET'),
      artifact('EV', 'EVIDENCE'),
      artifact('C', 'CLAIM', 'GOAL'),
      artifact('C9', 'CLAIM', 'GOAL'),
      artifact('TC', 'TEST_CASE'),
      artifact('ME', 'METRIC'),
      artifact('K', 'CONTROL'),
      artifact('RO', 'ROLE'),
      artifact('SO', 'SIGN_OFF'),
      artifact('P', 'PERSON'),
      artifact('G', 'GATE'),
    ],
    links: [...given, ...links('T GENERATED M@v1', 'T USED D@v1')].map(
      (link): LinkInput => (`${link.type} ${link.to}` === inferred ? { ...link, assurance: 'INFERRED' } : link),
    ),
  });
  return graph;
}

function gatesOf(analysis: ImpactAnalysis): string[] {
  const { view } = analysis.configuration;
  return analysis.gates.map(({ gate, verdict, unmet }) => `${view.id(gate)} ${verdict} ${unmet.join(',')}`.trim());
}

async function answerTo(graph: MemoryGraph, subject: string, kind: ChangeKind): Promise<string[]> {
  const analysis = await graph.impact({ changes: [{ subject, kind }] });
  return [analysis.verdict, ...gatesOf(analysis)];
}

it('passes before anything changes', async () => {
  const analysis = await released().impact({ changes: [] });
  expect([analysis.verdict, ...gatesOf(analysis)]).toEqual(['PASS', 'G PASS']);
});

describe('what a gate requires is itself what changes', () => {
  // Row F26 of metamodel.md 3.6, read off by hand: the columns with u.
  const CARRIES = ['INTERFACE', 'BEHAVIOUR', 'STRUCTURE', 'PARAMETER', 'RETRACT', 'CONTEXT', 'FIELD', 'EXPIRY'];

  it.each(CHANGE_KIND_NAMES)('by %s', async (kind) => {
    const verdicts = await Promise.all(REQUIRED.map(async (id) => (await answerTo(released(), id, kind)).slice(0, 2)));
    const expected = REQUIRED.map((id) => (CARRIES.includes(kind) ? ['FAIL', `G FAIL ${id}`] : ['PASS', 'G PASS']));
    expect(verdicts).toEqual(expected);
  });

  it('and a claim that it does not require may fall', async () => {
    expect(await answerTo(released(), 'C9', 'RETRACT')).toEqual(['PASS', 'G PASS']);
  });

  it('a role is required, too', async () => {
    expect(await answerTo(released(), 'RO', 'RETRACT')).toEqual(['FAIL', 'G FAIL RO']);
  });

  it('by a part of it only', async () => {
    const analysis = await released().impact({ changes: [{ subject: 'C', kind: 'RETRACT', parts: ['slice:night'] }] });
    expect(gatesOf(analysis)).toEqual(['G FAIL C']);
  });

  it('by new content, until the link has been reviewed for it', async () => {
    const graph = released();
    const changes = [{ subject: 'C', to: { label: 'v2', content: { name: 'another' }, digest: null } }];
    expect(gatesOf(await graph.impact({ changes }))).toEqual(['G FAIL C']);
    graph.ingest({ artifacts: [{ ...artifact('C', 'CLAIM', 'GOAL'), version: changes[0]?.to ?? null }] });
    expect(gatesOf(await graph.findings({}))).toEqual(['G FAIL C']);
    graph.ingest({ links: [{ type: 'REQUIRES', from: 'G', to: 'C', reviewed: { from: 'v1', to: 'v2' } }] });
    expect(gatesOf(await graph.findings({}))).toEqual(['G PASS']);
  });

  it('and is only inferred to be required: that makes no release pass', async () => {
    expect(await answerTo(released('REQUIRES C'), 'C', 'RETRACT')).toEqual(['UNKNOWN', 'G UNKNOWN C']);
  });

  it('and is only inferred to be affected by an incident', async () => {
    const graph = released();
    const affects: LinkInput = { type: 'AFFECTS', from: 'I', to: 'ME@v1', assurance: 'INFERRED' };
    graph.ingest({ artifacts: [{ id: 'I', kind: 'INCIDENT' }], links: [affects] });
    expect(gatesOf(await graph.impact({ changes: [{ subject: 'I', kind: 'FIELD' }] }))).toEqual(['G UNKNOWN ME']);
  });

  it('and a judgment on the link does not bring it back: there is no effect that it would suppress', async () => {
    const graph = released();
    const change = { subject: 'C', kind: 'RETRACT' } as const;
    const slot = graph.view.outgoing(graph.view.find('G')).find((one) => graph.view.link(one).type === 'REQUIRES');
    for (const [id, target] of [
      ['J1', graph.view.link(slot as number).id],
      ['J2', 'G'],
    ] as const) {
      await graph.disposition({ id, change, target, code: 'NOT_USED', signedBy: 'P' });
    }
    expect(gatesOf(await graph.impact({ changes: [change] }))).toEqual(['G FAIL C']);
  });

  it('and the least-cost plan says that nothing that is owed brings it back', async () => {
    const analysis = await released().impact({ changes: [{ subject: 'C', kind: 'RETRACT' }] });
    const { unreachable, levels } = leastCostPlanOf({ analysis, weights: DEFAULT_PLAN_WEIGHTS });
    expect([unreachable.map(({ subject }) => subject), levels]).toEqual([['C'], []]);
    expect(unreachable[0]?.because.join()).toContain('C@v1 was itself withdrawn');
  });
});

describe('a retraction that is recorded', () => {
  const retract = (graph: MemoryGraph, id: string, kind: ArtifactKind) => {
    graph.ingest({ artifacts: [{ id, kind, version: { label: 'v1', retracted: RETRACTED } }] });
  };

  it.each<[string, ArtifactKind, string]>([
    ['C', 'CLAIM', 'C'],
    ['TC', 'TEST_CASE', 'TC'],
    ['SO', 'SIGN_OFF', 'RO'],
  ])('of %s fails the gate, whatever else is asked about', async (id, kind, unmet) => {
    const graph = released();
    retract(graph, id, kind);
    const before = { revision: graph.index.revision - 1 };
    const expected = [`G FAIL ${unmet}`];
    expect(gatesOf(await graph.findings({}))).toEqual(expected);
    expect(gatesOf(await graph.impact({ changes: [] }))).toEqual(expected);
    expect(gatesOf(await graph.impact({ changes: [{ subject: 'C9', kind: 'METADATA' }] }))).toEqual(expected);
    expect(gatesOf(await graph.findings(before))).toEqual(['G PASS']);
    expect(gatesOf(await graph.impact({ changes: [], ...before }))).toEqual(['G PASS']);
  });

  it('of an old version is none of the version that stands', async () => {
    const graph = released();
    const next = (id: string, kind: ArtifactKind) => {
      graph.ingest({ artifacts: [{ id, kind, version: { label: 'v2', content: { name: `${id} again` } } }] });
    };
    next('C', 'CLAIM');
    const since = graph.index.revision;
    retract(graph, 'C', 'CLAIM');
    expect(gatesOf(await graph.findings({ since }))).toEqual(['G PASS']);
    expect(await answerTo(graph, 'C@v1', 'RETRACT')).toEqual(['PASS', 'G PASS']);
  });

  it('reaches the baseline that was released with the version', async () => {
    const graph = released();
    graph.ingest({
      import: '1',
      lastOfImport: true,
      artifacts: [{ id: 'R', kind: 'BASELINE' }],
      links: links('R INCLUDES C@v1', 'R INCLUDES M@v1', 'R INCLUDES EV'),
    });
    graph.ingest({ artifacts: [{ id: 'C', kind: 'CLAIM', version: { label: 'v2', content: { name: 'C again' } } }] });
    expect(gatesOf(await graph.impact({ changes: [], configuration: 'R' }))).toEqual(['G PASS']);
    retract(graph, 'C', 'CLAIM');
    expect(gatesOf(await graph.findings({ configuration: 'R' }))).toEqual(['G FAIL C']);
    expect(gatesOf(await graph.impact({ changes: [], configuration: 'R' }))).toEqual(['G FAIL C']);
  });
});

describe('a sign-off that is itself what changes', () => {
  // Row F24b: RETRACT and EXPIRY take an approval away.
  it.each(CHANGE_KIND_NAMES)('by %s', async (kind) => {
    const isTaken = kind === 'RETRACT' || kind === 'EXPIRY';
    expect(await answerTo(released(), 'SO', kind)).toEqual(isTaken ? ['FAIL', 'G FAIL RO'] : ['PASS', 'G PASS']);
  });

  it('only if an inferred link is right: that makes no release pass, and fails none', async () => {
    const graph = released();
    const affects = (assurance: 'INFERRED' | 'DECLARED'): LinkInput => {
      return { type: 'AFFECTS', from: 'I', to: 'SO@v1', assurance, attributes: { kind: 'RETRACT' } };
    };
    graph.ingest({ artifacts: [{ id: 'I', kind: 'INCIDENT' }], links: [affects('INFERRED')] });
    expect(await answerTo(graph, 'I', 'FIELD')).toEqual(['UNKNOWN', 'G UNKNOWN RO']);
    graph.ingest({ links: [affects('DECLARED')] });
    expect(await answerTo(graph, 'I', 'FIELD')).toEqual(['FAIL', 'G FAIL RO']);
  });

  it('and another one stands', async () => {
    const graph = released();
    graph.ingest({
      artifacts: [artifact('SO2', 'SIGN_OFF')],
      links: links('SO2 APPROVES G@v1', 'SO2 ATTRIBUTED_TO P'),
    });
    expect(await answerTo(graph, 'SO', 'RETRACT')).toEqual(['PASS', 'G PASS']);
  });
});

/** SO is signed on the first day of 2027; ENV is an envelope that SO2 approves on the same day, and D may grow by a tenth within it. */
describe('a sign-off that is dated later', () => {
  const SIGNED = '2027-01-01T00:00:00Z';
  const [BEFORE, THEN] = [{ validAt: '2026-12-31T23:59:59.999Z' }, { validAt: SIGNED }];
  const dated = () => {
    const graph = new MemoryGraph();
    const content = { verdict: 'APPROVED', signedAt: SIGNED };
    const bounds = [{ subject: 'D', field: 'rows', op: 'GROWTH_AT_MOST', value: 0.1 }];
    graph.ingest({
      artifacts: [
        ...[artifact('M', 'MODEL'), artifact('RO', 'ROLE'), artifact('P', 'PERSON'), artifact('G', 'GATE')],
        { id: 'D', kind: 'DATASET', version: { label: 'v1', content: { rows: 100 } } },
        { id: 'SO', kind: 'SIGN_OFF', version: { label: 'v1', content } },
        { id: 'SO2', kind: 'SIGN_OFF', version: { label: 'v1', content } },
        { id: 'ENV', kind: 'CONTROL', subkind: 'ENVELOPE', version: { label: 'v1', content: { bounds } } },
        artifact('T', 'RUN', 'TRAIN'),
      ],
      links: links(
        ...['T USED D@v1', 'T GENERATED M@v1', 'G APPLIES_TO M', 'G REQUIRES RO A', 'P HOLDS RO', 'ENV APPLIES_TO M'],
        ...['SO APPROVES M@v1', 'SO ATTRIBUTED_TO P', 'SO2 APPROVES ENV@v1', 'SO2 ATTRIBUTED_TO P'],
      ),
    });
    return graph;
  };

  it('meets no role until then, whoever asks', async () => {
    const graph = dated();
    for (const [at, expected] of [
      [BEFORE, ['FAIL', 'G FAIL RO']],
      [THEN, ['PASS', 'G PASS']],
    ] as const) {
      for (const analysis of [
        await graph.impact({ changes: [], ...at }),
        await graph.findings(at),
        await graph.impact({ changes: [{ subject: 'P', kind: 'METADATA' }], ...at }),
      ]) {
        expect([analysis.verdict, ...gatesOf(analysis)]).toEqual(expected);
      }
    }
    // Nobody can give again what was never given.
    const { unreachable } = leastCostPlanOf({
      analysis: await graph.impact({ changes: [], ...BEFORE }),
      weights: DEFAULT_PLAN_WEIGHTS,
    });
    expect(unreachable.map(({ subject }) => subject)).toEqual(['RO']);
  });

  it('signs no envelope until then', async () => {
    const change = { subject: 'D', to: { label: 'v2', content: { rows: 105 }, digest: null } };
    const proofs = async (at: { validAt: string }) =>
      (await dated().impact({ changes: [change], ...at })).envelopeProofs.map(({ signed, kept }) => [signed, kept]);
    expect([await proofs(BEFORE), await proofs(THEN)]).toEqual([[[false, false]], [[true, true]]]);
  });
});

describe('an envelope that says from when it bounds', () => {
  const FROM = '2027-06-01T00:00:00Z';
  const version = (label: string, value: number, effectiveFrom?: string) => {
    const bounds = [{ subject: 'D', field: 'rows', op: 'GROWTH_AT_MOST', value }];
    return { label, content: { bounds, ...(effectiveFrom ? { effectiveFrom } : {}) } };
  };
  const envelope = (...versions: ReturnType<typeof version>[]) => {
    const graph = new MemoryGraph();
    graph.ingest({
      artifacts: [
        ...[artifact('M', 'MODEL'), artifact('RO', 'ROLE'), artifact('P', 'PERSON'), artifact('T', 'RUN', 'TRAIN')],
        { id: 'D', kind: 'DATASET', version: { label: 'v1', content: { rows: 100 } } },
      ],
      links: links('T USED D@v1', 'T GENERATED M@v1', 'P HOLDS RO'),
    });
    for (const one of versions) {
      graph.ingest({
        artifacts: [
          { id: 'ENV', kind: 'CONTROL', subkind: 'ENVELOPE', version: one },
          artifact(`SO-${one.label}`, 'SIGN_OFF'),
        ],
        links: links(
          'ENV APPLIES_TO M',
          `SO-${one.label} APPROVES ENV@${one.label}`,
          `SO-${one.label} ATTRIBUTED_TO P`,
        ),
      });
    }
    return graph;
  };
  const grown = async (graph: MemoryGraph, rows: number, validAt: string) => {
    const change = { subject: 'D', to: { label: 'v2', content: { rows }, digest: null } };
    const [proof] = (await graph.impact({ changes: [change], validAt })).envelopeProofs;
    return [proof?.signed, proof?.kept];
  };

  it('bounds nothing before', async () => {
    const graph = envelope(version('v1', 0.1, FROM));
    expect(await grown(graph, 105, '2027-05-31T23:59:59Z')).toEqual([false, false]);
    expect(await grown(graph, 105, FROM)).toEqual([true, true]);
  });

  it('leaves the bounds as they are until then', async () => {
    const graph = envelope(version('v1', 0.1), version('v2', 0.5, FROM));
    const before = '2027-05-31T23:59:59Z';
    expect([await grown(graph, 105, before), await grown(graph, 140, before)]).toEqual([
      [true, true],
      [true, false],
    ]);
    expect(await grown(graph, 140, FROM)).toEqual([true, true]);
  });

  it('also where the wider bounds are among the changes, stated or found', async () => {
    const wider = version('v2', 0.5, FROM);
    const grow = { subject: 'D', to: { label: 'v2', content: { rows: 140 }, digest: null } };
    const widen = { subject: 'ENV', to: { ...wider, digest: null } };
    const graph = envelope(version('v1', 0.1));
    const proofs = async (validAt: string) => {
      const asked = await graph.impact({ changes: [grow, widen], validAt });
      return asked.envelopeProofs.flatMap(({ fields, subject }) =>
        asked.configuration.view.id(subject) === 'D' ? fields.map(({ kept }) => kept) : [],
      );
    };
    expect([await proofs('2027-05-31T00:00:00Z'), await proofs(FROM)]).toEqual([[false], [true]]);
    const since = graph.index.revision;
    graph.ingest({
      artifacts: [
        { id: 'ENV', kind: 'CONTROL', subkind: 'ENVELOPE', version: wider },
        { id: 'D', kind: 'DATASET', version: { label: 'v2', content: { rows: 140 } } },
      ],
    });
    const found = await graph.findings({ since, validAt: '2027-05-31T00:00:00Z' });
    expect(found.envelopeProofs.flatMap(({ fields }) => fields.map(({ field, kept }) => `${field} ${kept}`))).toContain(
      'rows false',
    );
  });
});

it('what was retired is required all the same, while somebody requires it', async () => {
  const graph = released();
  graph.ingest({ source: 'tool', import: '1', lastOfImport: true, artifacts: [artifact('C8', 'CLAIM', 'GOAL')] });
  graph.ingest({ links: links('G REQUIRES C8', 'EV EVIDENCES C8') });
  expect(gatesOf(await graph.impact({ changes: [] }))).toEqual(['G PASS']);
  graph.ingest({ source: 'tool', mode: 'REPLACE_SOURCE', import: '2', lastOfImport: true });
  expect(gatesOf(await graph.impact({ changes: [] }))).toEqual(['G UNKNOWN C8']);
});

/**
 *     D ◀USED─ T ─GENERATED▶ M ◀EVALUATES─ EV ─EVIDENCES▶ C ◀REQUIRES─ G ─APPLIES_TO▶ R      M2 ◀EVALUATES─ EV2 ─EVIDENCES▶ C (ANY)
 *
 * D is recalled, and only then the release is closed: what is found since that holds nothing.
 */
describe('what was withdrawn before the release was closed', () => {
  const claim = {
    id: 'C',
    kind: 'CLAIM' as const,
    subkind: 'GOAL',
    version: { label: 'v1', content: { logic: 'ANY' } },
  };
  const retracted = (graph: MemoryGraph) =>
    graph.ingest({ artifacts: [{ id: 'D', kind: 'DATASET', version: { label: 'v1', retracted: RETRACTED } }] });
  const recalled = async (
    members: readonly string[],
    more: (graph: MemoryGraph) => unknown = () => undefined,
    recall: (graph: MemoryGraph) => void = retracted,
  ) => {
    const graph = new MemoryGraph();
    graph.ingest({
      artifacts: [
        ...[artifact('D', 'DATASET'), artifact('M', 'MODEL'), artifact('M2', 'MODEL')],
        ...[artifact('EV', 'EVIDENCE'), artifact('EV2', 'EVIDENCE'), claim],
        ...[artifact('P', 'PERSON'), { id: 'RO', kind: 'ROLE' as const }],
        { id: 'T', kind: 'RUN', subkind: 'TRAIN' },
        { id: 'G', kind: 'GATE' },
      ],
      links: links(
        ...[
          'T USED D@v1',
          'T GENERATED M@v1',
          'EV EVALUATES M@v1',
          'EV2 EVALUATES M2@v1',
          'G REQUIRES C',
          'P HOLDS RO',
        ],
        ...(members.includes('EV') ? ['EV EVIDENCES C'] : ['EV EVIDENCES C', 'EV2 EVIDENCES C']),
      ),
    });
    await more(graph);
    recall(graph);
    graph.ingest({
      artifacts: [{ id: 'R', kind: 'BASELINE' }],
      links: links(...members.map((id) => `R INCLUDES ${id}@v1`), 'G APPLIES_TO R'),
    });
    return graph;
  };
  const verdicts = async (graph: MemoryGraph, validAt?: string) => {
    const question = { configuration: 'R', ...(validAt ? { validAt } : {}) };
    const answers = [await graph.findings(question), await graph.impact({ ...question, changes: [] })];
    expect(answers.map(({ items }) => items)).toEqual([[], []]);
    return answers.map((answer) => gatesOf(answer).join());
  };

  it('leaves its claims without what they rest on', async () => {
    expect(await verdicts(await recalled(['C', 'M', 'EV']))).toEqual(['G FAIL C', 'G FAIL C']);
  });

  it.each<[string, LinkInput, string]>([
    [
      'a recall that an incident reports',
      { type: 'AFFECTS', from: 'I', to: 'D@v1', attributes: { kind: 'RETRACT' } },
      'FAIL C',
    ],
    [
      'what it only may recall',
      { type: 'AFFECTS', from: 'I', to: 'D@v1', attributes: { kind: 'RETRACT' }, assurance: 'INFERRED' },
      'PASS',
    ],
    ['what it found in the field', { type: 'AFFECTS', from: 'I', to: 'D@v1', attributes: { kind: 'FIELD' } }, 'PASS'],
  ])('by a record: %s', async (_, link, expected) => {
    const reported = (graph: MemoryGraph) =>
      graph.ingest({ artifacts: [{ id: 'I', kind: 'INCIDENT' }], links: [link] });
    const graph = await recalled(['C', 'M', 'EV'], undefined, reported);
    expect(await verdicts(graph)).toEqual([`G ${expected}`, `G ${expected}`]);
  });

  it('is no proof that the gate is not affected, and nothing that is owed brings it back', async () => {
    const graph = await recalled(['C', 'M', 'EV']);
    const question = { configuration: 'R', changes: [], target: 'G' };
    expect(await graph.prove(question)).toEqual({
      type: 'UNKNOWN',
      because: ['G is a gate: it has no effects but a verdict, FAIL. It lacks C.'],
    });
    const analysis = await graph.impact(question);
    const { unreachable, levels } = leastCostPlanOf({ analysis, weights: DEFAULT_PLAN_WEIGHTS });
    expect([unreachable.map(({ subject }) => subject), levels]).toEqual([['C'], []]);
    expect(unreachable[0]?.because).toEqual([expect.stringContaining('C@v1 rests on what was withdrawn')]);
    // Negative control: a gate that passes is proved to.
    const passing = await recalled(['C', 'M', 'M2', 'EV2']);
    expect((await passing.prove(question)).type).toBe('CERTIFICATE');
  });

  it('unless other evidence is enough, until that is lost, too', async () => {
    const graph = await recalled(['C', 'M', 'M2', 'EV2']);
    expect(await verdicts(graph)).toEqual(['G PASS', 'G PASS']);
    const both = await recalled(['C', 'M', 'M2', 'EV', 'EV2'], (one) =>
      one.ingest({ links: links('EV2 EVIDENCES C') }),
    );
    expect(await verdicts(both)).toEqual(['G PASS', 'G PASS']);
    const change = { subject: 'M2', to: { label: 'v2', content: { name: 'other' }, digest: null } };
    expect(gatesOf(await both.impact({ changes: [change], configuration: 'R' }))).toEqual(['G FAIL C']);
    const recall = { subject: 'EV2', kind: 'RETRACT' } as const;
    expect(gatesOf(await both.impact({ changes: [recall], configuration: 'R' }))).toEqual(['G FAIL C']);
    // Negative control: of the two that are left, one is enough.
    expect(gatesOf(await both.impact({ changes: [{ ...recall, subject: 'M' }], configuration: 'R' }))).toEqual([
      'G PASS',
    ]);
  });

  it('unless somebody has judged that it does not matter', async () => {
    const change = { subject: 'D@v1', kind: 'RETRACT' } as const;
    const judged = await recalled(['C', 'M', 'EV'], (graph) =>
      graph.disposition({ id: 'J', change, target: 'T', code: 'NOT_USED', signedBy: 'P' }),
    );
    expect(await verdicts(judged)).toEqual(['G PASS', 'G PASS']);
  });

  it('and so does evidence that had run out when it was closed', async () => {
    const graph = new MemoryGraph();
    const version = { label: 'v1', content: { name: 'EV', validUntil: '2026-09-01' } };
    graph.ingest({
      artifacts: [artifact('M', 'MODEL'), { id: 'EV', kind: 'EVIDENCE', version }, claim, { id: 'G', kind: 'GATE' }],
      links: links('EV EVALUATES M@v1', 'EV EVIDENCES C', 'G REQUIRES C'),
    });
    graph.ingest({
      artifacts: [{ id: 'R', kind: 'BASELINE' }],
      links: links('R INCLUDES C@v1', 'R INCLUDES EV@v1', 'G APPLIES_TO R'),
    });
    expect(await verdicts(graph)).toEqual(['G FAIL C', 'G FAIL C']);
    expect(await verdicts(graph, '2026-08-01T00:00:00Z')).toEqual(['G PASS', 'G PASS']);
  });
});

describe('a release that was closed over what had been withdrawn', () => {
  // GATE REQUIRES C ◀─SUPPORTS─ SUB ◀─EVIDENCES─ EV {day}, E2 ─EVIDENCES▶ C; C IN_CONTEXT_OF A. R holds all of it, and was closed last.
  const closedOver = async (withdrawn: readonly [string, ArtifactKind, string[]?] | null, logic = 'ALL') => {
    const graph = new MemoryGraph();
    graph.ingest({
      artifacts: [
        { id: 'C', kind: 'CLAIM', subkind: 'GOAL', version: { label: 'v1', content: { logic } } },
        artifact('SUB', 'CLAIM', 'GOAL'),
        artifact('A', 'CLAIM', 'ASSUMPTION'),
        artifact('OTHER', 'CLAIM', 'GOAL'),
        artifact('EV', 'EVIDENCE'),
        artifact('E2', 'EVIDENCE'),
        artifact('P', 'PERSON'),
        artifact('RO', 'ROLE'),
        artifact('G', 'GATE'),
      ],
      links: [
        ...links(
          'SUB SUPPORTS C',
          'E2 EVIDENCES C',
          'C IN_CONTEXT_OF A ASSUMPTION',
          'E2 EVIDENCES OTHER',
          'P HOLDS RO',
        ),
        { type: 'EVIDENCES', from: 'EV', to: 'SUB', scope: ['slice:day'] },
      ],
    });
    if (withdrawn) {
      const [id, kind, parts = []] = withdrawn;
      graph.ingest({ artifacts: [{ id, kind, version: { label: 'v1', retracted: { ...RETRACTED, parts } } }] });
    }
    graph.ingest({
      import: '1',
      lastOfImport: true,
      artifacts: [{ id: 'R', kind: 'BASELINE' }],
      links: links(
        'R INCLUDES C@v1',
        'R INCLUDES SUB@v1',
        'R INCLUDES EV',
        'R INCLUDES E2',
        'G REQUIRES C',
        'G APPLIES_TO R',
      ),
    });
    return graph;
  };
  const verdicts = async (graph: MemoryGraph) => {
    const found = await graph.findings({ configuration: 'R' });
    const asked = await graph.impact({ changes: [], configuration: 'R' });
    expect(gatesOf(asked)).toEqual(gatesOf(found));
    return [found.verdict, ...gatesOf(found)];
  };
  const [PASSED, FAILED] = [
    ['PASS', 'G PASS'],
    ['FAIL', 'G FAIL C'],
  ];

  it.each<[string, readonly [string, ArtifactKind, string[]?] | null, readonly string[]]>([
    ['nothing', null, PASSED],
    ['evidence', ['E2', 'EVIDENCE'], FAILED],
    ['evidence of what supports the claim', ['EV', 'EVIDENCE'], FAILED],
    ['a part of it that the link speaks of', ['EV', 'EVIDENCE', ['slice:day']], FAILED],
    ['a part of it that the link does not speak of', ['EV', 'EVIDENCE', ['slice:night']], PASSED],
    ['what supports the claim', ['SUB', 'CLAIM'], FAILED],
    ['what it is made on', ['A', 'CLAIM'], FAILED],
    ['another claim', ['OTHER', 'CLAIM'], PASSED],
  ])('passes or not: %s', async (_what, withdrawn, expected) => {
    expect(await verdicts(await closedOver(withdrawn))).toEqual(expected);
  });

  it('passes where any support will do, and where the withdrawal was judged', async () => {
    expect(await verdicts(await closedOver(['E2', 'EVIDENCE'], 'ANY'))).toEqual(PASSED);
    const graph = await closedOver(['E2', 'EVIDENCE']);
    const claim = graph.view.find('C');
    const slot = graph.view.outgoing(graph.view.find('E2')).find((one) => graph.view.index.linkTo(one) === claim);
    const target = graph.view.link(slot as number).id;
    const change = { subject: 'E2', kind: 'RETRACT' } as const;
    // Not by a judgment at the evidence itself, on a part of it, or on another change.
    await graph.disposition({ id: 'J0', change, target: 'E2', code: 'NOT_USED', signedBy: 'P' });
    for (const [id, other] of [
      ['J2', { ...change, parts: ['slice:night'] }],
      ['J3', { subject: 'E2', kind: 'BEHAVIOUR' }],
    ] as const) {
      await graph.disposition({ id, change: other, target, code: 'NOT_USED', signedBy: 'P' });
      const { gates } = await graph.impact({ changes: [other], configuration: 'R' });
      expect(gates.map(({ verdict }) => verdict)).toEqual(['FAIL']);
    }
    expect(await verdicts(graph)).toEqual(FAILED);
    await graph.disposition({ id: 'J1', change, target, code: 'COVERED_BY_OTHER_EVIDENCE', signedBy: 'P' });
    expect(await verdicts(graph)).toEqual(PASSED);
  });

  it('has no plan that brings it back', async () => {
    const analysis = await (await closedOver(['E2', 'EVIDENCE'])).findings({ configuration: 'R' });
    const { unreachable, levels } = leastCostPlanOf({ analysis, weights: DEFAULT_PLAN_WEIGHTS });
    expect([unreachable.map(({ subject }) => subject), levels]).toEqual([['C'], []]);
  });
});

describe('a gate that applies to several things', () => {
  const applying = (subjects: readonly string[], signed: readonly string[], inferred: readonly string[] = []) => {
    const graph = new MemoryGraph();
    graph.ingest({
      artifacts: [
        artifact('M', 'MODEL'),
        artifact('S', 'SYSTEM'),
        artifact('RO', 'ROLE'),
        artifact('SO', 'SIGN_OFF'),
        artifact('P', 'PERSON'),
        artifact('G', 'GATE'),
      ],
      links: [
        ...links('G REQUIRES RO A', 'SO ATTRIBUTED_TO P', 'P HOLDS RO'),
        ...links(...subjects.map((id) => `G APPLIES_TO ${id}`), ...signed.map((id) => `SO APPROVES ${id}@v1`)),
        ...links(...inferred.map((id) => `G APPLIES_TO ${id}`)).map(
          (link): LinkInput => ({ ...link, assurance: 'INFERRED' }),
        ),
      ],
    });
    return graph.impact({ changes: [] }).then(gatesOf);
  };

  it.each(['M', 'S'])('is signed for by an approval of %s', async (id) => {
    expect(await applying(['M', 'S'], [id])).toEqual(['G PASS']);
  });

  it('comes by its id among others', async () => {
    const graph = new MemoryGraph();
    const ids = ['G2', 'G3', 'G1'];
    graph.ingest({
      artifacts: [artifact('M', 'MODEL'), ...ids.map((id) => artifact(id, 'GATE'))],
      links: links(...ids.map((id) => `${id} APPLIES_TO M`)),
    });
    expect(gatesOf(await graph.impact({ changes: [] }))).toEqual(['G1 PASS', 'G2 PASS', 'G3 PASS']);
  });

  it('is one gate, and sure, where it is sure for one of them', async () => {
    expect(await applying(['S'], [], ['M'])).toEqual(['G FAIL RO']);
    // Negative control: where it only may apply to any, it cannot fail.
    expect(await applying([], [], ['M', 'S'])).toEqual(['G UNKNOWN RO']);
  });
});

describe('who signed held the role', () => {
  const asked = async (signedAt: string | undefined, attributes: LinkInput['attributes']) => {
    const graph = new MemoryGraph();
    const content = { verdict: 'APPROVED', ...(signedAt ? { signedAt } : {}) };
    graph.ingest({
      artifacts: [
        artifact('M', 'MODEL'),
        artifact('RO', 'ROLE'),
        { id: 'SO', kind: 'SIGN_OFF', version: { label: 'v1', content } },
        artifact('P', 'PERSON'),
        artifact('G', 'GATE'),
      ],
      links: [
        ...links('G REQUIRES RO A', 'SO ATTRIBUTED_TO P', 'G APPLIES_TO M', 'SO APPROVES M@v1'),
        { type: 'HOLDS', from: 'P', to: 'RO', attributes },
      ],
    });
    return gatesOf(await graph.impact({ changes: [] }));
  };
  const TERM = { from: '2026-01-01', to: '2026-06-01' };

  it.each<[string, string | undefined, LinkInput['attributes'], string]>([
    ['within the term', '2026-03-01', TERM, 'G PASS'],
    ['on its first day', '2026-01-01', TERM, 'G PASS'],
    ['before it', '2025-12-31', TERM, 'G FAIL RO'],
    ['when it was over', '2026-06-01', TERM, 'G FAIL RO'],
    ['while the authority was void', '2026-03-01', { ...TERM, voidFrom: '2026-02-01' }, 'G FAIL RO'],
    ['nobody knows when', undefined, TERM, 'G PASS'],
  ])('%s', async (_when, signedAt, attributes, expected) => {
    expect(await asked(signedAt, attributes)).toEqual([expected]);
  });
});
