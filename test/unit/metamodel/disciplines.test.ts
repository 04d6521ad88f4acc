/*
 * Graph:    the artifacts of both seeds, and every kind with every subkind.
 * Scenario: each is asked for its discipline.
 * Result:   each of the five worlds of the SafetyOps paper has some in either seed.
 * Negative control: a subkind of a project's own belongs where its kind does; governance is none of the five.
 */
import { expect, it } from 'vitest';
import { disciplineOf } from '../../../graph/metamodel/disciplines.ts';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { STORY } from '../../../seeds/story.ts';

const FIVE = ['DATAOPS', 'DEVOPS', 'MLOPS', 'SAFETY', 'TESTOPS'];

it.each([
  ['the story', STORY],
  ['the AEB item', AEB],
])('%s has all five', (_, seed) => {
  const found = new Set(
    (seed.artifacts ?? []).map(({ kind, subkind }) => disciplineOf({ kind, subkind: subkind ?? null })),
  );
  found.delete('GOVERNANCE');
  expect([...found].sort()).toEqual(FIVE);
});

it('goes by the subkind where the kind is of several worlds', () => {
  expect(
    ['TRAIN', 'EVALUATE', 'BUILD', 'LABEL', 'ANALYSE', null, 'OWN'].map((subkind) =>
      disciplineOf({ kind: 'RUN', subkind }),
    ),
  ).toEqual(['MLOPS', 'TESTOPS', 'DEVOPS', 'DATAOPS', 'SAFETY', 'MLOPS', 'MLOPS']);
  expect(disciplineOf({ kind: 'CLAUSE', subkind: 'ARTICLE' })).toBe('GOVERNANCE');
  expect(disciplineOf({ kind: 'CODE_UNIT', subkind: 'toString' })).toBe('DEVOPS');
});
