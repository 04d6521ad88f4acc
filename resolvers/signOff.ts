import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import { ASILS } from '../graph/metamodel/content.ts';
import { judgesOwnWork } from '../graph/reading/hara/authors.ts';
import { artifactFields } from './artifact.ts';
import { separationOfDuties } from './asil.ts';
import { currentFacts, isoText, oneOfField, textField, validityFields } from './content.ts';
import { judgedAgain, unlessBroken } from './judgedAgain.ts';
import { linksField, neighboursField } from './neighbours.ts';
import { recordWrite } from './record.ts';
import { signatureFields } from './signing.ts';
import type { MutationResolvers, RecordSignOffInput, SignOffResolvers } from './types.generated.ts';

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
  recordSignOff: (_, { input }, context) =>
    judgedAgain(({ view }) => {
      const own = ownWork(view, input);
      if (own) {
        const message = `${own.who} is an author of ${own.made}, which ${own.id} analyses: somebody else signs it`;
        throw separationOfDuties(message, `input.approves[${own.place}]`);
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
        guard: unlessBroken((newest) => ownWork(newest, input) !== null),
        context,
      });
    }, context),
};

/** The first of what is approved that the signer has a part in; null: none. */
function ownWork(view: GraphView, { signedBy, approves }: RecordSignOffInput) {
  const signer = view.find(signedBy);
  if (signer === NONE) return null;
  for (const [place, id] of approves.entries()) {
    const approved = view.resolve(id);
    const own = approved && judgesOwnWork(view, approved.artifact, signer);
    if (!own) continue;
    const person = view.id(own.person);
    const who = person === signedBy ? person : `${person}, who holds ${signedBy},`;
    return { place, id, who, made: view.id(own.made) };
  }
  return null;
}
