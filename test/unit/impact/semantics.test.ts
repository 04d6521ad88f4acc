/*
 * Graphs:   small ones, drawn at each test. All links DECLARED_REVIEWED unless it says otherwise.
 * Scenario: one rule of the propagation semantics per test.
 * Result:   the exact items, as "artifact EFFECT A(ctual)|P(otential)|S(uppressed) {parts}".
 * Negative controls: stand beside each test, as the artifact or link that must stay untouched.
 */
import { describe, expect, it } from 'vitest';
import type { ArtifactInput } from '../../../graph/ingest/input.ts';
import type { ArtifactKind } from '../../../graph/metamodel/kinds.ts';
import type { Json } from '../../../graph/model/delta.ts';
import { itemTexts, links, MemoryGraph } from '../../support/memoryGraph.ts';

/** "M1:MODEL", "T1:RUN:TRAIN": version v1 unless the kind is a run. */
function artifacts(...texts: readonly string[]): ArtifactInput[] {
  return texts.map((text) => {
    const [id, kind, subkind] = text.split(':') as [string, ArtifactKind, string | undefined];
    const record = kind === 'RUN' || kind === 'DEPLOYMENT' || kind === 'BASELINE' || kind === 'PERSON';
    return { id, kind, subkind: subkind ?? null, version: record ? null : { label: 'v1', content: { name: id } } };
  });
}

function withContent(
  id: string,
  kind: ArtifactKind,
  content: Json,
  subkind: string | null = null,
  label = 'v1',
): ArtifactInput {
  return { id, kind, subkind, version: { label, content } };
}

function graphOf(batch: { artifacts: ArtifactInput[]; links: ReturnType<typeof links> }): MemoryGraph {
  const graph = new MemoryGraph();
  graph.ingest(batch);
  return graph;
}

describe('evidence kept for what others changed', () => {
  it('goes down derivations and never turns down again from a shared requirement', async () => {
    // D ◀─USED─ T ─GENERATED▶ M ─IMPLEMENTS▶ SR ◀─IMPLEMENTS─ M2 (a sibling)
    const graph = graphOf({
      artifacts: artifacts(
        'D:DATASET',
        'T:RUN:TRAIN',
        'M:MODEL',
        'SR:REQUIREMENT',
        'M2:MODEL',
        'D9:DATASET',
        'T9:RUN:TRAIN',
      ),
      links: links(
        'T USED D@v1',
        'T GENERATED M@v1',
        'M IMPLEMENTS SR',
        'M2 IMPLEMENTS SR',
        'T9 USED D9@v1',
        'T9 GENERATED M2@v1',
      ),
    });
    const analysis = await graph.impact({ changes: [{ subject: 'D', kind: 'DATA_RELABEL' }] });
    expect(itemTexts(analysis)).toEqual(['M STALE A', 'SR UNCONFIRMED A', 'T STALE A']);
    expect(analysis.verdict).toBe('FAIL');
  });

  it('ends on cycles, self-loops and a tail into a cycle', async () => {
    // A ─DEPENDS_ON▶ B ─DEPENDS_ON▶ C ─DEPENDS_ON▶ B, C ─DEPENDS_ON▶ C, X untouched
    const graph = graphOf({
      artifacts: artifacts('A:COMPONENT', 'B:COMPONENT', 'C:COMPONENT', 'X:COMPONENT'),
      links: links('A DEPENDS_ON B', 'B DEPENDS_ON C', 'C DEPENDS_ON B', 'C DEPENDS_ON C'),
    });
    const analysis = await graph.impact({ changes: [{ subject: 'C', kind: 'BEHAVIOUR' }] });
    expect(itemTexts(analysis)).toEqual(['A SUSPECT P', 'B SUSPECT A', 'C SUSPECT A']);
  });

  it('answers forty stacked diamonds at once, and says that there are more witnesses', async () => {
    //      L0a        L1a
    // S ◀        M1 ◀        M2 …   each step DERIVED_FROM both sides of the one before
    //      L0b        L1b
    const names = ['S:DATASET'];
    const texts: string[] = [];
    let before = 'S';
    for (let level = 0; level < 40; level += 1) {
      names.push(`L${level}a:DATASET`, `L${level}b:DATASET`, `M${level}:DATASET`);
      texts.push(`L${level}a DERIVED_FROM ${before}@v1`, `L${level}b DERIVED_FROM ${before}@v1`);
      texts.push(`M${level} DERIVED_FROM L${level}a@v1`, `M${level} DERIVED_FROM L${level}b@v1`);
      before = `M${level}`;
    }
    const graph = graphOf({
      artifacts: artifacts(...names),
      links: links(...texts.map((text) => text.replace(/^(\S+)/, '$1@v1'))),
    });
    const analysis = await graph.impact({ changes: [{ subject: 'S', kind: 'DATA_RELABEL' }] });
    const last = analysis.items.find((item) => graph.view.id(item.artifact) === 'M39');
    if (!last) throw new Error('not reached');
    expect(last.distance).toBe(80);
    const set = analysis.witnesses(last, 'STALE', 5);
    expect([set.pathSet, set.paths.length, new Set(set.paths.map((path) => JSON.stringify(path))).size]).toEqual([
      'TRUNCATED',
      5,
      5,
    ]);
    expect(set.paths.every((path) => path.steps.length === 80)).toBe(true);
  });
});

describe('two changes of one artifact', () => {
  // D ◀─USED─ T; D9 is another data set
  const graph = () =>
    graphOf({ artifacts: artifacts('D:DATASET', 'D9:DATASET', 'T:RUN:TRAIN'), links: links('T USED D@v1') });
  const to = (rows: number, label = 'v2') => ({
    subject: 'D',
    to: { label, content: { name: 'D', rows }, digest: null },
  });

  it('cannot give it two new contents: the second is refused, whatever the order', async () => {
    const message = (path: string, other: string) => `${path}: ${other} gives D another new content. Give one,`;
    const ask = (changes: readonly object[]) => graph().impact({ changes: changes as never });
    await expect(ask([to(1), to(2)])).rejects.toThrow(message('changes[1].to', 'changes[0]'));
    await expect(ask([to(2), to(1, 'v3')])).rejects.toThrow(message('changes[1].to', 'changes[0]'));
    await expect(ask([to(1), { subject: 'D9', kind: 'RETRACT' }, { ...to(2), subject: 'D@v1' }])).rejects.toThrow(
      message('changes[2].to', 'changes[0]'),
    );
    const labelled = (label: string) => ({ subject: 'D', to: { label, content: null, digest: null } });
    await expect(ask([labelled('v2'), labelled('v3')])).rejects.toThrow(message('changes[1].to', 'changes[0]'));
  });

  it('may give it the same content, or one of them none', async () => {
    const alone = await graph().impact({ changes: [to(1)] });
    const twice = await graph().impact({ changes: [to(1), to(1, 'v3')] });
    expect(itemTexts(twice)).toEqual(itemTexts(alone));
    const retracted = await graph().impact({ changes: [to(1), { subject: 'D', kind: 'RETRACT' }] });
    expect(itemTexts(retracted)).toEqual(['T TAINTED A']);
  });
});

describe('suspicion', () => {
  it('goes on only as a possibility, and starts no loss of demonstration', async () => {
    // SRU ◀─REFINES─ SR ◀─IMPLEMENTS─ C ◀─DEPENDS_ON─ C2 ─IMPLEMENTS▶ SR2
    const graph = graphOf({
      artifacts: artifacts('SRU:REQUIREMENT', 'SR:REQUIREMENT', 'C:COMPONENT', 'C2:COMPONENT', 'SR2:REQUIREMENT'),
      links: links('SR REFINES SRU', 'C IMPLEMENTS SR', 'C2 DEPENDS_ON C', 'C2 IMPLEMENTS SR2'),
    });
    const analysis = await graph.impact({ changes: [{ subject: 'SRU', kind: 'BEHAVIOUR' }] });
    expect(itemTexts(analysis)).toEqual(['C SUSPECT P', 'C2 SUSPECT P', 'SR SUSPECT A']);
  });

  it('of an inferred link is only a possibility, and an inferred support supports nothing', async () => {
    // C2 ─DEPENDS_ON (INFERRED)▶ C;  G (ANY) ◀─SUPPORTS─ G1 ◀─EVIDENCES─ EV1;  G ◀─SUPPORTS (INFERRED)─ G2 ◀─ EV2
    const graph = new MemoryGraph();
    const inferred = (from: string, type: 'DEPENDS_ON' | 'SUPPORTS', to: string) => ({
      from,
      type,
      to,
      assurance: 'INFERRED' as const,
    });
    graph.ingest({
      artifacts: [
        ...artifacts(
          'C:COMPONENT',
          'C2:COMPONENT',
          'M:MODEL',
          'EV1:EVIDENCE',
          'EV2:EVIDENCE',
          'G1:CLAIM:GOAL',
          'G2:CLAIM:GOAL',
        ),
        withContent('G', 'CLAIM', { logic: 'ANY' }, 'GOAL'),
      ],
      links: [
        ...links('EV1 EVALUATES M@v1', 'EV1 EVIDENCES G1', 'EV2 EVIDENCES G2', 'G1 SUPPORTS G'),
        inferred('C2', 'DEPENDS_ON', 'C'),
        inferred('G2', 'SUPPORTS', 'G'),
      ],
    });
    expect(itemTexts(await graph.impact({ changes: [{ subject: 'C', kind: 'BEHAVIOUR' }] }))).toEqual(['C2 SUSPECT P']);
    expect(itemTexts(await graph.impact({ changes: [{ subject: 'M', kind: 'BEHAVIOUR' }] }))).toEqual([
      'EV1 STALE A',
      'G IN_DOUBT A',
      'G1 DEGRADED A',
    ]);
  });
});

describe('parts', () => {
  const sliced = () =>
    graphOf({
      artifacts: [
        withContent('D', 'DATASET', { parts: ['slice:day', 'slice:night'], labels: 1 }),
        ...artifacts(
          'VN:RUN:EVALUATE',
          'VD:RUN:EVALUATE',
          'T:RUN:TRAIN',
          'M:MODEL',
          'EN:EVIDENCE',
          'ED:EVIDENCE',
          'GN:CLAIM:GOAL',
          'GD:CLAIM:GOAL',
        ),
      ],
      links: [
        { ...(links('VN USED D@v1')[0] as object), scope: ['slice:night'] } as never,
        { ...(links('VD USED D@v1')[0] as object), scope: ['slice:day'] } as never,
        ...links(
          'T USED D@v1',
          'T GENERATED M@v1',
          'VN GENERATED EN',
          'VD GENERATED ED',
          'EN EVIDENCES GN',
          'ED EVIDENCES GD',
        ),
      ],
    });

  it('a relabelled night slice leaves day evidence fresh; a training mixes all parts', async () => {
    const analysis = await sliced().impact({
      changes: [{ subject: 'D', kind: 'DATA_RELABEL', parts: ['slice:night'] }],
    });
    expect(itemTexts(analysis)).toEqual([
      'EN STALE A {slice:night}',
      'GN DEGRADED A',
      'M STALE A',
      'T STALE A {slice:night}',
      'VN STALE A',
    ]);
  });

  it('a part that the subject cannot have is refused, not answered with "nothing is affected"', async () => {
    const ask = (part: string) => sliced().impact({ changes: [{ subject: 'D', kind: 'DATA_RELABEL', parts: [part] }] });
    await expect(ask('slice:nite')).rejects.toThrow(
      'changes[0].parts[0]: D has no part slice:nite; it lists slice:day, slice:night.',
    );
    await expect(ask('night')).rejects.toThrow('changes[0].parts[0]: "night" is not a part: write dimension:value');
    // Negative control: a dimension that the data set does not list is open.
    expect(itemTexts(await ask('class:pedestrian')).length).toBeGreaterThan(0);
  });

  it('a change of a part is a change of its whole at that part', async () => {
    // P (slice:night) ─PART_OF▶ D ◀─USED {slice:night}─ VN, D ◀─USED {slice:day}─ VD
    const graph = sliced();
    graph.ingest({
      artifacts: [withContent('P', 'PART', { part: 'slice:night' }, 'SLICE')],
      links: links('P PART_OF D'),
    });
    const texts = itemTexts(await graph.impact({ changes: [{ subject: 'P', kind: 'DATA_RELABEL' }] }));
    expect(texts).toContain('VN STALE A');
    expect(texts.some((text) => text.startsWith('VD '))).toBe(false);
  });

  it('maps columns over two derivations, and closes the detour over the run', async () => {
    // A ─map x▶ B ─map y▶ C; R USED A, R GENERATED B. Column a.q is mapped nowhere.
    const graph = new MemoryGraph();
    const derived = (from: string, to: string, map: Json) => ({
      type: 'DERIVED_FROM' as const,
      from,
      to,
      attributes: { map },
    });
    graph.ingest({
      artifacts: artifacts('A:DATASET', 'B:DATASET', 'C:DATASET', 'R:RUN'),
      links: [
        ...links('R USED A@v1', 'R GENERATED B@v1'),
        derived('B@v1', 'A@v1', [
          { to: 'column:b.x', from: ['column:a.p'] },
          { to: 'column:b.z', from: ['column:a.r'] },
        ]),
        derived('C@v1', 'B@v1', [{ to: 'column:c.y', from: ['column:b.x'] }]),
      ],
    });
    const ask = (part: string) => graph.impact({ changes: [{ subject: 'A', kind: 'DATA_SCHEMA', parts: [part] }] });
    expect(itemTexts(await ask('column:a.p'))).toEqual([
      'B STALE A {column:b.x}',
      'C STALE A {column:c.y}',
      'R STALE A {column:a.p}',
    ]);
    expect(itemTexts(await ask('column:a.r'))).toEqual(['B STALE A {column:b.z}', 'R STALE A {column:a.r}']);
    expect(itemTexts(await ask('column:a.q'))).toEqual(['R STALE A {column:a.q}']);
    // Negative control: without the maps the change of any column makes the outputs stale over the run.
    const plain = graphOf({
      artifacts: artifacts('A:DATASET', 'B:DATASET', 'R:RUN'),
      links: links('R USED A@v1', 'R GENERATED B@v1'),
    });
    expect(
      itemTexts(await plain.impact({ changes: [{ subject: 'A', kind: 'DATA_SCHEMA', parts: ['column:a.q'] }] })),
    ).toContain('B STALE A');
  });

  it('a scoped suspicion only informs a claim in the context of the whole', async () => {
    // C ─PART_OF▶ S ◀─IN_CONTEXT_OF─ G;  S2 (no parts) ◀─IN_CONTEXT_OF─ G2, F ─DEPENDS…
    const graph = graphOf({
      artifacts: artifacts('C:COMPONENT', 'S:SYSTEM', 'G:CLAIM:CONTEXT'),
      links: links('C PART_OF S', 'G IN_CONTEXT_OF S CONTEXT'),
    });
    expect(itemTexts(await graph.impact({ changes: [{ subject: 'C', kind: 'BEHAVIOUR' }] }))).toEqual([
      'G INFORM P',
      'S SUSPECT A {element:C}',
    ]);
    expect(itemTexts(await graph.impact({ changes: [{ subject: 'S', kind: 'BEHAVIOUR' }] }))).toContain('G IN_DOUBT A');
  });
});

describe('claims', () => {
  const argument = (content: Json) =>
    graphOf({
      artifacts: [
        ...artifacts('M:MODEL', 'N:MODEL', 'E1:EVIDENCE', 'E2:EVIDENCE', 'E3:EVIDENCE'),
        withContent('G', 'CLAIM', content, 'GOAL'),
        ...artifacts('TOP:CLAIM:GOAL'),
      ],
      links: links(
        'E1 EVALUATES M@v1',
        'E2 EVALUATES N@v1',
        'E3 EVALUATES N@v1',
        'E1 EVIDENCES G',
        'E2 EVIDENCES G',
        'E3 EVIDENCES G',
        'G SUPPORTS TOP',
      ),
    });

  it('ALL falls with any support', async () => {
    const texts = itemTexts(
      await argument({ logic: 'ALL' }).impact({ changes: [{ subject: 'M', kind: 'BEHAVIOUR' }] }),
    );
    expect(texts).toEqual(['E1 STALE A', 'G DEGRADED A', 'TOP IN_DOUBT A']);
  });

  it('ANY stands on another support: shown as a possibility, and nothing goes on', async () => {
    const graph = argument({ logic: 'ANY' });
    const question = { changes: [{ subject: 'M', kind: 'BEHAVIOUR' as const }] };
    expect(itemTexts(await graph.impact(question))).toEqual(['E1 STALE A', 'G DEGRADED P']);
    const proof = await graph.prove({ ...question, target: 'TOP' });
    if (proof.type !== 'CERTIFICATE') throw new Error(proof.type);
    expect(proof.boundary.find((link) => link.outside === 'TOP@v1')?.reason).toBe('OTHER_SUPPORT_HOLDS');
  });

  it('ANY falls with the last support, and the witness names the others', async () => {
    const graph = argument({ logic: 'ANY' });
    const analysis = await graph.impact({
      changes: [
        { subject: 'M', kind: 'BEHAVIOUR' },
        { subject: 'N', kind: 'BEHAVIOUR' },
      ],
    });
    expect(itemTexts(analysis)).toEqual(['E1 STALE A', 'E2 STALE A', 'E3 STALE A', 'G DEGRADED A', 'TOP IN_DOUBT A']);
    const claim = analysis.items.find((item) => graph.view.id(item.artifact) === 'G');
    const step = claim && analysis.witness(claim).at(-1);
    expect([...(step?.with ?? []), step?.from].sort()).toEqual(['E1@v1', 'E2@v1', 'E3@v1']);
  });

  it.each([
    [2, ['E2 STALE A', 'E3 STALE A', 'G DEGRADED A', 'TOP IN_DOUBT A']],
    [1, ['E2 STALE A', 'E3 STALE A', 'G DEGRADED P']],
  ])('K_OF_N with k = %i after losing two of three', async (k, expected) => {
    const graph = argument({ logic: 'K_OF_N', k });
    expect(itemTexts(await graph.impact({ changes: [{ subject: 'N', kind: 'BEHAVIOUR' }] }))).toEqual(expected);
  });

  it('evidence AGAINST is no support', async () => {
    const graph = graphOf({
      artifacts: artifacts('M:MODEL', 'E1:EVIDENCE', 'G:CLAIM:GOAL', 'E9:EVIDENCE'),
      links: links('E1 EVALUATES M@v1', 'E1 EVIDENCES G AGAINST', 'E9 EVIDENCES G'),
    });
    expect(itemTexts(await graph.impact({ changes: [{ subject: 'M', kind: 'BEHAVIOUR' }] }))).toEqual(['E1 STALE A']);
  });

  it.each([
    ['OPEN', 'G IN_DOUBT A'],
    ['ACCEPTED', 'G DEFEATED A'],
    ['REJECTED', null],
  ])('a challenge that is %s', async (state, expected) => {
    const graph = new MemoryGraph();
    graph.ingest({
      artifacts: artifacts('CG:CLAIM:COUNTER_GOAL', 'G:CLAIM:GOAL'),
      links: [{ type: 'CHALLENGES', from: 'CG', to: 'G', attributes: { state } }],
    });
    expect(itemTexts(await graph.impact({ changes: [{ subject: 'CG', kind: 'BEHAVIOUR' }] }))).toEqual(
      expected ? [expected] : [],
    );
  });

  it('a support that is already defeated does not hold the claim up', async () => {
    // G (ANY) ◀─ G1 ◀─ E1 ─▶ M;  G ◀─ G2 ◀─ E2, G2 ◀─CHALLENGES (ACCEPTED)─ CG
    const batch = (state: string) => ({
      artifacts: [
        ...artifacts(
          'M:MODEL',
          'E1:EVIDENCE',
          'E2:EVIDENCE',
          'G1:CLAIM:GOAL',
          'G2:CLAIM:GOAL',
          'CG:CLAIM:COUNTER_GOAL',
        ),
        withContent('G', 'CLAIM', { logic: 'ANY' }, 'GOAL'),
      ],
      links: [
        ...links('E1 EVALUATES M@v1', 'E1 EVIDENCES G1', 'E2 EVIDENCES G2', 'G1 SUPPORTS G', 'G2 SUPPORTS G'),
        { type: 'CHALLENGES' as const, from: 'CG', to: 'G2', attributes: { state } },
      ],
    });
    const ask = (state: string) =>
      graphOf(batch(state) as never).impact({ changes: [{ subject: 'M', kind: 'BEHAVIOUR' }] });
    expect(itemTexts(await ask('ACCEPTED'))).toContain('G IN_DOUBT A');
    expect(itemTexts(await ask('OPEN'))).toContain('G IN_DOUBT A');
    expect(itemTexts(await ask('REJECTED'))).toContain('G DEGRADED P');
  });
});

describe('two readings', () => {
  it('deployments and other baselines are never part of a candidate', async () => {
    // DEP ─INCLUDES▶ M@v1, R1 ─INCLUDES▶ D@v1, R2 ─INCLUDES▶ D@v1, T USED D@v1, T GENERATED M@v1
    const graph = graphOf({
      artifacts: artifacts('D:DATASET', 'M:MODEL', 'T:RUN:TRAIN', 'DEP:DEPLOYMENT', 'R1:BASELINE', 'R2:BASELINE'),
      links: links('DEP INCLUDES M@v1', 'R1 INCLUDES D@v1', 'R2 INCLUDES D@v1', 'T USED D@v1', 'T GENERATED M@v1'),
    });
    const content = await graph.impact({ configuration: 'R1', changes: [{ subject: 'D', kind: 'DATA_RELABEL' }] });
    expect(itemTexts(content)).toEqual(['M STALE A', 'R1 NEEDS_REAPPROVAL A', 'T STALE A']);
    const recall = await graph.impact({ configuration: 'R1', changes: [{ subject: 'D', kind: 'RETRACT' }] });
    expect(itemTexts(recall)).toEqual([
      'DEP ROLLBACK_DECISION A',
      'M TAINTED A',
      'R1 NEEDS_REAPPROVAL A',
      'R1 TAINTED A',
      'R2 NEEDS_REAPPROVAL A',
      'R2 TAINTED A',
      'T TAINTED A',
    ]);
    // Together: the content change alone gives the deployment nothing; the recall of another data set does not either.
    graph.ingest({ artifacts: artifacts('X:DATASET') });
    const both = await graph.impact({
      configuration: 'R1',
      changes: [
        { subject: 'D', kind: 'DATA_RELABEL' },
        { subject: 'X', kind: 'RETRACT' },
      ],
    });
    expect(itemTexts(both).some((text) => text.startsWith('DEP') || text.startsWith('R2'))).toBe(false);
  });

  it('a retraction follows the recorded version, whatever the configuration selects', async () => {
    const graph = graphOf({
      artifacts: artifacts('D:DATASET', 'T1:RUN:TRAIN', 'T2:RUN:TRAIN'),
      links: links('T1 USED D@v1'),
    });
    graph.ingest({ artifacts: [withContent('D', 'DATASET', { rows: 2 }, null, 'v2')], links: links('T2 USED D@v2') });
    expect(itemTexts(await graph.impact({ changes: [{ subject: 'D@v1', kind: 'RETRACT' }] }))).toEqual([
      'T1 TAINTED A',
    ]);
    expect(itemTexts(await graph.impact({ changes: [{ subject: 'D', kind: 'RETRACT' }] }))).toEqual(['T2 TAINTED A']);
  });
});

it('a change of context follows every recorded version, unless one is named', async () => {
  // E1 EVALUATES M@v1, E2 EVALUATES M@v2: the intended purpose of the model changes (CONTEXT).
  const graph = graphOf({ artifacts: artifacts('M:MODEL', 'E1:EVIDENCE', 'E2:EVIDENCE'), links: [] });
  graph.ingest({
    artifacts: [withContent('M', 'MODEL', { name: 'again' }, null, 'v2')],
    links: links('E1 EVALUATES M@v1', 'E2 EVALUATES M@v2'),
  });
  const ask = async (subject: string) => itemTexts(await graph.impact({ changes: [{ subject, kind: 'CONTEXT' }] }));
  expect(await ask('M')).toEqual(['E1 STALE A', 'E2 STALE A']);
  expect(await ask('M@v1')).toEqual(['E1 STALE A']);
});

describe('kinds of change', () => {
  const story = () =>
    graphOf({
      artifacts: [
        withContent('D', 'DATASET', { rows: 10, schema: ['a'], labels: 'l1' }),
        withContent('A', 'ANALYSIS', { text: 'x' }, 'DFA'),
      ],
      links: links('A ANALYZES D'),
    });

  it.each([
    ['rows', { rows: 11, schema: ['a'], labels: 'l1' }, ['A INFORM A']],
    ['labels', { rows: 10, schema: ['a'], labels: 'l2' }, ['A STALE A']],
    ['key order only', { labels: 'l1', schema: ['a'], rows: 10 }, []],
  ])('are computed from the difference of contents: %s', async (_name, content, expected) => {
    expect(
      itemTexts(await story().impact({ changes: [{ subject: 'D', to: { label: 'v2', content, digest: null } }] })),
    ).toEqual(expected);
  });

  it('may be raised by the author and never lowered', async () => {
    const raised = {
      subject: 'D',
      kind: 'BEHAVIOUR' as const,
      to: { label: 'v2', content: { rows: 11, schema: ['a'], labels: 'l1' }, digest: null },
    };
    const lowered = {
      subject: 'D',
      kind: 'EDITORIAL' as const,
      to: { label: 'v2', content: { rows: 10, schema: ['b'], labels: 'l1' }, digest: null },
    };
    expect(itemTexts(await story().impact({ changes: [raised] }))).toEqual(['A STALE A']);
    expect(itemTexts(await story().impact({ changes: [lowered] }))).toEqual(['A STALE A']);
  });
});

describe('what the graph does not know', () => {
  it('is UNKNOWN, never "not affected"', async () => {
    // M2 was generated by nobody knows which run: the data may have been used for it.
    const graph = graphOf({ artifacts: artifacts('D:DATASET', 'M2:MODEL', 'C:COMPONENT'), links: [] });
    const analysis = await graph.impact({ changes: [{ subject: 'D', kind: 'DATA_RELABEL' }] });
    expect(analysis.items.map((item) => [graph.view.id(item.artifact), item.modality, item.effects])).toEqual([
      ['M2', 'UNKNOWN', []],
    ]);
    expect(analysis.verdict).toBe('UNKNOWN');
    expect((await graph.prove({ changes: [{ subject: 'D', kind: 'DATA_RELABEL' }], target: 'M2' })).type).toBe(
      'UNKNOWN',
    );
    // Negative control: a changed component could not have led to the model over the missing relation.
    expect((await graph.impact({ changes: [{ subject: 'C', kind: 'BEHAVIOUR' }] })).verdict).toBe('PASS');
  });
});

describe('what the graph did not know', () => {
  // D ◀─USED─ T ─GENERATED▶ M, the latter two recorded in revision 2; R, closed in revision 1, holds M; OTHER is in no release.
  const story = () => {
    const graph = new MemoryGraph();
    graph.ingest({
      import: '1',
      lastOfImport: true,
      artifacts: artifacts(
        'D:DATASET',
        'M:MODEL',
        'OTHER:MODEL',
        'T:RUN:TRAIN',
        'R:BASELINE',
        'D2:DATASET',
        'M2:MODEL',
      ),
      links: links('R INCLUDES M@v1', 'R INCLUDES D@v1'),
    });
    graph.ingest({ links: links('T USED D@v1', 'T GENERATED M@v1', 'M2@v1 DERIVED_FROM D2@v1') });
    graph.ingest({ artifacts: artifacts('NEWS:SYSTEM') });
    return graph;
  };
  const unknown = async (asked: { configuration?: string; revision?: number }) => {
    const graph = story();
    const { items } = await graph.impact({ ...asked, changes: [{ subject: 'D', kind: 'DATA_RELABEL' }] });
    return items.filter(({ modality }) => modality === 'UNKNOWN').map(({ artifact }) => graph.view.id(artifact));
  };

  it('is unknown as of then, and known now', async () => {
    expect(await unknown({})).toEqual(['OTHER']);
    expect(await unknown({ revision: 2 })).toEqual(['OTHER']);
    expect((await unknown({ revision: 1 })).sort()).toEqual(['M', 'M2', 'OTHER', 'T']);
  });

  it('is unknown of what a release holds, and of nothing else', async () => {
    expect(await unknown({ configuration: 'R', revision: 1 })).toEqual(['M']);
  });
});

describe('budget', () => {
  const chain = () => {
    const names = Array.from({ length: 30 }, (_, number) => `D${number}:DATASET`);
    const texts = Array.from({ length: 29 }, (_, number) => `D${number + 1}@v1 DERIVED_FROM D${number}@v1`);
    return graphOf({ artifacts: artifacts(...names), links: links(...texts) });
  };

  it('ends in an incomplete report that never passes, and can be resumed to the whole', async () => {
    const graph = chain();
    const changes = [{ subject: 'D0', kind: 'DATA_RELABEL' as const }];
    let report = await graph.ask({ changes, budget: { nodes: 10, milliseconds: null } });
    expect(report.analysis.complete).toBe(false);
    expect(report.analysis.incompleteBecause).toHaveLength(1);
    expect(report.analysis.items.length).toBeLessThan(29);
    for (let round = 0; report.frontier && round < 10; round += 1) {
      report = await graph.ask({ changes, budget: { nodes: 10, milliseconds: null }, resume: report.frontier });
    }
    expect(report.analysis.complete).toBe(true);
    expect(itemTexts(report.analysis)).toEqual(itemTexts(await graph.impact({ changes })));
  });

  it('refuses a frontier of another request', async () => {
    const graph = chain();
    const { frontier } = await graph.ask({
      changes: [{ subject: 'D0', kind: 'DATA_RELABEL' }],
      budget: { nodes: 3, milliseconds: null },
    });
    await expect(
      graph.ask({ changes: [{ subject: 'D1', kind: 'DATA_RELABEL' }], resume: frontier as string }),
    ).rejects.toThrow('resume');
  });
});
