/**
 * The safety case of the item.
 *
 *     top ◀─ over-hazards (STRATEGY) ◀─ missed ◀─ perception-cited (AWAY_GOAL) ◀─AWAY─ perception ◀─ evidence recall
 *                                    │         ◀─ radar-backup ◀─ evidence radar-review       │
 *                                    ◀─ unintended ◀─ evidence fusion-review                  └─PART_OF▶ perception-module
 *     top ─IN_CONTEXT_OF▶ system:aeb, baseline:aeb/case, few-nights (EXTERNAL), driver-warned (INTERNAL)
 *     low-sun ─CHALLENGES {REJECTED}▶ perception
 */
import type { JsonObject } from '../../graph/model/delta.ts';
import { artifact, link, type SeedPart } from './build.ts';

const claim = (subkind: string, name: string, title: string, text: string, more: JsonObject = {}) =>
  artifact('CLAIM', subkind, `claim:aeb/${name}`, title, { text, ...more });

/** What the case is argued for. */
const CONFIGURATION = [
  'system:aeb',
  ...[
    'camera',
    'radar',
    'power',
    'perception',
    'fusion',
    'brake-controller',
    'driver',
    'objects-interface',
    'detect-pedestrian',
    'brake',
  ].map((name) => `component:aeb/${name}`),
  'model:aeb/detector',
  'dataset:aeb/train',
  'dataset:aeb/test',
  'code:aeb/fusion',
  'requirement:aeb/recall',
];

export const SAFETY_CASE: SeedPart = {
  artifacts: [
    artifact('BASELINE', 'SAFETY_CASE', 'baseline:aeb/case', 'Configuration that the safety case is argued for'),
    artifact('EVIDENCE', 'REPORT', 'evidence:aeb/radar-review', 'Review of the radar on pedestrians at night', {
      outcome: 'pass',
    }),
    artifact('EVIDENCE', 'ANALYSIS_RESULT', 'evidence:aeb/fusion-review', 'Analysis of false objects in the fusion', {
      outcome: 'pass',
    }),
    claim('GOAL', 'top', 'The item is safe', 'The pedestrian AEB is acceptably safe in towns at 10 to 60 km/h'),
    claim('STRATEGY', 'over-hazards', 'Over the hazards', 'Argument over every hazard of the item'),
    claim(
      'JUSTIFICATION',
      'hazards-complete',
      'The hazards are complete',
      'The hazards come from a hazard analysis of the item in all its operational situations',
    ),
    claim('ASSUMPTION', 'few-nights', 'Few nights', 'Less than a fifth of the driving in towns is at night', {
      origin: 'EXTERNAL',
    }),
    claim(
      'ASSUMPTION',
      'driver-warned',
      'The driver is warned',
      'The driver is warned whenever the item does not work, and drives accordingly',
      { origin: 'INTERNAL' },
    ),
    claim('GOAL', 'missed', 'Nobody is missed', 'A pedestrian in the path of the car is not missed'),
    claim('GOAL', 'unintended', 'No braking without a reason', 'The car does not brake hard without a reason'),
    claim(
      'GOAL',
      'radar-backup',
      'The radar stands in',
      'Where the camera is blind the radar detects pedestrians within 40 m',
    ),
    claim('MODULE', 'perception-module', 'Perception', 'The argument for the learned perception'),
    claim(
      'GOAL',
      'perception',
      'The detector is good enough',
      'The detector recalls pedestrians well enough by day and by night',
      { public: true },
    ),
    claim(
      'AWAY_GOAL',
      'perception-cited',
      'The detector is good enough',
      'The detector recalls pedestrians well enough',
    ),
    claim(
      'CONTEXT',
      'recall',
      'What recall means',
      'Recall: share of labelled pedestrians within 40 m that are detected',
    ),
    claim('COUNTER_GOAL', 'low-sun', 'Low sun', 'A camera that looks into the low sun detects nobody', {
      undeveloped: true,
    }),
  ],
  links: [
    ...CONFIGURATION.map((id) => link('baseline:aeb/case', 'INCLUDES', `${id}@v1`)),
    link('evidence:aeb/radar-review', 'EVALUATES', 'component:aeb/radar@v1'),
    link('evidence:aeb/fusion-review', 'EVALUATES', 'code:aeb/fusion@v1'),
    link('claim:aeb/over-hazards', 'SUPPORTS', 'claim:aeb/top'),
    link('claim:aeb/missed', 'SUPPORTS', 'claim:aeb/over-hazards'),
    link('claim:aeb/unintended', 'SUPPORTS', 'claim:aeb/over-hazards'),
    link('claim:aeb/perception-cited', 'SUPPORTS', 'claim:aeb/missed'),
    link('claim:aeb/radar-backup', 'SUPPORTS', 'claim:aeb/missed'),
    link('claim:aeb/perception', 'SUPPORTS', 'claim:aeb/perception-cited', { role: 'AWAY' }),
    link('claim:aeb/perception', 'PART_OF', 'claim:aeb/perception-module'),
    link('claim:aeb/recall', 'PART_OF', 'claim:aeb/perception-module'),
    link('evidence:aeb/recall', 'EVIDENCES', 'claim:aeb/perception'),
    link('evidence:aeb/radar-review', 'EVIDENCES', 'claim:aeb/radar-backup'),
    link('evidence:aeb/fusion-review', 'EVIDENCES', 'claim:aeb/unintended'),
    link('claim:aeb/top', 'IN_CONTEXT_OF', 'system:aeb', { role: 'CONTEXT' }),
    link('claim:aeb/top', 'IN_CONTEXT_OF', 'baseline:aeb/case', { role: 'CONTEXT' }),
    link('claim:aeb/top', 'IN_CONTEXT_OF', 'claim:aeb/driver-warned', { role: 'ASSUMPTION' }),
    link('claim:aeb/missed', 'IN_CONTEXT_OF', 'claim:aeb/few-nights', { role: 'ASSUMPTION' }),
    link('claim:aeb/over-hazards', 'IN_CONTEXT_OF', 'claim:aeb/hazards-complete', { role: 'JUSTIFICATION' }),
    link('claim:aeb/radar-backup', 'IN_CONTEXT_OF', 'component:aeb/radar', { role: 'CONTEXT' }),
    link('claim:aeb/perception', 'IN_CONTEXT_OF', 'requirement:aeb/recall', { role: 'ABOUT' }),
    link('claim:aeb/perception', 'IN_CONTEXT_OF', 'model:aeb/detector', { role: 'CONTEXT' }),
    link('claim:aeb/perception', 'IN_CONTEXT_OF', 'claim:aeb/recall', { role: 'CONTEXT' }),
    link('claim:aeb/low-sun', 'CHALLENGES', 'claim:aeb/perception', {
      attributes: {
        state: 'REJECTED',
        reason: 'The radar stands in where the camera is blind: claim:aeb/radar-backup',
      },
    }),
  ],
};
