/**
 * What the graph knows too little about to say "not affected": artifacts without the relation over which the change
 * could have come.
 */

import type { Configuration, NodeNumber } from '../index/configuration.ts';
import { EXPECTED_RELATIONS, type ExpectedRelations } from '../metamodel/expectations.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import { RELATIONS } from '../metamodel/relations.ts';
import { isAxiomatic } from './standing.ts';

/** Artifacts of the configuration that are UNKNOWN, given the kinds of what changed or is actually affected. */
export function unknownArtifacts(parameters: {
  readonly configuration: Configuration;
  readonly isItem: (node: NodeNumber) => boolean;
  readonly changedKinds: ReadonlySet<ArtifactKind>;
}): { readonly artifact: number; readonly sentence: string }[] {
  const { configuration, changedKinds } = parameters;
  const expectations = EXPECTED_RELATIONS.filter((expectation) => couldHaveLedFrom(expectation, changedKinds));
  if (expectations.length === 0) return [];
  const unknown: { artifact: number; sentence: string }[] = [];
  for (const expectation of expectations) {
    for (const artifact of candidates(expectation.kind, configuration)) {
      if (configuration.view.isRetired(artifact) || parameters.isItem(configuration.primary(artifact))) continue;
      if (expectation.kind === 'CLAIM' && needsNoSupport(artifact, configuration)) continue;
      if (!hasOneOf(artifact, expectation, configuration)) unknown.push({ artifact, sentence: expectation.sentence });
    }
  }
  return unknown;
}

/**
 * Artifacts of the kind that may lack what is expected. The index knows those that do at the newest revision; where the
 * configuration selects the same version, the others need not be looked at.
 */
function* candidates(kind: ArtifactKind, configuration: Configuration): Generator<number> {
  const { view } = configuration;
  const { index } = view;
  if (view.isNewest && configuration.baseline === null) {
    for (const artifact of index.bare) if (index.facts(artifact).kind === kind) yield artifact;
    return;
  }
  for (const artifact of view.ofKind(kind)) {
    if (!configuration.has(artifact)) continue;
    const isAsNow = view.isNewest && configuration.versionOf(artifact) === index.currentVersion(artifact);
    if (!isAsNow || index.bare.has(artifact)) yield artifact;
  }
}

/** Claims that say of themselves that they are not developed are known to be open, not unknown. */
function needsNoSupport(artifact: number, configuration: Configuration): boolean {
  if (isAxiomatic(configuration.view.facts(artifact).subkind)) return true;
  const version = configuration.versionOf(artifact);
  return version !== -1 && configuration.view.version(version).facts.undeveloped === true;
}

function hasOneOf(artifact: number, expectation: ExpectedRelations, configuration: Configuration): boolean {
  for (const { slot, end } of configuration.linksAt(configuration.primary(artifact))) {
    const link = configuration.view.link(slot);
    if (link.assurance === 'INFERRED') continue;
    if (expectation.oneOf.some((one) => one.relation === link.type && one.end === end)) return true;
  }
  return false;
}

function couldHaveLedFrom(expectation: ExpectedRelations, changedKinds: ReadonlySet<ArtifactKind>): boolean {
  return expectation.oneOf.some(({ relation, end }) =>
    RELATIONS[relation].ends.some((ends) => {
      const mine: readonly ArtifactKind[] = end === 'SOURCE' ? ends.from : ends.to;
      const theirs: readonly ArtifactKind[] = end === 'SOURCE' ? ends.to : ends.from;
      return mine.includes(expectation.kind) && theirs.some((kind) => changedKinds.has(kind));
    }),
  );
}
