/**
 *     system:aeb ◀─ANALYZES─ analysis:aeb/sotif ◀─PART_OF─ 9 scenarios: areas 1 (3), 2 (4), 3 (1), 4 (1), and what they cause
 *     analysis:aeb/sotif ─ATTRIBUTED_TO▶ P2 (safety engineer, author), P1 (developer, contributor)
 *
 * Scenario: the SOTIF of the item is asked for; a review with half of its contributors; observations from the field propose
 *           what nobody had modelled; the operational design domain is widened.
 * Result:   counts by area and their movement, the review's verdict, proposals on inferred links, a difference with its impact.
 * Negative control: contributors of one family fail the review; moves without what they need, proposals without data and
 *           updates that change nothing are refused by the name of the rule.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { GATE_TEMPLATES } from '../../../seeds/governance/gateTemplates.ts';
import { type Api, startApi } from '../../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.ingest(AEB);
});
afterAll(() => api?.close());

const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);

it('004-11 a SOTIF analysis needs contributors of both role families', async () => {
  const analysis: ArtifactInput = {
    id: 'analysis:sotif-11/one',
    kind: 'ANALYSIS',
    subkind: 'SOTIF',
    version: { label: 'v1', content: { performedAt: '2026-05-01' } },
  };
  const attributed = (person: string, role: string): LinkInput => ({
    type: 'ATTRIBUTED_TO',
    from: analysis.id,
    to: person,
    role,
  });
  await api.ingest({
    artifacts: [{ id: 'system:sotif-11', kind: 'SYSTEM', subkind: 'ITEM' }, analysis],
    links: [
      { type: 'ANALYZES', from: analysis.id, to: 'system:sotif-11' },
      attributed('person:aeb/designer', 'AUTHOR'),
      // Reading it is no contribution.
      attributed('person:aeb/safety-engineer', 'READER'),
    ],
  });
  const REVIEW = `{ sotif(system: "system:sotif-11") { review { verdict missing { rule analysis { id } families } }
    contributors { person { id } as families } } gaps(kinds: [SOTIF_CONTRIBUTORS], system: "system:sotif-11") { nodes { artifact { id } reason } } }`;
  await api.ingest(GATE_TEMPLATES);
  await api.ingest({
    artifacts: [{ id: 'system:sotif-11/unanalysed', kind: 'SYSTEM' }],
    links: ['system:sotif-11', 'system:sotif-11/unanalysed'].map((to) => ({
      type: 'APPLIES_TO' as const,
      from: 'gate:sotif-review',
      to,
    })),
  });
  const gate = async () => {
    const { artifact } = await api.query(
      `{ artifact(id: "gate:sotif-review") { ... on Gate { evaluation { verdict unmet { id predicate reason } } } } }`,
    );
    return artifact.evaluation;
  };
  // The gate of the review fails with what is missing, of whichever system.
  expect(await gate()).toMatchObject({
    verdict: 'FAIL',
    unmet: [
      // What one system has is nothing that another hands over.
      {
        id: 'SOTIF analysis',
        reason: expect.stringContaining('SOTIF analysis of system:sotif-11/unanalysed is missing'),
      },
      { predicate: 'CONTRIBUTORS', id: analysis.id },
    ],
  });
  const before = await api.query(REVIEW);
  expect(before.sotif.review).toEqual({
    verdict: 'FAIL',
    missing: [{ rule: 'SOTIF_CONTRIBUTORS', analysis: { id: analysis.id }, families: ['SAFETY_ENGINEER'] }],
  });
  expect(before.gaps.nodes).toEqual([
    { artifact: { id: analysis.id }, reason: expect.stringContaining('family SAFETY_ENGINEER') },
  ]);

  // Somebody who holds the role only later has not contributed as one.
  await api.ingest({
    artifacts: [{ id: 'person:sotif-11/late', kind: 'PERSON', version: { content: { name: 'P4' } } }],
    links: [
      {
        type: 'HOLDS',
        from: 'person:sotif-11/late',
        to: 'role:aeb/safety-engineer',
        attributes: { from: '2026-06-01' },
      },
      attributed('person:sotif-11/late', 'CONTRIBUTOR'),
    ],
  });
  expect((await api.query(REVIEW)).sotif.review.verdict).toBe('FAIL');

  await api.ingest({ links: [attributed('person:aeb/safety-engineer', 'CONTRIBUTOR')] });
  const after = await api.query(REVIEW);
  expect(after.sotif.review).toEqual({ verdict: 'PASS', missing: [] });
  expect(after.sotif.contributors).toContainEqual({
    person: { id: 'person:aeb/safety-engineer' },
    as: 'CONTRIBUTOR',
    families: ['SAFETY_ENGINEER'],
  });
  expect(after.gaps.nodes).toEqual([]);
  expect(await gate()).toMatchObject({ verdict: 'FAIL', unmet: [{ id: 'SOTIF analysis' }] });
  const other = { ...analysis, id: 'analysis:sotif-11/other' };
  await api.ingest({
    artifacts: [other],
    links: [
      { type: 'ANALYZES', from: other.id, to: 'system:sotif-11/unanalysed' },
      ...['person:aeb/designer', 'person:aeb/safety-engineer'].map((person) => ({
        ...attributed(person, 'AUTHOR'),
        from: other.id,
      })),
    ],
  });
  expect(await gate()).toMatchObject({ verdict: 'PASS', unmet: [] });

  // A new version that nobody of theirs wrote is reviewed anew; a system without an analysis fails, too.
  await api.ingest({ artifacts: [{ id: 'system:sotif-11/bare', kind: 'SYSTEM' }] });
  const bare = await api.query('{ sotif(system: "system:sotif-11/bare") { review { verdict missing { rule } } } }');
  expect(bare.sotif.review).toEqual({ verdict: 'FAIL', missing: [{ rule: 'SOTIF_ANALYSIS_MISSING' }] });
  const [none] = await api.expectErrors('{ sotif(system: "component:aeb/camera") { review { verdict } } }');
  expect(none?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'system' });
});

const MOVE = `mutation ($input: MoveScenarioInput!) { moveScenario(input: $input) {
  transition scenario { area } receipt { revision errors { path message } } } }`;
const AREAS = `{ sotif(system: "system:aeb") {
  areas { knownNotHazardous knownHazardous unknownHazardous unknownNotHazardous unassigned } } }`;

it('004-12 SOTIF: insufficiencies, triggering conditions, misuse, and scenarios counted by area', async () => {
  const { sotif } = await api.query(`{ sotif(system: "system:aeb") {
    insufficiencies { nodes { failureMode { id } insufficiencyOf triggeredBy { id } leadsTo { id } mitigatedBy { id } proposal } }
    triggeringConditions { nodes { id } } misuses { nodes { id } }
    areas { knownNotHazardous knownHazardous unknownHazardous unknownNotHazardous unassigned }
    scenarios(area: 3) { nodes { id } }
    acceptance { criterion { id } target { id } principle unit rate confidence exposure events required stated statedSuffices met }
  } }`);
  expect(sotif.areas).toEqual({
    knownNotHazardous: 3,
    knownHazardous: 4,
    unknownHazardous: 1,
    unknownNotHazardous: 1,
    // The situations and the misuse of the hazard analysis, which nobody has assigned to an area.
    unassigned: 3,
  });
  const lateDetection = sotif.insufficiencies.nodes.find(
    ({ failureMode }: { failureMode: { id: string } }) => failureMode.id === 'failure:aeb/late-detection',
  );
  expect(lateDetection).toEqual({
    failureMode: { id: 'failure:aeb/late-detection' },
    insufficiencyOf: 'PERFORMANCE',
    triggeredBy: ['low-sun', 'rain-at-night', 'child-behind-car'].map((name) => ({ id: `scenario:aeb/${name}` })),
    leadsTo: [{ id: 'risk:aeb/late-braking' }],
    mitigatedBy: [{ id: 'measure:aeb/exposure-control' }],
    proposal: null,
  });
  // The first is of the hazard analysis.
  expect(ids(sotif.misuses.nodes)).toEqual(['situation:aeb/inattentive', 'scenario:aeb/driver-inattentive']);
  expect(ids(sotif.triggeringConditions.nodes)).toHaveLength(4);
  expect(ids(sotif.scenarios.nodes)).toEqual(['scenario:aeb/reflection-on-wet-road']);
  expect(sotif.acceptance).toEqual([
    {
      criterion: { id: 'metric:aeb/acceptance' },
      target: { id: 'metric:aeb/validation-target' },
      principle: 'PRB',
      unit: 'km',
      rate: 1e-5,
      confidence: 0.95,
      exposure: 275_000,
      events: 0,
      required: expect.closeTo(299_573.2, 1),
      stated: 300_000,
      statedSuffices: true,
      met: false,
    },
  ]);

  // A measure and a passed test of the scenario lead to area 1; with the one alone nothing moves.
  const input = { scenario: 'scenario:aeb/low-sun', to: 1, rationale: 'exposure control was verified' };
  const [bare] = await api.expectErrors(MOVE, { input });
  expect(bare?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'SOTIF_MEASURE_MISSING', input: 'input.to' });
  const [untested] = await api.expectErrors(MOVE, { input: { ...input, measures: ['measure:aeb/exposure-control'] } });
  expect(untested?.extensions).toMatchObject({ rule: 'SOTIF_VERIFICATION_MISSING' });
  const [elsewhere] = await api.expectErrors(MOVE, {
    input: { ...input, measures: ['measure:aeb/attention-warning'], evidence: ['evidence:aeb/low-sun'] },
  });
  expect(elsewhere?.extensions).toMatchObject({ rule: 'SOTIF_MEASURE_MISSING' });
  const [unknown] = await api.expectErrors(MOVE, { input: { ...input, to: 3 } });
  expect(unknown?.extensions).toMatchObject({ rule: 'SOTIF_KNOWN_STAYS_KNOWN' });
  expect((await api.query(AREAS)).sotif.areas.knownHazardous).toBe(4);

  const { moveScenario } = await api.query(MOVE, {
    input: { ...input, measures: ['measure:aeb/exposure-control'], evidence: ['evidence:aeb/low-sun'] },
  });
  expect(moveScenario).toMatchObject({ transition: 'MITIGATED', scenario: { area: 1 } });
  expect((await api.query(AREAS)).sotif.areas).toMatchObject({ knownNotHazardous: 4, knownHazardous: 3 });
  const { movement } = (
    await api.query(`{ sotif(system: "system:aeb") {
      movement { nodes { revision moves { scenario { id } from to } counts { knownHazardous knownNotHazardous } } } } }`)
  ).sotif;
  expect(movement.nodes).toHaveLength(2);
  expect(movement.nodes[0].counts).toEqual({ knownHazardous: 4, knownNotHazardous: 3 });
  expect(movement.nodes[1]).toEqual({
    revision: moveScenario.receipt.revision,
    moves: [{ scenario: { id: 'scenario:aeb/low-sun' }, from: 2, to: 1 }],
    counts: { knownHazardous: 3, knownNotHazardous: 4 },
  });
  // As of before the move it is as it was.
  const then = await api.query(
    `query ($at: At) { sotif(system: "system:aeb", at: $at) { areas { knownHazardous } } }`,
    {
      at: { revision: moveScenario.receipt.revision - 1 },
    },
  );
  expect(then.sotif.areas.knownHazardous).toBe(4);
});

const OBSERVE = `mutation ($input: RecordFieldObservationInput!) { recordFieldObservation(input: $input) {
  observation { id kind subkind } failureMode { id current { content } }
  triggeringCondition { id area outgoing { nodes { type to { id } assurance } } incoming { nodes { type from { id } scope assurance } } }
  triage { id } receipt { revision errors { path code message } } } }`;
const DECIDE = `mutation ($input: DecideProposalInput!) { decideProposal(input: $input) {
  artifact { id } state receipt { errors { path message } } } }`;

it('004-13 a field observation proposes failure modes and triggering conditions, with their data', async () => {
  const observation = {
    id: 'evidence:sotif-13/steam',
    title: 'Steam from a manhole hid a pedestrian',
    subjects: ['system:aeb@v1'],
    dataset: 'dataset:aeb/odd-data@v1',
    slice: ['slice:night'],
    analysis: 'analysis:aeb/sotif',
    dependsOn: ['component:aeb/perception'],
    failureMode: {
      id: 'failure:sotif-13/steam',
      title: 'Pedestrians in steam are missed',
      causes: ['risk:aeb/late-braking'],
    },
    triggeringCondition: { id: 'scenario:sotif-13/steam', title: 'Steam over the road' },
  };
  const [homeless] = await api.expectErrors(OBSERVE, {
    input: { ...observation, dataset: null, slice: [] },
  });
  expect(homeless?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'SOTIF_DATA_SLICE_MISSING' });

  const areaBefore = (await api.query(AREAS)).sotif.areas.knownHazardous;
  const { recordFieldObservation: written } = await api.query(OBSERVE, { input: observation });
  expect(written.receipt.errors).toEqual([]);
  expect(written.observation).toEqual({ id: observation.id, kind: 'EVIDENCE', subkind: 'OBSERVATION' });
  expect(written.failureMode.current.content).toMatchObject({ status: 'PROPOSED' });
  expect(written.triggeringCondition.area).toBe(2);
  expect(written.triggeringCondition.outgoing.nodes).toEqual([
    { type: 'PART_OF', to: { id: 'analysis:aeb/sotif' }, assurance: 'INFERRED' },
    { type: 'CAUSES', to: { id: 'failure:sotif-13/steam' }, assurance: 'INFERRED' },
  ]);
  expect(written.triggeringCondition.incoming.nodes).toContainEqual({
    type: 'COVERS',
    from: { id: 'dataset:aeb/odd-data' },
    scope: ['slice:night'],
    assurance: 'INFERRED',
  });
  // The failure mode leads to its slice over the run that made a proposal of it.
  const { artifact } = await api.query(`{ artifact(id: "${written.triage.id}") {
    outgoing { nodes { type to { id } toVersion { id } scope } } } }`);
  expect(artifact.outgoing.nodes).toEqual(
    expect.arrayContaining([
      {
        type: 'USED',
        to: { id: 'dataset:aeb/odd-data' },
        toVersion: { id: 'dataset:aeb/odd-data@v1' },
        scope: ['slice:night'],
      },
      expect.objectContaining({ type: 'GENERATED', to: { id: 'failure:sotif-13/steam' } }),
    ]),
  );
  const PROPOSALS = '{ sotif(system: "system:aeb") { proposals { nodes { id } } areas { knownHazardous } } }';
  const proposed = (await api.query(PROPOSALS)).sotif;
  expect(ids(proposed.proposals.nodes)).toEqual(['failure:sotif-13/steam', 'scenario:sotif-13/steam']);
  expect(proposed.areas.knownHazardous).toBe(areaBefore + 1);

  // An unmodelled condition is not moved before somebody decided about it.
  const [open] = await api.expectErrors(MOVE, {
    input: { scenario: 'scenario:sotif-13/steam', to: 1, rationale: 'too early' },
  });
  expect(open?.extensions).toMatchObject({ rule: 'SOTIF_PROPOSAL_OPEN' });

  const decision = { decidedBy: 'person:aeb/safety-engineer', rationale: 'seen twice' };
  const accepted = await api.query(DECIDE, {
    input: { ...decision, proposal: 'failure:sotif-13/steam', accept: true },
  });
  expect(accepted.decideProposal).toMatchObject({ state: 'ACCEPTED', receipt: { errors: [] } });
  const { hazard } = await api.query(`{ hazard: artifact(id: "risk:aeb/late-braking") {
    incoming(types: [CAUSES], first: 100) { nodes { from { id } assurance } } } }`);
  expect(hazard.incoming.nodes).toContainEqual({
    from: { id: 'failure:sotif-13/steam' },
    assurance: 'DECLARED_REVIEWED',
  });

  const rejected = await api.query(DECIDE, {
    input: { ...decision, proposal: 'scenario:sotif-13/steam', accept: false },
  });
  expect(rejected.decideProposal.state).toBe('REJECTED');
  const after = (await api.query(PROPOSALS)).sotif;
  expect(after).toEqual({ proposals: { nodes: [] }, areas: { knownHazardous: areaBefore } });
  const [again] = await api.expectErrors(DECIDE, {
    input: { ...decision, proposal: 'scenario:sotif-13/steam', accept: true },
  });
  expect(again?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'SOTIF_NO_PROPOSAL' });
});

const UPDATE = `mutation ($input: UpdateODDInput!) { updateODD(input: $input) {
  differences { element { id } attribute isNew added removed widened { min max } narrowed { min max } otherwise uncovered
    concerned { id } outside { id } }
  impact { items(first: 100) { nodes { artifact { id kind } effects modality witness { from to relation rule } } } }
  receipt { revision errors { path message } } } }`;

it('004-28 a changed operational design domain has a difference and an impact', async () => {
  const ODD = `{ odd(system: "system:aeb") {
    elements { scenario { id } attribute bins fallbacks { id } problem }
    coverage(dimensions: ["illumination", "speed"], minimumSamples: 100) {
      cellCount covered share cells { nodes { bins samples covered } } gaps { totalCount nodes { bins samples scenarios { id } } }
      datasets { dataset { id } covered outside unplaced } } } }`;
  const before = (await api.query(ODD)).odd;
  expect(before.elements.map((one: { attribute: string; bins: string[] }) => [one.attribute, one.bins])).toEqual([
    ['illumination', ['day', 'dusk', 'night-lit']],
    ['weather', ['dry', 'rain']],
    ['speed', ['10..30', '30..50', '50..60']],
    ['road', ['urban', 'residential']],
    ['pedestrian', ['adult', 'child']],
  ]);
  expect(before.elements[0].fallbacks).toEqual([{ id: 'measure:aeb/odd-fallback' }]);
  // Counted by hand from the rows of dataset:aeb/odd-data: 500 samples are at 80 km/h, 60 are too few for a cell.
  expect(before.coverage).toMatchObject({ cellCount: 9, covered: 5, share: 5 / 9 });
  expect(before.coverage.cells.nodes.map(({ samples }: { samples: number }) => samples)).toEqual([
    9000, 14_500, 0, 800, 3000, 0, 0, 4000, 60,
  ]);
  expect(before.coverage.gaps.totalCount).toBe(4);
  expect(before.coverage.gaps.nodes[0]).toMatchObject({ bins: ['day', '50..60'], samples: 0 });
  expect(before.coverage.datasets).toEqual([
    { dataset: { id: 'dataset:aeb/odd-data' }, covered: 5, outside: 500, unplaced: 0 },
  ]);

  const input = { system: 'system:aeb', rationale: 'unlit roads come into the domain' };
  const illumination = { id: 'scenario:aeb/odd-illumination', values: ['day', 'dusk', 'night-lit', 'night-unlit'] };
  const speed = {
    id: 'scenario:aeb/odd-speed',
    range: { min: 15, max: 80, unit: 'km/h', edges: [30, 50, 60] },
  };
  const [same] = await api.expectErrors(UPDATE, {
    input: { ...input, elements: [{ id: illumination.id, values: ['day', 'dusk', 'night-lit'] }] },
  });
  expect(same?.extensions).toMatchObject({ code: 'RULE_VIOLATED', rule: 'ODD_NO_CHANGE' });
  const [bad] = await api.expectErrors(UPDATE, {
    input: { ...input, elements: [{ ...speed, range: { ...speed.range, min: 90 } }] },
  });
  expect(bad?.extensions).toMatchObject({ rule: 'ODD_RANGE_INVALID', input: 'input.elements[0]' });
  const [taken] = await api.expectErrors(UPDATE, {
    input: { ...input, elements: [{ id: 'scenario:aeb/odd-speed', attribute: 'weather', values: ['fog'] }] },
  });
  expect(taken?.extensions).toMatchObject({ rule: 'ODD_ATTRIBUTE_TAKEN' });

  const { updateODD } = await api.query(UPDATE, { input: { ...input, elements: [illumination, speed] } });
  expect(updateODD.receipt.errors).toEqual([]);
  expect(updateODD.differences).toEqual([
    {
      element: { id: illumination.id },
      attribute: 'illumination',
      isNew: false,
      added: ['night-unlit'],
      removed: [],
      widened: [],
      narrowed: [],
      otherwise: [],
      uncovered: ['night-unlit'],
      concerned: [
        ...['crossing-day', 'crossing-night', 'reflection-on-wet-road', 'low-sun', 'rain-at-night'].map((name) => ({
          id: `scenario:aeb/${name}`,
        })),
        { id: 'dataset:aeb/odd-data' },
      ],
      outside: [],
    },
    {
      element: { id: speed.id },
      attribute: 'speed',
      isNew: false,
      added: [],
      removed: [],
      widened: [{ min: 60, max: 80 }],
      narrowed: [{ min: 10, max: 15 }],
      otherwise: ['edges'],
      // The data have 500 samples at 80 km/h.
      uncovered: [],
      concerned: [{ id: 'dataset:aeb/odd-data' }],
      outside: [],
    },
  ]);
  interface Item {
    artifact: { id: string; kind: string };
    effects: string[];
    modality: string;
  }
  const actual = new Map<string, string[]>(
    updateODD.impact.items.nodes
      .filter(({ modality }: Item) => modality === 'ACTUAL')
      .map(({ artifact, effects }: Item) => [artifact.id, effects]),
  );
  // Scenarios that the element is part of, data that cover it, the claim in its context and what is argued within that.
  expect(actual.get('scenario:aeb/low-sun')).toEqual(['SUSPECT']);
  expect(actual.get('dataset:aeb/odd-data')).toEqual(['SUSPECT']);
  expect(actual.get('claim:aeb/odd')).toEqual(['IN_DOUBT']);
  expect(actual.get('claim:aeb/sotif-residual')).toEqual(['IN_DOUBT']);
  expect(actual.get('analysis:aeb/sotif')).toEqual(['SUSPECT']);
  expect(actual.has('scenario:aeb/crossing-day')).toBe(false);

  // What has really happened since says the same, and the new cell without data is a gap.
  const { findings, gaps } = await api.query(
    `query ($since: Int!) { findings(since: $since) { items(first: 100, filter: { modalities: [ACTUAL] }) { nodes { artifact { id } effects } } }
      gaps(kinds: [COVERAGE_GAP], system: "system:aeb") { nodes { artifact { id } reason } } }`,
    { since: updateODD.receipt.revision - 1 },
  );
  const found = new Map<string, string[]>(
    findings.items.nodes.map(({ artifact, effects }: Item) => [artifact.id, effects]),
  );
  for (const [id, effects] of actual) expect(found.get(id)).toEqual(effects);
  expect(gaps.nodes).toContainEqual({
    artifact: { id: illumination.id },
    reason:
      'no data set of Pedestrian AEB has a sample of illumination night-unlit: collect data, or take it out of the domain',
  });
  const after = (await api.query(ODD)).odd.coverage;
  expect(after.cellCount).toBe(16);

  // An element that can be left without a fallback is a gap of its own.
  const NEW = { id: 'scenario:sotif-28/surface', attribute: 'surface', values: ['asphalt'] };
  const [homeless] = await api.expectErrors(UPDATE, { input: { ...input, elements: [NEW] } });
  expect(homeless?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'input.elements[0].analysis' });
  await api.query(UPDATE, { input: { ...input, elements: [{ ...NEW, analysis: 'analysis:aeb/sotif' }] } });
  const exits = await api.query(
    '{ gaps(kinds: [ODD_EXIT_WITHOUT_FALLBACK], system: "system:aeb") { nodes { artifact { id } } } }',
  );
  expect(exits.gaps.nodes).toEqual([{ artifact: { id: NEW.id } }]);
});

it('takes an incident, which is a change of what it happened to', async () => {
  const { recordFieldObservation: written } = await api.query(OBSERVE, {
    input: {
      id: 'incident:sotif/near-miss',
      title: 'Braked late for a scooter',
      incident: true,
      subjects: ['system:aeb@v1'],
      dataset: 'dataset:aeb/odd-data@v1',
      triggeringCondition: {
        id: 'scenario:sotif/scooter',
        title: 'A person on a kick scooter',
        content: { odd: { pedestrian: 'adult' } },
        causes: ['failure:aeb/late-detection'],
      },
    },
  });
  expect(written.observation).toMatchObject({ kind: 'INCIDENT', subkind: 'MALFUNCTION' });
  expect(written.failureMode).toBe(null);
  const { findings, artifact } = await api.query(
    `query ($since: Int!) { findings(since: $since) { items(first: 100) { nodes { artifact { id } effects modality } } }
      artifact(id: "scenario:sotif/scooter") { ... on Scenario { area odd status } } }`,
    { since: written.receipt.revision - 1 },
  );
  expect(artifact).toEqual({ area: 2, odd: { pedestrian: 'adult' }, status: 'PROPOSED' });
  // FIELD at the system doubts the claims about it; the proposal alone changes nothing for sure.
  const actual = findings.items.nodes.filter(({ modality }: { modality: string }) => modality === 'ACTUAL');
  expect(actual).toContainEqual({
    artifact: { id: 'claim:aeb/sotif-residual' },
    effects: ['IN_DOUBT'],
    modality: 'ACTUAL',
  });
  expect(ids(actual.map((item: { artifact: { id: string } }) => item.artifact))).not.toContain(
    'failure:aeb/late-detection',
  );
  // Nothing is proposed twice under one id.
  const again = await api.query(OBSERVE, {
    input: {
      id: 'evidence:sotif/again',
      title: 'again',
      subjects: ['system:aeb@v1'],
      dataset: 'dataset:aeb/odd-data@v1',
      triggeringCondition: { id: 'scenario:sotif/scooter', title: 'the same' },
    },
  });
  expect(again.recordFieldObservation.receipt.errors).toMatchObject([
    { path: 'input.triggeringCondition.id', code: 'VALUE_INVALID' },
  ]);
  const { none } = await api.query('{ none: artifact(id: "evidence:sotif/again") { id } }');
  expect(none).toBe(null);
});

it('refuses what is too much or makes no sense', async () => {
  const coverage = (more: string) =>
    api.expectErrors(`{ odd(system: "system:aeb") { coverage(${more}) { cellCount } } }`);
  const [none] = await coverage('dimensions: ["colour"]');
  expect(none?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'dimensions[0]' });
  const [few] = await coverage('minimumSamples: 0');
  expect(few?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'minimumSamples' });
  const [area] = await api.expectErrors('{ sotif(system: "system:aeb") { scenarios(area: 5) { totalCount } } }');
  expect(area?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'area' });
  const elements = Array.from({ length: 101 }, (_, place) => ({ id: `scenario:sotif/e${place}` }));
  const [many] = await api.expectErrors(UPDATE, { input: { system: 'system:aeb', elements, rationale: 'too many' } });
  expect(many?.message).toBe('101 elements; 1 to 100');

  // Six attributes of ten values are a million cells.
  const values = Array.from({ length: 10 }, (_, place) => `v${place}`);
  await api.ingest({
    artifacts: [
      { id: 'system:sotif/wide', kind: 'SYSTEM' },
      { id: 'analysis:sotif/wide', kind: 'ANALYSIS', subkind: 'SOTIF' },
      ...values.slice(0, 6).map((name) => ({
        id: `scenario:sotif/wide-${name}`,
        kind: 'SCENARIO' as const,
        subkind: 'ODD_ELEMENT',
        version: { content: { attribute: name, values } },
      })),
    ],
    links: [
      { type: 'ANALYZES', from: 'analysis:sotif/wide', to: 'system:sotif/wide' },
      ...values.slice(0, 6).map((name) => ({
        type: 'PART_OF' as const,
        from: `scenario:sotif/wide-${name}`,
        to: 'analysis:sotif/wide',
      })),
    ],
  });
  const [wide] = await api.expectErrors('{ odd(system: "system:sotif/wide") { coverage { share } } }');
  expect(wide?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED' });
  const { odd } = await api.query(
    '{ odd(system: "system:sotif/wide") { coverage(dimensions: ["v0", "v1"]) { cellCount share } } }',
  );
  expect(odd.coverage).toEqual({ cellCount: 100, share: 0 });
});

it('moves a scenario once, whoever else does', async () => {
  const input = { scenario: 'scenario:aeb/crossing-day', to: 2, evidence: ['evidence:aeb/low-sun'], rationale: 'seen' };
  const document = `mutation ($input: MoveScenarioInput!) { moveScenario(input: $input) { scenario { area } receipt { errors { path code } } } }`;
  const send = async (rationale: string) => {
    const response = await fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables: { input: { ...input, rationale } } }),
    });
    return (await response.json()) as { data?: { moveScenario: { scenario: object | null } } | null };
  };
  const answers = await Promise.all(['one', 'two', 'three'].map(send));
  expect(answers.filter(({ data }) => data?.moveScenario?.scenario)).toHaveLength(1);
  const { artifact } = await api.query(`{ artifact(id: "${input.scenario}") { versions { totalCount } } }`);
  expect(artifact.versions.totalCount).toBe(2);
});

it('counts exposure that stands, with the events that speak against it', async () => {
  const exposure = (id: string, results: Record<string, number>, role: string | null) => ({
    artifact: {
      id: `evidence:exposure/${id}`,
      kind: 'EVIDENCE',
      subkind: 'TEST_RESULT',
      version: {
        label: 'v1',
        content: { results: Object.entries(results).map(([metric, value]) => ({ metric, value, part: null })) },
      },
    } satisfies ArtifactInput,
    links: [
      { type: 'EVIDENCES', from: `evidence:exposure/${id}`, to: 'metric:exposure/rate', ...(role ? { role } : {}) },
      { type: 'EVALUATES', from: `evidence:exposure/${id}@v1`, to: 'model:exposure@v1' },
    ] satisfies LinkInput[],
  });
  const model = (label: string): ArtifactInput => ({
    id: 'model:exposure',
    kind: 'MODEL',
    version: { label, content: { architecture: label } },
  });
  const record = (...all: ReturnType<typeof exposure>[]) =>
    api.ingest({ artifacts: all.map(({ artifact }) => artifact), links: all.flatMap(({ links }) => links) });
  const accepted = async () =>
    (
      await api.query(
        `{ sotif(system: "system:exposure") { acceptance { exposure events met problem setAside { id } } } }`,
      )
    ).sotif.acceptance[0];
  await api.ingest({
    artifacts: [
      { id: 'system:exposure', kind: 'SYSTEM' },
      { id: 'component:exposure', kind: 'COMPONENT' },
      { id: 'requirement:exposure', kind: 'REQUIREMENT' },
      {
        id: 'metric:exposure/rate',
        kind: 'METRIC',
        subkind: 'ACCEPTANCE_CRITERION',
        version: { label: 'v1', content: { criterion: { metric: 'rate', op: '<=', value: 1e-5 } } },
      },
      model('v1'),
    ],
    links: [
      { type: 'PART_OF', from: 'component:exposure', to: 'system:exposure' },
      { type: 'IMPLEMENTS', from: 'component:exposure', to: 'requirement:exposure' },
      { type: 'REQUIRES', from: 'requirement:exposure', to: 'metric:exposure/rate' },
    ],
  });
  // 95 %, 1e-5 per km: 299,573.2 km without an event.
  await record(exposure('zero', { exposure: 300_000, events: 0 }, null));
  expect(await accepted()).toEqual({ exposure: 300_000, events: 0, met: true, problem: null, setAside: [] });
  // 40 events that speak against it count, with the distance in which they were seen.
  await record(exposure('against', { exposure: 100_000, events: 40 }, 'AGAINST'));
  expect(await accepted()).toMatchObject({ exposure: 400_000, events: 40, met: false });
  // Events that nobody counted are not none.
  await record(exposure('uncounted', { exposure: 9_000_000 }, null));
  expect(await accepted()).toMatchObject({
    exposure: null,
    met: false,
    problem: 'evidence:exposure/uncounted says an exposure and no events: say how many, 0 where none was seen',
  });
  // What was driven with the model before this one shows nothing of this one.
  await api.ingest({ artifacts: [model('v2')] });
  const all = ['zero', 'against', 'uncounted'].map((id) => ({ id: `evidence:exposure/${id}` }));
  expect(await accepted()).toEqual({ exposure: 0, events: 0, met: false, problem: null, setAside: all });
});

it('shows no coverage of what is outside or cannot be read, and none of no attribute', async () => {
  const element = (name: string, content: Record<string, string | string[] | { min: number; max: number }>) =>
    ({
      id: `scenario:holes/${name}`,
      kind: 'SCENARIO',
      subkind: 'ODD_ELEMENT',
      version: { label: 'v1', content: { attribute: name, ...content } },
    }) satisfies ArtifactInput;
  const belongs = (name: string): LinkInput => ({
    type: 'PART_OF',
    from: `scenario:holes/${name}`,
    to: 'analysis:holes',
  });
  const coverage = async (dimensions = '') =>
    (
      await api.query(
        `{ odd(system: "system:holes") { coverage${dimensions} { dimensions cellCount covered share datasets { outside } } } }`,
      )
    ).odd.coverage;
  const cells = [
    { cell: { light: 'day', weather: 'dry' }, samples: 100 },
    { cell: { light: 'night', weather: 'snow' }, samples: 500 },
  ];
  await api.ingest({
    artifacts: [
      { id: 'system:holes', kind: 'SYSTEM' },
      { id: 'analysis:holes', kind: 'ANALYSIS', subkind: 'SOTIF' },
      element('light', { values: ['day', 'night'] }),
      element('weather', { values: ['dry'] }),
      { id: 'dataset:holes', kind: 'DATASET', version: { label: 'v1', content: { oddCoverage: cells } } },
    ],
    links: [
      { type: 'ANALYZES', from: 'analysis:holes', to: 'system:holes' },
      belongs('light'),
      belongs('weather'),
      { type: 'COVERS', from: 'dataset:holes', to: 'scenario:holes/light' },
    ],
  });
  const night = { dimensions: ['light'], cellCount: 2, covered: 1, share: 0.5, datasets: [{ outside: 500 }] };
  expect(await coverage('(dimensions: ["light"])')).toEqual(night);
  const [refused] = await api.expectErrors('{ odd(system: "system:holes") { coverage(dimensions: []) { share } } }');
  expect(refused?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: 'dimensions' });
  const { gaps } = await api.query(
    '{ gaps(kinds: [COVERAGE_GAP], system: "system:holes") { nodes { artifact { id } } } }',
  );
  expect(ids(gaps.nodes.map(({ artifact }: { artifact: { id: string } }) => artifact))).toEqual([
    'scenario:holes/light',
  ]);
  await api.ingest({ artifacts: [element('road', { range: { min: 9, max: 1 } })], links: [belongs('road')] });
  expect(await coverage()).toMatchObject({
    dimensions: ['light', 'weather', 'road'],
    cellCount: 2,
    covered: 0,
    share: 0,
  });
  expect(await coverage('(dimensions: ["light"])')).toEqual(night);
  const unread = await api.query('{ gaps(kinds: [COVERAGE_GAP], system: "system:holes") { nodes { reason } } }');
  expect(unread.gaps.nodes.map(({ reason }: { reason: string }) => reason)).toContain(
    'nobody can tell what covers it: road: min 9 is above max 1',
  );

  // Data that were recalled cover nothing.
  const retracted = { at: '2026-11-20T00:00:00Z', reason: 'wrong camera' };
  const recalled = { label: 'v1', content: { oddCoverage: cells }, retracted };
  await api.ingest({ artifacts: [{ id: 'dataset:holes', kind: 'DATASET', version: recalled }] });
  const asked = '(dimensions: ["light"])';
  expect(await coverage(asked)).toEqual({ ...night, covered: 0, share: 0, datasets: [{ outside: 0 }] });
});

it('has no mechanism verified by an older result than one that speaks against it', async () => {
  const { gaps: before } = await api.query(
    '{ gaps(kinds: [UNVERIFIED_SAFETY_MECHANISM], system: "system:aeb", first: 1000) { nodes { artifact { id } } } }',
  );
  const one = (id: string, kind: ArtifactInput['kind'], subkind: string, outcome?: string): ArtifactInput => ({
    id,
    kind,
    subkind,
    ...(outcome ? { version: { label: 'v1', content: { outcome } } } : {}),
  });
  await api.ingest({
    artifacts: [
      one('measure:against', 'SAFETY_MEASURE', 'MECHANISM'),
      one('test:against', 'TEST_CASE', 'FAULT_INJECTION'),
      one('failure:against', 'FAILURE_MODE', 'FAILURE_MODE'),
      one('evidence:against/1', 'EVIDENCE', 'TEST_RESULT', 'pass'),
    ],
    links: [
      { type: 'VERIFIES', from: 'test:against', to: 'measure:against' },
      { type: 'MITIGATES', from: 'measure:against', to: 'failure:against' },
      { type: 'DEPENDS_ON', from: 'failure:against', to: 'component:aeb/radar' },
      { type: 'EVIDENCES', from: 'evidence:against/1', to: 'test:against' },
    ],
  });
  const unverified = async () =>
    (
      await api.query(
        '{ gaps(kinds: [UNVERIFIED_SAFETY_MECHANISM], system: "system:aeb", first: 1000) { nodes { artifact { id } reason } } }',
      )
    ).gaps.nodes.filter(({ artifact }: { artifact: { id: string } }) => artifact.id === 'measure:against');
  expect(before.nodes.map(({ artifact }: { artifact: { id: string } }) => artifact.id)).not.toContain(
    'measure:against',
  );
  expect(await unverified()).toEqual([]);
  await api.ingest({
    artifacts: [one('evidence:against/2', 'EVIDENCE', 'TEST_RESULT', 'fail')],
    links: [{ type: 'EVIDENCES', from: 'evidence:against/2', to: 'test:against', role: 'AGAINST' }],
  });
  expect(await unverified()).toEqual([
    { artifact: { id: 'measure:against' }, reason: expect.stringContaining('failed (evidence:against/2)') },
  ]);
});
