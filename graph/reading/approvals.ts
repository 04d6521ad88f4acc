import { NONE } from '../index/graphIndex.ts';
import type { GraphReader } from './graphReader.ts';

/**
 * Sign-offs that approve just this version of the artifact and stand at the instant: they say APPROVED, have not expired, were
 * not retracted, and somebody signed them. The oldest first.
 */
export function approvalsOf(parameters: {
  readonly reader: GraphReader;
  readonly artifact: number;
  /** Number; -1: the artifact has no version. */
  readonly version: number;
  /** Ms since 1970. */
  readonly at: number;
}): number[] {
  return signOffsAbout(parameters).filter((signOff) => signOffApproves(parameters.reader, signOff, parameters.at));
}

/** Sign-offs about just this version of the artifact, whatever they say, the oldest first. */
export function signOffsAbout(parameters: {
  readonly reader: GraphReader;
  readonly artifact: number;
  readonly version: number;
}): number[] {
  const { reader, artifact, version } = parameters;
  const { view } = reader;
  const about = reader.linked(artifact, { end: 'TARGET', type: 'APPROVES', kinds: ['SIGN_OFF'] }).filter(({ slot }) => {
    const approved = view.index.linkToVersion(slot);
    return approved === version || (approved === NONE && view.versions(artifact).length <= 1);
  });
  return [...new Set(about.map((one) => one.artifact))];
}

/** Does the sign-off say APPROVED and stand at the instant? */
export function signOffApproves(reader: GraphReader, signOff: number, at: number): boolean {
  const { view } = reader;
  const version = view.current(signOff);
  if (version === NONE || view.isRetired(signOff) || view.retractions(version).length > 0) return false;
  const { verdict, validUntil, signedAt } = view.version(version).facts;
  if (verdict !== 'APPROVED' || (validUntil !== undefined && validUntil <= at)) return false;
  if (signedAt !== undefined && signedAt > at) return false;
  return signersOf(reader, signOff).length > 0;
}

/** Persons and roles that signed it. */
export function signersOf(reader: GraphReader, signOff: number): number[] {
  return reader.others(signOff, { end: 'SOURCE', type: 'ATTRIBUTED_TO', kinds: ['PERSON', 'ROLE'] });
}
