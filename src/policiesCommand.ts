/** `npm run policies`: the default policies and frameworks, for a graph that began without them. Everything but the terminal itself. */
import { parseArgs } from 'node:util';
import type { IngestInput } from '../graph/ingest/input.ts';
import { DATA_PROTECTION } from '../seeds/governance/dataProtection.ts';
import { GOVERNANCE_POLICIES } from '../seeds/governance/policies.ts';
import type { SendBatch } from './connectors/ingestClient.ts';
import { oneLine } from './connectors/inputError.ts';
import { DEFAULT_URL, ServiceError } from './serviceClient.ts';

/** What it writes: what an empty graph gets with SAFETYOPS_SEED=governance beside the example. */
export const DEFAULT_BATCHES: readonly IngestInput[] = [GOVERNANCE_POLICIES, DATA_PROTECTION];

export const USAGE = `Usage: npm run policies -- [--url URL]

Writes the default policies and frameworks of seeds/governance into a graph: classes of the AI Act, categories of use cases, the policy matrix,
tiers of model risk, incident reporting, rights of data subjects … Again, nothing is written twice. They are in force from then on, until
a version of the organisation's own takes their place (recordPolicy).

  --url URL  the service; default ${DEFAULT_URL}
`;

export interface PoliciesOutput {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Runs the command; gives the exit code. */
export async function policiesCommand(input: {
  arguments: readonly string[];
  output: PoliciesOutput;
  connect: (url: string) => SendBatch;
}): Promise<number> {
  const { output } = input;
  if (input.arguments.includes('--help') || input.arguments.includes('-h')) {
    output.print(USAGE);
    return 0;
  }
  try {
    const { values } = parseArgs({ args: [...input.arguments], options: { url: { type: 'string' } } });
    const send = input.connect(values.url ?? DEFAULT_URL);
    for (const batch of DEFAULT_BATCHES) {
      const { created, updated, unchanged, revision, errors } = await send({ ...batch, reason: 'default policies' });
      const [error] = errors;
      if (error) throw new ServiceError(`the service refused ${batch.source}: ${error.path}: ${error.message}`);
      output.print(
        `${batch.source}: created ${created}, updated ${updated}, unchanged ${unchanged} (revision ${revision})`,
      );
    }
    return 0;
  } catch (error) {
    output.complain(`error: ${oneLine(error instanceof Error ? error.message : String(error), 400)}`);
    output.complain('npm run policies -- --help shows how');
    return 1;
  }
}
