import 'reflect-metadata';
import { type OpenAPIObject } from '@nestjs/swagger';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { projectRoot, readSettings } from './platform/base/config/index.js';
import { createLogger, openApiDocument } from './platform/base/http/index.js';
import { API_VERSION } from './server.js';

/** The OpenAPI document as the code says it, made without a database: Nest only looks at the classes (preview mode). */
export async function generatedOpenApi(): Promise<OpenAPIObject> {
  const settings = readSettings({}, projectRoot());
  const options = {
    settings,
    logger: createLogger('silent'),
    databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
    work: false,
  };
  const app = await NestFactory.create(AppModule.forRoot(options), {
    logger: false,
    preview: true,
    abortOnError: false,
  });
  return openApiDocument(app, API_VERSION);
}
