/** A link becomes the relation that its name means and that may join its ends; what none may is left out. */
import { expect, test } from 'vitest';
import type { ArtifactKind } from '../../../../graph/metamodel/kinds.ts';
import { createMetamodel } from '../../../../graph/metamodel/metamodel.ts';
import { chooseLink, linkCandidates } from '../../../../src/connectors/sphinxNeeds/linkMapping.ts';

const metamodel = createMetamodel();

function chosen(holder: ArtifactKind, field: string, target: ArtifactKind): string | null {
  const candidates = linkCandidates(field);
  if (candidates === null) return 'unknown';
  const link = chooseLink({
    candidates,
    metamodel,
    holder: { kind: holder, subkind: null },
    target: { kind: target, subkind: null },
  });
  if (link === null) return null;
  const ends =
    link.direction === 'FORWARD' ? `${holder} ${link.relation} ${target}` : `${target} ${link.relation} ${holder}`;
  return link.role === null ? ends : `${ends} ${link.role}`;
}

test.each<[ArtifactKind, string, ArtifactKind, string | null]>([
  ['COMPONENT', 'fulfils', 'REQUIREMENT', 'COMPONENT IMPLEMENTS REQUIREMENT'],
  ['REQUIREMENT', 'satisfied_by', 'COMPONENT', 'COMPONENT IMPLEMENTS REQUIREMENT'],
  ['REQUIREMENT', 'satisfies', 'REQUIREMENT', 'REQUIREMENT REFINES REQUIREMENT'],
  ['CODE_UNIT', 'implements', 'COMPONENT', 'CODE_UNIT IMPLEMENTS COMPONENT'],
  ['REQUIREMENT', 'implements', 'REQUIREMENT', 'REQUIREMENT REFINES REQUIREMENT'],
  ['CODE_UNIT', 'implements', 'TEST_CASE', null],
  ['REQUIREMENT', 'derived_from', 'REQUIREMENT', 'REQUIREMENT REFINES REQUIREMENT'],
  ['TEST_CASE', 'fully_verifies', 'REQUIREMENT', 'TEST_CASE VERIFIES REQUIREMENT'],
  ['REQUIREMENT', 'tested_by', 'TEST_CASE', 'TEST_CASE VERIFIES REQUIREMENT'],
  ['EVIDENCE', 'verifies', 'REQUIREMENT', 'EVIDENCE EVIDENCES REQUIREMENT'],
  ['TEST_CASE', 'verifies', 'COMPONENT', null],
  ['FAILURE_MODE', 'mitigated_by', 'REQUIREMENT', 'REQUIREMENT MITIGATES FAILURE_MODE'],
  ['REQUIREMENT', 'mitigates', 'HAZARD', 'REQUIREMENT MITIGATES HAZARD'],
  ['HAZARD', 'mitigates', 'REQUIREMENT', null],
  ['FAILURE_MODE', 'violates', 'COMPONENT', 'FAILURE_MODE DEPENDS_ON COMPONENT'],
  ['FAILURE_MODE', 'caused_by', 'FAILURE_MODE', 'FAILURE_MODE CAUSES FAILURE_MODE'],
  ['CONTROL', 'complies', 'CLAUSE', 'CONTROL COMPLIES_WITH CLAUSE'],
  ['EVIDENCE', 'realizes', 'CONTROL', 'EVIDENCE EVIDENCES CONTROL'],
  ['COMPONENT', 'belongs_to', 'COMPONENT', 'COMPONENT PART_OF COMPONENT'],
  ['REQUIREMENT', 'belongs_to', 'COMPONENT', 'COMPONENT IMPLEMENTS REQUIREMENT ALLOCATED'],
  ['COMPONENT', 'includes', 'COMPONENT', 'COMPONENT PART_OF COMPONENT'],
  ['COMPONENT', 'startup_calls', 'COMPONENT', 'COMPONENT DEPENDS_ON COMPONENT'],
  ['CONTROL', 'responsible', 'ROLE', 'ROLE RESPONSIBLE_FOR CONTROL R'],
  ['CONTROL', 'approved_by', 'ROLE', 'ROLE RESPONSIBLE_FOR CONTROL A'],
  ['CLAIM', 'supported_by', 'CLAIM', 'CLAIM SUPPORTS CLAIM'],
  ['ROLE', 'persons', 'PERSON', 'PERSON HOLDS ROLE'],
  // Links without a meaning of their own go by their ends.
  ['TEST_CASE', 'links', 'REQUIREMENT', 'TEST_CASE VERIFIES REQUIREMENT'],
  ['REQUIREMENT', 'links', 'TEST_CASE', 'TEST_CASE VERIFIES REQUIREMENT'],
  ['REQUIREMENT', 'links', 'REQUIREMENT', 'REQUIREMENT REFINES REQUIREMENT'],
  ['REQUIREMENT', 'links', 'COMPONENT', 'REQUIREMENT DEPENDS_ON COMPONENT'],
  ['COMPONENT', 'links', 'COMPONENT', 'COMPONENT DEPENDS_ON COMPONENT'],
  ['COMPONENT', 'links', 'REQUIREMENT', 'COMPONENT IMPLEMENTS REQUIREMENT'],
  ['EVIDENCE', 'links', 'EVIDENCE', 'EVIDENCE PART_OF EVIDENCE'],
  ['TEST_CASE', 'specs', 'REQUIREMENT', 'TEST_CASE VERIFIES REQUIREMENT'],
  ['TEST_CASE', 'links', 'COMPONENT', null],
  // Names that nobody told us about.
  ['REQUIREMENT', 'blocks', 'REQUIREMENT', 'unknown'],
  ['REQUIREMENT', 'constructor', 'REQUIREMENT', 'unknown'],
])('%s %s %s', (holder, field, target, expected) => {
  expect(chosen(holder, field, target)).toBe(expected);
});
