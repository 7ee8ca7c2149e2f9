import { Command } from 'commander';

/** The commands of a stage with their descriptions, and what loads the stage and gives them their options. */
interface Stage {
  readonly commands: Readonly<Record<string, string>>;
  readonly register: (program: Command) => Promise<void>;
}

// Named here, so that a stage is loaded only when one of its commands runs: together they are most of the service.
const STAGES: readonly Stage[] = [
  {
    commands: { import: 'import reference data from CSV files (, ; or tab; UTF-8 or Windows-1252)' },
    register: async (program) => {
      const [{ registerImportCommands }, { travelTimes }] = await Promise.all([
        import('./ingest/import/index.js'),
        import('./registry/travel/travel-time.store.js'),
      ]);
      registerImportCommands(program, travelTimes);
    },
  },
  {
    commands: { deliver: 'deliver a waiting list that is a file, by the API of a service' },
    register: async (program) => (await import('./ingest/deliver/index.js')).registerDeliverCommand(program),
  },
  {
    commands: {
      'push-key': 'keys with which push makes references of client numbers',
      push: 'push an export of the own system: no client number, name or date of birth leaves',
      resolve: 'say which client a reference is, where it was pushed and only there',
    },
    register: async (program) => (await import('./ingest/push/index.js')).registerPushCommands(program),
  },
  {
    commands: {
      demo: 'fill a region with a synthetic waiting list, through the API of a service that is running',
    },
    register: async (program) => (await import('./demo/commands.js')).registerDemoCommand(program),
  },
  {
    commands: { region: 'the region of this service (REGION, REGION_NAME)' },
    register: async (program) =>
      (await import('./registry/set-up/commands.js')).registerRegionCommands(program),
  },
  {
    commands: { wait: 'how well the waits still to come were expected' },
    register: async (program) => (await import('./registry/wait/commands.js')).registerWaitCommands(program),
  },
  {
    commands: {
      generate: 'write a synthetic region, the same for the same size and seed',
      solve: 'find the best proposals; written only when verified',
      verify: 'recheck a solution from the problem alone; 0 = valid, 1 = invalid, 2 = unreadable',
      'what-if': 'what other slots, ceilings, limits or weights would change in a solution',
    },
    register: async (program) => (await import('./matching/cli/index.js')).registerMatchingCommands(program),
  },
  {
    commands: { client: 'systems of providers that may push', keys: 'keys of the service' },
    register: async (program) => {
      const { registerAuthCommands } = await import('./platform/identity/cli/index.js');
      registerAuthCommands(program, async (...asked) =>
        (await import('./registry/index.js')).providerKnownTo(...asked),
      );
    },
  },
  {
    commands: { doctor: 'say in sentences what is wrong with this installation, and what to do' },
    register: async (program) => {
      const [{ registerDoctorCommand }, { runTimes }, { freshness }] = await Promise.all([
        import('./platform/doctor/index.js'),
        import('./matching/run/run-times.store.js'),
        import('./registry/provider/freshness.store.js'),
      ]);
      registerDoctorCommand(program, { runs: runTimes, deliveries: freshness });
    },
  },
  {
    commands: {
      backup: 'write the whole database to a file that is encrypted to a public key',
      'backup-key': 'make a secret key in a file of its own, and the public one beside it',
      restore: 'bring a backup into an empty database',
    },
    register: async (program) => (await import('./platform/backup/index.js')).registerBackupCommands(program),
  },
  {
    commands: { audit: 'the trail of who saw and did what' },
    register: async (program) =>
      (await import('./platform/audit/cli/index.js')).registerAuditCommands(program),
  },
  {
    commands: {
      retention: 'let go of what the retention policy says is over, as the service does every night',
    },
    register: async (program) => (await import('./privacy/cli/index.js')).registerRetentionCommands(program),
  },
  {
    commands: { erasures: 'repeat the erasures that a restored database does not know' },
    register: async (program) => (await import('./privacy/cli/index.js')).registerErasureCommand(program),
  },
  {
    commands: { insight: 'figures of a waiting list or of published waits, from files' },
    register: async (program) => {
      const [{ registerInsightCommands }, { openTable }] = await Promise.all([
        import('./insight/cli/index.js'),
        import('./ingest/import/index.js'),
      ]);
      registerInsightCommands(program, openTable);
    },
  },
  {
    commands: { 'letter-languages': 'check the further languages of the letter to the client' },
    register: async (program) => (await import('./offer/letter/commands.js')).registerLetterCommand(program),
  },
  {
    commands: { policy: 'print what the region has agreed on, or set a new version of it' },
    register: async (program) => (await import('./policy/cli/index.js')).registerPolicyCommand(program),
  },
];

/** The command that is asked for, also by `help <command>`; undefined where none is. */
function askedIn(args: readonly string[]): string | undefined {
  const [first, second] = args.filter((arg) => !arg.startsWith('-'));
  return first === 'help' ? second : first;
}

/**
 * The command line, nothing parsed yet: every command by name and description.
 * @param args of which the asked command gets its options; left out: all commands do
 */
export async function doorstroom(args?: readonly string[]): Promise<Command> {
  const program = new Command('doorstroom')
    .description('Who on a waiting list could be helped sooner elsewhere.')
    .exitOverride() // so that wrong use ends with 2, and nothing is cut off that still has to be written
    .showHelpAfterError('(doorstroom --help tells more)');
  const asked = args && askedIn(args);
  for (const { commands, register } of STAGES) {
    if (args === undefined || (asked !== undefined && Object.hasOwn(commands, asked)))
      await register(program);
    for (const [name, description] of Object.entries(commands))
      (program.commands.find((one) => one.name() === name) ?? program.command(name)).description(description);
  }
  return program;
}
