/**
 * What the types of needs are. Their names are each project's own, so families of names are recognised; the first
 * row that fits decides. A project says otherwise in its mapping file. docs/connectors.md has the table for people.
 */
import type { ArtifactKind } from '../../../graph/metamodel/kinds.ts';

export interface MappedKind {
  readonly kind: ArtifactKind;
  readonly subkind: string | null;
}

interface KindRow {
  /** Matched against the type in lower case with '_' between words; a number at the end does not count. */
  readonly pattern: RegExp;
  readonly kind: ArtifactKind;
  readonly subkind?: string;
}

const KIND_ROWS: readonly KindRow[] = [
  // Standards and regulations, before "requirement": `std_req` is a clause that others comply with.
  { pattern: /^(std|standard|norm|iso|regulation|law)(_|$)|(^|_)(clause|article|annex|paragraph)$/, kind: 'CLAUSE' },
  // Safety analyses.
  { pattern: /(^|_)(hazardous_event|hazard_event)$/, kind: 'HAZARD', subkind: 'HAZARDOUS_EVENT' },
  { pattern: /(^|_)(hazard|haz|harm|damage_scenario)$/, kind: 'HAZARD' },
  { pattern: /(^|_)(risk|threat|threat_scenario)$/, kind: 'HAZARD', subkind: 'RISK_CONCERN' },
  { pattern: /(^|_)(fta_)?(basic_event|root_cause)$/, kind: 'FAILURE_MODE', subkind: 'BASIC_EVENT' },
  { pattern: /(^|_)(fta_gate|ft_gate)$/, kind: 'FAILURE_MODE', subkind: 'FT_GATE' },
  { pattern: /(^|_)(malfunction|mf)$/, kind: 'FAILURE_MODE', subkind: 'MALFUNCTION' },
  { pattern: /(^|_)functional_insufficiency$/, kind: 'FAILURE_MODE', subkind: 'FUNCTIONAL_INSUFFICIENCY' },
  {
    pattern: /(^|_)(fmea|fmeda|dfa|fta|failure|failure_mode|failuremode|fault|fm|top_event|failure_effect|error)$/,
    kind: 'FAILURE_MODE',
    subkind: 'FAILURE_MODE',
  },
  { pattern: /(^|_)hara$/, kind: 'ANALYSIS', subkind: 'HARA' },
  { pattern: /(^|_)(stpa|sotif)$/, kind: 'ANALYSIS' },
  { pattern: /(^|_)(analysis|assessment)$/, kind: 'ANALYSIS' },
  {
    pattern: /(^|_)(operational_situation|driving_situation|opsit)$/,
    kind: 'SCENARIO',
    subkind: 'OPERATIONAL_SITUATION',
  },
  { pattern: /(^|_)(triggering_condition|trigger_condition)$/, kind: 'SCENARIO', subkind: 'TRIGGERING_CONDITION' },
  { pattern: /(^|_)(odd|odd_element)$/, kind: 'SCENARIO', subkind: 'ODD_ELEMENT' },
  { pattern: /(^|_)(misuse)$/, kind: 'SCENARIO', subkind: 'MISUSE' },
  { pattern: /(^|_)(scenario|situation)$/, kind: 'SCENARIO' },
  { pattern: /(^|_)(safety_mechanism|mechanism)$/, kind: 'SAFETY_MEASURE', subkind: 'MECHANISM' },
  { pattern: /(^|_)(mitigation|countermeasure)$/, kind: 'SAFETY_MEASURE', subkind: 'MITIGATION' },
  { pattern: /(^|_)(safety_measure|measure|barrier)$/, kind: 'SAFETY_MEASURE' },
  // Results, before tests: a run of a test is evidence.
  {
    pattern: /(^|_)test_?(run|result|execution|report|log|verdict)s?$|^(test_?file|test_?suite|verification_result)$/,
    kind: 'EVIDENCE',
    subkind: 'TEST_RESULT',
  },
  // Requirements.
  { pattern: /(^|_)(safety_goal|safetygoal|sg|cybersecurity_goal)$/, kind: 'REQUIREMENT', subkind: 'SAFETY_GOAL' },
  { pattern: /(^|_)(fsr|functional_safety_req(uirement)?)$/, kind: 'REQUIREMENT', subkind: 'FSR' },
  { pattern: /(^|_)(tsr|technical_safety_req(uirement)?)$/, kind: 'REQUIREMENT', subkind: 'TSR' },
  {
    pattern: /^(gd|guideline|process|proc|workflow|governance)_?req(uirement)?s?$/,
    kind: 'REQUIREMENT',
    subkind: 'GOVERNANCE',
  },
  { pattern: /(^|_)(sw|software)_?req(uirement)?s?$|^(swrs|srs)$/, kind: 'REQUIREMENT', subkind: 'SW' },
  { pattern: /(^|_)(hw|hardware)_?req(uirement)?s?$/, kind: 'REQUIREMENT', subkind: 'HW' },
  { pattern: /(^|_)data_?req(uirement)?s?$/, kind: 'REQUIREMENT', subkind: 'DATA' },
  { pattern: /(^|_)(ai|ml)_?(safety_?)?req(uirement)?s?$/, kind: 'REQUIREMENT', subkind: 'AI_SAFETY' },
  { pattern: /req(uirement)?s?$|^req(uirement)?s?_/, kind: 'REQUIREMENT' },
  {
    pattern:
      /^(need|user_?story|story|epic|spec|specification|constraint|aou|assumption_of_use|stakeholder_need|acceptance_criteri(on|a)|shall)$/,
    kind: 'REQUIREMENT',
  },
  // Tests.
  { pattern: /(^|_)unit_?test(_?case)?s?$|^(utest|ut)$/, kind: 'TEST_CASE', subkind: 'UNIT' },
  { pattern: /(^|_)(integration|int)_?test(_?case)?s?$|^(itest)$/, kind: 'TEST_CASE', subkind: 'INTEGRATION' },
  { pattern: /(^|_)(component|comp)_?test(_?case)?s?$/, kind: 'TEST_CASE', subkind: 'COMPONENT' },
  {
    pattern: /(^|_)(system|sys|acceptance|qualification)_?test(_?case)?s?$|^(stest)$/,
    kind: 'TEST_CASE',
    subkind: 'SYSTEM',
  },
  { pattern: /test_?(case|spec|specification|step|procedure)?s?$|^(tc|ts|verification|verif)$/, kind: 'TEST_CASE' },
  // People and processes, before documents and components (`workproduct`, `process_step`).
  { pattern: /^(role|rl|team|stakeholder|organi[sz]ation)$/, kind: 'ROLE' },
  { pattern: /^(person|people|author|user|developer|contact)$/, kind: 'PERSON' },
  { pattern: /^(work_?product|wp|deliverable)$/, kind: 'CONTROL', subkind: 'GOVERNANCE_MEASURE' },
  { pattern: /^(workflow|wf|process_step|activity|task|procedure)$/, kind: 'CONTROL', subkind: 'PROCESS_STEP' },
  { pattern: /^(process|proc|process_area|proc_area)$/, kind: 'CONTROL', subkind: 'PROCESS' },
  { pattern: /^(policy|rule)$/, kind: 'CONTROL', subkind: 'POLICY' },
  { pattern: /(^|_)(chklst|checklist|check)$/, kind: 'CONTROL', subkind: 'CHECK' },
  {
    pattern: /^(gd|guideline|guidance|guide)(_|$)|^(doc_concept|doc_getstrt)$/,
    kind: 'CONTROL',
    subkind: 'GOVERNANCE_MEASURE',
  },
  { pattern: /(^|_)(dec|dec_rec|decision|decision_record|adr)$/, kind: 'CONTROL', subkind: 'DECISION' },
  { pattern: /^(release|milestone)$/, kind: 'GATE', subkind: 'RELEASE' },
  { pattern: /^(gate|quality_gate|phase|stage)$/, kind: 'GATE', subkind: 'STAGE' },
  { pattern: /^(metric|kpi|spi|measurement)$/, kind: 'METRIC' },
  // Argument.
  { pattern: /^(gsn_)?(claim|goal)$/, kind: 'CLAIM', subkind: 'GOAL' },
  { pattern: /^(gsn_)?(argument|strategy)$/, kind: 'CLAIM', subkind: 'STRATEGY' },
  { pattern: /^(gsn_)?assumption$/, kind: 'CLAIM', subkind: 'ASSUMPTION' },
  { pattern: /^(gsn_)?justification$/, kind: 'CLAIM', subkind: 'JUSTIFICATION' },
  { pattern: /^(gsn_)?context$/, kind: 'CLAIM', subkind: 'CONTEXT' },
  { pattern: /^((gsn_)?solution|evidence|artifact|artefact)$/, kind: 'EVIDENCE' },
  // Data, models, tools.
  { pattern: /^(data_?set|data)$/, kind: 'DATASET' },
  { pattern: /^((ml|ai)_?model)$/, kind: 'MODEL' },
  { pattern: /^(tool|toolchain|compiler)$/, kind: 'ENVIRONMENT', subkind: 'TOOLCHAIN' },
  { pattern: /^(environment|env)$/, kind: 'ENVIRONMENT' },
  { pattern: /^(library|third_party|sbom|soup)$/, kind: 'ENVIRONMENT', subkind: 'LIBRARY' },
  { pattern: /^monitor$/, kind: 'MONITOR' },
  { pattern: /^(incident|accident)$/, kind: 'INCIDENT' },
  { pattern: /^(pr|pull_request|merge_request)$/, kind: 'CHANGE', subkind: 'PR' },
  {
    pattern: /^(cr|change_request|issue|bug|defect|problem|problem_report|change)$/,
    kind: 'CHANGE',
    subkind: 'CHANGE_REQUEST',
  },
  // Documents.
  {
    pattern: /^(doc|document|report|manual|plan|safety_plan|safety_case|review|audit|inspection)(_|$)/,
    kind: 'EVIDENCE',
    subkind: 'REPORT',
  },
  // Code.
  { pattern: /(^|_)(impl|implementation|code|source|source_file|function|func|sw_unit|dd_impl)$/, kind: 'CODE_UNIT' },
  { pattern: /^(commit)$/, kind: 'CODE_UNIT', subkind: 'COMMIT' },
  // Architecture.
  { pattern: /^(system|sys|item|product|vehicle|system_of_interest)$/, kind: 'SYSTEM' },
  {
    pattern: /(^|_)(interface|intf|arc_int|arc_int_op|int_op|port|signal|api)$/,
    kind: 'COMPONENT',
    subkind: 'INTERFACE',
  },
  { pattern: /^(feat|feature|capability|safety_function)$/, kind: 'COMPONENT', subkind: 'FUNCTION' },
  { pattern: /^(sw|software)_?(comp|component|arch|arc|architecture|module)$/, kind: 'COMPONENT', subkind: 'SW' },
  { pattern: /^(hw|hardware)_?(comp|component|arch|arc|architecture|element)?$/, kind: 'COMPONENT', subkind: 'HW' },
  {
    pattern:
      /(^|_)(arch?|architecture|comp|component|mod|module|element|block|unit|layer|package|design|subsystem|ecu|sensor|actuator|part|node|service|server)$|(^|_)(arc|arch|dd|design|view)_|^(sw|sys|hw)_?arch?$|^(dd|seq_msg|sequence|state_machine|view)(_|$)|_view$/,
    kind: 'COMPONENT',
  },
];

/** The kind of a type, by its name, else by the name that people see; null: not recognised. */
export function mapKind(input: { type: string; typeName: string }): MappedKind | null {
  for (const name of [input.type, input.typeName]) {
    const words = name
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|[_\d]+$/g, '');
    const row = words === '' ? undefined : KIND_ROWS.find(({ pattern }) => pattern.test(words));
    if (row) return { kind: row.kind, subkind: row.subkind ?? null };
  }
  return null;
}
