/**
 * What the item is built into, and how its changes come in.
 *
 *     system:aeb/vehicle ◀─PART_OF─ system:aeb
 *     code:aeb/commit (COMMIT) ◀─PART_OF─ code:aeb/fusion, code:aeb/training
 */
import { artifact, link, type SeedPart } from './build.ts';

export const PRODUCT: SeedPart = {
  artifacts: [
    artifact('SYSTEM', 'PRODUCT', 'system:aeb/vehicle', 'Passenger car', {
      intendedPurpose: 'Carries people on public roads',
    }),
    artifact('CODE_UNIT', 'COMMIT', 'code:aeb/commit', 'Main line of the item', { parents: [] }),
  ],
  links: [
    link('system:aeb', 'PART_OF', 'system:aeb/vehicle'),
    link('code:aeb/fusion', 'PART_OF', 'code:aeb/commit'),
    link('code:aeb/training', 'PART_OF', 'code:aeb/commit'),
  ],
};
