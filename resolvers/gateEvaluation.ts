/** Gates: what they say, what was recorded of it, and waivers. */
import { z } from 'zod';
import { readGateContent } from '../graph/governance/gate/gateContent.ts';
import { outcomeOf, type UnmetItem } from '../graph/governance/gate/judgement.ts';
import { WAIVER_RULES } from '../graph/governance/gate/waiverTerm.ts';
import type { Json } from '../graph/model/delta.ts';
import {
  changedInputs,
  checkChain,
  isOwn,
  type RecordedEvaluation,
  readEvaluation,
} from '../graph/reading/gate/evaluations.ts';
import { gateEvents } from '../graph/reading/gate/history.ts';
import { PREDICATE_KINDS, predicateProblems } from '../graph/reading/gate/predicateKinds.ts';
import { evaluateGate, lastEvaluation } from '../graph/writing/evaluateGate.ts';
import { type GateEvaluation as Evaluated, judgeGate } from '../graph/writing/judgeGate.ts';
import { waiveGateItem } from '../graph/writing/waiveGateItem.ts';
import { pacingOf } from './asil.ts';
import { isoText, jsonField } from './content.ts';
import type { RequestContext } from './context.ts';
import { type BrokenRule, badUserInput, rulesViolated } from './errors.ts';
import { answered, PACING, reportsAt, sourceAt } from './impact.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import { recordWrite } from './record.ts';
import type {
  GateRecordResolvers,
  GateResolvers,
  MutationResolvers,
  QueryResolvers,
  ResolversTypes,
} from './types.generated.ts';

/** A recorded evaluation, at a point in history. */
export interface GateRecordNode {
  readonly at: ReadPoint;
  readonly recorded: RecordedEvaluation;
}

type EvaluationNode = Awaited<ResolversTypes['GateEvaluation']>;

export const gateEvaluationFields: Pick<GateResolvers, 'evaluation' | 'predicates'> = {
  evaluation: async ({ at, artifact }, { configuration }, context) =>
    evaluationNode({ at, gate: artifact, configuration: configuration ?? null, input: 'configuration' }, context),
  predicates: jsonField('predicates'),
};

interface Asked {
  readonly at: ReadPoint;
  readonly gate: number;
  readonly configuration: string | null;
  /** Where the configuration stands in the arguments. */
  readonly input: string;
  /** Ids of what alone is judged. Absent: all that the gate applies to. */
  readonly only?: readonly string[];
}

async function judge({ at, gate, configuration, input, only }: Asked, context: RequestContext): Promise<Evaluated> {
  const answer = await context.inTime(
    judgeGate({
      source: sourceAt(at, context),
      reports: reportsAt(at, context),
      at,
      reader: readerAt(at, context),
      gate,
      configuration,
      ...(only ? { only: only.map((one) => at.view.find(one)) } : {}),
      ...pacingOf(context),
    }),
  );
  return answered(answer, input.replace(/configuration$/, ''));
}

export async function evaluationNode(asked: Asked, context: RequestContext): Promise<EvaluationNode> {
  const { at, gate, configuration } = asked;
  const evaluated = await judge(asked, context);
  const reader = readerAt(at, context);
  const last = await lastEvaluation(reader, gate, configuration);
  const standing = last === null ? 'NONE' : last.digest === evaluated.digest ? 'CURRENT' : 'STALE';
  // A record lists no more inputs than it holds: what it does not list cannot be told apart.
  const listed = evaluated.inputs.slice(0, Math.max(last?.inputs.length ?? 0, 200));
  return {
    gate: { at, artifact: gate },
    configuration,
    applies: evaluated.applies,
    verdict: evaluated.verdict,
    unmet: evaluated.unmet.map((item) => itemNode(at, item)),
    waived: evaluated.waived.map(({ item, waiver }) => ({
      item: itemNode(at, item),
      waiver: { at, artifact: at.view.find(waiver.id) },
      approver: { at, artifact: at.view.find(waiver.approver) },
      reason: waiver.reason,
      expiresAt: isoText(waiver.expiresAt) as string,
    })),
    predicates: evaluated.answers.map((answer) => ({
      name: answer.predicate,
      kind: answer.kind,
      asks: sentenceOf(answer.kind),
      outcome: outcomeOf(answer),
      items: answer.items.map((item) => itemNode(at, item)),
    })),
    obligations: evaluated.obligations,
    inputsDigest: evaluated.digest,
    lastRecord: last && { at, recorded: last },
    standing,
    changedSince: last && standing === 'STALE' ? changedInputs(last.inputs, listed) : [],
  };
}

function itemNode(at: ReadPoint, { signOffs = [], ...item }: UnmetItem) {
  return { ...item, signOffs: signOffs.map((artifact): ArtifactNode => ({ at, artifact })) };
}

function sentenceOf(kind: string): string {
  const kinds: Readonly<Record<string, { readonly sentence: string }>> = PREDICATE_KINDS;
  return (Object.hasOwn(kinds, kind) && kinds[kind]?.sentence) || 'Nobody knows what it asks for.';
}

export const GateRecord: GateRecordResolvers = {
  evidence: ({ at, recorded }) => ({ at, artifact: recorded.evidence }),
  gate: ({ recorded }) => recorded.gate,
  configuration: ({ recorded }) => recorded.configuration,
  verdict: ({ recorded }) => recorded.verdict as 'PASS',
  unmet: ({ recorded }) => [...recorded.unmet],
  waived: ({ recorded }) => recorded.waived.map((one) => String((one as { item?: Json }).item ?? '')),
  revision: ({ recorded }) => recorded.revision,
  at: ({ recorded }) => recorded.evaluatedAt,
  by: async ({ at, recorded }, _, context) => writerOf(at, recorded.evidence, context),
  purpose: ({ recorded }) => recorded.purpose,
  snapshot: ({ recorded }) => [...recorded.inputs],
  inputsDigest: ({ recorded }) => recorded.digest,
  recomputed: async ({ recorded }, _, context) => {
    const then = await context.readPoint({ revision: recorded.revision, validAt: recorded.evaluatedAt });
    const gate = then.view.find(recorded.gate);
    const { configuration, only } = recorded;
    const asked = { at: then, gate, configuration, input: 'configuration', ...(only ? { only } : {}) };
    const evaluated = await judge(asked, context);
    const unmet = [...new Set(evaluated.unmet.map(({ id }) => id))];
    const isAlike = evaluated.verdict === recorded.verdict && String(unmet) === String(recorded.unmet);
    return {
      verdict: evaluated.verdict,
      unmet,
      inputsDigest: evaluated.digest,
      same: isAlike && (recorded.digest === null || recorded.digest === evaluated.digest),
    };
  },
};

/** The actor of the entry that recorded it. */
async function writerOf(at: ReadPoint, artifact: number, context: RequestContext): Promise<string> {
  const entry = await context.journalEntry(at.view.index.artifactSince.get(artifact));
  return entry?.actor ?? '?';
}

export const gateEvaluationQueries: Pick<
  QueryResolvers,
  'gateHistory' | 'gateRecord' | 'gateChain' | 'predicateKinds'
> = {
  gateHistory: async (_, { of, at: moment, ...page }, context) => {
    const at = await context.readPoint(moment);
    const { artifact } = context.require({ at, id: of, input: 'of' });
    const events = await context.inTime(gateEvents(readerAt(at, context), artifact));
    const recorded = await Promise.all(
      events.map(async (event) => {
        const revision = at.view.index.artifactSince.get(event.record);
        return { event, revision, when: event.at ?? at.view.instantOf(revision) };
      }),
    );
    recorded.sort((left, right) => left.when - right.when || left.event.record - right.event.record);
    const { nodes, ...rest } = pageOfRanking({
      items: recorded,
      page,
      list: `gateHistory ${of}`,
      revision: at.view.revision,
      context,
    });
    return {
      ...rest,
      nodes: await Promise.all(
        nodes.map(async ({ event, revision, when }) => ({
          kind: event.kind,
          record: { at, artifact: event.record },
          at: isoText(when) as string,
          by: event.person ?? (await writerOf(at, event.record, context)),
          what: event.what,
          meaning: event.meaning,
          snapshot: event.evaluation?.inputs ?? [],
          revision,
        })),
      ),
    };
  },
  gateRecord: async (_, { id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    return recordNode({ at, id, input: 'id' }, context);
  },
  gateChain: async (_, { gate: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const gate = requireKind({ at, id, input: 'gate', kinds: ['GATE'] }, context);
    const { records, problems } = await context.inTime(checkChain(readerAt(at, context), gate));
    return { records, problems, intact: problems.length === 0 };
  },
  predicateKinds: () =>
    Object.entries(PREDICATE_KINDS).map(([kind, { sentence, source, schema }]) => ({
      kind,
      sentence,
      source,
      parameters: z.toJSONSchema(schema) as Json,
    })),
};

export async function recordNode(
  { at, id, input }: { readonly at: ReadPoint; readonly id: string; readonly input: string },
  context: RequestContext,
): Promise<GateRecordNode> {
  const evidence = requireKind({ at, id, input, kinds: ['EVIDENCE'], subkinds: ['GATE_EVALUATION'] }, context);
  const reader = readerAt(at, context);
  await reader.load([evidence]);
  const recorded = isOwn(reader, evidence) ? readEvaluation(reader, evidence) : null;
  if (!recorded) throw badUserInput({ input, message: `${id} is no evaluation that the service recorded` });
  return { at, recorded };
}

const PREDICATE_SOURCE = 'Gates are pure functions: what they ask for is stated, and can be judged';

export const gateEvaluationMutations: Pick<MutationResolvers, 'recordGate' | 'evaluateGate' | 'waiveGateItem'> = {
  recordGate: async (_, { input }, context) => {
    const { predicates, waivers, roles } = input;
    const stated = JSON.parse(JSON.stringify({ predicates: predicates ?? [], waivers })) as { predicates: Json[] };
    const broken = predicatesBroken(stated.predicates);
    const [first, ...others] = broken;
    if (first) throw rulesViolated([first, ...others]);
    return recordWrite({
      operation: 'recordGate',
      kind: 'GATE',
      input,
      content: {
        text: input.text,
        predicates: stated.predicates.length > 0 ? stated.predicates : null,
        waivers: waivers ? (JSON.parse(JSON.stringify(waivers)) as Json) : null,
      },
      links: [
        { type: 'APPLIES_TO', field: 'appliesTo', to: input.appliesTo },
        { type: 'REQUIRES', field: 'requires', to: input.requires },
        { type: 'REQUIRES', field: 'roles', to: roles, role: 'A' },
      ],
      context,
    });
  },
  evaluateGate: async (_, { input }, context) => {
    const before = await context.readPoint(null);
    const configuration = input.configuration ?? null;
    requireKind({ at: before, id: input.gate, input: 'input.gate', kinds: ['GATE'] }, context);
    if (configuration !== null) {
      requireKind({ at: before, id: configuration, input: 'input.configuration', kinds: ['BASELINE'] }, context);
    }
    const answer = await evaluateGate({
      graph: context.graph,
      gate: input.gate,
      configuration,
      authorship: context.authorship(input),
      now: (view) => context.decideAt(view),
      ...PACING,
    });
    if (!answer.ok) throw badUserInput({ input: 'input.configuration', message: answer.message });
    const at = await context.afterWrite();
    const record = await recordNode({ at, id: answer.id, input: 'input.gate' }, context);
    const asked = { at, gate: at.view.find(input.gate), configuration, input: 'input.configuration' };
    return { record, isNew: answer.isNew, evaluation: await evaluationNode(asked, context) };
  },
  waiveGateItem: async (_, { input }, context) => {
    const before = await context.readPoint(null);
    const configuration = input.configuration ?? null;
    requireKind({ at: before, id: input.gate, input: 'input.gate', kinds: ['GATE'] }, context);
    requireKind({ at: before, id: input.approver, input: 'input.approver', kinds: ['PERSON'] }, context);
    refuseForOthers(input.approver, context);
    const answer = await waiveGateItem({
      graph: context.graph,
      request: {
        gate: input.gate,
        item: input.item,
        configuration,
        approver: input.approver,
        rationale: input.rationale,
        lastDay: input.lastDay ?? null,
        months: input.months ?? null,
        days: input.days ?? null,
        timeZone: input.timeZone ?? 'UTC',
      },
      authorship: context.authorship(input),
      now: context.now.getTime(),
      ...PACING,
    });
    if (!answer.ok) {
      const { rule, path, message } = answer.refusal;
      const code =
        rule === 'WAIVER_ROLE' ? 'FORBIDDEN' : rule === 'WAIVER_OF_OWN_WORK' ? 'SEPARATION_OF_DUTIES' : 'RULE_VIOLATED';
      throw rulesViolated([{ rule, message, input: `input.${path}`, source: WAIVER_RULES[rule].source }], code);
    }
    const at = await context.afterWrite();
    const asked = { at, gate: at.view.find(input.gate), configuration, input: 'input.configuration' };
    return {
      waiver: { at, artifact: at.view.find(answer.id) } satisfies ArtifactNode,
      expiresAt: isoText(answer.expiresAt) as string,
      evaluation: await evaluationNode(asked, context),
    };
  },
};

/** Who proved who it is approves for nobody else. */
function refuseForOthers(approver: string, { caller }: RequestContext): void {
  if (!caller.authenticated || caller.actor === approver) return;
  const message = `${caller.actor} cannot approve for ${approver}. ${WAIVER_RULES.WAIVER_ROLE.sentence}`;
  const { source } = WAIVER_RULES.WAIVER_ROLE;
  throw rulesViolated([{ rule: 'WAIVER_ROLE', message, input: 'input.approver', source }], 'FORBIDDEN');
}

export function predicatesBroken(predicates: readonly Json[], prefix = 'input.predicates'): BrokenRule[] {
  const read = readGateContent({ predicates: [...predicates] });
  if (!read) {
    const message = 'PREDICATE_FORM: expected a list of { kind, … }: see predicateKinds';
    return [{ rule: 'PREDICATE_FORM', message, input: prefix, source: PREDICATE_SOURCE }];
  }
  return read.predicates.flatMap((stated, position) =>
    predicateProblems(stated).map(({ path, message }) => ({
      rule: 'PREDICATE_FORM',
      message: `${stated.name}: ${message}`,
      input: `${prefix}[${position}]${path === '' ? '' : `.${path}`}`,
      source: PREDICATE_SOURCE,
    })),
  );
}
