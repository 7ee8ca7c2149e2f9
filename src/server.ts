import { type Server } from 'node:http';
import { type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type RequestHandler } from 'express';
import { type Logger } from 'pino';
import { AppModule } from './app.module.js';
import { metricsOf } from './metrics.js';
import { tracingOf } from './tracing.js';
import { refuseUnwritableAnchorFile, type Settings } from './platform/base/config/index.js';
import { prepareDatabase, type PreparedDatabase } from './platform/base/database/index.js';
import {
  cannotListen,
  configureHttp,
  createLogger,
  httpAdapter,
  nestLogger,
  openApiDocument,
  refuseTakenAddress,
  serveOpenApi,
  type Trace,
} from './platform/base/http/index.js';
import { refuseRealRegionWithoutIssuer } from './platform/base/region/index.js';

export interface RunningServer {
  readonly app: INestApplication;
  readonly database: PreparedDatabase;
  /** Where it answers, e.g. http://127.0.0.1:3000. */
  readonly address: string;
  /** Where its metrics are, where they are anywhere. */
  readonly metricsAddress: string | null;
  /** Finishes requests and jobs, then stops the embedded database. */
  stop(): Promise<void>;
}

/** Requests may take this long after the signal to stop; what is still open then (a page that follows a run) is cut. */
const DRAIN_MS = 5_000;

export const API_VERSION = '1.0.0';

interface Watched {
  readonly logger: Logger;
  /** What looks at each request before everything else. */
  readonly watch?: readonly RequestHandler[];
  readonly trace?: Trace | undefined;
}

/** The whole HTTP application over a database that is ready, not listening yet. */
export async function createApp(
  settings: Settings,
  databaseUrl: string,
  work: boolean,
  { logger, watch = [], trace }: Watched = { logger: createLogger(settings.logLevel) },
): Promise<INestApplication> {
  const app = await NestFactory.create(
    AppModule.forRoot({ settings, logger, databaseUrl, work, trace }),
    httpAdapter(),
    {
      bodyParser: false,
      logger: nestLogger(logger),
      abortOnError: false,
    },
  );
  for (const one of watch) app.use(one);
  configureHttp(app, settings, logger);
  serveOpenApi(app, openApiDocument(app, API_VERSION));
  return app;
}

/** Database, migrations, application, listening: in that order, so that whoever gets an answer gets a right one. */
export async function startServer(
  settings: Settings,
  progress: (step: string) => void = () => undefined,
): Promise<RunningServer> {
  // Who takes no jobs writes no anchors, and may have the file for reading only.
  if (settings.jobs === 'inline') await refuseUnwritableAnchorFile(settings);
  await refuseTakenAddress(settings.http);
  progress(
    settings.database.kind === 'embedded' ? 'starting the embedded PostgreSQL' : 'connecting to PostgreSQL',
  );
  const database = await prepareDatabase(settings);
  try {
    await refuseRealRegionWithoutIssuer(settings, database.ownerUrl);
    progress('starting the service');
    const logger = createLogger(settings.logLevel);
    const [metrics, tracing] = await Promise.all([metricsOf(settings, logger), tracingOf(settings, logger)]);
    const app = await createApp(settings, database.applicationUrl, settings.jobs === 'inline', {
      logger,
      watch: [metrics?.measure, tracing?.requests].filter((one) => one !== undefined),
      trace: tracing?.trace,
    });
    await app.listen(settings.http.port, settings.http.host).catch(async (error: unknown) => {
      await app.close();
      throw cannotListen(error, settings.http);
    });
    const metricsAddress = await metrics?.start(app).catch(async (error: unknown) => {
      await app.close();
      throw error;
    });
    return {
      app,
      database,
      metricsAddress: metricsAddress ?? null,
      address: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
      stop: async () => {
        const cut = setTimeout(() => (app.getHttpServer() as Server).closeAllConnections(), DRAIN_MS);
        await metrics?.stop();
        await app.close();
        clearTimeout(cut);
        await tracing?.stop();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
