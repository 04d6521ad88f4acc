import { NONE } from '../graph/index/graphIndex.ts';
import { ASILS } from '../graph/metamodel/content.ts';
import { judgesOwnWork } from '../graph/reading/hara/authors.ts';
import { artifactFields } from './artifact.ts';
import { separationOfDuties } from './asil.ts';
import { currentFacts, isoText, oneOfField, textField, validityFields } from './content.ts';
import { linksField, neighboursField } from './neighbours.ts';
import { recordWrite } from './record.ts';
import { signatureFields } from './signing.ts';
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
  asilFrom: oneOfField('asilFrom', ASILS),
  asilTo: oneOfField('asilTo', ASILS),
  ...signatureFields,
  approves: linksField('SOURCE', 'APPROVES'),
  signedBy: neighboursField({ end: 'SOURCE', types: ['ATTRIBUTED_TO'] }),
};

export const signOffMutations: Pick<MutationResolvers, 'recordSignOff'> = {
  recordSignOff: async (_, { input }, context) => {
    const { view } = await context.readPoint(null);
    const signer = view.find(input.signedBy);
    for (const [place, id] of input.approves.entries()) {
      const approved = view.resolve(id);
      const own = approved && signer !== NONE ? judgesOwnWork(view, approved.artifact, signer) : null;
      if (!own) continue;
      const message = `${input.signedBy} is an author of ${view.id(own.made)}, which ${id} analyses: somebody else signs it`;
      throw separationOfDuties(message, `input.approves[${place}]`);
    }
    return recordWrite({
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
    });
  },
};
