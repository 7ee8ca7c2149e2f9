import { Command } from 'commander';
import { registerImportCommands } from './ingest/import/index.js';
import { registerMatchingCommands } from './matching/cli/index.js';
import { registerAuditCommands } from './platform/audit/index.js';
import { registerAuthCommands } from './platform/identity/index.js';
import { terminal } from './platform/base/config/index.js';
import { registerPolicyCommand } from './policy/cli/index.js';
import { registerRetentionCommands } from './privacy/cli/index.js';
import { registerDemoCommand } from './demo/commands.js';
import { registerRegionCommands } from './registry/set-up/commands.js';
import { travelTimes } from './registry/travel/travel-time.store.js';

/** A stage's commands, registered by the stage. */
const STAGES: readonly ((program: Command) => void)[] = [
  (program) => registerImportCommands(program, travelTimes),
  registerDemoCommand,
  registerRegionCommands,
  registerMatchingCommands,
  (program) =>
    registerAuthCommands(program, terminal, async (...asked) =>
      (await import('./registry/index.js')).providerKnownTo(...asked),
    ),
  (program) => registerAuditCommands(program, terminal),
  (program) => registerRetentionCommands(program),
  (program) => registerPolicyCommand(program),
];

/** The command line, all commands registered and nothing parsed yet. */
export function doorstroom(): Command {
  const program = new Command('doorstroom')
    .description('Who on a waiting list could be helped sooner elsewhere.')
    .exitOverride() // so that wrong use ends with 2, and nothing is cut off that still has to be written
    .showHelpAfterError('(doorstroom --help tells more)');
  for (const register of STAGES) register(program);
  return program;
}
