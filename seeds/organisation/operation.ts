/** What is watched in operation, what was seen, and one incident. */
import { artifact, link, type SeedPart } from '../aeb/build.ts';

const DEPLOYMENT = 'deployment:org/credit';

/** A monitor of the deployment, with what it observed: instants and values. */
function monitor(
  name: string,
  subkind: string,
  title: string,
  [metric, op, value]: readonly [string, '<=' | '>=', number],
  seen: readonly (readonly [observedAt: string, value: number])[],
  watches: readonly string[] = [],
): SeedPart {
  const id = `monitor:org/${name}`;
  const run = `observations:org/${name}`;
  const bound = { metric, op, value };
  const keeps = (observed: number) => (op === '<=' ? observed <= value : observed >= value);
  return {
    artifacts: [
      artifact('MONITOR', subkind, id, title, {
        statistic: 'VALUE',
        criterion: bound,
        silenceHours: 2_400,
        action: 'NOTIFY',
      }),
      artifact('RUN', 'TASK', run, `Observations: ${title}`),
      ...seen.map(([observedAt, observed], place) =>
        artifact('EVIDENCE', 'FIELD_DATA', `${run}/${place}`, `${title}: ${observed}`, {
          observedAt,
          outcome: keeps(observed) ? 'pass' : 'fail',
          results: [{ metric, value: observed }],
          bound,
        }),
      ),
    ],
    links: [
      ...[DEPLOYMENT, ...watches].map((one) => link(id, 'MONITORS', one)),
      link(run, 'USED', `${id}@v1`),
      ...seen.flatMap((_, place) => [
        link(run, 'GENERATED', `${run}/${place}`),
        link(`${run}/${place}`, 'EVALUATES', DEPLOYMENT),
      ]),
    ],
  };
}

const MONITORS: readonly SeedPart[] = [
  monitor(
    'inference',
    'INFERENCE',
    'Share of answers without an error',
    ['share', '>=', 0.999],
    [['2026-11-01T00:00:00Z', 0.9997]],
  ),
  monitor(
    'data-drift',
    'DATA_DRIFT',
    'Drift of the applications',
    ['psi', '<=', 0.25],
    [
      ['2026-10-01T00:00:00Z', 0.04],
      ['2026-11-01T00:00:00Z', 0.11],
    ],
  ),
  monitor(
    'concept-drift',
    'CONCEPT_DRIFT',
    'Drift of repayment given the score',
    ['auc drop', '<=', 0.03],
    [['2026-11-01T00:00:00Z', 0.01]],
  ),
  monitor(
    'compliance',
    'COMPLIANCE',
    'Share of refusals with a reason',
    ['share', '>=', 1],
    [['2026-11-01T00:00:00Z', 1]],
  ),
  monitor(
    'fairness',
    'FAIRNESS',
    'Ratio of approvals between groups',
    ['ratio', '>=', 0.8],
    [
      ['2026-10-01T00:00:00Z', 0.76],
      ['2026-11-01T00:00:00Z', 0.84],
    ],
  ),
  monitor(
    'business',
    'BUSINESS',
    'Applications decided within a minute',
    ['share', '>=', 0.5],
    [['2026-11-01T00:00:00Z', 0.93]],
    ['metric:org/decided-at-once'],
  ),
];

export const OPERATION: SeedPart = {
  artifacts: [
    artifact('METRIC', 'KPI', 'metric:org/decided-at-once', 'Applications decided within a minute', {
      criterion: { metric: 'share', op: '>=', value: 0.9 },
      unit: 'share of applications',
    }),
    ...MONITORS.flatMap(({ artifacts }) => artifacts),
    artifact('CHANGE', null, 'breach:org/fairness', 'Ratio of approvals between groups: 0.76 is not >= 0.8', {
      cause: 'MONITOR_BREACH',
      observedAt: '2026-10-01T00:00:00Z',
      value: 0.76,
    }),
    artifact('INCIDENT', 'MALFUNCTION', 'incident:org/refusals', 'Refusals of one group rose without a reason', {
      occurredAt: '2026-10-01T08:00:00Z',
      restoredAt: '2026-10-02T14:00:00Z',
      severity: 'major',
    }),
  ],
  links: [
    ...MONITORS.flatMap(({ links }) => links),
    link('breach:org/fairness', 'AFFECTS', 'monitor:org/fairness', { attributes: { kind: 'FIELD' } }),
    link('incident:org/refusals', 'AFFECTS', DEPLOYMENT, { attributes: { kind: 'METADATA' } }),
  ],
};
