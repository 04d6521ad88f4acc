/**
 *     policy:P {enforced} ─APPLIES_TO▶ M ◀─APPLIES_TO─ lifecycle:L {A ─[gate:G]▶ B ─▶ C}, process:E {dev, QA, [gate:G] production}
 *
 * Graph:    the one above, in memory, planned like the real one.
 * Scenario: a dozen random mutations: batches that record steps, deployments, signatures and lock states, alone and by detours; the
 *           policy and the records taken back, reordered, relabelled; steps, moves and evaluations of the service.
 * Result:   no sequence reaches a state or an environment without the evaluation of its guard in the same entry of the journal.
 * Negative control: sequences that the service lets through get there often enough; without the policy batches get there, too.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluateGate } from '../../graph/evaluateGate.ts';
import type { ArtifactInput, IngestInput, LinkInput } from '../../graph/ingest/input.ts';
import type { JournalEntry, Json } from '../../graph/model/delta.ts';
import { moveToEnvironment } from '../../graph/moveToEnvironment.ts';
import { GraphReader } from '../../graph/reading/graphReader.ts';
import { takeTransition } from '../../graph/takeTransition.ts';
import { MemoryService } from '../support/memoryService.ts';

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 60);
const NOW = Date.parse('2026-11-21T00:00:00Z');

const artifact = (
  kind: ArtifactInput['kind'],
  subkind: string | null,
  id: string,
  content: Json,
  label: string | null = 'v1',
): ArtifactInput => ({ id, kind, subkind, version: { label, content } });
const link = (from: string, type: LinkInput['type'], to: string, more: Partial<LinkInput> = {}): LinkInput => ({
  from,
  type,
  to,
  assurance: 'DECLARED_REVIEWED',
  ...more,
});

const STATES = ['A', 'B', 'C'];
const ENVIRONMENTS = ['dev', 'QA', 'production'];
const START = (enforced: boolean): Partial<IngestInput> => ({
  artifacts: [
    artifact('MODEL', null, 'M', { architecture: 'x' }),
    artifact('GATE', null, 'G', { predicates: [{ kind: 'METRIC_THRESHOLD', metric: 'recall', op: '>=', value: 0.9 }] }),
    artifact('CONTROL', 'LIFECYCLE', 'L', {
      initial: 'A',
      states: [{ name: 'A' }, { name: 'B' }, { name: 'C', final: true }],
      transitions: [
        { from: 'A', to: 'B', guard: 'G' },
        { from: 'B', to: 'C', guard: 'G' },
      ],
    }),
    artifact('CONTROL', 'PROCESS', 'E', {
      environments: [{ name: 'dev' }, { name: 'QA', gate: 'G' }, { name: 'production', gate: 'G' }],
    }),
    artifact('CONTROL', 'POLICY', 'P', { enforced: false }, 'v0'),
    artifact('CONTROL', 'POLICY', 'P', { enforced }, 'v1'),
    artifact('PERSON', null, 'P1', {}, null),
    artifact('RUN', 'TRAIN', 'training', {}, null),
    artifact('EVIDENCE', 'TEST_RESULT', 'evaluation', { outcome: 'pass' }, null),
    artifact('CHANGE', null, 'loose', { at: '2026-11-20', machine: 'L@v1', from: 'A', to: 'B' }, null),
    artifact('DEPLOYMENT', null, 'empty', { environment: 'production' }, null),
    artifact('SIGN_OFF', null, 'unsaid', { verdict: 'APPROVED', signedAt: '2026-11-20' }, null),
  ],
  links: [
    link('P', 'APPLIES_TO', 'M'),
    link('training', 'GENERATED', 'M@v1'),
    link('evaluation', 'EVALUATES', 'M@v1'),
    link('G', 'APPLIES_TO', 'M'),
    link('L', 'APPLIES_TO', 'M'),
    link('E', 'APPLIES_TO', 'M'),
    link('loose', 'AFFECTS', 'M', { attributes: { kind: 'METADATA' } }),
  ],
});

/** What is done, by number; `n` makes ids differ. */
const DEEDS: Readonly<Record<string, (service: MemoryService, n: number) => Promise<unknown>>> = {
  importStep: (service, n) =>
    service.ingest({
      artifacts: [
        artifact(
          'CHANGE',
          'STATE_TRANSITION',
          `step${n}`,
          { machine: 'L@v1', from: 'A', to: STATES[n % 3] as string, at: '2026-11-20' },
          null,
        ),
      ],
      links: [link(`step${n}`, 'AFFECTS', n % 2 ? 'M' : 'M@v1', { attributes: { kind: 'METADATA' } })],
      onError: n % 4 === 0 ? 'SKIP_ITEM' : 'REJECT_BATCH',
    }),
  // It AFFECTS the model already: only what it is called changes.
  renameToStep: (service) =>
    service.ingest({ artifacts: [{ id: 'loose', kind: 'CHANGE', subkind: 'STATE_TRANSITION' }] }),
  importDeployment: (service, n) =>
    service.ingest({
      artifacts: [artifact('DEPLOYMENT', null, `d${n}`, { environment: ENVIRONMENTS[n % 3] as string }, null)],
      links: [link(`d${n}`, 'INCLUDES', 'M@v1')],
      onError: n % 2 ? 'SKIP_ITEM' : 'REJECT_BATCH',
    }),
  fillDeployment: (service) => service.ingest({ links: [link('empty', 'INCLUDES', 'M@v1')] }),
  importWithin: (service, n) =>
    service.ingest({
      artifacts: [artifact('BASELINE', null, `b${n}`, {}, null), artifact('BASELINE', null, `c${n}`, {}, null)],
      links:
        n % 2
          ? [link('empty', 'INCLUDES', `b${n}`), link(`b${n}`, 'INCLUDES', `c${n}`), link(`c${n}`, 'INCLUDES', 'M@v1')]
          : [link(`c${n}`, 'INCLUDES', 'M@v1'), link(`b${n}`, 'INCLUDES', `c${n}`), link('empty', 'INCLUDES', `b${n}`)],
      onError: n % 3 === 0 ? 'SKIP_ITEM' : 'REJECT_BATCH',
      import: n % 5 === 0 ? 'open' : null,
      lastOfImport: n % 5 !== 0,
    }),
  importLock: (service, n) =>
    service.ingest({
      artifacts: [artifact('MODEL', null, 'M', { architecture: 'x', lockState: 'LOCKED' }, `lock${n}`)],
    }),
  importSignature: (service) =>
    service.ingest({ links: [link('unsaid', 'APPROVES', 'M@v1'), link('unsaid', 'ATTRIBUTED_TO', 'P1')] }),
  loosenPolicy: (service, n) =>
    service.ingest({
      artifacts: [
        artifact('CONTROL', n % 2 ? 'POLICY' : 'CHECK', 'P', { enforced: n % 2 === 0 }, n % 3 ? 'v0' : `v${n}x`),
      ],
    }),
  reorderPolicy: (service) => service.ingest({ links: [link('P@v0', 'REVISION_OF', 'P@v1')] }),
  retirePolicy: (service, n) =>
    service.retire({
      source: 'test',
      reason: 'x',
      artifacts: n % 2 ? ['P'] : [],
      links: n % 2 ? [] : linkIds(service, 'P', 'APPLIES_TO'),
    }),
  replaceSource: (service) =>
    service.ingest({
      mode: 'REPLACE_SOURCE',
      artifacts: START(true).artifacts?.filter(({ id }) => id !== 'P') ?? [],
      links: START(true).links?.filter(({ from }) => from !== 'P') ?? [],
    }),
  retireModel: (service) => service.retire({ source: 'test', reason: 'x', artifacts: ['M'] }),
  bringBack: (service, n) =>
    service.ingest({
      artifacts: [
        { id: 'M', kind: 'MODEL' },
        artifact(
          'CHANGE',
          'STATE_TRANSITION',
          `back${n}`,
          { machine: 'L@v1', from: 'A', to: 'C', at: '2026-11-20' },
          null,
        ),
      ],
      links: [link(`back${n}`, 'AFFECTS', 'M@v1', { attributes: { kind: 'METADATA' } }), ...(START(true).links ?? [])],
      onError: 'SKIP_ITEM',
    }),
  amendRecord: (service, n) => {
    const own = service.entries
      .flatMap(({ delta }) => delta.artifacts)
      .filter(({ id }) => /^(transition|deployment|gate-evaluation):/.test(id));
    const one = own[n % Math.max(own.length, 1)];
    return service.ingest({
      artifacts: one ? [{ id: one.id, kind: one.kind, version: { retracted: { at: '2026-11-20', reason: 'x' } } }] : [],
    });
  },
  measure: (service, n) =>
    service.ingest({
      artifacts: [
        artifact(
          'EVIDENCE',
          'TEST_RESULT',
          `e${n}`,
          { results: [{ metric: 'recall', value: n % 3 ? 0.95 : 0.5 }] },
          null,
        ),
      ],
      links: [link(`e${n}`, 'EVALUATES', 'M@v1')],
    }),
  evaluate: (service) =>
    evaluateGate({
      graph: service,
      gate: 'G',
      configuration: null,
      authorship: { actor: 'P1' },
      now: NOW,
      clock: () => 0,
    }),
  step: (service, n) => {
    const number = service.view.find('M');
    return takeTransition({
      graph: service.asGraph,
      readerAt: (view) => new GraphReader({ view, contentsOf: (ids) => service.contents(ids) }),
      request: { artifact: 'M', lifeCycle: 'L', to: STATES[n % 3] as string, cause: 'x', configuration: null },
      artifact: number,
      authorship: { actor: 'P1' },
      now: NOW + service.entries.length,
      clock: () => 0,
    });
  },
  move: (service, n) =>
    moveToEnvironment({
      graph: service,
      request: {
        id: null,
        subject: 'M',
        environment: ENVIRONMENTS[n % 3] as string,
        chain: 'E',
        configuration: null,
        strategy: 'CANARY',
        more: { runtime: 'CLOUD' },
        includes: [],
      },
      authorship: { actor: 'P1' },
      now: NOW + service.entries.length,
      clock: () => 0,
    }),
};

function linkIds({ view }: MemoryService, id: string, type: string): string[] {
  return view
    .outgoing(view.find(id))
    .map((slot) => view.link(slot))
    .filter((one) => one.type === type)
    .map((one) => one.id);
}

/** What of the model came about otherwise than by its guard: sentences. */
function bypassed(service: MemoryService): string[] {
  const { view } = service;
  const found: string[] = [];
  const model = view.find('M');
  const created = (number: number): JournalEntry => {
    const id = view.id(number);
    return service.entries.find(({ delta }) => delta.artifacts.some((state) => state.id === id)) as JournalEntry;
  };
  const isGuarded = (entry: JournalEntry): boolean =>
    entry.delta.versions.some(({ content }) => {
      const { gate, verdict } = content as { gate?: string; verdict?: string };
      return gate === 'G' && verdict === 'PASS';
    });
  for (const version of view.versions(model)) {
    const content = service.entries
      .flatMap(({ delta }) => delta.versions)
      .find(({ artifact, label }) => `${artifact}@${label}` === view.versionId(version))?.content;
    if ((content as { lockState?: string }).lockState) found.push(`${view.versionId(version)} has a lock state`);
  }
  const wholes = new Set([model]);
  for (const one of wholes) {
    for (const slot of view.index.slotsIn(one)) {
      if (!view.isAsserted(slot)) continue;
      const source = view.index.linkFrom(slot);
      const { type } = view.link(slot);
      const { kind, subkind } = view.facts(source);
      if (type === 'INCLUDES' && kind === 'BASELINE') wholes.add(source);
      if (type === 'APPROVES') found.push(`${view.id(source)} signs`);
      if (type === 'AFFECTS' && subkind === 'STATE_TRANSITION') {
        const entry = created(source);
        if (entry.operation !== 'takeTransition' || !isGuarded(entry)) found.push(`${view.id(source)} is a step`);
      }
      if (type === 'INCLUDES' && kind === 'DEPLOYMENT') {
        const entry = created(source);
        const content = entry.delta.versions.find(({ artifact }) => artifact === view.id(source))?.content;
        const isFirst = (content as { environment?: string } | undefined)?.environment === 'dev';
        if (entry.operation !== 'moveToEnvironment' || (!isFirst && !isGuarded(entry))) {
          found.push(`${view.id(source)} is a deployment`);
        }
      }
    }
  }
  return found;
}

const deeds = fc.array(fc.record({ deed: fc.constantFrom(...Object.keys(DEEDS)), n: fc.nat(60) }), {
  minLength: 6,
  maxLength: 12,
});

async function live(enforced: boolean, done: readonly { readonly deed: string; readonly n: number }[]) {
  const service = new MemoryService(() => NOW);
  const { errors } = await service.ingest(START(enforced));
  expect(errors).toEqual([]);
  for (const { deed, n } of done) {
    await DEEDS[deed]?.(service, n);
    if (enforced) expect(bypassed(service), `after ${deed} ${n}`).toEqual([]);
  }
  return service;
}

it('no sequence of mutations gets a managed model anywhere without the evaluation of its guard', async () => {
  let steps = 0;
  let moves = 0;
  await fc.assert(
    fc.asyncProperty(deeds, async (done) => {
      const { entries } = await live(true, done);
      steps += entries.filter(({ operation }) => operation === 'takeTransition').length;
      moves += entries.filter(({ operation }) => operation === 'moveToEnvironment').length;
    }),
    { numRuns: RUNS * 2 },
  );
  expect(steps).toBeGreaterThan(0);
  expect(moves).toBeGreaterThan(0);
});

it.each([
  'importStep',
  'renameToStep',
  'importDeployment',
  'fillDeployment',
  'importWithin',
  'importLock',
  'importSignature',
])('%s gets an unmanaged one there', async (deed) => {
  expect(bypassed(await live(false, [{ deed, n: 1 }]))).not.toEqual([]);
  expect(bypassed(await live(true, [{ deed, n: 1 }]))).toEqual([]);
});
