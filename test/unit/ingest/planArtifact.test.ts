/**
 * One artifact at a time.
 *
 *     batch 1   D1@v1 {rows: 10}      created
 *     batch 2   the same              unchanged
 *     batch 3   D1@v1 {rows: 11}      VERSION_IMMUTABLE, and nothing is written
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { revisionsOf } from '../../../graph/index/revisionsOf.ts';
import type { ArtifactInput } from '../../../graph/ingest/input.ts';
import { planBatch } from '../../../graph/ingest/planBatch.ts';
import { createMetamodel } from '../../../graph/metamodel/metamodel.ts';
import type { Json } from '../../../graph/model/delta.ts';
import { PlanningGraph } from '../../support/planningGraph.ts';

let graph: PlanningGraph;
beforeEach(() => {
  graph = new PlanningGraph();
});

function dataset(
  version?: ArtifactInput['version'],
  more: Partial<ArtifactInput> = {},
): { artifacts: ArtifactInput[] } {
  return { artifacts: [{ id: 'D1', kind: 'DATASET', ...(version && { version }), ...more }] };
}

describe('versions with a label', () => {
  it('are created once and found again whatever the order of their keys', () => {
    expect(graph.ingest(dataset({ label: 'v1', content: { rows: 10, labels: 'a' } })).counts).toBe('1/0/0/0');
    expect(graph.ingest(dataset({ label: 'v1', content: { labels: 'a', rows: 10 } })).counts).toBe('0/0/1/0');
    expect(graph.labels('D1')).toEqual(['v1']);
  });

  it('never change their content', () => {
    graph.ingest(dataset({ label: 'v1', content: { rows: 10 } }));
    const outcome = graph.ingest(dataset({ label: 'v1', content: { rows: 11 } }));
    expect(outcome.errors).toEqual(['artifacts[0].version.label VERSION_IMMUTABLE']);
    expect(outcome.messages[0]).toContain('D1@v1');
    expect(outcome.written).toBe(false);
    expect(graph.index.revision).toBe(1);
  });

  it('never change their raw digest, but learn it once', () => {
    graph.ingest(dataset({ label: 'v1', content: { rows: 10 } }));
    expect(graph.ingest(dataset({ label: 'v1', digest: 'md5:1' })).counts).toBe('0/1/0/0');
    expect(graph.ingest(dataset({ label: 'v1', digest: 'md5:1' })).counts).toBe('0/0/1/0');
    expect(graph.ingest(dataset({ label: 'v1', digest: 'md5:2' })).errors).toEqual([
      'artifacts[0].version.label VERSION_IMMUTABLE',
    ]);
    const { view } = graph;
    const [version] = view.versions(view.find('D1'));
    expect([1, 2].map((revision) => view.at(revision).rawDigest(version as number))).toEqual([null, 'md5:1']);
    expect(revisionsOf(graph.index, 'D1').slice(0, 2)).toEqual([1, 2]);
  });

  it('take other metadata as an amendment, and keep it where none is stated', () => {
    graph.ingest(dataset({ label: 'v1', content: { rows: 10 }, metadata: { owner: 'A' } }));
    const amended = graph.ingest(dataset({ label: 'v1', content: { rows: 10 }, metadata: { owner: 'B' } }));
    expect(amended.counts).toBe('0/1/0/0');
    expect(amended.plan.write?.delta.amendments).toMatchObject([{ label: 'v1', metadata: { value: { owner: 'B' } } }]);
    expect(graph.ingest(dataset({ label: 'v1', content: { rows: 10 } })).counts).toBe('0/0/1/0');
    expect(graph.ingest(dataset({ label: 'v1', metadata: {} })).counts).toBe('0/1/0/0');
  });

  it('with another label are new versions, even with the same content', () => {
    graph.ingest(dataset({ label: 'v1', content: { rows: 10 } }));
    expect(graph.ingest(dataset({ label: 'v2', content: { rows: 10 } })).counts).toBe('0/1/0/0');
    expect(graph.labels('D1')).toEqual(['v1', 'v2']);
    expect(graph.index.version(0).semanticDigest).toBe(graph.index.version(1).semanticDigest);
  });

  it('without a content are not taken as equal: nobody knows whether they are', () => {
    graph.ingest(dataset({ label: 'v1' }));
    graph.ingest(dataset({ label: 'v2' }));
    const [first, second] = [0, 1].map((version) => graph.index.version(version));
    expect(first?.semanticDigest).not.toBe(second?.semanticDigest);
  });

  it('are known by the digest of their bytes where that is all that is stated', () => {
    graph.ingest(dataset({ label: 'v1', digest: 'md5:1' }));
    graph.ingest(dataset({ label: 'v2', digest: 'md5:1' }));
    graph.ingest(dataset({ label: 'v3', digest: 'md5:2' }));
    const digests = Array.from(
      { length: graph.index.versionCount },
      (_, version) => graph.index.version(version).semanticDigest,
    );
    expect(digests[1]).toBe(digests[0]);
    expect(digests[2]).not.toBe(digests[0]);
  });
});

describe('versions that the service numbers', () => {
  it('are new when the content differs from the current one: A, B, A are three', () => {
    expect(graph.ingest(dataset({ content: { rows: 1 } })).counts).toBe('1/0/0/0');
    expect(graph.ingest(dataset({ content: { rows: 1 } })).counts).toBe('0/0/1/0');
    expect(graph.ingest(dataset({ content: { rows: 2 } })).counts).toBe('0/1/0/0');
    expect(graph.ingest(dataset({ content: { rows: 1 } })).counts).toBe('0/1/0/0');
    expect(graph.labels('D1')).toEqual(['1', '2', '3']);
  });

  it('get a number that is free', () => {
    graph.ingest(dataset({ label: '2', content: { rows: 1 } }));
    graph.ingest(dataset({ content: { rows: 2 } }));
    expect(graph.labels('D1')).toEqual(['2', '3']);
  });

  it('compare the raw digest too', () => {
    graph.ingest(dataset({ content: { rows: 1 }, digest: 'md5:1' }));
    expect(graph.ingest(dataset({ content: { rows: 1 }, digest: 'md5:1' })).counts).toBe('0/0/1/0');
    expect(graph.ingest(dataset({ content: { rows: 1 }, digest: 'md5:2' })).counts).toBe('0/1/0/0');
  });
});

describe('records', () => {
  const evidence = (label: string | null, outcome: string) => ({
    artifacts: [{ id: 'E1', kind: 'EVIDENCE' as const, version: { label, content: { outcome } } }],
  });

  it('have one version: another content is refused', () => {
    graph.ingest(evidence('v1', 'pass'));
    expect(graph.ingest(evidence('v2', 'fail')).errors).toEqual(['artifacts[0].version ONE_VERSION_ONLY']);
    expect(graph.ingest(evidence(null, 'fail')).errors).toEqual(['artifacts[0].version ONE_VERSION_ONLY']);
    expect(graph.ingest(evidence('v1', 'fail')).errors).toEqual(['artifacts[0].version.label VERSION_IMMUTABLE']);
  });

  it('are the same record under another label with the same content', () => {
    graph.ingest(evidence('v1', 'pass'));
    expect(graph.ingest(evidence('v2', 'pass')).counts).toBe('0/0/1/0');
    expect(graph.ingest(evidence(null, 'pass')).counts).toBe('0/0/1/0');
    expect(graph.labels('E1')).toEqual(['v1']);
  });
});

describe('retractions', () => {
  const retracted = (parts: string[] = []) =>
    dataset({ label: 'v1', retracted: { at: '2026-11-01', reason: 'recall', parts } });

  it('are added once and never taken back', () => {
    graph.ingest(dataset({ label: 'v1', content: { rows: 1 } }));
    expect(graph.ingest(retracted()).counts).toBe('0/1/0/0');
    expect(graph.ingest(retracted()).counts).toBe('0/0/1/0');
    expect(graph.ingest(retracted(['slice:night'])).counts).toBe('0/0/1/0');
    expect(graph.ingest(dataset({ label: 'v1', content: { rows: 1 } })).counts).toBe('0/0/1/0');
    expect(graph.view.retractions(0)).toMatchObject([{ at: '2026-11-01T00:00:00.000Z', reason: 'recall', parts: [] }]);
  });

  it('may grow by further parts', () => {
    graph.ingest(dataset({ label: 'v1', content: { rows: 1 } }));
    expect(graph.ingest(retracted(['slice:night', 'class:dog'])).counts).toBe('0/1/0/0');
    // Wider than the box {night, dog}, though it names one of its parts.
    expect(graph.ingest(retracted(['slice:night'])).counts).toBe('0/1/0/0');
    expect(graph.ingest(retracted(['slice:night'])).counts).toBe('0/0/1/0');
  });

  it('name parts that the version has, where its content lists them', () => {
    graph.ingest(dataset({ label: 'v1', content: { parts: ['slice:day', 'slice:night'] } }));
    const outcome = graph.ingest(retracted(['slice:day', 'slice:Night']));
    expect(outcome.errors).toEqual(['artifacts[0].version.retracted.parts[1] VALUE_INVALID']);
    expect(outcome.messages[0]).toContain('it lists slice:day, slice:night');
    expect(outcome.written).toBe(false);
    // A dimension that is not listed is open.
    expect(graph.ingest(retracted(['slice:night', 'weather:rain'])).counts).toBe('0/1/0/0');
    const atOnce = {
      label: 'v2',
      content: { parts: ['slice:day'] },
      retracted: { at: '2026-11-01', reason: 'recall', parts: ['slice:night'] },
    };
    expect(graph.ingest(dataset(atOnce)).errors).toEqual(['artifacts[0].version.retracted.parts[0] VALUE_INVALID']);
  });

  it('may come with the version itself', () => {
    expect(
      graph.ingest(dataset({ label: 'v1', content: { rows: 1 }, retracted: { at: '2026-11-01', reason: 'recall' } }))
        .counts,
    ).toBe('1/0/0/0');
    expect(graph.view.retractions(0)).toHaveLength(1);
  });
});

describe('artifacts', () => {
  it('keep title and subkind where none is stated, and remember every source', () => {
    graph.ingest(dataset(undefined, { title: 'images', subkind: 'TRAIN' }));
    expect(graph.ingest({ ...dataset(), source: 'other' }).counts).toBe('0/1/0/0');
    expect(graph.view.state(0)).toMatchObject({ title: 'images', subkind: 'TRAIN', sources: ['tool', 'other'] });
    expect(graph.ingest({ ...dataset(), source: 'other' }).counts).toBe('0/0/1/0');
  });

  it('never change their kind', () => {
    graph.ingest(dataset());
    const outcome = graph.ingest({ artifacts: [{ id: 'D1', kind: 'MODEL' }] });
    expect(outcome.errors).toEqual(['artifacts[0].kind VALUE_INVALID']);
  });

  it('have a subkind of the metamodel in force', () => {
    const outcome = graph.ingest(dataset(undefined, { subkind: 'TRAINING' }));
    expect(outcome.errors).toEqual(['artifacts[0].subkind VALUE_INVALID']);
    expect(outcome.messages[0]).toContain('SOURCE, RAW, FEATURE_SET, TRAIN, VALIDATION, TEST, FIELD');
    const extended = createMetamodel({
      subkinds: { DATASET: ['TRAINING'] },
      significantFields: {},
      firstHop: {},
      transfer: {},
    });
    expect(new PlanningGraph(extended).ingest(dataset(undefined, { subkind: 'TRAINING' })).counts).toBe('1/0/0/0');
  });

  it('may change their subkind unless a link would be left that it does not allow', () => {
    graph.ingest({
      artifacts: [
        { id: 'G', kind: 'CLAIM', subkind: 'GOAL' },
        { id: 'M', kind: 'CLAIM', subkind: 'MODULE' },
      ],
      links: [{ type: 'PART_OF', from: 'G', to: 'M' }],
    });
    const change = (id: string, subkind: string) => graph.ingest({ artifacts: [{ id, kind: 'CLAIM', subkind }] });
    expect(change('M', 'GOAL').errors).toEqual(['artifacts[0].subkind VALUE_INVALID']);
    expect(change('G', 'STRATEGY').counts).toBe('0/1/0/0');
  });

  it('are no dispositions unless the service itself writes them', () => {
    const batch = {
      artifacts: [
        { id: 'J1', kind: 'IMPACT_ASSESSMENT' as const, subkind: 'DISPOSITION', version: { content: { code: 'X' } } },
      ],
    };
    expect(graph.ingest(batch).errors).toEqual(['artifacts[0].subkind VALUE_INVALID']);
    expect(graph.ingest(batch, { trusted: true }).counts).toBe('1/0/0/0');
    // Nor can one be amended from outside by leaving out what it is.
    const amended = graph.ingest({ artifacts: [{ id: 'J1', kind: 'IMPACT_ASSESSMENT', title: 'mine' }] });
    expect(amended.errors).toEqual(['artifacts[0].subkind VALUE_INVALID']);
    expect(graph.ingest({ artifacts: [{ id: 'J2', kind: 'IMPACT_ASSESSMENT' }] }).counts).toBe('1/0/0/0');
  });

  it('of the service itself are kept as it wrote them, whatever a project calls significant', () => {
    const metamodel = createMetamodel({
      subkinds: {},
      significantFields: { IMPACT_ASSESSMENT: ['code'] },
      firstHop: {},
      transfer: {},
    });
    const content = { code: 'NOT_USED', rationale: 'why' };
    const written = (subkind: string | null, trusted: boolean) =>
      planBatch({
        view: graph.view,
        metamodel,
        trusted,
        input: { source: 'test', artifacts: [{ id: 'J9', kind: 'IMPACT_ASSESSMENT', subkind, version: { content } }] },
      }).write?.delta.versions[0]?.content;
    expect(written('ROW_DECISION', true)).toEqual(content);
    expect(written(null, false)).toEqual({ code: 'NOT_USED' });
  });

  it('may come twice in a batch: one after the other', () => {
    const outcome = graph.ingest({
      artifacts: [
        { id: 'D1', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 }, metadata: { owner: 'A' } } },
        { id: 'D1', kind: 'DATASET', title: 'images', version: { label: 'v2', content: { rows: 2 } } },
        { id: 'D1', kind: 'DATASET', version: { label: 'v1', metadata: { owner: 'B' } } },
        { id: 'D1', kind: 'DATASET', version: { label: 'v2', content: { rows: 2 } } },
      ],
    });
    expect(outcome.counts).toBe('1/2/1/0');
    expect(outcome.plan.write?.delta.artifacts).toHaveLength(1);
    expect(outcome.plan.write?.delta.versions).toMatchObject([
      { label: 'v1', metadata: { owner: 'B' } },
      { label: 'v2', metadata: null },
    ]);
    expect(outcome.plan.write?.delta.amendments).toEqual([]);
  });
});

describe('values', () => {
  const refusedId = (id: string) => graph.ingest({ artifacts: [{ id, kind: 'DATASET' }] }).errors;

  it.each([
    ['', 'empty'],
    ['   ', 'blank'],
    ['a@b', 'an @'],
    ['a\u0000b', 'a control character'],
    ['x'.repeat(513), '513 characters'],
  ])('%j is no id (%s)', (id) => {
    expect(refusedId(id)).toEqual(['artifacts[0].id ID_INVALID']);
  });

  it('ids of 512 characters, of any script, and with names of JavaScript are ids', () => {
    for (const id of ['x'.repeat(512), '🚗'.repeat(512), 'dataset:wahrnehmung/straße', '__proto__', 'constructor']) {
      expect(refusedId(id)).toEqual([]);
    }
    expect(graph.index.artifactCount).toBe(5);
  });

  it.each([
    ['title', { title: 'x'.repeat(2_001) }, 'artifacts[0].title TOO_LARGE'],
    ['label', { version: { label: 'x'.repeat(513) } }, 'artifacts[0].version.label TOO_LARGE'],
    ['empty label', { version: { label: '' } }, 'artifacts[0].version.label VALUE_INVALID'],
    ['content', { version: { content: { t: 'x'.repeat(262_144) } } }, 'artifacts[0].version.content TOO_LARGE'],
    ['metadata', { version: { metadata: { t: 'é'.repeat(131_072) } } }, 'artifacts[0].version.metadata TOO_LARGE'],
    ['infinity', { version: { content: { rows: [Infinity] } } }, 'artifacts[0].version.content.rows[0] VALUE_INVALID'],
    [
      'retraction without reason',
      { version: { retracted: { at: '2026-01-01', reason: ' ' } } },
      'artifacts[0].version.retracted.reason VALUE_INVALID',
    ],
    [
      'retraction at no time',
      { version: { retracted: { at: 'soon', reason: 'x' } } },
      'artifacts[0].version.retracted.at VALUE_INVALID',
    ],
    [
      'retracted part',
      { version: { retracted: { at: '2026-01-01', reason: 'x', parts: ['night'] } } },
      'artifacts[0].version.retracted.parts[0] VALUE_INVALID',
    ],
  ])('%s', (_name, more, error) => {
    expect(graph.ingest(dataset(undefined, more as Partial<ArtifactInput>)).errors).toContain(error);
  });

  it('take what is just within the limits', () => {
    const content = { t: 'x'.repeat(262_144 - '{"t":""}'.length) };
    expect(graph.ingest(dataset({ label: 'x'.repeat(512), content }, { title: 'x'.repeat(2_000) })).errors).toEqual([]);
  });

  it('are refused where they are nested too deeply, not by an overflow', () => {
    let deep: Json = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(graph.ingest(dataset({ content: { deep } })).errors[0]).toMatch(
      /^artifacts\[0\]\.version\.content\.deep.* VALUE_INVALID$/,
    );
  });

  it('hold no whole number that would be read as another one', () => {
    // Two seeds that JSON readers cannot tell apart: as one content, a change from one to the other would be none.
    const [one, other] = ['{"seed":12345678901234567890}', '{"seed":12345678901234567891}'].map((text) =>
      JSON.parse(text),
    );
    expect(one).toEqual(other);
    const refusal = 'artifacts[0].version.content.runs[1].seed VALUE_INVALID';
    expect(graph.ingest(dataset({ label: 'v1', content: { runs: [{ seed: 1 }, one] } })).errors).toEqual([refusal]);
    expect(graph.ingest(dataset({ label: 'v1', content: {}, metadata: { id: -(2 ** 53) } })).errors).toEqual([
      'artifacts[0].version.metadata.id VALUE_INVALID',
    ]);
    const exact = {
      most: 2 ** 53 - 1,
      least: 1 - 2 ** 53,
      physics: 6.02e23,
      text: '12345678901234567890',
      ratio: 1 / 3,
    };
    expect(graph.ingest(dataset({ label: 'v1', content: exact })).counts).toBe('1/0/0/0');
  });

  it('point at the field of the content that the engine would misread', () => {
    const outcome = graph.ingest({
      artifacts: [
        { id: 'M1', kind: 'MODEL' },
        {
          id: 'SR1',
          kind: 'REQUIREMENT',
          version: { content: { criterion: { metric: 'recall', op: '=>', value: 0.9 } } },
        },
      ],
    });
    expect(outcome.errors).toEqual(['artifacts[1].version.content.criterion.op VALUE_INVALID']);
    expect(outcome.written).toBe(false);
  });
});

describe('significant fields of a project', () => {
  it('alone make up the meaning; the others are metadata', () => {
    const project = new PlanningGraph(
      createMetamodel({ subkinds: {}, significantFields: { DATASET: ['rows'] }, firstHop: {}, transfer: {} }),
    );
    project.ingest(dataset({ label: 'v1', content: { rows: 1, owner: 'A' } }));
    const outcome = project.ingest(dataset({ label: 'v1', content: { rows: 1, owner: 'B' } }));
    expect(outcome.counts).toBe('0/1/0/0');
    expect(outcome.plan.write?.delta.amendments).toMatchObject([{ metadata: { value: { owner: 'B' } } }]);
    // Without the project's table the owner is part of the meaning.
    graph.ingest(dataset({ label: 'v1', content: { rows: 1, owner: 'A' } }));
    expect(graph.ingest(dataset({ label: 'v1', content: { rows: 1, owner: 'B' } })).errors).toHaveLength(1);
  });
});
