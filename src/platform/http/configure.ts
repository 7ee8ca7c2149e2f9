import { randomUUID } from 'node:crypto';
import { type INestApplication } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import { json, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { type Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { type Settings } from '../config/settings.js';
import { ProblemFilter } from './problem.filter.js';
import { bodyValidation } from './validation.js';

/** A region's list is some 3 MB; larger ones are sent in parts. Everything else is small. */
const PUSH_LIMIT = '25mb';
const BODY_LIMIT = '256kb';
const PUSHES = ['/api/v1/waiting-list'];

/** What every request passes, the same in the server and in the tests. */
export function configureHttp(app: INestApplication, settings: Settings, logger: Logger): void {
  const express = app as NestExpressApplication;
  express.disable('x-powered-by');
  express.set('query parser', 'simple');
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
      customProps: (request) => ({ route: (request as Request).route?.path ?? null }),
      serializers: {
        req: ({ id, method }: { id: string; method: string }) => ({ id, method }),
        res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      },
    }),
  );
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          connectSrc: ["'self'"],
          fontSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          formAction: ["'self'"],
        },
      },
      strictTransportSecurity: settings.http.publicUrl.startsWith('https:'),
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
  app.use(cookieParser());
  for (const path of PUSHES) app.use(path, json({ limit: PUSH_LIMIT }));
  app.use(exceptFor('/oidc', json({ limit: BODY_LIMIT })));
  app.use('/api/', (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.useGlobalPipes(bodyValidation());
  app.useGlobalFilters(new ProblemFilter(logger));
}

/** The token endpoint reads its own bodies. */
const exceptFor =
  (path: string, handler: RequestHandler): RequestHandler =>
  (request, response, next) =>
    request.path.startsWith(`${path}/`) ? next() : handler(request, response, next);
