/**
 * The environments of a regulated release: development, quality assurance, pre-production, production. Each move but the first one is
 * confirmed; production also by a gate. Let it apply to a model or system; replace it by a version of your own.
 */
import type { IngestInput } from '../../graph/ingest/input.ts';

export const ENVIRONMENTS: IngestInput = {
  source: 'template:environments',
  artifacts: [
    { id: 'role:qa-lead', kind: 'ROLE', title: 'QA lead' },
    { id: 'role:release-manager', kind: 'ROLE', title: 'Release manager' },
    { id: 'role:product-owner', kind: 'ROLE', title: 'Product owner' },
    {
      id: 'process:environments',
      kind: 'CONTROL',
      subkind: 'PROCESS',
      title: 'Environments of a regulated release',
      version: {
        label: '1',
        content: {
          // Model governance: environments with a confirmation at each move; policy matrix, STRICT: at least two roles.
          environments: [
            { name: 'dev' },
            { name: 'QA', confirmations: [{ role: 'role:qa-lead' }] },
            {
              name: 'pre-production',
              confirmations: [{ role: 'role:qa-lead' }, { role: 'role:release-manager' }],
            },
            {
              name: 'production',
              confirmations: [
                { role: 'role:release-manager' },
                { role: 'role:product-owner', meaning: 'BUSINESS_ACCEPTANCE', independence: 'I1' },
              ],
            },
          ],
        },
        metadata: { source: 'Model governance, step 6: environments and confirmations' },
      },
    },
  ],
};
