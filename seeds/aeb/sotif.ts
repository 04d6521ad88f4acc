/**
 * Safety of the intended functionality of the item: what does not suffice, what triggers it, where it may operate.
 *
 *     analysis:aeb/sotif ◀─PART_OF─ scenarios in areas 1 to 4, insufficiencies, elements of the operational design domain
 *     low-sun, child-behind-car, rain-at-night ─CAUSES▶ late-detection ─CAUSES▶ risk:aeb/late-braking
 *     leaving the domain ─CAUSES▶ outside-odd ◀─MITIGATES─ measure:aeb/odd-fallback
 *     requirement:aeb/sotif-residual-risk ─REQUIRES▶ metric:aeb/acceptance ◀─PART_OF─ metric:aeb/validation-target ◀─EVIDENCES─ drives
 *     claim:aeb/sotif-residual ─IN_CONTEXT_OF ABOUT▶ metric:aeb/missed-rate (SPI)
 */
import type { Json } from '../../graph/model/delta.ts';
import { artifact, link, type SeedPart } from './build.ts';

/** An element of the operational design domain. */
function element(name: string, title: string, content: Json) {
  return artifact('SCENARIO', 'ODD_ELEMENT', `scenario:aeb/odd-${name}`, title, content);
}

const ODD = ['illumination', 'weather', 'speed', 'road', 'pedestrian'];
const SCENARIOS = [
  'crossing-day',
  'crossing-night',
  'child-behind-car',
  'low-sun',
  'rain-at-night',
  'driver-inattentive',
  'crowd-at-crossing',
  'reflection-on-wet-road',
  'umbrella',
];

export const SOTIF: SeedPart = {
  artifacts: [
    artifact('ANALYSIS', 'SOTIF', 'analysis:aeb/sotif', 'SOTIF analysis of the pedestrian AEB', {
      performedAt: '2026-06-15',
      text: 'ISO 21448:2022, clauses 6 and 7',
    }),
    element('illumination', 'Illumination', {
      taxonomy: 'ENVIRONMENT',
      attribute: 'illumination',
      values: ['day', 'dusk', 'night-lit'],
    }),
    element('weather', 'Weather', { taxonomy: 'ENVIRONMENT', attribute: 'weather', values: ['dry', 'rain'] }),
    element('speed', 'Speed of the vehicle', {
      taxonomy: 'DYNAMIC_ELEMENTS',
      attribute: 'speed',
      range: { min: 10, max: 60, unit: 'km/h', edges: [30, 50] },
    }),
    element('road', 'Kind of road', { taxonomy: 'SCENERY', attribute: 'road', values: ['urban', 'residential'] }),
    element('pedestrian', 'Pedestrian', {
      taxonomy: 'DYNAMIC_ELEMENTS',
      attribute: 'pedestrian',
      values: ['adult', 'child'],
    }),
    artifact('SCENARIO', 'SAMPLED', 'scenario:aeb/crossing-day', 'A pedestrian crosses by day', {
      area: 1,
      odd: { illumination: 'day', weather: 'dry' },
    }),
    artifact('SCENARIO', 'SAMPLED', 'scenario:aeb/crossing-night', 'A pedestrian crosses a lit road by night', {
      area: 1,
      odd: { illumination: 'night-lit', weather: 'dry' },
    }),
    artifact('SCENARIO', 'SAMPLED', 'scenario:aeb/crowd-at-crossing', 'A crowd waits at a crossing', {
      area: 4,
      odd: { road: 'urban' },
    }),
    artifact('SCENARIO', 'SAMPLED', 'scenario:aeb/reflection-on-wet-road', 'Lights are mirrored by a wet road', {
      area: 3,
      odd: { weather: 'rain', illumination: 'night-lit' },
    }),
    artifact(
      'SCENARIO',
      'TRIGGERING_CONDITION',
      'scenario:aeb/child-behind-car',
      'A child steps out behind a parked car',
      {
        area: 2,
        odd: { pedestrian: 'child', road: 'residential' },
      },
    ),
    artifact('SCENARIO', 'TRIGGERING_CONDITION', 'scenario:aeb/low-sun', 'Low sun in the camera', {
      area: 2,
      odd: { illumination: 'dusk' },
    }),
    artifact('SCENARIO', 'TRIGGERING_CONDITION', 'scenario:aeb/rain-at-night', 'Rain at night', {
      area: 2,
      odd: { weather: 'rain', illumination: 'night-lit' },
    }),
    artifact('SCENARIO', 'TRIGGERING_CONDITION', 'scenario:aeb/umbrella', 'A pedestrian behind an umbrella', {
      area: 1,
      odd: { weather: 'rain' },
    }),
    artifact(
      'SCENARIO',
      'MISUSE',
      'scenario:aeb/driver-inattentive',
      'The driver relies on the function and looks away',
      {
        area: 2,
      },
    ),
    artifact(
      'FAILURE_MODE',
      'FUNCTIONAL_INSUFFICIENCY',
      'failure:aeb/late-detection',
      'Pedestrians are detected late',
      {
        insufficiencyOf: 'PERFORMANCE',
        causeClass: 'MODEL',
      },
    ),
    artifact(
      'FAILURE_MODE',
      'FUNCTIONAL_INSUFFICIENCY',
      'failure:aeb/occluded-unspecified',
      'Occluded pedestrians are not specified',
      {
        insufficiencyOf: 'SPECIFICATION',
        causeClass: 'SPECIFICATION',
      },
    ),
    artifact(
      'FAILURE_MODE',
      'OUTPUT_INSUFFICIENCY',
      'failure:aeb/outside-odd',
      'The function acts outside its domain',
      {
        insufficiencyOf: 'SPECIFICATION',
        causeClass: 'DEPLOYMENT',
      },
    ),
    artifact('HAZARD', 'RISK_CONCERN', 'risk:aeb/late-braking', 'The vehicle brakes too late without any fault', {
      harmTarget: ['HUMAN'],
      riskSource: 'INSUFFICIENCY',
    }),
    artifact('HAZARD', 'RISK_CONCERN', 'risk:aeb/overtrust', 'The driver does not brake because the function would', {
      harmTarget: ['HUMAN'],
      riskSource: 'MISUSE',
    }),
    artifact(
      'SAFETY_MEASURE',
      'MITIGATION',
      'measure:aeb/exposure-control',
      'Exposure control of the camera against low sun',
    ),
    artifact('SAFETY_MEASURE', 'HUMAN_OVERSIGHT', 'measure:aeb/attention-warning', 'Warning to an inattentive driver'),
    artifact(
      'SAFETY_MEASURE',
      'FALLBACK',
      'measure:aeb/odd-fallback',
      'Outside the domain the driver is told and the function goes passive',
    ),
    artifact('TEST_CASE', 'SYSTEM', 'test:aeb/low-sun', 'Braking against low sun on the proving ground'),
    artifact('EVIDENCE', 'TEST_RESULT', 'evidence:aeb/low-sun', 'Braking against low sun: 40 of 40 runs', {
      outcome: 'pass',
      results: [{ metric: 'collisions', part: null, value: 0 }],
    }),
    artifact('REQUIREMENT', null, 'requirement:aeb/sotif-residual-risk', 'Late braking without a fault is rare enough'),
    artifact('METRIC', 'ACCEPTANCE_CRITERION', 'metric:aeb/acceptance', 'Late braking per kilometre', {
      criterion: { metric: 'lateBrakingRate', op: '<=', value: 1e-5 },
      unit: '1/km',
      principle: 'PRB',
    }),
    artifact('METRIC', 'VALIDATION_TARGET', 'metric:aeb/validation-target', 'Kilometres without late braking', {
      criterion: { metric: 'exposure', op: '>=', value: 300_000 },
      unit: 'km',
      confidence: 0.95,
    }),
    artifact('EVIDENCE', 'FIELD_DATA', 'evidence:aeb/drives-spring', 'Validation drives, spring', {
      outcome: 'pass',
      results: [
        { metric: 'exposure', part: null, value: 180_000 },
        { metric: 'events', part: null, value: 0 },
      ],
    }),
    artifact('EVIDENCE', 'FIELD_DATA', 'evidence:aeb/drives-summer', 'Validation drives, summer', {
      outcome: 'pass',
      results: [
        { metric: 'exposure', part: null, value: 95_000 },
        { metric: 'events', part: null, value: 0 },
      ],
    }),
    artifact('DATASET', 'FIELD', 'dataset:aeb/odd-data', 'Annotated drives by cell of the domain', {
      rows: 48_000,
      parts: ['slice:day', 'slice:night'],
      oddCoverage: [
        { cell: { illumination: 'day', weather: 'dry', speed: 20, pedestrian: 'adult' }, samples: 9000 },
        { cell: { illumination: 'day', weather: 'dry', speed: 40, pedestrian: 'adult' }, samples: 12_000 },
        { cell: { illumination: 'day', weather: 'rain', speed: 40, pedestrian: 'adult' }, samples: 2500 },
        { cell: { illumination: 'dusk', weather: 'dry', speed: 40, pedestrian: 'adult' }, samples: 3000 },
        { cell: { illumination: 'dusk', weather: 'dry', speed: 20, pedestrian: 'child' }, samples: 800 },
        { cell: { illumination: 'night-lit', weather: 'dry', speed: 40, pedestrian: 'adult' }, samples: 4000 },
        { cell: { illumination: 'night-lit', weather: 'rain', speed: 55, pedestrian: 'adult' }, samples: 60 },
        { cell: { illumination: 'day', weather: 'dry', speed: 80, pedestrian: 'adult' }, samples: 500 },
      ],
    }),
    artifact('REQUIREMENT', 'DATA', 'requirement:aeb/labels', 'Pedestrians are labelled where they are', {
      criterion: { metric: 'labelAccuracy', op: '>=', value: 0.99 },
    }),
    artifact('RUN', 'VALIDATE_DATA', 'run:aeb/label-audit', 'Audit of the labels'),
    artifact('EVIDENCE', 'REPORT', 'evidence:aeb/label-audit', 'Audit of 2000 labels', {
      results: [{ metric: 'labelAccuracy', part: null, value: 0.994 }],
    }),
    artifact('EVIDENCE', 'REPORT', 'evidence:aeb/data-balance', 'Distribution of the drives against the domain', {
      outcome: 'fail',
      results: [{ metric: 'distributionDistance', part: null, value: 0.31 }],
    }),
    artifact('CLAIM', 'GOAL', 'claim:aeb/sotif-residual', 'The residual risk of late braking is accepted'),
    artifact('CLAIM', 'GOAL', 'claim:aeb/odd', 'The item stays in its operational design domain', {
      undeveloped: true,
    }),
    artifact('METRIC', 'SPI', 'metric:aeb/missed-rate', 'Pedestrians that were detected late, per 1000 km', {
      criterion: { metric: 'lateDetectionsPer1000km', op: '<=', value: 2 },
      unit: '1/1000 km',
      indicator: 'LEADING',
    }),
  ],
  links: [
    link('analysis:aeb/sotif', 'ANALYZES', 'system:aeb'),
    link('analysis:aeb/sotif', 'ATTRIBUTED_TO', 'person:aeb/safety-engineer', { role: 'AUTHOR' }),
    link('analysis:aeb/sotif', 'ATTRIBUTED_TO', 'person:aeb/designer', { role: 'CONTRIBUTOR' }),
    ...SCENARIOS.map((name) => link(`scenario:aeb/${name}`, 'PART_OF', 'analysis:aeb/sotif')),
    ...ODD.map((name) => link(`scenario:aeb/odd-${name}`, 'PART_OF', 'analysis:aeb/sotif')),
    // What a scenario is made of: when the element changes, the scenario is looked at again.
    link('scenario:aeb/odd-illumination', 'PART_OF', 'scenario:aeb/low-sun'),
    link('scenario:aeb/odd-illumination', 'PART_OF', 'scenario:aeb/rain-at-night'),
    link('scenario:aeb/odd-weather', 'PART_OF', 'scenario:aeb/rain-at-night'),
    link('scenario:aeb/odd-pedestrian', 'PART_OF', 'scenario:aeb/child-behind-car'),
    ...['late-detection', 'occluded-unspecified', 'outside-odd'].map((name) =>
      link(`failure:aeb/${name}`, 'PART_OF', 'analysis:aeb/sotif'),
    ),
    link('failure:aeb/late-detection', 'DEPENDS_ON', 'component:aeb/perception'),
    link('failure:aeb/occluded-unspecified', 'DEPENDS_ON', 'system:aeb'),
    link('failure:aeb/outside-odd', 'DEPENDS_ON', 'system:aeb'),
    ...['low-sun', 'rain-at-night', 'child-behind-car'].map((name) =>
      link(`scenario:aeb/${name}`, 'CAUSES', 'failure:aeb/late-detection'),
    ),
    link('scenario:aeb/child-behind-car', 'CAUSES', 'failure:aeb/occluded-unspecified'),
    link('scenario:aeb/driver-inattentive', 'CAUSES', 'risk:aeb/overtrust'),
    ...ODD.map((name) => link(`scenario:aeb/odd-${name}`, 'CAUSES', 'failure:aeb/outside-odd')),
    ...['late-detection', 'occluded-unspecified', 'outside-odd'].map((name) =>
      link(`failure:aeb/${name}`, 'CAUSES', 'risk:aeb/late-braking'),
    ),
    link('risk:aeb/late-braking', 'DEPENDS_ON', 'system:aeb'),
    link('risk:aeb/overtrust', 'DEPENDS_ON', 'component:aeb/driver'),
    link('measure:aeb/exposure-control', 'MITIGATES', 'failure:aeb/late-detection'),
    link('measure:aeb/attention-warning', 'MITIGATES', 'risk:aeb/overtrust'),
    link('measure:aeb/odd-fallback', 'MITIGATES', 'failure:aeb/outside-odd'),
    link('test:aeb/low-sun', 'COVERS', 'scenario:aeb/low-sun'),
    link('test:aeb/low-sun', 'VERIFIES', 'measure:aeb/exposure-control'),
    link('evidence:aeb/low-sun', 'EVIDENCES', 'test:aeb/low-sun'),
    link('evidence:aeb/low-sun', 'EVALUATES', 'system:aeb@v1'),
    link('requirement:aeb/sotif-residual-risk', 'MITIGATES', 'risk:aeb/late-braking'),
    link('requirement:aeb/sotif-residual-risk', 'REQUIRES', 'metric:aeb/acceptance'),
    link('metric:aeb/validation-target', 'PART_OF', 'metric:aeb/acceptance'),
    link('evidence:aeb/drives-spring', 'EVIDENCES', 'metric:aeb/validation-target'),
    link('evidence:aeb/drives-spring', 'EVALUATES', 'system:aeb@v1'),
    link('evidence:aeb/drives-summer', 'EVIDENCES', 'metric:aeb/validation-target'),
    link('evidence:aeb/drives-summer', 'EVALUATES', 'system:aeb@v1'),
    ...ODD.map((name) => link('dataset:aeb/odd-data', 'COVERS', `scenario:aeb/odd-${name}`)),
    link('dataset:aeb/train@v1', 'DERIVED_FROM', 'dataset:aeb/odd-data@v1', { role: 'DIRECT' }),
    link('dataset:aeb/odd-data', 'IMPLEMENTS', 'requirement:aeb/labels'),
    link('run:aeb/label-audit', 'USED', 'dataset:aeb/odd-data@v1'),
    link('run:aeb/label-audit', 'GENERATED', 'evidence:aeb/label-audit'),
    link('evidence:aeb/label-audit', 'EVALUATES', 'dataset:aeb/odd-data@v1'),
    link('evidence:aeb/data-balance', 'EVALUATES', 'dataset:aeb/odd-data@v1'),
    link('claim:aeb/odd', 'IN_CONTEXT_OF', 'system:aeb', { role: 'ABOUT' }),
    ...ODD.map((name) => link('claim:aeb/odd', 'IN_CONTEXT_OF', `scenario:aeb/odd-${name}`, { role: 'ABOUT' })),
    ...ODD.map((name) =>
      link('claim:aeb/sotif-residual', 'IN_CONTEXT_OF', `scenario:aeb/odd-${name}`, { role: 'CONTEXT' }),
    ),
    link('claim:aeb/sotif-residual', 'IN_CONTEXT_OF', 'system:aeb', { role: 'ABOUT' }),
    link('claim:aeb/sotif-residual', 'IN_CONTEXT_OF', 'metric:aeb/missed-rate', { role: 'ABOUT' }),
    link('evidence:aeb/drives-spring', 'EVIDENCES', 'claim:aeb/sotif-residual'),
    link('evidence:aeb/drives-summer', 'EVIDENCES', 'claim:aeb/sotif-residual'),
  ],
};
