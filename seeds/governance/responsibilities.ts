/** At which levels an organisation answers for its models, and its executive sponsor, as a policy with its roles. */
import type { IngestInput } from '../../graph/ingest/input.ts';

const ROLES = [
  { name: 'EXECUTIVE_SPONSOR', level: 'STRATEGIC', body: 'management board' },
  { name: 'GOVERNANCE_BOARD', level: 'TACTICAL', body: 'data governance board' },
  { name: 'MODEL_OWNER', level: 'OPERATIONAL', body: null },
] as const;

/** The policy under this id; the roles are responsible for it, and bodies that exist already may hold them. */
export function responsibilityPolicy({
  id,
  effectiveFrom,
}: {
  readonly id: string;
  readonly effectiveFrom: string;
}): Required<Pick<IngestInput, 'artifacts' | 'links'>> {
  const roleOf = (name: string) => `${id}/${name.toLowerCase().replaceAll('_', '-')}`;
  return {
    artifacts: [
      {
        id,
        kind: 'CONTROL',
        subkind: 'POLICY',
        title: 'Who answers for models',
        version: {
          label: 'v1',
          content: {
            effectiveFrom,
            responsibilityLevels: ['STRATEGIC', 'TACTICAL', 'OPERATIONAL'],
            sponsorRole: 'EXECUTIVE_SPONSOR',
          },
        },
      },
      ...ROLES.map(({ name, level, body }) => ({
        id: roleOf(name),
        kind: 'ROLE' as const,
        title: name.toLowerCase().replaceAll('_', ' '),
        version: { label: 'v1', content: { name, level, body } },
      })),
    ],
    links: ROLES.map(({ name }) => ({ type: 'RESPONSIBLE_FOR' as const, from: roleOf(name), to: id, role: 'R' })),
  };
}
