/**
 * Whole batches: all or nothing, what a source no longer lists, imports of several batches, baselines.
 *
 *     import of source s     batch 1 {A, B}   batch 2 {C}, last     retires what s asserted and neither lists
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArtifactInput, IngestInput, LinkInput } from '../../../graph/ingest/input.ts';
import { PlanningGraph } from '../../support/planningGraph.ts';

let graph: PlanningGraph;
beforeEach(() => {
  graph = new PlanningGraph();
});

const component = (id: string): ArtifactInput => ({ id, kind: 'COMPONENT' });
const claim = (id: string): ArtifactInput => ({ id, kind: 'CLAIM' });
const dependsOn = (from: string, to: string): LinkInput => ({ type: 'DEPENDS_ON', from, to });
const supports = (from: string, to: string): LinkInput => ({ type: 'SUPPORTS', from, to });

describe('errors', () => {
  const mixed: Partial<IngestInput> = {
    artifacts: [component('A'), component('b@d'), { id: 'X', kind: 'DATASET', subkind: 'NONE' }],
    links: [dependsOn('A', 'A'), dependsOn('A', 'X')],
  };

  it('refuse the whole batch, all of them reported in the order of the input', () => {
    const outcome = graph.ingest(mixed);
    expect(outcome.errors).toEqual([
      'artifacts[1].id ID_INVALID',
      'artifacts[2].subkind VALUE_INVALID',
      'links[1].to DANGLING_END',
    ]);
    expect(outcome.written).toBe(false);
    expect(outcome.counts).toBe('0/0/0/0');
    expect(graph.index.artifactCount).toBe(0);
  });

  it('do not say of a refused artifact that the batch does not list it', () => {
    const links = [dependsOn('A', 'X'), dependsOn('A', 'Y')];
    expect(graph.ingest({ ...mixed, links }).messages.slice(2)).toEqual([
      'X was refused, see its own error',
      'Y is neither in the graph nor among the artifacts of the batch',
    ]);
  });

  it('leave out the item alone where the batch says so', () => {
    const outcome = graph.ingest({ ...mixed, onError: 'SKIP_ITEM' });
    expect(outcome.errors).toHaveLength(3);
    expect(outcome.counts).toBe('2/0/0/0');
    expect([graph.index.artifactCount, graph.index.find('A')]).toEqual([1, 0]);
    expect(graph.isLive(dependsOn('A', 'A'))).toBe(true);
  });

  it('take nothing of a bad item, not even its title', () => {
    graph.ingest({
      artifacts: [{ id: 'A', kind: 'COMPONENT', title: 'old', version: { label: 'v1', content: { x: 1 } } }],
    });
    graph.ingest({
      onError: 'SKIP_ITEM',
      artifacts: [{ id: 'A', kind: 'COMPONENT', title: 'new', version: { label: 'v1', content: { x: 2 } } }],
    });
    expect(graph.view.state(0).title).toBe('old');
  });

  it.each([
    [{ source: ' ' }, 'source VALUE_INVALID'],
    [{ source: 'x'.repeat(513) }, 'source TOO_LARGE'],
    [{ idempotencyKey: '' }, 'idempotencyKey VALUE_INVALID'],
    [{ reason: 'x'.repeat(2_001) }, 'reason TOO_LARGE'],
    [{ mode: 'REPLACE_SOURCE', lastOfImport: false }, 'import VALUE_INVALID'],
    [{ mode: 'REPLACE_SOURCE', source: 'manual' }, 'mode VALUE_INVALID'],
  ] as [Partial<IngestInput>, string][])(
    'of the batch itself refuse it even when items are skipped: %j',
    (batch, error) => {
      const outcome = graph.ingest({ onError: 'SKIP_ITEM', artifacts: [component('A')], ...batch });
      expect(outcome.errors).toEqual([error]);
      expect(outcome.written).toBe(false);
    },
  );

  it('of an empty batch are none: it is an entry that changes nothing', () => {
    const outcome = graph.ingest({});
    expect(outcome).toMatchObject({ written: true, counts: '0/0/0/0', errors: [] });
  });
});

describe('REPLACE_SOURCE', () => {
  const list = (ids: string[], links: LinkInput[] = [], more: Partial<IngestInput> = {}) =>
    graph.ingest({ source: 's', mode: 'REPLACE_SOURCE', artifacts: ids.map(component), links, ...more });

  it('retires what the source no longer lists, and takes it back when it does', () => {
    list(['A', 'B'], [dependsOn('A', 'B')]);
    expect(list(['A']).counts).toBe('0/0/1/2');
    expect(graph.retired('B')).toBe(true);
    expect(graph.retired('A')).toBe(false);
    expect(graph.isLive(dependsOn('A', 'B'))).toBe(false);
    expect(list(['A']).counts).toBe('0/0/1/0');
    expect(list(['A', 'B'], [dependsOn('A', 'B')]).counts).toBe('2/0/1/0');
    expect(graph.isLive(dependsOn('A', 'B'))).toBe(true);
  });

  it('keeps what another source asserts', () => {
    list(['A', 'B'], [dependsOn('A', 'B')]);
    graph.ingest({ source: 'other', artifacts: [component('B')], links: [dependsOn('A', 'B')] });
    expect(list(['A']).counts).toBe('0/0/1/0');
    expect(graph.view.state(graph.view.find('B'))).toMatchObject({ retired: false, sources: ['other'] });
    expect(graph.isLive(dependsOn('A', 'B'))).toBe(true);
    // And what another source alone asserts is nothing to it.
    graph.ingest({ source: 'other', artifacts: [component('C')] });
    list(['A']);
    expect(graph.retired('C')).toBe(false);
  });

  it('retires nothing in a batch that merges', () => {
    list(['A', 'B']);
    expect(graph.ingest({ source: 's', artifacts: [component('A')] }).counts).toBe('0/0/1/0');
    expect(graph.retired('B')).toBe(false);
  });

  it('takes the batches of an import together', () => {
    list(['A', 'B', 'C'], [dependsOn('A', 'B'), dependsOn('B', 'C')]);
    const first = list(['A'], [], { import: 'i1', lastOfImport: false });
    expect(first.counts).toBe('0/0/1/0');
    expect(graph.retired('B')).toBe(false);
    const second = list(['B'], [dependsOn('A', 'B')], { import: 'i1', lastOfImport: false });
    expect(second.counts).toBe('0/0/2/0');
    // C and B→C are what no batch listed.
    expect(list([], [], { import: 'i1' }).counts).toBe('0/0/0/2');
    expect([graph.retired('A'), graph.retired('B'), graph.retired('C')]).toEqual([false, false, true]);
    expect(graph.isLive(dependsOn('A', 'B'))).toBe(true);
    expect(graph.index.openImports.size).toBe(0);
  });

  it('keeps imports apart that run at the same time', () => {
    list(['A', 'B']);
    list(['A'], [], { import: 'i1', lastOfImport: false });
    list(['B'], [], { import: 'i2', lastOfImport: false });
    expect(list([], [], { import: 'i1' }).counts).toBe('0/0/0/1');
    expect([graph.retired('A'), graph.retired('B')]).toEqual([false, true]);
  });

  it('counts skipped items as listed', () => {
    graph.ingest({
      source: 's',
      artifacts: [{ id: 'A', kind: 'COMPONENT' }, component('B')],
      links: [dependsOn('A', 'B')],
    });
    const outcome = graph.ingest({
      source: 's',
      mode: 'REPLACE_SOURCE',
      onError: 'SKIP_ITEM',
      artifacts: [{ id: 'A', kind: 'COMPONENT', subkind: 'NONE' }, component('B')],
      links: [{ ...dependsOn('A', 'B'), scope: ['nonsense'] }],
    });
    expect(outcome.errors).toHaveLength(2);
    expect(outcome.counts).toBe('0/0/1/0');
    expect(graph.retired('A')).toBe(false);
    expect(graph.isLive(dependsOn('A', 'B'))).toBe(true);
  });

  it('leaves no way to link to what is retired', () => {
    list(['A', 'B']);
    list(['A']);
    expect(graph.ingest({ links: [dependsOn('A', 'B')] }).errors).toEqual(['links[0].to DANGLING_END']);
    expect(graph.ingest({ artifacts: [component('B')], links: [dependsOn('A', 'B')] }).counts).toBe('2/0/0/0');
    expect(graph.view.state(graph.view.find('B')).sources).toEqual(['tool']);
  });

  it('brings back the links of others with an artifact that comes back', () => {
    list(['A', 'B']);
    graph.ingest({ source: 'other', links: [dependsOn('A', 'B')] });
    list(['A']);
    expect(graph.isLive(dependsOn('A', 'B'))).toBe(false);
    const back = list(['A', 'B']);
    expect(graph.isLive(dependsOn('A', 'B'))).toBe(true);
    expect(back.plan.write?.projection.links).toMatchObject([{ wasThere: false, isThere: true }]);
  });

  it('does not retire dispositions, which no tool lists', () => {
    graph.ingest(
      { source: 's', artifacts: [{ id: 'J', kind: 'IMPACT_ASSESSMENT', subkind: 'DISPOSITION' }] },
      { trusted: true },
    );
    expect(list([]).counts).toBe('0/0/0/0');
    expect(graph.retired('J')).toBe(false);
  });
});

describe('a source of the service itself', () => {
  const change: ArtifactInput = { id: 'CR1', kind: 'CHANGE', subkind: 'CHANGE_REQUEST' };
  const own = { source: 'safetyops:changeRequest' };

  it('is refused to others, who could retire what it recorded', () => {
    graph.ingest({ ...own, artifacts: [change] }, { trusted: true });
    for (const source of ['safetyops:changeRequest', 'safetyops:disposition', 'safetyops:']) {
      const outcome = graph.ingest({ source, mode: 'REPLACE_SOURCE' });
      expect([outcome.errors, outcome.written]).toEqual([['source VALUE_INVALID'], false]);
    }
    expect(graph.ingest({ ...own, artifacts: [component('A')] }).errors).toEqual(['source VALUE_INVALID']);
    expect(graph.retired('CR1')).toBe(false);
  });

  it('is told by its whole prefix', () => {
    for (const source of ['safetyops', 'dvc:safetyops:x']) {
      expect(graph.ingest({ source, mode: 'REPLACE_SOURCE' })).toMatchObject({ errors: [], written: true });
    }
  });
});

/*
 *     R ─INCLUDES─▶ A@v1        closed with the last batch of the import that gave it members
 */
describe('baselines', () => {
  const includes = (to: string, more: Partial<LinkInput> = {}): LinkInput => ({
    type: 'INCLUDES',
    from: 'R',
    to,
    ...more,
  });
  const baseline: ArtifactInput = { id: 'R', kind: 'BASELINE' };
  const a: ArtifactInput = { id: 'A', kind: 'MODEL', version: { label: 'v1', content: { architecture: 'x' } } };
  const b: ArtifactInput = { id: 'B', kind: 'MODEL', version: { label: 'v1', content: { architecture: 'y' } } };

  it('close with the batch that has lastOfImport', () => {
    graph.ingest({ artifacts: [baseline, a, b], links: [includes('A@v1')] });
    expect(graph.view.state(0).closed).toBe(true);
    expect(graph.ingest({ links: [includes('B@v1')] }).errors).toEqual(['links[0] BASELINE_CLOSED']);
    expect(graph.ingest({ links: [includes('A@v1', { scope: ['slice:day'] })] }).errors).toEqual([
      'links[0] BASELINE_CLOSED',
    ]);
  });

  it('hear unmoved what they hold already', () => {
    graph.ingest({ artifacts: [baseline, a], links: [includes('A@v1')] });
    expect(graph.ingest({ artifacts: [baseline, a], links: [includes('A@v1')] }).counts).toBe('0/0/3/0');
    expect(graph.ingest({ source: 'other', links: [includes('A@v1')] }).counts).toBe('0/0/1/0');
  });

  it('stay open between the batches of an import, and while they have no member', () => {
    graph.ingest({ artifacts: [baseline] });
    expect(graph.view.state(0).closed).toBe(false);
    graph.ingest({ artifacts: [a], links: [includes('A@v1')], import: 'i', lastOfImport: false });
    expect(graph.view.state(0).closed).toBe(false);
    graph.ingest({ artifacts: [b], links: [includes('B@v1')], import: 'i', lastOfImport: false });
    graph.ingest({ import: 'i' });
    expect(graph.view.state(0).closed).toBe(true);
  });

  it('stay open when a batch only points at them', () => {
    graph.ingest({
      artifacts: [baseline, a, { id: 'D', kind: 'DEPLOYMENT' }],
      links: [includes('A@v1')],
      lastOfImport: false,
    });
    graph.ingest({ links: [{ type: 'INCLUDES', from: 'D', to: 'R' }] });
    expect(graph.view.state(0).closed).toBe(false);
  });

  it('keep their members when the source no longer lists them', () => {
    graph.ingest({ source: 's', artifacts: [baseline, a, b], links: [includes('A@v1')] });
    const outcome = graph.ingest({ source: 's', mode: 'REPLACE_SOURCE', artifacts: [a] });
    // B alone: the baseline and what it includes stay.
    expect(outcome.counts).toBe('0/0/1/1');
    expect([graph.retired('R'), graph.retired('A'), graph.retired('B')]).toEqual([false, false, true]);
    expect(graph.isLive(includes('A@v1'))).toBe(true);
  });

  it('are retired like anything else while they are open', () => {
    graph.ingest({ source: 's', artifacts: [baseline, a], links: [includes('A@v1')], lastOfImport: false });
    expect(graph.ingest({ source: 's', mode: 'REPLACE_SOURCE', artifacts: [a] }).counts).toBe('0/0/1/2');
  });
});

describe('support', () => {
  it('may not go round in a circle that the batch closes', () => {
    graph.ingest({ artifacts: ['G1', 'G2', 'G3'].map(claim), links: [supports('G2', 'G1')] });
    const outcome = graph.ingest({ links: [supports('G1', 'G3'), supports('G3', 'G2')] });
    expect(outcome.errors).toEqual(['links[1] SUPPORT_CYCLE']);
    expect(outcome.messages[0]).toContain('G3 → G2 → G1 → G3');
    expect(graph.ingest({ onError: 'SKIP_ITEM', links: [supports('G1', 'G3'), supports('G3', 'G2')] }).counts).toBe(
      '1/0/0/0',
    );
    expect(graph.isLive(supports('G3', 'G2'))).toBe(false);
  });

  it('may be shared: a diamond is no circle', () => {
    const links = [supports('D', 'B'), supports('D', 'C'), supports('B', 'A'), supports('C', 'A')];
    expect(graph.ingest({ artifacts: ['A', 'B', 'C', 'D'].map(claim), links }).errors).toEqual([]);
  });

  it('may be turned round by a source that lists it anew, in one batch or in several', () => {
    const artifacts = ['G1', 'G2'].map(claim);
    graph.ingest({ source: 's', artifacts, links: [supports('G1', 'G2')] });
    const turned = { source: 's', mode: 'REPLACE_SOURCE' as const, artifacts, links: [supports('G2', 'G1')] };
    expect(graph.ingest(turned).counts).toBe('1/0/2/1');
    const back = { ...turned, links: [supports('G1', 'G2')], import: 'i', lastOfImport: false };
    expect(graph.ingest(back).errors).toEqual([]);
    expect(graph.ingest({ source: 's', mode: 'REPLACE_SOURCE', import: 'i' }).counts).toBe('0/0/0/1');
    expect(graph.isLive(supports('G2', 'G1'))).toBe(false);
    // A merging batch turns nothing round.
    expect(graph.ingest({ source: 's', links: [supports('G2', 'G1')] }).errors).toEqual(['links[0] SUPPORT_CYCLE']);
  });

  it('is followed over a chain far deeper than a call stack', () => {
    const ids = Array.from({ length: 20_000 }, (_, number) => `G${number}`);
    const links = ids.slice(1).map((id, number) => supports(id, ids[number] as string));
    const outcome = graph.ingest({ artifacts: ids.map(claim), links: [...links, supports('G0', 'G19999')] });
    expect(outcome.errors).toEqual(['links[19999] SUPPORT_CYCLE']);
  });
});

describe('what analysts see', () => {
  it('changes where a verdict does, and only there', () => {
    const version = (text: string, label: string): ArtifactInput => ({
      id: 'SR',
      kind: 'REQUIREMENT',
      version: { label, content: { text } },
    });
    graph.ingest({
      artifacts: [version('a', 'v1'), { id: 'H', kind: 'HAZARD' }, { id: 'I', kind: 'HAZARD' }],
      links: [
        { type: 'MITIGATES', from: 'SR', to: 'H', assurance: 'DECLARED_REVIEWED' },
        { type: 'MITIGATES', from: 'SR', to: 'I', assurance: 'INFERRED' },
      ],
    });
    const projection = graph.ingest({ artifacts: [version('b', 'v2')] }).plan.write?.projection;
    expect(projection?.currents).toEqual([{ artifact: 'SR', label: 'v2' }]);
    expect(projection?.links.map((link) => [link.state.to, link.verdict])).toEqual([['H', 'SUSPECT']]);
  });
});
