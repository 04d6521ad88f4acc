/** Decisions that only a person may take. */
import { NONE } from '../graph/index/graphIndex.ts';
import type { RequestContext } from './context.ts';
import { type BrokenRule, rulesViolated } from './errors.ts';
import type { ReadPoint } from './nodes.ts';

/**
 * Id of the PERSON who acts. A tool that names a person in the arguments while it says in the header that it is a tool is
 * still a tool.
 * @throws GraphQLError FORBIDDEN
 */
export function actingPerson(
  asked: {
    readonly at: ReadPoint;
    readonly actor: string | null | undefined;
    /** What is broken where nobody acts who may. */
    readonly rule: Omit<BrokenRule, 'input'>;
  },
  context: RequestContext,
): string {
  const { at, actor, rule } = asked;
  const { actor: acting } = context.authorship({ actor });
  const stated = context.caller.actor;
  const isPerson = (id: string) => {
    const found = at.view.find(id);
    return found !== NONE && at.view.kind(found) === 'PERSON' && !at.view.isRetired(found);
  };
  if (isPerson(acting) && (stated === null || stated === acting)) return acting;
  const message = `${stated ?? acting} is no person who may. ${rule.message}`;
  throw rulesViolated([{ ...rule, message, input: 'input.actor' }], 'FORBIDDEN');
}
