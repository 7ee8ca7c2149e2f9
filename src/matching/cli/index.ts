import { type Command, InvalidArgumentError, Option } from 'commander';
import { SOLVER_NAMES } from '../../../libs/matching/index.js';
import { SIZES } from '../../../libs/demo/index.js';
import {
  GENERATED,
  generateCommand,
  type GenerateOptions,
  solveCommand,
  type SolveCommandOptions,
  verifyCommand,
} from './commands.js';
import { whatIfCommand, type WhatIfOptions } from './what-if.js';

function seed(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(value))
    throw new InvalidArgumentError('Must be a whole number.');
  return value;
}

function entries(text: string): number {
  const value = Number(text);
  if (!/^[0-9]+$/.test(text) || value < 1 || value > 1_000_000)
    throw new InvalidArgumentError('Must be a whole number, 1 to 1000000.');
  return value;
}

function seconds(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value > 0) || value > 86_400) {
    throw new InvalidArgumentError('Must be a number of seconds above 0, a day at most.');
  }
  return value;
}

function megabytes(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 64 || value > 262_144)
    throw new InvalidArgumentError('Must be a whole number of megabytes, 64 at least.');
  return value;
}

const memoryOption = (): Option =>
  new Option('--memory <megabytes>', 'how much memory it may use').argParser(megabytes).default(4096);

/** The commands of matching. They need no database. */
export function registerMatchingCommands(program: Command): void {
  program
    .command('generate')
    .addOption(new Option('--size <size>', 'of the problem').choices(SIZES))
    .addOption(new Option('--entries <number>', 'in place of a size: how many entries').argParser(entries))
    .addOption(new Option('--family <family>', 'of structures').choices(GENERATED).default('region'))
    .addOption(
      new Option('--seed <number>', 'which problem of that family and size').argParser(seed).default(1),
    )
    .option('--waits <csv>', "of the family national: announced waits in the regulator's columns")
    .option('--postcodes <csv>', 'of the family national: where postcodes lie')
    .option('--region <zorgkantoor>', 'of the family national: one care-office region; left out, all')
    .requiredOption('--out <file>', 'where to write the problem; - is standard output')
    .action(async (options: GenerateOptions) => {
      process.exitCode = await generateCommand(options);
    });

  program
    .command('solve')
    .argument('<problem>', 'a problem file; - is standard input')
    .requiredOption('--out <file>', 'where to write the solution; - is standard output')
    .addOption(new Option('--seconds <number>', 'stop after so long with the best found').argParser(seconds))
    .addOption(
      new Option('--solver <name>', 'which solver; left out, the policy picks').choices(SOLVER_NAMES),
    )
    .addOption(memoryOption())
    .action(async (path: string, options: SolveCommandOptions) => {
      process.exitCode = await solveCommand(path, options);
    });

  program
    .command('verify')
    .argument('<problem>', 'a problem file; - is standard input')
    .argument('<solution>', 'a solution file; - is standard input')
    .action(async (problem: string, solution: string) => {
      process.exitCode = await verifyCommand(problem, solution);
    });

  program
    .command('what-if')
    .argument('<problem>', 'a problem file; - is standard input')
    .argument('<solution>', 'a valid solution of it; - is standard input')
    .requiredOption('--changes <file>', 'what to change (doorstroom-changes/1); - is standard input')
    .option('--out <file>', 'where to write the comparison; - is standard output')
    .addOption(new Option('--seconds <number>', 'stop after so long with the best found').argParser(seconds))
    .addOption(
      new Option('--solver <name>', 'which solver; left out, the policy picks').choices(SOLVER_NAMES),
    )
    .addOption(memoryOption())
    .action(async (problem: string, solution: string, options: WhatIfOptions) => {
      process.exitCode = await whatIfCommand(problem, solution, options);
    });
}
