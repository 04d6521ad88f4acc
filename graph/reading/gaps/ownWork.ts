import type { GraphReader } from '../graphReader.ts';
import { judgesOwnWork } from '../hara/authors.ts';
import type { Gap } from './gapKinds.ts';

/** Safety analyses with an approved sign-off by who made what is analysed. */
export async function signedOwnWork(reader: GraphReader): Promise<readonly Gap[]> {
  const { view } = reader;
  return reader.ofKind('SIGN_OFF').flatMap((signOff): Gap[] => {
    const version = view.current(signOff);
    if (version < 0 || view.version(version).facts.verdict !== 'APPROVED') return [];
    const signers = reader.others(signOff, { end: 'SOURCE', type: 'ATTRIBUTED_TO', kinds: ['PERSON', 'ROLE'] });
    const analyses = reader.others(signOff, { end: 'SOURCE', type: 'APPROVES', kinds: ['ANALYSIS'] });
    return analyses.flatMap((analysis) =>
      signers.flatMap((signer): Gap[] => {
        const own = judgesOwnWork(view, analysis, signer);
        if (!own) return [];
        const held = own.person === signer ? '' : `, which ${view.id(own.person)} holds,`;
        const isAuthor = own.person === signer ? 'is an author' : 'that person is an author';
        const reason = `${view.id(signer)}${held} signed ${view.id(analysis)} by ${view.id(signOff)}, and ${isAuthor} of ${view.id(own.made)}, which it analyses: let somebody else sign`;
        return [{ artifact: analysis, reason, related: [signOff, signer, own.made] }];
      }),
    );
  });
}
