import { type Command } from 'commander';
import { counted, diagnose, type Finding } from '../../../libs/operation/index.js';
import { atTerminal, type Terminal, terminal } from '../base/config/index.js';
import { findOut, type StageStates } from './find-out.js';

const linesOf = (found: readonly Finding[]): readonly string[] =>
  found.flatMap(({ weight, what, then }) => [`${weight.padEnd(7)}  ${what}`, `${' '.repeat(9)}${then}`]);

/** `doorstroom doctor`: exit code 1 where something does not work, 0 where all does or somebody should only look. */
export function registerDoctorCommand(program: Command, stages: StageStates, at: Terminal = terminal): void {
  program
    .command('doctor')
    .description('say in sentences what is wrong with this installation, and what to do')
    .option('--json', 'the findings as JSON')
    .action(({ json }: { readonly json?: boolean }) =>
      atTerminal(at, async () => {
        const { installation, hindered } = await findOut(at.settings(), stages);
        const found = [...hindered, ...diagnose(installation)];
        const faults = found.filter(({ weight }) => weight === 'fault').length;
        if (json === true) at.print(JSON.stringify({ at: installation.now, findings: found }, null, 2));
        else {
          for (const line of linesOf(found)) at.print(line);
          at.print(
            found.length === 0
              ? 'Nothing found.'
              : `${counted(faults, 'fault')}, ${counted(found.length - faults, 'warning')}`,
          );
        }
        if (faults > 0) process.exitCode = 1;
      }),
    );
}
