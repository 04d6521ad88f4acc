/** What every mutation that records a deployment asks first, see graph/writing/judgeDeployment.ts. */
import type { GraphQLError } from 'graphql';
import {
  type DeploymentLeave,
  type DeploymentRefusal,
  type DeploymentRequest,
  judgeDeployment,
} from '../graph/writing/judgeDeployment.ts';
import type { RequestContext } from './context.ts';
import { type BrokenRule, rulesViolated } from './errors.ts';
import { PACING } from './impact.ts';
import type { ReadPoint } from './nodes.ts';
import { readerAt } from './reading.ts';

/**
 * What lets the deployment through.
 * @param request What it names has to be in the graph; paths are those of fields of `input`.
 * @throws GraphQLError PROHIBITED_PRACTICE, INCOMPLETE_CLASSIFICATION, POLICY_VIOLATION, RULE_VIOLATED
 */
export async function requireDeployable(
  request: DeploymentRequest,
  at: ReadPoint,
  context: RequestContext,
): Promise<DeploymentLeave> {
  const reader = readerAt(at, context);
  const judged = await judgeDeployment({
    graph: context.graph,
    reader,
    request,
    now: context.now.getTime(),
    ...PACING,
  });
  if (!judged.ok) throw deploymentRefused(judged);
  return judged;
}

/** All that was found is in `extensions.rules`. */
export function deploymentRefused({ code, problems }: DeploymentRefusal): GraphQLError {
  const [first, ...others] = problems.map((one): BrokenRule => {
    const { rule, message, path, source } = one;
    return { rule, message, input: `input.${path}`, source };
  });
  return rulesViolated([first as BrokenRule, ...others], code);
}
