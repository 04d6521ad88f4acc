/** Links without which the graph knows too little about an artifact to say "not affected". */
import type { ArtifactKind } from './kinds.ts';
import type { RelationType } from './relations.ts';

/** An artifact of this kind is expected to have one of these relations. */
export interface ExpectedRelations {
  readonly kind: ArtifactKind;
  /** One of them is enough. `end`: at which end the artifact stands. */
  readonly oneOf: readonly { readonly relation: RelationType; readonly end: 'SOURCE' | 'TARGET' }[];
  readonly sentence: string;
}

export const EXPECTED_RELATIONS: readonly ExpectedRelations[] = [
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
