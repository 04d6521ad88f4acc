/**
 * What a system's SOTIF is made of, as the graph has it.
 *
 *     system ◀─ANALYZES─ analysis {SOTIF} ◀─PART_OF─ SCENARIO {TRIGGERING_CONDITION, MISUSE, SAMPLED; area}
 *                                         ◀─PART_OF─ FAILURE_MODE {FUNCTIONAL_INSUFFICIENCY, OUTPUT_INSUFFICIENCY}
 *     scenario ─CAUSES▶ insufficiency ─CAUSES▶ hazard ◀─MITIGATES─ measure
 *     requirement, gate ─REQUIRES▶ METRIC {ACCEPTANCE_CRITERION} ◀─PART_OF─ METRIC {VALIDATION_TARGET} ◀─EVIDENCES─ exposure
 *
 * What the field only proposes hangs on INFERRED links, which prove nothing; its scenarios count all the same: known and
 * hazardous until somebody says otherwise.
 */
import { NONE } from '../../index/graphIndex.ts';
import { heldRoles } from '../../index/heldRoles.ts';
import { isOver, parseInstant } from '../../metamodel/content.ts';
import {
  type Acceptance,
  acceptanceProblem,
  type Exposure,
  judgeAcceptance,
  USUAL_CONFIDENCE,
} from '../../safety/sotif/acceptance.ts';
import { type Area, areaOf } from '../../safety/sotif/areas.ts';
import { CONTRIBUTING, familyOf, missingFamilies, type RoleFamily } from '../../safety/sotif/contributors.ts';
import type { Placement } from '../../safety/sotif/movement.ts';
import type { GraphReader } from '../graphReader.ts';
import type { ShownPoint } from '../latestResult.ts';
import { isWithdrawn } from '../retracted.ts';
import { systemScope } from '../systemScope.ts';

/** Where a proposal from the field stands, as `status` of its content says it. */
export const PROPOSAL_STATES = {
  PROPOSED: 'Somebody saw something in the field; nobody has decided about it.',
  ACCEPTED: 'It counts.',
  REJECTED: 'It does not, with the reason.',
} as const;
export type ProposalState = keyof typeof PROPOSAL_STATES;

const INSUFFICIENCIES = ['FUNCTIONAL_INSUFFICIENCY', 'OUTPUT_INSUFFICIENCY'] as const;

export interface SotifContents {
  readonly system: number;
  readonly scope: ReadonlySet<number>;
  /** SOTIF analyses, in the order in which they came. */
  readonly analyses: readonly number[];
  readonly insufficiencies: readonly number[];
  /** All scenarios but the elements of the operational design domain; those that are proposed, too. */
  readonly scenarios: readonly { readonly artifact: number; readonly area: Area | null }[];
  /** The same with those that were rejected: they counted until then. */
  readonly everScenarios: readonly number[];
  /** Failure modes and scenarios that nobody has decided about. */
  readonly proposals: readonly number[];
}

export async function readSotif(reader: GraphReader, system: number): Promise<SotifContents> {
  const scope = systemScope(reader, system);
  const analyses = inOrder([...scope].filter((one) => isOf(reader, one, 'ANALYSIS', ['SOTIF'])));
  const rows = new Set([...scope].filter((one) => ['SCENARIO', 'FAILURE_MODE'].includes(reader.kind(one))));
  for (const analysis of analyses) {
    const proposed = { end: 'TARGET', type: 'PART_OF', kinds: ['SCENARIO', 'FAILURE_MODE'], inferred: true } as const;
    for (const row of reader.others(analysis, proposed)) rows.add(row);
  }
  await reader.load(rows);
  const isScenario = (row: number) => reader.kind(row) === 'SCENARIO' && reader.subkind(row) !== 'ODD_ELEMENT';
  const inForce = inOrder([...rows].filter((row) => reader.text(row, 'status') !== 'REJECTED'));
  return {
    system,
    scope,
    analyses,
    insufficiencies: inForce.filter((row) => isOf(reader, row, 'FAILURE_MODE', INSUFFICIENCIES)),
    scenarios: inForce
      .filter(isScenario)
      .map((artifact) => ({ artifact, area: areaOf(reader.content(artifact).area) })),
    everScenarios: inOrder([...rows].filter(isScenario)),
    proposals: inForce.filter((row) => reader.text(row, 'status') === 'PROPOSED'),
  };
}

function isOf(reader: GraphReader, artifact: number, kind: string, subkinds: readonly string[]): boolean {
  return reader.kind(artifact) === kind && subkinds.includes(reader.subkind(artifact) ?? '');
}

function inOrder(artifacts: readonly number[]): number[] {
  return artifacts.toSorted((left, right) => left - right);
}

// ---- movement --------------------------------------------------------------------------------------------------

/** Where the scenarios were at each revision that touched their versions. */
export async function readPlacements(reader: GraphReader, scenarios: readonly number[]): Promise<Placement<number>[]> {
  const { view } = reader;
  const { index } = view;
  const contents = await reader.contentsOfVersions(scenarios.flatMap((scenario) => view.versions(scenario)));
  const placements: Placement<number>[] = [];
  for (const scenario of scenarios) {
    const revisions = new Set([index.artifactSince.get(scenario), index.stateSince.get(scenario)]);
    for (const { since } of index.past(scenario)) revisions.add(since);
    for (const version of view.versions(scenario)) revisions.add(index.versionRevisionOf(version));
    for (const { revision } of index.ingestedAgain.get(scenario) ?? []) revisions.add(revision);
    for (const revision of revisions) {
      if (revision > view.revision) continue;
      const then = view.at(revision);
      const current = then.current(scenario);
      const content = current === NONE ? null : contents.get(current);
      placements.push({
        scenario,
        revision,
        recordedAt: view.instantOf(revision),
        area: areaOf(content?.area),
        exists: !then.isRetired(scenario) && content?.status !== 'REJECTED',
      });
    }
  }
  return placements;
}

// ---- contributors ----------------------------------------------------------------------------------------------

/** Somebody who contributed to an analysis. */
export interface Contribution {
  readonly person: number;
  /** AUTHOR or CONTRIBUTOR. */
  readonly as: string;
  /** Families of the roles that the person held when the analysis was carried out. */
  readonly families: readonly RoleFamily[];
}

export interface Contributors {
  readonly analysis: number;
  /** When the analysis was carried out, else recorded; ms since 1970. */
  readonly at: number;
  readonly contributions: readonly Contribution[];
  /** Families of which nobody contributed. */
  readonly missing: readonly RoleFamily[];
}

export async function readContributors(reader: GraphReader, analysis: number): Promise<Contributors> {
  const { view } = reader;
  const current = view.current(analysis);
  const attributed = reader
    .linked(analysis, { end: 'SOURCE', type: 'ATTRIBUTED_TO', roles: CONTRIBUTING, kinds: ['PERSON'] })
    // Who wrote an earlier version has not contributed to this one.
    .filter(({ slot }) => [NONE, current].includes(view.index.linkFromVersion(slot)));
  const people = attributed.map(({ artifact }) => artifact);
  const roles = people.flatMap((person) => reader.others(person, { end: 'SOURCE', type: 'HOLDS' }));
  await reader.load([analysis, ...roles]);
  const recorded = view.instantOf(
    current === NONE ? view.index.artifactSince.get(analysis) : view.index.versionRevisionOf(current),
  );
  const at = parseInstant(reader.text(analysis, 'performedAt') ?? '') ?? recorded;
  const contributions = attributed.map(({ artifact: person, role }) => ({
    person,
    as: role as string,
    families: familiesHeld(reader, person, at),
  }));
  return { analysis, at, contributions, missing: missingFamilies(contributions.map(({ families }) => families)) };
}

function familiesHeld(reader: GraphReader, person: number, at: number): RoleFamily[] {
  const families = new Set<RoleFamily>();
  for (const { role, isVoid } of heldRoles(reader.view, person, at)) {
    if (isVoid) continue;
    const family = familyOf(reader.text(role, 'name') ?? reader.name(role));
    if (family) families.add(family);
  }
  return [...families].sort();
}

// ---- acceptance ------------------------------------------------------------------------------------------------

export interface AcceptanceRow {
  readonly criterion: number;
  /** Null: nobody said how much exposure is to show it. */
  readonly target: number | null;
  readonly principle: string | null;
  readonly unit: string | null;
  /** Exposure that the target asks for; null: it names none. */
  readonly stated: number | null;
  /** Null: it cannot be judged, see problem. */
  readonly acceptance: Acceptance | null;
  readonly problem: string | null;
  /** Evidence that does not count any more: outdated by what has changed, expired or withdrawn. */
  readonly setAside: readonly number[];
}

/** The metric of results that say how much exposure there was, and of those that count hazardous events in it. */
export const EXPOSURE_METRICS = { exposure: 'exposure', events: 'events' } as const;

export async function readAcceptance(
  reader: GraphReader,
  scope: ReadonlySet<number>,
  point: ShownPoint,
): Promise<AcceptanceRow[]> {
  const rows: AcceptanceRow[] = [];
  for (const criterion of metricsOf(reader, scope, 'ACCEPTANCE_CRITERION')) {
    const targets = reader.others(criterion, { end: 'TARGET', type: 'PART_OF', subkinds: ['VALIDATION_TARGET'] });
    await reader.load([criterion, ...targets]);
    for (const target of targets.length > 0 ? targets : [null]) {
      rows.push(
        acceptanceOf(reader, {
          criterion,
          target,
          seen: await exposuresOf(reader, target === null ? [criterion] : [criterion, target], point),
        }),
      );
    }
  }
  return rows;
}

/** Metrics of a subkind that a requirement or gate of the system requires, or that a claim of it is about. */
export function metricsOf(reader: GraphReader, scope: ReadonlySet<number>, subkind: string): number[] {
  const found = new Set([...scope].filter((one) => isOf(reader, one, 'METRIC', [subkind])));
  for (const member of scope) {
    const requiring = ['REQUIREMENT', 'CONTROL'].includes(reader.kind(member)) ? [member] : [];
    const gates = ['SYSTEM', 'COMPONENT', 'MODEL'].includes(reader.kind(member))
      ? reader.others(member, { end: 'TARGET', type: 'APPLIES_TO', kinds: ['GATE'] })
      : [];
    for (const one of [...requiring, ...gates]) {
      for (const metric of reader.others(one, { end: 'SOURCE', type: 'REQUIRES', subkinds: [subkind] }))
        found.add(metric);
    }
  }
  return inOrder([...found]);
}

function acceptanceOf(
  reader: GraphReader,
  { criterion, target, seen }: { criterion: number; target: number | null; seen: SeenExposure },
): AcceptanceRow {
  const bound = boundOf(reader, criterion);
  const stated = target === null ? null : (boundOf(reader, target)?.value ?? null);
  const row = {
    criterion,
    target,
    principle: reader.text(criterion, 'principle'),
    unit: target === null ? null : reader.text(target, 'unit'),
    stated,
    setAside: seen.setAside,
  };
  const refuse = (problem: string): AcceptanceRow => ({ ...row, acceptance: null, problem });
  if (!bound)
    return refuse(`${reader.name(criterion)} has no criterion { metric, op, value }: state the accepted rate`);
  if (!bound.isUpper) return refuse(`${reader.name(criterion)} has to bound a rate from above (<= or <)`);
  const confidence =
    (target === null ? null : reader.number(target, 'confidence')) ??
    reader.number(criterion, 'confidence') ??
    USUAL_CONFIDENCE;
  const [uncounted] = seen.uncounted;
  if (uncounted !== undefined) {
    return refuse(
      `${reader.id(uncounted)} says an exposure and no ${EXPOSURE_METRICS.events}: say how many, 0 where none was seen`,
    );
  }
  const judged = { rate: bound.value, confidence, seen: seen.counted };
  const problem = acceptanceProblem(judged);
  if (problem !== null) return refuse(problem);
  return { ...row, acceptance: judgeAcceptance(judged), problem: null };
}

function boundOf(reader: GraphReader, metric: number): { readonly value: number; readonly isUpper: boolean } | null {
  const version = reader.view.current(metric);
  const criterion = version === NONE ? undefined : reader.view.version(version).facts.criterion;
  return criterion ? { value: criterion.value, isUpper: criterion.op === '<=' || criterion.op === '<' } : null;
}

interface SeenExposure {
  readonly counted: readonly Exposure[];
  /** Says an exposure, and nothing of events: that is not none. */
  readonly uncounted: readonly number[];
  readonly setAside: readonly number[];
}

/**
 * What evidence says of exposure and events, for the metric or against it: events are what speaks against. What was withdrawn,
 * has expired or was seen of something that has changed since is set aside.
 */
async function exposuresOf(
  reader: GraphReader,
  metrics: readonly number[],
  { validAt, standing }: ShownPoint,
): Promise<SeenExposure> {
  const { view } = reader;
  const asked = { end: 'TARGET', type: 'EVIDENCES', roles: [null, 'FOR', 'AGAINST'] } as const;
  const counted: Exposure[] = [];
  const uncounted: number[] = [];
  const setAside: number[] = [];
  for (const one of inOrder([...new Set(metrics.flatMap((metric) => reader.others(metric, asked)))])) {
    const version = view.current(one);
    if (version === NONE) continue;
    const { facts } = view.version(version);
    const { results = [] } = facts;
    const valuesOf = (name: string) => results.filter(({ metric }) => metric === name).map(({ value }) => value);
    const exposures = valuesOf(EXPOSURE_METRICS.exposure);
    const events = valuesOf(EXPOSURE_METRICS.events);
    if (exposures.length + events.length === 0) continue;
    const isGone = isWithdrawn(view, one) || isOver(facts, validAt);
    if (isGone || (await standing()).effects(one).some((effect) => effect !== 'INFORM')) setAside.push(one);
    else if (events.length === 0) uncounted.push(one);
    else counted.push({ exposure: sum(exposures), events: sum(events) });
  }
  return { counted, uncounted, setAside };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
