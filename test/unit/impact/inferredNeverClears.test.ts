/*
 * Graphs:   a gate with its sign-off, and a bound with its results, where one link at a time is only inferred.
 * Scenario: a question whose good answer rests on that link.
 * Result:   the inferred link clears nothing: no sign-off, no gate, no result, no envelope counts by it.
 * Negative control: the same graph with the link declared gives the good answer.
 */
import { describe, expect, it } from 'vitest';
import type { LinkInput } from '../../../graph/ingest/input.ts';
import { itemTexts, links, MemoryGraph } from '../../support/memoryGraph.ts';

function withInferred(given: readonly LinkInput[], inferred: number | null): LinkInput[] {
  return given.map((link, position) => (position === inferred ? { ...link, assurance: 'INFERRED' } : link));
}

describe('a release that is signed by the holder of the role', () => {
  const SIGNED = links('SO APPROVES R', 'SO ATTRIBUTED_TO P', 'P HOLDS RO', 'G APPLIES_TO R', 'G REQUIRES RO A');
  const ask = async (inferred: number | null) => {
    const graph = new MemoryGraph();
    graph.ingest({
      artifacts: [
        { id: 'R', kind: 'BASELINE' },
        { id: 'SO', kind: 'SIGN_OFF', version: { label: 'v1', content: { verdict: 'APPROVED' } } },
        { id: 'P', kind: 'PERSON' },
        { id: 'RO', kind: 'ROLE', version: { label: 'v1', content: {} } },
        { id: 'G', kind: 'GATE', version: { label: 'v1', content: {} } },
      ],
      links: withInferred(SIGNED, inferred),
    });
    return (await graph.impact({ changes: [], configuration: 'R' })).gates.map((gate) => gate.verdict);
  };

  it('passes its gate', async () => {
    expect(await ask(null)).toEqual(['PASS']);
  });

  it.each([
    ['approval', 0],
    ['signer', 1],
    ['role of the signer', 2],
  ])('does not where the %s is only inferred', async (_name, inferred) => {
    expect(await ask(inferred)).toEqual(['FAIL']);
  });

  it('has no gate that speaks for it where the gate is only inferred to apply', async () => {
    expect(await ask(3)).toEqual([]);
  });
});

describe('a gate whose claim nothing supports any more', () => {
  // EV EVALUATES M and EVIDENCES C, which G requires for R; EV is recalled.
  const GATED = links('G APPLIES_TO R', 'G REQUIRES C', 'EV EVIDENCES C', 'EV EVALUATES M@v1', 'R INCLUDES M@v1');
  const ask = async (given: readonly LinkInput[]) => {
    const graph = new MemoryGraph();
    graph.ingest({
      artifacts: [
        { id: 'R', kind: 'BASELINE' },
        { id: 'M', kind: 'MODEL', version: { label: 'v1', content: {} } },
        { id: 'EV', kind: 'EVIDENCE', version: { label: 'v1', content: {} } },
        { id: 'C', kind: 'CLAIM', version: { label: 'v1', content: {} } },
        { id: 'G', kind: 'GATE', version: { label: 'v1', content: {} } },
      ],
      links: [...given],
    });
    const asked = async (changes: { subject: string; kind: 'RETRACT' }[]) => {
      const { gates, verdict } = await graph.impact({ changes, configuration: 'R' });
      return [verdict, ...gates.map((gate) => `${gate.verdict} ${gate.unmet.join(',')}`.trim())];
    };
    return [await asked([]), await asked([{ subject: 'EV', kind: 'RETRACT' }])];
  };

  it('passes before, and fails then', async () => {
    expect(await ask(GATED)).toEqual([
      ['PASS', 'PASS'],
      ['FAIL', 'FAIL C'],
    ]);
  });

  it('is in doubt, and never passes, where it is only inferred to require the claim', async () => {
    expect(await ask(withInferred(GATED, 1))).toEqual([
      ['PASS', 'PASS'],
      ['UNKNOWN', 'UNKNOWN C'],
    ]);
  });

  it('is in doubt where it is only inferred to apply, and makes nothing better: the effect counts as without a gate', async () => {
    expect(await ask(withInferred(GATED, 0))).toEqual([['PASS'], ['FAIL', 'UNKNOWN C']]);
    expect(await ask(GATED.slice(1))).toEqual([['PASS'], ['FAIL']]);
  });
});

describe('a bound that all results meet', () => {
  // EV ─EVALUATES▶ M ─IMPLEMENTS▶ SR ◀─VERIFIES─ TC ◀─USED─ V ─GENERATED▶ EV
  const MEASURED = links('M IMPLEMENTS SR', 'TC VERIFIES SR', 'V USED TC@v1', 'V GENERATED EV', 'EV EVALUATES M@v1');
  const ask = async (inferred: number | null) => {
    const graph = new MemoryGraph();
    const criterion = (value: number) => ({ criterion: { metric: 'recall', op: '>=', value } });
    graph.ingest({
      artifacts: [
        { id: 'SR', kind: 'REQUIREMENT', version: { label: 'v1', content: criterion(0.9) } },
        { id: 'M', kind: 'MODEL', version: { label: 'v1', content: {} } },
        { id: 'TC', kind: 'TEST_CASE', version: { label: 'v1', content: {} } },
        { id: 'V', kind: 'RUN', subkind: 'EVALUATE' },
        {
          id: 'EV',
          kind: 'EVIDENCE',
          version: { label: 'v1', content: { results: [{ metric: 'recall', part: null, value: 0.97 }] } },
        },
      ],
      links: withInferred(MEASURED, inferred),
    });
    const to = { label: 'v2', content: criterion(0.95), digest: null };
    return itemTexts(await graph.impact({ changes: [{ subject: 'SR', to }] })).includes('M SUSPECT A');
  };

  it('leaves what implements it alone', async () => {
    expect(await ask(null)).toBe(false);
  });

  it.each([
    ['test of the run', 2],
    ['output of the run', 3],
    ['subject of the result', 4],
  ])('does not where the %s is only inferred', async (_name, inferred) => {
    expect(await ask(inferred)).toBe(true);
  });
});

describe('results that speak for a requirement', () => {
  // metamodel 3.8: evidence of claims ABOUT it, evidence that EVIDENCES it or its tests; what implements it has to be what was evaluated.
  const ask = async (...given: LinkInput[]) => {
    const graph = new MemoryGraph();
    const criterion = (value: number) => ({ criterion: { metric: 'recall', op: '>=', value } });
    const results = [{ metric: 'recall', part: null, value: 0.97 }];
    graph.ingest({
      artifacts: [
        { id: 'SR', kind: 'REQUIREMENT', version: { label: 'v1', content: criterion(0.9) } },
        { id: 'M', kind: 'MODEL', version: { label: 'v1', content: {} } },
        { id: 'M2', kind: 'MODEL', version: { label: 'v1', content: {} } },
        { id: 'TC', kind: 'TEST_CASE', version: { label: 'v1', content: {} } },
        { id: 'G', kind: 'CLAIM', subkind: 'GOAL', version: { label: 'v1', content: {} } },
        { id: 'EV', kind: 'EVIDENCE', version: { label: 'v1', content: { results } } },
      ],
      links: [...links('M IMPLEMENTS SR', 'TC VERIFIES SR'), ...given],
    });
    const to = { label: 'v2', content: criterion(0.95), digest: null };
    return itemTexts(await graph.impact({ changes: [{ subject: 'SR', to }] }));
  };
  const inferred = (text: string) => withInferred(links(text), 0);
  const OF_M = links('EV EVALUATES M@v1');

  it.each<[string, readonly LinkInput[]]>([
    ['of a claim about it', links('G IN_CONTEXT_OF SR ABOUT', 'EV EVIDENCES G')],
    ['of the requirement itself', links('EV EVIDENCES SR')],
    ['of its test', links('EV EVIDENCES TC')],
  ])('%s leave what implements it alone', async (_what, given) => {
    expect(await ask(...given, ...OF_M)).not.toContain('M SUSPECT A');
    // Negative control: they are about another model.
    expect(await ask(...given, ...links('EV EVALUATES M2@v1'))).toContain('M SUSPECT A');
  });

  it.each<[string, readonly LinkInput[]]>([
    ['of a claim that has it as its context alone', links('G IN_CONTEXT_OF SR CONTEXT', 'EV EVIDENCES G')],
    ['against a claim about it', links('G IN_CONTEXT_OF SR ABOUT', 'EV EVIDENCES G AGAINST')],
    ['against the requirement', links('EV EVIDENCES SR AGAINST')],
    ['against its test', links('EV EVIDENCES TC AGAINST')],
    ['of its test, as it seems', inferred('EV EVIDENCES TC')],
    ['of the requirement, as it seems', inferred('EV EVIDENCES SR')],
    ['of nothing', []],
  ])('%s do not', async (_what, given) => {
    expect(await ask(...given, ...OF_M)).toContain('M SUSPECT A');
  });

  it('spare its test from being run again only where a number can be compared', async () => {
    // `?s/e`: a test is always suspect, and stale if no recorded number can be compared.
    expect(await ask(...links('EV EVIDENCES TC'), ...OF_M)).toContain('TC SUSPECT A');
    expect(await ask(...OF_M)).toContain('TC STALE A');
  });
});

describe('a run of which nothing says what it used', () => {
  // I ─AFFECTS▶ T: the incident says that the run itself is concerned, at night.
  const AFFECTED = links('I AFFECTS T').map((link) => ({
    ...link,
    attributes: { kind: 'FIELD', parts: ['slice:night'] },
  }));
  const ask = async (given: readonly LinkInput[]) => {
    const graph = new MemoryGraph();
    graph.ingest({
      artifacts: [
        { id: 'I', kind: 'INCIDENT' },
        { id: 'T', kind: 'RUN', subkind: 'TRAIN' },
        { id: 'S', kind: 'SYSTEM', version: { label: 'v1', content: {} } },
      ],
      links: [...given],
    });
    const { items, verdict } = await graph.impact({
      changes: ['I', 'S'].map((subject) => ({ subject, kind: 'BEHAVIOUR' })),
    });
    return [verdict, ...items.map((item) => item.modality)];
  };

  it('is unknown as long as it is only inferred that the incident affects it', async () => {
    expect(await ask([])).toEqual(['UNKNOWN', 'UNKNOWN']);
    expect(await ask(withInferred(AFFECTED, 0))).toEqual(['UNKNOWN', 'UNKNOWN']);
  });

  it('is what has changed where that is declared, and no item', async () => {
    expect(await ask(AFFECTED)).toEqual(['PASS']);
  });
});
