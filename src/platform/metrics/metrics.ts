import { type INestApplicationContext } from '@nestjs/common';
import { type RequestHandler } from 'express';
import { type Logger } from 'pino';
import { Registry } from 'prom-client';
import { type Settings } from '../base/config/index.js';
import { Database, Replica } from '../base/database/index.js';
import { Schedule } from '../jobs/index.js';
import { databaseMetrics } from './database-metrics.js';
import { type StageMetrics } from './installation.js';
import { installationMetrics } from './installation-metrics.js';
import { Listener } from './listener.js';
import { processMetrics } from './process-metrics.js';
import { replicaMetrics } from './replica-metrics.js';
import { requestMetrics } from './request-metrics.js';

/** What this process tells whoever watches. */
export interface Metrics {
  /** Counts each request; before everything else that a request passes. */
  readonly measure: RequestHandler;
  /** Where it answers, e.g. http://127.0.0.1:9464/metrics; once the application is up. */
  start(app: INestApplicationContext): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Metrics at an address of their own, never at that of the service. Each process has its own registry and tells of
 * itself and of the whole installation, so that whichever is left still says that the others are gone.
 */
export function openMetrics(
  settings: Settings & { readonly metrics: NonNullable<Settings['metrics']> },
  stages: StageMetrics,
  logger: Logger,
): Metrics {
  const registry = new Registry();
  processMetrics(registry);
  const measure = requestMetrics(registry);
  let listener: Listener | null = null;
  return {
    measure,
    start: (app) => {
      const database = app.get(Database);
      databaseMetrics(registry, database);
      replicaMetrics(registry, app.get(Replica), settings.region.id);
      const refresh = installationMetrics(registry, {
        database,
        schedule: app.get(Schedule),
        region: settings.region.id,
        stages,
        logger,
      });
      const tell = async (): Promise<string> => {
        await refresh();
        return registry.metrics();
      };
      listener = new Listener(settings.metrics, registry.contentType, tell, logger);
      return listener.listen();
    },
    stop: async () => {
      await listener?.close();
      registry.clear();
    },
  };
}
