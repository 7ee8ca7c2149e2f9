import { type Logger } from 'pino';
import { isDatabaseAway } from '../database/index.js';

/**
 * The last owner of a promise that has none. What nobody foresaw still ends the process, as Node has it: its state is
 * unknown. A database that went away is foreseen, in whichever library it was noticed.
 */
export function keepRunningWithoutDatabase(logger: Logger): void {
  const die = (error: unknown): void => {
    logger.fatal({ err: error }, 'nobody foresaw this; the process ends');
    // For whoever reads the terminal; of a database error no more than this, since the rest of it quotes rows.
    console.error(error instanceof Error ? error.stack : error);
    process.exit(1);
  };
  const orDie = (isForeseen: boolean, error: unknown): void => {
    if (isForeseen) logger.error({ err: error }, 'the database went away, and nobody waited for the answer');
    else die(error);
  };
  process.on('unhandledRejection', (error) => orDie(isDatabaseAway(error), error));
  // A socket that nobody listens to may be anybody's: the terminal's that was closed, for one.
  process.on('uncaughtException', (error) => orDie(isDatabaseAway(error) && !('syscall' in error), error));
}
