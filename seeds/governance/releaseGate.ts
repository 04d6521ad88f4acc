/**
 * The release gate of a regulated product: a template, as data. An organisation takes it with the ids of its own release, or makes
 * another; nothing in the service knows these roles.
 *
 *     GATE RELEASE ─APPLIES_TO▶ baseline        ─REQUIRES{A}▶ risk manager, safety officer, compliance officer
 *
 * Granlund et al., On Medical Device Software CE Compliance and Conformity Assessment; SN Computer Science 2021: the release of a
 * locked model is signed by those who answer for risk, safety and compliance.
 */
import type { ArtifactInput, IngestInput } from '../../graph/ingest/input.ts';

/** Who signs a regulated release, and with what independence of those who made it (ISO 26262-2:2018, Table 1). */
export const RELEASE_ROLES = [
  { id: 'role:release/risk-manager', name: 'RISK_MANAGER', title: 'Risk manager', independence: 'I1' },
  { id: 'role:release/safety-officer', name: 'SAFETY_OFFICER', title: 'Safety officer', independence: 'I1' },
  {
    id: 'role:release/compliance-officer',
    name: 'COMPLIANCE_OFFICER',
    title: 'Compliance officer',
    independence: 'I1',
  },
] as const;

export function releaseRoles(): ArtifactInput[] {
  return RELEASE_ROLES.map(({ id, name, title, independence }) => ({
    id,
    kind: 'ROLE',
    title,
    version: { label: 'v1', content: { name, independence } },
  }));
}

/** The gate for these baselines or systems; the roles come along. */
export function regulatedReleaseGate({
  id,
  appliesTo,
}: {
  readonly id: string;
  readonly appliesTo: readonly string[];
}): Pick<IngestInput, 'artifacts' | 'links'> {
  return {
    artifacts: [
      {
        id,
        kind: 'GATE',
        subkind: 'RELEASE',
        title: 'Regulated release',
        version: {
          label: 'v1',
          content: {
            text: 'Who answers for risk, for safety and for compliance has approved the release.',
            template: 'REGULATED_RELEASE',
            signatures: RELEASE_ROLES.map(({ id: role, independence }) => ({
              role,
              meaning: 'APPROVAL',
              independence,
            })),
          },
        },
      },
      ...releaseRoles(),
    ],
    links: [
      ...appliesTo.map((to) => ({ type: 'APPLIES_TO' as const, from: id, to })),
      ...RELEASE_ROLES.map(({ id: to }) => ({ type: 'REQUIRES' as const, from: id, to, role: 'A' })),
    ],
  };
}
