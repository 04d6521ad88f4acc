/** Kinds of tests that a machine-learning system needs, and which test belongs to which. */
import type { GraphReader } from '../graphReader.ts';

/** By subkind of the TEST_CASE, and for tests of models by the quality that they look at. */
export const TEST_KINDS = {
  UNIT: { subkinds: ['UNIT'], quality: null },
  INTEGRATION: { subkinds: ['INTEGRATION'], quality: null },
  DATA: { subkinds: ['DATA'], quality: null },
  MODEL_PERFORMANCE: { subkinds: ['MODEL'], quality: 'PERFORMANCE' },
  MODEL_FAIRNESS: { subkinds: ['MODEL', 'BIAS'], quality: 'FAIRNESS' },
  MODEL_NON_DISCRIMINATION: { subkinds: ['MODEL', 'BIAS'], quality: 'NON_DISCRIMINATION' },
  MODEL_BIAS: { subkinds: ['MODEL', 'BIAS'], quality: 'BIAS' },
  MODEL_ROBUSTNESS: { subkinds: ['MODEL', 'RED_TEAM'], quality: 'ROBUSTNESS' },
} as const;
export type TestKind = keyof typeof TEST_KINDS;
export const TEST_KIND_NAMES = Object.keys(TEST_KINDS) as TestKind[];

/** The quality that it looks at; null: it does not say. Load the test first. */
export function qualityOf(reader: GraphReader, test: number): string | null {
  const subkind = reader.subkind(test);
  // A test of bias that says no more looks at bias, a red team at robustness.
  const usual = subkind === 'BIAS' ? 'BIAS' : subkind === 'RED_TEAM' ? 'ROBUSTNESS' : null;
  return reader.text(test, 'quality') ?? usual;
}

/** Null: none of them. Load the test first. */
export function testKindOf(reader: GraphReader, test: number): TestKind | null {
  const subkind = reader.subkind(test) ?? '';
  const quality = qualityOf(reader, test);
  const found = TEST_KIND_NAMES.find((name) => {
    const { subkinds, quality: wanted } = TEST_KINDS[name];
    return (subkinds as readonly string[]).includes(subkind) && (wanted === null || wanted === quality);
  });
  return found ?? null;
}
