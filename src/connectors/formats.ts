/** The formats that can be imported. A new connector is a row here. */
import type { ReadInput, ReadOptions } from './connector.ts';
import { readDvc } from './dvc/dvcConnector.ts';
import { readOpenPsaFile } from './openPsa/openPsaConnector.ts';
import { readSphinxNeeds } from './sphinxNeeds/sphinxNeedsConnector.ts';

export interface Format {
  /** What to give as the path. */
  readonly sentence: string;
  /** @throws InputError when the input is broken or hostile. */
  readonly read: (options: ReadOptions) => Promise<ReadInput>;
}

export const FORMATS = {
  dvc: {
    sentence: 'A folder with dvc.yaml, dvc.lock or .dvc files, or above such.',
    read: readDvc,
  },
  'sphinx-needs': {
    sentence: 'A needs.json, or the folder that holds one (and test results).',
    read: readSphinxNeeds,
  },
  'open-psa': {
    sentence: 'Fault trees in the Open-PSA Model Exchange Format (XML).',
    read: readOpenPsaFile,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
