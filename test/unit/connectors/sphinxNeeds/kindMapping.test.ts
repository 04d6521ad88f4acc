/** Types of needs by the families of their names. Expected values are what a person would call each of them. */
import { expect, test } from 'vitest';
import { mapKind } from '../../../../src/connectors/sphinxNeeds/kindMapping.ts';

test.each([
  // sphinx-needs' own defaults
  ['req', 'REQUIREMENT'],
  ['spec', 'REQUIREMENT'],
  ['impl', 'CODE_UNIT'],
  ['test', 'TEST_CASE'],
  // automotive projects
  ['need', 'REQUIREMENT'],
  ['sysreq', 'REQUIREMENT'],
  ['swreq', 'REQUIREMENT/SW'],
  ['stkh_req', 'REQUIREMENT'],
  ['comp_req', 'REQUIREMENT'],
  ['gd_req', 'REQUIREMENT/GOVERNANCE'],
  ['tool_req', 'REQUIREMENT'],
  ['aou_req', 'REQUIREMENT'],
  ['safety_goal', 'REQUIREMENT/SAFETY_GOAL'],
  ['fsr', 'REQUIREMENT/FSR'],
  ['tsr', 'REQUIREMENT/TSR'],
  ['hazard', 'HAZARD'],
  ['hazardous_event', 'HAZARD/HAZARDOUS_EVENT'],
  ['feat_saf_fmea', 'FAILURE_MODE/FAILURE_MODE'],
  ['comp_saf_dfa', 'FAILURE_MODE/FAILURE_MODE'],
  ['std_req', 'CLAUSE'],
  ['std_wp', 'CLAUSE'],
  ['workproduct', 'CONTROL/GOVERNANCE_MEASURE'],
  ['workflow', 'CONTROL/PROCESS_STEP'],
  ['gd_chklst', 'CONTROL/CHECK'],
  ['gd_temp', 'CONTROL/GOVERNANCE_MEASURE'],
  ['dec_rec', 'CONTROL/DECISION'],
  ['role', 'ROLE'],
  ['person', 'PERSON'],
  ['document', 'EVIDENCE/REPORT'],
  ['doc_tool', 'EVIDENCE/REPORT'],
  ['feat', 'COMPONENT/FUNCTION'],
  ['comp', 'COMPONENT'],
  ['mod_view_sta', 'COMPONENT'],
  ['comp_arc_dyn', 'COMPONENT'],
  ['logic_arc_int_op', 'COMPONENT/INTERFACE'],
  ['interface', 'COMPONENT/INTERFACE'],
  ['swarch', 'COMPONENT/SW'],
  ['sw_unit', 'CODE_UNIT'],
  ['testcase', 'TEST_CASE'],
  ['unit_test', 'TEST_CASE/UNIT'],
  ['testrun', 'EVIDENCE/TEST_RESULT'],
  ['test_result', 'EVIDENCE/TEST_RESULT'],
  ['SafetyGoal', 'REQUIREMENT/SAFETY_GOAL'],
  ['Test-Run', 'EVIDENCE/TEST_RESULT'],
])('%s is %s', (type, kind) => {
  const mapped = mapKind({ type, typeName: '' });
  expect(mapped && [mapped.kind, mapped.subkind].filter(Boolean).join('/')).toBe(kind);
});

test('a type without a telling name goes by the name that people see; else it is not known', () => {
  expect(mapKind({ type: 'R_', typeName: 'System Requirement' })).toEqual({ kind: 'REQUIREMENT', subkind: null });
  expect(mapKind({ type: 'poster', typeName: 'Poster' })).toBeNull();
  expect(mapKind({ type: 'constructor', typeName: '' })).toBeNull();
});
