/**
 * The graph that is measured: made, not recorded, and the same for a seed.
 *
 *     world ◀─DERIVED_FROM─ continent ◀─ region ◀─ campaign ◀─ raw data of a work package
 *       1,600 packages        300          30         3
 *
 * A work package is half a thousand artifacts around a few models: data, training, tests, evidence, argument. Each level
 * of sources above it reaches ten times as many packages as the one below, so a recall of the right source reaches about
 * a thousand, ten thousand, a hundred thousand or six hundred thousand artifacts: {@link GraphPlan.starts} names them.
 * Environments, libraries, requirements and roles are shared; some are hubs.
 *
 * The lineage is written as tools write it: what a run generated is also derived from (or an evaluation of) what the run
 * used. So what a recall taints can be found by Cypher over four relations that all point against the change, and
 * Cypher's count has to be the engine's. Scopes and maps narrow effects, but never to nothing.
 */
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import type { ArtifactKind } from '../../graph/metamodel/kinds.ts';
import type { RelationType } from '../../graph/metamodel/relations.ts';
import type { Json } from '../../graph/model/delta.ts';
import { Random } from './random.ts';

/** How many artifacts. */
export const SIZES = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 } as const;
export type Size = keyof typeof SIZES;

/** At most this much in one batch. */
export const BATCH_ARTIFACTS = 10_000;
export const BATCH_LINKS = 30_000;

const CAMPAIGN = 3;
const REGION = 30;
const CONTINENT = 300;
/** Share of the packages whose data comes from the first world source; the others show what is not reached. */
const FIRST_WORLD = 0.8;

export interface Batch {
  readonly artifacts: ArtifactInput[];
  readonly links: LinkInput[];
}

/** A source whose recall is asked about. */
export interface Start {
  readonly name: 'small' | 'medium' | 'large' | 'huge';
  /** Version id. */
  readonly subject: string;
  /** Work packages below it. */
  readonly packages: number;
}

export interface GraphPlan {
  /** Distinct artifacts. */
  readonly artifacts: number;
  readonly starts: readonly Start[];
  /** An artifact that no recall of a source reaches. */
  readonly unaffected: string;
  /** An artifact that is only in the graph of this size and seed. */
  readonly mark: string;
  /** The batches, one after another: nothing is kept of what was handed over. */
  batches(): Generator<Batch>;
}

/** Plans a graph of a size. */
export function planGraph({ artifacts, seed }: { artifacts: number; seed: number }): GraphPlan {
  const packages = packagesFor(artifacts);
  const world = Math.max(CAMPAIGN, Math.floor((packages * FIRST_WORLD) / CAMPAIGN) * CAMPAIGN);
  return {
    artifacts,
    starts: startsIn(world),
    unaffected: `${environment(0)}@v1`,
    mark: `system:bench/${artifacts}-${seed}`,
    batches: () => batchesOf(unitsOf({ artifacts, seed, packages, world })),
  };
}

function startsIn(world: number): Start[] {
  const all: Start[] = [
    { name: 'small', subject: `${source(0, 'campaign', 0)}@v1`, packages: Math.min(CAMPAIGN, world) },
    { name: 'medium', subject: `${source(0, 'region', 0)}@v1`, packages: Math.min(REGION, world) },
    { name: 'large', subject: `${source(0, 'continent', 0)}@v1`, packages: Math.min(CONTINENT, world) },
    { name: 'huge', subject: `${source(0, 'world', 0)}@v1`, packages: world },
  ];
  return all.filter((start, position) => position === 0 || start.packages > (all[position - 1] as Start).packages);
}

// ---- units: what must not be divided between two batches --------------------------------------------------------

class Unit implements Batch {
  readonly artifacts: ArtifactInput[] = [];
  readonly links: LinkInput[] = [];

  /** Adds an artifact, with a first version unless `content` is undefined; answers its id. */
  add(kind: ArtifactKind, id: string, rest: { subkind?: string; content?: Json } = {}): string {
    const { subkind = null, content } = rest;
    const title = id.slice(id.indexOf(':') + 1);
    this.artifacts.push({
      id,
      kind,
      subkind,
      title,
      ...(content === undefined ? {} : { version: { label: 'v1', content } }),
    });
    return id;
  }

  /** Adds a second version that follows the first. */
  revise(kind: ArtifactKind, id: string, content: Json): void {
    this.artifacts.push({ id, kind, version: { label: 'v2', content } });
    this.link('REVISION_OF', `${id}@v2`, `${id}@v1`);
  }

  link(type: RelationType, from: string, to: string, rest: Partial<LinkInput> = {}): void {
    this.links.push({ type, from, to, assurance: 'TOOL_DERIVED', ...rest });
  }
}

function* batchesOf(units: Iterable<Unit>): Generator<Batch> {
  let batch: Batch = { artifacts: [], links: [] };
  for (const unit of units) {
    const full =
      batch.artifacts.length + unit.artifacts.length > BATCH_ARTIFACTS ||
      batch.links.length + unit.links.length > BATCH_LINKS;
    if (full && batch.artifacts.length > 0) {
      yield batch;
      batch = { artifacts: [], links: [] };
    }
    for (const artifact of unit.artifacts) batch.artifacts.push(artifact);
    for (const link of unit.links) batch.links.push(link);
  }
  if (batch.artifacts.length > 0) yield batch;
}

function* unitsOf(plan: { artifacts: number; seed: number; packages: number; world: number }): Generator<Unit> {
  const { artifacts, seed, packages, world } = plan;
  const shared = sharedOf(packages);
  yield sharedUnit({ shared, mark: `system:bench/${artifacts}-${seed}` });
  let members: string[] = [];
  let baselines: string[] = [];
  for (let number = 0; number < packages; number += 1) {
    const place = placeOf(number, world);
    yield sourceUnit(place);
    const random = new Random(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
    const { unit, included } = packageUnit({ number, place, random, shared });
    members.push(...included);
    yield unit;
    const next = placeOf(number + 1, world);
    const last = number + 1 === packages;
    if (!last && next.world === place.world && next.region === place.region) continue;
    const release = releaseUnit({ place, number, members, shared });
    yield release.unit;
    members = [];
    baselines.push(release.baseline);
    if (!last && next.world === place.world && next.continent === place.continent) continue;
    yield safetyCaseUnit({ place, baselines });
    baselines = [];
  }
  yield fillerUnit(artifacts - countFor(packages));
}

/** Where a package's data comes from; numbers count from the beginning of its world. */
interface Place {
  readonly world: number;
  readonly continent: number;
  readonly region: number;
  readonly campaign: number;
  /** Position within the world. */
  readonly position: number;
}

function placeOf(number: number, firstWorld: number): Place {
  const world = number < firstWorld ? 0 : 1;
  const position = world === 0 ? number : number - firstWorld;
  return {
    world,
    continent: Math.floor(position / CONTINENT),
    region: Math.floor(position / REGION),
    campaign: Math.floor(position / CAMPAIGN),
    position,
  };
}

// ---- how many ---------------------------------------------------------------------------------------------------

/** Artifacts of one work package; a test counts them. */
export const PACKAGE_ARTIFACTS = 500;
/** Baseline, gate, deployment, monitor, sign-off, incident and assessment of a region. */
const RELEASE_ARTIFACTS = 7;

interface Shared {
  readonly environments: number;
  readonly libraries: number;
  readonly clauses: number;
  readonly controls: number;
  readonly roles: number;
  readonly persons: number;
  readonly goals: number;
  readonly systems: number;
}

function sharedOf(packages: number): Shared {
  const per = (least: number, share: number): number => least + Math.floor(packages * share);
  return {
    environments: per(10, 0.1),
    libraries: per(20, 0.25),
    clauses: per(40, 0.1),
    controls: per(10, 0.05),
    roles: 10,
    persons: per(20, 0.1),
    goals: per(10, 0.1),
    systems: per(1, 0.01),
  };
}

function countFor(packages: number): number {
  const world = Math.max(CAMPAIGN, Math.floor((packages * FIRST_WORLD) / CAMPAIGN) * CAMPAIGN);
  const sharedCount = Object.values(sharedOf(packages)).reduce((sum, count) => sum + count, 0);
  // A hazard, a claim and a requirement for each goal; one world, one continent … for each beginning of one.
  let count = sharedCount + 1 + 2 * sharedOf(packages).goals + packages * PACKAGE_ARTIFACTS;
  for (const size of [world, packages - world]) {
    if (size <= 0) continue;
    const [continents, regions, campaigns] = [CONTINENT, REGION, CAMPAIGN].map((span) => Math.ceil(size / span)) as [
      number,
      number,
      number,
    ];
    count += 1 + continents + regions + campaigns + regions * RELEASE_ARTIFACTS + continents;
  }
  return count;
}

function packagesFor(artifacts: number): number {
  let packages = Math.ceil(artifacts / PACKAGE_ARTIFACTS);
  while (packages > 0 && countFor(packages) > artifacts) packages -= 1;
  if (packages < CAMPAIGN) throw new RangeError(`a graph has at least ${countFor(CAMPAIGN)} artifacts`);
  return packages;
}

// ---- what is shared ---------------------------------------------------------------------------------------------

const environment = (number: number): string => `environment:shared/image-${number}`;
const library = (number: number): string => `code:shared/library-${number}`;
const clause = (number: number): string => `clause:shared/article-${number}`;
const control = (number: number): string => `control:shared/measure-${number}`;
const role = (number: number): string => `role:shared/role-${number}`;
const person = (number: number): string => `person:shared/person-${number}`;
const goal = (number: number): string => `requirement:shared/goal-${number}`;
const topClaim = (number: number): string => `claim:shared/goal-${number}`;
const hazard = (number: number): string => `hazard:shared/hazard-${number}`;
const system = (number: number): string => `system:shared/vehicle-${number}`;
const source = (world: number, level: 'world' | 'continent' | 'region' | 'campaign', number: number): string =>
  `dataset:source/${world}-${level}-${number}`;

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}

function sharedUnit({ shared, mark }: { shared: Shared; mark: string }): Unit {
  const unit = new Unit();
  unit.add('SYSTEM', mark, { subkind: 'PRODUCT', content: { intendedPurpose: 'to be measured' } });
  for (const n of upTo(shared.systems)) {
    unit.add('SYSTEM', system(n), { subkind: 'AI_SYSTEM', content: { riskClass: 'HIGH', tier: 1 } });
  }
  for (const n of upTo(shared.environments)) {
    unit.add('ENVIRONMENT', environment(n), { subkind: 'CONTAINER', content: { image: `image:${n}` } });
  }
  for (const n of upTo(shared.libraries)) {
    unit.add('CODE_UNIT', library(n), { subkind: 'REPO', content: { ast: `library ${n}`, path: `lib/${n}` } });
    if (n > 0) unit.link('DEPENDS_ON', library(n), library(Math.floor(n / 3)));
  }
  for (const n of upTo(shared.clauses)) {
    unit.add('CLAUSE', clause(n), { subkind: 'ARTICLE', content: { number: n, effectiveFrom: '2026-08-02' } });
  }
  for (const n of upTo(shared.roles)) unit.add('ROLE', role(n), { content: { name: `role ${n}`, independence: 'I1' } });
  for (const n of upTo(shared.persons)) {
    unit.add('PERSON', person(n), { content: { name: `Person ${n}`, organisation: 'Safety' } });
    unit.link('HOLDS', person(n), role(n % shared.roles), { attributes: { from: '2026-01-01' } });
  }
  for (const n of upTo(shared.controls)) {
    unit.add('CONTROL', control(n), { subkind: 'GOVERNANCE_MEASURE', content: { text: `measure ${n}` } });
    unit.link('COMPLIES_WITH', control(n), clause(n % shared.clauses));
    unit.link('APPLIES_TO', control(n), system(n % shared.systems));
    unit.link('RESPONSIBLE_FOR', role(n % shared.roles), control(n), { role: 'A' });
  }
  for (const n of upTo(shared.goals)) {
    unit.add('HAZARD', hazard(n), {
      subkind: 'HAZARDOUS_EVENT',
      content: { severity: 'S3', exposure: 'E4', controllability: 'C2', asil: 'C' },
    });
    unit.add('REQUIREMENT', goal(n), { subkind: 'SAFETY_GOAL', content: { integrityLevel: 'ASIL C' } });
    unit.add('CLAIM', topClaim(n), { subkind: 'GOAL', content: { text: `hazard ${n} is controlled` } });
    unit.link('MITIGATES', goal(n), hazard(n));
    unit.link('IN_CONTEXT_OF', topClaim(n), hazard(n));
  }
  return unit;
}

/** The sources that begin with this package. */
function sourceUnit({ world, continent, region, campaign, position }: Place): Unit {
  const unit = new Unit();
  const add = (id: string, parent: string | null): void => {
    unit.add('DATASET', id, { subkind: 'SOURCE', content: { rows: 1_000_000, labels: 'r1' } });
    if (parent !== null) unit.link('DERIVED_FROM', `${id}@v1`, `${parent}@v1`, { role: 'DIRECT' });
  };
  if (position === 0) add(source(world, 'world', 0), null);
  if (position % CONTINENT === 0) add(source(world, 'continent', continent), source(world, 'world', 0));
  if (position % REGION === 0) add(source(world, 'region', region), source(world, 'continent', continent));
  if (position % CAMPAIGN === 0) add(source(world, 'campaign', campaign), source(world, 'region', region));
  return unit;
}

// ---- a work package ---------------------------------------------------------------------------------------------

function packageName(number: number): string {
  return `wp${String(number).padStart(4, '0')}`;
}

function packageUnit(place: { number: number; place: Place; random: Random; shared: Shared }): {
  unit: Unit;
  /** What the region's baseline includes of it. */
  included: string[];
} {
  const { number, random, shared } = place;
  const { world, campaign, position } = place.place;
  const unit = new Unit();
  const name = packageName(number);
  const idOf = (kind: string, what: string, n: number): string => `${kind}:${name}/${what}-${n}`;
  const v1 = (id: string): string => `${id}@v1`;
  const pick = (ids: readonly string[]): string => ids[random.below(ids.length)] as string;
  const nth = (ids: readonly string[], n: number): string => ids[n % ids.length] as string;
  const reviewed = (): Partial<LinkInput> => ({ assurance: random.chance(0.7) ? 'DECLARED_REVIEWED' : 'DECLARED' });
  const campaignSource = v1(source(world, 'campaign', campaign));

  // Code first: everything else is made by it.
  const files = upTo(51).map((n) =>
    unit.add('CODE_UNIT', idOf('code', 'file', n), {
      subkind: n % 10 === 9 ? 'CONFIG' : 'FILE',
      content: { ast: `${name} ${n}`, path: `${name}/file-${n}` },
    }),
  );
  const builds = upTo(13).map((n) =>
    unit.add('CODE_UNIT', idOf('code', 'build', n), { subkind: 'PIPELINE', content: { ast: `${name} build ${n}` } }),
  );
  files.forEach((file, n) => {
    unit.link('DEPENDS_ON', file, n % 3 === 0 ? library(random.hub(shared.libraries)) : nth(files, Math.floor(n / 2)));
    if (n > 0) unit.link('DEPENDS_ON', file, library(random.hub(shared.libraries)), { role: 'BUILD' });
    if (n % 10 !== 0) unit.link('PART_OF', file, nth(files, n - (n % 10)));
  });
  unit.revise('CODE_UNIT', nth(files, 1), { ast: `${name} 1, later`, path: `${name}/file-1` });

  // Requirements, components, risks.
  const requirements = upTo(30).map((n) =>
    unit.add('REQUIREMENT', idOf('requirement', 'req', n), {
      subkind: n % 3 === 0 ? 'AI_SAFETY' : 'SW',
      content: { criterion: { metric: 'recall', op: '>=', value: 0.9 }, integrityLevel: 'ASIL B' },
    }),
  );
  requirements.forEach((requirement, n) => {
    const upper = n < 2 ? goal(random.below(shared.goals)) : nth(requirements, Math.floor(n / 3));
    if (n > 0) unit.link('REFINES', requirement, upper === requirement ? goal(0) : upper, reviewed());
    if (n % 4 === 0) unit.link('COMPLIES_WITH', requirement, clause(random.hub(shared.clauses)), reviewed());
    if (n % 5 === 0) unit.link('RESPONSIBLE_FOR', role(random.below(shared.roles)), requirement, { role: 'R' });
  });
  unit.revise('REQUIREMENT', nth(requirements, 2), { criterion: { metric: 'recall', op: '>=', value: 0.91 } });
  for (const n of upTo(4)) {
    const part = unit.add('PART', idOf('part', 'clause', n), {
      subkind: 'REQ_CLAUSE',
      content: { part: `clause:${n}` },
    });
    unit.link('PART_OF', part, nth(requirements, n));
  }
  const components = upTo(8).map((n) =>
    unit.add('COMPONENT', idOf('component', 'part', n), {
      subkind: n % 3 === 0 ? 'ML' : 'SW',
      content: { api: { call: n }, integrityLevel: 'ASIL B' },
    }),
  );
  components.forEach((component, n) => {
    unit.link('PART_OF', component, n === 0 ? system(random.below(shared.systems)) : nth(components, 0), reviewed());
    if (n > 0) unit.link('DEPENDS_ON', component, nth(components, n - 1), reviewed());
    unit.link('DEPENDS_ON', component, nth(builds, n), reviewed());
    unit.link('IMPLEMENTS', component, nth(requirements, n * 3), reviewed());
    unit.link('IMPLEMENTS', component, nth(requirements, n * 3 + 1), reviewed());
  });
  files.forEach((file, n) => {
    const inferred: Partial<LinkInput> = n % 12 === 11 ? { assurance: 'INFERRED' } : reviewed();
    unit.link('IMPLEMENTS', file, nth(requirements, n), inferred);
  });
  const analyses = upTo(2).map((n) =>
    unit.add('ANALYSIS', idOf('analysis', 'analysis', n), {
      subkind: n === 0 ? 'HARA' : 'FMEA',
      content: { text: name, performedAt: '2026-05-01' },
    }),
  );
  analyses.forEach((analysis, n) => {
    unit.link('ANALYZES', analysis, nth(components, n), reviewed());
    unit.link('ANALYZES', analysis, nth(components, n + 3), reviewed());
  });
  const hazards = upTo(2).map((n) =>
    unit.add('HAZARD', idOf('hazard', 'hazard', n), {
      subkind: 'HAZARDOUS_EVENT',
      content: { severity: 'S2', exposure: 'E3', controllability: 'C2', asil: 'A' },
    }),
  );
  const failureModes = upTo(4).map((n) =>
    unit.add('FAILURE_MODE', idOf('failure', 'mode', n), { subkind: 'FAILURE_MODE', content: { failureRate: 1e-8 } }),
  );
  const scenarios = upTo(5).map((n) =>
    unit.add('SCENARIO', idOf('scenario', 'scenario', n), { subkind: 'ODD_ELEMENT', content: { area: 1 + (n % 4) } }),
  );
  const measures = upTo(2).map((n) =>
    unit.add('SAFETY_MEASURE', idOf('measure', 'measure', n), { subkind: 'MECHANISM', content: { text: 'watches' } }),
  );
  hazards.forEach((one, n) => {
    unit.link('PART_OF', one, nth(analyses, 0), reviewed());
    unit.link('MITIGATES', nth(requirements, n), one, reviewed());
    unit.link('MITIGATES', nth(measures, n), one, reviewed());
    unit.link('CAUSES', nth(scenarios, n), one, reviewed());
  });
  failureModes.forEach((mode, n) => {
    unit.link('CAUSES', mode, n < 2 ? nth(hazards, n) : hazard(random.below(shared.goals)), reviewed());
    unit.link('DEPENDS_ON', mode, nth(components, n), reviewed());
    unit.link('PART_OF', mode, nth(analyses, 1), reviewed());
  });

  // Data: source → raw → features → training; source → raw → tests with their slices.
  const dataset = (what: string, n: number, subkind: string): string =>
    unit.add('DATASET', idOf('dataset', what, n), {
      subkind,
      content: {
        rows: 10_000 + n,
        labels: 'r1',
        schema: ['c0', 'c1', 'c2'],
        ...(what === 'test' ? { parts: ['slice:day', 'slice:night'] } : {}),
      },
    });
  const derive = (from: string, to: string, rest: Partial<LinkInput> = {}): void =>
    unit.link('DERIVED_FROM', v1(from), v1(to), { role: 'DIRECT', ...rest });
  const raw = upTo(5).map((n) => dataset('raw', n, 'RAW'));
  raw.forEach((one, n) => {
    unit.link('DERIVED_FROM', v1(one), campaignSource, { role: 'DIRECT' });
    const before = `dataset:${packageName(number - 1)}/train-${n}`;
    if (n < 2 && position % CAMPAIGN !== 0) derive(one, before);
  });
  const features = upTo(10).map((n) => dataset('features', n, 'FEATURE_SET'));
  features.forEach((one, n) => {
    const column = (id: string, c: number): string => `column:${id.slice(id.indexOf('/') + 1)}.c${c}`;
    const map = upTo(3).map((c) => ({ to: column(one, c), from: [column(nth(raw, n), c)] }));
    derive(one, nth(raw, n), n % 2 === 0 ? { attributes: { map } } : {});
    derive(one, nth(raw, n + 1));
    const part = unit.add('PART', idOf('part', 'column', n), { subkind: 'COLUMN', content: { part: column(one, 0) } });
    unit.link('PART_OF', part, one);
    derive(part, one);
  });
  const validation = upTo(4).map((n) => dataset('validation', n, 'VALIDATION'));
  for (const [n, one] of validation.entries()) derive(one, nth(features, n));
  const train = upTo(8).map((n) => dataset('train', n, 'TRAIN'));
  train.forEach((one, n) => {
    derive(one, nth(features, n));
    derive(one, nth(features, n + 1 + random.below(3)));
    if (n % 2 === 0) unit.link('IMPLEMENTS', one, nth(requirements, 6 + n), reviewed());
  });
  const tests = upTo(8).map((n) => dataset('test', n, 'TEST'));
  tests.forEach((one, n) => {
    derive(one, nth(raw, n));
    unit.link('COVERS', one, nth(scenarios, n), reviewed());
    for (const slice of ['day', 'night']) {
      const part = unit.add('PART', idOf('part', `slice-${slice}`, n), {
        subkind: 'SLICE',
        content: { part: `slice:${slice}` },
      });
      unit.link('PART_OF', part, one);
      derive(part, one);
    }
  });
  const later = tests[7] as string;
  unit.revise('DATASET', later, { rows: 11_000, labels: 'r2', schema: ['c0', 'c1', 'c2'] });
  unit.link('DERIVED_FROM', `${later}@v2`, v1(raw[2] as string), { role: 'DIRECT' });

  // Runs and what they made.
  const run = (what: string, n: number, subkind: string): string => {
    const id = unit.add('RUN', idOf('run', what, n), { subkind, content: { startedAt: '2026-06-01T08:00:00Z' } });
    unit.link('USED', id, v1(environment(random.hub(shared.environments))));
    if (n % 3 === 0) unit.link('ATTRIBUTED_TO', id, person(random.below(shared.persons)));
    return id;
  };
  for (const n of upTo(5)) {
    const labelling = run('label', n, 'LABEL');
    unit.link('USED', labelling, campaignSource);
    unit.link('GENERATED', labelling, v1(raw[n] as string));
    const check = run('check', n, 'VALIDATE_DATA');
    const report = unit.add('EVIDENCE', idOf('evidence', 'check', n), {
      subkind: 'REPORT',
      content: { outcome: 'pass' },
    });
    unit.link('USED', check, v1(nth(features, n)));
    unit.link('GENERATED', check, report);
    unit.link('EVALUATES', report, v1(nth(features, n)));
  }
  builds.forEach((build, n) => {
    const building = run('build', n, 'BUILD');
    for (const k of upTo(3)) unit.link('USED', building, v1(nth(files, n * 3 + k)));
    unit.link('GENERATED', building, v1(build));
  });
  const models = upTo(12).map((n) =>
    unit.add('MODEL', idOf('model', 'model', n), { content: { architecture: { family: 'net' }, lockState: 'LOCKED' } }),
  );
  models.forEach((model, n) => {
    const training = run('train', n, 'TRAIN');
    const inputs = [
      nth(train, n),
      nth(train, n + 1 + random.below(3)),
      nth(validation, n),
      pick(files),
      nth(builds, n),
      ...(n >= 6 ? [nth(models, n - 6)] : []),
    ];
    for (const input of new Set(inputs)) {
      const used = input.includes('/train-') ? 'TRAIN' : input.includes('/validation-') ? 'VALIDATION' : null;
      unit.link('USED', training, v1(input), { role: used });
      derive(model, input);
    }
    unit.link('GENERATED', training, v1(model));
    unit.link('IMPLEMENTS', model, nth(requirements, n * 3), reviewed());
    if (n < 8) unit.link('DEPENDS_ON', nth(components, n), model, reviewed());
  });
  const testCases = upTo(60).map((n) =>
    unit.add('TEST_CASE', idOf('test', 'case', n), {
      subkind: n % 4 === 0 ? 'MODEL' : 'UNIT',
      content: { procedure: `case ${n}` },
    }),
  );
  testCases.forEach((test, n) => {
    unit.link('VERIFIES', test, nth(requirements, n), reviewed());
    if (n % 3 === 0) unit.link('VERIFIES', test, pick(requirements), reviewed());
    if (n % 4 === 0) unit.link('COVERS', test, nth(scenarios, n), reviewed());
  });
  const evidence: string[] = [];
  for (const n of upTo(EVALUATIONS)) {
    const evaluation = run('evaluate', n, 'EVALUATE');
    const model = nth(models, n);
    const test = nth(tests, n);
    const scope = n % 3 === 0 ? ['slice:night'] : [];
    unit.link('USED', evaluation, v1(model));
    unit.link('USED', evaluation, v1(test), { role: 'TEST', scope });
    unit.link('USED', evaluation, v1(nth(testCases, n)));
    unit.link('USED', evaluation, v1(nth(testCases, n + 29)));
    unit.link('USED', evaluation, v1(nth(builds, n)));
    unit.link('USED', evaluation, v1(pick(files)));
    for (const k of [0, 1]) {
      const result = unit.add('EVIDENCE', idOf('evidence', 'result', n * 2 + k), {
        subkind: 'TEST_RESULT',
        content: {
          outcome: 'pass',
          results: [{ metric: k === 0 ? 'recall' : 'precision', part: 'slice:night', value: 0.95 }],
        },
      });
      evidence.push(result);
      unit.link('GENERATED', evaluation, result);
      unit.link('EVALUATES', result, v1(model));
      unit.link('EVALUATES', result, v1(test), { scope });
      unit.link('EVIDENCES', result, nth(testCases, n), reviewed());
      if (k === 0 && n % 3 === 0) unit.link('EVIDENCES', result, nth(requirements, n), reviewed());
    }
  }

  // The argument: a tree of claims whose leaves rest on evidence.
  const claims = upTo(32).map((n) =>
    unit.add('CLAIM', idOf('claim', 'goal', n), {
      subkind: n === 31 ? 'ASSUMPTION' : n % 5 === 1 ? 'STRATEGY' : 'GOAL',
      content: {
        text: `claim ${n}`,
        ...(n % 7 === 3 ? { logic: 'ANY' } : n % 11 === 5 ? { logic: 'K_OF_N', k: 2 } : {}),
      },
    }),
  );
  claims.forEach((claim, n) => {
    if (n === 31) return;
    unit.link(
      'SUPPORTS',
      claim,
      n === 0 ? topClaim(random.below(shared.goals)) : nth(claims, Math.floor((n - 1) / 3)),
      {
        ...reviewed(),
      },
    );
    if (n >= 10) for (const k of upTo(3)) unit.link('EVIDENCES', nth(evidence, n * 5 + k), claim, reviewed());
    if (n % 6 === 0) unit.link('IN_CONTEXT_OF', claim, nth(requirements, n), { role: 'ABOUT', ...reviewed() });
    if (n % 8 === 0) unit.link('IN_CONTEXT_OF', claim, claims[31] as string, { role: 'ASSUMPTION', ...reviewed() });
  });

  const metric = unit.add('METRIC', idOf('metric', 'indicator', 0), {
    subkind: 'SPI',
    content: { criterion: { metric: 'recall', op: '>', value: 0.9 }, unit: '1' },
  });
  unit.link('EVIDENCES', evidence[0] as string, metric, reviewed());
  unit.link('IN_CONTEXT_OF', claims[2] as string, metric, reviewed());
  const monitor = unit.add('MONITOR', idOf('monitor', 'drift', 0), {
    subkind: 'DATA_DRIFT',
    content: { spi: 'night' },
  });
  unit.link('MONITORS', monitor, models[0] as string, reviewed());
  unit.link('MONITORS', monitor, claims[31] as string, reviewed());
  const change = unit.add('CHANGE', idOf('change', 'request', 0), {
    subkind: 'PR',
    content: { text: 'tunes', status: 'merged' },
  });
  unit.link('ATTRIBUTED_TO', change, person(random.below(shared.persons)));
  unit.link('AFFECTS', change, v1(files[3] as string), { attributes: { kind: 'PARAMETER' } });

  const included = [
    ...[...models, ...train, ...tests, ...requirements.slice(0, 15), ...files.slice(0, 15)].map(v1),
    ...evidence.slice(0, 30),
  ];
  return { unit, included };
}

/** Evaluations of a package, each with two results. */
const EVALUATIONS = 57;

// ---- releases ---------------------------------------------------------------------------------------------------

/** What a region releases: a closed set of versions, and what stands around it. */
function releaseUnit(release: { place: Place; number: number; members: readonly string[]; shared: Shared }): {
  unit: Unit;
  baseline: string;
} {
  const { place, number, members, shared } = release;
  const unit = new Unit();
  const name = `${place.world}-region-${place.region}`;
  const baseline = unit.add('BASELINE', `baseline:${name}/release`, { subkind: 'RELEASE', content: {} });
  for (const member of members) unit.link('INCLUDES', baseline, member);
  const deployment = unit.add('DEPLOYMENT', `deployment:${name}/fleet`, {
    subkind: 'EDGE',
    content: { environment: 'vehicles', instances: 100 },
  });
  unit.link('INCLUDES', deployment, baseline);
  const gate = unit.add('GATE', `gate:${name}/release`, { subkind: 'RELEASE', content: { text: 'nothing untested' } });
  const officer = role(place.region % shared.roles);
  unit.link('APPLIES_TO', gate, baseline);
  unit.link('REQUIRES', gate, officer, { role: 'A' });
  unit.link('REQUIRES', gate, `claim:${packageName(number)}/goal-0`);
  const signOff = unit.add('SIGN_OFF', `signoff:${name}/release`, {
    content: { verdict: 'APPROVED', signedAt: '2026-10-01' },
  });
  unit.link('APPROVES', signOff, baseline);
  unit.link('ATTRIBUTED_TO', signOff, person(place.region % shared.persons));
  const monitor = unit.add('MONITOR', `monitor:${name}/fleet`, { subkind: 'PERFORMANCE', content: { spi: 'recall' } });
  unit.link('MONITORS', monitor, deployment);
  const incident = unit.add('INCIDENT', `incident:${name}/near-miss`, {
    subkind: 'MALFUNCTION',
    content: { text: 'late braking', occurredAt: '2026-11-01T22:00:00Z' },
  });
  unit.link('AFFECTS', incident, deployment, { attributes: { kind: 'FIELD' } });
  const assessment = unit.add('IMPACT_ASSESSMENT', `assessment:${name}/change`, {
    content: { status: 'complete', level: 'low' },
  });
  unit.link('ASSESSES', assessment, `change:${packageName(number)}/request-0`);
  return { unit, baseline };
}

/** The safety case of a continent: a baseline of baselines. */
function safetyCaseUnit({ place, baselines }: { place: Place; baselines: readonly string[] }): Unit {
  const unit = new Unit();
  const id = `baseline:${place.world}-continent-${place.continent}/safety-case`;
  unit.add('BASELINE', id, { subkind: 'SAFETY_CASE', content: {} });
  for (const baseline of baselines) unit.link('INCLUDES', id, baseline);
  return unit;
}

/** Makes the number round. */
function fillerUnit(count: number): Unit {
  const unit = new Unit();
  for (const n of upTo(count)) {
    const id = unit.add('CODE_UNIT', `code:filler/file-${n}`, { subkind: 'FILE', content: { ast: `filler ${n}` } });
    unit.link('DEPENDS_ON', id, library(n % 20));
  }
  return unit;
}
