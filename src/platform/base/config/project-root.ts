import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds this project's package.json, found upwards from the program that runs (the server, the
 * command line or the test runner): the code runs as ES modules and, under Jest, as CommonJS, so it cannot ask for its own file.
 * `npx` starts a link to the program that stands elsewhere: what it leads to is meant.
 */
export function projectRoot(from: string = process.argv[1] ?? process.cwd()): string {
  for (let folder = dirname(existsSync(from) ? realpathSync(from) : from); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (
      existsSync(manifest) &&
      (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'doorstroom'
    )
      return folder;
    if (dirname(folder) === folder) break;
  }
  throw new Error(`No package.json of doorstroom above ${from}`);
}
