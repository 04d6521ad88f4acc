/** The terminal of `npm run policies`. */
import { ingestOver } from '../connectors/ingestClient.ts';
import { askStoredOver } from '../newerDefaults.ts';
import { policiesCommand } from '../policiesCommand.ts';

process.exitCode = await policiesCommand({
  arguments: process.argv.slice(2),
  output: { print: (line) => console.log(line), complain: (line) => console.error(line) },
  connect: ingestOver,
  look: askStoredOver,
});
