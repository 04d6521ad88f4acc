/**
 *     policy:P {enforced} ─APPLIES_TO▶ M ◀─APPLIES_TO─ lifecycle:L {A ─[G]▶ B ─[H]▶ C}, process:E {dev, [G] QA, [H] production}
 *     old ─INCLUDES▶ M@v0 in production, from before; S, classified, all cells met
 *     gate G: recall >= 0.9       gate H: a signature of R stands; holders of Q may waive       P1 HOLDS R, P2 HOLDS Q, P3 by delegation
 *
 * Graph:    the one above, in memory, planned like the real one.
 * Scenario: a dozen random mutations: batches that record steps, deployments, signatures and lock states, alone and by detours; the
 *           policy and the records taken back, reordered, relabelled, signatures given to others; life cycle and chain made shorter, doubled,
 *           taken back; steps, moves, deployments, rollbacks, ends, evaluations, signatures, revocations, waivers and delegations of the service.
 * Result:   no sequence reaches a state or an environment without the evaluation of its own guard in the same entry of the journal, nor
 *           passes H without a signature that was made and not taken back, or a waiver, in an entry before, nor leaves one out on its way.
 * Negative control: sequences that the service lets through get there often enough; without the policy batches get there, too.
 */
import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import type { ArtifactInput, IngestInput, LinkInput } from '../../graph/ingest/input.ts';
import type { JournalEntry, Json } from '../../graph/model/delta.ts';
import { GraphReader } from '../../graph/reading/graphReader.ts';
import { evaluateGate } from '../../graph/writing/evaluateGate.ts';
import { moveToEnvironment } from '../../graph/writing/moveToEnvironment.ts';
import { revokeSignature, signSubject } from '../../graph/writing/signSubject.ts';
import { takeTransition } from '../../graph/writing/takeTransition.ts';
import { waiveGateItem } from '../../graph/writing/waiveGateItem.ts';
import { RequestContext } from '../../resolvers/context.ts';
import { deploymentPolicyMutations } from '../../resolvers/deploymentPolicy.ts';
import { modelOperationMutations } from '../../resolvers/modelOperation.ts';
import { DEFAULT_POLICIES } from '../../seeds/governance/policies.ts';
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
const MATRIX = DEFAULT_POLICIES.POLICY_MATRIX as { considerations: object };
const CONSIDERATIONS = Object.keys(MATRIX.considerations);
const START = (enforced: boolean): Partial<IngestInput> => ({
  artifacts: [
    artifact('MODEL', null, 'M', { architecture: 'w' }, 'v0'),
    artifact('MODEL', null, 'M', { architecture: 'x' }),
    artifact('DEPLOYMENT', null, 'old', { environment: 'production', strategy: 'CANARY' }, null),
    artifact('SYSTEM', 'AI_SYSTEM', 'S', {}),
    artifact('CONTROL', 'POLICY', 'matrix', { topic: 'POLICY_MATRIX', definition: MATRIX as unknown as Json }),
    artifact('CONTROL', 'DECISION', 'class', {
      topic: 'USE_CASE_CLASSIFICATION',
      policy: 'classification@v1',
      outcomes: { level: ['LIGHT'] },
      decidedAt: '2026-11-01',
    }),
    ...CONSIDERATIONS.map((consideration) =>
      artifact('CONTROL', 'GOVERNANCE_MEASURE', `measure ${consideration}`, {
        consideration,
        governanceLevel: 'LIGHT',
      }),
    ),
    artifact('GATE', null, 'G', { predicates: [{ kind: 'METRIC_THRESHOLD', metric: 'recall', op: '>=', value: 0.9 }] }),
    artifact('GATE', null, 'H', {
      predicates: [{ kind: 'SIGN_OFF', role: 'R' }],
      waivers: { roles: ['Q'], mostDays: 90 },
    }),
    artifact('ROLE', null, 'R', {}, null),
    artifact('ROLE', null, 'Q', {}, null),
    artifact('CONTROL', 'LIFECYCLE', 'L', {
      initial: 'A',
      states: [{ name: 'A' }, { name: 'B' }, { name: 'C', final: true }],
      transitions: [
        { from: 'A', to: 'B', guard: 'G' },
        { from: 'B', to: 'C', guard: 'H' },
      ],
    }),
    artifact('CONTROL', 'PROCESS', 'E', {
      environments: [{ name: 'dev' }, { name: 'QA', gate: 'G' }, { name: 'production', gate: 'H' }],
    }),
    artifact('CONTROL', 'POLICY', 'P', { enforced: false }, 'v0'),
    artifact('CONTROL', 'POLICY', 'P', { enforced }, 'v1'),
    ...['P1', 'P2', 'P3'].map((id) => artifact('PERSON', null, id, {}, null)),
    artifact('RUN', 'TRAIN', 'training', {}, null),
    artifact('EVIDENCE', 'TEST_RESULT', 'evaluation', { outcome: 'pass' }, null),
    artifact('CHANGE', null, 'loose', { at: '2026-11-20', machine: 'L@v1', from: 'A', to: 'B' }, null),
    artifact('DEPLOYMENT', null, 'empty', { environment: 'production' }, null),
    artifact('SIGN_OFF', null, 'unsaid', { verdict: 'APPROVED', signedAt: '2026-11-20' }, null),
  ],
  links: [
    link('P', 'APPLIES_TO', 'M'),
    link('old', 'INCLUDES', 'M@v0'),
    link('class', 'APPLIES_TO', 'S'),
    ...CONSIDERATIONS.map((consideration) => link(`measure ${consideration}`, 'APPLIES_TO', 'S')),
    link('training', 'GENERATED', 'M@v1'),
    link('evaluation', 'EVALUATES', 'M@v1'),
    link('G', 'APPLIES_TO', 'M'),
    link('H', 'APPLIES_TO', 'M'),
    link('P1', 'HOLDS', 'R', { attributes: { from: '2026-01-01' } }),
    link('P2', 'HOLDS', 'Q', { attributes: { from: '2026-01-01' } }),
    link('L', 'APPLIES_TO', 'M'),
    link('E', 'APPLIES_TO', 'M'),
    link('loose', 'AFFECTS', 'M', { attributes: { kind: 'METADATA' } }),
  ],
});

const readerAt = (service: MemoryService) => (view: GraphReader['view']) =>
  new GraphReader({ view, contentsOf: (ids) => service.contents(ids) });
const signatureOf = (service: MemoryService, n: number): string | undefined => {
  const made = service.entries.filter(({ operation }) => operation === 'sign');
  return made[n % Math.max(made.length, 1)]?.delta.artifacts.find(({ kind }) => kind === 'SIGN_OFF')?.id;
};
const signAs = (service: MemoryService, person: string) =>
  signSubject({
    graph: service.asGraph,
    readerAt: readerAt(service),
    request: {
      person,
      subject: 'M',
      role: 'R',
      meaning: 'APPROVAL',
      reason: 'x',
      subjectDigest: null,
      closureDigest: null,
      validUntil: null,
      environment: null,
      clientSignedAt: null,
      components: [],
    },
    authorship: { actor: person },
    now: () => NOW,
  });

/** As over GraphQL; what is refused throws, and changes nothing. */
async function mutate(
  service: MemoryService,
  mutation: keyof typeof MUTATIONS,
  input: { readonly [field: string]: Json },
): Promise<void> {
  const now = new Date(NOW + service.entries.length);
  const caller = { actor: 'P1', reason: null, authenticated: false };
  const context = new RequestContext({ graph: service.asGraph, caller, now });
  const resolve = MUTATIONS[mutation] as (parent: object, args: object, context: RequestContext) => Promise<unknown>;
  await resolve({}, { input }, context).catch((error: unknown) => {
    if (!(error instanceof GraphQLError)) throw error;
  });
}
const MUTATIONS = { ...modelOperationMutations, ...deploymentPolicyMutations };
const deploymentsIn = ({ view }: MemoryService): string[] => [...view.ofKind('DEPLOYMENT')].map((one) => view.id(one));

/** What is done, by number; `n` makes ids differ. */
const DEEDS: Readonly<Record<string, (service: MemoryService, n: number) => Promise<unknown>>> = {
  deployModel: (service, n) =>
    mutate(service, 'deployModel', {
      id: `deployed${n}`,
      version: 'M@v1',
      strategy: 'CANARY',
      environment: ENVIRONMENTS[n % 3] as string,
    }),
  recordDeployment: (service, n) =>
    mutate(service, 'recordDeployment', {
      id: `recorded${n}`,
      system: 'S',
      models: [n % 2 ? 'M' : 'M@v1'],
      strategy: 'CANARY',
      environment: ENVIRONMENTS[n % 3] as string,
    }),
  rollback: (service, n) => {
    const all = deploymentsIn(service);
    return mutate(service, 'rollbackDeployment', {
      deployment: (n % 2 ? 'old' : all[n % all.length]) as string,
      to: n % 5 ? 'M@v1' : 'M@v0',
      id: `back${n}`,
      cause: 'x',
    });
  },
  endDeployment: (service, n) => {
    const all = deploymentsIn(service);
    return mutate(service, 'endDeployment', { deployment: all[n % all.length] as string, cause: 'x' });
  },
  importEnd: (service, n) =>
    service.ingest({
      artifacts: [
        artifact(
          'CHANGE',
          'STATE_TRANSITION',
          `end${n}`,
          { machine: 'deployment', from: 'ACTIVE', to: 'ENDED', at: '2026-11-20' },
          null,
        ),
      ],
      links: [link(`end${n}`, 'AFFECTS', 'old', { attributes: { kind: 'METADATA' } })],
    }),
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
      now: () => NOW,
      clock: () => 0,
    }),
  sign: (service, n) => signAs(service, n % 2 ? 'P1' : 'P3'),
  // The signature is there already; whose and of what it is, is not for others to say.
  giveSignature: (service, n) => {
    const id = signatureOf(service, n);
    return service.ingest({ links: id ? [link(id, 'APPROVES', 'H@v1'), link(id, 'ATTRIBUTED_TO', 'P2')] : [] });
  },
  withdrawSignature: (service, n) => {
    const id = signatureOf(service, n);
    const version = { retracted: { at: '2026-11-20', reason: 'x' } };
    return service.ingest({ artifacts: id ? [{ id, kind: 'SIGN_OFF', version }] : [] });
  },
  revoke: (service, n) =>
    revokeSignature({
      graph: service.asGraph,
      readerAt: readerAt(service),
      request: { person: 'P1', signOff: signatureOf(service, n) ?? 'none', reason: 'x', components: [] },
      authorship: { actor: 'P1' },
      now: () => NOW,
    }),
  delegate: (service, n) =>
    service.ingest({
      artifacts: [artifact('CONTROL', 'DELEGATION', 'D', { delegatedRole: 'R', delegatedFrom: '2026-01-01' }, null)],
      links: [
        link('P3', 'HOLDS', 'R', {
          attributes: { from: '2026-01-01', delegation: 'D', ...(n % 3 ? {} : { voidFrom: '2026-01-02' }) },
        }),
      ],
    }),
  waive: (service, n) =>
    waiveGateItem({
      graph: service,
      request: {
        gate: n % 2 ? 'H' : 'G',
        item: 'R',
        configuration: null,
        approver: n % 3 ? 'P2' : 'P1',
        rationale: 'x',
        lastDay: null,
        months: 1,
        days: null,
        timeZone: 'UTC',
      },
      authorship: { actor: 'P2' },
      now: NOW,
      clock: () => 0,
    }),
  importWaiver: (service, n) =>
    service.ingest({
      artifacts: [
        artifact(
          'IMPACT_ASSESSMENT',
          'WAIVER',
          `w${n}`,
          { item: 'R', reason: 'x', approvedAt: '2026-11-20', expiresAt: '2027-01-01' },
          null,
        ),
      ],
      links: [link(`w${n}`, 'ASSESSES', 'H'), link(`w${n}`, 'ATTRIBUTED_TO', 'P2')],
    }),
  step: (service, n) => {
    const number = service.view.find('M');
    return takeTransition({
      graph: service.asGraph,
      readerAt: readerAt(service),
      request: { artifact: 'M', lifeCycle: 'L', to: STATES[n % 3] as string, cause: 'x', configuration: null },
      artifact: number,
      authorship: { actor: 'P1' },
      now: () => NOW + service.entries.length,
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
      now: () => NOW + service.entries.length,
      clock: () => 0,
    }),
};

/** What says how it goes, made shorter, doubled or taken away. */
const SHORTER: typeof DEEDS = {
  shortenChain: (service, n) =>
    service.ingest({
      artifacts: [
        artifact(
          'CONTROL',
          'PROCESS',
          'E',
          n % 2 ? { environments: [{ name: 'dev' }, { name: 'production' }] } : { purpose: 'none' },
          `v${n}s`,
        ),
      ],
    }),
  shortenLifeCycle: (service, n) =>
    service.ingest({ artifacts: [artifact('CONTROL', 'LIFECYCLE', 'L', SHORT_LIFE_CYCLE, `v${n}s`)] }),
  secondLifeCycle: (service, n) =>
    service.ingest({
      artifacts: [
        artifact('CONTROL', n % 2 ? 'LIFECYCLE' : 'CHECK', 'L2', SHORT_LIFE_CYCLE),
        { id: 'L2', kind: 'CONTROL', subkind: 'LIFECYCLE' },
      ],
      links: [link('L2', 'APPLIES_TO', 'M')],
      onError: 'SKIP_ITEM',
    }),
  inferLinks: (service, n) =>
    service.ingest({ links: [link(['P', 'E', 'L'][n % 3] as string, 'APPLIES_TO', 'M', { assurance: 'INFERRED' })] }),
  retireDefinition: (service, n) =>
    service.retire({
      source: 'test',
      reason: 'x',
      artifacts: n % 2 ? [n % 4 === 1 ? 'E' : 'L'] : [],
      links: n % 2 ? [] : linkIds(service, n % 4 ? 'E' : 'L', 'APPLIES_TO'),
    }),
  renameDefinition: (service, n) =>
    service.ingest({ artifacts: [{ id: n % 2 ? 'E' : 'L', kind: 'CONTROL', subkind: 'CHECK' }] }),
  stepInSecond: (service, n) =>
    takeTransition({
      graph: service.asGraph,
      readerAt: readerAt(service),
      request: {
        artifact: 'M',
        lifeCycle: n % 2 ? 'L2' : null,
        to: STATES[n % 3] as string,
        cause: 'x',
        configuration: null,
      },
      artifact: service.view.find('M'),
      authorship: { actor: 'P1' },
      now: () => NOW + service.entries.length,
      clock: () => 0,
    }),
};
const SHORT_LIFE_CYCLE: Json = {
  initial: 'A',
  states: [{ name: 'A' }, { name: 'B' }, { name: 'C', final: true }],
  transitions: [
    { from: 'A', to: 'B' },
    { from: 'A', to: 'C' },
    { from: 'B', to: 'C' },
  ],
};
Object.assign(DEEDS, SHORTER);

function linkIds({ view }: MemoryService, id: string, type: string): string[] {
  return view
    .outgoing(view.find(id))
    .map((slot) => view.link(slot))
    .filter((one) => one.type === type)
    .map((one) => one.id);
}

/** Was there a signature that was made and not taken back, or a waiver, before the entry? By the journal alone. */
function isSignedBefore({ entries }: MemoryService, entry: JournalEntry): boolean {
  const standing = new Set<string>();
  for (const { operation, delta } of entries.slice(0, entries.indexOf(entry))) {
    const signed = delta.artifacts.filter(({ kind }) => kind === 'SIGN_OFF').map(({ id }) => id);
    if (operation === 'sign') for (const id of signed) standing.add(id);
    if (operation === 'waiveGateItem') standing.add('waived');
    for (const { content } of operation === 'revokeSignOff' ? delta.versions : []) {
      standing.delete((content as { revokes?: string }).revokes ?? '');
    }
  }
  return standing.size > 0;
}

const DEPLOYING = ['moveToEnvironment', 'deployModel', 'recordDeployment', 'rollbackDeployment'];
const ENDING = ['rollbackDeployment', 'endDeployment'];
/** Does the entry bring something into the environment? */
const brings = ({ operation, delta }: JournalEntry, environment: string): boolean =>
  DEPLOYING.includes(operation) &&
  delta.versions.some(({ content }) => (content as { environment?: string }).environment === environment);

/** What of the model came about otherwise than by its guard: sentences. */
function bypassed(service: MemoryService): string[] {
  const { view } = service;
  const found: string[] = [];
  const model = view.find('M');
  const created = (number: number): JournalEntry => {
    const id = view.id(number);
    return service.entries.find(({ delta }) => delta.artifacts.some((state) => state.id === id)) as JournalEntry;
  };
  const isGuarded = (entry: JournalEntry, guard: string): boolean =>
    entry.delta.versions.some(({ content }) => {
      const { gate, verdict } = content as { gate?: string; verdict?: string };
      return gate === guard && verdict === 'PASS';
    }) &&
    (guard === 'G' || isSignedBefore(service, entry));
  const contentIn = (entry: JournalEntry, id: string) =>
    (entry.delta.versions.find(({ artifact }) => artifact === id)?.content ?? {}) as { [field: string]: unknown };
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
      if (type === 'APPROVES' && created(source).operation !== 'sign') found.push(`${view.id(source)} signs`);
      if (type === 'AFFECTS' && subkind === 'STATE_TRANSITION') {
        const entry = created(source);
        const { from, to } = contentIn(entry, view.id(source));
        const guard = to === 'B' ? 'G' : 'H';
        const isInTurn = STATES.indexOf(String(to)) === STATES.indexOf(String(from)) + 1;
        if (entry.operation !== 'takeTransition' || !isInTurn || !isGuarded(entry, guard))
          found.push(`${view.id(source)} is a step`);
      }
      if (type === 'INCLUDES' && kind === 'DEPLOYMENT') {
        const ends = view.incoming(source).filter((end) => view.link(end).type === 'AFFECTS');
        for (const end of ends) {
          const { operation } = created(view.index.linkFrom(end));
          if (!ENDING.includes(operation)) found.push(`${view.id(view.index.linkFrom(end))} ends ${view.id(source)}`);
        }
        if (view.id(source) === 'old') continue;
        const entry = created(source);
        const { environment } = contentIn(entry, view.id(source));
        const guard = environment === 'QA' ? 'G' : 'H';
        const before = ENVIRONMENTS.slice(0, ENVIRONMENTS.indexOf(String(environment)));
        const wasBefore = before.every((one) =>
          service.entries.some((other) => other.revision < entry.revision && brings(other, one)),
        );
        const isGood =
          DEPLOYING.includes(entry.operation) && wasBefore && (environment === 'dev' || isGuarded(entry, guard));
        if (!isGood) found.push(`${view.id(source)} is a deployment`);
      }
    }
  }
  return found;
}

/** Half of them are what leads on, or else few sequences get anywhere. */
const WORK = [
  'measure',
  'sign',
  'revoke',
  'waive',
  'delegate',
  'step',
  'move',
  'deployModel',
  'recordDeployment',
  'rollback',
];
const deed = fc.oneof(fc.constantFrom(...Object.keys(DEEDS)), fc.constantFrom(...WORK));
const deeds = fc.array(fc.record({ deed, n: fc.nat(60) }), { minLength: 8, maxLength: 12 });

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
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(deeds, async (sequence) => {
      const { entries } = await live(true, sequence);
      for (const { operation } of entries) done.set(operation, (done.get(operation) ?? 0) + 1);
    }),
    { numRuns: RUNS * 2 },
  );
  for (const operation of ['takeTransition', 'moveToEnvironment', 'deployModel', 'recordDeployment', 'endDeployment']) {
    expect(done.get(operation) ?? 0, operation).toBeGreaterThan(0);
  }
});

it.each([
  'importStep',
  'renameToStep',
  'importDeployment',
  'fillDeployment',
  'importWithin',
  'importLock',
  'importSignature',
  'importEnd',
])('%s gets an unmanaged one there', async (deed) => {
  expect(bypassed(await live(false, [{ deed, n: 1 }]))).not.toEqual([]);
  expect(bypassed(await live(true, [{ deed, n: 1 }]))).toEqual([]);
});

const TO_B = [
  { deed: 'measure', n: 1 },
  { deed: 'step', n: 1 },
];
it.each([
  ['a signature', [...TO_B, { deed: 'sign', n: 1 }], 'C'],
  ['a delegate', [...TO_B, { deed: 'delegate', n: 1 }, { deed: 'sign', n: 2 }], 'C'],
  ['a waiver', [...TO_B, { deed: 'waive', n: 1 }], 'C'],
  ['a signature that was given again', [...TO_B, ...['sign', 'revoke', 'sign'].map((deed) => ({ deed, n: 1 }))], 'C'],
  ['nothing', TO_B, 'B'],
  ['a delegate of nothing', [...TO_B, { deed: 'delegate', n: 3 }, { deed: 'sign', n: 2 }], 'B'],
  ['a signature that was taken back', [...TO_B, { deed: 'sign', n: 1 }, { deed: 'revoke', n: 0 }], 'B'],
  ['a signature before what it had to see', [{ deed: 'sign', n: 1 }, ...TO_B], 'B'],
  ['a waiver by who may not', [...TO_B, { deed: 'waive', n: 3 }], 'B'],
  ['an imported waiver', [...TO_B, { deed: 'importWaiver', n: 1 }], 'B'],
])('%s takes it on, or not', async (_, done, state) => {
  const service = await live(true, [...done, { deed: 'step', n: 2 }]);
  const steps = service.entries.filter(({ operation }) => operation === 'takeTransition');
  const last = steps.at(-1)?.delta.versions.map(({ content }) => (content as { to?: string }).to);
  expect(last).toContain(state);
});

const INTO_USE = [
  ...['measure', 'sign'].map((deed) => ({ deed, n: 1 })),
  { deed: 'move', n: 0 },
  { deed: 'move', n: 1 },
];
it.each([
  ['deployModel', 2, 'deployModel'],
  ['recordDeployment', 2, 'recordDeployment'],
  ['rollback', 1, 'rollbackDeployment'],
] as const)('%s brings it into use by the whole way, and by none that is shorter', async (deed, n, operation) => {
  const brought = ({ entries }: MemoryService) => entries.filter((one) => one.operation === operation).length;
  expect(brought(await live(true, [...INTO_USE, { deed, n }]))).toBe(1);
  for (const left of INTO_USE.keys()) {
    if (left === 2) continue;
    const shorter = INTO_USE.filter((_, place) => place !== left);
    expect(brought(await live(true, [...shorter, { deed, n }])), `without ${INTO_USE[left]?.deed}`).toBe(0);
  }
  const without = INTO_USE.slice(0, 3);
  for (const shortening of Object.keys(SHORTER)) {
    for (const kind of [0, 1, 2]) {
      const done = [...without, { deed: shortening, n: kind }, { deed, n }];
      expect(brought(await live(true, done)), `${shortening} ${kind}`).toBe(0);
    }
  }
});
