import { NONE } from '../index/graphIndex.ts';
import type { GraphReader } from './graphReader.ts';
import { approvalLinks, type SignatureStanding, signersOf, standingOfSignOffs } from './signing/signatures.ts';

/** What is approved, and when it is asked. */
export interface ApprovalAsked {
  readonly reader: GraphReader;
  readonly artifact: number;
  /** Number; -1: the artifact has no version. */
  readonly version: number;
  /** Ms since 1970. */
  readonly at: number;
}

/**
 * Sign-offs that approve just this version of the artifact and stand at the instant: they say APPROVED, somebody signed them, and
 * {@link standingOfSignOffs} has nothing against them. The oldest first.
 */
export async function approvalsOf(asked: ApprovalAsked): Promise<number[]> {
  return approving(asked, signOffsAbout(asked));
}

/** Those of the sign-offs about the version that approve it and stand at the instant. */
export async function approving(asked: ApprovalAsked, signOffs: readonly number[]): Promise<number[]> {
  const standings = await approvalStandings(asked, signOffs);
  return standings.filter((one) => approves(asked.reader, one)).map(({ signature }) => signature.signOff);
}

/** How sign-offs about the version stand, as those of just this version: that another one is current takes nothing from them. */
export function approvalStandings(
  { reader, artifact, version, at }: ApprovalAsked,
  signOffs: readonly number[],
): Promise<SignatureStanding[]> {
  const selected = (one: number) => (one === artifact ? version : reader.view.current(one));
  return standingOfSignOffs(reader, signOffs, { validAt: at, selected });
}

function approves(reader: GraphReader, { signature, covers }: SignatureStanding): boolean {
  return covers && signature.verdict === 'APPROVED' && signersOf(reader, signature.signOff).length > 0;
}

/** Sign-offs about just this version of the artifact, whatever they say, the oldest first. */
export function signOffsAbout({ reader, artifact, version }: Omit<ApprovalAsked, 'at'>): number[] {
  const { view } = reader;
  const about = approvalLinks(reader, artifact).filter(({ slot }) => {
    const approved = view.index.linkToVersion(slot);
    return approved === version || (approved === NONE && view.versions(artifact).length <= 1);
  });
  return [...new Set(about.map((one) => one.artifact))];
}
