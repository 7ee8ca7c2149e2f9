import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { loadSettings, sentenceOf } from './platform/base/config/index.js';
import { prepareDatabase } from './platform/base/database/index.js';
import { createLogger, nestLogger } from './platform/base/http/index.js';

/** Takes jobs (matching runs, expiry, audit seals) and answers no requests: as many of these as the load wants. */
async function main(): Promise<void> {
  const settings = loadSettings();
  const database = await prepareDatabase(settings);
  const logger = createLogger(settings.logLevel);
  const options = { settings, logger, databaseUrl: database.applicationUrl, work: true };
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(options), {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  const stop = async (): Promise<void> => {
    await app.close();
    await database.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  logger.info('worker ready');
}

main().catch((error: unknown) => {
  console.error(`The worker cannot start.\n${sentenceOf(error)}`);
  process.exit(1);
});
