/** Rules of independence as a policy: those that hold anyway, which an organisation sharpens by another version. */
import { LEAST_INDEPENDENCE } from '../../graph/governance/signing/independence.ts';
import type { ArtifactInput } from '../../graph/ingest/input.ts';

export function independencePolicy({
  id,
  effectiveFrom,
}: {
  readonly id: string;
  readonly effectiveFrom: string;
}): ArtifactInput {
  const independenceRules = LEAST_INDEPENDENCE.map((rule) => ({ ...rule, meanings: [...rule.meanings] }));
  return {
    id,
    kind: 'CONTROL',
    subkind: 'POLICY',
    title: 'Who may not judge what',
    version: { label: 'v1', content: { effectiveFrom, independenceRules } },
  };
}
