import { artifactFields } from './artifact.ts';
import { currentFacts, flagField, textField, wordingField } from './content.ts';
import { linksField, neighboursField } from './neighbours.ts';
import { recordWrite } from './record.ts';
import { becauseOf, standingAt } from './safetyCase.ts';
import type { ClaimResolvers, MutationResolvers } from './types.generated.ts';

export const Claim: ClaimResolvers = {
  ...artifactFields,
  text: wordingField,
  logic: (parent) => currentFacts(parent).logic ?? null,
  k: (parent) => currentFacts(parent).k ?? null,
  undeveloped: (parent) => currentFacts(parent).undeveloped ?? null,
  uninstantiated: flagField('uninstantiated'),
  public: flagField('public'),
  origin: textField('origin'),
  toBeSupportedByContract: flagField('toBeSupportedByContract'),
  status: async ({ at, artifact }, _, context) => (await standingAt(at, context)).of(artifact).status,
  statusBecause: async ({ at, artifact }, _, context) => becauseOf((await standingAt(at, context)).of(artifact)),
  supportedBy: neighboursField({ end: 'TARGET', types: ['SUPPORTS', 'EVIDENCES'] }),
  supports: neighboursField({ end: 'SOURCE', types: ['SUPPORTS'] }),
  context: linksField('SOURCE', 'IN_CONTEXT_OF'),
  challengedBy: neighboursField({ end: 'TARGET', types: ['CHALLENGES'] }),
};

export const claimMutations: Pick<MutationResolvers, 'recordClaim'> = {
  recordClaim: (_, { input }, context) =>
    recordWrite({
      operation: 'recordClaim',
      kind: 'CLAIM',
      input,
      content: {
        text: input.text,
        logic: input.logic,
        k: input.k,
        undeveloped: input.undeveloped,
        uninstantiated: input.uninstantiated,
        public: input.public,
      },
      links: [
        { type: 'SUPPORTS', field: 'supports', to: input.supports },
        { type: 'SUPPORTS', field: 'supportedBy', from: input.supportedBy },
        { type: 'EVIDENCES', field: 'evidence', from: input.evidence },
        { type: 'IN_CONTEXT_OF', field: 'about', to: input.about, role: 'ABOUT' },
        { type: 'IN_CONTEXT_OF', field: 'assumptions', to: input.assumptions, role: 'ASSUMPTION' },
        { type: 'IN_CONTEXT_OF', field: 'justifications', to: input.justifications, role: 'JUSTIFICATION' },
        { type: 'IN_CONTEXT_OF', field: 'context', to: input.context, role: 'CONTEXT' },
        { type: 'PART_OF', field: 'module', to: input.module },
      ],
      context,
    }),
};
