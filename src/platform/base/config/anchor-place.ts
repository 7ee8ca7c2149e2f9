import { constants } from 'node:fs';
import { access, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inBothLanguages } from './setting-reader.js';
import { type Settings, SettingsError } from './settings.js';

/** Not waiting for a reader, where somebody named a pipe. */
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_NONBLOCK;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';

/** Why nothing can be added to a file, as the system's code; null where it can. A file that is not there is not made. */
async function faultOf(file: string): Promise<string | null> {
  try {
    const handle = await open(file, APPEND);
    const isFile = (await handle.stat()).isFile();
    await handle.close();
    return isFile ? null : 'EINVAL';
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return codeOf(error);
  }
  return access(dirname(file), constants.W_OK | constants.X_OK).then(() => null, codeOf);
}

/**
 * An anchor that cannot be written is found out at night, by a job: a day of the trail without one. So it is tried when
 * the service starts.
 * @throws SettingsError
 */
export async function refuseUnwritableAnchorFile({ auditAnchorFile: file }: Settings): Promise<void> {
  const code = file === null ? null : await faultOf(file);
  if (code !== null) throw new SettingsError([inBothLanguages('platform.settings.anchorFile', { code })]);
}
