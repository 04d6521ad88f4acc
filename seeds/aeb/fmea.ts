/**
 * FMEA and FMEDA of the item: what can fail, how it is rated, what is done against it and how that was tested.
 *
 *     analysis:aeb/fmea  ◀─PART_OF─ failure:aeb/camera-blind {9, 4, 3} ─DEPENDS_ON▶ camera      ─CAUSES▶ failure:aeb/no-braking
 *     analysis:aeb/fmeda ◀─PART_OF─ failure:aeb/camera-fault {2e-7 per hour} ─DEPENDS_ON▶ camera
 *     measure:aeb/plausibility (MECHANISM) ─MITIGATES▶ both ◀─injects─ test:aeb/plausibility-injection ◀─ evidence, passed
 */
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import type { Json } from '../../graph/model/delta.ts';
import { artifact, link, type SeedPart } from './build.ts';

interface Row {
  readonly name: string;
  readonly title: string;
  readonly component: string;
  readonly functions: readonly string[];
  readonly effect: 'no-braking' | 'false-braking';
  readonly ratings: readonly [severity: number, occurrence: number, detection: number];
  readonly prevention?: readonly string[];
  readonly detection?: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    name: 'camera-blind',
    title: 'Camera image blocked, frozen or washed out',
    component: 'camera',
    functions: ['detect-pedestrian'],
    effect: 'no-braking',
    ratings: [9, 4, 3],
    prevention: ['window-coating'],
    detection: ['plausibility'],
  },
  {
    name: 'camera-misaligned',
    title: 'Camera points beside the lane after a repair',
    component: 'camera',
    functions: ['detect-pedestrian'],
    effect: 'no-braking',
    ratings: [8, 4, 6],
    detection: ['alignment-check'],
  },
  {
    name: 'perception-misses',
    title: 'Pedestrian in the path is not in the object list',
    component: 'perception',
    functions: ['detect-pedestrian'],
    effect: 'no-braking',
    ratings: [10, 6, 5],
    detection: ['plausibility'],
  },
  {
    name: 'perception-invents',
    title: 'Object list holds a pedestrian that is not there',
    component: 'perception',
    functions: ['detect-pedestrian'],
    effect: 'false-braking',
    ratings: [7, 5, 4],
    detection: ['plausibility'],
  },
  {
    name: 'radar-deaf',
    title: 'Radar reports no objects',
    component: 'radar',
    functions: ['detect-pedestrian'],
    effect: 'no-braking',
    ratings: [8, 3, 4],
    detection: ['plausibility'],
  },
  {
    name: 'fusion-late',
    title: 'Fused objects are older than 100 ms',
    component: 'fusion',
    functions: ['detect-pedestrian'],
    effect: 'no-braking',
    ratings: [9, 3, 4],
    prevention: ['scheduling-proof'],
    detection: ['watchdog'],
  },
  {
    name: 'brake-controller-hangs',
    title: 'Brake controller stops sending requests',
    component: 'brake-controller',
    functions: ['brake'],
    effect: 'no-braking',
    ratings: [9, 3, 5],
    detection: ['watchdog'],
  },
  {
    name: 'driver-overtrusts',
    title: 'Driver no longer watches the road',
    component: 'driver',
    functions: ['brake'],
    effect: 'no-braking',
    ratings: [8, 6, 8],
  },
];

/** Elements, failures per hour, and the mechanism that covers half of them: the rest is safe. */
const FAULTS = [
  { name: 'mcu-fault', title: 'Random fault of the control unit', component: 'mcu', rate: 1e-7, by: 'watchdog' },
  { name: 'camera-fault', title: 'Random fault of the camera', component: 'camera', rate: 2e-7, by: 'plausibility' },
  { name: 'power-fault', title: 'Random fault of the power supply', component: 'power', rate: 2e-8, by: null },
] as const;

const MECHANISMS = [
  {
    name: 'plausibility',
    title: 'Plausibility of camera against radar',
    content: { diagnosticCoverage: 0.97, latentCoverage: 0.8, text: 'Compares objects of camera and radar each cycle' },
    implementedFor: 'detect-pedestrian',
    element: 'camera',
  },
  {
    name: 'watchdog',
    title: 'Watchdog of the control unit',
    content: { diagnosticCoverage: 0.99, latentCoverage: 0.9, text: 'Window watchdog with questions and answers' },
    implementedFor: 'brake',
    element: 'mcu',
  },
] as const;

const OTHER_CONTROLS: readonly ArtifactInput[] = [
  artifact('SAFETY_MEASURE', 'MITIGATION', 'measure:aeb/window-coating', 'Water-repellent window of the camera'),
  artifact('SAFETY_MEASURE', 'MITIGATION', 'measure:aeb/alignment-check', 'Alignment check in the workshop'),
  artifact('SAFETY_MEASURE', 'MITIGATION', 'measure:aeb/scheduling-proof', 'Proof that all tasks meet their deadlines'),
];

/** Failure modes that a mechanism is against, of both analyses. */
function mitigatedBy(mechanism: string): string[] {
  return [
    ...ROWS.filter(({ detection = [] }) => detection.includes(mechanism)).map(({ name }) => name),
    ...FAULTS.filter(({ by }) => by === mechanism).map(({ name }) => name),
  ];
}

function tested({ name, title, content, implementedFor, element }: (typeof MECHANISMS)[number]): SeedPart {
  const modes = mitigatedBy(name).map((mode) => `failure:aeb/${mode}`);
  const [measure, test, run, evidence] = ['measure', 'test', 'run', 'evidence'].map((kind) =>
    kind === 'measure' ? `measure:aeb/${name}` : `${kind}:aeb/${name}-injection`,
  ) as [string, string, string, string];
  return {
    artifacts: [
      artifact('SAFETY_MEASURE', 'MECHANISM', measure, title, content as Json),
      artifact('TEST_CASE', 'FAULT_INJECTION', test, `Faults are injected: ${title.toLowerCase()}`, {
        procedure: 'Each failure mode is injected a hundred times; the mechanism has to react within 100 ms',
        injects: modes,
      }),
      artifact('RUN', 'EVALUATE', run, `Fault injection: ${title.toLowerCase()}`),
      artifact('EVIDENCE', 'TEST_RESULT', evidence, `Reactions to injected faults: ${title.toLowerCase()}`, {
        outcome: 'pass',
        results: [{ metric: 'reactions within 100 ms', part: null, value: 1 }],
      }),
    ],
    links: [
      link(measure, 'IMPLEMENTS', `component:aeb/${implementedFor}`, { role: 'REALISED' }),
      link(test, 'VERIFIES', measure),
      link(run, 'USED', `${test}@v1`),
      link(run, 'USED', `${measure}@v1`),
      ...modes.map((mode) => link(run, 'USED', `${mode}@v1`, { role: 'INJECTED' })),
      link(run, 'GENERATED', evidence),
      link(evidence, 'EVALUATES', `component:aeb/${element}@v1`),
      link(evidence, 'EVIDENCES', test),
    ],
  };
}

const TESTED = MECHANISMS.map(tested);

const ROW_LINKS: readonly LinkInput[] = ROWS.flatMap((row) => {
  const id = `failure:aeb/${row.name}`;
  const controls = (names: readonly string[] = [], role: string) =>
    names.map((name) => link(`measure:aeb/${name}`, 'MITIGATES', id, { role }));
  return [
    link(id, 'PART_OF', 'analysis:aeb/fmea'),
    link(id, 'DEPENDS_ON', `component:aeb/${row.component}`),
    ...row.functions.map((name) => link(id, 'DEPENDS_ON', `component:aeb/${name}`)),
    link(id, 'CAUSES', `failure:aeb/${row.effect}`),
    ...controls(row.prevention, 'PREVENTION'),
    ...controls(row.detection, 'DETECTION'),
  ];
});

const FAULT_LINKS: readonly LinkInput[] = FAULTS.flatMap(({ name, component, by }) => {
  const id = `failure:aeb/${name}`;
  return [
    link(id, 'PART_OF', 'analysis:aeb/fmeda'),
    link(id, 'DEPENDS_ON', `component:aeb/${component}`),
    link(id, 'CAUSES', 'failure:aeb/no-braking'),
    ...(by === null ? [] : [link(`measure:aeb/${by}`, 'MITIGATES', id, { role: 'DETECTION' })]),
  ];
});

export const FMEA: SeedPart = {
  artifacts: [
    artifact('COMPONENT', 'HW', 'component:aeb/mcu', 'Control unit', { supplier: 'supplier C' }),
    artifact('ANALYSIS', 'FMEA', 'analysis:aeb/fmea', 'FMEA of the pedestrian AEB', {
      actionPriorityEdition: 'AIAG-VDA-2019',
    }),
    artifact('ANALYSIS', 'FMEDA', 'analysis:aeb/fmeda', 'FMEDA of the hardware of the pedestrian AEB', {
      dualPointDetectedRate: 5e-8,
      dualPointLatentRate: 1e-8,
      lifetimeHours: 10_000,
    }),
    artifact('FAILURE_MODE', 'MALFUNCTION', 'failure:aeb/no-braking', 'Brakes too late or not at all'),
    artifact('FAILURE_MODE', 'MALFUNCTION', 'failure:aeb/false-braking', 'Brakes though nobody is in the path'),
    ...ROWS.map(({ name, title, ratings: [severity, occurrence, detection] }) =>
      artifact('FAILURE_MODE', 'FAILURE_MODE', `failure:aeb/${name}`, title, { severity, occurrence, detection }),
    ),
    ...FAULTS.map(({ name, title, rate }) =>
      artifact('FAILURE_MODE', 'FAILURE_MODE', `failure:aeb/${name}`, title, { failureRate: rate, safeShare: 0.5 }),
    ),
    ...OTHER_CONTROLS,
    ...TESTED.flatMap(({ artifacts }) => artifacts),
    artifact('CONTROL', 'RISK_CONTROL', 'action:aeb/window-heater', 'Heat the window of the camera', {
      actionState: 'IMPLEMENTATION_PENDING',
      dueAt: '2027-02-01',
    }),
    artifact('CONTROL', 'RISK_CONTROL', 'action:aeb/night-images', 'Train with more night images', {
      actionState: 'COMPLETED',
      completedAt: '2026-10-15',
      ratingsBefore: { severity: 10, occurrence: 8, detection: 5 },
      ratingsAfter: { severity: 10, occurrence: 6, detection: 5 },
    }),
  ],
  links: [
    link('component:aeb/mcu', 'PART_OF', 'system:aeb'),
    link('component:aeb/mcu', 'DEPENDS_ON', 'component:aeb/power'),
    link('component:aeb/brake-controller', 'DEPENDS_ON', 'component:aeb/mcu'),
    link('analysis:aeb/fmea', 'ANALYZES', 'system:aeb'),
    ...['camera', 'radar', 'perception', 'fusion', 'brake-controller', 'driver'].map((name) =>
      link('analysis:aeb/fmea', 'ANALYZES', `component:aeb/${name}`),
    ),
    ...['mcu', 'camera', 'power'].map((name) => link('analysis:aeb/fmeda', 'ANALYZES', `component:aeb/${name}`)),
    ...TESTED.flatMap(({ links }) => links),
    ...ROW_LINKS,
    ...FAULT_LINKS,
    link('action:aeb/window-heater', 'MITIGATES', 'failure:aeb/camera-blind', { role: 'ACTION' }),
    link('action:aeb/night-images', 'MITIGATES', 'failure:aeb/perception-misses', { role: 'ACTION' }),
    link('role:aeb/developer', 'RESPONSIBLE_FOR', 'action:aeb/window-heater', { role: 'R' }),
    link('role:aeb/developer', 'RESPONSIBLE_FOR', 'action:aeb/night-images', { role: 'R' }),
  ],
};
