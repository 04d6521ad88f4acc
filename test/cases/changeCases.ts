/** The catalogue of changes, one case for each of its 72 rows. */
import { ChangeCase } from './changeCase.ts';
import { DATA_CHANGES } from './dataChanges.ts';
import { DESIGN_CHANGES } from './designChanges.ts';
import { MODEL_CHANGES } from './modelChanges.ts';
import { OPERATION_CHANGES } from './operationChanges.ts';

export const CHANGE_CASES: readonly ChangeCase[] = [
  ...DATA_CHANGES,
  ...DESIGN_CHANGES,
  ...MODEL_CHANGES,
  ...OPERATION_CHANGES,
].map((text) => new ChangeCase(text));
