/** Predicates about work: risk controls, gaps, states, iterations, outputs and records. */
import { z } from 'zod';
import { NONE } from '../../index/graphIndex.ts';
import { parseInstant } from '../../metamodel/content.ts';
import { ARTIFACT_KIND_NAMES, type ArtifactKind } from '../../metamodel/kinds.ts';
import { ASSESSED_STANDARDS, type AssessedStandard, WORK_PRODUCTS } from '../../safety/assessment/workProducts.ts';
import { ArgumentStanding } from '../argumentStanding.ts';
import { assessmentPackage } from '../assessmentPackage.ts';
import { GAP_KINDS, type GapKind } from '../gaps/gapKinds.ts';
import type { StandingFinding } from '../generatedArgument.ts';
import type { GraphReader } from '../graphReader.ts';
import { lifeCyclesOf, readInstance } from '../lifeCycleInstance.ts';
import { qualityOf } from '../policy/testKinds.ts';
import { iterationsOf } from '../process/processRun.ts';
import { planOf, releaseEntry } from '../process/releasePlan.ts';
import { factsOf, type GateGround, isFresh, newestFor, scopeOf, standsAgainst } from './ground.ts';
import { standingInGate, whyNot } from './people.ts';
import { type PredicateFinding, predicate } from './predicateRow.ts';

const name = z.string().min(1);
const kind = z.enum(ARTIFACT_KIND_NAMES as [ArtifactKind, ...ArtifactKind[]]);

export const noOpenRiskControl = predicate({
  sentence: 'Every risk control of what the gate is about is implemented and shown to be effective.',
  source: 'ISO 14971:2019, 7.2 and 7.6: implementation, effectiveness and completeness of risk control',
  parameters: {},
  evaluate: async (_, ground) => {
    const { reader, scope } = ground;
    const controls = reader
      .ofKind('CONTROL', 'RISK_CONTROL')
      .filter(
        (control) =>
          scope.has(control) ||
          (['MITIGATES', 'APPLIES_TO'] as const).some((type) =>
            reader.others(control, { end: 'SOURCE', type }).some((one) => scope.has(one)),
          ),
      );
    if (controls.length === 0) {
      const reason = 'no risk control is recorded of what the gate is about';
      const fix = 'record the risk controls (CONTROL RISK_CONTROL) that MITIGATE its hazards or APPLY TO it';
      return { items: [{ id: 'NO_OPEN_RISK_CONTROL', outcome: 'UNKNOWN', reason, fix }], inputs: [] };
    }
    await reader.load(controls);
    const inputs = [...controls];
    const items = controls.flatMap((control) => {
      const evidence = evidenceOf(ground, control);
      inputs.push(...evidence.all);
      const why = whyOpen(ground, control, evidence);
      if (why === null) return [];
      const reason = `the risk control ${reader.name(control)} is open: ${why}`;
      const fix = `close ${reader.id(control)}: carry it out, and record evidence that it works`;
      return [{ id: reader.id(control), outcome: 'FAIL' as const, reason, fix }];
    });
    return { items, inputs };
  },
});

/** Evidence for the control or the tests that verify it, and against them, which the newest of both is asked for. */
function evidenceOf({ reader }: GateGround, control: number): Record<'all' | 'against', readonly number[]> {
  const tests = reader.others(control, { end: 'TARGET', type: 'VERIFIES', kinds: ['TEST_CASE'] });
  const inRoles = (roles: readonly (string | null)[]) =>
    [control, ...tests].flatMap((one) =>
      reader.others(one, { end: 'TARGET', type: 'EVIDENCES', roles, kinds: ['EVIDENCE'] }),
    );
  return { all: inRoles([null, 'FOR', 'AGAINST']), against: inRoles(['AGAINST']) };
}

/** Null: it is closed. */
function whyOpen(ground: GateGround, control: number, evidence: ReturnType<typeof evidenceOf>): string | null {
  const { reader } = ground;
  const state = reader.text(control, 'actionState');
  if (state !== null && state !== 'COMPLETED') return `it is ${state}`;
  const newest = newestFor(ground, evidence.all);
  if (newest === null) return 'no passing evidence that still stands shows that it works';
  if (evidence.against.includes(newest)) return `${reader.id(newest)} speaks against it`;
  const [worst] = standsAgainst(ground, control);
  return worst ? `it is ${worst}` : null;
}

export const noGaps = predicate({
  sentence: 'None of these gaps is open in what the gate is about.',
  source: 'The clause of each kind of gap',
  parameters: {
    kinds: z.array(name).min(1),
    /** GRAPH: anywhere. Default: SUBJECTS, what the gate is about and what belongs to it. */
    scope: z.enum(['SUBJECTS', 'GRAPH']).nullish(),
  },
  evaluate: async ({ kinds, scope }, ground) => {
    const { reader, gapPoint } = ground;
    const items = [];
    const inputs: number[] = [];
    for (const one of kinds) {
      if (!Object.hasOwn(GAP_KINDS, one)) {
        const reason = `there is no kind of gap ${one}`;
        items.push({ id: one, outcome: 'UNKNOWN' as const, reason, fix: 'name a kind of gap: see GapKind' });
        continue;
      }
      for (const gap of await GAP_KINDS[one as GapKind].find(reader, gapPoint)) {
        if (scope !== 'GRAPH' && !ground.scope.has(gap.artifact)) continue;
        inputs.push(gap.artifact);
        const id = reader.id(gap.artifact);
        items.push({ id, outcome: 'FAIL' as const, reason: `${one}: ${gap.reason}`, fix: `close the gap of ${id}` });
      }
    }
    return { items, inputs };
  },
});

export const lifeCycleState = predicate({
  sentence: 'What the gate is about is in one of these states of its life cycle.',
  source: 'ModelOps: a life cycle is designed, versioned and followed',
  parameters: {
    states: z.array(name).min(1),
    /** Id of the life cycle; absent: any that applies. */
    lifeCycle: name.nullish(),
  },
  evaluate: async ({ states, lifeCycle }, ground) => {
    const { reader, subjects, validAt, configuration } = ground;
    const { baseline } = configuration;
    const members = baseline !== null && subjects.includes(baseline) ? [...configuration.artifacts()] : [];
    const items = [];
    const inputs: number[] = [];
    let followed = 0;
    for (const artifact of new Set([...subjects, ...members])) {
      for (const control of lifeCyclesOf(reader, artifact)) {
        if (lifeCycle && reader.id(control) !== lifeCycle) continue;
        followed += 1;
        const id = reader.id(artifact);
        const read = await readInstance({ reader, artifact, control, until: validAt });
        inputs.push(control);
        if (!read.ok) {
          items.push({ id, outcome: 'UNKNOWN' as const, reason: read.message, fix: 'correct the life cycle' });
          continue;
        }
        const { state, history } = read.instance;
        inputs.push(...history.map(({ change }) => change));
        if (states.includes(state)) continue;
        const reason = `${reader.name(artifact)} is in ${state} of ${reader.id(control)}; asked for is ${states.join(' or ')}`;
        items.push({ id, outcome: 'FAIL' as const, reason, fix: `take ${id} to ${states.join(' or ')}` });
      }
    }
    if (followed > 0) return { items, inputs };
    const reason = `${lifeCycle ?? 'no life cycle'} applies to what the gate is about, so its state is not known`;
    const id = lifeCycle ?? 'LIFE_CYCLE_STATE';
    return { items: [{ id, outcome: 'UNKNOWN', reason, fix: 'let a life cycle apply to it' }], inputs };
  },
});

export const iterationsAccepted = predicate({
  sentence: 'Every iteration that was planned for the release is accepted, and did no work that was not planned.',
  source: 'Compliant MLOps: the development cycle is nested in the release cycle',
  parameters: {
    /** Id of the release plan; absent: those that the configuration includes, else those of the systems that the gate is about. */
    release: name.nullish(),
    /** Iterations that another tool keeps: how they are stored. Absent: iterations of release plans. */
    artifactKind: kind.nullish(),
    subkind: name.nullish(),
    /** State or status of an accepted one of another tool. Default: ACCEPTED. */
    accepted: name.nullish(),
  },
  evaluate: (parameters, ground) =>
    parameters.artifactKind || parameters.subkind
      ? iterationsElsewhere(parameters, ground)
      : plannedIterations(parameters.release ?? null, ground),
});

async function plannedIterations(release: string | null, ground: GateGround): Promise<PredicateFinding> {
  const { reader, validAt } = ground;
  const plans = release === null ? await plansOf(ground) : [planOf(reader, release)].filter((one) => one !== NONE);
  const unknown = (id: string, reason: string, fix: string) => ({
    items: [{ id, outcome: 'UNKNOWN' as const, reason, fix }],
    inputs: plans,
  });
  if (plans.length === 0) {
    const what = release === null ? 'no release of what the gate is about is planned' : `${release} is no release plan`;
    return unknown('ITERATIONS_ACCEPTED', what, 'plan the release and its iterations (planRelease, planIteration)');
  }
  const items = [];
  const inputs = [...plans];
  for (const plan of plans) {
    const { verdict, unmet } = await releaseEntry(reader, plan, validAt);
    const id = reader.id(plan);
    if (verdict === 'UNKNOWN') {
      const fix = `plan the iterations of ${id} (planIteration)`;
      items.push({ id, outcome: 'UNKNOWN' as const, reason: `no iteration of ${id} is planned`, fix });
    }
    for (const iteration of iterationsOf(reader, plan)) inputs.push(iteration, ...stepsOf(reader, iteration));
    for (const { artifact, steps, items: work } of unmet) {
      const iteration = reader.id(artifact);
      const why = [
        ...(steps.length > 0 ? [`${steps.join(', ')} is not accepted`] : []),
        ...(work.length > 0 ? [`${work.join(', ')} is not in the plan`] : []),
      ];
      const reason = `the iteration ${iteration} of ${id} is open: ${why.join('; ') || 'its process cannot be read'}`;
      const fix = `accept the steps of ${iteration} (recordStep), and amend the plan where work was not planned`;
      items.push({ id: iteration, outcome: 'FAIL' as const, reason, fix });
    }
  }
  return { items, inputs };
}

/** Release plans that the configuration includes; where it includes none, those of the systems in scope. */
async function plansOf({ reader, configuration, scope }: GateGround): Promise<number[]> {
  const plans = reader.ofKind('CONTROL', 'RELEASE_PLAN');
  const included = configuration.baseline === null ? [] : plans.filter((plan) => configuration.has(plan));
  if (included.length > 0) return included;
  await reader.load(plans);
  return plans.filter((plan) => scope.has(reader.find(reader.text(plan, 'system') ?? '')));
}

function stepsOf(reader: GraphReader, artifact: number): number[] {
  const asked = { end: 'TARGET', type: 'AFFECTS', kinds: ['CHANGE'], subkinds: ['STATE_TRANSITION'] } as const;
  return reader.others(artifact, asked);
}

/** Iterations that another tool keeps: accepted by their last transition, by their status, or by a signature. */
async function iterationsElsewhere(
  parameters: {
    readonly release?: string | null;
    readonly artifactKind?: ArtifactKind | null;
    readonly subkind?: string | null;
    readonly accepted?: string | null;
  },
  ground: GateGround,
): Promise<PredicateFinding> {
  const { reader, subjects, configuration, validAt } = ground;
  const accepted = parameters.accepted ?? 'ACCEPTED';
  const own = configuration.baseline === null ? [] : [configuration.baseline];
  const releases = parameters.release
    ? [parameters.release]
    : [...new Set([...subjects, ...own])].map((one) => reader.id(one));
  const all = reader.ofKind(parameters.artifactKind ?? 'CHANGE', ...(parameters.subkind ? [parameters.subkind] : []));
  await reader.load(all);
  const planned = all.filter((one) => {
    if (releases.includes(reader.text(one, 'release') ?? '')) return true;
    return reader.others(one, { end: 'SOURCE', type: 'PART_OF' }).some((whole) => releases.includes(reader.id(whole)));
  });
  if (planned.length === 0) {
    const reason = `no iteration is recorded of ${releases.join(', ')}`;
    const fix = 'record the planned iterations of the release';
    return { items: [{ id: 'ITERATIONS_ACCEPTED', outcome: 'UNKNOWN', reason, fix }], inputs: [] };
  }
  const inputs = [...planned];
  const items = [];
  for (const one of planned) {
    const steps = stepsOf(reader, one);
    await reader.load(steps);
    inputs.push(...steps);
    const taken = steps
      .map((step) => ({ step, at: parseInstant(reader.text(step, 'at') ?? ''), to: reader.text(step, 'to') }))
      .filter(({ at }) => at !== null && at <= validAt)
      .sort((left, right) => (left.at as number) - (right.at as number) || left.step - right.step);
    const state = taken.at(-1)?.to ?? reader.text(one, 'status') ?? 'OPEN';
    if (state === accepted || (await isSigned(ground, one))) continue;
    const id = reader.id(one);
    const reason = `the iteration ${reader.name(one)} is ${state}`;
    items.push({ id, outcome: 'FAIL' as const, reason, fix: `accept ${id}, or take it out of the release` });
  }
  return { items, inputs };
}

async function isSigned(ground: GateGround, artifact: number): Promise<boolean> {
  const { reader } = ground;
  const signOffs = reader.others(artifact, { end: 'TARGET', type: 'APPROVES', kinds: ['SIGN_OFF'] });
  const standings = await standingInGate(ground, signOffs);
  return standings.some((one) => one.signature.verdict === 'APPROVED' && whyNot(ground, one) === null);
}

export const missingOutputs = predicate({
  sentence: 'What the phase has to hand over is there, and nothing stands against it.',
  source: 'CRISP-ML(Q): outputs of a phase',
  parameters: {
    outputs: z
      .array(
        z.strictObject({
          /** What it is called in sentences; absent: kind and subkind. */
          name: name.nullish(),
          kind,
          subkind: name.nullish(),
          /** Only what looked at this quality, itself or by the test that it EVIDENCES, e.g. ROBUSTNESS; it has to have passed. */
          quality: name.nullish(),
          minimum: z.int().positive().nullish(),
        }),
      )
      .min(1),
  },
  evaluate: async ({ outputs }, ground) => {
    const { reader, scope } = ground;
    const items = [];
    const inputs: number[] = [];
    for (const output of outputs) {
      const called = output.name ?? [output.kind, output.subkind].filter(Boolean).join(' ');
      const needed = output.minimum ?? 1;
      const ofKind = [...scope].filter(
        (one) =>
          reader.kind(one) === output.kind &&
          // An evaluation of the gate itself is nothing that the phase hands over.
          (output.subkind ? reader.subkind(one) === output.subkind : reader.subkind(one) !== 'GATE_EVALUATION'),
      );
      const { quality } = output;
      const looking = quality ? await lookingAt(reader, ofKind, quality) : null;
      const there = looking ? [...new Set([...looking.values()].flat())] : ofKind;
      inputs.push(...there);
      const freshIn = (whole: ReadonlySet<number>) =>
        looking
          ? passedAll(ground, looking, whole)
          : there.filter((one) => whole.has(one) && factsOf(ground, one).outcome !== 'fail' && isFresh(ground, one));
      const each = eachOf(ground, ['SYSTEM', 'MODEL']).map(({ subject, scope: whole }) => ({
        subject,
        own: freshIn(whole),
      }));
      const lacking = each.filter(({ own }) => own.length < needed);
      const [first] = lacking;
      if (first === undefined) continue;
      const fresh = each.flatMap(({ own }) => own);
      const old = there.filter((one) => !fresh.includes(one)).map((one) => reader.id(one));
      const why = old.length > 0 ? `; ${old.join(', ')} does not stand any more` : '';
      const of = lacking.flatMap(({ subject }) => (subject === null ? [] : [reader.name(subject)])).join(', ');
      const reason = `${called}${of === '' ? '' : ` of ${of}`} is missing: ${first.own.length} of ${needed} are there${why}`;
      items.push({ id: called, outcome: 'FAIL' as const, reason, fix: `hand over ${called}` });
    }
    return { items, inputs };
  },
});

/** What looked at the quality, by the test that it is evidence of, or by itself. */
async function lookingAt(
  reader: GraphReader,
  artifacts: readonly number[],
  quality: string,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const testsOf = (one: number) => reader.others(one, { end: 'SOURCE', type: 'EVIDENCES', kinds: ['TEST_CASE'] });
  await reader.load([...artifacts, ...artifacts.flatMap(testsOf)]);
  const found = new Map<number, number[]>();
  for (const one of artifacts) {
    for (const each of [one, ...testsOf(one)]) {
      if (qualityOf(reader, each) === quality) found.set(each, [...(found.get(each) ?? []), one]);
    }
  }
  return found;
}

/** The newest result of each within the whole; empty where one of them does not speak for it. */
function passedAll(
  ground: GateGround,
  results: ReadonlyMap<number, readonly number[]>,
  whole: ReadonlySet<number>,
): number[] {
  const own = [...results.values()].map((one) => one.filter((each) => whole.has(each)));
  const newest = own.filter((one) => one.length > 0).map((one) => newestFor(ground, one));
  return newest.includes(null) ? [] : newest.filter((one) => one !== null);
}

export const records = predicate({
  sentence: 'These records of what the gate is about are there, and stand.',
  source: 'AI Act Art. 43, 47, 48, 49: conformity assessment, declaration, marking and registration before the market',
  parameters: {
    /** Values of content.record, e.g. CONFORMITY_ASSESSMENT. */
    records: z.array(name).min(1),
  },
  evaluate: async ({ records: wanted }, ground) => {
    const { reader, scope } = ground;
    const evidence = reader
      .ofKind('EVIDENCE')
      .filter((one) => reader.others(one, { end: 'SOURCE', type: 'EVALUATES' }).some((about) => scope.has(about)));
    await reader.load(evidence);
    const items = [];
    const inputs: number[] = [];
    for (const record of wanted) {
      const there = evidence.filter((one) => reader.text(one, 'record') === record);
      inputs.push(...there);
      const about = (whole: ReadonlySet<number>) =>
        there.filter((one) => reader.others(one, EVALUATED).some((each) => whole.has(each)));
      const newest = eachOf(ground, ['SYSTEM']).map(({ scope: whole }) =>
        newestFor(ground, about(whole), { isSilenceEnough: true }),
      );
      if (!newest.includes(null)) continue;
      const standing = [...new Set(newest.filter((one) => one !== null))];
      const old = there.filter((one) => !standing.includes(one)).map((one) => reader.id(one));
      const others =
        standing.length > 0 ? `, and ${standing.map((one) => reader.id(one)).join(', ')} is of another` : '';
      const why = old.length > 0 ? `${old.join(', ')} does not stand` : 'there is none';
      const fix = `record ${record} as evidence (content.record) that EVALUATES it`;
      items.push({ id: record, outcome: 'FAIL' as const, reason: `${record} is missing: ${why}${others}`, fix });
    }
    return { items, inputs };
  },
});

const EVALUATED = { end: 'SOURCE', type: 'EVALUATES' } as const;

/**
 * What is of one subject is of no other: each that the gate is about needs its own, but for one that is part of another. Null: the
 * gate is about one thing.
 */
function eachOf(
  { reader, configuration, subjects, scope }: GateGround,
  kinds: readonly string[],
): readonly { readonly subject: number | null; readonly scope: ReadonlySet<number> }[] {
  const all = subjects
    .filter((one) => kinds.includes(reader.kind(one)))
    .map((subject) => ({ subject, scope: scopeOf(reader, configuration, [subject]) }));
  const each = all.filter(({ subject }) => !all.some((other) => other.subject !== subject && other.scope.has(subject)));
  return each.length < 2 ? [{ subject: null, scope }] : each;
}

export const completeWorkProducts = predicate({
  sentence:
    'Every work product that an independent assessment of the release asks for is there, and nothing stands against it.',
  source: 'ISO 26262-2:2018, 6.4.8 and 6.4.13: safety case and release for production',
  parameters: {
    standards: z
      .array(z.enum(Object.keys(ASSESSED_STANDARDS) as [AssessedStandard, ...AssessedStandard[]]))
      .min(1)
      .nullish(),
  },
  evaluate: async ({ standards }, ground) => {
    const { reader, subjects, findings, configuration, validAt } = ground;
    const releases = subjects.filter((one) => ['BASELINE', 'SYSTEM'].includes(reader.kind(one)));
    if (releases.length === 0) {
      const reason = 'the gate is about no release (BASELINE) and no SYSTEM, so there is no package to look at';
      const fix = 'let the gate apply to the release or the system';
      return { items: [{ id: 'COMPLETE_WORK_PRODUCTS', outcome: 'UNKNOWN', reason, fix }], inputs: [] };
    }
    const standing = new Map<number, StandingFinding>();
    for (const item of findings.items) {
      if (item.node !== configuration.primary(item.artifact)) continue;
      const effects = item.states.filter((one) => one.modality === 'ACTUAL').map(({ effect }) => effect);
      if (effects.length > 0) standing.set(item.artifact, { effects, reason: effects.join(', ') });
    }
    const argument = new ArgumentStanding(findings);
    const items = [];
    const inputs: number[] = [];
    for (const release of releases) {
      const answer = await assessmentPackage({
        reader,
        release,
        validAt,
        findings: standing,
        against: (one) => argument.against(one),
        standards: standards ?? undefined,
      });
      if (!answer.ok) {
        const fix = 'judge a smaller release';
        items.push({ id: reader.id(release), outcome: 'UNKNOWN' as const, reason: answer.message, fix });
        continue;
      }
      for (const product of answer.value.products) {
        inputs.push(...product.artifacts.map(({ artifact }) => artifact));
        if (!product.required || product.status === 'PRESENT') continue;
        const { name: called } = WORK_PRODUCTS[product.id];
        const reason = `${called} of ${reader.name(release)} is ${product.status}`;
        items.push({ id: product.id, outcome: 'FAIL' as const, reason, fix: `bring ${called} up to date` });
      }
    }
    return { items, inputs };
  },
});
