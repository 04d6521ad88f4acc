/*
 * Graph:    none; the seeded policies, processes and life cycles as data.
 * Scenario: the tables of laws and standards that they stand for are written out here once more, row by row.
 * Result:   each row decides as the law says: practices, areas, points of the documentation, periods, classes, blocks, states.
 * Negative control: beside each row one that is not in it: no practice, no area, a skipped state, a class below.
 */
import { describe, expect, it } from 'vitest';
import { endOfPeriod } from '../../../graph/governance/dataProtection/period.ts';
import { readRightsPolicy, SUBJECT_RIGHTS } from '../../../graph/governance/dataProtection/rightsPolicy.ts';
import { readLifeCycle, transitionsFrom } from '../../../graph/governance/lifeCycle/definition.ts';
import { decide } from '../../../graph/governance/policy/decisionTable.ts';
import { type PolicyDefinition, type PolicyTopic, readPolicy } from '../../../graph/governance/policy/policyTopics.ts';
import { DATA_PROTECTION } from '../../../seeds/governance/dataProtection.ts';
import { LIFE_CYCLES } from '../../../seeds/governance/lifeCycles.ts';
import { DEFAULT_POLICIES } from '../../../seeds/governance/policies.ts';

function definition<Topic extends PolicyTopic>(topic: Topic): PolicyDefinition<Topic> {
  const check = readPolicy(topic, DEFAULT_POLICIES[topic]);
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  return check.definition;
}

describe('Regulation (EU) 2024/1689: the class of a system', () => {
  const HARMLESS = {
    practices: 'NONE',
    safetyComponent: 'NO',
    areas: 'NONE',
    profiling: 'NO',
    derogation: 'NONE',
    transparency: 'NONE',
  };
  const classOf = (answers: Record<string, string>) => {
    const decision = decide(definition('AI_RISK_CLASS'), { ...HARMLESS, ...answers }, { derogation: 'documented' });
    return decision.ok
      ? [decision.outcomes.find(({ key }) => key === 'riskClass')?.values, decision.fired.map(({ source }) => source)]
      : decision.problems.map(({ rule }) => rule);
  };
  const ACT = 'Regulation (EU) 2024/1689, Art.';

  it('is minimal where nothing of it applies', () => expect(classOf({})).toEqual([['MINIMAL'], []]));

  it.each([
    ['SUBLIMINAL_MANIPULATION', 'a'],
    ['EXPLOITING_VULNERABILITY', 'b'],
    ['SOCIAL_SCORING', 'c'],
    ['CRIME_PREDICTION_BY_PROFILING', 'd'],
    ['FACE_SCRAPING', 'e'],
    ['EMOTION_AT_WORK_OR_SCHOOL', 'f'],
    ['BIOMETRIC_CATEGORISATION', 'g'],
    ['REMOTE_BIOMETRIC_IDENTIFICATION', 'h'],
  ])('is unacceptable with %s (Art. 5(1)(%s))', (practices, letter) => {
    expect(classOf({ practices })).toEqual([['UNACCEPTABLE'], [`${ACT} 5(1)(${letter})`]]);
  });

  it.each([
    'BIOMETRICS',
    'CRITICAL_INFRASTRUCTURE',
    'EDUCATION',
    'EMPLOYMENT',
    'ESSENTIAL_SERVICES',
    'LAW_ENFORCEMENT',
    'MIGRATION_AND_BORDER',
    'JUSTICE_AND_DEMOCRACY',
  ])(
    'is high in the area %s of Annex III, with a derogation minimal, and never that where people are profiled',
    (areas) => {
      expect(classOf({ areas })).toEqual([['HIGH'], [`${ACT} 6(2)`]]);
      expect(classOf({ areas, profiling: 'YES' })).toEqual([['HIGH'], [`${ACT} 6(2)`]]);
      expect(classOf({ areas, derogation: 'NARROW_PROCEDURAL_TASK' })).toEqual([['MINIMAL'], [`${ACT} 6(3) and 6(4)`]]);
      expect(classOf({ areas, derogation: 'NARROW_PROCEDURAL_TASK', profiling: 'YES' })).toEqual([
        'DEROGATION_WITH_PROFILING',
      ]);
    },
  );

  it('is high as a safety component of Annex I, whatever is derogated', () => {
    expect(classOf({ safetyComponent: 'YES' })).toEqual([['HIGH'], [`${ACT} 6(1)`]]);
    expect(classOf({ safetyComponent: 'YES', areas: 'EDUCATION', derogation: 'PREPARATORY_TASK' })).toMatchObject([
      ['HIGH'],
      {},
    ]);
  });

  it.each(['INTERACTS_WITH_PEOPLE', 'SYNTHETIC_CONTENT', 'EMOTION_OR_CATEGORISATION', 'DEEP_FAKE'])(
    'is limited where people have to be told: %s (Art. 50)',
    (transparency) => {
      expect(classOf({ transparency })).toEqual([['LIMITED'], [`${ACT} 50`]]);
      // Worst wins.
      expect(classOf({ transparency, areas: 'EMPLOYMENT' })[0]).toEqual(['HIGH']);
    },
  );

  it('asks for nine points of documentation (Annex IV), and for reports within 15, 10 and 2 days (Art. 73)', () => {
    expect(definition('TECHNICAL_DOCUMENTATION').points.map(({ id }) => id)).toEqual([
      'GENERAL',
      'DEVELOPMENT',
      'MONITORING_AND_CONTROL',
      'METRICS',
      'RISK_MANAGEMENT',
      'LIFECYCLE_CHANGES',
      'STANDARDS',
      'DECLARATION',
      'MONITORING_PLAN',
    ]);
    const { days, shorter } = definition('INCIDENT_REPORTING');
    expect([days, Object.fromEntries(shorter.map((one) => [one.consequence, one.days]))]).toEqual([
      15,
      { DEATH: 10, WIDESPREAD_INFRINGEMENT: 2, CRITICAL_INFRASTRUCTURE: 2 },
    ]);
  });

  it('keeps documents ten years and logs six months (Art. 18 and 19)', () => {
    const policy = LIFE_CYCLES.artifacts.find(({ id }) => id === 'policy:retention');
    const content = policy?.version?.content as { retention?: { records: string; period: string }[] } | undefined;
    expect(content?.retention?.map(({ records, period }) => `${records} ${period}`)).toEqual([
      'DOCUMENTATION P10Y',
      'LOGS P6M',
    ]);
  });
});

it('IEC 62304 asks for architecture, SOUP, units and integration from class B on, for segregation and unit design in C alone', () => {
  const classes = Object.fromEntries(
    definition('SOFTWARE_SAFETY').classes.map(({ name, points }) => [
      name,
      points.map(({ id, source }) => `${id} ${source.split(', ')[1]}`),
    ]),
  );
  expect(classes.B).toEqual([
    'ARCHITECTURE 5.3',
    'SOUP_REQUIREMENTS 5.3.3 and 5.3.4',
    'UNIT_VERIFICATION 5.5',
    'INTEGRATION_TESTING 5.6',
    'SOFTWARE_RISK_MANAGEMENT clause 7',
  ]);
  expect(classes.C).toEqual(['SEGREGATION 5.3.5', 'DETAILED_DESIGN 5.4.2 to 5.4.4']);
  expect(classes.A).toHaveLength(7);
});

describe('periods of data-subject requests', () => {
  const read = readRightsPolicy(DATA_PROTECTION.artifacts?.[0]?.version?.content);
  const rights = (law: string) => Object.entries((read.ok && read.policy.laws.get(law)?.rights) || {});
  it('are one month and two more for each right of the GDPR (Art. 12(3))', () => {
    expect(
      rights('GDPR')
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(Object.keys(SUBJECT_RIGHTS).toSorted());
    for (const [, { period, extension }] of rights('GDPR')) {
      expect([period, extension]).toEqual([
        { count: 1, unit: 'CALENDAR_MONTHS' },
        { count: 2, unit: 'CALENDAR_MONTHS' },
      ]);
    }
    const [, erasure] = rights('GDPR').find(([name]) => name === 'ERASURE') ?? [];
    const periods = [erasure?.period, erasure?.extension].filter((one) => one != null);
    expect(endOfPeriod(Date.parse('2027-01-15T10:00:00Z'), periods, 'Europe/Berlin').lastDay).toBe('2027-04-15');
  });
  it('are 45 days and 45 more for the CCPA, 15 without more to opt out, and none against a decision by machine', () => {
    // §1798.130(a)(2) for knowing, correcting and deleting; 11 CCR §7026(f) for opting out (15 business days, read as calendar days).
    const periods = rights('CCPA').map(([name, { period, extension }]) => [
      name,
      period.count,
      extension?.count ?? null,
    ]);
    expect(periods).toEqual([
      ['ACCESS', 45, 45],
      ['RECTIFICATION', 45, 45],
      ['ERASURE', 45, 45],
      ['OBJECTION', 15, null],
    ]);
    expect(new Set(rights('CCPA').map(([, { period }]) => period.unit))).toEqual(new Set(['CALENDAR_DAYS']));
  });
});

it('the stack canvas has eleven blocks in three areas, the first of none, and three dilemmas', () => {
  const { areas, blocks, dilemmas } = definition('CANVAS');
  expect(areas.map(({ id }) => id)).toEqual(['DATA_AND_CODE', 'MODEL', 'METADATA']);
  expect(blocks.map(({ number, id, area }) => `${number} ${id} ${area}`)).toEqual([
    '1 VALUE_PROPOSITION null',
    '2 DATA_SOURCES_AND_VERSIONING DATA_AND_CODE',
    '3 ANALYSIS_AND_EXPERIMENTS DATA_AND_CODE',
    '4 FEATURE_STORE DATA_AND_CODE',
    '5 FOUNDATIONS DATA_AND_CODE',
    '6 PIPELINE_ORCHESTRATION MODEL',
    '7 REGISTRY_AND_VERSIONING MODEL',
    '8 DEPLOYMENT MODEL',
    '9 SERVING MODEL',
    '10 MONITORING MODEL',
    '11 METADATA_STORE METADATA',
  ]);
  expect(dilemmas.map(({ id }) => id)).toEqual(['TOOLS', 'PLATFORM', 'SKILLS']);
});

describe('the life cycle of a model', () => {
  const read = (id: string) => {
    const check = readLifeCycle(LIFE_CYCLES.artifacts.find((one) => one.id === id)?.version?.content);
    if (!check.ok) throw new Error(JSON.stringify(check.problems));
    return check.lifeCycle;
  };
  const NEXT = {
    PROPOSED: ['REGISTERED'],
    REGISTERED: ['IN_DEVELOPMENT'],
    IN_DEVELOPMENT: ['IN_VALIDATION'],
    IN_VALIDATION: ['APPROVED', 'REJECTED'],
    APPROVED: ['PACKAGED'],
    PACKAGED: ['LOCKED'],
    LOCKED: ['DEPLOYED'],
    DEPLOYED: ['MONITORED', 'RETIRED', 'RETRAINING', 'SUSPENDED'],
    MONITORED: ['RETIRED', 'RETRAINING', 'SUSPENDED'],
    SUSPENDED: ['DEPLOYED', 'RETIRED'],
    RETRAINING: ['IN_VALIDATION'],
    REJECTED: [],
    RETIRED: ['ARCHIVED'],
    ARCHIVED: [],
  };
  it.each([
    // Packing and locking may be left out where nothing asks for a lock.
    ['lifecycle:modelops', { ...NEXT, APPROVED: ['DEPLOYED', 'PACKAGED'] }],
    ['lifecycle:locked-model', NEXT],
  ])('%s goes state by state', (id, next) => {
    const lifeCycle = read(id);
    expect(lifeCycle.initial).toBe('PROPOSED');
    const found = lifeCycle.states.map(({ name }) => [
      name,
      transitionsFrom(lifeCycle, name)
        .map(({ to }) => to)
        .toSorted(),
    ]);
    expect(Object.fromEntries(found)).toEqual(next);
    expect(lifeCycle.states.flatMap(({ name, lockState }) => (lockState ? [`${name} ${lockState}`] : []))).toEqual([
      'LOCKED LOCKED',
      'RETIRED RETIRED',
    ]);
    const triggers = new Set(lifeCycle.transitions.map(({ trigger }) => trigger));
    expect([...triggers].toSorted()).toEqual(['manual', 'new data', 'notification', 'ready-mark', 'timer']);
    expect(transitionsFrom(lifeCycle, 'LOCKED')[0]?.conditions).toEqual(['LOCKED', 'VERIFIED', 'APPROVED']);
  });
});
