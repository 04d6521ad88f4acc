/**
 * What the graph knows too little about to say "not affected": artifacts without the relation over which the change
 * could have come.
 */

import type { Configuration, NodeNumber } from '../index/configuration.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import { RELATIONS, type RelationType } from '../metamodel/relations.ts';
import { isAxiomatic } from './standing.ts';

/** An artifact of this kind is expected to have one of these relations. */
interface Expectation {
  readonly kind: ArtifactKind;
  /** One of them is enough. `end`: at which end the artifact stands. */
  readonly oneOf: readonly { readonly relation: RelationType; readonly end: 'SOURCE' | 'TARGET' }[];
  readonly sentence: string;
}

export const EXPECTED_RELATIONS: readonly Expectation[] = [
  {
    kind: 'MODEL',
    oneOf: [
      { relation: 'GENERATED', end: 'TARGET' },
      { relation: 'DERIVED_FROM', end: 'SOURCE' },
    ],
    sentence: 'Nothing says which run generated the model or what it was derived from.',
  },
  { kind: 'RUN', oneOf: [{ relation: 'USED', end: 'SOURCE' }], sentence: 'Nothing says what the run used.' },
  {
    kind: 'EVIDENCE',
    oneOf: [
      { relation: 'EVALUATES', end: 'SOURCE' },
      { relation: 'GENERATED', end: 'TARGET' },
    ],
    sentence: 'Nothing says what the evidence is about or which run produced it.',
  },
  {
    kind: 'CLAIM',
    oneOf: [
      { relation: 'SUPPORTS', end: 'TARGET' },
      { relation: 'EVIDENCES', end: 'TARGET' },
    ],
    sentence: 'Nothing is recorded that supports the claim.',
  },
];

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
  for (const artifact of configuration.artifacts()) {
    if (configuration.view.state(artifact).retired) continue;
    const kind = configuration.view.kind(artifact);
    const expectation = expectations.find((one) => one.kind === kind);
    if (!expectation || parameters.isItem(configuration.primary(artifact))) continue;
    if (kind === 'CLAIM' && needsNoSupport(artifact, configuration)) continue;
    if (!hasOneOf(artifact, expectation, configuration)) unknown.push({ artifact, sentence: expectation.sentence });
  }
  return unknown;
}

/** Claims that say of themselves that they are not developed are known to be open, not unknown. */
function needsNoSupport(artifact: number, configuration: Configuration): boolean {
  if (isAxiomatic(configuration.view.facts(artifact).subkind)) return true;
  const version = configuration.versionOf(artifact);
  return version !== -1 && configuration.view.version(version).facts.undeveloped === true;
}

function hasOneOf(artifact: number, expectation: Expectation, configuration: Configuration): boolean {
  for (const { slot, end } of configuration.linksAt(configuration.primary(artifact))) {
    const link = configuration.view.link(slot);
    if (link.assurance === 'INFERRED') continue;
    if (expectation.oneOf.some((one) => one.relation === link.type && one.end === end)) return true;
  }
  return false;
}

function couldHaveLedFrom(expectation: Expectation, changedKinds: ReadonlySet<ArtifactKind>): boolean {
  return expectation.oneOf.some(({ relation, end }) =>
    RELATIONS[relation].ends.some((ends) => {
      const mine: readonly ArtifactKind[] = end === 'SOURCE' ? ends.from : ends.to;
      const theirs: readonly ArtifactKind[] = end === 'SOURCE' ? ends.to : ends.from;
      return mine.includes(expectation.kind) && theirs.some((kind) => changedKinds.has(kind));
    }),
  );
}
