/** The pedestrian AEB item: a believable item with its safety engineering, topic by topic. */
import type { IngestInput } from '../../graph/ingest/input.ts';
import { ARCHITECTURE } from './architecture.ts';
import type { SeedPart } from './build.ts';
import { FAULT_TREE } from './faultTree.ts';
import { FMEA } from './fmea.ts';
import { HARA } from './hara.ts';
import { PRODUCT } from './product.ts';
import { SAFETY_CASE } from './safetyCase.ts';
import { SOTIF } from './sotif.ts';

/** Later parts may link to what earlier ones brought. */
const PARTS: readonly SeedPart[] = [ARCHITECTURE, PRODUCT, HARA, FMEA, FAULT_TREE, SOTIF, SAFETY_CASE];

/** The item as one batch. */
export const AEB: IngestInput = {
  source: 'story:aeb',
  artifacts: PARTS.flatMap(({ artifacts }) => artifacts),
  links: PARTS.flatMap(({ links }) => links),
};
