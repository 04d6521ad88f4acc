/**
 * Random typed graphs for the property tests: whatever the metamodel allows, with what propagation reads: parts and
 * scopes, claims of every logic, challenges, thresholds with results, baselines and deployments, sign-offs, envelopes,
 * gates, inferred links, several versions, maps of derivations.
 */
import fc from 'fast-check';
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import { CHANGE_KIND_NAMES, type ChangeKind } from '../../graph/metamodel/changeKinds.ts';
import type { ArtifactKind } from '../../graph/metamodel/kinds.ts';
import { createMetamodel } from '../../graph/metamodel/metamodel.ts';
import { RELATION_NAMES, RELATIONS, type RelationType } from '../../graph/metamodel/relations.ts';
import type { Json, JsonObject } from '../../graph/model/delta.ts';

const metamodel = createMetamodel();

/** Kinds that have at most one version; runs, baselines and the like are given none. */
const RECORDS: ReadonlySet<ArtifactKind> = new Set([
  'RUN',
  'BASELINE',
  'DEPLOYMENT',
  'PERSON',
  'INCIDENT',
  'CHANGE',
  'IMPACT_ASSESSMENT',
]);
const ONE_VERSION: ReadonlySet<ArtifactKind> = new Set([...RECORDS, 'EVIDENCE', 'SIGN_OFF', 'ROLE']);

type Shape = readonly [ArtifactKind, string | null];

/** Themes: a graph of few kinds has many links between them, a graph of all kinds reaches every row. */
export const THEMES = {
  ALL: [
    ['SYSTEM', null],
    ['COMPONENT', null],
    ['REQUIREMENT', null],
    ['HAZARD', null],
    ['FAILURE_MODE', null],
    ['SCENARIO', null],
    ['SAFETY_MEASURE', null],
    ['ANALYSIS', 'FMEA'],
    ['CODE_UNIT', null],
    ['ENVIRONMENT', null],
    ['DATASET', null],
    ['PART', 'SLICE'],
    ['MODEL', null],
    ['RUN', 'TRAIN'],
    ['RUN', 'EVALUATE'],
    ['RUN', null],
    ['TEST_CASE', null],
    ['EVIDENCE', null],
    ['METRIC', null],
    ['CLAIM', 'GOAL'],
    ['CLAIM', 'ASSUMPTION'],
    ['CLAIM', 'MODULE'],
    ['CLAUSE', null],
    ['CONTROL', null],
    ['CONTROL', 'ENVELOPE'],
    ['PERSON', null],
    ['ROLE', null],
    ['SIGN_OFF', null],
    ['GATE', null],
    ['BASELINE', null],
    ['DEPLOYMENT', null],
    ['MONITOR', null],
    ['INCIDENT', null],
    ['CHANGE', null],
  ],
  PROVENANCE: [
    ['DATASET', null],
    ['DATASET', null],
    ['PART', 'SLICE'],
    ['MODEL', null],
    ['RUN', 'TRAIN'],
    ['RUN', 'EVALUATE'],
    ['RUN', null],
    ['CODE_UNIT', null],
    ['EVIDENCE', null],
    ['TEST_CASE', null],
    ['BASELINE', null],
    ['DEPLOYMENT', null],
  ],
  ARGUMENT: [
    ['CLAIM', 'GOAL'],
    ['CLAIM', 'GOAL'],
    ['CLAIM', 'STRATEGY'],
    ['CLAIM', 'ASSUMPTION'],
    ['CLAIM', 'MODULE'],
    ['EVIDENCE', null],
    ['EVIDENCE', null],
    ['MODEL', null],
    ['DATASET', null],
    ['REQUIREMENT', null],
    ['MONITOR', null],
    ['INCIDENT', null],
  ],
  THRESHOLD: [
    ['REQUIREMENT', null],
    ['METRIC', null],
    ['EVIDENCE', null],
    ['EVIDENCE', null],
    ['MODEL', null],
    ['CLAIM', 'GOAL'],
    ['TEST_CASE', null],
    ['RUN', 'EVALUATE'],
    ['HAZARD', null],
    ['DATASET', null],
  ],
  APPROVAL: [
    ['BASELINE', null],
    ['BASELINE', null],
    ['DEPLOYMENT', null],
    ['SIGN_OFF', null],
    ['PERSON', null],
    ['ROLE', null],
    ['GATE', null],
    ['MODEL', null],
    ['DATASET', null],
    ['RUN', 'TRAIN'],
    ['CONTROL', 'ENVELOPE'],
    ['CLAIM', 'GOAL'],
    ['EVIDENCE', null],
    ['TEST_CASE', null],
    ['CLAUSE', null],
  ],
} as const satisfies Readonly<Record<string, readonly Shape[]>>;

/** A change as a request says it. */
export interface RandomChange {
  readonly subject: string;
  readonly kind: ChangeKind | null;
  readonly to: { readonly label: string; readonly content: Json; readonly digest: null } | null;
  readonly parts: readonly string[];
  readonly interval: { readonly from: string; readonly until: string | null } | null;
}

export interface RandomGraph {
  readonly artifacts: readonly ArtifactInput[];
  readonly links: readonly LinkInput[];
  readonly changes: readonly RandomChange[];
  readonly configuration: string | null;
  readonly validAt: string;
}

const PARTS = ['slice:day', 'slice:night', 'class:car', 'class:man'];
const DATES = ['2026-01-01', '2026-06-01', '2027-06-01'];
const CRITERIA = [0.9, 0.95, 0.97].flatMap((value) => ['>=', '>', '<='].map((op) => ({ metric: 'recall', op, value })));

/** Numbers from which a content is made; small, so that two of them are often equal. */
interface Dice {
  readonly one: number;
  readonly two: number;
  readonly three: number;
}
const dice: fc.Arbitrary<Dice> = fc.record({ one: fc.nat(5), two: fc.nat(8), three: fc.nat(3) });

function contentOf(
  kind: ArtifactKind,
  subkind: string | null,
  { one, two, three }: Dice,
  ids: readonly string[],
): Json {
  const pick = (number: number) => ids[number % ids.length] as string;
  switch (kind) {
    case 'CLAIM':
      return {
        logic: ['ALL', 'ANY', 'K_OF_N'][one % 3] as string,
        k: 1 + (two % 3),
        note: three,
        undeveloped: two === 8,
      };
    case 'PART':
      return { part: PARTS[one % 4] as string, note: three };
    case 'REQUIREMENT':
    case 'METRIC':
      return { note: Number(three === 3), ...(one === 5 ? {} : { criterion: CRITERIA[two % 9] as Json }) };
    case 'EVIDENCE': {
      const parts = [[null], ['slice:day', 'slice:night'], ['slice:day'], []][three] as (string | null)[];
      const value = (number: number) => [0.92, 0.95, 0.96, 0.98][number % 4] as number;
      const results = parts.map((part, number) => ({ metric: 'recall', part, value: value(two + number) }));
      return { outcome: one > 3 ? 'fail' : 'pass', results: results as unknown as Json };
    }
    case 'DATASET':
      return {
        rows: 100 + two,
        ...(one === 0 ? { labels: three } : {}),
        ...(one > 3 ? { parts: ['slice:day', 'slice:night'] } : {}),
      };
    case 'CLAUSE':
      return { note: one, ...(two > 5 ? { effectiveFrom: DATES[two % 3] as string } : {}) };
    case 'SIGN_OFF':
      return {
        verdict: one === 5 ? 'REJECTED' : 'APPROVED',
        // Some are signed after the instant that most questions are about.
        signedAt: DATES[three === 0 ? 2 : two % 2] as string,
        ...(three === 3 ? { validUntil: DATES[1 + (two % 2)] as string } : {}),
      };
    case 'CONTROL':
      if (subkind !== 'ENVELOPE') return { note: one, ...(two > 6 ? { effectiveFrom: DATES[two % 3] as string } : {}) };
      return {
        bounds: [
          { subject: pick(one), field: 'rows', op: 'GROWTH_AT_MOST', value: 0.04 },
          { subject: pick(two), field: 'note', op: 'UNCHANGED' },
        ],
      };
    default:
      return { note: one };
  }
}

interface Edge {
  readonly relation: number;
  readonly pair: number;
  readonly scope: readonly string[];
  readonly inferred: number;
  readonly role: number;
  readonly label: number;
  readonly attribute: number;
}

const ROLES: Readonly<Partial<Record<RelationType, readonly string[]>>> = {
  EVIDENCES: ['AGAINST', 'FOR'],
  IN_CONTEXT_OF: ['ABOUT', 'ABOUT', 'CONTEXT'],
  DERIVED_FROM: ['INDIRECT', 'DIRECT'],
  REQUIRES: ['A', 'A'],
};

function attributesOf(type: RelationType, number: number): JsonObject | null {
  switch (type) {
    case 'CHALLENGES':
      return { state: ['OPEN', 'ACCEPTED', 'REJECTED'][number % 3] as string };
    case 'AFFECTS':
      return {
        kind: ['FIELD', 'RETRACT', 'BEHAVIOUR', 'CONTEXT'][number % 4] as string,
        parts: number % 3 === 0 ? ['slice:night'] : [],
      };
    case 'DERIVED_FROM':
      if (number % 2 === 0) return null;
      return {
        map: [
          { to: 'slice:day', from: ['slice:night'] },
          ...(number % 3 === 0 ? [{ to: '*', from: ['slice:day'] }] : [{ to: 'class:car', from: ['class:man'] }]),
        ],
      };
    case 'HOLDS':
      return number % 2 === 0 ? null : { from: '2026-03-01' };
    default:
      return null;
  }
}

function linkOf(edge: Edge, artifacts: readonly ArtifactInput[], relations: readonly RelationType[]): LinkInput | null {
  const type = relations[edge.relation % relations.length] as RelationType;
  const pairs = artifacts.flatMap((from, first) =>
    artifacts.flatMap((to, second) => {
      const facts = [from, to].map(({ kind, subkind }) => ({ kind, subkind: subkind ?? null }));
      if (!metamodel.allows(type, facts[0] as never, facts[1] as never)) return [];
      // Circular arguments are refused on the way in, circular challenges are an error, versions follow their own.
      if ((type === 'SUPPORTS' || type === 'CHALLENGES') && first >= second) return [];
      if (first === second && type !== 'DEPENDS_ON' && type !== 'CAUSES' && type !== 'REVISION_OF') return [];
      if (type === 'REVISION_OF') return first === second && labelsOf(from).length === 2 ? [[from, to] as const] : [];
      return [[from, to] as const];
    }),
  );
  const pair = pairs[edge.pair % Math.max(pairs.length, 1)];
  if (!pair) return null;
  const name = (artifact: ArtifactInput, level: string, label: number) => {
    const labels = labelsOf(artifact);
    return level === 'VERSION' && labels.length > 0 && !ONE_VERSION.has(artifact.kind)
      ? `${artifact.id}@${labels[label % labels.length]}`
      : artifact.id;
  };
  const roles = ROLES[type] ?? ['X'];
  return {
    type,
    from: type === 'REVISION_OF' ? `${pair[0].id}@v2` : name(pair[0], RELATIONS[type].fromLevel, edge.label >> 1),
    to: type === 'REVISION_OF' ? `${pair[1].id}@v1` : name(pair[1], RELATIONS[type].toLevel, edge.label),
    scope: edge.scope,
    assurance: edge.inferred === 9 ? 'INFERRED' : 'DECLARED_REVIEWED',
    role: edge.role > 3 ? (roles[edge.role % roles.length] as string) : null,
    attributes: attributesOf(type, edge.attribute),
  };
}

const secondVersions = new WeakMap<ArtifactInput, readonly string[]>();
function labelsOf(artifact: ArtifactInput): readonly string[] {
  return secondVersions.get(artifact) ?? [];
}

const scope = fc.oneof(
  { weight: 5, arbitrary: fc.constant<readonly string[]>([]) },
  { weight: 2, arbitrary: fc.subarray(PARTS, { minLength: 1, maxLength: 3 }) },
);

export interface RandomGraphOptions {
  readonly maxArtifacts?: number;
  readonly maxLinks?: number;
}

const edge: fc.Arbitrary<Edge> = fc.record({
  relation: fc.nat(500),
  pair: fc.nat(500),
  scope,
  inferred: fc.nat(9),
  role: fc.nat(9),
  label: fc.nat(3),
  attribute: fc.nat(11),
});

/** Lists of any length, half of them long; what differs shrinks to a short one. */
function sometimesFull<Item>(item: fc.Arbitrary<Item>, minLength: number, maxLength: number): fc.Arbitrary<Item[]> {
  return fc.oneof(
    { withCrossShrink: true },
    fc.array(item, { minLength, maxLength, size: 'max' }),
    fc.array(item, { minLength: Math.ceil(maxLength * 0.7), maxLength, size: 'max' }),
  );
}

/** A graph of the theme with a question about it. Its artifacts are named after their kinds: DATASET3. */
export function randomGraph(theme: readonly Shape[], options: RandomGraphOptions = {}): fc.Arbitrary<RandomGraph> {
  const { maxArtifacts = 12, maxLinks = 30 } = options;
  const kinds = new Set(theme.map(([kind]) => kind));
  const relations = RELATION_NAMES.filter((type) =>
    RELATIONS[type].ends.some(
      (ends) => ends.from.some((kind) => kinds.has(kind)) && ends.to.some((kind) => kinds.has(kind)),
    ),
  );
  return fc
    .record({
      shapes: sometimesFull(fc.nat(theme.length - 1), 2, maxArtifacts),
      contents: fc.array(dice, { minLength: maxArtifacts, maxLength: maxArtifacts }),
      seconds: fc.array(fc.nat(4), { minLength: maxArtifacts, maxLength: maxArtifacts }),
      edges: sometimesFull(edge, 0, maxLinks),
      changes: fc.array(
        fc.record({
          subject: fc.nat(50),
          kind: fc.option(fc.constantFrom(...CHANGE_KIND_NAMES), { freq: 8 }),
          to: fc.option(dice, { freq: 1 }),
          parts: fc.oneof(
            { weight: 2, arbitrary: fc.constant<readonly string[]>([]) },
            { weight: 1, arbitrary: fc.subarray(PARTS, { minLength: 1, maxLength: 2 }) },
          ),
          version: fc.nat(6),
          open: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      configuration: fc.nat(3),
      validAt: fc.constantFrom('2026-11-21T00:00:00Z', '2027-11-21T00:00:00Z'),
    })
    .map(({ shapes, contents, seconds, edges, changes, configuration, validAt }) => {
      const ids = shapes.map((shape, number) => `${theme[shape]?.[0]}${number}`);
      const first: ArtifactInput[] = [];
      const later: ArtifactInput[] = [];
      for (const [number, shape] of shapes.entries()) {
        const [kind, subkind] = theme[shape] as Shape;
        const id = ids[number] as string;
        const content = contentOf(kind, subkind, contents[number] as Dice, ids);
        const record = RECORDS.has(kind);
        const artifact: ArtifactInput = { id, kind, subkind, version: record ? null : { label: 'v1', content } };
        first.push(artifact);
        const second = !ONE_VERSION.has(kind) && seconds[number] === 4;
        secondVersions.set(artifact, record ? [] : second ? ['v1', 'v2'] : ['v1']);
        if (!second) continue;
        const { one, two, three } = contents[number] as Dice;
        const next = contentOf(kind, subkind, { one: one ^ 1, two, three }, ids);
        later.push({ id, kind, subkind, version: { label: 'v2', content: next } });
      }
      const links = new Map<string, LinkInput>();
      for (const edge of edges) {
        const link = linkOf(edge, first, relations);
        if (link) links.set(`${link.type} ${link.from} ${link.to} ${link.role}`, link);
      }
      const baselines = first.filter((artifact) => artifact.kind === 'BASELINE');
      // An artifact has one new content, whichever of its changes names it.
      const contentsTo = new Map<string, Json>();
      return {
        artifacts: [...first, ...later],
        links: [...links.values()],
        configuration:
          configuration === 0 ? null : (baselines[configuration % Math.max(baselines.length, 1)]?.id ?? null),
        validAt,
        changes: changes.map(({ subject, kind, to, parts, version, open }): RandomChange => {
          const artifact = first[subject % first.length] as ArtifactInput;
          const labels = labelsOf(artifact);
          const named = version === 6 && labels.length > 0 && !ONE_VERSION.has(artifact.kind);
          const content =
            to && labels.length > 0 && !ONE_VERSION.has(artifact.kind)
              ? (contentsTo.get(artifact.id) ?? contentOf(artifact.kind, artifact.subkind ?? null, to, ids))
              : null;
          if (content !== null) contentsTo.set(artifact.id, content);
          return {
            subject: named ? `${artifact.id}@${labels[subject % labels.length]}` : artifact.id,
            kind: content === null ? (kind ?? 'BEHAVIOUR') : kind,
            to: content === null ? null : { label: 'new', content, digest: null },
            parts,
            interval: kind === 'AUTHORITY' ? { from: '2026-03-01', until: open ? null : '2026-09-01' } : null,
          };
        }),
      };
    });
}
