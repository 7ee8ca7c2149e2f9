import { type INestApplication, Module, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { projectRoot } from '../../src/platform/base/config/project-root.js';
import { readSettings } from '../../src/platform/base/config/read-settings.js';
import { type Settings } from '../../src/platform/base/config/settings.js';
import { Database } from '../../src/platform/base/database/database.js';
import { httpAdapter } from '../../src/platform/base/http/adapter.js';
import { configureHttp } from '../../src/platform/base/http/configure.js';
import { OrganisationDirectory } from '../../src/platform/identity/index.js';
import { createLogger } from '../../src/platform/base/http/logger.js';
import { openApiDocument, serveOpenApi } from '../../src/platform/base/http/openapi.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { ORGANISATIONS } from '../../src/registry/index.js';
import { type TestDatabase, testDatabase, testHome } from './postgres.js';

export interface TestApp {
  readonly app: INestApplication;
  readonly settings: Settings;
  readonly database: Database;
  readonly postgres: TestDatabase;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Stage modules under test; the platform is always there. */
  readonly stages: readonly Type[];
  /** Whether jobs are taken from the queues. */
  readonly work?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Gets every line of the log, whatever LOG_LEVEL the test sets. */
  readonly log?: (line: string) => void;
  /** Whether /api/docs and the contract are served. */
  readonly docs?: boolean;
  /** Where the built pages are looked for, instead of in this project. */
  readonly root?: string;
  /** Another instance of the service on the database of an earlier one, which drops it. */
  readonly beside?: TestApp;
}

@Module({})
class StagesUnderTest {}

export const testSettings = (
  env: Readonly<Record<string, string>> = {},
  root: string = projectRoot(),
): Settings =>
  readSettings(
    { LOG_LEVEL: 'fatal', PORT: '0', DOORSTROOM_HOME: testHome(), REQUESTS_PER_MINUTE: '10000000', ...env },
    root,
  );

/** The real platform with the stages under test, over a database of its own; requests go through supertest(app.getHttpServer()). */
export async function testApp(options: TestAppOptions): Promise<TestApp> {
  const postgres = options.beside?.postgres ?? (await testDatabase());
  const settings = testSettings(options.env, options.root);
  const { log } = options;
  const logger = createLogger(settings.logLevel, log && { write: log });
  const platform = PlatformModule.forRoot({
    settings,
    logger,
    databaseUrl: postgres.applicationUrl,
    work: options.work ?? false,
  });
  const module = await Test.createTestingModule({
    imports: [platform, { module: StagesUnderTest, imports: [...options.stages] }],
  }).compile();
  // The names of organisations, also where the registry itself is not among the stages under test.
  module.get(OrganisationDirectory, { strict: false }).provide(ORGANISATIONS);
  const app = module.createNestApplication(httpAdapter(), { bodyParser: false, logger: false });
  configureHttp(app, settings, logger);
  if (options.docs === true) serveOpenApi(app, openApiDocument(app, '1.0.0'));
  await app.init();
  return {
    app,
    settings,
    database: app.get(Database),
    postgres,
    close: async () => {
      await app.close();
      if (options.beside === undefined) await postgres.drop();
    },
  };
}
