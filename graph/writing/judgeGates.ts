/** Whether the gates of a configuration pass today, with their predicates. */
import type { UnmetItem } from '../governance/gate/judgement.ts';
import { analyseImpact } from '../impact/analyse.ts';
import { type GateQuestion, judgeGate } from './judgeGate.ts';

export interface JudgedGate {
  /** Number of the GATE. */
  readonly gate: number;
  readonly verdict: 'PASS' | 'FAIL' | 'UNKNOWN';
  readonly unmet: readonly UnmetItem[];
}

/** Every gate that applies to the configuration. A text: why they cannot be judged. */
export async function judgeGatesOf(question: Omit<GateQuestion, 'gate'>): Promise<readonly JudgedGate[] | string> {
  const { source, at, configuration, clock, pause } = question;
  const applying = await analyseImpact({
    source,
    at,
    request: { changes: [], configuration, budget: null, resume: null },
    clock,
    ...(pause ? { pause } : {}),
  });
  if (!applying.ok) return applying.problem.message;
  const judged: JudgedGate[] = [];
  for (const { gate } of applying.value.analysis.gates) {
    const answer = await judgeGate({ ...question, gate });
    if (!answer.ok) return answer.problem.message;
    const { verdict, unmet } = answer.value;
    judged.push({ gate, verdict, unmet });
  }
  return judged;
}
