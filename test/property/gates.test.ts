/*
 * Graphs:   random typed graphs (test/support/randomGraph.ts), and a gate that requires one artifact.
 * Scenario: what the gate requires is retracted, in the version that the configuration selects, beside other changes.
 * Result:   the gate never passes, and names what it lacks.
 * Negative control: without the retraction the same gates pass often enough.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkInput } from '../../graph/ingest/input.ts';
import { createMetamodel } from '../../graph/metamodel/metamodel.ts';
import { engineGraph } from '../support/oracleComparison.ts';
import { type RandomGraph, randomGraph, THEMES } from '../support/randomGraph.ts';

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 300);
const metamodel = createMetamodel();
const GATE = { id: 'RELEASE', kind: 'GATE', version: { label: 'v1', content: {} } } as const;

/** The graph with a gate of the configuration that requires one of its artifacts; null: none can be required. */
function gated(given: RandomGraph, choice: number): { graph: RandomGraph; required: string } | null {
  const first = given.artifacts.filter(({ version }) => version?.label !== 'v2');
  const allowed = (type: 'REQUIRES' | 'APPLIES_TO') =>
    first.filter(({ kind }) => metamodel.allows(type, { kind: 'GATE', subkind: null }, { kind, subkind: null }));
  // Runs, baselines and persons have no version that could be retracted.
  const candidates = allowed('REQUIRES').filter(({ version }) => version);
  const required = candidates[choice % Math.max(candidates.length, 1)];
  const subjects = given.configuration === null ? allowed('APPLIES_TO').filter(({ kind }) => kind !== 'BASELINE') : [];
  const subject = given.configuration ?? subjects[choice % Math.max(subjects.length, 1)]?.id;
  if (!required || subject === undefined) return null;
  const links: LinkInput[] = [
    { type: 'APPLIES_TO', from: GATE.id, to: subject, assurance: 'DECLARED_REVIEWED' },
    { type: 'REQUIRES', from: GATE.id, to: required.id, assurance: 'DECLARED_REVIEWED' },
  ];
  const graph = { ...given, artifacts: [GATE, ...given.artifacts], links: [...given.links, ...links] };
  return { graph, required: required.id };
}

async function release(given: RandomGraph, changes: RandomGraph['changes']) {
  const { configuration, validAt } = given;
  const analysis = await engineGraph(given).impact({ changes: changes as never, configuration, validAt });
  const { view } = analysis.configuration;
  const gate = analysis.gates.find((one) => view.id(one.gate) === GATE.id);
  return { verdict: analysis.verdict, gate };
}

const retracted = (subject: string) => ({ subject, kind: 'RETRACT', to: null, parts: [], interval: null }) as const;

describe.each([
  ['ALL', THEMES.ALL],
  ['APPROVAL', THEMES.APPROVAL],
  ['ARGUMENT', THEMES.ARGUMENT],
] as const)('a gate on graphs of theme %s', (_name, theme) => {
  it('never passes when what it requires is retracted', async () => {
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(randomGraph(theme), fc.nat(50), async (given, choice) => {
        const made = gated(given, choice);
        if (!made) return;
        const { graph, required } = made;
        if ((await release(graph, [])).gate?.verdict === 'PASS') passed += 1;
        const { verdict, gate } = await release(graph, [...given.changes, retracted(required)]);
        expect([verdict, gate?.verdict, gate?.unmet]).toEqual(['FAIL', 'FAIL', [required]]);
      }),
      { numRuns: RUNS },
    );
    expect(passed).toBeGreaterThan(RUNS / 20);
  });
});
