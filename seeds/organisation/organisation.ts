/** An organisation that governs its models: roles, rules, two life cycles, three models, one incident. */
import type { IngestInput } from '../../graph/ingest/input.ts';
import type { SeedPart } from '../aeb/build.ts';
import { MODELS } from './models.ts';
import { OPERATION } from './operation.ts';
import { PEOPLE } from './people.ts';
import { RULES } from './rules.ts';

/** Later parts may link to what earlier ones brought. */
const PARTS: readonly SeedPart[] = [PEOPLE, RULES, MODELS, OPERATION];

export const ORGANISATION: IngestInput = {
  source: 'story:organisation',
  artifacts: PARTS.flatMap(({ artifacts }) => artifacts),
  links: PARTS.flatMap(({ links }) => links),
};
