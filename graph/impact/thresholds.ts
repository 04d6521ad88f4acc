/** Does what has been measured, or the old bound, meet a new bound? */

import type { Configuration, NodeNumber } from '../index/configuration.ts';
import type { EngineFacts } from '../metamodel/content.ts';
import { meetsPart, type PartSet } from '../model/parts.ts';

type Criterion = NonNullable<EngineFacts['criterion']>;

/** Does everything that meets `after` meet `before` too? */
export function implies(after: Criterion, before: Criterion): boolean {
  if (after.metric !== before.metric) return false;
  const upward = (op: string) => op.startsWith('>');
  if (upward(after.op) !== upward(before.op)) return false;
  if (after.value === before.value) return after.op === before.op || before.op.endsWith('=');
  return upward(after.op) ? after.value > before.value : after.value < before.value;
}

export function meetsBound(value: number, criterion: Criterion): boolean {
  switch (criterion.op) {
    case '>=':
      return value >= criterion.value;
    case '>':
      return value > criterion.value;
    case '<=':
      return value <= criterion.value;
    case '<':
      return value < criterion.value;
  }
}

/** A recorded number that can be compared with a bound. */
export interface Comparison {
  readonly evidence: NodeNumber;
  /** Null: the whole. */
  readonly part: string | null;
  readonly meets: boolean;
  /** A recorded fail counts always, a recorded pass only while the evidence is fresh in that part. */
  readonly counts: boolean;
}

/** Parts of the evidence that are stale or tainted now; used to tell whether a pass still counts. */
export type StalenessOf = (evidence: NodeNumber) => readonly PartSet[];

export function compare(parameters: {
  readonly evidence: Iterable<NodeNumber>;
  readonly criterion: Criterion;
  readonly factsOf: (node: NodeNumber) => EngineFacts;
  readonly stalenessOf: StalenessOf;
}): Comparison[] {
  const comparisons: Comparison[] = [];
  for (const evidence of parameters.evidence) {
    const stale = parameters.stalenessOf(evidence);
    for (const result of parameters.factsOf(evidence).results ?? []) {
      if (result.metric !== parameters.criterion.metric) continue;
      const meets = meetsBound(result.value, parameters.criterion);
      const part = result.part ?? null;
      const fresh = stale.every((parts) => part !== null && !meetsPart(parts, part));
      comparisons.push({ evidence, part, meets, counts: !meets || fresh });
    }
  }
  return comparisons;
}

/** Evidence links of a claim that support it. */
export function* supportingEvidence(
  claim: NodeNumber,
  configuration: Configuration,
): Generator<{ slot: number; evidence: NodeNumber }> {
  for (const { slot, end, other } of configuration.linksAt(claim)) {
    const link = configuration.view.link(slot);
    if (link.type !== 'EVIDENCES' || end !== 'TARGET' || link.role === 'AGAINST' || link.assurance === 'INFERRED')
      continue;
    yield { slot, evidence: other };
  }
}

/**
 * The evidence that speaks for a requirement: that of claims about it, that which evidences it or its tests, and what
 * runs that used its tests generated.
 */
export function evidenceFor(requirement: NodeNumber, configuration: Configuration): Set<NodeNumber> {
  const evidence = new Set<NodeNumber>();
  const tests = new Set<number>();
  for (const { slot, end, other } of configuration.linksAt(requirement)) {
    const link = configuration.view.link(slot);
    if (end !== 'TARGET' || link.assurance === 'INFERRED') continue;
    if (link.type === 'IN_CONTEXT_OF' && link.role === 'ABOUT') {
      for (const support of supportingEvidence(other, configuration)) evidence.add(support.evidence);
    } else if (link.type === 'EVIDENCES' && link.role !== 'AGAINST') {
      evidence.add(other);
    } else if (link.type === 'VERIFIES' && configuration.view.kind(configuration.artifactOf(other)) === 'TEST_CASE') {
      tests.add(configuration.artifactOf(other));
    }
  }
  for (const test of tests) for (const result of resultsOfTest(test, configuration)) evidence.add(result);
  return evidence;
}

function* resultsOfTest(test: number, configuration: Configuration): Generator<NodeNumber> {
  for (const slot of configuration.incoming(test)) {
    const link = configuration.view.link(slot);
    if (link.type === 'EVIDENCES' && link.role !== 'AGAINST' && link.assurance !== 'INFERRED')
      yield configuration.from(slot);
    if (link.type === 'USED' && link.assurance !== 'INFERRED')
      yield* outputsOfRun(configuration.from(slot), configuration);
  }
}

function* outputsOfRun(run: NodeNumber, configuration: Configuration): Generator<NodeNumber> {
  for (const { slot, end, other } of configuration.linksAt(run)) {
    const link = configuration.view.link(slot);
    if (link.type !== 'GENERATED' || link.assurance === 'INFERRED' || end !== 'SOURCE') continue;
    if (configuration.view.kind(configuration.artifactOf(other)) === 'EVIDENCE') yield other;
  }
}

/** Does the evidence evaluate this node, for sure? What is only inferred clears nothing. */
export function evaluates(evidence: NodeNumber, subject: NodeNumber, configuration: Configuration): boolean {
  for (const { slot, end, other } of configuration.linksAt(evidence)) {
    const link = configuration.view.link(slot);
    if (link.type === 'EVALUATES' && link.assurance !== 'INFERRED' && end === 'SOURCE' && other === subject)
      return true;
  }
  return false;
}
