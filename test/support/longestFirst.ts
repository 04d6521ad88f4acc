/** Files that take minutes begin first, so that at the end no worker waits for the other. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that start processes; the rest takes seconds. */
const LONG = /\/test\/integration\/process\//;

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
