/** `npm run policies`: the default policies and frameworks, for a graph that began without them. Everything but the terminal itself. */
import { parseArgs } from 'node:util';
import type { IngestInput } from '../graph/ingest/input.ts';
import { DATA_PROTECTION } from '../seeds/governance/dataProtection.ts';
import { ENVIRONMENTS } from '../seeds/governance/environments.ts';
import { GATE_TEMPLATES } from '../seeds/governance/gateTemplates.ts';
import { LIFE_CYCLES } from '../seeds/governance/lifeCycles.ts';
import { MONITOR_MANDATES } from '../seeds/governance/monitorMandates.ts';
import { GOVERNANCE_POLICIES } from '../seeds/governance/policies.ts';
import { PROCESSES } from '../seeds/governance/processes.ts';
import { argumentProblem } from './argumentProblem.ts';
import type { SendBatch } from './connectors/ingestClient.ts';
import { InputError, oneLine, placeText } from './connectors/inputError.ts';
import { ByteBudget, readText } from './connectors/inputFile.ts';
import { MAX_YAML_BYTES } from './connectors/yamlInput.ts';
import { type AskStored, planDefaults } from './newerDefaults.ts';
import { type FileProblem, readOrganisationFile } from './organisationFile.ts';
import { DEFAULT_URL, ServiceError } from './serviceClient.ts';

/** What it writes: what an empty graph gets with SAFETYOPS_SEED=governance beside the example. */
export const DEFAULT_BATCHES: readonly IngestInput[] = [GOVERNANCE_POLICIES, DATA_PROTECTION];

/** What `--templates` writes: nothing of it applies to anything until somebody lets it, but the policies of retention, swaps and monitors. */
const TEMPLATE_BATCHES: readonly IngestInput[] = [
  { source: 'template:processes', ...PROCESSES },
  { source: 'template:life-cycles', ...LIFE_CYCLES },
  GATE_TEMPLATES,
  ENVIRONMENTS,
  MONITOR_MANDATES,
];

export const USAGE = `Usage: npm run policies -- [--templates | --file FILE] [--url URL]

Writes the default policies and frameworks of seeds/governance into a graph:
classes of the AI Act, categories of use cases, the policy matrix, tiers of
model risk, incident reporting, rights of data subjects … Again, nothing is
written twice; a default that has changed since comes as another version, and
the old one stays. They are in force from then on, until a version of the
organisation's own takes their place: recordPolicy, or all of them in one file.
What has such a version is left as it is.

  --templates  instead: processes, life cycles, gates and environments to let
               apply or to copy (recordProcess with derivedFrom), the periods
               of retention, and which monitors a model in production needs
  --file FILE  instead: the organisation's own laws, matrices, roles, processes,
               life cycles and gates, as YAML in the form of a batch; what is
               wrong is said with its line, and then nothing is written
  --url URL    the service; default ${DEFAULT_URL}
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
  /** Asks what is there. */
  look: (url: string) => AskStored;
}): Promise<number> {
  const { output } = input;
  if (input.arguments.includes('--help') || input.arguments.includes('-h')) {
    output.print(USAGE);
    return 0;
  }
  try {
    const { values } = parseArgs({
      args: [...input.arguments],
      options: { url: { type: 'string' }, file: { type: 'string' }, templates: { type: 'boolean' } },
    });
    const send = input.connect(values.url ?? DEFAULT_URL);
    if (values.file !== undefined && values.templates) throw new TypeError('give --templates or --file, not both');
    if (values.file !== undefined) return await sendFile(values.file, send, output);
    const ask = input.look(values.url ?? DEFAULT_URL);
    const [batches, reason] = values.templates
      ? [TEMPLATE_BATCHES, 'templates']
      : [DEFAULT_BATCHES, 'default policies'];
    for (const defaults of batches) {
      const stored = await ask((defaults.artifacts ?? []).map(({ id }) => id));
      const { batch, kept } = planDefaults(defaults, stored);
      const { created, updated, unchanged, revision, errors } = await send({ ...batch, reason });
      const [error] = errors;
      if (error) throw new ServiceError(`the service refused ${batch.source}: ${error.path}: ${error.message}`);
      output.print(
        `${batch.source}: created ${created}, updated ${updated}, unchanged ${unchanged} (revision ${revision})`,
      );
      if (kept.length > 0) {
        output.print(
          `${batch.source}: kept your own version of ${kept.join(', ')}; to take the default, record it with recordPolicy`,
        );
      }
    }
    return 0;
  } catch (error) {
    if (error instanceof InputError) {
      output.complain(`error: ${placeText(error.place)}: ${error.message}`);
      return 1;
    }
    if (error instanceof ServiceError) {
      output.complain(`error: ${oneLine(error.message, 400)}`);
      return 1;
    }
    output.complain(`error: ${argumentProblem(error)}`);
    output.complain('npm run policies -- --help shows how');
    return 1;
  }
}

async function sendFile(file: string, send: SendBatch, output: PoliciesOutput): Promise<number> {
  const text = await readText({ file, shown: file, budget: new ByteBudget(MAX_YAML_BYTES) });
  const read = readOrganisationFile({ file, text });
  const told = (problems: readonly FileProblem[]): number => {
    for (const { line, path, message } of problems) {
      output.complain(`error: ${placeText({ file, line, what: path })}: ${oneLine(message, 400)}`);
    }
    return 1;
  };
  if (read.problems.length > 0) return told(read.problems);
  const { created, updated, unchanged, revision, errors } = await send(read.batch);
  if (errors.length > 0) return told(errors.map(({ path, message }) => read.placed(path, message)));
  output.print(
    `${read.batch.source}: created ${created}, updated ${updated}, unchanged ${unchanged} (revision ${revision})`,
  );
  return 0;
}
