import { type Logger } from 'pino';
import { isDatabaseAway } from '../database/index.js';

/**
 * The last owner of a promise that has none. What nobody foresaw still ends the process, as Node has it: its state is
 * unknown. A database that went away is foreseen, in whichever library it was noticed.
 */
export function keepRunningWithoutDatabase(logger: Logger): void {
  const orDie = (error: unknown): void => {
    if (isDatabaseAway(error)) {
      logger.error({ err: error }, 'the database went away, and nobody waited for the answer');
      return;
    }
    logger.fatal({ err: error }, 'nobody foresaw this; the process ends');
    // For whoever reads the terminal; of a database error no more than this, since the rest of it quotes rows.
    console.error(error instanceof Error ? error.stack : error);
    process.exit(1);
  };
  process.on('unhandledRejection', orDie);
  process.on('uncaughtException', orDie);
}
