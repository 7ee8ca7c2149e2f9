import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { metricsOf } from './metrics.js';
import { tracingOf } from './tracing.js';
import { loadSettings, refuseUnwritableAnchorFile, sentenceOf } from './platform/base/config/index.js';
import { prepareDatabase } from './platform/base/database/index.js';
import { refuseRealRegionWithoutIssuer } from './platform/base/region/index.js';
import { createLogger, keepRunningWithoutDatabase, nestLogger } from './platform/base/http/index.js';

const fail =
  (what: string) =>
  (error: unknown): void => {
    console.error(`${what}\n${sentenceOf(error)}`);
    process.exit(1);
  };

/** Takes jobs (matching runs, expiry, audit seals) and answers no requests: as many of these as the load wants. */
async function main(): Promise<void> {
  const settings = loadSettings();
  const logger = createLogger(settings.logLevel);
  keepRunningWithoutDatabase(logger);
  await refuseUnwritableAnchorFile(settings);
  const database = await prepareDatabase(settings);
  await refuseRealRegionWithoutIssuer(settings, database.ownerUrl).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  const tracing = await tracingOf(settings, logger);
  const options = {
    ...{ settings, logger, databaseUrl: database.applicationUrl, work: true },
    trace: tracing?.trace,
  };
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(options), {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  const metrics = await metricsOf(settings, logger);
  await metrics?.start(app).catch(async (error: unknown) => {
    await app.close();
    await database.stop();
    throw error;
  });
  const stop = async (): Promise<void> => {
    await metrics?.stop();
    await app.close();
    await tracing?.stop();
    await database.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().catch(fail('The worker did not stop cleanly.')));
  logger.info('worker ready');
}

main().catch(fail('The worker cannot start.'));
