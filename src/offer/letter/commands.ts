import { type Command } from 'commander';
import { atTerminal, terminal, type Terminal } from '../../platform/base/config/index.js';
import { readLanguageFiles } from './language-files.js';

/** `doorstroom letter-languages <folder>`: what the files of a folder are, before a service starts with them. */
export function registerLetterCommand(program: Command, at: Terminal = terminal): void {
  program
    .command('letter-languages')
    .argument('<folder>', 'folder with a JSON file for each language')
    .action((folder: string) =>
      atTerminal(at, async () => {
        const { languages, faults } = await readLanguageFiles(folder);
        for (const { code, name, direction, lacks } of languages) {
          at.print(`${code}  ${name}${direction === 'rtl' ? ' (right to left: a page, no PDF)' : ''}`);
          at.print(`    sentences that stand in Dutch: ${lacks.length === 0 ? 'none' : lacks.join(', ')}`);
        }
        if (languages.length === 0 && faults.length === 0) at.print(`No *.json in ${folder}.`);
        if (faults.length > 0) throw new Error(faults.join('\n'));
      }),
    );
}
