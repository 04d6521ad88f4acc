/**
 * Artifacts that hang in the air: nothing of what their kind is there for is linked. A model in no component is in no
 * product; a test that verifies nothing says nothing.
 */
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { GraphReader, LinksAsked } from './graphReader.ts';

export interface OrphanRule {
  /** What an orphan of the kind lacks, and what to do. */
  readonly lacks: string;
  /** One link of any of these is enough. */
  readonly needs: readonly LinksAsked[];
}

export const ORPHAN_RULES: Readonly<Partial<Record<ArtifactKind, OrphanRule>>> = {
  COMPONENT: {
    lacks: 'is part of no system: link it PART_OF its whole',
    needs: [{ end: 'SOURCE', type: 'PART_OF', kinds: ['SYSTEM', 'COMPONENT'] }],
  },
  MODEL: {
    lacks: 'has no hosting component: link it IMPLEMENTS the component that it realises',
    needs: [
      { end: 'SOURCE', type: 'IMPLEMENTS', kinds: ['COMPONENT'] },
      { end: 'TARGET', type: 'DEPENDS_ON', kinds: ['COMPONENT'] },
    ],
  },
  CODE_UNIT: {
    lacks: 'implements nothing and nothing uses it: link it IMPLEMENTS, or the run that USED it',
    needs: [
      { end: 'SOURCE', type: 'IMPLEMENTS' },
      { end: 'TARGET', type: 'USED' },
      { end: 'TARGET', type: 'DEPENDS_ON' },
      { end: 'SOURCE', type: 'PART_OF' },
      { end: 'TARGET', type: 'PART_OF' },
      { end: 'TARGET', type: 'DERIVED_FROM' },
    ],
  },
  DATASET: {
    lacks: 'no run uses it and nothing is derived from it: link the run that USED it',
    needs: [
      { end: 'TARGET', type: 'USED' },
      { end: 'TARGET', type: 'DERIVED_FROM' },
      { end: 'TARGET', type: 'PART_OF' },
      { end: 'SOURCE', type: 'PART_OF', kinds: ['DATASET'] },
      { end: 'SOURCE', type: 'IMPLEMENTS' },
    ],
  },
  REQUIREMENT: {
    lacks: 'nothing implements, refines or verifies it: link what does',
    needs: [
      { end: 'TARGET', type: 'IMPLEMENTS' },
      { end: 'TARGET', type: 'REFINES' },
      { end: 'TARGET', type: 'VERIFIES' },
      { end: 'TARGET', type: 'EVIDENCES' },
    ],
  },
  HAZARD: {
    lacks: 'is a hazard of nothing: link it DEPENDS_ON the element or PART_OF the analysis',
    needs: [
      { end: 'SOURCE', type: 'DEPENDS_ON' },
      { end: 'SOURCE', type: 'PART_OF' },
    ],
  },
  FAILURE_MODE: {
    lacks: 'fails no element and causes nothing: link it DEPENDS_ON its element or CAUSES what it leads to',
    needs: [
      { end: 'SOURCE', type: 'DEPENDS_ON' },
      { end: 'SOURCE', type: 'CAUSES' },
      { end: 'TARGET', type: 'CAUSES' },
    ],
  },
  SAFETY_MEASURE: {
    lacks: 'mitigates nothing: link it MITIGATES the hazard or failure mode',
    needs: [
      { end: 'SOURCE', type: 'MITIGATES' },
      { end: 'SOURCE', type: 'IMPLEMENTS' },
    ],
  },
  ANALYSIS: {
    lacks: 'analyses nothing: link it ANALYZES its subject',
    needs: [
      { end: 'SOURCE', type: 'ANALYZES' },
      { end: 'SOURCE', type: 'VERIFIES' },
    ],
  },
  RUN: {
    lacks: 'used and generated nothing: link what it USED and GENERATED',
    needs: [
      { end: 'SOURCE', type: 'USED' },
      { end: 'SOURCE', type: 'GENERATED' },
    ],
  },
  TEST_CASE: {
    lacks: 'verifies and covers nothing: link it VERIFIES the requirement, measure or control',
    needs: [
      { end: 'SOURCE', type: 'VERIFIES' },
      { end: 'SOURCE', type: 'COVERS' },
    ],
  },
  EVIDENCE: {
    lacks: 'speaks for nothing: link it EVIDENCES or EVALUATES its subject',
    needs: [
      { end: 'SOURCE', type: 'EVIDENCES' },
      { end: 'SOURCE', type: 'EVALUATES' },
      { end: 'SOURCE', type: 'CHALLENGES' },
    ],
  },
  CLAIM: {
    lacks: 'is in no argument: link what it SUPPORTS, or what supports it',
    needs: [
      { end: 'SOURCE', type: 'SUPPORTS' },
      { end: 'TARGET', type: 'SUPPORTS' },
      { end: 'TARGET', type: 'EVIDENCES' },
      { end: 'SOURCE', type: 'IN_CONTEXT_OF' },
      { end: 'TARGET', type: 'IN_CONTEXT_OF' },
      { end: 'SOURCE', type: 'CHALLENGES' },
      { end: 'TARGET', type: 'PART_OF' },
      { end: 'TARGET', type: 'REQUIRES' },
    ],
  },
  MONITOR: { lacks: 'watches nothing: link it MONITORS its subject', needs: [{ end: 'SOURCE', type: 'MONITORS' }] },
  SIGN_OFF: { lacks: 'approves nothing: link it APPROVES its subject', needs: [{ end: 'SOURCE', type: 'APPROVES' }] },
};

/** An artifact that lacks what its kind needs. */
export interface Orphan {
  readonly artifact: number;
  readonly reason: string;
}

/** Orphans of one kind, or of all that have a rule, in the order in which they were recorded. */
export function* orphanSteps(reader: GraphReader, kind: ArtifactKind | null): Generator<void, Orphan[]> {
  const found: Orphan[] = [];
  const kinds = kind === null ? (Object.keys(ORPHAN_RULES) as ArtifactKind[]) : [kind];
  let looked = 0;
  for (const one of kinds) {
    const rule = ORPHAN_RULES[one];
    if (!rule) continue;
    for (const artifact of reader.ofKind(one)) {
      looked += 1;
      if (looked % 256 === 0) yield;
      if (rule.needs.some((needed) => reader.linked(artifact, needed).length > 0)) continue;
      found.push({ artifact, reason: `${reader.name(artifact)} ${rule.lacks}` });
    }
  }
  return found;
}
