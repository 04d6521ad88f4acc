/** Whether the gates of a configuration pass today: as it stands, and by what has happened since. */
import { type GateJudgement, worstJudgement } from './governance/gateEvaluation.ts';
import {
  type AnalysisPoint,
  analyseFindings,
  analyseImpact,
  type ContentSource,
  type Pacing,
} from './impact/analyse.ts';

export interface JudgedGate extends GateJudgement {
  /** Number of the GATE. */
  readonly gate: number;
}

/** Worst wins, gate by gate. A text: why they cannot be judged. */
export async function judgeGatesOf(
  judged: Pacing & {
    readonly source: ContentSource;
    readonly at: AnalysisPoint;
    readonly configuration: string | null;
  },
): Promise<readonly JudgedGate[] | string> {
  const { source, at, configuration, ...pacing } = judged;
  const byGate = new Map<number, GateJudgement[]>();
  const answers = [
    await analyseImpact({ source, at, request: { changes: [], configuration, budget: null, resume: null }, ...pacing }),
    await analyseFindings({ source, at, request: { configuration, since: null }, ...pacing }),
  ];
  for (const answer of answers) {
    if (!answer.ok) return answer.problem.message;
    for (const { gate, verdict, unmet } of answer.value.analysis.gates) {
      byGate.set(gate, [...(byGate.get(gate) ?? []), { verdict, unmet: [...unmet] }]);
    }
  }
  return [...byGate].map(([gate, judgements]) => ({ gate, ...worstJudgement(judgements) }));
}
