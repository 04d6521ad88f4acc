/**
 * May the item ship? The gate that asks, beside the item: who looks at the safety engineering alone needs none.
 *
 *     GATE gate:aeb/release ─APPLIES_TO▶ system:aeb        ─REQUIRES▶ claim:aeb/top
 *          predicates: recall, open gaps of the safety analyses, the assessor's signature
 */
import type { IngestInput } from '../../graph/ingest/input.ts';
import { artifact, link } from './build.ts';

/** Written after the item itself. */
export const AEB_RELEASE: IngestInput = {
  source: 'story:aeb-release',
  artifacts: [
    artifact(
      'GATE',
      'RELEASE',
      'gate:aeb/release',
      'Release of the pedestrian AEB',
      {
        text: 'The argument holds, the detector recalls pedestrians well enough, no safety analysis is open, and somebody independent looked.',
        predicates: [
          {
            kind: 'METRIC_THRESHOLD',
            name: 'RECALL',
            metric: 'recall',
            op: '>=',
            value: 0.95,
            subject: 'model:aeb/detector',
          },
          {
            kind: 'NO_GAPS',
            name: 'SAFETY_ANALYSES',
            kinds: [
              'UNMITIGATED_HAZARD',
              'HAZARDOUS_EVENT_WITHOUT_GOAL',
              'ASIL_CONTRADICTED',
              'DECOMPOSITION_INVALID',
              'ARGUMENT_MALFORMED',
            ],
          },
          {
            kind: 'SIGN_OFF',
            name: 'INDEPENDENT_ASSESSMENT',
            role: 'role:aeb/external-assessor',
            meaning: 'RELEASE',
            independence: 'I3',
          },
        ],
      },
      {
        source: 'ISO 26262-2:2018, release for production; ISO 21448:2022, evaluation of the achievement of the SOTIF',
      },
    ),
  ],
  links: [link('gate:aeb/release', 'APPLIES_TO', 'system:aeb'), link('gate:aeb/release', 'REQUIRES', 'claim:aeb/top')],
};
