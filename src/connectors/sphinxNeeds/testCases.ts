/**
 * Tests that are not needs of the file. Exports often leave them out, so that a link from a test shows only at its
 * far end: as an id in a `…_verifies_back` list, and as an address in `testlink`. S-CORE's builds also write all test
 * results into a file beside the needs. All three name the same tests:
 *
 *     fully_verifies_back: [ testcase__test_a_qwert ]         id = testcase__<name>_<hash of file and name>
 *     testlink: https://…/blob/<commit>/tests/a.py#L7<>test_a
 *     score_testcaseneeds_cache.json: [{ name: test_a, file: tests/a.py, result: passed, FullyVerifies: REQ_1 }]
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { InputError, oneLine } from '../inputError.ts';
import { ByteBudget } from '../inputFile.ts';
import { readJson } from '../jsonStream.ts';
import { outcomeOf } from './needContent.ts';
import { idList } from './needsFile.ts';

/** A test known by name. */
export interface NamedTest {
  readonly id: string;
  readonly name: string;
  readonly file: string | null;
  readonly url: string | null;
}

/** A test of the results file. */
export interface TestResult extends NamedTest {
  readonly outcome: 'pass' | 'fail' | 'inconclusive' | null;
  readonly result: string;
  readonly verifies: readonly { readonly need: string; readonly field: string }[];
}

/** The file that S-CORE's documentation build writes beside `needs.json`. */
export const TEST_RESULTS_FILE = 'score_testcaseneeds_cache.json';

/** The tests that a `testlink` field names. */
export function testsOfLink(text: string): NamedTest[] {
  const tests: NamedTest[] = [];
  for (const entry of text.split(/,\s*(?=https?:\/\/)/)) {
    const [url = '', name] = entry.split(/<>(.*)/s);
    if (name === undefined || name.trim() === '') continue;
    const file = /\/(?:blob|tree|raw)\/[^/]+\/([^#?]+)/.exec(url)?.[1] ?? null;
    tests.push({ id: testId(name.trim(), file), name: name.trim(), file, url });
  }
  return tests;
}

/** The name inside of an id of the form above; the id itself where it has another. */
export function nameOfTest(id: string): string {
  return /^testcase__(.+)_[A-Za-z]{5}$/s.exec(id)?.[1] ?? id;
}

const resultSchema = z.looseObject({
  name: z.string(),
  file: z.string().nullish(),
  url: z.string().nullish(),
  result: z.string().nullish(),
  PartiallyVerifies: z.string().nullish(),
  FullyVerifies: z.string().nullish(),
});

/** @throws InputError when the file is not what S-CORE writes. */
export async function readTestResults(input: { file: string; maxSize: number }): Promise<TestResult[]> {
  const tests = new Map<string, TestResult>();
  const pick = (path: readonly string[]) => (path.length === 0 ? ('ENTER' as const) : ('YIELD' as const));
  for await (const { value, path } of readJson({ file: input.file, budget: new ByteBudget(input.maxSize), pick })) {
    const parsed = resultSchema.safeParse(value);
    if (!parsed.success || Number.isNaN(Number(path[0]))) {
      const message = parsed.success ? 'expected a list of tests' : (parsed.error.issues[0]?.message ?? 'invalid');
      throw new InputError(
        { file: input.file, line: null, what: `test ${path[0]}` },
        `not a test result: ${oneLine(message)}`,
      );
    }
    const { name, file, result, PartiallyVerifies, FullyVerifies } = parsed.data;
    const id = testId(name, file ?? null);
    const known = tests.get(id);
    const outcome = outcomeOf(result ?? '');
    tests.set(id, {
      id,
      name,
      file: file ?? null,
      url: null,
      // Run more than once: one failure counts.
      outcome: known?.outcome === 'fail' ? 'fail' : (outcome ?? known?.outcome ?? null),
      result: result ?? '',
      verifies: [
        ...(known?.verifies ?? []),
        ...idList(FullyVerifies ?? '').map((need) => ({ need, field: 'fully_verifies' })),
        ...idList(PartiallyVerifies ?? '').map((need) => ({ need, field: 'partially_verifies' })),
      ],
    });
  }
  return [...tests.values()];
}

/** As S-CORE makes it: five letters of the base32 text of SHA-256 over file and name (upper case in early releases). */
function testId(name: string, file: string | null): string {
  return `testcase__${name}_${shortHash(`${file ?? '<placeholder_file>'}${name}`)}`;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function shortHash(text: string): string {
  const bits = [...createHash('sha256').update(text).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  let letters = '';
  for (let position = 0; position < bits.length && letters.length < 5; position += 5) {
    const letter = BASE32[Number.parseInt(bits.slice(position, position + 5).padEnd(5, '0'), 2)] ?? '';
    if (/[A-Z]/.test(letter)) letters += letter.toLowerCase();
  }
  return letters;
}
