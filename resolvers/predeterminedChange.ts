/** Changes that were determined beforehand, and the question that those outside raise. */
import { advisesSubstantial, MODIFICATION_SOURCE } from '../graph/governance/substantialModification/advice.ts';
import type { EnvelopeProof as Proof } from '../graph/impact/envelope.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { LinkInput } from '../graph/ingest/input.ts';
import type { Json } from '../graph/model/delta.ts';
import { MODIFICATION_DECISION, readModification } from '../graph/reading/policy/modificationDecisions.ts';
import type { RequestContext } from './context.ts';
import { envelopeBound } from './control.ts';
import { rulesViolated } from './errors.ts';
import { askChanges, changeRequestOf } from './impact.ts';
import type { ReadPoint } from './nodes.ts';
import { readerAt, requireKind } from './reading.ts';
import type { ChangeInput, EnvelopeProofResolvers, MutationResolvers, QueryResolvers } from './types.generated.ts';
import { recordAsJudged } from './writeAsJudged.ts';

/** A proof at a point in history. */
export interface EnvelopeProofNode extends Proof {
  readonly at: ReadPoint;
}

export const predeterminedChangeQueries: Pick<QueryResolvers, 'predeterminedChange' | 'modificationDecision'> = {
  predeterminedChange: async (_, { changes, configuration, at: moment }, context) => {
    const at = await context.readPoint(moment);
    return predetermined({ at, changes, configuration, prefix: '' }, context);
  },
  modificationDecision: async (_, { id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const asked = { at, id, input: 'id', kinds: ['CONTROL'], subkinds: ['DECISION'] } as const;
    return decisionAt(at, requireKind(asked, context), context);
  },
};

async function predetermined(
  asked: {
    readonly at: ReadPoint;
    readonly changes: readonly ChangeInput[];
    readonly configuration: string | null | undefined;
    readonly prefix: string;
  },
  context: RequestContext,
) {
  const { at, changes, configuration, prefix } = asked;
  const request = {
    changes: changes.map(changeRequestOf),
    configuration: configuration ?? null,
    budget: null,
    resume: null,
  };
  const { analysis } = (await askChanges({ at, request, prefix, filter: null, asked: null, context })).report;
  const proofs = analysis.envelopeProofs;
  const subjects = new Set(changes.map(({ subject }) => at.view.resolve(subject)?.artifact ?? NONE));
  const within =
    proofs.length > 0 &&
    proofs.every(({ kept }) => kept) &&
    [...subjects].every((subject) => proofs.some((proof) => proof.subject === subject));
  const [first] = proofs;
  return {
    within,
    covering: within && first ? { at, artifact: first.envelope } : null,
    proofs: proofs.map((proof) => ({ ...proof, at })),
  };
}

export const EnvelopeProof: EnvelopeProofResolvers = {
  envelope: ({ at, envelope }) => ({ at, artifact: envelope }),
  subject: ({ at, subject }) => ({ at, artifact: subject }),
  signed: ({ signed }) => signed,
  fields: ({ fields }) =>
    fields.map(({ field, before, after, bounds, kept }) => ({
      field,
      before: before ?? null,
      after: after ?? null,
      bounds: bounds.map((one) => ({ bound: envelopeBound(one.bound), kept: one.kept })),
      kept,
    })),
  pending: ({ pending }) => pending.map(envelopeBound),
  kept: ({ kept }) => kept,
};

async function decisionAt(at: ReadPoint, decision: number, context: RequestContext) {
  const reader = readerAt(at, context);
  const { state, responsible } = await readModification(reader, decision, at.validAt);
  return {
    decision: { at, artifact: decision },
    state,
    adviceSubstantial: reader.content(decision).adviceSubstantial === true,
    responsible: responsible.map((artifact) => ({ at, artifact })),
  };
}

export const predeterminedChangeMutations: Pick<MutationResolvers, 'askModification'> = {
  askModification: async (_, { input }, context) => {
    const { purposeChanged, affectsRequirements } = input;
    const { answer, at } = await recordAsJudged(
      { operation: 'askModification', part: 'modification', input },
      async (point) => {
        if (point.view.find(input.id) !== NONE) throw broken('MODIFICATION_EXISTS', 'id', input.id);
        const { changes, configuration } = input;
        const found = await predetermined({ at: point, changes, configuration, prefix: 'input.' }, context);
        const reader = readerAt(point, context);
        const accountable = found.proofs
          .filter(({ kept }) => !kept)
          .flatMap(({ envelope }) =>
            reader.linked(envelope, { end: 'TARGET', type: 'RESPONSIBLE_FOR', roles: ['A'], kinds: ['ROLE'] }),
          )
          .map(({ artifact }) => reader.id(artifact));
        for (const [position, id] of (input.responsible ?? []).entries()) {
          requireKind({ at: point, id, input: `input.responsible[${position}]`, kinds: ['ROLE'] }, context);
        }
        const responsible = [...new Set(input.responsible ?? accountable)];
        if (responsible.length === 0) throw broken('MODIFICATION_ROUTE', 'responsible', 'no role is accountable');
        const answers = { purposeChanged, affectsRequirements, predetermined: found.within };
        const content: { [field: string]: Json } = {
          decision: MODIFICATION_DECISION,
          ...answers,
          adviceSubstantial: advisesSubstantial(answers),
          subjects: changes.map(({ subject }) => subject),
          proposed: changes.flatMap(({ subject, to }) => {
            const changed = point.view.resolve(subject);
            return changed && to?.label ? [`${point.view.id(changed.artifact)}@${to.label}`] : [];
          }),
          brokenEnvelopes: found.proofs.filter(({ kept }) => !kept).map(({ envelope }) => reader.id(envelope)),
          askedAt: context.now.toISOString(),
          source: MODIFICATION_SOURCE,
        };
        const links = responsible.map(
          (role): LinkInput => ({
            type: 'RESPONSIBLE_FOR',
            from: role,
            to: input.id,
            role: 'A',
            assurance: 'TOOL_DERIVED',
          }),
        );
        const title = 'Is it a substantial modification?';
        const artifacts = [
          { id: input.id, kind: 'CONTROL' as const, subkind: 'DECISION', title, version: { content } },
        ];
        return { write: { artifacts, links }, answer: found };
      },
      context,
    );
    return { decision: await decisionAt(at, at.view.find(input.id), context), predetermined: answer };
  },
};

const RULES = {
  MODIFICATION_ROUTE: 'Name the roles that decide, e.g. the compliance officer.',
  MODIFICATION_EXISTS: 'A decision is asked for once: give this one an id of its own.',
} as const;

function broken(rule: keyof typeof RULES, field: string, what: string) {
  const message = `${what}: ${RULES[rule]}`;
  return rulesViolated([{ rule, message, input: `input.${field}`, source: MODIFICATION_SOURCE }]);
}
