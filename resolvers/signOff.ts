import { artifactFields } from './artifact.ts';
import { currentFacts, isoText, textField, validityFields } from './content.ts';
import { linksField, neighboursField } from './neighbours.ts';
import { recordWrite } from './record.ts';
import type { MutationResolvers, SignOffResolvers } from './types.generated.ts';

export const SignOff: SignOffResolvers = {
  ...artifactFields,
  verdict: (parent) => currentFacts(parent).verdict ?? null,
  signedAt: (parent) => isoText(currentFacts(parent).signedAt),
  ...validityFields,
  subjectDigest: textField('subjectDigest'),
  closureDigest: textField('closureDigest'),
  signature: textField('signature'),
  reason: textField('reason'),
  meaning: textField('meaning'),
  approves: linksField('SOURCE', 'APPROVES'),
  signedBy: neighboursField({ end: 'SOURCE', types: ['ATTRIBUTED_TO'] }),
};

export const signOffMutations: Pick<MutationResolvers, 'recordSignOff'> = {
  recordSignOff: (_, { input }, context) =>
    recordWrite({
      operation: 'recordSignOff',
      kind: 'SIGN_OFF',
      input,
      content: {
        verdict: input.verdict,
        signedAt: input.signedAt,
        validUntil: input.validUntil,
        reason: input.rationale,
        signature: input.signature,
        meaning: input.meaning,
      },
      renamed: { reason: 'rationale' },
      links: [
        { type: 'APPROVES', field: 'approves', to: input.approves },
        { type: 'ATTRIBUTED_TO', field: 'signedBy', to: input.signedBy },
      ],
      context,
    }),
};
