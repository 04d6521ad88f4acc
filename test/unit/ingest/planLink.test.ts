/**
 * One link at a time.
 *
 *     SR1 (REQUIREMENT v1) ─MITIGATES─▶ H1 (HAZARD v1)      artifact-level: SR1@v1 is refused
 *     T1 (RUN) ─USED─▶ D1@v1 (DATASET v1)                   version-level: D1 is refused, T1 and T1@v1 are the same
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArtifactInput, IngestInput, LinkInput } from '../../../graph/ingest/input.ts';
import { PlanningGraph } from '../../support/planningGraph.ts';

let graph: PlanningGraph;
const artifacts: ArtifactInput[] = [
  { id: 'H1', kind: 'HAZARD', version: { label: 'v1', content: { severity: 'S3' } } },
  { id: 'SR1', kind: 'REQUIREMENT', version: { label: 'v1', content: { text: 'a' } } },
  { id: 'D1', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 } } },
  { id: 'D9', kind: 'DATASET' },
  { id: 'T1', kind: 'RUN', version: { label: 'v1', content: { seed: 1 } } },
  { id: 'G1', kind: 'CLAIM', subkind: 'GOAL' },
];
beforeEach(() => {
  graph = new PlanningGraph();
  graph.ingest({ artifacts });
});

function link(type: LinkInput['type'], from: string, to: string, more: Partial<LinkInput> = {}): Partial<IngestInput> {
  return { links: [{ type, from, to, ...more }] };
}
const mitigates = { type: 'MITIGATES', from: 'SR1', to: 'H1' } as const;

describe('ends', () => {
  it.each([
    ['an artifact that is not there', link('MITIGATES', 'SR1', 'H2'), 'links[0].to DANGLING_END'],
    ['a version that is not there', link('USED', 'T1', 'D1@v2'), 'links[0].to DANGLING_END'],
    ['a version of a record that is not there', link('USED', 'T1@v2', 'D1@v1'), 'links[0].from DANGLING_END'],
    ['a version where artifacts are joined', link('MITIGATES', 'SR1@v1', 'H1'), 'links[0].from RELATION_NOT_ALLOWED'],
    ['an artifact where versions are joined', link('USED', 'T1', 'D1'), 'links[0].to RELATION_NOT_ALLOWED'],
    ['kinds that the relation does not join', link('MITIGATES', 'D1', 'H1'), 'links[0].type RELATION_NOT_ALLOWED'],
    [
      'such kinds, and an end that would have to name a version',
      link('USED', 'SR1', 'D1'),
      'links[0].type RELATION_NOT_ALLOWED',
    ],
    ['such kinds, and a version that there is not', link('USED', 'SR1', 'D1@v9'), 'links[0].type RELATION_NOT_ALLOWED'],
    ['the wrong way round', link('MITIGATES', 'H1', 'SR1'), 'links[0].type RELATION_NOT_ALLOWED'],
    ['the wrong subkind', link('PART_OF', 'G1', 'G1'), 'links[0].type RELATION_NOT_ALLOWED'],
    ['itself', link('REFINES', 'SR1', 'SR1'), 'links[0] RELATION_NOT_ALLOWED'],
    ['itself in support', link('SUPPORTS', 'G1', 'G1'), 'links[0] SUPPORT_CYCLE'],
  ])('may not be %s', (_name, batch, error) => {
    expect(graph.ingest(batch).errors).toEqual([error]);
  });

  it('say what would have been right', () => {
    expect(graph.ingest(link('USED', 'T1', 'D1')).messages[0]).toContain('D1@v1');
    expect(graph.ingest(link('MITIGATES', 'SR1@v1', 'H1')).messages[0]).toContain('reviewed');
    expect(graph.ingest(link('MITIGATES', 'D1', 'H1')).messages[0]).toContain(
      'SAFETY_MEASURE, REQUIREMENT, CONTROL → HAZARD, FAILURE_MODE',
    );
  });

  it('of records are the same with and without their label', () => {
    expect(graph.ingest(link('USED', 'T1@v1', 'D1@v1')).counts).toBe('1/0/0/0');
    expect(graph.ingest(link('USED', 'T1', 'D1@v1')).counts).toBe('0/0/1/0');
    expect(graph.view.outgoing(graph.view.find('T1'))).toHaveLength(1);
  });

  it('name the artifact where it has no version at all', () => {
    expect(graph.ingest(link('USED', 'T1', 'D9')).counts).toBe('1/0/0/0');
  });

  it('may come with the batch, versions too', () => {
    const outcome = graph.ingest({
      artifacts: [{ id: 'D2', kind: 'DATASET', version: { label: 'v1', content: { rows: 2 } } }],
      ...link('USED', 'T1', 'D2@v1'),
    });
    expect(outcome.counts).toBe('2/0/0/0');
  });

  it('keep versions of one artifact apart', () => {
    graph.ingest({ artifacts: [{ id: 'D1', kind: 'DATASET', version: { label: 'v2', content: { rows: 2 } } }] });
    expect(graph.ingest(link('DERIVED_FROM', 'D1@v2', 'D1@v1')).counts).toBe('1/0/0/0');
  });

  it('may be the same where something can depend on itself', () => {
    graph.ingest({ artifacts: [{ id: 'C', kind: 'COMPONENT' }] });
    expect(graph.ingest(link('DEPENDS_ON', 'C', 'C')).counts).toBe('1/0/0/0');
  });
});

describe('values', () => {
  it.each([
    ['a part without dimension', { scope: ['night'] }, 'links[0].scope[0] VALUE_INVALID'],
    ['attributes that are a list', { attributes: ['x'] }, 'links[0].attributes VALUE_INVALID'],
    ['attributes that are too large', { attributes: { t: 'x'.repeat(262_144) } }, 'links[0].attributes TOO_LARGE'],
    ['a role that is too long', { role: 'x'.repeat(513) }, 'links[0].role TOO_LARGE'],
    ['a review of an unknown version', { reviewed: { to: 'v7' } }, 'links[0].reviewed.to VALUE_INVALID'],
  ])('may not be %s', (_name, more, error) => {
    expect(graph.ingest(link('MITIGATES', 'SR1', 'H1', more as Partial<LinkInput>)).errors).toEqual([error]);
  });

  it('of attributes that the engine reads are checked', () => {
    graph.ingest({
      artifacts: [
        { id: 'P', kind: 'PERSON' },
        { id: 'R', kind: 'ROLE' },
      ],
    });
    expect(graph.ingest(link('HOLDS', 'P', 'R', { attributes: { from: 'yesterday' } })).errors).toEqual([
      'links[0].attributes.from VALUE_INVALID',
    ]);
  });

  it('of a review make no sense where there is no verdict', () => {
    expect(graph.ingest(link('USED', 'T1', 'D1@v1', { reviewed: { to: 'v1' } })).errors).toEqual([
      'links[0].reviewed VALUE_INVALID',
    ]);
  });
});

describe('identity', () => {
  it('is (type, from, to, role): the same source replaces what it said', () => {
    expect(graph.ingest(link('MITIGATES', 'SR1', 'H1', { scope: ['slice:day'] })).counts).toBe('1/0/0/0');
    expect(graph.ingest(link('MITIGATES', 'SR1', 'H1', { scope: ['slice:night'] })).counts).toBe('0/1/0/0');
    expect(graph.ingest(link('MITIGATES', 'SR1', 'H1', { scope: ['slice:night'] })).counts).toBe('0/0/1/0');
    expect(graph.ingest(link('MITIGATES', 'SR1', 'H1', { role: 'OTHER' })).counts).toBe('1/0/0/0');
    const [slot] = graph.view.outgoing(graph.view.find('SR1'));
    expect(graph.view.link(slot as number).scope.key).toBe('slice:night');
  });

  it('joins what several sources say', () => {
    graph.ingest({ ...link('MITIGATES', 'SR1', 'H1', { scope: ['slice:day'] }), source: 'a' });
    graph.ingest({ ...link('MITIGATES', 'SR1', 'H1', { scope: ['slice:night'], assurance: 'INFERRED' }), source: 'b' });
    const detail = graph.view.link(graph.view.outgoing(graph.view.find('SR1'))[0] as number);
    expect(detail.scope.key).toBe('slice:day\u0000slice:night');
    expect(detail.assurance).toBe('DECLARED');
    expect(detail.assertions.map((assertion) => assertion.source)).toEqual(['a', 'b']);
  });
});

/*
 *     SR1@v1 ─▶ H1@v1   ruled VALID            SR1@v2 comes: SUSPECT          SR1@v3 = v1 comes: VALID again
 */
describe('verdicts', () => {
  const version = (text: string, label: string) =>
    graph.ingest({ artifacts: [{ id: 'SR1', kind: 'REQUIREMENT', version: { label, content: { text } } }] });

  it.each([
    ['DECLARED_REVIEWED', 'VALID'],
    ['TOOL_DERIVED', 'VALID'],
    ['DECLARED', 'UNASSESSED'],
    ['INFERRED', 'UNASSESSED'],
  ] as const)('begin by the assurance: %s gives %s', (assurance, verdict) => {
    graph.ingest({ links: [{ ...mitigates, assurance }] });
    expect(graph.verdict(mitigates)).toBe(verdict);
  });

  it('follow the content: SUSPECT when it moves, VALID when it comes back', () => {
    graph.ingest({ links: [{ ...mitigates, assurance: 'DECLARED_REVIEWED' }] });
    version('b', 'v2');
    expect(graph.verdict(mitigates)).toBe('SUSPECT');
    version('a', 'v3');
    expect(graph.verdict(mitigates)).toBe('VALID');
  });

  it('are not cleared by asserting the link again, by whomever', () => {
    graph.ingest({ links: [{ ...mitigates, assurance: 'DECLARED_REVIEWED' }] });
    version('b', 'v2');
    graph.ingest({ links: [{ ...mitigates, assurance: 'DECLARED_REVIEWED' }] });
    graph.ingest({ source: 'other', links: [{ ...mitigates, assurance: 'DECLARED_REVIEWED' }] });
    expect(graph.verdict(mitigates)).toBe('SUSPECT');
  });

  it('are not given later to a link that began unassessed', () => {
    graph.ingest({ links: [{ ...mitigates, assurance: 'DECLARED' }] });
    graph.ingest({ source: 'other', links: [{ ...mitigates, assurance: 'DECLARED_REVIEWED' }] });
    expect(graph.verdict(mitigates)).toBe('UNASSESSED');
  });

  it('are cleared by a review of what is there now', () => {
    graph.ingest({ links: [{ ...mitigates, assurance: 'DECLARED_REVIEWED' }] });
    version('b', 'v2');
    expect(
      graph.ingest({ links: [{ ...mitigates, assurance: 'DECLARED_REVIEWED', reviewed: { from: 'v1' } }] }).counts,
    ).toBe('0/0/1/0');
    expect(graph.verdict(mitigates)).toBe('SUSPECT');
    const reviewed = {
      links: [{ ...mitigates, assurance: 'DECLARED_REVIEWED' as const, reviewed: { from: 'v2', to: 'v1' } }],
    };
    expect(graph.ingest(reviewed).counts).toBe('0/1/0/0');
    expect(graph.verdict(mitigates)).toBe('VALID');
    expect(graph.ingest(reviewed).counts).toBe('0/0/1/0');
  });

  it('begin SUSPECT where the review looked at something else', () => {
    version('b', 'v2');
    graph.ingest({ links: [{ ...mitigates, assurance: 'DECLARED_REVIEWED', reviewed: { from: 'v1' } }] });
    expect(graph.verdict(mitigates)).toBe('SUSPECT');
  });

  it('take semantic digests for labels', () => {
    const digest = graph.index.version(1).semanticDigest;
    graph.ingest({ links: [{ ...mitigates, reviewed: { from: digest } }] });
    expect(graph.verdict(mitigates)).toBe('VALID');
    const other = { ...mitigates, role: 'OTHER', reviewed: { from: 'f'.repeat(64) } };
    graph.ingest({ links: [other] });
    expect(graph.verdict(other)).toBe('SUSPECT');
  });

  it('are for the contents after the whole batch', () => {
    graph.ingest({
      artifacts: [{ id: 'SR1', kind: 'REQUIREMENT', version: { label: 'v2', content: { text: 'b' } } }],
      links: [{ ...mitigates, assurance: 'TOOL_DERIVED' }],
    });
    expect(graph.verdict(mitigates)).toBe('VALID');
  });

  it('come back with a link that was retired', () => {
    graph.ingest({ source: 's', links: [{ ...mitigates, assurance: 'DECLARED_REVIEWED' }] });
    graph.ingest({ source: 's', mode: 'REPLACE_SOURCE' });
    expect(graph.verdict(mitigates)).toBeUndefined();
    version('b', 'v2');
    expect(graph.ingest({ source: 's', links: [{ ...mitigates, assurance: 'DECLARED_REVIEWED' }] }).counts).toBe(
      '1/0/0/0',
    );
    expect(graph.verdict(mitigates)).toBe('SUSPECT');
  });

  it('are for the version that REVISION_OF calls the newest, where it orders them', () => {
    // v2 was recorded last, but v1 is its revision.
    graph.ingest({
      artifacts: [{ id: 'SR1', kind: 'REQUIREMENT', version: { label: 'v2', content: { text: 'b' } } }],
      links: [
        { type: 'REVISION_OF', from: 'SR1@v1', to: 'SR1@v2' },
        { ...mitigates, assurance: 'DECLARED_REVIEWED' },
      ],
    });
    expect(graph.currentLabel('SR1')).toBe('v1');
    expect(graph.verdict(mitigates)).toBe('VALID');
  });
});
