/** `npm run codegen:check`: fails when resolvers/types.generated.ts is not what schema/*.graphql gives. Writes nothing. */
import { readFile } from 'node:fs/promises';
import { generate, loadCodegenConfig } from '@graphql-codegen/cli';

const { config } = await loadCodegenConfig({ configFilePath: 'codegen.ts' });
const outputs = (await generate({ ...config, silent: true }, false)) as { filename: string; content: string }[];
const stale: string[] = [];
for (const { filename, content } of outputs) {
  const committed = await readFile(filename, 'utf8').catch(() => null);
  if (committed !== content) stale.push(filename);
}
if (stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. The schema has changed: run "npm run codegen" and commit what it writes.`);
  process.exit(1);
}
console.log(`Up to date: ${outputs.map(({ filename }) => filename).join(', ')}`);
