/**
 * How the item comes not to brake, as a fault tree.
 *
 *     gate:aeb/no-braking (OR) ◀─CAUSES─ no-detection (AND) ◀─ camera-path (OR) ◀─ camera-blind, detector-misses
 *                                                           ◀─ radar-silent
 *                              ◀─CAUSES─ controller-silent, power-lost
 *     each event ─DEPENDS_ON▶ the component it is a failure of;  the top gate ─CAUSES▶ hazard:aeb/missed-pedestrian
 */
import { artifact, link, type SeedPart } from './build.ts';

interface BasicEvent {
  readonly name: string;
  readonly title: string;
  readonly component: string;
  readonly content: { readonly failureRate: number } | { readonly probability: number };
}

const EVENTS: readonly BasicEvent[] = [
  { name: 'camera-blind', title: 'Camera is blind', component: 'camera', content: { failureRate: 2e-7 } },
  { name: 'detector-misses', title: 'Detector misses', component: 'perception', content: { probability: 1e-4 } },
  { name: 'radar-silent', title: 'Radar is silent', component: 'radar', content: { failureRate: 1e-7 } },
  {
    name: 'controller-silent',
    title: 'Controller asks for no braking',
    component: 'brake-controller',
    content: { failureRate: 1e-8 },
  },
  { name: 'power-lost', title: 'Power is lost', component: 'power', content: { failureRate: 2e-8 } },
];

const GATES: readonly { name: string; title: string; type: 'AND' | 'OR'; inputs: readonly string[] }[] = [
  {
    name: 'no-braking',
    title: 'The car does not brake',
    type: 'OR',
    inputs: ['gate:aeb/no-detection', 'event:aeb/controller-silent', 'event:aeb/power-lost'],
  },
  {
    name: 'no-detection',
    title: 'The pedestrian is not seen',
    type: 'AND',
    inputs: ['gate:aeb/camera-path', 'event:aeb/radar-silent'],
  },
  {
    name: 'camera-path',
    title: 'The camera path does not see the pedestrian',
    type: 'OR',
    inputs: ['event:aeb/camera-blind', 'event:aeb/detector-misses'],
  },
];

export const FAULT_TREE: SeedPart = {
  artifacts: [
    artifact('ANALYSIS', 'FTA', 'analysis:aeb/fta', 'Fault tree of braking that fails to come'),
    ...EVENTS.map(({ name, title, content }) =>
      artifact('FAILURE_MODE', 'BASIC_EVENT', `event:aeb/${name}`, title, content),
    ),
    ...GATES.map(({ name, title, type, inputs }) =>
      artifact('FAILURE_MODE', 'FT_GATE', `gate:aeb/${name}`, title, { formula: { type, inputs } }),
    ),
  ],
  links: [
    link('analysis:aeb/fta', 'ANALYZES', 'system:aeb'),
    ...EVENTS.flatMap(({ name, component }) => [
      link(`event:aeb/${name}`, 'DEPENDS_ON', `component:aeb/${component}`),
      link(`event:aeb/${name}`, 'PART_OF', 'analysis:aeb/fta'),
    ]),
    ...GATES.flatMap(({ name, inputs }) => [
      ...inputs.map((input) => link(input, 'CAUSES', `gate:aeb/${name}`)),
      link(`gate:aeb/${name}`, 'PART_OF', 'analysis:aeb/fta'),
    ]),
    link('gate:aeb/no-braking', 'CAUSES', 'hazard:aeb/missed-pedestrian'),
    link('failure:aeb/no-braking', 'CAUSES', 'hazard:aeb/missed-pedestrian'),
    link('failure:aeb/false-braking', 'CAUSES', 'hazard:aeb/unintended-braking'),
  ],
};
