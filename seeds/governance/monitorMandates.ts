/**
 * Which monitors a model in production has to have, by risk class: a default that the organisation replaces by a policy of its own.
 * The operating loop of ModelOps (inference, concept drift, data drift, audit of compliance) for high risk, fairness beside it.
 */
import type { IngestInput } from '../../graph/ingest/input.ts';

export const MONITOR_MANDATES: IngestInput = {
  source: 'governance:monitor-mandates',
  artifacts: [
    {
      id: 'policy:monitor-mandates',
      kind: 'CONTROL',
      subkind: 'POLICY',
      title: 'Monitors of models in production',
      version: {
        label: '1',
        content: {
          effectiveFrom: '2026-01-01',
          monitorMandates: [
            {
              riskClass: 'HIGH',
              monitors: ['INFERENCE', 'CONCEPT_DRIFT', 'DATA_DRIFT', 'COMPLIANCE', 'FAIRNESS'],
              fairnessEvents: true,
            },
            { riskClass: 'LIMITED', monitors: ['CONCEPT_DRIFT', 'DATA_DRIFT'] },
            { riskClass: 'MINIMAL', monitors: ['DATA_DRIFT'] },
          ],
        },
        metadata: { sources: ['AI Act Art. 72', 'AI Act Art. 10(2)(f)', 'ModelOps: operating loop of models'] },
      },
    },
  ],
  links: [],
};
