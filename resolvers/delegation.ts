/** Roles that others act in for a while. */
import type { RACI_LETTERS } from '../graph/governance/responsibility/raci.ts';
import { heldRoles } from '../graph/index/heldRoles.ts';
import { rulesViolated } from './errors.ts';
import { readerAt, requireKind } from './reading.ts';
import type { MutationResolvers } from './types.generated.ts';
import { writeTogether } from './writeTogether.ts';

/** What a delegation has to keep. */
const DELEGATION_RULES = {
  DELEGATION_BY_HOLDER: 'Who delegates a role holds it himself over the whole interval, with authority.',
  DELEGATION_TO_GROUP: 'Who is accountable answers alone: such a role is delegated to one person, never to a group.',
  DELEGATION_TO_SELF: 'A role is delegated to another person.',
  DELEGATION_INTERVAL: 'A delegation ends after it begins.',
} as const;
type DelegationRule = keyof typeof DELEGATION_RULES;

/** An accountable role has this letter for something. */
const ACCOUNTABLE: keyof typeof RACI_LETTERS = 'A';
const SOURCE = 'RACI: exactly one accountable, not delegable to a group; 21 CFR 11.10(g)';

export const delegationMutations: Pick<MutationResolvers, 'delegateRole'> = {
  delegateRole: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    const reader = readerAt(at, context);
    const role = requireKind({ at, id: input.role, input: 'input.role', kinds: ['ROLE'] }, context);
    const from = requireKind({ at, id: input.from, input: 'input.from', kinds: ['PERSON'] }, context);
    const to = requireKind({ at, id: input.to, input: 'input.to', kinds: ['PERSON', 'ROLE'] }, context);
    const [start, end] = [Date.parse(input.start), Date.parse(input.end)];
    if (end <= start) throw refused('DELEGATION_INTERVAL', 'input.end', `${input.end} is not after ${input.start}`);
    const asks = context.caller.actor;
    if (context.caller.authenticated && asks !== input.from) {
      throw refused(
        'DELEGATION_BY_HOLDER',
        'input.from',
        `${asks} asks, and ${input.from} would delegate`,
        'FORBIDDEN',
      );
    }
    // The end is no part of the interval.
    const isHolder = [start, end - 1].every((instant) =>
      heldRoles(at.view, from, instant).some((one) => one.role === role && !one.isVoid && one.delegation === null),
    );
    if (!isHolder) {
      const message = `${input.from} does not hold ${input.role} from ${input.start} to ${input.end}`;
      throw refused('DELEGATION_BY_HOLDER', 'input.from', message, 'FORBIDDEN');
    }
    const isGroup = reader.kind(to) === 'ROLE';
    const answersFor = reader.others(role, { end: 'SOURCE', type: 'RESPONSIBLE_FOR', roles: [ACCOUNTABLE] });
    if (isGroup && answersFor.length > 0) {
      const what = answersFor.map((one) => reader.id(one)).join(', ');
      const message = `${input.role} is accountable for ${what}, and ${input.to} is a role that several may hold`;
      throw refused('DELEGATION_TO_GROUP', 'input.to', message);
    }
    const delegates = isGroup
      ? reader
          .others(to, { end: 'TARGET', type: 'HOLDS', kinds: ['PERSON'] })
          .filter((person) => heldRoles(at.view, person, start).some((one) => one.role === to && !one.isVoid))
      : [to];
    if (delegates.includes(from)) throw refused('DELEGATION_TO_SELF', 'input.to', `${input.to} is ${input.from}`);
    const written = await writeTogether(
      {
        operation: 'delegateRole',
        input: { actor: input.actor, reason: input.reason },
        artifacts: [
          {
            field: 'input',
            artifact: {
              id: input.id,
              kind: 'CONTROL',
              subkind: 'DELEGATION',
              title: `${input.role} from ${input.from} to ${input.to}`,
              version: {
                content: {
                  delegatedRole: input.role,
                  delegatedFrom: input.start,
                  delegatedUntil: input.end,
                  by: input.from,
                  to: input.to,
                  reason: input.reason,
                },
              },
            },
          },
        ],
        links: [
          { field: 'input.from', link: { type: 'ATTRIBUTED_TO', from: input.id, to: input.from } },
          ...delegates.map((person) => ({
            field: 'input.to',
            link: {
              type: 'HOLDS' as const,
              from: reader.id(person),
              to: input.role,
              attributes: { from: input.start, to: input.end, delegation: input.id },
            },
          })),
        ],
      },
      context,
    );
    const made = written.at.view.find(input.id);
    const isWritten = written.receipt.errors.length === 0;
    return { delegation: isWritten ? { at: written.at, artifact: made } : null, receipt: written.receipt };
  },
};

function refused(rule: DelegationRule, input: string, message: string, code?: 'FORBIDDEN') {
  const broken = { rule, message: `${message}. ${DELEGATION_RULES[rule]}`, input, source: SOURCE };
  return rulesViolated([broken], code ?? 'RULE_VIOLATED');
}
