/** The record of an evaluation of a gate, as what is written together with what it was made for. */
import { outcomeOf } from '../governance/gate/judgement.ts';
import { NONE } from '../index/graphIndex.ts';
import type { ArtifactInput, LinkInput } from '../ingest/input.ts';
import { EVALUATION_PREFIX, previousDigest } from '../reading/gate/evaluations.ts';
import type { GraphReader } from '../reading/graphReader.ts';
import type { GateEvaluation } from './judgeGate.ts';

/** What an evaluation is made for. */
export const EVALUATION_PURPOSES = {
  EVALUATION: 'Somebody asked for it.',
  TRANSITION: 'A step of a life cycle.',
  ENVIRONMENT_MOVE: 'A move to another environment.',
} as const;
export type EvaluationPurpose = keyof typeof EVALUATION_PURPOSES;

/** Inputs that a record lists; its digest is over all of them. A list of so many is a tenth of the largest content. */
export const MOST_LISTED_INPUTS = 200;
/** Items that a record lists with their reasons. */
const MOST_LISTED_ITEMS = 100;

const OUTCOMES = { PASS: 'pass', FAIL: 'fail', UNKNOWN: 'inconclusive' } as const;
/** Kinds that evidence may be about. */
const EVALUATED = ['MODEL', 'CODE_UNIT', 'DATASET', 'COMPONENT', 'DEPLOYMENT', 'SYSTEM'];

export interface EvaluationBatch {
  /** Id of the EVIDENCE. */
  readonly id: string;
  readonly artifacts: readonly ArtifactInput[];
  readonly links: readonly LinkInput[];
}

export function evaluationBatch(parameters: {
  readonly reader: GraphReader;
  readonly evaluation: GateEvaluation;
  /** Names the record. */
  readonly key: string;
  /** Versions or artifacts that it is about beside the subjects of the gate. */
  readonly about?: readonly string[];
  readonly purpose: EvaluationPurpose;
  /** Ms since 1970. */
  readonly now: number;
}): EvaluationBatch {
  const { reader, evaluation, key, about = [], purpose, now } = parameters;
  const { view } = reader;
  const gate = view.id(evaluation.gate);
  const run = `gate-evaluation-run:${key}`;
  const id = `${EVALUATION_PREFIX}${key}`;
  const { verdict, unmet, waived, answers, inputs, configuration } = evaluation;
  const artifacts: ArtifactInput[] = [
    { id: run, kind: 'RUN', subkind: 'REVIEW', title: `Evaluation of ${gate}` },
    {
      id,
      kind: 'EVIDENCE',
      subkind: 'GATE_EVALUATION',
      title: `${gate}: ${verdict}`,
      version: {
        content: {
          outcome: OUTCOMES[verdict],
          gate,
          gateVersion: evaluation.gateVersion,
          verdict,
          unmet: [...new Set(unmet.map((item) => item.id))],
          items: unmet.slice(0, MOST_LISTED_ITEMS).map(({ signOffs, ...item }) => ({
            ...item,
            ...(signOffs ? { signOffs: signOffs.map((one) => view.id(one)) } : {}),
          })),
          waived: waived.slice(0, MOST_LISTED_ITEMS).map(({ item, waiver }) => ({
            item: item.id,
            waiver: waiver.id,
            approver: waiver.approver,
            expiresAt: new Date(waiver.expiresAt).toISOString(),
            reason: waiver.reason,
          })),
          predicates: answers.map((answer) => ({
            name: answer.predicate,
            kind: answer.kind,
            outcome: outcomeOf(answer),
          })),
          inputs: inputs.slice(0, MOST_LISTED_INPUTS).map((one) => ({ ...one })),
          inputsDigest: evaluation.digest,
          rules: evaluation.rules,
          configuration,
          ...(evaluation.isPartial ? { only: evaluation.subjects.map((one) => view.id(one)) } : {}),
          revision: view.revision,
          evaluatedAt: new Date(now).toISOString(),
          purpose,
          previous: previousDigest(reader, evaluation.gate),
        },
      },
    },
  ];
  const links: LinkInput[] = [
    { type: 'USED', from: run, to: evaluation.gateVersion, assurance: 'TOOL_DERIVED' },
    { type: 'GENERATED', from: run, to: id, assurance: 'TOOL_DERIVED' },
  ];
  if (configuration !== null) links.push({ type: 'USED', from: run, to: configuration, assurance: 'TOOL_DERIVED' });
  for (const to of new Set([...about, ...judgedIn(reader, evaluation)])) {
    links.push({ type: 'EVALUATES', from: id, to, assurance: 'TOOL_DERIVED' });
  }
  return { id, artifacts, links };
}

/** Versions that the evaluation is about: subjects, and of a baseline its systems and models. */
function judgedIn({ view }: GraphReader, { subjects, configuration }: GateEvaluation): string[] {
  const baseline = configuration === null ? NONE : view.find(configuration);
  const members = new Map<number, number>();
  const seen = new Set<number>();
  const include = (whole: number): void => {
    if (seen.has(whole)) return;
    seen.add(whole);
    for (const slot of view.outgoing(whole)) {
      if (view.link(slot).type !== 'INCLUDES') continue;
      const member = view.index.linkTo(slot);
      if (view.kind(member) === 'BASELINE') include(member);
      else if (['SYSTEM', 'MODEL'].includes(view.kind(member))) members.set(member, view.index.linkToVersion(slot));
    }
  };
  if (baseline !== NONE && subjects.includes(baseline)) include(baseline);
  for (const subject of subjects) {
    if (EVALUATED.includes(view.kind(subject)) && !members.has(subject)) members.set(subject, view.current(subject));
  }
  return [...members].map(([artifact, version]) => (version === NONE ? view.id(artifact) : view.versionId(version)));
}
