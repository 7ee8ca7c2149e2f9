import { randomUUID } from 'node:crypto';
import { type INestApplication } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import { type NextFunction, type Request, type Response } from 'express';
import { type Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { type Settings } from '../config/settings.js';
import { allowedMethods } from './allowed-methods.js';
import { endUnreadBodies, refuseDoubleHeaders, RequestReader } from './body/index.js';
import { securityHeaders } from './headers.js';
import { type AskedBy } from './logger.js';
import { ProblemFilter } from './problem.filter.js';
import { everyParameter } from './query-parameters.js';
import { bodyValidation } from './validation.js';

/** What somebody may look into who watches the log: refused to one who is known, or too much of it. */
const REFUSED: ReadonlySet<number> = new Set([403, 429]);

/**
 * What every request passes, the same in the server and in the tests. No body is read before the guards of its route
 * have let the request in.
 */
export function configureHttp(app: INestApplication, settings: Settings, logger: Logger): void {
  const express = app as NestExpressApplication;
  express.disable('x-powered-by');
  express.set('query parser', everyParameter);
  // No answer of the API is kept by anybody, so hashing each for a later comparison would be for nothing; files keep theirs.
  express.set('etag', () => undefined);
  if (settings.production) express.set('trust proxy', 1);
  app.use((request: Request & { id?: string }, response: Response, next: NextFunction) => {
    request.id = randomUUID();
    response.setHeader('X-Request-Id', request.id);
    next();
  });
  app.use(
    pinoHttp({
      logger,
      genReqId: (request) => (request as Request & { id: string }).id,
      // The route's pattern, never the path or the query: both may hold what somebody typed, a BSN for instance.
      customProps: (request, response) => ({
        route: (request as Request).route?.path ?? null,
        problem: (response as Response).locals?.['problem'] ?? null,
        who: (request as Request & AskedBy).who ?? null,
      }),
      customLogLevel: (_request, { statusCode }, error) =>
        error !== undefined || statusCode >= 500 ? 'error' : REFUSED.has(statusCode) ? 'warn' : 'info',
      serializers: {
        req: ({ id, method }: { id: string; method: string }) => ({ id, method }),
        res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      },
    }),
  );
  for (const handler of securityHeaders(settings.http.publicUrl.startsWith('https:'))) app.use(handler);
  app.use(cookieParser());
  app.use(refuseDoubleHeaders);
  app.use(endUnreadBodies);
  // Behind the guards of the modules, which Nest knows since it made the application.
  app.useGlobalGuards(new RequestReader(app.get(Reflector)));
  app.useGlobalPipes(bodyValidation());
  app.useGlobalFilters(
    new ProblemFilter(logger, (request) => allowedMethods(express.getHttpAdapter().getInstance(), request)),
  );
}
