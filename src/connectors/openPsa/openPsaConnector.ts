/** Open-PSA: `npm run import -- open-psa <model.xml>`. */
import { basename } from 'node:path';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import { checkModel } from '../../../graph/safety/faultTree/checkModel.ts';
import { FAULT_TREE_PROBLEMS, type FaultTreeProblem } from '../../../graph/safety/faultTree/problems.ts';
import { readOpenPsa } from '../../../graph/safety/faultTree/readOpenPsa.ts';
import type { Finding, Placed, ReadInput, ReadOptions } from '../connector.ts';
import { namesOf } from '../identifiers.ts';
import { InputError } from '../inputError.ts';
import { ByteBudget, kindOfPath, readText } from '../inputFile.ts';
import { faultTreeItems } from './faultTreeItems.ts';

/** @throws InputError when the file is broken or hostile, or its trees are. */
export async function readOpenPsaFile(options: ReadOptions): Promise<ReadInput> {
  const { path: file } = options;
  const whole = { file, line: null, what: null };
  if ((await kindOfPath(file)) !== 'FILE') throw new InputError(whole, 'give the file, not its folder');
  const text = await readText({ file, shown: file, budget: new ByteBudget(options.maxSize) });
  const read = readOpenPsa(text);
  if (!read.ok) throw refused(file, read.problems);
  // With the common causes still as groups: that is how the graph keeps them.
  const check = checkModel(read.model);
  if (!check.ok) throw refused(file, check.problems);
  const project = basename(file).replace(/\.[^.]*$/, '');
  const { source, namespace } = namesOf({ format: 'open-psa', source: options.source, project });
  const found: Finding[] = read.warnings.map((warning) => ({
    reason: FAULT_TREE_PROBLEMS[warning.code].replace(/\.$/, ''),
    example: warning.message,
    place: { file, line: lineOf(warning), what: warning.path },
  }));
  const items = faultTreeItems({ model: read.model, tops: check.checked.tops, namespace });
  for (const { what, ...finding } of items.findings) found.push({ ...finding, place: { file, line: null, what } });
  const input: ReadInput = {
    source,
    files: [file],
    onFinding: null,
    async *artifacts(): AsyncGenerator<Placed<ArtifactInput>> {
      for (const finding of found) input.onFinding?.(finding);
      for (const item of items.artifacts) yield { item, place: { file, line: null, what: item.title ?? item.id } };
    },
    async *links(): AsyncGenerator<Placed<LinkInput>> {
      for (const item of items.links) yield { item, place: { file, line: null, what: `${item.from} ${item.type}` } };
    },
  };
  return input;
}

function refused(file: string, problems: readonly FaultTreeProblem[]): InputError {
  const [first, ...more] = problems;
  const others = more.length > 0 ? ` (and ${more.length} more)` : '';
  const what = first?.path ?? null;
  return new InputError({ file, line: lineOf(first), what }, `${first?.code}: ${first?.message}${others}`);
}

/** Paths into an XML document are `line 12`. */
function lineOf(problem: FaultTreeProblem | undefined): number | null {
  const [, digits] = /^line (\d+)/.exec(problem?.path ?? '') ?? [];
  return digits === undefined ? null : Number(digits);
}
