/**
 * What a gate says of a configuration at one point: a function of the graph at a revision, an instant and the rule tables. Asked
 * again for the same point it answers the same.
 *
 *     impact without changes, findings ─▶ base verdict ┐   required roles by the signatures that stand
 *     predicates in the content of the gate ───────────┼─▶ worst wins, less waivers that hold
 *     waivers ─────────────────────────────────────────┘
 */
import { type GateContent, readGateContent, type StatedPredicate } from '../governance/gate/gateContent.ts';
import {
  type GateOutcome,
  type JoinedJudgement,
  joinJudgement,
  outcomeOf,
  type UnmetItem,
  worstJudgement,
} from '../governance/gate/judgement.ts';
import {
  type AnalysisPoint,
  type AnalysisReport,
  type Answer,
  type ContentSource,
  EACH_ANEW,
  type Pacing,
  type Reports,
} from '../impact/analyse.ts';
import { unmetRequirements } from '../impact/deciding.ts';
import { gatesOf, requiredBy } from '../impact/gates.ts';
import type { ImpactAnalysis } from '../impact/impactAnalysis.ts';
import type { Obligation } from '../impact/report.ts';
import type { Configuration } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import { canonicalJson, sha256 } from '../model/canonicalJson.ts';
import { includedModels } from '../reading/data/release.ts';
import { concernedBy, type GateGround, scopeOf } from '../reading/gate/ground.ts';
import { type JudgedPredicate, judgePredicate } from '../reading/gate/predicateKinds.ts';
import { judgeRequiredRoles } from '../reading/gate/requiredRoles.ts';
import { waiversOf } from '../reading/gate/waivers.ts';
import type { GraphReader } from '../reading/graphReader.ts';
import { doubtsIn } from '../reading/hara/doubts.ts';
import { type DefinitionInForce, definitionInForce } from '../reading/policy/managedDefinition.ts';
import { Standing } from '../reading/standing.ts';

/** Something that an evaluation was made from. */
export interface GateInput {
  /** Artifact id. */
  readonly id: string;
  /** Semantic digest of the version that was looked at, and what became of it; '' where there is no version. */
  readonly digest: string;
}

export interface GateEvaluation extends JoinedJudgement {
  /** Number of the GATE. */
  readonly gate: number;
  /** Version of the gate that was evaluated (id@label); its id where it has no version. */
  readonly gateVersion: string;
  /** Id of a baseline; null: HEAD. */
  readonly configuration: string | null;
  /** Numbers of what was judged. */
  readonly subjects: readonly number[];
  /** Does the gate apply to more than that, which passes it at another time? */
  readonly isPartial: boolean;
  /** Does the gate apply to the configuration? */
  readonly applies: boolean;
  readonly content: GateContent | null;
  readonly answers: readonly JudgedPredicate[];
  /** What the plan asks to be done to bring back what the gate REQUIRES. */
  readonly obligations: readonly Obligation[];
  /** By id. */
  readonly inputs: readonly GateInput[];
  /** Digest of the rule tables that answered. */
  readonly rules: string | null;
  /** Digest of all that decided, and of the answer. Equal: nothing has changed. */
  readonly digest: string;
}

export interface GateQuestion extends Pacing {
  readonly source: ContentSource;
  readonly reports?: Reports;
  readonly at: AnalysisPoint;
  /** At the same point. */
  readonly reader: GraphReader;
  /** Number of the GATE. */
  readonly gate: number;
  /** Id of a baseline; null: HEAD. */
  readonly configuration: string | null;
  /** Numbers of what passes it: of all that the gate applies to only what concerns these is judged. Absent: all. */
  readonly passing?: readonly number[];
  /** Numbers of what it was judged for once, to judge just that again. Absent: all. */
  readonly only?: readonly number[];
}

export async function judgeGate(question: GateQuestion): Promise<Answer<GateEvaluation>> {
  const { reader, gate, at, reports = EACH_ANEW, source, clock, pause } = question;
  const { view } = reader;
  const pacing = { clock, ...(pause ? { pause } : {}) };
  const impact = await reports.impact({
    source,
    at,
    request: { changes: [], configuration: question.configuration, budget: null, resume: null },
    ...pacing,
  });
  if (!impact.ok) return impact;
  const ask = findingsOf(question);
  const happened = await ask(question.configuration);
  if (!happened.ok) return happened;
  const analyses = [impact.value.analysis, happened.value.analysis];
  const findings = happened.value.analysis;
  const { configuration } = findings;
  const all = gatesOf(configuration).get(gate) ?? [];
  const subjects = subjectsOf(question, configuration, all);

  const inForce = await gateInForce(question, subjects);
  const content = readGateContent((await reader.contentsOfVersions([inForce.version])).get(inForce.version) ?? {});
  const never = content?.waivers.never ?? [];
  const ground = groundOf({ question, findings, gate, subjects, ask });
  const engine = baseOf({ gate, subjects, analyses, view, configuration: question.configuration });
  const roles = await judgeRequiredRoles(ground, gate, engine.items);
  const worst = worstJudgement([{ verdict: engine.verdict, unmet: [] }, ...roles.items.map(outcomeOnly)]);
  const base = { verdict: worst.verdict, items: roles.items };
  const answers: JudgedPredicate[] = [];
  for (const stated of content?.predicates ?? []) answers.push(await judgePredicate(stated, ground));
  const waivers = await waiversOf(reader, gate, {
    configuration: question.configuration,
    roles: content?.waivers.roles ?? [],
  });
  const joined = joinJudgement({ base, answers, waivers, never, validAt: at.validAt });
  const inputs = inputsOf({
    gate,
    ground,
    lookedAt: [...roles.inputs, ...answers.flatMap((answer) => answer.inputs)],
    waivers: joined.waived.map(({ waiver }) => waiver.id),
  });
  const { version } = inForce;
  const gateVersion = version === NONE ? view.id(gate) : view.versionId(version);
  const rules = at.rules?.ok ? at.rules.rules.digest : null;
  const decided = {
    gate: gateVersion,
    configuration: question.configuration,
    ...(subjects.length < all.length ? { subjects: subjects.map((one) => view.id(one)) } : {}),
    rules,
    inputs: inputs.map(({ id, digest }) => [id, digest]),
    verdict: joined.verdict,
    unmet: joined.unmet.map(({ id, predicate, outcome }) => [id, predicate, outcome]),
    waived: joined.waived.map(({ item, waiver }) => [item.id, item.predicate, waiver.id]),
    predicates: answers.map((answer) => [answer.predicate, answer.kind, outcomeOf(answer)]),
  };
  return {
    ok: true,
    value: {
      ...joined,
      unmet: joined.unmet.map((item) => withNote(item, inForce.waiting)),
      gate,
      gateVersion,
      configuration: question.configuration,
      subjects,
      isPartial: subjects.length < all.length,
      applies: subjects.length > 0,
      content,
      answers,
      obligations: obligationsOf(analyses, gate),
      inputs,
      rules,
      digest: sha256(canonicalJson(decided)),
    },
  };
}

/**
 * The version of the gate that counts: for something under a managed process the one that counts of all definitions of its way, so that
 * who may record gates does not choose what it has to show.
 */
async function gateInForce(
  { reader, gate, passing, at }: GateQuestion,
  subjects: readonly number[],
): Promise<DefinitionInForce> {
  const { view } = reader;
  let found: DefinitionInForce = { version: view.current(gate), waiting: null };
  const concerned = [...(passing ?? []), ...subjects];
  const models = concerned.flatMap((one) => includedModels(reader, one).map((version) => view.artifactOf(version)));
  for (const artifact of new Set([...concerned, ...models])) {
    const definition = await definitionInForce({ reader, control: gate, artifact, at: at.validAt });
    if (definition.waiting === null || definition.version === NONE) continue;
    // Of several the oldest: the others were not signed for all that pass.
    if (found.waiting === null || definition.version < found.version) found = definition;
  }
  return found;
}

function withNote(item: UnmetItem, waiting: string | null): UnmetItem {
  return waiting === null || item.predicate === null ? item : { ...item, reason: `${item.reason} (${waiting})` };
}

function subjectsOf(
  { reader, passing, only }: GateQuestion,
  configuration: Configuration,
  all: readonly number[],
): readonly number[] {
  if (only) return all.filter((one) => only.includes(one));
  return passing ? concernedBy(reader, configuration, { subjects: all, passing }) : all;
}

function outcomeOnly({ outcome }: UnmetItem) {
  return { verdict: outcome, unmet: [] };
}

type AskFindings = (configuration: string | null) => Promise<Answer<AnalysisReport>>;

function findingsOf({ reports = EACH_ANEW, source, at, clock, pause }: Omit<GateQuestion, 'gate'>): AskFindings {
  const pacing = { clock, ...(pause ? { pause } : {}) };
  return (configuration) => reports.findings({ source, at, request: { configuration, since: null }, ...pacing });
}

function groundOf(parameters: {
  readonly question: Omit<GateQuestion, 'gate'>;
  readonly findings: ImpactAnalysis;
  readonly gate: number | null;
  readonly subjects: readonly number[];
  readonly ask: AskFindings;
}): GateGround {
  const { question, findings, gate, subjects, ask } = parameters;
  const { reader, at, clock, pause } = question;
  const { configuration } = findings;
  const head = async (): Promise<ImpactAnalysis> => {
    if (question.configuration === null) return findings;
    const answer = await ask(null);
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value.analysis;
  };
  return {
    reader,
    configuration,
    findings,
    gate,
    subjects,
    scope: scopeOf(reader, configuration, subjects),
    validAt: at.validAt,
    gapPoint: {
      validAt: at.validAt,
      doubts: async () => doubtsIn(await head(), at.validAt),
      standing: async () => new Standing(await head()),
      pacing: { clock, ...(pause ? { pause } : {}) },
    },
  };
}

/** Predicates about something without a gate around them: by the findings of the configuration. */
export async function judgePredicates(
  question: Omit<GateQuestion, 'gate'> & {
    readonly subjects: readonly number[];
    readonly predicates: readonly StatedPredicate[];
  },
): Promise<Answer<readonly JudgedPredicate[]>> {
  const { subjects, predicates } = question;
  const ask = findingsOf(question);
  const happened = await ask(question.configuration);
  if (!happened.ok) return happened;
  const ground = groundOf({ question, findings: happened.value.analysis, gate: null, subjects, ask });
  const answers: JudgedPredicate[] = [];
  for (const stated of predicates) answers.push(await judgePredicate(stated, ground));
  return { ok: true, value: answers };
}

/** The verdict of the metamodel, with what it lacks in sentences. */
function baseOf(parameters: {
  readonly gate: number;
  readonly subjects: readonly number[];
  readonly analyses: readonly ImpactAnalysis[];
  readonly view: GraphView;
  readonly configuration: string | null;
}): { readonly verdict: GateOutcome; readonly items: readonly UnmetItem[] } {
  const { gate, subjects, analyses, view, configuration } = parameters;
  const id = view.id(gate);
  const unknown = (reason: string, fix: string): { verdict: GateOutcome; items: readonly UnmetItem[] } => ({
    verdict: 'UNKNOWN',
    items: [{ id, predicate: null, outcome: 'UNKNOWN', reason, fix }],
  });
  if (subjects.length === 0) {
    const reason = `${id} does not apply to ${configuration ?? 'HEAD'}`;
    return unknown(reason, 'let it apply there, or name the baseline that it applies to as configuration');
  }
  if (analyses.some(({ complete }) => !complete)) {
    return unknown('the impact analysis did not come to an end', 'ask again when the service has more time');
  }
  const judged = analyses.map((analysis) => {
    const verdict = analysis.gates.find((one) => one.gate === gate);
    return { analysis, verdict: verdict?.verdict ?? 'PASS', unmet: verdict?.unmet ?? [] };
  });
  const items = new Map<string, UnmetItem>();
  for (const { analysis, verdict, unmet } of judged) {
    if (verdict === 'PASS') continue;
    for (const required of unmet) {
      if (items.get(required)?.outcome === 'FAIL') continue;
      items.set(required, unmetRequirement({ required, outcome: verdict, analysis, gate, subjects }));
    }
  }
  return { verdict: worstJudgement(judged).verdict, items: [...items.values()] };
}

function unmetRequirement(parameters: {
  readonly required: string;
  readonly outcome: UnmetItem['outcome'];
  readonly analysis: ImpactAnalysis;
  readonly gate: number;
  readonly subjects: readonly number[];
}): UnmetItem {
  const { required, outcome, analysis, gate, subjects } = parameters;
  const { view } = analysis.configuration;
  const unmet = unmetRequirements(analysis, (one) => one.gate === gate);
  const against = unmet.find(({ requirement }) => view.id(requirement) === required)?.items ?? [];
  const hits = against.map((item) => `${analysis.configuration.nodeId(item.node)} is ${item.effects.join(', ')}`);
  const about = subjects.map((one) => view.id(one)).join(', ');
  const number = view.find(required);
  if (number !== NONE && view.kind(number) === 'ROLE') {
    const because = hits.length > 0 ? `: ${hits.join('; ')}` : '';
    const reason = `no signature of a holder of ${required} stands for ${about}${because}`;
    return {
      id: required,
      predicate: null,
      outcome,
      reason,
      fix: `get a sign-off of a holder of ${required} on ${about}`,
    };
  }
  const reason =
    hits.length > 0 ? `${required} is required: ${hits.join('; ')}` : `${required} is required and does not hold`;
  const what = hits.length > 0 ? 'do what the plan asks for it' : 'record what shows that it holds';
  return { id: required, predicate: null, outcome, reason, fix: `${required}: ${what}` };
}

/** Of the plan, what leads to what the gate lacks. */
function obligationsOf(analyses: readonly ImpactAnalysis[], gate: number): Obligation[] {
  const found = new Map<string, Obligation>();
  for (const analysis of analyses) {
    const unmet = unmetRequirements(analysis, (one) => one.gate === gate);
    const nodes = unmet.flatMap(({ items }) => items.map(({ node }) => node));
    if (nodes.length === 0) continue;
    const leading = analysis.leadingTo(nodes);
    const needed = new Set<string>();
    for (const item of analysis.items) {
      if (leading.has(item.node)) for (const { id } of item.obligations) needed.add(id);
    }
    for (const { obligations } of analysis.plan) {
      for (const one of obligations) if (needed.has(one.id)) found.set(one.id, one);
    }
  }
  return [...found.values()];
}

/** What the gate applies to and requires, policies on it, sign-offs of it, waivers that count, and what predicates looked at. */
function inputsOf(parameters: {
  readonly gate: number;
  readonly ground: GateGround;
  readonly lookedAt: readonly number[];
  readonly waivers: readonly string[];
}): GateInput[] {
  const { gate, ground, lookedAt, waivers } = parameters;
  const { reader, subjects, configuration } = ground;
  const { view } = reader;
  const artifacts = new Set<number>([gate, ...subjects, ...requiredBy(gate, view)]);
  for (const subject of subjects) {
    for (const policy of reader.others(subject, {
      end: 'TARGET',
      type: 'APPLIES_TO',
      kinds: ['CONTROL'],
      subkinds: ['POLICY'],
    })) {
      artifacts.add(policy);
    }
  }
  for (const one of [...subjects, gate]) {
    for (const signOff of reader.others(one, { end: 'TARGET', type: 'APPROVES', kinds: ['SIGN_OFF'] })) {
      artifacts.add(signOff);
    }
  }
  for (const one of lookedAt) artifacts.add(one);
  for (const id of waivers) artifacts.add(view.find(id));
  artifacts.delete(NONE);
  return [...artifacts]
    .map((artifact): GateInput => {
      const version = configuration.versionOf(artifact);
      const withdrawn = version !== NONE && view.retractions(version).length > 0 ? ' withdrawn' : '';
      const retired = view.isRetired(artifact) ? ' retired' : '';
      return { id: view.id(artifact), digest: `${view.digest(version)}${withdrawn}${retired}` };
    })
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}
