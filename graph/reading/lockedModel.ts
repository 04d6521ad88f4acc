/** Which models are locked: their weights are fixed, and another training is another version. */
import { parseInstant } from '../metamodel/content.ts';
import type { GraphReader } from './graphReader.ts';

/**
 * Of these models, those that are locked at the instant: by the last step that led into or out of LOCKED, whatever states follow it,
 * else as their content says.
 */
export async function lockedModels(
  reader: GraphReader,
  models: readonly number[],
  validAt: number,
): Promise<ReadonlySet<number>> {
  const steps = new Map(
    models.map((model) => [
      model,
      reader.others(model, { end: 'TARGET', type: 'AFFECTS', kinds: ['CHANGE'], subkinds: ['STATE_TRANSITION'] }),
    ]),
  );
  await reader.load([...models, ...[...steps.values()].flat()]);
  const locked = new Set<number>();
  for (const model of models) {
    const deciding = (steps.get(model) ?? [])
      .map((step) => ({ to: reader.text(step, 'to'), at: parseInstant(reader.text(step, 'at') ?? '') ?? 0, step }))
      .filter(({ to, at }) => at <= validAt && (to === 'LOCKED' || to === 'UNLOCKED'))
      .sort((left, right) => left.at - right.at || left.step - right.step)
      .at(-1);
    const state = deciding?.to ?? reader.text(model, 'lockState');
    if (state === 'LOCKED') locked.add(model);
  }
  return locked;
}
