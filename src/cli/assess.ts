/** The terminal of `npm run assess`. */
import { assessOver } from '../assess/assessClient.ts';
import { assessCommand, ERROR_EXIT_CODE } from '../assess/assessCommand.ts';

try {
  process.exitCode = await assessCommand({
    arguments: process.argv.slice(2),
    output: { print: (line) => console.log(line), complain: (line) => console.error(line) },
    connect: assessOver,
  });
} catch (error) {
  // Node would end with 1, which says FAIL here.
  console.error(error);
  process.exitCode = ERROR_EXIT_CODE;
}
