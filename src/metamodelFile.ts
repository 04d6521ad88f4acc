/** The metamodel that the service works with: the built-in tables and the file that SAFETYOPS_METAMODEL names. */
import { readFile } from 'node:fs/promises';
import { createMetamodel, type Metamodel, MetamodelError } from '../graph/metamodel/metamodel.ts';
import { reasonOf, StartError } from './startError.ts';

/**
 * Reads the extension and builds the metamodel.
 * @param file Absolute path; null: the built-in tables alone.
 * @throws StartError when the file cannot be read or has defects: the message has all of them, each with its line.
 */
export async function readMetamodel({ file }: { file: string | null }): Promise<Metamodel> {
  if (file === null) return createMetamodel();
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new StartError(`SAFETYOPS_METAMODEL: ${file} cannot be read: ${reasonOf(error)}`, { cause: error });
  });
  // With its reader of YAML, which a start without a file does not need.
  const { readMetamodelExtension } = await import('../graph/metamodel/extension.ts');
  const result = readMetamodelExtension({ text, fileName: file });
  if (!result.ok) {
    throw new StartError(`SAFETYOPS_METAMODEL: ${result.problems.map(({ message }) => message).join(' · ')}`);
  }
  try {
    return createMetamodel(result.extension);
  } catch (error) {
    if (error instanceof MetamodelError) throw new StartError(`SAFETYOPS_METAMODEL: ${file}: ${error.message}`);
    throw error;
  }
}
