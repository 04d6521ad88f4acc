/** What a fresh graph is filled with, so that a newcomer has something to ask about. */
import type { IngestInput } from '../graph/ingest/input.ts';
import type { SafetyGraph } from '../graph/safetyGraph.ts';
import { AEB } from './aeb/aeb.ts';
import { AEB_RELEASE } from './aeb/release.ts';
import { DATA_PROTECTION } from './governance/dataProtection.ts';
import { GOVERNANCE_POLICIES } from './governance/policies.ts';
import { ORGANISATION } from './organisation/organisation.ts';
import { STORY } from './story.ts';

/** The seeds that a graph can start with. */
export const SEEDS = {
  story: 'The golden story: a pedestrian detector, from hazard to release.',
  aeb: 'A pedestrian AEB item with its safety engineering, up to the gate of its release.',
  governance: 'The pedestrian AEB item with the default policies and frameworks of governance.',
  organisation: 'An organisation that governs three models, from classification to retirement.',
  none: 'An empty graph.',
} as const;
export type Seed = keyof typeof SEEDS;

const BATCHES: Readonly<Record<Seed, readonly IngestInput[]>> = {
  story: [STORY],
  aeb: [AEB, AEB_RELEASE],
  governance: [AEB, AEB_RELEASE, GOVERNANCE_POLICIES, DATA_PROTECTION],
  organisation: [ORGANISATION],
  none: [],
};

/**
 * Loads the seed where nothing was ever written; true when it did. Two instances that start at once load it once.
 * @throws Error when the seed does not fit the metamodel in force.
 */
export async function loadSeed({ graph, seed }: { graph: SafetyGraph; seed: Seed }): Promise<boolean> {
  const { revision } = await graph.catchUp();
  if (revision > 0) return false;
  let loaded = false;
  for (const [position, batch] of BATCHES[seed].entries()) {
    const input = { ...batch, idempotencyKey: `seed:${seed}:${position}` };
    const receipt = await graph.write({ operation: 'seed', actor: 'safetyops-graph', reason: SEEDS[seed], input });
    const [error] = receipt.errors;
    if (error) throw new Error(`the seed ${seed} does not fit: ${error.path}: ${error.message}`);
    loaded ||= !receipt.replayed;
  }
  return loaded;
}

/** Whether a graph that is not empty has what it would have begun with; what was asked to be empty may be filled since. */
export async function beganWith({ graph, seed }: { graph: SafetyGraph; seed: Seed }): Promise<boolean> {
  const sources = BATCHES[seed].map(({ source }) => source);
  const rows = await graph.journalRows(sources.map((_, position) => position + 1));
  return sources.every((source, position) =>
    rows.some((row) => row.revision === position + 1 && row.operation === 'seed' && row.source === source),
  );
}
