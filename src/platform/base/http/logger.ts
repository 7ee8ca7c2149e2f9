import { type LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

export const LOGGER = Symbol('LOGGER');

/** Who asked, as the line of a request says it: by session or client, never by person. */
export interface Asker {
  /** The beginning of the hash of its id, as the administrator's list of sessions shows it. */
  readonly session?: string;
  readonly client?: string;
  readonly role: string;
  readonly organisation: string | null;
}

/** Where the guard says it. */
export interface AskedBy {
  who?: Asker;
}

/** Structured lines without payloads: what was asked, by which kind of actor, how it ended; never a body, query or token. */
export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      redact: {
        paths: [
          'req.headers',
          'res.headers',
          'err.query',
          'err.parameters',
          'err.driverError.detail',
          'err.driverError.where',
        ],
        remove: true,
      },
      serializers: {
        // A database error's detail quotes the row ("Key (reference)=(…)"), so only its class and place are kept.
        err: (error: Error & { driverError?: { code?: string; constraint?: string } }) => ({
          type: error.name,
          message:
            error.driverError === undefined
              ? error.message
              : `SQLSTATE ${error.driverError.code ?? '?'} ${error.driverError.constraint ?? ''}`.trim(),
          stack: error.stack?.split('\n').slice(1, 12).join('\n'),
        }),
      },
    },
    ...(destination === undefined ? [] : [destination]),
  );

/** Lets Nest itself write through pino. */
export function nestLogger(logger: Logger): LoggerService {
  const context = (rest: unknown[]) => ({
    context: typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined,
  });
  return {
    log: (message: unknown, ...rest: unknown[]) => logger.info(context(rest), String(message)),
    warn: (message: unknown, ...rest: unknown[]) => logger.warn(context(rest), String(message)),
    error: (message: unknown, ...rest: unknown[]) => logger.error(context(rest), String(message)),
    debug: (message: unknown, ...rest: unknown[]) => logger.debug(context(rest), String(message)),
    verbose: (message: unknown, ...rest: unknown[]) => logger.trace(context(rest), String(message)),
    fatal: (message: unknown, ...rest: unknown[]) => logger.fatal(context(rest), String(message)),
  };
}
