/** What policies, laws and good practice of governance ask for and is not there. */

import { MARKET_STATE } from '../../governance/lifeCycle/definition.ts';
import { inSlices } from '../../impact/analyse.ts';
import { NONE } from '../../index/graphIndex.ts';
import { heldRoles } from '../../index/heldRoles.ts';
import { instantText } from '../../metamodel/content.ts';
import { PROJECT_PHASES, type ProjectPhase, type QUALITIES } from '../../metamodel/governanceTerms.ts';
import type { Json } from '../../model/delta.ts';
import type { GraphReader } from '../graphReader.ts';
import { lifeCyclesOf, readInstance } from '../lifeCycleInstance.ts';
import { isActive as stillRuns } from '../lockedModel/included.ts';
import { openQuestions, readCanvas } from '../policy/canvas.ts';
import { applyingClauses } from '../policy/clauseStatus.ts';
import { decisionInForce, instantIn, loadDecisions } from '../policy/decisions.ts';
import { cellText, readDeploymentPolicy, runningDeploymentsOf } from '../policy/deploymentPolicy.ts';
import { incidentReports } from '../policy/incidentReports.ts';
import { isActive } from '../policy/people.ts';
import { policyInForce } from '../policy/policyInForce.ts';
import { riskClassOf } from '../policy/riskClass.ts';
import { SOUP_FIELDS, softwareClassOf, soupRecords } from '../policy/softwareSafety.ts';
import { stakeholderDuties } from '../policy/stakeholderDuties.ts';
import { deploymentsOf as deploymentsWith } from '../portfolio/inclusions.ts';
import { systemScopeSteps } from '../systemScope.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

export async function prohibitedDeployments(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  await loadDecisions(reader);
  await reader.load(reader.ofKind('SYSTEM'));
  for (const system of reader.ofKind('SYSTEM')) {
    const { riskClass, decision } = await riskClassOf(reader, system, validAt);
    if (riskClass !== 'UNACCEPTABLE') continue;
    const rules = decision ? ` (${decision.rules.join(', ')})` : '';
    const reason = `it puts ${reader.name(system)} into service, whose risk class is UNACCEPTABLE${rules}: take it out of service`;
    for (const { deployment } of await runningDeploymentsOf(reader, system, validAt)) {
      gaps.push({ artifact: deployment, reason, related: [system] });
    }
    for (const control of lifeCyclesOf(reader, system)) {
      const read = await readInstance({ reader, artifact: system, control, until: validAt });
      if (!read.ok || read.instance.state !== MARKET_STATE) continue;
      const onMarket = `its risk class is UNACCEPTABLE${rules}, and it is on the market: withdraw it`;
      gaps.push({ artifact: system, reason: onMarket, related: [control] });
    }
  }
  return inOrder(gaps);
}

/** Of classified use cases; the matrix is that of the instant, whatever was in force when something was deployed. */
export async function policyViolations(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  await loadDecisions(reader);
  await reader.load([...reader.ofKind('SYSTEM'), ...reader.ofKind('CONTROL', 'GOVERNANCE_MEASURE')]);
  for (const system of reader.ofKind('SYSTEM')) {
    // Who is not classified is asked for nothing.
    const asked = { reader, subject: system, topic: 'USE_CASE_CLASSIFICATION', until: validAt } as const;
    if ((await decisionInForce(asked)) === null) continue;
    for (const { deployment, models } of await runningDeploymentsOf(reader, system, validAt)) {
      const included = [deployment, ...models];
      const { cells, matrix } = await readDeploymentPolicy({ reader, system, included, validAt });
      const violated = cells.filter(({ sufficient }) => !sufficient);
      if (violated.length === 0) continue;
      const reason = `below ${violated.map(cellText).join('; ')}, by ${reader.view.versionId(matrix)}: take the measure, or take it out of service`;
      gaps.push({ artifact: deployment, reason, related: [system, reader.view.artifactOf(matrix)] });
    }
  }
  return inOrder(gaps);
}

/** Of decisions, analyses and assessments, by their current version: who has decided or assessed again has looked at it. */
export async function overdueReviews(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const reviewed = [
    { found: reader.ofKind('CONTROL', 'DECISION'), about: 'APPLIES_TO', what: 'decision', again: 'decide' },
    { found: reader.ofKind('ANALYSIS'), about: 'ANALYZES', what: 'analysis', again: 'analyse' },
    { found: reader.ofKind('IMPACT_ASSESSMENT'), about: 'ASSESSES', what: 'assessment', again: 'assess' },
  ] as const;
  await reader.load(reviewed.flatMap(({ found }) => found));
  const gaps = reviewed.flatMap(({ found, about, what, again }) =>
    found.flatMap((one): Gap[] => {
      const reviewBy = instantIn(reader.content(one).reviewBy);
      if (reviewBy === null || reviewBy > validAt) return [];
      const related = reader.others(one, { end: 'SOURCE', type: about });
      const names = related.map((each) => reader.name(each)).join(', ') || 'nothing that is named';
      const reason = `the ${what} of ${names} was to be looked at again by ${instantText(reviewBy)}: ${again} again`;
      return [{ artifact: one, reason, related }];
    }),
  );
  return inOrder(gaps);
}

export async function unboundMeasures(reader: GraphReader): Promise<readonly Gap[]> {
  return reader.ofKind('CONTROL', 'GOVERNANCE_MEASURE').flatMap((measure): Gap[] => {
    const steps = reader.others(measure, {
      end: 'TARGET',
      type: 'REQUIRES',
      kinds: ['CONTROL'],
      subkinds: ['PROCESS_STEP'],
    });
    const teams = reader.others(measure, { end: 'TARGET', type: 'RESPONSIBLE_FOR', roles: ['A'], kinds: ['ROLE'] });
    const wrong = [
      ...(steps.length === 1 ? [] : [`${steps.length} steps REQUIRE it, it needs one`]),
      ...(teams.length === 1 ? [] : [`${teams.length} teams are accountable for it, it needs one`]),
    ];
    if (wrong.length === 0) return [];
    return [
      { artifact: measure, reason: `${reader.name(measure)}: ${wrong.join('; ')}`, related: [...steps, ...teams] },
    ];
  });
}

const PHASES = Object.keys(PROJECT_PHASES) as ProjectPhase[];

export async function unregulatedProjects(reader: GraphReader): Promise<readonly Gap[]> {
  const systems = reader.ofKind('SYSTEM');
  await reader.load(systems);
  return systems.flatMap((system): Gap[] => {
    const phase = reader.text(system, 'phase') ?? '';
    if (PHASES.indexOf(phase as ProjectPhase) < PHASES.indexOf('DESIGN')) return [];
    const related = applyingClauses(reader, system);
    const regulations = related.filter((clause) => isOfRegulation(reader, clause));
    if (regulations.length > 0) return [];
    const reason = `${reader.name(system)} is in ${phase} and no regulation or standard APPLIES_TO it: find out which do`;
    return [{ artifact: system, reason, related }];
  });
}

/** A regulation or standard, or part of one. */
function isOfRegulation(reader: GraphReader, clause: number): boolean {
  const above = new Set([clause]);
  for (const one of above) {
    if (['REGULATION', 'STANDARD'].includes(reader.subkind(one) ?? '')) return true;
    for (const whole of reader.others(one, { end: 'SOURCE', type: 'PART_OF', kinds: ['CLAUSE'] })) above.add(whole);
  }
  return false;
}

/** Of projects that have a canvas: who works without one is not judged by it. */
export async function unansweredCanvases(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  for (const system of reader.ofKind('SYSTEM')) {
    const answer = await policyInForce(reader, 'CANVAS', { validAt, subject: system });
    if (!answer.ok) continue;
    const canvas = await readCanvas(reader, system, answer.policy.definition);
    if (canvas.analyses.length === 0) continue;
    for (const { block, question } of openQuestions(canvas)) {
      const reason = `block ${block.number} ${block.id} does not answer ${question.id}: ${question.text}`;
      gaps.push({ artifact: system, reason, related: canvas.analyses });
    }
  }
  return gaps;
}

const TESTED_IN_PIPELINES: readonly string[] = [
  'EFFICIENCY',
  'FAIRNESS',
  'ROBUSTNESS',
  'EXPLAINABILITY',
] satisfies (keyof typeof QUALITIES)[];

/** A test is bound to a pipeline that it names, or that a run used together with it. */
export async function untestedQualities(reader: GraphReader): Promise<readonly Gap[]> {
  const requirements = reader.ofKind('REQUIREMENT');
  await reader.load(requirements);
  const gaps: Gap[] = [];
  for (const requirement of requirements) {
    const quality = reader.text(requirement, 'quality') ?? '';
    if (!TESTED_IN_PIPELINES.includes(quality)) continue;
    const tests = reader.others(requirement, { end: 'TARGET', type: 'VERIFIES', kinds: ['TEST_CASE'] });
    await reader.load(tests);
    if (tests.some((test) => isBoundToPipeline(reader, test))) continue;
    const what = tests.length === 0 ? 'no test VERIFIES it' : 'no test of it is bound to a pipeline';
    const reason = `${reader.name(requirement)} demands ${quality} and ${what}: let CI or CT run a test of it`;
    gaps.push({ artifact: requirement, reason, related: tests });
  }
  return gaps;
}

function isBoundToPipeline(reader: GraphReader, test: number): boolean {
  const isPipeline = (one: number) =>
    one !== NONE && reader.kind(one) === 'CODE_UNIT' && reader.subkind(one) === 'PIPELINE';
  if (isPipeline(reader.find(reader.text(test, 'pipeline') ?? ''))) return true;
  return reader
    .others(test, { end: 'TARGET', type: 'USED', kinds: ['RUN'] })
    .some((run) => reader.others(run, { end: 'SOURCE', type: 'USED', kinds: ['CODE_UNIT'] }).some(isPipeline));
}

/** Of models in production: by their stage, or by a deployment that runs in an environment of that name. */
export async function ownerlessModels(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const models = reader.ofKind('MODEL');
  const deployments = new Map(models.map((model) => [model, deploymentsWith(reader, model)]));
  await reader.load([...models, ...[...deployments.values()].flat()]);
  const gaps: Gap[] = [];
  for (const [model, all] of deployments) {
    const running: number[] = [];
    for (const one of all) {
      if (isProduction(reader.text(one, 'environment')) && (await stillRuns(reader, one, validAt))) running.push(one);
    }
    if (running.length === 0 && !isProduction(reader.text(model, 'stage'))) continue;
    const owners = reader.others(model, { end: 'TARGET', type: 'RESPONSIBLE_FOR', roles: ['A'] });
    if (owners.some((owner) => isActive(reader, owner, validAt))) continue;
    const what = owners.length === 0 ? 'nobody is accountable for it' : 'nobody holds the accountable role';
    const reason = `${reader.name(model)} is in production and ${what}: name an owner (RESPONSIBLE_FOR, role A)`;
    gaps.push({ artifact: model, reason, related: [...running, ...owners] });
  }
  return gaps;
}

function isProduction(name: string | null): boolean {
  return name !== null && ['PRODUCTION', 'PROD'].includes(name.toUpperCase());
}

export async function unmappedDuties(reader: GraphReader): Promise<readonly Gap[]> {
  return (await stakeholderDuties(reader))
    .filter(({ policies }) => policies.length === 0)
    .map(({ requirement, kind, towards }) => {
      const reason = `no policy answers the ${kind} duty towards ${towards.join(', ')}: let it REQUIRE a CONTROL POLICY`;
      return { artifact: requirement, reason, related: [] };
    });
}

export async function modelsWithoutPurpose(reader: GraphReader, { pacing }: GapPoint): Promise<readonly Gap[]> {
  const says = (artifact: number, field: string) => (reader.text(artifact, field) ?? '').trim() !== '';
  const all = reader.ofKind('MODEL');
  await reader.load(all);
  const models = new Map<number, number[]>(all.filter((one) => !says(one, 'purpose')).map((model) => [model, []]));
  const systems = models.size > 0 ? reader.ofKind('SYSTEM') : [];
  await reader.load(systems);
  for (const system of systems) {
    for (const member of await inSlices(systemScopeSteps(reader, system), pacing)) models.get(member)?.push(system);
  }
  return [...models].flatMap(([model, of]): Gap[] => {
    if (of.some((system) => says(system, 'intendedPurpose'))) return [];
    const where = of.length === 0 ? 'it belongs to no system' : 'no system that it belongs to has an intended purpose';
    const reason = `${reader.name(model)} has no purpose and ${where}: say what it is for, and what not`;
    return [{ artifact: model, reason, related: of }];
  });
}

const LEGALITY = ['legalBasis', 'licence', 'license', 'consent'];

/** Of training data: a legal basis, licence or consent of its own, or of every source that it was derived from. */
export async function dataWithoutLegality(reader: GraphReader): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  const legal = await legalData(reader);
  for (const model of reader.ofKind('MODEL')) {
    const runs = reader.others(model, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] });
    const data = runs.flatMap((run) =>
      reader
        .linked(run, { end: 'SOURCE', type: 'USED', kinds: ['DATASET'] })
        .filter(({ role }) => role === null || role === 'TRAIN')
        .map(({ artifact }) => artifact),
    );
    const lacking = [...new Set(data)].filter((dataset) => !legal.has(dataset));
    if (lacking.length === 0) continue;
    const names = lacking.map((one) => reader.name(one)).join(', ');
    const reason = `${reader.name(model)} was trained on ${names} without legal basis, licence or consent: record it at the data or at its source`;
    gaps.push({ artifact: model, reason, related: lacking });
  }
  return gaps;
}

/** A text that says something; of what is no text: anything but no. */
function isStated(value: Json | undefined): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return value !== undefined && value !== null && value !== false;
}

/** Data that say so themselves, and what was derived from nothing but such data. */
async function legalData(reader: GraphReader): Promise<ReadonlySet<number>> {
  const all = reader.ofKind('DATASET');
  await reader.load(all);
  const sources = { end: 'SOURCE', type: 'DERIVED_FROM', kinds: ['DATASET'] } as const;
  const doubtful = new Map(all.map((dataset) => [dataset, reader.others(dataset, sources).length]));
  const legal = new Set(all.filter((dataset) => LEGALITY.some((field) => isStated(reader.content(dataset)[field]))));
  // Those that are added on the way are visited, too.
  for (const dataset of legal) {
    for (const derived of reader.others(dataset, { ...sources, end: 'TARGET' })) {
      const others = (doubtful.get(derived) ?? 0) - 1;
      doubtful.set(derived, others);
      if (others === 0) legal.add(derived);
    }
  }
  return legal;
}

/**
 * Of projects: a system that says its phase, or that somebody is RESPONSIBLE_FOR. A person who is responsible is there in the roles
 * that the person holds at the instant.
 */
export async function missingRoles(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  const systems = reader.ofKind('SYSTEM');
  await reader.load(systems);
  for (const system of systems) {
    const team = reader.others(system, { end: 'TARGET', type: 'RESPONSIBLE_FOR', kinds: ['ROLE', 'PERSON'] });
    const phase = reader.text(system, 'phase');
    if (team.length === 0 && (phase === null || phase === 'RETIRED')) continue;
    const answer = await policyInForce(reader, 'ROLE_DIVERSITY', { validAt, subject: system });
    if (!answer.ok) continue;
    const active = team.flatMap((who) =>
      reader.kind(who) === 'PERSON'
        ? heldRoles(reader.view, who, validAt).flatMap(({ role, isVoid }) => (isVoid ? [] : [role]))
        : isActive(reader, who, validAt)
          ? [who]
          : [],
    );
    await reader.load(active);
    const names = new Set(
      active.flatMap((role) => [reader.id(role), reader.name(role), reader.text(role, 'name') ?? '']),
    );
    const missing = answer.policy.definition.roles.filter(({ id }) => !names.has(id));
    if (missing.length === 0) continue;
    const reason = `${reader.name(system)} has nobody as ${missing.map(({ id }) => id).join(', ')}: let a role of that name be RESPONSIBLE_FOR it, and be held`;
    gaps.push({ artifact: system, reason, related: team });
  }
  return gaps;
}

export async function incompleteSoup(reader: GraphReader): Promise<readonly Gap[]> {
  return (await soupRecords(reader, null))
    .filter(({ missing }) => missing.length > 0)
    .map(({ library, name, missing }) => ({
      artifact: library,
      reason: `${name} does not say ${missing.map((field) => SOUP_FIELDS[field]).join(', ')}`,
      related: [],
    }));
}

export async function unjustifiedSegregations(reader: GraphReader): Promise<readonly Gap[]> {
  const components = reader.ofKind('COMPONENT');
  await reader.load(components);
  const gaps: Gap[] = [];
  for (const component of components) {
    if (reader.text(component, 'softwareClass') === null) continue;
    const { reason: why, stated, inForce, wholes } = await softwareClassOf(reader, component);
    if (why !== 'SEGREGATION_MISSING') continue;
    const reason = `${reader.name(component)} states class ${stated} within class ${inForce} and no segregation: it is ${inForce} until one is justified`;
    gaps.push({ artifact: component, reason, related: wholes });
  }
  return gaps;
}

export async function overdueReports(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  return (await incidentReports(reader, validAt))
    .filter(({ overdue }) => overdue)
    .map(({ incident, dueDay, days, source }) => ({
      artifact: incident,
      reason: `it was to be reported by the end of ${dueDay} (${days} calendar days, ${source}): report it`,
      related: [],
    }));
}

function inOrder(gaps: readonly Gap[]): Gap[] {
  return [...gaps].sort((left, right) => left.artifact - right.artifact);
}
