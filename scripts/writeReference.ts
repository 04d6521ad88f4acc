/**
 * `npm run reference`: writes the reference into docs/metamodel.md and README.md.
 * `npm run reference:check`: fails when one of them is stale. Writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { references, staleReferences } from './reference.ts';

if (process.argv.includes('--check')) {
  const stale = staleReferences();
  for (const line of stale) console.error(line);
  if (stale.length > 0) process.exit(1);
  console.log('The reference is what the tables say.');
} else {
  for (const { file, before, after } of references()) {
    if (after === null) {
      console.log(`${file}: lacks a section or its markers, left alone`);
    } else if (after === before) {
      console.log(`${file}: up to date`);
    } else {
      writeFileSync(new URL(`../${file}`, import.meta.url), after);
      console.log(`${file}: written`);
    }
  }
}
