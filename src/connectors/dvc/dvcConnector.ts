/** DVC projects: `npm run import -- dvc <folder>`. */
import { basename, resolve } from 'node:path';
import type { ReadInput, ReadOptions } from '../connector.ts';
import { namesOf } from '../identifiers.ts';
import { ByteBudget, folderOf } from '../inputFile.ts';
import { buildDvcGraph } from './dvcGraph.ts';
import { readProject } from './pipeline.ts';

/**
 * Reads a project whole (its files are small, the data they speak of is never touched).
 * @throws InputError when something in it is broken or hostile.
 */
export async function readDvc(options: ReadOptions): Promise<ReadInput> {
  const folder = await folderOf(options.path);
  const names = namesOf({ format: 'dvc', source: options.source, project: basename(resolve(folder)) });
  const project = await readProject({ folder, budget: new ByteBudget(options.maxSize) });
  const graph = await buildDvcGraph({ project, namespace: names.namespace, folder });
  const input: ReadInput = {
    source: names.source,
    files: project.files,
    onFinding: null,
    async *artifacts() {
      for (const finding of graph.findings) input.onFinding?.(finding);
      yield* graph.artifacts;
    },
    async *links() {
      yield* graph.links;
    },
  };
  return input;
}
