/**
 * Who may do what, as a policy that an organisation takes or replaces: developers keep away from locked models, and each step of
 * operating models has an owner.
 */
import type { IngestInput } from '../../graph/ingest/input.ts';
import type { PermissionRow } from '../../graph/metamodel/policies.ts';

/** Owners of the steps of operating models (ModelOps: define, deploy, monitor, govern), and what developers keep away from. */
export const DEFAULT_PERMISSIONS: readonly PermissionRow[] = [
  {
    permission: 'DENY',
    roles: ['DEVELOPER'],
    acts: ['CONTENT', 'APPROVAL', 'STATE', 'LINKS', 'RETIREMENT'],
    kinds: ['MODEL'],
    locked: true,
    source: 'Compliant MLOps with locked models: developers install and maintain the training environment, no more',
  },
  {
    permission: 'ONLY',
    roles: ['ENTERPRISE_AI_ARCHITECT'],
    acts: ['CONTENT', 'RETIREMENT'],
    kinds: ['CONTROL'],
    subkinds: ['LIFECYCLE'],
    step: 'Define the model life cycle',
    source: 'ModelOps: the enterprise AI architect designs the life cycles of models',
  },
  {
    permission: 'ONLY',
    roles: ['DATA_SCIENTIST'],
    acts: ['CONTENT', 'STATE', 'RETIREMENT'],
    kinds: ['DEPLOYMENT'],
    step: 'Deploy models',
    source: 'ModelOps: the data scientist deploys models along the life cycle',
  },
  {
    permission: 'ONLY',
    roles: ['MODEL_OPERATOR'],
    acts: ['CONTENT', 'RETIREMENT'],
    kinds: ['MONITOR'],
    step: 'Monitor models',
    source: 'ModelOps: the model operator monitors models in production',
  },
  {
    permission: 'ONLY',
    roles: ['GOVERNANCE_OFFICER'],
    acts: ['CONTENT', 'LINKS', 'RETIREMENT'],
    kinds: ['CONTROL'],
    subkinds: ['POLICY'],
    step: 'Govern',
    source: 'ModelOps: whoever governs makes the policies, and nobody lifts one from himself',
  },
  {
    permission: 'ONLY',
    roles: ['GOVERNANCE_OFFICER'],
    acts: ['CONTENT', 'LINKS', 'RETIREMENT'],
    kinds: ['ROLE'],
    step: 'Govern',
    source: '21 CFR 11.10(d), (g): nobody gives himself a role',
  },
];

/** The roles that the rows name. */
export const OPERATING_ROLES = [
  'DEVELOPER',
  'ENTERPRISE_AI_ARCHITECT',
  'DATA_SCIENTIST',
  'MODEL_OPERATOR',
  'GOVERNANCE_OFFICER',
] as const;

/** The policy under this id, in force from an instant on, with its roles. */
export function permissionPolicy({
  id,
  effectiveFrom,
}: {
  readonly id: string;
  readonly effectiveFrom: string;
}): Required<Pick<IngestInput, 'artifacts' | 'links'>> {
  return {
    artifacts: [
      {
        id,
        kind: 'CONTROL',
        subkind: 'POLICY',
        title: 'Who may do what',
        version: {
          label: 'v1',
          content: { effectiveFrom, permissions: DEFAULT_PERMISSIONS.map((row) => ({ ...row })) as never },
        },
      },
      ...OPERATING_ROLES.map((name) => ({
        id: roleId(name),
        kind: 'ROLE' as const,
        title: name.toLowerCase().replaceAll('_', ' '),
        version: { label: 'v1', content: { name } },
      })),
    ],
    links: [],
  };
}

/** Id of an operating role. */
export function roleId(name: (typeof OPERATING_ROLES)[number]): string {
  return `role:operation/${name.toLowerCase().replaceAll('_', '-')}`;
}
