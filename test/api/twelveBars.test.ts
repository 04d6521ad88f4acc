/*
 * Graphs:   one per test, with ids of its own, ingested over HTTP into an empty Neo4j.
 * Scenario: what a release of a safety-critical system must be able to rely on, as its users state it.
 * Result:   the answer that the text of the semantics gives, as literals.
 * Negative control: within each test, what must not be affected, or must not be said, is asked for too.
 *
 * (The twelfth bar, that each step of the plan is needed: leastCostPlan.test.ts.)
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import type { Json } from '../../graph/model/delta.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;

beforeEach(async () => {
  api = await startApi({ now: () => new Date('2026-11-21T00:00:00Z') });
});
afterEach(() => api.close());

const REPORT = `query ($input: ImpactInput!) { impact(input: $input) {
  revision complete verdict
  counts { total }
  items(first: 1000) { totalCount nodes {
    artifact { id } modality reason distance
    states { effect modality scope { affected unaffected } cutBy }
    obligations { action subject }
    witness { from to rule effectOut }
  } }
  links(first: 100) { nodes { link verdict parts ruling } }
  plan { levels { obligations { action subject parts } } reuse }
} }`;

const PROOF = `query ($input: ImpactInput!, $target: ID!) { proveNoImpact(input: $input, target: $target) {
  __typename
  ... on NonImpactCertificate { inside { nodes } boundary { nodes { relation inside outside reason } } }
} }`;

const WAYS = `query ($input: ImpactInput!, $id: ArtifactKind!, $first: Int!) { impact(input: $input) {
  items(filter: { kinds: [$id] }) { nodes { artifact { id } witnesses(first: $first) { pathSet paths { steps { from to } } } } }
} }`;

const FINDINGS = `query ($configuration: ID, $since: Int) { findings(configuration: $configuration, since: $since) {
  verdict
  items { nodes {
    artifact { id }
    states { effect modality }
    approval { signOff subject movedArtifact kind movedFrom movedTo causedBy revision recordedAt reason }
  } }
} }`;

interface Change {
  readonly subject: string;
  readonly kind?: string;
  readonly parts?: readonly string[];
  readonly to?: { readonly label: string; readonly content: Json; readonly metadata?: Json };
}

type State = { effect: string; modality: string; scope?: { affected: string[] } | null; cutBy?: string | null };
type Item = { artifact: { id: string }; modality: string; states: State[] };

const artifact = (id: string, kind: ArtifactInput['kind'], content?: Json, subkind?: string): ArtifactInput => ({
  id,
  kind,
  subkind: subkind ?? null,
  version: content === undefined ? null : { label: 'v1', content },
});
const link = (from: string, type: LinkInput['type'], to: string, more: Partial<LinkInput> = {}): LinkInput => ({
  type,
  from,
  to,
  assurance: 'DECLARED_REVIEWED',
  ...more,
});

async function report(change: Change | readonly Change[], more: Record<string, unknown> = {}) {
  const { impact } = await api.query(REPORT, { input: { changes: [change].flat(), ...more } });
  return impact;
}

/** "artifact EFFECT modality", sorted. */
function texts(items: readonly Item[]): string[] {
  return items
    .flatMap(({ artifact: { id }, states }) =>
      states.map(({ effect, modality, scope }) => {
        const parts = scope ? ` {${scope.affected.join(',')}}` : '';
        return `${id} ${effect} ${modality}${parts}`;
      }),
    )
    .sort();
}

async function proof(change: Change, target: string) {
  const { proveNoImpact } = await api.query(PROOF, { input: { changes: [change] }, target });
  return proveNoImpact;
}

it('sibling not reached through a shared parent', async () => {
  await api.ingest({
    artifacts: [
      artifact('PEDESTRIAN-HIT', 'HAZARD', { severity: 'S3' }),
      artifact('SEE-PEDESTRIAN', 'REQUIREMENT', { text: 'see' }),
      artifact('STOP-IN-TIME', 'REQUIREMENT', { text: 'stop' }),
      artifact('DETECTOR', 'MODEL', { layers: 50 }),
      artifact('BRAKE', 'COMPONENT', { pads: 4 }),
    ],
    links: [
      link('SEE-PEDESTRIAN', 'MITIGATES', 'PEDESTRIAN-HIT'),
      link('STOP-IN-TIME', 'MITIGATES', 'PEDESTRIAN-HIT'),
      link('DETECTOR', 'IMPLEMENTS', 'SEE-PEDESTRIAN'),
      link('BRAKE', 'IMPLEMENTS', 'STOP-IN-TIME'),
    ],
  });
  const change = { subject: 'DETECTOR', kind: 'BEHAVIOUR' };
  expect(texts((await report(change)).items.nodes)).toEqual([
    'PEDESTRIAN-HIT UNCONFIRMED POTENTIAL',
    'SEE-PEDESTRIAN UNCONFIRMED ACTUAL',
  ]);
  for (const sibling of ['STOP-IN-TIME', 'BRAKE']) {
    const certificate = await proof(change, sibling);
    expect(certificate.inside.nodes).toEqual(['DETECTOR@v1', 'PEDESTRIAN-HIT@v1', 'SEE-PEDESTRIAN@v1']);
    expect(certificate.boundary.nodes).toEqual([
      {
        relation: 'MITIGATES',
        inside: 'PEDESTRIAN-HIT@v1',
        outside: 'STOP-IN-TIME@v1',
        reason: 'RULE_DOES_NOT_CARRY',
      },
    ]);
  }
  // The other side is reached by its own change alone.
  expect(texts((await report({ subject: 'BRAKE', kind: 'BEHAVIOUR' })).items.nodes)).toEqual([
    'PEDESTRIAN-HIT UNCONFIRMED POTENTIAL',
    'STOP-IN-TIME UNCONFIRMED ACTUAL',
  ]);
});

/** SOURCE ◀─ LEFT, RIGHT ◀─ JOINED */
async function diamond(): Promise<void> {
  await api.ingest({
    artifacts: ['SOURCE', 'LEFT', 'RIGHT', 'JOINED'].map((id) => artifact(id, 'DATASET', { of: id })),
    links: [
      link('LEFT@v1', 'DERIVED_FROM', 'SOURCE@v1'),
      link('RIGHT@v1', 'DERIVED_FROM', 'SOURCE@v1'),
      link('JOINED@v1', 'DERIVED_FROM', 'LEFT@v1'),
      link('JOINED@v1', 'DERIVED_FROM', 'RIGHT@v1'),
    ],
  });
}

it('diamond gives two witnesses, EXHAUSTIVE', async () => {
  await diamond();
  const input = { changes: [{ subject: 'SOURCE', kind: 'BEHAVIOUR' }] };
  const ways = async (first: number) => {
    const { impact } = await api.query(WAYS, { input, id: 'DATASET', first });
    return impact.items.nodes.find((item: Item) => item.artifact.id === 'JOINED').witnesses;
  };
  const through = (middle: string) => ({
    steps: [
      { from: 'SOURCE@v1', to: `${middle}@v1` },
      { from: `${middle}@v1`, to: 'JOINED@v1' },
    ],
  });
  const both = await ways(2);
  expect(both.pathSet).toBe('EXHAUSTIVE');
  expect(both.paths).toHaveLength(2);
  expect(both.paths).toEqual(expect.arrayContaining([through('LEFT'), through('RIGHT')]));
  expect(await ways(5)).toEqual(both);
  expect((await ways(1)).pathSet).toBe('TRUNCATED');
});

it('column change three hops deep', async () => {
  const columns = (id: string, ...names: string[]) => names.map((name) => `column:${id}.${name}`);
  const table = (id: string, ...names: string[]) => artifact(id, 'DATASET', { parts: columns(id, ...names) });
  const map = (...pairs: [to: string, from: string][]) => ({
    attributes: { map: pairs.map(([to, from]) => ({ to: `column:${to}`, from: [`column:${from}`] })) },
  });
  await api.ingest({
    artifacts: [
      table('RAW', 'speed', 'weather'),
      table('CLEAN', 'kmh', 'sky'),
      table('FEATURES', 'pace', 'light'),
      table('TRAINING', 'x1', 'x2'),
      table('ROADS', 'sky'),
    ],
    links: [
      link('CLEAN@v1', 'DERIVED_FROM', 'RAW@v1', map(['CLEAN.kmh', 'RAW.speed'], ['CLEAN.sky', 'RAW.weather'])),
      link(
        'FEATURES@v1',
        'DERIVED_FROM',
        'CLEAN@v1',
        map(['FEATURES.pace', 'CLEAN.kmh'], ['FEATURES.light', 'CLEAN.sky']),
      ),
      link(
        'TRAINING@v1',
        'DERIVED_FROM',
        'FEATURES@v1',
        map(['TRAINING.x1', 'FEATURES.pace'], ['TRAINING.x2', 'FEATURES.light']),
      ),
      link('ROADS@v1', 'DERIVED_FROM', 'CLEAN@v1', map(['ROADS.sky', 'CLEAN.sky'])),
    ],
  });
  const change = { subject: 'RAW', kind: 'DATA_RELABEL', parts: ['column:RAW.speed'] };
  const answer = await report(change);
  expect(texts(answer.items.nodes)).toEqual([
    'CLEAN PARTIALLY_STALE ACTUAL {column:CLEAN.kmh}',
    'FEATURES PARTIALLY_STALE ACTUAL {column:FEATURES.pace}',
    'TRAINING PARTIALLY_STALE ACTUAL {column:TRAINING.x1}',
  ]);
  const deepest = answer.items.nodes.find((item: Item) => item.artifact.id === 'TRAINING');
  expect(deepest.distance).toBe(3);
  expect(deepest.witness.map((step: { to: string }) => step.to)).toEqual(['CLEAN@v1', 'FEATURES@v1', 'TRAINING@v1']);
  expect((await proof(change, 'ROADS')).boundary.nodes).toEqual([
    { relation: 'DERIVED_FROM', inside: 'CLEAN@v1', outside: 'ROADS@v1', reason: 'SCOPE_DISJOINT' },
  ]);
});

it('content A, B, A restores the verdict', async () => {
  const wording = (label: string, text: string): ArtifactInput => ({
    id: 'KEEP-DISTANCE',
    kind: 'REQUIREMENT',
    version: { label, content: { text } },
  });
  await api.ingest({
    artifacts: [wording('first', 'A'), artifact('DRIVE-BEHIND', 'TEST_CASE', { steps: 3 })],
    links: [link('DRIVE-BEHIND', 'VERIFIES', 'KEEP-DISTANCE')],
  });
  const verdict = async () => {
    const { artifact } = await api.query('{ artifact(id: "DRIVE-BEHIND") { outgoing { nodes { verdict } } } }');
    const { findings } = await api.query(FINDINGS, {});
    return [artifact.outgoing.nodes[0].verdict, texts(findings.items.nodes)];
  };
  expect(await verdict()).toEqual(['VALID', []]);
  await api.ingest({ artifacts: [wording('second', 'B')] });
  // The test is stale, and so what it verified is unconfirmed.
  const doubted = ['DRIVE-BEHIND STALE ACTUAL', 'KEEP-DISTANCE UNCONFIRMED ACTUAL'];
  expect(await verdict()).toEqual(['SUSPECT', doubted]);
  await api.ingest({ artifacts: [wording('third', 'A')] });
  expect(await verdict()).toEqual(['VALID', []]);
  // Another content is not the first one.
  await api.ingest({ artifacts: [wording('fourth', 'a')] });
  expect(await verdict()).toEqual(['SUSPECT', doubted]);
});

it('cut path with an alternate path stays affected', async () => {
  await diamond();
  await api.ingest({
    artifacts: [artifact('ASSESSOR', 'PERSON'), artifact('SAFETY', 'ROLE', {})],
    links: [link('ASSESSOR', 'HOLDS', 'SAFETY')],
  });
  const change = { subject: 'SOURCE', kind: 'BEHAVIOUR' };
  const cut = async (id: string) => {
    const { artifact } = await api.query(
      'query ($id: ID!) { artifact(id: $id) { outgoing { nodes { id to { id } } } } }',
      { id },
    );
    const target = artifact.outgoing.nodes.find((one: { to: { id: string } }) => one.to.id === 'SOURCE').id;
    await api.query('mutation ($input: DispositionInput!) { disposition(input: $input) { active } }', {
      input: { change, target, code: 'NOT_USED', rationale: 'looked at', signedBy: 'ASSESSOR' },
    });
  };
  expect(texts((await report(change)).items.nodes)).toEqual([
    'JOINED STALE ACTUAL',
    'LEFT STALE ACTUAL',
    'RIGHT STALE ACTUAL',
  ]);
  await cut('LEFT');
  expect(texts((await report(change)).items.nodes)).toEqual([
    'JOINED STALE ACTUAL',
    'LEFT STALE SUPPRESSED',
    'RIGHT STALE ACTUAL',
  ]);
  await cut('RIGHT');
  const both = await report(change);
  expect(texts(both.items.nodes)).toEqual([
    'JOINED STALE SUPPRESSED',
    'LEFT STALE SUPPRESSED',
    'RIGHT STALE SUPPRESSED',
  ]);
  expect(both.verdict).toBe('PASS');
});

it('dependency cycle and tail into it are complete', async () => {
  await api.ingest({
    artifacts: ['TAIL', 'RING-1', 'RING-2', 'RING-3', 'ALONE'].map((id) => artifact(id, 'COMPONENT', { of: id })),
    links: [
      link('RING-1', 'DEPENDS_ON', 'TAIL'),
      link('RING-2', 'DEPENDS_ON', 'RING-1'),
      link('RING-3', 'DEPENDS_ON', 'RING-2'),
      link('RING-1', 'DEPENDS_ON', 'RING-3'),
    ],
  });
  const tail = await report({ subject: 'TAIL', kind: 'INTERFACE' });
  expect(tail.complete).toBe(true);
  expect(texts(tail.items.nodes)).toEqual([
    'RING-1 SUSPECT ACTUAL',
    'RING-2 SUSPECT POTENTIAL',
    'RING-3 SUSPECT POTENTIAL',
  ]);
  const ring = await report({ subject: 'RING-2', kind: 'INTERFACE' });
  expect(ring.complete).toBe(true);
  // Once round: what changed is reached itself, and the tail is not.
  expect(texts(ring.items.nodes)).toEqual([
    'RING-1 SUSPECT POTENTIAL',
    'RING-2 SUSPECT POTENTIAL',
    'RING-3 SUSPECT ACTUAL',
  ]);
  expect((await proof({ subject: 'RING-2', kind: 'INTERFACE' }, 'TAIL')).__typename).toBe('NonImpactCertificate');
});

it('as-of replay identical', async () => {
  await diamond();
  const change = { subject: 'SOURCE', kind: 'BEHAVIOUR' };
  const then = await report(change, { at: { validAt: '2026-11-21T00:00:00Z' } });
  await api.ingest({
    artifacts: [
      { id: 'LEFT', kind: 'DATASET', version: { label: 'v2', content: { of: 'LEFT, again' } } },
      artifact('LATE', 'DATASET', { of: 'LATE' }),
      {
        id: 'RIGHT',
        kind: 'DATASET',
        version: { label: 'v1', retracted: { at: '2026-11-20T00:00:00Z', reason: 'recall' } },
      },
    ],
    links: [link('LATE@v1', 'DERIVED_FROM', 'SOURCE@v1')],
  });
  const at = { revision: then.revision, validAt: '2026-11-21T00:00:00Z' };
  expect(JSON.stringify(await report(change, { at }))).toBe(JSON.stringify(then));
  const now = await report(change, { at: { validAt: at.validAt } });
  expect(now.revision).toBe(then.revision + 1);
  expect(texts(now.items.nodes)).toContain('LATE STALE ACTUAL');
});

it('metadata-only edit is empty with certificate', async () => {
  const content = { text: 'The vehicle shall stop' };
  const edited = { label: 'v2', content, metadata: { owner: 'somebody else' } };
  await api.ingest({
    artifacts: [artifact('STOP', 'REQUIREMENT', content), artifact('STOP-TEST', 'TEST_CASE', { steps: 3 })],
    links: [link('STOP-TEST', 'VERIFIES', 'STOP')],
  });
  const change = { subject: 'STOP', to: edited };
  const answer = await report(change);
  expect([answer.items.totalCount, answer.verdict, answer.complete]).toEqual([0, 'PASS', true]);
  const certificate = await proof(change, 'STOP-TEST');
  expect(certificate.inside.nodes).toEqual(['STOP@v1']);
  expect(certificate.boundary.nodes).toEqual([
    { relation: 'VERIFIES', inside: 'STOP@v1', outside: 'STOP-TEST@v1', reason: 'DIGEST_EQUAL' },
  ]);
  await api.ingest({ artifacts: [{ id: 'STOP', kind: 'REQUIREMENT', version: edited }] });
  expect((await api.query(FINDINGS, {})).findings.items.nodes).toEqual([]);
  // An edit of the meaning is not one of the metadata.
  const reworded = await report({ subject: 'STOP', to: { label: 'v3', content: { text: 'The vehicle may stop' } } });
  expect(texts(reworded.items.nodes)).toEqual(['STOP UNCONFIRMED ACTUAL', 'STOP-TEST STALE ACTUAL']);
});

it('content-equal re-version keeps approvals, and a lost approval says which digest moved and who caused it', async () => {
  const weights = (label: string, layers: number): ArtifactInput => ({
    id: 'PLANNER',
    kind: 'MODEL',
    version: { label, content: { layers } },
  });
  await api.ingest({
    artifacts: [
      weights('1.0', 50),
      artifact('RELEASE-7', 'BASELINE'),
      artifact('APPROVAL', 'SIGN_OFF', { verdict: 'APPROVED', signedAt: '2026-10-01' }),
      artifact('OFFICER', 'PERSON'),
    ],
    links: [
      link('RELEASE-7', 'INCLUDES', 'PLANNER@1.0'),
      link('APPROVAL', 'APPROVES', 'RELEASE-7'),
      link('APPROVAL', 'ATTRIBUTED_TO', 'OFFICER'),
    ],
  });
  const findings = async () => (await api.query(FINDINGS, { configuration: 'RELEASE-7' })).findings.items.nodes;
  const entry = { actor: 'rebuild', reason: 'built again, nothing else' };
  await api.ingest({ ...entry, artifacts: [weights('1.0-rebuilt', 50)] });
  expect(await findings()).toEqual([]);

  const { revision } = await api.ingest({ actor: 'nightly', reason: 'new training', artifacts: [weights('1.1', 51)] });
  const { before, after } = await api.query(
    '{ before: version(id: "PLANNER@1.0") { semanticDigest } after: version(id: "PLANNER@1.1") { semanticDigest recordedAt } }',
  );
  const approval = {
    signOff: 'APPROVAL',
    subject: 'RELEASE-7',
    movedArtifact: 'PLANNER',
    kind: 'BEHAVIOUR',
    movedFrom: before.semanticDigest,
    movedTo: after.semanticDigest,
    causedBy: 'nightly',
    revision,
    recordedAt: after.recordedAt,
    reason: 'new training',
  };
  expect(before.semanticDigest).not.toBe(after.semanticDigest);
  const lost = await findings();
  expect(texts(lost)).toEqual(['APPROVAL NEEDS_REAPPROVAL ACTUAL', 'RELEASE-7 NEEDS_REAPPROVAL ACTUAL']);
  expect(lost.map((item: { approval: unknown }) => item.approval)).toEqual(expect.arrayContaining([approval, null]));

  // Only asked about, the same change has been caused by nobody.
  const asked = await api.query(
    `query ($input: ImpactInput!) { impact(input: $input) { items(filter: { kinds: [SIGN_OFF] }) { nodes {
      approval { signOff subject movedArtifact kind movedFrom movedTo causedBy revision recordedAt reason } } } } }`,
    { input: { configuration: 'RELEASE-7', changes: [{ subject: 'PLANNER', to: { label: '1.1' } }] } },
  );
  expect(asked.impact.items.nodes).toEqual([
    { approval: { ...approval, causedBy: null, revision: null, recordedAt: null, reason: null } },
  ]);
});

it('deployed locked model: SUPERSEDE informs, RETRACT forces a decision', async () => {
  await api.ingest({
    artifacts: [
      artifact('FRAMES', 'DATASET', { rows: 1000 }),
      artifact('TRAINING', 'RUN', undefined, 'TRAIN'),
      artifact('LOCKED', 'MODEL', { lockState: 'LOCKED' }),
      artifact('FLEET', 'DEPLOYMENT'),
      artifact('OTHER', 'MODEL', { lockState: 'LOCKED' }),
      artifact('OTHER-FLEET', 'DEPLOYMENT'),
    ],
    links: [
      link('TRAINING', 'USED', 'FRAMES@v1', { role: 'TRAIN' }),
      link('TRAINING', 'GENERATED', 'LOCKED@v1'),
      link('FLEET', 'INCLUDES', 'LOCKED@v1'),
      link('OTHER-FLEET', 'INCLUDES', 'OTHER@v1'),
    ],
  });
  const newer = await report({ subject: 'FRAMES@v1', kind: 'SUPERSEDE' });
  const known = (items: readonly Item[]) => items.filter((item) => item.modality !== 'UNKNOWN');
  expect(texts(newer.items.nodes)).toEqual(['LOCKED INFORM ACTUAL', 'TRAINING INFORM ACTUAL']);
  expect(newer.plan.levels).toEqual([]);
  const recalled = await report({ subject: 'FRAMES@v1', kind: 'RETRACT' });
  expect(texts(known(recalled.items.nodes))).toEqual([
    'FLEET ROLLBACK_DECISION ACTUAL',
    'LOCKED TAINTED ACTUAL',
    'TRAINING TAINTED ACTUAL',
  ]);
  expect(recalled.verdict).toBe('FAIL');
  expect(recalled.plan.levels.flatMap((level: { obligations: unknown[] }) => level.obligations)).toContainEqual({
    action: 'ROLLBACK_DECISION',
    subject: 'FLEET',
    parts: [],
  });
});

it('12,000 hits without a cap', async () => {
  const runs = Array.from({ length: 12_000 }, (_, number) => `RUN-${number}`);
  await api.ingest({ artifacts: [artifact('LIBRARY', 'ENVIRONMENT', { release: 1 }), artifact('UNUSED', 'RUN')] });
  for (let first = 0; first < runs.length; first += 4_000) {
    const batch = runs.slice(first, first + 4_000);
    await api.ingest({
      artifacts: batch.map((id) => artifact(id, 'RUN', undefined, 'EVALUATE')),
      links: batch.map((id) => link(id, 'USED', 'LIBRARY@v1')),
    });
  }
  const found = new Set<string>();
  let after: string | null = null;
  do {
    const { impact } = await api.query(
      `query ($after: String) { impact(input: { changes: [{ subject: "LIBRARY", kind: BEHAVIOUR }] }) {
        complete counts { total byEffect { effect count } }
        items(first: 1000, after: $after, filter: { modalities: [ACTUAL] }) { totalCount pageInfo { hasNextPage endCursor } nodes { artifact { id } effects } }
      } }`,
      { after },
    );
    expect(impact.complete).toBe(true);
    expect(impact.counts.byEffect).toEqual([{ effect: 'STALE', count: 12_000 }]);
    expect(impact.items.totalCount).toBe(12_000);
    for (const { artifact, effects } of impact.items.nodes) {
      expect(effects).toEqual(['STALE']);
      found.add(artifact.id);
    }
    after = impact.items.pageInfo.hasNextPage ? impact.items.pageInfo.endCursor : null;
  } while (after);
  expect(found).toEqual(new Set(runs));
}, 300_000);
