import { CommanderError } from 'commander';
import { doorstroom } from './cli-program.js';

/** Wrong use, as in most tools; 1 is left for "the answer is no". */
const USAGE = 2;

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await (await doorstroom(process.argv.slice(2))).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  } else {
    process.stderr.write(`doorstroom: this is a fault in Doorstroom itself: ${String(error)}\n`);
    process.exitCode = 70;
  }
}
