/** The terminal of `npm run token`. */
import { readConfig } from '../config.ts';
import { tokenCommand } from '../identity/tokenCommand.ts';
import { tryingOutIssuer } from '../identity/tryingOut.ts';

process.exitCode = await tokenCommand({
  arguments: process.argv.slice(2),
  output: { print: (line) => console.log(line), complain: (line) => console.error(line) },
  issuer: async () => tryingOutIssuer(readConfig().dataDirectory),
});
