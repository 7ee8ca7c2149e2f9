<<<<<<< HEAD
import { CommanderError } from 'commander';
import { doorstroom } from './cli-program.js';
=======
import { Command, CommanderError } from 'commander';
import { registerImportCommands } from './ingest/import/index.js';
import { registerMatchingCommands } from './matching/cli/index.js';
import { registerAuditCommands } from './platform/audit/index.js';
import { registerAuthCommands } from './platform/identity/index.js';
import { terminal } from './platform/base/config/index.js';
import { registerPolicyCommand } from './policy/cli/index.js';
import { registerRetentionCommands } from './privacy/cli/index.js';
import { registerDemoCommand } from './demo/commands.js';
import { providerKnownTo } from './registry/index.js';
import { registerRegionCommands } from './registry/set-up/commands.js';
import { travelTimes } from './registry/travel/travel-time.store.js';

/** A stage's commands, registered by the stage. */
const STAGES: readonly ((program: Command) => void)[] = [
  (program) => registerImportCommands(program, travelTimes),
  registerDemoCommand,
  registerRegionCommands,
  registerMatchingCommands,
  (program) => registerAuthCommands(program, terminal, providerKnownTo),
  (program) => registerAuditCommands(program, terminal),
  (program) => registerRetentionCommands(program),
  (program) => registerPolicyCommand(program),
];
>>>>>>> 32988f5 (refactor(platform): every table of the platform has its entity and its store; one audit store that always asserts; names of organisations come by a port)

/** Wrong use, as in most tools; 1 is left for "the answer is no". */
const USAGE = 2;

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await doorstroom().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  } else {
    process.stderr.write(`doorstroom: this is a fault in Doorstroom itself: ${String(error)}\n`);
    process.exitCode = 70;
  }
}
