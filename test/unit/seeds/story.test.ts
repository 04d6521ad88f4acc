/** The story that ships says what the golden story says, word for word where words mean something; titles are added. */
import { expect, it } from 'vitest';
import { STORY } from '../../../seeds/story.ts';
import { GOLDEN_BATCHES } from '../../support/goldenBatches.ts';
import { PlanningGraph } from '../../support/planningGraph.ts';

it('is the golden story with titles', () => {
  const golden = GOLDEN_BATCHES.batch;
  const titled = new Map(golden?.artifacts?.map((artifact) => [artifact.id, artifact.title]));
  const artifacts = STORY.artifacts?.map(({ title, ...artifact }) => {
    expect(title, artifact.id).toBeTruthy();
    const stated = titled.get(artifact.id);
    return stated === undefined ? artifact : { ...artifact, title };
  });
  expect({ ...STORY, artifacts }).toEqual(golden);
});

it('fits the metamodel: 25 artifacts and 44 links', () => {
  expect(new PlanningGraph().ingest(STORY)).toMatchObject({ counts: '69/0/0/0', errors: [] });
});
