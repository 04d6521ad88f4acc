/** Who works in the organisation, in which roles, and who does what in the process of governance. */
import { artifact, link, type SeedPart } from '../aeb/build.ts';

const ROLES = {
  sponsor: 'Executive sponsor',
  architect: 'Enterprise AI architect',
  owner: 'Model owner',
  scientist: 'Data scientist',
  operator: 'Model operator',
  'risk-manager': 'Risk manager',
  'safety-officer': 'Safety officer',
  'compliance-officer': 'Compliance officer',
} as const;
type Role = keyof typeof ROLES;

/** Who holds which role, from the first day of 2026 on. */
const HOLDERS: readonly (readonly [person: string, role: Role])[] = [
  ['p1', 'sponsor'],
  ['p2', 'architect'],
  ['p3', 'owner'],
  ['p4', 'scientist'],
  ['p5', 'operator'],
  ['p6', 'risk-manager'],
  ['p7', 'safety-officer'],
  ['p8', 'compliance-officer'],
];

/** The six steps of the process, with who is responsible, accountable, consulted and informed. */
const STEPS: readonly (readonly [id: string, title: string, letters: Partial<Record<Role, string>>])[] = [
  ['scoping', 'Business scoping', { owner: 'A', scientist: 'C', 'compliance-officer': 'R', sponsor: 'I' }],
  ['ideation', 'Ideation', { owner: 'A', scientist: 'R', architect: 'C' }],
  ['development', 'Development', { scientist: 'R', owner: 'A', 'risk-manager': 'C' }],
  ['pre-production', 'Pre-production', { 'risk-manager': 'A', 'safety-officer': 'R', scientist: 'C' }],
  ['deployment', 'Deployment', { operator: 'R', owner: 'A', 'compliance-officer': 'C', sponsor: 'I' }],
  ['feedback', 'Monitoring and feedback', { operator: 'R', owner: 'A', scientist: 'I' }],
];

const PROCESS = 'process:org/governance';

export const PEOPLE: SeedPart = {
  artifacts: [
    ...Object.entries(ROLES).map(([id, name]) => artifact('ROLE', null, `role:org/${id}`, name, { name })),
    ...HOLDERS.map(([id]) => artifact('PERSON', null, `person:org/${id}`, id.toUpperCase(), { organisation: 'Bank' })),
    artifact('CONTROL', 'PROCESS', PROCESS, 'Governance of models'),
    ...STEPS.map(([id, title]) => artifact('CONTROL', 'PROCESS_STEP', `${PROCESS}/${id}`, title)),
  ],
  links: [
    ...HOLDERS.map(([person, role]) =>
      link(`person:org/${person}`, 'HOLDS', `role:org/${role}`, { attributes: { from: '2026-01-01' } }),
    ),
    ...STEPS.map(([id]) => link(`${PROCESS}/${id}`, 'PART_OF', PROCESS)),
    ...STEPS.flatMap(([id, , letters]) =>
      Object.entries(letters).map(([role, letter]) =>
        link(`role:org/${role}`, 'RESPONSIBLE_FOR', `${PROCESS}/${id}`, { role: letter }),
      ),
    ),
  ],
};
