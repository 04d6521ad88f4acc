/**
 * Deployments as they are now: a record, and what was changed of it since.
 *
 *     DEPLOYMENT {runtime: CONTAINER, …} ◀─AFFECTS CONTEXT─ CHANGE {field: runtime, from: CONTAINER, to: EDGE, at}
 */
import { NONE } from '../../index/graphIndex.ts';
import { parseInstant } from '../../metamodel/content.ts';
import type { Json } from '../../model/delta.ts';
import type { GraphReader } from '../graphReader.ts';
import { enforcements } from '../policy/managed.ts';
import { type DefinitionInForce, definitionInForce } from '../policy/managedDefinition.ts';

/** Fields of a deployment that may be changed while it runs. */
export const CHANGEABLE_FIELDS = ['runtime', 'target', 'servingMode', 'servingPattern'] as const;
export type ChangeableField = (typeof CHANGEABLE_FIELDS)[number];

/** What it says of a field at the instant (ms since 1970). Load the deployment first. */
export async function deployedWith(
  reader: GraphReader,
  deployment: number,
  field: ChangeableField,
  validAt: number,
): Promise<Json> {
  const changes = reader.others(deployment, { end: 'TARGET', type: 'AFFECTS', kinds: ['CHANGE'] });
  await reader.load(changes);
  const last = changes
    .filter((change) => reader.text(change, 'field') === field)
    .map((change) => ({ change, at: parseInstant(reader.text(change, 'at') ?? '') }))
    .filter(({ at }) => at !== null && at <= validAt)
    .sort((left, right) => (left.at as number) - (right.at as number) || left.change - right.change)
    .at(-1);
  return (last ? reader.content(last.change).to : reader.content(deployment)[field]) ?? null;
}

/** Deployments that include the version of the artifact, with the environment that each names; withdrawn ones are none. */
export async function deploymentsOf(
  reader: GraphReader,
  artifact: number,
  version: number,
): Promise<readonly { readonly deployment: number; readonly environment: string }[]> {
  const found = reader
    .linked(artifact, { end: 'TARGET', type: 'INCLUDES', kinds: ['DEPLOYMENT'] })
    .filter(({ slot }) => {
      const included = reader.view.index.linkToVersion(slot);
      return included === NONE || included === version;
    })
    .map((one) => one.artifact)
    .filter((deployment) => {
      const current = reader.view.current(deployment);
      return current === NONE || reader.view.retractions(current).length === 0;
    });
  await reader.load(found);
  return found.flatMap((deployment) => {
    const environment = reader.text(deployment, 'environment');
    return environment === null ? [] : [{ deployment, environment }];
  });
}

/** A chain of environments that applies to something, in the version that counts for it. */
export interface AppliedChain extends DefinitionInForce {
  /** Number of the CONTROL PROCESS. */
  readonly control: number;
  readonly environments: readonly Json[];
}

/**
 * Chains of environments that apply to the artifact at the instant (ms since 1970). Under a managed process those by which it came under
 * it, else the first: what somebody lets apply to it later is neither another way for it nor in its way.
 */
export async function chainsOf(reader: GraphReader, artifact: number, at: number): Promise<AppliedChain[]> {
  const asked = { end: 'TARGET', type: 'APPLIES_TO', kinds: ['CONTROL'], subkinds: ['PROCESS'] } as const;
  const chains: (AppliedChain & { readonly born: number })[] = [];
  const born = new Map<number, number>();
  for (const { artifact: control, slot } of reader.linked(artifact, asked)) {
    const revision = reader.view.index.linkBorn(slot);
    born.set(control, Math.min(revision, born.get(control) ?? revision));
  }
  for (const [control, revision] of born) {
    const definition = await definitionInForce({ reader, control, artifact, at });
    const { environments } = (await reader.contentsOfVersions([definition.version])).get(definition.version) ?? {};
    if (Array.isArray(environments))
      chains.push({ ...definition, control, environments: environments as Json[], born: revision });
  }
  const [enforced] = enforcements(reader, artifact);
  if (!enforced || chains.length < 2) return chains;
  const before = chains.filter((chain) => chain.born <= enforced.since);
  return before.length > 0 ? before : chains.sort((left, right) => left.born - right.born).slice(0, 1);
}
